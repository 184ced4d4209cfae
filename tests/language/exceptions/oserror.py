# OSError picks its subclass by errno, its fields and texts.
print([type(OSError(n, "x")).__name__ for n in (2, 13, 17, 20, 21, 39, 110, 111, 104, 32, 103, 4, 11, 10, 3, 1, 5)])
for args in (2, "msg"), (2, "msg", "file"), (2, "m", "f", None, "f2"), (13, "x", b"bytes"), (99999, "unknown"), ("2", "text"), (1, 2, 3, 4, 5), :
    try:
        e = OSError(*args)
    except TypeError as t:
        print(t)
        continue
    print(type(e).__name__, repr(e), "|", str(e), "|", e.args, e.errno, e.strerror, e.filename, e.filename2)
print(repr(FileNotFoundError(2, "x")), FileNotFoundError(13, "x").errno, isinstance(OSError(13, ""), PermissionError))


class Own(OSError):
    pass


print(repr(Own(2, "x")), Own(2, "x", "f").filename, str(Own("only")))
try:
    open("/no/such/file/anywhere")
except OSError as e:
    print(type(e).__name__, e.errno, e.filename)
