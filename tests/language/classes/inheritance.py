# min-python: 3.14
# The method resolution order, its errors, and super() in all forms.
class A:
    def m(self):
        return ["A"]


class B(A):
    def m(self):
        return ["B"] + super().m()


class C(A):
    def m(self):
        return ["C"] + super().m()


class D(B, C):
    def m(self):
        return ["D"] + super().m()


print(D().m(), [c.__name__ for c in D.__mro__], D.__bases__, D.__base__)


class X:
    pass


class Y:
    pass


class XY(X, Y):
    pass


class YX(Y, X):
    pass


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", "|"))


attempt(lambda: type("Z", (XY, YX), {}))
attempt(lambda: type("Z", (A, B), {}))
attempt(lambda: type("Z", (object, A), {}))
attempt(lambda: type("Z", (A, A), {}))
attempt(lambda: type("Z", (1,), {}))
attempt(lambda: type("Z", (bool,), {}))
attempt(lambda: type("Z", (type(None),), {}))
attempt(lambda: type("Z", (type(lambda: 1),), {}))
attempt(lambda: type("Z", (range,), {}))
attempt(lambda: type("Z", (slice,), {}))
attempt(lambda: type("Z", (int, str), {}))
attempt(lambda: type("Z", (list, dict), {}))
attempt(lambda: type("Z", [A], {}))
attempt(lambda: type(1, (A,), {}))
attempt(lambda: type("Z", (A,), []))
attempt(lambda: type("Z", (A,)))
attempt(lambda: type("Z", (A,), {}).__name__)
for source in (
    "class Z(A, A): pass",
    "class Z(undefined): pass",
    "class Z(A, metaclass=5): pass",
    "class Z(A, foo=1): pass",
    "class Z(*[A, B][::-1]): pass\nprint([c.__name__ for c in Z.__mro__])",
    "class Z(bool): pass",
    "class Z(**{'metaclass': type}): pass\nprint(Z.__name__)",
    "class Z(metaclass=lambda n, b, d: (n, b, sorted(d)[:0])): pass\nprint(Z)",
    "class Z(A, B): pass",
    "class Z(A, object): pass\nprint(Z.__mro__[-1])",
    "class Z: x = 1 / 0",
):
    try:
        exec(source, {"A": A, "B": B, "__name__": "m"})
    except Exception as e:
        print(source, "->", type(e).__name__, str(e).replace("\n", "|"))


class S(A):
    def two(self):
        return super(S, self).m()

    def cls_super(cls):
        return super(S, cls)

    @classmethod
    def cm(cls):
        return super().__name__ if hasattr(super(), "nope") else super().__new__(cls).__class__.__name__

    @staticmethod
    def sm():
        return super()

    def nested(self):
        def inner():
            return super(S, self).m()

        return inner()

    def nested0(self):
        return [super().m() for _ in range(1)]

    def lam(self):
        return (lambda s: super(S, s).m())(self)

    def attr(self):
        return super().missing

    def setit(self):
        super().x = 1

    def dunder(self):
        return __class__.__name__

    def reassigned(self):
        self = 5
        return super().m()

    def deleted(self):
        del self
        return super().m()

    def noargs():
        return super()

    def star(*args):
        return super().m()

    def generator(self):
        yield super().m()

    def default(self, s=lambda: 1):
        return super().__repr__()[:3]


s = S()
attempt(s.two)
attempt(s.cm)
attempt(S.cm)
attempt(s.sm)
attempt(s.nested)
attempt(s.nested0)
attempt(s.lam)
attempt(s.attr)
attempt(s.setit)
attempt(s.dunder)
attempt(s.reassigned)
attempt(S.noargs)
attempt(s.star)
attempt(lambda: list(s.generator()))
attempt(lambda: super())
attempt(lambda: super(S, 5))
attempt(lambda: super(5, s))
attempt(lambda: super(A, s).m())
attempt(lambda: super(S, S).m(s))
attempt(lambda: super(B, D()).m())
attempt(lambda: super(C, D).m(D()))
attempt(lambda: super(D, B()))
attempt(lambda: super(S, s).__init__())
attempt(lambda: type(super(S, s)).__name__)
attempt(lambda: super(S, s).__class__.__name__)
attempt(lambda: super(S, s).__thisclass__.__name__)


class Root:
    def __init__(self, **kw):
        print("Root", kw)

    def __getattr__(self, name):
        return "got " + name


class L(Root):
    def __init__(self, left=None, **kw):
        print("L", left)
        super().__init__(**kw)


class R(Root):
    def __init__(self, right=None, **kw):
        print("R", right)
        super().__init__(**kw)


class LR(L, R):
    def __init__(self, **kw):
        print("LR")
        super().__init__(**kw)


LR(left=1, right=2, other=3)
print(LR().anything)


class Prop(A):
    @property
    def p(self):
        return "base p"

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def st():
        return "st"

    data = "base data"


class Sub(Prop):
    data = "sub data"

    @property
    def p(self):
        return "sub " + super().p + " " + super().data

    @classmethod
    def make(cls):
        return "sub " + super().make()

    @staticmethod
    def st():
        return "sub " + super(Sub, Sub).st()


print(Sub().p, Sub.make(), Sub().make(), Sub.st())
print(issubclass(D, A), issubclass(A, D), issubclass(D, (X, C)), isinstance(D(), A), isinstance(D, type), isinstance(1, (str, int)))
print([c.__name__ for c in bool.__mro__], int.__bases__, object.__bases__, type.__bases__, type.mro(B)[1].__name__)


class Abs:
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()


class Abs1(Abs, tag=1):
    pass


attempt(lambda: Abs.__init_subclass__())
B.__bases__ = (A,)
print(B.__bases__)
