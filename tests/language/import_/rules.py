# min-python: 3.14
# The rules of import, on modules that this script writes itself: what a module has, sys.modules, sys.path, partly run
# modules, star imports, packages, namespace packages, the words of the errors.
import os
import sys

FOLDER = "/tmp/adder_import_rules_%d" % os.getpid()
FILES = {
    "plain.py": '"""doc of plain"""\nx = 1\n_hidden = 2\nname = __name__\npackage = __package__\nfile = __file__\ndef f(): return x\nclass C: pass\n',
    "nodoc.py": "x = 1\n",
    "empty.py": "",
    "raises.py": "before = 1\nraise ValueError('inside the module')\nafter = 2\n",
    "exits.py": "raise SystemExit(3)\n",
    "missing_inside.py": "import a_module_that_is_not_there\n",
    "syntax.py": "x = (\n",
    "nulls.py": "x = 1\n",
    "replaces.py": "import sys\nclass Fake:\n    attribute = 'of the fake'\nsys.modules[__name__] = Fake()\n",
    "removes.py": "import sys\ndel sys.modules[__name__]\n",
    "counts.py": "import sys\nsys.counter = getattr(sys, 'counter', 0) + 1\nvalue = sys.counter\n",
    "circle_a.py": "import circle_b\nfrom circle_b import late\nvalue_a = 1\n",
    "circle_b.py": "import circle_a\nlate = 'late'\ntry:\n    circle_a.value_a\nexcept AttributeError as e:\n    seen = str(e)\n",
    "circle_from_a.py": "from circle_from_b import b\na = 1\n",
    "circle_from_b.py": "from circle_from_a import a\nb = 1\n",
    "all_list.py": "__all__ = ['x', '_y']\nx, _y, z = 1, 2, 3\n",
    "all_tuple.py": "__all__ = ('x',)\nx, z = 1, 3\n",
    "all_missing.py": "__all__ = ['x', 'not_there']\nx = 1\n",
    "all_wrong.py": "__all__ = ['x', 5]\nx = 1\n",
    "all_number.py": "__all__ = 5\nx = 1\n",
    "all_empty.py": "__all__ = []\nx = 1\n",
    "getattr_.py": "def __getattr__(name):\n    if name == 'computed':\n        return 42\n    if name == '__path__':\n        raise AttributeError(name)\n    raise AttributeError('no ' + name)\ndef __dir__():\n    return ['z', 'computed']\n",
    "getattr_bad.py": "def __getattr__(name):\n    raise ValueError('bad ' + name)\n",
    "main_guard.py": "ran = __name__ == '__main__'\n",
    "pkg/__init__.py": "order = [__name__, __package__, list(__path__) == [__file__.rpartition('/')[0]]]\n",
    "pkg/a.py": "from . import order\nfrom .b import value\nfrom . import b as again\nname = __name__\npackage = __package__\n",
    "pkg/b.py": "value = 'b'\n",
    "pkg/up.py": "from ... import x\n",
    "pkg/up_two.py": "from .. import x\n",
    "pkg/sibling.py": "from .nothing import x\n",
    "pkg/sibling_name.py": "from . import nothing\n",
    "pkg/raises.py": "raise KeyError('in a submodule')\n",
    "pkg/inner/__init__.py": "from ..b import value\nfrom .. import b\nfrom ...pkg import order\n" if 0 else "from ..b import value\nfrom .. import b\n",
    "pkg/inner/leaf.py": "from ... import pkg\n" if 0 else "from ..b import value as v\nfrom . import value\nfrom .. import order\n",
    "pkg/star/__init__.py": "__all__ = ['one', 'x']\nx = 1\n",
    "pkg/star/one.py": "value = 'one'\n",
    "pkg/star/two.py": "value = 'two'\n",
    "pkg/shadow/__init__.py": "sub = 'the attribute'\n",
    "pkg/shadow/sub.py": "value = 'the module'\n",
    "bad_init/__init__.py": "raise RuntimeError('in __init__')\n",
    "bad_init/sub.py": "x = 1\n",
    "space/one.py": "value = 1\n",
    "space/deep/two.py": "from ..one import value\n",
    "both.py": "what = 'module'\n",
    "both/__init__.py": "what = 'package'\n",
    "spaced/__init__.py": "what = 'package'\n",
    "late/late_module.py": "what = 'late'\n",
    "pkg_getattr/__init__.py": "def __getattr__(name):\n    if name == 'lazy':\n        return 'made'\n    raise AttributeError(name)\n",
    "pkg_getattr/sub.py": "value = 'sub'\n",
}


def write(path, text):
    folder = path.rpartition("/")[0]
    made = ""
    for part in folder.split("/")[1:]:
        made += "/" + part
        if not os.path.isdir(made):
            os.mkdir(made)
    with open(path, "w") as f:
        f.write(text)


for name, text in FILES.items():
    write(FOLDER + "/" + name, text)
write(FOLDER + "_second/space/three.py", "value = 3\n")
write(FOLDER + "_second/plain_second.py", "where = 'second'\n")
sys.path.insert(0, FOLDER)


def run(source, **names):
    """Runs it in a fresh namespace; shows what it defines or how it fails."""
    names["__name__"] = "runner"
    try:
        exec(source, names)
    except BaseException as e:
        more = ""
        if isinstance(e, ImportError):
            more = " | name=%r path=%r from=%r" % (e.name, e.path and e.path.replace(FOLDER, ""), e.name_from)
        print(source.replace("\n", "; "), "!!", type(e).__name__ + ":", str(e).replace(FOLDER, ""), more)
    else:
        print(source.replace("\n", "; "), "->", sorted((n, v.replace(FOLDER, "") if isinstance(v, str) else v if isinstance(v, int) else type(v).__name__) for n, v in names.items() if not n.startswith("__")))


print("-- what a module has")
import plain

print(plain.__name__, plain.__doc__, plain.__file__ == FOLDER + "/plain.py", repr(plain.__package__), plain.name, repr(plain.package), plain.file == plain.__file__)
print(repr(plain).replace(FOLDER, ""), type(plain).__name__, plain.f.__module__, plain.C.__module__, repr(plain.C), plain.__dict__ is vars(plain), plain.f() == 1)
print(sorted(n for n in dir(plain) if not n.startswith("__")), hasattr(plain, "__path__"), sys.modules["plain"] is plain)
import nodoc, empty

print(nodoc.__doc__, empty.__doc__, [n for n in dir(empty) if not n.startswith("__")])
print(plain.__spec__.name, plain.__spec__.origin == plain.__file__, plain.__spec__.submodule_search_locations, repr(plain.__spec__.parent), plain.__spec__.has_location)
print(sys.__name__, repr(sys.__package__), sys.__spec__.name, sys.__spec__.origin, hasattr(sys, "__file__"), repr(sys))
plain.__name__ = "renamed"
print(plain.__name__, repr(plain).startswith("<module "))
plain.__name__ = "plain"
plain.new = 5
run("from plain import new")
del plain.new
run("from plain import new")
run("import plain; plain.nothing")
run("import plain\nplain.nothing = 1\ndel plain.nothing\ndel plain.nothing")
run("import plain; plain()")
print("-- forms of import")
for source in ("import plain", "import plain as p", "import plain, nodoc", "import plain as p, nodoc as n", "from plain import x", "from plain import x as y, f",
               "from plain import (x, f,)", "from plain import _hidden", "import pkg.a", "import pkg.a as a", "from pkg import a", "from pkg.a import name",
               "from pkg import a as b, b as a", "from plain import *", "import pkg.inner.leaf", "import pkg.inner.leaf as leaf", "from pkg.inner import leaf",
               "import os.path", "import os.path as p", "from os import path"):
    run(source)
print("-- star")
for source in ("from all_list import *", "from all_tuple import *", "from all_missing import *", "from all_wrong import *",
               "from all_empty import *", "from pkg.star import *", "from getattr_ import *"):
    run(source)
print(sorted(n for n in sys.modules if n.startswith("pkg.star")))
for source in "def f():\n from plain import *", "class A:\n from plain import *":
    run(source)
print("-- errors")
for source in ("import nothing_there", "import nothing_there.sub", "import plain.sub", "import plain.sub.deeper", "from nothing_there import x", "from plain import nothing",
               "from plain import nothing as n", "import pkg.nothing", "from pkg import nothing", "from pkg.nothing import x", "from pkg.b import nothing", "import raises",
               "import raises", "import exits", "import missing_inside", "import pkg.up", "import pkg.up_two", "import pkg.sibling", "import pkg.sibling_name", "import pkg.raises",
               "from pkg import raises", "import bad_init", "import bad_init.sub", "from . import x", "from .x import y", "from .. import x", "import sys.nothing", "from sys import nothing",
               "import", "from plain import", "from plain import x.y", "import circle_from_a", "from circle_from_a import a"):
    run(source)
print([n for n in ("raises", "exits", "missing_inside", "pkg.up", "pkg.raises", "bad_init", "circle_from_a", "circle_from_b", "nothing_there") if n in sys.modules])
try:
    import syntax
except SyntaxError as e:
    print(e.msg, e.filename == FOLDER + "/syntax.py", e.lineno, "syntax" in sys.modules)
try:
    import raises
except ValueError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print(tb.tb_frame.f_code.co_filename == FOLDER + "/raises.py", tb.tb_lineno, tb.tb_frame.f_code.co_name)
for args in ("",), (5,), ("plain", None, None, [5]), ("plain", {}, {}, None, -1), ("b", {"__package__": "pkg"}, None, ["x"], 1), ("b", {"__name__": "pkg.q"}, None, ["x"], 1), ("b", {"__package__": "pkg", "__name__": "m"}, {}, [], 1), ("", {"__package__": "pkg"}, {}, ["b"], 1), ("b", {"__package__": 5}, None, ["x"], 1), ("b", {}, None, ["x"], 1), ("x", {"__package__": "pkg"}, None, ["x"], 3):
    try:
        print(args, __import__(*args).__name__)
    except Exception as e:
        print(args, "!!", type(e).__name__, e)
print("-- sys.modules")
run("import counts; print(counts.value); import counts; print(counts.value)")
del sys.modules["counts"]
run("import counts; print(counts.value)")
import replaces

print(replaces.attribute, type(replaces).__name__, type(sys.modules["replaces"]).__name__)
run("from replaces import attribute")
run("from replaces import nothing")
run("import removes")
sys.modules["blocked"] = None
for source in "import blocked", "from blocked import x":
    run(source)
sys.modules["pkg.blocked"] = None
for source in "import pkg.blocked", "from pkg import blocked":
    run(source)
sys.modules["number"] = 5
run("import number")
run("from number import real")
run("from number import nothing")


class Module:
    __name__ = "named"
    __path__ = []
    x = 7


sys.modules["object_module"] = Module()
run("import object_module; from object_module import x")
saved = sys.modules["plain"]
del sys.modules["plain"]
import plain as fresh

print(fresh is saved, fresh is sys.modules["plain"])
sys.modules["pkg.given"] = "given"
run("import pkg.given; from pkg import given")
print("-- circles")
import circle_a

print(circle_a.value_a, circle_a.circle_b.seen.replace(FOLDER, ""))
print("-- attributes that are computed")
import getattr_

print(getattr_.computed, dir(getattr_), hasattr(getattr_, "x"))
for source in "from getattr_ import computed", "from getattr_ import other", "import getattr_; getattr_.other", "import getattr_bad; getattr_bad.x", "from pkg_getattr import lazy, sub", "from pkg_getattr import nothing":
    run(source)
print("-- packages")
import pkg, pkg.a, pkg.inner.leaf

print(pkg.order, pkg.a.value, pkg.a.again is pkg.b, pkg.a.name, pkg.a.package, pkg.inner.leaf.v, pkg.inner.__package__, pkg.inner.leaf.__package__, pkg.inner.leaf.order is pkg.order)
print(type(pkg.__path__).__name__, pkg.__path__ == [FOLDER + "/pkg"], pkg.__file__ == FOLDER + "/pkg/__init__.py", repr(pkg).replace(FOLDER, ""), pkg.__spec__.parent, pkg.a.__spec__.parent, pkg.__spec__.submodule_search_locations == pkg.__path__)
run("from pkg.shadow import sub")
run("import pkg.shadow.sub\nimport pkg.shadow\nkind = type(pkg.shadow.sub).__name__")
run("from both import what")
pkg.__path__.append(FOLDER + "/space")
run("from pkg.one import value")
pkg.__path__ = []
run("import pkg.star.two as t")
run("import pkg.never")
print("-- namespace packages")
import space.one

print(space.one.value, hasattr(space, "__file__"), getattr(space, "__file__", None), space.__name__, space.__package__, len(list(space.__path__)), space.__spec__.origin)
import space.deep.two

print(space.deep.two.value, space.deep.two.__package__)
run("import space.nothing")
run("from space import nothing")
print("-- sys.path")
run("import plain_second")
sys.path.append(FOLDER + "_second")
run("import plain_second; where = plain_second.where")
for n in [n for n in sys.modules if n.startswith("space")]:
    del sys.modules[n]
run("from space.three import value; from space.one import value as one")
sys.path.insert(0, FOLDER + "/late")
run("from late_module import what")
sys.path[:] = [p for p in sys.path if not p.startswith(FOLDER)]
run("import late_module")
del sys.modules["late_module"]
run("import late_module")
for folder in FOLDER, FOLDER + "_second":
    for path, folders, files in sorted(os.walk(folder), reverse=True):
        for name in files:
            os.remove(path + "/" + name)
        for name in folders:
            if os.path.isdir(path + "/" + name):
                os.rmdir(path + "/" + name)
    os.rmdir(folder)
