/* text_error.h: exceptions about a place in a text: json.JSONDecodeError and re.PatternError. */
#ifndef MODULE_TEXT_ERROR_H
#define MODULE_TEXT_ERROR_H

#include "adder.h"

extern const AdderType json_decode_error_type; /* JSONDecodeError(msg, doc, pos) */
extern const AdderType re_error_type;          /* PatternError(msg, pattern=None, pos=None) */

/* Raises type(message, text, the number of characters in front of `offset` bytes); text is a str or bytes-like. */
_Noreturn void text_error_raise(AdderVm *vm, const AdderType *type, AdderValue message, AdderValue text, size_t offset);
/* PatternError without a place. */
_Noreturn void text_error_raise_plain(AdderVm *vm, const char *message);

/* Characters in a range of UTF-8. */
static inline size_t text_characters(const char *text, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) count += (text[i] & 0xc0) != 0x80;
    return count;
}
#endif
