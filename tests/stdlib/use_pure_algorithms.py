# CPython's own text of modules that are native in Adder, or that it has no other way: bisect, heapq, functools, json,
# difflib, colorsys.
# own: no
# cpython: bisect heapq functools json
import bisect, colorsys, difflib, functools, heapq, json
from _show import show

numbers = [(i * 37 + 11) % 101 for i in range(30)]
heap = []
for n in numbers:
    heapq.heappush(heap, n)
ordered = [heapq.heappop(heap) for _ in numbers]
other = numbers[:]
heapq.heapify(other)


@functools.lru_cache(maxsize=4)
def square(n):
    return n * n


@functools.total_ordering
class Size:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n


@functools.singledispatch
def kind(v): return 'object'
@kind.register
def _(v: int): return 'int'
@kind.register(list)
def _(v): return 'list'


class Once:
    @functools.cached_property
    def value(self):
        print('computed')
        return 5
    def power(self, a, b): return a ** b
    cube = functools.partialmethod(power, b=3)


@functools.wraps(square)
def wrapped(): pass


one, two = 'one two three four'.split(), 'one 2 three four five'.split()
once = Once()
for n in (1, 2, 3, 4, 1, 5, 1):
    square(n)
show('''
heapq.__file__[-8:], json.__file__[-16:], bisect.__file__[-9:], functools.__file__[-12:]
ordered == sorted(numbers), heapq.heappushpop(other, 50), heapq.heapreplace(other, 3), other[0]
heapq.nlargest(3, numbers), heapq.nsmallest(3, numbers), heapq.nsmallest(2, numbers, key=lambda n: -n), list(heapq.merge([1, 4], [2, 3], [0]))
!heapq.heappop([])
list(heapq.merge(['b', 'aa'], ['c', 'dd'], key=len, reverse=False))
bisect.bisect(ordered, 50), bisect.bisect_left(ordered, ordered[5]), bisect.bisect_right(ordered, ordered[5]), bisect.bisect_left([1, 2], 5, 0, 1)
bisect.insort(ordered, 50), ordered[13:17], bisect.bisect([(1, 'a'), (3, 'b')], 2, key=lambda p: p[0])
bisect.bisect([], 1, -1)
square.cache_info(), square.cache_parameters(), square.__wrapped__(3)
Size(1) <= Size(2), Size(1) >= Size(2), Size(3) > Size(2), sorted([Size(3), Size(1)])[0].n
kind(1), kind([]), kind('s'), kind.dispatch(bool)(True), sorted(c.__name__ for c in kind.registry)
once.value, once.value, once.cube(2), functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(pow, 2)(5)
functools.reduce(max, [])
functools.partial(int, base=2)('101'), functools.partial(int, base=2), wrapped.__name__, wrapped.__wrapped__ is square
sorted(['b', 'A', 'c'], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower())))
json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é"\\n'}}), json.dumps('é', ensure_ascii=False), json.dumps([1, {'x': 2}], indent=2)
json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, 2], separators=(',', ':')), json.dumps({1: 2, None: 3, True: 4}), json.dumps(float('inf'))
!json.dumps(object)
json.dumps({(1, 2): 3})
json.dumps(1j, default=lambda v: [v.real, v.imag]), json.dumps({(1,): 2, 'a': 1}, skipkeys=True)
!json.dumps(float('nan'), allow_nan=False)
json.loads('{"a": [1, 2.5e3, null, true], "b": "\\\\u00e9\\\\n"}'), json.loads('[1, 2]', parse_int=float), json.loads('{"a": 1}', object_pairs_hook=list)
json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads('1.1', parse_float=str), json.loads('[Infinity, -Infinity]'), json.loads(b'"x"')
json.loads('[1,')
json.loads('{"a" 1}')
json.loads('"abc')
json.loads('[1] x')
json.loads('')
json.JSONDecoder().raw_decode('[1] rest'), list(json.JSONEncoder().iterencode([1, [2]]))
difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio(), difflib.SequenceMatcher(None, 'abcd', 'bcde').get_opcodes(), difflib.SequenceMatcher(None, one, two).quick_ratio()
difflib.SequenceMatcher(lambda c: c == ' ', 'private Thread', 'private volatile Thread').get_matching_blocks()
difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['y']), difflib.get_close_matches('ab', ['ab', 'abc'], 1)
difflib.get_close_matches('a', ['a'], 0)
list(difflib.unified_diff(one, two, 'a', 'b', lineterm=''))
list(difflib.context_diff(one, two, 'a', 'b', lineterm=''))
list(difflib.ndiff(one, two))
list(difflib.restore(difflib.ndiff(one, two), 2))
[tuple(round(x, 4) for x in f(0.2, 0.4, 0.6)) for f in (colorsys.rgb_to_hsv, colorsys.rgb_to_hls, colorsys.rgb_to_yiq)]
[tuple(round(x, 4) for x in f(0.2, 0.4, 0.6)) for f in (colorsys.hsv_to_rgb, colorsys.hls_to_rgb, colorsys.yiq_to_rgb)]
''', globals())
