# min-python: 3.14
# Every method of list with ordinary, edge and wrong arguments.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


def fresh():
    return [3, 1, 2, 1, "x", None, 2.5]


for i in (-100, -8, -7, -1, 0, 1, 3, 6, 7, 8, 100, True, "1", 1.0, None, slice(1, 2)):
    l = fresh()
    t(l.pop, i)
    print(l)
    l = fresh()
    t(l.insert, i, "new")
    print(l)
    l = fresh()
    t(lambda: l[i])
    t(l.__setitem__, i, "set")
    t(l.__delitem__, i)
    print(l)
for v in (1, 1.0, True, "x", None, 2.5, 99, [1], float("nan")):
    l = fresh()
    t(l.index, v)
    t(l.index, v, 2)
    t(l.index, v, -2)
    t(l.index, v, 0, 3)
    t(l.index, v, 1 << 70)
    t(l.index, v, -(1 << 70), 1 << 70)
    t(l.count, v)
    t(l.remove, v)
    t(l.__contains__, v)
    print(l)
for it in ([], [1, 2], (3,), "ab", range(3), {1: 2}, iter([5]), (x for x in (7, 8)), b"ab", 5, None, {4}):
    l = [0]
    t(l.extend, it)
    print(l)
l = [1]
l.extend(l)
l += l
print(l)
l *= 2
print(l, l * 0, l * -1, 2 * l == l + l)
l[:] = l[:2]
print(l, l.copy(), l.copy() is l, l.clear(), l)
for m in ("append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse"):
    print(m, end=": ")
    for a in ((), (1, 2, 3, 4)):
        if m in ("pop",):
            continue
        t(getattr([1, 2], m), *a)
    print()
t([].pop)
t([].pop, 0)
t([1].pop, "a")
t([1, 2].pop, 5)
t([].remove, 1)
t([].index, 1)
t([1].index, 2)
t([1, "a"].sort)
t([1, 2].sort, key=5)
t([3, 1].sort, reverse="yes")
t([3, 1].sort, reverse=None)
t([].append, x=1)
t(list, 5)
t(list, [1], [2])
t(list, iterable=[1])
t(list)
t(list.append)
t(list.append, 5, 5)
t(hash, [])
t(lambda: [1] + (2,))
t(lambda: [1] + None)
t(lambda: [1] * [2])
t(lambda: [1, 2] < [1, "a"])
t(lambda: [1] < (1,))
t(lambda: [].x)
t(setattr, [], "x", 1)
t([1, 2].__getitem__, 1)
t([1, 2].__eq__, (1, 2))
t([1].__add__, [2])
t([1].__iadd__, "ab")
t([1].__lt__, [2])
t([3].__mul__, 2)
t([1, 2, 3].__reversed__().__next__)
t([].__len__)
t([1].__init__, "xy")
print()
for a in ([], [1], [1, 2], [1, 3], [2], [1, [2]], ["a"], [float("nan")], [None]):
    for b in ([], [1], [1, 2], [1.0, 2.0], [True]):
        t(lambda: a == b)
        t(lambda: a != b)
        t(lambda: a < b)
        t(lambda: a >= b)
    print()
a = [1, 2]
a.append(a)
print(a, [a], a == a, a in a, len(a))
b = [[]] * 3
b[0].append(1)
print(b)


class L(list):
    def __init__(self, *a):
        list.__init__(self, a)
        self.name = "n"


x = L(3, 1, 2)
x.sort()
print(x, x.name, type(x), x[1:], type(x[1:]), x + [4], type(x + [4]), x == [1, 2, 3], isinstance(x, list), len(x), list(x), sorted(x, reverse=True), x.copy(), type(x.copy()), x * 2)
x += [9]
x.append(7)
x.reverse()
print(x, type(x), 9 in x, x.index(9), x.pop(), [*x], bool(L()), repr(L("a")))
# changed while it is walked
l = [1, 2, 3, 4]
out = []
for v in l:
    out.append(v)
    if v < 3:
        l.append(v + 10)
    if v == 2:
        del l[0]
print(out, l)
l = list(range(10))
for v in l:
    l.remove(v)
print(l)
it = iter(l)
print(next(it), it.__length_hint__(), list(it), list(it))
l.append(99)
print(list(it))


class Evil:
    def __init__(self, l):
        self.l = l

    def __eq__(self, other):
        self.l.clear()
        return False


l = [1, 2, 3]
l[1] = Evil(l)
t(l.index, 7)
l = [1, 2, 3]
l[0] = Evil(l)
t(l.count, 7)
l = [1, 2, 3]
l[0] = Evil(l)
t(l.remove, 7)
l = [1, 2, 3]
l[0] = Evil(l)
t(lambda: l == [4, 5, 6])
l = [1, 2, 3]
l[0] = Evil(l)
t(lambda: 9 in l)
print()
