/* emit.c: instructions, jumps, constants, line table and exception table of one code object in the making. Knows the
 * encoding (opcodes.h) and nothing of the tree. */
#include "compile/generate.h"
#include "object/container.h"
#include "object/number.h"
#include "object/str.h"

#define MAX_OPERANDS 6u
#define MAX_REGISTERS 65000u
#define CALL_PADDING 4u

static void limit_error(FunctionState *fs, const char *what) { SYNTAX_ERROR(fs, PLACE(fs->line, 0), "%s", what); }

/* ---- registers ---- */
void register_note(FunctionState *fs, unsigned needed) {
    if (needed > MAX_REGISTERS) limit_error(fs, "too many registers needed: the function is too large");
    if (needed > fs->register_max) fs->register_max = (uint16_t)needed;
}

int registers_new(FunctionState *fs, unsigned count) {
    unsigned first = fs->top;
    register_note(fs, first + count);
    fs->top = (uint16_t)(first + count);
    return (int)first;
}

int register_new(FunctionState *fs) { return registers_new(fs, 1); }

/* ---- bytes ---- */
static void reserve(FunctionState *fs, uint8_t **buffer, uint32_t *capacity, uint32_t size, uint32_t more) {
    if (size + more <= *capacity) return;
    uint32_t wanted = *capacity * 2 > size + more ? *capacity * 2 : size + more + 24;
    *buffer = *buffer == NULL ? adder_buffer_new(fs->unit->vm, wanted)
                              : adder_buffer_resize(fs->unit->vm, *buffer, *capacity, wanted);
    *capacity = wanted;
}

static void put_line(FunctionState *fs) {
    if (fs->line == fs->line_written || fs->first_line == 0) return;
    reserve(fs, &fs->lines, &fs->lines_capacity, fs->lines_size, 10);
    fs->lines_size += code_line_entry(fs->lines + fs->lines_size, fs->bytecode_size - fs->line_offset,
                                      (int32_t)fs->line - (int32_t)fs->line_written);
    fs->line_written = fs->line;
    fs->line_offset = fs->bytecode_size;
}

static uint8_t *put_number(uint8_t *at, int32_t n, unsigned bytes) {
    for (unsigned i = 0; i < bytes; i++) *at++ = (uint8_t)((uint32_t)n >> (8 * i));
    return at;
}

static uint32_t get_number(const uint8_t *at, bool wide) {
    uint32_t n = (uint32_t)at[0] | (uint32_t)at[1] << 8;
    return wide ? n | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24 : n;
}

static bool fits_byte(char form, int operand) {
    return form == 'i' ? operand >= -128 && operand <= 127 : (unsigned)operand <= 255;
}

static bool fits_two_bytes(char form, int operand) {
    return form == 'i' ? operand >= -32768 && operand <= 32767 : (unsigned)operand <= 65535;
}

/* What a jump stores until its label is bound: the distance to the jump before it in the chain, 0 for the first. */
static int32_t chain_link(FunctionState *fs, const Label *label, uint32_t at, bool wide) {
    if (label->head < 0) return 0;
    uint32_t link = (at - (uint32_t)(label->head >> 1)) << 1 | ((uint32_t)label->head & 1);
    if (!wide && link > 0xffff) {
        fs->overflow = true;
        return 0;
    }
    return (int32_t)link;
}

static bool ends_flow(enum Opcode op) {
    switch (op) {
    case OP_JUMP:
    case OP_RETURN:
    case OP_RETURN_NONE:
    case OP_RAISE:
    case OP_RAISE_FROM:
    case OP_RERAISE:
    case OP_RAISE_AGAIN:
        return true;
    default:
        return false;
    }
}

static void put_jump_distance(FunctionState *fs, Label *to, uint8_t *at, bool wide) {
    uint32_t offset = (uint32_t)(at - fs->bytecode);
    if (to->position >= 0) {
        put_number(at, to->position - (int32_t)(offset + (wide ? 4 : 2)), wide ? 4 : 2);
        return;
    }
    put_number(at, chain_link(fs, to, offset, wide), wide ? 4 : 2);
    to->head = (int32_t)(offset << 1 | wide);
    to->assigned &= fs->assigned;
}

static void put(FunctionState *fs, enum Opcode op, Label *to, va_list arguments) {
    if (fs->dead) return;
    const char *forms = opcode_operands[op];
    int operands[MAX_OPERANDS];
    unsigned count = 0;
    bool wide = false;
    for (; forms[count] != '\0' && forms[count] != 'j'; count++) {
        int operand = forms[count] == 'c' ? fs->cache_count++ : va_arg(arguments, int);
        if (!fits_two_bytes(forms[count], operand)) limit_error(fs, "the code is too large");
        wide |= !fits_byte(forms[count], operand);
        operands[count] = operand;
    }
    if (to != NULL) {
        wide |= to->position >= 0 ? (int32_t)fs->bytecode_size - to->position > 32000 : fs->wide_jumps;
    }
    put_line(fs);
    reserve(fs, &fs->bytecode, &fs->bytecode_capacity, fs->bytecode_size, 2 + 2 * MAX_OPERANDS + 4);
    uint8_t *at = fs->bytecode + fs->bytecode_size;
    if (wide) *at++ = OP_WIDE;
    *at++ = (uint8_t)op;
    for (unsigned i = 0; i < count; i++) at = put_number(at, operands[i], wide ? 2 : 1);
    if (to != NULL) {
        put_jump_distance(fs, to, at, wide);
        at += wide ? 4 : 2;
    }
    fs->bytecode_size = (uint32_t)(at - fs->bytecode);
    if (ends_flow(op)) {
        fs->dead = true;
        fs->assigned = UINT64_MAX;
    }
}

/* A generator keeps the registers that are in use where it yields, and those that the instruction names. */
static void note_kept(FunctionState *fs, va_list arguments) {
    uint16_t kept = fs->top;
    for (int i = 0; i < 2; i++) {
        int reg = va_arg(arguments, int);
        kept = reg >= kept ? (uint16_t)(reg + 1) : kept;
    }
    fs->kept = kept > fs->kept ? kept : fs->kept;
}

void emit(FunctionState *fs, enum Opcode op, ...) {
    va_list arguments;
    if (op == OP_YIELD || op == OP_YIELD_DELEGATE || op == OP_YIELD_ASYNC) {
        va_start(arguments, op);
        note_kept(fs, arguments);
        va_end(arguments);
    }
    va_start(arguments, op);
    put(fs, op, NULL, arguments);
    va_end(arguments);
}

void emit_jump(FunctionState *fs, Label *to, enum Opcode op, ...) {
    va_list arguments;
    va_start(arguments, op);
    put(fs, op, to, arguments);
    va_end(arguments);
}

void emit_move(FunctionState *fs, int to, int from) {
    if (to != from) emit(fs, OP_MOVE, to, from);
}

/* ---- labels ---- */
void label_bind(FunctionState *fs, Label *label) {
    uint32_t here = fs->bytecode_size;
    label->position = (int32_t)here;
    if (label->head < 0) return;
    fs->dead = false;
    fs->assigned &= label->assigned;
    for (int32_t jump = label->head; jump >= 0;) {
        bool wide = jump & 1;
        uint32_t offset = (uint32_t)jump >> 1, link = get_number(fs->bytecode + offset, wide);
        uint32_t distance = here - (offset + (wide ? 4u : 2u));
        if (!wide && distance > 32767) fs->overflow = true;
        put_number(fs->bytecode + offset, (int32_t)distance, wide ? 4 : 2);
        jump = link == 0 ? -1 : (int32_t)((offset - (link >> 1)) << 1 | (link & 1));
    }
    label->head = -1;
}

/* ---- exception table ---- */
void range_open(FunctionState *fs, Block *block) { block->start = fs->bytecode_size; }

void range_close(FunctionState *fs, Block *block) {
    if (block->start == fs->bytecode_size) return;
    if (fs->exception_count == fs->exception_capacity) {
        unsigned wanted = fs->exception_capacity == 0 ? 2 : fs->exception_capacity * 2u;
        if (wanted > UINT16_MAX) limit_error(fs, "too many exception handlers");
        size_t size = sizeof(PendingEntry);
        fs->exceptions = fs->exceptions == NULL ? adder_buffer_new(fs->unit->vm, wanted * size)
                                                : adder_buffer_resize(fs->unit->vm, fs->exceptions,
                                                                      fs->exception_capacity * size, wanted * size);
        fs->exception_capacity = (uint16_t)wanted;
    }
    fs->exceptions[fs->exception_count++] =
        (PendingEntry){block->start, fs->bytecode_size, block->handler, block->entry_reg};
    block->start = fs->bytecode_size;
}

void handler_bind(FunctionState *fs, uint32_t handler, uint64_t assigned) {
    bool reached = false;
    for (unsigned i = 0; i < fs->exception_count; i++) {
        if (fs->exceptions[i].target == handler) {
            fs->exceptions[i].target = fs->bytecode_size;
            reached = true;
        }
    }
    fs->dead = !reached;
    fs->assigned = reached ? assigned : UINT64_MAX;
}

/* ---- constants ---- */
static bool same_bytes(const void *a, const void *b, size_t size) { return memcmp(a, b, size) == 0; }

/* The same constant: of one type, and not to be told apart (0.0 and -0.0 are two). */
static bool same_constant(Value a, Value b) {
    if (adder_same(a, b)) return true;
    if (!value_is_object(a) || !value_is_object(b) || value_head(a) != value_head(b)) return false;
    if (value_is_str(a)) {
        const Str *s = str_of(a), *t = str_of(b);
        return !(str_is_interned(s) && str_is_interned(t)) && str_equal(s, t);
    }
    if (value_is_float(a)) {
        return same_bytes(&VALUE_AS(FloatBox, a)->number, &VALUE_AS(FloatBox, b)->number, sizeof(Float));
    }
    if (value_is_big(a)) {
        const Big *m = VALUE_AS(Big, a), *n = VALUE_AS(Big, b);
        size_t digits = (size_t)(m->sign_count < 0 ? -m->sign_count : m->sign_count);
        return m->sign_count == n->sign_count && same_bytes(m->digits, n->digits, digits * sizeof(Digit));
    }
    if (adder_is_exact(a, &adder_bytes_type)) {
        const Bytes *x = VALUE_AS(Bytes, a), *y = VALUE_AS(Bytes, b);
        return x->size == y->size && same_bytes(x->bytes, y->bytes, x->size);
    }
    if (value_is_tuple(a)) {
        const Tuple *x = VALUE_AS(Tuple, a), *y = VALUE_AS(Tuple, b);
        if (x->count != y->count) return false;
        for (size_t i = 0; i < x->count; i++) {
            if (!same_constant(x->items[i], y->items[i])) return false;
        }
        return true;
    }
    return false;
}

unsigned constant_index(FunctionState *fs, Value v) {
    if (fs->dead) return 0;
    size_t count = adder_list_count(fs->constants);
    const Value *items = adder_list_items(fs->constants);
    for (size_t i = 0; i < count; i++) {
        if (same_constant(items[i], v)) return (unsigned)i;
    }
    if (count >= UINT16_MAX) limit_error(fs, "too many constants");
    adder_list_append(fs->unit->vm, fs->constants, v);
    return (unsigned)count;
}

void load_value(FunctionState *fs, int to, Value v) {
    if (adder_is_none(v)) {
        emit(fs, OP_LOAD_NONE, to);
    } else if (adder_is_bool(v)) {
        emit(fs, adder_same(v, TRUE_VALUE) ? OP_LOAD_TRUE : OP_LOAD_FALSE, to);
    } else if (adder_is_small_int(v) && adder_small_int_get(v) >= -128 && adder_small_int_get(v) <= 127) {
        emit(fs, OP_LOAD_INT, to, (int)adder_small_int_get(v));
    } else {
        emit(fs, OP_LOAD_CONSTANT, to, constant_index(fs, v));
    }
}

/* ---- once more ---- */
Mark mark_set(const FunctionState *fs) {
    return (Mark){fs->assigned,     fs->bytecode_size,   fs->lines_size,  fs->line, fs->line_written,
                  fs->line_offset,  fs->exception_count, fs->cache_count, fs->top,  fs->dead};
}

bool mark_retry(FunctionState *fs, const Mark *mark) {
    bool again = fs->overflow;
    fs->overflow = false;
    fs->wide_jumps = again;
    if (!again) return false;
    fs->assigned = mark->assigned;
    fs->bytecode_size = mark->bytecode_size;
    fs->lines_size = mark->lines_size;
    fs->line = mark->line;
    fs->line_written = mark->line_written;
    fs->line_offset = mark->line_offset;
    fs->exception_count = mark->exception_count;
    fs->cache_count = mark->cache_count;
    fs->top = mark->top;
    fs->dead = mark->dead;
    return true;
}

/* ---- begin and end ---- */
void function_start(FunctionState *fs, Unit *u, FunctionState *parent, NodeId scope, uint32_t line) {
    *fs = (FunctionState){.unit = u, .parent = parent, .scope = scope, .host = scope};
    fs->name = fs->prefix = N(empty);
    fs->inner_prefix = UNBOUND;
    fs->constants = adder_list(u->vm, 0, NULL);
    fs->line = fs->line_written = fs->first_line = u->options->optimise >= 3 ? 0 : line;
}

static unsigned parameter_count(const FunctionState *fs) {
    return fs->positional + fs->keyword_only + ((fs->flags & CODE_VARARGS) != 0) + ((fs->flags & CODE_KWARGS) != 0);
}

/* The registers that are to be made unbound at the start, as bits. */
static uint64_t unbound_at_start(const FunctionState *fs) {
    unsigned parameters = parameter_count(fs);
    return parameters >= 64 ? 0 : fs->unbound & ~(((uint64_t)1 << parameters) - 1);
}

static void fill_code(FunctionState *fs, Code *code, uint64_t unbound, uint32_t inserted) {
    uint8_t *at = code_bytecode(code);
    memcpy(at, fs->bytecode, fs->prologue_end);
    at += fs->prologue_end;
    for (unsigned reg = 0; unbound != 0; reg++, unbound >>= 1) {
        if (unbound & 1) {
            *at++ = OP_LOAD_UNBOUND;
            *at++ = (uint8_t)reg;
        }
    }
    memcpy(at, fs->bytecode + fs->prologue_end, fs->bytecode_size - fs->prologue_end);
    for (unsigned i = 0; i < fs->exception_count; i++) {
        const PendingEntry *entry = &fs->exceptions[i];
        uint32_t target = entry->target == CLEANUP_ONLY ? CLEANUP_ONLY : entry->target + inserted;
        code_exceptions(code)[i] = (ExceptionEntry){(CodeSize)(entry->start + inserted), (CodeSize)(entry->end + inserted),
                                                    (CodeSize)target, entry->reg};
    }
}

static void free_buffers(FunctionState *fs) {
    adder_buffer_free(fs->unit->vm, fs->bytecode);
    adder_buffer_free(fs->unit->vm, fs->lines);
    adder_buffer_free(fs->unit->vm, fs->exceptions);
    fs->bytecode = fs->lines = NULL;
    fs->exceptions = NULL;
}

Value function_finish(FunctionState *fs, Value names) {
    Vm *vm = fs->unit->vm;
    uint64_t unbound = unbound_at_start(fs);
    uint32_t inserted = 2u * (uint32_t)__builtin_popcountll(unbound);
    uint8_t shift[10];
    uint32_t shift_size = inserted != 0 && fs->lines_size != 0 ? code_line_entry(shift, inserted, 0) : 0;
    size_t constants = adder_list_count(fs->constants);
    uint32_t bytecode = fs->bytecode_size + inserted, lines = fs->lines_size + shift_size;
    size_t named = adder_tuple_count(names);
    if (bytecode >= CODE_SIZE_MAX || lines >= CODE_SIZE_MAX) {
        SYNTAX_ERROR(fs, PLACE(fs->line, 0), "too much code in one function or module");
    }
    size_t bytes = code_bytes(constants + named, fs->exception_count, bytecode, lines);
    Code *code = adder_new(vm, &adder_code_type, bytes);
    code->name = fs->name;
    code->scope = fs->prefix;
    code->filename = fs->unit->options->filename;
    code->bytecode_size = (CodeSize)bytecode;
    code->lines_size = (CodeSize)lines;
    code->first_line = (CodeSize)(fs->first_line < CODE_SIZE_MAX ? fs->first_line : CODE_SIZE_MAX);
    code->name_count = (uint16_t)named;
    code->constant_count = (uint16_t)constants;
    code->exception_count = fs->exception_count;
    code->cache_count = fs->cache_count;
    register_note(fs, fs->top + CALL_PADDING);
    code->register_count = fs->register_max;
    code->kept_count = fs->kept;
    code->flags = fs->flags;
    code->positional = fs->positional;
    code->positional_only = fs->positional_only;
    code->keyword_only = fs->keyword_only;
    code->free_count = fs->free_count;
    if ((fs->flags & ~CODE_DOCSTRING) == 0 && fs->keyword_only == 0 && fs->free_count == 0) code->flags |= CODE_SIMPLE;
    if (constants > 0) memcpy(code->constants, adder_list_items(fs->constants), constants * sizeof(Value));
    memcpy(code_names(code), adder_tuple_items(names), named * sizeof(Value));
    fill_code(fs, code, unbound, inserted);
    memcpy(code_lines(code), shift, shift_size);
    if (fs->lines_size > 0) memcpy(code_lines(code) + shift_size, fs->lines, fs->lines_size);
    free_buffers(fs);
#if ADDER_CHECKS
    code_verify(vm, code);
#endif
    return adder_object(code);
}
