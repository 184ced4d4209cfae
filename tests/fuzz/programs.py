#!/usr/bin/env python3
"""Random programs that end, print the same at each run, and use the whole language: `programs.py SEED` prints one.

A program is a list of segments (statements, a function and its calls, a generator and its driver, a class and its uses),
each within a try of its own that shows what is raised. Every third one uses no floats: these run on the 32-bit build,
too. NORMAL is the one place where differences between CPython's versions (and nothing else) are made even.
"""

import random
import re
import sys

from classes import Classes
from expressions import NAMES
from statements import Where, indented

# What python3 3.11 says, and what 3.14 and Adder say.
NORMAL = [
    (r"\b(max|min)\(\) arg is an empty sequence", r"\1() iterable argument is empty"),
    (r"ValueError: .* is not in list$", "ValueError: list.index(x): x not in list"),
    (r"('\w+' object has no attribute '\w+') and no __dict__ for setting new attributes", r"\1"),
    (r"ZeroDivisionError: (integer division or modulo by zero|integer modulo by zero|float (floor )?division by zero|float modulo|"
     r"float floor division by zero|float divmod\(\)|(integer )?division or modulo by zero|complex division by zero)$", "ZeroDivisionError: division by zero"),
    (r"(too many values to unpack \(expected \d+), got \d+\)", r"\1)"),
    (r"TypeError: (?:\w+\(\) argument \d+ )?must be str, not (\w+)", r"TypeError: must be str, not \1"),
    (r"super\(type, obj\): obj (\(instance of \w+\) is not an|must be an) instance or subtype of type.*", "super(type, obj): obj"),
    (r"(does not support the (?:asynchronous )?context manager protocol) \(missed \w+ method\)", r"\1"),
    (r"cannot use '\w+' as a (?:dict key|set element) \((unhashable type: '\w+')\)", r"\1"),
    (r"ValueError: (math domain error|expected a nonnegative input, got .*)$", "ValueError: math domain error"),
    (r"(cannot convert dictionary update sequence element #\d+ to a sequence|object is not iterable)$", "object is not iterable"),
    (r"^( *)error: ", r"\1PatternError: "),  # of re
    (r"called match pattern must be a (type|class)", "called match pattern must be a class"),
    # of which two the first incomparable ones are depends on the order of a set
    (r"('[<>]=?' not supported between instances of) '(\w+)' and '(\w+)'", lambda found: " ".join([found[1], *sorted(found.groups()[1:])])),
    (r"(argument of type '\w+') is not (a container or )?iterable", r"\1 is not iterable"),
]


# Programs in whose output this stands are not compared: python3 goes another way from there (slices are hashable since 3.12).
OTHER_WAY = re.compile(r"unhashable type: 'slice'")
PATTERNS = [(re.compile(old, re.M), new) for old, new in NORMAL]


def normal(text):
    for pattern, new in PATTERNS:
        text = pattern.sub(new, text)
    return text


class Program(Classes):
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.floats = seed % 3 != 0
        self.scope = {kind: list(names) for kind, names in NAMES.items() if self.floats or kind != "float"}
        self.targets = NAMES
        self.functions, self.generators, self.coroutines = [], [], []
        self.labels, self.quiet = 0, False

    def start(self):
        lines = ["from prelude import *", "import collections, functools, heapq, itertools, json, math, operator, re, struct"]
        for kind, names in self.scope.items():
            lines += [f"{name} = {getattr(self, 'literal_' + kind)()}" for name in names]
        return lines + [f"w = {self.literal_int()}"]

    def calls(self):
        name, signature = self.functions[-1]
        lines = []
        for _ in range(1 + self.rng.randrange(3)):
            lines += ["try:", f"    show({self.call(name, signature, 2)})", "except Exception as error:", "    err(error)"]
        return lines

    def function(self, where):
        return self.define_function(where) + self.calls()

    def statements(self, where):
        return self.block(where, 2 + self.rng.randrange(3))

    def shadow(self, where):
        """Names of builtins that are taken for something else and given back."""
        name = self.rng.choice(["len", "sum", "max", "sorted", "range", "str", "int", "abs"])
        return [f"{name} = lambda *args, **more: {self.literal_int()}", *self.block(where, 2), f"show({name}(1, 2))", f"del {name}", f"show({name} is not None)"]

    def segment(self):
        kinds = [self.statements] * 4 + [self.function] * 4 + [self.define_generator] * 2 + [self.define_coroutine] + [self.define_family,
                 self.define_operators, self.define_native_subclass, self.define_descriptor, self.shadow]
        lines = self.rng.choice(kinds)(Where())
        return ["try:", *indented(lines), "except BaseException as error:", "    err(error)"]

    def text(self):
        lines = self.start()
        size = 25 + self.rng.randrange(60)
        while len(lines) < size:
            lines += self.segment()
        show = [f"show({name!r}, {name})" for kind, names in self.scope.items() for name in names[:2]]
        return "\n".join(lines + ["try:", *indented(show), "except Exception as error:", "    err(error)"]) + "\n"


def program(seed):
    """The source of a program: one that CPython compiles."""
    text = Program(seed).text()
    for attempt in (lambda t: t, lambda t: re.sub(r"\b\w+ := (?!i\d)", "", t), lambda t: re.sub(r"^(\s*)(break|continue)$", r"\1pass", t, flags=re.M)):
        text = attempt(text)
        try:
            compile(text, "program", "exec")
            return text
        except SyntaxError:
            continue
    return program(seed + 999_999_999)  # with or without floats, as this one


if __name__ == "__main__":
    print(program(int(sys.argv[1])), end="")
