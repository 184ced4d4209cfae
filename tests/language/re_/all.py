# re: a table of patterns over texts; groups, flags, sub, split, errors.
import re


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        if r is not None and hasattr(r, "groups") and hasattr(r, "span"):
            r = (r.group(0), r.groups(), r.span())
        print(ascii(r))
    except Exception as e:
        print(type(e).__name__, e)


patterns = ["a", "abc", "a*", "a+", "a?", "a*?", "a+?b", "[abc]+", "[^abc]+", "[a-z]+", r"\d+", r"\D+", r"\w+", r"\W+", r"\s+", r"\S+", "^a", "a$", "^$", ".", ".*", "a.c", "a|b", "(a)(b)?", "(a|b)+", "(?:ab)+", "(?P<n>a+)(?P=n)?", r"(a)\1", r"\bfoo\b", r"\Boo", "a{2}", "a{2,}", "a{,2}", "a{1,3}?", "(?=a)", "(?!a).", "(?<=a)b", "(?<!a)b", "[]a]", "[a-]", r"[\d-x]+", r"[\]]", "a{", "a{1", "x*y*", "(a*)*", "(a*)+", "((a)|(b))+", r"\.", r"[.]", r"\x41", r"\n", "(?i)ABC", r"\Aab", r"b\Z", "", "()", "(|a)b", "a||b", "[^]]", r"[\w.]+@[\w.]+", "(.)(.)(.)", "(?s).+", "(?m)^b", r"^\s*(\w+)\s*=\s*(.*?)\s*$"]
texts = ["", "a", "b", "ab", "abc", "aabb", "aaa", "foo bar", "xfoo", "123 abc_4", "a\nb", "ABC", " key = value ", "joe@example.com!", "a]b-c", "\u00e9t\u00e9 \u00fc"]
for p in patterns:
    try:
        c = re.compile(p)
    except re.error as e:
        print(p, "error", e.msg, e.pos)
        continue
    for s in texts:
        out = []
        for f in (c.match, c.search, c.fullmatch):
            m = f(s)
            out.append(m and (m.span(), m.groups()))
        print(ascii(p), ascii(s), ascii(out), ascii(c.findall(s)), ascii(c.split(s)), ascii(c.sub("<X>", s)), ascii(c.sub(r"[\g<0>]", s, 1)))
for p in ("(", ")", "[", "[a", "*", "+a", "a**", "a{2,1}", "(?P<n", "(?P<1>a)", "(?P=x)", r"\1", r"(a)\2", "[z-a]", "(?x", "(?", "a\\", "(?P<a>b)(?P<a>c)", "(?<=a*)b", "(?Q)", "[a-\\d]", "?", "(?:", r"\q"):
    try:
        re.compile(p)
        print(p, "ok")
    except re.error as e:
        print(ascii(p), e)
m = re.search(r"(?P<y>\d{4})-(?P<m>\d\d)(-(?P<d>\d\d))?", "on 2024-05 and 2023-01-02")
print(m.group(), m.group(1), m.group("m"), m.group(1, 2), m.groups(), m.groups("none"), m.groupdict(), m.start(), m.end(), m.span("y"), m.start("d"), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string[:5], m.re.pattern[:5], m["y"], m[2], m.expand(r"\g<m>/\1"))
t(m.group, 9)
t(m.group, "zz")
t(lambda: m[9])
print([x.span() for x in re.finditer("a*", "baac")], re.findall("(a)(b)?", "abaa"), re.findall("x", "aaa"), re.split("(,)", "a,b,c"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "axbc"), re.subn("a", "b", "aaa", count=2), re.sub("(.)", r"\1\1", "abc"), re.sub("a", lambda m: m.group().upper(), "banana"), re.sub("", "-", "abc"), re.sub(r"(?P<w>\w+)", r"<\g<w>>", "a bc"), re.escape("a.b*c[d]e f-g_h\n\u00e9") == "a\\.b\\*c\\[d\\]e\\ f\\-g_h\\\n\u00e9")
c = re.compile("b", re.I)
print(c.search("aBc").span(), c.search("abc", 2), c.match("abc", 1).span(), c.search("abcb", 2).span(), c.search("abc", 0, 1), c.findall("bBb", 1), c.pattern, c.groups, c.groupindex, bool(c.flags & re.I), c.fullmatch("B") is not None)
print(re.match("a.c", "a\nc"), re.match("a.c", "a\nc", re.S).span(), re.findall("^.", "a\nb", re.M), re.findall("(?x) a # comment\n b", "ab"), re.findall("a b", "ab", re.X), re.match(r"\w", "\u00e9", re.A), re.findall(r"\w+", "\u00e9t\u00e9 abc"))
print(re.match(b"a(.)", b"abc").groups(), re.findall(rb"\d", b"a1b2"), re.sub(b"a", b"x", b"banana"))
t(re.match, "a", b"a")
t(re.match, b"a", "a")
t(re.match, "a", 5)
t(re.compile, 5)
t(re.sub, "a", r"\g<x>", "a")
t(re.sub, "a", 5, "a")
print(re.search("(a+)+b", "aaaaaaaaaaaaaaab") is not None, len(re.findall("ab?", "ab" * 1000)), re.match("(?:a|b)*c", "ab" * 500 + "c").end(), re.match(".*x", "y" * 1000))
