#!/usr/bin/env python3
"""Start to end of an empty script, and resident memory, against lua5.4 and python3, in turns. Medians.

Usage: bench/startup.py [--runs 200] [--adder build/adder]"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def once(command):
    """(seconds, exit status) of one run."""
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ)
    _, status = os.waitpid(pid, 0)
    return time.perf_counter() - start, os.waitstatus_to_exitcode(status)


def resident(command):
    """KiB at the peak, read while the program, all set up, waits for its script on a pipe.

    (The figure that wait4() gives includes this process's own pages before exec.)"""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.15)
    try:
        with open(f"/proc/{process.pid}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0
    finally:
        process.stdin.close()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--adder", default=str(ROOT / "build/adder"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty")
        open(empty, "w").close()
        programs = {"adder": [args.adder, empty], "adder32": [str(ROOT / "build/adder32"), empty],
                    "lua5.4": [shutil.which("lua5.4") or "", empty], "python3": [sys.executable, "-S", "-E", empty]}
        programs = {name: command for name, command in programs.items() if os.access(command[0], os.X_OK)}
        times = {name: [] for name in programs}
        memory = {name: resident([*command[:-1], "-"]) for name, command in programs.items()}
        failed = set()
        for turn in range(args.runs):
            for name, command in programs.items():
                if name == "python3" and turn % 10:
                    continue
                seconds, status = once(command)
                times[name].append(seconds)
                if status:
                    failed.add(name)
    print(f"{'program':10} {'ms median':>10} {'ms best':>8} {'KiB resident':>13}")
    for name in programs:
        print(f"{name:10} {statistics.median(times[name]) * 1000:10.2f} {min(times[name]) * 1000:8.2f} "
              f"{memory[name]:13d}" + ("  FAILED" if name in failed else ""))
    if "adder" in programs and "lua5.4" in programs:
        ratio = statistics.median(times["adder"]) / statistics.median(times["lua5.4"])
        print(f"empty script: adder takes {ratio:.2f} of lua5.4's time; resident memory {memory['adder']} KiB (goal: 2048)")
    else:
        missing = {"adder", "lua5.4"} - set(programs)
        print("missing: " + ", ".join(sorted(missing)))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
