# min-python: 3.14
# float: double
# Builtin functions: keywords, defaults, callbacks, iterators that misbehave.
def show(v):
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def boom(*args):
    raise ValueError("boom")


class Bad:
    def __iter__(self):
        yield 1
        raise OSError("midway")


class NoNext:
    def __iter__(self):
        return self


class Count:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Item:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class NotIter:
    __iter__ = None


class Raw:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f"Raw({self.v})"


CALLS = """
min() | min(1) | min([]) | min([], default=5) | min(1, 2, default=3) | min([3, 1, 2]) | min(3, 1, 2) | min([3, 1], key=lambda x: -x) | min("ab", "b", key=len) | min([], key=len) | min(1, 2, key=5) | min([1], foo=2) | min(Bad()) | min([1, "a"]) | min(1, "a") | min(None) | min([Raw(2), Raw(1)]) | min([1, 1.0]) | min([1.0, 1]) | min({3: 1, 2: 5}) | min("") | min((), default=None) | min([1, 2], key=boom) | min([1, 2], key=None)
max() | max(1) | max([]) | max([], default=5) | max(1, 2, default=3) | max([3, 1, 2]) | max(3, 1, 2) | max([3, 1], key=lambda x: -x) | max("ab", "b", key=len) | max([], key=len) | max(1, 2, key=5) | max([1], foo=2) | max([1, 1.0]) | max([1.0, 1]) | max([1, "a"]) | max([Raw(2), Raw(1)]) | max("hello") | max(range(10), key=lambda x: x % 4) | max(1, key=None) | max([1, 2], [0, 5]) | max(None, 1) | max([None, 1])
sum([]) | sum([1, 2]) | sum([1, 2], 10) | sum([1, 2], start=10) | sum(iterable=[1]) | sum([[1], [2]], []) | sum(["a"], "") | sum(["a"]) | sum([b"a"], b"") | sum([bytearray()], bytearray()) | sum([1.5, 2]) | sum([0.1] * 10) | sum([1e100, 1.0, -1e100]) | sum([0.1] * 10, 0.0) | sum([1, 0.1, 0.2, True]) | sum([1j, 2]) | sum([1e308, 1e308]) | sum([float("inf"), float("-inf")]) | sum([1 << 62, 1 << 62]) | sum([(1,), (2,)], ()) | sum() | sum(5) | sum([1], 2, 3) | sum([1], x=1) | sum(Bad()) | sum([None]) | sum([1], None) | sum([True, True]) | sum({1: 2, 3: 4}) | sum([1e16, 1, -1e16]) | sum([0.1, 0.2, 0.3, 1j]) | sum([-0.0]) | sum([-0.0], -0.0) | sum([1.5, "a"])
sorted([3, 1, 2]) | sorted("hello") | sorted([3, 1], reverse=True) | sorted([3, 1], reverse="yes") | sorted([3, 1], reverse=None) | sorted(["b", "A"], key=str.lower) | sorted([1, "a"]) | sorted(5) | sorted([1], key=boom) | sorted({3: 1, 1: 2}) | sorted([(1, "b"), (0, "a")], key=lambda p: p[1]) | sorted(Bad()) | sorted([2, 1], key=5) | sorted([1j, 2j]) | sorted([None, None]) | sorted([Raw(3), Raw(1)])
all([]) | all([1, 0]) | all([1, boom]) | all() | all(5) | all([], []) | all(Bad()) | any([]) | any([0, 0]) | any([0, 1]) | any() | any(5) | any(Bad()) | all(iterable=[]) | any({0: 1}) | all("")
enumerate([]) | list(enumerate("ab")) | list(enumerate("ab", 5)) | list(enumerate("ab", start=-1)) | list(enumerate("ab", 1 << 70)) | list(enumerate(iterable="ab", start=2)) | enumerate(5) | enumerate([], "a") | enumerate([], 1.5) | enumerate([], 1, 2) | list(enumerate(start=1, iterable="a")) | next(enumerate([1])) | enumerate([1], None) | list(enumerate("abc", (1 << 62) - 1)) | list(enumerate("abc", (1 << 63) - 2))
zip() | list(zip()) | list(zip("ab", [1, 2, 3])) | list(zip("ab", strict=True)) | list(zip("ab", "c", strict=True)) | list(zip("a", "bc", strict=True)) | list(zip("ab", "cd", "e", strict=True)) | list(zip("a", "b", "cd", strict=True)) | list(zip("", "a", strict=True)) | list(zip("a", "", strict=True)) | list(zip("ab", "cd", strict=True)) | zip(5) | zip("a", 5) | zip("a", 5, "b") | zip("a", x=1) | list(zip("a", strict=0)) | list(zip(Bad(), "abc")) | list(zip("ab", "ab", "abc", strict=True)) | list(zip("ab", "abc", "abc", strict=True)) | zip("a", strict=boom).__class__.__name__ | list(zip(*[iter("abcd")] * 2))
map() | map(len) | list(map(len, ["a", "bb"])) | list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])) | list(map(lambda a, b: a + b, [1, 2], [3, 4, 5], strict=True)) | list(map(lambda a, b: a + b, [1, 2, 3], [3, 4], strict=True)) | list(map(str, "ab", strict=True)) | map(len, 5) | map(len, "a", 5) | map(5, "a").__class__.__name__ | list(map(5, "a")) | list(map(None, "a")) | map(len, "a", x=1) | list(map(boom, "a")) | list(map(len, Bad())) | list(map(lambda *a: a, "ab", "cd", "ef")) | list(map(lambda: 1, "a")) | list(map(max, "a", "b", "cd", strict=True)) | map(strict=True) | map(len, strict=True) | list(map(pow, [2], [3], [5]))
filter() | filter(None) | list(filter(None, [0, 1, "", "a"])) | list(filter(bool, [0, 1])) | list(filter(lambda x: x > 1, [1, 2, 3])) | filter(None, 5) | list(filter(5, [1])) | list(filter(boom, [1])) | filter(None, [], 1) | filter(function=None, iterable=[]) | list(filter(None, Bad())) | list(filter(lambda x: [], [1])) | list(filter(str.isdigit, "a1b2"))
list(reversed([1, 2])) | list(reversed("ab")) | list(reversed(range(3))) | list(reversed({1: 2, 3: 4})) | reversed({1}) | reversed(5) | reversed() | reversed([], []) | reversed(x=1) | reversed(iter([])) | list(reversed((1, 2))) | list(reversed(b"ab")) | reversed(None) | reversed(Item()) | reversed(sequence=[1]) | list(reversed({1: 2}.values()))
iter() | iter(5) | iter([]).__class__.__name__ | list(iter(Count().__next__, 2)) | iter(5, 5) | iter([], 1) | list(iter(Item())) | iter(NotIter()) | iter(NoNext()) | list(iter(iter([1]))) | iter(1, 2, 3) | list(iter(lambda: 1, 1)) | iter(int, 1).__class__.__name__ | iter(object=[]) | list(iter(boom, 1)) | next(iter(int, 1))
next(iter([])) | next(iter([1])) | next(iter([]), 5) | next(iter([]), None) | next() | next(5) | next([]) | next(iter([]), 1, 2) | next(Count()) | next(iter([]), default=1) | next(x for x in ()) | next(NoNext())
pow(2, 3) | pow(2, 3, 5) | pow(base=2, exp=3) | pow(base=2, exp=3, mod=5) | pow(2, exp=3) | pow(2) | pow() | pow(2, 3, None) | pow(2, -1) | pow(0, -1) | pow(3, -1, 7) | pow(3, -2, 7) | pow(2, -1, 4) | pow(2, 3, 0) | pow(2, 0, 1) | pow(2, 3, -5) | pow(2.0, 3) | pow(2.0, 3, 5) | pow(2, 3.0, 5) | pow(2, 3, 5.0) | pow("a", 2) | pow(2, "a") | pow("a", 2, 3) | pow(0, 0) | pow(0.0, -1) | pow(-8, 1 / 3) .real > 0 | pow(10, 50, 7) | pow(True, True) | pow(2, 3, mod=5) | pow(2, 3, x=5) | pow(2, 1 << 20, 13) | pow(38, -1, 97) | pow(-2, 3, 5) | pow(2, 5, 1) | pow(1j, 2, 3)
divmod(7, 2) | divmod(-7, 2) | divmod(7, -2) | divmod(7.5, 2) | divmod(7, 0) | divmod(7.0, 0) | divmod("a", 1) | divmod(1, "a") | divmod(1) | divmod() | divmod(1, 2, 3) | divmod(1 << 70, 3) | divmod(True, 2) | divmod(1j, 2) | divmod(-1, 1 << 70) | divmod(x=1, y=2) | divmod(7, 0.0) | divmod(float("inf"), 1) | divmod(None, None)
round(2.5) | round(3.5) | round(2.567, 2) | round(1234, -2) | round(1250, -2) | round(1350, -2) | round(2.5, None) | round(number=2.5) | round(number=2.567, ndigits=1) | round(5, 2) | round("a") | round(2.5, "a") | round(2.5, 1.0) | round() | round(1, 2, 3) | round(float("nan")) | round(float("inf")) | round(float("inf"), 2) | round(-2.5) | round(-0.4) | round(True) | round(1j) | round(1e20) | round(15, -1) | round(25, -1) | round(1 << 70, -5) | round(-15, -1) | round(0.5) | round(1.5) | round(1e300, -300) | round(5, -1) | round(6, -1) | round(999, -5) | round(2, None) | round(2, ndigits=None) | round(None) | round(1.23456789, 5) | round(12345.6789, -2) | round(5.015, 2) | round(0.0, 5) | round(5e-324, 323) | round(1.7976931348623157e308, -308)
bin(5) | bin(-5) | bin(0) | bin(True) | bin(1.5) | bin("a") | bin() | bin(1, 2) | oct(8) | oct(-8) | oct("a") | hex(255) | hex(-255) | hex(1 << 70) | hex(1.5) | hex(None) | bin(1 << 70) | oct(1 << 70) | bin(number=1)
chr(65) | chr(0x10ffff) | chr(0x110000) | chr(-1) | chr("a") | chr(1.5) | chr() | chr(1 << 70) | chr(0xd800) == "\\ud800" | chr(True) | ord("a") | ord("ab") | ord("") | ord(b"a") | ord(b"ab") | ord(5) | ord(None) | ord() | ord("\\U0001F600") | ord(bytearray(b"a")) | chr(i=5) | ord(c="a") | chr(1 << 31) | chr(-(1 << 70)) | ord([1])
len() | len(5) | len([], []) | len(obj=[]) | len(None) | len(int) | len(x for x in ()) | len(iter([])) | len(map(int, "")) | abs("a") | abs() | abs(1, 2) | abs(-5) | abs(-5.5) | abs(3 + 4j) | abs(True) | abs(-True) | abs(None) | abs(x=5) | hash() | hash([]) | hash({}) | hash(set()) | hash(1, 2) | hash(slice(1, [])) | hash(([],)) | hash(1) | hash(True) | hash(1.0) | hash(-1) | hash(0) | hash(bytearray()) | hash(obj=1)
callable(len) | callable(5) | callable(int) | callable(lambda: 0) | callable() | callable(1, 2) | callable(Raw) | callable(Raw(1)) | callable(obj=len) | isinstance(5, int) | isinstance(True, int) | isinstance(5, (str, int)) | isinstance(5, (str, (float, (int,)))) | isinstance(5, int | str) | isinstance(None, int | None) | isinstance(5, 5) | isinstance(5, (5,)) | isinstance(5, (int, 5)) | isinstance(5, ()) | isinstance(5) | isinstance() | isinstance(5, int, str) | isinstance(5, "int") | isinstance(5, None) | isinstance(5, [int])
issubclass(bool, int) | issubclass(int, (str, int)) | issubclass(5, int) | issubclass(int, 5) | issubclass(int, (5,)) | issubclass(int, ()) | issubclass(int, int | str) | issubclass(int) | issubclass("a", str) | issubclass(int, None) | issubclass(int, object) | issubclass(int, ((str,), (int,)))
getattr(5, "real") | getattr(5, "nope") | getattr(5, "nope", 7) | getattr(5) | getattr(5, 6) | getattr(5, "a", 1, 2) | getattr(5, None) | getattr(5, b"real") | getattr(object=5, name="real") | hasattr(5, "real") | hasattr(5, "nope") | hasattr(5, 6) | hasattr(5) | setattr(5, "x", 1) | setattr(5, "real", 1) | setattr(5, "x") | setattr(5, 6, 7) | setattr(Raw, 6, 7) | delattr(Raw(1), "x") | delattr(Raw(1), "v") | delattr(5) | delattr(Raw, "nope") | delattr(5, 6) | setattr(len, "x", 1) | setattr(int, "x", 1) | delattr(int, "real") | setattr([], "append", 1) | getattr(Raw, "nope") | getattr(Raw(1), "nope") | getattr(len, "nope") | getattr(None, "nope") | getattr(int, "nope")
repr() | repr(1, 2) | ascii("é\\n\\U0001F600") | ascii([1, "ü"]) | ascii() | ascii(None) | format(5) | format(5, "d") | format(5, "x") | format(5, "q") | format(5, 5) | format("a", ">5") | format("a", "d") | format([], "") | format([], "5") | format(None, "x") | format() | format(1, 2, 3) | format(5, None) | format(value=5) | format(object(), "x") | format({}, "d") | format(3.5, ".2f") | format(1j, "d") | format(True, "d") | format(True)
vars(5) | vars(1, 2) | vars(Raw(1)) | vars([]) | "v" in vars() | dir(1, 2) | id() | id(1, 2) | id(obj=1) | type() | type(1, 2) | type(5) | type("X", (), {}).__name__ | type("X", 5, {}) | type(5, (), {}) | type("X", (), 5) | type("X", (5,), {}) | type("X", (int, str), {}) | type("X", (bool,), {}) | type(1, 2, 3, 4) | type(x=1) | object(1) | object(x=1) | object().x | setattr(object(), "x", 1)
input(1, 2) | print(sep=5) | print(end=5) | print(sep=b"") | print(x=1) | print(1, file=5) | print(1, end=None, sep=None) | print(1, 2, sep="") | print(1, file=None) | print(flush=True) | print(1, 2, 3, sep="-", end="!\\n") | print(sep="x") | print(None, sep=None) | print(1, end=[])
breakpoint.__name__ | globals(1) | locals(1) | callable.__name__ | len.__name__ | len.__qualname__ | len.__module__ | int.__module__ | min.__doc__ is None | __import__("nope_not") | __import__("") | __import__() | hash(Ellipsis) == hash(...) | open() | open(5.5) | open(None) | open("x", "q") | open("x", "") | open("x", "rw") | open("x", "rb", encoding="a") | open("x", "bt") | open("x", "rb", newline="") | open("x", "rb", errors="x") | open("x", 5) | open("x", "r+w") | open("x", "rr") | open("x", "U") | open([]) | open("x", "b") | open("\\0") | open(-1) | open("x", "w", 1, "utf-8", None, None, True, None, 5)
bool() | bool([]) | bool(1, 2) | bool(x=1) | int() | int("12") | int("0x1f", 16) | int("z", 36) | int("12", 1) | int("12", 37) | int("12", -1) | int(5, 2) | int("") | int("a") | int(" 5 ") | int("1_000") | int("1__0") | int(5.9) | int(float("nan")) | int(float("inf")) | int(None) | int([]) | int(b"12") | int(x=1) | int("5", base=10) | int(base=10) | int("12", None) | int("0b1", 0) | int("010", 0) | int(1j) | int("é") | int("5" * 5) | float("1.5") | float("x") | float() | float(None) | float("1", 2) | float("") | float("nan") | float(" inf ") | float("1_0.5") | float(1 << 2000) | float(b"1.5") | float([]) | float(1j) | float(x=1) | complex("1+2j") | complex("x") | complex(1, 2) | complex("1", 2) | complex(1, "2") | complex(None) | complex(real=1, imag=2) | complex() | complex(1, 2, 3) | complex([]) | complex("")
str() | str(5) | str(b"ab") | str(b"ab", "utf-8") | str(b"\\xff", "utf-8") | str(b"\\xff", "ascii", "replace") | str("a", "utf-8") | str(5, "utf-8") | str(object="x") | str(b"x", encoding="ascii") | str(b"x", errors="strict") | str(x=1) | str(b"a", "nope") | bytes() | bytes(3) | bytes([1, 2]) | bytes("a") | bytes("a", "utf-8") | bytes("é", "ascii") | bytes(-1) | bytes([256]) | bytes([-1]) | bytes(["a"]) | bytes(1.5) | bytes(None) | bytes([], "utf-8") | bytes(5, "utf-8") | bytes("a", errors="x") | bytes(source=b"a") | bytes({1: 2}) | bytes(range(3)) | bytes("a", "nope") | bytes(True) | bytearray("a") | bytearray(None) | bytearray([300]) | bytearray(-1) | bytearray(2) | memoryview() | memoryview(5) | memoryview("a") | memoryview(b"a", 1) | memoryview(object=b"ab").tolist()
"""
for line in CALLS.strip().split("\n"):
    for source in line.split(" | "):
        print(source, "->", t(lambda: eval(source)))
names = sorted([n for n in dir(Raw(1)) if n[0] != "_"])
print(names, dir(Raw(1)) == sorted(dir(Raw(1))), t(lambda: dir(type("D", (), {"__dir__": lambda s: 5})())), t(lambda: dir(type("D", (), {"__dir__": lambda s: ["b", "a"]})())), t(lambda: dir(type("D", (), {"__dir__": lambda s: [1, "a"]})())))
