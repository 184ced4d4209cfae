# Generators: next, send, throw, close, return values, PEP 479, finally, GeneratorExit.
def attempt(label, f, *a):
    try:
        print(label, "->", repr(f(*a)))
    except BaseException as e:
        print(label, "->", type(e).__name__, e, e.args, "context", repr(e.__context__), "cause", repr(e.__cause__))


def simple():
    a = yield 1
    print("got", a)
    b = yield 2
    print("got", b)
    return "result"


g = simple()
attempt("send non-None", g.send, 5)
attempt("next", next, g)
attempt("send", g.send, "x")
attempt("end", g.send, "y")
attempt("after end", next, g)
attempt("send after end", g.send, 1)
attempt("throw after end", g.throw, ValueError("late"))
attempt("close after end", g.close)


def catcher():
    while True:
        try:
            x = yield "waiting"
            print("received", x)
        except ValueError as e:
            print("caught", e)
        except GeneratorExit:
            print("exit")
            raise


g = catcher()
attempt("start", next, g)
attempt("throw", g.throw, ValueError("v"))
attempt("throw class", g.throw, ValueError)
attempt("throw uncaught", g.throw, KeyError("k"))
attempt("after", next, g)
g = catcher()
attempt("throw unstarted", g.throw, ValueError("u"))
attempt("after", next, g)
g = catcher()
next(g)
attempt("close", g.close)
attempt("close again", g.close)
attempt("next closed", next, g)
g = catcher()
attempt("close unstarted", g.close)
attempt("next closed unstarted", next, g)
g = catcher()
next(g)
for bad in 5, "s", None, int, object():
    attempt(f"throw {bad!r}"[:12], g.throw, bad)
attempt("throw no args", g.throw)
g.close()


def ignores_exit():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = ignores_exit()
next(g)
attempt("ignored", g.close)
keep = g


def exit_other():
    try:
        yield
    except GeneratorExit:
        raise KeyError("instead")


g = exit_other()
next(g)
attempt("other error", g.close)


def exit_return():
    try:
        yield
    except GeneratorExit:
        return "value"


g = exit_return()
next(g)
g.close()


def fin():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


g = fin()
next(g)
attempt("close runs finally", g.close)
g = fin()
next(g)
attempt("throw runs finally", g.throw, KeyError("t"))


def fin_yield():
    try:
        yield 1
    finally:
        yield "in finally"
        print("after")


g = fin_yield()
next(g)
attempt("throw to yield in finally", g.throw, KeyError("pending"))
attempt("pending goes on", next, g)
g = fin_yield()
next(g)
attempt("close, yield in finally", g.close)


def stops():
    yield 1
    raise StopIteration("inside")


g = stops()
next(g)
attempt("PEP 479", next, g)


def stops2():
    yield next(iter([]))


attempt("PEP 479 next", list, stops2())


def thrown_stop():
    try:
        yield 1
    except StopIteration:
        print("got StopIteration")
        yield 2


g = thrown_stop()
next(g)
attempt("throw StopIteration", g.throw, StopIteration("x"))
attempt("end", next, g)


def ret(v):
    return v
    yield


for v in 5, None, (1, 2), StopIteration(3), ValueError("x"):
    try:
        next(ret(v))
    except StopIteration as e:
        print(repr(e.value), e.args)


def recursive():
    yield next(holder[0])


holder = [None]
holder[0] = recursive()
attempt("running", next, holder[0])


def infinite():
    n = 0
    while True:
        r = yield n
        n = n + 1 if r is None else r


g = infinite()
print([next(g) for _ in range(3)], g.send(10), next(g), [x for x, _ in zip(g, range(2))])


def echo():
    x = None
    while True:
        x = yield x


e = echo()
next(e)
print([e.send(i) for i in "abc"])


def expr():
    print((yield 1) + (yield 2))
    x = [(yield 3), (yield 4)]
    y = {"k": (yield 5)}
    z = (yield), (yield 6)
    return x, y, z


g = expr()
out = [next(g)]
try:
    for i in range(100):
        out.append(g.send(i))
except StopIteration as s:
    print(out, s.value)


def kwonly(*args, k=1, **kw):
    yield args
    yield k
    yield kw


print(list(kwonly(1, 2, k=3, z=4)))


def needs(a):
    yield a


attempt("missing", needs)
attempt("extra", needs, 1, 2)


def closure():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
        yield [f() for f in fs]


print(list(closure()))


class It:
    def __iter__(self):
        for i in "xyz":
            yield i

    def gen(self):
        yield self

    @property
    def p(self):
        yield "prop"

    @staticmethod
    def s():
        yield "static"

    @classmethod
    def c(cls):
        yield cls.__name__


print(list(It()), "y" in It(), list(It().gen())[0].__class__.__name__, list(It().p), list(It.s()), list(It.c()), sorted(It(), reverse=True), [*It()], max(It()))
g = (x * x for x in range(4))
print(next(g), list(g), type(g).__name__, sum(x for x in range(5)), g.gi_running, iter(g) is g)
attempt("genexpr throw", (x for x in [1]).throw, ValueError("in genexpr"))
ge = (print("evaluated", x) for x in [1, 2])
next(ge)
ge.close()
print(list(ge))
a, b, *c = (i for i in range(5))
print(a, b, c)
print(dict((k, v) for k, v in zip("ab", [1, 2])), ",".join(c for c in "abc"), any(x > 2 for x in range(5)), all(x < 3 for x in range(5)), min((x, -x) for x in range(3)), tuple(x for x in "ab"))


def with_try():
    for i in range(3):
        try:
            if i == 1:
                raise ValueError
            yield i
        except ValueError:
            yield "error"
        else:
            yield "else"
        finally:
            yield "finally"


print(list(with_try()))


def exc_state():
    import sys

    try:
        raise ValueError("in gen")
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]


g = exc_state()
try:
    raise KeyError
except KeyError:
    import sys

    print(next(g).__name__, sys.exc_info()[0].__name__, next(g).__name__)


def context_in_gen():
    try:
        yield
    except ValueError:
        raise TypeError("from gen")


g = context_in_gen()
next(g)
attempt("context", g.throw, ValueError("thrown in"))


def bare():
    try:
        yield
    except ValueError:
        raise


g = bare()
next(g)
attempt("reraise", g.throw, ValueError("same"))


def big(n):
    a, b, c, d, e, f = range(6)
    for i in range(n):
        yield a + b + c + d + e + f + i


print(sum(big(100)))
gens = [big(3) for _ in range(50)]
print(sum(sum(g) for g in gens))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)))
def bad(src):
    try:
        compile(src, "g", "exec")
    except SyntaxError as e:
        print(src, "->", e.msg)


bad("yield 1")
bad("class A: yield 1")
bad("def f(): x = [(yield) for _ in y]")
bad("def f(): return (yield), 1\nlambda: (yield)")
bad("def f(): yield = 1")
bad("def f(): (yield) = 1")
bad("def f(): yield x = 1")
bad("def f(a=(yield)): pass")
