# datetime: date, time, datetime, timedelta, tzinfo, timezone in the proleptic Gregorian calendar.
import math as _math
import time as _time

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
MINYEAR, MAXYEAR = 1, 9999
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS = (None, "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _days_in_month(y, m):
    return 29 if m == 2 and _is_leap(y) else 30 if m in (4, 6, 9, 11) else 28 if m == 2 else 31


def _to_ordinal(y, m, d):
    p = y - 1
    return p * 365 + p // 4 - p // 100 + p // 400 + _BEFORE[m] + (m > 2 and _is_leap(y)) + d


def _from_ordinal(n):
    n400, n = divmod(n - 1, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _BEFORE[month] + (month > 2 and _is_leap(year))
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _isoweek_to_gregorian(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 0 < week < 53:
        first = _to_ordinal(year, 1, 1) % 7
        if not (week == 53 and (first == 4 or first == 3 and _is_leap(year))):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


def _index(x):
    if type(x) is int:
        return x
    if isinstance(x, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return x.__index__()


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    dim = _days_in_month(year, month)
    if not 1 <= day <= dim:
        raise ValueError(f"day {day} must be in range 1..{dim} for month {month} in year {year}")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    values = _index(hour), _index(minute), _index(second), _index(microsecond)
    for name, value, most in zip(("hour", "minute", "second", "microsecond"), values, (23, 59, 59, 999999)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}, not {value}")
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return values + (fold,)


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type {type(tz).__name__!r}")


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not {type(offset).__name__!r}")
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError(f"{name}()={offset}, must be strictly between -timedelta(hours=24) and timedelta(hours=24)")


def _format_offset(off, sep=':'):
    if off is None:
        return ''
    sign, off = ('-', -off) if off.days < 0 else ('+', off)
    hh, rest = divmod(off.seconds, 3600)
    mm, ss = divmod(rest, 60)
    text = f"{sign}{hh:02d}{sep}{mm:02d}"
    if ss or off.microseconds:
        text += f"{sep}{ss:02d}"
        if off.microseconds:
            text += f'.{off.microseconds:06d}'
    return text


def _format_time(hh, mm, ss, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hh:02d}'
    if timespec == 'minutes':
        return f'{hh:02d}:{mm:02d}'
    text = f'{hh:02d}:{mm:02d}:{ss:02d}'
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return f'{text}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{text}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _strftime(obj, format, timetuple):
    out, i = [], 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != '%' or i == len(format):
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == ':' and format[i:i + 1] == 'z':
            c = ':z'
            i += 1
        if c == 'f':
            out.append('%06d' % getattr(obj, 'microsecond', 0))
        elif c in ('z', ':z'):
            offset = obj.utcoffset() if hasattr(obj, 'utcoffset') else None
            out.append(_format_offset(offset, ':' if c == ':z' else ''))
        elif c == 'Z':
            name = obj.tzname() if hasattr(obj, 'tzname') else None
            out.append((name or '').replace('%', '%%'))
        elif c == 'G':
            out.append('%04d' % obj.isocalendar()[0])
        elif c == 'V':
            out.append('%02d' % obj.isocalendar()[1])
        elif c == 'u':
            out.append('%d' % obj.isoweekday())
        elif c in 'Y' and isinstance(obj, date):
            out.append('%d' % obj.year)
        elif c == 'F' and isinstance(obj, date):
            out.append('%d-%02d-%02d' % (obj.year, obj.month, obj.day))
        elif c == 'C' and isinstance(obj, date):
            out.append('%02d' % (obj.year // 100))
        else:
            out.append('%' + c)
    return _time.strftime(''.join(out), timetuple)


class timedelta:
    __slots__ = '_days', '_seconds', '_microseconds'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (('days', days), ('seconds', seconds), ('microseconds', microseconds),
                            ('milliseconds', milliseconds), ('minutes', minutes), ('hours', hours), ('weeks', weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        total, rest = 0, 0.0
        for value, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000), (minutes, 60000000),
                            (seconds, 1000000), (milliseconds, 1000), (microseconds, 1)):
            if isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                fraction, whole = _math.modf(fraction * unit)
                total += int(whole)
                rest += fraction
            else:
                total += value * unit
        fraction, whole = _math.modf(rest)
        total += int(whole)
        if abs(fraction) > 0.5 or abs(fraction) == 0.5 and total % 2:
            total += 1 if fraction > 0 else -1
        return cls._of(total)

    @classmethod
    def _of(cls, us):
        seconds, us = divmod(us, 1000000)
        days, seconds = divmod(seconds, 86400)
        if abs(days) > 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds = days, seconds, us
        return self

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f"{_qualified(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = f'{hh}:{mm:02d}:{ss:02d}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + (f'.{self._microseconds:06d}' if self._microseconds else '')

    def total_seconds(self):
        return self._us() / 10 ** 6

    def __add__(self, other):
        return timedelta._of(self._us() + other._us()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._us() - other._us()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._of(other._us() - self._us()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_half_even(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        return timedelta._of(self._us() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            return timedelta._of(_half_even(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._of(_half_even(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._us() % other._us()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._us(), other._us())
        return q, timedelta._of(r)

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._us() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _qualified(obj):
    cls = obj.__class__
    return f'datetime.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__name__


def _half_even(a, b):
    q, r = divmod(a, b)
    r *= 2
    greater = r > b if b > 0 else r < b
    return q + (greater or r == b and q % 2 == 1)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'{_qualified(self)}(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


def _digits(text, start, end):
    part = text[start:end]
    if len(part) != end - start or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _parse_date(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www-D, YYYYWwwD, YYYY-Www, YYYYWww
    year = _digits(text, 0, 4)
    dash = text[4:5] == '-'
    at = 4 + dash
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, at + 3)
        at += 3
        day = 1
        if at < len(text):
            if dash != (text[at] == '-'):
                raise ValueError("Inconsistent use of dash separator")
            at += dash
            day = _digits(text, at, at + 1)
            at += 1
        if at != len(text):
            raise ValueError
        return _isoweek_to_gregorian(year, week, day)
    month = _digits(text, at, at + 2)
    at += 2
    if dash != (text[at:at + 1] == '-'):
        raise ValueError("Inconsistent use of dash separator")
    at += dash
    day = _digits(text, at, at + 2)
    if at + 2 != len(text):
        raise ValueError
    return year, month, day


def _parse_clock(text):
    # -> [hour, minute, second, microsecond]
    parts, at, colon = [0, 0, 0, 0], 0, text[2:3] == ':'
    for i in range(3):
        parts[i] = _digits(text, at, at + 2)
        at += 2
        if at == len(text) or text[at] in '.,':
            break
        if i == 2:
            raise ValueError
        if colon != (text[at] == ':'):
            raise ValueError("Invalid time separator")
        at += colon
    if at < len(text):
        if i != 2:
            raise ValueError("Invalid microsecond component")
        fraction = text[at + 1:]
        if not fraction.isdigit():
            raise ValueError
        parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


def _parse_time(text):
    if len(text) < 2:
        raise ValueError
    at = max(text.find('-'), text.find('+'), text.find('Z'))
    tz, next_day = None, False
    if at >= 0:
        zone = text[at + 1:]
        if text[at] == 'Z':
            if zone:
                raise ValueError
            tz = timezone.utc
        else:
            if len(zone) in (0, 1, 3):
                raise ValueError("Malformed time zone string")
            h, m, s, us = _parse_clock(zone)
            delta = timedelta(hours=h, minutes=m, seconds=s, microseconds=us)
            if text[at] == '-':
                delta = -delta
            tz = timezone.utc if not delta else timezone(delta)
        text = text[:at]
    parts = _parse_clock(text)
    if parts[0] == 24 and not any(parts[1:]):
        parts[0], next_day = 0, True
    return parts, tz, next_day


class date:
    __slots__ = '_year', '_month', '_day'

    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, t, /):
        y, m, d = _time.localtime(t)[:3]
        return cls(y, m, d)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n, /):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        y, m, d = _from_ordinal(n)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        try:
            y, m, d = _parse_date(date_string)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(y, m, d)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_isoweek_to_gregorian(year, week, day))

    @classmethod
    def strptime(cls, date_string, format, /):
        parts = _parse_format(date_string, format)[0]
        return cls(*parts[:3])

    def __repr__(self):
        return f'{_qualified(self)}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return f'{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def timetuple(self):
        return self._tuple(0, 0, 0, -1)

    def _tuple(self, hh, mm, ss, dst):
        n = _to_ordinal(self._year, self._month, self._day)
        return _time.struct_time((self._year, self._month, self._day, hh, mm, ss, (n + 6) % 7,
                                  n - _to_ordinal(self._year, 1, 1) + 1, dst))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def _key(self):
        return self._year, self._month, self._day

    def _compare(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._compare(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._compare(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._compare(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._compare(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._compare(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year, today = self._year, self.toordinal()
        week1 = _iso_week1_monday(year)
        week, day = divmod(today - week1, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_week1_monday(year), 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year, week = year + 1, 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def __reduce__(self):
        return self.__class__, self._key()


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)


class tzinfo:
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + dst


class time:
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = values
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _cmp(self, other, equality=False):
        # -> -1, 0, 1; 2 for "not comparable" in tests of equality
        a, b = (None, None) if self._tzinfo is other._tzinfo else (self.utcoffset(), other.utcoffset())
        if a == b:
            x, y = self._key(), other._key()
        elif a is None or b is None:
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        else:
            x = self._us() - a._us()
            y = other._us() - b._us()
        return (x > y) - (x < y)

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def __eq__(self, other):
        return self._cmp(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._cmp(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._cmp(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._cmp(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._cmp(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        off = self.replace(fold=0).utcoffset()
        return hash(self._us() - (off._us() if off else 0))

    def __bool__(self):
        return True

    def __repr__(self):
        s, us = self._second, self._microsecond
        parts = f'{self._hour}, {self._minute}' + (f', {s}, {us}' if us else f', {s}' if s else '')
        if self._tzinfo is not None:
            parts += f', tzinfo={self._tzinfo!r}'
        return f"{_qualified(self)}({parts}{', fold=1' if self._fold else ''})"

    def isoformat(self, timespec='auto'):
        return _format_time(*self._key(), timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            parts, tz, _ = _parse_time(time_string.removeprefix('T'))
            return cls(*parts, tz)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None

    @classmethod
    def strptime(cls, date_string, format, /):
        parts, us, tz = _parse_format(date_string, format)
        return cls(*parts[3:6], us, tz)

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def utcoffset(self):
        return _offset_of(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return _offset_of(self._tzinfo, 'dst', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, self._key() + (self._tzinfo,)


def _offset_of(tz, name, dt):
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    _check_offset(name, offset)
    return offset


time.min, time.max, time.resolution = time(0, 0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


class datetime(date):
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            raise TypeError(f"function missing required argument '{'month' if month is None else 'day'}' "
                            f"(pos {2 if month is None else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        values = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond, self._fold = values
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _from_us(cls, us, tz=None):
        days, us = divmod(us, 86400000000)
        if not -719162 <= days <= 2932896:
            raise ValueError("year is out of range")
        y, m, d = _from_ordinal(days + 719163)
        seconds, us = divmod(us, 1000000)
        return cls(y, m, d, seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        us = _round_us(timestamp)
        if tz is not None:
            return tz.fromutc(cls._from_us(us, tz))
        seconds, us = divmod(us, 1000000)
        y, m, d, hh, mm, ss = _time.localtime(seconds)[:6]
        return cls(y, m, d, hh, mm, min(ss, 59), us)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._from_us(_round_us(t))

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError("date argument must be a date instance")
        if not isinstance(time, _time_class):
            raise TypeError("time argument must be a time instance")
        return cls(date.year, date.month, date.day, *time._key(), time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            end = _date_end(date_string)
            y, m, d = _parse_date(date_string[:end])
            rest = date_string[end + 1:]
            if end < len(date_string) and not rest:
                raise ValueError
            parts, tz, next_day = _parse_time(rest) if rest else ([0, 0, 0, 0], None, False)
            result = cls(y, m, d, *parts, tz)
        except ValueError:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return result + timedelta(1) if next_day else result

    def timetuple(self):
        dst = self.dst()
        return self._tuple(self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def _local_seconds(self):
        # Seconds since 1970 of this naive local time.
        whole = self.toordinal() * 86400 - 62135683200 + self._hour * 3600 + self._minute * 60 + self._second

        def local(u):
            t = _time.localtime(u)
            return _to_ordinal(*t[:3]) * 86400 - 62135683200 + t[3] * 3600 + t[4] * 60 + t[5]
        a = local(whole) - whole
        u1 = whole - a
        if local(u1) == whole:
            u2 = u1 + (-86400 if not self._fold else 86400)
            b = local(u2) - u2
            if a == b or local(whole - b) != whole:
                return u1
            return whole - b
        b = local(u1) - u1
        u2 = whole - b
        if local(u2) == whole:
            return u2
        return max(u1, u2) if not self._fold else min(u1, u2)

    def timestamp(self):
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        dt = self - offset if offset else self
        return dt._tuple(dt._hour, dt._minute, dt._second, 0)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(*self._clock(), fold=self._fold)

    def timetz(self):
        return _time_class(*self._clock(), self._tzinfo, fold=self._fold)

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_timezone(self):
        seconds = self._local_seconds() if self._tzinfo is None else (self - _EPOCH) // timedelta(seconds=1)
        local = _time.localtime(seconds)
        offset = timedelta(seconds=_to_ordinal(*local[:3]) * 86400 - 62135683200 + local[3] * 3600 + local[4] * 60 +
                           local[5] - seconds)
        return timezone(offset, getattr(local, 'tm_zone', None) or _time.strftime('%Z', local) or None)

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        mine = self._tzinfo
        if mine is None:
            mine = self._local_timezone()
            offset = mine.utcoffset(self)
        else:
            offset = mine.utcoffset(self)
            if offset is None:
                mine = self.replace(tzinfo=None)._local_timezone()
                offset = mine.utcoffset(self)
        if tz is mine:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return (f'{_DAYS[weekday]} {_MONTHS[self._month]} {self._day:2d} {self._hour:02d}:{self._minute:02d}:'
                f'{self._second:02d} {self._year:04d}')

    def isoformat(self, sep='T', timespec='auto'):
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}' + _format_time(*self._clock(), timespec) +
                _format_offset(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, *self._clock()]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f"{_qualified(self)}({text}{', fold=1' if self._fold else ''})"

    def __str__(self):
        return self.isoformat(sep=' ')

    @classmethod
    def strptime(cls, date_string, format, /):
        parts, us, tz = _parse_format(date_string, format)
        return cls(*parts[:6], us, tz)

    def utcoffset(self):
        return _offset_of(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return _offset_of(self._tzinfo, 'dst', self)

    def _us(self):
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _cmp(self, other, equality=False):
        a = b = None
        if self._tzinfo is not other._tzinfo:
            a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            x, y = self._us(), other._us()
        elif a is None or b is None:
            if equality:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        else:
            x, y = self._us() - a._us(), other._us() - b._us()
        return (x > y) - (x < y)

    def __eq__(self, other):
        return self._cmp(other, True) == 0 if isinstance(other, datetime) else NotImplemented

    def _order(self, other):
        if isinstance(other, datetime):
            return self._cmp(other)
        return None

    def __lt__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c < 0

    def __le__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c <= 0

    def __gt__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c > 0

    def __ge__(self, other):
        c = self._order(other)
        return NotImplemented if c is None else c >= 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        us = self._us() + other._us()
        days = us // 86400000000
        if not 0 < days <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)._from_us(us - 719163 * 86400000000, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        base = timedelta._of(self._us() - other._us())
        if self._tzinfo is other._tzinfo:
            return base
        a, b = self.utcoffset(), other.utcoffset()
        if a == b:
            return base
        if a is None or b is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return base + b - a

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset()
        return hash(self._us() - (offset._us() if offset else 0))

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, *self._clock(), self._tzinfo)


_date_class, _time_class, _tzinfo_class = date, time, tzinfo
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _round_us(t):
    if isinstance(t, int):
        return t * 1000000
    fraction, whole = _math.modf(t)
    return int(whole) * 1000000 + round(fraction * 1e6)


def _date_end(text):
    # Where the date in an ISO text ends: before the separator of date and time.
    if text[4:5] == '-':
        if text[5:6] == 'W':
            return 10 if text[8:9] == '-' and len(text) > 9 and text[9].isdigit() else 8
        return 10
    if text[4:5] == 'W':
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        return 8 if at != 7 and (at < 9 or at % 2 == 0) else 7
    return 8


class timezone(tzinfo):
    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("offset must be a timedelta")
        if name is None:
            if not offset and hasattr(cls, 'utc'):
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError("name must be a string")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}")
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        return f"{_qualified(self)}({', '.join(map(repr, self.__getinitargs__()))})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, what, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{what}() argument must be a datetime instance or None")

    def utcoffset(self, dt):
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        self._check('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + (_format_offset(self._offset) if self._offset else '')

    def dst(self, dt):
        self._check('dst', dt)
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance or None")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


_utc = timezone(timedelta(0))
timezone.utc = UTC = _utc
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CODES = {'d': r'(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>\d{1,6})', 'H': r'(?P<H>2[0-3]|[01]\d|\d)',
          'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
          'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[01]|[0-5]\d|\d)', 'y': r'(?P<y>\d\d)',
          'Y': r'(?P<Y>\d{4})', 'G': r'(?P<G>\d{4})', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'u': r'(?P<u>[1-7])',
          'w': r'(?P<w>[0-6])', 'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
          'z': r'(?P<z>[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z)', 'p': r'(?P<p>am|pm)', 'Z': r'(?P<Z>utc|gmt|)',
          'a': r'(?P<a>mon|tue|wed|thu|fri|sat|sun)', 'A': r'(?P<A>monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
          'b': r'(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
          'B': r'(?P<B>january|february|march|april|may|june|july|august|september|october|november|december)', '%': '%'}
_COMBINED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M',
             'F': '%Y-%m-%d'}


def _parse_format(text, format):
    # -> ((year, month, day, hour, minute, second), microsecond, tzinfo)
    import re
    if not isinstance(text, str):
        raise TypeError(f"strptime() argument 1 must be str, not {type(text).__name__}")
    if not isinstance(format, str):
        raise TypeError(f"strptime() argument 2 must be str, not {type(format).__name__}")
    expanded = re.sub('%([cxXDTRF])', lambda m: _COMBINED[m[1]], format)
    pattern, i = [], 0
    while i < len(expanded):
        c = expanded[i]
        i += 1
        if c == '%':
            if i == len(expanded):
                raise ValueError("stray %% in format '%s'" % format)
            c = expanded[i]
            i += 1
            if c not in _CODES:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
            pattern.append(_CODES[c])
        elif c.isspace():
            pattern.append(r'\s+' if not pattern or pattern[-1] != r'\s+' else '')
        else:
            pattern.append(re.escape(c))
    try:
        m = re.compile(''.join(pattern), re.IGNORECASE).match(text)
    except re.error as e:
        raise ValueError(f"{e}") from None
    if not m:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if len(text) != m.end():
        raise ValueError("unconverted data remains: %s" % text[m.end():])
    return _from_groups({k: v.lower() for k, v in m.groupdict().items() if v is not None})


def _from_groups(g):
    year, month, day = None, 1, 1
    number = {k: int(v) for k, v in g.items() if v.strip().isdigit()}
    if 'y' in g:
        year = number['y'] + (2000 if number['y'] <= 68 else 1900)
    year = number.get('Y', year)
    month, day = number.get('m', month), number.get('d', day)
    for key in 'bB':
        if key in g:
            month = [n and n.lower() for n in _MONTHS].index(g[key][:3])
    weekday = None
    for key in 'aA':
        if key in g:
            weekday = [n and n.lower() for n in _DAYS].index(g[key][:3]) - 1
    if 'u' in g:
        weekday = number['u'] - 1
    if 'w' in g:
        weekday = (number['w'] - 1) % 7
    hour = number.get('H', 0)
    if 'I' in g:
        hour = number['I'] % 12 + (12 if g.get('p') == 'pm' else 0)
    if 'G' in g or 'V' in g:
        if 'V' not in g or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if 'G' not in g:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _isoweek_to_gregorian(number['G'], number['V'], weekday + 1)
    if year is None:
        year = 1904 if month == 2 and day == 29 else 1900
    if 'j' in g:
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + number['j'] - 1)
    elif weekday is not None and ('U' in g or 'W' in g):
        first = (_to_ordinal(year, 1, 1) + 6) % 7
        week, shift = (number['W'], 0) if 'W' in g else (number['U'], 1)
        first, wd = (first + shift) % 7, (weekday + shift) % 7
        n = wd - first if week == 0 else (7 - first) % 7 + 7 * (week - 1) + wd
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + n)
    tz = None
    if 'z' in g:
        z = g['z']
        if z == 'z':
            tz = timezone.utc
        else:
            digits = z[1:].replace(':', '')
            delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:6] or 0),
                              microseconds=int(digits[7:].ljust(6, '0')) if digits[7:] else 0)
            tz = timezone(-delta if z[0] == '-' else delta, g['Z'].upper() if g.get('Z') else None)
    second = number.get('S', 0)
    us = int(g['f'].ljust(6, '0')) if 'f' in g else 0
    return (year, month, day, hour, number.get('M', 0), second), us, tz
