# min-python: 3.14
# Unpacking and star-assignment: results and the error of every wrong shape.


def attempt(source, **names):
    names.setdefault("__name__", "x")
    try:
        exec(source, names)
    except Exception as e:
        print(source, "->", type(e).__name__, e)
    else:
        print(source, "->", {k: v for k, v in sorted(names.items()) if not k.startswith("__")})


def gen(n):
    for i in range(n):
        yield i


attempt("a, b = 1, 2")
attempt("a, = [1]")
attempt("[a] = 'x'")
attempt("(a, b), c = [1, 2], 3")
attempt("[a, [b, [c, d]]] = 1, (2, [3, 4])")
attempt("a, b = 'xy'")
attempt("a, b = {1: 2, 3: 4}")
attempt("a, b, c = gen(3)", gen=3)
attempt("() = []")
attempt("[] = ()")
attempt("() = [1]")
attempt("a, b = 1")
attempt("a, b = None")
attempt("a, b = [1]")
attempt("a, b = []")
attempt("a, b, c = (1, 2)")
attempt("a, b = iter([1])")
attempt("a, b = iter([1, 2, 3])")
attempt("a, b = {1, 2, 3, 4}.__class__([])")
attempt("a, *b = ()")
attempt("a, b, *c = [1]")
attempt("*a, b, c = [1]")
attempt("a, *b, c, d = (1, 2)")
attempt("*a, = []")
attempt("*a, = 'abc'")
attempt("*a, b = 1, 2, 3")
attempt("a, *b = 1,")
attempt("a, *b, c = range(5)")
attempt("a, *b, c = 1, 2")
attempt("a, (b, *c), *d = 1, 'xyz', 3, 4")
attempt("*(a, b), c = 1, 2, 3")
attempt("*[a, *b], c = 1, 2, 3, 4")
attempt("[*a] = (i * i for i in range(4))")
attempt("*a, b = 5")
attempt("a = b = c = [1]")
attempt("a, b = c = 1, 2")
attempt("a = (b, *c) = 'hello'")
attempt("x = [0, 0]; x[0], x[1] = 1, x")
attempt("i = 0; x = [5, 6, 7]; i, x[i] = 2, 9")
attempt("a, b = b, a", a=1, b=2)
attempt("a, b, c = c, a, b", a=1, b=2, c=3)

print(*[1], *(), *"ab", *{3: 4}, sep="-")
print([*range(3), 9, *[1, 2]], (*"ab", *[]), {*[1, 1, 2]}, {**{1: 2}, 3: 4, **{1: 5}})
print((*[1, 2],), [*[], *()], *())
t = 1, *[2, 3]
print(t)


def f(*args, **kw):
    return args, sorted(kw.items())


print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}, z=3, **{}))
for a, *b in [(1, 2, 3), "xy", [9]]:
    print(a, b)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
for x[0] in range(3) if (x := [None]) else ():
    pass
print(x)


class Target:
    pass


o = Target()
o.a, o.b = 1, 2
print(o.a, o.b)
*o.a, o.b = "xyz"
print(o.a, o.b)
d = {}
d["k"], *d["r"] = 1, 2, 3
print(d)
for o.c, d["q"] in [(1, 2), (3, 4)]:
    pass
print(o.c, d)
l = list(range(6))
l[1:3], l[0] = "abc", "z"
print(l)
l[::2], = [[0, 0, 0, 0]] if len(l[::2]) == 4 else [[]]
print(l)


class Bad:
    def __iter__(self):
        raise KeyError("iter")


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("next")


class NotIter:
    def __iter__(self):
        return 5


for value in Bad(), BadNext(), NotIter(), 3.5, object, len:
    for stmt in "a, b = v", "a, *b = v", "x = [*v]", "x = (*v,)", "x = {*v}", "f(*v)", "x = {**v}", "f(**v)":
        try:
            exec(stmt, {"v": value, "f": f})
        except Exception as e:
            print(stmt, type(e).__name__, e)


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        return k * 2


print({**Mapping()}, f(**Mapping()))
try:
    f(**{1: 2})
except TypeError as e:
    print(e)
try:
    f(a=1, **{"a": 2})
except TypeError as e:
    print(e)
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(e)

# Locals in a row are unpacked in place; an error leaves them as they were.
def failing(n):
    for i in range(n):
        yield i
    raise KeyError("in the iterator")


def in_row(value):
    a, b, c = "a", "b", "c"
    try:
        a, b, c = value
    except (ValueError, TypeError, KeyError) as e:
        return a, b, c, type(e).__name__, str(e)
    return a, b, c


for value in ((1, 2, 3), [4, 5, 6], "xyz", iter([7, 8, 9]), range(3), {1: 2, 3: 4, 5: 6}, (1, 2), [1, 2, 3, 4], "ab", iter("abcd"),
              iter([1]), range(2), {1, }, failing(0), failing(2), failing(3), failing(9), 5, None):
    print(in_row(value))


def from_itself(a):
    a, b = a
    b, a = a, b
    (a, b), c = (b, a), (a, b)
    return a, b, c


def in_loops(pairs):
    found = []
    for a, b in pairs:
        found.append(a + b)
    found.append([a * b for a, b in pairs])
    for (a, b), c in zip(pairs, pairs):
        found.append((a, b, c))
    return found, a, b, c


def apart(value):
    a = b = c = 0
    a, c = value
    c, b = value
    a, a = value
    return a, b, c


print(from_itself((1, 2)), from_itself([1, 2]), from_itself("xy"), from_itself(iter((3, 4))))
print(in_loops([(1, 2), (3, 4)]), apart((5, 6)), apart("vw"))
