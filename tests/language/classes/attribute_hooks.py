# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__, live __dict__ views, precedence of descriptors.
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
class G:
    cls_value = 1
    def __getattr__(self, name):
        log.append(name)
        if name.startswith("x"): return name * 2
        raise AttributeError("custom " + name)
class GA:
    def __getattribute__(self, name):
        log.append(name)
        if name == "fixed": return 42
        if name == "key": raise KeyError("k")
        return object.__getattribute__(self, name)
class Both:
    def __getattribute__(self, name): raise AttributeError("from getattribute")
    def __getattr__(self, name): return "fallback " + name
class S:
    def __setattr__(self, name, v): log.append((name, v)); super().__setattr__(name, v)
    def __delattr__(self, name): log.append("del " + name); super().__delattr__(name)
class Frozen:
    def __init__(self): object.__setattr__(self, "v", 1)
    def __setattr__(self, name, v): raise TypeError("frozen")
    def __delattr__(self, name): raise TypeError("frozen too")
class PropRaises:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, name): return "after " + name
class PropOnly:
    @property
    def p(self): return self.missing_thing
g, ga, b, s, f = G(), GA(), Both(), S(), Frozen()
check("""
g.cls_value, g.xa
g.other
hasattr(g, 'other'), hasattr(g, 'xb'), getattr(g, 'zz', 'default')
log
g()
len(g)
ga.fixed, getattr(ga, 'none', 3)
ga.key
hasattr(ga, 'key')
ga.nothing
b.anything, b.__class__
s.a = 1
s.a
del s.a
del s.a
log[-4:]
f.v
f.v = 2
del f.v
PropRaises().p
PropOnly().p
setattr(g, 1, 2)
getattr(g, 1)
getattr(g, 1, 2)
hasattr(g, 1)
delattr(g, 1)
getattr(g)
getattr()
setattr(g, 'a')
hasattr(g)
delattr(g, 'nope')
object.__getattribute__(g, 'xa')
object.__getattribute__(g, 'cls_value')
object.__getattribute__(1, 'real')
object.__getattribute__(g)
object.__setattr__(g, 'n', 5)
g.n
object.__delattr__(g, 'n')
object.__delattr__(g, 'n')
object.__setattr__(1, 'a', 2)
object.__setattr__(int, 'a', 2)
object.__setattr__(G, 'a', 2)
object.__delattr__(G, 'cls_value')
type.__setattr__(G, 'a', 2)
G.a
type.__delattr__(G, 'a')
type.__setattr__(int, 'a', 2)
type.__getattribute__(int, 'real')
type.__getattribute__(G, 'nope')
(1).a = 2
(1).real = 2
del (1).real
'a'.b = 1
[].append = 1
[].x = 1
del [].append
del [].x
None.x = 1
None.x
len.x = 1
len.__name__ = 'x'
(lambda: 0).__code__ = 1
int.x = 1
del int.x
int.x
object().x = 1
object().x
Ellipsis.x
G.nope
del G.nope
G.nope = 1; del G.nope
""", globals())

print("--- __dict__")
class C:
    shared = "c"
    def m(self): pass
c = C()
check("""
c.__dict__
c.__dict__['a'] = 1
c.a
c.b = 2
c.__dict__, vars(c) is c.__dict__
del c.__dict__['a']
c.a
c.__dict__ = {'z': 9}
c.z, c.__dict__
c.b
c.__dict__ = 1
c.__dict__ = None
del c.__dict__
c.__dict__, hasattr(c, 'z')
c.__dict__.update(q=1)
c.q
c.__dict__[5] = 6
sorted(map(str, c.__dict__))
dir(c)[-1]
type(C.__dict__).__name__
C.__dict__['shared']
C.__dict__['x'] = 1
del C.__dict__['shared']
C.__dict__.get('shared'), C.__dict__.get('nope', 7)
d = C.__dict__; C.added = 1
d['added']
C.__dict__ = {}
del C.__dict__
type(C.__dict__.copy())
dict(C.__dict__)['shared']
C.__dict__ | {'k': 1} != {}
type(int.__dict__).__name__, 'real' in int.__dict__, int.__dict__['bit_length']
vars(1)
vars(C) == C.__dict__
hash(C.__dict__)
""", {**globals(), "vars": vars})
import sys
def fn(): pass
check("""
fn.__dict__
fn.a = 1
fn.__dict__, fn.a
fn.__dict__['b'] = 2
fn.b
fn.__dict__ = {'n': 3}
fn.n, hasattr(fn, 'a')
fn.__dict__ = 4
del fn.__dict__
sys.modules['__main__'].__dict__ is globals()
""", globals())

print("--- __dir__")
class Dir:
    def __dir__(self): return ["b", "a", "c"]
class DirTuple:
    def __dir__(self): return ("z", "y")
class DirBad:
    def __dir__(self): return 5
class DirMixed:
    def __dir__(self): return ["a", 1]
check("""
dir(Dir()), dir(DirTuple())
dir(DirBad())
dir(DirMixed())
Dir().__dir__()
sorted(set(dir(c)) - set(dir(object())))
set(dir(object())) - set(dir(object))
dir(1, 2)
""", globals())
