# Deep recursion works; too deep is RecursionError, and the program goes on.
# stress: 200
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(300))


def forever(n=0):
    return forever(n + 1)


for i in range(3):
    try:
        forever()
    except RecursionError as e:
        print(type(e).__name__, str(e)[:32])


class C:
    def m(self, n):
        return n if n == 0 else self.m(n - 1)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __add__(self, other):
        return self + other

    def __len__(self):
        return len(self)

    def __getitem__(self, i):
        return self[i]

    def __call__(self):
        return self()

    def __iter__(self):
        return iter(self)

    def __hash__(self):
        return hash(self)

    @property
    def p(self):
        return self.p

    def __bool__(self):
        return not self

    def __contains__(self, x):
        return x in self

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *a):
        pass


c = C()
print(c.m(300))
for f in (
    lambda: c.missing,
    lambda: repr(c),
    lambda: str(c),
    lambda: c == c,
    lambda: c + 1,
    lambda: len(c),
    lambda: c[0],
    lambda: c(),
    lambda: iter(c),
    lambda: hash(c),
    lambda: c.p,
    lambda: bool(c),
    lambda: 1 in c,
    lambda: c.__enter__(),
    lambda: f"{c}",
    lambda: [c].index(5),
    lambda: sorted([c, c], key=lambda x: x()),
    lambda: list(map(lambda x: x(), [c])),
    lambda: eval("c()", {"c": c}),
):
    try:
        f()
        print("no error")
    except RecursionError:
        print("RecursionError")


def gen(n):
    if n:
        yield from gen(n - 1)
    yield n


print(sum(gen(100)))


def gforever():
    yield from gforever()


try:
    list(gforever())
except RecursionError:
    print("generator")


class Forever:
    def __init__(self):
        Forever()


try:
    Forever()
except RecursionError:
    print("init")


class Meta(type):
    def __call__(cls):
        return cls()


class M(metaclass=Meta):
    pass


try:
    M()
except RecursionError:
    print("meta")


def a(n):
    return b(n)


def b(n):
    try:
        return a(n + 1)
    finally:
        pass


try:
    a(0)
except RecursionError:
    print("mutual with finally")


def handler(n):
    try:
        handler(n + 1)
    except RecursionError:
        return
    return n


handler(0)
print("handled inside")
l = []
for _ in range(100):
    l = [l]
print(str(l)[:20], len(str(l)))
r = []
r.append(r)
print(r)
d = {}
d["d"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
try:
    r2 = []
    r2.append(r2)
    print(r == r2)
except RecursionError:
    print("list comparison")
deep = lambda n: n and deep(n - 1)
print(deep(300))
print(depth(300))
