# Queue, PriorityQueue, LifoQueue.
from collections import deque
from heapq import heappop, heappush
from asyncio._locks import Event, _Waiting


class QueueEmpty(Exception):
    """Nothing is in the queue."""


class QueueFull(Exception):
    """The queue has no room."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class _Line(_Waiting):
    async def wait(self, again):
        future = self._future()
        try:
            await future
        except BaseException:
            future.cancel()
            if future in self._waiters:
                self._waiters.remove(future)
            if again() and not future.cancelled():
                self.next()
            raise

    def next(self):
        while self._waiters:
            future = self._waiters.popleft()
            if not future.done():
                future.set_result(None)
                break

    def all(self):
        while self._waiters:
            self.next()


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize, self._getters, self._putters = maxsize, _Line(), _Line()
        self._unfinished, self._finished, self._is_shutdown = 0, Event(), False
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def qsize(self):
        return len(self._queue)

    maxsize = property(lambda self: self._maxsize)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._putters.wait(lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters.next()

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._getters.wait(lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._putters.next()
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._finished.set()
        self._getters.all()
        self._putters.all()

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._text()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._text()}>'

    def _text(self):
        text = f'maxsize={self._maxsize!r}'
        if self._queue:
            text += f' _queue={list(self._queue)!r}'
        if self._getters._waiters:
            text += f' _getters[{len(self._getters._waiters)}]'
        if self._putters._waiters:
            text += f' _putters[{len(self._putters._waiters)}]'
        return text + (f' tasks={self._unfinished}' if self._unfinished else '')

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return heappop(self._queue)

    def _put(self, item):
        heappush(self._queue, item)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()

    def _put(self, item):
        self._queue.append(item)
