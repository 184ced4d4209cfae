# pathlib: paths as objects (POSIX).
import fnmatch
import os
import stat as _stat

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents:
    def __init__(self, path):
        self._path, self._parts = path, path._parts[1:] if path.root else path._parts

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        n = len(self)
        if not -n <= i < n:
            raise IndexError(i)
        i = i + n if i < 0 else i
        path = self._path
        return path._made(path._parts[:len(path._parts) - i - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __slots__ = ('_parts', '_text', '__weakref__')
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for a in args:
            if isinstance(a, PurePath):
                a = str(a)
            else:
                try:
                    a = os.fspath(a)
                except TypeError:
                    raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(a).__name__) from None
                if not isinstance(a, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, not "
                                    f"{type(a).__name__!r}")
            pieces.append(a)
        text = os.path.join(*pieces) if pieces else ''
        root = '//' if text[:2] == '//' and text[2:3] != '/' else '/' if text[:1] == '/' else ''
        names = [n for n in text.split('/') if n and n != '.']
        self._parts = ([root] if root else []) + names
        self._text = None

    def _made(self, parts):
        new = object.__new__(type(self))
        new._parts, new._text = list(parts), None
        return new

    def with_segments(self, *args):
        return type(self)(*args)

    @property
    def root(self):
        return self._parts[0] if self._parts and self._parts[0][0] == '/' else ''

    drive = property(lambda self: '')
    anchor = root
    parts = property(lambda self: tuple(self._parts))

    def __str__(self):
        if self._text is None:
            root = self.root
            self._text = root + '/'.join(self._parts[1:] if root else self._parts) or '.'
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")
        return 'file://' + ''.join(chr(b) if b in safe else '%%%02X' % b for b in bytes(self))

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        return self._parts < other._parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._parts <= other._parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._parts > other._parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._parts >= other._parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return self.with_segments(self, *args)

    @property
    def name(self):
        return '' if not self._parts or self._parts[-1][0] == '/' else self._parts[-1]

    @property
    def suffix(self):
        name = self.name.lstrip('.')
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    @property
    def parent(self):
        if not self._parts or len(self._parts) == 1 and self.root:
            return self
        return self._made(self._parts[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or '/' in name or name == '.':
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self.root)

    def is_relative_to(self, other, *more):
        other = self.with_segments(other, *more)
        return self._parts[:len(other._parts)] == other._parts

    def relative_to(self, other, *more, walk_up=False):
        other = self.with_segments(other, *more)
        steps = 0
        while self._parts[:len(other._parts)] != other._parts:
            if not walk_up or other == other.parent:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if other.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            other, steps = other.parent, steps + 1
        return self._made(['..'] * steps + self._parts[len(other._parts):])

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        if not pattern._parts:
            raise ValueError("empty pattern")
        a, b = self._parts, pattern._parts
        if pattern.root and len(a) != len(b) or len(b) > len(a):
            return False
        return all(fnmatch.fnmatchcase(x, y) for x, y in zip(reversed(a), reversed(b)))

    def __reduce__(self):
        return self.__class__, tuple(self._parts)


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self)) if follow_symlinks else os.lstat(str(self))

    def lstat(self):
        return os.lstat(str(self))

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(str(self)) if follow_symlinks else os.path.lexists(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def _is(self, test):
        try:
            return test(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    def is_fifo(self):
        return self._is(_stat.S_ISFIFO)

    def is_socket(self):
        return self._is(_stat.S_ISSOCK)

    def is_block_device(self):
        return self._is(_stat.S_ISBLK)

    def is_char_device(self):
        return self._is(_stat.S_ISCHR)

    def samefile(self, other_path):
        return os.path.samefile(str(self), str(other_path))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        return (self._made(self._parts + [name]) for name in os.listdir(str(self)))

    def _names(self):
        try:
            return os.listdir(str(self))
        except OSError:
            return []

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = str(pattern)
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern[0] == '/':
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [p for p in pattern.split('/') if p and p != '.']
        return self._glob(parts, pattern[-1] == '/')

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = str(pattern)
        if pattern[:1] == '/':
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob('**/' + pattern)

    def _glob(self, parts, only_dirs):
        if not parts:
            if not only_dirs or self.is_dir():
                yield self
            return
        first, rest = parts[0], parts[1:]
        if first == '**':
            seen = set()
            for path in self._tree(not rest):
                for found in path._glob(rest, only_dirs):
                    if str(found) not in seen:
                        seen.add(str(found))
                        yield found
        elif any(c in first for c in '*?['):
            for name in self._names():
                if fnmatch.fnmatchcase(name, first):
                    path = self._made(self._parts + [name])
                    if not rest or path.is_dir():
                        yield from path._glob(rest, only_dirs)
        else:
            path = self._made(self._parts + [first])
            if path.exists(follow_symlinks=False):
                yield from path._glob(rest, only_dirs)

    def _tree(self, files):
        yield self
        for name in self._names():
            path = self._made(self._parts + [name])
            if path.is_dir() and not path.is_symlink():
                yield from path._tree(files)
            elif files:
                yield path

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        names = self._names()
        folders = [n for n in names if (self / n).is_dir() and (follow_symlinks or not (self / n).is_symlink())]
        files = [n for n in names if n not in folders]
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from (self / name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            os.stat(str(self))
        return self.with_segments(os.path.realpath(str(self)))

    def expanduser(self):
        return self.with_segments(os.path.expanduser(str(self)))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        with open(str(self), 'a' if exist_ok else 'x'):
            pass

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(str(self), str(target))
        return self.with_segments(target)

    def replace(self, target):
        os.replace(str(self), str(target))
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class PosixPath(Path, PurePosixPath):
    __slots__ = ()
