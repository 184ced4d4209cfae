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
