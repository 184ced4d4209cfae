# min-python: 3.14
# functools: partial, reduce, lru_cache, cache, wraps, cmp_to_key, total_ordering.
import functools
from functools import partial, reduce, wraps, cmp_to_key, total_ordering


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


for a in ((lambda a, b: a + b, [1, 2, 3]), (lambda a, b: a + b, [1, 2], 10), (lambda a, b: a, []), (lambda a, b: a, [], 5), (lambda a, b: a, [7]), (max, [3, 1, 9]), (5, [1, 2]), (lambda a, b: 1 // 0, [1, 2]), (lambda a, b: a + b, "abc"), (lambda a, b: b + a, "abc", "")):
    t(reduce, *a)
p = partial(int, base=2)
print(p("101"), p("ff", base=16), p.func is int, p.args, p.keywords)
q = partial(lambda *a, **k: (a, sorted(k.items())), 1, x=2)
print(q(), q(5), q(5, y=3), q(x=9), partial(q, 7, z=1)(8), partial(q, 7).args, partial(q, 7).func is q.func)
t(partial)
t(partial, 5)
t(partial(int), "x")
t(partial(len), 1, 2)
t(lambda: partial(len, x=1)([1]))
print(callable(q), type(q).__name__)
class C:
    def m(self, *a): return a
    pm = functools.partialmethod(m, 1, 2) if hasattr(functools, "partialmethod") else None


def cmp(a, b):
    return (a > b) - (a < b)


print(sorted([3, 1, 2], key=cmp_to_key(cmp)), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: cmp(b, a))), sorted(["bb", "a"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
K = cmp_to_key(cmp)
print(K(1) < K(2), K(1) == K(1), K(2) >= K(1), K(1) != K(2), K(3) > K(2), K(1) <= K(0))
t(lambda: K(1) < 5)
t(cmp_to_key)
t(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))
t(lambda: sorted([1, 2], key=cmp_to_key(5)))


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


@total_ordering
class G:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __ge__(self, o):
        return self.v >= o.v


for K in (V, G):
    a, b, c = K(1), K(2), K(2)
    print(a < b, a <= b, a > b, a >= b, b <= c, b >= c, b < c, b > c, a == b, b == c, a != b, max([a, b]) is b, [x.v for x in sorted([b, a])])


def bad():
    @total_ordering
    class Nope:
        pass


t(bad)
calls = []


def work(*a, **k):
    calls.append(a)
    return sum(a)


w = functools.lru_cache(maxsize=2)(work)
print(w(1), w(2), w(1), w(3), w(2), len(calls), w.cache_info())
w.cache_clear()
print(w.cache_info(), w(5), w.cache_info(), w.__wrapped__ is work)
u = functools.lru_cache(None)(work)
print(u(1, 2), u(1, 2), u.cache_info())


@functools.lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())
if hasattr(functools, "cache"):
    @functools.cache
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    print(fact(20), fact.cache_info())
z = functools.lru_cache(maxsize=0)(work)
print(z(1), z(1), z.cache_info())
ty = functools.lru_cache(typed=True)(lambda x: type(x).__name__)
print(ty(1), ty(1.0), ty(True), ty.cache_info().currsize)
k = functools.lru_cache()(lambda *a, **k: len(calls))
k(1, x=2), k(1, x=2), k(x=2), k(1)
print(k.cache_info())


def fail(n):
    raise ValueError(n)


f = functools.lru_cache()(fail)
t(f, 1)
t(f, 1)
print(f.cache_info().misses)


def deco(fn):
    @wraps(fn)
    def inner(*a):
        "inner doc"
        return ("wrapped", fn(*a))
    return inner


@deco
def base(x):
    "base doc"
    return x * 2


print(base(4), base.__name__, base.__wrapped__(4), base.__qualname__)


class M:
    @functools.lru_cache(maxsize=None)
    def method(self, x):
        return x * 10

    @functools.cached_property if hasattr(functools, "cached_property") else property
    def prop(self):
        calls.append("prop")
        return len(calls)


m = M()
print(m.method(2), m.method(2), M.method.cache_info().hits, m.prop == m.prop)
