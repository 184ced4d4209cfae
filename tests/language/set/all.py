# min-python: 3.14
# set and frozenset: algebra, methods, errors, changes while iterating.
def show(v):
    if isinstance(v, frozenset):
        return "frozenset(" + repr(sorted(v, key=repr)) + ")"
    if isinstance(v, set):
        return "set(" + repr(sorted(v, key=repr)) + ")"
    return repr(v)


def t(f, *a, **k):
    try:
        print(show(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


sets = [set(), {1}, {1, 2, 3}, {2, 3, 4}, {3, 4, 5, 6}, {"a", 1}, frozenset(), frozenset([1, 2]), frozenset([2, 3, 4])]
for a in sets:
    for b in sets:
        print(show(a), show(b), end=": ")
        for f in (lambda: a | b, lambda: a & b, lambda: a - b, lambda: a ^ b, lambda: a == b, lambda: a != b, lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b, lambda: type(a | b).__name__):
            t(f)
        for m in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
            t(getattr(a, m), b)
        if isinstance(a, set):
            for m in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
                c = a.copy()
                t(getattr(c, m), b)
                t(lambda: c)
            for op in ("|=", "&=", "-=", "^="):
                env = {"c": a.copy(), "b": b}
                exec("c %s b" % op, env)
                t(lambda: env["c"])
        print()
s = {1, 2, 3}
for arg in ([1, 9], (2,), "12", range(2), {1: 2}, iter([3]), 5, None, b"a"):
    for m in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
        if not hasattr(arg, "__next__"):
            t(getattr(s, m), arg)
    t(set, arg)
    t(frozenset, arg) if not hasattr(arg, "__next__") else None
    t(lambda: s | arg)
    t(lambda: s < arg)
    t(lambda: s == arg)
    print()
t(s.union)
t(s.union, [4], (5,), "a")
t(s.intersection)
t(s.intersection, [1, 2], [2, 3])
t(s.difference)
t(s.difference, [1], [2])
t(s.symmetric_difference)
t(s.symmetric_difference, [1], [2])
t(s.issubset)
t(s.update, [7], [8])
t(lambda: s)
t(s.add, 9)
t(s.add, 9)
t(s.discard, 99)
t(s.discard, 9)
t(s.remove, 99)
t(s.remove, "x")
t(s.remove, (1, 2))
t(s.remove, 8)
t(s.add)
t(s.add, 1, 2)
t(s.copy)
t(lambda: s.copy() is s)
t(lambda: frozenset([1]).copy() == frozenset([1]))
t(set().pop)
t({5}.pop)
t(s.clear)
t(lambda: s)
t(set, 1, 2)
t(set, iterable=[1])
t(frozenset, [1], [2])
t(hash, set())
t(lambda: hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])))
t(lambda: hash(frozenset()) == hash(frozenset()))
t(lambda: {frozenset([1]): "a"}[frozenset([1.0])])
t(lambda: {1} + {2})
t(lambda: {1} < [1])
t(lambda: frozenset().add)
t(setattr, set(), "x", 1)
t(lambda: {1} in {frozenset([1])})
t(lambda: {frozenset([1])} - {frozenset([1])})
c = {frozenset([1]), 2}
t(c.discard, {1})
t(lambda: c)
t(c.add, frozenset([1]))
t(c.remove, {1})
print()
print(set(), frozenset(), {1}, frozenset([1]), {"a"}, {(1, 2)}, {None}, repr(set()), str({1.5}), {frozenset()})
print(1 in {1.0}, True in {1}, "a" in set("abc"), len({1, 1.0, True, 1 + 0j}), bool(set()), bool({0}), sorted({3, 1, 2}), len(set("hello")))
for change in (lambda s: s.add(99), lambda s: s.discard(1), lambda s: s.clear()):
    s = {1, 2, 3}
    try:
        for v in s:
            change(s)
        print("no error", len(s))
    except RuntimeError as e:
        print(e)
class S(set):
    pass
x = S([1, 2])
x.n = 1
print(show(x), type(x | {3}), type(x.copy()), type(x & {1}), x == {1, 2}, x.n, type({5} | x), repr(S([7])), isinstance(x, set), repr(S()))
class F(frozenset):
    pass
y = F([1, 2])
y.n = 1
print(show(y), type(y | {3}), type(y.copy()), y == {1, 2}, hash(y) == hash(frozenset([2, 1])), {frozenset([1, 2]): 1}[y], y.n)
big = set(range(0, 3000, 3))
other = set(range(0, 3000, 5))
print(len(big & other), len(big | other), len(big - other), len(big ^ other), sum(big & other), (big & other) <= big, big >= other, big.isdisjoint(range(1, 3000, 3)))
for i in range(0, 3000, 6):
    big.discard(i)
print(len(big), min(big), max(big), sum(big))
while big:
    big.pop()
print(big, len(big))
t(lambda: {[]})
t(lambda: {{}})
t(lambda: {*[1, 2], *"ab"})
t(lambda: {x % 3 for x in range(10)})
t(lambda: set([[1]]))
print()
