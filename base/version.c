/* version.c: the only file that knows version and date of the build. */
#include "base/version.h"

#ifndef ADDER_VERSION
#define ADDER_VERSION "0.1.0"
#endif
#ifndef ADDER_DATE
#define ADDER_DATE "2026-11-23"
#endif

const char adder_version[] = ADDER_VERSION;
const char adder_build_date[] = ADDER_DATE;
