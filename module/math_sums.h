/* math_sums.h: accurate sums of floats for module math; math.c binds them. */
#ifndef MODULE_MATH_SUMS_H
#define MODULE_MATH_SUMS_H

#include "adder.h"

AdderValue math_exact_sum(AdderVm *vm, AdderValue iterable);
AdderValue math_sum_of_products(AdderVm *vm, AdderValue p, AdderValue q);

/* The length of a vector under way: (scale * scale) * (sum + low), scale a power of two. */
typedef struct Length {
    AdderFloat scale, sum, low;
    bool infinite, nan;
} Length;
void math_length_add(Length *length, AdderFloat coordinate);
AdderFloat math_length(const Length *length);

#endif
