# heapq: every function, with and without key, errors.
import heapq


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


state = 7
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


for n in (0, 1, 2, 3, 10, 100, 500):
    data = [rnd(1000) for _ in range(n)]
    h = data[:]
    heapq.heapify(h)
    print(h[:10])
    out = []
    while h:
        out.append(heapq.heappop(h))
    assert out == sorted(data)
    for v in data:
        heapq.heappush(h, v)
    print(h[:10], [heapq.heappushpop(h, rnd(1000)) for _ in range(3)], [heapq.heapreplace(h, rnd(1000)) for _ in range(3)] if n else "-")
    for k in (-1, 0, 1, 3, n, n + 5):
        assert heapq.nsmallest(k, data) == sorted(data)[:max(k, 0)], k
        assert heapq.nlargest(k, data) == sorted(data, reverse=True)[:max(k, 0)]
    print(heapq.nsmallest(3, data), heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda v: -v), heapq.nlargest(2, data, key=lambda v: v % 10))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge([5, 3], [4, 1], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()))
t(heapq.heappop, [])
t(heapq.heapreplace, [], 1)
t(heapq.heappushpop, [], 1)
t(heapq.heappush, (1,), 2)
t(heapq.heappop, "abc")
t(heapq.heapify, 5)
t(heapq.heapify, (1, 2))
t(heapq.heapify, [3, "a", 1])
t(heapq.heappush, [1], "a")
t(heapq.heappush, [1])
t(heapq.heappushpop, [1], "a")
t(heapq.nsmallest, 2, 5)
t(heapq.nlargest, 2, [1, "a"])
t(heapq.nsmallest, 2, ["bb", "a", "ccc"], len)
t(lambda: list(heapq.merge([1], 5)))
h = []
for p in ((3, "c"), (1, "z"), (1, "a"), (2, "b")):
    heapq.heappush(h, p)
print([heapq.heappop(h) for _ in range(4)])
class Item:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return "I%d" % self.p
h = [Item(rnd(50)) for _ in range(10)]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(10)], heapq.nlargest(2, [Item(1), Item(3), Item(2)]))
class Shrink:
    def __lt__(self, o):
        del g[:]
        return True
g = [Shrink() for _ in range(10)]
t(heapq.heappush, g, Shrink())
g = [Shrink() for _ in range(10)]
t(heapq.heapify, g)
g = [Shrink() for _ in range(10)]
t(lambda: type(heapq.heappop(g)).__name__)
