# big ints by a seeded generator: identities of the operators, and what they print, at many lengths
state = 12345
def bits(count):
    global state
    value = 0
    for i in range(count // 32 + 1):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        value = value << 32 | state >> 32
    return value >> (count // 32 * 32 + 32 - count) if count else 0

lengths = [1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 127, 128, 129, 192, 500, 1279, 1280, 1281, 2560, 2600, 4000, 5120, 9000]
def check(a, b):
    if b:
        q, r = divmod(a, b)
        assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
        assert a // b == q and a % b == r
    assert (a + b) * (a + b) == a * a + 2 * a * b + b * b
    assert (a + b) - b == a and (a - b) + b == a
    assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b
    product = a * b
    return product

for n in lengths:
    for m in lengths:
        a, b = bits(n), bits(m)
        products = [check(a, b), check(-a, b), check(a, -b), check(-a, -b)]
        print(n, m, [p % (2**61 - 1) for p in products], a * b % 10**9, (a << 7) // (b | 1) % 10**9)
for n in lengths:
    a = bits(n)
    assert int(str(a)) == a and int(hex(a), 16) == a and int(oct(a), 8) == a and int(bin(a), 2) == a
    assert int.from_bytes(a.to_bytes(n // 8 + 1, 'big'), 'big') == a
    print(n, str(a)[:40], str(a)[-40:], hex(a)[-30:], a.bit_length(), a.bit_count())
    for k in (0, 1, 31, 32, 33, 63, 64, 65, 200):
        assert a << k >> k == a and (a >> k) == a // 2**k and (-a >> k) == -a // 2**k
        print((a << k) % 10**12, a >> k & 2**70 - 1, -a >> k & 2**70 - 1)
# operands with long runs of ones and zeros: carries and the corrected digits of a quotient
shapes = [2**n + d for n in (32, 63, 64, 96, 128, 129, 256, 640, 2048) for d in (-2**31, -1, 0, 1, 2**31)]
for a in shapes:
    for b in shapes:
        product = check(a, b)
        check(product, b)
        check(product - 1, b)
        check(product + b - 1, b)
        print(product % (10**18 + 9), (product - 1) // b % (10**18 + 9), (product - 1) % b % (10**18 + 9))
for n in (5, 64, 70, 200, 1000):
    base, exponent, modulus = bits(n), bits(n // 2 + 3), bits(n) | 1
    print(pow(base, exponent, modulus), pow(base, 7) % 10**20, pow(-base, 3, modulus), base ** 3 % 10**15)
