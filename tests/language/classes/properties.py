# property in all its forms, with CPython's words; classmethod and staticmethod.
# min-python: 3.14
def check(table, names):
    """Each line of the table is an expression, or a statement; shows what comes of it."""
    for line in table.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            try:
                code = compile(line, "<table>", "eval")
            except SyntaxError:
                exec(line, names)
                print(line, "-> done")
            else:
                print(line, "->", repr(eval(code, names)))
        except BaseException as error:
            print(line, "->", type(error).__name__ + ":", str(error), *getattr(error, "__notes__", ()))

class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        "not this doc"
        self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: setattr(self, "_w", v))
    nothing = property()
    doc = property(lambda self: 1, doc="given doc")
    def _get(self): return "via _get"
    old = property(_get)
    old_alias = old
    raiser = property(lambda self: 1 / 0)
class Sub(C):
    @C.x.getter
    def x(self): return "sub " + str(self._x)
    @property
    def ro(self): return super().ro + "!"
class MyProperty(property):
    extra = 5
    def __get__(self, obj, owner=None):
        return self if obj is None else "mine " + str(super().__get__(obj, owner))
class Documented(property):
    "class doc"
class Uses:
    @MyProperty
    def p(self): return 1
    @Documented
    def q(self): "q doc"
    @Documented
    def r(self): pass
c, s, u = C(), Sub(), Uses()
unnamed = property(lambda o: 1)
check("""
c.x
c.x = 5
c.x
del c.x
c.x
del c.x
c.ro
c.ro = 1
del c.ro
c.wo = 3
c._w
c.wo
del c.wo
c.nothing
c.nothing = 1
del c.nothing
c.raiser
C.x.__doc__, C.doc.__doc__, C.ro.__doc__, C.nothing.__doc__
C.x.__name__, C.old.__name__, C.wo.__name__, C.nothing.__name__
C.old_alias.__name__
unnamed.__name__
property().__name__
property(len).__name__
C.x.fget.__name__, C.x.fset.__name__, C.x.fdel.__name__, C.ro.fset, C.nothing.fget
C.x.fget = 1
del C.x.fget
C.x.__doc__ = 'new doc'
C.x.__doc__
C.x.__name__ = 'renamed'
C.x.__name__
C.x.__set_name__(C, 'again')
C.x.__name__
s.x
s.x = 8
s.x, s.ro
Sub.x.fset is C.x.fset, Sub.x is C.x
u.p, Uses.p.extra, Uses.q.__doc__, Uses.r.__doc__, type(Uses.p).__name__
u.p = 1
property(1).__get__(2)
property(fget=len).__get__([1, 2])
property(len, doc=5).__doc__
property(1, 2, 3, 4, 5)
property(x=1)
property(len).getter(abs).fget, property(len).setter(abs).fset, property(len).deleter(abs).fdel
property(len).setter()
C.x.__get__(c)
C.x.__get__(None, C) is C.x
C.x.__get__(None) 
C.ro.__set__(c, 1)
C.ro.__delete__(c)
C.wo.__get__(c)
unnamed.__set__(c, 1)
unnamed.__delete__(c)
property().__get__(c)
C.x.__set__(c, 11)
c.x
C.x.__delete__(c)
hasattr(c, 'x')
C.ro.__isabstractmethod__
repr(C.x)[:19]
C.x == C.x, hash(C.x) == hash(C.x)
c.__dict__['ro'] = 'hidden'
c.ro
C.x = 'now a plain value'
c.x
""", globals())

print("--- static and class methods")
def deco(f): return f
class M:
    attr = "M"
    @staticmethod
    def sm(a, b=2):
        "static doc"
        return a, b
    @classmethod
    def cm(cls, a=1):
        "class doc"
        return cls.__name__, a
    @classmethod
    def make(cls): return cls()
    @staticmethod
    @deco
    def twice(): return "twice"
    direct = staticmethod(len)
    builtin = classmethod(len)
    lam = classmethod(lambda cls: cls.attr)
    sm_called = sm(1)
class N(M):
    attr = "N"
    @classmethod
    def cm(cls, a=5): return super().cm(a)
    @staticmethod
    def sm(a): return M.sm(a, 9)
sm, cm = M.__dict__["sm"], M.__dict__["cm"]
check("""
M.sm(1), M().sm(1, 3), N.sm(0), N().sm(0)
M.cm(), M().cm(2), N.cm(), N().cm(7)
type(N.make()).__name__, N.lam(), M.lam(), M.twice(), M.direct('abc'), M.sm_called
M.builtin()
M.sm()
M.cm(1, 2)
M.cm.__self__, M.cm.__func__ is cm.__func__, M.cm.__name__, M.cm.__qualname__
M.sm.__name__, M.sm.__qualname__, M.sm.__doc__, M.cm.__doc__
sm.__func__ is M.sm, sm.__wrapped__ is M.sm, cm.__wrapped__ is cm.__func__
sm.__name__, sm.__qualname__, sm.__doc__, sm.__module__
cm.__name__, cm.__qualname__, cm.__doc__, cm.__module__
sm(5), callable(sm), callable(cm)
cm(5)
sm.__get__(None, M) is M.sm, sm.__get__(1) is M.sm
cm.__get__(None, N)(3)
cm.__get__(N())(3)
cm.__get__(None)
cm.__get__()
staticmethod(1)
staticmethod(1)()
staticmethod()
staticmethod(1, 2)
staticmethod(len, x=1)
classmethod()
repr(sm)[:25], repr(cm)[:24]
sm.__isabstractmethod__, cm.__isabstractmethod__
sm.__dict__.keys() >= set(), sm.extra
sm.extra = 1
sm.extra
cm.extra = 2
cm.extra
sm.__func__ = 1
sm.__annotations__, cm.__annotations__
""", globals())
class D:
    @classmethod
    @property
    def chained(cls): return 1
print(type(D.chained).__name__)
