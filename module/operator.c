/* operator.c: the module operator: Python's operators as functions. itemgetter, attrgetter and methodcaller stand in
 * operator_getters.c. */
#include "module/operator.h"

static AdderValue in_place(AdderVm *vm, unsigned op, const AdderValue *args) {
    return adder_binary(vm, op | ADDER_IN_PLACE, args[0], args[1]);
}

static bool is_sequence(AdderVm *vm, AdderValue v) {
    return !adder_is_unbound(adder_find_attribute(vm, adder_object(adder_type_of(v)), ADDER_N(__getitem__)));
}

/* ---- operators ---- */

ADDER_NATIVE(operator_add, "add(a, b, /)", "Same as a + b.") {
    return adder_binary(vm, ADDER_ADD, args[0], args[1]);
}
ADDER_NATIVE(operator_sub, "sub(a, b, /)", "Same as a - b.") {
    return adder_binary(vm, ADDER_SUBTRACT, args[0], args[1]);
}
ADDER_NATIVE(operator_mul, "mul(a, b, /)", "Same as a * b.") {
    return adder_binary(vm, ADDER_MULTIPLY, args[0], args[1]);
}
ADDER_NATIVE(operator_truediv, "truediv(a, b, /)", "Same as a / b.") {
    return adder_binary(vm, ADDER_TRUE_DIVIDE, args[0], args[1]);
}
ADDER_NATIVE(operator_floordiv, "floordiv(a, b, /)", "Same as a // b.") {
    return adder_binary(vm, ADDER_FLOOR_DIVIDE, args[0], args[1]);
}
ADDER_NATIVE(operator_mod, "mod(a, b, /)", "Same as a % b.") {
    return adder_binary(vm, ADDER_MODULO, args[0], args[1]);
}
ADDER_NATIVE(operator_pow, "pow(a, b, /)", "Same as a ** b.") {
    return adder_binary(vm, ADDER_POWER, args[0], args[1]);
}
ADDER_NATIVE(operator_matmul, "matmul(a, b, /)", "Same as a @ b.") {
    return adder_binary(vm, ADDER_MATRIX_MULTIPLY, args[0], args[1]);
}
ADDER_NATIVE(operator_lshift, "lshift(a, b, /)", "Same as a << b.") {
    return adder_binary(vm, ADDER_LEFT_SHIFT, args[0], args[1]);
}
ADDER_NATIVE(operator_rshift, "rshift(a, b, /)", "Same as a >> b.") {
    return adder_binary(vm, ADDER_RIGHT_SHIFT, args[0], args[1]);
}
ADDER_NATIVE(operator_and, "and_(a, b, /)", "Same as a & b.") {
    return adder_binary(vm, ADDER_AND, args[0], args[1]);
}
ADDER_NATIVE(operator_or, "or_(a, b, /)", "Same as a | b.") {
    return adder_binary(vm, ADDER_OR, args[0], args[1]);
}
ADDER_NATIVE(operator_xor, "xor(a, b, /)", "Same as a ^ b.") {
    return adder_binary(vm, ADDER_XOR, args[0], args[1]);
}

ADDER_NATIVE(operator_iadd, "iadd(a, b, /)", "Same as a += b.") {
    return in_place(vm, ADDER_ADD, args);
}
ADDER_NATIVE(operator_isub, "isub(a, b, /)", "Same as a -= b.") {
    return in_place(vm, ADDER_SUBTRACT, args);
}
ADDER_NATIVE(operator_imul, "imul(a, b, /)", "Same as a *= b.") {
    return in_place(vm, ADDER_MULTIPLY, args);
}
ADDER_NATIVE(operator_itruediv, "itruediv(a, b, /)", "Same as a /= b.") {
    return in_place(vm, ADDER_TRUE_DIVIDE, args);
}
ADDER_NATIVE(operator_ifloordiv, "ifloordiv(a, b, /)", "Same as a //= b.") {
    return in_place(vm, ADDER_FLOOR_DIVIDE, args);
}
ADDER_NATIVE(operator_imod, "imod(a, b, /)", "Same as a %= b.") {
    return in_place(vm, ADDER_MODULO, args);
}
ADDER_NATIVE(operator_ipow, "ipow(a, b, /)", "Same as a **= b.") {
    return in_place(vm, ADDER_POWER, args);
}
ADDER_NATIVE(operator_imatmul, "imatmul(a, b, /)", "Same as a @= b.") {
    return in_place(vm, ADDER_MATRIX_MULTIPLY, args);
}
ADDER_NATIVE(operator_ilshift, "ilshift(a, b, /)", "Same as a <<= b.") {
    return in_place(vm, ADDER_LEFT_SHIFT, args);
}
ADDER_NATIVE(operator_irshift, "irshift(a, b, /)", "Same as a >>= b.") {
    return in_place(vm, ADDER_RIGHT_SHIFT, args);
}
ADDER_NATIVE(operator_iand, "iand(a, b, /)", "Same as a &= b.") {
    return in_place(vm, ADDER_AND, args);
}
ADDER_NATIVE(operator_ior, "ior(a, b, /)", "Same as a |= b.") {
    return in_place(vm, ADDER_OR, args);
}
ADDER_NATIVE(operator_ixor, "ixor(a, b, /)", "Same as a ^= b.") {
    return in_place(vm, ADDER_XOR, args);
}

ADDER_NATIVE(operator_lt, "lt(a, b, /)", "Same as a < b.") {
    return adder_compare(vm, ADDER_LT, args[0], args[1]);
}
ADDER_NATIVE(operator_le, "le(a, b, /)", "Same as a <= b.") {
    return adder_compare(vm, ADDER_LE, args[0], args[1]);
}
ADDER_NATIVE(operator_eq, "eq(a, b, /)", "Same as a == b.") {
    return adder_compare(vm, ADDER_EQ, args[0], args[1]);
}
ADDER_NATIVE(operator_ne, "ne(a, b, /)", "Same as a != b.") {
    return adder_compare(vm, ADDER_NE, args[0], args[1]);
}
ADDER_NATIVE(operator_gt, "gt(a, b, /)", "Same as a > b.") {
    return adder_compare(vm, ADDER_GT, args[0], args[1]);
}
ADDER_NATIVE(operator_ge, "ge(a, b, /)", "Same as a >= b.") {
    return adder_compare(vm, ADDER_GE, args[0], args[1]);
}

ADDER_NATIVE(operator_neg, "neg(a, /)", "Same as -a.") {
    return adder_unary(vm, ADDER_NEGATE, args[0]);
}
ADDER_NATIVE(operator_pos, "pos(a, /)", "Same as +a.") {
    return adder_unary(vm, ADDER_PLUS, args[0]);
}
ADDER_NATIVE(operator_invert, "invert(a, /)", "Same as ~a.") {
    return adder_unary(vm, ADDER_INVERT, args[0]);
}
ADDER_NATIVE(operator_abs, "abs(a, /)", "Same as abs(a).") {
    return adder_unary(vm, ADDER_ABSOLUTE, args[0]);
}

ADDER_NATIVE(operator_not, "not_(a, /)", "Same as not a.") {
    return adder_bool(!adder_truth(vm, args[0]));
}
ADDER_NATIVE(operator_truth, "truth(a, /)", "Return True if a is true.") {
    return adder_bool(adder_truth(vm, args[0]));
}
ADDER_NATIVE(operator_is, "is_(a, b, /)", "Same as a is b.") {
    return adder_bool(adder_same(args[0], args[1]));
}
ADDER_NATIVE(operator_is_not, "is_not(a, b, /)", "Same as a is not b.") {
    return adder_bool(!adder_same(args[0], args[1]));
}
ADDER_NATIVE(operator_is_none, "is_none(a, /)", "Same as a is None.") {
    return adder_bool(adder_is_none(args[0]));
}
ADDER_NATIVE(operator_is_not_none, "is_not_none(a, /)", "Same as a is not None.") {
    return adder_bool(!adder_is_none(args[0]));
}
ADDER_NATIVE(operator_index, "index(a, /)", "Same as a.__index__().") {
    if (adder_is_exact(args[0], &adder_int_type) || adder_is_small_int(args[0])) return args[0];
    AdderValue method = adder_find_attribute(vm, adder_object(adder_type_of(args[0])), ADDER_N(__index__));
    if (adder_is_unbound(method)) {
        adder_raise(vm, &adder_TypeError, "'%T' object cannot be interpreted as an integer", args[0]);
    }
    return adder_call(vm, method, 1, args);
}

/* ---- sequences and mappings ---- */

ADDER_NATIVE(operator_concat, "concat(a, b, /)", "Same as a + b, for a and b sequences.") {
    if (!is_sequence(vm, args[0])) {
        adder_raise(vm, &adder_TypeError, "'%T' object can't be concatenated", args[0]);
    }
    return adder_binary(vm, ADDER_ADD, args[0], args[1]);
}
ADDER_NATIVE(operator_iconcat, "iconcat(a, b, /)", "Same as a += b, for a and b sequences.") {
    if (!is_sequence(vm, args[0])) {
        adder_raise(vm, &adder_TypeError, "'%T' object can't be concatenated", args[0]);
    }
    return in_place(vm, ADDER_ADD, args);
}
ADDER_NATIVE(operator_contains, "contains(a, b, /)", "Same as b in a (note reversed operands).") {
    return adder_bool(adder_contains(vm, args[0], args[1]));
}
ADDER_NATIVE(operator_count_of, "countOf(a, b, /)", "Return the number of items in a which are, or which equal, b.") {
    AdderValue it = adder_iterate(vm, args[0]), item;
    intptr_t count = 0;
    while (item = adder_next(vm, it), !adder_is_unbound(item)) count += adder_equal(vm, item, args[1]);
    return adder_small_int(count);
}
ADDER_NATIVE(operator_index_of, "indexOf(a, b, /)", "Return the first index of b in a.") {
    AdderValue it = adder_iterate(vm, args[0]), item;
    for (intptr_t i = 0; item = adder_next(vm, it), !adder_is_unbound(item); i++) {
        if (adder_equal(vm, item, args[1])) return adder_small_int(i);
    }
    adder_raise(vm, &adder_ValueError, "sequence.index(x): x not in sequence");
}
ADDER_NATIVE(operator_getitem, "getitem(a, b, /)", "Same as a[b].") {
    return adder_get_item(vm, args[0], args[1]);
}
ADDER_NATIVE(operator_setitem, "setitem(a, b, c, /)", "Same as a[b] = c.") {
    adder_set_item(vm, args[0], args[1], args[2]);
    return ADDER_NONE;
}
ADDER_NATIVE(operator_delitem, "delitem(a, b, /)", "Same as del a[b].") {
    adder_set_item(vm, args[0], args[1], ADDER_UNBOUND);
    return ADDER_NONE;
}
ADDER_NATIVE(operator_length_hint, "length_hint(obj, default=0, /)",
             "Return an estimate of the number of items in obj.") {
    AdderValue type = adder_object(adder_type_of(args[0]));
    if (!adder_is_unbound(adder_find_attribute(vm, type, ADDER_N(__len__)))) {
        return adder_int_unsigned(vm, adder_length(vm, args[0]));
    }
    AdderValue otherwise = adder_is_unbound(args[1]) ? adder_small_int(0) : args[1];
    AdderValue hint = adder_length_hint(vm, args[0]);
    return adder_is_unbound(hint) ? otherwise : hint;
}
ADDER_NATIVE(operator_call, "call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs).") {
    AdderValue keywords = args[nargs];
    if (adder_is_unbound(keywords)) return adder_call(vm, args[0], nargs - 1, args + 1);
    size_t count = adder_dict_count(keywords), position = 0;
    AdderValue names = adder_tuple(vm, count, NULL), all = adder_tuple(vm, nargs - 1 + count, NULL), key, item;
    for (size_t i = 0; i + 1 < nargs; i++) {
        adder_store(vm, adder_object_get(all), &adder_tuple_items(all)[i], args[i + 1]);
    }
    for (size_t i = 0; i < count && adder_dict_walk(keywords, &position, &key, &item); i++) {
        adder_store(vm, adder_object_get(names), &adder_tuple_items(names)[i], key);
        adder_store(vm, adder_object_get(all), &adder_tuple_items(all)[nargs - 1 + i], item);
    }
    return adder_call_keywords(vm, args[0], nargs - 1, adder_tuple_items(all), names);
}

static const AdderMember members[] = {
    ADDER_MEMBER(attrgetter, operator_attrgetter_type),
    ADDER_MEMBER(itemgetter, operator_itemgetter_type),
    ADDER_MEMBER(methodcaller, operator_methodcaller_type),
    ADDER_MEMBER_NATIVE(__abs__, operator_abs),
    ADDER_MEMBER_NATIVE(__add__, operator_add),
    ADDER_MEMBER_NATIVE(__and__, operator_and),
    ADDER_MEMBER_NATIVE(__call__, operator_call),
    ADDER_MEMBER_NATIVE(__concat__, operator_concat),
    ADDER_MEMBER_NATIVE(__contains__, operator_contains),
    ADDER_MEMBER_NATIVE(__delitem__, operator_delitem),
    ADDER_MEMBER_NATIVE(__eq__, operator_eq),
    ADDER_MEMBER_NATIVE(__floordiv__, operator_floordiv),
    ADDER_MEMBER_NATIVE(__ge__, operator_ge),
    ADDER_MEMBER_NATIVE(__getitem__, operator_getitem),
    ADDER_MEMBER_NATIVE(__gt__, operator_gt),
    ADDER_MEMBER_NATIVE(__iadd__, operator_iadd),
    ADDER_MEMBER_NATIVE(__iand__, operator_iand),
    ADDER_MEMBER_NATIVE(__iconcat__, operator_iconcat),
    ADDER_MEMBER_NATIVE(__ifloordiv__, operator_ifloordiv),
    ADDER_MEMBER_NATIVE(__ilshift__, operator_ilshift),
    ADDER_MEMBER_NATIVE(__imatmul__, operator_imatmul),
    ADDER_MEMBER_NATIVE(__imod__, operator_imod),
    ADDER_MEMBER_NATIVE(__imul__, operator_imul),
    ADDER_MEMBER_NATIVE(__index__, operator_index),
    ADDER_MEMBER_NATIVE(__inv__, operator_invert),
    ADDER_MEMBER_NATIVE(__invert__, operator_invert),
    ADDER_MEMBER_NATIVE(__ior__, operator_ior),
    ADDER_MEMBER_NATIVE(__ipow__, operator_ipow),
    ADDER_MEMBER_NATIVE(__irshift__, operator_irshift),
    ADDER_MEMBER_NATIVE(__isub__, operator_isub),
    ADDER_MEMBER_NATIVE(__itruediv__, operator_itruediv),
    ADDER_MEMBER_NATIVE(__ixor__, operator_ixor),
    ADDER_MEMBER_NATIVE(__le__, operator_le),
    ADDER_MEMBER_NATIVE(__lshift__, operator_lshift),
    ADDER_MEMBER_NATIVE(__lt__, operator_lt),
    ADDER_MEMBER_NATIVE(__matmul__, operator_matmul),
    ADDER_MEMBER_NATIVE(__mod__, operator_mod),
    ADDER_MEMBER_NATIVE(__mul__, operator_mul),
    ADDER_MEMBER_NATIVE(__ne__, operator_ne),
    ADDER_MEMBER_NATIVE(__neg__, operator_neg),
    ADDER_MEMBER_NATIVE(__not__, operator_not),
    ADDER_MEMBER_NATIVE(__or__, operator_or),
    ADDER_MEMBER_NATIVE(__pos__, operator_pos),
    ADDER_MEMBER_NATIVE(__pow__, operator_pow),
    ADDER_MEMBER_NATIVE(__rshift__, operator_rshift),
    ADDER_MEMBER_NATIVE(__setitem__, operator_setitem),
    ADDER_MEMBER_NATIVE(__sub__, operator_sub),
    ADDER_MEMBER_NATIVE(__truediv__, operator_truediv),
    ADDER_MEMBER_NATIVE(__xor__, operator_xor),
    ADDER_MEMBER_NATIVE(abs, operator_abs),
    ADDER_MEMBER_NATIVE(add, operator_add),
    ADDER_MEMBER_NATIVE(and_, operator_and),
    ADDER_MEMBER_NATIVE(call, operator_call),
    ADDER_MEMBER_NATIVE(concat, operator_concat),
    ADDER_MEMBER_NATIVE(contains, operator_contains),
    ADDER_MEMBER_NATIVE(countOf, operator_count_of),
    ADDER_MEMBER_NATIVE(delitem, operator_delitem),
    ADDER_MEMBER_NATIVE(eq, operator_eq),
    ADDER_MEMBER_NATIVE(floordiv, operator_floordiv),
    ADDER_MEMBER_NATIVE(ge, operator_ge),
    ADDER_MEMBER_NATIVE(getitem, operator_getitem),
    ADDER_MEMBER_NATIVE(gt, operator_gt),
    ADDER_MEMBER_NATIVE(iadd, operator_iadd),
    ADDER_MEMBER_NATIVE(iand, operator_iand),
    ADDER_MEMBER_NATIVE(iconcat, operator_iconcat),
    ADDER_MEMBER_NATIVE(ifloordiv, operator_ifloordiv),
    ADDER_MEMBER_NATIVE(ilshift, operator_ilshift),
    ADDER_MEMBER_NATIVE(imatmul, operator_imatmul),
    ADDER_MEMBER_NATIVE(imod, operator_imod),
    ADDER_MEMBER_NATIVE(imul, operator_imul),
    ADDER_MEMBER_NATIVE(index, operator_index),
    ADDER_MEMBER_NATIVE(indexOf, operator_index_of),
    ADDER_MEMBER_NATIVE(inv, operator_invert),
    ADDER_MEMBER_NATIVE(invert, operator_invert),
    ADDER_MEMBER_NATIVE(ior, operator_ior),
    ADDER_MEMBER_NATIVE(ipow, operator_ipow),
    ADDER_MEMBER_NATIVE(irshift, operator_irshift),
    ADDER_MEMBER_NATIVE(is_, operator_is),
    ADDER_MEMBER_NATIVE(is_none, operator_is_none),
    ADDER_MEMBER_NATIVE(is_not, operator_is_not),
    ADDER_MEMBER_NATIVE(is_not_none, operator_is_not_none),
    ADDER_MEMBER_NATIVE(isub, operator_isub),
    ADDER_MEMBER_NATIVE(itruediv, operator_itruediv),
    ADDER_MEMBER_NATIVE(ixor, operator_ixor),
    ADDER_MEMBER_NATIVE(le, operator_le),
    ADDER_MEMBER_NATIVE(length_hint, operator_length_hint),
    ADDER_MEMBER_NATIVE(lshift, operator_lshift),
    ADDER_MEMBER_NATIVE(lt, operator_lt),
    ADDER_MEMBER_NATIVE(matmul, operator_matmul),
    ADDER_MEMBER_NATIVE(mod, operator_mod),
    ADDER_MEMBER_NATIVE(mul, operator_mul),
    ADDER_MEMBER_NATIVE(ne, operator_ne),
    ADDER_MEMBER_NATIVE(neg, operator_neg),
    ADDER_MEMBER_NATIVE(not_, operator_not),
    ADDER_MEMBER_NATIVE(or_, operator_or),
    ADDER_MEMBER_NATIVE(pos, operator_pos),
    ADDER_MEMBER_NATIVE(pow, operator_pow),
    ADDER_MEMBER_NATIVE(rshift, operator_rshift),
    ADDER_MEMBER_NATIVE(setitem, operator_setitem),
    ADDER_MEMBER_NATIVE(sub, operator_sub),
    ADDER_MEMBER_NATIVE(truediv, operator_truediv),
    ADDER_MEMBER_NATIVE(truth, operator_truth),
    ADDER_MEMBER_NATIVE(xor, operator_xor),
};
ADDER_MODULE(operator_module, operator, members, "Operators as functions.");
