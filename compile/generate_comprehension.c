/* generate_comprehension.c: list, set and dict comprehensions (inlined, PEP 709) and generator expressions. */
#include "compile/generate.h"

/* The variables of an inlined scope get registers of their own, captured ones a fresh cell. */
void enter_inlined(FunctionState *fs, NodeId scope) {
    Unit *u = fs->unit;
    fs->scope = scope;
    NodeId node = scope_of(u, scope)->node;
    NodeKind kind = (NodeKind)node_of(fs, node)->kind;
    bool one_clause = kind != NODE_FUNCTION && kind != NODE_CLASS && kind != NODE_TYPE_ALIAS &&
                      node_of(fs, node_of(fs, node)->c)->next == 0;
    for (NodeId id = scope_of(u, scope)->symbols; id != 0; id = symbol_of(fs, id)->next) {
        unsigned flags = symbol_of(fs, id)->flags;
        if (!(flags & SYMBOL_BOUND)) continue;
        int reg = register_new(fs);
        symbol_of(fs, id)->reg = (uint16_t)reg;
        if (reg < 64) fs->assigned &= ~((uint64_t)1 << reg);
        if ((flags & SYMBOL_CELL) || !one_clause || reg >= 64) emit(fs, OP_LOAD_UNBOUND, reg);
        if (flags & SYMBOL_CELL) emit(fs, OP_MAKE_CELL, reg);
    }
}

void leave_inlined(FunctionState *fs) { fs->scope = scope_of(fs->unit, fs->scope)->parent; }

/* One step of async for: jumps to `end` when there is no further item. */
void async_for_next(FunctionState *fs, int iterator, int to, Label *end, uint32_t place) {
    Block range;
    Label behind = LABEL_AHEAD;
    int exception = registers_new(fs, 2);
    uint64_t assigned = fs->assigned;
    block_push(fs, &range, BLOCK_RANGE, PLACE_LINE(place));
    range.entry_reg = (uint16_t)exception;
    emit(fs, OP_GET_ASYNC_NEXT, exception, iterator);
    delegate_loop(fs, exception, to);
    block_pop(fs, &range);
    emit_jump(fs, &behind, OP_JUMP);
    handler_bind(fs, range.handler, assigned);
    emit(fs, OP_INTRINSIC, to, exception, INTRINSIC_ASYNC_STOP);
    emit(fs, OP_END_HANDLER, exception);
    emit_jump(fs, end, OP_JUMP);
    label_bind(fs, &behind);
    fs->top = (uint16_t)exception;
}

static void generate_element(FunctionState *fs, Node *n, int to) {
    int saved = fs->top;
    switch (n->kind) {
    case NODE_DICT_COMPREHENSION:
        if (n->b == 0) {
            emit(fs, OP_DICT_UPDATE, to, expression(fs, n->a, ANY));
        } else {
            int key = operand(fs, n->a, n->b), value = expression(fs, n->b, ANY);
            emit(fs, OP_DICT_STORE, to, key, value);
        }
        break;
    case NODE_GENERATOR: {
        int value = expression(fs, n->a, ANY);
        emit(fs, fs->flags & CODE_COROUTINE ? OP_YIELD_ASYNC : OP_YIELD, register_new(fs), value);
        break;
    }
    default: {
        bool list = n->kind == NODE_LIST_COMPREHENSION, starred = node_of(fs, n->a)->kind == NODE_STARRED;
        int value = expression(fs, starred ? node_of(fs, n->a)->a : n->a, ANY);
        enum Opcode one = list ? OP_LIST_APPEND : OP_SET_ADD, many = list ? OP_LIST_EXTEND : OP_SET_UPDATE;
        emit(fs, starred ? many : one, to, value);
    }
    }
    fs->top = (uint16_t)saved;
}

static void generate_clause(FunctionState *fs, Node *n, NodeId clause, int iterator, int to);

/* What runs for each item: the conditions, then the next clause or the element. */
static void generate_inside(FunctionState *fs, Node *n, Node *clause, Label *again, int to) {
    for (NodeId test = clause->c; test != 0; test = node_of(fs, test)->next) condition(fs, test, false, again);
    if (clause->next == 0) {
        generate_element(fs, n, to);
        return;
    }
    int saved = fs->top, iterator = register_new(fs);
    Node *inner = node_of(fs, clause->next);
    int iterable = expression(fs, inner->b, ANY);
    emit(fs, inner->op == 1 ? OP_GET_ASYNC_ITERATOR : OP_GET_ITERATOR, iterator, iterable);
    fs->top = (uint16_t)(iterator + 1);
    generate_clause(fs, n, clause->next, iterator, to);
    fs->top = (uint16_t)saved;
}

static int item_register(FunctionState *fs, NodeId target) {
    Node *n = node_of(fs, target);
    int local = n->kind == NODE_NAME ? local_register(fs, n->b) : -1;
    return local >= 0 ? local : register_new(fs);
}

static void generate_async_clause(FunctionState *fs, Node *n, NodeId id, int iterator, int to) {
    Node *clause = node_of(fs, id);
    Label next = LABEL_AHEAD, end = LABEL_AHEAD;
    label_bind(fs, &next);
    int item = item_register(fs, clause->a);
    async_for_next(fs, iterator, item, &end, clause->place);
    store_target(fs, clause->a, item);
    generate_inside(fs, n, clause, &next, to);
    emit_jump(fs, &next, OP_JUMP);
    label_bind(fs, &end);
}

static void generate_clause(FunctionState *fs, Node *n, NodeId id, int iterator, int to) {
    adder_check_stack(fs->unit->vm);
    Node *clause = node_of(fs, id);
    if (clause->op == 1) {
        generate_async_clause(fs, n, id, iterator, to);
        return;
    }
    Label next = LABEL_AHEAD, body = LABEL_AHEAD;
    uint64_t assigned = fs->assigned;
    bool dead = fs->dead;
    emit_jump(fs, &next, OP_JUMP);
    fs->dead = dead;
    fs->assigned = assigned;
    label_bind(fs, &body);
    int item = item_register(fs, clause->a);
    store_target(fs, clause->a, item);
    generate_inside(fs, n, clause, &next, to);
    label_bind(fs, &next);
    fs->assigned = fs->dead ? UINT64_MAX : assigned;
    fs->line = PLACE_LINE(clause->place);
    emit_jump(fs, &body, OP_FOR_NEXT, iterator, item);
}

void generate_comprehension(FunctionState *fs, NodeId id, int to) {
    Node *n = node_of(fs, id), *first = node_of(fs, n->c);
    int iterator = register_new(fs);
    int iterable = expression(fs, first->b, ANY);
    emit(fs, first->op == 1 ? OP_GET_ASYNC_ITERATOR : OP_GET_ITERATOR, iterator, iterable);
    fs->top = (uint16_t)(iterator + 1);
    enter_inlined(fs, scope_child(fs->unit, fs->scope, id, SCOPE_COMPREHENSION));
    enum Opcode build = n->kind == NODE_LIST_COMPREHENSION  ? OP_BUILD_LIST
                        : n->kind == NODE_SET_COMPREHENSION ? OP_BUILD_SET
                                                            : OP_BUILD_DICT;
    emit(fs, build, to, to, 0);
    generate_clause(fs, n, n->c, iterator, to);
    leave_inlined(fs);
}

static NOINLINE Value generator_code(FunctionState *parent, NodeId id, NodeId scope) {
    FunctionState fs;
    Node *n = node_of(parent, id);
    function_start(&fs, parent->unit, parent, scope, PLACE_LINE(n->place));
    fs.flags = CODE_GENERATOR | (scope_of(parent->unit, scope)->flags & SCOPE_ASYNC ? CODE_COROUTINE : 0);
    name_function(&fs, 0, N(lt_genexpr));
    fs.positional = fs.positional_only = 1;
    Value names = assign_registers(&fs, 0);
    Mark start = mark_set(&fs);
    do {
        generate_clause(&fs, n, n->c, 0, 0);
        emit(&fs, OP_RETURN_NONE);
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

void generate_generator(FunctionState *fs, NodeId id, int to) {
    Node *first = node_of(fs, node_of(fs, id)->c);
    NodeId scope = scope_child(fs->unit, fs->scope, id, SCOPE_GENERATOR);
    int base = to == fs->top - 1 ? to : register_new(fs);
    int argument = registers_new(fs, CALL_ARGUMENTS) + CALL_ARGUMENTS - 1;
    int iterable = expression(fs, first->b, ANY);
    emit(fs, first->op == 1 ? OP_GET_ASYNC_ITERATOR : OP_GET_ITERATOR, argument, iterable);
    fs->top = (uint16_t)(argument + 1);
    make_function(fs, generator_code(fs, id, scope), scope, base, 0, 0);
    register_note(fs, fs->top + 4u);
    emit(fs, OP_CALL, base, 1);
    emit_move(fs, to, base);
}
