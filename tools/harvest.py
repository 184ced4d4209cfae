#!/usr/bin/env python3
"""Collects what the C sources say once and the build needs as constant tables.

From the sources: every name in ADDER_N(x), N(x), ADDER_NAME(x), ADDER_ROM_NAME(x), ADDER_MEMBER*(x, ...),
ADDER_TYPE(id, "name", ...), ADDER_MODULE(id, name, ...), and every native's signature. From base/names.txt: names that
are no identifiers, as `id "text"`. Writes gen/names.h (declarations, parameter counts of natives) and gen/names.c (the
constant strings and a hash table over them). The 128 one-character ASCII strings are always made, as the array
adder_ascii_strings: a name of one character is an element of it and does not stand in the table. Files are rewritten
only when they change.

usage: harvest.py --out DIR [--names FILE] SOURCE...
"""
import argparse
import os
import re
import sys

NAME_CALL = re.compile(r'\b(?:ADDER_N|N|ADDER_NAME|ADDER_ROM_NAME)\((\w+)\)')
MEMBER_CALL = re.compile(r'\bADDER_MEMBER(?:_INT|_NATIVE)?\(\s*(\w+)\s*,')
MODULE_CALL = re.compile(r'\bADDER_MODULE\(\s*\w+\s*,\s*(\w+)\s*,')
TYPE_CALL = re.compile(r'\bADDER_TYPE\(\s*\w+\s*,\s*(\w+)\s*,')
EXCEPTION_CALL = re.compile(r'\bX\((\w+Error|\w+Exception|\w+Warning|\w+Group|Warning|KeyboardInterrupt|SystemExit|'
                            r'StopIteration|StopAsyncIteration|Exception|GeneratorExit|BaseException|'
                            r'BaseExceptionGroup), \w+\)')
NATIVE_CALL = re.compile(r'\bADDER_(NATIVE|METHOD|STATIC_METHOD|CLASS_METHOD|PROPERTY)\(\s*'
                         r'((?:\w+\s*,\s*)+)((?:"(?:[^"\\]|\\.)*"\s*)+),', re.S)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
MACRO_PARAMETERS = {'id', 'name', 'name_', 'x', 'base'}


def fnv(data):
    """The hash of object/str.c (FNV-1a with a final mix), so that ROM names carry theirs."""
    h = 2166136261
    for byte in data:
        h = ((h ^ byte) * 16777619) & 0xffffffff
    h ^= h >> 15
    return h or 1


def split_parameters(text):
    parts, depth, quote, start = [], 0, None, 0
    for i, ch in enumerate(text):
        if quote:
            if ch == quote and text[i - 1] != '\\':
                quote = None
        elif ch in '\'"':
            quote = ch
        elif ch in '([{':
            depth += 1
        elif ch in ')]}':
            depth -= 1
        elif ch == ',' and not depth:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [p for p in parts if p]


def count_parameters(signature, where):
    """-> (minimum, maximum, total, flags) as AdderNative defines them."""
    open_at = signature.find('(')
    if open_at < 0:  # a property: the object alone
        return 1, 1, 1, 0
    inside = signature[open_at + 1:signature.rindex(')')]
    minimum = maximum = total = flags = 0
    varargs = keyword_only = positional_only = False
    parameters = split_parameters(inside)
    for parameter in parameters:
        if parameter == '/':
            flags &= ~2
            positional_only = True
        elif parameter == '*':
            keyword_only = True
        elif parameter.startswith('**'):
            flags |= 4
            total += 1
        elif parameter.startswith('*'):
            varargs = keyword_only = True
            flags |= 1
        else:
            total += 1
            if not (parameter == 'self' and total == 1):
                flags |= 2
            if not keyword_only:
                maximum += 1
                if '=' not in parameter:
                    if minimum != maximum - 1:
                        sys.exit(f'{where}: parameter without default after one with: {signature}')
                    minimum += 1
    if varargs:
        maximum = 255
    return minimum, maximum, total, flags


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    parser.add_argument('--names')
    parser.add_argument('sources', nargs='+')
    options = parser.parse_args()
    names, natives = {}, {}
    names_file = options.names or os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'base',
                                               'names.txt')
    with open(names_file, encoding='utf-8') as file:
        for number, line in enumerate(file, 1):
            line = line.split('#')[0].strip() if not re.match(r'\w+ "', line) else line.strip()
            if line:
                match = re.fullmatch(r'(\w+)(?: "(.*)")?', line)
                if not match:
                    sys.exit(f'{names_file}:{number}: expected: id "text"')
                names[match[1]] = match[1] if match[2] is None else match[2].encode().decode('unicode_escape')
    for path in options.sources:
        if f'{os.sep}gen{os.sep}' in path:
            continue
        with open(path, encoding='utf-8') as file:
            text = re.sub(r'/\*.*?\*/|//[^\n]*', ' ', file.read(), flags=re.S) \
                if '/*' in open(path, encoding='utf-8').read() else open(path, encoding='utf-8').read()
        for pattern in (NAME_CALL, MEMBER_CALL, MODULE_CALL, TYPE_CALL, EXCEPTION_CALL):
            for name in pattern.findall(text):
                if name not in MACRO_PARAMETERS and not name.startswith('_ADDER'):
                    names.setdefault(name, name)
        for kind, idents, literal in NATIVE_CALL.findall(text):
            ident = idents.replace(' ', '').replace('\n', '').rstrip(',').split(',')[-1]
            signature = ''.join(STRING.findall(literal))
            if ident in natives and natives[ident][1] != signature:
                sys.exit(f'{path}: native {ident} is defined twice with different signatures')
            natives[ident] = (count_parameters(signature, path), signature)
    header = ['/* Generated by tools/harvest.py. */', '#ifndef GEN_NAMES_H', '#define GEN_NAMES_H']
    single = {n: ord(t) for n, t in names.items() if len(t) == 1 and t.isascii()}
    header += ['typedef struct AdderAsciiStr { /* an AdderStr of one character */', '    AdderObject object;',
               '#if ADDER_WORD64', '    uint32_t size_flags, hash;', '    char text[8];', '#else',
               '    uint8_t size_flags;', '    char text[3];', '    uint32_t hash;', '#endif',
               '} ADDER_ALIGNED AdderAsciiStr;', 'extern const AdderAsciiStr adder_ascii_strings[128];']
    header += [f'#define adder_name_{n} (*(const AdderStr *)(const void *)&adder_ascii_strings[{single[n]}])'
               if n in single else f'extern const AdderStr adder_name_{n};' for n in sorted(names)]
    header += ['extern const AdderStr *const adder_rom_names[];', 'extern const unsigned adder_rom_names_mask;']
    for ident in sorted(natives):
        (minimum, maximum, total, flags), _ = natives[ident]
        header += [f'#define ADDER_MINIMUM_{ident} {minimum}', f'#define ADDER_MAXIMUM_{ident} {maximum}',
                   f'#define ADDER_TOTAL_{ident} {total}', f'#define ADDER_FLAGS_{ident} {flags}']
    header += ['#endif', '']
    size = 1
    while size < 2 * (len(names) - len(single)):
        size *= 2
    table = [None] * size
    source = ['/* Generated by tools/harvest.py. */', '#include "adder.h"', '#if ADDER_WORD64',
              '#define NAME(id, size, hash, text, tail) const AdderStr ADDER_ALIGNED adder_name_##id = {{(const '
              'AdderHead *)(const void *)&adder_str_type}, size, hash, {text}};', '#else',
              '#define NAME(id, size, hash, text, tail) const AdderStr ADDER_ALIGNED adder_name_##id = {{(const '
              'AdderHead *)(const void *)&adder_str_type}, size, {text tail}};', '#endif']
    seen = {}
    for name in sorted(set(names) - set(single)):
        data = names[name].encode()
        if data in seen:
            sys.exit(f'names {seen[data]} and {name} have the same text')
        seen[data] = name
        h = fnv(data)
        flags = 2 | (1 if data.isascii() else 0)
        literal = ''.join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f'\\{b:03o}' for b in data)
        tail = '""'
        end = 5 + len(data) + 1  # object/str.h: STR_TEXT_END
        place = (end + 3) // 4 * 4
        if len(data) > 62:
            sys.exit(f'name {name} is too long for flash')
        if (place + 19) // 16 == (end + 15) // 16:  # STR_HAS_HASH
            tail = '"' + '\\000' * (place - end + 1) + ''.join(f'\\{b:03o}' for b in h.to_bytes(4, 'little')) + '"'
        source.append(f'NAME({name}, {len(data) << 2 | flags}u, {h}u, "{literal}", {tail})')
        slot = h & (size - 1)
        while table[slot]:
            slot = (slot + 1) & (size - 1)
        table[slot] = name
    source += ['#if ADDER_WORD64',
               '#define ASCII(hash, text) {{(const AdderHead *)(const void *)&adder_str_type}, 7u, hash, {text}}', '#else',
               '#define ASCII(hash, text) {{(const AdderHead *)(const void *)&adder_str_type}, 7u, {text}, hash}', '#endif',
               'const AdderAsciiStr adder_ascii_strings[128] = {']
    source += [f'    ASCII({fnv(bytes([c]))}u, "\\{c:03o}"),' for c in range(128)] + ['};']
    source.append(f'const unsigned adder_rom_names_mask = {size - 1};')
    source.append('const AdderStr *const adder_rom_names[] = {')
    source += ['    ' + (f'&adder_name_{name}' if name else '0') + ',' for name in table]
    source += ['};', '']
    os.makedirs(options.out, exist_ok=True)
    for file_name, lines in (('names.h', header), ('names.c', source)):
        path, content = os.path.join(options.out, file_name), '\n'.join(lines)
        if not os.path.exists(path) or open(path, encoding='utf-8').read() != content:
            with open(path, 'w', encoding='utf-8') as file:
                file.write(content)


main()
