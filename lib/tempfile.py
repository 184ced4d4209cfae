# tempfile: files and folders with names nobody else has.
import os as _os
import shutil as _shutil
from random import choice as _choice

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir"]
TMP_MAX = 10000
template = "tmp"
tempdir = None


def gettempprefix():
    return template


def gettempdir():
    global tempdir
    if tempdir is None:
        for folder in (_os.getenv('TMPDIR'), _os.getenv('TEMP'), _os.getenv('TMP'), '/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()):
            if folder and _os.path.isdir(folder):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError("No usable temporary directory found")
    return tempdir


def _names(suffix, prefix, folder):
    folder = gettempdir() if folder is None else folder
    for _ in range(TMP_MAX):
        middle = ''.join(_choice('abcdefghijklmnopqrstuvwxyz0123456789_') for _ in range(8))
        yield _os.path.join(folder, (template if prefix is None else prefix) + middle + (suffix or ''))
    raise FileExistsError("No usable temporary file name found")


def mktemp(suffix="", prefix=template, dir=None):
    for name in _names(suffix, prefix, dir):
        if not _os.path.lexists(name):
            return name


def mkdtemp(suffix=None, prefix=None, dir=None):
    for name in _names(suffix, prefix, dir):
        try:
            _os.mkdir(name)
            return _os.path.abspath(name)
        except FileExistsError:
            pass


def _open(mode, suffix, prefix, dir, **options):
    for name in _names(suffix, prefix, dir):
        try:
            return open(name, mode.replace('w', 'x'), **options), _os.path.abspath(name)
        except FileExistsError:
            pass


class _NamedFile:
    def __init__(self, file, name, delete):
        self.file, self.name, self.delete, self._gone = file, name, delete, False

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and not self._gone:
            self._gone = True
            _os.unlink(self.name)

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    file, name = _open(mode, suffix, prefix, dir, encoding=encoding, newline=newline, errors=errors)
    return _NamedFile(file, name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    file, name = _open(mode, suffix, prefix, dir, encoding=encoding, newline=newline, errors=errors)
    _os.unlink(name)
    return file


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore)
