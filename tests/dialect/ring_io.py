import micropython

ring = micropython.RingIO(8)
print(ring.any(), ring.read(), ring.write(b"abcde"), ring.any(), ring.read(2), ring.any())
print(ring.write(b"12345678"), ring.any(), ring.read(), ring.any())
print(ring.write(b"one\ntwo"), ring.readline(), ring.read(1), ring.readline(), ring.any())
ring.write(b"wxyz")
buffer = bytearray(6)
print(ring.readinto(buffer), buffer)
ring.write(bytearray(b"12345"))
print(ring.readinto(buffer, 2), buffer, ring.any())
total = b""
for i in range(50):
    ring.write(bytes([48 + i % 10] * 3))
    total += ring.read(3)
print(total[:12], len(total), ring.any())
over = micropython.RingIO(bytearray(5))
print(over.write(b"123456789"), over.read())
for wrong in "x", None, -1:
    try:
        micropython.RingIO(wrong)
        print("accepted", wrong)
    except (TypeError, ValueError, MemoryError, OverflowError):
        print("refused", wrong)
