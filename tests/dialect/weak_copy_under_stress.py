# A native that builds its result in the place where its caller wants it: the result must be seen by the collector meanwhile.
import weakref


class A:
    pass


kept = [A() for i in range(5)]
table = weakref.WeakKeyDictionary((a, 1) for a in kept)
for i in range(3):
    print(len(table.copy()))
