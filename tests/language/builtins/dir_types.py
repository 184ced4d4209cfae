# dir() of every builtin type: sorted, and what it lists is there.
import builtins
import types

everything = {name: value for name in dir(builtins) if name[0] != '_' and isinstance(value := getattr(builtins, name), type)}
everything.update((name, getattr(types, name)) for name in (
    'FunctionType GeneratorType CoroutineType AsyncGeneratorType MethodType BuiltinFunctionType ModuleType CodeType CellType '
    'TracebackType MappingProxyType SimpleNamespace NoneType EllipsisType NotImplementedType GenericAlias UnionType').split())
for kind in (iter([]), iter({}), iter(()), iter(range(3)), iter({1}), reversed([]), iter(int, 1), {}.keys(), {}.items(), {}.values()):
    everything['iterator ' + type(kind).__name__] = type(kind)
common = set(dir(object)) - {'__dict__'}
for name in sorted(everything):
    if name in ('PythonFinalizationError', 'callable_iterator'):
        continue
    kind = everything[name]
    names = dir(kind)
    print(name, names == sorted(names), len(names) == len(set(names)), sorted(common - set(names)),
          [n for n in names if not hasattr(kind, n) and n not in ('__abstractmethods__', '__annotations__')])
