#!/usr/bin/env python3
"""Asks CPython 3.14 what a script prints: npm's `pyodide` is CPython 3.14 compiled for node.

The machine's own python3 is older. A language script that needs a newer one says `# min-python: 3.12` in its head and
has its expectation in the .out file beside it; this program writes and checks these files. `tools/setup.sh oracle`
installs pyodide below build/npm.

Usage: tests/oracle.py SCRIPT...      runs them, prints what they print (stderr to stderr), exits with their status
       tests/oracle.py -c CODE        the same for a line of code
       tests/oracle.py --write [SCRIPT...]   writes SCRIPT.out (without names: every language script that has min-python)
       tests/oracle.py --check [SCRIPT...]   says which .out files differ from what CPython 3.14 prints; exit status 1 then
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNNER = """
import fs from 'fs';
import path from 'path';
const [module, script, ...args] = process.argv.slice(2);
const { loadPyodide } = await import(module);
let out = '', err = '';
const python = await loadPyodide({ env: { PYTHONHASHSEED: '0', PYTHONUTF8: '1', TZ: 'UTC' }, args });
const decoder = { out: new TextDecoder(), err: new TextDecoder() };
python.setStdout({ write: bytes => { out += decoder.out.decode(bytes, { stream: true }); return bytes.length; } });
python.setStderr({ write: bytes => { err += decoder.err.decode(bytes, { stream: true }); return bytes.length; } });
python.setStdin({ stdin: () => undefined });
const folder = path.dirname(path.resolve(script));
python.FS.mkdirTree('/script');
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, '/script');
python.globals.set('_name', path.basename(script));
python.globals.set('_args', python.toPy(args));
const status = python.runPython(`
def _run(name, args):
    import os, sys, traceback
    os.chdir('/script')
    sys.path.insert(0, '/script')
    sys.argv = [name, *args]
    sys.dont_write_bytecode = True
    import types
    module = types.ModuleType('__main__')
    module.__file__ = name
    module.__dict__['__builtins__'] = __builtins__
    sys.modules['__main__'] = module
    status = 0
    try:
        with open(name, 'rb') as source:
            code = compile(source.read(), name, 'exec')
        exec(code, module.__dict__)
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
        if not isinstance(error.code, (int, type(None))):
            print(error.code, file=sys.stderr)
    except BaseException as error:
        status = 1
        tb = error.__traceback__
        traceback.print_exception(type(error), error, tb.tb_next if tb else None)
    sys.stdout.flush()
    sys.stderr.flush()
    return status
_run(_name, _args)
`);
for (const [stream, text] of [[1, out], [2, err]]) { // a pipe may take less than all of it at once
    for (let rest = Buffer.from(text); rest.length > 0;) {
        try {
            rest = rest.subarray(fs.writeSync(stream, rest));
        } catch (error) {
            if (error.code !== 'EAGAIN') throw error;
        }
    }
}
process.exit(status);
"""


def module():
    for folder in (os.environ.get("ADDER_ORACLE", ""), ROOT / "build/npm/node_modules/pyodide"):
        if folder and (Path(folder) / "pyodide.mjs").exists():
            return Path(folder) / "pyodide.mjs"
    sys.exit("tests/oracle.py: pyodide is missing; type: tools/setup.sh oracle")


def run(script, args=(), capture=False):
    with tempfile.NamedTemporaryFile("w", suffix=".mjs") as runner:
        runner.write(RUNNER)
        runner.flush()
        return subprocess.run(["node", runner.name, module(), script, *args], encoding="utf-8",
                              capture_output=capture, check=False)


def directives(path):
    found = {}
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        if not line.startswith("#"):
            break
        match = re.match(r"#\s*([a-z-]+):\s*(.*?)\s*$", line)
        if match:
            found[match[1]] = match[2]
    return found


def chosen(names):
    if names:
        return [Path(name) for name in names]
    scripts = sorted((ROOT / "tests/language").rglob("*.py"))
    return [path for path in scripts if "min-python" in directives(path) and path.with_suffix(".out").exists()]


def main():
    words = sys.argv[1:]
    if not words or words[0] in ("-h", "--help"):
        sys.exit(__doc__)
    if words[0] == "-c":
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "_c.py"
            path.write_text(words[1])
            sys.exit(run(path, words[2:]).returncode)
    if words[0] not in ("--write", "--check"):
        status = 0
        for name in words:
            status = run(name).returncode or status
        sys.exit(status)
    differ = 0
    for path in chosen(words[1:]):
        got = run(path, directives(path).get("args", "").split(), capture=True)
        stored = path.with_suffix(".out")
        if words[0] == "--write":
            stored.write_text(got.stdout, encoding="utf-8")
            print(f"{stored}: {got.stdout.count(chr(10))} lines, exit status {got.returncode}")
        elif got.stdout != stored.read_text(encoding="utf-8"):
            differ += 1
            print(f"{stored} differs from what CPython 3.14 prints")
    sys.exit(1 if differ else 0)


main()
