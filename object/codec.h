/* codec.h: str to bytes and back: utf-8, ascii, latin-1, with the error handlers strict, ignore, replace,
 * backslashreplace, surrogateescape, surrogatepass and (encoding) xmlcharrefreplace. */
#ifndef OBJECT_CODEC_H
#define OBJECT_CODEC_H

#include "base/value.h"

/* encoding: a str, or UNBOUND for utf-8; errors: a str, or UNBOUND for strict. LookupError, UnicodeDecodeError. */
Value codec_decode(Vm *vm, const uint8_t *bytes, size_t size, Value encoding_or_unbound, Value errors_or_unbound);
Value codec_encode(Vm *vm, Value str, Value encoding_or_unbound, Value errors_or_unbound);
#endif
