#!/usr/bin/env python3
"""Runs Adder's tests. The last line is `N passed, N failed`; the exit status is 1 when anything failed.

Suites (choose with --suite; a word that is no option restricts to tests whose name contains it):
  language   tests/language/**/*.py: stdout and exit status must be python3's, on the spot
  dialect    tests/dialect/**/*.py: stdout must be what the .out file beside the script says
  stdlib     tests/stdlib/use_*.py: stdout must be python3's, with the modules built into Adder ("own") and with the unmodified
             Python files of python3's own standard library ("cpython"), where it has one that is pure Python
  unit       build*/unit/test_*: cmocka programs
  repl cli   programs that drive Adder and print TAP lines (tests/repl/*.py, tests/cli/*.py, tests/cli/*.sh);
             they find it in the environment: ADDER, ADDER32 (empty when not built), ADDER_BUILD
  layers     tests/layers.py: no include points up the house
  warnings   every file compiles without a warning under clang, too (when clang is there)
  examples   build/examples/*: host programs; stdout must be examples/NAME.out when that exists
  stress     language and dialect scripts in the build that collects, compacts and verifies at every allocation
  sanitize   the same and the unit tests, with the sanitizers
  fuzz       tests/fuzz/run.py: random programs against python3, a sample in the stress and sanitizer builds; and what
             the fuzzers found, tests/fuzz/findings, replayed
  allocfail  tests/allocfail/*.py with the n-th allocation failing: MemoryError or a right result, never a crash

Files and folders whose name begins with `_`, and packages, are helpers of scripts, not scripts. A script runs with its
folder as the current one, and with X.in as its input when that stands beside X.py. Comment lines at its head say more:
  # targets: adder          run by these programs only
  # float: double           not on adder32, which computes in single precision
  # min-python: 3.12        the expectation is in the .out file, not python3's output
  # exit: 1                 expected exit status where there is a .out file
  # options: -X heapsize=64k    more command line options
  # args: a b               sys.argv[1:]
  # stderr: compare         stderr counts as well (paths and ^^^ lines aside); `merge` puts it into stdout
  # stress: no              pointless in the stress build; a number N: collects at every N-th allocation only
  # sanitize: no            likewise
  # timeout: 60             seconds
  # own: no                 stdlib: not with Adder's own modules, which lack it
  # cpython: not yet: WHY   stdlib: CPython's files do not run so far: skipped
  # cpython: no             stdlib: not with CPython's files; `cpython: json heapq` takes these, too, which are native here
In a .out file the line `########` matches any number of lines, and `re:...` is a regular expression for one line.
"""

import argparse
import concurrent.futures
import difflib
import hashlib
import os
import re
import shlex
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
CACHE = ROOT / "build" / "oracle"
PROGRAMS = {
    "adder": ROOT / "build/adder",
    "adder32": ROOT / "build/adder32",
    "stress": ROOT / "build-stress/adder",
    "stress32": ROOT / "build-stress/adder32",
    "sanitize": ROOT / "build-sanitize/adder",
}
# Scripts name plain targets; the special builds are personalities of these.
PLAIN = {"adder": "adder", "adder32": "adder32", "stress": "adder", "stress32": "adder32", "sanitize": "adder"}
SLOWNESS = {"adder": 1, "adder32": 1, "stress": 6, "stress32": 6, "sanitize": 4}
SUITES = "layers warnings unit language dialect stdlib repl cli examples fuzz stress sanitize allocfail".split()


# ---- running a program

def environment():
    env = {name: value for name, value in os.environ.items()
           if not re.match(r"(ADDER|MICROPY|PYTHON|MAKE|MFLAGS)", name)}
    env.update(LC_ALL="C.UTF-8", TZ="UTC", PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", PYTHONUTF8="1",
               TERM="xterm", CMOCKA_MESSAGE_OUTPUT="TAP",
               # The collector scans the real stack; memory still in use at exit is no leak.
               ASAN_OPTIONS="detect_leaks=0:detect_stack_use_after_return=0:abort_on_error=1:allocator_may_return_null=1",
               UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1")
    return env


ENVIRONMENT = environment()


class Run:
    """What a finished program left: status (negative: signal, None: timeout), stdout, stderr."""

    def __init__(self, command, cwd, timeout, stdin=None, merge=False, env=None):
        with open(stdin or os.devnull, "rb") as source:
            process = subprocess.Popen([str(word) for word in command], cwd=cwd, stdin=source, stdout=subprocess.PIPE,
                                       stderr=subprocess.STDOUT if merge else subprocess.PIPE,
                                       env=env or ENVIRONMENT, start_new_session=True)
            try:
                out, err = process.communicate(timeout=timeout)
                self.status = process.returncode
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                self.status = None
        self.out = out.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
        self.err = (err or b"").decode("utf-8", "backslashreplace").replace("\r\n", "\n")

    @property
    def crashed(self):
        return self.status is not None and (self.status < 0 or self.status >= 128)

    def how(self):
        if self.status is None:
            return "timeout"
        if self.status < 0:
            try:
                return "killed by " + signal.Signals(-self.status).name
            except ValueError:
                return f"killed by signal {-self.status}"
        return f"exit status {self.status}"


class Result:
    def __init__(self, name, ok, detail="", skipped=False, lines=0):
        self.name, self.ok, self.detail, self.skipped = name, ok, detail, skipped
        self.lines = lines  # of expected output that were compared


def shorten(text, lines=14, width=160):
    rows = [row if len(row) <= width else row[:width] + " ..." for row in text.rstrip("\n").split("\n")]
    if len(rows) > lines:
        rows = rows[:lines] + [f"... {len(rows) - lines} more lines"]
    return "\n".join(rows)


def short_diff(expected, got):
    rows = difflib.unified_diff(expected.split("\n"), got.split("\n"), "expected", "got", n=1, lineterm="")
    return shorten("\n".join(rows))


# ---- scripts

class Script:
    """A test script and the directives in the comment lines at its head."""

    def __init__(self, path):
        self.path = path
        self.name = path.relative_to(TESTS).as_posix()
        self.directives = {}
        with open(path, encoding="utf-8", errors="replace") as source:
            for line in source:
                if not line.startswith("#"):
                    break
                match = re.match(r"#\s*([a-z-]+):\s*(.*?)\s*$", line)
                if match:
                    self.directives[match[1]] = match[2]
        self.options = shlex.split(self.directives.get("options", ""))
        self.args = shlex.split(self.directives.get("args", ""))
        self.stderr = self.directives.get("stderr", "")
        self.timeout = float(self.directives.get("timeout", ARGS.timeout))
        stdin = path.with_suffix(".in")
        self.stdin = stdin if stdin.exists() else None

    def wants(self, target):
        plain = PLAIN[target]
        if plain not in self.directives.get("targets", "adder adder32").replace(",", " ").split():
            return False
        if plain == "adder32" and self.directives.get("float") == "double":
            return False
        if target.startswith("stress") and self.directives.get("stress") == "no":
            return False
        if "--board" in self.directives.get("options", "") and not PROGRAMS[target].with_name("adder32").exists():
            return False  # a board profile runs the 32-bit program beside this one
        return not (target == "sanitize" and self.directives.get("sanitize") == "no")

    def stress(self, target):
        """The options that make a stress build collect at every allocation, or every N-th."""
        if not target.startswith("stress"):
            return []
        return ["-X", f"stress={ARGS.stress_mode},{self.directives.get('stress', '1')}", "-X", f"gcstep={ARGS.stress_units}"]

    def run(self, program, options=(), slowness=1, env=None):
        return Run([program, *options, self.path.name, *self.args], self.path.parent, self.timeout * slowness,
                   self.stdin, self.stderr == "merge", env)


def is_helper(path, top):
    if path.name.startswith("_"):
        return True
    folder = path.parent
    while folder != top:
        if folder.name.startswith("_") or (folder / "__init__.py").exists():
            return True
        folder = folder.parent
    return False


def scripts(folder):
    top = TESTS / folder
    found = [path for path in sorted(top.rglob("*.py")) if not is_helper(path, top)]
    return [Script(path) for path in found if not ARGS.words or any(w in f"{folder}/{path}" for w in ARGS.words)]


def helpers_digest(folder, memory={}):
    """Digest of everything in the folder that a script may import or read."""
    if folder not in memory:
        digest = hashlib.sha256()
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and (path.suffix != ".py" or is_helper(path, folder)):
                digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
        memory[folder] = digest.digest()
    return memory[folder]


def oracle(script):
    """What python3 does with the script, remembered by content: (status, stdout, stderr)."""
    key = hashlib.sha256(b"\0".join([sys.version.encode(), script.name.encode(), script.path.read_bytes(),
                                     helpers_digest(script.path.parent)])).hexdigest()
    store = CACHE / key
    if store.exists():
        status, out, err = store.read_bytes().decode("utf-8").split("\0")
        return int(status), out, err
    run = script.run(sys.executable)
    if run.status is None:
        raise RuntimeError("python3 itself took too long")
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = CACHE / f"{key}.{threading.get_ident()}"
    if "\0" not in run.out + run.err:
        fresh.write_bytes("\0".join([str(run.status), run.out, run.err]).encode("utf-8"))
        fresh.replace(store)
    return run.status, run.out, run.err


def plain_stderr(text, folder):
    text = text.replace(str(folder) + "/", "")
    return "\n".join(line for line in text.split("\n") if not re.fullmatch(r"\s*[\^~]+\s*", line))


def matches(pattern, lines):
    """Do the lines match those of a .out file? Like a shell pattern, `########` being the star."""
    p = i = 0
    star = None
    while i < len(lines):
        if p < len(pattern) and pattern[p].strip() == "########":
            star = (p, i)
            p += 1
        elif p < len(pattern) and line_matches(pattern[p], lines[i]):
            p, i = p + 1, i + 1
        elif star:
            star = (star[0], star[1] + 1)
            p, i = star[0] + 1, star[1]
        else:
            return False
    return all(row.strip() == "########" for row in pattern[p:])


def line_matches(pattern, line):
    if pattern.startswith("re:"):
        return re.fullmatch(pattern[3:].strip(" "), line) is not None
    return pattern == line


def judge(script, target, label, env=None):
    """Runs one script on one target and compares."""
    name = f"{script.name} [{label}]"
    stored = script.path.with_suffix(".out")
    use_stored = script.name.startswith("dialect/") or "min-python" in script.directives
    if use_stored and not stored.exists():
        return [Result(name, False, f"no expectation: {stored.name} is missing")]
    run = script.run(PROGRAMS[target], [*script.options, *script.stress(target)], SLOWNESS[target], env)
    if run.status is None or run.crashed:
        return [Result(name, False, f"{run.how()}\n{shorten(run.err or run.out[-600:])}")]
    if use_stored:
        expected = stored.read_text(encoding="utf-8")
        status, err = int(script.directives.get("exit", 0)), None
        same = matches(expected.rstrip("\n").split("\n"), run.out.rstrip("\n").split("\n"))
    else:
        status, expected, err = oracle(script)
        same = run.out == expected
    problems = []
    if not same:
        problems.append(short_diff(expected, run.out))
    if run.status != status:
        problems.append(f"exit status {run.status}, expected {status}")
    if script.stderr == "compare" and err is not None:
        want, got = plain_stderr(err, script.path.parent), plain_stderr(run.err, script.path.parent)
        if want != got:
            problems.append("stderr:\n" + short_diff(want, got))
    elif problems and run.err.strip():
        problems.append("stderr ends: " + shorten("\n".join(run.err.strip().split("\n")[-4:]), 4))
    return [Result(name, not problems, "\n".join(problems), lines=expected.count("\n") if target == "adder" else 0)]


# ---- CPython's standard library

# Modules that are native in Adder, or whose Python part is nothing without a C part that Adder has no use for.
NATIVE_HERE = set("""io os re struct hashlib ssl socket select site sitecustomize functools operator heapq random json
    collections sre_compile sre_constants sre_parse codecs encodings importlib ctypes sqlite3 multiprocessing concurrent
    asyncio _pyio signal typing site-packages __pycache__ test lib-dynload""".split())


def library(extra=()):
    """A folder of links to the files of python3's library that Adder is to run unmodified; None when there are none."""
    source = Path(sysconfig.get_paths()["stdlib"])
    if not (source / "enum.py").exists() or sys.version_info[:2] > (3, 14):
        NOTES.add("python3's library is missing or newer than 3.14: not run on Adder")
        return None
    folder = ROOT / "build" / "stdlib" / ("-".join(sorted(extra)) or "plain")
    with LIBRARY_LOCK:
        if not folder.exists():
            fresh = folder.with_name(folder.name + ".new")
            fresh.mkdir(parents=True, exist_ok=True)
            for path in source.iterdir():
                if (path.stem not in NATIVE_HERE or path.stem in extra) and not (fresh / path.name).is_symlink():
                    (fresh / path.name).symlink_to(path)
            fresh.rename(folder)
    return folder


LIBRARY_LOCK = threading.Lock()


def skip(script, label):
    return [Result(f"{script.name} [{label}]", True, skipped=True)]


def stdlib_jobs():
    jobs = []
    for script in scripts("stdlib"):
        for target in ("adder", "adder32"):
            if built(target) and script.wants(target) and script.directives.get("own") != "no":
                jobs.append((judge, (script, target, "own" if target == "adder" else "own, 32")))
        extra = script.directives.get("cpython", "").split()
        if extra[:2] == ["not", "yet:"]:
            jobs.append((skip, (script, "cpython")))
            continue
        folder = library(extra) if extra != ["no"] and built("adder") else None
        if folder:
            jobs.append((judge, (script, "adder", "cpython", dict(ENVIRONMENT, ADDERPATH=str(folder)))))
    return jobs


# ---- other kinds of tests

def tap(name, command, cwd=ROOT, timeout=None, env=None):
    """Runs a program that prints TAP lines; each is one result."""
    run = Run(command, cwd, timeout or ARGS.timeout * 6, env=env)
    results = []
    for line in (run.out + "\n" + run.err).split("\n"):
        match = re.match(r"(not )?ok\b\s*\d*\s*-?\s*(.*)", line)
        if match:
            skipped = re.search(r"#\s*skip", match[2], re.I) is not None
            results.append(Result(f"{name}: {match[2]}", match[1] is None or skipped, "", skipped))
        elif results and not results[-1].ok and line.startswith("#"):
            results[-1].detail = shorten(f"{results[-1].detail}\n{line}".strip())
    plan = re.search(r"^1\.\.(\d+)", run.out, re.M)
    if run.status != 0 and all(result.ok for result in results) or run.status is None or run.crashed:
        results.append(Result(name, False, f"{run.how()}\n{shorten((run.err or run.out)[-1200:])}"))
    elif plan and int(plan[1]) != len(results):
        results.append(Result(name, False, f"planned {plan[1]} tests, ran {len(results)}"))
    elif not results:
        results.append(Result(name, run.status == 0, shorten(run.err or run.out)))
    return results


def driver_environment():
    def path(target):
        return str(PROGRAMS[target]) if PROGRAMS[target].exists() else ""
    return dict(ENVIRONMENT, ADDER=path("adder"), ADDER32=path("adder32"), ADDER_BUILD=str(ROOT / "build"))


def syntax_check(command, source):
    """One file of the build, judged by clang."""
    words = [word for word in shlex.split(command) if not word.endswith("ccache")]
    keep, skip = [], False
    for word in words[1:]:
        if skip:
            skip = False
        elif word == "-o":
            skip = True
        elif word != "-c":
            keep.append(word)
    run = Run(["clang", "-fsyntax-only", *keep], ROOT / "build", 120)
    return [Result(f"clang {source}", run.status == 0, shorten(run.err))]


def example(path):
    run = Run([path], ROOT / "examples", ARGS.timeout)
    problems = [] if run.status == 0 else [run.how() + "\n" + shorten(run.err)]
    expected = ROOT / "examples" / (path.name + ".out")
    if expected.exists() and not matches(expected.read_text().rstrip("\n").split("\n"), run.out.rstrip("\n").split("\n")):
        problems.append(short_diff(expected.read_text(), run.out))
    return [Result(f"examples/{path.name}", not problems, "\n".join(problems))]


FUZZ_SEEDS = 5000


def fuzz_jobs():
    """Random programs: (function, arguments) of each range of seeds. Some words choose by the target's name."""
    def programs(build, first, last):
        command = [sys.executable, TESTS / "fuzz/run.py", "--seeds", f"{first}-{last}", "--jobs", "1", "--build", build, "--tap"]
        return (tap, (f"fuzz [{build}]", command, ROOT, ARGS.timeout * 30))

    if not built("adder"):
        return []
    step = FUZZ_SEEDS // 4
    jobs = [programs("build", first, first + step - 1) for first in range(0, FUZZ_SEEDS, step)]
    jobs += [programs(PROGRAMS[target].parent.name, first, first + count - 1)
             for target, first, count in (("stress", 20000, 30), ("sanitize", 30000, 60)) if built(target)]
    expected = dict(line.split() for line in (TESTS / "fuzz/findings/expected.txt").read_text().split("\n") if line)
    jobs += [(replay, (build, path, expected)) for build in ("build-stress", "build-sanitize")
             for path in sorted((TESTS / "fuzz/findings").glob("*-*"))]
    return [job for job in jobs if not ARGS.words or any(word in f"fuzz/{job[1][0]} {job[1][1]}" for word in ARGS.words)]


def replay(build, path, expected):
    """One finding, again: HARNESS-NAME is run by fuzz_HARNESS, which says what was raised."""
    program = ROOT / build / "fuzz" / f"fuzz_{path.name.split('-')[0]}"
    name = f"fuzz/findings/{path.name} [{build}]"
    if not program.exists():
        NOTES.add(f"{program.relative_to(ROOT)} is not built: the findings are not replayed with it")
        return [Result(name, True, skipped=True)]
    run = Run([program, path], ROOT, ARGS.timeout * 3)
    outcome = run.out.rpartition(": ")[2].strip() or "nothing"
    if run.status != 0:
        return [Result(name, False, f"{run.how()}\n{shorten(run.err)}")]
    wanted = expected.get(path.name, "an entry in expected.txt")
    return [Result(name, outcome in wanted.split("|"), f"raised {outcome}, expected {wanted}")]


NOT_REACHED = re.compile(r"failalloc: not reached(?:\D+(\d+))?")
NO_MEMORY = re.compile(r"MemoryError|out of memory|not enough memory|heap too small|heap is too small", re.I)


def failing_allocations(script, target):
    """Fails the n-th allocation, for many n (every n with --stress), until a run no longer comes to its n-th one.

    The program says so on stderr: `failalloc: not reached (TOTAL allocations)`."""
    name = f"{script.name} [failalloc, {target}]"

    def run(n):
        return script.run(PROGRAMS[target], [*script.options, "-X", f"failalloc={n}"], SLOWNESS[target])

    normal = run(10**9)
    told = NOT_REACHED.search(normal.err)
    if normal.status is None or normal.crashed or not told:
        return [Result(name, False, f"the undisturbed run: {normal.how()}, no `failalloc: not reached`\n"
                       + shorten(normal.err))]
    total = int(told[1] or 0)
    failures, tried, n = [], 0, 1
    step = 1.0 if ARGS.stress or not total else growth(total, ARGS.failalloc)
    while not total or n <= total:
        got = run(n)
        tried += 1
        if NOT_REACHED.search(got.err):
            break
        good = got.status is not None and not got.crashed and (
            (got.out == normal.out and got.status == normal.status) or NO_MEMORY.search(got.out + got.err))
        if not good:
            last = "\n".join(got.err.strip().split("\n")[-3:])
            failures.append(f"n = {n}: {got.how()} {shorten(last, 3)}")
            if len(failures) >= 5:
                break
        n = max(n + 1, int(n * step))
    return [Result(name, not failures, "\n".join(failures) + (f"\n({tried} of {total} tried)" if failures else ""))]


def growth(total, samples):
    """The factor that leads from 1 to total in about so many different whole numbers."""
    low, high = 1.0, 4.0
    for _ in range(40):
        middle = (low + high) / 2
        n = count = 1
        while n <= total and count <= samples:
            n, count = max(n + 1, int(n * middle)), count + 1
        low, high = (middle, high) if n <= total else (low, middle)
    return high


# ---- collecting the jobs

def built(target):
    if PROGRAMS[target].exists():
        return True
    NOTES.add(f"{PROGRAMS[target].relative_to(ROOT)} is not built: its tests are left out")
    return False


def script_jobs(targets, every=1):
    jobs = []
    for target in targets:
        if not built(target):
            continue
        chosen = [script for folder in ("language", "dialect") for script in scripts(folder) if script.wants(target)]
        jobs += [(judge, (script, target, target)) for script in chosen[::every]]
    return jobs


def suite_jobs(suite):
    """(function, arguments) of every test in a suite."""
    words = ARGS.words

    def named(paths):
        return [path for path in sorted(paths) if not path.name.startswith("_")
                and (not words or any(word in f"{suite}/{path}" for word in words))]

    if suite in ("language", "dialect"):
        targets = [target for target in ("adder", "adder32") if built(target)]
        return [(judge, (script, target, target)) for script in scripts(suite) for target in targets
                if script.wants(target)]
    if suite == "stdlib":
        return stdlib_jobs()
    if suite == "layers":
        return [(tap, (f"{path.stem}", [sys.executable, path])) for path in named([TESTS / "layers.py"])]
    if suite == "warnings":
        return clang_jobs(named)
    if suite == "unit":
        if any(named((TESTS / "unit").glob("*.c"))) and not list((ROOT / "build/unit").glob("test_*")):
            NOTES.add("the unit tests are not built (apt-get install libcmocka-dev)")
        return [(tap, (f"unit/{path.name}", [path])) for path in named((ROOT / "build/unit").glob("test_*"))]
    if suite in ("repl", "cli"):
        env = driver_environment()
        found = named([*(TESTS / suite).glob("*.py"), *(TESTS / suite).glob("*.sh")])
        if found and not built("adder"):
            return []
        return [(tap, (f"{suite}/{path.name}", [sys.executable if path.suffix == ".py" else "sh", path], path.parent,
                       ARGS.timeout * 9, env)) for path in found]
    if suite == "examples":
        return [(example, (path,)) for path in named((ROOT / "build/examples").glob("*")) if path.is_file()]
    if suite == "fuzz":
        return fuzz_jobs()
    if suite == "stress":
        return script_jobs(["stress", "stress32"] if ARGS.stress else ["stress"], 1 if ARGS.stress else ARGS.stress_every)
    if suite == "sanitize":
        unit = [(tap, (f"unit/{path.name} [sanitize]", [path]))
                for path in named((ROOT / "build-sanitize/unit").glob("test_*"))]
        return unit + script_jobs(["sanitize"], 1 if ARGS.stress else ARGS.sanitize_every)
    if suite == "allocfail":
        targets = ["stress", "stress32"] if ARGS.stress else ["stress"]
        return [(failing_allocations, (script, target)) for target in targets if built(target)
                for script in scripts("allocfail") if script.wants(target)]
    raise ValueError(suite)


def clang_jobs(named):
    import json
    import shutil
    database = ROOT / "build/compile_commands.json"
    if not shutil.which("clang") or not database.exists():
        NOTES.add("clang is not there: warnings were judged by gcc alone")
        return []
    entries = {entry["file"]: entry["command"] for entry in json.loads(database.read_text())}
    own = named(path for path in map(Path, entries) if ROOT / "build" not in path.parents and TESTS not in path.parents)
    return [(syntax_check, (entries[str(path)], path.relative_to(ROOT))) for path in own]


# ---- main

def parse_arguments():
    parser = argparse.ArgumentParser(description="Runs Adder's tests.")
    parser.add_argument("words", nargs="*", help="only tests whose name contains one of these")
    parser.add_argument("--suite", action="append", help="only this suite, may be repeated: " + " ".join(SUITES))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=20, help="seconds for a script on a plain build")
    parser.add_argument("--stress", action="store_true", help="the stress, sanitize and allocfail suites in full, no others")
    parser.add_argument("--stress-every", type=int, default=6, metavar="K", help="sample: every K-th script")
    parser.add_argument("--sanitize-every", type=int, default=4, metavar="K")
    parser.add_argument("--stress-mode", default="compact", metavar="MODE",
                        help="at each allocation of the stress suite: compact, step, or step,compact")
    parser.add_argument("--stress-units", type=int, default=20, metavar="N", help="the work of such a step")
    parser.add_argument("--failalloc", type=int, default=150, metavar="N", help="about so many failing allocations a script")
    parser.add_argument("-v", "--verbose", action="store_true", help="name every test")
    return parser.parse_args()


def report(results, tally):
    for result in results:
        tally["lines"] += result.lines
        if result.skipped:
            tally["skipped"] += 1
        else:
            tally["passed" if result.ok else "failed"] += 1
        told = re.search(r"(\d+) programs, (\d+) comparisons", result.name)
        tally["programs"] += int(told[1]) if told else 0
        if not result.ok:
            print(f"FAIL {result.name}")
            if result.detail.strip():
                print("    " + result.detail.strip("\n").replace("\n", "\n    "))
        elif ARGS.verbose:
            print(("skip " if result.skipped else "ok   ") + result.name)
    sys.stdout.flush()


def guarded(function, arguments):
    try:
        return function(*arguments)
    except Exception as error:  # a broken test is a failed test
        what = getattr(arguments[0], "name", arguments[0])
        return [Result(str(what), False, f"the runner: {type(error).__name__}: {error}")]


def main():
    start = time.monotonic()
    total = dict(passed=0, failed=0, skipped=0)
    suites = ARGS.suite or (["stress", "sanitize", "allocfail"] if ARGS.stress else SUITES)
    unknown = set(suites) - set(SUITES)
    if unknown:
        sys.exit(f"no such suite: {', '.join(unknown)}; there are {' '.join(SUITES)}")
    with concurrent.futures.ThreadPoolExecutor(ARGS.jobs) as pool:
        for suite in suites:
            begin = time.monotonic()
            tally = dict(passed=0, failed=0, skipped=0, lines=0, programs=0)
            futures = [pool.submit(guarded, function, arguments) for function, arguments in suite_jobs(suite)]
            for future in futures:
                report(future.result(), tally)
            if futures:
                skipped = f", {tally['skipped']} skipped" if tally["skipped"] else ""
                compared = f", {tally['lines']} lines compared" if tally["lines"] else ""
                compared += f", {tally['programs']} random programs" if tally["programs"] else ""
                print(f"{suite:10} {tally['passed']} passed, {tally['failed']} failed{skipped}{compared} "
                      f"({time.monotonic() - begin:.0f} s)", flush=True)
            for key in total:
                total[key] += tally[key]
    for note in sorted(NOTES):
        print("note: " + note)
    print(f"in {time.monotonic() - start:.0f} s")
    print(f"{total['passed']} passed, {total['failed']} failed")
    sys.exit(1 if total["failed"] or not total["passed"] else 0)


NOTES = set()
if __name__ == "__main__":
    ARGS = parse_arguments()
    main()
