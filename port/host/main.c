/* main.c: the program adder (adder32): a process around a VM. Signals, the streams, soft resets, the way to the 32-bit
 * program, the exit status. */
#define _GNU_SOURCE
#include "port/host/host.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A signal handler gets no argument of ours: the VM that Ctrl-C is meant for. */
static AdderVm *volatile interrupted_vm;

static void on_interrupt(int signal_number) {
    AdderVm *vm = interrupted_vm;
    if (vm != NULL) adder_interrupt(vm);
}

static void catch_signals(void) {
    struct sigaction interrupt = {.sa_handler = on_interrupt}, ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGINT, &interrupt, NULL); /* without SA_RESTART: waiting ends */
    sigaction(SIGPIPE, &ignore, NULL);   /* BrokenPipeError, as in CPython */
}

/* As the shell expects of a program that Ctrl-C ended. */
static void die_of_interrupt(void) {
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
}

/* ---- adder --board: the 32-bit program beside this one takes over ---- */
static int run_board_program(char **argv) {
    char path[4096];
    ssize_t size = readlink("/proc/self/exe", path, sizeof path - 16);
    if (size <= 0) {
        snprintf(path, sizeof path - 16, "%s", argv[0]);
        size = (ssize_t)strlen(path);
    }
    path[size] = 0;
    char *slash = strrchr(path, '/');
    strcpy(slash == NULL ? path : slash + 1, "adder32");
    execv(path, argv);
    fprintf(stderr,
            "adder: --board needs the 32-bit program, and there is no %s: %s (apt-get install gcc-multilib, make)\n",
            path, strerror(errno));
    return 1;
}

/* ---- life of the program ---- */
static void describe(AdderConfig *config, AdderPort *port, Console *console, const Options *options) {
    *port = adder_host_port;
    console_attach(port);
    *config = (AdderConfig){.port = port, .user = console, .optimise = options->optimise};
    const Profile *profile = options->profile;
    if (profile != NULL) {
        port->machine = profile->machine;
        port->platform = profile->platform;
        config->heap_bytes = profile->heap_bytes;
        config->stack_bytes = profile->stack_bytes;
        config->integer_constants = true;
    }
    if (options->heap_bytes != 0) config->heap_bytes = options->heap_bytes;
}

static int start_failed(const AdderConfig *config) {
    if (config->heap_bytes != 0) {
        fprintf(stderr, "adder: the heap is too small to start: %zu bytes\n", config->heap_bytes);
    } else {
        fputs("adder: not enough memory to start\n", stderr);
    }
    return 1;
}

static int run_vms(HostRun *run, const AdderConfig *config) {
    do {
        AdderVm *vm = adder_vm_new(config);
        if (vm == NULL) return start_failed(config);
        interrupted_vm = vm;
        host_run(vm, run);
        interrupted_vm = NULL;
        adder_vm_free(vm);
    } while (run->again);
    free(run->repl);
    return run->status;
}

int main(int argc, char **argv) {
    Options options;
    Console console;
    AdderPort port;
    AdderConfig config;
    options_parse(&options, argc, argv);
    if (options.what == RUN_NOTHING) return options.status;
    if (options.profile != NULL && ADDER_WORD64) return run_board_program(argv);
    console_start(&console);
    catch_signals();
    describe(&config, &port, &console, &options);
    HostRun run = {.options = &options, .argc = argc, .argv = argv};
    int status = run_vms(&run, &config);
    console_end(&console);
    if (console.error != 0 && status == 0) {
        fprintf(stderr, "adder: writing to standard output failed: %s\n", strerror(console.error));
        return 120;
    }
    if (run.interrupted) die_of_interrupt();
    return status;
}
