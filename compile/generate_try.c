/* generate_try.c: try, with, and what must happen on each way out of a block.
 *
 * A handler finds the exception in a register e, the exception handled before it in e + 1; END_HANDLER e makes the
 * latter current again. Code of a handler stands in a CLEANUP_ONLY range, which does the same for an exception that
 * leaves it. A finally part is generated once for each way out. */
#include "compile/generate.h"

#define MAX_NESTING 20

void block_push(FunctionState *fs, Block *block, BlockKind kind, uint32_t line) {
    *block = (Block){.previous = fs->block, .kind = (uint8_t)kind, .line = line};
    if (kind != BLOCK_LOOP) {
        block->handler = HANDLER_AHEAD + fs->handler_count++;
        range_open(fs, block);
    }
    fs->block = block;
}

void block_pop(FunctionState *fs, Block *block) {
    if (block->kind != BLOCK_LOOP) range_close(fs, block);
    fs->block = block->previous;
}

void nest(FunctionState *fs, uint32_t place) {
    if (fs->nesting++ >= MAX_NESTING) SYNTAX_ERROR(fs, place, "too many statically nested blocks");
}

/* ---- leaving ---- */
static void unbind_name(FunctionState *fs, NodeId name) {
    NodeId symbol = bound_symbol(fs, name);
    int local = local_register(fs, symbol);
    if (local >= 0) {
        emit(fs, OP_LOAD_UNBOUND, local);
        return;
    }
    int none = register_new(fs);
    emit(fs, OP_LOAD_NONE, none);
    store_symbol(fs, symbol, name, none);
    delete_symbol(fs, symbol, name);
    fs->top--;
}

/* A call window for the exit method of a with statement, above everything that is alive. */
static int exit_window(FunctionState *fs, const Block *with) {
    int window = registers_new(fs, CALL_ARGUMENTS + 4);
    fs->line = with->line;
    emit_move(fs, window, with->reg);
    emit_move(fs, window + CALL_ARGUMENTS, with->reg + CALL_ARGUMENTS);
    register_note(fs, fs->top + 4u);
    return window;
}

static void call_exit_window(FunctionState *fs, const Block *with, int window) {
    emit(fs, OP_CALL_METHOD, window, 3);
    fs->top = (uint16_t)(window + 1);
    if (with->is_async) generate_await(fs, window, PLACE(with->line, 0), true);
}

/* exit(None, None, None) of a with statement. */
static void call_exit(FunctionState *fs, const Block *with) {
    int saved = fs->top, window = exit_window(fs, with);
    for (int i = 1; i <= 3; i++) emit(fs, OP_LOAD_NONE, window + CALL_ARGUMENTS + i);
    call_exit_window(fs, with, window);
    fs->top = (uint16_t)saved;
}

static void leave_block(FunctionState *fs, Block *block) {
    uint32_t line = fs->line;
    switch (block->kind) {
    case BLOCK_FINALLY:
        statements(fs, block->node);
        break;
    case BLOCK_WITH:
        call_exit(fs, block);
        break;
    case BLOCK_HANDLER:
        if (block->node != 0) unbind_name(fs, block->node);
        emit(fs, OP_END_HANDLER, block->reg);
        break;
    default:
        break;
    }
    fs->line = line;
}

/* Generates the code of leaving the blocks inside of `until` by a jump or return, from the innermost outwards, each
 * outside of its own range. */
void leave_blocks(FunctionState *fs, Block *until) {
    Block *inner = fs->block;
    unsigned nesting = fs->nesting;
    for (Block *b = inner; b != until; b = b->previous) {
        if (b->kind != BLOCK_LOOP) range_close(fs, b);
        fs->block = b->previous;
        leave_block(fs, b);
    }
    fs->block = inner;
    fs->nesting = (uint8_t)nesting;
}

void reopen_ranges(FunctionState *fs, Block *until) {
    for (Block *b = fs->block; b != until; b = b->previous) {
        if (b->kind != BLOCK_LOOP) range_open(fs, b);
    }
}

/* ---- handlers ---- */
/* An exception that leaves the body of `except E as x` unbinds x, too; nobody sees that when x is a local and nothing
 * further out in this code catches. */
static bool unbinding_shows(FunctionState *fs, NodeId name, const Block *outside) {
    if (local_register(fs, bound_symbol(fs, name)) < 0) return true;
    for (; outside != NULL; outside = outside->previous) {
        if (outside->kind != BLOCK_LOOP) return true;
    }
    return false;
}

static void handler_body(FunctionState *fs, Node *handler, int exception, Block *around) {
    if (handler->b == 0) {
        statements(fs, handler->c);
        return;
    }
    store_bound(fs, handler->b, exception);
    around->node = handler->b;
    if (!unbinding_shows(fs, handler->b, around->previous)) {
        statements(fs, handler->c);
        if (!fs->dead) unbind_name(fs, handler->b);
        around->node = 0;
        return;
    }
    Block range;
    Label end = LABEL_AHEAD;
    int saved = fs->top, again = registers_new(fs, 2);
    uint64_t assigned = fs->assigned;
    block_push(fs, &range, BLOCK_RANGE, fs->line);
    range.entry_reg = (uint16_t)again;
    statements(fs, handler->c);
    block_pop(fs, &range);
    if (!fs->dead) unbind_name(fs, handler->b);
    emit_jump(fs, &end, OP_JUMP);
    around->node = 0;
    handler_bind(fs, range.handler, assigned);
    unbind_name(fs, handler->b);
    emit(fs, OP_RERAISE, again);
    label_bind(fs, &end);
    fs->top = (uint16_t)saved;
}

static void push_cleanup(FunctionState *fs, Block *block, BlockKind kind, int exception) {
    block_push(fs, block, kind, fs->line);
    block->handler = CLEANUP_ONLY;
    block->reg = block->entry_reg = (uint16_t)exception;
}

static NOINLINE void generate_handlers(FunctionState *fs, Node *n, int exception, Label *end) {
    Block block;
    bool open = true;
    push_cleanup(fs, &block, BLOCK_HANDLER, exception);
    for (NodeId id = n->b; id != 0; id = node_of(fs, id)->next) {
        Node *handler = node_of(fs, id);
        Label next = LABEL_AHEAD;
        int saved = fs->top;
        fs->line = PLACE_LINE(handler->place);
        if (handler->a != 0) {
            int type = expression(fs, handler->a, ANY);
            emit_jump(fs, &next, OP_JUMP_UNLESS_MATCH, exception, type);
        } else {
            open = false;
            if (handler->next != 0) SYNTAX_ERROR_AT(fs, handler, "default 'except:' must be last");
        }
        fs->top = (uint16_t)saved;
        handler_body(fs, handler, exception, &block);
        emit(fs, OP_END_HANDLER, exception);
        if (open) emit_jump(fs, end, OP_JUMP); /* the last goes on behind */
        label_bind(fs, &next);
    }
    if (open) emit(fs, OP_RERAISE, exception);
    block_pop(fs, &block);
}

/* ---- except* (PEP 654) ---- */
/* Body of one except*: `matched` is made the handled exception by raising it; what the body raises is collected. */
static NOINLINE void star_body(FunctionState *fs, Node *handler, int matched, int raised) {
    Block raising, cleanup, collecting;
    Label end = LABEL_AHEAD;
    uint64_t assigned = fs->assigned;
    int saved = fs->top, handled = registers_new(fs, 2), failed = registers_new(fs, 2);
    block_push(fs, &collecting, BLOCK_STAR_HANDLER, fs->line);
    collecting.entry_reg = (uint16_t)failed;
    block_push(fs, &raising, BLOCK_RANGE, fs->line);
    raising.entry_reg = (uint16_t)handled;
    emit(fs, OP_RERAISE, matched);
    fs->dead = false; /* for the ranges: what follows is the handler */
    block_pop(fs, &raising);
    handler_bind(fs, raising.handler, assigned);
    push_cleanup(fs, &cleanup, BLOCK_HANDLER, handled);
    handler_body(fs, handler, handled, &cleanup);
    emit(fs, OP_END_HANDLER, handled);
    block_pop(fs, &cleanup);
    block_pop(fs, &collecting);
    emit_jump(fs, &end, OP_JUMP);
    handler_bind(fs, collecting.handler, assigned);
    emit(fs, OP_LIST_APPEND, raised, failed);
    emit(fs, OP_END_HANDLER, failed);
    label_bind(fs, &end);
    fs->top = (uint16_t)saved;
}

static NOINLINE void generate_star_handlers(FunctionState *fs, Node *n, int exception, Label *end) {
    Block block;
    int raised = register_new(fs), rest = register_new(fs), parts = registers_new(fs, 2);
    push_cleanup(fs, &block, BLOCK_HANDLER, exception);
    emit(fs, OP_BUILD_LIST, raised, raised, 0);
    emit_move(fs, rest, exception);
    for (NodeId id = n->b; id != 0; id = node_of(fs, id)->next) {
        Node *handler = node_of(fs, id);
        Label next = LABEL_AHEAD;
        int saved = fs->top;
        fs->line = PLACE_LINE(handler->place);
        if (handler->a == 0) SYNTAX_ERROR_AT(fs, handler, "expected one or more exception types");
        int type = expression(fs, handler->a, ANY);
        emit(fs, OP_SPLIT_GROUP, parts, rest, type);
        fs->top = (uint16_t)saved;
        emit_move(fs, rest, parts + 1);
        emit_jump(fs, &next, OP_JUMP_IF_NONE, parts);
        star_body(fs, handler, parts, raised);
        label_bind(fs, &next);
    }
    Label all = LABEL_AHEAD, done = LABEL_AHEAD;
    emit_jump(fs, &all, OP_JUMP_IF_NONE, rest);
    emit(fs, OP_LIST_APPEND, raised, rest);
    label_bind(fs, &all);
    emit(fs, OP_MERGE_GROUP, rest, raised, exception);
    emit_jump(fs, &done, OP_JUMP_IF_NONE, rest);
    emit(fs, OP_RERAISE, rest);
    label_bind(fs, &done);
    emit(fs, OP_END_HANDLER, exception);
    block_pop(fs, &block);
    label_bind(fs, end);
}

/* ---- try ---- */
static NOINLINE void generate_try_except(FunctionState *fs, Node *n) {
    Block range;
    Label end = LABEL_AHEAD;
    int saved = fs->top, exception = registers_new(fs, 2);
    uint64_t assigned = fs->assigned;
    nest(fs, n->place);
    block_push(fs, &range, BLOCK_RANGE, fs->line);
    range.entry_reg = (uint16_t)exception;
    statements(fs, n->a);
    block_pop(fs, &range);
    statements(fs, n->c);
    emit_jump(fs, &end, OP_JUMP);
    handler_bind(fs, range.handler, assigned);
    (n->op == 1 ? generate_star_handlers : generate_handlers)(fs, n, exception, &end);
    fs->nesting--;
    label_bind(fs, &end);
    fs->top = (uint16_t)saved;
}

static NOINLINE void generate_try_finally(FunctionState *fs, Node *n) {
    Block range, cleanup;
    Label end = LABEL_AHEAD;
    int saved = fs->top, exception = registers_new(fs, 2);
    uint64_t assigned = fs->assigned;
    nest(fs, n->place);
    block_push(fs, &range, BLOCK_FINALLY, fs->line);
    range.node = n->d;
    range.entry_reg = (uint16_t)exception;
    if (n->b != 0) {
        generate_try_except(fs, n);
    } else {
        statements(fs, n->a);
    }
    block_pop(fs, &range);
    if (!fs->dead) statements(fs, n->d);
    emit_jump(fs, &end, OP_JUMP);
    handler_bind(fs, range.handler, assigned);
    push_cleanup(fs, &cleanup, BLOCK_HANDLER, exception);
    if (!fs->dead) statements(fs, n->d);
    emit(fs, OP_RERAISE, exception);
    block_pop(fs, &cleanup);
    fs->nesting--;
    label_bind(fs, &end);
    fs->top = (uint16_t)saved;
}

void generate_try(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    if (n->d != 0) {
        generate_try_finally(fs, n);
    } else {
        generate_try_except(fs, n);
    }
}

/* ---- with ---- */
/* The exit method and its self stand ready during the whole body, as LOAD_SPECIAL leaves them: in window and window + 3. */
static NOINLINE void enter_context(FunctionState *fs, Node *item, Block *block, int window) {
    int saved = fs->top;
    int context = expression(fs, item->a, ANY);
    fs->line = PLACE_LINE(item->place);
    emit(fs, OP_LOAD_SPECIAL, window, context, name_index(fs, block->is_async ? N(__aexit__) : N(__exit__)));
    int entering = registers_new(fs, CALL_ARGUMENTS + 1);
    emit(fs, OP_LOAD_SPECIAL, entering, context, name_index(fs, block->is_async ? N(__aenter__) : N(__enter__)));
    register_note(fs, fs->top + 4u);
    emit(fs, OP_CALL_METHOD, entering, 0);
    fs->top = (uint16_t)(entering + 1);
    if (block->is_async) generate_await(fs, entering, item->place, true);
    range_open(fs, block);
    if (item->b != 0) store_target(fs, item->b, entering);
    fs->top = (uint16_t)saved;
}

/* The body was left by an exception: exit(type, exception, traceback) may swallow it. */
static NOINLINE void exit_by_exception(FunctionState *fs, const Block *with, int exception) {
    Block cleanup;
    Label swallowed = LABEL_AHEAD;
    push_cleanup(fs, &cleanup, BLOCK_HANDLER, exception);
    int window = exit_window(fs, with), first = window + CALL_ARGUMENTS + 1;
    emit(fs, OP_LOAD_ATTRIBUTE, first, exception, name_index(fs, N(__class__)));
    emit_move(fs, first + 1, exception);
    emit(fs, OP_LOAD_ATTRIBUTE, first + 2, exception, name_index(fs, N(__traceback__)));
    call_exit_window(fs, with, window);
    emit_jump(fs, &swallowed, OP_JUMP_IF_TRUE, window);
    emit(fs, OP_RERAISE, exception);
    label_bind(fs, &swallowed);
    emit(fs, OP_END_HANDLER, exception);
    block_pop(fs, &cleanup);
}

static void generate_with_item(FunctionState *fs, Node *n, NodeId item) {
    adder_check_stack(fs->unit->vm);
    Block block;
    Label end = LABEL_AHEAD;
    int saved = fs->top, window = registers_new(fs, CALL_ARGUMENTS + 1), exception = window + 1;
    nest(fs, n->place);
    fs->line = PLACE_LINE(node_of(fs, item)->place);
    Block *outside = fs->block;
    block_push(fs, &block, BLOCK_WITH, fs->line);
    fs->block = outside; /* until the context is entered */
    block.is_async = n->op == 1;
    block.reg = (uint16_t)window;
    block.entry_reg = (uint16_t)exception;
    uint64_t assigned = fs->assigned;
    enter_context(fs, node_of(fs, item), &block, window);
    fs->block = &block;
    if (node_of(fs, item)->next != 0) {
        generate_with_item(fs, n, node_of(fs, item)->next);
    } else {
        statements(fs, n->b);
    }
    block_pop(fs, &block);
    if (!fs->dead) call_exit(fs, &block);
    emit_jump(fs, &end, OP_JUMP);
    handler_bind(fs, block.handler, assigned);
    exit_by_exception(fs, &block, exception);
    fs->nesting--;
    label_bind(fs, &end);
    fs->top = (uint16_t)saved;
}

void generate_with(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    generate_with_item(fs, n, n->a);
}
