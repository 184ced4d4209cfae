// Arithmetic on magnitudes: little-endian arrays of 32-bit digits, the lowest digit first.
//
// Knows nothing of signs (but for digits_bitwise), heaps or values: every function works on memory that the caller
// supplies and keeps no state. A count is "normalised" when its top digit is not zero; zero has count 0. Counts that go
// in may carry leading zeros unless the comment says "normalised"; counts that come back are always normalised. Scratch
// is uninitialised memory of the stated number of digits; it overlaps no other argument and may be NULL when that is 0.
#ifndef BASE_DIGITS_H
#define BASE_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t Digit;

enum {
    DIGIT_BITS = 32,
    DIGITS_OF_DOUBLE = 32, // room for the integer part of any finite double
};

typedef enum DigitsOperation { DIGITS_AND, DIGITS_OR, DIGITS_XOR } DigitsOperation;

// ---- Size and order
size_t digits_normalise(const Digit *a, size_t n);
size_t digits_bit_length(const Digit *a, size_t n);
int digits_compare(const Digit *a, size_t n, const Digit *b, size_t m); // -1, 0 or 1

// ---- Sum and difference. `out` may be a or b itself.
size_t digits_add(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m); // max(n, m) + 1 digits of room
size_t digits_subtract(Digit *out, const Digit *a, size_t n, const Digit *b,
                       size_t m); // a >= b; max(n, m) digits of room

// ---- Product. `out` has n + m digits of room and overlaps no operand.
size_t digits_multiply(Digit *out, const Digit *a, size_t n, const Digit *b, size_t m, Digit *scratch);
size_t digits_multiply_scratch(size_t n, size_t m);
// a = a * factor + addend in place; returns the digit carried out above a[n - 1].
Digit digits_multiply_small(Digit *a, size_t n, Digit factor, Digit addend);

// ---- Quotient and remainder (of magnitudes: truncating). The divisor is not zero.
// out = a / divisor, n digits; `out` may be a. Returns the remainder.
Digit digits_divide_small(Digit *out, const Digit *a, size_t n, Digit divisor);
// The divisor b is normalised. Room: quotient max(n - m + 1, 0), remainder min(n, m). Outputs may overlap the operands,
// not each other. Returns the quotient's count.
size_t digits_divide(Digit *quotient, Digit *remainder, size_t *remainder_count, const Digit *a, size_t n,
                     const Digit *b, size_t m, Digit *scratch);
size_t digits_divide_scratch(size_t n, size_t m);
// The core of division, without scratch: b's top bit is set, n > m, and the top m digits of a are less than b (a
// leading zero digit sees to that). quotient gets all its n - m digits, a is replaced by the remainder (m digits, zeros
// above).
void digits_divide_in_place(Digit *quotient, Digit *a, size_t n, const Digit *b, size_t m);

// ---- Bits. `out` may be a.
size_t digits_shift_left(Digit *out, const Digit *a, size_t n, size_t bits); // n + bits / 32 + 1 digits of room
// n - bits / 32 digits of room, or none. *lost (may be NULL): whether a one bit fell out, so that -a >> bits is
// -(result + lost).
size_t digits_shift_right(Digit *out, const Digit *a, size_t n, size_t bits, bool *lost);
// The operation on infinitely sign-extended two's complements of two signed numbers (zero is not negative), as Python's
// &, | and ^ see them. max(n, m) + 1 digits of room; `out` may be a or b.
size_t digits_bitwise(DigitsOperation operation, Digit *out, bool *negative, const Digit *a, size_t n, bool a_negative,
                      const Digit *b, size_t m, bool b_negative);

// ---- Text in base 2 to 36, lower case, no sign, no terminator.
size_t digits_to_text_size(size_t n, unsigned base); // characters of room that n digits need
// Room in `out` as above; returns the length ("0" for zero). Given n digits of scratch, work grows with n squared;
// given digits_to_text_scratch of them, long numbers are split and go several times faster.
size_t digits_to_text(char *out, unsigned base, const Digit *a, size_t n, Digit *scratch, size_t scratch_count);
size_t digits_to_text_scratch(size_t n, unsigned base);
size_t digits_from_text_size(size_t length, unsigned base); // digits of room that a text of that length needs
size_t digits_from_text(Digit *out, unsigned base, const char *text,
                        size_t length); // every character valid, either case

// ---- Floating point
// Rounds half to even. Overflow: infinity and *overflow set.
double digits_to_double(const Digit *a, size_t n, bool *overflow);
float digits_to_float(const Digit *a, size_t n, bool *overflow);
// The truncated magnitude of a finite value; DIGITS_OF_DOUBLE digits of room suffice.
size_t digits_from_double(Digit *out, double value);
// The top 64 bits of a number that is not zero, such that a = (top + fraction) * 2^exponent with the top bit of `top`
// set; *sticky: whether the fraction is more than zero.
uint64_t digits_top64(const Digit *a, size_t n, int64_t *exponent, bool *sticky);
// The bits of the IEEE 754 number nearest to (top + sticky's fraction) * 2^exponent, half to even; top has its top bit
// set. `precision` counts the implicit bit: 53 for a double with 11 exponent bits, 24 for a float with 8.
uint64_t digits_pack_binary(uint64_t top, bool sticky, int64_t exponent, int precision, int exponent_bits);

#endif
