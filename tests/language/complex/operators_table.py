# complex
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
class Complex(complex): pass
class C:
    def __init__(self, v): self.v = v
    def __complex__(self): return self.v
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
inf, nan = float('inf'), float('nan')
check("complex()", "complex(1)", "complex(1, 2)", "complex(1.5, -0.0)", "complex('1+2j')", "complex('1')", "complex('j')", "complex('-j')", "complex('+1.5e3-2E-1j')", "complex(' ( 1+2j ) ')", "complex('(1+2j')", "complex('1 + 2j')", "complex('1+2')", "complex('1+2jj')", "complex('1j+2')", "complex('')", "complex('()')", "complex('inf+nanj')", "complex('infinityj')", "complex('1+j')", "complex('1_0+2_0j')", "complex('1__0j')", "complex('_1')", "complex('1J')", "complex('\\u0661j')", "complex('é')", "complex('1\\0')", "complex(b'1')", "complex('1', 2)", "complex(1, '2')", "complex('1', '2')", "complex(None)", "complex([])", "complex(1, None)", "complex(1j)", "complex(1j, 1j)", "complex(1, 1j)", "complex(1j, 1)", "complex(real=1, imag=2)", "complex(imag=2)", "complex(real='1')", "complex(imag='1')", "complex(1, 2, 3)", "complex(foo=1)", "complex(C(1j))", "complex(C(1))", "complex(C('x'))", "complex(1, C(1j))", "complex(F())", "complex(I())", "complex(F(), I())", "complex(10**400)", "complex(1, 10**400)", "complex(True, False)", "complex(Complex(1, 2))", "type(complex(Complex(1, 2)))", "Complex(1)", "Complex('1+1j')", "type(Complex(1) + 1)", "complex('1e400j')", "complex('nan')", "complex('-nanj')", "complex('+j')", "complex('1e+j')", "complex('.5j')", "complex('1.e1j')", "complex('i')", "complex('1+-2j')", "complex('\\t1j\\n')", "complex('1 j')", "complex('0x1')", "complex('(1)')", "complex('((1))')", "complex(bytearray(b'1'))",
"complex.from_number(1)", "complex.from_number(1.5)", "complex.from_number(1j)", "complex.from_number('1')", "complex.from_number(C(2j))", "complex.from_number(F())", "complex.from_number(I())", "complex.from_number(None)", "type(Complex.from_number(1))", "type(complex.from_number(Complex(1)))")
xs = [0j, -0j, 1+2j, -1-2j, 1.5j, -1.5j, complex(0, -0.0), complex(-0.0, 0.0), complex(-0.0, -0.0), complex(inf, 1), complex(1, inf), complex(nan, nan), complex(1, nan), 1e100j, 1e16+1e-5j, 3+0j, complex(3, -0.0), 1e22+1j]
for z in xs:
    print(z, repr(z), str(z), z.real, z.imag, z.conjugate(), abs(z), -z, +z, bool(z), z.__getnewargs__(), f'{z}', z == z, hash(z) == hash(z))
    for w in (2, 2.5, 1j, 0, -1+1j):
        for op in ("z + w", "z - w", "w - z", "z * w", "z / w", "w / z", "z ** w"):
            try: print(z, w, op, eval(op))
            except Exception as e: print(z, w, op, type(e).__name__, e)
check("1j < 2j", "1j < 1", "1 < 1j", "1j // 1", "1j % 1", "divmod(1j, 1)", "int(1j)", "float(1j)", "1j == 1", "1+0j == 1", "1j == 'a'", "1j & 1", "~1j", "abs(3+4j)", "abs(complex(1e308, 1e308))", "abs(complex(inf, nan))", "pow(1j, 2)", "pow(1j, 2, 3)", "0j ** 0", "0j ** -1", "0j ** 1j", "0j ** 2", "0j ** -1j", "(1+1j) ** 100", "(1+1j) ** -3", "(1+1j) ** 0.5", "(1e200+1j) ** 10", "2 ** 1j", "1j ** 1j", "1j / 0", "1j / 0j", "1 / 0j", "1j.real", "1j.foo", "hash(1j) == hash(1j)", "hash(3+0j) == hash(3)", "hash(complex(nan, 1)) == 0", "round(1j)", "1j.__complex__()", "1j.__eq__(1)", "1j.__eq__('a')", "1j.__lt__(1)", "1j.__add__(1)", "1j.__add__('a')", "1j.__radd__(1)", "1j.__pow__(2)", "1j.__bool__()", "1j.__abs__()", "1j.conjugate(1)", "complex.conjugate(1)", "1j.__format__('.2f')", "format(1+2j, '.2f')", "format(1+2j, '10')", "format(1+2j, '<20.3e')", "format(1+2j, '=20')", "format(1+2j, '020')", "format(1+2j, 'd')", "format(1+2j, '+')", "format(1e20+2e-5j, ',')", "format(1+2j, '%')", "format(1+2j, '.3')", "format(1+2j, 'g')", "format(-0j, 'g')", "format(1+2j, '#g')", "format(1+2j, 'n')", "'%s' % 1j", "'%f' % 1j", "'%d' % 1j", "1j + '1'", "'1' + 1j", "1j * 'a'", "1j @ 1j", "1j + None", "3 - 1j", "-1j", "-(1j)", "1j - 0", "-0j", "complex(0, 0) == -0j", "eval(repr(complex(-0.0, 1)))", "1_0.5_0j", "1e3j", "0_0j")
