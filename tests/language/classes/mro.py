# Method resolution order: C3, its errors, mro() overridden, __bases__ and __class__ assigned, __subclasses__.
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


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
class E(D, XY): pass
class I(int): pass
class L(list): pass

def names(classes):
    return [c.__name__ for c in classes]

check("""
names(D.__mro__)
names(E.__mro__)
names(E.mro())
type('T', (XY, YX), {})
type('T', (A, B), {})
type('T', (A, D), {})
type('T', (object, A), {})
type('T', (A, A), {})
type('T', (A, X, A), {})
type('T', (int, str), {})
type('T', (I, L), {})
type('T', (I, str), {})
type('T', (int, dict), {})
type('T', (bool,), {})
type('T', (type(None),), {})
type('T', (type(...),), {})
type('T', (range,), {})
type('T', (slice,), {})
type('T', (memoryview,), {})
type('T', (type(len),), {})
type('T', (type(lambda: 0),), {})
type('T', (type((lambda: (yield))()),), {})
type('T', (1,), {})
type('T', ('a',), {})
type('T', (None,), {})
type('T', (A, 1), {})
type('T', [A], {})
type('T', A, {})
names(type('T', (X, A), {}).__mro__)
names(type('T', (XY, A, Y), {}).__mro__)
names(type('T', (X, XY), {}).__mro__)
names(type('T', (I, A), {}).__mro__)
names(type('T', (A, I), {}).__mro__)
names(type('T', (ValueError, KeyError), {}).__mro__)
names(type('T', (OSError, KeyError), {}).__mro__)
names(bool.__mro__)
names(type.__mro__)
names(object.__mro__)
names(ExceptionGroup.__mro__)
names(FileNotFoundError.mro())
object.__bases__
object.__base__
int.__bases__
bool.__base__
E.__bases__
E.__base__
type('T', (A, I), {}).__base__
type('T', (A, B), {})
B.__base__
issubclass(E, A), issubclass(E, (int, Y)), issubclass(A, E)
issubclass(1, A)
issubclass(A, 1)
issubclass(A, (1, A))
issubclass(A, (A, 1))
isinstance(1, 'int')
isinstance(A(), (B, (C, A)))
isinstance(A(), ())
isinstance(1, int | str), isinstance(1.0, int | str), issubclass(bool, int | None)
isinstance(1, list[int])
issubclass(list, list[int])
""", globals())

print("--- __bases__ assigned")
class P:
    def who(self): return "P"
class Q:
    def who(self): return "Q"
class K(P): pass
class K2(K): pass
k = K2()
check("""
k.who()
K.__bases__ = (Q,)
k.who()
names(K2.__mro__)
names(P.__subclasses__()), names(Q.__subclasses__())
K.__bases__ = (P, Q)
k.who(), names(K2.__mro__)
K.__bases__ = (K2,)
K.__bases__ = (K,)
K.__bases__ = ()
K.__bases__ = Q
K.__bases__ = (1,)
K.__bases__ = (int,)
K.__bases__ = (P, P)
K.__bases__ = (bool,)
del K.__bases__
k.who(), names(K2.__mro__)
int.__bases__ = (object,)
""", globals())

print("--- subclasses")
class Root: pass
kept = [type("S%d" % i, (Root,), {}) for i in range(100)]
print(len(Root.__subclasses__()), sorted(names(Root.__subclasses__()))[:3])
del kept
import gc
gc.collect()
print(len(Root.__subclasses__()))
print(sorted(names(A.__subclasses__())), I in int.__subclasses__())

print("--- mro() overridden")
class Meta(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return type.mro(cls)[::1]
class M1(metaclass=Meta): pass
class M2(M1): pass
print(names(M2.__mro__))
class Odd(type):
    def mro(cls):
        return odd_result(cls)
for label, odd_result in [("no sequence", lambda c: 1),
                          ("no class in it", lambda c: [c, 1, object]), ("more", lambda c: (c, A, object)),
                          ("empty", lambda c: [])]:
    try:
        made = Odd("made", (), {})
        print(label, names(made.__mro__))
    except Exception as e:
        print(label, type(e).__name__, e)

print("--- __class__ assigned")
class F:
    def who(self): return "F"
class G:
    def who(self): return "G"
class S1: __slots__ = ("a",)
class S2: __slots__ = ("a",)
class S3: __slots__ = ("b",)
class S4: __slots__ = ("a", "b")
f = F(); f.x = 1
s = S1(); s.a = 5
check("""
setattr(f, '__class__', G), f.who(), f.x, type(f).__name__
f.__class__ = F
f.who()
f.__class__ = 1
f.__class__ = int
f.__class__ = list
f.__class__ = L
f.__class__ = S1
f.__class__ = object
f.__class__ = type
del f.__class__
(5).__class__ = F
[].__class__ = L
L().__class__ = list
s.__class__ = S3
s.__class__ = S4
s.__class__ = F
s.__class__ = S2
type(s).__name__, s.a
F.__class__ = Meta
type(F).__name__
F.__class__ = int
""", globals())
