/* parse_statement.c: simple statements, and the lines that they share. */
#include "compile/parser_internal.h"

static bool at_end_of_statement(const Parser *p) {
    return parser_at(p, T_NEWLINE) || parser_at(p, T_SEMICOLON) || parser_at(p, T_END);
}

/* ---------------------------------------------------------------------------------------------- assignment */

/* Is this what `expr here = value` is explained for: an operand, no comparison, tuple, ...? */
static bool may_mean_equals(Parser *p, NodeId id, bool bracketed) {
    switch (kind_of(p, id)) {
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_GENERATOR:
    case NODE_STARRED: return false;
    case NODE_COMPARE:
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_LAMBDA:
    case NODE_CONDITIONAL:
    case NODE_YIELD:
    case NODE_YIELD_FROM: return bracketed;
    case NODE_CONSTANT: {
        Value v = ast_value(p->ast, node_at(p, id)->a);
        return !adder_is_constant(v) || adder_same(v, ADDER_ELLIPSIS);
    }
    default: return true;
    }
}

/* At the `=` behind an operand of an expression: raises when a value and nothing more follows. */
static void fail_equals(Parser *p, NodeId operand, bool name_too) {
    bool name = kind_of(p, operand) == NODE_NAME;
    if (name ? !name_too : !may_mean_equals(p, operand, true)) return;
    if (!name && parser_bad_target(p, operand, TARGET_ASSIGN) != operand) return;
    parser_advance(p);
    TokenKind start = (TokenKind)p->token.kind;
    if (!starts_expression(start) && start != T_MINUS && start != T_PLUS) return;
    parse_operators(p, PREC_BIT_OR);
    if (parser_at(p, T_ASSIGN) || parser_at(p, T_WALRUS)) return;
    if (name) {
        parser_fail_range(p, node_at(p, operand)->place, p->previous_end,
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    parser_fail_node(p, operand, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                     parser_expression_name(p, operand));
}

/* At the `=` behind what cannot be assigned to. `only`: nothing is assigned to before it. */
static NOINLINE _Noreturn void fail_assignment(Parser *p, NodeId target, NodeId bad, bool bracketed, bool only) {
    const char *name = parser_expression_name(p, bad);
    NodeKind kind = kind_of(p, target);
    if (only && kind == NODE_TUPLE && !bracketed) { /* a, 1 = 2: the last one counts */
        NodeId last = node_at(p, target)->a;
        while (node_at(p, last)->next) last = node_at(p, last)->next;
        if (node_end(node_at(p, last)) == p->previous_end) fail_equals(p, last, true); /* no comma behind it */
    }
    if (only && bad == target && may_mean_equals(p, target, bracketed)) fail_equals(p, target, false);
    if (!bracketed && (kind == NODE_YIELD || kind == NODE_YIELD_FROM)) {
        parser_fail_node(p, target, "assignment to yield expression not possible");
    }
    parser_fail_node(p, bad, "cannot assign to %s", name);
}

/* target = ... = value; the first target is read. */
static NOINLINE NodeId parse_assignment(Parser *p, NodeId first, TokenKind start, uint32_t place) {
    List targets = {0, 0};
    NodeId value = first;
    while (parser_at(p, T_ASSIGN)) {
        NodeId bad = parser_bad_target(p, value, TARGET_ASSIGN);
        if (bad) fail_assignment(p, value, bad, start == T_OPEN_PAREN, targets.first == 0);
        list_add(p, &targets, value);
        parser_advance(p);
        start = (TokenKind)p->token.kind;
        value = parse_yield_or_star_expressions(p);
    }
    return node_new(p, NODE_ASSIGN, place, targets.first, value, 0);
}

static NOINLINE NodeId parse_augmented(Parser *p, NodeId target, TokenKind start, uint32_t place) {
    NodeKind kind = kind_of(p, target);
    unsigned op = p->token.op;
    if (start == T_YIELD) parser_invalid(p);
    if (kind != NODE_NAME && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT) {
        parser_fail_node(p, target, "'%s' is an illegal expression for augmented assignment",
                         parser_expression_name(p, target));
    }
    parser_advance(p);
    NodeId value = parse_yield_or_star_expressions(p);
    NodeId node = node_new(p, NODE_AUGMENTED, place, target, value, 0);
    node_at(p, node)->op = (uint8_t)op;
    return node;
}

static NOINLINE NodeId parse_annotated(Parser *p, NodeId target, TokenKind start, uint32_t place) {
    NodeKind kind = kind_of(p, target);
    if (kind == NODE_TUPLE || kind == NODE_LIST) {
        NodeId first = kind == NODE_TUPLE && start != T_OPEN_PAREN ? node_at(p, target)->a : target;
        parser_fail_range(p, place, node_end(node_at(p, first)), "only single target (not %s) can be annotated",
                          parser_expression_name(p, target));
    }
    if (kind != NODE_NAME && kind != NODE_ATTRIBUTE && kind != NODE_SUBSCRIPT) {
        Token next;
        if (parser_peek(p, &next) == T_NEWLINE) parser_invalid(p);
        parser_fail_node(p, target, "illegal target for annotation");
    }
    parser_advance(p);
    NodeId annotation = parse_test(p), value = 0;
    if (parser_accept(p, T_ASSIGN)) value = parse_yield_or_star_expressions(p);
    NodeId node = node_new(p, NODE_ANNOTATED, place, target, annotation, value);
    node_at(p, node)->op = start == T_NAME && kind == NODE_NAME;
    return node;
}

static NOINLINE NodeId parse_expression_statement(Parser *p) {
    uint32_t place = p->token.place;
    TokenKind start = (TokenKind)p->token.kind;
    unsigned soft = start == T_NAME ? p->token.op : 0;
    NodeId value = parse_yield_or_star_expressions(p);
    switch (p->token.kind) {
    case T_ASSIGN: return parse_assignment(p, value, start, place);
    case T_AUGMENTED: return parse_augmented(p, value, start, place);
    case T_COLON: return parse_annotated(p, value, start, place);
    default: break;
    }
    if ((soft == SOFT_PRINT || soft == SOFT_EXEC) && kind_of(p, value) == NODE_NAME &&
        starts_expression((TokenKind)p->token.kind)) {
        parse_element_error(p, value);
    }
    if (parser_at(p, T_WALRUS) && kind_of(p, value) != NODE_NAME) parse_named_error(p, value);
    return node_new(p, NODE_EXPRESSION, place, value, 0, 0);
}

/* ---------------------------------------------------------------------------------------------- import */

/* a.b.c as one interned name. */
static NOINLINE NodeId parse_dotted_name(Parser *p) {
    NodeId name = parser_take_name(p);
    if (!parser_at(p, T_DOT)) return name;
    Builder text;
    adder_builder_start(p->vm, &text);
    adder_builder_put_str(&text, ast_value(p->ast, name));
    while (parser_accept(p, T_DOT)) {
        NodeId part = parser_take_name(p);
        adder_builder_put_char(&text, '.');
        adder_builder_put_str(&text, ast_value(p->ast, part));
    }
    return ast_add_value(p->ast, adder_intern(p->vm, text.buffer, text.size));
}

/* import a as b: anything but a name gets a message of its own. */
static NodeId parse_alias_name(Parser *p) {
    Token token = p->token;
    if (parser_at(p, T_NAME)) {
        NodeId as = parser_take_name(p);
        if (parser_at(p, T_COMMA) || parser_at(p, T_CLOSE_PAREN) || at_end_of_statement(p)) return as;
        bool goes_on = parser_at(p, T_OPEN_PAREN) || parser_at(p, T_OPEN_BRACKET);
        if (starts_expression((TokenKind)p->token.kind) && !goes_on) parser_invalid(p);
        parser_put_back_node(p, node_new(p, NODE_NAME, token.place, as, 0, 0));
    } else if (!starts_expression((TokenKind)p->token.kind)) {
        parser_invalid(p);
    }
    NodeId target = parse_operators(p, PREC_BIT_OR);
    parser_fail_node(p, target, "cannot use %s as import target", parser_expression_name(p, target));
}

static NodeId parse_alias(Parser *p, bool dotted) {
    uint32_t place = p->token.place;
    NodeId name = dotted ? parse_dotted_name(p) : parser_take_name(p), as = 0;
    if (parser_accept(p, T_AS)) as = parse_alias_name(p);
    return node_new(p, NODE_ALIAS, place, name, as, 0);
}

static _Noreturn void fail_no_names(Parser *p) {
    parser_fail_from(p, p->token.place, "Expected one or more names after 'import'");
}

static NodeId parse_import(Parser *p) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    parser_advance(p);
    if (parser_at(p, T_NEWLINE)) fail_no_names(p);
    do {
        NodeId alias = parse_alias(p, true);
        list_add(p, &list, alias);
    } while (parser_accept(p, T_COMMA));
    if (parser_at(p, T_FROM)) {
        parser_advance(p);
        parse_dotted_name(p);
        parser_fail_from(p, place, "Did you mean to use 'from ... import ...' instead?");
    }
    return node_new(p, NODE_IMPORT, place, list.first, 0, 0);
}

static NodeId parse_import_names(Parser *p) {
    List list = {0, 0};
    bool paren = parser_accept(p, T_OPEN_PAREN);
    do {
        if (list.first && !parser_at(p, T_NAME)) {
            if (!paren && at_end_of_statement(p)) {
                parser_fail(p, p->token.place, "trailing comma not allowed without surrounding parentheses");
            }
            break;
        }
        NodeId alias = parse_alias(p, false);
        list_add(p, &list, alias);
    } while (parser_accept(p, T_COMMA));
    if (paren) parser_expect(p, T_CLOSE_PAREN);
    return list.first;
}

static NodeId parse_import_from(Parser *p) {
    uint32_t place = p->token.place;
    unsigned level = 0;
    NodeId module = 0, names = 0;
    parser_advance(p);
    for (; parser_at(p, T_DOT) || parser_at(p, T_ELLIPSIS); parser_advance(p)) {
        level += parser_at(p, T_DOT) ? 1 : 3;
        if (level > 255) parser_fail(p, place, "too many levels of relative import");
    }
    if (level == 0 || parser_at(p, T_NAME)) module = parse_dotted_name(p);
    parser_expect(p, T_IMPORT);
    if (parser_at(p, T_NEWLINE)) fail_no_names(p);
    if (!parser_accept(p, T_STAR)) names = parse_import_names(p);
    return node_new(p, NODE_IMPORT_FROM, place, module, names, (NodeId)level);
}

/* ---------------------------------------------------------------------------------------------- other statements */

static NodeId parse_names(Parser *p, NodeKind kind) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    parser_advance(p);
    do {
        uint32_t at = p->token.place;
        NodeId name = parser_take_name(p);
        name = node_new(p, NODE_NAME, at, name, 0, 0);
        list_add(p, &list, name);
    } while (parser_accept(p, T_COMMA));
    return node_new(p, kind, place, list.first, 0, 0);
}

static NodeId parse_return(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    NodeId value = at_end_of_statement(p) ? 0 : parse_star_expressions(p);
    return node_new(p, NODE_RETURN, place, value, 0, 0);
}

static NodeId parse_raise(Parser *p) {
    uint32_t place = p->token.place;
    NodeId exception = 0, cause = 0;
    parser_advance(p);
    if (!at_end_of_statement(p)) {
        exception = parse_test(p);
        if (parser_accept(p, T_FROM)) {
            cause = parse_test(p);
        }
    }
    return node_new(p, NODE_RAISE, place, exception, cause, 0);
}

static NodeId parse_assert(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    NodeId test = parse_test(p), message = 0;
    if (parser_accept(p, T_COMMA)) message = parse_test(p);
    return node_new(p, NODE_ASSERT, place, test, message, 0);
}

static NodeId parse_delete(Parser *p) {
    uint32_t place = p->token.place;
    List list = {0, 0};
    parser_advance(p);
    do {
        if (list.first && at_end_of_statement(p)) break;
        uint32_t at = p->token.place;
        bool star = parser_accept(p, T_STAR);
        NodeId target = parse_test(p);
        if (star) parser_fail(p, at, "cannot delete starred");
        parser_check_target(p, target, TARGET_DELETE);
        list_add(p, &list, target);
    } while (parser_accept(p, T_COMMA));
    return node_new(p, NODE_DELETE, place, list.first, 0, 0);
}

static NodeId parse_word(Parser *p, NodeKind kind) {
    uint32_t place = p->token.place;
    parser_advance(p);
    return node_new(p, kind, place, 0, 0, 0);
}

/* type X[T] = value, when the word `type` is followed by a name. */
static NodeId parse_type_alias(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    uint32_t at = p->token.place;
    NodeId name = parser_take_name(p);
    name = node_new(p, NODE_NAME, at, name, 0, 0);
    NodeId parameters = parse_type_parameters(p);
    parser_expect(p, T_ASSIGN);
    NodeId value = parse_test(p);
    return node_new(p, NODE_TYPE_ALIAS, place, name, parameters, value);
}

static NodeId parse_simple(Parser *p) {
    switch (p->token.kind) {
    case T_NAME: {
        Token next;
        if (p->token.op == SOFT_TYPE && parser_peek(p, &next) == T_NAME) return parse_type_alias(p);
        return parse_expression_statement(p);
    }
    case T_RETURN: return parse_return(p);
    case T_IMPORT: return parse_import(p);
    case T_FROM: return parse_import_from(p);
    case T_RAISE: return parse_raise(p);
    case T_PASS: return parse_word(p, NODE_PASS);
    case T_BREAK: return parse_word(p, NODE_BREAK);
    case T_CONTINUE: return parse_word(p, NODE_CONTINUE);
    case T_DEL: return parse_delete(p);
    case T_ASSERT: return parse_assert(p);
    case T_GLOBAL: return parse_names(p, NODE_GLOBAL);
    case T_NONLOCAL: return parse_names(p, NODE_NONLOCAL);
    default: return parse_expression_statement(p);
    }
}

/* ---------------------------------------------------------------------------------------------- lines */

/* a; b; c and the end of the line, behind which nothing is read yet. */
void parse_simple_line(Parser *p, List *list) {
    do {
        if (list->first && at_end_of_statement(p)) break;
        NodeId statement = parse_simple(p);
        list_add(p, list, statement);
    } while (parser_accept(p, T_SEMICOLON));
    if (!parser_at(p, T_NEWLINE)) parser_invalid_after(p);
    p->token.kind = T_NONE;
}

void parse_statement(Parser *p, List *list) {
    NodeId compound = parse_compound(p);
    if (compound) {
        list_add(p, list, compound);
        return;
    }
    List line = {0, 0};
    parse_simple_line(p, &line);
    if (list->last) {
        node_at(p, list->last)->next = line.first;
    } else {
        list->first = line.first;
    }
    list->last = line.last;
}
