/* descriptor.c: property, staticmethod, classmethod, bound methods and super. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- property ---- */

static void property_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Property *)self)->getter, 5); }

static Property *property_of(Value v) { return VALUE_AS(Property, v); }
static void property_fill(Property *property, const Value *bound) {
    for (unsigned i = 0; i < 3; i++) {
        (&property->getter)[i] = adder_is_unbound(bound[i]) ? NONE : bound[i];
    }
    property->doc = bound[3];
}
static Value property_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[4];
    adder_bind(vm, "property(fget=None, fset=None, fdel=None, doc=None)", args, nargs, kwnames, bound);
    Property *property = adder_new_instance(vm, cls, sizeof(Property));
    property_fill(property, bound);
    property->name = UNBOUND;
    return adder_object(property);
}
ADDER_METHOD(adder_property_type, property_init, "__init__(self, fget=None, fset=None, fdel=None, doc=None)", "Initialize self.") {
    property_fill(property_of(args[0]), args + 1);
    adder_barrier(vm, adder_object_get(args[0]));
    return NONE;
}
/* A copy with another function: made by calling its class, as a subclass may want to see. */
static Value property_with(Vm *vm, Value old, unsigned which, Value function) {
    Value parts[4];
    memcpy(parts, &property_of(old)->getter, sizeof parts);
    parts[which] = function;
    parts[3] = adder_is_unbound(parts[3]) ? NONE : parts[3];
    if (adder_is_exact(old, &adder_property_type)) {
        Value made = property_construct(vm, &adder_property_type, parts, adder_is_none(parts[3]) ? 3 : 4, UNBOUND);
        property_of(made)->name = property_of(old)->name;
        return made;
    }
    Value made = adder_call(vm, adder_object(adder_type_of(old)), 4, parts);
    if (adder_is_instance(made, &adder_property_type)) {
        adder_store(vm, property_of(made), &property_of(made)->name, property_of(old)->name);
        property_of(made)->doc = adder_is_none(property_of(made)->doc) ? UNBOUND : property_of(made)->doc;
    }
    return made;
}
ADDER_METHOD(adder_property_type, property_getter, "getter(self, object, /)", "Descriptor to obtain a copy of the property with a different getter.") { return property_with(vm, args[0], 0, args[1]); }
ADDER_METHOD(adder_property_type, property_setter, "setter(self, object, /)", "Descriptor to obtain a copy of the property with a different setter.") { return property_with(vm, args[0], 1, args[1]); }
ADDER_METHOD(adder_property_type, property_deleter, "deleter(self, object, /)", "Descriptor to obtain a copy of the property with a different deleter.") { return property_with(vm, args[0], 2, args[1]); }
/* The name for messages, or UNBOUND. */
static Value property_known_name(Vm *vm, Value v) {
    const Property *property = property_of(v);
    if (!adder_is_unbound(property->name)) {
        return property->name;
    }
    return adder_is_none(property->getter) ? UNBOUND : adder_find_attribute(vm, property->getter, N(__name__));
}
_Noreturn void property_missing(Vm *vm, Value v, Value instance, const char *what) {
    Value name = property_known_name(vm, v);
    if (adder_is_unbound(name)) {
        adder_raise(vm, &adder_AttributeError, "property of '%T' object has no %s", instance, what);
    }
    adder_raise(vm, &adder_AttributeError, "property %r of '%T' object has no %s", name, instance, what);
}
/* What is no method: fget, fset, fdel, __doc__, __name__. */
static Value property_attribute(Vm *vm, Value self, Value name) {
    const Property *property = property_of(self);
    if (adder_same(name, N(fget))) {
        return property->getter;
    }
    if (adder_same(name, N(fset))) {
        return property->setter;
    }
    if (adder_same(name, N(fdel))) {
        return property->deleter;
    }
    if (adder_same(name, N(__doc__))) {
        if (!adder_is_unbound(property->doc)) {
            return property->doc;
        }
        Value doc = adder_is_none(property->getter) ? NONE : adder_find_attribute(vm, property->getter, N(__doc__));
        return adder_is_unbound(doc) ? NONE : doc;
    }
    if (adder_same(name, N(__name__))) {
        return property_known_name(vm, self);
    }
    if (adder_same(name, N(__isabstractmethod__))) {
        for (unsigned i = 0; i < 3; i++) {
            Value mark = adder_find_attribute(vm, (&property_of(self)->getter)[i], name);
            if (!adder_is_unbound(mark) && adder_truth(vm, mark)) {
                return TRUE_VALUE;
            }
        }
        return FALSE_VALUE;
    }
    return UNBOUND;
}
static bool property_set_attribute(Vm *vm, Value self, Value name, Value item) {
    Property *property = property_of(self);
    if (adder_same(name, N(fget)) || adder_same(name, N(fset)) || adder_same(name, N(fdel))) {
        adder_raise(vm, &adder_AttributeError, "readonly attribute");
    }
    bool doc = adder_same(name, N(__doc__));
    if (!doc && !adder_same(name, N(__name__))) {
        return false;
    }
    adder_store(vm, property, doc ? &property->doc : &property->name, doc && adder_is_unbound(item) ? NONE : item);
    return true;
}
ADDER_METHOD(adder_property_type, property_set_name, "__set_name__(self, owner, name, /)", "Method to set name of a property.") {
    adder_store(vm, property_of(args[0]), &property_of(args[0])->name, args[2]);
    return NONE;
}
ADDER_METHOD(adder_property_type, property_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") {
    if (adder_is_none(args[1])) {
        if (adder_is_unbound(args[2]) || adder_is_none(args[2])) {
            adder_raise(vm, &adder_TypeError, "__get__(None, None) is invalid");
        }
        return args[0];
    }
    Value getter = property_of(args[0])->getter;
    if (adder_is_none(getter)) {
        property_missing(vm, args[0], args[1], "getter");
    }
    return adder_call(vm, getter, 1, &args[1]);
}
ADDER_METHOD(adder_property_type, property_set, "__set__(self, instance, value, /)", "Set an attribute of instance to value.") {
    Value setter = property_of(args[0])->setter;
    if (adder_is_none(setter)) {
        property_missing(vm, args[0], args[1], "setter");
    }
    adder_call(vm, setter, 2, args + 1);
    return NONE;
}
ADDER_METHOD(adder_property_type, property_delete, "__delete__(self, instance, /)", "Delete an attribute of instance.") {
    Value deleter = property_of(args[0])->deleter;
    if (adder_is_none(deleter)) {
        property_missing(vm, args[0], args[1], "deleter");
    }
    adder_call(vm, deleter, 1, args + 1);
    return NONE;
}
static const AdderMember property_members[] = {
    ADDER_MEMBER_NATIVE(__init__, property_init),
    ADDER_MEMBER_NATIVE(getter, property_getter), ADDER_MEMBER_NATIVE(setter, property_setter),
    ADDER_MEMBER_NATIVE(deleter, property_deleter), ADDER_MEMBER_NATIVE(__set_name__, property_set_name),
    ADDER_MEMBER_NATIVE(__get__, property_get), ADDER_MEMBER_NATIVE(__set__, property_set),
    ADDER_MEMBER_NATIVE(__delete__, property_delete),
};
static const AdderSlots property_slots = {.native = &adder_property_type, .size = sizeof(Property), .trace = property_trace,
    .get_attribute = property_attribute, .set_attribute = property_set_attribute};
ADDER_TYPE(adder_property_type, property, adder_object_type, property_slots, property_members, property_construct, 0,
           "property(fget=None, fset=None, fdel=None, doc=None)\nAn attribute that is computed.");

/* ---- staticmethod, classmethod ---- */

static void wrapper_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((MethodWrapper *)self)->function, 2); }
static Value wrapper_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    bool is_static = cls->slots->native == &adder_staticmethod_type;
    adder_no_keywords(vm, is_static ? "staticmethod" : "classmethod", kwnames);
    if (nargs != 1) {
        adder_raise(vm, &adder_TypeError, "%smethod expected 1 argument, got %u", is_static ? "static" : "class", nargs);
    }
    MethodWrapper *wrapper = adder_new_instance(vm, cls, sizeof(MethodWrapper));
    wrapper->function = args[0];
    wrapper->dict = UNBOUND;
    return adder_object(wrapper);
}
static Value wrapper_dict(Vm *vm, Value self) {
    if (adder_is_unbound(VALUE_AS(MethodWrapper, self)->dict)) {
        Value dict = adder_dict(vm);
        adder_store(vm, (void *)self.bits, &VALUE_AS(MethodWrapper, self)->dict, dict);
    }
    return VALUE_AS(MethodWrapper, self)->dict;
}
static Value wrapper_attribute(Vm *vm, Value self, Value name) { /* the function's own shine through */
    static const AdderStr *const shown[] = {&ADDER_NAME(__name__), &ADDER_NAME(__qualname__), &ADDER_NAME(__doc__),
                                            &ADDER_NAME(__module__), &ADDER_NAME(__annotations__),
                                            &ADDER_NAME(__annotate__)};
    Value dict = VALUE_AS(MethodWrapper, self)->dict, own = adder_is_unbound(dict) ? UNBOUND : adder_dict_find(vm, dict, name);
    if (!adder_is_unbound(own)) {
        return own;
    }
    if (adder_same(name, N(__func__)) || adder_same(name, N(__wrapped__))) {
        return vm_unwrap_method(self);
    }
    if (adder_same(name, N(__dict__))) {
        return wrapper_dict(vm, self);
    }
    if (adder_same(name, N(__isabstractmethod__))) {
        Value mark = adder_find_attribute(vm, vm_unwrap_method(self), name);
        return adder_bool(!adder_is_unbound(mark) && adder_truth(vm, mark));
    }
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        if (adder_same(name, adder_object(shown[i]))) {
            return adder_find_attribute(vm, vm_unwrap_method(self), name);
        }
    }
    /* @functools.wraps and others leave marks on the function */
    Value marks = adder_is_exact(vm_unwrap_method(self), &adder_function_type) ? adder_get_attribute(vm, vm_unwrap_method(self), N(__dict__)) : UNBOUND;
    return adder_is_unbound(marks) ? UNBOUND : adder_dict_find(vm, marks, name);
}
static bool wrapper_set_attribute(Vm *vm, Value self, Value name, Value item) {
    if (adder_same(name, N(__func__)) || adder_same(name, N(__wrapped__))) {
        adder_raise(vm, &adder_AttributeError, "readonly attribute");
    }
    Value dict = wrapper_dict(vm, self);
    if (adder_is_unbound(item)) {
        return adder_dict_remove(vm, dict, name);
    }
    adder_dict_store(vm, dict, name, item);
    return true;
}
static void wrapper_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "<%T(%r)>", self, vm_unwrap_method(self));
}
static Value staticmethod_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_call_in_place(vm, vm_unwrap_method(self), args, nargs, kwnames);
}
ADDER_METHOD(adder_staticmethod_type, staticmethod_get, "__get__(self, instance, owner=None, /)", "The function.") {
    return vm_unwrap_method(args[0]);
}
ADDER_METHOD(adder_classmethod_type, classmethod_get, "__get__(self, instance, owner=None, /)", "Bound to the class.") {
    bool no_owner = adder_is_unbound(args[2]) || adder_is_none(args[2]);
    if (no_owner && adder_is_none(args[1])) {
        adder_raise(vm, &adder_TypeError, "__get__(None, None) is invalid");
    }
    const Type *type = no_owner ? adder_type_of(args[1]) : (const Type *)args[2].bits;
    return vm_bind_attribute(vm, args[0], args[1], type);
}
static const AdderMember staticmethod_members[] = {ADDER_MEMBER_NATIVE(__get__, staticmethod_get)};
static const AdderMember classmethod_members[] = {ADDER_MEMBER_NATIVE(__get__, classmethod_get)};
static const AdderSlots staticmethod_slots = {.native = &adder_staticmethod_type, .size = sizeof(MethodWrapper),
    .trace = wrapper_trace, .repr = wrapper_repr, .get_attribute = wrapper_attribute, .set_attribute = wrapper_set_attribute,
    .call = staticmethod_call};
static const AdderSlots classmethod_slots = {.native = &adder_classmethod_type, .size = sizeof(MethodWrapper),
    .trace = wrapper_trace, .repr = wrapper_repr, .get_attribute = wrapper_attribute, .set_attribute = wrapper_set_attribute};
ADDER_TYPE(adder_staticmethod_type, staticmethod, adder_object_type, staticmethod_slots, staticmethod_members,
           wrapper_construct, 0, "staticmethod(function, /)\nA method that gets neither the instance nor the class.");
ADDER_TYPE(adder_classmethod_type, classmethod, adder_object_type, classmethod_slots, classmethod_members,
           wrapper_construct, 0, "classmethod(function, /)\nA method that gets the class.");

/* ---- bound methods ---- */

static void method_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((BoundMethod *)self)->function, 2); }
static void method_repr(Vm *vm, Value self, Builder *out) {
    const BoundMethod *method = VALUE_AS(BoundMethod, self);
    if (adder_is_exact(method->function, &adder_native_type)) {
        const Native *native = VALUE_AS(const Native, method->function);
        const char *format = native_is_wrapper(native) ? "<method-wrapper '%q' of %T object at 0x%x>"
                                                       : "<built-in method %q of %T object at 0x%x>";
        adder_builder_format(out, format, native_name(vm, native), method->self, (unsigned)method->self.bits);
        return;
    }
    Value name = adder_find_attribute(vm, method->function, N(__qualname__));
    name = value_is_str(name) ? name : adder_find_attribute(vm, method->function, N(__name__));
    adder_builder_format(out, "<bound method %q of %r>", value_is_str(name) ? name : adder_str_c(vm, "?"), method->self);
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
    if (!adder_is_callable(vm, bound[0])) {
        adder_raise(vm, &adder_TypeError, "first argument must be callable");
    }
    if (adder_is_none(bound[1])) {
        adder_raise(vm, &adder_TypeError, "instance must not be None");
    }
    return vm_bound_method(vm, bound[0], bound[1]);
}
static bool method_set_attribute(Vm *vm, Value self, Value name, Value item) {
    (void)item;
    if (adder_same(name, N(__self__)) || adder_same(name, N(__func__))) {
        adder_raise(vm, &adder_AttributeError, "readonly attribute");
    }
    return false;
}
ADDER_METHOD(adder_method_type, method_get, "__get__(self, instance, owner=None, /)", "Itself.") { return args[0]; }
static const AdderMember method_members[] = {ADDER_MEMBER_NATIVE(__get__, method_get)};
static const AdderSlots method_slots = {.native = &adder_method_type, .size = sizeof(BoundMethod), .trace = method_trace,
    .repr = method_repr, .compare = method_compare, .hash = method_hash, .get_attribute = method_attribute, .set_attribute = method_set_attribute,
    .call = method_call};
const AdderType ADDER_ALIGNED adder_method_type = {(const AdderHead *)(const void *)&adder_type_type, &method_slots,
    &adder_method_type, ADDER_ROM_NAME(method), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, ADDER_MEMBERS(method_members), "method(function, instance, /)", method_construct};

static const AdderType ADDER_ALIGNED builtin_method_type = {(const AdderHead *)(const void *)&adder_type_type, &method_slots,
    &builtin_method_type, ADDER_ROM_NAME(builtin_function_or_method), ADDER_ROM(adder_native_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {method_members, 0}, NULL, NULL};
static const AdderType ADDER_ALIGNED method_wrapper_type = {(const AdderHead *)(const void *)&adder_type_type, &method_slots,
    &method_wrapper_type, ADDER_ROM_NAME(method_wrapper), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {method_members, 0}, NULL, NULL};
const Type *bound_method_type_of(Value v) {
    Value function = VALUE_AS(const BoundMethod, v)->function;
    if (!adder_is_exact(function, &adder_native_type)) {
        return &adder_method_type;
    }
    return native_is_wrapper(VALUE_AS(const Native, function)) ? &method_wrapper_type : &builtin_method_type;
}

/* ---- super ---- */

typedef struct Super {
    Object object;
    Value type, self, of; /* of: the class of self, or self itself when that is a class; both UNBOUND: not bound yet */
} Super;
static void super_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Super *)self)->type, 3); }

/* The class along whose MRO super goes on. */
static Value super_class_of(Vm *vm, Value type, Value self) {
    const Type *start = (const Type *)type.bits;
    if (value_is_type(self) && adder_is_subtype((const Type *)self.bits, start)) {
        return self;
    }
    if (adder_is_subtype(adder_type_of(self), start)) {
        return adder_object(adder_type_of(self));
    }
    Value claimed = value_is_python_instance(self) ? adder_find_attribute(vm, self, N(__class__)) : UNBOUND; /* a proxy */
    if (value_is_type(claimed) && adder_is_subtype((const Type *)claimed.bits, start)) {
        return claimed;
    }
    bool is_type = value_is_type(self);
    adder_raise(vm, &adder_TypeError, "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).",
                is_type ? "type" : "instance of", is_type ? (const Type *)self.bits : adder_type_of(self), start);
}

Value vm_super_new(Vm *vm, Value type, Value self) {
    if (!value_is_type(type)) {
        adder_raise(vm, &adder_TypeError, "super() argument 1 must be a type, not %T", type);
    }
    Value of = adder_is_unbound(self) ? UNBOUND : super_class_of(vm, type, self);
    Super *super = adder_new(vm, &adder_super_type, sizeof(Super));
    super->type = type;
    super->self = self;
    super->of = of;
    return adder_object(super);
}
static Value super_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    (void)cls;
    adder_no_keywords(vm, "super", kwnames);
    if (nargs > 2) {
        adder_raise(vm, &adder_TypeError, "super() expected at most 2 arguments, got %u", nargs);
    }
    if (nargs == 0) {
        adder_raise(vm, &adder_RuntimeError, vm->code != NULL && vm->code->positional != 0 ? "super(): __class__ cell not found"
                                                                                            : "super(): no arguments");
    }
    return vm_super_new(vm, args[0], nargs == 2 && !adder_is_none(args[1]) ? args[1] : UNBOUND);
}
static Value super_own(const Super *super, Value name) {
    bool bound = !adder_is_unbound(super->self);
    if (adder_same(name, N(__thisclass__))) {
        return super->type;
    }
    if (adder_same(name, N(__self__))) {
        return bound ? super->self : NONE;
    }
    return adder_same(name, N(__self_class__)) ? bound ? super->of : NONE : UNBOUND;
}
static Value super_attribute(Vm *vm, Value v, Value name) {
    const Super *super = VALUE_AS(Super, v);
    if (adder_same(name, N(__class__))) {
        return UNBOUND;
    }
    if (adder_is_unbound(super->self)) {
        return super_own(super, name);
    }
    const Type *of = (const Type *)super->of.bits;
    Value found = type_lookup_after(vm, of, (const Type *)super->type.bits, name);
    if (adder_is_unbound(found)) {
        found = super_own(super, name);
        if (adder_is_unbound(found)) {
            adder_raise(vm, &adder_AttributeError, "'super' object has no attribute '%q'", name);
        }
        return found;
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
    if (adder_is_unbound(super->self)) {
        adder_builder_format(out, "<super: <class '%N'>, NULL>", (const Type *)super->type.bits);
    } else {
        adder_builder_format(out, "<super: <class '%N'>, <%N object>>", (const Type *)super->type.bits,
                             (const Type *)super->of.bits);
    }
}
ADDER_METHOD(adder_super_type, super_get, "__get__(self, instance, owner=None, /)", "Bound to the instance.") {
    const Super *super = VALUE_AS(Super, args[0]);
    bool stays = adder_is_none(args[1]) || !adder_is_unbound(super->self);
    return stays ? args[0] : vm_super_new(vm, super->type, args[1]);
}
static const AdderMember super_members[] = {ADDER_MEMBER_NATIVE(__get__, super_get)};
static const AdderSlots super_slots = {.native = &adder_super_type, .size = sizeof(Super), .trace = super_trace,
    .repr = super_repr, .get_attribute = super_attribute};
const AdderType ADDER_ALIGNED adder_super_type = {(const AdderHead *)(const void *)&adder_type_type, &super_slots,
    &adder_super_type, ADDER_ROM_NAME(super), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE, ADDER_MEMBERS(super_members), "super(type, object, /)\nAccess to the next class in the MRO.", super_construct};
