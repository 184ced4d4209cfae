# float: double
# min-python: 3.14
# Every function of math over a table of ordinary, edge and wrong arguments.
import math


def show(v):
    if isinstance(v, float):
        return "%.12g" % v
    if isinstance(v, tuple):
        return "(" + ", ".join(map(show, v)) + ")"
    return repr(v)


def t(f, *a, **k):
    try:
        print(show(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


inf, nan = math.inf, math.nan
one = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "floor", "frexp", "gamma", "isfinite", "isinf", "isnan", "lgamma", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "trunc", "ulp"]
values = [0, 0.0, -0.0, 1, -1, 0.5, -0.5, 2, 3.7, -3.7, 10, 100, 1000, 1e-10, 1e10, 170.5, -170.5, inf, -inf, nan, 1 << 70, True]
for name in one:
    print(name, end=": ")
    for v in values:
        t(getattr(math, name), v)
    t(getattr(math, name), "x")
    t(getattr(math, name), None)
    t(getattr(math, name), 1j)
    print()
two = ["atan2", "copysign", "fmod", "nextafter", "pow", "remainder", "ldexp", "hypot", "dist", "log"]
for name in ("atan2", "copysign", "fmod", "pow", "remainder", "hypot", "log", "nextafter"):
    print(name, end=": ")
    for a in (0.0, -0.0, 1, -1, 2.5, -7, inf, -inf, nan):
        for b in (0.0, 1, -1, 3, 0.5, -2, inf, -inf, nan):
            t(getattr(math, name), a, b)
    t(getattr(math, name), 1, "x")
    print()
for a in (0.0, 1, -1.5, inf, nan):
    for b in (0, 1, -1, 10, 2000, -2000, 1 << 70, -(1 << 70), 1.5):
        t(math.ldexp, a, b)
print()
for a in (0, 1, 5, 20, 25, -1, 5.0, "a", None, True):
    t(math.factorial, a)
for a in (0, 1, 15, 16, 17, 10 ** 40, 10 ** 40 - 1, -1, 2.0, "a", 2 ** 64 - 1):
    t(math.isqrt, a)
for a in ((), (12,), (12, 18), (0, 0), (-4, 6), (12, 18, 27), (1 << 70, 1 << 65), (2.0, 4), ("a",), (True, 3)):
    t(math.gcd, *a)
    t(math.lcm, *a)
for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (50, 25), (100, 3), (-1, 2), (5, -1), (5.0, 2), ("a", 1), (10 ** 20, 2)):
    t(math.comb, n, k)
    t(math.perm, n, k)
t(math.perm, 5)
t(math.perm, 5, None)
print()
for a, k in (([], {}), ([1, 2, 3], {}), ([1.5, 2], {}), ([1, 2], {"start": 10}), ([0, inf], {}), (["a"], {}), (5, {}), ([1 << 62, 1 << 62], {}), ([2] * 100, {})):
    t(math.prod, a, **k)
for a in ([], [0.1] * 10, [1e100, 1, -1e100], [inf, 1], [inf, -inf], [nan], [1, 2, 3], ["a"], 5, [1e308, 1e308, -1e308], [1e16, 1, 1e-16] * 3, [True, 1 << 60]):
    t(math.fsum, a)
for a, b, k in ((1, 1, {}), (1, 1 + 1e-10, {}), (1, 1.1, {}), (1, 1.1, {"rel_tol": 0.2}), (0, 1e-12, {}), (0, 1e-12, {"abs_tol": 1e-9}), (inf, inf, {}), (inf, -inf, {}), (nan, nan, {}), (1, 2, {"rel_tol": -1}), (1, "a", {}), (1 << 70, (1 << 70) + 1, {})):
    t(math.isclose, a, b, **k)
t(math.hypot)
t(math.hypot, 3, 4, 12)
t(math.hypot, *range(10))
t(math.hypot, inf, nan)
t(math.dist, (1, 2), (4, 6))
t(math.dist, (1,), (1, 2))
t(math.dist, [1, 2, 3], [4, 5, 6])
t(math.dist, (), ())
t(math.dist, 5, 6)
t(math.log, 8, 2)
t(math.log, 10 ** 400)
t(math.log, 10 ** 400, 10)
t(math.log2, 2 ** 2000)
t(math.log10, 10 ** 400)
t(math.log, 0)
t(math.log, 10, 1)
t(math.log, 10, 0)
t(math.log, 10, -1)
t(math.log, -10 ** 400)
t(math.sqrt, 10 ** 400)
t(math.floor, 1e300)
t(math.exp, 1000)
t(math.pow, 10, 400)
t(math.pow, -8, 1 / 3)
t(math.gamma, 171)
t(math.gamma, 172)
t(math.sinh, 1000)
t(math.fmod, 5, 0)
t(math.foo) if hasattr(math, "foo") else print("no foo")
print()
class T:
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __float__(self): return 2.25
    def __index__(self): return 9
for f in (math.trunc, math.floor, math.ceil, math.sqrt, math.isqrt, math.factorial, math.exp, math.gcd, math.isnan):
    t(f, T())
print(math.pi, math.e, math.tau, math.inf, math.nan)
print([round(math.sin(i / 10), 10) for i in range(20)], [round(math.lgamma(i / 2), 9) for i in range(1, 12)], [math.gamma(i) for i in range(1, 20)])
