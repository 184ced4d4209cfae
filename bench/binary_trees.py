"""Many small objects that live and die: the allocator and the collector."""
import sys

N = 14
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def count(node):
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def main(deepest):
    keep = make(deepest - 1)
    for depth in range(4, deepest, 2):
        rounds = max(1, int((1 << (deepest - depth + 2)) * SCALE))
        total = 0
        for _ in range(rounds):
            total += count(make(depth))
        print(rounds, depth, total)
    print(count(keep))


main(N)
