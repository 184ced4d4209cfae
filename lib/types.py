# types: names for the types of the interpreter, and what makes classes at run time.
import sys
from _namespace import SimpleNamespace


def _f():
    def inner():
        return _f
    return inner


def _g():
    yield 1


async def _c():
    pass


async def _ag():
    yield


FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)
GeneratorType = type(_g())
_coroutine = _c()
CoroutineType = type(_coroutine)
_coroutine.close()
AsyncGeneratorType = type(_ag())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
ModuleType = type(sys)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
GetSetDescriptorType = type(int.__dict__['real'])
MemberDescriptorType = GetSetDescriptorType


def _cell():
    x = 1
    return lambda: x


CellType = type(_cell().__closure__[0])
try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
    FrameType = type(getattr(_e.__traceback__, 'tb_frame', None))


if GenericAlias is type:
    class GenericAlias:
        __slots__ = ('__origin__', '__args__')

        def __init__(self, origin, args):
            self.__origin__, self.__args__ = origin, args if isinstance(args, tuple) else (args,)

        def __call__(self, *args, **kwargs):
            return self.__origin__(*args, **kwargs)

        def __mro_entries__(self, bases):
            return (self.__origin__,)

        def __eq__(self, other):
            if not isinstance(other, GenericAlias):
                return NotImplemented
            return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

        def __hash__(self):
            return hash((self.__origin__, self.__args__))

        def __repr__(self):
            def name(t):
                return t.__qualname__ if isinstance(t, type) and t.__module__ == 'builtins' else \
                    f'{t.__module__}.{t.__qualname__}' if isinstance(t, type) else '...' if t is ... else repr(t)
            return f"{name(self.__origin__)}[{', '.join(map(name, self.__args__))}]"


if type(type.__dict__) is dict:
    class MappingProxyType:
        __slots__ = ('_m',)

        def __init__(self, mapping):
            if not hasattr(mapping, '__getitem__') or isinstance(mapping, (list, tuple, str)):
                raise TypeError(f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}")
            self._m = mapping

        def __getitem__(self, key):
            return self._m[key]

        def __contains__(self, key):
            return key in self._m

        def __len__(self):
            return len(self._m)

        def __iter__(self):
            return iter(self._m)

        def __reversed__(self):
            return reversed(self._m)

        def __or__(self, other):
            return self._m | (other._m if isinstance(other, MappingProxyType) else other)

        def __ror__(self, other):
            return other | self._m

        def __eq__(self, other):
            return self._m == (other._m if isinstance(other, MappingProxyType) else other)

        __hash__ = None

        def __repr__(self):
            return f'mappingproxy({self._m!r})'

        def get(self, key, default=None):
            return self._m.get(key, default)

        def keys(self):
            return self._m.keys()

        def values(self):
            return self._m.values()

        def items(self):
            return self._m.items()

        def copy(self):
            return self._m.copy()
    MappingProxyType.__name__ = MappingProxyType.__qualname__ = 'mappingproxy'


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved is not bases:
        ns['__orig_bases__'] = bases
    return meta(name, resolved, ns, **kwds)


def resolve_bases(bases):
    result, changed = [], False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            result.extend(entries)
            changed = True
        else:
            result.append(base)
    return tuple(result) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds) if kwds else {}
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            other = type(base)
            if issubclass(meta, other):
                continue
            if not issubclass(other, meta):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                                "subclass of the metaclasses of all its bases")
            meta = other
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, ns, kwds


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    # A property whose access on the class falls through to the metaclass.
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    return func


del sys, _f, _g, _c, _ag, _C, _coroutine, _cell
__all__ = [n for n in globals() if not n.startswith('_')]
