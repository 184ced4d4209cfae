/* generate.h: what the files of the code generator share. Nobody else includes it.
 *
 * A Unit is one run of compile_source. A FunctionState is one code object in the making; it lives on the C stack, where
 * the collector finds the values and buffers it refers to. Registers: parameters, locals, cells, free variables, and
 * above them temporaries, a stack (`top`).
 */
#ifndef COMPILE_GENERATE_H
#define COMPILE_GENERATE_H

#include "compile/compile.h"
#include "compile/opcodes.h"
#include "compile/scope.h"
#include "object/function.h"

typedef struct Unit { /* a heap object: its trace finds the tree and the tables */
    Object object;
    Vm *vm;
    Ast ast;
    Scopes table;
    Parser *parser;
    const CompileOptions *options; /* the caller's */
    Value constants;               /* dict of the names made by const(), or unbound */
    Value declared;                /* list of the names that the module calls global itself, or unbound: exec() with locals */
    Value names, body_names;       /* CodeNames of functions, of code that runs once; or unbound */
    NodeId scope;                  /* scope_analyse: where it is */
    const char *lazy;              /* scope_analyse: what the SCOPE_LAZY around is */
    bool started, future_over;     /* scope_analyse: a statement was there; one behind which nothing from __future__ comes */
    bool in_iterable;              /* scope_analyse: in the iterable of a comprehension */
    bool text_annotations;         /* from __future__ import annotations */
    bool const_hidden;             /* the module defines a `const` of its own */
    struct FunctionState *annotations; /* collects the module's annotations */
} Unit;

/* A place in the bytecode that jumps lead to. While it is ahead, the jumps to it are chained through their distances;
 * `assigned` is the intersection of the locals that are surely assigned at each of them. */
typedef struct Label {
    int32_t head;     /* last jump to it << 1 | whether it is wide; -1: none */
    int32_t position; /* -1: still ahead */
    uint64_t assigned;
} Label;
#define LABEL_AHEAD ((Label){-1, -1, UINT64_MAX})

typedef enum BlockKind { BLOCK_LOOP, BLOCK_RANGE, BLOCK_FINALLY, BLOCK_WITH, BLOCK_HANDLER, BLOCK_STAR_HANDLER } BlockKind;
/* What surrounds the statement being generated: what must happen when it is left by break, continue or return. */
typedef struct Block {
    struct Block *previous;
    uint8_t kind;
    bool is_async;       /* WITH */
    uint16_t reg;        /* WITH: window of the exit call. HANDLER: the exception */
    uint16_t entry_reg;  /* register of the exception when the range below is left by one */
    NodeId node;         /* FINALLY: list of statements. HANDLER: name to unbind or 0 */
    uint32_t start;      /* range of bytecode that is open now */
    uint32_t handler;    /* of the range: a number until it is bound, or CLEANUP_ONLY */
    uint32_t line;
    Label *exit, *again; /* LOOP: where break and continue lead */
} Block;

typedef struct PendingEntry { /* of the exception table */
    uint32_t start, end, target;
    uint16_t reg;
} PendingEntry;

/* A jump that was emitted, narrow with a distance of two bytes or wide with four (jumps.c). */
typedef struct Jump {
    uint32_t end : 27, length : 3, form : 2; /* where the instruction ends; bytes of a narrow one; a JumpForm */
    int32_t shift;                           /* how far what follows moves */
} Jump;

typedef struct FunctionState {
    Unit *unit;
    struct FunctionState *parent;
    Value constants; /* list */
    CodeNames *names;
    Value name;
    Value outer;                  /* Code.scope */
    Value qualname;               /* UNBOUND: not made yet */
    uint8_t *bytecode, *lines;    /* heap buffers */
    PendingEntry *exceptions;     /* likewise; target is HANDLER_AHEAD + a number until the handler is bound */
    Jump *jumps;                  /* likewise, on boards */
    uint32_t bytecode_size, bytecode_capacity, lines_size, lines_capacity, jump_count, jump_capacity;
    uint32_t prologue_end;        /* LOAD_UNBOUNDs that turn out to be needed go here */
    uint32_t line, line_written, line_offset, first_line;
    uint64_t assigned;            /* registers below 64 that are surely assigned here */
    uint64_t unbound;             /* registers below 64 that may be read too early */
    Block *block;
    NodeId scope;                 /* innermost, inlined ones included */
    NodeId host;                  /* the scope of this code */
    uint16_t exception_count, exception_capacity, cache_count;
    uint16_t handler_count;
    uint16_t local_count;         /* registers below are named */
    uint16_t top, register_max;
    uint16_t kept;                /* registers that a yield keeps */
    uint16_t flags;               /* Code.flags */
    uint8_t positional, positional_only, keyword_only, free_count;
    uint8_t nesting;
    bool runs_once;               /* body of a module, or of a class in one */
    bool dead;                    /* what follows cannot be reached: nothing is emitted */
    bool wide_jumps, overflow;    /* a jump was too far: once more, with wide ones */
} FunctionState;

#define ANY (-1)

static inline Node *node_of(const FunctionState *fs, NodeId id) { return ast_node(&fs->unit->ast, id); }
static inline Symbol *symbol_of(const FunctionState *fs, NodeId id) { return &fs->unit->table.symbols[id]; }
static inline Scope *scope_of(const Unit *u, NodeId id) { return &u->table.scopes[id]; }
static inline Value value_of(const FunctionState *fs, NodeId index) { return ast_value(&fs->unit->ast, index); }
#define SYNTAX_ERROR_AT(fs, node, ...) parser_error_node((fs)->unit->parser, node, __VA_ARGS__)
#define SYNTAX_ERROR(fs, place, ...) parser_error((fs)->unit->parser, &adder_SyntaxError, place, __VA_ARGS__)

/* ---- emit.c ---- */
void emit(FunctionState *fs, enum Opcode op, ...);      /* one int for each operand but c */
void emit_move(FunctionState *fs, int to, int from);
void emit_jump(FunctionState *fs, Label *to, enum Opcode op, ...); /* operands without the distance */
void label_bind(FunctionState *fs, Label *label);
unsigned constant_index(FunctionState *fs, Value v);
unsigned name_index(FunctionState *fs, Value name);     /* interned */
void load_value(FunctionState *fs, int to, Value v);
int annotation(FunctionState *fs, NodeId id); /* the register of its value, or of its text */
Value unparse(Vm *vm, const Ast *ast, NodeId id); /* UNBOUND: it has no text */
int register_new(FunctionState *fs);
int registers_new(FunctionState *fs, unsigned count);   /* a row; the first */
void register_note(FunctionState *fs, unsigned needed); /* the window must have so many */
static inline bool register_is_temporary(const FunctionState *fs, int reg) { return reg >= fs->local_count; }
void range_close(FunctionState *fs, Block *block);
void range_open(FunctionState *fs, Block *block);
void handler_bind(FunctionState *fs, uint32_t handler, uint64_t assigned); /* code of a handler begins here */
#define HANDLER_AHEAD 0x80000000u
/* Generating something once more, with wide jumps, when one was too far: do ... while (mark_retry(fs, &mark)). */
typedef struct Mark {
    uint64_t assigned;
    uint32_t bytecode_size, lines_size, line, line_written, line_offset, jump_count;
    uint16_t exception_count, cache_count, top;
    bool dead;
} Mark;
Mark mark_set(const FunctionState *fs);
bool mark_retry(FunctionState *fs, const Mark *mark);
void function_start(FunctionState *fs, Unit *u, FunctionState *parent, NodeId scope, uint32_t line);
Value function_finish(FunctionState *fs, Value local_names);

/* ---- fold.c ---- */
bool fold(FunctionState *fs, NodeId id, Value *out);    /* a constant expression? */
bool fold_small_int(FunctionState *fs, NodeId id, int *out); /* -128..127, not bool */
bool call_is_const(FunctionState *fs, NodeId id);

/* ---- generate_name.c ---- */
void load_symbol(FunctionState *fs, NodeId symbol, NodeId name, int to);
int local_register(FunctionState *fs, NodeId symbol);   /* -1 unless it is a plain local */
void store_symbol(FunctionState *fs, NodeId symbol, NodeId name, int from);
void delete_symbol(FunctionState *fs, NodeId symbol, NodeId name);
NodeId bound_symbol(FunctionState *fs, NodeId name);    /* of a name bound here by def, import, ... */
void store_bound(FunctionState *fs, NodeId name, int from); /* name already mangled */
int cell_register(FunctionState *fs, NodeId name);
void mark_assigned(FunctionState *fs, int reg);
void check_local(FunctionState *fs, NodeId symbol);

/* ---- generate_expression.c ---- */
int expression(FunctionState *fs, NodeId id, int want); /* want ANY: locals stay where they are. Gives the register */
static inline void expression_to(FunctionState *fs, NodeId id, int to) { (void)expression(fs, id, to); }
void expression_row(FunctionState *fs, NodeId list, int first); /* into registers allocated one by one */
int operand(FunctionState *fs, NodeId id, NodeId then); /* ANY, safe against a walrus in `then` */
void constant_or_build(FunctionState *fs, NodeId id, int to);
int result_register(FunctionState *fs, int want);
void generate_await(FunctionState *fs, int reg, uint32_t place, bool from_special); /* reg: awaitable, then result */
void delegate_loop(FunctionState *fs, int iterator, int value);
/* ---- generate_call.c ---- */
void generate_call(FunctionState *fs, NodeId id, int base);
void generate_arguments(FunctionState *fs, NodeId list, int base, unsigned before, bool method, int generic);
bool arguments_need_spread(FunctionState *fs, NodeId list);
/* ---- generate_condition.c ---- */
void condition(FunctionState *fs, NodeId id, bool jump_when, Label *to);
void generate_compare(FunctionState *fs, NodeId id, int to);
/* ---- generate_comprehension.c ---- */
void generate_comprehension(FunctionState *fs, NodeId id, int to);
void generate_generator(FunctionState *fs, NodeId id, int to);
void async_for_next(FunctionState *fs, int iterator, int to, Label *end, uint32_t place);
/* ---- generate_statement.c ---- */
void statements(FunctionState *fs, NodeId list);
void store_target(FunctionState *fs, NodeId target, int from);
void name_annotation(FunctionState *fs, NodeId id);     /* in an annotate function: adds a variable's */
/* ---- generate_try.c ---- */
void generate_try(FunctionState *fs, NodeId id);
void generate_with(FunctionState *fs, NodeId id);
void block_push(FunctionState *fs, Block *block, BlockKind kind, uint32_t place);
void block_pop(FunctionState *fs, Block *block);
void leave_blocks(FunctionState *fs, Block *until);     /* code for leaving what is inside of `until` */
void reopen_ranges(FunctionState *fs, Block *until);    /* after the jump that left them */
void nest(FunctionState *fs, uint32_t place);           /* one block deeper; fs->nesting-- at its end */
/* ---- generate_pattern.c ---- */
void generate_match(FunctionState *fs, NodeId id);
/* ---- generate_function.c ---- */
void generate_function(FunctionState *fs, NodeId id);   /* def */
void generate_class(FunctionState *fs, NodeId id);
void generate_lambda(FunctionState *fs, NodeId id, int to);
void generate_type_alias(FunctionState *fs, NodeId id);
Value assign_registers(FunctionState *fs, NodeId parameters); /* and the prologue; gives Code.local_names */
void name_function(FunctionState *fs, NodeId name_or_0, Value name); /* name and prefix */
void make_function(FunctionState *fs, Value code, NodeId scope, int to, int first, unsigned given);
void enter_inlined(FunctionState *fs, NodeId scope);
void leave_inlined(FunctionState *fs);
Value annotate_start(FunctionState *fs, Unit *u, FunctionState *parent, NodeId scope);
/* ---- verify.c ---- */
void code_verify(Vm *vm, const Code *code);             /* aborts with a message: the generator is wrong */
/* ---- disassemble.c ---- */
bool is_prefix(uint8_t op);
unsigned operand_size(char form, uint8_t first);
int32_t operand_read(const uint8_t *at, char form, unsigned size);
unsigned instruction_size(const uint8_t *at);
/* ---- jumps.c ---- */
void jump_note(FunctionState *fs, uint32_t end, unsigned length, bool wide);
uint32_t jumps_settle(FunctionState *fs);               /* chooses the forms; gives the size of the code then */
uint32_t jumps_place(const FunctionState *fs, uint32_t offset); /* where that comes to stand */
void jumps_copy(const FunctionState *fs, uint8_t *out); /* the code */
uint32_t jumps_lines(const FunctionState *fs, uint8_t *out); /* the line table and its size; out may be NULL */
#endif
