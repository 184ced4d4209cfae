# fractions: exact rational numbers.
import math
import numbers
import operator
import re

__all__ = ['Fraction']
_FORMAT = re.compile(r'\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:/(\d+(?:_\d+)*)|(?:\.(\d*|\d+(?:_\d+)*))?(?:[Ee]([-+]?\d+(?:_\d+)*))?)\s*')
_SPEC = re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(z)?(#)?(0(?=[0-9]))?(0|[1-9][0-9]*)?([,_])?(?:\.(0|[1-9][0-9]*))?([eEfFgG%])')
_PLAIN = re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(#)?(0(?=[0-9]))?(0|[1-9][0-9]*)?([,_])?')


def _make(n, d):
    # A Fraction of coprime n and d > 0.
    new = object.__new__(Fraction)
    new._numerator, new._denominator = n, d
    return new


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                n, d = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                n, d = numerator.numerator, numerator.denominator
            elif isinstance(numerator, str):
                n, d = cls._parse(numerator)
            elif hasattr(numerator, 'as_integer_ratio') and not isinstance(numerator, type):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
            self._numerator, self._denominator = n, d
            return self
        if type(numerator) is int is type(denominator):
            n, d = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = math.gcd(n, d)
        if d < 0:
            g = -g
        self._numerator, self._denominator = n // g, d // g
        return self

    @staticmethod
    def _parse(text):
        m = _FORMAT.fullmatch(text)
        if m is None:
            raise ValueError(f'Invalid literal for Fraction: {text!r}')
        sign, whole, denominator, decimal, exponent = m.groups()
        n, d = int(whole or '0'), 1
        if denominator:
            d = int(denominator)
            if d == 0:
                raise ZeroDivisionError(f'Fraction({-n if sign == "-" else n}, 0)')
        else:
            if decimal:
                decimal = decimal.replace('_', '')
                n, d = n * 10 ** len(decimal) + int(decimal), 10 ** len(decimal)
            if exponent:
                e = int(exponent)
                n, d = (n * 10 ** e, d) if e >= 0 else (n, d * 10 ** -e)
        g = math.gcd(n, d)
        return (-n if sign == '-' else n) // g, d // g

    @classmethod
    def from_number(cls, number):
        if isinstance(number, str) or not hasattr(number, 'as_integer_ratio') and not isinstance(number, numbers.Rational):
            raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")
        return cls(number)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not hasattr(dec, 'as_integer_ratio') or isinstance(dec, float):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, spec):
        m = _SPEC.fullmatch(spec)
        if m is not None:
            return self._format_float(m.groups())
        m = _PLAIN.fullmatch(spec)
        if m is None:
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        fill, align, sign, alternate, zero, width, comma = m.groups()
        text = format(abs(self._numerator), comma or '')
        if alternate or self._denominator != 1:
            text += '/' + format(self._denominator, comma or '')
        prefix = '-' if self._numerator < 0 else sign if sign in ('+', ' ') else ''
        return _padded(prefix, text, fill or ('0' if zero and not align else ' '), align or ('=' if zero else '>'), int(width or 0))

    def _format_float(self, groups):
        fill, align, sign, no_neg_zero, alternate, zero, width, comma, precision, kind = groups
        precision = 6 if precision is None else int(precision)
        n, d = abs(self._numerator), self._denominator
        negative = self._numerator < 0
        exponent = None
        if kind in 'fF%':
            shift = precision + (2 if kind == '%' else 0)
            digits = _round_half_even(n * 10 ** shift, d)
            point = precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            if n == 0:
                digits, exponent = 0, 0
            else:
                exponent = len(str(n)) - len(str(d))
                if n * 10 ** max(-exponent, 0) < d * 10 ** max(exponent, 0):
                    exponent -= 1
                shift = figures - 1 - exponent
                digits = _round_half_even(n * 10 ** max(shift, 0), d * 10 ** max(-shift, 0))
                if digits == 10 ** figures:
                    digits //= 10
                    exponent += 1
            point = figures - 1
            if kind in 'gG' and -4 <= exponent < figures:
                point, exponent = figures - 1 - exponent, None
        if no_neg_zero and digits == 0:
            negative = False
        text = str(digits).rjust(point + 1, '0')
        whole, fraction = (text[:-point], text[-point:]) if point else (text, '')
        if kind in 'gG' and not alternate:
            fraction = fraction.rstrip('0')
        if comma:
            whole = format(int(whole), comma)
        tail = ('.' if fraction or alternate else '') + fraction
        if exponent is not None:
            tail += f'{"E" if kind in "EG" else "e"}{exponent:+03d}'
        tail += '%' if kind == '%' else ''
        prefix = '-' if negative else sign if sign in ('+', ' ') else ''
        return _padded(prefix, whole + tail, fill or ('0' if zero and not align else ' '), align or ('=' if zero else '>'), int(width or 0))

    def _operation(monomorphic, fallback):
        def forward(a, b):
            if type(b) is Fraction:
                return monomorphic(a, b)
            if isinstance(b, int):
                return monomorphic(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            if isinstance(b, Fraction):
                return monomorphic(a, b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return monomorphic(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented
        forward.__name__ = f'__{fallback.__name__}__'
        reverse.__name__ = f'__r{fallback.__name__}__'
        return forward, reverse

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError(f'Fraction({a._numerator * b._denominator}, 0)')
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        div, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return div, Fraction(rest, a._denominator * b._denominator)

    def _mod(a, b):
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), a._denominator * b._denominator)

    __add__, __radd__ = _operation(_add, operator.add)
    __sub__, __rsub__ = _operation(_sub, operator.sub)
    __mul__, __rmul__ = _operation(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operation(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operation(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operation(_divmod, divmod)
    __mod__, __rmod__ = _operation(_mod, operator.mod)
    del _operation

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _make(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            n, d = a._denominator ** -power, a._numerator ** -power
            return _make(n, d) if d > 0 else _make(-n, -d)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return _make(a._numerator, a._denominator)

    def __neg__(a):
        return _make(-a._numerator, a._denominator)

    def __abs__(a):
        return _make(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        as_float = float(self)
        if as_float.as_integer_ratio() == (self._numerator, self._denominator):
            return hash(as_float)
        return hash((self._numerator, self._denominator))

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == Fraction(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _round_half_even(n, d):
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q & 1)


def _padded(prefix, text, fill, align, width):
    pad = max(width - len(prefix) - len(text), 0)
    if align == '=':
        return prefix + fill * pad + text
    text = prefix + text
    if align == '<':
        return text + fill * pad
    if align == '^':
        return fill * (pad // 2) + text + fill * (pad - pad // 2)
    return fill * pad + text
