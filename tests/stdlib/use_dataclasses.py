# dataclasses: generated methods, fields and their options, inheritance, frozen, slots, replace, asdict, errors.
from dataclasses import *
import copy


def show(text):
    """A line that begins with ! fails with words that differ between versions."""
    try:
        print(text, '->', repr(eval(text.lstrip('!'), globals())))
    except Exception as e:
        print(text, '->', *['failed'] if text[0] == '!' else [type(e).__name__ + ':', e])


def body(text):
    names = dict(globals())
    try:
        exec(text, names)
        print(text.replace('\n', '; '), '-> fine')
    except Exception as e:
        print(text.replace('\n', '; '), '->', type(e).__name__ + ':', str(e).split(" argument '")[0])


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True)
class Frozen:
    a: int
    b: str = 'b'


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: int = 10


@dataclass
class Post:
    a: int
    scale: InitVar[int] = 2
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = self.a * scale


@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int


@dataclass(kw_only=True)
class AllKw:
    a: int = 1
    b: int


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 5


@dataclass(frozen=True, slots=True)
class FrozenSlots:
    a: int


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(default=0, hash=False)


@dataclass(eq=False)
class NoEq:
    a: int


@dataclass(init=False, repr=False)
class Bare:
    a: int = 4


@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
    meta: dict = field(default_factory=dict, metadata={'unit': 'm'})


@dataclass
class Own:
    a: int

    def __repr__(self):
        return 'own'

    def __eq__(self, other):
        return True


@dataclass
class Named:
    self: int
    b: 'int' = 3


@dataclass(match_args=False)
class NoMatch:
    a: int


Made = make_dataclass('Made', ['a', ('b', int), ('c', int, field(default=5))], namespace={'twice': lambda self: self.b * 2})
tree = Tree(1, [Tree(2), Tree(3, meta={'k': Point(1, 2)})])

for text in '''
Point(1), Point(1, 2), Point(y=1, x=2)
Point()
Point(1, 2, 3)
Point(1, z=3)
Point(1) == Point(1, 0), Point(1) == Point(2), Point(1) == (1, 0), Point(1) != Point(2)
hash(Point(1))
Point(1) < Point(2)
Point.__match_args__, Point.y, Point.__annotations__
Version(1) < Version(1, 2), Version(2) > Version(1, 9), Version(1) <= Version(1), sorted([Version(2), Version(1, 5)])
Version(1, tags=[1]) == Version(1), Version(1).tags is Version(1).tags
Version(1) < 3
Frozen(1), Frozen(1, 'c') == Frozen(1, 'c'), hash(Frozen(1)) == hash(Frozen(1)), {Frozen(1): 2}[Frozen(1)]
setattr(Frozen(1), 'a', 2)
setattr(Frozen(1), 'new', 2)
delattr(Frozen(1), 'a')
Child(), Child(1, 2, 3), Child.__match_args__
Base() == Child(10, 2)
[f.name for f in fields(Child)], [f.default for f in fields(Child)]
Post(3), Post(3, 5), Post(3, scale=7).total
Kw(1, c=3), Kw(1, b=5, c=6)
Kw(1, 2, 3)
Kw(1)
Kw.__match_args__, AllKw.__match_args__, AllKw(b=2)
AllKw(1)
Slotted(1), Slotted(1) == Slotted(1, 5), Slotted.__slots__, hasattr(Slotted(1), '__dict__')
!setattr(Slotted(1), 'zzz', 1)
FrozenSlots(1), hash(FrozenSlots(1)) == hash(FrozenSlots(1)), copy.copy(FrozenSlots(4))
setattr(FrozenSlots(1), 'a', 2)
hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Hashed(1, 2) == Hashed(1, 3)
NoEq(1) == NoEq(1), hash(NoEq(1)) is not None
Bare().a
tree
asdict(tree)
astuple(tree)
asdict(Point(1), dict_factory=list), astuple(Point(1), tuple_factory=list)
asdict(3)
astuple(Point)
replace(Point(1, 2), y=9), replace(Frozen(1), a=5), replace(Child(), z=0)
replace(Post(3), scale=3)
!replace(Post(3), total=3, scale=1)
replace(Point(1), w=1)
replace(3)
is_dataclass(Point), is_dataclass(Point(1)), is_dataclass(3), is_dataclass(int)
fields(Tree)[2].metadata, fields(Tree)[2].metadata['unit'], fields(Point(1))[0].name
fields(int)
fields(Point)[0].type, fields(Point)[1].default, fields(Point)[0].default is MISSING, fields(Point)[0].default_factory is MISSING
Own(1), Own(1) == Own(2)
Named(1), Named(self=4, b=2)
hasattr(NoMatch, '__match_args__')
Made(1, 2), Made(1, 2).twice(), Made.__name__, [f.type for f in fields(Made)]
copy.copy(Point(1)), copy.deepcopy(tree) == tree, copy.deepcopy(tree) is tree
Point.__init__.__qualname__, Point.__repr__.__name__, Point.__eq__.__qualname__
Point.__init__.__annotations__, Point.__hash__
InitVar[int], InitVar["x"]
field(default=1, default_factory=list)
KW_ONLY is KW_ONLY, type(MISSING).__name__, issubclass(FrozenInstanceError, AttributeError)
make_dataclass('M', ['a', 'a'])
make_dataclass('M', ['if'])
make_dataclass('M', ['1a'])
make_dataclass('M', [('a', int)], frozen=True)(1)
!make_dataclass('M', [('a', int)], bases=(Base,))
make_dataclass('C', [('z', int, 4)], bases=(Base,))()
'''.strip().splitlines():
    show(text)

recursive = Tree(1)
recursive.children.append(recursive)
print(recursive)
match Point(3, 4):
    case Point(a, b):
        print('matched', a, b)

for text in '''@dataclass
class A:
 a: int = 1
 b: int
====
@dataclass
class A:
 a: list = []
====
@dataclass
class A:
 a: dict = field(default={})
====
@dataclass
class A:
 a = field()
====
@dataclass(order=True, eq=False)
class A:
 a: int
====
@dataclass(order=True)
class A:
 a: int
 def __lt__(self, o): pass
====
@dataclass(frozen=True)
class A:
 a: int
 def __setattr__(self, n, v): pass
====
@dataclass(unsafe_hash=True)
class A:
 a: int
 def __hash__(self): return 1
====
@dataclass(frozen=True)
class A(Point): pass
====
@dataclass
class A(Frozen): pass
====
@dataclass(slots=True)
class A:
 __slots__ = ('a',)
 a: int
====
@dataclass
class A:
 a: int
 _: KW_ONLY
 __: KW_ONLY
====
@dataclass
class A(Base):
 z: int
====
@dataclass(weakref_slot=True)
class A:
 a: int
====
@dataclass
class A:
 a: InitVar[int] = field(default_factory=int)'''.split('\n====\n'):
    body(text)
