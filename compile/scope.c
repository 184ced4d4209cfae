/* scope.c: the walk over a statement's tree that finds its scopes and resolves their names (scope.h). */
#include "compile/generate.h"
#include "object/str.h"

#define ERROR(u, id, ...) parser_error_node((u)->parser, ast_node(&(u)->ast, id), __VA_ARGS__) /* at a node */

static void visit(Unit *u, NodeId id);

static Node *node(const Unit *u, NodeId id) { return ast_node(&u->ast, id); }
static Symbol *symbol_at(const Unit *u, NodeId id) { return &u->table.symbols[id]; }
static ScopeKind kind_of(const Unit *u, NodeId scope) { return (ScopeKind)scope_of(u, scope)->kind; }

/* ---- tables ---- */
static void *grow(Unit *u, void *buffer, uint32_t count, uint32_t *capacity, size_t item) {
    if (count < *capacity) return buffer;
    uint32_t wanted = *capacity == 0 ? 8 : *capacity * 2;
    if (wanted > (NodeId)-1) wanted = (NodeId)-1;
    if (count >= wanted) ERROR(u, 0, "too many names in one statement");
    buffer = buffer == NULL ? adder_buffer_new(u->vm, wanted * item)
                            : adder_buffer_resize(u->vm, buffer, *capacity * item, wanted * item);
    *capacity = wanted;
    return buffer;
}

static NodeId scope_new(Unit *u, NodeId parent, NodeId id, ScopeKind kind) {
    Scopes *t = &u->table;
    t->scopes = grow(u, t->scopes, t->scope_count, &t->scope_capacity, sizeof(Scope));
    NodeId scope = (NodeId)t->scope_count++;
    t->scopes[scope] = (Scope){.node = id, .parent = parent, .kind = (uint8_t)kind};
    if (scope != 0) {
        Scope *above = &t->scopes[parent];
        if (above->last_child != 0) {
            t->scopes[above->last_child].sibling = scope;
        } else {
            above->child = scope;
        }
        above->last_child = scope;
    }
    return scope;
}

void scope_forget(Unit *u) {
    Scopes *t = &u->table;
    t->scope_count = t->symbol_count = 0;
    scope_new(u, 0, 0, SCOPE_MODULE);
    t->symbols = grow(u, t->symbols, 0, &t->symbol_capacity, sizeof(Symbol));
    t->symbol_count = 1;
}

NodeId scope_child(const Unit *u, NodeId scope, NodeId id, ScopeKind kind) {
    NodeId child = scope_of(u, scope)->child;
    while (child != 0 && (scope_of(u, child)->node != id || scope_of(u, child)->kind != kind)) {
        child = scope_of(u, child)->sibling;
    }
    return child;
}

NodeId scope_find(const Unit *u, NodeId scope, NodeId name) {
    const Value *values = adder_list_items(u->ast.values); /* one name may stand there more than once */
    NodeId symbol = scope_of(u, scope)->symbols;
    while (symbol != 0 && !adder_same(values[symbol_at(u, symbol)->name], values[name])) {
        symbol = symbol_at(u, symbol)->next;
    }
    return symbol;
}

static NodeId symbol_add(Unit *u, NodeId scope, NodeId name) {
    Scopes *t = &u->table;
    t->symbols = grow(u, t->symbols, t->symbol_count, &t->symbol_capacity, sizeof(Symbol));
    NodeId symbol = (NodeId)t->symbol_count++;
    Scope *s = &t->scopes[scope];
    t->symbols[symbol] = (Symbol){.name = name, .flags = s->kind == SCOPE_CLASS ? SYMBOL_NAMESPACE : 0};
    if (s->last_symbol != 0) {
        t->symbols[s->last_symbol].next = symbol;
    } else {
        s->symbols = symbol;
    }
    s->last_symbol = symbol;
    return symbol;
}

static NodeId symbol_in(Unit *u, NodeId scope, NodeId name) {
    NodeId symbol = scope_find(u, scope, name);
    return symbol != 0 ? symbol : symbol_add(u, scope, name);
}

/* ---- private names ---- */
static NodeId class_of(const Unit *u, NodeId scope) {
    while (scope != 0 && kind_of(u, scope) != SCOPE_CLASS) scope = scope_of(u, scope)->parent;
    return scope;
}

NodeId scope_mangle(Unit *u, NodeId scope, NodeId name) {
    const Str *text = str_of(ast_value(&u->ast, name));
    size_t size = str_size(text);
    if (size < 3 || str_text(text)[0] != '_' || str_text(text)[1] != '_') return name;
    if ((str_text(text)[size - 1] == '_' && str_text(text)[size - 2] == '_') || memchr(str_text(text), '.', size) != NULL) return name;
    NodeId class_scope = class_of(u, scope);
    if (class_scope == 0) return name;
    const Str *class_name = str_of(ast_value(&u->ast, node(u, scope_of(u, class_scope)->node)->a));
    size_t skip = 0, class_size = str_size(class_name);
    while (skip < class_size && str_text(class_name)[skip] == '_') skip++;
    if (skip == class_size) return name;
    Builder b;
    adder_builder_start(u->vm, &b);
    adder_builder_put_char(&b, '_');
    adder_builder_put(&b, str_text(class_name) + skip, class_size - skip);
    adder_builder_put(&b, str_text(text), size);
    return ast_add_value(&u->ast, adder_intern_str(u->vm, adder_builder_str(&b)));
}

static const char *text_of(const Unit *u, NodeId name) { return str_text(str_of(ast_value(&u->ast, name))); }

/* ---- uses and bindings ---- */
/* The innermost scope around with code of its own. */
static NodeId host_of(const Unit *u, NodeId scope) {
    while (scope_is_inlined(kind_of(u, scope))) scope = scope_of(u, scope)->parent;
    return scope;
}

static bool in_class_comprehension(const Unit *u, NodeId scope) {
    if (kind_of(u, scope) != SCOPE_COMPREHENSION) return false;
    NodeId parent = scope_of(u, scope)->parent;
    while (kind_of(u, parent) == SCOPE_TYPES) parent = scope_of(u, parent)->parent;
    return kind_of(u, parent) == SCOPE_CLASS;
}

static bool is_method_like(ScopeKind kind) {
    return kind == SCOPE_FUNCTION || kind == SCOPE_LAMBDA || kind == SCOPE_GENERATOR;
}

/* The symbol that a use of the name means: of this scope, or of an inlined scope's surroundings. */
static NodeId symbol_used(Unit *u, NodeId name) {
    for (NodeId scope = u->scope;; scope = scope_of(u, scope)->parent) {
        ScopeKind kind = kind_of(u, scope);
        if (kind == SCOPE_MODULE) return 0;
        if (!scope_is_inlined(kind) || in_class_comprehension(u, scope)) return symbol_in(u, scope, name);
        NodeId symbol = scope_find(u, scope, name);
        if (symbol != 0) return symbol;
    }
}

static NodeId use(Unit *u, NodeId name) {
    NodeId symbol = symbol_used(u, name);
    if (symbol != 0) symbol_at(u, symbol)->flags |= SYMBOL_USED;
    if (name_is(&u->ast, name, N(super)) && class_of(u, u->scope) != 0) {
        NodeId host = host_of(u, u->scope);
        if (is_method_like(kind_of(u, host))) {
            NodeId cell = symbol_in(u, host, ast_add_value(&u->ast, N(__class__)));
            symbol_at(u, cell)->flags |= SYMBOL_USED;
        }
    }
    return symbol;
}

static void check_assignable(Unit *u, NodeId name, NodeId id) {
    if (name_is(&u->ast, name, N(__debug__))) ERROR(u, id, "cannot assign to __debug__");
}

/* Binds an already mangled name in the current scope; at a node, for the message. */
static NodeId bind(Unit *u, NodeId name, unsigned flags, NodeId id) {
    check_assignable(u, name, id);
    if (kind_of(u, u->scope) == SCOPE_MODULE) {
        if (name_is(&u->ast, name, N(const))) u->const_hidden = true;
        return 0;
    }
    NodeId symbol = symbol_in(u, u->scope, name);
    symbol_at(u, symbol)->flags |= (uint16_t)flags;
    return symbol;
}

static NodeId bind_name(Unit *u, NodeId *name, unsigned flags, NodeId id) {
    *name = scope_mangle(u, u->scope, *name);
    return bind(u, *name, flags, id);
}

/* ---- the walk ---- */
enum { FIELD_A = 1, FIELD_B = 2, FIELD_C = 4, FIELD_D = 8 };
/* Fields that are subtrees, of the kinds that mean nothing else here. */
static const uint8_t subtrees[] = {
    [NODE_EXPRESSION] = FIELD_A, [NODE_RAISE] = FIELD_A | FIELD_B, [NODE_ASSERT] = FIELD_A | FIELD_B,
    [NODE_IF] = FIELD_A | FIELD_B | FIELD_C, [NODE_WHILE] = FIELD_A | FIELD_B | FIELD_C,
    [NODE_WITH] = FIELD_A | FIELD_B, [NODE_TRY] = FIELD_A | FIELD_B | FIELD_C | FIELD_D,
    [NODE_MATCH] = FIELD_A | FIELD_B, [NODE_CASE] = FIELD_A | FIELD_B | FIELD_C,
    [NODE_PATTERN_VALUE] = FIELD_A, [NODE_PATTERN_SEQUENCE] = FIELD_A, [NODE_PATTERN_PAIR] = FIELD_A | FIELD_B,
    [NODE_PATTERN_CLASS] = FIELD_A | FIELD_B | FIELD_C, [NODE_PATTERN_KEYWORD] = FIELD_B, [NODE_PATTERN_OR] = FIELD_A,
    [NODE_TUPLE] = FIELD_A, [NODE_LIST] = FIELD_A, [NODE_SET] = FIELD_A, [NODE_DICT] = FIELD_A,
    [NODE_DICT_ITEM] = FIELD_A | FIELD_B, [NODE_STARRED] = FIELD_A, [NODE_BINARY] = FIELD_A | FIELD_B,
    [NODE_UNARY] = FIELD_A, [NODE_NOT] = FIELD_A, [NODE_AND] = FIELD_A, [NODE_OR] = FIELD_A,
    [NODE_COMPARE] = FIELD_A | FIELD_B, [NODE_COMPARISON] = FIELD_A,
    [NODE_CONDITIONAL] = FIELD_A | FIELD_B | FIELD_C, [NODE_CALL] = FIELD_A | FIELD_B, [NODE_KEYWORD] = FIELD_B,
    [NODE_SUBSCRIPT] = FIELD_A | FIELD_B, [NODE_SLICE] = FIELD_A | FIELD_B | FIELD_C, [NODE_FSTRING] = FIELD_A,
    [NODE_FORMATTED] = FIELD_A | FIELD_B, [NODE_TSTRING] = FIELD_A,
};

static void visit_list(Unit *u, NodeId id) {
    for (; id != 0; id = node(u, id)->next) visit(u, id);
}

static void visit_subtrees(Unit *u, NodeId id) {
    Node *n = node(u, id);
    unsigned fields = n->kind < sizeof subtrees ? subtrees[n->kind] : 0;
    if (fields & FIELD_A) visit_list(u, n->a);
    if (fields & FIELD_B) visit_list(u, n->b);
    if (fields & FIELD_C) visit_list(u, n->c);
    if (fields & FIELD_D) visit_list(u, n->d);
}

static void visit_target(Unit *u, NodeId id, unsigned flags) {
    adder_check_stack(u->vm);
    Node *n = node(u, id);
    switch (n->kind) {
    case NODE_NAME:
        n->b = bind_name(u, &n->a, flags, id);
        break;
    case NODE_TUPLE:
    case NODE_LIST:
        for (NodeId item = n->a; item != 0; item = node(u, item)->next) visit_target(u, item, flags);
        break;
    case NODE_STARRED:
        visit_target(u, n->a, flags);
        break;
    case NODE_ATTRIBUTE:
        check_assignable(u, n->b, id);
        visit(u, id);
        break;
    default:
        visit(u, id);
    }
}

static void visit_targets(Unit *u, NodeId list, unsigned flags) {
    for (; list != 0; list = node(u, list)->next) visit_target(u, list, flags);
}

static NodeId enter(Unit *u, NodeId id, ScopeKind kind) {
    NodeId outside = u->scope;
    u->scope = scope_new(u, outside, id, kind);
    return outside;
}

static bool annotations_wanted(const Unit *u) { return u->options->optimise < 3; }

static void visit_parameters(Unit *u, NodeId list) {
    for (; list != 0; list = node(u, list)->next) {
        Node *n = node(u, list);
        if (n->a == 0) continue;
        n->a = scope_mangle(u, u->scope, n->a);
        if (scope_find(u, u->scope, n->a) != 0) {
            ERROR(u, list, "duplicate argument '%s' in function definition", text_of(u, n->a));
        }
        bind(u, n->a, SYMBOL_PARAMETER, list);
    }
}

static void visit_defaults(Unit *u, NodeId list) {
    for (; list != 0; list = node(u, list)->next) {
        if (node(u, list)->c != 0) visit(u, node(u, list)->c);
    }
}

static void visit_function_annotations(Unit *u, NodeId id, NodeId returns) {
    Node *n = node(u, id);
    bool any = returns != 0;
    for (NodeId p = n->b; p != 0; p = node(u, p)->next) any |= node(u, p)->b != 0;
    if (!any || !annotations_wanted(u)) return;
    NodeId outside = enter(u, id, SCOPE_ANNOTATE);
    for (NodeId p = n->b; p != 0; p = node(u, p)->next) {
        if (node(u, p)->b != 0) visit(u, node(u, p)->b);
    }
    if (returns != 0) visit(u, returns);
    u->scope = outside;
}

/* Opens the scope of type parameters (of a def, class or type statement); their bounds are functions of their own,
 * found again by the node of the bound. */
static void visit_type_parameters(Unit *u, NodeId list) {
    for (NodeId p = list; p != 0; p = node(u, p)->next) {
        Node *n = node(u, p);
        n->a = scope_mangle(u, u->scope, n->a);
        if (scope_find(u, u->scope, n->a) != 0) {
            ERROR(u, p, "duplicate type parameter '%s'", text_of(u, n->a));
        }
        bind(u, n->a, SYMBOL_ASSIGNED, p);
    }
    for (NodeId p = list; p != 0; p = node(u, p)->next) {
        static const char *const defaults[] = {"a TypeVar default", "a TypeVarTuple default", "a ParamSpec default"};
        NodeId lazy[2] = {node(u, p)->b, node(u, p)->c};
        for (unsigned i = 0; i < 2; i++) {
            if (lazy[i] == 0) continue;
            bool constraints = node(u, lazy[i])->kind == NODE_TUPLE;
            u->lazy = i == 1 ? defaults[node(u, p)->op] : constraints ? "a TypeVar constraint" : "a TypeVar bound";
            NodeId outside = enter(u, lazy[i], SCOPE_LAZY);
            visit(u, lazy[i]);
            u->scope = outside;
        }
    }
}

static void visit_function(Unit *u, NodeId id) {
    Node *n = node(u, id);
    NodeId extra = n->d, outside = u->scope;
    NodeId returns = extra != 0 ? node(u, extra)->b : 0, types = extra != 0 ? node(u, extra)->c : 0;
    if (extra != 0) visit_list(u, node(u, extra)->a);
    bind(u, scope_mangle(u, u->scope, n->a), SYMBOL_ASSIGNED, id);
    visit_defaults(u, n->b);
    if (types != 0) {
        enter(u, id, SCOPE_TYPES);
        visit_type_parameters(u, types);
    }
    visit_function_annotations(u, id, returns);
    enter(u, id, SCOPE_FUNCTION);
    if (n->op == 1) scope_of(u, u->scope)->flags |= SCOPE_ASYNC;
    visit_parameters(u, n->b);
    visit_list(u, n->c);
    u->scope = outside;
}

static void visit_class(Unit *u, NodeId id) {
    Node *n = node(u, id);
    NodeId extra = n->d, outside = u->scope, types = extra != 0 ? node(u, extra)->c : 0;
    if (extra != 0) visit_list(u, node(u, extra)->a);
    bind(u, scope_mangle(u, u->scope, n->a), SYMBOL_ASSIGNED, id);
    if (types != 0) {
        enter(u, id, SCOPE_TYPES);
        visit_type_parameters(u, types);
    }
    visit_list(u, n->b);
    enter(u, id, SCOPE_CLASS);
    visit_list(u, n->c);
    u->scope = outside;
}

static void visit_lambda(Unit *u, NodeId id) {
    Node *n = node(u, id);
    visit_defaults(u, n->b);
    NodeId outside = enter(u, id, SCOPE_LAMBDA);
    visit_parameters(u, n->b);
    visit(u, n->c);
    u->scope = outside;
}

static void visit_iterable(Unit *u, NodeId id) {
    bool in_iterable = u->in_iterable;
    u->in_iterable = true;
    visit(u, id);
    u->in_iterable = in_iterable;
}

static bool is_async_function(const Unit *u, NodeId scope) {
    return (scope_of(u, host_of(u, scope))->flags & SCOPE_ASYNC) != 0 ||
           kind_of(u, host_of(u, scope)) == SCOPE_GENERATOR;
}

static void visit_comprehension(Unit *u, NodeId id) {
    Node *n = node(u, id);
    visit_iterable(u, node(u, n->c)->b);
    bool generator = n->kind == NODE_GENERATOR;
    NodeId outside = enter(u, id, generator ? SCOPE_GENERATOR : SCOPE_COMPREHENSION);
    if (generator) scope_of(u, u->scope)->flags |= SCOPE_YIELDS;
    for (NodeId c = n->c; c != 0; c = node(u, c)->next) {
        visit_targets(u, node(u, c)->a, SYMBOL_ASSIGNED | SYMBOL_ITERATION);
        if (node(u, c)->op == 1) {
            if (generator) {
                scope_of(u, u->scope)->flags |= SCOPE_ASYNC;
            } else if (!is_async_function(u, u->scope)) {
                ERROR(u, scope_of(u, u->scope)->node, "asynchronous comprehension outside of an asynchronous function");
            } else {
                scope_of(u, host_of(u, u->scope))->flags |= SCOPE_ASYNC;
            }
        }
    }
    for (NodeId c = n->c; c != 0; c = node(u, c)->next) {
        if (c != n->c) visit_iterable(u, node(u, c)->b);
        visit_list(u, node(u, c)->c);
    }
    visit(u, n->a);
    if (n->kind == NODE_DICT_COMPREHENSION && n->b != 0) visit(u, n->b);
    u->scope = outside;
}

/* yield, await and := have no place where code of its own is made that nobody would expect them in. */
static void check_place(Unit *u, NodeId id, const char *what) {
    const char *where;
    switch (kind_of(u, u->scope)) {
    case SCOPE_ANNOTATE: where = "an annotation"; break;
    case SCOPE_LAZY: where = u->lazy; break;
    case SCOPE_TYPES: where = "the definition of a generic"; break;
    default: return;
    }
    ERROR(u, id, "%s expression cannot be used within %s", what, where);
}

/* (a := b): binds in the function around all comprehensions. */
static void visit_named(Unit *u, NodeId id) {
    Node *n = node(u, id), *target = node(u, n->a);
    check_place(u, id, "named");
    if (u->in_iterable) {
        ERROR(u, id, "assignment expression cannot be used in a comprehension iterable expression");
    }
    visit(u, n->b);
    NodeId name = target->a = scope_mangle(u, u->scope, target->a);
    NodeId scope = u->scope, generator = 0;
    check_assignable(u, name, n->a);
    for (; scope_is_inlined(kind_of(u, scope)) || kind_of(u, scope) == SCOPE_GENERATOR; scope = scope_of(u, scope)->parent) {
        NodeId symbol = scope_find(u, scope, name);
        if (symbol != 0 && (symbol_at(u, symbol)->flags & SYMBOL_ITERATION)) {
            ERROR(u, n->a, "assignment expression cannot rebind comprehension iteration variable '%s'",
                  text_of(u, name));
        }
        if (generator == 0 && kind_of(u, scope) == SCOPE_GENERATOR) generator = scope;
    }
    if (scope != u->scope && kind_of(u, scope) == SCOPE_CLASS) {
        ERROR(u, n->a, "assignment expression within a comprehension cannot be used in a class body");
    }
    NodeId inside = u->scope;
    u->scope = scope;
    NodeId symbol = bind(u, name, SYMBOL_ASSIGNED, n->a);
    u->scope = inside;
    scope_of(u, host_of(u, inside))->flags |= SCOPE_WALRUS;
    if (generator != 0) {
        bool global = symbol == 0 || (symbol_at(u, symbol)->flags & SYMBOL_GLOBAL);
        symbol = symbol_in(u, generator, name);
        symbol_at(u, symbol)->flags |= global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;
    }
    target->b = symbol;
}

static void declare_global(Unit *u, NodeId name) {
    if (!u->options->namespace) return;
    if (adder_is_unbound(u->declared)) adder_store(u->vm, u, &u->declared, adder_list(u->vm, 0, NULL));
    adder_list_append(u->vm, u->declared, ast_value(&u->ast, name));
}

static void visit_declaration(Unit *u, NodeId id) {
    bool global = node(u, id)->kind == NODE_GLOBAL;
    const char *what = global ? "global" : "nonlocal";
    for (NodeId item = node(u, id)->a; item != 0; item = node(u, item)->next) {
        Node *n = node(u, item);
        NodeId name = n->a = scope_mangle(u, u->scope, n->a);
        const char *text = text_of(u, name);
        if (kind_of(u, u->scope) == SCOPE_MODULE) {
            if (!global) ERROR(u, id, "nonlocal declaration not allowed at module level");
            declare_global(u, name);
            continue;
        }
        NodeId symbol = symbol_in(u, u->scope, name);
        unsigned flags = symbol_at(u, symbol)->flags;
        if (flags & SYMBOL_PARAMETER) ERROR(u, id, "name '%s' is parameter and %s", text, what);
        if (flags & (global ? SYMBOL_NONLOCAL : SYMBOL_GLOBAL)) {
            ERROR(u, id, "name '%s' is nonlocal and global", text);
        }
        if (flags & SYMBOL_ANNOTATED) ERROR(u, id, "annotated name '%s' can't be %s", text, what);
        if (!(flags & (SYMBOL_NONLOCAL | SYMBOL_GLOBAL))) {
            if (flags & SYMBOL_ASSIGNED) {
                ERROR(u, id, "name '%s' is assigned to before %s declaration", text, what);
            }
            if (flags & SYMBOL_USED) ERROR(u, id, "name '%s' is used prior to %s declaration", text, what);
        }
        symbol_at(u, symbol)->flags |= global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;
        symbol_at(u, symbol)->reg = (uint16_t)id; /* for the message when there is none outside */
    }
}

/* The nonlocal statement that names the symbol. */
static NodeId declaration_of(const Unit *u, NodeId symbol, NodeId scope) {
    NodeId id = symbol_at(u, symbol)->reg;
    return node(u, id)->kind == NODE_NONLOCAL ? id : scope_of(u, scope)->node;
}

/* The annotation of a local variable is never evaluated, but checked. */
static void refuse_in_annotation(Unit *u, NodeId id) {
    adder_check_stack(u->vm);
    for (; id != 0; id = node(u, id)->next) {
        const Node *n = node(u, id);
        const char *what = n->kind == NODE_NAMED                                      ? "named"
                           : n->kind == NODE_YIELD || n->kind == NODE_YIELD_FROM ? "yield"
                           : n->kind == NODE_AWAIT                                    ? "await"
                                                                                      : NULL;
        if (what) ERROR(u, id, "%s expression cannot be used within an annotation", what);
        unsigned fields = n->kind < sizeof subtrees ? subtrees[n->kind] : n->kind == NODE_ATTRIBUTE ? FIELD_A : 0;
        if (fields & FIELD_A) refuse_in_annotation(u, node(u, id)->a);
        if (fields & FIELD_B) refuse_in_annotation(u, node(u, id)->b);
        if (fields & FIELD_C) refuse_in_annotation(u, node(u, id)->c);
    }
}

/* x: T in a class or module is remembered for its annotate function. */
static void visit_annotated(Unit *u, NodeId id) {
    Node *n = node(u, id), *target = node(u, n->a);
    ScopeKind kind = kind_of(u, u->scope);
    bool simple = n->op == 1 && target->kind == NODE_NAME;
    if (n->c != 0) visit(u, n->c);
    if (simple) {
        target->b = bind_name(u, &target->a, SYMBOL_ASSIGNED | SYMBOL_ANNOTATED, n->a);
        if (target->b != 0 && (symbol_at(u, target->b)->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))) {
            bool global = symbol_at(u, target->b)->flags & SYMBOL_GLOBAL;
            ERROR(u, id, "annotated name '%s' can't be %s", text_of(u, target->a), global ? "global" : "nonlocal");
        }
    } else {
        visit_target(u, n->a, SYMBOL_ASSIGNED);
    }
    if (kind != SCOPE_CLASS && kind != SCOPE_MODULE) refuse_in_annotation(u, n->b);
    if (!simple || (kind != SCOPE_CLASS && kind != SCOPE_MODULE) || !annotations_wanted(u)) return;
    scope_of(u, u->scope)->flags |= SCOPE_ANNOTATIONS;
    NodeId outside = u->scope, scope = scope_child(u, outside, scope_of(u, outside)->node, SCOPE_ANNOTATE);
    u->scope = scope != 0 ? scope : scope_new(u, outside, scope_of(u, outside)->node, SCOPE_ANNOTATE);
    visit(u, n->b);
    u->scope = outside;
}

static void visit_import(Unit *u, NodeId id) {
    for (NodeId alias = node(u, id)->kind == NODE_IMPORT ? node(u, id)->a : node(u, id)->b; alias != 0;
         alias = node(u, alias)->next) {
        Node *n = node(u, alias);
        NodeId name = n->b;
        if (name == 0) { /* import a.b binds a */
            Value text = ast_value(&u->ast, n->a);
            const char *dot = memchr(str_text(str_of(text)), '.', str_size(str_of(text)));
            name = n->a;
            if (dot != NULL) {
                name = ast_add_value(&u->ast, adder_intern(u->vm, str_text(str_of(text)), (size_t)(dot - str_text(str_of(text)))));
            }
        }
        name = scope_mangle(u, u->scope, name);
        if (kind_of(u, u->scope) != SCOPE_MODULE || !name_is(&u->ast, name, N(const))) {
            bind(u, name, SYMBOL_ASSIGNED, alias);
        }
    }
}

static void check_function(Unit *u, NodeId id, const char *what) {
    ScopeKind kind = kind_of(u, u->scope);
    check_place(u, id, "yield");
    static const char *const comprehensions[] = {
        [NODE_LIST_COMPREHENSION - NODE_LIST_COMPREHENSION] = "list comprehension",
        [NODE_SET_COMPREHENSION - NODE_LIST_COMPREHENSION] = "set comprehension",
        [NODE_GENERATOR - NODE_LIST_COMPREHENSION] = "generator expression",
        [NODE_DICT_COMPREHENSION - NODE_LIST_COMPREHENSION] = "dict comprehension",
    };
    if (kind == SCOPE_COMPREHENSION || kind == SCOPE_GENERATOR) {
        unsigned which = node(u, scope_of(u, u->scope)->node)->kind - (unsigned)NODE_LIST_COMPREHENSION;
        ERROR(u, id, "'yield' inside %s", comprehensions[which]);
    }
    if (kind != SCOPE_FUNCTION && kind != SCOPE_LAMBDA) ERROR(u, id, "'%s' outside function", what);
}

static void visit_yield(Unit *u, NodeId id) {
    Node *n = node(u, id);
    check_function(u, id, n->kind == NODE_YIELD ? "yield" : "yield from");
    Scope *scope = scope_of(u, u->scope);
    if (n->kind == NODE_YIELD_FROM && (scope->flags & SCOPE_ASYNC)) {
        ERROR(u, id, "'yield from' inside async function");
    }
    scope->flags |= SCOPE_YIELDS;
    if (n->a != 0) visit(u, n->a);
}

static void check_await(Unit *u, NodeId id, const char *what, bool statement) {
    NodeId host = host_of(u, u->scope);
    Scope *scope = scope_of(u, host);
    if (scope->kind == SCOPE_GENERATOR && !statement) {
        scope->flags |= SCOPE_ASYNC;
    } else if (scope->kind != SCOPE_FUNCTION && scope->kind != SCOPE_LAMBDA && !statement &&
               kind_of(u, u->scope) != SCOPE_COMPREHENSION) {
        ERROR(u, id, "'%s' outside function", what);
    } else if (!(scope->flags & SCOPE_ASYNC)) {
        if (kind_of(u, u->scope) == SCOPE_COMPREHENSION) {
            ERROR(u, scope_of(u, u->scope)->node, "asynchronous comprehension outside of an asynchronous function");
        }
        ERROR(u, id, "'%s' outside async function", what);
    }
}

static void visit_lazy(Unit *u, NodeId id) { /* type X[T] = value */
    Node *n = node(u, id);
    NodeId outside = u->scope;
    visit_target(u, n->a, SYMBOL_ASSIGNED);
    if (n->b != 0) {
        enter(u, id, SCOPE_TYPES);
        visit_type_parameters(u, n->b);
    }
    enter(u, n->c, SCOPE_LAZY);
    u->lazy = "a type alias";
    visit(u, n->c);
    u->scope = outside;
}

static void visit_for(Unit *u, NodeId id) {
    Node *n = node(u, id);
    if (n->op == 1) check_await(u, id, "async for", true);
    visit(u, n->b);
    visit_target(u, n->a, SYMBOL_ASSIGNED);
    visit_list(u, n->c);
    visit_list(u, n->d);
}

/* The star of `from x import *` stands at the end of the statement. */
static _Noreturn void star_error(Unit *u, NodeId id, const char *message) {
    Node star = *node(u, id);
    uint32_t end = node_end(&star);
    star.place = end - 1;
    star.d = node_end_of(star.place, end);
    parser_error_node(u->parser, &star, "%s", message);
}

static void check_future(Unit *u, NodeId id) {
    static const AdderStr *const features[] = {&ADDER_NAME(annotations), &ADDER_NAME(division), &ADDER_NAME(absolute_import),
        &ADDER_NAME(with_statement), &ADDER_NAME(print_function), &ADDER_NAME(unicode_literals),
        &ADDER_NAME(generator_stop), &ADDER_NAME(barry_as_FLUFL), &ADDER_NAME(nested_scopes), &ADDER_NAME(generators)};
    if (u->future_over || u->scope != 0) {
        ERROR(u, id, "from __future__ imports must occur at the beginning of the file");
    }
    if (node(u, id)->b == 0) star_error(u, id, "future feature * is not defined");
    for (NodeId alias = node(u, id)->b; alias != 0; alias = node(u, alias)->next) {
        bool known = false;
        for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
            known |= name_is(&u->ast, node(u, alias)->a, adder_object(features[i]));
        }
        u->text_annotations |= name_is(&u->ast, node(u, alias)->a, N(annotations));
        if (!known && strcmp(text_of(u, node(u, alias)->a), "braces") == 0) ERROR(u, alias, "not a chance");
        if (!known) ERROR(u, alias, "future feature %s is not defined", text_of(u, node(u, alias)->a));
    }
}

static bool is_future(const Unit *u, NodeId id) {
    const Node *n = node(u, id);
    return n->kind == NODE_IMPORT_FROM && n->a != 0 && n->c == 0 && name_is(&u->ast, n->a, N(__future__));
}

static void check_import_from(Unit *u, NodeId id) {
    if (is_future(u, id)) check_future(u, id);
    if (node(u, id)->b == 0 && kind_of(u, u->scope) != SCOPE_MODULE) {
        star_error(u, id, "import * only allowed at module level");
    }
}

/* Statements of the module: imports from __future__ come first, behind the docstring. */
static void visit_statements(Unit *u, NodeId list) {
    for (NodeId id = list; id != 0; id = node(u, id)->next) {
        visit(u, id);
        const Node *n = node(u, id), *value = n->kind == NODE_EXPRESSION ? node(u, n->a) : n;
        bool docstring = !u->started && value->kind == NODE_CONSTANT && value_is_str(ast_value(&u->ast, value->a));
        if (!docstring && !is_future(u, id)) u->future_over = true;
        u->started = true;
    }
}

static void visit(Unit *u, NodeId id) {
    adder_check_stack(u->vm);
    Node *n = node(u, id);
    switch (n->kind) {
    case NODE_NAME:
        n->a = scope_mangle(u, u->scope, n->a);
        n->b = 0;
        n->b = use(u, n->a);
        break;
    case NODE_ASSIGN:
        visit(u, n->b);
        visit_targets(u, n->a, SYMBOL_ASSIGNED);
        break;
    case NODE_AUGMENTED:
        if (node(u, n->a)->kind != NODE_NAME) visit_target(u, n->a, SYMBOL_ASSIGNED);
        visit(u, n->b);
        if (node(u, n->a)->kind == NODE_NAME) visit_target(u, n->a, SYMBOL_ASSIGNED | SYMBOL_USED);
        break;
    case NODE_ANNOTATED:
        visit_annotated(u, id);
        break;
    case NODE_RETURN:
        if (kind_of(u, u->scope) != SCOPE_FUNCTION) ERROR(u, id, "'return' outside function");
        if (n->a != 0) visit(u, n->a);
        break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
        visit_declaration(u, id);
        break;
    case NODE_DELETE:
        for (NodeId i = n->a; i != 0; i = node(u, i)->next) {
            const Node *target = node(u, i);
            bool name = target->kind == NODE_NAME && name_is(&u->ast, target->a, N(__debug__));
            if (name || (target->kind == NODE_ATTRIBUTE && name_is(&u->ast, target->b, N(__debug__)))) {
                ERROR(u, i, "cannot delete __debug__");
            }
        }
        visit_targets(u, n->a, SYMBOL_ASSIGNED | SYMBOL_UNSURE);
        break;
    case NODE_IMPORT_FROM:
        check_import_from(u, id);
        visit_import(u, id);
        break;
    case NODE_IMPORT:
        visit_import(u, id);
        break;
    case NODE_FOR:
        visit_for(u, id);
        break;
    case NODE_WITH:
        if (n->op == 1) check_await(u, id, "async with", true);
        visit_subtrees(u, id);
        break;
    case NODE_WITH_ITEM:
        visit(u, n->a);
        if (n->b != 0) visit_target(u, n->b, SYMBOL_ASSIGNED);
        break;
    case NODE_HANDLER:
        if (n->a != 0) visit(u, n->a);
        if (n->b != 0) bind_name(u, &n->b, SYMBOL_ASSIGNED | SYMBOL_UNSURE, id);
        visit_list(u, n->c);
        break;
    case NODE_FUNCTION:
        visit_function(u, id);
        break;
    case NODE_CLASS:
        visit_class(u, id);
        break;
    case NODE_LAMBDA:
        visit_lambda(u, id);
        break;
    case NODE_TYPE_ALIAS:
        visit_lazy(u, id);
        break;
    case NODE_PATTERN_CAPTURE:
    case NODE_PATTERN_STAR:
        if (n->a != 0) bind_name(u, &n->a, SYMBOL_ASSIGNED, id);
        break;
    case NODE_PATTERN_MAPPING:
        visit_list(u, n->a);
        if (n->b != 0) bind_name(u, &n->b, SYMBOL_ASSIGNED, id);
        break;
    case NODE_PATTERN_AS:
        visit(u, n->a);
        bind_name(u, &n->b, SYMBOL_ASSIGNED, id);
        break;
    case NODE_ATTRIBUTE:
        n->b = scope_mangle(u, u->scope, n->b);
        visit(u, n->a);
        break;
    case NODE_NAMED:
        visit_named(u, id);
        break;
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICT_COMPREHENSION:
    case NODE_GENERATOR:
        visit_comprehension(u, id);
        break;
    case NODE_AWAIT:
        check_place(u, id, "await");
        check_await(u, id, "await", false);
        visit(u, n->a);
        break;
    case NODE_YIELD:
    case NODE_YIELD_FROM:
        visit_yield(u, id);
        break;
    default:
        visit_subtrees(u, id);
    }
}

/* ---- resolution: free variables ---- */
/* A cell of that name in a class body, given by the class itself. */
static void need_class_cell(Unit *u, NodeId class_scope, Value name, unsigned scope_flag) {
    NodeId symbol = symbol_in(u, class_scope, ast_add_value(&u->ast, name));
    symbol_at(u, symbol)->flags |= SYMBOL_CELL;
    scope_of(u, class_scope)->flags |= (uint8_t)scope_flag;
}

/* Functions between the cell's owner and its user hand the cell through. */
static void pass_cell(Unit *u, NodeId from, NodeId to, NodeId name) {
    for (NodeId scope = scope_of(u, from)->parent; scope != to; scope = scope_of(u, scope)->parent) {
        if (scope_is_inlined(kind_of(u, scope))) continue;
        NodeId symbol = symbol_in(u, scope, name);
        symbol_at(u, symbol)->flags |= SYMBOL_FREE;
    }
}

static bool binds(const Unit *u, NodeId scope, NodeId name) {
    NodeId symbol = scope_find(u, scope, name);
    return symbol != 0 && (symbol_at(u, symbol)->flags & SYMBOL_BOUND) &&
           !(symbol_at(u, symbol)->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
}

static void need_classdict(Unit *u, NodeId scope, NodeId class_scope) {
    NodeId name = ast_add_value(&u->ast, N(__classdict__));
    need_class_cell(u, class_scope, N(__classdict__), SCOPE_CLASSDICT);
    NodeId symbol = symbol_in(u, scope, name);
    symbol_at(u, symbol)->flags |= SYMBOL_FREE;
    scope_of(u, scope)->flags |= SCOPE_CLASSDICT;
    pass_cell(u, scope, class_scope, name);
}

static void resolve(Unit *u, NodeId scope, NodeId symbol) {
    NodeId name = symbol_at(u, symbol)->name;
    bool sees_class = kind_of(u, scope) == SCOPE_ANNOTATE || kind_of(u, scope) == SCOPE_LAZY;
    for (NodeId above = scope_of(u, scope)->parent; above != 0; above = scope_of(u, above)->parent) {
        if (kind_of(u, above) == SCOPE_CLASS) {
            if (name_is(&u->ast, name, N(__class__))) {
                need_class_cell(u, above, N(__class__), SCOPE_CLASS_CELL);
                symbol_at(u, symbol)->flags |= SYMBOL_FREE;
                pass_cell(u, scope, above, name);
                return;
            }
            if (sees_class && binds(u, above, name)) {
                symbol_at(u, symbol)->flags |= SYMBOL_CLASSDICT;
                need_classdict(u, scope, above);
                return;
            }
            sees_class = false;
            continue;
        }
        NodeId found = scope_find(u, above, name);
        if (found != 0 && (symbol_at(u, found)->flags & SYMBOL_GLOBAL)) break;
        if (found != 0 && binds(u, above, name)) {
            if (kind_of(u, above) == SCOPE_TYPES && (symbol_at(u, symbol)->flags & SYMBOL_NONLOCAL)) {
                ERROR(u, declaration_of(u, symbol, scope), "nonlocal binding not allowed for type parameter '%s'",
                      text_of(u, name));
            }
            symbol_at(u, found)->flags |= SYMBOL_CELL;
            symbol_at(u, symbol)->flags |= SYMBOL_FREE;
            pass_cell(u, scope, above, name);
            return;
        }
        if (kind_of(u, above) != SCOPE_TYPES) sees_class = false;
    }
    if (symbol_at(u, symbol)->flags & SYMBOL_NONLOCAL) {
        ERROR(u, declaration_of(u, symbol, scope), "no binding for nonlocal '%s' found", text_of(u, name));
    }
}

void scope_analyse(Unit *u, NodeId list) {
    u->scope = 0;
    u->in_iterable = false;
    visit_statements(u, list);
    for (NodeId scope = 1; scope < u->table.scope_count; scope++) {
        for (NodeId symbol = scope_of(u, scope)->symbols; symbol != 0; symbol = symbol_at(u, symbol)->next) {
            unsigned flags = symbol_at(u, symbol)->flags;
            if (flags & (SYMBOL_GLOBAL | SYMBOL_CELL | SYMBOL_FREE)) continue;
            if ((flags & SYMBOL_BOUND) && !(flags & SYMBOL_NONLOCAL)) continue;
            resolve(u, scope, symbol);
        }
    }
}
