/* complex_methods.c: the type complex: slots, text both ways, construction, methods. Arithmetic stands in complex.c. */
#include "object/call.h"
#include "object/number.h"
#include "object/str.h"

#include "base/dtoa.h"
#include "base/floatmath.h"

static const Complex *complex_of(Value self) {
    return VALUE_AS(const Complex, adder_unwrap(self));
}

/* ---- slots ---- */

/* As repr of the float, but for a ".0" at the end; optionally with a plus. */
static void put_part(Builder *out, Float number, bool plus) {
    char text[FLOAT_REPR_SIZE];
    size_t size = float_repr(number, text);
    if (size > 2 && text[size - 2] == '.' && text[size - 1] == '0') size -= 2;
    if (plus && text[0] != '-') adder_builder_put_char(out, '+');
    adder_builder_put(out, text, size);
}

static void put_complex(Builder *out, Float real, Float imaginary) {
    if (real == 0 && !signbit(real)) {
        put_part(out, imaginary, false);
        adder_builder_put_char(out, 'j');
        return;
    }
    adder_builder_put_char(out, '(');
    put_part(out, real, false);
    put_part(out, imaginary, true);
    adder_builder_put_c(out, "j)");
}

static void complex_repr(Vm *vm, Value self, Builder *out) {
    put_complex(out, complex_of(self)->real, complex_of(self)->imaginary);
}

static uint32_t complex_hash(Vm *vm, Value self) {
    const Complex *c = complex_of(self);
    return float_hash((double)c->real) + 1000003u * float_hash((double)c->imaginary);
}

static Value complex_unary(Vm *vm, AdderUnary op, Value self) {
    Float real = complex_of(self)->real, imaginary = complex_of(self)->imaginary;
    switch (op) {
    case ADDER_NEGATE: return complex_new(vm, -real, -imaginary);
    case ADDER_PLUS: return adder_unwrap(self);
    case ADDER_ABSOLUTE: {
        Float size = M(hypot)(real, imaginary);
        if (isinf(size) && isfinite(real) && isfinite(imaginary)) {
            adder_raise(vm, &adder_OverflowError, "absolute value too large");
        }
        return float_make(vm, size);
    }
    default: return NOT_IMPLEMENTED;
    }
}

static Value complex_slot_binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    return number_binary(vm, op & ~(unsigned)ADDER_IN_PLACE, a, b);
}

static bool complex_truth(Vm *vm, Value self) {
    return complex_of(self)->real != 0 || complex_of(self)->imaginary != 0;
}

static void put_formatted(Builder *out, Float number, const FormatSpec *spec, char sign) {
    FormatSpec part = *spec;
    part.fill = ' ';
    part.align = 0;
    part.width = -1;
    part.sign = sign;
    if (part.type == 0 && part.precision >= 0) part.type = 'g';
    if (part.type == 0) {
        if (spec->no_negative_zero && number == 0) number = 0;
        if (sign == ' ' && !signbit(number)) adder_builder_put_char(out, ' ');
        put_part(out, number, sign == '+');
    } else {
        adder_builder_put_str(out, format_float(out->vm, (double)number, &part));
    }
}

static Value complex_format(Vm *vm, Value self, Value spec) {
    size_t size;
    adder_to_text(vm, spec, &size);
    if (size == 0) return adder_str_of(vm, self);
    FormatSpec parsed;
    format_parse(vm, spec, &parsed, self);
    if (parsed.type == ' ') {
        adder_raise(vm, &adder_ValueError, "Unknown format code '\\x20' for object of type 'complex'");
    }
    if (parsed.type != 0 && memchr("eEfFgGn", parsed.type, 7) == NULL) {
        adder_raise(vm, &adder_ValueError, "Unknown format code '%c' for object of type 'complex'", parsed.type);
    }
    if (parsed.zero || parsed.fill == '0') {
        adder_raise(vm, &adder_ValueError, "Zero padding is not allowed in complex format specifier");
    }
    if (parsed.align == '=') {
        adder_raise(vm, &adder_ValueError, "'=' alignment flag is not allowed in complex format specifier");
    }
    Float real = complex_of(self)->real, imaginary = complex_of(self)->imaginary;
    bool plain = parsed.type == 0, only_imaginary = plain && real == 0 && !signbit(real);
    Builder b, padded;
    adder_builder_start(vm, &b);
    if (plain && !only_imaginary) adder_builder_put_char(&b, '(');
    if (!only_imaginary) put_formatted(&b, real, &parsed, parsed.sign);
    put_formatted(&b, imaginary, &parsed, only_imaginary ? parsed.sign : '+');
    adder_builder_put_c(&b, plain && !only_imaginary ? "j)" : "j");
    adder_builder_start(vm, &padded);
    format_put_padded(&padded, &parsed, "", 0, b.buffer, b.size, '>');
    return adder_builder_str(&padded);
}

static const AdderSlots complex_slots = {
    .native = &adder_complex_type,
    .letter = 'N',
    .repr = complex_repr,
    .hash = complex_hash,
    .compare = number_compare,
    .unary = complex_unary,
    .binary = complex_slot_binary,
    .truth = complex_truth,
    .format = complex_format,
};

/* ---- reading ---- */

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

typedef struct Reader {
    const char *at, *end;
} Reader;

static bool looking_at(const Reader *r, char lower) {
    return r->at < r->end && (*r->at | 0x20) == lower;
}
static bool at_sign(const Reader *r) {
    return r->at < r->end && (*r->at == '+' || *r->at == '-');
}
static void skip_spaces(Reader *r) {
    while (r->at < r->end && is_space(*r->at)) r->at++;
}
static void skip_digits(Reader *r) {
    while (r->at < r->end && is_digit(*r->at)) r->at++;
}

static bool skip_word(Reader *r, const char *word) {
    size_t size = strlen(word);
    if ((size_t)(r->end - r->at) < size) return false;
    for (size_t i = 0; i < size; i++)
        if ((r->at[i] | 0x20) != word[i]) return false;
    r->at += size;
    return true;
}

/* The longest number at the reader's place; when there is none, false and the reader has not moved. */
static bool read_number(Reader *r, Float *out) {
    const char *start = r->at;
    if (at_sign(r)) r->at++;
    if (!skip_word(r, "infinity") && !skip_word(r, "inf") && !skip_word(r, "nan")) {
        skip_digits(r);
        if (r->at < r->end && *r->at == '.') r->at++;
        skip_digits(r);
        const char *before_exponent = r->at;
        if (looking_at(r, 'e')) {
            r->at++;
            if (at_sign(r)) r->at++;
            const char *digits = r->at;
            skip_digits(r);
            if (r->at == digits) r->at = before_exponent;
        }
    }
    if (r->at > start && text_to_number(start, (size_t)(r->at - start), out)) return true;
    r->at = start;
    return false;
}

static Float read_sign(Reader *r) { /* of a bare j */
    if (!at_sign(r)) return 1;
    return *r->at++ == '-' ? -1 : 1;
}

static bool read_parts(Reader *r, ComplexPair *out) {
    Float first;
    if (!read_number(r, &first)) {
        out->imaginary = read_sign(r);
    } else if (at_sign(r)) {
        out->real = first;
        if (!read_number(r, &out->imaginary)) out->imaginary = read_sign(r);
    } else if (looking_at(r, 'j')) {
        out->imaginary = first;
    } else {
        out->real = first;
        return true;
    }
    if (!looking_at(r, 'j')) return false;
    r->at++;
    return true;
}

static bool read_complex(Vm *vm, const char *text, size_t size, ComplexPair *out) {
    text = number_without_underscores(vm, text, &size);
    if (text == NULL) return false;
    Reader r = {text, text + size};
    skip_spaces(&r);
    bool bracket = r.at < r.end && *r.at == '(';
    if (bracket) {
        r.at++;
        skip_spaces(&r);
    }
    if (!read_parts(&r, out)) return false;
    skip_spaces(&r);
    if (bracket) {
        if (r.at == r.end || *r.at != ')') return false;
        r.at++;
        skip_spaces(&r);
    }
    return r.at == r.end;
}

/* ---- conversion and construction ---- */

static ComplexPair pair_with(Vm *vm, Value v, const char *complaint) {
    Value inside = adder_unwrap(v);
    if (value_is_complex(v)) return (ComplexPair){complex_of(v)->real, complex_of(v)->imaginary};
    Value method = number_special(vm, v, N(__complex__));
    if (!adder_is_unbound(method)) {
        inside = adder_unwrap(adder_call(vm, method, 0, NULL));
        if (!value_is_complex(inside)) {
            adder_raise(vm, &adder_TypeError, "__complex__ returned non-complex (type %T)", inside);
        }
    }
    if (value_is_complex(inside)) return (ComplexPair){complex_of(inside)->real, complex_of(inside)->imaginary};
    return (ComplexPair){number_to_float(vm, v, complaint), 0};
}

ComplexPair number_to_complex(Vm *vm, Value v) {
    return pair_with(vm, v, "must be real number, not %T");
}

static ComplexPair complex_from_text(Vm *vm, Value v) {
    ComplexPair result = {0, 0};
    size_t size;
    const char *text = number_text(vm, v, &size);
    size_t plain = size;
    if (number_without_underscores(vm, text, &plain) == NULL) {
        adder_raise(vm, &adder_ValueError, "could not convert string to complex: %r", v);
    }
    if (!read_complex(vm, text, size, &result)) {
        adder_raise(vm, &adder_ValueError, "complex() arg is a malformed string");
    }
    return result;
}

static ComplexPair complex_of_both(Vm *vm, Value real, Value imaginary) {
    ComplexPair a = {0, 0};
    if (!adder_is_unbound(real)) a = pair_with(vm, real, "complex() argument 'real' must be a real number, not %T");
    static const char complaint[] = "complex() argument 'imag' must be a real number, not %T";
    ComplexPair b = value_is_complex(adder_unwrap(imaginary)) ? pair_with(vm, adder_unwrap(imaginary), complaint)
                                                              : (ComplexPair){number_to_float(vm, imaginary, complaint), 0};
    bool b_complex = value_is_complex(adder_unwrap(imaginary));
    bool a_complex = !adder_is_unbound(real) && (value_is_complex(adder_unwrap(real)) ||
                                                 !adder_is_unbound(number_special(vm, real, N(__complex__))));
    return (ComplexPair){b_complex ? a.real - b.imaginary : a.real, a_complex ? a.imaginary + b.real : b.real};
}

static Value complex_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value bound[2];
    ComplexPair result = {0, 0};
    adder_bind(vm, "complex(real=0, imag=0)", args, nargs, kwnames, bound);
    if (!adder_is_unbound(bound[1])) {
        result = complex_of_both(vm, bound[0], bound[1]);
    } else if (!adder_is_unbound(bound[0])) {
        if (adder_is_str(bound[0]) && nargs == 1) {
            result = complex_from_text(vm, bound[0]);
        } else if (nargs == 0) {
            result = pair_with(vm, bound[0], "complex() argument 'real' must be a real number, not %T");
        } else {
            result = pair_with(vm, bound[0], "complex() argument must be a string or a number, not %T");
        }
    }
    return adder_wrap_instance(vm, cls, complex_new(vm, result.real, result.imaginary));
}

/* ---- methods ---- */

ADDER_PROPERTY(adder_complex_type, complex_real, "real", "The real part.") {
    return float_make(vm, complex_of(args[0])->real);
}
ADDER_PROPERTY(adder_complex_type, complex_imag, "imag", "The imaginary part.") {
    return float_make(vm, complex_of(args[0])->imaginary);
}
ADDER_METHOD(adder_complex_type, complex_conjugate_method, "conjugate(self, /)", "The complex conjugate.") {
    return complex_new(vm, complex_of(args[0])->real, -complex_of(args[0])->imaginary);
}
ADDER_METHOD(adder_complex_type, complex_self_method, "__complex__(self, /)",
             "The number itself, as an exact complex.") {
    return adder_unwrap(args[0]);
}
ADDER_METHOD(adder_complex_type, complex_getnewargs_method, "__getnewargs__(self, /)", "Arguments for copying.") {
    Value real = float_make(vm, complex_of(args[0])->real);
    Value pair[2] = {real, float_make(vm, complex_of(args[0])->imaginary)};
    return adder_tuple(vm, 2, pair);
}
ADDER_CLASS_METHOD(adder_complex_type, complex_from_number_method, "from_number(cls, number, /)",
                   "Convert a number to a complex one.") {
    ComplexPair c = number_to_complex(vm, args[1]);
    Value v = complex_new(vm, c.real, c.imaginary);
    if (adder_same(args[0], adder_object(&adder_complex_type))) return v;
    return adder_call(vm, args[0], 1, &v);
}

static const AdderMember complex_members[] = {
    ADDER_MEMBER_NATIVE(__complex__, complex_self_method),
    ADDER_MEMBER_NATIVE(__getnewargs__, complex_getnewargs_method),
    ADDER_MEMBER_NATIVE(conjugate, complex_conjugate_method),
    ADDER_MEMBER_NATIVE(from_number, complex_from_number_method),
    ADDER_MEMBER_NATIVE(imag, complex_imag),
    ADDER_MEMBER_NATIVE(real, complex_real),
};
ADDER_TYPE(adder_complex_type, complex, adder_object_type, complex_slots, complex_members, complex_construct, 0,
           "complex(real=0, imag=0)\nMake a complex number from a text or from numbers.");
