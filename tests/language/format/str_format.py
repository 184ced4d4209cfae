# str.format: fields, nested fields, attributes, indexes, conversions, errors; f-strings.
def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


class O:
    x = 5
    y = {"k": [1, 2, {"deep": "v"}]}

    def __format__(self, spec):
        return "O<%s>" % spec

    def __repr__(self):
        return "O()"

    def __str__(self):
        return "o\u00e9"


o = O()
d = {"a": 1, "b c": 2, "0": "zero", 0: "int", "-1": "neg"}
for fmt in ("", "{}", "{} {}", "{0} {1} {0}", "{a}", "{} {a}", "{0.x}", "{0.y[k]}", "{0.y[k][2][deep]}", "{1[a]}", "{1[b c]}", "{1[0]}", "{1[-1]}", "{2[0]}", "{2[1]}", "{2[-1]}", "{2[9]}", "{2[x]}", "{!r}", "{!s}", "{!a}", "{!x}", "{0!r:>8}", "{:>5}", "{:{}}", "{:{a}}", "{a:{0}}", "{:{}{}}", "{0:{1}}", "{{}}", "{{{}}}", "{", "}", "{}}", "{{}", "{0", "{0!", "{0!r", "{0:", "{0!rr}", "{0.}", "{0[}", "{0[]}", "{0[a}", "{0.x.y}", "{0[x]y}", "{-1}", "{1.5}", "{ 0}", "{0 }", "{a b}", "{} {0}", "{0} {}", "{9}", "{zz}", "{0.nope}", "{!}", "{:!}", "{0:d}", "{1:d}", "{:}", "{0:}", "{:{:{}}}", "{[0]}", "{.x}", "{a.real}", "{a.imag:03d}", "{99999999999999999999}", "{0[99999999999999999999]}", "{:5}", "a{0}b{1}c", "{\u00e9}", "}{", "{0}}}", "{0:}}", "{0:{{}", "{0:{}}"):
    print(ascii(fmt), end=" ")
    t(fmt.format, o, d, [10, 20], a=7)
for fmt in ("{}", "{a}", "{0}", "{a[0]}", "{}{}"):
    t(fmt.format)
    t(fmt.format_map, {"a": "xyz"})
    t(fmt.format, 1)
t("{a} {b}".format_map, {"a": 1})
class Default(dict):
    def __missing__(self, k): return "<" + k + ">"
t("{a} {b.real}".format_map, Default(a=1, b=2))
t("{x}".format_map, 5)
t("{}".format_map, [1])
t("a".format_map)
t("{:*^20}|{:+d}|{:#x}|{:,}|{:.3f}|{:e}|{!r:10}|{:>{w}}".format, "mid", 5, 255, 1234567, 2.5, 1e10, "q", "r", w=4)
t("{:%H}".format, o)
t("{:x}".format, "s")
t("{:s}".format, 5)
t("{:d}".format, 5.0)
t("{:d}".format, None)
t("{:5}".format, None)
t("{:5}".format, [1])
t("{0:{0}}".format, 5)
t("{:{}.{}}".format, "abcdef", 8, 3)
class Bad:
    def __format__(self, spec): return 5
class Raises:
    def __format__(self, spec): raise KeyError(spec)
    def __str__(self): raise ValueError("str")
    def __repr__(self): raise ValueError("repr")
t("{}".format, Bad())
t("{:q}".format, Raises())
t("{!s}".format, Raises())
t("{!r}".format, Raises())
x, w, s = 5, 8, "t\u00e9xt"
print(f"{x}", f"{x!r}", f"{x=}", f"{x = }", f"{x:>{w}}", f"{x:0{w}b}", ascii(f"{s!a:>{w + 4}}"), ascii(f"{s:^{w}}"), f"{{}}", f"{{{x}}}", f"{x}{x}", f"{'nested ' + str(x)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v * 2)(x)}", f"{x if x > 3 else 0}", f"{o}", f"{o:spec}", f"{o!s:>5}" == "   o\u00e9", f"{o!r:>5}", f"{1,2}", f"{x:{'>'}{w}}", f"{3.14159:.{2}f}", f"{'a' 'b'}", f"{x!s:*^7}", f"{x:=+5}", f"{None}", f"{True:d}", f"{2**70:,}", f"{x=:03d}", f"{s=!r}" == "s='t\u00e9xt'", f"{x + 1 = }", rf"\n{x}", f"\n{x}\t" == "\n5\t", f"{x}" "lit" f"{w}", f'''{
x}''')
for i in range(3):
    print(f"{i:02d}:{i * i:>4}|{'x' * i:<3}|{i / 4:.2f}|{i:#06x}|{-i:+}")
t(lambda: f"{x:zz}")
t(lambda: f"{undefined_name}")
t(lambda: f"{s:d}")
t(lambda: f"{[]:5}")
print(format(5), format("a", ">3"), format(o, "zz"), format(None), format(5, "") == "5", "%s" % format(1.5, ".2f"))
t(format)
t(format, 1, 2)
t(format, 1, "d", 2)
t(format, o)
t(str.format)
t(str.format, 5)
t("{}".format, *range(3))
t("{2}{1}{0}".format, *"abc")
