import gc


class Node:
    def __init__(self):
        self.me = self
        self.text = "%d nodes" % id(gc)


gc.collect()
before = gc.mem_free()
kept = [Node() for i in range(500)]
gc.collect()
full = gc.mem_free()
print("used:", before - full > 500 * 16)
kept = None
gc.collect()
after = gc.mem_free()
print("dropped cycles come back:", after - full > 500 * 16, abs(after - before) < 1024 or (before, after))

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())

for wanted in 4096, 1000, -1:
    print(gc.threshold(wanted), gc.threshold() == wanted or gc.threshold())
try:
    gc.threshold("x")
except TypeError:
    print("TypeError")

# With a threshold, dropped objects are collected long before the heap is full.
gc.collect()
gc.threshold(8192)
least = gc.mem_free()
total = least + gc.mem_alloc()
for i in range(2000):
    bytearray(200)
    least = min(least, gc.mem_free())
print("threshold holds:", total - least < gc.mem_alloc() + 30000)
gc.threshold(-1)

# Compaction changes no value.
kept = ["text %d" % i for i in range(400)]
for i in range(0, 400, 2):
    kept[i] = None
table = {name: len(name) for name in kept if name}
gc.compact()
print(all(kept[i] == "text %d" % i for i in range(1, 400, 2)), all(table[name] == len(name) for name in kept if name))
print(kept[399], sum(table.values()))
