# min-python: 3.14
# The module warnings: filters, what they remember, recording, the text that is shown.
import sys
import io
import warnings

FILE = __file__.rsplit("/", 1)[-1]


def attempt(label, call, *args, **kwargs):
    try:
        print(label, "->", call(*args, **kwargs))
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def shown(call, *args, **kwargs):
    """What goes to sys.stderr."""
    saved, sys.stderr = sys.stderr, io.StringIO()
    try:
        call(*args, **kwargs)
        return sys.stderr.getvalue()
    finally:
        sys.stderr = saved


def simple(filters):
    return [(f[0], f[1] if f[1] is None or isinstance(f[1], str) else f[1].pattern, f[2].__name__,
             f[3] if f[3] is None or isinstance(f[3], str) else f[3].pattern, f[4]) for f in filters]


print("-- categories")
for cls in (Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ImportWarning,
            UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning):
    print(cls.__name__, cls.__bases__[0].__name__, repr(cls("x")))

print("-- default filters")
warnings.resetwarnings()
for category in DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning:
    warnings.simplefilter("ignore", category, append=True)
warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")


def warn_all():
    for cls in UserWarning, DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning, RuntimeWarning:
        warnings.warn("about " + cls.__name__, cls)


print(shown(warn_all))
print(repr(shown(warn_all)))

print("-- warn: arguments")
warnings.resetwarnings()
warnings.simplefilter("always")
print(shown(warnings.warn, "plain").count("UserWarning: plain"))


def warn(*args, **kwargs):
    warnings.warn(*args, **kwargs)


print(shown(warn, "text"))
print(shown(warn, "text", DeprecationWarning))
print(shown(warn, DeprecationWarning("instance"), UserWarning))
print(shown(warn, message="keywords", category=RuntimeWarning, stacklevel=1))
print(shown(warn, ""))
print(shown(warn, "two\nlines"))
print(shown(warn, UserWarning("a", 1)))
for category in int, 5, "x", ValueError, (Warning,):
    attempt(category, warnings.warn, "m", category)
attempt("none given", warnings.warn)
attempt("stacklevel", warnings.warn, "m", stacklevel="x")


class Own(UserWarning):
    pass


print(shown(warn, "own", Own))


def level(n):
    def inner():
        warnings.warn("level %d" % n, stacklevel=n)

    def outer():
        inner()

    outer()


first = level.__code__.co_firstlineno
with warnings.catch_warnings(record=True) as log:
    level(1), level(2), level(3), level(4)
    level(100)
print([w.lineno - first for w in log[:3]], log[4].filename, log[4].lineno)

print("-- registries: default, module, once, always, error, ignore")
for action in "default", "module", "once", "always", "all", "error", "ignore":
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        warnings.simplefilter(action)
        globals().pop("__warningregistry__", None)
        warnings.onceregistry.clear()
        raised = 0
        for i in range(3):
            for text in "a", "b":
                try:
                    warnings.warn(text)
                except UserWarning as e:
                    raised += 1
            try:
                warnings.warn("a")
            except UserWarning as e:
                raised += 1
        print(action, len(log), raised, [str(w.message) for w in log])
registry = {}
warnings.resetwarnings()
warnings.simplefilter("default")
print(repr(shown(lambda: [warnings.warn_explicit("m", UserWarning, "f", 1, registry=registry) for i in range(3)])))
print(sorted(repr(k) for k in registry if k != "version"))
warnings.simplefilter("always")
print(repr(shown(lambda: [warnings.warn_explicit("m", UserWarning, "f", 1, registry=registry) for i in range(2)])))

print("-- filters")
warnings.resetwarnings()
print(warnings.filters)
warnings.simplefilter("ignore", UserWarning)
warnings.simplefilter("error", RuntimeWarning, 7)
warnings.simplefilter("default", append=True)
warnings.filterwarnings("always", "Foo", Own, "mod", 5)
warnings.filterwarnings("once", message="", append=True)
print(simple(warnings.filters))
warnings.simplefilter("ignore", UserWarning)
print(simple(warnings.filters))
warnings.simplefilter("default", append=True)
print(simple(warnings.filters))
for args in (("bad",), ("default", 5), ("default", "m", 5), ("default", "m", int), ("default", "m", Warning, 5), ("default", "m", Warning, "m", -1),
             ("default", "m", Warning, "m", "1"), ("error", "(")):
    attempt(args, warnings.filterwarnings, *args)
for args in (("bad",), ("default", 5), ("default", int), ("default", Warning, -1), ("default", Warning, "x")):
    attempt(args, warnings.simplefilter, *args)
warnings.resetwarnings()
warnings.filterwarnings("error", "match me.*", UserWarning)
warnings.filterwarnings("ignore", module="quiet")
warnings.filterwarnings("error", lineno=99)
for message, module, line in (("match me now", None, 1), ("MATCH ME", None, 1), ("no match me", "m", 1), ("x", "quiet", 1), ("x", "quieter", 1), ("y", "m", 99), ("z", "m", 98)):
    attempt((message, module, line), lambda: shown(warnings.warn_explicit, message, UserWarning, "file.py", line, module))
attempt("own filter", lambda: (warnings.filters.insert(0, ("error", None, Warning, None, 0)), warnings._filters_mutated(), shown(warnings.warn, "m")))

print("-- catch_warnings")
warnings.resetwarnings()
warnings.simplefilter("ignore")
before = warnings.filters
with warnings.catch_warnings() as nothing:
    warnings.simplefilter("error")
    attempt("error inside", warnings.warn, "x")
    print(nothing)
attempt("ignored outside", warnings.warn, "x")
print(warnings.filters is before, simple(warnings.filters))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("recorded")
    warnings.warn(DeprecationWarning("instance"))
    w = log[0]
    print(len(log), w.message, repr(w.message), w.category, w.filename.endswith(FILE), w.file, w.line, w.source)
    print(str(w).replace(w.filename, FILE).replace(str(w.lineno), "N"))
    with warnings.catch_warnings(record=True) as inner:
        warnings.warn("inner")
    print(len(log), len(inner))
with warnings.catch_warnings(action="error"):
    attempt("action", warnings.warn, "x")
with warnings.catch_warnings(action="error", category=DeprecationWarning):
    attempt("action with category", warnings.warn, "x", DeprecationWarning)
    attempt("other category", warnings.warn, "x")
c = warnings.catch_warnings(record=True)
print(c, warnings.catch_warnings())
attempt("exit first", c.__exit__, None, None, None)
with c:
    attempt("twice", c.__enter__)
attempt("unknown", warnings.catch_warnings, unknown=1)
try:
    with warnings.catch_warnings(record=True):
        raise KeyError("passes")
except KeyError as e:
    print(e)

print("-- showing")
warnings.simplefilter("always")
print(repr(warnings.formatwarning("m", UserWarning, "nofile", 5)), repr(warnings.formatwarning("m", UserWarning, "nofile", 5, "  line  ")))
print(repr(warnings.formatwarning(UserWarning("w"), DeprecationWarning, "nofile", 5, "")))
out = io.StringIO()
warnings.showwarning("m", UserWarning, "nofile", 5, out)
warnings.showwarning("m", UserWarning, "nofile", 5, out, "line")
warnings.showwarning("m", UserWarning, "nofile", 5, file=out)
print(repr(out.getvalue()))
saved = warnings.showwarning


def show(message, category, filename, lineno, file=None, line=None):
    print("show", repr(message), category.__name__, filename.endswith(FILE), file, line)


warnings.showwarning = show
warnings.warn("through showwarning")
with warnings.catch_warnings(record=True) as log:
    warnings.warn("recorded all the same")
    print(len(log))
    warnings.showwarning = show
    warnings.warn("shown all the same")
    print(len(log))
warnings.warn("again")
warnings.showwarning = saved
saved = warnings.formatwarning
warnings.formatwarning = lambda message, category, filename, lineno, line=None: "own format: %s\n" % message
print(shown(warnings.warn, "x"))
warnings.formatwarning = saved
w = warnings.WarningMessage(UserWarning("m"), UserWarning, "f", 3)
print(w.message, w.category.__name__, w.filename, w.lineno, w.file, w.line, w.source)
