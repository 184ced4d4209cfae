# The docstrings of a namedtuple's fields can be written.
from collections import namedtuple

P = namedtuple('P', 'x y')
print(P.x.__doc__, P.y.__doc__)
P.x.__doc__ = 'across'
print(P.x.__doc__, P.y.__doc__, P(1, 2).x)
P.y.__doc__ = None
print(P.y.__doc__)
for wrong in (lambda: setattr(P.x, 'other', 1), lambda: setattr(P(1, 2), 'x', 3)):
    try:
        print(wrong())
    except AttributeError as e:
        print(type(e).__name__)
