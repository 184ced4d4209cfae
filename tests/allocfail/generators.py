def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        done.append(n)


def chained(*sizes):
    for size in sizes:
        got = yield from numbers(size)
        assert got is None
    return "end"


done = []
print(sum(chained(3, 5, 7)), done)
echo = (lambda: (yield (yield 1)))()
print(next(echo), echo.send("two"))
early = chained(10)
print(next(early), next(early))
early.close()
print(done, list(zip(numbers(3), map(str, range(4)), enumerate("abc"))))
