/* compile.c: source text to a code object, one top-level statement after the other. The tree, the scopes and the names
 * of a statement are dropped before the next is parsed; what stays is the module's bytecode. */
#include "compile/generate.h"
#include "object/str.h"

/* ---- the unit, a heap object so that the collector finds the tree ---- */
static void unit_trace(Visitor *visitor, Object *self) {
    Unit *u = (Unit *)self;
    ast_trace(&u->ast, visitor);
    adder_visit(visitor, &u->constants);
    adder_visit(visitor, &u->names);
    adder_visit(visitor, &u->body_names);
    adder_visit(visitor, &u->declared);
    adder_visit_buffer(visitor, &u->parser);
    adder_visit_buffer(visitor, &u->table.scopes);
    adder_visit_buffer(visitor, &u->table.symbols);
}
static const Slots unit_slots = {.size = sizeof(Unit), .letter = 'C', .trace = unit_trace};
static const AdderMember unit_members[1];
static const AdderType ADDER_ALIGNED unit_type = {
    (const AdderHead *)(const void *)&adder_type_type, &unit_slots, &unit_type, ADDER_ROM_NAME(compilation),
    ADDER_ROM(adder_object_type), {4u}, {4u}, ADDER_TYPE_NATIVE | ADDER_TYPE_ABSTRACT | ADDER_TYPE_FINAL,
    {unit_members, 0}, "", NULL};

static Unit *unit_new(Vm *vm, Source *source, const CompileOptions *options) {
    Unit *u = adder_new(vm, &unit_type, sizeof(Unit));
    u->vm = vm;
    u->options = options;
    u->constants = u->names = u->body_names = u->declared = UNBOUND;
    u->ast.values = u->ast.value_index = UNBOUND;
    ast_start(&u->ast, vm);
    u->parser = parser_start(vm, &u->ast, source, options);
    scope_forget(u);
    return u;
}

/* ---- module level ---- */
static void module_docstring(FunctionState *fs, NodeId first) {
    Node *n = node_of(fs, first);
    if (fs->unit->options->mode != COMPILE_EXEC || fs->unit->options->optimise >= 2) return;
    if (n->kind != NODE_EXPRESSION || node_of(fs, n->a)->kind != NODE_CONSTANT) return;
    Value doc = value_of(fs, node_of(fs, n->a)->a);
    if (!value_is_str(doc)) return;
    int temporary = register_new(fs);
    load_value(fs, temporary, doc);
    store_symbol(fs, 0, ast_add_value(&fs->unit->ast, N(__doc__)), temporary);
    fs->top--;
}

static void generate_list(FunctionState *fs, NodeId list) {
    Mark start = mark_set(fs);
    do {
        if (fs->unit->options->mode == COMPILE_EVAL) {
            emit(fs, OP_RETURN, expression(fs, node_of(fs, list)->a, ANY));
        } else {
            statements(fs, list);
        }
    } while (mark_retry(fs, &start));
}

static void module_annotations(FunctionState *fs, FunctionState *annotations) {
    if (adder_same(annotations->name, N(empty))) return;
    emit(annotations, OP_RETURN, 1);
    Value names[] = {N(format), N(empty)};
    Value code = function_finish(annotations, adder_tuple(fs->unit->vm, 2, names));
    int temporary = register_new(fs);
    make_function(fs, code, 0, temporary, 0, 0);
    store_symbol(fs, 0, ast_add_value(&fs->unit->ast, N(__annotate__)), temporary);
    fs->top--;
}

static void module_start(FunctionState *fs, Unit *u) {
    bool namespace = u->options->namespace;
    function_start(fs, u, NULL, 0, 1);
    fs->name = N(lt_module);
    fs->flags = (uint16_t)(CODE_MODULE | (namespace ? CODE_NAMESPACE : 0));
    if (namespace) fs->local_count = (uint16_t)(register_new(fs) + 1);
}

/* A module's frame lives as long as the module runs: what its statements leave in temporaries must not stay alive. */
static void clear_temporaries(FunctionState *fs) {
    unsigned used = fs->register_max > fs->top ? (unsigned)(fs->register_max - fs->top) : 0;
    if (used > 0 && fs->unit->options->mode == COMPILE_EXEC) emit(fs, OP_CLEAR, fs->top, used < 24 ? used : 24);
}

Value compile_source(Vm *vm, Source *source, const CompileOptions *options) {
    Unit *u = unit_new(vm, source, options);
    FunctionState module, annotations;
    module_start(&module, u);
    function_start(&annotations, u, &module, 0, 1);
    if (options->optimise < 3) u->annotations = &annotations;
    bool first = true;
    NodeId list;
    while ((list = parser_next(u->parser)) != 0) {
        scope_analyse(u, list);
        if (first) module_docstring(&module, list);
        first = false;
        generate_list(&module, list);
        clear_temporaries(&module);
        ast_reset(&u->ast);
        scope_forget(u);
    }
    module_annotations(&module, &annotations);
    parser_end(u->parser);
    u->parser = NULL;
    ast_end(&u->ast);
    adder_buffer_free(vm, u->table.scopes);
    adder_buffer_free(vm, u->table.symbols);
    u->table = (Scopes){.scopes = NULL};
    u->annotations = NULL;
    emit(&module, OP_RETURN_NONE);
    if (!adder_is_unbound(u->names)) code_names_trim(vm, VALUE_AS(CodeNames, u->names));
    return function_finish(&module, adder_tuple(vm, 0, NULL));
}
