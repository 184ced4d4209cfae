# Metaclasses: conflicts, __prepare__, __call__, keywords, checks, attributes and properties of the metaclass.
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
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
def function_meta(name, bases, ns, **kw):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
class NotDict: pass
class BadPrepare(type):
    def __prepare__(name, bases): return 5
class CallablePrepare:
    def __prepare__(self, name, bases, **kw): return {"p": kw}
    def __call__(self, name, bases, ns, **kw): return ns["p"], kw
class NoKeywords(type):
    def __new__(mcs, name, bases, ns): return super().__new__(mcs, name, bases, ns)

check("""
class T(A, B): pass
class T(A, B, metaclass=M3): pass
type(T).__name__
class T(A, metaclass=M2): pass
class T(A, metaclass=type): pass
type(T).__name__
class T(A, metaclass=M3): pass
type(T).__name__
type('T', (A, B), {})
type('T', (A,), {}).__class__.__name__
M2('T', (A,), {})
class T(int, metaclass=function_meta, k=1): x = 1
T
class T(metaclass=1): pass
class T(metaclass=None): pass
class T(metaclass=BadPrepare): pass
class T(metaclass=CallablePrepare(), z=1): pass
T
class T(metaclass=NoKeywords, k=1): pass
class T(metaclass=NoKeywords): pass
class T(k=1): pass
class T(object, k=1, j=2): pass
class T(A, k=1): pass
class T(len): pass
class T(None): pass
class T(*[A], **{'metaclass': M1}): pass
class T(A, A): pass
class T(x, metaclass=M1): pass
class T(metaclass=M1, metaclass=M2): pass
type.__prepare__()
type.__prepare__('a', (), k=1)
M1.__prepare__('a', ())
type('T', (), {'x': 1}, k=2)
type('T')
type('T', ())
type('T', (), {}, 1)
type()
type(1, 2)
type(1, k=2)
type(object=1)
type('T', (), 1)
type(1, (), {})
type('T', 1, {})
type('T\\0', (), {})
type('a b', (), {}).__name__
M1()
M1(1)
M1(1, 2)
M1('T', (), {}).__name__
type.__new__(int)
type.__new__(int, 'T', (), {})
type.__new__(M1)
type.__new__(M1, 'T', (), {}).__name__
type.__new__(type, 'T', (), {}, x=1)
type.__call__(int, '12')
type.__call__(type, 5)
type.__call__()
type.__call__(1)
type.__init__(A, 'x', (), {})
type.__init__(A, 'x', ())
type.__init__(A)
type.__init__(1)
""", globals())

print("--- attributes")
class Meta(type):
    meta_value = "meta"
    shared = "of the metaclass"
    def method(cls): return "method of " + cls.__name__
    @property
    def prop(cls): return "prop of " + cls.__name__
    @prop.setter
    def prop(cls, v): cls.stored = v
    @property
    def only(cls): return "only"
    @classmethod
    def cm(mcs): return mcs.__name__
    @staticmethod
    def sm(): return "static"
    def __getattr__(cls, name):
        if name.startswith("auto_"): return name
        raise AttributeError("no " + name)
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return ("item", k)
    def __setitem__(cls, k, v): log.append((k, v))
    def __delitem__(cls, k): log.append(k)
    def __add__(cls, o): return "add"
    def __radd__(cls, o): return "radd"
    def __eq__(cls, o): return "eq"
    def __hash__(cls): return 11
    def __lt__(cls, o): return "lt"
    def __bool__(cls): return False
    def __repr__(cls): return "<repr>"
    def __str__(cls): return "<str>"
    def __format__(cls, s): return "<format %s>" % s
    def __neg__(cls): return "neg"
    def __enter__(cls): return "enter"
    def __exit__(cls, *a): return True
    def __or__(cls, o): return "or"
    def __dir__(cls): return ["z", "a"]
    def __index__(cls): return 3
    def __next__(cls): raise StopIteration
class K(metaclass=Meta):
    shared = "of the class"
    def __len__(self): return 1
    def __getitem__(self, k): return "instance item"
check("""
K.meta_value, K.shared, K.method(), K.prop, K.cm(), K.sm(), K.auto_x
K.nothing
K().meta_value
K().method
K().prop
K.prop = 5
K.stored, K.__dict__['stored'], K.prop
K.only = 1
del K.only
del K.prop
K.only
len(K), len(K()), list(K), 1 in K, 2 in K, K[1], K()[1]
K[5] = 6
del K[7]
log
K + 1, 1 + K, K == 1, 1 == K, hash(K), K < 1, bool(K), not K, -K
repr(K), str(K), f'{K}', f'{K:x}', f'{K!r}'
K | 1
dir(K)
K.__class__.__name__, K().__class__.__name__ 
type(K.method)
K.__dict__['meta_value']
K.mro()[0] is K
isinstance(K, Meta), isinstance(Meta, type), issubclass(Meta, type)
next(K)
iter(K) is not None
""", globals())

print("--- __call__, __new__, __init__")
class Singleton(type):
    instances = {}
    def __call__(cls, *args, **kw):
        if cls not in Singleton.instances:
            Singleton.instances[cls] = super().__call__(*args, **kw)
        return Singleton.instances[cls]
class One(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
class Two(One): pass
class Refuse(type):
    def __call__(cls, *a, **k): return ("called", cls.__name__, a, k)
class Three(metaclass=Refuse):
    def __init__(self): raise RuntimeError("never")
class InitMeta(type):
    def __init__(cls, name, bases, ns, *, flag=None):
        cls.flag = flag
        super().__init__(name, bases, ns)
    def __new__(mcs, name, bases, ns, *, flag=None):
        return super().__new__(mcs, name, bases, ns)
class Four(metaclass=InitMeta, flag="yes"): pass
class Five(Four): pass
class ReturnsOther(type):
    def __new__(mcs, name, bases, ns): return 42
class Six(metaclass=ReturnsOther): pass
class InitBad(type):
    def __init__(cls, *a): return 1
check("""
One(5) is One(6), One(1).v, Two(3).v, Two() is One()
Three(1, k=2)
Four.flag, Five.flag, Six
InitBad('T', (), {})
Singleton.__call__(list)
""", globals())

print("--- instance and subclass checks")
class Duck(type):
    def __instancecheck__(cls, x): log.append(("i", cls.__name__)); return hasattr(x, "quack")
    def __subclasscheck__(cls, x): log.append(("s", cls.__name__)); return "answer" if x is int else 0
class D(metaclass=Duck): pass
class D2(D): pass
class Quack: quack = 1
class Raises(type):
    def __instancecheck__(cls, x): raise ValueError("instance")
    def __subclasscheck__(cls, x): raise KeyError("sub")
class R(metaclass=Raises): pass
log.clear()
class HasCheck:
    def __instancecheck__(self, x): return x == 1
    def __subclasscheck__(self, x): return x is str
class Pretender:
    @property
    def __class__(self): return int
check("""
isinstance(Quack(), D), isinstance(1, D), isinstance(D(), D), isinstance(D2(), D)
issubclass(int, D), issubclass(str, D), issubclass(D, D), issubclass(5, D)
isinstance(Quack(), (str, D)), isinstance(1, (D, int))
log
isinstance(1, R), 
issubclass(1, R)
isinstance(R(), R)
isinstance(1, HasCheck()), isinstance(2, HasCheck()), issubclass(str, HasCheck()), issubclass(int, HasCheck())
isinstance(1, HasCheck)
isinstance(Pretender(), int), isinstance(Pretender(), Pretender), isinstance(Pretender(), str), type(Pretender()).__name__
type.__instancecheck__(int, 5), type.__instancecheck__(int, 'a'), type.__subclasscheck__(int, bool)
type.__subclasscheck__(int, 1)
int.__instancecheck__(True), int.__subclasscheck__(str)
try_ = 1
""", globals())
try:
    raise Quack
except TypeError as e:
    print(e)
print("--- except does not ask __instancecheck__")
class EMeta(type):
    def __subclasscheck__(cls, x): return True
    def __instancecheck__(cls, x): return True
class Err(Exception, metaclass=EMeta): pass
try:
    try:
        raise ValueError("v")
    except Err:
        print("wrong")
except ValueError as e:
    print("right", e)
print(isinstance(ValueError(), Err))
