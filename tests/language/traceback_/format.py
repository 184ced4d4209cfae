# min-python: 3.14
# The module traceback and the text of tracebacks. Lines that only mark columns are taken out: Adder's code knows lines.
import sys
import io
import traceback


def clean(text):
    """Without column marks and without what stands below this script on the stack."""
    lines = text.splitlines(True)
    return "".join(l for l in lines if l.strip(" |^~\n") or not l.strip(" |\n"))


def cleaned(parts):
    return [clean(p) for p in parts]


def attempt(label, call, *args, **kwargs):
    try:
        print(label, "->", call(*args, **kwargs))
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def caught(function, *args):
    try:
        function(*args)
    except BaseException as e:
        return e


def show(e, **options):
    print(clean("".join(traceback.format_exception(e, **options))), end="")


def fails(n):
    if n:
        return fails(n - 1)
    return 1 / 0


print("-- limits")
e = caught(fails, 2)
for limit in None, 0, 1, 2, 3, 4, 10, -1, -2, -10:
    print(limit, cleaned(traceback.format_exception(e, limit=limit)))
    print(limit, cleaned(traceback.format_tb(e.__traceback__, limit)), len(traceback.extract_tb(e.__traceback__, limit)))
sys.tracebacklimit = 1
print(cleaned(traceback.format_exception(e)), cleaned(traceback.format_exception(e, limit=2)))
sys.stderr, saved = io.StringIO(), sys.stderr
sys.excepthook(type(e), e, e.__traceback__)
print(clean(sys.stderr.getvalue()))
sys.stderr = saved
sys.tracebacklimit = -5
print(cleaned(traceback.format_exception(e)))
del sys.tracebacklimit

print("-- recursion is folded")
for n in 2, 3, 4, 5, 50:
    show(caught(fails, n))


def ping(n):
    if n == 0:
        raise ValueError("end")
    pong(n - 1)


def pong(n):
    ping(n)


show(caught(ping, 3))
print(len(traceback.extract_tb(caught(fails, 20).__traceback__)), len(list(traceback.walk_tb(caught(fails, 1).__traceback__))))

print("-- chains")


def cause():
    try:
        fails(0)
    except ZeroDivisionError as e:
        raise ValueError("with cause") from e


def context():
    try:
        cause()
    except ValueError:
        raise KeyError("with context")


def suppressed():
    try:
        fails(0)
    except ZeroDivisionError:
        raise ValueError("no context") from None


def in_finally():
    try:
        fails(0)
    finally:
        raise RuntimeError("in finally")


def own_cause():
    raise ValueError("class as cause") from KeyError


for f in cause, context, suppressed, in_finally, own_cause:
    show(caught(f))
    show(caught(f), chain=False)
a, b = ValueError("a"), ValueError("b")
a.__context__, b.__context__ = b, a
show(a)
a.__cause__ = a
show(a)

print("-- text of the exception")


class BadStr(Exception):
    def __str__(self):
        raise ValueError


class Outer:
    class Inner(Exception):
        pass


class Module(Exception):
    __module__ = "some.module"


class Builtin(Exception):
    __module__ = "builtins"


noted = ValueError("noted")
noted.add_note("first note")
noted.add_note("second\nwith two lines")
noted.add_note("")
bad_notes = ValueError("bad notes")
bad_notes.__notes__ = 5
mixed_notes = ValueError("mixed notes")
mixed_notes.__notes__ = [1, "two", BadStr()]
none_notes = ValueError("no notes")
none_notes.__notes__ = None
tuple_notes = ValueError("tuple")
tuple_notes.__notes__ = ("a", "b")
for e in (ValueError(), ValueError(""), ValueError("text"), ValueError("two\nlines"), ValueError(1, 2), KeyError("k"), BadStr(), Outer.Inner("x"),
          Module("m"), Builtin("b"), OSError(1000, "os", "file"), SystemExit(3), KeyboardInterrupt(), StopIteration(5), noted, bad_notes, mixed_notes,
          none_notes, tuple_notes, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), AssertionError()):
    print(traceback.format_exception_only(e))
for e in (SyntaxError("m"), SyntaxError("m", ("file.py", 3, 5, "some text\n")), SyntaxError("m", ("file.py", 3, 5, "some text\n", 3, 9)),
          SyntaxError("m", (None, 3, 5, "some text\n")), SyntaxError("m", ("file.py", None, None, None)), SyntaxError("m", ("file.py", 3, None, "text")),
          SyntaxError("m", ("file.py", 3, 3, "    indented\n", 3, 100)), SyntaxError(None), SyntaxError("m", ("f", 1, 0, "text", 1, 0)),
          SyntaxError("m", ("f", 1, 2, "", 1, 3)), SyntaxError("m", ("f", 1, 50, "text")), IndentationError("i", ("f", 2, 4, "  x\n"))):
    print(traceback.format_exception_only(e))
for source in "a b", "x = (1,", "def f(:\n pass", "x = 'abc", "1 = 2", "f(a=1, b)":
    try:
        compile(source, "made.py", "exec")
    except SyntaxError as e:
        print("".join(traceback.format_exception_only(e)), end="")

print("-- groups")


def group():
    raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), OSError("o")]), TypeError("t")])


def group_of_raised():
    errors = [caught(fails, 0), caught(cause)]
    raise BaseExceptionGroup("raised", errors + [KeyboardInterrupt()])


def group_with_cause():
    try:
        group()
    except ExceptionGroup as g:
        raise ValueError("after the group") from g


def group_from():
    try:
        fails(0)
    except ZeroDivisionError as e:
        raise ExceptionGroup("from", [ValueError("one")]) from e


for f in group, group_of_raised, group_with_cause, group_from:
    show(caught(f))
noted = ExceptionGroup("noted", [ValueError("v")])
noted.add_note("of the group")
noted.exceptions[0].add_note("of the member\nsecond line")
show(noted)
print(cleaned(traceback.format_exception(caught(group))))
show(ExceptionGroup("many", [ValueError(i) for i in range(18)]))
show(ExceptionGroup("sixteen", [ValueError(i) for i in range(16)]))
deep = ValueError("leaf")
for i in range(13):
    deep = ExceptionGroup("level %d" % i, [deep])
show(deep)
print(traceback.format_exception_only(caught(group)))

print("-- functions")
out = io.StringIO()
try:
    fails(1)
except ZeroDivisionError as e:
    traceback.print_exc(file=out)
    traceback.print_exc(limit=1, file=out)
    traceback.print_exception(e, file=out)
    traceback.print_exception(ZeroDivisionError, e, None, file=out)
    traceback.print_exception(None, e, e.__traceback__.tb_next, file=out)
    traceback.print_tb(e.__traceback__, file=out)
    print(clean(out.getvalue()), end="")
    print(clean(traceback.format_exc()) == clean("".join(traceback.format_exception(e))))
    print(clean(traceback.format_exc(limit=0)), end="")
    entries = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.line, f.filename, f.lineno - fails.__code__.co_firstlineno) for f in entries][1:])
    print(entries[1][:2] == (entries[1].filename, entries[1].lineno), entries[1][3], len(entries[1]), entries[1].locals, repr(entries[1]).split(" file ")[0])
    name = [f.name for f, in zip(entries)]
    print(name)
    print(clean("".join(traceback.format_list(entries))) == clean("".join(traceback.format_tb(e.__traceback__))))
print(traceback.format_exc())
traceback.print_exc(file=sys.stdout)
print(traceback.format_list([("file", 1, "name", "  line  "), ("file", 1, "name", None), ("other", 2, "f", "")]))
print(traceback.format_list([("file", 1, "name", "line")] * 6))
traceback.print_list([("file", 1, "name", "line")], file=sys.stdout)
f = traceback.FrameSummary("file", 5, "name")
print(f, list(f), f.line, f.lineno)
f = traceback.FrameSummary("file", 5, "name", line="given")
print(f, list(f), f.line)
attempt("value without tb", traceback.format_exception, ValueError, ValueError(1))
attempt("no exception", traceback.format_exception, 5)
attempt("None", traceback.format_exception, None)
attempt("three", traceback.format_exception, ValueError, ValueError(3), None)
attempt("only with value", traceback.format_exception_only, ValueError, ValueError(3))
attempt("walk_tb(None)", lambda: list(traceback.walk_tb(None)))
attempt("print_last", lambda: (setattr(sys, "last_exc", ValueError("last")), traceback.print_last(file=sys.stdout)))


def stack(n):
    return stack(n - 1) if n else traceback.extract_stack()


print([f.name for f in stack(2)][-3:], stack(0)[-1].line)
print([f.name for f in (lambda: traceback.extract_stack(limit=1))()], [f.code.co_name if 0 else f.f_code.co_name for f, line in traceback.walk_stack(sys._getframe())][:1])


def formatted(n):
    return formatted(n - 1) if n else traceback.format_stack()


print(formatted(1)[-1])
out = io.StringIO()


def printed():
    traceback.print_stack(limit=1, file=out)


printed()
print(out.getvalue())

print("-- lines of calls and expressions over several lines")


def several(a, b):
    return a / b


def calls():
    x = several(
        1,
        0,
    )


def expression():
    zero = 0
    return (1 +
            2 +
            3 / zero)


def in_list():
    return [
        1,
        undefined_name_here,
    ]


def in_call():
    print(
        "a",
        several(1,
                0),
    )


def decorated():
    @undefined_decorator
    def f():
        pass


def in_with():
    with open("/no/such/file") as f, \
            open("/other") as g:
        pass


def in_for():
    for x in \
            5:
        pass


def in_comparison():
    return (1 <
            "x")


def in_subscript():
    d = {}
    return d[
        "missing"
    ]


def in_attribute():
    x = None
    return (x
            .missing)


def in_default():
    def f(a=1,
          b=undefined_default):
        pass


def in_assert():
    assert (1 ==
            2), "message"


def in_return():
    try:
        return undefined_in_return
    finally:
        x = 1


def in_class():
    class C:
        x = 1
        y = undefined_in_class


def in_generator():
    return list(
        1 / (i - 1)
        for i in range(3)
    )


def in_lambda():
    f = lambda: \
        1 / 0
    f()


for f in (calls, expression, in_list, in_call, decorated, in_with, in_for, in_comparison, in_subscript, in_attribute, in_default, in_assert, in_return,
          in_class, in_generator, in_lambda):
    e = caught(f)
    entries = traceback.extract_tb(e.__traceback__)
    print(f.__name__, type(e).__name__, [(s.name, s.lineno - f.__code__.co_firstlineno) for s in entries[1:] if s.name != "several"])
