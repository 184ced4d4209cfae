# What a generator or coroutine handles is its own: what its caller handles shows through only where it handles nothing.
import sys


def now():
    return repr(sys.exc_info()[1])


def inside():
    try:
        yield 1
    except ValueError:
        yield now()
        yield now()
        try:
            1 / 0
        except ZeroDivisionError:
            yield now()
            yield now()
        yield now()
    yield 'after ' + now()
    yield 'after ' + now()


def under(call, error):
    try:
        raise error
    except type(error):
        result = call()
        return result, now()


def walk(steps):
    it = inside()
    next(it)
    print(it.throw(ValueError('thrown')))
    for error in steps:
        print(error, next(it) if error is None else under(lambda: next(it), error))


walk([None] * 6)
walk([KeyError(n) for n in range(6)])
walk([None, KeyError(1), None, KeyError(3), None, KeyError(5)])


def again(error):
    try:
        yield
    except ValueError:
        yield
        raise


same = ValueError('same')
for outside in (same, KeyError('other'), None):
    it = again(same)
    next(it)
    try:
        if outside is None:
            it.throw(same)
        else:
            under(lambda: it.throw(same), outside)
        next(it)
    except ValueError as e:
        print('again', repr(e), e is same, repr(e.__context__))
    else:
        print('nothing raised')


class Wait:
    def __await__(self):
        yield


async def cleans(log):
    try:
        await Wait()
    except ValueError:
        log.append(now())
        await Wait()
        log.append(now())
        raise
    finally:
        log.append('finally ' + now())
        await Wait()
        log.append('finally ' + now())


for outside in (same, KeyError('other')):
    log = []
    c = cleans(log)
    c.send(None)
    under(lambda: c.throw(same), outside)
    under(lambda: c.send(None), KeyError('between'))
    try:
        under(lambda: c.send(None), KeyError('last'))
    except ValueError as e:
        print(repr(e), log)


def first_handles_then_asks():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    yield now()
    yield now()


it = first_handles_then_asks()
print(under(lambda: next(it), KeyError('caller')), next(it), now())
