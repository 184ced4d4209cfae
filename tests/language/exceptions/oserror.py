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


def attempt(label, call):
    try:
        print(label, "->", call())
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def shown(e):
    return "%s %r %r" % (type(e).__name__, str(e), e.args)


for args in ((), ("m",), (2, "s"), (2, "s", "f"), (2, "s", "f", 0), (2, "s", "f", 0, "g"), (2, "s", "f", 0, "g", 6),
             (2, "s", None), (2, "s", None, None, "g"), (2, "s", 7), (2, "s", b"f"), ("2", "s"), ("a", "s", "f"),
             (None, None), (None, "s"), (2, None), (2.0, "s"), (13, ["l"]), (-1, "s"), (0, "s"), (10**30, "s"),
             (11, "s", "f"), (11, "s", 5), (11, "s", 5, 0, "g")):
    def make():
        e = OSError(*args)
        return "%s %s %r %r %r %r %r" % (type(e).__name__, e, e, e.errno, e.strerror, e.filename, e.filename2)
    attempt(args, make)
for n in range(0, 134):
    t = type(OSError(n, "x"))
    if t is not OSError:
        print(n, t.__name__, end="; ")
print()
for cls in BlockingIOError, FileNotFoundError, ConnectionError:
    attempt(cls.__name__, lambda: (cls(11, "x", 3).errno, cls(11, "x", 3).filename, cls(11, "x", 3).args))
e = BlockingIOError(11, "x", 3)
attempt("characters_written", lambda: e.characters_written)
attempt("unset", lambda: BlockingIOError(11, "x").characters_written)
attempt("unset2", lambda: OSError(1, "x").characters_written)
e.characters_written = 17
attempt("set", lambda: e.characters_written)
def wrong():
    e.characters_written = "17"
attempt("set wrong", wrong)
def delete():
    del e.characters_written
    return e.characters_written
attempt("delete", delete)
e = OSError(2, "s", "f", None, "g")
for name in ("errno", "strerror", "filename", "filename2"):
    setattr(e, name, "new " + name)
    print(name, getattr(e, name), e.args, e)
for name in ("errno", "strerror", "filename", "filename2"):
    delattr(e, name)
    print(name, getattr(e, name), e.args, e)
attempt("keyword", lambda: OSError(errno=2))
attempt("keyword subclass", lambda: FileNotFoundError(2, "s", filename="f"))


class OwnOS(OSError):
    def __init__(self, a, b=None, *, extra=None):
        super().__init__(a, b)
        self.extra = extra


attempt("own", lambda: (shown(OwnOS(2, "x", extra=5)), OwnOS(2, "x", extra=5).extra, OwnOS(2, "x").errno, OwnOS(2, "x").strerror))


class NewOS(OSError):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, "from", "new")
        self.made = args
        return self


attempt("new", lambda: (shown(NewOS(2, "x")), NewOS(2, "x").made, NewOS(2, "x").errno))


class BothOS(OSError):
    def __new__(cls, *args):
        return OSError.__new__(cls, *args)

    def __init__(self, *args):
        self.early = (self.errno, self.args)
        OSError.__init__(self, *args[::-1])


attempt("both", lambda: (BothOS("a", "b").early, BothOS("a", "b").args, BothOS("a", "b").errno, str(BothOS(1, 2))))
