# memoryview
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
from array import array
import sys
def views():
    return [("bytes", memoryview(b"abcdef")), ("bytearray", memoryview(bytearray(b"abcdef"))), ("h", memoryview(array('h', [1, -2, 300]))), ("d", memoryview(array('d', [1.5, 2.5]))), ("I cast", memoryview(bytearray(8)).cast('I')), ("slice", memoryview(b"abcdef")[1:5]), ("step", memoryview(b"abcdef")[::2]), ("reverse", memoryview(b"abcdef")[::-1]), ("empty", memoryview(b"")), ("c", memoryview(b"xyz").cast('c')), ("?", memoryview(b"\0\1\1").cast("?")), ("f", memoryview(array('f', [0.5]))), ("readonly", memoryview(bytearray(b"ab")).toreadonly()), ("Q step", memoryview(array('Q', [1, 2, 3, 4]))[1::2]), ]
for name, m in views():
    for e in ("m.format", "m.itemsize", "m.nbytes", "m.ndim", "m.shape", "m.strides", "m.suboffsets", "m.readonly", "m.contiguous", "m.c_contiguous", "m.f_contiguous", "len(m)", "m.tolist()", "m.tobytes()", "m.hex()", "m.hex(':', 2)", "list(m)", "m[0]", "m[-1]", "m[100]", "m['a']", "m[1.0]", "m[0:1].tolist()", "m[()]", "m[...]" , "bytes(m)", "m == m", "m == bytes(m)", "m != b'abcdef'", "m == 'a'", "m < m", "hash(m) == hash(bytes(m))", "1 in m", "m.obj == m.obj", "type(m.obj).__name__", "m.index(m[0])", "m.count(m[0])", "list(reversed(m))", "m.cast('B').tolist()", "m.cast('h').tolist()", "m.cast('c').tolist()", "m.cast('x')", "m.tobytes(order='C')", "m.tobytes('F')", "m.tobytes('x')", "bool(m)", "m + m", "m * 2", "iter(m).__next__()", "m.foo", "sorted(m)"):
        try:
            r = eval(e)
            print(name, e, r if not isinstance(r, memoryview) else 'view')
        except Exception as x:
            print(name, e, type(x).__name__, x)
def attempt(make, code):
    m = make()
    try:
        exec(code, {'m': m, 'array': array})
        print(code, m.tolist() if m is not None else None)
    except Exception as x:
        print(code, type(x).__name__, x)
for make in (lambda: memoryview(bytearray(b"abcdef")), lambda: memoryview(array('h', [1, 2, 3])), lambda: memoryview(b"abc"), lambda: memoryview(bytearray(b"abcdef"))[::2], lambda: memoryview(array('d', [1.0, 2.0])), lambda: memoryview(bytearray(4)).cast('?'), lambda: memoryview(bytearray(4)).cast('c')):
    for code in ("m[0] = 5", "m[0] = 300", "m[0] = -1", "m[0] = 2**20", "m[0] = 'a'", "m[0] = b'a'", "m[0] = 1.5", "m[10] = 1", "m[0:2] = b'xy'", "m[0:2] = b'xyz'", "m[0:2] = [1, 2]", "m[0:2] = 'xy'", "m[0:2] = array('h', [8, 9])", "m[:] = m", "m[::2] = b'XYZ'", "m['a'] = 1", "del m[0]", "del m[0:1]", "m[1:3] = m[0:2]", "m[0] = None", "m[0] = True", "m.format = 'x'", "m.x = 1"):
        attempt(make, code)
check("memoryview()", "memoryview(5)", "memoryview('a')", "memoryview([1])", "memoryview(b'a', 1)", "memoryview(object=b'a').tolist()", "memoryview(memoryview(b'a')).tolist()", "memoryview(b'abc').cast()", "memoryview(b'abc').cast('h')", "memoryview(b'abcd').cast('h').cast('i')", "memoryview(b'abcd').cast('h').cast('B').cast('i').tolist()", "memoryview(b'abcd').cast(5)", "memoryview(b'abcd').cast('')", "memoryview(b'abcd').cast('bb')", "memoryview(b'abcd').cast('<h')", "memoryview(b'abcd').cast('B', [5])", "memoryview(b'abcd').cast('B', [0])", "memoryview(b'abcd').cast('B', [-1])", "memoryview(b'abcd').cast('B', ['a'])", "memoryview(b'abcd').cast('B', 4)", "memoryview(b'abcd')[0, 0]", "memoryview(b'a') == memoryview(b'a')", "memoryview(b'a') == memoryview(array('b', [97]))", "memoryview(array('h', [97])) == memoryview(array('d', [97]))", "memoryview(array('h', [97])) == b'a\\0'", "memoryview(b'abc') == array('b', b'abc')", "hash(memoryview(bytearray(b'a')))", "hash(memoryview(array('h', [1])))", "memoryview(b'abc').index(98)", "memoryview(b'abc').index(5)", "memoryview(b'abc').index(98, 2)", "memoryview(b'aba').count(97)", "memoryview(b'abc')[::-1].tobytes()", "memoryview(b'abcdef')[5:1:-2].tolist()", "memoryview(b'abc')[::0]", "memoryview(b'abcdef')[::2][::2].tolist()", "memoryview(b'abcdef')[::2].contiguous", "memoryview(b'abcdef')[::2].cast('B')", "b'abc'.find(memoryview(b'b'))", "bytearray(memoryview(b'abcd')[::2])", "bytes(memoryview(b'abcd')[::-1])", "memoryview(b'abc').readonly", "memoryview(b'abc').toreadonly().readonly", "memoryview(bytearray(b'x')).toreadonly()[0]", "repr(memoryview(b''))[:13]", "memoryview(b'abc').hex(' ')", "type(memoryview(b'').__enter__())", "memoryview(b'abc').__len__()", "memoryview(b'a').tolist(1)", "memoryview(b'a').release(1)", "memoryview.__name__", "type('X', (memoryview,), {})", "memoryview._from_flags" if 0 else "1")
m = memoryview(bytearray(b"abc"))
m.release(); m.release()
for e in ("m[0]", "len(m)", "m.tolist()", "m.format", "m.nbytes", "m.obj", "m.readonly", "m.tobytes()", "m == m", "m == b'abc'", "repr(m)[:22]", "m.cast('B')", "hash(m)", "list(m)", "bytes(m)", "m.toreadonly()", "m.hex()", "m.shape", "memoryview(m)", "m.__enter__()", "97 in m", "m[0:1]", "m.itemsize"):
    check(e)
with memoryview(b"xy") as w: print(w.tolist())
check("w.tolist()")
b = bytearray(b"abc"); m = memoryview(b); s = m[1:]
m.release()
check("b.append(1)", "s.tolist()", "m.tolist()")
s.release(); b.append(1); print(b)
check("memoryview(b)[0:2].obj is b", "memoryview(memoryview(b)).obj is b")
