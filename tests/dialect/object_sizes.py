# targets: adder32
# stress: no
import gc


def measure(name, make, limit, number=1000):
    kept = [None] * number
    gc.collect()
    before = gc.mem_alloc()
    for i in range(number):
        kept[i] = make(i)
    gc.collect()
    size = (gc.mem_alloc() - before) / number
    print(name, size < limit + 1 or size)


class Three:
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3


class Eight:
    def __init__(self):
        self.a = self.b = self.c = self.d = 1
        self.e = self.f = self.g = self.h = 2


def closure(i):
    def inner():
        return i
    return inner


def numbers():
    for i in range(3):
        yield i


def suspended(i):
    generator = numbers()
    next(generator)
    return generator


def klass(i):
    class Class:
        def a(self): return 1
        def b(self): return 2
        def c(self): return 3
        def d(self): return 4
        def e(self): return 5
    return Class


measure("instance, 3 attributes", lambda i: Three(), 16)
measure("instance, 8 attributes", lambda i: Eight(), 48)
measure("float", lambda i: i * 1.5, 0)
measure("pair", lambda i: (i, i), 16)
measure("str of 6", lambda i: "%06d" % i, 16)
measure("empty list", lambda i: [], 16)
measure("closure", closure, 32)
measure("empty dict", lambda i: {}, 16)
measure("suspended generator", suspended, 64)
measure("class with 5 methods", klass, 220, 1000)
