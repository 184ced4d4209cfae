# try/except/else/finally with return, break, continue and raise in every position.
def show(f, *args):
    try:
        print(f.__name__, args, "->", f(*args))
    except BaseException as e:
        print(f.__name__, args, "raised", type(e).__name__, e, "context", repr(e.__context__), "cause", repr(e.__cause__))


def t1(x):
    log = []
    try:
        log.append("try")
        if x == 1:
            raise ValueError("v")
        if x == 2:
            return log + ["return try"]
        if x == 3:
            raise KeyError("k")
    except ValueError as e:
        log.append("except " + str(e))
    else:
        log.append("else")
    finally:
        log.append("finally")
        print(log)
    return log


for i in range(4):
    show(t1, i)


def fin_return(x):
    try:
        if x:
            raise ValueError(x)
        return "try"
    finally:
        return "finally"


show(fin_return, 0)
show(fin_return, 1)


def fin_modifies():
    r = [1]
    n = 1
    try:
        return r, n
    finally:
        r.append(2)
        n = 5


show(fin_modifies)


def loop_flow():
    log = []
    for i in range(6):
        try:
            if i == 0:
                continue
            if i == 1:
                raise KeyError
            if i == 4:
                break
            log.append(i)
        except KeyError:
            log.append("key")
            continue
        else:
            log.append("else")
        finally:
            log.append(f"f{i}")
    else:
        log.append("never")
    return log


show(loop_flow)


def fin_break():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i


show(fin_break)


def fin_continue():
    n = 0
    for i in range(3):
        try:
            raise ValueError
        finally:
            n += 1
            continue
    return n


show(fin_continue)


def while_return():
    while True:
        try:
            try:
                return "inner"
            finally:
                print("inner finally")
        finally:
            print("outer finally")


show(while_return)


def nested(x):
    try:
        try:
            if x == 0:
                raise ValueError("inner")
            if x == 1:
                raise KeyError("inner")
            if x == 2:
                raise OSError("inner")
        except ValueError:
            raise TypeError("from inner handler")
        except KeyError as e:
            raise RuntimeError("chained") from e
        finally:
            print("inner finally")
            if x == 3:
                raise IndexError("from finally")
    except TypeError as e:
        return "outer", str(e), repr(e.__context__)
    finally:
        print("outer finally")


for i in range(4):
    show(nested, i)


def finally_raises():
    try:
        raise ValueError("lost")
    finally:
        raise KeyError("wins")


show(finally_raises)


def return_then_raise():
    try:
        return 1
    finally:
        raise KeyError("after return")


show(return_then_raise)


def handler_return():
    try:
        raise ValueError
    except ValueError:
        return "handler"
    finally:
        print("fin")


show(handler_return)


def else_raises():
    try:
        pass
    except ValueError:
        return "not here"
    else:
        raise ValueError("from else")


show(else_raises)


def tuple_match(x):
    try:
        raise x
    except (KeyError, IndexError) as e:
        return "lookup pair", type(e).__name__
    except LookupError:
        return "lookup"
    except (ValueError, (TypeError, OSError)):
        return "nested tuple"
    except ():
        return "empty tuple"
    except Exception:
        return "exception"
    except:
        return "bare"


for x in KeyError, IndexError(1), LookupError, ValueError, TypeError("t"), OSError("x"), ArithmeticError, SystemExit, KeyboardInterrupt:
    show(tuple_match, x)


def bad_match(cls):
    try:
        raise ValueError("original")
    except cls:
        return "matched"


for c in 5, "s", None, int, (ValueError, 5), (5, ValueError), [ValueError], object, type:
    show(bad_match, c)


def dynamic():
    def classes():
        print("evaluated")
        return ValueError

    try:
        raise ValueError
    except classes():
        return "ok"


show(dynamic)


def not_evaluated():
    try:
        pass
    except undefined_name:
        pass
    return "fine"


show(not_evaluated)


def unbinding():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except NameError as n:
        return type(n).__name__, str(n)


show(unbinding)


def rebinding():
    try:
        raise ValueError
    except ValueError as e:
        e = 5
    try:
        return e
    except UnboundLocalError:
        return "unbound"


show(rebinding)


def deleting():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "deleted"


show(deleting)
try:
    raise ValueError("module")
except ValueError as ge:
    pass
print("ge" in globals())


def bare_raise(x):
    try:
        raise ValueError("first")
    except ValueError:
        if x == 0:
            raise
        try:
            raise KeyError("second")
        except KeyError:
            if x == 1:
                raise
        if x == 2:
            raise


for i in range(4):
    show(bare_raise, i)


def no_active():
    raise


show(no_active)


def active_in_caller():
    def reraise():
        raise

    try:
        raise OSError("outer")
    except OSError:
        reraise()


show(active_in_caller)


def after_handler():
    try:
        raise OSError
    except OSError:
        pass
    raise


show(after_handler)
import sys


def exc_info():
    r = [sys.exc_info()[0]]
    try:
        raise ValueError
    except ValueError:
        r.append(sys.exc_info()[0])
        try:
            raise KeyError
        except KeyError:
            r.append(sys.exc_info()[0])
        r.append(sys.exc_info()[0])
    r.append(sys.exc_info()[0])
    return [c and c.__name__ for c in r]


show(exc_info)


def in_generator():
    def g():
        try:
            yield 1
        except ValueError as e:
            yield "caught " + str(e)
        finally:
            yield "fin"

    it = g()
    return next(it), it.throw(ValueError("v")), next(it), next(it, "end")


show(in_generator)


def deep(n):
    if n == 0:
        raise ValueError("deep")
    try:
        deep(n - 1)
    finally:
        counts[0] += 1


counts = [0]
show(deep, 20)
print(counts)


def raise_in_except_expr():
    try:
        raise ValueError
    except (1 / 0):
        pass


show(raise_in_except_expr)
for thing in 1, "s", None, int, object(), [], ValueError("ok"), ValueError, lambda: 1:
    try:
        raise thing
    except BaseException as e:
        print(type(e).__name__, e)
for cause in 1, "s", None, int, KeyError, KeyError("c"):
    try:
        raise ValueError("v") from cause
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)


class BadNew(Exception):
    def __new__(cls):
        return 5


class BadInit(Exception):
    def __init__(self):
        raise KeyError("in init")


for c in BadNew, BadInit:
    try:
        raise c
    except BaseException as e:
        print(type(e).__name__, e)
