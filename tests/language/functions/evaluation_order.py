# The order in which operands, arguments, targets, displays, decorators, defaults and class statements are evaluated.
# min-python: 3.14
def check(table, names):
    """Each line of the table is an expression, or a statement; shows what comes of it."""
    for line in table.strip().splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            try:
                code = compile(line, "<table>", "eval")
            except SyntaxError:
                exec(line, names)
                print(line, "-> done")
            else:
                print(line, "->", repr(eval(code, names)))
        except BaseException as error:
            print(line, "->", type(error).__name__ + ":", str(error), *getattr(error, "__notes__", ()))

order = []
def e(label, value=None):
    order.append(label)
    return value
def show(title):
    print(title, order)
    order.clear()
class T:
    def __setattr__(self, n, v): order.append(("setattr", n, v))
    def __setitem__(self, k, v): order.append(("setitem", k, v))
    def __getitem__(self, k): order.append(("getitem", k)); return 0
    def __getattr__(self, n): order.append(("getattr", n)); return 0
    def __delitem__(self, k): order.append(("delitem", k))
    def __delattr__(self, n): order.append(("delattr", n))
    def __add__(self, o): order.append("add"); return self
    def __iadd__(self, o): order.append("iadd"); return self
    def __lt__(self, o): order.append("lt"); return True
    def __gt__(self, o): order.append("gt"); return True
    def __bool__(self): order.append("bool"); return True
    def __contains__(self, o): order.append("contains"); return True
    def __call__(self, *a, **k): order.append("call"); return self
    def __iter__(self): order.append("iter"); return iter(())
t = T()
e("a", 1) + e("b", 2) * e("c", 3); show("binary")
e("a", 2) ** e("b", 3) ** e("c", 1); show("power")
e("a", 1) < e("b", 2) < e("c", 3); show("chain")
e("a", 3) < e("b", 2) < e("c", 3); show("chain stops")
e("a", t) < e("b", t) < e("c", t); show("chain of objects")
e("a", 0) and e("b"); e("c", 1) or e("d"); show("short circuit")
e("yes", 1) if e("cond", True) else e("no"); show("conditional")
e("f", t)(e("x"), *e("s", [1]), e("y"), k=e("k"), **e("d", {"z": 1})); show("call")
e("f", t)(k=e("k"), *e("s", [1])); show("keyword before star")
e("f", t)(**e("d1", {"a": 1}), b=e("b"), **e("d2", {})); show("double stars")
[e("a"), *e("b", [1]), e("c")]; show("list")
{e("k1", 1): e("v1"), e("k2", 2): e("v2"), **e("d", {})}; show("dict")
{e("a", 1), e("b", 2)}; show("set")
{e("ck", 1): e("cv") for _ in e("range", range(2))}; show("dict comprehension")
e("o", t)[e("i", 1):e("j", 2):e("k", 3)]; show("slice")
e("o", t).attr; show("attribute")
e("target", t).x = e("value", 1); show("attribute assignment")
e("target", t)[e("key", 1)] = e("value", 2); show("item assignment")
e("t1", t).a = e("t2", t)[e("k", 0)] = e("value", 5); show("chained assignment")
e("t1", t).a, e("t2", t).b = e("v", (1, 2)); show("tuple targets")
[e("t1", t).a, *e("t2", t).b] = e("v", (1, 2, 3)); show("starred targets")
i = 0
a = [0, 1, 2]
i, a[i] = 1, 9
print(i, a)
i = a[i] = 0
print(i, a)
e("target", t).x += e("value", 1); show("augmented attribute")
e("target", t)[e("key", 1)] += e("value", 2); show("augmented item")
tt = t
tt += e("value", 1); show("augmented name")
del e("d1", t).x, e("d2", t)[e("k", 1)]; show("del")
e("item", 1) in e("container", t); show("in")
e("item", 1) not in e("container", t); show("not in")
not e("x", t); show("not")
for e("target", t).x in e("iterable", [1, 2]): order.append("body")
show("for")
f"{e('a', 1)}{e('b', 2):{e('spec', 3)}}{e('c', 4)!r}"; show("f-string")
@e("d1", lambda f: e("apply1", f))
@e("d2", lambda f: e("apply2", f))
def fn(a=e("default a"), *, k=e("default k"), b: e("annotation") = e("default b")) -> e("returns"): pass
show("function")
fn.__annotations__; show("annotations later")
lambda a=e("la"), *, b=e("lb"): 0; show("lambda")
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **k): order.append("prepare"); return {}
    def __new__(mcs, name, bases, ns, **k): order.append("new"); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, *a, **k): order.append("init")
    def __call__(cls, *a, **k): order.append("meta call"); return super().__call__(*a, **k)
@e("decorator", lambda c: e("apply", c))
class K(e("base", object), metaclass=e("meta", M), kw=e("kw")):
    order.append("body")
    x: e("annotation") = e("x")
show("class")
K(); show("instance")
class CM:
    def __init__(self, n): self.n = n
    def __repr__(self): return "CM " + self.n
    def __enter__(self): order.append("enter " + self.n); return self
    def __exit__(self, *a): order.append("exit " + self.n)
with e("c1", CM("1")) as e("t1", t).x, e("c2", CM("2")) as e("t2", t).y: order.append("body")
show("with")
def g():
    order.append("start")
    x = yield e("y1")
    order.append(("got", x))
    try: yield e("y2")
    finally: order.append("finally")
gg = g(); order.append("made"); next(gg); gg.send("s"); gg.close(); show("generator")
(e("elem") for _ in e("source", [1])); show("generator expression evaluates its source at once")
[0 for x in e("first", [1]) for y in e("second", [2]) if e("cond", True)]; show("comprehension")
try:
    assert e("condition", 0), e("message", "m")
except AssertionError as error: order.append(str(error))
show("assert")
try:
    raise e("exc", ValueError("v")) from e("cause", KeyError("k"))
except ValueError: pass
show("raise")
match e("subject", 5):
    case x if e("guard1", False): pass
    case x if e("guard2", True): order.append("second")
show("match")
(y := e("walrus", 5)); show("walrus")
def ret():
    try: return e("return value")
    finally: e("finally")
ret(); show("return and finally")
x: e("not evaluated in annotations of names") = e("value")
show("annotated assignment")
e("target", t).z: e("attribute annotation") = e("value")
show("annotated attribute")
def unpack_error():
    e("x", t).a, e("y", t).b = e("three", (1, 2, 3))
try: unpack_error()
except ValueError as error: order.append(str(error))
show("unpack error before stores")
try: e("f", 5)(e("argument"))
except TypeError: order.append("not callable")
show("call of no function")
try: e("f", print)(e("a"), **e("d", 5))
except TypeError: order.append("no mapping")
show("no mapping")
try: undefined_name(e("argument"))
except NameError: order.append("name error")
show("undefined callee")
print(e("a", "1"), e("b", "2"), sep=e("sep", "-")); show("print")
