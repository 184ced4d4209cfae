/* heapq.c: the module heapq: a list as a priority queue, kept by < alone: with the smallest item first, or (the functions
 * with _max) with the largest. merge is in heapq_merge.c.
 *
 * A comparison may run Python code that changes the list: then the functions raise RuntimeError, as CPython's do.
 */
#include "adder.h"

AdderValue heapq_merge_new(AdderVm *vm, AdderValue *args, unsigned nargs); /* heapq_merge.c */

/* A list with the order of its heap. */
typedef struct Heap {
    AdderValue list;
    bool largest; /* the largest item is the root */
} Heap;

/* Comparing items at two positions; checks that the list kept its size. */
static bool before(AdderVm *vm, Heap heap, size_t a, size_t b, size_t count) {
    AdderValue list = heap.list, *items = adder_list_items(list);
    AdderValue x = items[heap.largest ? b : a], y = items[heap.largest ? a : b];
    if (adder_is_small_int(x) && adder_is_small_int(y)) return adder_small_int_get(x) < adder_small_int_get(y);
    bool result = adder_compare_truth(vm, ADDER_LT, x, y);
    if (adder_list_count(list) != count) adder_raise(vm, &adder_RuntimeError, "list changed size during iteration");
    return result;
}

static void swap(AdderVm *vm, AdderValue list, size_t a, size_t b) {
    AdderValue *items = adder_list_items(list);
    AdderValue v = items[a];
    adder_store(vm, adder_object_get(list), &items[a], items[b]);
    adder_store(vm, adder_object_get(list), &items[b], v);
}

/* Moves the item at `position` towards the root `start` as far as it has to go. */
static void sift_towards_root(AdderVm *vm, Heap heap, size_t start, size_t position) {
    size_t count = adder_list_count(heap.list);
    while (position > start) {
        size_t parent = (position - 1) / 2;
        if (!before(vm, heap, position, parent, count)) break;
        swap(vm, heap.list, position, parent);
        position = parent;
    }
}

/* The item at `position` sinks to a leaf along the smaller children, then rises: fewer comparisons (Knuth 5.2.3 ex. 18)
 */
static void sift_towards_leaf(AdderVm *vm, Heap heap, size_t position) {
    size_t count = adder_list_count(heap.list), start = position;
    while (position * 2 + 1 < count) {
        size_t child = position * 2 + 1;
        if (child + 1 < count && !before(vm, heap, child, child + 1, count)) child++;
        swap(vm, heap.list, position, child);
        position = child;
    }
    sift_towards_root(vm, heap, start, position);
}

static AdderValue remove_last(AdderVm *vm, AdderValue heap) {
    if (adder_list_count(heap) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    AdderValue last = adder_list_items(heap)[adder_list_count(heap) - 1];
    adder_set_item(vm, heap, adder_small_int(-1), ADDER_UNBOUND);
    return last;
}

/* Puts item at the root, gives what was there. */
static AdderValue replace_root(AdderVm *vm, Heap heap, AdderValue item) {
    AdderValue *items = adder_list_items(heap.list), root = items[0];
    adder_store(vm, adder_object_get(heap.list), &items[0], item);
    sift_towards_leaf(vm, heap, 0);
    return root;
}

static Heap heap_of(AdderVm *vm, AdderValue *args, const char *function, bool alone, bool largest) {
    if (!adder_is_instance(args[0], &adder_list_type)) {
        adder_raise(vm, &adder_TypeError, "%s%s() argument%s must be list, not %P", function, largest ? "_max" : "",
                    alone ? "" : " 1", args[0]);
    }
    return (Heap){args[0], largest};
}

static AdderValue push(AdderVm *vm, AdderValue *args, bool largest) {
    Heap heap = heap_of(vm, args, "heappush", false, largest);
    adder_list_append(vm, args[0], args[1]);
    sift_towards_root(vm, heap, 0, adder_list_count(args[0]) - 1);
    return ADDER_NONE;
}
static AdderValue pop(AdderVm *vm, AdderValue *args, bool largest) {
    Heap heap = heap_of(vm, args, "heappop", true, largest);
    AdderValue last = remove_last(vm, args[0]);
    return adder_list_count(args[0]) == 0 ? last : replace_root(vm, heap, last);
}
static AdderValue heapify(AdderVm *vm, AdderValue *args, bool largest) {
    Heap heap = heap_of(vm, args, "heapify", true, largest);
    for (size_t i = adder_list_count(args[0]) / 2; i-- > 0;) sift_towards_leaf(vm, heap, i);
    return ADDER_NONE;
}
static AdderValue replace(AdderVm *vm, AdderValue *args, bool largest) {
    Heap heap = heap_of(vm, args, "heapreplace", false, largest);
    if (adder_list_count(args[0]) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    return replace_root(vm, heap, args[1]);
}
static AdderValue push_pop(AdderVm *vm, AdderValue *args, bool largest) {
    Heap heap = heap_of(vm, args, "heappushpop", false, largest);
    if (adder_list_count(args[0]) == 0) return args[1];
    AdderValue root = adder_list_items(args[0])[0];
    bool stays = largest ? !adder_compare_truth(vm, ADDER_LT, args[1], root)
                         : !adder_compare_truth(vm, ADDER_LT, root, args[1]);
    if (stays) return args[1];
    if (adder_list_count(args[0]) == 0) adder_raise(vm, &adder_IndexError, "index out of range");
    return replace_root(vm, heap, args[1]);
}

ADDER_NATIVE(heapq_heappush, "heappush(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") {
    return push(vm, args, false);
}
ADDER_NATIVE(heapq_heappop, "heappop(heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant.") {
    return pop(vm, args, false);
}
ADDER_NATIVE(heapq_heapify, "heapify(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time.") {
    return heapify(vm, args, false);
}
ADDER_NATIVE(heapq_heapreplace, "heapreplace(heap, item, /)",
             "Pop and return the current smallest value, and add the new item.") {
    return replace(vm, args, false);
}
ADDER_NATIVE(heapq_heappushpop, "heappushpop(heap, item, /)",
             "Push item on the heap, then pop and return the smallest item.") {
    return push_pop(vm, args, false);
}
ADDER_NATIVE(heapq_heappush_max, "heappush_max(heap, item, /)", "Push item onto a heap with the largest item first.") {
    return push(vm, args, true);
}
ADDER_NATIVE(heapq_heappop_max, "heappop_max(heap, /)", "Pop the largest item off a heap of that kind.") {
    return pop(vm, args, true);
}
ADDER_NATIVE(heapq_heapify_max, "heapify_max(heap, /)", "Make a list a heap with the largest item first.") {
    return heapify(vm, args, true);
}
ADDER_NATIVE(heapq_heapreplace_max, "heapreplace_max(heap, item, /)", "Pop the largest item, then add the new one.") {
    return replace(vm, args, true);
}
ADDER_NATIVE(heapq_heappushpop_max, "heappushpop_max(heap, item, /)", "Add the new item, then pop the largest one.") {
    return push_pop(vm, args, true);
}
ADDER_NATIVE(heapq_merge, "merge(*iterables, key=None, reverse=False)",
             "Merge multiple sorted inputs into a single sorted output.") {
    return heapq_merge_new(vm, args, nargs);
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

static const AdderMember heapq_members[] = {
    ADDER_MEMBER_NATIVE(heapify, heapq_heapify),
    ADDER_MEMBER_NATIVE(heapify_max, heapq_heapify_max),
    ADDER_MEMBER_NATIVE(heappop, heapq_heappop),
    ADDER_MEMBER_NATIVE(heappop_max, heapq_heappop_max),
    ADDER_MEMBER_NATIVE(heappush, heapq_heappush),
    ADDER_MEMBER_NATIVE(heappush_max, heapq_heappush_max),
    ADDER_MEMBER_NATIVE(heappushpop, heapq_heappushpop),
    ADDER_MEMBER_NATIVE(heappushpop_max, heapq_heappushpop_max),
    ADDER_MEMBER_NATIVE(heapreplace, heapq_heapreplace),
    ADDER_MEMBER_NATIVE(heapreplace_max, heapq_heapreplace_max),
    ADDER_MEMBER_NATIVE(merge, heapq_merge),
    ADDER_MEMBER_NATIVE(nlargest, heapq_nlargest),
    ADDER_MEMBER_NATIVE(nsmallest, heapq_nsmallest),
};
ADDER_MODULE(heapq_module, heapq, heapq_members, "Heap queue algorithm (a.k.a. priority queue).");
