/* fuzz_run.c: the input is a program; it is run. */
#include "fuzz.h"

#include "compile/compile.h"

const size_t fuzz_heap_bytes = 128 * 1024, fuzz_stack_bytes = 192 * 1024;
const bool fuzz_is_console = false;

void fuzz_case(Vm *vm, FuzzInput *input) {
    CompileOptions options = {.mode = COMPILE_EXEC, .filename = adder_str_c(vm, "fuzz")};
    Source source;
    source_from_text(&source, (const char *)input->data, input->size);
    Value code = compile_source(vm, &source, &options);
    vm_run_code(vm, VALUE_AS(Code, code), module_dict(vm->main_module), UNBOUND);
}
