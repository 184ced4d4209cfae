# min-python: 3.14
# Every function of itertools.
import itertools as it


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(list(it.islice(r, 30)) if hasattr(r, "__next__") else r)
    except Exception as e:
        print(type(e).__name__, e)


for a in ((), (10,), (10, -2), (0, 0.5), (1, 0), (1 << 62, 1 << 62), (-1,), (1 << 70,), ("a",), (1, "a"), (1j, 1)):
    t(lambda: list(it.islice(it.count(*a), 5)))
t(lambda: list(it.islice(it.count(start=3, step=4), 3)))
print(repr(it.count(5)), repr(it.count(5, 2)), repr(it.count(1.5)), repr(it.repeat("x")), repr(it.repeat(1, 3)))
t(lambda: list(it.islice(it.cycle("abc"), 8)))
t(lambda: list(it.cycle([])))
t(it.cycle, 5)
for a in ((5, 3), ("x", 0), (1, -2), (1, "a"), (), (1, 2, 3)):
    t(lambda: list(it.repeat(*a)))
t(lambda: list(it.repeat(object=1, times=2)))
t(lambda: list(map(pow, range(5), it.repeat(2))))
for a, k in ((([1, 2, 3, 4],), {}), (([],), {}), ((["a", "b"],), {}), (([3, 1, 2], max), {}), (([1, 2], lambda a, b: a * 10 + b), {}), (([1, 2],), {"initial": 100}), (([],), {"initial": 5}), (([1, "a"],), {}), ((5,), {}), (([1, 2], None), {})):
    t(it.accumulate, *a, **k)
for a in ((), ([1], "ab"), ([], [], [1]), (5,), ([1], 5)):
    t(it.chain, *a)
t(it.chain.from_iterable, ["ab", [1, 2]])
t(it.chain.from_iterable, 5)
t(it.chain.from_iterable, [5])
for a in (("ABCDEF", [1, 0, 1, 0, 1, 1]), ("ABC", [1]), ("", [1]), ("ABC", []), (5, [1]), ("a", 5)):
    t(it.compress, *a)
for f in (it.dropwhile, it.takewhile, it.filterfalse):
    t(f, lambda x: x < 3, [1, 2, 3, 1, 5])
    t(f, bool, [0, 1, 0])
    t(f, lambda x: 1 // x, [1, 0])
    t(f, 5, [1])
    t(f, bool, 5)
    t(f, bool)
t(it.filterfalse, None, [0, 1, "", "a"])
for key in (None, lambda x: x // 10, len):
    try:
        data = ["a", "bb", "cc", "d"] if key is len else [1, 5, 11, 12, 25, 3]
        print([(k, list(g)) for k, g in it.groupby(data, key)])
    except Exception as e:
        print(type(e).__name__, e)
print([(k, list(g)) for k, g in it.groupby("aaabbbccda")], [k for k, g in it.groupby([])], list(it.groupby([], key=len)))
g = it.groupby("aabb")
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))
t(it.groupby, 5)
for a in ((5,), (1, 4), (2, None), (None,), (0, 10, 3), (1, None, 4), (0,), (3, 2), (-1,), (0, 5, 0), (0, 5, -1), ("a",), (1.5,), (), (1, 2, 3, 4)):
    t(lambda: list(it.islice(range(10), *a)))
i = iter(range(10))
print(list(it.islice(i, 3)), next(i), list(it.islice(i, 2, 4)), next(i))
t(it.pairwise, [1, 2, 3, 4])
t(it.pairwise, [1])
t(it.pairwise, [])
t(it.pairwise, 5)
t(it.starmap, pow, [(2, 3), (3, 2)])
t(it.starmap, max, [[1, 5, 2], "az"])
t(it.starmap, pow, [5])
t(it.starmap, 5, [(1,)])
a, b = it.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
t(lambda: [list(x) for x in it.tee("ab", 3)])
t(lambda: it.tee([1], 0))
t(lambda: it.tee([1], -1))
t(lambda: it.tee(5))
for a, k in ((("ab", [1, 2, 3]), {}), (("ab", [1, 2, 3]), {"fillvalue": "-"}), ((), {}), (([],), {}), (([1], [], [2, 3]), {"fillvalue": 0}), ((5,), {}), (([1],), {"foo": 1})):
    t(it.zip_longest, *a, **k)
for a, k in ((("ab", [1, 2]), {}), ((), {}), (("ab",), {"repeat": 2}), (([],), {}), (([1], []), {}), (("ab", "c"), {"repeat": 0}), (([0, 1],), {"repeat": 3}), ((5,), {}), (([1],), {"repeat": -1})):
    t(it.product, *a, **k)
for f in (it.combinations, it.permutations, it.combinations_with_replacement):
    for a in (("abcd", 2), ("abc", 3), ("ab", 3), ("abc", 0), ([], 0), ([], 1), ("abc", -1), (5, 1), ("aa", 2)):
        t(f, *a)
t(it.permutations, "abc")
t(it.permutations, "abc", None)
t(it.combinations, "abc")
print(sum(1 for _ in it.permutations(range(6))), sum(1 for _ in it.combinations(range(12), 5)), sum(1 for _ in it.product(range(4), repeat=4)), list(it.combinations(range(6), 5))[-1])
p = it.permutations("abc", 2)
print(next(p), next(p), len(list(p)), next(p, "end"))
print(list(it.chain(*[[1], [2, 3]])), dict(zip("ab", it.count())), list(zip(it.count(), "xyz")), list(it.takewhile(lambda x: x < 20, it.accumulate(it.count(1)))), "".join(it.chain("ab", "cd")), max(it.chain([1], [5])), sorted(it.chain([3], [1])))
def gen():
    yield 1
    raise ValueError("gen")
for f in (it.cycle, lambda g: it.chain(g), lambda g: it.accumulate(g), lambda g: it.islice(g, 5), lambda g: it.pairwise(g), lambda g: it.zip_longest(g, [1]), lambda g: it.product(g), lambda g: it.permutations(g), lambda g: it.tee(g)[0], lambda g: it.compress(g, [1, 1]), lambda g: it.starmap(pow, g), lambda g: it.takewhile(bool, g), lambda g: it.combinations(g, 1)):
    t(f, gen())
