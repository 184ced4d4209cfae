# min-python: 3.14
# What is equal as a key, keys with their own __hash__ and __eq__, unhashable ones, keys that misbehave.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


d = {1: "a"}
for k in (1, 1.0, True, 1 + 0j, "1", b"1", (1,), frozenset([1]), None, 2 ** 64, 1.5):
    print(k, k in d, hash(k) == hash(1))
pairs = [(1, 1.0), (2 ** 60, float(2 ** 60)), (0, -0.0), ("a", "".join(["a"])), (b"ab", bytes([97, 98])), ((1, 2), (1.0, 2 + 0j)), (frozenset([1, 2]), frozenset([2.0, True])), (range(3), range(0, 3, 1)), (range(0), range(5, 5)), (2 ** 100, int("1" + "0" * 100, 2)), (None, None), (int, int), (len, len)]
for a, b in pairs:
    print(a == b, hash(a) == hash(b), {a: 1}.get(b), len({a, b}))


class K:
    def __init__(self, v, h):
        self.v, self.h = v, h

    def __eq__(self, o):
        return isinstance(o, K) and self.v == o.v

    def __hash__(self):
        return self.h

    def __repr__(self):
        return "K%s" % self.v


d = {}
for i in range(30):
    d[K(i, i % 3)] = i
print(len(d), d[K(7, 1)], K(7, 2) in d, K(99, 0) in d, [d.pop(K(i, i % 3)) for i in range(0, 30, 5)], len(d), list(d)[:5])
for h in (0, -1, -2, 1 << 40, -(1 << 70), 1 << 61, True):
    print({K(1, h): "x"}[K(1, h)])
for h in ("x", 1.5, None):
    t(lambda: hash(K(1, h)))
    t(lambda: {K(1, h): 1})


class NoHash:
    def __eq__(self, o):
        return True


class NoHash2:
    __hash__ = None


class Plain:
    pass


t(lambda: hash(NoHash()))
t(lambda: hash(NoHash2()))
p = Plain()
print({p: 1}[p], Plain() in {p: 1}, hash(p) == hash(p))


class Boom:
    def __init__(self, what):
        self.what = what

    def __hash__(self):
        if self.what == "hash":
            raise ValueError("no hash")
        return 5

    def __eq__(self, o):
        if self.what == "eq":
            raise ValueError("no eq")
        return NotImplemented


t(lambda: {Boom("hash"): 1})
d = {Boom("eq"): 1}
t(lambda: d[5])
t(lambda: {5: 1, Boom("eq"): 2})
t(lambda: Boom("eq") in {5})
b = Boom("eq")
print({b: 1}[b])


class Mutate:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 1

    def __eq__(self, o):
        self.d.clear()
        return False


d = {}
d[1] = "one"
d[1 + 0j] = "one"
m = Mutate(d)
t(lambda: d.get(m))
print(d)
d.update({1: 1, 2: 2, 3: 3})
t(lambda: d.pop(Mutate(d), "default"))
print(d)
nan = float("nan")
d = {nan: 1}
print(d[nan], nan in d, len({nan, nan}))
