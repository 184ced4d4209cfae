# min-python: 3.14
# "Did you mean: ...?" behind errors about names, and "Did you forget to import ...?".
import traceback
import math
import sys

blech = 1
some_global = 2
_private_global = 3


class Thing:
    blech = 1
    somethingLong = 2
    _private = 3
    __mangled = 4

    def method(self):
        return blehc


def text(call):
    try:
        call()
    except BaseException as e:
        return traceback.format_exception(e)[-1].rstrip(), traceback.format_exception_only(e) == traceback.format_exception(e)[-1:]


def local_name():
    local_variable = 1
    return local_varable


def argument(first_argument):
    return first_arguments


def closure():
    enclosed = 1

    def inner():
        enclosed
        return enclose

    return inner()


def unbound():
    print(unbound_local)
    unbound_local = 1


thing = Thing()
for call in (lambda: blehc, lambda: some_globl, lambda: prnt, lambda: lenn, lambda: ZeroDivisonError, lambda: nothing_like_this_at_all, lambda: x,
             lambda: bl, lambda: BLECH, lambda: _private_globl, lambda: private_global, lambda: time, lambda: os, lambda: maths, lambda: json.dumps,
             local_name, lambda: argument(1), closure, unbound, thing.method,
             lambda: thing.blehc, lambda: thing.BLECH, lambda: thing.somethinglong, lambda: thing.somethingLonger, lambda: thing.private, lambda: thing._privat,
             lambda: thing.x, lambda: Thing.blehc, lambda: "".upperr, lambda: [].apend, lambda: [].add, lambda: {}.updat, lambda: (5).bit_lenght,
             lambda: math.sinn, lambda: math.foo, lambda: sys.argvv, lambda: None.foo, lambda: thing.a_name_that_is_much_longer_than_anything_else_here):
    print(text(call))


def from_import(source):
    exec(source)


for source in ("from math import sinn", "from math import foo", "from math import _sin",
               "import mth", "import math.sin", "from sys import pathh"):
    print(source, "|", text(lambda: from_import(source)))
# what the errors say themselves is unchanged
try:
    blehc
except NameError as e:
    print(str(e), e.args, e.name)
try:
    thing.blehc
except AttributeError as e:
    print(str(e), e.args, e.name, e.obj is thing)
try:
    from math import sinn
except ImportError as e:
    print(str(e), e.name, e.name_from)
made = NameError("made by hand", name="blehc")
print(traceback.format_exception_only(made))
made = AttributeError("made by hand", name="blehc", obj=thing)
print(traceback.format_exception_only(made))
made = AttributeError("without object", name="blehc")
print(traceback.format_exception_only(made))
made = AttributeError("name is no text", name=5, obj=thing)
print(traceback.format_exception_only(made))


class BadDir:
    def __dir__(self):
        raise ValueError


class OddDir:
    def __dir__(self):
        return ["blech", 5, "other"]


class Getattr:
    def __getattr__(self, name):
        raise AttributeError("own text", name=name, obj=self)

    blech = 1


for o in BadDir(), OddDir(), Getattr():
    print(text(lambda: o.blehc))
names = {"name%d" % i: 1 for i in range(800)}
try:
    exec("nam799", names)
except NameError as e:
    print(traceback.format_exception_only(e), traceback.format_exception(e)[-1])
