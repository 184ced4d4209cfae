# min-python: 3.14
# range and slice with every kind of argument, huge numbers included.
BIG = 1 << 70


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __repr__(self):
        return f"Index({self.n})"


POOL = [0, 1, -1, 3, True, BIG, -BIG, 1.0, "a", None, Index(2), Index(BIG), Index("x"), [1], slice(1), ...]
RANGES = [range(0), range(5), range(2, 12, 3), range(10, 0, -2), range(BIG), range(BIG, BIG + 10, 3), range(-BIG, BIG, BIG), range(5, 5, -1), range(1, 2, BIG), range(True), range(0, -5)]


def t(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for a in POOL:
    print("range", a, t(range, a), t(range, a, 3), t(range, 0, a), t(range, 0, 9, a), t(range, 0, 1, 2, a))
for r in RANGES:
    print(r, t(len, r), bool(r), r.start, r.stop, r.step, t(hash, r) == t(hash, eval(repr(r))), r == eval(repr(r)), str(r))
    for a in POOL:
        if not isinstance(a, int) and abs(r.stop) >= BIG and r.step < BIG:
            continue
        print("  ", a, t(lambda: r[a]), a in r if not isinstance(a, Index) else "", t(r.index, a), t(r.count, a), t(lambda: r + a), t(lambda: r < a), r == a, t(r.__getitem__, a))
    for s in (slice(None), slice(1, 3), slice(None, None, -1), slice(-2, None), slice(BIG), slice(-BIG, BIG, 2), slice(BIG, None, -1), slice(1, "x"), slice(None, None, 0), slice(Index(1), Index(3)), slice(1.0)):
        print("  ", s, t(lambda: r[s]), t(lambda: [*r[s]] if len(r[s]) < 9 else r[s][-1]))
    print("  rev", t(lambda: next(reversed(r))), t(lambda: next(iter(r))), t(lambda: [x for x, _ in zip(reversed(r), "abc")]), t(lambda: min(r[:4])), t(lambda: r[-1]), t(lambda: sum(r[:5])), t(lambda: iter(r).__length_hint__()))
for a in RANGES:
    print(*[a == b for b in RANGES], *[hash(a) == hash(b) for b in RANGES])
for a, b in ((range(0), range(2, 1)), (range(0, 3, 2), range(0, 4, 2)), (range(1), range(0, 1, 5)), (range(3), [0, 1, 2]), (range(1, 2, BIG), range(1, 5, 9))):
    print(a == b, a != b, t(lambda: hash(a) == hash(b)), t(lambda: a < b), t(lambda: a >= b))
for call in (lambda: range(), lambda: range(stop=5), lambda: range(1, 2, 3, 4), lambda: setattr(range(3), "x", 1), lambda: range(3).x, lambda: range(3)[3], lambda: range(3)[-4], lambda: range(3)["a"],
             lambda: range(3).index(), lambda: range(3).index(7), lambda: range(3).index(1, 2), lambda: range(3).count(), lambda: range(3).count(1.0), lambda: 2.0 in range(3), lambda: "a" in range(3), lambda: range(3).index(2.0), lambda: range(3).index("a"),
             lambda: range(3).__iter__().__next__(), lambda: range[int], lambda: type("R", (range,), {}), lambda: del_item(), lambda: range(3).__reversed__(1), lambda: range(10)[2:5:2].__class__, lambda: list(range(BIG, BIG + 3)),
             lambda: list(range(BIG + 3, BIG, -1)), lambda: range(BIG).__len__(), lambda: BIG - 1 in range(BIG), lambda: range(0, BIG, 2).index(BIG - 2), lambda: range(0, BIG, 2).count(3), lambda: range(BIG)[BIG - 1], lambda: range(BIG)[-1], lambda: range(BIG)[BIG],
             lambda: range(5)[True], lambda: range(1, 10, 2)[1:][::-1], lambda: range(-1, -10, -3)[1:], lambda: [range(5)[i] for i in range(-5, 5)], lambda: range(False, True)):
    print(t(call))

# ---- slice ----
for a in POOL:
    print("slice", a, t(slice, a), t(slice, a, 1), t(lambda: slice(0, 5, a).indices(10)), t(lambda: slice(a).indices(10)), t(lambda: slice(a, None, -1).indices(10)), t(lambda: slice(0, 3).indices(a)), t(lambda: hash(slice(a)) == hash(slice(a))))
for s in (slice(None), slice(3), slice(1, 2), slice(None, None, -1), slice(-3, -1), slice(BIG), slice(-BIG, BIG, BIG), slice(5, 1, -2), slice(-BIG, None, -1), slice(BIG, -BIG, -BIG)):
    print(s, s.start, s.stop, s.step, *[t(s.indices, n) for n in (0, 1, 5, BIG, -1, True)])
    print("  ", *[t(lambda: s == o) for o in (slice(None), slice(3), slice(1, 2), 5)], *[t(lambda: s < o) for o in (slice(None), slice(3), slice(1, 2), slice(1, 3), 5)], t(lambda: s >= slice(1, 1)))
    print("  ", [0, 1, 2, 3, 4, 5][s], (0, 1, 2)[s], "abcdef"[s], b"abc"[s], bytearray(b"xyz")[s])
for call in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(stop=1), lambda: slice(1).x, lambda: slice(1)[0], lambda: iter(slice(1)), lambda: hash(slice([])), lambda: {slice(1): 2}[slice(1)],
             lambda: slice(1).indices(), lambda: slice(1).indices(1, 2), lambda: slice(1).indices(len=3), lambda: slice("a").indices(3), lambda: type("S", (slice,), {}), lambda: slice("a", [], {}), lambda: slice(1, 2) == (1, 2, None), lambda: slice(1) < slice("a"),
             lambda: slice(1) is slice(1), lambda: slice(1, 2, 3).__eq__(4), lambda: slice(1).__hash__() == hash(slice(1)), lambda: slice(0, 1, 2).__class__, lambda: bool(slice(0)),
             lambda: slice[int], lambda: len(slice(1)), lambda: slice(1) + slice(2)):
    print(t(call))
