# maketrans, translate, escapes, interning-independent equality, subclasses.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


t(str.maketrans, "abc", "xyz")
t(str.maketrans, "abc", "xyz", "d")
t(str.maketrans, {"a": "1", 98: None, "c": 99})
t(str.maketrans, "ab", "x")
t(str.maketrans, "a")
t(str.maketrans, {"ab": 1})
t(str.maketrans, {1.5: 1})
t(str.maketrans, 1, 2)
t(str.maketrans, "a", "b", 5)
t(str.maketrans, "", "", "")
tables = [str.maketrans("abc", "xyz", "d"), {97: "long", 98: None, 99: 0x4e2d}, {}, {97: 97}, [None] * 97 + ["A", "B"], {98: ""}, {97: 0x110000}, {97: 1.5}, {97: "\u00e9"}]
for table in tables:
    for s in ("abcd", "", "xyz", "aaa\u00e9", "b" * 5):
        t(s.translate, table)
t("abc".translate, 5)
t("abc".translate, None)
t("abc".translate, "xyz" * 40)
class Table:
    def __getitem__(self, k):
        if k == 97:
            raise LookupError
        return k + 1
t("abc".translate, Table())
print("\a\b\f\n\r\t\v\\\'\"\101\x41\u0041\U00000041")
print(repr("\a\b\f\n\r\t\v\\\0\1\x7f\x80"), r"raw\n", "a" "b" 'c', """tri
ple""", "con\
tinued")
class S(str):
    def shout(self):
        return S(self.upper() + "!")
s = S("abc")
s.attr = 5
print(s, repr(s), s.shout(), [s], s + "d", type(s + "d"), s == "abc", hash(s) == hash("abc"), {"abc": 1}[s], s.attr, s[1:], type(s[:]), len(s), s * 2, "b" in s, s.upper(), "%s" % s, f"{s}", f"{s!r}", "-".join([s, s]), isinstance(s, str), str(s), type(str(s)))
print(S(5), S(b"x", "ascii"), S(), S("q").join(["a", "b"]), S("a") < S("b"), sorted([S("b"), "a", S("c")]), "abc".startswith(S("a")), "abc".find(S("c")), "abc".replace(S("a"), S("z")))
print("abc" "def"[1], "abc"[-1], "abc".__class__, "a".__len__(), "abc".__contains__("b"), "abc".__iter__().__next__(), "a".__format__(">3"), "%d" .__mod__(5))
a, b = "hello", "".join(["hel", "lo"])
print(a == b, hash(a) == hash(b), {a: 1}[b], a is a, len({a, b}))
for x, y in (("", ""), ("a", "b"), ("a", "aa"), ("B", "a"), ("abc", "abd"), ("\x00", ""), ("z", "\u00e9"), ("a" * 100, "a" * 99 + "b")):
    print(x < y, x <= y, x == y, x != y, x > y, x >= y)
big = "0123456789" * 100
print(len(big), big[999], big[-1000], big[500:505], big.find("901", 900), big.count("12"), big.replace("0", "")[:20], hash(big) == hash("0123456789" * 100))
try:
    "a".x = 1
except AttributeError as e:
    print("AttributeError")
try:
    "abc"[0] = "x"
except TypeError as e:
    print(e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
it = iter("a\u00e9\u4e2d\U0001f600")
print([ascii(c) for c in it], next(it, "end"), [ascii(c) for c in reversed("a\u00e9\u4e2d\U0001f600")], list(enumerate("xy")))
