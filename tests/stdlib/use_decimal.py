# decimal: CPython's arithmetic in Python (_pydecimal): contexts, rounding, texts, comparisons, signals, hashes.
# own: no
import _pydecimal as decimal
from fractions import Fraction
from _show import show

D = decimal.Decimal
decimal.getcontext().prec = 20
show('''
D('1.1') + D('2.2'), D(1) / D(3), D('1e3') * D('-0.5'), D(7) // D(2), D(-7) % D(3), D(2) ** D(10), D(2).sqrt(), D(10).ln(), D(1).exp()
D('3.14159').quantize(D('0.01')), D('2.5').quantize(D(1)), D('2.5').quantize(D(1), rounding=decimal.ROUND_HALF_UP), round(D('2.675'), 2)
str(D('1E+5')), D('1E+5').to_eng_string(), format(D('1234567.891'), ',.2f'), format(D('0.00001'), 'e'), repr(D('-0'))
D('NaN'), D('Infinity') > D(1), D('nan') == D('nan'), D('sNaN').is_snan(), D('-inf').is_infinite()
D('x')
D(1) / D(0)
D(0) / D(0)
D('sNaN') + 1
D(1.1), D(0.5) == 0.5, D(3) == 3, D('0.5') == Fraction(1, 2), D('1.0').compare(D(1)), D(1).compare_total(D('1.0'))
hash(D('0.5')) == hash(0.5), hash(D(10) ** 15) == hash(10 ** 15), hash(D('2.50')) == hash(Fraction(5, 2)), hash(D('-1.25')) == hash(-1.25)
D('123.456').as_tuple(), D('123.456').adjusted(), D('1.50').normalize(), D('0.25').as_integer_ratio(), int(D('7.9')), float(D('1.5'))
D('12').logical_and(D('1'))
D('1001').logical_or(D('0110')), D('5').shift(2), D('12345').rotate(2), D(9).next_plus(), D(9).next_minus(), D(3).fma(4, 5)
max(D(1), D('2.0')), sum([D('0.1')] * 10), sorted([D(3), D('-1'), D('2.5')]), abs(D('-2')), -D(2), +D('1.234567890123456789012345')
decimal.Context(prec=3).divide(D(2), D(3)), decimal.Context(prec=3, rounding=decimal.ROUND_UP).create_decimal('1.2345')
D(1) + 1.5
''', globals())
with decimal.localcontext() as context:
    context.prec = 5
    context.traps[decimal.Inexact] = True
    try:
        D(1) / D(3)
    except decimal.Inexact as e:
        print(type(e).__name__)
    print(D(1) / D(4))
print(decimal.getcontext().prec, decimal.getcontext().flags[decimal.Inexact])
