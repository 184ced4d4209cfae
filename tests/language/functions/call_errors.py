# Every message of a call whose arguments do not fit.
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

def f0(): pass
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b, c): pass
def f4(a, b, c, d): pass
def d1(a, b=2): return a, b
def d2(a=1, b=2): return a, b
def k1(*, k): return k
def k2(a, *, k, j): pass
def k3(a, *, k=1): return a, k
def v1(a, *r): return a, r
def v2(*r, k): return r, k
def kw(a, **k): return a, k
def p1(a, /): return a
def p2(a, b, /): pass
def p3(a, /, b): return a, b
def p4(a, /, **k): return a, k
def p5(a=1, /, b=2, *, c=3): return a, b, c
def long_name(argument_one, argument_two, argument_three): pass
class C:
    def m(self): return "m"
    def m1(self, x): return x
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(a): pass
    def __call__(self, x): return x
class I:
    def __init__(self, a, b=1): pass
class N:
    def __new__(cls, a): return object.__new__(cls)
class E: pass
def outer():
    def nested(x): pass
    return nested
nested = outer()
lam = lambda x: x
c = C()
check("""
f0(1)
f0(1, 2)
f0(a=1)
f0(**{'a': 1})
f0(*[1, 2, 3])
f1()
f1(1, 2)
f1(b=1)
f1(1, a=2)
f1(1, b=2)
f1(1, 2, a=3)
f1(a=1, b=2)
f2()
f2(1)
f2(b=1)
f2(1, 2, 3)
f2(1, a=2)
f3()
f3(1)
f3(b=1)
f4()
f4(1)
f4(d=1)
f4(1, 2, 3, 4, 5)
d1()
d1(1, 2, 3)
d1(1, 2, b=3)
d1(b=1)
d2(1, 2, 3)
d2(1, 2, 3, 4, x=1)
d2(c=1)
k1()
k1(1)
k1(1, k=2)
k1(1, 2, k=2)
k1(j=1)
k2()
k2(1)
k2(1, k=1)
k2(1, 2)
k2(1, 2, k=1, j=2)
k3(1, 2)
k3(1, 2, k=3)
k3()
v1()
v2()
v2(1)
v1(r=1)
v1(1, a=2)
kw()
kw(1, 2)
kw(1, a=2)
kw(b=1)
p1()
p1(a=1)
p1(1, a=1)
p1(1, b=1)
p2(a=1, b=2)
p2(1, b=2)
p3(a=1, b=2)
p3(1, a=2)
p3(1)
p4(a=1)
p4(1, a=2)
p5(a=1)
p5(1, 2, 3)
p5(1, b=2, c=3, d=4)
p5(1, 2, b=3)
long_name(zzz=1)
long_name(1, 2, 3, argument_one=1)
long_name(**{'': 1})
long_name(**{'not an identifier': 1})
C.m()
c.m(1)
c.m(x=1)
c.m1()
c.m1(1, 2)
C.m1(1)
C.c(1)
c.c(1, 2)
C.s()
c.s(1, 2)
c()
c(1, 2)
c(y=1)
I()
I(1, 2, 3)
I(c=1)
I(1, a=2)
N()
N(1, 2)
E(1)
E(a=1)
nested()
nested(1, 2)
lam()
lam(y=1)
outer(1)
(lambda: 0)(1)
(lambda *, a: 0)()
5()
None()
'a'()
[]()
{}[0]()
c.m()()
f1(1)(2)
print(1)(2)
f1(*5)
f1(*None)
f1(**5)
f1(**[1])
f1(**None)
f1(**{1: 2})
f1(a=1, **{'a': 2})
f1(**{'a': 1}, **{'a': 2})
kw(1, **{'x': 1}, **{'x': 2})
kw(1, x=1, **{'x': 2})
f1(*[1], **5)
f1(*5, **{'a': 1})
f1(1, *5)
f1(*[], *5)
c.m1(*5)
c.m1(**5)
len(*5)
len(**5)
print(**5)
dict(**{1: 2})
dict(a=1, **{'a': 2})
C(*5)
E(**5)
lam(**5)
nested(*5)
""", globals())
print("--- keys that are no plain str")
class StrKey(str): pass
class Map:
    def keys(self): return ["a", StrKey("b")]
    def __getitem__(self, k): return k.upper()
class BadMap:
    def keys(self): return 5
    def __getitem__(self, k): return 1
class NoGet:
    def keys(self): return ["a"]
class Raises:
    def keys(self): raise ValueError("keys")
class GetRaises:
    def keys(self): return ["a"]
    def __getitem__(self, k): raise KeyError(k)
class Iter:
    def __iter__(self): raise ValueError("iter")
class IterTE:
    def __iter__(self): raise TypeError("type error in iter")
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
def show(*a, **k): return a, k
check("""
show(**Map())
show(**BadMap())
show(**NoGet())
show(**Raises())
show(*Iter())
show(*IterTE())
show(*Seq())
show(*'ab', *{'k': 1}, *range(2), *(i for i in 'xy'))
show(**{StrKey('z'): 1})
show(1, *[2], 3, *[4], k=5, **{'l': 6}, m=7)
show(**{'self': 1, 'cls': 2, 'class': 3, '': 4})
f1(**{StrKey('a'): 1})
kw(**{StrKey('a'): 1, 'b': 2})
""", globals())
