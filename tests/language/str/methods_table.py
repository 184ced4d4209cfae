# methods of str with every kind of argument
# min-python: 3.14
# targets: adder
#   (boards know the classes of ASCII and Latin-1 only)
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
class Str(str): pass
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
texts = ["", "a", "abcabc", "Hello World", "  pad\t\n", "ÄÖß straße", "日本語テキスト", "a\x00b", "ﬁn ΑΣ", "\ud800x"]
for s in texts:
    for m in ("upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier", "isascii", "expandtabs"):
        print(ascii(s), m, ascii(getattr(s, m)()))
calls = [
 ("find", [(), ("b",), ("b", 2), ("b", 2, 4), ("", 3), ("", 10), ("b", -2), ("b", None, None), (5,), (b"b",), ("b", "x"), ("b", 1.0), ("b", Index(1), Index(3)), ("b", 1, 2, 3), ("bc", -10**30, 10**30)]),
 ("rfind", [("b",), ("b", 2), ("", ), ("", 0, 2), ("zz",), (5,)]),
 ("index", [("b",), ("z",), (5,), ("c", 0, 2)]), ("rindex", [("b",), ("z",), ("",)]),
 ("count", [("b",), ("",), ("", 2), ("", 10), ("bc", 2), ("aa",), (5,), (), (None,)]),
 ("startswith", [("a",), (("a", "b"),), ((),), ("",), ("b", 1), ("bc", 1, 2), (5,), (["a"],), ((5,),), (("a", 5),), ((5, "a"),), (), ("", 10), ("", 6), ("",7)]),
 ("endswith", [("c",), (("x", "c"),), ((),), ("",), ("b", 0, 2), (5,), ((5,),), ("abcabc", 0), ("", 7), ("", 6)]),
 ("split", [("b",), ("b", 1), ("b", 0), ("b", -1), (None, 1), ("",), (5,), ("bc",), ("b", "1"), ("b", 1.0), ("b", Index(1)), (b"b",)]),
 ("rsplit", [("b",), ("b", 1), ("b", 0), ("",), (5,), (None, 0)]),
 ("partition", [("b",), ("z",), ("",), (5,), (), ("a", 1)]), ("rpartition", [("b",), ("z",), ("",), (5,)]),
 ("replace", [("b", "X"), ("b", "X", 1), ("b", "X", 0), ("b", "X", -1), ("", "-"), ("", "-", 3), ("abc", ""), ("b",), (1, "x"), ("b", 1), ("b", "x", "1"), ("b", "x", None), ("b", "x", Index(1)), ("b", "x", 1, 2), (), ("b", "x", 1.0)]),
 ("center", [(10,), (10, "*"), (3,), (-1,), (10, "**"), (10, ""), (10, 5), ("10",), (), (9, "é"), (10, b"x"), (10, None)]),
 ("ljust", [(10,), (10, "*"), (10, "ab"), (Index(8),), (10**30,)]), ("rjust", [(10,), (10, "*"), (1.5,)]),
 ("zfill", [(10,), (0,), (-3,), ("3",), (), (1.0,)]),
 ("strip", [("a",), ("ac",), ("",), (None,), (5,), ("a", "b"), (b"a",)]), ("lstrip", [("a",), ("cba",), (5,)]), ("rstrip", [("c",), ("cba",), (5,)]),
 ("removeprefix", [("ab",), ("x",), ("",), (5,), (("a",),), ()]), ("removesuffix", [("bc",), ("x",), ("",), (5,)]),
 ("join", [(["x", "y"],), ([],), (["x"],), ("xyz",), (5,), (["x", 5],), ([5],), ([None, "x"],), (iter("xy"),), ({"k": 1},), (), (["a"], ["b"]), ([b"a"],)]),
 ("expandtabs", [(4,), (0,), (-1,), ("4",), (4.0,), (4, 5)]),
 ("splitlines", [(True,), (0,), ("x",), (None,), (1, 2)]),
 ("encode", [("ascii",), ("utf-8", "strict"), ("utf-8", 5), (5,), (None,), ("nope",), ("utf-8", "nope"), ("UTF8",), ("latin1",), ("u t f",), ("a\0b",)]),
 ("translate", [({},), ({97: "X"},), ({97: None, 98: 0x41},), ({97: "long"},), ({97: 1.5},), ({97: 0x110000},), ({97: -1},), (["x"],), (5,), (None,), (), ("x" * 100,)]),
 ("format_map", [({},), (5,), ()]), ("__contains__", [("b",), (5,), ("",)]), ("__getitem__", [(0,), (-1,), (6,), (slice(1, 3),), ("a",), (1.0,), (None,), (slice(None, None, -1),), (slice(None, None, 0),), (slice("a"),), (10**30,)]),
 ("__mul__", [(2,), (0,), (-1,), (1.5,), ("a",), (True,)]), ("__rmul__", [(2,)]), ("__add__", [("x",), (5,), (b"x",)]), ("__mod__", [((),), (5,), ({},), ([],)]), ("__eq__", [("abcabc",), (5,)]), ("__lt__", [("b",), (5,)]), ("__len__", []), ("__iter__", [(1,)]), ("__hash__", [(1,)]), 
 ("upper", [(1,)]), ("lower", [("x",)]), ("isalpha", [(1,)]), ("title", [(None,)]), ("isidentifier", [(1,)]), ("casefold", [(1,)]),
]
for name, argss in calls:
    for args in argss:
        shown = ', '.join('Index' if isinstance(a, Index) else 'iter' if hasattr(a, '__next__') else repr(a) for a in args)
        try:
            print(f'abcabc.{name}({shown})', ascii(getattr("abcabc", name)(*args)))
        except Exception as x:
            print(f'abcabc.{name}({shown})', type(x).__name__, x)
check("'abc'.split(sep='b')", "'abc'.split(maxsplit=1, sep='b')", "'abc'.split(foo=1)", "'abc'.split('b', sep='b')", "'abc'.rsplit(sep=None, maxsplit=-1)", "'a\\nb'.splitlines(keepends=True)", "'a\\tb'.expandtabs(tabsize=3)", "'abc'.encode(encoding='ascii', errors='strict')", "'abc'.encode(errors='ignore')", "'abc'.replace('a', 'b', count=1)", "'abc'.find(sub='a')", "'abc'.center(width=3)", "'abc'.strip(chars='a')", "'abc'.join(iterable=[])", "'abc'.startswith(prefix='a')", "'abc'.upper(x=1)", "'abc'.zfill(width=2)")
check("Str()", "Str('x')", "Str(5)", "type(Str('x').upper())", "type(Str('x') + 'y')", "type(Str('x')[0:1])", "type(Str('x')[:])", "type(Str('x').strip())", "type(Str('x').replace('z', 'y'))", "type(Str('x') * 1)", "type(str(Str('x')))", "type(Str('x').__str__())", "type('{}'.format(Str('x')))", "type('%s' % Str('x'))", "type(f'{Str(1)}')", "type(''.join([Str('x')]))", "type(Str('x').join(['a']))", "type(Str('x').center(1))", "type(Str('x').ljust(0))", "type(Str('x').zfill(0))", "type(Str('x').expandtabs())", "type(Str('x').lower())", "type(Str('x').removeprefix('y'))", "type(Str('x').split('y')[0])", "type(Str('x').splitlines()[0])", "type(Str('x').translate({}))", "type(next(iter(Str('x'))))", "Str('x') == 'x'", "'x' == Str('x')", "{Str('x'): 1}['x']", "hash(Str('x')) == hash('x')", "repr(Str('x'))", "Str('x') in 'xyz'", "Str('b') < 'c'", "Str(b'abc', 'ascii')", "Str(object=5)", "Str(encoding='ascii')", "str(encoding='ascii')", "str(errors='x')", "str(b'abc')", "str(b'abc', 'ascii')", "str(b'\\xff', 'ascii')", "str(b'\\xff', errors='replace')", "str('x', 'ascii')", "str(5, 'ascii')", "str(bytearray(b'x'), 'utf-8')", "str(memoryview(b'x'), 'utf-8')", "str(object='x')", "str(x=1)", "str(None, 'a')", "str([], errors='a')", "str(b'x', 5)", "str(b'x', 'utf-8', 5)", "str.__new__(int)", "str.__new__(Str, 'a')", "str()")
check("str.maketrans({'a': 1, 'b': None, 99: 'x'})", "str.maketrans('ab', 'cd')", "str.maketrans('ab', 'cd', 'ef')", "str.maketrans('a', 'cd')", "str.maketrans({'ab': 1})", "str.maketrans({1.5: 1})", "str.maketrans('a')", "str.maketrans(5)", "str.maketrans()", "str.maketrans('a', 5)", "str.maketrans(5, 'a')", "str.maketrans('a', 'b', 5)", "str.maketrans('', '', 'xyz')", "'abc'.maketrans('a', 'b')", "str.maketrans({})", "str.maketrans({}, 'a')")
check("'a' + 5", "5 + 'a'", "'a' + b'a'", "'a' * 'b'", "'a' * 1.5", "1.5 * 'a'", "'a' < 5", "'a' == 5", "'a' - 'b'", "-'a'", "'a'[5]", "'a'['x']", "''[0]", "5 in 'a'", "None in 'a'", "b'a' in 'a'", "'a'.foo", "'a' // 2", "'a' @ 'b'", "'a' ** 2", "'a' | 'b'", "divmod('a', 'b')", "abs('a')", "int('a')", "len(5)", "ord('ab')", "ord('')", "ord(5)", "ord(b'ab')", "ord(b'a')", "ord(bytearray(b'z'))", "chr(-1)", "chr(0x110000)", "chr('a')", "chr(1.5)", "chr(10**30)", "chr(0xd800) == '\\ud800'", "ascii('é日\\U0001f600\\ud800')", "repr('\\ud800\\x7f\\x80\\xa0\\xad\\u200b\\ue000\\U000e0001')", "repr('\\'')", "repr('\"')", "repr('\\'\"')", "repr('\\t\\n\\r\\\\\\x00')", "'a' 'b'", "max('abc')", "sorted('bca')", "list('日本')", "'日本'[::-1]", "'日本語'[1]", "'日本語'[-1]", "'日本語'[5]", "iter('a').__length_hint__()", "del_item('a')" if 0 else "1")
