# _csv: the reader and writer behind csv, and the checks of dialects.
__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072
_dialects = {}


class Error(Exception):
    pass


def field_size_limit(new=None):
    global _limit
    old = _limit
    if new is not None:
        if not isinstance(new, int):
            raise TypeError("limit must be an integer")
        _limit = new
    return old


class _Format:
    # A checked dialect.
    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        names = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
                 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}
        for name in options:
            if name not in names:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name, default in names.items():
            if name in options:
                value = options[name]
            else:
                value = getattr(dialect, name, default) if dialect is not None else default
                if value is None and name not in ('quotechar', 'escapechar', 'delimiter', 'lineterminator', 'quoting'):
                    value = default
            setattr(self, name, value)
        for name in ('delimiter', 'quotechar', 'escapechar'):
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                what = 'a unicode character' if name == 'delimiter' else 'a unicode character or None'
                raise TypeError(f'"{name}" must be {what}, not {type(value).__name__}')
            if len(value) != 1:
                what = 'a unicode character' if name == 'delimiter' else 'a unicode character or None'
                raise TypeError(f'"{name}" must be {what}, not a string of length {len(value)}')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(self.quoting).__name__)
        if not QUOTE_MINIMAL <= self.quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if 'quotechar' in options and 'quoting' not in options:
                self.quoting = QUOTE_NONE
            else:
                raise TypeError('quotechar must be set if quoting enabled')
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')
        self.doublequote, self.skipinitialspace, self.strict = bool(self.doublequote), bool(self.skipinitialspace), bool(self.strict)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Format(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


class reader:
    def __init__(self, csvfile, dialect='excel', **fmtparams):
        self.dialect = _Format(dialect, **fmtparams)
        self._lines = iter(csvfile)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape, quoting = d.delimiter, d.quotechar, d.escapechar, d.quoting
        fields, field, quoted = [], [], False
        # 0 start of row, 1 start of field, 2 in field, 3 in quotes, 4 quote in quotes, 5 escaped, 6 escaped in quotes, 7 end
        state = 0

        def save():
            nonlocal field, quoted
            text = ''.join(field)
            if not quoted and text and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                text = float(text)
            elif not quoted and not text and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
            fields.append(text)
            field, quoted = [], False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state in (0,) and not fields:
                    raise
                if field or state in (3, 6, 1, 2, 4, 5):
                    if d.strict and state in (3, 6):
                        raise Error("unexpected end of data") from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)
            self.line_num += 1
            for c in line:
                if state == 7:
                    if c not in '\r\n':
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                    continue
                if state == 0:
                    if c in '\r\n':
                        state = 7
                        continue
                    state = 1
                if state == 1:
                    if c in '\r\n':
                        save()
                        state = 7
                    elif c == quote and quoting != QUOTE_NONE:
                        quoted = True
                        state = 3
                    elif c == escape:
                        state = 5
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        field.append(c)
                        state = 2
                elif state == 2:
                    if c in '\r\n':
                        save()
                        state = 7
                    elif c == escape:
                        state = 5
                    elif c == delimiter:
                        save()
                        state = 1
                    else:
                        field.append(c)
                elif state == 3:
                    if c == escape:
                        state = 6
                    elif c == quote:
                        state = 4 if d.doublequote else 2
                    else:
                        field.append(c)
                elif state == 4:
                    if c == quote:
                        field.append(c)
                        state = 3
                    elif c == delimiter:
                        save()
                        state = 1
                    elif c in '\r\n':
                        save()
                        state = 7
                    elif not d.strict:
                        field.append(c)
                        state = 2
                    else:
                        raise Error("'%c' expected after '%c'" % (delimiter, quote))
                else:
                    field.append(c)
                    state = 2 if state == 5 else 3
                if len(field) > _limit:
                    raise Error("field larger than field limit (%d)" % _limit)
            if state in (0, 7):
                return fields
            if state in (3, 6):
                if state == 6:
                    field.append('\n')
                    state = 3
                continue
            if state == 5:
                field.append('\n')
                state = 2
                continue
            save()
            return fields


class writer:
    def __init__(self, csvfile, dialect='excel', **fmtparams):
        if not hasattr(csvfile, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Format(dialect, **fmtparams)
        self._write = csvfile.write

    def _field(self, value, alone):
        d = self.dialect
        q = d.quoting
        if value is None:
            text = ''
            quoted = q in (QUOTE_ALL, QUOTE_NONNUMERIC)
            null = q in (QUOTE_STRINGS, QUOTE_NOTNULL)
        else:
            text = value if isinstance(value, str) else str(value)
            null = False
            number = isinstance(value, (int, float)) or hasattr(type(value), '__float__')
            quoted = q in (QUOTE_ALL, QUOTE_NOTNULL) or q == QUOTE_NONNUMERIC and not number or \
                q == QUOTE_STRINGS and isinstance(value, str)
        out = []
        for c in text:
            if c in (d.delimiter, d.escapechar, d.quotechar) or c in '\r\n' or c in d.lineterminator:
                if q == QUOTE_NONE:
                    escaped = True
                elif c == d.quotechar:
                    escaped = not d.doublequote
                    if d.doublequote:
                        out.append(c)
                    quoted = quoted or d.doublequote
                elif c == d.escapechar:
                    escaped = True
                else:
                    escaped = False
                    quoted = True
                if escaped:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone:
            if null or q == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        if not quoted and text[:1] == ' ' and d.skipinitialspace and q == QUOTE_MINIMAL:
            quoted = True
        text = ''.join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        alone = len(row) == 1
        return self._write(self.dialect.delimiter.join([self._field(v, alone) for v in row]) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


Dialect = _Format
