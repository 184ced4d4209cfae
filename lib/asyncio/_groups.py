# Waiting for several things: wait, shield, as_completed, TaskGroup.
from asyncio._loop import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError, Future, _wakes, current_task,
                           ensure_future, get_event_loop, get_running_loop, iscoroutine, isfuture)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks and returns two sets: those that are done, those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter, left = Future(loop=loop), len(fs)

    def ended(f):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            _wakes(waiter, None)
    undone = [f for f in fs if not f.done()]
    for f in fs:
        if f.done():
            left -= 1
    first = any(f.done() and (return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and not f.cancelled()
                              and f.exception() is not None) for f in fs)
    if undone and not first:
        timer = None if timeout is None else loop.call_later(timeout, _wakes, waiter, None)
        for f in undone:
            f.add_done_callback(ended)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for f in undone:
                f.remove_done_callback(ended)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


def shield(arg):
    """Waits for an awaitable that is not cancelled when the wait is."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future(loop=inner.get_loop())

    def inner_ended(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_ended(outer):
        if not inner.done():
            inner.remove_done_callback(inner_ended)
    inner.add_done_callback(inner_ended)
    outer.add_done_callback(outer_ended)
    return outer


class _AsCompleted:
    def __init__(self, fs, timeout):
        from asyncio._queues import Queue
        self._done, loop = Queue(), get_event_loop()
        self._todo = {ensure_future(f, loop=loop) for f in fs}
        self._left, self._given, self._timer = len(self._todo), 0, None
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._late)
        for f in self._todo:
            f.add_done_callback(self._ended)

    def _ended(self, f):
        if f in self._todo:
            self._todo.remove(f)
            self._done.put_nowait(f)
            if not self._todo and self._timer is not None:
                self._timer.cancel()

    def _late(self):
        for f in self._todo:
            f.remove_done_callback(self._ended)
            self._done.put_nowait(None)
        self._todo = set()

    async def _wait(self, resolve):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait(False)


def as_completed(fs, *, timeout=None):
    """Iterates over awaitables in the order in which they end."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


class TaskGroup:
    """Asynchronous context manager whose tasks have all ended when it is left; the first error cancels the others."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._cancel_requested = False
        self._parent = self._loop = self._base = self._idle = None
        self._tasks, self._errors = set(), []

    def __repr__(self):
        tasks = f' tasks={len(self._tasks)}' if self._tasks else ''
        errors = f' errors={len(self._errors)}' if self._errors else ''
        state = ' cancelling' if self._aborting else ' entered' if self._entered else ''
        return f'<TaskGroup{tasks}{errors}{state}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop, self._parent = get_running_loop(), current_task()
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, kind, error, tb):
        self._exiting = True
        try:
            return await self._leave(kind, error)
        finally:
            self._parent = self._errors = self._base = error = None

    async def _leave(self, kind, error):
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base is None:
            self._base = error
        cancelled = error if kind is not None and issubclass(kind, CancelledError) else None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._idle is None:
                self._idle = self._loop.create_future()
            try:
                await self._idle
            except CancelledError as exc:
                if not self._aborting:
                    cancelled = exc
                    self._abort()
            self._idle = None
        if self._base is not None:
            raise self._base
        if self._cancel_requested:
            # The group's own cancellation of the parent is taken back; one from outside goes on.
            if self._parent.uncancel() == 0:
                cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, CancelledError):
            self._errors.append(error)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None

    def create_task(self, coro, **options):
        wrong = None
        if not self._entered:
            wrong = f"TaskGroup {self!r} has not been entered"
        elif self._exiting and not self._tasks:
            wrong = f"TaskGroup {self!r} is finished"
        elif self._aborting:
            wrong = f"TaskGroup {self!r} is shutting down"
        if wrong:
            coro.close()
            raise RuntimeError(wrong)
        task = self._loop.create_task(coro, **options)
        if task.done():
            self._ended(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._ended)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _ended(self, task):
        self._tasks.discard(task)
        if self._idle is not None and not self._tasks and not self._idle.done():
            self._idle.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base is None:
            self._base = error
        if self._parent.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent} is already completed',
                'exception': error, 'task': task})
        elif not self._aborting and not self._cancel_requested:
            self._abort()
            self._cancel_requested = True
            self._parent.cancel()
