"""What must not end the prompt: Ctrl-C anywhere, no memory, too deep recursion, errors in odd places."""

from _session import *


def interrupts(s):
    def interrupted(name, line):
        s.send(line + "\r")
        s.until(b"\r\n")
        time.sleep(0.3)
        s.send("\x03")
        shown = s.until(PROMPT)
        check(f"Ctrl-C: {name}", shown.endswith(b"KeyboardInterrupt\r\n>>> "), shown[-300:])

    interrupted("a busy loop", "while True: pass\r")
    interrupted("a native loop", "sum(range(10**12))")
    interrupted("another", "max(map(abs, range(10**12)))")
    interrupted("a comprehension", "len([0 for x in range(10**12) if x < 0])")
    interrupted("a large number", "x = 3 ** 10000000")
    interrupted("sleeping", "import time; time.sleep(100)")
    interrupted("input()", "input()")
    s.send("try:\rwhile True: pass\r\x15except KeyboardInterrupt:\rprint('caught')\r\r")
    s.quiet(0.5)
    s.send("\x03")
    check("Ctrl-C can be caught", b"caught\r\n" in s.until(PROMPT))


def block(s, text):
    s.send(text + "\r")
    return s.until(b"\r\n" + PROMPT, 60)


def memory(s):
    s.line("kept = []")
    shown = block(s, "while True: kept.append(bytearray(100))\r")
    check("MemoryError in a loop", b"MemoryError" in shown, shown[-300:])
    shown = s.line("'x' * 100000000")
    check("MemoryError for one large object", "MemoryError" in shown, shown)
    s.line("kept = None")
    same("the memory is there again", s.line("len(bytearray(20000))").strip(), "20000")
    s.send("s = 'y'\r")
    s.until(PROMPT)
    s.send("z" * 40000 + "\r")
    shown = s.until(b"\r\n" + PROMPT, 30)
    check("a line longer than the memory", b"MemoryError" in shown or b"NameError" in shown, shown[-200:])
    same("is no harm", s.line("s").strip(), "'y'")


def recursion(s):
    block(s, "def f(n): return 0 if n == 0 else 1 + f(n - 1)\r")
    same("recursion", s.line("f(100)").strip(), "100")
    shown = s.line("f(10**6)")
    check("RecursionError", "RecursionError" in shown, shown[-300:])
    same("and again", s.line("f(100)").strip(), "100")
    block(s, "class R:\rdef __repr__(self): return repr(self)\r\x15")
    shown = s.line("R()")
    check("in repr", "RecursionError" in shown, shown[-300:])
    s.line("a = []")
    block(s, "for i in range(100000): a = [a]\r")
    shown = s.line("print(len(repr(a)))")
    check("a deep list", "RecursionError" in shown or "200002" in shown or "MemoryError" in shown, shown[-300:])
    s.line("a = None")
    shown = s.line("(" * 5000)
    check("deep brackets", "too many nested parentheses" in shown or "RecursionError" in shown or "MemoryError" in shown, shown[-300:])
    same("the prompt is well", s.line("1+1").strip(), "2")




def main():
    with Session("-X", "heapsize=2m") as s:
        s.until(PROMPT)
        recursion(s)
        memory(s)
    with Session() as s:
        s.until(PROMPT)
        interrupts(s)
    if boards():
        with Session("--board", "nodemcu-32s", program=ADDER32) as s:
            s.until(PROMPT)
            recursion(s)
            memory(s)
    else:
        skip("the same on a board", "no 32-bit program")


main()
finish()
