# asyncio: tasks, cancellation, time limits, groups, futures; use_asyncio_locks has locks and queues.
# cpython: no
import asyncio
import contextvars

tests = []


def test(f):
    tests.append(f)
    return f


def error(e):
    group = [error(x) for x in e.exceptions] if isinstance(e, BaseExceptionGroup) else ''
    return f'{type(e).__name__}({e}){group or ""}'


async def say(name, times=2, delay=0):
    for i in range(times):
        print(name, i)
        await asyncio.sleep(delay)
    return name


async def fail(kind, delay=0):
    await asyncio.sleep(delay)
    raise kind(f'after {delay}')


async def stubborn(log, delay=0.01):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(f'cancelled {e.args}')
        await asyncio.sleep(delay)
        log.append('cleaned')
        raise
    finally:
        log.append('finally')


@test
async def turns():
    a, b = asyncio.create_task(say('a')), asyncio.create_task(say('b', 3), name='bee')
    print(a.get_name()[:5], b.get_name(), a.done(), asyncio.current_task().get_name()[:5], len(asyncio.all_tasks()))
    print(await a, await b, a.done(), a.result(), a.exception(), a.cancelled(), len(asyncio.all_tasks()))
    b.set_name(5)
    print(repr(b.get_name()), asyncio.isfuture(a), asyncio.isfuture(3), asyncio.iscoroutinefunction(say))
    print(asyncio.iscoroutine(c := say('c')), asyncio.iscoroutine(say), c.close())
    print(await asyncio.sleep(0, 'result'), await asyncio.sleep(0.001, result=5), await asyncio.sleep(-1, 3))


@test
async def order_of_time():
    log = []

    async def at(delay):
        await asyncio.sleep(delay)
        log.append(delay)
    await asyncio.gather(*(at(d / 50) for d in (3, 1, 2, 0)))
    print([round(d * 50) for d in log])
    loop = asyncio.get_running_loop()
    start = loop.time()
    handles = [loop.call_later(d / 50, log.append, d) for d in (2, 1)] + [loop.call_soon(log.append, 'soon')]
    handles.append(loop.call_later(0.01, log.append, 'never'))
    handles[-1].cancel()
    loop.call_at(start + 0.03, log.append, 'at')
    await asyncio.sleep(0.08)
    print(log[4:], handles[-1].cancelled(), handles[0].cancelled(), loop.time() - start >= 0.05)


@test
async def gathers():
    print(await asyncio.gather(say('x', 1), asyncio.sleep(0, 2), say('y', 1)), await asyncio.gather())
    results = await asyncio.gather(fail(ValueError), asyncio.sleep(0, 1), fail(KeyError), return_exceptions=True)
    print([error(r) if isinstance(r, Exception) else r for r in results])
    log = []
    other = asyncio.create_task(stubborn(log))
    try:
        await asyncio.gather(other, fail(ValueError))
    except ValueError as e:
        print(error(e), other.done())
    other.cancel('enough')
    try:
        await other
    except asyncio.CancelledError as e:
        print(error(e), log, other.cancelled())
    both = asyncio.gather(asyncio.sleep(5), asyncio.sleep(5))
    await asyncio.sleep(0)
    print(both.cancel(), both.done())
    try:
        await both
    except asyncio.CancelledError as e:
        print(error(e), both.cancelled(), both.done())
    same = asyncio.create_task(asyncio.sleep(0, 'same'))
    print(await asyncio.gather(same, same))


@test
async def cancelling():
    log = []
    t = asyncio.create_task(stubborn(log))
    print(t.cancel(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError:
        print('before it began', log, t.cancelled(), t.cancel())
    t = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    print(t.cancel('a'), t.cancel('b'), t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel())
    try:
        await t
    except asyncio.CancelledError as e:
        print(error(e), log)
    for method in ('result', 'exception'):
        try:
            getattr(t, method)()
        except asyncio.CancelledError as e:
            print(method, type(e).__name__)

    async def swallow():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return 'went on'
    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('myself', me.uncancel())
    print(await asyncio.sleep(0, 'alive'))


@test
async def limits():
    for call in (lambda: asyncio.wait_for(asyncio.sleep(5), 0.01), lambda: asyncio.wait_for(asyncio.sleep(0, 'in time'), 1),
                 lambda: asyncio.wait_for(asyncio.sleep(0, 'no limit'), None), lambda: asyncio.wait_for(asyncio.sleep(5), 0),
                 lambda: asyncio.wait_for(fail(KeyError), 1), lambda: asyncio.wait_for(say('late', 1), -1)):
        try:
            print(await call())
        except Exception as e:
            print(error(e), isinstance(e, TimeoutError))
    log = []
    try:
        await asyncio.wait_for(stubborn(log), 0.01)
    except asyncio.TimeoutError as e:
        print(error(e), log)
    try:
        async with asyncio.timeout(0.01) as limit:
            print(limit.expired(), limit.when() > 0)
            await asyncio.sleep(5)
    except TimeoutError as e:
        print(error(e), type(e.__cause__).__name__, limit.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit.expired())
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(0)
    print(limit.expired())
    try:
        async with asyncio.timeout(5) as outer:
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print('inner', inner.expired(), outer.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print('outer', inner.expired(), outer.expired())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(5)
            finally:
                raise ValueError('other')
    except ValueError as e:
        print(error(e))
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(5)
    except TimeoutError:
        print('at once')
    for wrong in (limit.reschedule, asyncio.timeout(1).reschedule):
        try:
            wrong(3)
        except RuntimeError as e:
            print('RuntimeError')


@test
async def waits():
    def tasks():
        return [asyncio.create_task(t) for t in (asyncio.sleep(0.001, 1), asyncio.sleep(5, 2), fail(ValueError, 0.03))]
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION):
        ts = tasks()
        done, pending = await asyncio.wait(ts, return_when=when)
        print(when, sorted(map(ts.index, done)), sorted(map(ts.index, pending)))
        for t in ts:
            t.cancel()
        await asyncio.wait(ts)
        print([t.cancelled() for t in ts])
    ts = tasks()
    done, pending = await asyncio.wait(ts, timeout=0.2)
    print(sorted(map(ts.index, done)), sorted(map(ts.index, pending)), error(ts[2].exception()))
    ts[1].cancel()
    for wrong in ([], ts[0], 'bad'):
        try:
            await (asyncio.wait(ts, return_when=wrong) if wrong == 'bad' else asyncio.wait(wrong))
        except (TypeError, ValueError) as e:
            print(error(e))
    for first in asyncio.as_completed([asyncio.sleep(d / 50, d) for d in (3, 1, 2)]):
        print(await first)
    try:
        for first in asyncio.as_completed([asyncio.sleep(5), asyncio.sleep(0, 'quick')], timeout=0.01):
            print(await first)
    except TimeoutError:
        print('too late')


@test
async def shields():
    log = []

    async def work():
        await asyncio.sleep(0.02)
        log.append('worked')
        return 'work'
    inner = asyncio.create_task(work())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer', inner.done(), inner.cancelled())
    print(await inner, log, await asyncio.shield(inner), await asyncio.shield(asyncio.sleep(0, 's')))
    try:
        await asyncio.wait_for(asyncio.shield(t := asyncio.create_task(work())), 0.001)
    except TimeoutError:
        print('limit', t.cancelled(), await t)
    try:
        await asyncio.shield(fail(KeyError))
    except KeyError as e:
        print(error(e))


@test
async def groups():
    async with asyncio.TaskGroup() as g:
        a, b = g.create_task(say('ga', 1)), g.create_task(asyncio.sleep(0.01, 'gb'), name='named')
    print(a.result(), b.result(), b.get_name())
    log = []
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(stubborn(log))
            g.create_task(fail(ValueError, 0.01))
            g.create_task(fail(KeyError, 0.01))
            await asyncio.sleep(5)
    except* ValueError as e:
        print(error(e), log)
    except* KeyError as e:
        print(error(e), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as g:
            t = g.create_task(stubborn(log))
            await asyncio.sleep(0)
            raise OSError('body')
    except BaseExceptionGroup as e:
        print(error(e), t.cancelled(), repr(e.__cause__), e.__suppress_context__)
    for use in (lambda c: asyncio.TaskGroup().create_task(c), lambda c: g.create_task(c)):
        try:
            use(c := asyncio.sleep(0))
        except RuntimeError as e:
            print(str(e)[-20:])
            c.close()

    async def outer():
        async with asyncio.TaskGroup() as g:
            g.create_task(stubborn(log))
            await asyncio.sleep(5)
    log.clear()
    t = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('from outside', t.cancelled(), log)
    async with asyncio.TaskGroup() as g:
        async def more(n):
            if n:
                g.create_task(more(n - 1))
            print('more', n)
        g.create_task(more(2))
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as g:
                g.create_task(asyncio.sleep(5))
    except TimeoutError:
        print('limit around a group')


@test
async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    log = []
    f.add_done_callback(log.append)
    f.add_done_callback(print)
    print(f.done(), f.remove_done_callback(print))
    for method in (f.result, f.exception):
        try:
            method()
        except asyncio.InvalidStateError as e:
            print(error(e))
    loop.call_soon(f.set_result, 5)
    print(await f, f, f.result(), f.exception(), f.cancel(), log)
    await asyncio.sleep(0)
    print(log == [f], f.get_loop() is loop)
    for call in (lambda: f.set_result(3), lambda: f.set_exception(ValueError)):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__)
    g = asyncio.Future()
    g.set_exception(ValueError('v'))
    try:
        await g
    except ValueError as e:
        print(error(e), g, error(g.exception()))
    h = asyncio.Future()
    print(h.cancel('why'), h, h.cancelled())
    try:
        await h
    except asyncio.CancelledError as e:
        print(error(e))
    for wrong in (3, None):
        try:
            asyncio.Future().set_exception(wrong)
        except TypeError:
            print('TypeError')
        try:
            asyncio.create_task(wrong)
        except TypeError as e:
            print(error(e))
        try:
            asyncio.ensure_future(wrong)
        except TypeError as e:
            print(error(e))

    class Ready:
        def __await__(self):
            return (yield from asyncio.sleep(0, 'awaited').__await__())
    print(await asyncio.ensure_future(Ready()), await asyncio.gather(Ready()))

    class Bad:
        def __await__(self):
            yield 'junk'

    async def bad():
        await Bad()
    try:
        await asyncio.create_task(bad())
    except RuntimeError as e:
        print(error(e))


@test
async def contexts():
    var = contextvars.ContextVar('var', default=0)

    async def inside(n):
        var.set(n)
        await asyncio.sleep(0)
        return var.get()
    var.set(9)
    print(await asyncio.gather(*map(inside, range(3))), var.get(), await inside(4), var.get())


@test
async def generators():
    async def numbers():
        try:
            for i in range(3):
                await asyncio.sleep(0)
                yield i
        finally:
            await asyncio.sleep(0)
            print('closed')
    print([n async for n in numbers()])
    g = numbers()
    print(await anext(g), await g.aclose())
    print([x for n in range(3) if (x := await asyncio.sleep(0, n)) != 1])


@test
async def handler():
    seen = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.001)
    print(error(seen[0]['exception']), seen[0]['message'][:21], sorted(seen[0]))
    loop.set_exception_handler(None)

for f in tests:
    print('---', f.__name__)
    asyncio.run(f())
print('--- running')
for wrong in (3, None, say):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as e:
        print(type(e) in (TypeError, ValueError))


async def nested():
    try:
        asyncio.run(c := say('n'))
    except RuntimeError as e:
        print(error(e))
        c.close()
    try:
        asyncio.get_running_loop().run_until_complete(asyncio.Future())
    except RuntimeError as e:
        print(error(e))
    left.append(asyncio.create_task(stubborn(left)))
    await asyncio.sleep(0)
    return 'returned'
left = []
print(asyncio.run(nested()), left[0].cancelled(), left[1:])
try:
    asyncio.run(fail(LookupError, 0.001))
except LookupError as e:
    print(error(e))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(error(e))
try:
    asyncio.create_task(c := say('x'))
except RuntimeError as e:
    print(error(e))
    c.close()
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)), runner.get_loop().is_running())
try:
    runner.run(c := asyncio.sleep(0))
except RuntimeError as e:
    print(error(e))
    c.close()
loop = asyncio.new_event_loop()
loop.call_soon(print, 'called')
loop.call_soon(loop.stop)
loop.run_forever()
f = loop.create_future()
loop.call_later(0.001, f.set_result, 'set')
print(loop.run_until_complete(f), loop.is_closed(), loop.close(), loop.is_closed())
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever()):
    try:
        call()
    except RuntimeError as e:
        print(error(e))


async def exits():
    asyncio.create_task(fail(SystemExit))
    await asyncio.sleep(1)
try:
    asyncio.run(exits())
except SystemExit as e:
    print(error(e))
