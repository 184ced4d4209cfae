# min-python: 3.14
# Augmented assignment to every kind of target, with every operator.
x = 7
x += 3; print(x)
x -= 1; print(x)
x *= 5; print(x)
x //= 2; print(x)
x %= 13; print(x)
x **= 2; print(x)
x <<= 4; print(x)
x >>= 1; print(x)
x |= 1; print(x)
x &= 0xFF; print(x)
x ^= 0x55; print(x)
x /= 2; print(x)


class M:
    def __init__(self, log):
        self.log = log

    def __getattr__(self, name):
        raise AttributeError(name)

    def __matmul__(self, o):
        return ("matmul", o)

    def __imatmul__(self, o):
        self.log.append(("imatmul", o))
        return self


m = M([])
m @= 3
print(m.log)
print(m @ 4)

log = []


def side(name, value):
    log.append(name)
    return value


l = [1, 2, 3]
side("obj", l)[side("index", 1)] += side("value", 10)
print(l, log)
log.clear()


class O:
    a = 5


o = O()
side("o", o).a += side("v", 2)
print(o.a, O.a, log)
l[0:2] += [9]
print(l)
l += "ab"
print(l)
l *= 2
print(l)
t = (1,)
s = t
t += (2,)
print(t, s)
k = l
k += [0]
print(k is l)
d = {"a": 1}
d["a"] += 1
d["b"] = d.get("b", 0) + 1
d |= {"c": 3}
print(d)
st = {1}
su = st
st |= {2}
st -= {1}
st ^= {5}
st &= {5, 2}
print(sorted(st), su is st)
b = bytearray(b"x")
b += b"yz"
print(b)
s = "a"
s += "b"
s *= 3
print(s)


class InPlace:
    def __init__(self, v):
        self.v = v

    def __iadd__(self, o):
        if o == "new":
            return "replaced"
        if o == "no":
            return NotImplemented
        self.v += o
        return self

    def __add__(self, o):
        return ("add", o)


i = InPlace(1)
i += 5
print(i.v)
j = i
j += "no"
print(j)
i += "new"
print(i)


def try_(source, **names):
    try:
        exec(source, names)
    except Exception as e:
        print(source, "->", type(e).__name__, e)
    else:
        print(source, "ok")


try_("x += 1")
try_("x = 1; x += 'a'")
try_("x = 'a'; x += 1")
try_("x = []; x += 1")
try_("x = {}; x['a'] += 1")
try_("x = []; x[0] += 1")
try_("x = 1; x.a += 1")
try_("x = (1,); x[0] += 1")
try_("x = ([],); x[0] += [1]")
try_("x = None; x -= 1")
try_("x = 1; x @= 1")
try_("x = 1; x //= 0")
try_("x = 1; x %= 0")
try_("x = 1; x <<= -1")
try_("x = 1; x |= 1.5")
try_("x = 1; x **= 'a'")
try_("x = [1]; x -= [1]")
try_("x = {}; x += {}")
try_("x = object(); x += 1")
try_("x = set(); x |= []")
try_("x = (1,); x *= 'a'")
try_("x = [1]; x *= 1.5")
try_("x = {}; x |= 3")


def local():
    n = 1
    n += 1

    def inner():
        nonlocal n
        n *= 10
        return n

    return inner(), n


print(local())


def unbound():
    q += 1


try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)

g = 1


def glob():
    global g
    g += 41


glob()
print(g)


class C:
    n = 1
    n += 1
    g += 1


print(C.n, C.g, g)
matrix = [[0] * 2 for _ in range(2)]
matrix[1][0] += 5
matrix[0][-1] -= 5
print(matrix)
x = y = 5
x += y
print(x, y)
x: int = 4
x += 1
print(x)
z = [0]
z[0] += z[0] + (z.append(1) or 1)
print(z)
