# exec, eval, compile, globals, locals.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except SyntaxError as e:
        print("SyntaxError", e.msg)
    except Exception as e:
        print(type(e).__name__, e)


x = 10
t(eval, "1 + 2")
t(eval, "x * 2")
t(eval, "x * 2", {"x": 5})
t(eval, "x + y", {"x": 1}, {"y": 2})
t(eval, "x", {"x": 1}, {"x": 2})
t(eval, "  1")
t(eval, "1\n")
t(eval, "\n1") if False else None
t(eval, "")
t(eval, "1 +")
t(eval, "x = 1")
t(eval, "undefined")
t(eval, "1/0")
t(eval, b"3 + 4")
t(eval, 5)
t(eval, "x", 5)
t(eval, "[i * 2 for i in range(3)]")
t(eval, "(lambda a: a + x)(1)")
t(eval, "len('abc')", {"__builtins__": {}}) if False else None
t(eval, "print('side'), 5")
g = {}
t(exec, "a = 1\nb = a + 1\ndef f(): return b * 10\nc = f()", g)
print(g["a"], g["b"], g["c"], g["f"](), "__builtins__" in g)
l = {}
t(exec, "q = 5\nw = q + z", {"z": 1}, l)
print(sorted(l.items()))
t(exec, "x = 99")
print(x)
t(exec, "if 1:\nprint(2)")
t(exec, "raise KeyError('k')")
t(exec, 5)
t(exec, "")
t(exec, "# comment only")
t(exec, "import math\nprint(math.floor(2.5))")
t(exec, "class K:\n    v = 1\nprint(K().v, K.__name__)")
t(exec, "for i in range(3):\n    print(i, end=' ')\nprint()")
c = compile("x + 1", "<test>", "eval")
t(eval, c)
t(eval, c, {"x": 41})
c = compile("y = x\nprint(y)", "<test>", "exec")
t(exec, c)
t(eval, c)
c = compile("x", "<test>", "single")
t(exec, c)
t(compile, "1 +", "f", "eval")
t(compile, "1", "f", "bad")
t(compile, "a = ", "f", "exec")
t(compile, "def f(:\n pass", "f", "exec")
print(c.co_filename, c.co_name, type(c).__name__)


def scope():
    loc = 5
    exec("loc = 6")
    print(loc, sorted(k for k in locals()))
    print(eval("loc + 1"))
    r = [eval("k + 1", {"k": k}) for k in range(3)]
    return r, sorted(locals())


print(scope())
print("x" in globals(), globals()["x"], globals() is globals(), locals() is globals(), type(globals()).__name__)
globals()["made"] = 7
print(made)
del globals()["made"]
try:
    made
except NameError as e:
    print(e)


def f(a, b=2, *c, d=4, **e):
    z = 1
    return sorted(locals().items())


print(f(1), f(1, 5, 6, d=7, k=8))


class K:
    v = 1
    names = sorted(k for k in locals() if not k.startswith("__"))


print(K.names)
code = "\n".join("v%d = %d" % (i, i) for i in range(300)) + "\ntotal = " + " + ".join("v%d" % i for i in range(300))
ns = {}
exec(code, ns)
print(ns["total"])
t(exec, "def rec(n):\n    return 1 if n < 1 else n * rec(n - 1)\nprint(rec(10))", {})
t(eval, "eval('1 + 1') + 1")
t(exec, "exec('nested = 3'); print(nested)")
t(eval, "1 if x > 5 else 2")
t(eval, "{**{'a': 1}, 'b': [*range(2)]}")
t(eval, "(y := 5) + y", {})
t(eval, "'\\u00e9'")
t(eval, "1;2")
t(eval, "yield 1")
t(exec, "return 1")
t(exec, "break")
t(exec, "nonlocal q")
