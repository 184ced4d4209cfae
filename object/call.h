/* call.h: what object types ask of the calling machinery (given by the floor above, vm/). */
#ifndef OBJECT_CALL_H
#define OBJECT_CALL_H

#include "base/value.h"

/* repr of containers: false when v is already being printed further up. */
bool vm_repr_enter(Vm *vm, Value v);
void vm_repr_leave(Vm *vm);
/* Calls a function for an iterator's next item. UNBOUND when it raises StopIteration: that ends the iterator. */
Value vm_call_step(Vm *vm, Value function, unsigned nargs, const Value *args);
/* The special method of v's class, bound to v; UNBOUND when there is none. Neither v itself nor a __getattr__ is asked. */
Value vm_special_method(Vm *vm, Value v, Value name);
#endif
