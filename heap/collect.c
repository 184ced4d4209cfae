/* collect.c: the cycle of a collection - mark, sweep, perhaps slide - and the rules of when and of growth.
 *
 * Sweeping looks at no object: marks stand for whole extents, so the new maps are the old ones masked by the marks.
 */
#include "heap/internal.h"

/* In checked builds: fills what the sweep is about to free. */
static void poison_unmarked(const Area *area) {
    for (size_t block = 0; (block = area_next_start(area, block, area->blocks)) < area->blocks;) {
        size_t end = area_extent_end(area, block);
        if (!bit_test(area->mark, block)) {
            area_poison(area, block, end);
        }
        block = end;
    }
}

static size_t sweep_area(Area *area) {
    size_t live = 0;
    if (ADDER_CHECKS) {
        poison_unmarked(area);
    }
    for (size_t w = 0, words = area_words(area); w < words; w++) {
        Word mark = area->mark[w];
        area->mark[w] = 0;
        area->start[w] &= mark;
        area->used[w] &= mark;
        area->pin[w] &= mark;
        live += count_bits(mark);
    }
    area->large_from = 0;
    return live;
}

static void sweep(Heap *heap) {
    heap->used_blocks = 0;
    for (unsigned i = 0; i < heap->area_count; i++) {
        heap->used_blocks += sweep_area(&heap->areas[i]);
    }
}

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

static NOINLINE void run_cycle(Heap *heap, size_t need) {
    heap->collecting = true;
    heap_rewind(heap);
    mark_everything(heap);
    sweep(heap);
    heap->stats.collections++;
    while (heap->growing && more_than_half_live(heap) && heap_grow(heap, 0)) {
    }
    if (slide_helps(heap, need)) {
        slide_everything(heap);
        heap->stats.compactions++;
    }
    release_held(heap);
    heap_rewind(heap);
    heap->allocated_since = 0;
    heap_set_threshold(heap, heap->user_threshold);
    heap->collecting = false;
}

static NOINLINE void scan_above_here(Heap *heap) {
    heap->scan_from = (uintptr_t)__builtin_frame_address(0);
}

/* The C stack is scanned from this frame on: those of the collector itself hold nothing but what they find and leave. */
static NOINLINE void save_registers_and_run(Heap *heap, size_t need) {
    __builtin_unwind_init(); /* every register that a caller may keep a value in is saved in this frame */
    scan_above_here(heap);
    run_cycle(heap, need);
    __asm__ volatile("" ::: "memory"); /* no tail call: the frame must stand meanwhile */
}

/* Frames have gaps, in which stand addresses that earlier calls left. */
static NOINLINE void scrub_stack_below(void) {
    Word room[64];
    memset(room, 0, sizeof room);
    __asm__ volatile("" : : "r"(room) : "memory"); /* it is used, as far as the compiler knows */
}

void collect_cycle(Heap *heap, size_t need) {
    if (!heap->collecting) {
        scrub_stack_below();
        save_registers_and_run(heap, need);
    }
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
    area->blocks = blocks;
    return true;
}

void heap_set_threshold(Heap *heap, size_t user_bytes_or_max) {
    size_t blocks = SIZE_MAX;
    if (heap->growing) {
        blocks = heap->used_blocks > GROW_THRESHOLD_BLOCKS ? heap->used_blocks : GROW_THRESHOLD_BLOCKS;
    }
    if (user_bytes_or_max != SIZE_MAX && user_bytes_or_max / BLOCK_BYTES < blocks) {
        blocks = user_bytes_or_max / BLOCK_BYTES;
    }
    heap->user_threshold = user_bytes_or_max;
    heap->threshold_blocks = blocks;
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
