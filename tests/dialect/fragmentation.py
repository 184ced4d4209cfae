# options: --board nodemcu-32s
# stress: no
import gc

kept = []
reserve = bytearray(2000)  # compiling and running the rest takes memory, too
try:
    i = 0
    while True:
        kept.append((i, i))
        i += 1
        kept.append("%08d" % i)
except MemoryError:
    reserve = None
number = len(kept)
print(number > 2000 or number)
for k in range(0, number, 2):
    kept[k] = None
gc.collect()
free = gc.mem_free()
low, high = 0, free + 16
while high - low > 16:
    middle = (low + high) // 2
    try:
        probe = bytearray(middle)
        probe = None
        low = middle
    except MemoryError:
        high = middle
print(free > 20000 or free, low / free >= 0.95 or (low, free))
print(all(kept[k] == "%08d" % (k // 2 + 1) for k in range(1, number, 2)))
