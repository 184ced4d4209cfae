"""Comprehensions, generator expressions, unpacking, zip, enumerate, map, filter, slices."""
import sys

N = 23000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def main(n):
    squares = [i * i for i in range(n)]
    odd = [s for s in squares if s % 2]
    table = {i: s for i, s in enumerate(odd) if i % 3}
    residues = {s % 257 for s in squares}
    pairs = [(a, b) for a in range(n // 200) for b in range(60) if (a + b) % 2]
    rows = [[row * 10 + column for column in range(10)] for row in range(n // 20)]
    turned = [list(column) for column in zip(*rows)]
    flat = [item for row in turned for item in row]
    total = sum(a * b for a, b in zip(odd, flat))
    total += sum(map(lambda x: x & 7, filter(lambda x: x % 5, flat)))
    first, *middle, last = flat
    total += first + len(middle) + last + sum(flat[::3]) + sum(flat[::-7])
    total += sum(1 for a, b in pairs if a > b) + any(x < 0 for x in flat) + all(x >= 0 for x in flat)
    total += max(x % 1009 for x in squares) + min((x ^ 21, x) for x in odd)[1]
    return total, len(table), len(residues), len(pairs), len(flat)


for _ in range(28):
    result = main(int(N * SCALE))
print(result)
