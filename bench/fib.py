"""Recursive calls."""
import sys

N = 27
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


total = 0
for _ in range(max(1, int(14 * SCALE))):
    total += fib(N - 1)
print(total)
