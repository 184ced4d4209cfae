/* iterators_parallel.c: zip and map, which walk several iterables side by side. */
#include "object/iterators.h"
#include "object/call.h"

#include "object/sequence.h"

typedef struct ParallelIterator {
    Object object;
    Value function;   /* map's; UNBOUND for zip */
    Value iterators;  /* a tuple; of map over one iterable: its iterator alone */
    uintptr_t strict; /* bit 0; bit 1: one iterable */
} ParallelIterator;

static void trace(Visitor *visitor, Object *self) {
    adder_visit_values(visitor, &((ParallelIterator *)self)->function, 2);
}

/* The value of the only keyword that these constructors know. */
static bool strict_of(Vm *vm, const char *name, const Value *values, Value kwnames) {
    bool strict = false;
    size_t count = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    for (size_t i = 0; i < count; i++) {
        Value keyword = adder_tuple_items(kwnames)[i];
        if (!adder_equal(vm, keyword, N(strict))) {
            adder_raise(vm, &adder_TypeError, "%s() got an unexpected keyword argument '%q'", name, keyword);
        }
        strict = adder_truth(vm, values[i]);
    }
    return strict;
}

static Value iterators_of(Vm *vm, const Value *iterables, unsigned count) {
    Value tuple = adder_tuple(vm, count, NULL);
    for (unsigned i = 0; i < count; i++) {
        Value it = adder_iterate(vm, iterables[i]);
        adder_store(vm, adder_object_get(tuple), &VALUE_AS(Tuple, tuple)->items[i], it);
    }
    return tuple;
}

/* ---- the next items, as a tuple ---- */

static _Noreturn void lengths_differ(Vm *vm, const char *name, size_t number, const char *how) {
    if (number == 2) adder_raise(vm, &adder_ValueError, "%s() argument 2 is %s than argument 1", name, how);
    adder_raise(vm, &adder_ValueError, "%s() argument %z is %s than arguments 1-%z", name, number, how, number - 1);
}

/* The iterator of index i is at its end, those before it were not. */
static void check_end(Vm *vm, const char *name, const Tuple *iterators, size_t i) {
    if (i > 0) lengths_differ(vm, name, i + 1, "shorter");
    for (i = 1; i < iterators->count; i++) {
        if (!adder_is_unbound(adder_next(vm, iterators->items[i]))) lengths_differ(vm, name, i + 1, "longer");
    }
}

static Value next_items(Vm *vm, const ParallelIterator *it, const char *name) {
    const Tuple *iterators = VALUE_AS(Tuple, it->iterators);
    size_t count = iterators->count;
    if (count == 0) return UNBOUND;
    if (count == 2 && !it->strict) { /* the usual case makes its tuple in one go */
        Value pair[2];
        pair[0] = adder_next(vm, iterators->items[0]);
        if (adder_is_unbound(pair[0])) return UNBOUND;
        pair[1] = adder_next(vm, iterators->items[1]);
        return adder_is_unbound(pair[1]) ? UNBOUND : adder_tuple(vm, 2, pair);
    }
    Value tuple = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        Value item = adder_next(vm, iterators->items[i]);
        if (adder_is_unbound(item)) {
            if (it->strict) check_end(vm, name, iterators, i);
            return UNBOUND;
        }
        adder_store(vm, adder_object_get(tuple), &VALUE_AS(Tuple, tuple)->items[i], item);
    }
    return tuple;
}

/* ---- zip ---- */

static Value zip_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    bool strict = strict_of(vm, "zip", args + nargs, kwnames);
    Value iterators = iterators_of(vm, args, nargs);
    ParallelIterator *it = adder_new_instance(vm, cls, sizeof *it);
    it->function = UNBOUND;
    it->iterators = iterators;
    it->strict = strict;
    return adder_object(it);
}

static Value zip_next(Vm *vm, Value self) {
    return next_items(vm, VALUE_AS(ParallelIterator, self), "zip");
}

static const AdderMember no_members[] = {};
static const AdderSlots zip_slots = {
    .native = &adder_zip_type,
    .size = sizeof(ParallelIterator),
    .letter = 'i',
    .trace = trace,
    .iterate = iterator_self,
    .next = zip_next,
};
ADDER_TYPE(adder_zip_type, zip, adder_object_type, zip_slots, no_members, zip_construct, 0,
           "zip(*iterables, strict=False)\nTuples of one item of each iterable, until one ends.");

/* ---- map ---- */

static Value map_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    bool strict = strict_of(vm, "map", args + nargs, kwnames);
    if (nargs < 2) adder_raise(vm, &adder_TypeError, "map() must have at least two arguments.");
    Value iterators = nargs == 2 ? adder_iterate(vm, args[1]) : iterators_of(vm, args + 1, nargs - 1);
    ParallelIterator *it = adder_new_instance(vm, cls, sizeof *it);
    it->function = args[0];
    it->iterators = iterators;
    it->strict = (uintptr_t)strict | (nargs == 2 ? 2u : 0u);
    return adder_object(it);
}

static Value map_next(Vm *vm, Value self) {
    const ParallelIterator *it = VALUE_AS(ParallelIterator, self);
    if (it->strict & 2u) {
        Value item = adder_next(vm, it->iterators);
        return adder_is_unbound(item) ? UNBOUND : vm_call_step(vm, it->function, 1, &item);
    }
    Value items = next_items(vm, it, "map");
    if (adder_is_unbound(items)) return UNBOUND;
    return vm_call_step(vm, it->function, (unsigned)VALUE_AS(Tuple, items)->count, VALUE_AS(Tuple, items)->items);
}

static const AdderSlots map_slots = {
    .native = &adder_map_type,
    .size = sizeof(ParallelIterator),
    .letter = 'i',
    .trace = trace,
    .iterate = iterator_self,
    .next = map_next,
};
ADDER_TYPE(adder_map_type, map, adder_object_type, map_slots, no_members, map_construct, 0,
           "map(function, iterable, /, *iterables, strict=False)\nThe results of function with one item of each.");
