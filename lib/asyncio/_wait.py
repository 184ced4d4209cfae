# Waiting for several things, and not for ever: gather, timeout, wait_for.
from asyncio._loop import CancelledError, Future, _wakes, current_task, ensure_future, get_event_loop, get_running_loop


class Timeout:
    """Asynchronous context manager that cancels what is inside at a time of the loop."""

    def __init__(self, when):
        self._when, self._state, self._timer, self._task = when, 'created', None, None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        if when is None:
            self._timer = None
        else:
            loop = get_running_loop()
            late = when <= loop.time()
            self._timer = loop.call_soon(self._expire) if late else loop.call_at(when, self._expire)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def _expire(self):
        self._task.cancel()
        self._state, self._timer = 'expiring', None

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state, self._task, self._cancels = 'active', task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancels and kind is not None:
                if issubclass(kind, CancelledError):
                    raise TimeoutError from error
                _mark(error)
                for part in getattr(error, 'exceptions', ()):
                    _mark(part)
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def __repr__(self):
        when = ''
        if self._state == 'active':
            when = f" when={None if self._when is None else round(self._when, 3)}"
        return f"<Timeout [{self._state}]{when}>"


def _mark(error):
    # Another exception came out while the limit cancelled: its context says that the time was up.
    while error.__context__ is not None:
        if isinstance(error.__context__, CancelledError):
            late = TimeoutError()
            late.__context__ = late.__cause__ = error.__context__
            error.__context__ = late
            break
        error = error.__context__


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    """Waits for an awaitable, at most so many seconds."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if not fut.done():
            await _cancelled(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with Timeout(None if timeout is None else get_running_loop().time() + timeout):
        return await fut


async def wait_for_ms(fut, timeout):
    """Waits for an awaitable, at most so many milliseconds."""
    return await wait_for(fut, timeout / 1000)


async def _cancelled(fut):
    waiter = Future(loop=fut.get_loop())

    def callback(fut):
        _wakes(waiter, None)
    fut.add_done_callback(callback)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(callback)


class _Gathering(Future):
    _requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        some = False
        for child in self._children:
            if child.cancel(msg=msg):
                some = True
        if some:
            self._requested = True
        return some


def gather(*coros_or_futures, return_exceptions=False):
    """Runs awaitables together; the result is the list of theirs."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    known, children, loop = {}, [], None
    for arg in coros_or_futures:
        if arg not in known:
            known[arg] = ensure_future(arg, loop=loop)
        child = known[arg]
        loop = child.get_loop()
        children.append(child)
    outer, left = _Gathering(loop=loop), len(known)
    outer._children = children

    def ended(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return outer._seen()
            if child.exception() is not None:
                return outer.set_exception(child.exception())
        if left:
            return
        if outer._requested:
            outer.set_exception(children[-1]._cancelled_error())
            return outer._seen()
        outer.set_result([CancelledError(c._message or '') if c.cancelled() else c.result() if c.exception() is None else c.exception()
                          for c in children])
    for child in known.values():
        child.add_done_callback(ended)
    return outer
