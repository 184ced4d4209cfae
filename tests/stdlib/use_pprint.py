# pprint and reprlib: widths, depths, compact forms, every kind of container, recursion, limited representations.
# cpython: not yet: list.__repr__ and deque.__repr__ are one object, and it looks for its functions by that
import pprint
import reprlib
from collections import OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import SimpleNamespace, MappingProxyType


@dataclass
class Data:
    name: str
    values: list
    hidden: int = field(default=0, repr=False)


class MyList(list):
    pass


class Own(dict):
    def __repr__(self):
        return 'Own!'


Point = namedtuple('Point', 'x y')
words = 'the quick brown fox jumped over the lazy dog and kept running through the long green field'.split()
VALUES = [1, 'short', words, tuple(words), set(words), frozenset(words[:1]), {w: len(w) for w in words}, {},
          [], (), (1,), set(), {'a': {'b': {'c': {'d': 1}}}}, [[i] * i for i in range(8)], ' '.join(words), [' '.join(words)],
          {'key': ' '.join(words), 'b': words}, 'line one\nline two is longer than the width\n\nend', b'bytes ' * 20, [b'x' * 50],
          bytearray(b'y' * 60), deque(words), deque(words, 50), defaultdict(list, {w: [w] for w in words[:5]}),
          Data('n', words), Data('short', []), SimpleNamespace(a=words, b=1), MyList(words), Own(a=1), Point(words, 1),
          {1: 'a', 'b': 2, (3,): None}, [True, None, 1.5, 2j, ...], list(range(60)), [1234567890123, [98765432109876]],
          MappingProxyType({w: 1 for w in words}), {'nested': [{'x': words, 'y': {'z': (1, 2)}}]}]
for options in ({}, {'width': 40}, {'width': 30, 'indent': 4}, {'compact': True, 'width': 50}, {'depth': 2}, {'width': 1}, {'underscore_numbers': True}):
    print('##', options)
    for value in VALUES:
        if set in (type(value),) and not options:
            continue
        print(pprint.pformat(value, **options))
pprint.pp({'b': 1, 'a': 2})
pprint.pprint({'b': 1, 'a': 2}, sort_dicts=True)
r = [1]
r.append(r)
print(pprint.isrecursive(r), pprint.isreadable(r), pprint.isreadable([1]), pprint.isreadable([object]), pprint.isrecursive([1]))
print(pprint.pformat(r).split(' with')[0], pprint.saferepr({'b': 1, 'a': [2]}))
for wrong in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try:
        print(pprint.pformat(1, **wrong))
    except ValueError as e:
        print(e)

for value in (list(range(10)), 'x' * 50, {i: i for i in range(9)}, set(range(9)), 10 ** 60, [[[[[[[[1]]]]]]]], (1,), frozenset('abcdefghi'),
              deque(range(9)), {'a' * 40: 'b' * 40}, b'z' * 60, [], {}, set(), 'short'):
    print(reprlib.repr(value))
small = reprlib.Repr()
small.maxlist, small.maxstring, small.maxlevel = 2, 10, 2
print(small.repr([1, 2, 3]), small.repr('abcdefghijklmnop'), small.repr([[[1]]]), small.repr({'k': [[1]]}))


class Rec:
    @reprlib.recursive_repr()
    def __repr__(self):
        return f'Rec({self.inner!r})'

    @reprlib.recursive_repr(fillvalue='<loop>')
    def other(self):
        return self.inner.other()


rec = Rec()
rec.inner = rec
print(rec, rec.other(), Rec.__repr__.__name__)
