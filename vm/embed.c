/* embed.c: how C code outside of the VM gets in: a function run at the border, and the names of __main__. It knows the
 * VM's border (vm.h) and nothing of the interpreter. */
#include "vm/vm.h"

int adder_run(AdderVm *vm, void (*function)(AdderVm *vm, void *data), void *data) {
    return vm_run_outside(vm, function, data);
}

AdderValue adder_main_get(AdderVm *vm, const char *name) {
    return adder_dict_find(vm, module_dict(vm->main_module), adder_intern(vm, name, strlen(name)));
}

void adder_main_set(AdderVm *vm, const char *name, AdderValue v) {
    Value key = adder_intern(vm, name, strlen(name)), names = module_dict(vm->main_module);
    if (adder_is_unbound(v)) {
        adder_dict_remove(vm, names, key);
    } else {
        adder_dict_store(vm, names, key, v);
    }
}

void adder_print_exception(AdderVm *vm, AdderValue exception) {
    vm_print_exception(vm, exception);
}
