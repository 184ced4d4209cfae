/* generate_name.c: loading, storing and deleting what a name means: a register, a cell, a global or an entry of the
 * namespace. */
#include "compile/generate.h"

static uint64_t bit_of(int reg) { return reg < 64 ? (uint64_t)1 << reg : 0; }

void mark_assigned(FunctionState *fs, int reg) { fs->assigned |= bit_of(reg); }

int local_register(FunctionState *fs, NodeId symbol) {
    if (symbol == 0) return -1;
    const Symbol *s = symbol_of(fs, symbol);
    unsigned elsewhere = SYMBOL_GLOBAL | SYMBOL_FREE | SYMBOL_CELL | SYMBOL_NAMESPACE;
    return (s->flags & SYMBOL_BOUND) && !(s->flags & elsewhere) ? s->reg : -1;
}

/* Before a local is read: emits a check unless it is surely assigned. */
void check_local(FunctionState *fs, NodeId symbol) {
    const Symbol *s = symbol_of(fs, symbol);
    bool unsure = s->flags & SYMBOL_UNSURE;
    if (!unsure && (fs->assigned & bit_of(s->reg))) return;
    emit(fs, OP_CHECK_BOUND, s->reg);
    if (fs->dead) return;
    fs->unbound |= register_is_temporary(fs, s->reg) ? 0 : bit_of(s->reg);
    if (!unsure) mark_assigned(fs, s->reg);
}

/* The register of the cell that the name means here: in an inlined scope, or of this code. */
int cell_register(FunctionState *fs, NodeId name) {
    for (NodeId scope = fs->scope;; scope = scope_of(fs->unit, scope)->parent) {
        bool inlined = scope_is_inlined((ScopeKind)scope_of(fs->unit, scope)->kind);
        NodeId symbol = scope_find(fs->unit, scope, name);
        unsigned flags = symbol == 0 ? 0 : symbol_of(fs, symbol)->flags;
        if ((flags & SYMBOL_CELL) || (!inlined && (flags & SYMBOL_FREE))) return symbol_of(fs, symbol)->reg;
        if (!inlined) return 0;
    }
}

static unsigned name_constant(FunctionState *fs, NodeId name) { return name_index(fs, value_of(fs, name)); }

static bool is_namespace_cell(unsigned flags) { /* a class body's name that is a cell of the function around it */
    return (flags & SYMBOL_FREE) && (flags & SYMBOL_NONLOCAL);
}

static void load_namespace(FunctionState *fs, unsigned flags, NodeId name, int to) {
    if (is_namespace_cell(flags)) {
        emit(fs, OP_LOAD_CELL, to, cell_register(fs, name));
    } else if ((flags & SYMBOL_FREE) && !(flags & SYMBOL_BOUND)) {
        emit(fs, OP_LOAD_NAME_OR_CELL, to, name_constant(fs, name), cell_register(fs, name));
    } else {
        emit(fs, OP_LOAD_NAME, to, name_constant(fs, name));
    }
}

/* locals() and its kin look at all variables: those without a value must be told apart from what the registers held before. */
static void note_name(FunctionState *fs, NodeId name) {
    static const AdderStr *const lookers[] = {&ADDER_NAME(locals), &ADDER_NAME(eval), &ADDER_NAME(exec), &ADDER_NAME(vars),
                                              &ADDER_NAME(dir)};
    bool looks = false;
    for (size_t i = 0; i < sizeof lookers / sizeof *lookers; i++) {
        looks |= adder_same(value_of(fs, name), adder_object(lookers[i]));
    }
    for (NodeId id = looks ? scope_of(fs->unit, fs->host)->symbols : 0; id != 0; id = symbol_of(fs, id)->next) {
        int reg = local_register(fs, id);
        fs->unbound |= reg < 0 || register_is_temporary(fs, reg) ? 0 : bit_of(reg);
    }
}

/* A name of a module that runs in a namespace of its own: exec() with locals. */
static bool in_namespace(const FunctionState *fs, NodeId symbol, NodeId name) {
    if (symbol != 0 || !(fs->flags & CODE_NAMESPACE)) return false;
    Value declared = fs->unit->declared;
    for (size_t i = 0; !adder_is_unbound(declared) && i < adder_list_count(declared); i++) {
        if (adder_same(adder_list_items(declared)[i], value_of(fs, name))) return false;
    }
    return true;
}

void load_symbol(FunctionState *fs, NodeId symbol, NodeId name, int to) {
    unsigned flags = symbol == 0 ? 0 : symbol_of(fs, symbol)->flags;
    int local = local_register(fs, symbol);
    if (local >= 0) {
        check_local(fs, symbol);
        emit_move(fs, to, local);
    } else if (flags & SYMBOL_GLOBAL) {
        note_name(fs, name);
        emit(fs, OP_LOAD_GLOBAL, to, name_constant(fs, name));
    } else if (flags & SYMBOL_NAMESPACE) {
        load_namespace(fs, flags, name, to);
    } else if (flags & (SYMBOL_FREE | SYMBOL_CELL)) {
        emit(fs, OP_LOAD_CELL, to, cell_register(fs, name));
    } else if ((flags & SYMBOL_CLASSDICT) || in_namespace(fs, symbol, name)) {
        emit(fs, OP_LOAD_NAME, to, name_constant(fs, name));
    } else {
        note_name(fs, name);
        emit(fs, OP_LOAD_GLOBAL, to, name_constant(fs, name));
    }
}

void store_symbol(FunctionState *fs, NodeId symbol, NodeId name, int from) {
    unsigned flags = symbol == 0 ? 0 : symbol_of(fs, symbol)->flags;
    int local = local_register(fs, symbol);
    if (local >= 0) {
        emit_move(fs, local, from);
        mark_assigned(fs, local);
    } else if (flags & SYMBOL_GLOBAL) {
        emit(fs, OP_STORE_GLOBAL, from, name_constant(fs, name));
    } else if ((flags & SYMBOL_NAMESPACE) && !is_namespace_cell(flags)) {
        emit(fs, OP_STORE_NAME, from, name_constant(fs, name));
    } else if (flags & (SYMBOL_FREE | SYMBOL_CELL)) {
        emit(fs, OP_STORE_CELL, cell_register(fs, name), from);
    } else if (in_namespace(fs, symbol, name)) {
        emit(fs, OP_STORE_NAME, from, name_constant(fs, name));
    } else {
        emit(fs, OP_STORE_GLOBAL, from, name_constant(fs, name));
    }
}

void delete_symbol(FunctionState *fs, NodeId symbol, NodeId name) {
    unsigned flags = symbol == 0 ? 0 : symbol_of(fs, symbol)->flags;
    int local = local_register(fs, symbol);
    if (local >= 0) {
        check_local(fs, symbol);
        emit(fs, OP_LOAD_UNBOUND, local);
    } else if (flags & SYMBOL_GLOBAL) {
        emit(fs, OP_DELETE_GLOBAL, name_constant(fs, name));
    } else if ((flags & SYMBOL_NAMESPACE) && !is_namespace_cell(flags)) {
        emit(fs, OP_DELETE_NAME, name_constant(fs, name));
    } else if (flags & (SYMBOL_FREE | SYMBOL_CELL)) {
        emit(fs, OP_DELETE_CELL, cell_register(fs, name));
    } else if (in_namespace(fs, symbol, name)) {
        emit(fs, OP_DELETE_NAME, name_constant(fs, name));
    } else {
        emit(fs, OP_DELETE_GLOBAL, name_constant(fs, name));
    }
}

NodeId bound_symbol(FunctionState *fs, NodeId name) { return scope_find(fs->unit, fs->scope, name); }

void store_bound(FunctionState *fs, NodeId name, int from) { store_symbol(fs, bound_symbol(fs, name), name, from); }
