/* adder.h: the one public header, for embedding Adder and for native modules.
 *
 * It knows what a value is, how a native function and a native type are described, and which operations a native may
 * call. It shows nothing of the compiler or of the interpreter loop. Every function takes the virtual machine first;
 * a function that can fail raises a Python exception by a call that does not return, so natives need no checks.
 */
#ifndef ADDER_H
#define ADDER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if UINTPTR_MAX > 0xffffffffu
#define ADDER_WORD64 1
#else
#define ADDER_WORD64 0
#endif

/* Floats are double precision on 64-bit hosts and single precision on everything board-like. */
#if ADDER_WORD64
typedef double AdderFloat;
#else
typedef float AdderFloat;
#endif

typedef struct AdderVm AdderVm;
typedef struct AdderObject AdderObject;
typedef struct AdderType AdderType;
typedef struct AdderSlots AdderSlots;
typedef struct AdderVisitor AdderVisitor;
typedef struct AdderBuilder AdderBuilder;

/* ---------------------------------------------------------------------------------------------------------------
 * Values
 *
 * A value is one machine word. By its low three bits:
 *
 *     ..1   small int: 31 or 63 bits, two's complement, shifted left by one
 *     000   address of an object, in the heap or in flash (null is no value: an empty slot)
 *     .10   float, self-tagged (Melancon, Serrano, Feeley, arXiv 2411.16544): the word of the float with 3 taken off
 *           its three high exponent bits, rotated left by three, plus 2. Only floats whose three high exponent bits are
 *           011 or 100 (magnitude 2^-31..2^32 in single, 2^-255..2^256 in double precision) have both low bits clear
 *           after the rotation; the others are boxed, zeros, infinities and nan come from flash.
 *     100   the constants: None, False, True, Ellipsis, NotImplemented, unbound
 */
typedef struct AdderValue {
    uintptr_t bits;
} AdderValue;

#define ADDER_CONSTANT(n) ((AdderValue){((uintptr_t)(n) << 3) | 4u})
#define ADDER_UNBOUND ADDER_CONSTANT(0) /* "no value": an argument not given, an iterator at its end */
#define ADDER_NONE ADDER_CONSTANT(1)
#define ADDER_FALSE ADDER_CONSTANT(2)
#define ADDER_TRUE ADDER_CONSTANT(3)
#define ADDER_ELLIPSIS ADDER_CONSTANT(4)
#define ADDER_NOT_IMPLEMENTED ADDER_CONSTANT(5)

/* For static initialisers in tables: the value that is the address of a constant object. */
#define ADDER_ROM(object) {(uintptr_t)&(object)}
#define ADDER_ROM_NONE {((uintptr_t)1 << 3) | 4u}
#define ADDER_ROM_INT(n) {((uintptr_t)(intptr_t)(n) << 1) | 1u}

#define ADDER_SMALL_INT_MAX (INTPTR_MAX >> 1)
#define ADDER_SMALL_INT_MIN (INTPTR_MIN >> 1)

static inline bool adder_same(AdderValue a, AdderValue b) { return a.bits == b.bits; }
static inline bool adder_is_unbound(AdderValue v) { return v.bits == ADDER_UNBOUND.bits; }
static inline bool adder_is_none(AdderValue v) { return v.bits == ADDER_NONE.bits; }
static inline bool adder_is_small_int(AdderValue v) { return (v.bits & 1u) != 0; }
static inline bool adder_is_tagged_float(AdderValue v) { return (v.bits & 3u) == 2u; }
static inline bool adder_is_object(AdderValue v) { return (v.bits & 7u) == 0; }
static inline bool adder_is_constant(AdderValue v) { return (v.bits & 7u) == 4u; }
static inline bool adder_is_bool(AdderValue v) { return (v.bits & ~(uintptr_t)8) == ADDER_FALSE.bits; }

static inline intptr_t adder_small_int_get(AdderValue v) { return (intptr_t)v.bits >> 1; }
static inline AdderValue adder_small_int(intptr_t n) { return (AdderValue){((uintptr_t)n << 1) | 1u}; }
static inline bool adder_fits_small_int(intptr_t n) { return n <= ADDER_SMALL_INT_MAX && n >= ADDER_SMALL_INT_MIN; }
static inline AdderValue adder_bool(bool b) { return (AdderValue){ADDER_FALSE.bits + ((uintptr_t)b << 3)}; }
static inline AdderObject *adder_object_get(AdderValue v) { return (AdderObject *)v.bits; }
static inline AdderValue adder_object(const void *object) { return (AdderValue){(uintptr_t)object}; }

#define ADDER_FLOAT_BIAS ((uintptr_t)3 << (sizeof(uintptr_t) * 8 - 4))
static inline uintptr_t adder_rotate_left(uintptr_t w, int n) { return (w << n) | (w >> ((int)sizeof w * 8 - n)); }
static inline uintptr_t adder_rotate_right(uintptr_t w, int n) { return (w >> n) | (w << ((int)sizeof w * 8 - n)); }
static inline AdderFloat adder_tagged_float_get(AdderValue v) {
    union {
        uintptr_t word;
        AdderFloat number;
    } u = {.word = adder_rotate_right(v.bits - 2u, 3) + ADDER_FLOAT_BIAS};
    return u.number;
}
/* Gives a float value; false when this float has to be boxed (adder_float does the whole job). */
static inline bool adder_tag_float(AdderFloat number, AdderValue *out) {
    union {
        AdderFloat number;
        uintptr_t word;
    } u = {.number = number};
    out->bits = adder_rotate_left(u.word - ADDER_FLOAT_BIAS, 3) + 2u;
    return adder_is_tagged_float(*out);
}

/* ---------------------------------------------------------------------------------------------------------------
 * Objects
 *
 * An object's first word is the address of its head: its type, or for an instance of a Python class its shape. Types
 * and shapes begin alike: their own head, the slots (operations) of what they describe, and its type. So the type of
 * an object is object->head->type, its operations object->head->slots, without asking which of the two it is.
 */
typedef struct AdderHead AdderHead;
struct AdderObject {
    const AdderHead *head;
};
struct AdderHead {
    AdderObject object;
    const AdderSlots *slots;
    const AdderType *type;
};
#define ADDER_ALIGNED __attribute__((aligned(8)))

/* Text. UTF-8, ended by a NUL that is not counted; read it by adder_to_text or str_text (object/str.h). On 32 bits a text
 * of up to 62 bytes has 5 bytes in front, so that 10 bytes fit one block. */
typedef struct AdderStr {
    AdderObject object;
#if ADDER_WORD64
    uint32_t size_flags; /* bytes << 2 | interned << 1 | ascii */
    uint32_t hash;       /* 0: not computed yet */
#else
    uint8_t size_flags; /* the same; 63 for the bytes: it is long, an AdderLongStr */
#endif
    char first[];
} AdderStr;

/* ROM names: ADDER_N(append) is the interned constant string 'append' as an AdderValue, ADDER_NAME(append) the
 * address of its object for static tables. tools/harvest.py collects every such name from the sources. Names that are
 * no identifiers stand in base/names.txt. */
#define ADDER_NAME(id) adder_name_##id
#define ADDER_N(id) ((AdderValue){(uintptr_t)&adder_name_##id})
#define ADDER_ROM_NAME(id) ADDER_ROM(adder_name_##id)

/* ---------------------------------------------------------------------------------------------------------------
 * Native functions
 *
 * The signature is Python's, and the calling code works from it: "insert(self, index, object, /)",
 * "sorted(iterable, /, *, key=None, reverse=False)", "print(*args, sep=' ', end='\n', file=None)". A native
 * receives the parameters in the order of its signature; what the caller did not give is ADDER_UNBOUND, the native
 * supplies its default. nargs is the number of positional arguments that the caller gave.
 * With *args: args[0..nargs) are the positional ones (parameters before *args included), args[nargs + i] the i-th
 * keyword-only parameter. With **kwargs: one more at the end, a dict (which may be empty), or ADDER_UNBOUND.
 */
typedef AdderValue (*AdderNativeFn)(AdderVm *vm, AdderValue *args, unsigned nargs);
typedef struct AdderNative {
    const AdderHead *head;
    AdderNativeFn call;
    const char *signature;
    const char *help;
    const AdderType *owner; /* methods: args[0] is checked to be of this type (unwrapped from a subclass); NULL: functions */
    uint8_t minimum;        /* positional arguments at least, at most (255: any number), from the signature */
    uint8_t maximum;
    uint8_t total;          /* parameters in all, the padded length of args when there is no *args */
    uint8_t flags;          /* ADDER_NATIVE_* */
} AdderNative;
enum {
    ADDER_NATIVE_VARARGS = 1,  /* has *args */
    ADDER_NATIVE_KEYWORDS = 2, /* some parameter can be given by keyword */
    ADDER_NATIVE_KWARGS = 4,   /* has **kwargs */
    ADDER_NATIVE_STATIC = 8,   /* found on a type without binding */
    ADDER_NATIVE_CLASS = 16,   /* class method: args[0] is the class */
    ADDER_NATIVE_PROPERTY = 32 /* a read-only attribute: called with the object alone */
};
extern const AdderType adder_native_type;

#define ADDER_NATIVE_DEFINE(id, owner_, signature_, help_, flags_)                                                  \
    static AdderValue id(AdderVm *vm, AdderValue *args, unsigned nargs);                                            \
    static const AdderNative ADDER_ALIGNED id##_native = {                                                          \
        (const AdderHead *)(const void *)&adder_native_type, id, signature_, help_, owner_, ADDER_MINIMUM_##id,     \
        ADDER_MAXIMUM_##id, ADDER_TOTAL_##id, (uint8_t)(ADDER_FLAGS_##id | (flags_))};                              \
    static AdderValue id(AdderVm *vm, AdderValue *args, unsigned nargs)
/* A function: ADDER_NATIVE(math_sqrt, "sqrt(x, /)", "Return the square root of x.") { ... }; then math_sqrt_native. */
#define ADDER_NATIVE(id, signature, help) ADDER_NATIVE_DEFINE(id, NULL, signature, help, 0)
/* A method of the type TYPE (a C object of type AdderType). */
#define ADDER_METHOD(type, id, signature, help) ADDER_NATIVE_DEFINE(id, &type, signature, help, 0)
#define ADDER_STATIC_METHOD(type, id, signature, help) ADDER_NATIVE_DEFINE(id, &type, signature, help, ADDER_NATIVE_STATIC)
#define ADDER_CLASS_METHOD(type, id, signature, help) ADDER_NATIVE_DEFINE(id, &type, signature, help, ADDER_NATIVE_CLASS)
#define ADDER_PROPERTY(type, id, signature, help) ADDER_NATIVE_DEFINE(id, &type, signature, help, ADDER_NATIVE_PROPERTY)

/* A constant table of names and values: the members of a native module or type. Several names may stand for one. */
typedef struct AdderMember {
    const AdderStr *name;
    AdderValue value;
} AdderMember;
typedef struct AdderMembers {
    const AdderMember *members;
    unsigned count;
} AdderMembers;
#define ADDER_MEMBER(name_, object_) {&ADDER_NAME(name_), ADDER_ROM(object_)}
#define ADDER_MEMBER_INT(name_, n_) {&ADDER_NAME(name_), ADDER_ROM_INT(n_)}
#define ADDER_MEMBER_NATIVE(name_, id_) {&ADDER_NAME(name_), ADDER_ROM(id_##_native)}
#define ADDER_MEMBERS(table) {table, sizeof(table) / sizeof((table)[0])}

/* A native module: the module objects of module/\*.c are listed in module/modules.h (one line a module). */
typedef struct AdderModule {
    const AdderHead *head;
    const AdderStr *name;
    AdderMembers members;
    const char *help;
    AdderValue (*get_attribute)(AdderVm *vm, AdderValue name); /* NULL, or computes others: ADDER_UNBOUND if unknown */
    bool (*set_attribute)(AdderVm *vm, AdderValue name, AdderValue v); /* NULL, or takes a store: true when done */
} AdderModule;
extern const AdderModule *const adder_native_modules[]; /* of this build, ended by null (module/modules.c) */
extern const AdderType adder_module_type; /* ROM modules; modules from files are of the type adder_user_module_type */
#define ADDER_MODULE(id, name_, table, help_)                                                                       \
    const AdderModule ADDER_ALIGNED id = {(const AdderHead *)(const void *)&adder_module_type, &ADDER_NAME(name_),  \
                                          ADDER_MEMBERS(table), help_, NULL, NULL}

/* ---------------------------------------------------------------------------------------------------------------
 * Native types
 */
typedef enum AdderOperator { /* binary; the in-place form is asked first where there is one */
    ADDER_ADD, ADDER_SUBTRACT, ADDER_MULTIPLY, ADDER_TRUE_DIVIDE, ADDER_FLOOR_DIVIDE, ADDER_MODULO, ADDER_POWER,
    ADDER_MATRIX_MULTIPLY, ADDER_LEFT_SHIFT, ADDER_RIGHT_SHIFT, ADDER_AND, ADDER_OR, ADDER_XOR,
    ADDER_OPERATORS,
    ADDER_IN_PLACE = 16 /* added to the operator: a += b */
} AdderOperator;
typedef enum AdderComparison { ADDER_LT, ADDER_LE, ADDER_EQ, ADDER_NE, ADDER_GT, ADDER_GE } AdderComparison;
typedef enum AdderUnary { ADDER_NEGATE, ADDER_PLUS, ADDER_INVERT, ADDER_ABSOLUTE } AdderUnary;

typedef struct AdderBufferView {
    uint8_t *bytes;
    size_t size;     /* in bytes */
    char format;     /* 'B', or the code of an array */
    uint8_t item;    /* bytes an item */
    bool writable;
} AdderBufferView;

/* The operations of a type, all constant, all optional: NULL means "not supported" or the default named. `self` is of
 * the native layout (an instance of a Python subclass of a fixed-size native type has the same layout; of a
 * variable-size one it is unwrapped before the call). Those that return a value may return ADDER_NOT_IMPLEMENTED where
 * Python does. Traces visit the contents of a buffer before the slot that holds its address, and follow no pointer
 * that they have visited (compaction rewrites the slots). */
struct AdderSlots {
    const AdderType *native; /* the native type whose layout the objects have; NULL for plain instances */
    uint16_t size;           /* bytes of the fixed part of the layout (0: variable size, subclasses wrap) */
    char letter;             /* in the heap map */
    uint8_t flags;           /* ADDER_SLOTS_* */
    void (*trace)(AdderVisitor *visitor, AdderObject *self);
    void (*finalize)(AdderVm *vm, AdderObject *self); /* called once, before the memory is reused; must not allocate */
    void (*repr)(AdderVm *vm, AdderValue self, AdderBuilder *out);
    void (*str)(AdderVm *vm, AdderValue self, AdderBuilder *out); /* default: repr */
    uint32_t (*hash)(AdderVm *vm, AdderValue self);               /* default: unhashable if equal is set, else address */
    AdderValue (*compare)(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other); /* True False NotImplemented */
    AdderValue (*unary)(AdderVm *vm, AdderUnary op, AdderValue self);
    /* a op b where at least one is of this type (`self_is_right` tells which was asked); in-place ones arrive with
     * ADDER_IN_PLACE added and may be answered by changing and returning a */
    AdderValue (*binary)(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right);
    bool (*truth)(AdderVm *vm, AdderValue self); /* default: length != 0, else true */
    size_t (*length)(AdderVm *vm, AdderValue self);
    AdderValue (*get_item)(AdderVm *vm, AdderValue self, AdderValue key);
    void (*set_item)(AdderVm *vm, AdderValue self, AdderValue key, AdderValue v); /* v unbound: delete */
    bool (*contains)(AdderVm *vm, AdderValue self, AdderValue item); /* default: iterate and compare */
    AdderValue (*iterate)(AdderVm *vm, AdderValue self);
    AdderValue (*next)(AdderVm *vm, AdderValue self); /* ADDER_UNBOUND at the end */
    AdderValue (*get_attribute)(AdderVm *vm, AdderValue self, AdderValue name); /* asked first; ADDER_UNBOUND: go on */
    bool (*set_attribute)(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v); /* v unbound: delete; false: no */
    /* args[0..nargs) positional, then the values of the keywords whose names stand in the tuple kwnames (or unbound) */
    AdderValue (*call)(AdderVm *vm, AdderValue self, AdderValue *args, unsigned nargs, AdderValue kwnames);
    bool (*buffer)(AdderVm *vm, AdderValue self, AdderBufferView *view); /* false: has none at the moment */
    AdderValue (*format)(AdderVm *vm, AdderValue self, AdderValue spec); /* default: str(self) when spec is '' */
};
enum {
    ADDER_SLOTS_FINALIZE_PYTHON = 1, /* a __del__ is looked up and run */
    ADDER_SLOTS_TRACE_AT_ONCE = 4, /* moves values between its own slots and runs Python code meanwhile */
    ADDER_SLOTS_REPR_OF_INSTANCE = 2, /* repr gets an instance of a Python subclass itself, not what it wraps */
};

/* A type. Native ones are constant; classes made by Python are heap objects with the same fields. */
struct AdderType {
    const AdderHead *head;  /* the metatype */
    const AdderSlots *slots; /* of the instances */
    const AdderType *self;  /* itself (see AdderHead) */
    AdderValue name;        /* str */
    AdderValue bases;       /* one type; a pair of tuples, bases and MRO, when it or some base has several bases or a
                               metaclass made the MRO; unbound for object */
    AdderValue dict;        /* Python classes: a dict. Native types: unbound */
    AdderValue shape;       /* Python classes: root shape of the instances, made at the first instance */
    uintptr_t flags;        /* ADDER_TYPE_* */
    /* ---- below: native types only ---- */
    AdderMembers members;
    const char *help;       /* first line: the constructor's signature, as "list(iterable=(), /)" */
    /* cls is this type or a subclass; makes and initialises the object (adder_new_instance gives the memory) */
    AdderValue (*construct)(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);
};
enum {
    ADDER_TYPE_NATIVE = 1,   /* in flash */
    ADDER_TYPE_FINAL = 2,    /* cannot be a base class */
    ADDER_TYPE_EXCEPTION = 4,/* derives from BaseException */
    ADDER_TYPE_ABSTRACT = 8, /* cannot be called */
};
extern const AdderType adder_type_type, adder_object_type;

/* ADDER_TYPE(list_type, "list", &object_type, list_slots, list_members, list_construct, flags, help): defines it. */
#define ADDER_TYPE(id, name_, base_, slots_, members_, construct_, flags_, help_)                                   \
    const AdderType ADDER_ALIGNED id = {(const AdderHead *)(const void *)&adder_type_type, &slots_, &id,            \
        ADDER_ROM_NAME(name_), ADDER_ROM(base_), {4u}, {4u}, ADDER_TYPE_NATIVE | (flags_),                    \
        ADDER_MEMBERS(members_), help_, construct_}

static inline const AdderHead *adder_head_of(const AdderType *type) { return (const AdderHead *)(const void *)type; }

/* The type of any value (int, float, NoneType, ... included). */
const AdderType *adder_type_of(AdderValue v);
/* Whether v is of exactly this native type; is_instance accepts subclasses, too. */
static inline bool adder_is_exact(AdderValue v, const AdderType *type) {
    return adder_is_object(v) && v.bits != 0 && adder_object_get(v)->head == adder_head_of(type);
}
bool adder_is_subtype(const AdderType *type, const AdderType *of);
bool adder_is_instance(AdderValue v, const AdderType *type);

/* What a trace function calls for each slot. */
struct AdderVisitor {
    void (*value)(AdderVisitor *visitor, AdderValue *slot);
    void (*values)(AdderVisitor *visitor, AdderValue *slots, size_t count);
    void (*buffer)(AdderVisitor *visitor, void **slot); /* the address of a buffer without a header, or null */
    AdderVm *vm;
};
static inline void adder_visit(AdderVisitor *v, AdderValue *slot) { v->value(v, slot); }
static inline void adder_visit_object(AdderVisitor *v, void *slot) { v->value(v, (AdderValue *)slot); }
static inline void adder_visit_values(AdderVisitor *v, AdderValue *slots, size_t n) { v->values(v, slots, n); }
static inline void adder_visit_buffer(AdderVisitor *v, void *slot) { v->buffer(v, (void **)slot); }

/* ---- memory. All give zeroed memory in the heap and raise MemoryError; all may collect and move other objects. The
 * C stack and registers are scanned and what they point at is pinned, so local variables are safe. ---- */
/* A new object of a native type: bytes in all, head included. The head is set, the rest is zero. */
void *adder_new(AdderVm *vm, const AdderType *type, size_t bytes);
/* The same for a construct function: cls may be a Python subclass of a fixed-size type; room for its attributes. */
void *adder_new_instance(AdderVm *vm, const AdderType *cls, size_t bytes);
/* For construct functions of variable-size types (int, str, tuple, ...): v itself when cls is exact, else an instance
 * of cls that wraps v. */
AdderValue adder_wrap_instance(AdderVm *vm, const AdderType *cls, AdderValue v);
/* The native value inside an instance of a Python subclass of a variable-size type; any other value itself. */
AdderValue adder_unwrap(AdderValue v);
/* A buffer without a header: its owner's trace visits it. resize keeps the contents, may move it, zeroes what is new. */
void *adder_buffer_new(AdderVm *vm, size_t bytes);
/* To be called before a small object is made whose buffer may be large: see that the object will not stand in its way. */
void adder_make_room(AdderVm *vm, size_t bytes);
void *adder_buffer_resize(AdderVm *vm, void *buffer, size_t old_bytes, size_t new_bytes);
void adder_buffer_free(AdderVm *vm, void *buffer); /* at once; null is fine */
/* Stores a reference into a heap object: the write barrier. The owner is the object whose trace visits the slot. */
static inline void adder_store(AdderVm *vm, void *owner, AdderValue *slot, AdderValue v);
/* What adder_store does while marking is under way, for stores made in another way: of one value; of many, wherever they
 * stand now; when the owner's slots changed in ways that these do not describe (its slots are all visited again). */
void adder_barrier_value(AdderVm *vm, AdderObject *owner, AdderValue v);
void adder_barrier_values(AdderVm *vm, AdderObject *owner, const AdderValue *values, size_t count);
void adder_barrier(AdderVm *vm, AdderObject *owner);
/* Values of the owner's were moved to slots visited earlier, by at most so many slots: items were taken out of a list. */
void adder_barrier_moved(AdderVm *vm, AdderObject *owner, size_t slots);
/* Keeps an object where it is for ever (its address was given away). */
void adder_pin(AdderVm *vm, AdderValue v);
/* Asks for slots->finalize (and __del__) to be called when the object dies. */
void adder_finalize_later(AdderVm *vm, AdderValue v);

/* The start of every AdderVm: what inline functions of this header need. */
struct AdderVmPublic {
    volatile uint32_t attention; /* not 0: Ctrl-C, scheduled calls or finalizers wait (adder_poll) */
    uint32_t marking;            /* incremental marking is under way: stores must tell the collector */
    void *user;                  /* the embedder's */
};
static inline void adder_store(AdderVm *vm, void *owner, AdderValue *slot, AdderValue v) {
    *slot = v;
    if (__builtin_expect(((struct AdderVmPublic *)vm)->marking != 0, 0)) {
        adder_barrier_value(vm, (AdderObject *)owner, v);
    }
}
/* To be called in long native loops: runs what waits (Ctrl-C raises KeyboardInterrupt). */
void adder_poll_slow(AdderVm *vm);
static inline void adder_poll(AdderVm *vm) {
    if (__builtin_expect(((struct AdderVmPublic *)vm)->attention != 0, 0)) {
        adder_poll_slow(vm);
    }
}
/* Raises RecursionError when the native stack is nearly used up: first thing in every native that recurses. */
void adder_check_stack(AdderVm *vm);

/* ---- errors. Formats: %s C text, %d int, %u unsigned, %z size_t, %c character, %q text of a str value, %r repr of a
 * value, %T name of the type of a value, %P the same but None for None, %N name of a type (const AdderType *), %% ---- */
_Noreturn void adder_raise(AdderVm *vm, const AdderType *type, const char *format, ...);
_Noreturn void adder_raise_value(AdderVm *vm, AdderValue exception); /* an instance (or a class: it is called) */
_Noreturn void adder_raise_value_of(AdderVm *vm, const AdderType *type, AdderValue argument); /* type(argument) */
_Noreturn void adder_raise_errno(AdderVm *vm, int number, AdderValue filename_or_unbound); /* OSError subclass */
/* Calls function(vm, data); when it raises, returns the exception, else ADDER_UNBOUND. */
AdderValue adder_try(AdderVm *vm, void (*function)(AdderVm *vm, void *data), void *data);
#define ADDER_EXCEPTIONS(X)                                                                                         \
    X(BaseException, object) X(BaseExceptionGroup, BaseException) X(GeneratorExit, BaseException)                   \
    X(KeyboardInterrupt, BaseException) X(SystemExit, BaseException) X(Exception, BaseException)                    \
    X(ArithmeticError, Exception) X(FloatingPointError, ArithmeticError) X(OverflowError, ArithmeticError)          \
    X(ZeroDivisionError, ArithmeticError) X(AssertionError, Exception) X(AttributeError, Exception)                 \
    X(BufferError, Exception) X(EOFError, Exception) X(ImportError, Exception) X(ModuleNotFoundError, ImportError)  \
    X(LookupError, Exception) X(IndexError, LookupError) X(KeyError, LookupError) X(MemoryError, Exception)         \
    X(NameError, Exception) X(UnboundLocalError, NameError) X(OSError, Exception) X(BlockingIOError, OSError)       \
    X(ChildProcessError, OSError) X(ConnectionError, OSError) X(BrokenPipeError, ConnectionError)                   \
    X(ConnectionAbortedError, ConnectionError) X(ConnectionRefusedError, ConnectionError)                           \
    X(ConnectionResetError, ConnectionError) X(FileExistsError, OSError) X(FileNotFoundError, OSError)              \
    X(InterruptedError, OSError) X(IsADirectoryError, OSError) X(NotADirectoryError, OSError)                       \
    X(PermissionError, OSError) X(ProcessLookupError, OSError) X(TimeoutError, OSError) X(ReferenceError, Exception)\
    X(RuntimeError, Exception) X(NotImplementedError, RuntimeError) X(PythonFinalizationError, RuntimeError)        \
    X(RecursionError, RuntimeError)                                                                                 \
    X(StopAsyncIteration, Exception) X(StopIteration, Exception) X(SyntaxError, Exception)                          \
    X(IndentationError, SyntaxError) X(TabError, IndentationError) X(SystemError, Exception) X(TypeError, Exception)\
    X(ValueError, Exception) X(UnicodeError, ValueError) X(UnicodeDecodeError, UnicodeError)                        \
    X(UnicodeEncodeError, UnicodeError) X(UnicodeTranslateError, UnicodeError) X(Warning, Exception)                \
    X(BytesWarning, Warning) X(DeprecationWarning, Warning) X(EncodingWarning, Warning) X(FutureWarning, Warning)   \
    X(ImportWarning, Warning) X(PendingDeprecationWarning, Warning) X(ResourceWarning, Warning)                     \
    X(RuntimeWarning, Warning) X(SyntaxWarning, Warning) X(UnicodeWarning, Warning) X(UserWarning, Warning)
#define ADDER_DECLARE_EXCEPTION(name, base) extern const AdderType adder_##name;
ADDER_EXCEPTIONS(ADDER_DECLARE_EXCEPTION) /* adder_TypeError, adder_ValueError, ... */
extern const AdderType adder_ExceptionGroup; /* two bases: BaseExceptionGroup, Exception */

/* ---- making values ---- */
AdderValue adder_int(AdderVm *vm, int64_t n);
AdderValue adder_int_unsigned(AdderVm *vm, uint64_t n);
AdderValue adder_float(AdderVm *vm, double number);
AdderValue adder_str(AdderVm *vm, const char *utf8, size_t bytes);       /* invalid UTF-8 must not be passed */
AdderValue adder_str_c(AdderVm *vm, const char *utf8);
AdderValue adder_str_decode(AdderVm *vm, const char *bytes, size_t count); /* checks: UnicodeDecodeError */
AdderValue adder_intern(AdderVm *vm, const char *utf8, size_t bytes);
AdderValue adder_intern_str(AdderVm *vm, AdderValue str);
AdderValue adder_bytes(AdderVm *vm, const void *bytes, size_t count);
AdderValue adder_bytearray(AdderVm *vm, const void *bytes_or_null, size_t count);
AdderValue adder_tuple(AdderVm *vm, size_t count, const AdderValue *items); /* items may be null: filled later */
AdderValue adder_list(AdderVm *vm, size_t count, const AdderValue *items);
AdderValue adder_dict(AdderVm *vm);
AdderValue adder_set(AdderVm *vm);
AdderValue adder_slice(AdderVm *vm, AdderValue start, AdderValue stop, AdderValue step);
AdderValue adder_complex(AdderVm *vm, double real, double imaginary);

/* ---- types of the core, for checks (adder_is_exact, adder_is_instance) ---- */
extern const AdderType adder_int_type, adder_bool_type, adder_float_type, adder_complex_type, adder_str_type,
    adder_bytes_type, adder_bytearray_type, adder_memoryview_type, adder_list_type, adder_tuple_type, adder_dict_type,
    adder_set_type, adder_frozenset_type, adder_range_type, adder_slice_type, adder_none_type, adder_ellipsis_type,
    adder_not_implemented_type, adder_function_type, adder_code_type, adder_cell_type, adder_generator_type,
    adder_coroutine_type, adder_async_generator_type, adder_user_module_type, adder_property_type,
    adder_staticmethod_type, adder_classmethod_type, adder_super_type, adder_method_type, adder_traceback_type;

/* ---- reading values: each raises TypeError (ValueError, OverflowError) in CPython's words when it does not fit ---- */
bool adder_is_int(AdderValue v);   /* int, bool and their subclasses */
bool adder_is_float(AdderValue v); /* float and subclasses */
bool adder_is_str(AdderValue v);
bool adder_is_bytes_like(AdderVm *vm, AdderValue v);
bool adder_is_callable(AdderVm *vm, AdderValue v);
int64_t adder_to_int64(AdderVm *vm, AdderValue v);    /* int or __index__; OverflowError */
intptr_t adder_to_index(AdderVm *vm, AdderValue v);   /* the same in a machine word, for sizes and indexes */
int adder_to_int(AdderVm *vm, AdderValue v);          /* the same in a C int */
uint64_t adder_to_uint64_wrapped(AdderVm *vm, AdderValue v); /* modulo 2**64 */
double adder_to_double(AdderVm *vm, AdderValue v);    /* int, float, __float__, __index__: "must be real number, not str" */
const char *adder_to_text(AdderVm *vm, AdderValue v, size_t *bytes); /* a str's UTF-8, NUL-ended; bytes may be null */
bool adder_str_is_ascii(AdderValue str); /* no character above 127 */
void adder_to_buffer(AdderVm *vm, AdderValue v, AdderBufferView *view); /* "a bytes-like object is required, not 'int'" */
void adder_to_writable_buffer(AdderVm *vm, AdderValue v, AdderBufferView *view);
bool adder_truth(AdderVm *vm, AdderValue v);

/* ---- operations, as Python's of the same name ---- */
AdderValue adder_binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b);
AdderValue adder_unary(AdderVm *vm, AdderUnary op, AdderValue v);
AdderValue adder_compare(AdderVm *vm, AdderComparison op, AdderValue a, AdderValue b);
bool adder_compare_truth(AdderVm *vm, AdderComparison op, AdderValue a, AdderValue b);
bool adder_equal(AdderVm *vm, AdderValue a, AdderValue b); /* identity counts as equal, as in containers */
uint32_t adder_hash(AdderVm *vm, AdderValue v);
AdderValue adder_repr(AdderVm *vm, AdderValue v);
AdderValue adder_str_of(AdderVm *vm, AdderValue v);
AdderValue adder_format(AdderVm *vm, AdderValue v, AdderValue spec);
size_t adder_length(AdderVm *vm, AdderValue v);
AdderValue adder_length_hint(AdderVm *vm, AdderValue v); /* an int from __length_hint__; ADDER_UNBOUND: it does not say */
AdderValue adder_get_item(AdderVm *vm, AdderValue v, AdderValue key);
void adder_set_item(AdderVm *vm, AdderValue v, AdderValue key, AdderValue item); /* item unbound: delete */
bool adder_contains(AdderVm *vm, AdderValue container, AdderValue item);
AdderValue adder_iterate(AdderVm *vm, AdderValue v);
AdderValue adder_next(AdderVm *vm, AdderValue iterator); /* ADDER_UNBOUND at the end */
AdderValue adder_get_attribute(AdderVm *vm, AdderValue v, AdderValue name);
AdderValue adder_find_attribute(AdderVm *vm, AdderValue v, AdderValue name); /* ADDER_UNBOUND when there is none */
void adder_set_attribute(AdderVm *vm, AdderValue v, AdderValue name, AdderValue item); /* item unbound: delete */
AdderValue adder_call(AdderVm *vm, AdderValue callee, unsigned nargs, const AdderValue *args);
AdderValue adder_call_keywords(AdderVm *vm, AdderValue callee, unsigned nargs, const AdderValue *args, AdderValue kwnames);
AdderValue adder_call_method(AdderVm *vm, AdderValue object, AdderValue name, unsigned nargs, const AdderValue *args);
AdderValue adder_import(AdderVm *vm, const char *name);
/* For construct functions: binds arguments by a signature text as AdderNative describes it; out has room for all its
 * parameters. Raises TypeError in CPython's words. Signatures with *args are refused (use the arguments themselves). */
void adder_bind(AdderVm *vm, const char *signature, AdderValue *args, unsigned nargs, AdderValue kwnames, AdderValue *out);
/* Raises TypeError when there are keyword arguments: "list() takes no keyword arguments". */
void adder_no_keywords(AdderVm *vm, const char *name, AdderValue kwnames);

/* ---- containers ---- */
size_t adder_tuple_count(AdderValue tuple);
AdderValue *adder_tuple_items(AdderValue tuple); /* filling a new one: plain stores before the next allocation are fine */
size_t adder_list_count(AdderValue list);
AdderValue *adder_list_items(AdderValue list); /* stale after any call that can run Python code or grow the list */
void adder_list_append(AdderVm *vm, AdderValue list, AdderValue item);
AdderValue adder_dict_find(AdderVm *vm, AdderValue dict, AdderValue key); /* ADDER_UNBOUND when absent */
void adder_dict_store(AdderVm *vm, AdderValue dict, AdderValue key, AdderValue item);
bool adder_dict_remove(AdderVm *vm, AdderValue dict, AdderValue key);
size_t adder_dict_count(AdderValue dict);
/* Walks in insertion order: *position starts at 0; false at the end. */
bool adder_dict_walk(AdderValue dict, size_t *position, AdderValue *key, AdderValue *item);
bool adder_set_add(AdderVm *vm, AdderValue set, AdderValue item); /* true when it is new */
/* Resolves a slice for a sequence of length n: *start, *step, returns the number of items. */
size_t adder_slice_resolve(AdderVm *vm, AdderValue slice, size_t n, intptr_t *start, intptr_t *step);
/* Resolves an index (negative counts from the end); raises IndexError "<what> index out of range". */
size_t adder_index_resolve(AdderVm *vm, AdderValue index, size_t n, const char *what);

/* ---- building text or bytes piece by piece. The builder lives in a local variable; its buffer is in the heap and is
 * found by the scan of the C stack. Small results never leave `local`. ---- */
struct AdderBuilder {
    AdderVm *vm;
    char *buffer; /* `local`, or a heap buffer */
    size_t size;
    size_t capacity;
    bool ascii; /* only ASCII was put so far */
    char local[64];
};
void adder_builder_start(AdderVm *vm, AdderBuilder *b);
void adder_builder_put(AdderBuilder *b, const char *bytes, size_t count);
void adder_builder_put_c(AdderBuilder *b, const char *text);
void adder_builder_put_char(AdderBuilder *b, char c);                   /* one byte */
void adder_builder_put_codepoint(AdderBuilder *b, uint32_t codepoint); /* as UTF-8 */
void adder_builder_put_str(AdderBuilder *b, AdderValue v);  /* str(v) */
void adder_builder_put_repr(AdderBuilder *b, AdderValue v); /* repr(v) */
void adder_builder_format(AdderBuilder *b, const char *format, ...); /* the formats of adder_raise */
AdderValue adder_builder_str(AdderBuilder *b);   /* the result as a str; the builder is empty afterwards */
AdderValue adder_builder_bytes(AdderBuilder *b);

/* ---- what a native module keeps from call to call: one value each, a root, unbound at first ---- */
typedef enum AdderModuleState {
    ADDER_STATE_RANDOM, ADDER_STATE_RE, ADDER_STATE_IO, ADDER_STATE_OS, ADDER_STATE_CODECS, ADDER_STATE_ATEXIT,
    ADDER_STATE_WEAKREF,
    ADDER_STATES
} AdderModuleState;
AdderValue *adder_module_state(AdderVm *vm, AdderModuleState which);

/* ---- output and clock of the port ---- */
void adder_print(AdderVm *vm, const char *bytes, size_t count); /* to sys.stdout */

/* ---------------------------------------------------------------------------------------------------------------
 * Embedding
 */
typedef struct AdderInterface { /* a network interface, for the module network */
    char name[32];
    bool up, connected, loopback, wireless; /* connected: the link is there */
    bool has_mac;
    uint8_t mac[6];
    uint8_t address[4], netmask[4], gateway[4], dns[4]; /* IPv4; all zero: none */
} AdderInterface;
typedef struct AdderPort { /* what the surroundings supply; every function gets vm->user through adder_user(vm) */
    void (*write)(AdderVm *vm, int stream, const char *bytes, size_t count); /* 1 output, 2 errors */
    /* Reads at most count bytes of input, at least one unless at the end (0) or interrupted (-1). */
    int (*read)(AdderVm *vm, char *bytes, size_t count);
    uint64_t (*microseconds)(AdderVm *vm); /* monotonic */
    int64_t (*wall_nanoseconds)(AdderVm *vm); /* since 1970 */
    void (*sleep_microseconds)(AdderVm *vm, uint64_t us); /* returns early when attention is asked */
    void (*random_bytes)(AdderVm *vm, void *bytes, size_t count);
    /* Opens a source file for the import machinery: null when there is none (errno tells). */
    void *(*open_source)(AdderVm *vm, const char *path);
    int (*read_source)(AdderVm *vm, void *source, char *bytes, size_t count); /* bytes read, 0 at the end, -1 error */
    void (*close_source)(AdderVm *vm, void *source);
    int (*path_kind)(AdderVm *vm, const char *path); /* 0 nothing there, 1 file, 2 directory */
    const AdderModule *const *modules; /* native modules of the port, ended by null; may be null */
    const char *platform; /* sys.platform */
    const char *machine;  /* the banner's "ESP32 module with ESP32" */
    const struct AdderFiles *files; /* for os and io (adder_files.h); null: the port has no files */
    /* The console. All may be null: a port without a terminal, or without a buffer. */
    bool (*is_terminal)(AdderVm *vm); /* do a person's keys arrive at read? */
    void (*terminal_mode)(AdderVm *vm, int mode); /* AdderTerminalMode */
    void (*flush)(AdderVm *vm, int stream); /* sends on what write has kept back */
    /* The index-th network interface: false behind the last. Null: the port has no network. */
    bool (*interfaces)(AdderVm *vm, unsigned index, AdderInterface *out);
    /* Seconds by which local time is ahead of UTC at a time since 1970. Null: local time is UTC. */
    int (*utc_offset)(AdderVm *vm, int64_t seconds, bool *summer);
} AdderPort;
typedef enum AdderTerminalMode {
    ADDER_TERMINAL_LINES, /* as it was: whole lines, echoed by the terminal; Ctrl-C interrupts */
    ADDER_TERMINAL_KEYS,  /* each key at once and unechoed, Ctrl-C as well; "\n" goes out as CR LF */
    ADDER_TERMINAL_RUN    /* as KEYS, but Ctrl-C interrupts: code of the raw REPL runs */
} AdderTerminalMode;
typedef struct AdderConfig {
    void *heap;              /* memory for a fixed heap, or null: the VM asks the C library */
    size_t heap_bytes;       /* size of the heap that gc reports; 0: grows by default (hosts) */
    size_t stack_bytes;      /* both stacks together; 0: the default */
    const AdderPort *port;
    void *user;
    bool integer_constants;  /* const() takes integers only, as on the boards */
    uint8_t optimise;        /* -O level */
} AdderConfig;
/* A virtual machine; null when the memory does not suffice to start one. */
AdderVm *adder_vm_new(const AdderConfig *config);
void adder_vm_free(AdderVm *vm);
static inline void *adder_user(AdderVm *vm) { return ((struct AdderVmPublic *)vm)->user; }
/* Compiles and runs source in the namespace of __main__. Returns 0, or 1 after an exception (printed on the error
 * stream), or the SystemExit status | 0x100. */
int adder_run_text(AdderVm *vm, const char *source, size_t bytes, const char *name);
int adder_run_file(AdderVm *vm, const char *path);
/* Runs function(vm, data), in which everything of this header may be called; returns as adder_run_text does. Values in
 * its local variables and in those of what it calls are safe. Outside of it (and of natives) only adder_vm_*, adder_run*,
 * adder_user and adder_interrupt may be called, and values do not keep: *data is not scanned. Store them in __main__. */
int adder_run(AdderVm *vm, void (*function)(AdderVm *vm, void *data), void *data);
/* The names of __main__. get: ADDER_UNBOUND when there is none; set: v unbound deletes. */
AdderValue adder_main_get(AdderVm *vm, const char *name);
void adder_main_set(AdderVm *vm, const char *name, AdderValue v);
/* With its traceback, on the error stream of the port. */
void adder_print_exception(AdderVm *vm, AdderValue exception);
/* An exception that has nobody to go to ("Exception ignored <message> <object>:"), to sys.unraisablehook. */
void adder_unraisable(AdderVm *vm, AdderValue exception, const char *message, AdderValue object);
/* Asks for a KeyboardInterrupt; safe in a signal handler or an interrupt. */
void adder_interrupt(AdderVm *vm);

#include "gen/names.h"
#endif
