/* parse_display.c: atoms: names, constants, and what stands in brackets (groups, tuples, lists, sets, dicts and
 * comprehensions). */
#include "compile/parser_internal.h"

static NOINLINE NodeId constant(Parser *p, Value v) {
    uint32_t place = p->token.place;
    NodeId value = ast_add_value(p->ast, v);
    parser_advance(p);
    return node_new(p, NODE_CONSTANT, place, value, 0, 0);
}

static NOINLINE NodeId token_node(Parser *p, NodeKind kind) {
    uint32_t place = p->token.place;
    NodeId value = p->token.value;
    parser_advance(p);
    return node_new(p, kind, place, value, 0, 0);
}

/* Elements after the first one, up to and with the closing bracket. */
static NOINLINE NodeId parse_rest(Parser *p, NodeId first, TokenKind close) {
    List list = {first, first};
    NodeId one = first;
    while (parser_accept(p, T_COMMA)) {
        if (parser_at(p, close)) break;
        one = parse_star_named(p);
        list_add(p, &list, one);
        if (at_comprehension(p) && close != T_CLOSE_PAREN && node_at(p, first)->next == one) {
            parser_fail(p, node_at(p, first)->place, "did you forget parentheses around the comprehension target?");
        }
    }
    if (!parser_at(p, close)) parse_element_error(p, one);
    parser_advance(p);
    return list.first;
}

static NodeId close_comprehension(Parser *p, NodeId node, TokenKind close) {
    parser_expect(p, close);
    node_close(p, node);
    return node;
}

/* (**a) is told what it is, (**a, is not. */
static _Noreturn void fail_double_star(Parser *p) {
    Token stars = p->token;
    parser_advance(p);
    parse_test(p);
    parser_fail_range(p, stars.place, stars.end,
                      parser_at(p, T_CLOSE_PAREN) ? "cannot use double starred expression here" : "invalid syntax");
}

static NOINLINE NodeId parse_paren(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    if (parser_accept(p, T_CLOSE_PAREN)) return node_new(p, NODE_TUPLE, place, 0, 0, 0);
    if (parser_at(p, T_YIELD)) {
        NodeId yield = parse_yield(p);
        parser_expect(p, T_CLOSE_PAREN);
        return yield;
    }
    if (parser_at(p, T_DOUBLE_STAR)) fail_double_star(p);
    NodeId first = parse_star_named(p);
    if (at_comprehension(p)) {
        first = parse_comprehension(p, NODE_GENERATOR, place, first, 0);
        return close_comprehension(p, first, T_CLOSE_PAREN);
    }
    if (parser_at(p, T_COMMA)) {
        first = parse_rest(p, first, T_CLOSE_PAREN);
        return node_new(p, NODE_TUPLE, place, first, 0, 0);
    }
    if (!parser_at(p, T_CLOSE_PAREN)) parse_element_error(p, first);
    if (kind_of(p, first) == NODE_STARRED) {
        parser_fail_node(p, first, "cannot use starred expression here");
    }
    parser_advance(p);
    return first;
}

static NOINLINE NodeId parse_list(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    if (parser_accept(p, T_CLOSE_BRACKET)) return node_new(p, NODE_LIST, place, 0, 0, 0);
    NodeId first = parse_star_named(p);
    if (at_comprehension(p)) {
        first = parse_comprehension(p, NODE_LIST_COMPREHENSION, place, first, 0);
        return close_comprehension(p, first, T_CLOSE_BRACKET);
    }
    first = parse_rest(p, first, T_CLOSE_BRACKET);
    return node_new(p, NODE_LIST, place, first, 0, 0);
}

/* The value after `key:`. */
static NodeId parse_dict_value(Parser *p) {
    uint32_t colon = p->token.place, star;
    parser_advance(p);
    if (parser_at(p, T_CLOSE_BRACE) || parser_at(p, T_COMMA)) {
        parser_fail(p, colon, "expression expected after dictionary key and ':'");
    }
    if (parser_at(p, T_STAR)) {
        star = p->token.place;
        parser_advance(p);
        parse_operators(p, PREC_BIT_OR);
        parser_fail_from(p, star, "cannot use a starred expression in a dictionary value");
    }
    return parse_test(p);
}

static NodeId parse_dict_item(Parser *p) {
    uint32_t place = p->token.place;
    if (parser_accept(p, T_DOUBLE_STAR)) {
        NodeId mapping = parse_operators(p, PREC_BIT_OR);
        return node_new(p, NODE_DICT_ITEM, place, 0, mapping, 0);
    }
    NodeId key = parse_test(p);
    if (!parser_at(p, T_COLON)) {
        (void)key; /* where it ends */
        parser_fail_range(p, p->previous_end - 1, END_NONE, "':' expected after dictionary key");
    }
    NodeId value = parse_dict_value(p);
    return node_new(p, NODE_DICT_ITEM, place, key, value, 0);
}

static NodeId finish_dict(Parser *p, NodeId first, uint32_t place) {
    List list = {first, first};
    NodeId last = first;
    while (parser_accept(p, T_COMMA)) {
        if (parser_at(p, T_CLOSE_BRACE)) break;
        last = parse_dict_item(p);
        list_add(p, &list, last);
    }
    if (!parser_at(p, T_CLOSE_BRACE)) parse_element_error(p, node_at(p, last)->b);
    parser_advance(p);
    return node_new(p, NODE_DICT, place, list.first, 0, 0);
}

static NOINLINE NodeId parse_brace(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    if (parser_accept(p, T_CLOSE_BRACE)) return node_new(p, NODE_DICT, place, 0, 0, 0);
    if (parser_at(p, T_DOUBLE_STAR)) {
        Token stars = p->token;
        NodeId item = parse_dict_item(p);
        if (at_comprehension(p)) parser_fail_range(p, stars.place, stars.end, "dict unpacking cannot be used in dict comprehension");
        return finish_dict(p, item, place);
    }
    uint32_t start = p->token.place;
    TokenKind start_kind = (TokenKind)p->token.kind;
    NodeId first = parse_star_named(p);
    bool bare_named = start_kind == T_NAME && kind_of(p, first) == NODE_NAMED;
    if (parser_at(p, T_COLON) && kind_of(p, first) != NODE_STARRED && !bare_named) {
        NodeId value = parse_dict_value(p);
        if (at_comprehension(p)) {
            first = parse_comprehension(p, NODE_DICT_COMPREHENSION, place, first, value);
            return close_comprehension(p, first, T_CLOSE_BRACE);
        }
        first = node_new(p, NODE_DICT_ITEM, start, first, value, 0);
        return finish_dict(p, first, place);
    }
    if (at_comprehension(p)) {
        first = parse_comprehension(p, NODE_SET_COMPREHENSION, place, first, 0);
        return close_comprehension(p, first, T_CLOSE_BRACE);
    }
    first = parse_rest(p, first, T_CLOSE_BRACE);
    return node_new(p, NODE_SET, place, first, 0, 0);
}

/* pass if x else y */
static NOINLINE _Noreturn void fail_statement(Parser *p) {
    Token next;
    if (parser_peek(p, &next) != T_IF) parser_invalid(p);
    parser_fail(p, p->token.place, "expected expression before 'if', but statement is given");
}

NodeId parse_atom(Parser *p) {
    switch (p->token.kind) {
    case T_NAME: return token_node(p, NODE_NAME);
    case T_NUMBER: return token_node(p, NODE_CONSTANT);
    case T_STRING:
    case T_BYTES:
    case T_FSTRING_START: return parse_strings(p);
    case T_NONE_KEYWORD: return constant(p, ADDER_NONE);
    case T_TRUE: return constant(p, ADDER_TRUE);
    case T_FALSE: return constant(p, ADDER_FALSE);
    case T_ELLIPSIS: return constant(p, ADDER_ELLIPSIS);
    case T_OPEN_PAREN: return parse_paren(p);
    case T_OPEN_BRACKET: return parse_list(p);
    case T_OPEN_BRACE: return parse_brace(p);
    case T_NODE: {
        NodeId node = p->token.value;
        parser_advance(p);
        return node;
    }
    case T_PASS:
    case T_BREAK:
    case T_CONTINUE: fail_statement(p);
    default: parser_invalid(p);
    }
}
