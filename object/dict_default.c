/* dict_default.c: collections.defaultdict: a dict that makes the value of a missing key by calling its factory. */
#include "object/dict.h"

#include "object/call.h"

typedef struct DefaultDict {
    Dict dict;
    Value factory; /* None or null: there is none */
} DefaultDict;

static void default_trace(Visitor *visitor, Object *self) {
    table_trace(visitor, self);
    adder_visit(visitor, &((DefaultDict *)self)->factory);
}

static Value factory_of(Value self) {
    Value factory = VALUE_AS(DefaultDict, self)->factory;
    return value_is_null(factory) ? NONE : factory;
}
static void set_factory(Vm *vm, Value self, Value factory) {
    adder_store(vm, VALUE_AS(Object, self), &VALUE_AS(DefaultDict, self)->factory, factory);
}

static void default_repr(Vm *vm, Value self, Builder *out) {
    adder_check_stack(vm);
    Value factory = factory_of(self);
    adder_builder_format(out, "%T(", self);
    if (vm_repr_enter(vm, factory)) {
        adder_builder_put_repr(out, factory);
        vm_repr_leave(vm);
    } else {
        adder_builder_put_c(out, "...");
    }
    adder_builder_put_c(out, ", ");
    dict_repr(vm, self, out);
    adder_builder_put_char(out, ')');
}

static Value default_make(Vm *vm, Value self, Value key) {
    Value factory = factory_of(self);
    if (adder_is_none(factory)) adder_raise_value_of(vm, &adder_KeyError, key);
    Value item = adder_call(vm, factory, 0, NULL);
    adder_set_item(vm, self, key, item);
    return item;
}

static Value default_get_item(Vm *vm, Value self, Value key) {
    if (!adder_is_exact(self, &adder_default_dict_type)) return dict_get_item(vm, self, key);
    Value found = adder_dict_find(vm, self, key);
    return LIKELY(!adder_is_unbound(found)) ? found : default_make(vm, self, key);
}

static Value default_copy(Vm *vm, Value self, Value factory) {
    DefaultDict *copy = adder_new(vm, &adder_default_dict_type, sizeof(DefaultDict));
    copy->factory = factory;
    table_copy(vm, &copy->dict, VALUE_AS(Dict, self));
    return adder_object(copy);
}

static Value default_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if (op != ADDER_OR || !value_is_any_dict(a) || !value_is_any_dict(b))
        return dict_binary(vm, op, a, b, self_is_right);
    Value result = default_copy(vm, a, factory_of(self_is_right ? b : a));
    dict_update(vm, result, b);
    return result;
}

static Value default_get_attribute(Vm *vm, Value self, Value name) {
    return adder_same(name, N(default_factory)) ? factory_of(self) : UNBOUND;
}
static bool default_set_attribute(Vm *vm, Value self, Value name, Value v) {
    if (!adder_same(name, N(default_factory))) return false;
    set_factory(vm, self, adder_is_unbound(v) ? NONE : v);
    return true;
}

ADDER_METHOD(adder_default_dict_type, default_missing, "__missing__(self, key, /)",
             "Called by __getitem__ for missing keys: makes, stores and returns a new value.") {
    return default_make(vm, args[0], args[1]);
}
ADDER_METHOD(adder_default_dict_type, default_copy_method, "copy(self, /)", "Return a shallow copy.") {
    if (adder_is_exact(args[0], &adder_default_dict_type)) return default_copy(vm, args[0], factory_of(args[0]));
    Value arguments[2] = {factory_of(args[0]), args[0]};
    return adder_call(vm, adder_object(adder_type_of(args[0])), 2, arguments);
}

static void check_factory(Vm *vm, Value factory) {
    if (!adder_is_none(factory) && !adder_is_callable(vm, factory)) {
        adder_raise(vm, &adder_TypeError, "first argument must be callable or None");
    }
}
ADDER_METHOD(adder_default_dict_type, default_init, "__init__(self, default_factory=None, other=(), /, **kwargs)",
             "Initialize self.  See help(type(self)) for accurate signature.") {
    Value factory = adder_is_unbound(args[1]) ? NONE : args[1];
    check_factory(vm, factory);
    set_factory(vm, args[0], factory);
    if (!adder_is_unbound(args[2])) dict_update(vm, args[0], args[2]);
    if (!adder_is_unbound(args[3])) dict_update(vm, args[0], args[3]);
    return NONE;
}

static Value default_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value dict = adder_object(adder_new_instance(vm, cls, sizeof(DefaultDict)));
    set_factory(vm, dict, NONE);
    if (nargs > 0) {
        check_factory(vm, args[0]);
        set_factory(vm, dict, args[0]);
        args++;
        nargs--;
    }
    dict_initialise(vm, dict, args, nargs, kwnames, "dict");
    return dict;
}

static const AdderMember default_members[] = {
    ADDER_MEMBER_NATIVE(__copy__, default_copy_method),
    ADDER_MEMBER_NATIVE(__init__, default_init),
    ADDER_MEMBER_NATIVE(__missing__, default_missing),
    ADDER_MEMBER_NATIVE(copy, default_copy_method),
};
static const AdderSlots default_slots = {
    .native = &adder_default_dict_type,
    .size = sizeof(DefaultDict),
    .letter = 'D',
    .trace = default_trace,
    .repr = default_repr,
    .compare = dict_compare,
    .binary = default_binary,
    .length = dict_length,
    .get_item = default_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iterate = dict_iterate,
    .get_attribute = default_get_attribute,
    .set_attribute = default_set_attribute,
};
ADDER_TYPE(adder_default_dict_type, defaultdict, adder_dict_type, default_slots, default_members, default_construct, 0,
           "defaultdict(default_factory=None, /, *args, **kwargs)\n"
           "A dict that calls default_factory without arguments for the value of a missing key.");
