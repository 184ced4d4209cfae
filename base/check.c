/* check.c: what a failed CHECK does: one line where the surroundings can show it, then abort. Boards replace this file. */
#include <stdio.h>
#include <stdlib.h>

#include "base/value.h"

_Noreturn void adder_check_failed(const char *condition, const char *file, int line) {
    fprintf(stderr, "adder: check failed: %s (%s:%d)\n", condition, file, line);
    abort();
}
