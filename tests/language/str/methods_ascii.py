# Every method of str over ASCII samples and arguments, right and wrong.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


samples = ["", "a", "A", "abc", "ABC", "Abc Def", "hello world", "  padded  ", "\t\n x \r", "123", "12.5", "a1_b", "1abc", "aAbBcC", "abcabcabc", "x" * 40, "a,b,,c", "line1\nline2\r\nline3\rline4", "\x00a\x00", "it's", 'say "hi"', "tab\there", "_id", "class", "\x7f", "-007", "aaa"]
for s in samples:
    print(ascii(s), repr(s), len(s))
    for m in ("capitalize", "casefold", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "encode"):
        t(getattr(s, m))
    print()
    for arg in ("", "a", "b", "abc", " ", ",", "z", "aa"):
        for m in ("count", "find", "rfind", "index", "rindex", "startswith", "endswith", "partition", "rpartition", "split", "rsplit", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "join", "__contains__"):
            t(getattr(s, m), arg)
        t(s.replace, arg, "<>")
        t(s.replace, arg, "", 1)
        t(s.replace, arg, "-", 2)
        t(s.split, arg, 1)
        t(s.rsplit, arg, 1)
    print()
    for n in (0, 1, 5, 12, -3):
        for m in ("center", "ljust", "rjust", "zfill", "expandtabs"):
            t(getattr(s, m), n)
        t(s.center, n, "*")
        t(s.ljust, n, "-")
        t(s.rjust, n, "=")
        t(s.split, None, n)
        t(s.rsplit, None, n)
    print()
    t(s.splitlines, True)
    t(s.splitlines, keepends=True)
    t(s.split, sep=" ", maxsplit=1)
    t(s.rsplit, maxsplit=1)
    t(s.expandtabs, tabsize=4)
    t(s.encode, "ascii")
    t(s.format)
    t(s.__mul__, 2)
    t(s.__len__)
    t(lambda: [*s][:5])
    t(lambda: s[::-1])
    t(lambda: s * 2 == s + s)
    print()
