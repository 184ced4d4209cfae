"""`with`: context managers in classes, nested, with exceptions passing through and swallowed."""
import sys

N = 80000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


class Lock:
    def __init__(self):
        self.depth = 0
        self.taken = 0

    def __enter__(self):
        self.depth += 1
        self.taken += 1
        return self

    def __exit__(self, kind, value, traceback):
        self.depth -= 1
        return False


class Swallow:
    def __init__(self, *kinds):
        self.kinds = kinds
        self.count = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None and issubclass(kind, self.kinds):
            self.count += 1
            return True


def work(lock, other, i):
    with lock:
        with lock as inner, other:
            if inner.depth == 2:
                return i + 1
    return 0


def main(n):
    lock, other = Lock(), Lock()
    swallow = Swallow(ValueError, KeyError)
    total = 0
    for i in range(n):
        total += work(lock, other, i)
        if i % 4 == 0:
            with swallow:
                if i % 8 == 0:
                    raise ValueError(i)
                total += 1
        with Lock() as fresh:
            total += fresh.depth
        total &= 0xFFFFFF
    return total, lock.depth, lock.taken, other.taken, swallow.count


for _ in range(4):
    result = main(int(N * SCALE))
print(result)
