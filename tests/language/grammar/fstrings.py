# min-python: 3.14
# f-strings in all forms.
import sys

n, s, f, l, d = 42, "text", 2.5, [1, 2], {"k": "v"}
print(f"", f"plain", f"{n}", f"{s}!", f"<{f}>", f"{l}{d}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:o}|{n:e}|{n:.2f}|{n:,}|{n:_}|{n:c}")
print(f"{s:10}|{s:<10}|{s:^10}|{s:>10}|{s:*^10}|{s:.2}|{s:10.2}|{s!r:>8}|{s!s:>8}|{s!a:>8}")
print(f"{f:6.2f}|{f:<8}|{f:+.1e}|{f:%}|{f:g}|{f:08.3f}")
print(f"{n!r} {s!r} {s!s} {'é'!a} {l!r} {None!r}")
print(f"{n=} {n = } {s=} {s=!s} {s=!r:>8} {n=:5} {n + 1=} {l[0]=} {d['k']=} {f=:.3f}")
print(f"{ n } {  s  !r} {n :>4} {(n)}")
width, prec = 8, 3
print(f"{f:{width}.{prec}}|{s:{width}}|{s:>{width + 2}}|{n:{'>' + str(width)}}|{f:{width}.{prec}f}")
print(f"{{}} {{{n}}} {{{{{n}}}}} }}{{")
print(f'{d["k"]}', f"{'a' 'b'}", f"{'nested'} {f'{n}'}")
print(f"{n if n > 3 else s} {[x for x in range(3)]} {(lambda x: x * 2)(4)} {({'a': 1})['a']} { {1, 2} == {2, 1}}")
print(f"{n!r}" "tail" f"{s}", "a" f"{n}" "b" f"{s}" "c{n}")
print("before " f"{n}" r"\raw" rf"\{n}\d" fr"{s}\n")
print(f"line\n{n}\ttab \x41 \u00e9 {{\n}}")
print(f"""multi
{n}
  {s
}
{
n + 1
}""")
print(f"{n:{'5'}}", f"{n:{5}}", f"{n:{''}}", f"{s:{'*'}^{10}}")
print(f"{1 if True else 2}", f"{1 == 1}", f"{1 != 2}", f"{n >= 3!s}", f"{n!=42}", f"{(n := 7)}", n)
print(f"{(lambda: 1)()}", f"{[1, 2][0]}", f"{'a:b'}", f"{'!'}", f"{'}'}", f"{'{'}")
print(f"{*l,}", f"{1, 2}", f"{*l, 3}", f"{(yield_ := 5)}")


class Fmt:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "REPR"

    def __str__(self):
        return "STR"


o = Fmt()
print(f"{o} {o!s} {o!r} {o:abc} {o!r:>6} {o:{n}} {o=} {o=!s} {o=:x} {o: sp }")
print(f"{o:%H:%M} {o:a{n}b{s}c} {o:=+5}")
import math
print(f"{math.pi:.3f} {math.floor(2.7)}")


def func():
    x = 1

    def inner():
        return f"{x} {n} {[x + i for i in range(2)]}"

    return inner()


print(func())
print([f"{i}{j}" for i in "ab" for j in range(2)])
print(f"{'%d' % 5} {'{}'.format(6)} {s.upper()} {s[1:3]} {s[::-1]!r} {d | {'z': 1}}")
print(f"{True} {None} {...} {1j} {b'x'} {0x10} {1_000}")


def attempt(source):
    try:
        print(source, "->", eval(source, {"n": 42, "s": "text", "l": [1], "o": object()}))
    except SyntaxError as e:
        print(source, "-> SyntaxError")
    except Exception as e:
        print(source, "->", type(e).__name__, e)


attempt('f"{undefined}"')
attempt('f"{n:s}"')
attempt('f"{s:d}"')
attempt('f"{l:5}"')
attempt('f"{o:x}"')
attempt('f"{n:5.2}"')
attempt('f"{1 / 0}"')
attempt('f"{n:zz}"')
attempt('f"{None:5}"')
attempt('f"{"')
attempt('f"}"')
attempt('f"{}"')
attempt('f"{ }"')
attempt('f"{n!}"')
attempt('f"{n!x}"')
attempt('f"{n!rr}"')
attempt('f"{n:{}}"')
attempt('f"{n"')
attempt('f"{n:"')
attempt('f"{n]}"')
attempt('f"{(n}"')
attempt('f"{n;}"')
attempt('f"{a b}"')
attempt('f"{=}"')
attempt('f"{!r}"')
attempt('f"{:5}"')
attempt('f"{n=!r:^9}"')
attempt('f"{n,}"')
attempt('f"{n for n in l}"')
attempt('f"{*l}"')
attempt('f"{**l}"')
attempt('f"{n = n}"')
attempt('f"{n == 42}"')
attempt('f"{n:=5}"')
attempt('f"{(n:=5)}"')
attempt('f"{return}"')
attempt('f"{n:{s}}"')
attempt('f"{n:{n:{n}}}"')
attempt("f'{n}' b'x'")
attempt("b'x' f'{n}'")
attempt("bf'{n}'")
attempt("uf'{n}'")
attempt("u'x' f'{n}'")
attempt("f'''{\nn\n}'''")
