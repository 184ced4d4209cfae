# min-python: 3.14
# Coroutines driven by hand.
def attempt(label, f, *a):
    try:
        print(label, "->", repr(f(*a)))
    except BaseException as e:
        print(label, "->", type(e).__name__, e, "context", repr(e.__context__))


class Wait:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield self.v
        return ("result", got)


async def simple():
    return 5


async def waits():
    a = await Wait(1)
    b = await Wait(2)
    return a, b


async def nested():
    x = await simple()
    y = await waits()
    return x, y


def run(c):
    sent = None
    log = []
    try:
        while True:
            v = c.send(sent)
            log.append(v)
            sent = f"r{v}"
    except StopIteration as e:
        return log, e.value


print(run(simple()), run(waits()), run(nested()))
c = nested()
attempt("send first", c.send, 5)
attempt("send", c.send, None)
attempt("send", c.send, "A")
attempt("send", c.send, "B")
attempt("again", c.send, None)
attempt("throw after end", c.throw, ValueError("late"))
c.close()
c = waits()
attempt("close unstarted", c.close)
attempt("after close", c.send, None)


async def handles():
    try:
        await Wait("w")
    except ValueError as e:
        print("caught", e)
        return "handled"
    finally:
        print("finally")


c = handles()
c.send(None)
attempt("throw", c.throw, ValueError("v"))
c = handles()
c.send(None)
attempt("throw other", c.throw, KeyError("k"))
c = handles()
c.send(None)
attempt("close", c.close)


async def bad_await(x):
    await x


class NotIter:
    def __await__(self):
        return 5


class ReturnsCoro:
    def __await__(self):
        return self.c()

    async def c(self):
        pass


def gen():
    yield 1


for x in 5, None, [1], gen(), NotIter(), "s":
    c = bad_await(x)
    attempt("await " + type(x).__name__, c.send, None)
rc = ReturnsCoro()
attempt("await returning coroutine", bad_await(rc).send, None)
c = simple()
attempt("iterate", lambda: iter(c))
attempt("next", lambda: next(c))
attempt("for", lambda: [x for x in c])
c.close()
c = simple()
attempt("await twice 1", bad_await(c).send, None)
attempt("await twice 2", bad_await(c).send, None)


async def stop():
    raise StopIteration("inside")


async def stop2():
    await Wait(1)
    raise StopIteration


attempt("PEP 479", stop().send, None)


async def cm_test():
    class CM:
        def __init__(self, name, suppress=False):
            self.name = name
            self.suppress = suppress

        async def __aenter__(self):
            print("enter", self.name)
            return await Wait(self.name)

        async def __aexit__(self, t, v, tb):
            print("exit", self.name, t and t.__name__)
            await Wait("x" + self.name)
            return self.suppress

    async with CM("a") as a, CM("b") as b:
        print(a, b)
    async with (CM("c") as c, CM("d")):
        print(c)
    async with CM("s", True):
        raise ValueError("suppressed")
    try:
        async with CM("e"):
            raise KeyError("k")
    except KeyError as e:
        print("caught", e)
    for i in range(3):
        async with CM(str(i)):
            if i == 0:
                continue
            break
    async with CM("r"):
        return "returned"


print(run(cm_test()))


async def bad_cm(o):
    async with o:
        pass


class SyncCM:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


class NoExit:
    async def __aenter__(self):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 5


class BadExit:
    async def __aenter__(self):
        pass

    def __aexit__(self, *a):
        return 7


for o in NotAwaitable(), BadExit():
    try:
        bad_cm(o).send(None)
    except TypeError as e:
        print(type(e).__name__)


class AIter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Wait(f"w{self.n}")
        return self.n


async def for_test():
    out = []
    async for x in AIter(3):
        out.append(x)
    else:
        out.append("else")
    async for x in AIter(3):
        if x == 1:
            break
    else:
        out.append("no")
    async for a in AIter(2):
        async for b in AIter(1):
            out.append((a, b))
    out.append([x async for x in AIter(2)])
    out.append({x async for x in AIter(2) if x})
    out.append({x: x * 2 async for x in AIter(2)})
    out.append([y for x in [1, 2] for y in [x * await Wait("c")[:0] if False else x]])
    out.append([await simple() for _ in range(2)])
    out.append([x + y async for x in AIter(2) for y in (10, 20)])
    return out


print(run(for_test()))


async def bad_for(o):
    async for x in o:
        pass


class NoAnext:
    def __aiter__(self):
        return self


class AiterCoro:
    async def __aiter__(self):
        return self


class AnextInt:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


for o in 5, [1], NoAnext():
    attempt("async for " + type(o).__name__, bad_for(o).send, None)


async def sync_for(o):
    for x in o:
        pass


attempt("for over aiter", sync_for(AIter(1)).send, None)


async def sync_with(o):
    with o:
        pass


async def kwargs(a, *b, c=1, **d):
    return a, b, c, d


print(run(kwargs(1, 2, c=3, d=4)))
attempt("missing", kwargs)


class Methods:
    async def m(self):
        return self.__class__.__name__

    @classmethod
    async def c(cls):
        return cls.__name__

    @staticmethod
    async def s():
        return "static"

    async def __call__(self):
        return "called"

    async def sup(self):
        return super().__hash__() is not None


m = Methods()
print(run(m.m()), run(m.c()), run(m.s()), run(m()), run(m.sup()))


async def gather():
    fs = [simple() for _ in range(3)]
    return [await f for f in fs]


print(run(gather()))


async def deep(n):
    if n == 0:
        return await Wait("deep")
    return await deep(n - 1)


print(run(deep(50)))


async def lam():
    f = lambda: simple()
    return await f() + await f()


print(run(lam()))
c = waits()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, hasattr(c, "__await__"), hasattr(c, "__iter__"), hasattr(c, "__next__"))
c.close()
for src in ("async def f(): yield from x", "def f(): await x", "await x", "async def f(): return\nawait f()", "def f(): async with x: pass", "async def f():\n def g(): await x", "async def f():\n yield 1\n return 2", "async def f(): lambda: await x", "async def f(): [await x for y in z]", "async = 1", "await = 1", "def await(): pass", "async def f(await): pass", "async def f(): await", "class A: await x", "async def f(x=await y): pass"):
    try:
        compile(src, "a", "exec")
        print(src, "-> ok")
    except SyntaxError as e:
        print(repr(src), "->", e.msg)
