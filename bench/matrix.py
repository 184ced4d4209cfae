"""Matrices as lists of lists: product, transposition, elimination, a game of life."""
import sys

N = 66
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def make(n, seed):
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            row.append((seed >> 16) % 19 - 9)
        rows.append(row)
    return rows


def product(a, b):
    columns = list(zip(*b))
    result = []
    for row in a:
        out = []
        for column in columns:
            total = 0
            for x, y in zip(row, column):
                total += x * y
            out.append(total)
        result.append(out)
    return result


def determinant(rows):
    a = [[float(x) for x in row] for row in rows]
    n = len(a)
    result = 1.0
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(a[i][k]))
        if a[pivot][k] == 0.0:
            return 0.0
        if pivot != k:
            a[k], a[pivot] = a[pivot], a[k]
            result = -result
        result *= a[k][k] / 16.0
        for i in range(k + 1, n):
            factor = a[i][k] / a[k][k]
            row, top = a[i], a[k]
            for j in range(k, n):
                row[j] -= factor * top[j]
    return result


def life(cells, n, rounds):
    for _ in range(rounds):
        fresh = [[0] * n for _ in range(n)]
        for y in range(n):
            above, here, below = cells[y - 1], cells[y], cells[(y + 1) % n]
            for x in range(n):
                left, right = x - 1, (x + 1) % n
                around = (above[left] + above[x] + above[right] + here[left] + here[right]
                          + below[left] + below[x] + below[right])
                fresh[y][x] = 1 if around == 3 or (around == 2 and here[x]) else 0
        cells = fresh
    return sum(map(sum, cells))


total = 0
for i in range(max(1, int(10 * SCALE))):
    a = make(N, 1 + i)
    c = product(a, make(N, 7))
    total += sum(c[k][k] for k in range(N))
    value = determinant(a)
    alive = life([[1 if x > 3 else 0 for x in row] for row in a], N, 15)
print(total, "%.6e" % value, alive)
