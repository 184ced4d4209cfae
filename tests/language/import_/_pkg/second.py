print("running", __name__)
from .first import VALUE
from . import value as from_init
