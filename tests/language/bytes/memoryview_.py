# memoryview over bytes, bytearray and array.
from array import array


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for src in (b"abcdef", bytearray(b"abcdef"), memoryview(b"xyz"), b""):
    m = memoryview(src)
    print(len(m), m.format, m.itemsize, m.nbytes, m.readonly, m.ndim, m.shape, m.strides, m.contiguous, m.c_contiguous, m.tolist(), m.tobytes(), bytes(m), m.hex(), bool(m))
    for i in (0, -1, 5, 6, -7, "a", 1.5, None):
        t(lambda: m[i])
    for s in (slice(None), slice(1, 3), slice(None, None, -1), slice(None, None, 2), slice(10, 20), slice(-2, None)):
        t(lambda: m[s].tobytes())
        t(lambda: m[s].tolist())
        t(lambda: len(m[s]))
    t(lambda: m == src)
    t(lambda: m == bytes(m))
    t(lambda: m != b"zzz")
    t(lambda: m == "abc")
    t(lambda: m < m)
    t(lambda: 97 in m)
    t(lambda: list(m))
    t(lambda: m + m)
    t(lambda: m.x)
    print()
t(memoryview, "str")
t(memoryview, 5)
t(memoryview)
t(memoryview, [1])
t(memoryview, b"a", b"b")
t(lambda: memoryview(object=b"a").tobytes())
t(lambda: hash(memoryview(b"abc")) == hash(b"abc"))
t(lambda: hash(memoryview(bytearray(b"abc"))))
print()
b = bytearray(b"0123456789")
m = memoryview(b)
for f in (lambda: m.__setitem__(0, 65), lambda: m.__setitem__(-1, 66), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(99, 1), lambda: m.__setitem__(slice(2, 4), b"xy"), lambda: m.__setitem__(slice(2, 4), b"xyz"), lambda: m.__setitem__(slice(2, 4), "xy"), lambda: m.__setitem__(slice(0, 6, 2), b"___"), lambda: m.__delitem__(0),
          lambda: m[5:8].__setitem__(0, 33), lambda: m.__setitem__(slice(0, 3), m[7:]), lambda: m.__setitem__(slice(1, 4), m[0:3]), lambda: b.append(1), lambda: b.extend(b"x"), lambda: b.pop(), lambda: b.__setitem__(slice(0, 1), b""), lambda: b.__setitem__(0, 48), lambda: b.clear(), lambda: memoryview(b"ro").__setitem__(0, 1), lambda: memoryview(b"ro").__setitem__(slice(0, 1), b"x")):
    t(f)
    print(b)
m.release()
t(lambda: m[0])
t(lambda: len(m))
t(lambda: m.tobytes())
t(lambda: bytes(m))
t(m.release)
b.append(1)
print(b, "after release")
with memoryview(b) as m2:
    print(m2[0])
t(lambda: m2[0])
print()
a = array("h", [1, -2, 300])
m = memoryview(a)
print(m.format, m.itemsize, len(m), m.nbytes, m.tolist(), m[1], m[::-1].tolist(), m[1:].tolist(), m.shape)
m[0] = -5
print(a)
t(lambda: m.__setitem__(0, 1 << 20))
t(lambda: m.__setitem__(0, 1.5))
t(lambda: m.cast("B").tolist())
t(lambda: memoryview(b"\1\0\2\0").cast("H").tolist())
t(lambda: memoryview(b"\1\0\2").cast("H"))
t(lambda: memoryview(b"abcd").cast("x"))
t(lambda: memoryview(b"abcd").toreadonly().readonly)
t(lambda: memoryview(array("d", [1.5, 2.5])).tolist()) if True else None
t(lambda: memoryview(array("d", [1.5])) == array("d", [1.5]))
t(lambda: memoryview(array("h", [1])) == array("i", [1]))
print()
print(bytes(memoryview(b"abc")[1:]), bytearray(memoryview(b"abc")), b"".join([memoryview(b"a"), b"b"]), b"abc".find(memoryview(b"c")), int.from_bytes(memoryview(b"\1\2"), "big"), memoryview(memoryview(b"ab"))[1], [*memoryview(b"ab")], b"x" + memoryview(b"y"), str(memoryview(b"\xc3\xa9"), "utf-8"))
print(repr(memoryview(b""))[:11])
