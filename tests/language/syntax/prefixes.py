# min-python: 3.14
# stress: no
# Every prefix of a text that uses the whole grammar compiles or is a SyntaxError, as it is in CPython; odd
# bytes are errors and nothing worse.
TEXT = '''\
"""doc"""
from __future__ import annotations
import os.path as p, sys
from a.b import (c as d, e,)
type Alias[T: int, *Ts, **P = [int]] = dict[T, P]
@decorator(1, *args, k=2, **kw)
async def f[T](a: int, /, b=(1, 2), *args: T, c, d="x", **kw) -> "ret":
    global g, h
    async with x as y, (z) as w: pass
    async for i in aiter(): await i
    return [j async for j in k if await l]
class C[T](Base, metaclass=M):
    x: int = 0x1f_ff + 1_0.5e-3j
    def m(self): return super().m() if self else lambda *a, b=1, **c: (yield)
try:
    with (open(a) as b, c): del x[1:2:3], y.z
except* (A, B) as e: raise X from e
else: assert x, "y"
finally: pass
while (n := n - 1) > 0 and not x or y is not z in w:
    if n == 1: break
    elif n: continue
    else: x @= y ** -2 // 3 % 4 << 1 & ~2 | 3 ^ 4
for a, *b in {1, *c}, {**d, "k": v}: nonlocal_ = f"{a!r:>{w}.{p}} {b=} {{}} {'n' f'{c}'}"; print(t"{x}", rb'\\x', u"\\u1234")
match command.split():
    case [1, -2.5 | 3 + 4j, *rest] if rest: ...
    case {"k": v, **kw} | Point(x=0, y=_) as pt: x = `
'''.replace(" x = `", "\n        x = (a[1, ::2, *b] for a in b for c in d if e)")


def compiles(text):
    try:
        compile(text, "s.py", "exec")
    except SyntaxError:
        return "-"
    except Exception as e:
        return type(e).__name__
    return "+"


lines = TEXT.split("\n")
for i, line in enumerate(lines):
    before = "".join(l + "\n" for l in lines[:i])
    print(line)
    print("".join(compiles(before + line[:j]) for j in range(1, len(line) + 1)))

for text in (b"\xff", b"x = '\xff'", b"# \xff\n", b"x = \xc3", b"\xef\xbb\xbfx = 1", b"\xef\xbb", b"x\x00y", b"\x00", b"'\x00'", b"# \x00", b"x = 1\x1a", b"\x0c x = 1", b"\x0cx = 1",
             b"x = 1\r\ny = 2\r\n", b"x = 1\ry = 2\r", b"if 1:\r  x = 1\r", b"\xed\xa0\x80 = 1", b"'\xf4\x90\x80\x80'", b"\xe2\x80\x8bx", b"x = 1 \xc2\xa0+ 2", b"\xc2\xb5 = 1"):
    try:
        compile(text, "s.py", "exec")
        print(text, "compiles")
    except SyntaxError as e:
        print(text, type(e).__name__)
