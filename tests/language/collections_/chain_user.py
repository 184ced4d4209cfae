# min-python: 3.14
# collections.ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


# ---- ChainMap ----
base, top = {"a": 1, "b": 2}, {"b": 20, "c": 30}
c = ChainMap(top, base)
print(c, len(c), list(c), sorted(c.items()), c["a"], c["b"], c.maps, bool(c), bool(ChainMap()), bool(ChainMap({}, {1: 2})))
for key in ("a", "b", "zz", None, ()):
    t(lambda: c[key])
    print(c.get(key), c.get(key, "d"), key in c)
t(lambda: c[[]])
c["a"] = 100
print(top, base, c["a"])
for key in ("a", "a", "b", "zz"):
    t(lambda: c.__delitem__(key))
    t(c.pop, key)
    t(c.pop, key, "default")
t(c.popitem)
t(c.popitem)
print(c, top)
child = c.new_child()
child["x"] = 1
print(child, c, child.parents, child.parents == c, c.new_child({"m": 1}), c.new_child({"m": 1}, n=2), c.new_child(k=5))
t(c.new_child, 1, 2)
print(ChainMap(), ChainMap().maps, ChainMap({}).parents, ChainMap.fromkeys("ab", 1), ChainMap.fromkeys("ab"))
d = ChainMap({"q": 1}, {"r": 2})
e = d.copy()
e["q"] = 5
print(d, e, d == {"q": 1, "r": 2}, d == e, d != e, ChainMap({1: 2}) == ChainMap({}, {1: 2}))
d |= {"z": 9}
print(d, d | {"y": 8}, {"y": 8} | d, type({"y": 8} | d).__name__)
t(lambda: d | 5)
t(lambda: 5 | d)
d.clear()
print(d, list(d.keys()), list(d.values()), d.setdefault("s", 4), d)
d.update(u=1)
print(d, d.keys() & {"u"}, sorted(d.keys() | {"w"}))
t(hash, d)
from collections.abc import Mapping, MutableMapping
print(isinstance(d, Mapping), isinstance(d, MutableMapping), isinstance(d, dict), ChainMap.__module__)


class Deep(ChainMap):
    def __missing__(self, key):
        return f"missing {key}"


print(Deep({})["k"], Deep({1: 2}), Deep({}).get("k"), type(Deep().new_child()).__name__)

# ---- UserDict ----
for args, kwargs in (((), {}), (({"a": 1},), {}), (([("a", 1)],), {"b": 2}), ((None,), {"c": 3}), ((5,), {}), ((1, 2), {}), ((UserDict(x=1),), {})):
    t(UserDict, *args, **kwargs)
u = UserDict(a=1, b=2)
print(u, u.data, len(u), list(u), u["a"], "a" in u, u.get("zz"), u.get("zz", 1), u == {"a": 1, "b": 2}, u == UserDict(a=1, b=2), list(u.items()))
t(lambda: u["zz"])
t(lambda: u.pop("a"))
t(lambda: u.pop("a"))
t(lambda: u.pop("a", 1))
t(u.popitem)
t(u.popitem)
u.update({"k": 1}, m=2)
print(u, u | {"n": 3}, {"n": 3} | u, u | UserDict(n=4), type(u | {}).__name__, u.copy(), u.setdefault("k", 9), u.setdefault("new", 9))
u |= {"w": 1}
print(u)
t(lambda: u | 5)
t(lambda: u.__delitem__("nope"))
print(UserDict.fromkeys("ab", 0), isinstance(u, dict), isinstance(u, MutableMapping))


class Upper(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.upper(), item)

    def __missing__(self, key):
        return "?" + key


w = Upper(a=1)
w.update(b=2)
w["c"] = 3
print(w, w["A"], w["nope"], w.get("nope"), "nope" in w, w.copy(), type(w.copy()).__name__, w.setdefault("d", 4))

# ---- UserList ----
for arg in ((), ([1, 2],), ("ab",), (UserList([3]),), (5,), (None,), (range(3),)):
    t(UserList, *arg)
l = UserList([3, 1, 2])
print(l, l.data, len(l), l[0], l[1:], type(l[1:]).__name__, 1 in l, l == [3, 1, 2], l == UserList([3, 1, 2]), l < [4], l > UserList([1]), l != [1], l <= [3, 1, 2], l >= [9])
l.append(5)
l.insert(0, 0)
l.extend([7, 8])
l.extend(UserList([9]))
print(l, l.pop(), l.pop(0), l.index(5), l.count(1))
l.remove(7)
l.reverse()
l.sort()
print(l, l + [1], [1] + l, l + UserList([2]), l + (5,), l * 2, 2 * l, type(l * 2).__name__, l.copy(), reversed(l).__class__.__name__)
l += [1]
l *= 2
l[0] = "x"
del l[1]
l[1:3] = "ab"
print(l)
t(lambda: l.remove("nope"))
t(lambda: l.index("nope"))
t(lambda: l[99])
t(lambda: l.pop(99))
t(lambda: l + 5)
t(lambda: l.sort())
t(lambda: UserList([2, 1]).sort(reverse=True))
t(hash, l)
l.clear()
t(l.pop)
print(l, bool(l), isinstance(l, list), list(UserList("ab")))


class Loud(UserList):
    pass


print(type(Loud([1]) + [2]).__name__, type(Loud([1])[:]).__name__, Loud([1]), type(Loud([1]).copy()).__name__)

# ---- UserString ----
s = UserString("Hello")
print(s, repr(s), len(s), s[0], s[1:3], type(s[0]).__name__, s + "!", "!" + s, s * 2, 2 * s, "ell" in s, UserString("ell") in s, s == "Hello", s == UserString("Hello"), s < "I", hash(s) == hash("Hello"))
for name, args in (("upper", ()), ("lower", ()), ("capitalize", ()), ("center", (9,)), ("center", (9, "*")), ("count", ("l",)), ("encode", ()), ("endswith", ("lo",)), ("find", ("l",)), ("index", ("l",)), ("index", ("z",)), ("isalpha", ()), ("join", (["a", "b"],)),
                   ("ljust", (7,)), ("lstrip", ("H",)), ("partition", ("e",)), ("replace", ("l", "L")), ("replace", ("l", "L", 1)), ("rfind", ("l",)), ("rjust", (8, "-")), ("split", ("l",)), ("splitlines", ()), ("startswith", ("He",)), ("strip", ()), ("swapcase", ()),
                   ("title", ()), ("translate", ({72: "J"},)), ("zfill", (8,)), ("removeprefix", ("He",)), ("removesuffix", ("lo",)), ("expandtabs", ()), ("casefold", ()), ("isdigit", ()), ("rsplit", ("l", 1)), ("rpartition", ("l",)), ("format", ()), ("isspace", ())):
    t(getattr(s, name), *args)
print(int(UserString("12")), float(UserString("1.5")), complex(UserString("1j")), UserString(5), UserString("a %s") % "b", UserString("{}").format(7), type(s.upper()).__name__, str(s) == "Hello", UserString(UserString("x")))
t(lambda: UserString("%d") % "x")
t(lambda: s[99])
t(lambda: s + 5)
t(UserString)
t(lambda: setattr(s, "x", 1))
print(isinstance(s, str), s.x, UserString.maketrans("a", "b"))
