/* unparse.c: the source text of an expression from its tree, for `from __future__ import annotations`: one space around
 * operators, none inside of brackets, parentheses where they are needed. It has no text for lambda, comprehensions, f-strings
 * and what an annotation may not contain: such an annotation is evaluated. */
#include "compile/generate.h"

#include "object/call.h"

/* How tightly an expression binds; what binds less than its place asks for gets parentheses. */
enum { LOOSE, TEST, OR_LEVEL, AND_LEVEL, NOT_LEVEL, COMPARE_LEVEL, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER,
       AWAIT_LEVEL, ATOM };

typedef struct Text {
    const Ast *ast;
    Builder out;
    bool failed;
} Text;

static void put(Text *t, const char *text) { adder_builder_put_c(&t->out, text); }
static void put_expression(Text *t, NodeId id, int level);

static void put_list(Text *t, NodeId list) {
    for (NodeId i = list; i != 0; i = ast_node(t->ast, i)->next) {
        if (i != list) put(t, ", ");
        put_expression(t, i, TEST);
    }
}

static void put_joined(Text *t, NodeId list, const char *between, int level) {
    for (NodeId i = list; i != 0; i = ast_node(t->ast, i)->next) {
        if (i != list) put(t, between);
        put_expression(t, i, level + 1);
    }
}

static void put_binary(Text *t, const Node *n, int level) {
    static const char operators[][4] = {"+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"};
    bool power = n->op == ADDER_POWER;
    put_expression(t, n->a, level + power);
    adder_builder_format(&t->out, " %s ", operators[n->op]);
    put_expression(t, n->b, level + !power);
}

static int binary_level(unsigned op) {
    static const uint8_t levels[] = {SUM, SUM, TERM, TERM, TERM, TERM, POWER, TERM, SHIFT, SHIFT, BIT_AND, BIT_OR, BIT_XOR};
    return levels[op];
}

static void put_comparisons(Text *t, const Node *n) {
    static const char comparisons[][7] = {"<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"};
    put_expression(t, n->a, COMPARE_LEVEL + 1);
    for (NodeId i = n->b; i != 0; i = ast_node(t->ast, i)->next) {
        adder_builder_format(&t->out, " %s ", comparisons[ast_node(t->ast, i)->op]);
        put_expression(t, ast_node(t->ast, i)->a, COMPARE_LEVEL + 1);
    }
}

static void put_slice(Text *t, const Node *n) {
    if (n->a != 0) put_expression(t, n->a, TEST);
    put(t, ":");
    if (n->b != 0) put_expression(t, n->b, TEST);
    if (n->c == 0) return;
    put(t, ":");
    put_expression(t, n->c, TEST);
}

static void put_constant(Text *t, Value v) {
    if (adder_same(v, ADDER_ELLIPSIS)) {
        put(t, "...");
    } else {
        adder_builder_put_repr(&t->out, v);
    }
}

static void put_pair(Text *t, const Node *n, const char *unpacked, const char *between) {
    if (n->a == 0) {
        put(t, unpacked);
    } else if (n->kind == NODE_KEYWORD) {
        adder_builder_format(&t->out, "%q%s", ast_value(t->ast, n->a), between);
    } else {
        put_expression(t, n->a, TEST);
        put(t, between);
    }
    put_expression(t, n->b, n->a == 0 ? BIT_OR : TEST);
}

static int level_of(const Node *n) {
    switch (n->kind) {
    case NODE_TUPLE: return LOOSE;
    case NODE_CONDITIONAL: return TEST;
    case NODE_OR: return OR_LEVEL;
    case NODE_AND: return AND_LEVEL;
    case NODE_NOT: return NOT_LEVEL;
    case NODE_COMPARE: return COMPARE_LEVEL;
    case NODE_BINARY: return binary_level(n->op);
    case NODE_UNARY: return FACTOR;
    default: return ATOM;
    }
}

static void put_operation(Text *t, const Node *n, int level) {
    static const char unary[] = {[ADDER_NEGATE] = '-', [ADDER_PLUS] = '+', [ADDER_INVERT] = '~'};
    switch (n->kind) {
    case NODE_CONDITIONAL:
        put_expression(t, n->b, TEST + 1);
        put(t, " if ");
        put_expression(t, n->a, TEST + 1);
        put(t, " else ");
        put_expression(t, n->c, TEST);
        return;
    case NODE_OR: put_joined(t, n->a, " or ", level); return;
    case NODE_AND: put_joined(t, n->a, " and ", level); return;
    case NODE_NOT:
        put(t, "not ");
        put_expression(t, n->a, level);
        return;
    case NODE_COMPARE: put_comparisons(t, n); return;
    case NODE_BINARY: put_binary(t, n, level); return;
    case NODE_UNARY:
        adder_builder_put(&t->out, &unary[n->op], 1);
        put_expression(t, n->a, level);
        return;
    case NODE_TUPLE:
        put_list(t, n->a);
        if (n->a == 0 || ast_node(t->ast, n->a)->next == 0) put(t, n->a == 0 ? "()" : ",");
        return;
    default: t->failed = true;
    }
}

static void put_enclosed(Text *t, const char *open, NodeId list, const char *close) {
    put(t, open);
    put_list(t, list);
    put(t, close);
}

static void put_atom(Text *t, const Node *n) {
    switch (n->kind) {
    case NODE_NAME: adder_builder_format(&t->out, "%q", ast_value(t->ast, n->a)); return;
    case NODE_CONSTANT: put_constant(t, ast_value(t->ast, n->a)); return;
    case NODE_LIST: put_enclosed(t, "[", n->a, "]"); return;
    case NODE_SET:
    case NODE_DICT: put_enclosed(t, "{", n->a, "}"); return;
    case NODE_DICT_ITEM: put_pair(t, n, "**", ": "); return;
    case NODE_KEYWORD: put_pair(t, n, "**", "="); return;
    case NODE_STARRED:
        put(t, "*");
        put_expression(t, n->a, BIT_OR);
        return;
    case NODE_CALL:
        put_expression(t, n->a, ATOM);
        put_enclosed(t, "(", n->b, ")");
        return;
    case NODE_ATTRIBUTE:
        put_expression(t, n->a, ATOM);
        adder_builder_format(&t->out, ast_node(t->ast, n->a)->kind == NODE_CONSTANT &&
                             adder_is_int(ast_value(t->ast, ast_node(t->ast, n->a)->a)) ? " .%q" : ".%q", ast_value(t->ast, n->b));
        return;
    case NODE_SUBSCRIPT:
        put_expression(t, n->a, ATOM);
        put(t, "[");
        put_expression(t, n->b, LOOSE);
        put(t, "]");
        return;
    case NODE_SLICE: put_slice(t, n); return;
    default: put_operation(t, n, ATOM);
    }
}

static void put_expression(Text *t, NodeId id, int wanted) {
    const Node *n = ast_node(t->ast, id);
    int level = level_of(n);
    bool enclosed = level < wanted && !(n->kind == NODE_TUPLE && n->a == 0);
    if (enclosed) put(t, "(");
    if (level == ATOM) {
        put_atom(t, n);
    } else {
        put_operation(t, n, level);
    }
    if (enclosed) put(t, ")");
}

Value unparse(Vm *vm, const Ast *ast, NodeId id) {
    Text t = {.ast = ast};
    adder_builder_start(vm, &t.out);
    put_expression(&t, id, TEST);
    Value text = adder_builder_str(&t.out);
    return t.failed ? UNBOUND : text;
}
