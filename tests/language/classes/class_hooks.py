# __init_subclass__, __set_name__ and its errors, __class_getitem__, __mro_entries__, __orig_bases__, names in class bodies.
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
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        log.append((cls.__name__, tag, kw, cls.__mro__[0] is cls))
        super().__init_subclass__(**kw)
class Strict:
    def __init_subclass__(cls, *, need): cls.need = need
class Fails:
    def __init_subclass__(cls): raise ValueError("not you")
class InstanceHook:
    @classmethod
    def __init_subclass__(cls, **kw): log.append(("cm", kw))
class StaticHook:
    @staticmethod
    def __init_subclass__(**kw): log.append(("static", kw))
check("""
class T(Base): pass
class T(Base, tag=1): pass
class T(Base, tag=1, other=2): pass
log
class T(Strict): pass
class T(Strict, need=3): pass
T.need
class T(Strict, need=3, more=4): pass
class T(Fails): pass
class T(InstanceHook, a=1): pass
class T(StaticHook, a=1): pass
log[-2:]
type('T', (Strict,), {}, need=1).need
object.__init_subclass__()
object.__init_subclass__(1)
object.__init_subclass__(k=1)
Base.__init_subclass__(tag=5)
type(Base.__dict__['__init_subclass__']).__name__
int.__init_subclass__()
int.__init_subclass__(a=1)
""", globals())

print("--- __set_name__")
class Named:
    def __set_name__(self, owner, name): log.append((owner.__name__, name)); self.name = name
class FailsToName:
    def __set_name__(self, owner, name): raise ZeroDivisionError("in set_name")
class WrongArguments:
    def __set_name__(self): pass
class NotCallable:
    __set_name__ = 5
class OnInstance: pass
on_instance = OnInstance(); on_instance.__set_name__ = lambda *a: log.append("never")
log.clear()
check("""
class T: a = Named(); b = c = Named(); _T__d = Named()
log
class T: x = FailsToName()
class T: x = WrongArguments()
class T: x = NotCallable()
class T: x = on_instance
type('Dyn', (), {'n': Named()}).n.name
type('Dyn', (), {'n': FailsToName()})
T.later = Named()
hasattr(T.later, 'name')
class T: locals()['computed'] = Named()
T.computed.name
""", globals())
class Order:
    def __set_name__(self, owner, name): log.append("set_name")
class OrderBase:
    def __init_subclass__(cls): log.append("init_subclass")
class OrderMeta(type):
    def __new__(mcs, *a):
        log.append("before new"); c = super().__new__(mcs, *a); log.append("after new"); return c
    def __init__(cls, *a): log.append("init"); super().__init__(*a)
log.clear()
class T(OrderBase, metaclass=OrderMeta):
    x = Order()
print(log)
def decorator(label):
    log.append("evaluate " + label)
    def apply(c): log.append("apply " + label); return c
    return apply
log.clear()
@decorator("outer")
@decorator("inner")
class T(OrderBase, metaclass=OrderMeta):
    log.append("body")
print(log)

print("--- __class_getitem__")
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class H(G): pass
class Meta(type):
    def __getitem__(cls, k): return "meta " + str(k)
class MG(G, metaclass=Meta): pass
class NotMethod: __class_getitem__ = None
class Lambda: __class_getitem__ = lambda item: item
class Explicit:
    @classmethod
    def __class_getitem__(cls, item): return ("explicit", item)
class Static:
    @staticmethod
    def __class_getitem__(item): return ("static", item)
class Empty: pass
check("""
G[1], H[1, 2], G[:], MG[3], Explicit[4], Static[5]
G()[1]
Empty[1]
Empty()[1]
NotMethod[1]
Lambda[1]
int[1]
list[int], dict[str, int], tuple[int, ...], type[int], set[int], frozenset[int]
list[int]()
list[int]([1, 2])
list[int].__origin__, list[int].__args__, list[int].__parameters__
list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int])
list[int].append
list[int] | None
type(list[int]).__name__
int | str, int | None, int | int, (int | str) | int
(int | str).__args__
int | 1
1 | int
None | int
list[()]
tuple[()]
list[int][str]
G[1] = 2
del G[1]
type(G.__dict__['__class_getitem__']).__name__
""", globals())

print("--- __mro_entries__")
class Entry:
    def __init__(self, *result): self.result = result
    def __mro_entries__(self, bases): log.append(bases); return self.result
class P: pass
class Q: pass
class BadEntry:
    def __mro_entries__(self, bases): return [P]
class BadEntry2:
    def __mro_entries__(self, bases): return 1
log.clear()
e1, e2, e0 = Entry(P), Entry(P, Q), Entry()
check("""
class T(e1): pass
T.__bases__, T.__orig_bases__ == (e1,)
class T(Q, e1): pass
T.__bases__, len(T.__orig_bases__)
class T(e2): pass
[b.__name__ for b in T.__bases__]
class T(e0): pass
T.__bases__
class T(P): pass
hasattr(T, '__orig_bases__')
class T(BadEntry()): pass
class T(BadEntry2()): pass
type('T', (e1,), {})
class T(list[int]): pass
T.__bases__, T.__orig_bases__
T([1])
""", globals())
print("--- class bodies")
x = "global"
def maker():
    x = "local"
    class Reads:
        y = x
        x = "class"
        z = x
        items = [x for _ in range(2)]
        def method(self): return x
    return Reads
R = maker()
print(R.y, R.z, R.items, R().method())
class Deletes:
    a = 1
    b = a + 1
    del a
print(hasattr(Deletes, "a"), Deletes.b)
class Mangled:
    __private = 1
    __dunder__ = 2
    ___ = 3
    def get(self): return self.__private
    def put(self): self.__new = 4; return sorted(self.__dict__)
    def nested(self):
        class Inner:
            def get(self, o): return o._Mangled__private, hasattr(o, "_Inner__private")
        return Inner().get(self)
    def local(self):
        __v = 5
        return sorted(locals())
    def arg(self, __a=1, *, __k=2): return __a + __k
    def call(self): return self.arg(__k=3)
    def glob(self):
        global __g
        __g = 9
    def imp(self):
        import sys as __s
        return sorted(n for n in locals())
    def lam(self): return (lambda __x: __x)(7)
    def comp(self): return [__i for __i in range(2)]
    def attr_del(self):
        self.__t = 1
        del self.__t
        return hasattr(self, "_Mangled__t")
    def exc(self):
        try: raise ValueError(1)
        except ValueError as __e: return sorted(locals())
    def match(self):
        match 5:
            case __m: return __m, sorted(locals())
class _Lead:
    __p = 1
    def get(self): return self.__p
class __(object):
    __q = 1
    def get(self): return self.__q
m = Mangled()
check("""
sorted(n for n in Mangled.__dict__ if 'private' in n or n.startswith('___') or 'dunder' in n)
m.get(), m.put(), m.nested(), m.local(), m.arg(), m.lam(), m.comp(), m.attr_del(), m.exc(), m.match(), m.imp()
m.call()
m.arg(_Mangled__a=2)
m.glob()
_Mangled__g
m.__private
m._Mangled__private
[n for n in _Lead.__dict__ if n.endswith('__p')], _Lead().get()
[n for n in __.__dict__ if n.endswith('__q')], __().get()
Mangled.arg.__code__.co_varnames
""", globals())
