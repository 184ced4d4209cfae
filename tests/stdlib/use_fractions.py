# fractions and numbers: construction, arithmetic with ints, floats and complex, comparison, rounding, hashing, the tower.
# float: double
from fractions import Fraction as F
import math
import numbers
from _show import show


show('''
F(), F(3), F(6, 4), F(-6, 4), F(6, -4), F(0, 5), F(True)
F("3/4"), F(" -3/4 "), F("1.5"), F("-.25"), F("1e3"), F("2.5e-2"), F("7"), F("+7"), F("1_000/3"), F("5.")
F(0.5), F(0.1), F(F(1, 3)), F(F(1, 2), F(3, 4)), F(2, F(3, 4))
F(1, 0)
F("1/0")
F("x")
F("1/")
F("1.2/3")
F("")
F(1.5, 2)
F("1", "2")
!F(None)
F(float("nan"))
F(float("inf"))
F.from_float(0.25), F.from_float(3)
F.from_float("x")
F.from_decimal(3)
F(1, 3).numerator, F(1, 3).denominator, F(2).as_integer_ratio()
F(1, 3) + F(1, 6), F(1, 3) - 1, 1 - F(1, 3), F(1, 3) * F(3, 4), F(1, 3) / F(2, 3), 2 / F(1, 3)
F(1, 3) + 0.5, 0.5 + F(1, 4), F(1, 2) * 1.5, 1j + F(1, 2), F(1, 2) + 1j, F(1, 2) * 2j
F(7, 2) // F(2), F(7, 2) % F(2), F(-7, 2) // 2, F(-7, 2) % 2, divmod(F(7, 2), F(2, 3)), 7 // F(2, 3), 7 % F(2, 3), divmod(7, F(2, 3))
F(7, 2) // 1.5, F(7, 2) % 1.5, 5.5 // F(2), divmod(F(7, 2), 1.5)
F(1, 2) / 0
!F(1, 2) // 0
!F(1, 2) % 0
F(2, 3) ** 2, F(2, 3) ** -2, F(-2, 3) ** -3, F(4) ** F(1, 2), 2 ** F(3), 2 ** F(1, 2), F(1, 2) ** 0.5, 2.0 ** F(2), F(2, 3) ** 0
F(0) ** -1
!pow(F(1, 2), 2, 3)
F(1, 2) + "x"
F(1, 2) == 0.5, F(1, 2) == F(2, 4), F(1, 3) == 1 / 3, F(2) == 2, F(1, 2) == 0.5 + 0j, F(1, 2) == "x", F(1, 2) != 1
F(1, 2) < F(2, 3), F(1, 2) < 1, F(1, 2) > 0.25, F(1, 2) <= 0.5, 1 > F(1, 2), F(1, 2) < float("inf"), F(1, 2) < float("nan"), F(1, 2) >= F(1, 2)
F(1, 2) < "x"
F(1, 2) < 1j
hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), {F(1, 2): "a"}[0.5], hash(F(1, 3)) == hash(F(2, 6))
bool(F(0)), bool(F(1, 5)), -F(1, 2), +F(1, 2), abs(F(-1, 2)), int(F(7, 2)), int(F(-7, 2)), float(F(1, 4)), complex(F(1, 4))
math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(-5, 2))
round(F(22, 7), 2), round(F(1234, 1), -2), round(F(1, 3), 0)
str(F(1, 2)), str(F(4)), repr(F(-1, 2)), f"{F(1, 2)}"
F(math.pi).limit_denominator(1000), F(math.pi).limit_denominator(10), F("3.1415926535897932").limit_denominator(), F(1, 3).limit_denominator(2)
F(1).limit_denominator(0)
F(1, 2).real, F(1, 2).imag, F(1, 2).conjugate()
sum([F(1, n) for n in range(1, 11)]), max(F(1, 2), F(1, 3)), sorted([F(1, 2), 0.25, F(1, 3)])
isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Real), isinstance(F(1), numbers.Integral), isinstance(F(1), numbers.Number)
[[isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)] for v in (1, True, 1.5, 1j, "x", F(1))]
issubclass(int, numbers.Integral), issubclass(float, numbers.Rational)
sorted(numbers.Integral.__abstractmethods__)
sorted(numbers.Real.__abstractmethods__)
setattr(F(1), "numerator", 2)
F(10**30, 3) + 1, F(1, 10**20) * 10**20, F(1 << 70, 3) % 7
math.isclose(F(1, 3), 1 / 3), math.fsum([F(1, 2), 1])
''', globals())


class Half(F):
    pass


print(Half(1, 2), type(Half(1, 2)), type(Half(1, 2) + 1), Half(1, 2) == F(1, 2))
import copy
x = F(1, 3)
print(copy.copy(x) is x, copy.deepcopy([x])[0] is x)
