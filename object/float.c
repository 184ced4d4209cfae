/* float.c: what a float is: boxing of those that do not fit the word, arithmetic, reading text, conversion to C.
 *
 * It computes in the precision of the build (Float: double on hosts, single on boards). It must not know methods
 * (float_methods.c).
 */
#include "object/number.h"

#include "base/dtoa.h"
#include "base/floatmath.h"

/* ---- making ---- */

#define FLOAT_CONSTANT(id, number)                                                                                     \
    const FloatBox ADDER_ALIGNED id = {{(const AdderHead *)(const void *)&adder_float_type}, number}
FLOAT_CONSTANT(float_zero, 0);
FLOAT_CONSTANT(float_minus_zero, -(Float)0.0);
FLOAT_CONSTANT(float_infinity, INFINITY);
FLOAT_CONSTANT(float_minus_infinity, -INFINITY);
FLOAT_CONSTANT(float_nan, NAN);

NOINLINE Value float_box(Vm *vm, Float number) {
    if (number == 0) return adder_object(signbit(number) ? &float_minus_zero : &float_zero);
    if (number != number) return adder_object(&float_nan);
    if (isinf(number)) return adder_object(number > 0 ? &float_infinity : &float_minus_infinity);
    FloatBox *box = adder_new(vm, &adder_float_type, sizeof(FloatBox));
    box->number = number;
    return adder_object(box);
}

Value adder_float(Vm *vm, double number) {
    return float_make(vm, (Float)number);
}

bool adder_is_float(Value v) {
    return value_is_float(v) || value_is_float(adder_unwrap(v));
}

/* ---- arithmetic ---- */

static _Noreturn void division_by_zero(Vm *vm) {
    adder_raise(vm, &adder_ZeroDivisionError, "division by zero");
}

/* Python's rule: the remainder has the sign of the divisor, and quotient * b + remainder is a as nearly as can be. */
static Float modulo(Float a, Float b) {
    Float remainder = M(fmod)(a, b);
    if (remainder == 0) return M(copysign)(0, b);
    return (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

static Float floor_divide(Float a, Float b) {
    Float remainder = M(fmod)(a, b), quotient = (a - remainder) / b;
    if (remainder != 0 && (remainder < 0) != (b < 0)) quotient -= 1;
    if (quotient == 0) return M(copysign)(0, a / b);
    Float whole = M(floor)(quotient);
    return quotient - whole > (Float)0.5 ? whole + 1 : whole;
}

Value float_power(Vm *vm, Float a, Float b) {
    if (a == 0 && b < 0 && !isinf(b)) adder_raise(vm, &adder_ZeroDivisionError, "zero to a negative power");
    if (a < 0 && !isinf(a) && !isinf(b) && M(floor)(b) != b && b == b) {
        ComplexPair result = complex_power(vm, (ComplexPair){a, 0}, (ComplexPair){b, 0});
        return complex_new(vm, result.real, result.imaginary);
    }
    Float result = M(pow)(a, b);
    if (isinf(result) && !isinf(a) && !isinf(b)) {
        adder_raise(vm, &adder_OverflowError, "(34, 'Numerical result out of range')");
    }
    return float_make(vm, result);
}

Value float_binary(Vm *vm, unsigned op, Float a, Float b) {
    switch (op) {
    case ADDER_ADD: return float_make(vm, a + b);
    case ADDER_SUBTRACT: return float_make(vm, a - b);
    case ADDER_MULTIPLY: return float_make(vm, a * b);
    case ADDER_TRUE_DIVIDE:
        if (b == 0) division_by_zero(vm);
        return float_make(vm, a / b);
    case ADDER_FLOOR_DIVIDE:
        if (b == 0) division_by_zero(vm);
        return float_make(vm, floor_divide(a, b));
    case ADDER_MODULO:
        if (b == 0) division_by_zero(vm);
        return float_make(vm, modulo(a, b));
    case ADDER_POWER: return float_power(vm, a, b);
    default: return NOT_IMPLEMENTED;
    }
}

/* ---- text ---- */

#if ADDER_WORD64
size_t float_repr(Float number, char *buffer) {
    return float_repr64(number, buffer);
}
bool text_to_number(const char *text, size_t size, Float *out) {
    return text_to_double(text, size, out);
}
#else
size_t float_repr(Float number, char *buffer) {
    return float_repr32(number, buffer);
}
bool text_to_number(const char *text, size_t size, Float *out) {
    return text_to_float(text, size, out);
}
#endif

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

const char *number_without_underscores(Vm *vm, const char *text, size_t *size) {
    if (memchr(text, '_', *size) == NULL) return text;
    char *copy = adder_buffer_new(vm, *size);
    size_t count = 0;
    for (size_t i = 0; i < *size; i++) {
        if (text[i] != '_') {
            copy[count++] = text[i];
        } else if (i == 0 || i + 1 == *size || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) {
            return NULL;
        }
    }
    *size = count;
    return copy;
}

bool float_parse(Vm *vm, const char *text, size_t size, Float *out) {
    while (size > 0 && is_space(*text)) text++, size--;
    while (size > 0 && is_space(text[size - 1])) size--;
    text = number_without_underscores(vm, text, &size);
    return text != NULL && text_to_number(text, size, out);
}

Value float_from_text(Vm *vm, const char *text, size_t size, Value original) {
    Float number;
    if (!float_parse(vm, text, size, &number)) {
        adder_raise(vm, &adder_ValueError, "could not convert string to float: %r", original);
    }
    return float_make(vm, number);
}

/* ---- to C ---- */

/* The float that v's class makes of it by __float__ or __index__, or UNBOUND. */
static Value asked_float(Vm *vm, Value v) {
    Value method = number_special(vm, v, N(__float__));
    if (!adder_is_unbound(method)) {
        Value result = adder_unwrap(adder_call(vm, method, 0, NULL));
        if (!value_is_float(result)) {
            adder_raise(vm, &adder_TypeError, "%T.__float__ returned non-float (type %T)", v, result);
        }
        return result;
    }
    if (value_is_float(adder_unwrap(v))) return adder_unwrap(v);
    if (adder_is_unbound(int_exact(v)) && adder_is_unbound(number_special(vm, v, N(__index__)))) return UNBOUND;
    return float_make(vm, int_to_float(vm, number_index(vm, v)));
}

Float number_to_float(Vm *vm, Value v, const char *complaint) {
    if (value_is_float(v)) return float_get(v);
    if (adder_is_small_int(v)) return (Float)adder_small_int_get(v);
    if (value_is_integer(v)) return int_to_float(vm, v);
    Value result = asked_float(vm, v);
    if (adder_is_unbound(result)) adder_raise(vm, &adder_TypeError, complaint, v);
    return float_get(result);
}

double adder_to_double(Vm *vm, Value v) {
    if (value_is_float(v)) return (double)float_get(v);
    if (value_is_integer(v)) return int_to_double(vm, v);
    return (double)number_to_float(vm, v, "must be real number, not %T");
}
