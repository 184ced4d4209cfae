# min-python: 3.14
# float: double
# json.dumps and loads: values, options, hooks, errors with their places.
import json
from collections import OrderedDict, defaultdict, namedtuple
from io import StringIO


def t(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class Text(str): pass
class Number(int): pass
class Real(float): pass
class Dict(dict): pass
class List(list): pass


class Plain:
    def __repr__(self):
        return "Plain()"


P = namedtuple("P", "x y")
VALUES = [None, True, False, 0, -1, 1 << 80, 1.5, -0.0, 1e100, 1e-7, 1e16, 123456789.123, float("inf"), float("-inf"), float("nan"), "", "a", "é", "\u2028", "\U0001F600", "\x00\x1f\x7f", 'q"b\\s/', "\n\r\t\b\f", [], {}, (), [1], [1, [2, [3]]], {"a": 1}, {"a": {"b": []}},
          (1, 2), {1: 2}, {1.5: 1}, {None: 1, True: 2, False: 3}, {(1,): 2}, {b"a": 1}, {"b": 1, "a": 2}, {2: 1, "a": 2}, {1, 2}, b"ab", Plain(), [Plain()], {"k": Plain()}, 1j, Text("t"), Number(5), Real(1.5), Dict(a=1), List([1]), P(1, 2), OrderedDict(z=1, a=2), defaultdict(int, {"q": 1}), range(3), {"x": float("nan")}, {float("inf"): 1}, {Number(3): 1}, ..., len]
OPTIONS = [{}, {"indent": 2}, {"indent": 0}, {"indent": "--"}, {"indent": -1}, {"sort_keys": True}, {"skipkeys": True}, {"ensure_ascii": False}, {"allow_nan": False}, {"separators": (",", ":")}, {"separators": (" ; ", " = "), "indent": 1}, {"default": repr}, {"default": lambda o: [1, "two"]},
           {"check_circular": False}, {"indent": "\t", "sort_keys": True}]
for options in OPTIONS:
    print(sorted(options) if options else "plain")
    for v in VALUES:
        t(json.dumps, v, **options)
a = []
a.append(a)
d = {}
d["d"] = [d]
t(json.dumps, a)
t(json.dumps, d)
t(json.dumps, [Plain()], default=5)
t(json.dumps, [Plain()], default=lambda o: 1 / 0)
t(json.dumps, Plain(), default=lambda o: o)
f = StringIO()
t(json.dump, {"a": [1, 2]}, f)
t(json.dump, {"b": 1}, f, indent=1)
print(f.getvalue())
t(json.dump, 1, 5)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


t(json.dumps, {1, 2}, cls=Encoder)
t(json.dumps, [Plain()], cls=Encoder)
e = json.JSONEncoder(indent=2, sort_keys=True)
print(e.encode({"b": 1, "a": [1]}), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
t(e.default, 5)

TEXTS = ["null", "true", "false", "0", "-0", "12", "-1.5", "1e5", "1E-3", "1.5e+2", '""', '"a"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', "[]", "{}", "[1, 2]", '{"a": 1}', ' [ 1 , { "a" : [ ] } ] ', "NaN", "Infinity", "-Infinity", '{"a": 1, "a": 2}', "1" * 30, "1e400", "\ufeff1",
         "", " ", "nul", "nulll", "tru", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{a:1}", '{"a" 1}', "'a'", '"a', '"\\x"', '"\\u12"', '"\\u12xz"', '"\n"', '"\t"', "01", "1.", ".5", "+1", "-", "1e", "--1", "0x1", "True", "None", "[1]]", "1 2", "{} x", "[1,\n2,\n x]", "nan", "\x00", "[\"a\",\n\"b\"\n,]", '{"a":1 "b":2}', "[[[[", '{"a":{"b":[1,{"c":}]}}', "// c", "1,", "\"abc\x01\"", "-Inf", "[NaN, -Infinity]"]
for text in TEXTS:
    print(ascii(text), end=" ")
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
    except Exception as e:
        print(type(e).__name__, e)
t(json.loads, b'{"a": 1}')
t(json.loads, bytearray(b"[1]"))
t(json.loads, 5)
t(json.loads, None)
t(json.loads, b"\xff")
t(json.loads, "[1.5, 2, NaN]", parse_float=str, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s)
t(json.loads, '{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
t(json.loads, '{"a": 1, "b": 2, "a": 3}', object_pairs_hook=lambda p: p)
t(json.loads, '{"a": 1}', object_hook=lambda d: 1, object_pairs_hook=lambda p: 2)
t(json.loads, "[1]", object_hook=5)
t(json.loads, "{}", object_hook=5)
t(json.loads, "1", parse_int=5)
t(json.loads, '"a\tb"', strict=False)
t(json.load, StringIO("[1, 2]"))
t(json.load, StringIO("[1, 2"))
t(json.load, 5)


class Decoder(json.JSONDecoder):
    def decode(self, s):
        return ["decoded", super().decode(s)]


t(json.loads, "[1]", cls=Decoder)
dec = json.JSONDecoder()
t(dec.decode, " [1] ")
t(dec.raw_decode, '[1] tail')
t(dec.raw_decode, ' 1')
t(dec.raw_decode, 'xx 1', 3)
t(dec.decode, "[1] x")
x = json.JSONDecodeError("message", "ab\ncd", 4)
print(x, x.msg, x.doc, x.pos, x.lineno, x.colno, isinstance(x, ValueError), x.args)
for v in ({"a": [1, 2.5, None, True, "x"]}, [[]], "é", 1e-10, [{"k": {}}], 1.1, 100000000000000000000.0):
    print(json.loads(json.dumps(v)) == v, end=" ")
deep = "[" * 500 + "]" * 500
print(json.dumps(json.loads(deep)) == deep)
