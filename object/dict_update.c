/* dict_update.c: merging mappings, iterables of pairs and other dicts into a dict.
 *
 * It knows CPython's rules for what counts as a mapping (it has keys()) and the errors of malformed pairs.
 */
#include "object/dict.h"
#include "object/sequence.h"

Value vm_find_special(Vm *vm, const Type *type, Value name); /* given by the floor above */

/* Whether a dict's entries may be taken without asking it: it does not bring an __iter__ of its own. */
static bool iterates_natively(Vm *vm, Value v) {
    if (value_is_dict(v)) return true;
    if (!adder_is_instance(v, &adder_dict_type)) return false;
    const Type *type = adder_type_of(v);
    if ((type->flags & ADDER_TYPE_NATIVE) != 0) return true;
    Value iterate = vm_find_special(vm, type, N(__iter__));
    return !adder_is_exact(iterate, &adder_function_type);
}

static void update_from_dict(Vm *vm, Value dict, const Dict *other) {
    Dict *d = VALUE_AS(Dict, dict);
    if (d == other || other->live == 0) return;
    if (d->live == 0) {
        table_clear(vm, d);
        table_copy(vm, d, other);
        if (d->namespace_) vm_names_changed(vm);
        return;
    }
    size_t live = other->live;
    for (size_t i = table_live(other, 0); i < other->used; i = table_live(other, i + 1)) {
        Probe probe;
        table_probe_entry(vm, other, i, &probe);
        Value item = dict_entries(other)[i].value;
        intptr_t number = table_find(vm, d, &probe);
        if (number >= 0) {
            adder_store(vm, d, &dict_entries(d)[number].value, item);
        } else {
            table_append(vm, d, &probe, item);
            if (d->namespace_) vm_names_changed(vm);
        }
        if (other->live != live) adder_raise(vm, &adder_RuntimeError, "dict mutated during update");
    }
}

static void update_from_mapping(Vm *vm, Value dict, Value mapping, Value keys_method) {
    Value keys = adder_call(vm, keys_method, 0, NULL), iterator;
    if (!value_is_iterable(vm, keys)) {
        adder_raise(vm, &adder_TypeError, "%T.keys() returned a non-iterable (type %T)", mapping, keys);
    }
    iterator = adder_iterate(vm, keys);
    for (Value key; !adder_is_unbound(key = adder_next(vm, iterator));) {
        adder_dict_store(vm, dict, key, adder_get_item(vm, mapping, key));
    }
}

static void pair_to_tuple(Vm *vm, void *data) {
    Value *pair = data;
    if (!value_is_iterable(vm, *pair)) adder_raise(vm, &adder_TypeError, "object is not iterable");
    *pair = tuple_from_iterable(vm, *pair);
}

static void note_element(Vm *vm, Value error, size_t number) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_format(&b, "Cannot convert dictionary update sequence element #%z to a sequence", number);
    Value note = adder_builder_str(&b);
    adder_call_method(vm, error, N(add_note), 1, &note);
}

static void update_from_pair(Vm *vm, Value dict, Value pair, size_t number) {
    if (!value_is_tuple(pair) && !value_is_list(pair)) {
        Value error = adder_try(vm, pair_to_tuple, &pair);
        if (!adder_is_unbound(error)) {
            if (adder_type_of(error) == &adder_TypeError) note_element(vm, error, number);
            adder_raise_value(vm, error);
        }
    }
    bool is_list = value_is_list(pair);
    size_t count = is_list ? adder_list_count(pair) : adder_tuple_count(pair);
    if (count != 2) {
        adder_raise(vm, &adder_ValueError, "dictionary update sequence element #%z has length %z; 2 is required",
                    number, count);
    }
    const Value *items = is_list ? adder_list_items(pair) : adder_tuple_items(pair);
    adder_dict_store(vm, dict, items[0], items[1]);
}

void dict_update(Vm *vm, Value dict, Value other) {
    if (iterates_natively(vm, other)) {
        update_from_dict(vm, dict, VALUE_AS(Dict, other));
        return;
    }
    if (!value_is_list(other) && !value_is_tuple(other)) {
        Value keys = adder_find_attribute(vm, other, N(keys));
        if (!adder_is_unbound(keys)) {
            update_from_mapping(vm, dict, other, keys);
            return;
        }
    }
    Value iterator = adder_iterate(vm, other);
    Value pair;
    for (size_t number = 0; !adder_is_unbound(pair = adder_next(vm, iterator)); number++) {
        update_from_pair(vm, dict, pair, number);
    }
}
