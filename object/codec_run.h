/* codec_run.h: what the codecs share: a conversion under way, and the reporting of errors. */
#ifndef OBJECT_CODEC_RUN_H
#define OBJECT_CODEC_RUN_H

#include "object/codec.h"
#include "object/str.h"

typedef struct Codec Codec;
typedef struct CodecRun {
    Vm *vm;
    const Codec *codec;
    const char *name;     /* of the encoding, in errors */
    const uint8_t *bytes; /* the input: bytes, or the text of `object` */
    size_t size;
    size_t consumed;      /* decoding in parts: where the end of the input is not complete */
    bool partial;
    bool big;             /* utf-16, utf-32: the order of the bytes */
    bool surrogates;      /* surrogatepass is at work: they are encoded */
    Value object;         /* the str; or the bytes, once an error handler has seen them */
    Value errors;         /* name of the handler, or UNBOUND */
    int handler;
    Builder out;
} CodecRun;

struct Codec {
    const char *name;
    const char *public_name;               /* codecs.lookup(...).name */
    void (*decode)(CodecRun *run);
    bool (*put)(CodecRun *run, uint32_t c); /* encodes one character; false: cannot */
    const char *complaint;                 /* about what cannot be encoded */
    const char *mark;                      /* goes in front of all, with its length */
    uint8_t mark_size;
    uint8_t unit;                          /* 0, or the bytes of a unit of utf-16 and utf-32 */
    bool big;
    const uint16_t *upper;                 /* one byte a character: what 0x80 .. 0xff mean, 0xfffe: nothing */
};
typedef struct CodecAlias {
    const char *name; /* lower case; any other character than letters, digits and dots is '-' */
    const Codec *codec;
} CodecAlias;

/* The codecs beyond utf-8, ascii and latin-1 (codec_more.c; boards have none). */
extern const CodecAlias codec_more[];
extern const unsigned codec_more_count;

/* bytes[start..end) are wrong; puts what the handler says and returns where to go on. */
size_t codec_decode_error(CodecRun *run, size_t start, size_t end, const char *reason);
/* The character at text[offset] cannot be encoded; likewise. */
size_t codec_encode_error(CodecRun *run, size_t offset);
void codec_decode_utf8(CodecRun *run);
bool codec_put_utf8(CodecRun *run, uint32_t c);
#endif
