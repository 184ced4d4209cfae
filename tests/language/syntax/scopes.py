# min-python: 3.14
# Scope rules: global, nonlocal, walrus, comprehensions, __debug__, classes; and lazily evaluated annotations.
from _corpus import invalid, valid

invalid(r"""
def f(): x = 1; global x
def f(): print(x); global x
def f(x): global x
def f(x): nonlocal x
def f(*x): global x
def f(): global x; global x
def f(): nonlocal x
def f(): nonlocal x, y
def f():¶  x = 1¶  def g(): x = 2; nonlocal x
def f():¶  x = 1¶  def g(): print(x); nonlocal x
def f():¶  x = 1¶  def g(x): nonlocal x
def f():¶  global x¶  def g(): nonlocal x
class C: nonlocal x
class C:¶  x = 1¶  def f(self): nonlocal x
class C: x = 1; global x
class C: print(x); global x
nonlocal x
def f(): x: int; global x
def f(): global x; x: int
def f(): global x; x: int = 1
def f(): nonlocal x; x: int
def f():¶  x = 1¶  def g(): nonlocal x; x: int
global x; x: int
def f():¶  for x in y: pass¶  global x
def f():¶  def x(): pass¶  global x
def f():¶  class x: pass¶  global x
def f():¶  with a as x: pass¶  global x
def f():¶  try: pass¶  except a as x: pass¶  global x
def f(): (x := 1); global x
def f(): del x; global x
def f(): x += 1; global x
def f(): [x for x in y]; global x
def f(): lambda x: x; global x
__debug__ = 1
__debug__ += 1
__debug__: int
(__debug__ := 1)
for __debug__ in x: pass
with x as __debug__: pass
import __debug__
import a as __debug__
import __debug__.a
from a import __debug__
def f(__debug__): pass
def f(*__debug__): pass
def f(**__debug__): pass
lambda __debug__: 1
f(__debug__=1)
x.__debug__ = 1
del x.__debug__
x.__debug__ += 1
del __debug__
global __debug__
def f(): global __debug__
[__debug__ for __debug__ in x]
try: pass¶except x as __debug__: pass
type __debug__ = int
[x := 1 for y in z]
[[x := 1 for y in z] for x in w]
[x := 1 for x in z]
[y for x in z if (x := 1)]
[(x := y) for y in z for x in w]
[(lambda: (x := 1)) for x in z]
(x := y for x in z)
{x := 1: 2 for x in z}
{1: (x := 2) for x in z}
[y for y in (x := z)]
[y for y in [x := z]]
[y for y in z for w in (x := z)]
[y for y in (lambda: (x := z))()]
class C: [x := 1 for y in z]
class C: [[x := 1 for y in z] for w in v]
class C: (x := 1 for y in z)
class C: x = [lambda: (y := 1) for z in w]
def f(a=(b := 1)): pass
def f(a: (b := 1)): pass
x = y := 1
x: (y := 1)
x: (yield)
x: (await y)
x: int = (yield)
def f(): x: (yield)
def f(): x: (y := 1)
class C: x: (yield)
class C: x: (y := 1)
async def f(): x: (await y)
def f(a, b, a): pass
def f(a, *, a): pass
def f(a, (b, a)): pass
lambda a, a: 1
def f(self):¶  super¶  __class__ = 1
""")

valid(r"""
x = 1¶def f(): global x; x = 2¶f()
x = 1¶def f(): x = 2; return x¶f()
x = 1¶def f():¶  global x¶  def x(): pass¶f(); x = x.__name__
x = 1¶def f():¶  global x¶  class x: pass¶f(); x = x.__qualname__
x = 1¶def f():¶  global x¶  import sys as x¶f(); x = x.__name__
x = 1¶def f():¶  global x¶  for x in [7]: pass¶f()
x = 1¶def f():¶  global x¶  del x¶f()
x = 1¶class C: global x; x = 5
x = 1¶class C: x = x + 1¶x = C.x
x = 1¶def f():¶  x = 2¶  class C: y = x¶  return C.y¶x = f()
x = 1¶def f():¶  x = 2¶  class C: x = x + 5¶  return C.x¶x = f()
x = 1¶def f():¶  x = 2¶  class C:¶    x = 3¶    def g(self): return x¶  return C().g()¶x = f()
x = 1¶def f():¶  x = 2¶  class C:¶    nonlocal x¶    x = 3¶  return x¶x = f()
def f():¶  x = 1¶  def g():¶    def h():¶      nonlocal x¶      x = 5¶    h()¶  g()¶  return x¶x = f()
def f():¶  print(x)¶  x = 1¶f()
def f():¶  del x¶f()
def f():¶  def g(): return x¶  g()¶  x = 1¶f()
def f():¶  x = 1¶  del x¶  return x¶f()
x = [x := 5 for y in (1,)]
[y := z for z in (1, 2)]; x = y
def f():¶  [y := z for z in (1, 2)]¶  return y¶x = f()
def f():¶  global y¶  [y := z for z in (1, 2)]¶f(); x = y
def f():¶  y = 0¶  def g():¶    nonlocal y¶    [y := z for z in (1, 2)]¶  g()¶  return y¶x = f()
def f():¶  list(y := z for z in (1, 2))¶  return y¶x = f()
[[y := z for z in (1, 2)] for w in (1,)]; x = y
x = [lambda: z for z in range(3)]; x = [f() for f in x]
x = [lambda z=z: z for z in range(3)]; x = [f() for f in x]
z = 9; x = [z for z in range(3)]; x = z
class C:¶  a = 3¶  b = [c for c in range(a)]¶x = C.b
class C:¶  a = 3¶  b = [a for c in range(2)]¶x = C.b
class C:¶  a = 3¶  b = list(a for c in range(2))¶x = C.b
class C: b = (a := 3); c = a¶x = C.c
class C:¶  def f(self): return __class__¶x = C().f().__name__
class C:¶  def f(self): return [__class__ for _ in (1,)]¶x = C().f()[0].__name__
class C:¶  __x = 5¶  def f(self): return self.__x, self._C__x¶x = C().f()
class C:¶  def __f(self): __y = 2; return __y¶x = C()._C__f()
class _C:¶  __x = 5¶x = _C._C__x
class __:¶  __x = 5¶x = __.__x
class C:¶  __x__ = 5¶x = C.__x__
class C:¶  def f(self, __a): return __a¶x = C().f(_C__a=3)
class C:¶  def f(self): global __g; __g = 4¶C().f(); x = _C__g
class C:¶  import sys as __s¶x = C._C__s.__name__
def f(a, b=(c := 3)): return b¶x = f(1), c
def f(): return (x for x in y)¶y = 1; x = 2; f()
x: undefined; y = 1
def f(a: undefined, b: int): pass¶x = f.__annotate__.__name__
def f(a: undefined, b: int): pass¶f.__annotations__
def f(a: undefined): pass¶undefined = 3; x = f.__annotations__
def f(a: int): pass¶x = f.__annotate__(1)
def f(a: int): pass¶f.__annotate__(3)
def f(a: int): pass¶f.__annotate__(4)
def f(a: int): pass¶f.__annotate__()
def f(): pass¶x = f.__annotate__, f.__annotations__
def f(a: int): pass¶f.__annotations__ = {"b": 1}; x = f.__annotations__
def f(a: int): pass¶f.__annotate__ = None; x = f.__annotations__
def f(a: int): pass¶f.__annotate__ = lambda format: {"z": format}; x = f.__annotations__
def f(a: int): pass¶f.__annotate__ = 5
def f(a: int): pass¶f.__annotations__["b"] = 2; x = f.__annotations__
class C: a: undefined¶x = C.__annotate__.__name__
class C: a: undefined¶C.__annotations__
class C: a: undefined¶undefined = 5; x = C.__annotations__
class C: a: int; b: "str" = 3¶x = C.__annotate__(1), C.b
class C: a: int¶C.__annotate__(3)
class C: a: int¶class D(C): pass¶x = D.__annotations__
class C:¶  t = int¶  a: t¶  t = str¶x = C.__annotations__
class C:¶  t = int¶  def f(self, a: t): pass¶x = C.f.__annotations__
class C:¶  for i in range(2): a: int¶x = C.__annotations__
class C: a.b: int = 3
class C: __x: int¶x = C.__annotations__
class C: a: [y for y in (1, 2)]¶x = C.__annotations__
class C: a: (lambda: C)¶x = C.__annotations__["a"]() is C
def f():¶  y = 5¶  def g(a: y): pass¶  return g.__annotations__¶x = f()
def f():¶  y: undefined¶  return 3¶x = f()
def f():¶  y: undefined = 3¶  return y¶x = f()
def f():¶  (y): print("evaluated?") = 3¶  return y¶x = f()
x = []; x[0:0]: print("evaluated?")
x = []; x[print("yes") or 0:0]: print("evaluated?")
class C: a: int¶C.__annotations__ = {}; x = C.__annotations__
class C: a: int¶C.__annotate__ = None; x = C.__annotations__
""")
