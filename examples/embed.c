/* embed.c: a whole host program on adder.h alone: a fan controller whose rule is a Python function.
 *
 * It makes a VM with a heap of fixed size and a port of its own, adds a native module, runs a script, calls a function
 * of the script for each reading, and deals with the exceptions that come back. Build and run: docs/embedding.md.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "adder.h"

/* ---- the host's own state: no VM is involved ---- */
typedef struct Fan {
    int speed;    /* percent */
    uint64_t now; /* microseconds; a real host asks its clock */
} Fan;

/* ---- the port: what a VM asks of its surroundings ---- */
static void host_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    fwrite(bytes, 1, count, stdout); /* errors (stream 2) in the same place here */
}
static uint64_t host_microseconds(AdderVm *vm) {
    return ((Fan *)adder_user(vm))->now;
}
static int64_t host_wall_nanoseconds(AdderVm *vm) {
    return (int64_t)host_microseconds(vm) * 1000;
}
static void host_sleep_microseconds(AdderVm *vm, uint64_t us) {
    ((Fan *)adder_user(vm))->now += us;
}
static void host_random_bytes(AdderVm *vm, void *bytes, size_t count) {
    memset(bytes, 4, count); /* a real host asks its generator */
}
static void *host_open_source(AdderVm *vm, const char *path) {
    errno = ENOENT;
    return NULL; /* no files: scripts come as text */
}
static int host_path_kind(AdderVm *vm, const char *path) {
    return 0;
}

/* ---- a native module: `import fan` ---- */
ADDER_NATIVE(fan_set, "set(percent, /, *, quiet=False)", "Set the speed; quiet: not above 60.") {
    int percent = adder_to_int(vm, args[0]); /* a TypeError, should it be no int */
    bool quiet = !adder_is_unbound(args[1]) && adder_truth(vm, args[1]);
    if (percent < 0 || percent > 100) {
        adder_raise(vm, &adder_ValueError, "percent must be in range(101), not %d", percent);
    }
    Fan *fan = adder_user(vm);
    fan->speed = quiet && percent > 60 ? 60 : percent;
    return ADDER_NONE;
}
ADDER_NATIVE(fan_speed, "speed()", "The speed in percent.") {
    return adder_small_int(((Fan *)adder_user(vm))->speed);
}
static const AdderMember fan_members[] = {
    ADDER_MEMBER_NATIVE(set, fan_set),
    ADDER_MEMBER_NATIVE(speed, fan_speed),
    ADDER_MEMBER_INT(MAXIMUM, 100),
};
static ADDER_MODULE(fan_module, fan, fan_members, "The fan of this machine.");
static const AdderModule *const host_modules[] = {&fan_module, NULL};

static const AdderPort host_port = {
    .write = host_write,
    .microseconds = host_microseconds,
    .wall_nanoseconds = host_wall_nanoseconds,
    .sleep_microseconds = host_sleep_microseconds,
    .random_bytes = host_random_bytes,
    .open_source = host_open_source,
    .path_kind = host_path_kind,
    .modules = host_modules,
    .platform = "fan",
    .machine = "a fan controller",
};

/* ---- the script. It would come from flash, or over the wire. ---- */
static const char script[] = "import fan\n"
                             "history = []\n"
                             "def rule(celsius, /):\n"
                             "    history.append(celsius)\n"
                             "    fan.set(int((celsius - 20) * 4), quiet=celsius < 40)\n"
                             "    return sum(history) / len(history)\n"
                             "print('rule ready, at most', fan.MAXIMUM, 'percent')\n";

/* ---- calling it ---- */
typedef struct Reading {
    double celsius; /* in */
    double average; /* out */
    bool ok;
} Reading;

/* Runs inside the VM: values in local variables are safe, exceptions go on to whoever called. */
static void call_rule(AdderVm *vm, void *data) {
    Reading *reading = data;
    AdderValue argument = adder_float(vm, reading->celsius);
    AdderValue result = adder_call(vm, adder_main_get(vm, "rule"), 1, &argument);
    reading->average = adder_to_double(vm, result);
    reading->ok = true;
}

/* The same, with the exceptions caught. A ValueError is what this host knows how to handle; others are shown. */
static void try_rule(AdderVm *vm, void *data) {
    AdderValue error = adder_try(vm, call_rule, data);
    if (adder_is_unbound(error)) {
        return;
    }
    if (adder_is_instance(error, &adder_ValueError)) {
        printf("  out of range: %s\n", adder_to_text(vm, adder_str_of(vm, error), NULL));
        ((Fan *)adder_user(vm))->speed = 100;
    } else {
        adder_print_exception(vm, error);
    }
}

static uint64_t heap[24 * 1024 / sizeof(uint64_t)]; /* all the memory that the objects of this VM ever have */

int main(void) {
    Fan fan = {.speed = 0};
    AdderConfig config = {
        .heap = heap,
        .heap_bytes = sizeof heap,
        .stack_bytes = 64 * 1024,
        .port = &host_port,
        .user = &fan,
    };
    AdderVm *vm = adder_vm_new(&config);
    if (vm == NULL) {
        fputs("embed: the heap is too small to start\n", stderr);
        return 1;
    }
    int status = adder_run_text(vm, script, sizeof script - 1, "rule.py");
    static const double celsius[] = {22.5, 31, 38, 44, 55};
    for (size_t i = 0; status == 0 && i < sizeof celsius / sizeof *celsius; i++) {
        Reading reading = {.celsius = celsius[i]};
        printf("%.1f degrees\n", reading.celsius);
        status = adder_run(vm, try_rule, &reading);
        if (reading.ok) {
            printf("  fan %d %%, average %.2f\n", fan.speed, reading.average);
        }
    }

    static const char mistake[] = "fan.set('fast')\n";
    printf("status %d\n", adder_run_text(vm, mistake, sizeof mistake - 1, "mistake.py"));
    static const char greedy[] = "try:\n"
                                 "    history *= 100000\n"
                                 "except MemoryError as e:\n"
                                 "    print('MemoryError:', len(history), 'readings are still there')\n";
    printf("status %d\n", adder_run_text(vm, greedy, sizeof greedy - 1, "greedy.py"));
    static const char leave[] = "raise SystemExit(3)\n";
    printf("status %#x\n", (unsigned)adder_run_text(vm, leave, sizeof leave - 1, "leave.py"));
    adder_vm_free(vm);
    return status;
}
