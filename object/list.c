/* list.c: the list's memory and its operations: growing, extending, items, operators. Its methods stand in
 * list_methods.c, its slices in list_slice.c, sorting in sort.c.
 *
 * items is a buffer of its own that only this object points at. It is null when capacity is 0. Growing leaves some room
 * for appending; what is made in one go fits exactly. An address into items is stale after anything that may run Python
 * code: then it is read again.
 */
#include "object/sequence.h"

#include "base/config.h"
#include "object/call.h"

enum { GROWTH_SHIFT = ADDER_BOARD ? 3 : 1, LEAST_ITEMS = BLOCK_BYTES / sizeof(Value) };
#define LIST_COUNT_MAX ((size_t)PTRDIFF_MAX / sizeof(Value))

/* ---- memory ---- */

static void trace(Visitor *visitor, Object *self) {
    List *l = (List *)self;
    adder_visit_values(visitor, l->items, l->count);
    adder_visit_buffer(visitor, &l->items);
}

static void set_capacity(Vm *vm, List *l, size_t capacity) {
    if (capacity == 0) {
        adder_buffer_free(vm, l->items);
        l->items = NULL;
    } else if (capacity > LIST_COUNT_MAX) {
        adder_buffer_new(vm, PTRDIFF_MAX); /* raises MemoryError */
    } else if (l->items == NULL) {
        l->items = adder_buffer_new(vm, capacity * sizeof(Value));
    } else {
        l->items = adder_buffer_resize(vm, l->items, l->capacity * sizeof(Value), capacity * sizeof(Value));
    }
    l->capacity = capacity;
}

/* Whole blocks, at least. */
static size_t rounded(size_t capacity) {
    return (capacity + LEAST_ITEMS - 1) & ~(size_t)(LEAST_ITEMS - 1);
}

static size_t with_spare(size_t count) {
    if (count > LIST_COUNT_MAX) return count; /* refused by set_capacity */
    return rounded(count + (count >> (count < 32 ? 1 : GROWTH_SHIFT)) + 1);
}

void list_reserve(Vm *vm, List *l, size_t count) {
    if (count > l->capacity) set_capacity(vm, l, count > LIST_COUNT_MAX ? count : rounded(count));
}

void list_grow(Vm *vm, List *l, size_t count) {
    if (count > l->capacity) set_capacity(vm, l, with_spare(count));
}

void list_truncate(Vm *vm, List *l, size_t count) {
    l->count = count;
    if (count == 0) {
        set_capacity(vm, l, 0);
    } else if (count < l->capacity / 2 && l->capacity > 8) {
        size_t capacity = with_spare(count);
        if (capacity < l->capacity) set_capacity(vm, l, capacity);
    }
}

List *list_new(Vm *vm, size_t capacity) {
    adder_make_room(vm, capacity * sizeof(Value));
    List *l = adder_new(vm, &adder_list_type, sizeof *l);
    if (capacity != 0) list_reserve(vm, l, capacity);
    return l;
}

void list_append(Vm *vm, List *l, Value item) {
    size_t count = l->count;
    if (UNLIKELY(count == l->capacity)) list_grow(vm, l, count + 1);
    adder_store(vm, l, &l->items[count], item);
    l->count = count + 1;
}

/* ---- extending ---- */

static void extend_with_values(Vm *vm, List *l, Value sequence) {
    size_t more;
    sequence_items(sequence, &more);
    if (more == 0) return;
    if (l->count == 0) {
        list_reserve(vm, l, more);
    } else {
        list_grow(vm, l, l->count + more);
    }
    memcpy(l->items + l->count, sequence_items(sequence, &more), more * sizeof(Value));
    values_added(vm, l, l->items + l->count, more);
    l->count += more;
}

static void extend_with_range(Vm *vm, List *l, RangeIterator *it) {
    size_t more = (size_t)it->remaining;
    if (l->count + more < more) adder_buffer_new(vm, PTRDIFF_MAX);
    if (l->count == 0) {
        list_reserve(vm, l, more);
    } else {
        list_grow(vm, l, l->count + more);
    }
    Value *to = l->items + l->count;
    for (size_t i = 0; i < more; i++, it->next += it->step) to[i] = adder_small_int(it->next);
    it->remaining = 0;
    l->count += more;
}

Value vm_find_special(Vm *vm, const Type *type, Value name); /* given by the floor above */
Value adder_length_hint(Vm *vm, Value v) {
    Value hint = vm_find_special(vm, adder_type_of(v), N(__length_hint__));
    if (adder_is_unbound(hint)) return UNBOUND;
    hint = adder_call(vm, hint, 1, &v);
    if (adder_same(hint, NOT_IMPLEMENTED)) return UNBOUND;
    if (!adder_is_int(hint)) adder_raise(vm, &adder_TypeError, "__length_hint__ must be an integer, not %T", hint);
    if (adder_compare_truth(vm, ADDER_LT, hint, adder_small_int(0))) {
        adder_raise(vm, &adder_ValueError, "__length_hint__() should return >= 0");
    }
    return hint;
}

/* How many items a native container will give; 0 when that is not known. */
static size_t length_hint(Vm *vm, Value iterable) {
    const Type *type = adder_type_of(iterable);
    if (!(type->flags & ADDER_TYPE_NATIVE) || type->slots->length == NULL) return 0;
    return adder_is_exact(iterable, &adder_range_type) ? 0 : type->slots->length(vm, iterable);
}

void list_extend_with(Vm *vm, List *l, Value iterable) {
    if (value_is_list(iterable) || value_is_tuple(iterable)) {
        extend_with_values(vm, l, iterable);
        return;
    }
    Value it = adder_iterate(vm, iterable);
    if (adder_is_exact(it, &adder_range_iterator_type)) {
        extend_with_range(vm, l, VALUE_AS(RangeIterator, it));
        return;
    }
    size_t hint = length_hint(vm, iterable);
    if (hint != 0) list_reserve(vm, l, l->count + hint);
    for (;;) {
        Value item = adder_next(vm, it);
        if (adder_is_unbound(item)) break;
        list_append(vm, l, item);
        adder_poll(vm);
    }
}

void list_extend(Vm *vm, Value list, Value iterable) {
    if (!(adder_type_of(iterable)->flags & ADDER_TYPE_NATIVE)) { /* what a Python class says is only checked */
        Value it = adder_iterate(vm, iterable);
        adder_length_hint(vm, iterable);
        iterable = it;
    }
    list_extend_with(vm, VALUE_AS(List, list), iterable);
}

static void fit(Vm *vm, List *l) {
    size_t capacity = rounded(l->count);
    if (capacity < l->capacity) set_capacity(vm, l, capacity);
}

Value list_from_iterable(Vm *vm, Value iterable) {
    List *l = list_new(vm, 0);
    list_extend_with(vm, l, iterable);
    fit(vm, l);
    return adder_object(l);
}

/* ---- making ---- */

Value list_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    List *l = adder_new_instance(vm, cls, sizeof *l);
    Value iterable;
    adder_no_keywords(vm, "list", kwnames);
    adder_bind(vm, "list(iterable=(), /)", args, nargs, kwnames, &iterable);
    if (!adder_is_unbound(iterable)) {
        list_extend(vm, adder_object(l), iterable);
        fit(vm, l);
    }
    return adder_object(l);
}

/* ---- the public functions ---- */

Value adder_list(Vm *vm, size_t count, const Value *items) {
    List *l = list_new(vm, count);
    if (count != 0) {
        if (items != NULL) {
            memcpy(l->items, items, count * sizeof(Value));
        } else {
            for (size_t i = 0; i < count; i++) l->items[i] = NONE;
        }
        l->count = count;
        contents_changed(vm, l);
    }
    return adder_object(l);
}
size_t adder_list_count(Value list) {
    return VALUE_AS(List, list)->count;
}
Value *adder_list_items(Value list) {
    return VALUE_AS(List, list)->items;
}
void adder_list_append(Vm *vm, Value list, Value item) {
    list_append(vm, VALUE_AS(List, list), item);
}

void list_insert(Vm *vm, Value list, size_t index, Value item) {
    List *l = VALUE_AS(List, list);
    size_t count = l->count;
    list_grow(vm, l, count + 1);
    if (index > count) index = count;
    memmove(l->items + index + 1, l->items + index, (count - index) * sizeof(Value));
    adder_store(vm, l, &l->items[index], item);
    l->count = count + 1;
}

static void remove_at(Vm *vm, List *l, size_t index) {
    size_t count = l->count - 1;
    memmove(l->items + index, l->items + index + 1, (count - index) * sizeof(Value));
    list_truncate(vm, l, count);
    values_moved(vm, l, 1);
}

Value list_pop(Vm *vm, Value list, size_t index) {
    List *l = VALUE_AS(List, list);
    Value item = l->items[index];
    remove_at(vm, l, index);
    return item;
}

/* ---- operations ---- */

static void repr(Vm *vm, Value self, Builder *out) {
    if (VALUE_AS(List, self)->count == 0) {
        adder_builder_put(out, "[]", 2);
    } else {
        sequence_put(out, self, "[", "]");
    }
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    return list_of(other) == NULL ? NOT_IMPLEMENTED : sequence_compare(vm, op, self, other);
}

static size_t length(Vm *vm, Value self) {
    return VALUE_AS(List, self)->count;
}

static Value get_item(Vm *vm, Value self, Value key) {
    const List *l = VALUE_AS(List, self);
    if (LIKELY(adder_is_small_int(key))) {
        intptr_t index = adder_small_int_get(key);
        if (index < 0) index += (intptr_t)l->count;
        if (LIKELY((size_t)index < l->count)) return l->items[index];
    } else if (adder_is_exact(key, &adder_slice_type)) {
        return list_slice(vm, self, key);
    }
    size_t index = adder_index_resolve(vm, key, l->count, "list");
    /* __index__ may have shortened the list */
    if (index >= l->count) adder_raise(vm, &adder_IndexError, "list index out of range");
    return l->items[index];
}

static void set_item(Vm *vm, Value self, Value key, Value v) {
    List *l = VALUE_AS(List, self);
    if (adder_is_exact(key, &adder_slice_type)) {
        list_store_slice(vm, l, key, v);
        return;
    }
    size_t index = adder_index_resolve(vm, key, l->count, "list assignment");
    if (index >= l->count) adder_raise(vm, &adder_IndexError, "list assignment index out of range");
    if (adder_is_unbound(v)) {
        remove_at(vm, l, index);
    } else {
        adder_store(vm, l, &l->items[index], v);
    }
}

static bool contains(Vm *vm, Value self, Value item) {
    return sequence_find(vm, self, item, 0, SIZE_MAX) != SIZE_MAX;
}

static Value iterate(Vm *vm, Value self) {
    return sequence_index_iterator(vm, &adder_list_iterator_type, self, 0);
}

static Value concatenate(Vm *vm, const List *a, Value b) {
    const List *right = list_of(b);
    if (right == NULL) {
        sequence_refuse(vm, b, N(__radd__), "can only concatenate list (not \"%T\") to list");
        return NOT_IMPLEMENTED;
    }
    List *sum = list_new(vm, a->count + right->count);
    if (a->count != 0) memcpy(sum->items, a->items, a->count * sizeof(Value));
    if (right->count != 0) memcpy(sum->items + a->count, right->items, right->count * sizeof(Value));
    sum->count = a->count + right->count;
    contents_changed(vm, sum);
    return adder_object(sum);
}

static Value repeat(Vm *vm, const List *l, Value times) {
    size_t n;
    if (!sequence_times(vm, times, &n)) return NOT_IMPLEMENTED;
    size_t count = l->count; /* after __index__ */
    if (n != 0 && count > LIST_COUNT_MAX / n) adder_buffer_new(vm, PTRDIFF_MAX);
    List *product = list_new(vm, count * n);
    if (count * n != 0) {
        memcpy(product->items, l->items, count * sizeof(Value));
        values_repeat(product->items, count, n);
        product->count = count * n;
        contents_changed(vm, product);
    }
    return adder_object(product);
}

static Value repeat_in_place(Vm *vm, List *l, Value times) {
    size_t n;
    if (!sequence_times(vm, times, &n)) return NOT_IMPLEMENTED;
    size_t count = l->count;
    if (n == 0 || count == 0) {
        list_truncate(vm, l, 0);
    } else {
        list_grow(vm, l, count > LIST_COUNT_MAX / n ? SIZE_MAX : count * n);
        values_repeat(l->items, count, n);
        l->count = count * n;
    }
    return adder_object(l);
}

static Value binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if (self_is_right) return (op & 15u) == ADDER_MULTIPLY ? repeat(vm, VALUE_AS(List, b), a) : NOT_IMPLEMENTED;
    List *l = VALUE_AS(List, a);
    switch (op) {
    case ADDER_ADD: return concatenate(vm, l, b);
    case ADDER_MULTIPLY: return repeat(vm, l, b);
    case ADDER_ADD | ADDER_IN_PLACE: list_extend_with(vm, l, b); return a;
    case ADDER_MULTIPLY | ADDER_IN_PLACE: return repeat_in_place(vm, l, b);
    default: return NOT_IMPLEMENTED;
    }
}

const AdderSlots list_slots = {
    .native = &adder_list_type,
    .size = sizeof(List),
    .letter = 'L',
    .trace = trace,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = contains,
    .iterate = iterate,
};
