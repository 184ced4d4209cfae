# asyncio: locks, events, conditions, semaphores, barriers, queues.
# cpython: no
import asyncio


def error(e):
    return f'{type(e).__name__}({e})'


async def locks():
    lock, log = asyncio.Lock(), []

    async def user(name):
        async with lock:
            log.append(name + '+')
            await asyncio.sleep(0)
            log.append(name + '-')
    await asyncio.gather(*map(user, 'abc'))
    print(log, lock.locked(), str(lock)[-11:])
    print(await lock.acquire(), lock.locked(), str(lock)[-9:])
    ts = [asyncio.create_task(user(n)) for n in 'de']
    await asyncio.sleep(0)
    print(str(lock)[-21:])
    ts[0].cancel()
    lock.release()
    await asyncio.wait(ts)
    print(log[6:], [t.cancelled() for t in ts])
    try:
        lock.release()
    except RuntimeError as e:
        print(error(e))


async def events():
    event, log = asyncio.Event(), []

    async def waiter(n):
        log.append((n, await event.wait()))
    ts = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(log, event.is_set(), str(event)[-18:])
    ts[1].cancel()
    event.set()
    event.clear()
    await asyncio.wait(ts)
    print(log, event.is_set())
    event.set()
    print(await event.wait(), str(event)[-5:])


async def conditions():
    cond, log = asyncio.Condition(), []

    async def waiter(n):
        async with cond:
            log.append((n, await cond.wait()))

    async def until(n):
        async with cond:
            log.append(('until', n, await cond.wait_for(lambda: len(log) >= n)))
    ts = [asyncio.create_task(waiter(n)) for n in range(3)] + [asyncio.create_task(until(3))]
    await asyncio.sleep(0.001)
    async with cond:
        cond.notify(2)
    await asyncio.sleep(0.001)
    print(log, cond.locked())
    async with cond:
        cond.notify_all()
    await asyncio.sleep(0.001)
    print(log, [t.done() for t in ts])
    async with cond:
        cond.notify_all()
    await asyncio.wait(ts)
    print(log)
    for call in (cond.notify, cond.notify_all, cond.release):
        try:
            call()
        except RuntimeError as e:
            print(error(e))
    try:
        await cond.wait()
    except RuntimeError as e:
        print(error(e))
    t = asyncio.create_task(waiter('c'))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), cond.locked())


async def semaphores():
    s, log, now = asyncio.Semaphore(2), [], 0

    async def user(n):
        nonlocal now
        async with s:
            now += 1
            log.append((n, now))
            await asyncio.sleep(0)
            now -= 1
    await asyncio.gather(*map(user, range(5)))
    print(log, s.locked(), str(s)[-20:])
    await s.acquire()
    await s.acquire()
    ts = [asyncio.create_task(user(n)) for n in range(2)]
    await asyncio.sleep(0)
    print(s.locked(), str(s)[-20:])
    ts[0].cancel()
    s.release()
    s.release()
    await asyncio.wait(ts)
    print(s.locked(), [t.cancelled() for t in ts])
    b = asyncio.BoundedSemaphore(1)
    for call in (b.release, lambda: asyncio.Semaphore(-1)):
        try:
            call()
        except ValueError as e:
            print(error(e))


async def barriers():
    barrier, log = asyncio.Barrier(3), []

    async def party(n):
        log.append(f'{n} waits')
        index = await barrier.wait()
        log.append(f'{n} goes')
        return index
    print(await asyncio.gather(*map(party, range(3))), sorted(log), barrier.parties, barrier.n_waiting, barrier.broken)
    ts = [asyncio.create_task(party(n)) for n in range(2)]
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    print([error(r) for r in await asyncio.gather(*ts, return_exceptions=True)], barrier.broken)
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(error(e))
    await barrier.reset()
    print(barrier.broken)


async def queues():
    q, log = asyncio.Queue(2), []

    async def produce():
        for i in range(5):
            await q.put(i)
            log.append(f'+{i}')

    async def consume():
        while True:
            log.append(f'-{await q.get()}')
            await asyncio.sleep(0)
            q.task_done()
    p, c = asyncio.create_task(produce()), asyncio.create_task(consume())
    await p
    await q.join()
    c.cancel()
    print(log, q.empty(), q.full(), q.qsize(), q.maxsize)
    for call in (q.get_nowait, q.task_done):
        try:
            call()
        except (asyncio.QueueEmpty, ValueError) as e:
            print(error(e))
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(error(e), q)
    try:
        await asyncio.wait_for(q.put(4), 0.01)
    except TimeoutError:
        print('full', q.qsize())
    print(q.get_nowait(), await q.get())
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print('empty', q.qsize())
    for kind in (asyncio.PriorityQueue, asyncio.LifoQueue, asyncio.Queue):
        q = kind()
        for n in (3, 1, 2):
            q.put_nowait(n)
        print(kind.__name__, q.qsize(), [await q.get() for _ in range(3)], q.full())
    q = asyncio.Queue()
    ts = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    ts[0].cancel()
    q.put_nowait('x')
    q.put_nowait('y')
    print(await asyncio.gather(*ts, return_exceptions=True))

for f in (locks, events, conditions, semaphores, barriers, queues):
    print('---', f.__name__)
    asyncio.run(f())
