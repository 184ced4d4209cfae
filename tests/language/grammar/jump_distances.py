# Jumps of every length: loops over each kind of iterator, delegation, conditions, handlers and lines of errors around a
# body of 1 to 3,000 lines. The distances pass what a byte holds, then two.
def numbers(n):
    for i in range(n):
        yield i
    return n


def body(lines):
    return "\n".join("        t = t + i * %d - (t ^ i) %% 7" % (k % 5 + 1) for k in range(lines))


SOURCE = """
def loop(it):
    t = 0
    for i in it:
%(body)s
        if t < -5: break
        if t > 10 ** 8: continue
    else:
        t += 1
    return t

def delegate(it):
    while True:
        t = i = yield from it
%(body)s
        return t

def handler(i):
    t = i
    try:
%(body)s
        t // (i - 3)
    except ZeroDivisionError as e:
        return t, e.__traceback__.tb_lineno
    except (TypeError, ValueError) as e:
        return type(e).__name__, e.__traceback__.tb_lineno
    finally:
        i = 0

def nested(it):
    t = n = 0
    for i in it:
        while t < 1000 and n < 9:
            n += 1
            if i == 1: continue
            for k in numbers(2):
                t += k if i != 2 else -k
        if not i:
            continue
        elif i > 1 and t > 3 or n == 5:
            t -= 1
%(body)s
    return t, n
"""


def returned(generator):
    found = []
    while True:
        try:
            found.append(next(generator))
        except StopIteration as e:
            return found, e.value


for lines in list(range(1, 14)) + [200, 700, 1500, 3000]:
    names = {"numbers": numbers}
    exec(SOURCE % {"body": body(lines)}, names)
    loop = names["loop"]
    print(lines, loop(numbers(4)), loop(range(5)), loop([1, 2, 3]), loop(iter({4: 1})), loop(()))
    print(returned(names["delegate"](numbers(3))), returned(names["delegate"](numbers(0))))
    print(names["handler"](3), names["handler"](4), names["handler"]("x"))
    print(names["nested"](numbers(4)), names["nested"]([0, 5]))

# 130 locals: registers as large as opcodes, and larger than a byte, before a distance.
for count in (100, 130, 250, 300):
    assignments = "; ".join("v%d = %d" % (k, k) for k in range(count))
    source = "def many(it):\n    %s\n    for last in it:\n        last = last + v3\n%s\n    return last, t, v%d\n"
    names = {}
    for lines in (1, 10, 100):
        exec(source % (assignments + "; t = i = 1", body(lines), count - 1), names)
        print(count, lines, names["many"](numbers(5)), names["many"](range(5)))
