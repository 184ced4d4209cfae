/* pending.h: an operator or a comparison whose method is a Python function, which runs in a frame of the same loop. Three
 * words between the caller's window and the frame keep what is needed when it returns:
 *
 *     ... caller's registers ... | how | left | right | function | back | pc | r0 r1 ... (the method's window) |
 */
#ifndef VM_PENDING_H
#define VM_PENDING_H

#include "vm/vm.h"

#define PENDING_WORDS 3
#define PENDING_HOW (-6) /* from the method's base */
#define PENDING_LEFT (-5)
#define PENDING_RIGHT (-4)

/* A small int: the AdderOperator (ADDER_IN_PLACE included) or the AdderComparison, these, and above them the distance of
 * the jump. */
enum {
    PENDING_OPERATOR = 31,
    PENDING_COMPARISON = 32,
    PENDING_INVERTED = 64,     /* __eq__ answers for != */
    PENDING_ONLY_IN_PLACE = 128, /* the method is the one of the in-place form: there are others to ask */
    PENDING_JUMP_IF = 256,     /* a comparison that jumps */
    PENDING_JUMP_UNLESS = 512,
    PENDING_JUMP_SHIFT = 10,
};
#define PENDING_JUMPS (PENDING_JUMP_IF | PENDING_JUMP_UNLESS)
static inline bool pending_takes_jump(int32_t jump) { return (uint32_t)(jump + (1 << 19)) < 1u << 20; }

/* The method to ask first, when it is a plain Python function: it is put into *function, flags are added to *how. There is
 * room for the pending words and the arguments then. */
bool pending_operator(Vm *vm, unsigned *how, Value left, Value right, Value *function);
bool pending_comparison(Vm *vm, unsigned *how, Value left, Value right, Value *function);
/* What comes after the method said NotImplemented. */
Value pending_go_on(Vm *vm, unsigned how, Value left, Value right);
/* A special method that is a plain Python function. */
bool pending_method(Vm *vm, Value self, Value name, Value *function);

#endif
