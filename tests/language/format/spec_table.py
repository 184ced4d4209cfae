# the format mini-language
# min-python: 3.14
# float: double
def check(*expressions):
    for e in expressions:
        try:
            print(e, '->', repr(eval(e)))
        except Exception as x:
            print(e, '->', type(x).__name__ + ':', x)
values = [0, 5, -5, 1234567, -1234567, 10**20, True, 0.0, -0.0, 1.5, -1.5, 1234567.891, 1e-7, 1e22, 1e100, float('inf'), float('-inf'), float('nan'), 'text', '', 3 + 4j, -0j]
specs = ['', 'd', 'x', 'X', '#x', '#X', '#o', '#b', 'o', 'b', 'c', 'n', 'e', 'E', 'f', 'F', 'g', 'G', '%', 's', '10', '<10', '>10', '^10', '=10', '010', '*^12', '*=12', '+', '-', ' ', '+d', ' d', '+.2f', ',', '_', ',d', '_d', '_x', ',x', '_b', '#_x', ',.2f', '_.3f', '012,', '020,.2f', '08.3f', '.0f', '#.0f', '#g', '.3', '.3s', '.0s', '.10g', '.3e', 'z', 'z.0f', '+z.1f', '.1%', '#.3g', 'é^10', '<<5', '10s', '=10s', '.2d', 'a', '5x5', '.', '1.', ',,', '_,', ',_', ',s', '#s', '+s', 'zd', 'zs', '+c', '#c', ',c', ' =+#020,.3f', '{', '}', '0', '00', '05d', '<05d', '=+8', '\x00>5', '.5,f', '._f', '.4_f', '.6,e', '.,_f', ',.3_f', 'n ', '0<5', '.100f' , '99999999999999999999', '.99999999999999999999', '+ ', '-#x', '#-x', '0_', '020_x', '020_b', '#020_b', '^010', '=^5', '==5']
for v in values:
    for spec in specs:
        try:
            print(repr(v), ascii(spec), repr(format(v, spec)))
        except Exception as x:
            print(repr(v), ascii(spec), type(x).__name__ + ':', ascii(str(x)))
