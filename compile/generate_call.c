/* generate_call.c: calls. The callee stands at `base`, the arguments from base + 3 on; the result arrives in base. */
#include "compile/generate.h"

bool arguments_need_spread(FunctionState *fs, NodeId list) {
    for (; list != 0; list = node_of(fs, list)->next) {
        const Node *n = node_of(fs, list);
        if (n->kind == NODE_STARRED || (n->kind == NODE_KEYWORD && n->a == 0)) return true;
    }
    return false;
}

static Value keyword_names(FunctionState *fs, NodeId list, unsigned count) {
    Value names = adder_tuple(fs->unit->vm, count, NULL);
    unsigned at = 0;
    for (; list != 0; list = node_of(fs, list)->next) {
        if (node_of(fs, list)->kind == NODE_KEYWORD) adder_tuple_items(names)[at++] = value_of(fs, node_of(fs, list)->a);
    }
    return names;
}

/* A call with a plain local as the only argument copies it to its place itself. */
static bool only_local(FunctionState *fs, NodeId list, unsigned before, int generic, int *reg) {
    if (list == 0 || before != 0 || generic >= 0) return false;
    const Node *n = node_of(fs, list);
    if (n->next != 0 || n->kind != NODE_NAME || local_register(fs, n->b) < 0) return false;
    *reg = expression(fs, list, ANY);
    return true;
}

/* Arguments one by one. `before`: how many stand there already; generic: tuple of type parameters, one more base. */
static NOINLINE void plain_arguments(FunctionState *fs, NodeId list, int base, unsigned before, bool method, int generic) {
    unsigned count = before, keywords = 0;
    uint32_t line = fs->line;
    int next = base + CALL_ARGUMENTS + (int)before + method, only;
    if (only_local(fs, list, before, generic, &only)) {
        while (fs->top <= next) register_new(fs);
        register_note(fs, (unsigned)next + 5);
        fs->line = line;
        emit(fs, method ? OP_CALL_METHOD_ONE : OP_CALL_ONE, base, only);
        return;
    }
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (n->kind == NODE_KEYWORD) {
            keywords++;
            continue;
        }
        while (fs->top <= next) register_new(fs);
        expression_to(fs, i, next++);
        count++;
    }
    if (generic >= 0) {
        while (fs->top <= next) register_new(fs);
        emit(fs, OP_INTRINSIC, next++, generic, INTRINSIC_GENERIC_BASE);
        count++;
    }
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        if (node_of(fs, i)->kind != NODE_KEYWORD) continue;
        while (fs->top <= next) register_new(fs);
        expression_to(fs, node_of(fs, i)->b, next++);
        count++;
    }
    register_note(fs, (unsigned)next + 4);
    fs->line = line;
    if (keywords == 0) {
        emit(fs, method ? OP_CALL_METHOD : OP_CALL, base, count);
    } else {
        unsigned names = constant_index(fs, keyword_names(fs, list, keywords));
        emit(fs, method ? OP_CALL_METHOD_KEYWORDS : OP_CALL_KEYWORDS, base, count, names);
    }
}

static void spread_keywords(FunctionState *fs, NodeId list, int base, int dict) {
    bool started = false;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (n->kind != NODE_KEYWORD) continue;
        int saved = fs->top;
        if (!started) emit(fs, OP_BUILD_DICT, dict, dict, 0);
        started = true;
        if (n->a == 0) {
            emit(fs, OP_DICT_MERGE, dict, expression(fs, n->b, ANY), base);
        } else { /* through DICT_MERGE: a name may be there already */
            int pair = registers_new(fs, 2);
            load_value(fs, pair, value_of(fs, n->a));
            expression_to(fs, n->b, pair + 1);
            emit(fs, OP_BUILD_DICT, pair, pair, 1);
            emit(fs, OP_DICT_MERGE, dict, pair, base);
        }
        fs->top = (uint16_t)saved;
    }
    if (!started) emit(fs, OP_LOAD_UNBOUND, dict);
}

/* The iterable of a call whose only positional argument is *iterable: it is spread by the call itself. */
static NodeId only_starred(FunctionState *fs, NodeId list) {
    NodeId found = 0;
    for (; list != 0; list = node_of(fs, list)->next) {
        if (node_of(fs, list)->kind == NODE_KEYWORD) continue;
        if (found != 0 || node_of(fs, list)->kind != NODE_STARRED) return 0;
        found = node_of(fs, list)->a;
    }
    return found;
}

static NOINLINE void spread_positional(FunctionState *fs, NodeId list, int positional, unsigned before) {
    emit(fs, OP_BUILD_LIST, positional, positional, before);
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (n->kind == NODE_KEYWORD) continue;
        int saved = fs->top;
        bool starred = n->kind == NODE_STARRED;
        int item = expression(fs, starred ? n->a : i, ANY);
        emit(fs, starred ? OP_LIST_EXTEND : OP_LIST_APPEND, positional, item);
        fs->top = (uint16_t)saved;
    }
}

/* Arguments with * or **: an iterable and a dict. The `before` registers that stand there already come first. */
static NOINLINE void spread_arguments(FunctionState *fs, NodeId list, int base, unsigned before, int generic) {
    uint32_t line = fs->line;
    int positional = base + CALL_ARGUMENTS, dict = positional + 1;
    while (fs->top < dict + (before > 1 ? (int)before : 1)) register_new(fs);
    NodeId only = before == 0 && generic < 0 ? only_starred(fs, list) : 0;
    if (only != 0) {
        expression_to(fs, only, positional);
    } else {
        spread_positional(fs, list, positional, before);
    }
    if (generic >= 0) {
        int item = register_new(fs);
        emit(fs, OP_INTRINSIC, item, generic, INTRINSIC_GENERIC_BASE);
        emit(fs, OP_LIST_APPEND, positional, item);
    }
    spread_keywords(fs, list, base, dict);
    register_note(fs, (unsigned)fs->top + 4);
    fs->line = line;
    emit(fs, OP_CALL_SPREAD, base);
}

void generate_arguments(FunctionState *fs, NodeId list, int base, unsigned before, bool method, int generic) {
    while (fs->top < base + CALL_ARGUMENTS + method) register_new(fs);
    if (arguments_need_spread(fs, list)) {
        spread_arguments(fs, list, base, before, generic);
    } else {
        plain_arguments(fs, list, base, before, method, generic);
    }
}

/* super() in a method: the class's cell and the first argument are filled in. */
static NOINLINE bool generate_super(FunctionState *fs, Node *call, int base) {
    Node *callee = node_of(fs, call->a);
    ScopeKind kind = (ScopeKind)scope_of(fs->unit, fs->host)->kind;
    if (call->b != 0 || callee->kind != NODE_NAME || !name_is(&fs->unit->ast, callee->a, N(super))) return false;
    if (kind != SCOPE_FUNCTION && kind != SCOPE_LAMBDA) return false;
    if (callee->b != 0 && (symbol_of(fs, callee->b)->flags & (SYMBOL_BOUND | SYMBOL_FREE))) return false;
    NodeId cell = scope_find(fs->unit, fs->host, ast_add_value(&fs->unit->ast, N(__class__)));
    if (cell == 0 || !(symbol_of(fs, cell)->flags & SYMBOL_FREE)) return false;
    NodeId parameters = node_of(fs, scope_of(fs->unit, fs->host)->node)->b;
    if (parameters == 0 || fs->positional == 0) return false;
    NodeId first = scope_find(fs->unit, fs->host, node_of(fs, parameters)->a);
    int self = 0;
    load_symbol(fs, callee->b, callee->a, base);
    if (first != 0 && (symbol_of(fs, first)->flags & SYMBOL_CELL)) {
        self = register_new(fs);
        emit(fs, OP_LOAD_CELL, self, 0);
    }
    emit(fs, OP_LOAD_SUPER, base, symbol_of(fs, cell)->reg, self);
    return true;
}

static NOINLINE void load_method(FunctionState *fs, Node *callee, int base) {
    Node *object = node_of(fs, callee->a);
    bool in_place = object->kind == NODE_NAME && local_register(fs, object->b) >= 0;
    int reg = expression(fs, callee->a, in_place ? ANY : base);
    while (fs->top < base + CALL_ARGUMENTS + 1) register_new(fs);
    fs->line = attribute_line(callee);
    emit(fs, OP_LOAD_METHOD, base, reg, name_index(fs, value_of(fs, callee->b)));
}

void generate_call(FunctionState *fs, NodeId id, int base) {
    Node *n = node_of(fs, id), *callee = node_of(fs, n->a);
    uint32_t line = PLACE_LINE(n->place);
    if (generate_super(fs, n, base)) return;
    bool method = callee->kind == NODE_ATTRIBUTE && !arguments_need_spread(fs, n->b);
    if (method) {
        load_method(fs, callee, base);
        line = attribute_line(callee);
    } else {
        expression_to(fs, n->a, base);
    }
    fs->line = line;
    generate_arguments(fs, n->b, base, 0, method, -1);
}
