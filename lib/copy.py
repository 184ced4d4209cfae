# copy: shallow and deep copies.
import copyreg


class Error(Exception):
    pass


error = Error
_atoms = (type(None), int, float, bool, complex, str, bytes, type, type(Ellipsis), type(NotImplemented), range, property,
          type(lambda: 0), type(len), type([].append), type(copyreg))
_exact = set(_atoms[:-1])


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


def _parts(x):
    # -> (function, its arguments, state, items of a list, pairs of a dict), as __reduce_ex__ gives it.
    cls = type(x)
    reducer = copyreg.dispatch_table.get(cls)
    if reducer is not None:
        return _padded(reducer(x))
    if cls.__reduce_ex__ is not object.__reduce_ex__ if hasattr(object, '__reduce_ex__') else hasattr(cls, '__reduce_ex__'):
        return _padded(x.__reduce_ex__(4))
    if cls.__reduce__ is not object.__reduce__:
        return _padded(x.__reduce__())
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        make, args = copyreg.__newobj_ex__, (cls, args, kwargs)
    else:
        base = _native_part(x)
        if hasattr(cls, '__getnewargs__'):
            args = x.__getnewargs__()
        elif base in (list, dict, set, bytearray, None):
            args = ()
        else:
            args = (base(x),)
        make, args = copyreg.__newobj__, (cls,) + args
    getstate = getattr(cls, '__getstate__', None)
    if getstate is not None and getstate is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    else:
        state = getattr(x, '__dict__', None) or None
        slots = _slots_of(x)
        if slots:
            state = state, slots
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    if isinstance(x, (set, bytearray)):
        make, args = cls, (list(x),)
    return make, args, state, items, pairs


def _padded(parts):
    if isinstance(parts, str):
        return parts
    return tuple(parts) + (None,) * (5 - len(parts))


def _rebuild(x, parts, deep=None):
    if isinstance(parts, str):
        return x
    make, args, state, items, pairs = parts[:5]
    if deep is not None and args:
        args = tuple(deep(a) for a in args)
    y = make(*args)
    if deep is not None:
        deep(x, y)
    if state is not None:
        if deep is not None:
            state = deep(state)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                y.__dict__.update(state)
            for key, value in (slots or {}).items():
                setattr(y, key, value)
    for item in items or ():
        y.append(item if deep is None else deep(item))
    for key, value in pairs or ():
        if deep is not None:
            key, value = deep(key), deep(value)
        y[key] = value
    return y


def copy(x):
    cls = type(x)
    if cls in _exact or cls in (tuple, frozenset) or isinstance(x, (type, _atoms[-1])) and not hasattr(cls, '__copy__'):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _parts(x))


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _exact:
        return x
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    if cls is list:
        y = memo[d] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[d] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if d in memo:
            return memo[d]
        y = x if all(a is b for a, b in zip(x, items)) else tuple(items)
    elif isinstance(x, (type, _atoms[-1])):
        return x
    elif getattr(cls, '__deepcopy__', None) is not None:
        y = x.__deepcopy__(memo)
    elif cls in (set, frozenset, bytearray):
        y = cls(deepcopy(list(x), memo))
    elif cls is type(copy.__get__(1)):
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        def deep(value, made=_nil):
            if made is _nil:
                return deepcopy(value, memo)
            memo[d] = made
        y = _rebuild(x, _parts(x), deep)
    if y is not x:
        memo[d] = y
        memo.setdefault(id(memo), []).append(x)  # x lives as long as its id is used
    return y


def replace(obj, /, **changes):
    cls = obj.__class__
    function = getattr(cls, '__replace__', None)
    if function is None:
        if hasattr(cls, '_replace'):
            return obj._replace(**changes)
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return function(obj, **changes)


__all__ = ["Error", "copy", "deepcopy", "replace"]
