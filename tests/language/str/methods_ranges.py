# min-python: 3.14
# find, count, startswith and others with start and end of every sign; wrong arguments of every method.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


bounds = [None, 0, 1, 2, 5, 6, 7, 100, -1, -2, -6, -7, -100, 1 << 70, -(1 << 70)]
for s in ("banana", "b\u00e4n\u00e4na"):
    for sub in ("an", "a", "", "\u00e4n", "banana", "x"):
        for a in bounds:
            for b in bounds:
                print(s.find(sub, a, b), s.rfind(sub, a, b), s.count(sub, a, b), s.startswith(sub, a, b), s.endswith(sub, a, b), end=" ")
            t(s.index, sub, a)
            t(s.rindex, sub, a)
            print()
print("banana".startswith(("x", "ban")), "banana".endswith(("x", "y")), "banana".startswith(()), "banana".endswith(("na", "x"), 0, 4))
s = "abc"
methods = ["capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find", "format", "index", "isalnum", "isalpha", "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind",
           "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill"]
for m in methods:
    if m in ("format", "replace"):
        continue
    print(m, end=": ")
    f = getattr(s, m)
    for a in ((), (1,), (None,), (b"a",), ("a", "b", "c", "d", "e"), ([],)):
        if m in ("strip", "lstrip", "rstrip") and len(a) == 5:
            continue
        t(f, *a)
        print(end="; ")
    print()
t("a".center, 5, "ab")
t("a".center, 5, "")
t("a".center, 5, 5)
t("a".center, "5")
t("a".center, 5.0)
t("a".center, 1 << 80)
t("a".zfill, "5")
t("a".split, "")
t("a".rsplit, "")
t("a".partition, "")
t("a".rpartition, "")
t("a".replace, 1, 2)
t("a".replace, "a", 2)
t("a".replace, "a", "b", "c")
t("aaa".replace, "a", "b", -1)
t("aaa".replace, "", "-")
t("aaa".replace, "", "-", 2)
t(",".join, ["a", 1])
t(",".join, [])
t(",".join, ["a"])
t(",".join, "abc")
t(",".join, {"k": 1})
t(",".join, (c for c in "xyz"))
t(",".join, 5)
t(",".join, [b"a"])
t("a".startswith, ("a", 1))
t("b".startswith, ("a", 1))
t("b".endswith, ["a"])
t("a".find)
t("a".find, "a", "b")
t("a".count, "a", 1.5)
t("abc".find, "b", 1, 2, 3)
t("a".encode, "nope")
t("a".encode, 5)
t("a".expandtabs, "x")
t("a".nope) if hasattr("a", "nope") else t(getattr, "a", "nope")
t(str.upper)
t(str.upper, 5)
t(str.join, "a")
t("a".__add__, "b")
t("a".__getitem__, 0)
t("a".__eq__, 5)
t("a".__lt__, "b")
print()
for tab in ("a\tb", "\t", "ab\tc\td", "abcdefgh\ti", "a\n\tb", "\ta\r\tb"):
    for n in (0, 1, 2, 4, 8, -1):
        t(tab.expandtabs, n)
    print()
for z in ("", "1", "-1", "+1", "--1", "abc", "-", "\u00e91"):
    for n in (0, 1, 2, 3, 6):
        t(z.zfill, n)
    print()
for sep in (" ", "  ", "ab", "\n"):
    for txt in ("", " ", "a b  c", "ab", "abab", "xaby", "\n\n"):
        t(txt.split, sep)
        t(txt.rsplit, sep, 1)
        t(txt.partition, sep)
        t(txt.rpartition, sep)
    print()
for txt in ("a\nb", "a\r\nb\n", "\n", "\r\r\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "", "x\n\n"):
    print(ascii(txt.splitlines()), ascii(txt.splitlines(True)))
for cs in ("", " ", "ab", "xyz", "\u00e9a"):
    for txt in ("", "  ab  ", "abcba", "xyzzy", "\u00e9ab\u00e9"):
        t(txt.strip, cs)
        t(txt.lstrip, cs)
        t(txt.rstrip, cs)
    print()
