# _thread: locks for programs of one thread. Waiting for a lock that is held would be for ever: it raises RuntimeError.
error = RuntimeError
TIMEOUT_MAX = 4294967.0
_running = set()


def _wait_for_ever(timeout):
    if timeout is not None and timeout >= 0:
        import time
        time.sleep(timeout)
        return False
    raise RuntimeError("deadlock: the only thread waits for a lock that it holds")


def _check(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        _check(blocking, timeout)
        if self._held:
            return _wait_for_ever(timeout) if blocking else False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *exc):
        self.release()

    def _at_fork_reinit(self):
        self._held = False

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


class RLock:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _check(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def locked(self):
        return self._count > 0

    def _is_owned(self):
        return self._count > 0

    def _release_save(self):
        count, self._count = self._count, 0
        return count

    def _acquire_restore(self, count):
        self._count = count

    def _recursion_count(self):
        return self._count

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        return (f"<{'locked' if self._count else 'unlocked'} _thread.RLock object owner={1 if self._count else 0} "
                f"count={self._count} at {id(self):#x}>")


LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock


class _local:
    pass


def get_ident():
    return 1


get_native_id = get_ident


def start_new_thread(function, args, kwargs={}):
    raise RuntimeError("can't start new thread")


start_new = start_new_thread


def stack_size(size=0):
    return 0


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2):
    raise KeyboardInterrupt


def _count():
    return 0


def _set_sentinel():
    return lock()


def daemon_threads_allowed():
    return False


class _ExceptHookArgs(tuple):
    pass


def _excepthook(args):
    import sys
    sys.excepthook(*args[:3])
