/* sort.c: list.sort and sorted: a stable natural merge sort.
 *
 * Runs that are there already are used (descending ones are turned round), short ones are filled up by binary
 * insertion, and the order of merging is powersort's (Munro, Wild, arXiv 1805.04154): the runs' powers make a nearly
 * optimal merge tree, and the stack of waiting runs stays shorter than the bits of a word.
 *
 * During the sort the items belong to a Sorting, a heap object, and the list is seen empty: comparisons and keys are
 * Python code that may look at it or change it. The Sorting owns all that is sorted, so that the set of values in it
 * never changes while values move to and fro, which is all that the collector asks of it. Comparisons of ints, floats
 * and strs among themselves run no Python code.
 */
#include "object/sequence.h"

#include "base/config.h"
#include "object/number.h"
#include "object/str.h"

enum { LEAST_RUN = 32, MOST_RUNS = sizeof(size_t) * 8 + 1 };

typedef struct Sorting {
    Object object;
    Value *keys;    /* what is compared: the items, or the results of the key function */
    Value *values;  /* the items when there are keys, in the same order; else null */
    Value *scratch; /* the left or right run of a merge: keys, then values */
    size_t count, scratch_count;
} Sorting;
static const Type sorting_type;

typedef struct Run {
    size_t start, count;
    unsigned power; /* of the border to the next run */
} Run;

typedef struct Sort {
    Vm *vm;
    Sorting *owner;
    bool (*less)(Vm *vm, Value a, Value b);
    Value key_function;
    bool reverse, reversed; /* asked for; the items stand in reverse order at the moment */
    /* A merge takes items [scratch_from, scratch_to) of the scratch, where a run of scratch_run items stands; the hole
     * is where as many items are missing. So it can be filled when a comparison raises. */
    size_t hole, scratch_from, scratch_to, scratch_run;
    Run runs[MOST_RUNS];
    unsigned run_count;
} Sort;

static void trace(Visitor *visitor, Object *self) {
    Sorting *s = (Sorting *)self;
    if (s->keys != NULL) adder_visit_values(visitor, s->keys, s->count);
    if (s->values != NULL) adder_visit_values(visitor, s->values, s->count);
    if (s->scratch != NULL) adder_visit_values(visitor, s->scratch, s->scratch_count);
    adder_visit_buffer(visitor, &s->keys);
    adder_visit_buffer(visitor, &s->values);
    adder_visit_buffer(visitor, &s->scratch);
}
static const AdderSlots slots = {.native = &sorting_type, .size = sizeof(Sorting), .letter = 's', .trace = trace,
                                .flags = ADDER_SLOTS_TRACE_AT_ONCE};
static const AdderMember members[] = {};
static ADDER_TYPE(sorting_type, sorting, adder_object_type, slots, members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* ---- comparing ---- */

static bool less_small_int(Vm *vm, Value a, Value b) {
    return (intptr_t)a.bits < (intptr_t)b.bits;
}
static bool less_float(Vm *vm, Value a, Value b) {
    return float_get(a) < float_get(b);
}
static bool less_str(Vm *vm, Value a, Value b) {
    return str_compare(VALUE_AS(Str, a), VALUE_AS(Str, b)) < 0;
}
static bool less_any(Vm *vm, Value a, Value b) {
    return adder_compare_truth(vm, ADDER_LT, a, b);
}

/* Tuples, as keys often are: in place while their first items are different small ints. */
static bool less_tuple(Vm *vm, Value a, Value b) {
    const Tuple *x = VALUE_AS(Tuple, a), *y = VALUE_AS(Tuple, b);
    if (x->count != 0 && y->count != 0) {
        Value i = x->items[0], j = y->items[0];
        if (adder_is_small_int(i) && adder_is_small_int(j) && !adder_same(i, j)) return less_small_int(vm, i, j);
    }
    return less_any(vm, a, b);
}

enum { KIND_INT = 1, KIND_FLOAT = 2, KIND_STR = 4, KIND_TUPLE = 8, KIND_OTHER = 16 };

static unsigned kind_of(Value v) {
    if (adder_is_small_int(v)) return KIND_INT;
    if (value_is_float(v)) return KIND_FLOAT;
    if (adder_is_exact(v, &adder_str_type)) return KIND_STR;
    return value_is_tuple(v) ? KIND_TUPLE : KIND_OTHER;
}

static void choose_comparison(Sort *s) {
    unsigned kinds = 0;
    const Value *keys = s->owner->keys;
    for (size_t i = 0; i < s->owner->count && kinds < KIND_OTHER; i++) kinds |= kind_of(keys[i]);
    switch (kinds) {
    case KIND_INT: s->less = less_small_int; break;
    case KIND_FLOAT: s->less = less_float; break;
    case KIND_STR: s->less = less_str; break;
    case KIND_TUPLE: s->less = less_tuple; break;
    default: s->less = less_any;
    }
}

static bool less_at(Sort *s, size_t i, size_t j) {
    const Value *keys = s->owner->keys;
    return s->less(s->vm, keys[i], keys[j]);
}

/* ---- runs ---- */

static void reverse_values(Value *v, size_t from, size_t to) {
    while (from + 1 < to) {
        Value item = v[from];
        v[from++] = v[--to];
        v[to] = item;
    }
}

static void reverse_both(Sorting *o, size_t from, size_t to) {
    reverse_values(o->keys, from, to);
    if (o->values != NULL) reverse_values(o->values, from, to);
}

/* The end of the run that begins at start; a strictly descending one is turned round. */
static size_t find_run(Sort *s, size_t start, size_t end) {
    size_t i = start + 1;
    if (i >= end) return end;
    if (less_at(s, i, start)) {
        do {
            i++;
        } while (i < end && less_at(s, i, i - 1));
        reverse_both(s->owner, start, i);
    } else {
        do {
            i++;
        } while (i < end && !less_at(s, i, i - 1));
    }
    return i;
}

static void insert_value(Value *v, size_t from, size_t to) {
    Value item = v[from];
    memmove(v + to + 1, v + to, (from - to) * sizeof(Value));
    v[to] = item;
}

/* [start, sorted) is sorted; takes the items up to end into it. */
static void insert_rest(Sort *s, size_t start, size_t sorted, size_t end) {
    for (; sorted < end; sorted++) {
        size_t low = start, high = sorted;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (less_at(s, sorted, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        insert_value(s->owner->keys, sorted, low);
        if (s->owner->values != NULL) insert_value(s->owner->values, sorted, low);
    }
}

/* ---- merging ---- */

/* The first place in the sorted [from, to) whose item is greater than that at pivot, tried from the front in doubling
 * steps: adjacent runs often hardly overlap. */
static size_t place_after(Sort *s, size_t pivot, size_t from, size_t to) {
    for (size_t step = 1; to - from > step; step *= 2) {
        if (less_at(s, pivot, from + step - 1)) {
            to = from + step - 1;
            break;
        }
        from += step;
    }
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (less_at(s, pivot, middle)) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    return from;
}

/* The first place whose item is not less than that at pivot, tried from the back. */
static size_t place_before(Sort *s, size_t pivot, size_t from, size_t to) {
    for (size_t step = 1; to - from > step; step *= 2) {
        if (less_at(s, to - step, pivot)) {
            from = to - step + 1;
            break;
        }
        to -= step;
    }
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (less_at(s, middle, pivot)) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

static void need_scratch(Sort *s, size_t words) {
    Sorting *o = s->owner;
    if (words <= o->scratch_count) return;
    size_t most = o->count / 2 * (o->values != NULL ? 2 : 1); /* the shorter of two runs is never longer */
    size_t size = words * 2 < most ? words * 2 : most > words ? most : words;
    adder_buffer_free(s->vm, o->scratch);
    o->scratch = NULL;
    o->scratch_count = 0;
    o->scratch = adder_buffer_new(s->vm, size * sizeof(Value));
    o->scratch_count = size;
    contents_changed(s->vm, o);
}

static void to_scratch(Sort *s, size_t start, size_t count) {
    Sorting *o = s->owner;
    need_scratch(s, o->values != NULL ? count * 2 : count);
    memcpy(o->scratch, o->keys + start, count * sizeof(Value));
    if (o->values != NULL) memcpy(o->scratch + count, o->values + start, count * sizeof(Value));
    s->scratch_run = count;
    s->hole = start;
    s->scratch_from = 0;
    s->scratch_to = count;
}

/* What is left in the scratch goes to the hole, which is as large. */
static void fill_hole(Sort *s) {
    Sorting *o = s->owner;
    size_t bytes = (s->scratch_to - s->scratch_from) * sizeof(Value);
    if (bytes != 0) {
        memcpy(o->keys + s->hole, o->scratch + s->scratch_from, bytes);
        if (o->values != NULL) memcpy(o->values + s->hole, o->scratch + s->scratch_run + s->scratch_from, bytes);
    }
    s->scratch_from = s->scratch_to;
}

typedef bool (*Less)(Vm *vm, Value a, Value b);
#define INLINE static inline __attribute__((always_inline))

/* The left run is in the scratch; fills from the left. The right run ends at end. */
INLINE void merge_left_with(Sort *s, size_t right, size_t end, Less less) {
    Sorting *o = s->owner;
    size_t to = s->hole, from = 0, run = s->scratch_run;
    while (right < end && from < run) {
        s->hole = to;
        s->scratch_from = from;
        if (less(s->vm, o->keys[right], o->scratch[from])) {
            o->keys[to] = o->keys[right];
            if (o->values != NULL) o->values[to] = o->values[right];
            right++;
        } else {
            o->keys[to] = o->scratch[from];
            if (o->values != NULL) o->values[to] = o->scratch[run + from];
            from++;
        }
        to++;
    }
    s->hole = to;
    s->scratch_from = from;
    fill_hole(s);
}

/* The right run is in the scratch; fills from the right. The left run is [start, left). */
INLINE void merge_right_with(Sort *s, size_t start, size_t left, Less less) {
    Sorting *o = s->owner;
    size_t run = s->scratch_run, from = run;
    while (left > start && from > 0) {
        s->hole = left;
        s->scratch_to = from;
        size_t to = left + from - 1;
        if (less(s->vm, o->scratch[from - 1], o->keys[left - 1])) {
            left--;
            o->keys[to] = o->keys[left];
            if (o->values != NULL) o->values[to] = o->values[left];
        } else {
            from--;
            o->keys[to] = o->scratch[from];
            if (o->values != NULL) o->values[to] = o->scratch[run + from];
        }
    }
    s->hole = left;
    s->scratch_to = from;
    fill_hole(s);
}

static void merge_left(Sort *s, size_t right, size_t end) {
    if (!ADDER_BOARD && s->less == less_small_int) {
        merge_left_with(s, right, end, less_small_int);
    } else if (!ADDER_BOARD && s->less == less_float) {
        merge_left_with(s, right, end, less_float);
    } else {
        merge_left_with(s, right, end, s->less);
    }
}

static void merge_right(Sort *s, size_t start, size_t left) {
    if (!ADDER_BOARD && s->less == less_small_int) {
        merge_right_with(s, start, left, less_small_int);
    } else if (!ADDER_BOARD && s->less == less_float) {
        merge_right_with(s, start, left, less_float);
    } else {
        merge_right_with(s, start, left, s->less);
    }
}

/* Merges the two runs on top of the stack. */
static void merge_top(Sort *s) {
    Run *a = &s->runs[s->run_count - 2], *b = a + 1;
    size_t middle = b->start, end = middle + b->count;
    size_t start = place_after(s, middle, a->start, middle);
    if (start < middle) {
        size_t stop = place_before(s, middle - 1, middle, end);
        if (middle - start <= stop - middle) {
            to_scratch(s, start, middle - start);
            merge_left(s, middle, stop);
        } else {
            to_scratch(s, middle, stop - middle);
            merge_right(s, start, middle);
        }
    }
    a->count += b->count;
    a->power = b->power;
    s->run_count--;
}

/* How deep in the merge tree the border between two adjacent runs belongs. */
static unsigned border_power(const Run *a, size_t next_count, size_t n) {
    size_t left = 2 * a->start + a->count, right = left + a->count + next_count;
    for (unsigned power = 1;; power++) {
        if (left >= n) {
            left -= n;
            right -= n;
        } else if (right >= n) {
            return power;
        }
        left *= 2;
        right *= 2;
    }
}

static void push_run(Sort *s, size_t start, size_t count) {
    if (s->run_count > 0) {
        unsigned power = border_power(&s->runs[s->run_count - 1], count, s->owner->count);
        while (s->run_count > 1 && s->runs[s->run_count - 2].power > power) merge_top(s);
        s->runs[s->run_count - 1].power = power;
    }
    s->runs[s->run_count++] = (Run){start, count, 0};
}

static void sort_all(Sort *s) {
    size_t n = s->owner->count;
    for (size_t start = 0; start < n;) {
        size_t end = find_run(s, start, n);
        if (end - start < LEAST_RUN) {
            size_t enough = n - start < LEAST_RUN ? n : start + LEAST_RUN;
            insert_rest(s, start, end, enough);
            end = enough;
        }
        push_run(s, start, end - start);
        start = end;
        adder_poll(s->vm);
    }
    while (s->run_count > 1) merge_top(s);
}

/* ---- the whole ---- */

static void compute_keys(Sort *s) {
    Sorting *o = s->owner;
    o->values = o->keys;
    o->keys = NULL;
    o->keys = adder_buffer_new(s->vm, o->count * sizeof(Value));
    contents_changed(s->vm, o);
    for (size_t i = 0; i < o->count; i++) {
        Value item = o->values[i];
        Value key = adder_call(s->vm, s->key_function, 1, &item);
        adder_store(s->vm, o, &o->keys[i], key);
    }
}

/* What may raise. */
static void sort_steps(Vm *vm, void *data) {
    Sort *s = data;
    Sorting *o = s->owner;
    if (!adder_is_none(s->key_function)) compute_keys(s);
    if (o->count < 2) return;
    choose_comparison(s);
    if (s->reverse) {
        reverse_both(o, 0, o->count); /* so that equal items keep their order */
        s->reversed = true;
    }
    sort_all(s);
}

void list_sort(Vm *vm, Value list, Value key, bool reverse) {
    List *l = VALUE_AS(List, list);
    if (l->count == 0) return;
    Sort s = {.vm = vm, .key_function = adder_is_unbound(key) ? NONE : key, .reverse = reverse};
    Sorting *o = adder_new(vm, &sorting_type, sizeof *o);
    size_t capacity = l->capacity;
    s.owner = o;
    o->keys = l->items;
    o->count = l->count;
    contents_changed(vm, o);
    l->items = NULL;
    l->count = l->capacity = 0;
    Value error = adder_try(vm, sort_steps, &s);
    fill_hole(&s);
    if (s.reversed) reverse_both(o, 0, o->count);
    bool modified = l->items != NULL;
    if (modified) adder_buffer_free(vm, l->items);
    bool keyed = o->values != NULL;
    l->items = keyed ? o->values : o->keys;
    l->count = o->count;
    l->capacity = capacity;
    contents_changed(vm, l);
    if (keyed) adder_buffer_free(vm, o->keys);
    adder_buffer_free(vm, o->scratch);
    o->keys = o->values = o->scratch = NULL;
    o->count = o->scratch_count = 0;
    if (!adder_is_unbound(error)) adder_raise_value(vm, error);
    if (modified) adder_raise(vm, &adder_ValueError, "list modified during sort");
}
