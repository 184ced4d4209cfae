# Operators on registers beyond the first 256: the method says NotImplemented, the reflected one answers.
class Left:
    def __add__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "reflected"


class Adds:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return self.n + other.n


lines = ["def wide():"]
for i in range(300):
    lines.append("    v%d = %d" % (i, i))
lines += ["    a = Left()", "    b = Right()", "    c = a + b", "    d = Adds(v299) + Adds(v1)", "    v5 = a + b",
          "    try:", "        a + a", "    except TypeError as e:", "        print(e)", "    return c, d, v5, v298"]
exec("\n".join(lines))
print(wide())
