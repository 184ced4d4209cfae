/* time.c: the module time: clocks, waiting, and the calendar (time_calendar.c; time_format.c has strftime and strptime).
 * All clocks are the port's. Ticks wrap at 2**30 on every build, so that they are small ints everywhere. */
#include "module/time.h"

#define TICKS_PERIOD ((uint64_t)1 << 30)

const AdderPort *vm_port(AdderVm *vm); /* given by the floor that runs natives */

static uint64_t microseconds(AdderVm *vm) {
    return vm_port(vm)->microseconds(vm);
}

/* ---- waiting ---- */
static void wait_microseconds(AdderVm *vm, uint64_t us) {
    uint64_t end = microseconds(vm) + us, now;
    adder_poll(vm);
    while ((now = microseconds(vm)) < end) { /* the port comes back early when something is to be done */
        vm_port(vm)->sleep_microseconds(vm, end - now);
        adder_poll(vm);
    }
}
ADDER_NATIVE(time_sleep, "sleep(seconds, /)", "Waits; Ctrl-C ends it.") {
    if (!adder_is_float(args[0])) {
        int64_t seconds = adder_to_int64(vm, args[0]);
        if (seconds < 0) adder_raise(vm, &adder_ValueError, "sleep length must be non-negative");
        wait_microseconds(vm, seconds > INT64_MAX / 2000000 ? INT64_MAX / 2 : (uint64_t)seconds * 1000000u);
        return ADDER_NONE;
    }
    double seconds = adder_to_double(vm, args[0]);
    if (seconds != seconds) adder_raise(vm, &adder_ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0) adder_raise(vm, &adder_ValueError, "sleep length must be non-negative");
    wait_microseconds(vm, seconds > 4e12 ? INT64_MAX / 2 : (uint64_t)(seconds * 1e6));
    return ADDER_NONE;
}
static uint64_t whole(AdderVm *vm, AdderValue v) { /* negative counts as nothing */
    int64_t n = adder_to_int64(vm, v);
    return n < 0 ? 0 : n > INT64_MAX / 2000 ? INT64_MAX / 2000 : (uint64_t)n;
}
ADDER_NATIVE(time_sleep_ms, "sleep_ms(ms, /)", "Waits so many milliseconds.") {
    wait_microseconds(vm, whole(vm, args[0]) * 1000u);
    return ADDER_NONE;
}
ADDER_NATIVE(time_sleep_us, "sleep_us(us, /)", "Waits so many microseconds.") {
    wait_microseconds(vm, whole(vm, args[0]));
    return ADDER_NONE;
}

/* ---- ticks ---- */
static AdderValue ticks(uint64_t n) {
    return adder_small_int((intptr_t)(n & (TICKS_PERIOD - 1)));
}
ADDER_NATIVE(time_ticks_ms, "ticks_ms()", "A counter of milliseconds that wraps; see ticks_diff.") {
    return ticks(microseconds(vm) / 1000u);
}
ADDER_NATIVE(time_ticks_us, "ticks_us()", "A counter of microseconds that wraps; see ticks_diff.") {
    return ticks(microseconds(vm));
}
ADDER_NATIVE(time_ticks_add, "ticks_add(ticks, delta, /)", "The ticks that come delta later.") {
    int64_t delta = adder_to_int64(vm, args[1]);
    if (delta >= (int64_t)TICKS_PERIOD / 2 || delta < -(int64_t)TICKS_PERIOD / 2) {
        adder_raise(vm, &adder_OverflowError, "ticks interval overflow");
    }
    return ticks((uint64_t)(adder_to_int64(vm, args[0]) + delta));
}
ADDER_NATIVE(time_ticks_diff, "ticks_diff(later, earlier, /)", "How many ticks lie between two values, wrapping heeded.") {
    uint64_t difference = (uint64_t)adder_to_int64(vm, args[0]) - (uint64_t)adder_to_int64(vm, args[1]);
    difference = (difference + TICKS_PERIOD / 2) & (TICKS_PERIOD - 1);
    return adder_small_int((intptr_t)difference - (intptr_t)(TICKS_PERIOD / 2));
}

/* ---- clocks ---- */
ADDER_NATIVE(time_time, "time()", "Seconds since 1970: a float, or an int where floats are too short for it.") {
    int64_t now = vm_port(vm)->wall_nanoseconds(vm);
    return ADDER_WORD64 ? adder_float(vm, (double)now / 1e9) : adder_int(vm, now / 1000000000);
}
ADDER_NATIVE(time_time_ns, "time_ns()", "Nanoseconds since 1970.") {
    return adder_int(vm, vm_port(vm)->wall_nanoseconds(vm));
}
ADDER_NATIVE(time_monotonic, "monotonic()", "Seconds of a clock that never goes back.") {
    return adder_float(vm, (double)microseconds(vm) / 1e6);
}
ADDER_NATIVE(time_monotonic_ns, "monotonic_ns()", "Nanoseconds of a clock that never goes back.") {
    return adder_int_unsigned(vm, microseconds(vm) * 1000u);
}

/* ---- the calendar ---- */
static int64_t seconds_argument(AdderVm *vm, AdderValue v) {
    if (adder_is_unbound(v) || adder_is_none(v)) {
        int64_t now = vm_port(vm)->wall_nanoseconds(vm), seconds = now / 1000000000;
        return now % 1000000000 < 0 ? seconds - 1 : seconds;
    }
    int64_t seconds;
    if (adder_is_float(v)) {
        double number = adder_to_double(vm, v);
        if (number != number) adder_raise(vm, &adder_ValueError, "Invalid value NaN (not a number)");
        if (number > 9e18 || number < -9e18) {
            adder_raise(vm, &adder_OverflowError, "timestamp out of range for platform time_t");
        }
        seconds = (int64_t)number;
        if ((double)seconds > number) seconds--;
    } else {
        seconds = adder_to_int64(vm, v);
    }
    if (seconds > TIME_LIMIT || seconds < -TIME_LIMIT) {
        adder_raise(vm, &adder_OverflowError, "timestamp out of range for platform time_t");
    }
    return seconds;
}
static int offset_at(AdderVm *vm, int64_t seconds, bool *summer) {
    *summer = false;
    return vm_port(vm)->utc_offset == NULL ? 0 : vm_port(vm)->utc_offset(vm, seconds, summer);
}
static Calendar local_calendar(AdderVm *vm, int64_t seconds) {
    bool summer;
    Calendar c = calendar_from_seconds(seconds + offset_at(vm, seconds, &summer));
    c.summer = summer;
    return c;
}
ADDER_NATIVE(time_gmtime, "gmtime(seconds=None, /)", "A time since 1970 (by default now) as struct_time, UTC.") {
    return calendar_value(vm, calendar_from_seconds(seconds_argument(vm, args[0])));
}
ADDER_NATIVE(time_localtime, "localtime(seconds=None, /)",
             "A time since 1970 (by default now) as struct_time, local time.") {
    return calendar_value(vm, local_calendar(vm, seconds_argument(vm, args[0])));
}
ADDER_NATIVE(time_mktime, "mktime(tuple, /)", "The time since 1970 of a struct_time or tuple in local time.") {
    int64_t local = calendar_to_seconds(calendar_from_value(vm, args[0])), seconds = local;
    bool summer;
    for (unsigned i = 0; i < 2; i++) seconds = local - offset_at(vm, seconds, &summer);
    return ADDER_WORD64 && !sys_is_board(vm) ? adder_float(vm, (double)seconds) : adder_int(vm, seconds);
}

static Calendar calendar_argument(AdderVm *vm, AdderValue v) { /* not given: now */
    if (adder_is_unbound(v) || adder_is_none(v)) return local_calendar(vm, seconds_argument(vm, ADDER_NONE));
    return calendar_from_value(vm, v);
}
static AdderValue as_text(AdderVm *vm, Calendar c) {
    return time_format(vm, adder_str_c(vm, "%a %b %e %H:%M:%S %Y"), c, 0);
}
ADDER_NATIVE(time_asctime, "asctime(tuple=None, /)", "A time as 'Sat Jun  6 16:26:11 2026'.") {
    return as_text(vm, calendar_argument(vm, args[0]));
}
ADDER_NATIVE(time_ctime, "ctime(seconds=None, /)", "Local time as 'Sat Jun  6 16:26:11 2026'.") {
    return as_text(vm, local_calendar(vm, seconds_argument(vm, args[0])));
}
ADDER_NATIVE(time_strftime, "strftime(format, tuple=None, /)", "A time as text: %Y %m %d %H %M %S and so on.") {
    Calendar c = calendar_argument(vm, args[1]);
    bool summer;
    if (!adder_is_str(args[0])) {
        adder_raise(vm, &adder_TypeError, "strftime() argument 1 must be str, not %T", args[0]);
    }
    calendar_check(vm, &c);
    return time_format(vm, args[0], c, offset_at(vm, calendar_to_seconds(c), &summer));
}
ADDER_NATIVE(time_strptime, "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
             "Reads a time from text by a format as strftime has it; struct_time.") {
    AdderValue format = adder_is_unbound(args[1]) ? adder_str_c(vm, "%a %b %d %H:%M:%S %Y") : args[1];
    return calendar_value(vm, time_parse(vm, args[0], format));
}

static const AdderMember time_members[] = {
    ADDER_MEMBER_NATIVE(asctime, time_asctime),
    ADDER_MEMBER_NATIVE(ctime, time_ctime),
    ADDER_MEMBER_NATIVE(gmtime, time_gmtime),
    ADDER_MEMBER_NATIVE(localtime, time_localtime),
    ADDER_MEMBER_NATIVE(mktime, time_mktime),
    ADDER_MEMBER_NATIVE(monotonic, time_monotonic),
    ADDER_MEMBER_NATIVE(monotonic_ns, time_monotonic_ns),
    ADDER_MEMBER_NATIVE(perf_counter, time_monotonic),
    ADDER_MEMBER_NATIVE(perf_counter_ns, time_monotonic_ns),
    ADDER_MEMBER_NATIVE(process_time, time_monotonic),
    ADDER_MEMBER_NATIVE(process_time_ns, time_monotonic_ns),
    ADDER_MEMBER_NATIVE(sleep, time_sleep),
    ADDER_MEMBER_NATIVE(sleep_ms, time_sleep_ms),
    ADDER_MEMBER_NATIVE(sleep_us, time_sleep_us),
    ADDER_MEMBER_NATIVE(strftime, time_strftime),
    ADDER_MEMBER_NATIVE(strptime, time_strptime),
    ADDER_MEMBER(struct_time, time_struct_type),
    ADDER_MEMBER_NATIVE(ticks_add, time_ticks_add),
    ADDER_MEMBER_NATIVE(ticks_cpu, time_ticks_us),
    ADDER_MEMBER_NATIVE(ticks_diff, time_ticks_diff),
    ADDER_MEMBER_NATIVE(ticks_ms, time_ticks_ms),
    ADDER_MEMBER_NATIVE(ticks_us, time_ticks_us),
    ADDER_MEMBER_NATIVE(time, time_time),
    ADDER_MEMBER_NATIVE(time_ns, time_time_ns),
};
/* The zone of the place: what holds now, and half a year from now, is standard time and summer time. */
static AdderValue zone_fact(AdderVm *vm, AdderValue name) {
    int64_t now = seconds_argument(vm, ADDER_NONE), other = now + 182 * 86400;
    bool summer, other_summer;
    int offset = offset_at(vm, now, &summer), other_offset = offset_at(vm, other, &other_summer);
    bool daylight = summer != other_summer;
    int standard = summer ? other_offset : offset, alternative = !daylight ? standard : summer ? offset : other_offset;
    if (adder_same(name, ADDER_N(timezone))) return adder_small_int(-standard);
    if (adder_same(name, ADDER_N(altzone))) return adder_small_int(-alternative);
    if (adder_same(name, ADDER_N(daylight))) return adder_small_int(daylight);
    if (!adder_same(name, ADDER_N(tzname))) return ADDER_UNBOUND;
    AdderValue format = adder_str_c(vm, "%Z");
    AdderValue names[2] = {time_format(vm, format, local_calendar(vm, summer ? other : now), standard),
                           time_format(vm, format, local_calendar(vm, summer ? now : other), alternative)};
    return adder_tuple(vm, 2, names);
}
const AdderModule ADDER_ALIGNED time_module = {(const AdderHead *)(const void *)&adder_module_type,
                                               &ADDER_NAME(time),
                                               ADDER_MEMBERS(time_members),
                                               "Clocks, waiting, dates.",
                                               zone_fact,
                                               NULL};
