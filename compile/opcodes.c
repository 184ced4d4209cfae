/* opcodes.c: the tables that derive from opcodes.h. */
#include "compile/opcodes.h"

const char *const opcode_names[OPCODE_COUNT] = {
#define X(name, operands, meaning) #name,
    OPCODES(X)
#undef X
};
const char *const opcode_operands[OPCODE_COUNT] = {
#define X(name, operands, meaning) operands,
    OPCODES(X)
#undef X
};
const char *const opcode_meanings[OPCODE_COUNT] = {
#define X(name, operands, meaning) meaning,
    OPCODES(X)
#undef X
};
