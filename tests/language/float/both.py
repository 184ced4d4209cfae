# What single and double precision print alike.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except ZeroDivisionError:
        print("ZeroDivisionError")
    except Exception as e:
        print(type(e).__name__, e)


for v in (0.0, -0.0, 0.5, -0.5, 1.0, 1.5, 2.5, -2.5, 100.25, 1e10, 65536.0, -8388608.0, 0.125, 1 / 1024):
    print(v, repr(v), int(v), round(v), v // 1, v % 1, v.is_integer(), v.as_integer_ratio(), v.hex(), divmod(v, 2), -v, abs(v), v == int(v), hash(v) == hash(int(v)) or v != int(v))
for a in (7.5, -7.5, 0.25, 4.0):
    for b in (2.0, -2.0, 0.5, 3.0):
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a < b, a == b, a >= b)
    t(lambda: a / 0)
    t(lambda: a // 0.0)
    t(lambda: a % 0)
    t(divmod, a, 0.0)
    t(lambda: 0.0 ** -1)
    t(lambda: (-8.0) ** 2)
    t(lambda: a << 1)
    t(lambda: a & 1)
    t(lambda: ~a)
    t(lambda: a @ a)
    t(lambda: a[0])
    t(lambda: a())
    t(lambda: len(a))
    t(lambda: list(a))
for s in ("inf", "-inf", "nan", "1e2", " 5 ", "x", "", "1e", "0.25"):
    t(float, s)
for v in (2.0, 0.5, 1e10, -3.25):
    for spec in ("", "f", ".0f", ".1f", ".3f", "e", ".2e", "g", ".3g", "10", "<10", ">10", "^10", "+", " ", "010.2f", "*^12.1f", "%", ".1%", ",", "_", "d", "x", "s", "n"):
        print(spec, end="|")
        t(format, v, spec)
inf = float("inf")
nan = float("nan")
print(inf > 10 ** 50, -inf < -10 ** 50, inf == inf, nan != nan, inf - inf, inf * 0, inf + 1, nan + 1, -nan, abs(-inf), inf // 2, 5 % inf, -5 % inf, 5 // -inf, 1 / inf, -1 / inf)
t(int, inf)
t(int, nan)
t(round, inf)
t(round, nan)
t(inf.as_integer_ratio)
t(nan.as_integer_ratio)
t(lambda: 1.5 + "x")
t(lambda: "x" + 1.5)
t(lambda: [1] * 1.5)
t(lambda: 1.5 < "x")
t(lambda: 1.5 + None)
print(1.5 == "x", 1.5 != None, 1.0 == True, 0.0 == False, {1: "a"}[1.0], {0.5: 1}[0.5], 2.0 in [1, 2], [1, 2, 3].index(3.0), hash(0.5) == hash(0.5))
