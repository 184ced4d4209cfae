# min-python: 3.14
# What math gives in single and in double precision alike.
import math


def t(f, *a):
    try:
        print(repr(f(*a)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for name in ("sqrt", "floor", "ceil", "trunc", "fabs", "frexp", "modf", "isfinite", "isinf", "isnan"):
    for v in (0.0, 1.0, 2.25, -0.5, 16, -7.75, 1 << 20, math.inf, -math.inf, "x", None):
        t(getattr(math, name), v)
    print()
for name in ("sin", "cos", "tan", "exp", "log", "log2", "log10", "asin", "acos", "atan", "sinh", "cosh", "tanh", "expm1", "log1p", "erf", "gamma", "lgamma"):
    for v in (0.125, 0.5, 0.75, 1, 1.5, 2):
        try:
            print("%.4f" % getattr(math, name)(v), end=" ")
        except ValueError as e:
            print(e, end=" ")
    print()
for a in (0.5, 2.0, -3.0):
    for b in (0.25, 2.0, -1.0):
        print("%.4f %.4f %s %s %.4f" % (math.atan2(a, b), math.hypot(a, b), math.copysign(a, b), math.fmod(a, b), math.pow(abs(a), b)))
print([math.factorial(i) for i in range(25)], math.gcd(48, 36), math.lcm(4, 6), math.comb(30, 15), math.perm(10, 4), math.isqrt(10 ** 30), math.prod([1, 2, 3, 4]), math.ldexp(0.75, 4), math.fsum([0.5, 0.25, 1]))
print("%.4f %.4f %.4f" % (math.pi, math.e, math.tau), math.isclose(1.0, 1.0), math.degrees(0), math.radians(0))
