# options: --board d1-mini
for text in "3.14159", "'a'", "(1, 2)", "None", "name", "2.0 * 3", "f()":
    try:
        exec("from micropython import const\nX = const(%s)\nprint('accepted')" % text)
    except SyntaxError as error:
        print(text, "SyntaxError:", error.msg, error.lineno)
for text in "1", "-1", "1 << 4 | 3", "10**30", "True":
    scope = {}
    exec("from micropython import const\nX = const(%s)" % text, scope)
    print(scope["X"])
