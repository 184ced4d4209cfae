/* scope.h: which names of a statement are locals, cells, free or global.
 *
 * scope_analyse walks the tree of one top-level statement list once, builds a scope for each function, class, lambda,
 * comprehension, annotation and list of type parameters in it, and resolves their names. It rewrites private names
 * (__x in a class) in the tree, and notes in every NAME node (field b) the symbol that it means. It knows the tree and
 * nothing of code.
 *
 *   A symbol's flags           in a function                        in a class body
 *   BOUND                      register                             namespace
 *   BOUND CELL                 register that holds a cell           namespace (only __class__, __classdict__ are CELL)
 *   FREE                       cell of the closure                  cell; BOUND, not NONLOCAL: namespace all the same;
 *                                                                   neither: namespace, then cell
 *   GLOBAL                     global                               global
 *   none of these              global                               namespace, then global
 *
 * Comprehensions and type parameter lists are inlined: their scope has no code of its own, its symbols are registers of
 * the function around them (the host).
 */
#ifndef COMPILE_SCOPE_H
#define COMPILE_SCOPE_H

#include "compile/ast.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_GENERATOR, /* generator expression */
    SCOPE_CLASS,
    SCOPE_ANNOTATE,      /* __annotate__ of a function, class or module */
    SCOPE_LAZY,          /* bound or default of a type parameter, value of a type alias */
    SCOPE_COMPREHENSION, /* inlined from here on */
    SCOPE_TYPES,         /* type parameters of a function, class or alias */
} ScopeKind;

enum { /* Symbol.flags */
    SYMBOL_USED = 1,
    SYMBOL_ASSIGNED = 2,
    SYMBOL_PARAMETER = 4,
    SYMBOL_BOUND = SYMBOL_ASSIGNED | SYMBOL_PARAMETER,
    SYMBOL_GLOBAL = 8,
    SYMBOL_NONLOCAL = 16,
    SYMBOL_UNSURE = 32,     /* deleted somewhere, or bound by `except as`: reads are always checked */
    SYMBOL_ANNOTATED = 64,
    SYMBOL_CELL = 128,
    SYMBOL_FREE = 256,
    SYMBOL_ITERATION = 512, /* target of a comprehension */
    SYMBOL_NAMESPACE = 1024, /* belongs to a class body */
    SYMBOL_CLASSDICT = 2048, /* in an annotation scope: looked up in the namespace of the class around it */
};
typedef struct Symbol {
    NodeId name, next;
    uint16_t flags, reg; /* reg: given by the generator */
} Symbol;

enum { /* Scope.flags */
    SCOPE_YIELDS = 1,
    SCOPE_ASYNC = 2,
    SCOPE_WALRUS = 4,      /* a local may change within an expression */
    SCOPE_CLASS_CELL = 8,  /* class body with a __class__ cell */
    SCOPE_CLASSDICT = 16,  /* class body whose namespace is captured; annotation scope that needs it */
    SCOPE_ANNOTATIONS = 32,/* class or module with annotated names */
};
typedef struct Scope {
    NodeId node, parent, child, last_child, sibling, symbols, last_symbol;
    uint8_t kind, flags;
} Scope;

typedef struct Scopes {
    Scope *scopes;   /* heap buffers; scope 0 is the module, symbol 0 means "a name of the module" */
    Symbol *symbols;
    uint32_t scope_count, scope_capacity, symbol_count, symbol_capacity;
} Scopes;

struct Unit;
void scope_analyse(struct Unit *u, NodeId statements);
void scope_forget(struct Unit *u); /* before the next statement: only the module's scope stays */
static inline bool scope_is_inlined(ScopeKind kind) { return kind >= SCOPE_COMPREHENSION; }
/* The child scope of that kind that belongs to a node. */
NodeId scope_child(const struct Unit *u, NodeId scope, NodeId node, ScopeKind kind);
/* Symbol of a name in just this scope; 0: none. */
NodeId scope_find(const struct Unit *u, NodeId scope, NodeId name);
/* The name as it is within the scope's class: __x becomes _Class__x. */
NodeId scope_mangle(struct Unit *u, NodeId scope, NodeId name);
static inline bool name_is(const Ast *ast, NodeId index, Value name) { return adder_same(ast_value(ast, index), name); }
#endif
