# min-python: 3.14
# range: construction, items, slices, membership, big numbers, equality.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


big = 1 << 70
rs = [range(0), range(5), range(1, 10), range(1, 10, 3), range(10, 0, -1), range(10, 0, -3), range(5, 5), range(0, -5), range(-3, 3), range(0, 10, 100), range(big, big + 5), range(0, big * 4, big), range(big, 0, -big // 3), range(-big, big, big)]
for r in rs:
    print(r, repr(r), r.start, r.stop, r.step, len(r), bool(r), list(r), list(reversed(r)), hash(r) == hash(range(r.start, r.stop, r.step)))
    for i in (0, 1, 2, -1, -2, 4, 10, -10, big, True):
        t(lambda: r[i])
    for v in (0, 1, 4, 9, 10, -1, 3.0, 3.5, "a", None, big, big + 3, True, 1 + 0j):
        t(lambda: v in r)
        t(r.index, v)
        t(r.count, v)
    for s in (slice(None), slice(1, 3), slice(None, None, -1), slice(-2, None), slice(None, None, 2), slice(10, 20), slice(None, big), slice(3, 0, -2)):
        t(lambda: r[s])
        assert list(r[s]) == list(r)[s]
    print()
for a in ((), (1, 2, 3, 4), ("a",), (1.5,), (None,), (1, "a"), (1, 2, 0), (True,), (1, 2, 3.0), (big,), ([],), (0, 5, -1)):
    t(range, *a)
t(range, stop=5)
t(lambda: len(range(big)))
t(lambda: len(range(0, big, 1 << 60)))
t(lambda: range(5)["a"])
t(lambda: range(5)[1.0])
t(lambda: range(5)[::0])
t(lambda: range(5) + range(5))
t(lambda: range(5) * 2)
t(lambda: range(5) < range(6))
t(lambda: range(5).index("x"))
t(lambda: range(5).index())
t(lambda: range(5).count())
t(lambda: range(5).foo)
t(lambda: next(range(5)))
t(setattr, range(5), "x", 1)
print()
print(range(3) == range(0, 3), range(0) == range(5, 5, 7), range(0, 10, 3) == range(0, 12, 3), range(0, 3) == [0, 1, 2], range(1) == range(0, 5, 10), range(3) != range(4), {range(3): 1}[range(0, 3, 1)])
it = iter(range(4))
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
it = reversed(range(0, 10, 3))
print(next(it), list(it), sum(range(101)), max(range(5)), min(range(5, 0, -2)), sorted(range(3, 0, -1)), tuple(range(2)), [*range(3)], dict.fromkeys(range(2)))
class I:
    def __index__(self):
        return 3
print(range(I()), list(range(I(), 6)), range(5)[I()], I() in range(5))
for n in (2 ** 30, 2 ** 31, 2 ** 32, 2 ** 62, 2 ** 63, 2 ** 64):
    r = range(n - 2, n + 3)
    print(list(r), n in r, r.index(n), r[2] == n, list(r[::-1])[0], [i for i in r][-1])
    total = 0
    for i in range(n - 2, n + 3, 2):
        total += i
    for i in range(-n + 2, -n - 3, -2):
        total += i
    print(total)
for a in range(-4, 5):
    for b in range(-4, 5):
        for c in (-3, -2, -1, 1, 2, 3):
            print("".join(str(v) for v in range(a, b, c)), end=",")
    print()
