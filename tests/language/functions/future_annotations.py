# min-python: 3.14
# from __future__ import annotations: the text of annotations, as CPython writes it.
from __future__ import annotations

SOURCES = '''
a; a.b.c; a[b]; dict[str,list[int]]; a|b|None; "text"; 'it''s'; "it's"; b'x'; 5; 1.50; 2j; 0x10; 1_000; None; True; ...
(a); (a,b); (a,); (); [a,b]; []; {1,2}; {1:2,'k':v}; {}; {**a, 1:2}; f(); f( x,y = 1 ); f(*a,**k); f(a)(b).c[d]
a+b*c; (a+b)*c; a-(b-c); a-b-c; a**b**c; (a**b)**c; -a**b; (-a)**b; -a; - -a; ~a; +a; not a; not (a or b)
a and b or c; a and (b or c); (a or b) and c; a if b else c; (a if b else c) if d else e; a if b else (c if d else e)
a<b; a < b <= c; (a<b)<c; a in b; a not in b; a is b; a is not b; not a in b; a==b!=c
a<<1|b; (a|b)<<1; a&b^c; (a^b)&c; a//b%c; a@b; a/(b/c)
x[1:2]; x[:]; x[1:]; x[:2]; x[::3]; x[a:b:c]; x[1,2]; x[(1,)]; x[:,1]; x[*a]; x[()]; Callable[[int,str],bool]; Callable[...,T]
1 .real; 1.5.real; (1).real; 'a'.b; (a+b).c; (a+b)(c); (-a)[0]; Literal['x', "y"]; Annotated[int, Gt(0), 'doc']
Optional["A.B"]; tuple[int,...]; list["int | str"]; type[a] | type[b]
'''
for line in SOURCES.strip().splitlines():
    for source in line.split('; '):
        names = {}
        exec(f'from __future__ import annotations\ndef f(x: {source}): pass', names)
        print(f"{source:32} {names['f'].__annotations__['x']}")


def f(a: undefined, b: int = 1, *args: Also[missing], c: "text" = 2, **kwargs: dict) -> Nothing.at.all:
    local: never = 1


class C:
    x: int
    y: undefined.thing = 1
    z: list[C]

    def method(self, other: C) -> C | None:
        pass


async def g(*args: *Ts):
    yield


print(f.__annotations__)
print(C.__annotations__, C.method.__annotations__)
print(g.__annotations__)
print((lambda: 1).__annotations__)
