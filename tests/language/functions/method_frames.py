# Special methods that instructions call: their results, NotImplemented, exceptions and tracebacks through them.
import traceback


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        chain = [(frame.name, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)[1:]]
        print(label, "->", type(error).__name__, error, chain)


class No:
    """Says NotImplemented to everything, and counts."""
    asked = []

    def __repr__(self): return "no"

    def refuse(name):
        def method(self, *args):
            No.asked.append(name)
            return NotImplemented
        return method

    for name in "add radd iadd sub rsub isub mul rmul imul lt le gt ge eq ne".split():
        locals()[f"__{name}__"] = refuse(name)
    del name


class Yes:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __add__(self, other): return f"{self}+{other}"
    def __radd__(self, other): return f"r{other}+{self}"
    def __iadd__(self, other): return f"{self}+={other}"
    def __sub__(self, other): return f"{self}-{other}"
    def __rsub__(self, other): return f"r{other}-{self}"
    def __mul__(self, other): return f"{self}*{other}"
    def __lt__(self, other): return f"{self}<{other}"
    def __gt__(self, other): return f"{self}>{other}"
    def __eq__(self, other): return []
    def __floordiv__(self, other): return f"{self}//{other}"
    def __mod__(self, other): return f"{self}%{other}"
    def __and__(self, other): return f"{self}&{other}"
    def __or__(self, other): return f"{self}|{other}"
    def __xor__(self, other): return f"{self}^{other}"
    def __lshift__(self, other): return f"{self}<<{other}"
    def __rshift__(self, other): return f"{self}>>{other}"
    def __neg__(self): return f"-{self}"
    def __pos__(self): return f"+{self}"
    def __invert__(self): return f"~{self}"
    def __getitem__(self, key): return f"{self}[{key!r}]"


class Derived(No):
    def __radd__(self, other): return "derived radd"
    def __eq__(self, other): return "derived eq"
    def __gt__(self, other): return "derived gt"


class Fails:
    def fail(name):
        def method(self, *args):
            raise ValueError(name)
        return method

    for name in ("add iadd sub mul mod and lt gt eq le neg invert getitem iter call enter getattr bool").split():
        locals()[f"__{name}__"] = fail(name)
    del name
    def __exit__(self, *what): pass


def in_place_add(a, b):
    a += b
    return a


def in_place_sub(a, b):
    a -= b
    return a


def in_place_add_1(a):
    a += 1
    return a


def in_place_sub_1(a):
    a -= 1
    return a


no, yes, derived, fails = No(), Yes("y"), Derived(), Fails()
OPERATIONS = [
    ("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b),
    ("+=", in_place_add), ("-=", in_place_sub),
    ("<", lambda a, b: a < b), ("<=", lambda a, b: a <= b), (">", lambda a, b: a > b), (">=", lambda a, b: a >= b),
    ("==", lambda a, b: a == b), ("!=", lambda a, b: a != b),
    ("if <", lambda a, b: "yes" if a < b else "no"), ("if not <", lambda a, b: "yes" if not a < b else "no"),
    ("if ==", lambda a, b: "yes" if a == b else "no"), ("if !=", lambda a, b: "yes" if a != b else "no"),
]
PAIRS = [("yes yes", yes, Yes("z")), ("yes 1", yes, 1), ("no yes", no, yes), ("no no", no, no), ("no No", no, No()),
         ("no 1", no, 1), ("1 no", 1, no), ("no derived", no, derived), ("derived no", derived, no), ("no list", no, [1])]
for sign, operation in OPERATIONS:
    for label, a, b in PAIRS:
        No.asked.clear()
        try:
            result = operation(a, b)
            result = "object" if result is no or result is derived else result
        except TypeError as error:
            result = f"TypeError: {error}"
        print(label, sign, result, No.asked)
    show("fails " + sign, lambda: operation(fails, 1))

NUMBERS = [
    ("+ 1", lambda x: x + 1), ("- 1", lambda x: x - 1), ("* 3", lambda x: x * 3), ("// 3", lambda x: x // 3),
    ("% 3", lambda x: x % 3), ("& 3", lambda x: x & 3), ("| 3", lambda x: x | 3), ("^ 3", lambda x: x ^ 3),
    ("<< 3", lambda x: x << 3), (">> 3", lambda x: x >> 3), ("+ -100", lambda x: x + -100), ("+= 1", in_place_add_1),
    ("-= 1", in_place_sub_1), ("< 1", lambda x: x < 1), ("if < 1", lambda x: "yes" if x < 1 else "no"),
    ("if not > 1", lambda x: "yes" if not x > 1 else "no"), ("if == -7", lambda x: "yes" if x == -7 else "no"),
    ("if != 7", lambda x: "yes" if x != 7 else "no"), ("-", lambda x: -x), ("+x", lambda x: +x), ("~", lambda x: ~x),
    ("[0]", lambda x: x[0]), ("['k']", lambda x: x["k"]), ("[key]", lambda x: x[NUMBERS and 5]), ("()", lambda x: x()),
    ("(*)", lambda x: x(*[1, 2])), (".none", lambda x: x.none), ("for", lambda x: [y for y in x]),
]
for label, operation in NUMBERS:
    show("yes " + label, lambda: operation(yes) if label not in ("()", "(*)", "for") else 0)
    show("fails " + label, lambda: operation(fails))
    show("no " + label, lambda: operation(no))


class Up:
    """Its own iterator."""
    def __init__(self, n, end=StopIteration): self.n, self.end, self.entered = 0, end, n
    def __iter__(self): return self
    def __next__(self):
        if self.n == self.entered:
            try:
                raise KeyError
            except KeyError:
                raise self.end
        self.n += 1
        return self.n


class Wrong:
    def __iter__(self): return 5


class Short:
    def __next__(self): return 1
    def __iter__(self, extra): return self


def loop(iterable):
    seen = []
    for x in iterable:
        if x == 2: continue
        seen.append(x)
        for y in Up(2):
            if y == x: break
        else:
            seen.append("else")
    else:
        seen.append("end")
    return seen


show("up", lambda: loop(Up(4)))
show("up again", lambda: [loop(u) for u in [Up(3)] for _ in range(2)])
show("empty", lambda: loop(Up(0)))
show("error", lambda: loop(Up(2, ZeroDivisionError)))
show("subclass", lambda: loop(Up(2, type("Stop", (StopIteration,), {}))))
show("wrong", lambda: loop(Wrong()))
show("short", lambda: loop(Short()))


def stops_inside():
    for x in Up(3):
        next(iter(()))


show("the body's own", stops_inside)


def inner_handled():
    try:
        1 / 0
    except ZeroDivisionError as error:
        for x in Up(1): pass
        try:
            raise
        except ZeroDivisionError as again:
            return again is error


show("handled", inner_handled)


def spread(*args, **named):
    return args, named


class Takes:
    def __init__(self, a, b=2, *, c=3): self.all = a, b, c
    def method(self, *args, **named): return self.all, args, named
    def __call__(self, a, *rest): return a, rest


class Refuses:
    def __init__(self, *args): return 5


class Broken:
    def __init__(self, *args): raise ValueError(args)


def numbers(n, *rest):
    yield n
    yield rest


E2 = {"c": 9}
show("f(*)", lambda: spread(*[1, 2], *"ab", k=1, **E2))
show("f(*) generator", lambda: list(numbers(*range(3))))
show("Class(*)", lambda: Takes(*[1]).all)
show("Class(**)", lambda: Takes(*[1, 5], **E2).all)
show("Class(*) too many", lambda: Takes(*range(5)))
show("Class(*) few", lambda: Takes(*[]))
show("Class(**) unknown", lambda: Takes(1, **{"d": 1}))
show("method(*)", lambda: Takes(1).method(*[3], **E2))
show("bound(*)", lambda: [m(*[3], **E2) for m in [Takes(1).method]])
show("instance(*)", lambda: Takes(1)(*[3, 4]))
show("instance()", lambda: Takes(1)(3))
show("instance() few", lambda: Takes(1)())
show("__init__ with a result", lambda: Refuses(*[1]))
show("__init__ fails", lambda: Broken(*[1, 2]))
show("native(*)", lambda: max(*[3, 1]))
show("f(**) not str", lambda: spread(**{1: 2}))
show("f(*5)", lambda: spread(*5))


class Missing:
    def __getattr__(self, name):
        if name.startswith("no"): raise AttributeError("no " + name)
        return name, self.deeper if name == "deep" else 0


show("missing", lambda: Missing().x)
show("missing deep", lambda: Missing().deep)
show("missing error", lambda: Missing().nothing)
show("hasattr", lambda: (hasattr(Missing(), "a"), hasattr(Missing(), "no")))
show("default", lambda: getattr(Missing(), "no", 7))
