# stress: no
# Deep nesting, long lists and long lines: an error, or code, but never a crash.
def compiles(text):
    try:
        compile(text, "s.py", "exec")
    except (SyntaxError, RecursionError, MemoryError) as e:
        return type(e).__name__
    return "+"


for opening, closing in ("()", "[]", ("f(", ")"), ("x[", "]"), ("-", ""), ("not ", ""), ("lambda: ", ""), ("a if b else ", ""), ("a ** ", ""), ("a.b(", ")"), ("[x for x in ", "]"),
                         ("a and (", ")"), ("{1: ", "}"), ("f(*", ")"), ("(a := ", ")"), ("a + (", ")"), ("{", "}"), ("(*", ",)")):
    for depth in (1, 10, 30):
        print(opening, depth, compiles(opening * depth + "a" + closing * depth))
    for depth in (150, 300, 1000, 20000):  # an error of some kind, or not: but no crash
        for tail in (closing * depth, "", closing * (depth - 1)):
            compiles(opening * depth + "a" + tail)
for depth in (5, 15, 150, 5000):
    for text in ("".join(" " * i + "if 1:\n" for i in range(min(depth, 150))) + " " * min(depth, 150) + "pass", "f'{" * depth + "1" + "}'" * depth, "f'''{" * depth,
                 "if 1: pass\n" + "elif 1: pass\n" * depth, "a = " * depth + "1", "1 + " * depth + "1", "1 < " * depth + "1", "x" + ".y" * depth, "x" + "()" * depth, "x" + "[0]" * depth,
                 "not " * depth + "1", "'a' " * depth, "a, " * depth, "a; " * depth, "global " + ", ".join("x%d" % i for i in range(depth)), "def f(" + ", ".join("x%d" % i for i in range(depth)) + "): pass",
                 "match x:\n case " + "[" * depth + "]" * depth + ": pass", "match x:\n case " + "1 | " * depth + "1: pass", "class C:\n pass\n" * min(depth, 200), "x = '" + "a" * depth * 10 + "'", "#" * depth * 10,
                 "\\\n" * depth, "(" + "\n" * depth + ")", "@a\n" * depth + "def f(): pass", "lambda " + ",".join("x%d" % i for i in range(depth)) + ": 1", "with " + "a as b, " * depth + "c: pass"):
        compiles(text)
print("done")
