/* vm.h: the virtual machine: state, frames, calls, unwinding, classes. The floors above (repl, port, and the few
 * modules that may) include it. There is no state outside of this struct. */
#ifndef VM_VM_H
#define VM_VM_H

#include "heap/heap.h"
#include "object/call.h"
#include "object/container.h"
#include "object/exception.h"
#include "object/function.h"
#include "object/number.h"
#include "object/str.h"

/* ---- frames: windows on one register stack ----
 *
 *     ... caller's registers ... | function | back | pc | r0 r1 r2 ... (the callee's window) |
 *                                  base[-3]  [-2]  [-1]  base
 *
 * All words are values, so the stack is scanned precisely. function is the Function, or the Generator that runs.
 * back is a small int: distance to the caller's base, register of the result, kind of return. pc is the caller's
 * bytecode offset to go on at. Words above vm->top are dead; a collection clears them. Words inside a window that were not
 * written yet are old values that were alive at the last collection, or zero: harmless to scan.
 */
#define FRAME_FUNCTION (-3)
#define FRAME_BACK (-2)
#define FRAME_PC (-1)
#define FRAME_WORDS 3
typedef enum ReturnKind {
    RETURN_PLAIN,   /* the result goes to where the function stood */
    RETURN_NATIVE,  /* leaves the interpreter: to the C function that called */
    RETURN_INIT,    /* __init__: the result is dropped, the instance stands where the class stood */
    RETURN_MOVE,    /* the result goes to register `dest` of the caller */
    RETURN_ITERATE, /* a generator run by FOR_NEXT: yield: to `dest`, and jump; end: go on */
    RETURN_SEND,    /* a generator run by SEND: yield: to `dest`; end: result to `dest`, and jump */
    RETURN_OPERATION, /* method of an operator or comparison: the words in front of the frame say how it goes on (pending.h) */
    RETURN_ITERATOR,  /* __iter__: the result goes to `dest`, when it is an iterator */
    RETURN_NEXT,      /* __next__ called by FOR_NEXT: to `dest`, and jump; StopIteration: go on */
} ReturnKind;
#define BACK_MAKE(delta, dest, kind) adder_small_int((intptr_t)(((uintptr_t)(delta) << 14) | ((uintptr_t)(dest) << 4) | (kind)))
#define BACK_KIND(v) ((ReturnKind)(((v).bits >> 1) & 15u))
#define BACK_DEST(v) (((v).bits >> 5) & 1023u)
#define BACK_DELTA(v) ((v).bits >> 15)
#define BACK_DEST_MAX 1023
#define BACK_DELTA_MAX 65535

/* One entry of C code that wants to see exceptions pass. */
typedef struct Catch {
    struct Catch *previous;
    void *buffer[5]; /* __builtin_setjmp */
    uintptr_t interpreter; /* stack pointer inside the vm_interpret that it guards, 0: none */
} Catch;

typedef struct LookupEntry {
    const Type *type;
    Value name, value; /* UNBOUND: known to be absent */
} LookupEntry;

typedef enum SlotUse { SLOT_LOAD, SLOT_STORE } SlotUse;
typedef struct SlotEntry {
    const void *head;
    uintptr_t key;   /* the name's bits, with a SlotUse */
    uintptr_t extra; /* as in an InlineCache */
} SlotEntry;

typedef struct DerivedSlots { /* slots of the Python subclasses of one native type */
    struct DerivedSlots *next;
    Slots slots;
} DerivedSlots;

#define DYING_MAX 16u
#define SCHEDULE_SLOTS 8u
#define REPR_DEPTH 32u
enum { /* bits of public.attention */
    ATTENTION_INTERRUPT = 1, ATTENTION_SCHEDULE = 2, ATTENTION_FINALIZE = 4,
    ATTENTION_SCRUB = 8 /* a large buffer was made: addresses of it may linger below the stack pointer */
};

struct AdderVm {
    struct AdderVmPublic public; /* first: adder.h knows it */
    Heap heap;
    const AdderPort *port;
    AdderConfig config;

    /* the running frame; pc is kept here while anything but the interpreter loop itself runs */
    Value *base, *top;
    const uint8_t *pc;
    Code *code;              /* of the running frame, null when there is none */
    Value *stack_start, *stack_limit, *stack_end, *stack_high;
    uintptr_t native_base;   /* highest address of the C stack that belongs to the VM; set at each entry from outside */
    size_t stack_bytes;      /* the budget of both */
    Catch *catch;
    Value raised;            /* on its way */
    Value handled;           /* being handled (sys.exc_info), UNBOUND when none */
    uint32_t names_epoch;    /* moves on when a module namespace gains or loses a key */

    /* precise roots */
    Value main_module, modules, builtins, path, argv; /* builtins: dict of names added or replaced, or UNBOUND */
    Value sys_dict;          /* attributes of sys that were set: stdout, ps1, ... */
    Value overlays;          /* dict: ROM module -> dict of attributes set on it; UNBOUND when none */
    Value emergency;         /* MemoryError instance made ahead */
    struct {                 /* objects with a finalizer: weak, swept by hand */
        Value *items;        /* heap buffer */
        size_t count, capacity;
        Value dying[DYING_MAX]; /* their __del__ runs at the next poll */
        unsigned dying_count;
    } finalizable;
    struct {                 /* all weak references; themselves weak, swept by hand */
        Value *items;        /* heap buffer */
        size_t count, capacity;
        bool pending;        /* callbacks wait */
    } weak;
    Value module_state[ADDER_STATES]; /* roots */
    void *owned_heap;        /* from the C library, or null */
    bool in_attention;
    Value schedule[SCHEDULE_SLOTS * 2];
    unsigned schedule_count;
    int interrupt_character; /* -1: none */
    Value class_cell;        /* __class__ cell of the class statement being run */
    DerivedSlots *derived;   /* pinned heap buffers */
    InternTable interned;
    LookupEntry lookup[LOOKUP_CACHE_ENTRIES];
#if !INLINE_CACHES_SHARED
    SlotEntry slots[SLOT_CACHE_ENTRIES]; /* cache.c */
#endif
#if INLINE_CACHES_SHARED
    struct { const void *owner; uint32_t index; InlineCache cache; } shared_caches[SHARED_CACHE_ENTRIES];
#endif
    const void *repr_stack[REPR_DEPTH];
    unsigned repr_depth;
    size_t random_state[2];
    uint8_t optimise;
    bool raise_keeps_traceback;
};

static inline Function *frame_function(const Value *base) {
    Object *o = adder_object_get(base[FRAME_FUNCTION]);
    return o->head == adder_head_of(&adder_function_type) ? (Function *)o : ((Generator *)o)->function;
}
static inline size_t vm_registers_used(const Vm *vm) { return (size_t)(vm->top - vm->stack_start) * sizeof(Value); }
size_t vm_stack_used(const Vm *vm); /* both stacks, bytes: micropython.stack_use() */

/* ---- running ---- */
Value vm_run_code(Vm *vm, Code *code, Value globals, Value namespace_or_unbound); /* module bodies, exec, eval */
/* The same of code with free variables: cells is the only cell or the tuple of cells. */
Value vm_run_closure(Vm *vm, Code *code, Value globals, Value namespace_or_unbound, Value cells);
Value vm_interpret(Vm *vm);     /* the loop; the frame on top returns with RETURN_NATIVE */
Value vm_execute_step(Vm *vm);  /* as vm_execute, but UNBOUND when StopIteration is raised */
Value vm_execute(Vm *vm);       /* the same behind a Catch: exceptions that no frame handles go on to the caller's Catch */
/* Pushes a frame at base: base[FRAME_FUNCTION] is the function, the parameters are bound in place. */
void vm_push(Vm *vm, Value *base, Code *code, unsigned dest, ReturnKind kind);
/* The same with nargs positional arguments still to be bound, and keywords. */
void vm_push_bound(Vm *vm, Value *base, unsigned nargs, Value kwnames, unsigned dest, ReturnKind kind);
static inline void vm_push_function(Vm *vm, Value *base, unsigned nargs, unsigned dest, ReturnKind kind) {
    vm_push_bound(vm, base, nargs, UNBOUND, dest, kind);
}
/* Pushes the frame of a generator that resumes, above the running frame. */
void vm_push_generator(Vm *vm, Generator *generator, Value sent, unsigned dest, ReturnKind kind);
/* Drops the running frame: its caller's is current again, at the instruction after the call. */
void vm_pop(Vm *vm);
/* Makes sure that registers below `top` exist; raises RecursionError. */
void vm_require_slow(Vm *vm, Value *top);
static inline void vm_require(Vm *vm, Value *top) {
    if (UNLIKELY(top > vm->stack_limit)) {
        vm_require_slow(vm, top);
    }
}
/* Binds the arguments at base (nargs positional, then those of kwnames) to the parameters of function, in place. */
void vm_bind(Vm *vm, Function *function, Value *base, unsigned nargs, Value kwnames);
/* Calls a native with args in place on the register stack (room for its parameters behind). */
Value vm_call_native(Vm *vm, const Native *native, Value *args, unsigned nargs, Value kwnames);
/* Calls anything; args in place on the register stack with FRAME_WORDS words free in front of them. */
Value vm_call_in_place(Vm *vm, Value callee, Value *args, unsigned nargs, Value kwnames);
_Noreturn void vm_throw(Vm *vm); /* vm->raised goes on */
bool vm_unwind(Vm *vm);          /* finds a handler in the frames of this entry; false: none, frames are popped */

/* ---- generators ---- */
Value vm_generator_new(Vm *vm, Function *function, Value *base);
/* Resumes with a value sent in, or by raising exception in it; UNBOUND when it ended: *result is its result. */
Value vm_generator_resume(Vm *vm, Generator *generator, Value sent, Value exception, Value *result);
Value vm_generator_close(Vm *vm, Generator *generator); /* gives what it returned meanwhile, or None */
void vm_generator_finish(Vm *vm, Generator *generator);
void vm_generator_save(Vm *vm, Generator *generator, Value *base, uint32_t pc);
Value vm_get_awaitable(Vm *vm, Value v);
Value vm_send(Vm *vm, Value iterator, Value sent, bool *ended); /* any iterator */

/* ---- classes, shapes, attributes ---- */
typedef struct Shape {
    Object object;      /* head: shape_type */
    const Slots *slots;
    const Type *type;
    Value parent;       /* Shape or NULL_VALUE */
    Value key;          /* name of the last attribute */
    uint16_t count;     /* attributes */
    uint16_t inline_words; /* words of an instance for attributes (the last one holds the overflow when count is above) */
    Value child, sibling; /* shapes with one attribute more */
} Shape;
extern const AdderType shape_type;
extern const AdderSlots instance_slots;
static inline bool type_is_python(const Type *t) { return (t->flags & ADDER_TYPE_NATIVE) == 0; }
Value type_lookup(Vm *vm, const Type *type, Value name); /* along the MRO, not bound; UNBOUND when absent */
Value vm_find_special(Vm *vm, const Type *type, Value name); /* the same; UNBOUND also for what object defines */
/* Along the MRO of `of`, what comes behind `after`. */
Value type_lookup_after(Vm *vm, const Type *of, const Type *after, Value name);
Value type_make(Vm *vm, const Type *metatype, Value name, Value bases, Value namespace_, Value kwnames, const Value *keywords);
Value type_mro(Vm *vm, const Type *type); /* tuple */
void vm_types_changed(Vm *vm, const Type *type);
Value instance_dict(Vm *vm, Value instance); /* its __dict__: turns the instance to dictionary mode */
Value instance_find(Value instance, Value name); /* own attribute or UNBOUND */
bool instance_has_slots(Value v); /* an instance of a Python class */
void instance_store(Vm *vm, Value instance, Value name, Value v);
bool instance_delete(Vm *vm, Value instance, Value name);
/* Position of an attribute for the inline caches: false when it is not there or the instance is in dictionary mode. */
bool shape_find(const Shape *shape, Value name, unsigned *index);
Value vm_bind_attribute(Vm *vm, Value found, Value self, const Type *type); /* descriptor protocol of functions etc. */
Value vm_build_class(Vm *vm, Value *args, unsigned nargs, Value kwnames);
Value vm_super_new(Vm *vm, Value type, Value self);
Value vm_load_global(Vm *vm, Value globals, Value name); /* global or builtin; NameError */
Value vm_find_builtin(Vm *vm, Value name);
typedef struct BoundMethod {
    Object object;
    Value function, self;
} BoundMethod;
Value vm_bound_method(Vm *vm, Value function, Value self);

/* ---- import ---- */
typedef struct UserModule {
    Object object;
    Value dict;
} UserModule;
Value vm_import(Vm *vm, Value name, Value globals, Value fromlist, int level);
Value vm_import_from(Vm *vm, Value module, Value name);
void vm_import_star(Vm *vm, Value module, Value *base, Code *code, Value globals);
Value vm_module_new(Vm *vm, Value name); /* user module with __name__ */
const AdderModule *vm_find_native_module(Vm *vm, Value name);
Value module_dict(Value user_module);
Value module_computed(Vm *vm, Value module, Value name); /* __spec__ and the like, or UNBOUND */
Value module_computed_global(Vm *vm, Value globals, Value name);
bool module_is_running(Vm *vm, Value module); /* its own code, further down the stack */

/* ---- frame objects (vm/frame.c) ---- */
Value vm_frame_at(Vm *vm, size_t depth); /* 0: the running one, 1: its caller, ...; UNBOUND behind the outermost */
Value vm_frame_locals(Vm *vm, Value *base);

/* ---- odds and ends ---- */
/* Calls function at the outside border of the VM; shows what is not caught. 0, 1, or a SystemExit status | 0x100. */
int vm_run_outside(Vm *vm, void (*function)(Vm *vm, void *data), void *data);
Value vm_compile_file(Vm *vm, void *handle, Value filename); /* closes the handle */
void vm_print_exception(Vm *vm, Value exception); /* on sys.stderr */
void vm_write_errors(Vm *vm, const char *text, size_t size); /* to sys.stderr, or to the port when that was not replaced */
Value vm_sys_find(Vm *vm, Value name);                       /* an attribute that was set on sys, or UNBOUND */
void vm_sys_store(Vm *vm, Value name, Value v);
int64_t vm_traceback_limit(Vm *vm);                          /* sys.tracebacklimit; TRACEBACK_NO_LIMIT when not set */
/* An exception that has nobody to go to: sys.unraisablehook, or "Exception ignored <message> <object>:" and a traceback. */
void adder_unraisable(Vm *vm, Value exception, const char *message, Value object);
void vm_unraisable_default(Vm *vm, Value exception, Value message, Value object);
Value sys_unraisable_args(Vm *vm, Value exception, Value message, Value object); /* module/sys.c: what the hook gets */
int vm_exit_status(Vm *vm, Value exception);      /* SystemExit: its status | 0x100; else 1 after printing it */
void vm_run_finalizers(Vm *vm);
bool vm_schedule(Vm *vm, Value function, Value argument);
void vm_display(Vm *vm, Value v); /* the REPL's print of a result, by sys.displayhook */
void vm_display_default(Vm *vm, Value v); /* repr, and _ */
Value vm_intrinsic(Vm *vm, unsigned intrinsic, Value v);
Value vm_match_class(Vm *vm, Value subject, Value cls, unsigned positional, Value keywords);
Value vm_match_keys(Vm *vm, Value subject, Value keys);
void vm_split_group(Vm *vm, Value *out, Value exception, Value classes);
Value vm_merge_group(Vm *vm, Value raised, Value original);
_Noreturn void raise_memory_error(Vm *vm, size_t wanted);
Value union_make(Vm *vm, const Value *args, unsigned count); /* int | str */
Value alias_parameters(Vm *vm, Value arguments);           /* the type variables among them, each once */
const Type *type_winning_metatype(Vm *vm, const Type *meta, Value bases);
Value alias_substitute(Vm *vm, Value alias, Value arguments, Value key); /* the arguments of alias[key] */
bool union_accepts(Vm *vm, Value v);                       /* classes, aliases, type variables */
Value generic_alias_new(Vm *vm, Value origin, Value arguments); /* list[int] */
extern const HeapHost vm_heap_host;

#endif
