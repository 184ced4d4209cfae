/* fuzz.c: one input in one fresh VM: the port, the time limit, the check afterwards. Knows no harness and no fuzzer but
 * the name of libFuzzer's entry point.
 *
 * The size of the heap depends on the input, so that running out of memory is met at ever other places, but is the same
 * whenever the same input is run. What is raised when the time is up is raised again at every later poll; an input that
 * catches it for ever is left by a jump. */
#include "fuzz.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "heap/heap.h"

/* ---- the port ---- */
static void port_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    volatile uint8_t sum = 0; /* reads what it is given */
    for (size_t i = 0; i < count; i++) sum = (uint8_t)(sum + (uint8_t)bytes[i]);
}
static int port_read(AdderVm *vm, char *bytes, size_t count) {
    FuzzInput *input = adder_user(vm);
    size_t left = input->size - input->at;
    if (count > left) count = left;
    memcpy(bytes, input->data + input->at, count);
    input->at += count;
    return (int)count;
}
static uint64_t port_microseconds(AdderVm *vm) {
    return 1;
}
static int64_t port_wall_nanoseconds(AdderVm *vm) {
    return 1;
}
static void port_sleep(AdderVm *vm, uint64_t us) {}
static void port_random(AdderVm *vm, void *bytes, size_t count) {
    memset(bytes, 4, count);
}
static void *port_open_source(AdderVm *vm, const char *path) {
    errno = ENOENT;
    return NULL;
}
static int port_path_kind(AdderVm *vm, const char *path) {
    return 0;
}
static bool port_is_terminal(AdderVm *vm) {
    return fuzz_is_console;
}
static const AdderPort port = {
    .write = port_write,
    .read = port_read,
    .microseconds = port_microseconds,
    .wall_nanoseconds = port_wall_nanoseconds,
    .sleep_microseconds = port_sleep,
    .random_bytes = port_random,
    .open_source = port_open_source,
    .path_kind = port_path_kind,
    .is_terminal = port_is_terminal,
    .platform = "fuzz",
    .machine = "a fuzzer",
};

/* ---- the time limit, in processor time ---- */
#define LIMIT_NANOSECONDS 100000000L
static AdderVm *volatile running;
static volatile bool expired;
static unsigned raised_often;
static jmp_buf escape;

static void on_timer(int signal_number) {
    AdderVm *vm = running;
    expired = true;
    if (vm != NULL) adder_interrupt(vm);
}

static timer_t start_timer(void) {
    struct sigaction action = {.sa_handler = on_timer, .sa_flags = SA_RESTART};
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR2};
    timer_t timer;
    sigaction(SIGUSR2, &action, NULL);
    if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0) abort();
    return timer;
}

static void set_timer(long nanoseconds) {
    static timer_t timer;
    static bool started;
    if (!started) timer = start_timer();
    started = true;
    struct itimerspec limit = {.it_value.tv_nsec = nanoseconds};
    timer_settime(timer, 0, &limit, NULL);
}

/* The linker puts this in front of the poll (--wrap). */
void __real_adder_poll_slow(AdderVm *vm);
void __wrap_adder_poll_slow(AdderVm *vm);
void __wrap_adder_poll_slow(AdderVm *vm) {
    if (expired) {
        if (++raised_often > 1000) longjmp(escape, 1);
        adder_interrupt(vm);
        adder_raise_value(vm, adder_object(&adder_KeyboardInterrupt));
    }
    __real_adder_poll_slow(vm);
}

/* ---- one input ---- */
static const char *outcome;

static void guarded(Vm *vm, void *data) {
    fuzz_case(vm, data);
}

static void in_vm(Vm *vm, void *data) {
    static char name[64];
    Value error = adder_try(vm, guarded, data);
    outcome = "";
    if (adder_is_unbound(error)) return;
    snprintf(name, sizeof name, "%s", adder_to_text(vm, adder_type_of(error)->name, NULL));
    outcome = name;
    if (!expired) vm_exit_status(vm, error); /* prints it */
}

static void verify(Vm *vm, void *data) {
    heap_collect(&vm->heap);
    heap_verify(&vm->heap);
}

static size_t digest(const uint8_t *data, size_t size) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < size; i++) h = (h ^ data[i]) * 16777619u;
    return h >> 8;
}

const char *fuzz_one(const uint8_t *data, size_t size) {
    static uint64_t heap[1 << 16];
    FuzzInput input = {data, size, 0};
    size_t bytes = fuzz_heap_bytes / 4 + digest(data, size) % fuzz_heap_bytes / 4 * 3;
    AdderConfig config = {.heap = heap,
                          .heap_bytes = bytes & ~(size_t)15,
                          .stack_bytes = fuzz_stack_bytes,
                          .port = &port,
                          .user = &input};
    CHECK(bytes <= sizeof heap);
    outcome = "no_memory_to_start";
    AdderVm *vm = adder_vm_new(&config);
    if (vm == NULL) return outcome;
    expired = false;
    raised_often = 0;
    running = vm;
    set_timer(LIMIT_NANOSECONDS);
    outcome = "endless";
    bool ended = setjmp(escape) == 0;
    if (ended) adder_run(vm, in_vm, &input);
    set_timer(0);
    running = NULL;
    if (ended) adder_run(vm, verify, NULL);
    adder_vm_free(vm);
    return outcome;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_one(data, size);
    return 0;
}
