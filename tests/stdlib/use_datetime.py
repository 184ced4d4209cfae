# datetime: construction, limits, arithmetic, comparison, ISO texts both ways, strftime and strptime, time zones, errors.
# float: double
import datetime
from datetime import date, time, timedelta, timezone, tzinfo
from datetime import datetime as dt
from _show import show
import copy


class Zone(tzinfo):
    def __init__(self, hours, dst=0):
        self.hours, self.saving = hours, dst

    def utcoffset(self, d):
        return timedelta(hours=self.hours + self.saving)

    def dst(self, d):
        return timedelta(hours=self.saving)

    def tzname(self, d):
        return f'Z{self.hours}'

    def __repr__(self):
        return f'Zone({self.hours})'


class Nothing(tzinfo):
    pass


class MyDate(date):
    pass


class MyDt(dt):
    pass


D, T, S = date, time, timedelta
Z1, Z5, UTC = Zone(1), timezone(timedelta(hours=-5)), timezone.utc
show('''
S(), S(1), S(1, 2, 3), S(weeks=1, hours=2, minutes=3, milliseconds=4), S(days=-1), S(hours=25), S(seconds=-1), S(0.5), S(microseconds=1.5)
S(microseconds=0.5), S(microseconds=2.5), S(seconds=0.1), S(days=1.5, hours=-36)
S(999999999)
!S(1000000000)
!S(days=-1000000000)
!S("x")
S(1).days, S(1, 2, 3).seconds, S(1, 2, 3).microseconds, S(1, 2, 3).total_seconds(), S(microseconds=-1).total_seconds()
str(S()), str(S(1)), str(S(2, 3661)), str(S(-1)), str(S(microseconds=5)), str(S(-2, 5, 7)), repr(S(-1, 3))
S(1) + S(hours=1), S(1) - S(2), S(1) * 3, 3 * S(1), S(1) * 1.5, S(1) / 2, S(1) / S(hours=6), S(1) // 7, S(1) // S(hours=5), S(1) % S(hours=5), divmod(S(1), S(hours=5)), S(1) / 1.5
-S(1), +S(1), abs(S(-1)), bool(S()), bool(S(0, 1)), S(1) == S(hours=24), S(1) != S(2), S(1) < S(2), S(1) >= S(1), hash(S(1)) == hash(S(hours=24))
!S(1) + 1
!S(1) < 1
S(1) == 1, S(1) != "x"
!S(1) / 0
S.min, S.max, S.resolution
D(2024, 2, 29), D(1, 1, 1), D(9999, 12, 31), D.min, D.max, D.resolution
!D(2023, 2, 29)
!D(0, 1, 1)
!D(2024, 13, 1)
!D(2024.0, 1, 1)
!D(2024)
D(2024, 3, 1).year, D(2024, 3, 1).month, D(2024, 3, 1).day
D(2024, 3, 1).weekday(), D(2024, 3, 1).isoweekday(), D(2024, 3, 1).toordinal(), D.fromordinal(738946), D.fromordinal(1)
!D.fromordinal(0)
D(2024, 3, 1).isocalendar()[:], D(2021, 1, 3).isocalendar()[:], D(2020, 12, 31).isocalendar().week, D(2018, 12, 31).isocalendar()[0]
[D(y, 1, 1).isocalendar()[:] for y in range(2015, 2027)]
D.fromisocalendar(2024, 9, 5), D.fromisocalendar(2020, 53, 7)
D.fromisocalendar(2021, 53, 1)
!D.fromisocalendar(2021, 1, 8)
D(2024, 3, 1).isoformat(), str(D(5, 3, 1)), D(2024, 3, 1).ctime(), f"{D(2024, 3, 1)}", f"{D(2024, 3, 1):%d/%m/%y}"
D(2024, 3, 1).strftime("%Y-%m-%d %a %A %b %B %j %U %W %w %% %y %H"), D(2024, 3, 1).strftime("%G %V %u"), D(2024, 3, 1).strftime("")
D(2024, 3, 1).timetuple()[:], D(2024, 3, 1).replace(day=5), D(2024, 3, 1).replace(2020, 2)
D(2024, 3, 31).replace(month=2) if 0 else 1
D(2024, 3, 1) + S(30), D(2024, 3, 1) - S(1), D(2024, 3, 1) - D(2023, 3, 1), S(1) + D(2024, 3, 1), D(2024, 1, 1) + S(hours=47)
!D.max + S(1)
!D.min - S(1)
!D(2024, 3, 1) + 1
D(2024, 3, 1) < D(2024, 3, 2), D(2024, 3, 1) == D(2024, 3, 1), D(2024, 3, 1) != 1, D(2024, 3, 1) >= D(2024, 2, 1), hash(D(2024, 3, 1)) == hash(D(2024, 3, 1))
!D(2024, 3, 1) < 5
D.fromisoformat("2024-03-01"), D.fromisoformat("20240301"), D.fromisoformat("2024-W09-5"), D.fromisoformat("2024W095"), D.fromisoformat("2024-W09")
D.fromisoformat("2024-3-1")
D.fromisoformat("2024-03-1x")
!D.fromisoformat("2024-13-01")
D.fromisoformat(5)
T(), T(1), T(1, 2), T(1, 2, 3), T(1, 2, 3, 4), T(1, tzinfo=UTC), T(1, fold=1), T.min, T.max
!T(24)
!T(0, 60)
!T(0, 0, 0, 1000000)
!T(1, fold=2)
!T(1, tzinfo=3)
T(1, 2, 3, 4).hour, T(1, 2, 3, 4).minute, T(1, 2, 3, 4).second, T(1, 2, 3, 4).microsecond, T(1, tzinfo=UTC).tzinfo, T(1).fold
T(1, 2).isoformat(), T(1, 2, 3, 4).isoformat(), str(T(1, 2, tzinfo=Z5)), [T(1, 2, 3, 4567).isoformat(s) for s in ("hours", "minutes", "seconds", "milliseconds", "microseconds")]
T(1).isoformat("days")
T(13, 5).strftime("%H:%M:%S %I %p %f %z|%Z|"), T(1, tzinfo=Z5).strftime("%z %Z"), f"{T(1, 2):%H-%M}"
T(1) < T(2), T(1) == T(1), T(1, tzinfo=UTC) == T(1), T(6, tzinfo=UTC) == T(1, tzinfo=Z5), hash(T(6, tzinfo=UTC)) == hash(T(1, tzinfo=Z5)), bool(T())
!T(1, tzinfo=UTC) < T(1)
T(1, 2).replace(minute=5), T(1, tzinfo=UTC).utcoffset(), T(1, tzinfo=UTC).tzname(), T(1).utcoffset(), T(1, tzinfo=Z1).dst()
T.fromisoformat("04:23:01"), T.fromisoformat("T042301"), T.fromisoformat("04:23:01.5"), T.fromisoformat("04:23:01,123456"), T.fromisoformat("04:23:01+04:00"), T.fromisoformat("04Z"), T.fromisoformat("04")
T.fromisoformat("4:23")
T.fromisoformat("04:23:61") if 0 else 1
T.fromisoformat("x")
dt(2024, 3, 1), dt(2024, 3, 1, 4, 5, 6, 7), dt(2024, 3, 1, tzinfo=UTC), dt(2024, 3, 1, 1, 2), dt(2024, 3, 1, fold=1), dt.min, dt.max
!dt(2024)
!dt(2024, 3, 1, 25)
dt(2024, 3, 1, 4, 5).date(), dt(2024, 3, 1, 4, 5).time(), dt(2024, 3, 1, 4, tzinfo=UTC).timetz(), dt.combine(D(2024, 3, 1), T(4, 5)), dt.combine(D(2024, 3, 1), T(4), UTC)
!dt.combine(1, T())
str(dt(2024, 3, 1, 4)), dt(2024, 3, 1, 4, 5, 6, 7).isoformat(), dt(2024, 3, 1, tzinfo=Z5).isoformat(" "), dt(2024, 3, 1, 4).isoformat(timespec="minutes"), dt(2024, 3, 1, 4, 5).ctime()
dt(2024, 3, 1) + S(1, 3600), dt(2024, 3, 1) - S(microseconds=1), dt(2024, 3, 1) - dt(2023, 3, 1, 12), S(1) + dt(2024, 3, 1), dt(2024, 3, 1, 5, tzinfo=UTC) - dt(2024, 3, 1, tzinfo=Z5)
!dt(2024, 3, 1) - dt(2024, 3, 1, tzinfo=UTC)
!dt.max + S(microseconds=1)
!dt(2024, 3, 1) + 5
dt(2024, 3, 1) < dt(2024, 3, 2), dt(2024, 3, 1, 5, tzinfo=UTC) == dt(2024, 3, 1, tzinfo=Z5), dt(2024, 3, 1) == dt(2024, 3, 1, tzinfo=UTC), dt(2024, 3, 1) == D(2024, 3, 1), dt(2024, 3, 1) != 5
!dt(2024, 3, 1) < dt(2024, 3, 1, tzinfo=UTC)
!dt(2024, 3, 1) < 5
hash(dt(2024, 3, 1, 5, tzinfo=UTC)) == hash(dt(2024, 3, 1, tzinfo=Z5)), hash(dt(2024, 3, 1)) == hash(dt(2024, 3, 1))
dt(2024, 3, 1, 12, tzinfo=UTC).astimezone(Z5), dt(2024, 3, 1, 12, tzinfo=Z5).astimezone(UTC), dt(2024, 3, 1, 12, tzinfo=Z1).astimezone(Z5), dt(2024, 3, 1, 12, tzinfo=UTC).astimezone(Zone(1, 1))
dt(2024, 3, 1, 12, tzinfo=UTC).utctimetuple()[:], dt(2024, 3, 1, 12, tzinfo=Z5).utctimetuple()[:6], dt(2024, 3, 1, 12, tzinfo=Z1).timetuple()[:]
dt(2024, 3, 1, 12, tzinfo=UTC).timestamp(), dt(2024, 3, 1, 12, 0, 0, 500000, tzinfo=Z5).timestamp(), dt(1969, 1, 1, tzinfo=UTC).timestamp(), dt(2024, 3, 1).timestamp()
dt.fromtimestamp(1709294400, UTC), dt.fromtimestamp(1709294400.5, Z5), dt.fromtimestamp(-1.25, UTC), dt.fromtimestamp(0), dt.fromtimestamp(1e9, timezone(S(hours=5, minutes=30)))
!dt.fromtimestamp(1, 5)
dt(2024, 3, 1, 13, 5, 6, 789).strftime("%Y-%m-%d %H:%M:%S.%f %I%p %j|%z|%Z|"), dt(2024, 3, 1, tzinfo=Z5).strftime("%z %Z %%"), f"{dt(2024, 3, 1, 4):%H:%M on %d %B}"
dt.strptime("2024-03-01 13:05:06", "%Y-%m-%d %H:%M:%S"), dt.strptime("1 Mar 24", "%d %b %y"), dt.strptime("01:05 PM", "%I:%M %p"), dt.strptime("2024-061", "%Y-%j")
dt.strptime("2024-03-01T10:11:12.5+0530", "%Y-%m-%dT%H:%M:%S.%f%z"), dt.strptime("Friday March 01 2024", "%A %B %d %Y"), dt.strptime("99", "%y"), dt.strptime("12", "%H")
dt.strptime("2024 09 5", "%G %V %u"), dt.strptime("2024 09 1", "%Y %W %w"), dt.strptime("2024 08 5", "%Y %U %w"), dt.strptime("100%", "%j%%")
dt.strptime("2024-03-01", "%Y/%m/%d")
dt.strptime("2024-03-01x", "%Y-%m-%d")
dt.strptime("2024", "%Q")
dt.strptime("x", "%")
!dt.strptime(5, "%Y")
!dt.strptime("2023-02-30", "%Y-%m-%d")
dt.fromisoformat("2024-03-01"), dt.fromisoformat("2024-03-01T04:05:06"), dt.fromisoformat("2024-03-01 04:05:06.789"), dt.fromisoformat("20240301T040506Z"), dt.fromisoformat("2024-03-01T04:05+01:30"), dt.fromisoformat("2024-W09-5T04")
!dt.fromisoformat("2024-03-01T25:00")
dt.fromisoformat("x")
dt.fromisoformat(None)
UTC, timezone(S(0)), Z5, timezone(S(hours=1), "CET"), timezone.min, timezone.max, str(UTC), str(Z5), str(timezone(S(0, 3661))), timezone(S(0)) is UTC
!timezone(S(1))
!timezone(5)
!timezone(S(0), 5)
UTC.utcoffset(None), Z5.tzname(None), UTC.dst(None), Z5 == timezone(S(hours=-5)), hash(Z5) == hash(timezone(S(hours=-5)))
!Z5.utcoffset(5)
!Z5.fromutc(dt(2024, 3, 1))
!dt(2024, 3, 1, tzinfo=Nothing()).utcoffset()
dt(2024, 3, 1, tzinfo=Z1).tzname(), dt(2024, 3, 1, tzinfo=Z1), dt(2024, 3, 1, tzinfo=Z1).dst(), dt(2024, 3, 1).tzname()
dt(2024, 3, 1, 2).replace(tzinfo=UTC), dt(2024, 3, 1, 2, tzinfo=UTC).replace(tzinfo=None), dt(2024, 3, 1).replace(year=2020, fold=1)
type(MyDate(2024, 3, 1) + S(1)).__name__, type(MyDate.today()).__name__, type(MyDt(2024, 3, 1) + S(1)).__name__
isinstance(dt.now(), date), issubclass(dt, date), D.today() == dt.now().date(), dt.now(UTC).tzinfo
copy.copy(dt(2024, 3, 1)), copy.deepcopy([S(1), D(2024, 3, 1), T(1), Z5]), datetime.MINYEAR, datetime.MAXYEAR, datetime.UTC is UTC
''', globals())
