# Integers fold on every target.
from micropython import const
import micropython

_A = const(1)
_B = const(_A << 4 | 3)
C = const(-5)
_D = const((_A + 6) * 2)


def inside():
    _E = const(9)
    return _A + _B + C + _D + _E


print(_A, _B, C, _D, inside())
print(sorted(name for name in globals() if name in ("_A", "_B", "C", "_D")))
print(const(7), micropython.const(8), [const(3)])


class Class:
    _F = const(4)
    G = const(6)
    text = "%d" % (_F + G)


print(Class.text, Class.G)
for line in "_X = const(1)", "_X = const(1 + 1)", "_X = const(-1)", "_X = const(10**20)", "X = const(True)", "X = const(0x10)":
    scope = {}
    exec("from micropython import const\n" + line, scope)
    print(line, "_X" in scope, scope.get("X"))
