# array.array: what fits the machine's numbers
# float: double
# targets: adder
#   (long has 64 bits there as in python3)
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
import array
from array import array as A
class Sub(A): pass
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Fl:
    def __float__(self): return 1.5
for code in 'bBhHiIlLqQfd':
    print(code, A(code, [1, 2, 3]), A(code), A(code).itemsize, A(code, [1]).typecode)
    for v in (0, 1, -1, 127, 128, 255, 256, 2**15, 2**16, 2**31, 2**32, 2**40, -2**40, 2**63, 2**64, -2**31, -2**63, -2**63 - 1, 1.5, '1', None, Index(5), Fl(), True, b'a'):
        try: print(code, type(v).__name__, v if not isinstance(v, (Index, Fl)) else '', A(code, [v]))
        except Exception as e: print(code, type(v).__name__, v if not isinstance(v, (Index, Fl)) else '', type(e).__name__, e)
