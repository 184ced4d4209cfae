/* heapq.c: the module heapq: a list as a priority queue, kept by < alone.
 *
 * A comparison may run Python code that changes the list: then the functions raise RuntimeError, as CPython's do.
 */
#include "adder.h"

/* Comparing items of a list at two positions; checks that the list kept its size. */
static bool before(AdderVm *vm, AdderValue list, size_t a, size_t b, size_t count) {
    AdderValue *items = adder_list_items(list);
    AdderValue x = items[a], y = items[b];
    if (adder_is_small_int(x) && adder_is_small_int(y)) return adder_small_int_get(x) < adder_small_int_get(y);
    bool result = adder_compare_truth(vm, ADDER_LT, x, y);
    if (adder_list_count(list) != count) adder_raise(vm, &adder_RuntimeError, "list changed size during iteration");
    return result;
}

static void swap(AdderVm *vm, AdderValue list, size_t a, size_t b) {
    AdderValue *items = adder_list_items(list);
    AdderValue v = items[a];
    items[a] = items[b];
    adder_store(vm, adder_object_get(list), &items[b], v);
}

/* Moves the item at `position` towards the root `start` as far as it has to go. */
static void sift_towards_root(AdderVm *vm, AdderValue list, size_t start, size_t position) {
    size_t count = adder_list_count(list);
    while (position > start) {
        size_t parent = (position - 1) / 2;
        if (!before(vm, list, position, parent, count)) break;
        swap(vm, list, position, parent);
        position = parent;
    }
}

/* The item at `position` sinks to a leaf along the smaller children, then rises: fewer comparisons (Knuth 5.2.3 ex. 18)
 */
static void sift_towards_leaf(AdderVm *vm, AdderValue list, size_t position) {
    size_t count = adder_list_count(list), start = position;
    while (position * 2 + 1 < count) {
        size_t child = position * 2 + 1;
        if (child + 1 < count && !before(vm, list, child, child + 1, count)) child++;
        swap(vm, list, position, child);
        position = child;
    }
    sift_towards_root(vm, list, start, position);
}

static void check_list(AdderVm *vm, AdderValue v, const char *function, bool alone) {
    if (!adder_is_instance(v, &adder_list_type)) {
        adder_raise(vm, &adder_TypeError, "%s() argument%s must be list, not %P", function, alone ? "" : " 1", v);
    }
}

static AdderValue remove_last(AdderVm *vm, AdderValue heap) {
    if (adder_list_count(heap) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    AdderValue last = adder_list_items(heap)[adder_list_count(heap) - 1];
    adder_set_item(vm, heap, adder_small_int(-1), ADDER_UNBOUND);
    return last;
}

/* Puts item at the root, gives what was there. */
static AdderValue replace_root(AdderVm *vm, AdderValue heap, AdderValue item) {
    AdderValue *items = adder_list_items(heap), root = items[0];
    adder_store(vm, adder_object_get(heap), &items[0], item);
    sift_towards_leaf(vm, heap, 0);
    return root;
}

static void heapify(AdderVm *vm, AdderValue heap) {
    for (size_t i = adder_list_count(heap) / 2; i-- > 0;) sift_towards_leaf(vm, heap, i);
}

static AdderValue pop(AdderVm *vm, AdderValue heap) {
    AdderValue last = remove_last(vm, heap);
    return adder_list_count(heap) == 0 ? last : replace_root(vm, heap, last);
}

ADDER_NATIVE(heapq_heappush, "heappush(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") {
    check_list(vm, args[0], "heappush", false);
    adder_list_append(vm, args[0], args[1]);
    sift_towards_root(vm, args[0], 0, adder_list_count(args[0]) - 1);
    return ADDER_NONE;
}
ADDER_NATIVE(heapq_heappop, "heappop(heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant.") {
    check_list(vm, args[0], "heappop", true);
    return pop(vm, args[0]);
}
ADDER_NATIVE(heapq_heapify, "heapify(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time.") {
    check_list(vm, args[0], "heapify", true);
    heapify(vm, args[0]);
    return ADDER_NONE;
}
ADDER_NATIVE(heapq_heapreplace, "heapreplace(heap, item, /)",
             "Pop and return the current smallest value, and add the new item.") {
    check_list(vm, args[0], "heapreplace", false);
    if (adder_list_count(args[0]) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    return replace_root(vm, args[0], args[1]);
}
ADDER_NATIVE(heapq_heappushpop, "heappushpop(heap, item, /)",
             "Push item on the heap, then pop and return the smallest item.") {
    check_list(vm, args[0], "heappushpop", false);
    if (adder_list_count(args[0]) == 0) return args[1];
    if (!adder_compare_truth(vm, ADDER_LT, adder_list_items(args[0])[0], args[1])) return args[1];
    if (adder_list_count(args[0]) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    return replace_root(vm, args[0], args[1]);
}

/* The n first items of the sorted iterable: sorting is stable, as CPython's nsmallest is. */
static AdderValue first_sorted(AdderVm *vm, AdderValue *args, bool largest) {
    intptr_t n = adder_to_index(vm, args[0]);
    AdderValue list = adder_call(vm, adder_object(&adder_list_type), 1, &args[1]);
    AdderValue names[2] = {ADDER_N(key), ADDER_N(reverse)};
    AdderValue values[2] = {adder_is_unbound(args[2]) ? ADDER_NONE : args[2], adder_bool(largest)};
    adder_call_keywords(vm, adder_get_attribute(vm, list, ADDER_N(sort)), 0, values, adder_tuple(vm, 2, names));
    size_t count = adder_list_count(list);
    if (n < 0) n = 0;
    return adder_list(vm, (size_t)n < count ? (size_t)n : count, adder_list_items(list));
}
ADDER_NATIVE(heapq_nsmallest, "nsmallest(n, iterable, key=None)", "Find the n smallest elements in a dataset.") {
    return first_sorted(vm, args, false);
}
ADDER_NATIVE(heapq_nlargest, "nlargest(n, iterable, key=None)", "Find the n largest elements in a dataset.") {
    return first_sorted(vm, args, true);
}

/* ---- merge: an iterator over sorted inputs. `heap` is a list of entries [sort key, order, item, iterator], themselves
 * lists; order keeps equal items in the order of their inputs. ---- */
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

static void merge_sink(AdderVm *vm, Merge *merge, size_t position) {
    AdderValue heap = merge->heap;
    for (size_t child; (child = position * 2 + 1) < adder_list_count(heap); position = child) {
        AdderValue *entries = adder_list_items(heap);
        if (child + 1 < adder_list_count(heap) && merge_before(vm, merge, entries[child + 1], entries[child])) child++;
        entries = adder_list_items(heap);
        if (!merge_before(vm, merge, entries[child], entries[position])) break;
        swap(vm, heap, position, child);
    }
}

/* The first call fetches an item of each input, later ones replace the item that was given last. */
static void merge_advance(AdderVm *vm, Merge *merge) {
    AdderValue heap = merge->heap;
    if (merge->started) {
        if (merge_fetch(vm, merge, adder_list_items(heap)[0])) {
            merge_sink(vm, merge, 0);
            return;
        }
        AdderValue last = remove_last(vm, heap);
        if (adder_list_count(heap) == 0) return;
        adder_store(vm, adder_object_get(heap), &adder_list_items(heap)[0], last);
        merge_sink(vm, merge, 0);
        return;
    }
    merge->started = true;
    AdderValue ready = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < adder_list_count(heap); i++) {
        AdderValue entry = adder_list_items(heap)[i];
        if (merge_fetch(vm, merge, entry)) adder_list_append(vm, ready, entry);
    }
    adder_store(vm, merge, &merge->heap, ready);
    for (size_t i = adder_list_count(ready) / 2; i-- > 0;) merge_sink(vm, merge, i);
}

static AdderValue merge_next(AdderVm *vm, AdderValue self) {
    Merge *merge = (Merge *)adder_object_get(self);
    if (merge->started && adder_list_count(merge->heap) == 0) return ADDER_UNBOUND;
    merge_advance(vm, merge);
    if (adder_list_count(merge->heap) == 0) return ADDER_UNBOUND;
    return adder_list_items(adder_list_items(merge->heap)[0])[MERGE_ITEM];
}
static AdderValue merge_iterate(AdderVm *vm, AdderValue self) {
    (void)vm;
    return self;
}

ADDER_NATIVE(heapq_merge, "merge(*iterables, key=None, reverse=False)",
             "Merge multiple sorted inputs into a single sorted output.") {
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

static const AdderMember heapq_members[] = {
    ADDER_MEMBER_NATIVE(heapify, heapq_heapify),         ADDER_MEMBER_NATIVE(heappop, heapq_heappop),
    ADDER_MEMBER_NATIVE(heappush, heapq_heappush),       ADDER_MEMBER_NATIVE(heappushpop, heapq_heappushpop),
    ADDER_MEMBER_NATIVE(heapreplace, heapq_heapreplace), ADDER_MEMBER_NATIVE(merge, heapq_merge),
    ADDER_MEMBER_NATIVE(nlargest, heapq_nlargest),       ADDER_MEMBER_NATIVE(nsmallest, heapq_nsmallest),
};
ADDER_MODULE(heapq_module, heapq, heapq_members, "Heap queue algorithm (a.k.a. priority queue).");
