# min-python: 3.14
# float: double
# The measured table of features that MicroPython lacks or gets wrong, one section a row.
import gc
import sys


def row(name):
    print("--", name)


def attempt(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source, **names):
    try:
        exec(source, names)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def syntax(*sources):
    for source in sources:
        try:
            compile(source, "f", "exec")
            print(repr(source), "ok")
        except SyntaxError as e:
            print(repr(source), type(e).__name__ + ":", e.msg)


row("match")


def matched(v):
    match v:
        case 0 | 1:
            return "small"
        case [x, *rest]:
            return ("sequence", x, rest)
        case {"k": k, **others}:
            return ("mapping", k, others)
        case str() as s if s:
            return ("text", s)
        case complex(real=r):
            return ("complex", r)
        case _:
            return None


print([matched(v) for v in (1, [1, 2, 3], {"k": 1, "l": 2}, "x", "", 2j, 5.0)])

row("positional-only /")


def positional(a, /, b, *, c):
    return a, b, c


print(positional(1, b=2, c=3))
attempt(positional, a=1, b=2, c=3)

row("unpacking in displays")
a, d = [1, 2], {"k": 1}
print([*a, 3], (*a, 1), {*a}, {**d, "l": 2}, [*a, *a])

row("several stars in a call; a, *b, c =")
print((lambda *p, **k: (p, k))(*a, *a, **d, **{"z": 2}))
x, *y, z = range(5)
print(x, y, z)

row("star in return, index and for")


def starred():
    return 0, *a


class Index:
    def __getitem__(self, i):
        return i


print(starred(), Index()[0, *a], [v for v in (*a, 9)])
for v in *a, 5:
    print(v, end=" ")
print()

row("async generators")

async def ticks(n):
    for i in range(n):
        yield i


async def use():
    out = []
    async for i in ticks(3):
        out.append(i)
    return out, hasattr(ticks(1), "__aiter__"), type(ticks(1)).__name__


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


print(drive(use()))

row("async comprehension; await in comprehension")


async def value(i):
    return i * i


async def comprehensions():
    return [i async for i in ticks(3)], {await value(i) for i in range(3)}, [j async for j in ticks(4) if j % 2]


print(drive(comprehensions()))

row("async with, async for")


class Manager:
    async def __aenter__(self):
        return "in"

    async def __aexit__(self, *exc):
        print("out", exc[0])
        return True


async def managed():
    async with Manager() as m:
        print(m)
        raise ValueError


print(drive(managed()))

row("await outside async function")
syntax("def f():\n await x", "await x", "def f():\n async for x in y: pass", "async def f():\n  def g(): await x")

row("coroutine type")
c = value(1)
print(type(c).__name__, hasattr(c, "__iter__"), hasattr(c, "__next__"))
attempt(iter, c)
c.close()

row("except*, ExceptionGroup, add_note")
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as g:
    g.add_note("note")
    print(g.exceptions, g.__notes__)
except* TypeError as g:
    print(g.exceptions)

row("f-string: same quotes and backslash inside")
run("d = {'k': 'v'}\nprint(f'{d['k']} {'\\n'.join(['a', 'b'])!r}')")

row("f-string: =, nesting, nested spec, several lines")
w = 7
print(f"{w=} {w = !r:>4} {f'{w}'} {w:{w}} {w:>{w}.{2}}|" if 0 else f"{w=} {w = !r:>4} {f'{w}'} {w:{w}}")
print(f"""{
    w
}""")

row("dict insertion order")
d = {}
for k in "zyxabc":
    d[k] = 1
del d["x"]
d["x"] = 2
print(list(d), (lambda **k: list(k))(z=1, a=2, m=3))

row("view set operations, reversed(dict)")
print(d.keys() & {"a", "z"} == {"a", "z"}, list(reversed(d)), list(reversed(d.items()))[0])

row("mutate dict while iterating")


def mutate():
    d = {1: 2, 3: 4}
    for k in d:
        d[k + 10] = 0


attempt(mutate)

row("__init_subclass__, class keywords, metaclass=, __prepare__")


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        return {"prepared": keywords}

    def __new__(meta, name, bases, namespace, **keywords):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Made(metaclass=Meta, option=1):
    pass


print(type(Made).__name__, Made.prepared)

row("metaclass by calling, type() with three arguments, __set_name__, data descriptors")


class Descriptor:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return "class" if instance is None else ("got", self.name)

    def __set__(self, instance, value):
        print("set", self.name, value)


Called = Meta("Called", (), {"x": 1})
T = type("T", (), {"d": Descriptor()})
t = T()
t.d = 5
print(Called.x, type(Called).__name__, t.d)

row("descriptor access on the class")
print(T.d)

row("C3 MRO, diamond super()")


class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B " + super().f()


class C(A):
    def f(self):
        return "C " + super().f()


class D(B, C):
    def f(self):
        return "D " + super().f()


print(D().f())
run("class X(A, B): pass", A=A, B=B)

row("__mro__, __qualname__, __doc__, __annotations__, __defaults__")


class Outer:
    "doc of Outer"
    x: int = 1

    def method(self, a, b=2, *, c=3):
        "doc of method"


print([c.__name__ for c in D.__mro__], Outer.method.__qualname__, Outer.__doc__, Outer.method.__doc__, Outer.__annotations__,
      Outer.method.__defaults__, Outer.method.__kwdefaults__)

row("__slots__")


class Slots:
    __slots__ = ("a",)


s = Slots()
s.a = 1
attempt(setattr, s, "b", 2)
print(s.a, hasattr(s, "__dict__"))

row("__getattribute__")


class Attribute:
    x = 1

    def __getattribute__(self, name):
        return ("asked", name)


print(Attribute().x, Attribute().y)

row("__missing__, __index__, __format__, __round__, __class_getitem__, @=")


class Special(dict):
    def __missing__(self, key):
        return ("missing", key)

    def __index__(self):
        return 2

    def __format__(self, spec):
        return "<" + spec + ">"

    def __round__(self, n=None):
        return ("round", n)

    def __class_getitem__(cls, item):
        return (cls.__name__, item)

    def __imatmul__(self, other):
        return ("imatmul", other)


s = Special()
print(s["k"], [1, 2, 3][s], f"{s:spec}", round(s), round(s, 2), Special[int], hex(s))
s @= 5
print(s)

row("reflected > from __lt__")


class Less:
    def __lt__(self, other):
        return "lt"

    def __le__(self, other):
        return "le"


print(object() > Less(), object() >= Less())
attempt(lambda: Less() > 1)

row("bad return of __len__, __bool__")
for name, result in (("__len__", -1), ("__len__", "x"), ("__len__", 2.0), ("__bool__", 1), ("__bool__", "x")):
    bad = type("Bad", (), {name: lambda self: result})()
    attempt(len if name == "__len__" else bool, bad)
    attempt(bool, bad)

row("int | str")
print(int | str, isinstance(5, int | str), int | None, int | str | int)

row("module __getattr__")
import _lazy_like as lazy_like

print(lazy_like.there, lazy_like.computed)
attempt(lambda: lazy_like.missing)

row("static method called in class body")


class Body:
    @staticmethod
    def helper():
        return 5

    value = helper()


print(Body.value)

row("decorators: any expression; parenthesised with")
table = {"d": lambda f: ("decorated", f.__name__)}


@table["d"]
def decorated():
    pass


@(lambda f: f)
def plain():
    pass


print(decorated, plain.__name__)
from io import StringIO

with (
    StringIO("a") as one,
    StringIO("b") as two,
):
    print(one.read(), two.read())

row("walrus, nonlocal, class decorators, chained with")
if (n := 10) > 5:
    print(n)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = counter()
print(step(), step())


@table["d"]
class DecoratedClass:
    pass


print(DecoratedClass)

row("global after use, return and yield outside, duplicate arguments")
syntax("def f():\n x = 1\n global x", "return 1", "yield 1", "def f(a, a): pass", "class C: return 1", "f(a=1, a=2)", "lambda a, a: 0", "nonlocal x")

row("tabs and spaces mixed")
syntax("if 1:\n\tx = 1\n        y = 2\n", "if 1:\n        x = 1\n\ty = 2\n")

row("annotations evaluated")


def annotated(a: undefined_name) -> also_undefined:
    pass


attempt(lambda: annotated.__annotations__)
run("x: undefined_too = 1\nprint(x)")

row("UnboundLocalError, RecursionError, FileNotFoundError, ModuleNotFoundError")


def unbound():
    print(local)
    local = 1


attempt(unbound)


def endless():
    endless()


try:
    endless()
except RecursionError as e:
    print(type(e).__name__)
attempt(__import__, "no_such_module")
try:
    open("/no/such/file")
except OSError as e:
    print(type(e).__name__)

row("__cause__, __context__, __traceback__; traceback in __exit__")


class Sees:
    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        print(kind.__name__, repr(value.__cause__), repr(value.__context__), type(traceback).__name__)
        return True


with Sees():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e

row("e.args, except as unbinds, PEP 479, raise from None")


def unbinds():
    try:
        raise ValueError(1, 2)
    except ValueError as e:
        print(e.args)
    return e


attempt(unbinds)


def stops():
    yield 1
    raise StopIteration


attempt(list, stops())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)

row("str(KeyError('a')); repr without trailing comma")
print(str(KeyError("a")), repr(KeyError("a")), repr(ValueError(1)), repr(ValueError()))

row("SystemExit.code")
print(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)

row("step slices: list, str, bytes, tuple, memoryview")
l = list(range(10))
l[::2] = "abcde"
del l[1::3]
print(l, "abcdef"[::2], b"abcdef"[::-2], (1, 2, 3)[::-1], bytes(memoryview(b"abcdef")[::2]))

row("slice assigned from an iterator; del of bytearray items; slice(1, 3)")
l = [1, 2, 3]
l[1:2] = iter("xy")
b = bytearray(b"abcdef")
del b[1:3]
del b[0]
print(l, b, slice(1, 3), slice(None, None, 2).indices(5))

row("int: bit_length, bit_count, as_integer_ratio, real")
print((10).bit_length(), (10).bit_count(), (3).as_integer_ratio(), (3).real, (3).imag, (3).numerator, (3).denominator, (5).conjugate(), (3).is_integer())

row("pow(3, -1, 7)")
print(pow(3, -1, 7), pow(3, 100, 7))
attempt(pow, 2, -1, 4)

row("big ints, pow, shifts, divmod signs")
print(2**200, pow(3, 200, 10**9), (1 << 100) >> 98, divmod(-7, 2), divmod(7, -2), -(10**30) // 7, -(10**30) % 7)

row("isinstance(True, int)")
print(isinstance(True, int), issubclass(bool, int))

row("float shortest repr")
print(5e-324, 0.1, 1e16, 1e22, 123456789.123, 2**-1074, 1.7976931348623157e308)

row("'{:,.2f}'")
print("{:,.2f}".format(1234567.891), f"{1234567:,}", f"{0.000123:_.6f}")

row("round(2.675, 2); (1+2j)**2")
print(round(2.675, 2), (1 + 2j) ** 2, round(-2.5), round(0.5), round(1234, -2))

row("str methods")
print("ab".capitalize(), "Ab".swapcase(), "a b".title(), "x".zfill(3), "a-b".partition("-"), "a-b-c".rpartition("-"), "Straße".casefold(),
      "abc".removeprefix("a"), "abc".removesuffix("c"), "ab".isidentifier(), "abc".translate({97: "z"}), str.maketrans("a", "b"),
      "a\tb".expandtabs(4), "1".isdecimal(), "½".isnumeric(), "²".isdigit(), "a1".isalnum(), "\n".isprintable(), "A b".istitle(), "é".isascii(),
      "{a}".format_map({"a": 1}), "abcabc".index("c"), "abcabc".rindex("c"))

row("keyword arguments to str and bytes methods; center with fill")
print("a,b,c".split(sep=",", maxsplit=1), b"a b".split(sep=b" "), "x".center(5, "*"), b"x".center(5, b"-"), "aXbX".replace("X", "-", count=1))

row("non-ASCII upper, isdigit")
print("é".upper(), "ß".upper(), "ÀÉ".lower(), "٣".isdigit(), "é".isalpha(), "ǆ".title())

row("stable sort")
pairs = [(i % 3, i) for i in range(40)]
print([i for _, i in sorted(pairs, key=lambda p: p[0])], sorted(pairs, key=lambda p: p[0], reverse=True)[0])

row("range equality")
print(range(3) == range(0, 3), range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)))

row("large ranges")
attempt(lambda: len(range(10**9)))
print(range(10**30)[10**29], 10**29 in range(10**30), range(10**30)[-1])

row("iter with sentinel, zip strict, print flush, format, vars, ascii, breakpoint")
it = iter([1, 2, 3])
print(list(iter(lambda: next(it), 3)), list(zip([1], [2], strict=True)), format(5, "03d"), ascii("é"), callable(breakpoint))
attempt(lambda: list(zip([1], [2, 3], strict=True)))
print("flushed", flush=True)


class HasVars:
    def __init__(self):
        self.a = 1


print(vars(HasVars()))

row("set.union of many")
print({1}.union([2], (3,), {4}), {1, 2, 3}.intersection([1, 2], [2]), {1, 2, 3}.difference([1], [2]))

row("OrderedDict.move_to_end; namedtuple; deque.rotate; defaultdict")
import collections

o = collections.OrderedDict(a=1, b=2)
o.move_to_end("a")
P = collections.namedtuple("P", "x y", defaults=[5])
q = collections.deque([1, 2, 3])
q.rotate(1)
dd = collections.defaultdict(list)
dd["k"].append(1)
print(list(o), P(1), P(1)._replace(x=2), P._fields, P._field_defaults, P(1)._asdict(), q, dict(dd))

row("re.match('a{2}', 'aa')")
import re

print(re.match("a{2}", "aa").group(), re.match("a{2,3}?", "aaa").group(), re.match("a{2}", "ab"))

row("re named groups, findall, flags, \\b")
print(re.match(r"(?P<first>\w+) (?P<second>\w+)", "ab cd").groupdict(), re.findall(r"\b\w", "ab cd"), re.search("B", "abc", re.I).span(),
      re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.split("[,;]", "a,b;c"))

row("json indent, sort_keys, unserialisable")
import json

print(json.dumps({"b": 1, "a": [1, 2]}, indent=2, sort_keys=True))
attempt(json.dumps, {1, 2})

row("struct.Struct, ?")
import struct

print(struct.Struct("<hi").pack(1, 2), struct.pack("?", True), struct.unpack("?", b"\x01"), struct.Struct("<hi").size)

row("math gcd comb hypot prod isqrt fsum")
import math

print(math.gcd(12, 18, 27), math.comb(5, 2), math.hypot(3, 4), math.prod([2, 3]), math.isqrt(17), math.fsum([0.1] * 10), math.perm(5, 2), math.lcm(4, 6), math.dist((0, 0), (3, 4)))

row("time.monotonic, strftime, struct_time fields")
import time

t = time.gmtime(86400 * 365)
print(time.monotonic() <= time.monotonic(), time.strftime("%Y-%m-%d", t), t.tm_year, t.tm_yday, t[0])

row("random.shuffle, sample; os.path; sys.getsizeof")
import random, os

l = list(range(10))
random.shuffle(l)
print(sorted(l) == list(range(10)), len(random.sample(range(100), 5)), os.path.join("a", "b"), os.path.splitext("a.b"), sys.getsizeof([1]) > 0)

row("repr of a list that contains itself")
l = [1]
l.append(l)
d = {}
d["d"] = d
print(l, d)

row("recursion of 900")


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))

row("assign sys.stdout, patch math")
old, sys.stdout = sys.stdout, StringIO()
print("x")
captured, sys.stdout = sys.stdout.getvalue(), old
math.tau2 = 5
saved, math.pi = math.pi, 3
print(repr(captured), math.tau2, math.pi)
math.pi = saved
del math.tau2
print(hasattr(math, "tau2"))

row("open(..., 'x')")
path = "/tmp/adder_beyond_x"
if os.path.exists(path):
    os.remove(path)
with open(path, "x") as f:
    f.write("text")
try:
    open(path, "x")
except FileExistsError as e:
    print(type(e).__name__, e.filename == path)
os.remove(path)

row("asyncio.wait_for(asyncio.sleep(1), t)")
import asyncio

# What they do is in tests/stdlib/use_asyncio.py.
print(asyncio.iscoroutinefunction(asyncio.wait_for), asyncio.TimeoutError is TimeoutError)
waiting = asyncio.wait_for(asyncio.sleep(1), 0.01)
print(asyncio.iscoroutine(waiting), waiting.close())

row("TaskGroup, timeout, Queue, Semaphore, Condition, wait, shield")
print([hasattr(asyncio, n) for n in ("TaskGroup", "timeout", "Queue", "Semaphore", "Condition", "wait", "shield")])


row("PEP 695; except without parentheses")
run("def f[T](x: T) -> T: return x\nprint(f(3), f.__type_params__)")
run("type X = int\nprint(X, X.__value__)")
run("class C[T]: pass\nprint(C.__type_params__, C[int])")
run("try:\n 1/0\nexcept ValueError, ZeroDivisionError:\n print('caught')")


row("t-strings")
run("t = t'a{1+1!r:>3}b'\nprint(t.strings, t.interpolations[0].value, t.interpolations[0].expression)")


row("dataclasses, enum, typing")
run("from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\n  y: int = 2\nprint(P(1), P(1) == P(1, 2))", __name__="m")
run("import enum\nclass E(enum.Enum):\n  A = 1\nprint(E.A, E(1), list(E))", __name__="m")
run("import typing\nprint(typing.List[int], typing.Any, typing.Callable[[int], str])")


row("functools, itertools, contextlib, datetime, abc, unittest, logging, traceback")
for name in ("functools", "itertools", "contextlib", "datetime", "abc", "unittest", "logging", "traceback"):
    run("import " + name + "\nprint(" + name + ".__name__)")


row("hashlib hexdigest")
run("import hashlib\nprint(hashlib.sha256(b'abc').hexdigest())")


row("list[int], int | str")
print(list[int], int | str, dict[str, list[int]], isinstance(5, int | str), int | None)


row("Counter")
run("import collections\nprint(collections.Counter('abca').most_common(1))")


row("syntax_unicode_nameesc")
run(r'print(ascii("\N{LATIN SMALL LETTER A}\N{EURO SIGN}"))')


row("types_bytes_decode_encoding, types_bytes_encoding, types_str_encode_encoding: more codecs")
attempt(b"\xff\xfea\x00".decode, "utf-16")
attempt("a".encode, "utf-16-le")


row("from __future__ import annotations")
run("from __future__ import annotations\ndef f(a: undefined): pass\nprint(f.__annotations__)")
