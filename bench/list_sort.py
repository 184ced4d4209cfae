"""Sorting: the built-in one with and without keys, and a quicksort and heap in Python."""
import sys

N = 11000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def numbers(n):
    seed = 42
    result = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        result.append(seed >> 8)
    return result


def quicksort(items, low, high):
    while low < high:
        pivot = items[(low + high) // 2]
        i, j = low, high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(items, low, j)
            low = i
        else:
            quicksort(items, i, high)
            high = j


def heapsort(items):
    n = len(items)
    for start in range(n // 2 - 1, -1, -1):
        sift(items, start, n)
    for end in range(n - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(items, 0, end)


def sift(items, root, end):
    while True:
        child = 2 * root + 1
        if child >= end:
            return
        if child + 1 < end and items[child] < items[child + 1]:
            child += 1
        if items[root] >= items[child]:
            return
        items[root], items[child] = items[child], items[root]
        root = child


data = numbers(int(N * SCALE))
for _ in range(6):
    a = sorted(data)
    b = data[:]
    quicksort(b, 0, len(b) - 1)
    c = data[:]
    heapsort(c)
    d = sorted(data, key=lambda n: (n & 255, n))
    e = sorted((str(n) for n in data), reverse=True)
    f = data[:]
    f.sort(key=lambda n: -n)
    g = sorted(a + a[::-1])
print(a == b == c, f == a[::-1], a[:3], d[:3], e[:2], len(g), g[len(g) // 2])
