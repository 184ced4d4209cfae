# Attributes of functions, code objects, cells and methods; functions made from code.
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

def f(a, b=2, *args, c, d=4, **kw):
    "doc of f"
    x = 1
    return a, b, args, c, d, kw
def plain(): pass
def outer(p):
    q = p
    r = 5
    def inner(z):
        nonlocal q
        q += z
        return p, q
    class Local:
        def method(self): return q
    return inner, Local
def posonly(a, /, b, *, c): pass
def gen(): yield
async def coro(): pass
async def agen(): yield
inner, Local = outer(1)
lam = lambda x, y=1: x
FunctionType, CodeType, CellType = type(f), type(f.__code__), type(inner.__closure__[0])
check("""
f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__
f.__dict__, f.__closure__, f.__annotations__, f.__type_params__
f.__globals__ is globals(), f.__builtins__['len'] is len, type(f.__code__).__name__
plain.__doc__, plain.__defaults__, plain.__kwdefaults__, plain.__closure__
inner.__name__, inner.__qualname__, Local.__qualname__, Local.method.__qualname__, lam.__name__, lam.__qualname__
f.__name__ = 'g'
f.__name__, f.__qualname__
f.__name__ = 1
del f.__name__
f.__qualname__ = 'Q.g'
f.__qualname__, f.__code__.co_name
f.__qualname__ = None
del f.__qualname__
repr(f)[:16]
f.__doc__ = 'new'
f.__doc__
del f.__doc__
f.__doc__
f.__doc__ = 5
f.__module__ = 'mod'
f.__module__
del f.__module__
f.__module__
f.__defaults__ = (9,)
f(1, c=2)
f.__defaults__ = None
f(1, c=2)
f.__defaults__ = 5
f.__defaults__ = (7, 8)
f(c=1)
del f.__defaults__
f.__defaults__
f.__kwdefaults__ = {'c': 'C', 'd': 'D'}
f(1, 2)
f.__kwdefaults__ = (1,)
f.__kwdefaults__ = None
f(1, 2, c=3)
del f.__kwdefaults__
f.__kwdefaults__
f.__annotations__ = {'a': int}
f.__annotations__
f.__annotations__ = 5
del f.__annotations__
f.__annotations__
f.__globals__ = {}
f.__closure__ = ()
f.__builtins__ = {}
f.__code__ = 5
del f.__code__
f.__code__ = inner.__code__
f.__type_params__ = (1,)
f.__type_params__ = 5
f.custom = [1]
f.custom, f.__dict__
del f.custom
f.custom
del f.custom
f.__class__
f.__class__ = int
plain.__code__ = (lambda: 'swapped').__code__
plain()
plain.__call__()
hasattr(f, '__call__'), callable(f)
f == f, f == plain, hash(f) == hash(f)
f < plain
f.__new__ is object.__new__
""", globals())
print("--- annotations")
def ann(a: int, b: "str" = 1, *c: list, d: dict = None, **e: set) -> float: pass
check("""
ann.__annotations__
ann.__annotations__['x'] = 1
ann.__annotations__['x']
ann.__annotate__ is None
type(ann.__annotate__).__name__
ann.__annotate__(1)
ann.__annotate__ = None
ann.__annotate__
ann.__annotate__ = 5
""", globals())
print("--- code")
def many(a, b, /, c, *rest, k, **kw):
    local = a
    def sub(): return local, c
    return [v for v in rest], sub
class Cls:
    def meth(self): return __class__
c = many.__code__
ff = f.__code__
check("""
c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount
c.co_varnames[:6], c.co_nlocals >= 6
Cls.meth.__code__.co_freevars, Cls.meth.__code__.co_qualname
c.co_filename, c.co_firstlineno
gen.__code__.co_flags & 0x20, coro.__code__.co_flags & 0x80, agen.__code__.co_flags & 0x200, plain.__code__.co_flags & 0x2a0
many.__code__.co_flags & 4, many.__code__.co_flags & 8, plain.__code__.co_flags & 12
inner.__code__.co_flags & 0x10, plain.__code__.co_flags & 0x10, plain.__code__.co_flags & 3
c.nothing
c == c, c == ff, hash(c) == hash(c)
repr(c).startswith('<code object many at 0x'), 'line' in repr(c)
ff.co_name
c()
""", globals())
print("--- cells")
cell = inner.__closure__[0]
check("""
len(inner.__closure__), cell.cell_contents
del cell.cell_contents
cell.cell_contents
CellType().cell_contents
CellType(5).cell_contents
CellType(1, 2)
CellType(x=1)
CellType(1) == CellType(1), CellType(1) < CellType(2), CellType() == CellType(), CellType() < CellType(1)
CellType(1) == 1
hash(CellType(1))
repr(CellType())[-6:], repr(CellType(1)).split(':')[0][:9]
""", globals())
print("--- made")
check("""
FunctionType(f.__code__, {})(1, 2, c=3, d=4)
FunctionType(lam.__code__, globals(), 'named', (5,))()
FunctionType(lam.__code__, globals(), 'named', (5,)).__name__
FunctionType(lam.__code__, globals(), None, None, None).__defaults__
FunctionType(lam.__code__, {'__name__': 'other'}).__module__
FunctionType(inner.__code__, {}, 'i', None, (CellType(1),))
FunctionType(inner.__code__, {})
FunctionType(inner.__code__, {}, None, None, (1, 2))
FunctionType(lam.__code__, {}, None, None, (CellType(1),))
FunctionType(1, {})
FunctionType(lam.__code__, 1)
FunctionType(lam.__code__, {}, 1)
FunctionType(lam.__code__, {}, None, 1)
FunctionType(lam.__code__, {}, closure=1)
FunctionType()
FunctionType(code=lam.__code__, globals={}, argdefs=(1, 2))()
FunctionType(f.__code__, {}, kwdefaults={'c': 1, 'd': 2})(0, 0)
""", globals())
