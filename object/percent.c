/* percent.c: the % operator of str and bytes.
 *
 * Knows the builder, the texts of numbers (number.h, base/dtoa.h) and adder.h's operations.
 */
#include "base/dtoa.h"
#include "object/container.h"
#include "object/number.h"
#include "object/str.h"
#include "object/text_search.h"

#include <math.h>

typedef struct Percent {
    Vm *vm;
    const char *start, *at, *end; /* of the format */
    Value arguments;              /* a tuple, or the only argument */
    size_t next, count;           /* of the tuple; count 1 for an only argument */
    Value mapping;                /* UNBOUND when the arguments are none */
    Value keyed;                  /* the item of the conversion's (key) */
    bool bytes;
    Builder out;
} Percent;

typedef struct Conversion {
    bool left, plus, space, alternate, zero;
    intptr_t width, precision; /* -1: none */
    char letter;
} Conversion;

static Value next_argument(Percent *p) {
    if (!adder_is_unbound(p->keyed)) { /* serves one conversion; without a key nothing can follow */
        Value v = p->keyed;
        p->keyed = UNBOUND;
        p->next = p->count;
        return v;
    }
    if (p->next >= p->count) adder_raise(p->vm, &adder_TypeError, "not enough arguments for format string");
    size_t index = p->next++;
    return value_is_tuple(p->arguments) ? adder_tuple_items(p->arguments)[index] : p->arguments;
}

/* ---- reading a conversion ---- */
static void need_more(Percent *p) {
    if (p->at >= p->end) adder_raise(p->vm, &adder_ValueError, "incomplete format");
}

static void read_key(Percent *p) {
    const char *start = ++p->at;
    if (adder_is_unbound(p->mapping)) adder_raise(p->vm, &adder_TypeError, "format requires a mapping");
    for (int depth = 1;; p->at++) {
        if (p->at >= p->end) adder_raise(p->vm, &adder_ValueError, "incomplete format key");
        if (*p->at == '(') depth++;
        if (*p->at == ')' && --depth == 0) break;
    }
    size_t size = (size_t)(p->at++ - start);
    Value key = p->bytes ? adder_bytes(p->vm, start, size) : adder_str(p->vm, start, size);
    p->keyed = adder_get_item(p->vm, p->mapping, key);
}

static intptr_t read_number(Percent *p, bool *star, const char *too_big) {
    intptr_t n = 0;
    need_more(p);
    *star = *p->at == '*';
    if (*star) {
        p->at++;
        Value v = next_argument(p);
        if (!adder_is_int(v)) adder_raise(p->vm, &adder_TypeError, "* wants int");
        return adder_to_int(p->vm, v);
    }
    for (; p->at < p->end && *p->at >= '0' && *p->at <= '9'; p->at++) {
        if (n > (INT32_MAX - 9) / 10) adder_raise(p->vm, &adder_ValueError, "%s too big", too_big);
        n = n * 10 + (*p->at - '0');
    }
    return n;
}

static void read_conversion(Percent *p, Conversion *c) {
    bool star;
    *c = (Conversion){.width = -1, .precision = -1};
    p->keyed = UNBOUND;
    need_more(p);
    if (*p->at == '(') read_key(p);
    for (; p->at < p->end; p->at++) {
        char flag = *p->at;
        c->left |= flag == '-';
        c->plus |= flag == '+';
        c->space |= flag == ' ';
        c->alternate |= flag == '#';
        c->zero |= flag == '0';
        if (!memchr("-+ #0", flag, 5)) break;
    }
    c->width = read_number(p, &star, "width");
    if (c->width < 0) {
        c->left = true;
        c->width = -c->width;
    }
    if (p->at < p->end && *p->at == '.') {
        p->at++;
        c->precision = read_number(p, &star, "precision");
        if (c->precision < 0) c->precision = 0;
    }
    need_more(p);
    if (*p->at == 'h' || *p->at == 'l' || *p->at == 'L') p->at++;
    need_more(p);
    c->letter = *p->at++;
}

/* ---- writing ---- */
static size_t characters(const Percent *p, const char *text, size_t size) {
    size_t count = size;
    for (size_t i = 0; !p->bytes && i < size; i++) count -= ((unsigned char)text[i] & 0xc0) == 0x80;
    return count;
}

static void put_padded(Percent *p, const Conversion *c, const char *prefix, size_t prefix_size, const char *text,
                       size_t size, bool zero) {
    size_t length = prefix_size + characters(p, text, size);
    size_t pad = (size_t)c->width > length ? (size_t)c->width - length : 0;
    if (!c->left && !zero) builder_fill(&p->out, ' ', pad);
    adder_builder_put(&p->out, prefix, prefix_size);
    if (!c->left && zero) builder_fill(&p->out, '0', pad);
    adder_builder_put(&p->out, text, size);
    if (c->left) builder_fill(&p->out, ' ', pad);
}

static void put_text(Percent *p, const Conversion *c, const char *text, size_t size) {
    if (c->precision >= 0 && (size_t)c->precision < size) {
        size_t left = (size_t)c->precision, at = 0;
        for (; at < size && left > 0; left--) {
            do at++;
            while (!p->bytes && at < size && ((unsigned char)text[at] & 0xc0) == 0x80);
        }
        size = at;
    }
    put_padded(p, c, "", 0, text, size, false);
}

static void put_string(Percent *p, const Conversion *c, Value v) {
    if (p->bytes && (c->letter == 's' || c->letter == 'b')) {
        AdderBufferView view;
        if (!adder_is_bytes_like(p->vm, v)) {
            Value method = adder_find_attribute(p->vm, v, N(__bytes__));
            if (adder_is_unbound(method)) {
                adder_raise(p->vm, &adder_TypeError,
                            "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
            }
            v = adder_call(p->vm, method, 0, NULL);
        }
        adder_to_buffer(p->vm, v, &view);
        put_text(p, c, (const char *)view.bytes, view.size);
        return;
    }
    Value text = c->letter == 's'               ? adder_str_of(p->vm, v)
                 : c->letter == 'a' || p->bytes ? str_ascii(p->vm, v)
                                                : adder_repr(p->vm, v);
    const Str *s = str_exact(text);
    put_text(p, c, str_text(s), str_size(s));
}

static void put_character(Percent *p, const Conversion *c, Value v) {
    Vm *vm = p->vm;
    char text[4];
    const Str *s = p->bytes ? NULL : str_exact(v);
    if (p->bytes && !adder_is_int(v) && adder_is_bytes_like(vm, v)) {
        AdderBufferView view;
        adder_to_buffer(vm, v, &view);
        if (view.size == 1) {
            put_padded(p, c, "", 0, (const char *)view.bytes, 1, false);
            return;
        }
    }
    if (s) {
        if (str_length(s) != 1) {
            adder_raise(vm, &adder_TypeError, "%%c requires an int or a unicode character, not a string of length %z",
                        str_length(s));
        }
        put_padded(p, c, "", 0, str_text(s), str_size(s), false);
        return;
    }
    if (!adder_is_int(v)) {
        adder_raise(vm, &adder_TypeError,
                    p->bytes ? "%%c requires an integer in range(256) or a single byte, not %T"
                             : "%%c requires an int or a unicode character, not %T",
                    v);
    }
    v = adder_unwrap(v);
    intptr_t n = value_is_big(v) ? -1 : adder_to_index(vm, v);
    if (n < 0 || n > (p->bytes ? 0xff : 0x10ffff)) {
        adder_raise(vm, &adder_OverflowError,
                    p->bytes ? "%%c arg not in range(256)" : "%%c arg not in range(0x110000)");
    }
    text[0] = (char)n;
    put_padded(p, c, "", 0, text, p->bytes ? 1 : utf8_encode((uint32_t)n, text), false);
}

/* ---- numbers ---- */
static size_t put_sign(const Conversion *c, bool negative, char *prefix) {
    if (!negative && !c->plus && !c->space) return 0;
    prefix[0] = negative ? '-' : c->plus ? '+' : ' ';
    return 1;
}

static Value call_conversion(Vm *vm, Value v, Value name) {
    Value method = value_is_object(v) ? adder_find_attribute(vm, v, name) : UNBOUND;
    if (adder_is_unbound(method)) return UNBOUND;
    Value result = adder_call(vm, method, 0, NULL);
    return adder_is_int(result) ? result : UNBOUND;
}

static Value to_integer(Percent *p, const Conversion *c, Value v) {
    bool decimal = c->letter == 'd' || c->letter == 'i' || c->letter == 'u';
    Value n = v;
    if (decimal && adder_is_float(v)) return int_from_double(p->vm, adder_to_double(p->vm, v));
    if (!adder_is_int(v)) {
        n = call_conversion(p->vm, v, N(__index__));
        if (adder_is_unbound(n) && decimal && !adder_is_str(v)) n = call_conversion(p->vm, v, N(__int__));
        if (adder_is_unbound(n)) {
            adder_raise(p->vm, &adder_TypeError,
                        decimal ? "%%%c format: a real number is required, not %T"
                                : "%%%c format: an integer is required, not %T",
                        c->letter, v);
        }
    }
    n = adder_unwrap(n);
    return adder_is_bool(n) ? adder_small_int(adder_same(n, TRUE_VALUE)) : n;
}

static void put_integer(Percent *p, const Conversion *c, Value v) {
    char letter = c->letter, prefix[3];
    v = to_integer(p, c, v);
    Builder text;
    adder_builder_start(p->vm, &text);
    int_put_text(&text, v, letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10);
    if (letter == 'X') text_change_case(text.buffer, text.buffer, text.size, TEXT_UPPER);
    bool negative = text.buffer[0] == '-';
    size_t prefix_size = put_sign(c, negative, prefix), digits = text.size - negative;
    if (c->alternate && (letter == 'o' || letter == 'x' || letter == 'X')) {
        prefix[prefix_size++] = '0';
        prefix[prefix_size++] = letter;
    }
    if (c->precision > (intptr_t)digits) { /* at least that many digits */
        size_t zeros = (size_t)c->precision - digits;
        builder_extend(&text, zeros);
        memmove(text.buffer + negative + zeros, text.buffer + negative, digits);
        memset(text.buffer + negative, '0', zeros);
    }
    put_padded(p, c, prefix, prefix_size, text.buffer + negative, text.size - negative, c->zero);
}

static void put_float(Percent *p, const Conversion *c, Value v) {
    char local[80], prefix[3], *text = local;
    double number = adder_to_double(p->vm, v);
    int precision = c->precision < 0 ? 6 : (int)c->precision;
    size_t size = float_format(fabs(number), c->letter, precision, c->alternate, local, sizeof local);
    if (size > sizeof local) {
        text = adder_buffer_new(p->vm, size);
        float_format(fabs(number), c->letter, precision, c->alternate, text, size);
    }
    put_padded(p, c, prefix, put_sign(c, signbit(number) && !isnan(number), prefix), text, size, c->zero);
}

static void put_conversion(Percent *p) {
    Conversion c;
    read_conversion(p, &c);
    switch (c.letter) {
    case 's':
    case 'r':
    case 'a': put_string(p, &c, next_argument(p)); break;
    case 'c': put_character(p, &c, next_argument(p)); break;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': put_integer(p, &c, next_argument(p)); break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': put_float(p, &c, next_argument(p)); break;
    default: {
        if (c.letter == 'b' && p->bytes) {
            put_string(p, &c, next_argument(p));
            break;
        }
        next_argument(p);
        const char *at = p->at - 1;
        size_t index = characters(p, p->start, (size_t)(at - p->start));
        uint32_t codepoint = p->bytes ? (unsigned char)*at : utf8_decode(&at);
        adder_raise(p->vm, &adder_ValueError, "unsupported format character '%c' (0x%x) at index %z",
                    codepoint > 31 && codepoint < 127 ? (int)codepoint : '?', (unsigned)codepoint, index);
    }
    }
}

static bool is_mapping(Vm *vm, Value v) {
    const Type *type = adder_type_of(v);
    if (adder_is_instance(v, &adder_tuple_type) || adder_is_str(v)) return false;
    if (type->flags & ADDER_TYPE_NATIVE) return type->slots->get_item != NULL;
    return !adder_is_unbound(adder_find_attribute(vm, v, N(__getitem__)));
}

static void percent(Percent *p) {
    adder_builder_start(p->vm, &p->out);
    p->mapping = is_mapping(p->vm, p->arguments) ? p->arguments : UNBOUND;
    if (adder_is_instance(p->arguments, &adder_tuple_type)) p->arguments = adder_unwrap(p->arguments);
    p->count = value_is_tuple(p->arguments) ? adder_tuple_count(p->arguments) : 1;
    while (p->at < p->end) {
        const char *literal = p->at;
        p->at = memchr(literal, '%', (size_t)(p->end - literal));
        if (!p->at) p->at = p->end;
        adder_builder_put(&p->out, literal, (size_t)(p->at - literal));
        if (p->at == p->end) break;
        if (++p->at < p->end && *p->at == '%') { /* only right behind the first one */
            adder_builder_put_char(&p->out, *p->at++);
        } else {
            put_conversion(p);
        }
    }
    if (p->next < p->count && adder_is_unbound(p->mapping)) {
        adder_raise(p->vm, &adder_TypeError, "not all arguments converted during %s formatting",
                    p->bytes ? "bytes" : "string");
    }
}

Value str_percent(Vm *vm, Value format, Value arguments) {
    Percent p = {.vm = vm, .arguments = arguments, .keyed = UNBOUND};
    adder_check_stack(vm);
    if (value_is_str(format)) {
        const Str *s = str_of(format);
        p.start = p.at = str_text(s);
        p.end = str_text(s) + str_size(s);
        percent(&p);
        return adder_builder_str(&p.out);
    }
    AdderBufferView view;
    adder_to_buffer(vm, format, &view);
    p.bytes = true;
    p.start = p.at = (const char *)view.bytes;
    p.end = p.start + view.size;
    percent(&p);
    return adder_builder_bytes(&p.out);
}
