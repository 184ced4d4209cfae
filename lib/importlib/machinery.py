# importlib.machinery: specs, loaders and finders for those who look at modules; Adder's own import does not use them.
import sys

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location, self.cached = False, None

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition('.')[0]

    def __repr__(self):
        origin = '' if self.origin is None else f', origin={self.origin!r}'
        where = self.submodule_search_locations
        where = '' if where is None else f', submodule_search_locations={where}'
        return f'ModuleSpec(name={self.name!r}, loader={self.loader!r}{origin}{where})'


class _Loader:
    def create_module(self, spec):
        return None

    def is_package(self, fullname):
        return False

    def get_source(self, fullname):
        return None


class SourceFileLoader(_Loader):
    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, fullname=None):
        return self.path

    def is_package(self, fullname):
        return self.path.endswith('/__init__.py') and fullname.rpartition('.')[2] != '__init__'

    def get_data(self, path):
        with open(path, 'rb') as f:
            return f.read()

    def get_source(self, fullname):
        with open(self.path) as f:
            return f.read()

    def get_code(self, fullname):
        return self.source_to_code(self.get_source(fullname), self.path)

    def source_to_code(self, data, path):
        return compile(data, path, 'exec')

    def exec_module(self, module):
        exec(self.get_code(self.name), module.__dict__)


class SourcelessFileLoader(SourceFileLoader):
    pass


class ExtensionFileLoader(SourceFileLoader):
    pass


class NamespaceLoader(_Loader):
    pass


class BuiltinImporter(_Loader):
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if fullname in sys.builtin_module_names:
            return ModuleSpec(fullname, cls, origin='built-in')


class FrozenImporter(_Loader):
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class PathFinder:
    @staticmethod
    def invalidate_caches():
        pass

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        import os
        last = fullname.rpartition('.')[2]
        for folder in sys.path if path is None else path:
            base = os.path.join(folder or os.getcwd(), last)
            for file in (base + '/__init__.py', base + '.py'):
                if os.path.isfile(file):
                    spec = ModuleSpec(fullname, SourceFileLoader(fullname, file), origin=file)
                    spec.has_location = True
                    if file.endswith('/__init__.py'):
                        spec.submodule_search_locations = [base]
                    return spec


class FileFinder(PathFinder):
    def __init__(self, path, *details):
        self.path = path

    def find_spec(self, fullname, target=None):
        return PathFinder.find_spec(fullname, [self.path])
