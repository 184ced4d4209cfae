# min-python: 3.14
# float: double
# Every documented difference of MicroPython from CPython, by the name of its page: what CPython does, Adder does.


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


row("core_class_delnotimpl")
import gc


class Deleted:
    def __del__(self):
        print("__del__")


[Deleted()].clear()
gc.collect()

row("core_class_dir")


class Dir:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dir()))


class DirTuple:
    def __dir__(self):
        return ("z", "y")


print(dir(DirTuple()))

row("core_class_initsubclass")


class Base:
    @classmethod
    def __init_subclass__(cls):
        print("Base.__init_subclass__", cls.__name__)


class A(Base):
    pass


row("core_class_initsubclass_autoclassmethod")


class Base:
    def __init_subclass__(cls):
        cls.registered = True


class A(Base):
    pass


print(A.registered)

row("core_class_initsubclass_kwargs")


class Base:
    def __init_subclass__(cls, arg=None, **kwargs):
        cls.arg = arg
        print(kwargs)


class A(Base, arg="a", other=1):
    pass


print(A.arg)

row("core_class_initsubclass_super")


class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print("reached object")


class A(Base):
    pass


run("class B(Base, unknown=1): pass", Base=Base)

row("core_class_mro")


class Top:
    pass


class Left(Top):
    def who(self):
        return "Left"


class Right(Top):
    def who(self):
        return "Right"


class LeftChild(Left):
    pass


class Both(LeftChild, Right):
    pass


print([c.__name__ for c in Both.__mro__], Both().who())


class Odd(tuple, Top):
    def __init__(self, x):
        self.x = x


print(Odd([1, 2]).x)

row("core_class_name_mangling")


class Mangled:
    __class_attribute = 1

    def __init__(self):
        self.__x = 2

    def __method(self):
        return self.__x

    def call(self):
        return self.__method(), Mangled.__class_attribute


m = Mangled()
print(sorted(n for n in dir(m) if "Mangled" in n), m.call())
attempt(lambda: m.__x)

row("core_class_strrettype")


class BadStr:
    def __str__(self):
        return 5

    def __repr__(self):
        return b"x"


attempt(str, BadStr())
attempt(repr, BadStr())

row("core_class_subclassret")


class S(str):
    pass


class StrReturns:
    def __str__(self):
        return S("text")


print(type(str(StrReturns())).__name__, type(str(S("x"))).__name__, type(S("x").upper()).__name__)

row("core_class_super_init")


class L(list):
    def __init__(self, x):
        self.append("early")
        super().__init__([x])
        self.append("late")


print(L(1))

row("core_class_supermultiple")


class A:
    def __init__(self):
        print("A")


class B(A):
    def __init__(self):
        print("B")
        super().__init__()


class C(A):
    def __init__(self):
        print("C")
        super().__init__()


class D(B, C):
    def __init__(self):
        print("D")
        super().__init__()


D()

row("core_class_superproperty")


class A:
    @property
    def p(self):
        return {"a": 10}


class AA(A):
    @property
    def p(self):
        return super().p


print(AA().p)

row("core_exception_construction")


class Itself(Exception):
    def __init__(self):
        raise self


attempt(Itself)

row("core_fstring_concat")
x, y = 1, 2
print("aa" f"{x}")
print(f"{x}" "ab")
print("a{}a" f"{x}")
print(f"{x}" "a{}b")

row("core_fstring_parser")
print(f"{'hello { world'}", f"{'hello ] world'}", f"{'a)b'}")

row("core_fstring_repr")
print(f"{'unicode text \u20ac'!a} {'r'!r} {'s'!s}")

row("core_function_argcount")
attempt(lambda: [].append())
attempt(lambda: "".join())
attempt(lambda: {}.get())

row("core_function_moduleattr")


def function():
    pass


print(function.__module__)

row("core_function_star")


def star(x, y):
    print(x, y)


attempt(lambda: star(x=1, *(2,)))
star(y=1, *(2,))

row("core_function_userattr")
function.x = 5
print(function.x, function.__dict__)

row("core_generator_noexit")


class Exits:
    def __enter__(self):
        print("enter")

    def __exit__(self, *args):
        print("exit")


def generator():
    with Exits():
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()

row("core_import_path")
import email_like.part as part
import email_like

print(type(email_like.__path__).__name__, len(email_like.__path__), part.NAME)

row("core_import_split_ns_pkgs")
import sys

sys.path.append("_first")
sys.path.append("_second")
import split.one, split.two

print(split.one.NAME, split.two.NAME, len(list(split.__path__)))
del sys.path[-2:]

row("core_locals")


def has_locals():
    val = 2
    return locals()


print(has_locals())

row("core_locals_eval")


def evaluates():
    val = 2
    return eval("val")


print(evaluates())

row("module_array_comparison")
import array

print(array.array("b", [1, 2]) == array.array("i", [1, 2]), array.array("b", [1]) < array.array("d", [2.0]))

row("module_array_constructor")
attempt(array.array, "b", [257])
attempt(array.array, "B", [-1])

row("modules_array_containment")
print(1 in array.array("B", b"12"), 49 in array.array("B", b"12"))

row("modules_array_deletion")
a = array.array("b", (1, 2, 3))
del a[1]
print(a)

row("modules_array_subscrstep")
print(array.array("b", (1, 2, 3))[3:2:2], array.array("b", (1, 2, 3))[::2])

row("modules_errno_enotsup")
import errno

print(hasattr(errno, "ENOTSUP"))

row("modules_json_nonserializable")
import json

attempt(json.dumps, bytes(1))
attempt(json.dumps, {"a": object})

row("modules_os_environ")
import os

os.environ["ADDER_TEST"] = "value"
print(os.environ.get("ADDER_TEST"), "ADDER_TEST" in os.environ, os.environ.get("ADDER_MISSING"))

row("modules_os_getenv")
print(os.getenv("ADDER_TEST"), os.getenv("ADDER_MISSING", "default"))

row("modules_random_getrandbits")
import random

print(random.getrandbits(64).bit_length() <= 64, random.getrandbits(200) >> 200)

row("modules_random_randint")
print(2**128 - 1 <= random.randint(2**128 - 1, 2**128) <= 2**128)

row("modules_struct_fewargs")
import struct

attempt(struct.pack, "bb", 1)

row("modules_struct_manyargs")
attempt(struct.pack, "bb", 1, 2, 3)

row("modules_struct_whitespace_in_format")
attempt(struct.pack, "b b", 1, 2)

row("modules_sys_stdassign")
import io

old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))

row("syntax_annotation_expression")
for source in ("x: int = 1", "(x): int", "x.y: int", "[]: int", "(1, 2): int", "f(): int", "1: int", "x, y: int", "'a': 'b'", "lambda: int"):
    try:
        compile(source, "f", "exec")
        print(source, "ok")
    except SyntaxError as e:
        print(source, "SyntaxError:", e.msg)

row("syntax_arg_unpacking")


def many(*args):
    return len(args)


print(many(*[1], *[2], *range(70), 3, *[4]), many(*range(100), *range(100)))

row("syntax_assign_expr")
for source in ("[i := 0 for i in range(5)]", "[[(j := 0) for i in range(5)] for j in range(5)]", "[i for i in (j := [1])]", "x = (y := 2)", "y := 2",
               "[(a := i) for i in [1]]", "class A: [z := 1 for i in [1]]"):
    try:
        compile(source, "f", "exec")
        print(source, "ok")
    except SyntaxError as e:
        print(source, "SyntaxError:", e.msg)

row("syntax_literal_underscore")
for source in ("1_000", "1__000", "1000_", "0x_f", "0_x", "1_.5", "1._5", "1.5_0", "1e_5", "1e5_0", "0b_1", "0_7", "0_0"):
    try:
        print(source, eval(source))
    except SyntaxError as e:
        print(source, "SyntaxError:", e.msg)
for text in "1_000", "_1", "1_", "1__0":
    attempt(int, text)

row("syntax_spaces")
print(eval("1or 0"), eval("2if 1else 3"), eval("0x1for x in [1]") if 0 else "")

row("types_bytearray_sliceassign")
b = bytearray(4)
b[0:1] = [1, 2]
b[3:] = (i for i in (7, 8, 9))
print(b)

row("types_bytes_decode_encoding")
print(b"caf\xe9".decode("latin-1"), b"a\x80".decode("cp1252") if 0 else "")
attempt(b"x".decode, "no-such-codec")

row("types_bytes_decode_kwargs")
print(b"abc".decode(encoding="ascii", errors="strict"), b"\xff".decode(errors="replace"))

row("types_bytes_encoding")
print(bytes("caf\xe9", "latin-1"))

row("types_bytes_format")
attempt(lambda: b"{}".format(1))

row("types_bytes_keywords")
print(bytes("abc", encoding="utf8"), bytes(source=b"x"))

row("types_bytes_subscrstep")
print(b"123"[0:3:2], b"123"[::-1])

row("types_complex_parser")
for text in "1+2j", "1 + 2j", "j", "1_0j", "1+", "(1+2j)", "((1))", "1j1", "", " 1 ", "nan+infj", "1e5-3E2J", "+-1":
    attempt(complex, text)

row("types_dict_keys_set")
print({1: 2, 3: 4}.keys() & {1}, {1: 2}.keys() | {3}, {1: 2}.keys() - {1}, {1: 2}.items() ^ {(1, 2), (3, 4)}, {1: 2}.keys() == {1})

row("types_exception_attrs")
attempt(lambda: Exception(1).value)
attempt(lambda: Exception(1).errno)

row("types_exception_chaining")
try:
    try:
        raise TypeError("first")
    except TypeError:
        raise ValueError("second")
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)

row("types_exception_instancevar")
e = Exception()
e.x = 0
print(e.x, e.__dict__)

row("types_exception_loops")
import traceback

l = ["-foo", "-bar"]
try:
    i = 0
    while l[i][0] == "-":
        print("iter")
        i += 1
except IndexError as e:
    print(e.__traceback__.tb_lineno - row.__code__.co_firstlineno)

row("types_exception_subclassinit")


class SubInit(Exception):
    def __init__(self):
        Exception.__init__(self, "text")


print(repr(SubInit()), str(SubInit()))

row("types_float_implicit_conversion")


class HasIndex:
    def __int__(self):
        return 1


attempt(lambda: 2.0 * HasIndex())
attempt(lambda: 2.0 + "1")

row("types_int_bit_length")
print((255).bit_length(), (-256).bit_length(), (2**100).bit_length(), (0).bit_length())

row("types_int_subclassconv")


class I(int):
    __add__ = lambda self, other: I(int(self) + int(other))


print(type(I(1) + I(2)).__name__, I(42) + I(42), type(int(I(1))).__name__)

row("types_list_delete_subscrstep")
l = [1, 2, 3, 4]
del l[0:4:2]
print(l)

row("types_list_store_noniter")
l = [10, 20]
l[0:1] = range(4)
print(l)
l[1:2] = "ab"
print(l)

row("types_list_store_subscrstep")
l = [1, 2, 3, 4]
l[0:4:2] = [5, 6]
print(l)


def assign(value):
    l[0:4:2] = value


attempt(assign, [1])

row("types_memoryview_invalid")
b = bytearray(b"abcdefg")
m = memoryview(b)
attempt(b.extend, b"hijklmnop")
print(b, bytes(m))
m.release()
b.extend(b"h")
print(b)

row("types_oserror_errnomap")
print(type(OSError(errno.ENOENT, "x")).__name__, type(OSError(errno.EACCES, "x")).__name__)
try:
    open("/no/such/file")
except FileNotFoundError as e:
    print("FileNotFoundError", e.errno == errno.ENOENT)

row("types_range_limits")
print(range(-(2**70), 2**70), 2**69 in range(2**70), range(2**70)[2**69] == 2**69)
attempt(lambda: len(range(2**70)))

row("types_str_encode_encoding")
print("caf\xe9".encode("latin-1"))
attempt("a".encode, "no-such-codec")

row("types_str_encode_errors")
for errors in "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "bogus":
    attempt("a\u20acb".encode, "ascii", errors)

row("types_str_encoding")
print(str(b"caf\xe9", "latin-1"), str(b"\xff", errors="replace"))

row("types_str_formatsep")
for spec in ",d", ",x", ",b", "_x", "_b", "_d", ",o", ",s", "_s", ",,":
    attempt(format, 123456789, spec)

row("types_str_formatsep_float")
for spec in ",.2f", "_.2f", ",", ",e", "020,.1f", ",g", ",%":
    attempt(format, 3141592.65, spec)

row("types_str_formatsubscr")
print("{a[0]}".format(a=[1, 2]), "{0[key]}".format({"key": 5}), "{0.real}".format(5), "{0[1].imag:>3}".format([1, 2j]))

row("types_str_keywords")
print("a b c".split(sep=" ", maxsplit=1), "a".encode(encoding="ascii"), "a\tb".expandtabs(tabsize=4), "a\nb".splitlines(keepends=True))

row("types_str_ljust_rjust")
print("abc".ljust(10), "|", "abc".rjust(10, "*"))

row("types_str_repr_nonprintable")
print(ascii(repr("\x00\x7f\xa0\xad\u200b\u3042\ud800\U000e0001")))

row("types_str_rsplitnone")
print(" a b  c ".rsplit(None, 1), "a b c".rsplit(), "abc".rsplit(None, 0))

row("types_str_subscrstep")
print("abcdefghi"[0:9:2], "abc"[::-1], "\u20acab"[::2])

row("types_tuple_subscrstep")
print((1, 2, 3, 4)[0:4:2], (1, 2, 3)[::-1])
