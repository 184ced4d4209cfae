/* type_object.c: types as objects: their layout, what `type` answers, and calling it. Making classes is class.c's. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- trace ---- */

static void type_trace(Visitor *visitor, Object *self) {
    Type *type = (Type *)self;
    if (!type_is_python(type)) {
        return;
    }
    adder_visit_object(visitor, &type->self);
    adder_visit(visitor, &type->name);
    adder_visit(visitor, &type->bases);
    adder_visit(visitor, &type->dict);
    adder_visit(visitor, &type->shape);
}


/* ---- what `type` answers ---- */

static Value type_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (nargs == 1 && cls == &adder_type_type && adder_is_unbound(kwnames)) {
        return adder_object(adder_type_of(args[0]));
    }
    if (nargs == 1 && cls == &adder_type_type) {
        adder_raise(vm, &adder_TypeError, "type() takes no keyword arguments");
    }
    if (nargs != 3) {
        adder_raise(vm, &adder_TypeError, cls == &adder_type_type ? "type() takes 1 or 3 arguments"
                                                                  : "type.__new__() takes exactly 3 arguments (%u given)", nargs);
    }
    Value name = adder_unwrap(args[0]);
    if (!value_is_str(name)) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 1 must be str, not %T", name);
    }
    if (memchr(str_text(str_of(name)), 0, str_size(str_of(name))) != NULL) {
        adder_raise(vm, &adder_ValueError, "type name must not contain null characters");
    }
    if (!value_is_tuple(adder_unwrap(args[1]))) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 2 must be tuple, not %T", args[1]);
    }
    if (!adder_is_instance(args[2], &adder_dict_type)) {
        adder_raise(vm, &adder_TypeError, "type.__new__() argument 3 must be dict, not %T", args[2]);
    }
    type_refuse_entries(vm, adder_unwrap(args[1]));
    const Type *winner = cls == &adder_type_type ? type_winning_metatype(vm, cls, adder_unwrap(args[1])) : cls;
    if (winner != cls) {
        return vm_call_in_place(vm, adder_object(winner), args, nargs, kwnames);
    }
    return type_make(vm, cls, name, adder_unwrap(args[1]), args[2], kwnames, args + 3);
}

static void type_repr(Vm *vm, Value self, Builder *out) {
    const Type *type = (const Type *)self.bits;
    if (!type_is_python(type)) {
        adder_builder_format(out, "<class '%N'>", type);
        return;
    }
    Value module = dict_get_name(VALUE_AS(Dict, type->dict), N(__module__));
    Value qualname = dict_get_name(VALUE_AS(Dict, type->dict), N(__qualname__));
    if (value_is_str(module) && !adder_same(module, N(builtins))) {
        adder_builder_format(out, "<class '%q.%q'>", module, value_is_str(qualname) ? qualname : type->name);
    } else {
        adder_builder_format(out, "<class '%q'>", value_is_str(qualname) ? qualname : type->name);
    }
    (void)vm;
}

static Value type_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_type_call(vm, (const Type *)self.bits, args, nargs, kwnames);
}

ADDER_METHOD(adder_type_type, type_call_method, "__call__(self, /, *args, **kwargs)", "Make an instance.") {
    return vm_type_call_spread(vm, (const Type *)args[0].bits, adder_tuple(vm, nargs - 1, args + 1), args[nargs]);
}

static Value type_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    (void)self_is_right;
    if (op != ADDER_OR) {
        return NOT_IMPLEMENTED;
    }
    Value args[] = {a, b};
    return union_make(vm, args, 2);
}

const AdderSlots type_slots = {.native = &adder_type_type, .size = (uint16_t)PYTHON_TYPE_BYTES, .letter = 'C',
                               .trace = type_trace, .repr = type_repr, .call = type_call, .binary = type_binary};

static const Type *self_type(Value v) { return (const Type *)v.bits; }

ADDER_PROPERTY(adder_type_type, type_name_get, "__name__", "Name of the class.") {
    Value name = self_type(args[0])->name;
    if (!type_is_python(self_type(args[0]))) { /* natives of modules are named with the module in front */
        const char *text = str_text(str_of(name)), *dot = strrchr(text, '.');
        return dot ? adder_str_c(vm, dot + 1) : name;
    }
    return name;
}
ADDER_PROPERTY(adder_type_type, type_qualname_get, "__qualname__", "Name of the class with what it is defined in.") {
    const Type *type = self_type(args[0]);
    Value own = type_is_python(type) ? dict_get_name(VALUE_AS(Dict, type->dict), N(__qualname__)) : UNBOUND;
    return adder_is_unbound(own) ? type_name_get(vm, args, nargs) : own;
}
ADDER_PROPERTY(adder_type_type, type_module_get, "__module__", "Name of the module that defines the class.") {
    const Type *type = self_type(args[0]);
    if (type_is_python(type)) {
        Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__module__));
        return adder_is_unbound(own) ? N(builtins) : own;
    }
    const char *text = str_text(str_of(type->name)), *dot = strrchr(text, '.');
    return dot ? adder_str(vm, text, (size_t)(dot - text)) : N(builtins);
}
ADDER_PROPERTY(adder_type_type, type_bases_get, "__bases__", "Tuple of the base classes.") {
    return type_bases(vm, self_type(args[0]));
}
ADDER_PROPERTY(adder_type_type, type_base_get, "__base__", "The base class whose layout the instances have.") {
    const Type *type = self_type(args[0]);
    return adder_is_unbound(type->bases) ? NONE : adder_object(type_best_base(vm, type_bases(vm, type)));
}
ADDER_PROPERTY(adder_type_type, type_mro_get, "__mro__", "Method resolution order: tuple of classes.") {
    return type_mro(vm, self_type(args[0]));
}
static Value native_namespace(Vm *vm, const Type *type) {
    Value dict = adder_dict(vm), names = adder_list(vm, 0, NULL);
    for (unsigned i = 0; i < type->members.count; i++) {
        adder_dict_store(vm, dict, adder_object(type->members.members[i].name), type->members.members[i].value);
    }
    if (type->construct != NULL || type == &adder_object_type) {
        adder_dict_store(vm, dict, N(__new__), adder_get_attribute(vm, adder_object(type), N(__new__)));
    }
    special_names(vm, type, names);
    for (size_t i = 0; i < adder_list_count(names); i++) {
        adder_dict_store(vm, dict, adder_list_items(names)[i], special_member(type, adder_list_items(names)[i]));
    }
    return dict;
}
ADDER_PROPERTY(adder_type_type, type_dict_get, "__dict__", "The namespace of the class.") {
    const Type *type = self_type(args[0]);
    return mappingproxy_new(vm, type_is_python(type) ? type->dict : native_namespace(vm, type));
}
/* PEP 649: made from __annotate__ when asked for, and kept. */
ADDER_PROPERTY(adder_type_type, type_annotations_get, "__annotations__", "The annotations of the class body.") {
    const Type *type = self_type(args[0]);
    if (!type_is_python(type)) {
        adder_raise(vm, &adder_AttributeError, "type object '%N' has no attribute '__annotations__'", type);
    }
    Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__annotations__));
    if (!adder_is_unbound(own)) {
        return own;
    }
    Value annotate = dict_get_name(VALUE_AS(Dict, type->dict), N(__annotate__)), format = adder_small_int(1);
    bool made = !adder_is_unbound(annotate) && !adder_is_none(annotate);
    Value annotations = made ? adder_call(vm, annotate, 1, &format) : adder_dict(vm);
    adder_dict_store(vm, type->dict, N(__annotations__), annotations);
    return annotations;
}
ADDER_PROPERTY(adder_type_type, type_annotate_get, "__annotate__", "The function that makes the annotations, or None.") {
    const Type *type = self_type(args[0]);
    if (!type_is_python(type)) {
        adder_raise(vm, &adder_AttributeError, "type object '%N' has no attribute '__annotate__'", type);
    }
    Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__annotate__));
    return adder_is_unbound(own) ? NONE : own;
}
ADDER_PROPERTY(adder_type_type, type_doc_get, "__doc__", "Documentation of the class, or None.") {
    const Type *type = self_type(args[0]);
    if (type_is_python(type)) {
        Value own = dict_get_name(VALUE_AS(Dict, type->dict), N(__doc__));
        return adder_is_unbound(own) ? NONE : own;
    }
    return type->help ? adder_str_c(vm, type->help) : NONE;
}
ADDER_METHOD(adder_type_type, type_mro_method, "mro(self, /)", "Method resolution order: list of classes.") {
    const Type *type = self_type(args[0]);
    Value mro = type_is_python(type) ? type_compute_mro(vm, type, type_bases(vm, type)) : UNBOUND;
    mro = adder_is_unbound(mro) ? type_mro_of_bases(vm, type) : mro;
    return adder_list(vm, adder_tuple_count(mro), adder_tuple_items(mro));
}
ADDER_METHOD(adder_type_type, type_instancecheck, "__instancecheck__(self, instance, /)", "isinstance() of this class.") {
    return adder_bool(adder_is_subtype(adder_type_of(args[1]), self_type(args[0])));
}
ADDER_METHOD(adder_type_type, type_subclasscheck, "__subclasscheck__(self, subclass, /)", "issubclass() of this class.") {
    if (!value_is_type(args[1])) {
        adder_raise(vm, &adder_TypeError, "issubclass() arg 1 must be a class");
    }
    return adder_bool(adder_is_subtype(self_type(args[1]), self_type(args[0])));
}
ADDER_METHOD(adder_type_type, type_subclasses, "__subclasses__(self, /)", "Return a list of immediate subclasses.") {
    return type_direct_subclasses(vm, self_type(args[0]));
}
ADDER_CLASS_METHOD(adder_type_type, type_prepare, "__prepare__(self, *args, **kwargs)", "Namespace for a class body.") {
    return adder_dict(vm);
}

static void type_store(Vm *vm, Value cls, Value name, Value item) {
    name = adder_intern_str(vm, adder_unwrap(name));
    if (!type_is_python(self_type(cls))) {
        adder_raise(vm, &adder_TypeError, "cannot set '%q' attribute of immutable type '%N'", name, self_type(cls));
    }
    if (!type_set_attribute(vm, (Type *)cls.bits, name, item)) {
        attribute_missing(vm, cls, name);
    }
}
ADDER_METHOD(adder_type_type, type_setattr, "__setattr__(self, name, value, /)", "Implement setattr(self, name, value).") {
    type_store(vm, args[0], args[1], args[2]);
    return NONE;
}
ADDER_METHOD(adder_type_type, type_delattr, "__delattr__(self, name, /)", "Implement delattr(self, name).") {
    type_store(vm, args[0], args[1], UNBOUND);
    return NONE;
}
ADDER_METHOD(adder_type_type, type_getattribute, "__getattribute__(self, name, /)", "Return getattr(self, name).") {
    return attribute_get_plain(vm, args[0], args[1]);
}

ADDER_METHOD(adder_type_type, type_init, "__init__(self, /, *args, **kwargs)", "Initialize self.") {
    if (nargs != 2 && nargs != 4) {
        adder_raise(vm, &adder_TypeError, "type.__init__() takes 1 or 3 arguments");
    }
    return NONE;
}

static const AdderMember type_members[] = {
    ADDER_MEMBER_NATIVE(__init__, type_init),
    ADDER_MEMBER_NATIVE(__setattr__, type_setattr), ADDER_MEMBER_NATIVE(__delattr__, type_delattr),
    ADDER_MEMBER_NATIVE(__getattribute__, type_getattribute),
    ADDER_MEMBER_NATIVE(__name__, type_name_get),
    ADDER_MEMBER_NATIVE(__qualname__, type_qualname_get),
    ADDER_MEMBER_NATIVE(__module__, type_module_get),
    ADDER_MEMBER_NATIVE(__bases__, type_bases_get),
    ADDER_MEMBER_NATIVE(__base__, type_base_get),
    ADDER_MEMBER_NATIVE(__mro__, type_mro_get),
    ADDER_MEMBER_NATIVE(__dict__, type_dict_get),
    ADDER_MEMBER_NATIVE(__annotations__, type_annotations_get), ADDER_MEMBER_NATIVE(__annotate__, type_annotate_get),
    ADDER_MEMBER_NATIVE(__call__, type_call_method),
    ADDER_MEMBER_NATIVE(__doc__, type_doc_get),
    ADDER_MEMBER_NATIVE(mro, type_mro_method),
    ADDER_MEMBER_NATIVE(__instancecheck__, type_instancecheck),
    ADDER_MEMBER_NATIVE(__subclasscheck__, type_subclasscheck),
    ADDER_MEMBER_NATIVE(__subclasses__, type_subclasses),
    ADDER_MEMBER_NATIVE(__prepare__, type_prepare),
};
ADDER_TYPE(adder_type_type, type, adder_object_type, type_slots, type_members, type_construct, 0,
           "type(object_or_name, bases=None, dict=None, /, **kwds)\nThe class of an object, or a new class.");

