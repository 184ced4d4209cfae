/* utf8.c: the encoding of characters in text. Knows no strings. Surrogates pass as three bytes, as in no valid UTF-8:
 * a str may hold them. */
#include "object/str.h"

uint32_t utf8_decode(const char **at) {
    const unsigned char *p = (const unsigned char *)*at;
    uint32_t c = p[0];
    if (c < 0x80) {
        *at += 1;
    } else if (c < 0xe0) {
        c = (c & 0x1f) << 6 | (p[1] & 0x3fu);
        *at += 2;
    } else if (c < 0xf0) {
        c = (c & 0x0f) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
        *at += 3;
    } else {
        c = (c & 0x07) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
        *at += 4;
    }
    return c;
}

unsigned utf8_encode(uint32_t c, char out[4]) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    unsigned more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};
    out[0] = (char)(first[more] | c >> (6 * more));
    for (unsigned i = 1; i <= more; i++) out[i] = (char)(0x80 | (c >> (6 * (more - i)) & 0x3f));
    return more + 1;
}

/* Bytes of the valid character at p, 0 when there is none (Unicode standard, table 3-7). */
static size_t valid_character(const unsigned char *p, size_t room) {
    unsigned char c = p[0], low = 0x80, high = 0xbf;
    if (c < 0x80) return 1;
    if (c < 0xc2 || c > 0xf4) return 0;
    size_t more = c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    if (more >= room) return 0;
    if (c == 0xe0) low = 0xa0;
    if (c == 0xed) high = 0x9f;
    if (c == 0xf0) low = 0x90;
    if (c == 0xf4) high = 0x8f;
    if (p[1] < low || p[1] > high) return 0;
    for (size_t i = 2; i <= more; i++) {
        if ((p[i] & 0xc0) != 0x80) return 0;
    }
    return more + 1;
}

size_t utf8_valid(const char *text, size_t size) {
    size_t at = 0;
    while (at < size) {
        size_t width = valid_character((const unsigned char *)text + at, size - at);
        if (width == 0) break;
        at += width;
    }
    return at;
}

bool utf8_all_ascii(const char *text, size_t size) {
    const uintptr_t high = (uintptr_t)0x8080808080808080u;
    uintptr_t word;
    for (; size >= sizeof word; text += sizeof word, size -= sizeof word) {
        memcpy(&word, text, sizeof word);
        if (word & high) return false;
    }
    for (; size > 0; size--) {
        if (*text++ & 0x80) return false;
    }
    return true;
}
