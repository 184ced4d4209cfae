# options: --board d1-mini
# What a statement leaves behind is garbage when the next one runs, in loops and try blocks, too.
for i in range(4):
    bytearray(24000)
print("for")
i = 0
while i < 4:
    try:
        bytearray(24000 + i)
    except MemoryError:
        print("no")
    i += 1
print("while, try")


def inside():
    for i in range(4):
        bytearray(24000)
    for i in range(4):
        len(bytearray(24000))
    for i in range(4):
        bytearray(24000).find(b"x")
    if bytearray(24000):
        bytearray(24000)


inside()
print("function")
for size in 24000, 24001, 24002:
    kept = bytearray(size)
    kept = None
print("name")
