# min-python: 3.14
# Compound statements: headers, blocks, indentation; try, with, match.
from _corpus import invalid, valid

invalid(r"""
if
if 1
if:
if :
if 1:
if 1:¶
if 1:¶pass
if 1:¶¶pass
if 1:¶  # comment¶pass
if 1 pass
if 1¶  pass
if 1 {
if 1 then: pass
if x = 1: pass
if x = y == 1: pass
if f() = 1: pass
if x.y = 1: pass
if x[0] = 1: pass
if 1 = x: pass
if "a" = x: pass
if x == 1 = y: pass
if (x = 1): pass
if x := 1: pass¶y = = 2
if x := : pass
if 1:: pass
if 1: pass: pass
if 1: pass else: pass
if 1: pass¶elif
if 1: pass¶elif:
if 1: pass¶elif 2
if 1: pass¶elif 2:
if 1: pass¶elif 2:¶pass
if 1: pass¶elif x = 1: pass
if 1: pass¶else
if 1: pass¶else:
if 1: pass¶else:¶pass
if 1: pass¶else 2: pass
if 1: pass¶else pass
if 1: pass¶else if 2: pass
if 1: pass¶elseif 2: pass
if 1: pass¶else: pass¶else: pass
if 1: pass¶else: pass¶elif 2: pass
else: pass
elif 1: pass
if 1:¶  pass¶ else: pass
if 1:¶  pass¶   x
if 1:¶  pass¶ x
if 1:¶    if 2:¶        x¶      y
  x = 1
 pass
x = 1¶  y = 2
if 1:¶  x¶    y
def f():¶  x¶ y
def f():¶x
def f():¶	x¶        y
if 1:¶        x¶	y
if 1:¶	x¶  y
while
while 1
while:
while 1:
while 1:¶pass
while x = 1: pass
while 1 pass
while 1: pass¶else
while 1: pass¶else:
while 1: pass¶elif 1: pass
for
for x
for x in
for x in:
for x in y
for x in y:
for x in y:¶pass
for x y: pass
for x of y: pass
for x = 1: pass
for in y: pass
for 1 in y: pass
for f() in y: pass
for x.y() in y: pass
for x + 1 in y: pass
for "a" in y: pass
for None in y: pass
for (x, 1) in y: pass
for x, 1 in y: pass
for [x, f()] in y: pass
for *x in y: pass
for *x, *y in z: pass
for (x in y): pass
for (x) in y
for x not in y: pass
for x in y = 1: pass
for x in y if z: pass
for x in *y: pass
for x in y z: pass
for x := 1 in y: pass
for x if y in z: pass
for lambda: 1 in y: pass
for x, in: pass
for x in y, z w: pass
for x in y: pass¶else
for x in y: pass¶else:
for x in y: pass¶elif 1: pass
for await x in y: pass
async with x: pass
async for x y: pass
def f(): async for x in y: pass
def f(): async with x: pass
def f(): await x
def f(): [x async for x in y]
def f(): [await x for x in y]
def f(): (await x for x in y)
[x async for x in y]
(x async for x in y)
{x async for x in y}
{x: 1 async for x in y}
[await x for x in y]
[x for x in await y]
class C: await x
class C: async def f(): pass¶  x
lambda: await x
async def f(): yield from x
async def f(): return 1; yield
async def f():¶  yield¶  return 1
async def f():¶  def g(): await x
async def f():¶  lambda: await x
async def f():¶  class C: await x
async def f():¶  [x for x in y if (lambda: await z)]
async def f(): await = 1
async def f(): await
async def f(): await await x
async def f(): await -x
async def f(): await not x
async def f(): x = await
try
try:
try: pass
try:¶pass
try:¶  pass
try:¶  pass¶x = 1
try: pass¶x
try pass
try 1: pass
try: pass¶except
try: pass¶except:
try: pass¶except:¶pass
try: pass¶except x
try: pass¶except x:
try: pass¶except x:¶pass
try: pass¶except x as
try: pass¶except x as:
try: pass¶except x as 1: pass
try: pass¶except x as y.z: pass
try: pass¶except x as y[0]: pass
try: pass¶except x as y(): pass
try: pass¶except x as (y): pass
try: pass¶except x as (y, z): pass
try: pass¶except x as None: pass
try: pass¶except x as "y": pass
try: pass¶except x as __debug__: pass
try: pass¶except x as y z: pass
try: pass¶except x, y as z: pass
try: pass¶except x, y, z as w: pass
try: pass¶except x, y z: pass
try: pass¶except (x, y as z): pass
try: pass¶except x y: pass
try: pass¶except *: pass
try: pass¶except *¶  pass
try: pass¶except* as x: pass
try: pass¶except* x, y as z: pass
try: pass¶except* x as y.z: pass
try: pass¶except* x as 1: pass
try: pass¶except* x:¶pass
try: pass¶except* x
try: pass¶except* x:
try: pass¶except x: pass¶except* y: pass
try: pass¶except* x: pass¶except y: pass
try: pass¶except* x: pass¶except: pass
try: pass¶except: pass¶except x: pass
try: pass¶except: pass¶except: pass
try: pass¶except x: pass¶except: pass¶except y: pass
try: pass¶except x = 1: pass
try: pass¶except x := 1: pass
try: pass¶except *x, y: pass
try: pass¶else: pass
try: pass¶else: pass¶finally: pass
try: pass¶else: pass¶except x: pass
try: pass¶finally
try: pass¶finally:
try: pass¶finally:¶pass
try: pass¶finally x: pass
try: pass¶finally: pass¶except x: pass
try: pass¶finally: pass¶else: pass
try: pass¶finally: pass¶finally: pass
try: pass¶except x: pass¶else
try: pass¶except x: pass¶else:
try: pass¶except x: pass¶else: pass¶else: pass
try: pass¶except x: pass¶finally
try: pass¶elif x: pass
except x: pass
finally: pass
while 1:¶  try: pass¶  except* x: break
while 1:¶  try: pass¶  except* x: continue
def f():¶  try: pass¶  except* x: return
def f():¶  try: pass¶  except* x: return 1
with
with:
with x
with x:
with x:¶pass
with x as
with x as:
with x as 1: pass
with x as f(): pass
with x as None: pass
with x as "y": pass
with x as y + 1: pass
with x as (y, 1): pass
with x as [y, f()]: pass
with x as y, z as 1: pass
with x as y z: pass
with x as y as z: pass
with x y: pass
with x, : pass
with x, y
with x, y:
with , x: pass
with (x as y): pass¶z = = 1
with (x as 1): pass
with (x as f()): pass
with (x as y, z as 1): pass
with (x as y
with (x as y, z as w
with (x as y) as z: pass
with (x as y), z: pass
with (x, y as z) as w: pass
with (x y): pass
with (): 
with (x, y)
with (x, y):
with (x, y):¶pass
with (*x): pass
with (*x as y): pass
with *x: pass
with x = 1: pass
with x := 1: pass
with (x as y := 1): pass
with x as y = 1: pass
with x as y: int: pass
with x pass
match x
match x:
match x:¶pass
match x:¶  pass
match x:¶  case
match x:¶  case:
match x:¶  case 1
match x:¶  case 1:
match x:¶  case 1:¶  pass
match x:¶case 1: pass
match x: case 1: pass
match x:¶  case 1: pass¶  pass
match x:¶  case 1 pass
match x:¶  case 1 if: pass
match x:¶  case 1 if y
match x:¶  case 1 if y = 1: pass
match x:¶  case y: pass¶  case z: pass
match x:¶  case _: pass¶  case z: pass
match x:¶  case y: pass¶  case _: pass
match x:¶  case y if 1: pass¶  case z: pass¶  case 1: pass
match x:¶  case (y): pass¶  case 1: pass
match x:¶  case y | 1: pass
match x:¶  case _ | 1: pass
match x:¶  case 1 | y: pass
match x:¶  case 1 | y | 2: pass
match x:¶  case (1 | y) | 2: pass
match x:¶  case [y] | [z]: pass
match x:¶  case [y] | 1: pass
match x:¶  case [y, z] | [z]: pass
match x:¶  case y, y: pass
match x:¶  case [y, [z, y]]: pass
match x:¶  case [y, *y]: pass
match x:¶  case {1: y, 2: y}: pass
match x:¶  case {1: y, **y}: pass
match x:¶  case C(y, y): pass
match x:¶  case C(y, a=y): pass
match x:¶  case y as y: pass
match x:¶  case [y] as y: pass
match x:¶  case 1 as 2: pass
match x:¶  case 1 as y.z: pass
match x:¶  case 1 as y(): pass
match x:¶  case 1 as _: pass
match x:¶  case 1 as: pass
match x:¶  case 1 as (y): pass
match x:¶  case 1 as y as z: pass
match x:¶  case 1 as "y": pass
match x:¶  case 1 as None: pass
match x:¶  case 1 as y | 2: pass
match x:¶  case *y: pass
match x:¶  case *y, *z: pass
match x:¶  case [*y, *z]: pass
match x:¶  case [*_, *_]: pass
match x:¶  case (*y): pass
match x:¶  case [*1]: pass
match x:¶  case [*y.z]: pass
match x:¶  case {**y, 1: z}: pass
match x:¶  case {**y, **z}: pass
match x:¶  case {**_}: pass
match x:¶  case {**1}: pass
match x:¶  case {y: 1}: pass
match x:¶  case {_: 1}: pass
match x:¶  case {1}: pass
match x:¶  case {1:}: pass
match x:¶  case {1: 2 3: 4}: pass
match x:¶  case {1: 2, 1: 3}: pass
match x:¶  case {"a": 2, "a": 3}: pass
match x:¶  case {1: 2, True: 3}: pass
match x:¶  case {1: 2, 1.0: 3}: pass
match x:¶  case {-1: 2, -1: 3}: pass
match x:¶  case {a.b: 2, a.b: 3}: pass¶  case = 1
match x:¶  case {1 | 2: 3}: pass
match x:¶  case {[1]: 1}: pass
match x:¶  case C(a=1, 2): pass
match x:¶  case C(a=1, b): pass
match x:¶  case C(a=1, a=2): pass
match x:¶  case C(1=2): pass
match x:¶  case C(a.b=2): pass
match x:¶  case C(*y): pass
match x:¶  case C(**y): pass
match x:¶  case C(a=): pass
match x:¶  case C(a b): pass
match x:¶  case C(,): pass
match x:¶  case C()(): pass
match x:¶  case a.b.c()(): pass
match x:¶  case a.b(: pass
match x:¶  case f"a": pass
match x:¶  case f"{a}": pass
match x:¶  case t"a": pass
match x:¶  case "a" f"b": pass
match x:¶  case "a" b"b": pass
match x:¶  case 1 + 2: pass
match x:¶  case 1 + 2j: pass¶  case 1j + 2: pass
match x:¶  case 1 + y: pass
match x:¶  case y + 1: pass
match x:¶  case 1j + 2j: pass
match x:¶  case -y: pass
match x:¶  case +1: pass
match x:¶  case --1: pass
match x:¶  case ~1: pass
match x:¶  case 1 * 2: pass
match x:¶  case not y: pass
match x:¶  case 1 < 2: pass
match x:¶  case y[0]: pass
match x:¶  case y.0: pass
match x:¶  case lambda: 1: pass
match x:¶  case ...: pass
match x:¶  case (1, 2: pass
match x:¶  case [1, 2: pass
match x:¶  case [1 2]: pass
match x:¶  case 1 2: pass
match x:¶  case (1 2): pass
match x:¶  case 1,, 2: pass
match x:¶  case ,: pass
match x:¶  case |: pass
match x:¶  case 1 |: pass
match x:¶  case | 1: pass
match x:¶  case (y := 1): pass
match x:¶  case y := 1: pass
match x:¶  case y = 1: pass
match x:¶  case __debug__: pass
match x:¶  case [__debug__]: pass
match x:¶  case {**__debug__}: pass
match x:¶  case 1 as __debug__: pass
match x:¶  case yield: pass
match x:¶  case await y: pass
match x:¶  case None.y: pass
match x:¶  case True.y: pass
match x:¶  case "a".y: pass
match x:¶  case 1:¶    pass¶ case 2: pass
match x:¶  case 1: pass¶   case 2: pass
match x:¶  casee 1: pass
match x:¶  default: pass
match
match:
match *x:¶  case 1: pass
match x y:¶  case 1: pass
match x, y z:¶  case 1: pass
match x = 1:¶  case 1: pass
match x := 1¶  case 1: pass
case 1: pass
case x:
class C¶  pass
class C: pass: pass
def f()¶  pass
def f():¶pass
def f(): pass¶  x
@
@x¶y = 1
@x y¶def f(): pass
@x¶if 1: pass
@x¶@y¶z
@x = 1¶def f(): pass
@*x¶def f(): pass
@x,¶def f(): pass
@x def f(): pass
@x; def f(): pass
@yield¶def f(): pass
@x¶async for y in z: pass
@x¶async
""")
