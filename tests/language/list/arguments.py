# min-python: 3.14
# Every method and operator of list and tuple with every kind of argument: results, changed lists, errors.
POOL = [0, 2, -1, True, 1 << 70, 1.5, "ab", "", b"xy", None, [1, 2], (3,), {"k": 1}, range(2), slice(0, 2), slice(None, None, 2), slice(1, 1, 0), slice("a"), int, ...]


class Index:
    def __index__(self):
        return 1

    def __repr__(self):
        return "Index()"


class BadIndex:
    def __index__(self):
        return "one"

    def __repr__(self):
        return "BadIndex()"


class Angry:
    def __eq__(self, other):
        raise ZeroDivisionError("angry")

    __hash__ = None

    def __repr__(self):
        return "Angry()"


POOL += [Index(), BadIndex(), Angry()]


def show(v):
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def changed(method, *args):
    data = [5, 2, 5, "ab"]
    result = t(lambda: getattr(data, method)(*args))
    print(method, args, "->", result, "=", data)


for method in ("append", "extend", "remove", "pop", "index", "count", "__getitem__", "__delitem__", "__contains__",
               "__iadd__", "__add__", "__eq__", "__lt__", "__ge__", "__ne__", "__init__"):
    for value in POOL:
        if value is POOL[4] and method in ("__imul__", "__mul__", "__rmul__"):
            continue
        changed(method, value)
for where in POOL:
    changed("insert", where, "new")
    changed("__setitem__", where, "new")
    changed("__setitem__", where, 5)
    changed("index", 5, where)
    changed("index", 5, 0, where)
for method in ("clear", "copy", "reverse", "sort", "__reversed__"):
    changed(method)
    changed(method, 1)
for method in ("append", "insert", "pop", "index", "count", "remove", "extend"):
    changed(method)
    changed(method, 0, 1, 2, 3)
for value in POOL:
    data = [5, 2]
    print("sort", repr(value), t(lambda: [2, 5, 1].sort(key=value)), t(lambda: [2, 5].sort(reverse=value)), t(lambda: [2, value].sort()))
    if not isinstance(value, int):
        print("list", t(list, value), t(tuple, value), t(lambda: [*value]), t(lambda: (*value,)))
for method in ("index", "count", "__getitem__", "__contains__", "__add__", "__eq__", "__lt__", "__ge__"):
    for value in POOL:
        if value is POOL[4] and method in ("__mul__", "__rmul__"):
            continue
        print("tuple", method, repr(value), t(lambda: getattr((5, 2, 5, "ab"), method)(value)))
for where in POOL:
    print("tuple index", where, t((5, 2, 5).index, 5, where), t((5, 2, 5).index, 5, 0, where))
for call in (lambda: ().index(1), lambda: (1, 2).index(), lambda: (1,).count(), lambda: (1,).count(1, 2), lambda: tuple(1, 2),
             lambda: tuple(sequence=(1,)), lambda: list(sequence=[1]), lambda: hash(([],)),
             lambda: (1, 2).append(3), lambda: (1,).x, lambda: [].x, lambda: setattr([], "x", 1), lambda: setattr((), "x", 1),
             lambda: delattr([], "append"), lambda: [].append.__name__, lambda: [].append.__self__, lambda: list.append.__qualname__,
             lambda: list.append([], 1, 2), lambda: list.append((), 1),
             lambda: list.index([], 1), lambda: [].sort(1), lambda: [].sort(None), lambda: [].sort(cmp=1),
             lambda: [1].__class__, lambda: [].__doc__ is not None):
    print(t(call))

# ---- operators among containers ----
VALUES = [[1, 2], [], (1, 2), (), {1: 2}, {1, 2}, frozenset([1]), "ab", b"ab", range(2), 3, -1, 2.0, None]
import operator
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and_", "or_", "xor", "lshift", "rshift", "lt", "le", "eq", "ne", "gt", "ge", "contains", "concat", "getitem"):
    for left in VALUES[:10]:
        for right in VALUES:
            if name == "mod" and right == b"ab" or name == "concat" and isinstance(left, (dict, set, frozenset, range)):
                continue
            result = t(getattr(operator, name), left, right)
            if not ("unsupported operand" in result and name not in ("add", "or_")):
                print(name, left, right, result)
for name in ("iadd", "isub", "imul", "iand", "ior", "ixor", "imatmul", "itruediv", "ipow", "ilshift", "iconcat"):
    for right in VALUES:
        if name == "iconcat" or name == "imul" and right in ([1, 2], [], (1, 2), (), "ab", b"ab"):
            continue
        for make in (lambda: [1, 2], lambda: (1, 2), lambda: {1: 2}, lambda: {1, 2}, lambda: frozenset([1])):
            left = make()
            print(name, left, right, t(getattr(operator, name), left, right), left)
for name in ("neg", "pos", "invert", "abs", "not_", "truth", "index", "length_hint"):
    for value in VALUES[:10]:
        print(name, value, t(getattr(operator, name), value))
