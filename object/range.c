/* range.c: range, with bounds of any size, and its two iterators: of machine words (which the loop instructions know),
 * and of big ints. Bounds are exact ints; while all three are small ones, no arithmetic here can overflow a word. */
#include "object/sequence.h"

#include "object/call.h"
#include "object/number.h"

#define SELF VALUE_AS(Range, args[0])
#define ZERO adder_small_int(0)
#define ONE adder_small_int(1)

static Value add(Vm *vm, Value a, Value b) {
    return int_binary(vm, ADDER_ADD, a, b);
}
static Value subtract(Vm *vm, Value a, Value b) {
    return int_binary(vm, ADDER_SUBTRACT, a, b);
}
static Value multiply(Vm *vm, Value a, Value b) {
    return int_binary(vm, ADDER_MULTIPLY, a, b);
}

/* ---- length ---- */

static bool is_small(const Range *r) {
    return adder_is_small_int(r->start) && adder_is_small_int(r->stop) && adder_is_small_int(r->step);
}

/* Of a range whose bounds are small ints. The count itself may be one bit too long for a small int. */
static uintptr_t small_length(const Range *r) {
    intptr_t start = adder_small_int_get(r->start), stop = adder_small_int_get(r->stop);
    intptr_t step = adder_small_int_get(r->step);
    if (step > 0) return start < stop ? (uintptr_t)(stop - start - 1) / (uintptr_t)step + 1 : 0;
    return stop < start ? (uintptr_t)(start - stop - 1) / (uintptr_t)-step + 1 : 0;
}

static Value range_length(Vm *vm, const Range *r) {
    if (LIKELY(is_small(r))) return adder_int_unsigned(vm, small_length(r));
    bool down = int_sign_is_negative(r->step);
    Value low = down ? r->stop : r->start, high = down ? r->start : r->stop;
    if (int_compare(low, high) >= 0) return ZERO;
    Value step = down ? int_negate(vm, r->step) : r->step;
    Value last = subtract(vm, subtract(vm, high, low), ONE);
    return add(vm, int_binary(vm, ADDER_FLOOR_DIVIDE, last, step), ONE);
}

static size_t length(Vm *vm, Value self) {
    Value n = range_length(vm, VALUE_AS(Range, self));
    if (!adder_is_small_int(n)) adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C ssize_t");
    return (size_t)adder_small_int_get(n);
}

static bool truth(Vm *vm, Value self) {
    const Range *r = VALUE_AS(Range, self);
    int order = int_compare(r->start, r->stop);
    return int_sign_is_negative(r->step) ? order > 0 : order < 0;
}

/* ---- making ---- */

static Value make(Vm *vm, Value start, Value stop, Value step) {
    Range *r = adder_new(vm, &adder_range_type, sizeof *r);
    r->start = start;
    r->stop = stop;
    r->step = step;
    return adder_object(r);
}

static Value construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value a[3];
    adder_no_keywords(vm, "range", kwnames);
    adder_bind(vm, "range(start, stop=None, step=None, /)", args, nargs, kwnames, a);
    if (nargs == 1) return make(vm, ZERO, number_index(vm, a[0]), ONE);
    Value start = number_index(vm, a[0]), stop = number_index(vm, a[1]);
    Value step = adder_is_unbound(a[2]) ? ONE : number_index(vm, a[2]);
    if (adder_same(step, ZERO)) adder_raise(vm, &adder_ValueError, "range() arg 3 must not be zero");
    return make(vm, start, stop, step);
}

static void trace(Visitor *visitor, Object *self) {
    adder_visit_values(visitor, &((Range *)self)->start, 3);
}

static void repr(Vm *vm, Value self, Builder *out) {
    const Range *r = VALUE_AS(Range, self);
    adder_builder_format(out, "range(%r, %r", r->start, r->stop);
    if (!adder_same(r->step, ONE)) adder_builder_format(out, ", %r", r->step);
    adder_builder_put_char(out, ')');
}

/* ---- items ---- */

static Value item_at(Vm *vm, const Range *r, Value index) {
    return add(vm, r->start, multiply(vm, index, r->step));
}

static Value slice_of(Vm *vm, const Range *r, Value slice) {
    Value part[3];
    slice_indices(vm, slice, range_length(vm, r), part);
    Value start = item_at(vm, r, part[0]), stop = item_at(vm, r, part[1]);
    return make(vm, start, stop, multiply(vm, r->step, part[2]));
}

static Value get_item(Vm *vm, Value self, Value key) {
    const Range *r = VALUE_AS(Range, self);
    if (adder_is_exact(key, &adder_slice_type)) return slice_of(vm, r, key);
    Value index = index_value(vm, key), n = range_length(vm, r);
    if (adder_is_unbound(index)) index_type_error(vm, key, "range");
    if (int_sign_is_negative(index)) index = add(vm, index, n);
    if (int_sign_is_negative(index) || int_compare(index, n) >= 0) {
        adder_raise(vm, &adder_IndexError, "range object index out of range");
    }
    return item_at(vm, r, index);
}

/* Where an exact int stands, or UNBOUND. */
static Value index_of(Vm *vm, const Range *r, Value item) {
    bool down = int_sign_is_negative(r->step);
    int from_start = int_compare(item, r->start), to_stop = int_compare(item, r->stop);
    if (down ? from_start > 0 || to_stop <= 0 : from_start < 0 || to_stop >= 0) return UNBOUND;
    Value distance = subtract(vm, item, r->start);
    if (!adder_same(int_binary(vm, ADDER_MODULO, distance, r->step), ZERO)) return UNBOUND;
    return int_binary(vm, ADDER_FLOOR_DIVIDE, distance, r->step);
}

/* The first index whose item equals an object that is no int; UNBOUND when there is none. */
static Value search(Vm *vm, Value range, Value item) {
    Value it = adder_iterate(vm, range), index = ZERO;
    for (;; index = add(vm, index, ONE)) {
        Value v = adder_next(vm, it);
        if (adder_is_unbound(v)) return UNBOUND;
        if (values_equal(vm, v, item)) return index;
        adder_poll(vm);
    }
}

static Value find(Vm *vm, Value range, Value item) {
    if (value_is_integer(item)) return index_of(vm, VALUE_AS(Range, range), int_exact(item));
    return search(vm, range, item);
}

static bool contains(Vm *vm, Value self, Value item) {
    return !adder_is_unbound(find(vm, self, item));
}

/* ---- equality: ranges are equal as the sequences they stand for ---- */

static Value as_tuple(Vm *vm, const Range *r) {
    Value n = range_length(vm, r);
    bool empty = adder_same(n, ZERO), one = adder_same(n, ONE);
    Value parts[3] = {n, empty ? NONE : r->start, empty || one ? NONE : r->step};
    return adder_tuple(vm, 3, parts);
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if ((op != ADDER_EQ && op != ADDER_NE) || !adder_is_exact(other, &adder_range_type)) return NOT_IMPLEMENTED;
    Value a = as_tuple(vm, VALUE_AS(Range, self));
    return sequence_compare(vm, op, a, as_tuple(vm, VALUE_AS(Range, other)));
}

static uint32_t hash(Vm *vm, Value self) {
    return adder_hash(vm, as_tuple(vm, VALUE_AS(Range, self)));
}

/* ---- iterating ---- */

typedef struct BigIterator {
    Object object;
    Value next, step, remaining;
} BigIterator;
static const Type big_iterator_type;

static Value iterator_make(Vm *vm, Value start, Value step, Value count, bool small) {
    if (small && adder_is_small_int(count)) {
        RangeIterator *it = adder_new(vm, &adder_range_iterator_type, sizeof *it);
        it->next = adder_small_int_get(start);
        it->step = adder_small_int_get(step);
        it->remaining = adder_small_int_get(count);
        return adder_object(it);
    }
    BigIterator *it = adder_new(vm, &big_iterator_type, sizeof *it);
    it->next = start;
    it->step = step;
    it->remaining = count;
    return adder_object(it);
}

static Value iterate(Vm *vm, Value self) {
    const Range *r = VALUE_AS(Range, self);
    return iterator_make(vm, r->start, r->step, range_length(vm, r), is_small(r));
}

static Value iterator_next(Vm *vm, Value self) {
    RangeIterator *it = VALUE_AS(RangeIterator, self);
    if (it->remaining <= 0) return UNBOUND;
    Value v = adder_small_int(it->next);
    it->remaining--;
    it->next += it->step;
    return v;
}

static Value big_iterator_next(Vm *vm, Value self) {
    BigIterator *it = VALUE_AS(BigIterator, self);
    if (adder_same(it->remaining, ZERO)) return UNBOUND;
    Value v = it->next, next = add(vm, v, it->step);
    adder_store(vm, it, &it->next, next);
    Value remaining = subtract(vm, it->remaining, ONE);
    adder_store(vm, it, &it->remaining, remaining);
    return v;
}

static void big_iterator_trace(Visitor *visitor, Object *self) {
    adder_visit_values(visitor, &((BigIterator *)self)->next, 3);
}

ADDER_METHOD(adder_range_iterator_type, range_iterator_hint_method, "__length_hint__(self, /)",
             "Number of items left.") {
    return adder_small_int(VALUE_AS(RangeIterator, args[0])->remaining);
}

static const AdderMember iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, range_iterator_hint_method)};
ADDER_METHOD(big_iterator_type, big_iterator_hint_method, "__length_hint__(self, /)", "Number of items left.") {
    return VALUE_AS(BigIterator, args[0])->remaining;
}
static const AdderMember big_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, big_iterator_hint_method)};
static const AdderSlots iterator_slots = {
    .native = &adder_range_iterator_type,
    .size = sizeof(RangeIterator),
    .letter = 'i',
    .iterate = iterator_self,
    .next = iterator_next,
};
static const AdderSlots big_iterator_slots = {
    .native = &big_iterator_type,
    .size = sizeof(BigIterator),
    .letter = 'i',
    .trace = big_iterator_trace,
    .iterate = iterator_self,
    .next = big_iterator_next,
};
ADDER_TYPE(adder_range_iterator_type, range_iterator, adder_object_type, iterator_slots, iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
static ADDER_TYPE(big_iterator_type, longrange_iterator, adder_object_type, big_iterator_slots, big_iterator_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* ---- methods ---- */

ADDER_METHOD(adder_range_type, range_count_method, "count(self, value, /)", "Return number of occurrences of value.") {
    if (value_is_integer(args[1])) return adder_small_int(contains(vm, args[0], args[1]));
    intptr_t count = 0;
    Value it = iterate(vm, args[0]);
    for (Value v; v = adder_next(vm, it), !adder_is_unbound(v); adder_poll(vm)) {
        if (values_equal(vm, v, args[1])) count++;
    }
    return adder_small_int(count);
}

ADDER_METHOD(adder_range_type, range_index_method, "index(self, value, /)",
             "Return index of value. Raises ValueError if the value is not present.") {
    Value found = find(vm, args[0], args[1]);
    if (adder_is_unbound(found)) {
        adder_raise(vm, &adder_ValueError, value_is_integer(args[1]) ? "range.index(x): x not in range"
                                                                      : "sequence.index(x): x not in sequence");
    }
    return found;
}

ADDER_METHOD(adder_range_type, range_reversed_method, "__reversed__(self, /)", "Return a reverse iterator.") {
    const Range *r = SELF;
    Value n = range_length(vm, r);
    Value last = adder_same(n, ZERO) ? r->start : item_at(vm, r, subtract(vm, n, ONE));
    Value step = int_negate(vm, r->step);
    return iterator_make(vm, last, step, n, is_small(r) && adder_is_small_int(step));
}

ADDER_PROPERTY(adder_range_type, range_start_property, "start", "The first item.") {
    return SELF->start;
}
ADDER_PROPERTY(adder_range_type, range_stop_property, "stop", "The limit, not included.") {
    return SELF->stop;
}
ADDER_PROPERTY(adder_range_type, range_step_property, "step", "The distance of the items.") {
    return SELF->step;
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__reversed__, range_reversed_method), ADDER_MEMBER_NATIVE(count, range_count_method),
    ADDER_MEMBER_NATIVE(index, range_index_method),           ADDER_MEMBER_NATIVE(start, range_start_property),
    ADDER_MEMBER_NATIVE(step, range_step_property),           ADDER_MEMBER_NATIVE(stop, range_stop_property),
};
static const AdderSlots slots = {
    .native = &adder_range_type,
    .size = sizeof(Range),
    .letter = 'r',
    .trace = trace,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .truth = truth,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iterate = iterate,
};
ADDER_TYPE(adder_range_type, range, adder_object_type, slots, members, construct, ADDER_TYPE_FINAL,
           "range(start, stop=None, step=1, /)\nAn immutable sequence of integers.");
