# min-python: 3.14
# Calls and parameter lists.
from _corpus import invalid, valid

invalid(r"""
f(a=1, 2)
f(a=1, b)
f(**a, b)
f(**a, *b)
f(**a, b=1, c)
f(a=1, *b, c)
f(a=1, a=2)
f(a=1, b=2, a=3)
f(1=2)
f(a.b=1)
f(a[0]=1)
f(f()=1)
f(True=1)
f(False=1)
f(None=1)
f("a"=1)
f(a+b=1)
f(-a=1)
f(a and b=1)
f(a if b else c=1)
f(lambda: 1=2)
f((a)=1)
f((a, b)=1)
f([a]=1)
f({a}=1)
f(...=1)
f(x for x in y=1)
f(a=)
f(a=, b)
f(a=b=c)
f(a, b=)
f(**)
f(*)
f(*, a)
f(a, *)
f(**a=1)
f(*a=1)
f(* *a)
f(a b)
f(a, b c)
f(a 1)
f(1 a)
f(a "b")
f("a" b)
f(a=1 b=2)
f(a for a in b c)
f(a=x for x in y)
f(a=x for x in y, 1)
f(a, b for b in c)
f(a, b for b in c, d)
f(b for b in c, d)
f(b for b in c,)
f(__debug__=1)
f(a := 1 b)
f(a=b := 1)
f(a := b=1)
f(*a := 1)
f(yield)
f(yield 1)
f(a, yield)
f(await)
f(pass)
f(return)
f(print 1)
f.1
f.
f.(a)
f..a
f.None
f.if
f[a
f(a)(
f(a,¶b c)
f(a¶b)
class C(a for a in b): pass
class C(a, b for b in c): pass
class C(a=1, b): pass
class C(a=1, a=2): pass
class C(1=2): pass
class C(: pass
class C(a: pass
class C)
class C() pass
class C pass
class C
class C:
class : pass
class 1: pass
class C.a: pass
class C[a b]: pass
class None: pass
class if: pass
class C(*): pass
class C(**): pass
def f(a, a): pass
def f(a, *a): pass
def f(a, **a): pass
def f(a, /, a): pass
def f(*, a, a): pass
def f(*a, **a): pass
def f(a=1, b): pass
def f(a=1, /, b): pass
def f(a, /, b=1, c): pass
def f(a=1, b, c=2): pass
def f(*): pass
def f(*,): pass
def f(*, **k): pass
def f(*, **k,): pass
def f(a, *): pass
def f(*a, *b): pass
def f(*a, *): pass
def f(*, *a): pass
def f(*, a, *): pass
def f(*, a, *b): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(**k, **l): pass
def f(**k, /): pass
def f(**k=1): pass
def f(*a=1): pass
def f(*a: int=1): pass
def f(*, a=1, **k=1): pass
def f(/): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(a, /, /): pass
def f(*a, /): pass
def f(*, a, /): pass
def f(a, *, /): pass
def f(a, / *, b): pass
def f(a, /*, b): pass
def f(a / b): pass
def f(a=): pass
def f(a=, b): pass
def f(a=,): pass
def f(a:): pass
def f(a: int=): pass
def f(a b): pass
def f(a, b c): pass
def f(a, (b, c)): pass
def f((a)): pass
def f((a, b)): pass
def f((a), b): pass
def f(a, (b)): pass
def f(a, (b)=1): pass
def f((a, b)=1): pass
def f([a]): pass
def f(a, 1): pass
def f(1): pass
def f("a"): pass
def f(a.b): pass
def f(a[0]): pass
def f(None): pass
def f(True): pass
def f(__debug__): pass
def f(*None): pass
def f(if): pass
def f(a,,b): pass
def f(,): pass
def f(,a): pass
def f(a: *b): pass
def f(**a: *b): pass
def f(*a: *b=1): pass
def f(a: yield): pass
def f(a: (yield)): pass
def f(a: await x): pass
def f(a: x := 1): pass
def f(a=yield): pass
def f(a: (x := 1)): pass
def f() -> (yield): pass
def f() -> (x := 1): pass
def f() -> *a: pass
def f() -> a, b: pass
def f() ->: pass
def f() -> : pass
def f() - > a: pass
def f: pass
def f pass
def f
def f(
def f()
def f():
def f() pass
def f() {}
def (): pass
def 1(): pass
def f.a(): pass
def f[0](): pass
def f[]() : pass
def "f"(): pass
def if(): pass
def None(): pass
def f()::pass
def f(): pass pass
async f(): pass
async def f
async def (): pass
async class C: pass
async if 1: pass
async x
async
await
await x
x = async
lambda
lambda:
lambda a
lambda a:
lambda a a: 1
lambda a, a: 1
lambda a=1, b: 1
lambda *: 1
lambda *,: 1
lambda *, **k: 1
lambda **k, a: 1
lambda **k, *a: 1
lambda **k=1: 1
lambda *a=1: 1
lambda *a, *b: 1
lambda *, a, *b: 1
lambda /: 1
lambda a, /, /: 1
lambda *a, /: 1
lambda a, / *: 1
lambda (a): 1
lambda (a, b): 1
lambda a, (b): 1
lambda a, (b, c): 1
lambda a=: 1
lambda a=,: 1
lambda a: int: 1
lambda a.b: 1
lambda 1: 1
lambda None: 1
lambda __debug__: 1
lambda a: pass
lambda a: return
lambda: (yield) = 1
lambda: x = 1
lambda x: y := 1
(lambda: x) = 1
lambda a, b c: 1
lambda a b: 1
lambda *a b: 1
lambda: yield
lambda: *a
""")

valid(r"""
f()
f(1)
f(1,)
f(1, 2)
f(*[1, 2])
f(*[1, 2], 3, *[4])
f(a=1)
f(a=1,)
f(1, a=2)
f(*[1], a=2)
f(a=2, *[1])
f(a=2, *[1], b=3)
f(**{"a": 1})
f(**{"a": 1}, **{"b": 2})
f(**{"a": 1}, b=2)
f(b=2, **{"a": 1})
f(1, *[2], a=3, **{"b": 4})
f(*[1], *[2], **{"b": 4}, c=5,)
f(a=1, **{"a": 1})
f(**{1: 2})
f(**1)
f(*1)
f(*1, *2)
f(1, *None)
f(**{"a": 1}, **{"a": 2})
f(x for x in ())[0].__len__()
len(f(*(x for x in "abc"))[0])
f(y := 1)
f(y := 1, 2)
f(lambda: 1)[1]
f((yy := 1), z=yy)
f(match=1, case=2, type=3, _=4, print=5)
f(**dict(a=1), **dict(b=2))
(lambda: 1)()
(lambda a: a)(1)
(lambda a, b=2: (a, b))(1)
(lambda *a: a)(1, 2)
(lambda **k: k)(a=1)
(lambda *, a: a)(a=1)
(lambda *, a=1, b: (a, b))(b=2)
(lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3)
(lambda a, /: a)(1)
(lambda a, /, **k: (a, k))(1, a=2)
(lambda a=1, /, b=2, *c, d=3, **e: (a, b, c, d, e))(5, 6, 7, d=8, z=9)
(lambda *args, **kwargs,: (args, kwargs))(1, b=2)
(lambda a, b,: a)(1, 2)
(lambda *a,: a)(1)
(lambda: (yield))().__class__.__name__
(lambda a=lambda: 1: a())()
(lambda: lambda: 1)()()
(lambda x: x if x else 2)(0)
(lambda a, /: a)(a=1)
(lambda a, b: a)(1)
(lambda *, a: a)()
(lambda *, a: a)(1)
(lambda a: a)(1, a=2)
(lambda a: a)(b=2)
(lambda: 1)(1)
def g(a, b, /, c, d=4, *e, g, h=8, **i): return (a, b, c, d, e, g, h, i)¶x = g(1, 2, 3, g=7)
def g(a, b, /, c, d=4, *e, g, h=8, **i): return (a, b, c, d, e, g, h, i)¶x = g(1, 2, 3, 4, 5, 6, g=7, z=1)
def g(a, b=2, /): return a, b¶x = g(1)
def g(a, b=2, /, *, c): return a, b, c¶x = g(1, c=5)
def g(a,): return a¶x = g(1)
def g(*a,): return a¶x = g(1)
def g(**a,): return a¶x = g(b=1)
def g(*, a,): return a¶x = g(a=1)
def g(a, /,): return a¶x = g(1)
def g(a: int, b: str = "x", *c: float, d: list = [], **e: dict) -> None: pass¶x = g.__annotations__
def g(*a: *[5]): pass¶x = g.__annotations__
def g(a: lambda: 1 = 5): pass¶x = g.__defaults__
def g() -> "str": pass¶x = g.__annotations__
async def g(): pass¶x = g.__name__
async def g(): yield¶x = g.__name__
def g(a=[]): a.append(1); return a¶g(); x = g()
def g(¶  a,¶  b=2,¶): return a, b¶x = g(1)
def g(): return *[1], 2¶x = g()
def g(): return 1,¶x = g()
def g(): return¶x = g()
def g(): yield *[1], 2¶x = list(g())
def g(): yield 1,¶x = list(g())
def g(): x = yield; yield x¶y = g(); next(y); x = y.send(5)
def g(): x = yield 1, 2; yield x¶y = g(); x = next(y)
def g(): x = yield from [1, 2]; yield x¶x = list(g())
def g(): return (yield)¶x = list(g())
def g(): await_ = 1; return await_¶x = g()
""", {"f": lambda *a, **k: (a, k)})
