/* lexer.h: source text to tokens. Reads through a small window; knows indentation, brackets and the insides of string
 * literals, and nothing of grammar. Values of tokens are put into the Ast's table at once, a token holds an index. */
#ifndef COMPILE_LEXER_H
#define COMPILE_LEXER_H

#include "compile/compile.h"

typedef enum TokenKind {
    T_NONE, /* not read yet */
    T_END,
    T_NEWLINE,
    T_INDENT,
    T_DEDENT,
    T_NAME,           /* value; op: SoftKeyword */
    T_NUMBER,         /* value */
    T_STRING,         /* value, escapes resolved */
    T_BYTES,          /* value */
    T_FSTRING_START,  /* op 1: t-string */
    T_FSTRING_MIDDLE, /* value: literal text */
    T_FSTRING_END,
    T_NODE, /* value: a node that the parser put back */
    /* binary operators in the order of AdderOperator */
    T_PLUS,
    T_MINUS,
    T_STAR,
    T_SLASH,
    T_DOUBLE_SLASH,
    T_PERCENT,
    T_DOUBLE_STAR,
    T_AT,
    T_LEFT_SHIFT,
    T_RIGHT_SHIFT,
    T_AMPERSAND,
    T_BAR,
    T_CARET,
    T_AUGMENTED, /* op: AdderOperator */
    /* comparisons in the order of AdderComparison */
    T_LESS,
    T_LESS_EQUAL,
    T_EQUAL,
    T_NOT_EQUAL,
    T_GREATER,
    T_GREATER_EQUAL,
    T_TILDE,
    T_ASSIGN,
    T_WALRUS,
    T_COLON,
    T_SEMICOLON,
    T_COMMA,
    T_DOT,
    T_ELLIPSIS,
    T_ARROW,
    T_EXCLAMATION,
    T_OPEN_PAREN,
    T_CLOSE_PAREN,
    T_OPEN_BRACKET,
    T_CLOSE_BRACKET,
    T_OPEN_BRACE,
    T_CLOSE_BRACE,
    T_WRONG, /* a character that no token begins with */
    T_FIRST_KEYWORD,
    T_FALSE = T_FIRST_KEYWORD,
    T_NONE_KEYWORD,
    T_TRUE,
    T_AND,
    T_AS,
    T_ASSERT,
    T_ASYNC,
    T_AWAIT,
    T_BREAK,
    T_CLASS,
    T_CONTINUE,
    T_DEF,
    T_DEL,
    T_ELIF,
    T_ELSE,
    T_EXCEPT,
    T_FINALLY,
    T_FOR,
    T_FROM,
    T_GLOBAL,
    T_IF,
    T_IMPORT,
    T_IN,
    T_IS,
    T_LAMBDA,
    T_NONLOCAL,
    T_NOT,
    T_OR,
    T_PASS,
    T_RAISE,
    T_RETURN,
    T_TRY,
    T_WHILE,
    T_WITH,
    T_YIELD
} TokenKind;

typedef enum SoftKeyword {
    SOFT_NONE,
    SOFT_MATCH,
    SOFT_CASE,
    SOFT_TYPE,
    SOFT_UNDERSCORE,
    SOFT_PRINT,
    SOFT_EXEC
} SoftKeyword;

typedef struct Token {
    uint8_t kind; /* TokenKind */
    uint8_t op;
    NodeId value;
    uint32_t place, end; /* end: set by the parser */
} Token;

#define LEXER_WINDOW 256u
#define LEXER_FIRST (LEXER_WINDOW / 3u) /* bytes among which the encoding must be named: turned into UTF-8 they still fit */
#define LEXER_TEXT 120u /* bytes of the current line kept for error messages */
#define LEXER_BRACKETS 200u
#define LEXER_PLACES 16u /* of so many innermost brackets the place is remembered (a power of two) */
#define LEXER_INDENTS 100u
#define LEXER_FSTRINGS (ADDER_BOARD ? 8u : 150u)
#define FSTRING_FIELDS 3u

/* An f-string (t-string) being read. Its text is in pieces: literal text at field depth 0 or in the format spec of the
 * innermost field, else tokens of an expression. A field ends at the bracket level that its brace opened. */
typedef struct FString {
    uint8_t quote, triple, raw, template;
    uint8_t depth;                 /* open replacement fields: a field, a field in its format spec, ... */
    uint8_t spec;                  /* bit d: field d + 1 has reached its format spec */
    uint8_t taken;                 /* bit d: the expression's text was given to a token */
    uint8_t level[FSTRING_FIELDS]; /* bracket level inside the field */
    uint32_t place;
    uint32_t start[FSTRING_FIELDS]; /* where the expression begins in the record */
} FString;

typedef struct Lexer {
    Vm *vm;
    Ast *ast;
    Source *source;
    const CompileOptions *options;
    Builder *record;    /* in a C frame further up: gets what is read, for the text of {x=} */
    uint32_t line;      /* from 1 */
    uint32_t column;    /* characters since the start of the line */
    uint32_t text_line; /* the line in `text` */
    uint32_t error_end; /* of what the next error marks */
    uint32_t scan_line; /* after an error in this line: only what the lexer itself objects to is of interest */
    uint16_t at, end;   /* in the window */
    uint16_t indent_column, indent_alternative;
    uint8_t text_size;
    uint8_t indents;  /* on the stack */
    uint8_t dedents;  /* tokens to be given */
    uint8_t level;    /* open brackets */
    uint8_t fstrings; /* open f-strings */
    bool started, line_start, indent, in_line;
    bool quiet;      /* no values wanted */
    bool queueing;   /* tokens are read ahead: the record is of the whole line */
    bool incomplete; /* what is missing might still come (REPL) */
    bool finished;   /* the source gave its end */
    uint8_t encoding; /* of a source in bytes (lexer_encoding.c); 0: UTF-8 */
    uint32_t bracket_place[LEXER_PLACES];
    char bracket[LEXER_BRACKETS];
    uint8_t indent_by[LEXER_INDENTS], indent_by_alternative[LEXER_INDENTS];
    char text[LEXER_TEXT];
    char window[LEXER_WINDOW];
    FString fstring[LEXER_FSTRINGS];
} Lexer;

void lexer_start(Lexer *lx, Vm *vm, Ast *ast, Source *source, const CompileOptions *options);
void lexer_next(Lexer *lx, Token *token);
/* At the start of a line of the same block: is this its first word? (Nothing is read.) */
bool lexer_at_word(Lexer *lx, const char *word);
/* What an error marks begins at the place. Its end: lx->error_end, but lexer_error marks the one character; END_NONE
 * stands for an end that is not known (CPython reports column 0). */
#define END_NONE 0u
#define END_BEFORE 1u /* or column -1 */
_Noreturn void lexer_error(Lexer *lx, const Type *type, uint32_t place, const char *format, ...);
_Noreturn void lexer_error_marked(Lexer *lx, const Type *type, uint32_t place, uint32_t end, const char *format, ...);
_Noreturn void lexer_error_list(Lexer *lx, const Type *type, uint32_t place, const char *format, va_list list);
/* The same, unless the rest of the source holds something that the lexer objects to: then that. */
_Noreturn void lexer_error_scan(Lexer *lx, uint32_t place, const char *format, va_list list);
/* A str constant: interned when it looks like a short name. */
Value lexer_str(Vm *vm, Builder *text);

/* ---- between the files of the lexer ---- */
#define LEXER_EOF (-1)
int lexer_fill(Lexer *lx);
static inline int lexer_peek(Lexer *lx) {
    return lx->at < lx->end ? (uint8_t)lx->window[lx->at] : lexer_fill(lx);
}
int lexer_peek_at(Lexer *lx, unsigned ahead);
int lexer_take(Lexer *lx); /* line ends come as \n */
/* Takes a character that begins with a byte >= 0x80, which was only peeked at. */
uint32_t lexer_take_codepoint(Lexer *lx);
static inline uint32_t lexer_place(const Lexer *lx) {
    return PLACE(lx->line, lx->column);
}
void lexer_find_encoding(Lexer *lx, bool bom);
unsigned lexer_decode(Lexer *lx, char *bytes, unsigned count);
_Noreturn void lexer_bad_character(Lexer *lx, uint32_t place, uint32_t c);
NodeId lexer_value(Lexer *lx, Value v);
void lexer_push_bracket(Lexer *lx, char c, uint32_t place);
/* prefix: 'r', 'b', 'u', 'f', 't' as bits; the quote is next. */
enum { PREFIX_RAW = 1, PREFIX_BYTES = 2, PREFIX_UNICODE = 4, PREFIX_F = 8, PREFIX_T = 16 };
void lexer_string(Lexer *lx, Token *token, unsigned prefix);
void lexer_fstring_text(Lexer *lx, Token *token);
void lexer_number(Lexer *lx, Token *token);
static inline FString *lexer_fstring(Lexer *lx) {
    return &lx->fstring[lx->fstrings - 1];
}
static inline bool lexer_in_fstring_text(Lexer *lx) {
    if (LIKELY(lx->fstrings == 0)) return false;
    FString *f = lexer_fstring(lx);
    return f->depth == 0 || ((f->spec >> (f->depth - 1)) & 1);
}
/* Directly in a replacement field, in no bracket of its own? */
static inline bool lexer_in_field(Lexer *lx) {
    if (LIKELY(lx->fstrings == 0)) return false;
    FString *f = lexer_fstring(lx);
    return f->depth != 0 && f->level[f->depth - 1] == lx->level;
}
/* The text of the field's expression so far. */
void lexer_field_text(Lexer *lx, Token *token);
static inline bool is_name_start(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}
static inline bool is_digit(int c) {
    return c >= '0' && c <= '9';
}
static inline bool is_name_character(int c) {
    return is_name_start(c) || is_digit(c);
}
#endif
