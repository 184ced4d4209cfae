# A failed import leaves nothing behind: the second attempt finds the module whole.
import sys

sys.path.insert(0, "_modules")
try:
    import shapes
except MemoryError:
    print("MemoryError, once more")
    import shapes
print(shapes.Square(3).area(), shapes.Circle(2).area(), shapes.total([shapes.Square(1), shapes.Square(2)]))
print(shapes.__name__, sorted(shapes.TABLE))
from shapes import Square as Renamed

print(Renamed is shapes.Square)
