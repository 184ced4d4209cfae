# The loop, futures and tasks. Time is counted in whole units (microseconds, milliseconds where ints are short), because
# floats of boards have too few digits for a clock.
import sys
from collections import deque
from heapq import heappop, heappush
from time import monotonic_ns, sleep as _pause

_UNIT = 1000000 if sys.maxsize > 1 << 32 else 1000  # of a second
_NANO = 1000000000 // _UNIT
TimeoutError = TimeoutError
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


CancelledError.__module__ = InvalidStateError.__module__ = 'asyncio.exceptions'


async def _coroutine():
    pass


_made = _coroutine()
_Coroutine = type(_made)
_made.close()
_Function = type(_coroutine)
del _made


def iscoroutine(obj):
    return isinstance(obj, _Coroutine) or all(hasattr(type(obj), n) for n in ('send', 'throw', 'close', '__await__'))


def iscoroutinefunction(func):
    while hasattr(func, '__func__'):
        func = func.__func__
    return isinstance(func, _Function) and func.__code__.co_flags & 0x80 != 0


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _context(given=None):
    # The context of a callback: a copy of the current one when the program uses contexts at all.
    contexts = sys.modules.get('_contextvars')
    return given if given is not None or contexts is None else contexts.copy_context()


class Handle:
    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop, self._context = callback, args, loop, _context(context)

    def cancel(self):
        self._callback = self._args = None

    def cancelled(self):
        return self._callback is None

    def get_context(self):
        return self._context

    def _run(self):
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({'message': f'Exception in callback {self._callback!r}',
                                               'exception': exc, 'handle': self})

    def __repr__(self):
        return f"<{type(self).__name__} {'cancelled' if self._callback is None else self._callback!r}>"


class TimerHandle(Handle):
    def when(self):
        return self._when / _UNIT


class AbstractEventLoop:
    pass


class EventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready, self._timers, self._count = deque(), [], 0
        self._stopping = self._running = self._closed = self._debug = False
        self._handler = self._factory = self._current = None
        self._tasks, self._names = {}, 0
        self._outside = 0  # how many wait for something that is set from outside of the loop

    def time(self):
        return monotonic_ns() // _NANO / _UNIT

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self._timer(monotonic_ns() // _NANO + -int(-delay * _UNIT // 1), callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        return self._timer(-int(-when * _UNIT // 1), callback, args, context)

    def _timer(self, when, callback, args, context):
        self._check_closed()
        handle = TimerHandle(callback, args, self, context)
        handle._when = when
        self._count += 1
        heappush(self._timers, (when, self._count, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **options):
        self._check_closed()
        if self._factory is not None:
            return self._factory(self, coro, **options)
        return Task(coro, loop=self, **options)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def _once(self):
        ready, timers = self._ready, self._timers
        while not ready and not self._stopping:
            while timers and timers[0][2]._callback is None:
                heappop(timers)
            wait = timers[0][0] - monotonic_ns() // _NANO if timers else _UNIT
            if wait <= 0:
                break
            # In slices, since what a pause runs (Ctrl-C, a callback of a pin) may have made something ready.
            slice = _UNIT // (1000 if self._outside else 20)
            _pause(min(wait, slice) / _UNIT)
            self._look_outside()
        now = monotonic_ns() // _NANO
        while timers and timers[0][0] <= now:
            ready.append(heappop(timers)[2])
        for _ in range(len(ready)):
            handle = ready.popleft()
            if handle._callback is not None:
                handle._run()

    def _look_outside(self):
        if self._outside:
            self._flags[:] = [f for f in self._flags if not f._wake()]

    def run_forever(self):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _state.running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        self._running, _state.running = True, self
        try:
            while True:
                if self._outside:
                    self._look_outside()
                self._once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _state.running = None

    def run_until_complete(self, future):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        fresh = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop)
        try:
            self.run_forever()
        except BaseException:
            if fresh and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def get_exception_handler(self):
        return self._handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._handler = handler

    def default_exception_handler(self, context):
        print(context.get('message') or 'Unhandled exception in event loop', file=sys.stderr)
        for key in sorted(context):
            if key not in ('message', 'exception'):
                print(f'{key}: {context[key]!r}', file=sys.stderr)
        if context.get('exception') is not None:
            sys.excepthook(type(context['exception']), context['exception'], context['exception'].__traceback__)

    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
        else:
            try:
                self._handler(self, context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': exc,
                                                'context': context})

    def __repr__(self):
        return f'<{type(self).__name__} running={self._running} closed={self._closed} debug={self._debug}>'


def _stop(future):
    if future.cancelled() or not isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
        future._loop.stop()


class _State:
    running = set = None


_state = _State()


def get_running_loop():
    if _state.running is None:
        raise RuntimeError('no running event loop')
    return _state.running


def get_event_loop():
    if _state.running is not None:
        return _state.running
    if _state.set is None:
        _state.set = EventLoop()
    return _state.set


def set_event_loop(loop):
    _state.set = loop


new_event_loop = EventLoop


class _Unseen:
    # Stands in a future whose exception nobody has asked for, and says so when both are gone.
    def __init__(self, future):
        self.kind, self.text, self.loop, self.exception = type(future).__name__, repr(future), future._loop, future._exception

    def __del__(self):
        if self.exception is not None:
            self.loop.call_exception_handler({'message': f'{self.kind} exception was never retrieved',
                                              'exception': self.exception, 'future': _Text(self.text)})


class _Text(str):
    __repr__ = str.__str__


class Future:
    _state, _result, _exception, _message, _cancelled_exc, _unseen = _PENDING, None, None, None, None, None
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = None

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state is not _PENDING

    def cancelled(self):
        return self._state is _CANCELLED

    def _seen(self):
        if self._unseen is not None:
            self._unseen.exception = self._unseen = None

    def _cancelled_error(self):
        error, self._cancelled_exc = self._cancelled_exc, None
        if error is None:
            error = CancelledError() if self._message is None else CancelledError(self._message)
        return error

    def cancel(self, msg=None):
        self._seen()
        if self._state is not _PENDING:
            return False
        self._state, self._message = _CANCELLED, msg
        self._schedule()
        return True

    def result(self):
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError('Result is not set.')
        self._seen()
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError('Exception is not set.')
        self._seen()
        return self._exception

    def set_result(self, result):
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        self._result, self._state = result, _FINISHED
        self._schedule()

    def set_exception(self, exception):
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            new = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            new.__cause__ = new.__context__ = exception
            exception = new
        if not isinstance(exception, BaseException):
            raise TypeError(f'invalid exception object')
        self._exception, self._exception_tb, self._state = exception, exception.__traceback__, _FINISHED
        self._unseen = _Unseen(self)
        self._schedule()

    def add_done_callback(self, callback, *, context=None):
        if self._state is not _PENDING:
            self._loop.call_soon(callback, self, context=context)
        elif self._callbacks is None:
            self._callbacks = [(callback, _context(context))]
        else:
            self._callbacks.append((callback, _context(context)))

    def remove_done_callback(self, callback):
        old = self._callbacks or ()
        self._callbacks = [pair for pair in old if pair[0] != callback]
        return len(old) - len(self._callbacks)

    def _schedule(self):
        callbacks, self._callbacks = self._callbacks, None
        for callback, context in callbacks or ():
            self._loop.call_soon(callback, self, context=context)

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state is _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _more(self):
        return ''

    def __repr__(self):
        end = ''
        if self._state is _FINISHED:
            end = f' result={self._result!r}' if self._exception is None else f' exception={self._exception!r}'
        return f'<{type(self).__name__} {self._state.lower()}{self._more()}{end}>'

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Task(Future):
    _must_cancel, _waiter, _cancels = False, None, 0

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._coro, self._context, loop = coro, _context(context), self._loop
        if name is None:
            loop._names += 1
            name = loop._names
        self._name = name
        loop._tasks[self] = None
        if eager_start and loop._running:
            outer = loop._current
            if self._context is None:
                self._step()
            else:
                self._context.run(self._step)
            loop._current = outer
        else:
            loop.call_soon(self._step, context=self._context)

    def get_name(self):
        return f'Task-{self._name}' if isinstance(self._name, int) else self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._seen()
        if self.done():
            return False
        self._cancels += 1
        if self._waiter is None or not self._waiter.cancel(msg=msg):
            self._must_cancel, self._message = True, msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
            if self._cancels == 0:
                self._must_cancel = False
        return self._cancels

    def _step(self, exc=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._waiter, loop = None, self._loop
        loop._current = self
        try:
            waits = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, msg=self._message)
            else:
                Future.set_result(self, end.value)
        except CancelledError as error:
            self._cancelled_exc = error
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as error:
            Future.set_exception(self, error)
            raise
        except BaseException as error:
            Future.set_exception(self, error)
        else:
            self._wait_for(waits)
        finally:
            loop._current = None
            if self.done():
                loop._tasks.pop(self, None)

    def _wait_for(self, waits):
        blocking = getattr(waits, '_asyncio_future_blocking', None)
        error = None
        if waits is None:
            self._loop.call_soon(self._step, context=self._context)
        elif blocking is None:
            error = f'Task got bad yield: {waits!r}'
        elif waits._loop is not self._loop:
            error = f'Task {self!r} got Future {waits!r} attached to a different loop'
        elif not blocking:
            error = f'yield was used instead of yield from in task {self!r} with {waits!r}'
        elif waits is self:
            error = f'Task cannot await on itself: {self!r}'
        else:
            waits._asyncio_future_blocking = False
            waits.add_done_callback(self._wake, context=self._context)
            self._waiter = waits
            if self._must_cancel and waits.cancel(msg=self._message):
                self._must_cancel = False
        if error is not None:
            self._loop.call_soon(self._step, RuntimeError(error), context=self._context)

    def _wake(self, future):
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()

    def _more(self):
        coro = self._coro
        name = getattr(coro, '__qualname__', type(coro).__name__)
        how = 'done' if self.done() else 'running' if getattr(coro, 'cr_running', True) else 'waiting'
        return f' name={self.get_name()!r} coro=<{name}() {how}>'


def ensure_future(coro, *, loop=None):
    if isfuture(coro):
        if loop is not None and loop is not coro._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro
    if not iscoroutine(coro):
        if not hasattr(type(coro), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro = _await(coro)
    return (get_event_loop() if loop is None else loop).create_task(coro)


async def _await(awaitable):
    return await awaitable


def create_task(coro, **options):
    try:
        loop = get_running_loop()
    except RuntimeError:
        if iscoroutine(coro):
            coro.close()
        raise
    return loop.create_task(coro, **options)


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


class _Turn:
    def __await__(self):
        yield


_turn = _Turn()


def _wakes(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    """Waits so many seconds and returns result."""
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _turn
        return result
    future = Future(loop=get_running_loop())
    timer = future._loop.call_later(delay, _wakes, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def sleep_ms(ms):
    """Waits so many milliseconds."""
    if ms <= 0:
        await _turn
        return
    future = Future(loop=get_running_loop())
    timer = future._loop._timer(monotonic_ns() // _NANO + ms * (_UNIT // 1000), _wakes, (future, None), None)
    try:
        await future
    finally:
        timer.cancel()


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory, self._loop, self._closed, self._debug, self._context = loop_factory, None, False, debug, None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *exc):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError('Runner is closed')
        if self._loop is None:
            self._loop = (self._factory or EventLoop)()
            self._context = _context()
            if self._factory is None:
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
        return self._loop

    def run(self, coro, *, context=None):
        if _state.running is not None:
            if iscoroutine(coro):
                coro.close()
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        if not iscoroutine(coro):
            if not hasattr(type(coro), '__await__'):
                raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
            coro = _await(coro)
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro, context=self._context if context is None else context))

    def close(self):
        loop = self._loop
        if loop is None:
            self._closed = True
        if self._closed:
            return
        try:
            _cancel_all(loop)
        finally:
            if self._factory is None:
                set_event_loop(None)
            loop.close()
            self._loop, self._closed = None, True


async def _ends(tasks):
    for task in tasks:
        while not task.done():
            try:
                await task
            except BaseException:
                pass


def _cancel_all(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(_ends(tasks))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({'message': 'unhandled exception during asyncio.run() shutdown',
                                         'exception': task.exception(), 'task': task})


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine to its end, in a loop of its own."""
    if _state.running is not None:
        if iscoroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
