# targets: adder
# Unicode text: indexing, slicing, case, classes, encoding.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


samples = ["\u00e9t\u00e9", "\u00df", "STRASSE", "\u0130stanbul", "\u0131", "\u03a3\u03a3", "\u03c3\u03c2", "\u01c4\u01c5\u01c6", "\ufb01ne", "\u4e2d\u6587", "\U0001f600\U0001f601", "e\u0301", "\u0660\u0661", "\u00bd\u00b2", "\u2167", "\u00a0", "\u2003", "\u200b",
           "\u03b1\u03b2\u03b3 \u0391", "\u0436\u0416", "\u00ff\u0178", "\u1e9e", "\ufeffx", "\ud7ff", "\uffff", "\U0010ffff", "na\u00efve caf\u00e9", "\u0345", "\u1fb3", "\u10d0", "\u01f0", "\u0149"]
for s in samples:
    print(ascii(s), len(s))
    for m in ("upper", "lower", "title", "capitalize", "casefold", "swapcase"):
        print(m, ascii(getattr(s, m)()), end=" ")
    print()
    print([int(getattr(s, m)()) for m in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper")])
    print([hex(ord(c)) for c in s], ascii(s[::-1]), ascii(s[0]), ascii(s[-1]), ascii(s[1:]), ascii(s[:-1]))
    b = s.encode()
    print(b, b.decode() == s, len(b), s.encode("utf-8") == b)
    t(s.encode, "ascii")
    t(s.encode, "latin-1")
    t(s.encode, "ascii", "ignore")
    t(s.encode, "ascii", "replace")
    t(s.encode, "ascii", "backslashreplace")
    t(s.encode, "ascii", "xmlcharrefreplace")
    print(ascii(s), ascii(s + "a"), ascii("a" + s), ascii(s * 2), s in s + "x", s.find(s[-1]), (s + s).count(s[0]), s == s[:1] + s[1:], hash(s) == hash(s[:1] + s[1:]))
    print(ascii(s.center(len(s) + 4, "\u00b7")), ascii("%5s|%-5s|" % (s, s)), ascii(f"{s:>6}|{s:\u00e9^7}"))

text = "a\u00e9\u4e2d\U0001f600z" * 3
for i in range(-16, 16):
    t(lambda: text[i])
for start in (None, 0, 3, -3, 14, 20, -20):
    for stop in (None, 0, 7, -1, 15, 99, -99):
        for step in (None, 1, 2, 3, -1, -2, -5):
            print(ascii(text[start:stop:step]))
t(lambda: text[::0])
t(lambda: text["a"])
t(lambda: text[1.0])
t(lambda: text[None])
for c in text[:5]:
    print(hex(ord(c)), chr(ord(c)) == c, text.find(c), text.rfind(c), text.index(c, 5), text.count(c), text.split(c)[0] == text[:text.find(c)], len(text.replace(c, "")), [len(p) for p in text.partition(c)], [len(p) for p in text.rpartition(c)])
bad = [b"\xff", b"\xc3", b"\xc3\x28", b"\xe2\x82", b"\xe2\x28\xa1", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"a\x80b", b"ok\xe9ok", b"\xf8\x88\x80\x80\x80", b"abc\xf0\x28\x8c\x28"]
for b in bad:
    t(b.decode)
    t(b.decode, "utf-8", "ignore")
    t(b.decode, "utf-8", "replace")
    t(b.decode, "utf-8", "backslashreplace")
    t(b.decode, "ascii")
    t(b.decode, "latin-1")
    t(str, b, "utf8")
    t(str, b, "ascii", "replace")
t(b"\xef\xbb\xbfx".decode)
t(b"x".decode, "nope")
t(b"x".decode, "utf-8", "nope")
t(b"\xff".decode, "utf-8", "nope")
t(str, b"abc")
t(str, b"abc", "ascii")
t(str, "abc", "ascii")
t(str, 5, "ascii")
t(str, object=5)
t(str, bytearray(b"\xc3\xa9"), encoding="utf-8")
t(str, b"", errors="strict")
t(str, 1, 2, 3, 4)
t(str)
for i in (0, 9, 10, 13, 31, 32, 34, 39, 92, 126, 127, 128, 133, 159, 160, 173, 255, 256, 0x2028, 0xe000, 0xfffe, 0x1f600, 0x10ffff):
    c = chr(i)
    print(i, ascii(c), c.isprintable(), len(repr(c)), len(ascii(c)), c.isspace())
print(repr("\u00e9\u4e2d\U0001f600\u200b\x00\x1b'\""), repr("'"), repr('"'), repr("'\""), ascii("\u00e9'"))
print("\u00e9" < "z", "\u00e9" > "z", "a" < "\U0001f600", "\uffff" < "\U0001f600", max("a\u00e9\u4e2d"), sorted("\u4e2da\u00e9\U0001f600Z"))
print("".join(chr(i) for i in range(0xa0, 0x180)).upper().lower().swapcase())
print("".join(chr(i) for i in range(0x370, 0x530)).title())
