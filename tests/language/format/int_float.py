# float: double
# The format mini-language over integers and floats: a product of options.
def t(v, spec):
    try:
        return "[" + format(v, spec) + "]"
    except Exception as e:
        return type(e).__name__ + " " + str(e)


for v in (0, 5, -5, 1234567, -1234567, 2 ** 70, True):
    for align in ("", "<", ">", "^", "=", "*<", "x>", "0^", "\u00e9="):
        for rest in ("", "12", "012", "+", " ", "-", "#x", "+#o", "#012b", ",", "_", "16,", "020,", "_x", "_b", "X", "c" if v == 5 else "d", "n", "e", ".2f", "g", "%", ".3", ",x", "s", "12s", "q"):
            print(t(v, align + rest), end=" ")
        print()
for v in (0.0, -0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1.5e300, -2.5e-310, 0.5, 9.995, 99999.5, float("inf"), float("-inf"), float("nan")):
    for spec in ("", "f", ".0f", ".2f", ".10f", "e", ".0e", ".5E", "g", ".0g", ".3g", ".10G", "#.3g", "#.0f", "%", ".1%", ".3", ".17", "n", "+.2f", " .1f", "-f", "12.3f", "<12.3f|", "^12.2f", "012.2f", "=+12.1f", "*=12.1f", ",.2f", "_.2f", "015,.1f", ",", "z.0f", "z.1f", "+z.2f", "F", "10", "010", "d", "x", "c", "s", "b", ".2d", "..2f", "1.5.f", ".f", "-10.f"):
        print(t(v, spec.rstrip("|")), end=" ")
    print()
for v in (1234.5678, 0.000012345, 123456789.0, 1e16, 1e15, 1e22, 123456.7):
    for n in range(0, 18):
        print(t(v, ".%dg" % n), t(v, ".%de" % n), t(v, ".%df" % n), t(v, "." + str(n)), end=" ")
    print()
for v in ("", "a", "abc", "\u00e9\u4e2d"):
    for spec in ("", "s", "5", "<5", ">5", "^6", "*^7", ".1", ".2s", "5.1", ">6.2s", "\U0001f600<5", "05", "+", " ", "=5", ",", "#", "d", "5d", "z", "-5", "1000000000000000000000", ".99999999999999999999", "{<5", "}>5", "<", ">s", "^^5", "=^5", "<<3", "0", "00", "007"):
        print(ascii(t(v, spec)), end=" ")
    print()
for v in (None, [1], (1,), {}, {1}, 1j, b"x", range(2), object, len, type, ..., slice(1)):
    for spec in ("", "s", "5", "d"):
        if isinstance(v, complex) and spec:
            continue
        if callable(v) and not isinstance(v, type):
            continue
        print(t(v, spec), end=" ")
    print()
for n in range(30):
    print(format(10 ** n + 7, ","), format(-(10 ** n), "_"), format(1 << n * 3, "_x"), format(1 << n * 2, "#_b"), format(10 ** n + 7, "030,"), format(2 ** n, "+025_d"))
for w in range(1, 16):
    print(format(1234, "0%d," % w), format(-1234.5, "0%d,.1f" % w), format(255, "#0%dx" % w), format(65, "%dc" % w), format(True, "%d" % w))
print(format(65, "c"), format(0x4e2d, "c") == "\u4e2d", t(-1, "c"), t(0x110000, "c"), t(65, "+c"), t(65, "#c"), t(65, ".2c"), t(65, ",c"), t(1 << 70, "c"), t(65, "05c"), t(65, "<5c"))
for bad in ("5x5", "aa", "a", "10.", "10.f", "+-5", "5+", "x>>5", ".", ",,", "_,", ",_", "__", "#+", "0<0<", "\u00e9", "d5", "1_0", "z", "zd"):
    print(t(5, bad), t(2.5, bad), ascii(t("a", bad)))
