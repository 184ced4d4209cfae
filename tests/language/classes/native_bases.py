# min-python: 3.14
# Subclasses of built-in types.
def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


class Int(int):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v)
        self.extra = extra
        return self

    def double(self):
        return self * 2


i = Int(5, "x")
print(i, i + 1, i.double(), i.extra, type(i).__name__, type(i + 1).__name__, isinstance(i, int), i == 5, hash(i) == hash(5), {5: "k"}[i], repr(i), f"{i:03}", int(i), bool(Int(0)), i.bit_length(), -i, [1, 2, 3, 4, 5, 6][i])
print(Int("12"), Int(3.9), vars(i), i.real, i > 4, 4 < i, max(i, 3), range(i), "a" * i, i & 4, divmod(i, 2), i ** 2, 1.5 + i)


class Str(str):
    def __new__(cls, v, tag):
        self = str.__new__(cls, v)
        self.tag = tag
        return self

    def shout(self):
        return self.upper() + "!"

    def __getitem__(self, k):
        return "<" + super().__getitem__(k) + ">"

    def __len__(self):
        return 99


s = Str("abc", 7)
print(s, s.tag, s.shout(), s[0], s[1:], len(s), s + "d", type(s + "d").__name__, s == "abc", {"abc": 1}[s], "b" in s, s.join(["1", "2"]), "-".join([s, s]), f"{s:>5}", "%s" % s, repr(s), list(s), sorted({s: 1}), s.replace("a", "z"), str(s), type(str(s)).__name__, s * 2, s < "abd", hash(s) == hash("abc"))


class Tup(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]


t = Tup(1, 2, 3)
print(t, t.first, len(t), t + (4,), type(t + (4,)).__name__, t == (1, 2, 3), [*t], t[1:], hash(t) == hash((1, 2, 3)), {t: 1}[(1, 2, 3)], 2 in t, isinstance(t, tuple), repr(t), t.index(2), "%s %s %s" % t)
a, b, c = t
print(a, b, c, max(t), sum(t), (lambda *x: x)(*t))
t.attr = 1
print(t.attr)


class Flt(float):
    def __add__(self, o):
        return Flt(super().__add__(o))

    def __repr__(self):
        return f"Flt({float(self)})"


f = Flt(1.5)
print(f, f + 1, f * 2, type(f * 2).__name__, f == 1.5, round(f), int(f), f.is_integer(), f"{f:.2f}", [f], sum([f, f]))


class Lst(list):
    def __init__(self, *a):
        super().__init__(a)
        self.log = []

    def append(self, x):
        self.log.append(x)
        super().append(x)

    def __getitem__(self, i):
        return ("item", super().__getitem__(i))


l = Lst(1, 2)
l.append(3)
l.extend([4])
l += [5]
print(l, l.log, len(l), l[0], l[1:2], [*l], sorted(l, reverse=True), l == [1, 2, 3, 4, 5], type(l + [6]).__name__, isinstance(l, list), list(l), list(reversed(l)), 3 in l, l.index(3), repr(l), type(l.copy()).__name__, bool(Lst()))
l[0] = 9
del l[1]
print(l, [x for x in l], l.__class__.__name__)


class Dct(dict):
    def __missing__(self, k):
        return f"missing {k}"

    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)


d = Dct(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d, d["zz"], d.get("zz"), "zz" in d, len(d), {**d}, dict(d), sorted(d), d == {"a": 1, "b": 4, "c": 3, "d": 4}, type(d.copy()).__name__, isinstance(d, dict), repr(d), list(d.items()))
(lambda **k: print(sorted(k)))(**d)
d.attr = 5
print(vars(d), d | {"e": 1}, type(d | {}).__name__)


class Set(set):
    def add(self, x):
        super().add(x + 1)


st = Set([1])
st.add(1)
print(sorted(st), 2 in st, type(st | {5}).__name__, st == {1, 2}, len(st), isinstance(st, set), sorted(st & {1}))


class Byt(bytes):
    pass


class Ba(bytearray):
    pass


print(Byt(b"ab"), Byt(b"ab")[0], len(Byt(3)), Byt(b"x") + b"y", Byt(b"x") == b"x", Ba(b"ab"), len(Ba(2)))


class Cplx(complex):
    pass


print(Cplx(1, 2), Cplx(1, 2).imag, Cplx(1) + 1)


class Err(ValueError):
    def __init__(self, code, *a):
        super().__init__(f"code {code}", *a)
        self.code = code


try:
    raise Err(5, "more")
except ValueError as e:
    print(e, e.code, e.args, repr(e), type(e).__name__)


class Err2(Exception):
    def __str__(self):
        return "custom str"


class Err3(Exception):
    def __new__(cls, *a):
        print("new", a)
        return super().__new__(cls, *a)

    def __init__(self, *a):
        print("init", a)


class Err4(OSError, KeyError):
    pass


class Err5(Exception):
    args = 5


print(repr(Err2(1)), str(Err2(1)), f"{Err2()}", Err3(1, 2).args, str(Err4(2, "no")), Err4(2, "x").errno, issubclass(Err4, LookupError))


class Obj(object):
    pass


class Mixed(Obj, int):
    pass


class Mixed2(dict, Obj):
    pass


class Mixed3(Int, Obj):
    pass


print(Mixed(3) + 1, Mixed2(a=1), Mixed3(4, "e").extra, Mixed.__mro__[1:3] == (Obj, int))
attempt("layout", lambda: type("Bad", (int, list), {}))
attempt("layout 2", lambda: type("Bad", (Exception, int), {}))
attempt("layout ok", lambda: type("Ok", (Exception, Obj), {}).__name__)
attempt("int slots", lambda: type("S", (int,), {"__slots__": ("a",)}))
attempt("int no dict", lambda: setattr(type("S", (int,), {"__slots__": ()})(1), "x", 1))
attempt("int arg", lambda: Int())
attempt("Lst kw", lambda: Lst(x=1))
attempt("Tup.__new__", lambda: tuple.__new__(list))
attempt("int.__new__", lambda: int.__new__(Int, "x"))
attempt("str.__new__", lambda: str.__new__(Str, b"a", "utf-8"))
attempt("unbound", lambda: list.append(Lst(), 1))
attempt("unbound wrong", lambda: list.append((), 1))
attempt("super().", lambda: super(Lst, l).__len__())


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration("done")
        self.n -= 1
        return self.n


print(list(Iter(3)), sum(Iter(4)), [*Iter(2)], dict(zip("ab", Iter(2))), max(Iter(5)), tuple(Iter(1)), next(Iter(0), "default"), 2 in Iter(5), set(Iter(2)) == {0, 1}, " ".join(map(str, Iter(3))))


class Gen(Iter):
    def __len__(self):
        raise ValueError("len")




class Hint(Iter):
    def __length_hint__(self):
        return 100


print(list(Hint(2)))
