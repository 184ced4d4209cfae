# int() from text and other things; every base, prefixes, underscores, white space, wrong input.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


texts = ["", " ", "0", "-0", "+5", "- 5", "--5", "+-5", "007", "00", "1_000", "_1", "1_", "1__0", " 12 ", "\t12\n", "12 3",
         "12.", "1.5", "1e5", "0x1f", "0X1F", "0o17", "0b101", "-0b1", "0b2", "0o8", "0xg", "0x", "0x_1", "0_x1", "a", "z",
         "ff", "FF", "\u00b2", "1\x00", "\x00", "1\u2003", "\u20031", "99999999999999999999999",
         "-170141183460469231731687303715884105728", "nan", "None", "0b", "+", "-", "0_0", "0x1_f", "1_2_3"]
for s in texts:
    print(ascii(s), end=": ")
    t(int, s)
    for base in (0, 2, 8, 10, 16, 36):
        print("   ", base, end=" ")
        t(int, s, base)

for b in (b"12", b" 12\n", b"x", b"", b"\xff", bytearray(b"-77"), b"0x10"):
    t(int, b)
    t(int, b, 16)
for base in (-1, 1, 37, 100, "2", 2.0, None, True, 1 << 70):
    t(int, "10", base)
t(int, 10, 10)
t(int, 1.5, 10)
t(int)
t(int, base=10)
t(int, "z", base=36)
t(int, "5", 10, 10)
for v in (1.9, -1.9, 1048576.5, -0.0, float("inf"), float("-inf"), float("nan"), True, None, [], (), {}, 1j, "1j", object, b"1"[0]):
    t(int, v)


class Int:
    def __int__(self):
        return 7


class Index:
    def __index__(self):
        return 8


class Bad:
    def __int__(self):
        return "x"


class BadIndex:
    def __index__(self):
        return 1.5


t(int, Int())
t(int, Index())
t(int, Bad())
t(int, BadIndex())
t(int, "11", Index())
t(int, Index(), 10)

for s in ("1" * 30, "7" * 100, "123456789" * 20):
    n = int(s)
    print(n, str(n) == s, int(s, 11), int(s, 16), int(hex(n), 16) == n, int(oct(n), 0) == n, int(bin(n), 0) == n)
    print(int(str(-n)) == -n)
