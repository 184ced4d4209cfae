// Floating point numbers to decimal text and back, exactly rounded in every case.
//
// Knows the IEEE 754 binary formats and Python's notation; knows nothing of values, heaps or locales. No state, no
// heap, at most about 1.8 KB of stack. "Digits" are decimal characters without leading zeros, point or terminator, and
// `decpt` says where the point stands: the number is 0.DIGITS * 10^decpt.
#ifndef BASE_DTOA_H
#define BASE_DTOA_H

#include <stdbool.h>
#include <stddef.h>

enum {
    DTOA_SHORTEST_SIZE = 17, // characters of room for dtoa_shortest64 (9 suffice for dtoa_shortest32)
    DTOA_EXACT_SIZE = 768,   // characters that hold the whole decimal expansion of any double
    FLOAT_REPR_SIZE = 32,    // characters of room for float_repr64 and float_repr32
};

typedef enum DtoaMode {
    DTOA_SIGNIFICANT, // that many significant digits
    DTOA_AFTER_POINT, // that many digits after the point; may be negative
} DtoaMode;

// The shortest digits that read back as the same number, and of those the nearest to it. The sign is ignored; the value
// must be finite. Returns the number of digits; zero gives "0" with decpt 1.
int dtoa_shortest64(double value, char *digits, int *decpt);
int dtoa_shortest32(float value, char *digits, int *decpt);

// The exact value rounded half to even. The sign is ignored; the value must be finite. Returns the number of digits
// written, without trailing zeros: all that follow are zeros, which the caller pads. 0 digits (decpt 1) when the result
// is zero. cap >= 1; fewer than cap digits are asked for, or cap >= DTOA_EXACT_SIZE, else the result is rounded to cap
// digits.
int dtoa_fixed(double value, DtoaMode mode, int ndigits, char *digits, size_t cap, int *decpt);

// Python's repr: "1.0", "1e+16", "-0.0", "nan". Terminated; returns the length.
size_t float_repr64(double value, char *buffer);
size_t float_repr32(float value, char *buffer);

// The body of Python's format() and of its % operator: the magnitude, without a sign. `type` is one of e f g % n E F G,
// or 0 for format()'s default; precision < 0 means not given. `alternate` keeps the point and g's trailing zeros.
// Returns the length; what fits into cap is written, without a terminator.
size_t float_format(double value, char type, int precision, bool alternate, char *out, size_t cap);

// A whole text of [sign] digits [. digits] [e [sign] digits] (digits before or after the point may lack), inf, infinity
// or nan in either case; no spaces, no underscores. Half to even; overflow gives infinity. Returns false, *out
// untouched, when malformed.
bool text_to_double(const char *text, size_t length, double *out);
bool text_to_float(const char *text, size_t length, float *out);

#endif
