# Rows of the measured table that Adder does not have yet, and so no test: what docs/differences.md lists as missing. A row
# that works moves to measured.py (or documented.py); tests/oracle.py prints what CPython 3.14 says.
import sys


def row(name):
    print("--", name)


def attempt(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def run(source, **names):
    try:
        exec(source, names)
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def syntax(*sources):
    for source in sources:
        try:
            compile(source, "f", "exec")
            print(repr(source), "ok")
        except SyntaxError as e:
            print(repr(source), type(e).__name__ + ":", e.msg)


row("asyncio.wait_for")


run("import asyncio; print(asyncio.iscoroutinefunction)")


async def waits():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError as e:
        return type(e).__name__


attempt(lambda: asyncio.iscoroutinefunction(waits))

row("TaskGroup, timeout, Queue, Semaphore, Condition, wait, shield")
run("import asyncio; print([hasattr(asyncio, n) for n in names])", names=("TaskGroup", "timeout", "Queue", "Semaphore", "Condition", "wait", "shield"))

row("PEP 695; except without parentheses")
run("def f[T](x: T) -> T: return x\nprint(f(3), f.__type_params__)")
run("type X = int\nprint(X, X.__value__)")
run("class C[T]: pass\nprint(C.__type_params__, C[int])")
run("try:\n 1/0\nexcept ValueError, ZeroDivisionError:\n print('caught')")

row("t-strings")
run("t = t'a{1+1!r:>3}b'\nprint(t.strings, t.interpolations[0].value, t.interpolations[0].expression)")

row("dataclasses, enum, typing")
run("from dataclasses import dataclass\n@dataclass\nclass P:\n  x: int\n  y: int = 2\nprint(P(1), P(1) == P(1, 2))", __name__="m")
run("import enum\nclass E(enum.Enum):\n  A = 1\nprint(E.A, E(1), list(E))", __name__="m")
run("import typing\nprint(typing.Optional[int], typing.List[int])")

row("functools, itertools, contextlib, datetime, abc, unittest, logging, traceback")
for name in ("functools", "itertools", "contextlib", "datetime", "abc", "unittest", "logging", "traceback"):
    run("import " + name + "\nprint(" + name + ".__name__)")

row("hashlib hexdigest")
run("import hashlib\nprint(hashlib.sha256(b'abc').hexdigest())")

row("sys.settrace")
print(hasattr(sys, "settrace"))

row("list[int], int | str")
print(list[int], int | str, dict[str, list[int]], isinstance(5, int | str), int | None)

row("Counter")
run("import collections\nprint(collections.Counter('abca').most_common(1))")

row("syntax_unicode_nameesc")
run(r'print(ascii("\N{LATIN SMALL LETTER A}\N{EURO SIGN}"))')

row("types_bytes_decode_encoding, types_bytes_encoding, types_str_encode_encoding: more codecs")
attempt(b"\xff\xfea\x00".decode, "utf-16")
attempt("a".encode, "utf-16-le")

row("types_str_encode_errors: namereplace")
attempt("a\u20acb".encode, "ascii", "namereplace")

row("modules_os_getenv: os.environ is a copy made at the start")
import os

os.environ["ADDER_TEST"] = "value"
os.putenv("ADDER_TEST", "changed behind")
print(os.getenv("ADDER_TEST"))

row("from __future__ import annotations")
run("from __future__ import annotations\ndef f(a: undefined): pass\nprint(f.__annotations__)")
