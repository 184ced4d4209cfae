/* time.h: the calendar that the files of the module time share. */
#ifndef MODULE_TIME_H
#define MODULE_TIME_H

#include "module/record.h"

/* The Gregorian calendar, extended in both directions. */
typedef struct Calendar {
    int64_t year;
    int month, day, hour, minute, second; /* month and day from 1 */
    int weekday;                          /* Monday: 0 */
    int yearday;                          /* from 1 */
    int summer;                           /* 1: daylight saving time; -1: not known */
} Calendar;
#define TIME_LIMIT INT64_C(67768036191676799) /* the year fits an int */

extern const AdderType time_struct_type; /* struct_time */

Calendar calendar_from_seconds(int64_t seconds);
int64_t calendar_to_seconds(Calendar c); /* fields may be out of range; weekday and yearday do not count */
void calendar_complete(Calendar *c);     /* weekday and yearday from the date */
AdderValue calendar_value(AdderVm *vm, Calendar c);
Calendar calendar_from_value(AdderVm *vm, AdderValue v); /* struct_time, or a tuple of at least 8 */
void calendar_check(AdderVm *vm, Calendar *c);           /* ValueError "month out of range" and so on */

/* ---- time_format.c ---- */
AdderValue time_format(AdderVm *vm, AdderValue format, Calendar c, int offset);
Calendar time_parse(AdderVm *vm, AdderValue text, AdderValue format);
#endif
