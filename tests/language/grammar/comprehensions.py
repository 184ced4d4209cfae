# min-python: 3.14
# Comprehensions of every kind and their scopes.
print([x for x in range(5)])
print([x * y for x in range(3) for y in range(x, 3)])
print([x for x in range(20) if x % 2 if x % 3])
print({x % 3 for x in range(10)} == {0, 1, 2})
print({x: x * x for x in range(4)})
print({k: v for k, v in zip("abc", range(3)) if v})
print(list(x for x in "abc"), sum(x for x in range(4)), tuple(x for x in ()))
print([[y for y in range(x)] for x in range(4)])
print([(a, b) for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz"]], [b for a, *b in ["xyz"]])
print([x for x, in [[1], [2]]])
x = "outer"
print([x for x in range(3)], x)
print([x for _ in range(2)], {x: 0 for x in "ab"}, x)
print([lambda: i for i in range(3)][0](), [f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])
print([(lambda: x)() for x in range(3)])


def scope():
    x = 1
    y = [x + i for i in range(3)]
    z = {i: [x + i + j for j in range(2)] for i in range(2)}
    return x, y, z


print(scope())


class C:
    items = [1, 2, 3]
    a = [i for i in items]
    try:
        b = [len(items) for i in a]
    except NameError as e:
        print("class scope:", e)
    c = [[j for j in [i]] for i in items]
    d = list(i for i in items)
    e = [i for i in (lambda: [7])()]
    __x = 5
    f = [1 for _ in range(1)]


print(C.a, C.c, C.d, C.e, [n for n in sorted(vars(C)) if not n.startswith("__")])


def closure():
    fs = []
    for n in range(3):
        fs.append([lambda: n + k for k in range(2)])
    return [[f() for f in row] for row in fs]


print(closure())
print([y := 1, y**2], y)
print([last := i for i in range(5)], last)
print(any((hit := i) > 3 for i in range(10)), hit)


def walrus():
    total = 0
    r = [total := total + v for v in range(5)]
    return r, total


print(walrus())


def nested_walrus():
    [[deep := (i, j) for j in range(2)] for i in range(2)]
    return deep


print(nested_walrus())


def global_walrus():
    global gw
    [gw := i for i in range(3)]


global_walrus()
print(gw)


def nonlocal_walrus():
    n = 0

    def inner():
        nonlocal n
        {(n := i) for i in range(4)}

    inner()
    return n


print(nonlocal_walrus())
g = (print("made", v) or v for v in range(3))
print("lazy")
print(next(g))
print(list(g), list(g))


def eager():
    raise KeyError("eager")


try:
    h = (1 for _ in eager())
except KeyError as e:
    print("first iterable at once", e)
h = (1 for _ in [0] for _ in eager())
try:
    next(h)
except KeyError as e:
    print("second later", e)
try:
    (i for i in 5)
except TypeError as e:
    print(e)
for source in (
    "[x for x in 5]",
    "{x for x in [[]]}",
    "{x: 1 for x in [{}]}",
    "[x for x, y in [1]]",
    "[x for x, y in [(1, 2, 3)]]",
    "[undefined for x in [1]]",
    "[x for x in undefined]",
    "[1 / x for x in [1, 0]]",
    "{**x for x in []}",
    "[*x for x in []]",
    "[x for x in [1] if]",
    "[x for 1 in []]",
    "[x for f() in []]",
    "[x := 0 for x in range(5)]",
    "[[(i := 0) for j in range(5)] for i in range(5)]",
    "[i for i in (j := range(3))]",
    "[i for i in [1] if (i := 2)]",
    "class A: [(q := 1) for _ in [0]]",
    "f(x for x in [], 1)",
    "f(1, x for x in [])",
    "[yield x for x in []]",
    "def f(): [(yield x) for x in []]",
    "[await x for x in []]",
    "[x async for x in []]",
    "def f(): return [x async for x in []]",
):
    try:
        exec(source, {"f": print})
    except Exception as e:
        print(source, "->", type(e).__name__, e.args[0])
print([i for i in range(5) if i if i > 1 for j in range(i) if j], end="\n")
print([x if x else -1 for x in (0, 1)], [(x, y) for x in (1, 2) if x for y in ("a", "b") if y != "a"])
print({(a, b): c for a in [1] for b in [2] for c in [3]})
print(sorted({i: None for i in "hello"}), {1: 2 for _ in ""}, {1 for _ in ""})
print(type(i for i in []), (i for i in []).__name__, [i for i in []] == [])
print([a for a in [b for b in [c for c in range(3)]]])
print(max(len(w) for w in ["a", "bbb"]), ",".join(str(i) for i in range(3)), dict((i, i) for i in range(2)))
print(list(map(lambda n: [m for m in range(n)], range(3))))


def locals_in():
    a = 1
    return [sorted(locals()) for b in [1]]


def returns():
    for v in [w for w in range(3) if w]:
        if v == 2:
            return v, [u for u in "ab"]


print(returns())
matrix = [[1, 2], [3, 4], [5, 6]]
print([[row[i] for row in matrix] for i in range(2)])
print([n for n in range(2, 30) if all(n % d for d in range(2, n))])
