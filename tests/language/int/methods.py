# Every method of int and bool, with ordinary, edge and wrong arguments.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


values = [0, 1, -1, 2, 127, 128, 255, 256, -128, -129, 65535, 65536, 1 << 30, -(1 << 31), 1 << 62, -(1 << 63), (1 << 64) - 1, 1 << 100, -(1 << 100)]
for v in values:
    print(v, v.bit_length(), v.bit_count(), v.conjugate(), v.real, v.imag, v.numerator, v.denominator, v.as_integer_ratio())
    for n in (1, 2, 4, 8, 9, 20):
        for order in ("big", "little"):
            for signed in (False, True):
                t(v.to_bytes, n, order, signed=signed)
t((5).to_bytes)
t((5).to_bytes, 2)
t((5).to_bytes, length=3, byteorder="little")
t((5).to_bytes, -1, "big")
t((5).to_bytes, 2, "middle")
t((5).to_bytes, 2, 5)
t((5).to_bytes, "2", "big")
t((300).to_bytes)
t((-5).to_bytes, 2, "big")

for b in (b"", b"\0", b"\1", b"\xff", b"\x80\x00", b"\x7f\xff", b"\xff" * 8, b"\x80" + b"\0" * 8, bytes(range(20)), [1, 2, 3], (255, 255), bytearray(b"ab"), memoryview(b"xyz")):
    for order in ("big", "little"):
        for signed in (False, True):
            t(int.from_bytes, b, order, signed=signed)
t(int.from_bytes, b"\1\2")
t(int.from_bytes, "ab", "big")
t(int.from_bytes, [256], "big")
t(int.from_bytes, b"a", "x")
t(int.from_bytes, 5, "big")
t(bool.from_bytes, b"\1", "big")

for n in (0, 5, 1234, -1234, 10 ** 30):
    for d in (None, 0, 1, -1, -2, -3, -40, 50):
        t(round, n, d)
t(round, 5, "x")
t(round, 5, 1.5)
for n in (-25, -15, -5, 5, 15, 25, 35, 45, 250, 350, -250):
    print(round(n, -1), round(n, -2))

import math
for n in (0, 7, -7, 1 << 80):
    print(math.trunc(n), math.floor(n), math.ceil(n), n.__trunc__(), n.__floor__(), n.__ceil__(), n.__index__(), n.__int__(), n.__bool__())

for v in (0, 1, -255, 1 << 70, True):
    print(bin(v), oct(v), hex(v), repr(v), str(v), ascii(v), format(v), f"{v!r:>30}")
t(bin, 1.5)
t(hex, "x")
t(oct, None)
t(chr, -1)
t(chr, 0x110000)
t(chr, "a")
t(chr, 65)

for m in ("bit_length", "conjugate", "bit_count", "as_integer_ratio"):
    t(getattr(5, m), 1)
t(int.bit_length, "x")
t(int.bit_length)
t(getattr, 5, "foo")
t(setattr, 5, "real", 1)
t(delattr, 5, "real")

print(True + True, True * 5, -True, True / 2, True // 1, True ** 2, True & 1, True & False, True | False, True ^ True, True | 2)
print(True == 1, True is (1 == 1), bool(0), bool(-1), bool(""), bool([0]), bool(), repr(True), str(False), True.bit_length(), True.real, int(True))
t(bool, 1, 2)
t(bool, x=1)
print(isinstance(True, int), issubclass(bool, int), type(True + 0), type(True & True), type(~5))
t(type, "B", (bool,), {})


class MyInt(int):
    def __repr__(self):
        return "MyInt(%d)" % self

    def double(self):
        return MyInt(self * 2)


m = MyInt(21)
m.note = "x"
print(m, str(m), m.double(), m + 1, type(m + 1), m == 21, hash(m) == hash(21), {21: "a"}[m], m.note, int(m), type(int(m)), -m, type(+m), type(abs(m)))
print(MyInt("77"), MyInt("ff", 16), MyInt(), MyInt.from_bytes(b"\1\0", "big"), isinstance(m, int))
print([10, 20, 30][MyInt(1)], "ab" * MyInt(2), range(MyInt(3)), MyInt(5) // MyInt(2), 7 % MyInt(4), MyInt(2) ** 10)
