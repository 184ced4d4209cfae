/* number.c: operators and comparisons between numbers of any two kinds.
 *
 * It knows which kind prevails (int, then float, then complex) and how an instance of a subclass is taken for its
 * number. What is computed then stands in int_arithmetic.c, float.c and complex.c.
 */
#include "object/int_parts.h"
#include "object/str.h"
#include "object/unicode.h"

typedef enum Kind { NO_NUMBER, KIND_INT, KIND_FLOAT, KIND_COMPLEX } Kind;

/* The kind of *v, which becomes an exact number of it. */
static Kind kind_of(Value *v) {
    if (adder_is_small_int(*v)) return KIND_INT;
    if (adder_is_tagged_float(*v)) return KIND_FLOAT;
    if (adder_is_bool(*v)) {
        *v = int_exact(*v);
        return KIND_INT;
    }
    if (!value_is_object(*v)) return NO_NUMBER;
    for (;;) {
        if (value_is_big(*v)) return KIND_INT;
        if (adder_is_exact(*v, &adder_float_type)) return KIND_FLOAT;
        if (value_is_complex(*v)) return KIND_COMPLEX;
        Value inside = adder_unwrap(*v);
        if (inside.bits == v->bits) return NO_NUMBER;
        if (!value_is_object(inside)) {
            *v = inside;
            return adder_is_small_int(inside) ? KIND_INT : adder_is_tagged_float(inside) ? KIND_FLOAT : NO_NUMBER;
        }
        *v = inside;
    }
}

static Float as_float(Vm *vm, Value v, Kind kind) {
    return kind == KIND_INT ? int_to_float(vm, v) : float_get(v);
}

Value number_binary(Vm *vm, unsigned op, Value a, Value b) {
    if (LIKELY(adder_is_small_int(a) && adder_is_small_int(b))) return int_binary(vm, op, a, b);
    if (adder_is_bool(a) && adder_is_bool(b) && (op == ADDER_AND || op == ADDER_OR || op == ADDER_XOR)) {
        bool x = a.bits == TRUE_VALUE.bits, y = b.bits == TRUE_VALUE.bits;
        return adder_bool(op == ADDER_AND ? x && y : op == ADDER_OR ? x || y : x != y);
    }
    Kind left = kind_of(&a), right = kind_of(&b);
    if (left == NO_NUMBER || right == NO_NUMBER) return NOT_IMPLEMENTED;
    if (left == KIND_INT && right == KIND_INT) return int_binary(vm, op, a, b);
    if (op > ADDER_POWER) return NOT_IMPLEMENTED; /* before an int may be too large for a float */
    if (left == KIND_COMPLEX || right == KIND_COMPLEX) {
        return op == ADDER_FLOOR_DIVIDE || op == ADDER_MODULO ? NOT_IMPLEMENTED : complex_binary(vm, op, a, b);
    }
    return float_binary(vm, op, as_float(vm, a, left), as_float(vm, b, right));
}

Value number_divmod(Vm *vm, Value a, Value b) {
    Value pair[2];
    Kind left = kind_of(&a), right = kind_of(&b);
    if (left == NO_NUMBER || right == NO_NUMBER || left == KIND_COMPLEX || right == KIND_COMPLEX)
        return NOT_IMPLEMENTED;
    if (left == KIND_INT && right == KIND_INT) {
        int_divide(vm, a, b, &pair[0], &pair[1]);
    } else {
        Float x = as_float(vm, a, left), y = as_float(vm, b, right);
        pair[0] = float_binary(vm, ADDER_FLOOR_DIVIDE, x, y);
        pair[1] = float_binary(vm, ADDER_MODULO, x, y);
    }
    return adder_tuple(vm, 2, pair);
}

static bool holds(AdderComparison op, int order) {
    switch (op) {
    case ADDER_LT: return order < 0;
    case ADDER_LE: return order <= 0;
    case ADDER_EQ: return order == 0;
    case ADDER_NE: return order != 0;
    case ADDER_GT: return order > 0;
    default: return order >= 0;
    }
}

static bool complex_equal(Value a, Kind a_kind, Value b, Kind b_kind) {
    if (a_kind != KIND_COMPLEX) return complex_equal(b, b_kind, a, a_kind);
    const Complex *left = VALUE_AS(Complex, a);
    if (b_kind == KIND_COMPLEX) {
        const Complex *right = VALUE_AS(Complex, b);
        return left->real == right->real && left->imaginary == right->imaginary;
    }
    if (left->imaginary != 0 || left->real != left->real) return false;
    return b_kind == KIND_INT ? int_compare_float(b, left->real) == 0 : float_get(b) == left->real;
}

Value number_compare(Vm *vm, AdderComparison op, Value a, Value b) {
    if (LIKELY(adder_is_small_int(a) && adder_is_small_int(b))) return adder_bool(holds(op, int_compare(a, b)));
    Kind left = kind_of(&a), right = kind_of(&b);
    if (left == NO_NUMBER || right == NO_NUMBER) return NOT_IMPLEMENTED;
    if (left == KIND_COMPLEX || right == KIND_COMPLEX) {
        if (op != ADDER_EQ && op != ADDER_NE) return NOT_IMPLEMENTED;
        return adder_bool(complex_equal(a, left, b, right) == (op == ADDER_EQ));
    }
    if (left == KIND_INT && right == KIND_INT) return adder_bool(holds(op, int_compare(a, b)));
    Float x = left == KIND_FLOAT ? float_get(a) : 0, y = right == KIND_FLOAT ? float_get(b) : 0;
    if (x != x || y != y) return adder_bool(op == ADDER_NE);
    if (left == KIND_INT) return adder_bool(holds(op, int_compare_float(a, y)));
    if (right == KIND_INT) return adder_bool(holds(op, -int_compare_float(b, x)));
    return adder_bool(holds(op, (x > y) - (x < y)));
}

const char *number_text(Vm *vm, Value str, size_t *size) {
    const char *text = adder_to_text(vm, str, size), *end = text + *size;
    if (str_is_ascii(str_of(adder_unwrap(str)))) return text;
    Builder b;
    adder_builder_start(vm, &b);
    while (text < end) {
        uint32_t c = utf8_decode(&text);
        int digit = c < 128 ? -1 : unicode_decimal(c);
        if (digit >= 0) c = (uint32_t)('0' + digit);
        if (c >= 128 && (unicode_flags(c) & UNICODE_SPACE) != 0) c = ' ';
        adder_builder_put_codepoint(&b, c);
    }
    return adder_to_text(vm, adder_builder_str(&b), size);
}
