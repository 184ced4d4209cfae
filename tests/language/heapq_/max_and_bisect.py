# min-python: 3.14
# heapq with the smallest and with the largest item first, merge, nlargest, nsmallest; the module bisect.
import bisect
import heapq
import random


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}".replace("_heapq.", "").replace("_bisect.", ""))


class Only:
    """Only < is there."""

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"O{self.n}"


r = random.Random(5)
DATA = [[], [1], [2, 1], [3, 1, 2], list(range(10)), list(range(10, 0, -1)), [5] * 4, ["b", "a"], [1.5, 1, True], [1, "a"], [None, None], [r.randrange(50) for _ in range(20)]]
for suffix in ("", "_max"):
    heapify, push, pop = (getattr(heapq, name + suffix) for name in ("heapify", "heappush", "heappop"))
    replace, pushpop = getattr(heapq, "heapreplace" + suffix), getattr(heapq, "heappushpop" + suffix)
    for data in DATA:
        h = list(data)
        try:
            heapify(h)
            print(h, end=" ")
            push(h, 4 if not data or data[0] != "b" else "x")
            print(h, end=" ")
            print([pop(h) for _ in range(len(h))])
        except Exception as e:
            print(type(e).__name__, e)
    for item in (0, 5, 100, "a", None):
        h = [3, 7, 9]
        heapify(h)
        t(replace, h, item)
        print(h, end=" ")
        h = [3, 7, 9]
        heapify(h)
        t(pushpop, h, item)
        print(h)
    h = [Only(i) for i in (4, 2, 8, 6)]
    heapify(h)
    push(h, Only(5))
    print(h, pop(h), replace(h, Only(1)), pushpop(h, Only(9)), h)
    for f in (heapify, push, pop, replace, pushpop):
        t(f)
        t(f, [])
        t(f, (1, 2))
        t(f, [], 5)
        t(f, (), 5)
        t(f, None, 5, 6)
        t(f, [1, "a", 2], 5)
        t(f, heap=[])

    class Evil:
        def __lt__(self, other):
            h.clear()
            return True

    h = [Evil() for _ in range(5)]
    t(heapify, h)
    h = [Evil() for _ in range(5)]
    t(push, h, Evil())
    h = [Evil() for _ in range(5)]
    t(pop, h)
for f in (heapq.nlargest, heapq.nsmallest):
    for data in DATA[:9]:
        for n in (0, 1, 2, 5, -1, 100):
            t(f, n, data)
    t(f, 2, [3, 1, 2], key=lambda x: -x)
    t(f, 2, "hello", key=None)
    t(f, 1, [], key=len)
    t(f, 2, 5)
    t(f, 3, {5: 1, 2: 3, 9: 0})
    t(f, n=2, iterable=[3, 1, 2])
    t(f, 2, [("b", 1), ("a", 1), ("c", 0)], key=lambda p: p[1])
for inputs in ((), ([],), ([1, 3], [2, 4]), ([1], [1.0], [True]), ("ace", "bdf"), ([3, 1], [2]), ([1, 2], 5)):
    t(lambda: list(heapq.merge(*inputs)))
t(lambda: list(heapq.merge([5, 3], [4, 2], reverse=True)))
t(lambda: list(heapq.merge(["bb", "a"], ["ccc"], key=len, reverse=True)))
t(lambda: list(heapq.merge(["a", "bb"], ["ccc"], key=len)))
t(lambda: list(heapq.merge([1], key=5)))
t(lambda: heapq.merge([1], foo=1))
t(lambda: [x for x, _ in zip(heapq.merge(iter(range(0, 100, 2)), iter(range(1, 100, 2))), range(5))])

# ---- bisect ----
LISTS = [[], [1], [1, 2, 2, 2, 3], [1.0, 2, 2.5], "abcd", (1, 3, 5), range(0, 20, 2), [Only(1), Only(3)]]
for f in (bisect.bisect, bisect.bisect_left, bisect.bisect_right):
    for a in LISTS[:-1]:
        for x in (0, 2, 2.2, 99, "b", None):
            t(f, a, x)
    t(f, LISTS[-1], Only(3))
    for lo, hi in ((0, None), (1, None), (0, 2), (2, 4), (3, 1), (0, 99), (-1, None), (0, -1), (99, None), ("a", None), (1.5, None), (0, -5)):
        t(f, [1, 2, 2, 2, 3], 2, lo, hi)
    t(f, [1, 2, 2, 3], 2, lo=1, hi=3)
    t(f, a=[1, 2], x=2)
    t(f, ["a", "bb", "ccc"], 2, key=len)
    t(f, [3, 2, 1], -2, key=lambda v: -v)
    t(f, [1], 1, key=5)
    t(f, [1], 1, 0, 1, None)
    t(f, [1, 2, 3])
    t(f, 5, 1)
    t(f, [1, "a"], 5)
    t(f)
for f in (bisect.insort, bisect.insort_left, bisect.insort_right):
    for x in (0, 2, 2.0, 99, "b"):
        a = [1, 2, 2, 3]
        t(f, a, x)
        print(a)
    a = ["a", "bb", "ccc"]
    f(a, "dd", key=len)
    print(a)
    f(a, "z", 1, 2)
    print(a)
    t(f, (1, 2), 1)
    t(f, a)
    t(f, a, "q", key=5)
    a = [5, 3, 1]
    f(a, 3, key=lambda v: -v)
    f(a, 4, lo=0, hi=3, key=lambda v: -v)
    print(a)


class Seq(list):
    def insert(self, i, v):
        print("insert", i, v)
        super().insert(i, v)


s = Seq([1, 5])
bisect.insort(s, 3)
print(s, bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
