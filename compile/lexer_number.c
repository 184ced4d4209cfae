/* lexer_number.c: numbers. */
#include "compile/lexer.h"
#include "compile/parser_internal.h"

#include "base/dtoa.h"
#include "object/number.h"

static _Noreturn void bad_literal(Lexer *lx, const char *kind) {
    uint32_t place = lexer_place(lx);
    lexer_error(lx, &adder_SyntaxError, PLACE_COLUMN(place) ? place - 1 : place, "invalid %s literal", kind);
}

static bool follows(Lexer *lx, const char *word) {
    for (unsigned i = 0; word[i]; i++) {
        if (lexer_peek_at(lx, i) != word[i]) return false;
    }
    return true;
}

/* `1if x else y` is fine, `1a` is not. */
static void check_end(Lexer *lx, const char *kind) {
    static const char words[][5] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    int c = lexer_peek(lx);
    if (!is_name_start(c)) return;
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++) {
        if (follows(lx, words[i])) return;
    }
    bad_literal(lx, kind);
}

static unsigned digit_value(int c) {
    return is_digit(c)                                          ? (unsigned)(c - '0')
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 0x80 ? (unsigned)((c | 0x20) - 'a' + 10)
                                                                : 99;
}

/* Digits with single underscores between them. */
static void put_digits(Lexer *lx, Builder *text, unsigned base, const char *kind) {
    for (;;) {
        int c;
        while (digit_value(c = lexer_peek(lx)) < base) {
            adder_builder_put_char(text, (char)lexer_take(lx));
        }
        if (c != '_') return;
        lexer_take(lx);
        c = lexer_peek(lx);
        if (digit_value(c) >= base) {
            if (is_digit(c)) return;
            bad_literal(lx, kind);
        }
    }
}

typedef struct IntText {
    const char *digits;
    size_t size;
    int base;
    Value result;
} IntText;

static void parse_int(Vm *vm, void *data) {
    IntText *text = data;
    text->result = adder_int_parse(vm, text->digits, text->size, text->base);
}

static Value int_value(Lexer *lx, Builder *text, unsigned base, uint32_t place) {
    if (lx->quiet) return NONE;
    if (text->size <= 7) { /* fits for every base up to 16 */
        intptr_t n = 0;
        for (size_t i = 0; i < text->size; i++) n = n * (intptr_t)base + (intptr_t)digit_value(text->buffer[i]);
        return adder_small_int(n);
    }
    IntText all = {text->buffer, text->size, (int)base, NONE};
    Value exception = base == 10 && text->size > 640 ? adder_try(lx->vm, parse_int, &all) : UNBOUND;
    if (!adder_is_unbound(exception)) {
        lexer_error(
            lx, &adder_SyntaxError, place,
            "Exceeds the limit (%z digits) for integer string conversion: value has %z digits; use "
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals "
            "to avoid decimal conversion limits.",
            vm_int_text_limit(lx->vm), text->size);
    }
    if (base != 10 || text->size <= 640) parse_int(lx->vm, &all);
    return all.result;
}

static void lex_based(Lexer *lx, Token *token, Builder *text, unsigned base) {
    const char *kind = base == 16 ? "hexadecimal" : base == 8 ? "octal" : "binary";
    lexer_take(lx);
    lexer_take(lx);
    if (lexer_peek(lx) == '_') lexer_take(lx);
    int c = lexer_peek(lx);
    if (digit_value(c) >= base && !is_digit(c)) bad_literal(lx, kind);
    put_digits(lx, text, base, kind);
    c = lexer_peek(lx);
    if (is_digit(c)) {
        lexer_error(lx, &adder_SyntaxError, lexer_place(lx), "invalid digit '%c' in %s literal", c, kind);
    }
    check_end(lx, kind);
    token->value = lexer_value(lx, int_value(lx, text, base, token->place));
}

static bool is_exponent(Lexer *lx) {
    int c = lexer_peek(lx), next;
    if (c != 'e' && c != 'E') return false;
    next = lexer_peek_at(lx, 1);
    return is_digit(next) || ((next == '+' || next == '-') && is_digit(lexer_peek_at(lx, 2)));
}

static void lex_decimal(Lexer *lx, Token *token, Builder *text) {
    bool is_float = false, leading_zero = lexer_peek(lx) == '0';
    put_digits(lx, text, 10, "decimal");
    if (lexer_peek(lx) == '.') {
        is_float = true;
        adder_builder_put_char(text, (char)lexer_take(lx));
        if (lexer_peek(lx) == '_') bad_literal(lx, "decimal");
        put_digits(lx, text, 10, "decimal");
    }
    if (is_exponent(lx)) {
        is_float = true;
        adder_builder_put_char(text, (char)lexer_take(lx));
        if (!is_digit(lexer_peek(lx))) adder_builder_put_char(text, (char)lexer_take(lx));
        put_digits(lx, text, 10, "decimal");
    }
    bool imaginary = (lexer_peek(lx) | 0x20) == 'j';
    if (imaginary) lexer_take(lx);
    check_end(lx, imaginary ? "imaginary" : "decimal");
    if (is_float || imaginary) {
        double number = 0;
        if (lx->quiet) return;
        text_to_double(text->buffer, text->size, &number);
        token->value = lexer_value(lx, imaginary ? adder_complex(lx->vm, 0, number) : adder_float(lx->vm, number));
        return;
    }
    size_t zeros = 0;
    while (zeros < text->size && text->buffer[zeros] == '0') zeros++;
    if (leading_zero && zeros < text->size) {
        lexer_error(lx, &adder_SyntaxError, token->place,
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    }
    token->value = lexer_value(lx, int_value(lx, text, 10, token->place));
}

NOINLINE void lexer_number(Lexer *lx, Token *token) {
    Builder text;
    adder_builder_start(lx->vm, &text);
    token->kind = T_NUMBER;
    int c = lexer_peek(lx) == '0' ? lexer_peek_at(lx, 1) | 0x20 : 0;
    unsigned base = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 10;
    if (base == 10) {
        lex_decimal(lx, token, &text);
    } else {
        lex_based(lx, token, &text, base);
    }
}
