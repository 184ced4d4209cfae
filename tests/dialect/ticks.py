import time
from time import ticks_add, ticks_diff

print(ticks_diff(5, 3), ticks_diff(3, 5), ticks_add(1, 2), ticks_add(10, -3))
top = ticks_add(0, -1)
print(top > 2**28, top & (top + 1), ticks_add(top, 1), ticks_diff(0, top), ticks_diff(top, 0))
half = (top + 1) // 2
print(ticks_diff(half, 0) == -half, ticks_diff(half - 1, 0) == half - 1, ticks_diff(ticks_add(top, 100), top))
for wrong in half, -half:
    try:
        print(0 <= ticks_add(5, wrong) <= top)
    except OverflowError:
        print("OverflowError")

milli, micro = time.ticks_ms(), time.ticks_us()
print(0 <= milli <= top, 0 <= micro <= top, 0 <= time.ticks_cpu() <= top)
time.sleep_ms(30)
passed = ticks_diff(time.ticks_ms(), milli)
print(29 <= passed < 5000, 29000 <= ticks_diff(time.ticks_us(), micro) < 5000000)
micro = time.ticks_us()
time.sleep_us(2000)
print(2000 <= ticks_diff(time.ticks_us(), micro) < 3000000)
print(ticks_diff(time.ticks_ms(), time.ticks_ms()) <= 0, isinstance(time.time(), (int, float)))
