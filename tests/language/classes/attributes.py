# min-python: 3.14
# Attribute access: instance dicts, class attributes, descriptors, properties, slots, the __getattr__ family.
def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


class A:
    x = 1

    def m(self):
        return self.x


a = A()
print(a.x, a.__dict__, vars(a))
a.x = 2
a.y = 3
print(a.x, A.x, a.__dict__, list(vars(a)), a.m())
del a.x
print(a.x, a.__dict__)
attempt("del missing", lambda: delattr(a, "x"))
attempt("get missing", lambda: a.z)
attempt("class missing", lambda: A.z)
attempt("del class", lambda: delattr(A, "nope"))
attempt("set int", lambda: setattr(1, "x", 2))
attempt("set object", lambda: setattr(object(), "x", 2))
attempt("set type", lambda: setattr(int, "x", 2))
attempt("del type", lambda: delattr(int, "real"))
attempt("name", lambda: getattr(a, 1))
attempt("none", lambda: None.x)
attempt("list", lambda: [].x)
attempt("str set", lambda: setattr("s", "upper", 1))
a.__dict__["z"] = 9
print(a.z, sorted(a.__dict__))
a.__dict__ = {"new": 1}
print(a.new, a.__dict__, hasattr(a, "y"))
attempt("dict type", lambda: setattr(a, "__dict__", 5))
a.__class__ = type("B", (A,), {"q": 7})
print(a.q, type(a).__name__)
attempt("class assign 2", lambda: setattr(a, "__class__", 5))
A.added = lambda self: "added"
print(a.added())
A.x = 100
print(a.x, A.__dict__["x"], "x" in A.__dict__, A.__dict__.get("zz"))


class P:
    def __init__(self):
        self._v = 0

    @property
    def v(self):
        "doc of v"
        return self._v

    @v.setter
    def v(self, value):
        print("set", value)
        self._v = value

    @v.deleter
    def v(self):
        print("delete")
        self._v = None

    @property
    def ro(self):
        return "ro"

    wo = property(None, lambda self, v: print("wo", v))

    @property
    def err(self):
        raise AttributeError("inner")


p = P()
p.v = 5
print(p.v)
p.v += 1
del p.v
print(p.v, P.v.__doc__, type(P.v).__name__, P.v.fget.__name__)
p.wo = 3
attempt("ro set", lambda: setattr(p, "ro", 1))
attempt("ro del", lambda: delattr(p, "ro"))
attempt("wo get", lambda: p.wo)
attempt("err", lambda: p.err)
attempt("has err", lambda: hasattr(p, "err"))
p.__dict__["ro"] = "shadow"
print(p.ro)


class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, cls):
        print("get", self.name, obj is None, cls.__name__)
        return self if obj is None else obj.__dict__.get(self.name, "default")

    def __set__(self, obj, v):
        print("set", self.name, v)
        obj.__dict__[self.name] = v

    def __delete__(self, obj):
        print("delete", self.name)
        del obj.__dict__[self.name]


class NonData:
    def __get__(self, obj, cls=None):
        return ("nondata", obj is None)


class OnlySet:
    def __set__(self, obj, v):
        obj.__dict__["os"] = v * 2


class OnlyDelete:
    def __delete__(self, obj):
        print("only delete")


class H:
    d = Data()
    n = NonData()
    os = OnlySet()
    od = OnlyDelete()


h = H()
print(h.d, H.d is H.__dict__["d"])
h.d = 4
print(h.d, h.__dict__)
del h.d
print(h.d)
print(h.n, H.n)
h.n = 5
print(h.n)
print(type(h.os).__name__)
h.os = 4
print(h.os, h.__dict__["os"])
attempt("del os", lambda: delattr(h, "os"))
attempt("set od", lambda: setattr(h, "od", 1))
attempt("del od", lambda: delattr(h, "od"))
H.d = "replaced"
print(h.d)
h.inst = NonData()
print(type(h.inst).__name__)


class G:
    real = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"no such {name}")
        return name.upper()


g = G()
print(g.real, g.foo, getattr(g, "nope", "dflt"), hasattr(g, "nope"), hasattr(g, "yes"))
attempt("no", lambda: g.nope)


class GA:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        log.append("get " + name)
        if name == "magic":
            return 42
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback " + name

    def __setattr__(self, name, v):
        self.log.append("set " + name)
        super().__setattr__(name, v)

    def __delattr__(self, name):
        self.log.append("del " + name)
        super().__delattr__(name)

    def meth(self):
        return "meth"


ga = GA()
ga.a = 1
print(ga.a, ga.magic, ga.other, ga.meth())
del ga.a
attempt("del again", lambda: delattr(ga, "a"))
print(ga.log)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"), Slots.__slots__)
attempt("slot unset", lambda: s.b)
attempt("slot other", lambda: setattr(s, "c", 1))
s.b = 2
del s.a
attempt("slot deleted", lambda: s.a)
print(type(Slots.a).__name__, Slots.a.__get__(s, Slots) if hasattr(s, "a") else "unset")


class SubSlots(Slots):
    pass


class SubSlots2(Slots):
    __slots__ = ["c"]


class DictSlots:
    __slots__ = ("a", "__dict__")


ss = SubSlots()
ss.c = 5
print(ss.c, ss.a)
s2 = SubSlots2()
s2.c = 6
attempt("s2.d", lambda: setattr(s2, "d", 1))
ds = DictSlots()
ds.a, ds.z = 1, 2
print(ds.a)
attempt("slots str", lambda: type("S", (), {"__slots__": "one"})().one)
attempt("slots bad", lambda: type("S", (), {"__slots__": (1,)}))
attempt("slots clash", lambda: type("S", (), {"__slots__": ("a",), "a": 1}))
attempt("slots int", lambda: type("S", (), {"__slots__": 5}))
attempt("slots empty", lambda: setattr(type("S", (), {"__slots__": ()})(), "x", 1))


class Mangle:
    __private = 1

    def __init__(self):
        self.__x = 2
        self.__y__ = 3
        self._z = 4

    def get(self):
        return self.__x, self.__private, self.__y__

    def inner(self):
        class Inner:
            def f(self, o):
                return o.__x

        return Inner().f(self)

    def kw(self, __a=1, *, __b=2):
        return __a, __b

    def loc(self):
        __v = 1
        return sorted(locals())


m = Mangle()
print(m.get(), sorted(m.__dict__), "_Mangle__private" in Mangle.__dict__, m.kw(_Mangle__a=3, _Mangle__b=4), m.loc())
attempt("mangled", lambda: m.__x)
attempt("inner", m.inner)


class _Under:
    __p = "p"


class __:
    __p = "all underscores"


print(_Under._Under__p, __.__dict__["__p"])
print([n for n in dir(A()) if not n.startswith("__")], [n for n in dir(m) if not n.startswith("__")])


class Dir:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dir()))
attempt("vars", lambda: vars(1))
attempt("vars slots", lambda: vars(s))
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__dict__["m"].__qualname__)
A.__name__ = "Renamed"
attempt("name", lambda: setattr(A, "__name__", 5))


class BadSetName:
    def __set_name__(self, owner, name):
        raise KeyError(name)


try:

    class Uses:
        b = BadSetName()
except Exception as e:
    print(type(e).__name__, e)


class CM:
    @classmethod
    def c(cls, *a):
        return cls.__name__, a

    @staticmethod
    def s(*a):
        return a

    def i(self, *a):
        return a


print(CM.c(1), CM().c(1), CM.s(1), CM().s(1), CM.i(1, 2), CM().i(2))
print(type(CM.__dict__["c"]).__name__, type(CM.__dict__["s"]).__name__, type(CM.c).__name__, type(CM.s).__name__, type(CM.i).__name__)
print(CM.c.__self__ is CM, CM.__dict__["s"].__func__ is CM.s, CM.__dict__["c"].__func__.__name__)
print(CM.__dict__["s"](7))
attempt("classmethod call", lambda: CM.__dict__["c"](7))
