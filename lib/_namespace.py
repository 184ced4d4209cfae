# _namespace: types.SimpleNamespace, which sys.implementation is, too.
class _Identities(list):
    def __contains__(self, item):
        return any(x is item for x in self)


_printing = _Identities()


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if self in _printing:
            return f"{name}(...)"
        _printing.append(self)
        try:
            return f"{name}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
        finally:
            _printing.pop()

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __replace__(self, /, **changes):
        new = type(self)(**self.__dict__)
        new.__dict__.update(changes)
        return new


SimpleNamespace.__module__ = 'types'


def of_record(record):
    return SimpleNamespace({name: getattr(record, name) for name in (
        'name', 'version', '_machine', '_mpy', '_build', 'hexversion', 'cache_tag') if hasattr(record, name)})
