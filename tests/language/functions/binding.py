# Binding arguments to parameters: results and every error message.
def show(f, /, *args, **kw):
    try:
        print(f.__qualname__, args, kw, "->", f(*args, **kw))
    except TypeError as e:
        print(f.__qualname__, args, kw, "->", e)


def none():
    return "none"


def one(a):
    return a


def two(a, b):
    return a, b


def four(a, b, c, d):
    return a, b, c, d


def default(a, b=2):
    return a, b


def defaults(a=1, b=2, c=3):
    return a, b, c


def many(a, b=2, *args):
    return a, b, args


def star(*args):
    return args


def kwonly(*, k):
    return k


def kwonly2(a, *, k, m, n=3):
    return a, k, m, n


def kwdef(*, k=1):
    return k


def starkw(*args, k, m=2):
    return args, k, m


def kwargs(**kw):
    return sorted(kw.items())


def every(a, /, b, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, sorted(kw.items())


def posonly(a, b=2, /):
    return a, b


def posonly3(a, b, c, /):
    return a, b, c


def posonly_kw(a, /, **kw):
    return a, kw


def mixed(a, /, b, *, c):
    return a, b, c


show(none)
show(none, 1)
show(none, 1, 2)
show(none, x=1)
show(none, 1, x=1)
show(one)
show(one, 1)
show(one, 1, 2)
show(one, a=5)
show(one, 1, a=5)
show(one, b=5)
show(one, 1, b=5)
show(one, 1, 2, b=3)
show(two)
show(two, 1)
show(two, b=1)
show(two, a=1)
show(two, 1, 2, 3)
show(two, 1, 2, 3, 4)
show(two, 1, 2, a=3)
show(two, 1, c=2)
show(two, b=1, a=2)
show(four)
show(four, 1)
show(four, 1, 2)
show(four, 1, 2, 3)
show(four, 1, c=3)
show(four, d=1)
show(default)
show(default, 1)
show(default, 1, 3)
show(default, 1, 2, 3)
show(default, b=1)
show(default, 1, b=4)
show(default, 1, 2, b=3)
show(defaults, 1, 2, 3, 4)
show(defaults, c=9)
show(defaults, 1, 2, 3, 4, 5, c=1)
show(many)
show(many, 1, 2, 3, 4)
show(many, b=1)
show(many, 1, b=5)
show(many, 1, 2, 3, b=5)
show(star)
show(star, 1, 2)
show(star, x=1)
show(kwonly)
show(kwonly, 1)
show(kwonly, 1, k=2)
show(kwonly, 1, 2, k=3)
show(kwonly, k=1)
show(kwonly, k=1, m=2)
show(kwonly2)
show(kwonly2, 1)
show(kwonly2, 1, 2)
show(kwonly2, 1, k=2)
show(kwonly2, 1, m=2)
show(kwonly2, 1, k=2, m=3)
show(kwonly2, 1, 2, k=2, m=3)
show(kwonly2, 1, 2, k=2, m=3, n=4)
show(kwonly2, 1, 2, n=4)
show(kwonly2, k=1, m=2)
show(kwonly2, a=1, k=1, m=2, n=5)
show(kwdef)
show(kwdef, 1)
show(kwdef, k=3)
show(starkw)
show(starkw, 1, 2)
show(starkw, 1, 2, k=3)
show(kwargs)
show(kwargs, a=1, b=2)
show(kwargs, 1)
show(kwargs, 1, a=1)
show(every)
show(every, 1)
show(every, 1, 2)
show(every, 1, 2, d=4)
show(every, 1, b=2, d=4)
show(every, 1, 2, 3, 4, 5, d=6, e=7, f=8, a=9)
show(every, a=1, b=2, d=3)
show(every, 1, 2, b=3, d=4)
show(posonly)
show(posonly, 1)
show(posonly, 1, 3)
show(posonly, 1, 2, 3)
show(posonly, a=1)
show(posonly, 1, b=2)
show(posonly, a=1, b=2)
show(posonly, 1, c=2)
show(posonly3)
show(posonly3, 1, b=2, c=3)
show(posonly3, 1, 2, 3, c=3)
show(posonly_kw, 1, a=2)
show(posonly_kw, a=2)
show(mixed, 1, 2, 3)
show(mixed, 1, 2, c=3)
show(mixed, 1, b=2, c=3)
show(mixed, a=1, b=2, c=3)
show(mixed, 1)


class C:
    def method(self, a):
        return a

    @classmethod
    def cm(cls, a):
        return cls.__name__, a

    @staticmethod
    def sm(a):
        return a

    def __call__(self, x):
        return x

    def noself():
        pass


class Init:
    def __init__(self, a, b=1):
        self.a = a


class NoInit:
    pass


class New:
    def __new__(cls, a):
        return super().__new__(cls)


c = C()
show(c.method)
show(c.method, 1)
show(c.method, 1, 2)
show(c.method, b=1)
show(C.method)
show(C.cm)
show(C.cm, 1)
show(C.cm, 1, 2)
show(C.sm)
show(C.sm, 1, 2)
show(c.noself)
show(c.__call__, 1, 2)
show(Init)
show(Init, 1, 2, 3)
show(Init, c=1)
show(NoInit, 1)
show(NoInit, a=1)
show(New)
show(New, 1, 2)
show(lambda x: x)
show(lambda: 1, 2)
show((lambda *, k: k))
show((lambda a, /: a), a=1)


def outer():
    def inner(a):
        return a

    return inner


show(outer())
show(outer(), 1, 2)
for call in (
    lambda: c(),
    lambda: c(1, 2),
    lambda: 1(),
    lambda: None(1),
    lambda: "s"(),
    lambda: [](),
    lambda: one(*[1, 2]),
    lambda: one(**{"a": 1}),
    lambda: one(**{"b": 1}),
    lambda: one(*[], **{}),
    lambda: one(1, **{"a": 2}),
    lambda: one(*(1,), **{"a": 2}),
    lambda: two(1, *[2], **{}),
    lambda: two(*[1], b=2),
    lambda: two(b=2, *[1]),
    lambda: two(b=2, *[1, 2]),
    lambda: every(*range(1, 3), d=0, **{"z": 1}),
    lambda: one(*5),
    lambda: one(1, *5),
    lambda: one(*None),
    lambda: one(**5),
    lambda: one(**[1]),
    lambda: c.method(*5),
    lambda: c(*5),
    lambda: c(**5),
    lambda: C(*5),
    lambda: C.cm(**5),
    lambda: kwargs(**{1: 2}),
    lambda: kwargs(**{"a": 1}, **{"a": 2}),
    lambda: kwargs(a=1, **{"a": 2}),
    lambda: kwargs(**{"x y": 1, "": 2}),
    lambda: dict(**{1: 2}),
    lambda: print(*5),
    lambda: len(*5),
    lambda: len(**5),
):
    try:
        print(call())
    except TypeError as e:
        print(str(e).split(" at 0x")[0])

# order of evaluation and of defaults
log = []


def ev(x):
    log.append(x)
    return x


kwargs(b=ev(1), **{"c": ev(2)}, a=ev(3))
every(ev("a"), *[ev("b"), ev("c")], d=ev("d"), **{ev("z"): ev("y")})
print(log)


def mutable(x, acc=[]):
    acc.append(x)
    return acc


print(mutable(1), mutable(2), mutable.__defaults__)


def deff(a, b=ev("default"), *, c=ev("kwdefault")):
    return a, b, c


print(log[-2:], deff(1), deff.__defaults__, deff.__kwdefaults__)
deff.__defaults__ = (10, 20)
print(deff())
deff.__defaults__ = None
show(deff)
deff.__kwdefaults__ = {"c": 5}
print(deff(1, 2))
deff.__kwdefaults__ = None
show(deff, 1, 2)
for bad in 1, [1]:
    for name in "__defaults__", "__kwdefaults__":
        try:
            setattr(deff, name, bad)
        except TypeError as e:
            print(e)


def big(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *rest, **kw):
    return a0, a9, len(rest), len(kw)


print(big(*range(300)))
print(big(*range(10), **{f"k{i}": i for i in range(300)}))
show(big, *range(5))
print(kwargs(self=1, cls=2, args=3, kw=4))
