# the limit on the digits of decimal text: sys.set_int_max_str_digits
# min-python: 3.14
import sys
def check(*expressions):
    for e in expressions:
        try:
            r = eval(e)
            print(e, '->', r if not isinstance(r, (int, str)) or len(hex(r) if isinstance(r, int) else r) < 60 else 'long')
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)

calls = ["int('1' * 640)", "int('1' * 641)", "int('1' * 4300)", "int('1' * 4301)", "int('0' * 5000 + '1')", "int('f' * 5000, 16)", "int('1' * 5000, 2)", "int('1' * 5000, 3)",
         "str(10**639)", "str(10**640)", "str(10**4299)", "str(10**4300)", "str(-10**4300)", "repr(10**5000)", "'%d' % 10**5000", "'%d' % (10**5000)", "f'{10**5000}'", "f'{10**5000:x}'", "hex(10**5000)",
         "len(str(10**640))", "format(10**5000, ',')", "int('1_0' * 3000)", "int(b'1' * 5000)", "eval('1' * 5000)", "print(10**5000)"]
print(sys.get_int_max_str_digits())
check(*calls)
check("sys.set_int_max_str_digits(639)", "sys.set_int_max_str_digits(-1)", "sys.set_int_max_str_digits('a')", "sys.set_int_max_str_digits()", "sys.set_int_max_str_digits(maxdigits=5000)", "sys.get_int_max_str_digits()")
check("int('1' * 5000)", "int('1' * 5001)", "len(str(10**4999))", "str(10**5000)")
sys.set_int_max_str_digits(640)
check(*calls[:4], *calls[8:12])
sys.set_int_max_str_digits(0)
check("sys.get_int_max_str_digits()", "len(str(10**9000))", "int('9' * 9000) == 10**9000 - 1", "sys.set_int_max_str_digits(4300)", "str(10**9000)")
