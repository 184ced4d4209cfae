# _copyreg: how an object is taken apart that says nothing about it itself (object.__reduce_ex__, object.__getstate__).
def _slots_of(x):
    values = {}
    for cls in type(x).__mro__:
        slots = cls.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f"_{cls.__name__.lstrip('_')}{name}"
            try:
                values[name] = getattr(x, name)
            except AttributeError:
                pass
    return values


def _native_part(x):
    # The value of the built-in type that x's class derives from.
    for base in (int, float, str, bytes, complex, tuple, list, dict, set, frozenset, bytearray):
        if isinstance(x, base):
            return base
    return None


def __getstate__(x):
    state = getattr(x, '__dict__', None) or None
    slots = _slots_of(x)
    return (state, slots) if slots else state


def reduce(x, protocol):
    # -> (function, its arguments, state, items of a list, pairs of a dict)
    import copyreg
    cls = type(x)
    if cls is slice:
        return slice, (x.start, x.stop, x.step), None, None, None
    if isinstance(x, BaseException):
        return cls, x.args, x.__dict__ or None, None, None
    base = _native_part(x)
    if base is dict and hasattr(x, 'default_factory'):
        return cls, (x.default_factory,), None, None, iter(x.items())
    if base is None and cls.__module__ == 'builtins' and cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if base in (set, frozenset, bytearray):
        make, args = cls, (list(x),)
    elif hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        make, args = copyreg.__newobj_ex__, (cls, args, kwargs)
    elif hasattr(cls, '__getnewargs__'):
        make, args = copyreg.__newobj__, (cls, *x.__getnewargs__())
    else:
        make, args = copyreg.__newobj__, (cls,) if base in (list, dict, None) else (cls, base(x))
    return (make, args, x.__getstate__(), iter(x) if isinstance(x, list) else None,
            iter(x.items()) if isinstance(x, dict) else None)
