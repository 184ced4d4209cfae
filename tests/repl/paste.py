"""Paste mode: Ctrl-E, the text as it is, Ctrl-D."""

from _session import *

MESSAGE = b"\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== "


def main():
    with Session() as s:
        s.until(PROMPT)
        s.send("\x05")
        same("the message", s.until(b"=== "), MESSAGE)
        s.send("for i in range(2):\n    if i:\n\n        print('i', i)\n\nprint('done')\n")
        shown = s.quiet()
        same("the text is echoed", shown, b"for i in range(2):\r\n===     if i:\r\n=== \r\n===         print('i', i)"
                                          b"\r\n=== \r\n=== print('done')\r\n=== ")
        s.send("\x04")
        same("and runs as a file", s.until(PROMPT), b"\r\ni 1\r\ndone\r\n>>> ")
        s.send("\x05")
        s.until(b"=== ")
        s.send("print('never')\x03")
        same("Ctrl-C cancels", s.until(PROMPT), b"print('never')\r\n>>> ")
        s.send("\x05")
        s.until(b"=== ")
        s.send("x = = 1\nprint('never')\ny = 2\x04")
        shown = s.until(PROMPT)
        check("a syntax error", b"SyntaxError: invalid syntax" in shown and b'File "<stdin>", line 1' in shown, shown)
        check("nothing of it runs", "NameError" in s.line("y"))
        s.send("\x05")
        s.until(b"=== ")
        s.send("def f():\r    return 5\r\rz = f()\r\x04")
        s.until(PROMPT)
        same("names stay", s.line("z").strip(), "5")
        s.send("\x05")
        s.until(b"=== ")
        s.send("1/0\x04")
        shown = s.until(PROMPT)
        check("an exception", shown.endswith(b"ZeroDivisionError: division by zero\r\n>>> "), shown)
        s.send("\x05")
        s.until(b"=== ")
        s.send("w = '" + "x" * 100000 + "'\x04")
        s.until(PROMPT)
        same("a long text", s.line("len(w)").strip(), "100000")
        s.send("1\x05")
        s.send("2\r")
        same("not on a line with text", s.until(PROMPT).split(b"\r\n")[-2], b"12")
        s.send("\x05")
        s.until(b"=== ")
        s.send("exit(7)\x04")
        same("SystemExit leaves", s.wait(), 7)


main()
finish()
