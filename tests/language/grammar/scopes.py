# Names: global, nonlocal, closures, class scopes, del, builtins shadowing; run-time errors.
x = "global"


def reads():
    return x


def writes():
    x = "local"
    return x


def unbound():
    print(x)
    x = 1


def unbound_del():
    y = 1
    del y
    return y


def unbound_branch(flag):
    if flag:
        z = 1
    return z


def free_unbound():
    def inner():
        return later

    inner()
    later = 1


def free_deleted():
    a = 1

    def inner():
        return a

    del a
    inner()


def undefined():
    return nowhere


def loop_unbound():
    for i in []:
        pass
    return i


def except_unbound():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def aug():
    x += 1


def del_unbound():
    del q


def del_global():
    global nothing
    del nothing


def import_shadow():
    print(sys)
    import sys


def with_cell():
    print(c)
    c = 1
    return lambda: c


for f in (reads, writes, unbound, unbound_del, lambda: unbound_branch(True), lambda: unbound_branch(False), free_unbound,
          free_deleted, undefined, loop_unbound, except_unbound, aug, del_unbound, del_global, import_shadow, with_cell):
    try:
        print(f.__name__, f())
    except NameError as e:
        print(f.__name__, type(e).__name__, e, e.name)


def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        del n
        try:
            n
        except NameError as e:
            print(e)
        n = 100

    return up, get, reset


up, get, reset = counter()
up(), up(5)
print(get())
reset()
print(get(), up())
up2, get2, _ = counter()
print(up2(), get())


def deep():
    a = 1

    def one():
        b = 2

        def two():
            nonlocal a, b
            a += 10
            b += 20

            def three():
                return a, b, x

            return three

        return two

    f = one()
    g = f()
    return g(), f()(), a


print(deep())


def make_global():
    global made
    made = 1

    def inner():
        global made
        made += 1

    inner()


make_global()
print(made)
len_ = len
len = lambda o: "shadow"
print(len([]))
del len
print(len([]))


class Scope:
    x = "class"
    y = x

    def m(self):
        return x

    z = [x for _ in range(1)]
    w = (lambda: x)()

    class Inner:
        v = x

    global made
    made = "from class"
    del y


print(Scope.x, Scope().m(), Scope.w, Scope.Inner.v, made, hasattr(Scope, "y"), hasattr(Scope, "made"))


def class_in_function():
    v = "function"

    class A:
        print(v)
        v = "class"
        print(v)

        def m(self):
            return v

    class B:
        nonlocal v
        v = "changed by class"

    return A().m(), v


try:
    print(class_in_function())
except NameError as e:
    print(e)
v = "global v"


def class_del():
    v = "enclosing"

    class A:
        w = v
        v = 1
        del v
        print(v)

    return A


class_del()


def default_scope(a=x, b=lambda: x):
    x = "inner"
    return a, b()


print(default_scope())


def fs():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


a, b = fs()
print([f() for f in a], [f() for f in b])


def param_closure(a, *args, k=1, **kw):
    def inner():
        nonlocal a, args, k, kw
        a, args, k, kw = a + 1, args + (1,), k * 2, dict(kw, z=1)

    inner()
    return a, args, k, kw


print(param_closure(1, 2, k=3, y=4))


def recursion(n):
    def fact(m):
        return 1 if m < 2 else m * fact(m - 1)

    return fact(n)


print(recursion(10))
exec("x = 'exec'")
print(x)
ns = {}
exec("def f():\n global gg\n gg = 1\n return x", {"x": 5}, ns)
print(ns["f"](), sorted(ns))
print(eval("x + y", {"x": 1}, {"y": 2}))


def loc():
    a = 1
    b = 2
    del a
    c = lambda: b
    return sorted(locals().items(), key=str)[:1]


print(loc())
for name in "missing", "__class__x":
    try:
        del globals()[name]
    except KeyError as e:
        print("KeyError", e)
try:
    del never_there
except NameError as e:
    print(e)
globals()["dyn"] = 7
print(dyn)
del dyn
try:
    dyn
except NameError as e:
    print(e)
