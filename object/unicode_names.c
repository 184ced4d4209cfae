/* unicode_names.c: a character by its name, for \N{...}. The names themselves are not kept, only a table of their hashes
 * (tools/unicode_names.py); ideographs and Hangul syllables are computed. Boards have no names. */
#include <string.h>

#include "base/config.h"
#include "object/unicode.h"

#if ADDER_BOARD
const bool unicode_has_names = false;
bool unicode_named(const char *name, size_t size, uint32_t *out) {
    (void)name;
    (void)size;
    (void)out;
    return false;
}
#else
const bool unicode_has_names = true;
enum { NAME_BYTES = 96 }; /* the longest name has fewer */

static const uint64_t names[] = {
#    include "gen/unicode_names.inc"
};

static bool find(const char *name, size_t size, uint32_t *out) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ (uint8_t)name[i]) * 0x100000001b3u;
    hash >>= 21;
    size_t low = 0, high = sizeof names / sizeof *names;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (names[middle] >> 21 < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == sizeof names / sizeof *names || names[low] >> 21 != hash) return false;
    *out = (uint32_t)(names[low] & 0x1fffff);
    return true;
}

/* PREFIX-HEX, for the characters that have such names. */
typedef struct Range {
    const char *prefix;
    uint32_t first, last;
} Range;
static const Range ranges[] = {
    {"CJK UNIFIED IDEOGRAPH-", 0x3400, 0x4dbf},    {"CJK UNIFIED IDEOGRAPH-", 0x4e00, 0x9fff},
    {"CJK UNIFIED IDEOGRAPH-", 0x20000, 0x2a6df},  {"CJK UNIFIED IDEOGRAPH-", 0x2a700, 0x2ebe0},
    {"CJK UNIFIED IDEOGRAPH-", 0x2ebf0, 0x2ee5d},  {"CJK UNIFIED IDEOGRAPH-", 0x30000, 0x323af},
    {"CJK COMPATIBILITY IDEOGRAPH-", 0xf900, 0xfa6d}, {"CJK COMPATIBILITY IDEOGRAPH-", 0xfa70, 0xfad9},
    {"CJK COMPATIBILITY IDEOGRAPH-", 0x2f800, 0x2fa1d}, {"TANGUT IDEOGRAPH-", 0x17000, 0x187f7},
    {"TANGUT IDEOGRAPH-", 0x18d00, 0x18d08},       {"NUSHU CHARACTER-", 0x1b170, 0x1b2fb},
    {"KHITAN SMALL SCRIPT CHARACTER-", 0x18b00, 0x18cd5},
};

static bool find_numbered(const char *name, size_t size, uint32_t *out) {
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        size_t prefix = strlen(ranges[i].prefix);
        if (size < prefix + 4 || size > prefix + 5 || memcmp(name, ranges[i].prefix, prefix) != 0) continue;
        uint32_t c = 0;
        for (size_t k = prefix; k < size; k++) {
            const char *digit = memchr("0123456789ABCDEF", name[k], 16);
            if (digit == NULL) return false;
            c = c << 4 | (uint32_t)(digit - "0123456789ABCDEF");
        }
        if (c < ranges[i].first || c > ranges[i].last) continue;
        *out = c;
        return true;
    }
    return false;
}

/* The longest of the parts that the text begins with. */
static unsigned longest(const char *const *parts, unsigned count, const char *text, size_t size, size_t *used) {
    unsigned best = count;
    *used = 0;
    for (unsigned i = 0; i < count; i++) {
        size_t length = strlen(parts[i]);
        if (length > size || memcmp(parts[i], text, length) != 0 || (best != count && length < *used)) continue;
        best = i;
        *used = length;
    }
    return best;
}

static bool find_hangul(const char *name, size_t size, uint32_t *out) {
    static const char *const leads[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
    static const char *const vowels[] = {"A",  "AE",  "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                         "OE", "YO", "U",   "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const tails[] = {"",   "G",  "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
                                        "LP", "LH", "M",  "B",  "BS", "S", "SS", "NG", "J", "C", "K",  "T",  "P",  "H"};
    static const char prefix[] = "HANGUL SYLLABLE ";
    size_t at = sizeof prefix - 1, used;
    if (size < at || memcmp(name, prefix, at) != 0) return false;
    unsigned lead = longest(leads, 19, name + at, size - at, &used);
    at += used;
    unsigned vowel = longest(vowels, 21, name + at, size - at, &used);
    at += used;
    unsigned tail = longest(tails, 28, name + at, size - at, &used);
    if (lead == 19 || vowel == 21 || tail == 28 || at + used != size) return false;
    *out = 0xac00 + (lead * 21 + vowel) * 28 + tail;
    return true;
}

bool unicode_named(const char *name, size_t size, uint32_t *out) {
    char upper[NAME_BYTES];
    if (size == 0 || size > sizeof upper) return false;
    for (size_t i = 0; i < size; i++) upper[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i]);
    return find(upper, size, out) || find_numbered(upper, size, out) || find_hangul(upper, size, out);
}
#endif
