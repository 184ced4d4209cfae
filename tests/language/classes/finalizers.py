# __del__ runs once nobody refers to the object, at the latest at a collection.
import gc

log = []


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def make():
    D("temporary")
    d = D("local")
    d.self = d
    return None


make()
gc.collect()
gc.collect()
print("temporary" in log)
log.clear()


def many():
    for i in range(20):
        D(i)


many()
gc.collect()
gc.collect()
print(len(log) >= 10)
log.clear()
keep = [D("kept")]
gc.collect()
print("kept" in log)


class Sub(D):
    def __del__(self):
        log.append("sub")
        super().__del__()


def sub():
    for i in range(5):
        Sub(i)


sub()
gc.collect()
gc.collect()
print(log.count("sub") >= 2, log.count("sub") * 2 <= len(log))
