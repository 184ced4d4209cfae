# min-python: 3.14
# deque, OrderedDict, defaultdict and namedtuple with every kind of argument.
from collections import OrderedDict, defaultdict, deque, namedtuple


def show(v):
    text = repr(v)
    return "<" + type(v).__name__ + ">" if " at 0x" in text else text


def t(f, *args, **kwargs):
    try:
        return show(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Bad:
    def __iter__(self):
        yield 7
        raise OSError("midway")

    def __repr__(self):
        return "Bad()"


POOL = [0, 1, 2, -1, 99, True, 1.5, "a", "abc", None, [1, 2], (3,), {"k": 1}, range(2), deque([1]), Bad(), ...]
for maxlen in (None, 3, 0):
    for method in ("append", "appendleft", "extend", "extendleft", "remove", "count", "index", "rotate", "__getitem__", "__delitem__", "__contains__", "__iadd__", "__imul__", "__add__", "__mul__", "__rmul__", "__eq__", "__lt__", "__ge__", "__init__"):
        for value in POOL:
            if method in ("__imul__", "__mul__", "__rmul__", "__add__", "__iadd__") and not isinstance(value, int) and (method[-5:] == "mul__" or not isinstance(value, deque)):
                continue
            if method in ("__getitem__", "__delitem__", "rotate") and not isinstance(value, int):
                continue
            d = deque([5, 1, 2], maxlen)
            print(method, value, t(lambda: getattr(d, method)(value)), d)
    for value in POOL[:6]:
        d = deque([5, 1, 2], maxlen)
        print("insert", value, t(d.insert, value, "new"), d, t(d.__setitem__, value, "set"), d, t(d.index, 1, value), t(d.index, 1, 0, value), t(lambda: d[value]))
    for method in ("pop", "popleft", "clear", "copy", "reverse", "__len__", "__iter__", "__reversed__", "rotate", "__copy__"):
        d = deque([5, 1, 2], maxlen)
        print(method, t(getattr(d, method)), d)
        if not method.startswith("__"):
            print(method, t(getattr(d, method), 1, 2), d)
for args in ((), ([1, 2],), ("abc", 2), ("abc", 0), ("abc", None), ("abc", -1), ("abc", "x"), ("abc", 1.5), (5,), (None,), ([], 1, 2), (Bad(), 3), (range(5), 3)):
    print("deque", args, t(deque, *args))
print(t(lambda: deque(iterable="ab", maxlen=1)), t(lambda: deque(maxlen=2)), t(lambda: deque(x=1)), t(deque().pop), t(deque().popleft), t(deque().remove, 1), t(deque().index, 1), t(lambda: deque()[0]), deque([1], 5).maxlen)
for a in ([], [1], [1, 2], [2]):
    print(*[(deque(a) < deque(b), deque(a) <= deque(b), deque(a) == deque(b), deque(a) != deque(b), deque(a) > deque(b)) for b in ([], [1], [1, 2], [2])], deque(a) == a)
print(t(lambda: deque() + []), t(lambda: deque() + deque([1])), t(lambda: deque([1]) * 2), t(lambda: 2 * deque([1], 1)), t(lambda: deque([1, 2], 3) * 4), t(lambda: deque([1], 2) + deque([2, 3])))
for action in ("d.append(9)", "d.popleft()", "d.clear()", "d.rotate(1)", "d[0] = 5", "d.appendleft(1)", "d.reverse()", "d.extend([])"):
    for make in ("d", "reversed(d)"):
        d = deque([1, 2, 3])
        seen = []
        try:
            for x in eval(make):
                seen.append(x)
                exec(action)
                if len(seen) > 4:
                    break
            print(action, make, seen, d)
        except Exception as e:
            print(action, make, seen, d, type(e).__name__, e)


class Changing:
    def __eq__(self, other):
        d.append(1)
        return False

    def __repr__(self):
        return "C"


d = deque([Changing(), 2])
print(t(d.index, 2), t(d.count, 2), t(lambda: 7 in d))
d = deque([1, 2])
d.append(d)
print(d, t(lambda: d == d), d.copy()[2] is d)
d = deque(range(5), 5)
d.append(d)
d.extend(d)
d2 = deque([1, 2])
d2.extend(d2)
d2.extendleft(d2)
d2 += d2
print(d2, len(d))
for n in (0, 1, -1, 2, 7, -13):
    d = deque("abcde")
    d.rotate(n)
    print(n, "".join(d), end=" ")


class Sub(deque):
    extra = 1


s = Sub([1, 2], 5)
print(s, s.copy(), type(s.copy()).__name__, s.maxlen, s == deque([1, 2]), iter(s).__length_hint__(), bool(Sub()))

# ---- OrderedDict ----
o = OrderedDict(a=1, b=2, c=3)
for call in ("o.move_to_end('a')", "o.move_to_end('c', last=False)", "o.move_to_end('c', False)", "o.move_to_end('zz')", "o.move_to_end()", "o.move_to_end('a', 1, 2)", "o.move_to_end(key='b')", "o.popitem()", "o.popitem(last=False)", "o.popitem(False)", "o.popitem(1, 2)", "o.popitem(x=1)", "o.popitem()",
             "o.update(x=1, y=2)", "o.pop('x')", "o.pop('x')", "o.pop('x', 5)", "o.setdefault('n')", "o.setdefault('n', 2)", "o.copy()", "o | {'q': 1}", "{'q': 1} | o", "o.__ior__([('r', 1)])", "list(reversed(o))", "list(reversed(o.items()))", "OrderedDict.fromkeys('ab', 1)", "OrderedDict(5)", "OrderedDict([(1, 2)])", "OrderedDict({1: 2}, a=1)", "OrderedDict() == {}", "OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1)", "OrderedDict(a=1, b=2) == dict(b=2, a=1)", "OrderedDict(a=1) != OrderedDict(a=1)",
             "dict(b=2, a=1) == OrderedDict(a=1, b=2)", "o['nope']", "o.clear()", "o.popitem()", "o", "str(OrderedDict())", "repr(OrderedDict(a=[1]))", "type(OrderedDict(a=1) | OrderedDict(b=1)).__name__", "type({} | OrderedDict()).__name__"):
    print(call, t(lambda: eval(call)), o)
o["self"] = o
print(o)


class Od(OrderedDict):
    def __missing__(self, key):
        return "missing"


od = Od(a=1)
print(od, od["q"], od.copy(), type(od.copy()).__name__, Od.fromkeys("x"))

# ---- defaultdict ----
for args in ((), (int,), (None,), (list, {"a": [1]}), (int, [("a", 1)]), (5,), ("x",), (int, 5), (int, {}, {}), (lambda: 7,)):
    print("defaultdict", *map(show, args), t(lambda: type(defaultdict(*args)).__name__), t(lambda: dict(defaultdict(*args))))
d = defaultdict(list, a=[1])
d["x"].append(1)
print(d, d["y"], d.default_factory, d.get("z"), "z" in d, t(lambda: d.pop("zz")), t(lambda: defaultdict()["k"]), t(lambda: defaultdict(None)["k"]), t(lambda: d[[]]))
print(d.copy(), type(d.copy()).__name__, d.copy().default_factory, d | {"m": 1}, type(d | {}).__name__, type({} | d).__name__, {"m": 1} | d, d == dict(d), t(lambda: d.__missing__("new")), d)
d.default_factory = int
print(d["n"], d)
d.default_factory = None
print(t(lambda: d["o"]))
d |= {"i": 1}
print(d, defaultdict(int, {1: 2}), defaultdict.fromkeys("ab", 1), t(lambda: defaultdict(lambda: 1 / 0)["x"]), t(lambda: defaultdict(int, x=1, y=2)), t(lambda: defaultdict(default_factory=int)))
d = defaultdict(lambda: d)
d["r"] = d
print(show(d)[:11], len(d))


class Dd(defaultdict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


x = Dd()
print(x["ab"], x, type(x.copy()).__name__, repr(defaultdict(len))[:35])
