# min-python: 3.14
# with: order of calls, several managers, suppression, exceptions in every place, protocol errors.
class CM:
    def __init__(self, name, suppress=False, enter=None, exit=None, value=None):
        self.name, self.suppress, self.enter, self.exit, self.value = name, suppress, enter, exit, value

    def __enter__(self):
        print(" enter", self.name)
        if self.enter:
            raise self.enter
        return self.value if self.value is not None else self

    def __exit__(self, t, v, tb):
        print(" exit", self.name, t.__name__ if t else None, repr(v), tb is not None)
        if self.exit:
            raise self.exit
        return self.suppress


def show(f):
    print(f.__name__)
    try:
        print(" result", f())
    except BaseException as e:
        chain = []
        c = e.__context__
        while c is not None:
            chain.append(repr(c))
            c = c.__context__
        print(" raised", repr(e), "context", chain)


@show
def plain():
    with CM("a") as a:
        print("  body", a.name)
    return "end"


@show
def two():
    with CM("a") as a, CM("b") as b:
        print("  body", a.name, b.name)


@show
def parenthesised():
    with (CM("a") as a, CM("b"), CM("c") as c,):
        print("  body", a.name, c.name)
    with (CM("d"), CM("e")):
        pass
    with (CM("f")) as f, (CM("g")):
        print("  body", f.name)
    with (CM("h") if 1 else CM("i")) as h:
        print("  body", h.name)


@show
def targets():
    box = [None, {}]
    with CM("a", value=(1, 2)) as (x, y), CM("b", value=[3, 4, 5]) as [p, *q], CM("c") as box[0], CM("d", value=7) as box[1]["k"]:
        print("  body", x, y, p, q, box[0].name, box[1])


@show
def error():
    with CM("a"), CM("b"):
        raise ValueError("v")


@show
def suppressed():
    with CM("a"), CM("b", suppress=True), CM("c"):
        raise ValueError("v")
    return "after"


@show
def truthy():
    with CM("a", suppress=[1]):
        raise KeyError(1)
    with CM("b", suppress=0):
        raise KeyError(2)


@show
def enter_error():
    with CM("a"), CM("b", enter=OSError("enter")), CM("c"):
        print("never")


@show
def enter_error_suppressed():
    with CM("a", suppress=True), CM("b", enter=OSError("enter")):
        print("never")
    return "after"


@show
def exit_error():
    with CM("a"), CM("b", exit=OSError("exit")):
        pass


@show
def exit_error_in_error():
    with CM("a"), CM("b", exit=OSError("exit")):
        raise ValueError("body")


@show
def exit_error_suppressed():
    with CM("a", suppress=True), CM("b", exit=OSError("exit")):
        raise ValueError("body")
    return "ok"


@show
def returns():
    with CM("a"), CM("b"):
        return "from body"


@show
def return_then_exit_error():
    with CM("b", exit=OSError("exit")):
        return "lost"


@show
def loops():
    for i in range(4):
        with CM(i, suppress=True):
            if i == 0:
                continue
            if i == 1:
                raise KeyError(i)
            if i == 2:
                break
    return i


@show
def while_else():
    n = 0
    while n < 2:
        with CM("w"):
            n += 1
            if n == 2:
                continue
    else:
        return "else", n


@show
def in_try():
    try:
        with CM("a"):
            raise ValueError(1)
    except ValueError as e:
        with CM("b"):
            raise KeyError(2) from e
    finally:
        with CM("c"):
            pass


@show
def try_in_with():
    with CM("a"):
        try:
            raise ValueError(1)
        except ValueError:
            print("  handled")
        else:
            print("  no")
        finally:
            print("  finally")
    return 1


@show
def target_error():
    with CM("a") as [x, y]:
        print("never")


@show
def system_exit():
    with CM("a", suppress=True):
        raise SystemExit(3)
    with CM("b"):
        raise KeyboardInterrupt


@show
def generator():
    def g():
        with CM("a"):
            yield 1
            yield 2

    it = g()
    print("  ", next(it))
    it.close()
    it = g()
    next(it)
    try:
        it.throw(KeyError("thrown"))
    except KeyError as e:
        print("  ", repr(e))
    return list(g())


@show
def reraise_same():
    class Re:
        def __enter__(self):
            pass

        def __exit__(self, t, v, tb):
            raise v

    with Re():
        raise ValueError("same")


class NoEnter:
    def __exit__(self, *a):
        pass


class NoExit:
    def __enter__(self):
        pass


class ExitArgs:
    def __enter__(self):
        return self

    def __exit__(self):
        pass


class Instance:
    pass


inst = Instance()
inst.__enter__ = inst.__exit__ = lambda *a: None
for v in NoEnter(), NoExit(), 1, None, "s", inst, CM:
    try:
        with v:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e)[:80])
try:
    with ExitArgs():
        pass
except TypeError as e:
    print(e)


class Static:
    @staticmethod
    def __enter__():
        return "static"

    @classmethod
    def __exit__(cls, *a):
        print(cls.__name__, len(a))


with Static() as st:
    print(st)


class Prop:
    @property
    def __enter__(self):
        print("get enter")
        return lambda: "entered"

    @property
    def __exit__(self):
        print("get exit")
        return lambda *a: print("exited", a)


with Prop() as p:
    print(p)


def bad(source):
    try:
        compile(source, "w.py", "exec")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)


bad("with: pass")
bad("with a as: pass")
bad("with a as 1: pass")
bad("with a as f(): pass")
bad("with a as (b, 1): pass")
bad("with (a as b): pass\nwith (a as b, c as d,): pass")
bad("with (a as b, c as 1): pass")
bad("with a, : pass")
bad("with a as None: pass")
bad("with a as b c: pass")
bad("with a")
bad("with a:\n")
bad("with a as b.c, d as e[0]: pass\nx = 1 1")
bad("with a as (b): pass")
bad("with (): pass")
bad("with (yield): pass")
