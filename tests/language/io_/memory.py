# min-python: 3.14
# io.StringIO and io.BytesIO: every method with ordinary, edge and wrong arguments; files on disk with every mode.
import io
import os


def t(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Index:
    def __index__(self):
        return 2

    def __repr__(self):
        return "Index()"


ARGUMENTS = [0, 1, 3, 99, -1, -5, None, True, 1.5, "a", "x\ny", b"b", bytearray(b"q"), [], Index(), ("a", "b"), [b"c", b"d"], ["e\n"], memoryview(b"m")]
for make, start in ((io.StringIO, "one\ntwo\r\nthree"), (io.BytesIO, b"one\ntwo\r\nthree")):
    print(make.__name__)
    for method in ("read", "readline", "readlines", "write", "writelines", "seek", "truncate", "tell", "getvalue", "close", "flush", "readable", "writable", "seekable", "isatty", "fileno", "__iter__", "__next__", "__enter__"):
        for position in (0, 5, 20):
            f = make(start)
            f.seek(position)
            r = t(getattr(f, method)) if method != "writelines" else ""
            print(method, position, "object" if " at 0x" in r else r, "closed" if f.closed else (f.tell(), f.getvalue()))
        for a in ARGUMENTS:
            if method in ("tell", "getvalue", "close", "flush", "readable", "writable", "seekable", "isatty", "fileno", "__iter__", "__next__", "__enter__"):
                break
            if method in ("readlines", "truncate"):
                continue
            f = make(start)
            f.seek(2)
            r = t(getattr(f, method), a)
            if isinstance(a, memoryview):
                a = "memoryview"
                if "memoryview" in r:
                    r = "memoryview error"
            print(method, a, r, f.tell(), f.getvalue())
    for offset in (0, 3, -2, 99):
        for whence in (0, 1, 2, 3, -1, "x", None):
            f = make(start)
            f.seek(4)
            print("seek", offset, whence, t(f.seek, offset, whence), f.tell())
    for size in (0, 3, 99, None):
        f = make(start)
        f.seek(6)
        print("truncate", size, t(f.truncate, size), f.tell(), f.getvalue())
    f = make(start)
    f.seek(20)
    f.write(start[:1])
    print("gap", f.getvalue())
    f.close()
    f.close()
    for method in ("read", "readline", "readlines", "write", "seek", "tell", "truncate", "getvalue", "__next__", "__enter__"):
        print("closed", method, t(getattr(f, method), *((start,) if method == "write" else (0,) if method == "seek" else ())).rstrip("."))
    with make(start) as f:
        print(f.readline(), list(f), f.read())
    print(f.closed, t(lambda: f.__enter__()))
    print(t(lambda: make(start, 1, 2)), t(lambda: make(x=1)), t(lambda: next(make())), t(lambda: list(make(start[:4]))))
    for limit in (0, 1, -1, None):
        f = make(start)
        print("limits", limit, t(f.readline, limit), t(f.readlines, limit), f.tell())
for newline in (None, "\n", "\r\n", "x"):
    try:
        f = io.StringIO("a\nb\r\nc\rd", newline=newline)
        r = f.getvalue(), f.readlines()
        f.write("x\ny\r\nz")
        print(repr(newline), *map(repr, r), repr(f.getvalue()))
    except Exception as e:
        print(repr(newline), type(e).__name__, e)
b = io.BytesIO(b"abcdef")
buffer = bytearray(4)
print(b.readinto(buffer), buffer, b.readinto(buffer), buffer, b.read1(2), b.getbuffer().nbytes)
view = b.getbuffer()
view[0] = 65
print(b.getvalue(), t(b.write, b"x" * 20))
del view
print(t(b.write, [1, 2]), t(b.write, "text"), t(io.StringIO().write, b"bytes"), t(lambda: io.BytesIO(initial_bytes=b"q").getvalue()), t(lambda: io.StringIO(initial_value="q", newline="\n").getvalue()))
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.BufferedIOBase), issubclass(io.StringIO, io.IOBase), isinstance(io.BytesIO(), io.IOBase), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE > 0, issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
