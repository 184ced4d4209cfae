# min-python: 3.14
# Calls of native functions with wrong arguments.
def t(source):
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)


for source in """len()
len(1, 2)
len(5)
len(x=1)
len([], x=1)
abs()
abs(1, 2)
abs("a")
ord("ab")
ord(5)
ord("")
chr("a")
chr(-1)
chr(0x110000)
hex("a")
bin(1.5)
isinstance(1)
isinstance(1, 2)
isinstance(1, (int, 2))
issubclass(1, int)
issubclass(int, 1)
iter(5)
iter(5, 1)
iter()
next(5)
next()
next(iter([]))
next(iter([]), 7)
range()
range(1, 2, 3, 4)
range("a")
range(1, 2, 0)
range(1.5)
sum(5)
sum(["a"])
sum(["a"], "")
min()
min(5)
min([])
max([], default=3)
min(1, "a")
max(1, 2, default=3)
max(1, 2, foo=3)
sorted(5)
sorted([1, "a"])
zip(5)
list(zip([1], [1, 2], strict=True))
enumerate(5)
map()
map(len)
map(5, [1]).__next__()
filter(None)
reversed(5)
reversed({1})
getattr(1)
getattr(1, 2)
getattr(1, "x")
getattr(1, "x", 3)
setattr(1, "x")
setattr(1, "x", 2)
hasattr(1, 2)
int("x")
int("1", 99)
int(5, 10)
int([])
int("1", x=2)
int(x=1)
float("x")
float([])
float(1, 2)
str(b"a", "utf-8")
bool(1, 2)
bool(x=1)
list(5)
list(1, 2)
list(x=1)
tuple(5)
dict(5)
dict([(1, 2, 3)])
dict([[1]])
dict(1, 2)
set(5)
set(1, 2)
frozenset(5)
bytes("a")
bytes(-1)
bytes([256])
bytearray([1, "a"])
complex("x")
divmod(1)
divmod(1, 0)
divmod("a", 1)
pow(2)
pow(2, "a")
pow(2, 3, 0)
pow(2.0, 3, 5)
round("a")
round(1, "a")
round()
hash([])
hash({})
id()
callable()
type(1, 2)
type("X", 1, {})
type()
super()
object(1)
object().x
repr()
format(1, 2)
format([], "5")
print(sep=1)
print(1, foo=2)
"a".join(5)
"a".join([1])
"a".split(1)
"a".upper(1)
"a".upper(x=1)
"a".center()
"a".center("b")
"a".find()
"a".startswith(1)
"a".encode("nope")
[].append()
[].append(1, 2)
[].pop()
[].pop("a")
[].index(1)
[].remove(1)
[].insert(1)
[1].sort(foo=1)
{}.pop(1)
{}.pop()
{}.popitem()
{}.get()
{}.update(5)
set().pop()
set().remove(1)
set().add()
set().add([])
().index(1)
().count()
str.upper()
str.upper(1)
list.append([], 1, 2)
list.append(1, 2)
dict.keys([])
int.__add__(1, "a")
int.bit_length("a")
vars(1)
dir(1, 2)
exec(1)
compile("1")
input(1, 2)
globals(1)
all()
any(5)
ascii()
open()
__import__()
__import__("no_such_module")
1 + "a"
"a" + 1
[] + ()
() + []
b"" + ""
1 - []
"a" * "b"
[1] * [2]
1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
1.0 % 0
0 ** -1
1 << -1
1 << "a"
-"a"
+[]
~1.5
not 1
"a" % 1
"%d" % "a"
"%s %s" % 1
"%z" % 1
{} | 1
1 | "a"
[][0]
[]["a"]
[1][5]
()[0]
""[0]
"a"["b"]
{}[1]
{}[[]]
{1}[0]
1[0]
None[0]
None.x
(1).x
int.x
len.x
len[0]
int[0]
[1][1:2:0]
[1]["a":]
"abc"[1.0]
range(3)[5]
b"a"[3]
b"a"["x"]
b"abc"["a":]
(1, 2)[None]
""" .splitlines():
    t(source)
