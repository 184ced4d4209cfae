from ... import first
from ...first import VALUE
def up(): from .... import x
