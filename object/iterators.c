/* iterators.c: enumerate, filter, reversed, iter(callable, sentinel), and iterating by __getitem__. zip and map stand
 * in iterators_parallel.c. They know the protocol only: what they walk is asked through the public operations. */
#include "object/iterators.h"
#include "object/call.h"

#include "object/call.h"
#include "object/number.h"
#include "object/sequence.h"

typedef struct PairIterator { /* the state of most iterators here: two values */
    Object object;
    Value first, second;
} PairIterator;

static void pair_trace(Visitor *visitor, Object *self) {
    adder_visit_values(visitor, &((PairIterator *)self)->first, 2);
}

static Value pair_make(Vm *vm, const Type *cls, Value first, Value second) {
    PairIterator *it = adder_new_instance(vm, cls, sizeof *it);
    it->first = first;
    it->second = second;
    return adder_object(it);
}

#define PAIR_SLOTS(type, next_)                                                                                        \
    {                                                                                                                  \
        .native = &type, .size = sizeof(PairIterator), .letter = 'i', .trace = pair_trace, .iterate = iterator_self,   \
        .next = next_                                                                                                  \
    }
static const AdderMember no_members[] = {};

/* ---- enumerate: first the iterator, second the number ---- */

static Value enumerate_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value a[2];
    adder_bind(vm, "enumerate(iterable, start=0)", args, nargs, kwnames, a);
    Value start = adder_is_unbound(a[1]) ? adder_small_int(0) : number_index(vm, a[1]);
    return pair_make(vm, cls, adder_iterate(vm, a[0]), start);
}

static Value enumerate_next(Vm *vm, Value self) {
    PairIterator *it = VALUE_AS(PairIterator, self);
    Value item = adder_next(vm, it->first);
    if (adder_is_unbound(item)) return UNBOUND;
    Value pair[2] = {it->second, item};
    Value next = int_binary(vm, ADDER_ADD, pair[0], adder_small_int(1));
    adder_store(vm, it, &it->second, next);
    return adder_tuple(vm, 2, pair);
}

static const AdderSlots enumerate_slots = PAIR_SLOTS(adder_enumerate_type, enumerate_next);
ADDER_TYPE(adder_enumerate_type, enumerate, adder_object_type, enumerate_slots, no_members, enumerate_construct, 0,
           "enumerate(iterable, start=0)\nPairs of a number and an item.");

/* ---- filter: first the function, second the iterator ---- */

static Value filter_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value a[2];
    if (cls == &adder_filter_type) adder_no_keywords(vm, "filter", kwnames);
    adder_bind(vm, "filter(function, iterable, /)", args, nargs, kwnames, a);
    return pair_make(vm, cls, a[0], adder_iterate(vm, a[1]));
}

static Value filter_next(Vm *vm, Value self) {
    const PairIterator *it = VALUE_AS(PairIterator, self);
    bool plain = adder_is_none(it->first) || adder_same(it->first, adder_object(&adder_bool_type));
    for (;;) {
        Value item = adder_next(vm, it->second);
        if (adder_is_unbound(item)) return UNBOUND;
        Value answer = plain ? item : vm_call_step(vm, it->first, 1, &item);
        if (adder_is_unbound(answer)) return UNBOUND;
        if (adder_truth(vm, answer)) return item;
        adder_poll(vm);
    }
}

static const AdderSlots filter_slots = PAIR_SLOTS(adder_filter_type, filter_next);
ADDER_TYPE(adder_filter_type, filter, adder_object_type, filter_slots, no_members, filter_construct, 0,
           "filter(function, iterable, /)\nThe items for which function(item) is true.");

/* ---- iter(callable, sentinel) ---- */

typedef struct Attempt {
    Value subject, key, result;
} Attempt;

static void attempt_call(Vm *vm, void *data) {
    Attempt *a = data;
    a->result = adder_call(vm, a->subject, 0, NULL);
}

static void attempt_item(Vm *vm, void *data) {
    Attempt *a = data;
    a->result = adder_get_item(vm, a->subject, a->key);
}

static const Type callable_iterator_type, sequence_iterator_type;

static Value callable_next(Vm *vm, Value self) {
    PairIterator *it = VALUE_AS(PairIterator, self);
    if (adder_is_unbound(it->first)) return UNBOUND;
    Attempt a = {.subject = it->first};
    Value error = adder_try(vm, attempt_call, &a);
    if (adder_is_unbound(error)) {
        if (!values_equal(vm, it->second, a.result)) return a.result;
    } else if (!adder_is_instance(error, &adder_StopIteration)) {
        adder_raise_value(vm, error);
    }
    it->first = it->second = UNBOUND;
    return UNBOUND;
}

static const AdderSlots callable_iterator_slots = PAIR_SLOTS(callable_iterator_type, callable_next);
static ADDER_TYPE(callable_iterator_type, callable_iterator, adder_object_type, callable_iterator_slots, no_members,
                  NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

Value iterator_from_callable(Vm *vm, Value callable, Value sentinel) {
    if (!adder_is_callable(vm, callable)) adder_raise(vm, &adder_TypeError, "iter(v, w): v must be callable");
    return pair_make(vm, &callable_iterator_type, callable, sentinel);
}

/* ---- by __getitem__, upwards and (reversed) downwards: IndexIterators ---- */

/* container[index]; UNBOUND when that is over. */
static Value item_or_end(Vm *vm, IndexIterator *it, size_t index) {
    Attempt a = {.subject = it->container, .key = adder_small_int((intptr_t)index)};
    Value error = adder_try(vm, attempt_item, &a);
    if (adder_is_unbound(error)) return a.result;
    if (!adder_is_instance(error, &adder_IndexError) && !adder_is_instance(error, &adder_StopIteration)) {
        adder_raise_value(vm, error);
    }
    it->container = UNBOUND;
    return UNBOUND;
}

static Value sequence_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    Value item = item_or_end(vm, it, it->index);
    it->index++;
    return item;
}

static Value reversed_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    if (it->index == 0) {
        it->container = UNBOUND;
        return UNBOUND;
    }
    size_t index = --it->index;
    if (value_is_tuple(it->container)) return VALUE_AS(Tuple, it->container)->items[index];
    return item_or_end(vm, it, index);
}

ADDER_METHOD(adder_reversed_type, reversed_hint_method, "__length_hint__(self, /)", "Number of items left.") {
    return adder_small_int((intptr_t)VALUE_AS(IndexIterator, args[0])->index);
}

static const AdderMember reversed_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, reversed_hint_method)};
static const AdderSlots sequence_iterator_slots = {
    .native = &sequence_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = sequence_next,
};
static const AdderSlots reversed_slots = {
    .native = &adder_reversed_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = reversed_next,
};
static ADDER_TYPE(sequence_iterator_type, iterator, adder_object_type, sequence_iterator_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

Value iterator_from_sequence(Vm *vm, Value sequence) {
    return sequence_index_iterator(vm, &sequence_iterator_type, sequence, 0);
}

static bool is_sequence(Vm *vm, Value v) {
    const Type *t = adder_type_of(v);
    if (t->flags & ADDER_TYPE_NATIVE) return t->slots->length != NULL && t->slots->get_item != NULL;
    return !adder_is_unbound(vm_special_method(vm, v, N(__getitem__))); /* adder_length says when it has none */
}

static Value reversed_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value v;
    if (cls == &adder_reversed_type) adder_no_keywords(vm, "reversed", kwnames);
    adder_bind(vm, "reversed(sequence, /)", args, nargs, kwnames, &v);
    if (!value_is_tuple(v)) {
        Value method = vm_special_method(vm, v, N(__reversed__));
        bool refused = adder_is_none(method);
        if (!refused && !adder_is_unbound(method)) return adder_call(vm, method, 0, NULL);
        if (refused || !is_sequence(vm, v)) adder_raise(vm, &adder_TypeError, "'%T' object is not reversible", v);
    }
    size_t count = adder_length(vm, v);
    IndexIterator *it = adder_new_instance(vm, cls, sizeof *it);
    it->container = v;
    it->index = count;
    return adder_object(it);
}
ADDER_TYPE(adder_reversed_type, reversed, adder_object_type, reversed_slots, reversed_members, reversed_construct, 0,
           "reversed(sequence, /)\nThe items from the last to the first.");
