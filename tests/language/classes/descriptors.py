# Descriptors: data and non-data, on instances and classes, __set_name__, __delete__, errors; functions and methods as descriptors.
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

log = []
class NonData:
    def __get__(self, obj, owner=None): return ("get", type(obj).__name__, owner.__name__ if owner else None)
class Data(NonData):
    def __set__(self, obj, v): log.append(("set", v))
    def __delete__(self, obj): log.append("delete")
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = ("stored", v)
class DeleteOnly:
    def __delete__(self, obj): log.append("delete only")
class GetDelete(NonData):
    def __delete__(self, obj): log.append("gd")
class GetSet(NonData):
    def __set__(self, obj, v): log.append("gs")
class Raises:
    def __get__(self, obj, owner): raise AttributeError("get raised")
class C:
    nd, d, so, do, gd, gs, r = NonData(), Data(), SetOnly(), DeleteOnly(), GetDelete(), GetSet(), Raises()
class Sub(C): pass
class Meta(type):
    d, nd = Data(), NonData()
class K(metaclass=Meta):
    nd = "own"
c, sub = C(), Sub()
for n in ("nd", "d", "do", "gd", "gs"):
    c.__dict__[n] = "instance"
K_dict_before = dict(K.__dict__)
check("""
c.nd, c.d, c.do, c.gd, c.gs
C.nd, C.d, type(C.so).__name__
sub.nd, Sub.nd
c.so = 1
c.so
del c.so
c.do = 1
del c.do
c.gd = 1
del c.gs
c.d = 5
del c.d
del c.gd
log
c.r
getattr(c, 'r', 'default')
hasattr(c, 'r')
C.r
c.nd = 7
c.nd
del c.nd
c.nd
del c.nd
K.d, K.nd
K.d = 1
del K.d
K.nd = 5
K.nd
C.d = 'replaced'
C.d, c.d
NonData().__get__(1), NonData().__get__(None, int)
NonData().__get__()
Data.__get__(Data(), 1, int)
""", globals())
class InstanceLevel: pass
i = InstanceLevel(); i.x = NonData()
print(type(i.x).__name__)
class NoneGet:
    __get__ = None
class NoneSet:
    __set__ = None
class H:
    a, b = NoneGet(), NoneSet()
check("""
H().a
H().b = 1
""", globals())

print("--- functions")
def f(self, x=0): return (self, x)
class M: f = f
m = M()
check("""
f.__get__(5)(6)
f.__get__(5, int)(x=7)
f.__get__(None, M) is f
f.__get__(None)
f.__get__(None, None)
f.__get__()
f.__get__(1, 2, 3)
M.f is f, m.f == m.f, m.f is m.f, hash(m.f) == hash(m.f), m.f == M().f
m.f.__self__ is m, m.f.__func__ is f, m.f.__name__, m.f.__qualname__
m.f.__doc__, m.f.__module__
m.f.attr = 1
f.attr = 2; log.append(m.f.attr)
log[-1]
m.f.__get__(5) == m.f
m.f.__func__ = 1
m.f.__self__ = 1
type(m.f)(f, 1)(2)
type(m.f)(f)
type(m.f)(1, 2)
type(m.f)(f, None)
type(m.f)()
type(m.f)(f, 1, x=2)
type(m.f)(len, [1, 2])()
repr(m.f).startswith('<bound method M.f of <__main__.M object at 0x')
m.f < m.f
m.f != m.f, m.f == 1
len.__get__(1)
list.append.__get__([], list).__self__
list.append.__get__(1)
list.append.__get__(None, list) is list.append
list.append.__get__(None)
dict.fromkeys.__self__, dict.__dict__['fromkeys'].__get__(None, dict)([1])
dict.__dict__['fromkeys'].__get__({})([1])
int.__dict__['real'].__get__(5), int.__dict__['real'].__get__(None, int)
int.__dict__['real'].__get__('a')
int.__dict__['real'].__set__(5, 1)
""", globals())
