/* itertools.h: the one layout that all iterators of itertools have, and how their types are written down. */
#ifndef MODULE_ITERTOOLS_H
#define MODULE_ITERTOOLS_H

#include "adder.h"

typedef struct Iterator {
    AdderObject object;
    AdderValue a, b, c, d, e; /* each type tells what they are */
    intptr_t n, m;
} Iterator;

void itertools_trace(AdderVisitor *visitor, AdderObject *self);
AdderValue itertools_self(AdderVm *vm, AdderValue self);
Iterator *itertools_new(AdderVm *vm, const AdderType *cls);
/* For types that take no keywords at all. */
void itertools_no_keywords(AdderVm *vm, const char *name, AdderValue kwnames);
AdderValue itertools_tuple_of(AdderVm *vm, AdderValue iterable);                          /* an exact tuple */
AdderValue itertools_iterators(AdderVm *vm, const AdderValue *iterables, unsigned count); /* a tuple of them */

static inline Iterator *itertools_of(AdderValue v) {
    return (Iterator *)adder_object_get(v);
}
static inline void itertools_set(AdderVm *vm, Iterator *it, AdderValue *slot, AdderValue v) {
    adder_store(vm, it, slot, v);
}

#define ITERTOOLS_SLOTS(name_, ...)                                                                                    \
    static const AdderSlots name_##_slots = {.native = &itertools_##name_##_type,                                      \
                                             .size = sizeof(Iterator),                                                 \
                                             .letter = 'i',                                                            \
                                             .trace = itertools_trace,                                                 \
                                             .iterate = itertools_self,                                                \
                                             .next = name_##_next,                                                     \
                                             __VA_ARGS__}
/* The functions are name_construct and name_next. */
#define ITERTOOLS_TYPE(name_, help_)                                                                                   \
    ITERTOOLS_SLOTS(name_, );                                                                                          \
    static const AdderMember name_##_members[] = {};                                                                   \
    ADDER_TYPE(itertools_##name_##_type, name_, adder_object_type, name_##_slots, name_##_members, name_##_construct,  \
               0, help_)

extern const AdderType itertools_accumulate_type, itertools_batched_type, itertools_chain_type,
    itertools_combinations_type, itertools_combinations_with_replacement_type, itertools_compress_type,
    itertools_count_type, itertools_cycle_type, itertools_dropwhile_type, itertools_filterfalse_type,
    itertools_groupby_type, itertools_islice_type, itertools_pairwise_type, itertools_permutations_type,
    itertools_product_type, itertools_repeat_type, itertools_starmap_type, itertools_takewhile_type,
    itertools_zip_longest_type;
AdderValue itertools_copies(AdderVm *vm, AdderValue iterable, intptr_t n); /* tee: a tuple of n iterators */

#endif
