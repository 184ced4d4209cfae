# __slots__: enforced, inherited, conflicts, __dict__ and __weakref__ in it, string slots, mangling, member descriptors.
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


class S:
    __slots__ = ("a", "b")
class D(S): pass
class T(S):
    __slots__ = ("c",)
class One:
    __slots__ = "single"
class WithDict:
    __slots__ = ("x", "__dict__")
class Mangle:
    __slots__ = ("__hidden", "_one", "__both__")
    def put(self): self.__hidden = 3; return self.__hidden
class Empty:
    __slots__ = ()
class Doc:
    __slots__ = {"documented": "what it is", "other": None}
class Iter:
    __slots__ = iter(["p", "q"])
class Redefine(S):
    __slots__ = ("a",)
class Prop:
    __slots__ = ("_v",)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n * 2
s, d, t, o, w, m, e, r, p = S(), D(), T(), One(), WithDict(), Mangle(), Empty(), Redefine(), Prop()
check("""
s.a
s.a = 1
s.a
del s.a
s.a
del s.a
s.c = 1
s.__dict__
s.c
s.__weakref__
s.__class__
hasattr(s, '__dict__'), hasattr(d, '__dict__'), hasattr(t, '__dict__'), hasattr(w, '__dict__'), hasattr(e, '__dict__')
d.anything = 5
d.a = 6
d.__dict__
t.a = 1; t.b = 2; t.c = 3
t.a, t.b, t.c
t.d = 1
o.single = 4
o.single
o.s = 1
w.x = 1; w.y = 2
w.__dict__, w.x, w.y
m.put()
m._Mangle__hidden
m._one = 1
m.__both__ = 2
m.__hidden
e.x = 1
del e.x
r.a = 1
r.a
p.v = 4
p.v, p._v
p.w = 1
p.v = 5; del p.v
S.__slots__, T.__slots__, One.__slots__, Empty.__slots__
sorted(Doc.__slots__)
Doc.documented.__doc__, Doc.other.__doc__, S.a.__doc__
Doc.documented
S.a
S.a.__name__, S.a.__qualname__, S.a.__objclass__
type(S.a)
S.a.__get__(s)
S.a.__get__(None, S) is S.a
S.a.__set__(s, 9)
S.a.__get__(s), S.a.__get__(s, S), S.a.__get__(t)
S.a.__delete__(s)
S.a.__delete__(s)
S.a.__get__(1)
S.a.__get__(One())
S.a.__set__(1, 2)
T.c.__set__(s, 2)
S.a.__get__()
S.a.__get__(None, None)
S.a = 5
s.a
s.a = 2
""", globals())

print("--- wrong definitions")
check("""
class X: __slots__ = ('a', 1)
class X: __slots__ = ('a', 'b c')
class X: __slots__ = ('1a',)
class X: __slots__ = ('',)
class X: __slots__ = ('class',)
class X: __slots__ = ('a', 'a')
class X: __slots__ = ('a',); a = 1
class X: __slots__ = ('__dict__', '__dict__')
class X: __slots__ = ('__weakref__', '__weakref__')
class X(D): __slots__ = ('__dict__',)
class X(D): __slots__ = ('__weakref__',)
class X(WithDict): __slots__ = ('__dict__',)
class X: __slots__ = 5
class X: __slots__ = None
class X: __slots__ = (None,)
class X: __slots__ = b'ab'
class X(int): __slots__ = ('a',)
class X(int): __slots__ = ()
class X(tuple): __slots__ = ('a',)
class X(bytes): __slots__ = 'a'
class X(str): __slots__ = ('a',)
class X(list): __slots__ = ('a',)
x = X(); x.a = 1; x.append(2)
x.a, x
x.b = 1
class X(dict): __slots__ = ()
X().y = 1
class X(Exception): __slots__ = ()
X().y = 1
class X(S, One): pass
class X(S, One): __slots__ = ()
class X(S, Empty): __slots__ = ()
X().a
X().zz = 1
class X(S, T): pass
class X(T, S): __slots__ = ()
X.__mro__[1].__name__
class X(WithDict, Empty): __slots__ = ()
X().free
X().free = 1
class X(S, D): pass
class X(D, S): pass
class X: __slots__ = ('__qualname__',)
class X: __slots__ = ('__module__',)
class X: __slots__ = ('__doc__',)
class X: __slots__ = ('__class__',)
class X: __slots__ = ['a']
X.__slots__.append('b'); X().b = 1
""", globals())

print("--- with hooks, pickling names, dir")
class Hook:
    __slots__ = ("v",)
    def __getattr__(self, name): return "computed " + name
    def __setattr__(self, name, v): object.__setattr__(self, name, v + 1)
h = Hook()
check("""
h.v
h.v = 1
h.v, h.z
h.z = 1
[n for n in dir(s) if not n.startswith('__')]
[n for n in dir(T) if not n.startswith('__')]
vars(s)
vars(w)
s.__reduce__ is not None
""", globals())
class Annotated:
    __slots__ = ("x", "y")
    x: int
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    __hash__ = None
print(Annotated(1) == Annotated(1), Annotated.__annotations__, Annotated.__match_args__ if hasattr(Annotated, "__match_args__") else "none")
