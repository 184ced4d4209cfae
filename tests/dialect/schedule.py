import micropython

log = []


def note(value):
    log.append(value)


print(micropython.schedule(note, 1))
for i in range(10):
    pass
print(log)


def nested(value):
    note(value)
    if value:
        micropython.schedule(nested, value - 1)


micropython.schedule(nested, 3)
for i in range(50):
    pass
print(log)




def wait():
    total = 0
    for i in range(100):
        total += i
    return total


micropython.schedule(note, ("a", "tuple"))
print(wait(), log[-1])
for arguments in (), (note,), (note, 1, 2):
    try:
        micropython.schedule(*arguments)
    except TypeError:
        print("TypeError")
