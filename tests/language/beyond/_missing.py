# Rows of the tables that do not match, and so no test: docs/differences.md says why. A row that works moves to measured.py
# (or documented.py); tests/oracle.py prints what CPython 3.14 says.
import sys


def row(name):
    print("--", name)


def attempt(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


row("sys.settrace")
print(hasattr(sys, "settrace"))

row("types_str_encode_errors: namereplace")
attempt("a\u20acb".encode, "ascii", "namereplace")

row("modules_os_getenv: os.environ is a copy made at the start")
import os

os.environ["ADDER_TEST"] = "value"
os.putenv("ADDER_TEST", "changed behind")
print(os.getenv("ADDER_TEST"))
