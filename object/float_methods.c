/* float_methods.c: the type float: slots, methods, construction.
 *
 * Rounding to digits goes by the exact decimal value (base/dtoa.h). Arithmetic stands in float.c.
 */
#include "object/call.h"
#include "object/int_parts.h"
#include "object/str.h"

#include "base/dtoa.h"

static Float number_of(Value self) {
    return float_get(adder_unwrap(self));
}
static Value exact(Vm *vm, Value self) {
    return adder_unwrap(self);
}

/* ---- slots ---- */

static void float_slot_repr(Vm *vm, Value self, Builder *out) {
    char text[FLOAT_REPR_SIZE];
    adder_builder_put(out, text, float_repr(number_of(self), text));
}

static uint32_t float_slot_hash(Vm *vm, Value self) {
    return float_hash((double)number_of(self));
}

static Value float_unary(Vm *vm, AdderUnary op, Value self) {
    switch (op) {
    case ADDER_NEGATE: return float_make(vm, -number_of(self));
    case ADDER_PLUS: return exact(vm, self);
    case ADDER_ABSOLUTE: return float_make(vm, M(fabs)(number_of(self)));
    default: return NOT_IMPLEMENTED;
    }
}

static Value float_slot_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    return number_binary(vm, op & ~(unsigned)ADDER_IN_PLACE, a, b);
}

static bool float_truth(Vm *vm, Value self) {
    return number_of(self) != 0;
}

static Value float_slot_format(Vm *vm, Value self, Value spec) {
    size_t size;
    adder_to_text(vm, spec, &size);
    if (size == 0) return adder_str_of(vm, self);
    FormatSpec parsed;
    format_parse(vm, spec, &parsed, self);
    return format_float(vm, (double)number_of(self), &parsed);
}

static const AdderSlots float_slots = {
    .native = &adder_float_type,
    .letter = 'F',
    .repr = float_slot_repr,
    .hash = float_slot_hash,
    .compare = number_compare,
    .unary = float_unary,
    .binary = float_slot_binary,
    .truth = float_truth,
    .format = float_slot_format,
};

/* ---- construction ---- */

static Value float_of(Vm *vm, Value v) {
    if (adder_is_str(v)) {
        size_t size;
        const char *text = number_text(vm, v, &size);
        return float_from_text(vm, text, size, v);
    }
    if (adder_is_bytes_like(vm, v)) {
        AdderBufferView view;
        adder_to_buffer(vm, v, &view);
        return float_from_text(vm, (const char *)view.bytes, view.size, v);
    }
    if (value_is_float(v)) return v;
    return float_make(vm, number_to_float(vm, v, "float() argument must be a string or a real number, not '%T'"));
}

static Value float_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    adder_no_keywords(vm, "float", kwnames);
    if (nargs > 1) adder_raise(vm, &adder_TypeError, "float expected at most 1 argument, got %u", nargs);
    return adder_wrap_instance(vm, cls, nargs == 0 ? adder_object(&float_zero) : float_of(vm, args[0]));
}

static Value of_class(Vm *vm, Value cls, Value v) {
    if (adder_same(cls, adder_object(&adder_float_type))) return v;
    return adder_call(vm, cls, 1, &v);
}

ADDER_CLASS_METHOD(adder_float_type, float_from_number_method, "from_number(cls, number, /)",
                   "Convert a real number to a float.") {
    return of_class(vm, args[0], float_make(vm, number_to_float(vm, args[1], "must be real number, not %T")));
}

/* ---- parts ---- */

ADDER_METHOD(adder_float_type, float_self_method, "__float__(self, /)", "The number itself, as an exact float.") {
    return exact(vm, args[0]);
}
ADDER_METHOD(adder_float_type, float_conjugate_method, "conjugate(self, /)", "The complex conjugate: itself.") {
    return exact(vm, args[0]);
}
ADDER_PROPERTY(adder_float_type, float_real, "real", "The real part: the number itself.") {
    return exact(vm, args[0]);
}
ADDER_PROPERTY(adder_float_type, float_imag, "imag", "The imaginary part: 0.0.") {
    return adder_object(&float_zero);
}

ADDER_METHOD(adder_float_type, float_getnewargs_method, "__getnewargs__(self, /)", "Arguments for copying.") {
    Value v = exact(vm, args[0]);
    return adder_tuple(vm, 1, &v);
}

ADDER_METHOD(adder_float_type, float_is_integer_method, "is_integer(self, /)", "Whether the number is integral.") {
    Float number = number_of(args[0]);
    return adder_bool(isfinite(number) && M(floor)(number) == number);
}

ADDER_METHOD(adder_float_type, float_as_integer_ratio_method, "as_integer_ratio(self, /)",
             "Two integers whose quotient is the number exactly.") {
    Float number = number_of(args[0]);
    if (number != number) adder_raise(vm, &adder_ValueError, "cannot convert NaN to integer ratio");
    if (isinf(number)) adder_raise(vm, &adder_OverflowError, "cannot convert Infinity to integer ratio");
    int exponent;
    int64_t mantissa = (int64_t)M(ldexp)(M(frexp)(number, &exponent), FLOAT_PRECISION);
    exponent -= FLOAT_PRECISION;
    while (mantissa != 0 && (mantissa & 1) == 0) {
        mantissa /= 2;
        exponent++;
    }
    Value pair[2] = {adder_int(vm, mantissa), adder_small_int(1)};
    if (exponent > 0) pair[0] = int_shift(vm, pair[0], (size_t)exponent, true);
    if (exponent < 0 && mantissa != 0) pair[1] = int_shift(vm, pair[1], (size_t)-exponent, true);
    return adder_tuple(vm, 2, pair);
}

/* ---- rounding ---- */

ADDER_METHOD(adder_float_type, float_trunc_method, "__trunc__(self, /)", "The integral part as an int.") {
    return int_from_double(vm, (double)number_of(args[0]));
}
ADDER_METHOD(adder_float_type, float_floor_method, "__floor__(self, /)", "The largest int that is not above it.") {
    return int_from_double(vm, (double)M(floor)(number_of(args[0])));
}
ADDER_METHOD(adder_float_type, float_ceil_method, "__ceil__(self, /)", "The smallest int that is not below it.") {
    return int_from_double(vm, (double)M(ceil)(number_of(args[0])));
}

#if ADDER_WORD64
enum { EXACT_DIGITS = DTOA_EXACT_SIZE, ROUND_DIGITS_MAX = 323, ROUND_DIGITS_MIN = -308 };
#else
enum { EXACT_DIGITS = 128, ROUND_DIGITS_MAX = 149, ROUND_DIGITS_MIN = -38 }; /* 112 digits hold any single float */
#endif

static Value round_to_digits(Vm *vm, Value self, intptr_t ndigits) {
    Float number = number_of(self);
    if (!isfinite(number) || number == 0 || ndigits > ROUND_DIGITS_MAX) return exact(vm, self);
    int count = 0, point = 0;
    char text[EXACT_DIGITS + 10];
    if (ndigits >= ROUND_DIGITS_MIN) {
        count = dtoa_fixed((double)number, DTOA_AFTER_POINT, (int)ndigits, text + 1, EXACT_DIGITS, &point);
    }
    if (count == 0) return float_make(vm, M(copysign)(0, number));
    size_t size = (size_t)count + 1;
    text[0] = '.';
    text[size++] = 'e';
    if (point < 0) {
        text[size++] = '-';
        point = -point;
    }
    for (int power = 100; power != 0; power /= 10) text[size++] = (char)('0' + point / power % 10);
    Float rounded = 0;
    text_to_number(text, size, &rounded);
    if (isinf(rounded)) adder_raise(vm, &adder_OverflowError, "rounded value too large to represent");
    return float_make(vm, M(copysign)(rounded, number));
}

ADDER_METHOD(adder_float_type, float_round_method, "__round__(self, ndigits=None, /)",
             "Round half to even: to an int, or to a float of so many decimal digits.") {
    if (adder_is_unbound(args[1]) || adder_is_none(args[1])) {
        return int_from_double(vm, (double)M(rint)(number_of(args[0])));
    }
    Value digits = number_index(vm, args[1]);
    if (!adder_is_small_int(digits)) digits = adder_small_int(int_sign_is_negative(digits) ? -9999 : 9999);
    return round_to_digits(vm, args[0], adder_small_int_get(digits));
}

/* ---- hexadecimal ---- */

static char hex_digit(unsigned n) {
    return (char)(n < 10 ? '0' + n : 'a' + (n - 10));
}

ADDER_METHOD(adder_float_type, float_hex_method, "hex(self, /)", "The exact value in hexadecimal: '0x1.8p+1'.") {
    double number = (double)number_of(args[0]);
    if (!isfinite(number)) return adder_repr(vm, exact(vm, args[0]));
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF);
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_put_c(&b, bits >> 63 ? "-0x" : "0x");
    adder_builder_put_char(&b, exponent != 0 ? '1' : '0');
    if (number == 0) {
        adder_builder_put_c(&b, ".0p+0");
        return adder_builder_str(&b);
    }
    adder_builder_put_char(&b, '.');
    for (int shift = 48; shift >= 0; shift -= 4) adder_builder_put_char(&b, hex_digit((unsigned)(bits >> shift) & 15));
    exponent = exponent != 0 ? exponent - 1023 : -1022;
    adder_builder_put_c(&b, exponent < 0 ? "p" : "p+");
    int_put_text(&b, adder_small_int(exponent), 10);
    return adder_builder_str(&b);
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The digits of a hexadecimal number under way: the top 64 bits that count, and whether more followed. */
typedef struct HexReader {
    const char *at, *end;
    uint64_t top;
    int64_t exponent;
    bool sticky, any;
} HexReader;

static void read_hex_digits(HexReader *r, int64_t per_digit) {
    for (int digit; r->at < r->end && (digit = hex_value(*r->at)) >= 0; r->at++) {
        r->any = true;
        r->exponent += per_digit;
        if (r->top >> 60 == 0) {
            r->top = r->top << 4 | (unsigned)digit;
        } else {
            r->sticky |= digit != 0;
            r->exponent += 4;
        }
    }
}

static bool read_hex(HexReader *r) {
    if (r->end - r->at >= 2 && r->at[0] == '0' && (r->at[1] | 0x20) == 'x') r->at += 2;
    read_hex_digits(r, 0);
    if (r->at < r->end && *r->at == '.') {
        r->at++;
        read_hex_digits(r, -4);
    }
    if (!r->any) return false;
    if (r->at < r->end && (*r->at | 0x20) == 'p') {
        r->at++;
        bool negative = r->at < r->end && *r->at == '-';
        if (r->at < r->end && (*r->at == '-' || *r->at == '+')) r->at++;
        int64_t exponent = 0;
        const char *start = r->at;
        for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++)
            if (exponent < 1000000000000) exponent = exponent * 10 + (*r->at - '0');
        if (r->at == start) return false;
        r->exponent += negative ? -exponent : exponent;
    }
    return r->at == r->end;
}

static Float parse_hex(Vm *vm, const char *text, size_t size) {
    const char *end = text + size;
    while (text < end && (*text == ' ' || (*text >= '\t' && *text <= '\r'))) text++;
    while (text < end && (end[-1] == ' ' || (end[-1] >= '\t' && end[-1] <= '\r'))) end--;
    bool negative = text < end && *text == '-';
    if (text < end && (*text == '-' || *text == '+')) text++;
    HexReader r = {.at = text, .end = end};
    Float number = 0;
    if (text < end && ((*text | 0x20) == 'i' || (*text | 0x20) == 'n')) {
        if (!text_to_number(text, (size_t)(end - text), &number))
            r.top = 0, r.any = false;
        else
            r.any = true;
    } else if (!read_hex(&r)) {
        r.any = false;
    } else if (r.top != 0) {
        int shift = __builtin_clzll(r.top);
        number = float_from_bits((FloatBits)digits_pack_binary(r.top << shift, r.sticky, r.exponent - shift,
                                                               FLOAT_PRECISION, FLOAT_EXPONENT_BITS));
        if (isinf(number)) {
            adder_raise(vm, &adder_OverflowError, "hexadecimal value too large to represent as a float");
        }
    }
    if (!r.any) adder_raise(vm, &adder_ValueError, "invalid hexadecimal floating-point string");
    return negative ? -number : number;
}

ADDER_CLASS_METHOD(adder_float_type, float_fromhex_method, "fromhex(cls, string, /)",
                   "The float that a hexadecimal text stands for.") {
    if (!adder_is_str(args[1])) adder_raise(vm, &adder_TypeError, "bad argument type for built-in operation");
    size_t size;
    const char *text = adder_to_text(vm, args[1], &size);
    return of_class(vm, args[0], float_make(vm, parse_hex(vm, text, size)));
}

/* ---- the type ---- */

static const AdderMember float_members[] = {
    ADDER_MEMBER_NATIVE(__ceil__, float_ceil_method),
    ADDER_MEMBER_NATIVE(__float__, float_self_method),
    ADDER_MEMBER_NATIVE(__floor__, float_floor_method),
    ADDER_MEMBER_NATIVE(__getnewargs__, float_getnewargs_method),
    ADDER_MEMBER_NATIVE(__int__, float_trunc_method),
    ADDER_MEMBER_NATIVE(__round__, float_round_method),
    ADDER_MEMBER_NATIVE(__trunc__, float_trunc_method),
    ADDER_MEMBER_NATIVE(as_integer_ratio, float_as_integer_ratio_method),
    ADDER_MEMBER_NATIVE(conjugate, float_conjugate_method),
    ADDER_MEMBER_NATIVE(from_number, float_from_number_method),
    ADDER_MEMBER_NATIVE(fromhex, float_fromhex_method),
    ADDER_MEMBER_NATIVE(hex, float_hex_method),
    ADDER_MEMBER_NATIVE(imag, float_imag),
    ADDER_MEMBER_NATIVE(is_integer, float_is_integer_method),
    ADDER_MEMBER_NATIVE(real, float_real),
};
ADDER_TYPE(adder_float_type, type_float, adder_object_type, float_slots, float_members, float_construct, 0,
           "float(x=0, /)\nConvert a number or text to a floating-point number.");
