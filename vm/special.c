/* special.c: the special methods of native types as attributes ([].__len__, int.__add__, super().__setitem__), derived
 * from the slots: one native for each name, found when the slot of the type is there. */
#include "vm/attribute.h"
#include "vm/operation.h"

static const Slots *slots_here(Value self) {
    const Slots *slots = adder_type_of(self)->slots;
    return value_is_python_instance(self) && slots->native != NULL ? slots->native->slots : slots;
}
static Value self_here(Value self) { return slots_here(self)->size == 0 ? adder_unwrap(self) : self; }

static _Noreturn void no_slot(Vm *vm, Value self, const char *name) {
    adder_raise(vm, &adder_TypeError, "descriptor '%s' requires another type than '%T'", name, self);
}

#define NEED(slot, name)                                                                                            \
    if (slots_here(args[0])->slot == NULL) {                                                                        \
        no_slot(vm, args[0], name);                                                                                 \
    }

static Value binary_here(Vm *vm, Value *args, unsigned op, bool right) {
    NEED(binary, "operator")
    Value self = adder_unwrap(args[0]), other = adder_unwrap(args[1]);
    return right ? slots_here(args[0])->binary(vm, op, other, self, true) : slots_here(args[0])->binary(vm, op, self, other, false);
}
static Value in_place_here(Vm *vm, Value *args, unsigned op) {
    NEED(binary, "operator")
    return slots_here(args[0])->binary(vm, op | ADDER_IN_PLACE, args[0], adder_unwrap(args[1]), false);
}
static Value compare_here(Vm *vm, Value *args, AdderComparison op) {
    const Slots *slots = slots_here(args[0]);
    if (slots->compare != NULL) {
        return slots->compare(vm, op, adder_unwrap(args[0]), adder_unwrap(args[1]));
    }
    if (op == ADDER_EQ) {
        return adder_same(args[0], args[1]) ? TRUE_VALUE : NOT_IMPLEMENTED;
    }
    if (op == ADDER_NE) { /* inverts whatever __eq__ says */
        Value equal = adder_call_method(vm, args[0], N(__eq__), 1, &args[1]);
        return adder_same(equal, NOT_IMPLEMENTED) ? equal : adder_bool(!adder_truth(vm, equal));
    }
    return NOT_IMPLEMENTED;
}
static Value unary_here(Vm *vm, Value *args, AdderUnary op) {
    NEED(unary, "operator")
    return slots_here(args[0])->unary(vm, op, adder_unwrap(args[0]));
}

ADDER_METHOD(adder_object_type, special_add, "__add__(self, value, /)", "Return self+value.") { return binary_here(vm, args, ADDER_ADD, false); }
ADDER_METHOD(adder_object_type, special_radd, "__radd__(self, value, /)", "Return value+self.") { return binary_here(vm, args, ADDER_ADD, true); }
ADDER_METHOD(adder_object_type, special_iadd, "__iadd__(self, value, /)", "Implement self+=value.") { return in_place_here(vm, args, ADDER_ADD); }
ADDER_METHOD(adder_object_type, special_sub, "__sub__(self, value, /)", "Return self-value.") { return binary_here(vm, args, ADDER_SUBTRACT, false); }
ADDER_METHOD(adder_object_type, special_rsub, "__rsub__(self, value, /)", "Return value-self.") { return binary_here(vm, args, ADDER_SUBTRACT, true); }
ADDER_METHOD(adder_object_type, special_isub, "__isub__(self, value, /)", "Implement self-=value.") { return in_place_here(vm, args, ADDER_SUBTRACT); }
ADDER_METHOD(adder_object_type, special_mul, "__mul__(self, value, /)", "Return self*value.") { return binary_here(vm, args, ADDER_MULTIPLY, false); }
ADDER_METHOD(adder_object_type, special_rmul, "__rmul__(self, value, /)", "Return value*self.") { return binary_here(vm, args, ADDER_MULTIPLY, true); }
ADDER_METHOD(adder_object_type, special_imul, "__imul__(self, value, /)", "Implement self*=value.") { return in_place_here(vm, args, ADDER_MULTIPLY); }
ADDER_METHOD(adder_object_type, special_truediv, "__truediv__(self, value, /)", "Return self/value.") { return binary_here(vm, args, ADDER_TRUE_DIVIDE, false); }
ADDER_METHOD(adder_object_type, special_rtruediv, "__rtruediv__(self, value, /)", "Return value/self.") { return binary_here(vm, args, ADDER_TRUE_DIVIDE, true); }
ADDER_METHOD(adder_object_type, special_floordiv, "__floordiv__(self, value, /)", "Return self//value.") { return binary_here(vm, args, ADDER_FLOOR_DIVIDE, false); }
ADDER_METHOD(adder_object_type, special_rfloordiv, "__rfloordiv__(self, value, /)", "Return value//self.") { return binary_here(vm, args, ADDER_FLOOR_DIVIDE, true); }
ADDER_METHOD(adder_object_type, special_mod, "__mod__(self, value, /)", "Return self%value.") { return binary_here(vm, args, ADDER_MODULO, false); }
ADDER_METHOD(adder_object_type, special_rmod, "__rmod__(self, value, /)", "Return value%self.") { return binary_here(vm, args, ADDER_MODULO, true); }
ADDER_METHOD(adder_object_type, special_pow, "__pow__(self, value, mod=None, /)", "Return pow(self, value, mod).") { return binary_here(vm, args, ADDER_POWER, false); }
ADDER_METHOD(adder_object_type, special_rpow, "__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod).") { return binary_here(vm, args, ADDER_POWER, true); }
ADDER_METHOD(adder_object_type, special_lshift, "__lshift__(self, value, /)", "Return self<<value.") { return binary_here(vm, args, ADDER_LEFT_SHIFT, false); }
ADDER_METHOD(adder_object_type, special_rlshift, "__rlshift__(self, value, /)", "Return value<<self.") { return binary_here(vm, args, ADDER_LEFT_SHIFT, true); }
ADDER_METHOD(adder_object_type, special_rshift, "__rshift__(self, value, /)", "Return self>>value.") { return binary_here(vm, args, ADDER_RIGHT_SHIFT, false); }
ADDER_METHOD(adder_object_type, special_rrshift, "__rrshift__(self, value, /)", "Return value>>self.") { return binary_here(vm, args, ADDER_RIGHT_SHIFT, true); }
ADDER_METHOD(adder_object_type, special_and, "__and__(self, value, /)", "Return self&value.") { return binary_here(vm, args, ADDER_AND, false); }
ADDER_METHOD(adder_object_type, special_rand, "__rand__(self, value, /)", "Return value&self.") { return binary_here(vm, args, ADDER_AND, true); }
ADDER_METHOD(adder_object_type, special_iand, "__iand__(self, value, /)", "Implement self&=value.") { return in_place_here(vm, args, ADDER_AND); }
ADDER_METHOD(adder_object_type, special_or, "__or__(self, value, /)", "Return self|value.") { return binary_here(vm, args, ADDER_OR, false); }
ADDER_METHOD(adder_object_type, special_ror, "__ror__(self, value, /)", "Return value|self.") { return binary_here(vm, args, ADDER_OR, true); }
ADDER_METHOD(adder_object_type, special_ior, "__ior__(self, value, /)", "Implement self|=value.") { return in_place_here(vm, args, ADDER_OR); }
ADDER_METHOD(adder_object_type, special_xor, "__xor__(self, value, /)", "Return self^value.") { return binary_here(vm, args, ADDER_XOR, false); }
ADDER_METHOD(adder_object_type, special_rxor, "__rxor__(self, value, /)", "Return value^self.") { return binary_here(vm, args, ADDER_XOR, true); }
ADDER_METHOD(adder_object_type, special_divmod, "__divmod__(self, value, /)", "Return divmod(self, value).") {
    Value pair[2] = {binary_here(vm, args, ADDER_FLOOR_DIVIDE, false), NONE};
    if (adder_same(pair[0], NOT_IMPLEMENTED)) {
        return pair[0];
    }
    pair[1] = binary_here(vm, args, ADDER_MODULO, false);
    return adder_tuple(vm, 2, pair);
}
ADDER_METHOD(adder_object_type, special_neg, "__neg__(self, /)", "Return -self.") { return unary_here(vm, args, ADDER_NEGATE); }
ADDER_METHOD(adder_object_type, special_pos, "__pos__(self, /)", "Return +self.") { return unary_here(vm, args, ADDER_PLUS); }
ADDER_METHOD(adder_object_type, special_invert, "__invert__(self, /)", "Return ~self.") { return unary_here(vm, args, ADDER_INVERT); }
ADDER_METHOD(adder_object_type, special_abs, "__abs__(self, /)", "Return abs(self).") { return unary_here(vm, args, ADDER_ABSOLUTE); }
ADDER_METHOD(adder_object_type, special_lt, "__lt__(self, value, /)", "Return self<value.") { return compare_here(vm, args, ADDER_LT); }
ADDER_METHOD(adder_object_type, special_le, "__le__(self, value, /)", "Return self<=value.") { return compare_here(vm, args, ADDER_LE); }
ADDER_METHOD(adder_object_type, special_eq, "__eq__(self, value, /)", "Return self==value.") { return compare_here(vm, args, ADDER_EQ); }
ADDER_METHOD(adder_object_type, special_ne, "__ne__(self, value, /)", "Return self!=value.") { return compare_here(vm, args, ADDER_NE); }
ADDER_METHOD(adder_object_type, special_gt, "__gt__(self, value, /)", "Return self>value.") { return compare_here(vm, args, ADDER_GT); }
ADDER_METHOD(adder_object_type, special_ge, "__ge__(self, value, /)", "Return self>=value.") { return compare_here(vm, args, ADDER_GE); }
ADDER_METHOD(adder_object_type, special_len, "__len__(self, /)", "Return len(self).") {
    NEED(length, "__len__")
    return adder_int_unsigned(vm, slots_here(args[0])->length(vm, self_here(args[0])));
}
ADDER_METHOD(adder_object_type, special_bool, "__bool__(self, /)", "True if self else False.") {
    NEED(truth, "__bool__")
    return adder_bool(slots_here(args[0])->truth(vm, self_here(args[0])));
}
ADDER_METHOD(adder_object_type, special_getitem, "__getitem__(self, key, /)", "Return self[key].") {
    NEED(get_item, "__getitem__")
    return slots_here(args[0])->get_item(vm, self_here(args[0]), item_key(slots_here(args[0]), args[1]));
}
ADDER_METHOD(adder_object_type, special_setitem, "__setitem__(self, key, value, /)", "Set self[key] to value.") {
    NEED(set_item, "__setitem__")
    slots_here(args[0])->set_item(vm, args[0], item_key(slots_here(args[0]), args[1]), args[2]);
    return NONE;
}
ADDER_METHOD(adder_object_type, special_delitem, "__delitem__(self, key, /)", "Delete self[key].") {
    NEED(set_item, "__delitem__")
    slots_here(args[0])->set_item(vm, args[0], item_key(slots_here(args[0]), args[1]), UNBOUND);
    return NONE;
}
ADDER_METHOD(adder_object_type, special_contains, "__contains__(self, key, /)", "Return key in self.") {
    NEED(contains, "__contains__")
    return adder_bool(slots_here(args[0])->contains(vm, self_here(args[0]), args[1]));
}
ADDER_METHOD(adder_object_type, special_iter, "__iter__(self, /)", "Implement iter(self).") {
    NEED(iterate, "__iter__")
    return slots_here(args[0])->iterate(vm, self_here(args[0]));
}
ADDER_METHOD(adder_object_type, special_next, "__next__(self, /)", "Implement next(self).") {
    NEED(next, "__next__")
    Value v = slots_here(args[0])->next(vm, args[0]);
    if (adder_is_unbound(v)) {
        adder_raise_value(vm, adder_object(&adder_StopIteration));
    }
    return v;
}
ADDER_METHOD(adder_object_type, special_call, "__call__(self, /, *args, **kwargs)", "Call self as a function.") {
    Value kwargs = args[nargs], list = adder_list(vm, nargs - 1, args + 1);
    Value call[5] = {args[0], NONE, NONE, list, kwargs};
    return operation_call_spread(vm, call);
}
ADDER_METHOD(adder_object_type, special_format, "__format__(self, format_spec, /)", "Format self.") {
    const Slots *slots = slots_here(args[0]);
    Value spec = adder_unwrap(args[1]);
    if (!value_is_str(spec)) {
        adder_raise(vm, &adder_TypeError, "__format__() argument must be str, not %T", args[1]);
    }
    if (slots->format != NULL) {
        return slots->format(vm, adder_unwrap(args[0]), spec);
    }
    if (str_size(str_of(spec)) != 0) {
        adder_raise(vm, &adder_TypeError, "unsupported format string passed to %T.__format__", args[0]);
    }
    return adder_str_of(vm, args[0]);
}
ADDER_METHOD(adder_object_type, special_hash, "__hash__(self, /)", "Return hash(self).") {
    const Slots *slots = slots_here(args[0]);
    if (slots->hash != NULL || adder_is_constant(args[0])) {
        Value self = adder_unwrap(args[0]);
        int32_t hash = (int32_t)(adder_is_constant(self) ? adder_hash(vm, self) : slots->hash(vm, self));
        return adder_int(vm, hash == -1 ? -2 : hash);
    }
    if (adder_is_object(args[0])) {
        adder_pin(vm, args[0]);
        return adder_small_int((intptr_t)((uint32_t)(args[0].bits >> 4) ^ (uint32_t)(args[0].bits >> 20)) & 0x3fffffff);
    }
    return adder_int(vm, (int32_t)adder_hash(vm, args[0]));
}

typedef struct Special {
    const AdderStr *name;
    const Native *native;
    uint16_t slot; /* offset in Slots of the function that must be there */
} Special;
#define SPECIAL(name, id, field) {&ADDER_NAME(name), &id##_native, (uint16_t)offsetof(Slots, field)}
static const Special specials[] = {
    SPECIAL(__add__, special_add, binary),           SPECIAL(__radd__, special_radd, binary),
    SPECIAL(__iadd__, special_iadd, binary),         SPECIAL(__sub__, special_sub, binary),
    SPECIAL(__rsub__, special_rsub, binary),         SPECIAL(__isub__, special_isub, binary),
    SPECIAL(__mul__, special_mul, binary),           SPECIAL(__rmul__, special_rmul, binary),
    SPECIAL(__imul__, special_imul, binary),         SPECIAL(__truediv__, special_truediv, binary),
    SPECIAL(__rtruediv__, special_rtruediv, binary), SPECIAL(__floordiv__, special_floordiv, binary),
    SPECIAL(__rfloordiv__, special_rfloordiv, binary), SPECIAL(__mod__, special_mod, binary),
    SPECIAL(__rmod__, special_rmod, binary),         SPECIAL(__pow__, special_pow, binary),
    SPECIAL(__rpow__, special_rpow, binary),         SPECIAL(__lshift__, special_lshift, binary),
    SPECIAL(__rlshift__, special_rlshift, binary),   SPECIAL(__rshift__, special_rshift, binary),
    SPECIAL(__rrshift__, special_rrshift, binary),   SPECIAL(__and__, special_and, binary),
    SPECIAL(__rand__, special_rand, binary),         SPECIAL(__iand__, special_iand, binary),
    SPECIAL(__or__, special_or, binary),             SPECIAL(__ror__, special_ror, binary),
    SPECIAL(__ior__, special_ior, binary),           SPECIAL(__xor__, special_xor, binary),
    SPECIAL(__rxor__, special_rxor, binary),         SPECIAL(__divmod__, special_divmod, binary),
    SPECIAL(__neg__, special_neg, unary),            SPECIAL(__pos__, special_pos, unary),
    SPECIAL(__invert__, special_invert, unary),      SPECIAL(__abs__, special_abs, unary),
    SPECIAL(__lt__, special_lt, compare),            SPECIAL(__le__, special_le, compare),
    SPECIAL(__eq__, special_eq, compare),            SPECIAL(__ne__, special_ne, compare),
    SPECIAL(__gt__, special_gt, compare),            SPECIAL(__ge__, special_ge, compare),
    SPECIAL(__len__, special_len, length),           SPECIAL(__bool__, special_bool, truth),
    SPECIAL(__getitem__, special_getitem, get_item), SPECIAL(__setitem__, special_setitem, set_item),
    SPECIAL(__delitem__, special_delitem, set_item), SPECIAL(__contains__, special_contains, contains),
    SPECIAL(__iter__, special_iter, iterate),        SPECIAL(__next__, special_next, next),
    SPECIAL(__call__, special_call, call),           SPECIAL(__format__, special_format, format),
    SPECIAL(__hash__, special_hash, hash),
};

/* Operators that a type's binary slot answers at all: numbers everything, sequences + and *, sets and dicts | and so
 * on. So that hasattr() tells the truth. */
static bool answers(const Type *type, const Special *special) {
    void *slot;
    memcpy(&slot, (const char *)type->slots + special->slot, sizeof slot);
    if (slot == NULL) {
        return false;
    }
    const char *name = str_text(special->name);
    if (special->slot == offsetof(Slots, binary)) {
        bool number = type == &adder_int_type || type == &adder_float_type || type == &adder_complex_type || type == &adder_bool_type;
        bool in_place = name[2] == 'i' && strcmp(name, "__invert__") != 0;
        bool sequence = type == &adder_list_type || type == &adder_tuple_type || type == &adder_str_type ||
                        type == &adder_bytes_type || type == &adder_bytearray_type;
        if (number) {
            return !in_place;
        }
        if (sequence) {
            bool plus = strcmp(name, "__add__") == 0 || strcmp(name, "__mul__") == 0 || strcmp(name, "__rmul__") == 0;
            bool modulo = strcmp(name, "__mod__") == 0 || strcmp(name, "__rmod__") == 0;
            bool mutable = type->slots->size != 0 && (strcmp(name, "__iadd__") == 0 || strcmp(name, "__imul__") == 0);
            return plus || mutable || (modulo && type != &adder_list_type && type != &adder_tuple_type);
        }
        if (type == &adder_type_type) {
            return strcmp(name, "__or__") == 0 || strcmp(name, "__ror__") == 0;
        }
        if (in_place) {
            return type->slots->size != 0;
        }
    }
    if (special->slot == offsetof(Slots, compare) && (type == &adder_dict_type || type == &adder_complex_type)) {
        return strcmp(name, "__eq__") == 0 || strcmp(name, "__ne__") == 0;
    }
    return true;
}

Value special_member(const Type *type, Value name) {
    const char *text = str_text(str_of(name));
    if (text[0] != '_' || text[1] != '_' || type == &adder_object_type) {
        return UNBOUND;
    }
    for (size_t i = 0; i < sizeof specials / sizeof *specials; i++) {
        if ((uintptr_t)specials[i].name == name.bits) {
            return answers(type, &specials[i]) ? adder_object(specials[i].native) : UNBOUND;
        }
    }
    if (adder_same(name, N(__hash__)) && type->slots->compare != NULL && type->slots->hash == NULL) {
        return NONE;
    }
    return UNBOUND;
}

/* The names that special_member knows for a type, for dir(). */
void special_names(Vm *vm, const Type *type, Value list);
void special_names(Vm *vm, const Type *type, Value list) {
    for (size_t i = 0; i < sizeof specials / sizeof *specials; i++) {
        if (answers(type, &specials[i])) {
            adder_list_append(vm, list, adder_object(specials[i].name));
        }
    }
}
