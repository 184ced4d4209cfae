# fnmatch: file names against shell patterns.
import functools
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=64)
def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile(pat)
    return [name for name in names if match(name)]


def filterfalse(names, pat):
    match = _compile(pat)
    return [name for name in names if not match(name)]


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def translate(pat):
    out, i, n = [], 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            while i < n and pat[i] == '*':
                i += 1
            out.append('.*')
        elif c == '?':
            out.append('.')
        elif c == '[':
            j = i
            if j < n and pat[j] == '!':
                j += 1
            if j < n and pat[j] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                out.append('\\[')
                continue
            stuff = pat[i:j]
            i = j + 1
            negative = stuff[:1] == '!'
            if negative:
                stuff = stuff[1:]
            body, k = [], 0
            while k < len(stuff):  # ranges that go backwards hold nothing
                if k + 2 < len(stuff) and stuff[k + 1] == '-':
                    if stuff[k] <= stuff[k + 2]:
                        body.append(re.escape(stuff[k]) + '-' + re.escape(stuff[k + 2]))
                    k += 3
                else:
                    body.append(re.escape(stuff[k]))
                    k += 1
            if body:
                out.append('[%s%s]' % ('^' if negative else '', ''.join(body)))
            else:
                out.append('.' if negative else '(?!)')
        else:
            out.append(re.escape(c))
    return '(?s:%s)\\Z' % ''.join(out)
