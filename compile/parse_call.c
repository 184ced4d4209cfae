/* parse_call.c: attributes, calls and subscripts that hang on an expression; arguments and parameters. */
#include "compile/parser_internal.h"

static bool name_is(Parser *p, NodeId name, Value text) {
    return adder_same(ast_value(p->ast, name), text);
}

/* ---------------------------------------------------------------------------------------------- arguments */

typedef struct Arguments {
    List list;
    bool keyword, unpacked; /* seen: name=..., **... */
    uint32_t comma;         /* behind the last ** */
} Arguments;

static void check_repeated(Parser *p, NodeId list, NodeId name, uint32_t place) {
    for (NodeId id = list; id; id = node_at(p, id)->next) {
        const Node *node = node_at(p, id);
        if (node->kind == NODE_KEYWORD && node->a && adder_same(ast_value(p->ast, node->a), ast_value(p->ast, name))) {
            parser_fail(p, place, "keyword argument repeated: %q", ast_value(p->ast, name));
        }
    }
}

static NOINLINE NodeId parse_keyword(Parser *p, Arguments *args, NodeId name, bool bare) {
    Token equals = p->token;
    uint32_t place = node_at(p, name)->place;
    if (!bare) {
        const Node *node = node_at(p, name);
        if (node->kind == NODE_CONSTANT && adder_is_constant(ast_value(p->ast, node->a)) &&
            !adder_same(ast_value(p->ast, node->a), ADDER_ELLIPSIS)) {
            parser_fail_range(p, place, equals.end, "cannot assign to %s", parser_expression_name(p, name));
        }
        parser_fail_range(p, place, equals.end, "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    parser_advance(p);
    if (parser_at(p, T_COMMA) || parser_at(p, T_CLOSE_PAREN)) {
        parser_fail_range(p, place, equals.end, "expected argument value expression");
    }
    NodeId id = node_at(p, name)->a;
    NodeId value = parse_test(p);
    check_repeated(p, args->list.first, id, place);
    if (name_is(p, id, ADDER_N(__debug__))) parser_fail(p, place, "cannot assign to __debug__");
    if (at_comprehension(p)) {
        parser_fail_range(p, place, equals.end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    args->keyword = true;
    return node_new(p, NODE_KEYWORD, place, id, value, 0);
}

static NOINLINE NodeId parse_generator_argument(Parser *p, Arguments *args, NodeId element, uint32_t place) {
    NodeId generator = parse_comprehension(p, NODE_GENERATOR, place, element, 0);
    bool alone = args->list.first == 0 && parser_at(p, T_CLOSE_PAREN);
    if (!parser_at(p, T_COMMA) && !parser_at(p, T_CLOSE_PAREN)) parser_invalid(p);
    if (!alone) parser_fail(p, place, "Generator expression must be parenthesized");
    node_at(p, generator)->op = ARGUMENT_BARE_GENERATOR;
    return generator;
}

static NodeId parse_positional(Parser *p, Arguments *args) {
    TokenKind start = (TokenKind)p->token.kind;
    uint32_t place = p->token.place;
    NodeId node = parse_test(p);
    bool bare = start == T_NAME && kind_of(p, node) == NODE_NAME;
    if (parser_at(p, T_ASSIGN) && p->token.op == 0) return parse_keyword(p, args, node, bare);
    if (parser_at(p, T_WALRUS)) {
        if (!bare) {
            parse_named_error(p, node);
        }
        parser_advance(p);
        NodeId value = parse_test(p);
        node = node_new(p, NODE_NAMED, place, node, value, 0);
    }
    if (at_comprehension(p)) node = parse_generator_argument(p, args, node, place);
    if (args->unpacked || args->keyword) {
        if (starts_expression((TokenKind)p->token.kind)) parse_element_error(p, node);
        parser_fail(p, p->token.place,
                    args->unpacked ? "positional argument follows keyword argument unpacking"
                                   : "positional argument follows keyword argument");
    }
    return node;
}

static NodeId parse_argument(Parser *p, Arguments *args) {
    uint32_t place = p->token.place;
    if (parser_accept(p, T_DOUBLE_STAR)) {
        NodeId value = parse_test(p);
        if (parser_at(p, T_ASSIGN)) {
            parser_fail_range(p, place, p->token.end + 1, "cannot assign to keyword argument unpacking");
        }
        args->unpacked = true;
        return node_new(p, NODE_KEYWORD, place, 0, value, 0);
    }
    if (parser_accept(p, T_STAR)) {
        parse_check_star(p);
        NodeId value = parse_test(p);
        if (parser_at(p, T_ASSIGN)) {
            parser_fail_range(p, place, p->token.end + 1, "cannot assign to iterable argument unpacking");
        }
        if (args->unpacked) {
            parser_fail_from(p, args->comma, "iterable argument unpacking follows keyword argument unpacking");
        }
        return node_new(p, NODE_STARRED, place, value, 0, 0);
    }
    return parse_positional(p, args);
}

NodeId parse_arguments(Parser *p) {
    Arguments args = {.keyword = false};
    while (!parser_at(p, T_CLOSE_PAREN)) {
        NodeId node = parse_argument(p, &args);
        list_add(p, &args.list, node);
        if (parser_at(p, T_COMMA) && node_at(p, node)->kind == NODE_KEYWORD && node_at(p, node)->a == 0) {
            args.comma = p->token.place;
        }
        if (parser_accept(p, T_COMMA)) continue;
        if (!parser_at(p, T_CLOSE_PAREN)) {
            const Node *last = node_at(p, node);
            parse_element_error(p, last->kind == NODE_KEYWORD ? last->b : node);
        }
    }
    parser_advance(p);
    return args.list.first;
}

/* ---------------------------------------------------------------------------------------------- subscripts */

static NodeId parse_slice_part(Parser *p) {
    if (parser_at(p, T_COLON) || parser_at(p, T_COMMA) || parser_at(p, T_CLOSE_BRACKET)) return 0;
    return parse_test(p);
}

static NOINLINE NodeId parse_slice(Parser *p) {
    uint32_t place = p->token.place;
    bool bare = parser_at(p, T_NAME);
    if (parser_at(p, T_STAR)) return parse_star_named(p);
    NodeId start = parser_at(p, T_COLON) ? 0 : parse_named(p);
    if (!parser_accept(p, T_COLON)) return start;
    if (bare && kind_of(p, start) == NODE_NAMED) parser_invalid(p);
    NodeId stop = parse_slice_part(p), step = 0;
    if (parser_accept(p, T_COLON)) step = parse_slice_part(p);
    return node_new(p, NODE_SLICE, place, start, stop, step);
}

static NOINLINE NodeId parse_index(Parser *p) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    bool tuple = false;
    do {
        NodeId one = parse_slice(p);
        list_add(p, &list, one);
        if (!parser_at(p, T_COMMA) && !parser_at(p, T_CLOSE_BRACKET)) parse_element_error(p, one);
        tuple = tuple || parser_at(p, T_COMMA) || kind_of(p, one) == NODE_STARRED;
    } while (parser_accept(p, T_COMMA) && !parser_at(p, T_CLOSE_BRACKET));
    parser_expect(p, T_CLOSE_BRACKET);
    return tuple ? node_new(p, NODE_TUPLE, place, list.first, 0, 0) : list.first;
}

NodeId parse_primary(Parser *p) {
    uint32_t place = p->token.place;
    NodeId node = parse_atom(p);
    for (;;) {
        NodeId part;
        uint32_t lines;
        switch (p->token.kind) {
        case T_DOT:
            parser_advance(p);
            lines = PLACE_LINE(p->token.place) - PLACE_LINE(place);
            part = parser_take_name(p);
            node = node_new(p, NODE_ATTRIBUTE, place, node, part, lines > ATTRIBUTE_LINES_MAX ? ATTRIBUTE_LINES_MAX : (NodeId)lines);
            break;
        case T_OPEN_PAREN:
            parser_advance(p);
            part = parse_arguments(p);
            if (part && kind_of(p, part) == NODE_GENERATOR) node_at(p, part)->op = 0;
            node = node_new(p, NODE_CALL, place, node, part, 0);
            break;
        case T_OPEN_BRACKET:
            parser_advance(p);
            part = parse_index(p);
            node = node_new(p, NODE_SUBSCRIPT, place, node, part, 0);
            break;
        default: return node;
        }
    }
}

/* ---------------------------------------------------------------------------------------------- parameters */

typedef struct Parameters {
    List list;
    bool lambda, slash, star, bare_star, defaults;
    uint32_t star_place;
    TokenKind end;
} Parameters;

static void check_duplicate(Parser *p, NodeId list, NodeId name, uint32_t place) {
    for (NodeId id = list; id; id = node_at(p, id)->next) {
        if (adder_same(ast_value(p->ast, node_at(p, id)->a), ast_value(p->ast, name))) {
            parser_fail(p, place, "duplicate argument '%q' in function definition", ast_value(p->ast, name));
        }
    }
}

static NodeId parse_annotation(Parser *p, ParameterKind kind) {
    if (!parser_accept(p, T_COLON)) return 0;
    uint32_t place = p->token.place;
    if (kind != PARAMETER_ARGS || !parser_accept(p, T_STAR)) return parse_test(p);
    NodeId value = parse_operators(p, PREC_BIT_OR);
    return node_new(p, NODE_STARRED, place, value, 0, 0);
}

static NodeId parse_default(Parser *p, Parameters *ps, ParameterKind kind, uint32_t place, bool starred) {
    if (!parser_at(p, T_ASSIGN)) {
        if (ps->defaults && kind == PARAMETER_NORMAL) {
            parser_fail(p, place, "parameter without a default follows parameter with a default");
        }
        return 0;
    }
    if (kind == PARAMETER_ARGS || kind == PARAMETER_KWARGS) {
        if (starred) parser_invalid(p);
        parser_fail(p, p->token.place, "%s argument cannot have default value",
                    kind == PARAMETER_ARGS ? "var-positional" : "var-keyword");
    }
    Token equals = p->token;
    parser_advance(p);
    if (parser_at(p, T_CLOSE_PAREN) || parser_at(p, T_COMMA)) {
        parser_fail_range(p, equals.place, equals.end, "expected default value expression");
    }
    ps->defaults = true;
    return parse_test(p);
}

/* (a) or (a, b) among the parameters; anything else in parentheses is just wrong. */
static _Noreturn void fail_parenthesized(Parser *p, bool lambda) {
    Token open = p->token;
    do {
        parser_advance(p);
        if (!parser_accept(p, T_NAME)) break;
    } while (parser_at(p, T_COMMA));
    if (!parser_accept(p, T_CLOSE_PAREN)) parser_fail_range(p, open.place, open.end, "invalid syntax");
    parser_fail(p, open.place, lambda ? "Lambda expression parameters cannot be parenthesized"
                                      : "Function parameters cannot be parenthesized");
}

static void parse_parameter(Parser *p, Parameters *ps, ParameterKind kind) {
    uint32_t place = p->token.place;
    if (parser_at(p, T_OPEN_PAREN)) {
        fail_parenthesized(p, ps->lambda);
    }
    NodeId name = parser_take_name(p);
    NodeId annotation = ps->lambda ? 0 : parse_annotation(p, kind);
    bool starred = annotation && kind_of(p, annotation) == NODE_STARRED;
    NodeId value = parse_default(p, ps, kind, place, starred);
    check_duplicate(p, ps->list.first, name, place);
    NodeId node = node_new(p, NODE_PARAMETER, place, name, annotation, value);
    node_at(p, node)->op = (uint8_t)kind;
    list_add(p, &ps->list, node);
}

static void parse_slash(Parser *p, Parameters *ps) {
    uint32_t place = p->token.place;
    parser_advance(p);
    if (ps->slash) parser_fail(p, place, "/ may appear only once");
    if (ps->star) parser_fail(p, place, "/ must be ahead of *");
    if (ps->list.first == 0) parser_fail_range(p, place, p->previous_end, "%s", parser_at(p, T_COMMA) && !ps->lambda ? "at least one argument must precede /" : "invalid syntax");
    if (parser_at(p, T_STAR)) parser_fail(p, p->token.place, "expected comma between / and *");
    ps->slash = true;
    for (NodeId id = ps->list.first; id; id = node_at(p, id)->next) node_at(p, id)->op = PARAMETER_POSITIONAL_ONLY;
}

static void parse_star_parameter(Parser *p, Parameters *ps) {
    ps->star_place = p->token.place;
    parser_advance(p);
    if (ps->star && (parser_at(p, T_COMMA) || parser_at(p, ps->end))) {
        parser_fail(p, ps->star_place, "invalid syntax");
    }
    if (ps->star) parser_fail(p, ps->star_place, "* argument may appear only once");
    ps->star = true;
    ps->bare_star = parser_at(p, T_COMMA) || parser_at(p, ps->end);
    if (!ps->bare_star) parse_parameter(p, ps, PARAMETER_ARGS);
}

static void fail_bare_star(Parser *p, const Parameters *ps) {
    if (!ps->bare_star) return;
    if (ps->lambda) parser_fail(p, p->token.place, "named arguments must follow bare *");
    parser_fail_range(p, ps->star_place, ps->star_place + 1, "named arguments must follow bare *");
}

NodeId parse_parameters(Parser *p, bool lambda, TokenKind end) {
    Parameters ps = {.lambda = lambda, .end = end};
    while (!parser_at(p, end)) {
        if (parser_at(p, T_SLASH)) {
            parse_slash(p, &ps);
        } else if (parser_at(p, T_STAR)) {
            parse_star_parameter(p, &ps);
        } else if (parser_at(p, T_DOUBLE_STAR)) {
            fail_bare_star(p, &ps);
            parser_advance(p);
            parse_parameter(p, &ps, PARAMETER_KWARGS);
            parser_accept(p, T_COMMA);
            if (!parser_at(p, end)) {
                if (parser_at(p, T_NAME) || parser_at(p, T_STAR) || parser_at(p, T_DOUBLE_STAR) ||
                    parser_at(p, T_SLASH)) {
                    parser_fail(p, p->token.place, "arguments cannot follow var-keyword argument");
                }
                break;
            }
            continue;
        } else {
            parse_parameter(p, &ps, ps.star ? PARAMETER_KEYWORD_ONLY : PARAMETER_NORMAL);
            ps.bare_star = false;
        }
        if (!parser_accept(p, T_COMMA)) break;
    }
    if (!parser_at(p, end)) {
        parser_invalid(p);
    }
    fail_bare_star(p, &ps);
    return ps.list.first;
}
