import sys

for name in "array binascii collections errno heapq io json os random re struct sys time".split():
    plain = __import__(name)
    short = __import__("u" + name)
    print(name, plain is short, short.__name__ in (name, "u" + name))
import ujson, ure as expression, ustruct
from utime import ticks_ms
from ucollections import OrderedDict, namedtuple
from uio import StringIO
print(ujson.loads('{"a": [1, 2.5, null]}'), expression.match("(a+)b", "aaab").group(1), ustruct.pack("<HB", 258, 3))
print(namedtuple("P", "x y")(1, 2), list(OrderedDict(a=1)), StringIO("text").read(), callable(ticks_ms))
try:
    import unothing
except ImportError as error:
    print(type(error).__name__, error)
