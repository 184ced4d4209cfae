# min-python: 3.14
# Operator methods: results, reflected ones, subclass priority, NotImplemented, in-place, conversions and their errors.
OPS = [
    ("+", "add"), ("-", "sub"), ("*", "mul"), ("/", "truediv"), ("//", "floordiv"), ("%", "mod"), ("**", "pow"),
    ("@", "matmul"), ("<<", "lshift"), (">>", "rshift"), ("&", "and"), ("|", "or"), ("^", "xor"),
]


def attempt(source, names):
    try:
        print(source, "->", eval(source, names))
    except Exception as e:
        print(source, "->", type(e).__name__, e)


def methods(prefix, result):
    return {f"__{prefix}{n}__": (lambda n: lambda self, o, *m: f"{type(self).__name__}.{prefix}{n}" if result else NotImplemented)(n) for _, n in OPS}


Left = type("Left", (), methods("", True))
Right = type("Right", (), methods("r", True))
Neither = type("Neither", (), {**methods("", False), **methods("r", False)})
Base = type("Base", (), {**methods("", True), **methods("r", True)})
Derived = type("Derived", (Base,), methods("r", True))
Same = type("Same", (Base,), {})
names = dict(left=Left(), right=Right(), neither=Neither(), base=Base(), derived=Derived(), same=Same())
for op, _ in OPS:
    for pair in ("left {} 1", "1 {} right", "left {} right", "1 {} left", "right {} 1", "neither {} 1", "1 {} neither", "neither {} right",
                 "base {} derived", "derived {} base", "base {} same", "same {} base", "[] {} neither"):
        attempt(pair.format(op), names)
for name in "left", "neither", "base":
    for f in ("divmod({}, 1)", "divmod(1, {})", "pow({}, 1)", "pow({}, 1, 2)", "-{}", "+{}", "~{}", "abs({})", "int({})", "float({})", "complex({})", "round({})", "len({})",
              "hash({}) and 1", "bool({})", "[1, 2][{}]", "range({})", "'a' * {}", "str({})[:10]", "iter({})", "next({})", "{}[0]", "1 in {}", "{}()", "bytes({})", "bin({})", "format({}, 'x')", "{} < 1", "{} == 1", "reversed({})"):
        attempt(f.format(name), names)


class Un:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return "abs"

    def __int__(self):
        return 5

    def __float__(self):
        return 2.5

    def __complex__(self):
        return 1j

    def __index__(self):
        return 1

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __divmod__(self, o):
        return ("divmod", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __len__(self):
        return 3

    def __bool__(self):
        return False

    def __hash__(self):
        return 77

    def __bytes__(self):
        return b"bytes"

    def __format__(self, spec):
        return "fmt:" + spec

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __getitem__(self, k):
        return ("item", k)

    def __contains__(self, k):
        return k == 5

    def __reversed__(self):
        return iter("rev")

    def __call__(self, *a, **k):
        return ("call", a, k)


import math

u = {"u": Un(), "math": math}
for f in ("-u", "+u", "~u", "abs(u)", "int(u)", "float(u)", "complex(u)", "[1, 2, 3][u]", "[1, 2, 3][u:]", "range(u)", "'ab' * u", "hex(u)", "bin(u)", "oct(u)", "chr(u)",
          "round(u)", "round(u, 2)", "math.floor(u)", "math.ceil(u)", "math.trunc(u)", "divmod(u, 2)", "divmod(2, u)", "len(u)", "bool(u)", "not u", "hash(u)", "bytes(u)",
          "format(u, 'x')", "f'{u:y}{u}{u!r}'", "str(u)", "repr(u)", "u[1]", "u[1:2]", "u[1, 2]", "u[::2]", "u[...]", "u[1:2, 3]", "5 in u", "6 in u", "list(reversed(u))",
          "u(1, k=2)", "'%s %r' % (u, u)", "[u]", "u == u", "u == 1", "u != u"):
    attempt(f, u)


class BadTypes:
    def __int__(self):
        return "x"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __complex__(self):
        return "c"

    def __len__(self):
        return 1.5

    def __bool__(self):
        return 1

    def __hash__(self):
        return "h"

    def __bytes__(self):
        return "b"

    def __format__(self, s):
        return 5

    def __str__(self):
        return 6

    def __repr__(self):
        return None

    def __iter__(self):
        return 5

    def __contains__(self, x):
        return "truthy"

    def __dir__(self):
        return 5


b = {"b": BadTypes()}
for f in ("int(b)", "float(b)", "[1][b]", "range(b)", "complex(b)", "len(b)", "bool(b)", "hash(b)", "bytes(b)", "format(b)", "f'{b}'", "str(b)", "repr(b)", "print(b)",
          "iter(b)", "list(b)", "1 in b", "dir(b)", "hex(b)", "{b: 1}", "'%s' % b", "'%d' % b"):
    attempt(f, b)


class NegLen:
    def __len__(self):
        return -1


class HugeLen:
    def __len__(self):
        return 1 << 100


class IntSub(int):
    def __add__(self, o):
        return "IntSub add"

    def __radd__(self, o):
        return "IntSub radd"

    def __eq__(self, o):
        return "eq"

    def __lt__(self, o):
        return "lt"

    __hash__ = int.__hash__


n = dict(NegLen=NegLen, HugeLen=HugeLen, i=IntSub(3))
for f in ("len(NegLen())", "bool(NegLen())", "i + 1", "1 + i", "i - 1", "1 - i", "i == 3", "3 == i", "3 < i", "i < 3", "3 > i", "i * 2", "-i", "i != 3", "hash(i)",
          "[0, 1, 2, 9][i]", "{i: 1}[3]", "type(i + 0).__name__", "type(+i).__name__", "type(i * 1).__name__"):
    attempt(f, n)


class I:
    def __init__(self, log=()):
        self.log = list(log)

    def __iadd__(self, o):
        self.log.append(o)
        return self

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return ("sub", o)

    def __imul__(self, o):
        return None


i = I()
j = i
i += 1
print(i is j, i.log)
i -= 5
print(i)
i = I()
i *= 2
print(i)


class Cmp:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == getattr(o, "v", o)

    def __lt__(self, o):
        return self.v < o.v

    def __le__(self, o):
        return self.v <= o.v


c, d = Cmp(1), Cmp(2)
print(c == d, c != d, c < d, c > d, c <= d, c >= d, c == 1, c != 1)
attempt("hash(c)", {"c": c})
attempt("{c}", {"c": c})
attempt("c > 5", {"c": c})
print(sorted([Cmp(3), Cmp(1), Cmp(2)], key=lambda c: c.v)[0].v, min(d, c).v, max(c, d).v, [Cmp(1)] == [Cmp(1)], Cmp(1) in [Cmp(1)], [5, Cmp(2)].index(Cmp(2)))


class EqOnly:
    def __eq__(self, o):
        return True


class EqSub(EqOnly):
    pass


class EqHash(EqOnly):
    def __hash__(self):
        return 1


print(EqOnly.__hash__, EqSub.__hash__, hash(EqHash()), len({EqHash(), EqHash()}))


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


print(list(Seq()), 20 in Seq(), 5 in Seq(), [*Seq()], sum(Seq()), list(zip(Seq(), "ab")), list(iter(Seq())))
attempt("reversed(s)", {"s": Seq()})
a, b, c = Seq()
print(a, b, c)


class SeqLen(Seq):
    def __len__(self):
        return 3


print(list(reversed(SeqLen())), bool(SeqLen()))


class IterNone:
    __iter__ = None

    def __getitem__(self, i):
        return i


attempt("iter(s)", {"s": IterNone()})
attempt("1 in s", {"s": IterNone()})


class ContNone:
    __contains__ = None

    def __iter__(self):
        return iter([1])


attempt("1 in s", {"s": ContNone()})


class Items:
    def __init__(self):
        self.d = {}

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


it = Items()
it[1] = 2
it[1:2] = 3
it["a", ...] = 4
del it[1], it[::2]
attempt("it[1]", {"it": it})
for src in "it[1] += 1", "x = 1\nx[0] = 1", "x = 1\ndel x[0]", "x = 'a'\nx[0] = 'b'", "x = (1,)\ndel x[0]", "x = 'a'\ndel x[0]", "x = b'a'\nx[0] = 1", "x = {1}\nx[0] = 1", "x = range(3)\nx[0] = 1", "x = None\nx[0] = 1":
    try:
        exec(src, {"it": it})
    except TypeError as e:
        print(repr(src), e)
inst = Left()
inst.__add__ = lambda o: "instance"
inst.__call__ = lambda: 1
inst.__len__ = lambda: 3
print(inst + 1)
attempt("inst()", {"inst": inst})
attempt("len(inst)", {"inst": inst})
