#!/usr/bin/env python3
"""Writes docs/bytecode.md from compile/opcodes.h, the one place where instructions are described.

usage: opcodes_doc.py [--check]    --check writes nothing and fails when the file is not up to date
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = ROOT / "compile/opcodes.h"
PAGE = ROOT / "docs/bytecode.md"

INTRODUCTION = """# Bytecode

Made by `tools/opcodes_doc.py` from `compile/opcodes.h`; edit that file, not this one.

A code object holds a window of registers (`register_count` of them), constants, and instructions. `adder -v -v FILE`
prints them. An instruction is one byte of opcode, then its operands:

| letter | operand | bytes | after WIDE |
| --- | --- | --- | --- |
| r | a register of the window | 1 | 2 |
| k | a constant | 1 | 2 |
| n | a name, by its number among those that the functions of a file share | 1 | 2 |
| u | an unsigned number | 1 | 2 |
| i | a signed number | 1 | 2 |
| c | an inline cache; builds with the shared cache table (boards) have no such operand | 1 | 2 |
| x | two registers below 16, the first in the low bits; boards only | 1 | |
| y | a register and a number below 16; boards only | 1 | |
| j | a jump: signed distance from the end of the instruction, little endian | 2; boards 1, after FAR 2 | 4 |

In the meanings below A is the first operand, B the second, C the third, and so on; U and V are unsigned ones, K a
constant, N a name.

**Calls.** The callee stands in register A. The two registers behind it are free for the frame record. The arguments
follow from A + 3 on and become the first registers of the callee's window without being copied. The result arrives
in A.

**Registers of a frame**, from 0 on: positional parameters, keyword-only parameters, the tuple of `*args`, the dict of
`**kwargs`, other locals, cells, cells of the closure, and above them temporaries, used as a stack.
"""


def entries(text, table):
    """(name, operands, meaning) of an X-macro list; operands is None in a list without them."""
    body = re.search(r"#define %s\(X\)(.*?)\n\n" % table, text.replace("\\\n", "\n"), re.S)
    for name, rest in re.findall(r"X\((\w+),((?:\s*(?:\"[^\"]*\"|WITH_CACHE|,))+)\)", body[1]):
        parts = [part.strip() for part in re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", rest)]
        words = ["".join(re.findall(r'"([^"]*)"', part.replace("WITH_CACHE", '"c"'))) for part in parts]
        yield (name, words[0], words[1]) if len(words) == 2 else (name, None, words[0])


def cell(text):
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")


def page():
    text = HEADER.read_text(encoding="utf-8")
    opcodes, intrinsics = list(entries(text, "OPCODES")), list(entries(text, "INTRINSICS"))
    if len(opcodes) != len(re.findall(r"^\s+X\(", re.search(r"#define OPCODES.*?\n\n", text, re.S)[0], re.M)):
        sys.exit(f"{HEADER}: some opcodes could not be read")
    lines = [INTRODUCTION, f"## The {len(opcodes)} instructions", "", "| no. | name | operands | meaning |",
             "| --- | --- | --- | --- |"]
    lines += [f"| {number} | {name} | {operands} | {cell(meaning)} |"
              for number, (name, operands, meaning) in enumerate(opcodes)]
    lines += ["", "## Intrinsics", "", "Rare things, all through the instruction INTRINSIC: its operand U chooses.", "",
              "| U | name | meaning |", "| --- | --- | --- |"]
    lines += [f"| {number} | {name} | {cell(meaning)} |" for number, (name, _, meaning) in enumerate(intrinsics)]
    return "\n".join(lines) + "\n"


def main():
    made = page()
    if "--check" in sys.argv[1:]:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
            sys.exit("docs/bytecode.md is not up to date: run tools/opcodes_doc.py")
    else:
        PAGE.write_text(made, encoding="utf-8")


main()
