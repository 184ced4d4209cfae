# import of files, from, as, star, errors, module attributes.
import sys


def attempt(source, **names):
    names["__name__"] = "x"
    try:
        exec(source, names)
        print(source, "ok", sorted(n for n in names if not n.startswith("__")))
    except BaseException as e:
        print(source, "->", type(e).__name__, str(e).split(" (")[0], e.name if isinstance(e, ImportError) else None)


import _mod
import _mod as again
from _mod import bump, counter as c

print(_mod is again, bump(), bump(), c, _mod.counter, _mod.__name__, _mod.__doc__, _mod.__file__.endswith("_mod.py"), "_mod" in sys.modules, type(_mod).__name__, repr(_mod).startswith("<module '_mod' from"))
print(_mod.lazy, dir(_mod), hasattr(_mod, "nope"))
attempt("import _mod; _mod.nope")
attempt("from _mod import nope")
attempt("from _mod import lazy")
_mod.added = 5
print(_mod.added, vars(_mod)["added"], _mod.__dict__["counter"])
del _mod.added
attempt("import no_such_module")
attempt("import no_such_module.sub")
attempt("from no_such_module import x")
attempt("import _mod.sub")
attempt("import sys.sub")
attempt("from sys import no_such_name")
attempt("from math import nothing, floor")
attempt("import math as m, sys as s")
attempt("from . import x")
attempt("from .x import y")
attempt("from .. import x")
attempt("import _fails")
print("_fails" in sys.modules)
attempt("import _fails")
try:
    import _syntax
except SyntaxError as e:
    print(e.msg, e.lineno, e.filename.endswith("_syntax.py"))
print("_syntax" in sys.modules)
attempt("from _star import *")
attempt("from _star_all import *")
attempt("from _star_bad import *")
attempt("from _star_bad2 import *")
attempt("from _mod import *")
import _self

print(_self.added, _self.name)


def local():
    import _mod as m
    from _star import f

    return m.counter, f()


print(local())


class InClass:
    import math
    from _star import a


print(InClass.math.floor(2.5), InClass.a)
del sys.modules["_star"]
import _star

sys.modules["fake"] = "anything"
import fake

print(fake)
sys.modules["blocked"] = None
attempt("import blocked")
m = __import__("_mod")
print(m is _mod, __import__("math", globals(), None, ["floor"]).floor(1.5))
attempt("__import__('')")
attempt("__import__('x', level=-1)")
if True:
    import _mod as conditional
try:
    import missing_thing
except ImportError:
    missing_thing = "fallback"
print(missing_thing, issubclass(ModuleNotFoundError, ImportError))
type(sys)("made").x = 1
made = type(sys)("made", "doc")
print(made.__name__, made.__doc__, repr(made))
sys.modules["made"] = made
made.value = 9
from made import value

print(value, __name__, __file__.endswith("modules.py"))
