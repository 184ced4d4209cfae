# float: double
# Shortest repr of hard values, parsing of hard texts, hex.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


texts = [
    "0", "-0.0", "1", "1.", ".5", "5e-324", "4.9e-324", "2.4703282292062328e-324", "2.4703282292062327e-324", "2.2250738585072014e-308",
    "2.2250738585072011e-308", "2.225073858507201e-308", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "-1e309",
    "9007199254740993", "9007199254740992.5", "9007199254740991.4999999999999999", "0.1", "0.2", "0.30000000000000004", "1e16", "1e15", "123456789012345678",
    "1e22", "1e23", "1e-4", "1e-5", "0.0001", "0.00001234", "100000000000000000000", "12345.678e-3", "8.5e-17", "7.2057594037927933e16", "9.5367431640625e-07",
    "3.14159265358979323846264338327950288", "1e400", "1e-400", "4.35", "0.000001", "6.02214076e23", "1.5e300", "179769313486231580793728971405301e276",
    "0." + "0" * 400 + "1", "1" + "0" * 400, "1" + "0" * 308, "0." + "3" * 100, "2.5e-323", "1.1754943508222875e-38", "3.4028234663852886e+38", "8388608.5", "16777217",
]
for s in texts:
    v = float(s)
    print(s[:40], repr(v), str(v), v.hex(), float(repr(v)) == v, -v)

bad = ["", " ", ".", "e5", "1e", "1e+", "--1", "+-1", "1.2.3", "1_000.5", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0", "1e_1", "0x1p3", "1,5", "1 2", " 1.5 \n", "\t-2\r\n",
       "inf", "INF", "Infinity", "-infinity", "+inf", "nan", "-nan", "NaN", "infin", "nans", "1e5x", "\u0661.\u0665", "1\x00", "\uff11", "1.5\u2003", "j", "1j", "True", "None", "1d5", "1f", "0b1", "infinit"]
for s in bad:
    print(ascii(s), end=" ")
    t(float, s)
for v in (b"1.5", b" 2e3 ", b"x", bytearray(b"7"), None, [], 1j, True, 10 ** 308, 10 ** 309, -10 ** 400, 2 ** 53 + 1, object, {}, memoryview(b"2.5")):
    try:
        print(float(v))
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
t(float)
t(float, 1, 2)
t(float, x=1)

for s in ("0x1p3", "0x1.8p1", "-0x1.999999999999ap-4", "1.8", "0x.8", "0x1p-1074", "0x1p-1075", "0x1.fffffffffffffp1023", "0x1p1024", "inf", "-nan", "0x", "0x1.p", "1p", "zz", "", " 0x1p1 ", "0x1.00000000000008p0",
          "0x1.00000000000018p0", "0x10000000000000000000000p-100"):
    t(float.fromhex, s)
t(float.fromhex, 5)

# A seeded walk over bit patterns: repr must come back, and be the same text.
state = 99
def rnd():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & ((1 << 64) - 1)
    return state >> 11


import math
for i in range(300):
    m, e = rnd(), rnd() % 2046 - 1074
    v = math.ldexp(m / (1 << 53), e)
    assert float(repr(v)) == v
    print(repr(v), "%.17g" % v, "%.3e" % v, "%.10f" % (v if abs(v) < 1e15 else 1.5), v.hex())
for i in range(200):
    a, b = rnd() / 1000, (rnd() % 100000) / 1000
    print(a, b, a + b, a * b, a - b, a / (b + 1), a // (b + 1), a % (b + 1))
