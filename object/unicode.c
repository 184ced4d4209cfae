/* unicode.c: the character tables of hosts, generated at build time by tools/unicode_tables.py. */
#include "base/config.h"
#include "object/unicode.h"

#if !ADDER_BOARD
typedef struct UnicodeRecord {
    uint16_t flags;
    int8_t decimal;
    int32_t cases[4]; /* distance to the mapped character; or, with bit 30, count << 24 | place in unicode_extra */
} UnicodeRecord;
#    include "gen/unicode.inc"

static const UnicodeRecord *record_of(uint32_t c) {
    if (c > 0x10ffff) c = 0x10ffff;
    return &unicode_records[unicode_blocks[unicode_index[c / UNICODE_BLOCK] * UNICODE_BLOCK + c % UNICODE_BLOCK]];
}

unsigned unicode_flags(uint32_t c) {
    return record_of(c)->flags;
}

int unicode_decimal(uint32_t c) {
    const UnicodeRecord *record = record_of(c);
    return record->flags & UNICODE_DECIMAL ? record->decimal : -1;
}

unsigned unicode_convert(uint32_t c, UnicodeCase to, uint32_t out[3]) {
    int32_t mapping = record_of(c)->cases[to];
    if (mapping < 1 << 30) {
        out[0] = (uint32_t)((int32_t)c + mapping);
        return 1;
    }
    unsigned count = (unsigned)mapping >> 24 & 3;
    for (unsigned i = 0; i < count; i++) out[i] = unicode_extra[(mapping & 0xffffff) + (int32_t)i];
    return count;
}
#endif
