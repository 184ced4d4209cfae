# dataclasses: dataclass, field, fields, asdict, astuple, replace, make_dataclass, InitVar, KW_ONLY, frozen classes.
# Methods are closures over the fields, except __init__, which is compiled so that its signature is a real one.
import copy
from types import GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Named:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


_DEFAULT_FACTORY = _Named('<factory>')
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Named('_FIELD'), _Named('_FIELD_CLASSVAR'), _Named('_FIELD_INITVAR')


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_EMPTY = MappingProxyType({})
_FIELDS, _PARAMS, _POST_INIT = '__dataclass_fields__', '__dataclass_params__', '__post_init__'


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f'dataclasses.InitVar[{self.type.__name__}]'
        return f'dataclasses.InitVar[{self.type!r}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc=None):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY if metadata is None else MappingProxyType(metadata)
        self.kw_only, self.doc = kw_only, doc

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _is_type(annotation, cls, name):
    # Whether a string annotation names this kind: `ClassVar[...]`, `typing.ClassVar`, `InitVar[...]`.
    head = annotation.split('[')[0].strip()
    return head.split('.')[-1] == name


def _is_classvar(annotation):
    return (getattr(annotation, '__name__', None) == 'ClassVar' or getattr(annotation, '_name', None) == 'ClassVar' or
            getattr(getattr(annotation, '__origin__', None), '_name', None) == 'ClassVar')


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if hasattr(type(default), '__get__') and type(default).__name__ == 'member_descriptor':
            default = MISSING  # a slot
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD
    text = isinstance(annotation, str)
    if _is_type(annotation, cls, 'ClassVar') if text else _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_type(annotation, cls, 'InitVar') if text else annotation is InitVar or type(annotation) is InitVar:
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if f.default_factory is not MISSING:
            raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _recursive_repr(function):
    running = []

    def __repr__(self):
        if any(x is self for x in running):
            return '...'
        running.append(self)
        try:
            return function(self)
        finally:
            running.pop()
    __repr__.__wrapped__ = function
    return __repr__


def _make_init(cls, all_fields, frozen, has_post_init, self_name):
    std = [f for f in all_fields if f.init and not f.kw_only]
    kw = [f for f in all_fields if f.init and f.kw_only]
    seen_default = None
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    names = {'_factory': _DEFAULT_FACTORY, '_set': object.__setattr__}
    body, post = [], []

    def parameter(f):
        names['_type_' + f.name] = f.type
        if f.default is not MISSING:
            names['_default_' + f.name] = f.default
            return f'{f.name}=_default_{f.name}'
        return f.name if f.default_factory is MISSING else f'{f.name}=_factory'

    parameters = [self_name, *map(parameter, std)]
    if kw:
        parameters += ['*', *map(parameter, kw)]
    for f in all_fields:
        if f._field_type is _FIELD_INITVAR:
            post.append(f.name)
            if f.init:
                continue
            value = None
        elif f.default_factory is not MISSING:
            names['_make_' + f.name] = f.default_factory
            value = f'_make_{f.name}()'
            if f.init:
                value += f' if {f.name} is _factory else {f.name}'
        elif f.init:
            value = f.name
        elif '__slots__' in cls.__dict__ and f.default is not MISSING:
            names['_default_' + f.name] = f.default
            value = f'_default_{f.name}'
        else:
            value = None
        if value is not None:
            body.append(f'_set({self_name}, {f.name!r}, {value})' if frozen else f'{self_name}.{f.name} = {value}')
    if has_post_init:
        body.append(f"{self_name}.{_POST_INIT}({', '.join(post)})")
    text = f"def __init__({', '.join(parameters)}):\n " + '\n '.join(body or ['pass'])
    exec(text, names)
    init = names['__init__']
    init.__annotations__ = {f.name: f.type for f in std + kw} | {'return': None}
    return init


def _make_repr(shown):
    def __repr__(self):
        return self.__class__.__qualname__ + '(' + ', '.join([f'{n}={getattr(self, n)!r}' for n in shown]) + ')'
    return _recursive_repr(__repr__)


def _make_eq(compared):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is self.__class__:
            return all(getattr(self, n) == getattr(other, n) for n in compared)
        return NotImplemented
    return __eq__


def _make_order(compared):
    import operator

    def order(name):
        compare = getattr(operator, name[2:-2])

        def method(self, other):
            if other.__class__ is self.__class__:
                return compare(tuple([getattr(self, n) for n in compared]), tuple([getattr(other, n) for n in compared]))
            return NotImplemented
        return method
    return {name: order(name) for name in ('__lt__', '__le__', '__gt__', '__ge__')}


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return {'__setattr__': __setattr__, '__delattr__': __delattr__}


def _set_new(cls, name, function):
    if name in cls.__dict__:
        return True
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return False


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    any_frozen = all_frozen = has_bases = False
    bases_frozen = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_bases = True
            all_fields.update(base_fields)
            bases_frozen.append(base.__dict__[_PARAMS].frozen)
    any_frozen = any(bases_frozen)
    annotations = _annotations(cls)
    own, seen_kw_only, default_kw_only = [], False, kw_only
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _is_type(annotation, cls, 'KW_ONLY'):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = default_kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, default_kw_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(cls.__dict__.get(f.name), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not all(bases_frozen) and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _PARAMS, _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                                           frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                                           weakref_slot=weakref_slot))
    setattr(cls, _FIELDS, all_fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    real = [f for f in all_fields.values() if f._field_type is _FIELD]
    if init:
        self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
        function = _make_init(cls, in_init, frozen, hasattr(cls, _POST_INIT), self_name)
        _set_new(cls, '__init__', function)
    if repr:
        _set_new(cls, '__repr__', _make_repr([f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if eq:
        _set_new(cls, '__eq__', _make_eq(compared))
    if order:
        for name, function in _make_order(compared).items():
            if _set_new(cls, name, function):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                                'functools.total_ordering')
    if frozen:
        for name, function in _make_frozen(cls, {f.name for f in real}).items():
            if _set_new(cls, name, function):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    if unsafe_hash and explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not explicit_hash:
        hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]

        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in hashed]))
        __hash__.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = __hash__
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in in_init if f.init and not f.kw_only)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, all_fields)
    if hasattr(cls, '__abstractmethods__') and cls.__abstractmethods__:
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _annotations(cls):
    if '__annotations__' in cls.__dict__ or '__annotate__' in cls.__dict__ or '__annotate_func__' in cls.__dict__:
        return cls.__annotations__
    own = getattr(cls, '__annotations__', {})
    for base in cls.__mro__[1:-1]:
        if own is getattr(base, '__annotations__', None):
            return {}
    return own


def _add_slots(cls, frozen, weakref_slot, all_fields):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in all_fields.values() if f._field_type is _FIELD]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    namespace['__slots__'] = tuple(n for n in names + ['__weakref__'] * weakref_slot if n not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    namespace.setdefault('__annotations__', _annotations(cls))
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if frozen:
        for name, function in _make_frozen(new, set(names)).items():
            setattr(new, name, function)
        if '__getstate__' not in namespace:
            new.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
        if '__setstate__' not in namespace:
            def __setstate__(self, state):
                for f, value in zip(fields(self), state):
                    object.__setattr__(self, f.name, value)
            new.__setstate__ = __setstate__
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in all_fields.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: dict_factory([(f.name, inner(getattr(o, f.name))) for f in fields(o)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda o, inner: tuple_factory([inner(getattr(o, f.name)) for f in fields(o)]))


def _convert(obj, of_instance):
    def inner(o):
        return _convert(o, of_instance)
    kind = type(obj)
    if kind in (int, str, float, bool, type(None), bytes):
        return obj
    if _is_instance(obj):
        return of_instance(obj, inner)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[inner(v) for v in obj])
    if isinstance(obj, (list, tuple)):
        return kind(inner(v) for v in obj)
    if isinstance(obj, dict):
        pairs = ((inner(k), inner(v)) for k, v in obj.items())
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in pairs:
                result[k] = v
            return result
        return kind(pairs)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None, decorator=dataclass):
    import keyword
    import types
    seen, annotations, defaults = set(), {}, {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = kind

    def body(ns):
        ns.update(namespace or {})
        ns.update(defaults)
        ns['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, body)
    cls.__module__ = module or 'types'
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)
