/* dict.c: the type dict: its operations and methods, over the table of table.c.
 *
 * It knows the errors of dict in CPython's words, subclasses' __missing__, and namespaces (a module's globals), whose
 * changes of keys it tells the floor above. Merging stands in dict_update.c, views and iterators in dict_views.c.
 */
#include "object/dict.h"

#include "object/call.h"

Value vm_find_special(Vm *vm, const Type *type, Value name); /* given by the floor above */

Value adder_dict(Vm *vm) {
    return adder_object(adder_new(vm, &adder_dict_type, sizeof(Dict)));
}

/* ---- finding, storing, deleting ---- */
intptr_t dict_find(Vm *vm, Value dict, Value key) {
    Dict *d = VALUE_AS(Dict, dict);
    Probe probe;
    table_probe(vm, d, key, &probe);
    return table_find(vm, d, &probe);
}

Value adder_dict_find(Vm *vm, Value dict, Value key) {
    intptr_t number = dict_find(vm, dict, key);
    return number < 0 ? UNBOUND : dict_entries(VALUE_AS(Dict, dict))[number].value;
}

Value dict_get_name(const Dict *d, Value name) {
    intptr_t number = dict_find_name(d, name);
    return number < 0 ? UNBOUND : dict_entries(d)[number].value;
}

void adder_dict_store(Vm *vm, Value dict, Value key, Value item) {
    Dict *d = VALUE_AS(Dict, dict);
    Probe probe;
    table_probe(vm, d, key, &probe);
    intptr_t number = table_find(vm, d, &probe);
    if (number >= 0) {
        adder_store(vm, d, &dict_entries(d)[number].value, item);
    } else {
        table_append(vm, d, &probe, item);
        if (UNLIKELY(d->namespace_)) vm_names_changed(vm);
    }
}

void dict_remove_at(Vm *vm, Value dict, size_t number) {
    Dict *d = VALUE_AS(Dict, dict);
    table_remove_at(vm, d, number);
    if (UNLIKELY(d->namespace_)) vm_names_changed(vm);
}

bool adder_dict_remove(Vm *vm, Value dict, Value key) {
    intptr_t number = dict_find(vm, dict, key);
    if (number >= 0) dict_remove_at(vm, dict, (size_t)number);
    return number >= 0;
}

size_t adder_dict_count(Value dict) {
    return VALUE_AS(Dict, dict)->live;
}

bool adder_dict_walk(Value dict, size_t *position, Value *key, Value *item) {
    const Dict *d = VALUE_AS(Dict, dict);
    size_t number = table_live(d, *position);
    if (number >= d->used) return false;
    *position = number + 1;
    *key = dict_entries(d)[number].key;
    *item = dict_entries(d)[number].value;
    return true;
}

Value dict_item_at(Vm *vm, const Dict *d, size_t number) {
    const Entry *entry = &dict_entries(d)[number];
    Value pair[2] = {entry->key, entry->value};
    return adder_tuple(vm, 2, pair);
}

Value dict_copy(Vm *vm, Value dict) {
    Value copy = adder_dict(vm);
    table_copy(vm, VALUE_AS(Dict, copy), VALUE_AS(Dict, dict));
    return copy;
}

void dict_clear(Vm *vm, Value dict) {
    Dict *d = VALUE_AS(Dict, dict);
    table_clear(vm, d);
    if (d->namespace_) vm_names_changed(vm);
}

/* ---- slots ---- */
size_t dict_length(Vm *vm, Value self) {
    return VALUE_AS(Dict, self)->live;
}
bool dict_contains(Vm *vm, Value self, Value key) {
    return dict_find(vm, self, key) >= 0;
}
Value dict_iterate(Vm *vm, Value self) {
    return dict_iterator(vm, self, DICT_KEYS, false);
}

static NOINLINE Value dict_missing(Vm *vm, Value self, Value key) {
    if (!value_is_dict(self)) {
        Value missing = vm_find_special(vm, adder_type_of(self), N(__missing__));
        if (!adder_is_unbound(missing)) {
            Value args[2] = {self, key};
            return adder_call(vm, missing, 2, args);
        }
    }
    adder_raise_value_of(vm, &adder_KeyError, key);
}

Value dict_get_item(Vm *vm, Value self, Value key) {
    intptr_t number = dict_find(vm, self, key);
    return LIKELY(number >= 0) ? dict_entries(VALUE_AS(Dict, self))[number].value : dict_missing(vm, self, key);
}

void dict_set_item(Vm *vm, Value self, Value key, Value item) {
    if (!adder_is_unbound(item)) {
        adder_dict_store(vm, self, key, item);
    } else if (!adder_dict_remove(vm, self, key)) {
        adder_raise_value_of(vm, &adder_KeyError, key);
    }
}

void dict_repr(Vm *vm, Value self, Builder *out) {
    adder_check_stack(vm);
    if (!vm_repr_enter(vm, self)) {
        adder_builder_put_c(out, "{...}");
        return;
    }
    adder_builder_put_char(out, '{');
    size_t position = 0;
    Value key, item;
    for (bool first = true; adder_dict_walk(self, &position, &key, &item); first = false) {
        if (!first) adder_builder_put_c(out, ", ");
        adder_builder_put_repr(out, key);
        adder_builder_put_c(out, ": ");
        adder_builder_put_repr(out, item);
    }
    adder_builder_put_char(out, '}');
    vm_repr_leave(vm);
}

static bool dict_equal(Vm *vm, Dict *a, Dict *b) {
    adder_check_stack(vm);
    if (a->live != b->live) return false;
    for (size_t i = table_live(a, 0); i < a->used; i = table_live(a, i + 1)) {
        Probe probe;
        table_probe_entry(vm, a, i, &probe);
        Value item = dict_entries(a)[i].value;
        intptr_t number = table_find(vm, b, &probe);
        if (number < 0 || !adder_equal(vm, item, dict_entries(b)[number].value)) return false;
    }
    return true;
}

Value dict_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if ((op != ADDER_EQ && op != ADDER_NE) || !value_is_any_dict(other)) return NOT_IMPLEMENTED;
    return adder_bool(dict_equal(vm, VALUE_AS(Dict, self), VALUE_AS(Dict, other)) == (op == ADDER_EQ));
}

Value dict_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if (op == (ADDER_OR | ADDER_IN_PLACE)) {
        if (self_is_right) return NOT_IMPLEMENTED;
        dict_update(vm, a, b);
        return a;
    }
    if (op != ADDER_OR || !value_is_any_dict(a) || !value_is_any_dict(b)) return NOT_IMPLEMENTED;
    if (!self_is_right && value_is_dict(a) && adder_type_of(b)->slots->binary != dict_binary &&
        (adder_type_of(b)->flags & ADDER_TYPE_NATIVE)) {
        return NOT_IMPLEMENTED; /* an OrderedDict or defaultdict on the right makes one */
    }
    Value result = dict_copy(vm, a);
    dict_update(vm, result, b);
    return result;
}

/* ---- methods ---- */
ADDER_METHOD(adder_dict_type, dict_clear_method, "clear(self, /)", "Remove all items from the dict.") {
    dict_clear(vm, args[0]);
    return NONE;
}

ADDER_METHOD(adder_dict_type, dict_copy_method, "copy(self, /)", "Return a shallow copy of the dict.") {
    return dict_copy(vm, args[0]);
}

ADDER_METHOD(adder_dict_type, dict_get_method, "get(self, key, default=None, /)",
             "Return the value for key if key is in the dictionary, else default.") {
    Value found = adder_dict_find(vm, args[0], args[1]);
    if (!adder_is_unbound(found)) return found;
    return adder_is_unbound(args[2]) ? NONE : args[2];
}

ADDER_METHOD(adder_dict_type, dict_setdefault_method, "setdefault(self, key, default=None, /)",
             "Insert key with a value of default if key is not in the dictionary.") {
    Dict *d = VALUE_AS(Dict, args[0]);
    Probe probe;
    table_probe(vm, d, args[1], &probe);
    intptr_t number = table_find(vm, d, &probe);
    if (number >= 0) return dict_entries(d)[number].value;
    Value item = adder_is_unbound(args[2]) ? NONE : args[2];
    table_append(vm, d, &probe, item);
    if (d->namespace_) vm_names_changed(vm);
    return item;
}

ADDER_METHOD(adder_dict_type, dict_pop_method, "pop(self, key, default=..., /)",
             "Remove specified key and return the corresponding value.") {
    intptr_t number = dict_find(vm, args[0], args[1]);
    if (number >= 0) {
        Value item = dict_entries(VALUE_AS(Dict, args[0]))[number].value;
        dict_remove_at(vm, args[0], (size_t)number);
        return item;
    }
    if (adder_is_unbound(args[2])) adder_raise_value_of(vm, &adder_KeyError, args[1]);
    return args[2];
}

ADDER_METHOD(adder_dict_type, dict_popitem_method, "popitem(self, /)",
             "Remove and return a (key, value) pair as a 2-tuple, last in first out.") {
    Dict *d = VALUE_AS(Dict, args[0]);
    if (d->live == 0) adder_raise(vm, &adder_KeyError, "popitem(): dictionary is empty");
    size_t number = table_last(d);
    Value item = dict_item_at(vm, d, number);
    dict_remove_at(vm, args[0], number);
    return item;
}

ADDER_METHOD(adder_dict_type, dict_keys_method, "keys(self, /)",
             "Return a set-like object providing a view on the keys.") {
    return dict_view(vm, args[0], DICT_KEYS);
}
ADDER_METHOD(adder_dict_type, dict_values_method, "values(self, /)",
             "Return an object providing a view on the values.") {
    return dict_view(vm, args[0], DICT_VALUES);
}
ADDER_METHOD(adder_dict_type, dict_items_method, "items(self, /)",
             "Return a set-like object providing a view on the items.") {
    return dict_view(vm, args[0], DICT_ITEMS);
}
ADDER_METHOD(adder_dict_type, dict_reversed_method, "__reversed__(self, /)",
             "Return a reverse iterator over the dict keys.") {
    return dict_iterator(vm, args[0], DICT_KEYS, true);
}

/* args: self, other, **kwargs */
static void update_from_arguments(Vm *vm, Value *args) {
    if (!adder_is_unbound(args[1])) dict_update(vm, args[0], args[1]);
    if (!adder_is_unbound(args[2])) dict_update(vm, args[0], args[2]);
}
ADDER_METHOD(adder_dict_type, dict_update_method, "update(self, other=(), /, **kwargs)",
             "Update the dict from a mapping or an iterable of pairs, then from the keywords.") {
    update_from_arguments(vm, args);
    return NONE;
}
ADDER_METHOD(adder_dict_type, dict_init_method, "__init__(self, other=(), /, **kwargs)",
             "Initialize self.  See help(type(self)) for accurate signature.") {
    update_from_arguments(vm, args);
    return NONE;
}

ADDER_CLASS_METHOD(adder_dict_type, dict_fromkeys_method, "fromkeys(cls, iterable, value=None, /)",
                   "Create a new dictionary with keys from iterable and values set to value.") {
    bool exact = VALUE_AS(const Type, args[0]) == &adder_dict_type;
    Value dict = exact ? adder_dict(vm) : adder_call(vm, args[0], 0, NULL);
    Value item = adder_is_unbound(args[2]) ? NONE : args[2];
    exact = value_is_dict(dict);
    Value iterator = adder_iterate(vm, args[1]);
    for (Value key; !adder_is_unbound(key = adder_next(vm, iterator));) {
        if (exact) {
            adder_dict_store(vm, dict, key, item);
        } else {
            adder_set_item(vm, dict, key, item);
        }
    }
    return dict;
}

ADDER_CLASS_METHOD(adder_dict_type, dict_class_getitem, "__class_getitem__(cls, object, /)", "See PEP 585") {
    return args[0];
}

/* ---- the type ---- */
void dict_initialise(Vm *vm, Value dict, Value *args, unsigned nargs, Value kwnames, const char *name) {
    if (nargs > 1) adder_raise(vm, &adder_TypeError, "%s expected at most 1 argument, got %u", name, nargs);
    if (nargs == 1) dict_update(vm, dict, args[0]);
    if (adder_is_unbound(kwnames)) return;
    for (size_t i = 0; i < adder_tuple_count(kwnames); i++) {
        adder_dict_store(vm, dict, adder_tuple_items(kwnames)[i], args[nargs + i]);
    }
}

static Value dict_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value dict = adder_object(adder_new_instance(vm, cls, sizeof(Dict)));
    dict_initialise(vm, dict, args, nargs, kwnames, "dict");
    return dict;
}

static const AdderMember dict_members[] = {
    ADDER_MEMBER_NATIVE(__init__, dict_init_method),
    ADDER_MEMBER_NATIVE(__reversed__, dict_reversed_method),
    ADDER_MEMBER_NATIVE(__class_getitem__, dict_class_getitem),
    ADDER_MEMBER_NATIVE(clear, dict_clear_method),
    ADDER_MEMBER_NATIVE(copy, dict_copy_method),
    ADDER_MEMBER_NATIVE(fromkeys, dict_fromkeys_method),
    ADDER_MEMBER_NATIVE(get, dict_get_method),
    ADDER_MEMBER_NATIVE(items, dict_items_method),
    ADDER_MEMBER_NATIVE(keys, dict_keys_method),
    ADDER_MEMBER_NATIVE(pop, dict_pop_method),
    ADDER_MEMBER_NATIVE(popitem, dict_popitem_method),
    ADDER_MEMBER_NATIVE(setdefault, dict_setdefault_method),
    ADDER_MEMBER_NATIVE(update, dict_update_method),
    ADDER_MEMBER_NATIVE(values, dict_values_method),
};
static const AdderSlots dict_slots = {
    .native = &adder_dict_type,
    .size = sizeof(Dict),
    .letter = 'D',
    .trace = table_trace,
    .repr = dict_repr,
    .compare = dict_compare,
    .binary = dict_binary,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iterate = dict_iterate,
};
ADDER_TYPE(adder_dict_type, dict, adder_object_type, dict_slots, dict_members, dict_construct, 0,
           "dict(other=(), /, **kwargs)\nA mapping of keys to values, in the order of insertion.");

_Static_assert(sizeof(Table) == 4 * sizeof(void *), "an empty dict is one block on 32 bits");
