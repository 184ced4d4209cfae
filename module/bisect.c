/* bisect.c: the module bisect: places in sorted sequences, found by < alone. */
#include "adder.h"

typedef struct Search {
    AdderValue sequence, item, key; /* key: None or a function of the sequence's items */
    size_t low, high;
    bool right; /* behind equal items, else in front of them */
} Search;

static AdderValue key_of(AdderVm *vm, AdderValue key, AdderValue item) {
    return adder_is_none(key) ? item : adder_call(vm, key, 1, &item);
}

/* Halves the range until one place is left. */
static size_t search(AdderVm *vm, Search *s) {
    while (s->low < s->high) {
        size_t middle = s->low + (s->high - s->low) / 2;
        AdderValue v = key_of(vm, s->key, adder_get_item(vm, s->sequence, adder_small_int((intptr_t)middle)));
        bool beyond = s->right ? adder_compare_truth(vm, ADDER_LT, s->item, v)
                               : !adder_compare_truth(vm, ADDER_LT, v, s->item);
        if (beyond) {
            s->high = middle;
        } else {
            s->low = middle + 1;
        }
    }
    return s->low;
}

/* args: a, x, lo, hi, key. What is looked for is x itself; insort takes its key first. */
static size_t place(AdderVm *vm, AdderValue *args, AdderValue item, bool right) {
    intptr_t low = adder_is_unbound(args[2]) ? 0 : adder_to_index(vm, args[2]);
    if (low < 0) adder_raise(vm, &adder_ValueError, "lo must be non-negative");
    bool whole = adder_is_unbound(args[3]) || adder_is_none(args[3]);
    intptr_t high = whole ? -1 : adder_to_index(vm, args[3]);
    Search s = {.sequence = args[0],
                .item = item,
                .key = adder_is_unbound(args[4]) ? ADDER_NONE : args[4],
                .low = (size_t)low,
                .right = right};
    s.high = high == -1 ? adder_length(vm, args[0]) : high < 0 ? 0 : (size_t)high;
    return search(vm, &s);
}

static AdderValue bisect(AdderVm *vm, AdderValue *args, bool right) {
    return adder_int_unsigned(vm, place(vm, args, args[1], right));
}
static AdderValue insort(AdderVm *vm, AdderValue *args, bool right) {
    AdderValue key = adder_is_unbound(args[4]) ? ADDER_NONE : args[4];
    AdderValue pair[2] = {adder_small_int((intptr_t)place(vm, args, key_of(vm, key, args[1]), right)), args[1]};
    adder_call_method(vm, args[0], ADDER_N(insert), 2, pair);
    return ADDER_NONE;
}

ADDER_NATIVE(bisect_right, "bisect_right(a, x, lo=0, hi=None, *, key=None)",
             "Return the index where to insert item x in list a, behind items equal to it.") {
    return bisect(vm, args, true);
}
ADDER_NATIVE(bisect_left, "bisect_left(a, x, lo=0, hi=None, *, key=None)",
             "Return the index where to insert item x in list a, in front of items equal to it.") {
    return bisect(vm, args, false);
}
ADDER_NATIVE(bisect_insort_right, "insort_right(a, x, lo=0, hi=None, *, key=None)",
             "Insert item x in list a, behind items equal to it.") {
    return insort(vm, args, true);
}
ADDER_NATIVE(bisect_insort_left, "insort_left(a, x, lo=0, hi=None, *, key=None)",
             "Insert item x in list a, in front of items equal to it.") {
    return insort(vm, args, false);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(bisect, bisect_right),
    ADDER_MEMBER_NATIVE(bisect_left, bisect_left),
    ADDER_MEMBER_NATIVE(bisect_right, bisect_right),
    ADDER_MEMBER_NATIVE(insort, bisect_insort_right),
    ADDER_MEMBER_NATIVE(insort_left, bisect_insort_left),
    ADDER_MEMBER_NATIVE(insort_right, bisect_insort_right),
};
ADDER_MODULE(bisect_module, bisect, members, "Places in sorted lists.");
