/* int_methods.c: the types int and bool: slots, methods, construction.
 *
 * A bool is a constant in the word, never an object, and counts as an int everywhere: methods take their self through
 * int_exact. The work is done in int.c, int_arithmetic.c and int_text.c.
 */
#include "object/call.h"
#include "object/int_parts.h"
#include "object/sequence.h"
#include "object/str.h"

/* ---- slots ---- */

static void int_repr(Vm *vm, Value self, Builder *out) {
    int_put_text(out, self, 10);
}

static uint32_t int_slot_hash(Vm *vm, Value self) {
    return int_hash(self);
}

static Value int_unary(Vm *vm, AdderUnary op, Value self) {
    Value v = int_exact(self);
    switch (op) {
    case ADDER_NEGATE: return int_negate(vm, v);
    case ADDER_INVERT: return int_binary(vm, ADDER_SUBTRACT, adder_small_int(-1), v);
    case ADDER_ABSOLUTE: return int_sign_is_negative(v) ? int_negate(vm, v) : v;
    default: return v;
    }
}

static Value int_slot_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    return number_binary(vm, op & ~(unsigned)ADDER_IN_PLACE, a, b);
}

static bool int_truth(Vm *vm, Value self) {
    return int_exact(self).bits != adder_small_int(0).bits;
}

static Value int_slot_format(Vm *vm, Value self, Value spec) {
    size_t size;
    adder_to_text(vm, spec, &size);
    if (size == 0) return adder_str_of(vm, self);
    FormatSpec parsed;
    format_parse(vm, spec, &parsed, self);
    if (parsed.type != 0 && memchr("eEfFgG%", parsed.type, 7) != NULL) {
        return format_float(vm, int_to_double(vm, self), &parsed);
    }
    return format_int(vm, self, &parsed);
}

static const AdderSlots int_slots = {
    .native = &adder_int_type,
    .letter = 'N',
    .repr = int_repr,
    .hash = int_slot_hash,
    .compare = number_compare,
    .unary = int_unary,
    .binary = int_slot_binary,
    .truth = int_truth,
    .format = int_slot_format,
};

static void bool_repr(Vm *vm, Value self, Builder *out) {
    adder_builder_put_c(out, self.bits == TRUE_VALUE.bits ? "True" : "False");
}

static const AdderSlots bool_slots = {
    .native = &adder_bool_type,
    .letter = 'N',
    .repr = bool_repr,
    .hash = int_slot_hash,
    .compare = number_compare,
    .unary = int_unary,
    .binary = int_slot_binary,
    .truth = int_truth,
    .format = int_slot_format,
};

/* ---- construction ---- */

/* 0, 2 to 36, or 1: any other, which is refused where the text is read. */
static int base_of(Vm *vm, Value v) {
    Value base = index_value(vm, v);
    if (adder_is_unbound(base)) adder_to_index(vm, v); /* raises */
    bool possible = adder_is_small_int(base) && adder_small_int_get(base) >= 0 && adder_small_int_get(base) <= 36;
    return possible ? (int)adder_small_int_get(base) : 1;
}

static Value int_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value v = adder_small_int(0);
    if (LIKELY(nargs == 1 && adder_is_unbound(kwnames))) {
        v = number_to_int(vm, args[0]);
    } else {
        Value bound[2];
        adder_bind(vm, "int(x=0, /, base=10)", args, nargs, kwnames, bound);
        if (adder_is_unbound(bound[1])) {
            if (!adder_is_unbound(bound[0])) v = number_to_int(vm, bound[0]);
        } else {
            if (adder_is_unbound(bound[0])) adder_raise(vm, &adder_TypeError, "int() missing string argument");
            v = int_parse_object(vm, bound[0], base_of(vm, bound[1]));
            if (adder_is_unbound(v)) {
                adder_raise(vm, &adder_TypeError, "int() can't convert non-string with explicit base");
            }
        }
    }
    return adder_wrap_instance(vm, cls, v);
}

static Value bool_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    adder_no_keywords(vm, "bool", kwnames);
    if (nargs > 1) adder_raise(vm, &adder_TypeError, "bool expected at most 1 argument, got %u", nargs);
    return adder_bool(nargs == 1 && adder_truth(vm, args[0]));
}

/* ---- methods that give the number itself ---- */

ADDER_METHOD(adder_int_type, int_self_method, "__int__(self, /)", "The number itself, as an exact int.") {
    return int_exact(args[0]);
}

ADDER_METHOD(adder_int_type, int_conjugate_method, "conjugate(self, /)", "The complex conjugate: the number itself.") {
    return int_exact(args[0]);
}

ADDER_PROPERTY(adder_int_type, int_real, "real", "The real part: the number itself.") {
    return int_exact(args[0]);
}
ADDER_PROPERTY(adder_int_type, int_imag, "imag", "The imaginary part: 0.") {
    return adder_small_int(0);
}
ADDER_PROPERTY(adder_int_type, int_denominator, "denominator", "The denominator in lowest terms: 1.") {
    return adder_small_int(1);
}

ADDER_METHOD(adder_int_type, int_float_method, "__float__(self, /)", "The number as a float.") {
    return float_make(vm, int_to_float(vm, args[0]));
}

ADDER_METHOD(adder_int_type, int_is_integer_method, "is_integer(self, /)", "True: every int is an integer.") {
    return TRUE_VALUE;
}

ADDER_METHOD(adder_int_type, int_getnewargs_method, "__getnewargs__(self, /)", "Arguments for copying.") {
    Value v = int_exact(args[0]);
    return adder_tuple(vm, 1, &v);
}

ADDER_METHOD(adder_int_type, int_as_integer_ratio_method, "as_integer_ratio(self, /)", "The pair (number, 1).") {
    Value pair[2] = {int_exact(args[0]), adder_small_int(1)};
    return adder_tuple(vm, 2, pair);
}

/* ---- bits ---- */

ADDER_METHOD(adder_int_type, int_bit_length_method, "bit_length(self, /)",
             "Bits needed to write the number in binary.") {
    return adder_int(vm, (int64_t)int_bit_length(int_exact(args[0])));
}

ADDER_METHOD(adder_int_type, int_bit_count_method, "bit_count(self, /)", "Ones in the binary form of the magnitude.") {
    IntParts parts;
    int64_t count = 0;
    int_take_apart(int_exact(args[0]), &parts);
    for (size_t i = 0; i < parts.count; i++) count += __builtin_popcount(parts.digits[i]);
    return adder_int(vm, count);
}

/* ---- rounding ---- */

Value int_round_to(Vm *vm, Value v, Value digits) {
    if (!int_sign_is_negative(digits)) return v;
    if (!adder_is_small_int(digits) || (size_t)-adder_small_int_get(digits) > int_bit_length(v) / 3 + 1) {
        return adder_small_int(0);
    }
    Value unit = int_binary(vm, ADDER_POWER, adder_small_int(10), adder_small_int(-adder_small_int_get(digits)));
    Value quotient, rest;
    int_divide(vm, v, unit, &quotient, &rest);
    int order = int_compare(int_binary(vm, ADDER_ADD, rest, rest), unit);
    Value result = int_binary(vm, ADDER_SUBTRACT, v, rest);
    bool odd = int_binary(vm, ADDER_AND, quotient, adder_small_int(1)).bits == adder_small_int(1).bits;
    return order > 0 || (order == 0 && odd) ? int_binary(vm, ADDER_ADD, result, unit) : result;
}

ADDER_METHOD(adder_int_type, int_round_method, "__round__(self, ndigits=None, /)",
             "Round half to even to a negative number of digits.") {
    Value v = int_exact(args[0]);
    if (adder_is_unbound(args[1]) || adder_is_none(args[1])) return v;
    return int_round_to(vm, v, number_index(vm, args[1]));
}

/* ---- bytes ---- */

static bool is_big_endian(Vm *vm, Value order, const char *function) {
    if (adder_is_unbound(order)) return true;
    if (!adder_is_str(order)) {
        adder_raise(vm, &adder_TypeError, "%s() argument 'byteorder' must be str, not %P", function, order);
    }
    size_t size;
    const char *text = adder_to_text(vm, order, &size);
    if (size == 3 && memcmp(text, "big", 3) == 0) return true;
    if (size == 6 && memcmp(text, "little", 6) == 0) return false;
    adder_raise(vm, &adder_ValueError, "byteorder must be either 'little' or 'big'");
}

static bool is_given_true(Vm *vm, Value v) {
    return !adder_is_unbound(v) && adder_truth(vm, v);
}

ADDER_METHOD(adder_int_type, int_to_bytes_method, "to_bytes(self, length=1, byteorder='big', *, signed=False)",
             "The number as that many bytes.") {
    intptr_t length = adder_is_unbound(args[1]) ? 1 : adder_to_index(vm, args[1]);
    bool big_endian = is_big_endian(vm, args[2], "to_bytes"), is_signed = is_given_true(vm, args[3]);
    if (length < 0) adder_raise(vm, &adder_ValueError, "length argument must be non-negative");
    uint8_t local[64], *bytes = length <= (intptr_t)sizeof local ? local : adder_buffer_new(vm, (size_t)length);
    int_to_bytes(vm, args[0], bytes, (size_t)length, big_endian, is_signed);
    Value result = adder_bytes(vm, bytes, (size_t)length);
    if (bytes != local) adder_buffer_free(vm, bytes);
    return result;
}

ADDER_CLASS_METHOD(adder_int_type, int_from_bytes_method, "from_bytes(cls, bytes, byteorder='big', *, signed=False)",
                   "The number that bytes stand for.") {
    bool big_endian = is_big_endian(vm, args[2], "from_bytes"), is_signed = is_given_true(vm, args[3]);
    Value source = args[1];
    if (!adder_is_bytes_like(vm, source)) {
        if (adder_is_int(source) || adder_is_str(source)) {
            adder_raise(vm, &adder_TypeError, "cannot convert '%T' object to bytes", source);
        }
        source = adder_call(vm, adder_object(&adder_bytes_type), 1, &source);
    }
    AdderBufferView view;
    adder_to_buffer(vm, source, &view);
    Value v = int_from_bytes(vm, view.bytes, view.size, big_endian, is_signed);
    if (adder_same(args[0], adder_object(&adder_int_type))) return v;
    return adder_call(vm, args[0], 1, &v);
}

/* ---- the types ---- */

static const AdderMember int_members[] = {
    ADDER_MEMBER_NATIVE(__ceil__, int_self_method),
    ADDER_MEMBER_NATIVE(__float__, int_float_method),
    ADDER_MEMBER_NATIVE(__floor__, int_self_method),
    ADDER_MEMBER_NATIVE(__getnewargs__, int_getnewargs_method),
    ADDER_MEMBER_NATIVE(__index__, int_self_method),
    ADDER_MEMBER_NATIVE(__int__, int_self_method),
    ADDER_MEMBER_NATIVE(__round__, int_round_method),
    ADDER_MEMBER_NATIVE(__trunc__, int_self_method),
    ADDER_MEMBER_NATIVE(as_integer_ratio, int_as_integer_ratio_method),
    ADDER_MEMBER_NATIVE(bit_count, int_bit_count_method),
    ADDER_MEMBER_NATIVE(bit_length, int_bit_length_method),
    ADDER_MEMBER_NATIVE(conjugate, int_conjugate_method),
    ADDER_MEMBER_NATIVE(denominator, int_denominator),
    ADDER_MEMBER_NATIVE(from_bytes, int_from_bytes_method),
    ADDER_MEMBER_NATIVE(imag, int_imag),
    ADDER_MEMBER_NATIVE(is_integer, int_is_integer_method),
    ADDER_MEMBER_NATIVE(numerator, int_real),
    ADDER_MEMBER_NATIVE(real, int_real),
    ADDER_MEMBER_NATIVE(to_bytes, int_to_bytes_method),
};
ADDER_TYPE(adder_int_type, type_int, adder_object_type, int_slots, int_members, int_construct, 0,
           "int(x=0, /, base=10)\nConvert a number or text to an integer.");

static const AdderMember bool_members[] = {};
ADDER_TYPE(adder_bool_type, type_bool, adder_int_type, bool_slots, bool_members, bool_construct, ADDER_TYPE_FINAL,
           "bool(object=False, /)\nWhether the object counts as true.");
