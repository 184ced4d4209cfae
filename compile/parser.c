/* parser.c: the parser's entry points, its tokens, errors and the check of assignment targets. The grammar is in
 * parse_*.c. */
#include "compile/parser_internal.h"

/* ---------------------------------------------------------------------------------------------- tokens */

static void queue_token(Parser *p, const Token *token) {
    NodeId id = node_new(p, (NodeKind)token->kind, token->place, token->value, 0, 0);
    node_at(p, id)->op = token->op;
    node_at(p, id)->d = node_end_of(token->place, token->end);
    if (p->queue_last) {
        node_at(p, p->queue_last)->next = id;
    } else {
        p->queue = id;
    }
    p->queue_last = id;
}

static void token_of(Parser *p, NodeId id, Token *token) {
    const Node *node = node_at(p, id);
    uint32_t end = node_end(node);
    *token = (Token){.kind = node->kind, .op = node->op, .value = node->a, .place = node->place, .end = end};
}

static void read_token(Parser *p, Token *token) {
    lexer_next(&p->lexer, token);
    token->end = token->kind == T_NEWLINE ? token->place + 1 : lexer_place(&p->lexer);
}

void parser_advance(Parser *p) {
    p->previous_end = p->token.end;
    if (LIKELY(p->queue == 0)) {
        read_token(p, &p->token);
        return;
    }
    token_of(p, p->queue, &p->token);
    p->queue = node_at(p, p->queue)->next;
    if (p->queue == 0) p->queue_last = 0;
}

TokenKind parser_peek(Parser *p, Token *out) {
    if (p->queue) {
        token_of(p, p->queue, out);
    } else {
        read_token(p, out);
        queue_token(p, out);
    }
    return (TokenKind)out->kind;
}

NOINLINE bool parser_line_opens_block(Parser *p) {
    Builder record;
    Token token;
    uint8_t last = T_NONE;
    adder_builder_start(p->vm, &record);
    p->lexer.record = &record;
    p->lexer.queueing = true;
    NodeId id = p->queue;
    for (; id; id = node_at(p, id)->next) last = node_at(p, id)->kind;
    for (;;) {
        read_token(p, &token);
        queue_token(p, &token);
        if (token.kind == T_NEWLINE || token.kind == T_END) break;
        last = token.kind;
    }
    p->lexer.queueing = false;
    p->lexer.record = NULL;
    return last == T_COLON;
}

void parser_put_back_node(Parser *p, NodeId node) {
    NodeId id = node_new(p, (NodeKind)p->token.kind, p->token.place, p->token.value, 0, 0);
    node_at(p, id)->op = p->token.op;
    node_at(p, id)->d = node_end_of(p->token.place, p->token.end);
    node_at(p, id)->next = p->queue;
    p->queue = id;
    if (p->queue_last == 0) p->queue_last = id;
    p->token = (Token){.kind = T_NODE, .value = node, .place = node_at(p, node)->place, .end = p->previous_end};
}

bool parser_accept(Parser *p, TokenKind kind) {
    if (p->token.kind != kind) return false;
    parser_advance(p);
    return true;
}

void parser_expect(Parser *p, TokenKind kind) {
    if (!parser_accept(p, kind)) parser_invalid(p);
}

NodeId parser_take_name(Parser *p) {
    if (!parser_at(p, T_NAME)) parser_invalid(p);
    NodeId name = p->token.value;
    parser_advance(p);
    return name;
}

NodeId parser_take_target(Parser *p, const char *what, const char *behind) {
    Token token = p->token;
    NodeId name = 0;
    if (parser_at(p, T_NAME)) {
        name = parser_take_name(p);
        if (!parser_at(p, T_DOT) && !parser_at(p, T_OPEN_PAREN) && !parser_at(p, T_OPEN_BRACKET)) return name;
        parser_put_back_node(p, node_new(p, NODE_NAME, token.place, name, 0, 0));
    }
    if (!starts_expression((TokenKind)p->token.kind)) parser_invalid(p);
    NodeId target = parse_test(p);
    parser_fail_node(p, target, "cannot use %s%s%s", what, parser_expression_name(p, target), behind);
}

bool starts_expression(TokenKind kind) {
    switch (kind) {
    case T_NAME:
    case T_NUMBER:
    case T_STRING:
    case T_BYTES:
    case T_FSTRING_START:
    case T_OPEN_PAREN:
    case T_OPEN_BRACKET:
    case T_OPEN_BRACE:
    case T_TILDE:
    case T_ELLIPSIS:
    case T_FALSE:
    case T_NONE_KEYWORD:
    case T_TRUE:
    case T_LAMBDA:
    case T_AWAIT:
    case T_NODE: return true;
    default: return false;
    }
}

/* ---------------------------------------------------------------------------------------------- nodes */

NodeId node_new(Parser *p, NodeKind kind, uint32_t place, NodeId a, NodeId b, NodeId c) {
    NodeId id = ast_new(p->ast, kind, place);
    Node *node = node_at(p, id);
    node->a = a;
    node->b = b;
    node->c = c;
    node->d = node_end_of(place, p->previous_end);
    return id;
}

void list_add(Parser *p, List *list, NodeId node) {
    if (list->last) {
        node_at(p, list->last)->next = node;
    } else {
        list->first = node;
    }
    list->last = node;
}

/* ---------------------------------------------------------------------------------------------- errors */

_Noreturn void parser_error(Parser *p, const Type *type, uint32_t place, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = p->token.end;
    lexer_error_list(&p->lexer, type, place, format, list);
}

_Noreturn void parser_error_node(Parser *p, const Node *node, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = node_end(node);
    lexer_error_list(&p->lexer, &adder_SyntaxError, node->place, format, list);
}

_Noreturn void parser_fail_range(Parser *p, uint32_t place, uint32_t end, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = end;
    lexer_error_scan(&p->lexer, place, format, list);
}

_Noreturn void parser_fail_from(Parser *p, uint32_t place, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = p->token.end - 1;
    lexer_error_scan(&p->lexer, place, format, list);
}

_Noreturn void parser_fail_node(Parser *p, NodeId node, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = node_end(node_at(p, node));
    lexer_error_scan(&p->lexer, node_at(p, node)->place, format, list);
}

_Noreturn void parser_fail(Parser *p, uint32_t place, const char *format, ...) {
    va_list list;
    va_start(list, format);
    p->lexer.error_end = place == p->token.place ? p->token.end : p->previous_end;
    lexer_error_scan(&p->lexer, place, format, list);
}

_Noreturn void parser_invalid(Parser *p) {
    if (parser_at(p, T_INDENT) || parser_at(p, T_DEDENT)) {
        bool indent = parser_at(p, T_INDENT);
        p->token.end = END_BEFORE;
        parser_error(p, &adder_IndentationError, p->token.place - indent, indent ? "unexpected indent" : "unexpected unindent");
    }
    if (p->forced) parser_fail_range(p, p->forced_place, p->forced_end, "expected '%c'", p->forced);
    parser_fail(p, p->token.place, "invalid syntax");
}

_Noreturn void parser_invalid_after(Parser *p) {
    Token token = p->token;
    if (p->forced == 0 && starts_expression((TokenKind)token.kind) && token.kind != T_NODE) {
        parse_test(p); /* may find something worse, as the end of the source */
        parser_fail_range(p, token.place, token.end, "invalid syntax");
    }
    parser_invalid(p);
}

/* ---------------------------------------------------------------------------------------------- targets */

const char *parser_expression_name(Parser *p, NodeId id) {
    const Node *node = node_at(p, id);
    switch ((NodeKind)node->kind) {
    case NODE_ATTRIBUTE: return "attribute";
    case NODE_SUBSCRIPT: return "subscript";
    case NODE_STARRED: return "starred";
    case NODE_NAME: return "name";
    case NODE_LIST: return "list";
    case NODE_TUPLE: return "tuple";
    case NODE_LAMBDA: return "lambda";
    case NODE_CALL: return "function call";
    case NODE_GENERATOR: return "generator expression";
    case NODE_YIELD:
    case NODE_YIELD_FROM: return "yield expression";
    case NODE_AWAIT: return "await expression";
    case NODE_LIST_COMPREHENSION: return "list comprehension";
    case NODE_SET_COMPREHENSION: return "set comprehension";
    case NODE_DICT_COMPREHENSION: return "dict comprehension";
    case NODE_DICT: return "dict literal";
    case NODE_SET: return "set display";
    case NODE_FSTRING: return "f-string expression";
    case NODE_TSTRING: return "t-string expression";
    case NODE_COMPARE: return "comparison";
    case NODE_CONDITIONAL: return "conditional expression";
    case NODE_NAMED: return "named expression";
    case NODE_CONSTANT: {
        Value v = ast_value(p->ast, node->a);
        if (adder_is_none(v)) return "None";
        if (adder_same(v, ADDER_ELLIPSIS)) return "ellipsis";
        return adder_is_bool(v) ? adder_same(v, ADDER_TRUE) ? "True" : "False" : "literal";
    }
    default: return "expression";
    }
}

static NodeId bad_in_list(Parser *p, NodeId list, TargetUse use) {
    NodeId star = 0;
    for (NodeId id = node_at(p, list)->a; id; id = node_at(p, id)->next) {
        NodeId bad = parser_bad_target(p, id, use);
        if (bad) return bad;
        if (kind_of(p, id) == NODE_STARRED) {
            if (star) parser_fail_node(p, list, "multiple starred expressions in assignment");
            star = id;
        }
    }
    return 0;
}

NodeId parser_bad_target(Parser *p, NodeId id, TargetUse use) {
    const Node *node = node_at(p, id);
    switch ((NodeKind)node->kind) {
    case NODE_NAME:
    case NODE_ATTRIBUTE:
    case NODE_SUBSCRIPT: return 0;
    case NODE_STARRED:
        if (use == TARGET_DELETE) return id;
        return kind_of(p, node->a) == NODE_STARRED ? node->a : parser_bad_target(p, node->a, use);
    case NODE_COMPARE: /* for (x in y): a missing `in` is the error */
        if (use != TARGET_FOR || node_at(p, node->b)->op != COMPARISON_IN) return id;
        return parser_bad_target(p, node->a, use);
    case NODE_TUPLE:
    case NODE_LIST: adder_check_stack(p->vm); return bad_in_list(p, id, use);
    default: return id;
    }
}

void parser_check_target(Parser *p, NodeId target, TargetUse use) {
    NodeId bad = parser_bad_target(p, target, use);
    if (bad) {
        parser_fail_node(p, bad, use == TARGET_DELETE ? "cannot delete %s" : "cannot assign to %s",
                    parser_expression_name(p, bad));
    }
}

/* ---------------------------------------------------------------------------------------------- entry points */

Parser *parser_start(Vm *vm, Ast *ast, Source *source, const CompileOptions *options) {
    Parser *p = adder_buffer_new(vm, sizeof *p);
    lexer_start(&p->lexer, vm, ast, source, options);
    p->vm = vm;
    p->ast = ast;
    p->options = options;
    return p;
}

void parser_end(Parser *p) {
    adder_buffer_free(p->vm, p);
}

static NodeId next_eval(Parser *p) {
    if (p->done) return 0;
    uint32_t place = p->token.place;
    NodeId value = parse_test(p);
    List list = {value, value};
    bool tuple = parser_at(p, T_COMMA);
    while (parser_accept(p, T_COMMA) && !parser_at(p, T_NEWLINE) && !parser_at(p, T_END)) {
        NodeId next = parse_test(p);
        list_add(p, &list, next);
    }
    if (tuple) value = node_new(p, NODE_TUPLE, place, list.first, 0, 0);
    while (parser_accept(p, T_NEWLINE)) {
    }
    if (!parser_at(p, T_END)) parser_invalid(p);
    p->done = true;
    return node_new(p, NODE_EXPRESSION, place, value, 0, 0);
}

NodeId parser_next(Parser *p) {
    if (p->done) return 0;
    p->queue = p->queue_last = 0;
    parser_advance(p);
    if (p->options->mode == COMPILE_EVAL) return next_eval(p);
    if (parser_at(p, T_END)) {
        p->done = true;
        return 0;
    }
    List list = {0, 0};
    parse_statement(p, &list);
    if (p->options->mode == COMPILE_SINGLE) {
        parser_advance(p);
        if (!parser_at(p, T_END)) {
            parser_fail(p, p->token.place, "multiple statements found while compiling a single statement");
        }
        p->done = true;
    }
    return list.first;
}
