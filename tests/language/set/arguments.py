# min-python: 3.14
# Every method and operator of set and frozenset with every kind of argument.
class Same:
    """Hash and equality of 2."""

    def __hash__(self):
        return hash(2)

    def __eq__(self, other):
        return other == 2

    def __repr__(self):
        return "Same()"


class Raising:
    def __iter__(self):
        yield 7
        raise KeyError("midway")

    def __repr__(self):
        return "Raising()"


POOL = [0, 2, "a", "", "ab", b"ab", None, 1.0, (1,), (), [1], [], [[1]], {1}, {1, 2, 3}, set(), frozenset([2]), frozenset(), {1: 2}, {1: 2}.keys(), {1: 2}.items(), range(3), Same(), Raising(), int, ..., {9: 1}.values()]


def show(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + "{" + ", ".join(sorted(map(show, v))) + "}"
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def changed(make, method, *args, **kwargs):
    data = make([1, 2, "a"])
    result = t(lambda: getattr(data, method)(*args, **kwargs))
    if method == "pop":
        result = "popped" if "Error" not in result else result
        data.clear()
    print(make.__name__, method, *[show(a) for a in args], "->", result, "" if make is frozenset else show(data))


BOTH = ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "__contains__", "__or__", "__and__", "__sub__", "__xor__", "__ror__", "__rand__",
        "__rsub__", "__rxor__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
CHANGING = ("update", "intersection_update", "difference_update", "symmetric_difference_update", "add", "remove", "discard", "__ior__", "__iand__", "__isub__", "__init__")
for make, methods in ((set, BOTH + CHANGING), (frozenset, BOTH)):
    for method in methods:
        for value in POOL:
            if value != [[1]] or method not in ("intersection", "issubset", "intersection_update"):
                changed(make, method, value)
    for method in ("copy",):
        changed(make, method)
        changed(make, method, 1)
    for method in ("union", "intersection", "difference"):
        changed(make, method)
        changed(make, method, [1], "a", {2: 0})
        changed(make, method, [1], 5)
        changed(make, method, other=1)
    for method in ("symmetric_difference", "issubset", "issuperset", "isdisjoint"):
        changed(make, method)
        changed(make, method, [], [])
for method in ("update", "intersection_update", "difference_update"):
    changed(set, method)
    changed(set, method, [1], "ab", {2: 0})
    changed(set, method, [1], 5)
    changed(set, method, [5], Raising())
for method in ("add", "remove", "discard", "symmetric_difference_update"):
    changed(set, method)
    changed(set, method, 1, 2)
changed(set, "pop")
changed(set, "pop", 1)
changed(set, "clear")
changed(set, "clear", 1)
for value in POOL:
    print(show(value), t(set, value), t(frozenset, value), t(lambda: {value}), t(lambda: {*value}), t(lambda: value in {1, 2}), t(lambda: value in frozenset([frozenset([1]), 2])), t(lambda: {1: 1, frozenset([1]): 2}[value]))
import operator
for name in ("or_", "and_", "sub", "xor", "lt", "le", "gt", "ge", "eq", "ne", "add", "mul"):
    for left in (set(), {1, 2}, {1, "a"}, frozenset(), frozenset([1]), frozenset([1, 2, 3])):
        for right in (set(), {1, 2}, {2}, frozenset([1, 2]), [1], {1: 0}, {1: 0}.keys(), None):
            print(name, show(left), show(right), t(getattr(operator, name), left, right))
for name in ("ior", "iand", "isub", "ixor"):
    for left in ({1, 2}, frozenset([1, 2])):
        for right in ({2, 3}, frozenset([2, 3]), [2], {2: 0}.keys(), None, "self"):
            x = left.copy()
            r = t(getattr(operator, name), x, x if right == "self" else right)
            print(name, show(left), show(right), r, show(x))
for call in (lambda: set().pop(), lambda: set().remove(1), lambda: set().remove("x"), lambda: set().remove([]), lambda: set(1, 2), lambda: set(iterable=[]), lambda: frozenset(1, 2), lambda: frozenset(x=1), lambda: set().x,
             lambda: setattr(set(), "x", 1), lambda: hash(set()), lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])), lambda: frozenset().add(1), lambda: {1} == frozenset([1]),
             lambda: frozenset([1]) == {1}, lambda: {1} != [1], lambda: set.union({1}, [2]), lambda: set.union([1], [2]), lambda: set.union(), lambda: frozenset.union(set()), lambda: {1}[0], lambda: type({1} | frozenset()), lambda: type(frozenset() | {1}),
             lambda: type(frozenset().union({1})), lambda: frozenset(f := frozenset([1])) is f, lambda: repr(set()), lambda: repr(frozenset()), lambda: repr({1}), lambda: repr(frozenset([1])), lambda: str({"a"}), lambda: {frozenset(): 1}[frozenset()],
             lambda: {1} in {frozenset([1])}, lambda: {frozenset([1])}.discard({1}), lambda: iter({1, 2}).__length_hint__()):
    print(t(call))
for action in ("s.add(9)", "s.discard(1)", "s.clear()", "s.add(1)", "s |= {9}", "s.update([5])"):
    s = {1}
    seen = []
    try:
        for x in s:
            seen.append(x)
            exec(action)
            if len(seen) > 4:
                break
        print(action, len(seen) < 4)
    except Exception as e:
        print(action, seen, type(e).__name__, e)


class S(set):
    def __contains__(self, x):
        return "contained"


class F(frozenset):
    def __repr__(self):
        return "F!" + super().__repr__()


s = S([1])
s.attr = 1
print(s.attr, 5 in s, s.copy().__class__.__name__, (s | {2}).__class__.__name__, ({2} | s).__class__.__name__, s.union([3]).__class__.__name__, repr(s), repr(S()), (s & {1}).__class__.__name__, (s - {1}).__class__.__name__)
f = F([1])
print(f, f.copy().__class__.__name__, (f | {1}).__class__.__name__, F(), f == {1}, hash(f) == hash(frozenset([1])), {f: 1}[frozenset([1])], F(f) is f, frozenset(f) is f)
r = S()
r.add(F([2]))
print(r == {frozenset([2])}, frozenset([2]) in {F([2])}, type(s.__ior__({8})).__name__, type(s.__or__({8})).__name__, type(f.difference([])).__name__)
