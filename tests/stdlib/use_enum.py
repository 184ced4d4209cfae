# enum: members, aliases, iteration, look-up, functional API, flags and their boundaries, data types, errors.
import enum
from enum import *


def show(text, names=globals()):
    try:
        print(text, '->', repr(eval(text, names)))
    except Exception as e:
        print(text, '->', type(e).__name__ + ':', e)


def body(text):
    try:
        names = dict(globals())
        exec(text, names)
        print(text.splitlines()[0], '-> fine')
    except Exception as e:
        print(text.splitlines()[0], '->', type(e).__name__ + ':', e)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def favourite(cls):
        return cls.BLUE

    @staticmethod
    def stat():
        return 'static'

    @property
    def double(self):
        return self.value * 2


class Empty(Enum):
    pass


class Planet(Enum):
    EARTH = (5.5, 6)
    MARS = (0.5, 3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def ratio(self):
        return self.mass / self.radius


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Word(StrEnum):
    ALPHA = auto()
    BETA = 'bb'


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6


class Style(Flag):
    BOLD = auto()
    ITALIC = auto()
    UNDER = auto()


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


class Conform(Flag, boundary=CONFORM):
    ONE = 1
    TWO = 2


class Eject(IntFlag, boundary=EJECT):
    ONE = 1
    TWO = 2


class Keep(Flag, boundary=KEEP):
    ONE = 1
    FOUR = 4


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


class Number(float, Enum):
    HALF = 0.5
    ONE = 1


class Missing(Enum):
    A = 'a'
    UNKNOWN = None

    @classmethod
    def _missing_(cls, value):
        if value == 'raise':
            raise KeyError(value)
        if value == 'wrong':
            return 5
        if isinstance(value, str) and value.lower() == 'a':
            return cls.A


class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, last_values)
    N = auto()
    S = auto()


class Weird(Enum):
    LIST = [1, 2]
    DICT = {}
    nested = nonmember(3)
    func = member(len)
    _ignore_ = 'temp'
    temp = 7

    def method(self):
        pass


class Ordered(Enum):
    _order_ = 'ONE TWO'
    ONE = 1
    TWO = 2


class Base(Enum):
    def shout(self):
        return self.name + '!'


class Derived(Base):
    HELLO = 1


class Cmp(Enum):
    A, B, C = range(3)

    def __lt__(self, other):
        return self.value < other.value


for text in '''
Color
Color.RED
str(Color.RED), f"{Color.RED}", f"{Color.RED:>12}", format(Color.RED, "^14")
Color.RED.name, Color.RED.value
Color.CRIMSON, Color.CRIMSON is Color.RED
Color.BLUE
list(Color)
list(reversed(Color))
len(Color), bool(Color), bool(Empty)
Color.__members__
list(Color.__members__.items())
Color(1), Color(2)
Color(9)
Color("RED")
Color["RED"], Color["CRIMSON"]
Color["NONE"]
Color.RED.describe(), Color.favourite(), Color.stat(), Color.RED.double, Color.RED.stat()
Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED == 1, Color.RED is Color(1)
Color.RED < Color.GREEN
hash(Color.RED) == hash(Color.RED), {Color.RED: 1}[Color.CRIMSON]
isinstance(Color.RED, Color), type(Color.RED), type(Color)
Color.RED in Color
Color.RED.__class__, Color.__name__, Color.__qualname__, Color.__module__
Color.RED.GREEN if hasattr(Color.RED, "GREEN") else None
setattr(Color, "RED", 3)
delattr(Color, "RED")
setattr(Color.RED, "name", 3)
setattr(Color.RED, "value", 3)
setattr(Color, "extra", 3)
Color.extra
Empty
list(Empty)
Empty(1)
Planet.EARTH
Planet.EARTH.mass, Planet.MARS.radius, Planet.MARS.ratio() < 1, Planet((0.5, 3))
Level.LOW, str(Level.LOW), f"{Level.LOW}", f"{Level.LOW:5}", "%d" % Level.HIGH
Level.LOW + 1, Level.LOW < Level.HIGH, Level.HIGH == 10, Level.HIGH > 3, sorted(Level), max(Level)
[0, 11][Level.LOW], Level(10), int(Level.HIGH), isinstance(Level.LOW, int)
Level(3)
Level.LOW | Level.HIGH
Word.ALPHA, str(Word.ALPHA), f"{Word.BETA:>4}", Word.ALPHA.upper(), Word("bb"), Word.ALPHA == "alpha", Word.BETA + "x"
"-".join(Word), [w.value for w in Word], repr(Word.BETA.value)
Perm
Perm.R, Perm.RW, str(Perm.RW), Perm.R | Perm.X, str(Perm.R | Perm.X)
Perm.R | Perm.W, (Perm.R | Perm.W) is Perm.RW
Perm.R & Perm.RW, Perm.RW & Perm.X, Perm.RW ^ Perm.R, ~Perm.R, ~Perm.RW, ~(Perm.R | Perm.W | Perm.X)
bool(Perm.R & Perm.X), bool(Perm.R)
Perm(0), Perm(7), str(Perm(0)), str(Perm(7)), Perm(5).name, Perm(5).value, Perm(0).name
Perm(8)
Perm(-1), Perm(-2)
Perm("x")
Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW in Perm.R
4 in Perm.RW
list(Perm), len(Perm), list(Perm.RW), len(Perm.RW), list(Perm(7)), list(Perm(0))
Perm.__members__.keys()
Perm.R | 1
1 | Perm.R
Perm.R == 4, hash(Perm.R) == hash(Perm(4))
list(Style), [s.value for s in Style], Style.BOLD | Style.UNDER, Style.ITALIC in (Style.BOLD | Style.ITALIC)
Bits
Bits.A, Bits.A | Bits.C, str(Bits.A | Bits.B), f"{Bits.B}", Bits.A | 8, Bits(16), Bits(17), str(Bits(17))
Bits.A + 1, Bits.A == 1, ~Bits.A, ~Bits(0), Bits(-1), Bits.A & 1, Bits.A ^ 3, 3 & Bits.B, Bits.C | 2
list(Bits(5)), len(Bits(7)), Bits(0), bool(Bits(0)), Bits.A in Bits(3), isinstance(Bits.A | 2, Bits), [b for b in Bits]
Conform(3), Conform(7), Conform(4), Conform(-1)
Eject(3), Eject(7), type(Eject(7))
Keep(5), Keep(2), Keep(7), ~Keep.ONE
Coord.PY.label, Coord.PX.value, Coord(1).label, bytes(Coord.PY)
Number.HALF, Number.HALF + 1, Number(1.0), Number(0.5) is Number.HALF, str(Number.ONE), f"{Number.HALF}"
Missing("A"), Missing("a"), Missing(None)
Missing("b")
Missing("raise")
Missing("wrong")
AutoName.N.value, AutoName.S.value
Weird.LIST, Weird([1, 2]), Weird.nested, Weird.func, list(Weird), hasattr(Weird, "temp")
Weird([3])
list(Ordered)
Derived.HELLO.shout(), list(Derived)
Cmp.A < Cmp.B, sorted([Cmp.C, Cmp.A]), Cmp.B.value
Enum("Animal", "ANT BEE CAT")
list(Enum("Animal", "ANT BEE CAT"))
list(Enum("Animal", ["ANT", "BEE"], start=5))
list(Enum("Animal", {"ANT": "a", "BEE": "b"}))
list(Enum("Animal", [("ANT", 1), ("BEE", 4)]))
list(IntEnum("Num", "ONE, TWO"))
list(Flag("F", "ONE TWO THREE"))
Enum("T", "A B", type=int).A + 1
Enum("T", "A B", module="m", qualname="Q.T").A, Enum("T", "A", module="m").__module__
Enum("Bad", "A A")
EnumType is EnumMeta
unique(Style) is Style
verify(UNIQUE)(Style) is Style
STRICT, CONFORM, EJECT, KEEP, list(FlagBoundary)
UNIQUE, CONTINUOUS, NAMED_FLAGS
[n for n in dir(Color) if n[0] != "_"]
[n for n in dir(Color.RED) if n[0] != "_"]
issubclass(IntEnum, Enum), issubclass(IntFlag, Flag), issubclass(Level, int), Level.__mro__[1:4]
Color.RED.value.bit_length(), Level.HIGH.bit_length()
enum.show_flag_values(5) if hasattr(enum, "show_flag_values") else [1, 4]
'''.strip().splitlines():
    show(text)

for text in '''class A(Enum):
 X = 1
 X = 2
class A(Color): pass
class A(Enum):
 _foo_ = 1
class A(Enum):
 mro = 1
@unique
class A(Enum):
 X = 1
 Y = 1
 Z = 1
@verify(CONTINUOUS)
class A(Enum):
 X = 1
 Y = 4
@verify(NAMED_FLAGS)
class A(Flag):
 X = 1
 Y = 6
@verify(UNIQUE)
class A(Enum):
 X = Y = 1
class A(StrEnum):
 X = 1
class A(Enum):
 X = 1
 _order_ = 'Y'
class A(IntEnum):
 X = 'a'
class A(Enum):
 X = 1
 def X(self): pass
class A(Enum):
 _ignore_ = ['a']
 a = 1
 b = a'''.split('\nclass A'):
    text = text if text.startswith('class A') else text
    parts = text.split('\n@')
    text = parts[0] if parts[0].startswith(('class A', '@')) else 'class A' + parts[0]
    body(text)
for decorator, text in (('unique', 'X = 1\n Y = 1\n Z = 1'), ('verify(CONTINUOUS)', 'X = 1\n Y = 4'),
                        ('verify(UNIQUE)', 'X = Y = 1')):
    body(f'@{decorator}\nclass A(Enum):\n {text}')

import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, copy.deepcopy([Perm.RW]) == [Perm.RW])
