# Memoryviews forbid resizing as long as they live, and what they look at grows and shrinks afterwards as before.
import array
import gc
import io

b = bytearray(8)
m = memoryview(b)
n = memoryview(m)
o = m[2:]
for f in (lambda: b.append(1), lambda: b.clear(), lambda: b.extend(b"abc"), lambda: b.pop(), lambda: b.__init__(3)):
    try:
        f()
        print("done")
    except BufferError as e:
        print(e)
m.release()
n.release()
try:
    b.append(1)
except BufferError as e:
    print(e)
o.release()
for i in range(100):
    b.append(i)
print(b)
m = memoryview(b)
try:
    b += b"x"
except BufferError as e:
    print(e)
m.release()
del b[10:]
print(b, len(b))
b += bytes(b)
print(b)
b.clear()
print(b)
m = memoryview(b)
try:
    b.append(1)
except BufferError as e:
    print(e)
m.release()
b.append(7)
print(b)
a = array.array('i', range(5))
with memoryview(a) as m:
    try:
        a.append(1)
    except BufferError as e:
        print(e)
a.append(1)
a.extend(range(100))
print(a)
del a[3:]
print(a)
s = io.BytesIO(b"abcdef")
with s.getbuffer() as m:
    m[0] = 65
    for f in (lambda: s.write(b"x" * 20), lambda: s.truncate(0), lambda: s.close()):
        try:
            f()
            print("done")
        except BufferError as e:
            print(e)
s.seek(0, 2)
s.write(b"x" * 50)
print(s.getvalue())
bs = [bytearray(range(i)) for i in range(200)]
vs = [memoryview(x) for x in bs for _ in range(50)]
vs = None
gc.collect()
for x in bs:
    x.extend(b"1234567")
print(sum(sum(x) for x in bs))
