# min-python: 3.14
# targets: adder (boards have small tables of Unicode)
# The module re: the whole syntax, a table of patterns and texts; then flags, methods, templates, errors.
import re


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


CASES = [
    ("a", "cab"), ("^a", "ba"), ("a$", "a\n"), (r"a\Z", "a\n"), (r"a\z", "a"), (r"\Aa", "a"), ("a|b|", "c"), ("a*", "aaa"), ("a+?", "aaa"), ("a??", "a"), ("a{2}", "aaa"), ("a{,2}", "aaa"), ("a{2,}", "aaaa"), ("a{1,2}?", "aa"), ("a{", "a{"), ("a{1", "a{1"), ("a{x}", "a{x}"), ("x{,}", "xx"),
    ("a*+a", "aaa"), ("a++b", "aab"), ("a?+a", "a"), ("a{1,3}+a", "aaa"), ("(?>a+)b", "aab"), ("(?>a+)a", "aaa"), ("(?:ab)+", "abab"), ("(a)(b)?", "a"), ("(a)|(b)", "b"), ("((a)b)*", "abab"), (r"(a)\1", "aa"), (r"(?P<n>a)(?P=n)", "aa"), (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(?P<x>a)?(?(x)b)", "ab"), (r"(a)?(?(1)b)", "zb"),
    ("(?=a)a", "a"), ("a(?=b)", "ab"), ("a(?!b)", "ac"), ("a(?!b)", "ab"), ("(?<=a)b", "ab"), ("(?<!a)b", "ab"), ("(?<!a)b", "cb"), ("(?<=ab|cd)e", "cde"), ("(?<=^)a", "a"), (r"(?<=(a))b", "ab"), ("(?<=a{2})b", "aab"),
    ("[abc]+", "xabcx"), ("[^abc]+", "axyzb"), ("[a-c]", "b"), ("[]a]+", "]a"), ("[^]a]", "]b"), ("[a-]+", "a-"), ("[-a]+", "-a"), (r"[\]]", "]"), (r"[\d-]+", "1-2"), (r"[\w\s]+", "a b"), (r"[\W]+", "a!?"), (r"[\n\t\\]", "\\"), ("[\\x41-\\x43]+", "ABCD"), ("[a\\-z]+", "a-z"), ("[+--]+", "+,-"), ("[é-ü]", "ö"), (r"[^\d\s]+", "1 ab"),
    (r"\d+", "ab12"), (r"\D+", "12ab"), (r"\s+", "a \t\n"), (r"\S+", " ab "), (r"\w+", "éa_1-"), (r"\W", "a-"), (r"\bfoo\b", "a foo b"), (r"\bfoo\b", "afoo"), (r"\Boo", "foo"), (r"\b", ""), (r"\B", ""), (r"\d", "٣"), (r"\x41\u0042\U00000043", "ABC"), (r"\101", "A"), (r"\0", "\0"), (r"\.\*", ".*"), (r"\n\t\r\f\v\a", "\n\t\r\f\v\a"), (r"\-\/\#\ ", "-/# "), (r"\N{LATIN SMALL LETTER A}", "a") if 0 else ("q", "q"),
    (".", "\n"), ("(?s).", "\n"), ("(?i)ABC", "abc"), ("(?i:a)b", "Ab"), ("(?i:a)b", "AB"), ("(?m)^b$", "a\nb\nc"), ("(?x) a b # comment\n c", "abc"), ("(?x)[ ]a\\ b", " a b"), ("(?a)\\w+", "éa"), ("(?-i:a)", "a"), ("(?i)(?-i:a)b", "aB"), ("(?s-i:.)", "\n"), ("(?im)^B", "a\nb"), ("(?u)\\w", "é"), ("a(?#comment)b", "ab"), ("(?i)É", "é"), ("(?i)[a-z]+", "ABC"), ("(?i)ß", "ẞ"), ("(?i)k", "\u212a"), ("(?ai)k", "\u212a"), ("(?i)(a)\\1", "aA"),
    ("", "abc"), ("()", "a"), ("(?:)", ""), ("(|a)+", "aa"), ("(a*)*", "aab"), ("(a|b)*?c", "abac"), ("(?:a|ab)(?:c|bcd)(?:d*)", "abcd"), ("(a+|b+)*c", "aabbc"), ("x*", "aaa"), ("(?P<first>a)(?P<second>b)", "ab"), ("(((((((((((a)))))))))))", "a"), (r"(((((((((((a)))))))))))\11", "aa"), ("^*", "") if 0 else ("^", ""), ("a||b", ""), ("(?:^|,)b", "a,b"), ("(a?)*?b", "aab"), ("(?:(?=a)a)+", "aaa"), ("[^\\W\\d_]+", "12ab_"),
]
for pattern, text in CASES:
    try:
        m = re.search(pattern, text)
        print(ascii(pattern), ascii(text), m and (m.span(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs), ascii(re.findall(pattern, text)), end=" ")
        f = re.fullmatch(pattern, text)
        print(bool(f), bool(re.match(pattern, text)), ascii(re.split(pattern, text)), ascii(re.sub(pattern, "-", text)), [m.span() for m in re.finditer(pattern, text)])
    except Exception as e:
        print(ascii(pattern), type(e).__name__, e)

WRONG = ["(", ")", "[", "[a", "[]", "*", "+a", "a**", "a++*", "a{2}{3}", "a{3,2}", "(?P<n>a", "(?P<1>a)", "(?P<n>a)(?P<n>b)", "(?P=n)", "(?P=)", "(?P<>a)", "(?P", "(?Px)", "(?<a)", "(?z)", "(?", "(?i", "(?ix", r"\1", r"(a)\2", "\\", r"\y", r"\q", "[z-a]", r"[\w-z]", r"[a-\d]", "(?<=a*)b", "(?<=a|bc)d", "(?(1)a|b)", "(?(2)a)(b)", "(?(x)a)", "(?(1)a|b|c)(x)", "a(?i)b", "(?-i)a", "(?-)", "(?i-", "(?i-i:a)", "(?au:a)", "(?L)a", r"\x4", r"\u12", r"\U1234", r"\U00110000", r"\400", "(?#", "(?:", "(?=", "(?!a", "(?>a", "x{99999999999}", "(?P<é>a)(?P=é)", "(?P<a-b>x)", "(?P=a b)", "[a\\", "[[a]", "(?(a", "(?()a)", "(?(1", "a?*", "(?P>a)", r"\8", r"[\8]", "(?i:", "(?a-u:x)", "(?s-a:x)", r"\p", r"[\q]", r"(?<!a+)b", "(?im", "{", "}", "]", "^*", "$*", "(?:a{0,3}){2,1}", r"\b*", "(*)", "|*"]
for pattern in WRONG:
    try:
        print(ascii(pattern), "compiles", re.compile(pattern).groups)
    except re.error as e:
        print(ascii(pattern), e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
    except Exception as e:
        print(ascii(pattern), type(e).__name__, e)
try:
    re.compile("a\nb(c")
except re.PatternError as e:
    print(e, e.lineno, e.colno, re.error is re.PatternError, type(e).__name__)

# ---- templates ----
for template in (r"\1", r"\2", r"\g<1>", r"\g<n>", r"\g<0>", r"[\g<1>0]", r"\10", r"\n\t\\", r"\x", r"\g", r"\g<", r"\g<>", r"\g<x y>", r"\g<zz>", r"\g<-1>", r"\g<9>", r"\0", r"\101", r"\q", "\\", r"\.", "$1", r"\g<1", r"\g<01>", r"\400", ""):
    t(re.sub, "(?P<n>a)(b)?", template, "xaby")
    t(re.match("(?P<n>a)(b)?", "a").expand, template)
for repl in (lambda m: m[0].upper(), lambda m: 5, lambda m: "", 5, None, b"x", str, lambda: 0):
    t(re.sub, "a", repl, "banana")
for count in (0, 1, 2, -1, 99, True, "a", None, 1.5):
    t(lambda: re.sub("a", "-", "banana", count=count))
    t(lambda: re.subn("a", "-", "banana", count=count))
    t(lambda: re.split("a", "banana", maxsplit=count))
t(re.sub, "", "-", "abc")
t(re.sub, "x*", "-", "abxd")
t(re.subn, r"\b", "|", "a bc")
t(re.sub, "(?m)^", "> ", "a\nb")
t(re.split, "(a)(b)?", "xaybaz")
t(re.split, "", "abc")
t(re.split, "x*", "axbc")
t(re.split, r"(\W)", "a,b;c", maxsplit=1)
t(re.split, ",", "")
t(re.findall, "(a)(b)?", "abaa")
t(re.findall, "(a)b", "abab")
t(re.findall, "", "ab")
t(re.findall, r"\w*", "ab c")
t(re.escape, "a.b*c[d]\\ \n-é_1~#&")
t(re.escape, b"a.b\xff")
t(re.escape, 5)
t(re.purge)

# ---- Pattern ----
p = re.compile("(?P<x>a)(b)?", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile("(?P<x>a)(b)?", re.I | re.M), p != re.compile("a"), hash(p) == hash(re.compile("(?P<x>a)(b)?", re.I | re.M)), re.compile(p) is p, int(re.compile("a").flags), re.compile(b"a").flags, re.compile("(?a)a").flags, re.compile("(?s)a", re.X).flags)
print(repr(re.compile("a" * 210))[-30:], re.compile("a\n'\""), re.compile(b"a", re.S), re.compile("a", re.DEBUG & 0), re.compile("x", re.A | re.I | re.S | re.X | re.M))
for args in (("xab",), ("xab", 1), ("xab", 2), ("xab", -5), ("xab", 0, 1), ("xab", 1, 2), ("xab", 99), ("xab", 0, -1), ("xab", "a"), (5,), (b"ab",), (), (None,), ("xab", 1, 2, 3)):
    for method in ("match", "search", "fullmatch", "findall"):
        try:
            r = getattr(p, method)(*args)
            print(method, args, r if isinstance(r, list) else r and (r.span(), r.pos, r.endpos), end=" ")
        except Exception as e:
            print(method, args, type(e).__name__, e, end=" ")
    print()
for args in (("^b", "ab", 1), ("b$", "abc", 0, 2), (r"\bb", "ab", 1), ("(?<=a)b", "ab", 1)):
    print(args, re.compile(args[0]).search(*args[1:]))
t(re.compile, 5)
t(re.compile, p, re.I)
t(re.compile, b"a", re.U)
t(re.compile, "a", re.L)
t(re.compile, "(?a)a", re.U)
t(re.match, b"a", "a")
t(re.match, "a", b"a")
t(re.match, "a", 5)
t(lambda: p.sub("z", "xaby", 1))
t(lambda: p.sub(repl="z", string="xaby"))
t(lambda: p.subn("z", "ABab"))
t(lambda: p.split("1ab2a3"))
t(lambda: [m.group() for m in p.finditer("aAab", 1)])
t(lambda: p.nothing)

# ---- Match ----
m = re.match("(?P<y>[0-9]+)-(?P<m>[0-9]+)(-(?P<d>[0-9]+))?", "2024-05 rest")
print(m, m.re.pattern[:5], m.string, m.pos, m.endpos, m.lastindex, m.lastgroup, bool(m), m[0], m[1], m["m"], m["d"])
for args in ((), (0,), (1,), (1, 2), ("y", "d"), (9,), (-1,), ("zz",), (None,), (1.5,), (1, "zz"), (True,)):
    t(m.group, *args)
for arg in (0, 1, 3, 4, 9, "y", "d", "zz", -1, None):
    t(m.start, arg)
    t(m.end, arg)
    t(m.span, arg)
    t(m.__getitem__, arg)
t(m.groups)
t(m.groups, "-")
t(m.groupdict)
t(m.groupdict, default=0)
t(m.groups, 1, 2)
t(m.start)
t(m.end)
t(m.span)
t(m.expand, r"\g<m>/\g<y>/\4")
t(lambda: len(m))
t(lambda: iter(m))
import copy
print(m.regs, copy.copy(m) is m, re.match("(a)|(b)", "b").lastindex, re.match("((a)(b))", "ab").lastindex, re.match("(a)(?P<q>b)?", "a").lastgroup, repr(re.match("." * 60, "x" * 60)), re.match(b"(a)", b"ab").groups())
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.findall(r"[A-Z]\w*", "The Quick fox"), re.split(r"[;,\s]\s*", "a; b,c d"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a\"b" and "c"'))
print(re.match(r"(?:(\d+)|(\w+))\s*(?P<op>[-+*/])\s*(.+)", "x1 + 23").groups(), re.fullmatch(r"(?:[01]?\d|2[0-3]):[0-5]\d", "23:59") is not None, re.search(r"(\d+)(?!.*\d)", "a1b22c").group())
