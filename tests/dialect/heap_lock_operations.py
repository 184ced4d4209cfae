# What docs/memory.md lists under "Working without allocation": each with the heap locked.
import micropython


class A:
    def __init__(self):
        self.x = 1

    def method(self, a, b=2):
        return self.x

    @property
    def prop(self):
        return self.x


def function(a, b=2, *, c=3):
    return a


def recursive(n):
    return 0 if n == 0 else recursive(n - 1)


a = A()
numbers = [1, 2, 3, 4]
pair = (1, 2)
table = {"one": 1, "two": 2, 3: 3}
names = {"x", "y"}
data = bytearray(b"0123456789")
view = memoryview(data)
text = "some text"
f = 1.5
n = 7
x = y = z = k = None

CASES = """
n + 1; n - 8; n * 3; n // 2; n % 3; n << 2; n >> 1; n & 3; n | 8; n ^ 1; -n; ~n; n < 8; n == 7
f + 1.0; f * 2.5; f - n; f / 3.0; -f; f < 2; f == 1.5; n / 2; abs(f)
x = a.x; a.x = 2; a.x += 1; x = a.prop; a.method(1); a.method(1, 2); a.method(b=3, a=4)
function(1); function(1, 2); function(1, c=5); recursive(10)
x = numbers[0]; numbers[1] = 5; numbers[-1] += 1; x = pair[1]; x = table["one"]; table["two"] = 4; x = data[3]; data[3] = 66
x = view[2]; view[2] = 67; x = text[0]; x = text[-1]
x = 1 in numbers; x = "one" in table; x = "x" in names; x = "t" in text; x = 5 in pair; x = n in data
x = n if f else k; x = not n; x = n and f; x = a is None; x = pair == (1, 2); x = text == "other"
len(numbers); len(table); len(text); isinstance(a, A); type(a); id(n); ord("a"); min(n, 3); max(n, 3); bool(text)
while n < 20: n += 1
x, y = pair; x, y = y, x; x = y = z = 5
table.get("one"); numbers.index(5); numbers.count(2); text.startswith("so"); text.find("t"); data.find(b"9")
numbers.pop(); numbers.append(9); numbers.reverse()
micropython.heap_locked(); micropython.stack_use()
"""

TEMPLATE = """
def test():
    global x, y, z, n
    micropython.heap_lock()
    try:
        {}
        return True
    except MemoryError:
        return False
    finally:
        micropython.heap_unlock()
"""

a.method(1), a.prop, function(1), recursive(1)  # the first call of a function makes its caches
count = 0
for line in CASES.strip().split("\n"):
    for case in [line] if line.startswith("while") else line.split("; "):
        exec(TEMPLATE.format(case))
        test()  # caches and registers are there
        count += 1
        if not test():
            print("allocates:", case)
print(count, "operations")

words = message = e = None  # so that no dict of globals need grow
print("done")
for words in (lambda: bytearray(100), lambda: [1, 2, 3]):
    micropython.heap_lock()
    try:
        words()
        message = "no error"
    except MemoryError as e:
        message = e
    micropython.heap_unlock()
    print(type(message).__name__)
try:
    numbers * (1 << 27 if len(hex(id(a))) < 11 else 1 << 40)
except MemoryError as e:
    print("allocating" in str(e), "free " in str(e), "longest run " in str(e))
