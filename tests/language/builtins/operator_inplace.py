# min-python: 3.14
# float: double
# In-place operators on every pair, unary operators, power.
def samples():
    return [
        ("None", None), ("True", True), ("3", 3), ("-2", -2), ("2.5", 2.5), ("1j", 1j), ("'ab'", "ab"), ("b'ab'", b"ab"),
        ("bytearray", bytearray(b"cd")), ("[1]", [1]), ("(1,)", (1,)), ("{1:2}", {1: 2}), ("{1}", {1}), ("frozenset", frozenset([2])),
        ("range", range(2)), ("int", int), ("len", len),
    ]


def add(a, b): a += b; return a
def sub(a, b): a -= b; return a
def mul(a, b): a *= b; return a
def div(a, b): a /= b; return a
def floor(a, b): a //= b; return a
def mod(a, b): a %= b; return a
def pow_(a, b): a **= b; return a
def lsh(a, b): a <<= b; return a
def rsh(a, b): a >>= b; return a
def and_(a, b): a &= b; return a
def or_(a, b): a |= b; return a
def xor(a, b): a ^= b; return a
def mat(a, b): a @= b; return a


def show(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(v, key=repr))
    s = repr(v)
    return s if len(s) < 60 and " at 0x" not in s else type(v).__name__


for op in (add, sub, mul, div, floor, mod, pow_, lsh, rsh, and_, or_, xor, mat):
    for i in range(len(samples())):
        for j in range(len(samples())):
            an, a = samples()[i]
            bn, b = samples()[j]
            if op is mod and isinstance(a, (bytes, bytearray)):
                continue
            if a == -2 and b == 1j and op in (div, pow_):
                continue
            if op is or_ and isinstance(a, dict) and isinstance(b, (str, bytes, bytearray, list, tuple, set, frozenset, range)):
                continue
            if op is mul and isinstance(a, (dict, set, frozenset, range)):
                continue
            try:
                r = op(a, b)
                s = show(r) + (" same" if r is a and isinstance(a, (list, dict, set, bytearray)) else "")
            except Exception as e:
                s = type(e).__name__ + ": " + str(e)
            print(an, op.__name__, bn, "->", s)

for an, a in samples():
    for name, f in (("-", lambda x: -x), ("+", lambda x: +x), ("~", lambda x: ~x), ("not", lambda x: not x), ("abs", abs),
                    ("len", len), ("iter", lambda x: next(iter(x))), ("next", next), ("call", lambda x: x()), ("hash", lambda x: isinstance(hash(x), int)),
                    ("**", lambda x: x ** 2), ("2**", lambda x: 2 ** x), ("[0]", lambda x: x[0]), (".x", lambda x: x.x),
                    ("reversed", lambda x: list(reversed(x))), ("round", round), ("int", int), ("float", float), ("complex", complex),
                    ("str", str), ("repr", repr), ("list", list), ("tuple", tuple), ("set", set), ("dict", dict), ("bytes", bytes),
                    ("sum", sum), ("max", max), ("sorted", sorted), ("bool", bool), ("chr", chr), ("ord", ord), ("*", lambda x: [*x]), ("**k", lambda x: {**x})):
        if a is int and name in ("[0]",):
            continue
        if (a is True and name == "~") or name == "dict" or (name == "complex" and not isinstance(a, (int, float, str, complex))):
            continue
        try:
            s = show(f(a))
        except StopIteration:
            s = "StopIteration"
        except Exception as e:
            s = type(e).__name__ + ": " + str(e)
        print(name, an, "->", s)


def setit(c, k, v): c[k] = v; return c
def delit(c, k): del c[k]; return c


for i in range(len(samples())):
    for key in (0, 1, 5, -1, "a", None, 1.5, slice(0, 1), slice(5, 9), []):
        for op in ((lambda c: setit(c, key, 7)), (lambda c: setit(c, key, [8])), (lambda c: delit(c, key)), (lambda c: c[key])):
            an, a = samples()[i]
            if a is int or (isinstance(a, bytearray) and key == 5) or (isinstance(a, dict) and isinstance(key, (slice, list))):
                continue
            try:
                s = show(op(a))
            except Exception as e:
                s = type(e).__name__ + ": " + str(e).replace("does not support", "doesn't support")
            print(an, repr(key), "->", s)
