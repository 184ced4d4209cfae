/* parse_pattern.c: the patterns of `case`. */
#include "compile/parser_internal.h"

static NodeId parse_pattern(Parser *p);

static NodeId with_op(Parser *p, NodeId node, unsigned op) {
    node_at(p, node)->op = (uint8_t)op;
    return node;
}

/* A capture target's name; 0 for the wildcard. */
static NodeId take_capture(Parser *p) {
    bool wildcard = p->token.op == SOFT_UNDERSCORE;
    NodeId name = parser_take_name(p);
    return wildcard ? 0 : name;
}

static NodeId parse_number(Parser *p) {
    uint32_t place = p->token.place;
    bool negative = parser_accept(p, T_MINUS);
    if (!parser_at(p, T_NUMBER)) parser_invalid(p);
    NodeId number = parse_atom(p);
    return negative ? with_op(p, node_new(p, NODE_UNARY, place, number, 0, 0), ADDER_NEGATE) : number;
}

static bool is_imaginary(Parser *p, NodeId id) {
    const Node *node = node_at(p, id);
    return adder_is_exact(ast_value(p->ast, node->kind == NODE_UNARY ? node_at(p, node->a)->a : node->a),
                          &adder_complex_type);
}

/* -1, 1 + 2j */
static NodeId parse_number_value(Parser *p) {
    uint32_t place = p->token.place;
    NodeId real = parse_number(p);
    if (!parser_at(p, T_PLUS) && !parser_at(p, T_MINUS)) return real;
    unsigned op = parser_at(p, T_PLUS) ? ADDER_ADD : ADDER_SUBTRACT;
    if (is_imaginary(p, real)) parser_fail(p, place, "real number required in complex literal");
    parser_advance(p);
    if (!parser_at(p, T_NUMBER)) parser_invalid(p);
    uint32_t second = p->token.place;
    NodeId imaginary = parse_atom(p);
    if (!is_imaginary(p, imaginary)) parser_fail(p, second, "imaginary number required in complex literal");
    return with_op(p, node_new(p, NODE_BINARY, place, real, imaginary, 0), op);
}

static bool at_literal(const Parser *p) {
    switch (p->token.kind) {
    case T_NUMBER:
    case T_MINUS:
    case T_STRING:
    case T_BYTES:
    case T_FSTRING_START:
    case T_NONE_KEYWORD:
    case T_TRUE:
    case T_FALSE: return true;
    default: return false;
    }
}

/* `identity`: to be compared with `is`. */
static NodeId parse_literal(Parser *p, bool *identity) {
    uint32_t place = p->token.place;
    *identity = false;
    switch (p->token.kind) {
    case T_NUMBER:
    case T_MINUS: return parse_number_value(p);
    case T_STRING:
    case T_BYTES:
    case T_FSTRING_START: {
        NodeId node = parse_strings(p);
        if (kind_of(p, node) != NODE_CONSTANT) {
            parser_fail(p, place, "patterns may only match literals and attribute lookups");
        }
        return node;
    }
    default: *identity = true; return parse_atom(p);
    }
}

static NodeId parse_dotted(Parser *p, NodeId name, uint32_t place) {
    NodeId node = node_new(p, NODE_NAME, place, name, 0, 0);
    while (parser_accept(p, T_DOT)) {
        NodeId attribute = parser_take_name(p);
        node = node_new(p, NODE_ATTRIBUTE, place, node, attribute, 0);
    }
    return node;
}

static void check_repeated(Parser *p, NodeId list, NodeId name, NodeId pattern) {
    for (NodeId id = list; id; id = node_at(p, id)->next) {
        if (adder_same(ast_value(p->ast, node_at(p, id)->a), ast_value(p->ast, name))) {
            parser_fail_node(p, pattern, "attribute name repeated in class pattern: %q", ast_value(p->ast, name));
        }
    }
}

static NodeId parse_class_pattern(Parser *p, NodeId class, uint32_t place) {
    List patterns = {0, 0}, keywords = {0, 0};
    parser_advance(p);
    while (!parser_at(p, T_CLOSE_PAREN)) {
        uint32_t at = p->token.place;
        Token next;
        if (parser_at(p, T_NAME) && parser_peek(p, &next) == T_ASSIGN) {
            NodeId name = parser_take_name(p);
            parser_advance(p);
            NodeId pattern = parse_pattern(p);
            check_repeated(p, keywords.first, name, pattern);
            NodeId keyword = node_new(p, NODE_PATTERN_KEYWORD, at, name, pattern, 0);
            list_add(p, &keywords, keyword);
        } else {
            NodeId pattern = parse_pattern(p);
            if (keywords.first) parser_fail(p, at, "positional patterns follow keyword patterns");
            list_add(p, &patterns, pattern);
        }
        if (!parser_accept(p, T_COMMA)) break;
    }
    parser_expect(p, T_CLOSE_PAREN);
    return node_new(p, NODE_PATTERN_CLASS, place, class, patterns.first, keywords.first);
}

/* A name: capture, dotted value, or class. */
static NodeId parse_name_pattern(Parser *p) {
    uint32_t place = p->token.place;
    bool wildcard = p->token.op == SOFT_UNDERSCORE;
    NodeId name = parser_take_name(p);
    if (!parser_at(p, T_DOT) && !parser_at(p, T_OPEN_PAREN)) {
        return node_new(p, NODE_PATTERN_CAPTURE, place, wildcard ? 0 : name, 0, 0);
    }
    NodeId value = parse_dotted(p, name, place);
    if (parser_at(p, T_OPEN_PAREN)) return parse_class_pattern(p, value, place);
    return node_new(p, NODE_PATTERN_VALUE, place, value, 0, 0);
}

static NodeId parse_mapping_key(Parser *p) {
    bool identity;
    if (at_literal(p)) return parse_literal(p, &identity);
    uint32_t place = p->token.place;
    NodeId name = parser_take_name(p);
    if (!parser_at(p, T_DOT)) parser_invalid(p);
    return parse_dotted(p, name, place);
}

static NodeId parse_mapping(Parser *p) {
    uint32_t place = p->token.place;
    List pairs = {0, 0};
    NodeId rest = 0;
    parser_advance(p);
    while (!parser_at(p, T_CLOSE_BRACE)) {
        uint32_t at = p->token.place;
        if (rest) parser_fail(p, at, "invalid syntax");
        if (parser_accept(p, T_DOUBLE_STAR)) {
            if (p->token.op == SOFT_UNDERSCORE) parser_invalid(p);
            rest = parser_take_name(p);
        } else {
            NodeId key = parse_mapping_key(p);
            parser_expect(p, T_COLON);
            NodeId pattern = parse_pattern(p);
            NodeId pair = node_new(p, NODE_PATTERN_PAIR, at, key, pattern, 0);
            list_add(p, &pairs, pair);
        }
        if (!parser_accept(p, T_COMMA)) break;
    }
    parser_expect(p, T_CLOSE_BRACE);
    return node_new(p, NODE_PATTERN_MAPPING, place, pairs.first, rest, 0);
}

static NodeId parse_maybe_star(Parser *p) {
    uint32_t place = p->token.place;
    if (!parser_accept(p, T_STAR)) return parse_pattern(p);
    NodeId name = take_capture(p);
    return node_new(p, NODE_PATTERN_STAR, place, name, 0, 0);
}

/* Patterns up to the closing bracket or, T_COLON, the end of an open sequence that began at `start`. `comma`: there was
 * one. */
static NodeId parse_pattern_list(Parser *p, TokenKind close, uint32_t start, bool *comma) {
    List list = {0, 0};
    unsigned stars = 0;
    *comma = false;
    while (!parser_at(p, close) && !(close == T_COLON && parser_at(p, T_IF))) {
        NodeId one = parse_maybe_star(p);
        if (kind_of(p, one) == NODE_PATTERN_STAR) stars++;
        list_add(p, &list, one);
        if (!parser_accept(p, T_COMMA)) break;
        *comma = true;
    }
    if (close == T_CLOSE_PAREN && list.first && !*comma && stars) parser_invalid(p);
    if (close != T_COLON) parser_expect(p, close);
    if (stars > 1) parser_fail(p, start, "multiple starred names in sequence pattern");
    return list.first;
}

/* ( ) group or sequence, [ ] sequence */
static NodeId parse_bracketed(Parser *p) {
    uint32_t place = p->token.place;
    TokenKind close = parser_at(p, T_OPEN_PAREN) ? T_CLOSE_PAREN : T_CLOSE_BRACKET;
    bool comma;
    parser_advance(p);
    NodeId list = parse_pattern_list(p, close, place, &comma);
    if (list && !comma && close == T_CLOSE_PAREN) return list;
    return node_new(p, NODE_PATTERN_SEQUENCE, place, list, 0, 0);
}

static NodeId parse_closed(Parser *p) {
    uint32_t place = p->token.place;
    if (at_literal(p)) {
        bool identity;
        NodeId value = parse_literal(p, &identity);
        return with_op(p, node_new(p, NODE_PATTERN_VALUE, place, value, 0, 0), identity);
    }
    switch (p->token.kind) {
    case T_NAME: return parse_name_pattern(p);
    case T_OPEN_PAREN:
    case T_OPEN_BRACKET: return parse_bracketed(p);
    case T_OPEN_BRACE: return parse_mapping(p);
    default: parser_invalid(p);
    }
}

static NodeId parse_or_pattern(Parser *p) {
    uint32_t place = p->token.place;
    NodeId first = parse_closed(p);
    if (!parser_at(p, T_BAR)) return first;
    List list = {first, first};
    while (parser_accept(p, T_BAR)) {
        NodeId next = parse_closed(p);
        list_add(p, &list, next);
    }
    return node_new(p, NODE_PATTERN_OR, place, list.first, 0, 0);
}

static NodeId parse_pattern(Parser *p) {
    adder_check_stack(p->vm);
    uint32_t place = p->token.place;
    NodeId pattern = parse_or_pattern(p);
    if (!parser_accept(p, T_AS)) return pattern;
    if (parser_at(p, T_NAME) && p->token.op == SOFT_UNDERSCORE) {
        parser_fail(p, p->token.place, "cannot use '_' as a target");
    }
    NodeId name = parser_take_target(p, "", " as pattern target");
    return node_new(p, NODE_PATTERN_AS, place, pattern, name, 0);
}

NodeId parse_patterns(Parser *p) {
    uint32_t place = p->token.place;
    bool comma;
    NodeId list = parse_pattern_list(p, T_COLON, place, &comma);
    if (list == 0) parser_invalid(p);
    if (!comma && kind_of(p, list) != NODE_PATTERN_STAR) return list;
    if (!comma) parser_invalid(p);
    return node_new(p, NODE_PATTERN_SEQUENCE, place, list, 0, 0);
}
