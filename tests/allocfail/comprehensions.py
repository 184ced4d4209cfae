rows = [[i * j for j in range(6)] for i in range(6)]
print(rows[5], {(i, j) for i in range(3) for j in range(3) if i < j} == {(0, 1), (0, 2), (1, 2)})
print({word: len(word) for word in "one three five".split()}, sum(x * x for row in rows for x in row if x % 2))
functions = [lambda k=k: k + rows[1][k] for k in range(6)]
print([f() for f in functions], [*map(list, zip(*rows))][2], (lambda *a, **k: (a, k))(1, *rows[1][:2], z=[y for y in "yz"]))
first, *middle, last = [n := i for i in range(8)]
print(first, middle, last, n, [a + b for a, b in ((1, 2), (3, 4))], list(filter(None, [0, 1, "", "x"])))
