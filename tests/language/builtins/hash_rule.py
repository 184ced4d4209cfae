# Equal numbers have equal hashes, and hash() follows sys.hash_info: the remainder by its prime, for fractions, too.
import sys

P = sys.hash_info.modulus


def expected(numerator, denominator=1):
    if denominator % P == 0:
        result = sys.hash_info.inf
    else:
        result = abs(numerator) % P * pow(denominator, P - 2, P) % P
    if numerator < 0:
        result = -result
    return -2 if result == -1 else result


for n in (0, 1, -1, -2, 7, P - 1, P, P + 1, -P, -P - 1, 2 * P, 2 ** 30, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 61, 2 ** 64 - 1,
          -2 ** 62, -2 ** 63, 10 ** 20, 10 ** 50, -10 ** 50, P ** 3, 3 ** 200):
    print('int', hash(n) == expected(n), hash(n) == hash(hash(n)))
for x in (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 0.1, -0.1, 3.75, 1e10, 1e-10, 123456.789, 2.0 ** 31, 2.0 ** 61, -2.0 ** 62, 2.0 ** 100,
          2.0 ** -100, 1e30, -1e-30):
    print('float', hash(x) == expected(*x.as_integer_ratio()), hash(x) == hash(int(x)) if x == int(x) else '-')
print(hash(float('inf')) == sys.hash_info.inf, hash(float('-inf')) == -sys.hash_info.inf, hash(True), hash(False))
for z in (1 + 0j, 0.5 + 0j, 1j, 2 + 3j, -1 - 1j):
    print('complex', hash(z) == hash(z.real) if not z.imag else isinstance(hash(z), int))


class Ratio:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other
    def __hash__(self): return expected(*self.n.as_integer_ratio())


table = {0.5: 'half', 2.0 ** 70: 'large', 3: 'three'}
print(table[Ratio(0.5)], table[Ratio(2 ** 70)], table[Ratio(3.0)], table[2 ** 70], table[3.0], 2.0 ** 71 in table)
