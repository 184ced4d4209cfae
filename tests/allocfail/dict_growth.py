table = {}
for i in range(60):
    table["key %d" % i] = i
    table[i] = str(i)
for i in range(0, 60, 3):
    del table[i]
table.update(zip("abc", range(3)))
copy = {value: key for key, value in table.items() if isinstance(key, str)}
print(len(table), sum(v for v in table.values() if isinstance(v, int)), copy[59], list(table)[-3:])
print(len(set(table) | set(range(100))), table.setdefault("new", [1]), table.pop("key 7"))
