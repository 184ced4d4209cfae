# asyncio: coroutines that take turns. The parts are imported when one of their names is asked for, so that a program
# pays for what it uses. No sockets, no threads, no subprocesses.
_PARTS = {
    '_loop': '''ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION AbstractEventLoop CancelledError EventLoop Future Handle
        InvalidStateError Runner Task TimeoutError TimerHandle all_tasks create_task current_task ensure_future
        get_event_loop get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run set_event_loop sleep
        sleep_ms''',
    '_wait': '''Timeout gather timeout timeout_at wait_for wait_for_ms''',
    '_groups': '''TaskGroup as_completed shield wait''',
    '_locks': '''Barrier BoundedSemaphore BrokenBarrierError Condition Event Lock Semaphore ThreadSafeFlag''',
    '_queues': '''LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown''',
}
__all__ = sorted(name for names in _PARTS.values() for name in names.split())


def __getattr__(name):
    for part, names in _PARTS.items():
        if name in names.split():
            module = __import__('asyncio.' + part, None, None, [name])
            globals()[name] = value = getattr(module, name)
            return value
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}", name=name)


def __dir__():
    return sorted({*globals(), *__all__})
