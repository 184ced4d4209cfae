/* math_integers.h: the functions of module math that work on ints of any size; math.c binds them. */
#ifndef MODULE_MATH_INTEGERS_H
#define MODULE_MATH_INTEGERS_H

#include "adder.h"

/* Arguments are whatever Python passed: __index__ is asked. */
AdderValue math_greatest_divisor(AdderVm *vm, AdderValue a, AdderValue b);
AdderValue math_least_multiple(AdderVm *vm, AdderValue a, AdderValue b);
AdderValue math_integer_root(AdderVm *vm, AdderValue n);
AdderValue math_factorial_of(AdderVm *vm, AdderValue n);
AdderValue math_permutations(AdderVm *vm, AdderValue n, AdderValue k);
AdderValue math_combinations(AdderVm *vm, AdderValue n, AdderValue k);

#endif
