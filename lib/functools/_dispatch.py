# functools.singledispatch, singledispatchmethod, partialmethod.
from functools import partial, update_wrapper

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def _distance(cls, candidate):
    """How far from cls a type stands that is one of its bases, or an abstract class that knows it: smaller is closer."""
    mro = cls.__mro__
    if candidate in mro:
        return 2 * mro.index(candidate)
    last = 0
    for i, base in enumerate(mro):
        if base is not object and issubclass(base, candidate):
            last = i
    return 2 * last + 1


def _closest(cls, registry):
    best = None
    for candidate in registry:
        if candidate is not object and not issubclass(cls, candidate):
            continue
        distance = _distance(cls, candidate) if candidate is not object else 2 * len(cls.__mro__) + 1
        if best is None or distance < best[0]:
            best = (distance, candidate)
        elif distance == best[0]:
            if issubclass(candidate, best[1]):
                best = (distance, candidate)
            elif not issubclass(best[1], candidate):
                raise RuntimeError(f"Ambiguous dispatch: {best[1]} or {candidate}")
    return best[1]


def _is_union(v):
    return type(v) is type(int | str)


def _is_dispatch_type(v):
    if isinstance(v, type):
        return True
    return _is_union(v) and all(isinstance(part, type) for part in v.__args__)


def _annotated(function):
    """The first annotation of a function's parameters and its name."""
    function_inside = getattr(function, "__func__", getattr(function, "__wrapped__", function))
    annotations = getattr(function_inside, "__annotations__", {})
    if not annotations:
        raise TypeError(f"Invalid first argument to `register()`: {function!r}. "
                        f"Use either `@register(some_class)` or plain `@register` on an annotated function.")
    return next(iter(annotations.items()))


def singledispatch(func):
    registry = {}
    cache = {}

    def dispatch(cls):
        found = cache.get(cls)
        if found is None:
            found = cache[cls] = registry[cls] if cls in registry else registry[_closest(cls, registry)]
        return found

    def register(cls, func=None):
        if func is None:
            if _is_dispatch_type(cls):
                return lambda f: register(cls, f)
            func = cls
            name, cls = _annotated(func)
            if not _is_dispatch_type(cls):
                if _is_union(cls):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif not _is_dispatch_type(cls):
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        for part in cls.__args__ if _is_union(cls) else (cls,):
            registry[part] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = cache.clear
    return wrapper


def _read_only(mapping):
    proxy = type(type.__dict__)
    return mapping if proxy is dict else proxy(mapping)


class singledispatchmethod:
    """The same for methods: the type of the first argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        for attribute in ("__module__", "__name__", "__qualname__", "__doc__"):
            try:
                setattr(method, attribute, getattr(self.func, attribute))
            except AttributeError:
                pass
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class partialmethod:
    """A method with some arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        function, given, keywords = self.func, self.args, self.keywords

        def method(self, /, *args, **more):
            return function(self, *given, *args, **{**keywords, **more})

        return method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def recursive_repr(fillvalue="..."):
    """Decorator: an object inside of its own repr is shown as fillvalue."""
    def decorate(function):
        active = set()

        def wrapper(self):
            key = id(self)
            if key in active:
                return fillvalue
            active.add(key)
            try:
                return function(self)
            finally:
                active.discard(key)

        return update_wrapper(wrapper, function)

    return decorate


for _class in (singledispatchmethod, partialmethod):
    _class.__module__ = "functools"
singledispatch.__module__ = "functools"
