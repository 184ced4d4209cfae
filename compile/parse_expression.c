/* parse_expression.c: operators by precedence climbing, conditional expressions, comprehensions' clauses, lists of
 * expressions without brackets. Left-associative chains are loops; what recurses asks adder_check_stack. */
#include "compile/parser_internal.h"

/* ---------------------------------------------------------------------------------------------- operators */

static unsigned precedence_of(TokenKind kind) {
    static const uint8_t binary[] = {PREC_SUM,     PREC_SUM,    PREC_TERM,   PREC_TERM,  PREC_TERM,
                                     PREC_TERM,    0 /* ** */,  PREC_TERM,   PREC_SHIFT, PREC_SHIFT,
                                     PREC_BIT_AND, PREC_BIT_OR, PREC_BIT_XOR};
    if (kind >= T_PLUS && kind <= T_CARET) return binary[kind - T_PLUS];
    if (kind >= T_LESS && kind <= T_GREATER_EQUAL) return PREC_COMPARE;
    switch (kind) {
    case T_OR: return PREC_OR;
    case T_AND: return PREC_AND;
    case T_IN:
    case T_IS:
    case T_NOT: return PREC_COMPARE;
    default: return 0;
    }
}

/* Takes a comparison's operator. */
static unsigned take_comparison(Parser *p) {
    TokenKind kind = (TokenKind)p->token.kind;
    parser_advance(p);
    if (kind == T_IN) return COMPARISON_IN;
    if (kind == T_NOT) {
        parser_expect(p, T_IN);
        return COMPARISON_NOT_IN;
    }
    if (kind == T_IS) return parser_accept(p, T_NOT) ? COMPARISON_IS_NOT : COMPARISON_IS;
    return (unsigned)(kind - T_LESS);
}

/* At a `not` that is an operand of + or another arithmetic operator. */
static NOINLINE _Noreturn void fail_not(Parser *p) {
    uint32_t place = p->token.place;
    parse_operators(p, PREC_NOT);
    parser_fail_range(p, place, p->previous_end, "'not' after an operator must be parenthesized");
}

/* a ** b; with the operand of `await`. */
static NodeId parse_power(Parser *p) {
    uint32_t place = p->token.place;
    NodeId base;
    if (parser_at(p, T_AWAIT)) {
        parser_advance(p);
        base = parse_primary(p);
        base = node_new(p, NODE_AWAIT, place, base, 0, 0);
    } else {
        base = parse_primary(p);
    }
    if (!parser_accept(p, T_DOUBLE_STAR)) return base;
    if (parser_at(p, T_NOT)) parser_invalid(p);
    NodeId exponent = parse_operators(p, PREC_UNARY);
    NodeId power = node_new(p, NODE_BINARY, place, base, exponent, 0);
    node_at(p, power)->op = ADDER_POWER;
    return power;
}

/* Prefix operators end where their operand does. */
static void close_chain(Parser *p, NodeId first, NodeId operand) {
    (void)operand;
    for (NodeId id = first; id; id = node_at(p, id)->a) node_close(p, id);
}

/* Prefix operators and their operand: a chain of them is a loop. */
static NodeId parse_unary(Parser *p) {
    NodeId first = 0, last = 0;
    for (;;) {
        unsigned op;
        switch (p->token.kind) {
        case T_PLUS: op = ADDER_PLUS; break;
        case T_MINUS: op = ADDER_NEGATE; break;
        case T_TILDE: op = ADDER_INVERT; break;
        default: {
            NodeId operand = parse_power(p);
            if (last == 0) return operand;
            close_chain(p, first, operand);
            node_at(p, last)->a = operand;
            return first;
        }
        }
        NodeId node = node_new(p, NODE_UNARY, p->token.place, 0, 0, 0);
        node_at(p, node)->op = (uint8_t)op;
        if (last) {
            node_at(p, last)->a = node;
        } else {
            first = node;
        }
        last = node;
        parser_advance(p);
        if (parser_at(p, T_NOT)) fail_not(p);
    }
}

static NOINLINE NodeId parse_not(Parser *p) {
    NodeId first = 0, last = 0;
    while (parser_at(p, T_NOT)) {
        NodeId node = node_new(p, NODE_NOT, p->token.place, 0, 0, 0);
        if (last) {
            node_at(p, last)->a = node;
        } else {
            first = node;
        }
        last = node;
        parser_advance(p);
    }
    NodeId operand = parse_operators(p, PREC_COMPARE);
    close_chain(p, first, operand);
    node_at(p, last)->a = operand;
    return first;
}

/* `and` and `or` make one node of all operands. */
static NOINLINE NodeId parse_boolean(Parser *p, NodeId left, uint32_t place, TokenKind kind, unsigned precedence) {
    List list = {left, left};
    while (parser_accept(p, kind)) {
        NodeId operand = parse_operators(p, precedence + 1);
        list_add(p, &list, operand);
    }
    return node_new(p, kind == T_OR ? NODE_OR : NODE_AND, place, list.first, 0, 0);
}

static NOINLINE NodeId parse_comparison(Parser *p, NodeId left, uint32_t place) {
    List list = {0, 0};
    while (precedence_of((TokenKind)p->token.kind) == PREC_COMPARE) {
        uint32_t at = p->token.place;
        unsigned op = take_comparison(p);
        NodeId operand = parse_operators(p, PREC_COMPARE + 1);
        NodeId comparison = node_new(p, NODE_COMPARISON, at, operand, 0, 0);
        node_at(p, comparison)->op = (uint8_t)op;
        list_add(p, &list, comparison);
    }
    return node_new(p, NODE_COMPARE, place, left, list.first, 0);
}

NodeId parse_operators(Parser *p, unsigned minimum) {
    adder_check_stack(p->vm);
    uint32_t place = p->token.place;
    if (minimum == PREC_UNARY) {
        if (parser_at(p, T_NOT)) fail_not(p);
        return parse_unary(p);
    }
    NodeId left;
    if (parser_at(p, T_NOT)) {
        if (minimum > PREC_COMPARE + 1) fail_not(p);
        if (minimum > PREC_NOT) parser_invalid(p);
        left = parse_not(p);
    } else {
        left = parse_unary(p);
    }
    for (;;) {
        TokenKind kind = (TokenKind)p->token.kind;
        unsigned precedence = precedence_of(kind);
        if (precedence == 0 || precedence < minimum) return left;
        if (precedence <= PREC_AND) {
            left = parse_boolean(p, left, place, kind, precedence);
        } else if (precedence == PREC_COMPARE) {
            left = parse_comparison(p, left, place);
        } else {
            parser_advance(p);
            NodeId right = parse_operators(p, precedence + 1);
            left = node_new(p, NODE_BINARY, place, left, right, 0);
            node_at(p, left)->op = (uint8_t)(kind - T_PLUS);
        }
    }
}

/* ---------------------------------------------------------------------------------------------- expressions */

static NOINLINE NodeId parse_lambda(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    NodeId parameters = parse_parameters(p, true, T_COLON);
    if (p->token.op == 1) {
        parser_fail_range(p, place, p->token.end, "%c-string: lambda expressions are not allowed without parentheses",
                          lexer_fstring(&p->lexer)->template ? 't' : 'f');
    }
    parser_advance(p);
    return node_new(p, NODE_LAMBDA, place, 0, parameters, 0);
}

/* Reads `if test else`; 0 when there is none. */
static NOINLINE NodeId parse_condition(Parser *p, NodeId value, uint32_t place) {
    if (!parser_accept(p, T_IF)) return 0;
    NodeId test = parse_operators(p, PREC_OR);
    if (!parser_at(p, T_ELSE)) {
        if (parser_at(p, T_COLON)) parser_invalid(p);
        parser_fail(p, place, "expected 'else' after 'if' expression");
    }
    parser_advance(p);
    if (!starts_expression((TokenKind)p->token.kind) && !parser_at(p, T_NOT) && !parser_at(p, T_MINUS) &&
        !parser_at(p, T_PLUS) && !parser_at(p, T_COLON)) {
        parser_fail(p, p->token.place, "expected expression after 'else', but statement is given");
    }
    return node_new(p, NODE_CONDITIONAL, place, test, value, 0);
}

/* Lambdas' bodies and the `else` of conditions are the same again: a loop that fills c of the one before. */
NodeId parse_test(Parser *p) {
    NodeId first = 0, last = 0;
    for (;;) {
        NodeId node, open = 0;
        if (parser_at(p, T_LAMBDA)) {
            node = open = parse_lambda(p);
        } else {
            uint32_t place = p->token.place;
            node = parse_operators(p, PREC_OR);
            open = parse_condition(p, node, place);
            if (open) node = open;
        }
        if (last) {
            node_at(p, last)->c = node;
        } else {
            first = node;
        }
        if (!open) {
            for (NodeId id = first; id != node && (kind_of(p, id) == NODE_CONDITIONAL || kind_of(p, id) == NODE_LAMBDA);
                 id = node_at(p, id)->c) {
                node_close(p, id);
            }
            return first;
        }
        last = open;
    }
}

/* `x = y` where an expression is wanted. */
static NOINLINE _Noreturn void fail_equals(Parser *p, NodeId node) {
    if (p->token.op == 1) parser_invalid(p); /* {x = } */
    Token equals = p->token;
    switch (kind_of(p, node)) {
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_GENERATOR:
    case NODE_COMPARE:
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_LAMBDA:
    case NODE_CONDITIONAL: parser_invalid(p);
    case NODE_CONSTANT:
        if (adder_is_constant(ast_value(p->ast, node_at(p, node)->a))) parser_invalid(p);
    /* fall through */
    default: break;
    }
    parser_advance(p);
    parse_operators(p, PREC_BIT_OR);
    if (parser_at(p, T_ASSIGN) || parser_at(p, T_WALRUS)) parser_fail_range(p, equals.place, equals.end, "invalid syntax");
    if (kind_of(p, node) == NODE_NAME) {
        parser_fail_range(p, node_at(p, node)->place, p->previous_end,
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    parser_fail_node(p, node, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                     parser_expression_name(p, node));
}

/* The `:=` behind what is no bare name. */
NOINLINE _Noreturn void parse_named_error(Parser *p, NodeId node) {
    Token walrus = p->token;
    parser_advance(p);
    if (!starts_expression((TokenKind)p->token.kind)) parser_fail_range(p, walrus.place, walrus.end, "invalid syntax");
    parse_test(p);
    parser_fail_node(p, node, "cannot use assignment expressions with %s", parser_expression_name(p, node));
}

static NOINLINE NodeId parse_named_rest(Parser *p, NodeId node, TokenKind start, uint32_t place) {
    if (!parser_at(p, T_WALRUS)) return node;
    if (start != T_NAME || kind_of(p, node) != NODE_NAME) {
        parse_named_error(p, node);
    }
    parser_advance(p);
    NodeId value = parse_test(p);
    return node_new(p, NODE_NAMED, place, node, value, 0);
}

NodeId parse_named(Parser *p) {
    TokenKind start = (TokenKind)p->token.kind;
    uint32_t place = p->token.place;
    NodeId node = parse_test(p);
    node = parse_named_rest(p, node, start, place);
    if (parser_at(p, T_ASSIGN) && p->token.op == 0) fail_equals(p, node);
    return node;
}

void parse_check_star(Parser *p) {
    switch (p->token.kind) {
    case T_COMMA:
    case T_ASSIGN:
    case T_COLON:
    case T_SEMICOLON:
    case T_STAR:
    case T_CLOSE_PAREN:
    case T_CLOSE_BRACKET:
    case T_CLOSE_BRACE: parser_fail(p, p->token.place, "Invalid star expression");
    default: break;
    }
}

static NOINLINE NodeId parse_starred(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    parse_check_star(p);
    NodeId node = parse_operators(p, PREC_BIT_OR);
    return node_new(p, NODE_STARRED, place, node, 0, 0);
}

NodeId parse_star_named(Parser *p) {
    return parser_at(p, T_STAR) ? parse_starred(p) : parse_named(p);
}

NodeId parse_star_expressions(Parser *p) {
    uint32_t place = p->token.place;
    NodeId first = parser_at(p, T_STAR) ? parse_starred(p) : parse_test(p);
    if (!parser_at(p, T_COMMA)) {
        if (kind_of(p, first) == NODE_STARRED && parser_at(p, T_AUGMENTED)) {
            parser_fail_node(p, first, "'starred' is an illegal expression for augmented assignment");
        }
        if (kind_of(p, first) == NODE_STARRED) {
            parser_fail(p, place,
                        parser_at(p, T_ASSIGN) && p->token.op == 0
                            ? "starred assignment target must be in a list or tuple"
                            : "can't use starred expression here");
        }
        return first;
    }
    List list = {first, first};
    while (parser_accept(p, T_COMMA)) {
        if (!starts_expression((TokenKind)p->token.kind) && !parser_at(p, T_STAR) && !parser_at(p, T_NOT) &&
            !parser_at(p, T_MINUS) && !parser_at(p, T_PLUS)) {
            break;
        }
        NodeId next = parser_at(p, T_STAR) ? parse_starred(p) : parse_test(p);
        list_add(p, &list, next);
    }
    return node_new(p, NODE_TUPLE, place, list.first, 0, 0);
}

NodeId parse_yield(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    NodeId value = 0;
    if (parser_accept(p, T_FROM)) {
        value = parse_test(p);
        return node_new(p, NODE_YIELD_FROM, place, value, 0, 0);
    }
    TokenKind kind = (TokenKind)p->token.kind;
    if (starts_expression(kind) || kind == T_STAR || kind == T_NOT || kind == T_MINUS || kind == T_PLUS) {
        value = parse_star_expressions(p);
    }
    return node_new(p, NODE_YIELD, place, value, 0, 0);
}

NodeId parse_yield_or_star_expressions(Parser *p) {
    return parser_at(p, T_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}

/* ---------------------------------------------------------------------------------------------- comprehensions */

NodeId parse_target_list(Parser *p, TargetUse use) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    bool tuple = false;
    if (parser_at(p, T_LAMBDA)) parser_fail_node(p, parse_test(p), "cannot assign to lambda");
    do {
        if (list.first && !starts_expression((TokenKind)p->token.kind) && !parser_at(p, T_STAR)) break;
        NodeId one = parser_at(p, T_STAR) ? parse_starred(p) : parse_operators(p, PREC_BIT_OR);
        list_add(p, &list, one);
        tuple = tuple || parser_at(p, T_COMMA);
    } while (parser_accept(p, T_COMMA));
    NodeId target = tuple ? node_new(p, NODE_TUPLE, place, list.first, 0, 0) : list.first;
    parser_check_target(p, target, use);
    if (kind_of(p, target) == NODE_STARRED) {
        parser_fail(p, place, "starred assignment target must be in a list or tuple");
    }
    return target;
}

bool at_comprehension(const Parser *p) {
    return parser_at(p, T_FOR) || parser_at(p, T_ASYNC);
}

static NOINLINE NodeId parse_conditions(Parser *p) {
    List list = {0, 0};
    while (parser_accept(p, T_IF)) {
        NodeId condition = parse_operators(p, PREC_OR);
        if (parser_at(p, T_WALRUS)) parser_invalid(p);
        list_add(p, &list, condition);
    }
    return list.first;
}

NodeId parse_clauses(Parser *p) {
    List list = {0, 0};
    while (at_comprehension(p)) {
        uint32_t place = p->token.place;
        bool async = parser_accept(p, T_ASYNC);
        parser_expect(p, T_FOR);
        NodeId target = parse_target_list(p, TARGET_FOR);
        if (!parser_at(p, T_IN)) parser_fail(p, p->token.place, "'in' expected after for-loop variables");
        parser_advance(p);
        NodeId iterable = parse_operators(p, PREC_OR);
        NodeId conditions = parse_conditions(p);
        NodeId clause = node_new(p, NODE_CLAUSE, place, target, iterable, conditions);
        node_at(p, clause)->op = async;
        list_add(p, &list, clause);
    }
    return list.first;
}

NodeId parse_comprehension(Parser *p, NodeKind kind, uint32_t place, NodeId element, NodeId value) {
    if (kind_of(p, element) == NODE_STARRED) {
        parser_fail_node(p, element, "iterable unpacking cannot be used in comprehension");
    }
    NodeId clauses = parse_clauses(p);
    return node_new(p, kind, place, element, value, clauses);
}

/* print "text" */
static void fail_print(Parser *p, NodeId element) {
    const Node *name = node_at(p, element);
    if (name->kind != NODE_NAME) return;
    Value text = ast_value(p->ast, name->a);
    bool print = adder_same(text, ADDER_N(print));
    if (!print && !adder_same(text, ADDER_N(exec))) return;
    parse_star_expressions(p);
    parser_fail(p, name->place, "Missing parentheses in call to '%q'. Did you mean %q(...)?", text, text);
}

NOINLINE _Noreturn void parse_element_error(Parser *p, NodeId element) {
    if (kind_of(p, element) == NODE_NAMED) element = node_at(p, element)->b;
    uint32_t place = node_at(p, element)->place, here = p->token.place;
    TokenKind kind = (TokenKind)p->token.kind;
    NodeKind of = kind_of(p, element);
    bool name_string = of == NODE_NAME && (kind == T_STRING || kind == T_BYTES || kind == T_FSTRING_START);
    if (starts_expression(kind)) fail_print(p, element);
    if (starts_expression(kind) && !name_string && of != NODE_CONDITIONAL && of != NODE_LAMBDA && of != NODE_STARRED) {
        parse_test(p); /* may find the end of the source: then that is the error */
        parser_fail(p, place, "invalid syntax. Perhaps you forgot a comma?");
    }
    parser_fail(p, here, "invalid syntax");
}
