#!/usr/bin/env python3
"""Compares random programs: what python3 prints and what Adder prints must be the same.

Usage: tests/fuzz/run.py [--seeds A-B] [--jobs N] [--seconds S] [--build build|build-stress|build-sanitize] [--tap]
                         [--only SEED] [--check FILE]
  --seeds A-B    these seeds (default: 0-4999); with --seconds S: from A on, until the time is up
  --build DIR    the programs of another build, without the 32-bit one
  --only SEED    one program: shows the difference, or says that there is none
  --check FILE   the same for a program in a file

Programs run in batches of BATCH in one process, half of them by exec in a namespace of its own, half by import. Those
without floats run on build/adder32 as well. A program that fails is run alone, made small and printed. The last line is
`N programs compared, M differ`; exit status 1 when M is not 0.
"""

import argparse
import concurrent.futures
import difflib
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
from programs import OTHER_WAY, normal, program  # noqa: E402
from reduce import reduced  # noqa: E402

BATCH = 50
STRESS = 1  # the stress build collects, compacts and verifies at every so-many-th allocation
MARK = "=== program "
DRIVER = """import sys
from prelude import err
for number in NUMBERS:
    print("=== program", number)
    try:
        if number % 2:
            __import__(f"p{number}")
        else:
            with open(f"p{number}.py", encoding="utf-8") as file:
                text = file.read()
            exec(compile(text, f"p{number}.py", "exec"), {"__name__": f"p{number}"})
    except BaseException as error:
        err(error)
"""
ENVIRONMENT = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONUTF8="1", PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC",
                   ASAN_OPTIONS="detect_leaks=0:detect_stack_use_after_return=0:abort_on_error=1:allocator_may_return_null=1",
                   UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1")
warnings.simplefilter("ignore")


class Outcome:
    """What a run of a batch printed, by program; how it ended."""

    def __init__(self, command, folder, timeout):
        try:
            done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False)
            self.status, out, err = done.returncode, done.stdout, done.stderr
        except subprocess.TimeoutExpired as expired:
            self.status, out, err = "timeout", expired.stdout or b"", expired.stderr or b""
        text = normal(out.decode("utf-8", "backslashreplace"))
        self.error = err.decode("utf-8", "backslashreplace")[-1500:]
        self.parts = {}
        for part in text.split(MARK)[1:]:
            number, _, rest = part.partition("\n")
            self.parts[int(number)] = rest


def run_programs(programs, target, folder, timeout):
    """programs: {number: text}, written to the folder."""
    for number, text in programs.items():
        path = folder / f"p{number}.py"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    (folder / "prelude.py").write_text((HERE / "prelude.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "batch.py").write_text(DRIVER.replace("NUMBERS", repr(list(programs))), encoding="utf-8")
    options = ["-W", "ignore"] if target == sys.executable else ["-X", f"stress={STRESS}"] if "build-stress" in target else []
    return Outcome([target, *options, "batch.py"], folder, timeout)


def differs(text, target, number=0, timeout=10):
    """What is different when one program runs alone; '' for nothing."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        want = run_programs({number: text}, sys.executable, folder, timeout)
        if want.status != 0 or number not in want.parts or OTHER_WAY.search(want.parts[number]):
            return ""  # nothing to compare with
        got = run_programs({number: text}, target, folder, timeout * (8 if "build-" in target else 1))
    if got.status == 0 and got.parts.get(number) == want.parts[number]:
        return ""
    rows = difflib.unified_diff(want.parts[number].split("\n"), got.parts.get(number, "").split("\n"), "python3", "adder", lineterm="", n=2)
    return f"status {got.status} {got.error}\n" + "\n".join(list(rows)[:30])


def kind_of(difference):
    """What makes two failures the same one while reducing: how it ends, and the first lines that differ, numbers aside."""
    lines = difference.split("\n")
    changed = [line for line in lines[1:] if re.match(r"[-+](?!--|\+\+)", line)]
    firsts = [next((line for line in changed if line[0] == sign), "") for sign in "-+"]
    return tuple(re.sub(r"\d+", "N", line)[:60] for line in [lines[0][:16], *firsts]) if difference else None


def report(seed, text, target, seconds):
    number = seed % 2
    difference = differs(text, target, number)
    if not difference:
        return f"seed {seed} on {target}: fails in its batch only"
    if seconds == 0:
        return f"---- seed {seed} on {os.path.relpath(target, ROOT)}: {difference}"
    kind = kind_of(difference)
    text = reduced(text, lambda t: kind_of(differs(t, target, number, 5)) == kind, seconds)
    return f"---- seed {seed} on {os.path.relpath(target, ROOT)}, made small:\n{text}\n{differs(text, target, number)}\n"


def compare_batch(seeds, targets, seconds):
    """(number of comparisons, reports of what differs)."""
    programs = {seed: program(seed) for seed in seeds}
    reports, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        want = run_programs(programs, sys.executable, folder, 120)
        for target, slowness, every in targets:
            chosen = {seed: text for seed, text in programs.items()
                      if seed % every == 0 and seed in want.parts and not OTHER_WAY.search(want.parts[seed])}
            got = run_programs(chosen, target, folder, 60 * slowness)
            for seed, text in chosen.items():
                compared += 1
                if got.parts.get(seed) != want.parts[seed] or got.status != 0 and seed == list(got.parts or chosen)[-1]:
                    reports.append(report(seed, text, target, seconds))
                    if got.status != 0:
                        break  # the rest of the batch did not run
    return len(programs), compared, reports


def targets_of(build):
    found = [(str(ROOT / build / "adder"), 1 if build == "build" else 12, 1)]
    small = ROOT / build / "adder32"
    if build == "build" and small.exists():
        found.append((str(small), 1, 3))
    return found


def batches(args):
    first, _, last = args.seeds.partition("-")
    first, last = int(first), int(last or first)
    start = time.monotonic()
    while args.seconds or first <= last:
        if args.seconds and time.monotonic() - start > args.seconds:
            return
        yield range(first, first + BATCH if args.seconds else min(first + BATCH, last + 1))
        first += BATCH


def compare_all(args):
    programs = compared = 0
    reports = []
    targets = targets_of(args.build)
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        waiting = set()
        for seeds in batches(args):
            waiting.add(pool.submit(compare_batch, seeds, targets, args.reduce))
            if len(waiting) > args.jobs:
                done, waiting = concurrent.futures.wait(waiting, return_when="FIRST_COMPLETED")
                for future in done:
                    programs, compared = tell(future, programs, compared, reports)
        for future in waiting:
            programs, compared = tell(future, programs, compared, reports)
    return programs, compared, reports


def tell(future, programs, compared, reports):
    count, comparisons, found = future.result()
    reports += found
    for text in found:
        print("\n".join("# " + line for line in text.split("\n")) if ARGS.tap else text, flush=True)
    return programs + count, compared + comparisons


def main():
    if ARGS.only is not None or ARGS.check:
        text = Path(ARGS.check).read_text(encoding="utf-8") if ARGS.check else program(ARGS.only)
        found = [differs(text, target, (ARGS.only or 0) % 2) for target, _, every in targets_of(ARGS.build) if (ARGS.only or 0) % every == 0]
        print("\n".join(filter(None, found)) or "no difference")
        sys.exit(1 if any(found) else 0)
    programs, compared, reports = compare_all(ARGS)
    if ARGS.tap:
        print(f"{'not ok' if reports or not compared else 'ok'} - {programs} programs, {compared} comparisons with python3 (seeds {ARGS.seeds})")
    print(f"{programs} programs compared, {len(reports)} differ ({compared} comparisons)")
    sys.exit(1 if reports or not compared else 0)


def parse_arguments():
    parser = argparse.ArgumentParser(description="Compares random programs.")
    parser.add_argument("--seeds", default="0-4999")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--reduce", type=float, default=40, help="seconds for making one failure small; 0: only the difference")
    parser.add_argument("--build", default="build")
    parser.add_argument("--only", type=int)
    parser.add_argument("--check")
    parser.add_argument("--tap", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    ARGS = parse_arguments()
    main()
