# float: double
# % formatting: a table of conversions, flags, widths; errors; bytes.
def t(fmt, v):
    try:
        print(ascii(fmt % v), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


ints = (0, 1, -1, 42, -1234567, 1 << 70, True)
floats = (0.0, -0.0, 1.5, -2.25, 1e10, 1.23456789e-5, 1e300, float("inf"), float("nan"))
for flags in ("", "-", "+", " ", "0", "#", "-0", "+0", "#0", " #", "+-", "0+ #-"):
    for width in ("", "1", "8", "20"):
        for prec in ("", ".0", ".3", "."):
            spec = "%" + flags + width + prec
            for conv in "dioxX":
                for v in ints:
                    t(spec + conv, v)
            for conv in "eEfFgG":
                for v in floats:
                    t(spec + conv, v)
            for v in ("", "abc", "\u00e9\u4e2d", None, [1], 1.5):
                t(spec + "s", (v,))
                t(spec + "r", (v,))
                t(spec + "a", (v,))
            t(spec + "c", 65)
            t(spec + "c", "\u00e9")
            t(spec + "%", ())
            print()
for fmt, v in (("%d", "x"), ("%d", 1.9), ("%d", -1.9), ("%d", None), ("%d", [1]), ("%d", 1j), ("%x", 1.5), ("%o", "a"), ("%f", "a"), ("%f", None), ("%f", 1j), ("%e", []), ("%c", -1), ("%c", 0x110000), ("%c", 1 << 70), ("%s", ()), ("%s", (1, 2)), ("%s %s", 1), ("%s %s", (1,)), ("%s %s", (1, 2, 3)), ("", 1), ("", ()), ("x", ()), ("x", {}), ("x", []), ("x", "a"), ("%", ()), ("%d%", 1), ("%q", 1), ("%5", 1), ("%.d", 5), ("%.5s", "abcdefgh"), ("%-10.3s|", "abcdefgh"), ("%*d", (5, 42)), ("%-*d|", (5, 42)), ("%*d|", (-5, 42)), ("%.*f", (2, 3.14159)), ("%*.*f", (8, 2, 3.14159)), ("%*d", ("a", 42)), ("%*d", 42), ("%(a)s", {"a": 1}), ("%(a)s %(b)d", {"a": "x", "b": 2}), ("%(a)s", {}), ("%(a)s", 5), ("%(a)s", (1,)), ("%(a", {"a": 1}), ("%(a)", {"a": 1}), ("%(a)5s|%(a)-5s|", {"a": 1}), ("%(a(b))s", {"a(b)": 1}), ("%()s", {"": "e"}), ("%(a)*d", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%s", {"a": 1}), ("%s", [1, 2]), ("%r", "it's"), ("%a", "\u00e9"), ("%ld %hd %Ld", (1, 2, 3)), ("%i %u", (5, 6)), ("%d", True), ("%s", True), ("%5d%%", 50), ("%%%d", 3), ("%s" * 3, (1, 2, 3)), ("%d", 10 ** 25), ("%x", -255), ("%#X", 255), ("%#o", 8), ("%08.3f", -3.14159), ("%+.2e", 12345.678), ("%g", 1e-5), ("%g", 123456789), ("%G", 1e-10), ("%#g", 1.0), ("%.0f", 0.5), ("%.0f", 1.5), ("%.0f", 2.5), ("%.1f", 0.25), ("%.20f", 0.1), ("%.60f", 1e-10), ("%99999999999d", 1) if False else ("%3d", 7), ("%c%c", ("a", 98)), ("\u00e9%s", "\u4e2d"), ("%s\u00e9", b"x"), ("%d", 2 ** 31), ("%d", -2 ** 63)):
    print(ascii(fmt), end=" ")
    t(fmt, v)
    print()
class I:
    def __index__(self): return 7
class N:
    def __int__(self): return 8
class F:
    def __float__(self): return 1.25
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
for fmt in ("%d", "%x", "%f", "%s", "%r", "%5.1f", "%i"):
    for v in (I(), F(), S()) if fmt not in ("%s", "%r", "%c") else (S(),):
        try:
            print(fmt % v, end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
t("%d", N())
class M:
    def __getitem__(self, k): return k * 2
t("%(ab)s", M())
t("%s", M() and "x")
print()
for fmt, v in ((b"%s", b"x"), (b"%b", bytearray(b"y")), (b"%d", 5), (b"%x", 255), (b"%c", 65), (b"%c", b"z"), (b"%r", "q"), (b"%a", "\u00e9"), (b"%5s|%-5s|", (b"a", b"b")), (b"%.2s", b"abc"), (b"%f", 1.5), (b"%s", "str"), (b"%s", 5), (b"%(a)s", {b"a": b"v"}), (b"%(a)s", {"a": b"v"}), (b"%d", "x"), (b"%c", 256), (b"%%", ()), (b"%q", 1), (b"%s %s", (b"1",)), (b"x", 5), (b"%*d", (4, 2))):
    t(fmt, v)
print()
