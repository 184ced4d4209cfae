/* verify.c: is this bytecode well formed? Every instruction whole, operands within range, jumps and exception ranges on
 * starts of instructions, no falling off the end. Run after generation in builds with checks; a failure is a bug of the
 * generator. */
#include "compile/generate.h"

typedef struct Verifier {
    const Code *code;
    const uint8_t *bytecode;
    uint8_t *starts; /* heap buffer: one byte an offset, 1 where an instruction begins */
} Verifier;

static void refuse(const Code *code, uint32_t offset, const char *what) {
    (void)code;
    adder_check_failed(what, __FILE__, (int)offset);
}

static void check_operand(const Verifier *v, uint32_t offset, char form, uint32_t value) {
    if (form == 'r' && value >= v->code->register_count) refuse(v->code, offset, "register out of range");
    bool packed = form == 'x' || form == 'y';
    if (packed && (value & 15) >= v->code->register_count) refuse(v->code, offset, "register out of range");
    if (form == 'x' && value >> 4 >= v->code->register_count) refuse(v->code, offset, "register out of range");
    if (form == 'k' && value >= v->code->constant_count) refuse(v->code, offset, "constant out of range");
    if (form == 'n' && value >= v->code->names->count) refuse(v->code, offset, "name out of range");
#if !INLINE_CACHES_SHARED
    if (form == 'c' && value >= v->code->cache_count) refuse(v->code, offset, "cache out of range");
#endif
}

static void check_jump(const Verifier *v, uint32_t end, int32_t distance) {
    int64_t target = (int64_t)end + distance;
    if (target < 0 || target >= v->code->bytecode_size || !v->starts[target]) {
        refuse(v->code, end, "jump into the middle of an instruction");
    }
}

static void check_instruction(const Verifier *v, uint32_t offset) {
    const uint8_t *at = v->bytecode + offset;
    uint8_t first = at[0];
    uint32_t end = offset + instruction_size(at);
    const char *form = opcode_operands[at[is_prefix(first)]];
    for (at += 1 + is_prefix(first); *form != '\0'; form++) {
        unsigned size = operand_size(*form, first);
        int32_t value = operand_read(at, *form, size);
        if (*form == 'j') {
            check_jump(v, end, value);
        } else {
            check_operand(v, offset, *form, (uint32_t)value);
        }
        at += size;
    }
}

static bool ends_flow(uint8_t op) {
    return op == OP_JUMP || op == OP_RETURN || op == OP_RETURN_NONE || op == OP_RAISE || op == OP_RAISE_FROM ||
           op == OP_RERAISE || op == OP_RAISE_AGAIN;
}

static void find_starts(const Verifier *v) {
    uint32_t offset = 0, last = 0;
    while (offset < v->code->bytecode_size) {
        const uint8_t *at = v->bytecode + offset;
        if (at[0] >= OPCODE_COUNT || (is_prefix(at[0]) && (at[1] >= OPCODE_COUNT || is_prefix(at[1])))) {
            refuse(v->code, offset, "unknown opcode");
        }
        v->starts[offset] = 1;
        last = offset;
        offset += instruction_size(at);
    }
    if (offset != v->code->bytecode_size) refuse(v->code, offset, "the last instruction is cut off");
    if (offset == 0 || !ends_flow(is_prefix(v->bytecode[last]) ? v->bytecode[last + 1] : v->bytecode[last])) {
        refuse(v->code, last, "control falls off the end");
    }
}

static void check_exceptions(const Verifier *v) {
    const Code *code = v->code;
    for (unsigned i = 0; i < code->exception_count; i++) {
        ExceptionEntry e = code_exception(code, i);
        bool whole = e.start < e.end && e.end <= code->bytecode_size && v->starts[e.start] &&
                     (e.end == code->bytecode_size || v->starts[e.end]);
        if (!whole) refuse(code, e.start, "exception range does not begin and end with instructions");
        if (e.target != CLEANUP_ONLY && (e.target >= code->bytecode_size || !v->starts[e.target])) {
            refuse(code, e.start, "handler is no start of an instruction");
        }
        if (e.reg + 1u >= code->register_count) refuse(code, e.start, "handler's registers out of range");
    }
}

void code_verify(Vm *vm, const Code *code) {
    Verifier v = {code, code_bytecode(code), adder_buffer_new(vm, code->bytecode_size + 1)};
    find_starts(&v);
    for (uint32_t offset = 0; offset < code->bytecode_size; offset++) {
        if (v.starts[offset]) check_instruction(&v, offset);
    }
    check_exceptions(&v);
    adder_buffer_free(vm, v.starts);
}
