/* number.h: int (small and big), bool, float, complex. */
#ifndef OBJECT_NUMBER_H
#define OBJECT_NUMBER_H

#include "base/digits.h"
#include "base/value.h"

/* An int that does not fit a small one: sign and magnitude, no leading zeros; never in the range of small ints. */
typedef struct Big {
    Object object;
    int32_t sign_count; /* number of digits, negative for negative numbers */
    Digit digits[];
} Big;
typedef struct FloatBox {
    Object object;
    Float number;
} FloatBox;
typedef struct Complex {
    Object object;
    Float real, imaginary;
} Complex;

static inline bool value_is_big(Value v) { return adder_is_exact(v, &adder_int_type); }
/* int or bool, exact types (not wrapped) */
static inline bool value_is_integer(Value v) { return adder_is_small_int(v) || adder_is_bool(v) || value_is_big(v); }
static inline bool value_is_float(Value v) {
    return adder_is_tagged_float(v) || adder_is_exact(v, &adder_float_type);
}
static inline Float float_get(Value v) { /* v: a float */
    return adder_is_tagged_float(v) ? adder_tagged_float_get(v) : VALUE_AS(FloatBox, v)->number;
}
extern const FloatBox float_zero, float_minus_zero, float_infinity, float_minus_infinity, float_nan;
Value float_box(Vm *vm, Float number); /* the slow part of adder_float */
static inline Value float_make(Vm *vm, Float number) {
    Value v;
    return LIKELY(adder_tag_float(number, &v)) ? v : float_box(vm, number);
}
/* a op b for numbers of any kind (op: AdderOperator without IN_PLACE); NotImplemented when one is no number. The
 * interpreter has the fast paths of small ints and floats itself. */
Value number_binary(Vm *vm, unsigned op, Value a, Value b);
Value number_compare(Vm *vm, AdderComparison op, Value a, Value b);
Value number_divmod(Vm *vm, Value a, Value b); /* a tuple; NotImplemented unless both are ints or floats */
Value int_from_text(Vm *vm, const char *text, size_t size, int base); /* int('...', base): spaces, sign, underscores */
Value adder_int_parse(Vm *vm, const char *digits, size_t count, int base); /* bare digits (literals) */
Value int_from_double(Vm *vm, double number); /* truncates; OverflowError/ValueError for inf/nan */
Value int_from_bytes(Vm *vm, const uint8_t *bytes, size_t count, bool big_endian, bool is_signed);
void int_to_bytes(Vm *vm, Value v, uint8_t *bytes, size_t count, bool big_endian, bool is_signed);
void int_put_text(Builder *out, Value v, int base); /* digits, with a minus */
uint32_t int_hash(Value v);
uint32_t float_hash(double number); /* equal to int_hash for integral floats */
bool int_sign_is_negative(Value v);
bool int_fits_index(Value exact, intptr_t *out); /* false: no machine word holds it */
double int_to_double(Vm *vm, Value v); /* OverflowError "int too large to convert to float" */

size_t vm_int_text_limit(Vm *vm); /* digits of decimal text at most, given by the floor above */

/* ---- more about ints; "exact" ones are small or Big, no bool, no instance of a subclass ---- */
Value int_exact(Value v);                 /* of an int, bool or subclass instance; UNBOUND when v is none of them */
Value number_index(Vm *vm, Value v);      /* exact; asks __index__: "'str' object cannot be interpreted as an integer" */
Value number_to_int(Vm *vm, Value v);     /* exact; int(v): also __int__, text and bytes */
Value number_special(Vm *vm, Value v, Value name); /* method of a Python object's class, or UNBOUND */
Value int_binary(Vm *vm, unsigned op, Value a, Value b); /* both exact */
Value int_negate(Vm *vm, Value v);
int int_compare(Value a, Value b);        /* both exact: -1, 0, 1 */
int int_compare_float(Value a, Float b);  /* exactly; b is not nan */
size_t int_bit_length(Value v);           /* of the magnitude */
Float int_to_float(Vm *vm, Value v);      /* rounded once; OverflowError */
double int_frexp(Value v, int64_t *exponent); /* v = result * 2^exponent, 0.5 <= |result| < 1 */
Value int_power_modulo(Vm *vm, Value base, Value exponent, Value modulus); /* pow() with three arguments */
Value int_parse_object(Vm *vm, Value text, int base); /* of a str or bytes-like; UNBOUND when it is neither */
Value int_round_to(Vm *vm, Value v, Value digits); /* round(v, digits), both exact */

/* ---- more about floats ---- */
Value float_binary(Vm *vm, unsigned op, Float a, Float b);
Value float_power(Vm *vm, Float a, Float b);
Value float_from_text(Vm *vm, const char *text, size_t size, Value original); /* float('...') */
/* The number without surrounding spaces and with underscores taken out; false when malformed. */
bool float_parse(Vm *vm, const char *text, size_t size, Float *out);
/* A str's text with the decimal digits and spaces of all scripts as ASCII ones. */
const char *number_text(Vm *vm, Value str, size_t *size);
/* The text without its underscores, which must stand between digits: itself, a copy in the heap, or null. */
const char *number_without_underscores(Vm *vm, const char *text, size_t *size);
size_t float_repr(Float number, char *buffer); /* as float_repr64, for this build's floats */
bool text_to_number(const char *text, size_t size, Float *out); /* as text_to_double, for this build's floats */
Float number_to_float(Vm *vm, Value v, const char *complaint); /* as adder_to_double; the TypeError's format, with %T */

/* ---- complex ---- */
typedef struct ComplexPair {
    Float real, imaginary;
} ComplexPair;
Value complex_new(Vm *vm, Float real, Float imaginary);
Value complex_binary(Vm *vm, unsigned op, Value a, Value b); /* int, float or complex, at least one complex */
ComplexPair complex_power(Vm *vm, ComplexPair a, ComplexPair b);
ComplexPair number_to_complex(Vm *vm, Value v); /* any number, __complex__, __float__, __index__ */
static inline bool value_is_complex(Value v) { return adder_is_exact(v, &adder_complex_type); }

/* For static tables: a float of common magnitude (self-tagged) from the word of its IEEE 754 bits. */
#define ROM_FLOAT_WORD(w) {(((uintptr_t)(w) << 3) | ((uintptr_t)(w) >> (sizeof(uintptr_t) * 8 - 3))) + 2u}
#define ROM_FLOAT(word) ROM_FLOAT_WORD((uintptr_t)(word) - ADDER_FLOAT_BIAS)
#endif
