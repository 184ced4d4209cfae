# min-python: 3.14
# f-strings as PEP 701 has them: same quotes, backslashes, comments, any nesting; and their syntax errors.
n, s, d = 42, "text", {"k": "v"}
print(f"{d["k"]} {f"{f"{n}"}"} {"\n".join(["a", "b"])!r} {'\t' + s!r}")
print(f'{'a' if n else 'b'} {f'{1 + f"{2}".__len__()}'}')
print(f"{
    n  # comment with } and "
    + 1
}")
print(f"""{
    "triple" + f'''{n}'''
}""")
print(f"{n:{n:{3}}}" if False else f"{s:{f"{">"}{10}"}}")
print(f"{n!r:{'>'}{5}}", f"{n = !r:>6}", f"{d["k"] = }")


def attempt(source):
    try:
        print(source, "->", eval(source, {"n": 42, "s": "text", "l": [1]}))
    except SyntaxError as e:
        print(source, "-> SyntaxError", e.msg, e.lineno, e.offset)
    except Exception as e:
        print(source, "->", type(e).__name__, e)


attempt('f"{"')
attempt('f"}"')
attempt('f"{}"')
attempt('f"{ }"')
attempt('f"{n!}"')
attempt('f"{n!x}"')
attempt('f"{n! r}"')
attempt('f"{n!r r}"')
attempt('f"{n:{}}"')
attempt('f"{n"')
attempt('f"{n:"')
attempt('f"{n:5"')
attempt('f"{n]}"')
attempt('f"{(n}"')
attempt('f"{n)}"')
attempt('f"{a b}"')
attempt('f"{=}"')
attempt('f"{!r}"')
attempt('f"{:5}"')
attempt('f"{*}"')
attempt('f"{n = n}"')
attempt('f"{lambda x: 1}"')
attempt('f"{lambda: 1}"')
attempt('f"{n;}"')
attempt("f'{n}")
attempt("f'''{n}'")
attempt("f'{'")
attempt("f'{n!s:'")
attempt("f'{n")
attempt("f'{,}'")
attempt("f'{,n}'")
attempt("f'{n,,}'")
attempt("f'{a:b!r}'")
attempt("f'{n!r!s}'")
