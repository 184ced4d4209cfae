/* codec.h: str to bytes and back. Boards know utf-8, ascii and latin-1, hosts also those of codec_more.c; errors are
 * handled by the names strict, ignore, replace, backslashreplace, surrogateescape, surrogatepass, xmlcharrefreplace and
 * by what codecs.register_error was given. */
#ifndef OBJECT_CODEC_H
#define OBJECT_CODEC_H

#include "base/value.h"

/* encoding: a str, or UNBOUND for utf-8; errors: a str, or UNBOUND for strict. `function` is the name in complaints about
 * the two. LookupError, UnicodeDecodeError. */
Value codec_decode(Vm *vm, const char *function, const uint8_t *bytes, size_t size, Value encoding, Value errors);
Value codec_encode(Vm *vm, const char *function, Value str, Value encoding, Value errors);

/* For the module codecs. */
/* As codec_decode, but leaves what may be the beginning of a character at the end alone: *consumed says how much was used. */
Value codec_decode_part(Vm *vm, const uint8_t *bytes, size_t size, Value encoding, Value errors, size_t *consumed);
/* The proper name of an encoding (C text), null when there is none such. */
const char *codec_name(Vm *vm, Value encoding);
/* What register_error was given: a dict, made at the first call. */
Value codec_handlers(Vm *vm);
/* The text that a built-in handler puts for the exception, and where to go on; raises what strict raises. */
Value codec_handle(Vm *vm, Value name, Value exception);
#endif
