"""How long the collector stops a program, and what a small allocation costs beside much that lives.

    build/adder bench/pauses.py          everything; sizes in MB: bench/pauses.py 0.0625 1 8 64
    build/adder -X gc=full bench/pauses.py 64      the same with collections at one stop

For each size and shape of what is live (a chain of instances, a wide list of tuples, tuples with holes between them) the
program makes and drops lists. Pauses are those that gc.stats() reports: in a growing heap the processor's time, so that other
programs do not count. Mean: of one six-item list, clock time of the whole loop.
"""
import gc
import sys
import time

ROUNDS = 300_000


class Node:
    def __init__(self, following):
        self.following = following


def chain(size):
    kept = None
    for i in range(size // 16):
        kept = Node(kept)
    return kept


def wide(size):
    return [(i,) for i in range(size // 24)]


def holes(size):
    kept = [(i, i, i) for i in range(size // 16)]
    return kept[::2]


def churn():
    for i in range(ROUNDS):
        [i, i, i, i, i, i]


sizes = [float(word) for word in sys.argv[1:]] or [0.0625, 1.0, 8.0, 64.0]
print("shape   MB      longest step us  whole collection us  mean ns")
for size in sizes:
    for make in (chain, wide, holes):
        kept = make(int(size * (1 << 20)))
        gc.stats(True)
        start = time.perf_counter()
        churn()
        mean = (time.perf_counter() - start) / ROUNDS * 1e9
        stats = gc.stats()
        longest = max(stats["longest_step"], stats["longest_collection"])
        gc.collect()
        print(f"{make.__name__:6}  {size:<7.4g} {longest:15}  {gc.stats()['longest_collection']:19}  {mean:7.0f}")
        kept = None
