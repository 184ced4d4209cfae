#!/usr/bin/env python3
"""Fails when an #include points up the house (docs/architecture.md). Prints TAP, one test a floor.

A floor may include itself and what stands below it. Native modules stand on the public header alone, save those in
ALLOWED, each with its reason."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ["port", "repl", "module", "vm", "compile", "object", "heap", "base", "include"]  # top to bottom
GENERATED = {"names.h": "include", "gen/names.h": "include",  # the public header needs it
             "gen/unicode.inc": "object", "gen/codepages.inc": "object", "gen/unicode_names.inc": "object"}
PUBLIC = {"adder_files.h", "include/adder_files.h", "modules.h", "adder.h", "include/adder.h", "names.h", "gen/names.h"}

# Files of module/ that may see the floors below, and why.
ALLOWED = {
    "gc.c": "is the collector's window",
    "gc_objects.c": "is the collector's window",
    "gc_census.c": "is the collector's window",
    "gc_why.c": "is the collector's window",
    "micropython.c": "prints the heap map, the stacks and the names",
    "sys.c": "shows and sets the VM's own state",
    **{name: "their functions are the operations of the object floor" for name in (
        "builtins.c", "builtins.h", "builtins_code.c", "builtins_dir.c", "builtins_help.c", "builtins_io.c",
        "builtins_number.c", "builtins_object.c", "builtins_sequence.c")},
    **{name: "big integers and the choice of sin or sinf stand in the floors of the numbers" for name in (
        "math.c", "math_integers.c", "math_sums.c", "cmath.c")},
    "codecs.c": "hands out the codecs of object/codec.h",
    "re_class.c": "the classes of Unicode stand in object/unicode.h",
    "traceback.c": "shows what the files about exceptions print",
    "warnings.c": "quotes the source line as tracebacks do",
    "text_error.c": "makes exception types with attributes of their own",
    **{name: "weak references are the VM's" for name in ("weakref.c", "weakref.h", "weakref_tables.c")},
    **{name: "type variables know the module of the code that makes them" for name in (
        "typing.c", "typing.h", "typing_variable.c")},
}


def floor_of(include, path):
    """The floor an include leads to; None for the C library's and the system's."""
    if include in GENERATED:
        return GENERATED[include]
    first = include.split("/")[0]
    if first in HOUSE and "/" in include:
        return first
    if (path.parent / include).exists():
        return path.relative_to(ROOT).parts[0]
    return "include" if (ROOT / "include" / include).exists() else None


def problems_in(path, floor):
    own = HOUSE.index(floor)
    text = path.read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
        if not match:
            continue
        bracket, include = match.groups()
        target = floor_of(include, path)
        place = f"{path.relative_to(ROOT)}:{number}"
        if target is None:
            if bracket == '"':
                yield f'{place}: "{include}" is in no floor'
        elif HOUSE.index(target) < own:
            yield f"{place}: {floor}/ includes {include}, which stands above it"
        elif floor == "module" and target != "module" and include not in PUBLIC and path.name not in ALLOWED:
            yield f"{place}: a native module includes adder.h only, not {include}"


def main():
    number = failed = 0
    for floor in HOUSE:
        files = sorted(path for ending in ("*.c", "*.h", "*.inc", "*.def") for path in (ROOT / floor).rglob(ending))
        problems = [problem for path in files for problem in problems_in(path, floor)]
        number += 1
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} {floor}: {len(files)} files include nothing from above")
        for problem in problems:
            print(f"# {problem}")
    number += 1
    stale = [name for name in ALLOWED if (ROOT / "module").exists() and not (ROOT / "module" / name).exists()]
    print(f"ok {number} exceptions{': not there (yet): ' + ', '.join(stale) if stale else ''}")
    print(f"1..{number}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
