# pow, shifts, divmod tables.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)), end="; ")
    except ZeroDivisionError:
        print("ZeroDivisionError", end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


small = [0, 1, -1, 2, -2, 3, -3, 7, 10, -10]
for a in small:
    for b in small:
        t(divmod, a, b)
        t(lambda: a // b)
        t(lambda: a % b)
        t(lambda: a << b)
        t(lambda: a >> b)
    print()
for a in small:
    for b in (0, 1, 2, 3, 5, 10, 64):
        t(pow, a, b)
        t(lambda: a ** b)
        for m in (1, -1, 2, -2, 7, -7, 0, 1 << 65):
            t(pow, a, b, m)
    print()
for a in (3, 5, 2, 10, -3):
    for m in (7, 11, 4, -7, 1 << 61, 1):
        t(pow, a, -1, m)
        t(pow, a, -5, m)
    print()
t(pow, 2, 3, None)
t(pow, 2.0, 3, 5)
t(pow, 2, 3, 5.0)
t(pow, "a", 2)
t(pow, base=2, exp=10)
t(pow, base=2, exp=10, mod=1000)
t(pow, 2, -1)
t(pow, 4, -2)
t(pow, 0, -1)
t(pow, -8, 3)
print()
big = 12345678901234567890123
for s in (0, 1, 15, 16, 31, 32, 33, 63, 64, 65, 1000):
    t(lambda: big >> s)
    t(lambda: -big >> s)
    t(lambda: (big << s) % 1000000007)
    t(lambda: 1 << s)
    t(lambda: -1 << s)
    t(lambda: 0 << s)
print()
t(lambda: 1 >> (1 << 100))
t(lambda: -1 >> (1 << 100))
t(lambda: 0 << (1 << 100))
t(lambda: 1 << -1)
t(lambda: 1 >> -1)
t(lambda: 1 << -(1 << 100))
t(lambda: 1 << 1.0)
t(lambda: 1 / 0)
t(lambda: 1 // 0)
t(lambda: 1 % 0)
t(divmod, 1, 0)
t(divmod, big, 0)
t(lambda: big % 0)
t(lambda: big // 0)
print()
# factorials, fibonacci, powers
f = 1
for i in range(1, 120):
    f *= i
    if i % 17 == 0:
        print(i, f)
while f > 1:
    f //= 997
    print(f % 1000, end=" ")
print()
a, b = 0, 1
for i in range(400):
    a, b = b, a + b
print(a, a % 1000000007, pow(3, 10 ** 30, 10 ** 20 + 39))
print(7 ** 300 % 1000000009, pow(7, 300, 1000000009), 2 ** 500, (-3) ** 101)
print(3 ** 400 // 3 ** 398, (10 ** 60 + 7) // (10 ** 30), (10 ** 60 + 7) % (10 ** 30), -(10 ** 60) // 7, -(10 ** 60) % 7)
