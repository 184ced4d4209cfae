# float: double
# min-python: 3.14
# json: encoding and decoding tables, options, errors.
import json


def t(f, *a, **k):
    try:
        print(ascii(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


values = [None, True, False, 0, -5, 10 ** 25, 1.5, -0.0, 1e100, "", "abc", "q\"b\\s/", "\n\t\r\b\f\x00\x1f\x7f", "\u00e9\u4e2d\U0001f600", [], [1, [2, [3]]], (1, 2), {}, {"a": 1, "b": [True, None]}, {1: 2, 1.5: 3, True: 4, None: 5}, {"z": 1, "a": 2}, [{}], {"": ""}]
for v in values:
    t(json.dumps, v)
    t(json.dumps, v, separators=(",", ":"))
    t(json.dumps, v, indent=2)
    t(json.dumps, v, ensure_ascii=False)
    if not (isinstance(v, dict) and None in v):
        t(json.dumps, v, sort_keys=True)
    t(lambda: json.loads(json.dumps(v)) == v)
for v in (float("nan"), float("inf"), -float("inf")):
    t(json.dumps, v)
    t(json.dumps, v, allow_nan=False)
for v in (object, {1, 2}, b"x", 1j, {(1, 2): 3}, [object], {"a": {"b": {1}}}):
    try:
        json.dumps(v)
    except TypeError as e:
        print("TypeError", e)
t(json.dumps, {(1, 2): 3, "a": 1}, skipkeys=True)
t(json.dumps, {1, 2}, default=lambda o: sorted(o))
t(json.dumps, {1, 2}, default=lambda o: 1 // 0)
t(json.dumps, [1, {"a": [2, 3], "b": {}}, []], indent=4)
t(json.dumps, [1, {"a": [2, 3]}], indent="--")
t(json.dumps, [1, {"a": 2}], indent=0)
t(json.dumps, [1, 2], indent=1, separators=(";", "="))
a = []
a.append(a)
t(json.dumps, a)
texts = ["null", "true", "false", "0", "-0", "12", "-12.5e3", "1E5", "1e-2", "123456789012345678901234567890", '""', '"abc"', '"\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\u00e9\\u4e2d"', '"\\ud83d\\ude00"', '"\\ud83d"', "[]", "[1, 2]", " [ 1 , 2 ] ", "{}", '{"a": 1, "b": {"c": []}}', '{"a": 1, "a": 2}', "NaN", "Infinity", "-Infinity", '"\u00e9"', "\t\n\r null \n"]
for s in texts:
    if s == '"\\ud83d"':
        continue
    t(json.loads, s)
    t(json.loads, s.encode())
for s in ["", " ", "nul", "tru", "01", "-", "1.", ".5", "1e", "+1", "0x1", "[", "[1", "[1,", "[1,]", "[1 2]", "[,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{1:2}", "{a:1}", '{"a" 1}', "]", "}", '"', '"abc', '"\\x"', '"\\u12"', '"\\', '"\n"', '"\t"', "'a'", "null null", "[1] x", "nan", "{\"a\":1 \"b\":2}", "\x00", "[1,\n2,\n x]", "truex", "1a", "\ufeff1"]:
    t(json.loads, s)
try:
    json.loads("[1,\n 2,\n x]")
except ValueError as e:
    print(e.msg, e.pos, e.lineno, e.colno, type(e).__name__, isinstance(e, ValueError))
t(json.loads, 5)
t(json.loads, None)
t(json.loads, '{"a": 1.5, "b": [2]}', parse_float=str)
t(json.loads, '[1, 2]', parse_int=str)
t(json.loads, '{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items()))
t(json.loads, '{"b": 1, "a": 2}', object_pairs_hook=lambda p: p)
t(json.loads, '[NaN]', parse_constant=lambda c: "<" + c + ">")
class F:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
f = F()
json.dump({"a": [1, 2, {"b": None}]}, f)
print("".join(f.parts))
class R:
    def read(self): return '{"x": [1, 2]}'
t(json.load, R())
deep = "[" * 50 + "]" * 50
t(json.loads, deep)
big = {"k%d" % i: [i, i / 4, str(i), {"n": None}] for i in range(200)}
print(json.loads(json.dumps(big)) == big, len(json.dumps(big)), json.loads(json.dumps(big, indent=1)) == big)
