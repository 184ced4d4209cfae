/* micropython.c: the module micropython: what MicroPython's programs ask of the runtime: memory and stack figures, the
 * heap map, the heap's lock, scheduled calls. Sees the VM and the heap. Nothing in mem_info allocates: it writes to the
 * port through a line of its own, as the heap must not change while it is being shown.
 */
#include "module/micropython_ring.h"
#include "vm/vm.h"

/* ---- output without the heap ---- */
typedef struct Line {
    Vm *vm;
    size_t size;
    char text[96];
} Line;

static void line_put(void *to, const char *text, size_t count) {
    Line *line = to;
    for (size_t i = 0; i < count; i++) {
        line->text[line->size++] = text[i];
        if (text[i] == '\n' || line->size == sizeof line->text) {
            line->vm->port->write(line->vm, 1, line->text, line->size);
            line->size = 0;
        }
    }
}
static void line_put_c(Line *line, const char *text) {
    line_put(line, text, strlen(text));
}
static void line_put_number(Line *line, size_t n) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n != 0);
    line_put(line, digits + at, sizeof digits - at);
}
/* Texts and numbers by turns. */
typedef struct Part {
    const char *text;
    size_t number;
} Part;
static void line_put_parts(Line *line, const Part *parts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        line_put_c(line, parts[i].text);
        line_put_number(line, parts[i].number);
    }
    line_put_c(line, "\n");
}
#define PUT_PARTS(line, parts) line_put_parts(line, parts, sizeof(parts) / sizeof((parts)[0]))

ADDER_NATIVE(micropython_mem_info, "mem_info(verbose=None, /)",
             "Prints how much of stack and heap is in use; with an argument also the map of the heap.") {
    Line line = {.vm = vm};
    HeapFigures figures = heap_figures(&vm->heap);
    const Part stack[] = {{"stack: ", vm_stack_used(vm)}, {" out of ", vm->stack_bytes}};
    const Part heap[] = {{"GC: total: ", figures.total}, {", used: ", figures.used}, {", free: ", figures.free}};
    const Part blocks[] = {{" No. of 1-blocks: ", figures.one_blocks},
                           {", 2-blocks: ", figures.two_blocks},
                           {", max blk sz: ", figures.largest_used},
                           {", max free sz: ", figures.largest_free}};
    PUT_PARTS(&line, stack);
    PUT_PARTS(&line, heap);
    PUT_PARTS(&line, blocks);
    if (!adder_is_unbound(args[0])) heap_map(&vm->heap, line_put, &line);
    return NONE;
}

/* The names that the program brought along; those of the build are in flash. Calls show for each, or only counts. */
static size_t walk_names(const Vm *vm, Line *show) {
    const InternTable *table = &vm->interned;
    size_t bytes = 0;
    for (uint32_t i = 0; table->slots != NULL && i < table->size; i++) {
        const Str *name = intern_at(table, i);
        if (name == NULL) continue;
        bytes += heap_extent(&vm->heap, name);
        if (show != NULL) {
            line_put_c(show, "Q(");
            line_put(show, str_text(name), str_size(name));
            line_put_c(show, ")\n");
        }
    }
    return bytes;
}
ADDER_NATIVE(micropython_qstr_info, "qstr_info(verbose=None, /)",
             "Prints how many names the program has interned and the memory they take; with an argument also the names.") {
    Line line = {.vm = vm};
    const InternTable *table = &vm->interned;
    size_t bytes = walk_names(vm, NULL), all = bytes;
    if (table->slots != NULL) all += heap_extent(&vm->heap, table->slots);
    const Part parts[] = {{"qstr pool: n_pool=", 1},
                          {", n_qstr=", table->count},
                          {", n_str_data_bytes=", bytes},
                          {", n_total_bytes=", all}};
    PUT_PARTS(&line, parts);
    if (!adder_is_unbound(args[0])) walk_names(vm, &line);
    return NONE;
}

/* ---- figures ---- */
ADDER_NATIVE(micropython_stack_use, "stack_use()", "Bytes of both stacks in use.") {
    return adder_int_unsigned(vm, vm_stack_used(vm));
}
ADDER_NATIVE(micropython_mem_current, "mem_current()", "Bytes of the heap in use.") {
    return adder_int_unsigned(vm, heap_used_bytes(&vm->heap));
}
ADDER_NATIVE(micropython_mem_total, "mem_total()", "Bytes of the whole heap.") {
    return adder_int_unsigned(vm, heap_total_bytes(&vm->heap));
}
ADDER_NATIVE(micropython_mem_peak, "mem_peak()", "Most bytes of the heap that were ever in use.") {
    return adder_int_unsigned(vm, vm->heap.stats.peak_blocks * BLOCK_BYTES);
}

/* ---- the heap's lock ---- */
ADDER_NATIVE(micropython_heap_lock, "heap_lock()", "Makes every allocation fail until heap_unlock(). Locks nest.") {
    vm->heap.locked++;
    return adder_small_int((intptr_t)vm->heap.locked);
}
ADDER_NATIVE(micropython_heap_unlock, "heap_unlock()", "Takes back one heap_lock(); returns how many are left.") {
    if (vm->heap.locked != 0) vm->heap.locked--;
    return adder_small_int((intptr_t)vm->heap.locked);
}
ADDER_NATIVE(micropython_heap_locked, "heap_locked()", "How many locks are on the heap.") {
    return adder_small_int((intptr_t)vm->heap.locked);
}

/* ---- the rest ---- */
ADDER_NATIVE(micropython_const, "const(value, /)", "A constant: folded by the compiler where it can be; its value.") {
    if (vm->config.integer_constants && !adder_is_int(args[0])) {
        adder_raise(vm, &adder_TypeError, "constant must be an integer");
    }
    return args[0];
}
ADDER_NATIVE(micropython_emergency, "alloc_emergency_exception_buf(size, /)",
             "Accepted: the memory for a MemoryError is always set aside.") {
    adder_to_index(vm, args[0]);
    return NONE;
}
ADDER_NATIVE(micropython_kbd_intr, "kbd_intr(chr, /)",
             "Sets the character of the console that raises KeyboardInterrupt (3: Ctrl-C); -1: none.") {
    int character = adder_to_int(vm, args[0]);
    if (character < -1 || character > 255) adder_raise(vm, &adder_ValueError, "chr must be -1 or in range(256)");
    vm->interrupt_character = character;
    return NONE;
}
ADDER_NATIVE(micropython_opt_level, "opt_level(level=None, /)",
             "The level at which code is compiled from now on: from 1 on asserts are dropped, from 3 on line numbers.") {
    if (adder_is_unbound(args[0])) return adder_small_int(vm->optimise);
    int level = adder_to_int(vm, args[0]);
    if (level < 0 || level > 255) adder_raise(vm, &adder_ValueError, "level must be in range(256)");
    vm->optimise = (uint8_t)level;
    return NONE;
}
ADDER_NATIVE(micropython_schedule, "schedule(func, arg, /)", "Has func(arg) called soon, between two instructions.") {
    if (!vm_schedule(vm, args[0], args[1])) adder_raise(vm, &adder_RuntimeError, "schedule queue full");
    return NONE;
}

static const AdderMember micropython_members[] = {
    ADDER_MEMBER(RingIO, adder_ring_io_type),
    ADDER_MEMBER_NATIVE(alloc_emergency_exception_buf, micropython_emergency),
    ADDER_MEMBER_NATIVE(const, micropython_const),
    ADDER_MEMBER_NATIVE(heap_lock, micropython_heap_lock),
    ADDER_MEMBER_NATIVE(heap_locked, micropython_heap_locked),
    ADDER_MEMBER_NATIVE(heap_unlock, micropython_heap_unlock),
    ADDER_MEMBER_NATIVE(kbd_intr, micropython_kbd_intr),
    ADDER_MEMBER_NATIVE(mem_current, micropython_mem_current),
    ADDER_MEMBER_NATIVE(mem_info, micropython_mem_info),
    ADDER_MEMBER_NATIVE(mem_peak, micropython_mem_peak),
    ADDER_MEMBER_NATIVE(mem_total, micropython_mem_total),
    ADDER_MEMBER_NATIVE(opt_level, micropython_opt_level),
    ADDER_MEMBER_NATIVE(qstr_info, micropython_qstr_info),
    ADDER_MEMBER_NATIVE(schedule, micropython_schedule),
    ADDER_MEMBER_NATIVE(stack_use, micropython_stack_use),
};
ADDER_MODULE(micropython_module, micropython, micropython_members, "MicroPython's window on the runtime.");
