/* micropython_ring.h: the type micropython.RingIO (micropython_ring.c). */
#ifndef MODULE_MICROPYTHON_RING_H
#define MODULE_MICROPYTHON_RING_H

#include "adder.h"

extern const AdderType adder_ring_io_type;
#endif
