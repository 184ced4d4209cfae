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
    Value value;       /* method or builtin found; a function is alive as long as the class is. Globals: the name */
} InlineCache;

enum { /* Code.flags */
    CODE_VARARGS = 1, CODE_KWARGS = 2, CODE_GENERATOR = 4, CODE_COROUTINE = 8, /* both: async generator */
    CODE_NAMESPACE = 16, /* class bodies, exec with names: register 0 holds the namespace dict */
    CODE_DOCSTRING = 32, /* constants[0] is the docstring */
    CODE_MODULE = 128,   /* body of a module or an interactive statement */
    CODE_KEYWORD_ONLY = 256, /* has keyword-only parameters */
    CODE_RARE = 512,     /* a CodeRare is there */
    CODE_WIDE_NAMES = 1024, /* two bytes for the name of a register */
    CODE_LOCAL = 2048,   /* defined in a function: ".<locals>." stands in its __qualname__ */
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

/* What functions of one source file share: the file's name and the names that their bytecode refers to by number
 * (attributes, globals, their registers). Names are only added. A file of many names has several; bodies of modules and
 * classes have their own, which go with them. */
typedef struct CodeNames {
    Object object;
    Value filename;
    Value *items; /* heap buffer */
    uint16_t count, capacity;
} CodeNames;
extern const AdderType adder_code_names_type;
CodeNames *code_names_new(Vm *vm, Value filename);
unsigned code_names_add(Vm *vm, CodeNames *names, Value name); /* interned; the number it has */
void code_names_trim(Vm *vm, CodeNames *names);
enum { CODE_NAMES_MAX = 65535 };

/* What few functions need. */
typedef struct CodeRare {
    uint16_t kept_count; /* registers that a suspended generator keeps */
    uint16_t scope;      /* Code.scope, whatever its size */
    uint8_t positional_only, keyword_only; /* parameters */
} CodeRare;

#if ADDER_BOARD
#define CODE_BITS(count) : count
enum { CODE_REGISTER_NAMES_MAX = 2047, CODE_EXCEPTIONS_MAX = 511, CODE_CONSTANTS_MAX = 4095, CODE_LINES_MAX = 4095 };
#else
#define CODE_BITS(count)
enum { CODE_REGISTER_NAMES_MAX = 65535, CODE_EXCEPTIONS_MAX = 65535, CODE_CONSTANTS_MAX = 65535, CODE_LINES_MAX = 0x7fffffff };
#endif
enum { CODE_SCOPE_RARE = 255 };

/* A code object is one block of memory. Behind the struct: constants, bytecode, line table, the numbers of its registers'
 * names (parameters, locals, cells, free variables by register), CodeRare, exception table. It is position independent
 * and holds bytecode offsets only. */
typedef struct Code {
    Object object;
    CodeNames *names;
    Value name;
#if !INLINE_CACHES_SHARED
    InlineCache *caches;     /* heap buffer of cache_count, made at the first run, or null */
    uint32_t cache_count;
#endif
    CodeSize bytecode_size, first_line;
    uint16_t register_count; /* window size, room for outgoing calls (and 4 words of padding for natives) included */
    uint8_t positional;      /* number of positional parameters, positional-only ones included */
    uint8_t free_count;      /* cells of the closure; COPY_FREE brings them into registers */
    uint32_t flags CODE_BITS(12);
    uint32_t name_count CODE_BITS(11); /* registers that have a name */
    uint32_t exception_count CODE_BITS(9);
    uint32_t constant_count CODE_BITS(12);
    uint32_t lines_size CODE_BITS(12);
    uint32_t scope CODE_BITS(8); /* number, in names, of the __qualname__ of what it is defined in, or of '' */
    Value constants[];
} Code;
_Static_assert(ADDER_WORD64 || sizeof(Code) == 28, "every function has one");
/* Registers at entry: positional parameters, keyword-only ones, *args tuple, **kwargs dict (those that there are). */

static inline uint8_t *code_bytecode(const Code *c) { return (uint8_t *)(c->constants + c->constant_count); }
static inline uint8_t *code_lines(const Code *c) { return code_bytecode(c) + c->bytecode_size; }
static inline uint8_t *code_name_numbers(const Code *c) { return code_lines(c) + c->lines_size; }
static inline Value code_name_at(const Code *c, unsigned reg) { /* reg < name_count */
    const uint8_t *numbers = code_name_numbers(c);
    unsigned number = c->flags & CODE_WIDE_NAMES ? numbers[2 * reg] | (unsigned)numbers[2 * reg + 1] << 8 : numbers[reg];
    return c->names->items[number];
}
static inline const uint8_t *code_rare_bytes(const Code *c) {
    return code_name_numbers(c) + (c->name_count << ((c->flags & CODE_WIDE_NAMES) != 0));
}
static inline CodeRare code_rare(const Code *c) {
    CodeRare rare = {0, 0, 0, 0};
    if (c->flags & CODE_RARE) memcpy(&rare, code_rare_bytes(c), sizeof rare);
    return rare;
}
static inline Value code_scope(const Code *c) {
    return c->names->items[c->scope != CODE_SCOPE_RARE ? c->scope : code_rare(c).scope];
}
/* Small functions have exception tables of four bytes an entry. */
static inline bool code_has_small_exceptions(size_t bytecode_size, size_t register_count) {
    return bytecode_size < 255 && register_count <= 256;
}
static inline uint8_t *code_exceptions(const Code *c) {
    return (uint8_t *)code_rare_bytes(c) + (c->flags & CODE_RARE ? sizeof(CodeRare) : 0);
}
ExceptionEntry code_exception(const Code *c, unsigned index);
size_t code_exceptions_size(size_t count, size_t bytecode_size, size_t register_count);
static inline unsigned code_keyword_only(const Code *c) { return c->flags & CODE_KEYWORD_ONLY ? code_rare(c).keyword_only : 0; }
static inline unsigned code_positional_only(const Code *c) { return code_rare(c).positional_only; }
static inline Value code_filename(const Code *c) { return c->names->filename; }
#if INLINE_CACHES_SHARED
static inline bool code_is_ready(const Code *c) { return c != NULL; }
#else
static inline bool code_is_ready(const Code *c) { return c->caches != NULL; }
#endif
Value code_qualname(Vm *vm, const Code *code);
Value code_qualify(Vm *vm, Value scope, bool local, Value name);
/* Line of the instruction that holds the byte at offset; 0 when line numbers were stripped. */
uint32_t code_line(const Code *code, uint32_t offset);
/* Writes one entry of the line table: the bytecode since the last entry belongs to the last line. Gives bytes written
 * (at most 10) into out. */
uint32_t code_line_read(const uint8_t **at, uint32_t *lines); /* an entry: its bytes, how far the line moves */
unsigned code_line_entry(uint8_t *out, uint32_t bytecode_delta, int32_t line_delta);
/* Prints the instructions (adder -v -v; dis). */
void code_disassemble(Vm *vm, const Code *code, Builder *out);

/* `extra` of a function: UNBOUND, or a FunctionExtra. Or, when the code has free variables and there is nothing else, a
 * Cell (one variable) or a tuple of cells; when it has none, a tuple of defaults or the only one (no tuple). So a plain function takes 16 bytes on 32-bit, a
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
    Value annotate;   /* function that gives the annotations dict, or UNBOUND */
    Value dict;       /* attributes set on the function, or UNBOUND */
    Value type_parameters;
    Value changed;    /* dict of those of __name__, __qualname__, __doc__, __module__ that were set, and __annotations__ */
} FunctionExtra;
extern const AdderType function_extra_type;
static inline bool function_has_extra(const Function *f) { return adder_is_exact(f->extra, &function_extra_type); }
static inline Value function_closure(const Function *f) { /* of a function whose code has free variables */
    return function_has_extra(f) ? VALUE_AS(FunctionExtra, f->extra)->closure : f->extra;
}
Value function_defaults(Vm *vm, const Function *f); /* a tuple, or UNBOUND */
/* The same in place, valid until the next allocation. */
const Value *function_default_items(const Function *f, size_t *count);
void function_set_only_defaults(Vm *vm, Function *f, Value tuple); /* of a new function that has nothing else */
FunctionExtra *function_need_extra(Vm *vm, Function *f);
Value function_new(Vm *vm, Code *code, Value globals);

/* ---- natives as objects ---- */
/* A method that gets its instance when it is found on it. */
static inline bool native_is_method(const Native *n) {
    return n->owner != NULL && (n->flags & (ADDER_NATIVE_CLASS | ADDER_NATIVE_STATIC | ADDER_NATIVE_PROPERTY)) == 0;
}
bool native_is_wrapper(const Native *native); /* CPython derives it from a slot: <slot wrapper '__add__' of 'int' objects> */
Value native_name(Vm *vm, const Native *native);
const Type *native_type_of(const Native *native); /* method_descriptor and so on */
/* The type of natives that belong to a type differs from that of functions only in what it says of itself. */
extern const AdderType method_descriptor_type, wrapper_descriptor_type, getset_descriptor_type, classmethod_descriptor_type;

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
