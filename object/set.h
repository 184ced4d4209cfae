/* set.h: what the files of set and frozenset share. Operands named `other` are any iterable, unless said otherwise. */
#ifndef OBJECT_SET_H
#define OBJECT_SET_H

#include "object/table.h"

/* The table of a set or frozenset, of an instance of a subclass, too; null for any other value. */
Set *set_of(Value v);
static inline bool value_is_any_set(Value v) {
    return set_of(v) != NULL;
}

/* A new set or frozenset: empty, or with the contents of `from` (may be null). */
Value set_new(Vm *vm, const Type *type, const Set *from);
Value set_from(Vm *vm, const Type *type, Value other);
bool set_discard(Vm *vm, Value set, Value item); /* false: it was not in */
/* These change the set (also a frozenset that is being made). */
void set_update(Vm *vm, Value set, Value other);
void set_difference_update(Vm *vm, Value set, Value other);
void set_symmetric_difference_update(Vm *vm, Value set, Value other);
void set_intersection_update(Vm *vm, Value set, Value other);
/* These give a new one of the type (set or frozenset). */
Value set_intersection(Vm *vm, const Type *type, Value set, Value other);
Value set_difference(Vm *vm, const Type *type, Value set, Value other);

bool set_is_subset(Vm *vm, Set *a, Set *b);
bool set_is_disjoint(Vm *vm, Value set, Value other);
Value set_iterator(Vm *vm, Value set);

#endif
