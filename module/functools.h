/* functools.h: what the files of the module functools share. */
#ifndef MODULE_FUNCTOOLS_H
#define MODULE_FUNCTOOLS_H

#include "adder.h"

extern const AdderType functools_partial_type, functools_cached_property_type;
AdderValue functools_partial_new(AdderVm *vm, AdderValue function, AdderValue args, AdderValue keywords);
/* function(*args) bound to an instance, as a class's attribute is; itself when instance is None. */
AdderValue functools_bind(AdderVm *vm, AdderValue function, AdderValue instance);
/* A callable that remembers results; maxsize None: any number. */
AdderValue functools_cache_new(AdderVm *vm, AdderValue function, AdderValue maxsize, bool typed);
AdderValue functools_update(AdderVm *vm, AdderValue wrapper, AdderValue wrapped);
AdderValue functools_total_ordering(AdderVm *vm, AdderValue cls);

#endif
