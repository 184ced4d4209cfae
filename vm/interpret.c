/* interpret.c: the dispatch loop. It knows opcodes, frames and inline caches; everything slow is a call into the other
 * files of this floor. No instruction here allocates or raises before vm->pc is saved. */
#include "base/registers.h"
#include "vm/vm.h"

#include "compile/opcodes.h"
#include "vm/cache.h"
#include "vm/attribute.h"
#include "vm/operation.h"
#include "vm/pending.h"

#define R(n) base[n]
#define NAME(n) (vm->code->names->items[n])
#define NEXT goto *labels[*pc]
#define SAVE() (vm->pc = pc)
#define JUMP_TWO_BYTES() ((int16_t)((uint16_t)pc[-2] | (uint16_t)((uint16_t)pc[-1] << 8)))

/* The distance of the narrow jump before pc. JUMP_AGAIN reads that of a FOR_NEXT or SEND which stored in `dest`, after FAR
 * too: its operands are the iterator, dest (or both packed), and the distance. Right if it gave the same when the
 * instruction ran. */
#if PACKED_INSTRUCTIONS
#define JUMP_NARROW() ((int8_t)pc[-1])
#define JUMP_IS_FAR(dest) (pc[-3] == (dest) || (pc[-3] != OP_FOR_NEXT_PACKED && pc[-4] == OP_FOR_NEXT_PACKED))
#define JUMP_AGAIN(dest) (JUMP_IS_FAR(dest) ? JUMP_TWO_BYTES() : JUMP_NARROW())
#else
#define JUMP_NARROW() JUMP_TWO_BYTES()
#define JUMP_AGAIN(dest) JUMP_TWO_BYTES()
#endif

/* Operand decoding, one macro a format; `pc` stands behind the instruction afterwards. */
#define DECODE_NONE pc += 1
#define DECODE_r a = pc[1], pc += 2
#define DECODE_k a = pc[1], pc += 2
#define DECODE_rr a = pc[1], b = pc[2], pc += 3
#define DECODE_ri a = pc[1], b = (unsigned)(int8_t)pc[2], pc += 3
#define DECODE_rrr a = pc[1], b = pc[2], c = pc[3], pc += 4
#define DECODE_rri a = pc[1], b = pc[2], c = (unsigned)(int8_t)pc[3], pc += 4
#define DECODE_rrrr a = pc[1], b = pc[2], c = pc[3], d = pc[4], pc += 5
#define DECODE_rrrrr a = pc[1], b = pc[2], c = pc[3], d = pc[4], e = pc[5], pc += 6
#define DECODE_x a = pc[1] & 15u, b = pc[1] >> 4, pc += 2
#define DECODE_xr a = pc[1] & 15u, b = pc[1] >> 4, c = pc[2], pc += 3
#define DECODE_xi a = pc[1] & 15u, b = pc[1] >> 4, c = (unsigned)(int8_t)pc[2], pc += 3
#define DECODE_xj a = pc[1] & 15u, b = pc[1] >> 4, pc += 2 + JUMP_BYTES, jump = JUMP_NARROW()
#define DECODE_j pc += 1 + JUMP_BYTES, jump = JUMP_NARROW()
#define DECODE_rj a = pc[1], pc += 2 + JUMP_BYTES, jump = JUMP_NARROW()
#define DECODE_rrj a = pc[1], b = pc[2], pc += 3 + JUMP_BYTES, jump = JUMP_NARROW()
#define DECODE_rij a = pc[1], b = (unsigned)(int8_t)pc[2], pc += 3 + JUMP_BYTES, jump = JUMP_NARROW()

/* The last operand of these is the inline cache; boards have none and use the place of the instruction instead. */
#if INLINE_CACHES_SHARED
#define DECODE_rrC DECODE_rr
#define DECODE_xnC a = pc[1] & 15u, b = pc[1] >> 4, c = pc[2], pc += 3
#define DECODE_xnC_store a = pc[1] & 15u, c = pc[1] >> 4, b = pc[2], pc += 3
#define DECODE_rrrC DECODE_rrr
#define SITE(operand) ((unsigned)(pc - code_bytecode(vm->code)))
#else
#define DECODE_rrC DECODE_rrr
#define DECODE_xnC a = pc[1] & 15u, b = pc[1] >> 4, c = pc[2], d = pc[3], pc += 4
#define DECODE_xnC_store a = pc[1] & 15u, c = pc[1] >> 4, b = pc[2], d = pc[3], pc += 4
#define DECODE_rrrC DECODE_rrrr
#define SITE(operand) (operand)
#endif

#define TARGET(name, format) op_##name: DECODE_##format; body_##name:
#if PACKED_INSTRUCTIONS
#define PACKED(name, format) op_##name##_PACKED: DECODE_##format; body_##name##_PACKED: goto body_##name;
#else
#define PACKED(name, format) op_##name##_PACKED: body_##name##_PACKED: __builtin_unreachable();
#endif

/* Packed forms that are rarer. */
#define RARE_PACKED_xr(X) \
    X(TRUE_DIVIDE) X(FLOOR_DIVIDE) X(MODULO) X(POWER) X(MATRIX_MULTIPLY) X(LEFT_SHIFT) X(RIGHT_SHIFT) X(OR) \
    X(XOR) X(MULTIPLY_INT) X(FLOOR_DIVIDE_INT) X(MODULO_INT) X(LEFT_SHIFT_INT) X(RIGHT_SHIFT_INT) X(OR_INT) \
    X(XOR_INT) X(UNPACK) X(BUILD_TUPLE) X(BUILD_LIST)
#define RARE_PACKED_xj(X) \
    X(JUMP_UNLESS_MATCH) X(JUMP_IF_IS) X(JUMP_IF_IS_NOT) X(JUMP_IF_LE) X(JUMP_IF_LE_INT) X(JUMP_IF_NE) \
    X(JUMP_IF_NE_INT) X(JUMP_IF_GE) X(JUMP_IF_GE_INT) X(JUMP_UNLESS_LE) X(JUMP_UNLESS_LE_INT) \
    X(JUMP_UNLESS_NE) X(JUMP_UNLESS_NE_INT) X(JUMP_UNLESS_GE) X(JUMP_UNLESS_GE_INT)

/* Operands of `size` bytes and jumps of twice as many: the generic decoder behind a prefix. */
static const uint8_t *decode_generic(const uint8_t *pc, unsigned size, unsigned *operands, int32_t *jump) {
    const char *format = opcode_operands[*pc++];
    for (; *format; format++) {
        unsigned bits = 0, end = (*format == 'j' ? 2 : 1) * 8 * size;
        uint32_t u = 0;
        for (; bits < end; bits += 8) u |= (uint32_t)*pc++ << bits;
        int32_t i = (int32_t)(u << (32 - bits)) >> (32 - bits);
        if (*format == 'j') {
            *jump = i;
        } else if (*format == 'x' || *format == 'y') {
            *operands++ = u & 15;
            *operands++ = u >> 4;
        } else {
            *operands++ = *format == 'i' ? (unsigned)i : u;
        }
    }
    return pc;
}

/* Backward jumps give interrupts and scheduled calls their chance. */
#define TAKE_JUMP()                                                                                                 \
    do {                                                                                                            \
        pc += jump;                                                                                                 \
        if (jump < 0 && UNLIKELY(vm->public.attention != 0)) {                                                      \
            SAVE();                                                                                                 \
            adder_poll_slow(vm);                                                                                    \
        }                                                                                                           \
        NEXT;                                                                                                       \
    } while (0)

#define BOTH_INTS(x, y) (((x).bits & (y).bits & 1u) != 0)
#define BOTH_FLOATS(x, y) ((((x).bits ^ 2u) & 3u) == 0 && (((y).bits ^ 2u) & 3u) == 0)

#define SET_FLOAT(dest, expression)                                                                                 \
    do {                                                                                                            \
        Float result_ = (expression);                                                                               \
        Value tagged_;                                                                                              \
        if (LIKELY(adder_tag_float(result_, &tagged_))) {                                                           \
            R(dest) = tagged_;                                                                                      \
        } else {                                                                                                    \
            SAVE();                                                                                                 \
            R(dest) = float_box(vm, result_);                                                                       \
        }                                                                                                           \
        NEXT;                                                                                                       \
    } while (0)

#define SLOW_BINARY(operator)                                                                                       \
    do {                                                                                                            \
        d = (operator);                                                                                             \
        goto slow_binary;                                                                                           \
    } while (0)

#define BINARY_INT(operator)                                                                                        \
    do {                                                                                                            \
        d = (operator);                                                                                             \
        goto binary_int;                                                                                            \
    } while (0)

#define SLOW_IN_PLACE(operator, operand)                                                                             \
    do {                                                                                                            \
        d = (operator) | ADDER_IN_PLACE;                                                                            \
        left = x, right = operand;                                                                                  \
        goto slow_operation;                                                                                        \
    } while (0)

#define COMPARE_FAST(operator, yes, no)                                                                             \
    if (LIKELY(BOTH_INTS(x, y))) {                                                                                  \
        if ((intptr_t)x.bits operator(intptr_t) y.bits) { yes; } else { no; }                                       \
    } else if (BOTH_FLOATS(x, y)) {                                                                                 \
        if (adder_tagged_float_get(x) operator adder_tagged_float_get(y)) { yes; } else { no; }                     \
    }

#define SLOW_COMPARE(how)                                                                                           \
    do {                                                                                                            \
        left = x, right = y;                                                                                        \
        d = (how) | PENDING_COMPARISON;                                                                             \
        goto slow_compare;                                                                                          \
    } while (0)

#define COMPARE_OPERATION(name, operator)                                                                           \
    TARGET(name, rrr) {                                                                                             \
        Value x = R(b), y = R(c);                                                                                   \
        COMPARE_FAST(operator, R(a) = TRUE_VALUE; NEXT, R(a) = FALSE_VALUE; NEXT)                                   \
        SLOW_COMPARE(ADDER_##name);                                                                                 \
    }

#define COMPARE_JUMPS(name, operator)                                                                               \
    TARGET(JUMP_IF_##name, rrj) {                                                                                   \
        Value x = R(a), y = R(b);                                                                                   \
        COMPARE_FAST(operator, TAKE_JUMP(), NEXT)                                                                   \
        SLOW_COMPARE(ADDER_##name | PENDING_JUMP_IF);                                                               \
    }                                                                                                               \
    TARGET(JUMP_UNLESS_##name, rrj) {                                                                               \
        Value x = R(a), y = R(b);                                                                                   \
        COMPARE_FAST(operator, NEXT, TAKE_JUMP())                                                                   \
        SLOW_COMPARE(ADDER_##name | PENDING_JUMP_UNLESS);                                                           \
    }                                                                                                               \
    TARGET(JUMP_IF_##name##_INT, rij) {                                                                             \
        Value x = R(a), y = adder_small_int((int)b);                                                                \
        if (LIKELY(adder_is_small_int(x))) {                                                                        \
            if ((intptr_t)x.bits operator(intptr_t) y.bits) TAKE_JUMP();                                            \
            NEXT;                                                                                                   \
        }                                                                                                           \
        SLOW_COMPARE(ADDER_##name | PENDING_JUMP_IF);                                                               \
    }                                                                                                               \
    TARGET(JUMP_UNLESS_##name##_INT, rij) {                                                                         \
        Value x = R(a), y = adder_small_int((int)b);                                                                \
        if (LIKELY(adder_is_small_int(x))) {                                                                        \
            if ((intptr_t)x.bits operator(intptr_t) y.bits) NEXT;                                                   \
            TAKE_JUMP();                                                                                            \
        }                                                                                                           \
        SLOW_COMPARE(ADDER_##name | PENDING_JUMP_UNLESS);                                                           \
    }

static inline bool truth_fast(Value v, bool *known) {
    *known = true;
    if (adder_is_constant(v)) {
        return v.bits == ADDER_TRUE.bits || v.bits == ADDER_ELLIPSIS.bits ||
               (v.bits == ADDER_NOT_IMPLEMENTED.bits && (*known = false));
    }
    if (adder_is_small_int(v)) {
        return v.bits != 1u;
    }
    *known = adder_is_tagged_float(v); /* a tagged float is never zero */
    return true;
}
#define TRUTH(v)                                                                                                    \
    ({                                                                                                              \
        bool known_;                                                                                                \
        bool truth_ = truth_fast(v, &known_);                                                                       \
        if (UNLIKELY(!known_)) {                                                                                    \
            SAVE();                                                                                                 \
            truth_ = adder_truth(vm, v);                                                                            \
            FORGET_STACK();                                                                                         \
        }                                                                                                           \
        truth_;                                                                                                     \
    })

/* The window of the frame on top, after a call or return or unwinding. */
#define LOAD_FRAME()                                                                                                \
    do {                                                                                                            \
        base = vm->base;                                                                                            \
        constants = vm->code->constants;                                                                            \
        pc = vm->pc;                                                                                                \
    } while (0)

/* Where this frame ends: the collector need not scan it (vm/memory.c). Unknown processors: 0, it is scanned. */
/* What this function has in callee-saved registers would be saved by the native that it calls, where it is scanned: mostly
 * dead addresses, of a dict's entries for example, which hold what stands there. On boards, where memory is short, they go. */
#define FORGET_REGISTERS() (ADDER_BOARD ? forget_registers() : (void)0)

/* Likewise what the slow way to the truth of a value has left below: `if buffer:` is the last that is asked of many. */
static NOINLINE void forget_stack(void) {
    uintptr_t dead[64];
    memset(dead, 0, sizeof dead);
    __asm__ volatile("" : : "r"(dead) : "memory");
}
#define FORGET_STACK() (ADDER_BOARD ? forget_stack() : (void)0)

static inline uintptr_t stack_pointer(void) {
    uintptr_t sp = 0;
#if defined(__x86_64__)
    __asm__ volatile("mov %%rsp, %0" : "=r"(sp));
#elif defined(__i386__)
    __asm__ volatile("mov %%esp, %0" : "=r"(sp));
#elif defined(__arm__) || defined(__aarch64__)
    __asm__ volatile("mov %0, sp" : "=r"(sp));
#elif defined(__riscv)
    __asm__ volatile("mv %0, sp" : "=r"(sp));
#endif
    return sp;
}

NOINLINE Value vm_interpret(Vm *vm) {
    static const void *const labels[] = {
#define X(name, operands, meaning) &&op_##name,
        OPCODES(X)
#undef X
    };
    static const void *const bodies[] = { /* what follows the decoding */
#define X(name, operands, meaning) &&body_##name,
        OPCODES(X)
#undef X
    };
    Value *base;
    const Value *constants;
    const uint8_t *pc;
    unsigned opcode;
    unsigned a, b, c, d, e;
    int32_t jump;
    unsigned nargs;
    Value *args, callee, kwnames, result, left, right;
    vm->catch->interpreter = stack_pointer();
    LOAD_FRAME();
    a = b = c = d = e = 0;
    jump = 0;
    NEXT;

    op_WIDE:
    op_FAR : {
        unsigned operands[6] = {0};
        opcode = pc[1];
        pc = decode_generic(pc + 1, pc[0] == OP_WIDE ? 2 : 1, operands, &jump);
        a = operands[0], b = operands[1], c = operands[2], d = operands[3], e = operands[4];
        goto *bodies[opcode];
    }
    body_WIDE:
    body_FAR:
    __builtin_unreachable();

    TARGET(MOVE, rr) {
        R(a) = R(b);
        NEXT;
    }
    TARGET(LOAD_CONSTANT, rr) {
        R(a) = constants[b];
        NEXT;
    }
    TARGET(LOAD_INT, ri) {
        R(a) = adder_small_int((int)b);
        NEXT;
    }
    TARGET(LOAD_NONE, r) {
        R(a) = NONE;
        NEXT;
    }
    TARGET(LOAD_TRUE, r) {
        R(a) = TRUE_VALUE;
        NEXT;
    }
    TARGET(LOAD_FALSE, r) {
        R(a) = FALSE_VALUE;
        NEXT;
    }
    TARGET(LOAD_UNBOUND, r) {
        R(a) = UNBOUND;
        NEXT;
    }
    TARGET(CLEAR, rr) {
        for (unsigned i = 0; i < b; i++) {
            R(a + i) = UNBOUND;
        }
        NEXT;
    }
    TARGET(CHECK_BOUND, r) {
        if (UNLIKELY(adder_is_unbound(R(a)))) {
            SAVE();
            operation_unbound_local(vm, a);
        }
        NEXT;
    }
    TARGET(LOAD_GLOBAL, rrC) {
        const InlineCache *cache = cache_at(vm, SITE(c));
        const Dict *globals = (const Dict *)adder_object_get(frame_function(base)->globals);
        if (LIKELY(cache->key == globals)) {
            const Entry *entry = dict_entries(globals) + cache->extra;
            if (LIKELY(cache->extra < globals->used && adder_same(entry->key, cache->value))) {
                R(a) = entry->value;
                NEXT;
            }
        } else if (cache->key == CACHE_BUILTIN && cache->extra == vm->names_epoch) {
            R(a) = cache->value;
            NEXT;
        }
        SAVE();
        R(a) = cache_load_global(vm, SITE(c), NAME(b));
        NEXT;
    }
    TARGET(STORE_GLOBAL, rrC) {
        const InlineCache *cache = cache_at(vm, SITE(c));
        Dict *globals = (Dict *)adder_object_get(frame_function(base)->globals);
        if (LIKELY(cache->key == globals)) {
            Entry *entry = dict_entries(globals) + cache->extra;
            if (LIKELY(cache->extra < globals->used && adder_same(entry->key, cache->value))) {
                adder_store(vm, globals, &entry->value, R(a));
                NEXT;
            }
        }
        SAVE();
        cache_store_global(vm, SITE(c), NAME(b), R(a));
        NEXT;
    }
    TARGET(DELETE_GLOBAL, k) {
        SAVE();
        operation_delete_global(vm, NAME(a));
        NEXT;
    }
    TARGET(LOAD_NAME, rr) {
        SAVE();
        R(a) = operation_load_name(vm, R(0), NAME(b));
        NEXT;
    }
    TARGET(STORE_NAME, rr) {
        SAVE();
        operation_store_name(vm, R(0), NAME(b), R(a));
        NEXT;
    }
    TARGET(DELETE_NAME, k) {
        SAVE();
        operation_delete_name(vm, R(0), NAME(a));
        NEXT;
    }
    TARGET(LOAD_NAME_OR_CELL, rrr) {
        SAVE();
        Value found = operation_find_name(vm, R(0), NAME(b));
        if (adder_is_unbound(found)) {
            found = VALUE_AS(Cell, R(c))->value;
            if (adder_is_unbound(found)) operation_unbound_cell(vm, c);
        }
        R(a) = found;
        NEXT;
    }
    TARGET(MAKE_CELL, r) {
        SAVE();
        Cell *cell = adder_new(vm, &adder_cell_type, sizeof(Cell));
        cell->value = R(a);
        R(a) = adder_object(cell);
        NEXT;
    }
    TARGET(COPY_FREE, rr) {
        Value closure = function_closure(frame_function(base));
        if (adder_is_exact(closure, &adder_cell_type)) {
            R(a) = closure;
        } else {
            memcpy(&R(a), VALUE_AS(Tuple, closure)->items, b * sizeof(Value));
        }
        NEXT;
    }
    TARGET(LOAD_CELL, rr) {
        Value v = VALUE_AS(Cell, R(b))->value;
        if (UNLIKELY(adder_is_unbound(v))) {
            SAVE();
            operation_unbound_cell(vm, b);
        }
        R(a) = v;
        NEXT;
    }
    TARGET(STORE_CELL, rr) {
        Cell *cell = VALUE_AS(Cell, R(a));
        adder_store(vm, cell, &cell->value, R(b));
        NEXT;
    }
    TARGET(DELETE_CELL, r) {
        Cell *cell = VALUE_AS(Cell, R(a));
        if (adder_is_unbound(cell->value)) {
            SAVE();
            operation_unbound_cell(vm, a);
        }
        cell->value = UNBOUND;
        NEXT;
    }

    TARGET(LOAD_ATTRIBUTE, rrrC) {
        Value v = R(b);
        if (LIKELY(value_is_object(v))) {
            const InlineCache *cache = cache_at(vm, SITE(d));
            if (LIKELY(cache->key == value_head(v))) {
                if (LIKELY((cache->extra & CACHE_KIND) == CACHE_SLOT)) {
                    R(a) = ((Value *)v.bits)[cache->extra >> CACHE_SHIFT];
                    NEXT;
                }
                if ((cache->extra & CACHE_KIND) == CACHE_OVERFLOW) {
                    R(a) = cache_overflow_tuple(v, cache->extra)[cache_overflow_word(cache->extra)];
                    NEXT;
                }
                if (a <= BACK_DEST_MAX && vm->top + FRAME_WORDS + 8 <= vm->stack_limit) { /* CACHE_GETTER */
                    left = v, callee = cache->value;
                    d = RETURN_MOVE, nargs = 1;
                    SAVE();
                    goto push_method;
                }
            }
        }
        SAVE();
        result = cache_load_attribute(vm, SITE(d), v, NAME(c), &nargs, &callee);
        if (adder_is_unbound(result)) { /* a property in Python, or __getattr__: runs in a frame of this loop */
            left = v, right = NAME(c);
            d = RETURN_MOVE;
            goto push_method;
        }
        R(a) = result;
        NEXT;
    }
    TARGET(STORE_ATTRIBUTE, rrrC) {
        Value v = R(a);
        if (LIKELY(value_is_object(v))) {
            const InlineCache *cache = cache_at(vm, SITE(d));
            if (LIKELY(cache->key == value_head(v))) {
                Value *slot = (Value *)v.bits + (cache->extra >> CACHE_SHIFT);
                if (UNLIKELY(!adder_is_unbound(cache->value))) { /* the attribute is new: the instance gets the next shape */
                    adder_store(vm, (void *)v.bits, (Value *)v.bits, cache->value);
                }
                adder_store(vm, (void *)v.bits, slot, R(c));
                NEXT;
            }
        }
        SAVE();
        cache_store_attribute(vm, SITE(d), v, NAME(b), R(c));
        NEXT;
    }
    TARGET(DELETE_ATTRIBUTE, rr) {
        SAVE();
        adder_set_attribute(vm, R(a), NAME(b), UNBOUND);
        NEXT;
    }
    TARGET(LOAD_METHOD, rrrC) {
        Value v = R(b);
        if (LIKELY(value_is_object(v))) {
            const InlineCache *cache = cache_at(vm, SITE(d));
            if (LIKELY(cache->key == value_head(v) && (cache->extra & CACHE_KIND) == CACHE_METHOD)) {
                R(a) = cache->value;
                R(a + CALL_ARGUMENTS) = v;
                NEXT;
            }
        }
        SAVE();
        cache_load_method(vm, SITE(d), v, NAME(c), &R(a));
        NEXT;
    }
    TARGET(LOAD_SPECIAL, rrr) {
        SAVE();
        operation_load_special(vm, R(b), NAME(c), &R(a));
        NEXT;
    }
    TARGET(LOAD_SUPER, rrr) {
        SAVE();
        R(a) = adder_same(R(a), adder_object(&adder_super_type)) ? operation_super(vm, R(b), R(c))
                                                                 : adder_call(vm, R(a), 0, NULL);
        NEXT;
    }

    TARGET(LOAD_ITEM, rrr) {
        Value v = R(b), key = R(c);
        if (LIKELY(value_is_object(v)) && adder_is_small_int(key)) {
            intptr_t index = adder_small_int_get(key);
            if (value_head(v) == adder_head_of(&adder_list_type)) {
                const List *list = VALUE_AS(List, v);
                index += index < 0 ? (intptr_t)list->count : 0;
                if (LIKELY((size_t)index < list->count)) {
                    R(a) = list->items[index];
                    NEXT;
                }
            } else if (value_head(v) == adder_head_of(&adder_tuple_type)) {
                const Tuple *tuple = VALUE_AS(Tuple, v);
                index += index < 0 ? (intptr_t)tuple->count : 0;
                if (LIKELY((size_t)index < tuple->count)) {
                    R(a) = tuple->items[index];
                    NEXT;
                }
            }
        }
        left = v, right = key;
        goto slow_item;
    }
    TARGET(LOAD_ITEM_INT, rri) {
        Value v = R(b);
        intptr_t index = (int)c;
        if (LIKELY(value_is_object(v))) {
            if (value_head(v) == adder_head_of(&adder_list_type)) {
                const List *list = VALUE_AS(List, v);
                index += index < 0 ? (intptr_t)list->count : 0;
                if (LIKELY((size_t)index < list->count)) {
                    R(a) = list->items[index];
                    NEXT;
                }
            } else if (value_head(v) == adder_head_of(&adder_tuple_type)) {
                const Tuple *tuple = VALUE_AS(Tuple, v);
                index += index < 0 ? (intptr_t)tuple->count : 0;
                if (LIKELY((size_t)index < tuple->count)) {
                    R(a) = tuple->items[index];
                    NEXT;
                }
            }
        }
        left = v, right = adder_small_int((int)c);
        goto slow_item;
    }
    slow_item : { /* R(a) = left[right] */
        SAVE();
        if (value_is_python_instance(left) && a <= BACK_DEST_MAX && pending_method(vm, left, N(__getitem__), &callee)) {
            d = RETURN_MOVE, nargs = 2;
            goto push_method;
        }
        R(a) = adder_get_item(vm, left, right);
        NEXT;
    }
    TARGET(STORE_ITEM, rrr) {
        Value v = R(a), key = R(b);
        if (LIKELY(value_is_list(v)) && adder_is_small_int(key)) {
            List *list = VALUE_AS(List, v);
            intptr_t index = adder_small_int_get(key);
            index += index < 0 ? (intptr_t)list->count : 0;
            if (LIKELY((size_t)index < list->count)) {
                adder_store(vm, list, &list->items[index], R(c));
                NEXT;
            }
        }
        SAVE();
        adder_set_item(vm, v, key, R(c));
        NEXT;
    }
    TARGET(DELETE_ITEM, rr) {
        SAVE();
        adder_set_item(vm, R(a), R(b), UNBOUND);
        NEXT;
    }
    TARGET(BUILD_SLICE, rr) {
        SAVE();
        R(a) = adder_slice(vm, R(b), R(b + 1), R(b + 2));
        NEXT;
    }

    TARGET(ADD, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y))) {
            intptr_t sum;
            if (LIKELY(!__builtin_add_overflow((intptr_t)x.bits, (intptr_t)(y.bits - 1), &sum))) {
                R(a).bits = (uintptr_t)sum;
                NEXT;
            }
        } else if (BOTH_FLOATS(x, y)) {
            SET_FLOAT(a, adder_tagged_float_get(x) + adder_tagged_float_get(y));
        }
        SLOW_BINARY(ADDER_ADD);
    }
    TARGET(SUBTRACT, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y))) {
            intptr_t difference;
            if (LIKELY(!__builtin_sub_overflow((intptr_t)x.bits, (intptr_t)(y.bits - 1), &difference))) {
                R(a).bits = (uintptr_t)difference;
                NEXT;
            }
        } else if (BOTH_FLOATS(x, y)) {
            SET_FLOAT(a, adder_tagged_float_get(x) - adder_tagged_float_get(y));
        }
        SLOW_BINARY(ADDER_SUBTRACT);
    }
    TARGET(MULTIPLY, rrr) {
        Value x = R(b), y = R(c);
        if (BOTH_INTS(x, y)) {
            intptr_t product;
            if (LIKELY(!__builtin_mul_overflow((intptr_t)(x.bits - 1), (intptr_t)y.bits >> 1, &product))) {
                R(a).bits = (uintptr_t)product + 1;
                NEXT;
            }
        } else if (BOTH_FLOATS(x, y)) {
            SET_FLOAT(a, adder_tagged_float_get(x) * adder_tagged_float_get(y));
        }
        SLOW_BINARY(ADDER_MULTIPLY);
    }
    TARGET(TRUE_DIVIDE, rrr) {
        Value x = R(b), y = R(c);
        if (BOTH_FLOATS(x, y)) {
            SET_FLOAT(a, adder_tagged_float_get(x) / adder_tagged_float_get(y));
        }
        SLOW_BINARY(ADDER_TRUE_DIVIDE);
    }
    TARGET(FLOOR_DIVIDE, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y) && (intptr_t)y.bits > 1)) {
            intptr_t n = adder_small_int_get(x), m = adder_small_int_get(y), q = n / m;
            q -= (q * m > n);
            R(a) = adder_small_int(q);
            NEXT;
        }
        SLOW_BINARY(ADDER_FLOOR_DIVIDE);
    }
    TARGET(MODULO, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y) && (intptr_t)y.bits > 1)) {
            intptr_t m = adder_small_int_get(y), r = adder_small_int_get(x) % m;
            R(a) = adder_small_int(r < 0 ? r + m : r);
            NEXT;
        }
        SLOW_BINARY(ADDER_MODULO);
    }
    TARGET(POWER, rrr) { SLOW_BINARY(ADDER_POWER); }
    TARGET(MATRIX_MULTIPLY, rrr) { SLOW_BINARY(ADDER_MATRIX_MULTIPLY); }
    TARGET(LEFT_SHIFT, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y) && y.bits >> 1 < sizeof(Value) * 8 - 2)) {
            intptr_t n = adder_small_int_get(x), count = adder_small_int_get(y);
            intptr_t shifted = (intptr_t)((uintptr_t)n << count);
            if (LIKELY(shifted >> count == n && adder_fits_small_int(shifted))) {
                R(a) = adder_small_int(shifted);
                NEXT;
            }
        }
        SLOW_BINARY(ADDER_LEFT_SHIFT);
    }
    TARGET(RIGHT_SHIFT, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y) && y.bits >> 1 < sizeof(Value) * 8)) {
            R(a) = adder_small_int(adder_small_int_get(x) >> adder_small_int_get(y));
            NEXT;
        }
        SLOW_BINARY(ADDER_RIGHT_SHIFT);
    }
    TARGET(AND, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y))) {
            R(a).bits = x.bits & y.bits;
            NEXT;
        }
        SLOW_BINARY(ADDER_AND);
    }
    TARGET(OR, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y))) {
            R(a).bits = x.bits | y.bits;
            NEXT;
        }
        SLOW_BINARY(ADDER_OR);
    }
    TARGET(XOR, rrr) {
        Value x = R(b), y = R(c);
        if (LIKELY(BOTH_INTS(x, y))) {
            R(a).bits = (x.bits ^ y.bits) | 1u;
            NEXT;
        }
        SLOW_BINARY(ADDER_XOR);
    }
    slow_binary : { /* R(a) = R(b) <operator d> R(c) */
        left = R(b), right = R(c);
        goto slow_operation;
    }
    binary_int : { /* R(a) = R(b) <operator d> c */
        left = R(b), right = adder_small_int((int)c);
        goto slow_operation;
    }
    slow_operation : { /* R(a) = left <operator d> right */
        SAVE();
        if (value_is_python_instance(left) && a <= BACK_DEST_MAX && pending_operator(vm, &d, left, right, &callee)) {
            jump = 0;
            goto push_operation;
        }
        R(a) = adder_binary(vm, d & PENDING_OPERATOR, left, right);
        NEXT;
    }
    push_operation : { /* callee(left, right); d and jump say what then (pending.h) */
        args = vm->top + PENDING_WORDS + FRAME_WORDS;
        args[PENDING_HOW] = adder_small_int((intptr_t)jump * (1 << PENDING_JUMP_SHIFT) + (intptr_t)d);
        args[PENDING_LEFT] = args[0] = left;
        args[PENDING_RIGHT] = args[1] = right;
        d = RETURN_OPERATION, nargs = 2;
        goto push_function;
    }
    slow_compare : { /* left <comparison d> right: the result to R(a), or a jump */
        if (value_is_str(left) && value_is_str(right) && (d & ~(unsigned)PENDING_JUMPS) == (ADDER_EQ | PENDING_COMPARISON)) {
            result = adder_bool(str_equal(str_of(left), str_of(right)));
            goto compared;
        }
        SAVE();
        if (value_is_python_instance(left) && a <= BACK_DEST_MAX && pending_takes_jump(jump) &&
            pending_comparison(vm, &d, left, right, &callee)) {
            jump = d & PENDING_JUMPS ? jump : 0;
            goto push_operation;
        }
        result = adder_compare(vm, (AdderComparison)(d & PENDING_OPERATOR), left, right);
        goto compared;
    }
    compared : {
        if ((d & PENDING_JUMPS) == 0) {
            R(a) = result;
            NEXT;
        }
        if (TRUTH(result) == ((d & PENDING_JUMP_IF) != 0)) TAKE_JUMP();
        NEXT;
    }
    TARGET(ADD_INT, rri) {
        Value x = R(b);
        intptr_t sum;
        if (LIKELY(adder_is_small_int(x) && !__builtin_add_overflow((intptr_t)x.bits, (intptr_t)(int)c * 2, &sum))) {
            R(a).bits = (uintptr_t)sum;
            NEXT;
        }
        BINARY_INT(ADDER_ADD);
    }
    TARGET(SUBTRACT_INT, rri) {
        Value x = R(b);
        intptr_t difference;
        if (LIKELY(adder_is_small_int(x) && !__builtin_sub_overflow((intptr_t)x.bits, (intptr_t)(int)c * 2, &difference))) {
            R(a).bits = (uintptr_t)difference;
            NEXT;
        }
        BINARY_INT(ADDER_SUBTRACT);
    }
    TARGET(MULTIPLY_INT, rrr) {
        Value x = R(b);
        intptr_t product;
        if (LIKELY(adder_is_small_int(x) && !__builtin_mul_overflow((intptr_t)(x.bits - 1), (intptr_t)c, &product))) {
            R(a).bits = (uintptr_t)product | 1u;
            NEXT;
        }
        BINARY_INT(ADDER_MULTIPLY);
    }
    TARGET(FLOOR_DIVIDE_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x) && c != 0)) {
            intptr_t n = adder_small_int_get(x), quotient = n / (intptr_t)c;
            R(a) = adder_small_int(quotient - (quotient * (intptr_t)c > n));
            NEXT;
        }
        BINARY_INT(ADDER_FLOOR_DIVIDE);
    }
    TARGET(MODULO_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x) && c != 0)) {
            intptr_t remainder = adder_small_int_get(x) % (intptr_t)c;
            R(a) = adder_small_int(remainder < 0 ? remainder + (intptr_t)c : remainder);
            NEXT;
        }
        BINARY_INT(ADDER_MODULO);
    }
    TARGET(LEFT_SHIFT_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x) && c < sizeof(Value) * 8 - 2)) {
            intptr_t n = (intptr_t)(x.bits - 1), shifted = (intptr_t)((uintptr_t)n << c);
            if (LIKELY(shifted >> c == n)) {
                R(a).bits = (uintptr_t)shifted | 1u;
                NEXT;
            }
        }
        BINARY_INT(ADDER_LEFT_SHIFT);
    }
    TARGET(RIGHT_SHIFT_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x) && c < sizeof(Value) * 8)) {
            R(a) = adder_small_int(adder_small_int_get(x) >> c);
            NEXT;
        }
        BINARY_INT(ADDER_RIGHT_SHIFT);
    }
    TARGET(AND_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x))) {
            R(a).bits = x.bits & ((uintptr_t)c << 1 | 1u);
            NEXT;
        }
        BINARY_INT(ADDER_AND);
    }
    TARGET(OR_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x))) {
            R(a).bits = x.bits | (uintptr_t)c << 1;
            NEXT;
        }
        BINARY_INT(ADDER_OR);
    }
    TARGET(XOR_INT, rrr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x))) {
            R(a).bits = x.bits ^ (uintptr_t)c << 1;
            NEXT;
        }
        BINARY_INT(ADDER_XOR);
    }
    TARGET(IN_PLACE_ADD_INT, ri) {
        Value x = R(a);
        intptr_t sum;
        if (LIKELY(adder_is_small_int(x) && !__builtin_add_overflow((intptr_t)x.bits, (intptr_t)(int)b * 2, &sum))) {
            R(a).bits = (uintptr_t)sum;
            NEXT;
        }
        SLOW_IN_PLACE(ADDER_ADD, adder_small_int((int)b));
    }
    TARGET(IN_PLACE_SUBTRACT_INT, ri) {
        Value x = R(a);
        intptr_t difference;
        if (LIKELY(adder_is_small_int(x) && !__builtin_sub_overflow((intptr_t)x.bits, (intptr_t)(int)b * 2, &difference))) {
            R(a).bits = (uintptr_t)difference;
            NEXT;
        }
        SLOW_IN_PLACE(ADDER_SUBTRACT, adder_small_int((int)b));
    }
    TARGET(IN_PLACE_ADD, rr) {
        Value x = R(a), y = R(b);
        if (LIKELY(BOTH_INTS(x, y))) {
            intptr_t sum;
            if (LIKELY(!__builtin_add_overflow((intptr_t)x.bits, (intptr_t)(y.bits - 1), &sum))) {
                R(a).bits = (uintptr_t)sum;
                NEXT;
            }
        } else if (BOTH_FLOATS(x, y)) {
            SET_FLOAT(a, adder_tagged_float_get(x) + adder_tagged_float_get(y));
        }
        SLOW_IN_PLACE(ADDER_ADD, y);
    }
    TARGET(IN_PLACE, rrr) {
        Value x = R(a), y = R(b);
        if (BOTH_INTS(x, y)) {
            intptr_t n;
            if (c == ADDER_SUBTRACT && !__builtin_sub_overflow((intptr_t)x.bits, (intptr_t)(y.bits - 1), &n)) {
                R(a).bits = (uintptr_t)n;
                NEXT;
            }
        } else if (BOTH_FLOATS(x, y)) {
            Float l = adder_tagged_float_get(x), r = adder_tagged_float_get(y);
            if (c == ADDER_SUBTRACT) SET_FLOAT(a, l - r);
            if (c == ADDER_MULTIPLY) SET_FLOAT(a, l * r);
        }
        SLOW_IN_PLACE(c, y);
    }
    TARGET(NEGATE, rr) {
        Value x = R(b);
        if (LIKELY(adder_is_small_int(x) && adder_small_int_get(x) != ADDER_SMALL_INT_MIN)) {
            R(a) = adder_small_int(-adder_small_int_get(x));
            NEXT;
        }
        if (adder_is_tagged_float(x)) SET_FLOAT(a, -adder_tagged_float_get(x));
        left = x, d = ADDER_NEGATE;
        goto slow_unary;
    }
    slow_unary : { /* R(a) = <operator d> left */
        SAVE();
        if (value_is_python_instance(left) && a <= BACK_DEST_MAX && pending_method(vm, left, unary_name((AdderUnary)d), &callee)) {
            d = RETURN_MOVE, nargs = 1;
            goto push_method;
        }
        R(a) = adder_unary(vm, (AdderUnary)d, left);
        NEXT;
    }
    TARGET(PLUS, rr) {
        left = R(b), d = ADDER_PLUS;
        goto slow_unary;
    }
    TARGET(INVERT, rr) {
        left = R(b), d = ADDER_INVERT;
        goto slow_unary;
    }
    TARGET(NOT, rr) {
        R(a) = adder_bool(!TRUTH(R(b)));
        NEXT;
    }
    COMPARE_OPERATION(LT, <)
    COMPARE_OPERATION(LE, <=)
    COMPARE_OPERATION(EQ, ==)
    COMPARE_OPERATION(NE, !=)
    COMPARE_OPERATION(GT, >)
    COMPARE_OPERATION(GE, >=)
    TARGET(IN, rrr) {
        SAVE();
        R(a) = adder_bool(adder_contains(vm, R(c), R(b)));
        NEXT;
    }
    TARGET(NOT_IN, rrr) {
        SAVE();
        R(a) = adder_bool(!adder_contains(vm, R(c), R(b)));
        NEXT;
    }
    TARGET(IS, rrr) {
        R(a) = adder_bool(adder_same(R(b), R(c)));
        NEXT;
    }
    TARGET(IS_NOT, rrr) {
        R(a) = adder_bool(!adder_same(R(b), R(c)));
        NEXT;
    }

    TARGET(JUMP, j) { TAKE_JUMP(); }
    TARGET(JUMP_IF_TRUE, rj) {
        if (TRUTH(R(a))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_FALSE, rj) {
        if (!TRUTH(R(a))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_NONE, rj) {
        if (adder_is_none(R(a))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_NOT_NONE, rj) {
        if (!adder_is_none(R(a))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_BOUND, rj) {
        if (!adder_is_unbound(R(a))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_IS, rrj) {
        if (adder_same(R(a), R(b))) TAKE_JUMP();
        NEXT;
    }
    TARGET(JUMP_IF_IS_NOT, rrj) {
        if (!adder_same(R(a), R(b))) TAKE_JUMP();
        NEXT;
    }
    COMPARE_JUMPS(LT, <)
    COMPARE_JUMPS(LE, <=)
    COMPARE_JUMPS(EQ, ==)
    COMPARE_JUMPS(NE, !=)
    COMPARE_JUMPS(GT, >)
    COMPARE_JUMPS(GE, >=)

    TARGET(GET_ITERATOR, rr) {
        left = R(b);
        SAVE();
        if (value_is_python_instance(left) && a <= BACK_DEST_MAX && pending_method(vm, left, N(__iter__), &callee)) {
            d = RETURN_ITERATOR, nargs = 1;
            goto push_method;
        }
        R(a) = adder_iterate(vm, left);
        NEXT;
    }
    push_method : { /* callee(left) or callee(left, right); d: the kind of return, to R(a) */
        args = vm->top + FRAME_WORDS;
        if (UNLIKELY(a > BACK_DEST_MAX)) { /* only of attributes */
            args[0] = left, args[1] = right;
            R(a) = vm_call_in_place(vm, callee, args, nargs, UNBOUND);
            NEXT;
        }
        args[0] = left, args[1] = right;
        goto push_function;
    }
    push_function : { /* the frame of callee, a Python function, with nargs arguments at args; d: the kind of return, to R(a) */
        Code *code = VALUE_AS(Function, callee)->code;
        args[FRAME_FUNCTION] = callee;
        if (LIKELY((code->flags & (CODE_VARARGS | CODE_KWARGS | CODE_GENERATOR | CODE_COROUTINE | CODE_KEYWORD_ONLY)) == 0 &&
                   nargs == code->positional && args + code->register_count <= vm->stack_limit &&
                   vm->public.attention == 0 && code_is_ready(code) && (size_t)(args - base) <= BACK_DELTA_MAX)) {
            args[FRAME_BACK] = BACK_MAKE(args - base, a, d);
            args[FRAME_PC] = adder_small_int(pc - code_bytecode(vm->code));
            vm->base = base = args;
            vm->top = args + code->register_count;
            vm->code = code;
            constants = code->constants;
            pc = code_bytecode(code);
            NEXT;
        }
        vm_push_function(vm, args, nargs, a, (ReturnKind)d);
        LOAD_FRAME();
        NEXT;
    }
    TARGET(FOR_NEXT, rrj) {
        Value iterator = R(a);
        const Head *head = LIKELY(value_is_object(iterator)) ? value_head(iterator) : NULL;
        if (head == adder_head_of(&adder_range_iterator_type)) {
            RangeIterator *range = VALUE_AS(RangeIterator, iterator);
            if (LIKELY(range->remaining > 0)) {
                range->remaining--;
                R(b) = adder_small_int(range->next);
                range->next += range->step;
                TAKE_JUMP();
            }
            NEXT;
        }
        if (head == adder_head_of(&adder_list_iterator_type)) {
            IndexIterator *it = VALUE_AS(IndexIterator, iterator);
            if (LIKELY(value_is_list(it->container))) {
                const List *list = VALUE_AS(List, it->container);
                if (it->index < list->count) {
                    R(b) = list->items[it->index++];
                    TAKE_JUMP();
                }
                it->container = UNBOUND;
                NEXT;
            }
        }
        SAVE();
        if (head == adder_head_of(&adder_generator_type) && JUMP_AGAIN(b) == jump && b <= BACK_DEST_MAX) {
            Generator *generator = VALUE_AS(Generator, iterator);
            if (generator->state == GENERATOR_DONE) NEXT;
            vm_push_generator(vm, generator, NONE, b, RETURN_ITERATE);
            LOAD_FRAME();
            NEXT;
        }
        if (head != NULL && head_is_shape(head) && JUMP_AGAIN(b) == jump && b <= BACK_DEST_MAX &&
            pending_method(vm, iterator, N(__next__), &callee)) {
            left = iterator, a = b, d = RETURN_NEXT, nargs = 1;
            goto push_method;
        }
        result = adder_next(vm, iterator);
        if (!adder_is_unbound(result)) {
            R(b) = result;
            TAKE_JUMP();
        }
        NEXT;
    }

    TARGET(CALL, rr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        nargs = b;
        kwnames = UNBOUND;
        goto call;
    }
    TARGET(CALL_METHOD, rr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        nargs = b + 1;
        kwnames = UNBOUND;
        if (UNLIKELY(adder_is_unbound(args[0]))) {
            memmove(args, args + 1, b * sizeof(Value));
            nargs = b;
        }
        goto call;
    }
    TARGET(CALL_ONE, rr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        args[0] = R(b);
        nargs = 1;
        kwnames = UNBOUND;
        goto call;
    }
    TARGET(CALL_METHOD_ONE, rr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        bool method = !adder_is_unbound(args[0]);
        args[method] = R(b);
        nargs = 1u + method;
        kwnames = UNBOUND;
        goto call;
    }
    TARGET(CALL_KEYWORDS, rrr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        kwnames = constants[c];
        nargs = b - (unsigned)VALUE_AS(Tuple, kwnames)->count;
        goto call;
    }
    TARGET(CALL_METHOD_KEYWORDS, rrr) {
        callee = R(a);
        args = &R(a + CALL_ARGUMENTS);
        kwnames = constants[c];
        nargs = b - (unsigned)VALUE_AS(Tuple, kwnames)->count + 1;
        if (UNLIKELY(adder_is_unbound(args[0]))) {
            memmove(args, args + 1, b * sizeof(Value));
            nargs--;
        }
        goto call;
    }
    call : { /* R(a) = callee(args...) ; the callee's frame record lies between R(a) and args */
        if (LIKELY(value_is_object(callee))) {
            const Head *head = value_head(callee);
            if (LIKELY(head == adder_head_of(&adder_function_type))) {
                goto call_function;
            }
            if (head == adder_head_of(&adder_native_type)) {
                const Native *native = VALUE_AS(const Native, callee);
                if (LIKELY((native->flags & (ADDER_NATIVE_VARARGS | ADDER_NATIVE_KWARGS)) == 0 &&
                           nargs - native->minimum <= (unsigned)(native->maximum - native->minimum) &&
                           adder_is_unbound(kwnames) && args + native->total <= vm->top &&
                           (native->owner == NULL || (nargs != 0 && value_is_object(args[0]) &&
                                                      value_head(args[0]) == adder_head_of(native->owner))))) {
                    for (unsigned i = nargs; i < native->total; i++) {
                        args[i] = UNBOUND;
                    }
                    SAVE();
                    vm->top = args + native->total; /* registers above are dead: a collection clears them */
                    FORGET_REGISTERS();
                    Value answer = native->call(vm, args, nargs);
                    vm->top = base + vm->code->register_count;
                    R(a) = answer;
                    NEXT;
                }
            } else if (head == adder_head_of(&adder_type_type)) {
                SAVE();
                FORGET_REGISTERS();
                Value made = operation_make_instance(vm, (const Type *)callee.bits, &nargs, args, kwnames, &callee);
                vm->top = base + vm->code->register_count;
                if (!adder_is_unbound(kwnames)) kwnames = constants[c]; /* it may have moved */
                if (!adder_is_unbound(made)) {
                    if (adder_is_unbound(callee)) {
                        R(a) = made;
                        NEXT;
                    }
                    /* __init__ in Python: instance, function, record, then self and the arguments */
                    size_t words = nargs + (adder_is_unbound(kwnames) ? 0 : VALUE_AS(Tuple, kwnames)->count);
                    memmove(args + 2, args, words * sizeof(Value));
                    R(a) = made;
                    args++;
                    args[FRAME_FUNCTION] = callee;
                    args[0] = made;
                    if (adder_is_unbound(kwnames)) {
                        a = 0, d = RETURN_INIT, nargs++;
                        goto push_function;
                    }
                    vm_push_bound(vm, args, nargs + 1, kwnames, 0, RETURN_INIT);
                    LOAD_FRAME();
                    NEXT;
                }
                callee = R(a);
            } else if (head == adder_head_of(&adder_method_type)) {
                const BoundMethod *method = VALUE_AS(const BoundMethod, callee);
                size_t words = nargs + (adder_is_unbound(kwnames) ? 0 : VALUE_AS(Tuple, kwnames)->count);
                memmove(args + 1, args, words * sizeof(Value));
                args[0] = method->self;
                R(a) = callee = method->function;
                nargs++;
                if (value_is_object(callee) && value_head(callee) == adder_head_of(&adder_function_type)) {
                    goto call_function;
                }
            } else if (head_is_shape(head)) {
                Value function = type_lookup(vm, head->type, N(__call__));
                if (adder_is_exact(function, &adder_function_type)) {
                    size_t words = nargs + (adder_is_unbound(kwnames) ? 0 : VALUE_AS(Tuple, kwnames)->count);
                    memmove(args + 1, args, words * sizeof(Value));
                    args[0] = callee;
                    R(a) = callee = function;
                    nargs++;
                    goto call_function;
                }
            }
        }
        SAVE();
        R(a) = vm_call_in_place(vm, callee, args, nargs, kwnames);
        NEXT;
    }
    call_function : {
        Function *function = VALUE_AS(Function, callee);
        Code *code = function->code;
        args[FRAME_FUNCTION] = callee;
        if (LIKELY((code->flags & (CODE_VARARGS | CODE_KWARGS | CODE_GENERATOR | CODE_COROUTINE | CODE_KEYWORD_ONLY)) == 0 &&
                   nargs == code->positional && adder_is_unbound(kwnames) &&
                   args + code->register_count <= vm->stack_limit && vm->public.attention == 0 && code_is_ready(code))) {
            args[FRAME_BACK] = BACK_MAKE(args - base, 0, RETURN_PLAIN);
            args[FRAME_PC] = adder_small_int(pc - code_bytecode(vm->code));
            vm->base = base = args;
            vm->top = args + code->register_count;
            vm->code = code;
            constants = code->constants;
            pc = code_bytecode(code);
            NEXT;
        }
        SAVE();
        if (code->flags & (CODE_GENERATOR | CODE_COROUTINE)) {
            vm_bind(vm, function, args, nargs, kwnames);
            R(a) = vm_generator_new(vm, function, args);
            NEXT;
        }
        vm_push_bound(vm, args, nargs, kwnames, 0, RETURN_PLAIN);
        LOAD_FRAME();
        NEXT;
    }
    TARGET(CALL_SPREAD, r) {
        SAVE();
        if (operation_call_spread(vm, &R(a), a)) LOAD_FRAME();
        NEXT;
    }
    TARGET(RETURN_NONE, NONE) {
        result = NONE;
        goto leave;
    }
    TARGET(RETURN, r) {
        result = R(a);
        goto leave;
    }
    leave : { /* the frame ends with result */
        Value back = base[FRAME_BACK];
        if (LIKELY(BACK_KIND(back) == RETURN_PLAIN)) {
            base[FRAME_FUNCTION] = result;
        pop:
            vm->top = base + FRAME_FUNCTION; /* not read before it is set again */
            jump = (int32_t)adder_small_int_get(base[FRAME_PC]);
            vm->base = base = base - BACK_DELTA(back);
            Code *code = frame_function(base)->code;
            vm->top = base + code->register_count;
            vm->code = code;
            constants = code->constants;
            pc = code_bytecode(code) + jump;
            NEXT;
        }
        SAVE();
        switch (BACK_KIND(back)) {
        case RETURN_INIT:
            if (UNLIKELY(!adder_is_none(result))) {
                vm_pop(vm);
                adder_raise(vm, &adder_TypeError, "__init__() should return None, not '%T'", result);
            }
            goto pop;
        case RETURN_MOVE:
            base[-(intptr_t)BACK_DELTA(back) + (intptr_t)BACK_DEST(back)] = result;
            goto pop;
        case RETURN_OPERATION: {
            intptr_t how = adder_small_int_get(base[PENDING_HOW]);
            left = base[PENDING_LEFT], right = base[PENDING_RIGHT];
            a = BACK_DEST(back);
            vm_pop(vm);
            LOAD_FRAME();
            jump = (int32_t)(how >> PENDING_JUMP_SHIFT);
            d = (unsigned)(how & ((1 << PENDING_JUMP_SHIFT) - 1));
            if (UNLIKELY(adder_same(result, NOT_IMPLEMENTED))) {
                result = pending_go_on(vm, d, left, right);
            } else if (d & PENDING_INVERTED) {
                result = adder_bool(!TRUTH(result));
            }
            goto compared;
        }
        case RETURN_ITERATOR: {
            unsigned dest = BACK_DEST(back);
            vm_pop(vm);
            LOAD_FRAME();
            R(dest) = result;
            operation_check_iterator(vm, result);
            NEXT;
        }
        case RETURN_NEXT: {
            unsigned dest = BACK_DEST(back);
            vm_pop(vm);
            LOAD_FRAME();
            R(dest) = result;
            jump = JUMP_AGAIN(dest);
            TAKE_JUMP();
        }
        case RETURN_ITERATE: { /* the generator is at its end */
            vm_generator_finish(vm, VALUE_AS(Generator, base[FRAME_FUNCTION]));
            goto pop;
        }
        case RETURN_SEND: {
            vm_generator_finish(vm, VALUE_AS(Generator, base[FRAME_FUNCTION]));
            unsigned dest = BACK_DEST(back);
            vm_pop(vm);
            LOAD_FRAME();
            R(dest) = result;
            jump = JUMP_AGAIN(dest);
            TAKE_JUMP();
        }
        case RETURN_NATIVE:
        case RETURN_PLAIN:
            break;
        }
        if (!adder_is_exact(base[FRAME_FUNCTION], &adder_function_type)) {
            vm_generator_finish(vm, VALUE_AS(Generator, base[FRAME_FUNCTION]));
        }
        vm_pop(vm);
        return result;
    }

    TARGET(BUILD_TUPLE, rrr) {
        SAVE();
        R(a) = adder_tuple(vm, c, &R(b));
        NEXT;
    }
    TARGET(BUILD_LIST, rrr) {
        SAVE();
        R(a) = adder_list(vm, c, &R(b));
        NEXT;
    }
    TARGET(BUILD_SET, rrr) {
        SAVE();
        R(a) = operation_build_set(vm, &R(b), c);
        NEXT;
    }
    TARGET(BUILD_DICT, rrr) {
        SAVE();
        R(a) = operation_build_dict(vm, &R(b), c);
        NEXT;
    }
    TARGET(EMPTY_LIST, r) {
        SAVE();
        R(a) = adder_list(vm, 0, NULL);
        NEXT;
    }
    TARGET(EMPTY_DICT, r) {
        SAVE();
        R(a) = adder_dict(vm);
        NEXT;
    }
    TARGET(LIST_APPEND, rr) {
        List *list = VALUE_AS(List, R(a));
        if (LIKELY(list->count < list->capacity)) {
            adder_store(vm, list, &list->items[list->count], R(b));
            list->count++;
            NEXT;
        }
        SAVE();
        adder_list_append(vm, R(a), R(b));
        NEXT;
    }
    TARGET(LIST_EXTEND, rr) {
        SAVE();
        operation_list_extend(vm, R(a), R(b));
        NEXT;
    }
    TARGET(LIST_TO_TUPLE, rr) {
        SAVE();
        R(a) = adder_tuple(vm, adder_list_count(R(b)), adder_list_items(R(b)));
        NEXT;
    }
    TARGET(SET_ADD, rr) {
        SAVE();
        adder_set_add(vm, R(a), R(b));
        NEXT;
    }
    TARGET(SET_UPDATE, rr) {
        SAVE();
        operation_set_update(vm, R(a), R(b));
        NEXT;
    }
    TARGET(DICT_STORE, rrr) {
        SAVE();
        adder_dict_store(vm, R(a), R(b), R(c));
        NEXT;
    }
    TARGET(DICT_UPDATE, rr) {
        SAVE();
        operation_dict_update(vm, R(a), R(b));
        NEXT;
    }
    TARGET(DICT_MERGE, rrr) {
        SAVE();
        operation_dict_merge(vm, R(a), R(b), R(c));
        NEXT;
    }
    TARGET(BUILD_STRING, rrr) {
        SAVE();
        R(a) = operation_build_string(vm, &R(b), c);
        NEXT;
    }
    TARGET(FORMAT, rrr) {
        SAVE();
        R(a) = operation_format(vm, R(b), c, UNBOUND);
        NEXT;
    }
    TARGET(FORMAT_SPEC, rrrr) {
        SAVE();
        R(a) = operation_format(vm, R(b), c, R(d));
        NEXT;
    }
    TARGET(UNPACK, rrr) {
        Value v = R(a);
        if (value_is_object(v)) {
            if (value_head(v) == adder_head_of(&adder_tuple_type) && VALUE_AS(Tuple, v)->count == c) {
                memcpy(&R(b), VALUE_AS(Tuple, v)->items, c * sizeof(Value));
                NEXT;
            }
            if (value_head(v) == adder_head_of(&adder_list_type) && VALUE_AS(List, v)->count == c && c != 0) {
                memcpy(&R(b), VALUE_AS(List, v)->items, c * sizeof(Value));
                NEXT;
            }
        }
        SAVE();
        operation_unpack(vm, v, &R(b), c);
        NEXT;
    }
    TARGET(UNPACK_STAR, rrrr) {
        SAVE();
        operation_unpack_star(vm, R(a), &R(b), c, d);
        NEXT;
    }
    TARGET(MAKE_FUNCTION, rrrr) {
        SAVE();
        R(a) = operation_make_function(vm, constants[b], &R(c), d);
        NEXT;
    }
    TARGET(LOAD_BUILD_CLASS, r) {
        R(a) = operation_build_class_native();
        NEXT;
    }

    TARGET(YIELD, rr) {
        result = R(b);
        goto yield;
    }
    TARGET(YIELD_DELEGATE, rr) {
        result = R(a);
        goto yield;
    }
    TARGET(YIELD_ASYNC, rr) {
        SAVE();
        result = operation_wrap_async(vm, R(b));
        goto yield;
    }
    yield : { /* hands result out; a: the register that gets what is sent in */
        SAVE();
        Generator *generator = VALUE_AS(Generator, base[FRAME_FUNCTION]);
        Value back = base[FRAME_BACK];
        generator->resume = (uint16_t)a;
        vm_generator_save(vm, generator, base, (uint32_t)(pc - code_bytecode(vm->code)));
        vm_pop(vm);
        if (BACK_KIND(back) == RETURN_NATIVE) {
            return result;
        }
        LOAD_FRAME();
        R(BACK_DEST(back)) = result;
        if (BACK_KIND(back) == RETURN_ITERATE) {
            jump = JUMP_AGAIN(BACK_DEST(back));
            TAKE_JUMP();
        }
        NEXT;
    }
    TARGET(GET_DELEGATE, rr) {
        SAVE();
        R(a) = operation_get_delegate(vm, R(b));
        NEXT;
    }
    TARGET(SEND, rrj) {
        Value iterator = R(a);
        SAVE();
        if (value_is_object(iterator) && JUMP_AGAIN(b) == jump && b <= BACK_DEST_MAX &&
            (value_head(iterator) == adder_head_of(&adder_generator_type) ||
             value_head(iterator) == adder_head_of(&adder_coroutine_type)) &&
            VALUE_AS(Generator, iterator)->state <= GENERATOR_SUSPENDED) {
            vm_push_generator(vm, VALUE_AS(Generator, iterator), R(b), b, RETURN_SEND);
            LOAD_FRAME();
            NEXT;
        }
        bool ended;
        result = vm_send(vm, iterator, R(b), &ended);
        R(b) = result;
        if (ended) TAKE_JUMP();
        NEXT;
    }
    TARGET(GET_AWAITABLE, rr) {
        SAVE();
        R(a) = vm_get_awaitable(vm, R(b));
        NEXT;
    }
    TARGET(GET_ASYNC_ITERATOR, rr) {
        SAVE();
        R(a) = operation_async_iterator(vm, R(b));
        NEXT;
    }
    TARGET(GET_ASYNC_NEXT, rr) {
        SAVE();
        R(a) = operation_async_next(vm, R(b));
        NEXT;
    }

    TARGET(RAISE, r) {
        SAVE();
        adder_raise_value(vm, R(a));
    }
    TARGET(RAISE_FROM, rr) {
        SAVE();
        operation_raise_from(vm, R(a), R(b));
    }
    TARGET(RERAISE, r) {
        SAVE();
        operation_reraise(vm, R(a));
    }
    TARGET(RAISE_AGAIN, NONE) {
        SAVE();
        operation_raise_again(vm);
    }
    TARGET(END_HANDLER, r) {
        vm->handled = R(a + 1);
        R(a) = UNBOUND;
        NEXT;
    }
    TARGET(JUMP_UNLESS_MATCH, rrj) {
        SAVE();
        if (!exception_matches(vm, R(a), R(b))) TAKE_JUMP();
        NEXT;
    }
    TARGET(SPLIT_GROUP, rrr) {
        SAVE();
        vm_split_group(vm, &R(a), R(b), R(c));
        NEXT;
    }
    TARGET(MERGE_GROUP, rrr) {
        SAVE();
        R(a) = vm_merge_group(vm, R(b), R(c));
        NEXT;
    }
    TARGET(IMPORT, rrrr) {
        SAVE();
        R(a) = vm_import(vm, NAME(b), frame_function(base)->globals, R(c), (int)d);
        NEXT;
    }
    TARGET(IMPORT_FROM, rrr) {
        SAVE();
        R(a) = vm_import_from(vm, R(b), NAME(c));
        NEXT;
    }
    TARGET(IMPORT_STAR, r) {
        SAVE();
        vm_import_star(vm, R(a), base, vm->code, frame_function(base)->globals);
        NEXT;
    }
    TARGET(MATCH_SEQUENCE, rr) {
        SAVE();
        R(a) = adder_bool(operation_is_sequence(vm, R(b)));
        NEXT;
    }
    TARGET(MATCH_MAPPING, rr) {
        SAVE();
        R(a) = adder_bool(operation_is_mapping(vm, R(b)));
        NEXT;
    }
    TARGET(MATCH_KEYS, rrr) {
        SAVE();
        R(a) = vm_match_keys(vm, R(b), R(c));
        NEXT;
    }
    TARGET(MATCH_CLASS, rrrrr) {
        SAVE();
        R(a) = vm_match_class(vm, R(b), R(c), d, constants[e]);
        NEXT;
    }
    TARGET(GET_LENGTH, rr) {
        SAVE();
        R(a) = adder_int_unsigned(vm, adder_length(vm, R(b)));
        NEXT;
    }
    TARGET(PRINT, r) {
        SAVE();
        vm_display(vm, R(a));
        NEXT;
    }
    TARGET(INTRINSIC, rrr) {
        SAVE();
        R(a) = vm_intrinsic(vm, c, R(b));
        NEXT;
    }

    /* Short forms: the same after other decoding. */
    PACKED(MOVE, x)
    PACKED(LOAD_INT, x)
    PACKED(LOAD_ATTRIBUTE, xnC)
    PACKED(STORE_ATTRIBUTE, xnC_store)
    PACKED(LOAD_METHOD, xnC)
    PACKED(CALL, x)
    PACKED(CALL_METHOD, x)
    PACKED(CALL_ONE, x)
    PACKED(CALL_METHOD_ONE, x)
    PACKED(GET_ITERATOR, x)
    PACKED(IN_PLACE_ADD, x)
    PACKED(IN_PLACE_ADD_INT, x)
    PACKED(IN_PLACE_SUBTRACT_INT, x)
    PACKED(ADD, xr)
    PACKED(SUBTRACT, xr)
    PACKED(MULTIPLY, xr)
    PACKED(AND, xr)
    PACKED(ADD_INT, xi)
    PACKED(SUBTRACT_INT, xi)
    PACKED(AND_INT, xr)
    PACKED(LOAD_ITEM, xr)
    PACKED(LOAD_ITEM_INT, xi)
    PACKED(STORE_ITEM, xr)
    PACKED(FOR_NEXT, xj)
    PACKED(JUMP_IF_LT, xj)
    PACKED(JUMP_IF_EQ, xj)
    PACKED(JUMP_IF_GT, xj)
    PACKED(JUMP_UNLESS_LT, xj)
    PACKED(JUMP_UNLESS_EQ, xj)
    PACKED(JUMP_UNLESS_GT, xj)
    PACKED(JUMP_IF_LT_INT, xj)
    PACKED(JUMP_IF_EQ_INT, xj)
    PACKED(JUMP_IF_GT_INT, xj)
    PACKED(JUMP_UNLESS_LT_INT, xj)
    PACKED(JUMP_UNLESS_EQ_INT, xj)
    PACKED(JUMP_UNLESS_GT_INT, xj)
    /* Rarer ones share their decoding. */
#if PACKED_INSTRUCTIONS
#define RARE(name) op_##name##_PACKED:
    RARE_PACKED_xr(RARE)
    opcode = *pc;
    DECODE_xr;
    goto *bodies[opcode];
    RARE_PACKED_xj(RARE)
    opcode = *pc;
    DECODE_xj;
    goto *bodies[opcode];
#undef RARE
#define RARE(name) body_##name##_PACKED: goto body_##name;
    RARE_PACKED_xr(RARE)
    RARE_PACKED_xj(RARE)
#undef RARE
#else
#define RARE(name) PACKED(name, xr)
    RARE_PACKED_xr(RARE)
    RARE_PACKED_xj(RARE)
#undef RARE
#endif
}
