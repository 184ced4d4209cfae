/* generate_expression.c: expressions. Each is generated towards a wanted register, or ANY: a local then stays where it
 * is, anything else gets a new temporary. A local that is wanted is written by the last instruction only, so that an
 * exception halfway leaves it alone. */
#include "compile/generate.h"

#define ROW_MAX 32u          /* displays longer than this are built piece by piece */
#define CONSTANT_ROW_MIN 8u  /* lists of so many constants come from a constant tuple */

int result_register(FunctionState *fs, int want) { return want >= 0 ? want : register_new(fs); }

/* A register that may hold a half made result: want itself unless it is a local. */
static int scratch(FunctionState *fs, int want) {
    return want >= 0 && register_is_temporary(fs, want) ? want : register_new(fs);
}

static void set_line(FunctionState *fs, const Node *n) { fs->line = PLACE_LINE(n->place); }

static bool is_leaf(FunctionState *fs, NodeId id) {
    NodeKind kind = (NodeKind)node_of(fs, id)->kind;
    return kind == NODE_NAME || kind == NODE_CONSTANT;
}

int operand(FunctionState *fs, NodeId id, NodeId then) {
    int reg = expression(fs, id, ANY);
    bool walrus = scope_of(fs->unit, fs->host)->flags & SCOPE_WALRUS;
    if (!walrus || register_is_temporary(fs, reg) || is_leaf(fs, then)) return reg;
    int copy = register_new(fs);
    emit_move(fs, copy, reg);
    return copy;
}

void expression_row(FunctionState *fs, NodeId list, int first) {
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next, first++) {
        while (fs->top <= first) register_new(fs);
        expression_to(fs, i, first);
    }
}

static unsigned list_count(FunctionState *fs, NodeId list, bool *starred) {
    unsigned count = 0;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next, count++) {
        if (node_of(fs, i)->kind == NODE_STARRED) *starred = true;
    }
    return count;
}

/* ---- operators ---- */
static const uint8_t binary_ops[ADDER_OPERATORS] = {
    [ADDER_ADD] = OP_ADD, [ADDER_SUBTRACT] = OP_SUBTRACT, [ADDER_MULTIPLY] = OP_MULTIPLY,
    [ADDER_TRUE_DIVIDE] = OP_TRUE_DIVIDE, [ADDER_FLOOR_DIVIDE] = OP_FLOOR_DIVIDE, [ADDER_MODULO] = OP_MODULO,
    [ADDER_POWER] = OP_POWER, [ADDER_MATRIX_MULTIPLY] = OP_MATRIX_MULTIPLY, [ADDER_LEFT_SHIFT] = OP_LEFT_SHIFT,
    [ADDER_RIGHT_SHIFT] = OP_RIGHT_SHIFT, [ADDER_AND] = OP_AND, [ADDER_OR] = OP_OR, [ADDER_XOR] = OP_XOR,
};

/* With a small number on the right; 0 (WIDE): none. */
static const uint8_t int_ops[ADDER_OPERATORS] = {
    [ADDER_ADD] = OP_ADD_INT, [ADDER_SUBTRACT] = OP_SUBTRACT_INT, [ADDER_MULTIPLY] = OP_MULTIPLY_INT,
    [ADDER_FLOOR_DIVIDE] = OP_FLOOR_DIVIDE_INT, [ADDER_MODULO] = OP_MODULO_INT, [ADDER_LEFT_SHIFT] = OP_LEFT_SHIFT_INT,
    [ADDER_RIGHT_SHIFT] = OP_RIGHT_SHIFT_INT, [ADDER_AND] = OP_AND_INT, [ADDER_OR] = OP_OR_INT, [ADDER_XOR] = OP_XOR_INT,
};

static bool fold_int_operand(FunctionState *fs, NodeId id, enum Opcode op, int *out) {
    Value v;
    if (!fold(fs, id, &v) || !adder_is_small_int(v)) return false;
    bool is_signed = op == OP_ADD_INT || op == OP_SUBTRACT_INT;
    intptr_t n = adder_small_int_get(v);
    if (n < (is_signed ? -128 : 0) || n > (is_signed ? 127 : 255)) return false;
    *out = (int)n;
    return true;
}

static NOINLINE int generate_binary(FunctionState *fs, Node *n, int want) {
    int saved = fs->top, number;
    int a = operand(fs, n->a, n->b);
    enum Opcode int_op = (enum Opcode)int_ops[n->op];
    bool small = int_op != OP_WIDE && fold_int_operand(fs, n->b, int_op, &number);
    int b = small ? 0 : expression(fs, n->b, ANY);
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    if (small) {
        emit(fs, int_op, to, a, number);
    } else {
        emit(fs, (enum Opcode)binary_ops[n->op], to, a, b);
    }
    return to;
}

static NOINLINE int generate_one_operand(FunctionState *fs, Node *n, enum Opcode op, int want) {
    int saved = fs->top;
    int a = expression(fs, n->a, ANY);
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    emit(fs, op, to, a);
    return to;
}

static enum Opcode unary_op(unsigned op) {
    return op == ADDER_NEGATE ? OP_NEGATE : op == ADDER_PLUS ? OP_PLUS : OP_INVERT;
}

static NOINLINE int generate_attribute(FunctionState *fs, Node *n, int want) {
    int saved = fs->top;
    int object = expression(fs, n->a, ANY);
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    fs->line = attribute_line(n);
    emit(fs, OP_LOAD_ATTRIBUTE, to, object, name_index(fs, value_of(fs, n->b)));
    return to;
}

static NOINLINE int generate_subscript(FunctionState *fs, Node *n, int want) {
    int saved = fs->top, number;
    int object = operand(fs, n->a, n->b);
    bool small = fold_small_int(fs, n->b, &number);
    int index = small ? 0 : expression(fs, n->b, ANY);
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    if (small) {
        emit(fs, OP_LOAD_ITEM_INT, to, object, number);
    } else {
        emit(fs, OP_LOAD_ITEM, to, object, index);
    }
    return to;
}

static NOINLINE void generate_slice(FunctionState *fs, Node *n, int to) {
    NodeId parts[3] = {n->a, n->b, n->c};
    Value folded[3] = {NONE, NONE, NONE};
    bool constant = true;
    for (unsigned i = 0; i < 3; i++) constant = constant && (parts[i] == 0 || fold(fs, parts[i], &folded[i]));
    if (constant) {
        load_value(fs, to, adder_slice(fs->unit->vm, folded[0], folded[1], folded[2]));
        return;
    }
    int row = fs->top;
    for (unsigned i = 0; i < 3; i++) {
        int reg = register_new(fs);
        if (parts[i] == 0) {
            emit(fs, OP_LOAD_NONE, reg);
        } else {
            expression_to(fs, parts[i], reg);
        }
    }
    emit(fs, OP_BUILD_SLICE, to, row);
}

/* ---- and, or, conditional ---- */
static NOINLINE int generate_and_or(FunctionState *fs, Node *n, int want) {
    int result = scratch(fs, want);
    Label end = LABEL_AHEAD;
    bool is_and = n->kind == NODE_AND;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        int saved = fs->top;
        expression_to(fs, i, result);
        fs->top = (uint16_t)saved;
        if (node_of(fs, i)->next != 0) emit_jump(fs, &end, is_and ? OP_JUMP_IF_FALSE : OP_JUMP_IF_TRUE, result);
    }
    label_bind(fs, &end);
    return result;
}

static NOINLINE int generate_conditional(FunctionState *fs, Node *n, int want) {
    int to = result_register(fs, want), saved = fs->top;
    Label otherwise = LABEL_AHEAD, end = LABEL_AHEAD;
    condition(fs, n->a, false, &otherwise);
    expression_to(fs, n->b, to);
    fs->top = (uint16_t)saved;
    emit_jump(fs, &end, OP_JUMP);
    label_bind(fs, &otherwise);
    expression_to(fs, n->c, to);
    fs->top = (uint16_t)saved;
    label_bind(fs, &end);
    return to;
}

/* ---- displays ---- */
static void append_items(FunctionState *fs, NodeId list, int to, enum Opcode one, enum Opcode many) {
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        int saved = fs->top;
        bool starred = node_of(fs, i)->kind == NODE_STARRED;
        int item = expression(fs, starred ? node_of(fs, i)->a : i, ANY);
        emit(fs, starred ? many : one, to, item);
        fs->top = (uint16_t)saved;
    }
}

static bool all_constant(FunctionState *fs, NodeId list) {
    Value v;
    for (; list != 0; list = node_of(fs, list)->next) {
        if (!fold(fs, list, &v)) return false;
    }
    return true;
}

static void load_constant_items(FunctionState *fs, NodeId list, unsigned count, int to) {
    Value tuple = adder_tuple(fs->unit->vm, count, NULL), item;
    for (unsigned i = 0; i < count; i++, list = node_of(fs, list)->next) {
        if (!fold(fs, list, &item)) return;
        adder_store(fs->unit->vm, adder_object_get(tuple), &adder_tuple_items(tuple)[i], item);
    }
    emit(fs, OP_LOAD_CONSTANT, to, constant_index(fs, tuple));
}

static NOINLINE int generate_display(FunctionState *fs, Node *n, int want) {
    bool starred = false, set = n->kind == NODE_SET, tuple = n->kind == NODE_TUPLE;
    unsigned count = list_count(fs, n->a, &starred);
    enum Opcode build = set ? OP_BUILD_SET : tuple ? OP_BUILD_TUPLE : OP_BUILD_LIST;
    bool constants = !starred && count >= CONSTANT_ROW_MIN && !tuple && all_constant(fs, n->a);
    if (!starred && !constants && count <= ROW_MAX) {
        int saved = fs->top, to = want;
        expression_row(fs, n->a, saved);
        fs->top = (uint16_t)saved;
        to = result_register(fs, want);
        set_line(fs, n);
        emit(fs, build, to, saved, count);
        return to;
    }
    int to = scratch(fs, want), saved = fs->top;
    emit(fs, set ? OP_BUILD_SET : OP_BUILD_LIST, to, to, 0);
    if (constants) {
        int row = register_new(fs);
        load_constant_items(fs, n->a, count, row);
        emit(fs, set ? OP_SET_UPDATE : OP_LIST_EXTEND, to, row);
    } else {
        append_items(fs, n->a, to, set ? OP_SET_ADD : OP_LIST_APPEND, set ? OP_SET_UPDATE : OP_LIST_EXTEND);
    }
    fs->top = (uint16_t)saved;
    if (tuple) emit(fs, OP_LIST_TO_TUPLE, to, to);
    return to;
}

static void store_pair(FunctionState *fs, Node *item, int dict) {
    int saved = fs->top;
    int key = operand(fs, item->a, item->b);
    int value = expression(fs, item->b, ANY);
    emit(fs, OP_DICT_STORE, dict, key, value);
    fs->top = (uint16_t)saved;
}

static NOINLINE int generate_dict(FunctionState *fs, Node *n, int want) {
    int saved = fs->top, row = saved;
    unsigned pairs = 0;
    NodeId i = n->a;
    for (; i != 0 && node_of(fs, i)->a != 0 && pairs < ROW_MAX / 2; i = node_of(fs, i)->next, pairs++) {
        int key = register_new(fs);
        expression_to(fs, node_of(fs, i)->a, key);
        int value = register_new(fs);
        expression_to(fs, node_of(fs, i)->b, value);
    }
    fs->top = (uint16_t)saved;
    int to = i == 0 ? result_register(fs, want) : scratch(fs, want);
    saved = fs->top;
    set_line(fs, n);
    emit(fs, OP_BUILD_DICT, to, row, pairs);
    for (; i != 0; i = node_of(fs, i)->next) {
        Node *item = node_of(fs, i);
        if (item->a != 0) {
            store_pair(fs, item, to);
            continue;
        }
        int mapping = expression(fs, item->b, ANY);
        emit(fs, OP_DICT_UPDATE, to, mapping);
        fs->top = (uint16_t)saved;
    }
    return to;
}

/* ---- strings with holes ---- */
static NOINLINE int generate_formatted(FunctionState *fs, Node *n, int want) {
    int saved = fs->top;
    int value = operand(fs, n->a, n->b != 0 ? n->b : n->a);
    int spec = n->b != 0 ? expression(fs, n->b, ANY) : 0;
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    if (n->b != 0) {
        emit(fs, OP_FORMAT_SPEC, to, value, n->op, spec);
    } else {
        emit(fs, OP_FORMAT, to, value, n->op);
    }
    return to;
}

static NOINLINE int generate_fstring(FunctionState *fs, Node *n, int want) {
    if (n->a == 0) {
        int empty = result_register(fs, want);
        load_value(fs, empty, N(empty));
        return empty;
    }
    if (node_of(fs, n->a)->next == 0) return expression(fs, n->a, want);
    int saved = fs->top;
    bool starred = false;
    unsigned count = list_count(fs, n->a, &starred);
    expression_row(fs, n->a, saved);
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    emit(fs, OP_BUILD_STRING, to, saved, count);
    return to;
}

/* One piece of a t-string: a str as it is, an interpolation as (value, text, conversion or None, spec). */
static void generate_piece(FunctionState *fs, NodeId id, int to) {
    Node *n = node_of(fs, id);
    if (n->kind != NODE_FORMATTED) {
        expression_to(fs, id, to);
        return;
    }
    int saved = fs->top, row = registers_new(fs, 4);
    char conversion = (char)n->op;
    expression_to(fs, n->a, row);
    load_value(fs, row + 1, n->c != 0 ? value_of(fs, n->c) : N(empty));
    load_value(fs, row + 2, conversion == 0 ? NONE : adder_intern(fs->unit->vm, &conversion, 1));
    if (n->b != 0) {
        expression_to(fs, n->b, row + 3);
    } else {
        load_value(fs, row + 3, N(empty));
    }
    emit(fs, OP_BUILD_TUPLE, to, row, 4);
    fs->top = (uint16_t)saved;
}

static NOINLINE int generate_tstring(FunctionState *fs, Node *n, int want) {
    int saved = fs->top;
    unsigned count = 0;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next, count++) generate_piece(fs, i, register_new(fs));
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want), row = saved == to ? saved : register_new(fs);
    emit(fs, OP_BUILD_TUPLE, row, saved, count);
    emit(fs, OP_INTRINSIC, to, row, INTRINSIC_TEMPLATE);
    return to;
}

/* ---- generators ---- */
/* The iterator hands out values until its end; the result ends up in `value`. The interpreter relies on this shape: when
 * throw() ends the delegate, execution goes on at the SEND's target. */
void delegate_loop(FunctionState *fs, int iterator, int value) {
    Label again = LABEL_AHEAD, end = LABEL_AHEAD;
    emit(fs, OP_LOAD_NONE, value);
    label_bind(fs, &again);
    emit_jump(fs, &end, OP_SEND, iterator, value);
    emit(fs, OP_YIELD_DELEGATE, value, iterator);
    emit_jump(fs, &again, OP_JUMP);
    label_bind(fs, &end);
}

void generate_await(FunctionState *fs, int reg, uint32_t place, bool from_special) {
    int saved = fs->top, iterator = register_new(fs);
    fs->line = PLACE_LINE(place);
    emit(fs, OP_GET_AWAITABLE, iterator, reg);
    delegate_loop(fs, iterator, reg);
    fs->top = (uint16_t)saved;
}

static NOINLINE int generate_delegation(FunctionState *fs, Node *n, int want) {
    int value = scratch(fs, want), saved = fs->top;
    expression_to(fs, n->a, value);
    fs->top = (uint16_t)saved;
    if (n->kind == NODE_AWAIT) {
        generate_await(fs, value, n->place, false);
        return value;
    }
    int iterator = register_new(fs);
    set_line(fs, n);
    emit(fs, OP_GET_DELEGATE, iterator, value);
    delegate_loop(fs, iterator, value);
    fs->top = (uint16_t)saved;
    return value;
}

static NOINLINE int generate_yield(FunctionState *fs, Node *n, int want) {
    int saved = fs->top, value;
    if (n->a != 0) {
        value = expression(fs, n->a, ANY);
    } else {
        value = register_new(fs);
        emit(fs, OP_LOAD_NONE, value);
    }
    fs->top = (uint16_t)saved;
    int to = result_register(fs, want);
    set_line(fs, n);
    emit(fs, fs->flags & CODE_COROUTINE ? OP_YIELD_ASYNC : OP_YIELD, to, value);
    return to;
}

/* ---- names ---- */
static NOINLINE int generate_name(FunctionState *fs, Node *n, int want) {
    int local = local_register(fs, n->b);
    if (local >= 0 && want == ANY) {
        check_local(fs, n->b);
        return local;
    }
    int to = result_register(fs, want);
    load_symbol(fs, n->b, n->a, to);
    return to;
}

static NOINLINE int generate_named(FunctionState *fs, Node *n, int want) {
    Node *target = node_of(fs, n->a);
    int local = local_register(fs, target->b);
    int value = expression(fs, n->b, local >= 0 && want == ANY ? local : want);
    store_symbol(fs, target->b, target->a, value);
    return value;
}

static int generate_into(FunctionState *fs, NodeId id, int want,
                         void (*generate)(FunctionState *fs, NodeId id, int to)) {
    int to = scratch(fs, want), saved = fs->top;
    generate(fs, id, to);
    fs->top = (uint16_t)saved;
    return to;
}

static int generate_kind(FunctionState *fs, NodeId id, Node *n, int want) {
    switch (n->kind) {
    case NODE_NAME:
        return generate_name(fs, n, want);
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_SET:
        return generate_display(fs, n, want);
    case NODE_DICT:
        return generate_dict(fs, n, want);
    case NODE_BINARY:
        return generate_binary(fs, n, want);
    case NODE_UNARY:
        return generate_one_operand(fs, n, unary_op(n->op), want);
    case NODE_NOT:
        return generate_one_operand(fs, n, OP_NOT, want);
    case NODE_AND:
    case NODE_OR:
        return generate_and_or(fs, n, want);
    case NODE_COMPARE:
        if (node_of(fs, n->b)->next != 0) return generate_into(fs, id, want, generate_compare);
        want = result_register(fs, want);
        generate_compare(fs, id, want);
        return want;
    case NODE_CONDITIONAL:
        return generate_conditional(fs, n, want);
    case NODE_LAMBDA:
        return generate_into(fs, id, want, generate_lambda);
    case NODE_ATTRIBUTE:
        return generate_attribute(fs, n, want);
    case NODE_SUBSCRIPT:
        return generate_subscript(fs, n, want);
    case NODE_NAMED:
        return generate_named(fs, n, want);
    case NODE_LIST_COMPREHENSION:
    case NODE_SET_COMPREHENSION:
    case NODE_DICT_COMPREHENSION:
        return generate_into(fs, id, want, generate_comprehension);
    case NODE_GENERATOR:
        return generate_into(fs, id, want, generate_generator);
    case NODE_AWAIT:
    case NODE_YIELD_FROM:
        return generate_delegation(fs, n, want);
    case NODE_YIELD:
        return generate_yield(fs, n, want);
    case NODE_FSTRING:
        return generate_fstring(fs, n, want);
    case NODE_FORMATTED:
        return generate_formatted(fs, n, want);
    case NODE_TSTRING:
        return generate_tstring(fs, n, want);
    case NODE_STARRED:
        SYNTAX_ERROR_AT(fs, n, "can't use starred expression here");
    default:
        SYNTAX_ERROR_AT(fs, n, "invalid syntax");
    }
}

/* A call's window must be the top of the stack: the wanted register when it is just that, else a new one. */
static NOINLINE int generate_call_to(FunctionState *fs, NodeId id, int want) {
    bool on_top = want >= 0 && want == fs->top - 1 && register_is_temporary(fs, want);
    int base = on_top ? want : register_new(fs);
    generate_call(fs, id, base);
    fs->top = (uint16_t)(base + 1);
    return base;
}

int expression(FunctionState *fs, NodeId id, int want) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, id);
    Value constant;
    int before = fs->top;
    set_line(fs, n);
    if (fold(fs, id, &constant)) {
        want = result_register(fs, want);
        load_value(fs, want, constant);
        return want;
    }
    if (n->kind == NODE_SLICE) {
        want = result_register(fs, want);
        int saved = fs->top;
        generate_slice(fs, n, want);
        fs->top = (uint16_t)saved;
        return want;
    }
    int result = n->kind == NODE_CALL ? generate_call_to(fs, id, want) : generate_kind(fs, id, n, want);
    if (want == ANY || want == result) return result;
    emit_move(fs, want, result);
    fs->top = (uint16_t)before;
    return want;
}
