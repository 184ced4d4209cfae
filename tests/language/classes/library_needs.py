# What modules in Python expect of classes: type() with the metaclass that wins, subclasses of an alias, aliases with
# variables in them, bound natives as class attributes, __new__ among the names of native types.
import collections
import copy
import typing

T, K = typing.TypeVar('T'), typing.TypeVar('K')


class Meta(type):
    def __new__(meta, name, bases, names, *, size=None, **rest):
        print('new', name, size, sorted(rest))
        return super().__new__(meta, name, bases, names, **rest)

    def __init__(cls, name, bases, names, **rest):
        print('init', name, sorted(rest))


class A(metaclass=Meta, size=1):
    pass


B = type('B', (A,), {'x': 1}, size=2)
print(type(B).__name__, B.x, B.__mro__[1].__name__)
C = type('C', (dict, A), {})
print(type(C).__name__, C.__bases__)
try:
    type('D', (A, int), {}, wrong=1)
except TypeError as e:
    print('refused', type(e).__name__)


class Alias(type(list[int])):
    def __new__(cls, origin, args):
        return super().__new__(cls, origin, args + (str,))


alias = Alias(dict, (int,))
print(alias, isinstance(alias, type(list[int])), type(alias).__name__, alias.__origin__, alias.__args__, alias({1: 2}))
print(alias == Alias(dict, (int,)), hash(alias) == hash(Alias(dict, (int,))), copy.copy(list[int]), copy.deepcopy(dict[str, int]))
for make in (lambda: list[T][int], lambda: dict[T, K][int, str], lambda: dict[str, list[T]][int], lambda: list[list[T]][T],
             lambda: tuple[T, T][int], lambda: list[int][int], lambda: dict[T, K][int], lambda: list[T][int, str]):
    try:
        print(make(), make().__parameters__)
    except TypeError as e:
        print('TypeError:', e)


class Holder:
    make = object.__new__
    size = [1, 2].__len__
    start = 'abc'.startswith


print(type(Holder.make(Holder)).__name__, Holder.size(), Holder().size(), Holder().start('a'), Holder.start('b'))
print([('__new__' in c.__dict__) for c in (int, str, object, list, dict, tuple, float, bool, type)])
print(int.__dict__['__new__'](int, '7'), object.__dict__['__new__'](Holder).size())
print(collections.namedtuple('P', 'a b').__new__.__class__.__name__)
