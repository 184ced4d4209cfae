/* heapq_merge.c: heapq.merge: an iterator over sorted inputs.
 *
 * `heap` is a list of entries [sort key, order, item, iterator], themselves lists; order keeps equal items in the order of
 * their inputs. A call of next() has it for itself (`heap` is None meanwhile), for comparisons run Python code that may
 * come back here; after an error or at the end it stays None.
 */
#include "adder.h"

/* iterables, then key and reverse */
AdderValue heapq_merge_new(AdderVm *vm, AdderValue *args, unsigned nargs);

static void swap(AdderVm *vm, AdderValue list, size_t a, size_t b) {
    AdderValue *items = adder_list_items(list);
    AdderValue v = items[a];
    adder_store(vm, adder_object_get(list), &items[a], items[b]);
    adder_store(vm, adder_object_get(list), &items[b], v);
}
static AdderValue remove_last(AdderVm *vm, AdderValue heap) {
    AdderValue last = adder_list_items(heap)[adder_list_count(heap) - 1];
    adder_set_item(vm, heap, adder_small_int(-1), ADDER_UNBOUND);
    return last;
}

static const AdderType merge_type;
typedef struct Merge {
    AdderObject object;
    AdderValue heap, key;
    bool started, reverse;
} Merge;

static void merge_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((Merge *)self)->heap);
    adder_visit(visitor, &((Merge *)self)->key);
}

enum { MERGE_KEY, MERGE_ORDER, MERGE_ITEM, MERGE_ITERATOR, MERGE_FIELDS };

/* Takes the entry's next item; false when its input is at the end. */
static bool merge_fetch(AdderVm *vm, Merge *merge, AdderValue entry) {
    AdderValue item = adder_next(vm, adder_list_items(entry)[MERGE_ITERATOR]);
    if (adder_is_unbound(item)) return false;
    AdderValue key = adder_is_none(merge->key) ? item : adder_call(vm, merge->key, 1, &item);
    adder_store(vm, adder_object_get(entry), &adder_list_items(entry)[MERGE_ITEM], item);
    adder_store(vm, adder_object_get(entry), &adder_list_items(entry)[MERGE_KEY], key);
    return true;
}

static bool merge_before(AdderVm *vm, Merge *merge, AdderValue a, AdderValue b) {
    AdderValue x = adder_list_items(a)[MERGE_KEY], y = adder_list_items(b)[MERGE_KEY];
    if (merge->reverse ? adder_compare_truth(vm, ADDER_LT, y, x) : adder_compare_truth(vm, ADDER_LT, x, y)) return true;
    if (merge->reverse ? adder_compare_truth(vm, ADDER_LT, x, y) : adder_compare_truth(vm, ADDER_LT, y, x))
        return false;
    return adder_small_int_get(adder_list_items(a)[MERGE_ORDER]) <
           adder_small_int_get(adder_list_items(b)[MERGE_ORDER]);
}

static void merge_sink(AdderVm *vm, Merge *merge, AdderValue heap, size_t position) {
    for (size_t child; (child = position * 2 + 1) < adder_list_count(heap); position = child) {
        AdderValue *entries = adder_list_items(heap);
        if (child + 1 < adder_list_count(heap) && merge_before(vm, merge, entries[child + 1], entries[child])) child++;
        entries = adder_list_items(heap);
        if (!merge_before(vm, merge, entries[child], entries[position])) break;
        swap(vm, heap, position, child);
    }
}

/* Later calls replace the item that was given last. */
static void merge_advance(AdderVm *vm, Merge *merge, AdderValue heap) {
    if (!merge_fetch(vm, merge, adder_list_items(heap)[0])) {
        AdderValue last = remove_last(vm, heap);
        if (adder_list_count(heap) == 0) return;
        adder_store(vm, adder_object_get(heap), &adder_list_items(heap)[0], last);
    }
    merge_sink(vm, merge, heap, 0);
}

/* The first call fetches an item of each input. */
static AdderValue merge_start(AdderVm *vm, Merge *merge, AdderValue inputs) {
    AdderValue heap = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_list_count(inputs); i++) {
        AdderValue entry = adder_list_items(inputs)[i];
        if (merge_fetch(vm, merge, entry)) adder_list_append(vm, heap, entry);
    }
    for (size_t i = adder_list_count(heap) / 2; i-- > 0;) merge_sink(vm, merge, heap, i);
    return heap;
}

static AdderValue merge_next(AdderVm *vm, AdderValue self) {
    Merge *merge = (Merge *)adder_object_get(self);
    AdderValue heap = merge->heap;
    if (adder_is_none(heap)) return ADDER_UNBOUND;
    merge->heap = ADDER_NONE;
    if (merge->started) {
        merge_advance(vm, merge, heap);
    } else {
        merge->started = true;
        heap = merge_start(vm, merge, heap);
    }
    if (adder_list_count(heap) == 0) return ADDER_UNBOUND;
    adder_store(vm, merge, &merge->heap, heap);
    return adder_list_items(adder_list_items(heap)[0])[MERGE_ITEM];
}
static AdderValue merge_iterate(AdderVm *vm, AdderValue self) {
    (void)vm;
    return self;
}

AdderValue heapq_merge_new(AdderVm *vm, AdderValue *args, unsigned nargs) {
    AdderValue heap = adder_list(vm, 0, NULL);
    for (unsigned i = 0; i < nargs; i++) {
        AdderValue fields[MERGE_FIELDS] = {ADDER_NONE, adder_small_int((intptr_t)i), ADDER_NONE,
                                           adder_iterate(vm, args[i])};
        adder_list_append(vm, heap, adder_list(vm, MERGE_FIELDS, fields));
    }
    bool reverse = !adder_is_unbound(args[nargs + 1]) && adder_truth(vm, args[nargs + 1]);
    Merge *merge = adder_new(vm, &merge_type, sizeof(Merge));
    merge->heap = heap;
    merge->key = adder_is_unbound(args[nargs]) ? ADDER_NONE : args[nargs];
    merge->reverse = reverse;
    return adder_object(merge);
}

static const AdderMember merge_members[0] = {};
static const AdderSlots merge_slots = {
    .native = &merge_type,
    .size = sizeof(Merge),
    .letter = 'i',
    .trace = merge_trace,
    .iterate = merge_iterate,
    .next = merge_next,
};
static ADDER_TYPE(merge_type, generator, adder_object_type, merge_slots, merge_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "generator()");
