/* modules.c: the table of the native modules of this build, from modules.h. */
#include "adder.h"

#define X(module) extern const AdderModule module;
#include "modules.h"
#undef X

const AdderModule *const adder_native_modules[] = {
#define X(module) &module,
#include "modules.h"
#undef X
    NULL,
};
