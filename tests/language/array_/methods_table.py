# array.array
# min-python: 3.14
# float: double
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
print(array.typecodes, array.ArrayType is A)
for code in 'bBhHiIqQfd':
    print(code, A(code, [1, 2, 3]), A(code), A(code).itemsize, A(code, [1]).typecode)
check("A('x')", "A('bb')", "A(5)", "A('b', 5)", "A('b', 'abc')", "A('w', 'abc')", "A('w', ['a', 'b'])", "A('w', ['ab'])", "A('w', [5])", "A('w', 'a\\U0001f600').tounicode()", "A('w').fromunicode('x')", "A('w', 'abc')[1]", "A('w', 'abc') + A('w', 'd')", "A('b').tounicode()", "A('b').fromunicode('x')", "A('b', b'abc')", "A('h', b'abcd')", "A('h', b'abc')", "A('h', bytearray(b'ab'))", "A('h', A('b', [1, 2]))", "A('b', A('d', [1.0]))", "A('d', A('b', [1, 2]))", "A('w', A('b', [1]))", "A('b', range(3))", "A('b', iter([1, 2]))", "A('b', None)", "A(typecode='b')", "A('b', [1, 'a'])", "A('b', (1, 2))", "A('b', {1: 2})", "A('b', memoryview(b'ab'))", "A('b', 'a')", "A(b'b')", "A('')", "A('c')", "Sub('b', [1])", "Sub('b', [1]) + A('b', [2])", "type(Sub('b', [1])[:])", "type(Sub('b') * 2)", "repr(A('d', [1.5, float('inf')]))", "str(A('f', [0.1]))")
T = lambda: A('i', [5, 3, 5, 1])
calls = [("append", [(7,), ("a",), (1.5,), (), (Index(3),)]), ("extend", [([1, 2],), (A('i', [9]),), (A('b', [9]),), ("ab",), (5,), ([1, 'a'],), ((x for x in [1]),), (b"ab",)]), ("insert", [(0, 9), (-1, 9), (100, 9), (-100, 9), (0, 'a'), ('a', 0), (0,)]), ("pop", [(), (0,), (-2,), (4,), (-5,), ("a",)]), ("remove", [(5,), (9,), ("a",), (5.0,)]), ("index", [(5,), (9,), (5, 1), (5, 1, 2), (5, -2), ("a",), (5.0,)]), ("count", [(5,), (9,), ("a",)]), ("reverse", [(), (1,)]), ("tolist", [(), (1,)]), ("tobytes", [()]), ("frombytes", [(b"\x01\0\0\0",), (b"abc",), ("ab",), (5,), (bytearray(4),)]), ("fromlist", [([1],), ((1,),), ([1, 'a'],), ("ab",)]), ("byteswap", [()]), ("buffer_info", []), ("clear", [(), (1,)]), ("__copy__", [()]), ("__deepcopy__", [({},)]), ("__len__", [()]), ("__contains__", [(5,), ("a",)]),
 ("__getitem__", [(0,), (-1,), (4,), (slice(1, 3),), (slice(None, None, -1),), ("a",), (1.0,), (None,)]), ("__setitem__", [(0, 9), (4, 9), (0, "a"), (slice(0, 2), A('i', [7])), (slice(0, 2), A('b', [7])), (slice(0, 2), [7]), (slice(None, None, 2), A('i', [7, 8])), (slice(None, None, 2), A('i', [7])), (slice(1, 1), A('i', [0])), ("a", 1), (slice(None, None, -1), A('i', [1, 2, 3, 4]))]), ("__delitem__", [(0,), (4,), (slice(1, 3),), (slice(None, None, 2),), (slice(None, None, -2),), ("a",)]), ("__add__", [(A('i', [1]),), (A('b', [1]),), ([1],), (5,)]), ("__iadd__", [(A('i', [1]),), (A('b', [1]),), ([1],)]), ("__mul__", [(2,), (0,), (-1,), (1.5,)]), ("__imul__", [(2,), (0,)]), ("__eq__", [(A('i', [5, 3, 5, 1]),), (A('d', [5, 3, 5, 1]),), ([5, 3, 5, 1],)]), ("__lt__", [(A('i', [6]),), (A('d', [5, 3.5]),), ([1],)])]
for name, argss in calls:
    for args in argss:
        a = T()
        try:
            r = getattr(a, name)(*args)
            print(name, [x if not hasattr(x, '__next__') and not isinstance(x, Index) else '' for x in args], r, a)
        except Exception as e:
            print(name, [x if not hasattr(x, '__next__') and not isinstance(x, Index) else '' for x in args], type(e).__name__, e, a)
check("A('i') < 5", "A('i') == []", "[] + A('i')", "A('i') + []", "2 * A('i', [1])", "hash(A('i'))", "A('i', [1]) in [A('i', [1])]", "A('d', [float('nan')]) == A('d', [float('nan')])", "A('b', [1, 2]) < A('i', [1, 3])", "A('i', [1, 2]) <= A('i', [1])", "bool(A('i'))", "list(A('f', [1.5]))", "max(A('b', [1, 5]))", "memoryview(A('h', [1, 2])).format", "memoryview(A('h', [1, 2])).tolist()", "bytes(A('h', [1, 2]))", "A('h', [258]).byteswap()", "A('i').typecode", "setattr(A('i'), 'typecode', 1)", "setattr(A('i'), 'foo', 1)", "A('i').foo", "list(reversed(A('i', [1, 2])))", "A('i', [1, 2]).__iter__().__next__()", "A('b', [1]).tofile(5)", "A('b').fromfile(5, 1)", "A('b', [1]).buffer_info()[1]", "A('i', [1,2,3]).index(3, stop=5)", "len(A('i', [1]))", "A('i', [1])[0:1] == A('i', [1])", "A.__name__, A.__module__", "A('i', [1]) is A('i', [1])", "A('u')" if 0 else "1", "sorted(A('i', [3, 1]))", "sum(A('f', [0.5, 0.25]))", "A('b', b'\\xff\\x01').tolist()")
for code in 'hiqd':
    a = A(code, [1, 2, 258]); a.byteswap(); a.byteswap(); print(a)
import io
b = A('h', [1, 2, 3])
f = io.BytesIO(); b.tofile(f); print(f.getvalue()); f.seek(0); c = A('h'); c.fromfile(f, 2); print(c)
try: c.fromfile(f, 2)
except Exception as e: print(type(e).__name__, e, c)
m = memoryview(b)
check("b.append(1)", "b.pop()", "b.extend([1])", "b.extend(A('h'))", "b.insert(0, 1)", "b.__setitem__(0, 9)", "b.__delitem__(0)", "b.__setitem__(slice(0, 1), A('h', [1, 2]))", "b.__imul__(2)", "b.frombytes(b'ab')", "b.fromlist([1])", "b.remove(2)", "b.clear()", "b.byteswap()")
m.release(); b.append(7); print(b)
