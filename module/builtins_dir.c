/* builtins_dir.c: dir() and vars(): the names that an object, type, module or scope has. */
#include "module/builtins.h"

#include "vm/attribute.h"

/* Special methods that native types may derive from their operations. */
static const Str *const specials[] = {
    &ADDER_NAME(__abs__),       &ADDER_NAME(__add__),      &ADDER_NAME(__and__),      &ADDER_NAME(__bool__),
    &ADDER_NAME(__call__),      &ADDER_NAME(__class__),    &ADDER_NAME(__contains__), &ADDER_NAME(__delitem__),
    &ADDER_NAME(__divmod__),    &ADDER_NAME(__doc__),      &ADDER_NAME(__eq__),       &ADDER_NAME(__float__),
    &ADDER_NAME(__floordiv__),  &ADDER_NAME(__format__),   &ADDER_NAME(__ge__),       &ADDER_NAME(__getitem__),
    &ADDER_NAME(__gt__),        &ADDER_NAME(__hash__),     &ADDER_NAME(__iadd__),     &ADDER_NAME(__iand__),
    &ADDER_NAME(__imul__),      &ADDER_NAME(__index__),    &ADDER_NAME(__init__),     &ADDER_NAME(__int__),
    &ADDER_NAME(__invert__),    &ADDER_NAME(__ior__),      &ADDER_NAME(__isub__),     &ADDER_NAME(__iter__),
    &ADDER_NAME(__ixor__),      &ADDER_NAME(__le__),       &ADDER_NAME(__len__),      &ADDER_NAME(__lshift__),
    &ADDER_NAME(__lt__),        &ADDER_NAME(__mod__),      &ADDER_NAME(__mul__),      &ADDER_NAME(__ne__),
    &ADDER_NAME(__neg__),       &ADDER_NAME(__new__),      &ADDER_NAME(__next__),     &ADDER_NAME(__or__),
    &ADDER_NAME(__pos__),       &ADDER_NAME(__pow__),      &ADDER_NAME(__radd__),     &ADDER_NAME(__rand__),
    &ADDER_NAME(__repr__),      &ADDER_NAME(__reversed__), &ADDER_NAME(__rfloordiv__),&ADDER_NAME(__rlshift__),
    &ADDER_NAME(__rmod__),      &ADDER_NAME(__rmul__),     &ADDER_NAME(__ror__),      &ADDER_NAME(__rpow__),
    &ADDER_NAME(__rrshift__),   &ADDER_NAME(__rshift__),   &ADDER_NAME(__rsub__),     &ADDER_NAME(__rtruediv__),
    &ADDER_NAME(__rxor__),      &ADDER_NAME(__setattr__),  &ADDER_NAME(__setitem__),  &ADDER_NAME(__str__),
    &ADDER_NAME(__sub__),       &ADDER_NAME(__truediv__),  &ADDER_NAME(__xor__),
};

static void add_keys(Vm *vm, Value names, Value dict) {
    size_t position = 0;
    Value key, item;
    while (adder_dict_walk(dict, &position, &key, &item)) {
        if (adder_is_str(key)) adder_dict_store(vm, names, key, NONE);
    }
}

static void add_members(Vm *vm, Value names, const AdderMembers *members) {
    for (unsigned i = 0; i < members->count; i++) {
        adder_dict_store(vm, names, adder_object(members->members[i].name), NONE);
    }
}

static void add_type(Vm *vm, Value names, const Type *type) {
    Value mro = type_mro(vm, type);
    for (size_t i = 0; i < adder_tuple_count(mro); i++) {
        const Type *t = (const Type *)adder_tuple_items(mro)[i].bits;
        if (type_is_python(t)) {
            add_keys(vm, names, t->dict);
        } else {
            add_members(vm, names, &t->members);
        }
    }
    for (size_t i = 0; i < sizeof specials / sizeof specials[0]; i++) {
        Value name = adder_object(specials[i]);
        if (!adder_is_unbound(type_lookup(vm, type, name))) adder_dict_store(vm, names, name, NONE);
    }
    adder_dict_store(vm, names, N(__class__), NONE);
    adder_dict_store(vm, names, N(__doc__), NONE);
}

static void add_module(Vm *vm, Value names, Value module) {
    const AdderModule *m = VALUE_AS(const AdderModule, module);
    adder_dict_store(vm, names, N(__class__), NONE);
    adder_dict_store(vm, names, N(__name__), NONE);
    add_members(vm, names, &m->members);
    if (adder_is_unbound(vm->overlays)) return;
    Value overlay = adder_dict_find(vm, vm->overlays, module);
    if (!adder_is_unbound(overlay)) add_keys(vm, names, overlay);
}

static void add_instance(Vm *vm, Value names, Value v) {
    const Type *type = adder_type_of(v);
    if (instance_has_slots(v)) {
        Value own = adder_list(vm, 0, NULL);
        instance_names(vm, v, own);
        for (size_t i = 0; i < adder_list_count(own); i++) adder_dict_store(vm, names, adder_list_items(own)[i], NONE);
    } else if (type->slots->get_attribute != NULL) {
        Value dict = builtins_find_attribute(vm, v, N(__dict__));
        if (value_is_dict(dict)) add_keys(vm, names, dict);
    }
    add_type(vm, names, type);
}

static Value sorted(Vm *vm, Value iterable) {
    Value list = list_from_iterable(vm, iterable);
    list_sort(vm, list, UNBOUND, false);
    return list;
}

Value builtins_names(Vm *vm, Value v) {
    Value names, dir = UNBOUND;
    if (!(adder_type_of(v)->flags & ADDER_TYPE_NATIVE)) dir = vm_find_special(vm, adder_type_of(v), N(__dir__));
    if (!adder_is_unbound(dir) && !adder_is_exact(dir, &adder_native_type)) {
        if (!builtins_special(vm, v, N(__dir__), 0, NULL, &names)) {
            adder_raise(vm, &adder_TypeError, "'NoneType' object is not callable");
        }
        return sorted(vm, names);
    }
    names = adder_dict(vm);
    if (adder_is_exact(v, &adder_user_module_type)) {
        Value hook = dict_get_name(VALUE_AS(Dict, module_dict(v)), N(__dir__));
        if (!adder_is_unbound(hook)) return sorted(vm, adder_call(vm, hook, 0, NULL));
        add_keys(vm, names, module_dict(v));
    } else if (adder_is_exact(v, &adder_module_type)) {
        add_module(vm, names, v);
    } else if (value_is_class(v)) {
        add_type(vm, names, (const Type *)v.bits);
    } else {
        add_instance(vm, names, v);
    }
    return sorted(vm, names);
}

ADDER_NATIVE(builtin_dir, "dir(object=None, /)", "The sorted names of an object's attributes; without one, of this scope.") {
    if (argument_given(args[0])) return builtins_names(vm, args[0]);
    return sorted(vm, builtins_locals(vm));
}

ADDER_NATIVE(builtin_vars, "vars(object=None, /)", "The __dict__ of an object; without one, locals().") {
    if (!argument_given(args[0])) return builtins_locals(vm);
    Value dict = builtins_find_attribute(vm, args[0], N(__dict__));
    if (adder_is_unbound(dict)) adder_raise(vm, &adder_TypeError, "vars() argument must have __dict__ attribute");
    return dict;
}
