/* lexer_error.c: how a SyntaxError is put together and raised; and the look at a text that the REPL takes before it
 * asks for another line. */
#include "compile/lexer.h"

/* The formats of adder_raise with a va_list. */
static void put_format(Builder *out, const char *format, va_list list) {
    for (const char *f = format; *f; f++) {
        if (*f != '%') {
            adder_builder_put_char(out, *f);
            continue;
        }
        char one[3] = {'%', *++f, 0};
        switch (*f) {
        case 's': adder_builder_put_c(out, va_arg(list, const char *)); break;
        case 'c': adder_builder_put_char(out, (char)va_arg(list, int)); break;
        case 'd': adder_builder_format(out, one, va_arg(list, int)); break;
        case 'u': adder_builder_format(out, one, va_arg(list, unsigned)); break;
        case 'z': adder_builder_format(out, one, va_arg(list, size_t)); break;
        case 'N': adder_builder_format(out, one, va_arg(list, const Type *)); break;
        case 'q':
        case 'r':
        case 'T': adder_builder_format(out, one, va_arg(list, Value)); break;
        default: adder_builder_put_char(out, *f); break;
        }
    }
}

static Value message_of(Lexer *lx, const char *format, va_list list) {
    Builder message;
    adder_builder_start(lx->vm, &message);
    put_format(&message, format, list);
    return adder_builder_str(&message);
}

/* The line of the place, when it is still known. */
static Value line_text(Lexer *lx, uint32_t place) {
    if (lx->text_line != PLACE_LINE(place) || lx->text_size == 0) return NONE;
    for (int c; lx->line == lx->text_line && lx->text_size < LEXER_TEXT && (c = lexer_peek(lx)) > 0; lx->at++) {
        lx->text[lx->text_size++] = (char)(c == '\r' ? '\n' : c);
        if (c == '\r' || c == '\n') break;
    }
    unsigned size = lx->text_size;
    if (size == LEXER_TEXT) { /* no half characters */
        while (size > 0 && (lx->text[size - 1] & 0xc0) == 0x80) size--;
        if (size > 0 && (lx->text[size - 1] & 0x80)) size--;
    }
    for (unsigned i = 0; i < size; i++) { /* what the lexer has not seen yet may be anything */
        uint8_t c = (uint8_t)lx->text[i];
        unsigned more = c < 0x80 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
        if (c >= 0x80 && (c < 0xc2 || c > 0xf4)) return NONE;
        if (i + more >= size) return NONE;
        uint8_t second = (uint8_t)lx->text[i + (more != 0)];
        if ((c == 0xe0 && second < 0xa0) || (c == 0xed && second > 0x9f) || (c == 0xf0 && second < 0x90) ||
            (c == 0xf4 && second > 0x8f)) {
            return NONE;
        }
        for (; more; more--) {
            if (((uint8_t)lx->text[++i] & 0xc0) != 0x80) return NONE;
        }
    }
    bool whole = size > 0 && size < LEXER_TEXT && lx->text[size - 1] != '\n';
    if (whole && lx->options && lx->options->mode == COMPILE_EXEC) lx->text[size++] = '\n'; /* the last line */
    return adder_str(lx->vm, lx->text, size);
}

static _Noreturn void raise_at(Lexer *lx, const Type *type, uint32_t place, Value message, Value text) {
    uint32_t end = lx->error_end;
    int64_t end_line = end <= END_BEFORE ? PLACE_LINE(place) : PLACE_LINE(end);
    int64_t end_column = end <= END_BEFORE ? -(int64_t)end : (int64_t)PLACE_COLUMN(end) + 1;
    Value where[6] = {lx->options ? lx->options->filename : NONE,
                      adder_int(lx->vm, PLACE_LINE(place)),
                      adder_int(lx->vm, (int64_t)PLACE_COLUMN(place) + 1),
                      text,
                      adder_int(lx->vm, end_line),
                      adder_int(lx->vm, end_column)};
    Value args[2] = {message, adder_tuple(lx->vm, 6, where)};
    adder_raise_value(lx->vm, adder_call(lx->vm, adder_object(type), 2, args));
}

_Noreturn void lexer_error_list(Lexer *lx, const Type *type, uint32_t place, const char *format, va_list list) {
    lx->record = NULL;
    Value message = message_of(lx, format, list);
    raise_at(lx, type, place, message, line_text(lx, place));
}

_Noreturn void lexer_error(Lexer *lx, const Type *type, uint32_t place, const char *format, ...) {
    va_list list;
    va_start(list, format);
    lx->error_end = place;
    lexer_error_list(lx, type, place, format, list);
}

_Noreturn void lexer_error_marked(Lexer *lx, const Type *type, uint32_t place, uint32_t end, const char *format, ...) {
    va_list list;
    va_start(list, format);
    lx->error_end = end;
    lexer_error_list(lx, type, place, format, list);
}

_Noreturn void lexer_error_scan(Lexer *lx, uint32_t place, const char *format, va_list list) {
    lx->record = NULL;
    Value message = message_of(lx, format, list);
    char text[LEXER_TEXT];
    unsigned size = 0;
    Value line = NONE;
    if (lx->text_line == PLACE_LINE(place)) {
        /* line_text consumes the rest of the line, the scan needs it: look at it in the window without taking it */
        size = lx->text_size;
        memcpy(text, lx->text, size);
        if (lx->line == lx->text_line) {
            for (unsigned i = 0; size < LEXER_TEXT; i++) {
                int c = lexer_peek_at(lx, i);
                if (c <= 0) break;
                text[size++] = (char)(c == '\r' ? '\n' : c);
                if (c == '\r' || c == '\n') break;
            }
        }
    }
    uint32_t end = lx->error_end;
    lx->quiet = true;
    lx->scan_line = lx->line;
    Token token;
    do {
        lexer_next(lx, &token);
    } while (token.kind != T_END);
    if (size) {
        memcpy(lx->text, text, size);
        lx->text_size = (uint8_t)size;
        lx->text_line = PLACE_LINE(place);
        line = line_text(lx, place);
    }
    lx->error_end = end;
    raise_at(lx, &adder_SyntaxError, place, message, line);
}

/* ---------------------------------------------------------------------------------------------- the REPL's look */

typedef struct Probe {
    Lexer *lexer;
    bool compound; /* some line opens a block */
} Probe;

static void probe(Vm *vm, void *data) {
    Probe *p = data;
    Token token;
    bool first = true;
    uint8_t last = T_NONE;
    do {
        lexer_next(p->lexer, &token);
        if (first) {
            p->compound = token.kind == T_IF || token.kind == T_WHILE || token.kind == T_FOR || token.kind == T_TRY ||
                          token.kind == T_WITH || token.kind == T_DEF || token.kind == T_CLASS ||
                          token.kind == T_ASYNC || token.kind == T_AT;
            first = false;
        }
        if (token.kind == T_NEWLINE && last == T_COLON) p->compound = true;
        last = token.kind;
    } while (token.kind != T_END);
}

/* A block is at its end when the last line is blank: the text is the lines so far, joined by newlines. */
static bool ends_blank(const char *text, size_t size) {
    while (size > 0 && (text[size - 1] == ' ' || text[size - 1] == '\t')) size--;
    return size > 0 && (text[size - 1] == '\n' || text[size - 1] == '\r');
}

bool compile_needs_more(Vm *vm, const char *text, size_t size) {
    Source source;
    source_from_text(&source, text, size);
    Lexer *lexer = adder_buffer_new(vm, sizeof *lexer);
    lexer_start(lexer, vm, NULL, &source, NULL);
    lexer->quiet = true;
    Probe p = {lexer, false};
    Value exception = adder_try(vm, probe, &p);
    bool more = adder_is_unbound(exception) ? p.compound && !ends_blank(text, size) : lexer->incomplete;
    adder_buffer_free(vm, lexer);
    return more;
}
