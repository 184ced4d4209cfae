# importlib.util: where a module would come from, and modules made from files.
import os
import sys

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location']


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, is_package=False):
        self.name, self.loader, self.origin, self.cached = name, loader, origin, None
        self.submodule_search_locations = [] if is_package else None
        self.has_location = origin is not None

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        return f'ModuleSpec(name={self.name!r}, loader={self.loader!r}, origin={self.origin!r})'


class _FileLoader:
    def __init__(self, name, path):
        self.name, self.path = name, path

    def create_module(self, spec):
        return None

    def get_filename(self, name=None):
        return self.path

    def get_source(self, name=None):
        with open(self.path) as f:
            return f.read()

    def exec_module(self, module):
        exec(compile(self.get_source(), self.path, 'exec'), module.__dict__)


def resolve_name(name, package):
    if name[:1] != '.':
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    base = package.split('.')
    if level > len(base):
        raise ImportError('attempted relative import beyond top-level package')
    base = '.'.join(base[:len(base) - level + 1])
    return f'{base}.{name[level:]}' if name[level:] else base


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    location = os.fspath(location)
    spec = ModuleSpec(name, loader or _FileLoader(name, location), origin=location)
    spec.submodule_search_locations = submodule_search_locations
    return spec


def module_from_spec(spec):
    module = type(os.path)(spec.name)
    module.__dict__.update(__name__=spec.name, __spec__=spec, __loader__=spec.loader, __package__=spec.parent)
    if spec.origin is not None:
        module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


def find_spec(name, package=None):
    """The spec of a module, or None. Of those that are built in, it imports the one asked for."""
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is ' + ('None' if hasattr(module, '__spec__') else 'not set'))
        return spec
    parent, _, last = name.rpartition('.')
    path = sys.path
    if parent:
        try:
            path = __import__(parent, None, None, ['__path__']).__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                                      name=name) from error
    for folder in path:
        base = os.path.join(folder, last)
        package = os.path.join(base, '__init__.py')
        if os.path.isfile(package):
            return spec_from_file_location(name, package, submodule_search_locations=[base])
        if os.path.isfile(base + '.py'):
            return spec_from_file_location(name, base + '.py')
    try:
        __import__(name)
    except ModuleNotFoundError:
        return None
    return sys.modules[name].__spec__
