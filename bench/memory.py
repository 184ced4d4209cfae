#!/usr/bin/env python3
"""Compares memory: build/adder32 against MicroPython's 32-bit build from npm (tools/setup.sh bench installs it).

Measured by gc.mem_alloc() in the same script on both: bytes an object beyond the slot that holds it, what imports keep,
how much of the free memory the largest block has after fragmentation, and the smallest heap that imports a generated
module of 1,000 lines. Numbers in brackets were measured on boards or on a fixed-heap build of MicroPython, where the
npm build, whose heap grows, cannot show them. Exit status 1 when Adder misses a goal.

Usage: bench/memory.py [--adder32 build/adder32]"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "build/npm/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs"
BOARD_HEAP = 119360

RUNNER = """
import fs from 'fs';
const [script, module, ...files] = process.argv.slice(2);
const { loadMicroPython } = await import(module);
const mp = await loadMicroPython({ heapsize: %d, linebuffer: true, stdout: line => console.log(line) });
for (const file of files) mp.FS.writeFile('/' + file.split('/').pop(), fs.readFileSync(file));
mp.runPython("import sys\\nsys.path.append('/')");
// This build collects only between calls from outside: gc.collect() asks for it, `#---` marks the places.
try { for (const part of fs.readFileSync(script, 'utf8').split('#---')) mp.runPython(part); }
catch (error) { console.log('ERROR ' + String(error.message).trim().split('\\n').pop()); process.exit(1); }
""" % BOARD_HEAP

OBJECTS = """
import gc
hold = [None] * 1000

class P0: pass

class P3:
    def __init__(self):
        self.a = self.b = self.c = 1

class P8:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = self.f = self.g = self.h = 1

    def method(self): pass

p8 = P8()

def closure(i):
    def inner():
        return i
    return inner

def plain(i):
    def inner():
        return 1
    return inner

def numbers(i):
    yield i
    yield i

def generator(i):
    g = numbers(i)
    next(g)
    return g

def five(i):
    class Five:
        def a(self): return 1
        def b(self): return 2
        def c(self): return 3
        def d(self): return 4
        def e(self): return 5
    return Five

def caught(i):
    try:
        raise ValueError(i)
    except ValueError as error:
        return error

count = before = 0

def begin():
    for i in range(1000):
        hold[i] = None
    make(0)
    make(1)
    gc.collect()

def fill(n):
    global count, before
    count = n
    before = gc.mem_alloc()
    for i in range(n):
        hold[i] = make(i)
    gc.collect()

def tell(name):
    print(name + ":", (gc.mem_alloc() - before + count // 2) // count)
"""

# name, function that makes one, how many
KINDS = [
    ("instance, no attributes", "lambda i: P0()", 1000),
    ("instance, 3 attributes", "lambda i: P3()", 1000),
    ("instance, 8 attributes", "lambda i: P8()", 1000),
    ("float", "lambda i: i + 0.25", 1000),
    ("int over 31 bits", "lambda i: i + 5000000000", 1000),
    ("2-tuple", "lambda i: (i, i)", 1000),
    ("3-tuple", "lambda i: (i, i, i)", 1000),
    ("6-character str", 'lambda i: "s%05d" % i', 1000),
    ("20-character str", 'lambda i: "s%019d" % i', 1000),
    ("bytearray(8)", "lambda i: bytearray(8)", 1000),
    ("empty list", "lambda i: []", 1000),
    ("list of 4", "lambda i: [i, i, i, i]", 1000),
    ("list of 10 floats", "lambda i: [i + .5, i + 1.5, i + 2.5, i + 3.5, i + 4.5, i + 5.5, i + 6.5, i + 7.5, i + 8.5, i + 9.5]", 200),
    ("empty dict", "lambda i: {}", 1000),
    ("dict of 3", "lambda i: {1: i, 2: i, 3: i}", 1000),
    ("set of 3", "lambda i: {1, 2, i + 3}", 1000),
    ("function", "plain", 1000),
    ("closure over one variable", "closure", 1000),
    ("bound method", "lambda i: p8.method", 1000),
    ("suspended generator", "generator", 1000),
    ("caught exception", "caught", 1000),
    ("class with 5 methods", "five", 200),
]
OBJECTS += "".join(f"""
#---
make = {make}
begin()
#---
fill({number})
#---
tell({name!r})
""" for name, make, number in KINDS)

# name in the table: (the goal at most, MicroPython's figure on record)
GOALS = {
    "instance, 3 attributes": (16, 48), "instance, 8 attributes": (48, 80), "float": (0, 16), "2-tuple": (16, 16),
    "6-character str": (16, 32), "empty list": (16, 32), "closure over one variable": (32, 48), "empty dict": (16, 16),
    "suspended generator": (64, 48), "class with 5 methods": (220, 229), "bound method": (None, 16), "function": (16, 16),
    "list of 10 floats": (64, None), "bytearray(8)": (32, 32),
    "boot and import micropython": (1024, 6192), "import re": (64, 192), "import network": (64, 176),
    "import ujson": (64, 192), "module of 1,000 lines, kept": (20000, 20112),
    "module of 1,000 lines, smallest heap": (28000, 103168), "recursion depth on 15,360 bytes": (None, None),
    "fragmented: largest block, % of free": (None, 6),
}
AT_LEAST = {"fragmented: largest block, % of free": 95, "recursion depth on 15,360 bytes": 300}

BOOT = "import micropython, gc\ngc.collect()\n#---\nprint('boot and import micropython:', gc.mem_alloc())\n"

MARKS = """
import gc
marks = [0, 0, 0]
def mark(n):
    gc.collect()
    marks[n] = gc.mem_alloc()
mark(0)
#---
mark(1)
#---
import {name}
gc.collect()
#---
mark(2)
#---
print("{title}:", marks[2] - marks[1])
"""
IMPORT = MARKS.replace("{title}", "import {name}")
KEPT = MARKS.format(name="generated", title="module of 1,000 lines, kept")

FRAGMENT = """
import gc
def fill(limit):
    head = None
    n = 0
    try:
        while gc.mem_alloc() < limit:
            head = [head, n]
            n += 1
    except MemoryError:
        pass
    return head

def thin(head):
    while head and head[0]:
        head[0] = head[0][0]
        head = head[0]

gc.collect()
#---
head = fill({limit})
#---
thin(head)
gc.collect()
#---
"""

LARGEST = """
free = gc.mem_free()
low, high = 0, free
while high - low > 16:
    middle = (low + high) // 2
    try:
        bytearray(middle)
        low = middle
    except MemoryError:
        high = middle
print("fragmented: largest block, % of free:", low * 100 // free)
"""

DEPTH = """
def f(n): return 0 if n == 0 else 1 + f(n - 1)
low, high = 1, 100000
while high - low > 1:
    middle = (low + high) // 2
    try:
        f(middle)
        low = middle
    except RecursionError:
        high = middle
print("recursion depth on 15,360 bytes:", low)
"""


PIECE = '''
REGISTER_{k} = 0x{k:02x}
MODE_{k} = {k} * 2 + 1
def convert_{k}(raw, scale={k}, offset=0):
    if raw < 0 or raw > LIMIT + {k}:
        raise ValueError("reading_{k} out of range")
    total = offset
    for index in range(scale):
        total += raw * index
        if total % 7 == 3:
            total -= {k}
        elif total & MODE_{k} == REGISTER_{k}:
            total = (total << 1) ^ {k}
    return total


class Sensor{k}:
    # On the bus at address {address}; see the data sheet, chapter {k}.
    ADDRESS = {address}

    def __init__(self, bus, name=None):
        self.bus = bus
        self.name = name or "sensor-{k}"
        self.values = []
        self.errors = 0

    def read_{k}(self, register, count=1):
        data = []
        for step in range(count):
            try:
                value = self.bus.read(self.ADDRESS, register + step)
                data.append(value - 256 if value & 0x80 else value)
            except OSError:
                self.errors += 1
                data.append(0)
        self.values.extend(data)
        while len(self.values) > LIMIT:
            self.values.pop(0)
        return data

    def measure_{k}(self, rounds):
        """The mean of some readings."""
        readings = []
        for _ in range(rounds):
            high, low = self.read_{k}({k} & 15, 2)
            readings.append(convert_{k}(high << 8 | low))
        readings.sort()
        if not readings:
            return None
        return sum(readings) // len(readings)

    def reset_{k}(self):
        self.bus.write(self.ADDRESS, REGISTER_{k}, MODE_{k} | 0x80)
        self.values = []
        self.errors = 0

    def describe_{k}(self):
        return "%s at %d: %d values, %d errors" % (self.name, self.ADDRESS, len(self.values), self.errors)

    def ready_{k}(self, timeout=100 + {k}):
        while timeout > 0:
            if self.read_{k}(REGISTER_{k})[0] & 1:
                return True
            timeout -= 1
        self.errors += 1
        return False

'''


def generated_module(lines=1000):
    """Functions and classes of 10 to 40 lines, as in a driver, about 30 KB."""
    out = ['"""Generated: stands for a large driver."""', "LIMIT = 100"]
    k = 0
    while len(out) < lines - 60:
        k += 1
        out += PIECE.format(k=k, address=k + 16).split("\n")
    out += [f"LAST_{n} = {n}" for n in range(lines - len(out))]
    return "\n".join(out) + "\n"


class Machine:
    """Something that runs a script and gives its `name: number` lines."""

    def __init__(self, command):
        self.command = command
        self.trouble = []

    def run(self, source, *options, files=(), quiet=False):
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "script.py"
            script.write_text(source)
            for name, text in files:
                (Path(folder) / name).write_text(text)
            paths = [str(Path(folder) / name) for name, _ in files]
            try:
                run = subprocess.run(self.command(script, list(options), paths), cwd=folder, capture_output=True,
                                     text=True, timeout=120, errors="replace")
                out, err, status = run.stdout, run.stderr, run.returncode
            except subprocess.TimeoutExpired:
                out, err, status = "", "timeout", 1
        if status and not quiet:
            self.trouble.append((err.strip() or out.strip() or f"exit status {status}").split("\n")[-1][:160])
        found = dict(re.findall(r"^(.*): (-?\d+)$", out, re.M))
        return status, {name: int(value) for name, value in found.items()}, out


def adder_figures(machine):
    board = ["--board", "nodemcu-32s"]
    figures = {}
    figures.update(machine.run(OBJECTS, "-X", "heapsize=400k")[1])
    figures.update(machine.run(BOOT, *board)[1])
    for name in ("re", "network", "ujson"):
        figures.update(machine.run(IMPORT.format(name=name), *board)[1])
    files = [("generated.py", generated_module())]
    figures.update(machine.run(KEPT, *board, files=files)[1])

    def fits(heap):
        return machine.run("import generated\n", "-X", f"heapsize={heap}", files=files, quiet=True)[0] == 0

    if fits(1 << 20):
        low, high = 0, 1 << 20
        while high - low > 128:
            middle = (low + high) // 2
            low, high = (low, middle) if fits(middle) else (middle, high)
        figures["module of 1,000 lines, smallest heap"] = high
    figures.update(machine.run(FRAGMENT.format(limit=BOARD_HEAP - 4000) + LARGEST, *board)[1])
    figures.update(machine.run(DEPTH, *board)[1])
    return figures


def micropython_figures(machine):
    figures = {}
    figures.update(machine.run(OBJECTS)[1])
    figures.update(machine.run(BOOT)[1])
    for name in ("re", "ujson"):
        figures.update(machine.run(IMPORT.format(name=name))[1])
    figures.update(machine.run(KEPT, files=[("generated.py", generated_module())])[1])
    # Its heap grows, so what counts is the largest run in the area that was filled.
    _, _, out = machine.run(FRAGMENT.format(limit=BOARD_HEAP - 8000) + "import micropython\nmicropython.mem_info()\n")
    free, run = re.search(r"free: (\d+)", out), re.search(r"max free sz: (\d+)", out)
    if free and run:
        figures["fragmented: largest block, % of free"] = int(run[1]) * 16 * 100 // int(free[1])
    return figures


def verdict(name, value):
    """(the goal as text, whether the value reaches it); a goal without a value is missed."""
    goal, _ = GOALS.get(name, (None, None))
    if name in AT_LEAST:
        return f">= {AT_LEAST[name]}", value is not None and value >= AT_LEAST[name]
    return (f"<= {goal}", value is not None and value <= goal) if goal is not None else ("", True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--adder32", default=str(ROOT / "build/adder32"))
    args = parser.parse_args()
    adder = Machine(lambda script, options, paths: [args.adder32, *options, script.name])
    ours, theirs = {}, {}
    if Path(args.adder32).exists():
        args.adder32 = str(Path(args.adder32).resolve())
        ours = adder_figures(adder)
    else:
        print(f"{args.adder32} is not built (apt-get install gcc-multilib; make): its column stays empty")
    node = shutil.which("node")
    micropython = None
    if node and PACKAGE.exists():
        runner = PACKAGE.parents[3] / "run.mjs"
        runner.write_text(RUNNER)
        micropython = Machine(lambda script, options, paths: [node, runner, script, PACKAGE, *paths])
        theirs = micropython_figures(micropython)
    else:
        print("MicroPython's npm package or node is missing (run: sh tools/setup.sh bench): its column shows records only")
    names = list(ours or theirs)
    names += [name for name in GOALS if name not in names]
    print(f"{'bytes (32-bit)':40} {'adder32':>8} {'goal':>9} {'MicroPython':>12} {'(record)':>9}")
    missed = 0
    for name in names:
        value, other = ours.get(name), theirs.get(name)
        goal, good = verdict(name, value)
        good = good or not ours
        missed += not good
        record = GOALS.get(name, (None, None))[1]
        print(f"{name:40} {'-' if value is None else value:>8} {goal:>9} {'-' if other is None else other:>12} "
              f"{'' if record is None else f'({record})':>9}{'' if good else '  MISSED'}")
    for who, machine in (("adder32", adder), ("MicroPython", micropython)):
        for trouble in machine.trouble if machine else ():
            print(f"note: {who}: {trouble}")
    if ours:
        print(f"{missed} goals missed")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
