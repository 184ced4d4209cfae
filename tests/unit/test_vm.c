/* test_vm.c: virtual machines as a host program sees them: starting, two at once, running out of memory, exceptions
 * across C, native functions, modules, types and buffers, interrupts. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "vm/vm.h"

/* ---- a port that keeps what is written, and a VM with it ---- */
typedef struct Machine {
    AdderVm *vm;
    size_t size;
    char output[2048]; /* both streams */
    unsigned finalized;
    const char *file_text; /* the one file there is, "one.py" */
} Machine;

static void port_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    Machine *machine = adder_user(vm);
    if (count > sizeof machine->output - 1 - machine->size) {
        count = sizeof machine->output - 1 - machine->size;
    }
    memcpy(machine->output + machine->size, bytes, count);
    machine->size += count;
    machine->output[machine->size] = '\0';
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
    Machine *machine = adder_user(vm);
    errno = ENOENT;
    return machine->file_text != NULL && strcmp(path, "one.py") == 0 ? &machine->file_text : NULL;
}
static int port_read_source(AdderVm *vm, void *source, char *bytes, size_t count) {
    const char **text = source;
    size_t some = strlen(*text) < count ? strlen(*text) : count;
    memcpy(bytes, *text, some);
    *text += some;
    return (int)some;
}
static void port_close_source(AdderVm *vm, void *source) {}
static int port_path_kind(AdderVm *vm, const char *path) {
    return 0;
}

/* ---- native functions, a type and the module that holds them ---- */
ADDER_NATIVE(probe_sum, "add(a, b=2, /, c=3, *, d=4)", "Adds.") {
    int64_t sum = adder_to_int64(vm, args[0]);
    for (unsigned i = 1; i < 4; i++) {
        sum = sum * 10 + (adder_is_unbound(args[i]) ? (int)i + 1 : adder_to_int(vm, args[i]));
    }
    return adder_int(vm, sum);
}
ADDER_NATIVE(probe_all, "all_of(*args, last=None, **kwargs)", "Everything that was given.") {
    AdderValue list = adder_list(vm, nargs, args);
    adder_list_append(vm, list, adder_is_unbound(args[nargs]) ? ADDER_NONE : args[nargs]);
    adder_list_append(vm, list, adder_is_unbound(args[nargs + 1]) ? ADDER_NONE : args[nargs + 1]);
    return list;
}
/* Values in local variables only, while everything that can move moves. */
ADDER_NATIVE(probe_locals, "locals(count, /)", "Builds a list while the heap is compacted.") {
    size_t count = (size_t)adder_to_index(vm, args[0]);
    AdderValue list = adder_list(vm, 0, NULL);
    for (size_t i = 0; i < count; i++) {
        AdderValue pair[2] = {adder_int(vm, (int64_t)i), adder_str_c(vm, "a text of more than one block")};
        heap_compact(&vm->heap);
        AdderValue tuple = adder_tuple(vm, 2, pair);
        heap_compact(&vm->heap);
        adder_list_append(vm, list, tuple);
    }
    return list;
}
ADDER_NATIVE(probe_interrupt, "interrupt()", "What a signal handler does.") {
    adder_interrupt(vm);
    return ADDER_NONE;
}
typedef struct Call {
    AdderValue function, result;
} Call;
static void call_it(AdderVm *vm, void *data) {
    Call *call = data;
    call->result = adder_call(vm, call->function, 0, NULL);
}
/* Python calls C, C calls Python behind adder_try, n levels deep. */
ADDER_NATIVE(probe_attempt, "attempt(function, /)", "The name of the exception that the call raises, or its result.") {
    AdderValue *base = vm->base, *top = vm->top;
    const AdderValue handled = vm->handled;
    Call call = {args[0], ADDER_UNBOUND};
    AdderValue error = adder_try(vm, call_it, &call);
    assert_ptr_equal(vm->base, base);
    assert_ptr_equal(vm->top, top);
    assert_true(adder_same(vm->handled, handled));
    return adder_is_unbound(error) ? call.result : adder_type_of(error)->name;
}
ADDER_NATIVE(probe_fill, "fill(buffer, byte, /)", "Sets all bytes; returns how many.") {
    AdderBufferView view;
    adder_to_writable_buffer(vm, args[0], &view);
    memset(view.bytes, adder_to_int(vm, args[1]), view.size);
    return adder_int_unsigned(vm, view.size);
}
ADDER_NATIVE(probe_checksum, "checksum(buffer, /)", "The sum of the bytes, the format and size of an item.") {
    AdderBufferView view;
    adder_to_buffer(vm, args[0], &view);
    int64_t sum = 0;
    for (size_t i = 0; i < view.size; i++) {
        sum += view.bytes[i];
    }
    AdderValue items[3] = {adder_int(vm, sum), adder_str(vm, &view.format, 1), adder_int(vm, view.item)};
    return adder_tuple(vm, 3, items);
}

typedef struct Box { /* a native type: one slot, one buffer, a finalizer */
    AdderObject object;
    AdderValue content;
    AdderValue *copies;
    size_t count;
} Box;
extern const AdderType probe_box_type;
static void box_trace(AdderVisitor *visitor, AdderObject *self) {
    Box *box = (Box *)self;
    adder_visit_values(visitor, box->copies, box->count);
    adder_visit_buffer(visitor, &box->copies);
    adder_visit(visitor, &box->content);
}
static void box_finalize(AdderVm *vm, AdderObject *self) {
    ((Machine *)adder_user(vm))->finalized++;
}
static AdderValue box_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                AdderValue kwnames) {
    if (nargs != 2) {
        adder_raise(vm, &adder_TypeError, "Box takes two arguments, not %u", nargs);
    }
    size_t count = (size_t)adder_to_index(vm, args[1]);
    Box *box = adder_new_instance(vm, cls, sizeof(Box));
    adder_store(vm, box, &box->content, args[0]);
    box->copies = adder_buffer_new(vm, count * sizeof(AdderValue));
    for (; box->count < count; box->count++) {
        adder_store(vm, box, &box->copies[box->count], args[0]);
    }
    adder_finalize_later(vm, adder_object(box));
    return adder_object(box);
}
static size_t box_length(AdderVm *vm, AdderValue self) {
    return ((Box *)adder_object_get(self))->count;
}
ADDER_METHOD(probe_box_type, box_content, "content(self, /)", "What is inside.") {
    Box *box = (Box *)adder_object_get(args[0]);
    for (size_t i = 0; i < box->count; i++) {
        assert_true(adder_same(box->copies[i], box->content));
    }
    return box->content;
}
static const AdderMember box_members[] = {ADDER_MEMBER_NATIVE(content, box_content)};
static const AdderSlots box_slots = {.native = &probe_box_type,
                                     .size = sizeof(Box),
                                     .letter = 'o',
                                     .trace = box_trace,
                                     .finalize = box_finalize,
                                     .length = box_length};
ADDER_TYPE(probe_box_type, Box, adder_object_type, box_slots, box_members, box_construct, 0, "Box(content, copies, /)");

static const AdderMember probe_members[] = {
    ADDER_MEMBER_NATIVE(add, probe_sum),
    ADDER_MEMBER_NATIVE(all_of, probe_all),
    ADDER_MEMBER_NATIVE(locals, probe_locals),
    ADDER_MEMBER_NATIVE(interrupt, probe_interrupt),
    ADDER_MEMBER_NATIVE(attempt, probe_attempt),
    ADDER_MEMBER_NATIVE(fill, probe_fill),
    ADDER_MEMBER_NATIVE(checksum, probe_checksum),
    ADDER_MEMBER(Box, probe_box_type),
    ADDER_MEMBER_INT(ANSWER, 42),
};
static ADDER_MODULE(probe_module, probe, probe_members, "For the tests.");
static const AdderModule *const port_modules[] = {&probe_module, NULL};
static const AdderPort test_port = {.write = port_write,
                                    .microseconds = port_microseconds,
                                    .wall_nanoseconds = port_wall_nanoseconds,
                                    .sleep_microseconds = port_sleep,
                                    .random_bytes = port_random,
                                    .open_source = port_open_source,
                                    .read_source = port_read_source,
                                    .close_source = port_close_source,
                                    .path_kind = port_path_kind,
                                    .modules = port_modules,
                                    .platform = "test",
                                    .machine = "a test"};

static bool start(Machine *machine, size_t heap_bytes) {
    memset(machine, 0, sizeof *machine);
    AdderConfig config = {.heap_bytes = heap_bytes, .stack_bytes = 256 * 1024, .port = &test_port, .user = machine};
    machine->vm = adder_vm_new(&config);
    return machine->vm != NULL;
}
static void must_start(Machine *machine, size_t heap_bytes) {
    if (!start(machine, heap_bytes)) {
        fail_msg("no VM in %zu bytes", heap_bytes);
    }
}
static int run(Machine *machine, const char *source) {
    machine->size = 0;
    machine->output[0] = '\0';
    return adder_run_text(machine->vm, source, strlen(source), "test");
}
static void expect(Machine *machine, const char *source, const char *output) {
    int status = run(machine, source);
    assert_string_equal(machine->output, output);
    assert_int_equal(status, 0);
}
static void expect_error(Machine *machine, const char *source, const char *last_line) {
    assert_int_equal(run(machine, source), 1);
    size_t size = strlen(last_line);
    assert_true(machine->size >= size);
    assert_string_equal(machine->output + machine->size - size, last_line);
}
static void stop(Machine *machine) {
    heap_verify(&machine->vm->heap);
    adder_vm_free(machine->vm);
}

/* ---- life ---- */
static void starts_in_any_heap_that_is_large_enough(void **state) {
    Machine machine;
    size_t needed = 16;
    while (!start(&machine, needed)) {
        needed += 16;
        assert_true(needed < 8192);
    }
    assert_true(needed > 64);
    stop(&machine);
    for (size_t bytes = needed; bytes < needed + 512; bytes += 16) { /* no lucky accident */
        must_start(&machine, bytes);
        stop(&machine);
    }
}
static void starts_in_memory_of_the_host(void **state) {
    static uint8_t memory[32 * 1024 + 8];
    for (size_t misaligned = 0; misaligned < 8; misaligned++) {
        Machine machine = {.size = 0};
        AdderConfig config = {
            .heap = memory + misaligned, .heap_bytes = 32 * 1024, .port = &test_port, .user = &machine};
        machine.vm = adder_vm_new(&config);
        assert_non_null(machine.vm);
        assert_true(heap_total_bytes(&machine.vm->heap) < 32 * 1024);
        expect(&machine, "print(sum(range(10)))", "45\n");
        stop(&machine);
    }
    for (size_t bytes = 0; bytes < 256; bytes++) {
        AdderConfig config = {.heap = memory, .heap_bytes = bytes, .port = &test_port};
        if (bytes == 0) {
            continue; /* 0 asks for the default */
        }
        assert_null(adder_vm_new(&config));
    }
}
static void heap_size_is_exact(void **state) {
    Machine machine;
    must_start(&machine, 37952);
    expect(&machine, "import gc\nprint(gc.mem_alloc() + gc.mem_free())", "37952\n");
    stop(&machine);
}
static void runs_text_and_files(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine, "x = 6", "");
    expect(&machine, "print(x * 7, __name__)", "42 __main__\n");
    machine.file_text = "print(x + 1)\n";
    assert_int_equal(adder_run_file(machine.vm, "one.py"), 0);
    assert_string_equal(machine.output, "42 __main__\n7\n");
    assert_int_equal(adder_run_file(machine.vm, "two.py"), 1);
    assert_non_null(strstr(machine.output, "FileNotFoundError: [Errno 2] No such file or directory: 'two.py'"));
    stop(&machine);
}
static void tells_how_it_ended(void **state) {
    Machine machine;
    must_start(&machine, 0);
    assert_int_equal(run(&machine, "pass"), 0);
    assert_int_equal(run(&machine, "1 / 0"), 1);
    assert_int_equal(run(&machine, "raise SystemExit"), 0x100);
    assert_int_equal(run(&machine, "raise SystemExit(7)"), 0x107);
    assert_int_equal(run(&machine, "raise SystemExit('why')"), 0x101);
    assert_string_equal(machine.output, "why\n");
    expect_error(&machine, "f(", "SyntaxError: '(' was never closed\n");
    expect(&machine, "print('still here')", "still here\n");
    stop(&machine);
}

/* ---- two at once ---- */
static const char counting[] = "import gc\n"
                               "class Counter:\n"
                               "    def __init__(self, start, step):\n"
                               "        self.value = start\n"
                               "        self.step = step\n"
                               "    def __next__(self):\n"
                               "        self.value += self.step\n"
                               "        self.log = [str(self.value)] * 3\n"
                               "        return self.value\n";
static void next_value(AdderVm *vm, void *data) {
    AdderValue counter = adder_main_get(vm, "counter");
    *(int64_t *)data = adder_to_int64(vm, adder_call_method(vm, counter, ADDER_N(__next__), 0, NULL));
}
static void two_machines_do_not_notice_each_other(void **state) {
    Machine a, b;
    must_start(&a, 24000);
    must_start(&b, 24000);
    expect(&a, counting, "");
    expect(&b, counting, "");
    expect(&a, "counter = Counter(0, 1)\nonly_a = 1", "");
    expect(&b, "counter = Counter(1000, -3)", "");
    for (int64_t i = 1; i <= 200; i++) {
        int64_t value_a, value_b;
        assert_int_equal(adder_run(a.vm, next_value, &value_a), 0);
        assert_int_equal(adder_run(b.vm, next_value, &value_b), 0);
        assert_int_equal(value_a, i);
        assert_int_equal(value_b, 1000 - 3 * i);
        if (i % 20 == 0) {
            expect(&a, "gc.compact()", "");
            assert_int_equal(run(&b, "[0] * 100000000"), 1);
            assert_non_null(strstr(b.output, "MemoryError: memory allocation failed, allocating 800000000 bytes; free "));
        }
    }
    expect_error(&b, "only_a", "NameError: name 'only_a' is not defined\n");
    expect(&b, "import builtins\nbuiltins.abs = 'b'", "");
    expect(&a, "print(abs(-1), counter.log)", "1 ['200', '200', '200']\n");
    stop(&a);
    expect(&b, "print(abs, counter.value)", "b 400\n");
    stop(&b);
}

/* ---- out of memory ---- */
static void drop_x(AdderVm *vm, void *data) {
    adder_main_set(vm, "x", ADDER_UNBOUND);
    heap_collect(&vm->heap);
}
static void lives_on_after_memory_error(void **state) {
    Machine machine;
    must_start(&machine, 20000);
    static const char *const fillers[] = {"x = []\nwhile True: x.append(len(x))",
                                          "x = {}\nwhile True: x[len(x)] = str(len(x))",
                                          "x = ''\nwhile True: x += 'more'",
                                          "x = None\nwhile True: x = (x, x)",
                                          "x = 1\nwhile True: x <<= 64",
                                          "x = []\nwhile True: x.append(lambda: x)",
                                          "x = set()\nwhile True: x.add(str(len(x)))"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        assert_int_equal(run(&machine, fillers[i]), 1);
        assert_non_null(strstr(machine.output, "MemoryError"));
        heap_verify(&machine.vm->heap);
        assert_int_equal(adder_run(machine.vm, drop_x, NULL),
                         0); /* `del x` would have to be compiled: no memory for that */
        expect(&machine, "print([n * n for n in range(5)])", "[0, 1, 4, 9, 16]\n");
    }
    stop(&machine);
}
static void every_allocation_may_fail(void **state) {
    static const char source[] = "class A:\n"
                                 "    def m(self, *args, **kw): return [args, kw]\n"
                                 "def g(n):\n"
                                 "    for i in range(n): yield f'{i:>4}', i ** 40\n"
                                 "print(len(dict(g(9))), A().m(1, a=2), sorted({3, 1, 2}))\n";
    Machine machine;
    unsigned failures = 0;
    for (size_t n = 1;; n++) {
        must_start(&machine, 40000);
        machine.vm->heap.fail_after = n;
        int status = run(&machine, source);
        bool reached = machine.vm->heap.failed_one;
        machine.vm->heap.fail_after = 0;
        if (status == 1) {
            failures++;
            assert_non_null(strstr(machine.output, "MemoryError"));
        } else {
            assert_int_equal(status, 0);
            assert_string_equal(machine.output, "9 [(1,), {'a': 2}] [1, 2, 3]\n");
        }
        expect(&machine, "print(1)", "1\n");
        stop(&machine);
        if (!reached) {
            break;
        }
    }
    assert_true(failures > 50);
}
static void locked_heap_refuses(void **state) {
    Machine machine;
    must_start(&machine, 20000);
    machine.vm->heap.locked = 1;
    assert_int_equal(run(&machine, "print(1)"), 1); /* compiling takes memory */
    expect(&machine, "print(2)", "2\n");            /* showing the exception unlocked it */
    stop(&machine);
}

/* ---- exceptions ---- */
static void exceptions_stop_at_adder_try(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine,
           "from probe import attempt\n"
           "def bad(): raise LookupError('x')\n"
           "print(attempt(bad), attempt(lambda: 5), attempt(lambda: attempt(bad)))\n"
           "def again():\n"
           "    name = attempt(bad)\n"
           "    raise KeyError(name)\n"
           "print(attempt(again))\n"
           "def nested(n): return attempt(bad) if n == 0 else attempt(lambda: nested(n - 1))\n"
           "print(nested(20))\n",
           "LookupError 5 LookupError\nKeyError\nLookupError\n");
    expect(&machine,
           "def handling():\n"
           "    try: 1 / 0\n"
           "    except ZeroDivisionError as e:\n"
           "        name = attempt(bad)\n"
           "        try: raise\n"
           "        except ZeroDivisionError as f: return name, e is f, f.__context__\n"
           "print(handling())\n"
           "def unfinished():\n"
           "    try: yield 1\n"
           "    finally: print('closed')\n"
           "g = unfinished()\n"
           "def use():\n"
           "    next(g)\n"
           "    g.throw(OSError(5))\n"
           "print(attempt(use), attempt(lambda: next(g)))\n",
           "('LookupError', True, None)\nclosed\nOSError StopIteration\n");
    stop(&machine);
}
static void raise_two(AdderVm *vm, void *data) {
    AdderValue error = adder_try(vm, call_it, &(Call){adder_main_get(vm, "bad"), ADDER_UNBOUND});
    assert_true(adder_is_instance(error, &adder_KeyError));
    assert_true(adder_is_instance(error, &adder_LookupError));
    assert_string_equal(adder_to_text(vm, adder_str_of(vm, error), NULL), "'k'");
    adder_raise(vm, &adder_RuntimeError, "%s %d %u %z %c %q %r %T %N %%", "text", -1, 2u, (size_t)3, 'c',
                adder_str_c(vm, "q"), adder_str_c(vm, "r"), ADDER_TRUE, &adder_int_type);
}
static void host_catches_and_raises(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine, "def bad(): raise KeyError('k')", "");
    machine.size = 0;
    assert_int_equal(adder_run(machine.vm, raise_two, NULL), 1);
    assert_non_null(strstr(machine.output, "RuntimeError: text -1 2 3 c q 'r' bool int %\n"));
    assert_null(strstr(machine.output, "During handling"));
    stop(&machine);
}
static void recursion_has_an_end(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine,
           "from probe import attempt\n"
           "def down(n): return down(n + 1)\n"
           "print(attempt(lambda: down(0)))\n"
           "def mixed(): return attempt(mixed)\n"
           "print(mixed())\n"
           "x = []\n"
           "for i in range(100000): x = [x]\n"
           "print(attempt(lambda: repr(x)))\n"
           "print(1)\n",
           "RecursionError\nRecursionError\nRecursionError\n1\n");
    stop(&machine);
}

/* ---- natives ---- */
static void natives_get_their_arguments(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine,
           "import probe\n"
           "print(probe.add(1), probe.add(9, 8), probe.add(9, 8, 7), probe.add(1, c=5), probe.add(1, d=0, c=0))\n"
           "print(probe.all_of(), probe.all_of(1, 2), probe.all_of(1, last=2), probe.all_of(a=1, last=3, b=2))\n"
           "print(probe.all_of(*range(3), **{'k': 4}), probe.ANSWER, probe.add.__name__)\n",
           "1234 9834 9874 1254 1200\n"
           "[None, None] [1, 2, None, None] [1, 2, {}] [3, {'a': 1, 'b': 2}]\n"
           "[0, 1, 2, None, {'k': 4}] 42 add\n");
    expect_error(&machine, "probe.add('1')", "TypeError: 'str' object cannot be interpreted as an integer\n");
    expect_error(&machine, "probe.add(1, e=2)", "TypeError: add() got an unexpected keyword argument 'e'\n");
    expect_error(&machine, "probe.absent", "AttributeError: module 'probe' has no attribute 'absent'\n");
    expect_error(&machine, "import absent", "ModuleNotFoundError: No module named 'absent'\n");
    stop(&machine);
}
static void local_variables_are_safe(void **state) {
    Machine machine;
    must_start(&machine, 64000);
    expect(&machine,
           "import probe\n"
           "x = probe.locals(60)\n"
           "print(len(x), [i for i, (n, s) in enumerate(x) if i != n or s != 'a text of more than one block'])\n",
           "60 []\n");
    stop(&machine);
}
static void native_types_are_traced_and_finalized(void **state) {
    Machine machine;
    must_start(&machine, 64000);
    expect(&machine,
           "import gc, probe\n"
           "class Sub(probe.Box): pass\n"
           "waste = [[i] for i in range(300)]\n"
           "boxes = [probe.Box('text %d' % i, 10) for i in range(20)]\n"
           "boxes += [Sub(('tuple', i), i) for i in range(20)]\n"
           "boxes[30].extra = 1\n"
           "del waste\n"
           "gc.compact()\n"
           "print(boxes[3].content(), boxes[30].content(), len(boxes[30]), boxes[30].extra)\n"
           "print(all(b.content() for b in boxes))\n",
           "text 3 ('tuple', 10) 10 1\nTrue\n");
    assert_int_equal(machine.finalized, 0);
    expect(&machine, "del boxes[:5]\nfor _ in range(3): gc.collect()\n", "");
    assert_true(machine.finalized >= 4 && machine.finalized <= 5); /* a register may still hold one */
    expect_error(&machine, "probe.Box(1)", "TypeError: Box takes two arguments, not 1\n");
    expect_error(&machine, "probe.Box.content(3)",
                 "TypeError: descriptor 'content' for 'Box' objects doesn't apply to a 'int' object\n");
    stop(&machine);
    assert_int_equal(machine.finalized, 40);
}
static void buffers_are_shared(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine,
           "from probe import fill, checksum\n"
           "b = bytearray(5)\n"
           "print(fill(b, 7), b, checksum(b), checksum(b'\\x01\\x02'))\n"
           "print(fill(memoryview(b)[1:3], 255), bytes(b), checksum(memoryview(b)[2:]))\n",
           "5 bytearray(b'\\x07\\x07\\x07\\x07\\x07') (35, 'B', 1) (3, 'B', 1)\n"
           "2 b'\\x07\\xff\\xff\\x07\\x07' (269, 'B', 1)\n");
    expect_error(&machine, "fill(b'x', 1)", "TypeError: argument must be read-write bytes-like object, not bytes\n");
    expect_error(&machine, "checksum('x')", "TypeError: a bytes-like object is required, not 'str'\n");
    expect_error(&machine, "checksum(3)", "TypeError: a bytes-like object is required, not 'int'\n");
    stop(&machine);
}
static void interrupts_arrive(void **state) {
    Machine machine;
    must_start(&machine, 0);
    expect(&machine,
           "from probe import interrupt\n"
           "try:\n"
           "    interrupt()\n"
           "    while True: pass\n"
           "except KeyboardInterrupt: print('stopped')\n"
           "try:\n"
           "    interrupt()\n"
           "    sum(range(10 ** 12))\n"
           "except KeyboardInterrupt: print('natives, too')\n",
           "stopped\nnatives, too\n");
    adder_interrupt(machine.vm);
    assert_int_equal(run(&machine, "while True: pass"), 1);
    assert_non_null(strstr(machine.output, "KeyboardInterrupt"));
    expect(&machine, "print(1)", "1\n");
    stop(&machine);
}

/* ---- names of __main__ ---- */
static void use_names(AdderVm *vm, void *data) {
    assert_true(adder_is_unbound(adder_main_get(vm, "a_name_that_is_in_no_table")));
    adder_main_set(vm, "a_name_that_is_in_no_table", adder_str_c(vm, "kept by the name"));
    adder_main_set(vm, "gone", ADDER_NONE);
    adder_main_set(vm, "gone", ADDER_UNBOUND);
    adder_main_set(vm, "gone", ADDER_UNBOUND); /* deleting what is not there is no error */
    heap_compact(&vm->heap);
    assert_true(adder_is_unbound(adder_main_get(vm, "gone")));
}
static void hosts_reach_the_names_of_main(void **state) {
    Machine machine;
    must_start(&machine, 0);
    assert_int_equal(adder_run(machine.vm, use_names, NULL), 0);
    expect(&machine, "print(a_name_that_is_in_no_table)\ndef later(): return fresh\n", "kept by the name\n");
    expect_error(&machine, "later()", "NameError: name 'fresh' is not defined\n");
    expect(&machine, "fresh = 1\nprint(later())", "1\n");
    stop(&machine);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(starts_in_any_heap_that_is_large_enough),
        cmocka_unit_test(starts_in_memory_of_the_host),
        cmocka_unit_test(heap_size_is_exact),
        cmocka_unit_test(runs_text_and_files),
        cmocka_unit_test(tells_how_it_ended),
        cmocka_unit_test(two_machines_do_not_notice_each_other),
        cmocka_unit_test(lives_on_after_memory_error),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(locked_heap_refuses),
        cmocka_unit_test(exceptions_stop_at_adder_try),
        cmocka_unit_test(host_catches_and_raises),
        cmocka_unit_test(recursion_has_an_end),
        cmocka_unit_test(natives_get_their_arguments),
        cmocka_unit_test(local_variables_are_safe),
        cmocka_unit_test(native_types_are_traced_and_finalized),
        cmocka_unit_test(buffers_are_shared),
        cmocka_unit_test(interrupts_arrive),
        cmocka_unit_test(hosts_reach_the_names_of_main),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
