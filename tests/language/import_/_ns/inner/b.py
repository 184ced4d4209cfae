where = __name__
from .. import a
