/* int_text.c: ints as text and as bytes, both ways.
 *
 * It knows Python's notation (prefixes, underscores, spaces), the limit on the length of decimal text, and two's
 * complement. It must not know operators.
 */
#include "object/int_parts.h"

#include "object/str.h"

/* As CPython: quadratic work is refused above so many decimal digits (sys.set_int_max_str_digits); never below these. */
#define TEXT_DIGITS_FREE 640
#define TEXT_BITS_FREE 2126 /* of 10 ** 640 */
#define TEXT_LIMIT "Exceeds the limit (%z digits) for integer string conversion"
#define TEXT_ADVICE "; use sys.set_int_max_str_digits() to increase the limit"

static bool power_of_two(unsigned base) {
    return (base & (base - 1)) == 0;
}

/* ---- from text ---- */

Value adder_int_parse(Vm *vm, const char *digits, size_t count, int base) {
    if (count > TEXT_DIGITS_FREE && !power_of_two((unsigned)base) && count > vm_int_text_limit(vm)) {
        adder_raise(vm, &adder_ValueError, TEXT_LIMIT ": value has %z digits" TEXT_ADVICE, vm_int_text_limit(vm), count);
    }
    while (count > 1 && *digits == '0') {
        digits++;
        count--;
    }
    if (count <= 8 || (count <= 18 && base <= 10)) { /* certainly fits 64 bits */
        uint64_t n = 0;
        for (size_t i = 0; i < count; i++) {
            unsigned c = (unsigned char)digits[i];
            n = n * (unsigned)base + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return adder_int_unsigned(vm, n);
    }
    IntResult result;
    int_result_start(vm, &result, digits_from_text_size(count, (unsigned)base));
    size_t used = digits_from_text(result.digits, (unsigned)base, digits, count);
    return int_result_finish(vm, &result, used, false);
}

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static unsigned digit_of(char c) { /* 36 when it is none */
    if (c >= '0' && c <= '9') return (unsigned)(c - '0');
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 10 : 36;
}

static unsigned base_of_prefix(const char *text, size_t size) {
    if (size < 2 || text[0] != '0') return 0;
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

/* What stands behind sign and prefix: only digits, single underscores between them. */
typedef struct Body {
    const char *text;
    size_t size, underscores;
    unsigned base;
    bool negative;
} Body;

static bool find_body(const char *text, size_t size, int base, Body *body) {
    while (size > 0 && is_space(*text)) text++, size--;
    while (size > 0 && is_space(text[size - 1])) size--;
    body->negative = size > 0 && *text == '-';
    if (size > 0 && (*text == '-' || *text == '+')) text++, size--;
    unsigned prefix = base_of_prefix(text, size);
    body->base = base != 0 ? (unsigned)base : prefix != 0 ? prefix : 10;
    bool zeros_only = base == 0 && prefix == 0 && size > 0 && *text == '0';
    if (prefix != 0 && prefix == body->base) {
        text += 2;
        size -= 2;
        if (size > 0 && *text == '_') text++, size--;
    }
    body->text = text;
    body->size = size;
    body->underscores = 0;
    bool digit_before = false;
    for (size_t i = 0; i < size; i++) {
        bool underscore = text[i] == '_';
        if (underscore ? !digit_before : digit_of(text[i]) >= body->base) return false;
        if (zeros_only && !underscore && text[i] != '0') return false;
        body->underscores += underscore;
        digit_before = !underscore;
    }
    return digit_before;
}

static _Noreturn void invalid_literal(Vm *vm, int base, Value original) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_put_repr(&b, original);
    if (b.size > 200) b.size = 200;
    Value shown = adder_builder_str(&b);
    adder_raise(vm, &adder_ValueError, "invalid literal for int() with base %d: %q", base, shown);
}

static Value parse(Vm *vm, const char *text, size_t size, int base, Value original) {
    Body body;
    if (base != 0 && (base < 2 || base > 36)) {
        adder_raise(vm, &adder_ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!find_body(text, size, base, &body)) {
        if (adder_is_unbound(original)) original = adder_str(vm, text, size);
        invalid_literal(vm, base, original);
    }
    const char *digits = body.text;
    char *copy = NULL;
    size_t count = body.size;
    if (body.underscores != 0) {
        copy = adder_buffer_new(vm, body.size);
        count = 0;
        for (size_t i = 0; i < body.size; i++)
            if (body.text[i] != '_') copy[count++] = body.text[i];
        digits = copy;
    }
    Value result = adder_int_parse(vm, digits, count, (int)body.base);
    adder_buffer_free(vm, copy);
    return body.negative ? int_negate(vm, result) : result;
}

Value int_from_text(Vm *vm, const char *text, size_t size, int base) {
    return parse(vm, text, size, base, UNBOUND);
}

Value int_parse_object(Vm *vm, Value text, int base) {
    if (adder_is_str(text)) {
        size_t size;
        const char *bytes = number_text(vm, text, &size);
        return parse(vm, bytes, size, base, text);
    }
    if (!adder_is_bytes_like(vm, text)) return UNBOUND;
    AdderBufferView view;
    adder_to_buffer(vm, text, &view);
    Value copy = adder_bytes(vm, view.bytes, view.size); /* what an error shows */
    adder_to_buffer(vm, copy, &view);
    return parse(vm, (const char *)view.bytes, view.size, base, copy);
}

/* ---- to text ---- */

static void put_small(Builder *out, intptr_t n, unsigned base) {
    char text[sizeof n * 8 + 1], *at = text + sizeof text;
    uintptr_t magnitude = n < 0 ? -(uintptr_t)n : (uintptr_t)n;
    do {
        unsigned digit = (unsigned)(magnitude % base);
        *--at = (char)(digit < 10 ? '0' + digit : 'a' + (digit - 10));
        magnitude /= base;
    } while (magnitude != 0);
    if (n < 0) *--at = '-';
    adder_builder_put(out, at, (size_t)(text + sizeof text - at));
}

static _Noreturn void text_too_long(Vm *vm) {
    adder_raise(vm, &adder_ValueError, TEXT_LIMIT TEXT_ADVICE, vm_int_text_limit(vm));
}

void int_put_text(Builder *out, Value v, int base) {
    Vm *vm = out->vm;
    v = int_exact(v);
    if (LIKELY(adder_is_small_int(v))) {
        put_small(out, adder_small_int_get(v), (unsigned)base);
        return;
    }
    IntParts parts;
    int_take_apart(v, &parts);
    bool limited = !power_of_two((unsigned)base);
    size_t bits = digits_bit_length(parts.digits, parts.count);
    limited = limited && bits > TEXT_BITS_FREE;
    if (limited && bits / 4 > vm_int_text_limit(vm)) text_too_long(vm);
    size_t room = digits_to_text_size(parts.count, (unsigned)base);
    size_t scratch_count = digits_to_text_scratch(parts.count, (unsigned)base);
    size_t scratch_digits = (scratch_count + 1) & ~(size_t)1; /* the text stands behind the scratch */
    char *buffer = adder_buffer_new(vm, scratch_digits * sizeof(Digit) + room);
    char *text = buffer + scratch_digits * sizeof(Digit);
    size_t size =
        digits_to_text(text, (unsigned)base, parts.digits, parts.count, (Digit *)(void *)buffer, scratch_count);
    if (limited && size > vm_int_text_limit(vm)) text_too_long(vm);
    if (parts.negative) adder_builder_put_char(out, '-');
    adder_builder_put(out, text, size);
    adder_buffer_free(vm, buffer);
}

/* ---- bytes ---- */

static uint8_t byte_at(const uint8_t *bytes, size_t count, size_t i, bool big_endian) { /* i counts from the low end */
    return bytes[big_endian ? count - 1 - i : i];
}

Value int_from_bytes(Vm *vm, const uint8_t *bytes, size_t count, bool big_endian, bool is_signed) {
    bool negative = is_signed && count > 0 && (byte_at(bytes, count, count - 1, big_endian) & 0x80) != 0;
    if (count <= 8) {
        uint64_t n = negative ? ~(uint64_t)0 : 0;
        for (size_t i = count; i-- > 0;) n = n << 8 | byte_at(bytes, count, i, big_endian);
        return negative ? adder_int(vm, (int64_t)n) : adder_int_unsigned(vm, n);
    }
    IntResult result;
    size_t room = (count + sizeof(Digit) - 1) / sizeof(Digit);
    int_result_start(vm, &result, room);
    memset(result.digits, 0, room * sizeof(Digit));
    unsigned carry = 1;
    for (size_t i = 0; i < count; i++) {
        unsigned byte = byte_at(bytes, count, i, big_endian);
        if (negative) {
            byte = (~byte & 0xFF) + carry;
            carry = byte >> 8;
            byte &= 0xFF;
        }
        result.digits[i / sizeof(Digit)] |= (Digit)byte << i % sizeof(Digit) * 8;
    }
    return int_result_finish(vm, &result, digits_normalise(result.digits, room), negative);
}

void int_to_bytes(Vm *vm, Value v, uint8_t *bytes, size_t count, bool big_endian, bool is_signed) {
    IntParts parts;
    v = int_exact(v);
    int_take_apart(v, &parts);
    if (parts.negative && !is_signed) {
        adder_raise(vm, &adder_OverflowError, "can't convert negative int to unsigned");
    }
    size_t bits = digits_bit_length(parts.digits, parts.count);
    if (is_signed && parts.count != 0) { /* a sign bit, but for the lowest negative number of each width */
        bool lowest = parts.negative && (parts.digits[parts.count - 1] & (parts.digits[parts.count - 1] - 1)) == 0 &&
                      digits_normalise(parts.digits, parts.count - 1) == 0;
        bits += !lowest;
    }
    if (bits > count * 8) adder_raise(vm, &adder_OverflowError, "int too big to convert");
    unsigned carry = 1;
    for (size_t i = 0; i < count; i++) {
        size_t digit = i / sizeof(Digit);
        unsigned byte = digit < parts.count ? parts.digits[digit] >> i % sizeof(Digit) * 8 & 0xFF : 0;
        if (parts.negative) {
            byte = (~byte & 0xFF) + carry;
            carry = byte >> 8;
        }
        bytes[big_endian ? count - 1 - i : i] = (uint8_t)byte;
    }
}
