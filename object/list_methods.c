/* list_methods.c: the methods of list, and the type itself. What they do to the list's memory stands in list.c. */
#include "object/sequence.h"

#define SELF VALUE_AS(List, args[0])

ADDER_METHOD(adder_list_type, list_init_method, "__init__(self, iterable=(), /)", "Set the items anew.") {
    Value iterable = args[1];
    List *l = SELF;
    if (l->count != 0) list_truncate(vm, l, 0);
    if (!adder_is_unbound(iterable)) list_extend_with(vm, l, iterable);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_append_method, "append(self, object, /)", "Append object to the end.") {
    list_append(vm, SELF, args[1]);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_clear_method, "clear(self, /)", "Remove all items.") {
    list_truncate(vm, SELF, 0);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_copy_method, "copy(self, /)", "Return a shallow copy.") {
    return adder_list(vm, SELF->count, SELF->items);
}

ADDER_METHOD(adder_list_type, list_count_method, "count(self, value, /)", "Return number of occurrences of value.") {
    return adder_small_int((intptr_t)sequence_count(vm, args[0], args[1]));
}

ADDER_METHOD(adder_list_type, list_extend_method, "extend(self, iterable, /)", "Append all items of the iterable.") {
    list_extend_with(vm, SELF, args[1]);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_index_method, "index(self, value, start=0, stop=9223372036854775807, /)",
             "Return first index of value. Raises ValueError if the value is not present.") {
    size_t from = slice_bound(vm, args[2], SELF->count, 0);
    size_t to = slice_bound(vm, args[3], SELF->count, SIZE_MAX);
    size_t found = sequence_find(vm, args[0], args[1], from, to);
    if (found == SIZE_MAX) adder_raise(vm, &adder_ValueError, "list.index(x): x not in list");
    return adder_small_int((intptr_t)found);
}

ADDER_METHOD(adder_list_type, list_insert_method, "insert(self, index, object, /)", "Insert object before index.") {
    Value object = args[2];
    intptr_t index = adder_to_index(vm, args[1]);
    intptr_t count = (intptr_t)SELF->count;
    if (index < 0) index = index + count < 0 ? 0 : index + count;
    list_insert(vm, args[0], (size_t)index, object);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_pop_method, "pop(self, index=-1, /)",
             "Remove and return item at index (default last). Raises IndexError if there is none.") {
    intptr_t index = adder_is_unbound(args[1]) ? -1 : adder_to_index(vm, args[1]);
    List *l = SELF;
    if (l->count == 0) adder_raise(vm, &adder_IndexError, "pop from empty list");
    if (index < 0) index += (intptr_t)l->count;
    if ((size_t)index >= l->count) adder_raise(vm, &adder_IndexError, "pop index out of range");
    return list_pop(vm, args[0], (size_t)index);
}

ADDER_METHOD(adder_list_type, list_remove_method, "remove(self, value, /)",
             "Remove first occurrence of value. Raises ValueError if the value is not present.") {
    size_t found = sequence_find(vm, args[0], args[1], 0, SIZE_MAX);
    if (found == SIZE_MAX) adder_raise(vm, &adder_ValueError, "list.remove(x): x not in list");
    if (found < SELF->count) list_pop(vm, args[0], found); /* a comparison may have shortened it */
    return NONE;
}

ADDER_METHOD(adder_list_type, list_reverse_method, "reverse(self, /)", "Reverse in place.") {
    List *l = SELF;
    for (size_t i = 0, j = l->count; i + 1 < j; i++) {
        Value item = l->items[i];
        l->items[i] = l->items[--j];
        l->items[j] = item;
    }
    values_moved(vm, l, ANYWHERE);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_sort_method, "sort(self, /, *, key=None, reverse=False)",
             "Sort in ascending order, in place and stable.") {
    bool reverse = !adder_is_unbound(args[2]) && adder_truth(vm, args[2]);
    list_sort(vm, args[0], args[1], reverse);
    return NONE;
}

ADDER_METHOD(adder_list_type, list_reversed_method, "__reversed__(self, /)", "Return a reverse iterator.") {
    return sequence_index_iterator(vm, &list_reverse_iterator_type, args[0], SELF->count);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__init__, list_init_method),
    ADDER_MEMBER_NATIVE(__reversed__, list_reversed_method),
    ADDER_MEMBER_NATIVE(append, list_append_method),
    ADDER_MEMBER_NATIVE(clear, list_clear_method),
    ADDER_MEMBER_NATIVE(copy, list_copy_method),
    ADDER_MEMBER_NATIVE(count, list_count_method),
    ADDER_MEMBER_NATIVE(extend, list_extend_method),
    ADDER_MEMBER_NATIVE(index, list_index_method),
    ADDER_MEMBER_NATIVE(insert, list_insert_method),
    ADDER_MEMBER_NATIVE(pop, list_pop_method),
    ADDER_MEMBER_NATIVE(remove, list_remove_method),
    ADDER_MEMBER_NATIVE(reverse, list_reverse_method),
    ADDER_MEMBER_NATIVE(sort, list_sort_method),
};
ADDER_TYPE(adder_list_type, list, adder_object_type, list_slots, members, list_construct, 0,
           "list(iterable=(), /)\nBuilt-in mutable sequence.");
