/* lazy.c: attributes of native modules that come from modules of lib/: see lazy.h. */
#include "module/lazy.h"

AdderValue lazy_attribute(AdderVm *vm, AdderValue name, const LazyName *table, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (adder_object_get(name) != &table[i].name->object) continue;
        AdderValue module = adder_import(vm, table[i].module);
        return adder_get_attribute(vm, module, name);
    }
    return ADDER_UNBOUND;
}
