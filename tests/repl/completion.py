"""Tab: names, attributes, modules; the longest common part, then the list."""

from _session import *


def main():
    folder = os.path.join(HOME, "lib")
    os.makedirs(os.path.join(folder, "zpackage"))
    for name in ("zmodule_one.py", "zmodule_two.py", "zpackage/__init__.py", "zpackage/inside.py"):
        open(os.path.join(folder, name), "w").close()
    with Session(env={"ADDERPATH": folder}) as s:
        s.until(PROMPT)

        def completed(name, keys, expected):
            s.send(keys)
            shown = screen(PROMPT + s.quiet())
            same(name, shown[-1], PROMPT.decode() + expected)
            s.send("\x03")
            s.until(PROMPT)
            return shown

        s.line("longname_first = 'abc'; longname_second = 2")
        completed("a name", "longname_f\t", "longname_first")
        completed("as far as all names agree", "longn\t", "longname_")
        shown = completed("and then a list", "longn\t\t", "longname_")
        check("the list has both", any(row.split() == ["longname_first", "longname_second"] for row in shown), shown)
        completed("in an expression", "1 + len(longname_f\t", "1 + len(longname_first")
        completed("a built-in function", "isin\t", "isinstance")
        completed("a keyword", "contin\t", "continue")
        completed("an attribute of a str", "longname_first.startsw\t", "longname_first.startswith")
        s.line("import math")
        completed("of a module", "math.facto\t", "math.factorial")
        s.line("class A:\r    some_attribute = 'x'\r")
        s.line("a = A()")
        completed("of an instance", "a.some_a\t", "a.some_attribute")
        completed("of an attribute", "a.some_attribute.upp\t", "a.some_attribute.upper")
        completed("nothing fits", "no_such_thing\t\t", "no_such_thing")
        completed("nothing to look in", "no_such.thing\t", "no_such.thing")
        completed("names with an underscore only when asked for", "A.__m\t", "A.__module__")
        completed("a module of Adder's", "import micropy\t", "import micropython")
        completed("a module from sys.path", "import zmodule_o\t", "import zmodule_one")
        completed("a package", "from zpack\t", "from zpackage")
        completed("a module in a package", "import zpackage.ins\t", "import zpackage.inside")
        completed("a name behind from ... import", "from math import facto\t", "from math import factorial")
        completed("in the middle of a line", "longname_f + 1" + "\x1b[D" * 4 + "\t", "longname_first + 1")
        s.line("class B:\r@property\r\x7f    def bad(self):\rraise ValueError\r\x15")
        s.line("b = B()")
        completed("a property that raises does no harm", "b.bad.x\t", "b.bad.x")
        same("the prompt is well", s.line("longname_second").strip(), "2")


main()
finish()
