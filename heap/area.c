/* area.c: one area of blocks and its maps: setting up, and the word-parallel scans everything else is made of.
 *
 * Knows bits and blocks. Does not know objects, heads or marking.
 *
 *     memory of an area:  | blocks, 16 bytes each ... | start used mark pin held grey | grey_summary | forward |
 */
#include "heap/internal.h"

void bits_set(Word *bits, size_t from, size_t count) {
    size_t w = from / WORD_BITS, shift = from % WORD_BITS;
    while (count > 0) {
        size_t here = WORD_BITS - shift < count ? WORD_BITS - shift : count;
        bits[w++] |= low_bits(here) << shift;
        count -= here;
        shift = 0;
    }
}

void bits_clear(Word *bits, size_t from, size_t count) {
    size_t w = from / WORD_BITS, shift = from % WORD_BITS;
    while (count > 0) {
        size_t here = WORD_BITS - shift < count ? WORD_BITS - shift : count;
        bits[w++] &= ~(low_bits(here) << shift);
        count -= here;
        shift = 0;
    }
}

/* A scan looks for the first 1 in a word that is computed from the maps, a word at a time. */
#define DEFINE_SCAN(name, word_expression)                                                                             \
    size_t name(const Area *area, size_t from, size_t to) {                                                            \
        if (from >= to) {                                                                                              \
            return to;                                                                                                 \
        }                                                                                                              \
        size_t w = from / WORD_BITS, last = (to - 1u) / WORD_BITS;                                                     \
        Word found = (word_expression) & (~(Word)0 << (from % WORD_BITS));                                             \
        while (found == 0) {                                                                                           \
            if (w++ == last) {                                                                                         \
                return to;                                                                                             \
            }                                                                                                          \
            found = (word_expression);                                                                                 \
        }                                                                                                              \
        size_t block = w * WORD_BITS + lowest_bit(found);                                                              \
        return block < to ? block : to;                                                                                \
    }
DEFINE_SCAN(area_next_free, ~taken_word(area, w))
DEFINE_SCAN(area_next_taken, taken_word(area, w))
DEFINE_SCAN(area_next_start, area->start[w])
DEFINE_SCAN(area_next_object, area->start[w] & area->used[w])
DEFINE_SCAN(area_next_pinned, area->pin[w] | area->held[w])
DEFINE_SCAN(area_next_not_continued, ~continued_word(area, w))

size_t area_start_before(const Area *area, size_t block) {
    size_t w = block / WORD_BITS;
    Word found = area->start[w] & low_bits(block % WORD_BITS + 1u);
    while (found == 0 && w > 0) {
        found = area->start[--w];
    }
    CHECK(found != 0);
    return found != 0 ? w * WORD_BITS + highest_bit(found) : 0;
}

bool area_find_run(const Area *area, size_t from, size_t n, size_t most, size_t *start, size_t *end) {
    size_t blocks = area->swept;
    if (n > blocks) {
        return false;
    }
    if (most < n) {
        most = n;
    }
    while ((from = area_next_free(area, from, blocks)) <= blocks - n) {
        size_t to = area_next_taken(area, from, most < blocks - from ? from + most : blocks);
        if (to - from >= n) {
            *start = from;
            *end = to;
            return true;
        }
        from = to;
    }
    return false;
}

/* The addresses of the tables may stand on the C stack for long; none is that past the end of the last block, which
 * would hold what lies there. */
#define TABLE_GAP 8u

size_t area_table_bytes(size_t blocks) {
    size_t chunks = chunks_for(blocks), words = chunks * CHUNK_WORDS;
    return TABLE_GAP + (6u * words + (words + WORD_BITS - 1u) / WORD_BITS) * sizeof(Word) + chunks * sizeof(uint32_t);
}

/* The largest number of blocks that fit with their tables into so many bytes from an aligned address on. */
size_t area_fit(size_t bytes) {
    size_t low = 0, high = bytes / BLOCK_BYTES;
    while (low < high) {
        size_t middle = high - (high - low) / 2u;
        if (middle * BLOCK_BYTES + area_table_bytes(middle) <= bytes) {
            low = middle;
        } else {
            high = middle - 1u;
        }
    }
    return low;
}

/* The tables must be zero when they are used first; the caller sees to that. */
void area_set_up(Area *area, void *base, size_t blocks, size_t reserved_blocks) {
    size_t words = chunks_for(reserved_blocks) * CHUNK_WORDS;
    size_t offset = reserved_blocks * BLOCK_BYTES + TABLE_GAP;
    __asm__("" : "+r"(offset)); /* the sum is made before the base is added: see TABLE_GAP */
    Word *table = (Word *)(void *)((uint8_t *)base + offset);
    Word **maps[] = {&area->start, &area->used, &area->mark, &area->pin, &area->held, &area->grey};
    memset(area, 0, sizeof *area);
    area->base = base;
    area->blocks = area->swept = blocks;
    area->reserved_blocks = reserved_blocks;
    for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++, table += words) {
        *maps[i] = table;
    }
    area->grey_summary = table;
    area->forward = (uint32_t *)(void *)(table + (words + WORD_BITS - 1u) / WORD_BITS);
}

/* ---- life of a heap ---- */
size_t heap_fixed_bytes(size_t total) {
    size_t blocks = total / BLOCK_BYTES;
    return blocks * BLOCK_BYTES + area_table_bytes(blocks) + BLOCK_BYTES - 1u; /* any alignment */
}

void heap_start(Heap *heap, AdderVm *vm, const HeapHost *host) {
    memset(heap, 0, sizeof *heap);
    heap->vm = vm;
    heap->host = host;
    heap->enabled = true;
    heap->mark_capacity = MARK_STACK_ENTRIES;
    heap->user_threshold = SIZE_MAX;
    heap->threshold_blocks = heap->due = SIZE_MAX;
    heap->now = host->microseconds;
    heap->marking_flag = host->marking_flag != NULL ? host->marking_flag(vm) : &heap->no_flag;
}

bool heap_add_area(Heap *heap, void *memory, size_t bytes) {
    uint8_t *base = (uint8_t *)(((uintptr_t)memory + BLOCK_BYTES - 1u) & ~(uintptr_t)(BLOCK_BYTES - 1u));
    size_t lost = (size_t)(base - (uint8_t *)memory);
    size_t blocks = bytes > lost ? area_fit(bytes - lost) : 0;
    if (blocks == 0 || heap->area_count == HEAP_AREAS) {
        return false;
    }
    area_set_up(&heap->areas[heap->area_count++], base, blocks, blocks);
    memset(heap->areas[heap->area_count - 1u].start, 0, area_table_bytes(blocks) - TABLE_GAP);
    return true;
}

bool heap_init_fixed(Heap *heap, AdderVm *vm, const HeapHost *host, void *memory, size_t bytes) {
    heap_start(heap, vm, host);
    return heap_add_area(heap, memory, bytes);
}

void heap_free_all(Heap *heap) {
    if (heap->owns_memory && release_address_space != NULL) {
        size_t blocks = heap->areas[0].reserved_blocks;
        release_address_space(heap->areas[0].base, blocks * BLOCK_BYTES + area_table_bytes(blocks));
    }
    memset(heap, 0, sizeof *heap);
}

bool heap_contains(const Heap *heap, const void *address) {
    return area_of(heap, (uintptr_t)address) != NULL;
}

size_t heap_extent(const Heap *heap, const void *start) {
    const Area *area = area_of(heap, (uintptr_t)start);
    if (area == NULL) {
        return 0;
    }
    size_t block = block_index(area, (uintptr_t)start);
    return bit_test(area->start, block) ? (area_extent_end(area, block) - block) * BLOCK_BYTES : 0;
}

size_t heap_total_bytes(const Heap *heap) {
    size_t blocks = 0;
    for (unsigned i = 0; i < heap->area_count; i++) {
        blocks += heap->areas[i].blocks;
    }
    return blocks * BLOCK_BYTES;
}

size_t heap_span(const Heap *heap, uintptr_t *lowest) {
    uintptr_t low = UINTPTR_MAX, high = 0;
    for (unsigned i = 0; i < heap->area_count; i++) {
        const Area *area = &heap->areas[i];
        uintptr_t base = (uintptr_t)area->base, end = base + area->blocks * BLOCK_BYTES;
        low = base < low ? base : low;
        high = end > high ? end : high;
    }
    *lowest = low;
    return high - low;
}

size_t heap_pins(const Heap *heap) {
    size_t pins = 0;
    for (unsigned i = 0; i < heap->area_count; i++) {
        for (size_t w = 0, words = area_words(&heap->areas[i]); w < words; w++) {
            pins += count_bits(heap->areas[i].pin[w]);
        }
    }
    return pins;
}
