"""Sets: a sieve, algebra, membership, frozensets as keys."""
import sys

N = 16000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def sieve(n):
    left = set(range(2, n))
    k = 2
    while k * k < n:
        if k in left:
            left -= set(range(k * k, n, k))
        k += 1
    return left


def algebra(n):
    twos = {i for i in range(0, n, 2)}
    threes = {i for i in range(0, n, 3)}
    words = {"w%d" % (i % 701) for i in range(n)}
    others = {"w%d" % (i % 997) for i in range(n)}
    return (len(twos | threes), len(twos & threes), len(twos - threes), len(twos ^ threes),
            len(words & others), words <= others, len(others - words))


def graph(n):
    edges = {}
    for i in range(n):
        edges.setdefault(i, set()).update((i * 3 + 1) % n for _ in range(2))
        edges[i].add((i * 7 + 2) % n)
    seen = set()
    todo = [0]
    while todo:
        node = todo.pop()
        if node not in seen:
            seen.add(node)
            todo.extend(edges[node] - seen)
    return len(seen)


def keys(n):
    groups = {}
    for i in range(n):
        key = frozenset((i % 5, i % 7, i % 3))
        groups[key] = groups.get(key, 0) + 1
    return len(groups), max(groups.values())


size = int(N * SCALE)
for _ in range(7):
    primes = sieve(size)
    results = (len(primes), sum(primes), algebra(size), graph(size), keys(size))
print(results)
