#!/usr/bin/env python3
"""Runs a libFuzzer harness of build-fuzz: makes its seeds from the language tests and its dictionary, keeps the account.

Usage: tests/fuzz/libfuzzer.py HARNESS [--seconds S] [-- OPTION...]      HARNESS: compile, run, data or repl

What the fuzzer learns stays in build-fuzz/corpus/HARNESS, so that the next run goes on from there. What it finds is left
in build-fuzz/findings as HARNESS-crash-..., -timeout-... or -oom-...; then the exit status is 1. Make such a file small with
`build-fuzz/fuzz/fuzz_HARNESS -minimize_crash=1 -runs=100000 FILE`, mend the cause, and put it into tests/fuzz/findings
(see the README.md there). Each run adds a line to build-fuzz/account.txt: harness, processor seconds, executions.
"""

import argparse
import ast
import keyword
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build-fuzz"
PIECE = 1500  # bytes of a seed at most

OPERATORS = """+ - * / // % @ ** << >> & | ^ ~ := < > <= >= == != -> += -= *= /= //= %= @= **= <<= >>= &= |= ^= ... ( )
               [ ] { } , : . ; = ! \\ # _ ' " ''' \"\"\" f' f" rf' b' br' u' t' rb" {x} {x!r} {x:>{w}} {x=} 0x1F 0b1 0o7 1_0
               1e9 1.5j 1e-400 0.0""".split()
BUILTINS = """print len range list dict set tuple int float str bytes bytearray frozenset type object super property
              staticmethod classmethod sorted reversed zip map filter enumerate iter next any all sum min max abs divmod pow
              repr format hash id isinstance issubclass getattr setattr delattr hasattr callable vars dir globals locals exec
              eval compile slice memoryview complex __init__ __new__ __call__ __getattr__ __iter__ __next__ __enter__
              __exit__ __del__ __eq__ __hash__ __len__ __getitem__ __setitem__ __slots__ __class__ __dict__ __name__
              __missing__ __index__ __add__ __radd__ __iadd__ __lt__ __bool__ __repr__ __str__ __format__ __set_name__
              __init_subclass__ __get__ __set__ __aiter__ __anext__ __await__ .send( .throw( .close() .append( .join(
              .format( .split( .sort( .pop( Exception ValueError StopIteration ExceptionGroup""".split()
LAYOUT = ["\n", "\n ", "\n    ", "\n\t", "\x0c", "\r\n", "\\\n", ":\n    ", "except*", "async for", "async def",
          "not in", "is not", "yield from", "match x:\n case ", "lambda *a, **k: ", "*a, b"]
KEYS = ["\x01", "\x02", "\x03", "\x04", "\x05", "\x18", "\x05A\x01", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[3~",
        "\x1b[H", "\x1b[F", "\x1bOP", "\x1bb", "\x1bf", "\x09", "\x7f", "\x0b", "\x15", "\x17", "\r"]
DATA = ["(?:", "(?P<n>", "(?P=n)", "(?=", "(?!", "(?<=", "(?<!", "(?i)", "(?(1)", "{1,3}", "*?", "+?", "??", "[^", "[a-z]", "\\d",
        "\\b", "\\1", "\\Z", "\\A", "\\u", "$", "^", "|", "[\"", "true", "false", "null", "NaN", "-Infinity", "1e5", "\\u12",
        "<", ">", "!", "=", "10s", "3p", "%(a)s", "%*d", "%%", "{0}", "{!r}", "{:>10}", "{0[1]}", "{0.real}", ",", "_", "#x"]


def dictionary(harness):
    words = DATA if harness == "data" else keyword.kwlist + ["match", "case", "type"] + OPERATORS + BUILTINS
    words = words + LAYOUT + (KEYS if harness == "repl" else [])
    return "".join('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in words)


def pieces(text):
    """The statements of a script that stand at its top, each with what its first lines may be needed for."""
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):
        return [text[:PIECE]]
    lines = text.split("\n")
    found, at = [], 0
    for statement in body:
        end = statement.end_lineno
        piece = "\n".join(lines[at:end]) + "\n"
        if len(piece) > PIECE // 2:
            found.append(piece)
            at = end
    found.append("\n".join(lines[at:]))
    return [piece[:PIECE] for piece in found if piece.strip()]


def seeds(harness):
    texts = [path.read_text(encoding="utf-8", errors="replace")
             for path in sorted((ROOT / "tests/language").rglob("*.py"))]
    if harness == "data":
        strings = {match[2] for text in texts for match in re.finditer(r"""(['"])((?:(?!\1)[^\\\n]|\\.)+)\1""", text)}
        return [bytes([kind]) + text.encode() for i, text in enumerate(sorted(strings)) for kind in ((i * 7) % 256,)]
    found = [piece.encode() for text in texts for piece in pieces(text)]
    if harness == "repl":
        return [bytes([i % 4]) + piece.replace(b"\n", b"\r") + b"\x04" for i, piece in enumerate(found[::4])]
    return found


def prepare(harness):
    corpus = BUILD / "corpus" / harness
    folder = BUILD / "seeds" / harness
    for place in (corpus, folder, BUILD / "findings"):
        place.mkdir(parents=True, exist_ok=True)
    for i, seed in enumerate(seeds(harness)):
        (folder / f"{i:05}").write_bytes(seed)
    words = BUILD / f"{harness}.dict"
    words.write_text(dictionary(harness))
    return corpus, folder, words


def main():
    parser = argparse.ArgumentParser(description="Runs a libFuzzer harness.")
    parser.add_argument("harness", choices=["compile", "run", "data", "repl"])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("options", nargs="*", help="more options of libFuzzer, behind --")
    args = parser.parse_args()
    corpus, folder, words = prepare(args.harness)
    command = [BUILD / "fuzz" / f"fuzz_{args.harness}", corpus, folder, f"-dict={words}", f"-max_total_time={args.seconds}",
               "-timeout=20", "-rss_limit_mb=1000", "-max_len=3000", "-print_final_stats=1", "-reload=0",
               f"-artifact_prefix={BUILD / 'findings' / args.harness}-", *args.options]
    log = BUILD / f"{args.harness}.log"
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:detect_stack_use_after_return=0:allocator_may_return_null=1",
                       UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1")
    with open(log, "w", encoding="utf-8") as out:
        status = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, env=environment, check=False).returncode
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    text = log.read_text(encoding="utf-8", errors="replace")
    executions = max(map(int, re.findall(r"^#(\d+)\t", text, re.M)), default=0)
    with open(BUILD / "account.txt", "a", encoding="utf-8") as account:
        account.write(f"{args.harness} {usage.ru_utime + usage.ru_stime:.0f} {executions} {'found' if status else 'clean'}\n")
    print("\n".join(text.rstrip().split("\n")[-12:]))
    sys.exit(1 if status else 0)


main()
