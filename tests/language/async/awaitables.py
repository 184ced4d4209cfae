# min-python: 3.14
# The objects behind await: what __await__() of a coroutine gives, and what async generators' methods give.
class Wait:
    def __await__(self):
        return (yield 'waits')


async def work(x):
    return x, await Wait()


def attempt(call, *args):
    try:
        return call(*args)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


c = work(1)
w = c.__await__()
print(type(w).__name__, iter(w) is w, hasattr(c, '__iter__'), hasattr(c, '__next__'), hasattr(w, '__next__'), hasattr(w, 'send'))
print(next(w), attempt(w.send, 5), attempt(next, w), attempt(c.send, None))
w = work(1).__await__()
print(attempt(w.send, 5), next(w), attempt(w.throw, ValueError('v')), attempt(w.throw, ValueError('v')), w.close())
w = work(1).__await__()
print(next(w), w.close(), attempt(next, w))


class Uses:
    def __await__(self):
        return (yield from work('used').__await__())


class Returns:
    def __await__(self):
        return work('returned').__await__()


async def both():
    return await Uses(), await Returns()


c = both()
print(c.send(None), c.send(1), attempt(c.send, 2))


class Wrong:
    def __await__(self):
        return work(1)


async def awaits(x):
    await x


for x in (Wrong(), 5, [], None, print):
    print(attempt(awaits(x).send, None))


async def agen():
    try:
        while True:
            x = yield 1
            await Wait()
    except KeyError:
        yield 'caught'


g = agen()
for make in (g.__anext__, lambda: g.asend(None), lambda: g.athrow(KeyError), g.aclose):
    a = make()
    print(type(a).__name__, iter(a) is a, a.__await__() is a, hasattr(a, 'send'), hasattr(a, 'throw'), a.close())
g = agen()
for make in (g.__anext__, lambda: g.asend('x'), lambda: g.athrow(KeyError), g.aclose):
    a = make()
    for step in range(3):
        print(attempt(a.send, None))
