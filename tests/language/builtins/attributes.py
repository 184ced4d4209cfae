# min-python: 3.14
# getattr, setattr, hasattr, delattr, isinstance, issubclass, type, callable, dir, vars, id.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


class A:
    x = 1

    def m(self):
        return "m"


class B(A):
    def __getattr__(self, name):
        if name == "boom":
            raise ValueError("boom")
        if name == "gone":
            raise AttributeError("gone!")
        return "dyn " + name


a, b = A(), B()
t(getattr, a, "x")
t(getattr, a, "nope")
t(getattr, a, "nope", "default")
t(getattr, b, "any")
t(getattr, b, "boom", 1)
t(getattr, b, "gone", 1)
t(getattr, b, "gone")
t(getattr, a, 5)
t(getattr, a)
t(getattr, a, "x", 1, 2)
t(hasattr, a, "x")
t(hasattr, a, "nope")
t(hasattr, b, "boom")
t(hasattr, b, "gone")
t(hasattr, a, 5)
t(setattr, a, "y", 5)
t(lambda: a.y)
t(setattr, a, 5, 5)
t(setattr, a, "y")
t(delattr, a, "y")
t(delattr, a, "y")
t(delattr, a, "x")
t(setattr, A, "z", 7)
t(lambda: a.z)
t(delattr, A, "z")
t(delattr, A, "z")
t(setattr, 5, "x", 1)
t(setattr, object(), "x", 1)
t(setattr, int, "x", 1)
t(delattr, int, "real")
t(lambda: a.m())
t(lambda: getattr(a, "m")())
t(lambda: A.m(a))
t(lambda: A.m())
values = [0, True, 1.5, 1j, "s", b"b", bytearray(), [], (), {}, set(), frozenset(), None, range(1), a, b, A, int, len, ..., lambda: 0, ValueError("x"), iter([]), slice(1)]
types = [int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, type(None), range, A, B, type, object, ValueError, Exception, slice]
for v in values:
    print(type(v).__name__, [int(isinstance(v, k)) for k in types], callable(v), isinstance(v, (int, str)), isinstance(v, ()), isinstance(v, (list, (A, (float,)))), isinstance(v, int | str))
for k in types:
    print(k.__name__, [int(issubclass(k, o)) for o in types], k.__mro__[-1] is object, len(k.__mro__), [c.__name__ for c in k.__mro__], k.__bases__)
t(isinstance, 1, 5)
t(isinstance, 1, [int])
t(isinstance, 1)
t(issubclass, 1, int)
t(issubclass, int, 5)
t(issubclass, int, (str, 5))
t(isinstance, 1, (str, int, 5))
t(type)
t(type, 1, 2)
t(type, "T", (), {}, 5)
t(type, 5, (), {})
t(type, "T", [], {})
t(type, "T", (), [])
t(type, "T", (5,), {})
t(type, "T", (int, str), {})
t(type, "T", (A, A), {})
t(type, "T", (A, B), {})
T = type("T", (A,), {"v": 3, "f": lambda self: self.v * 2})
print(T, T.__name__, T.__bases__, T().f(), T().m(), T().x, isinstance(T(), A), T.__module__, T.__qualname__, type(T))
print(vars(a), vars(B()), sorted(k for k in vars(A) if not k.startswith("__")), "x" in dir(a), "m" in dir(A), "append" in dir([]), dir(a) == sorted(dir(a)))
t(vars, 5)
t(vars, 1, 2)
t(callable)
t(callable, 1, 2)
t(lambda: id(a) == id(a))
t(lambda: id(a) != id(b))
t(id)
t(lambda: a.__class__ is A)
t(lambda: A.__dict__["x"])
t(lambda: a.__dict__)
t(lambda: A.__name__)
t(lambda: (5).__class__)
t(lambda: [].__class__.__name__)
t(lambda: object().__class__)
t(object, 1)
t(A, 1)
t(lambda: A(x=1))
t(hash, [])
t(hash)
t(lambda: hash("a") == hash("a"))
t(len, 5)
t(len)
t(len, a)
t(repr)
t(abs, "x")
t(abs, -5)
t(abs, -2.5)
t(abs, 3 + 4j)
t(abs, True)
class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (3, 0, True, -1, "x", 1.5, None):
    t(len, L(v))
    t(bool, L(v))
class Bo:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
for v in (True, False, 1, 0, None, "x"):
    t(bool, Bo(v))
class R:
    def __repr__(self): return 5
class S:
    def __str__(self): return None
t(repr, R())
t(str, S())
t(print, S())
t(lambda: "%s" % S())
t(lambda: f"{R()!r}")
