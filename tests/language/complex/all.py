# float: double
# min-python: 3.14
# complex: construction, text, arithmetic, errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


inf, nan = float("inf"), float("nan")
vals = [0j, 1j, -1j, 1 + 2j, -1 - 2j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), complex(inf, 1), complex(1, inf), complex(nan, 1), complex(1, nan), complex(-inf, -inf), 1e100 + 1e-100j, 3 - 0.5j]
for v in vals:
    print(v, repr(v), str(v), v.real, v.imag, v.conjugate(), -v, +v, bool(v), v == v, hash(v) == hash(v))
    t(abs, v)
for s in ("1", "1j", "1+2j", "1-2j", "-1.5e3+2E-2j", "j", "-j", "+j", "1+j", "1-j", " 1+2j ", "(1+2j)", "( 1+2j )", "((1+2j))", "1 + 2j", "1+2", "1j+2", "", "x", "inf", "infj", "inf+infj", "nan-nanj", "1e", "1ej", "1_0+2_0j",
          "1+2jx", "(1", "1)", "J", "1+2J", "0x1j", "i", "1.5.5j", "\t2j\n", "1+-2j", "1e5j", "-0-0j", "-0.0+0.0j"):
    print(ascii(s), end=" ")
    t(complex, s)
for a in ((), (1,), (1, 2), (1.5, -2.5), (1j, 1j), (1 + 2j, 3 + 4j), (True, False), (1, 2, 3)):
    t(complex, *a)
t(complex, "1", 2)
t(complex, 1, "2")
t(complex, real=1, imag=5)
t(complex, imag=5)
t(complex, foo=5)
ops = vals[:5] + [complex(3, -0.5), 2, 2.5, -3]
for a in ops[:6]:
    for b in ops:
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: b - a, lambda: a == b, lambda: a != b):
            t(f)
for a in ops[1:6]:
    for b in ops[1:6]:
        r = a / b
        print(round(r.real, 9) + 0, round(r.imag, 9) + 0, end="; ")
        r = a ** 2
        print(r.real, r.imag, end="; ")
        r = b ** 1.5
        print(round(r.real, 9) + 0, round(r.imag, 9) + 0)
for f in (lambda: 1j / 0, lambda: 1j / 0j, lambda: 1 / 0j, lambda: 0j ** -1, lambda: 0j ** 0, lambda: 0j ** 1j, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: 1j < 2, lambda: 1j < 1j, lambda: 1j > 1, lambda: int(1j), lambda: float(1j),
          lambda: 1j & 1, lambda: ~1j, lambda: 1j << 1, lambda: round(1j), lambda: len(1j), lambda: max(1j, 2), lambda: sorted([1j, 2j]), lambda: pow(1j, 2, 3), lambda: 1j + "x", lambda: "x" + 1j, lambda: [1] * 1j,
          lambda: (2 + 0j) ** 3, lambda: (1 + 1j) ** 2, lambda: (1 + 1j) ** -2, lambda: (1j) ** 4, lambda: sum([1j, 2, 3.5]), lambda: (-8) ** 0.5 != 0, lambda: type((-8) ** 0.5), lambda: 1j.foo, lambda: 1j.conjugate(1)):
    t(f)
print(1 + 0j == 1, 1.0 + 0j == True, {1: "a"}[1 + 0j], hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), 1j == "x", 1j != None, {1j, 1j, 2j} == {2j, 1j})
for spec in ("", "f", ".2f", "e", ".3g", "20", "<20.1f", ">20.1f", "^20.1f", "+", "+.1f", " .1f", ",.1f", "%", "d", "x", "020", "*^24.2f", "=20", "_.1f"):
    print(spec, end="|")
    t(format, 1234.5 - 2.25j, spec)
class C(complex):
    pass
c = C(1, 2)
c.x = 5
print(c, type(c), c.x, c + 1, type(c + 1), c == 1 + 2j, isinstance(c, complex), C("2j"))
class HasComplex:
    def __complex__(self):
        return 3 + 4j
class BadComplex:
    def __complex__(self):
        return 3.0
t(complex, HasComplex())
t(complex, BadComplex())
print((3 + 4j).__abs__(), (1j).__complex__(), 5j.imag, (2 + 3j).__eq__(2), (2 + 3j).__add__(1), 1j.__bool__())
