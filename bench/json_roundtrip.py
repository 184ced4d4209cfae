"""json.dumps and json.loads, and walking what they make."""
import sys
import json

N = 1800
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def record(i):
    return {
        "id": i,
        "name": "sensor-%d" % i,
        "values": [i * k % 101 for k in range(20)],
        "position": {"x": i * 0.5, "y": -i * 0.25, "tags": ["a", "b\n", "\u00e4\u20ac", "quote\""]},
        "on": i % 2 == 0,
        "next": None,
    }


def weigh(item):
    if isinstance(item, dict):
        return sum(len(key) + weigh(value) for key, value in item.items())
    if isinstance(item, list):
        return sum(weigh(value) for value in item)
    if isinstance(item, str):
        return len(item)
    if item is None:
        return 7
    return int(item)


total = size = 0
for i in range(int(N * SCALE)):
    text = json.dumps([record(i + k) for k in range(10)])
    size += len(text)
    back = json.loads(text)
    total += weigh(back)
    assert back[3] == record(i + 3)
print(total, size)
