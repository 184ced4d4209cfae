/* generate_condition.c: comparisons, and conditions that become jumps. */
#include "compile/generate.h"

static const uint8_t value_ops[] = {OP_LT, OP_LE, OP_EQ, OP_NE, OP_GT, OP_GE, OP_IN, OP_NOT_IN, OP_IS, OP_IS_NOT};
/* LT..GE, in the order of AdderComparison */
static const uint8_t jump_if[] = {OP_JUMP_IF_LT, OP_JUMP_IF_LE, OP_JUMP_IF_EQ, OP_JUMP_IF_NE, OP_JUMP_IF_GT, OP_JUMP_IF_GE};
static const uint8_t jump_unless[] = {OP_JUMP_UNLESS_LT, OP_JUMP_UNLESS_LE, OP_JUMP_UNLESS_EQ,
                                      OP_JUMP_UNLESS_NE, OP_JUMP_UNLESS_GT, OP_JUMP_UNLESS_GE};
static const uint8_t jump_if_int[] = {OP_JUMP_IF_LT_INT, OP_JUMP_IF_LE_INT, OP_JUMP_IF_EQ_INT,
                                      OP_JUMP_IF_NE_INT, OP_JUMP_IF_GT_INT, OP_JUMP_IF_GE_INT};
static const uint8_t jump_unless_int[] = {OP_JUMP_UNLESS_LT_INT, OP_JUMP_UNLESS_LE_INT, OP_JUMP_UNLESS_EQ_INT,
                                          OP_JUMP_UNLESS_NE_INT, OP_JUMP_UNLESS_GT_INT, OP_JUMP_UNLESS_GE_INT};

/* The right side of `in`: a list of constants may as well be a tuple. */
static int generate_operand(FunctionState *fs, NodeId id, unsigned op) {
    Node *n = node_of(fs, id);
    if ((op == COMPARISON_IN || op == COMPARISON_NOT_IN) && n->kind == NODE_LIST) {
        Value v;
        bool constant = true;
        for (NodeId i = n->a; i != 0 && constant; i = node_of(fs, i)->next) constant = fold(fs, i, &v);
        if (constant) n->kind = NODE_TUPLE;
    }
    return expression(fs, id, ANY);
}

/* Several comparisons in a row: the operands between are evaluated once. */
static void generate_chain(FunctionState *fs, Node *n, int to) {
    Label end = LABEL_AHEAD;
    int left = operand(fs, n->a, n->b);
    for (NodeId i = n->b; i != 0; i = node_of(fs, i)->next) {
        Node *part = node_of(fs, i);
        int right = part->next != 0 ? operand(fs, part->a, part->next) : generate_operand(fs, part->a, part->op);
        fs->line = PLACE_LINE(n->place);
        emit(fs, (enum Opcode)value_ops[part->op], to, left, right);
        if (part->next != 0) emit_jump(fs, &end, OP_JUMP_IF_FALSE, to);
        left = right;
    }
    label_bind(fs, &end);
}

void generate_compare(FunctionState *fs, NodeId id, int to) {
    Node *n = node_of(fs, id);
    if (node_of(fs, n->b)->next != 0) {
        generate_chain(fs, n, to);
        return;
    }
    int saved = fs->top;
    Node *part = node_of(fs, n->b);
    int left = operand(fs, n->a, part->a);
    int right = generate_operand(fs, part->a, part->op);
    fs->top = (uint16_t)saved;
    fs->line = PLACE_LINE(n->place);
    emit(fs, (enum Opcode)value_ops[part->op], to, left, right);
}

static bool is_none(FunctionState *fs, NodeId id) {
    Value v;
    return fold(fs, id, &v) && adder_is_none(v);
}

static void identity_jump(FunctionState *fs, Node *n, Node *part, bool jump_when, Label *to) {
    bool when_same = (part->op == COMPARISON_IS) == jump_when;
    int left = operand(fs, n->a, part->a);
    if (is_none(fs, part->a)) {
        emit_jump(fs, to, when_same ? OP_JUMP_IF_NONE : OP_JUMP_IF_NOT_NONE, left);
        return;
    }
    int right = expression(fs, part->a, ANY);
    emit_jump(fs, to, when_same ? OP_JUMP_IF_IS : OP_JUMP_IF_IS_NOT, left, right);
}

static void compare_jump(FunctionState *fs, Node *n, bool jump_when, Label *to) {
    Node *part = node_of(fs, n->b);
    int number;
    if (part->op == COMPARISON_IS || part->op == COMPARISON_IS_NOT) {
        identity_jump(fs, n, part, jump_when, to);
        return;
    }
    int left = operand(fs, n->a, part->a);
    if (part->op < COMPARISON_IN && fold_small_int(fs, part->a, &number)) {
        fs->line = PLACE_LINE(n->place);
        emit_jump(fs, to, (enum Opcode)(jump_when ? jump_if_int : jump_unless_int)[part->op], left, number);
        return;
    }
    int right = generate_operand(fs, part->a, part->op);
    fs->line = PLACE_LINE(n->place);
    if (part->op < COMPARISON_IN) {
        emit_jump(fs, to, (enum Opcode)(jump_when ? jump_if : jump_unless)[part->op], left, right);
        return;
    }
    int result = register_new(fs);
    emit(fs, OP_IN, result, left, right);
    emit_jump(fs, to, (part->op == COMPARISON_IN) == jump_when ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, result);
}

/* a and b and c, jumping when true (or: when false): all but the last leave early, past the last. */
static void and_or_jump(FunctionState *fs, Node *n, bool jump_when, Label *to) {
    bool early = n->kind == NODE_OR; /* the outcome that ends the evaluation */
    Label past = LABEL_AHEAD;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (node_of(fs, i)->next == 0) {
            condition(fs, i, jump_when, to);
        } else {
            condition(fs, i, early, early == jump_when ? to : &past);
        }
    }
    label_bind(fs, &past);
}

/* Jumps when the truth of the expression is jump_when, else goes on behind. */
void condition(FunctionState *fs, NodeId id, bool jump_when, Label *to) {
    adder_check_stack(fs->unit->vm);
    Node *n = node_of(fs, id);
    int saved = fs->top;
    Value constant;
    fs->line = PLACE_LINE(n->place);
    if (fold(fs, id, &constant)) {
        if (adder_truth(fs->unit->vm, constant) == jump_when) emit_jump(fs, to, OP_JUMP);
    } else if (n->kind == NODE_NOT) {
        condition(fs, n->a, !jump_when, to);
    } else if (n->kind == NODE_AND || n->kind == NODE_OR) {
        and_or_jump(fs, n, jump_when, to);
    } else if (n->kind == NODE_COMPARE && node_of(fs, n->b)->next == 0) {
        compare_jump(fs, n, jump_when, to);
    } else {
        int value = expression(fs, id, ANY);
        emit_jump(fs, to, jump_when ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE, value);
    }
    fs->top = (uint16_t)saved;
}
