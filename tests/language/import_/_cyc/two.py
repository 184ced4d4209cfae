import _cyc.one
import _cyc.one as o
name = "two"
def call(): return _cyc.one.name
