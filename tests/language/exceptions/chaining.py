# min-python: 3.14
# __context__, __cause__, __suppress_context__, __traceback__, notes, attributes of exceptions.
def chain(e):
    out = []
    while e is not None:
        out.append(repr(e) + ("!" if e.__suppress_context__ else "") + (" cause=" + repr(e.__cause__) if e.__cause__ else ""))
        e = e.__context__
    return out


try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError as k:
        raise IndexError(3) from k
except IndexError as e:
    print(chain(e))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError from None
except ValueError as e:
    print(chain(e))
e1 = ValueError("one")
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    print(chain(e))
try:
    try:
        raise e1
    except ValueError as a:
        try:
            raise KeyError("two")
        except KeyError as b:
            raise a
except ValueError as e:
    print(chain(e), repr(e.__context__.__context__))
try:
    try:
        raise ValueError("x")
    finally:
        raise KeyError("y")
except KeyError as e:
    print(chain(e))
try:
    raise ValueError("v") from KeyError("k")
except ValueError as e:
    print(chain(e), type(e.__traceback__).__name__)
e = ValueError(1, 2)
print(e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, str(e), repr(e), str(ValueError()), repr(ValueError()), str(ValueError(5)), repr(ValueError("a")))
e.args = ["new"]
print(e.args, str(e))
e.__cause__ = KeyError()
print(repr(e.__cause__), e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = OSError()
print(repr(e.__context__))
for name, v in ("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("args", 5):
    try:
        setattr(e, name, v)
    except TypeError as t:
        print(t)
try:
    del e.args
except TypeError as t:
    print(t)
e.custom = 1
print(e.custom, e.__dict__)
print(e.with_traceback(None) is e)
try:
    e.with_traceback(5)
except TypeError as t:
    print(t)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)


def tb_lines(f):
    try:
        f()
    except Exception as e:
        tb = e.__traceback__
        out = []
        while tb:
            out.append(tb.tb_lineno - base)
            tb = tb.tb_next
        return out


def inner():
    raise ValueError


def middle():
    inner()


base = inner.__code__.co_firstlineno
print(tb_lines(middle)[1:])
for cls, args in (
    (StopIteration, (5,)), (StopIteration, ()), (SystemExit, (3,)), (SystemExit, ()), (KeyError, ("k",)), (KeyError, ()), (KeyError, (1, 2)),
    (OSError, ("only",)), (OSError, ()), (FileNotFoundError, (2, "x")),
    (UnicodeDecodeError, ("utf-8", b"ab", 0, 1, "why")), (UnicodeEncodeError, ("ascii", "é", 0, 1, "why")), (ImportError, ("msg",)), (AttributeError, ("a",)), (NameError, ("n",)),
    (SyntaxError, ("bad", ("f.py", 3, 4, "text"))), (SyntaxError, ("bad",)), (MemoryError, ()), (RecursionError, ("r",)), (NotImplementedError, ()), (AssertionError, (1, 2)), (Exception, ((1, 2),)),
):
    x = cls(*args)
    print(cls.__name__, repr(x), "|", str(x), "|", x.args, [(a, getattr(x, a)) for a in ("value", "code", "errno", "strerror", "filename", "filename2", "name", "path", "msg", "lineno", "offset", "text", "encoding", "object", "start", "end", "reason") if hasattr(x, a)])
print(ImportError("m", name="n", path="p").name, ImportError("m", name="n", path="p").path, AttributeError("m", name="n", obj=5).obj, NameError("m", name="q").name)
for f in (lambda: ImportError("m", foo=1), lambda: ValueError(x=1), lambda: UnicodeDecodeError(1), lambda: UnicodeDecodeError("a", "b", 0, 1, "c"), lambda: SyntaxError("m", 5), lambda: KeyError(a=1)):
    try:
        print(repr(f()))
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
for c in (ArithmeticError, AssertionError, AttributeError, BaseException, BlockingIOError, BufferError, BytesWarning, ChildProcessError, ConnectionError, ConnectionResetError, DeprecationWarning, EOFError, EnvironmentError, FileExistsError, FloatingPointError, FutureWarning, GeneratorExit, IOError, ImportError, IndentationError, IndexError, InterruptedError, IsADirectoryError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError, NotADirectoryError, NotImplementedError, OSError, OverflowError, PermissionError, ProcessLookupError, RecursionError, ReferenceError, ResourceWarning, RuntimeError, RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SyntaxWarning, SystemError, SystemExit, TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError, UnicodeTranslateError, UserWarning, ValueError, Warning, ZeroDivisionError):
    print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]])


class Multi(KeyError, AttributeError):
    pass


class WithInit(Exception):
    def __init__(self, a, b=2):
        self.a = a
        self.b = b


class WithStr(ValueError):
    def __str__(self):
        return "S" + super().__str__()


print(repr(Multi("x")), str(Multi("x")), WithInit(1).args, str(WithInit(1, 3)), repr(WithInit(1, b=4)), str(WithStr("t")), repr(WithStr("t")))
