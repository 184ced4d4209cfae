# Any constant will do on a desktop.
from micropython import const

PI = const(3.5)
NAME = const("name")
PAIR = const((1, 2))
NOTHING = const(None)
DATA = const(b"data")
_HIDDEN = const(2.25)
_TEXT = const("text")
print(PI, NAME, PAIR, NOTHING, DATA, _HIDDEN * 2, _TEXT + "!")
print(NAME is const("name"), PI + 1)
print("_HIDDEN" in globals(), "_TEXT" in globals())
