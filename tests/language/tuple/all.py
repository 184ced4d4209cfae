# tuple: construction, methods, comparison, hashing, subclasses.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


x = (1, 2.0, "a", None, 1, (2,), True)
for i in range(-9, 9):
    t(lambda: x[i])
for v in (1, 2, "a", None, (2,), 9, [], 1.0):
    t(x.index, v)
    t(x.index, v, 1)
    t(x.index, v, -3, 100)
    t(x.count, v)
    t(x.__contains__, v)
print()
for a in ((), ([1, 2],), ("ab",), (5,), (None,), ((1,),), ({1: 2},), (range(3),), ([1], [2])):
    t(tuple, *a)
t(tuple, iterable=[1])
t(x.index)
t(x.count)
t(x.count, 1, 2)
t(().index, 1)
t(lambda: x + [1])
t(lambda: x + (1,))
t(lambda: (1,) * 3)
t(lambda: 3 * (1, 2))
t(lambda: (1,) * -1)
t(lambda: () * 5)
t(lambda: (1,) * "a")
t(lambda: x["a"])
t(lambda: x[1.0])
t(lambda: x[None])
t(lambda: x[1 << 70])
t(x.__setitem__) if hasattr(x, "__setitem__") else print("no setitem")
t(lambda: x.append)
t(hash, ([],))
t(hash, ({},))
t(lambda: hash((1, 2)) == hash((1.0, 2.0)) == hash((True, 2)))
t(lambda: hash(()) == hash(()))
try:
    x[0] = 1
except TypeError as e:
    print(e)
try:
    del x[0]
except TypeError as e:
    print(e)
try:
    x.y = 1
except AttributeError as e:
    print("AttributeError")
for a in ((), (1,), (1, 2), (2,), ("a",), (1, "a"), (None,), (1.0,), ((1,),), ([1],)):
    for b in ((), (1,), (1, 2), (1, None), ("b",), ([1],)):
        for f in (lambda: a == b, lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a != b):
            t(f)
    print()
print((), (1,), (1, 2), ((),), ("a",), (None,), str((1,)), repr(("'", '"')), ((1, (2, (3,))),))
print((1, 2) == [1, 2], tuple(x) is x, x[:] is x, (1, 2)[::-1], (*x, *"ab"), len(x), bool(()), bool((0,)))
a, *b, c = x
print(a, b, c)
(a, (b, *c)), d = (1, (2, 3, 4)), 5
print(a, b, c, d)
t(lambda: [(a, b) for a, b in [(1,)]])
t(lambda: [a for a, *b, c in [(1,)]])
t(lambda: [a for a, b in [5]])
print()
class P(tuple):
    def __new__(cls, *a):
        return tuple.__new__(cls, a)
    @property
    def first(self):
        return self[0]
p = P(3, 1, 2)
p.note = 1
print(p, type(p), p.first, p + (1,), type(p + (1,)), p == (3, 1, 2), hash(p) == hash((3, 1, 2)), {(3, 1, 2): 5}[p], p[1:], type(p[:]), len(p), p.note, sorted(p), isinstance(p, tuple), P(), p * 2, p.index(1), "%d %d %d" % p, [*p], p < (4,))
d = {(1, 2): "a", (1.0, 2): "b", (): "c", ("x", None): "d", ((1,), 2): "e"}
print(d, d[(1, 2.0)], d[()], d[((1,), 2)])
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1,)]), max((1, 2), (1, 3)), min([(2,), (1, 9)]), sum([(1,), (2,)], ()))
r = []
loop = (r,)
r.append(loop)
print(loop, r)
it = iter((1, 2, 3))
print(next(it), it.__length_hint__(), list(it), next(it, None), list(reversed(x)))
