/* function.c: functions written in Python and native functions as objects: attributes, repr. Calling is the floor
 * above's. */
#include "object/function.h"

#include "object/container.h"
#include "object/str.h"

static void function_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, (Value *)&((Function *)self)->code, 3); }
static void extra_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((FunctionExtra *)self)->closure, 7); }

static const AdderSlots function_extra_slots = {.native = &function_extra_type, .size = sizeof(FunctionExtra),
                                                .trace = extra_trace};
static const AdderMember no_members[] = {};
const AdderType ADDER_ALIGNED function_extra_type = {(const AdderHead *)(const void *)&adder_type_type, &function_extra_slots,
    &function_extra_type, ADDER_ROM_NAME(function_extra), ADDER_ROM(adder_object_type), {4u}, {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL, {no_members, 0}, NULL, NULL};

Value function_new(Vm *vm, Code *code, Value globals) {
    Function *function = adder_new(vm, &adder_function_type, sizeof(Function));
    function->code = code;
    function->globals = globals;
    function->extra = UNBOUND;
    return adder_object(function);
}

const Value *function_default_items(const Function *f, size_t *count) {
    bool in_extra = function_has_extra(f);
    const Value *defaults = in_extra ? &VALUE_AS(FunctionExtra, f->extra)->defaults : &f->extra;
    *count = 0;
    if (adder_is_unbound(*defaults) || (!in_extra && f->code->free_count != 0)) return NULL;
    if (!value_is_tuple(*defaults)) {
        *count = 1;
        return defaults;
    }
    *count = adder_tuple_count(*defaults);
    return adder_tuple_items(*defaults);
}

Value function_defaults(Vm *vm, const Function *f) {
    size_t count;
    const Value *items = function_default_items(f, &count);
    if (items == NULL) return UNBOUND;
    if (function_has_extra(f)) return VALUE_AS(FunctionExtra, f->extra)->defaults;
    return items == &f->extra ? adder_tuple(vm, 1, items) : f->extra;
}

void function_set_only_defaults(Vm *vm, Function *f, Value tuple) {
    bool alone = adder_tuple_count(tuple) == 1 && !value_is_tuple(adder_tuple_items(tuple)[0]);
    adder_store(vm, f, &f->extra, alone ? adder_tuple_items(tuple)[0] : tuple);
}

FunctionExtra *function_need_extra(Vm *vm, Function *f) {
    if (!function_has_extra(f)) {
        Value defaults = function_defaults(vm, f);
        FunctionExtra *extra = adder_new(vm, &function_extra_type, sizeof(FunctionExtra));
        for (Value *slot = &extra->closure; slot <= &extra->changed; slot++) {
            *slot = UNBOUND;
        }
        if (f->code->free_count != 0) extra->closure = f->extra;
        extra->defaults = defaults;
        adder_store(vm, f, &f->extra, adder_object(extra));
    }
    return VALUE_AS(FunctionExtra, f->extra);
}

static Function *function_of(Value v) { return VALUE_AS(Function, v); }
static FunctionExtra *extra_of(Value v) {
    return function_has_extra(function_of(v)) ? VALUE_AS(FunctionExtra, function_of(v)->extra) : NULL;
}
static Value find_in(Vm *vm, Value dict, Value name) { return value_is_dict(dict) ? adder_dict_find(vm, dict, name) : UNBOUND; }
static Value changed_attribute(Vm *vm, Value v, Value name) {
    FunctionExtra *extra = extra_of(v);
    return extra != NULL ? find_in(vm, extra->changed, name) : UNBOUND;
}
/* Stores in one of the dicts of a FunctionExtra, which is made when it is not there. */
static void store_in(Vm *vm, FunctionExtra *extra, Value *dict, Value name, Value v) {
    if (!value_is_dict(*dict)) {
        Value made = adder_dict(vm);
        adder_store(vm, extra, dict, made);
    }
    adder_dict_store(vm, *dict, name, v);
}
static void change(Vm *vm, Value function, Value name, Value v) {
    FunctionExtra *extra = function_need_extra(vm, function_of(function));
    store_in(vm, extra, &extra->changed, name, v);
}

/* PEP 649: made when asked for. */
static Value function_annotations(Vm *vm, Value v) {
    Value made = changed_attribute(vm, v, N(__annotations__));
    if (!adder_is_unbound(made)) {
        return made;
    }
    FunctionExtra *extra = extra_of(v);
    Value annotate = extra != NULL ? extra->annotate : UNBOUND, format = adder_small_int(1);
    Value dict = adder_is_unbound(annotate) || adder_is_none(annotate) ? adder_dict(vm) : adder_call(vm, annotate, 1, &format);
    if (!value_is_dict(dict)) {
        adder_raise(vm, &adder_TypeError, "__annotate__ returned non-dict of type '%T'", dict);
    }
    change(vm, v, N(__annotations__), dict);
    return dict;
}

static Value function_get(Vm *vm, Value self, Value name) {
    Value own = changed_attribute(vm, self, name);
    if (adder_is_unbound(own) && extra_of(self) != NULL) {
        own = find_in(vm, extra_of(self)->dict, name);
    }
    if (!adder_is_unbound(own)) {
        return own;
    }
    const Code *code = function_of(self)->code;
    FunctionExtra *extra = extra_of(self);
    if (adder_same(name, N(__name__))) {
        return code->name;
    }
    if (adder_same(name, N(__qualname__))) {
        return code_qualname(vm, code);
    }
    if (adder_same(name, N(__doc__))) {
        return code->flags & CODE_DOCSTRING ? code->constants[0] : NONE;
    }
    if (adder_same(name, N(__module__))) {
        Value module = dict_get_name(VALUE_AS(Dict, function_of(self)->globals), N(__name__));
        return adder_is_unbound(module) ? NONE : module;
    }
    if (adder_same(name, N(__code__))) {
        return adder_object(code);
    }
    if (adder_same(name, N(__globals__))) {
        return function_of(self)->globals;
    }
    if (adder_same(name, N(__defaults__))) {
        Value defaults = function_defaults(vm, function_of(self));
        return value_is_tuple(defaults) ? defaults : NONE;
    }
    if (adder_same(name, N(__kwdefaults__))) {
        return extra != NULL && value_is_dict(extra->kwdefaults) ? extra->kwdefaults : NONE;
    }
    if (adder_same(name, N(__closure__))) {
        Value closure = code->free_count == 0 ? UNBOUND : function_closure(function_of(self));
        return adder_is_unbound(closure) ? NONE : value_is_tuple(closure) ? closure : adder_tuple(vm, 1, &closure);
    }
    if (adder_same(name, N(__annotations__))) {
        return function_annotations(vm, self);
    }
    if (adder_same(name, N(__annotate__))) {
        return extra != NULL && !adder_is_unbound(extra->annotate) ? extra->annotate : NONE;
    }
    if (adder_same(name, N(__builtins__))) {
        return adder_get_attribute(vm, adder_import(vm, "builtins"), N(__dict__));
    }
    if (adder_same(name, N(__type_params__))) {
        return extra != NULL && value_is_tuple(extra->type_parameters) ? extra->type_parameters : adder_tuple(vm, 0, NULL);
    }
    if (adder_same(name, N(__dict__))) {
        extra = function_need_extra(vm, function_of(self));
        if (adder_is_unbound(extra->dict)) {
            Value dict = adder_dict(vm);
            adder_store(vm, extra, &extra->dict, dict);
        }
        return extra->dict;
    }
    return UNBOUND;
}

static void set_code(Vm *vm, Value self, Value v) {
    if (!adder_is_exact(v, &adder_code_type)) {
        adder_raise(vm, &adder_TypeError, "__code__ must be set to a code object");
    }
    unsigned cells = function_of(self)->code->free_count, wanted = VALUE_AS(Code, v)->free_count;
    if (cells != wanted) {
        adder_raise(vm, &adder_ValueError, "%q() requires a code object with %d free vars, not %d",
                    adder_get_attribute(vm, self, N(__name__)), (int)cells, (int)wanted);
    }
    adder_store(vm, function_of(self), (Value *)&function_of(self)->code, v);
}

static bool is_one_of(Value name, const AdderStr *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (adder_same(name, adder_object(names[i]))) {
            return true;
        }
    }
    return false;
}

/* The attributes that stand in the FunctionExtra itself; false: name is none of them. */
static bool set_in_extra(Vm *vm, Value self, Value name, Value v) {
    bool deleting = adder_is_unbound(v), defaults = adder_same(name, N(__defaults__));
    Value cleared = deleting || adder_is_none(v) ? UNBOUND : v;
    if (defaults || adder_same(name, N(__kwdefaults__))) {
        if (!adder_is_unbound(cleared) && !adder_is_instance(v, defaults ? &adder_tuple_type : &adder_dict_type)) {
            adder_raise(vm, &adder_TypeError, "%q must be set to a %s object", name, defaults ? "tuple" : "dict");
        }
        FunctionExtra *extra = function_need_extra(vm, function_of(self));
        adder_store(vm, extra, defaults ? &extra->defaults : &extra->kwdefaults, cleared);
        return true;
    }
    if (adder_same(name, N(__type_params__))) {
        if (!adder_is_instance(v, &adder_tuple_type)) {
            adder_raise(vm, &adder_TypeError, "__type_params__ must be set to a tuple");
        }
        FunctionExtra *extra = function_need_extra(vm, function_of(self));
        adder_store(vm, extra, &extra->type_parameters, v);
        return true;
    }
    if (adder_same(name, N(__dict__))) {
        if (deleting) {
            adder_raise(vm, &adder_TypeError, "cannot delete __dict__");
        }
        if (!value_is_dict(v)) {
            adder_raise(vm, &adder_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
        }
        FunctionExtra *extra = function_need_extra(vm, function_of(self));
        adder_store(vm, extra, &extra->dict, v);
        return true;
    }
    return false;
}

/* __annotations__ and __annotate__: each makes the other forget. */
static bool set_annotations(Vm *vm, Value self, Value name, Value v) {
    bool annotate = adder_same(name, N(__annotate__));
    if (!annotate && !adder_same(name, N(__annotations__))) {
        return false;
    }
    if (annotate && adder_is_unbound(v)) {
        adder_raise(vm, &adder_TypeError, "__annotate__ cannot be deleted");
    }
    if (annotate && !adder_is_none(v) && !adder_is_callable(vm, v)) {
        adder_raise(vm, &adder_TypeError, "__annotate__ must be callable or None");
    }
    Value cleared = adder_is_unbound(v) || adder_is_none(v) ? UNBOUND : v;
    if (!annotate && !adder_is_unbound(cleared) && !value_is_dict(cleared)) {
        adder_raise(vm, &adder_TypeError, "__annotations__ must be set to a dict object");
    }
    FunctionExtra *extra = function_need_extra(vm, function_of(self));
    if (!annotate || !adder_is_none(v)) {
        if (value_is_dict(extra->changed)) {
            adder_dict_remove(vm, extra->changed, N(__annotations__));
        }
        adder_store(vm, extra, &extra->annotate, annotate ? v : UNBOUND);
    } else {
        adder_store(vm, extra, &extra->annotate, UNBOUND);
    }
    if (!annotate && !adder_is_unbound(cleared)) {
        change(vm, self, name, cleared);
    }
    return true;
}

static bool function_set(Vm *vm, Value self, Value name, Value v) {
    static const AdderStr *const read_only[] = {&ADDER_NAME(__globals__), &ADDER_NAME(__closure__), &ADDER_NAME(__builtins__)};
    static const AdderStr *const changeable[] = {&ADDER_NAME(__doc__), &ADDER_NAME(__module__), &ADDER_NAME(__name__),
                                                 &ADDER_NAME(__qualname__)};
    bool deleting = adder_is_unbound(v);
    if (adder_same(name, N(__class__))) {
        return false;
    }
    if (is_one_of(name, read_only, 3)) {
        adder_raise(vm, &adder_AttributeError, "readonly attribute");
    }
    if (adder_same(name, N(__code__))) {
        set_code(vm, self, v);
        return true;
    }
    if (set_in_extra(vm, self, name, v) || set_annotations(vm, self, name, v)) {
        return true;
    }
    if (is_one_of(name, changeable, 4)) {
        if (is_one_of(name, changeable + 2, 2) && !adder_is_str(v)) {
            adder_raise(vm, &adder_TypeError, "%q must be set to a string object", name);
        }
        change(vm, self, name, deleting ? NONE : v);
        return true;
    }
    if (deleting) {
        return extra_of(self) != NULL && value_is_dict(extra_of(self)->dict) && adder_dict_remove(vm, extra_of(self)->dict, name);
    }
    FunctionExtra *extra = function_need_extra(vm, function_of(self));
    store_in(vm, extra, &extra->dict, name, v);
    return true;
}

static void function_repr(Vm *vm, Value self, Builder *out) {
    Value own = changed_attribute(vm, self, N(__qualname__));
    adder_builder_format(out, "<function %q at 0x%x>", adder_is_unbound(own) ? code_qualname(vm, function_of(self)->code) : own,
                         (unsigned)self.bits);
}

ADDER_METHOD(adder_function_type, function_bind, "__get__(self, instance, owner=None, /)", "Binds the function.") {
    if (adder_is_none(args[1])) {
        if (adder_is_unbound(args[2]) || adder_is_none(args[2])) {
            adder_raise(vm, &adder_TypeError, "__get__(None, None) is invalid");
        }
        return args[0];
    }
    Value parts[] = {args[0], args[1]};
    return adder_call(vm, adder_object(&adder_method_type), 2, parts);
}
/* So that the type has them, too: on a function function_get answers first. */
ADDER_PROPERTY(adder_function_type, function_code_get, "__code__", "The code object.") { return function_get(vm, args[0], N(__code__)); }
ADDER_PROPERTY(adder_function_type, function_globals_get, "__globals__", "The names of the module.") { return function_get(vm, args[0], N(__globals__)); }
static const AdderMember function_members[] = {
    ADDER_MEMBER_NATIVE(__code__, function_code_get),
    ADDER_MEMBER_NATIVE(__get__, function_bind),
    ADDER_MEMBER_NATIVE(__globals__, function_globals_get),
};

extern Value vm_call_in_place(Vm *vm, Value callee, Value *args, unsigned nargs, Value kwnames);
static const AdderSlots function_slots = {.native = &adder_function_type, .size = sizeof(Function), .letter = 'B',
    .trace = function_trace, .repr = function_repr, .get_attribute = function_get, .set_attribute = function_set,
    .call = vm_call_in_place};
static bool given(Value v) { return !adder_is_unbound(v) && !adder_is_none(v); }
static void check_parts(Vm *vm, const Value *bound, bool needs_closure) {
    if (given(bound[2]) && !value_is_str(bound[2])) {
        adder_raise(vm, &adder_TypeError, "arg 3 (name) must be None or string");
    }
    if (given(bound[3]) && !value_is_tuple(bound[3])) {
        adder_raise(vm, &adder_TypeError, "arg 4 (defaults) must be None or tuple");
    }
    if (!value_is_tuple(bound[4])) {
        if (needs_closure || given(bound[4])) {
            adder_raise(vm, &adder_TypeError, "arg 5 (closure) must be %stuple", needs_closure ? "" : "None or ");
        }
        return;
    }
    for (size_t i = 0; i < adder_tuple_count(bound[4]); i++) {
        if (!adder_is_exact(adder_tuple_items(bound[4])[i], &adder_cell_type)) {
            adder_raise(vm, &adder_TypeError, "arg 5 (closure) expected cell, found %T", adder_tuple_items(bound[4])[i]);
        }
    }
}
static Value function_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[6];
    (void)cls;
    adder_bind(vm, "function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", args, nargs, kwnames, bound);
    if (!adder_is_exact(bound[0], &adder_code_type)) {
        adder_raise(vm, &adder_TypeError, "function() argument 'code' must be code, not %P", bound[0]);
    }
    if (!value_is_dict(bound[1])) {
        adder_raise(vm, &adder_TypeError, "function() argument 'globals' must be dict, not %P", bound[1]);
    }
    Code *code = VALUE_AS(Code, bound[0]);
    check_parts(vm, bound, code->free_count != 0);
    size_t cells = value_is_tuple(bound[4]) ? adder_tuple_count(bound[4]) : 0;
    if (cells != code->free_count) {
        adder_raise(vm, &adder_ValueError, "%q requires closure of length %d, not %z", code->name, (int)code->free_count, cells);
    }
    Value made = function_new(vm, code, bound[1]);
    if (cells != 0) {
        adder_store(vm, function_of(made), &function_of(made)->extra, cells == 1 ? adder_tuple_items(bound[4])[0] : bound[4]);
    }
    if (value_is_str(bound[2])) {
        function_set(vm, made, N(__name__), bound[2]);
    }
    if (value_is_tuple(bound[3])) {
        function_set(vm, made, N(__defaults__), bound[3]);
    }
    if (value_is_dict(bound[5])) {
        function_set(vm, made, N(__kwdefaults__), bound[5]);
    }
    return made;
}
ADDER_TYPE(adder_function_type, function, adder_object_type, function_slots, function_members, function_construct,
           ADDER_TYPE_FINAL, "function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)");

/* ---- native functions ---- */

static const Native *native_of(Value v) { return VALUE_AS(const Native, v); }
Value native_name(Vm *vm, const Native *native) {
    const char *open = strchr(native->signature, '(');
    size_t size = open ? (size_t)(open - native->signature) : strlen(native->signature);
    return adder_intern(vm, native->signature, size);
}

/* Special methods that CPython's types list as methods, not as slots. */
static const char plain_specials[] =
    " __format__ __sizeof__ __dir__ __reduce__ __reduce_ex__ __getstate__ __setstate__ __getnewargs__ __reversed__ "
    "__length_hint__ __round__ __trunc__ __floor__ __ceil__ __complex__ __bytes__ __copy__ __deepcopy__ __enter__ __exit__ "
    "__set_name__ __class_getitem__ __instancecheck__ __subclasscheck__ __subclasses__ __mro_entries__ __missing__ "
    "__prepare__ __init_subclass__ __subclasshook__ ";

bool native_is_wrapper(const Native *native) {
    if (!native_is_method(native) || strncmp(native->signature, "__", 2) != 0) {
        return false;
    }
    size_t size = (size_t)(strchr(native->signature, '(') - native->signature);
    for (const char *at = plain_specials + 1; *at != 0; at = strchr(at, ' ') + 1) {
        if (strncmp(at, native->signature, size) == 0 && at[size] == ' ') {
            return false;
        }
    }
    return true;
}

const Type *native_type_of(const Native *native) {
    if (native->owner == NULL || (native->flags & ADDER_NATIVE_STATIC)) {
        return &adder_native_type;
    }
    if (native->flags & (ADDER_NATIVE_PROPERTY | ADDER_NATIVE_CLASS)) {
        return native->flags & ADDER_NATIVE_CLASS ? &classmethod_descriptor_type : &getset_descriptor_type;
    }
    return native_is_wrapper(native) ? &wrapper_descriptor_type : &method_descriptor_type;
}

static void native_repr(Vm *vm, Value self, Builder *out) {
    const Native *native = native_of(self);
    const Type *type = native_type_of(native);
    if (type == &adder_native_type) {
        adder_builder_format(out, "<built-in function %q>", native_name(vm, native));
        return;
    }
    adder_builder_format(out, "<%s '%q' of '%N' objects>", type == &getset_descriptor_type ? "attribute"
                         : type == &wrapper_descriptor_type ? "slot wrapper" : "method", native_name(vm, native), native->owner);
}
static Value native_get(Vm *vm, Value self, Value name) {
    const Native *native = native_of(self);
    if (adder_same(name, N(__name__))) {
        return native_name(vm, native);
    }
    if (adder_same(name, N(__qualname__))) {
        if (native->owner == NULL) {
            return native_name(vm, native);
        }
        const char *text = str_text(str_of(native->owner->name)), *dot = strrchr(text, '.');
        Value owner = dot != NULL ? adder_str_c(vm, dot + 1) : native->owner->name;
        return code_qualify(vm, owner, false, native_name(vm, native));
    }
    if (adder_same(name, N(__doc__))) {
        return adder_str_c(vm, native->help);
    }
    if (adder_same(name, N(__text_signature__))) {
        const char *open = strchr(native->signature, '(');
        return open ? adder_str_c(vm, open) : NONE;
    }
    if (native->owner != NULL && adder_same(name, N(__objclass__))) {
        return adder_object(native->owner);
    }
    if (native->owner != NULL) {
        return UNBOUND;
    }
    if (adder_same(name, N(__module__))) {
        return N(builtins);
    }
    return adder_same(name, N(__self__)) ? adder_import(vm, "builtins") : UNBOUND;
}
static bool native_set(Vm *vm, Value self, Value name, Value v) {
    (void)v;
    if (!adder_is_unbound(native_get(vm, self, name))) {
        adder_raise(vm, &adder_AttributeError, "attribute '%q' of '%T' objects is not writable", name, self);
    }
    return false;
}
static uint32_t native_hash(Vm *vm, Value self) {
    (void)vm;
    return (uint32_t)(self.bits >> 3);
}

/* __get__ of natives that belong to a type. */
static Value bind_native(Vm *vm, Value *args) {
    const Native *native = native_of(args[0]);
    bool no_owner = adder_is_unbound(args[2]) || adder_is_none(args[2]);
    if (native->flags & ADDER_NATIVE_CLASS) {
        Value parts[] = {args[0], no_owner ? adder_object(adder_type_of(args[1])) : args[2]};
        return adder_call(vm, adder_object(&adder_method_type), 2, parts);
    }
    if (adder_is_none(args[1]) && native->owner != &adder_none_type) {
        if (no_owner) {
            adder_raise(vm, &adder_TypeError, "__get__(None, None) is invalid");
        }
        return args[0];
    }
    if (!adder_is_instance(args[1], native->owner)) {
        adder_raise(vm, &adder_TypeError, "descriptor '%q' for '%N' objects doesn't apply to a '%T' object",
                    native_name(vm, native), native->owner, args[1]);
    }
    if (native->flags & ADDER_NATIVE_PROPERTY) {
        return adder_call(vm, args[0], 1, &args[1]);
    }
    Value parts[] = {args[0], args[1]};
    return adder_call(vm, adder_object(&adder_method_type), 2, parts);
}
ADDER_METHOD(method_descriptor_type, method_descriptor_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") { return bind_native(vm, args); }
ADDER_METHOD(wrapper_descriptor_type, wrapper_descriptor_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") { return bind_native(vm, args); }
ADDER_METHOD(getset_descriptor_type, getset_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") { return bind_native(vm, args); }
ADDER_METHOD(classmethod_descriptor_type, classmethod_descriptor_get, "__get__(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner.") { return bind_native(vm, args); }
static Value refuse_set(Vm *vm, Value *args) {
    const Native *native = native_of(args[0]);
    adder_raise(vm, &adder_AttributeError, "attribute '%q' of '%N' objects is not writable", native_name(vm, native), native->owner);
}
ADDER_METHOD(getset_descriptor_type, getset_set, "__set__(self, instance, value, /)", "Set an attribute of instance to value.") { return refuse_set(vm, args); }
ADDER_METHOD(getset_descriptor_type, getset_delete, "__delete__(self, instance, /)", "Delete an attribute of instance.") { return refuse_set(vm, args); }
static const AdderMember method_descriptor_members[] = {ADDER_MEMBER_NATIVE(__get__, method_descriptor_get)};
static const AdderMember wrapper_descriptor_members[] = {ADDER_MEMBER_NATIVE(__get__, wrapper_descriptor_get)};
static const AdderMember classmethod_descriptor_members[] = {ADDER_MEMBER_NATIVE(__get__, classmethod_descriptor_get)};
static const AdderMember getset_members[] = {ADDER_MEMBER_NATIVE(__get__, getset_get), ADDER_MEMBER_NATIVE(__set__, getset_set),
                                             ADDER_MEMBER_NATIVE(__delete__, getset_delete)};
static const AdderSlots native_slots = {.native = &adder_native_type, .size = sizeof(Native), .repr = native_repr,
    .get_attribute = native_get, .set_attribute = native_set, .hash = native_hash, .call = vm_call_in_place};
ADDER_TYPE(adder_native_type, builtin_function_or_method, adder_object_type, native_slots, no_members, NULL, ADDER_TYPE_FINAL, NULL);
#define DESCRIPTOR_TYPE(id, name_, members) \
    ADDER_TYPE(id, name_, adder_object_type, native_slots, members, NULL, ADDER_TYPE_FINAL, NULL)
DESCRIPTOR_TYPE(method_descriptor_type, method_descriptor, method_descriptor_members);
DESCRIPTOR_TYPE(wrapper_descriptor_type, wrapper_descriptor, wrapper_descriptor_members);
DESCRIPTOR_TYPE(getset_descriptor_type, getset_descriptor, getset_members);
DESCRIPTOR_TYPE(classmethod_descriptor_type, classmethod_descriptor, classmethod_descriptor_members);
