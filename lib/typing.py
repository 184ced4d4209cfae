# typing: what annotations are written with. Nothing is checked; forms keep their origin and arguments.
import collections
import collections.abc
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple)


def _name(t):
    if isinstance(t, type) and not isinstance(t, GenericAlias):
        return t.__qualname__ if t.__module__ == 'builtins' else f'{t.__module__}.{t.__qualname__}'
    if t is ...:
        return '...'
    if isinstance(t, types.FunctionType):
        return t.__name__
    if isinstance(t, (tuple, list)):
        return '[' + ', '.join(map(_name, t)) + ']'
    return repr(t)


def _check(arg, msg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if type(arg) is tuple or isinstance(arg, (int, float, bytes, list, dict, set)) and not isinstance(arg, type):
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _Form:
    # Any, Union, Optional, ...: special names, some of which take [arguments].
    def __init__(self, name, subscribe=None, doc=None):
        self._name, self._subscribe = name, subscribe

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._subscribe is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._subscribe(self, parameters)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    @property
    def __name__(self):
        return self._name


def _variables(args):
    found = []
    for t in args:
        if isinstance(t, (TypeVar, ParamSpec, TypeVarTuple)):
            new = [t]
        elif isinstance(t, (tuple, list)):
            new = _variables(t)
        else:
            new = getattr(t, '__parameters__', ()) if not isinstance(t, type) else ()
        for v in new:
            if v not in found:
                found.append(v)
    return tuple(found)


class _Alias:
    # List[int], Callable[[int], str], Union[int, str], C[T] of a generic class.
    def __init__(self, origin, args, name=None, module='typing'):
        self.__dict__['__origin__'] = origin
        self.__dict__['__args__'] = args if isinstance(args, tuple) else (args,)
        self.__dict__['__parameters__'] = _variables(self.__args__)
        self.__dict__['_name'] = name
        self.__dict__['__module__'] = module

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot instantiate {self!r}")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getattr__(self, name):
        if name in ('__origin__', '__args__') or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __getitem__(self, params):
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        params = params if isinstance(params, tuple) else (params,)
        params = tuple(_check(p, "Parameters to generic types must be types.") for p in params)
        if len(params) != len(self.__parameters__):
            raise TypeError(f"Too {'many' if len(params) > len(self.__parameters__) else 'few'} arguments for {self}; "
                            f"actual {len(params)}, expected {len(self.__parameters__)}")
        args = _substituted(self.__args__, dict(zip(self.__parameters__, params)))
        if self.__origin__ is Union:
            return Union[args]
        return _Alias(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        result = [self.__origin__]
        if self._name and self.__parameters__ and not any(
                b is not self and (isinstance(b, _Alias) or b is Generic) for b in bases[bases.index(self) + 1:]):
            result.append(Generic)
        return tuple(result)

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union:
            return other.__origin__ is Union and set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, t) for t in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __iter__(self):
        yield Unpack[self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        if self.__origin__ is Union:
            args = self.__args__
            if len(args) == 2 and type(None) in args:
                return f'typing.Optional[{_name(args[0] if args[1] is type(None) else args[1])}]'
            return f"typing.Union[{', '.join(map(_name, args))}]"
        if self.__origin__ is collections.abc.Callable and self._name:
            args = self.__args__
            if len(args) == 2 and args[0] is ...:
                return f'typing.Callable[..., {_name(args[1])}]'
            if args and not isinstance(args[0], (ParamSpec, _Alias)) or len(args) != 2:
                return f"typing.Callable[[{', '.join(map(_name, args[:-1]))}], {_name(args[-1])}]"
        name = 'typing.' + self._name if self._name else _name(self.__origin__)
        args = ', '.join(map(_name, self.__args__)) if self.__args__ else '()'
        return f'{name}[{args}]'


def _substituted(args, mapping):
    out = []
    for t in args:
        if isinstance(t, TypeVar) or isinstance(t, ParamSpec):
            out.append(mapping.get(t, t))
        elif isinstance(t, (_Alias, GenericAlias)) and getattr(t, '__parameters__', ()):
            out.append(t[tuple(mapping.get(p, p) for p in t.__parameters__)])
        elif isinstance(t, list):
            out.append(list(_substituted(t, mapping)))
        else:
            out.append(t)
    return tuple(out)


class _Special:
    # List, Dict, Mapping, ...: old names of classes.
    def __init__(self, origin, count, name, inst=True):
        self.__origin__, self._count, self._name, self._inst = origin, count, name, inst

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple(_check(p, "Parameters to generic types must be types.") for p in params)
        if self._count >= 0 and len(params) != self._count:
            raise TypeError(f"Too {'many' if len(params) > self._count else 'few'} arguments for {self}; "
                            f"actual {len(params)}, expected {self._count}")
        return _Alias(self.__origin__, params, self._name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _CallableSpecial(_Special):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, list):
            return _Alias(self.__origin__, tuple(_check(a, "Callable[[arg, ...], result]: each arg must be a type.") for a in args) + (result,), 'Callable')
        if args is ... or isinstance(args, ParamSpec) or getattr(args, '__origin__', None) is Concatenate:
            return _Alias(self.__origin__, (args, result), 'Callable')
        raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")


class _TupleSpecial(_Special):
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        return _Alias(tuple, tuple(p if p is ... else _check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params), 'Tuple')


# ---- what the native classes of _typing ask

def _generic_class_getitem(cls, params):
    params = params if isinstance(params, tuple) else (params,)
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(p, (TypeVar, ParamSpec)) or getattr(p, '__origin__', None) is Unpack for p in params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    else:
        params = tuple(_check(p, "Parameters to generic types must be types.") for p in params)
        own = cls.__parameters__
        if not own:
            raise TypeError(f"{cls} is not a generic class")
        if len(params) != len(own) and not any(isinstance(p, TypeVarTuple) for p in own):
            raise TypeError(f"Too {'many' if len(params) > len(own) else 'few'} arguments for {cls}; "
                            f"actual {len(params)}, expected {len(own)}")
    return _Alias(cls, params)


def _generic_init_subclass(cls):
    bases = cls.__dict__.get('__orig_bases__')
    if Generic in (cls.__bases__ if bases is None else bases) and cls.__name__ != 'Protocol':
        raise TypeError("Cannot inherit from plain Generic")
    found = _variables(bases or ())
    for base in bases or ():
        if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
            found = base.__parameters__
    cls.__parameters__ = tuple(found)


def _typevar_subst(self, arg):
    return _check(arg, "Parameters to generic types must be types.")


def _make_union(left, right):
    return Union[left, right]


def _union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for p in parameters:
        p = _check(p, "Union[arg, ...]: each arg must be a type.")
        if isinstance(p, _Alias) and p.__origin__ is Union or isinstance(p, types.UnionType):
            new = p.__args__
        else:
            new = (p,)
        for t in new:
            if t not in flat:
                flat.append(t)
    return flat[0] if len(flat) == 1 else _Alias(Union, tuple(flat))


def _literal(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for p in parameters:
        for v in p.__args__ if isinstance(p, _Alias) and p.__origin__ is Literal else (p,):
            if not any(type(v) is type(o) and v == o for o in flat):
                flat.append(v)
    return _LiteralAlias(Literal, tuple(flat), 'Literal')


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(v), v) for v in self.__args__} == {(type(v), v) for v in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(v), v) for v in self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, 'Annotated')
        self.__dict__['__metadata__'] = metadata

    def __repr__(self):
        return f"typing.Annotated[{_name(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_check(params[0], "Annotated[t, ...]: t must be a type."), params[1:])


def _one(self, parameter):
    return _Alias(self, (_check(parameter, f"{self._name} accepts only single type."),), self._name)


def _concatenate(self, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _Alias(self, parameters, 'Concatenate')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _Form('Union', _union)
Optional = _Form('Optional', lambda self, p: Union[_check(p, "Optional[t] requires a single type."), type(None)])
Literal = _Form('Literal', _literal)
Annotated = _Form('Annotated', _annotated)
ClassVar, Final, TypeGuard, TypeIs, Required, NotRequired, Unpack, ReadOnly = [
    _Form(n, _one) for n in ('ClassVar', 'Final', 'TypeGuard', 'TypeIs', 'Required', 'NotRequired', 'Unpack', 'ReadOnly')]
Concatenate = _Form('Concatenate', _concatenate)
NoReturn, Never, Self, LiteralString, TypeAlias = [_Form(n) for n in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')]

_abc = collections.abc
for _n, _o, _c in (('List', list, 1), ('Dict', dict, 2), ('Set', set, 1), ('FrozenSet', frozenset, 1), ('Type', type, 1),
                   ('Deque', collections.deque, 1), ('DefaultDict', collections.defaultdict, 2),
                   ('OrderedDict', collections.OrderedDict, 2), ('Counter', getattr(collections, 'Counter', dict), 1),
                   ('ChainMap', getattr(collections, 'ChainMap', dict), 2), ('AbstractSet', _abc.Set, 1),
                   ('MutableSet', _abc.MutableSet, 1), ('Mapping', _abc.Mapping, 2), ('MutableMapping', _abc.MutableMapping, 2),
                   ('Sequence', _abc.Sequence, 1), ('MutableSequence', _abc.MutableSequence, 1), ('Iterable', _abc.Iterable, 1),
                   ('Iterator', _abc.Iterator, 1), ('Reversible', _abc.Reversible, 1), ('Container', _abc.Container, 1),
                   ('Collection', _abc.Collection, 1), ('Generator', _abc.Generator, 3), ('Awaitable', _abc.Awaitable, 1),
                   ('Coroutine', _abc.Coroutine, 3), ('AsyncIterable', _abc.AsyncIterable, 1),
                   ('AsyncIterator', _abc.AsyncIterator, 1), ('AsyncGenerator', _abc.AsyncGenerator, 2),
                   ('KeysView', _abc.KeysView, 1), ('ItemsView', _abc.ItemsView, 2), ('ValuesView', _abc.ValuesView, 1),
                   ('MappingView', _abc.MappingView, 1)):
    globals()[_n] = _Special(_o, _c, _n, _n in ('Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap') or _o not in (list, dict, set, frozenset, type))
Hashable, Sized = _Special(_abc.Hashable, 0, 'Hashable'), _Special(_abc.Sized, 0, 'Sized')
Callable, Tuple = _CallableSpecial(_abc.Callable, 2, 'Callable'), _TupleSpecial(tuple, -1, 'Tuple', False)
T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')
AnyStr, Text, TYPE_CHECKING = TypeVar('AnyStr', bytes, str), str, False
import re as _re
Pattern, Match = _Special(_re.Pattern, 1, 'Pattern'), _Special(_re.Match, 1, 'Match')


# ---- protocols

_ignored = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
            '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__parameters__', '__orig_bases__',
            '_is_protocol', '_is_runtime_protocol', '_abc_impl', '__qualname__', '__annotate__', '__annotate_func__',
            '__annotations_cache__', '__static_attributes__', '__firstlineno__', '__protocol_attrs__', '__type_params__'}


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        names.update(n for n in [*base.__dict__, *getattr(base, '__annotations__', {})] if n not in _ignored and not n.startswith('_abc_'))
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in _protocol_members(cls):
            if not hasattr(instance, name) or getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is not Protocol and getattr(cls, '_is_protocol', False) and '_is_protocol' in cls.__dict__:
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            names = _protocol_members(cls)
            data = sorted(n for n in names if not callable(getattr(cls, n, None)))
            if data:
                raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: "
                                f"{str(data)[1:-1]}.")
            if super().__subclasscheck__(other):
                return True
            return all(any(n in b.__dict__ and b.__dict__[n] is not None for b in other.__mro__) for n in names)
        return super().__subclasscheck__(other)


def _no_init(self, *args, **kwargs):
    if getattr(type(self), '_is_protocol', False):
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False) or base.__module__ in (
                        'collections.abc', 'contextlib', 'typing')):
                    raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            cls.__init__ = object.__init__


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


def _protocol(name, method, result, bases=(Protocol,)):
    def body(ns):
        ns['__slots__'] = ()
        def f(self):
            pass
        f.__name__ = method
        ns[method] = abstractmethod(f)
    cls = types.new_class(name, bases, {}, body)
    cls.__module__ = 'typing'
    return runtime_checkable(cls)


SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound = [
    _protocol(n, m, None) for n, m in (('SupportsInt', '__int__'), ('SupportsFloat', '__float__'), ('SupportsComplex', '__complex__'),
                                       ('SupportsBytes', '__bytes__'), ('SupportsIndex', '__index__'), ('SupportsAbs', '__abs__'),
                                       ('SupportsRound', '__round__'))]


# ---- named tuples and typed dicts

def _annotations_of(ns):
    if '__annotations__' in ns:
        return dict(ns['__annotations__'])
    annotate = ns.get('__annotate__') or ns.get('__annotate_func__')
    return dict(annotate(1)) if annotate else {}


def _make_named(name, kinds, defaults, module):
    made = collections.namedtuple(name, list(kinds), defaults=defaults, module=module)
    made.__annotations__ = dict(kinds)
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        kinds = {n: _check(t, f"field {n} annotation must be a type") for n, t in _annotations_of(ns).items()}
        defaults = []
        for name in kinds:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(n for n in kinds if n in ns)}")
        made = _make_named(typename, kinds, defaults, ns.get('__module__'))
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
                       '_replace', '_asdict', '_source'):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ('__module__', '__qualname__', '__annotations__', '__annotate__', '__annotate_func__') and key not in kinds:
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=(), /):
    kinds = {n: _check(t, f"field {n} annotation must be a type") for n, t in fields}
    return _make_named(typename, kinds, (), None)


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        kinds, required, optional = {}, set(), set()
        for base in bases:
            kinds.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        own = {n: _check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type") for n, t in _annotations_of(ns).items()}
        for key, kind in own.items():
            origin = getattr(kind, '__origin__', None)
            is_required = origin is Required or origin is not NotRequired and total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k not in own})
        kinds.update(own)
        made.__annotations__ = kinds
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=(), /, *, total=True):
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields)}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{bases[0].__name__} = NewType(...)`")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- functions

def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Special, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return types.UnionType if isinstance(tp, types.UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()


def _evaluate(t, globalns, localns):
    if isinstance(t, str):
        t = ForwardRef(t)
    if isinstance(t, ForwardRef):
        return _evaluate(_check(eval(t.__forward_arg__, globalns, localns), "Forward references must evaluate to types."), globalns, localns)
    if isinstance(t, _Alias) and not isinstance(t, (_LiteralAlias, _AnnotatedAlias)):
        args = tuple(_evaluate(a, globalns, localns) if not isinstance(a, list) else a for a in t.__args__)
        return t if args == t.__args__ else Union[args] if t.__origin__ is Union else _Alias(t.__origin__, args, t._name)
    return t


def _stripped(t):
    if isinstance(t, _AnnotatedAlias):
        return _stripped(t.__origin__)
    if getattr(t, '__origin__', None) in (Required, NotRequired, ReadOnly):
        return _stripped(t.__args__[0])
    if isinstance(t, _Alias) and not isinstance(t, _LiteralAlias):
        args = tuple(_stripped(a) for a in t.__args__)
        return t if args == t.__args__ else _Alias(t.__origin__, args, t._name)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    hints = {}
    if isinstance(obj, type):
        sources = [(b, vars(sys.modules.get(b.__module__, types)), dict(vars(b))) for b in reversed(obj.__mro__)]
    else:
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        if not hasattr(obj, '__annotations__'):
            raise TypeError('{!r} is not a module, class, method, or function.'.format(obj))
        sources = [(obj, getattr(obj, '__globals__', getattr(obj, '__dict__', {})), None)]
    for source, names, inner in sources:
        if isinstance(source, type) and not ('__annotations__' in source.__dict__ or '__annotate__' in source.__dict__ or
                                             '__annotate_func__' in source.__dict__):
            continue
        for name, t in (getattr(source, '__annotations__', None) or {}).items():
            t = type(None) if t is None else t
            hints[name] = _evaluate(t, names if globalns is None else globalns, inner if localns is None else localns)
    return hints if include_extras else {k: _stripped(t) for k, t in hints.items()}


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {repr(arg)[:100]}")


_overloads = {}


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a "
                              "stub module should always be followed by an implementation that is not @overload-ed.")


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), []))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def dataclass_transform(**options):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn
    return decorator


def is_typeddict(tp):
    return type(tp) is _TypedDictMeta


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(_protocol_members(tp))


class IO:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return _Alias(cls, (item,))


class TextIO(IO):
    __slots__ = ()


class BinaryIO(IO):
    __slots__ = ()


del _n, _o, _c
__all__ = [n for n in globals() if n[0] != '_' and n not in ('collections', 'types', 'ABCMeta', 'abstractmethod', 'GenericAlias', 'T', 'KT', 'VT')]
