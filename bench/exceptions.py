"""Exceptions: try blocks that are quiet, raising, chaining, finally, unwinding several frames."""
import sys

N = 60000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


class Problem(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Worse(Problem):
    pass


def quiet(i):
    try:
        return i + 1
    except ValueError:
        return 0
    finally:
        i = 0


def deep(n, i):
    if n == 0:
        raise Worse(i) if i % 3 else Problem(i)
    try:
        return deep(n - 1, i)
    finally:
        n = 0


def natives(i):
    found = 0
    try:
        {}[i]
    except KeyError as error:
        found += error.args[0]
    try:
        [][i]
    except IndexError:
        found += 1
    try:
        int("x")
    except (TypeError, ValueError):
        found += 2
    try:
        None.nothing
    except AttributeError:
        found += 3
    return found


def chained(i):
    try:
        try:
            raise KeyError(i)
        except KeyError as error:
            raise Problem(i) from error
    except Problem as problem:
        return problem.__cause__.args[0] + problem.code


def main(n):
    total = 0
    for i in range(n):
        total += quiet(i)
        if i % 4 == 0:
            try:
                deep(4, i)
            except Worse as error:
                total += error.code
            except Problem as error:
                total -= error.code
        if i % 4 == 1:
            total += natives(i)
        if i % 4 == 2:
            total += chained(i)
        total &= 0xFFFFFFF
    return total


for _ in range(4):
    result = main(int(N * SCALE))
print(result)
