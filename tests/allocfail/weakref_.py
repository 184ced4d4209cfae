# Weak references, weak tables, finalizers.
import gc
import weakref


class A:
    pass


kept = [A() for i in range(6)]
refs = [weakref.ref(a, lambda r: None) for a in kept]
keys = weakref.WeakKeyDictionary((a, i) for i, a in enumerate(kept))
values = weakref.WeakValueDictionary({i: a for i, a in enumerate(kept)})
group = weakref.WeakSet(kept)
end = weakref.finalize(kept[0], print, "gone")
end.atexit = False
print(len(keys), len(values), len(group), all(r() is a for r, a in zip(refs, kept)))
print(sorted(keys.values()), sorted(values), weakref.proxy(kept[1]) is not None)
del kept[3:], a
gc.collect()
print(len(group) <= 6, end.alive, end.peek()[1] is print)
