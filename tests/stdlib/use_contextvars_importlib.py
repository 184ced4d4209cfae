# contextvars and importlib.
import contextvars
import importlib
import sys
from contextvars import ContextVar, copy_context
from _show import show

v, w = ContextVar('v'), ContextVar('w', default=5)
show('''
v.name, w.get(), v.get(7), w.get(9)
!v.get()
v.set(1).old_value is contextvars.Token.MISSING, v.get(), v.set(2).old_value, v.set(3).var is v
copy_context()[v], v in copy_context(), w in copy_context(), len(copy_context()), copy_context().get(w), copy_context().get(w, 1), list(copy_context().values())
copy_context()[w] if w in copy_context() else None
!copy_context()["v"]
!ContextVar(3)
!v.reset(3)
importlib.import_module("math").pi > 3, importlib.import_module("os.path") is sys.modules["os"].path, importlib.import_module("json").__name__
!importlib.import_module(".x")
importlib.import_module("no_such_module")
importlib.invalidate_caches()
!importlib.reload(3)
importlib.reload(sys.modules["_show"]) is sys.modules["_show"]
''', globals())
token = v.set(10)
v.reset(token)
print(v.get())
try:
    v.reset(token)
except RuntimeError:
    print('used')
other = w.set(1)
try:
    v.reset(other)
except ValueError:
    print('other')
w.reset(other)


def inside(a, b=0):
    v.set(a + b)
    return v.get(), w.get()


c = copy_context()
print(c.run(inside, 1, b=5), v.get(), c[v], c.run(v.get), c.copy()[v], c.copy() == c, c == copy_context())
try:
    c.run(c.run, inside, 1)
except RuntimeError as e:
    print(str(e)[:20])
