# Exceptions, found by random programs.


def show(error, depth=0):
    print("  " * depth + type(error).__name__, error)
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            show(member, depth + 1)
    if error.__context__ is not None:
        print("  " * depth + "context")
        show(error.__context__, depth + 1)


# What a clause of except* raises was put into a group although the exception it caught was none.
def naked(action):
    try:
        try:
            raise TypeError("first")
        except* ValueError:
            print("not here")
        except* TypeError as group:
            show(group)
            action()
    except BaseException as error:
        show(error)


def again():
    raise


def fail():
    raise KeyError("second")


def in_group():
    raise ExceptionGroup("mine", [KeyError("third")])


for action in (fail, in_group, again, print):
    naked(action)

# StopIteration of a function that map or filter calls did not end them.


def stop(value):
    if value == 3:
        raise StopIteration("at 3")
    return value


for make in (lambda: map(stop, [1, 2, 3, 4]), lambda: filter(stop, [1, 0, 2, 3, 4]), lambda: map(next, [iter("a"), iter(""), iter("b")]),
             lambda: map(stop, range(2, 5), ) , lambda: map(lambda a, b: stop(a + b), [1, 2], [1, 1])):
    print(list(make()), tuple(make()), [*make()], [i for i in make()], next(make()))
    for i in make():
        print(i)
    iterator = make()
    print(sum(1 for _ in iterator), next(iterator, "end"))


def fails(value):
    raise LookupError(value)


for make in (map, filter):
    try:
        list(make(fails, [1]))
    except LookupError as error:
        print(repr(error), error.__context__, error.__traceback__ is not None)
