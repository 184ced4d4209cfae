/* dispatch.c: Python's operations on any value: native types through their slots, instances of Python classes through
 * special methods. */
#include "vm/attribute.h"
#include "vm/call.h"
#include "vm/operation.h"

#include "object/iterators.h"

/* The special method of an instance of a Python class when it is not just the native base's own (whose slot is called
 * directly then); UNBOUND otherwise. */
static Value python_special(Vm *vm, Value v, Value name) {
    if (!value_is_python_instance(v)) {
        if (value_is_type(v) && value_head(v)->type != &adder_type_type) { /* metaclass in Python */
            Value on_meta = type_lookup(vm, value_head(v)->type, name);
            return adder_is_exact(on_meta, &adder_native_type) ? UNBOUND : on_meta;
        }
        return UNBOUND;
    }
    Value found = type_lookup(vm, value_head(v)->type, name);
    return adder_is_exact(found, &adder_native_type) ? UNBOUND : found;
}

static Value call_special(Vm *vm, Value method, Value self, unsigned nargs, const Value *args) {
    adder_check_stack(vm);
    if (adder_is_exact(method, &adder_function_type)) {
        Value all[4] = {self};
        for (unsigned i = 0; i < nargs; i++) {
            all[i + 1] = args[i];
        }
        return adder_call(vm, method, nargs + 1, all);
    }
    Value bound = vm_bind_attribute(vm, method, self, adder_type_of(self));
    return adder_call(vm, bound, nargs, args);
}

static inline const Slots *slots_of(Value v) { return value_is_object(v) ? value_head(v)->slots : adder_type_of(v)->slots; }
static inline const Slots *native_slots(Value v) {
    const Slots *slots = slots_of(v);
    return value_is_python_instance(v) && slots->native != NULL ? slots->native->slots : slots;
}

/* The slots of an object of a native type: nothing in Python can stand before them. NULL: look further. */
static inline const Slots *direct_slots(Value v) {
    if (UNLIKELY(!value_is_object(v))) return NULL;
    const Head *head = value_head(v);
    return head_is_shape(head) || head->slots == &type_slots ? NULL : head->slots;
}

/* ---- binary operators ---- */

static const AdderStr *const operator_names[ADDER_OPERATORS][3] = {
    {&ADDER_NAME(__add__), &ADDER_NAME(__radd__), &ADDER_NAME(__iadd__)},
    {&ADDER_NAME(__sub__), &ADDER_NAME(__rsub__), &ADDER_NAME(__isub__)},
    {&ADDER_NAME(__mul__), &ADDER_NAME(__rmul__), &ADDER_NAME(__imul__)},
    {&ADDER_NAME(__truediv__), &ADDER_NAME(__rtruediv__), &ADDER_NAME(__itruediv__)},
    {&ADDER_NAME(__floordiv__), &ADDER_NAME(__rfloordiv__), &ADDER_NAME(__ifloordiv__)},
    {&ADDER_NAME(__mod__), &ADDER_NAME(__rmod__), &ADDER_NAME(__imod__)},
    {&ADDER_NAME(__pow__), &ADDER_NAME(__rpow__), &ADDER_NAME(__ipow__)},
    {&ADDER_NAME(__matmul__), &ADDER_NAME(__rmatmul__), &ADDER_NAME(__imatmul__)},
    {&ADDER_NAME(__lshift__), &ADDER_NAME(__rlshift__), &ADDER_NAME(__ilshift__)},
    {&ADDER_NAME(__rshift__), &ADDER_NAME(__rrshift__), &ADDER_NAME(__irshift__)},
    {&ADDER_NAME(__and__), &ADDER_NAME(__rand__), &ADDER_NAME(__iand__)},
    {&ADDER_NAME(__or__), &ADDER_NAME(__ror__), &ADDER_NAME(__ior__)},
    {&ADDER_NAME(__xor__), &ADDER_NAME(__rxor__), &ADDER_NAME(__ixor__)},
};
static const char *const operator_texts[ADDER_OPERATORS] = {"+", "-", "*", "/", "//", "%", "** or pow()", "@",
                                                            "<<", ">>", "&", "|", "^"};
static const char *const in_place_texts[ADDER_OPERATORS] = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=",
                                                            "<<=", ">>=", "&=", "|=", "^="};

Value operator_name(unsigned op, unsigned form) { return adder_object(operator_names[op][form]); }

/* Types that CPython gives its sequence protocol: some messages differ. */
static bool is_sequence_type(Value v) {
    static const Type *const types[] = {&adder_list_type, &adder_tuple_type, &adder_str_type, &adder_bytes_type,
                                        &adder_bytearray_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (adder_is_instance(v, types[i])) {
            return true;
        }
    }
    return false;
}

Value operation_right_operand(unsigned op, Value a, Value b) {
    if (LIKELY(!value_is_python_instance(b))) {
        return b;
    }
    bool formats = op == ADDER_MODULO && is_sequence_type(a);
    return formats && !adder_is_instance(b, &adder_tuple_type) ? b : adder_unwrap(b);
}

/* One side's answer: its method in Python, or its slot. */
static Value ask(Vm *vm, unsigned op, Value a, Value b, bool right) {
    Value self = right ? b : a, other = right ? a : b;
    Value method = python_special(vm, self, operator_name(op, right));
    if (!adder_is_unbound(method)) {
        if (adder_is_none(method)) {
            return NOT_IMPLEMENTED;
        }
        return call_special(vm, method, self, 1, &other);
    }
    const Slots *slots = native_slots(self);
    if (slots->binary == NULL) {
        return NOT_IMPLEMENTED;
    }
    return slots->binary(vm, op, adder_unwrap(a), operation_right_operand(op, a, b), right);
}

static _Noreturn void unsupported(Vm *vm, unsigned op, Value a, Value b, bool in_place) {
    const char *text = in_place ? in_place_texts[op] : operator_texts[op];
    if (op == ADDER_RIGHT_SHIFT && adder_is_exact(a, &adder_native_type) &&
        strncmp(VALUE_AS(const Native, a)->signature, "print(", 6) == 0) {
        adder_raise(vm, &adder_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean "
                    "\"print(<message>, file=<output_stream>)\"?", text, a, b);
    }
    if (op == ADDER_ADD && is_sequence_type(a)) {
        const Type *native = native_slots(a)->native;
        if (native == &adder_bytes_type || native == &adder_bytearray_type) {
            adder_raise(vm, &adder_TypeError, "can't concat %T to %N", b, native);
        }
        adder_raise(vm, &adder_TypeError, "can only concatenate %N (not \"%T\") to %N", native, b, native);
    }
    if (op == ADDER_MULTIPLY && (is_sequence_type(a) || is_sequence_type(b))) {
        adder_raise(vm, &adder_TypeError, "can't multiply sequence by non-int of type '%T'", is_sequence_type(a) ? b : a);
    }
    adder_raise(vm, &adder_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", text, a, b);
}

/* A sequence is repeated by what has an __index__, but only when no __mul__ or __rmul__ in Python took the operation. */
static Value repeat_sequence(Vm *vm, unsigned op, Value a, Value b, bool in_place) {
    bool right = !is_sequence_type(a);
    Value sequence = right ? b : a, times = right ? a : b;
    if (op != ADDER_MULTIPLY || !is_sequence_type(sequence) || adder_is_unbound(vm_special_method(vm, times, N(__index__)))) {
        return NOT_IMPLEMENTED;
    }
    const Slots *slots = native_slots(sequence);
    times = number_index(vm, times);
    if (in_place && !right && slots->size != 0) {
        return slots->binary(vm, op | ADDER_IN_PLACE, sequence, times, false);
    }
    sequence = adder_unwrap(sequence);
    return slots->binary(vm, op, right ? times : sequence, right ? sequence : times, right);
}

static bool overrides_reflected(Vm *vm, unsigned op, const Type *right, const Type *left) {
    if (right == left || !type_is_python(right) || !adder_is_subtype(right, left)) {
        return false;
    }
    return !adder_same(type_lookup(vm, right, operator_name(op, 1)), type_lookup(vm, left, operator_name(op, 1)));
}

static Value binary_answer(Vm *vm, unsigned op, Value a, Value b) {
    const Type *left = adder_type_of(a), *right = adder_type_of(b);
    bool asked_right = false;
    Value result;
    if (overrides_reflected(vm, op, right, left)) {
        result = ask(vm, op, a, b, true);
        if (!adder_same(result, NOT_IMPLEMENTED)) {
            return result;
        }
        asked_right = true;
    }
    result = ask(vm, op, a, b, false);
    if (adder_same(result, NOT_IMPLEMENTED) && !asked_right && (left != right || type_is_python(right))) {
        if (left == right && type_is_python(left)) {
            return result;
        }
        result = ask(vm, op, a, b, true);
    }
    return result;
}

static Value finish_binary(Vm *vm, unsigned op, Value a, Value b, Value result, bool in_place) {
    if (adder_same(result, NOT_IMPLEMENTED)) {
        result = repeat_sequence(vm, op, a, b, in_place);
    }
    if (adder_same(result, NOT_IMPLEMENTED)) {
        unsupported(vm, op, a, b, in_place);
    }
    return result;
}

Value adder_binary(Vm *vm, unsigned op, Value a, Value b) {
    bool in_place = (op & ADDER_IN_PLACE) != 0;
    op &= ~(unsigned)ADDER_IN_PLACE;
    if (in_place && value_is_object(a)) {
        Value method = python_special(vm, a, operator_name(op, 2)), result = NOT_IMPLEMENTED;
        if (!adder_is_unbound(method)) {
            result = call_special(vm, method, a, 1, &b);
        } else if (native_slots(a)->binary != NULL && native_slots(a)->size != 0) {
            result = native_slots(a)->binary(vm, op | ADDER_IN_PLACE, a, adder_unwrap(b), false);
        }
        if (!adder_same(result, NOT_IMPLEMENTED)) {
            return result;
        }
    }
    Value result = binary_answer(vm, op, a, b);
    return LIKELY(!adder_same(result, NOT_IMPLEMENTED)) ? result : finish_binary(vm, op, a, b, result, in_place);
}

/* All but the in-place method, which said NotImplemented. */
Value operation_binary(Vm *vm, unsigned op, Value a, Value b) {
    bool in_place = (op & ADDER_IN_PLACE) != 0;
    op &= ~(unsigned)ADDER_IN_PLACE;
    return finish_binary(vm, op, a, b, binary_answer(vm, op, a, b), in_place);
}

/* All but a's method, which said NotImplemented. */
Value operation_reflected(Vm *vm, unsigned op, Value a, Value b) {
    bool in_place = (op & ADDER_IN_PLACE) != 0;
    op &= ~(unsigned)ADDER_IN_PLACE;
    Value result = adder_type_of(a) != adder_type_of(b) ? ask(vm, op, a, b, true) : NOT_IMPLEMENTED;
    return finish_binary(vm, op, a, b, result, in_place);
}

Value unary_name(AdderUnary op) {
    static const AdderStr *const names[] = {&ADDER_NAME(__neg__), &ADDER_NAME(__pos__), &ADDER_NAME(__invert__),
                                            &ADDER_NAME(__abs__)};
    return adder_object(names[op]);
}

Value adder_unary(Vm *vm, AdderUnary op, Value v) {
    static const char *const texts[] = {"bad operand type for unary -", "bad operand type for unary +",
                                        "bad operand type for unary ~", "bad operand type for abs()"};
    Value method = python_special(vm, v, unary_name(op));
    if (!adder_is_unbound(method)) {
        return call_special(vm, method, v, 0, NULL);
    }
    const Slots *slots = native_slots(v);
    Value result = slots->unary != NULL ? slots->unary(vm, op, adder_unwrap(v)) : NOT_IMPLEMENTED;
    if (adder_same(result, NOT_IMPLEMENTED)) {
        adder_raise(vm, &adder_TypeError, "%s: '%T'", texts[op], v);
    }
    return result;
}

/* ---- comparison ---- */

static const AdderStr *const comparison_names[] = {&ADDER_NAME(__lt__), &ADDER_NAME(__le__), &ADDER_NAME(__eq__),
                                                   &ADDER_NAME(__ne__), &ADDER_NAME(__gt__), &ADDER_NAME(__ge__)};
static const AdderComparison reflected[] = {ADDER_GT, ADDER_GE, ADDER_EQ, ADDER_NE, ADDER_LT, ADDER_LE};

Value comparison_name(AdderComparison op) { return adder_object(comparison_names[op]); }

static Value ask_comparison(Vm *vm, AdderComparison op, Value self, Value other) {
    Value method = python_special(vm, self, adder_object(comparison_names[op]));
    if (!adder_is_unbound(method)) {
        return adder_is_none(method) ? NOT_IMPLEMENTED : call_special(vm, method, self, 1, &other);
    }
    if (op == ADDER_NE) { /* object.__ne__ inverts __eq__ */
        method = python_special(vm, self, N(__eq__));
        if (!adder_is_unbound(method)) {
            Value equal = call_special(vm, method, self, 1, &other);
            return adder_same(equal, NOT_IMPLEMENTED) ? equal : adder_bool(!adder_truth(vm, equal));
        }
    }
    const Slots *slots = native_slots(self);
    if (slots->compare != NULL) {
        return slots->compare(vm, op, adder_unwrap(self), adder_unwrap(other));
    }
    if ((op == ADDER_EQ || op == ADDER_NE) && adder_same(self, other)) {
        return adder_bool(op == ADDER_EQ);
    }
    return NOT_IMPLEMENTED;
}

/* When nobody could say. */
static Value compare_identity(Vm *vm, AdderComparison op, Value a, Value b) {
    static const char *const texts[] = {"<", "<=", "==", "!=", ">", ">="};
    if (op == ADDER_EQ || op == ADDER_NE) {
        return adder_bool(adder_same(a, b) == (op == ADDER_EQ));
    }
    adder_raise(vm, &adder_TypeError, "'%s' not supported between instances of '%T' and '%T'", texts[op], a, b);
}

Value operation_compare_reflected(Vm *vm, AdderComparison op, Value a, Value b) {
    Value result = ask_comparison(vm, reflected[op], b, a);
    return adder_same(result, NOT_IMPLEMENTED) ? compare_identity(vm, op, a, b) : result;
}

Value adder_compare(Vm *vm, AdderComparison op, Value a, Value b) {
    const Type *left = adder_type_of(a), *right = adder_type_of(b);
    bool asked_right = false;
    Value result;
    if (left != right && type_is_python(right) && adder_is_subtype(right, left)) {
        result = ask_comparison(vm, reflected[op], b, a);
        if (!adder_same(result, NOT_IMPLEMENTED)) {
            return result;
        }
        asked_right = true;
    }
    result = ask_comparison(vm, op, a, b);
    if (adder_same(result, NOT_IMPLEMENTED) && !asked_right) {
        result = ask_comparison(vm, reflected[op], b, a);
    }
    return LIKELY(!adder_same(result, NOT_IMPLEMENTED)) ? result : compare_identity(vm, op, a, b);
}

bool adder_compare_truth(Vm *vm, AdderComparison op, Value a, Value b) {
    return adder_truth(vm, adder_compare(vm, op, a, b));
}

bool adder_equal(Vm *vm, Value a, Value b) {
    if (adder_same(a, b)) {
        return true;
    }
    if (adder_is_small_int(a) && adder_is_small_int(b)) {
        return false;
    }
    if (value_is_str(a) && value_is_str(b)) {
        return str_equal(str_of(a), str_of(b));
    }
    return adder_compare_truth(vm, ADDER_EQ, a, b);
}

uint32_t adder_hash(Vm *vm, Value v) {
    if (adder_is_small_int(v)) {
        return int_hash(v);
    }
    if (value_is_str(v)) {
        return str_hash(str_of(v));
    }
    Value method = python_special(vm, v, N(__hash__));
    if (!adder_is_unbound(method)) {
        if (adder_is_none(method)) {
            adder_raise(vm, &adder_TypeError, "unhashable type: '%T'", v);
        }
        Value result = adder_unwrap(call_special(vm, method, v, 0, NULL));
        if (!value_is_integer(result)) {
            adder_raise(vm, &adder_TypeError, "__hash__ method should return an integer");
        }
        return int_hash(result);
    }
    if (adder_is_constant(v)) {
        return adder_is_bool(v) ? int_hash(adder_small_int(adder_same(v, TRUE_VALUE))) : (uint32_t)v.bits * 0x9e3779b1u;
    }
    const Slots *slots = native_slots(v);
    if (slots->hash != NULL) {
        return slots->hash(vm, adder_unwrap(v));
    }
    if (slots->compare != NULL) {
        adder_raise(vm, &adder_TypeError, "unhashable type: '%T'", v);
    }
    adder_pin(vm, v);
    return (uint32_t)(v.bits >> 4) ^ (uint32_t)(v.bits >> 20);
}

/* ---- truth, length ---- */

bool adder_truth(Vm *vm, Value v) {
    if (adder_is_constant(v)) {
        if (adder_same(v, NOT_IMPLEMENTED)) {
            adder_raise(vm, &adder_TypeError, "NotImplemented should not be used in a boolean context");
        }
        return adder_same(v, TRUE_VALUE) || adder_same(v, ADDER_ELLIPSIS);
    }
    if (adder_is_small_int(v)) {
        return v.bits != 1u;
    }
    if (adder_is_tagged_float(v)) {
        return true;
    }
    Value method = python_special(vm, v, N(__bool__));
    if (!adder_is_unbound(method)) {
        if (adder_is_none(method)) {
            adder_raise(vm, &adder_TypeError, "'%T' cannot be interpreted as a boolean", v);
        }
        Value result = call_special(vm, method, v, 0, NULL);
        if (!adder_is_bool(result)) {
            adder_raise(vm, &adder_TypeError, "__bool__ should return bool, returned %T", result);
        }
        return adder_same(result, TRUE_VALUE);
    }
    const Slots *slots = native_slots(v);
    bool number = slots->truth != NULL && slots->length == NULL; /* inherits a __bool__ that comes before its __len__ */
    if (!number && !adder_is_unbound(python_special(vm, v, N(__len__)))) {
        return adder_length(vm, v) != 0;
    }
    if (slots->truth != NULL) {
        return slots->truth(vm, adder_unwrap(v));
    }
    return slots->length == NULL || slots->length(vm, adder_unwrap(v)) != 0;
}

size_t adder_length(Vm *vm, Value v) {
    Value method = python_special(vm, v, N(__len__));
    if (!adder_is_unbound(method)) {
        Value result = adder_unwrap(call_special(vm, method, v, 0, NULL));
        if (!value_is_integer(result)) {
            Value index = vm_special_method(vm, result, N(__index__));
            if (adder_is_unbound(index)) {
                adder_raise(vm, &adder_TypeError, "'%T' object cannot be interpreted as an integer", result);
            }
            result = adder_call(vm, index, 0, NULL);
        }
        if (int_sign_is_negative(result)) {
            adder_raise(vm, &adder_ValueError, "__len__() should return >= 0");
        }
        return (size_t)adder_to_index(vm, result);
    }
    const Slots *slots = native_slots(v);
    if (slots->length == NULL) {
        adder_raise(vm, &adder_TypeError, "object of type '%T' has no len()", v);
    }
    return slots->length(vm, adder_unwrap(v));
}

/* ---- items ---- */

/* Keys of mappings stay what they are (they have a hash of their own); indexes are wanted as plain numbers. */
Value operation_key(const Slots *slots, Value key) { return item_key(slots, key); }

Value adder_get_item(Vm *vm, Value v, Value key) {
    const Slots *direct = direct_slots(v);
    if (LIKELY(direct != NULL && direct->get_item != NULL)) {
        return direct->get_item(vm, v, item_key(direct, key));
    }
    Value method = python_special(vm, v, N(__getitem__));
    if (!adder_is_unbound(method)) {
        return call_special(vm, method, v, 1, &key);
    }
    const Slots *slots = native_slots(v);
    if (slots->get_item != NULL) {
        Value self = slots->size == 0 ? adder_unwrap(v) : v; /* __missing__ wants the instance itself */
        return slots->get_item(vm, self, item_key(slots, key));
    }
    if (value_is_type(v)) {
        Value hook = adder_find_attribute(vm, v, N(__class_getitem__));
        if (!adder_is_unbound(hook) && !adder_is_none(hook)) {
            return adder_call(vm, hook, 1, &key);
        }
        if (!type_is_python((const Type *)v.bits)) {
            return generic_alias_new(vm, v, key);
        }
        adder_raise(vm, &adder_TypeError, "type '%N' is not subscriptable", (const Type *)v.bits);
    }
    adder_raise(vm, &adder_TypeError, "'%T' object is not subscriptable", v);
}

void adder_set_item(Vm *vm, Value v, Value key, Value item) {
    const Slots *direct = direct_slots(v);
    if (LIKELY(direct != NULL && direct->set_item != NULL)) {
        direct->set_item(vm, v, item_key(direct, key), item);
        return;
    }
    bool deleting = adder_is_unbound(item);
    Value method = python_special(vm, v, deleting ? N(__delitem__) : N(__setitem__));
    if (!adder_is_unbound(method)) {
        Value args[] = {key, item};
        call_special(vm, method, v, deleting ? 1 : 2, args);
        return;
    }
    const Slots *slots = native_slots(v);
    if (slots->set_item == NULL) {
        adder_raise(vm, &adder_TypeError, "'%T' object %s", v,
                    !deleting ? "does not support item assignment" : is_sequence_type(v) || adder_is_instance(v, &adder_range_type)
                        ? "doesn't support item deletion" : "does not support item deletion");
    }
    slots->set_item(vm, v, item_key(slots, key), item);
}

bool adder_contains(Vm *vm, Value container, Value item) {
    const Slots *direct = direct_slots(container);
    if (LIKELY(direct != NULL && direct->contains != NULL)) {
        return direct->contains(vm, container, item);
    }
    Value method = python_special(vm, container, N(__contains__));
    if (!adder_is_unbound(method) && !adder_is_none(method)) {
        return adder_truth(vm, call_special(vm, method, container, 1, &item));
    }
    const Slots *slots = native_slots(container);
    if (adder_is_unbound(method) && slots->contains != NULL) {
        return slots->contains(vm, adder_unwrap(container), item);
    }
    if (adder_is_none(method)) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not a container", container);
    }
    if (!is_iterable(vm, container)) {
        adder_raise(vm, &adder_TypeError, "argument of type '%T' is not a container or iterable", container);
    }
    Value iterator = adder_iterate(vm, container);
    for (Value v; v = adder_next(vm, iterator), !adder_is_unbound(v);) {
        if (adder_equal(vm, v, item)) {
            return true;
        }
        adder_poll(vm);
    }
    return false;
}

/* ---- iteration ---- */

bool is_iterable(Vm *vm, Value v) {
    Value method = python_special(vm, v, N(__iter__));
    if (!adder_is_unbound(method)) {
        return !adder_is_none(method);
    }
    return native_slots(v)->iterate != NULL || !adder_is_unbound(python_special(vm, v, N(__getitem__)));
}

void operation_check_iterator(Vm *vm, Value iterator) {
    if (native_slots(iterator)->next == NULL && adder_is_unbound(python_special(vm, iterator, N(__next__)))) {
        adder_raise(vm, &adder_TypeError, "iter() returned non-iterator of type '%T'", iterator);
    }
}

Value adder_iterate(Vm *vm, Value v) {
    const Slots *direct = direct_slots(v);
    if (LIKELY(direct != NULL && direct->iterate != NULL)) {
        return direct->iterate(vm, v);
    }
    Value method = python_special(vm, v, N(__iter__));
    if (!adder_is_unbound(method) && !adder_is_none(method)) {
        Value iterator = call_special(vm, method, v, 0, NULL);
        operation_check_iterator(vm, iterator);
        return iterator;
    }
    const Slots *slots = native_slots(v);
    if (adder_is_unbound(method) && slots->iterate != NULL) {
        return slots->iterate(vm, adder_unwrap(v));
    }
    if (adder_is_none(method) || adder_is_unbound(python_special(vm, v, N(__getitem__)))) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not iterable", v);
    }
    return iterator_from_sequence(vm, v);
}

typedef struct NextCall {
    Value iterator, method, result;
} NextCall;
static void next_call(Vm *vm, void *data) {
    NextCall *call = data;
    call->result = call_special(vm, call->method, call->iterator, 0, NULL);
}

Value adder_next(Vm *vm, Value iterator) {
    const Slots *direct = direct_slots(iterator);
    if (LIKELY(direct != NULL && direct->next != NULL)) {
        adder_check_stack(vm); /* iterators stand on iterators */
        return direct->next(vm, iterator);
    }
    Value method = python_special(vm, iterator, N(__next__));
    if (adder_is_exact(method, &adder_function_type)) {
        return vm_call_step(vm, method, 1, &iterator);
    }
    if (!adder_is_unbound(method)) {
        NextCall call = {iterator, method, UNBOUND};
        Value error = adder_try(vm, next_call, &call);
        if (!adder_is_unbound(error)) {
            if (adder_is_instance(error, &adder_StopIteration)) {
                return UNBOUND;
            }
            vm->raised = error;
            vm_throw(vm);
        }
        return call.result;
    }
    const Slots *slots = native_slots(iterator);
    if (slots->next == NULL) {
        adder_raise(vm, &adder_TypeError, "'%T' object is not an iterator", iterator);
    }
    adder_check_stack(vm);
    return slots->next(vm, iterator);
}

/* ---- text ---- */

static void default_repr(Vm *vm, Value v, Builder *out) {
    const Type *type = adder_type_of(v);
    if (type_is_python(type)) {
        Value module = adder_find_attribute(vm, adder_object(type), N(__module__));
        Value name = adder_get_attribute(vm, adder_object(type), N(__qualname__));
        adder_builder_format(out, "<%q.%q object at 0x%x>", value_is_str(module) ? module : N(__main__), name, (unsigned)v.bits);
    } else {
        adder_builder_format(out, "<%T object at 0x%x>", v, (unsigned)v.bits);
    }
}

/* Puts the result of __repr__, __str__ when that is written in Python. */
static bool put_python_text(Vm *vm, Builder *out, Value v, Value name, const char *method_name) {
    Value method = python_special(vm, v, name);
    if (adder_is_unbound(method)) {
        return false;
    }
    Value result = call_special(vm, method, v, 0, NULL), text = adder_unwrap(result);
    if (!value_is_str(text)) {
        adder_raise(vm, &adder_TypeError, "%s returned non-string (type %T)", method_name, result);
    }
    adder_builder_put(out, str_text(str_of(text)), str_size(str_of(text)));
    return true;
}

/* A class that says `__str__ = int.__repr__`: its __repr__ in Python does not count. */
static bool str_is_native_repr(Vm *vm, Value v) {
    Value found = value_is_python_instance(v) ? type_lookup(vm, value_head(v)->type, N(__str__)) : UNBOUND;
    return adder_is_exact(found, &adder_native_type) && strncmp(VALUE_AS(const Native, found)->signature, "__repr__", 8) == 0;
}

void builder_put_special(Builder *out, Value v, bool as_str);
void builder_put_special(Builder *out, Value v, bool as_str) {
    Vm *vm = out->vm;
    if (as_str && put_python_text(vm, out, v, N(__str__), "__str__")) {
        return;
    }
    const Slots *slots = native_slots(v);
    if (as_str && slots->str != NULL) { /* a __repr__ in Python does not count then */
        slots->str(vm, slots->size == 0 ? adder_unwrap(v) : v, out);
        return;
    }
    if (!(as_str && str_is_native_repr(vm, v)) && put_python_text(vm, out, v, N(__repr__), "__repr__")) {
        return;
    }
    if (slots->repr != NULL) {
        bool whole = slots->size != 0 || (slots->flags & ADDER_SLOTS_REPR_OF_INSTANCE) != 0;
        slots->repr(vm, whole ? v : adder_unwrap(v), out);
    } else {
        default_repr(vm, v, out);
    }
}

Value adder_repr(Vm *vm, Value v) {
    Builder b;
    adder_builder_start(vm, &b);
    builder_put_special(&b, v, false);
    return adder_builder_str(&b);
}

Value adder_str_of(Vm *vm, Value v) {
    if (value_is_str(v)) {
        return v;
    }
    Value method = python_special(vm, v, N(__str__));
    if (!adder_is_unbound(method)) { /* a subclass of str is kept */
        Value result = call_special(vm, method, v, 0, NULL);
        if (!adder_is_str(result)) {
            adder_raise(vm, &adder_TypeError, "__str__ returned non-string (type %T)", result);
        }
        return result;
    }
    Builder b;
    adder_builder_start(vm, &b);
    builder_put_special(&b, v, true);
    return adder_builder_str(&b);
}

Value adder_format(Vm *vm, Value v, Value spec) {
    Value method = python_special(vm, v, N(__format__));
    if (!adder_is_unbound(method)) {
        Value result = call_special(vm, method, v, 1, &spec);
        if (!adder_is_str(result)) {
            adder_raise(vm, &adder_TypeError, "__format__ must return a str, not %T", result);
        }
        return result;
    }
    const Slots *slots = native_slots(v);
    if (slots->format != NULL && (str_size(str_of(adder_unwrap(spec))) != 0 || !value_is_python_instance(v))) {
        return slots->format(vm, adder_unwrap(v), spec);
    }
    if (str_size(str_of(adder_unwrap(spec))) != 0) {
        adder_raise(vm, &adder_TypeError, "unsupported format string passed to %T.__format__", v);
    }
    return adder_str_of(vm, v);
}

/* ---- isinstance ---- */

/* A Python class may define __class__ itself, as proxies do. */
static bool pretends_to_be(Vm *vm, Value v, const Type *type) {
    Value own = python_special(vm, v, N(__class__));
    bool proxy = !value_is_python_instance(v) && !value_is_type(v) && adder_type_of(v)->slots->get_attribute != NULL;
    if (adder_is_unbound(own) && !proxy) {
        return false;
    }
    Value claimed = adder_find_attribute(vm, v, N(__class__));
    return value_is_type(claimed) && adder_is_subtype((const Type *)claimed.bits, type);
}

bool vm_isinstance(Vm *vm, Value v, Value class_or_tuple) {
    if (value_is_tuple(class_or_tuple)) {
        adder_check_stack(vm);
        for (size_t i = 0; i < adder_tuple_count(class_or_tuple); i++) {
            if (vm_isinstance(vm, v, adder_tuple_items(class_or_tuple)[i])) {
                return true;
            }
        }
        return false;
    }
    if (value_is_type(class_or_tuple)) {
        if (adder_same(adder_object(adder_type_of(v)), class_or_tuple)) {
            return true;
        }
        Value check = python_special(vm, class_or_tuple, N(__instancecheck__));
        if (!adder_is_unbound(check)) {
            return adder_truth(vm, call_special(vm, check, class_or_tuple, 1, &v));
        }
        return adder_is_instance(v, (const Type *)class_or_tuple.bits) ||
               pretends_to_be(vm, v, (const Type *)class_or_tuple.bits);
    }
    Value check = value_is_object(class_or_tuple)
                      ? type_lookup(vm, adder_type_of(class_or_tuple), N(__instancecheck__)) : UNBOUND;
    if (!adder_is_unbound(check)) {
        Value args[] = {class_or_tuple, v};
        return adder_truth(vm, adder_call(vm, check, 2, args));
    }
    if (adder_is_instance(class_or_tuple, &generic_alias_type)) {
        adder_raise(vm, &adder_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
    }
    adder_raise(vm, &adder_TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
}
