/* unicode.h: classes and case mappings of characters. unicode.c has full tables (hosts), unicode_small.c only ASCII and
 * Latin-1 (boards); a build contains one of them. Knows no strings. */
#ifndef OBJECT_UNICODE_H
#define OBJECT_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

enum { /* in the order of tools/unicode_tables.py */
       UNICODE_ALPHA = 1,
       UNICODE_DECIMAL = 2,
       UNICODE_DIGIT = 4,
       UNICODE_NUMERIC = 8,
       UNICODE_PRINTABLE = 16,
       UNICODE_SPACE = 32,
       UNICODE_LOWER = 64,
       UNICODE_UPPER = 128,
       UNICODE_TITLE = 256,
       UNICODE_ID_START = 512,
       UNICODE_ID_CONTINUE = 1024,
       UNICODE_CASED = 2048,
       UNICODE_CASE_IGNORABLE = 4096, /* passed over in the search for a final sigma */
       UNICODE_ALNUM = UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC
};
typedef enum UnicodeCase { UNICODE_TO_LOWER, UNICODE_TO_UPPER, UNICODE_TO_TITLE, UNICODE_TO_FOLDED } UnicodeCase;

unsigned unicode_flags(uint32_t c);
int unicode_decimal(uint32_t c); /* -1: no decimal digit */
/* The full mapping, one to three characters; returns their number. The final sigma is the caller's. */
extern const bool unicode_has_names;
/* The character with this name, in any case of its letters; false: none, or this build has no names. */
bool unicode_named(const char *name, size_t size, uint32_t *out);
unsigned unicode_convert(uint32_t c, UnicodeCase to, uint32_t out[3]);
#endif
