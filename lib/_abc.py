# _abc: the registries behind abstract base classes. Answers of issubclass are cached: positive ones, which stay true, and
# negative ones until somebody registers.
_token = 2  # grows with every registration


def get_cache_token():
    return _token


def _is_abstract(value):
    if type(value) is property:
        return any(getattr(f, '__isabstractmethod__', False) for f in (value.fget, value.fset, value.fdel))
    return bool(getattr(value, '__isabstractmethod__', False))


def _abc_init(cls):
    names = {name for name, value in list(cls.__dict__.items()) if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    cls._abc_impl = ([], {})


def _abc_register(cls, subclass):
    global _token
    if not isinstance(subclass, type):
        raise TypeError("Can only register classes")
    if issubclass(subclass, cls):
        return subclass
    if issubclass(cls, subclass):
        raise RuntimeError("Refusing to create an inheritance cycle")
    cls._abc_impl[0].append(subclass)
    _token += 1
    return subclass


def _abc_instancecheck(cls, instance):
    subclass = instance.__class__
    if cls._abc_impl[1].get(subclass) is True:
        return True
    kind = type(instance)
    return cls.__subclasscheck__(subclass) or kind is not subclass and cls.__subclasscheck__(kind)


def _abc_subclasscheck(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError('issubclass() arg 1 must be a class')
    registry, cache = cls._abc_impl
    known = cache.get(subclass)
    if known is True or known == _token:
        return known is True
    answer = cls.__subclasshook__(subclass)
    if answer is NotImplemented:
        answer = (cls in getattr(subclass, '__mro__', ()) or any(issubclass(subclass, c) for c in registry)
                  or any(issubclass(subclass, c) for c in cls.__subclasses__()))
    cache[subclass] = True if answer else _token
    return bool(answer)


def _get_dump(cls):
    registry, cache = cls._abc_impl
    return (set(registry), {c for c, v in cache.items() if v is True}, {c for c, v in cache.items() if v is not True}, _token)


def _reset_registry(cls):
    cls._abc_impl[0].clear()


def _reset_caches(cls):
    cls._abc_impl[1].clear()
