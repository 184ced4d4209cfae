/* int.c: what an int is: layout, making and normalising, conversion from and to C's numbers, hash and order.
 *
 * It knows the small int in the word and the Big in the heap, and asks Python objects for __index__ and __int__.
 * It must not know operators (int_arithmetic.c) nor text (int_text.c).
 */
#include "object/call.h"
#include "object/int_parts.h"

/* ---- making ---- */

Value int_from_magnitude(Vm *vm, uint64_t magnitude, bool negative) {
    if (magnitude <= (uint64_t)ADDER_SMALL_INT_MAX) {
        return adder_small_int(negative ? -(intptr_t)magnitude : (intptr_t)magnitude);
    }
    Digit pair[2] = {(Digit)magnitude, (Digit)(magnitude >> 32)};
    return int_from_digits(vm, pair, 2, negative);
}

Value adder_int(Vm *vm, int64_t n) {
    if (LIKELY(n >= ADDER_SMALL_INT_MIN && n <= ADDER_SMALL_INT_MAX)) return adder_small_int((intptr_t)n);
    return int_from_magnitude(vm, n < 0 ? -(uint64_t)n : (uint64_t)n, n < 0);
}

Value adder_int_unsigned(Vm *vm, uint64_t n) {
    return int_from_magnitude(vm, n, false);
}

/* The small int of a magnitude, or UNBOUND when it has to be a Big. */
static Value small_from_digits(const Digit *digits, size_t count, bool negative) {
    uint64_t magnitude = 0;
    if (count > sizeof(intptr_t) / sizeof(Digit)) return UNBOUND;
    for (size_t i = count; i-- > 0;) magnitude = magnitude << DIGIT_BITS | digits[i];
    if (magnitude > (uint64_t)ADDER_SMALL_INT_MAX + negative) return UNBOUND;
    return adder_small_int((intptr_t)(negative ? -magnitude : magnitude));
}

static Big *big_new(Vm *vm, size_t count) {
    if (count > INT_DIGITS_MAX) adder_raise(vm, &adder_OverflowError, "too many digits in integer");
    Big *big = adder_new(vm, &adder_int_type, sizeof(Big) + count * sizeof(Digit));
    big->sign_count = (int32_t)count;
    return big;
}

Value int_from_digits(Vm *vm, const Digit *digits, size_t count, bool negative) {
    count = digits_normalise(digits, count);
    Value small = small_from_digits(digits, count, negative);
    if (!adder_is_unbound(small)) return small;
    Big *big = big_new(vm, count);
    memcpy(big->digits, digits, count * sizeof(Digit));
    if (negative) big->sign_count = -big->sign_count;
    return adder_object(big);
}

void int_result_start(Vm *vm, IntResult *result, size_t room) {
    result->big = room > RESULT_LOCAL_DIGITS ? big_new(vm, room) : NULL;
    result->digits = result->big != NULL ? result->big->digits : result->local;
}

Value int_result_finish(Vm *vm, IntResult *result, size_t count, bool negative) {
    Big *big = result->big;
    /* A long number may keep a few digits of spare room, not more. */
    if (big == NULL || count + RESULT_LOCAL_DIGITS < (size_t)big->sign_count || count <= 2) {
        return int_from_digits(vm, result->digits, count, negative);
    }
    big->sign_count = negative ? -(int32_t)count : (int32_t)count;
    return adder_object(big);
}

Digit *int_scratch_take(Vm *vm, IntScratch *scratch, size_t count) {
    scratch->buffer = count > RESULT_LOCAL_DIGITS ? adder_buffer_new(vm, count * sizeof(Digit)) : NULL;
    scratch->digits = scratch->buffer != NULL ? scratch->buffer : scratch->local;
    return scratch->digits;
}

void int_scratch_drop(Vm *vm, IntScratch *scratch) {
    if (scratch->buffer != NULL) adder_buffer_free(vm, scratch->buffer);
}

Value int_from_double(Vm *vm, double number) {
    if (number > -2147483648.0 && number < 2147483648.0) return adder_int(vm, (int32_t)number);
    if (number != number) adder_raise(vm, &adder_ValueError, "cannot convert float NaN to integer");
    if (isinf(number)) adder_raise(vm, &adder_OverflowError, "cannot convert float infinity to integer");
    Digit digits[DIGITS_OF_DOUBLE];
    size_t count = digits_from_double(digits, number);
    return int_from_digits(vm, digits, count, number < 0);
}

/* ---- taking apart ---- */

void int_take_apart(Value v, IntParts *out) {
    if (adder_is_small_int(v)) {
        intptr_t n = adder_small_int_get(v);
        uint64_t magnitude = n < 0 ? -(uint64_t)n : (uint64_t)n;
        out->negative = n < 0;
        out->room[0] = (Digit)magnitude;
        out->room[1] = (Digit)(magnitude >> 32);
        out->count = out->room[1] != 0 ? 2 : out->room[0] != 0;
        out->digits = out->room;
        return;
    }
    const Big *big = VALUE_AS(Big, v);
    out->negative = big->sign_count < 0;
    out->count = (size_t)(out->negative ? -big->sign_count : big->sign_count);
    out->digits = big->digits;
}

bool int_sign_is_negative(Value v) {
    if (adder_is_small_int(v)) return (intptr_t)v.bits < 0;
    v = int_exact(v);
    return adder_is_small_int(v) ? (intptr_t)v.bits < 0 : VALUE_AS(Big, v)->sign_count < 0;
}

size_t int_bit_length(Value v) {
    IntParts parts;
    int_take_apart(v, &parts);
    return digits_bit_length(parts.digits, parts.count);
}

/* ---- which values are ints, and what others say of themselves ---- */

Value int_exact(Value v) {
    if (adder_is_small_int(v)) return v;
    if (adder_is_bool(v)) return adder_small_int(v.bits == TRUE_VALUE.bits);
    if (!value_is_object(v)) return UNBOUND;
    if (value_is_big(v)) return v;
    v = adder_unwrap(v);
    return adder_is_small_int(v) || value_is_big(v) ? v : UNBOUND;
}

bool adder_is_int(Value v) {
    return !adder_is_unbound(int_exact(v));
}

Value number_special(Vm *vm, Value v, Value name) {
    return value_is_object(v) ? vm_special_method(vm, v, name) : UNBOUND;
}

static Value index_of(Vm *vm, Value v) { /* UNBOUND when v has no __index__ */
    Value exact = int_exact(v);
    if (!adder_is_unbound(exact)) return exact;
    Value method = number_special(vm, v, N(__index__));
    if (adder_is_unbound(method)) return UNBOUND;
    Value result = adder_call(vm, method, 0, NULL);
    exact = int_exact(result);
    if (adder_is_unbound(exact)) adder_raise(vm, &adder_TypeError, "__index__ returned non-int (type %T)", result);
    return exact;
}

Value number_index(Vm *vm, Value v) {
    if (LIKELY(adder_is_small_int(v))) return v;
    Value exact = index_of(vm, v);
    if (adder_is_unbound(exact)) {
        adder_raise(vm, &adder_TypeError, "'%T' object cannot be interpreted as an integer", v);
    }
    return exact;
}

Value number_to_int(Vm *vm, Value v) {
    if (adder_is_small_int(v) || value_is_big(v) || adder_is_bool(v)) return int_exact(v);
    if (value_is_float(v)) return int_from_double(vm, (double)float_get(v));
    if (adder_is_exact(v, &adder_str_type)) return int_parse_object(vm, v, 10);
    Value method = number_special(vm, v, N(__int__));
    if (!adder_is_unbound(method)) {
        Value result = adder_call(vm, method, 0, NULL), exact = int_exact(result);
        if (adder_is_unbound(exact)) adder_raise(vm, &adder_TypeError, "__int__ returned non-int (type %T)", result);
        return exact;
    }
    Value exact = index_of(vm, v);
    if (!adder_is_unbound(exact)) return exact;
    exact = int_parse_object(vm, v, 10);
    if (adder_is_unbound(exact)) {
        adder_raise(vm, &adder_TypeError,
                    "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
    }
    return exact;
}

/* ---- to C's numbers ---- */

static bool fits_int64(Value v, int64_t *out) {
    if (LIKELY(adder_is_small_int(v))) {
        *out = adder_small_int_get(v);
        return true;
    }
    IntParts parts;
    int_take_apart(v, &parts);
    if (parts.count > 2) return false;
    uint64_t magnitude = (uint64_t)(parts.count > 1 ? parts.digits[1] : 0) << 32 | parts.digits[0];
    if (magnitude > (uint64_t)INT64_MAX + parts.negative) return false;
    *out = (int64_t)(parts.negative ? -magnitude : magnitude);
    return true;
}

bool int_fits_index(Value v, intptr_t *out) {
    int64_t n;
    if (!fits_int64(v, &n) || n != (intptr_t)n) return false;
    *out = (intptr_t)n;
    return true;
}

int64_t adder_to_int64(Vm *vm, Value v) {
    int64_t n;
    if (!fits_int64(number_index(vm, v), &n)) {
        adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C long");
    }
    return n;
}

intptr_t adder_to_index(Vm *vm, Value v) {
    if (LIKELY(adder_is_small_int(v))) return adder_small_int_get(v);
    int64_t n;
    if (!fits_int64(number_index(vm, v), &n) || n != (intptr_t)n) {
        adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C ssize_t");
    }
    return (intptr_t)n;
}

int adder_to_int(Vm *vm, Value v) {
    int64_t n;
    if (!fits_int64(number_index(vm, v), &n) || n != (int)n) {
        adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C int");
    }
    return (int)n;
}

uint64_t adder_to_uint64_wrapped(Vm *vm, Value v) {
    v = number_index(vm, v);
    if (adder_is_small_int(v)) return (uint64_t)(int64_t)adder_small_int_get(v);
    IntParts parts;
    int_take_apart(v, &parts);
    uint64_t low = (uint64_t)(parts.count > 1 ? parts.digits[1] : 0) << 32 | parts.digits[0];
    return parts.negative ? -low : low;
}

static _Noreturn void too_large_for_float(Vm *vm) {
    adder_raise(vm, &adder_OverflowError, "int too large to convert to float");
}

double int_to_double(Vm *vm, Value v) {
    v = int_exact(v);
    if (adder_is_small_int(v)) return (double)adder_small_int_get(v);
    IntParts parts;
    bool overflow;
    int_take_apart(v, &parts);
    double magnitude = digits_to_double(parts.digits, parts.count, &overflow);
    if (overflow) too_large_for_float(vm);
    return parts.negative ? -magnitude : magnitude;
}

Float int_to_float(Vm *vm, Value v) {
#if ADDER_WORD64
    return int_to_double(vm, v);
#else
    v = int_exact(v);
    if (adder_is_small_int(v)) return (Float)adder_small_int_get(v);
    IntParts parts;
    bool overflow;
    int_take_apart(v, &parts);
    Float magnitude = digits_to_float(parts.digits, parts.count, &overflow);
    if (overflow) too_large_for_float(vm);
    return parts.negative ? -magnitude : magnitude;
#endif
}

double int_frexp(Value v, int64_t *exponent) {
    IntParts parts;
    bool sticky;
    int_take_apart(v, &parts);
    *exponent = 0;
    if (parts.count == 0) return 0.0;
    uint64_t top = digits_top64(parts.digits, parts.count, exponent, &sticky);
    uint64_t bits = digits_pack_binary(top, sticky, -64, 53, 11); /* top * 2^-64: 0.5 to 1, rounding may reach 1 */
    double mantissa;
    memcpy(&mantissa, &bits, sizeof mantissa);
    *exponent += 64;
    if (mantissa >= 1.0) {
        mantissa = 0.5;
        ++*exponent;
    }
    return parts.negative ? -mantissa : mantissa;
}

/* ---- hash and order ---- */

/* Numbers that are equal have equal hashes, whatever their types: the remainder by the prime 2^31 - 1, and a fraction
 * m / n is m times the inverse of n (sys.hash_info tells, so that Fraction and Decimal in Python can follow). To multiply
 * by a power of two is to rotate 31 bits. Negative numbers have the negative hash.
 */
enum { HASH_BITS = 31 };
#define HASH_MODULUS ((UINT32_C(1) << HASH_BITS) - 1)

static uint32_t hash_digits(const Digit *digits, size_t count, bool negative) {
    uint32_t hash = 0;
    for (size_t i = count; i-- > 0;) hash = (uint32_t)((((uint64_t)hash << 32) + digits[i]) % HASH_MODULUS);
    return negative ? -hash : hash;
}

uint32_t int_hash(Value v) {
    if (LIKELY(adder_is_small_int(v))) {
        intptr_t n = adder_small_int_get(v);
#if ADDER_WORD64
        if (LIKELY(n > -(intptr_t)HASH_MODULUS && n < (intptr_t)HASH_MODULUS)) return (uint32_t)n;
        return (uint32_t)(n % (intptr_t)HASH_MODULUS);
#else
        return (uint32_t)n;
#endif
    }
    if (adder_is_bool(v)) return v.bits == TRUE_VALUE.bits;
    IntParts parts;
    int_take_apart(int_exact(v), &parts);
    return hash_digits(parts.digits, parts.count, parts.negative);
}

uint32_t float_hash(double number) {
    if (number > -2147483648.0 && number < 2147483648.0) {
        int32_t n = (int32_t)number;
        if ((double)n == number) return (uint32_t)n;
    } else if (number != number) {
        return 0;
    } else if (isinf(number)) {
        return number > 0 ? 314159u : -314159u;
    }
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(fabs(frexp(number, &exponent)), 53);
    uint64_t hash = mantissa % HASH_MODULUS;
    unsigned shift = (unsigned)((exponent - 53) % HASH_BITS + HASH_BITS) % HASH_BITS;
    hash = (hash << shift) % HASH_MODULUS;
    return number < 0 ? -(uint32_t)hash : (uint32_t)hash;
}

static int compare_parts(const IntParts *a, const IntParts *b) {
    if (a->negative != b->negative) return a->negative ? -1 : 1;
    int order = digits_compare(a->digits, a->count, b->digits, b->count);
    return a->negative ? -order : order;
}

int int_compare(Value a, Value b) {
    if (adder_is_small_int(a) && adder_is_small_int(b)) {
        return ((intptr_t)a.bits > (intptr_t)b.bits) - ((intptr_t)a.bits < (intptr_t)b.bits);
    }
    IntParts left, right;
    int_take_apart(a, &left);
    int_take_apart(b, &right);
    return compare_parts(&left, &right);
}

int int_compare_float(Value a, Float b) {
    intptr_t limit = (intptr_t)1 << FLOAT_PRECISION;
    if (adder_is_small_int(a)) {
        intptr_t n = adder_small_int_get(a);
        if (n >= -limit && n <= limit) return ((Float)n > b) - ((Float)n < b);
    }
    if (isinf(b)) return b > 0 ? -1 : 1;
    IntParts left, right;
    Digit digits[DIGITS_OF_DOUBLE];
    int_take_apart(a, &left);
    right.digits = digits;
    right.negative = b < 0;
    right.count = digits_from_double(digits, (double)b);
    int order = compare_parts(&left, &right);
    if (order != 0) return order;
    Float whole = M(trunc)(b);
    return (whole > b) - (whole < b);
}
