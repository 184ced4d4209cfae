# options: --board nodemcu-32s
import gc

used = [0] * 4
gc.collect()
used[0] = gc.mem_alloc()
import re
gc.collect()
used[1] = gc.mem_alloc()
import network
gc.collect()
used[2] = gc.mem_alloc()
import ujson
gc.collect()
used[3] = gc.mem_alloc()
for name, before, after in zip(("re", "network", "ujson"), used, used[1:]):
    print(name, after - before <= 64 or after - before)
print(re.match("a+", "aab").group(), ujson.dumps([1]), hasattr(network, "WLAN"))
