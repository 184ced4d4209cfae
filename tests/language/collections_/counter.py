# min-python: 3.14
# collections.Counter: all of it.
from collections import Counter, OrderedDict


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for source in ("", "abracadabra", [1, 1, 2], {"a": 3}, {"a": 0, "b": -1}, Counter("aab"), (), iter("aa"), {1, 2}, 5, None, b"aab", OrderedDict(x=2)):
    t(Counter, source)
t(Counter, a=1, b=2)
t(Counter, "aab", a=5)
t(Counter, {"a": 1}, a=5)
t(Counter, 1, 2)
t(Counter, iterable="ab")
c = Counter("abracadabra")
print(c, len(c), c["a"], c["zz"], "zz" in c, list(c), c.total(), bool(Counter()))
for n in (None, 0, 1, 2, 3, 99, -1, True):
    t(c.most_common, n)
t(c.most_common)
t(lambda: sorted(c.elements()))
t(lambda: list(Counter(a=2, b=0, c=-1).elements()))
t(Counter.fromkeys, "ab")
t(Counter.fromkeys, "ab", 1)
for method in ("update", "subtract"):
    for arg in ("aaz", {"a": 10, "q": -2}, Counter("xx"), [], None, 5, {"a": "x"}):
        d = Counter("aab")
        t(getattr(d, method), arg)
        print(method, d)
    d = Counter("aab")
    t(getattr(d, method), a=3, z=1)
    t(getattr(d, method), "b", b=2)
    t(getattr(d, method), 1, 2)
    print(method, d)
VALUES = [Counter(), Counter("aab"), Counter("bbc"), Counter(a=-1, b=0), Counter(a=1.5), {"a": 1}, None]
import operator
for name in ("add", "sub", "or_", "and_", "xor", "eq", "ne", "lt", "le", "gt", "ge"):
    for a in VALUES[:5]:
        for b in VALUES:
            if name in ("or_",) and isinstance(b, dict) and not isinstance(b, Counter):
                continue
            print(name, a, b, end=" ")
            t(getattr(operator, name), a, b)
for name in ("iadd", "isub", "ior", "iand", "ixor"):
    for b in VALUES[:5] + [{"a": 5}]:
        a = Counter("aab")
        print(name, b, end=" ")
        if name == "iand" and type(b) is dict:
            continue
        t(getattr(operator, name), a, b)
for a in VALUES[:5]:
    print(+a, -a, a.total(), a.copy() == a, type(a.copy()).__name__, dict(a))
d = Counter("aab")
del d["a"]
del d["nothing"]
print(d)
d["x"] += 1
d["b"] = "text"
print(dict(d))
t(repr, d)
t(hash, d)
t(lambda: d.pop("x"))
t(lambda: d.pop("x"))
t(lambda: d.pop("x", 7))
t(lambda: d.setdefault("new"))
t(d.get, "q")
t(lambda: d | 5)
t(lambda: Counter("ab") + "ab")
t(lambda: Counter(a=1) == {"a": 1})
t(lambda: Counter(a=1, b=0) == Counter(a=1))
t(lambda: Counter("ab") < {"a": 1})
print(isinstance(d, dict), Counter.__module__, Counter.__name__, issubclass(Counter, dict))


class Mine(Counter):
    def __missing__(self, key):
        return 100


m = Mine("ab")
print(m, m["nope"], type(m + m).__name__, type(m.copy()).__name__, m.most_common(1))
match Counter("ab"):
    case {"a": n}:
        print("matched", n)
words = "the quick the lazy the dog quick".split()
print(Counter(words).most_common(2), Counter(map(len, words)), sorted(Counter(words).items()))
print(Counter(a=3) - Counter(a=5), Counter(a=3, b=1) & Counter(a=1, b=2), Counter([1, 2, 2]) | Counter([1, 1]))
