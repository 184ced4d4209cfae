# min-python: 3.14
# collections.namedtuple: definitions right and wrong, and every method.
from collections import namedtuple


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def fields(*args, **kwargs):
    return namedtuple(*args, **kwargs)._fields


for spec in ("a b", "a, b", "a,b,", ["a", "b"], ("x",), "", [], "a a", "1x", "class", "_a", "a-b", ["a", 5], 5, None, "é ü", "a\tb\nc", {"q": 1}, iter("ab"), "def x", "None", "match type case _x", "self cls", "count index"):
    t(fields, "T", spec)
    if not hasattr(spec, "__next__"):
        t(fields, "T", spec, rename=True)
for name in ("T", "class", "1T", "_T", "a b", "", 5, None, "Été"):
    t(namedtuple, name, "x")
for defaults in ((), (1,), (1, 2), (1, 2, 3), [5], None, 5, "ab", {"k": 1}):
    t(lambda: namedtuple("T", "x y", defaults=defaults)._field_defaults)
t(lambda: namedtuple("T", "x", module="somewhere").__module__)
t(lambda: namedtuple("T", "x").__module__)
t(namedtuple, "T", "x", verbose=True)
t(lambda: namedtuple(typename="T", field_names="x"))
P = namedtuple("P", "x y", defaults=[7])
for args, kwargs in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((), {"x": 1}), ((), {"y": 1}), ((1,), {"x": 2}), ((1,), {"z": 2}), ((1,), {"y": 2}), ((), {"x": 1, "y": 2})):
    t(P, *args, **kwargs)
p = P(1, 2)
print(p, p.x, p.y, p[0], p[-1], p[:1], len(p), list(p), tuple(p), p == (1, 2), hash(p) == hash((1, 2)), p < (1, 3), p + (3,), p * 2, 2 in p, p.index(2), p.count(1), isinstance(p, tuple))
print(P._fields, P._field_defaults, P.__match_args__, P.__name__, P.__qualname__, P.__doc__, P._make.__doc__ is not None, P.__slots__, P.__bases__)
for call in ("p._asdict()", "p._replace(x=5)", "p._replace(z=5)", "p._replace(x=5, z=6)", "p._replace()", "P._make([1, 2])", "P._make([1])", "P._make([1, 2, 3])", "P._make(5)", "P._make('ab')", "p.z", "setattr(p, 'x', 5)", "setattr(p, 'new', 5)", "delattr(p, 'x')", "p[2]", "p['x']", "p.__getnewargs__()", "p.__class__",
             "p.__dict__", "del_item()", "hash(P([], 1))", "P(*'ab')", "P(**{'x': 1})", "str(p)", "f'{p}'", "'%s %s' % p", "'%s' % (p,)", "p.__repr__()", "P.x", "P.x.__get__(p)", "p.__len__()", "type(p + p)", "type(p[:])", "p is tuple(p)", "sorted([P(2, 1), P(1, 2)])", "max(P(2, 1), P(1, 2))", "dict([p])", "P.__new__(P, 1)", "P.__new__(P, 1, 2)", "p.__replace__(y=9)"):
    if call != "del_item()" and call != "P.x":
        print(call, end=" ")
        t(lambda: eval(call))
x, y = p
match p:
    case P(a, b):
        print("matched", a, b)
match p:
    case P(x=1, y=b):
        print("matched by name", b)
match p:
    case [a, b]:
        print("matched as a sequence", a, b)


class Sub(P):
    __slots__ = ()

    @property
    def total(self):
        return self.x + self.y

    def __repr__(self):
        return "Sub!" + super().__repr__()


s = Sub(1, 2)
print(s, s.total, s._replace(x=9), type(s._replace(x=9)).__name__, s._asdict(), Sub._make((3, 4)), s == p, Sub._fields)


class More(namedtuple("More", "a b")):
    def __new__(cls, a, b=10):
        return super().__new__(cls, a * 2, b)


m = More(1)
print(m, m._replace(a=5), More._make([1, 2]), m.a, repr(m))
m.extra = 1
print(m.extra, m.__dict__)
print(P.__annotations__ if "__annotations__" in P.__dict__ else "no annotations")
