"""Integer arithmetic in nested loops."""
import sys

N = 1300
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nested(n, m):
    total = 0
    for i in range(n):
        for j in range(m):
            if (i ^ j) & 3 == 0:
                total += i * j
            else:
                total -= j
            total %= 1000003
    return total


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2:
                n = 3 * n + 1
            else:
                n = n // 2
            steps += 1
        if steps > longest:
            longest = steps
    return longest


print(nested(int(N * SCALE), N), collatz(int(20 * N * SCALE)))
