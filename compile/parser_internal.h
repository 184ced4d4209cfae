/* parser_internal.h: what the files of the parser share. Recursive descent, precedence climbing for operators;
 * assignment targets are read as expressions and then checked. The token in hand may be "not read yet" (T_NONE) between
 * two lines, so that nothing of the next statement is read before the tree of this one is dropped. */
#ifndef COMPILE_PARSER_INTERNAL_H
#define COMPILE_PARSER_INTERNAL_H

#include "compile/lexer.h"

struct Parser {
    Lexer lexer;
    Token token;           /* in hand */
    uint32_t previous_end; /* of the token before it */
    uint32_t forced_place; /* of the [ or -> of a def: what goes wrong behind it is called a missing '(' or ':' there */
    uint32_t forced_end;
    char forced;           /* 0: no such place */
    Vm *vm;
    Ast *ast;
    const CompileOptions *options;
    NodeId queue, queue_last; /* tokens read ahead, kept as nodes: kind, op, place, a value */
    bool done;
};

typedef struct List {
    NodeId first, last;
} List;

/* From the type int (object/int.c): digits without underscores or prefix. */
Value adder_int_parse(Vm *vm, const char *digits, size_t n, int base);

/* ---- parser.c: tokens, errors, targets ---- */
void parser_advance(Parser *p);
static inline bool parser_at(const Parser *p, TokenKind kind) {
    return p->token.kind == kind;
}
bool parser_accept(Parser *p, TokenKind kind);
void parser_expect(Parser *p, TokenKind kind); /* else "invalid syntax" */
/* What comes after the token in hand; it goes to the queue. */
TokenKind parser_peek(Parser *p, Token *out);
/* Reads the rest of the logical line ahead: is it a `match` statement's (does it end with a colon)? */
bool parser_line_opens_block(Parser *p);
void parser_put_back_node(Parser *p, NodeId node); /* becomes the token in hand */
/* Marks what lies between the place and the end of the token in hand if it begins there, else of the one before. */
_Noreturn void parser_fail(Parser *p, uint32_t place, const char *format, ...);
_Noreturn void parser_fail_range(Parser *p, uint32_t place, uint32_t end, const char *format, ...);
/* Up to, but without the last character of, the token in hand (CPython's RAISE_SYNTAX_ERROR_STARTING_FROM). */
_Noreturn void parser_fail_from(Parser *p, uint32_t place, const char *format, ...);
/* Marks a node. */
_Noreturn void parser_fail_node(Parser *p, NodeId node, const char *format, ...);
_Noreturn void parser_invalid(Parser *p); /* "invalid syntax" at the token in hand */
_Noreturn void parser_invalid_after(Parser *p); /* the same behind an expression: a second one is read first */
void list_add(Parser *p, List *list, NodeId node);
NodeId node_new(Parser *p, NodeKind kind, uint32_t place, NodeId a, NodeId b, NodeId c);
static inline Node *node_at(Parser *p, NodeId id) {
    return ast_node(p->ast, id);
}
static inline NodeKind kind_of(Parser *p, NodeId id) {
    return (NodeKind)ast_node(p->ast, id)->kind;
}
/* The node ends at the end of the token before the one in hand. node_new does it, for nodes made when all is read. */
static inline void node_close(Parser *p, NodeId id) {
    ast_node(p->ast, id)->d = node_end_of(ast_node(p->ast, id)->place, p->previous_end);
}
NodeId parser_take_name(Parser *p); /* the value of a NAME token, else "invalid syntax" */
/* Behind `as`: a name, else "cannot use WHAT1 <kind of expression>WHAT2". */
NodeId parser_take_target(Parser *p, const char *what, const char *behind);
typedef enum TargetUse { TARGET_ASSIGN, TARGET_DELETE, TARGET_FOR } TargetUse;
/* The part of a would-be target that cannot be one, or 0. */
NodeId parser_bad_target(Parser *p, NodeId target, TargetUse use);
void parser_check_target(Parser *p, NodeId target, TargetUse use);
const char *parser_expression_name(Parser *p, NodeId node);
bool starts_expression(TokenKind kind);

/* ---- parse_expression.c ---- */
typedef enum Precedence {
    PREC_OR = 1,
    PREC_AND,
    PREC_NOT,
    PREC_COMPARE,
    PREC_BIT_OR,
    PREC_BIT_XOR,
    PREC_BIT_AND,
    PREC_SHIFT,
    PREC_SUM,
    PREC_TERM,
    PREC_UNARY
} Precedence;
NodeId parse_operators(Parser *p, unsigned minimum);
NodeId parse_test(Parser *p);             /* grammar: expression */
NodeId parse_named(Parser *p);            /* named_expression: in if, while, brackets */
NodeId parse_star_named(Parser *p);       /* star_named_expression */
NodeId parse_star_expressions(Parser *p); /* star_expressions: a tuple without parentheses, perhaps */
NodeId parse_yield_or_star_expressions(Parser *p);
NodeId parse_yield(Parser *p);
NodeId parse_target_list(Parser *p, TargetUse use); /* of `for`: ends before `in` */
NodeId parse_clauses(Parser *p);                    /* for ... in ... if ... */
NodeId parse_comprehension(Parser *p, NodeKind kind, uint32_t place, NodeId element, NodeId value);
/* After an element in brackets stands something else than expected. */
_Noreturn void parse_element_error(Parser *p, NodeId element);
_Noreturn void parse_named_error(Parser *p, NodeId node); /* at := */
void parse_check_star(Parser *p); /* behind a star: "Invalid star expression" where nothing follows */
bool at_comprehension(const Parser *p);

/* ---- parse_call.c: what hangs on an expression ---- */
NodeId parse_primary(Parser *p);
NodeId parse_arguments(Parser *p); /* after '(' up to and with ')' */
#define ARGUMENT_BARE_GENERATOR 1  /* op of the GENERATOR in f(x for x in y): a class takes none */
NodeId parse_parameters(Parser *p, bool lambda, TokenKind end);

/* ---- parse_display.c: what stands in brackets of its own, and the atoms ---- */
NodeId parse_atom(Parser *p);

/* ---- parse_string.c ---- */
NodeId parse_strings(Parser *p);

/* ---- parse_pattern.c ---- */
NodeId parse_patterns(Parser *p); /* of `case`: an open sequence, perhaps */

/* ---- parse_statement.c, parse_block.c ---- */
void parse_statement(Parser *p, List *list);
void parse_simple_line(Parser *p, List *list);
NodeId parse_block(Parser *p, const char *what, uint32_t place);
NodeId parse_compound(Parser *p);        /* 0: the token in hand begins no compound statement */
NodeId parse_type_parameters(Parser *p); /* 0 when there are none */
#endif
