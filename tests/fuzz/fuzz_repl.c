/* fuzz_repl.c: the input is what arrives at the prompt, keys and escape sequences, and the bytes of the raw REPL. The
 * first byte chooses: a desktop's or a board's prompt, and whether it starts in the raw REPL. */
#include "fuzz.h"

#include "repl/repl.h"

const size_t fuzz_heap_bytes = 96 * 1024, fuzz_stack_bytes = 256 * 1024;
const bool fuzz_is_console = true;

void fuzz_case(Vm *vm, FuzzInput *input) {
    static Repl repl;
    if (input->size == 0) return;
    uint8_t kind = input->data[0];
    input->at = 1;
    memset(&repl, 0, sizeof repl);
    repl.board = (kind & 1) != 0;
    repl.raw = (kind & 2) != 0;
    repl.quiet = true;
    repl_run(vm, &repl);
}
