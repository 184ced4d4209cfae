# min-python: 3.14
# deque: every method, maxlen, rotation, errors, changes while iterating.
from collections import deque


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")


for a, k in (((), {}), (([1, 2, 3],), {}), (("abc", 2), {}), (([], 0), {}), (([1, 2, 3], None), {}), (([1, 2], -1), {}), (([1], "a"), {}), ((5,), {}), (([1, 2, 3],), {"maxlen": 2}), ((), {"iterable": [1]}), ((), {"maxlen": 3}), (([1], 2, 3), {}), ((range(5), 3), {})):
    t(deque, *a, **k)
print()
for maxlen in (None, 0, 1, 3, 5):
    d = deque([1, 2, 3], maxlen)
    print(d, d.maxlen, len(d), bool(d))
    for op in (lambda: d.append(4), lambda: d.appendleft(0), lambda: d.extend([7, 8]), lambda: d.extendleft("xy"), lambda: d.pop(), lambda: d.popleft(), lambda: d.rotate(1), lambda: d.rotate(-2), lambda: d.rotate(), lambda: d.rotate(100), lambda: d.rotate(0), lambda: d.reverse(), lambda: d.insert(1, "i"), lambda: d.insert(-1, "j"), lambda: d.insert(99, "k"), lambda: d.remove(7), lambda: d.count(8), lambda: d.index(8), lambda: d[0], lambda: d[-1], lambda: d[99], lambda: d.__setitem__(0, "s"), lambda: d.__delitem__(0), lambda: d.copy(), lambda: d.copy().maxlen, lambda: 8 in d, lambda: list(reversed(d)), lambda: d + deque([1]), lambda: d * 2, lambda: d == deque(d), lambda: d < deque([99]), lambda: d.__iadd__([5]), lambda: d.clear(), lambda: d.pop(), lambda: d.popleft()):
        t(op)
        print(list(d))
d = deque("abcabc")
for f in (lambda: d.index("c"), lambda: d.index("c", 3), lambda: d.index("c", -2), lambda: d.index("c", 0, 2), lambda: d.index("z"), lambda: d.remove("z"), lambda: d.insert("a", 1), lambda: d.rotate("a"), lambda: d["a"], lambda: d[0:2], lambda: d.__setitem__(99, 1), lambda: d.__delitem__(99), lambda: d.extend(5), lambda: d.append(), lambda: d.append(1, 2), lambda: d.maxlen, lambda: d + [1], lambda: d == ["a"], lambda: d.pop(1), lambda: d.count(), lambda: deque([1, 2]) == deque([1, 2]), lambda: deque([1]) != deque([2]), lambda: deque([1, 2]) > deque([1]), lambda: repr(deque(maxlen=2)), lambda: deque([1, 2, 3, 1]).count(1), lambda: d.extend(d), lambda: len(d), lambda: 2 * deque([1])):
    t(f)
    print()
for change in (lambda d: d.append(1), lambda d: d.popleft(), lambda d: d.clear(), lambda d: d.rotate(1), lambda d: d.__setitem__(0, 9)):
    d = deque([1, 2, 3])
    try:
        for v in d:
            change(d)
            if len(d) > 5:
                break
        print("ok", d)
    except RuntimeError as e:
        print("RuntimeError", e)
d = deque()
d.append(d)
print(d)
d = deque(range(1000))
for i in range(3000):
    d.append(d.popleft())
    if i % 3 == 0:
        d.rotate(7)
print(len(d), d[0], d[500], d[-1], sum(d), list(d)[:5])
q = deque(maxlen=100)
for i in range(1000):
    q.append(i)
    q.appendleft(-i)
print(len(q), q[0], q[-1], q[50])
class D(deque):
    pass
x = D([1, 2])
x.note = 1
print(x, type(x).__name__, x.note, isinstance(x, deque), x == deque([1, 2]), len(x))
it = iter(deque([1, 2, 3]))
print(next(it), list(it), list(it))
t(lambda: deque([1, 2]).__contains__(2))
t(lambda: deque([3, 1]).__getitem__(1))
t(lambda: deque(deque([1, 2], 5)).maxlen)
print()
