/* weakref.c: the module weakref: ref, proxy, WeakMethod, finalize; the weak mappings and the weak set are in
 * weakref_tables.c. A referent is found dead when a collection finds it, not before. */
#include "module/weakref.h"

#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

/* ---- ref ---- */

static Value ref_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    adder_bind(vm, "__new__(object, callback=None, /)", args, nargs, kwnames, bound);
    return weak_new(vm, cls, bound[0], bound[1]);
}
static Value ref_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    (void)args;
    adder_no_keywords(vm, "ref", kwnames);
    if (nargs != 0) {
        adder_raise(vm, &adder_TypeError, "weakref expected 0 arguments, got %u", nargs);
    }
    Value referent = weak_referent(self);
    return adder_is_unbound(referent) ? NONE : referent;
}
static Value ref_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!weak_is_ref(other) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    Value a = weak_referent(self), b = weak_referent(other);
    bool dead = adder_is_unbound(a) || adder_is_unbound(b);
    return adder_bool((dead ? adder_same(self, other) : adder_equal(vm, a, b)) == (op == ADDER_EQ));
}
static void put_weak(Builder *out, Value self, const char *kind) {
    Value referent = weak_referent(self);
    if (adder_is_unbound(referent)) {
        adder_builder_format(out, "<%s at 0x%x; dead>", kind, (unsigned)self.bits);
    } else {
        adder_builder_format(out, "<%s at 0x%x; to '%T' at 0x%x>", kind, (unsigned)self.bits, referent, (unsigned)referent.bits);
    }
}
static void ref_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    put_weak(out, self, "weakref");
}
ADDER_PROPERTY(weak_ref_type, ref_callback, "__callback__", "The callback, or None.") {
    return adder_is_unbound(weak_referent(args[0])) ? NONE : VALUE_AS(WeakRef, args[0])->callback;
}
ADDER_METHOD(weak_ref_type, ref_init, "__init__(self, object, callback=None, /)", "Initialize self.") { return NONE; }
static const AdderMember ref_members[] = {
    ADDER_MEMBER_NATIVE(__callback__, ref_callback),
    ADDER_MEMBER_NATIVE(__init__, ref_init),
};
static const AdderSlots ref_slots = {.native = &weak_ref_type, .size = sizeof(WeakRef), .trace = weak_trace, .repr = ref_repr,
    .hash = weak_hash, .compare = ref_compare, .call = ref_call};
ADDER_TYPE(weak_ref_type, weakref_ReferenceType, adder_object_type, ref_slots, ref_members, ref_construct, 0,
           "ReferenceType(object, callback=None, /)\nA reference that does not keep its object alive.");

/* ---- proxy: everything is passed on to the referent ---- */

static Value target(Vm *vm, Value proxy) {
    Value referent = weak_referent(proxy);
    if (adder_is_unbound(referent)) {
        adder_raise(vm, &adder_ReferenceError, "weakly-referenced object no longer exists");
    }
    return referent;
}
static bool is_proxy(Value v) { return adder_is_exact(v, &proxy_type) || adder_is_exact(v, &callable_proxy_type); }
static Value meant(Vm *vm, Value v) { return is_proxy(v) ? target(vm, v) : v; }

static Value proxy_attribute(Vm *vm, Value self, Value name) {
    return adder_get_attribute(vm, target(vm, self), name);
}
static bool proxy_set_attribute(Vm *vm, Value self, Value name, Value v) {
    adder_set_attribute(vm, target(vm, self), name, v);
    return true;
}
static void proxy_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    put_weak(out, self, "weakproxy");
}
static void proxy_str(Vm *vm, Value self, Builder *out) { adder_builder_put_str(out, target(vm, self)); }
static Value proxy_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    return adder_compare(vm, op, target(vm, self), meant(vm, other));
}
static Value proxy_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    (void)self_is_right;
    return adder_binary(vm, op, meant(vm, a), meant(vm, b));
}
static Value proxy_unary(Vm *vm, AdderUnary op, Value self) { return adder_unary(vm, op, target(vm, self)); }
static bool proxy_truth(Vm *vm, Value self) { return adder_truth(vm, target(vm, self)); }
static size_t proxy_length(Vm *vm, Value self) { return adder_length(vm, target(vm, self)); }
static Value proxy_get_item(Vm *vm, Value self, Value key) { return adder_get_item(vm, target(vm, self), key); }
static void proxy_set_item(Vm *vm, Value self, Value key, Value v) { adder_set_item(vm, target(vm, self), key, v); }
static bool proxy_contains(Vm *vm, Value self, Value v) { return adder_contains(vm, target(vm, self), v); }
static Value proxy_iterate(Vm *vm, Value self) { return adder_iterate(vm, target(vm, self)); }
static Value proxy_next(Vm *vm, Value self) { return adder_next(vm, target(vm, self)); }
static uint32_t proxy_hash(Vm *vm, Value self) {
    adder_raise(vm, &adder_TypeError, "unhashable type: '%T'", self);
}
static Value proxy_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    return vm_call_in_place(vm, target(vm, self), args, nargs, kwnames);
}
static const AdderMember no_members[] = {};
#define PROXY_SLOTS(type)                                                                                              \
    .native = &type, .size = sizeof(WeakRef), .trace = weak_trace, .repr = proxy_repr, .str = proxy_str,                \
    .get_attribute = proxy_attribute, .set_attribute = proxy_set_attribute, .compare = proxy_compare,                   \
    .binary = proxy_binary, .unary = proxy_unary, .truth = proxy_truth, .length = proxy_length,                         \
    .get_item = proxy_get_item, .set_item = proxy_set_item, .contains = proxy_contains, .iterate = proxy_iterate,       \
    .next = proxy_next, .hash = proxy_hash
static const AdderSlots proxy_slots = {PROXY_SLOTS(proxy_type)};
static const AdderSlots callable_proxy_slots = {PROXY_SLOTS(callable_proxy_type), .call = proxy_call};
#define PROXY_TYPE(id, name, slots)                                                                                    \
    const AdderType ADDER_ALIGNED id = {(const AdderHead *)(const void *)&adder_type_type, &slots, &id,                \
        ADDER_ROM_NAME(name), ADDER_ROM(adder_object_type), {4u}, {4u}, ADDER_TYPE_NATIVE | ADDER_TYPE_FINAL,    \
        {no_members, 0}, NULL, NULL};
PROXY_TYPE(proxy_type, weakref_ProxyType, proxy_slots)
PROXY_TYPE(callable_proxy_type, weakref_CallableProxyType, callable_proxy_slots)

ADDER_NATIVE(weakref_proxy, "proxy(object, callback=None, /)", "Create a proxy object that weakly references 'object'.") {
    return weak_new(vm, adder_is_callable(vm, args[0]) ? &callable_proxy_type : &proxy_type, args[0], args[1]);
}

/* ---- what there is ---- */

static Value references(Vm *vm, Value object) {
    Value list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < vm->weak.count; i++) {
        Value ref = vm->weak.items[i];
        if (adder_same(VALUE_AS(WeakRef, ref)->referent, object)) {
            adder_list_append(vm, list, ref);
        }
    }
    return list;
}
ADDER_NATIVE(weakref_getweakrefs, "getweakrefs(object, /)", "Return a list of all weak reference objects pointing to 'object'.") {
    return references(vm, args[0]);
}
ADDER_NATIVE(weakref_getweakrefcount, "getweakrefcount(object, /)", "Return the number of weak references to 'object'.") {
    return adder_int_unsigned(vm, adder_list_count(references(vm, args[0])));
}

/* ---- WeakMethod ---- */

typedef struct WeakMethod {
    Object object;
    Value self, function; /* references */
} WeakMethod;
static WeakMethod *method_of(Value v) { return VALUE_AS(WeakMethod, v); }
static void method_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((WeakMethod *)self)->self, 2); }
static Value method_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    adder_bind(vm, "WeakMethod(meth, callback=None)", args, nargs, kwnames, bound);
    if (!adder_is_exact(bound[0], &adder_method_type)) {
        adder_raise(vm, &adder_TypeError, "argument should be a bound method, not %r", adder_object(adder_type_of(bound[0])));
    }
    WeakMethod *made = adder_new_instance(vm, cls, sizeof *made);
    made->self = made->function = NONE;
    Value self = weak_new(vm, &weak_ref_type, VALUE_AS(BoundMethod, bound[0])->self, bound[1]);
    adder_store(vm, made, &made->self, self);
    adder_store(vm, made, &made->function, VALUE_AS(BoundMethod, bound[0])->function);
    return adder_object(made);
}
static Value weak_method_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    (void)args;
    (void)nargs;
    (void)kwnames;
    Value referent = weak_referent(method_of(self)->self);
    return adder_is_unbound(referent) ? NONE : vm_bound_method(vm, method_of(self)->function, referent);
}
static Value weak_method_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_instance(other, &weak_method_type) || (op != ADDER_EQ && op != ADDER_NE)) {
        return NOT_IMPLEMENTED;
    }
    Value a = weak_referent(method_of(self)->self), b = weak_referent(method_of(other)->self);
    bool same = adder_is_unbound(a) || adder_is_unbound(b) ? adder_same(self, other)
                : adder_same(a, b) && adder_equal(vm, method_of(self)->function, method_of(other)->function);
    return adder_bool(same == (op == ADDER_EQ));
}
static uint32_t weak_method_hash(Vm *vm, Value self) { return weak_hash(vm, method_of(self)->self); }
static const AdderSlots weak_method_slots = {.native = &weak_method_type, .size = sizeof(WeakMethod), .trace = method_trace,
    .call = weak_method_call, .compare = weak_method_compare, .hash = weak_method_hash};
ADDER_TYPE(weak_method_type, weakref_WeakMethod, adder_object_type, weak_method_slots, no_members, method_construct, 0,
           "WeakMethod(meth, callback=None)\nA weak reference to a bound method.");

/* ---- finalize: kept alive by the module until it has run ---- */

typedef struct Finalize {
    Object object;
    Value ref, function, arguments, keywords; /* function UNBOUND: no longer alive */
    Value atexit;
} Finalize;
static Finalize *finalize_of(Value v) { return VALUE_AS(Finalize, v); }
static void finalize_trace(Visitor *visitor, Object *self) { adder_visit_values(visitor, &((Finalize *)self)->ref, 5); }
static Value *finalize_list(Vm *vm) {
    Value *state = adder_module_state(vm, ADDER_STATE_WEAKREF);
    if (!value_is_list(*state)) {
        *state = adder_list(vm, 0, NULL);
    }
    return state;
}
static Value finalize_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (nargs < 2) {
        adder_raise(vm, &adder_TypeError, "finalize.__init__() missing %d required positional argument%s: %s", (int)(2 - nargs),
                    nargs == 1 ? "" : "s", nargs == 1 ? "'func'" : "'obj' and 'func'");
    }
    Finalize *made = adder_new_instance(vm, cls, sizeof *made);
    made->ref = made->arguments = made->keywords = NONE;
    made->function = UNBOUND;
    made->atexit = TRUE_VALUE;
    Value arguments = adder_tuple(vm, nargs - 2, args + 2), keywords = adder_dict(vm);
    adder_store(vm, made, &made->arguments, arguments);
    adder_store(vm, made, &made->keywords, keywords);
    for (size_t i = 0; !adder_is_unbound(kwnames) && i < adder_tuple_count(kwnames); i++) {
        adder_dict_store(vm, keywords, adder_tuple_items(kwnames)[i], args[nargs + i]);
    }
    Value ref = weak_new(vm, &weak_ref_type, args[0], adder_object(made));
    adder_store(vm, made, &made->ref, ref);
    adder_store(vm, made, &made->function, args[1]);
    adder_list_append(vm, *finalize_list(vm), adder_object(made));
    return adder_object(made);
}
/* Takes it out; false when it is not alive. */
static bool finalize_end(Vm *vm, Value self) {
    if (adder_is_unbound(finalize_of(self)->function)) {
        return false;
    }
    Value list = *finalize_list(vm);
    for (size_t i = 0; i < adder_list_count(list); i++) {
        if (adder_same(adder_list_items(list)[i], self)) {
            list_pop(vm, list, i);
            break;
        }
    }
    finalize_of(self)->function = UNBOUND;
    return true;
}
static Value finalize_call(Vm *vm, Value self, Value *args, unsigned nargs, Value kwnames) {
    (void)args;
    (void)nargs; /* called back with the reference */
    (void)kwnames;
    Value call[5] = {finalize_of(self)->function, NONE, NONE, finalize_of(self)->arguments, finalize_of(self)->keywords};
    if (!finalize_end(vm, self)) {
        return NONE;
    }
    operation_call_spread(vm, call, CALL_FROM_C);
    return call[0];
}
static Value finalize_parts(Vm *vm, Value self) {
    Value referent = weak_referent(finalize_of(self)->ref);
    if (adder_is_unbound(finalize_of(self)->function) || adder_is_unbound(referent)) {
        return NONE;
    }
    Value parts[] = {referent, finalize_of(self)->function, finalize_of(self)->arguments, finalize_of(self)->keywords};
    return adder_tuple(vm, 4, parts);
}
ADDER_METHOD(finalize_type, finalize_peek, "peek(self)", "If alive then return (obj, func, args, kwargs); otherwise return None") {
    return finalize_parts(vm, args[0]);
}
ADDER_METHOD(finalize_type, finalize_detach, "detach(self)", "If alive then mark as dead and return (obj, func, args, kwargs); otherwise return None") {
    Value parts = finalize_parts(vm, args[0]);
    if (!adder_is_none(parts)) {
        finalize_end(vm, args[0]);
    }
    return parts;
}
static Value finalize_attribute(Vm *vm, Value self, Value name) {
    (void)vm;
    if (adder_same(name, N(alive))) {
        return adder_bool(!adder_is_unbound(finalize_of(self)->function));
    }
    return adder_same(name, N(atexit)) ? finalize_of(self)->atexit : UNBOUND;
}
static bool finalize_set_attribute(Vm *vm, Value self, Value name, Value v) {
    if (!adder_same(name, N(atexit)) || adder_is_unbound(v)) {
        return false;
    }
    finalize_of(self)->atexit = adder_bool(adder_truth(vm, v));
    return true;
}
static const AdderMember finalize_members[] = {
    ADDER_MEMBER_NATIVE(peek, finalize_peek),
    ADDER_MEMBER_NATIVE(detach, finalize_detach),
};
static const AdderSlots finalize_slots = {.native = &finalize_type, .size = sizeof(Finalize), .trace = finalize_trace,
    .call = finalize_call, .get_attribute = finalize_attribute, .set_attribute = finalize_set_attribute};
ADDER_TYPE(finalize_type, weakref_finalize, adder_object_type, finalize_slots, finalize_members, finalize_construct, 0,
           "finalize(obj, func, /, *args, **kwargs)\nCalls func when obj is gone.");

static const AdderMember module_members[] = {
    ADDER_MEMBER(ref, weak_ref_type),
    ADDER_MEMBER(ReferenceType, weak_ref_type),
    ADDER_MEMBER(ProxyType, proxy_type),
    ADDER_MEMBER(CallableProxyType, callable_proxy_type),
    ADDER_MEMBER(WeakMethod, weak_method_type),
    ADDER_MEMBER(finalize, finalize_type),
    ADDER_MEMBER(WeakKeyDictionary, weak_keys_type),
    ADDER_MEMBER(WeakValueDictionary, weak_values_type),
    ADDER_MEMBER(WeakSet, weak_set_type),
    ADDER_MEMBER_NATIVE(proxy, weakref_proxy),
    ADDER_MEMBER_NATIVE(getweakrefs, weakref_getweakrefs),
    ADDER_MEMBER_NATIVE(getweakrefcount, weakref_getweakrefcount),
};
ADDER_MODULE(weakref_module, weakref, module_members, "References that do not keep their objects alive.");

/* ---- _weakref: what a weakref in Python stands on ---- */

ADDER_NATIVE(weakref_remove_dead, "_remove_dead_weakref(dct, key, /)", "Removes the entry when its reference is dead.") {
    Value ref = adder_dict_find(vm, args[0], args[1]);
    if (!adder_is_unbound(ref) && weak_is_ref(ref) && adder_is_unbound(weak_referent(ref))) {
        adder_dict_remove(vm, args[0], args[1]);
    }
    return NONE;
}
static const AdderMember base_members[] = {
    ADDER_MEMBER(ref, weak_ref_type),
    ADDER_MEMBER(ReferenceType, weak_ref_type),
    ADDER_MEMBER(ProxyType, proxy_type),
    ADDER_MEMBER(CallableProxyType, callable_proxy_type),
    ADDER_MEMBER_NATIVE(proxy, weakref_proxy),
    ADDER_MEMBER_NATIVE(getweakrefs, weakref_getweakrefs),
    ADDER_MEMBER_NATIVE(getweakrefcount, weakref_getweakrefcount),
    ADDER_MEMBER_NATIVE(_remove_dead_weakref, weakref_remove_dead),
};
ADDER_MODULE(weakref_base_module, _weakref, base_members, "What a weakref in Python stands on.");
