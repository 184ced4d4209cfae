# min-python: 3.14
# namedtuple, OrderedDict, defaultdict, Counter where there is one.
from collections import namedtuple, OrderedDict, defaultdict


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


P = namedtuple("P", "x y")
p = P(1, 2)
print(p, p.x, p.y, p[0], p[-1], len(p), p == (1, 2), p == P(1, 2), hash(p) == hash((1, 2)), P._fields, p._asdict(), p._replace(x=5), P._make([7, 8]), P(y=1, x=2), tuple(p), list(p), p + (3,), p._fields, P.__name__, isinstance(p, tuple), repr(P))
x, y = p
print(x, y, [*p], "%d %d" % p, "{0.x} {0.y}".format(p), p < P(1, 3), max(P(1, 2), P(0, 9)), sorted([P(2, 1), P(1, 2)]), p.index(2), p.count(1), 2 in p, p[::-1], {p: "v"}[(1, 2)])
t(P)
t(P, 1)
t(P, 1, 2, 3)
t(P, 1, y=2)
t(P, 1, x=2)
t(P, z=1)
t(P._make, [1])
t(P._make, 5)
t(p._replace, z=1)
t(lambda: p.z)
t(setattr, p, "z", 5)
t(lambda: p[5])
t(getattr(p, "__getitem__"), 1)
for fields in ("a b c", "a,b,c", "a, b", ["a", "b"], ("q",), "", [], "a a", "1a", "_a", "class", "def x", "a-b", ["a", 5], 5, None):
    t(lambda: namedtuple("T", fields)._fields)
t(lambda: namedtuple("T", "a a _b class 1", rename=True)._fields)
t(lambda: namedtuple("T", "a b c", defaults=(2, 3))(1))
t(lambda: namedtuple("T", "a b", defaults=(1, 2, 3)))
t(lambda: namedtuple("T", "a b", defaults=(5,))._field_defaults)
t(lambda: namedtuple("1T", "a"))
t(lambda: namedtuple("class", "a"))
t(lambda: namedtuple(5, "a"))


class Q(namedtuple("Base", ["a", "b"])):
    def total(self):
        return self.a + self.b

    @property
    def double(self):
        return self.a * 2

    def __repr__(self):
        return "Q!"


q = Q(3, 4)
print(q, q.total(), q.double, q._replace(a=9).total(), isinstance(q, tuple), q == (3, 4), q[1], Q._make((1, 2)).a, len(q))
q.extra = 5
print(q.extra, q._asdict())

d = OrderedDict([("b", 1), ("a", 2), ("c", 3)])
print(list(d), list(d.items()), d["a"], len(d), "b" in d, d == {"a": 2, "b": 1, "c": 3}, d == OrderedDict([("a", 2), ("b", 1), ("c", 3)]), d == OrderedDict([("b", 1), ("a", 2), ("c", 3)]), dict(d), isinstance(d, dict))
d.move_to_end("b")
print(list(d))
d.move_to_end("c", last=False)
print(list(d), list(reversed(d)))
t(d.move_to_end, "zz")
t(d.popitem)
t(d.popitem, last=False)
t(d.popitem, False)
t(d.popitem)
t(OrderedDict().popitem)
d["n"] = 1
d.update(m=2)
d.setdefault("k", 3)
print(list(d.items()), d.pop("m"), d.get("zz", "d"), d.copy() == d, type(d.copy()).__name__, list(d.keys()), list(d.values()), bool(OrderedDict()))
t(d.pop, "zz")
t(lambda: OrderedDict.fromkeys("abc", 0) == {"a": 0, "b": 0, "c": 0})
t(lambda: OrderedDict(5))
t(lambda: list(OrderedDict(a=1) | {"b": 2}))

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d["a"], d["b"], len(d), sorted(d), dict(d), d.default_factory is list, d == {"a": [1, 2], "b": []}, "zz" in d, d.get("zz"), len(d), isinstance(d, dict))
print(repr(defaultdict(None, {"a": 1})), repr(defaultdict(int, a=1))[:13], defaultdict(int, [(1, 2)])[1])
c = defaultdict(int)
for w in "the cat the dog the end".split():
    c[w] += 1
print(sorted(c.items()))
t(lambda: defaultdict(None)["x"])
t(lambda: defaultdict()["x"])
t(lambda: defaultdict(5))
t(lambda: defaultdict(lambda: 1 // 0)["x"])
t(lambda: defaultdict(int).pop("x"))
t(lambda: defaultdict(list, {"a": 1}, b=2) == {"a": 1, "b": 2})
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print(n["x"]["y"], list(n), n["q"]["r"])
e = d.copy()
e["new"].append(5)
print(type(e).__name__, "new" in d, e["new"])
d.default_factory = None
t(lambda: d["missing"])


class DD(defaultdict):
    def __missing__(self, k):
        return "miss" + k


print(DD(int)["q"], len(DD(int)))
