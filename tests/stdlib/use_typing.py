# typing: forms and their text, generics, protocols, NamedTuple, TypedDict, NewType, hints, overloads.
# cpython: typing
import typing
from typing import *
import collections.abc
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
Any, Union, Optional, NoReturn, ClassVar, Literal, Callable, Tuple, List, Self, Final, TypeAlias
List[int], Dict[str, int], Set[float], Tuple[int, str], Tuple[int, ...], Tuple[()], Type[int], FrozenSet[str], Iterable[int], Deque[int], DefaultDict[str, int]
Callable[[int, str], bool], Callable[..., int], Callable[[], None], Callable[[int], Callable[[str], int]]
List[List[int]], Dict[str, List[Tuple[int, str]]], List[Any], List[T], Dict[K, T], Mapping[str, Any]
Literal[1, "a", None], Literal[1, 1, True], Literal["x"] == Literal["x"], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True]
ClassVar[int], Final[str], Annotated[int, "m", 3], Annotated[Annotated[int, 1], 2]
List["Box"], ForwardRef("a.b"), T, TypeVar("C", covariant=True), TypeVar("D", contravariant=True), AnyStr
T.__name__, T.__bound__, T.__constraints__, AnyStr.__constraints__, TypeVar("B", bound=int).__bound__
TypeVar("X", int)
TypeVar("X", covariant=True, contravariant=True)
List[int] == List[int], List[int] == List[str], hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]]
List[int].__origin__, List[int].__args__, Dict[K, T].__parameters__, Dict[K, T][int, str], List[T][int], Callable[[T], K].__parameters__
get_origin(List[int]), get_args(List[int]), get_origin(Callable[[int], str]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_origin(int), get_args(int), get_origin(Union[int, str]) is Union
get_args(Union[int, str, None]), get_args(Optional[int]), get_args(Literal[1, 2]), get_origin(Annotated[int, 1]) is Annotated, get_args(Annotated[int, 1]), get_origin(List), get_args(List), get_origin(ClassVar[int]) is ClassVar
Union[int, str] == Union[str, int], Union[int], Union[int, int], Union[int, Union[str, float]] == Union[int, str, float], Optional[int] == Union[int, None], Union[int, "X"].__args__
!Union[()]
!List[int, str]
!List[int][str]
!Dict[int]
!Any()
!Optional[1, 2]
isinstance([], List), issubclass(dict, Mapping), isinstance({}, Mapping)
!isinstance([], List[int])
!isinstance(1, Any)
Box[int], Box[int](3).v, Box[int](3).__orig_class__, Box.__parameters__, Pair.__parameters__, IntBox.__parameters__, Pair[int, str], IntBox.__orig_bases__, Box[T][int]
!Box[int, str]
!IntBox[int]
Box.__mro__[-2:], IntBox.__mro__[1], issubclass(IntBox, Box), Box(1).v, Pair(2).v
!Generic[int]
!Generic[T, T]
NamedTuple("N", [("a", int), ("b", str)])(1, "x")
TypedDict("D", {"a": int})(a=1), TypedDict("D", {"a": int}, total=False).__optional_keys__, is_typeddict(Movie), is_typeddict(dict)
!isinstance({}, Movie)
UserId(5), UserId.__name__, UserId.__supertype__, UserId
isinstance(Thing(), Closes), isinstance(3, Closes), issubclass(Thing, Closes), issubclass(int, Closes), isinstance(Child(), Closes), Child().close(), issubclass(Child, Closes)
!isinstance(3, Plain)
!Closes()
!runtime_checkable(int)
isinstance(3, SupportsInt), isinstance("", SupportsInt), isinstance(1.5, SupportsFloat), isinstance(1, SupportsIndex), isinstance(1.5, SupportsIndex), isinstance(-1, SupportsAbs)
get_type_hints(function), get_type_hints(function, include_extras=True)
!get_type_hints(3)
cast(int, "x"), assert_type(1, str), over(3), len(get_overloads(over)), final(Thing) is Thing, Thing.__final__, no_type_check(function) is function, TYPE_CHECKING, Text
!assert_never(3)
ParamSpec("P").args, ParamSpec("P").kwargs, ParamSpec("P"), Callable[ParamSpec("P"), int].__args__[1]
List[int] | None == Optional[List[int]], (Optional[int] | str) == Union[int, None, str], T | int == Union[T, int]
''', globals())
