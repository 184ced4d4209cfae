# Subclasses of native types: as keys, their text, their class, their hash; attributes that cannot be set.
from collections import namedtuple


class S(str):
    pass


class S2(str):
    def __hash__(self):
        return 5

    def __eq__(self, o):
        return True


d = {"a": 1}
d[S("a")] = 2
d[S("b")] = 3
print(d, [type(k).__name__ for k in d], d[S("a")], d.get(S("b")), S("a") in d)
d = {5: "five"}
print(d.get(S2("x")), S2("x") in d, d[S2("x")])
d[S2("y")] = "changed"
print(d)


class T(str):
    def __repr__(self):
        return "T(" + str.__repr__(self) + ")"


s = T("abc")
print(s, str(s), f"{s}", "%s" % s, repr(s), f"{s!r}", [s], format(s), "{} {!r}".format(s, s))


class H(str):
    def __eq__(self, o):
        return str.__eq__(self, o)

    __hash__ = str.__hash__


class N(int):
    def __eq__(self, o):
        return int.__eq__(self, o)

    def __hash__(self):
        return int.__hash__(self)


print({"a": 1}.get(H("a")), {H("a"): 2}.get("a"), {5: 3}.get(N(5)), {N(5): 4}.get(5), H("a") in {"a"}, N(7) in {7})
for v in ("x", 5, -1, 1.5, (1, 2), b"b", None, True, frozenset([1]), 2 ** 70, range(3)):
    print(v, v.__hash__() == hash(v), type(v).__hash__(v) == hash(v))


class F(frozenset):
    pass


for v in (T("t"), N(5), F([7])):
    print(v.__class__.__name__, type(v).__name__, v.__class__ is type(v))
print(repr(F([7])), repr(F()))
p = namedtuple("P", "x y")(1, 2)
try:
    p.x = 5
except AttributeError as e:
    print(e)
print(p)
