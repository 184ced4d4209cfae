# min-python: 3.14
# float: double
# The module sys: what a program finds there, what it may replace, the hooks.
import sys
import io


def attempt(label, call, *args):
    try:
        print(label, "->", call(*args))
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


print("-- constants")
print(sys.version_info[:2], sys.version_info.major, sys.version_info.minor, sys.version_info >= (3, 14), sys.version_info.releaselevel,
      type(sys.version_info).__name__, len(sys.version_info), sys.version.startswith("3.14."), sys.hexversion >> 16 == 0x30e)
print(sys.maxunicode, sys.byteorder, sys.float_repr_style, sys.api_version, sys.dont_write_bytecode, sys.getdefaultencoding(),
      sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), type(sys.platlibdir).__name__, sys.pycache_prefix)
print(sys.float_info.max, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.epsilon, sys.float_info.radix, sys.float_info[0] == sys.float_info.max)
print(sys.float_info.min, sys.float_info.min_exp, sys.float_info.max_exp, sys.float_info.min_10_exp, sys.float_info.max_10_exp, sys.float_info.rounds)
for name in ("argv", "builtin_module_names", "copyright", "executable", "flags", "float_info", "hash_info", "implementation", "int_info", "maxsize",
             "meta_path", "modules", "orig_argv", "path", "path_hooks", "path_importer_cache", "platform", "prefix", "exec_prefix", "base_prefix",
             "base_exec_prefix", "stdlib_module_names", "version", "warnoptions", "_xoptions", "abiflags", "displayhook", "excepthook", "unraisablehook",
             "__displayhook__", "__excepthook__", "__unraisablehook__", "__stdin__", "__stdout__", "__stderr__", "is_finalizing", "_getframe",
             "_getframemodulename", "intern", "getsizeof", "exc_info", "exception", "exit", "audit", "get_int_max_str_digits", "tracebacklimit", "last_exc",
             "ps1", "ps2"):
    v = getattr(sys, name, None)
    kind = type(v).__name__
    print(name, hasattr(sys, name) if name not in ("ps1", "ps2") else "", kind if kind in ("list", "dict", "str", "tuple", "int", "frozenset", "flags", "NoneType", "float_info", "hash_info", "int_info") and name not in ("ps1", "ps2") else "")
print("sys" in sys.modules, sys.modules["sys"] is sys, "sys" in sys.builtin_module_names, "math" in sys.stdlib_module_names, "nothing" in sys.stdlib_module_names)
print(sys.flags.debug, sys.flags.optimize, sys.flags.isolated, sys.flags.dev_mode, sys.flags.utf8_mode, len(sys.flags) == 18)
print(sys.implementation.name in ("cpython", "adder"), len(sys.implementation.version) >= 3, hasattr(sys.implementation, "cache_tag"), type(sys.implementation.hexversion).__name__)
print(sys.meta_path is sys.meta_path, sys.warnoptions is sys.warnoptions, sys.path_importer_cache is sys.path_importer_cache, sys.path_hooks is sys.path_hooks)

print("-- functions")
attempt("intern", lambda: sys.intern("some text") is sys.intern("some " + "text"))
attempt("intern wrong", sys.intern, 5)
attempt("_is_interned", sys._is_interned, sys.intern("abc"))
attempt("_is_interned wrong", sys._is_interned, 5)
attempt("is_finalizing", sys.is_finalizing)
attempt("getsizeof", lambda: sys.getsizeof([1, 2, 3]) > 0)
attempt("getsizeof none", sys.getsizeof)
attempt("getrecursionlimit", lambda: type(sys.getrecursionlimit()).__name__)
limit = sys.getrecursionlimit()
attempt("setrecursionlimit", sys.setrecursionlimit, limit)
attempt("setrecursionlimit wrong", sys.setrecursionlimit, 0)
attempt("setrecursionlimit text", sys.setrecursionlimit, "x")
for args in (), (None,), (3,), ("text",), ((1, 2),), (True,):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print("exit", args, repr(e), e.code, e.args)
attempt("exit two", sys.exit, 1, 2)
attempt("audit", sys.audit, "event", 1)

print("-- exc_info, exception")
print(sys.exc_info(), sys.exception())
try:
    raise ValueError("one")
except ValueError as first:
    print(sys.exc_info()[:2], sys.exc_info()[2] is first.__traceback__, sys.exception() is first)
    try:
        raise KeyError("two")
    except KeyError as second:
        print(repr(sys.exception()), repr(second.__context__))
    print(repr(sys.exception()))

    def inner():
        return repr(sys.exception())

    print(inner())

    def generator():
        yield repr(sys.exception())
        try:
            raise TypeError("in generator")
        except TypeError:
            yield repr(sys.exception())
        yield repr(sys.exception())

    print(list(generator()))
g = generator()
print(next(g), next(g), repr(sys.exception()), next(g))
try:
    pass
finally:
    print(sys.exception())

print("-- streams")
saved = sys.stdout
sys.stdout = io.StringIO()
print("to the string")
text = sys.stdout.getvalue()
sys.stdout = saved
print(repr(text), sys.stdout is sys.__stdout__)
sys.stdout = None
print("lost")
sys.stdout = saved


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = sys.stdout = Writer()
print("a", 1, end="!")
sys.stdout = saved
print(w.parts)
saved_errors = sys.stderr
sys.stderr = io.StringIO()
print("error", file=sys.stderr)
print(repr(sys.stderr.getvalue()))
sys.stderr = io.StringIO()
try:
    raise ValueError("shown by the hook")
except ValueError as e:
    sys.excepthook(type(e), e, None)
    sys.__excepthook__(ValueError, e.with_traceback(None), None)
text = sys.stderr.getvalue()
print(text[text.rindex("ValueError"):])

print("-- displayhook")
import builtins

sys.displayhook(None)
sys.displayhook(5)
sys.displayhook("text")
sys.__displayhook__([1])
print("-- unraisablehook")


class Deleted:
    def __del__(self):
        raise ValueError("in __del__")


import gc


def drop():
    Deleted()


sys.stderr = io.StringIO()
drop()
gc.collect()
lines = sys.stderr.getvalue().splitlines()
print(lines[0].split(" at 0x")[0], lines[1], lines[-1])
seen = []
sys.unraisablehook = seen.append
drop()
gc.collect()
u = seen[0]
print(u.exc_type.__name__, repr(u.exc_value), type(u.exc_traceback).__name__, str(u.err_msg).split(" <")[0], u.object)
sys.unraisablehook = sys.__unraisablehook__
sys.stderr = io.StringIO()
drop()
gc.collect()
print(sys.stderr.getvalue().splitlines()[-1])
sys.stderr = saved_errors

print("-- frames")


def depth(n):
    return sys._getframe(n)


frame = sys._getframe()
print(type(frame).__name__, frame.f_code.co_name, frame.f_globals is globals(), frame.f_locals is globals() or frame.f_locals == globals())


def outer(a, b=2):
    local = [a]
    here = sys._getframe()
    out = [here.f_code.co_name, sorted(here.f_locals), here.f_locals["local"], here.f_back.f_code.co_name, depth(0).f_code.co_name, depth(1).f_code.co_name]
    first = here.f_lineno
    return out, here.f_lineno - first, first - outer.__code__.co_firstlineno, here


out, later, line, kept = outer(1)
print(out, later, line)
print(kept.f_code.co_name, kept.f_globals is globals())
print(sys._getframemodulename(), sys._getframemodulename(0), sys._getframemodulename(100))
attempt("too deep", sys._getframe, 1000)
attempt("wrong", sys._getframe, "x")


class InClass:
    name = sys._getframe().f_code.co_name
    names = sorted(n for n in sys._getframe().f_locals if not n.startswith("__"))


print(InClass.name, InClass.names)


def gen():
    yield sys._getframe().f_code.co_name, sys._getframe().f_back.f_code.co_name


print(next(gen()))


def closure():
    x = 5

    def inside():
        y = x
        return sorted(sys._getframe().f_locals.items())

    return inside()


print(closure())
try:
    def raises():
        1 / 0
    raises()
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(type(tb).__name__, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_lineno == raises.__code__.co_firstlineno + 1,
          tb.tb_next.tb_frame.f_globals is globals(), tb.tb_next.tb_next, type(tb.tb_lasti).__name__)
    attempt("tb_next set", setattr, tb, "tb_next", None)
    print(tb.tb_next)
    attempt("tb_next wrong", setattr, tb, "tb_next", 5)
    attempt("tb_next loop", setattr, tb, "tb_next", tb)
    attempt("tb_lineno set", setattr, tb, "tb_lineno", 5)
