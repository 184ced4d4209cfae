/* call.h: calls, for the other files of this floor. */
#ifndef VM_CALL_H
#define VM_CALL_H

#include "vm/vm.h"

/* Bytes of both stacks that stay free for error handling itself. */
#define STACK_RESERVE (ADDER_BOARD ? 1024u : 16384u)

/* Bytes below the stack pointer that vm_scrub_stack overwrites. */
#define SCRUB_BYTES (ADDER_BOARD ? 768u : 4096u)
void vm_scrub_stack(Vm *vm);

Value vm_type_call(Vm *vm, const Type *type, Value *args, unsigned nargs, Value kwnames); /* type.__call__ */
Value vm_slot_call_spread(Vm *vm, Value self, Value list_or_tuple, Value dict_or_unbound);
Value vm_type_call_spread(Vm *vm, const Type *type, Value list_or_tuple, Value dict_or_unbound);
/* object.__new__ and its kin: memory for an instance, initialised as far as the native base does it. */
Value vm_native_new(Vm *vm, const Type *type, Value *args, unsigned nargs, Value kwnames);

#endif
