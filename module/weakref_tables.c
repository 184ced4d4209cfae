/* weakref_tables.c: WeakKeyDictionary, WeakValueDictionary, WeakSet.
 *
 * Each holds a dict: keys, or values, of it are weak references. Entries whose object is dead are passed over, and are
 * taken out when the whole table is walked.
 */
#include "module/weakref.h"

#include "vm/attribute.h"
#include "vm/operation.h"

typedef struct WeakTable {
    Object object;
    Value dict;
} WeakTable;
static Value dict_of(Value self) { return VALUE_AS(WeakTable, self)->dict; }
static bool weak_in_value(Value self) { return value_head(self)->slots->native == &weak_values_type; }
static void table_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((WeakTable *)self)->dict); }

/* ---- probes ---- */

static void probe_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((WeakRef *)self)->referent, 2); }
static Value probe_compare(Vm *vm, AdderComparison op, Value self, Value other) { return adder_compare(vm, op, other, self); }
static const AdderMember no_members[] = {};
static const AdderSlots probe_slots = {.native = &weak_probe_type, .size = sizeof(WeakRef), .trace = probe_trace,
    .hash = weak_hash, .compare = probe_compare};
const AdderType ADDER_ALIGNED weak_probe_type = {(const AdderHead *)(const void *)&adder_type_type, &probe_slots,
    &weak_probe_type, ADDER_ROM_NAME(weakref_ReferenceType), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, NULL};

/* The key under which an object is looked up. */
static Value probe(Vm *vm, Value self, Value key) {
    if (weak_in_value(self)) {
        return key;
    }
    if (!value_is_object(key) || !type_has_weak_references(adder_type_of(key))) {
        adder_raise(vm, &adder_TypeError, "cannot create weak reference to '%T' object", key);
    }
    WeakRef *made = adder_new(vm, &weak_probe_type, sizeof *made);
    made->referent = key;
    made->callback = NONE;
    return adder_object(made);
}

/* ---- entries ---- */

static Value alive(Value v) { return weak_is_ref(v) ? weak_referent(v) : v; }

/* A list of the (key, value) pairs that are alive; dead entries are taken out. */
static Value live_pairs(Vm *vm, Value self) {
    Value list = adder_list(vm, 0, NULL), dead = adder_list(vm, 0, NULL), key, item;
    bool in_value = weak_in_value(self);
    for (size_t position = 0; adder_dict_walk(dict_of(self), &position, &key, &item);) {
        Value referent = alive(in_value ? item : key);
        if (adder_is_unbound(referent)) {
            adder_list_append(vm, dead, key);
            continue;
        }
        Value pair[] = {in_value ? key : referent, in_value ? referent : item};
        adder_list_append(vm, list, adder_tuple(vm, 2, pair));
    }
    for (size_t i = 0; i < adder_list_count(dead); i++) {
        adder_dict_remove(vm, dict_of(self), adder_list_items(dead)[i]);
    }
    return list;
}
static Value parts_of(Vm *vm, Value self, unsigned which) {
    Value list = live_pairs(vm, self);
    for (size_t i = 0; i < adder_list_count(list); i++) {
        adder_store(vm, (void *)list.bits, &adder_list_items(list)[i], adder_tuple_items(adder_list_items(list)[i])[which]);
    }
    return list;
}
static Value find(Vm *vm, Value self, Value key) { /* UNBOUND when it is not there */
    Value found = adder_dict_find(vm, dict_of(self), probe(vm, self, key));
    return adder_is_unbound(found) || !weak_in_value(self) ? found : alive(found);
}
static void put(Vm *vm, Value self, Value key, Value v) {
    size_t count = adder_dict_count(dict_of(self));
    if (count >= 16 && (count & (count - 1)) == 0) {
        (void)live_pairs(vm, self);
    }
    if (weak_in_value(self)) {
        adder_dict_store(vm, dict_of(self), key, weak_new(vm, &weak_ref_type, v, NONE));
    } else if (adder_is_unbound(find(vm, self, key))) {
        adder_dict_store(vm, dict_of(self), weak_new(vm, &weak_ref_type, key, NONE), v);
    } else {
        adder_dict_store(vm, dict_of(self), probe(vm, self, key), v); /* the key that is there stays */
    }
}
static bool take_out(Vm *vm, Value self, Value key) {
    return adder_dict_remove(vm, dict_of(self), probe(vm, self, key));
}
static void fill_from_mapping(Vm *vm, Value self, Value other) {
    Value dict = adder_dict(vm), key, item;
    dict_update(vm, dict, other);
    for (size_t position = 0; adder_dict_walk(dict, &position, &key, &item);) {
        put(vm, self, key, item);
    }
}
static Value new_table(Vm *vm, const Type *cls) {
    WeakTable *table = adder_new_instance(vm, cls, sizeof *table);
    table->dict = NONE;
    Value dict = adder_dict(vm);
    adder_store(vm, table, &table->dict, dict);
    return adder_object(table);
}

/* ---- slots ---- */

static size_t table_length(Vm *vm, Value self) { return adder_list_count(live_pairs(vm, self)); }
static Value table_iterate(Vm *vm, Value self) { return adder_iterate(vm, parts_of(vm, self, 0)); }
static bool table_contains(Vm *vm, Value self, Value key) {
    if (!weak_in_value(self) && (!value_is_object(key) || !type_has_weak_references(adder_type_of(key)))) {
        return false;
    }
    return !adder_is_unbound(find(vm, self, key));
}
static Value table_get_item(Vm *vm, Value self, Value key) {
    Value found = find(vm, self, key);
    if (adder_is_unbound(found)) {
        adder_raise_value_of(vm, &adder_KeyError, key);
    }
    return found;
}
static void table_set_item(Vm *vm, Value self, Value key, Value v) {
    if (!adder_is_unbound(v)) {
        put(vm, self, key, v);
    } else if (!take_out(vm, self, key)) {
        adder_raise_value_of(vm, &adder_KeyError, key);
    }
}
static Value as_dict(Vm *vm, Value self) {
    Value dict = adder_dict(vm);
    dict_update(vm, dict, live_pairs(vm, self));
    return dict;
}
static bool is_table(Value v) { return adder_is_instance(v, &weak_keys_type); }
static Value table_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if ((op != ADDER_EQ && op != ADDER_NE) || !(is_table(other) || adder_is_instance(other, &adder_dict_type))) {
        return NOT_IMPLEMENTED;
    }
    return adder_compare(vm, op, as_dict(vm, self), is_table(other) ? as_dict(vm, other) : other);
}
static Value table_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if ((op & ~(unsigned)ADDER_IN_PLACE) != ADDER_OR || !(is_table(b) || adder_is_instance(b, &adder_dict_type))) {
        return NOT_IMPLEMENTED;
    }
    bool in_place = (op & ADDER_IN_PLACE) != 0 && !self_is_right;
    Value result = in_place ? a : new_table(vm, adder_type_of(self_is_right ? b : a));
    if (!in_place) {
        fill_from_mapping(vm, result, is_table(a) ? live_pairs(vm, a) : a);
    }
    fill_from_mapping(vm, result, is_table(b) ? live_pairs(vm, b) : b);
    return result;
}
static void table_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    const char *name = str_text(str_of(adder_type_of(self)->name)), *dot = strrchr(name, '.');
    adder_builder_format(out, "<%s at 0x%x>", dot != NULL ? dot + 1 : name, (unsigned)self.bits);
}

/* ---- methods of the mappings. WeakValueDictionary counts as a WeakKeyDictionary here, so that both share them ---- */

ADDER_METHOD(weak_keys_type, table_get, "get(self, key, default=None)", "The value of key, or default.") {
    Value found = find(vm, args[0], args[1]);
    return !adder_is_unbound(found) ? found : adder_is_unbound(args[2]) ? NONE : args[2];
}
ADDER_METHOD(weak_keys_type, table_keys, "keys(self)", "The keys that are alive.") { return table_iterate(vm, args[0]); }
ADDER_METHOD(weak_keys_type, table_values, "values(self)", "The values that are alive.") { return adder_iterate(vm, parts_of(vm, args[0], 1)); }
ADDER_METHOD(weak_keys_type, table_items, "items(self)", "The pairs that are alive.") { return adder_iterate(vm, live_pairs(vm, args[0])); }
static Value reference_list(Vm *vm, Value self) {
    Value refs = adder_list(vm, 0, NULL), key, item;
    for (size_t position = 0; adder_dict_walk(dict_of(self), &position, &key, &item);) {
        adder_list_append(vm, refs, weak_in_value(self) ? item : key);
    }
    return refs;
}
ADDER_METHOD(weak_keys_type, table_keyrefs, "keyrefs(self)", "List of weak references to the keys.") { return reference_list(vm, args[0]); }
ADDER_METHOD(weak_values_type, table_valuerefs, "valuerefs(self)", "List of weak references to the values.") { return reference_list(vm, args[0]); }
ADDER_METHOD(weak_keys_type, table_pop, "pop(self, key, default=None, /)", "Take out and return a value.") {
    Value found = find(vm, args[0], args[1]);
    if (adder_is_unbound(found)) {
        if (nargs < 3) {
            adder_raise_value_of(vm, &adder_KeyError, args[1]);
        }
        return args[2];
    }
    take_out(vm, args[0], args[1]);
    return found;
}
ADDER_METHOD(weak_keys_type, table_popitem, "popitem(self)", "Take out and return the last pair.") {
    Value pairs = live_pairs(vm, args[0]);
    size_t count = adder_list_count(pairs);
    if (count == 0) {
        Value text = adder_str_c(vm, "popitem(): dictionary is empty");
        adder_raise_value_of(vm, &adder_KeyError, text);
    }
    Value pair = adder_list_items(pairs)[count - 1];
    take_out(vm, args[0], adder_tuple_items(pair)[0]);
    return pair;
}
ADDER_METHOD(weak_keys_type, table_setdefault, "setdefault(self, key, default=None)", "The value of key, which is stored when missing.") {
    Value found = find(vm, args[0], args[1]);
    if (adder_is_unbound(found)) {
        found = adder_is_unbound(args[2]) ? NONE : args[2];
        put(vm, args[0], args[1], found);
    }
    return found;
}
ADDER_METHOD(weak_keys_type, table_update, "update(self, other=None, /, **kwargs)", "Store all pairs of a mapping or iterable.") {
    if (!adder_is_unbound(args[1]) && !adder_is_none(args[1])) {
        fill_from_mapping(vm, args[0], is_table(args[1]) ? live_pairs(vm, args[1]) : args[1]);
    }
    if (!adder_is_unbound(args[2])) {
        fill_from_mapping(vm, args[0], args[2]);
    }
    return NONE;
}
ADDER_METHOD(weak_keys_type, table_clear, "clear(self)", "Take out everything.") {
    dict_clear(vm, dict_of(args[0]));
    return NONE;
}
ADDER_METHOD(weak_keys_type, table_copy, "copy(self)", "A copy that is weak as well.") {
    Value copy = new_table(vm, adder_type_of(args[0]));
    fill_from_mapping(vm, copy, live_pairs(vm, args[0]));
    return copy;
}
static Value table_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value table = new_table(vm, cls);
    if (nargs > 1) {
        adder_raise(vm, &adder_TypeError, "%N expected at most 1 argument, got %u", cls, nargs);
    }
    if (nargs == 1 && !adder_is_none(args[0])) {
        fill_from_mapping(vm, table, is_table(args[0]) ? live_pairs(vm, args[0]) : args[0]);
    }
    for (size_t i = 0; !adder_is_unbound(kwnames) && i < adder_tuple_count(kwnames); i++) {
        put(vm, table, adder_tuple_items(kwnames)[i], args[nargs + i]);
    }
    return table;
}
static const AdderMember table_members[] = {
    ADDER_MEMBER_NATIVE(get, table_get),         ADDER_MEMBER_NATIVE(keys, table_keys),
    ADDER_MEMBER_NATIVE(values, table_values),   ADDER_MEMBER_NATIVE(items, table_items),
    ADDER_MEMBER_NATIVE(pop, table_pop),         ADDER_MEMBER_NATIVE(popitem, table_popitem),
    ADDER_MEMBER_NATIVE(setdefault, table_setdefault), ADDER_MEMBER_NATIVE(update, table_update),
    ADDER_MEMBER_NATIVE(clear, table_clear),     ADDER_MEMBER_NATIVE(copy, table_copy),
    ADDER_MEMBER_NATIVE(__copy__, table_copy),   ADDER_MEMBER_NATIVE(keyrefs, table_keyrefs),
};
static const AdderMember values_members[] = {ADDER_MEMBER_NATIVE(valuerefs, table_valuerefs)};
#define TABLE_SLOTS(type)                                                                                              \
    .native = &type, .size = sizeof(WeakTable), .trace = table_trace, .length = table_length, .iterate = table_iterate, \
    .contains = table_contains, .repr = table_repr
#define MAPPING_SLOTS .get_item = table_get_item, .set_item = table_set_item, .compare = table_compare, .binary = table_binary
static const AdderSlots keys_slots = {TABLE_SLOTS(weak_keys_type), MAPPING_SLOTS};
static const AdderSlots values_slots = {TABLE_SLOTS(weak_values_type), MAPPING_SLOTS};
ADDER_TYPE(weak_keys_type, weakref_WeakKeyDictionary, adder_object_type, keys_slots, table_members, table_construct, 0,
           "WeakKeyDictionary(dict=None)\nA mapping whose keys are weak.");
ADDER_TYPE(weak_values_type, weakref_WeakValueDictionary, weak_keys_type, values_slots, values_members, table_construct, 0,
           "WeakValueDictionary(other=(), /, **kw)\nA mapping whose values are weak.");

/* ---- WeakSet: set operations go by way of a plain set ---- */

static void fill_set(Vm *vm, Value self, Value iterable) {
    Value list = list_from_iterable(vm, iterable);
    for (size_t i = 0; i < adder_list_count(list); i++) {
        put(vm, self, adder_list_items(list)[i], NONE);
    }
}
static Value as_set(Vm *vm, Value v) {
    Value set = adder_set(vm);
    operation_set_update(vm, set, v);
    return set;
}
static Value weak_set_from(Vm *vm, const Type *cls, Value iterable) {
    Value made = new_table(vm, cls);
    fill_set(vm, made, iterable);
    return made;
}
static Value set_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value data;
    adder_bind(vm, "WeakSet(data=None)", args, nargs, kwnames, &data);
    return weak_set_from(vm, cls, adder_is_unbound(data) || adder_is_none(data) ? adder_tuple(vm, 0, NULL) : data);
}
static bool is_any_set(Value v) {
    return adder_is_instance(v, &weak_set_type) || adder_is_instance(v, &adder_set_type) || adder_is_instance(v, &adder_frozenset_type);
}
static Value set_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    bool equality = op == ADDER_EQ || op == ADDER_NE;
    if (equality ? !adder_is_instance(other, &weak_set_type) : !is_any_set(other)) {
        return NOT_IMPLEMENTED;
    }
    return adder_compare(vm, op, as_set(vm, self), as_set(vm, other));
}
static Value set_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    unsigned plain = op & ~(unsigned)ADDER_IN_PLACE;
    if (!is_any_set(a) || !is_any_set(b) || (plain != ADDER_OR && plain != ADDER_AND && plain != ADDER_XOR && plain != ADDER_SUBTRACT)) {
        return NOT_IMPLEMENTED;
    }
    Value result = adder_binary(vm, plain, as_set(vm, a), as_set(vm, b));
    if (plain == op || self_is_right) {
        return weak_set_from(vm, adder_type_of(self_is_right ? b : a), result);
    }
    dict_clear(vm, dict_of(a));
    fill_set(vm, a, result);
    return a;
}
static Value ask_set(Vm *vm, Value self, Value name, Value other) {
    return adder_call_method(vm, as_set(vm, self), name, 1, &other);
}
ADDER_METHOD(weak_set_type, set_add, "add(self, item)", "Add an object.") {
    put(vm, args[0], args[1], NONE);
    return NONE;
}
ADDER_METHOD(weak_set_type, set_discard, "discard(self, item)", "Take out an object if it is there.") {
    take_out(vm, args[0], args[1]);
    return NONE;
}
ADDER_METHOD(weak_set_type, set_remove, "remove(self, item)", "Take out an object.") {
    if (!take_out(vm, args[0], args[1])) {
        adder_raise_value_of(vm, &adder_KeyError, args[1]);
    }
    return NONE;
}
ADDER_METHOD(weak_set_type, set_pop, "pop(self)", "Take out and return some object.") {
    Value items = parts_of(vm, args[0], 0);
    size_t count = adder_list_count(items);
    if (count == 0) {
        Value text = adder_str_c(vm, "pop from empty WeakSet");
        adder_raise_value_of(vm, &adder_KeyError, text);
    }
    Value item = adder_list_items(items)[count - 1];
    take_out(vm, args[0], item);
    return item;
}
ADDER_METHOD(weak_set_type, set_clear, "clear(self)", "Take out everything.") {
    dict_clear(vm, dict_of(args[0]));
    return NONE;
}
ADDER_METHOD(weak_set_type, weak_set_update, "update(self, other)", "Add all objects of an iterable.") {
    fill_set(vm, args[0], args[1]);
    return NONE;
}
ADDER_METHOD(weak_set_type, set_copy, "copy(self)", "A copy that is weak as well.") {
    return weak_set_from(vm, adder_type_of(args[0]), args[0]);
}
ADDER_METHOD(weak_set_type, set_union, "union(self, other)", "The union as a WeakSet.") {
    return weak_set_from(vm, adder_type_of(args[0]), ask_set(vm, args[0], N(union), args[1]));
}
ADDER_METHOD(weak_set_type, set_intersection, "intersection(self, other)", "The intersection as a WeakSet.") {
    return weak_set_from(vm, adder_type_of(args[0]), ask_set(vm, args[0], N(intersection), args[1]));
}
ADDER_METHOD(weak_set_type, set_difference, "difference(self, other)", "The difference as a WeakSet.") {
    return weak_set_from(vm, adder_type_of(args[0]), ask_set(vm, args[0], N(difference), args[1]));
}
ADDER_METHOD(weak_set_type, set_symmetric, "symmetric_difference(self, other)", "What is in just one of both, as a WeakSet.") {
    return weak_set_from(vm, adder_type_of(args[0]), ask_set(vm, args[0], N(symmetric_difference), args[1]));
}
ADDER_METHOD(weak_set_type, set_issubset, "issubset(self, other)", "Whether another set contains this one.") {
    return ask_set(vm, args[0], N(issubset), args[1]);
}
ADDER_METHOD(weak_set_type, set_issuperset, "issuperset(self, other)", "Whether this set contains another one.") {
    return ask_set(vm, args[0], N(issuperset), args[1]);
}
ADDER_METHOD(weak_set_type, set_isdisjoint, "isdisjoint(self, other)", "Whether nothing is in both.") {
    return ask_set(vm, args[0], N(isdisjoint), args[1]);
}
static const AdderMember set_members[] = {
    ADDER_MEMBER_NATIVE(add, set_add),           ADDER_MEMBER_NATIVE(discard, set_discard),
    ADDER_MEMBER_NATIVE(remove, set_remove),     ADDER_MEMBER_NATIVE(pop, set_pop),
    ADDER_MEMBER_NATIVE(clear, set_clear),       ADDER_MEMBER_NATIVE(update, weak_set_update),
    ADDER_MEMBER_NATIVE(copy, set_copy),         ADDER_MEMBER_NATIVE(union, set_union),
    ADDER_MEMBER_NATIVE(intersection, set_intersection), ADDER_MEMBER_NATIVE(difference, set_difference),
    ADDER_MEMBER_NATIVE(symmetric_difference, set_symmetric), ADDER_MEMBER_NATIVE(issubset, set_issubset),
    ADDER_MEMBER_NATIVE(issuperset, set_issuperset), ADDER_MEMBER_NATIVE(isdisjoint, set_isdisjoint),
};
static void set_repr(Vm *vm, Value self, Builder *out) { adder_builder_put_repr(out, as_set(vm, self)); }
static const AdderSlots set_slots = {.native = &weak_set_type, .size = sizeof(WeakTable), .trace = table_trace,
    .length = table_length, .iterate = table_iterate, .contains = table_contains, .repr = set_repr, .compare = set_compare,
    .binary = set_binary};
ADDER_TYPE(weak_set_type, weakref_WeakSet, adder_object_type, set_slots, set_members, set_construct, 0,
           "WeakSet(data=None)\nA set whose members are weak.");
