/* weak.h: weak references: objects that name another one without keeping it alive. */
#ifndef VM_WEAK_H
#define VM_WEAK_H

#include "vm/vm.h"

/* The VM knows all of them (vm->weak). When the referent dies, which a collection finds, it is cleared before any
 * finalizer runs; the callback is called at the next poll. */
typedef struct WeakRef {
    Object object;
    Value referent; /* not traced. UNBOUND: dead; WEAK_CALL: dead, and the callback is still to be called */
    Value callback; /* or None */
    uint32_t hash;  /* of the referent, 0: not asked for yet */
} WeakRef;
#define WEAK_CALL NOT_IMPLEMENTED

extern const AdderType weak_ref_type;
Value weak_new(Vm *vm, const Type *cls, Value referent, Value callback); /* TypeError when the type has none */
static inline Value weak_referent(Value ref) { /* UNBOUND when it is dead */
    Value v = VALUE_AS(WeakRef, ref)->referent;
    return adder_same(v, WEAK_CALL) ? UNBOUND : v;
}
uint32_t weak_hash(Vm *vm, Value ref);
void weak_trace(Visitor *visitor, Object *self);
bool weak_possible(const Type *type);
/* For the heap: before finalizers are looked for; after all is marked; compaction. */
void weak_clear_dead(Vm *vm);
void weak_drop_unmarked(Vm *vm);
void weak_visit(Vm *vm, Visitor *visitor);
void weak_run_callbacks(Vm *vm);

#endif
