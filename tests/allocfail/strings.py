text = ""
for i in range(40):
    text += "%d," % i
print(len(text), text[-9:])
print("-".join(str(i) * 2 for i in range(12)), f"{3.5:>8.2f}|{'x':^5}|{255:#x}|{[1, 'a']!r}")
print("{0} {name!s:>6} {0:05d}".format(7, name="me"), text.replace("1", "eins").count("eins"))
print("gr\u00fc\u00dfe".upper(), "gr\u00fc\u00dfe".encode(), b"ab\xff".hex(), "a b  c".split(), "x" * 50)
data = bytearray()
for i in range(80):
    data.append(i)
    data += bytes([i])
print(len(data), sum(data), bytes(data[::40]))
