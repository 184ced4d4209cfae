#!/usr/bin/env python3
"""Says of every module of python3's own standard library that is pure Python whether Adder imports the unmodified file,
and what stops it otherwise; and which modules Adder has itself (native or built in).

usage: stdlib_report.py [MODULE...]
"""
import os
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
sys.argv, words = sys.argv[:1], sys.argv[1:]
import run  # noqa: E402  (the test runner: it knows which modules are native)


def outcome(name, path):
    env = dict(run.ENVIRONMENT)
    if path is not None:
        env["ADDERPATH"] = str(path)
    code = f"import {name} as m; print(getattr(m, '__file__', 'native'))"
    try:
        done = subprocess.run([ROOT / "build/adder", "-c", code], env=env, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        return False, "timeout"
    if done.returncode == 0:
        return True, done.stdout.strip().split("\n")[-1]
    return False, ([""] + done.stderr.strip().split("\n"))[-1]


def main():
    source = Path(sysconfig.get_paths()["stdlib"])
    names = sorted({path.stem for path in source.iterdir()
                    if path.suffix == ".py" or (path / "__init__.py").exists()} - {"test", "lib2to3", "idlelib", "this",
                                                                                   "antigravity", "site", "sitecustomize"})
    names = [name for name in names if not words or name in words]

    def row(name):
        folder = run.library([name] if name in run.NATIVE_HERE else [])
        return name, outcome(name, folder), outcome(name, None)
    counts = {"cpython": 0, "own": 0}
    with ThreadPoolExecutor(2) as pool:
        for name, (good, what), (own, where) in pool.map(row, names):
            counts["cpython"] += good
            counts["own"] += own
            kind = "" if not own else "native" if where == "native" else "built in" if where.startswith(".frozen") else where
            print(f"{name:24} {kind:10} {'imports' if good else what}")
    print(f"{len(names)} modules: CPython's file imports for {counts['cpython']}, Adder has {counts['own']} itself")


main()
