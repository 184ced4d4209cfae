# stderr: compare
# exit: 1
# Tracebacks on stderr of an exception that nobody catches: chained, with notes.
import sys


def leaf():
    e = ValueError("leaf")
    e.add_note("note one")
    e.add_note("note two\nsecond line")
    raise e


def middle():
    try:
        leaf()
    except ValueError as e:
        raise


class Weird(Exception):
    def __str__(self):
        return "weird text"


def chained():
    try:
        middle()
    except ValueError as e:
        err = KeyError("key")
        raise err from e


def context():
    try:
        chained()
    except KeyError:
        err = Weird(1)
        raise err


print("before")
sys.stdout.flush()
context()
