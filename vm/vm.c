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
    Value frozen = N(dot_frozen);
    vm->path = adder_list(vm, 1, &frozen);
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
                              &vm->sys_dict, &vm->overlays, &vm->emergency, &vm->class_cell};
    for (size_t i = 0; i < sizeof unbound / sizeof *unbound; i++) {
        *unbound[i] = UNBOUND;
    }
    for (unsigned i = 0; i < ADDER_STATES; i++) {
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

/* What sys.set_int_max_str_digits was given stands under its name; 0 means no limit. */
size_t vm_int_text_limit(Vm *vm) {
    Value given = UNBOUND;
    if (!adder_is_unbound(vm->sys_dict)) given = adder_dict_find(vm, vm->sys_dict, N(set_int_max_str_digits));
    if (!adder_is_small_int(given)) return 4300;
    size_t limit = (size_t)adder_small_int_get(given);
    return limit == 0 ? SIZE_MAX : limit;
}

Value *adder_module_state(Vm *vm, AdderModuleState which) {
    CHECK(which < ADDER_STATES);
    return &vm->module_state[which];
}

/* ---- running ---- */

Value vm_run_code(Vm *vm, Code *code, Value globals, Value namespace_) {
    return vm_run_closure(vm, code, globals, namespace_, UNBOUND);
}

Value vm_run_closure(Vm *vm, Code *code, Value globals, Value namespace_, Value cells) {
    Value function = function_new(vm, code, globals);
    if (code->free_count != 0) {
        CHECK(!adder_is_unbound(cells));
        adder_store(vm, (void *)function.bits, &VALUE_AS(Function, function)->extra, cells);
    }
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
    vm_scrub_stack(vm); /* what the last run left there */
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

Value vm_sys_find(Vm *vm, Value name) {
    return adder_is_unbound(vm->sys_dict) ? UNBOUND : adder_dict_find(vm, vm->sys_dict, name);
}

void vm_sys_store(Vm *vm, Value name, Value v) {
    if (adder_is_unbound(vm->sys_dict)) vm->sys_dict = adder_dict(vm);
    adder_dict_store(vm, vm->sys_dict, name, v);
}

void vm_write_errors(Vm *vm, const char *text, size_t size) {
    Value stream = vm_sys_find(vm, N(stderr));
    if (adder_is_unbound(stream)) {
        vm->port->write(vm, 2, text, size);
    } else if (!adder_is_none(stream)) {
        Value str = adder_str(vm, text, size);
        adder_call_method(vm, stream, N(write), 1, &str);
    }
}

int64_t vm_traceback_limit(Vm *vm) {
    Value limit = vm_sys_find(vm, N(tracebacklimit));
    if (!adder_is_small_int(limit)) return TRACEBACK_NO_LIMIT;
    return adder_small_int_get(limit) < 0 ? 0 : adder_small_int_get(limit);
}

static void put_exception(Vm *vm, Value exception, Builder *out) {
    int64_t limit = vm_traceback_limit(vm);
    const ExceptionStyle style = {.limit = limit > TRACEBACK_NO_LIMIT ? TRACEBACK_NO_LIMIT : (int)limit, .list = UNBOUND,
                                  .traceback = UNBOUND};
    exception_print_styled(vm, exception, &style, out);
}

void vm_print_exception(Vm *vm, Value exception) {
    Builder b;
    adder_builder_start(vm, &b);
    put_exception(vm, exception, &b);
    vm_write_errors(vm, b.buffer, b.size);
}

static void write_errors_c(Vm *vm, const char *text) { vm_write_errors(vm, text, strlen(text)); }

typedef struct HookCall {
    Value hook, exception;
} HookCall;
static void call_hook(Vm *vm, void *data) {
    HookCall *call = data;
    Value traceback = exception_of(call->exception)->traceback;
    Value args[3] = {adder_object(adder_type_of(call->exception)), call->exception,
                     adder_is_unbound(traceback) ? NONE : traceback};
    adder_call(vm, call->hook, 3, args);
}

/* By sys.excepthook when one was set. */
static void show_exception(Vm *vm, Value exception) {
    HookCall call = {vm_sys_find(vm, N(excepthook)), exception};
    if (adder_is_unbound(call.hook)) {
        vm_print_exception(vm, exception);
        return;
    }
    Value error = adder_try(vm, call_hook, &call);
    if (adder_is_unbound(error)) return;
    write_errors_c(vm, "Error in sys.excepthook:\n");
    vm_print_exception(vm, error);
    write_errors_c(vm, "\nOriginal exception was:\n");
    vm_print_exception(vm, exception);
}

static void print_request(Vm *vm, void *data) { show_exception(vm, *(Value *)data); }

/* ---- exceptions that have nobody to go to ---- */

void vm_unraisable_default(Vm *vm, Value exception, Value message, Value object) {
    Builder b;
    adder_builder_start(vm, &b);
    adder_builder_put_str(&b, message);
    if (!adder_is_none(object)) adder_builder_format(&b, " %r", object);
    adder_builder_put_c(&b, ":\n");
    put_exception(vm, exception, &b);
    vm_write_errors(vm, b.buffer, b.size);
}

typedef struct Unraisable {
    Value exception, object;
    const char *message;
} Unraisable;
static void unraisable_request(Vm *vm, void *data) {
    Unraisable *u = data;
    Value hook = vm_sys_find(vm, N(unraisablehook));
    Builder text;
    adder_builder_start(vm, &text);
    adder_builder_format(&text, "Exception ignored %s", u->message);
    Value message = adder_builder_str(&text);
    if (adder_is_unbound(hook)) {
        vm_unraisable_default(vm, u->exception, message, u->object);
    } else {
        Builder whole;
        adder_builder_start(vm, &whole);
        adder_builder_format(&whole, "%q %r", message, u->object);
        message = adder_builder_str(&whole);
        Value args = sys_unraisable_args(vm, u->exception, message, NONE);
        adder_call(vm, hook, 1, &args);
    }
}

void adder_unraisable(Vm *vm, Value exception, const char *message, Value object) {
    Unraisable u = {exception, object, message};
    adder_try(vm, unraisable_request, &u);
}

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
        request->status = 1;
        vm_write_errors(vm, b.buffer, b.size);
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
    Value hook = vm_sys_find(vm, N(displayhook));
    if (!adder_is_unbound(hook)) {
        adder_call(vm, hook, 1, &v);
        return;
    }
    vm_display_default(vm, v);
}

void vm_display_default(Vm *vm, Value v) {
    if (adder_is_none(v)) {
        return;
    }
    Value text = adder_repr(vm, v);
    adder_dict_store(vm, module_dict(vm->main_module), N(underscore), v);
    size_t size;
    const char *bytes = adder_to_text(vm, text, &size);
    Value out = vm_sys_find(vm, N(stdout));
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
size_t vm_heap_span(Vm *vm, uintptr_t *lowest) { return heap_span(&vm->heap, lowest); }
