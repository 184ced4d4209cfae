/* generate_function.c: code objects inside of others: def, lambda, class, annotations, type parameters. */
#include "compile/generate.h"
#include "object/str.h"

/* ---- registers ---- */
static void add_name(FunctionState *fs, Value names, Value name) {
    adder_list_append(fs->unit->vm, names, name);
    register_new(fs);
}

static void parameter_register(FunctionState *fs, NodeId name, Value names) {
    NodeId symbol = scope_find(fs->unit, fs->host, name);
    symbol_of(fs, symbol)->reg = fs->top;
    mark_assigned(fs, fs->top);
    add_name(fs, names, value_of(fs, name));
}

static bool is_positional(const Node *n) { return n->op == PARAMETER_NORMAL || n->op == PARAMETER_POSITIONAL_ONLY; }

static void too_many_parameters(FunctionState *fs, const Node *n) {
    SYNTAX_ERROR_AT(fs, n, "more than 255 parameters in a function definition");
}

/* Parameters: positional, keyword-only, *args, **kwargs. */
static void parameter_registers(FunctionState *fs, NodeId list, Value names) {
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (!is_positional(n) || n->a == 0) continue;
        if (fs->positional == 255) too_many_parameters(fs, n);
        fs->positional++;
        if (n->op == PARAMETER_POSITIONAL_ONLY) fs->positional_only++;
        parameter_register(fs, n->a, names);
    }
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (n->op != PARAMETER_KEYWORD_ONLY || n->a == 0) continue;
        if (fs->keyword_only == 255) too_many_parameters(fs, n);
        fs->keyword_only++;
        parameter_register(fs, n->a, names);
    }
    for (unsigned op = PARAMETER_ARGS; op <= PARAMETER_KWARGS; op += PARAMETER_KWARGS - PARAMETER_ARGS) {
        for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
            Node *n = node_of(fs, i);
            if (n->op != op || n->a == 0) continue;
            fs->flags |= op == PARAMETER_ARGS ? CODE_VARARGS : CODE_KWARGS;
            parameter_register(fs, n->a, names);
        }
    }
}

/* The symbols that match get the next registers. */
static unsigned symbol_registers(FunctionState *fs, Value names, unsigned mask, unsigned wanted, unsigned prefer) {
    unsigned count = 0;
    for (NodeId id = scope_of(fs->unit, fs->host)->symbols; id != 0; id = symbol_of(fs, id)->next) {
        Symbol *s = symbol_of(fs, id);
        if ((s->flags & mask) != wanted || (prefer != 0 && !(s->flags & prefer))) continue;
        s->reg = fs->top;
        add_name(fs, names, value_of(fs, s->name));
        count++;
    }
    return count;
}

static void make_cells(FunctionState *fs) {
    for (NodeId id = scope_of(fs->unit, fs->host)->symbols; id != 0; id = symbol_of(fs, id)->next) {
        const Symbol *s = symbol_of(fs, id);
        if (!(s->flags & SYMBOL_CELL)) {
            bool plain = (s->flags & SYMBOL_ASSIGNED) && local_register(fs, id) >= 64 && !(s->flags & SYMBOL_PARAMETER);
            if (plain) emit(fs, OP_LOAD_UNBOUND, s->reg);
            continue;
        }
        if ((s->flags & SYMBOL_NAMESPACE) && name_is(&fs->unit->ast, s->name, N(__classdict__))) {
            emit_move(fs, s->reg, 0);
        } else if (!(s->flags & SYMBOL_PARAMETER)) {
            emit(fs, OP_LOAD_UNBOUND, s->reg);
        }
        emit(fs, OP_MAKE_CELL, s->reg);
    }
}

/* Gives every named register its number, generates the prologue, returns the tuple of the names. */
Value assign_registers(FunctionState *fs, NodeId parameters) {
    Value names = adder_list(fs->unit->vm, 0, NULL);
    ScopeKind kind = (ScopeKind)scope_of(fs->unit, fs->host)->kind;
    unsigned elsewhere = SYMBOL_GLOBAL | SYMBOL_FREE | SYMBOL_CELL | SYMBOL_NAMESPACE | SYMBOL_PARAMETER;
    if (kind == SCOPE_CLASS || kind == SCOPE_GENERATOR) add_name(fs, names, N(empty));
    if (kind == SCOPE_ANNOTATE || kind == SCOPE_LAZY) {
        add_name(fs, names, N(format));
        fs->positional = fs->positional_only = 1;
    }
    if (kind == SCOPE_ANNOTATE) add_name(fs, names, N(empty)); /* the dict */
    parameter_registers(fs, parameters, names);
    symbol_registers(fs, names, elsewhere, 0, SYMBOL_ASSIGNED);
    symbol_registers(fs, names, SYMBOL_CELL | SYMBOL_PARAMETER, SYMBOL_CELL, 0);
    int free_first = fs->top;
    unsigned free_count = symbol_registers(fs, names, SYMBOL_FREE | SYMBOL_GLOBAL, SYMBOL_FREE, 0);
    if (free_count > 255) SYNTAX_ERROR(fs, PLACE(fs->line, 0), "too many free variables");
    fs->free_count = (uint8_t)free_count;
    fs->local_count = fs->top;
    make_cells(fs);
    if (free_count > 0) emit(fs, OP_COPY_FREE, free_first, free_count);
    fs->prologue_end = fs->bytecode_size;
    if (kind == SCOPE_ANNOTATE) emit(fs, OP_INTRINSIC, 1, 0, INTRINSIC_ANNOTATE);
    if (kind == SCOPE_LAZY) emit(fs, OP_INTRINSIC, 0, 0, INTRINSIC_FORMAT);
    if (scope_of(fs->unit, fs->host)->flags & SCOPE_CLASSDICT && kind != SCOPE_CLASS) {
        NodeId cell = scope_find(fs->unit, fs->host, ast_add_value(&fs->unit->ast, N(__classdict__)));
        emit(fs, OP_LOAD_CELL, 0, symbol_of(fs, cell)->reg); /* for LOAD_NAME */
    }
    return adder_tuple(fs->unit->vm, adder_list_count(names), adder_list_items(names));
}

/* ---- names ---- */
static Value function_qualname(FunctionState *fs) {
    if (adder_is_unbound(fs->qualname)) {
        fs->qualname = code_qualify(fs->unit->vm, fs->outer, (fs->flags & CODE_LOCAL) != 0, fs->name);
    }
    return fs->qualname;
}

void name_function(FunctionState *fs, NodeId name_or_0, Value name) {
    FunctionState *parent = fs->parent;
    fs->name = name;
    if (parent == NULL || parent->parent == NULL) return;
    NodeId bound = name_or_0 == 0 ? 0 : scope_find(fs->unit, parent->scope, name_or_0);
    if (bound != 0 && (symbol_of(fs, bound)->flags & SYMBOL_GLOBAL)) return;
    fs->outer = function_qualname(parent);
    if (!(parent->flags & CODE_NAMESPACE)) fs->flags |= CODE_LOCAL;
}

/* ---- MAKE_FUNCTION ---- */
/* `given`: flags of the values that stand in registers from `first` on, up to the top. */
void make_function(FunctionState *fs, Value code, NodeId scope, int to, int first, unsigned given) {
    unsigned cells = 0;
    int row = -1;
    bool in_row = true;
    for (NodeId id = scope_of(fs->unit, scope)->symbols; id != 0; id = symbol_of(fs, id)->next) {
        unsigned flags = symbol_of(fs, id)->flags;
        if (!(flags & SYMBOL_FREE) || (flags & SYMBOL_GLOBAL)) continue;
        int reg = cell_register(fs, symbol_of(fs, id)->name);
        if (cells == 0) row = reg;
        in_row = in_row && reg == row + (int)cells;
        cells++;
    }
    int saved = fs->top;
    if (given == 0 && in_row) {
        first = row < 0 ? 0 : row;
    } else {
        if (given == 0) first = fs->top;
        for (NodeId id = scope_of(fs->unit, scope)->symbols; id != 0; id = symbol_of(fs, id)->next) {
            unsigned flags = symbol_of(fs, id)->flags;
            if (!(flags & SYMBOL_FREE) || (flags & SYMBOL_GLOBAL)) continue;
            emit_move(fs, register_new(fs), cell_register(fs, symbol_of(fs, id)->name));
        }
    }
    fs->top = (uint16_t)saved;
    emit(fs, OP_MAKE_FUNCTION, to, constant_index(fs, code), first, given | cells << 3);
}

static unsigned put_defaults(FunctionState *fs, NodeId list) {
    unsigned count = 0, given = 0, pairs = 0;
    int to = fs->top;
    Value constant;
    bool constants = true;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (!is_positional(n) || n->c == 0) continue;
        count++;
        constants = constants && fold(fs, n->c, &constant);
    }
    if (count > 0 && constants) {
        Value tuple = adder_tuple(fs->unit->vm, count, NULL);
        unsigned at = 0;
        for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
            Node *n = node_of(fs, i);
            if (!is_positional(n) || n->c == 0 || !fold(fs, n->c, &constant)) continue;
            adder_store(fs->unit->vm, adder_object_get(tuple), &adder_tuple_items(tuple)[at++], constant);
        }
        emit(fs, OP_LOAD_CONSTANT, register_new(fs), constant_index(fs, tuple));
        given = 1;
    } else if (count > 0) {
        for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
            Node *n = node_of(fs, i);
            if (is_positional(n) && n->c != 0) expression_to(fs, n->c, register_new(fs));
        }
        emit(fs, OP_BUILD_TUPLE, to, to, count);
        fs->top = (uint16_t)(to + 1);
        given = 1;
    }
    int dict = fs->top;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next) {
        Node *n = node_of(fs, i);
        if (n->op != PARAMETER_KEYWORD_ONLY || n->c == 0) continue;
        load_value(fs, register_new(fs), value_of(fs, n->a));
        expression_to(fs, n->c, register_new(fs));
        pairs++;
    }
    if (pairs > 0) {
        emit(fs, OP_BUILD_DICT, dict, dict, pairs);
        fs->top = (uint16_t)(dict + 1);
        given |= 2;
    }
    return given;
}

/* ---- annotations (PEP 649) ---- */
/* An annotate function: register 0 the format, then the namespace of the class around it; register 1 the dict. */
Value annotate_start(FunctionState *fs, Unit *u, FunctionState *parent, NodeId scope) {
    function_start(fs, u, parent, scope, parent->line);
    fs->name = N(__annotate__);
    return assign_registers(fs, 0);
}

/* An expression, or the one item of *expression: the annotation of *args, the default of *Ts. */
static int maybe_unpacked(FunctionState *fs, NodeId id) {
    if (node_of(fs, id)->kind != NODE_STARRED) return expression(fs, id, ANY);
    int unpacked = expression(fs, node_of(fs, id)->a, ANY), value = register_new(fs);
    emit(fs, OP_UNPACK, unpacked, value, 1);
    return value;
}

int annotation(FunctionState *fs, NodeId id) {
    Value text = fs->unit->text_annotations ? unparse(fs->unit->vm, &fs->unit->ast, id) : UNBOUND;
    if (adder_is_unbound(text)) return maybe_unpacked(fs, id);
    int to = register_new(fs);
    load_value(fs, to, text);
    return to;
}

static void put_annotation(FunctionState *fs, Value name, NodeId expression) {
    int saved = fs->top, key = register_new(fs);
    load_value(fs, key, name);
    emit(fs, OP_DICT_STORE, 1, key, annotation(fs, expression));
    fs->top = (uint16_t)saved;
}

static NOINLINE Value function_annotations(FunctionState *parent, NodeId id, NodeId scope) {
    FunctionState fs;
    Value names = annotate_start(&fs, parent->unit, parent, scope);
    Node *n = node_of(parent, id);
    Mark start = mark_set(&fs);
    do {
        for (NodeId i = n->b; i != 0; i = node_of(parent, i)->next) {
            Node *p = node_of(parent, i);
            if (p->b != 0) put_annotation(&fs, value_of(parent, p->a), p->b);
        }
        NodeId returns = n->d != 0 ? node_of(parent, n->d)->b : 0;
        if (returns != 0) put_annotation(&fs, adder_intern(parent->unit->vm, "return", 6), returns);
        emit(&fs, OP_RETURN, 1);
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

static void collect_annotations(FunctionState *fs, NodeId list) {
    adder_check_stack(fs->unit->vm);
    for (; list != 0; list = node_of(fs, list)->next) {
        Node *n = node_of(fs, list);
        switch (n->kind) {
        case NODE_ANNOTATED:
            if (n->op == 1 && node_of(fs, n->a)->kind == NODE_NAME) name_annotation(fs, list);
            break;
        case NODE_IF:
        case NODE_WHILE:
            collect_annotations(fs, n->b);
            collect_annotations(fs, n->c);
            break;
        case NODE_FOR:
            collect_annotations(fs, n->c);
            collect_annotations(fs, n->d);
            break;
        case NODE_WITH:
            collect_annotations(fs, n->b);
            break;
        case NODE_TRY:
            collect_annotations(fs, n->a);
            collect_annotations(fs, n->b);
            collect_annotations(fs, n->c);
            collect_annotations(fs, n->d);
            break;
        case NODE_HANDLER:
        case NODE_CASE:
            collect_annotations(fs, n->c);
            break;
        case NODE_MATCH:
            collect_annotations(fs, n->b);
            break;
        default:
            break;
        }
    }
}

static NOINLINE Value class_annotations(FunctionState *parent, NodeId id, NodeId scope) {
    FunctionState fs;
    Value names = annotate_start(&fs, parent->unit, parent, scope);
    Mark start = mark_set(&fs);
    do {
        collect_annotations(&fs, node_of(parent, id)->c);
        emit(&fs, OP_RETURN, 1);
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

/* ---- type parameters (PEP 695) ---- */
static NOINLINE Value lazy_code(FunctionState *parent, NodeId id, NodeId scope, Value name) {
    FunctionState fs;
    function_start(&fs, parent->unit, parent, scope, PLACE_LINE(node_of(parent, id)->place));
    fs.name = name;
    Value names = assign_registers(&fs, 0);
    Mark start = mark_set(&fs);
    do {
        emit(&fs, OP_RETURN, maybe_unpacked(&fs, id));
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

static void make_lazy(FunctionState *fs, NodeId id, Value name, int to) {
    if (id == 0) {
        emit(fs, OP_LOAD_NONE, to);
        return;
    }
    NodeId scope = scope_child(fs->unit, fs->scope, id, SCOPE_LAZY);
    Value code = lazy_code(fs, id, scope, name), format = adder_small_int(1);
    int saved = fs->top, defaults = register_new(fs); /* its one parameter, the format, may be left out */
    emit(fs, OP_LOAD_CONSTANT, defaults, constant_index(fs, adder_tuple(fs->unit->vm, 1, &format)));
    make_function(fs, code, scope, to, defaults, 1);
    fs->top = (uint16_t)saved;
}


/* Makes the type parameters, binds them in their scope (entered already), leaves their tuple in `to`. */
static void make_type_parameters(FunctionState *fs, NodeId list, int to) {
    static const uint8_t intrinsics[] = {INTRINSIC_TYPE_VARIABLE, INTRINSIC_TYPE_VARIABLE_TUPLE, INTRINSIC_PARAMETER_SPEC};
    int saved = fs->top;
    unsigned count = 0;
    for (NodeId i = list; i != 0; i = node_of(fs, i)->next, count++) {
        Node *n = node_of(fs, i);
        int variable = register_new(fs), row = registers_new(fs, 4), last = row + 1;
        Value name = value_of(fs, n->a);
        load_value(fs, row, name);
        if (n->op == 0) {
            bool constraints = n->b != 0 && node_of(fs, n->b)->kind == NODE_TUPLE;
            make_lazy(fs, constraints ? 0 : n->b, name, last++);
            make_lazy(fs, constraints ? n->b : 0, name, last++);
        }
        make_lazy(fs, n->c, name, last++);
        emit(fs, OP_BUILD_TUPLE, row, row, last - row);
        emit(fs, OP_INTRINSIC, variable, row, intrinsics[n->op]);
        store_bound(fs, n->a, variable);
        fs->top = (uint16_t)(variable + 1);
    }
    fs->top = (uint16_t)saved;
    emit(fs, OP_BUILD_TUPLE, to, saved, count);
}

static int enter_types(FunctionState *fs, NodeId id, NodeId list) {
    if (list == 0) return -1;
    enter_inlined(fs, scope_child(fs->unit, fs->scope, id, SCOPE_TYPES));
    int tuple = register_new(fs);
    make_type_parameters(fs, list, tuple);
    return tuple;
}

/* The object in `reg` gets its __type_params__. */
static void leave_types(FunctionState *fs, int tuple, int reg) {
    if (tuple < 0) return;
    int pair = registers_new(fs, 2);
    emit_move(fs, pair, reg);
    emit_move(fs, pair + 1, tuple);
    emit(fs, OP_BUILD_TUPLE, pair, pair, 2);
    emit(fs, OP_INTRINSIC, reg, pair, INTRINSIC_SET_TYPE_PARAMETERS);
    leave_inlined(fs);
}

void generate_type_alias(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id), *target = node_of(fs, n->a);
    int row = registers_new(fs, 3);
    Value name = value_of(fs, target->a);
    load_value(fs, row, name);
    int types = enter_types(fs, id, n->b);
    if (types >= 0) {
        emit_move(fs, row + 1, types);
    } else {
        emit(fs, OP_BUILD_TUPLE, row + 1, row + 1, 0);
    }
    make_lazy(fs, n->c, name, row + 2);
    if (types >= 0) leave_inlined(fs);
    emit(fs, OP_BUILD_TUPLE, row, row, 3);
    emit(fs, OP_INTRINSIC, row, row, INTRINSIC_TYPE_ALIAS);
    store_target(fs, n->a, row);
}

/* ---- bodies ---- */
static bool docstring(FunctionState *fs, NodeId body, Value *out) {
    if (body == 0 || fs->unit->options->optimise >= 2) return false;
    Node *n = node_of(fs, body);
    if (n->kind != NODE_EXPRESSION || node_of(fs, n->a)->kind != NODE_CONSTANT) return false;
    *out = value_of(fs, node_of(fs, n->a)->a);
    return value_is_str(*out);
}

static void function_flags(FunctionState *fs) {
    unsigned flags = scope_of(fs->unit, fs->host)->flags;
    if (flags & SCOPE_YIELDS) fs->flags |= CODE_GENERATOR;
    if (flags & SCOPE_ASYNC) fs->flags |= CODE_COROUTINE;
}

static NOINLINE Value function_code(FunctionState *parent, NodeId id, NodeId scope) {
    FunctionState fs;
    Node *n = node_of(parent, id);
    Value doc;
    bool lambda = n->kind == NODE_LAMBDA;
    adder_check_stack(parent->unit->vm);
    function_start(&fs, parent->unit, parent, scope, PLACE_LINE(n->place));
    if (lambda) {
        name_function(&fs, 0, N(lt_lambda));
    } else {
        name_function(&fs, n->a, value_of(parent, n->a));
    }
    function_flags(&fs);
    if (!lambda && docstring(&fs, n->c, &doc)) {
        constant_index(&fs, doc);
        fs.flags |= CODE_DOCSTRING;
    }
    Value names = assign_registers(&fs, n->b);
    Mark start = mark_set(&fs);
    do {
        if (lambda) {
            emit(&fs, OP_RETURN, expression(&fs, n->c, ANY));
        } else {
            statements(&fs, n->c);
            emit(&fs, OP_RETURN_NONE);
        }
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

static void store_class_name(FunctionState *fs, Value name, int from) {
    emit(fs, OP_STORE_NAME, from, name_index(fs, name));
}

static void class_prologue(FunctionState *fs, Node *n) {
    int temporary = register_new(fs);
    Value doc;
    emit(fs, OP_LOAD_GLOBAL, temporary, name_index(fs, N(__name__)));
    store_class_name(fs, N(__module__), temporary);
    if (str_size(str_of(fs->outer)) != 0) { /* else __qualname__ is the name */
        load_value(fs, temporary, function_qualname(fs));
        store_class_name(fs, N(__qualname__), temporary);
    }
    if (docstring(fs, n->c, &doc)) {
        load_value(fs, temporary, doc);
        store_class_name(fs, N(__doc__), temporary);
    }
    fs->top--;
}

static void class_epilogue(FunctionState *fs, NodeId id) {
    unsigned flags = scope_of(fs->unit, fs->host)->flags;
    if (flags & SCOPE_ANNOTATIONS) {
        NodeId scope = scope_child(fs->unit, fs->host, id, SCOPE_ANNOTATE);
        int temporary = register_new(fs);
        make_function(fs, class_annotations(fs, id, scope), scope, temporary, 0, 0);
        store_class_name(fs, N(__annotate__), temporary);
        fs->top--;
    }
    if (flags & SCOPE_CLASS_CELL) {
        NodeId cell = scope_find(fs->unit, fs->host, ast_add_value(&fs->unit->ast, N(__class__)));
        emit(fs, OP_RETURN, symbol_of(fs, cell)->reg);
    } else {
        emit(fs, OP_RETURN_NONE);
    }
}

static NOINLINE Value class_code(FunctionState *parent, NodeId id, NodeId scope) {
    FunctionState fs;
    Node *n = node_of(parent, id);
    adder_check_stack(parent->unit->vm);
    function_start(&fs, parent->unit, parent, scope, PLACE_LINE(n->place));
    fs.flags = CODE_NAMESPACE;
    name_function(&fs, n->a, value_of(parent, n->a));
    Value names = assign_registers(&fs, 0);
    Mark start = mark_set(&fs);
    do {
        class_prologue(&fs, n);
        statements(&fs, n->c);
        class_epilogue(&fs, id);
    } while (mark_retry(&fs, &start));
    return function_finish(&fs, names);
}

/* ---- decorators ---- */
/* @micropython.native and its like say how to compile: nothing to do here. */
static bool is_ignored_decorator(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    if (n->kind != NODE_ATTRIBUTE || node_of(fs, n->a)->kind != NODE_NAME) return false;
    const Ast *ast = &fs->unit->ast;
    return name_is(ast, node_of(fs, n->a)->a, N(micropython)) &&
           (name_is(ast, n->b, N(native)) || name_is(ast, n->b, N(viper)) || name_is(ast, n->b, N(bytecode)));
}

/* Each decorator stands at the base of a call window whose argument is the next one's result. Gives their number. */
static unsigned put_decorators(FunctionState *fs, NodeId list) {
    unsigned count = 0;
    for (; list != 0; list = node_of(fs, list)->next) {
        if (is_ignored_decorator(fs, list)) continue;
        expression_to(fs, list, register_new(fs));
        registers_new(fs, CALL_ARGUMENTS - 1);
        count++;
    }
    return count;
}

static int call_decorators(FunctionState *fs, unsigned count, int reg) {
    for (; count > 0; count--) {
        register_note(fs, (unsigned)reg + 5);
        reg -= CALL_ARGUMENTS;
        emit(fs, OP_CALL, reg, 1);
    }
    return reg;
}

static NodeId decorators_of(FunctionState *fs, Node *n) { return n->d == 0 ? 0 : node_of(fs, n->d)->a; }
static NodeId types_of(FunctionState *fs, Node *n) { return n->d == 0 ? 0 : node_of(fs, n->d)->c; }

/* ---- def, lambda, class ---- */
static void make_def(FunctionState *fs, NodeId id, int to) {
    Node *n = node_of(fs, id);
    int first = fs->top;
    unsigned given = put_defaults(fs, n->b);
    int types = -1;
    if (types_of(fs, n) != 0) { /* their registers go below the row of values */
        int moved[2] = {first, first + 1}, values = fs->top - first;
        types = enter_types(fs, id, types_of(fs, n));
        first = fs->top;
        for (int i = 0; i < values; i++) emit_move(fs, register_new(fs), moved[i]);
    }
    NodeId annotations = scope_child(fs->unit, fs->scope, id, SCOPE_ANNOTATE);
    if (annotations != 0) {
        make_function(fs, function_annotations(fs, id, annotations), annotations, register_new(fs), 0, 0);
        given |= 4;
    }
    NodeId scope = scope_child(fs->unit, fs->scope, id, SCOPE_FUNCTION);
    make_function(fs, function_code(fs, id, scope), scope, to, first, given);
    leave_types(fs, types, to);
}

void generate_function(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    uint32_t line = fs->line;
    NodeId bound = scope_mangle(fs->unit, fs->scope, n->a);
    unsigned decorators = put_decorators(fs, decorators_of(fs, n));
    int local = local_register(fs, bound_symbol(fs, bound));
    int to = decorators == 0 && local >= 0 && types_of(fs, n) == 0 ? local : register_new(fs);
    make_def(fs, id, to);
    fs->line = line;
    store_bound(fs, bound, call_decorators(fs, decorators, to));
}

void generate_lambda(FunctionState *fs, NodeId id, int to) {
    int first = fs->top;
    unsigned given = put_defaults(fs, node_of(fs, id)->b);
    NodeId scope = scope_child(fs->unit, fs->scope, id, SCOPE_LAMBDA);
    make_function(fs, function_code(fs, id, scope), scope, to, first, given);
}

void generate_class(FunctionState *fs, NodeId id) {
    Node *n = node_of(fs, id);
    uint32_t line = fs->line;
    NodeId bound = scope_mangle(fs->unit, fs->scope, n->a);
    unsigned decorators = put_decorators(fs, decorators_of(fs, n));
    int base = register_new(fs), types = -1, window = base;
    if (types_of(fs, n) != 0) {
        types = enter_types(fs, id, types_of(fs, n));
        window = register_new(fs);
    }
    emit(fs, OP_LOAD_BUILD_CLASS, window);
    int body = registers_new(fs, CALL_ARGUMENTS + 1) + CALL_ARGUMENTS - 1;
    NodeId scope = scope_child(fs->unit, fs->scope, id, SCOPE_CLASS);
    make_function(fs, class_code(fs, id, scope), scope, body, 0, 0);
    load_value(fs, body + 1, value_of(fs, n->a));
    fs->line = line;
    generate_arguments(fs, n->b, window, 2, false, types);
    emit_move(fs, base, window);
    leave_types(fs, types, base);
    store_bound(fs, bound, call_decorators(fs, decorators, base));
}
