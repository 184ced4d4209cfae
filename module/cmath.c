/* cmath.c: the module cmath, on the C library's complex functions in the precision of the build.
 *
 * It adds Python's errors: a NaN that comes of no NaN is outside the domain, an infinity that comes of finite numbers a
 * pole or an overflow. From object/number.h come the layout of complex numbers and the self-tagged constants.
 */
#include "base/floatmath.h"
#include "object/number.h"

#include <complex.h>

static FloatComplex c_of(ComplexPair pair) {
    union {
        ComplexPair pair;
        FloatComplex number;
    } u = {.pair = pair};
    return u.number;
}
static ComplexPair pair_of(FloatComplex number) {
    union {
        FloatComplex number;
        ComplexPair pair;
    } u = {.number = number};
    return u.pair;
}
static bool is_nan(ComplexPair c) {
    return c.real != c.real || c.imaginary != c.imaginary;
}
static bool is_infinite(ComplexPair c) {
    return isinf(c.real) || isinf(c.imaginary);
}
static bool is_finite(ComplexPair c) {
    return isfinite(c.real) && isfinite(c.imaginary);
}

static Value make(Vm *vm, ComplexPair c) {
    return complex_new(vm, c.real, c.imaginary);
}

static _Noreturn void domain_error(Vm *vm) {
    adder_raise(vm, &adder_ValueError, "math domain error");
}
static _Noreturn void range_error(Vm *vm) {
    adder_raise(vm, &adder_OverflowError, "math range error");
}

static Value one(Vm *vm, Value argument, FloatComplex (*function)(FloatComplex), void (*infinite)(Vm *vm)) {
    ComplexPair z = number_to_complex(vm, argument), result = pair_of(function(c_of(z)));
    if (is_nan(result) && !is_nan(z)) domain_error(vm);
    if (is_infinite(result) && is_finite(z)) infinite(vm);
    return make(vm, result);
}

ADDER_NATIVE(cmath_acos, "acos(z, /)", "Arc cosine.") {
    return one(vm, args[0], M(cacos), domain_error);
}
ADDER_NATIVE(cmath_acosh, "acosh(z, /)", "Inverse hyperbolic cosine.") {
    return one(vm, args[0], M(cacosh), domain_error);
}
ADDER_NATIVE(cmath_asin, "asin(z, /)", "Arc sine.") {
    return one(vm, args[0], M(casin), domain_error);
}
ADDER_NATIVE(cmath_asinh, "asinh(z, /)", "Inverse hyperbolic sine.") {
    return one(vm, args[0], M(casinh), domain_error);
}
ADDER_NATIVE(cmath_atan, "atan(z, /)", "Arc tangent.") {
    return one(vm, args[0], M(catan), domain_error);
}
ADDER_NATIVE(cmath_atanh, "atanh(z, /)", "Inverse hyperbolic tangent.") {
    return one(vm, args[0], M(catanh), domain_error);
}
ADDER_NATIVE(cmath_cos, "cos(z, /)", "Cosine.") {
    return one(vm, args[0], M(ccos), range_error);
}
ADDER_NATIVE(cmath_cosh, "cosh(z, /)", "Hyperbolic cosine.") {
    return one(vm, args[0], M(ccosh), range_error);
}
ADDER_NATIVE(cmath_exp, "exp(z, /)", "e raised to the power z.") {
    return one(vm, args[0], M(cexp), range_error);
}
ADDER_NATIVE(cmath_sin, "sin(z, /)", "Sine.") {
    return one(vm, args[0], M(csin), range_error);
}
ADDER_NATIVE(cmath_sinh, "sinh(z, /)", "Hyperbolic sine.") {
    return one(vm, args[0], M(csinh), range_error);
}
ADDER_NATIVE(cmath_sqrt, "sqrt(z, /)", "Square root.") {
    return one(vm, args[0], M(csqrt), domain_error);
}
ADDER_NATIVE(cmath_tan, "tan(z, /)", "Tangent.") {
    return one(vm, args[0], M(ctan), domain_error);
}
ADDER_NATIVE(cmath_tanh, "tanh(z, /)", "Hyperbolic tangent.") {
    return one(vm, args[0], M(ctanh), domain_error);
}

/* ---- logarithms ---- */

static ComplexPair logarithm(Vm *vm, Value argument) {
    ComplexPair z = number_to_complex(vm, argument);
    if (z.real == 0 && z.imaginary == 0) domain_error(vm);
    return pair_of(M(clog)(c_of(z)));
}
ADDER_NATIVE(cmath_log, "log(z, base=None, /)", "Logarithm of z to a base; the natural one without.") {
    Value result = make(vm, logarithm(vm, args[0]));
    if (adder_is_unbound(args[1])) return result;
    ComplexPair base = logarithm(vm, args[1]);
    if (base.real == 0 && base.imaginary == 0) domain_error(vm);
    return complex_binary(vm, ADDER_TRUE_DIVIDE, result, make(vm, base));
}
ADDER_NATIVE(cmath_log10, "log10(z, /)", "Logarithm to base 10.") {
    const Float ln10 = (Float)2.30258509299404568402;
    ComplexPair c = logarithm(vm, args[0]);
    return complex_new(vm, c.real / ln10, c.imaginary / ln10);
}

/* ---- polar coordinates ---- */

static Float size_of(Vm *vm, ComplexPair z) {
    Float size = M(hypot)(z.real, z.imaginary);
    if (isinf(size) && is_finite(z)) range_error(vm);
    return size;
}
ADDER_NATIVE(cmath_phase, "phase(z, /)", "Angle of z, from -pi to pi.") {
    ComplexPair z = number_to_complex(vm, args[0]);
    return float_make(vm, M(atan2)(z.imaginary, z.real));
}
ADDER_NATIVE(cmath_polar, "polar(z, /)", "(absolute value, angle) of z.") {
    ComplexPair z = number_to_complex(vm, args[0]);
    Value size = float_make(vm, size_of(vm, z));
    Value pair[2] = {size, float_make(vm, M(atan2)(z.imaginary, z.real))};
    return adder_tuple(vm, 2, pair);
}
ADDER_NATIVE(cmath_rect, "rect(r, phi, /)", "The complex number with that absolute value and angle.") {
    Float r = number_to_float(vm, args[0], "must be real number, not %T");
    Float phi = number_to_float(vm, args[1], "must be real number, not %T");
    if (!isfinite(phi)) {
        if (r == 0) return complex_new(vm, 0, 0);
        if (isinf(phi) && r == r) domain_error(vm);
        return complex_new(vm, isinf(r) ? FLOAT_INFINITY : FLOAT_NAN, FLOAT_NAN);
    }
    if (phi == 0) return complex_new(vm, r, isfinite(r) ? r * phi : phi);
    return complex_new(vm, r * M(cos)(phi), r * M(sin)(phi));
}

/* ---- tests ---- */

ADDER_NATIVE(cmath_isfinite, "isfinite(z, /)", "Whether both parts are finite.") {
    return adder_bool(is_finite(number_to_complex(vm, args[0])));
}
ADDER_NATIVE(cmath_isinf, "isinf(z, /)", "Whether a part is an infinity.") {
    return adder_bool(is_infinite(number_to_complex(vm, args[0])));
}
ADDER_NATIVE(cmath_isnan, "isnan(z, /)", "Whether a part is a NaN.") {
    return adder_bool(is_nan(number_to_complex(vm, args[0])));
}
ADDER_NATIVE(cmath_isclose, "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are nearly equal.") {
    ComplexPair a = number_to_complex(vm, args[0]), b = number_to_complex(vm, args[1]);
    Float relative = (Float)1e-9, absolute = 0;
    if (!adder_is_unbound(args[2])) relative = number_to_float(vm, args[2], "must be real number, not %T");
    if (!adder_is_unbound(args[3])) absolute = number_to_float(vm, args[3], "must be real number, not %T");
    if (relative < 0 || absolute < 0) adder_raise(vm, &adder_ValueError, "tolerances must be non-negative");
    if (a.real == b.real && a.imaginary == b.imaginary) return TRUE_VALUE;
    if (is_infinite(a) || is_infinite(b)) return FALSE_VALUE;
    Float difference = M(hypot)(a.real - b.real, a.imaginary - b.imaginary);
    return adder_bool(difference <= relative * M(hypot)(a.real, a.imaginary) ||
                      difference <= relative * M(hypot)(b.real, b.imaginary) || difference <= absolute);
}

/* ---- the module ---- */

#define COMPLEX_CONSTANT(id, imaginary_)                                                                               \
    static const Complex ADDER_ALIGNED id = {{(const AdderHead *)(const void *)&adder_complex_type}, 0, imaginary_}
COMPLEX_CONSTANT(cmath_infj, INFINITY);
COMPLEX_CONSTANT(cmath_nanj, NAN);

#if ADDER_WORD64
#    define CONSTANT(double_bits, single_bits) ROM_FLOAT(double_bits)
#else
#    define CONSTANT(double_bits, single_bits) ROM_FLOAT(single_bits)
#endif
static const AdderMember cmath_members[] = {
    {&ADDER_NAME(e), CONSTANT(0x4005BF0A8B145769, 0x402DF854)},
    {&ADDER_NAME(pi), CONSTANT(0x400921FB54442D18, 0x40490FDB)},
    {&ADDER_NAME(tau), CONSTANT(0x401921FB54442D18, 0x40C90FDB)},
    ADDER_MEMBER(inf, float_infinity),
    ADDER_MEMBER(infj, cmath_infj),
    ADDER_MEMBER(nan, float_nan),
    ADDER_MEMBER(nanj, cmath_nanj),
    ADDER_MEMBER_NATIVE(acos, cmath_acos),
    ADDER_MEMBER_NATIVE(acosh, cmath_acosh),
    ADDER_MEMBER_NATIVE(asin, cmath_asin),
    ADDER_MEMBER_NATIVE(asinh, cmath_asinh),
    ADDER_MEMBER_NATIVE(atan, cmath_atan),
    ADDER_MEMBER_NATIVE(atanh, cmath_atanh),
    ADDER_MEMBER_NATIVE(cos, cmath_cos),
    ADDER_MEMBER_NATIVE(cosh, cmath_cosh),
    ADDER_MEMBER_NATIVE(exp, cmath_exp),
    ADDER_MEMBER_NATIVE(isclose, cmath_isclose),
    ADDER_MEMBER_NATIVE(isfinite, cmath_isfinite),
    ADDER_MEMBER_NATIVE(isinf, cmath_isinf),
    ADDER_MEMBER_NATIVE(isnan, cmath_isnan),
    ADDER_MEMBER_NATIVE(log, cmath_log),
    ADDER_MEMBER_NATIVE(log10, cmath_log10),
    ADDER_MEMBER_NATIVE(phase, cmath_phase),
    ADDER_MEMBER_NATIVE(polar, cmath_polar),
    ADDER_MEMBER_NATIVE(rect, cmath_rect),
    ADDER_MEMBER_NATIVE(sin, cmath_sin),
    ADDER_MEMBER_NATIVE(sinh, cmath_sinh),
    ADDER_MEMBER_NATIVE(sqrt, cmath_sqrt),
    ADDER_MEMBER_NATIVE(tan, cmath_tan),
    ADDER_MEMBER_NATIVE(tanh, cmath_tanh),
};
ADDER_MODULE(cmath_module, cmath, cmath_members, "Mathematical functions of complex numbers.");
