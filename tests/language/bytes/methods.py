# bytes and bytearray: every method with ordinary, edge and wrong arguments.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


samples = [b"", b"a", b"abc", b"ABC", b"Abc Def", b"  pad  ", b"\t\n\x0b x\r", b"123", b"a,b,,c", b"\x00\xff\x80", b"line1\nline2\r\nx\ry", b"banana", b"\xc3\xa9", b"it's", b'"q"', b"aaa"]
for kind in (bytes, bytearray):
    for s in samples:
        s = kind(s)
        print(s, len(s))
        for m in ("capitalize", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "hex"):
            t(getattr(s, m))
        print()
        for arg in (b"", b"a", b"an", b" ", b",", b"\xff", 97, 0, "a", None):
            for m in ("count", "find", "rfind", "index", "rindex", "split", "rsplit", "strip", "partition", "rpartition", "removeprefix", "removesuffix", "startswith", "endswith", "__contains__"):
                if (arg is None or isinstance(arg, (int, str))) and m in ("split", "rsplit", "strip", "partition", "rpartition", "removeprefix", "removesuffix", "startswith", "endswith"):
                    continue
                t(getattr(s, m), arg)
            print()
        for n in (0, 1, 5, -3, 1 << 65):
            t(lambda: s.center(n) if n < 100 else "big")
            t(lambda: s.ljust(n, b"-") if n < 100 else "big")
            t(lambda: s.rjust(n, b"=") if n < 100 else "big")
            t(lambda: s.zfill(n) if n < 100 else "big")
            t(lambda: s[n])
        t(s.replace, b"a", b"--")
        t(s.replace, b"", b"-", 2)
        t(s.splitlines, True)
        t(s.split, None, 1)
        t(s.translate, None, b"a")
        t(s.translate, bytes(range(255, -1, -1)))
        t(s.decode, "latin-1")
        t(s.decode)
        t(s.decode, "ascii", "ignore")
        t(s.hex, "-")
        t(s.hex, ":", 2)
        t(s.hex, " ", -2)
        t(lambda: s + b"x")
        t(lambda: b"x" + s)
        t(lambda: s * 2)
        t(lambda: s[::-1])
        t(lambda: list(s)[:5])
        t(lambda: s == bytes(s))
        t(lambda: s < b"b")
        t(lambda: s.join([b"1", bytearray(b"2")]))
        print()
for a in ((), (5,), (0,), (-1,), (b"x",), ("x",), ("\u00e9", "utf-8"), ("\u00e9", "ascii"), ("\u00e9", "ascii", "replace"), ([1, 2, 255],), ([256],), ([-1],), (["a"],), ([1.5],), (range(3),), (1.5,), (None,), (memoryview(b"mv"),), (bytearray(b"ba"),), (b"x", "ascii"), (5, "ascii"), ((x for x in (1, 2)),), (1 << 70,), ([1 << 70],), (b"", 1, 2, 3)):
    for kind in (bytes, bytearray):
        t(kind, *a)
    print()
class B:
    def __bytes__(self): return b"from __bytes__"
class I:
    def __index__(self): return 3
class BadB:
    def __bytes__(self): return "x"
t(bytes, B())
t(bytes, I())
t(bytes, BadB())
t(bytearray, I())
t(bytes, source=b"x") 
t(bytes, encoding="ascii")
t(bytes, "a", encoding="ascii", errors="strict")
print()
for h in ("", "00ff", "00 FF", " 0a0B ", "0g", "zz", "\u00e9", "a b"):
    t(bytes.fromhex, h)
    t(bytearray.fromhex, h)
t(bytes.maketrans, b"abc", b"xyz") if False else t(lambda: bytes.maketrans(b"abc", b"xyz")[95:101])
t(bytes.maketrans, b"a", b"xy")
t(b"a".translate, b"short")
t(b"a".split, b"")
t(b"a".partition, b"")
t(b"a".join, ["x"])
t(b"a".join, [1])
t(b"a".join, 5)
t(b"a".replace, b"a")
t(b"abc".startswith, (b"x", b"ab"))
t(b"abc".endswith, (b"bc",), 1)
t(b"abc".find, 98, 1, 2)
t(b"abc".find, 256)
t(b"abc".find, -1)
t(b"abc".index, b"z")
t(lambda: b"a" + "b")
t(lambda: "b" + b"a")
t(lambda: b"a" + 5)
t(lambda: b"a" < "a")
t(lambda: b"a" == "a")
t(lambda: b"abc"[5])
t(lambda: b"abc"["a"])
t(lambda: b"abc"[1.5])
t(lambda: 256 in b"a")
t(lambda: -1 in b"a")
t(lambda: "a" in b"a")
t(lambda: b"a".x)
t(hash, bytearray())
t(lambda: hash(b"abc") == hash(bytes([97, 98, 99])))
t(lambda: {b"a": 1}[b"a"])
t(lambda: b"a" in {"a": 1})
t(lambda: b"%d %s %x %c %r %a %5.2f %%" % (5, b"x", 255, 65, "r", "a\u00e9", 2.5))
t(lambda: b"%s" % "str")
t(lambda: b"%b|%5d|%-5d|%05d" % (b"q", 1, 2, 3))
t(lambda: bytearray(b"%d") % 7)
print()
print(b"\x00\t\n\r\x7f\x80\\'", b'"', b"'\"", bytearray(b"'x'"), str(b"abc"), repr(bytearray()), ascii(b"\xff"), b"a" b"b", rb"\n", b"""x
y""")
# bytearray alone
def fresh():
    return bytearray(b"hello")
for op in (lambda b: b.append(33), lambda b: b.append(256), lambda b: b.append("a"), lambda b: b.extend(b"xy"), lambda b: b.extend([1, 2]), lambda b: b.extend([300]), lambda b: b.extend(5), lambda b: b.extend(b), lambda b: b.insert(0, 65), lambda b: b.insert(-1, 66), lambda b: b.insert(99, 67),
           lambda b: b.pop(), lambda b: b.pop(0), lambda b: b.pop(-2), lambda b: b.pop(99), lambda b: b.remove(108), lambda b: b.remove(1), lambda b: b.remove(300), lambda b: b.reverse(), lambda b: b.clear(), lambda b: b.copy(), lambda b: b.__setitem__(0, 72), lambda b: b.__setitem__(0, 256), lambda b: b.__setitem__(0, "a"),
           lambda b: b.__setitem__(9, 1), lambda b: b.__setitem__(slice(1, 3), b"XYZ"), lambda b: b.__setitem__(slice(0, 5, 2), b"123"), lambda b: b.__setitem__(slice(0, 5, 2), b"12"), lambda b: b.__setitem__(slice(1, 2), 5), lambda b: b.__setitem__(slice(1, 2), "a"), lambda b: b.__setitem__(slice(1, 2), [65, 66]), lambda b: b.__setitem__(slice(0, 2), b),
           lambda b: b.__delitem__(0), lambda b: b.__delitem__(slice(1, 3)), lambda b: b.__delitem__(slice(None, None, 2)), lambda b: b.__delitem__(9), lambda b: b.__iadd__(b"!"), lambda b: b.__iadd__("!"), lambda b: b.__imul__(2), lambda b: b.__imul__(-1), lambda b: b.__init__(3), lambda b: bytearray().pop()):
    b = fresh()
    t(op, b)
    print(b)
for m in ("append", "clear", "copy", "extend", "insert", "pop", "remove", "reverse", "join", "hex", "decode", "upper"):
    t(getattr(fresh(), m), 1, 2, 3, 4, 5)
print()
class S(bytes):
    pass
s = S(b"abc")
s.x = 1
print(s, type(s), s == b"abc", s + b"d", type(s + b"d"), s.x, s[0], s[1:], hash(s) == hash(b"abc"), {b"abc": 1}[s], S([1]), isinstance(s, bytes), bytes(s), type(bytes(s)))
class A(bytearray):
    pass
a = A(b"abc")
a.x = 1
a.append(100)
a += b"e"
print(a, type(a), a.x, a == b"abcde", a[1:], type(a[1:]), type(a + b"x"), a.upper(), len(a))
it = iter(b"abc")
print(next(it), list(it), list(reversed(b"abc")), max(b"abc"), sorted(b"cab"), sum(b"\x01\x02"), b"abc" == bytearray(b"abc"), b"ab" in b"cabd", 97 in b"a", dict(enumerate(b"ab")), [*b"ab"], bool(b""), bool(b"\0"))
