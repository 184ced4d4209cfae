# min-python: 3.14
# float: double
# Every function of itertools with ordinary, edge and wrong arguments.
import itertools
from itertools import *


def show(v):
    if isinstance(v, (list, tuple)) and " at 0x" in repr(v):
        return "[" + ", ".join(map(show, v)) + "]"
    return "<" + type(v).__name__ + ">" if " at 0x" in repr(v) else repr(v)


def t(f, *args, **kwargs):
    try:
        print(show(f(*args, **kwargs)), end=" | ")
    except Exception as e:
        print(f"{type(e).__name__}: {e}", end=" | ")


def take(n, it):
    return [x for x, _ in zip(it, range(n))]


class Bad:
    def __iter__(self):
        yield 1
        yield 2
        raise OSError("midway")

    def __repr__(self):
        return "Bad()"


class Index:
    def __index__(self):
        return 2

    def __repr__(self):
        return "Index()"


ITERABLES = [[], "a", "abcd", [1, 1, 2, 3, 3], range(5), {1: 2}, 5, None, Bad(), iter("xyz")]
NUMBERS = [0, 1, 2, 3, 7, -1, None, 1.5, "a", True, 1 << 70, Index()]


def each(name, *arguments, **kwargs):
    print(name, *arguments, *kwargs.items(), end=": ") if not any(hasattr(a, "__next__") for a in arguments) else print(name, "iterator", end=": ")
    t(lambda: take(12, getattr(itertools, name)(*arguments, **kwargs)))
    print()


for name in ("accumulate", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap", "takewhile", "tee", "zip_longest", "batched"):
    each(name)
    for v in ITERABLES[:9]:
        each(name, v)
    each(name, "ab", "cd", "ef", "gh", "ij", "kl")
    each(name, "ab", nothing=1)
for name in ("combinations", "combinations_with_replacement", "permutations", "islice", "batched", "repeat", "tee"):
    for v in ITERABLES[:9]:
        for n in NUMBERS:
            if name == "tee":
                print(name, v, n, end=": ")
                if n != 1 << 70:
                    t(lambda: [take(3, x) for x in tee(v, n)])
                print()
            elif n != 1 << 70 or name == "islice":
                each(name, v, n)
for start in (None, 0, 1, 3, -1, "a", Index()):
    for stop in (None, 0, 2, 10, -1, 1.5):
        for step in (None, 1, 2, 0, -1, "x"):
            each("islice", "abcdef", start, stop, step)
for function in (lambda a, b=0: a + b if b else a, None, 5, max, lambda: 0, bool, lambda a: 1 / 0):
    for v in ITERABLES[:9]:
        for name in ("filterfalse", "takewhile", "dropwhile", "starmap"):
            t(lambda: take(9, getattr(itertools, name)(function, v)))
        t(lambda: take(9, accumulate(v, function)))
        t(lambda: [(k, list(g)) for k, g in groupby(v, function)])
        print()
for v in ITERABLES[:9]:
    for other in ([], "xy", [1, 0, 1], 5):
        for name in ("chain", "compress", "product", "zip_longest"):
            t(lambda: take(9, getattr(itertools, name)(v, other)))
        t(lambda: list(zip_longest(v, other, fillvalue="-")))
        t(lambda: list(chain.from_iterable([v, other])))
        t(lambda: list(product(v, repeat=2))[:5])
        print()
print("count")
for args in ((), (5,), (5, 2), (2.5,), (2.5, 0.5), (1, 0), (1, -1), (1j, 2), ("a",), (None,), (1, "b"), (1 << 70,), (0, 1 << 70), (1, 2, 3), ((1 << 62) - 2,), ((1 << 63) - 2,), (-(1 << 63), -1), (1, 1.5), (0.1, 0.1)):
    t(lambda: take(4, count(*args)))
    t(lambda: repr(count(*args)))
t(lambda: take(3, count(start=2, step=3)))
t(lambda: take(3, count(step=2)))
t(lambda: take(3, count(step=-1.0)))
print("\nrepeat")
for args in ((1, 0), (1, -5), (1, 3), (1, None), (1, "a"), (1, 1.5), ("x",), (None, 2)):
    t(lambda: take(4, repeat(*args)))
    t(lambda: repr(repeat(*args)))
    t(lambda: repeat(*args).__length_hint__())
t(lambda: list(repeat(object="a", times=2)))
t(lambda: list(repeat("a", times=2)))
t(lambda: list(repeat(times=2)))
print("\naccumulate")
t(lambda: list(accumulate([1, 2, 3], initial=10)))
t(lambda: list(accumulate([], initial=10)))
t(lambda: list(accumulate([], initial=None)))
t(lambda: list(accumulate([1, 2], func=lambda a, b: a * b)))
t(lambda: list(accumulate(iterable=[1, 2])))
t(lambda: list(accumulate([1, "a"])))
t(lambda: list(accumulate("abc")))
t(lambda: list(accumulate([1, 2], None, initial=5)))
t(lambda: list(accumulate([1, 2], None, 5)))
print("\nbatched")
for args in (("abcdefg", 3), ("abcdefg", 7), ("abc", 0), ("abc", -1), ("abc", "a"), (5, 2), ("", 2)):
    t(lambda: list(batched(*args)))
    t(lambda: list(batched(*args, strict=True)))
t(lambda: list(batched("abcd", n=2)))
t(lambda: list(batched(iterable="abcd", n=2, strict=False)))
t(lambda: list(batched("abcd", 2, True)))
t(lambda: list(batched("abcde", 2, strict=1)))
print("\npermutations, product, combinations")
t(lambda: list(permutations("abc", r=2)))
t(lambda: list(permutations("abc", None)))
t(lambda: list(permutations(iterable="ab")))
t(lambda: list(combinations(iterable="abc", r=2)))
t(lambda: list(combinations_with_replacement("ab", r=3)))
t(lambda: list(product()))
t(lambda: list(product(repeat=2)))
t(lambda: list(product("ab", repeat=0)))
t(lambda: list(product("ab", repeat=-1)))
t(lambda: list(product("ab", repeat="x")))
t(lambda: list(product("ab", [], repeat=1)))
t(lambda: list(product("ab", range(2))))
t(lambda: sum(1 for _ in permutations(range(5))))
t(lambda: sum(1 for _ in combinations(range(8), 4)))
print("\ngroupby")
t(lambda: [(k, list(g)) for k, g in groupby("aabbca")])
t(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
t(lambda: [k for k, g in groupby("aabbca")])
t(lambda: [list(g) for k, g in list(groupby("aab"))])
t(lambda: list(groupby(iterable="a", key=None))[0][0])
g = groupby("aabb")
k1, g1 = next(g)
print(next(g1), end=" ")
k2, g2 = next(g)
print(list(g1), list(g2), k1, k2, list(g))
t(lambda: [(k, list(x)) for k, x in groupby(Bad())])
print("\ntee")
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), list(b))
a, b, c = tee(iter("xy"), 3)
d, = tee(b, 1)
print(list(a), list(c), list(d), type(a).__name__, tee([], 0), len(tee([1])))
x, y = tee(Bad())
t(lambda: list(x))
t(lambda: list(y))
import copy
print("\nzip_longest, compress, cycle, chain, pairwise, starmap")
t(lambda: list(zip_longest("ab", "c", [1, 2, 3], fillvalue=None)))
t(lambda: list(zip_longest("ab", fill=1)))
t(lambda: list(zip_longest("ab", 5)))
t(lambda: list(zip_longest(Bad(), "abc")))
t(lambda: list(compress("abc", [0, "x", []])))
t(lambda: list(compress(data="ab", selectors=[1, 1])))
t(lambda: take(5, cycle([])))
t(lambda: take(5, cycle(Bad())))
t(lambda: list(chain("ab", 5)))
t(lambda: list(chain.from_iterable(5)))
t(lambda: list(chain.from_iterable([5])))
t(lambda: list(chain.from_iterable(["ab", Bad()])))
t(lambda: list(pairwise([1])))
t(lambda: list(pairwise(Bad())))
t(lambda: list(starmap(pow, [(2, 3), (2,)])))
t(lambda: list(starmap(pow, [5])))
t(lambda: list(starmap(pow, [[2, 5], {3: 0, 2: 0}])))
t(lambda: list(takewhile(lambda x: x < 3, count())))
t(lambda: list(islice(count(), 3, None, 2)) if 0 else list(islice(count(), 3, 9, 2)))
it = iter("abcdefgh")
print(list(islice(it, 2)), next(it), list(islice(it, 1, 3)), list(it))
print(list(islice(range(10), 2, None)), list(islice([], 5)), list(islice("abc", None)), next(islice("abc", 1, 2)))
for name in ("accumulate", "chain", "count", "cycle", "repeat", "tee", "product", "groupby", "islice"):
    print(name, type(getattr(itertools, name)).__name__, end=" ")
print()
