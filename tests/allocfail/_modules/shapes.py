"""A module for importing.py."""


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        raise NotImplementedError


class Square(Shape):
    def area(self):
        return self.size * self.size


class Circle(Shape):
    def area(self):
        return 3 * self.size * self.size


TABLE = {shape.__name__: shape for shape in (Square, Circle)}


def total(shapes):
    return sum(shape.area() for shape in shapes)
