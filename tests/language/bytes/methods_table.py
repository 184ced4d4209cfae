# bytes and bytearray: methods
# min-python: 3.14
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
class Bytes(bytes): pass
class Array(bytearray): pass
class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
    def __repr__(self): return f'Index({self.v})'
calls = [
 ("find", [(), (b"b",), (b"b", 2), (b"b", 2, 4), (b"", 3), (b"", 10), (98,), (256,), (-1,), ("b",), (b"b", "x"), (1.5,), (None,), (b"b", Index(1)), (bytearray(b"ca"),), (Index(98),)]),
 ("rfind", [(b"b",), (98,), (b"",), ("x",)]), ("index", [(b"b",), (b"z",), (98,), (122,), ("b",)]), ("rindex", [(b"b",), (b"z",), (300,)]),
 ("count", [(b"b",), (b"",), (98,), (b"", 2), ("b",), (300,), ()]),
 ("startswith", [(b"a",), ((b"a", b"b"),), ((),), ("a",), (97,), ([b"a"],), ((97,),), (("a",),), (b"b", 1), (b"", 7), (bytearray(b"a"),), (memoryview(b"ab"),)]), ("endswith", [(b"c",), ("c",), ((b"x", "c"),), (b"", 7)]),
 ("split", [(), (b"b",), (b"b", 1), (b"",), (None,), ("b",), (98,), (b"b", "1"), (bytearray(b"bc"),)]), ("rsplit", [(b"b",), (b"b", 1), (b"",), (5,)]),
 ("partition", [(b"b",), (b"z",), (b"",), ("b",), (5,)]), ("rpartition", [(b"b",), (b"z",), (b"",)]),
 ("replace", [(b"b", b"X"), (b"b", b"X", 1), (b"", b"-"), (b"b", "x"), ("b", b"x"), (b"b",), (b"b", b"x", "1"), (98, b"x"), (b"b", b"", -1), (b"abc", b"", 1)]),
 ("center", [(10,), (10, b"*"), (10, "*"), (10, b"ab"), (10, 5), (10, bytearray(b"-")), (-1,), ("5",)]), ("ljust", [(10,), (10, b"*"), (10, b"")]), ("rjust", [(10,), (10, b"*"), (10, None)]), ("zfill", [(10,), ("1",), (2,)]),
 ("strip", [(), (b"a",), (b"ac",), (None,), ("a",), (5,), (bytearray(b"c"),)]), ("lstrip", [(b"ab",), ("x",)]), ("rstrip", [(b"bc",), (97,)]),
 ("removeprefix", [(b"ab",), ("a",), (5,), (b"",), (bytearray(b"abc"),)]), ("removesuffix", [(b"bc",), (b"x",), (None,)]),
 ("join", [([b"x", b"y"],), ([],), (["x"],), ([5],), ([bytearray(b"x"), b"y"],), (5,), (b"xyz",), (iter([b"1", b"2"]),), ([b"a", None],)]),
 ("expandtabs", [(), (4,), ("4",)]), ("splitlines", [(), (True,), ("x",)]),
 ("decode", [(), ("ascii",), (5,), ("nope",), ("utf-8", "nope"), ("utf-8", 5)]),
 ("translate", [(None,), (bytes(range(256)),), (None, b"b"), (b"x",), ("x",), (5,), (bytes(255),), (bytes(range(255, -1, -1)),), (bytes(range(256)), "x"), (bytearray(range(256)), bytearray(b"ab"))]),
 ("hex", [(), (":",), (":", 2), (":", -2), (b"-",), ("ab",), ("",), (5,), ("é",), (":", 0), (":", 100), (b"\xff",), (":", "x"), (":", 1.0)]),
 ("upper", [(), (1,)]), ("lower", [()]), ("title", [()]), ("capitalize", [()]), ("swapcase", [()]), ("isalpha", [()]), ("isdigit", [()]), ("isalnum", [()]), ("isspace", [()]), ("isupper", [()]), ("islower", [()]), ("istitle", [()]), ("isascii", [(), (1,)]),
 ("__getitem__", [(0,), (-1,), (6,), (slice(1, 3),), ("a",), (1.0,), (slice(None, None, -2),), (10**30,), (None,)]), ("__contains__", [(97,), (b"bc",), ("a",), (256,), (1.5,), (b"",), (None,), (-1,)]),
 ("__add__", [(b"x",), ("x",), (5,), (bytearray(b"x"),), (memoryview(b"x"),)]), ("__mul__", [(2,), (-1,), ("a",), (1.5,)]), ("__eq__", [(b"abcabc",), ("abcabc",), (5,)]), ("__lt__", [(b"b",), ("b",)]), ("__mod__", [((),), (5,)]),
 ("append", [(1,), (256,), (-1,), ("a",), (b"a",), (1.0,), (), (Index(65),)]), ("extend", [(b"xy",), ([1, 2],), ("ab",), (5,), ([256],), (["a"],), (range(3),), ([1.5],), ((Index(3),),), (memoryview(b"zz"),)]), ("insert", [(0, 1), (-1, 2), (100, 3), (0, 256), ("a", 1), (0, "a"), (0,), (-100, 9)]), ("pop", [(), (0,), (-1,), (6,), (-7,), ("a",), (1.0,)]), ("remove", [(97,), (122,), (256,), ("a",), (b"a",), ()]), ("reverse", [(), (1,)]), ("clear", [(), (1,)]), ("copy", [(), (1,)]),
 ("__iadd__", [(b"x",), ("x",), (5,), ([1],), (bytearray(b"x"),)]), ("__imul__", [(2,), (0,), (-1,), ("a",), (1.5,)]), ("__setitem__", [(0, 1), (0, 256), (0, -1), (0, "a"), (0, b"a"), (10, 1), (-7, 1), ("a", 1), (slice(0, 2), b"xyz"), (slice(0, 2), [1, 2, 3]), (slice(0, 2), "ab"), (slice(0, 2), 5), (slice(None, None, 2), b"xyz"), (slice(None, None, 2), b"x"), (slice(None, None, -1), b"123456"), (slice(2, 2), (9,)), (slice(0, 1), []), (slice(5, 2), b"Q"), (slice(0, 2), [256]), (slice(0, 2), ["a"]), (slice(0, 0, -1), b"x"), (1.0, 5), (slice(4, None), range(5))]), ("__delitem__", [(0,), (-1,), (10,), (slice(1, 3),), (slice(None, None, 2),), (slice(None, None, -2),), (slice(None),), ("a",)]), ("resize", [(3,), (10,), (-1,), ("a",), (0,)]),
]
for make in (bytes, bytearray):
    for name, argss in calls:
        for args in argss:
            shown = ', '.join('iter' if hasattr(a, '__next__') else 'memory' if isinstance(a, memoryview) else 'all' if isinstance(a, (bytes, bytearray)) and len(a) > 200 else repr(a) for a in args)
            value = make(b"abcabc")
            try:
                result = getattr(value, name)(*args)
                if isinstance(result, (bytes, bytearray)) and len(result) > 100: result = len(result)
                print(f'{make.__name__}.{name}({shown})', repr(result), value == b"abcabc" or value)
            except Exception as x:
                print(f'{make.__name__}.{name}({shown})', type(x).__name__, x)
    for text in (b"", b"A", b"Hello wORLD", b"a\tb\r\nc\x0bd\x0ce\x1cf\x85", b"  x \t", b"\xe4\xff", b"123", b"They're x2y"):
        for m in ("upper", "lower", "title", "capitalize", "swapcase", "strip", "split", "rsplit", "splitlines", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii", "expandtabs", "hex"):
            print(m, getattr(make(text), m)())
    print(make.maketrans(b"ab", b"cd")[95:105])
    T = make
    for e in ("T()", "T(3)", "T(-1)", "T('abc')", "T('é', 'utf-8')", "T('é', 'ascii')", "T('é', 'ascii', 'replace')", "T('é', encoding='latin-1')", "T(b'x', 'ascii')", "T(5, 'ascii')", "T(errors='x')", "T(encoding='ascii')", "T('a', errors='strict')", "T([1, 2, 255])", "T([256])", "T([-1])", "T(['a'])", "T([1.5])", "T([Index(5)])", "T(range(3))", "T(1.5)", "T(None)", "T({1: 2})", "T(b'abc')", "T(bytearray(b'abc'))", "T(memoryview(b'abc'))", "T(iter([1, 2]))", "T(Index(3))", "T(True)", "T(10**30)", "T(source=b'x')", "T(source=[1], encoding='a')", "T(1, 2, 3, 4)", "T(foo=1)", "T(object())", "T('a', 5)", "T('a', 'nope')", "T.fromhex('')", "T.fromhex('61 62\\n63')", "T.fromhex('6')", "T.fromhex('6 1')", "T.fromhex('zz')", "T.fromhex('61z')", "T.fromhex('é')", "T.fromhex(5)", "T.fromhex(b'6162')", "T.fromhex(bytearray(b'6x'))", "T.fromhex(' 61')", "T.fromhex('AbCd')", "T.fromhex()", "T.maketrans(b'a', b'bc')", "T.maketrans('a', b'b')", "T.maketrans(b'a')", "T(b'abc').hex(sep=':', bytes_per_sep=2)", "T(b'abc').decode(encoding='ascii')", "T(b'a b').split(sep=b' ', maxsplit=1)", "T(b'ab').translate(None, delete=b'a')", "T(b'a\\nb').splitlines(keepends=True)", "T(b'a\\tb').expandtabs(tabsize=2)", "T(b'abc').replace(b'a', b'b', count=1)", "T(b'a') + 'b'", "'b' + T(b'a')", "T(b'a') + 5", "T(b'a') * 'b'", "T(b'a') < 'b'", "T(b'a') == 'a'", "T(b'a') + bytearray(b'b')", "type(T(b'a') + memoryview(b'b'))", "T(b'a')['x']", "T(b'a')[1.5]", "T(b'a')[3]", "hash(T(b'a')) == hash(b'a')", "T(b'\\x00\\x7f\\x80\\xff\\t\\n\\r\\'\"\\\\')", "str(T(b'a'))", "f'{T(b\"a\")}'", "f'{T(b\"a\"):5}'", "list(T(b'ab'))", "T(b'ab') in T(b'cabc')", "max(T(b'ab'))", "sum(T(b'ab'))", "T(b'ab') > bytearray(b'aa')", "bool(T())", "sorted(T(b'ba'))", "T(b'%d %s %b') % (5, b'x', b'y')", "iter(T(b'ab')).__length_hint__()", "T(b'a').__bytes__()", "reversed(T(b'abc')).__next__()", "T(b'\\xff').decode()", "T(b'\\xff\\xe4a').decode('ascii', 'backslashreplace')"):
        check(e)
class HasBytes:
    def __bytes__(self): return b'own'
class Bad:
    def __bytes__(self): return 'no'
check("bytes(HasBytes())", "bytearray(HasBytes())", "bytes(Bad())", "bytes(HasBytes(), 'ascii')", "Bytes(HasBytes())", "Bytes(b'ab')", "type(Bytes(b'ab')[:1])", "type(Bytes(b'ab') + b'')", "type(Bytes(b'a').upper())", "type(bytes(Bytes(b'a')))", "type(Bytes.fromhex('61'))", "type(Array(b'a').upper())", "type(Array(b'a') + b'b')", "type(Array(b'a')[:])", "type(Array(b'a').copy())", "type(Array.fromhex('61'))", "Array(b'a')", "repr(Bytes(b'a'))", "Bytes(b'a') == b'a'", "{Bytes(b'a'): 1}[b'a']", "type(Bytes(b'a').join([]))", "type(Bytes(b'a') * 1)", "type(Bytes(b'a').replace(b'z', b'y'))", "type(b'' + Bytes(b'x'))", "Bytes(5)", "Bytes('a')", "Array('a', 'ascii')", "type(Array(b'').__iadd__(b'x'))")
b = bytearray(b"abc")
with memoryview(b) as m:
    for op in ("b.append(1)", "b.extend(b'x')", "b.pop()", "b.clear()", "b.insert(0, 1)", "b.remove(97)", "b.__delitem__(0)", "b.__setitem__(slice(0, 1), b'xy')", "b.__setitem__(slice(0, 1), b'x')", "b.__iadd__(b'a')", "b.__imul__(2)", "b.reverse()", "b.__setitem__(0, 65)", "b.extend(b'')", "b.__imul__(1)", "b.resize(5)"):
        check(op)
print(b)
b.append(1)
print(b)
