# Files on disk: open with every mode, reading, writing, seeking, newlines, encodings, context managers.
import io
import os
import time

NAME = f"_io_{time.time_ns()}.tmp"  # the runner may run this script several times at once


def t(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}".replace(NAME, "NAME")


def contents(mode="rb"):
    with open(NAME, mode) as f:
        return f.read()


def reset(data=b"one\ntwo\r\nthree"):
    with open(NAME, "wb") as f:
        f.write(data)


for mode in ("r", "w", "a", "x", "w+", "a+", "x+", "rb", "wb", "ab", "xb", "rb+", "br"):
    for there in (True, False):
        if os.path.exists(NAME):
            os.remove(NAME)
        if there:
            reset()
        try:
            with open(NAME, mode) as f:
                data = "new" if "b" not in mode else b"new"
                print(mode, there, f.mode, f.name == NAME, f.readable(), f.writable(), f.seekable(), f.tell(), t(f.read, 2), t(f.write, data), f.tell() >= 0, end=" ")
            print(f.closed, contents())
        except Exception as e:
            print(mode, there, type(e).__name__, str(e).replace(NAME, "NAME"))
for mode in ("", "q", "rw", "ra", "wx", "b", "t", "+", "rbt", "r++", "rr", "bb", "U", "rU", 5):
    print(mode, t(open, NAME, mode))
reset()
with open(NAME) as f:
    print(f.readline(), f.readlines(), f.read(), f.readline(), t(f.seek, 0), f.read(3), f.tell(), list(f), t(f.write, "x"), f.encoding.lower(), f.errors, f.isatty(), f.fileno() > 2, f.line_buffering)
for newline in (None, "", "\n", "\r", "\r\n"):
    reset(b"a\nb\r\nc\rd\r\n")
    with open(NAME, newline=newline) as f:
        print(repr(newline), f.readlines(), end=" ")
    with open(NAME, "w", newline=newline) as f:
        f.write("x\ny\r\nz\r")
    print(contents())
reset("é\u20ac\U0001f600\n".encode())
for kwargs in ({"encoding": "utf-8"}, {"encoding": "latin-1"}, {"encoding": "ascii"}, {"encoding": "ascii", "errors": "replace"}, {"encoding": "ascii", "errors": "ignore"}, {"encoding": "ascii", "errors": "backslashreplace"}, {"encoding": "UTF8"}, {"encoding": "nope"}, {"encoding": "ascii", "errors": "surrogateescape"}):
    try:
        with open(NAME, **kwargs) as f:
            print(kwargs, ascii(f.read()))
    except Exception as e:
        print(kwargs, type(e).__name__, e)
for kwargs in ({"encoding": "latin-1"}, {"encoding": "ascii"}, {"encoding": "ascii", "errors": "replace"}, {"encoding": "ascii", "errors": "xmlcharrefreplace"}, ):
    try:
        with open(NAME, "w", **kwargs) as f:
            f.write("é\u20ac")
    except Exception as e:
        print(kwargs, type(e).__name__, e)
    print(kwargs, contents())
reset()
with open(NAME, "r+b") as f:
    print(f.seek(-3, 2), f.read(), f.seek(2), f.read(1), f.seek(1, 1), f.tell(), f.write(b"XX"), f.seek(0), f.read(), f.truncate(5), f.tell(), f.seek(0), f.read(), t(f.seek, -1), t(f.truncate, -1))
    buffer = bytearray(3)
    f.seek(0)
    print(f.readinto(buffer), buffer, f.peek(1)[:1] if hasattr(f, "peek") else b"", f.read1(9))
with open(NAME, "w") as f:
    print(f.write("abc"), f.writelines(["d\n", "e"]), t(f.writelines, [1]), t(f.write, 5), t(f.write, b"x"), t(f.read), f.flush(), f.tell())
print(contents())
with open(NAME, "a") as f:
    print(f.tell(), f.write("end"), f.tell())
with open(NAME) as f:
    print(next(f), t(f.tell) if 0 else "", [line for line in f], t(next, f))
    f.seek(0)
    print(f.read(-1), f.read(), f.read(0), t(f.read, "x"), t(f.seek, 1, 1), t(f.seek, 0, 2), t(f.seek, -1))
f = open(NAME)
f.close()
f.close()
for method, args in (("read", ()), ("readline", ()), ("write", ("x",)), ("seek", (0,)), ("tell", ()), ("flush", ()), ("__enter__", ()), ("__next__", ())):
    print(method, t(getattr(f, method), *args))
f = open(NAME, "rb", buffering=0)
print(type(f).__name__, f.read(2), f.read(3), f.read())
f.close()
with open(NAME, "wb") as f:
    print(t(f.write, "text"), t(f.write, [1]), f.write(bytearray(b"ok")), f.write(memoryview(b"!")), f.writelines([b"a", b"b"]), t(f.read))
print(contents())
with open(NAME, "rb") as a, open(NAME, "r") as b:
    print(a.read(2), b.read(3))
reset(b"x" * 10000 + b"\n" + b"y" * 10000)
with open(NAME) as f:
    print(len(f.readline()), len(f.readline()), f.readline() == "")
with open(NAME, "rb") as f:
    print([len(line) for line in f])
    f.seek(5000)
    print(len(f.readline(100)), f.tell(), len(f.read(6000)), f.tell())
os.remove(NAME)
print(t(open, NAME), t(os.remove, NAME), os.path.exists(NAME))
