"""Regular expressions: searching, groups, alternatives, substitution, splitting."""
import sys
import re

N = 15000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1

LINE = re.compile(r"^(\d+)-(\d+)-(\d+) +(\w+)\[(\d+)\]: (.*)$")
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
WORD = re.compile(r"(error|warning|info|trace) ([a-z]+)=([0-9a-f]+)")
SPACE = re.compile(r"\s+")


def log_line(i):
    kind = ("error", "warning", "info", "trace")[i % 4]
    return "2024-%02d-%02d  host[%d]: %s code=%x and %d.%d units   of -%d" % (
        i % 12 + 1, i % 28 + 1, i, kind, i * 77, i, i % 10, i * 3)


total = 0
for i in range(int(N * SCALE)):
    line = log_line(i)
    match = LINE.match(line)
    total += int(match.group(2)) + int(match.group(3)) + int(match.group(5))
    rest = match.group(6)
    found = WORD.search(rest)
    total += len(found.group(1)) + int(found.group(3), 16)
    total += len(NUMBER.sub("#", rest))
    total += len(SPACE.split(line))
    position = 0
    while True:
        found = NUMBER.search(rest[position:])
        if not found:
            break
        total += len(found.group(0))
        position += len(found.group(0)) + rest[position:].find(found.group(0))
    if re.search("x{3,}y", "xx" * 40 + "xy" if i % 2 else "x" * 60):
        total += 1
print(total)
