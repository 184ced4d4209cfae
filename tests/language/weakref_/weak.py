# weakref: references, callbacks, proxies, weak mappings and sets, methods, finalize.
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

import gc
import weakref
log = []
class C:
    def __init__(self, n=0): self.n = n
    def m(self): return ("m", self.n)
    def __repr__(self): return "C(%r)" % self.n
    def __len__(self): return self.n
    def __getitem__(self, i): return i * 2
    def __setitem__(self, i, v): log.append((i, v))
    def __call__(self, *a): return a
    def __add__(self, o): return ("add", o)
    def __contains__(self, x): return x == 1
    def __iter__(self): return iter([1, 2])
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Eq) and self.v == o.v
    def __hash__(self): return hash(self.v)
class Slots: __slots__ = ("a",)
class WeakSlots: __slots__ = ("a", "__weakref__")
class L(list): pass
class I(int): pass
class T(tuple): pass
class S(str): pass
class D(dict): pass
def fresh(f, *a):
    """What f makes, in a frame of its own."""
    return f(*a)
def gone(n=5):
    for _ in range(3):
        fresh(lambda: [C(i) for i in range(20)])
        gc.collect()
c = C(3)
r = weakref.ref(c)
check("""
r() is c, r is weakref.ref(c), r == weakref.ref(c), hash(r) == hash(c)
type(r).__name__, r.__callback__, weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r]
repr(r).split(' at ')[0], repr(r).split('to ')[1].split(' at')[0]
r(1)
r.x
r.x = 1
weakref.ref()
weakref.ref(c, None, 1)
weakref.ref(1)
weakref.ref('a')
weakref.ref([])
weakref.ref({})
weakref.ref(())
weakref.ref(None)
weakref.ref(1.5)
weakref.ref(object())
weakref.ref(range(3))
weakref.ref(Slots())
weakref.ref(I(1))
weakref.ref(T((1,)))
all(weakref.ref(x)() is x for x in (c, C, C.m, len, WeakSlots, int, {1} and check, (i for i in ())) if x is not None) or 'some'
[type(x).__name__ for x in (set(), frozenset(), L(), D(), S(), WeakSlots(), ValueError()) if weakref.ref(x) is None]
r < r
r != weakref.ref(c), r == 1
isinstance(r, weakref.ref), weakref.ref is weakref.ReferenceType
""", globals())
class Sub(weakref.ref):
    extra = 1
    def __init__(self, o, cb=None, more=None): super().__init__(o, cb); self.more = more
    def __new__(cls, o, cb=None, more=None): return super().__new__(cls, o, cb)
s = Sub(c, None, "more")
print(s() is c, s.extra, s.more, s == r, s is r)

print("--- death and callbacks")
def make():
    o = C(1)
    return weakref.ref(o), weakref.ref(o, lambda ref: log.append(("called", ref())))
log.clear()
dead, with_callback = fresh(make)
gone()
print(dead(), with_callback(), log, dead.__callback__, with_callback.__callback__)
print(repr(dead).split("; ")[1])
check("hash(dead)\ndead == dead\ndead == with_callback\ndead != with_callback", globals())
class Fin:
    def __del__(self): log.append("del")
log.clear()
def make_fin(): return weakref.ref(Fin(), lambda r: log.append("callback"))
kept = fresh(make_fin)
gone()
print(kept(), sorted(log))
def make_bad(): return weakref.ref(C(), lambda r: 1 / 0)

print("--- proxies")
p = weakref.proxy(c)
class Plain:
    x = 1
pl = Plain()
pp = weakref.proxy(pl)
check("""
p.n, p.m(), len(p), p[4], p(1, 2), p + 1, 1 in p, list(p), bool(p), str(p)
p.n = 7
c.n, p.n
del p.n
hasattr(c, 'n')
p[1] = 2
log[-1]
type(p).__name__, type(pp).__name__, weakref.CallableProxyType is type(p), weakref.ProxyType is type(pp)
repr(pp).split(' at ')[0]
hash(p)
pp == pl, pp.x, pp.__class__.__name__, isinstance(pp, Plain)
pp()
weakref.proxy(1)
pp.y
-pp
len(pp)
""", globals())
c.n = 3
def dead_proxy(): return weakref.proxy(C())
dp = fresh(dead_proxy)
gone()
check("""
dp.n
dp.n = 1
len(dp)
dp()
dp == 1
bool(dp)
str(dp)
repr(dp).split('; ')[1]
""", globals())

print("--- WeakValueDictionary")
a, b = C("a"), C("b")
d = weakref.WeakValueDictionary()
d["a"] = a
d["b"] = b
def add_temp(d): d["t"] = C("t")
fresh(add_temp, d)
gone()
check("""
len(d), sorted(d), list(d.keys()), list(d.values()), list(d.items()), 'a' in d, 't' in d
d['a'], d.get('b'), d.get('t'), d.get('t', 5)
d['t']
d['x'] = 1
del d['zz']
d.pop('zz')
d.pop('zz', 7), d.pop('a'), len(d)
d.setdefault('a', a), d.setdefault('a', b)
d.update({'c': a}, e=b)
sorted(d)
d == {'a': a, 'b': b, 'c': a, 'e': b}
sorted((d | {'z': a}).keys()), type(d | {}).__name__
d.copy() == d, type(d.copy()).__name__
[ref() for ref in d.valuerefs()] == list(d.values())
d.popitem()
d.clear(), len(d), bool(d)
d.popitem()
weakref.WeakValueDictionary({'a': a}, k=b)['k']
weakref.WeakValueDictionary([('q', a)])['q']
weakref.WeakValueDictionary(1)
""", globals())

print("--- WeakKeyDictionary")
k1, k2 = Eq(1), Eq(2)
d = weakref.WeakKeyDictionary()
d[k1] = "one"
d[k2] = "two"
def add_key(d): d[Eq(3)] = "three"
fresh(add_key, d)
gone()
check("""
len(d), sorted(d.values()), [k.v for k in d], [(k.v, v) for k, v in d.items()]
d[Eq(1)], d.get(Eq(2)), d.get(Eq(9)), Eq(1) in d, Eq(9) in d, 5 in d
d[5]
d[5] = 1
d[Eq(9)] if Eq(9) in d else 'none'
d.setdefault(k1, 'x'), d.pop(k2), len(d)
d.update({k2: 'again'})
d[k2], [ref().v for ref in d.keyrefs()]
d.copy() == d
list(d)[0] is k1
d.clear(), len(d)
""", globals())

print("--- WeakSet")
s = weakref.WeakSet([k1, k2])
def add_member(s): s.add(Eq(3))
fresh(add_member, s)
gone()
check("""
len(s), sorted(x.v for x in s), Eq(1) in s, Eq(7) in s, 5 in s
s.add(1)
s.add(k1), len(s)
s.remove(Eq(8)) if Eq(8) in s else 'none'
s.discard(k2), len(s)
s.remove(k1), len(s)
s.pop()
s.update([k1, k2]), len(s)
len(s | {a}), len(s & {k1}), len(s - {k1}), len(s ^ {k1, a}), type(s | s).__name__
len(s.union([a])), len(s.intersection([k1])), len(s.difference([k1])), len(s.symmetric_difference([a]))
s == {k1, k2}, s <= {k1, k2, a}, s.issubset([k1, k2]), s.issuperset([k1]), s.isdisjoint([a]), s < s
s.copy() == s
s.clear(), len(s)
""", globals())
s = weakref.WeakSet([k1]); s |= {k2}; print(len(s)); s -= {k1}; print(len(s)); s &= {k1}; print(len(s))

print("--- WeakMethod")
wm = weakref.WeakMethod(c.m)
def dead_method(): return weakref.WeakMethod(C().m)
dm = fresh(dead_method)
gone()
check("""
wm()(), wm() == c.m, wm == weakref.WeakMethod(c.m), hash(wm) == hash(weakref.WeakMethod(c.m))
dm()
weakref.WeakMethod(len)
weakref.WeakMethod(C.m)
""", globals())

print("--- finalize")
log.clear()
def make_finalized(): return weakref.finalize(C(), log.append, "finalized")
f = fresh(make_finalized)
gone()
print(f.alive, log, f(), f.peek(), f.detach())
o = C(9)
f = weakref.finalize(o, lambda *a, **k: (a, k), 1, 2, k=3)
check("""
f.alive, f.atexit, f.peek()[0] is o, f.peek()[2:], f.detach()[2:]
f.alive, f()
""", globals())
f = weakref.finalize(o, lambda *a, **k: (a, k), 1, k=3)
f.atexit = False
print(f.alive, f(), f.alive, f(), f.atexit)
check("weakref.finalize()\nweakref.finalize(o)\nweakref.finalize(1, print)", globals())
