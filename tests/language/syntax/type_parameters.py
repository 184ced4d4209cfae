# min-python: 3.14
# PEP 695, 696: type parameters of functions, classes and aliases: what is made, when it is evaluated, who sees the names.
def show(*parts):
    print(*[repr(p) for p in parts])


def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as e:
        print(label, type(e).__name__, e)


def describe(t):
    kind = type(t).__name__
    row = [kind, t.__name__, t.__module__, t.has_default(), str(t.__default__)]
    if kind == "TypeVar":
        row += [t.__bound__, t.__constraints__]
    if kind != "TypeVarTuple":
        row += [t.__covariant__, t.__contravariant__, t.__infer_variance__]
    print(*row, repr(t))


def f[T](a: T) -> T:
    return a


show(f.__type_params__, f(1), f.__annotations__, f.__name__, f.__qualname__)
show(f.__annotations__["a"] is f.__type_params__[0])
describe(f.__type_params__[0])


def g[T: int, U: (int, str), *Ts, **P](a: T, *b: *Ts, c: U = 5) -> P:
    "doc"
    return a, b, c


for t in g.__type_params__:
    describe(t)
show(g(1), g(1, 2, c=3), g.__defaults__, g.__kwdefaults__, g.__doc__)


def h[T = int, *Ts = (int, str), **P = [int, str]](x: int = 3, /, y=4, *, z=5):
    return x, y, z


for t in h.__type_params__[:1] + h.__type_params__[2:]:
    describe(t)
show(h(), h(1, 2, z=3), h.__defaults__, h.__kwdefaults__)


class C[T]:
    x: T
    t = T

    def m[U](self, a: T, b: U) -> "C[T]":
        return T, U

    class Inner[V]:
        pair = (T, V)


show(C.__type_params__, C.__parameters__, C.__name__, C.__qualname__, C.__module__)
show(C.__annotations__, C.t is C.__type_params__[0], C().m(1, 2), C.m.__type_params__, C.m.__qualname__)
show(C.m.__annotations__["a"] is C.t, C.Inner.pair, C.Inner.__type_params__)
show([b.__name__ for b in C.__mro__], C.__orig_bases__, C.__bases__)
show("T" in vars(C), "__type_params__" in vars(C))


class D[T, *Ts, **P](dict, metaclass=type):
    pass


show(D.__type_params__, [b.__name__ for b in D.__mro__], D.__orig_bases__[0], D(a=1))


class E[T: "Undefined" = "Missing"](C[T]):
    pass


show(E.__orig_bases__[1:], E.__type_params__[0].__bound__, E.__type_params__[0].__default__, E.__bases__)


class Keywords:
    def __init_subclass__(cls, **k):
        cls.k = k


class F[T](Keywords, a=1, b=T):
    pass


show(F.k)
for index in ("C[int]", "C[int, str]", "C[()]", "C[int]()", "E[int]", "C[T]", "C[int].__origin__", "C[int].__args__",
              "C[int].__parameters__", "C[C.t].__parameters__"):
    attempt(index, lambda: str(eval(index)).split(" object at")[0])

# aliases
type A = int
type B[T] = (list, T)
type Lazy = undefined_name
type Recursive = (Recursive, None)
type G[T: int, *Ts, **P] = (T, Ts, P)
show(A, A.__name__, A.__value__, A.__type_params__, A.__module__, type(A).__name__)
show(B, B.__value__, B.__type_params__, B.__parameters__, B[int], B[int].__origin__ is B, B[int].__args__)
attempt("Lazy", lambda: Lazy.__value__)
undefined_name = 7
attempt("Lazy", lambda: Lazy.__value__)
undefined_name = 8
attempt("Lazy", lambda: Lazy.__value__)
attempt("Recursive", lambda: Recursive.__value__)
attempt("A[int]", lambda: A[int])
attempt("A | None", lambda: A | None)
attempt("None | A", lambda: None | A)
attempt("A()", lambda: A())
attempt("A.x", lambda: A.x)
for t in G.__type_params__:
    describe(t)
attempt("evaluate", lambda: A.evaluate_value(1))
attempt("evaluate", lambda: A.evaluate_value())
attempt("evaluate", lambda: A.evaluate_value(3))
attempt("evaluate", lambda: B.__type_params__[0].evaluate_bound)
attempt("evaluate", lambda: G.__type_params__[0].evaluate_bound(1))

# bounds, constraints and defaults are evaluated when asked for, and once
log = []


def note(x):
    log.append(x)
    return x


def lazy[T: note("bound"), U: (note("first"), note("second")), V = note("default")]():
    pass


T, U, V = lazy.__type_params__
show(log)
show(T.__bound__, T.__bound__, log)
show(U.__constraints__, U.__bound__, log)
show(V.__default__, V.has_default(), log)


def earlier[T, U: C[T], V: (T, U) = (T, U)]():
    pass


show(earlier.__type_params__[1].__bound__, earlier.__type_params__[2].__constraints__, earlier.__type_params__[2].__default__)

# scopes
T = "global T"


def outer():
    X = "outer X"

    def inner[X](a: X):
        return X

    class K[Y: X]:
        z = X
        w = Y

        def m(self):
            return Y, X

    return inner(1), inner.__annotations__, K.z, K.w, K().m(), K.__type_params__[0].__bound__, X


show(outer())


class ClassScope:
    name = "class name"
    type Alias = name
    type Generic[T] = (name, T)

    def m[T: name](self, a: name, b: T):
        try:
            return name
        except NameError as e:
            return str(e)

    class Inner[T: name]:
        got = T


show(ClassScope.Alias.__value__, ClassScope.Generic.__value__, ClassScope.m.__type_params__[0].__bound__)
show(ClassScope.m.__annotations__, ClassScope().m(1, 2), ClassScope.Inner.got.__bound__)
ClassScope.name = "changed"
show(ClassScope.Inner.got.__bound__)
show(T)


def closure[T]():
    def inside():
        return T

    lam = lambda: T
    return inside(), lam(), [T for _ in range(1)], {T: 1}, (lambda x=T: x)()


show(closure())


def decorated():
    seen = []

    def deco(f):
        seen.append(f.__type_params__)
        return f

    @deco
    def g[T](a: T = 1): ...

    @deco
    class C[T]: ...

    return seen


show(decorated())


async def co[T](a: T): ...
def gen[T](a: T):
    yield T


show(co.__type_params__, co.__name__, list(gen(1)))




def name_kept[T, T2]():
    T = 5
    return T, T2


show(name_kept(), name_kept.__type_params__)


def use_global[T]():
    global shared
    shared = T


use_global()
show(shared)
try:
    class Wrong(f.__type_params__[0]): ...
except TypeError as e:
    print("TypeError", e)
type type = int
type match[case] = case
type _ = str
show(type, match, _, match.__type_params__)
