/* sequence.c: what list and tuple have in common: comparing, searching, printing, repeating, iterating.
 *
 * It knows the two layouts. A list can change under every comparison, so its items are read anew each time; nothing
 * here keeps an address across a call that may run Python code.
 */
#include "object/sequence.h"

#include "object/call.h"
#include "object/number.h"

/* ---- comparing and searching ---- */

static Value compare_counts(AdderComparison op, size_t a, size_t b) {
    switch (op) {
    case ADDER_LT: return adder_bool(a < b);
    case ADDER_LE: return adder_bool(a <= b);
    case ADDER_EQ: return adder_bool(a == b);
    case ADDER_NE: return adder_bool(a != b);
    case ADDER_GT: return adder_bool(a > b);
    default: return adder_bool(a >= b);
    }
}

Value sequence_compare(Vm *vm, AdderComparison op, Value a, Value b) {
    size_t a_count, b_count, i = 0;
    sequence_items(a, &a_count);
    sequence_items(b, &b_count);
    bool equality = op == ADDER_EQ || op == ADDER_NE;
    if (equality && a_count != b_count) return adder_bool(op == ADDER_NE);
    adder_check_stack(vm);
    for (;; i++) {
        const Value *a_items = sequence_items(a, &a_count), *b_items = sequence_items(b, &b_count);
        if (i >= a_count || i >= b_count) return compare_counts(op, a_count, b_count);
        Value x = a_items[i], y = b_items[i];
        if (values_equal(vm, x, y)) continue;
        return equality ? adder_bool(op == ADDER_NE) : adder_compare(vm, op, x, y);
    }
}

size_t sequence_find(Vm *vm, Value v, Value item, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        size_t count;
        const Value *items = sequence_items(v, &count);
        if (i >= count) break;
        if (values_equal(vm, items[i], item)) return i;
    }
    return SIZE_MAX;
}

size_t sequence_count(Vm *vm, Value v, Value item) {
    size_t found = 0, at = 0;
    while ((at = sequence_find(vm, v, item, at, SIZE_MAX)) != SIZE_MAX) {
        found++;
        at++;
    }
    return found;
}

/* ---- printing ---- */

void sequence_put(Builder *out, Value v, const char *open, const char *close) {
    if (!vm_repr_enter(out->vm, v)) {
        adder_builder_put_c(out, open);
        adder_builder_put(out, "...", 3);
        adder_builder_put_c(out, close[0] == ',' ? close + 1 : close);
        return;
    }
    adder_check_stack(out->vm);
    adder_builder_put_c(out, open);
    for (size_t i = 0;; i++) {
        size_t count;
        const Value *items = sequence_items(v, &count);
        if (i >= count) break;
        if (i != 0) adder_builder_put(out, ", ", 2);
        adder_builder_put_repr(out, items[i]);
    }
    adder_builder_put_c(out, close);
    vm_repr_leave(out->vm);
}

/* ---- a + b and a * n ---- */

static bool type_has(Vm *vm, Value v, Value name) {
    return !adder_is_unbound(vm_special_method(vm, v, name));
}

void sequence_refuse(Vm *vm, Value other, Value reflected, const char *message) {
    bool native = (adder_type_of(other)->flags & ADDER_TYPE_NATIVE) != 0;
    if (native || !type_has(vm, other, reflected)) adder_raise(vm, &adder_TypeError, message, other);
}

bool sequence_times(Vm *vm, Value times, size_t *out) {
    Value n = int_exact(times);
    if (adder_is_unbound(n)) { /* an own __rmul__ goes before __index__ */
        if (!(adder_type_of(times)->flags & ADDER_TYPE_NATIVE) && type_has(vm, times, N(__rmul__))) return false;
        n = index_value(vm, times);
        if (adder_is_unbound(n)) {
            adder_raise(vm, &adder_TypeError, "can't multiply sequence by non-int of type '%T'", times);
        }
    }
    intptr_t count = -1;
    if (!int_fits_index(n, &count) && !int_sign_is_negative(n)) {
        adder_raise(vm, &adder_OverflowError, "cannot fit '%T' into an index-sized integer", times);
    }
    *out = count < 0 ? 0 : (size_t)count;
    return true;
}

/* The first count items are there; fills (times - 1) * count more, doubling what is copied. */
void values_repeat(Value *items, size_t count, size_t times) {
    size_t total = count * times, done = count;
    if (count == 1) {
        for (size_t i = 1; i < total; i++) items[i] = items[0];
        return;
    }
    while (done < total) {
        size_t part = done <= total - done ? done : total - done;
        memcpy(items + done, items, part * sizeof(Value));
        done += part;
    }
}

/* ---- iterables ---- */

bool value_is_iterable(Vm *vm, Value v) {
    const Type *type = adder_type_of(v);
    if (type->flags & ADDER_TYPE_NATIVE) return type->slots->iterate != NULL || type->slots->get_item != NULL;
    return type_has(vm, v, N(__iter__)) || type_has(vm, v, N(__getitem__));
}

Value sequence_from_iterable(Vm *vm, Value iterable) {
    if (value_is_list(iterable) || value_is_tuple(iterable)) return iterable;
    return list_from_iterable(vm, iterable);
}

/* ---- iterators of an index ---- */

void index_iterator_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((IndexIterator *)self)->container);
}
Value iterator_self(Vm *vm, Value self) {
    return self;
}

Value sequence_index_iterator(Vm *vm, const Type *type, Value container, size_t index) {
    IndexIterator *it = adder_new(vm, type, sizeof *it);
    it->container = container;
    it->index = index;
    return adder_object(it);
}

static Value list_iterator_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    const List *l = VALUE_AS(List, it->container);
    if (it->index < l->count) return l->items[it->index++];
    it->container = UNBOUND;
    return UNBOUND;
}

static Value tuple_iterator_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    const Tuple *t = VALUE_AS(Tuple, it->container);
    if (it->index < t->count) return t->items[it->index++];
    it->container = UNBOUND;
    return UNBOUND;
}

static Value list_reverse_iterator_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    const List *l = VALUE_AS(List, it->container);
    if (it->index > 0 && it->index <= l->count) return l->items[--it->index];
    it->container = UNBOUND;
    return UNBOUND;
}

ADDER_METHOD(adder_list_iterator_type, list_iterator_hint_method, "__length_hint__(self, /)", "Number of items left.") {
    const IndexIterator *it = VALUE_AS(IndexIterator, args[0]);
    if (adder_is_unbound(it->container)) return adder_small_int(0);
    size_t count = VALUE_AS(List, it->container)->count;
    return adder_small_int(count > it->index ? (intptr_t)(count - it->index) : 0);
}
ADDER_METHOD(adder_tuple_iterator_type, tuple_iterator_hint_method, "__length_hint__(self, /)",
             "Number of items left.") {
    const IndexIterator *it = VALUE_AS(IndexIterator, args[0]);
    if (adder_is_unbound(it->container)) return adder_small_int(0);
    return adder_small_int((intptr_t)(VALUE_AS(Tuple, it->container)->count - it->index));
}

static const AdderMember list_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, list_iterator_hint_method)};
static const AdderMember tuple_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, tuple_iterator_hint_method)};
static const AdderMember no_members[] = {};

static const AdderSlots list_iterator_slots = {
    .native = &adder_list_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = list_iterator_next,
};
static const AdderSlots tuple_iterator_slots = {
    .native = &adder_tuple_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = tuple_iterator_next,
};
static const AdderSlots list_reverse_iterator_slots = {
    .native = &list_reverse_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = list_reverse_iterator_next,
};
ADDER_TYPE(adder_list_iterator_type, list_iterator, adder_object_type, list_iterator_slots, list_iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
ADDER_TYPE(adder_tuple_iterator_type, tuple_iterator, adder_object_type, tuple_iterator_slots, tuple_iterator_members,
           NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
ADDER_TYPE(list_reverse_iterator_type, list_reverseiterator, adder_object_type, list_reverse_iterator_slots, no_members,
           NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
