/* function.h: code objects, functions, generators. */
#ifndef OBJECT_FUNCTION_H
#define OBJECT_FUNCTION_H

#include "base/config.h"
#include "base/value.h"

/* One inline cache. Filled by the interpreter; keyed by shape or type (attributes), by dict (globals). Weak: flushed
 * when the heap compacts, and entries whose key died are dropped after marking. */
typedef struct InlineCache {
    const void *key;   /* head of the receiver, or the dict */
    uintptr_t extra;   /* slot number, entry number, or epoch */
    Value value;       /* method or builtin found; a function is alive as long as the class is */
} InlineCache;

enum { /* Code.flags */
    CODE_VARARGS = 1, CODE_KWARGS = 2, CODE_GENERATOR = 4, CODE_COROUTINE = 8, /* both: async generator */
    CODE_NAMESPACE = 16, /* class bodies, exec with names: register 0 holds the namespace dict */
    CODE_DOCSTRING = 32, /* constants[0] is the docstring */
    CODE_SIMPLE = 64,    /* only positional parameters, no cells to copy in the prologue */
    CODE_MODULE = 128,   /* body of a module or an interactive statement */
};
/* Sizes and offsets of bytecode: boards limit a function to 64 KB of it and a file to 65,535 lines. */
#if ADDER_BOARD
typedef uint16_t CodeSize;
#else
typedef uint32_t CodeSize;
#endif
#define CODE_SIZE_MAX ((CodeSize)-1)
typedef struct ExceptionEntry { /* innermost first */
    CodeSize start, end; /* bytecode offsets: start <= pc < end, pc the first byte of the instruction */
    CodeSize target;     /* handler, or CLEANUP_ONLY */
    uint16_t reg;        /* gets the exception; reg + 1 the exception handled until then */
} ExceptionEntry;
/* Such an entry covers the code of a handler: an exception that leaves it makes the exception in reg + 1 the handled one
 * again, and the search goes on. */
#define CLEANUP_ONLY CODE_SIZE_MAX

/* A code object is one block of memory: constants, names of the registers, exception table, bytecode, line table, all
 * behind the struct. It is position independent and holds bytecode offsets only. */
typedef struct Code {
    Object object;
    Value name, filename;
    Value scope;             /* str in front of the name in __qualname__ ("A." or "f.<locals>."), shared by neighbours; '' */
#if !INLINE_CACHES_SHARED
    InlineCache *caches;     /* heap buffer of cache_count, made at the first run, or null */
#endif
    CodeSize bytecode_size, lines_size, first_line;
    uint16_t constant_count, name_count, exception_count, cache_count;
    uint16_t register_count; /* window size, room for outgoing calls (and 4 words of padding for natives) included */
    uint16_t kept_count;     /* registers that a suspended generator keeps */
    uint8_t flags;
    uint8_t positional;      /* number of positional parameters, positional-only ones included */
    uint8_t positional_only, keyword_only;
    uint8_t free_count;      /* cells of the closure; COPY_FREE brings them into registers */
    Value constants[];       /* constant_count, then name_count names: parameters, locals, cells, free variables by register */
} Code;
/* Registers at entry: positional parameters, keyword-only ones, *args tuple, **kwargs dict (those that there are). */

static inline Value *code_names(const Code *c) { return (Value *)c->constants + c->constant_count; }
static inline ExceptionEntry *code_exceptions(const Code *c) {
    return (ExceptionEntry *)(c->constants + c->constant_count + c->name_count);
}
static inline uint8_t *code_bytecode(const Code *c) { return (uint8_t *)(code_exceptions(c) + c->exception_count); }
static inline uint8_t *code_lines(const Code *c) { return code_bytecode(c) + c->bytecode_size; }
/* constants: names included */
static inline size_t code_bytes(size_t constants, size_t exceptions, size_t bytecode, size_t lines) {
    return sizeof(Code) + constants * sizeof(Value) + exceptions * sizeof(ExceptionEntry) + bytecode + lines;
}
#if INLINE_CACHES_SHARED
static inline bool code_is_ready(const Code *c) { return c != NULL; }
#else
static inline bool code_is_ready(const Code *c) { return c->caches != NULL; }
#endif
Value code_qualname(Vm *vm, const Code *code);
/* Line of the instruction that holds the byte at offset; 0 when line numbers were stripped. */
uint32_t code_line(const Code *code, uint32_t offset);
/* Writes one entry of the line table: the bytecode since the last entry belongs to the last line. Gives bytes written
 * (at most 10) into out. */
unsigned code_line_entry(uint8_t *out, uint32_t bytecode_delta, int32_t line_delta);
/* Prints the instructions (adder -v -v; dis). */
void code_disassemble(Vm *vm, const Code *code, Builder *out);

/* `extra` of a function: UNBOUND, or a Cell (a closure over one variable), a tuple (of cells when the code has free
 * variables, else of defaults), or a FunctionExtra when there is more. So a plain function takes 16 bytes on 32-bit, a
 * closure over one variable 16 + 16. */
typedef struct Function {
    Object object;
    Code *code;
    Value globals; /* dict */
    Value extra;
} Function;
typedef struct FunctionExtra {
    Object object;
    Value closure;    /* UNBOUND, Cell or tuple of cells */
    Value defaults;   /* tuple or UNBOUND */
    Value kwdefaults; /* dict or UNBOUND */
    Value annotate;   /* function that gives the annotations dict, or the dict, or UNBOUND */
    Value dict;       /* attributes set on the function (__doc__, __name__, ... when overridden too), or UNBOUND */
    Value type_parameters;
    Value spare;
} FunctionExtra;
extern const AdderType function_extra_type;
static inline bool function_has_extra(const Function *f) { return adder_is_exact(f->extra, &function_extra_type); }
static inline Value function_closure(const Function *f) { /* of a function whose code has free variables */
    return function_has_extra(f) ? VALUE_AS(FunctionExtra, f->extra)->closure : f->extra;
}
static inline Value function_defaults(const Function *f) { /* a tuple, or UNBOUND */
    return function_has_extra(f) ? VALUE_AS(FunctionExtra, f->extra)->defaults
           : f->code->free_count == 0 ? f->extra
                                      : ADDER_UNBOUND;
}
FunctionExtra *function_need_extra(Vm *vm, Function *f);
Value function_new(Vm *vm, Code *code, Value globals);

/* A generator owns its frame: while it runs, its registers live on the VM's register stack. */
typedef struct Generator {
    Object object;
    Function *function;   /* null when finished */
    Value handled;        /* exception being handled inside, or UNBOUND */
    uint32_t pc : 28;     /* where it goes on */
    uint32_t state : 4;   /* GENERATOR_* */
    uint16_t count;       /* registers kept */
    uint16_t resume;      /* register that gets what is sent in */
    Value registers[];
} Generator;
enum { GENERATOR_NEW, GENERATOR_SUSPENDED, GENERATOR_RUNNING, GENERATOR_DONE };

#endif
