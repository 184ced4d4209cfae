/* two_vms.c: two VMs in one process, run a step each by turns. Each has its own heap, names and output; what one does
 * (also running out of memory) the other does not notice. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "adder.h"

/* ---- one machine: a VM and what belongs to it ---- */
typedef struct Machine {
    const char *name;
    AdderVm *vm;
    bool line_started; /* of the output */
    bool finished;
    uint64_t heap[24 * 1024 / sizeof(uint64_t)];
} Machine;

/* Puts the machine's name in front of each line. */
static void machine_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    Machine *machine = adder_user(vm);
    for (size_t i = 0; i < count; i++) {
        if (!machine->line_started) {
            printf("%s: ", machine->name);
        }
        machine->line_started = bytes[i] != '\n';
        putchar(bytes[i]);
    }
}
static uint64_t no_clock(AdderVm *vm) {
    return 0;
}
static int64_t no_wall_clock(AdderVm *vm) {
    return 0;
}
static void no_sleep(AdderVm *vm, uint64_t us) {}
static void no_random(AdderVm *vm, void *bytes, size_t count) {
    memset(bytes, 4, count);
}
static void *no_source(AdderVm *vm, const char *path) {
    errno = ENOENT;
    return NULL;
}
static int no_path(AdderVm *vm, const char *path) {
    return 0;
}
static const AdderPort port = {
    .write = machine_write,
    .microseconds = no_clock,
    .wall_nanoseconds = no_wall_clock,
    .sleep_microseconds = no_sleep,
    .random_bytes = no_random,
    .open_source = no_source,
    .path_kind = no_path,
    .platform = "two",
    .machine = "half a process",
};

static bool start(Machine *machine, const char *name, const char *script) {
    machine->name = name;
    AdderConfig config = {
        .heap = machine->heap,
        .heap_bytes = sizeof machine->heap,
        .stack_bytes = 64 * 1024,
        .port = &port,
        .user = machine,
    };
    machine->vm = adder_vm_new(&config);
    return machine->vm != NULL && adder_run_text(machine->vm, script, strlen(script), name) == 0;
}

/* ---- one step: next(steps), where `steps` is a generator in __main__ ---- */
static void step(AdderVm *vm, void *data) {
    Machine *machine = data;
    AdderValue v = adder_next(vm, adder_main_get(vm, "steps"));
    machine->finished = adder_is_unbound(v);
    if (!machine->finished) {
        AdderBuilder line;
        adder_builder_start(vm, &line);
        adder_builder_format(&line, "%r\n", v);
        adder_print(vm, line.buffer, line.size);
    }
}

static const char primes[] = "import gc\n"
                             "def run():\n"
                             "    found = []\n"
                             "    n = 2\n"
                             "    while len(found) < 8:\n"
                             "        if all(n % p for p in found):\n"
                             "            found.append(n)\n"
                             "            waste = [str(n)] * 300\n"
                             "            yield n\n"
                             "        n += 1\n"
                             "    gc.collect()\n"
                             "    yield found\n"
                             "steps = run()\n";
static const char words[] = "import gc\n"
                            "def run():\n"
                            "    seen = {}\n"
                            "    for word in 'one vm runs and one vm waits'.split():\n"
                            "        seen[word] = seen.get(word, 0) + 1\n"
                            "        gc.compact()\n"
                            "        yield word, seen[word]\n"
                            "    try:\n"
                            "        bytearray(1 << 20)\n"
                            "    except MemoryError:\n"
                            "        yield 'out of memory, and still here'\n"
                            "    yield seen\n"
                            "steps = run()\n";

int main(void) {
    static Machine machines[2];
    if (!start(&machines[0], "primes", primes) || !start(&machines[1], "words", words)) {
        return 1;
    }
    int status = 0;
    while (status == 0 && !(machines[0].finished && machines[1].finished)) {
        for (size_t i = 0; i < 2; i++) {
            if (!machines[i].finished) {
                status |= adder_run(machines[i].vm, step, &machines[i]);
            }
        }
    }
    for (size_t i = 0; i < 2; i++) {
        adder_vm_free(machines[i].vm);
    }
    return status;
}
