/* fold.c: expressions whose value is known now: literals and operations on them, and names made by const(). Computes
 * only what cannot fail and stays small. */
#include "compile/generate.h"
#include "object/container.h"
#include "object/number.h"
#include "object/str.h"

#define FOLDED_TEXT_MAX 4096u
#define FOLDED_BITS_MAX 128

static bool is_number(Value v) {
    return value_is_integer(v) || value_is_float(v) || adder_is_exact(v, &adder_complex_type);
}

static bool small_within(Value v, intptr_t limit) {
    return adder_is_small_int(v) && adder_small_int_get(v) >= 0 && adder_small_int_get(v) <= limit;
}

static bool power_is_small(Value base, Value exponent) {
    if (!adder_is_small_int(base) || !small_within(exponent, FOLDED_BITS_MAX)) return false;
    intptr_t n = adder_small_int_get(base);
    int bits = 0;
    for (uintptr_t m = (uintptr_t)(n < 0 ? -n : n); m != 0; m >>= 1) bits++;
    return bits * adder_small_int_get(exponent) <= FOLDED_BITS_MAX;
}

static NOINLINE bool fold_numbers(FunctionState *fs, unsigned op, Value a, Value b, Value *out) {
    switch (op) {
    case ADDER_TRUE_DIVIDE:
    case ADDER_FLOOR_DIVIDE:
    case ADDER_MODULO:
        if (!adder_truth(fs->unit->vm, b)) return false;
        if (value_is_big(a) || value_is_big(b)) return false;
        break;
    case ADDER_POWER:
        if (!power_is_small(a, b)) return false;
        break;
    case ADDER_LEFT_SHIFT:
        if (!adder_is_small_int(a) || !small_within(b, FOLDED_BITS_MAX)) return false;
        break;
    case ADDER_RIGHT_SHIFT:
        if (!value_is_integer(a) || !small_within(b, FOLDED_BITS_MAX * 4)) return false;
        break;
    case ADDER_MULTIPLY:
    case ADDER_ADD:
    case ADDER_SUBTRACT:
        if ((value_is_big(a) && value_is_float(b)) || (value_is_big(b) && value_is_float(a))) return false;
        break;
    case ADDER_MATRIX_MULTIPLY:
        return false;
    default: /* & | ^ */
        if (!value_is_integer(a) || !value_is_integer(b)) return false;
    }
    *out = number_binary(fs->unit->vm, op, a, b);
    return !adder_same(*out, NOT_IMPLEMENTED);
}

static bool text_size(Value v, size_t *size) {
    if (value_is_str(v)) {
        *size = str_size(str_of(v));
        return true;
    }
    if (!adder_is_exact(v, &adder_bytes_type)) return false;
    *size = VALUE_AS(Bytes, v)->size;
    return true;
}

static NOINLINE bool fold_text(FunctionState *fs, unsigned op, Value a, Value b, Value *out) {
    size_t m, n;
    if (!text_size(a, &m)) return false;
    if (op == ADDER_ADD) {
        if (!text_size(b, &n) || value_is_str(a) != value_is_str(b) || m + n > FOLDED_TEXT_MAX) return false;
    } else if (op != ADDER_MULTIPLY || !small_within(b, FOLDED_TEXT_MAX) ||
               m * (size_t)adder_small_int_get(b) > FOLDED_TEXT_MAX) {
        return false;
    }
    *out = adder_binary(fs->unit->vm, op, a, b);
    return true;
}

static NOINLINE bool fold_binary(FunctionState *fs, const Node *n, Value *out) {
    Value a, b;
    if (!fold(fs, n->b, &b) || !fold(fs, n->a, &a)) return false;
    if (is_number(a) && is_number(b)) return fold_numbers(fs, n->op, a, b, out);
    return fold_text(fs, n->op, a, b, out);
}

static NOINLINE bool fold_unary(FunctionState *fs, const Node *n, Value *out) {
    Value v;
    if (!fold(fs, n->a, &v) || !is_number(v) || adder_is_bool(v)) return false;
    if (n->op == ADDER_INVERT && !value_is_integer(v)) return false;
    *out = adder_unary(fs->unit->vm, (AdderUnary)n->op, v);
    return true;
}

static NOINLINE bool fold_tuple(FunctionState *fs, const Node *n, Value *out) {
    size_t count = 0;
    Value item;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next, count++) {
        if (!fold(fs, i, &item)) return false;
    }
    Value tuple = adder_tuple(fs->unit->vm, count, NULL);
    size_t at = 0;
    for (NodeId i = n->a; i != 0; i = node_of(fs, i)->next) {
        if (!fold(fs, i, &item)) return false;
        adder_store(fs->unit->vm, adder_object_get(tuple), &adder_tuple_items(tuple)[at++], item);
    }
    *out = tuple;
    return true;
}

/* A name made by const(), unless it means something local here. */
static NOINLINE bool fold_name(FunctionState *fs, const Node *n, Value *out) {
    if (name_is(&fs->unit->ast, n->a, N(__debug__))) {
        *out = adder_bool(fs->unit->options->optimise == 0);
        return true;
    }
    if (adder_is_unbound(fs->unit->constants)) return false;
    if (n->b != 0) {
        unsigned flags = symbol_of(fs, n->b)->flags;
        if (flags & (SYMBOL_CELL | SYMBOL_FREE)) return false;
        if ((flags & SYMBOL_BOUND) && !(flags & (SYMBOL_GLOBAL | SYMBOL_NAMESPACE))) return false;
    }
    *out = adder_dict_find(fs->unit->vm, fs->unit->constants, value_of(fs, n->a));
    return !adder_is_unbound(*out);
}

/* const(EXPRESSION) or micropython.const(EXPRESSION) */
bool call_is_const(FunctionState *fs, NodeId id) {
    const Node *n = node_of(fs, id), *callee = node_of(fs, n->a);
    if (n->kind != NODE_CALL || n->b == 0 || node_of(fs, n->b)->next != 0) return false;
    NodeKind argument = (NodeKind)node_of(fs, n->b)->kind;
    if (argument == NODE_STARRED || argument == NODE_KEYWORD) return false;
    if (callee->kind == NODE_ATTRIBUTE) {
        const Node *module = node_of(fs, callee->a);
        return name_is(&fs->unit->ast, callee->b, N(const)) && module->kind == NODE_NAME &&
               name_is(&fs->unit->ast, module->a, N(micropython));
    }
    if (callee->kind != NODE_NAME || fs->unit->const_hidden || !name_is(&fs->unit->ast, callee->a, N(const))) return false;
    return callee->b == 0 || !(symbol_of(fs, callee->b)->flags & (SYMBOL_BOUND | SYMBOL_FREE));
}

static NOINLINE bool fold_const(FunctionState *fs, NodeId id, Value *out) {
    bool folded = fold(fs, node_of(fs, id)->b, out);
    if (fs->unit->options->integer_constants && !(folded && value_is_integer(*out))) {
        SYNTAX_ERROR_AT(fs, node_of(fs, id), "constant must be an integer");
    }
    return folded;
}

static bool fold_new(FunctionState *fs, NodeId id, Value *out) {
    Node *n = node_of(fs, id);
    Value v;
    switch (n->kind) {
    case NODE_NAME:
        return fold_name(fs, n, out);
    case NODE_UNARY:
        return fold_unary(fs, n, out);
    case NODE_BINARY:
        return fold_binary(fs, n, out);
    case NODE_TUPLE:
        return fold_tuple(fs, n, out);
    case NODE_NOT:
        if (!fold(fs, n->a, &v)) return false;
        *out = adder_bool(!adder_truth(fs->unit->vm, v));
        return true;
    case NODE_CALL:
        return call_is_const(fs, id) && fold_const(fs, id, out);
    default:
        return false;
    }
}

bool fold(FunctionState *fs, NodeId id, Value *out) {
    Node *n = node_of(fs, id);
    if (n->kind == NODE_CONSTANT) {
        *out = value_of(fs, n->a);
        return true;
    }
    adder_check_stack(fs->unit->vm);
    if (!fold_new(fs, id, out)) return false;
    if (n->kind == NODE_TUPLE || n->kind == NODE_NAME) return true;
    n->a = ast_add_value(&fs->unit->ast, *out); /* once is enough */
    n->kind = NODE_CONSTANT;
    return true;
}

bool fold_small_int(FunctionState *fs, NodeId id, int *out) {
    Value v;
    if (!fold(fs, id, &v) || !adder_is_small_int(v)) return false;
    if (adder_small_int_get(v) < -128 || adder_small_int_get(v) > 127) return false;
    *out = (int)adder_small_int_get(v);
    return true;
}
