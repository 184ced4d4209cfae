# options: --board nodemcu-32s
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


class Nested:
    def __repr__(self):
        return repr(self)


print(deep(300))
for n in 5000, 100000:
    try:
        print(deep(n))
    except RecursionError as error:
        print(type(error).__name__, error.args[0][:32])
print(deep(300))
try:
    repr(Nested())
except RecursionError:
    print("in a native call, too")
chain = []
for i in range(3000):
    chain = [chain]
try:
    print(len(repr(chain)))
except RecursionError:
    print("nested lists, too")
print(sum(range(100)), deep(300))
