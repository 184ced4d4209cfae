/* io_text.c: text in files: lines, newlines, encodings, on the buffer of io_file.c.
 *
 * Bytes are gathered up to the end of a line or of the wanted number of characters and decoded as a whole, so that no
 * character is cut at the border of a buffer. In all encodings that there are (utf-8, ascii, latin-1) newlines are
 * single bytes. The codecs themselves are reached as bytes.decode and str.encode.
 */
#include "module/io_file.h"

#include <string.h>

/* ---- settings ---- */
static bool is_utf8(const char *name) {
    static const char *const names[] = {"utf-8", "utf8", "UTF-8", "UTF8", "utf_8", "locale"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(name, names[i]) == 0) return true;
    }
    return false;
}

static AdderValue given(AdderValue v) {
    return adder_is_none(v) ? ADDER_UNBOUND : v;
}

void text_set_encoding(AdderVm *vm, File *f, AdderValue encoding, AdderValue errors) {
    encoding = given(encoding);
    errors = given(errors);
    if (!adder_is_unbound(encoding)) {
        if (!adder_is_str(encoding)) {
            adder_raise(vm, &adder_TypeError, "open() argument 'encoding' must be str or None, not %T", encoding);
        }
        adder_call_method(vm, ADDER_N(empty), ADDER_N(encode), 1, &encoding); /* LookupError */
        if (is_utf8(adder_to_text(vm, encoding, NULL))) {
            encoding = ADDER_UNBOUND;
        } else {
            f->flags |= FILE_NARROW;
        }
    }
    if (!adder_is_unbound(errors)) {
        if (!adder_is_str(errors)) {
            adder_raise(vm, &adder_TypeError, "open() argument 'errors' must be str or None, not %T", errors);
        }
        if (strcmp(adder_to_text(vm, errors, NULL), "strict") == 0) errors = ADDER_UNBOUND;
    }
    adder_store(vm, f, &f->encoding, encoding);
    adder_store(vm, f, &f->errors, errors);
}

void text_set_newline(AdderVm *vm, File *f, AdderValue newline) {
    Newline kind = NEWLINE_UNIVERSAL;
    newline = given(newline);
    if (!adder_is_unbound(newline)) {
        static const char *const texts[] = {"", "\n", "\r", "\r\n"};
        if (!adder_is_str(newline)) {
            adder_raise(vm, &adder_TypeError, "open() argument 'newline' must be str or None, not %T", newline);
        }
        unsigned i = 0;
        while (i < 4 && strcmp(adder_to_text(vm, newline, NULL), texts[i]) != 0) i++;
        if (i == 4) adder_raise(vm, &adder_ValueError, "illegal newline value: %r", newline);
        kind = (Newline)(NEWLINE_ANY + i);
    }
    f->flags = (f->flags & ~(7u << FILE_NEWLINE_SHIFT)) | (uint32_t)kind << FILE_NEWLINE_SHIFT;
}

/* ---- reading ---- */
static AdderValue decode(AdderVm *vm, File *f, const char *bytes, size_t size) {
    if (adder_is_unbound(f->encoding) && adder_is_unbound(f->errors)) return adder_str_decode(vm, bytes, size);
    AdderValue codec[2] = {adder_is_unbound(f->encoding) ? ADDER_N(utf8) : f->encoding,
                           adder_is_unbound(f->errors) ? ADDER_N(strict) : f->errors};
    return adder_call_method(vm, adder_bytes(vm, bytes, size), ADDER_N(decode), 2, codec);
}
static AdderValue decode_taken(AdderVm *vm, File *f, IoBytes *b) {
    AdderValue text = decode(vm, f, b->bytes == NULL ? "" : b->bytes, b->size);
    adder_buffer_free(vm, b->bytes);
    return text;
}

typedef struct Taking {
    IoBytes *out;
    intptr_t left; /* characters still wanted; negative: any number */
    bool line, narrow, within; /* within: the last byte may have continuation bytes */
    Newline newline;
} Taking;

/* How many of the bytes go to the result as they are: up to a byte that needs a look, or the end of what is wanted. */
static size_t plain_run(Taking *t, const uint8_t *p, size_t n) {
    bool carriage_return = t->newline == NEWLINE_UNIVERSAL || (t->line && t->newline != NEWLINE_LF);
    bool line_feed = t->line && t->newline <= NEWLINE_LF;
    size_t i = 0;
    for (; i < n; i++) {
        if ((p[i] == '\n' && line_feed) || (p[i] == '\r' && carriage_return)) break;
        if (!t->narrow && (p[i] & 0xc0) == 0x80) continue;
        if (t->left == 0) break;
        if (t->left > 0) t->left--;
    }
    return i;
}

static bool next_is_newline(AdderVm *vm, File *f) {
    return file_more(vm, f) && f->buffer[f->start] == '\n';
}
static void put_byte(Taking *t, char c) {
    io_bytes_put(t->out, &c, 1);
    if (t->left > 0) t->left--;
}

/* The next byte is a \n or \r that plain_run stopped at: true when it ends the line. */
static bool take_newline(AdderVm *vm, File *f, Taking *t) {
    uint8_t c = f->buffer[f->start++];
    if (c == '\n') {
        put_byte(t, '\n');
        return t->line;
    }
    if (t->newline == NEWLINE_UNIVERSAL) {
        put_byte(t, '\n');
        if (f->start < f->end) {
            f->start += f->buffer[f->start] == '\n';
        } else {
            f->flags |= FILE_SAW_CR;
        }
        return t->line;
    }
    put_byte(t, '\r');
    if (t->newline == NEWLINE_CR) return true;
    if (t->left != 0 && next_is_newline(vm, f)) {
        f->start++;
        put_byte(t, '\n');
        return true;
    }
    return t->newline == NEWLINE_ANY;
}

void file_take(AdderVm *vm, File *f, IoBytes *out, intptr_t count, bool line) {
    bool bytes = !(f->flags & FILE_TEXT);
    Taking t = {out, count, line, bytes || (f->flags & FILE_NARROW), false, bytes ? NEWLINE_LF : file_newline(f)};
    /* after the last wanted character its continuation bytes are still to come, if it is not ASCII */
    while ((t.left != 0 || t.within) && file_more(vm, f)) {
        const uint8_t *p = f->buffer + f->start;
        size_t n = f->end - f->start, run = plain_run(&t, p, n);
        io_bytes_put(out, p, run);
        f->start += (uint32_t)run;
        t.within = !t.narrow && out->size != 0 && (out->bytes[out->size - 1] & 0x80) && run == n;
        if (run == n) continue;
        if (t.left == 0 || take_newline(vm, f, &t)) return;
    }
}

AdderValue text_readline(AdderVm *vm, File *f, intptr_t count) {
    if (count < 0 && file_newline(f) <= NEWLINE_LF && file_more(vm, f)) { /* mostly the line is in the buffer */
        const uint8_t *start = f->buffer + f->start, *end = memchr(start, '\n', f->end - f->start);
        bool plain = end != NULL &&
                     (file_newline(f) == NEWLINE_LF || memchr(start, '\r', (size_t)(end - start)) == NULL);
        if (plain) {
            size_t n = (size_t)(end - start) + 1;
            f->start += (uint32_t)n;
            return decode(vm, f, (const char *)start, n);
        }
    }
    IoBytes out = {.vm = vm};
    file_take(vm, f, &out, count, true);
    return decode_taken(vm, f, &out);
}

/* \r\n and \r become \n, in place. */
static void translate(IoBytes *b) {
    char *at = b->size == 0 ? NULL : memchr(b->bytes, '\r', b->size), *end = b->bytes + b->size, *to = at;
    if (at == NULL) return;
    while (at < end) {
        char c = *at++;
        if (c == '\r') {
            if (at < end && *at == '\n') at++;
            c = '\n';
        }
        *to++ = c;
    }
    b->size = (size_t)(to - b->bytes);
}

AdderValue text_read(AdderVm *vm, File *f, intptr_t count) {
    IoBytes out = {.vm = vm};
    if (count < 0) {
        file_read_all(vm, f, &out);
        if (file_newline(f) == NEWLINE_UNIVERSAL) translate(&out);
    } else {
        file_take(vm, f, &out, count, false);
    }
    return decode_taken(vm, f, &out);
}

/* ---- writing ---- */
static AdderValue with_newlines(AdderVm *vm, const char *text, size_t size, const char *newline) {
    AdderBuilder out;
    adder_builder_start(vm, &out);
    for (const char *end = text + size; text < end;) {
        const char *line = memchr(text, '\n', (size_t)(end - text));
        adder_builder_put(&out, text, (size_t)((line == NULL ? end : line) - text));
        if (line == NULL) break;
        adder_builder_put_c(&out, newline);
        text = line + 1;
    }
    return adder_builder_str(&out);
}
static bool has_surrogates(const char *text, size_t size) {
    const char *end = text + size;
    while (text < end && (text = memchr(text, 0xed, (size_t)(end - text))) != NULL) {
        if ((unsigned char)text[1] >= 0xa0) return true;
        text++;
    }
    return false;
}

AdderValue text_write(AdderVm *vm, File *f, AdderValue v) {
    size_t size;
    const char *text = io_text(vm, v, &size);
    size_t characters = io_characters(text, size);
    bool line = (f->flags & FILE_LINE) && (memchr(text, '\n', size) != NULL || memchr(text, '\r', size) != NULL);
    AdderValue data = adder_unwrap(v);
    if (file_newline(f) >= NEWLINE_CR) {
        data = with_newlines(vm, text, size, file_newline(f) == NEWLINE_CR ? "\r" : "\r\n");
        text = adder_to_text(vm, data, &size);
    }
    if (!adder_is_unbound(f->encoding) || has_surrogates(text, size)) {
        AdderValue codec[2] = {adder_is_unbound(f->encoding) ? ADDER_N(utf8) : f->encoding,
                               adder_is_unbound(f->errors) ? ADDER_N(strict) : f->errors};
        data = adder_call_method(vm, data, ADDER_N(encode), 2, codec);
    }
    file_write(vm, f, data);
    if (line && adder_is_unbound(f->source)) file_flush(vm, f);
    return adder_int_unsigned(vm, characters);
}
