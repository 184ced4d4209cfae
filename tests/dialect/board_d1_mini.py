# options: --board d1-mini
import micropython
import gc

print(gc.mem_free() + gc.mem_alloc())
kept = [bytes(50) for i in range(100)]
print(gc.mem_free() + gc.mem_alloc(), micropython.mem_total())
kept = None
gc.collect()
print(gc.mem_free() + gc.mem_alloc())
print(0 < micropython.stack_use() < 8192)
try:
    bytearray(37952)
except MemoryError:
    print("not more than there is")
