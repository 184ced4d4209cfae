/* re_compile.h: the compiler of patterns, shared by its files: re_compile.c (sequences and groups), re_repeat.c (loops,
 * putting code) and re_parse.c (characters, escapes, names, flags). One pass: code is put while the pattern is read;
 * what a quantifier or a bar needs in front of code that stands there already is inserted. */
#ifndef MODULE_RE_COMPILE_H
#define MODULE_RE_COMPILE_H

#include "module/re.h"

/* How many characters something matches; RE_UNLIMITED is infinity. */
typedef struct Width {
    uint32_t least, most;
} Width;

typedef struct Compiler {
    AdderVm *vm;
    AdderValue source;
    const uint8_t *text, *at, *end; /* `at`: what is read next */
    AdderBuilder code;
    AdderValue names;      /* dict, or unbound */
    Width *widths;         /* of the groups; an open one has least > most */
    size_t widths_size;    /* in bytes */
    unsigned flags;        /* in force here */
    unsigned global_flags; /* of the pattern */
    unsigned groups, registers;
    unsigned behind_groups; /* groups when the outermost lookbehind was opened; RE_UNSET outside of all */
    unsigned asked_group;   /* the largest group that a conditional asked for, and where */
    const uint8_t *asked_at;
    bool is_str;
} Compiler;

typedef struct Quantifier {
    uint32_t least, most; /* RE_UNLIMITED: no limit */
    enum { GREEDY, LAZY, POSSESSIVE } mode;
} Quantifier;

#define NO_CHARACTER 0xffffffffu /* the end of the pattern */

/* ---- re_repeat.c ---- */
void compile_put(Compiler *c, unsigned byte);
void compile_put_number(Compiler *c, uint32_t n);
void compile_put_index(Compiler *c, unsigned n);
size_t compile_put_offset(Compiler *c); /* room for an offset; gives its place */
void compile_patch(Compiler *c, size_t at, size_t distance);
void compile_land(Compiler *c, size_t at); /* the offset at this place leads to the end of the code */
_Noreturn void compile_fail_size(Compiler *c);
/* Moves the code from `start` on back by so many bytes; what is put then stands there, until compile_inserted. */
typedef struct Insertion {
    size_t end;
} Insertion;
Insertion compile_insert(Compiler *c, size_t start, size_t count);
void compile_inserted(Compiler *c, Insertion insertion);
void compile_insert_operation(Compiler *c, size_t start, unsigned op);
void compile_insert_jump(Compiler *c, size_t start, unsigned op); /* its offset leads to the end of the code */
/* Behind the first character of a quantifier; false: it is none, but a brace that stands for itself. */
bool compile_quantifier(Compiler *c, uint32_t character, Quantifier *q);
/* Makes the code from `start` on a loop; not for exactly one time. */
void compile_repeat(Compiler *c, size_t start, const Quantifier *q, bool may_be_empty);

/* ---- re_parse.c ---- */
_Noreturn void compile_fail(Compiler *c, const uint8_t *at, const char *message);
/* The message, then a part of the pattern (quoted: its repr). */
_Noreturn void compile_fail_part(Compiler *c, const uint8_t *at, const char *message, const uint8_t *from,
                                 const uint8_t *to, bool quoted);
_Noreturn void compile_fail_number(Compiler *c, const uint8_t *at, const char *message, unsigned number);
uint32_t compile_peek(const Compiler *c); /* the next character, or NO_CHARACTER */
uint32_t compile_take(Compiler *c);
bool compile_accept(Compiler *c, char character);
const uint8_t *compile_back(const Compiler *c, unsigned characters); /* the place so many characters ago */
/* A name up to the terminator, which is taken: its first and one past its last byte. */
void compile_name(Compiler *c, char terminator, const uint8_t **from, const uint8_t **to);
void compile_check_name(Compiler *c, const uint8_t *from, const uint8_t *to);
AdderValue compile_name_value(Compiler *c, const uint8_t *from, const uint8_t *to);
unsigned compile_group_named(Compiler *c, const uint8_t *from, const uint8_t *to);
void compile_check_reference(Compiler *c, unsigned group, const uint8_t *number, const uint8_t *at);

typedef enum EscapeKind { ESCAPE_CHARACTER, ESCAPE_MATCHER, ESCAPE_ASSERTION, ESCAPE_GROUP } EscapeKind;
/* What stands behind a backslash at c->at; *value: the character, operation or group. */
EscapeKind compile_escape(Compiler *c, uint32_t *value);
void compile_class(Compiler *c); /* behind the opening bracket */
/* Flags behind "(?"; false: they were global ones, with their parenthesis. Else c->flags is changed. */
bool compile_flags(Compiler *c);
void compile_flags_fix(Compiler *c); /* checks the flags of the whole pattern */
#endif
