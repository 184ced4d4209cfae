# super() with and without arguments: nested functions, comprehensions, classmethods, properties, errors, __class__.
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

class A:
    v = "A.v"
    def m(self, x=0): return ("A.m", x)
    @classmethod
    def c(cls): return ("A.c", cls.__name__)
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    @p.setter
    def p(self, v): self.stored = v
    def __len__(self): return 3
    def __getitem__(self, i): return ("item", i)
    def __add__(self, o): return "A.add"
    def __repr__(self): return "<A repr>"
    def __call__(self, *a): return ("A.call", a)
    def __eq__(self, o): return "A.eq"
    def __iter__(self): return iter([1, 2])
class B(A):
    v = "B.v"
    def m(self, x=0): return ("B.m",) + super().m(x)
    @classmethod
    def c(cls): return ("B.c",) + super().c()
    @staticmethod
    def s(): return "B.s"
    @property
    def p(self): return "B" + super().p
    def set_p(self, v): super(B, type(self)).p.fset(self, v)
    def set_p2(self, v): super().p = v
    def specials(self): return super().__len__(), super().__getitem__(5), super().__add__(1), super().__repr__()
    def direct_ops(self, what): return eval(what, {"s": super()})
    def value(self): return super().v
    def in_list(self): return [super(B, self).m(i) for i in range(2)]
    def zero_in_list(self): return [super().v for i in range(2)]
    def zero_in_nested(self):
        def inner(self): return super().v
        return inner(self)
    def zero_in_lambda(self): return (lambda me: super().v)(self)
    def no_first_in_nested(self):
        def inner(): return super().v
        return inner()
    def gen(self):
        yield super().v
        yield super().m(1)
    def deleted(self):
        del self
        return super().v
    def rebound(self):
        self = 5
        return super().v
    def cell_self(self):
        f = lambda: self
        return super().v
    def cls_name(self): return __class__.__name__
    def star(*args): return super().v
    def missing(self): return super().nothing
    def set_missing(self): super().fresh = 1; return self.fresh
    def del_missing(self): del super().fresh
class X:
    def m(self, x=0): return ("X.m", x)
class C(B, X):
    def m(self, x=0): return ("C.m",) + super().m(x)
b, c = B(), C()
check("""
b.m(2), c.m(3)
B.c(), C.c(), b.c()
b.p, C().p
b.set_p(4), b.stored
b.set_p2(6)
b.stored
b.specials()
b.value(), b.in_list(), b.zero_in_list(), b.zero_in_nested(), b.zero_in_lambda()
b.no_first_in_nested()
list(b.gen())
b.deleted()
b.rebound()
b.cell_self()
b.cls_name(), c.cls_name()
b.star()
B.star()
b.missing()
b.set_missing()
b.del_missing()
b.direct_ops('len(s)')
b.direct_ops('s[1]')
b.direct_ops('s + 1')
b.direct_ops('s()')
b.direct_ops('s == 1')
b.direct_ops('list(s)')
b.direct_ops('s.__class__.__name__')
b.direct_ops('s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is not None')
super(B, b).v, super(B, c).v, super(C, c).v
super(A, b).v
super(B, C).c()
super(B, C).m(c)
super(B, C).p is A.p
super(B, b).__init__()
super(A, A).__init__
super(B)
super(B).v
super(B).__self__, super(B).__thisclass__.__name__, super(B).__self_class__
super(B).__get__(c, C).v
super(B).__get__(None, C)
super(B).__get__(5, int)
super(1, 2)
super(B, 5)
super(C, b)
super(C, B)
super(B, A)
super(1)
super()
super(B, b, 1)
super(B, b, x=1)
super(type=B)
repr(super(B, b)), repr(super(B, C))[:40], repr(super(B))
super(B, b).__doc__
super(B, b) == super(B, b)
""", globals())
def outside(self): return super().x
def outside_cell(self): return __class__
check("""
outside(1)
outside_cell(1)
(lambda: super())()
""", globals())
class Early:
    def f(self): return super().__repr__()
    try:
        f(5)
    except Exception as e:
        print(type(e).__name__, e)
class Swapped:
    def f(self): return super().__init__
try:
    Swapped.f(5)
except Exception as e:
    print(type(e).__name__, e)
class Meta(type):
    def __call__(cls, *a): return ("meta", super().__call__(*a))
    def __new__(mcs, name, bases, ns): ns["added"] = 1; return super().__new__(mcs, name, bases, ns)
    @property
    def prop(cls): return "meta prop"
class Sub(Meta):
    @property
    def prop(cls): return "sub " + super().prop
class K(metaclass=Sub): pass
print(K()[0], K.added, K.prop)
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return super().__getitem__(i) + 1
    def __len__(self): return super().__len__() + 10
    def __contains__(self, x): return not super().__contains__(x)
    def __iter__(self): return map(str, super().__iter__())
    def __setitem__(self, i, v): super().__setitem__(i, -v)
    def __delitem__(self, i): print("del", i); super().__delitem__(i)
    def __iadd__(self, o): return super().__iadd__([0]) 
    def __eq__(self, o): return ("eq", super().__eq__(o))
    def __repr__(self): return "L" + super().__repr__()
    def sort(self, **k): super().sort(reverse=True, **k)
l = L([1]); l.append(2); l[0] = 9
print(l[0], len(l), 4 in l, list(l), l == [1], l)
del l[0]; l += [7]; l.sort(); print(l)
class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.n = 1
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def get(self, k, d=None): return super().get(k, "default")
    def update(self, *a, **k): print("update"); super().update(*a, **k)
    def __missing__(self, k): return "missing " + k
d = D(a=1); d["b"] = 2; d.update(c=3)
print(d, d.get("zz"), d["q"], d.n)
class Num(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
    def __add__(self, o): return Num(super().__add__(o))
    def __repr__(self): return "N" + super().__repr__()
    def bit_length(self): return super().bit_length() * 10
print(Num(1), Num(1) + 5, Num(4).bit_length())
class Str(str):
    def upper(self): return "up:" + super().upper()
    def __len__(self): return super().__len__() + 1
    def __format__(self, spec): return super().__format__(spec) + "|"
print(Str("ab").upper(), len(Str("ab")), f"{Str('x'):>3}")
class Err(ValueError):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return super().__str__() + "/" + str(self.b)
print(Err(1, 2), repr(Err(1, 2)), Err(1, 2).args)
