# _string: takes replacement fields apart, for string.Formatter.
def formatter_parser(text):
    # -> (literal, field name, format spec, conversion) of every field.
    i, n = 0, len(text)
    literal = []
    while i < n:
        c = text[i]
        if c not in '{}':
            literal.append(c)
            i += 1
            continue
        if text[i + 1:i + 2] == c:
            literal.append(c)
            yield ''.join(literal), None, None, None
            literal = []
            i += 2
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        if i + 1 == n:
            raise ValueError("Single '{' encountered in format string")
        depth, j, colon, bang, square = 1, i + 1, -1, -1, False
        while j < n:
            d = text[j]
            if d == '[' and colon < 0 and bang < 0:
                square = True
            elif d == ']':
                square = False
            elif d == '{' and not square:
                depth += 1
            elif d == '}' and not square:
                depth -= 1
                if depth == 0:
                    break
            elif depth == 1 and not square and colon < 0:
                if d == ':':
                    colon = j
                elif d == '!' and bang < 0:
                    bang = j
            j += 1
        else:
            raise ValueError("expected '}' before end of string")
        name_end = bang if bang >= 0 else colon if colon >= 0 else j
        conversion = None
        if bang >= 0:
            conversion = text[bang + 1:colon if colon >= 0 else j]
            if not conversion:
                raise ValueError("unmatched '{' in format spec" if colon < 0 else
                                 "end of string while looking for conversion specifier")
            if len(conversion) > 1:
                raise ValueError("expected ':' after conversion specifier")
        yield ''.join(literal), text[i + 1:name_end], text[colon + 1:j] if colon >= 0 else '', conversion
        literal = []
        i = j + 1
    if literal:
        yield ''.join(literal), None, None, None


def formatter_field_name_split(name):
    # -> first part (int or str), iterator over (is an attribute, name or index).
    end = min([p for p in (name.find('.'), name.find('[')) if p >= 0], default=len(name))
    first = name[:end]
    return int(first) if first.isdecimal() else first, _rest(name[end:])


def _rest(text):
    while text:
        if text[0] == '.':
            end = min([p for p in (text.find('.', 1), text.find('[', 1)) if p >= 0], default=len(text))
            if end == 1:
                raise ValueError("Empty attribute in format string")
            yield True, text[1:end]
        elif text[0] == '[':
            end = text.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            item = text[1:end]
            if not item:
                raise ValueError("Empty attribute in format string")
            yield False, int(item) if item.isdecimal() else item
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        text = text[end:]
