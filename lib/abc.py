# abc: abstract base classes. Their registries stand in _abc.
from _abc import (get_cache_token, _abc_init, _abc_register, _abc_instancecheck, _abc_subclasscheck, _get_dump)


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    register = _abc_register
    __instancecheck__ = _abc_instancecheck
    __subclasscheck__ = _abc_subclasscheck

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        for name, value in zip(("_abc_registry", "_abc_cache", "_abc_negative_cache"), _get_dump(cls)):
            print(f"{name}: {value!r}", file=file)


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        impl = cls._abc_impl
        _abc_init(cls)
        cls._abc_impl = impl
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()
