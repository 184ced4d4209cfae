# min-python: 3.14
# Chained comparisons, boolean operators, conditional expressions, identity, membership.
def v(x, log=[]):
    log.append(x)
    return x


def logged(f):
    v.__defaults__[0].clear()
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    print(r, v.__defaults__[0])


logged(lambda: v(1) < v(2) < v(3))
logged(lambda: v(1) < v(1) < v(3))
logged(lambda: v(3) > v(2) >= v(2) == v(2) != v(1))
logged(lambda: v(1) < v(3) > v(2))
logged(lambda: v(1) in v([1]) == v([1]))
logged(lambda: v(1) is v(1) is not v(None))
logged(lambda: not v(1) < v(2))
logged(lambda: v(0) or v("") or v([]))
logged(lambda: v(1) and v(2) and v(0) and v(4))
logged(lambda: v(0) and v(1) or v(2))
logged(lambda: v(1) or v(2) and v(3))
logged(lambda: not v(0) and not v(0))
logged(lambda: v("y") if v(1) else v("n"))
logged(lambda: v("y") if v(0) else v("n"))
logged(lambda: v(1) if v(0) else v(2) if v(0) else v(3))
logged(lambda: (v(1) if v(1) else v(2)) if v(1) < v(2) else v(3))
logged(lambda: v(1) < v("a") < v(3))
logged(lambda: v(2) < v(1) < v("a"))
logged(lambda: 1 < 2 > 1 != 2)
logged(lambda: v(1) not in v(2))
logged(lambda: v(1) in v(None))
logged(lambda: v([]) < v(()))
logged(lambda: v(None) < v(None))
logged(lambda: v({}) > v({}))
logged(lambda: v(1j) >= v(1))
logged(lambda: v("a") < v(b"a"))
logged(lambda: v(len) < v(print))
logged(lambda: v(object) <= v(int))


class R:
    def __init__(self, n, result):
        self.n = n
        self.result = result

    def __lt__(self, o):
        print(self.n, "<", getattr(o, "n", o))
        return self.result

    def __gt__(self, o):
        print(self.n, ">", getattr(o, "n", o))
        return self.result

    def __eq__(self, o):
        print(self.n, "==", getattr(o, "n", o))
        return self.result

    __hash__ = None


print(R("a", "yes") < R("b", 0) < R("c", "last"))
print((R("a", NotImplemented) < R("b", "refl")))
print(R("a", []) == 5, 5 == R("a", "five"))
print(R("a", NotImplemented) == R("b", NotImplemented))
print(R("a", NotImplemented) != R("b", NotImplemented))
try:
    R("a", NotImplemented) < R("b", NotImplemented)
except TypeError as e:
    print(e)
try:
    R("a", 1) <= R("b", 1)
except TypeError as e:
    print(e)


class NoBool:
    def __bool__(self):
        return 2


class NoBool2:
    def __len__(self):
        return -1


class NoBool3:
    def __len__(self):
        return "a"


class NoBool4:
    __bool__ = None


for c in NoBool, NoBool2, NoBool3, NoBool4:
    for f in (lambda o: bool(o)), (lambda o: 1 if o else 2), (lambda o: not o), (lambda o: o and 1):
        try:
            print(f(c()))
        except Exception as e:
            print(type(e).__name__, e)

a = b = []
print(a is b, a is not b, a is [], a == [])
print(1 == 1.0, 1 == True, 0 == False, "" == b"" if False else "-", None == 0)
print(3 in [1, 2, 3], "b" in "abc", "" in "", 2 not in {1: 1}, b"a" in b"ab", 97 in b"a")
print([1, 2] < [1, 3], [1] < [1, 0], (1, 2) > (1,), "a" < "b" < "c", {1} < {1, 2}, {1} <= {2})
print(float("nan") == float("nan"))
n = float("nan")
print(n in [n], [n] == [n], n != n, n < n, n >= n)
for bad in ("'a' in 1", "1 in 'a'", "'a' in b'a'", "300 in b'a'", "[] in {}", "{} in set()"):
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)

x = 5
r = []
if x < 3:
    r.append("lt")
elif 3 <= x <= 4:
    r.append("3-4")
elif x == 5 and not x != 5:
    r.append("five")
else:
    r.append("else")
while x > 0 and x != 2:
    x -= 1
else:
    r.append("while-else")
print(x, r)
while True:
    x += 1
    if x > 5:
        break
    if x == 4:
        continue
else:
    r.append("never")
print(x, r)
for i in range(3):
    if i == 5:
        break
else:
    print("for-else", i)
for i in []:
    pass
else:
    print("empty-else")
for i in range(10):
    if i % 2:
        continue
    for j in range(10):
        if j > i:
            break
    else:
        print("inner else", i)
        continue
    if i == 4:
        break
print(i, j)
assert x, "not shown"
try:
    assert x > 100, ("tuple", x)
except AssertionError as e:
    print(repr(e))
try:
    assert not x
except AssertionError as e:
    print(repr(e), e.args)
