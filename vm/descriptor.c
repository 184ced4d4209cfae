/* descriptor.c: property, staticmethod, classmethod, bound methods, super, the members that __slots__ makes, unions and
 * generic aliases, and the types of functions and natives. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- property ---- */

static void property_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Property *)self)->getter, 5); }

static Value property_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[4];
    adder_bind(vm, "property(fget=None, fset=None, fdel=None, doc=None)", args, nargs, kwnames, bound);
    Property *property = adder_new_instance(vm, cls, sizeof(Property));
    property->getter = adder_is_unbound(bound[0]) ? NONE : bound[0];
    property->setter = adder_is_unbound(bound[1]) ? NONE : bound[1];
    property->deleter = adder_is_unbound(bound[2]) ? NONE : bound[2];
    property->doc = bound[3];
    property->name = UNBOUND;
    return adder_object(property);
}
static Value property_with(Vm *vm, Value old, unsigned which, Value function) {
    Property *made = adder_new_instance(vm, adder_type_of(old), sizeof(Property));
    const Property *from = VALUE_AS(Property, old);
    memcpy(&made->getter, &from->getter, 5 * sizeof(Value));
    (&made->getter)[which] = function;
    return adder_object(made);
}
static Property *property_of(Value v) { return VALUE_AS(Property, v); }
ADDER_METHOD(adder_property_type, property_getter, "getter(self, object, /)", "Copy with another getter.") { return property_with(vm, args[0], 0, args[1]); }
ADDER_METHOD(adder_property_type, property_setter, "setter(self, object, /)", "Copy with another setter.") { return property_with(vm, args[0], 1, args[1]); }
ADDER_METHOD(adder_property_type, property_deleter, "deleter(self, object, /)", "Copy with another deleter.") { return property_with(vm, args[0], 2, args[1]); }
ADDER_PROPERTY(adder_property_type, property_fget, "fget", "The getter.") { return property_of(args[0])->getter; }
ADDER_PROPERTY(adder_property_type, property_fset, "fset", "The setter.") { return property_of(args[0])->setter; }
ADDER_PROPERTY(adder_property_type, property_fdel, "fdel", "The deleter.") { return property_of(args[0])->deleter; }
ADDER_PROPERTY(adder_property_type, property_doc, "__doc__", "Its documentation, else the getter's.") {
    const Property *property = property_of(args[0]);
    if (!adder_is_unbound(property->doc)) {
        return property->doc;
    }
    return adder_is_none(property->getter) ? NONE : adder_get_attribute(vm, property->getter, N(__doc__));
}
ADDER_PROPERTY(adder_property_type, property_name, "__name__", "The name it was given in its class.") {
    const Property *property = property_of(args[0]);
    return adder_is_unbound(property->name) ? adder_get_attribute(vm, property->getter, N(__name__)) : property->name;
}
ADDER_METHOD(adder_property_type, property_set_name, "__set_name__(self, owner, name, /)", "Tells the name.") {
    adder_store(vm, property_of(args[0]), &property_of(args[0])->name, args[2]);
    return NONE;
}
ADDER_METHOD(adder_property_type, property_get, "__get__(self, instance, owner=None, /)", "Calls the getter.") {
    if (adder_is_none(args[1])) {
        return args[0];
    }
    return vm_bind_attribute(vm, args[0], args[1], adder_type_of(args[1]));
}
ADDER_METHOD(adder_property_type, property_set, "__set__(self, instance, value, /)", "Calls the setter.") {
    Value setter = property_of(args[0])->setter;
    if (adder_is_none(setter)) {
        adder_raise(vm, &adder_AttributeError, "property of '%T' object has no setter", args[1]);
    }
    return adder_call(vm, setter, 2, args + 1);
}
static const AdderMember property_members[] = {
    ADDER_MEMBER_NATIVE(getter, property_getter), ADDER_MEMBER_NATIVE(setter, property_setter),
    ADDER_MEMBER_NATIVE(deleter, property_deleter), ADDER_MEMBER_NATIVE(fget, property_fget),
    ADDER_MEMBER_NATIVE(fset, property_fset), ADDER_MEMBER_NATIVE(fdel, property_fdel),
    ADDER_MEMBER_NATIVE(__doc__, property_doc), ADDER_MEMBER_NATIVE(__name__, property_name),
    ADDER_MEMBER_NATIVE(__set_name__, property_set_name), ADDER_MEMBER_NATIVE(__get__, property_get),
    ADDER_MEMBER_NATIVE(__set__, property_set),
};
static const AdderSlots property_slots = {.native = &adder_property_type, .size = sizeof(Property), .trace = property_trace};
ADDER_TYPE(adder_property_type, property, adder_object_type, property_slots, property_members, property_construct, 0,
           "property(fget=None, fset=None, fdel=None, doc=None)\nAn attribute that is computed.");

/* ---- staticmethod, classmethod ---- */

static void wrapper_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((MethodWrapper *)self)->function); }
static Value wrapper_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[1];
    adder_bind(vm, "staticmethod(function, /)", args, nargs, kwnames, bound);
    MethodWrapper *wrapper = adder_new_instance(vm, cls, sizeof(MethodWrapper));
    wrapper->function = bound[0];
    return adder_object(wrapper);
}
static Value wrapper_attribute(Vm *vm, Value self, Value name) { /* the function's own shine through */
    const char *text = str_text(str_of(name));
    if (strcmp(text, "__name__") == 0 || strcmp(text, "__qualname__") == 0 || strcmp(text, "__doc__") == 0 ||
        strcmp(text, "__module__") == 0 || strcmp(text, "__isabstractmethod__") == 0 || strcmp(text, "__dict__") == 0) {
        return adder_find_attribute(vm, vm_unwrap_method(self), name);
    }
    if (strcmp(text, "__func__") == 0 || strcmp(text, "__wrapped__") == 0) {
        return vm_unwrap_method(self);
    }
    return UNBOUND;
}
static Value staticmethod_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_call_in_place(vm, vm_unwrap_method(self), args, nargs, kwnames);
}
ADDER_METHOD(adder_staticmethod_type, staticmethod_get, "__get__(self, instance, owner=None, /)", "The function.") {
    return vm_unwrap_method(args[0]);
}
ADDER_METHOD(adder_classmethod_type, classmethod_get, "__get__(self, instance, owner=None, /)", "Bound to the class.") {
    const Type *type = adder_is_unbound(args[2]) || adder_is_none(args[2]) ? adder_type_of(args[1]) : (const Type *)args[2].bits;
    return vm_bind_attribute(vm, args[0], args[1], type);
}
static const AdderMember staticmethod_members[] = {ADDER_MEMBER_NATIVE(__get__, staticmethod_get)};
static const AdderMember classmethod_members[] = {ADDER_MEMBER_NATIVE(__get__, classmethod_get)};
static const AdderSlots staticmethod_slots = {.native = &adder_staticmethod_type, .size = sizeof(MethodWrapper),
    .trace = wrapper_trace, .get_attribute = wrapper_attribute, .call = staticmethod_call};
static const AdderSlots classmethod_slots = {.native = &adder_classmethod_type, .size = sizeof(MethodWrapper),
    .trace = wrapper_trace, .get_attribute = wrapper_attribute};
ADDER_TYPE(adder_staticmethod_type, staticmethod, adder_object_type, staticmethod_slots, staticmethod_members,
           wrapper_construct, 0, "staticmethod(function, /)\nA method that gets neither the instance nor the class.");
ADDER_TYPE(adder_classmethod_type, classmethod, adder_object_type, classmethod_slots, classmethod_members,
           wrapper_construct, 0, "classmethod(function, /)\nA method that gets the class.");

/* ---- bound methods ---- */

static void method_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((BoundMethod *)self)->function, 2); }
static void method_repr(Vm *vm, Value self, Builder *out) {
    const BoundMethod *method = VALUE_AS(BoundMethod, self);
    if (adder_is_exact(method->function, &adder_native_type)) {
        adder_builder_format(out, "<built-in method %q of %T object at 0x%x>", callable_name(vm, method->function), method->self,
                             (unsigned)method->self.bits);
        return;
    }
    adder_builder_format(out, "<bound method %q of %r>", callable_name(vm, method->function), method->self);
}
static Value method_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    (void)vm;
    if (!adder_is_exact(other, &adder_method_type) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    const BoundMethod *a = VALUE_AS(BoundMethod, self), *b = VALUE_AS(BoundMethod, other);
    return adder_bool((adder_same(a->function, b->function) && adder_same(a->self, b->self)) == (op == ADDER_EQ));
}
static uint32_t method_hash(Vm *vm, Value self) {
    const BoundMethod *method = VALUE_AS(BoundMethod, self);
    adder_pin(vm, method->function);
    if (value_is_object(method->self)) {
        adder_pin(vm, method->self);
    }
    return (uint32_t)(method->function.bits >> 4) * 31u + (uint32_t)(method->self.bits >> 4);
}
static Value method_attribute(Vm *vm, Value self, Value name) {
    const BoundMethod *method = VALUE_AS(BoundMethod, self);
    if (adder_same(name, N(__self__))) {
        return method->self;
    }
    if (adder_same(name, N(__func__))) {
        return method->function;
    }
    if (adder_same(name, N(__class__)) || adder_same(name, N(__get__)) || adder_same(name, N(__call__)) ||
        adder_same(name, N(__eq__)) || adder_same(name, N(__hash__)) || adder_same(name, N(__repr__))) {
        return UNBOUND;
    }
    return adder_find_attribute(vm, method->function, name);
}
static Value method_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_call_in_place(vm, self, args, nargs, kwnames);
}
static Value method_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    (void)cls;
    adder_bind(vm, "method(function, instance, /)", args, nargs, kwnames, bound);
    return vm_bound_method(vm, bound[0], bound[1]);
}
static const AdderMember method_members[1];
static const AdderSlots method_slots = {.native = &adder_method_type, .size = sizeof(BoundMethod), .trace = method_trace,
    .repr = method_repr, .compare = method_compare, .hash = method_hash, .get_attribute = method_attribute, .call = method_call};
const AdderType ADDER_ALIGNED adder_method_type = {(const AdderHead *)(const void *)&adder_type_type, &method_slots,
    &adder_method_type, ADDER_ROM_NAME(method), ADDER_ROM(adder_object_type), {4u}, {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {method_members, 0}, "method(function, instance, /)", method_construct};

/* ---- super ---- */

typedef struct Super {
    Object object;
    Value type, self, of; /* of: the class of self, or self itself when that is a class */
} Super;
static void super_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Super *)self)->type, 3); }

Value vm_super_new(Vm *vm, Value type, Value self) {
    Value of;
    if (!value_is_type(type)) {
        adder_raise(vm, &adder_TypeError, "super() argument 1 must be a type, not %T", type);
    }
    if (value_is_type(self) && adder_is_subtype((const Type *)self.bits, (const Type *)type.bits)) {
        of = self;
    } else {
        of = adder_object(adder_type_of(self));
        if (!adder_is_subtype((const Type *)of.bits, (const Type *)type.bits)) {
            adder_raise(vm, &adder_TypeError, "super(type, obj): obj (%s of %N) is not an instance or subtype of type (%N).",
                        "instance", (const Type *)of.bits, (const Type *)type.bits);
        }
    }
    Super *super = adder_new(vm, &adder_super_type, sizeof(Super));
    super->type = type;
    super->self = self;
    super->of = of;
    return adder_object(super);
}
static Value super_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    (void)cls;
    adder_bind(vm, "super(type=None, object=None, /)", args, nargs, kwnames, bound);
    if (adder_is_unbound(bound[0])) {
        adder_raise(vm, &adder_RuntimeError, "super(): no arguments");
    }
    if (adder_is_unbound(bound[1])) {
        adder_raise(vm, &adder_TypeError, "super() takes 0 or 2 arguments");
    }
    return vm_super_new(vm, bound[0], bound[1]);
}
static Value super_attribute(Vm *vm, Value v, Value name) {
    const Super *super = VALUE_AS(Super, v);
    if (adder_same(name, N(__class__))) {
        return UNBOUND;
    }
    const Type *of = (const Type *)super->of.bits;
    Value found = type_lookup_after(vm, of, (const Type *)super->type.bits, name);
    if (adder_is_unbound(found)) {
        if (adder_same(name, N(__thisclass__))) {
            return super->type;
        }
        if (adder_same(name, N(__self__))) {
            return super->self;
        }
        adder_raise(vm, &adder_AttributeError, "'super' object has no attribute '%q'", name);
    }
    if (adder_same(name, N(__new__)) && adder_is_exact(found, &adder_native_type)) {
        const Type *native = of->slots->native;
        return vm_bound_method(vm, found, adder_object(native != NULL ? native : &adder_object_type));
    }
    bool on_class = adder_same(super->self, super->of);
    if (on_class && value_is_object(found) && value_head(found)->slots->native != &adder_classmethod_type &&
        adder_is_exact(found, &adder_native_type) && (VALUE_AS(const Native, found)->flags & ADDER_NATIVE_CLASS) == 0 &&
        adder_is_subtype(of, &adder_type_type)) {
        return vm_bound_method(vm, found, super->self);
    }
    if (on_class && adder_is_subtype(value_head(super->self)->type, (const Type *)super->type.bits)) {
        return vm_bind_attribute(vm, found, super->self, of); /* in a metaclass: the class is the instance */
    }
    return vm_bind_attribute(vm, found, on_class ? UNBOUND : super->self, of);
}
static void super_repr(Vm *vm, Value self, Builder *out) {
    const Super *super = VALUE_AS(Super, self);
    (void)vm;
    adder_builder_format(out, "<super: %r, <%N object>>", super->type, (const Type *)super->of.bits);
}
static const AdderMember super_members[1];
static const AdderSlots super_slots = {.native = &adder_super_type, .size = sizeof(Super), .trace = super_trace,
    .repr = super_repr, .get_attribute = super_attribute};
const AdderType ADDER_ALIGNED adder_super_type = {(const AdderHead *)(const void *)&adder_type_type, &super_slots,
    &adder_super_type, ADDER_ROM_NAME(super), ADDER_ROM(adder_object_type), {4u}, {4u}, {4u},
    ADDER_TYPE_NATIVE, {super_members, 0}, "super(type, object, /)\nAccess to the next class in the MRO.", super_construct};

/* ---- members made by __slots__ ---- */

extern const AdderType slot_member_type;
static void slot_member_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((MethodWrapper *)self)->function); }
Value slot_member_new(Vm *vm, Value name) {
    MethodWrapper *member = adder_new(vm, &slot_member_type, sizeof(MethodWrapper));
    member->function = name;
    return adder_object(member);
}
ADDER_METHOD(slot_member_type, slot_member_get, "__get__(self, instance, owner=None, /)", "The attribute, or itself.") {
    if (adder_is_none(args[1])) {
        return args[0];
    }
    if (!value_is_python_instance(args[1])) {
        adder_raise(vm, &adder_TypeError, "descriptor '%q' doesn't apply to a '%T' object", vm_unwrap_method(args[0]), args[1]);
    }
    Value name = vm_unwrap_method(args[0]), own = instance_find(args[1], name);
    if (adder_is_unbound(own)) {
        attribute_missing(vm, args[1], name);
    }
    return own;
}
static void slot_member_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "<member '%q'>", vm_unwrap_method(self));
}
static const AdderMember slot_member_members[] = {ADDER_MEMBER_NATIVE(__get__, slot_member_get)};
static const AdderSlots slot_member_slots = {.native = &slot_member_type, .size = sizeof(MethodWrapper),
    .trace = slot_member_trace, .repr = slot_member_repr};
ADDER_TYPE(slot_member_type, member_descriptor, adder_object_type, slot_member_slots, slot_member_members, NULL,
           ADDER_TYPE_FINAL, NULL);

/* ---- unions and generic aliases: X | Y, list[int] ---- */

typedef struct Alias {
    Object object;
    Value origin, arguments; /* union: origin UNBOUND */
} Alias;
extern const AdderType union_type, generic_alias_type;
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
    if (!value_is_type(v) && !adder_is_exact(v, &generic_alias_type) && !value_is_python_instance(v)) {
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

Value generic_alias_new(Vm *vm, Value origin, Value arguments) {
    static const Type *const generic[] = {&adder_list_type, &adder_tuple_type, &adder_dict_type, &adder_set_type,
                                          &adder_frozenset_type, &adder_type_type};
    if (value_is_type(origin)) {
        bool known = false;
        for (size_t i = 0; i < sizeof generic / sizeof *generic; i++) {
            known |= (const Type *)origin.bits == generic[i];
        }
        if (!known) {
            adder_raise(vm, &adder_TypeError, "type '%N' is not subscriptable", (const Type *)origin.bits);
        }
    }
    if (!value_is_tuple(arguments)) {
        arguments = adder_tuple(vm, 1, &arguments);
    }
    Alias *alias = adder_new(vm, &generic_alias_type, sizeof(Alias));
    alias->origin = origin;
    alias->arguments = arguments;
    return adder_object(alias);
}
static void generic_repr(Vm *vm, Value self, Builder *out) {
    const Alias *alias = VALUE_AS(Alias, self);
    put_type_name(vm, out, alias->origin);
    adder_builder_put_c(out, "[");
    for (size_t i = 0; i < adder_tuple_count(VALUE_AS(Alias, self)->arguments); i++) {
        adder_builder_put_c(out, i ? ", " : "");
        put_type_name(vm, out, adder_tuple_items(VALUE_AS(Alias, self)->arguments)[i]);
    }
    adder_builder_put_c(out, "]");
}
static Value generic_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_exact(other, &generic_alias_type) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    const Alias *a = VALUE_AS(Alias, self), *b = VALUE_AS(Alias, other);
    return adder_bool((adder_equal(vm, a->origin, b->origin) && adder_equal(vm, a->arguments, b->arguments)) == (op == ADDER_EQ));
}
static uint32_t generic_hash(Vm *vm, Value self) {
    return adder_hash(vm, VALUE_AS(Alias, self)->origin) * 31u + adder_hash(vm, VALUE_AS(Alias, self)->arguments);
}
static Value generic_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_call_in_place(vm, VALUE_AS(Alias, self)->origin, args, nargs, kwnames);
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
        return adder_tuple(vm, 0, NULL);
    }
    if (adder_same(name, N(__mro_entries__)) || adder_same(name, N(__class__))) {
        return UNBOUND;
    }
    return adder_find_attribute(vm, alias->origin, name);
}
ADDER_METHOD(generic_alias_type, generic_mro_entries, "__mro_entries__(self, bases, /)", "The class it stands for.") {
    return adder_tuple(vm, 1, &VALUE_AS(Alias, args[0])->origin);
}
static const AdderMember generic_members[] = {ADDER_MEMBER_NATIVE(__mro_entries__, generic_mro_entries)};
static const AdderSlots generic_slots = {.native = &generic_alias_type, .size = sizeof(Alias), .trace = alias_trace,
    .repr = generic_repr, .binary = alias_binary, .compare = generic_compare, .hash = generic_hash, .call = generic_call,
    .get_attribute = generic_attribute};
static Value generic_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    (void)cls;
    adder_bind(vm, "GenericAlias(origin, args, /)", args, nargs, kwnames, bound);
    Alias *alias = adder_new(vm, &generic_alias_type, sizeof(Alias));
    alias->origin = bound[0];
    Value arguments = value_is_tuple(bound[1]) ? bound[1] : adder_tuple(vm, 1, &bound[1]);
    adder_store(vm, alias, &alias->arguments, arguments);
    return adder_object(alias);
}
ADDER_TYPE(generic_alias_type, GenericAlias, adder_object_type, generic_slots, generic_members, generic_construct,
           ADDER_TYPE_FINAL, "GenericAlias(origin, args, /)");
