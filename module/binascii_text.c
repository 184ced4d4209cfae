/* binascii_text.c: see binascii_text.h. Works on bytes and a builder; knows no other values. */
#include "module/binascii_text.h"

#include <string.h>

enum { LINE_MAX = 76 };

/* ---- quoted-printable ---- */
typedef struct Quoted {
    AdderBuilder *out;
    QuotedOptions options;
    const uint8_t *data;
    size_t size;
    size_t column; /* characters of this line so far */
    bool returns;  /* lines end with CR LF */
} Quoted;

static void put_line_end(Quoted *q) {
    adder_builder_put_c(q->out, q->returns ? "\r\n" : "\n");
    q->column = 0;
}
static void put_soft_break(Quoted *q) {
    adder_builder_put_char(q->out, '=');
    put_line_end(q);
}

static void put_hex(AdderBuilder *out, uint8_t c) {
    static const char digits[] = "0123456789ABCDEF";
    char text[3] = {'=', digits[c >> 4], digits[c & 15]};
    adder_builder_put(out, text, 3);
}

/* Whether the byte at `at` may not stand as it is. */
static bool must_quote(const Quoted *q, size_t at) {
    uint8_t c = q->data[at];
    bool last = at + 1 == q->size, blank = c == ' ' || c == '\t';
    uint8_t next = last ? 0 : q->data[at + 1];
    if (c > 126 || c == '=' || (q->options.header && c == '_')) return true;
    if (c == '.' && q->column == 0 && (last || next == '\n' || next == '\r' || next == 0)) return true;
    if (c == '\r' || c == '\n') return !q->options.text;
    if (blank) return last || (q->options.tabs && !(q->options.header && c == ' '));
    return c < 33;
}

/* A blank in front of a line end would be lost on the way. */
static void protect_blank(Quoted *q) {
    AdderBuilder *out = q->out;
    if (out->size == 0) return;
    uint8_t before = (uint8_t)out->buffer[out->size - 1];
    if (before != ' ' && before != '\t') return;
    out->size--;
    put_hex(out, before);
}

void quoted_encode(AdderBuilder *out, const uint8_t *data, size_t size, QuotedOptions options) {
    const uint8_t *newline = size != 0 ? memchr(data, '\n', size) : NULL;
    Quoted q = {out, options, data, size, 0, newline != NULL && newline > data && newline[-1] == '\r'};
    for (size_t at = 0; at < size; at++) {
        uint8_t c = data[at];
        bool pair = c == '\r' && at + 1 < size && data[at + 1] == '\n';
        if (must_quote(&q, at)) {
            if (q.column + 3 >= LINE_MAX) put_soft_break(&q);
            put_hex(out, c);
            q.column += 3;
        } else if (c == '\n' || pair) {
            protect_blank(&q);
            put_line_end(&q);
            at += pair;
        } else {
            if (at + 1 < size && data[at + 1] != '\n' && q.column + 1 >= LINE_MAX) put_soft_break(&q);
            adder_builder_put_char(out, options.header && c == ' ' ? '_' : (char)c);
            q.column++;
        }
    }
}

void quoted_decode(AdderBuilder *out, const uint8_t *text, size_t size, bool header) {
    for (size_t at = 0; at < size; at++) {
        uint8_t c = text[at];
        if (c != '=') {
            adder_builder_put_char(out, header && c == '_' ? ' ' : (char)c);
            continue;
        }
        if (++at == size) return;
        int high = binascii_hex_digit(text[at]), low = at + 1 < size ? binascii_hex_digit(text[at + 1]) : -1;
        if (text[at] == '\n' || text[at] == '\r') { /* a soft line break */
            while (at < size && text[at] != '\n') at++;
        } else if (text[at] == '=') {
            adder_builder_put_char(out, '=');
        } else if (high >= 0 && low >= 0) {
            adder_builder_put_char(out, (char)(high << 4 | low));
            at++;
        } else {
            adder_builder_put_char(out, '=');
            at--;
        }
    }
}

/* ---- uuencode: a length, then six bits a character, from the blank on ---- */
void uu_encode(AdderVm *vm, AdderBuilder *out, const uint8_t *data, size_t size, bool backtick) {
    if (size > 45) adder_raise(vm, &adder_binascii_error_type, "At most 45 bytes at once");
    char zero = backtick ? '`' : ' ';
    adder_builder_put_char(out, size != 0 ? (char)(' ' + size) : zero);
    for (size_t at = 0; at < size; at += 3) {
        unsigned group = (unsigned)data[at] << 16;
        if (at + 1 < size) group |= (unsigned)data[at + 1] << 8;
        if (at + 2 < size) group |= data[at + 2];
        for (int shift = 18; shift >= 0; shift -= 6) {
            unsigned six = group >> shift & 63;
            adder_builder_put_char(out, six != 0 ? (char)(' ' + six) : zero);
        }
    }
    adder_builder_put_char(out, '\n');
}

static bool ends_line(uint8_t c) {
    return c == '\n' || c == '\r';
}

void uu_decode(AdderVm *vm, AdderBuilder *out, const uint8_t *text, size_t size) {
    size_t at = 1, length = ((size != 0 ? text[0] : 0u) - 32u) & 63, bits = 0;
    unsigned rest = 0;
    while (length > 0) {
        unsigned six = 0; /* missing characters count as zeros */
        if (at < size && !ends_line(text[at])) {
            if (text[at] < ' ' || text[at] > ' ' + 64) adder_raise(vm, &adder_binascii_error_type, "Illegal char");
            six = (text[at] - 32u) & 63;
        }
        at++;
        rest = rest << 6 | six;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            adder_builder_put_char(out, (char)(rest >> bits));
            length--;
        }
    }
    for (; at < size; at++) {
        if (text[at] != ' ' && text[at] != '`' && !ends_line(text[at])) {
            adder_raise(vm, &adder_binascii_error_type, "Trailing garbage");
        }
    }
}
