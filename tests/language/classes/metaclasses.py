# Metaclasses, __prepare__, __new__, __init_subclass__, __class_getitem__, class hooks.
def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, str(e).replace("\n", "|"))


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], [k for k in ns if not k.startswith("__")], kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.made_by = mcs.__name__
        return cls

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": name}

    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)

    def meta_method(cls):
        return cls.__name__ + " meta"

    @property
    def meta_prop(cls):
        return cls.__name__ + " prop"

    def __len__(cls):
        return 42

    def __getitem__(cls, k):
        return (cls.__name__, k)

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, x):
        return x == 1

    def __repr__(cls):
        return "<Meta " + cls.__name__ + ">"

    def __getattr__(cls, name):
        if name.startswith("dyn"):
            return "dynamic " + name
        raise AttributeError(name)

    def __add__(cls, o):
        return "class add"

    def __eq__(cls, o):
        return cls is o

    def __hash__(cls):
        return 5

    def __bool__(cls):
        return False

    def __dir__(cls):
        return ["from_meta"]


class A(metaclass=Meta, key="word"):
    x = 1

    def __init__(self, v=None):
        self.v = v


class B(A, other=2):
    y = 2


a = A(5)
print(a.v, A.made_by, B.made_by, A.prepared, B.prepared, type(A).__name__, type(B).__name__)
print(A.meta_method(), B.meta_prop, len(A), A[1], list(A), 1 in A, 2 in A, A, repr(B), A + 1, A == B, hash(A), bool(A), dir(A))
print(A.dyn_x)
attempt("instance has no meta", lambda: a.meta_method())
attempt("missing", lambda: A.missing)
attempt("instance missing", lambda: a.missing)
attempt("instance len", lambda: len(a))
attempt("set prop", lambda: setattr(A, "meta_prop", 1))


class M1(type):
    pass


class M2(type):
    pass


class M12(M1, M2):
    pass


class C1(metaclass=M1):
    pass


class C2(metaclass=M2):
    pass


attempt("conflict", lambda: type("X", (C1, C2), {}))
attempt("conflict 2", lambda: M1("X", (C2,), {}))


class C12(C1, C2, metaclass=M12):
    pass


class C3(C12):
    pass


print(type(C12).__name__, type(C3).__name__, isinstance(C3, M2), issubclass(M12, type))


def func_meta(name, bases, ns, **kw):
    return (name, len(bases), kw)


class F(A, metaclass=func_meta, z=1):
    pass


print(F)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


attempt("bad prepare", lambda: exec("class X(metaclass=M): pass", {"M": BadPrepare}))


class Recorder(dict):
    def __init__(self):
        self.log = []

    def __setitem__(self, k, v):
        self.log.append(k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto"):
            return k + "!"
        raise KeyError(k)


class Rec(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Recorder()

    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.log = [k for k in ns.log if not k.startswith("__")]
        return cls


class R(metaclass=Rec):
    b = 1
    a = auto_value
    b = 2

    def m(self):
        pass


print(R.log, R.a)


class NewOther(type):
    def __new__(mcs, name, bases, ns):
        return 42


class N(metaclass=NewOther):
    pass


print(N)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))


class P1(Plugin, name="one"):
    pass


class P2(P1):
    pass


print(Plugin.registry)


class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class GS(G):
    pass


print(G[int], G[1, 2], GS["x"])
attempt("instance getitem", lambda: G()[1])
attempt("plain getitem", lambda: P1[1])


class Hook(type):
    def __instancecheck__(cls, o):
        return o == 5

    def __subclasscheck__(cls, c):
        return c is str


class HC(metaclass=Hook):
    pass


print(isinstance(5, HC), isinstance(6, HC), issubclass(str, HC), issubclass(int, HC), isinstance(HC(), HC), isinstance("5", (int, HC)))


class Single:
    inst = None

    def __new__(cls, *a):
        print("new", a)
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst

    def __init__(self, *a):
        print("init", a)


print(Single(1) is Single(2))


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never")


print(Other())


class InitReturn:
    def __init__(self):
        return 5


attempt("init returns", InitReturn)


class Noop:
    pass


attempt("new args", lambda: Noop(1))
attempt("object.__new__", lambda: object.__new__(Noop, 1))
attempt("object.__new__ int", lambda: object.__new__(int))
attempt("int.__new__", lambda: int.__new__(str))
attempt("type.__call__", lambda: type.__call__(Noop).__class__.__name__)
T = type("T", (Noop,), {"x": 1, "m": lambda self: self.x})
print(T().m(), T.__name__, T.__mro__[1].__name__, T.__module__)
print(type(type), type(5), type("x").__name__, isinstance(type, object), isinstance(object, type), issubclass(type, object))
attempt("call 3", lambda: type("X", (), {}, 1))
attempt("kw", lambda: type("X", (), {}, foo=1))
attempt("super meta", lambda: type(A).mro(A)[0])


class Mro(type):
    def mro(cls):
        return [cls, object]


class WithCell(metaclass=Meta):
    def get(self):
        return __class__

    def sup(self):
        return super().__class__


print(WithCell().get() is WithCell)


class Late:
    def __init__(self):
        self.a = 1


late = Late()
Late.__init__ = lambda self: setattr(self, "b", 2)
print(vars(Late()), vars(late))
Late.__call__ = lambda self: "called"
print(late())
Late.__len__ = lambda self: 9
print(len(late))
del Late.__len__
attempt("len gone", lambda: len(late))
