"""Queens that do not attack each other: recursion over generators and sets of columns."""
import sys

N = 8
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def solve(n, row, columns, rising, falling, placed):
    if row == n:
        yield tuple(placed)
        return
    for column in range(n):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        placed.append(column)
        yield from solve(n, row + 1, columns, rising, falling, placed)
        placed.pop()
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)


check = found = 0
for _ in range(max(1, int(130 * SCALE))):
    for solution in solve(N, 0, set(), set(), set(), []):
        found += 1
        for place in solution:
            check = (check * 9 + place) % 1000003
print(found, check)
