"""Dictionaries: building, looking up keys present and absent, deleting, iterating."""
import sys

N = 25000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def words(n):
    counts = {}
    seed = 12345
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        key = "key%d" % (seed % 3001)
        counts[key] = counts.get(key, 0) + 1
    return counts


def numbers(n):
    table = {}
    for i in range(n):
        table[i * 7] = i
    total = misses = 0
    for i in range(n * 3):
        if i in table:
            total += table[i]
        else:
            misses += 1
    for i in range(0, n, 2):
        del table[i * 7]
    for key, value in table.items():
        total += key ^ value
    return total & 0xFFFFFF, misses, len(table)


def nested(n):
    groups = {}
    for i in range(n):
        groups.setdefault(i % 97, {}).setdefault((i % 5, i % 7), []).append(i)
    return sum(len(v) for g in groups.values() for v in g.values()), len(groups)


size = int(N * SCALE)
for _ in range(14):
    counts = words(size)
    numbers_result = numbers(size)
    nested_result = nested(size)
print(len(counts), max(counts.values()), sorted(counts)[:3])
print(numbers_result)
print(nested_result)
