"""The prompt without a terminal: -i reads lines from a pipe, prints prompts, echoes nothing."""

from _session import *


def talk(text, *options, env=None):
    with Pipe(*options, env=env) as s:
        s.send(text)
        s.end()
        status = s.wait()
        return s.quiet().decode(), status


def main():
    shown, status = talk("1+1\nfor i in range(2):\n  print(i)\n\nx\n", "-i")
    body = shown.split("\n", 2)[2]
    check("the banner", shown.startswith("Adder ") and shown.split("\n")[1] == 'Type "help()" for more information.', shown)
    check("prompts and values", body.startswith(">>> 2\n>>> ... ... 0\n1\n>>> Traceback"), body)
    check("the error goes on", body.endswith("NameError: name 'x' is not defined\n>>> \n"), body)
    same("status", status, 0)
    shown, status = talk("1\n2", "-i")
    check("a last line without its end", shown.endswith(">>> 1\n>>> 2\n>>> \n"), shown)
    shown, status = talk("exit(9)\n1\n", "-i")
    same("exit(9)", status, 9)
    shown, status = talk("input()\nthe line\n2\n", "-i")
    check("input() takes the next line", shown.endswith(">>> 'the line'\n>>> 2\n>>> \n"), shown)
    shown, status = talk("x\n", "-i", "-c", "x = 41")
    same("-i -c", (shown, status), (">>> 41\n>>> \n", 0))
    shown, status = talk("x\n", "-i", "-c", "x = 42; 1/0")
    check("-i looks at what failed", shown.endswith("division by zero\n>>> 42\n>>> \n"), shown)
    shown, status = talk("x\n", "-i", "-c", "x = 43; exit(3)")
    check("-i after SystemExit", shown.endswith("SystemExit: 3\n>>> 43\n>>> \n") and status == 0, (shown, status))
    for name in ("ADDERINSPECT", "MICROPYINSPECT"):
        shown, status = talk("x\n", "-c", "x = 44", env={name: "1"})
        same(name, shown, ">>> 44\n>>> \n")
    shown, status = talk("\x05x = 5\nprint(x)\x04y\n", "-i")
    check("paste mode", "=== 5\n" in shown.replace("x = 5\n", "") or "5\n" in shown, shown)
    shown, status = talk("'a' * 100000\n" + "z = '" + "b" * 100000 + "'\nlen(z)\n", "-i")
    check("long lines", shown.endswith(">>> >>> 100000\n>>> \n"), shown[-100:])
    shown, status = talk(b"x = '\xff'\n1\n", "-i")
    check("invalid UTF-8 is a SyntaxError", "SyntaxError" in shown and shown.endswith(">>> 1\n>>> \n"), shown)
    shown, status = talk(bytes(range(256)) * 50 + b"\nprint('well')\n", "-i")
    check("any bytes are no crash", status is not None and status >= 0, (status, shown[-200:]))
    with Pipe("-i") as s:
        s.until(PROMPT)
        s.send("while True: pass\n\n")
        time.sleep(0.3)
        os.kill(s.pid, signal.SIGINT)
        shown = s.until(b"KeyboardInterrupt\n" + PROMPT)
        check("SIGINT interrupts", True)
        os.kill(s.pid, signal.SIGINT)
        same("SIGINT at the prompt", s.until(PROMPT), b"\nKeyboardInterrupt\n>>> ")
        s.send("1+1\n")
        same("and on it goes", s.until(PROMPT), b"2\n>>> ")


main()
finish()
