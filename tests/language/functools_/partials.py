# min-python: 3.14
# functools.partial with Placeholder, partialmethod, singledispatch, singledispatchmethod, lru_cache, reduce, wraps.
import functools
from functools import Placeholder as P
from functools import lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def f(*args, **kwargs):
    return args, kwargs


# ---- partial ----
for make in (lambda: partial(), lambda: partial(5), lambda: partial(f), lambda: partial(f, 1, x=2), lambda: partial(f, P), lambda: partial(f, 1, P), lambda: partial(f, P, 1), lambda: partial(f, x=P), lambda: partial(f, P, 1, P, 2, x=3), lambda: partial(func=f), lambda: partial(f, P, P, 9)):
    try:
        p = make()
    except Exception as e:
        print(type(e).__name__, e)
        continue
    print(p.args, p.keywords, p.func is f)
    for args in ((), (10,), (10, 20), (10, 20, 30)):
        t(p, *args)
    t(p, 10, 20, 30, x="other", y=1)
p = partial(partial(f, P, 1, P, 3), "a")
print(p.args)
t(p)
t(p, "b")
p = partial(partial(f, P, 1, P, 3), "a", "b", "c", k=1)
print(p.args, p.keywords, p())
p = partial(partial(f, P, 1, P, 3), P, "z")
print(p.args, p("w"))
p = partial(partial(f, 1), 2)
print(p.args, p.func is f, p(3))
print(repr(P), type(P).__name__, repr(partial(int, base=2)), partial(int, base=2)("101"))
t(lambda: type(P)())
t(lambda: callable(partial(f)))
t(lambda: partial(f) == partial(f))


class Sub(partial):
    pass


s = Sub(f, 1)
print(s(2), s.args, type(s).__name__, partial(s, 5).args)


class C:
    def m(self, *args, **kwargs):
        return "m", args, kwargs

    one = partialmethod(m, 1)
    two = partialmethod(one, 2, k=3)
    free = partialmethod(print, "free")
    static = partialmethod(staticmethod(f), "s")
    klass = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), "c")

    def __repr__(self):
        return "C()"


print(C().one(), C().one(5, x=6), C().two(7), C.one(C(), 8), C().static(1), C().klass(2), C.klass(3))
t(lambda: partialmethod(5))

# ---- singledispatch ----


@singledispatch
def show(v, extra=None):
    "Doc of show."
    return f"object {v!r} {extra}"


@show.register(int)
def _(v, extra=None):
    return f"int {v} {extra}"


@show.register
def _(v: list, extra=None):
    return f"list {len(v)}"


@show.register
def _(v: str | bytes, extra=None):
    return f"text {v!r}"


show.register(type(None), lambda v: "nothing")
for v in (5, True, 1.5, [1], (1,), "a", b"b", None, {}, show.__name__):
    t(show, v)
t(show, 5, extra=7)
t(show)
t(show, v=5)
t(show.register, 5)
t(show.register, "int", f)
t(show.register, 5, f)
print(show.__name__, show.__doc__, show.dispatch(bool)(True), show.dispatch(float) is show.dispatch(object), len(show.registry), int in show.registry, show.registry[int](1), show.__wrapped__ is not show)


class A: pass
class B(A): pass
class D(B): pass


@show.register(A)
def _(v):
    return "A"


print(show(A()), show(B()), show(D()))
show.register(B, lambda v: "B")
print(show(A()), show(B()), show(D()))
from collections.abc import Mapping, Sequence, Sized


@singledispatch
def kind(v):
    return "?"


kind.register(Sized, lambda v: "sized")
kind.register(Mapping, lambda v: "mapping")
kind.register(Sequence, lambda v: "sequence")
for v in ({}, [], "a", {1}, 5, range(3), b"", frozenset(), A()):
    print(type(v).__name__, kind(v))
kind.register(dict, lambda v: "dict")
print(kind({}))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("Cannot negate a")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__, arg

    @make.register
    @classmethod
    def _(cls, arg: str):
        return cls.__name__, "str", arg


n = Negator()
print(n.neg(5), n.neg(True), Negator.make(1), Negator.make("s"), n.make("t"))
t(n.neg, "a")
t(n.neg)
t(singledispatchmethod, 5)

# ---- lru_cache ----
calls = []


@lru_cache(maxsize=2)
def square(x, *rest, k=0):
    "Squares."
    calls.append(x)
    return x * x


for x in (1, 2, 1, 3, 2, 1.0, True, 1):
    square(x)
print(calls, square.cache_info(), square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(4))
square.cache_clear()
print(square.cache_info(), square.cache_info().hits, tuple(square.cache_info()))
t(square)
print(square(2, k=1), square(2, k=1), square(2, k=2), square.cache_info())
for args in ((), (None,), (0,), (-5,), (2, True), ("a",), (1.5,), (f,)):
    try:
        made = lru_cache(*args)
        g = made(lambda x: x) if not (args and args[0] is f) else made
        print(args if not args or args[0] is not f else "f", g(1), g(1), g(1.0), g.cache_info() if hasattr(g, "cache_info") else "")
    except Exception as e:
        print(type(e).__name__, e)


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info(), typed.cache_parameters())


class M:
    @lru_cache
    def method(self, x):
        return x + 1


m = M()
print(m.method(1), m.method(1), M.method.cache_info())

# ---- reduce, wraps, cmp_to_key, total_ordering, cached_property ----
for args in ((lambda a, b: a + b, [1, 2, 3]), (lambda a, b: a + b, []), (lambda a, b: a + b, [], 5), (lambda a, b: a + b, [1]), (5, [1, 2]), (5, [1]), (max, 5), (max,), (), (max, [1], 2, 3), (lambda a: a, [1, 2])):
    t(reduce, *args)
t(lambda: reduce(lambda a, b: a + b, [1, 2], initial=10))
t(lambda: reduce(function=max, iterable=[1]))
t(lambda: reduce(max, [], initial=None))


@functools.wraps(fib)
def wrapper(): pass


print(wrapper.__name__, wrapper.__wrapped__ is fib, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), functools.cmp_to_key(lambda a, b: 0)(1) == functools.cmp_to_key(lambda a, b: 0)(2))
K = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(K(1) < K(2), K(1) > K(2), K(1) <= K(1), K(1) != K(1), K(5).obj)
t(lambda: K(1) < 5)
t(lambda: K())
t(functools.cmp_to_key)
t(lambda: sorted([2, 1], key=functools.cmp_to_key(5)))
t(functools.total_ordering, type("E", (), {}))


@functools.total_ordering
class O:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, O) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, O) else NotImplemented


print(O(1) < O(2), O(1) <= O(1), O(1) > O(2), O(1) >= O(2), O(1) != O(2))
t(lambda: O(1) < 5)
t(lambda: O(1) >= 5)


class Lazy:
    count = 0

    @functools.cached_property
    def value(self):
        "Doc."
        Lazy.count += 1
        return 42


z = Lazy()
print(z.value, z.value, Lazy.count, z.__dict__)
z.value = 7
del z.value
print(z.value, Lazy.count, Lazy.value.__class__.__name__)


