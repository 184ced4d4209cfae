/* interfaces.h: AdderPort.interfaces of hosts. */
#ifndef PORT_HOST_INTERFACES_H
#define PORT_HOST_INTERFACES_H

#include "adder.h"

bool host_interfaces(AdderVm *vm, unsigned index, AdderInterface *out);
#endif
