"""History: recalled with arrows and Ctrl-P, Ctrl-N; kept in ~/.adder_history; eight lines deep on a board."""

from _session import *

UP, DOWN = "\x1b[A", "\x1b[B"


def main():
    file = os.path.join(HOME, ".adder_history")
    with Session() as s:
        s.until(PROMPT)
        for n in (1, 2, 3):
            s.line(f"'line {n}'")
        same("up gives the last line", s.line(UP).split("\r\n")[-2], "'line 3'")
        same("twice the same line is kept once", s.line(UP * 2).split("\r\n")[-2], "'line 2'")
        same("Ctrl-P and Ctrl-N", s.line("\x10\x10\x10\x0e").split("\r\n")[-2], "'line 3'")
        same("down leads back to the empty line", s.line(UP * 3 + DOWN * 3 + "7").split("\r\n")[-2], "7")
        same("a line can be changed", s.line(UP + "1").split("\r\n")[-2], "71")
        s.send(UP * 50)
        shown = screen(PROMPT + s.quiet())
        same("the screen shows the oldest line at the top", shown[-1], ">>> 'line 1'")
        s.send("\x03")
        s.until(PROMPT)
        s.line("if 1:\r    'in'\r")
        s.send("\x10\x10")
        same("lines of a block are lines of the history", screen(PROMPT + s.quiet())[-1], ">>> if 1:")
        s.send("\x03")
        s.until(PROMPT)
        s.line("'äöü'")
        s.send("exit()\r")
        s.wait()
    lines = open(file, encoding="utf-8").read().split("\n")
    check("the file has the lines", lines[:3] == ["'line 1'", "'line 2'", "'line 3'"] and "'äöü'" in lines, lines)
    with Session() as s:
        s.until(PROMPT)
        same("the next session has them", s.line(UP * 2).split("\r\n")[-2], "'äöü'")
    with open(file, "wb") as out:
        out.write(b"\xff\xfe broken\n" + b"x" * 100000 + b"\n'good'\n" + b"\0\n")
    with Session() as s:
        s.until(PROMPT)
        same("a broken file does no harm", s.line(UP).split("\r\n")[-2], "'good'")
    with open(file, "wb") as out:
        out.writelines(b"%d\n" % n for n in range(200000))
    with Session() as s:
        s.until(PROMPT)
        same("a long file gives its last lines", s.line(UP * 2).split("\r\n")[-2], "199998")
        check("and is cut", os.path.getsize(file) < 200000, os.path.getsize(file))
    os.remove(file)
    os.mkdir(file)
    with Session() as s:
        s.until(PROMPT)
        same("a file that cannot be written does no harm", s.line("1+1").strip(), "2")
    os.rmdir(file)
    if not boards():
        return skip("a board keeps eight lines", "no 32-bit program")
    with Session("--board", "d1-mini", program=ADDER32) as s:
        s.until(PROMPT)
        for n in range(10, 30):
            s.line(str(n))
        same("a board keeps eight lines", s.line(UP * 20).split("\r\n")[-2], "22")
        check("and no file", not os.path.exists(file))


main()
finish()
