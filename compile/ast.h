/* ast.h: the compact tree of one statement or function, between parser and code generator.
 *
 * Nodes are of one size and refer to each other by number (0: none), lists are chained through `next`. Names and
 * constants are numbers, too: indexes into the unit's table of values (ast_value), which the collector sees, so the
 * tree itself holds no references and can be dropped in one go. The arena is a list of small heap buffers: nothing is
 * ever copied while it grows.
 */
#ifndef COMPILE_AST_H
#define COMPILE_AST_H

#include "base/config.h"
#include "base/value.h"

#if ADDER_BOARD
typedef uint16_t NodeId; /* and value indexes */
#else
typedef uint32_t NodeId;
#endif

typedef struct Node {
    uint8_t kind;   /* NodeKind */
    uint8_t op;     /* see the kind */
    NodeId next;    /* in a list */
    uint32_t place; /* line << 10 | column (from 0, capped at 1023) */
    NodeId a, b, c;
    NodeId d;       /* where the kinds below do not say otherwise: its end, for messages (node_end) */
} Node;
#define PLACE(line, column) (((uint32_t)(line) << 10) | ((column) > 1023u ? 1023u : (uint32_t)(column)))
#define PLACE_LINE(place) ((place) >> 10)
#define PLACE_COLUMN(place) ((place) & 1023u)
/* An end is kept as the distance in lines and the column; 0 when it does not fit. */
static inline NodeId node_end_of(uint32_t place, uint32_t end) {
    uint32_t lines = PLACE_LINE(end) - PLACE_LINE(place);
    return end <= place || lines > 63u || PLACE_COLUMN(end) == 1023u ? 0 : (NodeId)(lines << 10 | PLACE_COLUMN(end));
}

/* "list" is the first node of a chain; "value" an index for ast_value; "name" likewise, an interned str. */
#define NODE_KINDS(X)                                                                                              \
    /* statements */                                                                                               \
    X(EXPRESSION)    /* a expression */                                                                            \
    X(ASSIGN)        /* a list of targets, b value expression: t1 = t2 = b */                                      \
    X(AUGMENTED)     /* op AdderOperator, a target, b expression */                                                \
    X(ANNOTATED)     /* a target, b annotation, c value or 0, op 1 when the target is a bare (unparenthesised) name */ \
    X(RETURN)        /* a expression or 0 */                                                                       \
    X(RAISE)         /* a or 0, b cause or 0 */                                                                    \
    X(GLOBAL)        /* a list of NAME */                                                                          \
    X(NONLOCAL)      /* a list of NAME */                                                                          \
    X(DELETE)        /* a list of targets */                                                                       \
    X(PASS) X(BREAK) X(CONTINUE)                                                                                   \
    X(ASSERT)        /* a test, b message or 0 */                                                                  \
    X(IMPORT)        /* a list of ALIAS */                                                                         \
    X(IMPORT_FROM)   /* a name of the module or 0, b list of ALIAS (0: star), c level */                           \
    X(ALIAS)         /* a name (dotted as written), b name it gets or 0 */                                         \
    X(IF)            /* a test, b body list, c else list or 0 (elif: an IF in it) */                               \
    X(WHILE)         /* a test, b body, c else */                                                                  \
    X(FOR)           /* a target, b iterable, c body, d else; op 1: async */                                       \
    X(WITH)          /* a list of WITH_ITEM, b body; op 1: async */                                                \
    X(WITH_ITEM)     /* a expression, b target or 0 */                                                             \
    X(TRY)           /* a body, b list of HANDLER, c else, d finally; op 1: except* */                             \
    X(HANDLER)       /* a type expression or 0, b name or 0, c body */                                             \
    X(FUNCTION)      /* a name, b list of PARAMETER, c body, d EXTRA or 0; op 1: async */                          \
    X(CLASS)         /* a name, b list of arguments as in CALL, c body, d EXTRA or 0 */                            \
    X(EXTRA)         /* a list of decorator expressions (top to bottom), b returns annotation, c list of TYPE_PARAMETER */ \
    X(PARAMETER)     /* op ParameterKind, a name, b annotation or 0, c default or 0 */                             \
    X(TYPE_PARAMETER)/* op 0 plain, 1 *Ts, 2 **P; a name, b bound or 0, c default or 0 */                          \
    X(TYPE_ALIAS)    /* a NAME, b list of TYPE_PARAMETER, c value */                                               \
    X(MATCH)         /* a subject, b list of CASE */                                                               \
    X(CASE)          /* a pattern, b guard or 0, c body */                                                         \
    /* patterns */                                                                                                 \
    X(PATTERN_VALUE)    /* a expression; compared with == ; op 1: with `is` (None True False) */                   \
    X(PATTERN_CAPTURE)  /* a name, 0 for _ */                                                                      \
    X(PATTERN_SEQUENCE) /* a list of patterns */                                                                   \
    X(PATTERN_STAR)     /* a name, 0 for *_ */                                                                     \
    X(PATTERN_MAPPING)  /* a list of PATTERN_PAIR, b name of **rest or 0 */                                        \
    X(PATTERN_PAIR)     /* a key expression, b pattern */                                                          \
    X(PATTERN_CLASS)    /* a class expression, b list of patterns, c list of PATTERN_KEYWORD */                    \
    X(PATTERN_KEYWORD)  /* a name, b pattern */                                                                    \
    X(PATTERN_OR)       /* a list of patterns */                                                                   \
    X(PATTERN_AS)       /* a pattern, b name */                                                                    \
    /* expressions */                                                                                              \
    X(NAME)          /* a name */                                                                                  \
    X(CONSTANT)      /* a value (numbers, str, bytes, None, True, False, Ellipsis) */                              \
    X(TUPLE) X(LIST) X(SET) /* a list of elements, STARRED among them */                                           \
    X(DICT)          /* a list of DICT_ITEM */                                                                     \
    X(DICT_ITEM)     /* a key, 0 for **b; b value */                                                               \
    X(STARRED)       /* a expression */                                                                            \
    X(BINARY)        /* op AdderOperator, a, b */                                                                  \
    X(UNARY)         /* op AdderUnary, a */                                                                        \
    X(NOT)           /* a */                                                                                       \
    X(AND) X(OR)     /* a list of two or more */                                                                   \
    X(COMPARE)       /* a first, b list of COMPARISON */                                                           \
    X(COMPARISON)    /* op ComparisonKind, a operand */                                                            \
    X(CONDITIONAL)   /* a test, b when true, c when false */                                                       \
    X(LAMBDA)        /* b list of PARAMETER, c expression */                                                       \
    X(CALL)          /* a callee, b list of arguments: expressions, STARRED, KEYWORD, in source order */           \
    X(KEYWORD)       /* a name, 0 for **b; b expression */                                                         \
    X(ATTRIBUTE)     /* a expression, b name, c: the name stands that many lines below the place */                \
    X(SUBSCRIPT)     /* a expression, b index expression (TUPLE for several) */                                    \
    X(SLICE)         /* a, b, c, each or 0 */                                                                      \
    X(NAMED)         /* a NAME, b expression: (a := b) */                                                          \
    X(LIST_COMPREHENSION) X(SET_COMPREHENSION) X(GENERATOR) /* a element, c list of CLAUSE */                      \
    X(DICT_COMPREHENSION) /* a key, b value, c list of CLAUSE */                                                   \
    X(CLAUSE)        /* a target, b iterable, c list of conditions; op 1: async */                                 \
    X(AWAIT)         /* a */                                                                                       \
    X(YIELD)         /* a or 0 */                                                                                  \
    X(YIELD_FROM)    /* a */                                                                                       \
    X(FSTRING)       /* a list of CONSTANT (str) and FORMATTED */                                                  \
    X(FORMATTED)     /* a expression, op conversion character or 0, b FSTRING of the format spec or 0,             \
                        c value: source text of the expression (t-strings), 0 in f-strings */                      \
    X(TSTRING)       /* like FSTRING */

typedef enum NodeKind {
    NODE_NONE,
#define X(name) NODE_##name,
    NODE_KINDS(X)
#undef X
} NodeKind;
enum { ATTRIBUTE_LINES_MAX = 65535 };
/* What is looked up stands in the name's line, not where the expression begins. */
static inline uint32_t attribute_line(const Node *n) { return PLACE_LINE(n->place) + n->c; }

typedef enum ParameterKind {
    PARAMETER_POSITIONAL_ONLY, PARAMETER_NORMAL, PARAMETER_ARGS, PARAMETER_KEYWORD_ONLY, PARAMETER_KWARGS
} ParameterKind;
typedef enum ComparisonKind { /* the first six are AdderComparison */
    COMPARISON_IN = 6, COMPARISON_NOT_IN, COMPARISON_IS, COMPARISON_IS_NOT
} ComparisonKind;

#define AST_CHUNK_NODES 32u
typedef struct Ast {
    Vm *vm;
    Value values;       /* list: names and constants of the statement being compiled (index 0 unused) */
    Value value_index;  /* dict that finds equal values of equal type again, or unbound */
    Node **chunks;      /* heap buffer of heap buffers */
    unsigned chunk_count, chunk_capacity;
    unsigned node_count;
} Ast;

void ast_start(Ast *ast, Vm *vm);
/* Forgets all nodes and values, keeps one chunk. */
void ast_reset(Ast *ast);
void ast_end(Ast *ast);
NodeId ast_new(Ast *ast, NodeKind kind, uint32_t place);
static inline Node *ast_node(const Ast *ast, NodeId id) {
    return &ast->chunks[id / AST_CHUNK_NODES][id % AST_CHUNK_NODES];
}
static inline uint32_t node_end(const Node *node) { /* a place; 0: not known */
    bool other = node->kind == NODE_FUNCTION || node->kind == NODE_CLASS || node->kind == NODE_FOR || node->kind == NODE_TRY;
    return node->d == 0 || other ? 0 : PLACE(PLACE_LINE(node->place) + (node->d >> 10), PLACE_COLUMN(node->d));
}
NodeId ast_add_value(Ast *ast, Value v); /* raises SyntaxError "too many names and constants" beyond NodeId */
static inline Value ast_value(const Ast *ast, NodeId index) { return adder_list_items(ast->values)[index]; }
/* Visits the buffers and values: the compiler registers it as a root while it runs. */
void ast_trace(Ast *ast, Visitor *visitor);
#endif
