/* run.c: what happens in a VM of the program from its start to its end: sys.argv and sys.path, the command, module or
 * script, the prompt, sys.atexit, the reports of -v and -X failalloc. It knows the compiler's and the VM's entry
 * points; the process (signals, streams) is main.c's. */
#define _GNU_SOURCE
#include "port/host/host.h"
#include "base/frozen.h"
#include "repl/repl.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- sys.argv, sys.path ---- */

/* Text from outside: bytes that are no UTF-8 become lone surrogates, as in CPython. */
static Value outside_str(Vm *vm, const char *text, size_t size) {
    Builder b;
    adder_builder_start(vm, &b);
    while (size > 0) {
        size_t good = utf8_valid(text, size);
        adder_builder_put(&b, text, good);
        text += good;
        size -= good;
        if (size > 0) {
            adder_builder_put_codepoint(&b, 0xdc00u + (uint8_t)*text++);
            size--;
        }
    }
    return adder_builder_str(&b);
}

static void set_argv(Vm *vm, const HostRun *run) {
    const Options *options = run->options;
    const char *first = options->what == RUN_COMMAND ? "-c" : options->what == RUN_MODULE ? "-m" : options->text;
    if (first == NULL) first = "";
    vm->argv = adder_list(vm, 0, NULL);
    adder_list_append(vm, vm->argv, outside_str(vm, first, strlen(first)));
    for (int i = options->first_argument; i < run->argc; i++) {
        adder_list_append(vm, vm->argv, outside_str(vm, run->argv[i], strlen(run->argv[i])));
    }
}

static void add_path(Vm *vm, const char *text, size_t size) {
    adder_list_append(vm, vm->path, outside_str(vm, text, size));
}

/* The folder of a script, as an absolute path: it stays right when the program changes the current folder. */
static NOINLINE void add_folder_of(Vm *vm, const char *script) {
    char folder[4096], *full = NULL;
    const char *slash = strrchr(script, '/');
    size_t size = slash == NULL ? 0 : slash == script ? 1 : (size_t)(slash - script);
    if (size < sizeof folder) {
        memcpy(folder, size == 0 ? "." : script, size == 0 ? 1 : size);
        folder[size == 0 ? 1 : size] = 0;
        full = realpath(folder, NULL);
    }
    if (full == NULL || strlen(full) >= sizeof folder) {
        free(full);
        add_path(vm, script, size);
        return;
    }
    strcpy(folder, full); /* nothing malloc'ed is held where memory may run out */
    free(full);
    add_path(vm, folder, strlen(folder));
}

static void add_folders(Vm *vm, const char *folders) {
    while (*folders != 0) {
        size_t size = strcspn(folders, ":");
        if (size != 0) add_path(vm, folders, size);
        folders += size + (folders[size] == ':');
    }
}

static NOINLINE void set_path(Vm *vm, const HostRun *run) {
    const Options *options = run->options;
    vm->path = adder_list(vm, 0, NULL);
    if (options->what == RUN_FILE && vm->port->path_kind(vm, options->text) == 2) {
        add_path(vm, options->text, strlen(options->text));
    } else if (options->what == RUN_FILE) {
        add_folder_of(vm, options->text);
    } else if (options->what == RUN_MODULE) {
        add_folder_of(vm, "");
    } else {
        adder_list_append(vm, vm->path, N(empty));
    }
    const char *folders = options_environment("PATH"), *home = getenv("HOME");
    char own[1024];
    bool given = folders != NULL; /* what the user names comes before the built-in modules */
    if (folders == NULL && options->profile == NULL && home != NULL) {
        int size = snprintf(own, sizeof own, "%s/.adder/lib", home);
        if (size > 0 && (size_t)size < sizeof own) folders = own;
    }
    if (!given) adder_list_append(vm, vm->path, N(dot_frozen));
    if (folders != NULL) add_folders(vm, folders);
    if (given && !adder_contains(vm, vm->path, N(dot_frozen))) adder_list_append(vm, vm->path, N(dot_frozen));
}

/* ---- what is to be run ---- */
typedef struct Job {
    HostRun *run;
    void *file; /* open source, or null */
    Value code;
} Job;

static int read_input(Vm *vm, Source *source, char *bytes, size_t count) {
    for (;;) {
        int done = vm->port->read(vm, bytes, count);
        if (done >= 0) return done;
        adder_poll(vm);
    }
}

static Value compile_text(Vm *vm, const Options *options) {
    CompileOptions how = {
        .mode = COMPILE_EXEC, .optimise = vm->optimise, .integer_constants = vm->config.integer_constants};
    Source source;
    source_from_text(&source, options->text, options->text == NULL ? 0 : strlen(options->text));
    how.filename = options->what == RUN_COMMAND ? N(lt_string) : N(lt_stdin);
    if (options->what == RUN_INPUT) source.read = read_input;
    return compile_source(vm, &source, &how);
}

static void store_global(Vm *vm, Value name, Value v) {
    adder_dict_store(vm, module_dict(vm->main_module), name, v);
}

/* The folder of sys.path that has name as a file, or as a package with a __main__.py: the path of that file. */
static Value module_file(Vm *vm, const char *name) {
    static const char *const endings[] = {".py", "/__main__.py"};
    for (size_t i = 0; i < adder_list_count(vm->path) * 2; i++) {
        Value folder = adder_list_items(vm->path)[i / 2];
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_put_str(&b, folder);
        if (b.size != 0) adder_builder_put_char(&b, '/');
        for (const char *c = name; *c != 0; c++) adder_builder_put_char(&b, *c == '.' ? '/' : *c);
        adder_builder_put_c(&b, endings[i % 2]);
        Value path = adder_builder_str(&b);
        const char *text = str_text(str_of(path));
        bool board = vm->config.integer_constants;
        if ((frozen_path(text) ? frozen_kind(text, board) : vm->port->path_kind(vm, text)) == 1) return path;
    }
    return UNBOUND;
}

/* Modules in a package see their siblings: the package is imported first. */
static void enter_package(Vm *vm, const char *name, Value path) {
    const char *end = strrchr(name, '.');
    const char *file = strrchr(str_text(str_of(path)), '/');
    if (file != NULL && strcmp(file, "/__main__.py") == 0) end = name + strlen(name);
    if (end == NULL) return;
    Value package = adder_intern(vm, name, (size_t)(end - name));
    adder_import(vm, str_text(str_of(package)));
    store_global(vm, N(__package__), package);
}

static Value open_and_compile(Vm *vm, Value path) {
    bool frozen = frozen_path(str_text(str_of(path)));
    void *file = frozen ? NULL : vm->port->open_source(vm, str_text(str_of(path)));
    if (file == NULL && !frozen) adder_raise_errno(vm, errno, path);
    return vm_compile_file(vm, file, path);
}

static Value compile_module(Vm *vm, const char *name) {
    Value path = module_file(vm, name);
    if (adder_is_unbound(path)) {
        Value wanted = outside_str(vm, name, strlen(name));
        if (vm_find_native_module(vm, adder_intern_str(vm, wanted)) != NULL) {
            adder_raise(vm, &adder_ImportError, "No code object available for %q", wanted);
        }
        adder_raise(vm, &adder_ModuleNotFoundError, "No module named '%q'", wanted);
    }
    enter_package(vm, name, path);
    store_global(vm, N(__file__), path);
    adder_list_items(vm->argv)[0] = path;
    return open_and_compile(vm, path);
}

static Value compile_script(Vm *vm, Job *job) {
    const char *text = job->run->options->text;
    Value path = outside_str(vm, text, strlen(text));
    if (job->file == NULL) { /* a folder: its __main__.py */
        Builder b;
        adder_builder_start(vm, &b);
        adder_builder_format(&b, "%q/__main__.py", path);
        path = adder_builder_str(&b);
        store_global(vm, N(__file__), path);
        return open_and_compile(vm, path);
    }
    store_global(vm, N(__file__), path);
    void *file = job->file;
    job->file = NULL;
    return vm_compile_file(vm, file, path);
}

static void print_bytecode(Vm *vm, Code *code) {
    Builder b;
    adder_builder_start(vm, &b);
    code_disassemble(vm, code, &b);
    vm->port->write(vm, 2, b.buffer, b.size);
    adder_check_stack(vm);
    for (unsigned i = 0; i < code->constant_count; i++) {
        if (adder_is_exact(code->constants[i], &adder_code_type))
            print_bytecode(vm, VALUE_AS(Code, code->constants[i]));
    }
}

static void run_job(Vm *vm, void *data) {
    Job *job = data;
    const Options *options = job->run->options;
    Value code;
    switch (options->what) {
    case RUN_MODULE: code = compile_module(vm, options->text); break;
    case RUN_FILE: code = compile_script(vm, job); break;
    default: code = compile_text(vm, options);
    }
    if (options->verbose >= 2) print_bytecode(vm, VALUE_AS(Code, code));
    repl_run_code(vm, code);
}

/* ---- the end of it ---- */

/* CPython's: SystemExit leaves with its status, unless -i wants to look; an unhandled Ctrl-C ends as by the signal. */
static bool report(Vm *vm, HostRun *run, Value error) {
    if (adder_is_instance(error, &adder_SystemExit)) {
        if (run->options->inspect) {
            vm_print_exception(vm, error);
            return true;
        }
        run->status = vm_exit_status(vm, error) & 0xff;
        return false;
    }
    vm_exit_status(vm, error);
    run->status = 1;
    run->interrupted = adder_is_instance(error, &adder_KeyboardInterrupt) && !run->options->inspect;
    return true;
}

static bool wants_prompt(const Options *options) {
    return options->inspect || (options->what == RUN_INPUT && isatty(STDIN_FILENO));
}

/* Large arrays are kept out of the frames below which the program runs: they would count as its stack. */
static NOINLINE bool has_main(Vm *vm, const char *folder) {
    char path[4096];
    int size = snprintf(path, sizeof path, "%s/__main__.py", folder);
    return size < (int)sizeof path && vm->port->path_kind(vm, path) == 1;
}

/* A script, or a folder with a __main__.py. False: there is none, the user was told. */
static NOINLINE bool open_script(Vm *vm, HostRun *run, Job *job) {
    const char *text = run->options->text;
    if (vm->port->path_kind(vm, text) == 2) {
        if (has_main(vm, text)) return true;
        fprintf(stderr, "adder: can't find '__main__' module in '%s'\n", text);
        run->status = 1;
        return false;
    }
    job->file = vm->port->open_source(vm, text);
    if (job->file != NULL) return true;
    fprintf(stderr, "adder: can't open file '%s': [Errno %d] %s\n", text, errno, strerror(errno));
    run->status = 2;
    return false;
}

/* False: the program asked to leave. */
static bool run_program(Vm *vm, HostRun *run) {
    const Options *options = run->options;
    Job job = {.run = run};
    if (options->what == RUN_INPUT && wants_prompt(options)) return true;
    if (options->what == RUN_FILE && !open_script(vm, run, &job)) return options->inspect;
    Value error = adder_try(vm, run_job, &job);
    if (job.file != NULL) vm->port->close_source(vm, job.file);
    return adder_is_unbound(error) || report(vm, run, error);
}

/* ~/.adder_history; null when there is no home. Lives as long as the program. */
static char *history_path(void) {
    const char *home = getenv("HOME");
    char *path = NULL;
    if (home == NULL || home[0] == 0 || asprintf(&path, "%s/.adder_history", home) < 0) return NULL;
    return path;
}

static void prompt(Vm *vm, HostRun *run) {
    if (run->repl == NULL) {
        run->repl = calloc(1, sizeof *run->repl);
        if (run->repl == NULL) return;
        run->repl->board = run->options->profile != NULL;
        run->repl->quiet = run->options->what != RUN_INPUT;
        if (!run->repl->board && vm->port->is_terminal(vm)) run->repl->history.path = history_path();
    }
    int status = repl_run(vm, run->repl);
    run->again = status == REPL_SOFT_RESET;
    run->status = run->again ? 0 : status;
}

static void call_atexit(Vm *vm, void *data) {
    Value function = adder_is_unbound(vm->sys_dict) ? UNBOUND : adder_dict_find(vm, vm->sys_dict, N(atexit));
    if (!adder_is_unbound(function) && !adder_is_none(function)) adder_call(vm, function, 0, NULL);
    if (adder_is_unbound(*adder_module_state(vm, ADDER_STATE_ATEXIT))) return;
    adder_call_method(vm, adder_import(vm, "atexit"), N(_run_exitfuncs), 0, NULL);
}

static void set_up(Vm *vm, void *data) {
    set_path(vm, data);
    set_argv(vm, data);
}

static void whole_run(Vm *vm, void *data) {
    HostRun *run = data;
    bool first = !run->again;
    run->again = false;
    if (!adder_is_unbound(adder_try(vm, set_up, run))) {
        fputs("adder: not enough memory to start\n", stderr);
        run->status = 1;
        return;
    }
    if ((!first || run_program(vm, run)) && wants_prompt(run->options)) prompt(vm, run);
    Value error = adder_try(vm, call_atexit, NULL);
    if (!adder_is_unbound(error)) {
        int status = vm_exit_status(vm, error);
        if (status & 0x100) run->status = status & 0xff;
    }
}

static void print_memory(Vm *vm) {
    HeapFigures figures = heap_figures(&vm->heap);
    const HeapStats *stats = &vm->heap.stats;
    fprintf(stderr, "heap: %zu bytes, %zu in use, peak %zu; %zu collections, %zu compactions\n", figures.total,
            figures.used, stats->peak_blocks * (size_t)BLOCK_BYTES, stats->collections, stats->compactions);
    fprintf(stderr, "collector: %zu steps, longest %u us; %zu whole collections, longest %u us; %zu ended early\n",
            stats->steps, (unsigned)stats->longest_step, stats->full, (unsigned)stats->longest_full,
            stats->finished_early);
}

static void set_up_collector(Heap *heap, const Options *options) {
    if (options->stress_given) heap->stress_every = options->stress_every;
    heap->stress_mode = options->stress_mode;
    if (options->full_collections) heap->incremental = false;
    if (options->step_units != 0) heap->step_units = (unsigned)options->step_units;
    if (options->mark_stack != 0) heap->mark_capacity = (unsigned)options->mark_stack;
    heap_set_threshold(heap, heap->user_threshold);
}

void host_run(AdderVm *vm, HostRun *run) {
    const Options *options = run->options;
    set_up_collector(&vm->heap, options);
    vm->heap.fail_after = options->fail_allocation;
    vm_run_outside(vm, whole_run, run);
    if (vm->port->flush != NULL) vm->port->flush(vm, 1);
    if (options->fail_allocation != 0 && !vm->heap.failed_one) {
        size_t done = options->fail_allocation - vm->heap.fail_after;
        fprintf(stderr, "failalloc: not reached (%zu allocations)\n", done);
    }
    vm->heap.fail_after = 0;
    if (options->verbose >= 1) print_memory(vm);
}
