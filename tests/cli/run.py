"""The command line: options, exit statuses, sys.argv and sys.path, bad input: each a clear error and the right status."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ADDER = os.environ.get("ADDER") or os.path.abspath(os.path.join(os.path.dirname(__file__), "../../build/adder"))
ADDER32 = os.environ.get("ADDER32", os.path.abspath(os.path.join(os.path.dirname(__file__), "../../build/adder32")))
FOLDER = os.path.realpath(tempfile.mkdtemp(prefix="adder-cli-"))
number = failed = 0


class Ended:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __repr__(self):
        return f"status {self.status}\nout {self.out[-600:]!r}\nerr {self.err[-600:]!r}"


def run(*words, stdin=b"", env=None, cwd=FOLDER, program=None, timeout=60, stdout=subprocess.PIPE):
    full = {k: v for k, v in os.environ.items() if not re.match("ADDER|MICROPY", k)}
    full.update(HOME=FOLDER, **(env or {}))
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run([program or ADDER, *words], input=stdin, stdout=stdout, stderr=subprocess.PIPE, env=full,
                          cwd=cwd, timeout=timeout)
    return Ended(done.returncode, (done.stdout or b"").decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def check(name, ok, detail=""):
    global number, failed
    number += 1
    failed += not ok
    print(f"{'ok' if ok else 'not ok'} {number} {name}")
    if not ok:
        for line in str(detail).split("\n")[:12]:
            print(f"# {line[:400]}")
    sys.stdout.flush()


def skip(name, why):
    global number
    number += 1
    print(f"ok {number} {name} # skip {why}")


def gives(name, words, out="", status=0, err=None, **more):
    """Runs and compares; err: None means nothing on standard error, a str is a regular expression for all of it."""
    done = run(*words, **more)
    good = done.out == out and done.status == status
    good = good and (done.err == "" if err is None else re.fullmatch(err, done.err, re.S) is not None)
    check(name, good, done)


def write(name, text):
    path = os.path.join(FOLDER, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(text if isinstance(text, bytes) else text.encode())
    return path


def running():
    write("script.py", "import sys\nprint(__name__, sys.argv, __file__)\n")
    gives("a script", ["script.py", "a", "-b"], "__main__ ['script.py', 'a', '-b'] script.py\n")
    gives("-c", ["-c", "import sys; print(sys.argv, sys.path[0] == '')", "x"], "['-c', 'x'] True\n")
    gives("-c joined", ["-cprint(5)"], "5\n")
    gives("-c with several lines", ["-c", "for i in range(2):\n  print(i)"], "0\n1\n")
    gives("standard input", [], "7\n", stdin="print(7)\n")
    gives("- and arguments", ["-", "x"], "['-', 'x']\n", stdin="import sys\nprint(sys.argv)")
    gives("no output from expressions in a script", ["-c", "1+1"])
    write("module_one.py", "import sys\nprint(__name__, sys.argv[1:], sys.path[0])")
    gives("-m", ["-m", "module_one", "q"], f"__main__ ['q'] {FOLDER}\n")
    write("package/__init__.py", "print('package', __name__)\n")
    write("package/__main__.py", "from . import part\nprint('main', __package__)\n")
    write("package/part.py", "print('part', __name__)\n")
    gives("-m package", ["-m", "package"], "package package\npart package.part\nmain package\n")
    gives("-m package.module", ["-m", "package.part"], "package package\npart __main__\n")
    gives("-m of what is not there", ["-m", "no_such"], "", 1, r".*ModuleNotFoundError: No module named 'no_such'\n")
    write("folder/__main__.py", "import sys, beside\nprint('folder', sys.path[0])")
    write("folder/beside.py", "")
    gives("a folder with __main__.py", ["folder"], "folder folder\n")
    write("deep/script.py", "import neighbour\nprint(neighbour.x)")
    write("deep/neighbour.py", "x = 'found'")
    gives("sys.path[0] is the script's folder", ["deep/script.py"], "found\n")
    write("library/thing.py", "x = 'thing'")
    for name in ("ADDERPATH", "MICROPYPATH"):
        gives(name, ["-c", "import thing; print(thing.x)"], "thing\n", env={name: f"/nowhere:{FOLDER}/library"})
    gives("input() from a pipe", ["-c", "print(input('? '), input())"], "? a b\n", stdin="a\nb\n")
    gives("arguments that are no UTF-8", ["-c", "import sys; print(ascii(sys.argv[1]))", b"a\xff"], "'a\\udcff'\n")


def options():
    done = run("--version")
    check("--version", re.fullmatch(r"Adder \d+\.\d+\.\d+ on \d{4}-\d\d-\d\d; .+\n", done.out) and done.status == 0, done)
    check("-V is the same", run("-V").out == done.out)
    done = run("--help")
    words = "-c -m -i -O -v -X heapsize= emit= --board -V --version -h --help ADDERPATH MICROPYPATH ADDERINSPECT".split()
    check("--help", done.status == 0 and all(word in done.out for word in words)
          and max(map(len, done.out.split("\n"))) <= 92, done)
    check("-h is the same", run("-h").out == done.out)
    gives("-O drops asserts", ["-O", "-c", "assert 0; print(1)"], "1\n")
    gives("without it they fail", ["-c", "assert 0"], "", 1, ".*AssertionError\n")
    gives("-OO drops docstrings", ["-OO", "-c", "def f(): 'd'\nprint(f.__doc__)"], "None\n")
    gives("-O2", ["-O2", "-c", "def f(): 'd'\nprint(f.__doc__)"], "None\n")
    gives("-O0", ["-O0", "-c", "print(__debug__)"], "True\n")
    gives("-X emit=bytecode", ["-X", "emit=bytecode", "-c", "print(1)"], "1\n")
    gives("-Xemit=bytecode", ["-Xemit=bytecode", "-c", "print(1)"], "1\n")
    gives("-X heapsize=64k", ["-X", "heapsize=64k", "-c", "import gc; print(gc.mem_free() + gc.mem_alloc())"], "65536\n")
    gives("-X heapsize=1M", ["-X", "heapsize=1M", "-c", "import gc; print(gc.mem_free() + gc.mem_alloc())"], "1048576\n")
    gives("-X heapsize=50000", ["-X", "heapsize=50000", "-c", "import gc; print(gc.mem_free() + gc.mem_alloc())"], "50000\n")
    gives("-v", ["-v", "-c", "print(1)"], "1\n", 0, r"heap: \d+ bytes, \d+ in use, .*\n")
    done = run("-v", "-v", "-c", "def f(): return 1")
    check("-v -v prints bytecode", done.status == 0 and len(done.err.split("\n")) > 4, done)
    gives("--", ["--", "script.py"], "__main__ ['script.py'] script.py\n")


def statuses():
    gives("sys.exit()", ["-c", "import sys; sys.exit()"])
    gives("sys.exit(None)", ["-c", "import sys; sys.exit(None)"])
    gives("sys.exit(5)", ["-c", "import sys; sys.exit(5)"], "", 5)
    gives("sys.exit(256 + 7)", ["-c", "import sys; sys.exit(263)"], "", 7)
    gives("sys.exit(-1)", ["-c", "import sys; sys.exit(-1)"], "", 255)
    gives("sys.exit(True)", ["-c", "import sys; sys.exit(True)"], "", 1)
    gives("sys.exit('text')", ["-c", "import sys; sys.exit('text')"], "", 1, "text\n")
    gives("raise SystemExit", ["-c", "raise SystemExit"])
    gives("raise SystemExit(3)", ["-c", "raise SystemExit(3)"], "", 3)
    gives("SystemExit runs finally", ["-c", "try:\n exit(4)\nfinally:\n print('f')"], "f\n", 4)
    gives("an exception", ["-c", "print('a'); 1/0"], "a\n", 1, r"Traceback .*\n  File \"<string>\", line 1, in <module>\n"
                                                               r".*ZeroDivisionError: division by zero\n")
    gives("a syntax error", ["-c", "x = = 1"], "", 1, r"  File \"<string>\", line 1\n.*SyntaxError: invalid syntax\n")
    gives("sys.atexit", ["-c", "import sys; sys.atexit(lambda: print('bye')); exit(2)"], "bye\n", 2)
    done = subprocess.Popen([ADDER, "-c", "while True: pass"], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)
    try:
        time.sleep(0.4)
        done.send_signal(signal.SIGINT)
        out, err = done.communicate(timeout=10)
        check("Ctrl-C ends a script as the signal does",
              done.returncode == -signal.SIGINT and err.endswith(b"KeyboardInterrupt\n"), (done.returncode, err))
    finally:
        done.kill()
    gives("output and errors keep their order", ["-c", "import sys\nprint('a')\nprint('b', file=sys.stderr)"], "a\n", 0, "b\n")


def wrong_words():
    one_line = r"adder: [^\n]+\n"
    gives("an unknown option", ["-Z"], "", 2, r"adder: unknown option -Z[^\n]*\n")
    gives("an unknown long option", ["--zzz"], "", 2, one_line)
    gives("an unknown -X", ["-X", "zzz"], "", 2, one_line)
    gives("-X heapsize without a size", ["-X", "heapsize=abc"], "", 2, one_line)
    gives("-X heapsize=0", ["-X", "heapsize=0", "-c", "1"], "", 2, one_line)
    gives("-X heapsize too large for any machine", ["-X", "heapsize=99999999999999999999m", "-c", "1"], "", 2, one_line)
    gives("-X emit=native", ["-X", "emit=native", "-c", "1"], "", 2, one_line)
    gives("-c without command", ["-c"], "", 2, one_line)
    gives("-m without module", ["-m"], "", 2, one_line)
    gives("-X without anything", ["-X"], "", 2, one_line)
    gives("--board without name", ["--board"], "", 2, one_line)
    gives("an unknown board", ["--board", "toaster"], "", 2, r"adder: unknown board 'toaster'; there are [^\n]+esp-01[^\n]*\n")
    gives("a heap too small to boot", ["-X", "heapsize=100", "-c", "1"], "", 1, one_line)
    gives("a heap of 16 bytes", ["-X", "heapsize=16", "-c", "1"], "", 1, one_line)
    alone = os.path.join(FOLDER, "alone")
    os.mkdir(alone)
    shutil.copy(ADDER, os.path.join(alone, "adder"))
    gives("--board without adder32", ["--board", "d1-mini", "-c", "1"], "", 1, r"adder: [^\n]*adder32[^\n]*\n",
          program=os.path.join(alone, "adder"))


def bad_input():
    gives("a missing file", ["missing.py"], "", 2,
          r"adder: can't open file 'missing.py': \[Errno 2\] No such file or directory\n")
    gives("a folder without __main__.py", ["library"], "", 1, r"adder: can't find '__main__' module in 'library'\n")
    path = write("secret.py", "print(1)")
    os.chmod(path, 0)
    if os.access(path, os.R_OK):
        skip("an unreadable file", "root reads everything")
    else:
        gives("an unreadable file", ["secret.py"], "", 2,
              r"adder: can't open file 'secret.py': \[Errno 13\] Permission denied\n")
    place = r"  File \"[^\n]*\", line \d+\n(.*\n)?SyntaxError: [^\n]+\n"

    def refused(name, text, pattern=place, **more):
        write("bad.py", text)
        done = run("bad.py", **more)
        check(name, done.status == 1 and done.out == "" and re.fullmatch(pattern, done.err, re.S), done)

    with open(ADDER, "rb") as program:
        refused("a binary file", program.read(20000))
    refused("NUL bytes", b"x = 1\n\0\0\ny = 2\n")
    refused("a NUL byte in a string", b"x = 'a\0b'\n")
    refused("invalid UTF-8", b"x = 1\ny = '\xff\xfe'\n")
    refused("invalid UTF-8 in a name", b"x\xc3 = 1\n")
    anything = r"(Traceback [^\n]*\n)?(  File [^\n]*\n(    [^\n]*\n)*)?(SyntaxError|RecursionError|MemoryError|IndentationError)[^\n]*\n"
    for what, text in (("parentheses", "x = " + "(" * 10000 + ")" * 10000),
                       ("brackets", "x = " + "[" * 10000 + "]" * 10000),
                       ("blocks", "".join(" " * n + "if 1:\n" for n in range(10000)) + " " * 10000 + "x = 1\n"),
                       ("unary operators", "x = " + "-" * 100000 + "1"),
                       ("operators", "x = " + "1+(" * 10000 + "1" + ")" * 10000),
                       ("powers", "x = 1" + " ** 1" * 50000),
                       ("lambdas", "x = " + "lambda: " * 10000 + "1"),
                       ("conditions", "x = " + "1 if 1 else " * 50000 + "1"),
                       ("attributes", "x = 1\ny = x" + ".real" * 100000),
                       ("calls", "x = abs" + "()" * 100000),
                       ("f-strings", "x = " + "f'{" * 5000 + "1" + "}'" * 5000),
                       ("unclosed brackets", "(" * 100000),
                       ("closing brackets", ")" * 100000)):
        write("bad.py", text)
        done = run("bad.py")
        check(f"ten thousand nested {what}", done.status in (0, 1) and (done.status == 0 or re.fullmatch(anything, done.err, re.S)
              or "TypeError" in done.err), done)
    write("long.py", "x = 1 #" + "c" * 1000000 + "\nprint(x)\n")
    gives("a comment of a megabyte", ["long.py"], "1\n")
    write("long.py", "x = '" + "c" * 1000000 + "'\nprint(len(x))\n")
    gives("a string of a megabyte", ["long.py"], "1000000\n")
    write("long.py", "x = [" + "1, " * 350000 + "]\nprint(len(x))\n")
    done = run("long.py")
    check("a list of a megabyte in one line", done.out == "350000\n" or done.status == 1 and "Error" in done.err, done)
    write("long.py", "x" * 1000000 + " = 5\nprint('ok')")
    gives("a name of a megabyte", ["long.py"], "ok\n")
    refused("an integer literal of a million digits", "x = " + "1" * 1000000 + "\n",
            r"  File .*SyntaxError: Exceeds the limit \(4300 digits\) for integer string conversion[^\n]*\n")
    if os.path.exists("/dev/full"):
        with open("/dev/full", "w") as full:
            done = run("-c", "print('x')", stdout=full)
            check("a full disk at the end", done.status == 120 and re.fullmatch(r"adder: [^\n]*No space left on device\n",
                                                                                done.err), done)
            done = run("-c", "for i in range(100000): print('x')", stdout=full)
            check("a full disk in the middle", done.status == 1 and done.err.endswith(
                "OSError: [Errno 28] No space left on device\n"), done)
    read, out = os.pipe()
    os.close(read)
    done = run("-c", "for i in range(100000): print('x')", stdout=out)
    os.close(out)
    check("a closed pipe", done.status == 1 and done.err.endswith("BrokenPipeError: [Errno 32] Broken pipe\n"), done)
    gives("recursion without end", ["-c", "def f(): f()\nf()"], "", 1,
          r"Traceback.*Previous line repeated \d+ more times.*RecursionError: maximum recursion depth exceeded[^\n]*\n")
    gives("no memory", ["-X", "heapsize=100k", "-c", "x = [0]\nwhile True: x.append(bytearray(100))"], "", 1,
          r"(Traceback.*)?MemoryError[^\n]*\n")


def board():
    if not (ADDER32 and os.path.exists(ADDER32)):
        return skip("boards", "no 32-bit program")
    code = "import sys, gc; print(sys.platform, gc.mem_free() + gc.mem_alloc(), sys.argv)"
    for name, platform, heap in (("nodemcu-32s", "esp32", 119360), ("d1-mini", "esp8266", 37952), ("esp-01", "esp8266", 37952)):
        gives(f"adder32 --board {name}", ["--board", name, "-c", code, "a"], f"{platform} {heap} ['-c', 'a']\n", program=ADDER32)
    gives("--board=NAME", ["--board=esp-01", "-c", "print(1)"], "1\n", program=ADDER32)
    gives("const() takes integers only", ["--board", "esp-01", "-c", "from micropython import const\nx = const(1.5)"], "", 1,
          r".*SyntaxError: constant must be an integer\n", program=ADDER32)
    if os.path.dirname(os.path.realpath(ADDER)) == os.path.dirname(os.path.realpath(ADDER32)):
        gives("adder --board runs adder32", ["--board", "d1-mini", "-c", code], "esp8266 37952 ['-c']\n")
        gives("an exit status comes through", ["--board", "d1-mini", "-c", "exit(6)"], "", 6)


def main():
    for part in (running, options, statuses, wrong_words, bad_input, board):
        part()
    shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"1..{number}")
    sys.exit(1 if failed else 0)


main()
