# Exceptions in iteration, unpacking of everything, star calls.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


def u2(v):
    a, b = v
    return a, b


def u1s(v):
    a, *b = v
    return a, b


def us1(v):
    *a, b = v
    return a, b


def u3(v):
    (a, b), c = v
    return a, b, c


for v in ([1, 2], (1, 2), "ab", b"ab", {1: 2, 3: 4}, range(2), iter([1, 2]), (x for x in (1, 2)), {5, 5.0, 6}, [1], [], 5, None, "a", {}, zip([1], [2]), map(str, [1, 2])):
    t(u2, v)
for v in ([1], [1, 2, 3], [], "abc", 5, range(3), iter([1, 2])):
    t(u1s, v)
    t(us1, v)
for v in ([(1, 2), 3], [1, 2], ["ab", "c"], [[1], 2], [None, 1]):
    t(u3, v)


def f(*a, **k):
    return a, k


t(lambda: f(*[1], *(2, 3), *"ab", x=1, **{"y": 2}))
t(lambda: f(*5))
t(lambda: f(**5))
t(lambda: f(*None))
t(lambda: f(**{1: 2}))
t(lambda: f(**{"a": 1}, **{"a": 2}))
t(lambda: f(a=1, **{"a": 2}))
t(lambda: [*5])
t(lambda: {*5})
t(lambda: {**5})
t(lambda: (*5,))
t(lambda: [*[1], *{2: 3}, *range(2)])
t(lambda: {**{1: 2}, **{1: 3}})
t(lambda: [x for x in 5])
t(lambda: {x for x in None})
t(lambda: {k: v for k, v in [1]})
t(lambda: dict(x for x in [1]).x if False else "ok")


class Stop:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value")


print(list(Stop()), [*Stop()], tuple(Stop()), sum(Stop()), dict(Stop()), set(Stop()), "".join(Stop()), max(Stop(), default="d"))


class Err:
    def __init__(self, n, e):
        self.n, self.e = n, e

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise self.e
        return self.n


for e in (ValueError("v"), KeyError("k"), IndexError("i"), TypeError("t"), ZeroDivisionError("z")):
    for g in (list, tuple, set, dict, sum, max, sorted, any, all, "".join, b"".join, bytes, bytearray, lambda i: list(map(str, i)), lambda i: list(zip(i, i)), lambda i: list(enumerate(i)), lambda i: list(filter(None, i)), lambda i: [].extend(i), lambda i: {}.update(i), lambda i: set().update(i), lambda i: dict.fromkeys(i), frozenset, u2, u1s, lambda i: f(*i), lambda i: [*i], lambda i: 9 in i, lambda i: iter(i).__next__(), lambda i: [].__setitem__(slice(0, 0), i), lambda i: {1} & set(i), lambda i: {1}.union(i), lambda i: {1} .issubset(i)):
        t(g, Err(0, e))
l = []
t(l.extend, Err(3, ValueError("v")))
print(l)
d = {}
t(d.update, Err(0, ValueError("v")))
s = set()
t(s.update, Err(3, ValueError("v")))
print(sorted(s))
b = bytearray()
t(b.extend, Err(3, ValueError("v")))
print(b)
