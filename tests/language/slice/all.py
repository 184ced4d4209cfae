# min-python: 3.14
# slice objects.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for a in ((), (1,), (1, 2), (1, 2, 3), (None,), ("a", "b"), (1, 2, 3, 4), (1.5,), ([],)):
    t(slice, *a)
t(slice, stop=1)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, repr(slice("a")), s == slice(1, 10, 2), s != slice(1, 10), slice(1) == slice(None, 1, None), s == (1, 10, 2))
for s in (slice(None), slice(5), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(10, 2, -3), slice(None, -100), slice(100, None, -1), slice(-100, 100, 7), slice(1 << 70, -(1 << 70), -(1 << 70)), slice(True, None)):
    for n in (0, 1, 5, 10, 1 << 70):
        t(s.indices, n)
    print()
t(slice(1).indices, -1)
t(slice(1).indices, "a")
t(slice(1).indices)
t(slice("a").indices, 5)
t(slice(1.5).indices, 5)
t(slice(None, None, 0).indices, 5)
t(lambda: slice(1) < slice(2))
t(lambda: slice(1, 2) < slice(1, "a"))
t(lambda: slice(1)[0])
t(lambda: slice(1)())
t(lambda: slice(1) + 1)
t(lambda: len(slice(1)))
t(lambda: list(slice(1)))
t(setattr, slice(1), "foo", 5)
t(lambda: slice(1).foo)
print()
class G:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
g = G()
print(g[1], g[:], g[1:2], g[::3], g[1:2, 3], g[..., :], g[()], g[1,], g["a":"b"], g[None:None:None], g[-1:], g[lambda: 0:1].stop)
g[1:2] = 5
g[:, ...] = 6
del g[1:]
del g[1, 2]
g[0] = g[1] = 7
try:
    G[0]
except TypeError as e:
    print(e)
