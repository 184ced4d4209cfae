# int(...): every form of argument and the words of its errors
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)

class Int(int): pass
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class AsInt:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class Trunc:
    def __trunc__(self): return 5
class Str(str): pass
class Raises:
    def __int__(self): raise KeyError('mine')
class Both:
    def __int__(self): return 1
    def __index__(self): return 2

check("int()", "int(5)", "int(-5)", "int(True)", "int('12')", "int(' 12 ')", "int('-12')", "int('+12')", "int('1_000')",
 "int('_1')", "int('1_')", "int('1__0')", "int('')", "int(' ')", "int('-')", "int('+ 1')", "int('0x10')", "int('0x10', 16)",
 "int('0x10', 0)", "int('0o17', 0)", "int('0b101', 0)", "int('0b101', 2)", "int('0o17', 8)", "int('017', 0)", "int('0', 0)",
 "int('00', 0)", "int('0_0', 0)", "int('0x_1', 0)", "int('0x', 0)", "int('0x', 16)", "int('x', 36)", "int('zz', 36)", "int('ZZ', 36)",
 "int('12', 1)", "int('12', 37)", "int('12', -1)", "int('12', 2)", "int('12', base=3)", "int('12', 10.0)", "int('12', None)",
 "int('12', Index(3))", "int(12, 10)", "int(base=10)", "int(x=5)", "int(b'12')", "int(b'12', 16)", "int(bytearray(b'12'))",
 "int(bytearray(b'ff'), 16)", "int(memoryview(b'12'))", "int(b'')", "int(b'x')", "int(b'1\\xff')", "int(bytearray(b'zz'))", "int(1.5)", "int(-1.5)", "int(1e20)", "int(float('nan'))",
 "int(float('inf'))", "int(-float('inf'))", "int(1j)", "int(None)", "int([])", "int({})", "int(object)", "int(Int(7))", "type(int(Int(7)))",
 "int(Index(9))", "int(Index(True))", "int(Index('x'))", "int(Index(1.5))", "int(AsInt(9))", "int(AsInt('9'))", "int(AsInt(1.5))",
 "int(Trunc())", "int(Str('12'))", "int(Str('zz'))", "int(Raises())", "int(Both())", "int('12', 10**20)", "int('12', -10**20)", "int('1' * 30)", "int('f' * 20, 16)",
 "int('\\u0661\\u0662')", "int('\\u06612')", "int('1\\x00')", "int('\\x001')", "int('12\\n')", "int('\\t12\\x0b\\x0c\\r')", "int('\\u300012\\u2003')", "int('1 2')", "int('é')", "int('\\ud800')",
 "int('1e5')", "int('1.5')", "int('9', 8)", "int('-0')", "int('- 1')", "int('--1')", "int('-0x1f', 16)", "int('-0x1f', 0)", "int('0X1F', 0)", "int('0B11', 0)", "int('0O7', 0)",
 "int('x'*300)", "int('1', '2')", "int('', 16)", "int(b'', 16)", "int(b'\\x00')", "int(None, 10)", "int([], 10)", "int(5.0, 2)", "int(5.0, base=2)")
check("Int()", "Int('12')", "Int('12', 3)", "Int(5.9)", "Int(x=1)", "type(Int(3) + 1)", "type(+Int(3))", "type(abs(Int(3)))", "type(Int(3) & 1)", "type(-Int(3))", "type(~Int(3))",
 "type(Int(3).__int__())", "type(Int(3).__index__())", "type(Int(3).__trunc__())", "type(Int(3).__round__())", "type(Int(3).conjugate())", "type(Int(3).real)", "type(Int(3).numerator)", "type(Int(3).imag)",
 "type(Int(3).denominator)", "type(round(Int(3), -1))", "type(Int.from_bytes(b'1', 'big'))", "Int.from_bytes(b'1', 'big')", "type(Int(3) ** 1)", "type(Int(3) // 1)", "type(divmod(Int(3), 2)[0])", "type(Int(3) << 0)")
class WithNew(int):
    def __new__(cls, a, b=1):
        self = super().__new__(cls, a)
        self.b = b
        return self
    def __repr__(self): return f'WithNew({int(self)}, {self.b})'
    def __add__(self, other): return 'added'
    __radd__ = __add__
check("WithNew(3)", "WithNew(3, 4).b", "WithNew(3) + 1", "1 + WithNew(3)", "WithNew(3) * 2", "WithNew.from_bytes(b'a', 'big')", "vars(WithNew(1, 2))", "WithNew('x')", "str(WithNew(3))", "f'{WithNew(3):d}'", "f'{WithNew(3)}'", "'%d' % WithNew(3)", "'%s' % WithNew(3)", "hash(WithNew(3)) == hash(3)", "WithNew(3) == 3", "{3: 1}[WithNew(3)]", "[1,2,3,4][WithNew(3)]")
check("int.__new__(int, 5)", "int.__new__(Int, 5)", "int.__new__(str, 5)", "int.__new__(float)", "bool.__new__(bool, 5)", "bool(x=1)", "bool(1, 2)", "bool()", "bool([])", "bool('')", "bool(None)")
class B:
    def __bool__(self): return 1
class L:
    def __len__(self): return -1
class L2:
    def __len__(self): return 'x'
check("bool(B())", "bool(L())", "bool(L2())", "type('X', (bool,), {})", "True + True", "True & False", "True | 0", "type(True & 1)", "True ^ True", "-True", "+True", "repr(True)", "str(False)", "f'{True:d}'", "f'{True}'", "f'{True:5}'", "f'{True:s}'", "True == 1.0", "True.real", "True.bit_length()", "True.__repr__()", "int.__str__(True)", "bool.from_bytes(b'\\1', 'big')", "bool.from_bytes(b'\\0', 'big')", "True.to_bytes()", "True.conjugate()", "True.as_integer_ratio()", "True.numerator", "round(True)", "type(round(True))", "round(True, -1)", "hash(True)", "True << 3", "True ** 2", "True // True", "True < 2", "divmod(True, 2)", "bool.real", "abs(True)", "type(abs(True))", "True.__invert__()" , "True.__and__(False)", "True.__and__(1)", "True.__and__(1.0)", "True.__xor__('a')")
