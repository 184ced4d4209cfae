# methods of int
# min-python: 3.14
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for n in (0, 1, -1, 127, 128, 255, 256, -128, -129, -256, 65535, 65536, 2**31, -2**31, 2**63, 2**64 - 1, -2**63, -2**63 - 1, 2**100, -2**100):
    for length in (0, 1, 2, 3, 8, 9, 13):
        for order in ('big', 'little'):
            for signed in (False, True):
                try:
                    b = n.to_bytes(length, order, signed=signed)
                    print(n, length, order, signed, b.hex(), int.from_bytes(b, order, signed=signed) == n)
                except Exception as x:
                    print(n, length, order, signed, type(x).__name__, x)
check("(1).to_bytes()", "(256).to_bytes()", "(1).to_bytes(length=2)", "(1).to_bytes(2, byteorder='little')", "(1).to_bytes(-1, 'big')", "(1).to_bytes('2', 'big')", "(1).to_bytes(2, 5)", "(1).to_bytes(2, 'middle')",
 "(1).to_bytes(2, 'big', True)", "(1).to_bytes(2, 'big', signed=2)", "(-1).to_bytes(2, 'big', signed=[])", "(1).to_bytes(2.0, 'big')", "(1).to_bytes(Index(3), 'big')", "(1).to_bytes(10**30, 'big')", "(1).to_bytes(2, 'big', foo=1)",
 "int.from_bytes(b'')", "int.from_bytes(b'\\x01\\x02')", "int.from_bytes(b'\\x01\\x02', 'little')", "int.from_bytes([1, 2], 'big')", "int.from_bytes((255, 0), 'little')", "int.from_bytes('ab', 'big')", "int.from_bytes(5, 'big')", "int.from_bytes([256], 'big')", "int.from_bytes([-1], 'big')",
 "int.from_bytes(['a'], 'big')", "int.from_bytes([1.0], 'big')", "int.from_bytes(bytearray(b'ab'), 'big')", "int.from_bytes(memoryview(b'ab'), 'big')", "int.from_bytes(range(3), 'big')", "int.from_bytes(b'ab', 'medium')", "int.from_bytes(b'ab', 5)", "int.from_bytes()", "int.from_bytes(b'a', 'big', True)", "int.from_bytes(bytes=b'a', byteorder='big')", "int.from_bytes(b'\\xff', signed=True)", "int.from_bytes(b'\\x80\\0\\0\\0\\0\\0\\0\\0', signed=True)", "int.from_bytes(None)", "int.from_bytes(iter([1,2]))", "(5).from_bytes(b'\\1')", "int.from_bytes([10**30])")
class HasBytes:
    def __bytes__(self): return b'\x01\x00'
class BadBytes:
    def __bytes__(self): return 5
check("int.from_bytes(HasBytes(), 'big')", "int.from_bytes(BadBytes(), 'big')")
for n in (0, 1, -1, 2, 3, 7, 8, -8, 255, 256, 2**31 - 1, 2**31, -2**31, 2**62 - 1, 2**62, -2**62, 2**63, 2**64, 2**100 - 1, -2**100, 10**50):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.is_integer(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, bin(n), oct(n), hex(n))
    print(n.__bool__(), n.__index__(), n.__int__(), n.__trunc__(), n.__floor__(), n.__ceil__(), n.__neg__(), n.__pos__(), n.__abs__(), n.__invert__(), n.__hash__() == hash(n))
for n in (0, 5, 15, 25, 35, -5, -15, -25, 14, 16, 149, 150, 151, 250, 350, 12345, -12345, 10**20 + 5, 10**20 + 15, -(10**20 + 25), 49, 50, 51, 99):
    print(n, [round(n, d) for d in (None, 0, 1, 5, -1, -2, -3, -20, -21, -22)])
check("round(5, 'a')", "round(5, 1.5)", "round(5, Index(-1))", "round(ndigits=-1, number=15)", "round(15, ndigits=-1)", "round()", "round(1, 2, 3)", "(15).__round__()", "(15).__round__(-1)", "(15).__round__(None)", "(15).__round__(-1, 2)", "(15).__round__('x')")
check("(5).bit_length(1)", "(5).bit_count(1)", "(5).as_integer_ratio(1)", "(5).is_integer(2)", "(5).conjugate(1)", "int.bit_length()", "int.bit_length('a')", "int.bit_length(True)", "(5).real()", "(5).foo", "(5).real = 1" if 0 else "setattr(5, 'real', 1)", "setattr(5, 'foo', 1)", "delattr(5, 'real')",
 "(5).__getnewargs__()", "(5).__format__('')", "(5).__format__('x')", "(5).__format__(5)", "(5).__eq__(5)", "(5).__eq__(5.0)", "(5).__eq__('5')", "(5).__lt__(6)", "(5).__lt__('x')", "(5).__ne__(5)", "(5).__ge__(True)", "(5).__add__(1)", "(5).__add__(1.0)", "(5).__add__('a')", "(5).__radd__(1)", "(5).__sub__(1)", "(5).__rsub__(1)", "(5).__mul__([1])", "(5).__truediv__(2)", "(5).__rtruediv__(2)", "(5).__floordiv__(0)", "(5).__mod__(3)", "(5).__rmod__(3)", "(5).__divmod__(3)", "(5).__rdivmod__(3)", "(5).__divmod__('a')", "(5).__pow__(2)", "(5).__pow__(2, 7)", "(5).__pow__(2, None)", "(5).__pow__(2, 'a')", "(5).__rpow__(2)", "(5).__rpow__(2, 7)", "(5).__pow__(2.0)", "(5).__lshift__(2)", "(5).__rlshift__(2)", "(5).__rshift__(2)", "(5).__rrshift__(2)", "(5).__and__(4)", "(5).__rand__(4)", "(5).__or__(2)", "(5).__ror__(2)", "(5).__xor__(1)", "(5).__rxor__(1)", "(5).__float__()", "(5).__complex__", "(5).__str__()", "(5).__repr__()", "int.__add__(5)", "(5).__add__()", "(5).__add__(1, 2)", "int.__float__(10**400)")
