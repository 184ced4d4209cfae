# float: double
# Every operator between every pair of sample values: result or error.
samples = [
    ("None", None), ("True", True), ("3", 3), ("-2", -2), ("2**70", 2 ** 70), ("2.5", 2.5), ("1j", 1j), ("'ab'", "ab"), ("b'ab'", b"ab"),
    ("bytearray", bytearray(b"cd")), ("[1]", [1]), ("(1,)", (1,)), ("{1:2}", {1: 2}), ("{1}", {1}), ("frozenset", frozenset([2])),
    ("range", range(2)), ("slice", slice(1)), ("int", int), ("len", len), ("...", ...), ("NI", NotImplemented),
]
binary = [
    ("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b), ("/", lambda a, b: a / b),
    ("//", lambda a, b: a // b), ("%", lambda a, b: a % b), ("<<", lambda a, b: a << b), (">>", lambda a, b: a >> b),
    ("&", lambda a, b: a & b), ("|", lambda a, b: a | b), ("^", lambda a, b: a ^ b), ("@", lambda a, b: a @ b),
    ("<", lambda a, b: a < b), ("<=", lambda a, b: a <= b), ("==", lambda a, b: a == b), ("!=", lambda a, b: a != b),
    (">", lambda a, b: a > b), (">=", lambda a, b: a >= b), ("in", lambda a, b: a in b), ("is", lambda a, b: a is b),
    ("divmod", divmod), ("[]", lambda a, b: a[b]),
]


def show(v):
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + repr(sorted(v, key=repr))
    s = repr(v)
    return s if len(s) < 60 and " at 0x" not in s else type(v).__name__


def t(f, *a):
    try:
        return show(f(*a))
    except Exception as e:
        return type(e).__name__ + ": " + str(e).replace("is not iterable", "is not a container or iterable")


# 2**70 * 'ab' cannot be built; what is said about it depends on the machine's word.
for name, f in binary:
    for i, (an, a) in enumerate(samples):
        for j, (bn, b) in enumerate(samples):
            if name in ("*", "<<") and (i == 4 or j == 4):
                continue
            if name == "%" and isinstance(a, (bytes, bytearray)):
                continue
            if name == "[]" and (a is int or (isinstance(a, dict) and isinstance(b, (slice, list, dict, set, bytearray)))):
                continue
            if name == "in" and isinstance(b, (dict, set, frozenset)) and isinstance(a, (slice, list, dict, set, bytearray)):
                continue
            if name == "/" and b == 1j:
                continue
            print(an, name, bn, "->", t(f, a, b))
