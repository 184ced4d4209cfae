# options: --board nodemcu-32s
# Methods written in Python, called by instructions: they recurse on the register stack alone. A chain of objects asks itself
# down to its end. How deep that is possible is what the registers on a 15,360-byte stack allow: about 200 levels.
class Chain:
    def __init__(self, n):
        self.n = n

    def down(self, what):
        return Chain(self.n - 1)

    def __add__(self, other):
        if self.n == 0: return 0
        return 1 + (Chain(self.n - 1) + other)

    def __sub__(self, other):
        if self.n == 0: return 0
        return 1 + (Chain(self.n - 1) - 1)

    def __mul__(self, other):
        if self.n == 0: return 0
        return 1 + (Chain(self.n - 1) * 7)

    def __iadd__(self, other):
        if self.n == 0: return 0
        below = Chain(self.n - 1)
        below += 1
        return 1 + below

    def __itruediv__(self, other):
        if self.n == 0: return 0
        below = Chain(self.n - 1)
        below /= self
        return 1 + below

    def __eq__(self, other):
        return self.n == 0 or Chain(self.n - 1) == other

    def __lt__(self, other):
        if self.n == 0: return True
        if Chain(self.n - 1) < other: return True
        return False

    def __gt__(self, other):
        if self.n == 0: return False
        if not Chain(self.n - 1) > 5: return False
        return True

    def __getitem__(self, key):
        return 0 if self.n == 0 else 1 + Chain(self.n - 1)[key]

    def __neg__(self):
        return 0 if self.n == 0 else 1 + -Chain(self.n - 1)

    def __call__(self, *args):
        return 0 if self.n == 0 else 1 + Chain(self.n - 1)(*args)

    def __getattr__(self, name):
        return 0 if self.n == 0 else 1 + Chain(self.n - 1).missing


class Loop(Chain):
    def __iter__(self):
        if self.n > 0:
            for x in Loop(self.n - 1): pass
        return self

    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        for x in Loop2(self.n): pass
        raise StopIteration


class Loop2(Loop):
    def __iter__(self):
        return self


class With:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        if self.n > 0:
            with With(self.n - 1) as depth: return 1 + depth
        return 0

    def __exit__(self, *what):
        return False


def spread(n, *rest, **named):
    return 0 if n == 0 else 1 + spread(n - 1, *rest, **named)


class Spread:
    def __init__(self, n, *rest):
        self.depth = 0 if n == 0 else 1 + Spread(n - 1, *rest).depth

    def method(self, n, **named):
        return 0 if n == 0 else 1 + self.method(n - 1, **named)


def enter(n):
    with With(n) as depth: return depth


def in_place(n):
    x = Chain(n)
    x += 1
    return x


def divided(n):
    x = Chain(n)
    x /= x
    return x


TESTS = [
    ("+ object", lambda n: Chain(n) + None),
    ("- number", lambda n: Chain(n) - 1),
    ("* number", lambda n: Chain(n) * 7),
    ("+=", in_place),
    ("/=", divided),
    ("==", lambda n: Chain(n) == 1),
    ("!=", lambda n: Chain(n) != 1),
    ("if <", lambda n: Chain(n) < Chain(0)),
    ("if not > number", lambda n: Chain(n) > 5),
    ("[]", lambda n: Chain(n)["key"]),
    ("unary -", lambda n: -Chain(n)),
    ("()", lambda n: Chain(n)()),
    ("__getattr__", lambda n: Chain(n).missing),
    ("__iter__", lambda n: len([x for x in Loop(n)])),
    ("__next__", lambda n: len([x for x in Loop2(n)])),
    ("with", enter),
    ("f(*args, **named)", lambda n: spread(n, 1, 2, a=3)),
    ("Class(*args)", lambda n: Spread(n, 1).depth),
    ("method(**named)", lambda n: Spread(0).method(n, a=1)),
]
for name, test in TESTS:
    for depth in 180, 5000:
        try:
            print(name, depth, test(depth))
        except RecursionError as error:
            print(name, depth, error.args[0][:32])
