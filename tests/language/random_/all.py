# random: ranges, errors, determinism; nothing that depends on the generator itself.
import random


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


random.seed(42)
a = [random.randrange(1000) for _ in range(20)] + [random.random() for _ in range(5)] + [random.getrandbits(70) for _ in range(5)]
random.seed(42)
b = [random.randrange(1000) for _ in range(20)] + [random.random() for _ in range(5)] + [random.getrandbits(70) for _ in range(5)]
print(a == b, all(0 <= v < 1000 for v in a[:20]), all(0 <= v < 1 for v in a[20:25]), len(set(a)) > 15)
print(all(3 <= random.randint(3, 7) <= 7 for _ in range(300)), set(random.randint(0, 3) for _ in range(300)) == {0, 1, 2, 3}, all(random.randrange(0, 100, 7) % 7 == 0 for _ in range(100)), all(0 <= random.getrandbits(5) < 32 for _ in range(100)), random.getrandbits(0), random.randrange(1), random.randint(5, 5))
print(all(1.5 <= random.uniform(1.5, 2.5) <= 2.5 for _ in range(100)), random.uniform(2, 2), all(random.choice("abc") in "abc" for _ in range(50)), set(random.choice([1, 2]) for _ in range(100)) == {1, 2})
big = 10 ** 40
print(all(0 <= random.randrange(big) < big for _ in range(50)), max(random.randrange(big) for _ in range(50)) > big // 10)
if hasattr(random, "shuffle"):
    l = list(range(50))
    random.shuffle(l)
    print(sorted(l) == list(range(50)), l != list(range(50)))
    t(random.shuffle, (1, 2))
if hasattr(random, "sample"):
    s = random.sample(range(100), 10)
    print(len(s), len(set(s)), all(0 <= v < 100 for v in s), sorted(random.sample([1, 2, 3], 3)))
    t(random.sample, [1], 2)
    t(random.sample, [1], -1)
if hasattr(random, "choices"):
    print(len(random.choices("ab", k=7)), random.choices([5], k=2), random.choices("ab", weights=[0, 1], k=3))
t(random.choice, [])
t(random.randrange, 0)
t(random.randrange, 1, 5, 0)
t(random.getrandbits, -1)
t(random.getrandbits, "a")
t(random.choice, 5)
if hasattr(random, "Random"):
    r, q = random.Random(5), random.Random(5)
    print([r.random() for _ in range(3)] == [q.random() for _ in range(3)], r.randrange(10) == q.randrange(10))
n = 3000
mean = sum(random.random() for _ in range(n)) / n
print(0.45 < mean < 0.55)
