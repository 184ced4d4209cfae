# typing: what reads the annotations of a class body.
# cpython: not yet: up to 3.13 these look for __annotations__ in the names of a class body (PEP 649 changed that)
import typing
from typing import *
from _show import show

T, K = TypeVar('T'), TypeVar('K')


class Box(Generic[T]):
    def __init__(self, v):
        self.v = v


class Pair(Box[T], Generic[T, K]):
    pass


class IntBox(Box[int]):
    pass


class Point(NamedTuple):
    x: int
    y: int = 0

    def total(self):
        return self.x + self.y


class Movie(TypedDict):
    name: str
    year: int


class More(Movie, total=False):
    rating: float


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Plain(Protocol):
    def f(self): ...


class HasName(Protocol):
    name: str


class Thing:
    def close(self):
        pass


class Child(Closes):
    def close(self):
        return 'closed'


class Hinted:
    a: int
    b: 'Hinted' = None
    c: ClassVar[str] = ''


def function(a: int, b: 'str' = '', *c: Optional[int], d: Annotated[int, 'note'] = 1) -> List['int']:
    pass


@overload
def over(a: int) -> int: ...
@overload
def over(a: str) -> str: ...
def over(a):
    return a


UserId = NewType('UserId', int)
show('''
Point(1), Point(1, 2).total(), Point._fields, Point._field_defaults, Point.__annotations__, Point(1)._replace(y=5), Point.__mro__[1:], Point(1, 2) == (1, 2)
Movie(name="n", year=1), Movie.__annotations__, More.__required_keys__ == {"name", "year"}, More.__optional_keys__, Movie.__total__, More.__total__, type(Movie(name="x", year=2))
!issubclass(int, HasName)
get_type_hints(Hinted)
get_type_hints(IntBox), get_type_hints(Movie), get_type_hints(Point)
''', globals())
