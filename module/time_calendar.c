/* time_calendar.c: seconds since 1970 and dates of the Gregorian calendar, and struct_time that holds them.
 *
 * Days are counted in years that begin in March, so that the leap day is the last one of its year, and in eras of 400
 * years, which all have the same length.
 */
#include "module/time.h"

enum { ERA_DAYS = 146097, EPOCH = 719468 /* days from 1 March of the year 0 to 1970 */ };

static int64_t days_before(int64_t year, int month, int64_t day) {
    if (month <= 2) year--;
    int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
}

void calendar_complete(Calendar *c) {
    int64_t days = days_before(c->year, c->month, c->day);
    c->yearday = (int)(days - days_before(c->year, 1, 1)) + 1;
    c->weekday = (int)(((days + 3) % 7 + 7) % 7); /* 1970 began on a Thursday */
}

Calendar calendar_from_seconds(int64_t seconds) {
    Calendar c = {0};
    int64_t days = seconds / 86400, rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        days--;
    }
    c.hour = (int)(rest / 3600);
    c.minute = (int)(rest / 60 % 60);
    c.second = (int)(rest % 60);
    days += EPOCH;
    int64_t era = (days >= 0 ? days : days - (ERA_DAYS - 1)) / ERA_DAYS, of_era = days - era * ERA_DAYS;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA_DAYS - 1)) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100), month = (5 * of_year + 2) / 153;
    c.day = (int)(of_year - (153 * month + 2) / 5) + 1;
    c.month = (int)(month < 10 ? month + 3 : month - 9);
    c.year = year + era * 400 + (c.month <= 2);
    calendar_complete(&c);
    return c;
}

int64_t calendar_to_seconds(Calendar c) {
    int64_t months = c.month - 1, year = c.year + months / 12;
    months %= 12;
    if (months < 0) {
        months += 12;
        year--;
    }
    int64_t days = days_before(year, (int)months + 1, c.day);
    return days * 86400 + (int64_t)c.hour * 3600 + (int64_t)c.minute * 60 + c.second;
}

/* ---- struct_time ---- */
AdderValue calendar_value(AdderVm *vm, Calendar c) {
    AdderValue items[9] = {adder_int(vm, c.year),      adder_small_int(c.month),   adder_small_int(c.day),
                           adder_small_int(c.hour),    adder_small_int(c.minute),  adder_small_int(c.second),
                           adder_small_int(c.weekday), adder_small_int(c.yearday), adder_small_int(c.summer)};
    return sys_is_board(vm) ? adder_tuple(vm, 8, items) : record_new(vm, &time_struct_type, 9, items);
}

Calendar calendar_from_value(AdderVm *vm, AdderValue v) {
    AdderValue tuple = record_tuple(vm, v);
    size_t count = adder_tuple_count(tuple);
    if (count != 8 && count != 9) {
        adder_raise(vm, &adder_TypeError, "illegal time tuple argument");
    }
    Calendar c = {.summer = -1};
    c.year = adder_to_int(vm, adder_tuple_items(tuple)[0]);
    int *const fields[] = {&c.month, &c.day, &c.hour, &c.minute, &c.second, &c.weekday, &c.yearday, &c.summer};
    for (size_t i = 1; i < count; i++) *fields[i - 1] = adder_to_int(vm, adder_tuple_items(tuple)[i]);
    return c;
}

void calendar_check(AdderVm *vm, Calendar *c) {
    if (c->month == 0) c->month = 1; /* zeros stand for "does not matter", as in CPython */
    if (c->day == 0) c->day = 1;
    if (c->yearday == 0) c->yearday = 1;
    if (c->month < 1 || c->month > 12) adder_raise(vm, &adder_ValueError, "month out of range");
    if (c->day < 1 || c->day > 31) adder_raise(vm, &adder_ValueError, "day of month out of range");
    if (c->hour < 0 || c->hour > 23) adder_raise(vm, &adder_ValueError, "hour out of range");
    if (c->minute < 0 || c->minute > 59) adder_raise(vm, &adder_ValueError, "minute out of range");
    if (c->second < 0 || c->second > 61) adder_raise(vm, &adder_ValueError, "seconds out of range");
    if (c->weekday < -1) adder_raise(vm, &adder_ValueError, "day of week out of range");
    c->weekday = (c->weekday + 7) % 7;
    if (c->yearday < 1 || c->yearday > 366) adder_raise(vm, &adder_ValueError, "day of year out of range");
}

static AdderValue struct_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    if (nargs != 1) {
        adder_raise(vm, &adder_TypeError, "structseq() missing required argument 'sequence' (pos 1)");
    }
    AdderValue tuple = adder_call(vm, adder_object(&adder_tuple_type), 1, args);
    size_t count = adder_tuple_count(tuple);
    if (count < 9) {
        adder_raise(vm, &adder_TypeError, "time.struct_time() takes an at least 9-sequence (%z-sequence given)", count);
    }
    if (count > 11) {
        adder_raise(vm, &adder_TypeError, "time.struct_time() takes an at most 11-sequence (%z-sequence given)", count);
    }
    return record_new(vm, &time_struct_type, 9, adder_tuple_items(tuple));
}
static const AdderMember struct_members[] = {
    {&ADDER_NAME(__module__), ADDER_ROM_NAME(time)},
    ADDER_MEMBER(tm_year, record_fields[0]),
    ADDER_MEMBER(tm_mon, record_fields[1]),
    ADDER_MEMBER(tm_mday, record_fields[2]),
    ADDER_MEMBER(tm_hour, record_fields[3]),
    ADDER_MEMBER(tm_min, record_fields[4]),
    ADDER_MEMBER(tm_sec, record_fields[5]),
    ADDER_MEMBER(tm_wday, record_fields[6]),
    ADDER_MEMBER(tm_yday, record_fields[7]),
    ADDER_MEMBER(tm_isdst, record_fields[8]),
};
static const AdderSlots struct_slots = RECORD_SLOTS(time_struct_type);
ADDER_TYPE(time_struct_type, struct_time, adder_object_type, struct_slots, struct_members, struct_construct,
           ADDER_TYPE_FINAL, "struct_time(iterable, /)\nA point in time as nine ints.");
