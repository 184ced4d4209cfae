# min-python: 3.14
# __annotate__ of classes: the function that makes the annotations, None without any.
def attempt(call, *args):
    try:
        return repr(call(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Plain:
    pass


class Annotated:
    x: int
    y: undefined


class Child(Annotated):
    pass


class Grandchild(Child):
    z: str


class Meta(type):
    m: int


for cls in (Plain, Child):
    print(cls.__name__, cls.__annotate__, cls.__annotations__)
for cls in (Annotated, Grandchild, Meta):
    print(cls.__name__, callable(cls.__annotate__), cls.__annotate__.__name__)
print(Grandchild.__annotate__(1), Meta.__annotate__(1), attempt(Annotated.__annotate__, 1), attempt(getattr, Annotated, '__annotations__'))
Plain.__annotate__ = lambda format: {'made': format}
print(Plain.__annotate__(3))
Child.__annotate__ = None
print(Child.__annotate__, Child.__annotations__)
print(attempt(lambda: int.__annotate__), attempt(setattr, int, '__annotate__', None))
