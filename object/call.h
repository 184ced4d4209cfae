/* call.h: what object types ask of the calling machinery (given by the floor above, vm/). */
#ifndef OBJECT_CALL_H
#define OBJECT_CALL_H

#include "base/value.h"

/* Binds arguments by a signature text as AdderNative describes it; out has room for all parameters. Raises TypeError in
 * CPython's words. Signatures with *args are refused (use the arguments themselves). */
void adder_bind(Vm *vm, const char *signature, Value *args, unsigned nargs, Value kwnames, Value *out);
/* repr of containers: false when v is already being printed further up. */
bool vm_repr_enter(Vm *vm, Value v);
void vm_repr_leave(Vm *vm);
/* Raises TypeError when there are keyword arguments: "list() takes no keyword arguments". */
void adder_no_keywords(Vm *vm, const char *name, Value kwnames);

#endif
