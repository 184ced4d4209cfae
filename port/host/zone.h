/* zone.h: AdderPort.utc_offset of hosts. */
#ifndef PORT_HOST_ZONE_H
#define PORT_HOST_ZONE_H

#include "adder.h"

int host_utc_offset(AdderVm *vm, int64_t seconds, bool *summer);
#endif
