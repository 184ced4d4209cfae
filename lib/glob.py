# glob: names of files that match a shell pattern; ** for any depth of folders.
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]
_magic = re.compile('([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = root_dir or ''
    found = _iglob(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and pathname[:2] == '**':
        first = next(found, None)
        if first:
            found = _chain(first, found)
    return found


def _chain(first, rest):
    yield first
    yield from rest


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return _magic.sub(r'[\1]', pathname)


def _hidden(name):
    return name[:1] == '.'


def _listdir(folder):
    try:
        return os.listdir(folder or '.')
    except OSError:
        return []


def _join(a, b):
    return os.path.join(a, b) if a and b else a or b


def _iglob(pathname, root, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, dirname)):
            yield pathname
        return
    if not dirname:
        yield from _names(root, '', basename, recursive, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        folders = _iglob(dirname, root, recursive, True, hidden)
    else:
        folders = [dirname]
    for folder in folders:
        for name in _names(root, folder, basename, recursive, dironly, hidden):
            yield os.path.join(folder, name)


def _names(root, folder, basename, recursive, dironly, hidden):
    where = _join(root, folder)
    if recursive and basename == '**':
        if not folder or os.path.isdir(where):
            yield ''
        yield from _below(where, dironly, hidden)
    elif has_magic(basename):
        for name in fnmatch.filter(_listdir(where), basename):
            if (hidden or _hidden(basename) or not _hidden(name)) and (not dironly or os.path.isdir(_join(where, name))):
                yield name
    elif basename:
        if os.path.lexists(_join(where, basename)):
            yield basename
    elif os.path.isdir(where):
        yield basename


def _below(folder, dironly, hidden):
    for name in _listdir(folder):
        path = _join(folder, name)
        is_dir = os.path.isdir(path)
        if (hidden or not _hidden(name)) and (is_dir or not dironly):
            yield name
            if is_dir:
                for inner in _below(path, dironly, hidden):
                    yield _join(name, inner)
