/* sequence.h: what list, tuple, slice, range and the iterators share among themselves. Other floors use container.h. */
#ifndef OBJECT_SEQUENCE_H
#define OBJECT_SEQUENCE_H

#include "object/container.h"

/* The list itself, of the exact type or a subclass (both have the same layout); null for anything else. */
static inline List *list_of(Value v) {
    return value_is_list(v) || adder_is_instance(v, &adder_list_type) ? VALUE_AS(List, v) : NULL;
}
/* The same for a tuple; that of a subclass is unwrapped. */
static inline Tuple *tuple_of(Value v) {
    v = adder_unwrap(v);
    return value_is_tuple(v) ? VALUE_AS(Tuple, v) : NULL;
}
/* Items of a list or tuple (of the exact type or unwrapped), stale as container.h says. */
static inline Value *sequence_items(Value v, size_t *count) {
    if (value_is_tuple(v)) {
        *count = VALUE_AS(Tuple, v)->count;
        return VALUE_AS(Tuple, v)->items;
    }
    *count = VALUE_AS(List, v)->count;
    return VALUE_AS(List, v)->items;
}
/* Equality as containers see it, with the common cases in place. */
static inline bool values_equal(Vm *vm, Value a, Value b) {
    if (adder_same(a, b)) return true;
    if (adder_is_small_int(a) && adder_is_small_int(b)) return false;
    return adder_equal(vm, a, b);
}
/* The write barrier for more than one slot: after values or a buffer were put into an object, in whatever way; after so
 * many values were put there, or one; after values of the object went to lower slots of it, by at most so many. */
static inline void contents_changed(Vm *vm, void *owner) {
    if (UNLIKELY(((struct AdderVmPublic *)vm)->marking != 0)) adder_barrier(vm, (Object *)owner);
}
static inline void values_added(Vm *vm, void *owner, const Value *values, size_t count) {
    if (UNLIKELY(((struct AdderVmPublic *)vm)->marking != 0)) adder_barrier_values(vm, (Object *)owner, values, count);
}
#define ANYWHERE SIZE_MAX
static inline void values_moved(Vm *vm, void *owner, size_t slots) {
    if (UNLIKELY(((struct AdderVmPublic *)vm)->marking != 0)) adder_barrier_moved(vm, (Object *)owner, slots);
}

extern const Type list_reverse_iterator_type;

/* ---- list.c ---- */
List *list_new(Vm *vm, size_t capacity);
void list_reserve(Vm *vm, List *l, size_t count);  /* room for exactly so many items at least */
void list_grow(Vm *vm, List *l, size_t count);     /* the same with some to spare, for appending */
void list_truncate(Vm *vm, List *l, size_t count); /* fewer items; gives memory back */
void list_append(Vm *vm, List *l, Value item);
void list_extend_with(Vm *vm, List *l, Value iterable);
Value list_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
extern const AdderSlots list_slots;
/* list_slice.c: item unbound: deletes. */
void list_store_slice(Vm *vm, List *l, Value slice, Value iterable);

/* ---- sequence.c: both self and other are lists, or both are tuples ---- */
Value sequence_compare(Vm *vm, AdderComparison op, Value a, Value b);
size_t sequence_find(Vm *vm, Value v, Value item, size_t from, size_t to); /* SIZE_MAX: not there */
size_t sequence_count(Vm *vm, Value v, Value item);
void sequence_put(Builder *out, Value v, const char *open, const char *close);
/* An exact list or tuple with the items of an iterable; it itself when it is one already. */
Value sequence_from_iterable(Vm *vm, Value iterable);
/* The factor of a * times, negative ones as 0. False: times is no integer, but its type has __rmul__; else TypeError.
 */
bool sequence_times(Vm *vm, Value times, size_t *out);
/* Raises TypeError with the type of other in the message, unless that is a Python class with a method `reflected`. */
void sequence_refuse(Vm *vm, Value other, Value reflected, const char *message);
void values_repeat(Value *items, size_t count, size_t times);
Value sequence_index_iterator(Vm *vm, const Type *type, Value container, size_t index);
void index_iterator_trace(Visitor *visitor, Object *self);
Value iterator_self(Vm *vm, Value self);
bool value_is_iterable(Vm *vm, Value v);

/* ---- slice.c ---- */
typedef struct SliceBounds {
    intptr_t start, stop, step; /* of None: the defaults for the sign of step; clamped to a machine word */
} SliceBounds;
SliceBounds slice_unpack(Vm *vm, Value slice); /* may run Python code (__index__) */
/* Cuts the bounds to a sequence of n items; gives how many items are picked. */
size_t slice_adjust(SliceBounds *bounds, size_t n);
/* start, stop, step as ints of any size for a sequence of that many items. */
void slice_indices(Vm *vm, Value slice, Value length, Value out[3]);
/* A bound of index(x, start, stop): clamped to 0..n; unbound gives otherwise. */
size_t slice_bound(Vm *vm, Value v, size_t n, size_t otherwise);
/* The exact int of an index, or UNBOUND when v cannot be one. */
Value index_value(Vm *vm, Value v);
_Noreturn void index_type_error(Vm *vm, Value index, const char *what);

#endif
