def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


n = factorial(30)
print(n, n % 10**9, n >> 40, -n // 7)
print(pow(3, 200, 10**20 + 39), int("123456789" * 4), hex(2**100 - 1), (1 << 90) ^ (1 << 33))
print(str(7**60)[:12], divmod(10**25, -12345678901), (-(2**70)).bit_length())
total = 0
for i in range(20):
    total += (i << 60) | i
print(total)
