/* disassemble.c: code objects as text, from the table in opcodes.h. */
#include "compile/generate.h"

bool is_prefix(uint8_t op) { return op == OP_WIDE || op == OP_FAR; }

/* Bytes of an operand of an instruction that begins with the byte `first`. */
unsigned operand_size(char form, uint8_t first) {
    if (form != 'j') return first == OP_WIDE ? 2 : 1;
    return first == OP_WIDE ? 4 : first == OP_FAR ? 2 : JUMP_BYTES;
}

unsigned instruction_size(const uint8_t *at) {
    unsigned size = is_prefix(at[0]) ? 2 : 1;
    for (const char *form = opcode_operands[at[size - 1]]; *form != '\0'; form++) size += operand_size(*form, at[0]);
    return size;
}

int32_t operand_read(const uint8_t *at, char form, unsigned size) {
    uint32_t n = 0;
    for (unsigned i = 0; i < size; i++) n |= (uint32_t)at[i] << (8 * i);
    if (form != 'i' && form != 'j') return (int32_t)n;
    unsigned unused = 32 - 8 * size;
    return (int32_t)(n << unused) >> unused;
}

static void put_operand(const Code *code, Builder *out, char form, int32_t value, uint32_t end) {
    switch (form) {
    case 'r':
        adder_builder_format(out, " r%d", (int)value);
        break;
    case 'x':
        adder_builder_format(out, " r%d r%d", (int)(value & 15), (int)(value >> 4));
        break;
    case 'y':
        adder_builder_format(out, " r%d %d", (int)(value & 15), (int)(value >> 4));
        break;
    case 'k':
        adder_builder_put_c(out, " ");
        if ((uint32_t)value < code->constant_count) adder_builder_put_repr(out, code->constants[value]);
        break;
    case 'n':
        adder_builder_put_c(out, " ");
        adder_builder_put_str(out, code->names->items[value]);
        break;
    case 'j':
        adder_builder_format(out, " -> %d", (int)(end + (uint32_t)value));
        break;
    case 'c':
        adder_builder_format(out, " cache %d", (int)value);
        break;
    default:
        adder_builder_format(out, " %d", (int)value);
    }
}

static uint32_t put_instruction(const Code *code, Builder *out, uint32_t offset) {
    const uint8_t *at = code_bytecode(code) + offset;
    uint8_t first = at[0];
    uint32_t end = offset + instruction_size(at);
    at += is_prefix(first);
    adder_builder_format(out, "%d\t%d\t%s%s%s", (int)code_line(code, offset), (int)offset,
                         is_prefix(first) ? opcode_names[first] : "", is_prefix(first) ? " " : "", opcode_names[at[0]]);
    const char *form = opcode_operands[at[0]];
    for (at++; *form != '\0'; form++) {
        unsigned size = operand_size(*form, first);
        put_operand(code, out, *form, operand_read(at, *form, size), end);
        at += size;
    }
    adder_builder_put_c(out, "\n");
    return end;
}

void code_disassemble(Vm *vm, const Code *code, Builder *out) {
    adder_check_stack(vm);
    adder_builder_put_str(out, code_qualname(vm, code));
    adder_builder_format(out, ": %d registers, %d bytes, %d constants\n", (int)code->register_count,
                         (int)code->bytecode_size, (int)code->constant_count);
    for (uint32_t offset = 0; offset < code->bytecode_size;) offset = put_instruction(code, out, offset);
    for (unsigned i = 0; i < code->exception_count; i++) {
        ExceptionEntry e = code_exception(code, i);
        adder_builder_format(out, "  %d to %d: r%d ", (int)e.start, (int)e.end, (int)e.reg);
        if (e.target == CLEANUP_ONLY) {
            adder_builder_put_c(out, "cleanup\n");
        } else {
            adder_builder_format(out, "-> %d\n", (int)e.target);
        }
    }
    for (unsigned i = 0; i < code->constant_count; i++) {
        if (!adder_is_exact(code->constants[i], &adder_code_type)) continue;
        adder_builder_put_c(out, "\n");
        code_disassemble(vm, VALUE_AS(Code, code->constants[i]), out);
    }
}
