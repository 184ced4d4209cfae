/* lexer.c: characters, lines, indentation, brackets, names and operators. String literals are in lexer_string.c,
 * numbers in lexer_number.c, the errors in lexer_error.c. */
#include "compile/lexer.h"

void lexer_start(Lexer *lx, Vm *vm, Ast *ast, Source *source, const CompileOptions *options) {
    lx->vm = vm;
    lx->ast = ast;
    lx->source = source;
    lx->options = options;
    lx->line = 1;
    lx->line_start = true;
}

/* ---------------------------------------------------------------------------------------------- characters */

/* Moves what is unread to the front and reads on; false at the end of the source. */
static NOINLINE bool read_more(Lexer *lx) {
    if (lx->finished) return false;
    unsigned rest = lx->end - lx->at;
    memmove(lx->window, lx->window + lx->at, rest);
    lx->at = 0;
    lx->end = (uint16_t)rest;
    unsigned room = LEXER_WINDOW - rest;
    if (lx->encoding || !lx->started) room = lx->encoding ? room / 3 : LEXER_FIRST - rest;
    int count = lx->source->read(lx->vm, lx->source, lx->window + rest, room);
    if (count <= 0) {
        lx->finished = true;
        return false;
    }
    if (lx->encoding) count = (int)lexer_decode(lx, lx->window + rest, (unsigned)count);
    lx->end = (uint16_t)(rest + (unsigned)count);
    return true;
}

NOINLINE int lexer_fill(Lexer *lx) {
    if (!read_more(lx)) return LEXER_EOF;
    if (!lx->started) {
        unsigned wanted = lx->source->encoded ? LEXER_FIRST : 3;
        while (lx->end < wanted && read_more(lx)) {
        }
        lx->started = true;
        bool bom = lx->end >= 3 && memcmp(lx->window, "\xef\xbb\xbf", 3) == 0;
        if (bom) lx->at += 3;
        if (lx->source->encoded) lexer_find_encoding(lx, bom);
        return lexer_peek(lx);
    }
    return (uint8_t)lx->window[lx->at];
}

int lexer_peek_at(Lexer *lx, unsigned ahead) {
    if (lexer_peek(lx) < 0) return LEXER_EOF;
    while (lx->at + ahead >= lx->end) {
        if (!read_more(lx)) return LEXER_EOF;
    }
    return (uint8_t)lx->window[lx->at + ahead];
}

int lexer_take(Lexer *lx) {
    int c = lexer_peek(lx);
    if (c < 0) return c;
    lx->at++;
    if (c == '\r') {
        if (lexer_peek(lx) == '\n') lx->at++;
        c = '\n';
    }
    if (lx->text_line != lx->line) {
        lx->text_line = lx->line;
        lx->text_size = 0;
    }
    if (lx->text_size < LEXER_TEXT) lx->text[lx->text_size++] = (char)c;
    if (UNLIKELY(lx->record != NULL)) adder_builder_put_char(lx->record, (char)c);
    if (c == '\n') {
        lx->line++;
        lx->column = 0;
    } else if ((c & 0xc0) != 0x80) {
        lx->column++;
    }
    if (UNLIKELY(c == 0)) {
        lexer_error(lx, &adder_SyntaxError, lexer_place(lx), "source code cannot contain null bytes");
    }
    return c;
}

static NOINLINE _Noreturn void bad_utf8(Lexer *lx, uint32_t place, int c, const char *what) {
    static const char hex[] = "0123456789abcdef";
    char byte[3] = {hex[c >> 4], hex[c & 15], 0};
    lx->text_size = 0; /* it is no text */
    if (lx->source->encoded) {
        lexer_error(lx, &adder_SyntaxError, place,
                    "Non-UTF-8 code starting with '\\x%s' on line %u, but no encoding declared; see "
                    "https://peps.python.org/pep-0263/ for details",
                    byte, (unsigned)PLACE_LINE(place));
    }
    lexer_error(lx, &adder_SyntaxError, place,
                "(unicode error) 'utf-8' codec can't decode byte 0x%s in position %u: %s", byte,
                (unsigned)PLACE_COLUMN(place), what);
}

uint32_t lexer_take_codepoint(Lexer *lx) {
    uint32_t place = lexer_place(lx);
    int first = lexer_take(lx);
    unsigned more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4) bad_utf8(lx, place, first, "invalid start byte");
    uint32_t codepoint = (uint32_t)first & (0x3fu >> more);
    /* the second byte's range excludes overlong forms, surrogates and what is beyond U+10FFFF */
    int low = first == 0xe0   ? 0xa0
              : first == 0xf0 ? 0x90
                              : 0x80,
        high = first == 0xed   ? 0x9f
               : first == 0xf4 ? 0x8f
                               : 0xbf;
    for (unsigned i = 0; i < more; i++) {
        int c = lexer_peek(lx);
        if (c < 0) bad_utf8(lx, place, first, "unexpected end of data");
        if (c < low || c > high) bad_utf8(lx, place, first, "invalid continuation byte");
        lexer_take(lx);
        codepoint = codepoint << 6 | ((uint32_t)c & 0x3f);
        low = 0x80;
        high = 0xbf;
    }
    return codepoint;
}

static NOINLINE void skip_comment(Lexer *lx) {
    Builder *record = lx->record;
    lx->record = NULL;
    for (int c; (c = lexer_peek(lx)) >= 0 && c != '\n' && c != '\r';) {
        if (c >= 0x80) {
            lexer_take_codepoint(lx);
        } else {
            lexer_take(lx);
        }
    }
    lx->record = record;
}

/* ---------------------------------------------------------------------------------------------- indentation */

static NOINLINE _Noreturn void tab_error(Lexer *lx) {
    lexer_error_marked(lx, &adder_TabError, PLACE(lx->line, 0), END_NONE, "inconsistent use of tabs and spaces in indentation");
}

/* Tab stops of 8 give the column; with tab stops of 1 the order must be the same, else tabs and spaces are mixed. */
static void set_indentation(Lexer *lx, unsigned column, unsigned alternative) {
    if (column == lx->indent_column) {
        if (alternative != lx->indent_alternative) tab_error(lx);
        return;
    }
    if (column > lx->indent_column) {
        unsigned by = column - lx->indent_column;
        if (alternative <= lx->indent_alternative) tab_error(lx);
        if (lx->indents >= LEXER_INDENTS - 1 || by > 255) {
            lexer_error(lx, &adder_IndentationError, lexer_place(lx), "too many levels of indentation");
        }
        lx->indent_by[lx->indents] = (uint8_t)by;
        lx->indent_by_alternative[lx->indents++] = (uint8_t)(alternative - lx->indent_alternative);
        lx->indent_column = (uint16_t)column;
        lx->indent_alternative = (uint16_t)alternative;
        lx->indent = true;
        return;
    }
    while (column < lx->indent_column) {
        lx->indents--;
        lx->dedents++;
        lx->indent_column -= lx->indent_by[lx->indents];
        lx->indent_alternative -= lx->indent_by_alternative[lx->indents];
    }
    if (column != lx->indent_column) {
        while (lexer_peek(lx) >= 0 && lexer_peek(lx) != '\n' && lexer_peek(lx) != '\r') lexer_take(lx);
        lexer_error_marked(lx, &adder_IndentationError, lexer_place(lx), END_BEFORE,
                           "unindent does not match any outer indentation level");
    }
    if (alternative != lx->indent_alternative) tab_error(lx);
}

static _Noreturn void fail_unclosed(Lexer *lx) {
    uint32_t place = lx->bracket_place[(lx->level - 1u) % LEXER_PLACES];
    lexer_error_marked(lx, &adder_SyntaxError, place, END_NONE, "'%c' was never closed", lx->bracket[lx->level - 1]);
}

static void take_continuation(Lexer *lx) {
    lexer_take(lx);
    int c = lexer_peek(lx);
    uint32_t place = lexer_place(lx);
    if (c >= 0 && c != '\n' && c != '\r') {
        lexer_error_marked(lx, &adder_SyntaxError, place, END_NONE, "unexpected character after line continuation character");
    }
    if (c >= 0) lexer_take(lx);
    if (lexer_peek(lx) < 0) {
        lx->incomplete = true;
        if (lx->level) fail_unclosed(lx);
        lexer_error_marked(lx, &adder_SyntaxError, place, END_BEFORE, "unexpected EOF while parsing");
    }
}

/* Skips lines that hold nothing, and finds the indentation of the first that holds something. */
static NOINLINE void begin_line(Lexer *lx) {
    lx->line_start = false;
    for (;;) {
        unsigned column = 0, alternative = 0, continued = 0;
        int c;
        while ((c = lexer_peek(lx)) == ' ' || c == '\t' || c == '\f' || c == '\\') {
            if (c == '\\') { /* the indentation of the first of the joined lines counts */
                take_continuation(lx);
                if (!continued) continued = column + 1;
                column = alternative = 0;
                continue;
            }
            lexer_take(lx);
            alternative++;
            column = c == '\t' ? (column / 8 + 1) * 8 : column + 1;
            if (c == '\f') column = alternative = 0;
            if (column > 50000u) {
                lexer_error(lx, &adder_IndentationError, lexer_place(lx), "too many levels of indentation");
            }
        }
        if (c == '#') skip_comment(lx);
        c = lexer_peek(lx);
        if (c == '\n' || c == '\r') {
            lexer_take(lx);
            continue;
        }
        if (continued) column = alternative = continued - 1;
        if (c < 0) column = alternative = 0;
        if (lx->options && lx->options->mode == COMPILE_EVAL) return;
        set_indentation(lx, column, alternative);
        return;
    }
}

bool lexer_at_word(Lexer *lx, const char *word) {
    if (lx->line_start) begin_line(lx);
    if (lx->indent || lx->dedents) return false;
    unsigned i = 0;
    for (; word[i]; i++) {
        if (lexer_peek_at(lx, i) != word[i]) return false;
    }
    return !is_name_character(lexer_peek_at(lx, i));
}

/* ---------------------------------------------------------------------------------------------- names */

static const struct Keyword {
    char text[9];
    uint8_t kind;
} keywords[] = {{"False", T_FALSE},
                {"None", T_NONE_KEYWORD},
                {"True", T_TRUE},
                {"and", T_AND},
                {"as", T_AS},
                {"assert", T_ASSERT},
                {"async", T_ASYNC},
                {"await", T_AWAIT},
                {"break", T_BREAK},
                {"class", T_CLASS},
                {"continue", T_CONTINUE},
                {"def", T_DEF},
                {"del", T_DEL},
                {"elif", T_ELIF},
                {"else", T_ELSE},
                {"except", T_EXCEPT},
                {"finally", T_FINALLY},
                {"for", T_FOR},
                {"from", T_FROM},
                {"global", T_GLOBAL},
                {"if", T_IF},
                {"import", T_IMPORT},
                {"in", T_IN},
                {"is", T_IS},
                {"lambda", T_LAMBDA},
                {"nonlocal", T_NONLOCAL},
                {"not", T_NOT},
                {"or", T_OR},
                {"pass", T_PASS},
                {"raise", T_RAISE},
                {"return", T_RETURN},
                {"try", T_TRY},
                {"while", T_WHILE},
                {"with", T_WITH},
                {"yield", T_YIELD}};
static const char soft_keywords[][6] = {"match", "case", "type", "_", "print", "exec"}; /* as SoftKeyword, from 1 */

static bool is_word(const char *word, const char *text, size_t size) {
    return strncmp(word, text, size) == 0 && word[size] == 0;
}

static void find_keyword(Token *token, const char *text, size_t size) {
    if (size > 8) return;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (is_word(keywords[i].text, text, size)) {
            token->kind = keywords[i].kind;
            return;
        }
    }
    for (unsigned i = 0; size <= 5 && i < sizeof soft_keywords / sizeof *soft_keywords; i++) {
        if (is_word(soft_keywords[i], text, size)) token->op = (uint8_t)(i + 1);
    }
}

typedef struct Range {
    uint32_t from, to;
} Range;

static bool in_ranges(const Range *ranges, size_t count, uint32_t c) {
    for (size_t i = 0; i < count; i++) {
        if (c >= ranges[i].from && c <= ranges[i].to) return true;
    }
    return false;
}

/* A rough cut without Unicode's tables: blocks of punctuation, symbols and spaces. */
static const Range invisible[] = {{0x00, 0x1f},       {0x7f, 0xa0},     {0xad, 0xad},     {0x1680, 0x1680},
                                  {0x2000, 0x200f},   {0x2028, 0x202f}, {0x205f, 0x206f}, {0x3000, 0x3000},
                                  {0xe000, 0xf8ff},   {0xfeff, 0xfeff}, {0xfff0, 0xfffb}, {0xe0000, 0xe00ff},
                                  {0xe01f0, 0x10ffff}};
static const Range symbols[] = {
    {0xa1, 0xa9},     {0xab, 0xb4},     {0xb6, 0xb6},     {0xb8, 0xb9},     {0xbb, 0xbf},       {0xd7, 0xd7},
    {0xf7, 0xf7},     {0x2010, 0x203e}, {0x2041, 0x2053}, {0x2055, 0x2070}, {0x2074, 0x207e},   {0x2080, 0x208e},
    {0x20a0, 0x20cf}, {0x2190, 0x2bff}, {0x2e00, 0x2e7f}, {0x3001, 0x3004}, {0x3008, 0x3020},   {0x3030, 0x3030},
    {0xfe10, 0xfe1f}, {0xfe30, 0xfe32}, {0xfe35, 0xfe4c}, {0xfe50, 0xfe6f}, {0xff01, 0xff0f},   {0xff1a, 0xff20},
    {0xff3b, 0xff3e}, {0xff5b, 0xff65}, {0xffe0, 0xffef}, {0xfffc, 0xffff}, {0x1d000, 0x1d3ff}, {0x1f000, 0x1faff}};
#define IN(ranges, c) in_ranges(ranges, sizeof(ranges) / sizeof *(ranges), c)

NOINLINE _Noreturn void lexer_bad_character(Lexer *lx, uint32_t place, uint32_t c) {
    char code[12], utf8[5] = {0};
    unsigned digits = c > 0xfffff ? 6 : c > 0xffff ? 5 : 4;
    for (unsigned i = 0; i < digits; i++) {
        code[i] = "0123456789ABCDEF"[(c >> 4 * (digits - 1 - i)) & 15];
    }
    code[digits] = 0;
    if (IN(invisible, c)) {
        lexer_error(lx, &adder_SyntaxError, place, "invalid non-printable character U+%s", code);
    }
    unsigned n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (unsigned i = n; i-- > 1; c >>= 6) utf8[i] = (char)(0x80 | (c & 0x3f));
    utf8[0] = (char)(n == 1 ? c : (0xf00u >> n) | c);
    lexer_error(lx, &adder_SyntaxError, place, "invalid character '%s' (U+%s)", utf8, code);
}

static unsigned add_prefix(unsigned prefix, int c) {
    switch (c | 0x20) {
    case 'r': return prefix & (PREFIX_RAW | PREFIX_UNICODE) ? 0 : prefix | PREFIX_RAW;
    case 'b': return prefix & ~(unsigned)PREFIX_RAW ? 0 : prefix | PREFIX_BYTES;
    case 'u': return prefix ? 0 : PREFIX_UNICODE;
    case 'f': return prefix & ~(unsigned)PREFIX_RAW ? 0 : prefix | PREFIX_F;
    case 't': return prefix & ~(unsigned)PREFIX_RAW ? 0 : prefix | PREFIX_T;
    default: return 0;
    }
}

/* Letters that each may be in a prefix, but not together. */
static NOINLINE void check_prefix(Lexer *lx) {
    static const char letters[] = "ubrft", pairs[][3] = {"ub", "ur", "uf", "ut", "bf", "bt", "ft"};
    unsigned seen = 0, count = 0;
    for (unsigned i = 0;; i++, count++) {
        int c = lexer_peek_at(lx, i);
        if (c == '"' || c == '\'') break;
        const char *found = c > 0 ? strchr(letters, c | 0x20) : NULL;
        unsigned bit = found ? 1u << (found - letters) : 0;
        if (bit == 0 || (seen & bit)) return;
        seen |= bit;
    }
    for (unsigned i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        unsigned both = 1u << (strchr(letters, pairs[i][0]) - letters) | 1u << (strchr(letters, pairs[i][1]) - letters);
        if ((seen & both) == both) {
            lexer_error_marked(lx, &adder_SyntaxError, lexer_place(lx), lexer_place(lx) + count, "'%c' and '%c' prefixes are incompatible", pairs[i][0],
                        pairs[i][1]);
        }
    }
}

/* How many of the next characters are the prefix of a string literal. */
static unsigned string_prefix(Lexer *lx, unsigned *prefix) {
    *prefix = 0;
    for (unsigned i = 0; i < 3; i++) {
        int c = lexer_peek_at(lx, i);
        if (c == '"' || c == '\'') return i;
        if (c < 0 || (*prefix = add_prefix(*prefix, c)) == 0) {
            if (i) check_prefix(lx);
            break;
        }
    }
    return 0;
}

static NOINLINE void lex_name(Lexer *lx, Token *token) {
    Builder text;
    adder_builder_start(lx->vm, &text);
    for (int c; is_name_character(c = lexer_peek(lx));) {
        if (c < 0x80) {
            adder_builder_put_char(&text, (char)c);
            lexer_take(lx);
            continue;
        }
        uint32_t place = lexer_place(lx), codepoint = lexer_take_codepoint(lx);
        bool continues = codepoint == 0xb7 && text.size != 0;
        if (!continues && (IN(invisible, codepoint) || IN(symbols, codepoint))) lexer_bad_character(lx, place, codepoint);
        adder_builder_put_codepoint(&text, codepoint);
    }
    token->kind = T_NAME;
    find_keyword(token, text.buffer, text.size);
    if (token->kind == T_NAME && !lx->quiet) {
        token->value = ast_add_value(lx->ast, adder_intern(lx->vm, text.buffer, text.size));
    }
}

/* ---------------------------------------------------------------------------------------------- brackets, operators */

void lexer_push_bracket(Lexer *lx, char c, uint32_t place) {
    if (lx->level >= LEXER_BRACKETS) lexer_error(lx, &adder_SyntaxError, place, "too many nested parentheses");
    lx->bracket[lx->level] = c;
    lx->bracket_place[lx->level++ % LEXER_PLACES] = place;
}

static NOINLINE void close_bracket(Lexer *lx, char c, uint32_t place) {
    if (lx->level == 0) lexer_error(lx, &adder_SyntaxError, place, "unmatched '%c'", c);
    if (lexer_in_field(lx)) lexer_error(lx, &adder_SyntaxError, place, "%c-string: unmatched '%c'", lexer_fstring(lx)->template ? 't' : 'f', c);
    char open = lx->bracket[--lx->level];
    if (open == (c == ')' ? '(' : c == ']' ? '[' : '{')) return;
    uint32_t line = PLACE_LINE(lx->bracket_place[lx->level % LEXER_PLACES]);
    if (line != PLACE_LINE(place)) {
        lexer_error(lx, &adder_SyntaxError, place,
                    "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u", c, open,
                    (unsigned)line);
    }
    lexer_error(lx, &adder_SyntaxError, place, "closing parenthesis '%c' does not match opening parenthesis '%c'", c,
                open);
}

static bool take_if(Lexer *lx, int c) {
    if (lexer_peek(lx) != c) return false;
    lexer_take(lx);
    return true;
}

/* The characters that begin a binary operator: single, doubled. */
static const struct Operator {
    char c;
    uint8_t single, twice;
} operators[] = {{'+', T_PLUS, 0},
                 {'-', T_MINUS, 0},
                 {'*', T_STAR, T_DOUBLE_STAR},
                 {'/', T_SLASH, T_DOUBLE_SLASH},
                 {'%', T_PERCENT, 0},
                 {'@', T_AT, 0},
                 {'&', T_AMPERSAND, 0},
                 {'|', T_BAR, 0},
                 {'^', T_CARET, 0},
                 {'<', T_LESS, T_LEFT_SHIFT},
                 {'>', T_GREATER, T_RIGHT_SHIFT}};

static bool lex_binary(Lexer *lx, Token *token, int c) {
    const struct Operator *op = operators;
    while (op->c != c) {
        if (++op == operators + sizeof operators / sizeof *operators) return false;
    }
    token->kind = op->single;
    if (c == '-' && take_if(lx, '>')) {
        token->kind = T_ARROW;
        return true;
    }
    if (c == '<' && take_if(lx, '>')) { /* as in Python 2 */
        token->kind = T_WRONG;
        return true;
    }
    if (op->twice && take_if(lx, c)) token->kind = op->twice;
    if (!take_if(lx, '=')) return true;
    if (token->kind >= T_LESS) {
        token->kind++; /* <= >= follow < > */
    } else {
        token->op = (uint8_t)(token->kind - T_PLUS);
        token->kind = T_AUGMENTED;
    }
    return true;
}

static void lex_colon(Lexer *lx, Token *token) {
    token->kind = T_COLON;
    if (lexer_in_field(lx)) {
        FString *f = lexer_fstring(lx);
        if (f->template) lexer_field_text(lx, token);
        f->spec |= (uint8_t)(1u << (f->depth - 1));
        token->op = 1;
    } else if (take_if(lx, '=')) {
        token->kind = T_WALRUS;
    }
}

static void lex_close_brace(Lexer *lx, Token *token) {
    token->kind = T_CLOSE_BRACE;
    if (lexer_in_field(lx)) {
        FString *f = lexer_fstring(lx);
        if (f->template) lexer_field_text(lx, token);
        f->depth--;
        lx->level--;
        token->op = 1;
    } else {
        close_bracket(lx, '}', token->place);
    }
}

static void lex_equals(Lexer *lx, Token *token) {
    token->kind = T_ASSIGN;
    if (take_if(lx, '=')) {
        token->kind = T_EQUAL;
    } else if (lexer_in_field(lx)) { /* {x = }: the text goes up to what follows the spaces */
        for (int c; (c = lexer_peek(lx)) == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';) lexer_take(lx);
        lexer_field_text(lx, token);
        token->op = 1;
    }
}

static void lex_exclamation(Lexer *lx, Token *token) {
    token->kind = T_WRONG;
    if (take_if(lx, '=')) {
        token->kind = T_NOT_EQUAL;
    } else if (lexer_in_field(lx)) {
        token->kind = T_EXCLAMATION;
        if (lexer_fstring(lx)->template) lexer_field_text(lx, token);
    }
}

static void lex_punctuation(Lexer *lx, Token *token, int c) {
    switch (c) {
    case '(':
    case '[':
    case '{':
        lexer_push_bracket(lx, (char)c, token->place);
        token->kind = c == '(' ? T_OPEN_PAREN : c == '[' ? T_OPEN_BRACKET : T_OPEN_BRACE;
        return;
    case ')':
    case ']':
        close_bracket(lx, (char)c, token->place);
        token->kind = c == ')' ? T_CLOSE_PAREN : T_CLOSE_BRACKET;
        return;
    case '}': lex_close_brace(lx, token); return;
    case ':': lex_colon(lx, token); return;
    case '=': lex_equals(lx, token); return;
    case '!': lex_exclamation(lx, token); return;
    case ',': token->kind = T_COMMA; return;
    case ';': token->kind = T_SEMICOLON; return;
    case '~': token->kind = T_TILDE; return;
    case '.':
        token->kind = T_DOT;
        if (lexer_peek(lx) == '.' && lexer_peek_at(lx, 1) == '.') {
            lexer_take(lx);
            lexer_take(lx);
            token->kind = T_ELLIPSIS;
        }
        return;
    default:
        if (lex_binary(lx, token, c)) return;
        if (c < ' ' || c == 0x7f) lexer_bad_character(lx, token->place, (uint32_t)c);
        token->kind = T_WRONG;
    }
}

/* ---------------------------------------------------------------------------------------------- tokens */

/* Skips what separates tokens; gives the first character of the next one, or '\n', or LEXER_EOF. */
static int skip_space(Lexer *lx) {
    for (;;) {
        int c = lexer_peek(lx);
        switch (c) {
        case ' ':
        case '\t':
        case '\f': lexer_take(lx); break;
        case '\\': take_continuation(lx); break;
        case '#': skip_comment(lx); break;
        case '\r':
        case '\n':
            if (lx->level == 0) return '\n';
            lexer_take(lx);
            break;
        default: return c;
        }
    }
}

static NOINLINE void end_of_source(Lexer *lx, Token *token) {
    if (lx->level != 0) {
        uint32_t place = lx->bracket_place[(lx->level - 1u) % LEXER_PLACES];
        lx->incomplete = true;
        if (lx->scan_line == 0 || lx->scan_line > PLACE_LINE(place)) {
            fail_unclosed(lx);
        }
        token->kind = T_END;
    } else if (lx->in_line) {
        lx->in_line = false;
        lx->line_start = true;
        token->kind = T_NEWLINE;
    } else {
        token->kind = T_END;
    }
}

void lexer_next(Lexer *lx, Token *token) {
    token->op = 0;
    token->value = 0;
    if (UNLIKELY(lexer_in_fstring_text(lx))) {
        token->place = lexer_place(lx);
        lexer_fstring_text(lx, token);
        return;
    }
    if (lx->line_start) begin_line(lx);
    if (lx->indent || lx->dedents) {
        token->place = lexer_place(lx);
        token->kind = lx->indent ? T_INDENT : T_DEDENT;
        if (!lx->indent) lx->dedents--;
        lx->indent = false;
        return;
    }
    int c = skip_space(lx);
    token->place = lexer_place(lx);
    if (c < 0) {
        end_of_source(lx, token);
        return;
    }
    if (c == '\n') {
        lexer_take(lx);
        lx->in_line = false;
        lx->line_start = true;
        token->kind = T_NEWLINE;
        return;
    }
    lx->in_line = true;
    unsigned prefix = 0;
    if (c == '"' || c == '\'') {
        lexer_string(lx, token, 0);
    } else if (is_name_start(c)) {
        unsigned count = string_prefix(lx, &prefix);
        for (unsigned i = 0; i < count; i++) lexer_take(lx);
        if (count) {
            lexer_string(lx, token, prefix);
        } else {
            lex_name(lx, token);
        }
    } else if (is_digit(c) || (c == '.' && is_digit(lexer_peek_at(lx, 1)))) {
        lexer_number(lx, token);
    } else {
        lexer_take(lx);
        lex_punctuation(lx, token, c);
    }
}
