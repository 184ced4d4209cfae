# shlex: splitting and quoting; graphlib: orders and cycles.
import graphlib
import io
import shlex

LINES = ['', 'a b c', "a 'b c' d", 'a "b c" d', r'a\ b c', r'"a\"b" c', r"'a\b'", 'a"b"c', "x # comment", 'a;b|c', 'foo=bar baz', '""', "''", 'a "" b',
         r'"\$a" \'', "'unclosed", '"unclosed', 'trailing\\', 'ä ö', 'a\tb\nc', 'a~b -x --y=z', "it's", 'a&&b', 'x>y 2>&1', 'a\\\nb', '"a#b" #c']
for line in LINES:
    for options in ({}, {'comments': True}, {'posix': False}):
        try:
            print(repr(line), options, shlex.split(line, **options))
        except ValueError as e:
            print(repr(line), options, 'ValueError', e)
    for posix in (True, False):
        for chars in (False, True, '|'):
            try:
                print('  ', posix, chars, list(shlex.shlex(line, posix=posix, punctuation_chars=chars)))
            except ValueError as e:
                print('  ', posix, chars, e)
for text in ['', 'a', 'a b', "it's", '$x', 'a/b-c_d.e', 'é', '"q"', "'", '*']:
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text])
print(shlex.join(['a', 'b c', "d'e", '']))
lex = shlex.shlex(io.StringIO('a b'), infile='file')
print(lex.get_token(), lex.error_leader(), lex.lineno)
lex.push_token('pushed')
print(lex.get_token(), lex.get_token(), repr(lex.get_token()))

T = graphlib.TopologicalSorter


def order(graph):
    try:
        return list(T(graph).static_order())
    except graphlib.CycleError as e:
        return type(e).__name__, e.args


for graph in ({}, {'a': []}, {'d': ['b', 'c'], 'b': ['a'], 'c': ['a']}, {1: [2], 2: [3], 3: [4]}, {'a': 'b', 'b': 'a'}, {'a': 'a'},
              {'a': 'b', 'b': 'c', 'c': 'd', 'd': 'b'}, {'x': 'yz', 'y': 'z', 'w': ''}, {0: [1, 2], 1: [3], 2: [3], 3: [], 4: [0, 5], 5: [3]}):
    print(graph, order(graph))
t = T()
t.add('b', 'a')
t.add('c', 'a', 'b')
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready, bool(t))
    t.done(*ready)
for wrong in (lambda: T().get_ready(), lambda: T().is_active(), lambda: t.done('zz'), lambda: t.done('a'), lambda: t.add('d')):
    try:
        print(wrong())
    except ValueError as e:
        print(e)
u = T({'b': 'a'})
u.prepare()
try:
    u.done('b')
except ValueError as e:
    print(str(e)[:26])
print(issubclass(graphlib.CycleError, ValueError))
