"""The compiler: generated source, compiled and executed."""
import sys

N = 420
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1

SOURCE = '''
class Thing%(i)d:
    """A generated class."""
    limit = %(i)d

    def __init__(self, a, b=%(i)d):
        self.a = a
        self.b = b

    def total(self):
        result = 0
        for k in range(self.a):
            if k %% 2 == 0 and k > 1 or not k:
                result += k * self.b
            elif k == 3:
                continue
            else:
                result -= 1
        return result


def helper%(i)d(items, *rest, scale=1, **named):
    found = [x * scale for x in items if x > %(i)d %% 5]
    table = {key: value for key, value in zip("abc", found)}
    try:
        table["d"] = found[0] + sum(rest)
    except IndexError as error:
        table["e"] = str(error)
    finally:
        count = len(table)
    while count < 10:
        count += 3
    return lambda y: (y + count, table, f"{count:>4}|{y!r}")
'''

CALL = '''
thing = Thing%(i)d(7)
out.append(thing.total() + helper%(i)d([1, 2, 3, 9], 4, 5, scale=2)(1)[0])
'''

out = []
for i in range(int(N * SCALE)):
    space = {"out": out}
    source = SOURCE % {"i": i}
    exec(compile(source + CALL % {"i": i}, "<generated>", "exec"), space)
    out.append(eval("(%d + 2) * 3 if len(out) %% 2 else [n for n in (1, 2, %d)][2]" % (i, i), {"out": out}))
    if i % 4 == 0:
        exec(source * 2, space)
print(len(out), sum(out))
