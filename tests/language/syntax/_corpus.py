# Helpers of the scripts here: each source of a table is compiled (a pilcrow stands for a line end).
def sources(table):
    for line in table.strip("\n").split("\n"):
        if line and not line.startswith("##"):
            yield line.replace("¶", "\n")


def describe(e):
    return f"{type(e).__name__}: {e.msg} ({e.lineno},{e.offset})-({e.end_lineno},{e.end_offset})"


def invalid(table, mode="exec"):
    for source in sources(table):
        try:
            compile(source, "s.py", mode)
        except SyntaxError as e:
            print(repr(source), describe(e))
        else:
            print(repr(source), "compiles")


def valid(table, names=None):
    """Evaluates expressions, executes others and prints what they leave in x."""
    for source in sources(table):
        scope = dict(names or {})
        try:
            try:
                code = compile(source, "s.py", "eval")
            except SyntaxError:
                exec(compile(source, "s.py", "exec"), scope)
                print(repr(source), "x =", repr(scope.get("x")))
            else:
                print(repr(source), "=", repr(eval(code, scope)))
        except Exception as e:
            text = describe(e) if isinstance(e, SyntaxError) else f"{type(e).__name__}: {e}"
            print(repr(source), "->", text)


def table(name):
    """A table that stands in a file, for sources with any quotes."""
    with open(name, encoding="utf-8") as file:
        return file.read()
