# float: double
# Methods, arithmetic with special values, comparison with integers, rounding.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except ZeroDivisionError:
        print("ZeroDivisionError")
    except Exception as e:
        print(type(e).__name__, e)


inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.7, -3.7, 1e10, 1e100, -1e300, 5e-324, inf, -inf, nan, 2.0 ** 53, 0.1]
for v in values:
    print(v, v.is_integer(), v.conjugate(), v.real, v.imag, v.hex(), bool(v), -v, +v, abs(v))
    t(v.as_integer_ratio)
    t(int, v)
    t(round, v)
    t(v.__trunc__)
    t(v.__floor__)
    t(v.__ceil__)
    for n in (0, 1, 2, -1, -2, 20, -20, 400, -400, None):
        t(round, v, n)
for a in values:
    for b in values:
        print(a, b, a == b, a != b, a < b, a <= b, a > b, a >= b, end=" ")
        print(a + b, a - b, a * b, end=" ")
        for f in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a ** b):
            t(f)
ints = [0, 1, -1, 2 ** 53, 2 ** 53 + 1, -2 ** 53 - 1, 10 ** 100, 10 ** 400, -10 ** 400, 2 ** 63, 2 ** 1023, 2 ** 1024]
for a in values:
    for b in ints:
        print(a == b, a != b, a < b, a <= b, a > b, a >= b, b == a, b < a, b > a, end=" ")
    print()
for a in (0.5, 1e300, inf, nan):
    for b in ints[6:9]:
        t(lambda: a + b)
        t(lambda: b - a)
        t(lambda: b * a)
        t(lambda: b / a)
        t(lambda: a // b)
for a, b in ((10 ** 400, 10 ** 399), (2 ** 1030, 2 ** 10), (1, 10 ** 400), (10 ** 400, 3), (7, 2), (-7, 2), (2 ** 53 + 1, 1), (10 ** 23, 10), (1, 3), (-1, 3), (2 ** 70 + 1, 2 ** 69 - 3), (0, 5), (5, -10 ** 330)):
    t(lambda: a / b)
for n in (2675, 1005, 15, 25, 35, 45, 1):
    print(round(n / 1000, 2), round(n / 10), round(n / 100, 1), round(n * 1.0, -1), round(-n / 10))
t(round, 2.5, "a")
t(round, 1.5, 1.0)
t(round)
t(round, 1.5, 1, 2)
t(round, number=2.567, ndigits=1)
t(round, "x")
t(float.is_integer, 3)
t(float.hex, "x")
t(getattr, 1.5, "nope")
print(float.__name__, float.__module__, type(1.5).__doc__ is None or True, 1.5.__class__, (1.5).__repr__(), (2.0).__eq__(2), (2.0).__add__(1), (2.0).__lt__("x"))


class F(float):
    def __repr__(self):
        return "F(%g)" % self


f = F(2.5)
f.x = 1
print(f, str(f), f + 1, type(f * 2), f == 2.5, hash(f) == hash(2.5), f.x, F("3.5"), F(), float(f), type(float(f)), round(f), f.is_integer(), [f], F.fromhex("0x1p1"))
print(hash(1.0) == hash(1), hash(2.0 ** 70) == hash(2 ** 70), hash(inf), hash(-inf), hash(-1.0), hash(-2), hash(7.0), hash(-0.0))


class HasFloat:
    def __float__(self):
        return 2.25


class BadFloat:
    def __float__(self):
        return "x"


class HasIndex:
    def __index__(self):
        return 3


t(float, HasFloat())
t(float, BadFloat())
t(float, HasIndex())
print(sum([0.1] * 10) > 0.99, max(1.0, nan), min(nan, 1.0), sorted([3.0, -inf, 2.5, inf, -0.0, 0.0]), nan in [nan], [nan] == [nan], nan == nan, (nan,) == (nan,))
