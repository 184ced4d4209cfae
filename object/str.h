/* str.h: text. UTF-8 with an ASCII flag, O(1) indexing when ASCII; interned ones compare by address. */
#ifndef OBJECT_STR_H
#define OBJECT_STR_H

#include "base/value.h"

enum { STR_ASCII = 1u, STR_INTERNED = 2u, STR_SIZE_SHIFT = 2 };

static inline Str *str_of(Value v) { return VALUE_AS(Str, v); } /* v: a str (unwrapped) */
static inline bool str_is_ascii(const Str *s) { return (s->size_flags & STR_ASCII) != 0; }
static inline bool str_is_interned(const Str *s) { return (s->size_flags & STR_INTERNED) != 0; }
static inline bool value_is_str(Value v) { return adder_is_exact(v, &adder_str_type); }

#if ADDER_WORD64
static inline size_t str_size(const Str *s) { return s->size_flags >> STR_SIZE_SHIFT; } /* bytes */
static inline char *str_text(const Str *s) { return (char *)(uintptr_t)s->first; }
static inline void str_set_size(Str *s, size_t size) { s->size_flags = (uint32_t)size << STR_SIZE_SHIFT; } /* no flags */
#define STR_BYTES(size) (sizeof(Str) + (size) + 1)
#else
typedef struct LongStr { /* begins as a Str */
    Str head;            /* size_flags: STR_LONG for the bytes */
    uint32_t size;
    char text[];
} LongStr;
enum { STR_LONG = 63u };
static inline size_t str_size(const Str *s) { /* bytes */
    unsigned size = s->size_flags >> STR_SIZE_SHIFT;
    return LIKELY(size != STR_LONG) ? size : ((const LongStr *)s)->size;
}
static inline char *str_text(const Str *s) {
    const char *text = LIKELY(s->size_flags >> STR_SIZE_SHIFT != STR_LONG) ? s->first : ((const LongStr *)s)->text;
    return (char *)(uintptr_t)text;
}
static inline void str_set_size(Str *s, size_t size) { /* no flags */
    s->size_flags = (uint8_t)((size < STR_LONG ? size : STR_LONG) << STR_SIZE_SHIFT);
    if (size >= STR_LONG) ((LongStr *)s)->size = (uint32_t)size;
}
/* Where the last block of a text has room behind the NUL, the next multiple of four holds its hash (0: not computed). */
#define STR_TEXT_OFFSET(size) ((size) < STR_LONG ? offsetof(Str, first) : offsetof(LongStr, text))
#define STR_TEXT_END(size) (STR_TEXT_OFFSET(size) + (size) + 1u)
#define STR_HASH_OFFSET(size) ((STR_TEXT_END(size) + 3u) & ~(size_t)3)
#define STR_HAS_HASH(size) ((STR_TEXT_END(size) + 15u) / 16u == (STR_HASH_OFFSET(size) + 19u) / 16u)
#define STR_BYTES(size) (STR_HAS_HASH(size) ? STR_HASH_OFFSET(size) + 4u : STR_TEXT_END(size))
#endif
uint32_t str_hash(const Str *s); /* never 0: FNV-1a with a final mix, see tools/harvest.py; caches it where there is room */
uint32_t str_hash_bytes(const char *text, size_t size);

/* A new str whose text the caller fills at once (size bytes; the NUL is there); then str_finish sets the ASCII flag. */
Str *str_new(Vm *vm, size_t size);
void str_finish(Str *s);
size_t str_length(const Str *s); /* code points */
bool str_equal(const Str *a, const Str *b);
int str_compare(const Str *a, const Str *b); /* by code points, as strcmp */
Value str_from_codepoint(Vm *vm, uint32_t codepoint); /* ROM for ASCII */
/* The part [from, to) in bytes, on character boundaries. */
Value str_part(Vm *vm, Value s, size_t from, size_t to);
Value str_concatenate(Vm *vm, Value a, Value b); /* both str */
/* A byte range of valid UTF-8 as a str; ascii: it is known to be so. */
Value str_make(Vm *vm, const char *text, size_t size, bool ascii);
size_t str_offset(const Str *s, size_t index);      /* byte offset of a character; its size when behind the end */
size_t str_index_of(const Str *s, size_t offset);   /* the other way round */
/* The exact str inside a str or an instance of a subclass, NULL when v is neither. */
Str *str_exact(Value v);
/* repr(s): quotes and escapes by CPython's rule; ascii: as the built-in function ascii() has it. */
void str_put_repr(Builder *out, const char *text, size_t size, bool ascii);
Value str_ascii(Vm *vm, Value v); /* ascii(v): repr(v) with what is not ASCII escaped */

uint32_t utf8_decode(const char **at);                      /* valid text; moves on */
unsigned utf8_encode(uint32_t codepoint, char out[4]);      /* bytes written; surrogates are encoded too */
/* Number of valid bytes at the start (== size: all valid). */
size_t utf8_valid(const char *text, size_t size);
bool utf8_all_ascii(const char *text, size_t size);

/* ---- intern table: weak, hangs off the Vm ---- */
typedef struct InternTable {
    void *slots;      /* open addressing; a heap buffer: see intern.c */
    uintptr_t base;   /* 32-bit: where the blocks are counted from whose numbers the slots are, 0: they are addresses */
    uint32_t size, count, used;
} InternTable;
Str *intern_at(const InternTable *table, uint32_t slot); /* null: none */
void intern_trace_buffer(InternTable *table, Visitor *visitor); /* the buffer itself (a root) */
void intern_sweep(Vm *vm, InternTable *table, bool (*alive)(Vm *vm, const void *object)); /* after marking */
void intern_visit_weak(InternTable *table, Visitor *visitor);   /* compaction rewrites the entries */
InternTable *vm_intern_table(Vm *vm); /* given by the floor above */
size_t vm_heap_span(Vm *vm, uintptr_t *lowest); /* likewise: bytes from the lowest block to the end of the highest */

/* One-character ASCII strings are in flash (tools/harvest.py makes them) and count as interned. */
static inline Value str_ascii_char(unsigned char c) { return adder_object(&adder_ascii_strings[c]); }
/* adder_raise's and adder_builder_format's formats (object/builder.c). */
void builder_vformat(Builder *out, const char *format, va_list arguments);
/* Room for count more bytes at the end, which the caller fills at once. */
char *builder_extend(Builder *out, size_t count);
/* Puts text that is known to be valid UTF-8 and counts characters: pads, repeats. */
void builder_fill(Builder *out, uint32_t codepoint, size_t count);

/* format() of str, and the machinery that all types share (object/format.c) */
typedef struct FormatSpec {
    uint32_t fill;    /* code point */
    char align;       /* 0 < > = ^ */
    char sign;        /* 0 + - space */
    bool no_negative_zero, alternate, zero;
    char grouping;    /* 0 , _ */
    char fraction_grouping; /* 0 , _ */
    char type;        /* 0 or the letter */
    int width, precision; /* -1: none */
} FormatSpec;
/* Parses a format spec; raises ValueError in CPython's words ("Invalid format specifier '...' for object of type 'int'"). */
void format_parse(Vm *vm, Value spec, FormatSpec *out, Value object);
/* Puts text (prefix: sign or 0x that stays left of padding with '=') padded to the width. */
void format_put_padded(Builder *out, const FormatSpec *spec, const char *prefix, size_t prefix_size, const char *text,
                       size_t size, char default_align);
Value format_int(Vm *vm, Value integer, const FormatSpec *spec);
Value format_float(Vm *vm, double number, const FormatSpec *spec);
Value format_str(Vm *vm, Value str, Value spec);
Value str_format(Vm *vm, Value format, Value *args, unsigned nargs, Value kwargs_or_mapping); /* format.format(...) */
Value str_percent(Vm *vm, Value format, Value arguments);          /* format % arguments (also bytes) */
#endif
