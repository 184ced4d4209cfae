# random._system: SystemRandom, whose numbers come from the system.
from os import urandom
from random import Random


class SystemRandom(Random):
    def random(self):
        return (int.from_bytes(urandom(7)) >> 3) * 2.0 ** -53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return int.from_bytes(urandom((k + 7) // 8)) >> -k % 8

    def randbytes(self, n):
        return urandom(n)

    def seed(self, *args, **kwargs):
        return None

    def getstate(self, *args, **kwargs):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate

    def _randbelow(self, n):
        k = n.bit_length()
        while (r := self.getrandbits(k)) >= n:
            pass
        return r

    def randrange(self, start, stop=None, step=1):
        choices = range(start) if stop is None else range(start, stop, step)
        if not choices:
            raise ValueError('empty range for randrange()')
        return choices[self._randbelow(len(choices))]

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        pool = list(population)
        if not 0 <= k <= len(pool):
            raise ValueError('Sample larger than population or is negative')
        self.shuffle(pool)
        return pool[:k]

    def uniform(self, a, b):
        return a + (b - a) * self.random()


SystemRandom.__module__ = 'random'
