# os._more: the parts of os that are written in Python; os finds them here when they are asked for.
import abc
import os
from os import fspath, getenv, ilistdir, lstat, stat

O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_NOCTTY = 0, 1, 2, 0o100, 0o200, 0o400
O_TRUNC, O_APPEND, O_NONBLOCK, O_CLOEXEC = 0o1000, 0o2000, 0o4000, 0o2000000
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
defpath = '/bin:/usr/bin'
supports_dir_fd, supports_fd = set(), {stat}
supports_effective_ids, supports_follow_symlinks = set(), {stat}
supports_bytes_environ = False


class PathLike(abc.ABC):
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, '__fspath__') if cls is PathLike else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class DirEntry:
    __slots__ = ('name', 'path', '_kind', '_inode')

    def _is(self, kind, follow):
        if self._kind == 0xA000 or not self._kind:
            if not follow and self._kind:
                return False
            try:
                return (stat(self.path) if follow else lstat(self.path)).st_mode & 0xF000 == kind
            except OSError:
                return False
        return self._kind == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0x4000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0x8000, follow_symlinks)

    def is_symlink(self):
        return self._is(0xA000, False) if not self._kind else self._kind == 0xA000

    def stat(self, *, follow_symlinks=True):
        return stat(self.path) if follow_symlinks else lstat(self.path)

    def inode(self):
        return self._inode

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, path):
        self._path = '.' if path is None else fspath(path)
        self._entries = ilistdir(self._path)

    def __iter__(self):
        return self

    def __next__(self):
        for name, kind, inode in self._entries:
            entry = DirEntry()
            if isinstance(self._path, bytes):
                name = fsencode(name)
            entry.name, entry.path, entry._kind, entry._inode = name, os.path.join(self._path, name), kind, inode
            return entry
        raise StopIteration

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def scandir(path=None):
    return _Scan(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode('utf-8', 'surrogateescape')


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def fstat(fd):
    return stat(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """By the permissions of the file alone: whoever may do it."""
    try:
        return not mode or all(stat(path).st_mode & bit * 0o111 for bit in (1, 2, 4) if mode & bit)
    except OSError:
        return False


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            import time
            times = time.time(), time.time()
        ns = [int(t * 1_000_000_000) for t in times]
    os._set_times(path, *ns)


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return open(fd, mode, buffering, encoding, *args, **kwargs)


def removedirs(name):
    os.rmdir(name)
    head, tail = os.path.split(name.rstrip('/'))
    while head and tail:
        try:
            os.rmdir(head)
        except OSError:
            break
        head, tail = os.path.split(head)


def renames(old, new):
    head, tail = os.path.split(new)
    if head and tail and not os.path.exists(head):
        os.makedirs(head)
    os.rename(old, new)
    head, tail = os.path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def get_exec_path(env=None):
    return (os.environ if env is None else env).get('PATH', defpath).split(':')


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % self


def get_terminal_size(fd=1):
    raise OSError(25, 'Inappropriate ioctl for device')


def cpu_count():
    return 1


def get_inheritable(fd):
    return False


def set_inheritable(fd, inheritable):
    pass


for _thing in (PathLike, DirEntry, scandir, fsencode, fsdecode, fstat, access, fdopen, removedirs, renames, get_exec_path,
               terminal_size, get_terminal_size, cpu_count):
    _thing.__module__ = 'os'
