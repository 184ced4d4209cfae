"""Docstring."""
counter = 0
def bump():
    global counter
    counter += 1
    return counter
def __getattr__(name):
    if name == "lazy":
        return "lazy value"
    raise AttributeError(f"module has no {name}")
def __dir__():
    return ["x", "y"]
