/* function.c: functions written in Python and native functions as objects: attributes, repr. Calling is the floor
 * above's. */
#include "object/function.h"

#include "object/container.h"
#include "object/str.h"

static void function_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, (Value *)&((Function *)self)->code, 3); }
static void extra_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((FunctionExtra *)self)->closure, 7); }

static const AdderSlots function_extra_slots = {.native = &function_extra_type, .size = sizeof(FunctionExtra),
                                                .trace = extra_trace};
static const AdderMember no_members[1];
const AdderType ADDER_ALIGNED function_extra_type = {(const AdderHead *)(const void *)&adder_type_type, &function_extra_slots,
    &function_extra_type, ADDER_ROM_NAME(function_extra), ADDER_ROM(adder_object_type), {4u}, {4u}, {4u},
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
        for (Value *slot = &extra->closure; slot <= &extra->spare; slot++) {
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
static Value own_attribute(Vm *vm, Value v, Value name) {
    FunctionExtra *extra = extra_of(v);
    return extra != NULL && value_is_dict(extra->dict) ? adder_dict_find(vm, extra->dict, name) : UNBOUND;
}

static Value function_annotations(Vm *vm, Value v) {
    FunctionExtra *extra = extra_of(v);
    if (extra == NULL || adder_is_unbound(extra->annotate)) {
        return adder_dict(vm);
    }
    if (!value_is_dict(extra->annotate)) { /* PEP 649: made when asked for */
        Value format = adder_small_int(1);
        Value dict = adder_call(vm, extra->annotate, 1, &format);
        extra = extra_of(v);
        adder_store(vm, extra, &extra->annotate, dict);
    }
    return extra_of(v)->annotate;
}

static Value function_get(Vm *vm, Value self, Value name) {
    Value own = own_attribute(vm, self, name);
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
        return extra != NULL && !adder_is_unbound(extra->annotate) && !value_is_dict(extra->annotate) ? extra->annotate : NONE;
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

static bool function_set(Vm *vm, Value self, Value name, Value v) {
    bool deleting = adder_is_unbound(v);
    if (adder_same(name, N(__class__)) || adder_same(name, N(__globals__)) || adder_same(name, N(__closure__))) {
        return false;
    }
    if (adder_same(name, N(__code__)) && !deleting) {
        if (!adder_is_exact(v, &adder_code_type)) {
            adder_raise(vm, &adder_TypeError, "__code__ must be set to a code object");
        }
        unsigned cells = function_of(self)->code->free_count, wanted = VALUE_AS(Code, v)->free_count;
        if (cells != wanted) {
            adder_raise(vm, &adder_ValueError, "%q() requires a code object with %d free vars, not %d",
                        adder_get_attribute(vm, self, N(__name__)), (int)cells, (int)wanted);
        }
        adder_store(vm, function_of(self), (Value *)&function_of(self)->code, v);
        return true;
    }
    FunctionExtra *extra = function_need_extra(vm, function_of(self));
    Value cleared = deleting || adder_is_none(v) ? UNBOUND : v;
    if (adder_same(name, N(__defaults__))) {
        if (!adder_is_unbound(cleared) && !value_is_tuple(cleared)) {
            adder_raise(vm, &adder_TypeError, "__defaults__ must be set to a tuple object");
        }
        adder_store(vm, extra, &extra->defaults, cleared);
    } else if (adder_same(name, N(__kwdefaults__))) {
        if (!adder_is_unbound(cleared) && !value_is_dict(cleared)) {
            adder_raise(vm, &adder_TypeError, "__kwdefaults__ must be set to a dict object");
        }
        adder_store(vm, extra, &extra->kwdefaults, cleared);
    } else if (adder_same(name, N(__annotations__))) {
        if (!adder_is_unbound(cleared) && !value_is_dict(cleared)) {
            adder_raise(vm, &adder_TypeError, "__annotations__ must be set to a dict object");
        }
        adder_store(vm, extra, &extra->annotate, cleared);
    } else if (adder_same(name, N(__type_params__))) {
        adder_store(vm, extra, &extra->type_parameters, cleared);
    } else if (adder_same(name, N(__dict__))) {
        adder_store(vm, extra, &extra->dict, v);
    } else {
        if ((adder_same(name, N(__name__)) || adder_same(name, N(__qualname__))) && !adder_is_str(v)) {
            adder_raise(vm, &adder_TypeError, "%q must be set to a string object", name);
        }
        if (adder_is_unbound(extra->dict)) {
            if (deleting) {
                return false;
            }
            Value dict = adder_dict(vm);
            adder_store(vm, extra, &extra->dict, dict);
        }
        if (deleting) {
            return adder_dict_remove(vm, extra->dict, name);
        }
        adder_dict_store(vm, extra->dict, name, v);
    }
    return true;
}

static void function_repr(Vm *vm, Value self, Builder *out) {
    Value own = own_attribute(vm, self, N(__qualname__));
    adder_builder_format(out, "<function %q at 0x%x>", adder_is_unbound(own) ? code_qualname(vm, function_of(self)->code) : own,
                         (unsigned)self.bits);
}

ADDER_METHOD(adder_function_type, function_bind, "__get__(self, instance, owner=None, /)", "Binds the function.") {
    if (adder_is_none(args[1])) {
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
static Value native_name(Vm *vm, const Native *native) {
    const char *open = strchr(native->signature, '(');
    size_t size = open ? (size_t)(open - native->signature) : strlen(native->signature);
    return adder_intern(vm, native->signature, size);
}
static void native_repr(Vm *vm, Value self, Builder *out) {
    const Native *native = native_of(self);
    if (native->flags & ADDER_NATIVE_PROPERTY) {
        adder_builder_format(out, "<attribute '%q' of '%N' objects>", native_name(vm, native), native->owner);
    } else if (native->owner != NULL) {
        adder_builder_format(out, "<method '%q' of '%N' objects>", native_name(vm, native), native->owner);
    } else {
        adder_builder_format(out, "<built-in function %q>", native_name(vm, native));
    }
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
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_format(&b, "%N.%q", native->owner, native_name(vm, native));
        return adder_builder_str(&b);
    }
    if (adder_same(name, N(__doc__))) {
        return adder_str_c(vm, native->help);
    }
    if (adder_same(name, N(__text_signature__))) {
        const char *open = strchr(native->signature, '(');
        return open ? adder_str_c(vm, open) : NONE;
    }
    if (adder_same(name, N(__module__))) {
        return native->owner == NULL ? N(builtins) : NONE;
    }
    if (adder_same(name, N(__objclass__)) && native->owner != NULL) {
        return adder_object(native->owner);
    }
    return UNBOUND;
}
static uint32_t native_hash(Vm *vm, Value self) {
    (void)vm;
    return (uint32_t)(self.bits >> 3);
}
ADDER_METHOD(adder_native_type, native_bind, "__get__(self, instance, owner=None, /)", "Binds a method.") {
    if (native_of(args[0])->owner == NULL || adder_is_none(args[1])) {
        return args[0];
    }
    Value parts[] = {args[0], args[1]};
    return adder_call(vm, adder_object(&adder_method_type), 2, parts);
}
static const AdderMember native_members[] = {ADDER_MEMBER_NATIVE(__get__, native_bind)};
static const AdderSlots native_slots = {.native = &adder_native_type, .size = sizeof(Native), .repr = native_repr,
    .get_attribute = native_get, .hash = native_hash, .call = vm_call_in_place};
ADDER_TYPE(adder_native_type, builtin_function_or_method, adder_object_type, native_slots, native_members, NULL, ADDER_TYPE_FINAL, NULL);
