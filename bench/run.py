#!/usr/bin/env python3
"""Compares Adder's speed with python3's (and lua5.4's, for programs with a .lua twin) on the programs of this folder.

The interpreters take turns, program by program and run by run, so that a busy machine is unfair to all alike. Shown are
medians in seconds, start-up included, and ratios: below 1 Adder is the faster. Outputs must be equal. The last line is
the geometric mean. Exit status 1 when an output differs or a program fails.

Usage: bench/run.py [--only fib,loops] [--runs 5] [--quick] [--scale F] [--adder build/adder] [--options='-X heapsize=1m']"""

import argparse
import math
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = {"run", "memory", "startup", "pauses"}


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", help="programs, separated by commas")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="one run at a fifth of the size")
    parser.add_argument("--scale", type=float, default=1.0, help="size, 1 being about half a second in python3")
    parser.add_argument("--adder", default=str(HERE.parent / "build/adder"))
    parser.add_argument("--options", default="", help="command line options for adder")
    parser.add_argument("--timeout", type=float, default=120)
    return parser.parse_args()


def timed(command, timeout):
    """(seconds, stdout) or (None, what went wrong)."""
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
    start = time.perf_counter()
    try:
        run = subprocess.run(command, cwd=HERE, capture_output=True, timeout=timeout, env=env)
    except subprocess.TimeoutExpired:
        return None, f"more than {timeout:.0f} s"
    except OSError as error:
        return None, str(error)
    seconds = time.perf_counter() - start
    if run.returncode != 0:
        lines = run.stderr.decode("utf-8", "replace").strip().split("\n")
        return None, f"exit status {run.returncode}: {lines[-1]}"
    return seconds, run.stdout


def measure(name, commands, runs, timeout):
    """({who: median or None}, [problems])"""
    times = {who: [] for who in commands}
    outputs, problems = {}, []
    for _ in range(runs):
        for who, command in commands.items():
            if times[who] is None:
                continue
            seconds, output = timed(command, timeout)
            if seconds is None:
                times[who] = None
                problems.append(f"{name}: {who}: {output}")
            else:
                times[who].append(seconds)
                outputs[who] = output
    for who, output in outputs.items():
        if "python3" in outputs and output != outputs["python3"]:
            problems.append(f"{name}: {who} prints {output[:80]!r}, python3 {outputs['python3'][:80]!r}")
    return {who: statistics.median(list_) if list_ else None for who, list_ in times.items()}, problems


def mean(ratios):
    return math.exp(sum(math.log(ratio) for ratio in ratios) / len(ratios)) if ratios else None


def number(value, form):
    return format(value, form) if value is not None else "-"


def main():
    args = parse_arguments()
    if args.quick:
        args.runs, args.scale = 1, args.scale / 5
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in TOOLS)
    if args.only:
        wanted = args.only.split(",")
        unknown = set(wanted) - set(names)
        if unknown:
            sys.exit(f"no such program: {', '.join(sorted(unknown))}; there are {' '.join(names)}")
        names = wanted
    lua = shutil.which("lua5.4") or shutil.which("lua")
    if not lua:
        print("lua5.4 is missing (apt-get install lua5.4): its column stays empty")
    scale = f"{args.scale:g}"
    print(f"{'program':16} {'python3':>8} {'adder':>8} {'lua':>8} {'adder/python3':>14} {'adder/lua':>10}")
    against_python, against_lua, problems = [], [], []
    for name in names:
        commands = {"python3": [sys.executable, f"{name}.py", scale],
                    "adder": [os.path.abspath(args.adder), *shlex.split(args.options), f"{name}.py", scale]}
        if lua and (HERE / f"{name}.lua").exists():
            commands["lua"] = [lua, f"{name}.lua", scale]
        medians, wrong = measure(name, commands, args.runs, args.timeout)
        problems += wrong
        python, adder, twin = medians["python3"], medians["adder"], medians.get("lua")
        ratio = adder / python if adder and python else None
        ratio_lua = adder / twin if adder and twin else None
        against_python += [ratio] if ratio else []
        against_lua += [ratio_lua] if ratio_lua else []
        print(f"{name:16} {number(python, '8.3f'):>8} {number(adder, '8.3f'):>8} {number(twin, '8.3f'):>8} "
              f"{number(ratio, '14.2f'):>14} {number(ratio_lua, '10.2f'):>10}", flush=True)
    for problem in problems:
        print("PROBLEM " + problem)
    print(f"geometric mean: {number(mean(against_python), '.3f')} of python3's time ({len(against_python)} programs), "
          f"{number(mean(against_lua), '.3f')} of lua's ({len(against_lua)})")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
