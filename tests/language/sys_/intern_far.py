# stress: no
# Names stay the only ones of their text when the heap grows to several megabytes, and shrinks again.
import gc
import sys


def make(start, count):
    return [sys.intern("name_%d" % i) for i in range(start, start + count)]


def check(names, start):
    print(all(sys.intern("name_" + str(i + start)) is name for i, name in enumerate(names)), len(names))


near = make(0, 300)
blocks = [bytearray(50000) for i in range(40)]
small = [[i] for i in range(60000)]
far = make(1000, 300)
check(near, 0)
check(far, 1000)
blocks = small = None
gc.collect()
check(near, 0)
check(far, 1000)
del near[::2]
gc.collect()
more = make(5000, 600)
check(more, 5000)
check(far, 1000)
print([sys.intern("name_%d" % (2 * i + 1)) is name for i, name in enumerate(near)].count(True))


class Holder:
    pass


h = Holder()
for i in range(0, 1200, 50):
    setattr(h, "name_" + str(i), i)
print(sorted(vars(h).items()))
