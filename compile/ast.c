/* ast.c: the arena of nodes and the table of values. See ast.h; knows nothing of grammar. */
#include "compile/ast.h"

#define AST_REUSE 64u /* how far back an equal name is looked for */
#define AST_LIMIT ((NodeId) ~(NodeId)0)

void ast_start(Ast *ast, Vm *vm) {
    memset(ast, 0, sizeof *ast);
    ast->vm = vm;
    ast->value_index = UNBOUND;
    ast->values = UNBOUND;
    ast_reset(ast);
}

void ast_reset(Ast *ast) {
    while (ast->chunk_count > 1) {
        ast->chunk_count--;
        adder_buffer_free(ast->vm, ast->chunks[ast->chunk_count]);
        ast->chunks[ast->chunk_count] = NULL;
    }
    ast->node_count = 1; /* 0 means none */
    ast->value_index = UNBOUND;
    if (adder_is_unbound(ast->values) || adder_list_count(ast->values) > 1) {
        adder_store(ast->vm, ast, &ast->values, adder_list(ast->vm, 0, NULL)); /* the unit's: ast is in the middle of it */
        adder_list_append(ast->vm, ast->values, NONE);
    }
}

void ast_end(Ast *ast) {
    for (unsigned i = 0; i < ast->chunk_count; i++) {
        adder_buffer_free(ast->vm, ast->chunks[i]);
    }
    adder_buffer_free(ast->vm, ast->chunks);
    ast->chunks = NULL;
    ast->chunk_count = ast->chunk_capacity = ast->node_count = 0;
    ast->values = ast->value_index = UNBOUND;
}

static NOINLINE void ast_grow(Ast *ast) {
    if (ast->chunk_count == ast->chunk_capacity) {
        unsigned capacity = ast->chunk_capacity ? ast->chunk_capacity * 2 : 4;
        ast->chunks =
            adder_buffer_resize(ast->vm, ast->chunks, ast->chunk_capacity * sizeof(Node *), capacity * sizeof(Node *));
        ast->chunk_capacity = capacity;
    }
    Node *chunk = adder_buffer_new(ast->vm, AST_CHUNK_NODES * sizeof(Node));
    ast->chunks[ast->chunk_count++] = chunk;
}

NodeId ast_new(Ast *ast, NodeKind kind, uint32_t place) {
    if (UNLIKELY(ast->node_count >= AST_LIMIT)) {
        adder_raise(ast->vm, &adder_SyntaxError, "statement too large");
    }
    if (ast->node_count >= ast->chunk_count * AST_CHUNK_NODES) ast_grow(ast);
    NodeId id = (NodeId)ast->node_count++;
    Node *node = ast_node(ast, id);
    memset(node, 0, sizeof *node);
    node->kind = (uint8_t)kind;
    node->place = place;
    return id;
}

NodeId ast_add_value(Ast *ast, Value v) {
    size_t count = adder_list_count(ast->values);
    const Value *items = adder_list_items(ast->values);
    size_t stop = count > AST_REUSE + 1 ? count - AST_REUSE : 1;
    for (size_t i = count; i > stop; i--) {
        if (adder_same(items[i - 1], v)) return (NodeId)(i - 1);
    }
    if (UNLIKELY(count >= AST_LIMIT)) {
        adder_raise(ast->vm, &adder_SyntaxError, "too many names and constants");
    }
    adder_list_append(ast->vm, ast->values, v);
    return (NodeId)count;
}

void ast_trace(Ast *ast, Visitor *visitor) {
    for (unsigned i = 0; i < ast->chunk_count; i++) {
        adder_visit_buffer(visitor, &ast->chunks[i]);
    }
    adder_visit_buffer(visitor, &ast->chunks);
    adder_visit(visitor, &ast->values);
    adder_visit(visitor, &ast->value_index);
}
