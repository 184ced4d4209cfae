/* parse_string.c: string literals beside each other, and the replacement fields of f-strings and t-strings. */
#include "compile/parser_internal.h"

static bool at_string(const Parser *p) {
    return parser_at(p, T_STRING) || parser_at(p, T_BYTES) || parser_at(p, T_FSTRING_START);
}

/* Literals beside each other: their text gathers until a replacement field, or the end, makes a constant of it. */
typedef struct Joined {
    Builder text;
    List parts; /* of an f-string */
    uint32_t place;
    bool bytes, strings, fstrings, tstrings;
} Joined;

static void check_mix(Parser *p, const Joined *j) {
    if (j->tstrings && (j->bytes || j->strings || j->fstrings)) {
        parser_fail(p, j->place, "cannot mix t-string literals with string or bytes literals");
    }
    if (j->bytes && (j->strings || j->fstrings)) parser_fail(p, p->token.place, "cannot mix bytes and nonbytes literals");
}

static void flush(Parser *p, Joined *j) {
    if (j->text.size == 0) return;
    NodeId value = ast_add_value(p->ast, lexer_str(p->vm, &j->text));
    adder_builder_start(p->vm, &j->text);
    NodeId constant = node_new(p, NODE_CONSTANT, j->place, value, 0, 0);
    list_add(p, &j->parts, constant);
}

static void put_text(Parser *p, Joined *j, NodeId value) {
    adder_builder_put_str(&j->text, ast_value(p->ast, value));
}

static void put_bytes(Parser *p, Joined *j, NodeId value) {
    AdderBufferView view;
    adder_to_buffer(p->vm, ast_value(p->ast, value), &view);
    adder_builder_put(&j->text, (const char *)view.bytes, view.size);
}

/* ---------------------------------------------------------------------------------------------- fields */

static uint8_t parse_conversion(Parser *p, char kind) {
    if (!parser_at(p, T_EXCLAMATION)) return 0;
    uint32_t place = p->token.place;
    parser_advance(p);
    if (!parser_at(p, T_NAME)) {
        if (parser_at(p, T_COLON) || parser_at(p, T_CLOSE_BRACE)) {
            parser_fail(p, p->token.place, "%c-string: missing conversion character", kind);
        }
        parser_fail(p, p->token.place, "%c-string: invalid conversion character", kind);
    }
    if (p->token.place != place + 1) {
        parser_fail_range(p, place, p->token.end, "%c-string: conversion type must come right after the exclamation mark", kind);
    }
    size_t size;
    Value name = ast_value(p->ast, p->token.value);
    const char *text = adder_to_text(p->vm, name, &size);
    char c = text[0];
    if (size != 1 || (c != 'r' && c != 's' && c != 'a')) {
        parser_fail(p, p->token.place, "%c-string: invalid conversion character %r: expected 's', 'r', or 'a'", kind,
                    name);
    }
    parser_advance(p);
    return (uint8_t)c;
}

static NodeId parse_field(Parser *p, char kind, NodeId *debug);

/* The format spec: text and fields up to the brace that ends the field. */
static NodeId parse_spec(Parser *p, char kind) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    for (;;) {
        NodeId part;
        if (parser_at(p, T_FSTRING_MIDDLE)) {
            part = node_new(p, NODE_CONSTANT, p->token.place, p->token.value, 0, 0);
            parser_advance(p);
        } else if (parser_at(p, T_OPEN_BRACE)) {
            NodeId debug;
            part = parse_field(p, kind, &debug);
            node_at(p, part)->c = 0; /* only a t-string's own fields keep their text */
            if (debug) {
                debug = node_new(p, NODE_CONSTANT, place, debug, 0, 0);
                list_add(p, &list, debug);
            }
        } else {
            return node_new(p, NODE_FSTRING, place, list.first, 0, 0);
        }
        list_add(p, &list, part);
    }
}

static void check_field_start(Parser *p, char kind) {
    TokenKind token = (TokenKind)p->token.kind;
    const char *before = token == T_ASSIGN        ? "="
                         : token == T_EXCLAMATION ? "!"
                         : token == T_COLON       ? ":"
                         : token == T_CLOSE_BRACE ? "}"
                                                  : NULL;
    if (before) parser_fail(p, p->token.place, "%c-string: valid expression required before '%s'", kind, before);
    Token next;
    bool lonely_star = token == T_STAR && !starts_expression(parser_peek(p, &next));
    if (lonely_star || (!starts_expression(token) && token != T_STAR && token != T_MINUS && token != T_PLUS && token != T_NOT &&
        token != T_YIELD)) {
        parser_fail(p, p->token.place, "%c-string: expecting a valid expression after '{'", kind);
    }
}

/* The text of a t-string's expression without the spaces and the = behind it. */
static NodeId trim_text(Parser *p, NodeId value) {
    size_t size;
    const char *text = adder_to_text(p->vm, ast_value(p->ast, value), &size);
    while (size && (strchr(" \t\n\f", text[size - 1]) || text[size - 1] == '=')) size--;
    Builder trimmed;
    adder_builder_start(p->vm, &trimmed);
    adder_builder_put(&trimmed, text, size);
    return ast_add_value(p->ast, lexer_str(p->vm, &trimmed));
}

/* From its brace to the one that ends it. `debug`: the text of {x=}, or 0. */
static NodeId parse_field(Parser *p, char kind, NodeId *debug) {
    uint32_t place = p->token.place;
    parser_advance(p);
    check_field_start(p, kind);
    NodeId value = parser_at(p, T_YIELD) ? parse_yield(p) : parse_star_expressions(p), text = 0, spec = 0;
    if (parser_at(p, T_WALRUS)) parser_invalid(p);
    *debug = 0;
    if (parser_at(p, T_ASSIGN) && p->token.op == 1) {
        text = *debug = p->token.value;
        parser_advance(p);
    } else {
        text = p->token.value; /* of the token that ends the expression, in t-strings */
    }
    if (!parser_at(p, T_EXCLAMATION) && !parser_at(p, T_COLON) && !parser_at(p, T_CLOSE_BRACE)) {
        if (starts_expression((TokenKind)p->token.kind) && !*debug) parse_element_error(p, value);
        parser_fail(p, p->token.place,
                    *debug ? "%c-string: expecting '!', or ':', or '}'"
                           : "%c-string: expecting '=', or '!', or ':', or '}'",
                    kind);
    }
    uint8_t conversion = parse_conversion(p, kind);
    bool has_spec = parser_at(p, T_COLON);
    if (parser_accept(p, T_COLON)) spec = parse_spec(p, kind);
    if (!parser_at(p, T_CLOSE_BRACE)) {
        parser_fail(p, p->token.place,
                    has_spec ? "%c-string: expecting '}', or format specs" : "%c-string: expecting ':' or '}'", kind);
    }
    parser_advance(p);
    if (*debug && !conversion && !has_spec) conversion = 'r';
    if (kind == 'f') text = 0;
    if (text) text = trim_text(p, text);
    NodeId node = node_new(p, NODE_FORMATTED, place, value, spec, text);
    node_at(p, node)->op = conversion;
    return node;
}

static NOINLINE void parse_fstring(Parser *p, Joined *j) {
    adder_check_stack(p->vm);
    char kind = p->token.op ? 't' : 'f';
    parser_advance(p);
    for (;;) {
        if (parser_at(p, T_FSTRING_MIDDLE)) {
            put_text(p, j, p->token.value);
            parser_advance(p);
        } else if (parser_at(p, T_OPEN_BRACE)) {
            NodeId debug, field = parse_field(p, kind, &debug);
            if (debug) put_text(p, j, debug);
            flush(p, j);
            list_add(p, &j->parts, field);
        } else {
            parser_expect(p, T_FSTRING_END);
            return;
        }
    }
}

/* ---------------------------------------------------------------------------------------------- literals */

static NodeId finish(Parser *p, Joined *j) {
    if (j->fstrings || j->tstrings) {
        flush(p, j);
        return node_new(p, j->tstrings ? NODE_TSTRING : NODE_FSTRING, j->place, j->parts.first, 0, 0);
    }
    Value v = j->bytes ? adder_builder_bytes(&j->text) : lexer_str(p->vm, &j->text);
    NodeId value = ast_add_value(p->ast, v);
    return node_new(p, NODE_CONSTANT, j->place, value, 0, 0);
}

/* `first`: a constant that was read already, of the kind `kind`; or 0. */
static NOINLINE NodeId parse_joined(Parser *p, TokenKind kind, NodeId first, uint32_t place) {
    Joined j = {.place = place};
    adder_builder_start(p->vm, &j.text);
    if (first) {
        j.bytes = kind == T_BYTES;
        j.strings = !j.bytes;
        if (j.bytes) {
            put_bytes(p, &j, first);
        } else {
            put_text(p, &j, first);
        }
    }
    while (at_string(p)) {
        if (parser_at(p, T_FSTRING_START)) {
            *(p->token.op ? &j.tstrings : &j.fstrings) = true;
            parse_fstring(p, &j);
            continue;
        }
        *(parser_at(p, T_BYTES) ? &j.bytes : &j.strings) = true;
        if (parser_at(p, T_BYTES)) {
            put_bytes(p, &j, p->token.value);
        } else {
            put_text(p, &j, p->token.value);
        }
        parser_advance(p);
    }
    check_mix(p, &j);
    return finish(p, &j);
}

/* The lexer records what it reads while an f-string is open: the text of {x = }. */
static NOINLINE NodeId parse_recorded(Parser *p, TokenKind kind, NodeId first, uint32_t place) {
    Builder record;
    adder_builder_start(p->vm, &record);
    p->lexer.record = &record;
    NodeId node = parse_joined(p, kind, first, place);
    p->lexer.record = NULL;
    return node;
}

NodeId parse_strings(Parser *p) {
    uint32_t place = p->token.place;
    TokenKind kind = (TokenKind)p->token.kind;
    NodeId first = 0;
    if (kind != T_FSTRING_START) {
        first = p->token.value;
        parser_advance(p);
        if (!at_string(p)) return node_new(p, NODE_CONSTANT, place, first, 0, 0);
    }
    if (p->lexer.record) return parse_joined(p, kind, first, place);
    return parse_recorded(p, kind, first, place);
}
