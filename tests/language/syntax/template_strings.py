# min-python: 3.14
# PEP 750: what a t-string is, and the module string.templatelib.
from string.templatelib import Template, Interpolation, convert
import string.templatelib


def attempt(label, function, *args, **kw):
    try:
        print(label, repr(function(*args, **kw) if kw else function(*args)))
    except Exception as e:
        print(label, type(e).__name__, e)


name, n, items = "World", 42, [1, 2]
for t in (t"", t"a", t"{n}", t"a{n}", t"{n}b", t"a{n}b", t"{n}{n}", t"a{n}b{name}c", t"{n!r}", t"{n!s:>5}", t"{n:>5}", t"{n:{n}}",
          t"{n:>{n}.{2}f}", t"{n=}", t"{n = }", t"{n=!s}", t"{n=:>5}", t"{ n }", t"{n  + 1 }", t"{{}}", t"{{{n}}}", t"{'a'}{"b"}",
          t"{items[0]}", t"{len(items)}", t"{(lambda x: x)(3)}", t"{n, name}", t"{*items, 3}", rt"\{n}\n", tr"{name}\d", t"\x41{n}\n",
          t"a" t"b", t"a{n}" t"b{n}", t"" t"", t"{n}" t"{name!a}", t"""
{n
  + 1}
""", t"{f"{n}"}", t"{t"{n}"}", t"{n:{name!r}}", t"{n:a{n}b}", t"{n # comment
}", t"{n!r:}", t"{(m := 5)}{m}", t"{n if n else 0}", t"{n == 42}", t"{n != 42!r}", t"{[x for x in items]}", t"{n:%Y-%m}", t"{n:{{}}}" if 0 else t""):
    print(repr(t))
    print("  ", t.strings, t.values, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations], list(t))

t = t"a{n}b"
print(type(t), type(t.interpolations[0]), type(iter(t)).__name__, Template.__module__, Interpolation.__qualname__)
print(t == t, t == t"a{n}b", hash(t) == hash(t), bool(t), bool(t""))
attempt("len", len, t)
attempt("str", lambda: str(t) == repr(t))
attempt("format", lambda: f"{t}" == repr(t))
attempt("item", lambda: t[0])
attempt("set", setattr, t, "other", 1)
attempt("add", lambda: t + t)
attempt("add", lambda: t + t"x" + t"{name}" + t"")
for other in ("x", 1, None, b"x", [t], t.interpolations[0]):
    attempt("add", lambda: t + other)
    attempt("radd", lambda: other + t)
attempt("sub", lambda: t - t)
attempt("mul", lambda: t * 2)
attempt("less", lambda: t < t)
for args in ((), ("a",), ("a", "b"), (Interpolation(1),), (Interpolation(1), Interpolation(2)), ("a", Interpolation(1), "b", "c"), ("",),
             ("", Interpolation(1), ""), (1,), (None,), ("a", b"b"), (t,), (["a"],)):
    attempt("Template", Template, *args)
attempt("Template", Template, a=1)
attempt("Template", Template, "a", strings=1)
for args in ((), (1,), (1, "a"), (1, "a", "r"), (1, "a", None, "x"), (1, "a", "x"), (1, "a", "rr"), (1, "a", ""), (1, 2), (1, "a", 3),
             (1, "a", "s", 4), (1, None), (1, "a", None, None), (1, "a", None, "x", 5)):
    attempt("Interpolation", Interpolation, *args)
attempt("Interpolation", Interpolation, value=1, expression="e", conversion="a", format_spec="f")
attempt("Interpolation", Interpolation, expression="e")
attempt("Interpolation", Interpolation, 1, other=2)
i = Interpolation(3, "three", "r", ">5")
print(i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__)
match i:
    case Interpolation(value, expression, conversion, format_spec):
        print("matched", value, expression, conversion, format_spec)
match t:
    case Template(strings=(a, b), interpolations=(Interpolation(v),)):
        print("matched", a, b, v)
for value in ("é", 1, None):
    for conversion in (None, "s", "r", "a"):
        attempt("convert", convert, value, conversion)
for conversion in ("x", "", "rr", 1, b"r"):
    attempt("convert", convert, 1, conversion)
attempt("subclass", lambda: type("Sub", (Template,), {}))
attempt("subclass", lambda: type("Sub", (Interpolation,), {}))
it = iter(t)
print(iter(it) is it, next(it), next(it).value, next(it))
attempt("next", next, it)
print(sorted(x for x in dir(string.templatelib) if not x.startswith("_")))


def html(template):
    return "".join(part if isinstance(part, str) else format(convert(part.value, part.conversion), part.format_spec) for part in template)


print(html(t"<{name!r:>10}|{n:05d}|{items}>"))
log = []


def note(x):
    log.append(x)
    return x


t"{note(1)}{note(2):{note(3)}}{note(4)!r}"
print(log)
attempt("error", lambda: t"{undefined}")
attempt("error", lambda: t"{1:{undefined}}")
attempt("lazy", lambda: [x for x in t"{[y for y in items]}"])
