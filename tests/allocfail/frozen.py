# Modules that are built in as text, and what they make.
import enum
import dataclasses


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Point:
    x: int
    y: int = 2


print(Colour.RED, list(Colour), Point(1), Point(1) == Point(1, 2))
