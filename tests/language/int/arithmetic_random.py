# Big and small integers from a seeded generator, every operator, checked by printing.
class Lcg:
    def __init__(self, seed):
        self.state = seed

    def bits(self, n):
        v = 0
        while n > 0:
            self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
            take = n if n < 16 else 16
            v = (v << take) | ((self.state >> 8) & ((1 << take) - 1))
            n -= take
        return v


rnd = Lcg(20260101)
sizes = [1, 3, 15, 29, 30, 31, 32, 33, 61, 62, 63, 64, 65, 100, 128, 200, 500, 1000]


def number():
    n = rnd.bits(sizes[rnd.bits(8) % len(sizes)])
    return -n if rnd.bits(1) else n


for i in range(120):
    a, b = number(), number()
    print(a, b)
    print(a + b, a - b, a * b)
    print(a & b, a | b, a ^ b, ~a)
    print(a < b, a <= b, a == b, a != b, a > b, a >= b)
    if b:
        print(a // b, a % b, divmod(a, b))
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
    s = rnd.bits(7)
    print(a << s, a >> s, b << s >> s == b)
    print(hash(a) == hash(a + 0), a.bit_length(), a.bit_count(), -a, +a, abs(a))

for i in range(30):
    a, e, m = number(), rnd.bits(8), number()
    if m:
        print(pow(a, e, m), a ** (e & 15))

# Values at the borders of words
edges = []
for n in (7, 8, 15, 16, 29, 30, 31, 32, 59, 60, 61, 62, 63, 64, 127, 128):
    for d in (-2, -1, 0, 1, 2):
        edges.append((1 << n) + d)
        edges.append(-(1 << n) + d)
total = 0
for a in edges:
    total = (total * 31 + a) % ((1 << 89) - 1)
    for b in edges:
        x = (a + b) ^ (a - b) ^ (a * b) ^ (a & b) ^ (a | b)
        if b:
            x ^= (a // b) ^ (a % b)
        total = (total * 31 + x) % ((1 << 89) - 1)
        total ^= (a < b) << 1 | (a == b) << 2 | (a > b) << 3
    print(a, a - 1, a + 1, -a, ~a, a * 2, a // 2, total)
