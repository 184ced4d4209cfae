# 240 handlers in one function take 480 entries of the exception table: boards allow 511, but 257 were refused.
source = "def f(n):\n    count = 0\n"
for i in range(240):
    source += f"    try:\n        count += 10 // (n - {i})\n    except ZeroDivisionError:\n        count += 1000\n"
source += "    return count\n"
exec(source)
print(f(3), f(239), f(-1))
