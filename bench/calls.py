"""Calls of every kind: plain, defaults, keywords, star, methods, bound methods, super, properties, constructors."""
import sys

N = 220000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def plain(a, b):
    return a + b


def default(a, b=3, c=4):
    return a + b - c


def keyword(a, *, step=1, limit=10):
    return a + step if a < limit else a


def star(*args, **named):
    return len(args) + len(named)


class Base:
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value

    def add(self, n):
        self.value = (self.value + n) & 0xFFFF
        return self


class Derived(Base):
    def __init__(self, value):
        super().__init__(value)
        self.count = 0

    def get(self):
        return super().get() + 1

    @property
    def double(self):
        return self.value * 2

    @staticmethod
    def twice(n):
        return n + n

    @classmethod
    def make(cls, n):
        return cls(n)

    def __call__(self, n):
        return n ^ self.value


def main(n):
    total = 0
    thing = Derived(1)
    bound = thing.add
    for i in range(n):
        total += plain(i, 1) + default(i) + default(i, c=2) + keyword(i, step=2)
        total += star(i, i, k=i)
        bound(i).add(1)
        total += thing.get() + thing.double + Derived.twice(i) + thing(i)
        if i % 8 == 0:
            thing = Derived.make(i)
            bound = thing.add
        total &= 0xFFFFFF
    return total


print(main(int(N * SCALE)))
