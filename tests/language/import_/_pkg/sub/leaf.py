print("running", __name__, __package__)
from ..first import VALUE
from .. import first as f
from . import leaf2
from .leaf2 import x
name = __name__
