# min-python: 3.14
# Reading, storing and deleting slices with every combination of signs; for list, tuple, str, bytes, range alike.
def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return type(e).__name__ + " " + str(e)


bounds = [None, 0, 1, 3, 4, 6, 7, 9, -1, -3, -6, -7, -9, 1 << 65, -(1 << 65)]
steps = [None, 1, 2, 3, -1, -2, -3, 7, -7, 1 << 65, -(1 << 65)]
base = [0, 1, 2, 3, 4, 5]
for a in bounds:
    for b in bounds:
        row = []
        for c in steps:
            s = slice(a, b, c)
            r = base[s]
            assert list(tuple(base)[s]) == r and "".join(map(str, r)) == "012345"[s] and list(bytes(base)[s]) == r
            assert list(bytearray(base)[s]) == r and list(range(6)[s]) == r, (s, r)
            assert [base[i] for i in range(*s.indices(6))] == r
            row.append("".join(map(str, r)))
        print(a, b, row)
for a in (None, 0, 2, 5, 8, -2, -9):
    for b in (None, 0, 2, 5, 8, -1, -9):
        for c in (None, 1, 2, -1, -2):
            out = []
            for new in ([], ["a"], ["a", "b", "c"], "xy", range(6)):
                l = base[:]
                try:
                    l[a:b:c] = new
                    out.append(l)
                except ValueError as e:
                    out.append(str(e))
            l = base[:]
            del l[a:b:c]
            out.append(l)
            print(a, b, c, out)
l = base[:]
for f in (lambda: l.__setitem__(slice(0, 1), 5), lambda: l.__setitem__(slice(0, 4, 2), 5), lambda: l[::0], lambda: l["a":], lambda: l[1.0:2], lambda: l[:"x"], lambda: l[::1.5], lambda: l.__delitem__(slice(None, None, 0)), lambda: l.__setitem__(slice(None, None, 0), []),
          lambda: l[1, 2], lambda: l["x"], lambda: l.__setitem__("x", 1), lambda: l.__delitem__(1.5)):
    print(t(f))
l[2:4] = l
print(l)
l[::2] = l[1::2]
print(l)
l[:] = iter("abc")
print(l)
l[5:] = [1]
l[-100:-50] = [0]
print(l)
del l[:]
print(l)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(base[I(1)], base[I(1):I(4):I(2)], base[:I(-1)], t(lambda: base[I(10)]), t(lambda: base[I("x")]), t(lambda: base[I(1):I("x")]))


class Shrink:
    def __index__(self):
        big.clear()
        return 0


big = list(range(100))
print(big[Shrink():50])
big = list(range(100))
print(t(lambda: big[Shrink()]))
big = list(range(100))
print(t(lambda: big.__setitem__(Shrink(), 1)), big)
big = list(range(100))
print(t(lambda: big.__delitem__(slice(Shrink(), 50))), big)
