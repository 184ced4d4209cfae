# A module with attributes that are computed when asked for.
there = 1


def __getattr__(name):
    if name == "computed":
        return "from __getattr__"
    raise AttributeError(name)
