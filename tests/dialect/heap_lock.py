import gc
import micropython

numbers = [1, 2, 3]
depth = deeper = one = none = refused = again = got = None  # so that no dict of globals need grow
micropython.heap_lock()
try:
    print("locked")
    numbers[0] = numbers[1] + numbers[2]
    depth = micropython.heap_locked()
    micropython.heap_lock()
    deeper = micropython.heap_locked()
    try:
        numbers = [numbers, numbers]
        refused = False
    except MemoryError:
        refused = True
    one = micropython.heap_unlock()
    try:
        bytearray(10)
        again = False
    except MemoryError:
        again = True
finally:
    none = micropython.heap_unlock()
print(depth, deeper, one, none, micropython.heap_locked())
print(refused, again, numbers, [numbers])


def raising():
    raise ValueError("text")


micropython.heap_lock()
try:
    try:
        raising()
    except MemoryError:
        got = "MemoryError"
    except ValueError:
        got = "ValueError"
finally:
    micropython.heap_unlock()
print(got in ("MemoryError", "ValueError"))
before = gc.mem_free()
micropython.heap_lock()
gc.collect()
micropython.heap_unlock()
print(str(12345) + "x")
