# min-python: 3.14
# The built-in exceptions: their tree, what their constructors take, the attributes they have, str() and repr().
import builtins


def attempt(label, call):
    try:
        print(label, "->", call())
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def shown(e):
    return "%s %r %r" % (type(e).__name__, str(e), e.args)


print("-- tree")
names = sorted(n for n in dir(builtins) if isinstance(getattr(builtins, n), type)
               and issubclass(getattr(builtins, n), BaseException) and not n.startswith("_"))
for name in names:
    cls = getattr(builtins, name)
    print(name, cls.__name__, [c.__name__ for c in cls.__mro__[1:-1]], cls.__bases__ == (cls.__mro__[1],))
print(len(names), IOError is OSError, EnvironmentError is OSError)

print("-- plain: any arguments, no keywords")
special = {"BaseExceptionGroup", "ExceptionGroup", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError",
           "IncompleteInputError"}
for name in names:
    if name in special:
        continue
    cls = getattr(builtins, name)
    attempt(name + "()", lambda: shown(cls()))
    attempt(name + "(a)", lambda: shown(cls("a")))
    attempt(name + "(1, 2)", lambda: shown(cls(1000, "two")))
    attempt(name + " repr", lambda: repr(cls("it's", None)))
    attempt(name + " keyword", lambda: cls(colour=1))

print("-- StopIteration, SystemExit")
for args in (), (1,), (1, 2), (None,), ((1, 2),):
    print(args, StopIteration(*args).value, StopIteration(*args).args, SystemExit(*args).code, SystemExit(*args).args)
e = StopIteration(1)
e.value = 5
print(e.value, e.args, e)
e = SystemExit(1)
e.code = "text"
print(e.code, e.args, e)
del e.code
print(e.code)
attempt("StopAsyncIteration.value", lambda: StopAsyncIteration(1).value)
attempt("StopIteration key", lambda: StopIteration(value=1))

print("-- ImportError")
for args, kwargs in (((), {}), (("m",), {}), (("m", 2), {}), (("m",), {"name": "n"}), (("m",), {"path": "p"}),
                     (("m",), {"name": "n", "path": "p", "name_from": "f"}), ((), {"name": "n"}), ((), {"msg": "n"}),
                     (("m",), {"name": None}), (("m",), {"bad": None}), (("m",), {"name": 1, "bad": None}), ((5,), {})):
    for cls in ImportError, ModuleNotFoundError:
        def make():
            e = cls(*args, **kwargs)
            return (str(e), repr(e), e.args, e.msg, e.name, e.path, e.name_from)
        attempt((cls.__name__, args, kwargs), make)
e = ImportError("m", name="n")
e.msg = "changed"
print(e, e.args, e.msg)
e.msg = 5
print(e, e.args, e.msg)
del e.name
print(e.name)

print("-- NameError, AttributeError")
for cls, kwargs in ((NameError, {}), (NameError, {"name": "n"}), (NameError, {"obj": 1}), (UnboundLocalError, {"name": "n"}),
                    (AttributeError, {}), (AttributeError, {"name": "n"}), (AttributeError, {"name": "n", "obj": 3}),
                    (AttributeError, {"path": 3})):
    def make():
        e = cls("m", **kwargs)
        return (str(e), repr(e), e.args, e.name, getattr(e, "obj", "no obj"))
    attempt((cls.__name__, kwargs), make)
def missing_name():
    return not_there
def missing_attribute():
    return "text".not_there
def missing_local():
    if 0:
        local = 1
    return local
for f in missing_name, missing_attribute, missing_local:
    try:
        f()
    except (NameError, AttributeError) as e:
        print(type(e).__name__, e, e.name, getattr(e, "obj", "no obj"), e.args)
class Plain:
    pass
plain = Plain()
for action in ("plain.x", "Plain.x", "(5).x", "(5).x = 1", "import math; math.x", "object().x = 1", "None.x",
               "[].x", "len.x", "(lambda: 0).x", "super().x", "x", "del x", "del Plain.x"):
    try:
        exec(action)
    except Exception as e:
        obj = getattr(e, "obj", "no obj")
        print(action, "|", type(e).__name__, "|", e, "|", getattr(e, "name", "no name"), "|", type(obj).__name__)

print("-- KeyError")
for args in (), ("a",), ("",), (None,), ("it's",), (1, 2), (("t",),), (KeyError("x"),):
    print(args, str(KeyError(*args)), repr(KeyError(*args)), str(LookupError(*args)))

print("-- SyntaxError")
for args in ((), ("m",), ("m", ()), ("m", ("f", 1, 2, "t")), ("m", ("f", 1, 2, "t", 3, 4)), ("m", ("f", 1, 2)), ("m", 5),
             ("m", ("f", 1, 2, "t", 3)), ("m", ("f", 1, 2, "t", 3, 4, 5)), ("m", ("f", 1, 2, "t", 3, 4, 5, 6)),
             ("m", ["f", 1, 2, "t"]), ("m", "abcd"), ("m", (None, 1, 2, "t")),
             ("m", ("dir/f", None, 2, "t")), ("m", ("f", 1, 2, "t"), 3), (None, ("f", 1, 2, "t"))):
    for cls in SyntaxError, IndentationError:
        def make():
            e = cls(*args)
            return (str(e), repr(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset,
                    e.print_file_and_line)
        attempt((cls.__name__, args), make)
e = SyntaxError("m", ("f", 1, 2, "t"))
for name in ("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"):
    setattr(e, name, 77)
    print(name, getattr(e, name), e)
    delattr(e, name)
    print(name, getattr(e, name))

print("-- Unicode errors")
good = {UnicodeDecodeError: ("utf-8", b"abc\xffdef", 3, 4, "why"), UnicodeEncodeError: ("ascii", "abc\xe9def", 3, 4, "why"),
        UnicodeTranslateError: ("abc\u20acdef", 3, 4, "why")}
for cls, args in good.items():
    e = cls(*args)
    print(str(e), "|", repr(e), "|", e.args, getattr(e, "encoding", None), e.object, e.start, e.end, e.reason)
    attempt("no arguments", lambda: cls())
    attempt("too many", lambda: cls(*args, 1))
    attempt("keyword", lambda: cls(*args, reason=1))
    for i in range(len(args)):
        attempt("argument %d" % i, lambda: cls(*args[:i], None, *args[i + 1:]))
        attempt("float %d" % i, lambda: cls(*args[:i], 1.5, *args[i + 1:]))
    offset = -3
    for start, end in ((0, 0), (0, 1), (3, 4), (3, 5), (0, 7), (6, 7), (7, 8), (50, 60), (-1, 2), (2, 1), (-5, -3), (0, 50)):
        whole = args[:-3] + (start, end, "why")
        def make():
            e = cls(*whole)
            return "%s [%d %d]" % (e, e.start, e.end)
        attempt((start, end), make)
    for name in ("encoding", "object", "start", "end", "reason"):
        for value in ("new", b"xy", 1, None):
            def change():
                setattr(e, name, value)
                return "%s %r" % (e, getattr(e, name))
            attempt((name, value), change)
for text in ("\x7f", "\x80", "\xff", "\u0100", "\uffff", "\U00010000", "\U0010ffff", "a"):
    print(ascii(str(UnicodeEncodeError("c", text, 0, 1, "r"))), ascii(str(UnicodeTranslateError(text, 0, 1, "r"))))
attempt("bytearray", lambda: str(UnicodeDecodeError("c", bytearray(b"ab"), 0, 1, "r")))
attempt("plain UnicodeError", lambda: shown(UnicodeError("a", 1)))
for call in (lambda: b"\xff".decode(), lambda: b"a\x80".decode("ascii"), lambda: "\u20ac".encode("latin-1"),
             lambda: "a\u20ac\u20acb".encode("ascii"), lambda: b"\xe2\x82".decode("utf-8"), lambda: "\ud800".encode()):
    try:
        call()
    except UnicodeError as e:
        print(type(e).__name__, "|", e, "|", e.encoding, e.start, e.end, e.reason, len(e.object))
