# min-python: 3.14
# Attributes of functions, methods and lambdas; closures seen from outside; signatures at run time.
def f(a, b=1, /, c: int = 2, *args: str, d, e: "quoted" = 5, **kw) -> list:
    """The docstring."""
    x = 1
    return x


def g():
    "first" "second"


def h():
    pass


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(sorted(f.__annotations__), f.__annotations__["return"], f.__annotations__["e"])
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
print(f.__code__.co_varnames, f.__code__.co_firstlineno, f.__code__.co_flags & 0x0C)
print(g.__doc__, h.__doc__, (lambda: 1).__doc__, (lambda: 1).__name__, (lambda: 1).__qualname__)
print(f.__closure__, h.__globals__ is globals(), type(f).__name__, type(f.__code__).__name__)
f.attr = 5
print(f.attr, f.__dict__, vars(f), hasattr(f, "attr"), hasattr(h, "attr"))
del f.attr
for name in "attr", "nothing":
    try:
        getattr(f, name)
    except AttributeError as e:
        print(e)
    try:
        delattr(f, name)
    except AttributeError as e:
        print(e)
f.__name__ = "renamed"
f.__qualname__ = "Q.renamed"
f.__doc__ = "new doc"
f.__module__ = "mod"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__)
try:
    f.__name__ = 1
except TypeError as e:
    print(e)
try:
    f.__qualname__ = None
except TypeError as e:
    print(e)
try:
    f()
except TypeError as e:
    print(e)


def outer(a):
    b = [a]

    def inner():
        return a, b

    class K:
        def m(self):
            return a

        def n(self):
            return lambda: 1

    return inner, K


inner, K = outer(3)
print(inner.__qualname__, K.__qualname__, K.m.__qualname__, K().n().__qualname__)
print(inner.__code__.co_freevars, [c.cell_contents for c in inner.__closure__])
print(K().m.__name__, K().m.__func__ is K.m, type(K().m).__name__, K().m() == K.m(None))
k = K()
print(k.m == k.m, k.m is k.m, k.m.__self__ is k, hash(k.m) == hash(k.m), k.m == K().m)
try:
    k.m.x = 1
except AttributeError as e:
    print(e)
K.m.tag = "tagged"
print(k.m.tag)


def gen():
    yield 1


async def co():
    pass


print(type(gen()).__name__, gen.__name__, gen().__name__, gen().__qualname__, gen.__code__.co_flags & 0x20)
c = co()
print(type(c).__name__, c.__name__, co.__code__.co_flags & 0x80)
c.close()
print(callable(f), callable(k.m), callable(K), callable(k), callable(1), callable(len))
print(len.__name__, len.__qualname__, [].append.__name__, [].append.__qualname__, str.join.__name__, str.join.__qualname__)
print(int.__name__, int.__qualname__, int.__module__, K.__module__, type.__name__, len.__module__)
print(repr(f).split(" at ")[0], repr(lambda: 1).split(" at ")[0], repr(k.m).split(" of ")[0], repr(len))
print(repr(K), repr(K.m).split(" at ")[0], repr(gen()).split(" at ")[0], repr(print))


def deco(tag):
    def wrap(fn):
        def inner(*a, **k):
            return (tag, fn(*a, **k))

        inner.__name__ = fn.__name__
        return inner

    return wrap


@deco("outer")
@deco("inner")
def decorated(x):
    return x


print(decorated(1), decorated.__name__)
decos = [deco("item")]


@decos[0]
@(lambda fn: lambda *a: ("lambda", fn(*a)))
def dd(x):
    return x


print(dd(2))


@(lambda fn: None)
def printed():
    pass


print(printed is None)
log = []


def note(n):
    log.append(n)

    def d(fn):
        log.append(-n)
        return fn

    return d


@note(1)
@note(2)
class Decorated:
    @note(3)
    @staticmethod
    def s():
        return "s"


print(log, Decorated.s())
try:

    @1
    def bad():
        pass
except TypeError as e:
    print(e)
try:

    @undefined
    def bad2():
        pass
except NameError as e:
    print(e)
print((lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 5, 6, k=7, z=8))
print((lambda: (yield))().__class__.__name__, list((lambda: (yield 1))()))
print((lambda x: lambda y: x + y)(1)(2), [(lambda n: n * n)(i) for i in range(3)], sorted("bca", key=lambda c: -ord(c)))
