"""Digits of pi by a spigot: big integers that grow."""
import sys

N = 2600
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(n)
            fresh = 10 * (r - n * t)
            n = 10 * (3 * q + r) // t - 10 * n
            q *= 10
            r = fresh
        else:
            fresh = (2 * q + r) * l
            n = (q * (7 * k) + 2 + r * l) // (t * l)
            q *= k
            t *= l
            l += 2
            k += 1
            r = fresh
    return out


result = digits(int(N * SCALE))
print("".join(str(d) for d in result[:40]), sum(result))
big = 1
for i in range(1, int(1200 * SCALE) + 2):
    big *= i
text = str(big)
print(len(text), text[:20], sum(int(c) for c in text), pow(3, 5000, 10**30 + 57), big % (2**61 - 1))
