/* re_compile.h: the compiler of patterns, shared by its files: re_compile.c (sequences, loops, groups) and re_parse.c
 * (characters, escapes, names, flags). One pass: code is put while the pattern is read; what a quantifier or a bar needs
 * in front of code that stands there already is inserted. */
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
    AdderValue names;       /* dict, or unbound */
    Width *widths;          /* of the groups; an open one has least > most */
    size_t widths_size;     /* in bytes */
    unsigned flags;         /* in force here */
    unsigned global_flags;  /* of the pattern */
    unsigned groups, registers;
    unsigned behind_groups; /* groups when the outermost lookbehind was opened; RE_UNSET outside of all */
    unsigned asked_group;   /* the largest group that a conditional asked for, and where */
    const uint8_t *asked_at;
    bool is_str;
} Compiler;

#define NO_CHARACTER 0xffffffffu /* the end of the pattern */

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
