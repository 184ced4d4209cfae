# Classes, found by random programs: what each case got wrong stands above it.


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


# A class that was looked up through a subclass did not tell the caches when an attribute of it changed later.
class Base:
    tag = 1


class Left(Base):
    pass


class Right(Base):
    pass


class Both(Left, Right):
    pass


for cls in (Left, Both):
    x = cls()
    print(getattr(x, "tag"), getattr(x, "late", "none"))
    Base.tag += 1
    Base.late = cls.__name__
    print(x.tag, getattr(x, "tag"), x.late)
    Right.tag = "right"
    print(x.tag)
    del Right.tag
    del Base.late
    print(x.tag, getattr(x, "late", "none"))


# bool() of a number's subclass asked its __len__; for other natives that is right.
def with_length(base):
    class Long(base):
        def __len__(self):
            return 1
    return Long()


for base in (int, float, complex, str, bytes, tuple, list, dict, set):
    v = with_length(base)
    print(base.__name__, bool(v), not v, 1 if v else 2)


# `in` asked an own __iter__ although the native base has a __contains__.
def with_iter(base, *args):
    class Walked(base):
        def __iter__(self):
            return iter("it")
    return Walked(*args)


for v in (with_iter(list, [1, 2]), with_iter(tuple, (1, 2)), with_iter(dict, {1: 2}), with_iter(set, [1]), with_iter(str, "1")):
    print(list(v), "i" in v, "1" in v if isinstance(v, str) else 1 in v)


# Special methods were looked for in the instance, and so found by __getattr__.
class Answers:
    def __getattr__(self, name):
        return lambda *args: 1


for function in (int, float, hex, bin, chr, abs, round, len, list, iter, reversed, dict, "".join, b"".join, lambda v: "%d" % v, lambda v: "ab"[v],
                 lambda v: "a" * v, lambda v: "a".find("a", v), lambda v: [1, 2].index(1, v), lambda v: [1][v:], lambda v: range(v), lambda v: v + 1,
                 lambda v: -v, lambda v: v(), lambda v: v[0], lambda v: [].extend(v), next, divmod):
    try:
        print(type(function(Answers())).__name__)
    except TypeError:
        print("TypeError")


class ByClass:
    def __index__(self):
        return 2


v = ByClass()
v.__index__ = lambda: 3
print(int(v), hex(v), [1, 2, 3][v], "abcd".find("c", v), "%x" % v, "ab" * v)


# An exception with empty __slots__ has a dict all the same.
class Slotted(ValueError):
    __slots__ = ()


e = Slotted("x")
e.extra = 3
print(e.extra, vars(e))


# text % v made str(v) of the plain text inside when v was of a subclass of str, float, int, ...
def with_str(base, *args):
    class Named(base):
        def __str__(self):
            return "own str"

        def __repr__(self):
            return "own repr"
    return Named(*args)


for v in (with_str(str, "a"), with_str(float, 1.5), with_str(int, 7), with_str(bytes, b"b"), with_str(list, [1])):
    print("%s" % v, "%r" % v, "%s, %r" % (v, v), "<%8s>" % v, "%s".__mod__(v))
print("%d %s" % with_str(tuple, (1, 2)), b"%s" % with_str(bytes, b"b"), "%(a)s" % with_str(dict, {"a": 1}))

# Sets and dicts seemed to have operators that they do not have.
for cls in (set, frozenset, dict, list, str):
    print(cls.__name__, [name for name in "add radd iadd sub rsub isub mul rmul imul and rand iand or ror ior xor rxor lshift truediv floordiv mod".split()
                         if hasattr(cls, f"__{name}__")])
attempt(lambda: {1}.__add__({2}))
