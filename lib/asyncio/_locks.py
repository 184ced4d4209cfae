# Lock, Event, Condition, Semaphore, Barrier, and MicroPython's ThreadSafeFlag.
from collections import deque
from asyncio._loop import CancelledError, Future, get_running_loop


class BrokenBarrierError(RuntimeError):
    """The barrier was broken."""


class _Waiting:
    # Futures of those who wait, in order, and the loop they belong to.
    _loop = None

    def __init__(self):
        self._waiters = deque()

    def _future(self):
        loop = get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        future = Future(loop=loop)
        self._waiters.append(future)
        return future

    def _wake_one(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return True
        return False

    def __repr__(self):
        waiters = f', waiters:{len(self._waiters)}' if self._waiters else ''
        return f'{object.__repr__(self)[:-1]} [{self._text()}{waiters}]>'


class _Held(_Waiting):
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, tb):
        self.release()


class Lock(_Held):
    _locked = False

    def locked(self):
        return self._locked

    def _text(self):
        return 'locked' if self._locked else 'unlocked'

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            return True
        future = self._future()
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if not self._locked:
                self._wake_one()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_Waiting):
    _value = False

    def is_set(self):
        return self._value

    def _text(self):
        return 'set' if self._value else 'unset'

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        future = self._future()
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)


class Condition(_Held):
    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    def _text(self):
        return 'locked' if self.locked() else 'unlocked'

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        future = self._future()
        self.release()
        try:
            try:
                await future
                return True
            finally:
                self._waiters.remove(future)
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as error:
                        cancelled = error
                if cancelled is not None:
                    raise cancelled
        except BaseException:
            if future.done() and not future.cancelled():
                self._notify(1)
            raise

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def _notify(self, n):
        for future in self._waiters:
            if n <= 0:
                break
            if not future.done():
                n -= 1
                future.set_result(False)

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Held):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    def _text(self):
        return 'locked' if self.locked() else f'unlocked, value:{self._value}'

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = self._future()
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if future.done() and not future.cancelled():
                self._value += 1  # it was this one's turn: the next one's now
            raise
        finally:
            while self._value > 0 and self._hand_over():
                pass
        return True

    def _hand_over(self):
        if self._wake_one():
            self._value -= 1
            return True
        return False

    def release(self):
        self._value += 1
        self._hand_over()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self._cond, self._parties, self._state, self._count = Condition(), parties, 'filling', 0

    def __repr__(self):
        waiting = f', waiters:{self.n_waiting}/{self.parties}' if not self.broken else ''
        return f'{object.__repr__(self)[:-1]} [{self._state}{waiting}]>'

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = 'draining'
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ('resetting', 'draining'):
                        self._state = 'filling'
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = 'broken'
            self._cond.notify_all()


class ThreadSafeFlag:
    """A flag that may be set from outside of the loop; one task waits for it, which clears it."""

    def __init__(self):
        self._set, self._future = False, None

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def _wake(self):
        if self._set and not self._future.done():
            self._future.set_result(None)
        return self._future.done()

    async def wait(self):
        if not self._set:
            loop = get_running_loop()
            self._future = Future(loop=loop)
            if not hasattr(loop, '_flags'):
                loop._flags = []
            loop._flags.append(self)
            loop._outside += 1
            try:
                await self._future
            finally:
                loop._outside -= 1
                if self in loop._flags:
                    loop._flags.remove(self)
        self._set = False
