# Packages, relative imports, namespace packages, circular imports.
import sys


def attempt(source, **names):
    try:
        exec(source, names)
        print(source, "ok")
    except BaseException as e:
        print(source, "->", type(e).__name__, str(e).split(" (/")[0])


import _pkg

print(_pkg.__doc__, _pkg.__name__, _pkg.__package__, _pkg.value, _pkg.first.VALUE, _pkg.leaf.name, _pkg.leaf.x, _pkg.sub.leaf is _pkg.leaf)
print(hasattr(_pkg, "second"), sorted(n for n in sys.modules if n.startswith("_pkg")))
import _pkg.second

print(_pkg.second.VALUE, _pkg.second.from_init)
import _pkg.sub.leaf as direct
from _pkg.sub import leaf2
from _pkg.sub.leaf import name, VALUE

print(direct is _pkg.sub.leaf, leaf2.x, name, VALUE)
import _pkg.deep.er.mod

print(_pkg.deep.er.mod.VALUE, _pkg.deep.er.mod.first is _pkg.first)
attempt("up()", up=_pkg.deep.er.mod.up)
attempt("import _pkg.deep.er.beyond")
attempt("import _pkg.missing")
attempt("import _pkg.missing.sub")
attempt("from _pkg import missing")
attempt("from _pkg.first import missing")
attempt("import _pkg.first.sub")
attempt("from _pkg.sub import leaf, nothing")
ns = {}
exec("from _pkg import *", ns)
print(sorted(n for n in ns if not n.startswith("__")))
import _ns.a
import _ns.inner.b

print(_ns.a.where, _ns.inner.b.where, _ns.inner.b.a is _ns.a, hasattr(_ns, "__path__"), getattr(_ns, "__file__", None))
attempt("import _ns.nothing")
import _cyc.one

print(_cyc.one.call(), _cyc.two.call(), _cyc.two.o is _cyc.one)
attempt("import _cyc.three")
print([n for n in sorted(sys.modules) if n.startswith("_cyc")])


def in_function():
    import _pkg.sub.leaf2
    from _pkg import sub as s

    return _pkg.sub.leaf2.x, s.leaf2.x


print(in_function())
m = __import__("_pkg.sub")
print(m.__name__, __import__("_pkg.sub", fromlist=["leaf"]).__name__)
g = {"__name__": "_pkg.sub.fake", "__package__": "_pkg.sub"}
exec("from . import leaf2\nfrom .. import first\nprint(leaf2.x, first.VALUE)", g)
for package in None, "", "nope":
    attempt("from . import leaf2", __package__=package, __name__="x")
