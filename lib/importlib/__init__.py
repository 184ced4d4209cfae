# importlib: importing by name, and again.
import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def invalidate_caches():
    pass


def import_module(name, package=None):
    level = len(name) - len(name.lstrip('.'))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        base = package.split('.')
        if level > len(base):
            raise ImportError('attempted relative import beyond top-level package')
        name = '.'.join(base[:len(base) - level + 1] + [name[level:]] * bool(name[level:]))
    __import__(name)
    return sys.modules[name]


def reload(module):
    name = getattr(module, '__name__', None)
    if not isinstance(module, type(sys)) and not hasattr(module, '__dict__') or name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    try:
        fresh = import_module(name)
    except BaseException:
        sys.modules[name] = module
        raise
    if fresh is not module and hasattr(module, '__dict__'):
        module.__dict__.update(fresh.__dict__)
        sys.modules[name] = module
    return module
