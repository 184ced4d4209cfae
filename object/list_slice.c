/* list_slice.c: slices of lists: reading, storing, deleting, with any step. The bounds themselves are slice.c's. */
#include "object/sequence.h"

Value list_slice(Vm *vm, Value list, Value slice) {
    SliceBounds b = slice_unpack(vm, slice);
    const List *l = VALUE_AS(List, list);
    size_t count = slice_adjust(&b, l->count);
    List *part = list_new(vm, count);
    if (count == 0) return adder_object(part);
    if (b.step == 1) {
        memcpy(part->items, l->items + b.start, count * sizeof(Value));
    } else {
        for (size_t i = 0; i < count; i++) part->items[i] = l->items[b.start + (intptr_t)i * b.step];
    }
    part->count = count;
    contents_changed(vm, part);
    return adder_object(part);
}

/* The items [start, start + count) become `more` undefined ones, to be filled before anything else happens. */
static void make_gap(Vm *vm, List *l, size_t start, size_t count, size_t more) {
    size_t old = l->count, tail = old - start - count, size = old - count + more;
    if (more > count) list_grow(vm, l, size);
    if (tail != 0) memmove(l->items + start + more, l->items + start + count, tail * sizeof(Value));
    l->count = size;
}

static void store_plain(Vm *vm, List *l, size_t start, size_t count, Value sequence) {
    size_t more;
    sequence_items(sequence, &more);
    make_gap(vm, l, start, count, more);
    const Value *items = sequence_items(sequence, &more);
    if (more != 0) memcpy(l->items + start, items, more * sizeof(Value));
    values_added(vm, l, l->items + start, more);
    if (more < count) {
        list_truncate(vm, l, l->count);
        values_moved(vm, l, count - more);
    }
}

static void store_stepped(Vm *vm, List *l, SliceBounds b, size_t count, Value sequence) {
    size_t more;
    const Value *items = sequence_items(sequence, &more);
    if (more != count) {
        adder_raise(vm, &adder_ValueError, "attempt to assign sequence of size %z to extended slice of size %z", more,
                    count);
    }
    for (size_t i = 0; i < count; i++) l->items[b.start + (intptr_t)i * b.step] = items[i];
    values_added(vm, l, items, count);
}

static void delete_stepped(Vm *vm, List *l, SliceBounds b, size_t count) {
    if (count == 0) return;
    if (b.step < 0) { /* the same items, from the left */
        b.start += (intptr_t)(count - 1) * b.step;
        b.step = -b.step;
    }
    size_t to = (size_t)b.start, next = to, size = l->count, left = count;
    for (size_t from = to; from < size; from++) {
        if (left != 0 && from == next) {
            left--;
            next += (size_t)b.step;
        } else {
            l->items[to++] = l->items[from];
        }
    }
    list_truncate(vm, l, to);
    values_moved(vm, l, count);
}

/* The right side as a list or tuple other than l itself. */
static Value right_side(Vm *vm, List *l, Value iterable, const char *refusal) {
    if (!value_is_iterable(vm, iterable)) adder_raise(vm, &adder_TypeError, refusal);
    if (adder_same(iterable, adder_object(l))) return adder_list(vm, l->count, l->items);
    return sequence_from_iterable(vm, iterable);
}

void list_store_slice(Vm *vm, List *l, Value slice, Value iterable) {
    SliceBounds b = slice_unpack(vm, slice);
    bool plain = b.step == 1;
    if (adder_is_unbound(iterable)) {
        size_t count = slice_adjust(&b, l->count);
        if (plain && count != 0) {
            make_gap(vm, l, (size_t)b.start, count, 0);
            list_truncate(vm, l, l->count);
            values_moved(vm, l, count);
        } else {
            delete_stepped(vm, l, b, count);
        }
        return;
    }
    Value sequence = right_side(vm, l, iterable, "must assign iterable to extended slice");
    size_t count = slice_adjust(&b, l->count); /* no Python code runs from here on */
    if (plain) {
        store_plain(vm, l, (size_t)b.start, count, sequence);
    } else {
        store_stepped(vm, l, b, count, sequence);
    }
}
