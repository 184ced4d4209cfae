/* format.c: format specs: parsing, padding, and the formats of str, int and float.
 *
 * Knows the builder, digits of numbers (number.h, base/dtoa.h) and CPython's rules and words; the templates of
 * str.format are in format_template.c, the % operator in percent.c.
 */
#include "base/dtoa.h"
#include "object/number.h"
#include "object/str.h"
#include "object/text_search.h"

#include <math.h>

/* ---- parsing ---- */
static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static int parse_number(Vm *vm, const char **at) { /* -1: none there */
    int n = -1;
    for (; **at >= '0' && **at <= '9'; ++*at) {
        int digit = **at - '0';
        if (n > (INT32_MAX - digit) / 10) {
            adder_raise(vm, &adder_ValueError, "Too many decimal digits in format string");
        }
        n = (n < 0 ? 0 : n * 10) + digit;
    }
    return n;
}

static char parse_grouping(Vm *vm, const char **at) {
    char grouping = 0;
    if (**at == ',') grouping = *(*at)++;
    if (**at == '_') {
        if (grouping) adder_raise(vm, &adder_ValueError, "Cannot specify both ',' and '_'.");
        grouping = *(*at)++;
    }
    if (**at == ',' && grouping == '_') adder_raise(vm, &adder_ValueError, "Cannot specify both ',' and '_'.");
    return grouping;
}

static void check_grouping(Vm *vm, const FormatSpec *spec, char type, char grouping) {
    if (!grouping || type == 0 || strchr("defgEG%F", type)) return;
    if (grouping == '_' && strchr("boxX", type)) return;
    adder_raise(vm, &adder_ValueError, "Cannot specify '%c' with '%c'.", grouping, type);
}

void format_parse(Vm *vm, Value v, FormatSpec *out, Value object) {
    const Str *s = str_exact(v);
    if (!s) adder_raise(vm, &adder_TypeError, "__format__() argument must be str, not %P", v);
    const char *at = str_text(s), *end = at + str_size(s);
    *out = (FormatSpec){.fill = ' ', .width = -1, .precision = -1};
    bool fill_given = false;
    if (at < end) { /* [[fill]align] */
        const char *next = at;
        uint32_t first = utf8_decode(&next);
        if (next < end && is_align((unsigned char)*next)) {
            fill_given = true;
            out->fill = first;
            out->align = *next;
            at = next + 1;
        } else if (is_align(first)) {
            out->align = *at++;
        }
    }
    if (*at == '+' || *at == '-' || *at == ' ') out->sign = *at++;
    if (*at == 'z') out->no_negative_zero = true, at++;
    if (*at == '#') out->alternate = true, at++;
    if (!fill_given && *at == '0') {
        out->fill = '0';
        out->zero = true;
        at++;
    }
    out->width = parse_number(vm, &at);
    out->grouping = parse_grouping(vm, &at);
    if (*at == '.') {
        at++;
        out->precision = parse_number(vm, &at);
        out->fraction_grouping = parse_grouping(vm, &at);
        if (out->precision < 0 && !out->fraction_grouping) {
            adder_raise(vm, &adder_ValueError, "Format specifier missing precision");
        }
    }
    if (at < end && (*at == 0 || (*at & 0x80) != 0)) { /* one character that is no ASCII letter */
        const char *next = at;
        uint32_t code = utf8_decode(&next);
        if (next == end) {
            adder_raise(vm, &adder_ValueError, "Unknown format code '\\x%x' for object of type '%T'", (unsigned)code, object);
        }
    }
    if (end - at > 1) {
        adder_raise(vm, &adder_ValueError, "Invalid format specifier '%q' for object of type '%T'", adder_object(s),
                    object);
    }
    if (at < end) out->type = *at;
    char type = out->type ? out->type : adder_is_str(object) ? 's' : 0;
    check_grouping(vm, out, type, out->grouping);
    check_grouping(vm, out, type, out->fraction_grouping);
}

static _Noreturn void raise_unknown_type(Vm *vm, const FormatSpec *spec, const char *type_name) {
    if (spec->type > ' ') {
        adder_raise(vm, &adder_ValueError, "Unknown format code '%c' for object of type '%s'", spec->type, type_name);
    }
    adder_raise(vm, &adder_ValueError, "Unknown format code '\\x%x' for object of type '%s'", (unsigned)spec->type,
                type_name);
}

/* ---- padding ---- */
static size_t characters(const char *text, size_t size) {
    size_t count = size;
    for (size_t i = 0; i < size; i++) count -= ((unsigned char)text[i] & 0xc0) == 0x80;
    return count;
}

void format_put_padded(Builder *out, const FormatSpec *spec, const char *prefix, size_t prefix_size, const char *text,
                       size_t size, char default_align) {
    size_t length = prefix_size + characters(text, size);
    size_t pad = spec->width > 0 && (size_t)spec->width > length ? (size_t)spec->width - length : 0;
    char align = spec->align ? spec->align : spec->zero && default_align == '>' ? '=' : default_align;
    size_t left = align == '>' ? pad : align == '^' ? pad / 2 : 0, middle = align == '=' ? pad : 0;
    builder_fill(out, spec->fill, left);
    adder_builder_put(out, prefix, prefix_size);
    builder_fill(out, spec->fill, middle);
    adder_builder_put(out, text, size);
    builder_fill(out, spec->fill, pad - left - middle);
}

/* ---- str ---- */
Value format_str(Vm *vm, Value self, Value spec_text) {
    FormatSpec spec;
    const Str *s = str_of(self);
    if (adder_same(spec_text, N(empty))) return self;
    format_parse(vm, spec_text, &spec, self);
    if (spec.type && spec.type != 's') raise_unknown_type(vm, &spec, "str");
    if (spec.sign) {
        adder_raise(vm, &adder_ValueError, "%s not allowed in string format specifier",
                    spec.sign == ' ' ? "Space" : "Sign");
    }
    if (spec.no_negative_zero) {
        adder_raise(vm, &adder_ValueError, "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate) {
        adder_raise(vm, &adder_ValueError, "Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align == '=') {
        adder_raise(vm, &adder_ValueError, "'=' alignment not allowed in string format specifier");
    }
    size_t size = spec.precision >= 0 ? str_offset(s, (size_t)spec.precision) : str_size(s);
    Builder out;
    adder_builder_start(vm, &out);
    format_put_padded(&out, &spec, "", 0, str_text(s), size, '<');
    return adder_builder_str(&out);
}

/* ---- numbers ---- */
typedef struct NumberText { /* the pieces of a number: sign, 0x, digits before the point, the rest */
    char prefix[3];
    uint8_t prefix_size;
    const char *digits, *rest;
    size_t digits_size, rest_size;
} NumberText;

static void put_sign(NumberText *number, const FormatSpec *spec, bool negative) {
    char sign = negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
    if (sign) number->prefix[number->prefix_size++] = sign;
}

/* Digits with a separator between groups, zeros in front up to `width` characters; counts only when out is null. */
static size_t group_digits(char *out, const char *digits, size_t count, char separator, size_t group, intptr_t width) {
    size_t made = 0, in_group = 0;
    char *at = out;
    while (count > 0 || (intptr_t)made < width || made == 0) {
        if (in_group == group) {
            if (out) *--at = separator;
            made++;
            in_group = 0;
            if (count == 0 && (intptr_t)made >= width) width = (intptr_t)made + 1; /* no separator at the front */
            continue;
        }
        char digit = count > 0 ? digits[--count] : '0';
        if (out) *--at = digit;
        made++;
        in_group++;
    }
    return made;
}

static size_t fraction_digits(const char *rest, size_t size) {
    size_t n = 0;
    if (size == 0 || rest[0] != '.') return 0;
    while (n + 1 < size && rest[n + 1] >= '0' && rest[n + 1] <= '9') n++;
    return n;
}

/* The rest with its fraction grouped from the point on. */
static void put_rest(Builder *out, const NumberText *number, char separator) {
    size_t fraction = separator ? fraction_digits(number->rest, number->rest_size) : 0, at = 0;
    if (fraction > 0) adder_builder_put_char(out, number->rest[at++]);
    for (; at <= fraction && fraction > 0; at++) {
        adder_builder_put_char(out, number->rest[at]);
        if (at % 3 == 0 && at < fraction) adder_builder_put_char(out, separator);
    }
    adder_builder_put(out, number->rest + at, number->rest_size - at);
}

static void put_number(Builder *out, const FormatSpec *spec, const NumberText *number, size_t group) {
    size_t fraction = spec->fraction_grouping ? fraction_digits(number->rest, number->rest_size) : 0;
    size_t rest = number->rest_size + (fraction > 0 ? (fraction - 1) / 3 : 0);
    char align = spec->align ? spec->align : spec->zero ? '=' : '>';
    size_t digits = number->digits_size;
    intptr_t zeros_to = 0; /* zeros fill up to this many characters of grouped digits */
    if (spec->grouping && digits > 0) {
        if (spec->fill == '0' && align == '=') {
            zeros_to = (intptr_t)spec->width - (intptr_t)(number->prefix_size + rest);
        }
        digits = group_digits(NULL, number->digits, number->digits_size, spec->grouping, group, zeros_to);
    }
    size_t length = number->prefix_size + digits + rest;
    size_t pad = spec->width > 0 && (size_t)spec->width > length ? (size_t)spec->width - length : 0;
    size_t left = align == '>' ? pad : align == '^' ? pad / 2 : 0, middle = align == '=' ? pad : 0;
    builder_fill(out, spec->fill, left);
    adder_builder_put(out, number->prefix, number->prefix_size);
    builder_fill(out, spec->fill, middle);
    if (digits != number->digits_size) {
        char *end = builder_extend(out, digits) + digits;
        group_digits(end, number->digits, number->digits_size, spec->grouping, group, zeros_to);
    } else {
        adder_builder_put(out, number->digits, number->digits_size);
    }
    put_rest(out, number, spec->fraction_grouping);
    builder_fill(out, spec->fill, pad - left - middle);
}

static Value format_character(Vm *vm, Value integer, const FormatSpec *spec) {
    char text[4];
    if (spec->sign) {
        adder_raise(vm, &adder_ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec->alternate) {
        adder_raise(vm, &adder_ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!adder_is_small_int(integer)) {
        adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C long");
    }
    intptr_t n = adder_small_int_get(integer);
    if (n < 0 || n > 0x10ffff) adder_raise(vm, &adder_OverflowError, "%%c arg not in range(0x110000)");
    Builder out;
    adder_builder_start(vm, &out);
    format_put_padded(&out, spec, "", 0, text, utf8_encode((uint32_t)n, text), '>');
    return adder_builder_str(&out);
}

Value format_int(Vm *vm, Value integer, const FormatSpec *spec) {
    char type = spec->type ? spec->type : 'd';
    const char *type_name = adder_is_bool(integer) ? "bool" : "int";
    integer = adder_unwrap(integer);
    if (adder_is_bool(integer)) integer = adder_small_int(adder_same(integer, TRUE_VALUE));
    if (strchr("eEfFgG%", type)) return format_float(vm, int_to_double(vm, integer), spec);
    if (!strchr("bcdnoxX", type)) raise_unknown_type(vm, spec, type_name);
    if (spec->precision >= 0) {
        adder_raise(vm, &adder_ValueError, "Precision not allowed in integer format specifier");
    }
    if (spec->no_negative_zero) {
        adder_raise(vm, &adder_ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (type == 'c') return format_character(vm, integer, spec);
    bool narrow = type == 'd' || type == 'n';
    Builder digits, out;
    adder_builder_start(vm, &digits);
    int_put_text(&digits, integer, narrow ? 10 : type == 'b' ? 2 : type == 'o' ? 8 : 16);
    if (type == 'X') text_change_case(digits.buffer, digits.buffer, digits.size, TEXT_UPPER);
    bool negative = digits.buffer[0] == '-';
    NumberText number = {.digits = digits.buffer + negative, .digits_size = digits.size - negative, .rest = ""};
    put_sign(&number, spec, negative);
    if (spec->alternate && !narrow) {
        number.prefix[number.prefix_size++] = '0';
        number.prefix[number.prefix_size++] = type;
    }
    adder_builder_start(vm, &out);
    put_number(&out, spec, &number, narrow ? 3 : 4);
    return adder_builder_str(&out);
}

/* The magnitude's text; in `local` when it fits, else in a heap buffer. */
static char *float_text(Vm *vm, double number, const FormatSpec *spec, char *local, size_t room, size_t *size) {
#if !ADDER_WORD64
    if (spec->type == 0 && spec->precision < 0) { /* the shortest digits that give back the single float */
        *size = float_repr32((float)number, local);
        return local;
    }
#endif
    *size = float_format(number, spec->type, spec->precision, spec->alternate, local, room);
    if (*size <= room) return local;
    char *text = adder_buffer_new(vm, *size);
    float_format(number, spec->type, spec->precision, spec->alternate, text, *size);
    return text;
}

Value format_float(Vm *vm, double value, const FormatSpec *spec) {
    char local[FLOAT_REPR_SIZE + 48];
    size_t size, digits = 0;
    if (spec->type && !strchr("eEfFgG%n", spec->type)) raise_unknown_type(vm, spec, "float");
    char *text = float_text(vm, fabs(value), spec, local, sizeof local, &size);
    bool negative = signbit(value) && !isnan(value);
    if (negative && spec->no_negative_zero) { /* is any digit in front of an exponent not zero? */
        size_t i = 0;
        while (i < size && (text[i] == '0' || text[i] == '.')) i++;
        if (i == size || text[i] == 'e' || text[i] == 'E' || text[i] == '%') negative = false;
    }
    while (digits < size && text[digits] >= '0' && text[digits] <= '9') digits++;
    NumberText number = {.digits = text, .digits_size = digits, .rest = text + digits, .rest_size = size - digits};
    put_sign(&number, spec, negative);
    Builder out;
    adder_builder_start(vm, &out);
    put_number(&out, spec, &number, 3);
    return adder_builder_str(&out);
}
