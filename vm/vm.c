/* vm.c: life of a virtual machine, running text and files, attention (Ctrl-C, scheduled calls), the embedding API. */
#include "vm/vm.h"

#include <errno.h>
#include <stdlib.h>

#include "compile/compile.h"
#include "vm/attribute.h"
#include "vm/call.h"

/* ---- start and end ---- */

static void boot(Vm *vm, void *data) {
    (void)data;
    vm->emergency = exception_new(vm, &adder_MemoryError, adder_tuple(vm, 0, NULL));
    vm->modules = adder_dict(vm);
    vm->path = adder_list(vm, 0, NULL);
    vm->argv = adder_list(vm, 0, NULL);
    vm->main_module = vm_module_new(vm, N(__main__));
    adder_dict_store(vm, vm->modules, N(__main__), vm->main_module);
}

static bool set_up_heap(Vm *vm) {
    if (vm->config.heap != NULL) {
        return heap_init_fixed(&vm->heap, vm, &vm_heap_host, vm->config.heap, vm->config.heap_bytes);
    }
    if (vm->config.heap_bytes == 0) {
        return heap_init_growing(&vm->heap, vm, &vm_heap_host);
    }
    size_t total = vm->config.heap_bytes & ~(size_t)(BLOCK_BYTES - 1), bytes = heap_fixed_bytes(total);
    vm->owned_heap = total == 0 ? NULL : malloc(bytes);
    return vm->owned_heap != NULL && heap_init_fixed(&vm->heap, vm, &vm_heap_host, vm->owned_heap, bytes);
}

static bool start_heap(Vm *vm) {
    bool started = set_up_heap(vm);
    if (started && COLLECT_IN_STEPS) {
        heap_use_steps(&vm->heap, STEP_UNITS);
    }
    return started;
}

AdderVm *adder_vm_new(const AdderConfig *config) {
    Vm *vm = calloc(1, sizeof *vm);
    if (vm == NULL) {
        return NULL;
    }
    vm->config = *config;
    vm->port = config->port;
    vm->public.user = config->user;
    vm->optimise = config->optimise;
    vm->interrupt_character = 3;
    vm->stack_bytes = config->stack_bytes ? config->stack_bytes : DEFAULT_STACK_BYTES;
    size_t words = vm->stack_bytes / sizeof(Value) + 64;
    vm->stack_start = calloc(words, sizeof(Value));
    vm->native_base = (uintptr_t)__builtin_frame_address(0);
    if (vm->stack_start == NULL || !start_heap(vm)) {
        adder_vm_free(vm);
        return NULL;
    }
    vm->stack_end = vm->stack_start + words - 16;
    vm->base = vm->top = vm->stack_start + FRAME_WORDS;
    vm->stack_limit = vm->top + 256 < vm->stack_end ? vm->top + 256 : vm->stack_end;
    Value *const unbound[] = {&vm->raised, &vm->handled, &vm->main_module, &vm->modules, &vm->builtins, &vm->path, &vm->argv,
                              &vm->sys_dict, &vm->overlays, &vm->emergency, &vm->last_result, &vm->class_cell};
    for (size_t i = 0; i < sizeof unbound / sizeof *unbound; i++) {
        *unbound[i] = UNBOUND;
    }
    for (unsigned i = 0; i < MODULE_STATES; i++) {
        vm->module_state[i] = UNBOUND;
    }
    if (!adder_is_unbound(adder_try(vm, boot, NULL))) {
        adder_vm_free(vm);
        return NULL;
    }
    return vm;
}

void adder_vm_free(AdderVm *vm) {
    if (vm == NULL) {
        return;
    }
    if (vm->heap.area_count != 0) {
        vm->native_base = (uintptr_t)__builtin_frame_address(0);
        for (size_t i = 0; i < vm->finalizable.count; i++) { /* files are closed */
            Value v = vm->finalizable.items[i];
            if (value_head(v)->slots->finalize != NULL) {
                value_head(v)->slots->finalize(vm, adder_object_get(v));
            }
        }
        heap_free_all(&vm->heap);
    }
    free(vm->owned_heap);
    free(vm->stack_start);
    free(vm);
}

Value *adder_module_state(Vm *vm, unsigned which) {
    CHECK(which < MODULE_STATES);
    return &vm->module_state[which];
}

/* ---- running ---- */

Value vm_run_code(Vm *vm, Code *code, Value globals, Value namespace_) {
    Value function = function_new(vm, code, globals);
    if (code->flags & CODE_NAMESPACE) {
        Value first = adder_is_unbound(namespace_) ? globals : namespace_;
        Value *base = vm->top + FRAME_WORDS, *saved_top = vm->top;
        vm_require(vm, base + code->register_count + 8);
        base[FRAME_FUNCTION] = function;
        base[0] = first;
        adder_check_stack(vm);
        vm->top = base + 1;
        vm_push(vm, base, code, 0, RETURN_NATIVE);
        Value result = vm_execute(vm);
        vm->top = saved_top;
        return result;
    }
    return adder_call(vm, function, 0, NULL);
}

typedef struct RunRequest {
    Source source;
    CompileOptions options;
    const char *path;
    const char *name;
    void *handle;
} RunRequest;

Value vm_compile_file(Vm *vm, void *handle, Value filename);

static void run_text(Vm *vm, void *data) {
    RunRequest *request = data;
    request->options.filename = adder_str_c(vm, request->name);
    Value code = compile_source(vm, &request->source, &request->options);
    vm_run_code(vm, VALUE_AS(Code, code), module_dict(vm->main_module), UNBOUND);
}

static void run_file(Vm *vm, void *data) {
    RunRequest *request = data;
    Value filename = adder_str_c(vm, request->path);
    Value code = vm_compile_file(vm, request->handle, filename);
    adder_dict_store(vm, module_dict(vm->main_module), N(__file__), filename);
    vm_run_code(vm, VALUE_AS(Code, code), module_dict(vm->main_module), UNBOUND);
}

/* Runs function at the outside border of the VM: sets the base of the native stack, shows what is not caught. */
int vm_run_outside(Vm *vm, void (*function)(Vm *vm, void *data), void *data) {
    uintptr_t base_before = vm->native_base;
    uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    if (vm->code == NULL || here > base_before) {
        vm->native_base = here;
    }
    Value error = adder_try(vm, function, data);
    int status = adder_is_unbound(error) ? 0 : vm_exit_status(vm, error);
    vm->native_base = base_before > here ? base_before : here;
    return status;
}

int adder_run_text(AdderVm *vm, const char *source, size_t bytes, const char *name) {
    RunRequest request = {.options = {.mode = COMPILE_EXEC, .optimise = vm->optimise,
                                      .integer_constants = vm->config.integer_constants},
                          .name = name};
    source_from_text(&request.source, source, bytes);
    return vm_run_outside(vm, run_text, &request);
}

static void raise_open_error(Vm *vm, void *data) {
    RunRequest *request = data;
    adder_raise_errno(vm, (int)(intptr_t)request->handle, adder_str_c(vm, request->path));
}

int adder_run_file(AdderVm *vm, const char *path) {
    RunRequest request = {.path = path};
    request.handle = vm->port->open_source(vm, path);
    if (request.handle == NULL) {
        request.handle = (void *)(intptr_t)errno;
        return vm_run_outside(vm, raise_open_error, &request);
    }
    return vm_run_outside(vm, run_file, &request);
}

/* ---- output ---- */

void adder_print(AdderVm *vm, const char *bytes, size_t count) { vm->port->write(vm, 1, bytes, count); }

void vm_print_exception(Vm *vm, Value exception) {
    Builder b;
    adder_builder_start(vm, &b);
    exception_print(vm, exception, &b);
    vm->port->write(vm, 2, b.buffer, b.size);
}

static void print_request(Vm *vm, void *data) { vm_print_exception(vm, *(Value *)data); }

/* The message of SystemExit goes to the error stream when it is no number, as in CPython. */
typedef struct ExitRequest {
    Value exception;
    int status;
} ExitRequest;
static void exit_request(Vm *vm, void *data) {
    ExitRequest *request = data;
    Value args = exception_of(request->exception)->args;
    Value code = adder_find_attribute(vm, request->exception, N(code));
    (void)args;
    if (adder_is_none(code) || adder_is_unbound(code)) {
        request->status = 0;
    } else if (adder_is_int(code)) {
        request->status = (int)(adder_to_uint64_wrapped(vm, code) & 0xff);
    } else {
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_put_str(&b, code);
        adder_builder_put_char(&b, '\n');
        vm->port->write(vm, 2, b.buffer, b.size);
        request->status = 1;
    }
}

int vm_exit_status(Vm *vm, Value exception) {
    if (adder_is_instance(exception, &adder_SystemExit)) {
        ExitRequest request = {exception, 1};
        adder_try(vm, exit_request, &request);
        return request.status | 0x100;
    }
    vm->heap.locked = 0;
    Value error = adder_try(vm, print_request, &exception);
    if (!adder_is_unbound(error)) { /* no memory for the whole text */
        const char *name = str_text(str_of(adder_type_of(exception)->name));
        vm->port->write(vm, 2, name, strlen(name));
        vm->port->write(vm, 2, "\n", 1);
    }
    return 1;
}

void vm_display(Vm *vm, Value v) {
    if (adder_is_none(v)) {
        return;
    }
    Value text = adder_repr(vm, v);
    adder_dict_store(vm, module_dict(vm->main_module), N(underscore), v);
    size_t size;
    const char *bytes = adder_to_text(vm, text, &size);
    Value out = adder_is_unbound(vm->sys_dict) ? UNBOUND : adder_dict_find(vm, vm->sys_dict, N(stdout));
    if (adder_is_unbound(out)) {
        adder_print(vm, bytes, size);
        adder_print(vm, "\n", 1);
    } else {
        adder_call_method(vm, out, N(write), 1, &text);
        text = adder_str_c(vm, "\n");
        adder_call_method(vm, out, N(write), 1, &text);
    }
}

/* ---- attention ---- */

void adder_interrupt(AdderVm *vm) { __atomic_fetch_or(&vm->public.attention, ATTENTION_INTERRUPT, __ATOMIC_RELAXED); }

/* The bits may be set by a signal handler at any moment. */
static bool take_attention(Vm *vm, uint32_t bit) {
    return (__atomic_fetch_and(&vm->public.attention, ~bit, __ATOMIC_RELAXED) & bit) != 0;
}

bool vm_schedule(Vm *vm, Value function, Value argument) {
    if (vm->schedule_count == SCHEDULE_SLOTS) {
        return false;
    }
    vm->schedule[vm->schedule_count * 2] = function;
    vm->schedule[vm->schedule_count * 2 + 1] = argument;
    vm->schedule_count++;
    __atomic_fetch_or(&vm->public.attention, ATTENTION_SCHEDULE, __ATOMIC_RELAXED);
    return true;
}

void adder_poll_slow(AdderVm *vm) {
    if (take_attention(vm, ATTENTION_SCRUB)) {
        vm_scrub_stack(vm);
    }
    if (take_attention(vm, ATTENTION_INTERRUPT)) {
        adder_raise_value(vm, adder_object(&adder_KeyboardInterrupt));
    }
    if (vm->heap.collecting || vm->in_attention) {
        return;
    }
    vm->in_attention = true;
    if (take_attention(vm, ATTENTION_FINALIZE)) {
        vm_run_finalizers(vm);
    }
    if (vm->heap.locked == 0 && take_attention(vm, ATTENTION_SCHEDULE)) {
        unsigned count = vm->schedule_count;
        while (count-- != 0 && vm->schedule_count != 0) {
            Value call[2] = {vm->schedule[0], vm->schedule[1]};
            vm->schedule_count--;
            memmove(vm->schedule, vm->schedule + 2, vm->schedule_count * 2 * sizeof(Value));
            vm->in_attention = false; /* an exception leaves with it cleared */
            adder_call(vm, call[0], 1, &call[1]);
            vm->in_attention = true;
        }
    }
    vm->in_attention = false;
}

InternTable *vm_intern_table(Vm *vm) { return &vm->interned; }
