/* codec_error.c: what happens when a character cannot be converted: the built-in error handlers, and those that a
 * program gave to codecs.register_error. Exceptions say where, which characters and why. */
#include "object/codec_run.h"

#include "object/exception.h"

typedef enum Handler {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH_REPLACE,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    XML_REPLACE,
    OTHER_HANDLER
} Handler;
static const char *const handler_names[] = {"strict",          "ignore",        "replace",          "backslashreplace",
                                            "surrogateescape", "surrogatepass", "xmlcharrefreplace"};


Value codec_handlers(Vm *vm) {
    Value *handlers = adder_module_state(vm, ADDER_STATE_CODECS);
    if (adder_is_unbound(*handlers)) {
        Value dict = adder_dict(vm);
        handlers = adder_module_state(vm, ADDER_STATE_CODECS);
        *handlers = dict;
    }
    return *handlers;
}

static Handler find_handler(const char *name) {
    unsigned i = 0;
    while (i < OTHER_HANDLER && strcmp(name, handler_names[i]) != 0) i++;
    return (Handler)i;
}

static Handler handler_of(CodecRun *run) {
    if (run->handler < 0) {
        run->handler = adder_is_unbound(run->errors) ? STRICT : (int)find_handler(str_text(str_exact(run->errors)));
    }
    return (Handler)run->handler;
}

/* UnicodeDecodeError(encoding, object, start, end, reason), or UnicodeEncodeError */
static Value make_exception(Vm *vm, const Type *type, const char *name, Value object, size_t start, size_t end,
                            const char *reason) {
    Value arguments[5] = {adder_str_c(vm, name), object, adder_small_int((intptr_t)start),
                          adder_small_int((intptr_t)end), UNBOUND};
    arguments[4] = adder_str_c(vm, reason);
    return exception_new(vm, type, adder_tuple(vm, 5, arguments));
}

/* What a handler of the program answers: the text to put, and the position where to go on, within 0 .. length. */
static Value ask_handler(CodecRun *run, Value exception, bool decoding, size_t length, size_t *next) {
    Vm *vm = run->vm;
    Value handlers = *adder_module_state(vm, ADDER_STATE_CODECS);
    Value handler = adder_is_unbound(handlers) ? UNBOUND : adder_dict_find(vm, handlers, adder_unwrap(run->errors));
    if (adder_is_unbound(handler)) {
        adder_raise(vm, &adder_LookupError, "unknown error handler name %r", adder_unwrap(run->errors));
    }
    Value answer = adder_call(vm, handler, 1, &exception), text = UNBOUND;
    bool good = adder_is_exact(answer, &adder_tuple_type) && adder_tuple_count(answer) == 2;
    if (good) {
        text = adder_tuple_items(answer)[0];
        good = (adder_is_str(text) || (!decoding && adder_is_instance(text, &adder_bytes_type)));
    }
    if (!good) {
        adder_raise(vm, &adder_TypeError, decoding ? "decoding error handler must return (str, int) tuple"
                                                   : "encoding error handler must return (str/bytes, int) tuple");
    }
    intptr_t position = adder_to_index(vm, adder_tuple_items(answer)[1]);
    if (position < 0) position += (intptr_t)length;
    if (position < 0 || (size_t)position > length) {
        adder_raise(vm, &adder_IndexError, "position %r from error handler out of bounds", adder_tuple_items(answer)[1]);
    }
    *next = (size_t)position;
    return adder_unwrap(text);
}

/* ---- the texts that stand for a character or byte ---- */
static unsigned escape_of(uint32_t c, char out[12]) {
    unsigned digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out[0] = '\\';
    out[1] = c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U';
    for (unsigned i = 0; i < digits; i++) out[2 + i] = "0123456789abcdef"[c >> (4 * (digits - 1 - i)) & 15];
    return digits + 2;
}

static unsigned reference_of(uint32_t c, char out[12]) {
    char digits[8];
    unsigned count = 0, size = 2;
    do digits[count++] = (char)('0' + c % 10);
    while ((c /= 10) != 0);
    out[0] = '&';
    out[1] = '#';
    while (count > 0) out[size++] = digits[--count];
    out[size++] = ';';
    return size;
}

/* ---- decoding ---- */
static bool pass_surrogate(CodecRun *run, size_t start, size_t *next) {
    const uint8_t *p = run->bytes + start;
    unsigned unit = run->codec->unit;
    if (unit == 0) {
        if (run->codec->put != codec_put_utf8 || run->size - start < 3 || p[0] != 0xed || p[1] < 0xa0 || p[1] > 0xbf ||
            (p[2] & 0xc0) != 0x80) {
            return false;
        }
        adder_builder_put(&run->out, (const char *)p, 3);
        *next = start + 3;
        return true;
    }
    if (run->size - start < unit) return false;
    uint32_t c = 0;
    for (unsigned i = 0; i < unit; i++) c = c << 8 | p[run->big ? i : unit - 1 - i];
    if (c < 0xd800 || c > 0xdfff) return false;
    adder_builder_put_codepoint(&run->out, c);
    *next = start + unit;
    return true;
}

static bool escape_bytes(CodecRun *run, size_t start, size_t end, size_t *next) {
    *next = start;
    while (*next < end && run->bytes[*next] >= 0x80) {
        adder_builder_put_codepoint(&run->out, 0xdc00u + run->bytes[(*next)++]);
    }
    return *next > start;
}

size_t codec_decode_error(CodecRun *run, size_t start, size_t end, const char *reason) {
    size_t next = end;
    char text[12];
    Handler handler = handler_of(run);
    switch (handler) {
    case IGNORE: return end;
    case REPLACE: adder_builder_put_codepoint(&run->out, 0xfffd); return end;
    case BACKSLASH_REPLACE:
        for (; start < end; start++) adder_builder_put(&run->out, text, escape_of(run->bytes[start], text));
        return end;
    case SURROGATE_ESCAPE:
        if (escape_bytes(run, start, end, &next)) return next;
        break;
    case SURROGATE_PASS:
        if (pass_surrogate(run, start, &next)) return next;
        break;
    default: break;
    }
    if (adder_is_unbound(run->object)) {
        run->object = adder_bytes(run->vm, run->bytes, run->size);
        /* A handler may change what the bytes came from: this copy is what is decoded from now on. */
        AdderBufferView view;
        adder_to_buffer(run->vm, run->object, &view);
        run->bytes = view.bytes;
    }
    Value exception =
        make_exception(run->vm, &adder_UnicodeDecodeError, run->name, run->object, start, end, reason);
    if (handler != OTHER_HANDLER) adder_raise_value(run->vm, exception);
    adder_builder_put_str(&run->out, ask_handler(run, exception, true, run->size, &next));
    return next;
}

/* ---- encoding ---- */
static bool can_put(CodecRun *run, uint32_t c) {
    size_t size = run->out.size;
    bool can = run->codec->put(run, c);
    run->out.size = size;
    return can;
}

/* Puts text of ASCII characters. */
static void put_encoded(CodecRun *run, const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) run->codec->put(run, (unsigned char)text[i]);
}

/* What a built-in handler puts for one character; false: it has nothing. */
static bool put_instead(CodecRun *run, Handler handler, uint32_t c) {
    char text[12];
    switch (handler) {
    case IGNORE: return true;
    case REPLACE: put_encoded(run, "?", 1); return true;
    case BACKSLASH_REPLACE: put_encoded(run, text, escape_of(c, text)); return true;
    case XML_REPLACE: put_encoded(run, text, reference_of(c, text)); return true;
    case SURROGATE_ESCAPE:
        if (c < 0xdc80 || c > 0xdcff || run->codec->unit != 0) return false;
        adder_builder_put_char(&run->out, (char)(c & 0xff));
        return true;
    case SURROGATE_PASS: {
        if (c < 0xd800 || c > 0xdfff) return false;
        run->surrogates = true;
        bool passed = run->codec->put(run, c);
        run->surrogates = false;
        return passed;
    }
    default: return false;
    }
}

/* Puts the answer of the program's handler; what cannot be encoded in it is an error as the first one was. */
static void put_answer(CodecRun *run, Value answer, Value exception) {
    if (!adder_is_str(answer)) {
        AdderBufferView view;
        adder_to_buffer(run->vm, answer, &view);
        adder_builder_put(&run->out, (const char *)view.bytes, view.size);
        return;
    }
    const Str *s = str_exact(answer);
    const char *at = str_text(s), *end = at + str_size(s);
    while (at < end) {
        if (!run->codec->put(run, utf8_decode(&at))) adder_raise_value(run->vm, exception);
    }
}

size_t codec_encode_error(CodecRun *run, size_t offset) {
    const Str *s = VALUE_AS(Str, run->object);
    const char *at = str_text(s) + offset, *stop = str_text(s) + run->size;
    Handler handler = handler_of(run);
    size_t count = 0, next;
    while (at < stop) { /* all that follow and cannot be encoded either */
        const char *start = at;
        uint32_t c = utf8_decode(&at);
        if (count > 0 && (run->codec->unit != 0 || can_put(run, c))) {
            at = start;
            break;
        }
        if (handler != OTHER_HANDLER && !put_instead(run, handler, c)) handler = STRICT;
        count++;
    }
    if (handler != OTHER_HANDLER && handler != STRICT) return (size_t)(at - str_text(s));
    size_t first = str_index_of(s, offset);
    Value exception = make_exception(run->vm, &adder_UnicodeEncodeError, run->name, run->object, first, first + count,
                                     run->codec->complaint);
    if (handler != OTHER_HANDLER) adder_raise_value(run->vm, exception);
    Value answer = ask_handler(run, exception, false, str_length(s), &next);
    put_answer(run, answer, exception);
    return str_offset(s, next);
}

/* ---- the built-in handlers as functions of an exception ---- */
static void put_for(Builder *out, Handler handler, bool decoding, uint32_t c) {
    char text[12];
    if (handler == REPLACE) adder_builder_put_char(out, '?');
    if (handler == BACKSLASH_REPLACE) adder_builder_put(out, text, escape_of(c, text));
    if (handler == XML_REPLACE) adder_builder_put(out, text, reference_of(c, text));
}

Value codec_handle(Vm *vm, Value name, Value exception) {
    Handler handler = find_handler(adder_to_text(vm, name, NULL));
    bool decoding = adder_is_instance(exception, &adder_UnicodeDecodeError);
    bool known = decoding || adder_is_instance(exception, &adder_UnicodeEncodeError);
    if (!adder_is_instance(exception, &adder_BaseException)) {
        adder_raise(vm, &adder_TypeError, "codec must pass exception instance");
    }
    if (!known || handler == STRICT || handler == SURROGATE_ESCAPE || handler == SURROGATE_PASS ||
        (decoding && handler == XML_REPLACE)) {
        if ((known && !(decoding && handler == XML_REPLACE)) || handler == STRICT) adder_raise_value(vm, exception);
        adder_raise(vm, &adder_TypeError, "don't know how to handle %T in error callback", exception);
    }
    Value object = adder_get_attribute(vm, exception, N(object)), pair[2];
    intptr_t start = adder_to_index(vm, adder_get_attribute(vm, exception, N(start)));
    pair[1] = adder_get_attribute(vm, exception, N(end));
    intptr_t end = adder_to_index(vm, pair[1]);
    Builder out;
    adder_builder_start(vm, &out);
    if (decoding && handler == REPLACE) {
        adder_builder_put_codepoint(&out, 0xfffd);
        start = end;
    }
    for (; start < end; start++) {
        Value item = adder_get_item(vm, object, adder_small_int(start));
        const char *at = decoding ? NULL : adder_to_text(vm, item, NULL);
        put_for(&out, handler, decoding, decoding ? (uint32_t)adder_to_int(vm, item) : utf8_decode(&at));
    }
    pair[0] = adder_builder_str(&out);
    return adder_tuple(vm, 2, pair);
}
