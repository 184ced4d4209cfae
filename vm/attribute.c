/* attribute.c: getting, setting and deleting attributes of anything, by Python's descriptor rules. Knows types, shapes
 * and instances; inline caches are in cache.c. */
#include "vm/attribute.h"

#include "vm/call.h"

static Value interned(Vm *vm, Value name) {
    name = adder_unwrap(name);
    if (!value_is_str(name)) {
        adder_raise(vm, &adder_TypeError, "attribute name must be string, not '%T'", name);
    }
    return str_is_interned(str_of(name)) ? name : adder_intern_str(vm, name);
}

_Noreturn void attribute_missing(Vm *vm, Value v, Value name) {
    if (value_is_type(v)) {
        exception_raise_attribute(vm, v, name, "type object '%N' has no attribute '%q'", (const Type *)v.bits, name);
    }
    if (adder_is_exact(v, &adder_module_type)) {
        exception_raise_attribute(vm, v, name, "module '%q' has no attribute '%q'",
                                  adder_object(VALUE_AS(const AdderModule, v)->name), name);
    }
    if (adder_is_exact(v, &adder_user_module_type)) {
        Value own = dict_get_name(VALUE_AS(Dict, module_dict(v)), N(__name__));
        Value file = dict_get_name(VALUE_AS(Dict, module_dict(v)), N(__file__));
        if (value_is_str(own) && value_is_str(file) && module_is_running(vm, v)) {
            exception_raise_attribute(vm, v, name, "partially initialized module '%q' from '%q' has no attribute '%q'"
                                      " (most likely due to a circular import)", own, file, name);
        }
        exception_raise_attribute(vm, v, name, "module '%q' has no attribute '%q'", value_is_str(own) ? own : N(empty), name);
    }
    exception_raise_attribute(vm, v, name, "'%T' object has no attribute '%q'", v, name);
}

/* ---- descriptors ---- */

bool attribute_is_data_descriptor(Vm *vm, Value found) {
    if (!value_is_object(found)) {
        return false;
    }
    const Head *head = value_head(found);
    if (head == adder_head_of(&adder_native_type)) {
        const Native *native = VALUE_AS(const Native, found);
        bool doc = native->owner == &adder_object_type && strcmp(native->signature, "__doc__") == 0; /* a plain value in CPython */
        return (native->flags & ADDER_NATIVE_PROPERTY) != 0 && !doc;
    }
    if (head->slots->native == &adder_property_type) {
        return true;
    }
    if (head == adder_head_of(&slot_member_type)) {
        return false; /* the attribute itself stands in the instance */
    }
    return !adder_is_unbound(type_lookup(vm, head->type, N(__set__))) ||
           !adder_is_unbound(type_lookup(vm, head->type, N(__delete__)));
}

Value vm_bound_method(Vm *vm, Value function, Value self) {
    BoundMethod *method = adder_new(vm, &adder_method_type, sizeof(BoundMethod));
    method->function = function;
    method->self = self;
    return adder_object(method);
}

Value vm_unwrap_method(Value v) { return VALUE_AS(MethodWrapper, v)->function; }

/* found on the type of self (or on the class `type` itself when self is UNBOUND). */
Value vm_bind_attribute(Vm *vm, Value found, Value self, const Type *type) {
    if (!value_is_object(found)) {
        return found;
    }
    const Head *head = value_head(found);
    if (head == adder_head_of(&adder_function_type)) {
        return adder_is_unbound(self) ? found : vm_bound_method(vm, found, self);
    }
    if (head == adder_head_of(&adder_native_type)) {
        const Native *native = VALUE_AS(const Native, found);
        if (native->flags & ADDER_NATIVE_CLASS) {
            return vm_bound_method(vm, found, adder_object(type));
        }
        if (native->owner == NULL || (native->flags & ADDER_NATIVE_STATIC) || adder_is_unbound(self)) {
            return found;
        }
        if (native->flags & ADDER_NATIVE_PROPERTY) {
            return adder_call(vm, found, 1, &self);
        }
        return vm_bound_method(vm, found, self);
    }
    bool own_get = head_is_shape(head) && !adder_is_exact(type_lookup(vm, head->type, N(__get__)), &adder_native_type);
    if (head->slots->native == &adder_property_type && !own_get) {
        if (adder_is_unbound(self)) {
            return found;
        }
        Value getter = VALUE_AS(Property, found)->getter;
        if (adder_is_none(getter) || adder_is_unbound(getter)) {
            property_missing(vm, found, self, "getter");
        }
        return adder_call(vm, getter, 1, &self);
    }
    if (head->slots->native == &adder_classmethod_type && !own_get) {
        return vm_bound_method(vm, vm_unwrap_method(found), adder_object(type));
    }
    if (head->slots->native == &adder_staticmethod_type && !own_get) {
        return vm_unwrap_method(found);
    }
    if (head->type == &adder_method_type) {
        return found; /* bound already */
    }
    if (head_is_shape(head)) {
        Value get = type_lookup(vm, head->type, N(__get__));
        if (!adder_is_unbound(get)) {
            Value args[] = {found, adder_is_unbound(self) ? NONE : self, adder_object(type)};
            return adder_call(vm, get, 3, args);
        }
    } else {
        Value get = native_member(head->type, N(__get__));
        if (!adder_is_unbound(get)) {
            Value args[] = {found, adder_is_unbound(self) ? NONE : self, adder_object(type)};
            return adder_call(vm, get, 3, args);
        }
    }
    return found;
}

/* ---- getting ---- */

static Value call_getattr_hook(Vm *vm, Value v, const Type *type, Value name) {
    Value hook = type_lookup(vm, type, N(__getattr__));
    if (adder_is_unbound(hook)) {
        return UNBOUND;
    }
    Value args[] = {v, name};
    return adder_call(vm, hook, 2, args);
}

/* By the rules of object.__getattribute__; UNBOUND when there is none. */
static Value find_on_instance(Vm *vm, Value v, const Type *type, Value name) {
    Value found = type_lookup(vm, type, name);
    Value own = UNBOUND;
    if (!adder_is_unbound(found) && attribute_is_data_descriptor(vm, found)) {
        if (value_is_python_instance(found) && adder_is_unbound(type_lookup(vm, adder_type_of(found), N(__get__)))) {
            own = instance_find(v, name); /* it has __set__ or __delete__ only */
        }
        return adder_is_unbound(own) ? vm_bind_attribute(vm, found, v, type) : own;
    }
    own = instance_find(v, name);
    if (!adder_is_unbound(own)) {
        return own;
    }
    const Slots *slots = value_head(v)->slots;
    if (slots->get_attribute != NULL) {
        adder_check_stack(vm); /* it may ask what it wraps */
        own = slots->get_attribute(vm, v, name);
        if (!adder_is_unbound(own)) {
            return own;
        }
    }
    return adder_is_unbound(found) ? UNBOUND : vm_bind_attribute(vm, found, v, type);
}

static Value find_on_type(Vm *vm, Value v, Value name) {
    const Type *type = (const Type *)v.bits, *meta = value_head(v)->type;
    Value on_meta = type_lookup(vm, meta, name);
    if (!adder_is_unbound(on_meta) && attribute_is_data_descriptor(vm, on_meta)) {
        return vm_bind_attribute(vm, on_meta, v, meta);
    }
    if (adder_same(name, N(__new__))) {
        Value make = type_lookup(vm, type, name);
        if (adder_is_exact(make, &adder_native_type)) { /* __new__ of the native base */
            const Type *native = type->slots->native;
            return vm_bound_method(vm, make, adder_object(native != NULL ? native : &adder_object_type));
        }
    }
    Value found = type_lookup(vm, type, name);
    if (!adder_is_unbound(found)) {
        return vm_bind_attribute(vm, found, UNBOUND, type);
    }
    return adder_is_unbound(on_meta) ? UNBOUND : vm_bind_attribute(vm, on_meta, v, meta);
}

static Value find_on_module(Vm *vm, Value v, Value name) {
    if (adder_is_exact(v, &adder_user_module_type)) {
        const Dict *dict = VALUE_AS(Dict, module_dict(v));
        Value found = dict_get_name(dict, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
        if (adder_same(name, N(__dict__))) {
            return module_dict(v);
        }
        found = module_computed(vm, v, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
        found = type_lookup(vm, &adder_user_module_type, name);
        if (!adder_is_unbound(found)) {
            return vm_bind_attribute(vm, found, v, &adder_user_module_type);
        }
        Value hook = dict_get_name(dict, N(__getattr__));
        return adder_is_unbound(hook) ? UNBOUND : adder_call(vm, hook, 1, &name);
    }
    const AdderModule *module = VALUE_AS(const AdderModule, v);
    if (!adder_is_unbound(vm->overlays)) {
        Value overlay = adder_dict_find(vm, vm->overlays, v);
        Value found = adder_is_unbound(overlay) ? UNBOUND : adder_dict_find(vm, overlay, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    Value found = module_members_find(&module->members, name);
    if (adder_is_unbound(found) && module->get_attribute != NULL) {
        found = module->get_attribute(vm, name);
    }
    if (!adder_is_unbound(found)) {
        return found;
    }
    if (adder_same(name, N(__name__))) {
        return adder_object(module->name);
    }
    if (adder_same(name, N(__doc__))) {
        return module->help != NULL ? adder_str_c(vm, module->help) : NONE;
    }
    if (adder_same(name, N(__dict__))) {
        Value dict = adder_dict(vm);
        for (unsigned i = 0; i < module->members.count; i++) {
            adder_dict_store(vm, dict, adder_object(module->members.members[i].name), module->members.members[i].value);
        }
        return dict;
    }
    found = module_computed(vm, v, name);
    if (!adder_is_unbound(found)) {
        return found;
    }
    found = type_lookup(vm, &adder_module_type, name);
    return adder_is_unbound(found) ? UNBOUND : vm_bind_attribute(vm, found, v, &adder_module_type);
}

/* Without __getattribute__ and __getattr__ written in Python. */
static Value find_plain(Vm *vm, Value v, Value name) {
    if (value_is_object(v)) {
        const Head *head = value_head(v);
        if (head_is_shape(head)) {
            return find_on_instance(vm, v, head->type, name);
        }
        if (head->slots == &type_slots) {
            return find_on_type(vm, v, name);
        }
        if (head == adder_head_of(&adder_user_module_type) || head == adder_head_of(&adder_module_type)) {
            return find_on_module(vm, v, name);
        }
    }
    const Type *type = adder_type_of(v);
    if (type->slots->get_attribute != NULL) {
        adder_check_stack(vm);
        Value found = type->slots->get_attribute(vm, v, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
    }
    Value found = type_lookup(vm, type, name);
    return adder_is_unbound(found) ? UNBOUND : vm_bind_attribute(vm, found, v, type);
}

typedef struct GetRequest {
    Value v, name, result;
} GetRequest;
static void call_getattribute(Vm *vm, void *data) {
    GetRequest *request = data;
    Value method = type_lookup(vm, adder_type_of(request->v), N(__getattribute__));
    Value args[] = {request->v, request->name};
    request->result = adder_call(vm, method, 2, args);
}
static void call_plain(Vm *vm, void *data) {
    GetRequest *request = data;
    request->result = find_plain(vm, request->v, request->name);
}

Value adder_find_attribute(Vm *vm, Value v, Value name) {
    name = interned(vm, name);
    const Type *type = adder_type_of(v);
    if (!type_is_python(type)) {
        return find_plain(vm, v, name);
    }
    bool custom = (type->flags & TYPE_CUSTOM_GETATTRIBUTE) != 0;
    bool hook = !adder_is_unbound(type_lookup(vm, type, N(__getattr__)));
    if (!custom && !hook) {
        return find_plain(vm, v, name);
    }
    GetRequest request = {v, name, UNBOUND};
    Value error = adder_try(vm, custom ? call_getattribute : call_plain, &request);
    if (!adder_is_unbound(error)) {
        if (!hook || !adder_is_instance(error, &adder_AttributeError)) {
            vm->raised = error;
            vm_throw(vm);
        }
    }
    if (adder_is_unbound(request.result) && hook) {
        return call_getattr_hook(vm, v, type, name);
    }
    return request.result;
}

Value vm_special_method(Vm *vm, Value v, Value name) {
    const Type *type = adder_type_of(v);
    Value found = type_lookup(vm, type, name);
    return adder_is_unbound(found) ? found : vm_bind_attribute(vm, found, v, type);
}

Value adder_get_attribute(Vm *vm, Value v, Value name) {
    name = interned(vm, name);
    Value found = adder_find_attribute(vm, v, name);
    if (UNLIKELY(adder_is_unbound(found))) {
        attribute_missing(vm, v, name);
    }
    return found;
}

/* object.__getattribute__(v, name) */
Value attribute_get_plain(Vm *vm, Value v, Value name) {
    name = interned(vm, name);
    Value found = find_plain(vm, v, name);
    if (adder_is_unbound(found)) {
        attribute_missing(vm, v, name);
    }
    return found;
}

static bool is_plain_method(Value found) {
    if (!value_is_object(found)) {
        return false;
    }
    if (value_head(found) == adder_head_of(&adder_function_type)) {
        return true;
    }
    return value_head(found) == adder_head_of(&adder_native_type) && native_is_method(VALUE_AS(const Native, found));
}

void attribute_load_method(Vm *vm, Value v, Value name, Value *out) {
    const Type *type = adder_type_of(v);
    bool special = value_is_object(v) && (value_head(v)->slots == &type_slots || type->slots->get_attribute != NULL ||
                                          value_head(v) == adder_head_of(&adder_user_module_type) ||
                                          value_head(v) == adder_head_of(&adder_module_type));
    if (!special && (type->flags & TYPE_CUSTOM_GETATTRIBUTE) == 0) {
        Value found = type_lookup(vm, type, name);
        if (is_plain_method(found) && (!value_is_python_instance(v) || adder_is_unbound(instance_find(v, name)))) {
            out[0] = found;
            out[1] = v;
            return;
        }
    }
    out[0] = adder_get_attribute(vm, v, name);
    out[1] = UNBOUND;
}

/* ---- setting and deleting ---- */

static _Noreturn void cannot_set(Vm *vm, Value v, Value name, Value found, bool deleting) {
    if (adder_same(name, N(__class__)) && !deleting) {
        adder_raise(vm, &adder_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!adder_is_unbound(found)) {
        if (value_is_object(found) && value_head(found) == adder_head_of(&adder_native_type) &&
            (VALUE_AS(const Native, found)->flags & ADDER_NATIVE_PROPERTY)) {
            adder_raise(vm, &adder_AttributeError, "attribute '%q' of '%T' objects is not writable", name, v);
        }
        exception_raise_attribute(vm, v, name, "'%T' object attribute '%q' is read-only", v, name);
    }
    const Type *type = adder_type_of(v);
    bool has_dict = type == &adder_function_type || (type->flags & ADDER_TYPE_EXCEPTION) != 0;
    if ((type->flags & TYPE_CUSTOM_SETATTR) || (deleting && has_dict)) {
        exception_raise_attribute(vm, v, name, "'%T' object has no attribute '%q'", v, name);
    }
    exception_raise_attribute(vm, v, name, "'%T' object has no attribute '%q' and no __dict__ for setting new attributes", v,
                              name);
}

/* A data descriptor takes the store; false when found is none. */
static bool store_through_descriptor(Vm *vm, Value found, Value v, Value name, Value item) {
    const Head *head = value_head(found);
    bool deleting = adder_is_unbound(item);
    if (head->slots->native == &adder_property_type && !head_is_shape(head)) {
        const Property *property = VALUE_AS(Property, found);
        Value function = deleting ? property->deleter : property->setter;
        if (adder_is_none(function) || adder_is_unbound(function)) {
            property_missing(vm, found, v, deleting ? "deleter" : "setter");
        }
        Value args[] = {v, item};
        adder_call(vm, function, deleting ? 1 : 2, args);
        return true;
    }
    if (head != adder_head_of(&adder_native_type) && head != adder_head_of(&adder_function_type) &&
        head != adder_head_of(&slot_member_type)) {
        Value method = type_lookup(vm, head->type, deleting ? N(__delete__) : N(__set__));
        if (adder_is_unbound(method)) {
            if (adder_is_unbound(type_lookup(vm, head->type, deleting ? N(__set__) : N(__delete__)))) {
                return false;
            }
            adder_raise(vm, &adder_AttributeError, deleting ? "__delete__" : "__set__");
        }
        Value args[] = {found, v, item};
        adder_call(vm, method, deleting ? 2 : 3, args);
        return true;
    }
    return false;
}

static void set_class_of(Vm *vm, Value v, Value item) {
    if (!value_is_type(item)) {
        adder_raise(vm, &adder_TypeError, "__class__ must be set to a class, not '%T' object", item);
    }
    const Type *type = (const Type *)item.bits, *now = adder_type_of(v);
    if (!type_is_python(type) || !value_is_python_instance(v)) {
        adder_raise(vm, &adder_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (!type_same_layout(vm, type, now)) {
        adder_raise(vm, &adder_TypeError, "__class__ assignment: '%N' object layout differs from '%N'", type, now);
    }
    instance_change_class(vm, v, type);
}

/* object.__setattr__ and __delattr__ */
void attribute_set_plain(Vm *vm, Value v, Value name, Value item) {
    const Type *type = value_head(v)->type;
    bool deleting = adder_is_unbound(item);
    Value found = type_lookup(vm, type, name);
    if (value_is_object(found) && store_through_descriptor(vm, found, v, name, item)) {
        return;
    }
    if (adder_same(name, N(__class__)) && deleting) {
        adder_raise(vm, &adder_TypeError, "can't delete __class__ attribute");
    }
    if (adder_same(name, N(__class__))) {
        set_class_of(vm, v, item);
        return;
    }
    if (adder_same(name, N(__dict__)) && (type->flags & TYPE_NO_DICT) == 0) {
        item = deleting ? adder_dict(vm) : item;
        if (!adder_is_instance(item, &adder_dict_type)) {
            adder_raise(vm, &adder_TypeError, "__dict__ must be set to a dictionary, not a '%T'", item);
        }
        instance_adopt_dict(vm, v, type, item);
        return;
    }
    const Slots *slots = value_head(v)->slots;
    if (slots->set_attribute != NULL && slots->set_attribute(vm, v, name, item)) {
        return;
    }
    if (value_is_object(found) && attribute_is_data_descriptor(vm, found)) {
        cannot_set(vm, v, name, found, deleting);
    }
    bool slot = adder_is_exact(found, &slot_member_type);
    if ((type->flags & TYPE_NO_DICT) && !slot) {
        cannot_set(vm, v, name, found, deleting);
    }
    if (!deleting) {
        instance_store(vm, v, name, item);
    } else if (!instance_delete(vm, v, name)) {
        if (slot) {
            adder_raise(vm, &adder_AttributeError, "%q", name);
        }
        attribute_missing(vm, v, name);
    }
}

static bool set_on_type(Vm *vm, Value v, Value name, Value item) {
    Type *type = (Type *)v.bits;
    const Type *meta = value_head(v)->type;
    Value on_meta = type_lookup(vm, meta, name);
    if (value_is_object(on_meta) && meta != &adder_type_type && store_through_descriptor(vm, on_meta, v, name, item)) {
        return true;
    }
    if (!type_is_python(type)) {
        adder_raise(vm, &adder_TypeError, "cannot set '%q' attribute of immutable type '%N'", name, type);
    }
    return type_set_attribute(vm, type, name, item);
}

static void set_on_module(Vm *vm, Value v, Value name, Value item) {
    if (adder_is_exact(v, &adder_user_module_type)) {
        if (!adder_is_unbound(item)) {
            adder_dict_store(vm, module_dict(v), name, item);
        } else if (!adder_dict_remove(vm, module_dict(v), name)) {
            exception_raise_attribute(vm, v, name, "'module' object has no attribute '%q'", name);
        }
        return;
    }
    const AdderModule *module = VALUE_AS(const AdderModule, v);
    if (module->set_attribute != NULL && module->set_attribute(vm, name, item)) {
        return;
    }
    if (adder_is_unbound(vm->overlays)) {
        vm->overlays = adder_dict(vm);
    }
    Value overlay = adder_dict_find(vm, vm->overlays, v);
    if (adder_is_unbound(overlay)) {
        overlay = adder_dict(vm);
        adder_dict_store(vm, vm->overlays, v, overlay);
    }
    if (!adder_is_unbound(item)) {
        adder_dict_store(vm, overlay, name, item);
    } else if (!adder_dict_remove(vm, overlay, name)) {
        exception_raise_attribute(vm, v, name, "'module' object has no attribute '%q'", name);
    }
    vm_names_changed(vm);
    cache_flush(vm);
}

void adder_set_attribute(Vm *vm, Value v, Value name, Value item) {
    name = interned(vm, name);
    if (value_is_object(v)) {
        const Head *head = value_head(v);
        if (head->type->flags & TYPE_CUSTOM_SETATTR) {
            Value method = type_lookup(vm, head->type, adder_is_unbound(item) ? N(__delattr__) : N(__setattr__));
            if (adder_is_exact(method, &adder_function_type)) {
                Value args[] = {v, name, item};
                adder_call(vm, method, adder_is_unbound(item) ? 2 : 3, args);
                return;
            }
        }
        if (head_is_shape(head)) {
            attribute_set_plain(vm, v, name, item);
            return;
        }
        if (head->slots == &type_slots) {
            if (set_on_type(vm, v, name, item)) {
                return;
            }
            attribute_missing(vm, v, name);
        }
        if (head == adder_head_of(&adder_user_module_type) || head == adder_head_of(&adder_module_type)) {
            set_on_module(vm, v, name, item);
            return;
        }
        if (head->slots->set_attribute != NULL && head->slots->set_attribute(vm, v, name, item)) {
            return;
        }
    }
    cannot_set(vm, v, name, type_lookup(vm, adder_type_of(v), name), adder_is_unbound(item));
}
