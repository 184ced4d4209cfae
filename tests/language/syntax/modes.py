# min-python: 3.14
# compile()'s modes; the attributes and the text of a SyntaxError.
from _corpus import invalid

for mode in ("eval", "single", "exec"):
    print("##", mode)
    invalid(r"""
1
1, 2
*[1], 2
x = 1
x := 1
(x := 1)
pass
1; 2
1;
1¶
1¶¶
¶1
1 # comment
if 1: pass¶
if 1: pass¶¶
if 1:¶  pass
if 1:¶  pass¶
lambda: 1
yield
(yield)
await x
return
import a
(1
1)
x y
del x
""", mode)
for mode in ("exex", "", "EXEC"):
    try:
        compile("1", "s.py", mode)
    except ValueError as e:
        print(e)


def show(source, *, filename="<test>", mode="exec"):
    try:
        compile(source, filename, mode)
    except SyntaxError as e:
        print([e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset], len(e.args), e.args[1] == (e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset))
        print(str(e))


show("x = = 1")
show("x = 1\ny = (2\n")
show("x = 1\n    y = 2\n")
show("if 1:\n\tx = = 1\n")
show("    x")
show("é = ü ü\n")
show("f(a for a in b, c)\n")
show("def f():\n    x = 1 +\n    return x\n")
show("print 'hello'\n")
show("x = 5 5  # comment\n")
show("if x = 1:\n    pass\n")
show("a = [1,\n     2,\n     3 4,\n     5]\n")
show("f() = 1")
show("x = {'a': 1, 'b' 2}\n")
show("while True print(1)\n")
show("class A\n  pass\n")
for args in ((), ("msg",), ("msg", ("f", 1, 2, "text")), ("msg", ("f", 1, 2, "text", 3, 4)), ("msg", ("f", None, None, None))):
    e = SyntaxError(*args)
    print(e, [e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line])
