# importlib.util: finding modules without importing them, and making modules from files.
import sys
from importlib.machinery import BuiltinImporter, ModuleSpec, PathFinder, SourceFileLoader

MAGIC_NUMBER = b'\x00\x00\r\n'


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip('.'))
    base = package.split('.')
    if level > len(base):
        raise ImportError('attempted relative import beyond top-level package')
    return '.'.join(base[:len(base) - level + 1] + [name[level:]] * bool(name[level:]))


def find_spec(name, package=None):
    name = resolve_name(name, package)
    if name in sys.modules:
        spec = getattr(sys.modules[name], '__spec__', None)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent, path = name.rpartition('.')[0], None
    if parent:
        path = getattr(__import__(parent, fromlist=['__path__']), '__path__', None)
        if path is None:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {name!r}', name=name)
    found = BuiltinImporter.find_spec(name) or PathFinder.find_spec(name, path)
    if found is None and name.partition('.')[0] in sys.stdlib_module_names:
        try:
            __import__(name)  # built in as text: known by importing it only
        except ImportError:
            return None
        found = sys.modules[name].__spec__
    return found


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if is_package is None:
        is_package = getattr(loader, 'is_package', lambda name: False)(name)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    import os
    location = os.path.abspath(os.fspath(location))
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is None and getattr(loader, 'is_package', lambda name: False)(name):
        submodule_search_locations = [os.path.dirname(location)]
    spec.submodule_search_locations = submodule_search_locations
    return spec


def module_from_spec(spec):
    module = spec.loader.create_module(spec) if hasattr(spec.loader, 'create_module') else None
    if module is None:
        module = type(sys.modules[__name__])(spec.name)
    module.__name__, module.__loader__, module.__package__ = spec.name, spec.loader, spec.parent
    module.__spec__ = spec
    if spec.has_location:
        module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


def cache_from_source(path, debug_override=None, *, optimization=None):
    raise NotImplementedError('sys.implementation.cache_tag is None')


source_from_cache = cache_from_source
