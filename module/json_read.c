/* json_read.c: JSON text to Python objects.
 *
 * Recursive descent over the UTF-8 of a str, with CPython's order of checks, so that errors name the same place. Keys
 * that come again are the same str. Knows nothing of streams.
 */
#include "module/json.h"

#include "module/text_error.h"

enum { KEY_CACHE = ADDER_WORD64 ? 64 : 8 };

typedef struct Reader {
    AdderVm *vm;
    const JsonHooks *hooks;
    AdderValue source;
    const char *text, *at, *end;
    AdderValue keys[KEY_CACHE]; /* keys read lately, by a hash of their text; unbound: none */
} Reader;

static AdderValue read_value(Reader *r);

static _Noreturn void fail(Reader *r, const char *message, const char *at) {
    AdderValue words = adder_str_c(r->vm, message);
    text_error_raise(r->vm, &json_decode_error_type, words, r->source, (size_t)(at - r->text));
}

static inline void skip_space(Reader *r) {
    const char *at = r->at;
    while (at < r->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) at++;
    r->at = at;
}

static inline bool next_is(const Reader *r, char c) {
    return r->at < r->end && *r->at == c;
}

/* ---- strings ---- */

/* Whether a character of a string stands for itself. */
static inline bool is_plain(unsigned char c) {
    return c >= 0x20 && c != '"' && c != '\\';
}

static const char *skip_plain(const char *at, const char *end) {
    const uintptr_t ones = (uintptr_t)0x0101010101010101u, high = ones << 7;
    uintptr_t w;
    for (; (size_t)(end - at) >= sizeof w; at += sizeof w) {
        memcpy(&w, at, sizeof w);
        uintptr_t quote = w ^ ones * '"', backslash = w ^ ones * '\\';
        uintptr_t special = (quote - ones) & ~quote;
        special |= (backslash - ones) & ~backslash;
        special |= (w - ones * 0x20) & ~w;
        if (special & high) break;
    }
    while (at < end && is_plain((unsigned char)*at)) at++;
    return at;
}

static int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four digits at `at`, behind "\u"; -1 when they are none. There must be more text behind them. */
static int32_t four_digits(const Reader *r, const char *at) {
    int32_t code = 0;
    if (r->end - at <= 4) return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hexadecimal(at[i]);
        if (digit < 0) return -1;
        code = code << 4 | digit;
    }
    return code;
}

/* r->at is behind "\u". */
static uint32_t read_code(Reader *r) {
    int32_t code = four_digits(r, r->at);
    if (code < 0) fail(r, "Invalid \\uXXXX escape", r->at - 1);
    r->at += 4;
    if ((code & 0xfc00) != 0xd800 || r->end - r->at <= 6 || r->at[0] != '\\' || r->at[1] != 'u') return (uint32_t)code;
    int32_t second = four_digits(r, r->at + 2);
    if (second < 0) fail(r, "Invalid \\uXXXX escape", r->at + 1);
    if ((second & 0xfc00) != 0xdc00) return (uint32_t)code;
    r->at += 6;
    return 0x10000u + (((uint32_t)code & 0x3ff) << 10 | ((uint32_t)second & 0x3ff));
}

/* r->at is behind the backslash. */
static void read_escape(Reader *r, AdderBuilder *out, const char *open) {
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (r->at >= r->end) fail(r, "Unterminated string starting at", open);
    char c = *r->at++;
    if (c == 'u') {
        adder_builder_put_codepoint(out, read_code(r));
        return;
    }
    const char *known = c != 0 ? strchr(letters, c) : NULL;
    if (known == NULL) fail(r, "Invalid \\escape", r->at - 2);
    adder_builder_put_char(out, meanings[known - letters]);
}

/* A string with escapes or control characters; r->at is where plain text ended, which began behind `open`. */
static __attribute__((noinline)) AdderValue read_escaped(Reader *r, const char *open) {
    AdderBuilder out;
    adder_builder_start(r->vm, &out);
    adder_builder_put(&out, open + 1, (size_t)(r->at - open - 1));
    for (;;) {
        if (r->at >= r->end) fail(r, "Unterminated string starting at", open);
        char c = *r->at;
        if (c == '"') break;
        if (c != '\\') {
            if (r->hooks->strict) fail(r, "Invalid control character at", r->at);
            adder_builder_put_char(&out, c);
            r->at++;
        } else {
            r->at++;
            read_escape(r, &out, open);
        }
        const char *start = r->at;
        r->at = skip_plain(start, r->end);
        adder_builder_put(&out, start, (size_t)(r->at - start));
    }
    r->at++;
    return adder_builder_str(&out);
}

/* A string; r->at is behind the quote. */
static AdderValue read_string(Reader *r) {
    const char *start = r->at, *stop = skip_plain(start, r->end);
    r->at = stop;
    if (!next_is(r, '"')) return read_escaped(r, start - 1);
    r->at++;
    return adder_str(r->vm, start, (size_t)(stop - start));
}

/* The same for a key: one that was read before is given again. */
static AdderValue read_key(Reader *r) {
    const char *start = r->at, *stop = skip_plain(start, r->end);
    size_t size = (size_t)(stop - start);
    r->at = stop;
    if (!next_is(r, '"')) return read_escaped(r, start - 1);
    r->at++;
    if (size == 0) return ADDER_N(empty);
    unsigned hash = (unsigned)(unsigned char)start[0] * 5 + (unsigned)(unsigned char)stop[-1] * 3 + (unsigned)size +
                    (unsigned)(unsigned char)start[size / 2];
    AdderValue *cached = &r->keys[hash % KEY_CACHE];
    if (!adder_is_unbound(*cached)) {
        size_t cached_size;
        const char *text = adder_to_text(r->vm, *cached, &cached_size);
        if (cached_size == size && memcmp(text, start, size) == 0) return *cached;
    }
    return *cached = adder_str(r->vm, start, size);
}

/* ---- numbers ---- */

static bool is_digit(const Reader *r, const char *at) {
    return at < r->end && *at >= '0' && *at <= '9';
}

/* A float of few digits, exactly (Clinger, "How to read floating point numbers accurately"): mantissa and power of ten
 * are floats themselves, so one operation rounds once. False when it is none such. */
static bool quick_float(uint64_t mantissa, int exponent, bool negative, AdderFloat *out) {
#if ADDER_WORD64
    static const AdderFloat powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const uint64_t exact = (uint64_t)1 << 53;
#else
    static const AdderFloat powers[] = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};
    const uint64_t exact = (uint64_t)1 << 24;
#endif
    const int limit = (int)(sizeof powers / sizeof powers[0]) - 1;
    if (mantissa > exact || exponent < -limit || exponent > limit) return false;
    AdderFloat number = (AdderFloat)mantissa;
    number = exponent < 0 ? number / powers[-exponent] : number * powers[exponent];
    *out = negative ? -number : number;
    return true;
}

static AdderValue call_on_text(Reader *r, AdderValue function, const char *start) {
    AdderValue text = adder_str(r->vm, start, (size_t)(r->at - start));
    return adder_call(r->vm, function, 1, &text);
}

/* The part of a number behind its integer part, if there is one: r->at moves on. */
static bool read_fraction(Reader *r, uint64_t *mantissa, int *digits, int *exponent) {
    const char *at = r->at;
    bool found = false;
    *exponent = 0;
    if (at < r->end && *at == '.' && is_digit(r, at + 1)) {
        found = true;
        for (at++; is_digit(r, at); at++) {
            *mantissa = *mantissa * 10 + (uint64_t)(*at - '0');
            *digits += *mantissa != 0;
            *exponent -= *exponent > -10000;
        }
    }
    if (at < r->end && (*at | 32) == 'e') {
        const char *power = at + 1;
        bool negative = power < r->end && *power == '-';
        if (power < r->end && (*power == '-' || *power == '+')) power++;
        if (is_digit(r, power)) {
            int n = 0;
            found = true;
            for (; is_digit(r, power); power++) {
                if (n < 10000) n = n * 10 + (*power - '0');
            }
            *exponent += negative ? -n : n;
            at = power;
        }
    }
    if (found) r->at = at;
    return found;
}

static AdderValue read_number(Reader *r) {
    const char *start = r->at;
    bool negative = next_is(r, '-');
    if (negative) r->at++;
    if (!is_digit(r, r->at)) {
        r->at = start;
        fail(r, "Expecting value", start);
    }
    uint64_t mantissa = 0;
    int digits = 0, exponent;
    if (*r->at == '0') {
        r->at++;
    } else {
        for (; is_digit(r, r->at); r->at++, digits++) mantissa = mantissa * 10 + (uint64_t)(*r->at - '0');
    }
    if (read_fraction(r, &mantissa, &digits, &exponent)) {
        AdderFloat number;
        if (!adder_is_unbound(r->hooks->parse_float)) return call_on_text(r, r->hooks->parse_float, start);
        if (digits <= 18 && quick_float(mantissa, exponent, negative, &number)) return adder_float(r->vm, number);
        return call_on_text(r, adder_object(&adder_float_type), start);
    }
    if (!adder_is_unbound(r->hooks->parse_int)) return call_on_text(r, r->hooks->parse_int, start);
    if (digits > 18) return call_on_text(r, adder_object(&adder_int_type), start);
    return adder_int(r->vm, negative ? -(int64_t)mantissa : (int64_t)mantissa);
}

static bool accept_word(Reader *r, const char *word, size_t size) {
    if ((size_t)(r->end - r->at) < size || memcmp(r->at, word, size) != 0) return false;
    r->at += size;
    return true;
}

/* NaN and the infinities; unbound when it is none. */
static AdderValue read_constant(Reader *r) {
    const char *start = r->at;
    double number;
    if (accept_word(r, "NaN", 3)) {
        number = (double)__builtin_nan("");
    } else if (accept_word(r, "Infinity", 8)) {
        number = (double)__builtin_inf();
    } else if (accept_word(r, "-Infinity", 9)) {
        number = -(double)__builtin_inf();
    } else {
        return ADDER_UNBOUND;
    }
    if (!adder_is_unbound(r->hooks->parse_constant)) return call_on_text(r, r->hooks->parse_constant, start);
    return adder_float(r->vm, number);
}

/* ---- containers; r->at is behind the opening bracket ---- */

static AdderValue read_array(Reader *r) {
    AdderValue list = adder_list(r->vm, 0, NULL);
    skip_space(r);
    if (next_is(r, ']')) {
        r->at++;
        return list;
    }
    for (;;) {
        adder_list_append(r->vm, list, read_value(r));
        skip_space(r);
        if (next_is(r, ']')) break;
        if (!next_is(r, ',')) fail(r, "Expecting ',' delimiter", r->at);
        const char *comma = r->at++;
        skip_space(r);
        if (next_is(r, ']')) fail(r, "Illegal trailing comma before end of array", comma);
    }
    r->at++;
    return list;
}

/* A member: stored into the dict, or appended to the list of pairs. */
static void read_member(Reader *r, AdderValue target, bool pairs) {
    if (!next_is(r, '"')) fail(r, "Expecting property name enclosed in double quotes", r->at);
    r->at++;
    AdderValue pair[2] = {read_key(r), ADDER_NONE};
    skip_space(r);
    if (!next_is(r, ':')) fail(r, "Expecting ':' delimiter", r->at);
    r->at++;
    skip_space(r);
    pair[1] = read_value(r);
    if (pairs) {
        adder_list_append(r->vm, target, adder_tuple(r->vm, 2, pair));
    } else {
        adder_dict_store(r->vm, target, pair[0], pair[1]);
    }
}

static AdderValue finish_object(Reader *r, AdderValue target, bool pairs) {
    r->at++;
    if (pairs) return adder_call(r->vm, r->hooks->object_pairs_hook, 1, &target);
    if (!adder_is_unbound(r->hooks->object_hook)) return adder_call(r->vm, r->hooks->object_hook, 1, &target);
    return target;
}

static AdderValue read_object(Reader *r) {
    bool pairs = !adder_is_unbound(r->hooks->object_pairs_hook);
    AdderValue target = pairs ? adder_list(r->vm, 0, NULL) : adder_dict(r->vm);
    skip_space(r);
    if (next_is(r, '}')) return finish_object(r, target, pairs);
    for (;;) {
        read_member(r, target, pairs);
        skip_space(r);
        if (next_is(r, '}')) break;
        if (!next_is(r, ',')) fail(r, "Expecting ',' delimiter", r->at);
        const char *comma = r->at++;
        skip_space(r);
        if (next_is(r, '}')) fail(r, "Illegal trailing comma before end of object", comma);
    }
    return finish_object(r, target, pairs);
}

static AdderValue read_value(Reader *r) {
    if (r->at >= r->end) fail(r, "Expecting value", r->at);
    switch (*r->at) {
    case '"': r->at++; return read_string(r);
    case '{':
        adder_check_stack(r->vm);
        r->at++;
        return read_object(r);
    case '[':
        adder_check_stack(r->vm);
        adder_poll(r->vm);
        r->at++;
        return read_array(r);
    case 'n':
        if (accept_word(r, "null", 4)) return ADDER_NONE;
        break;
    case 't':
        if (accept_word(r, "true", 4)) return ADDER_TRUE;
        break;
    case 'f':
        if (accept_word(r, "false", 5)) return ADDER_FALSE;
        break;
    case 'N':
    case 'I':
    case '-': {
        AdderValue constant = read_constant(r);
        if (!adder_is_unbound(constant)) return constant;
        break;
    }
    default: break;
    }
    return read_number(r);
}

static void start(AdderVm *vm, Reader *r, AdderValue source, const JsonHooks *hooks) {
    *r = (Reader){.vm = vm, .hooks = hooks, .source = source};
    size_t size;
    r->text = r->at = adder_to_text(vm, source, &size);
    r->end = r->text + size;
    for (unsigned i = 0; i < KEY_CACHE; i++) r->keys[i] = ADDER_UNBOUND;
}

/* Moves on by a number of characters, or counts those up to a place. */
static const char *skip_characters(const char *at, const char *end, size_t *count, const char *to) {
    size_t passed = 0;
    while (at < end && (to == NULL ? passed < *count : at < to)) {
        do at++;
        while (at < end && (*at & 0xc0) == 0x80);
        passed++;
    }
    if (to != NULL) *count = passed;
    return at;
}

AdderValue json_read_part(AdderVm *vm, AdderValue source, const JsonHooks *hooks, size_t *character) {
    Reader r;
    start(vm, &r, source, hooks);
    r.at = skip_characters(r.text, r.end, character, NULL);
    AdderValue v = read_value(&r);
    skip_characters(r.text, r.end, character, r.at);
    return v;
}

AdderValue json_read(AdderVm *vm, AdderValue source, const JsonHooks *hooks) {
    Reader r;
    start(vm, &r, source, hooks);
    if (accept_word(&r, "\xef\xbb\xbf", 3)) fail(&r, "Unexpected UTF-8 BOM (decode using utf-8-sig)", r.text);
    skip_space(&r);
    AdderValue v = read_value(&r);
    skip_space(&r);
    if (r.at < r.end) fail(&r, "Extra data", r.at);
    return v;
}
