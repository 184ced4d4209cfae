/* re.h: what the files of the module re share: the program of a compiled pattern, the matcher, patterns and matches.
 *
 * A pattern is compiled to a byte program for a backtracking machine. Its instructions are one byte, then the operands
 * that RE_OPERATIONS names by letters:
 *
 *     b  a byte: an ASCII character, or any byte when the pattern is bytes
 *     w  three bytes: a code point
 *     s  a byte count and so many bytes of text
 *     c  a character class, see re_class.c
 *     v  a number, seven bits a byte, the low ones first
 *     i  a group (from 1) or a register (from 0), RE_INDEX_BYTES long
 *     o  distance from behind this operand, RE_OFFSET_BYTES long; forwards, but for those of the loop ends (backwards)
 *     m  nothing: the instruction that follows is a matcher and belongs to this one
 *
 * Matchers take one character; loops repeat a matcher that follows. Slots of the machine: two a group (start, end),
 * then the registers, which loops over more than one character use for a count or a position.
 */
#ifndef MODULE_RE_H
#define MODULE_RE_H

#include "adder.h"

#include <string.h>

enum { /* the flags of the module */
       RE_IGNORECASE = 2,
       RE_LOCALE = 4,
       RE_MULTILINE = 8,
       RE_DOTALL = 16,
       RE_UNICODE = 32,
       RE_VERBOSE = 64,
       RE_DEBUG = 128,
       RE_ASCII = 256,
};

/* Boards save a byte an operand; hosts take patterns of megabytes. */
enum {
    RE_OFFSET_BYTES = ADDER_WORD64 ? 3 : 2,
    RE_INDEX_BYTES = ADDER_WORD64 ? 2 : 1,
    RE_MAXIMUM_INDEX = ADDER_WORD64 ? 8000 : 255,
};
#define RE_UNLIMITED 0xffffffffu /* of repetitions */

#define RE_OPERATIONS(X)                                                                                               \
    /* ---- matchers ---- */                                                                                           \
    X(CHAR, "b")         /* this character */                                                                          \
    X(NOT_CHAR, "b")     /* any other one */                                                                           \
    X(FOLD, "b")         /* this lower case ASCII letter in either case */                                             \
    X(FOLD_UNICODE, "b") /* the same, and the characters beyond ASCII that fold to it */                               \
    X(WIDE, "w")         /* this character */                                                                          \
    X(NOT_WIDE, "w")     /* any other one */                                                                           \
    X(WIDE_FOLD, "w")    /* this character in any case */                                                              \
    X(ANY, "")           /* all but a line feed */                                                                     \
    X(ALL, "")           /* every character */                                                                         \
    X(DIGIT, "")         /* the categories: \d \D \w \W \s \S of ASCII, then of Unicode */                             \
    X(NOT_DIGIT, "")                                                                                                   \
    X(WORD, "")                                                                                                        \
    X(NOT_WORD, "")                                                                                                    \
    X(SPACE, "")                                                                                                       \
    X(NOT_SPACE, "")                                                                                                   \
    X(UNICODE_DIGIT, "")                                                                                               \
    X(NOT_UNICODE_DIGIT, "")                                                                                           \
    X(UNICODE_WORD, "")                                                                                                \
    X(NOT_UNICODE_WORD, "")                                                                                            \
    X(UNICODE_SPACE, "")                                                                                               \
    X(NOT_UNICODE_SPACE, "")                                                                                           \
    X(CLASS, "c")                                                                                                      \
    /* ---- loops over a matcher: * + ? and {v,w} (least, most + 1; 0: no limit); greedy, lazy, possessive ---- */     \
    X(STAR, "m")                                                                                                       \
    X(PLUS, "m")                                                                                                       \
    X(QUEST, "m")                                                                                                      \
    X(REPEAT, "vvm")                                                                                                   \
    X(LAZY_STAR, "m")                                                                                                  \
    X(LAZY_PLUS, "m")                                                                                                  \
    X(LAZY_QUEST, "m")                                                                                                 \
    X(LAZY_REPEAT, "vvm")                                                                                              \
    X(KEEP_STAR, "m")                                                                                                  \
    X(KEEP_PLUS, "m")                                                                                                  \
    X(KEEP_QUEST, "m")                                                                                                 \
    X(KEEP_REPEAT, "vvm")                                                                                              \
    /* ---- the rest ---- */                                                                                           \
    X(STRING, "s") /* this text */                                                                                     \
    X(OPEN, "i")   /* a group starts, ends here */                                                                     \
    X(CLOSE, "i")                                                                                                      \
    X(JUMP, "o")                                                                                                       \
    X(SPLIT, "o")      /* goes on here; when that fails, at the target */                                              \
    X(LAZY_SPLIT, "o") /* the other way round */                                                                       \
    X(BACK, "o")       /* end of a loop: once more, when that fails goes on here */                                    \
    X(LAZY_BACK, "o")                                                                                                  \
    X(MARK, "i")        /* the register gets the position, before a loop whose body may be empty */                    \
    X(UNMARK, "i")      /* the register gets none, if the loop has to be run once: two empty rounds, as CPython */     \
    X(MOVED_BACK, "io") /* as BACK, if the position is not the register's */                                           \
    X(LAZY_MOVED_BACK, "io")                                                                                           \
    X(COUNT, "i")         /* two registers: count 0, position */                                                       \
    X(COUNT_BACK, "ivvo") /* end of a counted loop: registers, least, most + 1 */                                      \
    X(LAZY_COUNT_BACK, "ivvo")                                                                                         \
    X(GROUP, "bi")    /* what the group matched; 0 exactly, 1 ASCII, 2 any letters in either case */                   \
    X(IF_GROUP, "io") /* goes to the target when the group did not match */                                            \
    X(ATOMIC, "")                                                                                                      \
    X(ATOMIC_END, "")                                                                                                  \
    X(LOOK, "o")         /* lookahead; the target is behind its end */                                                 \
    X(LOOK_BEHIND, "vo") /* so many characters back */                                                                 \
    X(LOOK_END, "")                                                                                                    \
    X(NOT_LOOK, "o")                                                                                                   \
    X(NOT_LOOK_BEHIND, "vo")                                                                                           \
    X(NOT_LOOK_END, "")                                                                                                \
    X(TEXT_START, "") /* \A */                                                                                         \
    X(LINE_START, "")                                                                                                  \
    X(TEXT_END, "")      /* \Z */                                                                                      \
    X(LAST_LINE_END, "") /* $ */                                                                                       \
    X(LINE_END, "")                                                                                                    \
    X(BOUNDARY, "")                                                                                                    \
    X(NOT_BOUNDARY, "")                                                                                                \
    X(UNICODE_BOUNDARY, "")                                                                                            \
    X(NOT_UNICODE_BOUNDARY, "")                                                                                        \
    X(MATCH, "") /* the end */
typedef enum ReOperation {
#define X(name, operands) OP_##name,
    RE_OPERATIONS(X)
#undef X
        OP_OPERATIONS
} ReOperation;

static inline bool re_is_matcher(unsigned op) {
    return op <= OP_CLASS;
}
static inline bool re_is_loop(unsigned op) {
    return op >= OP_STAR && op <= OP_KEEP_REPEAT;
}

/* ---- reading operands ---- */
static inline uint32_t re_offset(const uint8_t *at) {
    uint32_t n = at[0] | (uint32_t)at[1] << 8;
    return RE_OFFSET_BYTES == 3 ? n | (uint32_t)at[2] << 16 : n;
}
static inline unsigned re_index(const uint8_t *at) {
    return RE_INDEX_BYTES == 2 ? at[0] | (unsigned)at[1] << 8 : at[0];
}
static inline uint32_t re_wide(const uint8_t *at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;
}
static inline uint32_t re_number(const uint8_t **at) {
    uint32_t n = 0;
    unsigned shift = 0;
    while (**at & 0x80) {
        n |= (uint32_t)(*(*at)++ & 0x7f) << shift;
        shift += 7;
    }
    return n | (uint32_t) * (*at)++ << shift;
}
const uint8_t *re_next(const uint8_t *at); /* the instruction behind this one */

/* ---- characters (re_class.c) ---- */
enum { /* the bits of re_ascii */
       RE_IS_DIGIT = 1,
       RE_IS_WORD = 2,
       RE_IS_SPACE = 4,
       RE_IS_UNICODE_SPACE = 8
};
extern const uint8_t re_ascii[128];
bool re_matches(const uint8_t *matcher, uint32_t c); /* whether this matcher takes the character */
bool re_is_word(uint32_t c, bool unicode);
uint32_t re_fold(uint32_t c, bool unicode); /* one of the characters that differ in case alone */
const uint8_t *re_class_end(const uint8_t *operand);
static inline uint32_t re_decode(const uint8_t *p, unsigned *width) {
    uint32_t c = *p;
    if (c < 0x80) {
        *width = 1;
        return c;
    }
    if (c < 0xe0) {
        *width = 2;
        return (c & 0x1f) << 6 | (p[1] & 0x3fu);
    }
    if (c < 0xf0) {
        *width = 3;
        return (c & 0x0f) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
    }
    *width = 4;
    return (c & 0x07) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
}

/* A class while it is parsed. Ranges beyond the bitmap stand in a builder, six bytes each. */
typedef struct ReClass {
    uint8_t bits[32];
    unsigned categories; /* 1 << (an operation - OP_DIGIT) */
    bool negate, bytes, unicode, fold;
    AdderBuilder ranges;
} ReClass;
void re_class_start(AdderVm *vm, ReClass *c, bool bytes, unsigned flags);
void re_class_add(ReClass *c, uint32_t from, uint32_t to);
void re_class_add_category(ReClass *c, unsigned op);
void re_class_emit(ReClass *c, AdderBuilder *code);                                 /* the shortest matcher for it */
void re_emit_character(AdderBuilder *code, uint32_t c, bool bytes, unsigned flags); /* a matcher for one character */
/* Adds the first bytes with which a match can start here. False when it can start with any or be empty; after_loop:
 * where the program may also end, or go on somewhere else, nothing is added: what is asked is what may follow a loop.
 */
bool re_first_bytes(const uint8_t *at, uint8_t set[32], bool after_loop);

/* ---- patterns ---- */
typedef struct Pattern {
    AdderObject object;
    AdderValue source;
    AdderValue names; /* a dict from name to group; unbound when no group has a name */
    uint16_t flags;
    uint16_t requested; /* the flags that compile() was given */
    uint16_t groups, slots;
    uint8_t code[];
} Pattern;
extern const AdderType re_pattern_type, re_match_type;
AdderValue re_compile(AdderVm *vm, AdderValue source, unsigned flags); /* of a str or bytes-like */

/* ---- matching ---- */
#define RE_UNSET 0xffffffffu
typedef struct Backtrack { /* an entry of the stack: a kind in the low bits of `where` */
    uint32_t value, where;
} Backtrack;
enum { RE_LOCAL_WORDS = ADDER_WORD64 ? 192 : 40 };

/* Lives in a local variable: what it points at is found by the scan of the C stack. */
typedef struct Matcher {
    AdderVm *vm;
    const Pattern *pattern;
    AdderValue string;
    const uint8_t *text, *end;   /* all of the text up to endpos */
    const uint8_t *begin;        /* pos */
    const uint8_t *from;         /* where the search for the next match starts */
    const uint8_t *not_empty_at; /* where an empty match is not wanted, or null */
    const uint8_t *start, *stop; /* the match */
    uint32_t *words;             /* the slots, then the backtrack stack: `local`, or a heap buffer */
    size_t capacity;             /* in words */
    unsigned slots;              /* words in front of the stack, an even number */
    unsigned last_group;
    bool wide;  /* the text has characters of several bytes */
    bool whole; /* only a match up to the end counts */
    bool is_str;
    bool changeable; /* a bytearray or the like */
    uint8_t filter;  /* what is known of the first byte: FILTER_* of re_search.c */
    uint8_t first[32];
    uint32_t local[RE_LOCAL_WORDS];
} Matcher;
/* pos and endpos are characters; unbound: the whole text. Raises TypeError when pattern and string do not go together.
 */
void re_matcher_start(AdderVm *vm, Matcher *m, const Pattern *pattern, AdderValue string, AdderValue pos,
                      AdderValue endpos);
void re_matcher_end(Matcher *m);
void re_matcher_check(Matcher *m);               /* after Python code ran: raises when the text was changed in size */
bool re_match_at(Matcher *m, const uint8_t *at); /* re_match.c; the rest stands in re_search.c */
bool re_search(Matcher *m, const uint8_t *from);
enum { RE_POLL_STEPS = 4096 }; /* between two calls of re_poll; a power of two */
void re_poll(Matcher *m);
/* Where `count` characters from p end; null when there are fewer. */
const uint8_t *re_skip(const uint8_t *p, const uint8_t *end, size_t count, bool wide);
/* The first instruction at `at` that is not the start or end of a group. */
static inline const uint8_t *re_behind_marks(const uint8_t *at) {
    while (*at == OP_OPEN || *at == OP_CLOSE) at += 1 + RE_INDEX_BYTES;
    return at;
}
/* The search for the next of several matches. */
static inline bool re_search_next(Matcher *m) {
    if (!re_search(m, m->from)) return false;
    m->from = m->stop;
    m->not_empty_at = m->start == m->stop ? m->stop : NULL;
    return true;
}

/* ---- replacing (re_template.c) ---- */
/* Parses a replacement text: pieces of text and groups. */
void re_template_parse(AdderVm *vm, AdderBuilder *pieces, const Pattern *pattern, AdderValue text);
typedef struct ReSpan {
    const uint8_t *text;
    const uint32_t *spans; /* start and end of groups 1, 2, ... */
    uint32_t start, stop;  /* of group 0 */
} ReSpan;
void re_template_expand(const AdderBuilder *pieces, const ReSpan *span, AdderBuilder *out);

/* ---- Match objects (re_object.c) ---- */
AdderValue re_match_new(Matcher *m);                                          /* of the match just found */
AdderValue re_part(const Matcher *m, const uint8_t *from, const uint8_t *to); /* a part of the text, as a value */
AdderValue re_group_part(const Matcher *m, unsigned group, AdderValue otherwise);

/* ---- errors ---- */
_Noreturn void re_raise(AdderVm *vm, AdderValue pattern, const uint8_t *text, const uint8_t *at, AdderBuilder *message);

/* A str's or bytes-like object's bytes. */
typedef struct ReText {
    const uint8_t *bytes;
    size_t size;
    bool is_str, wide, changeable;
} ReText;
bool re_text(AdderVm *vm, AdderValue v, ReText *out); /* false: neither */
#endif
