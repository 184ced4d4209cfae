# min-python: 3.14
# Exception groups: what can be in them, split, subgroup and derive of subclasses, every rule of except*.
import traceback


def attempt(label, call):
    try:
        print(label, "->", call())
    except BaseException as e:
        print(label, "!!", type(e).__name__, "|", e)


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return "%s(%s: %s)" % (type(e).__name__, e.message, ", ".join(shape(x) for x in e.exceptions))
    return repr(e) if e is not None else "None"


V, T, K, O = ValueError("v"), TypeError("t"), KeyError("k"), OSError("o")
print("-- making")
for cls in BaseExceptionGroup, ExceptionGroup:
    for args in ((), ("m",), ("m", []), ("m", [V]), ("m", (V, T)), ("m", [KeyboardInterrupt()]), ("m", [V, KeyboardInterrupt()]), (5, [V]), (None, [V]), ("m", V), ("m", 5),
                 ("m", [5]), ("m", [V, ValueError]), ("m", {V}), ("m", {V: 1}), ("m", [V], 3), ("m", "text"), ("", [V]), ("m", None)):
        attempt((cls.__name__, args), lambda: shape(cls(*args)))
    attempt("keywords", lambda: cls(message="m", exceptions=[V]))
g = ExceptionGroup("m", [V, T])
print(str(g), repr(g), g.args, g.message, g.exceptions, type(g.exceptions).__name__)
items = [V, T]
g = ExceptionGroup("m", items)
items.append(K)
print(g.exceptions, g.args, repr(g))
for name in "message", "exceptions":
    attempt(name, lambda: setattr(g, name, 5))
    attempt(name, lambda: delattr(g, name))
g.args = (1, 2)
print(str(g), repr(g), g.args, g.exceptions)
print([c.__name__ for c in ExceptionGroup.__mro__], ExceptionGroup.__bases__, isinstance(g, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))

print("-- subclasses")


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message + " derived", excs)


class OwnNew(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return OwnNew(self.message, excs, self.code)


class OwnBase(BaseExceptionGroup):
    pass


class NoDerive(ExceptionGroup):
    pass


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 5


class RaisingDerive(ExceptionGroup):
    def derive(self, excs):
        raise ValueError("no derive")


class Mixed(ExceptionGroup, ValueError):
    pass


for make in (lambda: Own("o", [V, T]), lambda: OwnNew("n", [V, T], 7), lambda: OwnBase("b", [V, T]), lambda: OwnBase("b", [V, KeyboardInterrupt()]), lambda: NoDerive("d", [V, T]),
             lambda: BadDerive("x", [V, T]), lambda: RaisingDerive("r", [V, T]), lambda: Mixed("m", [V, T]), lambda: Own("k", [KeyboardInterrupt()]), lambda: OwnNew("n", [V])):
    attempt("made", lambda: shape(make()))
    attempt("split", lambda: [shape(x) for x in make().split(ValueError)])
    attempt("subgroup", lambda: shape(make().subgroup(TypeError)))
    attempt("all", lambda: shape(make().subgroup(Exception)))
    attempt("derive", lambda: shape(make().derive([K])))
print(OwnNew("n", [V, T], 7).split(ValueError)[0].code)

print("-- split and subgroup")
tree = ExceptionGroup("root", [V, ExceptionGroup("left", [T, V, ExceptionGroup("deep", [K, O])]), ExceptionGroup("right", [O]), T])
for condition in (ValueError, TypeError, KeyError, (ValueError, KeyError), Exception, BaseException, ArithmeticError, ExceptionGroup, (), LookupError,
                  lambda e: isinstance(e, OSError), lambda e: False, lambda e: True, lambda e: getattr(e, "message", "") == "left", 5, None, int, [ValueError], (ValueError, 5), "text"):
    label = condition if not callable(condition) or isinstance(condition, type) else "function"
    attempt(label, lambda: [shape(x) for x in tree.split(condition)])
    attempt(label, lambda: shape(tree.subgroup(condition)))
attempt("no argument", lambda: tree.split())
attempt("raising", lambda: tree.split(lambda e: 1 / 0))
attempt("derive none", lambda: tree.derive([]))
print(tree.split(Exception)[0] is tree, tree.subgroup(BaseException) is tree, tree.split(ValueError)[1] is tree)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise tree from e
except ExceptionGroup as g:
    g.add_note("note")
    g.extra = 5
    match, rest = g.split(ValueError)
    for part in match, rest, match.exceptions[1], g.derive([V]):
        print(part.message, repr(part.__cause__), repr(part.__context__), part.__suppress_context__, part.__traceback__ is g.__traceback__, getattr(part, "__notes__", None), hasattr(part, "extra"))
    match.__notes__.append("own")
    print(g.__notes__, match.__notes__)

print("-- except*")


def run(function):
    try:
        print(function.__name__, "->", function())
    except BaseException as e:
        print(function.__name__, "!!", shape(e), "| cause", repr(e.__cause__), "| context", shape(e.__context__))


def raise_tree():
    raise tree.derive(tree.exceptions)


def all_caught():
    seen = []
    try:
        raise_tree()
    except* ValueError as e:
        seen.append(shape(e))
    except* (TypeError, KeyError) as e:
        seen.append(shape(e))
    except* Exception as e:
        seen.append(shape(e))
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def some_left():
    try:
        raise_tree()
    except* OSError as e:
        pass


def nothing_raised():
    try:
        pass
    except* ValueError:
        result = "no"
    else:
        result = "else"
    return result


def plain_exception():
    try:
        raise ValueError("plain")
    except* ValueError as e:
        return_value = shape(e), type(e).__name__, e.exceptions[0].__traceback__ is not None
    return return_value


def plain_not_caught():
    try:
        raise ValueError("plain")
    except* TypeError:
        pass


def raise_in_handler():
    try:
        raise_tree()
    except* ValueError:
        raise KeyError("new")


def raise_in_two():
    try:
        raise_tree()
    except* ValueError:
        raise KeyError("one")
    except* TypeError:
        raise RuntimeError("two")


def raise_from():
    try:
        raise_tree()
    except* ValueError as e:
        raise KeyError("new") from e


def bare_raise():
    try:
        raise_tree()
    except* ValueError:
        raise


def bare_in_all():
    try:
        raise_tree()
    except* ValueError:
        raise
    except* Exception:
        raise


def raise_the_name():
    try:
        raise_tree()
    except* ValueError as e:
        raise e


def raise_a_part():
    try:
        raise_tree()
    except* ValueError as e:
        raise e.exceptions[0]


def mixed():
    try:
        raise_tree()
    except* ValueError:
        raise
    except* TypeError:
        raise RuntimeError("new")


def name_is_gone():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        pass
    return "e" in locals()


def nested():
    seen = []
    try:
        try:
            raise_tree()
        except* ValueError:
            seen.append("inner")
    except* TypeError as e:
        seen.append(shape(e))
    except* Exception as e:
        seen.append(shape(e))
    return seen


def in_loop():
    out = []
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup("g", [ValueError(i), TypeError(i)])
        except* ValueError as e:
            out.append(("v", i))
        except* TypeError as e:
            out.append(("t", i))
    return out


def base_exceptions():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError:
        pass


def wrong_group():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


def wrong_class():
    try:
        raise ValueError
    except* int:
        pass


def wrong_in_tuple():
    try:
        raise ValueError
    except* (ValueError, 5):
        pass


def wrong_value():
    try:
        raise ValueError
    except* 5:
        pass


def expression_evaluated():
    seen = []

    def cls(c):
        seen.append(c.__name__)
        return c

    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* cls(ValueError):
        pass
    except* cls(TypeError):
        pass
    return seen


def exc_info_inside():
    import sys

    out = []
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        out.append(shape(sys.exception()))
    except* TypeError:
        out.append(shape(sys.exception()))
    out.append(sys.exception())
    return out


for f in (all_caught, some_left, nothing_raised, plain_exception, plain_not_caught, raise_in_handler, raise_in_two, raise_from, bare_raise, bare_in_all, raise_the_name,
          raise_a_part, mixed, name_is_gone, nested, in_loop, base_exceptions, wrong_group, wrong_class, wrong_in_tuple, wrong_value, expression_evaluated, exc_info_inside):
    run(f)
for source in ("try:\n pass\nexcept* ValueError:\n pass\nexcept TypeError:\n pass", "try:\n pass\nexcept*:\n pass", "try:\n pass\nexcept* V:\n return", "def f():\n try:\n  pass\n except* V:\n  return 1",
               "for x in y:\n try:\n  pass\n except* V:\n  break", "for x in y:\n try:\n  pass\n except* V:\n  continue", "for x in y:\n try:\n  pass\n except* V:\n  for z in y: break",
               "try:\n pass\nexcept* V, T:\n pass", "try:\n pass\nexcept* V as e, T:\n pass", "try:\n pass\nexcept *V:\n pass"):
    try:
        compile(source, "f", "exec")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), e.msg)
