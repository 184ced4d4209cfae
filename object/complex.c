/* complex.c: complex numbers: arithmetic, repr and reading text.
 *
 * It follows C's Annex G as Python 3.14 does: a real operand has no imaginary part (not one of zero), and infinities
 * survive. It must not know methods (complex_methods.c).
 */
#include "object/number.h"

#include "base/floatmath.h"

Value complex_new(Vm *vm, Float real, Float imaginary) {
    Complex *c = adder_new(vm, &adder_complex_type, sizeof(Complex));
    c->real = real;
    c->imaginary = imaginary;
    return adder_object(c);
}

Value adder_complex(Vm *vm, double real, double imaginary) {
    return complex_new(vm, (Float)real, (Float)imaginary);
}

static Value complex_from_pair(Vm *vm, ComplexPair c) {
    return complex_new(vm, c.real, c.imaginary);
}

/* ---- arithmetic ---- */

static Float boxed_infinity(Float x) {
    return M(copysign)(isinf(x) ? 1 : 0, x);
}
static Float zero_for_nan(Float x) {
    return x != x ? M(copysign)(0, x) : x;
}

static ComplexPair multiply(ComplexPair z, ComplexPair w) {
    Float a = z.real, b = z.imaginary, c = w.real, d = w.imaginary;
    Float ac = a * c, bd = b * d, ad = a * d, bc = b * c;
    ComplexPair r = {ac - bd, ad + bc};
    if (LIKELY(r.real == r.real || r.imaginary == r.imaginary)) return r;
    bool again = false; /* infinities that were computed as nan */
    if (isinf(a) || isinf(b)) {
        a = boxed_infinity(a);
        b = boxed_infinity(b);
        c = zero_for_nan(c);
        d = zero_for_nan(d);
        again = true;
    }
    if (isinf(c) || isinf(d)) {
        c = boxed_infinity(c);
        d = boxed_infinity(d);
        a = zero_for_nan(a);
        b = zero_for_nan(b);
        again = true;
    }
    if (!again && (isinf(ac) || isinf(bd) || isinf(ad) || isinf(bc))) {
        a = zero_for_nan(a);
        b = zero_for_nan(b);
        c = zero_for_nan(c);
        d = zero_for_nan(d);
        again = true;
    }
    if (again) {
        r.real = FLOAT_INFINITY * (a * c - b * d);
        r.imaginary = FLOAT_INFINITY * (a * d + b * c);
    }
    return r;
}

/* Smith's method: dividing by the larger part first keeps intermediate results in range. b is not zero. */
static ComplexPair divide(ComplexPair a, ComplexPair b, bool a_is_real) {
    ComplexPair r;
    Float real = M(fabs)(b.real), imaginary = M(fabs)(b.imaginary);
    if (real >= imaginary) {
        Float ratio = b.imaginary / b.real, denominator = b.real + b.imaginary * ratio;
        if (a_is_real) return (ComplexPair){a.real / denominator, (-a.real * ratio) / denominator};
        r = (ComplexPair){(a.real + a.imaginary * ratio) / denominator, (a.imaginary - a.real * ratio) / denominator};
    } else if (imaginary >= real) {
        Float ratio = b.real / b.imaginary, denominator = b.real * ratio + b.imaginary;
        if (a_is_real) return (ComplexPair){(a.real * ratio) / denominator, (-a.real) / denominator};
        r = (ComplexPair){(a.real * ratio + a.imaginary) / denominator, (a.imaginary * ratio - a.real) / denominator};
    } else {
        r = (ComplexPair){FLOAT_NAN, FLOAT_NAN};
    }
    if (r.real != r.real && r.imaginary != r.imaginary) {
        if ((isinf(a.real) || isinf(a.imaginary)) && isfinite(b.real) && isfinite(b.imaginary)) {
            Float x = boxed_infinity(a.real), y = boxed_infinity(a.imaginary);
            r.real = FLOAT_INFINITY * (x * b.real + y * b.imaginary);
            r.imaginary = FLOAT_INFINITY * (y * b.real - x * b.imaginary);
        } else if ((isinf(real) || isinf(imaginary)) && isfinite(a.real) && isfinite(a.imaginary)) {
            Float x = boxed_infinity(b.real), y = boxed_infinity(b.imaginary);
            r.real = 0 * (a.real * x + a.imaginary * y);
            r.imaginary = 0 * (a.imaginary * x - a.real * y);
        }
    }
    return r;
}

static ComplexPair power_of_integer(ComplexPair base, unsigned exponent) {
    ComplexPair result = {1, 0};
    for (; exponent != 0; exponent >>= 1) {
        if (exponent & 1) result = multiply(result, base);
        if (exponent > 1) base = multiply(base, base);
    }
    return result;
}

static _Noreturn void zero_to_power(Vm *vm) {
    adder_raise(vm, &adder_ZeroDivisionError, "zero to a negative or complex power");
}

ComplexPair complex_power(Vm *vm, ComplexPair a, ComplexPair b) {
    ComplexPair r = {1, 0};
    if (b.imaginary == 0 && b.real == M(floor)(b.real) && M(fabs)(b.real) <= 100) {
        r = power_of_integer(a, (unsigned)M(fabs)(b.real));
        if (b.real < 0) {
            if (r.real == 0 && r.imaginary == 0) zero_to_power(vm);
            r = divide((ComplexPair){1, 0}, r, false);
        }
    } else if (a.real == 0 && a.imaginary == 0) {
        if (b.imaginary != 0 || b.real < 0) zero_to_power(vm);
        r.real = 0;
    } else {
        Float size = M(hypot)(a.real, a.imaginary), length = M(pow)(size, b.real);
        Float angle = M(atan2)(a.imaginary, a.real), phase = angle * b.real;
        if (b.imaginary != 0) {
            length *= M(exp)(-angle * b.imaginary);
            phase += b.imaginary * M(log)(size);
        }
        r = (ComplexPair){length * M(cos)(phase), length * M(sin)(phase)};
    }
    if (isinf(r.real) || isinf(r.imaginary)) adder_raise(vm, &adder_OverflowError, "complex exponentiation");
    return r;
}

static ComplexPair pair_of(Vm *vm, Value v) {
    if (value_is_complex(v)) return (ComplexPair){VALUE_AS(Complex, v)->real, VALUE_AS(Complex, v)->imaginary};
    return (ComplexPair){value_is_float(v) ? float_get(v) : int_to_float(vm, v), 0};
}

Value complex_binary(Vm *vm, unsigned op, Value a_value, Value b_value) {
    bool a_real = !value_is_complex(a_value), b_real = !value_is_complex(b_value);
    ComplexPair a = pair_of(vm, a_value), b = pair_of(vm, b_value), r;
    switch (op) {
    case ADDER_ADD:
        r = (ComplexPair){a.real + b.real, a_real ? b.imaginary : b_real ? a.imaginary : a.imaginary + b.imaginary};
        break;
    case ADDER_SUBTRACT:
        r = (ComplexPair){a.real - b.real, a_real ? -b.imaginary : b_real ? a.imaginary : a.imaginary - b.imaginary};
        break;
    case ADDER_MULTIPLY:
        if (a_real) {
            r = (ComplexPair){a.real * b.real, a.real * b.imaginary};
        } else if (b_real) {
            r = (ComplexPair){a.real * b.real, a.imaginary * b.real};
        } else {
            r = multiply(a, b);
        }
        break;
    case ADDER_TRUE_DIVIDE:
        if (b.real == 0 && b.imaginary == 0) adder_raise(vm, &adder_ZeroDivisionError, "division by zero");
        r = b_real ? (ComplexPair){a.real / b.real, a.imaginary / b.real} : divide(a, b, a_real);
        break;
    case ADDER_POWER: r = complex_power(vm, a, b); break;
    default: return NOT_IMPLEMENTED;
    }
    return complex_from_pair(vm, r);
}
