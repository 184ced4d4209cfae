# min-python: 3.14
# match: every pattern kind, guards, binding, and what does not match.
def m1(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5 | -2.5:
            return "float"
        case 1 + 2j:
            return "complex"
        case "a" | "b":
            return "a or b"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case []:
            return "empty seq"
        case [1]:
            return "one"
        case [1, 2, *rest]:
            return f"12 {rest}"
        case [*init, 9]:
            return f"ends in 9 {init}"
        case (x, y) if x == y:
            return f"equal pair {x}"
        case [[a, b], [c, *d]]:
            return f"nested {a} {b} {c} {d}"
        case (a, b):
            return f"pair {a} {b}"
        case [_, _, _]:
            return "three"
        case [*_]:
            return "any seq"
        case {"k": v, "n": {"m": deep}}:
            return f"map deep {v} {deep}"
        case {"k": 1 | 2 as v, **rest}:
            return f"k in 12 {v} {rest}"
        case {"x": _}:
            return "has x"
        case {1: one, -1: minus, None: none, **rest}:
            return f"keys {one} {minus} {none} {rest}"
        case {}:
            return "any map"
        case str(v):
            return f"str {v}"
        case int() | float() as num:
            return f"num {num}"
        case _:
            return "other"


for subject in (0, False, -1, 1.5, -2.5, 1 + 2j, "a", "b", "c", b"bytes", bytearray(b"x"), None, True, [], (), [1], (1,), [1, 2],
                [1, 2, 3, 4], [5, 9], (7, 8, 9), [3, 3], (4, 5), [[1, 2], [3, 4, 5]], [1, [2]], range(3), range(5), "abc",
                {"k": 5, "n": {"m": 6}}, {"k": 1, "z": 2}, {"k": 3}, {"x": 0}, {1: "o", -1: "m", None: "n", "e": 1}, {},
                {"q": 1}, 10, 2.5, 3j, {1, 2}, iter([]), object):
    print(repr(subject) if not hasattr(subject, "__next__") else "iterator", "->", m1(subject))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class P3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Color:
    RED = 1
    GREEN = "g"

    class Inner:
        DEEP = [1]


def m2(p):
    match p:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.Inner.DEEP:
            return "green/deep"
        case P3(1, 2, 3):
            return "P3 123"
        case P3(x, y=yy, z=zz):
            return f"P3 {x} {yy} {zz}"
        case Point(0, 0):
            return "origin"
        case Point(x=0):
            return "x zero"
        case Point(x, y=0):
            return f"y zero {x}"
        case Point(x, Point(a, b)):
            return f"nested {x} {a} {b}"
        case Point() as q:
            return f"point {q.x}"
        case dict(d) if d:
            return f"dict {d}"
        case list([a]) | tuple([a]):
            return f"list of {a}"
        case set() | frozenset():
            return "set"
        case bool(b):
            return f"bool {b}"
        case float(f):
            return f"float {f}"
        case type():
            return "type"
    return "fell out"


for s in (1, "g", [1], P3(1, 2, 3), P3(4, 5, 6), Point(0, 0), Point(0, 1), Point(5, 0), Point(1, Point(2, 3)), Point(8, 8),
          {"a": 1}, {}, [5], (6,), [1, 2], {1}, frozenset(), False, 2.5, int, "zz"):
    print(m2(s))


def error(source, **names):
    try:
        exec(source, names)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("ok")


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadArgs2:
    __match_args__ = (1,)


class Dup:
    __match_args__ = ("x", "x")
    x = 1


env = dict(Point=Point, NoArgs=NoArgs, BadArgs=BadArgs, BadArgs2=BadArgs2, Dup=Dup)
error("match Point(1, 2):\n case Point(1, 2, 3): pass", **env)
error("match Point(1, 2):\n case Point(1, x=2): pass", **env)
error("match NoArgs():\n case NoArgs(1): pass", **env)
error("match NoArgs():\n case NoArgs(x=1): pass", **env)
error("match BadArgs():\n case BadArgs(1): pass", **env)
error("match BadArgs2():\n case BadArgs2(1): pass", **env)
error("match Dup():\n case Dup(1, 1): pass", **env)
error("match 1:\n case int(1, 2): pass", **env)
error("match 1:\n case len(): pass", **env)
error("match 1:\n case undefined(): pass", **env)
error("match 1:\n case undefined.x: pass", **env)
error("match undefined:\n case 1: pass", **env)


class Missing:
    __match_args__ = ("a", "b")
    a = 1


def m3(o):
    match o:
        case Missing(a, b):
            return a, b
        case Missing(a):
            return a


print(m3(Missing()))

# binding survives, names leak, later cases see earlier partial bindings or not at all
match (1, 2):
    case (a, 3):
        pass
    case (b, 2):
        print("b", b)
print(b)
match {"a": [1, {"b": (2, 3)}]}:
    case {"a": [first, {"b": (second, *third)}]}:
        print(first, second, third)
match 5:
    case x if x > 10:
        print("no")
    case x if x > 3:
        print("guard", x)
print(x)
match 1, 2:
    case 1, y:
        print("open sequence", y)
match [1, 2, 3], 4:
    case [a, *b], c:
        print(a, b, c)
match (z := 4) + 1:
    case 5:
        print("walrus", z)
match "x":
    case ("x" as first) | ("y" as first):
        print(first)
match [("a", 1), ("b", 2)]:
    case [(k1, v1), (k2, v2)]:
        print(k1, v1, k2, v2)
match = case = 1
_ = 2
print(match, case, _)
match [match, case]:
    case [1, case]:
        print("soft keywords", case)
print([match][0], match * 2, match(1) if callable(match) else -match)


def order():
    log = []

    class Log:
        def __init__(self, n):
            self.n = n

        def __eq__(self, o):
            log.append((self.n, o))
            return self.n == o

    match Log(2):
        case 0 | 1:
            pass
        case 2:
            log.append("hit")
    return log


print(order())


def loop():
    out = []
    for item in [1, "s", [2], {"k": 3}, None]:
        match item:
            case None:
                break
            case int():
                continue
            case str(v) | [v] | {"k": v}:
                out.append(v)
    return out


print(loop())
from collections import OrderedDict, deque, namedtuple

match OrderedDict(a=1):
    case {"a": v}:
        print("ordered", v)
match deque([1, 2]):
    case [a, b]:
        print("deque", a, b)
N = namedtuple("N", "p q")
match N(1, 2):
    case N(p=1, q=q):
        print("namedtuple", q)
match N(3, 4):
    case (p, q):
        print(p, q)
match "text":
    case [*_]:
        print("never")
    case str() as t:
        print(t)
