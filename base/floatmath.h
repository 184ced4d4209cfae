/* floatmath.h: the C library's mathematics in the precision of this build's floats, chosen in this one place:
 * M(sin)(x) is sin on hosts and sinf on boards. Knows nothing else. */
#ifndef BASE_FLOATMATH_H
#define BASE_FLOATMATH_H

#include "base/value.h"

#include <float.h>
#include <math.h>

#if ADDER_WORD64
#    define M(function) function
#    define FLOAT_PRECISION 53
#    define FLOAT_EXPONENT_BITS 11
#    define FLOAT_LARGEST DBL_MAX
#    define FLOAT_SMALLEST_NORMAL DBL_MIN
typedef uint64_t FloatBits;
typedef double _Complex FloatComplex;
#else
#    define M(function) function##f
#    define FLOAT_PRECISION 24
#    define FLOAT_EXPONENT_BITS 8
#    define FLOAT_LARGEST FLT_MAX
#    define FLOAT_SMALLEST_NORMAL FLT_MIN
typedef uint32_t FloatBits;
typedef float _Complex FloatComplex;
#endif
_Static_assert(sizeof(FloatBits) == sizeof(Float), "one word a float");

#define FLOAT_INFINITY ((Float)INFINITY)
#define FLOAT_NAN ((Float)NAN)

static inline FloatBits float_bits(Float number) {
    union {
        Float number;
        FloatBits bits;
    } u = {.number = number};
    return u.bits;
}
static inline Float float_from_bits(FloatBits bits) {
    union {
        FloatBits bits;
        Float number;
    } u = {.bits = bits};
    return u.number;
}

#endif
