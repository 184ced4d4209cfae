/* text_search.h: the algorithms that str, bytes and bytearray share, on plain ranges of bytes.
 *
 * Knows ranges, and of the result only what a TextKind tells; knows no layout of str or bytes. UTF-8 is searched as
 * bytes (a character never matches in the middle of another one). Positions and sizes are in bytes throughout.
 * Ranges are C locals of the caller, so what they point at is pinned while something is allocated.
 */
#ifndef OBJECT_TEXT_SEARCH_H
#define OBJECT_TEXT_SEARCH_H

#include "base/value.h"

#define TEXT_NONE SIZE_MAX /* "not found" */

/* What the results are. Three constants: text_kind_str (str.c), and one each for bytes and bytearray in their files. */
typedef struct TextKind {
    Value (*make)(Vm *vm, const char *text, size_t size); /* a new value with a copy of this text */
    char *(*room)(Vm *vm, size_t size, Value *out);       /* a new value whose text the caller fills at once */
    void (*finish)(Value v);                              /* after filling; may be null */
    bool unicode;                                         /* white space, lines, characters as in str */
    /* Text of an item of join, false when it is of the wrong type; no Python code runs. */
    bool (*item)(Vm *vm, Value item, const char **text, size_t *size);
    const char *item_name; /* "str instance", "a bytes-like object": "sequence item 0: expected %s, int found" */
} TextKind;
extern const TextKind text_kind_str;

/* First or last place of needle in text, TEXT_NONE when absent. An empty needle is found at the start (end). */
size_t text_find(const char *text, size_t size, const char *needle, size_t needle_size);
size_t text_find_last(const char *text, size_t size, const char *needle, size_t needle_size);
/* Occurrences that do not overlap, at most `limit`. Empty needle: the number of characters + 1. */
size_t text_count(const char *text, size_t size, const char *needle, size_t needle_size, size_t limit, bool unicode);

/* An optional start or end argument: UNBOUND or None gives `otherwise`, ints beyond a machine word are clamped.
 * TypeError "slice indices must be integers or None or have an __index__ method". */
intptr_t text_index_argument(Vm *vm, Value v, intptr_t otherwise);
/* Resolves start and end arguments for a text of n items, as slices do; false when start lies behind the end or behind
 * n, where not even an empty text is found. */
bool text_resolve_range(Vm *vm, Value start, Value end, size_t n, size_t *from, size_t *to);

enum { TEXT_LEFT = 1, TEXT_RIGHT = 2 };
/* Takes the characters of `set` (set null: white space) off the sides. */
void text_strip(const char **text, size_t *size, const char *set, size_t set_size, unsigned sides, bool unicode);

/* A list of parts: at most max splits (max < 0: all), from the right when `right`. separator null: runs of white
 * space. ValueError "empty separator". */
Value text_split(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *separator,
                 size_t separator_size, intptr_t max, bool right);
Value text_split_lines(Vm *vm, const TextKind *kind, const char *text, size_t size, bool keep_ends);
/* A tuple of three. ValueError "empty separator". */
Value text_partition(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *separator,
                     size_t separator_size, bool right);
/* max < 0: all. UNBOUND when there is nothing to replace: the caller returns self or a copy. */
Value text_replace(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *old, size_t old_size,
                   const char *with, size_t with_size, intptr_t max);
/* separator.join(iterable) */
Value text_join(Vm *vm, const TextKind *kind, const char *separator, size_t separator_size, Value iterable);

/* Pads with `fill` (one character, UTF-8) by counts of characters; for center, ljust, rjust, zfill. */
Value text_pad(Vm *vm, const TextKind *kind, const char *text, size_t size, size_t left, size_t right, const char *fill,
               size_t fill_size);
/* center's share of n fill characters on the left, as CPython divides them. */
size_t text_center_left(size_t pad, size_t width);
/* zfill: UNBOUND when text is wide enough. `length` is in characters. */
Value text_zero_fill(Vm *vm, const TextKind *kind, const char *text, size_t size, size_t length, intptr_t width);
Value text_expand_tabs(Vm *vm, const TextKind *kind, const char *text, size_t size, int tab_size);

/* ---- ASCII classes and case ---- */
enum {
    ASCII_UPPER = 1,
    ASCII_LOWER = 2,
    ASCII_DIGIT = 4,
    ASCII_SPACE = 8,
    ASCII_HEX = 16,
    ASCII_ALPHA = ASCII_UPPER | ASCII_LOWER,
    ASCII_ALNUM = ASCII_ALPHA | ASCII_DIGIT,
    ASCII_UNICODE_SPACE = 32 /* space to str: also 0x1c to 0x1f */
};
extern const uint8_t ascii_classes[128];
static inline unsigned ascii_class(char c) {
    return (unsigned char)c < 128 ? ascii_classes[(unsigned char)c] : 0;
}
static inline char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}
static inline char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}
bool text_all_of_class(const char *text, size_t size, unsigned classes); /* false when empty: isalpha, isdigit, ... */
bool text_is_lower(const char *text, size_t size);                       /* ASCII only, as bytes.islower */
bool text_is_upper(const char *text, size_t size);
bool text_is_title(const char *text, size_t size);
typedef enum TextCase { TEXT_LOWER, TEXT_UPPER, TEXT_SWAP, TEXT_TITLE, TEXT_CAPITALIZE } TextCase;
void text_change_case(char *out, const char *text, size_t size, TextCase change); /* ASCII letters; out may be text */
#endif
