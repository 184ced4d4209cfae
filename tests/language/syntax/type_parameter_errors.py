# min-python: 3.14
# SyntaxErrors of type parameters and type statements.
from _corpus import invalid, valid

invalid(r"""
def f[](): pass
def f[T, T](): pass
def f[T](T): pass
def f[T, *T](): pass
def f[T=int, U](): pass
def f[T=int, *U](): pass
def f[T=int, **U](): pass
def f[T: int = 1, U: int](): pass
def f[*T: int](): pass
def f[*T: (int, str)](): pass
def f[**T: int](): pass
def f[**T: (int, str)](): pass
def f[T = *int](): pass
def f[T: *int](): pass
def f[T:](): pass
def f[T=](): pass
def f[T = ](): pass
def f[*](): pass
def f[**](): pass
def f[T,,U](): pass
def f[,](): pass
def f[T U](): pass
def f[1](): pass
def f[T.x](): pass
def f[T[int]](): pass
def f[(T)](): pass
def f[T: (yield)](): pass
def f[T: (yield x)](): pass
def f[T: (yield from x)](): pass
def f[T: (x := 1)](): pass
def f[T: await x](): pass
def f[T = (yield)](): pass
def f[T = (x := 1)](): pass
def f[T = await x](): pass
def f[T: (await x, int)](): pass
def f[T](a: (yield)): pass
def f[T](a: (x := 1)): pass
def f[T](a=(x := 1)): pass
def f[T](a: (await x)): pass
def f[T]() -> (x := 1): pass
def f[T]() -> (yield): pass
def f[T](): nonlocal T
def f[T]():¶  nonlocal T¶  T = 1
def f[__debug__](): pass
def f[None](): pass
def f[if](): pass
class C[]: pass
class C[T, T]: pass
class C[T](x := 1): pass
class C[T]((x := 1)): pass
class C[T]((yield)): pass
class C[T]((await x)): pass
class C[T](a=(x := 1)): pass
class C[T = int, U]: pass
class C[__debug__]: pass
class C[T]:¶  nonlocal T
async def f():¶  def g[T: (await x)](): pass
async def f():¶  class C[T]((await x)): pass
async def f():¶  type X = await y
async def f():¶  type X[T: await y] = 1
async def f():¶  type X = [x async for x in y]
type X
type X =
type X[T] =
type X[T, T] = int
type X[T = int, U] = int
type X = (yield)
type X = (yield from x)
type X = (x := 1)
type X = await x
type X = *int
type X = int, str
type X = 1 = 2
type X: int
type X: int = 1
type X += 1
type X.y = int
type X[0] = int
type X[T]
type X, Y = int
type (X) = int
type 1 = int
type None = int
type __debug__ = int
type if = int
type type type = int
type X = int str
class C:¶  type X = (yield)
class C:¶  type X = (x := 1)
def f():¶  type X = (yield)
def f():¶  nonlocal X¶  type X = int
type X[T: (yield)] = int
type X[T: (x := 1)] = int
type X[T = (yield)] = int
type X[*T: int] = int
type X[**T: int] = int
lambda[T]: 1
""")

valid(r"""
type = 5; x = type
type = 5; x = type + 1
x = type(1)
type (1)
type [1:2] if 0 else 3
type, 1
type.__name__
type == type
type is type
type if 1 else 2
x = (type, type)
type: int = 5; x = type
type *= 2
x = [type for type in (1, 2)]
x = type if type else 3
def type(a): return a¶x = type(3)
class type: a = 1¶x = type.a
import sys as type; x = type.__name__
type type = int; x = type.__value__
type type[type] = type; x = type.__value__
type X = int; x = X.__value__
type X = (int); x = X.__value__
type X = lambda: 1; x = X.__value__()
type X = int if 1 else str; x = X.__value__
type X = (1, 2); x = X.__value__
type X = [y for y in (1, 2)]; x = X.__value__
type X[T,] = T; x = X.__value__
type X[T, *Ts, **P,] = (T, Ts, P); x = X.__value__
type X[T: int] = T; x = X.__type_params__[0].__bound__
type X[T: (int, str)] = T; x = X.__type_params__[0].__constraints__
type X[T: (int,)] = T; x = X.__type_params__[0].__constraints__
type X[T: ()] = T; x = X.__type_params__[0].__constraints__
type X[¶  T,¶  U¶] = int; x = X.__type_params__
def f[T](x): return x¶x = f(3)
def f[T,](x): return x¶x = f.__type_params__
def f[ T ] ( x ): return x¶x = f.__type_params__
def f[T](): global T¶x = f()
def f[T](): global T¶x = f.__type_params__
class C[T]: pass¶x = C.__type_params__
class C[T](): pass¶x = C.__type_params__
class C[T](*[]): pass¶x = [b.__name__ for b in C.__mro__]
class C[T](**{}): pass¶x = [b.__name__ for b in C.__mro__]
""")
