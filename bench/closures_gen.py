"""Closures and generators: pipelines, cells that change, send()."""
import sys

N = 55000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def counter(step):
    value = 0

    def advance(by=1):
        nonlocal value
        value += by * step
        return value

    return advance


def compose(f, g):
    return lambda x: f(g(x))


def naturals(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep(test, source):
    for item in source:
        if test(item):
            yield item


def apply(f, source):
    for item in source:
        yield f(item)


def average():
    total = count = 0
    result = 0
    while True:
        total += yield result
        count += 1
        result = total // count


def flatten(tree):
    if isinstance(tree, list):
        for branch in tree:
            yield from flatten(branch)
    else:
        yield tree


def main(n):
    advance = counter(3)
    for i in range(n):
        advance()
        advance(i & 3)
    f = compose(lambda x: x + 1, compose(lambda x: x * 2, lambda x: x ^ 5))
    pipeline = apply(f, keep(lambda x: x % 3 == 0, apply(lambda x: x + 7, naturals(n))))
    total = 0
    for item in pipeline:
        total = (total + item) % 1000003
    mean = average()
    next(mean)
    for i in range(n):
        last = mean.send(i)
    tree = 0
    for depth in range(10):
        tree = [tree, depth, [depth]]
    leaves = 0
    for _ in range(n // 500):
        leaves += sum(flatten(tree))
    makers = [lambda k=k: k * total for k in range(10)]
    return advance(0), total, last, leaves, sum(m() for m in makers)


for _ in range(8):
    result = main(int(N * SCALE))
print(result)
