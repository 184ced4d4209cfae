# Things that stand on things of their own kind, very deep: RecursionError, or an answer, but no overrun of the C stack.
# targets: adder
# stress: 20000
# timeout: 40
import functools
import heapq
import itertools
import types

DEPTH = 60000


def nest(function, start):
    for i in range(DEPTH):
        start = function(start)
    return start


def ones():
    return iter([1])


self_containing = []
self_containing.append(self_containing)
cases = {
    "chain": lambda: next(nest(itertools.chain, ones())),
    "map": lambda: next(nest(lambda m: map(abs, m), ones())),
    "zip": lambda: next(nest(zip, ones())),
    "enumerate": lambda: next(nest(enumerate, ones())),
    "filter": lambda: next(nest(lambda m: filter(None, m), ones())),
    "islice": lambda: next(nest(lambda m: itertools.islice(m, 5), ones())),
    "accumulate": lambda: next(nest(itertools.accumulate, ones())),
    "takewhile": lambda: next(nest(lambda m: itertools.takewhile(bool, m), ones())),
    "groupby": lambda: next(nest(itertools.groupby, ones())),
    "merge": lambda: next(nest(heapq.merge, ones())),
    "staticmethod call": lambda: nest(staticmethod, abs)(1),
    "staticmethod attribute": lambda: nest(staticmethod, abs).__isabstractmethod__,
    "property attribute": lambda: nest(property, abs).__isabstractmethod__,
    "method attribute": lambda: nest(lambda m: types.MethodType(m, 1), len).__doc__,
    "method call": lambda: nest(lambda m: types.MethodType(m, 1), print)([]),
    "alias repr": lambda: repr(nest(lambda m: list[m], int)),
    "alias repr of a cycle": lambda: repr(list[self_containing]),
    "alias hash": lambda: hash(nest(lambda m: list[m], int)),
    "alias ==": lambda: nest(lambda m: list[m], int) == nest(lambda m: list[m], int),
}
for name, case in cases.items():
    try:
        case()
        print(name, "an answer")
    except RecursionError:
        print(name, "RecursionError")


# Comparisons that come back into what compares.
class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        for i in range(3):
            try:
                next(merged)
                print("not busy")
            except StopIteration:
                pass
        return self.value < other.value


merged = heapq.merge([Item(1), Item(4)], [Item(2), Item(5)], [Item(3)], [Item(0)])
print([item.value for item in merged])


class Fails(Item):
    def __lt__(self, other):
        raise ValueError(self.value)


merged = heapq.merge([Fails(1)], [Fails(2)])
for i in range(2):
    try:
        print(next(merged, "at the end"))
    except ValueError as e:
        print("ValueError", e)

# What a program may replace
print(functools.lru_cache(type))
