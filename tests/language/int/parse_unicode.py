# targets: adder
# Digits of other scripts, for builds with the whole Unicode tables.
for s in ("\u0661\u0662", "\uff11", "1\u0662", "\u0967_\u0968", "\u00b2", "\u0661.\u0665", "-\u0663", "\u4e00", "\u0661e\u0662"):
    for f in (int, float, complex, lambda s: int(s, 16), lambda s: int(s, 0)):
        try:
            print(ascii(s), f(s))
        except ValueError as e:
            print(ascii(s), ascii(str(e)))
    print(s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum())
