/* gc.c: the module gc: the collector's window. Knows the heap and, of the VM, its configuration only. */
#include "module/gc.h"

/* A free run this small in proportion to what is free makes compaction worth its time. */
#define WORTH_COMPACTING(figures) ((figures).largest_free * BLOCK_BYTES < (figures).free / 2)

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
ADDER_NATIVE(gc_step, "step(us=1000, /)",
             "Works on a collection for at most about so many microseconds; begins one if none is under way. Returns "
             "whether one ended.") {
    intptr_t us = adder_is_unbound(args[0]) ? 1000 : adder_to_index(vm, args[0]);
    uint64_t end = vm->port->microseconds(vm) + (us < 0 ? 0 : (uint64_t)us);
    bool ended;
    do ended = heap_step(&vm->heap, vm->heap.step_units != 0 ? vm->heap.step_units : 1);
    while (!ended && vm->port->microseconds(vm) < end);
    adder_poll(vm);
    return adder_bool(ended);
}

ADDER_NATIVE(gc_stats, "stats(reset=False, /)",
             "A dict of what the collector has done. Times are in microseconds; reset: the longest ones begin anew.") {
    Value out = adder_dict(vm);
    const HeapStats s = vm->heap.stats;
    const struct {
        Value name;
        size_t figure;
    } figures[] = {{N(collections), s.collections},      {N(whole), s.full},
                   {N(steps), s.steps},                  {N(ended_early), s.finished_early},
                   {N(compactions), s.compactions},      {N(moved_bytes), s.moved_bytes},
                   {N(longest_step), s.longest_step},    {N(longest_collection), s.longest_full},
                   {N(longest_compaction), s.longest_slide}, {N(work), s.work},
                   {N(failures), s.failures},            {N(peak), s.peak_blocks * BLOCK_BYTES}};
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        adder_dict_store(vm, out, figures[i].name, adder_int_unsigned(vm, figures[i].figure));
    }
    adder_dict_store(vm, out, N(pins), adder_int_unsigned(vm, heap_pins(&vm->heap)));
    if (!adder_is_unbound(args[0]) && adder_truth(vm, args[0])) {
        vm->heap.stats.longest_step = vm->heap.stats.longest_full = vm->heap.stats.longest_slide = 0;
    }
    return out;
}

/* What is loaded so far is packed together at the start of the heap, where later compactions find nothing to move. */
ADDER_NATIVE(gc_freeze, "freeze()", "Collects and packs what is loaded so far together. It stays where it is.") {
    heap_compact(&vm->heap);
    vm->heap.frozen_blocks = vm->heap.used_blocks;
    return NONE;
}
ADDER_NATIVE(gc_unfreeze, "unfreeze()", "Forgets freeze().") {
    vm->heap.frozen_blocks = 0;
    return NONE;
}
ADDER_NATIVE(gc_freeze_count, "get_freeze_count()", "Blocks that were packed together by freeze().") {
    return adder_int_unsigned(vm, vm->heap.frozen_blocks);
}

ADDER_NATIVE(gc_get_count, "get_count()", "(blocks given out since the last collection, 0, 0)") {
    Value items[3] = {adder_int_unsigned(vm, vm->heap.allocated_since), adder_small_int(0), adder_small_int(0)};
    return adder_tuple(vm, 3, items);
}
ADDER_NATIVE(gc_get_stats, "get_stats()", "As CPython's: a list of three dicts; the collector here has one generation.") {
    Value out = adder_list(vm, 0, NULL);
    for (unsigned i = 0; i < 3; i++) {
        Value dict = adder_dict(vm);
        adder_dict_store(vm, dict, N(collections), adder_int_unsigned(vm, i == 2 ? vm->heap.stats.collections : 0));
        adder_dict_store(vm, dict, N(collected), adder_small_int(0));
        adder_dict_store(vm, dict, N(uncollectable), adder_small_int(0));
        adder_list_append(vm, out, dict);
    }
    return out;
}
ADDER_NATIVE(gc_set_debug, "set_debug(flags, /)", "Keeps the flags; they have no effect.") {
    vm->heap.debug_flags = (unsigned)adder_to_index(vm, args[0]);
    return NONE;
}
ADDER_NATIVE(gc_get_debug, "get_debug()", "The flags of set_debug.") {
    return adder_int_unsigned(vm, vm->heap.debug_flags);
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
    ADDER_MEMBER_NATIVE(step, gc_step),           ADDER_MEMBER_NATIVE(stats, gc_stats),
    ADDER_MEMBER_NATIVE(freeze, gc_freeze),       ADDER_MEMBER_NATIVE(unfreeze, gc_unfreeze),
    ADDER_MEMBER_NATIVE(get_freeze_count, gc_freeze_count), ADDER_MEMBER_NATIVE(get_count, gc_get_count),
    ADDER_MEMBER_NATIVE(get_stats, gc_get_stats), ADDER_MEMBER_NATIVE(set_debug, gc_set_debug),
    ADDER_MEMBER_NATIVE(get_debug, gc_get_debug),
#if GC_INSPECTS
    ADDER_MEMBER_NATIVE(get_objects, gc_get_objects), ADDER_MEMBER_NATIVE(get_referents, gc_get_referents),
    ADDER_MEMBER_NATIVE(get_referrers, gc_get_referrers), ADDER_MEMBER_NATIVE(is_tracked, gc_is_tracked),
    ADDER_MEMBER_NATIVE(census, gc_census),       ADDER_MEMBER_NATIVE(snapshot, gc_snapshot),
    ADDER_MEMBER_NATIVE(diff, gc_diff),           ADDER_MEMBER_NATIVE(why, gc_why),
#endif
};
ADDER_MODULE(gc_module, gc, gc_members, "The garbage collector.");
