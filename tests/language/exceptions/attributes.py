# min-python: 3.14
# What every exception has: args, __cause__, __context__, __suppress_context__, __traceback__, notes, own attributes.
def attempt(label, call):
    try:
        print(label, "->", call())
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def put(e, name, value):
    setattr(e, name, value)
    return getattr(e, name)


def drop(e, name):
    delattr(e, name)
    return getattr(e, name, "gone")


class Own(Exception):
    pass


class Slotted(Exception):
    __slots__ = ("x",)


try:
    raise ValueError
except ValueError as caught:
    traceback = caught.__traceback__
values = [None, 5, "text", (1, 2), [3], {4: 5}, ValueError, ValueError("v"), traceback, True, False, iter([7])]
for cls in ValueError, Own:
    for name in ("args", "__cause__", "__context__", "__suppress_context__", "__traceback__"):
        e = cls("first")
        attempt((cls.__name__, name, "default"), lambda: getattr(e, name))
        for value in values:
            label = type(value).__name__ if value is not None else None
            def change():
                got = put(e, name, value)
                return type(got).__name__, got is value, e.__suppress_context__, str(e) if name == "args" and isinstance(value, (int, str, tuple, list)) else ""
            attempt((cls.__name__, name, label), change)
        attempt((cls.__name__, name, "delete"), lambda: drop(e, name))
    e = cls("a", "b")
    attempt("with_traceback", lambda: e.with_traceback(traceback) is e and e.__traceback__ is traceback)
    attempt("with_traceback None", lambda: e.with_traceback(None).__traceback__)
    attempt("with_traceback 5", lambda: e.with_traceback(5))
    attempt("with_traceback none given", lambda: e.with_traceback())
    attempt("with_traceback two", lambda: e.with_traceback(None, None))
    attempt("no notes", lambda: e.__notes__)
    attempt("add_note", lambda: (e.add_note("one"), e.add_note("two"), e.__notes__))
    attempt("add_note wrong", lambda: e.add_note(5))
    attempt("add_note bytes", lambda: e.add_note(b"x"))
    attempt("add_note none", lambda: e.add_note())
    e.__notes__ = ["other"]
    attempt("notes set", lambda: (e.add_note("three"), e.__notes__))
    e.__notes__ = ("tuple",)
    attempt("notes a tuple", lambda: e.add_note("x"))
    del e.__notes__
    attempt("notes deleted", lambda: hasattr(e, "__notes__"))
    attempt("again", lambda: (e.add_note("new"), e.__notes__))
    attempt("extra", lambda: put(e, "extra", 5))
    attempt("__dict__", lambda: sorted(e.__dict__))
    attempt("vars", lambda: vars(e) is e.__dict__)
    attempt("del extra", lambda: drop(e, "extra"))
    attempt("del again", lambda: drop(e, "extra"))
    attempt("missing", lambda: e.extra)
    attempt("set __dict__", lambda: put(e, "__dict__", {"a": 1}))
    attempt("a", lambda: e.a)
    attempt("set __dict__ wrong", lambda: put(e, "__dict__", 5))
    attempt("__setstate__", lambda: (e.__setstate__({"b": 2, "c": 3}), e.b, e.c))
    attempt("__setstate__ None", lambda: e.__setstate__(None))
    attempt("__setstate__ wrong", lambda: e.__setstate__(5))
    attempt("__reduce__", lambda: e.__reduce__())
    attempt("__reduce__ plain", lambda: cls("x", 1).__reduce__())
    attempt("class", lambda: e.__class__.__name__)
    attempt("doc", lambda: type(cls.__doc__).__name__)
    attempt("compare", lambda: (cls("a") == cls("a"), e == e, e != e, hash(e) == hash(e)))
    attempt("bool", lambda: bool(cls()))
    attempt("iter", lambda: iter(e))
    attempt("len", lambda: len(e))
    attempt("index", lambda: e[0])
    attempt("call", lambda: e())
e = Slotted("s")
e.x = 5
e.y = 6
print(e.x, e.y)

print("-- own classes")


class Init(Exception):
    def __init__(self, a, b=2, *rest, key=None, **more):
        self.a, self.b, self.rest, self.key, self.more = a, b, rest, key, more


class InitSuper(Exception):
    def __init__(self, a):
        super().__init__("changed " + a, len(a))


class New(Exception):
    def __new__(cls, *args, **kwargs):
        e = super().__new__(cls)
        e.seen = args, kwargs
        return e


class Str(Exception):
    def __str__(self):
        return "own str"


class Repr(Exception):
    def __repr__(self):
        return "own repr"


class BadStr(Exception):
    def __str__(self):
        return 5


class BadRepr(Exception):
    def __repr__(self):
        raise ValueError("no repr")


class Property(Exception):
    @property
    def args(self):
        return ("property",)


for make in (lambda: Init(1), lambda: Init(1, 3, 4, 5, key=6, other=7), lambda: InitSuper("x"), lambda: New(1, k=2), lambda: New(1),
             lambda: Str(1), lambda: Repr(1), lambda: BadStr(1), lambda: BadRepr(1), lambda: Property(1),
             lambda: Init(), lambda: InitSuper(), lambda: Own(k=1), lambda: Own(1, 2, 3)):
    attempt("args", lambda: make().args)
    attempt("str", lambda: str(make()))
    attempt("repr", lambda: repr(make()))
    attempt("dict", lambda: make().__dict__)
    attempt("format", lambda: "%s|{}|{!r}".format(make(), make()))


class Raises(Exception):
    def __init__(self):
        raise self


attempt("raises itself", lambda: Raises())


class Base(Exception):
    code = 7

    def __init_subclass__(cls, **kw):
        cls.kw = kw


class Derived(Base, ValueError, extra=1):
    pass


print(Derived.kw, [c.__name__ for c in Derived.__mro__], Derived("x"), repr(Derived("y", 1)), Derived().code)


def conflict(*bases):
    return type("Conflict", bases, {}).__name__


attempt("layouts that fit", lambda: conflict(ValueError, KeyError))
attempt("layouts that fit 2", lambda: conflict(Own, OSError))
attempt("OSError and ImportError", lambda: conflict(OSError, ImportError))
attempt("OSError and SyntaxError", lambda: conflict(SyntaxError, OSError))
attempt("Exception and int", lambda: conflict(Exception, int))
attempt("Exception and dict", lambda: conflict(dict, Exception))
attempt("BaseException.__new__", lambda: BaseException.__new__(int))
attempt("OSError.__new__", lambda: repr(OSError.__new__(OSError, 1000, "x")))
e = ValueError(1)
attempt("init again", lambda: (ValueError.__init__(e, 2, 3), e.args))
attempt("init none", lambda: (e.__init__(), e.args))
attempt("init keyword", lambda: e.__init__(x=1))
attempt("repr unbound", lambda: BaseException.__repr__(KeyError("k")))
attempt("KeyError.__str__", lambda: KeyError.__str__(KeyError("k")))
print([n for n in dir(BaseException) if n not in dir(object) and n != "__dict__"], [n for n in dir(OSError) if n not in dir(BaseException)])
