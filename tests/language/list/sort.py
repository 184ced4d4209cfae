# min-python: 3.14
# sort and sorted: stability, keys, errors, lists that change, big inputs.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


state = 12345
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


for n in (0, 1, 2, 3, 5, 16, 31, 32, 33, 63, 64, 65, 100, 257, 1000):
    data = [(rnd(10), i) for i in range(n)]
    l = sorted(data, key=lambda p: p[0])
    assert l == sorted(data), n
    l2 = data[:]
    l2.sort(key=lambda p: p[0], reverse=True)
    assert l2 == sorted(data, key=lambda p: (-p[0], p[1]))
    ints = [rnd(1000) - 500 for _ in range(n)]
    s = sorted(ints)
    assert all(s[i] <= s[i + 1] for i in range(n - 1)) and sorted(ints, reverse=True) == s[::-1]
    print(n, s[:5], s[-5:], sum(s) == sum(ints))
    floats = sorted([rnd(1000) / 8 for _ in range(n)])
    strs = sorted([str(rnd(1000)) for _ in range(n)])
    print(floats[:3], floats[-3:], strs[:3], strs[-3:])
    for shape in (list(range(n)), list(range(n, 0, -1)), [1] * n, list(range(n // 2)) + list(range(n // 2)), [i % 7 for i in range(n)]):
        assert sorted(shape) == sorted(shape[::-1])
        c = shape[:]
        c.sort()
        assert all(c[i] <= c[i + 1] for i in range(len(c) - 1))
mixed = [3, 1.5, True, 2 ** 70, -(2 ** 70), 0, False, -1.5, float("inf")]
print(sorted(mixed), sorted(mixed, key=lambda v: -v), sorted(mixed, key=str), sorted(mixed, key=abs, reverse=True))
print(sorted("hello world"), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]), sorted([b"b", b"a"]), sorted("b\u00e9a\u4e2dz"))
print(sorted(["B", "a", "C"], key=str.lower), sorted(["bb", "a", "ccc"], key=len, reverse=True), sorted([1, 2, 3], key=lambda v: 0), sorted([1, 2, 3], key=None, reverse=0))
t(sorted, 5)
t(sorted, [1, "a"])
t(sorted, [1, None, 2])
t(sorted, [1j, 2j])
t(sorted, [{}, {}])
t(sorted, [1, 2], key=len)
t(sorted, [], key=5)
t(sorted, [1, 2], key=5)
t(sorted, [(1, 2), (1, "a")])
t(sorted, [3, 2, 1], reverse=1 << 70)
class Odd:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return "O%s" % self.v
print(sorted([Odd(3), Odd(1), Odd(2)]), max([Odd(3), Odd(1)], key=lambda o: o.v), sorted([Odd(2), Odd(1)], reverse=True))
class Raises:
    def __lt__(self, o): raise ZeroDivisionError("lt")
t(sorted, [Raises(), Raises()])
l = [3, 2, 1]
def grow(v):
    l.append(v)
    return v
t(l.sort, key=grow)
print(sorted(l))
class Grow:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        m.append(1)
        return self.v < o.v
m = [Grow(2), Grow(1), Grow(3)]
t(m.sort)
print(len(m))
def fail(v):
    if v == 2: raise KeyError(v)
    return v
l = [3, 2, 1]
t(l.sort, key=fail)
print(l)
l = [1, "a", 0, 3]
t(l.sort)
print(len(l))
count = 0
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global count
        count += 1
        return self.v < o.v
data = [C(i) for i in range(100)]
data.sort()
print(count)
count = 0
data.sort(reverse=True)
print(count <= 100)
print(min([3, 1, 2]), max("abc"), min((1, 2), (0, 5)), max([1, 5, 3], key=lambda v: -v), min([], default=7), max(1, 2, 3.0), min({"b": 1, "a": 2}), max([1, 1.0, True]), min([2, 2.0]))
t(min)
t(max, 1)
t(min, [])
t(max, [], key=len)
t(min, 1, 2, default=3)
t(max, 1, "a")
t(min, [1, "a"])
t(max, [1], foo=2)
t(max, [1, 2], key=5)
