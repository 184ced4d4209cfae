# What objects cost: bytes of the heap an object takes, beyond the slot of the list that holds it.
# Run with build/adder32 for a board's figures. A thousand objects are made; the difference of gc.mem_alloc() is divided.
import gc

COUNT = 1000


class Empty:
    pass


class With3:
    def __init__(self):
        self.a = self.b = self.c = 1


class With8:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = 1


class Slots3:
    __slots__ = ("a", "b", "c")


def plain():
    def function(x):
        return x
    return function


def closure(x):
    return lambda: x


def generator():
    yield 1
    yield 2


def suspended():
    g = generator()
    next(g)
    return g


def five_methods():
    class C:
        def a(self): pass
        def b(self): pass
        def c(self): pass
        def d(self): pass
        def e(self): pass
    return C


CASES = (
    ("small int, True, None", lambda i: i),
    ("int of 64 bits", lambda i: (1 << 63) + i),
    ("float of common magnitude", lambda i: i + 0.5),
    ("float beyond (1e30 and up)", lambda i: (i + 1) * 1e30),
    ("complex", lambda i: complex(i, 1)),
    ("str of 1 character", lambda i: chr(65 + i % 26)),
    ("str of 6 characters", lambda i: str(100000 + i)),
    ("str of 20 characters", lambda i: "%020d" % i),
    ("bytes of 6", lambda i: bytes(6)),
    ("bytearray of 6", lambda i: bytearray(6)),
    ("tuple of 2", lambda i: (i, i)),
    ("tuple of 3", lambda i: (i, i, i)),
    ("empty list", lambda i: []),
    ("list of 1", lambda i: [i]),
    ("list of 10", lambda i: [i] * 10),
    ("empty dict", lambda i: {}),
    ("dict of 1", lambda i: {i: i}),
    ("dict of 5", lambda i: {0: i, 1: i, 2: i, 3: i, 4: i}),
    ("empty set", lambda i: set()),
    ("set of 5", lambda i: {0, 1, 2, 3, 4}),
    ("range", lambda i: range(i)),
    ("instance without attributes", lambda i: Empty()),
    ("instance with 3 attributes", lambda i: With3()),
    ("instance with 8 attributes", lambda i: With8()),
    ("instance with 3 __slots__", lambda i: Slots3()),
    ("function", lambda i: plain()),
    ("closure over 1 variable", lambda i: closure(i)),
    ("generator, not started", lambda i: generator()),
    ("generator, suspended", lambda i: suspended()),
    ("bound method that is kept", lambda i: [].append),
    ("class with 5 methods", lambda i: five_methods()),
)


def measure(make, count):
    for i in range(100):
        make(i)  # what is made once, and what classes learn
    kept = [None] * count
    gc.collect()
    before = gc.mem_alloc()
    for i in range(count):
        kept[i] = make(i)
    gc.collect()
    return (gc.mem_alloc() - before) / count


for name, make in CASES:
    print("%-30s %4d" % (name, round(measure(make, COUNT))))
