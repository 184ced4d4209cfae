/* codecs.c: the module codecs: conversion by name, handlers of errors, coders that work piece by piece.
 *
 * A codec of the object floor is known here by its name. What lookup and the get... functions give are small callables
 * of one type; the incremental coders keep the bytes of a character that is not complete yet.
 */
#include "adder.h"

#include "object/codec.h"

#include <string.h>

typedef enum Kind { ENCODE, DECODE, MAKE_ENCODER, MAKE_DECODER, HANDLE } Kind;
typedef struct CodecFunction {
    AdderObject object;
    AdderValue name; /* of the codec, or of the handler */
    uintptr_t kind;
} CodecFunction;
typedef struct Coder {
    AdderObject object;
    AdderValue name, errors;
    AdderValue pending; /* bytes */
} Coder;
static const AdderType function_type, encoder_type, decoder_type, info_type;

static AdderValue lookup_name(AdderVm *vm, AdderValue encoding) {
    if (!adder_is_str(encoding)) adder_raise(vm, &adder_TypeError, "lookup() argument must be str, not %P", encoding);
    const char *name = codec_name(vm, encoding);
    if (name == NULL) adder_raise(vm, &adder_LookupError, "unknown encoding: %q", encoding);
    return adder_str_c(vm, name);
}

/* ---- callables ---- */
static void function_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((CodecFunction *)self)->name);
}
static void function_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    static const char *const names[] = {"encode", "decode", "IncrementalEncoder", "IncrementalDecoder", "errors"};
    const CodecFunction *f = (const CodecFunction *)adder_object_get(self);
    adder_builder_format(out, "<built-in function %s of %q>", names[f->kind], f->name);
}

static AdderValue function_new(AdderVm *vm, AdderValue name, Kind kind) {
    CodecFunction *f = adder_new(vm, &function_type, sizeof *f);
    f->name = name;
    f->kind = kind;
    return adder_object(f);
}

static AdderValue pair_of(AdderVm *vm, AdderValue first, size_t count) {
    AdderValue pair[2] = {first, adder_int_unsigned(vm, count)};
    return adder_tuple(vm, 2, pair);
}

static AdderValue coder_new(AdderVm *vm, const AdderType *type, AdderValue name, AdderValue errors) {
    Coder *c = adder_new(vm, type, sizeof *c);
    c->name = name;
    c->errors = adder_is_unbound(errors) ? ADDER_N(strict) : errors;
    c->pending = ADDER_NONE;
    return adder_object(c);
}

static AdderValue encode_with(AdderVm *vm, AdderValue name, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue given[2];
    adder_bind(vm, "encode(str, errors='strict', /)", args, nargs, kwnames, given);
    if (!adder_is_str(given[0])) adder_raise(vm, &adder_TypeError, "encode() argument 1 must be str, not %P", given[0]);
    return pair_of(vm, codec_encode(vm, "encode", given[0], name, given[1]), adder_length(vm, given[0]));
}
static AdderValue decode_with(AdderVm *vm, AdderValue name, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue given[2];
    AdderBufferView view;
    adder_bind(vm, "decode(data, errors='strict', /)", args, nargs, kwnames, given);
    adder_to_buffer(vm, given[0], &view);
    size_t size = view.size;
    return pair_of(vm, codec_decode(vm, "decode", view.bytes, size, name, given[1]), size);
}

static AdderValue function_call(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    const CodecFunction *f = (const CodecFunction *)adder_object_get(self);
    AdderValue given;
    switch (f->kind) {
    case ENCODE: return encode_with(vm, f->name, args, nargs, kwnames);
    case DECODE: return decode_with(vm, f->name, args, nargs, kwnames);
    case MAKE_ENCODER:
        adder_bind(vm, "IncrementalEncoder(errors='strict')", args, nargs, kwnames, &given);
        return coder_new(vm, &encoder_type, f->name, given);
    case MAKE_DECODER:
        adder_bind(vm, "IncrementalDecoder(errors='strict')", args, nargs, kwnames, &given);
        return coder_new(vm, &decoder_type, f->name, given);
    default: adder_bind(vm, "handle(exception, /)", args, nargs, kwnames, &given);
    }
    return codec_handle(vm, f->name, given);
}

static const AdderMember no_members[] = {};
static const AdderSlots function_slots = {.native = &function_type,
                                          .size = sizeof(CodecFunction),
                                          .letter = 'i',
                                          .trace = function_trace,
                                          .repr = function_repr,
                                          .call = function_call};
static ADDER_TYPE(function_type, codec_function, adder_object_type, function_slots, no_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "A function of a codec.");

/* ---- incremental coders ---- */
static Coder *coder_of(AdderValue v) {
    return (Coder *)adder_object_get(v);
}
static void coder_trace(AdderVisitor *visitor, AdderObject *self) {
    Coder *c = (Coder *)self;
    adder_visit(visitor, &c->name);
    adder_visit(visitor, &c->errors);
    adder_visit(visitor, &c->pending);
}

/* Behind the mark at the start the text goes on without one: `first` are the bytes it began with. */
static void settle(AdderVm *vm, Coder *c, const uint8_t *first, size_t size) {
    const char *name = adder_to_text(vm, c->name, NULL), *next = NULL;
    bool wide = strcmp(name, "utf-32") == 0;
    if (strcmp(name, "utf-8-sig") == 0) {
        next = "utf-8";
    } else if (wide) {
        next = size >= 4 && first[2] == 0xfe && first[3] == 0xff ? "utf-32-be" : "utf-32-le";
    } else if (strcmp(name, "utf-16") == 0) {
        next = size >= 2 && first[0] == 0xfe && first[1] == 0xff ? "utf-16-be" : "utf-16-le";
    }
    if (next == NULL) return;
    AdderValue text = adder_str_c(vm, next);
    adder_store(vm, c, &c->name, text);
}

ADDER_METHOD(encoder_type, codecs_encoder_encode, "encode(self, input, final=False)", "The bytes of some more text.") {
    Coder *c = coder_of(args[0]);
    AdderValue bytes = codec_encode(vm, "encode", args[1], c->name, c->errors);
    settle(vm, c, (const uint8_t *)"", 0);
    return bytes;
}
ADDER_METHOD(encoder_type, codecs_encoder_reset, "reset(self)", "Begin anew.") {
    return ADDER_NONE;
}
ADDER_METHOD(encoder_type, codecs_encoder_getstate, "getstate(self)", "0.") {
    return adder_small_int(0);
}
ADDER_METHOD(encoder_type, codecs_encoder_setstate, "setstate(self, state)", "Accepts 0.") {
    return ADDER_NONE;
}
ADDER_PROPERTY(encoder_type, codecs_encoder_errors, "errors", "Name of the handler of errors.") {
    return coder_of(args[0])->errors;
}

ADDER_METHOD(decoder_type, codecs_decoder_decode, "decode(self, input, final=False)", "The text of some more bytes.") {
    Coder *c = coder_of(args[0]);
    bool final = !adder_is_unbound(args[2]) && adder_truth(vm, args[2]);
    AdderValue data = args[1], pending = c->pending;
    AdderBufferView view;
    size_t used;
    if (!adder_is_bytes_like(vm, data)) adder_to_buffer(vm, data, &view); /* raises */
    if (!adder_is_none(pending)) data = adder_binary(vm, ADDER_ADD, pending, data);
    adder_to_buffer(vm, data, &view);
    used = view.size;
    AdderValue text = final ? codec_decode(vm, "decode", view.bytes, view.size, c->name, c->errors)
                            : codec_decode_part(vm, view.bytes, view.size, c->name, c->errors, &used);
    adder_to_buffer(vm, data, &view); /* a handler may have changed it */
    if (used > view.size) used = view.size;
    AdderValue rest = used < view.size ? adder_bytes(vm, view.bytes + used, view.size - used) : ADDER_NONE;
    adder_store(vm, c, &c->pending, rest);
    if (used != 0) settle(vm, c, view.bytes, view.size);
    return text;
}
ADDER_METHOD(decoder_type, codecs_decoder_reset, "reset(self)", "Forget what is kept.") {
    coder_of(args[0])->pending = ADDER_NONE;
    return ADDER_NONE;
}
ADDER_METHOD(decoder_type, codecs_decoder_getstate, "getstate(self)", "What is kept, and 0.") {
    AdderValue pending = coder_of(args[0])->pending;
    return pair_of(vm, adder_is_none(pending) ? adder_bytes(vm, "", 0) : pending, 0);
}
ADDER_METHOD(decoder_type, codecs_decoder_setstate, "setstate(self, state)", "Goes on from what getstate gave.") {
    Coder *c = coder_of(args[0]);
    AdderValue pending = adder_get_item(vm, args[1], adder_small_int(0));
    AdderBufferView view;
    adder_to_buffer(vm, pending, &view);
    pending = view.size != 0 ? adder_bytes(vm, view.bytes, view.size) : ADDER_NONE;
    adder_store(vm, c, &c->pending, pending);
    return ADDER_NONE;
}
ADDER_PROPERTY(decoder_type, codecs_decoder_errors, "errors", "Name of the handler of errors.") {
    return coder_of(args[0])->errors;
}

static const AdderMember encoder_members[] = {
    ADDER_MEMBER_NATIVE(encode, codecs_encoder_encode),     ADDER_MEMBER_NATIVE(errors, codecs_encoder_errors),
    ADDER_MEMBER_NATIVE(getstate, codecs_encoder_getstate), ADDER_MEMBER_NATIVE(reset, codecs_encoder_reset),
    ADDER_MEMBER_NATIVE(setstate, codecs_encoder_setstate),
};
static const AdderMember decoder_members[] = {
    ADDER_MEMBER_NATIVE(decode, codecs_decoder_decode),     ADDER_MEMBER_NATIVE(errors, codecs_decoder_errors),
    ADDER_MEMBER_NATIVE(getstate, codecs_decoder_getstate), ADDER_MEMBER_NATIVE(reset, codecs_decoder_reset),
    ADDER_MEMBER_NATIVE(setstate, codecs_decoder_setstate),
};
static const AdderSlots encoder_slots = {
    .native = &encoder_type, .size = sizeof(Coder), .letter = 'i', .trace = coder_trace};
static const AdderSlots decoder_slots = {
    .native = &decoder_type, .size = sizeof(Coder), .letter = 'i', .trace = coder_trace};
static ADDER_TYPE(encoder_type, IncrementalEncoder, adder_object_type, encoder_slots, encoder_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "Encodes text piece by piece.");
static ADDER_TYPE(decoder_type, IncrementalDecoder, adder_object_type, decoder_slots, decoder_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "Decodes bytes piece by piece.");

/* ---- CodecInfo: unpacks to (encode, decode, streamreader, streamwriter); the latter two are None ---- */
typedef struct Info {
    AdderObject object;
    AdderValue name;
} Info;

static AdderValue name_of(AdderValue info) {
    return ((Info *)adder_object_get(info))->name;
}
static void info_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((Info *)self)->name);
}
static void info_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    adder_builder_format(out, "<codecs.CodecInfo object for encoding %q>", name_of(self));
}
static AdderValue info_tuple(AdderVm *vm, AdderValue self) {
    AdderValue items[4] = {function_new(vm, name_of(self), ENCODE), ADDER_NONE, ADDER_NONE, ADDER_NONE};
    items[1] = function_new(vm, name_of(self), DECODE);
    return adder_tuple(vm, 4, items);
}
static size_t info_length(AdderVm *vm, AdderValue self) {
    return 4;
}
static AdderValue info_get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    return adder_get_item(vm, info_tuple(vm, self), key);
}
static AdderValue info_iterate(AdderVm *vm, AdderValue self) {
    return adder_iterate(vm, info_tuple(vm, self));
}
ADDER_PROPERTY(info_type, codecs_info_name, "name", "Name of the encoding.") {
    return name_of(args[0]);
}
ADDER_PROPERTY(info_type, codecs_info_encode, "encode", "The function that encodes.") {
    return function_new(vm, name_of(args[0]), ENCODE);
}
ADDER_PROPERTY(info_type, codecs_info_decode, "decode", "The function that decodes.") {
    return function_new(vm, name_of(args[0]), DECODE);
}
ADDER_PROPERTY(info_type, codecs_info_encoder, "incrementalencoder", "Makes an incremental encoder.") {
    return function_new(vm, name_of(args[0]), MAKE_ENCODER);
}
ADDER_PROPERTY(info_type, codecs_info_decoder, "incrementaldecoder", "Makes an incremental decoder.") {
    return function_new(vm, name_of(args[0]), MAKE_DECODER);
}
static const AdderMember info_members[] = {
    ADDER_MEMBER_NATIVE(decode, codecs_info_decode),
    ADDER_MEMBER_NATIVE(encode, codecs_info_encode),
    ADDER_MEMBER_NATIVE(incrementaldecoder, codecs_info_decoder),
    ADDER_MEMBER_NATIVE(incrementalencoder, codecs_info_encoder),
    ADDER_MEMBER_NATIVE(name, codecs_info_name),
};
static const AdderSlots info_slots = {.native = &info_type,
                                      .size = sizeof(Info),
                                      .letter = 'i',
                                      .trace = info_trace,
                                      .repr = info_repr,
                                      .length = info_length,
                                      .get_item = info_get_item,
                                      .iterate = info_iterate};
static ADDER_TYPE(info_type, CodecInfo, adder_object_type, info_slots, info_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "What is known of a codec.");

ADDER_NATIVE(codecs_lookup, "lookup(encoding, /)", "The codec of that name.") {
    AdderValue name = lookup_name(vm, args[0]);
    Info *info = adder_new(vm, &info_type, sizeof *info);
    info->name = name;
    return adder_object(info);
}
ADDER_NATIVE(codecs_getencoder, "getencoder(encoding)", "The function that encodes.") {
    return function_new(vm, lookup_name(vm, args[0]), ENCODE);
}
ADDER_NATIVE(codecs_getdecoder, "getdecoder(encoding)", "The function that decodes.") {
    return function_new(vm, lookup_name(vm, args[0]), DECODE);
}
ADDER_NATIVE(codecs_getincrementalencoder, "getincrementalencoder(encoding)", "Makes incremental encoders.") {
    return function_new(vm, lookup_name(vm, args[0]), MAKE_ENCODER);
}
ADDER_NATIVE(codecs_getincrementaldecoder, "getincrementaldecoder(encoding)", "Makes incremental decoders.") {
    return function_new(vm, lookup_name(vm, args[0]), MAKE_DECODER);
}

/* ---- whole conversions ---- */
static bool is_hex(AdderVm *vm, AdderValue encoding) {
    if (adder_is_unbound(encoding) || !adder_is_str(encoding)) return false;
    const char *name = adder_to_text(vm, encoding, NULL);
    return strcmp(name, "hex") == 0 || strcmp(name, "hex_codec") == 0;
}
static AdderValue by_binascii(AdderVm *vm, AdderValue function, AdderValue v) {
    return adder_call_method(vm, adder_import(vm, "binascii"), function, 1, &v);
}
ADDER_NATIVE(codecs_encode, "encode(obj, encoding='utf-8', errors='strict')", "obj as bytes.") {
    if (is_hex(vm, args[1])) return by_binascii(vm, ADDER_N(hexlify), args[0]);
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "encode() argument 1 must be str, not %P", args[0]);
    return codec_encode(vm, "encode", args[0], args[1], args[2]);
}
ADDER_NATIVE(codecs_decode, "decode(obj, encoding='utf-8', errors='strict')", "obj, bytes, as str.") {
    AdderBufferView view;
    if (is_hex(vm, args[1])) return by_binascii(vm, ADDER_N(unhexlify), args[0]);
    adder_to_buffer(vm, args[0], &view);
    return codec_decode(vm, "decode", view.bytes, view.size, args[1], args[2]);
}
ADDER_NATIVE(codecs_open, "open(filename, mode='r', encoding=None, errors='strict', buffering=-1)",
             "A file of text in that encoding, or of bytes without one.") {
    AdderValue given[6] = {args[0], adder_is_unbound(args[1]) ? ADDER_N(r) : args[1], adder_small_int(-1), args[2],
                           adder_is_unbound(args[3]) ? ADDER_N(strict) : args[3], ADDER_N(empty)};
    if (adder_is_unbound(args[2])) given[3] = ADDER_NONE;
    return adder_call_method(vm, adder_import(vm, "io"), ADDER_N(open), adder_is_none(given[3]) ? 2 : 6, given);
}

/* ---- handlers of errors ---- */
static const AdderStr *const handlers[] = {&ADDER_NAME(strict), &ADDER_NAME(ignore), &ADDER_NAME(replace),
                                           &ADDER_NAME(backslashreplace), &ADDER_NAME(xmlcharrefreplace),
                                           &ADDER_NAME(surrogateescape), &ADDER_NAME(surrogatepass)};
ADDER_NATIVE(codecs_register_error, "register_error(errors, handler, /)",
             "handler(exception) answers (text, position to go on at) to errors of that name.") {
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "register_error() argument 1 must be str, not %P", args[0]);
    if (!adder_is_callable(vm, args[1])) adder_raise(vm, &adder_TypeError, "handler must be callable");
    adder_dict_store(vm, codec_handlers(vm), adder_unwrap(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_NATIVE(codecs_lookup_error, "lookup_error(name, /)", "The handler of that name.") {
    if (!adder_is_str(args[0])) adder_raise(vm, &adder_TypeError, "lookup_error() argument must be str, not %P", args[0]);
    AdderValue handler = adder_dict_find(vm, codec_handlers(vm), args[0]);
    if (!adder_is_unbound(handler)) return handler;
    for (size_t i = 0; i < sizeof handlers / sizeof handlers[0]; i++) {
        if (adder_equal(vm, adder_object(handlers[i]), args[0])) return function_new(vm, adder_object(handlers[i]), HANDLE);
    }
    adder_raise(vm, &adder_LookupError, "unknown error handler name %r", args[0]);
}

/* ---- constants ---- */
typedef struct Mark {
    const AdderStr *name;
    char bytes[5];
    uint8_t size;
} Mark;
static const Mark marks[] = {
    {&ADDER_NAME(BOM), "\xff\xfe", 2},          {&ADDER_NAME(BOM_BE), "\xfe\xff", 2},
    {&ADDER_NAME(BOM_LE), "\xff\xfe", 2},       {&ADDER_NAME(BOM_UTF8), "\xef\xbb\xbf", 3},
    {&ADDER_NAME(BOM_UTF16), "\xff\xfe", 2},    {&ADDER_NAME(BOM_UTF16_BE), "\xfe\xff", 2},
    {&ADDER_NAME(BOM_UTF16_LE), "\xff\xfe", 2}, {&ADDER_NAME(BOM_UTF32), "\xff\xfe\0\0", 4},
    {&ADDER_NAME(BOM_UTF32_BE), "\0\0\xfe\xff", 4}, {&ADDER_NAME(BOM_UTF32_LE), "\xff\xfe\0\0", 4},
};
static AdderValue get_constant(AdderVm *vm, AdderValue name) {
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (adder_same(name, adder_object(marks[i].name))) return adder_bytes(vm, marks[i].bytes, marks[i].size);
    }
    const char *text = adder_to_text(vm, name, NULL), *tail = strstr(text, "_errors");
    for (size_t i = 0; tail != NULL && i < sizeof handlers / sizeof handlers[0]; i++) {
        size_t size;
        const char *handler = adder_to_text(vm, adder_object(handlers[i]), &size);
        if (size == (size_t)(tail - text) && memcmp(text, handler, size) == 0) {
            return function_new(vm, adder_object(handlers[i]), HANDLE);
        }
    }
    return ADDER_UNBOUND;
}

#define COMPUTED {4u} /* given by get_constant */
static const AdderMember codecs_members[] = {
    {&ADDER_NAME(BOM), COMPUTED},
    {&ADDER_NAME(BOM_BE), COMPUTED},
    {&ADDER_NAME(BOM_LE), COMPUTED},
    {&ADDER_NAME(BOM_UTF16), COMPUTED},
    {&ADDER_NAME(BOM_UTF16_BE), COMPUTED},
    {&ADDER_NAME(BOM_UTF16_LE), COMPUTED},
    {&ADDER_NAME(BOM_UTF32), COMPUTED},
    {&ADDER_NAME(BOM_UTF32_BE), COMPUTED},
    {&ADDER_NAME(BOM_UTF32_LE), COMPUTED},
    {&ADDER_NAME(BOM_UTF8), COMPUTED},
    ADDER_MEMBER(CodecInfo, info_type),
    ADDER_MEMBER(IncrementalDecoder, decoder_type),
    ADDER_MEMBER(IncrementalEncoder, encoder_type),
    {&ADDER_NAME(backslashreplace_errors), COMPUTED},
    ADDER_MEMBER_NATIVE(decode, codecs_decode),
    ADDER_MEMBER_NATIVE(encode, codecs_encode),
    ADDER_MEMBER_NATIVE(getdecoder, codecs_getdecoder),
    ADDER_MEMBER_NATIVE(getencoder, codecs_getencoder),
    ADDER_MEMBER_NATIVE(getincrementaldecoder, codecs_getincrementaldecoder),
    ADDER_MEMBER_NATIVE(getincrementalencoder, codecs_getincrementalencoder),
    {&ADDER_NAME(ignore_errors), COMPUTED},
    ADDER_MEMBER_NATIVE(lookup, codecs_lookup),
    ADDER_MEMBER_NATIVE(lookup_error, codecs_lookup_error),
    ADDER_MEMBER_NATIVE(open, codecs_open),
    ADDER_MEMBER_NATIVE(register_error, codecs_register_error),
    {&ADDER_NAME(replace_errors), COMPUTED},
    {&ADDER_NAME(strict_errors), COMPUTED},
    {&ADDER_NAME(xmlcharrefreplace_errors), COMPUTED},
};
const AdderModule ADDER_ALIGNED codecs_module = {(const AdderHead *)(const void *)&adder_module_type,
                                                 &ADDER_NAME(codecs),
                                                 ADDER_MEMBERS(codecs_members),
                                                 "Encodings, by name.",
                                                 get_constant,
                                                 NULL};
