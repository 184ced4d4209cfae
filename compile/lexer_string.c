/* lexer_string.c: string literals: prefixes, escapes, and the literal text of f-strings and t-strings (PEP 701: their
 * expressions are ordinary tokens). */
#include "compile/lexer.h"

#include "object/unicode.h"

NodeId lexer_value(Lexer *lx, Value v) {
    return lx->quiet ? 0 : ast_add_value(lx->ast, v);
}

/* Literals that may well stand in a program twice are one object. */
#define INTERNED_LITERAL_MAX 64u

Value lexer_str(Vm *vm, Builder *text) {
    return text->size <= INTERNED_LITERAL_MAX ? adder_intern(vm, text->buffer, text->size) : adder_builder_str(text);
}

/* ---------------------------------------------------------------------------------------------- escapes */

/* A literal being read. `position` counts the characters of its text, for the messages. */
typedef struct Literal {
    Lexer *lexer;
    Builder *out;
    uint32_t place;
    unsigned position;
    bool bytes, triple;
    char quote;
    bool fstring, escaped_quote;
} Literal;

static bool close_quotes(Lexer *lx, int quote, bool triple);
static NOINLINE _Noreturn void unterminated(Lexer *lx, const Literal *l, const char *what);

/* What is wrong with the text of a literal is said of all of it, so it must have an end; of an f-string's, at its end. */
static void skip_literal(Literal *l) {
    Lexer *lx = l->lexer;
    lx->record = NULL;
    for (;;) {
        int c = lexer_peek(lx);
        uint32_t here = lexer_place(lx);
        if (c == l->quote && close_quotes(lx, c, l->triple)) {
            if (l->fstring) l->place = here;
            return;
        }
        if (c < 0 || (!l->triple && (c == '\n' || c == '\r'))) unterminated(lx, l, l->fstring ? "f-" : "");
        lexer_take(lx);
        if (c == '\\' && lexer_peek(lx) >= 0) lexer_take(lx);
    }
}

static NOINLINE _Noreturn void bad_escape(Literal *l, unsigned digits, const char *what) {
    skip_literal(l);
    lexer_error_marked(l->lexer, &adder_SyntaxError, l->place, lexer_place(l->lexer),
                       "(unicode error) 'unicodeescape' codec can't decode bytes in position %u-%u: %s", l->position,
                       l->position + digits + 1, what);
}

static void put_byte_or_codepoint(Literal *l, uint32_t c) {
    if (l->bytes) {
        adder_builder_put_char(l->out, (char)c);
    } else {
        adder_builder_put_codepoint(l->out, c);
    }
}

static int hex_value(int c) {
    if (is_digit(c)) return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void hex_escape(Literal *l, unsigned digits) {
    uint32_t c = 0;
    for (unsigned i = 0; i < digits; i++) {
        int digit = hex_value(lexer_peek(l->lexer));
        if (digit < 0) {
            if (l->bytes) {
                skip_literal(l);
                lexer_error_marked(l->lexer, &adder_SyntaxError, l->place, lexer_place(l->lexer), "(value error) invalid \\x escape at position %u",
                            l->position);
            }
            bad_escape(l, i,
                       digits == 2   ? "truncated \\xXX escape"
                       : digits == 4 ? "truncated \\uXXXX escape"
                                     : "truncated \\UXXXXXXXX escape");
        }
        lexer_take(l->lexer);
        c = c << 4 | (uint32_t)digit;
    }
    if (c > 0x10ffff) bad_escape(l, digits, "illegal Unicode character");
    put_byte_or_codepoint(l, c);
    l->position += digits + 2;
}

static void octal_escape(Literal *l, int first) {
    uint32_t c = (uint32_t)(first - '0');
    l->position += 2;
    for (int i = 0, digit; i < 2 && (digit = lexer_peek(l->lexer)) >= '0' && digit <= '7'; i++, l->position++) {
        lexer_take(l->lexer);
        c = c << 3 | (uint32_t)(digit - '0');
    }
    put_byte_or_codepoint(l, l->bytes ? c & 0xff : c);
}

/* \N{name}; \N is taken. */
static void named_escape(Literal *l) {
    char name[96];
    unsigned size = 0;
    uint32_t found;
    int c = lexer_peek(l->lexer);
    if (c != '{') bad_escape(l, 0, "malformed \\N character escape");
    lexer_take(l->lexer);
    while ((c = lexer_peek(l->lexer)) >= 0 && c != '}' && c != l->quote && c != '\n' && c < 0x80) {
        lexer_take(l->lexer);
        if (size < sizeof name) name[size] = (char)c;
        size++;
    }
    if (c != '}' || size == 0) bad_escape(l, 1 + size, "malformed \\N character escape");
    lexer_take(l->lexer);
    if (!unicode_has_names) bad_escape(l, 2 + size, "this build has no character names");
    if (size > sizeof name || !unicode_named(name, size, &found)) bad_escape(l, 2 + size, "unknown Unicode character name");
    adder_builder_put_codepoint(l->out, found);
    l->position += size + 4;
}

/* The backslash is taken, the next character is not its end. */
static NOINLINE void escape(Literal *l) {
    static const char simple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    int c = lexer_peek(l->lexer);
    if (c == '\n' || c == '\r') {
        lexer_take(l->lexer);
        l->position += 2;
        return;
    }
    for (const char *s = simple; *s; s += 2) {
        if (*s == c) {
            lexer_take(l->lexer);
            adder_builder_put_char(l->out, s[1]);
            l->position += 2;
            return;
        }
    }
    if (c >= '0' && c <= '7') {
        octal_escape(l, lexer_take(l->lexer));
    } else if (c == 'x' || (!l->bytes && (c == 'u' || c == 'U'))) {
        lexer_take(l->lexer);
        hex_escape(l, c == 'x' ? 2 : c == 'u' ? 4 : 8);
    } else if (c == 'N' && !l->bytes) {
        lexer_take(l->lexer);
        named_escape(l);
    } else { /* no escape: the backslash stays */
        adder_builder_put_char(l->out, '\\');
        l->position++;
    }
}

/* Takes an ordinary character. */
static void put_character(Literal *l, int c) {
    l->position++;
    if (c < 0x80) {
        adder_builder_put_char(l->out, (char)lexer_take(l->lexer));
        return;
    }
    if (l->bytes) {
        skip_literal(l);
        lexer_error_marked(l->lexer, &adder_SyntaxError, l->place, lexer_place(l->lexer), "bytes can only contain ASCII literal characters");
    }
    adder_builder_put_codepoint(l->out, lexer_take_codepoint(l->lexer));
}

static void put_backslash(Literal *l, bool raw) {
    lexer_take(l->lexer);
    int c = lexer_peek(l->lexer);
    if (c < 0) return; /* the caller finds the end of the source */
    if (c == l->quote) l->escaped_quote = true;
    if (!raw) {
        escape(l);
        return;
    }
    adder_builder_put_char(l->out, '\\');
    l->position++;
    if (c == '\\' || c == '\'' || c == '"' || c == '\n' || c == '\r') put_character(l, c);
}

/* ---------------------------------------------------------------------------------------------- whole literals */

#define FSTRING_EMPTY 0x80u /* in `spec`: f"" whose closing quote is taken already */

static NOINLINE _Noreturn void unterminated(Lexer *lx, const Literal *l, const char *what) {
    uint32_t place = l->place;
    bool triple = l->triple;
    if (!triple && !l->fstring && lx->fstrings && lexer_fstring(lx)->quote == l->quote) { /* it was meant to end the f-string */
        lexer_error(lx, &adder_SyntaxError, place, "%c-string: expecting '}'", lexer_fstring(lx)->template ? 't' : 'f');
    }
    unsigned line = (unsigned)lx->line;
    /* a line end at the end of the source does not begin a line */
    if (lx->column == 0 && line > PLACE_LINE(place)) line--;
    if (triple) lx->incomplete = true;
    lexer_error(lx, &adder_SyntaxError, place, "unterminated %s%sstring literal (detected at line %u)%s",
                triple ? "triple-quoted " : "", what, line,
                l->escaped_quote && !triple && !l->fstring ? "; perhaps you escaped the end quote?" : "");
}

/* Takes the opening quotes (one or three); an empty literal is told by `empty`. */
static bool open_quotes(Lexer *lx, bool *empty) {
    int quote = lexer_take(lx);
    *empty = false;
    if (lexer_peek(lx) != quote) return false;
    if (lexer_peek_at(lx, 1) == quote) {
        lexer_take(lx);
        lexer_take(lx);
        return true;
    }
    lexer_take(lx);
    *empty = true;
    return false;
}

/* Takes the closing quotes if they are next. */
static bool close_quotes(Lexer *lx, int quote, bool triple) {
    if (triple && (lexer_peek_at(lx, 1) != quote || lexer_peek_at(lx, 2) != quote)) return false;
    for (int i = triple ? 3 : 1; i > 0; i--) lexer_take(lx);
    return true;
}

static NOINLINE void read_literal(Literal *l, int quote, bool triple, bool raw) {
    Lexer *lx = l->lexer;
    for (;;) {
        int c = lexer_peek(lx);
        if (c == quote && close_quotes(lx, quote, triple)) return;
        if (c < 0 || (!triple && (c == '\n' || c == '\r'))) unterminated(lx, l, "");
        if (c == '\\') {
            put_backslash(l, raw);
        } else {
            put_character(l, c == '\r' ? '\n' : c);
        }
    }
}

static NOINLINE void open_fstring(Lexer *lx, Token *token, unsigned prefix) {
    if (lx->fstrings >= LEXER_FSTRINGS) {
        lexer_error(lx, &adder_SyntaxError, token->place, "too many nested f-strings");
    }
    FString *f = &lx->fstring[lx->fstrings++];
    memset(f, 0, sizeof *f);
    bool empty;
    f->place = token->place;
    f->quote = (uint8_t)lexer_peek(lx);
    f->raw = (prefix & PREFIX_RAW) != 0;
    f->template = (prefix & PREFIX_T) != 0;
    f->triple = open_quotes(lx, &empty);
    token->kind = T_FSTRING_START;
    token->op = f->template;
    if (empty) f->spec = FSTRING_EMPTY;
}

NOINLINE void lexer_string(Lexer *lx, Token *token, unsigned prefix) {
    if (prefix & (PREFIX_F | PREFIX_T)) {
        open_fstring(lx, token, prefix);
        return;
    }
    Builder text;
    Literal literal = {.lexer = lx, .out = &text, .place = token->place, .bytes = (prefix & PREFIX_BYTES) != 0};
    adder_builder_start(lx->vm, &text);
    bool empty;
    literal.quote = (char)lexer_peek(lx);
    literal.triple = open_quotes(lx, &empty);
    if (!empty) read_literal(&literal, literal.quote, literal.triple, (prefix & PREFIX_RAW) != 0);
    token->kind = literal.bytes ? T_BYTES : T_STRING;
    if (lx->quiet) return;
    token->value =
        ast_add_value(lx->ast, literal.bytes ? adder_bytes(lx->vm, text.buffer, text.size) : lexer_str(lx->vm, &text));
}

/* ---------------------------------------------------------------------------------------------- f-strings */

void lexer_field_text(Lexer *lx, Token *token) {
    FString *f = lexer_fstring(lx);
    unsigned bit = 1u << (f->depth - 1);
    if (lx->record == NULL || lx->quiet || (f->taken & bit)) return;
    f->taken |= (uint8_t)bit;
    size_t from = f->start[f->depth - 1], to = lx->record->size;
    if (token->kind != T_ASSIGN && to > from) to--; /* the character that ends the expression */
    token->value = ast_add_value(lx->ast, adder_str(lx->vm, lx->record->buffer + from, to - from));
}

static void open_field(Lexer *lx, Token *token) {
    FString *f = lexer_fstring(lx);
    if (f->depth >= FSTRING_FIELDS) {
        lexer_error(lx, &adder_SyntaxError, token->place - 1, "%c-string: expressions nested too deeply",
                    f->template ? 't' : 'f');
    }
    lexer_take(lx);
    lexer_push_bracket(lx, '{', token->place);
    unsigned bit = 1u << f->depth;
    f->spec &= (uint8_t)~bit;
    f->taken &= (uint8_t)~bit;
    f->level[f->depth] = lx->level;
    f->start[f->depth] = lx->record ? (uint32_t)lx->record->size : 0;
    f->depth++;
    token->kind = T_OPEN_BRACE;
    token->op = 1;
}

static void close_field(Lexer *lx, Token *token) {
    FString *f = lexer_fstring(lx);
    lexer_take(lx);
    lx->level--;
    f->depth--;
    f->spec &= (uint8_t) ~(1u << f->depth);
    token->kind = T_CLOSE_BRACE;
    token->op = 1;
}

/* Reads literal text up to what ends it: a brace or the closing quotes, which are left. */
static void read_fstring_text(Literal *l, FString *f) {
    Lexer *lx = l->lexer;
    for (;;) {
        int c = lexer_peek(lx);
        if (c < 0 && (f->triple || !f->depth)) unterminated(lx, l, f->template ? "t-" : "f-");
        if (c == '\n' || c == '\r' || c < 0) {
            if (!f->triple && f->depth) {
                lexer_error(lx, &adder_SyntaxError, lexer_place(lx),
                            "%c-string: newlines are not allowed in format specifiers for single quoted %c-strings",
                            f->template ? 't' : 'f', f->template ? 't' : 'f');
            }
            if (!f->triple) unterminated(lx, l, f->template ? "t-" : "f-");
            c = '\n';
        } else if (c == f->quote) {
            if (!f->triple || (lexer_peek_at(lx, 1) == c && lexer_peek_at(lx, 2) == c)) return;
        } else if (c == '{' || c == '}') {
            if (f->depth || lexer_peek_at(lx, 1) != c) return;
            lexer_take(lx);
        } else if (c == '\\') {
            put_backslash(l, f->raw);
            continue;
        }
        put_character(l, c);
    }
}

static void end_fstring(Lexer *lx, Token *token) {
    FString *f = lexer_fstring(lx);
    if (f->depth) {
        lexer_error_marked(lx, &adder_SyntaxError, token->place, token->place + 1, "%c-string: expecting '}', or format specs",
                           f->template ? 't' : 'f');
    }
    if (!(f->spec & FSTRING_EMPTY)) close_quotes(lx, f->quote, f->triple);
    lx->fstrings--;
    token->kind = T_FSTRING_END;
}

/* Literal text when there is any, else what ends it. */
NOINLINE void lexer_fstring_text(Lexer *lx, Token *token) {
    FString *f = lexer_fstring(lx);
    if (f->spec & FSTRING_EMPTY) {
        end_fstring(lx, token);
        return;
    }
    if (lx->record && lx->fstrings == 1 && f->depth == 0 && !lx->queueing) lx->record->size = 0;
    Builder text;
    Literal literal = {.lexer = lx, .out = &text, .place = f->place, .triple = f->triple, .quote = (char)f->quote, .fstring = true};
    adder_builder_start(lx->vm, &text);
    read_fstring_text(&literal, f);
    if (text.size) {
        token->kind = T_FSTRING_MIDDLE;
        if (!lx->quiet) token->value = ast_add_value(lx->ast, lexer_str(lx->vm, &text));
        return;
    }
    token->place = lexer_place(lx);
    int c = lexer_peek(lx);
    if (c == '{') {
        open_field(lx, token);
    } else if (c == '}' && f->depth) {
        close_field(lx, token);
    } else if (c == '}') {
        lexer_error(lx, &adder_SyntaxError, token->place, "%c-string: single '}' is not allowed",
                    f->template ? 't' : 'f');
    } else {
        end_fstring(lx, token);
    }
}
