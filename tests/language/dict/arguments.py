# min-python: 3.14
# Every method, view and operator of dict with every kind of argument.
POOL = [1, 1.0, True, 2, "a", "", b"a", None, (1,), [1], {1: 2}, {1}, frozenset([1]), float("nan"), ..., int]


class Pairs:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2

    def __repr__(self):
        return "Pairs()"


class BadKeys:
    def keys(self):
        return 5

    def __getitem__(self, key):
        return key

    def __repr__(self):
        return "BadKeys()"


class OnlyKeys:
    def keys(self):
        return ["x"]

    def __repr__(self):
        return "OnlyKeys()"


SOURCES = [{}, {"a": 1}, [], [("a", 1)], [["a", 1]], ["ab", "cd"], [("a",)], [("a", 1, 2)], [1], [[]], "ab", ("ab",), 5, None, Pairs(), BadKeys(), OnlyKeys(),
           {"x": 1}.items(), {"x": 1}.keys(), {1, 2}, [([], 1)], [(1, 2), 3], b"ab", b"", "", range(3), zip("ab", (1, 2)), iter([("i", 1)]), [({}, 1)], [None], int]


def show(v):
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def changed(method, *args, **kwargs):
    data = {1: "one", "a": [0], None: 3}
    result = t(lambda: getattr(data, method)(*args, **kwargs))
    print(method, *[show(a) for a in args], "->", result, "=", data)


for method in ("get", "pop", "setdefault", "__getitem__", "__delitem__", "__contains__", "__eq__", "__ne__", "__lt__", "__or__", "__ror__", "fromkeys"):
    for value in POOL:
        changed(method, value)
for method in ("get", "pop", "setdefault", "__setitem__"):
    for value in POOL:
        changed(method, value, "default")
for source in SOURCES:
    print("dict", show(source), t(dict, source))
    if hasattr(source, "__next__"):
        continue
    changed("update", source)
    changed("__ior__", source)
    changed("__or__", source)
    if not isinstance(source, (Pairs, BadKeys)):  # endless by __getitem__
        changed("fromkeys", source)
        changed("fromkeys", source, [])
    print("kw", t(lambda: dict(**source)), t(lambda: {**source}), t(lambda: dict(source, z=1)), t(lambda: (lambda **k: k)(**source)))
for method in ("clear", "copy", "items", "keys", "values", "popitem", "__reversed__"):
    changed(method)
    changed(method, 1)
for method in ("get", "pop", "setdefault", "update", "fromkeys"):
    changed(method)
    changed(method, 1, 2, 3)
changed("update", {}, 2)
changed("update", self=1, other=2)
changed("update", {1: 2}, x=3)
changed("get", key=1)
changed("get", 1, default=2)
changed("pop", 1, default=2)
changed("setdefault", 1, default=2)
changed("popitem", last=True)
for call in (lambda: dict(1, 2), lambda: dict(a=1, b=2), lambda: dict([("a", 1)], a=2), lambda: dict({1: 2}, **{"x": 1}), lambda: dict(**{1: 2}), lambda: {}.popitem(),
             lambda: {}.pop(1), lambda: {}.pop("a"), lambda: {}[()], lambda: {}[(1,)], lambda: {}[[]], lambda: [] in {}, lambda: {[]: 1}, lambda: {{}: 1}, lambda: hash({}),
             lambda: {}.x, lambda: setattr({}, "x", 1), lambda: dict.fromkeys(), lambda: dict.fromkeys(5), lambda: dict.fromkeys("abc", 0), lambda: {1: 2} | [(3, 4)],
             lambda: {1: 2} | None, lambda: {} < {}, lambda: {1: 2} == {1.0: 2.0}, lambda: {1: 2} != {1: 3}, lambda: {1: []} == {1: []}, lambda: {1: 2} == 5, lambda: {"a": 1, "b": 2} == {"b": 2, "a": 1},
             lambda: dict.get({1: 2}, 1), lambda: dict.get([], 1), lambda: dict.__getitem__({}, 1), lambda: dict.keys(5), lambda: {}.keys().__len__(), lambda: type({}.keys()), lambda: type({}.items()), lambda: type({}.values())):
    print(t(call))

# ---- views ----
D = {"a": 1, "b": 2, "c": 3}
OTHERS = [{"a"}, {"a", "z"}, frozenset("abc"), {"a": 5}, {"b": 1}.keys(), {"b": 2}.items(), ["a"], [("a", 1)], "ab", ("z",), set(), {("a", 1)}, 5, None, [[]], {"x": 1}.values(), (c for c in "ab")]


def view_result(v):
    if isinstance(v, set):
        return "{" + ", ".join(sorted(map(repr, v))) + "}"
    return show(v)


def v(f, *args):
    try:
        return view_result(f(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for make in (lambda: D.keys(), lambda: D.items(), lambda: D.values()):
    for i, other in enumerate(OTHERS):
        if i == 16:
            other = (c for c in "ab")
        view = make()
        print(type(view).__name__, i, v(lambda: view & other), v(lambda: view - other), "or", v(lambda: view | ([] if i == 16 else other)), "xor", v(lambda: view ^ ([] if i == 16 else other)))
        print("  ", v(lambda: view.isdisjoint(other)), v(lambda: view == other), v(lambda: view != other), v(lambda: view < other), v(lambda: view <= other), v(lambda: view > other), v(lambda: view >= other))
        print("  r", v(lambda: other & view), v(lambda: other - view), v(lambda: other | view), v(lambda: other ^ view), v(lambda: other in view), v(lambda: ("a", other) in view))
    view = make()
    print(view, len(view), list(view), list(reversed(view)), v(lambda: view[0]), bool(view))
    print(v(lambda: view + view), v(lambda: -view), v(lambda: type(view)()), v(lambda: view.add("x")), v(lambda: iter(view).__length_hint__()))
for a in ({}, {1: 2}, {1: 2, 3: 4}):
    for b in ({}, {1: 2}, {3: 4, 1: 2}):
        print(a.keys() < b.keys(), a.keys() <= b.keys(), a.items() < b.items(), a.items() >= b.items(), a.items() == b.items(), a.values() == b.values(), a.keys() == b.keys(), a.keys().isdisjoint(b))
u = {1: [], 2: {}}
print(v(lambda: u.items() & {(1, 2)}), v(lambda: u.items() | set()), v(lambda: u.items() - {1}), v(lambda: u.items() == u.items()), v(lambda: (1, []) in u.items()), v(lambda: (1,) in u.items()), v(lambda: ([], 1) in u.items()), v(lambda: [] in u.keys()))

# ---- changes while iterating ----
for action in ("d[9] = 9", "del d[1]", "d[1] = 5", "d.clear()", "d.pop(1); d[7] = 1", "d.update({1: 0})", "d.popitem()", "d.setdefault(8)", "d |= {5: 5}"):
    for make in ("d", "d.keys()", "d.values()", "d.items()", "reversed(d)", "reversed(d.items())", "reversed(d.values())"):
        d = {1: 1, 2: 2, 3: 3}
        seen = []
        try:
            for x in eval(make):
                seen.append(x)
                exec(action)
                if len(seen) > 5:
                    break
            print(action, make, seen, d)
        except Exception as e:
            print(action, make, seen, d, type(e).__name__, e)
it = iter({1: 2})
print(next(it), next(it, "end"), next(it, "end"), list(it))
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d[3] = 3
print(t(next, it), t(next, it), t(lambda: it.__length_hint__()))
