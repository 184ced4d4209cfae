/* int_parts.h: what the int_*.c files share: an int taken apart, and the making of results. */
#ifndef OBJECT_INT_PARTS_H
#define OBJECT_INT_PARTS_H

#include "object/number.h"

#include "base/floatmath.h"

/* Sign and magnitude of an exact int. The digits are the Big's own (this pointer keeps it in its place) or stand in
 * `room`: so it is not to be copied. */
typedef struct IntParts {
    const Digit *digits;
    size_t count;
    bool negative;
    Digit room[2];
} IntParts;
void int_take_apart(Value v, IntParts *out);

/* More digits than that are refused before anybody tries to find memory for them. */
#define INT_DIGITS_MAX ((size_t)1 << 28)

Value int_from_digits(Vm *vm, const Digit *digits, size_t count, bool negative); /* any count, leading zeros too */
Value int_from_magnitude(Vm *vm, uint64_t magnitude, bool negative);

/* A result under way: short ones are worked out on the C stack and take exactly the memory they need. */
enum { RESULT_LOCAL_DIGITS = 24 };
typedef struct IntResult {
    Digit *digits;
    Big *big; /* null: in `local` */
    Digit local[RESULT_LOCAL_DIGITS];
} IntResult;
void int_result_start(Vm *vm, IntResult *result, size_t room);
Value int_result_finish(Vm *vm, IntResult *result, size_t count, bool negative);

/* Memory for a while. Small needs are met on the C stack; what is left behind by a raise is collected. */
typedef struct IntScratch {
    Digit *digits; /* null when none were asked for */
    void *buffer;
    Digit local[RESULT_LOCAL_DIGITS];
} IntScratch;
Digit *int_scratch_take(Vm *vm, IntScratch *scratch, size_t count);
void int_scratch_drop(Vm *vm, IntScratch *scratch);

/* Floor division; either result may be null. */
void int_divide(Vm *vm, Value a, Value b, Value *quotient, Value *remainder);
Value int_shift(Vm *vm, Value v, size_t bits, bool left);

#endif
