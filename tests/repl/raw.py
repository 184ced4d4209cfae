"""The raw REPL and raw-paste, byte for byte, on a terminal and through pipes."""

from _session import *

ENTER = b"\r\nraw REPL; CTRL-B to exit\r\n>"


def common(s, where):
    def execute(name, source, expected):
        s.send(source + b"\x04")
        same(f"{name} ({where})", s.until(b"\x04>"), expected)

    execute("output", b"print(1)\nprint(2)", b"OK1\r\n2\r\n\x04\x04>")
    execute("no output", b"x = 5", b"OK\x04\x04>")
    execute("values are not shown", b"x", b"OK\x04\x04>")
    execute("CR LF in the source", b"if x:\r\n    print('a')\r\n    print('b')\r\n", b"OKa\r\nb\r\n\x04\x04>")
    execute("a traceback", b"print('before')\n1/0",
            b'OKbefore\r\n\x04Traceback (most recent call last):\r\n  File "<stdin>", line 2, in <module>\r\n'
            b"ZeroDivisionError: division by zero\r\n\x04>")
    s.send(b"print(1)\nx = = 2\nprint(3)\n\x04")
    shown = s.until(b"\x04>")
    check(f"a syntax error ({where})", shown.startswith(b'OK\x04  File "<stdin>", line 2\r\n')
          and shown.endswith(b"SyntaxError: invalid syntax\r\n\x04>"), shown)
    s.send(b"print('never')\x03")
    same(f"Ctrl-C drops the source ({where})", s.until(b">"), b">")
    execute("and the next one runs", b"print('now')", b"OKnow\r\n\x04\x04>")
    s.send(b"\x01")
    same(f"Ctrl-A starts anew ({where})", s.until(b">"), b"raw REPL; CTRL-B to exit\r\n>")
    s.send(b"import sys\nsys.stderr.write('e')\nsys.stdout.write('o\\n')\x04")
    same(f"sys.stderr is the same line ({where})", s.until(b"\x04>"), b"OKeo\r\n\x04\x04>")
    execute("bytes above 127", "print('äö€')".encode(), "OKäö€\r\n\x04\x04>".encode())
    raw_paste(s, where)


def paste(s, source):
    """Sends as a tool does: a window of bytes for each 01. All that comes back after the answer."""
    s.send(b"\x05A\x01")
    answer = s.until(b"\x01\x80\x00\x01")
    window, shown = 128, b""
    remaining = window * 1
    while source:
        while s.more(0) or remaining == 0:
            if remaining == 0 and not s.buffer:
                s.more(5)
            while s.buffer[:1] == b"\x01":
                remaining += window
                s.buffer = s.buffer[1:]
            if s.buffer[:1] == b"\x04":
                s.buffer = s.buffer[1:]
                s.send(b"\x04")
                return answer, b"\x04" + s.until(b"\x04>")
            if remaining:
                break
        part, source = source[:remaining], source[remaining:]
        s.send(part)
        remaining -= len(part)
    s.send(b"\x04")
    shown = s.until(b"\x04>")
    return answer, shown.lstrip(b"\x01")


def raw_paste(s, where):
    answer, shown = paste(s, b"print('pasted')\n")
    same(f"raw-paste: the answer ({where})", answer, b"R\x01\x80\x00\x01")
    same(f"raw-paste: the output ({where})", shown, b"\x04pasted\r\n\x04\x04>")
    long = b"".join(b"v%d = %d\n" % (n % 100, n) for n in range(600)) + b"print(v99)"
    same(f"raw-paste: a long source ({where})", paste(s, long)[1], b"\x04599\r\n\x04\x04>")
    shown = paste(s, b"x = = 1\n" + b"y = 1\n" * 1000)[1]
    check(f"raw-paste: a syntax error ends it early ({where})",
          shown.startswith(b"\x04\x04  File ") and shown.endswith(b"SyntaxError: invalid syntax\r\n\x04>"), shown[:200])
    shown = paste(s, b"def f():\n    raise KeyError('k')\nf()")[1]
    check(f"raw-paste: a traceback ({where})", shown.endswith(b"KeyError: 'k'\r\n\x04>"), shown)
    s.send(b"\x05A\x01")
    s.until(b"R\x01\x80\x00\x01")
    s.send(b"x" * 128)
    same(f"raw-paste: a window was read ({where})", s.until(b"\x01"), b"\x01")
    s.send(b"y = 1\x03")
    shown = s.until(b"\x04>")
    check(f"raw-paste: Ctrl-C ends it ({where})", shown.startswith(b"\x04\x04") and b"KeyboardInterrupt" in shown, shown)
    s.send(b"\x05B\x01")
    same(f"an unknown mode ({where})", s.until(b">"), b"R\x00>")


def main():
    with Session() as s:
        s.until(PROMPT)
        s.send(b"\x01")
        same("entering", s.until(b">"), ENTER)
        common(s, "terminal")
        s.send(b"while True: pass\x04")
        s.until(b"OK")
        time.sleep(0.2)
        s.send(b"\x03")
        shown = s.until(b"\x04>")
        check("Ctrl-C interrupts what runs", shown.startswith(b"\x04Traceback") and b"KeyboardInterrupt\r\n\x04>" in shown,
              shown)
        s.send(b"keep = 1\x04")
        s.until(b"\x04>")
        s.send(b"\x04")
        same("Ctrl-D alone is a soft reset", s.until(b">"), b"OK\r\nMPY: soft reboot\r\nraw REPL; CTRL-B to exit\r\n>")
        s.send(b"print('keep' in globals())\x04")
        same("with a new heap", s.until(b"\x04>"), b"OKFalse\r\n\x04\x04>")
        s.send(b"\x02")
        shown = s.until(PROMPT)
        check("Ctrl-B leaves", re.fullmatch(rb"\r\nAdder [^\r]*\r\nType [^\r]*\r\n>>> ", shown), shown)
        same("the prompt is back", s.line("1+1").strip(), "2")
        s.send(b"\x01")
        s.until(b">")
        s.send(b"import sys; sys.exit(5)\x04")
        same("SystemExit leaves", s.wait(), 5)
    with Pipe("-i") as s:
        s.until(PROMPT)
        s.send(b"\x01")
        same("entering through a pipe", s.until(b">"), ENTER)
        common(s, "pipe")
        s.send(b"\x02")
        check("leaving", s.until(PROMPT).startswith(b"\r\nAdder "))
        s.end()
        same("the end of the input", s.wait(), 0)
    if not boards():
        return skip("on a board", "no 32-bit program")
    with Session("--board", "esp-01", program=ADDER32) as s:
        s.until(PROMPT)
        s.send(b"\x01")
        same("entering on a board", s.until(b">"), ENTER)
        raw_paste(s, "board")
        s.send(b"import sys; sys.exit(5)\x04")
        same("SystemExit is a soft reset", s.until(b"\r\n>"),
             b"OK\x04\x04\r\nMPY: soft reboot\r\nraw REPL; CTRL-B to exit\r\n>")


main()
finish()
