/* itertools.c: the module itertools, and its iterators that walk one iterable. Those that combine items stand in
 * itertools_combine.c, those that group or share them in itertools_group.c. */
#include "module/itertools.h"

#define SELF itertools_of(self)

/* ---- what all have in common ---- */

void itertools_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_values(visitor, &((Iterator *)self)->a, 5);
}

AdderValue itertools_self(AdderVm *vm, AdderValue self) {
    return self;
}

Iterator *itertools_new(AdderVm *vm, const AdderType *cls) {
    Iterator *it = adder_new_instance(vm, cls, sizeof *it);
    it->a = it->b = it->c = it->d = it->e = ADDER_UNBOUND;
    return it;
}

void itertools_no_keywords(AdderVm *vm, const char *name, AdderValue kwnames) {
    if (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0) {
        adder_raise(vm, &adder_TypeError, "%s() takes no keyword arguments", name);
    }
}

AdderValue itertools_tuple_of(AdderVm *vm, AdderValue iterable) {
    if (adder_is_exact(iterable, &adder_tuple_type)) return iterable;
    return adder_call(vm, adder_object(&adder_tuple_type), 1, &iterable);
}

AdderValue itertools_iterators(AdderVm *vm, const AdderValue *iterables, unsigned count) {
    AdderValue tuple = adder_tuple(vm, count, NULL);
    for (unsigned i = 0; i < count; i++) {
        AdderValue it = adder_iterate(vm, iterables[i]);
        adder_store(vm, adder_object_get(tuple), &adder_tuple_items(tuple)[i], it);
    }
    return tuple;
}

static AdderValue call_or_self(AdderVm *vm, AdderValue function, AdderValue item) {
    return adder_is_none(function) ? item : adder_call(vm, function, 1, &item);
}

/* Makes an iterator of a function and an iterable. */
static AdderValue with_function(AdderVm *vm, const AdderType *cls, const char *signature, AdderValue *args,
                                unsigned nargs, AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, signature, args, nargs, kwnames, a);
    AdderValue iterator = adder_iterate(vm, a[1]);
    Iterator *it = itertools_new(vm, cls);
    it->a = a[0];
    it->b = iterator;
    return adder_object(it);
}

/* ---- count: a the next number, b the step ---- */

static void need_number(AdderVm *vm, AdderValue v) {
    if (adder_is_unbound(v) || adder_is_int(v) || adder_is_float(v)) return;
    AdderValue type = adder_object(adder_type_of(v));
    if (adder_is_unbound(adder_find_attribute(vm, type, ADDER_N(__add__))) ||
        !adder_is_unbound(adder_find_attribute(vm, type, ADDER_N(__len__)))) {
        adder_raise(vm, &adder_TypeError, "a number is required");
    }
}

static AdderValue count_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "count(start=0, step=1)", args, nargs, kwnames, a);
    need_number(vm, a[0]);
    need_number(vm, a[1]);
    Iterator *it = itertools_new(vm, cls);
    it->a = adder_is_unbound(a[0]) ? adder_small_int(0) : a[0];
    it->b = adder_is_unbound(a[1]) ? adder_small_int(1) : a[1];
    return adder_object(it);
}

static AdderValue count_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    AdderValue v = it->a, next = adder_binary(vm, ADDER_ADD, v, it->b);
    itertools_set(vm, it, &it->a, next);
    return v;
}

static void count_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Iterator *it = SELF;
    adder_builder_format(out, "count(%r", it->a);
    if (!adder_same(it->b, adder_small_int(1))) adder_builder_format(out, ", %r", it->b);
    adder_builder_put_char(out, ')');
}

ITERTOOLS_SLOTS(count, .repr = count_repr);
static const AdderMember count_members[] = {};
ADDER_TYPE(itertools_count_type, count, adder_object_type, count_slots, count_members, count_construct, 0,
           "count(start=0, step=1)\nNumbers without end.");

/* ---- cycle: a the iterator while it lasts, b the list of its items, n the next of those ---- */

static AdderValue cycle_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    AdderValue iterable;
    itertools_no_keywords(vm, "cycle", kwnames);
    adder_bind(vm, "cycle(iterable, /)", args, nargs, kwnames, &iterable);
    AdderValue iterator = adder_iterate(vm, iterable), list = adder_list(vm, 0, NULL);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    it->b = list;
    return adder_object(it);
}

static AdderValue cycle_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (!adder_is_unbound(it->a)) {
        AdderValue item = adder_next(vm, it->a);
        if (!adder_is_unbound(item)) {
            adder_list_append(vm, it->b, item);
            return item;
        }
        it->a = ADDER_UNBOUND;
    }
    size_t count = adder_list_count(it->b);
    if (count == 0) return ADDER_UNBOUND;
    AdderValue item = adder_list_items(it->b)[it->n];
    it->n = (size_t)it->n + 1 == count ? 0 : it->n + 1;
    return item;
}
ITERTOOLS_TYPE(cycle, "cycle(iterable, /)\nThe items again and again.");

/* ---- repeat: a the object, n how often yet, -1 for ever ---- */

static AdderValue repeat_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "repeat(object, times=None)", args, nargs, kwnames, a);
    intptr_t times = adder_is_unbound(a[1]) ? -1 : adder_to_index(vm, a[1]);
    if (!adder_is_unbound(a[1]) && times < 0) times = 0;
    Iterator *it = itertools_new(vm, cls);
    it->a = a[0];
    it->n = times;
    return adder_object(it);
}

static AdderValue repeat_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->n == 0) return ADDER_UNBOUND;
    if (it->n > 0) it->n--;
    return it->a;
}

static void repeat_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Iterator *it = SELF;
    adder_builder_format(out, "repeat(%r", it->a);
    if (it->n >= 0) adder_builder_format(out, ", %z", (size_t)it->n);
    adder_builder_put_char(out, ')');
}

ADDER_METHOD(itertools_repeat_type, repeat_hint_method, "__length_hint__(self, /)", "Number of items left.") {
    intptr_t n = itertools_of(args[0])->n;
    if (n < 0) adder_raise(vm, &adder_TypeError, "len() of unsized object");
    return adder_small_int(n);
}

ITERTOOLS_SLOTS(repeat, .repr = repeat_repr);
static const AdderMember repeat_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, repeat_hint_method)};
ADDER_TYPE(itertools_repeat_type, repeat, adder_object_type, repeat_slots, repeat_members, repeat_construct, 0,
           "repeat(object, times=None)\nThe object again and again.");

/* ---- chain: a an iterator over the iterables, b the iterator of the one at hand ---- */

static AdderValue chain_make(AdderVm *vm, const AdderType *cls, AdderValue iterables) {
    AdderValue iterator = adder_iterate(vm, iterables);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    return adder_object(it);
}

static AdderValue chain_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    itertools_no_keywords(vm, "chain", kwnames);
    return chain_make(vm, cls, adder_tuple(vm, nargs, args));
}

static AdderValue chain_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    while (!adder_is_unbound(it->a)) {
        if (adder_is_unbound(it->b)) {
            AdderValue iterable = adder_next(vm, it->a);
            if (adder_is_unbound(iterable)) break;
            AdderValue iterator = adder_iterate(vm, iterable);
            itertools_set(vm, it, &it->b, iterator);
        }
        AdderValue item = adder_next(vm, it->b);
        if (!adder_is_unbound(item)) return item;
        it->b = ADDER_UNBOUND;
        adder_poll(vm);
    }
    it->a = ADDER_UNBOUND;
    return ADDER_UNBOUND;
}

ADDER_CLASS_METHOD(itertools_chain_type, chain_from_iterable_method, "from_iterable(cls, iterable, /)",
                   "chain(*iterable), asking for the next one when it is needed.") {
    return chain_make(vm, (const AdderType *)(const void *)adder_object_get(args[0]), args[1]);
}

ITERTOOLS_SLOTS(chain, );
static const AdderMember chain_members[] = {ADDER_MEMBER_NATIVE(from_iterable, chain_from_iterable_method)};
ADDER_TYPE(itertools_chain_type, chain, adder_object_type, chain_slots, chain_members, chain_construct, 0,
           "chain(*iterables)\nThe items of one iterable after the other.");

/* ---- compress: a the data, b the selectors ---- */

static AdderValue compress_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                     AdderValue kwnames) {
    AdderValue a[2];
    adder_bind(vm, "compress(data, selectors)", args, nargs, kwnames, a);
    AdderValue data = adder_iterate(vm, a[0]), selectors = adder_iterate(vm, a[1]);
    Iterator *it = itertools_new(vm, cls);
    it->a = data;
    it->b = selectors;
    return adder_object(it);
}

static AdderValue compress_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    for (;;) {
        AdderValue item = adder_next(vm, it->a);
        if (adder_is_unbound(item)) return ADDER_UNBOUND;
        AdderValue selector = adder_next(vm, it->b);
        if (adder_is_unbound(selector)) return ADDER_UNBOUND;
        if (adder_truth(vm, selector)) return item;
        adder_poll(vm);
    }
}
ITERTOOLS_TYPE(compress, "compress(data, selectors)\nThe data whose selector is true.");

/* ---- dropwhile, takewhile, filterfalse, starmap: a the function, b the iterator, n 1 once it has changed ---- */

static AdderValue dropwhile_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                      AdderValue kwnames) {
    return with_function(vm, cls, "dropwhile(predicate, iterable, /)", args, nargs, kwnames);
}
static AdderValue dropwhile_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    for (;;) {
        AdderValue item = adder_next(vm, it->b);
        if (adder_is_unbound(item) || it->n) return item;
        if (!adder_truth(vm, adder_call(vm, it->a, 1, &item))) {
            it->n = 1;
            return item;
        }
        adder_poll(vm);
    }
}
ITERTOOLS_TYPE(dropwhile, "dropwhile(predicate, iterable, /)\nThe items from the first that fails the predicate on.");

static AdderValue takewhile_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                      AdderValue kwnames) {
    return with_function(vm, cls, "takewhile(predicate, iterable, /)", args, nargs, kwnames);
}
static AdderValue takewhile_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (it->n) return ADDER_UNBOUND;
    AdderValue item = adder_next(vm, it->b);
    if (adder_is_unbound(item) || adder_truth(vm, adder_call(vm, it->a, 1, &item))) return item;
    it->n = 1;
    return ADDER_UNBOUND;
}
ITERTOOLS_TYPE(takewhile, "takewhile(predicate, iterable, /)\nThe items up to the first that fails the predicate.");

static AdderValue filterfalse_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                        AdderValue kwnames) {
    return with_function(vm, cls, "filterfalse(function, iterable, /)", args, nargs, kwnames);
}
static AdderValue filterfalse_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    for (;;) {
        AdderValue item = adder_next(vm, it->b);
        if (adder_is_unbound(item) || !adder_truth(vm, call_or_self(vm, it->a, item))) return item;
        adder_poll(vm);
    }
}
ITERTOOLS_TYPE(filterfalse, "filterfalse(function, iterable, /)\nThe items for which function(item) is false.");

static AdderValue starmap_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                    AdderValue kwnames) {
    return with_function(vm, cls, "starmap(function, iterable, /)", args, nargs, kwnames);
}
static AdderValue starmap_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    AdderValue item = adder_next(vm, it->b);
    if (adder_is_unbound(item)) return item;
    AdderValue tuple = itertools_tuple_of(vm, item);
    return adder_call(vm, it->a, (unsigned)adder_tuple_count(tuple), adder_tuple_items(tuple));
}
ITERTOOLS_TYPE(starmap, "starmap(function, iterable, /)\nfunction(*item) for each item.");

/* ---- accumulate: a the iterator, b the function or None, c the sum so far, d the initial value not given out yet ----
 */

static AdderValue accumulate_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                       AdderValue kwnames) {
    AdderValue a[3];
    adder_bind(vm, "accumulate(iterable, func=None, *, initial=None)", args, nargs, kwnames, a);
    AdderValue iterator = adder_iterate(vm, a[0]);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    it->b = adder_is_unbound(a[1]) ? ADDER_NONE : a[1];
    it->d = adder_is_none(a[2]) ? ADDER_UNBOUND : a[2];
    return adder_object(it);
}

static AdderValue accumulate_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    AdderValue sum = it->d;
    if (!adder_is_unbound(sum)) {
        it->d = ADDER_UNBOUND;
    } else {
        sum = adder_next(vm, it->a);
        if (adder_is_unbound(sum)) return sum;
        if (!adder_is_unbound(it->c)) {
            AdderValue pair[2] = {it->c, sum};
            sum = adder_is_none(it->b) ? adder_binary(vm, ADDER_ADD, pair[0], pair[1]) : adder_call(vm, it->b, 2, pair);
        }
    }
    itertools_set(vm, it, &it->c, sum);
    return sum;
}
ITERTOOLS_TYPE(accumulate, "accumulate(iterable, func=None, *, initial=None)\nRunning sums, or results of func.");

/* ---- pairwise: a the iterator, b the item before ---- */

static AdderValue pairwise_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                     AdderValue kwnames) {
    AdderValue iterable;
    itertools_no_keywords(vm, "pairwise", kwnames);
    adder_bind(vm, "pairwise(iterable, /)", args, nargs, kwnames, &iterable);
    AdderValue iterator = adder_iterate(vm, iterable);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    return adder_object(it);
}

static AdderValue pairwise_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    if (adder_is_unbound(it->b)) {
        AdderValue first = adder_next(vm, it->a);
        if (adder_is_unbound(first)) return first;
        itertools_set(vm, it, &it->b, first);
    }
    AdderValue item = adder_next(vm, it->a);
    if (adder_is_unbound(item)) {
        it->b = ADDER_UNBOUND;
        return item;
    }
    AdderValue pair[2] = {it->b, item};
    itertools_set(vm, it, &it->b, item);
    return adder_tuple(vm, 2, pair);
}
ITERTOOLS_TYPE(pairwise, "pairwise(iterable, /)\nEach item with the one after it.");

/* ---- islice: a the iterator; n items taken, m the number of the next to give; b the limit or None, c the step ---- */

static intptr_t islice_bound(AdderVm *vm, AdderValue v, intptr_t otherwise, bool stop) {
    if (adder_is_unbound(v) || adder_is_none(v)) return otherwise;
    bool huge = adder_is_int(v) && adder_compare_truth(vm, ADDER_GT, v, adder_small_int(ADDER_SMALL_INT_MAX));
    bool index = adder_is_int(v) || !adder_is_unbound(adder_find_attribute(vm, v, ADDER_N(__index__)));
    intptr_t n = index && !huge ? adder_to_index(vm, v) : -1;
    if (n < 0) { /* CPython takes -1 for an error of the stop */
        adder_raise(vm, &adder_ValueError, "%s must be None or an integer: 0 <= x <= sys.maxsize.",
                    stop && n == -1 ? "Stop argument for islice()" : "Indices for islice()");
    }
    return n;
}

static AdderValue islice_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    AdderValue a[4];
    itertools_no_keywords(vm, "islice", kwnames);
    adder_bind(vm, "islice(iterable, start, stop=None, step=None, /)", args, nargs, kwnames, a);
    bool only_stop = nargs == 2;
    intptr_t stop = islice_bound(vm, only_stop ? a[1] : a[2], -1, true);
    intptr_t start = only_stop ? 0 : islice_bound(vm, a[1], 0, false);
    intptr_t step = adder_is_unbound(a[3]) || adder_is_none(a[3]) ? 1
                    : adder_is_int(a[3])                          ? adder_to_index(vm, a[3])
                                                                  : 0;
    if (step < 1) adder_raise(vm, &adder_ValueError, "Step for islice() must be a positive integer or None.");
    AdderValue iterator = adder_iterate(vm, a[0]);
    Iterator *it = itertools_new(vm, cls);
    it->a = iterator;
    it->b = stop < 0 || !adder_fits_small_int(stop) ? ADDER_NONE : adder_small_int(stop);
    it->c = adder_small_int(step);
    it->m = start;
    return adder_object(it);
}

static AdderValue islice_next(AdderVm *vm, AdderValue self) {
    Iterator *it = SELF;
    intptr_t stop = adder_is_none(it->b) ? INTPTR_MAX : adder_small_int_get(it->b);
    AdderValue item = ADDER_UNBOUND;
    if (adder_is_unbound(it->a)) return item;
    bool given = it->m < stop;
    intptr_t upto = given ? it->m + 1 : it->m; /* items to take in all */
    while (it->n < upto) {
        item = adder_next(vm, it->a);
        if (adder_is_unbound(item)) break;
        it->n++;
        adder_poll(vm);
    }
    if (!given || adder_is_unbound(item)) {
        it->a = ADDER_UNBOUND;
        return ADDER_UNBOUND;
    }
    intptr_t step = adder_small_int_get(it->c);
    it->m = it->m > stop - step ? stop : it->m + step;
    return item;
}
ITERTOOLS_TYPE(islice, "islice(iterable, start, stop=None, step=None, /)\nA slice of what an iterable gives.");

/* ---- the module ---- */

ADDER_NATIVE(itertools_tee, "tee(iterable, n=2, /)", "Return a tuple of n independent iterators over one iterable.") {
    return itertools_copies(vm, args[0], adder_is_unbound(args[1]) ? 2 : adder_to_index(vm, args[1]));
}

static const AdderMember members[] = {
    ADDER_MEMBER(accumulate, itertools_accumulate_type),
    ADDER_MEMBER(batched, itertools_batched_type),
    ADDER_MEMBER(chain, itertools_chain_type),
    ADDER_MEMBER(combinations, itertools_combinations_type),
    ADDER_MEMBER(combinations_with_replacement, itertools_combinations_with_replacement_type),
    ADDER_MEMBER(compress, itertools_compress_type),
    ADDER_MEMBER(count, itertools_count_type),
    ADDER_MEMBER(cycle, itertools_cycle_type),
    ADDER_MEMBER(dropwhile, itertools_dropwhile_type),
    ADDER_MEMBER(filterfalse, itertools_filterfalse_type),
    ADDER_MEMBER(groupby, itertools_groupby_type),
    ADDER_MEMBER(islice, itertools_islice_type),
    ADDER_MEMBER(pairwise, itertools_pairwise_type),
    ADDER_MEMBER(permutations, itertools_permutations_type),
    ADDER_MEMBER(product, itertools_product_type),
    ADDER_MEMBER(repeat, itertools_repeat_type),
    ADDER_MEMBER(starmap, itertools_starmap_type),
    ADDER_MEMBER(takewhile, itertools_takewhile_type),
    ADDER_MEMBER_NATIVE(tee, itertools_tee),
    ADDER_MEMBER(zip_longest, itertools_zip_longest_type),
};
ADDER_MODULE(itertools_module, itertools, members, "Iterators for efficient loops.");
