/* allocate.c: giving out and taking back blocks.
 *
 * Small requests bump a cursor through a free run [cursor, limit); the run's end is a taken block, or the point where
 * the next automatic collection is due. The next run is found by scanning the maps from the cursor on, so each block
 * is scanned once between two collections. Requests of more than LARGE_BLOCKS search first fit from the beginning and
 * leave the cursor where it is; Area.large_from says below which block there is no run long enough for any of them.
 */
#include "heap/internal.h"

#define FAST_BLOCKS 8u
#define BLOCKS_PAST_THRESHOLD 64u /* allowed at a time when a collection is due but collecting is switched off */
#define SWEEP_AHEAD_WORDS 64u     /* swept at a time when no run is found in front of it */
#define LARGE_SWEEP_WORDS 1024u
#define STRESS_STEPS 61u          /* stress builds that do both: so many steps between two compactions */

static inline size_t blocks_for(size_t bytes) {
    return bytes == 0 ? 1u : bytes / BLOCK_BYTES + (bytes % BLOCK_BYTES != 0);
}

static inline void count_allocation(Heap *heap, size_t n) {
    heap->used_blocks += n;
    heap->allocated_since += n;
    if (heap->used_blocks > heap->stats.peak_blocks) {
        heap->stats.peak_blocks = heap->used_blocks;
    }
}

/* The current run gives n blocks, 1 <= n <= FAST_BLOCKS. */
static inline __attribute__((always_inline)) void *take_fast(Heap *heap, size_t n, bool object) {
    Area *area = &heap->areas[heap->cursor_area];
    size_t block = heap->cursor, w = block / WORD_BITS, shift = block % WORD_BITS;
    heap->cursor = block + n;
    Word ones = ((Word)1 << n) - 1u, used = object ? ones : ones - 1u;
    area->start[w] |= (Word)1 << shift;
    area->used[w] |= used << shift;
    if (UNLIKELY(shift + n > WORD_BITS)) {
        area->used[w + 1u] |= ones >> (WORD_BITS - shift);
    }
    count_allocation(heap, n);
    uint64_t *memory = block_address(area, block), *end = memory + n * (BLOCK_BYTES / 8u);
    void *result = memory;
    do {
        memory[0] = 0;
        memory[1] = 0;
        memory += 2;
    } while (memory != end);
    return result;
}

/* Blocks were added to an extent, or make a buffer: their marks while a collection in steps is under way. */
static void mark_fresh(const Heap *heap, Area *area, size_t start, size_t from, size_t to) {
    if (heap->phase == HEAP_SWEEPING) {
        from = from > area->swept ? from : area->swept;
    } else if (heap->phase != HEAP_MARKING || (from != start && !bit_test(area->mark, start))) {
        return;
    }
    if (from < to) {
        bits_set(area->mark, from, to - from);
    }
}

/* Any number of blocks anywhere. */
static void *take_at(Heap *heap, Area *area, size_t block, size_t n, bool object) {
    bit_set(area->start, block);
    if (!object) {
        mark_fresh(heap, area, block, block, block + n);
    }
    bits_set(area->used, block + !object, n - !object);
    count_allocation(heap, n);
    return memset(block_address(area, block), 0, n * BLOCK_BYTES);
}

static bool next_run(Heap *heap, size_t n) {
    size_t due = heap->due, since = heap->allocated_since;
    size_t most = since < due ? due - since : BLOCKS_PAST_THRESHOLD;
    size_t from = heap->cursor;
    for (unsigned i = heap->cursor_area; i < heap->area_count; i++, from = 0) {
        Area *area = &heap->areas[i];
        for (;;) {
            if (area_find_run(area, from, n, most, &heap->cursor, &heap->limit)) {
                heap->cursor_area = i;
                return true;
            }
            if (all_swept(area)) {
                break;
            }
            from = area->swept > from + n ? area->swept - n : from;
            sweep_some(heap, SWEEP_AHEAD_WORDS);
        }
    }
    return false;
}

/* First fit; what is not swept yet is swept when nothing is found in front of it, each time twice as much. */
static bool find_large(Heap *heap, Area *area, size_t n, size_t *start, size_t *end) {
    for (size_t words = LARGE_SWEEP_WORDS;; words *= 2u) {
        if (area_find_run(area, area->large_from, LARGE_BLOCKS + 1u, n, start, end)) {
            area->large_from = *start;
            if (*end - *start >= n || area_find_run(area, *end, n, n, start, end)) {
                return true;
            }
        } else if (all_swept(area)) {
            area->large_from = area->blocks;
        }
        if (all_swept(area)) {
            return false;
        }
        sweep_some(heap, words);
    }
}

/* A place that would take the cursor's blocks goes to the end of that run instead. */
static void *take_large(Heap *heap, size_t n, bool object) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        size_t start, end;
        if (!find_large(heap, area, n, &start, &end)) {
            continue;
        }
        if (i == heap->cursor_area && start <= heap->cursor && heap->cursor < end) {
            start = area_next_taken(area, end, area->swept) - n;
            if (heap->limit > start) {
                heap->limit = start;
            }
            if (heap->cursor > heap->limit) {
                heap->cursor = heap->limit;
            }
        }
        return take_at(heap, area, start, n, object);
    }
    return NULL;
}

/* Without collecting or growing. */
static void *take(Heap *heap, size_t n, bool object) {
    if (n > LARGE_BLOCKS) {
        void *large = take_large(heap, n, object);
        if (large != NULL) {
            if (heap->due != SIZE_MAX) {
                heap->limit = heap->cursor; /* the due point came nearer: measure the run again */
            }
            return large;
        }
        return NULL;
    }
    if (heap->limit - heap->cursor < n && !next_run(heap, n)) {
        return NULL;
    }
    size_t block = heap->cursor;
    heap->cursor = block + n;
    return take_at(heap, &heap->areas[heap->cursor_area], block, n, object);
}

/* A heap that can grow does not stop for a collection; in a fixed one what steps have begun is ended first. */
static void *take_beside_steps(Heap *heap, size_t n, bool object) {
    while (heap_grow(heap, n)) {
        void *memory = take(heap, n, object);
        if (memory != NULL) {
            return memory;
        }
    }
    if (heap->phase == HEAP_IDLE || !heap->enabled) {
        return NULL;
    }
    heap->steps->finish(heap);
    heap_rewind(heap);
    return take(heap, n, object);
}

/* The end of the heap is reached, or no run is long enough. */
static NOINLINE void *take_hard(Heap *heap, size_t n, bool object) {
    if (heap->incremental) {
        void *early = take_beside_steps(heap, n, object);
        if (early != NULL) {
            return early;
        }
    }
    if (heap->enabled) {
        collect_cycle(heap, n);
    } else {
        heap_rewind(heap);
    }
    void *memory = take(heap, n, object);
    while (memory == NULL && heap_grow(heap, n)) {
        memory = take(heap, n, object);
    }
    if (memory == NULL && heap->growing && heap->enabled) {
        collect_cycle(heap, n); /* the reserve is used up: now it is like a fixed heap */
        memory = take(heap, n, object);
    }
    if (memory == NULL) {
        heap->stats.failures++;
    }
    return memory;
}

static void stress(Heap *heap) {
    bool steps = (heap->stress_mode & HEAP_STRESS_STEP) != 0 && heap->steps != NULL;
    if (steps) {
        heap->steps->step(heap, heap->step_units);
    }
    if (!steps || ((heap->stress_mode & HEAP_STRESS_COMPACT) != 0 && heap->stats.steps % STRESS_STEPS == 0)) {
        heap_compact(heap);
    }
    heap_verify(heap);
}

/* Whether an allocation may happen at all; the stress builds do their work here. */
static bool permitted(Heap *heap) {
    if (heap->locked != 0 || heap->collecting) {
        return false;
    }
    if (heap->fail_after != 0 && --heap->fail_after == 0) {
        heap->failed_one = true;
        return false;
    }
    if (ADDER_STRESS && heap->stress_every != 0 && ++heap->stress_count >= heap->stress_every) {
        heap->stress_count = 0;
        stress(heap);
    }
    return true;
}

static void *allocate_permitted(Heap *heap, size_t n, bool object) {
    if (heap->enabled && heap->allocated_since > 0 &&
        (heap->allocated_since >= heap->due || n > heap->due - heap->allocated_since)) {
        if (heap->incremental) {
            heap->steps->due(heap, n);
        } else {
            collect_cycle(heap, SLIDE_NEVER);
        }
    }
    void *memory = take(heap, n, object);
    return memory != NULL ? memory : take_hard(heap, n, object);
}

static NOINLINE void *allocate_slowly(Heap *heap, size_t n, bool object) {
    if (!permitted(heap)) {
        heap->stats.failures++;
        return NULL;
    }
    return allocate_permitted(heap, n, object);
}

/* Inlined twice: whether it is an object is a constant then. */
static inline __attribute__((always_inline)) void *allocate(Heap *heap, size_t bytes, bool object) {
    size_t n = blocks_for(bytes);
    bool special = (heap->locked | heap->fail_after) != 0 || (ADDER_STRESS && heap->stress_every != 0) ||
                   (!object && heap->phase == HEAP_MARKING);
    if (LIKELY(n <= FAST_BLOCKS && n <= heap->limit - heap->cursor && !special)) {
        return take_fast(heap, n, object);
    }
    return allocate_slowly(heap, n, object);
}

void *heap_object(Heap *heap, size_t bytes) {
    return allocate(heap, bytes, true);
}

void *heap_buffer(Heap *heap, size_t bytes) {
    return allocate(heap, bytes, false);
}

/* ---- giving back ---- */
/* Blocks [from, to) that are the whole or the tail of one extent become free. */
static void give_back(Heap *heap, Area *area, size_t from, size_t to) {
    size_t n = to - from;
    bits_clear(area->used, from, n);
    if (heap->phase != HEAP_IDLE) {
        bits_clear(area->mark, from, n);
    }
    area_poison(area, from, to);
    heap->used_blocks -= n;
    heap->allocated_since -= n < heap->allocated_since ? n : heap->allocated_since;
    if (to == heap->cursor && area == &heap->areas[heap->cursor_area]) {
        heap->cursor = from; /* the last one allocated: use it again at once */
    }
    size_t lowest = from > LARGE_BLOCKS ? from - LARGE_BLOCKS : 0;
    if (area->large_from > lowest) {
        area->large_from = lowest;
    }
}

void heap_free(Heap *heap, void *object_or_buffer) {
    Area *area = area_of(heap, (uintptr_t)object_or_buffer);
    if (area == NULL || heap->collecting) {
        return; /* null or flash; during a collection (finalizers) the sweep decides */
    }
    size_t block = block_index(area, (uintptr_t)object_or_buffer);
    CHECK(bit_test(area->start, block));
    if (heap->phase == HEAP_MARKING && bit_test(area->mark, block) && bit_test(area->used, block)) {
        ((Object *)object_or_buffer)->head = NULL; /* it may be grey: the next collection frees it */
        return;
    }
    size_t end = area_extent_end(area, block);
    bit_clear(area->start, block);
    bit_clear(area->pin, block);
    give_back(heap, area, block, end);
}

void heap_shrink(Heap *heap, void *object_or_buffer, size_t new_bytes) {
    Area *area = area_of(heap, (uintptr_t)object_or_buffer);
    if (area == NULL || heap->collecting) {
        return;
    }
    size_t block = block_index(area, (uintptr_t)object_or_buffer);
    CHECK(bit_test(area->start, block));
    size_t end = area_extent_end(area, block), n = blocks_for(new_bytes);
    if (n < end - block) {
        give_back(heap, area, block + n, end);
    }
}

/* Makes the extent [block, end) longer if the blocks behind it are free. */
static bool extend_in_place(Heap *heap, Area *area, size_t block, size_t end, size_t n) {
    if (n > area->blocks - block || area_next_taken(area, end, block + n) < block + n) {
        return false;
    }
    size_t new_end = block + n;
    bits_set(area->used, end, new_end - end);
    mark_fresh(heap, area, block, end, new_end);
    count_allocation(heap, new_end - end);
    if (area == &heap->areas[heap->cursor_area] && end <= heap->cursor && heap->cursor < new_end) {
        heap->cursor = new_end;
        if (heap->limit < new_end) {
            heap->limit = new_end;
        }
    }
    return true;
}

void *heap_resize(Heap *heap, void *buffer, size_t old_bytes, size_t new_bytes) {
    if (buffer == NULL) {
        return heap_buffer(heap, new_bytes);
    }
    if (new_bytes <= old_bytes) {
        heap_shrink(heap, buffer, new_bytes);
        return buffer;
    }
    Area *area = area_of(heap, (uintptr_t)buffer);
    CHECK(area != NULL && bit_test(area->start, block_index(area, (uintptr_t)buffer)));
    size_t block = block_index(area, (uintptr_t)buffer), end = area_extent_end(area, block), n = blocks_for(new_bytes);
    CHECK(old_bytes <= (end - block) * BLOCK_BYTES);
    if (n > end - block) {
        if (!permitted(heap)) { /* in stress builds things move here, but not what our own frame points at */
            heap->stats.failures++;
            return NULL;
        }
        end = area_extent_end(area, block);
        if (!extend_in_place(heap, area, block, end, n)) {
            void *fresh = allocate_permitted(heap, n, bit_test(area->used, block));
            if (fresh != NULL) {
                memcpy(fresh, buffer, old_bytes);
                if (heap->phase == HEAP_MARKING && bit_test(area->mark, block)) {
                    heap_mark_value(heap, adder_object(fresh));
                }
                heap_free(heap, buffer);
            }
            return fresh;
        }
    }
    memset((uint8_t *)buffer + old_bytes, 0, n * BLOCK_BYTES - old_bytes);
    return buffer;
}
