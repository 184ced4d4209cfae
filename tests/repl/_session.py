"""Drives Adder's prompt through a pty (Session) or pipes (Pipe), and prints TAP lines (check, finish)."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time

ADDER = os.environ.get("ADDER") or os.path.join(os.path.dirname(__file__), "../../build/adder")
ADDER32 = os.environ.get("ADDER32", os.path.join(os.path.dirname(__file__), "../../build/adder32"))
HOME = tempfile.mkdtemp(prefix="adder-repl-")
PROMPT = b">>> "
number = failed = 0


def check(name, ok, detail=""):
    global number, failed
    number += 1
    failed += not ok
    print(f"{'ok' if ok else 'not ok'} {number} {name}")
    if not ok and detail != "":
        for line in str(detail).split("\n")[:20]:
            print(f"# {line}")
    sys.stdout.flush()
    return ok


def skip(name, why):
    global number
    number += 1
    print(f"ok {number} {name} # skip {why}")


def same(name, got, expected):
    return check(name, got == expected, f"expected {expected!r}\n     got {got!r}")


def finish():
    import shutil
    shutil.rmtree(HOME, ignore_errors=True)
    print(f"1..{number}")
    sys.exit(1 if failed else 0)


def boards():
    """Is there a 32-bit program?"""
    return bool(ADDER32) and os.path.exists(ADDER32)


class Timeout(Exception):
    pass


class Connection:
    """Bytes to and from a running program: self.write_fd, self.read_fd, self.pid."""

    def send(self, data):
        if isinstance(data, str):
            data = data.encode()
        while data:  # what comes back is taken meanwhile, or both sides would wait for each other
            readable, writable, _ = select.select([self.read_fd], [self.write_fd], [])
            if writable:
                data = data[os.write(self.write_fd, data[:512]):]
            elif readable:
                self.more(0)

    def more(self, timeout):
        ready, _, _ = select.select([self.read_fd], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self.read_fd, 65536)
        except OSError:  # a pty whose other side was closed
            data = b""
        if not data:
            self.closed = True
        self.buffer += data
        return bool(data)

    def until(self, wanted, timeout=20):
        """What arrives up to and with `wanted` (bytes)."""
        end = time.monotonic() + timeout
        while wanted not in self.buffer:
            left = end - time.monotonic()
            if left <= 0 or (not self.more(left) and self.closed):
                raise Timeout(f"expected {wanted!r}, got {bytes(self.buffer)!r}")
        at = self.buffer.index(wanted) + len(wanted)
        data, self.buffer = self.buffer[:at], self.buffer[at:]
        return data

    def quiet(self, seconds=0.15):
        """All that arrives until nothing did for a while."""
        while self.more(seconds):
            pass
        data, self.buffer = self.buffer, b""
        return data

    def wait(self, timeout=10):
        """Exit status; negative: the signal."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = None
                return os.waitstatus_to_exitcode(status)
            self.more(0.02)
        raise Timeout("the program does not end")

    def close(self):
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def environment(extra):
    env = {k: v for k, v in os.environ.items() if not re.match("ADDER|MICROPY", k)}
    return dict(env, HOME=HOME, TERM="xterm", **(extra or {}))


class Session(Connection):
    """The program on a terminal."""

    def __init__(self, *options, program=None, env=None, cwd=None):
        self.buffer, self.closed = b"", False
        program = program or ADDER
        self.pid, fd = pty.fork()
        if self.pid == 0:
            try:
                if cwd:
                    os.chdir(cwd)
                os.execve(program, [program, *options], environment(env))
            finally:
                os._exit(127)
        self.read_fd = self.write_fd = fd

    def line(self, text):
        """Types a line at the prompt; what it printed before the next prompt."""
        self.send(text + "\r")
        shown = self.until(PROMPT)
        return shown.split(b"\r\n", 1)[1][:-len(PROMPT)].decode() if b"\r\n" in shown else shown.decode()

    def close(self):
        super().close()
        try:
            os.close(self.read_fd)
        except OSError:
            pass


class Pipe(Connection):
    """The program with pipes instead of a terminal (stderr goes to stdout)."""

    def __init__(self, *options, program=None, env=None):
        self.buffer, self.closed = b"", False
        self.process = subprocess.Popen([program or ADDER, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, env=environment(env))
        self.pid = self.process.pid
        self.write_fd, self.read_fd = self.process.stdin.fileno(), self.process.stdout.fileno()

    def end(self):
        self.process.stdin.close()


def screen(data):
    """The rows that a terminal shows after these bytes."""
    rows, row, column = [[]], 0, 0
    text = data.decode("utf-8", "replace")
    at = 0
    while at < len(text):
        ch = text[at]
        match = re.match(r"\x1b\[(\d*)([A-Za-z])", text[at:])
        if match:
            count = int(match[1] or 1)
            if match[2] == "C":
                column += count
            elif match[2] == "D":
                column = max(0, column - count)
            elif match[2] == "K":
                del rows[row][column:]
            at += match.end()
            continue
        at += 1
        if ch == "\r":
            column = 0
        elif ch == "\n":
            row += 1
            if row == len(rows):
                rows.append([])
        elif ch == "\b":
            column = max(0, column - 1)
        elif ch >= " ":
            cells = rows[row]
            cells.extend(" " * (column - len(cells) + 1))
            cells[column] = ch
            column += 1
    return ["".join(cells) for cells in rows]
