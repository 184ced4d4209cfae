# min-python: 3.14
# Brackets: unclosed, unmatched, mismatched; what stands between them.
from _corpus import invalid, valid

invalid(r"""
(
[
{
f(
x[
{1:
(1,
[1, 2
{1, 2
x = (1, 2¶y = 3
x = [1, 2¶y = 3
x = {1: 2¶y = 3
f(1, 2¶g(3)
f(1,¶  2,
def f(¶  a,
def f(a, b¶    return a
class C(¶pass
if (a and¶   b:¶  pass
while (1:¶  pass
for x in (1, 2:¶  pass
print("a"¶print("b")
x = foo(bar(1, 2)¶y = 1
x = foo([1, 2)¶y = 1
)
]
}
1)
1]
1}
x = )
(1))
[1]]
{1}}
(]
(}
[)
[}
{)
{]
(1]
[1)
{1)
x = (1, [2, 3)
x = [1,¶ 2)
x = (1,¶ 2]
x = {1,¶ 2)
f(a[1)
f(a[1]]
((((((
[[[[
{{{
([{
()()(
(,)
[,]
{,}
(,1)
[,1]
{,1}
(1,,)
[1,,2]
{1,,2}
f(,)
f(1,,2)
f(,1)
x[]
x[,]
x[1,,2]
x[1:2:3:4]
x[1 2]
x[:,,]
(1 2)
[1 2]
{1 2}
(a b)
[a b]
{a b}
[a, b c, d]
(a, b c, d)
{a, b c, d}
{a: b c: d}
{a: b, c d}
{1: 2, 3}
{1: 2, 3:}
{1:}
{1: 2 3: 4}
{1, 2: 3}
{:1}
{1:*a}
{1: *a, 2: 3}
{**a: 1}
{*a: 1}
{1: 2, **}
{**}
{*}
[*]
(*)
(*,)
[*,]
(*a)
(**a)
[**a]
(**a,)
{**a for a in b}
{*a for a in b}
[*a for a in b]
(*a for a in b)
{1: *a for a in b}
{a: b for}
[a for]
[a for b]
[a for b in]
[a for b in c if]
[for a in b]
[a for 1 in c]
[a for f() in c]
[a for a.b() in c]
[a for a, 1 in c]
[a for (a, b) c]
[a for a in b for]
[a, b for a in b]
{a, b for a in b}
(a, b for a in b)
[a b for a in b]
f(a, b for a in b)
f(a for a in b, c)
f(a for a in b, *c)
f(c, a for a in b)
[x for x in 1, 2]
[x for x in *a]
[x for x in lambda: y]
[x for x in a if lambda: y]
[x for x in a if b := 1]
[x := 1 for x in y]
[(x := 1) for x in y]
[x for x in (y := 1)]
[x for x in y if (x := 1)]
[[(j := i) for i in a] for j in b]
class C: [(y := x) for x in a]
class C: (y for y in (x := a))
(a=1)
(a=1, 2)
[a=1]
{a=1}
{a: b=1}
(a := 1, b=2)
(1 := a)
(f() := a)
(a.b := c)
(a[0] := c)
((a, b) := c)
((a) := c)
(a, b := c)
a := 1
a.b := 1
x = a := 1
(a += 1)
(yield a := 1)
(a if b)
[a if b]
(a if b else)
(a if b else pass)
(a if else c)
a if b else return
x = a if b
x = a if b:
x = a if b else
x = a if b else pass
""")

valid(r"""
()
(1)
(1,)
(1, 2)
(1, 2,)
[]
[1]
[1,]
[1, 2,]
{}
{1}
{1,}
{1, 2,}
{1: 2}
{1: 2,}
{1: 2, 3: 4,}
{**{1: 2}}
{**{1: 2}, 1: 3}
{1: 3, **{1: 2}, **{5: 6},}
{*[1, 2], 3}
[*[1, 2], 3, *(4, 5)]
(*[1, 2], 3)
*[1, 2],
*[1, 2], 3, *{4}
[*()]
{*()}
(*(),)
(¶1¶,¶)
[¶1, # one¶2 # two¶]
{¶1¶:¶2¶}
((((((1))))))
[[[[[[1]]]]]]
[x for x in range(3)]
[x for x in range(3) if x]
[x for x in range(9) if x if x % 2]
[(x, y) for x in range(2) for y in range(2)]
[x for x in range(3) for x in range(x)]
{x for x in (1, 1)}
{x: y for x, y in [(1, 2)]}
{**{x: 1 for x in range(2)}}
sum(x for x in range(4))
sum((x for x in range(4)), 5)
list(x for x in range(4))
[x for x, in [(1,), (2,)]]
[x for (x, *y) in [(1, 2), (2,)]]
[y for x, *y in [(1, 2), (2,)]]
[y for [x, y] in [(1, 2), (2, 3)]]
[x for x in lambda: 1,]
[x for x in [1, 2] if x > 1 or x < 1]
[x for x in (1 if True else 2, 3)]
[[x for x in range(y)] for y in range(3)]
[(y := x) for x in range(3)] + [y]
[y := x for x in range(3)]
{y := 1}
[y := 1, y + 1]
(y := 1)
(y := 1, 2)
f(y := 1)
max(y := 1, 2)
[1, 2, 3][y := 1]
[1, 2, 3][(y := 1):]
(lambda: (z := 1))()
[lambda: 1, 2][1]
(1 if 0 else 2)
1 if 0 else 2 if 0 else 3
1 if (0 if 1 else 1) else 2
(lambda: 1 if 0 else 2)()
[i for i in range(5) if (j := i) > 2]
""", {"f": lambda *a, **k: (a, k)})
