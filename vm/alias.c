/* alias.c: unions (int | str) and generic aliases (list[int]). */
#include "vm/attribute.h"
#include "vm/operation.h"

typedef struct Alias {
    Object object;
    Value origin, arguments; /* union: origin UNBOUND */
} Alias;
static void alias_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Alias *)self)->origin, 2); }

static bool add_union_part(Vm *vm, Value list, Value v) {
    if (adder_is_exact(v, &union_type)) {
        Value parts = VALUE_AS(Alias, v)->arguments;
        for (size_t i = 0; i < adder_tuple_count(parts); i++) {
            add_union_part(vm, list, adder_tuple_items(parts)[i]);
        }
        return true;
    }
    if (adder_is_none(v)) {
        v = adder_object(&adder_none_type);
    }
    if (!union_accepts(vm, v)) {
        return false;
    }
    for (size_t i = 0; i < adder_list_count(list); i++) {
        if (adder_equal(vm, adder_list_items(list)[i], v)) {
            return true;
        }
    }
    adder_list_append(vm, list, v);
    return true;
}
Value union_make(Vm *vm, const Value *args, unsigned count) {
    Value list = adder_list(vm, 0, NULL);
    for (unsigned i = 0; i < count; i++) {
        if (!add_union_part(vm, list, args[i])) {
            return NOT_IMPLEMENTED;
        }
    }
    if (adder_list_count(list) == 1) {
        return adder_list_items(list)[0];
    }
    Alias *alias = adder_new(vm, &union_type, sizeof(Alias));
    alias->origin = UNBOUND;
    Value parts = adder_tuple(vm, adder_list_count(list), adder_list_items(list));
    adder_store(vm, alias, &alias->arguments, parts);
    return adder_object(alias);
}
static Value alias_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    (void)self_is_right;
    Value args[] = {a, b};
    return op == ADDER_OR ? union_make(vm, args, 2) : NOT_IMPLEMENTED;
}
static void put_type_name(Vm *vm, Builder *out, Value v) {
    adder_check_stack(vm);
    if (adder_same(v, adder_object(&adder_none_type))) {
        adder_builder_put_c(out, "None");
    } else if (value_is_type(v)) {
        Value module = adder_find_attribute(vm, v, N(__module__));
        if (value_is_str(module) && !adder_same(module, N(builtins))) {
            adder_builder_format(out, "%q.", module);
        }
        adder_builder_put_str(out, adder_get_attribute(vm, v, N(__qualname__)));
    } else if (adder_same(v, ADDER_ELLIPSIS)) {
        adder_builder_put_c(out, "...");
    } else if (value_is_list(v)) {
        adder_builder_put_c(out, "[");
        for (size_t i = 0; i < adder_list_count(v); i++) {
            adder_builder_put_c(out, i ? ", " : "");
            put_type_name(vm, out, adder_list_items(v)[i]);
        }
        adder_builder_put_c(out, "]");
    } else {
        adder_builder_put_repr(out, v);
    }
}
static void union_repr(Vm *vm, Value self, Builder *out) {
    Value parts = VALUE_AS(Alias, self)->arguments;
    for (size_t i = 0; i < adder_tuple_count(parts); i++) {
        adder_builder_put_c(out, i ? " | " : "");
        put_type_name(vm, out, adder_tuple_items(parts)[i]);
    }
}
static Value union_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_exact(other, &union_type) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    Value a = VALUE_AS(Alias, self)->arguments, b = VALUE_AS(Alias, other)->arguments;
    bool same = adder_tuple_count(a) == adder_tuple_count(b);
    for (size_t i = 0; same && i < adder_tuple_count(a); i++) {
        same = adder_contains(vm, b, adder_tuple_items(a)[i]);
    }
    return adder_bool(same == (op == ADDER_EQ));
}
static uint32_t union_hash(Vm *vm, Value self) {
    Value parts = VALUE_AS(Alias, self)->arguments;
    uint32_t hash = 17;
    for (size_t i = 0; i < adder_tuple_count(parts); i++) {
        hash ^= adder_hash(vm, adder_tuple_items(parts)[i]);
    }
    return hash;
}
ADDER_METHOD(union_type, union_instancecheck, "__instancecheck__(self, instance, /)", "isinstance() of any of them.") {
    Value parts = VALUE_AS(Alias, args[0])->arguments;
    return adder_bool(vm_isinstance(vm, args[1], parts));
}
ADDER_METHOD(union_type, union_subclasscheck, "__subclasscheck__(self, cls, /)", "issubclass() of any of them.") {
    Value parts = VALUE_AS(Alias, args[0])->arguments;
    for (size_t i = 0; i < adder_tuple_count(parts); i++) {
        if (value_is_type(args[1]) && value_is_type(adder_tuple_items(parts)[i]) &&
            adder_is_subtype((const Type *)args[1].bits, (const Type *)adder_tuple_items(parts)[i].bits)) {
            return TRUE_VALUE;
        }
    }
    return FALSE_VALUE;
}
ADDER_PROPERTY(union_type, union_args, "__args__", "The types.") { return VALUE_AS(Alias, args[0])->arguments; }
static const AdderMember union_members[] = {
    ADDER_MEMBER_NATIVE(__instancecheck__, union_instancecheck),
    ADDER_MEMBER_NATIVE(__subclasscheck__, union_subclasscheck),
    ADDER_MEMBER_NATIVE(__args__, union_args),
};
static const AdderSlots union_slots = {.native = &union_type, .size = sizeof(Alias), .trace = alias_trace, .repr = union_repr,
    .binary = alias_binary, .compare = union_compare, .hash = union_hash};
ADDER_TYPE(union_type, Union, adder_object_type, union_slots, union_members, NULL, ADDER_TYPE_FINAL, NULL);

/* Types with a parameter in annotations: list[int]. */
static bool is_generic(const Type *type) {
    static const Type *const generic[] = {&adder_list_type, &adder_tuple_type, &adder_dict_type, &adder_set_type,
                                          &adder_frozenset_type, &adder_type_type, &adder_BaseExceptionGroup};
    for (size_t i = 0; i < sizeof generic / sizeof *generic; i++) {
        if (type == generic[i]) {
            return true;
        }
    }
    return false;
}
ADDER_CLASS_METHOD(adder_object_type, class_getitem, "__class_getitem__(cls, object, /)", "See PEP 585") {
    return generic_alias_new(vm, args[0], args[1]);
}
Value generic_class_getitem(const Type *type) {
    return is_generic(type) && type != &adder_type_type ? adder_object(&class_getitem_native) : UNBOUND;
}

Value generic_alias_new(Vm *vm, Value origin, Value arguments) {
    if (value_is_type(origin) && !type_is_python((const Type *)origin.bits) && !is_generic((const Type *)origin.bits)) {
        adder_raise(vm, &adder_TypeError, "type '%N' is not subscriptable", (const Type *)origin.bits);
    }
    if (!value_is_tuple(arguments)) {
        arguments = adder_tuple(vm, 1, &arguments);
    }
    Alias *alias = adder_new(vm, &generic_alias_type, sizeof(Alias));
    alias->origin = origin;
    alias->arguments = arguments;
    return adder_object(alias);
}
static Value generic_get_item(Vm *vm, Value self, Value key) {
    const Alias *alias = VALUE_AS(Alias, self);
    return generic_alias_new(vm, alias->origin, alias_substitute(vm, self, alias->arguments, key));
}
static void generic_repr(Vm *vm, Value self, Builder *out) {
    const Alias *alias = VALUE_AS(Alias, self);
    put_type_name(vm, out, alias->origin);
    adder_builder_put_c(out, adder_tuple_count(alias->arguments) == 0 ? "[()" : "[");
    for (size_t i = 0; i < adder_tuple_count(VALUE_AS(Alias, self)->arguments); i++) {
        adder_builder_put_c(out, i ? ", " : "");
        put_type_name(vm, out, adder_tuple_items(VALUE_AS(Alias, self)->arguments)[i]);
    }
    adder_builder_put_c(out, "]");
}
static Value generic_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_instance(other, &generic_alias_type) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    const Alias *a = VALUE_AS(Alias, self), *b = VALUE_AS(Alias, other);
    return adder_bool((adder_equal(vm, a->origin, b->origin) && adder_equal(vm, a->arguments, b->arguments)) == (op == ADDER_EQ));
}
static uint32_t generic_hash(Vm *vm, Value self) {
    return adder_hash(vm, VALUE_AS(Alias, self)->origin) * 31u + adder_hash(vm, VALUE_AS(Alias, self)->arguments);
}
static void set_orig_class(Vm *vm, void *data) { adder_set_attribute(vm, ((Value *)data)[0], N(__orig_class__), ((Value *)data)[1]); }
static Value generic_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    Value pair[] = {vm_call_in_place(vm, VALUE_AS(Alias, self)->origin, args, nargs, kwnames), self};
    if (value_is_python_instance(pair[0])) {
        (void)adder_try(vm, set_orig_class, pair); /* where there is no room for it */
    }
    return pair[0];
}
static Value generic_iterate(Vm *vm, Value self) {
    return adder_iterate(vm, adder_tuple(vm, 1, &self)); /* *tuple[int] */
}
/* What it does not take from its origin. */
static bool is_own_name(Value name) {
    return adder_same(name, N(__mro_entries__)) || adder_same(name, N(__class__)) || adder_same(name, N(__reduce__)) ||
           adder_same(name, N(__reduce_ex__)) || adder_same(name, N(__copy__)) || adder_same(name, N(__deepcopy__));
}
static Value generic_attribute(Vm *vm, Value self, Value name) {
    const Alias *alias = VALUE_AS(Alias, self);
    if (adder_same(name, N(__origin__))) {
        return alias->origin;
    }
    if (adder_same(name, N(__args__))) {
        return alias->arguments;
    }
    if (adder_same(name, N(__parameters__))) {
        return alias_parameters(vm, alias->arguments);
    }
    return is_own_name(name) ? UNBOUND : adder_find_attribute(vm, alias->origin, name);
}
ADDER_METHOD(generic_alias_type, generic_mro_entries, "__mro_entries__(self, bases, /)", "The class it stands for.") {
    return adder_tuple(vm, 1, &VALUE_AS(Alias, args[0])->origin);
}
ADDER_METHOD(generic_alias_type, generic_reduce, "__reduce__(self, /)", "How it is made again.") {
    const Alias *alias = VALUE_AS(Alias, args[0]);
    Value both[] = {adder_object(&generic_alias_type), adder_tuple(vm, 2, &alias->origin)};
    return adder_tuple(vm, 2, both);
}
static const AdderMember generic_members[] = {
    ADDER_MEMBER_NATIVE(__mro_entries__, generic_mro_entries),
    ADDER_MEMBER_NATIVE(__reduce__, generic_reduce),
};
static const AdderSlots generic_slots = {.native = &generic_alias_type, .size = sizeof(Alias), .trace = alias_trace,
    .repr = generic_repr, .binary = alias_binary, .compare = generic_compare, .hash = generic_hash, .call = generic_call,
    .get_item = generic_get_item, .iterate = generic_iterate,
    .get_attribute = generic_attribute};
static Value generic_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    adder_bind(vm, "GenericAlias(origin, args, /)", args, nargs, kwnames, bound);
    Value arguments = value_is_tuple(bound[1]) ? bound[1] : adder_tuple(vm, 1, &bound[1]);
    Alias *alias = adder_new_instance(vm, cls, sizeof(Alias));
    alias->origin = bound[0];
    alias->arguments = arguments;
    return adder_object(alias);
}
ADDER_TYPE(generic_alias_type, GenericAlias, adder_object_type, generic_slots, generic_members, generic_construct,
           0, "GenericAlias(origin, args, /)");
