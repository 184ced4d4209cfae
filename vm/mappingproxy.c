/* mappingproxy.c: the type of a class's __dict__: a mapping that shows another one and does not change it. */
#include "vm/attribute.h"
#include "vm/operation.h"

extern const AdderType mappingproxy_type;
typedef struct Proxy {
    Object object;
    Value mapping;
} Proxy;
static Value mapping_of(Value v) { return VALUE_AS(Proxy, v)->mapping; }
static void proxy_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((Proxy *)self)->mapping); }

Value mappingproxy_new(Vm *vm, Value mapping) {
    Proxy *proxy = adder_new(vm, &mappingproxy_type, sizeof *proxy);
    proxy->mapping = mapping;
    return adder_object(proxy);
}

static Value proxy_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value mapping;
    (void)cls;
    adder_bind(vm, "mappingproxy(mapping)", args, nargs, kwnames, &mapping);
    bool sequence = value_is_tuple(mapping) || value_is_list(mapping);
    if (sequence || adder_is_unbound(adder_find_attribute(vm, mapping, N(__getitem__))) || adder_is_str(mapping)) {
        adder_raise(vm, &adder_TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
    }
    return mappingproxy_new(vm, mapping);
}

static void proxy_repr(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_format(out, "mappingproxy(%r)", mapping_of(self));
}
static void proxy_str(Vm *vm, Value self, Builder *out) {
    (void)vm;
    adder_builder_put_str(out, mapping_of(self));
}
/* A class's annotations are made when they are asked for (PEP 649), also by who looks into its namespace, as one did
 * before 3.14; __annotations__ is not among its keys until then. */
static void make_annotations(Vm *vm, Value self, Value key) {
    Value dict = mapping_of(self);
    if (!adder_same(key, N(__annotations__)) || !value_is_dict(dict) ||
        !adder_is_unbound(dict_get_name(VALUE_AS(Dict, dict), key))) {
        return;
    }
    Value annotate = dict_get_name(VALUE_AS(Dict, dict), N(__annotate__)), format = adder_small_int(1);
    if (!adder_is_unbound(annotate) && !adder_is_none(annotate)) {
        adder_dict_store(vm, dict, key, adder_call(vm, annotate, 1, &format));
    }
}
static size_t proxy_length(Vm *vm, Value self) { return adder_length(vm, mapping_of(self)); }
static Value proxy_get_item(Vm *vm, Value self, Value key) {
    make_annotations(vm, self, key);
    return adder_get_item(vm, mapping_of(self), key);
}
static bool proxy_contains(Vm *vm, Value self, Value key) {
    make_annotations(vm, self, key);
    return adder_contains(vm, mapping_of(self), key);
}
static Value proxy_iterate(Vm *vm, Value self) { return adder_iterate(vm, mapping_of(self)); }
static Value inside(Value v) { return adder_is_exact(v, &mappingproxy_type) ? mapping_of(v) : v; }
static Value proxy_compare(Vm *vm, AdderComparison op, Value self, Value other) {
    return adder_compare(vm, op, mapping_of(self), inside(other));
}
static uint32_t proxy_hash(Vm *vm, Value self) { return adder_hash(vm, mapping_of(self)); }
static Value proxy_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    (void)self_is_right;
    if (op == (ADDER_OR | ADDER_IN_PLACE)) {
        adder_raise(vm, &adder_TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
    }
    return op == ADDER_OR ? adder_binary(vm, op, inside(a), inside(b)) : NOT_IMPLEMENTED;
}

static Value ask(Vm *vm, Value *args, Value name, unsigned count) {
    return adder_call_method(vm, mapping_of(args[0]), name, count, args + 1);
}
ADDER_METHOD(mappingproxy_type, proxy_get, "get(self, key, default=None, /)", "Return the value for key if key is in the mapping, else default.") {
    make_annotations(vm, args[0], args[1]);
    return ask(vm, args, N(get), nargs - 1);
}
ADDER_METHOD(mappingproxy_type, proxy_keys, "keys(self, /)", "A set-like object providing a view on the keys.") { return ask(vm, args, N(keys), 0); }
ADDER_METHOD(mappingproxy_type, proxy_values, "values(self, /)", "An object providing a view on the values.") { return ask(vm, args, N(values), 0); }
ADDER_METHOD(mappingproxy_type, proxy_items, "items(self, /)", "A set-like object providing a view on the items.") { return ask(vm, args, N(items), 0); }
ADDER_METHOD(mappingproxy_type, proxy_copy, "copy(self, /)", "A shallow copy of the mapping.") { return ask(vm, args, N(copy), 0); }
ADDER_METHOD(mappingproxy_type, proxy_reversed, "__reversed__(self, /)", "A reverse iterator over the keys.") {
    return ask(vm, args, N(__reversed__), 0);
}
static const AdderMember proxy_members[] = {
    ADDER_MEMBER_NATIVE(get, proxy_get),       ADDER_MEMBER_NATIVE(keys, proxy_keys),
    ADDER_MEMBER_NATIVE(values, proxy_values), ADDER_MEMBER_NATIVE(items, proxy_items),
    ADDER_MEMBER_NATIVE(copy, proxy_copy),     ADDER_MEMBER_NATIVE(__reversed__, proxy_reversed),
};
static const AdderSlots proxy_slots = {.native = &mappingproxy_type, .size = sizeof(Proxy), .trace = proxy_trace,
    .repr = proxy_repr, .str = proxy_str, .length = proxy_length, .get_item = proxy_get_item, .contains = proxy_contains,
    .iterate = proxy_iterate, .compare = proxy_compare, .hash = proxy_hash, .binary = proxy_binary};
ADDER_TYPE(mappingproxy_type, mappingproxy, adder_object_type, proxy_slots, proxy_members, proxy_construct,
           ADDER_TYPE_FINAL, "mappingproxy(mapping)\nRead-only proxy of a mapping.");
