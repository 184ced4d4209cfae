/* gc.c: the module gc: the collector's window. Knows the heap and, of the VM, its configuration only. */
#include "vm/vm.h"

/* A free run this small in proportion to what is free makes compaction worth its time. */
#define WORTH_COMPACTING(figures) ((figures).largest_free * BLOCK_BYTES < (figures).free - (figures).free / 4)

static Value collected(Vm *vm, size_t used_before) {
    adder_poll(vm); /* finalizers of what was found dead */
    size_t used = vm->heap.used_blocks;
    if (vm->config.integer_constants) return NONE; /* a board's prompt shows nothing */
    return adder_small_int(used < used_before ? (intptr_t)(used_before - used) : 0);
}

ADDER_NATIVE(gc_collect, "collect(generation=2)",
             "Frees what nothing refers to any more and compacts a fragmented heap. Returns the number of freed blocks.") {
    if (!adder_is_unbound(args[0])) adder_to_index(vm, args[0]);
    size_t used_before = vm->heap.used_blocks;
    heap_collect(&vm->heap);
    if (!vm->heap.growing) {
        HeapFigures figures = heap_figures(&vm->heap);
        if (WORTH_COMPACTING(figures)) heap_compact(&vm->heap);
    }
    return collected(vm, used_before);
}
ADDER_NATIVE(gc_compact, "compact()", "Collects, then slides together everything that can move.") {
    size_t used_before = vm->heap.used_blocks;
    heap_compact(&vm->heap);
    return collected(vm, used_before);
}
ADDER_NATIVE(gc_disable, "disable()", "No automatic collections, until memory runs out.") {
    vm->heap.enabled = false;
    return NONE;
}
ADDER_NATIVE(gc_enable, "enable()", "Automatic collections.") {
    vm->heap.enabled = true;
    return NONE;
}
ADDER_NATIVE(gc_isenabled, "isenabled()", "Whether automatic collections are on.") {
    return adder_bool(vm->heap.enabled);
}
ADDER_NATIVE(gc_mem_alloc, "mem_alloc()", "Bytes of the heap in use, garbage not yet collected included.") {
    return adder_int_unsigned(vm, heap_used_bytes(&vm->heap));
}
ADDER_NATIVE(gc_mem_free, "mem_free()", "Bytes of the heap that are free.") {
    return adder_int_unsigned(vm, heap_total_bytes(&vm->heap) - heap_used_bytes(&vm->heap));
}
ADDER_NATIVE(gc_threshold, "threshold(amount=None, /)",
             "Without argument: the bytes after whose allocation a collection is due, -1 when none is set. With one: "
             "sets it; -1 takes it away.") {
    if (adder_is_unbound(args[0]) || adder_is_none(args[0])) {
        size_t bytes = vm->heap.user_threshold;
        return bytes == SIZE_MAX ? adder_small_int(-1) : adder_int_unsigned(vm, bytes);
    }
    intptr_t bytes = adder_to_index(vm, args[0]);
    heap_set_threshold(&vm->heap, bytes < 0 ? SIZE_MAX : (size_t)bytes);
    return NONE;
}

static const AdderMember gc_members[] = {
    ADDER_MEMBER_NATIVE(collect, gc_collect),     ADDER_MEMBER_NATIVE(compact, gc_compact),
    ADDER_MEMBER_NATIVE(disable, gc_disable),     ADDER_MEMBER_NATIVE(enable, gc_enable),
    ADDER_MEMBER_NATIVE(isenabled, gc_isenabled), ADDER_MEMBER_NATIVE(mem_alloc, gc_mem_alloc),
    ADDER_MEMBER_NATIVE(mem_free, gc_mem_free),   ADDER_MEMBER_NATIVE(threshold, gc_threshold),
};
ADDER_MODULE(gc_module, gc, gc_members, "The garbage collector.");
