/* dict_ordered.c: collections.OrderedDict: a dict whose order is part of its value and can be changed.
 *
 * It has the layout of dict, which keeps the order anyway; move_to_end to the front moves all entries.
 */
#include "object/dict.h"

#include "object/call.h"

static void ordered_repr(Vm *vm, Value self, Builder *out) {
    if (!vm_repr_enter(vm, self)) {
        adder_builder_put_c(out, "...");
        return;
    }
    vm_repr_leave(vm);
    adder_builder_format(out, "%T(", self);
    if (adder_dict_count(self) != 0) dict_repr(vm, self, out);
    adder_builder_put_char(out, ')');
}

static bool ordered_equal(Vm *vm, Value a, Value b) {
    adder_check_stack(vm);
    if (adder_dict_count(a) != adder_dict_count(b)) return false;
    size_t at = 0, bt = 0;
    Value key, item, other_key, other_item;
    while (adder_dict_walk(a, &at, &key, &item)) {
        if (!adder_dict_walk(b, &bt, &other_key, &other_item)) return false;
        if (!adder_equal(vm, key, other_key) || !adder_equal(vm, item, other_item)) return false;
    }
    return true;
}

static Value ordered_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if ((op == ADDER_EQ || op == ADDER_NE) && adder_is_instance(other, &adder_ordered_dict_type)) {
        return adder_bool(ordered_equal(vm, self, other) == (op == ADDER_EQ));
    }
    return dict_compare(vm, op, self, other);
}

static Value ordered_copy(Vm *vm, Value dict) {
    Dict *copy = adder_new(vm, &adder_ordered_dict_type, sizeof(Dict));
    table_copy(vm, copy, VALUE_AS(Dict, dict));
    return adder_object(copy);
}

static Value ordered_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if (op != ADDER_OR || !value_is_any_dict(a) || !value_is_any_dict(b))
        return dict_binary(vm, op, a, b, self_is_right);
    Value result = ordered_copy(vm, a);
    dict_update(vm, result, b);
    return result;
}

ADDER_METHOD(adder_ordered_dict_type, ordered_move_to_end, "move_to_end(self, /, key, last=True)",
             "Move an existing element to the end (or beginning if last is false).") {
    intptr_t number = dict_find(vm, args[0], args[1]);
    if (number < 0) adder_raise_value_of(vm, &adder_KeyError, args[1]);
    Dict *d = VALUE_AS(Dict, args[0]);
    if (!adder_is_unbound(args[2]) && !adder_truth(vm, args[2])) {
        table_move_first(vm, d, (size_t)number);
    } else if ((size_t)number + 1 != d->used) {
        Probe probe;
        table_probe_entry(vm, d, (size_t)number, &probe);
        Value item = dict_entries(d)[number].value;
        table_remove_at(vm, d, (size_t)number);
        table_append(vm, d, &probe, item);
    }
    return NONE;
}

ADDER_METHOD(adder_ordered_dict_type, ordered_popitem, "popitem(self, /, last=True)",
             "Remove and return a (key, value) pair from the dictionary, the last or the first one.") {
    Dict *d = VALUE_AS(Dict, args[0]);
    if (d->live == 0) adder_raise(vm, &adder_KeyError, "dictionary is empty");
    bool last = adder_is_unbound(args[1]) || adder_truth(vm, args[1]);
    size_t number = last ? table_last(d) : table_live(d, 0);
    Value item = dict_item_at(vm, d, number);
    table_remove_at(vm, d, number);
    return item;
}

ADDER_METHOD(adder_ordered_dict_type, ordered_copy_method, "copy(self, /)", "A shallow copy of the ordered dict.") {
    if (adder_is_exact(args[0], &adder_ordered_dict_type)) return ordered_copy(vm, args[0]);
    Value copy = adder_call(vm, adder_object(adder_type_of(args[0])), 1, args);
    return copy;
}

static Value ordered_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value dict = adder_object(adder_new_instance(vm, cls, sizeof(Dict)));
    dict_initialise(vm, dict, args, nargs, kwnames, "OrderedDict");
    return dict;
}

static const AdderMember ordered_members[] = {
    ADDER_MEMBER_NATIVE(copy, ordered_copy_method),
    ADDER_MEMBER_NATIVE(move_to_end, ordered_move_to_end),
    ADDER_MEMBER_NATIVE(popitem, ordered_popitem),
};
static const AdderSlots ordered_slots = {
    .native = &adder_ordered_dict_type,
    .size = sizeof(Dict),
    .letter = 'D',
    .trace = table_trace,
    .repr = ordered_repr,
    .compare = ordered_compare,
    .binary = ordered_binary,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iterate = dict_iterate,
};
ADDER_TYPE(adder_ordered_dict_type, OrderedDict, adder_dict_type, ordered_slots, ordered_members, ordered_construct, 0,
           "OrderedDict(other=(), /, **kwargs)\nDictionary that remembers insertion order");
