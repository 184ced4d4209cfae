/* fuzz.h: what the fuzz harnesses share: a VM with a small fixed heap and a port that has no files, no clock and no
 * terminal, and a limit to how long it may run. A harness is one file, fuzz_NAME.c, that defines fuzz_case; fuzz.c has
 * the entry point for libFuzzer, replay.c the one that reads files. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "vm/vm.h"

typedef struct FuzzInput {
    const uint8_t *data;
    size_t size, at; /* at: what the port's read has given so far */
} FuzzInput;

/* Of the harness: the heap and stack that it wants, and what it does inside of the VM with one input. */
extern const size_t fuzz_heap_bytes, fuzz_stack_bytes;
extern const bool fuzz_is_console; /* the port's input is a terminal */
void fuzz_case(Vm *vm, FuzzInput *input);

/* Runs one input in a fresh VM and verifies the heap. Gives the name of the type of what was raised, "" for nothing. */
const char *fuzz_one(const uint8_t *data, size_t size);

#endif
