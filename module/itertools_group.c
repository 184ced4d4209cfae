/* itertools_group.c: groupby, batched, zip_longest, tee: iterators that put items together or give them out twice. */
#include "module/itertools.h"

#define SELF itertools_of(self)

/* ---- groupby: a the iterator, b the key function or None, c the key and d the value read last (unbound: none), e the
 * key of the group given out last; n its number ---- */

static const AdderType itertools_group_type;

static AdderValue groupby_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "groupby(iterable, key=None)", args, nargs, kwnames, a);
    AdderValue iterator = adder_iterate(vm, a[0]);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    it->b = adder_is_unbound(a[1]) ? ADDER_NONE : a[1];
    return adder_object(it);
}

/* Reads one more item; false at the end. */
static bool groupby_step(AdderVm *vm, Iterator *it) {
    AdderValue item = adder_next(vm, it->a);
    if (adder_is_unbound(item)) return false;
    AdderValue key = adder_is_none(it->b) ? item : adder_call(vm, it->b, 1, &item);
    itertools_set(vm, it, &it->d, item);
    itertools_set(vm, it, &it->c, key);
    return true;
}

static AdderValue groupby_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    it->n++; /* ends the group before */
    while (adder_is_unbound(it->c) || (!adder_is_unbound(it->e) && adder_equal(vm, it->e, it->c))) {
        if (!groupby_step(vm, it)) return ADDER_UNBOUND;
        adder_poll(vm);
    }
    itertools_set(vm, it, &it->e, it->c);
    Iterator *group = itertools_new(vm, &itertools_group_type);
    group->a = self;
    group->b = it->e;
    group->n = it->n;
    AdderValue pair[2] = {it->e, adder_object(group)};
    return adder_tuple(vm, 2, pair);
}

/* A group: a the groupby, b the key, n the number of the group. */
static AdderValue group_next(AdderVm *vm, AdderValue self) {
    const Iterator *group = SELF;
    Iterator *it = itertools_of(group->a);
    if (it->n != group->n || (adder_is_unbound(it->d) && !groupby_step(vm, it))) return ADDER_UNBOUND;
    if (!adder_equal(vm, group->b, it->c)) return ADDER_UNBOUND;
    AdderValue item = it->d;
    it->d = ADDER_UNBOUND;
    return item;
}

ITERTOOLS_TYPE(groupby, "groupby(iterable, key=None)\nRuns of items with the same key, as pairs (key, iterator).");
ITERTOOLS_SLOTS(group, );
static const AdderMember group_members[] = {};
static ADDER_TYPE(itertools_group_type, _grouper, adder_object_type, group_slots, group_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* ---- batched: a the iterator, n the size, m strict ---- */

static AdderValue batched_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    AdderValue a[3];
    adder_bind(vm, "batched(iterable, n, *, strict=False)", args, nargs, kwnames, a);
    intptr_t n = adder_to_index(vm, a[1]);
    if (n < 1) adder_raise(vm, &adder_ValueError, "n must be at least one");
    bool strict = !adder_is_unbound(a[2]) && adder_truth(vm, a[2]);
    AdderValue iterator = adder_iterate(vm, a[0]);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    it->n = n;
    it->m = strict;
    return adder_object(it);
}

static AdderValue batched_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (adder_is_unbound(it->a)) return ADDER_UNBOUND;
    AdderValue batch = adder_list(vm, 0, NULL);
    while (adder_list_count(batch) < (size_t)it->n) {
        AdderValue item = adder_next(vm, it->a);
        if (adder_is_unbound(item)) {
            it->a = ADDER_UNBOUND;
            break;
        }
        adder_list_append(vm, batch, item);
    }
    size_t count = adder_list_count(batch);
    if (count == 0) return ADDER_UNBOUND;
    if (it->m && count < (size_t)it->n) adder_raise(vm, &adder_ValueError, "batched(): incomplete batch");
    return itertools_tuple_of(vm, batch);
}
ITERTOOLS_TYPE(batched, "batched(iterable, n, *, strict=False)\nTuples of n items; the last may be shorter.");

/* ---- zip_longest: a the tuple of iterators, those at their end replaced by None; b the fill value; n how many go on
 * ---- */

static AdderValue zip_longest_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                        AdderValue kwnames) {
    AdderValue fill = ADDER_NONE;
    size_t count = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    for (size_t i = 0; i < count; i++) {
        AdderValue keyword = adder_tuple_items(kwnames)[i];
        if (!adder_equal(vm, keyword, ADDER_N(fillvalue))) {
            adder_raise(vm, &adder_TypeError, "zip_longest() got an unexpected keyword argument");
        }
        fill = args[nargs + i];
    }
    AdderValue iterators = itertools_iterators(vm, args, nargs);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterators;
    it->b = fill;
    it->n = (intptr_t)nargs;
    return adder_object(it);
}

static AdderValue zip_longest_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->n == 0) return ADDER_UNBOUND;
    size_t count = adder_tuple_count(it->a);
    AdderValue result = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        AdderValue *iterators = adder_tuple_items(it->a);
        AdderValue item = adder_is_none(iterators[i]) ? ADDER_UNBOUND : adder_next(vm, iterators[i]);
        if (adder_is_unbound(item)) {
            if (!adder_is_none(iterators[i])) {
                iterators[i] = ADDER_NONE;
                if (--it->n == 0) return ADDER_UNBOUND;
            }
            item = it->b;
        }
        adder_store(vm, adder_object_get(result), &adder_tuple_items(result)[i], item);
    }
    return result;
}
ITERTOOLS_TYPE(zip_longest,
               "zip_longest(*iterables, fillvalue=None)\nTuples of one item of each, until all have ended.");

/* ---- tee: a the iterator that all copies share, b the link of a chain that this copy reads next. A link is filled by
 * the copy that comes to it first; links that all copies have passed are garbage. ---- */

typedef struct Link {
    AdderObject object;
    AdderValue item; /* unbound: not read yet */
    AdderValue next;
} Link;
static const AdderType itertools_link_type, itertools_tee_type;

static void link_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Link *)self)->item, 2);
}
static const AdderSlots link_slots = {
    .native = &itertools_link_type, .size = sizeof(Link), .letter = 'i', .trace = link_trace};
static const AdderMember link_members[] = {};
static ADDER_TYPE(itertools_link_type, _tee_link, adder_object_type, link_slots, link_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

static AdderValue link_new(AdderVm *vm) {
    Link *link = adder_new(vm, &itertools_link_type, sizeof *link);
    link->item = link->next = ADDER_UNBOUND;
    return adder_object(link);
}

static AdderValue tee_make(AdderVm *vm, AdderValue source, AdderValue link) {
    Iterator *it = itertools_new(vm, &itertools_tee_type);
    it->a = source;
    it->b = link;
    return adder_object(it);
}

static AdderValue tee_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    Link *link = (Link *)(void *)adder_object_get(it->b);
    if (adder_is_unbound(link->item)) {
        AdderValue item = adder_next(vm, it->a);
        if (adder_is_unbound(item)) return ADDER_UNBOUND;
        AdderValue next = link_new(vm);
        adder_store(vm, link, &link->next, next);
        adder_store(vm, link, &link->item, item);
    }
    itertools_set(vm, it, &it->b, link->next);
    return link->item;
}

ADDER_METHOD(itertools_tee_type, tee_copy_method, "__copy__(self, /)", "Another iterator at the same place.") {
    const Iterator *it = itertools_of(args[0]);
    return tee_make(vm, it->a, it->b);
}

ITERTOOLS_SLOTS(tee, );
static const AdderMember tee_members[] = {ADDER_MEMBER_NATIVE(__copy__, tee_copy_method)};
static ADDER_TYPE(itertools_tee_type, _tee, adder_object_type, tee_slots, tee_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

AdderValue itertools_copies(AdderVm *vm, AdderValue iterable, intptr_t n) {
    if (n < 0) adder_raise(vm, &adder_ValueError, "n must be >= 0");
    if (n == 0) return adder_tuple(vm, 0, NULL);
    AdderValue source = adder_iterate(vm, iterable), link = ADDER_UNBOUND;
    if (adder_is_exact(source, &itertools_tee_type)) {
        link = itertools_of(source)->b;
        source = itertools_of(source)->a;
    } else {
        link = link_new(vm);
    }
    AdderValue copies = adder_tuple(vm, (size_t)n, NULL);
    for (intptr_t i = 0; i < n; i++) {
        AdderValue copy = tee_make(vm, source, link);
        adder_store(vm, adder_object_get(copies), &adder_tuple_items(copies)[i], copy);
    }
    return copies;
}
