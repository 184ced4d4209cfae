/* lazy.h: names of a native module that are written in Python: they stand in its table as ADDER_MEMBER_LAZY, and its
 * get_attribute finds them in a module of lib/, which is imported when the first of them is asked for. */
#ifndef MODULE_LAZY_H
#define MODULE_LAZY_H

#include "adder.h"

#define ADDER_MEMBER_LAZY(name_) {&ADDER_NAME(name_), {4u}} /* the constant unbound */

typedef struct LazyName {
    const AdderStr *name;
    const char *module;
} LazyName;
/* The attribute from its module; ADDER_UNBOUND when it is not in the table. */
AdderValue lazy_attribute(AdderVm *vm, AdderValue name, const LazyName *table, size_t count);

#endif
