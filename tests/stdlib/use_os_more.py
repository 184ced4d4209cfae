# os: files by number, PathLike, scandir, access, utime, chmod, names of files as bytes; random.SystemRandom; time's zone;
# signal's names; what modules of the library ask of them.
import os, random, signal, sys, tempfile, time

top = tempfile.mkdtemp()
path = os.path.join(top, 'f')
fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o640)
print(os.write(fd, b'hello world'), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 3), os.read(fd, 100), os.read(fd, 5))
print(os.lseek(fd, -5, os.SEEK_END), os.fstat(fd).st_size, os.close(fd))


def attempt(f, *args, **named):
    try:
        print(f(*args, **named))
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, e.errno if isinstance(e, OSError) else '')


attempt(os.close, fd)
attempt(os.read, fd, 1)
attempt(os.open, path, os.O_CREAT | os.O_EXCL)
attempt(os.open, path + 'none', os.O_RDONLY)
attempt(os.open, 5.5, 0)
attempt(os.lseek, 99999, 0, 0)
fd = os.open(path, os.O_WRONLY | os.O_APPEND)
print(os.write(fd, b'!'), os.write(fd, bytearray(b'?')), os.close(fd), open(path).read())
fd = os.open(path, os.O_WRONLY | os.O_TRUNC)
with os.fdopen(fd, 'w') as f:
    print(f.write('new'), f.fileno() == fd)
print(open(path, 'rb').read(), os.stat(path).st_mode & 0o777)
os.chmod(path, 0o444)
print(oct(os.stat(path).st_mode & 0o777), os.access(path, os.F_OK), os.access(path, os.R_OK), os.access(path + 'x', os.F_OK))
os.utime(path, (1000, 2000))
print(int(os.stat(path).st_atime), int(os.stat(path).st_mtime))
os.utime(path, ns=(3_000_000_000, 4_000_000_000))
print(int(os.stat(path).st_mtime), os.utime(path), os.stat(path).st_mtime > 1e9)
attempt(os.utime, path, (1, 2), ns=(1, 2))
attempt(os.utime, path + 'x')
os.makedirs(os.path.join(top, 'd', 'e'))
with os.scandir(top) as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e, e.name, e.path == os.path.join(top, e.name), e.is_dir(), e.is_file(), e.is_symlink(), os.fspath(e) == e.path,
              e.stat().st_size if e.is_file() else '-', e.inode() == os.stat(e.path).st_ino)
print(sorted(e.name for e in os.scandir(os.fsencode(top))), isinstance(e, os.DirEntry))
attempt(os.scandir, top + '/none')


class Place:
    def __init__(self, p): self.p = p
    def __fspath__(self): return self.p


print(isinstance(Place('x'), os.PathLike), issubclass(str, os.PathLike), os.fsencode(Place('é')), os.fsdecode(b'\xc3\xa9'), os.fsdecode('a'))
attempt(os.PathLike)
os.renames(path, os.path.join(top, 'g', 'h'))
print(sorted(os.listdir(top)), os.listdir(top + '/g'))
os.remove(top + '/g/h')
os.rmdir(top + '/g')
os.removedirs(top + '/d/e')
print(os.path.exists(top))
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.getrandbits(9) < 512, system.randrange(5, 6), system.choice([3]), sorted(system.sample([1, 2, 3], 3)),
      len(system.randbytes(4)), system.seed(1), 1 <= system.randint(1, 3) <= 3, 2 <= system.uniform(2, 3) <= 3)
print(time.tzname, time.timezone, time.altzone, time.daylight)
signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever the surroundings ignore
print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(9).name, signal.getsignal(signal.SIGINT) is signal.default_int_handler,
      signal.signal(signal.SIGINT, signal.SIG_IGN) is signal.default_int_handler, signal.getsignal(signal.SIGINT))
print(type(sys.implementation).__name__, sys.implementation is sys.implementation)
