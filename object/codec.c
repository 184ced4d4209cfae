/* codec.c: see codec.h: finding a codec by its name, the loops, and utf-8, ascii and latin-1. What happens at an error
 * stands in codec_error.c. */
#include "object/codec_run.h"

#include "object/text_search.h"

/* ---- the three that every build has ---- */
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
    return NULL;
}

void codec_decode_utf8(CodecRun *run) {
    for (size_t at = 0;;) {
        size_t valid = utf8_valid((const char *)run->bytes + at, run->size - at), end;
        adder_builder_put(&run->out, (const char *)run->bytes + at, valid);
        at += valid;
        run->consumed = at;
        if (at >= run->size) return;
        const char *reason = utf8_complaint(run->bytes, run->size, at, &end);
        if (reason == NULL && run->partial) return;
        at = codec_decode_error(run, at, end, reason != NULL ? reason : "unexpected end of data");
    }
}

static void decode_ascii(CodecRun *run) {
    for (size_t at = 0; at < run->size;) {
        if (run->bytes[at] >= 0x80) {
            at = codec_decode_error(run, at, at + 1, "ordinal not in range(128)");
        } else {
            adder_builder_put_char(&run->out, (char)run->bytes[at++]);
        }
    }
    run->consumed = run->size;
}

static void decode_latin1(CodecRun *run) {
    for (size_t at = 0; at < run->size; at++) adder_builder_put_codepoint(&run->out, run->bytes[at]);
    run->consumed = run->size;
}

bool codec_put_utf8(CodecRun *run, uint32_t c) {
    if (c >= 0xd800 && c <= 0xdfff && !run->surrogates) return false;
    adder_builder_put_codepoint(&run->out, c);
    return true;
}
static bool put_ascii(CodecRun *run, uint32_t c) {
    if (c < 0x80) adder_builder_put_char(&run->out, (char)c);
    return c < 0x80;
}
static bool put_latin1(CodecRun *run, uint32_t c) {
    if (c < 0x100) adder_builder_put_char(&run->out, (char)c);
    return c < 0x100;
}

static const Codec utf8 = {"utf-8", "utf-8", codec_decode_utf8, codec_put_utf8, .complaint = "surrogates not allowed"};
static const Codec ascii = {"ascii", "ascii", decode_ascii, put_ascii, .complaint = "ordinal not in range(128)"};
static const Codec latin1 = {"latin-1", "iso8859-1", decode_latin1, put_latin1, .complaint = "ordinal not in range(256)"};
static const CodecAlias aliases[] = {
    {"utf-8", &utf8},     {"utf8", &utf8},           {"u8", &utf8},           {"utf", &utf8},       {"cp65001", &utf8},
    {"ascii", &ascii},    {"us-ascii", &ascii},      {"646", &ascii},         {"us", &ascii},       {"latin-1", &latin1},
    {"latin1", &latin1},  {"iso-8859-1", &latin1},   {"iso8859-1", &latin1},  {"l1", &latin1},      {"latin", &latin1},
    {"8859", &latin1},    {"iso8859", &latin1},      {"cp819", &latin1},
};

/* ---- names ---- */
static const Codec *find_in(const CodecAlias *table, unsigned count, const char *name) {
    for (unsigned i = 0; i < count; i++) {
        if (strcmp(name, table[i].name) == 0) return table[i].codec;
    }
    return NULL;
}

static const Codec *find_by_text(const char *text) {
    char name[24];
    size_t size = 0;
    bool gap = false;
    for (; *text != '\0'; text++) {
        bool plain = (ascii_class(*text) & ASCII_ALNUM) != 0 || *text == '.';
        if (!plain) {
            gap = size != 0;
            continue;
        }
        if (size + 3 > sizeof name) return NULL;
        if (gap) name[size++] = '-';
        gap = false;
        name[size++] = ascii_lower(*text);
    }
    name[size] = '\0';
    const Codec *found = find_in(aliases, sizeof aliases / sizeof aliases[0], name);
    return found != NULL ? found : find_in(codec_more, codec_more_count, name);
}

static const Codec *find_codec(Vm *vm, Value name, const char *function) {
    if (adder_is_unbound(name)) return &utf8;
    const Str *s = str_exact(name);
    if (!s) adder_raise(vm, &adder_TypeError, "%s() argument 'encoding' must be str, not %P", function, name);
    if (strlen(str_text(s)) != str_size(s)) adder_raise(vm, &adder_ValueError, "embedded null character");
    const Codec *codec = find_by_text(str_text(s));
    if (codec == NULL) adder_raise(vm, &adder_LookupError, "unknown encoding: %q", adder_object(s));
    return codec;
}

const char *codec_name(Vm *vm, Value encoding) {
    const Codec *codec = find_by_text(adder_to_text(vm, encoding, NULL));
    return codec != NULL ? codec->public_name : NULL;
}

static void check_errors(Vm *vm, Value errors, const char *function) {
    if (!adder_is_unbound(errors) && !str_exact(errors)) {
        adder_raise(vm, &adder_TypeError, "%s() argument 'errors' must be str, not %P", function, errors);
    }
}

/* ---- decoding ---- */
static Value decode(Vm *vm, const Codec *codec, const uint8_t *bytes, size_t size, Value errors, size_t *consumed) {
    CodecRun run = {.vm = vm, .codec = codec, .name = codec->name, .bytes = bytes, .size = size, .object = UNBOUND,
                    .errors = errors, .handler = -1, .partial = consumed != NULL};
    adder_builder_start(vm, &run.out);
    codec->decode(&run);
    if (consumed != NULL) *consumed = run.consumed;
    return adder_builder_str(&run.out);
}

Value codec_decode(Vm *vm, const char *function, const uint8_t *bytes, size_t size, Value encoding, Value errors) {
    const Codec *codec = find_codec(vm, encoding, function);
    check_errors(vm, errors, function);
    if (codec == &utf8 && LIKELY(utf8_valid((const char *)bytes, size) == size)) {
        return adder_str(vm, (const char *)bytes, size);
    }
    return decode(vm, codec, bytes, size, errors, NULL);
}

Value codec_decode_part(Vm *vm, const uint8_t *bytes, size_t size, Value encoding, Value errors, size_t *consumed) {
    return decode(vm, find_codec(vm, encoding, "decode"), bytes, size, errors, consumed);
}

Value adder_str_decode(Vm *vm, const char *bytes, size_t size) {
    return codec_decode(vm, "decode", (const uint8_t *)bytes, size, UNBOUND, UNBOUND);
}

/* ---- encoding ---- */
static bool has_surrogates(const Str *s) {
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end && (at = memchr(at, 0xed, (size_t)(end - at))) != NULL) {
        if ((unsigned char)at[1] >= 0xa0) return true;
        at++;
    }
    return false;
}

Value codec_encode(Vm *vm, const char *function, Value str, Value encoding, Value errors) {
    const Str *s = str_exact(str);
    const Codec *codec = find_codec(vm, encoding, function);
    check_errors(vm, errors, function);
    bool narrow = codec == &ascii || codec == &latin1;
    if ((str_is_ascii(s) && (narrow || codec == &utf8)) || (codec == &utf8 && !has_surrogates(s))) {
        return adder_bytes(vm, str_text(s), str_size(s));
    }
    CodecRun run = {.vm = vm, .codec = codec, .name = codec->name, .bytes = (const uint8_t *)str_text(s),
                    .size = str_size(s), .object = adder_object(s), .errors = errors, .handler = -1};
    adder_builder_start(vm, &run.out);
    if (codec->mark_size != 0) adder_builder_put(&run.out, codec->mark, codec->mark_size);
    for (const char *at = str_text(s), *end = at + run.size; at < end;) {
        const char *start = at;
        uint32_t c = utf8_decode(&at);
        if (!codec->put(&run, c)) at = str_text(s) + codec_encode_error(&run, (size_t)(start - str_text(s)));
    }
    return adder_builder_bytes(&run.out);
}
