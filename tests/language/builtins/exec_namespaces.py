# exec, eval, compile, locals, globals, __import__: modes, namespaces, closures, snapshots, messages.
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

x = "global x"
log = []
class Map:
    def __init__(self, **k): self.d = dict(k)
    def __getitem__(self, k): log.append(("get", k)); return self.d[k]
    def __setitem__(self, k, v): log.append(("set", k)); self.d[k] = v
    def __delitem__(self, k): log.append(("del", k)); del self.d[k]
class D(dict):
    def __missing__(self, k): return "missing " + k
code = compile("a + 1", "file.py", "eval")
def with_free():
    v = 5
    def inner(): return v
    return inner
inner = with_free()
check("""
eval('1 + 2'), eval(' 1'), eval('\\t1\\n'), eval(b'1 + 1'), eval(bytearray(b'3'))
eval('x'), eval('x', {'x': 1}), eval('x', {'x': 1}, {'x': 2}), eval('x', None, {'x': 3})
eval('y')
eval('y', {})
eval('1 +')
eval('a = 1')
eval('1; 2')
eval(1)
eval(None)
eval('1', 1)
eval('1', {}, 1)
eval('1', [])
eval('1', globals={'a': 1}, locals={})
eval(code, {'a': 4})
eval(code, {'a': 4}, {'a': 5})
eval(code)
eval('x', Map(x=1))
eval('x', {}, Map(x=1)), log[-1]
eval('z', {'z': 9}, Map(x=1)), log[-1]
eval('q', {}, D()), eval('len', {}, D())
eval('[i for i in range(n)]', {'n': 3}), eval('[i for i in range(n)]', {}, {'n': 3})
eval('lambda: x')()
eval('[x for _ in "a"]', {'x': 1}, {'x': 2})
eval('(lambda: x)()', {'x': 1}, {'x': 2})
eval('__builtins__', {}) is not None
eval('print')
eval(inner.__code__)
exec('y = 1', d := {}), d['y'], '__builtins__' in d
exec('y = 1', {}, l := {}), l
exec('y = x', {'x': 5}, m := Map()), m.d, log[-1]
exec('del x', {}, m := Map(x=1)), m.d
exec('def f(): return x\\nr = f()', d := {'x': 3}), d['r']
exec('def f(): return x\\nr = f()', {'x': 3}, {'x': 4})
exec('class C:\\n  v = x\\nr = C.v', {'x': 3}, l := {'x': 4}), l['r']
exec('r = [x for _ in "a"]', {'x': 3}, l := {'x': 4}), l['r']
exec('import sys', d := {}), 'sys' in d
exec('for i in range(3): pass', l := {}), l['i']
exec(compile('v = 7', 'f', 'exec'), d := {}), d['v']
exec(compile('v', 'f', 'eval'), {'v': 1})
eval(compile('v = 7', 'f', 'exec'), d := {}), d['v']
exec('x = ')
exec('  x = 1')
exec('return 1')
exec('yield 1')
exec('await x')
exec('break')
exec('nonlocal x')
exec(1)
exec('1', 2)
exec('1', {}, 2)
exec('a' + chr(0))
eval('a' + chr(0))
exec('1', closure=())
exec(inner.__code__, {})
exec(inner.__code__, {}, closure=inner.__closure__)
exec(inner.__code__, {}, closure=())
exec(inner.__code__, {}, closure=(1,))
exec(code, {'a': 1}, closure=(1,))
exec('raise ValueError("from exec")')
eval('1/0')
exec('x: int = 5', d := {}), d['x']
exec('"doc"', d := {}), d.get('__doc__')
""", globals())

print("--- compile")
check("""
compile('1', 'f', 'eval').co_filename
compile('1', 'f', 'bad')
compile('1', 'f')
compile('1', 'f', 'exec', dont_inherit=True) is not None
compile('1', 'f', 'exec', 0, True, 2) is not None
compile('1', 'f', 'exec', optimize=5)
compile('1', 'f', 'exec', flags=1 << 30)
compile('1', 1, 'exec')
compile(1, 'f', 'exec')
compile('1', 'f', 1)
compile('x = (', 'f', 'exec')
compile('assert 0', 'f', 'exec', optimize=1) is not None
exec(compile('assert 0', 'f', 'exec', optimize=1))
exec(compile('assert 0, "m"', 'f', 'exec', optimize=0))
exec(compile('v = __debug__', 'f', 'exec', optimize=1), d := {}), d['v']
exec(compile('def f():\\n  "doc"\\nv = f.__doc__', 'f', 'exec', optimize=2), d := {}), d['v']
compile(b'v = 1', 'f', 'exec').co_name
type(compile('1', 'f', 'exec')).__name__
""", globals())
exec(compile("5\nNone\n'a'" .split("\n")[0], "f", "single"))
exec(compile("for i in range(2): i\n", "f", "single"))

print("--- locals and globals")
def simple(a, b=2):
    c = a
    return locals()
def snapshot():
    a = 1
    l = locals()
    b = 2
    l["a"] = 5
    return a, sorted(l), sorted(locals()), l is locals()
def in_eval():
    v = 1
    return eval("v"), eval("locals()")
def in_exec():
    v = 1
    exec("v = 2; w = 3")
    return v, "w" in locals()
def in_exec_dict():
    v = 1
    ns = {}
    exec("w = v + 1", globals() | locals(), ns)
    return ns
def closure():
    v = 1
    def inner():
        return locals(), v
    return inner()
def unbound():
    if 0: u = 1
    return locals()
def comp():
    a = 1
    return [sorted(locals()) for i in range(1)]
def comp_after():
    a = 1
    r = [i for i in range(2)]
    return sorted(locals())
def comp_outer():
    return [i for i in range(2)], locals()
def gen():
    g = 1
    yield locals()
class InClass:
    a = 1
    seen = dict(locals())
    locals()["b"] = 2
def args(*a, k=1, **kw): return locals()
def deleted():
    a = 1
    del a
    return locals()
def exc():
    try: raise ValueError(1)
    except ValueError as e: return sorted(locals())
def nested_class():
    v = 1
    class K:
        w = v
        l = sorted(k for k in locals() if not k.startswith("__"))
    return K.l
check("""
simple(1), simple(1, 3)
snapshot()
in_eval()
in_exec()
in_exec_dict()
closure()
unbound(), comp_after(), comp_outer(), next(gen()), deleted(), exc(), nested_class()
InClass.b, sorted(k for k in InClass.seen if not k.startswith('__'))
args(1, 2, k=3, z=4)
(lambda p: locals())(5)
locals(1)
globals(1)
locals() is globals()
globals()['x']
eval('globals()', {'a': 1})['a'], eval('locals()', {'a': 1}, {'b': 2})
eval('globals() is locals()')
""", globals())
def modifies():
    exec("new_name = 5", globals())
    return new_name
print(modifies(), new_name)
def shadow():
    x = "local x"
    return eval("x"), eval("x", globals()), [eval("x") for _ in range(1)], (lambda: eval("x"))()
print(shadow())
def exec_def():
    ns = {}
    exec("def f(a, *b, c=3): return a, b, c", ns)
    return ns["f"](1, 2), ns["f"].__module__
print(exec_def())
print("--- __import__")
check("""
__import__('sys').__name__
__import__('nothing_there')
__import__('')
__import__('sys', level=-1)
__import__('os.path').__name__
__import__('os.path', fromlist=['join']).__name__ in ('posixpath', 'os.path', 'ntpath')
__import__('sys', None, None, ['nothing']).__name__
__build_class__
__build_class__(lambda: None, 'K').__name__
__build_class__(1, 'K')
__build_class__(lambda: None, 1)
""", globals())
