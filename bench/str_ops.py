"""Strings: joining, splitting, replacing, formatting, searching, indexing."""
import sys

N = 10000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1
TEXT = "the quick brown fox jumps over the lazy dog; snakes do not mind. "


def transform(i):
    text = TEXT * 3
    words = text.split()
    text = "-".join(w.capitalize() if i % 2 else w.upper() for w in words)
    text = text.replace("o", str(i)).replace("THE", "a")
    if text.startswith("The") or "fox" in text:
        text = text[3:-3]
    return text


def count(text):
    letters = digits = other = 0
    for c in text:
        if c.isalpha():
            letters += 1
        elif c.isdigit():
            digits += 1
        else:
            other += 1
    return letters * 10000 + digits * 100 + other


def caesar(text, shift):
    out = []
    for c in text:
        n = ord(c)
        if 97 <= n <= 122:
            n = (n - 97 + shift) % 26 + 97
        out.append(chr(n))
    return "".join(out)


def formats(i):
    return f"{i:05d}|{i:x}|{i * 0.5:.2f}|{'abc':>8}|" + "%d %s %r" % (i, "x", "y") + "{:<6}{!r}".format(i, TEXT[:4])


total = 0
for i in range(int(N * SCALE)):
    text = transform(i)
    total += count(text) + text.find("Dog") + text.count("-")
    total += len(formats(i))
    moved = caesar(TEXT, i % 26)
    total += ord(moved[i % len(moved)]) + len(moved.strip(" .")) + len(repr(moved))
    built = ""
    for k in range(30):
        built += str(k) + ","
    total += hash(built) == hash(built[:])
    total += len(built.split(","))
print(total)
