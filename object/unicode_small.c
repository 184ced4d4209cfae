/* unicode_small.c: what boards know of characters: ASCII and Latin-1. Beyond, a character has no case; it is printable
 * and good for identifiers unless it is a surrogate, an invisible mark or for private use. */
#include "base/config.h"
#include "object/unicode.h"

#if ADDER_BOARD
#    include "object/text_search.h"

static unsigned ascii_flags(uint32_t c) {
    static const uint16_t letter = UNICODE_ALPHA | UNICODE_ID_START | UNICODE_ID_CONTINUE | UNICODE_CASED;
    unsigned classes = ascii_classes[c], flags = c >= 0x20 && c < 0x7f ? UNICODE_PRINTABLE : 0;
    if (classes & ASCII_UPPER) flags |= letter | UNICODE_UPPER;
    if (classes & ASCII_LOWER) flags |= letter | UNICODE_LOWER;
    if (classes & ASCII_DIGIT) flags |= UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC | UNICODE_ID_CONTINUE;
    if (classes & ASCII_UNICODE_SPACE) flags |= UNICODE_SPACE;
    if (c == '_') flags |= UNICODE_ID_START | UNICODE_ID_CONTINUE;
    if (c == '\'' || c == '.' || c == ':' || c == '^' || c == '`') flags |= UNICODE_CASE_IGNORABLE;
    return flags;
}

static bool is_latin_letter(uint32_t c) {
    return c >= 0xc0 && c <= 0xff && c != 0xd7 && c != 0xf7;
}

static unsigned latin_flags(uint32_t c) {
    static const uint16_t letter = UNICODE_ALPHA | UNICODE_ID_START | UNICODE_ID_CONTINUE | UNICODE_PRINTABLE;
    if (c == 0x85) return UNICODE_SPACE;
    if (c < 0xa0) return 0;
    if (c == 0xa0) return UNICODE_SPACE;
    if (c == 0xad) return UNICODE_CASE_IGNORABLE;
    if (c == 0xaa || c == 0xba) return letter | UNICODE_LOWER | UNICODE_CASED;
    if (c == 0xb5 || (is_latin_letter(c) && c >= 0xdf)) return letter | UNICODE_LOWER | UNICODE_CASED;
    if (is_latin_letter(c)) return letter | UNICODE_UPPER | UNICODE_CASED;
    if (c == 0xb2 || c == 0xb3 || c == 0xb9) return UNICODE_PRINTABLE | UNICODE_DIGIT | UNICODE_NUMERIC;
    if (c >= 0xbc && c <= 0xbe) return UNICODE_PRINTABLE | UNICODE_NUMERIC;
    if (c == 0xb7) return UNICODE_PRINTABLE | UNICODE_ID_CONTINUE | UNICODE_CASE_IGNORABLE;
    if (c == 0xa8 || c == 0xaf || c == 0xb4 || c == 0xb8) return UNICODE_PRINTABLE | UNICODE_CASE_IGNORABLE;
    return UNICODE_PRINTABLE;
}

static unsigned other_flags(uint32_t c) {
    if ((c >= 0x2000 && c <= 0x200a) || c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
        c == 0x3000) {
        return UNICODE_SPACE;
    }
    if ((c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)) return 0;
    if ((c >= 0xd800 && c <= 0xf8ff) || c == 0xfeff || (c >= 0xfff0 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe) return 0;
    if (c >= 0x2010 && c <= 0x2bff) return UNICODE_PRINTABLE; /* punctuation, arrows, mathematics, box drawing */
    if (c >= 0x1f000 && c <= 0x1faff) return UNICODE_PRINTABLE;
    return c >= 0xe0000 ? 0 : UNICODE_PRINTABLE | UNICODE_ID_START | UNICODE_ID_CONTINUE;
}

unsigned unicode_flags(uint32_t c) {
    return c < 0x80 ? ascii_flags(c) : c < 0x100 ? latin_flags(c) : other_flags(c);
}

int unicode_decimal(uint32_t c) {
    return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
}

unsigned unicode_convert(uint32_t c, UnicodeCase to, uint32_t out[3]) {
    bool lower = to == UNICODE_TO_LOWER || to == UNICODE_TO_FOLDED;
    unsigned flags = c < 0x100 ? unicode_flags(c) : 0;
    out[0] = c;
    if (c == 0xdf && to != UNICODE_TO_LOWER) { /* sharp s */
        out[0] = to == UNICODE_TO_UPPER ? 'S' : to == UNICODE_TO_TITLE ? 'S' : 's';
        out[1] = to == UNICODE_TO_UPPER ? 'S' : 's';
        return 2;
    }
    if (c == 0xb5) {
        if (to != UNICODE_TO_LOWER) out[0] = lower ? 0x3bc : 0x39c;
    } else if (c == 0xff) {
        if (!lower) out[0] = 0x178;
    } else if (c == 0x178) {
        if (lower) out[0] = 0xff;
    } else if (lower && (flags & UNICODE_UPPER)) {
        out[0] = c + 32;
    } else if (!lower && (flags & UNICODE_LOWER) && c != 0xaa && c != 0xba) {
        out[0] = c - 32;
    }
    return 1;
}
#endif
