# min-python: 3.14
# dict: construction, every method, order, views, changes while iterating, errors.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for a, k in (((), {}), (({1: 2},), {}), (([(1, 2), (3, 4)],), {}), (([[1, 2]],), {"x": 5}), ((["ab", "cd"],), {}), (({"x": 1},), {"x": 2}), (([1],), {}), (([(1, 2, 3)],), {}), ((["a"],), {}), ((5,), {}), ((None,), {}), (({}, {}), {}), ((), {"a": 1, "b": 2}), (([([], 1)],), {}), (((x for x in [(1, 2)]),), {}), ((iter([(1, 2), 3]),), {})):
    t(dict, *a, **k)
    d = {"x": 0}
    t(d.update, *a, **k)
    print(d)
class Keys:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
class BadKeys:
    def keys(self): return 5
t(dict, Keys())
t(dict, BadKeys())
d = {"a": 1, "b": 2, 3: None}
for k in ("a", "z", 3, 3.0, None, [], {}, (1, []), True):
    t(d.get, k)
    t(d.get, k, "dflt")
    t(d.__contains__, k) if k != [] and k != {} and k != (1, []) else print("skip", end=" ")
    t(d.pop, k, "gone") if k not in ("a", 3) and not isinstance(k, (list, dict, tuple)) else print("skip", end=" ")
print()
print(d)
t(d.setdefault, "a", 9)
t(d.setdefault, "n", 9)
t(d.setdefault, "m")
t(d.pop, "n")
t(d.pop, "nope")
t(d.pop)
t(d.pop, 1, 2, 3)
t(d.get)
t(d.get, 1, 2, 3)
t(d.popitem)
t(d.popitem)
t(d.copy)
t(d.popitem, 1)
t({}.popitem)
t({}.clear)
t(d.keys, 1)
t(lambda: d["nope"])
t(lambda: d.__delitem__("nope"))
t(lambda: {}[1, 2])
t(dict.fromkeys, "abc")
t(dict.fromkeys, [1, 2], 0)
t(dict.fromkeys, 5)
t(dict.fromkeys, {1: 2, 3: 4}, "v")
t(hash, {})
t(lambda: {} < {})
t(lambda: {} + {})
t(lambda: {1: 2} | {3: 4, 1: 5})
t(lambda: {1: 2} | [(1, 2)])
t(lambda: {}.x)
t(setattr, {}, "x", 1)
t(lambda: {**{"a": 1}, "b": 2, **{"a": 3}})
t(lambda: dict(**{1: 2}))
t(lambda: dict(a=1, **{"a": 2}))
print()
d = {1: "a"}
d |= [(2, "b")]
d |= {1: "z"}
print(d)
try:
    d |= 5
except TypeError as e:
    print(e)
d = {}
for i in range(20):
    d[i * 7 % 20] = i
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
for i in range(0, 20, 3):
    del d[i]
d[0] = "again"
d[1] = "same place"
print(d, len(d))
print(d == dict(reversed(list(d.items()))), {1: 2} == {1: 2.0}, {1: 2} == {1: 3}, {1: 2} != {2: 1}, {} == [], {1: {2: {}}} == {1.0: {2: {}}})
print({1: "int", 1.0: "float", True: "bool"}, {0: 1, False: 2, -0.0: 3}, {"a": 1, "a": 2})
k, v = d.keys(), d.items()
print(k, d.values(), v, len(k), 0 in k, (0, "again") in v, (0, "x") in v, 0 in v, "again" in d.values(), k == d.keys(), k == set(d), v == set(v), k.isdisjoint([99]), k.isdisjoint([0]))
a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b), sorted(a.keys() ^ b.keys()), sorted(a.items() & b.items()), sorted(a.items() - b.items()), a.keys() <= {"x", "y", "q"}, a.keys() < b.keys(), a.keys() >= {"x"}, {"x"} < a.keys(), sorted(a.keys() & "xq"), sorted("xq" | a.keys()), sorted([1] | {1: 2}.keys()))
t(lambda: a.keys() + b.keys())
t(lambda: a.values() & b.values())
t(lambda: a.keys() & 5)
t(lambda: a.keys()[0])
t(lambda: a.keys() < 5)
t(lambda: hash(a.keys()))
t(lambda: a.values() == a.values())
t(next, a)
t(lambda: iter(a).__next__())
print()
for change in (lambda d: d.update(new=1), lambda d: d.pop("a"), lambda d: d.clear(), lambda d: d.__setitem__("a", 5), lambda d: (d.pop("a"), d.update(q=1))):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        seen = []
        for k in d:
            seen.append(k)
            if k == "a":
                change(d)
        print(seen, d)
    except RuntimeError as e:
        print("RuntimeError", e)
    d = {"a": 1, "b": 2, "c": 3}
    try:
        it = iter(d.items())
        next(it)
        change(d)
        print(list(it))
    except RuntimeError as e:
        print("RuntimeError", e)
d = {"a": 1}
d["self"] = d
print(d, str(d), d["self"] is d)
d = {}
d[1] = d.values()
t(repr, d)
print()
class Missing(dict):
    def __missing__(self, k):
        return "miss%s" % k
m = Missing(a=1)
m.attr = 2
print(m["a"], m["zz"], m.get("zz"), "zz" in m, m, type(m), m.attr, isinstance(m, dict), m == {"a": 1}, m.copy(), type(m.copy()), type(m | {}), "%(q)s %(a)s" % m, Missing.fromkeys([1]), type(Missing.fromkeys([1])))
class D(dict):
    def __getitem__(self, k): return "got"
    def __setitem__(self, k, v): dict.__setitem__(self, k, v * 2)
    def __len__(self): return 42
x = D(a=1)
x["b"] = 2
x.update(c=3)
print(x["a"], dict(x), x.get("b"), len(x), {**x}, list(x.values()), x.setdefault("e", 5), dict.__getitem__(x, "e"))
print(dict([("a", 1)], b=2), dict({"a": 1}.items()), dict(zip("ab", (1, 2))), {k: v for k, v in [(1, 2)]}, dict(a=None), {"a": {"b": [1, {"c": ()}]}})
big = {i: i * i for i in range(5000)}
print(len(big), sum(big.values()), big[4999], 5000 in big, -1 in big)
for i in range(0, 5000, 2):
    del big[i]
print(len(big), sum(big), list(big)[:5], next(iter(big)))
for i in range(4990, 5010):
    big[i] = "n"
print(len(big), list(big.items())[-12:])
while len(big) > 3:
    big.popitem()
print(big)
s = {str(i): i for i in range(300)}
print(s["299"], s.get("300"), list(s)[150], "42" in s)
