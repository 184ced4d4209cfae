# The module gc: what it tells about the heap. Figures differ between builds, so relations are printed.
import gc


class A:
    def __init__(self):
        self.x = None
        self.items = []


a = A()
b = A()
a.x = b
b.items.append([1, {"k": a}])
deep = {"p": [(1, 2, A())]}

# ---- why
print(gc.why(deep["p"][0][2]))


def local_holder():
    local = A()
    return gc.why(local)


print(local_holder())
print(gc.why(A()))
print(gc.why(5))

# ---- objects and references
print(any(o is a for o in gc.get_objects()), any(o is deep for o in gc.get_objects()))
print(gc.get_referents([1, "a", None]), gc.get_referents((2, 3), [4]), gc.get_referents(), gc.get_referents(5))
print([x is b or x is A or x == [] for x in gc.get_referents(a)])
print({type(r).__name__ for r in gc.get_referrers(b)} >= {"A", "dict"})
print(gc.get_referrers(object()))
print([gc.is_tracked(x) for x in (1, 2.5, None, [], {}, (1, a), a, A, "text of some length")])

# ---- snapshots
gc.collect() # or an iterator of the lines above is in the first only
before = gc.snapshot()
keep = [A() for i in range(100)]
after = gc.snapshot()
print(after["A"][0] - before["A"][0], after["A"][1] > before["A"][1], {"A", "str", "function"} <= set(after))
keep.clear()
print(gc.snapshot()["A"][0] - before["A"][0] < 5)
gc.diff({"a": (1, 16), "b": (2, 32), "gone": (3, 48)}, {"a": (5, 80), "b": (2, 32), "new": (1, 16)})

# ---- steps
stats = gc.stats()
steps = 0
while not gc.step(0):
    steps += 1
print(steps >= 1, gc.stats()["collections"] > stats["collections"], gc.stats()["steps"] > stats["steps"])
junk = [A() for i in range(500)]
used = gc.mem_alloc()
junk = None
while not gc.step(0):
    pass
while not gc.step(0):
    pass
print(gc.mem_alloc() < used)
print(sorted(gc.stats()))
print(gc.freeze(), gc.get_freeze_count() > 0, gc.unfreeze(), gc.get_freeze_count())
print(len(gc.get_count()), [sorted(d) for d in gc.get_stats()][0], gc.get_debug(), gc.set_debug(4), gc.get_debug())
gc.set_debug(0)

# ---- wrong arguments
for function, args in (
    (gc.census, ("x",)),
    (gc.step, ("x",)),
    (gc.why, ()),
    (gc.diff, ({},)),
    (gc.diff, ({}, 5)),
    (gc.diff, ({}, {1: (1, 2)})),
    (gc.diff, ({}, {"a": 5})),
    (gc.is_tracked, ()),
    (gc.stats, (1, 2)),
):
    try:
        function(*args)
    except Exception as e:
        print(type(e).__name__, e)
try:
    gc.census(by="size")
except ValueError as e:
    print(e)
