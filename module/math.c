/* math.c: the module math.
 *
 * Computed in the precision of the build's floats (base/floatmath.h). From object/number.h come what the public header
 * does not offer: logarithms look into big ints, and the constants are self-tagged floats. Exact work on ints stands in
 * math_integers.c, sums in math_sums.c.
 */
#include "module/math_integers.h"
#include "module/math_sums.h"

#include "base/floatmath.h"
#include "object/number.h"

static Float get(Vm *vm, Value v) {
    return number_to_float(vm, v, "must be real number, not %T");
}

static _Noreturn void domain_error(Vm *vm) {
    adder_raise(vm, &adder_ValueError, "math domain error");
}
static _Noreturn void range_error(Vm *vm) {
    adder_raise(vm, &adder_OverflowError, "math range error");
}
static _Noreturn void unexpected(Vm *vm, const char *expected, Float got) {
    adder_raise(vm, &adder_ValueError, "%s, got %r", expected, float_make(vm, got));
}

/* ---- functions of one number ---- */

#define FINITE "expected a finite input"
#define OVERFLOWS "" /* in the place of `expected`: an infinite result is out of range, not out of the domain */

static Value one(Vm *vm, Value argument, Float (*function)(Float), const char *expected) {
    Float x = get(vm, argument), result = function(x);
    if (UNLIKELY(!isfinite(result)) && x == x && (result != result || isfinite(x))) {
        if (expected == NULL) domain_error(vm);
        if (expected[0] == 0) range_error(vm);
        unexpected(vm, expected, x);
    }
    return float_make(vm, result);
}

ADDER_NATIVE(math_acos, "acos(x, /)", "Arc cosine, in radians.") {
    return one(vm, args[0], M(acos), "expected a number in range from -1 up to 1");
}
ADDER_NATIVE(math_acosh, "acosh(x, /)", "Inverse hyperbolic cosine.") {
    return one(vm, args[0], M(acosh), "expected argument value not less than 1");
}
ADDER_NATIVE(math_asin, "asin(x, /)", "Arc sine, in radians.") {
    return one(vm, args[0], M(asin), "expected a number in range from -1 up to 1");
}
ADDER_NATIVE(math_asinh, "asinh(x, /)", "Inverse hyperbolic sine.") {
    return one(vm, args[0], M(asinh), NULL);
}
ADDER_NATIVE(math_atan, "atan(x, /)", "Arc tangent, in radians.") {
    return one(vm, args[0], M(atan), NULL);
}
ADDER_NATIVE(math_atanh, "atanh(x, /)", "Inverse hyperbolic tangent.") {
    return one(vm, args[0], M(atanh), "expected a number between -1 and 1");
}
ADDER_NATIVE(math_cbrt, "cbrt(x, /)", "Cube root.") {
    return one(vm, args[0], M(cbrt), NULL);
}
ADDER_NATIVE(math_cos, "cos(x, /)", "Cosine of an angle in radians.") {
    return one(vm, args[0], M(cos), FINITE);
}
ADDER_NATIVE(math_cosh, "cosh(x, /)", "Hyperbolic cosine.") {
    return one(vm, args[0], M(cosh), OVERFLOWS);
}
ADDER_NATIVE(math_erf, "erf(x, /)", "Error function.") {
    return one(vm, args[0], M(erf), NULL);
}
ADDER_NATIVE(math_erfc, "erfc(x, /)", "Complementary error function: 1 - erf(x).") {
    return one(vm, args[0], M(erfc), NULL);
}
ADDER_NATIVE(math_exp, "exp(x, /)", "e raised to the power x.") {
    return one(vm, args[0], M(exp), OVERFLOWS);
}
ADDER_NATIVE(math_exp2, "exp2(x, /)", "2 raised to the power x.") {
    return one(vm, args[0], M(exp2), OVERFLOWS);
}
ADDER_NATIVE(math_expm1, "expm1(x, /)", "exp(x) - 1, precise for small x.") {
    return one(vm, args[0], M(expm1), OVERFLOWS);
}
ADDER_NATIVE(math_fabs, "fabs(x, /)", "Absolute value as a float.") {
    return one(vm, args[0], M(fabs), NULL);
}
ADDER_NATIVE(math_log1p, "log1p(x, /)", "log(1 + x), precise for small x.") {
    return one(vm, args[0], M(log1p), "expected argument value > -1");
}
ADDER_NATIVE(math_sin, "sin(x, /)", "Sine of an angle in radians.") {
    return one(vm, args[0], M(sin), FINITE);
}
ADDER_NATIVE(math_sinh, "sinh(x, /)", "Hyperbolic sine.") {
    return one(vm, args[0], M(sinh), OVERFLOWS);
}
ADDER_NATIVE(math_sqrt, "sqrt(x, /)", "Square root.") {
    return one(vm, args[0], M(sqrt), "expected a nonnegative input");
}
ADDER_NATIVE(math_tan, "tan(x, /)", "Tangent of an angle in radians.") {
    return one(vm, args[0], M(tan), FINITE);
}
ADDER_NATIVE(math_tanh, "tanh(x, /)", "Hyperbolic tangent.") {
    return one(vm, args[0], M(tanh), NULL);
}

/* The gamma functions have poles at zero and the negative integers. */
static void check_pole(Vm *vm, Float x) {
    if (x <= 0 && M(floor)(x) == x) unexpected(vm, "expected a noninteger or positive integer", x);
}

ADDER_NATIVE(math_gamma, "gamma(x, /)", "Gamma function.") {
    Float x = get(vm, args[0]);
    check_pole(vm, x);
    Float result = 1;
    if (x >= 1 && x <= 23 && M(floor)(x) == x) { /* a factorial, exact in double precision */
        for (Float factor = 2; factor < x; factor++) result *= factor;
    } else {
        result = M(tgamma)(x);
    }
    if (isinf(result) && isfinite(x)) range_error(vm);
    return float_make(vm, result);
}

ADDER_NATIVE(math_lgamma, "lgamma(x, /)", "Logarithm of the absolute value of the gamma function.") {
    Float x = get(vm, args[0]);
    if (isinf(x)) return adder_object(&float_infinity);
    check_pole(vm, x);
    Float result = M(lgamma)(x);
    if (isinf(result)) range_error(vm);
    return float_make(vm, result);
}

#define PI 3.14159265358979323846
ADDER_NATIVE(math_degrees, "degrees(x, /)", "Convert an angle from radians to degrees.") {
    return float_make(vm, get(vm, args[0]) * (Float)(180 / PI));
}
ADDER_NATIVE(math_radians, "radians(x, /)", "Convert an angle from degrees to radians.") {
    return float_make(vm, get(vm, args[0]) * (Float)(PI / 180));
}

ADDER_NATIVE(math_isfinite, "isfinite(x, /)", "Whether x is neither an infinity nor a NaN.") {
    return adder_bool(isfinite(get(vm, args[0])));
}
ADDER_NATIVE(math_isinf, "isinf(x, /)", "Whether x is an infinity.") {
    return adder_bool(isinf(get(vm, args[0])));
}
ADDER_NATIVE(math_isnan, "isnan(x, /)", "Whether x is a NaN.") {
    return adder_bool(isnan(get(vm, args[0])));
}

/* ---- logarithms, of ints beyond the range of floats, too ---- */

static Float logarithm(Vm *vm, Value v, Float (*function)(Float)) {
    static const char positive[] = "expected a positive input";
    Value n = value_is_float(v) ? UNBOUND : int_exact(v);
    if (!adder_is_unbound(n)) {
        if (int_sign_is_negative(n) || n.bits == adder_small_int(0).bits) adder_raise(vm, &adder_ValueError, positive);
        if (int_bit_length(n) < (1u << (FLOAT_EXPONENT_BITS - 1)) - 1) return function(int_to_float(vm, n));
        int64_t exponent;
        Float mantissa = (Float)int_frexp(n, &exponent);
        return function(mantissa) + function(2) * (Float)exponent;
    }
    Float x = get(vm, v);
    if (x <= 0) unexpected(vm, positive, x);
    return function(x);
}

ADDER_NATIVE(math_log, "log(x, base=None, /)", "Logarithm of x to a base; the natural one without.") {
    Value result = float_make(vm, logarithm(vm, args[0], M(log)));
    if (adder_is_unbound(args[1])) return result;
    return float_binary(vm, ADDER_TRUE_DIVIDE, float_get(result), logarithm(vm, args[1], M(log)));
}
ADDER_NATIVE(math_log2, "log2(x, /)", "Logarithm to base 2.") {
    return float_make(vm, logarithm(vm, args[0], M(log2)));
}
ADDER_NATIVE(math_log10, "log10(x, /)", "Logarithm to base 10.") {
    return float_make(vm, logarithm(vm, args[0], M(log10)));
}

/* ---- functions of two and three numbers ---- */

ADDER_NATIVE(math_atan2, "atan2(y, x, /)", "Arc tangent of y/x, in the quadrant of (x, y).") {
    Float y = get(vm, args[0]);
    return float_make(vm, M(atan2)(y, get(vm, args[1])));
}

ADDER_NATIVE(math_copysign, "copysign(x, y, /)", "x with the sign of y.") {
    Float x = get(vm, args[0]);
    return float_make(vm, M(copysign)(x, get(vm, args[1])));
}

static Value two(Vm *vm, Value *args, Float (*function)(Float, Float)) {
    Float x = get(vm, args[0]), y = get(vm, args[1]), result = function(x, y);
    if (result != result && x == x && y == y) domain_error(vm);
    return float_make(vm, result);
}
ADDER_NATIVE(math_fmod, "fmod(x, y, /)", "Remainder of x/y with the sign of x.") {
    return two(vm, args, M(fmod));
}
ADDER_NATIVE(math_remainder, "remainder(x, y, /)", "x less the multiple of y that is nearest to it.") {
    return two(vm, args, M(remainder));
}

ADDER_NATIVE(math_pow, "pow(x, y, /)", "x raised to the power y, as a float.") {
    Float x = get(vm, args[0]), y = get(vm, args[1]), result = M(pow)(x, y);
    if (!isfinite(result) && isfinite(x) && isfinite(y)) {
        if (result != result || x == 0) domain_error(vm);
        range_error(vm);
    }
    return float_make(vm, result);
}

ADDER_NATIVE(math_fma, "fma(x, y, z, /)", "x * y + z, rounded once.") {
    Float x = get(vm, args[0]), y = get(vm, args[1]), z = get(vm, args[2]), result = M(fma)(x, y, z);
    if (result != result && x == x && y == y && z == z) adder_raise(vm, &adder_ValueError, "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z)) {
        adder_raise(vm, &adder_OverflowError, "overflow in fma");
    }
    return float_make(vm, result);
}

ADDER_NATIVE(math_isclose, "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers are nearly equal.") {
    Float a = get(vm, args[0]), b = get(vm, args[1]);
    Float relative = adder_is_unbound(args[2]) ? (Float)1e-9 : get(vm, args[2]);
    Float absolute = adder_is_unbound(args[3]) ? 0 : get(vm, args[3]);
    if (relative < 0 || absolute < 0) adder_raise(vm, &adder_ValueError, "tolerances must be non-negative");
    if (a == b) return TRUE_VALUE;
    if (isinf(a) || isinf(b)) return FALSE_VALUE;
    Float difference = M(fabs)(b - a);
    return adder_bool(difference <= M(fabs)(relative * b) || difference <= M(fabs)(relative * a) ||
                      difference <= absolute);
}

/* ---- the parts of a float ---- */

ADDER_NATIVE(math_frexp, "frexp(x, /)", "(m, e) with x == m * 2**e and 0.5 <= abs(m) < 1.") {
    Float x = get(vm, args[0]);
    int exponent = 0;
    if (isfinite(x)) x = M(frexp)(x, &exponent);
    Value pair[2] = {float_make(vm, x), adder_small_int(exponent)};
    return adder_tuple(vm, 2, pair);
}

ADDER_NATIVE(math_ldexp, "ldexp(x, i, /)", "x * 2**i.") {
    Float x = get(vm, args[0]);
    Value i = int_exact(args[1]);
    if (adder_is_unbound(i)) adder_raise(vm, &adder_TypeError, "Expected an int as second argument to ldexp.");
    int exponent = int_sign_is_negative(i) ? -100000 : 100000;
    if (adder_is_small_int(i) && adder_small_int_get(i) > -100000 && adder_small_int_get(i) < 100000) {
        exponent = (int)adder_small_int_get(i);
    }
    Float result = M(ldexp)(x, exponent);
    if (isinf(result) && isfinite(x)) range_error(vm);
    return float_make(vm, result);
}

ADDER_NATIVE(math_modf, "modf(x, /)", "(fractional part, integral part), both with the sign of x.") {
    Float x = get(vm, args[0]), whole, fraction = M(modf)(x, &whole);
    Value first = float_make(vm, fraction);
    Value pair[2] = {first, float_make(vm, whole)};
    return adder_tuple(vm, 2, pair);
}

/* Floats in their order as integers: neighbours differ by one. */
#define SIGN_BIT ((FloatBits)1 << (sizeof(FloatBits) * 8 - 1))
static int64_t place_of(Float x) {
    FloatBits bits = float_bits(x);
    return bits & SIGN_BIT ? -(int64_t)(bits & ~SIGN_BIT) : (int64_t)bits;
}

ADDER_NATIVE(math_nextafter, "nextafter(x, y, /, *, steps=None)", "The float that many steps after x towards y.") {
    Float x = get(vm, args[0]), y = get(vm, args[1]);
    uint64_t steps = 1;
    if (!adder_is_unbound(args[2]) && !adder_is_none(args[2])) {
        Value n = number_index(vm, args[2]);
        if (int_sign_is_negative(n)) adder_raise(vm, &adder_ValueError, "steps must be a non-negative integer");
        steps = adder_is_small_int(n) ? (uint64_t)adder_small_int_get(n) : UINT64_MAX;
    }
    if (x != x || y != y) return adder_object(&float_nan);
    if (steps == 0) return float_make(vm, x);
    int64_t from = place_of(x), to = place_of(y);
    uint64_t distance = to > from ? (uint64_t)to - (uint64_t)from : (uint64_t)from - (uint64_t)to;
    if (steps >= distance) return float_make(vm, to == 0 && from != 0 ? M(copysign)(0, x) : y);
    int64_t place = to > from ? (int64_t)((uint64_t)from + steps) : (int64_t)((uint64_t)from - steps);
    if (place == 0) return float_make(vm, M(copysign)(0, x));
    return float_make(vm, float_from_bits(place < 0 ? (FloatBits)-place | SIGN_BIT : (FloatBits)place));
}

ADDER_NATIVE(math_ulp, "ulp(x, /)", "The value of the least significant bit of x.") {
    Float x = M(fabs)(get(vm, args[0]));
    if (!isfinite(x)) return float_make(vm, x);
    Float next = M(nextafter)(x, FLOAT_INFINITY);
    return float_make(vm, isinf(next) ? x - M(nextafter)(x, 0) : next - x);
}

/* ---- rounding to ints ---- */

static Value rounded(Vm *vm, Value v, Value method_name, Float (*function)(Float)) {
    if (value_is_float(v)) return int_from_double(vm, (double)function(float_get(v)));
    if (value_is_integer(v)) return int_exact(v);
    Value method = number_special(vm, v, method_name);
    if (!adder_is_unbound(method)) return adder_call(vm, method, 0, NULL);
    return int_from_double(vm, (double)function(get(vm, v)));
}
ADDER_NATIVE(math_ceil, "ceil(x, /)", "The smallest int that is not below x.") {
    return rounded(vm, args[0], N(__ceil__), M(ceil));
}
ADDER_NATIVE(math_floor, "floor(x, /)", "The largest int that is not above x.") {
    return rounded(vm, args[0], N(__floor__), M(floor));
}
ADDER_NATIVE(math_trunc, "trunc(x, /)", "x without its fraction, as an int.") {
    if (value_is_float(args[0])) return int_from_double(vm, (double)float_get(args[0]));
    if (value_is_integer(args[0])) return int_exact(args[0]);
    Value method = number_special(vm, args[0], N(__trunc__));
    if (adder_is_unbound(method)) adder_raise(vm, &adder_TypeError, "type %T doesn't define __trunc__ method", args[0]);
    return adder_call(vm, method, 0, NULL);
}

/* ---- ints ---- */

ADDER_NATIVE(math_factorial, "factorial(n, /)", "n! as an exact int.") {
    return math_factorial_of(vm, args[0]);
}
ADDER_NATIVE(math_isqrt, "isqrt(n, /)", "Integer part of the square root, exactly.") {
    return math_integer_root(vm, args[0]);
}
ADDER_NATIVE(math_comb, "comb(n, k, /)", "Ways to choose k of n things, regardless of order.") {
    return math_combinations(vm, args[0], args[1]);
}
ADDER_NATIVE(math_perm, "perm(n, k=None, /)", "Ways to choose k of n things, in order.") {
    return math_permutations(vm, args[0], args[1]);
}
ADDER_NATIVE(math_gcd, "gcd(*integers)", "Greatest common divisor.") {
    Value result = adder_small_int(0);
    for (unsigned i = 0; i < nargs; i++) result = math_greatest_divisor(vm, result, args[i]);
    return result;
}
ADDER_NATIVE(math_lcm, "lcm(*integers)", "Least common multiple.") {
    Value result = adder_small_int(1);
    for (unsigned i = 0; i < nargs; i++) result = math_least_multiple(vm, result, args[i]);
    return result;
}

/* ---- sums and products ---- */

ADDER_NATIVE(math_fsum, "fsum(seq, /)", "An accurate sum of floats.") {
    return math_exact_sum(vm, args[0]);
}
ADDER_NATIVE(math_sumprod, "sumprod(p, q, /)", "Sum of the products of the items of two iterables.") {
    return math_sum_of_products(vm, args[0], args[1]);
}
ADDER_NATIVE(math_prod, "prod(iterable, /, *, start=1)", "Product of the items of an iterable.") {
    Value result = adder_is_unbound(args[1]) ? adder_small_int(1) : args[1], iterator = adder_iterate(vm, args[0]),
          item;
    while (!adder_is_unbound(item = adder_next(vm, iterator))) result = adder_binary(vm, ADDER_MULTIPLY, result, item);
    return result;
}

ADDER_NATIVE(math_hypot, "hypot(*coordinates)", "Length of a vector.") {
    Length length = {0};
    if (nargs == 2) {
        Float x = get(vm, args[0]);
        return float_make(vm, M(hypot)(x, get(vm, args[1])));
    }
    for (unsigned i = 0; i < nargs; i++) math_length_add(&length, get(vm, args[i]));
    return float_make(vm, math_length(&length));
}

static Value as_tuple(Vm *vm, Value v) {
    return adder_is_instance(v, &adder_tuple_type) ? adder_unwrap(v)
                                                   : adder_call(vm, adder_object(&adder_tuple_type), 1, &v);
}
ADDER_NATIVE(math_dist, "dist(p, q, /)", "Distance between two points.") {
    Value p = as_tuple(vm, args[0]), q = as_tuple(vm, args[1]);
    Length length = {0};
    if (adder_tuple_count(p) != adder_tuple_count(q)) {
        adder_raise(vm, &adder_ValueError, "both points must have the same number of dimensions");
    }
    for (size_t i = 0; i < adder_tuple_count(p); i++) {
        Float x = get(vm, adder_tuple_items(p)[i]);
        math_length_add(&length, x - get(vm, adder_tuple_items(q)[i]));
    }
    return float_make(vm, math_length(&length));
}

/* ---- the module ---- */

#if ADDER_WORD64
#    define CONSTANT(double_bits, single_bits) ROM_FLOAT(double_bits)
#else
#    define CONSTANT(double_bits, single_bits) ROM_FLOAT(single_bits)
#endif
static const AdderMember math_members[] = {
    {&ADDER_NAME(e), CONSTANT(0x4005BF0A8B145769, 0x402DF854)},
    {&ADDER_NAME(pi), CONSTANT(0x400921FB54442D18, 0x40490FDB)},
    {&ADDER_NAME(tau), CONSTANT(0x401921FB54442D18, 0x40C90FDB)},
    ADDER_MEMBER(inf, float_infinity),
    ADDER_MEMBER(nan, float_nan),
    ADDER_MEMBER_NATIVE(acos, math_acos),
    ADDER_MEMBER_NATIVE(acosh, math_acosh),
    ADDER_MEMBER_NATIVE(asin, math_asin),
    ADDER_MEMBER_NATIVE(asinh, math_asinh),
    ADDER_MEMBER_NATIVE(atan, math_atan),
    ADDER_MEMBER_NATIVE(atan2, math_atan2),
    ADDER_MEMBER_NATIVE(atanh, math_atanh),
    ADDER_MEMBER_NATIVE(cbrt, math_cbrt),
    ADDER_MEMBER_NATIVE(ceil, math_ceil),
    ADDER_MEMBER_NATIVE(comb, math_comb),
    ADDER_MEMBER_NATIVE(copysign, math_copysign),
    ADDER_MEMBER_NATIVE(cos, math_cos),
    ADDER_MEMBER_NATIVE(cosh, math_cosh),
    ADDER_MEMBER_NATIVE(degrees, math_degrees),
    ADDER_MEMBER_NATIVE(dist, math_dist),
    ADDER_MEMBER_NATIVE(erf, math_erf),
    ADDER_MEMBER_NATIVE(erfc, math_erfc),
    ADDER_MEMBER_NATIVE(exp, math_exp),
    ADDER_MEMBER_NATIVE(exp2, math_exp2),
    ADDER_MEMBER_NATIVE(expm1, math_expm1),
    ADDER_MEMBER_NATIVE(fabs, math_fabs),
    ADDER_MEMBER_NATIVE(factorial, math_factorial),
    ADDER_MEMBER_NATIVE(floor, math_floor),
    ADDER_MEMBER_NATIVE(fma, math_fma),
    ADDER_MEMBER_NATIVE(fmod, math_fmod),
    ADDER_MEMBER_NATIVE(frexp, math_frexp),
    ADDER_MEMBER_NATIVE(fsum, math_fsum),
    ADDER_MEMBER_NATIVE(gamma, math_gamma),
    ADDER_MEMBER_NATIVE(gcd, math_gcd),
    ADDER_MEMBER_NATIVE(hypot, math_hypot),
    ADDER_MEMBER_NATIVE(isclose, math_isclose),
    ADDER_MEMBER_NATIVE(isfinite, math_isfinite),
    ADDER_MEMBER_NATIVE(isinf, math_isinf),
    ADDER_MEMBER_NATIVE(isnan, math_isnan),
    ADDER_MEMBER_NATIVE(isqrt, math_isqrt),
    ADDER_MEMBER_NATIVE(lcm, math_lcm),
    ADDER_MEMBER_NATIVE(ldexp, math_ldexp),
    ADDER_MEMBER_NATIVE(lgamma, math_lgamma),
    ADDER_MEMBER_NATIVE(log, math_log),
    ADDER_MEMBER_NATIVE(log10, math_log10),
    ADDER_MEMBER_NATIVE(log1p, math_log1p),
    ADDER_MEMBER_NATIVE(log2, math_log2),
    ADDER_MEMBER_NATIVE(modf, math_modf),
    ADDER_MEMBER_NATIVE(nextafter, math_nextafter),
    ADDER_MEMBER_NATIVE(perm, math_perm),
    ADDER_MEMBER_NATIVE(pow, math_pow),
    ADDER_MEMBER_NATIVE(prod, math_prod),
    ADDER_MEMBER_NATIVE(radians, math_radians),
    ADDER_MEMBER_NATIVE(remainder, math_remainder),
    ADDER_MEMBER_NATIVE(sin, math_sin),
    ADDER_MEMBER_NATIVE(sinh, math_sinh),
    ADDER_MEMBER_NATIVE(sqrt, math_sqrt),
    ADDER_MEMBER_NATIVE(sumprod, math_sumprod),
    ADDER_MEMBER_NATIVE(tan, math_tan),
    ADDER_MEMBER_NATIVE(tanh, math_tanh),
    ADDER_MEMBER_NATIVE(trunc, math_trunc),
    ADDER_MEMBER_NATIVE(ulp, math_ulp),
};
ADDER_MODULE(math_module, math, math_members, "Mathematical functions of real numbers.");
