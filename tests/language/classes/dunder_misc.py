# min-python: 3.14
# __format__, __index__, __contains__, __iter__, isinstance hooks, class bodies, type unions, abstract odds and ends.
def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


class Body:
    "docstring"
    a = 1
    b = a + 1
    for i in range(3):
        pass
    if b == 2:
        c = "if"
    else:
        d = "else"
    try:
        1 / 0
    except ZeroDivisionError as e:
        err = str(e)
    del a
    lst = [b for _ in range(2)] if False else None
    import sys as _s
    from math import floor as fl
    x: int = 5
    y: str
    (p, q), *r = (1, 2), 3, 4
    lam = lambda self: self.x
    w = (wal := 6) + 1
    while i:
        i -= 1
    assert i == 0
    global made
    made = "global"

    class Inner:
        z = 3

    def method(self):
        return Inner if False else self.Inner


print([k for k in Body.__dict__ if not k.startswith("__")], Body.__doc__, Body.err, made, Body().lam(), Body().method().z, Body.fl(1.5))
print(Body.__annotations__, hasattr(Body, "y"), hasattr(Body, "a"), hasattr(Body, "made"))
class OneLine: x = 1; y = 2
class Empty(): ...
print(OneLine.y, Empty().__class__.__name__, Empty.__doc__)


def cls_in_func(base):
    class Made(base):
        b = base

        def get(self):
            return base

    return Made


print(cls_in_func(int).__qualname__, cls_in_func(int)(3).get(), cls_in_func(dict).__mro__[1])
attempt("body error", lambda: exec("class X:\n a = 1\n b = undefined"))
attempt("return", lambda: exec("class X:\n return 1"))
attempt("yield", lambda: exec("class X:\n yield 1"))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), isinstance(None, type(None)), isinstance(3, int | str), isinstance("s", int | str), isinstance(2.5, int | None), isinstance(None, int | None), issubclass(bool, int | str), int | str == str | int, repr(int | None), isinstance([], (tuple, (str, list))))
attempt("isinstance bad", lambda: isinstance(1, "int"))
attempt("isinstance tuple bad", lambda: isinstance(1, (str, "int")))
attempt("isinstance tuple ok", lambda: isinstance(1, (int, "x")))
attempt("issubclass bad", lambda: issubclass(1, int))
attempt("issubclass bad 2", lambda: issubclass(int, "x"))
attempt("union bad", lambda: int | 5)


class Fake:
    @property
    def __class__(self):
        return int


print(isinstance(Fake(), int), type(Fake()) is Fake)


class Ctx:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        return True


with Ctx() as c:
    raise ValueError


class Call:
    def __call__(self, *a, **k):
        return len(a), sorted(k)


print(Call()(1, 2, x=3), callable(Call()), list(map(Call(), "ab")))


class Hash:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        return self.h == o.h


print(hash(Hash(5)), hash(Hash(-1)), len({Hash(1), Hash(1), Hash(2)}), {Hash(3): "v"}[Hash(3)], Hash(1) in {Hash(1)})
attempt("hash type", lambda: hash(Hash("x")))


class Unhash:
    __hash__ = None


attempt("unhashable", lambda: hash(Unhash()))
attempt("isinstance hashable", lambda: {Unhash(): 1})


class Copy:
    def __copy__(self):
        return "copied"


class Repr:
    def __init__(self, *children):
        self.children = children

    def __repr__(self):
        return f"Repr{self.children}"


print(Repr(Repr(), [Repr()], {"k": Repr(1)}), [Repr()], {1: Repr()}, (Repr(),), {Repr()} != set(), f"{Repr()}", str(Repr()), "%s|%r" % (Repr(), Repr()))


class NoStr:
    pass


print(repr(NoStr()).split(" at ")[0], str(NoStr()).split(" at ")[0], format(NoStr()).split(" at ")[0])


class Ordered:
    def __init__(self, k):
        self.k = k

    def __lt__(self, o):
        return self.k < o.k

    def __repr__(self):
        return f"O{self.k}"


print(sorted([Ordered(3), Ordered(1), Ordered(2)]), min([Ordered(3), Ordered(1)]), max(Ordered(3), Ordered(1)), sorted([Ordered(1), Ordered(2)], reverse=True))


class Idx:
    def __index__(self):
        return 2


print([10, 20, 30][Idx()], "abc"[Idx()], (1, 2, 3)[Idx():], range(Idx()), bytes(Idx()), [0] * Idx(), hex(Idx()), "%d" % 5, round(2.567, Idx()) if False else 0, chr(Idx()) == "\x02", list(range(10))[:Idx()], 1 << Idx().__index__())


class GetItemOnly:
    def __getitem__(self, i):
        print("getitem", i)
        if i == 2:
            raise IndexError
        return i


print(list(GetItemOnly()), 1 in GetItemOnly())


class BadIter:
    def __getitem__(self, i):
        raise KeyError(i)


attempt("bad getitem iteration", lambda: list(BadIter()))


class NextOnly:
    def __next__(self):
        return 1


attempt("next only", lambda: iter(NextOnly()))
attempt("next ok", lambda: next(NextOnly()))
attempt("iter callable", lambda: list(iter(iter([1, 2, 3, 0]).__next__, 0)))


class Length:
    def __len__(self):
        return True


attempt("len bool", lambda: len(Length()))
x = 5
print((5).__add__(3), (5).__lt__(6), "a".__len__(), [1].__contains__(1), (5).__class__, int.__add__(1, 2), (1).__add__("a"), (3).__bool__(), {}.__len__(), [3].__getitem__(0), "abc".__iter__().__next__(), (1, 2).__repr__(), None.__class__.__name__, (2).__pow__(3), (7).__divmod__(2), (1.5).__int__() if hasattr(1.5, "__int__") else 1, "a".__add__("b"), (5).__rsub__(7))
