/* tuple.c: the tuple type. Tuples are immutable and hold their items in the object itself; an instance of a Python
 * subclass wraps one. What tuples share with lists stands in sequence.c. */
#include "object/sequence.h"

#include "object/call.h"

#define TUPLE_COUNT_MAX (((size_t)PTRDIFF_MAX - sizeof(Tuple)) / sizeof(Value))

const Tuple ADDER_ALIGNED tuple_empty = {{(const AdderHead *)(const void *)&adder_tuple_type}, 0};

/* ---- making ---- */

static Tuple *make(Vm *vm, size_t count) {
    Tuple *t = adder_new(vm, &adder_tuple_type,
                         count > TUPLE_COUNT_MAX ? (size_t)PTRDIFF_MAX : sizeof(Tuple) + count * sizeof(Value));
    t->count = count;
    return t;
}

Value adder_tuple(Vm *vm, size_t count, const Value *items) {
    if (count == 0) return adder_object(&tuple_empty);
    Tuple *t = make(vm, count);
    if (items != NULL) {
        memcpy(t->items, items, count * sizeof(Value));
        contents_changed(vm, t);
    }
    return adder_object(t);
}
size_t adder_tuple_count(Value tuple) {
    return VALUE_AS(Tuple, adder_unwrap(tuple))->count;
}
Value *adder_tuple_items(Value tuple) {
    return VALUE_AS(Tuple, adder_unwrap(tuple))->items;
}

Value tuple_from_iterable(Vm *vm, Value iterable) {
    if (value_is_tuple(iterable)) return iterable;
    if (value_is_list(iterable))
        return adder_tuple(vm, VALUE_AS(List, iterable)->count, VALUE_AS(List, iterable)->items);
    List *gathered = list_new(vm, 0);
    list_extend_with(vm, gathered, iterable);
    Value tuple = adder_tuple(vm, gathered->count, gathered->items);
    list_truncate(vm, gathered, 0);
    return tuple;
}

static Value construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value iterable;
    adder_no_keywords(vm, "tuple", kwnames);
    adder_bind(vm, "tuple(iterable=(), /)", args, nargs, kwnames, &iterable);
    Value t = adder_is_unbound(iterable) ? adder_object(&tuple_empty) : tuple_from_iterable(vm, iterable);
    return adder_wrap_instance(vm, cls, t);
}

/* ---- operations ---- */

static void trace(Visitor *visitor, Object *self) {
    Tuple *t = (Tuple *)self;
    adder_visit_values(visitor, t->items, t->count);
}

static void repr(Vm *vm, Value self, Builder *out) {
    size_t count = VALUE_AS(Tuple, self)->count;
    sequence_put(out, self, "(", count == 1 ? ",)" : ")");
}

/* xxHash's mixing of words, as CPython does it. */
static uint32_t hash(Vm *vm, Value self) {
    const uint32_t prime1 = 2654435761u, prime2 = 2246822519u, prime5 = 374761393u;
    const Tuple *t = VALUE_AS(Tuple, self);
    uint32_t sum = prime5;
    adder_check_stack(vm);
    for (size_t i = 0; i < t->count; i++) {
        sum += adder_hash(vm, t->items[i]) * prime2;
        sum = (sum << 13 | sum >> 19) * prime1;
    }
    return sum + ((uint32_t)t->count ^ (prime5 ^ 3527539u));
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    other = adder_unwrap(other);
    return value_is_tuple(other) ? sequence_compare(vm, op, self, other) : NOT_IMPLEMENTED;
}

static size_t length(Vm *vm, Value self) {
    return VALUE_AS(Tuple, self)->count;
}

static Value slice_of(Vm *vm, Value self, Value key) {
    SliceBounds b = slice_unpack(vm, key);
    const Tuple *t = VALUE_AS(Tuple, self);
    size_t count = slice_adjust(&b, t->count);
    if (b.step == 1) return count == t->count ? self : adder_tuple(vm, count, t->items + b.start);
    if (count == 0) return adder_object(&tuple_empty);
    Tuple *part = make(vm, count);
    for (size_t i = 0; i < count; i++) part->items[i] = t->items[b.start + (intptr_t)i * b.step];
    contents_changed(vm, part);
    return adder_object(part);
}

static Value get_item(Vm *vm, Value self, Value key) {
    const Tuple *t = VALUE_AS(Tuple, self);
    if (LIKELY(adder_is_small_int(key))) {
        intptr_t index = adder_small_int_get(key);
        if (index < 0) index += (intptr_t)t->count;
        if (LIKELY((size_t)index < t->count)) return t->items[index];
    } else if (adder_is_exact(key, &adder_slice_type)) {
        return slice_of(vm, self, key);
    }
    return t->items[adder_index_resolve(vm, key, t->count, "tuple")];
}

static bool contains(Vm *vm, Value self, Value item) {
    return sequence_find(vm, self, item, 0, SIZE_MAX) != SIZE_MAX;
}

static Value iterate(Vm *vm, Value self) {
    return sequence_index_iterator(vm, &adder_tuple_iterator_type, self, 0);
}

static Value concatenate(Vm *vm, Value a, Value b) {
    const Tuple *left = VALUE_AS(Tuple, a), *right = tuple_of(b);
    if (right == NULL) {
        sequence_refuse(vm, b, N(__radd__), "can only concatenate tuple (not \"%T\") to tuple");
        return NOT_IMPLEMENTED;
    }
    if (left->count == 0) return adder_object(right);
    if (right->count == 0) return a;
    Tuple *sum = make(vm, left->count + right->count);
    memcpy(sum->items, left->items, left->count * sizeof(Value));
    memcpy(sum->items + left->count, right->items, right->count * sizeof(Value));
    contents_changed(vm, sum);
    return adder_object(sum);
}

static Value repeat(Vm *vm, Value self, Value times) {
    const Tuple *t = VALUE_AS(Tuple, self);
    size_t n;
    if (!sequence_times(vm, times, &n)) return NOT_IMPLEMENTED;
    if (n == 0 || t->count == 0) return adder_object(&tuple_empty);
    if (n == 1) return self;
    Tuple *product = make(vm, t->count > TUPLE_COUNT_MAX / n ? SIZE_MAX : t->count * n);
    memcpy(product->items, t->items, t->count * sizeof(Value));
    values_repeat(product->items, t->count, n);
    contents_changed(vm, product);
    return adder_object(product);
}

static Value binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    op &= ADDER_IN_PLACE - 1u;
    if (op == ADDER_MULTIPLY) return self_is_right ? repeat(vm, b, a) : repeat(vm, a, b);
    return op == ADDER_ADD && !self_is_right ? concatenate(vm, a, b) : NOT_IMPLEMENTED;
}

/* ---- methods ---- */

ADDER_METHOD(adder_tuple_type, tuple_count_method, "count(self, value, /)", "Return number of occurrences of value.") {
    return adder_small_int((intptr_t)sequence_count(vm, args[0], args[1]));
}

ADDER_METHOD(adder_tuple_type, tuple_index_method, "index(self, value, start=0, stop=9223372036854775807, /)",
             "Return first index of value. Raises ValueError if the value is not present.") {
    size_t count = VALUE_AS(Tuple, args[0])->count;
    size_t from = slice_bound(vm, args[2], count, 0);
    size_t to = slice_bound(vm, args[3], count, SIZE_MAX);
    size_t found = sequence_find(vm, args[0], args[1], from, to);
    if (found == SIZE_MAX) adder_raise(vm, &adder_ValueError, "tuple.index(x): x not in tuple");
    return adder_small_int((intptr_t)found);
}

ADDER_METHOD(adder_tuple_type, tuple_getnewargs_method, "__getnewargs__(self, /)", "Arguments to make a copy with.") {
    return adder_tuple(vm, 1, args);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__getnewargs__, tuple_getnewargs_method),
    ADDER_MEMBER_NATIVE(count, tuple_count_method),
    ADDER_MEMBER_NATIVE(index, tuple_index_method),
};
static const AdderSlots slots = {
    .native = &adder_tuple_type,
    .size = 0,
    .letter = 'T',
    .trace = trace,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iterate = iterate,
};
ADDER_TYPE(adder_tuple_type, tuple, adder_object_type, slots, members, construct, 0,
           "tuple(iterable=(), /)\nBuilt-in immutable sequence.");
