# What gc tells about the heap.
import gc


class A:
    pass


a = A()
a.list = [{"k": (a,)}]
before = gc.snapshot()
more = [A() for i in range(10)]
gc.diff(before, before)
print(gc.why(a.list[0]["k"]) >= 0, len(gc.get_objects()) > 5, any(r is a.__dict__ or r is a for r in gc.get_referrers(a.list)))
print(gc.get_referents([1, a])[0], gc.is_tracked(a), gc.step(5) in (True, False))
