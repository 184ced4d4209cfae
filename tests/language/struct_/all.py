# struct: every format letter, byte orders, errors.
import struct


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except struct.error as e:
        print("struct.error", e, end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for order in ("<", ">", "!", "="):
    for c in "bBhHiIlLqQ":
        for v in (0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 65535, 65536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -2 ** 31, -2 ** 63):
            try:
                b = struct.pack(order + c, v)
                print(b.hex(), end=" ")
                assert struct.unpack(order + c, b) == (v,)
            except struct.error as e:
                print("E", end=" ")
        print()
    for c in "fd":
        for v in (0.0, -0.0, 1.5, -2.25, 1e10 if c == "d" else 65536.5, float("inf"), float("nan"), 3, True):
            try:
                b = struct.pack(order + c, v)
                print(b.hex(), struct.unpack(order + c, b), end=" ")
            except (struct.error, OverflowError) as e:
                print(type(e).__name__, e, end=" ")
        print()
    for c in "e":
        for v in (0.0, 1.0, -2.0, 65504.0, 0.5, float("inf"), 2.0 ** -24):
            t(lambda: struct.pack(order + c, v).hex())
    print(struct.calcsize(order + "bhilqfd"), struct.calcsize(order + "5s3p2x?c"))
for fmt in ("<", "<3s", "<s", "<0s", "<5s", "<3p", "<1p", "<0p", "<c", "<?", "<x", "<3x", "<2h", "< h h", "<hh", "<b3xh", "<10s", "<2s2s"):
    t(struct.calcsize, fmt)
    for a in ((), (b"abcdef",), (b"a",), (b"a", b"b"), (1,), (1, 2), ("abc",), (True,), (None,)):
        t(struct.pack, fmt, *a)
    print()
for fmt, b in (("<h", b"\1\2"), ("<h", b"\1"), ("<h", b"\1\2\3"), ("<2h", b"\1\0\2\0"), ("<bh", b"\1\2\3"), ("<3s", b"abc"), ("<s", b"a"), ("<c", b"a"), ("<?", b"\2"), ("<?", b"\0"), ("<3p", b"\2abc"[:3]), ("<5p", b"\xffabcd"), ("<x", b"a"), ("<", b""), ("<0s", b""), (">I", b"\xff\xfe\xfd\xfc"), ("<i", b"\xff\xff\xff\xff"), ("<3B", b"\1\2\3"), ("<2s1b", b"ab\xff"), ("<h", "ab"), ("<h", 5), ("<e", b"\x00\x3c"), ("<d", b"\0\0\0\0\0\0\xf8\x3f")):
    t(struct.unpack, fmt, b)
print()
for fmt in ("z", "<z", "3", "<5", "h<", "@@h", "<n", "", "<h5", "<-1h", "<99999999999999999999h", b"<h", 5, None):
    t(struct.calcsize, fmt)
print()
buf = bytearray(10)
struct.pack_into("<hb", buf, 2, 258, 5)
print(buf, struct.unpack_from("<hb", buf, 2), struct.unpack_from("<h", buf), struct.unpack_from("<h", buf, -2), struct.unpack_from("<b", b"\1\2\3", offset=1))
t(struct.pack_into, "<h", buf, 9, 1)
t(struct.pack_into, "<h", buf, -1, 1)
t(struct.pack_into, "<h", buf, -11, 1)
t(struct.pack_into, "<h", b"ro", 0, 1)
t(struct.pack_into, "<h", buf, 0)
t(struct.unpack_from, "<h", buf, 9)
t(struct.unpack_from, "<h", buf, -1)
t(struct.unpack_from, "<h", b"")
t(struct.pack, "<h", "a")
t(struct.pack, "<h", 1.5)
t(struct.pack, "<f", "a")
t(struct.pack, "<c", 5)
t(struct.pack, "<c", b"ab")
t(struct.pack, "<s", "a")
t(struct.pack, "<hh", 1)
t(struct.pack, "<h", 1, 2)
t(struct.pack, "<i", 2 ** 31)
print()
class I:
    def __index__(self): return 7
t(struct.pack, "<h", I())
t(struct.pack, "<?", [])
t(struct.pack, "<?", "x")
if hasattr(struct, "iter_unpack"):
    t(lambda: list(struct.iter_unpack("<h", b"\1\0\2\0")))
    t(lambda: list(struct.iter_unpack("<h", b"\1\0\2")))
    t(lambda: list(struct.iter_unpack("<", b"")))
if hasattr(struct, "Struct"):
    s = struct.Struct("<hb")
    print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2"), s.unpack_from(b"x\1\0\2", 1))
    t(s.pack, 1)
    t(s.unpack, b"")
print(struct.calcsize("bh"), struct.pack("bh", 1, 2), struct.pack("bxh", 1, 2) == struct.pack("bh", 1, 2), struct.calcsize("hb"), struct.calcsize("bi"), struct.pack("@bi", 1, 2) == struct.pack("bi", 1, 2), struct.calcsize("=bi"))
