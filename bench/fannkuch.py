"""Permutations by flipping prefixes: list indexing and slicing."""
import sys

N = 9
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def fannkuch(n):
    perm1 = list(range(n))
    count = [0] * n
    flips_max = checksum = index = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm = perm1[:]
        flips = 0
        k = perm[0]
        while k:
            i, j = 0, k
            while i < j:
                t = perm[i]
                perm[i] = perm[j]
                perm[j] = t
                i += 1
                j -= 1
            flips += 1
            k = perm[0]
        if flips > flips_max:
            flips_max = flips
        checksum += flips if index % 2 == 0 else -flips
        while True:
            if r == n:
                return checksum, flips_max
            first = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        index += 1


for n in range(7, N if SCALE >= 1 else N - 1):
    checksum, flips = fannkuch(n)
    print(n, checksum, flips)
for _ in range(int(4 * SCALE)):
    checksum, flips = fannkuch(N - 1)
    print(N - 1, checksum, flips)
