import _cyc.two
name = "one"
def call(): return _cyc.two.name
