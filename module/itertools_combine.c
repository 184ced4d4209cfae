/* itertools_combine.c: product, permutations, combinations. Each keeps its pool as a tuple and, as a list of small
 * ints, the indexes of the items of the next result; n is the length of a result, m one of the states below. */
#include "module/itertools.h"

#define SELF itertools_of(self)

enum { FRESH, RUNNING, OVER };

static AdderValue index_list(AdderVm *vm, size_t count, intptr_t first, intptr_t step) {
    AdderValue list = adder_list(vm, count, NULL);
    AdderValue *items = adder_list_items(list);
    for (size_t i = 0; i < count; i++) items[i] = adder_small_int(first + (intptr_t)i * step);
    return list;
}

static intptr_t index_at(AdderValue list, intptr_t i) {
    return adder_small_int_get(adder_list_items(list)[i]);
}
static void index_put(AdderValue list, intptr_t i, intptr_t index) {
    adder_list_items(list)[i] = adder_small_int(index);
}

/* The items of the pool that the first n indexes name. */
static AdderValue picked(AdderVm *vm, const Iterator *it) {
    AdderValue result = adder_tuple(vm, (size_t)it->n, NULL);
    const AdderValue *pool = adder_tuple_items(it->a);
    for (intptr_t i = 0; i < it->n; i++) adder_tuple_items(result)[i] = pool[index_at(it->b, i)];
    return result;
}

static AdderValue make(AdderVm *vm, const AdderType *cls, AdderValue pool, AdderValue indexes, AdderValue cycles,
                       intptr_t n, bool over) {
    Iterator *it = itertools_new(vm, cls);
    it->a = pool;
    it->b = indexes;
    it->c = cycles;
    it->n = n;
    it->m = over ? OVER : FRESH;
    return adder_object(it);
}

static _Noreturn void fail_length(AdderVm *vm) {
    adder_raise(vm, &adder_ValueError, "r must be non-negative");
}

/* ---- product: a the tuple of pools (tuples) ---- */

static intptr_t product_repeat(AdderVm *vm, const AdderValue *values, AdderValue kwnames) {
    intptr_t repeat = 1;
    size_t count = adder_is_unbound(kwnames) ? 0 : adder_tuple_count(kwnames);
    for (size_t i = 0; i < count; i++) {
        AdderValue keyword = adder_tuple_items(kwnames)[i];
        if (!adder_equal(vm, keyword, ADDER_N(repeat))) {
            adder_raise(vm, &adder_TypeError, "product() got an unexpected keyword argument '%q'", keyword);
        }
        repeat = adder_to_index(vm, values[i]);
        if (repeat < 0) adder_raise(vm, &adder_ValueError, "repeat argument cannot be negative");
    }
    return repeat;
}

static AdderValue product_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    size_t repeat = (size_t)product_repeat(vm, args + nargs, kwnames);
    if (nargs != 0 && repeat > (size_t)PTRDIFF_MAX / sizeof(AdderValue) / nargs) {
        adder_raise(vm, &adder_OverflowError, "repeat argument too large");
    }
    size_t count = nargs * repeat;
    bool over = false;
    AdderValue pools = adder_tuple(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        AdderValue pool = i < nargs ? itertools_tuple_of(vm, args[i]) : adder_tuple_items(pools)[i - nargs];
        if (adder_tuple_count(pool) == 0) over = true;
        adder_store(vm, adder_object_get(pools), &adder_tuple_items(pools)[i], pool);
    }
    return make(vm, cls, pools, index_list(vm, count, 0, 0), ADDER_UNBOUND, (intptr_t)count, over);
}

/* Counts the indexes up, the last one fastest. */
static void product_advance(Iterator *it) {
    const AdderValue *pools = adder_tuple_items(it->a);
    for (intptr_t i = it->n - 1; i >= 0; i--) {
        intptr_t index = index_at(it->b, i) + 1;
        bool carry = (size_t)index == adder_tuple_count(pools[i]);
        index_put(it->b, i, carry ? 0 : index);
        if (!carry) return;
    }
    it->m = OVER;
}

static AdderValue product_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->m == RUNNING) product_advance(it);
    if (it->m == OVER) return ADDER_UNBOUND;
    it->m = RUNNING;
    AdderValue result = adder_tuple(vm, (size_t)it->n, NULL);
    const AdderValue *pools = adder_tuple_items(it->a);
    for (intptr_t i = 0; i < it->n; i++) {
        adder_tuple_items(result)[i] = adder_tuple_items(pools[i])[index_at(it->b, i)];
    }
    return result;
}
ITERTOOLS_TYPE(product, "product(*iterables, repeat=1)\nThe Cartesian product.");

/* ---- permutations: a the pool, b a permutation of all its indexes, c the cycles (Knuth, TAOCP 7.2.1.2) ---- */

static AdderValue permutations_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                         AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "permutations(iterable, r=None)", args, nargs, kwnames, a);
    AdderValue pool = itertools_tuple_of(vm, a[0]);
    intptr_t n = (intptr_t)adder_tuple_count(pool);
    bool all = adder_is_unbound(a[1]) || adder_is_none(a[1]);
    if (!all && !adder_is_int(a[1])) adder_raise(vm, &adder_TypeError, "Expected int as r");
    intptr_t r = all ? n : adder_to_index(vm, a[1]);
    if (r < 0) fail_length(vm);
    AdderValue indexes = index_list(vm, (size_t)n, 0, 1);
    AdderValue cycles = index_list(vm, r > n ? 0 : (size_t)r, n, -1);
    return make(vm, cls, pool, indexes, cycles, r, r > n);
}

static void permutations_advance(Iterator *it) {
    intptr_t n = (intptr_t)adder_list_count(it->b);
    for (intptr_t i = it->n - 1; i >= 0; i--) {
        AdderValue *indexes = adder_list_items(it->b);
        intptr_t left = index_at(it->c, i) - 1;
        AdderValue moved = indexes[i];
        if (left != 0) {
            index_put(it->c, i, left);
            indexes[i] = indexes[n - left];
            indexes[n - left] = moved;
            return;
        }
        for (intptr_t j = i; j + 1 < n; j++) indexes[j] = indexes[j + 1];
        indexes[n - 1] = moved;
        index_put(it->c, i, n - i);
    }
    it->m = OVER;
}

static AdderValue permutations_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->m == RUNNING) permutations_advance(it);
    if (it->m == OVER) return ADDER_UNBOUND;
    it->m = RUNNING;
    return picked(vm, it);
}
ITERTOOLS_TYPE(permutations, "permutations(iterable, r=None)\nAll orders of r of the items.");

/* ---- combinations, without and with replacement: a the pool, b the indexes ---- */

static AdderValue combinations_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                         AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "combinations(iterable, r)", args, nargs, kwnames, a);
    intptr_t r = adder_to_index(vm, a[1]); /* looked at before the iterable */
    AdderValue pool = itertools_tuple_of(vm, a[0]);
    if (r < 0) fail_length(vm);
    bool over = (size_t)r > adder_tuple_count(pool);
    return make(vm, cls, pool, index_list(vm, over ? 0 : (size_t)r, 0, 1), ADDER_UNBOUND, r, over);
}

static AdderValue combinations_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->m == RUNNING) {
        intptr_t n = (intptr_t)adder_tuple_count(it->a), r = it->n, i = r - 1;
        while (i >= 0 && index_at(it->b, i) == n - r + i) i--;
        if (i < 0) it->m = OVER;
        for (intptr_t next = i < 0 ? 0 : index_at(it->b, i) + 1; i >= 0 && i < r; i++) index_put(it->b, i, next++);
    }
    if (it->m == OVER) return ADDER_UNBOUND;
    it->m = RUNNING;
    return picked(vm, it);
}
ITERTOOLS_TYPE(combinations, "combinations(iterable, r)\nAll choices of r of the items.");

static AdderValue combinations_with_replacement_construct(AdderVm *vm, const AdderType *cls, AdderValue *args,
                                                          unsigned nargs, AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "combinations_with_replacement(iterable, r)", args, nargs, kwnames, a);
    intptr_t r = adder_to_index(vm, a[1]); /* looked at before the iterable */
    AdderValue pool = itertools_tuple_of(vm, a[0]);
    if (r < 0) fail_length(vm);
    bool over = r > 0 && adder_tuple_count(pool) == 0;
    return make(vm, cls, pool, index_list(vm, over ? 0 : (size_t)r, 0, 0), ADDER_UNBOUND, r, over);
}

static AdderValue combinations_with_replacement_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->m == RUNNING) {
        intptr_t last = (intptr_t)adder_tuple_count(it->a) - 1, r = it->n, i = r - 1;
        while (i >= 0 && index_at(it->b, i) == last) i--;
        if (i < 0) it->m = OVER;
        for (intptr_t next = i < 0 ? 0 : index_at(it->b, i) + 1; i >= 0 && i < r; i++) index_put(it->b, i, next);
    }
    if (it->m == OVER) return ADDER_UNBOUND;
    it->m = RUNNING;
    return picked(vm, it);
}
ITERTOOLS_TYPE(combinations_with_replacement,
               "combinations_with_replacement(iterable, r)\nAll choices of r items, each any number of times.");
