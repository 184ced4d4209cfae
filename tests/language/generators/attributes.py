# Attributes of generators, their states, names, messages, and what happens at the end of their life.
# min-python: 3.14
def check(table, names):
    """Each line of the table is an expression, or a statement; shows what comes of it."""
    for line in table.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            try:
                code = compile(line, "<table>", "eval")
            except SyntaxError:
                exec(line, names)
                print(line, "-> done")
            else:
                print(line, "->", repr(eval(code, names)))
        except BaseException as error:
            print(line, "->", type(error).__name__ + ":", str(error), *getattr(error, "__notes__", ()))

import gc
def g(n=2):
    x = 1
    for i in range(n):
        got = yield i
    return "end"
def delegating(it):
    r = yield from it
    yield ("result", r)
def named(): yield
a, b = g(), g()
check("""
a.gi_running, a.gi_suspended, a.gi_yieldfrom, a.gi_code is g.__code__, a.gi_frame is None
next(a)
a.gi_running, a.gi_suspended, a.gi_yieldfrom
a.send(5)
next(a)
a.gi_frame, a.gi_suspended, a.gi_running, a.gi_yieldfrom, a.gi_code is g.__code__
next(a)
a.send(1)
a.close(), a.throw(ValueError('x'))
b.send(1)
b.send(None)
b.close()
next(b)
a.gi_running = 1
a.gi_code = 1
a.x = 1
a.send()
a.send(1, 2)
a.throw()
a.throw(1)
a.throw(int)
a.throw(ValueError)
a.throw(ValueError, 'msg')
a.throw(ValueError('inst'), 'msg')
a.throw(ValueError, ValueError('value'))
a.throw(ValueError, 'm', 5)
a.throw(ValueError, None, None)
iter(a) is a, a.__iter__() is a
a.__next__()
type(a)()
len(a)
a[0]
bool(a), callable(a)
a == a, a < a
named().__qualname__, (i for i in ()).__name__, (i for i in ()).__qualname__
""", globals())
print("--- delegation")
inner = g(1)
d = delegating(inner)
print(next(d), d.gi_yieldfrom is inner, d.gi_suspended, inner.gi_suspended, next(d), d.gi_yieldfrom)
d = delegating(iter([1, 2]))
print(next(d), type(d.gi_yieldfrom).__name__)
def reenter():
    yield next(me)
me = reenter()
def reenter_send(): yield me.send(None)
def reenter_close(): yield me.close()
def reenter_throw(): yield me.throw(ValueError)
for make in (reenter, reenter_send, reenter_close, reenter_throw):
    me = make()
    try:
        print(next(me))
    except Exception as e:
        print(type(e).__name__, e)
def running(): yield me.gi_running, me.gi_suspended
me = running()
print(next(me))
print("--- PEP 479")
def stops(): yield 1; raise StopIteration(5)
def stops_inside(): yield next(iter([]))
def stops_delegate(): yield from stops_inside()
def stop_async(): yield 1; raise StopAsyncIteration
for make in (stops, stops_inside, stops_delegate, stop_async):
    try:
        print(list(make()))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
s = stops(); next(s)
try:
    s.throw(StopIteration("thrown"))
except RuntimeError as e:
    print(e, repr(e.__cause__))
n = g()
try:
    n.throw(StopIteration("into new"))
except Exception as e:
    print(type(e).__name__, e)
print("--- close")
def ignores():
    while True:
        try: yield 1
        except GeneratorExit: pass
def returns():
    try: yield 1
    except GeneratorExit: return "value"
def raises():
    try: yield 1
    finally: raise KeyError("in finally")
def returns_finally():
    try: yield 1
    finally: return "from finally"
def exits():
    try: yield 1
    except GeneratorExit: raise GeneratorExit("again")
def stop():
    try: yield 1
    except GeneratorExit: raise StopIteration("x")
for make in (ignores, returns, raises, returns_finally, exits, stop, g):
    for start in (False, True):
        it = make()
        if start: next(it)
        try:
            print(make.__name__, start, it.close(), it.close())
        except Exception as e:
            print(make.__name__, start, type(e).__name__, e)
print("--- throw")
def catches():
    while True:
        try: got = yield "ready"
        except ValueError as e: got = yield ("caught", str(e))
        except KeyError: return "key"
c = catches()
check("""
next(c), c.throw(ValueError('a')), next(c), c.throw(ValueError, 'b')
c.throw(KeyError)
c.throw(ValueError('later'))
catches().throw(ValueError('new'))
next(c)
""", globals())
def context():
    try: yield
    except ValueError: raise KeyError("k")
c = context(); next(c)
try: c.throw(ValueError("v"))
except KeyError as e: print(repr(e.__context__), e.__cause__)
def reraise():
    try: yield
    except ValueError: raise
c = reraise(); next(c)
v = ValueError("same")
try: c.throw(v)
except ValueError as e: print(e is v)
print("--- finalization")
def settle():
    """Collects, after calls that write over what dead frames left on the stacks."""
    for _ in range(3):
        (lambda: [list(g(3)) for i in range(10)])()
        gc.collect()
def cleanup(label):
    try: yield 1
    finally: print("finally", label)
x = cleanup("deleted"); next(x); del x; settle()
x = cleanup("never started"); del x; settle()
def abandoned():
    for v in cleanup("for left"): break
abandoned(); settle()
def caught_exit():
    try: yield 1
    except GeneratorExit: print("exit seen"); raise
x = caught_exit(); next(x); x = None; settle()
print("--- handled exceptions inside")
import sys
def handles():
    try: raise ValueError("inner")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
h = handles()
print(repr(next(h)), sys.exception())
try: raise KeyError("outer")
except KeyError: print(repr(next(h)), repr(sys.exception()))
