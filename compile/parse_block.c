/* parse_block.c: compound statements and their blocks. */
#include "compile/parser_internal.h"

/* After a block, at the start of the next line: takes the word if it is there. Nothing else is read. */
static bool accept_word(Parser *p, const char *word) {
    if (!parser_at(p, T_NONE) || !lexer_at_word(&p->lexer, word)) return false;
    parser_advance(p);
    return true;
}

static _Noreturn void fail_colon(Parser *p, bool forced) {
    if (parser_at(p, T_NEWLINE) || forced) parser_fail(p, p->token.place, "expected ':'");
    parser_invalid_after(p);
}

static NodeId parse_lines(Parser *p) {
    List list = {0, 0};
    for (;;) {
        parser_advance(p);
        if (parser_at(p, T_DEDENT)) break;
        parse_statement(p, &list);
    }
    p->token.kind = T_NONE;
    return list.first;
}

/* The block that must follow a line is not there. At the end of the file the error is at the end of that line. */
static _Noreturn void fail_indent(Parser *p, const char *what, uint32_t place, uint32_t newline) {
    Token next;
    bool end = parser_at(p, T_END) || (parser_at(p, T_DEDENT) && parser_peek(p, &next) == T_END);
    if (end) p->token.end = END_BEFORE;
    parser_error(p, &adder_IndentationError, end ? newline : p->token.place, "expected an indented block after %s on line %u",
                 what, (unsigned)PLACE_LINE(place));
}

/* `: block`, where `what` began at a place, for the message. With `forced` any other token than ':' is called missing.
 */
static NodeId parse_suite(Parser *p, const char *what, uint32_t place, bool forced) {
    adder_check_stack(p->vm);
    if (!parser_at(p, T_COLON)) fail_colon(p, forced);
    parser_advance(p);
    if (!parser_at(p, T_NEWLINE)) {
        List list = {0, 0};
        parse_simple_line(p, &list);
        return list.first;
    }
    uint32_t newline = p->token.place;
    parser_advance(p);
    if (!parser_at(p, T_INDENT)) fail_indent(p, what, place, newline);
    return parse_lines(p);
}

NodeId parse_block(Parser *p, const char *what, uint32_t place) {
    return parse_suite(p, what, place, false);
}

static NodeId parse_else(Parser *p) {
    if (!accept_word(p, "else")) return 0;
    uint32_t place = p->token.place;
    parser_advance(p);
    return parse_suite(p, "'else' statement", place, true);
}

/* ---------------------------------------------------------------------------------------------- if, while, for, with
 */

/* elif: a loop that hangs each IF into the else of the one before. */
static NodeId parse_if(Parser *p) {
    NodeId first = 0, last = 0;
    const char *what = "'if' statement";
    do {
        uint32_t place = p->token.place;
        parser_advance(p);
        NodeId test = parse_named(p);
        NodeId body = parse_block(p, what, place);
        NodeId node = node_new(p, NODE_IF, place, test, body, 0);
        if (last) {
            node_at(p, last)->c = node;
        } else {
            first = node;
        }
        last = node;
        what = "'elif' statement";
    } while (accept_word(p, "elif"));
    NodeId other = parse_else(p);
    if (other && accept_word(p, "elif")) parser_fail(p, p->token.place, "'elif' block follows an 'else' block");
    node_at(p, last)->c = other;
    return first;
}

static NodeId parse_while(Parser *p) {
    uint32_t place = p->token.place;
    parser_advance(p);
    NodeId test = parse_named(p);
    NodeId body = parse_block(p, "'while' statement", place);
    NodeId other = parse_else(p);
    return node_new(p, NODE_WHILE, place, test, body, other);
}

static NodeId parse_for(Parser *p, uint32_t place, bool async) {
    uint32_t at = p->token.place;
    parser_advance(p);
    NodeId target = parse_target_list(p, TARGET_FOR);
    parser_expect(p, T_IN);
    NodeId iterable = parse_star_expressions(p);
    NodeId body = parse_block(p, "'for' statement", at);
    NodeId other = parse_else(p);
    NodeId node = node_new(p, NODE_FOR, place, target, iterable, body);
    node_at(p, node)->d = other;
    node_at(p, node)->op = async;
    return node;
}

/* The target after `as`. */
static NodeId parse_with_target(Parser *p) {
    NodeId target = parse_operators(p, PREC_BIT_OR);
    parser_check_target(p, target, TARGET_ASSIGN);
    return target;
}

static NodeId parse_with_item(Parser *p) {
    uint32_t place = p->token.place;
    NodeId value = parse_test(p), target = 0;
    if (parser_accept(p, T_AS)) target = parse_with_target(p);
    return node_new(p, NODE_WITH_ITEM, place, value, target, 0);
}

/* What stands in the parentheses behind `with`: items, or the beginning of an expression? Known at the end. */
typedef struct WithParen {
    List list; /* WITH_ITEMs */
    unsigned count;
    bool as, comma, odd; /* odd: something that no item can be, a starred or a named expression */
} WithParen;

static void read_with_paren(Parser *p, WithParen *w) {
    while (!parser_at(p, T_CLOSE_PAREN)) {
        uint32_t place = p->token.place;
        NodeId value, target = 0;
        if (parser_at(p, T_YIELD)) {
            value = parse_yield(p);
            w->odd = true;
        } else {
            value = parse_star_named(p);
            NodeKind kind = kind_of(p, value);
            w->odd = w->odd || kind == NODE_STARRED || kind == NODE_NAMED;
        }
        if (at_comprehension(p)) {
            value = parse_comprehension(p, NODE_GENERATOR, place, value, 0);
            w->odd = true;
        }
        if (parser_at(p, T_AS) && kind_of(p, value) == NODE_STARRED) parser_invalid(p);
        if (parser_accept(p, T_AS)) {
            target = parse_with_target(p);
            w->as = true;
        }
        w->count++;
        NodeId item = node_new(p, NODE_WITH_ITEM, place, value, target, 0);
        list_add(p, &w->list, item);
        if (!parser_accept(p, T_COMMA)) break;
        w->comma = true;
    }
    if (!parser_at(p, T_CLOSE_PAREN)) parse_element_error(p, node_at(p, w->list.last)->a);
    parser_advance(p);
}

/* The expression that the parentheses were. */
static NodeId with_paren_expression(Parser *p, const WithParen *w, uint32_t place) {
    if (w->count == 1 && !w->comma) {
        NodeId value = node_at(p, w->list.first)->a;
        if (kind_of(p, value) == NODE_STARRED) parser_fail_node(p, value, "cannot use starred expression here");
        return value;
    }
    List elements = {0, 0};
    for (NodeId item = w->list.first; item; item = node_at(p, item)->next) {
        list_add(p, &elements, node_at(p, item)->a);
    }
    return node_new(p, NODE_TUPLE, place, elements.first, 0, 0);
}

static NodeId parse_with_items(Parser *p) {
    List list = {0, 0};
    if (parser_at(p, T_OPEN_PAREN)) {
        WithParen w = {{0, 0}, 0, false, false, false};
        uint32_t place = p->token.place;
        parser_advance(p);
        read_with_paren(p, &w);
        if (w.as && (w.odd || !parser_at(p, T_COLON))) fail_colon(p, false);
        if (w.count && !w.odd && parser_at(p, T_COLON)) return w.list.first;
        NodeId value = with_paren_expression(p, &w, place);
        parser_put_back_node(p, value);
    }
    do {
        NodeId item = parse_with_item(p);
        list_add(p, &list, item);
    } while (parser_accept(p, T_COMMA));
    return list.first;
}

static NodeId parse_with(Parser *p, uint32_t place, bool async) {
    uint32_t at = p->token.place;
    parser_advance(p);
    NodeId items = parse_with_items(p);
    NodeId body = parse_block(p, "'with' statement", at);
    NodeId node = node_new(p, NODE_WITH, place, items, body, 0);
    node_at(p, node)->op = async;
    return node;
}

/* ---------------------------------------------------------------------------------------------- try */

/* except A, B: without parentheses is a tuple (PEP 758). */
static NodeId parse_exception_types(Parser *p) {
    uint32_t place = p->token.place;
    NodeId first = parse_test(p);
    if (!parser_at(p, T_COMMA)) return first;
    List list = {first, first};
    while (parser_accept(p, T_COMMA)) {
        if (parser_at(p, T_COLON)) break;
        NodeId next = parse_test(p);
        list_add(p, &list, next);
    }
    if (parser_accept(p, T_AS)) {
        parser_take_name(p);
        if (!parser_at(p, T_COLON)) parser_invalid(p);
        parser_fail_from(p, place, "multiple exception types must be parenthesized when using 'as'");
    }
    return node_new(p, NODE_TUPLE, place, list.first, 0, 0);
}

static NodeId parse_handler(Parser *p, bool *star) {
    uint32_t place = p->token.place;
    NodeId type = 0, name = 0;
    parser_advance(p);
    *star = parser_accept(p, T_STAR);
    if (parser_at(p, T_COLON) || parser_at(p, T_NEWLINE)) {
        if (*star) parser_fail(p, p->token.place, "expected one or more exception types");
    } else {
        type = parse_exception_types(p);
        if (parser_accept(p, T_AS)) name = parser_take_target(p, *star ? "except* statement with " : "except statement with ", "");
    }
    NodeId body = parse_block(p, *star ? "'except*' statement" : "'except' statement", place);
    return node_new(p, NODE_HANDLER, place, type, name, body);
}

static NodeId parse_handlers(Parser *p, bool *star) {
    List list = {0, 0};
    while (accept_word(p, "except")) {
        uint32_t place = p->token.place;
        bool one;
        NodeId last = list.last, handler = parse_handler(p, &one);
        if (last && node_at(p, last)->a == 0) {
            parser_fail_node(p, last, "default 'except:' must be last");
        }
        if (last && one != *star) {
            parser_fail_range(p, place, place + 6 + one, "cannot have both 'except' and 'except*' on the same 'try'");
        }
        *star = one;
        list_add(p, &list, handler);
    }
    return list.first;
}

static NodeId parse_try(Parser *p) {
    uint32_t place = p->token.place;
    bool star = false;
    NodeId finally = 0, other = 0;
    parser_advance(p);
    NodeId body = parse_suite(p, "'try' statement", place, true);
    NodeId handlers = parse_handlers(p, &star);
    if (handlers) other = parse_else(p);
    if (accept_word(p, "finally")) {
        uint32_t at = p->token.place;
        parser_advance(p);
        finally = parse_suite(p, "'finally' statement", at, true);
    } else if (handlers == 0) {
        parser_advance(p);
        if (parser_at(p, T_END)) p->token.end = END_BEFORE;
        parser_fail(p, p->token.place, "expected 'except' or 'finally' block");
    }
    NodeId node = node_new(p, NODE_TRY, place, body, handlers, other);
    node_at(p, node)->d = finally;
    node_at(p, node)->op = star;
    return node;
}

/* ---------------------------------------------------------------------------------------------- def, class */

static NodeId parse_type_parameter(Parser *p, bool *defaults) {
    uint32_t place = p->token.place;
    unsigned op = parser_accept(p, T_STAR) ? 1 : parser_accept(p, T_DOUBLE_STAR) ? 2 : 0;
    NodeId bound = 0, value = 0, name = parser_take_name(p);
    if (parser_at(p, T_COLON)) {
        uint32_t at = p->token.place;
        parser_advance(p);
        bound = parse_test(p);
        if (op) {
            parser_fail(p, at, "cannot use %s with %s", kind_of(p, bound) == NODE_TUPLE ? "constraints" : "bound",
                        op == 1 ? "TypeVarTuple" : "ParamSpec");
        }
    }
    if (parser_accept(p, T_ASSIGN)) {
        value = op == 1 ? parse_star_named(p) : parse_test(p);
        *defaults = true;
    } else if (*defaults) {
        parser_fail(p, place, "non-default type parameter '%q' follows default type parameter",
                    ast_value(p->ast, name));
    }
    NodeId node = node_new(p, NODE_TYPE_PARAMETER, place, name, bound, value);
    node_at(p, node)->op = (uint8_t)op;
    return node;
}

NodeId parse_type_parameters(Parser *p) {
    if (!parser_accept(p, T_OPEN_BRACKET)) return 0;
    List list = {0, 0};
    bool defaults = false;
    if (parser_at(p, T_CLOSE_BRACKET)) {
        parser_fail_from(p, p->token.place, "Type parameter list cannot be empty");
    }
    do {
        if (parser_at(p, T_CLOSE_BRACKET)) break;
        NodeId one = parse_type_parameter(p, &defaults);
        list_add(p, &list, one);
    } while (parser_accept(p, T_COMMA));
    parser_expect(p, T_CLOSE_BRACKET);
    return list.first;
}

static NodeId make_extra(Parser *p, NodeId decorators, NodeId returns, NodeId type_parameters, uint32_t place) {
    if (!decorators && !returns && !type_parameters) return 0;
    return node_new(p, NODE_EXTRA, place, decorators, returns, type_parameters);
}

/* From here on, "invalid syntax" becomes "expected that" at the token in hand. */
static void force(Parser *p, char what) {
    p->forced = what;
    p->forced_place = p->token.place;
    p->forced_end = p->token.end;
}

static NodeId parse_function(Parser *p, NodeId decorators, uint32_t place, bool async) {
    uint32_t at = p->token.place;
    NodeId returns = 0;
    parser_advance(p);
    NodeId name = parser_take_name(p);
    if (parser_at(p, T_OPEN_BRACKET)) force(p, '(');
    NodeId types = parse_type_parameters(p);
    p->forced = 0;
    if (!parser_at(p, T_OPEN_PAREN)) parser_fail(p, p->token.place, "expected '('");
    parser_advance(p);
    NodeId parameters = parse_parameters(p, false, T_CLOSE_PAREN);
    parser_advance(p);
    if (parser_at(p, T_ARROW)) {
        force(p, ':');
        parser_advance(p);
        returns = parse_test(p);
        p->forced = 0;
    }
    NodeId body = parse_suite(p, "function definition", at, true);
    NodeId extra = make_extra(p, decorators, returns, types, place);
    NodeId node = node_new(p, NODE_FUNCTION, place, name, parameters, body);
    node_at(p, node)->d = extra;
    node_at(p, node)->op = async;
    return node;
}

static NodeId parse_class(Parser *p, NodeId decorators) {
    uint32_t place = p->token.place;
    NodeId arguments = 0;
    parser_advance(p);
    NodeId name = parser_take_name(p);
    NodeId types = parse_type_parameters(p);
    if (parser_accept(p, T_OPEN_PAREN)) {
        arguments = parse_arguments(p);
        if (arguments && kind_of(p, arguments) == NODE_GENERATOR && node_at(p, arguments)->op == ARGUMENT_BARE_GENERATOR) {
            uint32_t at = node_at(p, node_at(p, arguments)->c)->place;
            parser_fail_range(p, at, at + 3, "invalid syntax");
        }
    }
    NodeId body = parse_block(p, "class definition", place);
    NodeId extra = make_extra(p, decorators, 0, types, place);
    NodeId node = node_new(p, NODE_CLASS, place, name, arguments, body);
    node_at(p, node)->d = extra;
    return node;
}

static NodeId parse_async(Parser *p, NodeId decorators) {
    uint32_t place = p->token.place;
    parser_advance(p);
    if (parser_at(p, T_DEF)) return parse_function(p, decorators, place, true);
    if (decorators) parser_invalid(p);
    if (parser_at(p, T_FOR)) return parse_for(p, place, true);
    if (parser_at(p, T_WITH)) return parse_with(p, place, true);
    parser_invalid(p);
}

static NodeId parse_decorated(Parser *p) {
    List decorators = {0, 0};
    while (parser_accept(p, T_AT)) {
        NodeId decorator = parse_named(p);
        list_add(p, &decorators, decorator);
        parser_expect(p, T_NEWLINE);
    }
    switch (p->token.kind) {
    case T_DEF: return parse_function(p, decorators.first, p->token.place, false);
    case T_CLASS: return parse_class(p, decorators.first);
    case T_ASYNC: return parse_async(p, decorators.first);
    default: parser_invalid(p);
    }
}

/* ---------------------------------------------------------------------------------------------- match */

/* `match` is a statement when what follows cannot go on with a name, or when its line ends with a colon. */
static bool at_match(Parser *p) {
    Token next;
    switch (parser_peek(p, &next)) {
    case T_OPEN_PAREN:
    case T_OPEN_BRACKET:
    case T_STAR:
    case T_MINUS:
    case T_PLUS:
    case T_NOT: return parser_line_opens_block(p);
    default: return starts_expression((TokenKind)next.kind);
    }
}

static NodeId parse_case(Parser *p) {
    uint32_t place = p->token.place;
    NodeId guard = 0;
    parser_advance(p);
    NodeId pattern = parse_patterns(p);
    if (parser_accept(p, T_IF)) guard = parse_named(p);
    NodeId body = parse_block(p, "'case' statement", place);
    return node_new(p, NODE_CASE, place, pattern, guard, body);
}

static NodeId parse_subject(Parser *p) {
    uint32_t place = p->token.place;
    NodeId first = parse_star_named(p);
    if (!parser_at(p, T_COMMA)) {
        if (kind_of(p, first) == NODE_STARRED) parser_invalid(p);
        return first;
    }
    List list = {first, first};
    while (parser_accept(p, T_COMMA)) {
        if (parser_at(p, T_COLON)) break;
        NodeId next = parse_star_named(p);
        list_add(p, &list, next);
    }
    return node_new(p, NODE_TUPLE, place, list.first, 0, 0);
}

static NodeId parse_match(Parser *p) {
    uint32_t place = p->token.place;
    List cases = {0, 0};
    parser_advance(p);
    NodeId subject = parse_subject(p);
    if (!parser_at(p, T_COLON)) fail_colon(p, false);
    parser_advance(p);
    uint32_t newline = p->token.place;
    parser_expect(p, T_NEWLINE);
    if (!parser_at(p, T_INDENT)) fail_indent(p, "'match' statement", place, newline);
    for (;;) {
        parser_advance(p);
        if (parser_at(p, T_DEDENT)) break;
        if (!parser_at(p, T_NAME) || p->token.op != SOFT_CASE) parser_invalid(p);
        NodeId one = parse_case(p);
        list_add(p, &cases, one);
    }
    p->token.kind = T_NONE;
    return node_new(p, NODE_MATCH, place, subject, cases.first, 0);
}

NodeId parse_compound(Parser *p) {
    switch (p->token.kind) {
    case T_IF: return parse_if(p);
    case T_WHILE: return parse_while(p);
    case T_FOR: return parse_for(p, p->token.place, false);
    case T_WITH: return parse_with(p, p->token.place, false);
    case T_TRY: return parse_try(p);
    case T_DEF: return parse_function(p, 0, p->token.place, false);
    case T_CLASS: return parse_class(p, 0);
    case T_ASYNC: return parse_async(p, 0);
    case T_AT: return parse_decorated(p);
    case T_NAME:
        if (p->token.op == SOFT_MATCH && at_match(p)) return parse_match(p);
        return 0;
    default: return 0;
    }
}
