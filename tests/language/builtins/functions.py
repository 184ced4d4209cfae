# min-python: 3.14
# float: double
# Every builtin function with ordinary, edge and wrong arguments.
class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __repr__(self):
        return f"Len({self.n!r})"


class Hint:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.n, Exception):
            raise self.n
        return self.n

    def __repr__(self):
        return f"Hint({self.n!r})"


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value

    def __repr__(self):
        return f"Truth({self.value!r})"


class Odd:
    """Special methods with wrong results."""

    def __repr__(self):
        return 5

    def __str__(self):
        return b"x"

    def __hash__(self):
        return "h"

    def __iter__(self):
        return 5

    def __int__(self):
        return "1"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __format__(self, spec):
        return 7

    def __round__(self, n=None):
        return ("round", n)

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return "divmod"

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __reversed__(self):
        return "reversed"

    def __dir__(self):
        return ["z", "a"]

    def __complex__(self):
        return 1.5

    def __bytes__(self):
        return "no"

    def __call__(self):
        return "called"


class Plain:
    x = 1


def show(v):
    if isinstance(v, type):
        return v.__name__
    if type(v).__name__ == "str_ascii_iterator":
        return "<str_iterator>"
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + str(sorted(map(show, v)))
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text or " object>" in text or " of " in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


POOL = [0, -3, 7, True, 1 << 65, 2.5, -0.0, float("inf"), 1j, "a", "abc", "", "12", b"ab", b"", None, [], [3, 1, 2], (1, "a"), {"k": 1}, {5}, range(3), slice(1), ..., int, len,
        Len(3), Len(-1), Len("x"), Truth(True), Truth(1), Truth(False), Odd(), Hint(2), Hint(-1), Hint("x"), Hint(ValueError("hint"))]
NAMES = [show(v) if not isinstance(v, Odd) else "Odd()" for v in POOL]
ONE = "abs all any ascii bin bool callable chr complex dict divmod enumerate float format frozenset hex int iter len list max min next oct ord pow repr reversed round set  str sum tuple zip map filter isinstance issubclass getattr hasattr setattr memoryview slice property"
import builtins
for name in ONE.split():
    f = getattr(builtins, name)
    for v, shown in zip(POOL, NAMES):
        if name == "hash" and not isinstance(v, (Odd, list, dict, set)) or name in ("dict",) and isinstance(v, Odd):
            continue
        if name in ("bytes", "bytearray") and v == 1 << 65:
            continue
        print(name, shown, "->", t(f, v))
    if name != "enumerate":
        print(name, "()", t(f))
TWO = [0, 2, -1, "a", "x", None, 2.5, [1, 2], (int, str), int, len, (int, "a"), {}, "%", "d", ">5", Odd()]
for name in "divmod pow round isinstance issubclass getattr hasattr enumerate iter next  sum max min map filter zip format reversed len abs chr ord hash bin any id repr".split():
    f = getattr(builtins, name)
    for first in (7, "abc", [3, 1], 2.5, None, int, Plain):
        for second in TWO:
            print(name, show(first), show(second) if not isinstance(second, Odd) else "Odd()", "->", t(f, first, second) if not (name == "id") else t(f, first, second).replace("x", "x"))
for name in "pow getattr setattr sum divmod  round isinstance iter next enumerate slice type".split():
    f = getattr(builtins, name)
    for args in ((2, 3, 5), (2, -1, 7), (2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3, "a"), ("a", "b", "c"), ([], 1, 2), (2, 3, 5, 7), (5, 2, -3), (Plain, "y", 1), (Plain, 1, 2), (5, "real", 1)):
        if name == "type" and args[0] in (2, 2.0, "a") and len(args) == 3:
            pass
        print(name, *[show(a) for a in args], "->", t(f, *args))
