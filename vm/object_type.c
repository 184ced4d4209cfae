/* object_type.c: the root of all types, `object`: what every value answers by default. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

void builder_put_special(Builder *out, Value v, bool as_str);

ADDER_METHOD(adder_object_type, object_init, "__init__(self, /, *args, **kwargs)", "Initialize self.") {
    const Type *type = adder_type_of(args[0]);
    bool extra = nargs > 1 || !adder_is_unbound(args[nargs]);
    if (extra && type->slots->native == NULL) {
        Value own = type_lookup(vm, type, N(__init__));
        if (!adder_is_exact(own, &adder_native_type)) {
            adder_raise(vm, &adder_TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if ((type->flags & TYPE_CUSTOM_NEW) == 0) {
            adder_raise(vm, &adder_TypeError, "%N() takes no arguments", type);
        }
    }
    return NONE;
}

ADDER_STATIC_METHOD(adder_object_type, object_new, "__new__(cls, /, *args, **kwargs)", "Create and return a new object.") {
    /* bound by find_on_type: args[0] is the native type it was looked up on, args[1] the class */
    unsigned skip = nargs > 1 && value_is_type(args[0]) && value_is_type(args[1]) ? 1 : 0;
    Value cls = args[skip];
    if (nargs == 0 || !value_is_type(cls)) {
        adder_raise(vm, &adder_TypeError, "object.__new__(X): X is not a type object (%T)", nargs ? cls : NONE);
    }
    const Type *type = (const Type *)cls.bits;
    Value kwargs = args[nargs], kwnames = UNBOUND;
    if (type_is_abstract(vm, type)) {
        type_raise_abstract(vm, type);
    }
    const Type *native = type->slots->native;
    if (skip && native != NULL && !adder_is_subtype(type, (const Type *)args[0].bits)) {
        adder_raise(vm, &adder_TypeError, "%N.__new__(%N): %N is not a subtype of %N", (const Type *)args[0].bits, type, type,
                    (const Type *)args[0].bits);
    }
    if (skip && native != NULL && args[0].bits == (uintptr_t)&adder_object_type && native != &adder_object_type) {
        adder_raise(vm, &adder_TypeError, "object.__new__(%N) is not safe, use %N.__new__()", type, native);
    }
    if (native == NULL || native == &adder_object_type) {
        if (nargs > skip + 1 && attribute_is_object_default(type_lookup(vm, type, N(__init__)))) {
            adder_raise(vm, &adder_TypeError, type->flags & TYPE_CUSTOM_NEW ? "object.__new__() takes exactly one argument "
                        "(the type to instantiate)" : "%N() takes no arguments", type);
        }
        if (!type_is_python(type)) {
            return adder_object(adder_new(vm, type, sizeof(Object)));
        }
        return instance_new(vm, type);
    }
    size_t named = adder_is_unbound(kwargs) ? 0 : adder_dict_count(kwargs);
    Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
    unsigned count = nargs - skip - 1;
    vm_require(vm, base + count + named + 8);
    base[FRAME_FUNCTION] = base[FRAME_BACK] = base[FRAME_PC] = UNBOUND;
    memcpy(base, args + skip + 1, count * sizeof(Value));
    vm->top = base + count;
    if (named != 0) {
        kwnames = tuple_from_iterable(vm, kwargs);
        for (size_t i = 0; i < named; i++) {
            base[count + i] = adder_dict_find(vm, kwargs, adder_tuple_items(kwnames)[i]);
        }
        vm->top = base + count + named;
    }
    Value made = vm_native_new(vm, type, base, count, kwnames);
    vm->top = saved_top;
    return made;
}

bool attribute_is_object_default(Value found) {
    return found.bits == (uintptr_t)&object_init_native || found.bits == (uintptr_t)&object_new_native;
}

ADDER_METHOD(adder_object_type, object_repr, "__repr__(self, /)", "Return repr(self).") {
    Builder b;
    adder_builder_start(vm, &b);
    const Type *native = adder_type_of(args[0])->slots->native;
    const Slots *slots = native != NULL ? native->slots : &instance_slots;
    if (slots->repr != NULL) {
        bool whole = slots->size != 0 || (slots->flags & ADDER_SLOTS_REPR_OF_INSTANCE) != 0;
        slots->repr(vm, whole ? args[0] : adder_unwrap(args[0]), &b);
    } else {
        const Type *type = adder_type_of(args[0]);
        Value module = adder_find_attribute(vm, adder_object(type), N(__module__));
        Value name = adder_get_attribute(vm, adder_object(type), N(__qualname__));
        if (value_is_str(module) && !adder_same(module, N(builtins))) {
            adder_builder_format(&b, "<%q.%q object at 0x%x>", module, name, (unsigned)args[0].bits);
        } else {
            adder_builder_format(&b, "<%q object at 0x%x>", name, (unsigned)args[0].bits);
        }
    }
    return adder_builder_str(&b);
}
ADDER_METHOD(adder_object_type, object_str, "__str__(self, /)", "Return str(self).") {
    const Type *native = adder_type_of(args[0])->slots->native;
    const Slots *slots = native != NULL ? native->slots : &instance_slots;
    if (slots->str != NULL) {
        Builder b;
        adder_builder_start(vm, &b);
        slots->str(vm, slots->size == 0 ? adder_unwrap(args[0]) : args[0], &b);
        return adder_builder_str(&b);
    }
    return adder_repr(vm, args[0]);
}
ADDER_METHOD(adder_object_type, object_getattribute, "__getattribute__(self, name, /)", "Return getattr(self, name).") {
    return attribute_get_plain(vm, args[0], args[1]);
}
ADDER_METHOD(adder_object_type, object_setattr, "__setattr__(self, name, value, /)", "Implement setattr(self, name, value).") {
    if (value_is_type(args[0])) {
        adder_raise(vm, &adder_TypeError, "can't apply this __setattr__ to %T object", args[0]);
    }
    Value name = adder_intern_str(vm, adder_unwrap(args[1]));
    if (value_is_python_instance(args[0])) {
        attribute_set_plain(vm, args[0], name, args[2]);
    } else {
        adder_set_attribute(vm, args[0], name, args[2]);
    }
    return NONE;
}
ADDER_METHOD(adder_object_type, object_delattr, "__delattr__(self, name, /)", "Implement delattr(self, name).") {
    if (value_is_type(args[0])) {
        adder_raise(vm, &adder_TypeError, "can't apply this __delattr__ to %T object", args[0]);
    }
    Value name = adder_intern_str(vm, adder_unwrap(args[1]));
    if (value_is_python_instance(args[0])) {
        attribute_set_plain(vm, args[0], name, UNBOUND);
    } else {
        adder_set_attribute(vm, args[0], name, UNBOUND);
    }
    return NONE;
}
ADDER_CLASS_METHOD(adder_object_type, object_init_subclass, "__init_subclass__(cls, /, **kwargs)", "Called when a subclass is made.") {
    if (!adder_is_unbound(args[1]) && adder_dict_count(args[1]) > 0) {
        adder_raise(vm, &adder_TypeError, "%N.__init_subclass__() takes no keyword arguments", (const Type *)args[0].bits);
    }
    return NONE;
}
ADDER_CLASS_METHOD(adder_object_type, object_subclasshook, "__subclasshook__(cls, object, /)", "For abstract classes.") {
    return NOT_IMPLEMENTED;
}
ADDER_PROPERTY(adder_object_type, object_class, "__class__", "The class of the object.") {
    return adder_object(adder_type_of(args[0]));
}
ADDER_PROPERTY(adder_object_type, object_doc, "__doc__", "Documentation, or None.") {
    const Type *type = adder_type_of(args[0]);
    if (type_is_python(type)) {
        return NONE;
    }
    return type->help ? adder_str_c(vm, type->help) : NONE;
}
ADDER_PROPERTY(adder_object_type, object_dict, "__dict__", "The attributes of the object.") {
    bool has = value_is_python_instance(args[0]) && (adder_type_of(args[0])->flags & TYPE_NO_DICT) == 0;
    Value dict = has ? instance_dict(vm, args[0]) : UNBOUND;
    if (adder_is_unbound(dict)) {
        adder_raise(vm, &adder_AttributeError, "'%T' object has no attribute '__dict__'", args[0]);
    }
    return dict;
}
ADDER_METHOD(adder_object_type, object_sizeof, "__sizeof__(self, /)", "Bytes of the object's own blocks.") {
    return adder_int_unsigned(vm, value_is_object(args[0]) ? heap_extent(&vm->heap, (void *)args[0].bits) : 0);
}
ADDER_METHOD(adder_object_type, object_reduce, "__reduce__(self, /)", "Helper for copying.") {
    Value parts[3] = {adder_object(adder_type_of(args[0])), adder_tuple(vm, 0, NULL), NONE};
    parts[2] = value_is_python_instance(args[0]) ? instance_dict(vm, args[0]) : NONE;
    return adder_tuple(vm, 3, parts);
}
/* What pickle and copy ask: a __reduce__ of the class's own, else what the built-in module _copyreg makes of the object. */
ADDER_METHOD(adder_object_type, object_reduce_ex, "__reduce_ex__(self, protocol, /)", "Helper for pickle.") {
    Value own = type_lookup(vm, adder_type_of(args[0]), N(__reduce__));
    if (!adder_same(own, adder_object(&object_reduce_native))) {
        return adder_call_method(vm, args[0], N(__reduce__), 0, NULL);
    }
    return adder_call_method(vm, adder_import(vm, "_copyreg"), N(reduce), 2, args);
}
ADDER_METHOD(adder_object_type, object_getstate, "__getstate__(self, /)", "Helper for pickle.") {
    return adder_call_method(vm, adder_import(vm, "_copyreg"), N(__getstate__), 1, args);
}

static void add_names_of(Vm *vm, const Type *type, Value set) {
    Value mro = type_mro(vm, type);
    for (size_t i = 0; i < adder_tuple_count(mro); i++) {
        const Type *t = (const Type *)adder_tuple_items(mro)[i].bits;
        if (type_is_python(t)) {
            size_t position = 0;
            Value key, item;
            while (adder_dict_walk(t->dict, &position, &key, &item)) {
                adder_set_add(vm, set, key);
            }
        } else {
            for (unsigned k = 0; k < t->members.count; k++) {
                adder_set_add(vm, set, adder_object(t->members.members[k].name));
            }
            Value list = adder_list(vm, 0, NULL);
            special_names(vm, t, list);
            for (size_t k = 0; k < adder_list_count(list); k++) {
                adder_set_add(vm, set, adder_list_items(list)[k]);
            }
        }
    }
}

ADDER_METHOD(adder_object_type, object_dir, "__dir__(self, /)", "Names of the attributes.") {
    Value v = args[0], set = adder_set(vm);
    if (adder_is_exact(v, &adder_module_type)) {
        const AdderModule *module = VALUE_AS(const AdderModule, v);
        adder_set_add(vm, set, N(__class__));
        adder_set_add(vm, set, N(__name__));
        for (unsigned i = 0; i < module->members.count; i++) {
            adder_set_add(vm, set, adder_object(module->members.members[i].name));
        }
        Value overlay = adder_is_unbound(vm->overlays) ? UNBOUND : adder_dict_find(vm, vm->overlays, v);
        if (!adder_is_unbound(overlay)) {
            operation_set_update(vm, set, overlay);
        }
    } else if (adder_is_exact(v, &adder_user_module_type)) {
        operation_set_update(vm, set, module_dict(v));
    } else if (value_is_type(v)) {
        add_names_of(vm, (const Type *)v.bits, set);
    } else {
        if (value_is_python_instance(v)) {
            Value list = adder_list(vm, 0, NULL);
            instance_names(vm, v, list);
            operation_set_update(vm, set, list);
        }
        add_names_of(vm, adder_type_of(v), set);
    }
    Value list = list_from_iterable(vm, set);
    list_sort(vm, list, UNBOUND, false);
    return list;
}


static Value object_compare_default(Vm *vm, AdderComparison op, Value *args) {
    const Type *native = adder_type_of(args[0])->slots->native;
    const Slots *slots = native != NULL ? native->slots : &instance_slots;
    if (slots->compare != NULL) {
        return slots->compare(vm, op, adder_unwrap(args[0]), adder_unwrap(args[1]));
    }
    if (op == ADDER_EQ) {
        return adder_same(args[0], args[1]) ? TRUE_VALUE : NOT_IMPLEMENTED;
    }
    if (op == ADDER_NE) {
        Value equal = adder_call_method(vm, args[0], N(__eq__), 1, &args[1]);
        return adder_same(equal, NOT_IMPLEMENTED) ? equal : adder_bool(!adder_truth(vm, equal));
    }
    return NOT_IMPLEMENTED;
}
ADDER_METHOD(adder_object_type, object_lt, "__lt__(self, value, /)", "Return self<value.") { return object_compare_default(vm, ADDER_LT, args); }
ADDER_METHOD(adder_object_type, object_le, "__le__(self, value, /)", "Return self<=value.") { return object_compare_default(vm, ADDER_LE, args); }
ADDER_METHOD(adder_object_type, object_eq, "__eq__(self, value, /)", "Return self==value.") { return object_compare_default(vm, ADDER_EQ, args); }
ADDER_METHOD(adder_object_type, object_ne, "__ne__(self, value, /)", "Return self!=value.") { return object_compare_default(vm, ADDER_NE, args); }
ADDER_METHOD(adder_object_type, object_gt, "__gt__(self, value, /)", "Return self>value.") { return object_compare_default(vm, ADDER_GT, args); }
ADDER_METHOD(adder_object_type, object_ge, "__ge__(self, value, /)", "Return self>=value.") { return object_compare_default(vm, ADDER_GE, args); }
ADDER_METHOD(adder_object_type, object_hash, "__hash__(self, /)", "Return hash(self).") {
    if (!value_is_object(args[0])) {
        return adder_int(vm, (int32_t)adder_hash(vm, args[0]));
    }
    adder_pin(vm, args[0]);
    return adder_int(vm, (int32_t)((uint32_t)(args[0].bits >> 4) ^ (uint32_t)(args[0].bits >> 20)));
}
ADDER_METHOD(adder_object_type, object_format, "__format__(self, format_spec, /)", "Format self.") {
    Value spec = adder_unwrap(args[1]);
    if (!value_is_str(spec)) {
        adder_raise(vm, &adder_TypeError, "__format__() argument must be str, not %T", args[1]);
    }
    if (str_size(str_of(spec)) != 0) {
        adder_raise(vm, &adder_TypeError, "unsupported format string passed to %T.__format__", args[0]);
    }
    return adder_str_of(vm, args[0]);
}

static const AdderMember object_members[] = {
    ADDER_MEMBER_NATIVE(__init__, object_init),
    ADDER_MEMBER_NATIVE(__new__, object_new),
    ADDER_MEMBER_NATIVE(__repr__, object_repr),
    ADDER_MEMBER_NATIVE(__str__, object_str),
    ADDER_MEMBER_NATIVE(__getattribute__, object_getattribute),
    ADDER_MEMBER_NATIVE(__setattr__, object_setattr),
    ADDER_MEMBER_NATIVE(__delattr__, object_delattr),
    ADDER_MEMBER_NATIVE(__init_subclass__, object_init_subclass),
    ADDER_MEMBER_NATIVE(__subclasshook__, object_subclasshook),
    ADDER_MEMBER_NATIVE(__class__, object_class),
    ADDER_MEMBER_NATIVE(__doc__, object_doc),
    ADDER_MEMBER_NATIVE(__dict__, object_dict),
    ADDER_MEMBER_NATIVE(__dir__, object_dir),
    ADDER_MEMBER_NATIVE(__sizeof__, object_sizeof),
    ADDER_MEMBER_NATIVE(__getstate__, object_getstate),
    ADDER_MEMBER_NATIVE(__reduce__, object_reduce),
    ADDER_MEMBER_NATIVE(__reduce_ex__, object_reduce_ex),
    ADDER_MEMBER_NATIVE(__lt__, object_lt),
    ADDER_MEMBER_NATIVE(__le__, object_le),
    ADDER_MEMBER_NATIVE(__eq__, object_eq),
    ADDER_MEMBER_NATIVE(__ne__, object_ne),
    ADDER_MEMBER_NATIVE(__gt__, object_gt),
    ADDER_MEMBER_NATIVE(__ge__, object_ge),
    ADDER_MEMBER_NATIVE(__hash__, object_hash),
    ADDER_MEMBER_NATIVE(__format__, object_format),
};
static const AdderSlots object_slots = {.native = NULL, .size = sizeof(Object)};

static Value object_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    (void)args;
    if (nargs != 0 || (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0)) {
        adder_raise(vm, &adder_TypeError, "object() takes no arguments");
    }
    return adder_object(adder_new(vm, cls, sizeof(Object)));
}
const AdderType ADDER_ALIGNED adder_object_type = {(const AdderHead *)(const void *)&adder_type_type, &object_slots,
    &adder_object_type, ADDER_ROM_NAME(object), {4u}, {4u}, {4u}, ADDER_TYPE_NATIVE, ADDER_MEMBERS(object_members),
    "object()\nThe base class of all classes.", object_construct};
