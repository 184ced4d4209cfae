# min-python: 3.14
# Simple and compound statements, one after the other.
from _corpus import invalid, valid

invalid(r"""
x =
= 1
x = = 1
x == 1 = 2
x = 1 = 2
1 = x
1.5 = x
"a" = x
b"a" = x
f"a" = x
t"a" = x
f"{a}" = x
None = 1
True = 1
False = 1
... = 1
f() = 1
f(1)(2) = 1
a + b = 1
-a = 1
not a = 1
a and b = 1
a or b = 1
a < b = 1
a if b else c = 1
lambda: 1 = 1
(lambda: 1) = 1
(yield) = 1
yield = 1
yield x = 1
(a := 1) = 2
{} = 1
{a} = 1
{a: b} = 1
[x for x in y] = 1
{x for x in y} = 1
{x: y for x in y} = 1
(x for x in y) = 1
await x = 1
(a, 1) = 2
[a, f()] = 2
(a, (b, 1)) = 2
a, 1 = 2
a, b + 1 = 2
1, a = 2
f(), = 2
[1] = 2
[a, None] = 2
() = 1 = 2
*a = 1
*a, *b = 1
(*a) = 1
[*a, *b] = 1
*a
(*a)
*a, = 1 = 2
*1, = 2
*f(), = 2
*(a, b) = 2
a = *b
a = *b = c
x = y = 1 = 2
x = f() = 2
a.None = 1
a.b.1 = 1
a[ = 1
x = 1 +
x = 1 + 
x = 1 + * 2
x = 1 ** ** 2
x = 1 // // 2
x = * 1
x = / 1
x = a b
x = a b c
x = 1 2
x = "a" b
x = a "b"
x = 1 if
x = 1 if 2
x = 1 if 2 else
x = 1 if 2 else pass
x = pass if 2 else 3
x = 1 if pass else 3
x = if 1 else 2
x = not
x = not not
x = ~
x = -
x = a and
x = a or or b
x = a and and b
x = a is
x = a is not
x = a not b
x = a not in
x = a in
x = a <
x = a < > b
x = a <> b
x = a => b
x = a =< b
x = a =! b
x = a ! b
x = a != != b
x = a ? b
x = a $ b
x = `a`
x = a ++
x = a--
x++
x--
x = ++
x + not y
x * not y
x == not y
x < not y
- not y
+ not y
~ not y
x ** not y
not x == not y
x in not y
x and not
x && y
x || y
!x
x = !y
x += 
x += 1 = 2
x += 1 += 2
x = y += 1
1 += 2
f() += 1
a + b += 1
(a, b) += 1
a, b += 1
[a, b] += 1
"a" += 1
None += 1
True -= 1
{} |= 1
(x for x in y) += 1
lambda: 1 += 1
(a := 1) += 1
*a += 1
a if b else c += 1
a < b += 1
not a += 1
-a += 1
(yield) += 1
yield += 1
x + = 1
x - = 1
x =+
x **== 1
x: 
x: int =
x: int = = 1
x: int: str
x, y: int
(x, y): int
[x, y]: int
x, y: int = 1
1: int
1: int = 1
"a": int
f(): int
f(): int = 1
a + b: int
-a: int
None: int
(1): int = 2
(x := 1): int
lambda: 1: int
x: int += 1
x: int, y: int
x: int = yield = 1
x: = 1
x: pass
x: return
del
del 1
del f()
del "a"
del None
del True
del ...
del a + b
del -a
del (a, 1)
del [a, f()]
del a, 1
del a, (b, f())
del (a, *b)
del *a
del *a, b
del (*a)
del (*a,)
del a if b else c
del lambda: 1
del a = 1
del a b
del (a b)
del a,,b
del (yield)
del {}
del {a}
del [x for x in y]
del (x for x in y)
del a.b.c()
del a := 1
del (a := 1)
del __debug__
del a < b
del not a
del a and b
pass 1
pass pass
pass = 1
break 1
continue 1
break
continue
if 1: break
if 1: continue
def f(): break
def f(): continue
class C: break
while 1:¶  def f(): break
while 1:¶  class C: continue
for x in y: pass¶else: break
while 1: pass¶else: continue
return
return 1
if 1: return
class C: return 1
class C: return
lambda: return
yield
yield 1
yield from x
class C: yield
x = yield
[(yield) for x in y]
def f(): [(yield) for x in y]
def f(): {(yield) for x in y}
def f(): {1: (yield) for x in y}
def f(): ((yield) for x in y)
def f(): [x for x in (yield)]; return 1
def f(): [(yield from z) for x in y]
def f(): yield from
def f(): yield from *x
def f(): yield *x
def f(): yield =
def f(): x = yield = 1
def f(): return *
def f(): return return
def f(): return x y
def f(): return *x
def f(): return =
def f(): return 1 = 2
raise 1 2
raise from x
raise from
raise x from
raise x from y from z
raise x, y
raise x from y, z
raise *x
raise x from *y
raise = 1
raise x = 1
assert
assert x,
assert x, y, z
assert x y
assert x = 1
assert f() = 1
assert x == 1 = 2
assert x.y = 1
assert (x, y) = 1
assert 1 = x
assert x, y = 1
assert *x
assert x := 1
global
global 1
global x.y
global x,
global x y
global x = 1
global (x)
global x[0]
nonlocal x
nonlocal
def f(): nonlocal x
def f(): nonlocal
class C: nonlocal x
import
import 1
import a.
import .a
import a b
import a,
import a as
import a as 1
import a as b.c
import a as b()
import a as b[0]
import a as (b)
import a as "b"
import a as None
import a.b as c.d
import (a)
import (a, b)
import *
import a.*
import a from b
import a, b from c
import a.b from c
import a as b from c
import __debug__
import a as __debug__
from
from a
from a import
from a import¶
from a import b,
from a import b, c,
from a import (b
from a import ()
from a import (,)
from a import (b,, c)
from a import (*)
from a import *, b
from a import b, *
from a import b as
from a import b as 1
from a import b as c.d
from a import b as c()
from a import b as c[0]
from a import (b as c.d)
from a import b.c
from a import 1
from a import "b"
from a import b c
from a import (b c)
from 1 import a
from . import
from .. import *, a
from a. import b
from .a. import b
from a import None
from a import __debug__
from a import b as __debug__
from import a
from . a import
from ... import a b
from a import b from c
def f(): from a import *
class C: from a import *
from __future__ import nothing
from __future__ import braces
from __future__ import *
from __future__ import annotations, nothing
x = 1¶from __future__ import annotations
"doc"¶x = 1¶from __future__ import annotations
import a¶from __future__ import annotations
def f(): from __future__ import annotations
; x
x;; y
x; ; y
x = 1; if 1: pass
x = 1; def f(): pass
if 1: if 2: pass
if 1: x; if 2: pass
if 1: for x in y: pass
if 1: def f(): pass
x = 1 y = 2
x y
a b c
a.b c
a() b
a[0] b
1 a
1.5 a
"a" 1
(a) b
[a] b
{a} b
f(a) g(b)
""")

valid(r"""
x = 1
x = y = 1
x = y = z = [1]
x, y = 1, 2
x, = 1,
(x, y) = 1, 2
[x, y] = 1, 2
[x] = 1,
() = ()
[] = ()
x = () = ()
x, (y, z) = 1, (2, 3)
x, *y = 1, 2, 3
*x, y = 1, 2, 3
x, *y, z = 1, 2, 3, 4; x = (x, y, z)
[*x] = 1, 2
*x, = 1, 2
(*x,) = 1, 2
x, (y, *z), *w = 1, (2, 3), 4; x = (x, y, z, w)
x = *[1], 2
x = *[1],
x = 1,
x = yield_ = 1
x = 1; y = 2; x = x + y
x = 1;
x = 1; # comment
x: int = 1
x: int = 1, 2
x: int = *[1], 2
x: int; x = 5
(x): int = 3
x = []; x: int
x = {}; x["a"]: int = 3
class C: x: int = 1; y: str¶x = C.__annotations__
class C: (x): int = 1¶x = C.__annotations__
x = lambda: 1; x.a: int = 5; x = x.a
x = 1; x += 2
x = 7; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 63; x ^= 3
x = 7; x /= 2
x = [1]; x += 2, 3
x = [1]; x += *[2], 3
x = [1, 2]; x[0] += 1, ; print(x)
x = 1; del x; x = 2
x = 1; y = 2; del x, y; x = 3
x = 1; y = 2; del (x, y); x = 3
x = 1; y = 2; del [x, y]; x = 3
x = 1; y = 2; del (x), [y],; x = 3
del (); x = 1
del []; x = 1
x = [1, 2, 3]; del x[0], x[:1]
x = [1, 2, 3]; del (x[0], [x[0]])
pass
pass;
pass; pass
assert 1; x = 1
assert 1, 2; x = 1
assert 0, "message"
assert 0, (1, 2)
assert 0
assert (0)
import sys; x = sys.__name__
import sys, os; x = os.__name__
import sys as x; x = x.__name__
import os.path; x = os.__name__
import os.path as x; x = x.__name__
from sys import path as x; x = type(x)
from sys import (path); x = type(path)
from sys import (path,); x = type(path)
from sys import (path as x, modules); x = type(x)
from sys import path as x, modules; x = type(x)
from os import *; x = 1
from __future__ import annotations; x = 1
from __future__ import (annotations, division,); x = 1
"doc"; from __future__ import annotations; x = 1
from __future__ import generators, nested_scopes, with_statement; x = 1
import nothing_here
from sys import nothing_here
if 1: x = 1
if 0: x = 1¶else: x = 2
if 0: x = 1¶elif 1: x = 3¶else: x = 2
if (y := 5) > 3: x = y
if 1: x = 1; y = 2
while 0: pass¶else: x = 1
for x in 1, 2: pass
for x in *[1], 2: pass
for x in [1]: pass¶else: x = 7
for x, y in [(1, 2)]: pass
for (x, y) in [(1, 2)]: pass
for [x, y] in [(1, 2)]: pass
for x, in [(1,)]: pass
for x, *y in [(1, 2)]: pass
for *x, in [(1, 2)]: pass
x = [0]; y = [x[0] for x[0] in [1, 2]]
x = [0]¶for x[0] in 1, 2: pass
class C: pass¶for C.x in 1, 2: pass¶x = C.x
for x in lambda: 1,: x = x()
global x; x = 1
def f(): global x; x = 2¶f()
def f():¶  global x, y¶  x = y = 3¶f()
def f():¶  y = 1¶  def g():¶    nonlocal y¶    y = 5¶  g()¶  return y¶x = f()
def f():¶  return¶x = f()
def f():¶  yield¶x = list(f())
not 1
not not 1
- - 1
-+~1
2 ** -1
-2 ** 2
2 ** 3 ** 2
1 < 2 < 3
1 < 3 < 2
1 not in [2]
not 1 in [2]
1 or 2 and 3
(1 or 2) and 3
1 if 0 else 2
1 + 2 * 3 - 4 / 2 // 1 % 3
1 << 2 >> 1 & 3 | 4 ^ 5
1 == 1 != 2
1 <= 1 >= 0
[] is []
x = 1 \¶  + 2
x = (1¶  + 2)
if 1:¶  x = 1¶¶¶  y = 2¶¶x = x + y
if 1:¶  # comment¶  x = 1¶# comment¶  x = 2
if 1:¶¶    x = 1
if 1: # comment¶  x = 1
@lambda f: 5¶def x(): pass
@(lambda f: f)¶def g(): pass¶x = g.__name__
@[lambda f: 7][0]¶def x(): pass
@(y := lambda f: 8)¶def x(): pass
@y if 0 else lambda f: 9¶class x: pass
@print¶@lambda f: f.__name__¶def x(): pass
""")
