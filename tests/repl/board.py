"""The board session (a user's, typed on three boards in 2019): the same forms and totals, better figures."""

from _session import *

STACK = r"stack: (\d+) out of (\d+)"
HEAP = r"GC: total: (\d+), used: (\d+), free: (\d+)"
BLOCKS = r" No\. of 1-blocks: (\d+), 2-blocks: (\d+), max blk sz: (\d+), max free sz: (\d+)"
INFO = f"{STACK}\r\n{HEAP}\r\n{BLOCKS}\r\n"
MICROPYTHON = ["const", "alloc_emergency_exception_buf", "heap_lock", "heap_unlock", "heap_locked", "kbd_intr", "mem_info",
               "opt_level", "qstr_info", "schedule", "stack_use", "mem_current", "mem_total", "mem_peak", "RingIO"]
GC = ["collect", "disable", "enable", "isenabled", "mem_alloc", "mem_free", "threshold", "compact"]


def memory(s, *arguments):
    """The numbers of micropython.mem_info(): stack, its total, heap, used, free, ..."""
    shown = s.line(f"micropython.mem_info({', '.join(arguments)})")
    match = re.match(INFO, shown)
    return [int(n) for n in match.groups()] if match else check("mem_info's form", False, repr(shown)) and []


def names(s, module):
    return re.findall(r"'(\w+)'", s.line(f"dir({module})"))


def session(board, machine, heap, stack):
    with Session("--board", board, "-i", program=ADDER32) as s:
        banner = s.until(PROMPT).decode()
        check(f"{board}: banner", re.fullmatch(rf"Adder \S+ on \d{{4}}-\d\d-\d\d; {machine}\r\nType \"help\(\)\" for more "
                                               rf"information\.\r\n>>> ", banner), repr(banner))
        s.line("import micropython")
        figures = memory(s)
        if not check(f"{board}: mem_info()", figures):
            return
        same(f"{board}: totals", [figures[1], figures[2]], [stack, heap])
        same(f"{board}: used + free = total", figures[3] + figures[4], heap)
        check(f"{board}: at most 1024 bytes after boot", figures[3] <= 1024, figures[3])
        check(f"{board}: little stack", figures[0] <= 2200, figures[0])
        missing = set(MICROPYTHON) - set(names(s, "micropython"))
        check(f"{board}: dir(micropython)", not missing, f"missing: {missing}")
        verbose(s, board)
        imports(s, board)
        constants(s, board)
        collector(s, board, heap)
        same(f"{board}: single precision", s.line("1/3").strip(), "0.33333334")
        depth(s, board, stack)
        s.send("\x04")
        same(f"{board}: Ctrl-D is a soft reset", s.until(PROMPT).decode().replace(banner, "BANNER"),
             "\r\nMPY: soft reboot\r\nBANNER")
        check(f"{board}: names are gone", "NameError" in s.line("micropython"))
        same(f"{board}: the history is not", s.line("\x1b[A" * 2).split("\r\n")[-2][:9], "NameError")
        s.send("\x18")
        same(f"{board}: Ctrl-X leaves", s.wait(), 0)


def verbose(s, board):
    shown = s.line("micropython.mem_info(1)")
    match = re.match(INFO + r"GC memory layout; from [0-9a-f]+:\r\n", shown)
    if not check(f"{board}: mem_info(1)", match, repr(shown[:300])):
        return
    rows = shown[match.end():].split("\r\n")
    good = [row for row in rows if re.fullmatch(r"[0-9a-f]{5,}: [.=A-Za-z]{1,64}| +\(\d+ lines all free\)", row)]
    check(f"{board}: the map and one legend line", len(good) >= len(rows) - 2 and len(good) > 1, "\n".join(rows))


def imports(s, board):
    for name in ("re", "network", "ujson"):
        s.line("import gc; gc.collect(); gc.collect(); before = gc.mem_alloc()")
        shown = s.line(f"import {name}; gc.collect(); print(gc.mem_alloc() - before)")
        kept = re.search(r"-?\d+", shown)
        check(f"{board}: import {name} keeps at most 64 bytes", kept and int(kept[0]) <= 64, shown)


def constants(s, board):
    s.line("from micropython import const")
    s.line("a=const(123)")
    same(f"{board}: const(123)", s.line("print(a)").strip(), "123")
    shown = s.line("PI=const(3.14159)")
    check(f"{board}: const(3.14159) is refused",
          'File "<stdin>", line 1' in shown and shown.endswith("SyntaxError: constant must be an integer\r\n"), shown)


def collector(s, board, heap):
    missing = set(GC) - set(names(s, "gc"))
    check(f"{board}: dir(gc)", not missing, f"missing: {missing}")
    s.line("x = [str(n) for n in range(300)]; x = None; before = gc.mem_free(); n = gc.collect()")
    same(f"{board}: gc.collect() raises gc.mem_free()", s.line("gc.mem_free() > before").strip(), "True")
    same(f"{board}: mem_free + mem_alloc = total", s.line("gc.mem_free() + gc.mem_alloc()").strip(), str(heap))


def depth(s, board, stack):
    s.send("def f(n): return 0 if n == 0 else 1 + f(n - 1)\r\r")
    s.until(b"\r\n" + PROMPT)
    if stack > 10000:
        same(f"{board}: 300 calls deep", s.line("f(300)").strip(), "300")
    check(f"{board}: deeper is RecursionError", "RecursionError" in s.line("f(100000)"))


def main():
    if not boards():
        return skip("the board session", "no 32-bit program")
    session("nodemcu-32s", "ESP32 module with ESP32", 119360, 15360)
    session("d1-mini", "ESP module with ESP8266", 37952, 8192)
    session("esp-01", "ESP module with ESP8266", 37952, 8192)
    if os.path.exists(ADDER):
        with Session("--board", "d1-mini") as s:
            check("adder --board runs adder32", b"ESP module with ESP8266" in s.until(PROMPT))


main()
finish()
