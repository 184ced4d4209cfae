# Coroutines and async generators as objects: attributes, protocol errors, reuse, aclose, athrow, aiter and anext.
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

def run(coro):
    """Runs a coroutine to its end; what it awaits is answered with what it yielded."""
    value = None
    try:
        while True:
            value = coro.send(value)
    except StopIteration as stop:
        return stop.value
class Yielder:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def coro(a=1): return a
async def waits():
    x = await Yielder("yielded")
    return x
async def agen(n=3):
    for i in range(n):
        got = yield i
        if got: print("got", got)
async def fails(): raise ValueError("inside")
async def stops(): raise StopIteration("s")
async def astops(): raise StopAsyncIteration("s")
c, w, a = coro(), waits(), agen()
check("""
type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame is None, c.cr_code is coro.__code__
c.send(5)
c.send(None)
c.cr_frame, c.cr_suspended
c.send(None)
c.throw(ValueError)
c.close()
w.send(None), w.cr_suspended, type(w.cr_await).__name__
w.send('result')
run(waits())
run(coro(7))
iter(coro())
next(coro())
list(coro())
[x for x in coro()]
coro().__iter__
hasattr(c, '__next__'), hasattr(c, '__await__'), hasattr(c, '__aiter__')
run(fails())
run(stops())
run(astops())
coro().throw(KeyError('k'))
repr(coro()).startswith('<coroutine object coro at 0x')
type(a).__name__, a.__name__, a.ag_running, a.ag_await, a.ag_frame is None, a.ag_code is agen.__code__
repr(a).startswith('<async_generator object agen at 0x')
iter(a)
next(a)
len(a)
a.__aiter__() is a
a.send(1)
run(5)
""", globals())
async def awaits(x): return await x
class BadAwait1:
    def __await__(self): return 5
class BadAwait2:
    def __await__(self): return coro()
class BadAwait3:
    __await__ = None
class ListAwait:
    def __await__(self): return iter([1, 2])
class RaisesAwait:
    def __await__(self): raise KeyError("await")
async def afor(x):
    return [i async for i in x]
async def afor_stmt(x):
    out = []
    async for i in x: out.append(i)
    else: out.append("else")
    return out
async def awith(x):
    async with x as v: return v
class BadAiter1:
    def __aiter__(self): return 5
class BadAiter2:
    async def __aiter__(self): return self
class BadAnext1:
    def __aiter__(self): return self
    def __anext__(self): return 5
class BadAnext2:
    def __aiter__(self): return self
    async def __anext__(self): raise KeyError("anext")
class Counter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
class NoExit:
    async def __aenter__(self): return 1
class NoEnter:
    async def __aexit__(self, *a): return 1
class SyncOnly:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
class NotAwaitableEnter:
    def __aenter__(self): return 1
    async def __aexit__(self, *a): pass
class NotAwaitableExit:
    async def __aenter__(self): return 1
    def __aexit__(self, *a): return 5
class Good:
    def __init__(self, suppress=False): self.suppress = suppress
    async def __aenter__(self): return "entered"
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return self.suppress
async def raising_with(s):
    async with Good(s): raise ValueError("in with")
    return "suppressed"
def gen(): yield 1
used = coro(); run(used)
check("""
run(awaits(5))
run(awaits(None))
run(awaits([]))
run(awaits(gen()))
run(awaits(BadAwait1()))
run(awaits(BadAwait2()))
run(awaits(BadAwait3()))
run(awaits(ListAwait()))
run(awaits(RaisesAwait()))
run(awaits(agen()))
run(awaits(used))
run(awaits(coro(9)))
run(afor(agen())), run(afor_stmt(agen(2))), run(afor(Counter(2)))
run(afor([1]))
run(afor_stmt(5))
run(afor(BadAiter1()))
run(afor(BadAiter2()))
run(afor(BadAnext1()))
run(afor(BadAnext2()))
run(afor(gen()))
run(awith(Good()))
run(awith(5))
run(awith(NoExit()))
run(awith(NoEnter()))
run(awith(SyncOnly()))
run(raising_with(True))
run(raising_with(False))
[i for i in agen()]
aiter(5)
aiter([])
aiter(BadAiter1())
aiter(agen()) is not None
anext(5)
anext(agen(), 1, 2)
run(anext(Counter(1))), run(anext(Counter(0), 'default'))
run(anext(Counter(0)))
run(anext(agen(0), None))
run(anext(BadAnext2(), 1))
aiter()
anext()
""", globals())
print("--- async generators")
async def steps():
    g = agen()
    print(await g.__anext__(), await g.asend("hello"), await anext(g))
    try: await g.__anext__()
    except StopAsyncIteration as e: print("end", e.args)
    try: await g.asend(None)
    except StopAsyncIteration as e: print("end again", e.args)
    print(await g.aclose())
    g = agen()
    try: await g.asend(1)
    except TypeError as e: print(e)
    g = catches()
    print(await g.__anext__(), await g.athrow(ValueError("thrown")), await g.athrow(ValueError, "v"))
    try: await g.athrow(KeyError("out"))
    except KeyError as e: print("out", e)
    g = catches()
    try: await g.athrow(KeyError("new"))
    except KeyError as e: print("new", e)
    try: await g.__anext__()
    except StopAsyncIteration: print("finished")
    g = cleans()
    await g.__anext__()
    print(await g.aclose(), await g.aclose())
    g = ignores()
    await g.__anext__()
    try: await g.aclose()
    except RuntimeError as e: print(e)
    g = waits_in_finally()
    await g.__anext__()
    await g.aclose()
    print([x async for x in agen(4) if x % 2], {x: y async for x, y in pairs()}, {x async for x in agen(2)})
    print([await coro(i) for i in range(3)], [(x, await coro(x)) async for x in agen(2)])
    ge = (x * 2 async for x in agen(3))
    print(type(ge).__name__, [x async for x in ge])
    s = agen().asend(None)
    print(await s)
    try: await s
    except RuntimeError as e: print(e)
async def catches():
    v = "first"
    while True:
        try: v = yield v; v = "sent"
        except ValueError as e: v = "caught " + str(e)
async def cleans():
    try: yield 1
    finally: print("cleaned")
async def ignores():
    while True:
        try: yield 1
        except GeneratorExit: pass
async def waits_in_finally():
    try: yield 1
    finally: print("finally", await Yielder("in finally"))
async def pairs():
    yield 1, 2
    yield 3, 4
run(steps())
async def stop_inside():
    yield 1
    raise StopIteration("x")
async def astop_inside():
    yield 1
    raise StopAsyncIteration("y")
check("""
run(afor(stop_inside()))
run(afor(astop_inside()))
""", globals())
def plain_delegates(): yield from coro()
check("list(plain_delegates())", globals())
