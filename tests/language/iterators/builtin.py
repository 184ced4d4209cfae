# min-python: 3.14
# iter, next, zip, map, filter, enumerate, reversed, sum, any, all: laziness, errors, exhaustion.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except StopIteration as e:
        print("StopIteration", e.value, end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


def gen(n, name="g"):
    for i in range(n):
        print(name, i, end=";")
        yield i
    print(name, "end", end=";")


for f in (lambda: list(zip()), lambda: list(zip([1, 2])), lambda: list(zip([1, 2], "abc")), lambda: list(zip([1, 2, 3], "ab", range(9))), lambda: list(zip(gen(3), gen(2, "h"))), lambda: list(zip(gen(2), gen(3, "h"))), lambda: list(zip([1], [2], strict=True)), lambda: list(zip([1, 2], [2], strict=True)), lambda: list(zip([1], [2, 3], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)), lambda: list(zip([1, 2], [2, 3], [3], strict=True)), lambda: list(zip(5)), lambda: list(zip([1], 5)), lambda: list(zip([1], foo=1)), lambda: list(zip(strict=True)),
          lambda: list(map(str, [1, 2])), lambda: list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), lambda: list(map(None, [1])), lambda: map(), lambda: map(str), lambda: list(map(5, [1])), lambda: list(map(int, ["1", "x"])), lambda: list(map(max, [1, 5], [2, 3], [0, 9])), lambda: list(map(gen, [])), lambda: list(map(str, 5)),
          lambda: list(filter(None, [0, 1, "", "a", [], None])), lambda: list(filter(lambda v: v > 1, [1, 2, 3])), lambda: filter(None), lambda: filter(), lambda: list(filter(None, 5)), lambda: list(filter(5, [1])), lambda: list(filter(bool, gen(3))), lambda: list(filter(str.isdigit, "a1b2")),
          lambda: list(enumerate("ab")), lambda: list(enumerate("ab", 5)), lambda: list(enumerate("ab", start=-1)), lambda: list(enumerate([], 3)), lambda: enumerate(5), lambda: enumerate("a", "b"), lambda: list(enumerate("ab", 1 << 70)), lambda: list(enumerate("abc", (1 << 62) - 1)), lambda: list(enumerate("abc", (1 << 30) - 1)), lambda: list(enumerate(iterable="a", start=2)),
          lambda: list(reversed([1, 2, 3])), lambda: list(reversed("abc")), lambda: list(reversed(range(3))), lambda: reversed(5), lambda: reversed({1}), lambda: list(reversed({1: 2, 3: 4})), lambda: reversed(gen(1)), lambda: list(reversed(())), lambda: list(reversed(b"ab")), lambda: list(reversed(bytearray(b"ab"))),
          lambda: sum([1, 2, 3]), lambda: sum([1, 2], 10), lambda: sum([], 5), lambda: sum([[1], [2]], []), lambda: sum(["a"], ""), lambda: sum(["a"]), lambda: sum([b"a"], b""), lambda: sum(5), lambda: sum([1, 2], start=5), lambda: sum([1.5, 2]), lambda: sum([True, False, True]), lambda: sum([1 << 62, 1 << 62, 1 << 62]), lambda: sum(range(10)), lambda: sum([1, "a"]), lambda: sum([1j, 2]), lambda: sum([0.5, 1 << 70]) > 1e21, lambda: sum(x for x in (1, 2)),
          lambda: any([]), lambda: any([0, 1]), lambda: any(5), lambda: any(), lambda: any(x > 1 for x in gen(5)), lambda: all([]), lambda: all([1, 0, 1]), lambda: all(gen(3)), lambda: all(5), lambda: all([1], [2]),
          lambda: next(iter([])), lambda: next(iter([]), "default"), lambda: next([]), lambda: next(5, 1), lambda: next(), lambda: next(iter([1]), 2, 3), lambda: iter(5), lambda: iter(), lambda: iter([1], 2), lambda: list(iter(lambda c=[0]: c.append(1) or len(c), 5)), lambda: iter(5, 5), lambda: len(iter([])), lambda: iter([1, 2])[0], lambda: list(iter({"a": 1})), lambda: next(iter({1: 2}.items()))):
    t(f)
    print()
it = iter([1, 2, 3])
print(iter(it) is it, next(it), list(it), list(it), next(it, "x"))
z = zip([1, 2, 3], gen(2))
print(next(z), next(z))
t(next, z)
t(next, z)
m = map(lambda x: 1 // x, [1, 0, 2])
t(next, m)
t(next, m)
t(next, m)
t(next, m)
f = filter(lambda x: 1 // x, [1, 0, 2])
t(next, f)
t(next, f)
t(next, f)
print()
print(type(zip()).__name__, type(map(str, [])).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__, type(reversed([])).__name__, type(iter([])).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__, type(iter(b"")).__name__, type(iter({}.values())).__name__, type(iter({}.items())).__name__, type(iter(int, 1)).__name__)
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
class SeqLen(Seq):
    def __len__(self): return self.n
print(list(Seq(3)), list(iter(Seq(2))), 20 in Seq(3), 25 in Seq(3), list(reversed(SeqLen(3))), max(Seq(4)), sorted(Seq(3), reverse=True), [*Seq(2)], dict(enumerate(Seq(2))), sum(Seq(4)), tuple(zip(Seq(2), Seq(3))))
t(lambda: reversed(Seq(3)))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Iter:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class RaisingNext:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next")
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10 ** 6
class BadHint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): raise ValueError("hint")
for c in (BadIter, NoNext, Iter, RaisingNext, NoneIter, Hint):
    t(lambda: list(c()))
    t(lambda: sum(c()))
    t(lambda: [x for x in c()])
    if c not in (BadIter, NoNext, NoneIter):
        t(lambda: (lambda *a: a)(*c()))
        t(lambda: 3 in c())
    t(lambda: max(c()))
    print()
class Rev:
    def __reversed__(self): return iter("custom")
class RevNone:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return 1
print(list(reversed(Rev())))
t(lambda: reversed(RevNone()))
x = [1, 2, 3, 4]
it = iter(x)
r = reversed(x)
print(next(it), next(r))
del x[1:]
print(list(it), list(r))
a = iter([1, 2, 3, 4, 5])
print([(p, next(a, None)) for p in a])
it = iter([1, 2, 3])
print(list(zip(it, it)), list(zip(*[iter(range(6))] * 3)), list(zip(*[(1, 2), (3, 4)])))
def count():
    n = 0
    while True:
        yield n
        n += 1
print([a for a, b in zip(count(), "abcd")], next(map(lambda a, b: a * b, count(), [7])), next(filter(lambda v: v > 3, count())))
