# min-python: 3.14
# print with sep, end, file; conversions between types; chr, ord, bin, hex, ascii, repr of everything.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("<flush>")


for a, k in (((), {}), ((1,), {}), ((1, 2, "a"), {}), ((1, 2), {"sep": "-"}), ((1, 2), {"sep": ""}), ((1, 2), {"sep": None, "end": None}), ((1,), {"end": ""}), (("a", "b"), {"sep": "\n", "end": "!\n"}), ((None, True, [1], {"a": (1,)}), {}), ((1,), {"flush": True}), (("\u00e9",), {})):
    o = Out()
    print(*a, file=o, **k)
    print(ascii(o.parts))
t(print, 1, sep=5)
t(print, 1, end=5)
t(print, 1, file=5)
t(print, 1, foo=5)
t(print, 1, sep=b"x")


class BadOut:
    def write(self, s):
        raise OSError("disk full")


t(print, 1, file=BadOut())
print("a", "b", sep="", end="")
print()
print(*[], sep="x")
print(*"abc", sep=",")
print("no newline", end="|")
print("more", 1.5, -0.0, 1e10, 10 ** 20, 1j, b"b", [1, "a"], (1,), {1: 2}, {3}, None, ..., NotImplemented, range(3), slice(1), int, sep="|")
vals = [0, 1, -1, 255, 10 ** 20, True, 1.5, -2.5, "5", "5.5", " 7 ", "x", "", b"5", b"x", None, [1, 2], (1, 2), {1: 2}, {3}, range(3), 1j, "1j"]
for v in vals:
    for k in (int, float, complex, str, bool, list, tuple, set, frozenset, bytes, bytearray, dict, repr, ascii, bin, oct, hex, chr, ord, sum, max, sorted, abs, round, type, len, iter):
        if k in (bytes, bytearray) and isinstance(v, int) and v > 1000:
            continue
        if k in (complex,) and not isinstance(v, (int, float, str)):
            continue
        try:
            r = k(v)
            if k is iter:
                r = type(r).__name__.replace("str_ascii", "str")
            if k in (set, frozenset):
                r = sorted(r, key=repr)
            print(k.__name__, ascii(v), "->", ascii(r))
        except Exception as e:
            print(k.__name__, ascii(v), "->", type(e).__name__, str(e).replace("is not iterable", "?"))
for v in (1 << 100, -5, 0, True):
    print(bin(v), oct(v), hex(v))
for c in "a\u00e9\u4e2d\U0001f600\x00":
    print(ord(c), ascii(chr(ord(c))), chr(ord(c)) == c)
t(ord, "")
t(ord, "ab")
t(ord, 5)
t(ord, b"a")
t(ord, b"")
t(chr, -1)
t(chr, 1.5)
t(round, 2.5)
t(round, 3.5)
t(round, -2.5)
t(round, 2.675, 2)
t(round, 12345, -2)
t(round, "x")
t(round, None)
t(round, 1, "x")
t(divmod, 7, 3)
t(divmod, -7, 3)
t(divmod, 7.5, 2)
t(divmod, 1, "a")
t(divmod, 1)
for a in (3, -3, 2.5, 10 ** 20, True):
    for b in (2, -2, 0.5, 10 ** 10, 1):
        print(divmod(a, b), a // b, a % b, round(a / b, 6), a ** 2 if a != 10 ** 20 else "")
print(ascii("\u00e9\x00\n"), repr("\u00e9"), repr("'"), repr('"\''), repr(b"'\""), repr([1, [2, (3,), {4: {5}}]]), repr({"a": None}), str(["a", 1.0]))
print(any([]), all([]), any([0, ""]), all([1, "a"]), sum([1, 2.5]), max(3, 1, 2), min("b", "a"), sorted([3, 1, 2], reverse=True), list(zip("ab", [1, 2])), list(map(str, [1, 2])), abs(-3), pow(2, 10), pow(2, 10, 1000), len("\u00e9\u4e2d"), hash(1) == hash(1.0))
