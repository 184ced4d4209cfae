class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        opened.append(self.name)
        return self

    def __exit__(self, kind, value, traceback):
        opened.remove(self.name)
        return self.swallow and kind is ValueError


def early(n):
    for i in range(10):
        with Manager("loop"):
            try:
                if i == n:
                    return [i] * i
            finally:
                count[0] += 1


opened, count = [], [0]
with Manager("a") as a, Manager("b", swallow=True) as b:
    print(opened, a.name, b.name)
    raise ValueError("swallowed")
print(early(4), count, opened)
try:
    with Manager("c"):
        with Manager("d"):
            raise KeyError("through")
except KeyError as error:
    print(error, opened)
assert opened == []
