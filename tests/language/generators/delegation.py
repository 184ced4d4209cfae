# yield from: values, sends, throws and closes to generators, iterators with and without the methods.
def attempt(label, f, *a):
    try:
        print(label, "->", repr(f(*a)))
    except BaseException as e:
        print(label, "->", type(e).__name__, e, "context", repr(e.__context__))


def inner():
    try:
        a = yield "i1"
        print("inner got", a)
        b = yield "i2"
        print("inner got", b)
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "after error"
        return "error result"
    finally:
        print("inner finally")


def outer():
    try:
        r = yield from inner()
        print("outer result", r)
        yield "outer"
    except KeyError as e:
        print("outer caught", e)
        yield "outer after"
    finally:
        print("outer finally")


print(list(outer()))
g = outer()
attempt("next", next, g)
attempt("send", g.send, 1)
attempt("send", g.send, 2)
attempt("end", next, g)
g = outer()
next(g)
attempt("throw handled inside", g.throw, ValueError("v"))
attempt("go on", next, g)
g.close()
g = outer()
next(g)
attempt("throw handled outside", g.throw, KeyError("k"))
attempt("end", next, g)
g = outer()
next(g)
attempt("throw unhandled", g.throw, OSError("o"))
g = outer()
next(g)
attempt("close", g.close)
g = outer()
next(g)
attempt("throw GeneratorExit", g.throw, GeneratorExit)


def over(it):
    r = yield from it
    return r


print(list(over([1, 2])), list(over("ab")), list(over(range(3))), list(over({1: 2})), list(over(x for x in "xy")))
g = over([1, 2, 3])
next(g)
attempt("send None to list", g.send, None)
attempt("send to list", g.send, 5)
g = over(iter([1, 2]))
next(g)
attempt("throw to list", g.throw, ValueError("v"))
g = over(iter([1, 2]))
next(g)
attempt("close list", g.close)
attempt("not iterable", list, over(5))
attempt("none", list, over(None))


class Full:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("full value")
        return ("next", self.n)

    def send(self, v):
        print("Full.send", v)
        return ("sent", v)

    def throw(self, *a):
        print("Full.throw", [x if not isinstance(x, BaseException) else repr(x) for x in a][:1])
        if isinstance(a[0], OSError):
            raise StopIteration("stopped by throw")
        return "thrown"

    def close(self):
        print("Full.close")


g = over(Full())
attempt("next", next, g)
attempt("send", g.send, 7)
attempt("throw", g.throw, ValueError("x"))
attempt("throw stop", g.throw, OSError("stop"))
g = over(Full())
next(g)
attempt("close", g.close)
g = over(Full())
next(g)
attempt("exit", g.throw, GeneratorExit("ge"))


class CloseRaises(Full):
    def close(self):
        raise KeyError("close failed")


g = over(CloseRaises())
next(g)
attempt("close raises", g.close)


class Plain:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration(("value", 1))
        self.n -= 1
        return self.n


def value_of(it):
    r = yield from it
    print("value", r)


print(list(value_of(Plain(2))))


def chain(n):
    if n == 0:
        x = yield "bottom"
        return x
    r = yield from chain(n - 1)
    return (r, n)


g = chain(20)
print(next(g))
try:
    g.send("up")
except StopIteration as e:
    print(str(e.value)[:40])
g = chain(10)
next(g)
attempt("deep throw", g.throw, ValueError("deep"))
g = chain(10)
next(g)
g.close()


def two():
    a = yield from [1, 2]
    b = yield from (x for x in [3])
    c = yield from inner_ret(5)
    return a, b, c


def inner_ret(v):
    yield v
    return v * 2


g = two()
out = []
while True:
    try:
        out.append(next(g))
    except StopIteration as e:
        print(out, e.value)
        break


def in_expr():
    print([(yield from inner_ret(1)), (yield from inner_ret(2))], (yield from inner_ret(3)) + 1)


print(list(in_expr()))


def loop():
    for i in range(3):
        yield from range(i)
        try:
            yield from failing(i)
        except ValueError as e:
            yield str(e)


def failing(i):
    yield f"before {i}"
    raise ValueError(f"fail {i}")


print(list(loop()))


def self_ref():
    yield from holder[0]


holder = [None]
holder[0] = self_ref()
attempt("already executing", next, holder[0])


def shared():
    yield 1
    yield 2
    yield 3


s = shared()
a, b = over(s), over(s)
print(next(a), next(b), next(a), next(b, "end"), next(a, "end"))
g = over(inner())
g.close()
