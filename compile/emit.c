/* emit.c: instructions, jumps, constants, line table and exception table of one code object in the making. Knows the
 * encoding (opcodes.h) and nothing of the tree. */
#include "compile/generate.h"
#include "object/container.h"
#include "object/number.h"
#include "object/str.h"

#define MAX_OPERANDS 6u
#define MAX_REGISTERS 65000u
#define CALL_PADDING 4u
#define JUMP_NEAR 24000 /* bytes of a jump that need not be wide: with some left for the prefixes that jumps.c adds */

static void limit_error(FunctionState *fs, const char *what) {
    if (fs->unit->parser == NULL) adder_raise(fs->unit->vm, &adder_SyntaxError, "%s", what); /* the module's own code */
    SYNTAX_ERROR(fs, PLACE(fs->line, 0), "%s", what);
}

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
    uint32_t grown = ADDER_BOARD ? *capacity + *capacity / 4 : *capacity * 2; /* boards: long runs are rare */
    uint32_t wanted = grown > size + more ? grown : size + more + 24;
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

/* The packed forms of some rows of opcodes stand in the same order. */
static enum Opcode packed_in_row(enum Opcode op) {
    static const struct { uint8_t first, last, packed; } rows[] = {
        {OP_ADD, OP_XOR, OP_ADD_PACKED},
        {OP_ADD_INT, OP_XOR_INT, OP_ADD_INT_PACKED},
        {OP_JUMP_IF_LT, OP_JUMP_UNLESS_GE_INT, OP_JUMP_IF_LT_PACKED},
    };
    _Static_assert(OP_XOR_PACKED - OP_ADD_PACKED == OP_XOR - OP_ADD, "order");
    _Static_assert(OP_XOR_INT_PACKED - OP_ADD_INT_PACKED == OP_XOR_INT - OP_ADD_INT, "order");
    _Static_assert(OP_JUMP_UNLESS_GE_INT_PACKED - OP_JUMP_IF_LT_PACKED == OP_JUMP_UNLESS_GE_INT - OP_JUMP_IF_LT, "order");
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (op >= rows[i].first && op <= rows[i].last) return (enum Opcode)(rows[i].packed + (op - rows[i].first));
    }
    return op;
}

/* Operands that fit in four bits share a byte: 0 and `second` of those given. */
static enum Opcode packed_form(enum Opcode op, unsigned *second) {
    *second = 1;
    switch (op) {
    case OP_LOAD_ITEM: return OP_LOAD_ITEM_PACKED;
    case OP_LOAD_ITEM_INT: return OP_LOAD_ITEM_INT_PACKED;
    case OP_STORE_ITEM: return OP_STORE_ITEM_PACKED;
    case OP_UNPACK: return OP_UNPACK_PACKED;
    case OP_BUILD_TUPLE: return OP_BUILD_TUPLE_PACKED;
    case OP_BUILD_LIST: return OP_BUILD_LIST_PACKED;
    case OP_FOR_NEXT: return OP_FOR_NEXT_PACKED;
    case OP_JUMP_UNLESS_MATCH: return OP_JUMP_UNLESS_MATCH_PACKED;
    case OP_JUMP_IF_IS: return OP_JUMP_IF_IS_PACKED;
    case OP_JUMP_IF_IS_NOT: return OP_JUMP_IF_IS_NOT_PACKED;
    case OP_MOVE: return OP_MOVE_PACKED;
    case OP_LOAD_INT: return OP_LOAD_INT_PACKED;
    case OP_LOAD_ATTRIBUTE: return OP_LOAD_ATTRIBUTE_PACKED;
    case OP_STORE_ATTRIBUTE: *second = 2; return OP_STORE_ATTRIBUTE_PACKED;
    case OP_LOAD_METHOD: return OP_LOAD_METHOD_PACKED;
    case OP_CALL: return OP_CALL_PACKED;
    case OP_CALL_METHOD: return OP_CALL_METHOD_PACKED;
    case OP_CALL_ONE: return OP_CALL_ONE_PACKED;
    case OP_CALL_METHOD_ONE: return OP_CALL_METHOD_ONE_PACKED;
    case OP_GET_ITERATOR: return OP_GET_ITERATOR_PACKED;
    case OP_IN_PLACE_ADD: return OP_IN_PLACE_ADD_PACKED;
    case OP_IN_PLACE_ADD_INT: return OP_IN_PLACE_ADD_INT_PACKED;
    case OP_IN_PLACE_SUBTRACT_INT: return OP_IN_PLACE_SUBTRACT_INT_PACKED;
    default: return packed_in_row(op);
    }
}

static bool fits_half(int operand) { return operand >= 0 && operand <= 15; }

/* A shorter instruction that does the same; its operands replace those given. */
static enum Opcode shorter(enum Opcode op, int *operands, unsigned *count) {
    if ((op == OP_BUILD_LIST || op == OP_BUILD_DICT) && operands[2] == 0) {
        *count = 1;
        return op == OP_BUILD_LIST ? OP_EMPTY_LIST : OP_EMPTY_DICT;
    }
    unsigned second = 1;
    enum Opcode packed = PACKED_INSTRUCTIONS ? packed_form(op, &second) : op;
    if (packed == op || !fits_half(operands[0]) || !fits_half(operands[second])) return op;
    operands[0] |= operands[second] << 4;
    for (unsigned i = second; i + 1 < *count; i++) operands[i] = operands[i + 1];
    --*count;
    return packed;
}

static void put(FunctionState *fs, enum Opcode op, Label *to, va_list arguments) {
    if (fs->dead) return;
    const char *forms = opcode_operands[op];
    int operands[MAX_OPERANDS] = {0};
    unsigned count = 0;
    bool wide = false;
    for (; forms[count] != '\0' && forms[count] != 'j'; count++) {
        int operand = forms[count] == 'c' ? fs->cache_count++ : va_arg(arguments, int);
        if (!fits_two_bytes(forms[count], operand)) limit_error(fs, "the code is too large");
        operands[count] = operand;
    }
    op = shorter(op, operands, &count);
    wide = false;
    forms = opcode_operands[op];
    for (unsigned i = 0; i < count; i++) wide |= !fits_byte(forms[i], operands[i]);
    if (to != NULL) {
        wide |= to->position >= 0 ? (int32_t)fs->bytecode_size - to->position > JUMP_NEAR : fs->wide_jumps;
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
    uint32_t start = fs->bytecode_size;
    fs->bytecode_size = (uint32_t)(at - fs->bytecode);
    if (to != NULL) jump_note(fs, fs->bytecode_size, fs->bytecode_size - start, wide);
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
        if (!wide && distance > JUMP_NEAR) fs->overflow = true;
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
        if (fs->exception_count == CODE_EXCEPTIONS_MAX) limit_error(fs, "too many exception handlers");
        unsigned wanted = fs->exception_capacity == 0 ? 2 : fs->exception_capacity * 2u;
        if (wanted > CODE_EXCEPTIONS_MAX) wanted = CODE_EXCEPTIONS_MAX;
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
    if (count >= CODE_CONSTANTS_MAX) limit_error(fs, "too many constants");
    adder_list_append(fs->unit->vm, fs->constants, v);
    return (unsigned)count;
}

unsigned name_index(FunctionState *fs, Value name) {
    if (fs->dead) return 0;
    unsigned number = code_names_add(fs->unit->vm, fs->names, name);
    if (number >= CODE_NAMES_MAX - 1) limit_error(fs, "too many names");
    return number;
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
    return (Mark){fs->assigned,   fs->bytecode_size,   fs->lines_size,  fs->line, fs->line_written, fs->line_offset,
                  fs->jump_count, fs->exception_count, fs->cache_count, fs->top,  fs->dead};
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
    fs->jump_count = mark->jump_count;
    fs->exception_count = mark->exception_count;
    fs->cache_count = mark->cache_count;
    fs->top = mark->top;
    fs->dead = mark->dead;
    return true;
}

/* ---- begin and end ---- */
#define NAMES_ENOUGH 192u /* a function that begins with more gets fresh ones: its numbers are to fit in a byte */

static CodeNames *names_for(Unit *u, bool runs_once) {
    Value *current = runs_once ? &u->body_names : &u->names;
    if (adder_is_unbound(*current) || VALUE_AS(CodeNames, *current)->count > NAMES_ENOUGH) {
        if (!adder_is_unbound(*current)) code_names_trim(u->vm, VALUE_AS(CodeNames, *current));
        adder_store(u->vm, u, current, adder_object(code_names_new(u->vm, u->options->filename)));
    }
    return VALUE_AS(CodeNames, *current);
}

void function_start(FunctionState *fs, Unit *u, FunctionState *parent, NodeId scope, uint32_t line) {
    *fs = (FunctionState){.unit = u, .parent = parent, .scope = scope, .host = scope};
    fs->name = fs->outer = N(empty);
    fs->qualname = UNBOUND;
    fs->constants = adder_list(u->vm, 0, NULL);
    fs->runs_once = parent == NULL || (parent->runs_once && scope_of(u, scope)->kind == SCOPE_CLASS);
    fs->names = names_for(u, fs->runs_once);
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

static void fill_code(FunctionState *fs, Code *code, uint64_t unbound) {
    uint8_t *at = code_bytecode(code) + jumps_place(fs, fs->prologue_end);
    uint32_t inserted = 2u * (uint32_t)__builtin_popcountll(unbound);
    jumps_copy(fs, code_bytecode(code));
    memmove(at + inserted, at, (size_t)(code_bytecode(code) + code->bytecode_size - inserted - at));
    for (unsigned reg = 0; unbound != 0; reg++, unbound >>= 1) {
        if (unbound & 1) {
            *at++ = OP_LOAD_UNBOUND;
            *at++ = (uint8_t)reg;
        }
    }
}

static void fill_exceptions(const FunctionState *fs, Code *code, uint32_t inserted) {
    bool small = code_has_small_exceptions(code->bytecode_size, code->register_count);
    uint8_t *at = code_exceptions(code);
    for (unsigned i = 0; i < fs->exception_count; i++) {
        const PendingEntry *entry = &fs->exceptions[i];
        uint32_t target = entry->target == CLEANUP_ONLY ? CLEANUP_ONLY : jumps_place(fs, entry->target) + inserted;
        ExceptionEntry e = {(CodeSize)(jumps_place(fs, entry->start) + inserted),
                            (CodeSize)(jumps_place(fs, entry->end) + inserted), (CodeSize)target, entry->reg};
        if (small) {
            uint8_t bytes[4] = {(uint8_t)e.start, (uint8_t)e.end, (uint8_t)(e.target == CLEANUP_ONLY ? 255 : e.target),
                                (uint8_t)e.reg};
            memcpy(at + 4 * i, bytes, 4);
        } else {
            memcpy(at + i * sizeof e, &e, sizeof e);
        }
    }
}

/* Gives the registers' names their numbers; true when one needs two bytes. */
static bool number_names(FunctionState *fs, Value names) {
    unsigned last = 0;
    for (size_t i = 0; i < adder_tuple_count(names); i++) {
        unsigned number = code_names_add(fs->unit->vm, fs->names, adder_tuple_items(names)[i]);
        last = number > last ? number : last;
    }
    if (last >= CODE_NAMES_MAX - 1) limit_error(fs, "too many names");
    return last > 255;
}

static unsigned finished_flags(const FunctionState *fs) {
    unsigned flags = fs->flags;
    if (fs->keyword_only != 0) flags |= CODE_KEYWORD_ONLY;
    bool resumes = flags & (CODE_GENERATOR | CODE_COROUTINE);
    return resumes || fs->keyword_only != 0 || fs->positional_only != 0 ? flags | CODE_RARE : flags;
}

static void fill_names(FunctionState *fs, Code *code, Value names) {
    uint8_t *at = code_name_numbers(code);
    for (size_t i = 0; i < code->name_count; i++) {
        at = put_number(at, (int32_t)code_names_add(fs->unit->vm, fs->names, adder_tuple_items(names)[i]),
                        code->flags & CODE_WIDE_NAMES ? 2 : 1);
    }
    CodeRare rare = {fs->kept, (uint16_t)code_names_add(fs->unit->vm, fs->names, fs->outer), fs->positional_only, fs->keyword_only};
    if (code->flags & CODE_RARE) memcpy(at, &rare, sizeof rare);
}

static void free_buffers(FunctionState *fs) {
    adder_buffer_free(fs->unit->vm, fs->bytecode);
    adder_buffer_free(fs->unit->vm, fs->lines);
    adder_buffer_free(fs->unit->vm, fs->exceptions);
    adder_buffer_free(fs->unit->vm, fs->jumps);
    fs->bytecode = fs->lines = NULL;
    fs->exceptions = NULL;
    fs->jumps = NULL;
}

Value function_finish(FunctionState *fs, Value names) {
    Vm *vm = fs->unit->vm;
    uint64_t unbound = unbound_at_start(fs);
    uint32_t inserted = 2u * (uint32_t)__builtin_popcountll(unbound);
    uint8_t shift[10];
    uint32_t shift_size = inserted != 0 && fs->lines_size != 0 ? code_line_entry(shift, inserted, 0) : 0;
    size_t constants = adder_list_count(fs->constants);
    uint32_t bytecode = jumps_settle(fs) + inserted, lines = jumps_lines(fs, NULL) + shift_size;
    size_t named = adder_tuple_count(names);
    if (bytecode >= CODE_SIZE_MAX || lines > CODE_LINES_MAX) {
        limit_error(fs, "too much code in one function or module");
    }
    if (named > CODE_REGISTER_NAMES_MAX) limit_error(fs, "too many local variables");
    bool wide_names = number_names(fs, names);
    unsigned scope = code_names_add(vm, fs->names, fs->outer);
    if (scope >= CODE_NAMES_MAX - 1) limit_error(fs, "too many names");
    unsigned flags = finished_flags(fs) | (wide_names ? CODE_WIDE_NAMES : 0) | (scope >= CODE_SCOPE_RARE ? CODE_RARE : 0);
    register_note(fs, fs->top + CALL_PADDING);
    size_t bytes = sizeof(Code) + constants * sizeof(Value) + bytecode + lines + (named << wide_names) +
                   (flags & CODE_RARE ? sizeof(CodeRare) : 0) +
                   code_exceptions_size(fs->exception_count, bytecode, fs->register_max);
    Code *code = adder_new(vm, &adder_code_type, bytes);
    code->name = fs->name;
    code->scope = scope < CODE_SCOPE_RARE ? scope : CODE_SCOPE_RARE;
    code->names = fs->names;
    code->bytecode_size = (CodeSize)bytecode;
    code->lines_size = lines & CODE_LINES_MAX;
    code->first_line = (CodeSize)(fs->first_line < CODE_SIZE_MAX ? fs->first_line : CODE_SIZE_MAX);
    code->name_count = (uint16_t)named;
    code->constant_count = constants & CODE_CONSTANTS_MAX;
    code->exception_count = fs->exception_count;
#if !INLINE_CACHES_SHARED
    code->cache_count = fs->cache_count;
#endif
    code->register_count = fs->register_max;
    code->flags = flags;
    code->positional = fs->positional;
    code->free_count = fs->free_count;
    if (constants > 0) memcpy(code->constants, adder_list_items(fs->constants), constants * sizeof(Value));
    fill_names(fs, code, names);
    fill_code(fs, code, unbound);
    fill_exceptions(fs, code, inserted);
    memcpy(code_lines(code), shift, shift_size);
    jumps_lines(fs, code_lines(code) + shift_size);
    free_buffers(fs);
#if ADDER_CHECKS
    code_verify(vm, code);
#endif
    return adder_object(code);
}
