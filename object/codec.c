/* codec.c: see codec.h. Knows str and the builder; errors are described as CPython does: where, which bytes, why. */
#include "object/codec.h"

#include "object/exception.h"
#include "object/str.h"
#include "object/text_search.h"

typedef enum Encoding { UTF8, ASCII, LATIN1 } Encoding;
typedef enum Handler {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH_REPLACE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    XML_REPLACE,
    UNKNOWN_HANDLER
} Handler;

static const char *const encoding_names[] = {"utf-8", "ascii", "latin-1"};

typedef struct Alias {
    char name[12];
    uint8_t encoding;
} Alias;
static const Alias aliases[] = {
    {"utf-8", UTF8},    {"utf8", UTF8},         {"u8", UTF8},          {"cp65001", UTF8},
    {"ascii", ASCII},   {"us-ascii", ASCII},    {"646", ASCII},        {"latin-1", LATIN1},
    {"latin1", LATIN1}, {"iso-8859-1", LATIN1}, {"iso8859-1", LATIN1}, {"l1", LATIN1},
};

static Encoding find_encoding(Vm *vm, Value name, const char *function) {
    if (adder_is_unbound(name)) return UTF8;
    const Str *s = str_exact(name);
    if (!s) adder_raise(vm, &adder_TypeError, "%s() argument 'encoding' must be str, not %P", function, name);
    char text[sizeof aliases[0].name];
    size_t size = str_size(s);
    if (size < sizeof text) {
        for (size_t i = 0; i <= size; i++) {
            text[i] = str_text(s)[i] == '_' || str_text(s)[i] == ' ' ? '-' : ascii_lower(str_text(s)[i]);
        }
        for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++) {
            if (strcmp(text, aliases[i].name) == 0) return aliases[i].encoding;
        }
    }
    adder_raise(vm, &adder_LookupError, "unknown encoding: %q", adder_object(s));
}

static Handler find_handler(Vm *vm, Value errors, const char *function) {
    static const char *const names[] = {"strict",          "ignore",        "replace",          "backslashreplace",
                                        "surrogateescape", "surrogatepass", "xmlcharrefreplace"};
    if (adder_is_unbound(errors)) return STRICT;
    const Str *s = str_exact(errors);
    if (!s) adder_raise(vm, &adder_TypeError, "%s() argument 'errors' must be str, not %P", function, errors);
    unsigned i = 0;
    while (i < UNKNOWN_HANDLER && strcmp(str_text(s), names[i]) != 0) i++;
    return (Handler)i;
}

static void put_hex(Builder *out, char letter, uint32_t n, int digits) {
    adder_builder_put_char(out, '\\');
    adder_builder_put_char(out, letter);
    while (digits-- > 0) adder_builder_put_char(out, "0123456789abcdef"[n >> (4 * digits) & 15]);
}
static void put_escape(Builder *out, uint32_t c) {
    if (c < 0x100) {
        put_hex(out, 'x', c, 2);
    } else if (c < 0x10000) {
        put_hex(out, 'u', c, 4);
    } else {
        put_hex(out, 'U', c, 8);
    }
}

/* UnicodeDecodeError(encoding, object, start, end, reason), or UnicodeEncodeError */
static _Noreturn void raise_unicode(Vm *vm, const Type *type, Encoding encoding, Value object, size_t start, size_t end,
                                    const char *reason) {
    Value arguments[5] = {adder_str_c(vm, encoding_names[encoding]), object, adder_small_int((intptr_t)start),
                          adder_small_int((intptr_t)end), UNBOUND};
    arguments[4] = adder_str_c(vm, reason);
    adder_raise_value(vm, exception_new(vm, type, adder_tuple(vm, 5, arguments)));
}

/* ---- decoding ---- */
typedef struct Decoder {
    Vm *vm;
    const uint8_t *bytes;
    size_t size;
    Encoding encoding;
    Handler handler;
    Value errors;
    Builder out;
} Decoder;

/* bytes[start..end) are wrong; returns where to go on. */
static size_t decode_error(Decoder *d, size_t start, size_t end, const char *reason) {
    const uint8_t *p = d->bytes + start;
    switch (d->handler) {
    case IGNORE: return end;
    case REPLACE: adder_builder_put_codepoint(&d->out, 0xfffd); return end;
    case BACKSLASH_REPLACE:
        for (; start < end; start++) put_hex(&d->out, 'x', d->bytes[start], 2);
        return end;
    case SURROGATE_ESCAPE:
        for (; start < end; start++) adder_builder_put_codepoint(&d->out, 0xdc00u + d->bytes[start]);
        return end;
    case SURROGATE_PASS:
        if (d->encoding == UTF8 && d->size - start >= 3 && p[0] == 0xed && p[1] >= 0xa0 && p[1] <= 0xbf &&
            (p[2] & 0xc0) == 0x80) {
            adder_builder_put(&d->out, (const char *)p, 3);
            return start + 3;
        }
        break;
    case UNKNOWN_HANDLER: adder_raise(d->vm, &adder_LookupError, "unknown error handler name %r", d->errors);
    default: break;
    }
    raise_unicode(d->vm, &adder_UnicodeDecodeError, d->encoding, adder_bytes(d->vm, d->bytes, d->size), start, end,
                  reason);
}

/* What is wrong with the character at start, which utf8_valid refused: *end is behind the wrong bytes. */
static const char *utf8_complaint(const uint8_t *bytes, size_t size, size_t start, size_t *end) {
    uint8_t c = bytes[start], low = 0x80, high = 0xbf;
    *end = start + 1;
    if (c < 0xc2 || c > 0xf4) return "invalid start byte";
    if (c == 0xe0) low = 0xa0;
    if (c == 0xed) high = 0x9f;
    if (c == 0xf0) low = 0x90;
    if (c == 0xf4) high = 0x8f;
    for (; *end < size; ++*end, low = 0x80, high = 0xbf) {
        if (bytes[*end] < low || bytes[*end] > high) return "invalid continuation byte";
    }
    return "unexpected end of data";
}

static Value decode_utf8(Decoder *d) {
    size_t at = utf8_valid((const char *)d->bytes, d->size);
    if (LIKELY(at == d->size)) return adder_str(d->vm, (const char *)d->bytes, at);
    adder_builder_start(d->vm, &d->out);
    adder_builder_put(&d->out, (const char *)d->bytes, at);
    while (at < d->size) {
        size_t end;
        const char *reason = utf8_complaint(d->bytes, d->size, at, &end);
        at = decode_error(d, at, end, reason);
        size_t valid = utf8_valid((const char *)d->bytes + at, d->size - at);
        adder_builder_put(&d->out, (const char *)d->bytes + at, valid);
        at += valid;
    }
    return adder_builder_str(&d->out);
}

static Value decode_narrow(Decoder *d) {
    adder_builder_start(d->vm, &d->out);
    for (size_t at = 0; at < d->size;) {
        if (d->encoding == ASCII && d->bytes[at] >= 0x80) {
            at = decode_error(d, at, at + 1, "ordinal not in range(128)");
        } else {
            adder_builder_put_codepoint(&d->out, d->bytes[at++]);
        }
    }
    return adder_builder_str(&d->out);
}

Value codec_decode(Vm *vm, const uint8_t *bytes, size_t size, Value encoding, Value errors) {
    Decoder d = {.vm = vm, .bytes = bytes, .size = size, .errors = errors};
    d.encoding = find_encoding(vm, encoding, "decode");
    d.handler = find_handler(vm, errors, "decode");
    return d.encoding == UTF8 ? decode_utf8(&d) : decode_narrow(&d);
}

Value adder_str_decode(Vm *vm, const char *bytes, size_t size) {
    return codec_decode(vm, (const uint8_t *)bytes, size, UNBOUND, UNBOUND);
}

/* ---- encoding ---- */
static bool encodable(Encoding encoding, uint32_t c) {
    return encoding == UTF8 ? c < 0xd800 || c > 0xdfff : c < (encoding == ASCII ? 0x80u : 0x100u);
}

typedef struct Encoder {
    Vm *vm;
    const Str *text;
    Encoding encoding;
    Handler handler;
    Value errors;
    Builder out;
} Encoder;

/* The character c at text[at..next) cannot be encoded. */
static void encode_error(Encoder *e, uint32_t c, size_t at, size_t next) {
    static const char *const reasons[] = {"surrogates not allowed", "ordinal not in range(128)",
                                          "ordinal not in range(256)"};
    switch (e->handler) {
    case IGNORE: return;
    case REPLACE: adder_builder_put_char(&e->out, '?'); return;
    case BACKSLASH_REPLACE: put_escape(&e->out, c); return;
    case XML_REPLACE: adder_builder_format(&e->out, "&#%u;", (unsigned)c); return;
    case SURROGATE_ESCAPE:
        if (c < 0xdc80 || c > 0xdcff) break;
        adder_builder_put_char(&e->out, (char)(c & 0xff));
        return;
    case SURROGATE_PASS:
        if (e->encoding != UTF8) break;
        adder_builder_put(&e->out, str_text(e->text) + at, next - at);
        return;
    case UNKNOWN_HANDLER: adder_raise(e->vm, &adder_LookupError, "unknown error handler name %r", e->errors);
    default: break;
    }
    size_t start = str_index_of(e->text, at), end = start;
    const char *p = str_text(e->text) + at, *stop = str_text(e->text) + str_size(e->text);
    while (p < stop && !encodable(e->encoding, utf8_decode(&p))) end++;
    raise_unicode(e->vm, &adder_UnicodeEncodeError, e->encoding, adder_object(e->text), start, end,
                  reasons[e->encoding]);
}

static bool has_surrogates(const Str *s) {
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end && (at = memchr(at, 0xed, (size_t)(end - at))) != NULL) {
        if ((unsigned char)at[1] >= 0xa0) return true;
        at++;
    }
    return false;
}

Value codec_encode(Vm *vm, Value str, Value encoding, Value errors) {
    const Str *s = str_exact(str);
    Encoder e = {.vm = vm, .text = s, .errors = errors};
    e.encoding = find_encoding(vm, encoding, "encode");
    e.handler = find_handler(vm, errors, "encode");
    if (str_is_ascii(s) || (e.encoding == UTF8 && !has_surrogates(s))) return adder_bytes(vm, str_text(s), str_size(s));
    adder_builder_start(vm, &e.out);
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end) {
        const char *start = at;
        uint32_t c = utf8_decode(&at);
        if (!encodable(e.encoding, c)) {
            encode_error(&e, c, (size_t)(start - str_text(s)), (size_t)(at - str_text(s)));
        } else if (e.encoding == UTF8) {
            adder_builder_put(&e.out, start, (size_t)(at - start));
        } else {
            adder_builder_put_char(&e.out, (char)c);
        }
    }
    return adder_builder_bytes(&e.out);
}
