/* binascii_text.h: quoted-printable (RFC 1521) and uuencode; binascii.c binds them. */
#ifndef MODULE_BINASCII_TEXT_H
#define MODULE_BINASCII_TEXT_H

#include "adder.h"

typedef struct QuotedOptions {
    bool tabs;   /* spaces and tabs are quoted, too */
    bool text;   /* line ends stay what they are */
    bool header; /* a space is written as an underscore */
} QuotedOptions;

extern const AdderType adder_binascii_error_type;
int binascii_hex_digit(uint8_t c); /* -1: none */

void quoted_encode(AdderBuilder *out, const uint8_t *data, size_t size, QuotedOptions options);
void quoted_decode(AdderBuilder *out, const uint8_t *text, size_t size, bool header);
void uu_encode(AdderVm *vm, AdderBuilder *out, const uint8_t *data, size_t size, bool backtick);
void uu_decode(AdderVm *vm, AdderBuilder *out, const uint8_t *text, size_t size);
#endif
