/* int_arithmetic.c: the operators of int: small ones in machine arithmetic, the rest through base/digits.h.
 *
 * It knows Python's rules of sign (floor division, infinite two's complement) and when a result is a float. It must not
 * know other kinds of numbers but for that: number.c brings the operands here.
 */
#include "object/int_parts.h"

static _Noreturn void division_by_zero(Vm *vm) {
    adder_raise(vm, &adder_ZeroDivisionError, "division by zero");
}
static _Noreturn void negative_shift(Vm *vm) {
    adder_raise(vm, &adder_ValueError, "negative shift count");
}
static _Noreturn void too_many_digits(Vm *vm) {
    adder_raise(vm, &adder_OverflowError, "too many digits in integer");
}

/* ---- sums ---- */

static Value add_parts(Vm *vm, const IntParts *a, const IntParts *b, bool b_negative) {
    IntResult result;
    int_result_start(vm, &result, (a->count > b->count ? a->count : b->count) + 1);
    if (a->negative == b_negative) {
        size_t count = digits_add(result.digits, a->digits, a->count, b->digits, b->count);
        return int_result_finish(vm, &result, count, b_negative);
    }
    bool negative = a->negative;
    if (digits_compare(a->digits, a->count, b->digits, b->count) < 0) {
        const IntParts *swap = a;
        a = b;
        b = swap;
        negative = b_negative;
    }
    size_t count = digits_subtract(result.digits, a->digits, a->count, b->digits, b->count);
    return int_result_finish(vm, &result, count, negative);
}

Value int_negate(Vm *vm, Value v) {
    if (adder_is_small_int(v)) return adder_int(vm, -(int64_t)adder_small_int_get(v));
    IntParts parts;
    int_take_apart(v, &parts);
    return int_from_digits(vm, parts.digits, parts.count, !parts.negative);
}

/* ---- products ---- */

static Value multiply_parts(Vm *vm, const IntParts *a, const IntParts *b) {
    IntResult result;
    IntScratch scratch;
    int_result_start(vm, &result, a->count + b->count);
    size_t need = digits_multiply_scratch(a->count, b->count);
    Digit *work = need != 0 ? int_scratch_take(vm, &scratch, need) : NULL;
    size_t count = digits_multiply(result.digits, a->digits, a->count, b->digits, b->count, work);
    if (need != 0) int_scratch_drop(vm, &scratch);
    return int_result_finish(vm, &result, count, a->negative != b->negative);
}

static Value multiply_small(Vm *vm, intptr_t a, intptr_t b) {
#if ADDER_WORD64
    intptr_t product;
    if (LIKELY(!__builtin_mul_overflow(a, b, &product))) return adder_int(vm, product);
    __extension__ typedef unsigned __int128 Wide;
    Wide wide = (Wide)(a < 0 ? -(uint64_t)a : (uint64_t)a) * (b < 0 ? -(uint64_t)b : (uint64_t)b);
    Digit digits[4] = {(Digit)wide, (Digit)(wide >> 32), (Digit)(wide >> 64), (Digit)(wide >> 96)};
    return int_from_digits(vm, digits, 4, (a < 0) != (b < 0));
#else
    return adder_int(vm, (int64_t)a * b);
#endif
}

static Value multiply(Vm *vm, Value a, Value b) {
    if (adder_is_small_int(a) && adder_is_small_int(b)) {
        return multiply_small(vm, adder_small_int_get(a), adder_small_int_get(b));
    }
    IntParts left, right;
    int_take_apart(a, &left);
    int_take_apart(b, &right);
    return multiply_parts(vm, &left, &right);
}

/* ---- quotients ---- */

static intptr_t floor_divide_small(intptr_t a, intptr_t b) {
    intptr_t quotient = a / b;
    return quotient - (quotient * b != a && (a < 0) != (b < 0));
}

static intptr_t modulo_small(intptr_t a, intptr_t b) {
    intptr_t remainder = a % b;
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

void int_divide(Vm *vm, Value a_value, Value b_value, Value *quotient, Value *remainder) {
    IntParts a, b;
    int_take_apart(a_value, &a);
    int_take_apart(b_value, &b);
    if (b.count == 0) division_by_zero(vm);
    size_t quotient_room = a.count >= b.count ? a.count - b.count + 2 : 2, remainder_room = b.count;
    IntScratch scratch;
    Digit *quotient_digits =
        int_scratch_take(vm, &scratch, quotient_room + remainder_room + digits_divide_scratch(a.count, b.count));
    Digit *remainder_digits = quotient_digits + quotient_room;
    size_t remainder_count;
    size_t quotient_count = digits_divide(quotient_digits, remainder_digits, &remainder_count, a.digits, a.count,
                                          b.digits, b.count, remainder_digits + remainder_room);
    bool differ = a.negative != b.negative;
    if (differ && remainder_count != 0) { /* towards minus infinity */
        static const Digit one = 1;
        quotient_count = digits_add(quotient_digits, quotient_digits, quotient_count, &one, 1);
        remainder_count = digits_subtract(remainder_digits, b.digits, b.count, remainder_digits, remainder_count);
    }
    if (quotient != NULL) *quotient = int_from_digits(vm, quotient_digits, quotient_count, differ);
    if (remainder != NULL) *remainder = int_from_digits(vm, remainder_digits, remainder_count, b.negative);
    int_scratch_drop(vm, &scratch);
}

/* The quotient rounded once: enough bits of it in an integer division, and whether something is left over. */
static Value true_divide_parts(Vm *vm, const IntParts *a, const IntParts *b) {
    enum { BITS = 66 };
    bool negative = a->negative != b->negative;
    if (b->count == 0) division_by_zero(vm);
    int64_t a_bits = (int64_t)digits_bit_length(a->digits, a->count);
    int64_t b_bits = (int64_t)digits_bit_length(b->digits, b->count);
    FloatBits bits = 0;
    if (a_bits - b_bits > 1025) {
        bits = float_bits(FLOAT_INFINITY);
    } else if (a->count != 0 && a_bits - b_bits > -1100) {
        int64_t shift = b_bits + BITS - a_bits, exponent;
        size_t room = a->count + (shift > 0 ? (size_t)shift / DIGIT_BITS : 0) + 1;
        size_t quotient_room = room >= b->count ? room - b->count + 1 : 1;
        IntScratch scratch;
        Digit *shifted =
            int_scratch_take(vm, &scratch, room + quotient_room + b->count + digits_divide_scratch(room, b->count));
        Digit *quotient = shifted + room, *rest = quotient + quotient_room;
        bool lost = false, sticky;
        size_t rest_count;
        size_t count = shift > 0 ? digits_shift_left(shifted, a->digits, a->count, (size_t)shift)
                                 : digits_shift_right(shifted, a->digits, a->count, (size_t)-shift, &lost);
        count = digits_divide(quotient, rest, &rest_count, shifted, count, b->digits, b->count, rest + b->count);
        uint64_t top = digits_top64(quotient, count, &exponent, &sticky);
        bits = (FloatBits)digits_pack_binary(top, sticky || lost || rest_count != 0, exponent - shift, FLOAT_PRECISION,
                                             FLOAT_EXPONENT_BITS);
        int_scratch_drop(vm, &scratch);
    }
    Float result = float_from_bits(bits);
    if (isinf(result)) adder_raise(vm, &adder_OverflowError, "integer division result too large for a float");
    return float_make(vm, negative ? -result : result);
}

static Value true_divide(Vm *vm, Value a, Value b) {
    if (adder_is_small_int(a) && adder_is_small_int(b)) {
        intptr_t x = adder_small_int_get(a), y = adder_small_int_get(b), limit = (intptr_t)1 << FLOAT_PRECISION;
        if (LIKELY(x >= -limit && x <= limit && y >= -limit && y <= limit && y != 0)) {
            return float_make(vm, (Float)x / (Float)y);
        }
    }
    IntParts left, right;
    int_take_apart(a, &left);
    int_take_apart(b, &right);
    return true_divide_parts(vm, &left, &right);
}

/* ---- bits ---- */

Value int_shift(Vm *vm, Value v, size_t bits, bool left) {
    IntParts parts;
    IntResult result;
    int_take_apart(v, &parts);
    if (parts.count == 0) return v;
    if (left) {
        if (bits / DIGIT_BITS >= INT_DIGITS_MAX) too_many_digits(vm);
        int_result_start(vm, &result, parts.count + bits / DIGIT_BITS + 1);
        size_t count = digits_shift_left(result.digits, parts.digits, parts.count, bits);
        return int_result_finish(vm, &result, count, parts.negative);
    }
    size_t digits = bits / DIGIT_BITS;
    bool lost;
    int_result_start(vm, &result, digits < parts.count ? parts.count - digits + 2 : 2);
    size_t count = digits_shift_right(result.digits, parts.digits, parts.count, bits, &lost);
    if (lost && parts.negative) {
        static const Digit one = 1;
        count = digits_add(result.digits, result.digits, count, &one, 1);
    }
    return int_result_finish(vm, &result, count, parts.negative);
}

static Value shift(Vm *vm, Value v, Value by, bool left) {
    enum { WORD_BITS_ = sizeof(intptr_t) * 8 };
    if (int_sign_is_negative(by)) negative_shift(vm);
    if (!adder_is_small_int(by)) {
        if (!left) return adder_small_int(int_sign_is_negative(v) ? -1 : 0);
        if (v.bits == adder_small_int(0).bits) return v;
        too_many_digits(vm);
    }
    size_t bits = (size_t)adder_small_int_get(by);
    if (adder_is_small_int(v)) {
        intptr_t n = adder_small_int_get(v);
        if (!left) return adder_small_int(n >> (bits < WORD_BITS_ ? bits : WORD_BITS_ - 1));
        if (bits < WORD_BITS_ - 2) {
            intptr_t shifted = (intptr_t)((uintptr_t)n << bits);
            if (shifted >> bits == n && adder_fits_small_int(shifted)) return adder_small_int(shifted);
        }
    }
    return int_shift(vm, v, bits, left);
}

static Value bitwise(Vm *vm, DigitsOperation operation, Value a, Value b) {
    IntParts left, right;
    IntResult result;
    bool negative;
    int_take_apart(a, &left);
    int_take_apart(b, &right);
    int_result_start(vm, &result, (left.count > right.count ? left.count : right.count) + 1);
    size_t count = digits_bitwise(operation, result.digits, &negative, left.digits, left.count, left.negative,
                                  right.digits, right.count, right.negative);
    return int_result_finish(vm, &result, count, negative);
}

/* ---- powers ---- */

static Value power_by_squaring(Vm *vm, Value base, uintptr_t exponent) {
    Value result = base;
    for (uintptr_t bit = ((uintptr_t)1 << (sizeof(uintptr_t) * 8 - 1)) >> __builtin_clzl(exponent) >> 1; bit != 0;
         bit >>= 1) {
        adder_poll(vm);
        result = multiply(vm, result, result);
        if (exponent & bit) result = multiply(vm, result, base);
    }
    return result;
}

static Value power(Vm *vm, Value base, Value exponent) {
    if (int_sign_is_negative(exponent)) {
        return float_power(vm, int_to_float(vm, base), int_to_float(vm, exponent));
    }
    if (exponent.bits == adder_small_int(0).bits) return adder_small_int(1);
    if (adder_is_small_int(base)) {
        intptr_t n = adder_small_int_get(base);
        if (n == 0 || n == 1) return base;
        if (n == -1) {
            bool odd = adder_is_small_int(exponent) ? (adder_small_int_get(exponent) & 1) != 0
                                                    : (VALUE_AS(Big, exponent)->digits[0] & 1) != 0;
            return odd ? base : adder_small_int(1);
        }
    }
    if (!adder_is_small_int(exponent)) too_many_digits(vm);
    size_t times = (size_t)adder_small_int_get(exponent), bits = int_bit_length(base);
    if (times > INT_DIGITS_MAX || (uint64_t)(bits - 1) * times / DIGIT_BITS > INT_DIGITS_MAX) too_many_digits(vm);
    if (adder_is_small_int(base)) {
        intptr_t n = adder_small_int_get(base);
        if (n > 0 && (n & (n - 1)) == 0)
            return shift(vm, adder_small_int(1), adder_small_int((intptr_t)((bits - 1) * times)), true);
    }
    return power_by_squaring(vm, base, times);
}

/* Memory for raising to a power modulo m digits, all in one piece. result and base have zeros up to m digits. */
typedef struct PowerModulo {
    Digit *result, *base, *product, *quotient, *scratch;
    const Digit *modulus;
    size_t result_count, base_count, modulus_count, scratch_count;
} PowerModulo;

static void multiply_modulo(PowerModulo *p, const Digit *factor, size_t factor_count) {
    size_t m = p->modulus_count, count = 0;
    if (p->result_count != 0 && factor_count != 0) {
        /* Operands of unequal length may need more scratch than two of m digits. */
        bool whole = digits_multiply_scratch(p->result_count, factor_count) > p->scratch_count;
        count = digits_multiply(p->product, p->result, whole ? m : p->result_count, factor, whole ? m : factor_count,
                                p->scratch);
    }
    digits_divide(p->quotient, p->result, &p->result_count, p->product, count, p->modulus, m, p->scratch);
    memset(p->result + p->result_count, 0, (m - p->result_count) * sizeof(Digit));
}

/* base is in 0 .. modulus - 1; the exponent is not negative, the modulus positive. */
static Value power_modulo_digits(Vm *vm, const IntParts *base, const IntParts *exponent, const IntParts *modulus) {
    size_t m = modulus->count;
    size_t product_scratch = digits_multiply_scratch(m, m), quotient_scratch = digits_divide_scratch(2 * m, m);
    IntScratch scratch;
    PowerModulo p = {.modulus = modulus->digits, .modulus_count = m, .base_count = base->count};
    p.scratch_count = product_scratch > quotient_scratch ? product_scratch : quotient_scratch;
    p.result = int_scratch_take(vm, &scratch, 5 * m + 1 + p.scratch_count);
    p.base = p.result + m;
    p.product = p.base + m;
    p.quotient = p.product + 2 * m;
    p.scratch = p.quotient + m + 1;
    memset(p.result, 0, 2 * m * sizeof(Digit));
    memcpy(p.base, base->digits, base->count * sizeof(Digit));
    p.result[0] = p.result_count = m == 1 && modulus->digits[0] == 1 ? 0 : 1;
    for (size_t bit = digits_bit_length(exponent->digits, exponent->count); bit-- > 0;) {
        adder_poll(vm);
        multiply_modulo(&p, p.result, p.result_count);
        if (exponent->digits[bit / DIGIT_BITS] >> bit % DIGIT_BITS & 1) multiply_modulo(&p, p.base, p.base_count);
    }
    Value result = int_from_digits(vm, p.result, p.result_count, false);
    int_scratch_drop(vm, &scratch);
    return result;
}

/* The number that times a is 1 modulo the positive modulus: Euclid's algorithm, extended. */
static Value inverse_modulo(Vm *vm, Value a, Value modulus) {
    Value zero = adder_small_int(0), one = adder_small_int(1);
    Value old = modulus, factor = one, old_factor = zero, quotient;
    int_divide(vm, a, modulus, NULL, &a);
    while (a.bits != zero.bits) {
        Value rest;
        int_divide(vm, old, a, &quotient, &rest);
        Value next = int_binary(vm, ADDER_SUBTRACT, old_factor, multiply(vm, quotient, factor));
        old = a;
        a = rest;
        old_factor = factor;
        factor = next;
    }
    if (old.bits != one.bits) {
        adder_raise(vm, &adder_ValueError, "base is not invertible for the given modulus");
    }
    int_divide(vm, old_factor, modulus, NULL, &a);
    return a;
}

Value int_power_modulo(Vm *vm, Value base, Value exponent, Value modulus) {
    if (value_is_complex(base) || value_is_complex(exponent) || value_is_complex(modulus)) {
        adder_raise(vm, &adder_ValueError, "complex modulo");
    }
    base = int_exact(base);
    exponent = int_exact(exponent);
    modulus = int_exact(modulus);
    if (adder_is_unbound(base) || adder_is_unbound(exponent) || adder_is_unbound(modulus)) {
        adder_raise(vm, &adder_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (modulus.bits == adder_small_int(0).bits) {
        adder_raise(vm, &adder_ValueError, "pow() 3rd argument cannot be 0");
    }
    bool negative = int_sign_is_negative(modulus);
    Value positive = negative ? int_negate(vm, modulus) : modulus;
    if (int_sign_is_negative(exponent)) {
        base = inverse_modulo(vm, base, positive);
        exponent = int_negate(vm, exponent);
    } else {
        int_divide(vm, base, positive, NULL, &base);
    }
    IntParts base_parts, exponent_parts, modulus_parts;
    int_take_apart(base, &base_parts);
    int_take_apart(exponent, &exponent_parts);
    int_take_apart(positive, &modulus_parts);
    Value result = power_modulo_digits(vm, &base_parts, &exponent_parts, &modulus_parts);
    if (negative && result.bits != adder_small_int(0).bits) result = int_binary(vm, ADDER_ADD, result, modulus);
    return result;
}

/* ---- the operators ---- */

static Value small_binary(Vm *vm, unsigned op, intptr_t x, intptr_t y) { /* UNBOUND: the long way */
    switch (op) {
    case ADDER_ADD: return adder_int(vm, (int64_t)x + y);
    case ADDER_SUBTRACT: return adder_int(vm, (int64_t)x - y);
    case ADDER_MULTIPLY: return multiply_small(vm, x, y);
    case ADDER_FLOOR_DIVIDE:
        if (y == 0) division_by_zero(vm);
        return adder_int(vm, floor_divide_small(x, y));
    case ADDER_MODULO:
        if (y == 0) division_by_zero(vm);
        return adder_small_int(modulo_small(x, y));
    case ADDER_AND: return adder_small_int(x & y);
    case ADDER_OR: return adder_small_int(x | y);
    case ADDER_XOR: return adder_small_int(x ^ y);
    default: return UNBOUND;
    }
}

Value int_binary(Vm *vm, unsigned op, Value a, Value b) {
    if (LIKELY(adder_is_small_int(a) && adder_is_small_int(b))) {
        Value result = small_binary(vm, op, adder_small_int_get(a), adder_small_int_get(b));
        if (!adder_is_unbound(result)) return result;
    }
    switch (op) {
    case ADDER_ADD:
    case ADDER_SUBTRACT: {
        IntParts left, right;
        int_take_apart(a, &left);
        int_take_apart(b, &right);
        return add_parts(vm, &left, &right, right.negative != (op == ADDER_SUBTRACT));
    }
    case ADDER_MULTIPLY: return multiply(vm, a, b);
    case ADDER_TRUE_DIVIDE: return true_divide(vm, a, b);
    case ADDER_FLOOR_DIVIDE: {
        Value quotient;
        int_divide(vm, a, b, &quotient, NULL);
        return quotient;
    }
    case ADDER_MODULO: {
        Value remainder;
        int_divide(vm, a, b, NULL, &remainder);
        return remainder;
    }
    case ADDER_POWER: return power(vm, a, b);
    case ADDER_LEFT_SHIFT: return shift(vm, a, b, true);
    case ADDER_RIGHT_SHIFT: return shift(vm, a, b, false);
    case ADDER_AND: return bitwise(vm, DIGITS_AND, a, b);
    case ADDER_OR: return bitwise(vm, DIGITS_OR, a, b);
    case ADDER_XOR: return bitwise(vm, DIGITS_XOR, a, b);
    default: return NOT_IMPLEMENTED;
    }
}
