/* zone.c: the time zone of the machine, from the C library. */
#include "port/host/zone.h"

#include <time.h>

int host_utc_offset(AdderVm *vm, int64_t seconds, bool *summer) {
    struct tm local;
    time_t at = (time_t)seconds;
    *summer = false;
    if (localtime_r(&at, &local) == NULL) return 0;
    *summer = local.tm_isdst > 0;
    return (int)local.tm_gmtoff;
}
