# min-python: 3.14
# SyntaxErrors: message, line and column.
def bad(source, mode="exec"):
    try:
        compile(source, "s.py", mode)
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "-> ok")


for source in """\
x = 
x = = 1
1 = x
f() = 1
x + 1 = 2
(x) = 1
(x, 1) = 2
[x, f()] = 1
None = 1
True = 1
x.None = 1
def f(None): pass
def f(a, a): pass
def f(a=1, b): pass
def f(*, a): pass
def f(*): pass
def f(*, **k): pass
def f(**k, a): pass
def f(*a, *b): pass
def f(a, /, b, /): pass
def f(/): pass
def f(*a, /): pass
def f(a, *, /): pass
def f(**a, **b): pass
def f(a:): pass
def f(a b): pass
def f: pass
def (): pass
def f() pass
lambda a, a: 1
lambda a=1, b: 1
f(a=1, 2)
f(**a, b)
f(a=1, a=2)
f(1=2)
f(a.b=1)
f(True=1)
f(a, b for b in c)
f(a for a in b, c)
f(**)
f(a=)
f(a b)
f(
f(]
f(}
(1, 2
[1, 2
{1: 2
{1, 2: 3}
{1: 2, 3}
{1:}
{**a, b}
(1 2)
[1 2]
x y
x = 1 2
1 +
* 2
-
not
x not in
x is
a b c
if x = 1: pass
while x = 1: pass
if x
if x pass
if: pass
else: pass
elif x: pass
for x: pass
for x in: pass
for in y: pass
for 1 in y: pass
for x in y
while: pass
try: pass
try x: pass
except: pass
finally: pass
with x as 1: pass
with: pass
class: pass
class X
class X(: pass
class 1: pass
return
yield
break
continue
await x
async x
async def f(): yield from x
async with x: pass
async for x in y: pass
def f(): await x
del
del 1
del f()
del (a, 1)
del a + b
del *a
import
import a as
import a,
from
from a
from a import
from a import (b
from a import b,
from a import (b,)
from a import *
from . import
from .a import b as
global
global x.y
nonlocal x
global x, 
raise
assert
assert x,
assert (x, y)
x: int: str
(x): int = 1
x, y: int
f(): int
x += 
x += 1 = 2
(x, y) += 1
f() += 1
1 += 1
x =+ 1
x := 1
(x := 1)
(x.y := 1)
(x[0] := 1)
((x, y) := 1)
(1 := 1)
f(x := 1)
f(x := 1, y=z := 2)
[x := 1]
x = yield
a if b
a if b else
a else b
x if y else z = 1
*a
*a = 1
*a, = 1
a = *b
a = *b,
(*a)
print 1
print x, y
exec "x"
`x`
x!
x?
$x
x & & y
x && y
x || y
x++
++x
x--
1__0
1_
0777
0b2
0b
0o8
0xg
0x
1e
1.2.3
1a
1if x else y
1or 2
0_7
'abc
"abc
'''abc
b'é'
'\\x4'
'\\u12'
'\\U00110000'
b'\\x4'
rb'x'
ur'x'
f'{x'
x = (1,
\tx
x = 1;; y
;
pass pass
@
@x y
lambda
lambda: (yield)
x[
x[1
x[1:2:3:4]
x[]
x[*a]
x[*a:b]
x.
x.1
.x
...x
x..y
~
{**}
[**a]
(**a)
{*a: b}
a, b += 1
a = b: int
if 1: 2 else: 3
def f(x): global x
def f(): x = 1; global x
def f(): print(x); global x
def f(x): nonlocal x
def f(a): def g(): nonlocal a
import a.b.
a..b
from a import b c
from a. import b
type X
type X = 
try: pass; except: pass
__debug__ = 1
def f(__debug__): pass
""".splitlines():
    bad(source.replace("\\t", "\t"))
for source in ("if x:\npass", "if x:\n", "  x", "x\n  y", "def f():\n", "def f():\nx", "class A:\n", "for x in y:\n", "while x:\nx", "try:\nx", "try:\n x\nexcept:\n", "try:\n x\nfinally:\ny",
               "try:\n x\nexcept A:\n y\nx\nexcept B:\n z", "try:\n x\nexcept:\n y\nexcept A:\n z", "try:\n x\nelse:\n y", "with x:\n", "if x:\n a\nelse:\n", "if x:\n a\nelif y:\n", "if x:\n a\nelse:\n b\nelse:\n c", "x = (\n1,\n2\n", "x = [1,\n2)\n", "x = '''a\nb", "x = 'a\nb'", "f(a,\n b c)", "\\\nx = = 1", "x = 1 \\ 2", "\\", "def f():\n return\n  x", "a\n\n\n b", "class A:\n def f(self):\n  return 1\n x = = 2", "async def f():\n await = 1", "x = 1\n\ny = @", "#c\n\n1 = 2", "def f(a,\n  a): pass", "f(a=1,\n  a=2)", "(a,\n b\n", "match x:\n case 1:\n  pass\n y", "'a' 'b\n", "lambda:\n1", "return 1", "def f():\n  class A:\n    return", "yield 1", "for i in x:\n def f():\n  break", "while 1:\n class A:\n  continue"):
    bad(source)
for source, mode in (("x = 1", "eval"), ("1 2", "eval"), ("1\n2", "eval"), ("1\n\n", "eval"), ("x; y", "eval"), ("1", "single"), ("if x: pass\n", "single"), ("pass", "eval"), ("(", "eval")):
    bad(source, mode)
for args in (("1", 2, "exec"), ("1", "f", "bad"), ("1\0", "f", "exec"), (b"1", "f", "eval"), (bytearray(b"x = 1"), "f", "exec")):
    try:
        print(type(compile(*args)).__name__)
    except (TypeError, ValueError, SyntaxError) as e:
        print(type(e).__name__, e)
