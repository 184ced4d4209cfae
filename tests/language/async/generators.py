# Asynchronous generators: asend, athrow, aclose, iteration.
def attempt(label, f, *a):
    try:
        print(label, "->", repr(f(*a)))
    except BaseException as e:
        print(label, "->", type(e).__name__, e, "context", repr(e.__context__))


class Wait:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        return (yield self.v)


def run(c, log=None):
    sent = None
    try:
        while True:
            v = c.send(sent)
            if log is not None:
                log.append(v)
            sent = v
    except StopIteration as e:
        return e.value


async def ag(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)
        await Wait(f"between {i}")


async def collect(a):
    return [x async for x in a]


log = []
print(run(collect(ag(3)), log), log)
g = ag(3)
print(type(g).__name__, g.__name__, type(g.__anext__()).__name__, type(g.asend(None)).__name__, g.__aiter__() is g)
g = ag(2)
attempt("anext", run, g.__anext__())
attempt("asend", run, g.asend("hello"))
attempt("end", run, g.__anext__())
attempt("end again", run, g.__anext__())
g = ag(2)
attempt("asend unstarted", run, g.asend(1))


async def catches():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield "caught " + str(e)
    finally:
        print("finally")
        await Wait("in finally")


g = catches()
attempt("start", run, g.__anext__())
attempt("athrow", run, g.athrow(ValueError("v")))
attempt("end", run, g.__anext__())
g = catches()
run(g.__anext__())
attempt("athrow uncaught", run, g.athrow(KeyError("k")))
attempt("after", run, g.__anext__())
g = catches()
run(g.__anext__())
attempt("aclose", run, g.aclose())
attempt("aclose again", run, g.aclose())
attempt("after", run, g.__anext__())
g = catches()
attempt("aclose unstarted", run, g.aclose())
attempt("athrow unstarted", run, catches().athrow(ValueError("u")))


async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = ignores()
run(g.__anext__())
attempt("aclose ignored", run, g.aclose())


async def stops():
    yield 1
    raise StopAsyncIteration("x")


async def stops2():
    yield 1
    raise StopIteration("x")


for f in stops, stops2:
    g = f()
    run(g.__anext__())
    attempt(f.__name__, run, g.__anext__())


async def use():
    out = []
    async for x in ag(3):
        if x == 1:
            continue
        out.append(x)
    else:
        out.append("else")
    async for x in ag(5):
        if x == 2:
            break
        out.append(x)
    out.append([x async for x in ag(3) if x])
    out.append({x: y async for x in ag(2) async for y in ag(2)})
    gen = (x * 2 async for x in ag(3))
    out.append(type(gen).__name__)
    async for x in gen:
        out.append(x)
    out.append([x async for x in (y async for y in ag(2))])
    return out


print(run(use()))


async def delegating():
    async for x in ag(2):
        yield x * 10
    for y in "ab":
        yield y


print(run(collect(delegating())))


async def empty():
    return
    yield


print(run(collect(empty())))


async def builtins_():
    g = ag(2)
    r = [await anext(g), await anext(g), await anext(g, "default")]
    try:
        await anext(g)
    except StopAsyncIteration as e:
        r.append("stop")
    r.append(aiter(g) is g)
    return r


print(run(builtins_()))
attempt("aiter", lambda: aiter(5))
attempt("anext", lambda: anext(5))


class Res:
    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, *a):
        print("exit", a[0] and a[0].__name__)


async def with_res():
    async with Res():
        yield 1
        yield 2


async def partial():
    g = with_res()
    async for x in g:
        break
    await g.aclose()
    return "closed"


print(run(partial()))
for src in ("async def f():\n yield 1\n return 2", "async def f():\n yield 1\n return", "async def f():\n yield from x", "def f():\n return [x async for x in y]", "async def f():\n return (x async for x in y)", "g = (x async for x in y)", "async def f():\n def g(): return [x async for x in y]"):
    try:
        compile(src, "a", "exec")
        print(repr(src), "ok")
    except SyntaxError as e:
        print(repr(src), e.msg)
