# copy and copyreg: shallow and deep copies of every kind, hooks, shared and recursive structures.
import copy
import copyreg
from collections import OrderedDict, defaultdict, namedtuple
from _show import show


class Plain:
    def __init__(self, v=None):
        self.v = v

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __repr__(self):
        return f'{type(self).__name__}({self.__dict__})'


class Slots:
    __slots__ = ('a', 'b')


class SlotsDict(Slots):
    pass


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


class MyTuple(tuple):
    pass


class MySet(set):
    pass


class Hooks:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep'


class State:
    def __getstate__(self):
        return {'x': 1}

    def __setstate__(self, state):
        self.restored = state


class Reduce:
    def __reduce__(self):
        return MyList, ([1, 2],)


class ReduceEx:
    def __reduce_ex__(self, protocol):
        return dict, (), None, None, iter([('p', protocol)])


class NewArgs(int):
    def __new__(cls, a, b=2):
        self = int.__new__(cls, a + b)
        self.given = a, b
        return self

    def __getnewargs__(self):
        return self.given


Point = namedtuple('Point', 'x y')
VALUES = [None, 1, 1.5, 2j, True, 'text', b'bytes', (), (1, 2), ([1], 2), [1, [2]], {'a': [1]}, {1, 2}, frozenset([1]), bytearray(b'ab'), range(3), len, int, Plain,
          Plain([1]), MyList([1, [2]]), MyDict(a=[1]), MyInt(5), MyTuple([1, [2]]), MySet([1]), Point([1], 2), Ellipsis, lambda: 0, OrderedDict(a=[1]), slice(1, 2), ValueError('x', [1])]
for value in VALUES:
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(value).__name__, type(shallow) is type(value), type(deep) is type(value), shallow is value, deep is value,
          shallow == value or isinstance(value, ValueError), deep == value or isinstance(value, ValueError))
s = SlotsDict()
s.a, s.extra = [1], [2]
c, d = copy.copy(s), copy.deepcopy(s)
print(c.a is s.a, c.extra is s.extra, hasattr(c, 'b'), d.a == s.a, d.a is s.a, d.extra, type(d).__name__)
m = MyList([1])
m.attribute = [2]
print(copy.copy(m).attribute is m.attribute, copy.deepcopy(m).attribute, copy.deepcopy(m))
show('''
copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()])
copy.copy(State()).restored, copy.deepcopy(State()).restored
copy.copy(Reduce()), copy.deepcopy(Reduce()), copy.copy(ReduceEx()), copy.deepcopy(ReduceEx())
copy.copy(NewArgs(3, 4)), copy.copy(NewArgs(3, 4)).given, copy.deepcopy(NewArgs(1)).given
Plain(3).__reduce_ex__(2)[1:], MyList([1]).__reduce_ex__(2)[1], MyInt(5).__reduce_ex__(4)[1], Plain(4).__getstate__(), Plain.__new__(Plain).__getstate__()
copy.deepcopy(Plain([Plain(1), 2])), copy.Error, issubclass(copy.Error, Exception), copy.error is copy.Error
!copy.copy((i for i in ()))
!copy.deepcopy([(i for i in ())])
copy.deepcopy(defaultdict(list, {1: [2]})), copy.copy(defaultdict(list, {1: [2]})).default_factory
''', globals())
shared = [1]
both = copy.deepcopy([shared, shared, {'k': shared}])
print(both[0] is both[1], both[0] is both[2]['k'], both[0] is shared)
loop = [1]
loop.append(loop)
looped = copy.deepcopy(loop)
print(looped[1] is looped, looped is loop)
p = Plain()
p.v = p
q = copy.deepcopy(p)
print(q.v is q, q is p)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t)
memo = {}
x = copy.deepcopy(shared, memo)
print(memo[id(shared)] is x, copy.deepcopy(shared, memo) is x)


class Foreign:
    pass


copyreg.pickle(Foreign, lambda f: (Plain, ('foreign',)))
print(copy.copy(Foreign()), copy.deepcopy([Foreign()]))
for wrong in (lambda: copyreg.pickle(int, 3), lambda: copyreg.constructor(5)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
