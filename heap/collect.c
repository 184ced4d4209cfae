/* collect.c: a whole collection at one stop - mark, sweep, perhaps slide - and the rules of when and of growth.
 *
 * It begins from nothing: marks of a collection in steps that is under way are dropped, for they keep what has died
 * since; a sweep under way is ended first.
 */
#include "heap/internal.h"

static void release_held(Heap *heap) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        memset(area->held, 0, area_words(area) * sizeof(Word));
    }
}

static bool run_exists(const Heap *heap, size_t n) {
    size_t start, end;
    for (unsigned i = 0; i < heap->area_count; i++) {
        if (area_find_run(&heap->areas[i], 0, n, n, &start, &end)) {
            return true;
        }
    }
    return false;
}

static bool slide_helps(const Heap *heap, size_t need) {
    if (need == SLIDE_NEVER || need == SLIDE_ALWAYS) {
        return need == SLIDE_ALWAYS;
    }
    return need <= heap_total_bytes(heap) / BLOCK_BYTES - heap->used_blocks && !run_exists(heap, need);
}

/* Between cycles at most half of a growing heap is live, so that the program runs long between two of them. */
static bool more_than_half_live(const Heap *heap) {
    return heap->used_blocks > heap->areas[0].blocks / 2u;
}

uint64_t heap_now(const Heap *heap) {
    return heap->now != NULL ? heap->now(heap->vm) : 0;
}

void set_phase(Heap *heap, HeapPhase phase) {
    heap->phase = phase;
    *heap->marking_flag = phase == HEAP_MARKING;
}

/* Drops or ends what steps have begun. */
static void leave_steps(Heap *heap) {
    if (heap->phase == HEAP_MARKING) {
        unmark(heap);
    } else if (heap->phase == HEAP_SWEEPING) {
        sweep_rest(heap);
    }
    set_phase(heap, HEAP_IDLE);
}

/* The rest of memory is large enough again before the next collection. */
void cycle_end(Heap *heap) {
    heap->stats.collections++;
    heap->stats.work = heap->cycle_work;
    heap->cycle_work = 0;
    while (heap->growing && more_than_half_live(heap) && heap_grow(heap, 0)) {
    }
    heap_set_threshold(heap, heap->user_threshold);
    if (heap->host->cycle_ended != NULL) {
        heap->host->cycle_ended(heap->vm);
    }
}

static void slide(Heap *heap) {
    uint64_t since = heap_now(heap);
    slide_everything(heap);
    heap->stats.compactions++;
    note_longest(heap, since, &heap->stats.longest_slide);
}

static void run_cycle(Heap *heap, size_t need) {
    uint64_t since = heap_now(heap);
    heap->collecting = heap->holding = true;
    heap_rewind(heap); /* no allocation by the fast path meanwhile */
    leave_steps(heap);
    heap->cycle_work = 0;
    mark_everything(heap);
    sweep_begin(heap);
    sweep_rest(heap);
    heap->stats.full++;
    heap->allocated_since = 0;
    cycle_end(heap);
    if (slide_helps(heap, need)) {
        slide(heap);
    }
    release_held(heap);
    heap_rewind(heap);
    heap->collecting = heap->holding = false;
    note_longest(heap, since, &heap->stats.longest_full);
}

bool heap_step(Heap *heap, size_t units) {
    if (heap->steps != NULL) {
        return heap->steps->step(heap, units);
    }
    heap_collect(heap);
    return true;
}

static NOINLINE void scan_above_here(Heap *heap) {
    heap->scan_from = (uintptr_t)__builtin_frame_address(0);
}

/* The C stack is scanned from this frame on: those of the collector itself hold nothing but what they find and leave. */
static NOINLINE void save_registers_and_run(Heap *heap, void (*work)(Heap *heap, size_t argument), size_t argument) {
    __builtin_unwind_init(); /* every register that a caller may keep a value in is saved in this frame */
    scan_above_here(heap);
    work(heap, argument);
    __asm__ volatile("" ::: "memory"); /* no tail call: the frame must stand meanwhile */
}

/* Frames have gaps, in which stand addresses that earlier calls left. */
static NOINLINE void scrub_stack_below(void) {
    Word room[64];
    memset(room, 0, sizeof room);
    __asm__ volatile("" : : "r"(room) : "memory"); /* it is used, as far as the compiler knows */
}

void collector_run(Heap *heap, void (*work)(Heap *heap, size_t argument), size_t argument) {
    if (!heap->collecting) {
        scrub_stack_below();
        save_registers_and_run(heap, work, argument);
    }
}

void collect_cycle(Heap *heap, size_t need) {
    collector_run(heap, run_cycle, need);
}

void heap_make_room(Heap *heap, size_t bytes) {
    size_t n = bytes / BLOCK_BYTES + LARGE_BLOCKS; /* and some for the owner */
    if (bytes <= LARGE_BLOCKS * BLOCK_BYTES || !heap->enabled || heap->locked != 0 || heap->growing) {
        return;
    }
    if (!run_exists(heap, n)) {
        collect_cycle(heap, n);
    }
    heap_rewind(heap);
}

void heap_collect(Heap *heap) {
    collect_cycle(heap, SLIDE_NEVER);
}

void heap_compact(Heap *heap) {
    collect_cycle(heap, SLIDE_ALWAYS);
}

/* The new blocks' maps are zero already: the reserve was never touched there. */
bool heap_grow(Heap *heap, size_t need) {
    Area *area = &heap->areas[0];
    if (!heap->growing || area->blocks == area->reserved_blocks || need > area->reserved_blocks - heap->used_blocks) {
        return false;
    }
    size_t blocks = area->blocks;
    do {
        blocks = blocks <= area->reserved_blocks / 2u ? blocks * 2u : area->reserved_blocks;
    } while (blocks - area->blocks < need && blocks < area->reserved_blocks);
    if (area->large_from == area->blocks && area->large_from > LARGE_BLOCKS) {
        area->large_from -= LARGE_BLOCKS; /* a short run at the old end may have become a long one */
    }
    area->swept = area->swept == area->blocks ? blocks : area->swept;
    area->blocks = blocks;
    return true;
}

/* In steps, a collection of a fixed heap begins when three quarters of what was free are given out. */
static size_t natural_threshold(const Heap *heap) {
    size_t used = heap->used_blocks;
    if (heap->growing) {
        size_t blocks = used > GROW_THRESHOLD_BLOCKS ? used : GROW_THRESHOLD_BLOCKS;
        return heap->incremental ? blocks - blocks / 8u : blocks;
    }
    size_t free_blocks = heap_total_bytes(heap) / BLOCK_BYTES - used;
    return heap->incremental ? free_blocks - free_blocks / 4u : SIZE_MAX;
}

void heap_set_threshold(Heap *heap, size_t user_bytes_or_max) {
    size_t blocks = natural_threshold(heap);
    if (user_bytes_or_max != SIZE_MAX && user_bytes_or_max / BLOCK_BYTES < blocks) {
        blocks = user_bytes_or_max / BLOCK_BYTES;
    }
    heap->user_threshold = user_bytes_or_max;
    heap->threshold_blocks = blocks;
    if (heap->phase == HEAP_IDLE) {
        heap->due = blocks;
    }
    heap->limit = heap->cursor; /* the current run was cut to the old threshold */
}

void heap_pin(Heap *heap, void *object) {
    Area *area = area_of(heap, (uintptr_t)object);
    if (area != NULL) {
        size_t block = block_index(area, (uintptr_t)object);
        CHECK(block_taken(area, block));
        bit_set(area->pin, area_start_before(area, block));
    }
}
