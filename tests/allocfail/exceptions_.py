class Own(ValueError):
    def __init__(self, text, number):
        super().__init__(text)
        self.number = number


def thrower(n):
    if n == 0:
        raise Own("at the bottom", 42)
    try:
        thrower(n - 1)
    except KeyError:
        print("never")
    finally:
        path.append(n)


path = []
try:
    thrower(5)
except Own as error:
    print(error, error.number, path)
try:
    try:
        [][1]
    except IndexError as error:
        raise RuntimeError("outer") from error
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
for call in lambda: {}["x"], lambda: int("z"), lambda: None.attribute, lambda: 1 / 0, lambda: "a" + 1:
    try:
        call()
    except Exception as error:
        if isinstance(error, MemoryError):
            raise
        print(type(error).__name__, error)
