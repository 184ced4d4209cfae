/* generate_statement.c: statements but try, with, match, def and class. */
#include "compile/generate.h"
#include "object/number.h"
#include "object/str.h"

static void set_line(FunctionState *fs, const Node *n) { fs->line = PLACE_LINE(n->place); }

/* ---- storing ---- */
/* The first register when the targets are locals in a row; -1. */
static int locals_in_row(FunctionState *fs, NodeId list) {
    int first = -1, expected = -1;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next, expected++) {
        Node *n = node_of(fs, i);
        int reg = n->kind == NODE_NAME ? local_register(fs, n->b) : -1;
        if (reg < 0 || (i != list && reg != expected)) return -1;
        if (i == list) first = expected = reg;
    }
    return first;
}

static NOINLINE void unpack_target(FunctionState *fs, Node *n, int from) {
    unsigned before = 0, after = 0;
    bool star = false;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (node_of(fs, i)->kind == NODE_STARRED) {
            if (star) SYNTAX_ERROR_AT(fs, n, "multiple starred expressions in assignment");
            star = true;
        } else if (star) {
            after++;
        } else {
            before++;
        }
    }
    int row = star ? -1 : locals_in_row(fs, n->a);
    if (row < 0) row = registers_new(fs, before + after + star);
    if (star) {
        emit(fs, OP_UNPACK_STAR, from, row, before, after);
    } else {
        emit(fs, OP_UNPACK, from, row, before);
    }
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        store_target(fs, node_of(fs, i)->kind == NODE_STARRED ? node_of(fs, i)->a : i, row++);
    }
}

void store_target(FunctionState *fs, NodeId target, int from) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, target);
    int saved = fs->top;
    switch (n->kind) {
    case NODE_NAME:
        store_symbol(fs, n->b, n->a, from);
        break;
    case NODE_ATTRIBUTE: {
        int object = expression(fs, n->a, ANY);
        set_line(fs, n);
        emit(fs, OP_STORE_ATTRIBUTE, object, name_index(fs, value_of(fs, n->b)), from);
        break;
    }
    case NODE_SUBSCRIPT: {
        int object = operand(fs, n->a, n->b), index = expression(fs, n->b, ANY);
        set_line(fs, n);
        emit(fs, OP_STORE_ITEM, object, index, from);
        break;
    }
    case NODE_TUPLE:
    case NODE_LIST:
        unpack_target(fs, n, from);
        break;
    case NODE_STARRED:
        SYNTAX_ERROR_AT(fs, n, "starred assignment target must be in a list or tuple");
    default:
        SYNTAX_ERROR_AT(fs, n, "cannot assign to expression");
    }
    fs->top = (uint16_t)saved;
}

static NOINLINE void delete_target(FunctionState *fs, NodeId target) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, target);
    int saved = fs->top;
    set_line(fs, n);
    switch (n->kind) {
    case NODE_NAME:
        delete_symbol(fs, n->b, n->a);
        break;
    case NODE_ATTRIBUTE:
        emit(fs, OP_DELETE_ATTRIBUTE, expression(fs, n->a, ANY), name_index(fs, value_of(fs, n->b)));
        break;
    case NODE_SUBSCRIPT: {
        int object = operand(fs, n->a, n->b), index = expression(fs, n->b, ANY);
        emit(fs, OP_DELETE_ITEM, object, index);
        break;
    }
    case NODE_TUPLE:
    case NODE_LIST:
        for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) delete_target(fs, i);
        break;
    default:
        SYNTAX_ERROR_AT(fs, n, "cannot delete expression");
    }
    fs->top = (uint16_t)saved;
}

/* ---- assignment ---- */
static unsigned plain_count(FunctionState *fs, Node *n) { /* elements of a tuple or list; 0 with a star among them */
    unsigned count = 0;
    if (n->kind != NODE_TUPLE && n->kind != NODE_LIST) return 0;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next, count++) {
        if (node_of(fs, i)->kind == NODE_STARRED) return 0;
    }
    return count;
}

/* a, b = x, y without a tuple */
static bool assign_in_parallel(FunctionState *fs, Node *target, NodeId value) {
    Node *source = node_of(fs, value);
    unsigned count = plain_count(fs, target);
    if (count == 0 || count > 8 || source->kind != NODE_TUPLE || plain_count(fs, source) != count) return false;
    int row = fs->top;
    expression_row(fs, source->a, row);
    for (NodeId i = target->a; i != 0; i = node_of(fs, i)->next) store_target(fs, i, row++);
    return true;
}

/* NAME = const(...) at module or class level: later uses of NAME become the value. True when nothing need be stored. */
static bool assign_const(FunctionState *fs, Node *n) {
    Node *target = node_of(fs, n->a);
    Unit *u = fs->unit;
    ScopeKind kind = (ScopeKind)scope_of(u, fs->host)->kind;
    Value v;
    if (target->kind != NODE_NAME || target->next != 0 || (kind != SCOPE_MODULE && kind != SCOPE_CLASS)) return false;
    if (!call_is_const(fs, n->b) || !fold(fs, n->b, &v)) return false;
    if (adder_is_unbound(u->constants)) adder_store(u->vm, u, &u->constants, adder_dict(u->vm));
    Value name = value_of(fs, target->a);
    adder_dict_store(u->vm, u->constants, name, v);
    return kind == SCOPE_MODULE && str_text(str_of(name))[0] == '_';
}

static NOINLINE void generate_assign(FunctionState *fs, Node *n) {
    Node *target = node_of(fs, n->a);
    if (assign_const(fs, n)) return;
    if (target->next == 0 && assign_in_parallel(fs, target, n->b)) return;
    int local = target->kind == NODE_NAME ? local_register(fs, target->b) : -1;
    int value = expression(fs, n->b, local);
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (i != n->a || local < 0) {
            store_target(fs, i, value);
        } else {
            mark_assigned(fs, local);
        }
    }
}

static void in_place(FunctionState *fs, Node *n, int to, int left) {
    int number;
    if ((n->op == ADDER_ADD || n->op == ADDER_SUBTRACT) && fold_small_int(fs, n->b, &number)) {
        set_line(fs, n);
        emit(fs, n->op == ADDER_ADD ? OP_IN_PLACE_ADD_INT : OP_IN_PLACE_SUBTRACT_INT, left, number);
        emit_move(fs, to, left);
        return;
    }
    int right = expression(fs, n->b, ANY);
    set_line(fs, n);
    if (n->op == ADDER_ADD) {
        emit(fs, OP_IN_PLACE_ADD, left, right);
    } else {
        emit(fs, OP_IN_PLACE, left, right, n->op);
    }
    emit_move(fs, to, left);
}

static NOINLINE void generate_augmented(FunctionState *fs, Node *n) {
    Node *target = node_of(fs, n->a);
    switch (target->kind) {
    case NODE_NAME: {
        int left = operand(fs, n->a, n->b), local = local_register(fs, target->b);
        int to = local >= 0 ? local : left;
        in_place(fs, n, to, left);
        if (local < 0) store_symbol(fs, target->b, target->a, to);
        break;
    }
    case NODE_ATTRIBUTE: {
        int object = operand(fs, target->a, n->b), value = register_new(fs);
        unsigned name = name_index(fs, value_of(fs, target->b));
        emit(fs, OP_LOAD_ATTRIBUTE, value, object, name);
        in_place(fs, n, value, value);
        emit(fs, OP_STORE_ATTRIBUTE, object, name, value);
        break;
    }
    case NODE_SUBSCRIPT: {
        int object = operand(fs, target->a, 0), index = operand(fs, target->b, 0);
        int value = register_new(fs);
        emit(fs, OP_LOAD_ITEM, value, object, index);
        in_place(fs, n, value, value);
        emit(fs, OP_STORE_ITEM, object, index, value);
        break;
    }
    default:
        SYNTAX_ERROR_AT(fs, target, "illegal expression for augmented assignment");
    }
}

/* In the annotate function of a class or module: the dict in register 1 gets one more. */
void name_annotation(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    int saved = fs->top, name = register_new(fs);
    set_line(fs, n);
    load_value(fs, name, value_of(fs, node_of(fs, n->a)->a));
    emit(fs, OP_DICT_STORE, 1, name, annotation(fs, n->b));
    fs->top = (uint16_t)saved;
}

static NOINLINE void generate_annotated(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id), *target = node_of(fs, n->a);
    if (n->c != 0) {
        int local = target->kind == NODE_NAME ? local_register(fs, target->b) : -1;
        int value = expression(fs, n->c, local);
        store_target(fs, n->a, value);
    } else if (target->kind == NODE_ATTRIBUTE || target->kind == NODE_SUBSCRIPT) { /* a.b[c]: int evaluates a.b and c */
        int saved = fs->top;
        expression(fs, target->a, ANY);
        if (target->kind == NODE_SUBSCRIPT) expression(fs, target->b, ANY);
        fs->top = (uint16_t)saved;
    }
    FunctionState *module = fs->unit->annotations;
    if (fs->parent != NULL || module == NULL || n->op != 1 || target->kind != NODE_NAME) return;
    NodeId scope = scope_child(fs->unit, 0, 0, SCOPE_ANNOTATE);
    if (scope == 0) return;
    if (adder_same(module->name, N(empty))) annotate_start(module, fs->unit, fs, scope);
    module->scope = module->host = scope;
    Mark start = mark_set(module);
    do name_annotation(module, id);
    while (mark_retry(module, &start));
}

/* ---- import ---- */
static Value first_part(FunctionState *fs, Value name, const char **rest) {
    const Str *text = str_of(name);
    const char *dot = memchr(str_text(text), '.', str_size(text));
    *rest = dot == NULL ? NULL : dot + 1;
    return dot == NULL ? name : adder_intern(fs->unit->vm, str_text(text), (size_t)(dot - str_text(text)));
}

/* import a.b.c as d: the further parts are fetched from the package, one by one. */
static void import_parts(FunctionState *fs, Value name, int reg) {
    const char *rest;
    first_part(fs, name, &rest);
    size_t offset = rest == NULL ? 0 : (size_t)(rest - str_text(str_of(name)));
    while (offset != 0) {
        const char *text = str_text(str_of(name)) + offset, *dot = strchr(text, '.');
        size_t size = dot == NULL ? strlen(text) : (size_t)(dot - text);
        offset = dot == NULL ? 0 : offset + size + 1;
        emit(fs, OP_IMPORT_FROM, reg, reg, name_index(fs, adder_intern(fs->unit->vm, text, size)));
    }
}

static NOINLINE void generate_import(FunctionState *fs, Node *n) {
    for (NodeId id = n->a; id != 0; id = node_of(fs, id)->next) {
        Node *alias = node_of(fs, id);
        int saved = fs->top, module = register_new(fs), names = register_new(fs);
        Value name = value_of(fs, alias->a);
        const char *rest;
        emit(fs, OP_LOAD_NONE, names);
        emit(fs, OP_IMPORT, module, name_index(fs, name), names, 0);
        NodeId bound = alias->b;
        if (bound != 0) {
            import_parts(fs, name, module);
        } else {
            bound = ast_add_value(&fs->unit->ast, first_part(fs, name, &rest));
        }
        store_bound(fs, scope_mangle(fs->unit, fs->scope, bound), module);
        fs->top = (uint16_t)saved;
    }
}

static Value imported_names(FunctionState *fs, NodeId list) {
    unsigned count = 0, at = 0;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) count++;
    if (count == 0) return adder_tuple(fs->unit->vm, 1, &(Value){adder_intern(fs->unit->vm, "*", 1).bits});
    Value names = adder_tuple(fs->unit->vm, count, NULL);
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        adder_tuple_items(names)[at++] = value_of(fs, node_of(fs, i)->a);
    }
    return names;
}

static NOINLINE void generate_import_from(FunctionState *fs, Node *n) {
    Value module_name = n->a == 0 ? N(empty) : value_of(fs, n->a);
    if (n->c == 0 && adder_same(module_name, N(__future__))) return;
    int module = register_new(fs), names = register_new(fs);
    load_value(fs, names, imported_names(fs, n->b));
    emit(fs, OP_IMPORT, module, name_index(fs, module_name), names, n->c);
    if (n->b == 0) {
        emit(fs, OP_IMPORT_STAR, module);
        return;
    }
    for (NodeId id = n->b; id != 0; id = node_of(fs, id)->next) {
        Node *alias = node_of(fs, id);
        NodeId bound = scope_mangle(fs->unit, fs->scope, alias->b != 0 ? alias->b : alias->a);
        int local = local_register(fs, bound_symbol(fs, bound)), to = local >= 0 ? local : names;
        emit(fs, OP_IMPORT_FROM, to, module, name_index(fs, value_of(fs, alias->a)));
        store_bound(fs, bound, to);
    }
}

/* ---- loops ---- */
static void generate_else(FunctionState *fs, NodeId list, Label *end) {
    statements(fs, list);
    label_bind(fs, end);
}

/* A loop whose condition may bind a name tests at the top, so that the body knows it as bound. */
static void generate_while_top(FunctionState *fs, Node *n, Block *loop, Label *next, Label *end) {
    Label otherwise = LABEL_AHEAD;
    label_bind(fs, next);
    condition(fs, n->a, false, &otherwise);
    fs->block = loop;
    statements(fs, n->b);
    fs->block = loop->previous;
    set_line(fs, n);
    emit_jump(fs, next, OP_JUMP);
    label_bind(fs, &otherwise);
    generate_else(fs, n->c, end);
}

static void generate_while_bottom(FunctionState *fs, Node *n, Block *loop, Label *next, Label *end) {
    Label body = LABEL_AHEAD;
    uint64_t assigned = fs->assigned;
    bool dead = fs->dead;
    emit_jump(fs, next, OP_JUMP);
    fs->dead = dead;
    fs->assigned = assigned;
    label_bind(fs, &body);
    fs->block = loop;
    statements(fs, n->b);
    fs->block = loop->previous;
    label_bind(fs, next);
    fs->assigned = assigned;
    condition(fs, n->a, true, &body);
    generate_else(fs, n->c, end);
}

static NOINLINE void generate_while(FunctionState *fs, Node *n) {
    Block loop;
    Label next = LABEL_AHEAD, end = LABEL_AHEAD;
    Value constant;
    nest(fs, n->place);
    block_push(fs, &loop, BLOCK_LOOP, fs->line);
    fs->block = loop.previous;
    loop.exit = &end;
    loop.again = &next;
    bool walrus = scope_of(fs->unit, fs->host)->flags & SCOPE_WALRUS;
    if (walrus || fold(fs, n->a, &constant)) {
        generate_while_top(fs, n, &loop, &next, &end);
    } else {
        generate_while_bottom(fs, n, &loop, &next, &end);
    }
    fs->nesting--;
}

static void generate_async_for(FunctionState *fs, Node *n, Block *loop, int iterator, Label *next, Label *end) {
    Label otherwise = LABEL_AHEAD;
    uint64_t assigned = fs->assigned;
    label_bind(fs, next);
    int item = register_new(fs);
    set_line(fs, n);
    async_for_next(fs, iterator, item, &otherwise, n->place);
    store_target(fs, n->a, item);
    fs->block = loop;
    statements(fs, n->c);
    fs->block = loop->previous;
    set_line(fs, n);
    emit_jump(fs, next, OP_JUMP);
    label_bind(fs, &otherwise);
    if (!fs->dead) fs->assigned = assigned;
    generate_else(fs, n->d, end);
}

static void generate_sync_for(FunctionState *fs, Node *n, Block *loop, int iterator, Label *next, Label *end) {
    Label body = LABEL_AHEAD;
    Node *target = node_of(fs, n->a);
    uint64_t assigned = fs->assigned;
    bool dead = fs->dead;
    int local = target->kind == NODE_NAME ? local_register(fs, target->b) : -1;
    int item = local >= 0 ? local : register_new(fs);
    emit_jump(fs, next, OP_JUMP);
    fs->dead = dead;
    fs->assigned = assigned;
    label_bind(fs, &body);
    store_target(fs, n->a, item);
    fs->block = loop;
    statements(fs, n->c);
    fs->block = loop->previous;
    label_bind(fs, next);
    fs->assigned = assigned;
    set_line(fs, n);
    emit_jump(fs, &body, OP_FOR_NEXT, iterator, item);
    generate_else(fs, n->d, end);
}

static NOINLINE void generate_for(FunctionState *fs, Node *n) {
    Block loop;
    Label next = LABEL_AHEAD, end = LABEL_AHEAD;
    int saved = fs->top, iterator = register_new(fs);
    nest(fs, n->place);
    int iterable = expression(fs, n->b, ANY);
    emit(fs, n->op == 1 ? OP_GET_ASYNC_ITERATOR : OP_GET_ITERATOR, iterator, iterable);
    fs->top = (uint16_t)(iterator + 1);
    block_push(fs, &loop, BLOCK_LOOP, fs->line);
    fs->block = loop.previous;
    loop.exit = &end;
    loop.again = &next;
    (n->op == 1 ? generate_async_for : generate_sync_for)(fs, n, &loop, iterator, &next, &end);
    fs->nesting--;
    fs->top = (uint16_t)saved;
}

/* ---- break, continue, return ---- */
static void refuse_in_star_handler(FunctionState *fs, const Block *until, const Node *n) {
    for (const Block *b = fs->block; b != until; b = b->previous) {
        if (b->kind == BLOCK_STAR_HANDLER) {
            SYNTAX_ERROR_AT(fs, n, "'break', 'continue' and 'return' cannot appear in an except* block");
        }
    }
}

static NOINLINE void generate_jump_out(FunctionState *fs, Node *n) {
    Block *loop = fs->block;
    while (loop != NULL && loop->kind != BLOCK_LOOP) loop = loop->previous;
    if (loop == NULL) {
        bool is_break = n->kind == NODE_BREAK;
        SYNTAX_ERROR_AT(fs, n, "%s", is_break ? "'break' outside loop" : "'continue' not properly in loop");
    }
    refuse_in_star_handler(fs, loop, n);
    leave_blocks(fs, loop);
    emit_jump(fs, n->kind == NODE_BREAK ? loop->exit : loop->again, OP_JUMP);
    reopen_ranges(fs, loop);
}

static bool blocks_need_leaving(const FunctionState *fs) {
    for (const Block *b = fs->block; b != NULL; b = b->previous) {
        if (b->kind == BLOCK_FINALLY || b->kind == BLOCK_WITH || (b->kind == BLOCK_HANDLER && b->node != 0)) return true;
    }
    return false;
}

static NOINLINE void generate_return(FunctionState *fs, Node *n) {
    int value = -1;
    Value constant;
    if (n->a != 0 && (fs->flags & CODE_COROUTINE) && (fs->flags & CODE_GENERATOR)) {
        SYNTAX_ERROR_AT(fs, n, "'return' with value in async generator");
    }
    refuse_in_star_handler(fs, NULL, n->a != 0 ? node_of(fs, n->a) : n);
    if (n->a != 0 && !(fold(fs, n->a, &constant) && adder_is_none(constant))) {
        value = expression(fs, n->a, ANY);
        if (!register_is_temporary(fs, value) && blocks_need_leaving(fs)) { /* finally may assign to it */
            int copy = register_new(fs);
            emit_move(fs, copy, value);
            value = copy;
        }
    }
    leave_blocks(fs, NULL);
    if (value >= 0) {
        emit(fs, OP_RETURN, value);
    } else {
        emit(fs, OP_RETURN_NONE);
    }
    reopen_ranges(fs, NULL);
}

/* ---- the others ---- */
static NOINLINE void generate_if(FunctionState *fs, Node *n) {
    Label otherwise = LABEL_AHEAD, end = LABEL_AHEAD;
    condition(fs, n->a, false, &otherwise);
    statements(fs, n->b);
    if (n->c != 0) emit_jump(fs, &end, OP_JUMP);
    label_bind(fs, &otherwise);
    statements(fs, n->c);
    label_bind(fs, &end);
}

static NOINLINE void generate_assert(FunctionState *fs, Node *n) {
    Label fine = LABEL_AHEAD;
    if (fs->unit->options->optimise >= 1) return;
    condition(fs, n->a, true, &fine);
    int base = register_new(fs);
    set_line(fs, n);
    emit(fs, OP_INTRINSIC, base, base, INTRINSIC_ASSERTION_ERROR);
    if (n->b != 0) {
        int argument = registers_new(fs, CALL_ARGUMENTS) + CALL_ARGUMENTS - 1;
        expression_to(fs, n->b, argument);
        register_note(fs, fs->top + 4u);
        set_line(fs, n);
        emit(fs, OP_CALL, base, 1);
    }
    emit(fs, OP_RAISE, base);
    label_bind(fs, &fine);
}

static NOINLINE void generate_raise(FunctionState *fs, Node *n) {
    if (n->a == 0) {
        emit(fs, OP_RAISE_AGAIN);
        return;
    }
    int exception = n->b != 0 ? operand(fs, n->a, n->b) : expression(fs, n->a, ANY);
    int cause = n->b != 0 ? expression(fs, n->b, ANY) : 0;
    set_line(fs, n);
    if (n->b != 0) {
        emit(fs, OP_RAISE_FROM, exception, cause);
    } else {
        emit(fs, OP_RAISE, exception);
    }
}

static NOINLINE void generate_expression_statement(FunctionState *fs, Node *n) {
    const CompileOptions *options = fs->unit->options;
    Value constant;
    bool prints = options->mode == COMPILE_SINGLE && fs->parent == NULL;
    if (!prints && node_of(fs, n->a)->kind == NODE_CONSTANT) return;
    if (!prints && node_of(fs, n->a)->kind != NODE_NAME && fold(fs, n->a, &constant)) return;
    int value = expression(fs, n->a, ANY);
    if (prints) emit(fs, OP_PRINT, value);
}

static void statement(FunctionState *fs, NodeId id) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, id);
    set_line(fs, n);
    switch (n->kind) {
    case NODE_EXPRESSION:
        generate_expression_statement(fs, n);
        break;
    case NODE_ASSIGN:
        generate_assign(fs, n);
        break;
    case NODE_AUGMENTED:
        generate_augmented(fs, n);
        break;
    case NODE_ANNOTATED:
        generate_annotated(fs, id);
        break;
    case NODE_RETURN:
        generate_return(fs, n);
        break;
    case NODE_RAISE:
        generate_raise(fs, n);
        break;
    case NODE_DELETE:
        for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) delete_target(fs, i);
        break;
    case NODE_GLOBAL:
    case NODE_NONLOCAL:
    case NODE_PASS:
        break;
    case NODE_BREAK:
    case NODE_CONTINUE:
        generate_jump_out(fs, n);
        break;
    case NODE_ASSERT:
        generate_assert(fs, n);
        break;
    case NODE_IMPORT:
        generate_import(fs, n);
        break;
    case NODE_IMPORT_FROM:
        generate_import_from(fs, n);
        break;
    case NODE_IF:
        generate_if(fs, n);
        break;
    case NODE_WHILE:
        generate_while(fs, n);
        break;
    case NODE_FOR:
        generate_for(fs, n);
        break;
    case NODE_WITH:
        generate_with(fs, id);
        break;
    case NODE_TRY:
        generate_try(fs, id);
        break;
    case NODE_MATCH:
        generate_match(fs, id);
        break;
    case NODE_FUNCTION:
        generate_function(fs, id);
        break;
    case NODE_CLASS:
        generate_class(fs, id);
        break;
    case NODE_TYPE_ALIAS:
        generate_type_alias(fs, id);
        break;
    default:
        SYNTAX_ERROR_AT(fs, n, "invalid syntax");
    }
}

void statements(FunctionState *fs, NodeId list) {
    for (; list != 0; list = node_of(fs, list)->next) {
        int saved = fs->top;
        statement(fs, list);
        fs->top = (uint16_t)saved;
    }
}
