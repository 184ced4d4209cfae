name = __name__
import sys
me = sys.modules[__name__]
me.added = "by itself"
