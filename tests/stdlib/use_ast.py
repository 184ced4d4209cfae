# ast.literal_eval, and importlib.util.
# cpython: no
import ast
import importlib.util
import sys
from _show import show

show(r"""
[ast.literal_eval(t) for t in ("1", "-2", "+3", "1.5", "-.5e-3", "0x1F", "0b11", "0o17", "1_000", "2j", "1+2j", "-1.5-2j", "1e5")]
[ast.literal_eval(t) for t in ("'a'", '"b"', "b'c'", "r'\\n'", "'''d\ne'''", "'x' 'y'", "b'1' b'2'", "u'v'", "'\\x41\\''", 'rb"\\d"', "''", "'#'")]
[ast.literal_eval(t) for t in ("None", "True", "False", "...", " 1", "(1)", "1 # c", "\t2")]
[ast.literal_eval(t) for t in ("()", "(1,)", "(1, 2)", "1, 2", "1,", "[]", "[1, [2, (3,)],]", "{}", "{1}", "{1, 2,}", "{'a': 1, 'b': [2]}", "{1: {2: 3},}", "set()")]
ast.literal_eval("[1,\n 2, # two\n 3]")
ast.literal_eval("[" * 40 + "]" * 40)
!ast.literal_eval("a")
!ast.literal_eval("1 + 2")
!ast.literal_eval("2j + 1")
!ast.literal_eval("-(1)") if 0 else ast.literal_eval("f(1)")
!ast.literal_eval("[x for x in (1,)]")
!ast.literal_eval("{**{}}")
!ast.literal_eval("f'a'")
!ast.literal_eval("1 if 1 else 2")
!ast.literal_eval("not 1")
!ast.literal_eval("'a' + 'b'")
!ast.literal_eval("-'a'")
!ast.literal_eval("[*()]")
!ast.literal_eval("__import__('os')")
!ast.literal_eval("(1, 2")
!ast.literal_eval("")
!ast.literal_eval("1 2")
!ast.literal_eval(5)
!ast.no_such_thing
importlib.util.find_spec("_show").name, importlib.util.find_spec("no_such_module_here"), importlib.util.find_spec("sys").name
importlib.util.find_spec("json").name, importlib.util.find_spec("importlib.util").parent
importlib.util.resolve_name(".a", "p.q"), importlib.util.resolve_name("..a.b", "p.q"), importlib.util.resolve_name("x", None)
!importlib.util.resolve_name(".a", None)
!importlib.util.resolve_name("...a", "p")
!importlib.util.find_spec("__main__")
""", globals())
spec = importlib.util.spec_from_file_location('shown', '_show.py')
module = importlib.util.module_from_spec(spec)
print(spec.name, spec.origin[-8:], module.__name__, hasattr(module, 'show'), spec.loader.exec_module(module), hasattr(module, 'show'))
print('shown' in sys.modules, module.__spec__ is spec, spec.parent == '', spec.submodule_search_locations)
