# ExceptionGroup and except*.
def show(g, depth=0):
    print("  " * depth + repr(g) if not isinstance(g, BaseExceptionGroup) else "  " * depth + type(g).__name__ + " " + str(g))
    for x in getattr(g, "exceptions", ()):
        show(x, depth + 1)


g = ExceptionGroup("top", [ValueError(1), TypeError(2), ExceptionGroup("sub", [KeyError(3), ValueError(4)])])
show(g)
print(g.message, len(g.exceptions), repr(g), g.args[0])
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for args in ((), ("m",), ("m", []), ("m", [1]), (1, [ValueError()]), ("m", ValueError()), ("m", [KeyboardInterrupt()]), ("m", (ValueError(), 5)), ("m", "ab")):
    try:
        print(ExceptionGroup(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
m, r = g.split(ValueError)
show(m)
show(r)
m, r = g.split(lambda e: isinstance(e, KeyError))
show(m)
show(r)
print(g.subgroup(OSError), g.split(OSError)[0], g.split((ValueError, TypeError, KeyError))[1])
show(g.subgroup((TypeError, KeyError)))
show(g.derive([OSError("d")]))


def run(exc, *handlers):
    try:
        raise exc
    except* ValueError as e:
        print("ValueError", [repr(x) for x in e.exceptions])
    except* (TypeError, KeyError) as e:
        print("TypeError/KeyError", str(e), len(e.exceptions))
    else:
        print("else")
    finally:
        print("finally")


for exc in (g, ValueError("naked"), ExceptionGroup("only", [TypeError()]), OSError("unhandled"), ExceptionGroup("mixed", [ValueError(1), OSError(2)])):
    try:
        run(exc)
    except BaseException as e:
        print("escaped", type(e).__name__)
        show(e)


def raising():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as e:
        raise
    except* OSError:
        pass


try:
    raising()
except BaseException as e:
    show(e)
    print([repr(x.__context__)[:16] for x in e.exceptions])


def none_raised():
    try:
        pass
    except* ValueError:
        print("no")
    else:
        print("else")
    return "done"


print(none_raised())


def loop():
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup("l", [ValueError(i)])
        except* ValueError as e:
            print("loop", i, e.exceptions)


loop()


class Custom(ExceptionGroup):
    def derive(self, excs):
        return Custom(self.message, excs)


try:
    raise Custom("c", [ValueError(1), KeyError(2)])
except* ValueError as e:
    print(type(e).__name__, e.exceptions)
except* KeyError as e:
    print(type(e).__name__, e.exceptions)
for handler in "5", "ExceptionGroup", "(ValueError, ExceptionGroup)", "int":
    try:
        exec(f"try:\n raise ValueError\nexcept* {handler}:\n pass")
    except TypeError as e:
        print(e)
    except BaseException as e:
        print(type(e).__name__)
for source in ("try: pass\nexcept* : pass", "try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept ValueError: pass\nexcept* KeyError: pass",
               "def f():\n try: pass\n except* ValueError: return", "for x in y:\n try: pass\n except* ValueError: break", "for x in y:\n try: pass\n except* ValueError: continue",
               "for x in y:\n try: pass\n except* ValueError:\n  for z in y: break"):
    try:
        compile(source, "x", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg, e.lineno)


def nested():
    try:
        try:
            raise ExceptionGroup("n", [ValueError(1), KeyError(2)])
        except* ValueError:
            print("inner")
    except* KeyError as e:
        print("outer", e.exceptions)


nested()
try:
    raise ExceptionGroup("plain except", [ValueError()])
except ExceptionGroup as e:
    print(e)
try:
    try:
        raise ExceptionGroup("a", [ValueError(1)])
    except* ValueError as e:
        x = e
    print(x)
    e
except NameError as n:
    print(n)
