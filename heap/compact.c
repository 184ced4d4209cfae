/* compact.c: slides live objects and buffers towards the beginning of their area, around those that must not move.
 *
 * Knows the maps and how to visit slots. It runs after the sweep, when the maps say exactly what is alive.
 * After the Compressor (Kermany and Petrank, PLDI 2006): where something goes is computed from the maps, not stored in
 * it. Objects keep their order. Each goes to the next place, from the end of the one before it, that is long enough
 * before the next pinned extent. As all that lies before it fitted in front of it already, this is never above its
 * old place; so moving in address order overwrites nothing that is still to be moved.
 *
 *     forward[c]   for the chunk of 64 blocks c: the new block of the first extent that starts in c and moves.
 *                  FORWARD_SIMPLE: nothing pinned starts in c or lies among the new places of its extents, so the
 *                  others follow without gaps, and the new block of any is forward[c] + the blocks in use from the
 *                  first start in c up to it. Without the flag the placing is done again for the chunk.
 *
 * Each slot must be visited exactly once: a second visit would forward an address that is new already.
 */
#include "heap/internal.h"

#define FORWARD_SIMPLE 0x80000000u

/* Where the next extent goes. */
typedef struct Slide {
    const Area *area;
    size_t next;               /* the first block that is free for it */
    size_t pin_start, pin_end; /* the first pinned extent at or after `next`; pin_start SIZE_MAX: there is none */
} Slide;

static void find_pin(Slide *slide, size_t from) {
    const Area *area = slide->area;
    slide->pin_start = area_next_pinned(area, from, area->blocks);
    if (slide->pin_start == area->blocks) {
        slide->pin_start = SIZE_MAX;
    } else {
        slide->pin_end = area_extent_end(area, slide->pin_start);
    }
}

static Slide slide_from(const Area *area, size_t block) {
    Slide slide = {area, block, 0, 0};
    find_pin(&slide, block);
    return slide;
}

static inline size_t place(Slide *slide, size_t n) {
    while (UNLIKELY(n > slide->pin_start - slide->next)) {
        slide->next = slide->pin_end;
        find_pin(slide, slide->pin_end);
    }
    size_t block = slide->next;
    slide->next += n;
    return block;
}

/* ---- planning ---- */
static inline uint64_t chunk_bits(const Word *bits, size_t chunk) {
    const Word *w = bits + chunk * CHUNK_WORDS;
    return CHUNK_WORDS == 1u ? w[0] : (uint64_t)w[0] | (uint64_t)w[CHUNK_WORDS - 1u] << (CHUNK_BLOCKS - WORD_BITS);
}

static void plan(Area *area) {
    Slide slide = slide_from(area, 0);
    size_t chunk = SIZE_MAX, expected = 0;
    for (size_t block = 0; (block = area_next_start(area, block, area->blocks)) < area->blocks;) {
        size_t end = area_extent_end(area, block);
        if (!block_pinned(area, block)) {
            size_t to = place(&slide, end - block);
            CHECK(to <= block);
            if (chunk != block / CHUNK_BLOCKS) {
                chunk = block / CHUNK_BLOCKS;
                bool simple = (chunk_bits(area->pin, chunk) | chunk_bits(area->held, chunk)) == 0;
                area->forward[chunk] = (uint32_t)to | (simple ? FORWARD_SIMPLE : 0u);
            } else if (to != expected) {
                area->forward[chunk] &= ~FORWARD_SIMPLE;
            }
            expected = to + (end - block);
        }
        block = end;
    }
}

static NOINLINE size_t forward_again(const Area *area, size_t block) {
    size_t chunk = block / CHUNK_BLOCKS;
    Slide slide = slide_from(area, area->forward[chunk]);
    for (size_t other = chunk * CHUNK_BLOCKS; (other = area_next_start(area, other, block)) < block;) {
        size_t end = area_extent_end(area, other);
        if (!block_pinned(area, other)) {
            place(&slide, end - other);
        }
        other = end;
    }
    return place(&slide, area_extent_end(area, block) - block);
}

static inline unsigned count_bits64(uint64_t bits) {
    return WORD_BITS == 64u ? count_bits((Word)bits)
                            : count_bits((Word)bits) + count_bits((Word)(bits >> (CHUNK_BLOCKS - WORD_BITS)));
}

/* The new block of a live extent. */
static inline size_t forward(const Area *area, size_t block) {
    if (block_pinned(area, block)) {
        return block;
    }
    size_t chunk = block / CHUNK_BLOCKS;
    uint32_t to = area->forward[chunk];
    if (UNLIKELY((to & FORWARD_SIMPLE) == 0)) {
        return forward_again(area, block);
    }
    uint64_t starts = chunk_bits(area->start, chunk), taken = starts | chunk_bits(area->used, chunk);
    uint64_t before = ((uint64_t)1 << (block % CHUNK_BLOCKS)) - 1u;
    uint64_t since_first = ~((starts & (~starts + 1u)) - 1u);
    return (to & ~FORWARD_SIMPLE) + count_bits64(taken & before & since_first);
}

/* ---- updating slots ---- */
typedef struct Updater {
    Visitor visitor;
    Heap *heap;
} Updater;

static inline uintptr_t new_address(const Heap *heap, uintptr_t address) {
    const Area *area = area_of(heap, address);
    if (area == NULL) {
        return address;
    }
    size_t block = block_index(area, address);
    CHECK(bit_test(area->start, block));
    return (uintptr_t)block_address(area, forward(area, block));
}

static inline void update_value(Heap *heap, Value *slot) {
    if (adder_is_object(*slot)) {
        uintptr_t address = new_address(heap, slot->bits);
        if (address != slot->bits) { /* what does not move may stand in memory that cannot be written */
            slot->bits = address;
        }
    }
}

static void visit_value(Visitor *visitor, Value *slot) {
    update_value(((Updater *)visitor)->heap, slot);
}

static void visit_values(Visitor *visitor, Value *slots, size_t count) {
    Heap *heap = ((Updater *)visitor)->heap;
    for (; count > 0; count--, slots++) {
        update_value(heap, slots);
    }
}

static void visit_buffer(Visitor *visitor, void **slot) {
    uintptr_t address = new_address(((Updater *)visitor)->heap, (uintptr_t)*slot);
    if (address != (uintptr_t)*slot) {
        *slot = (void *)address;
    }
}

static void update_slots(Heap *heap) {
    Updater updater = {{visit_value, visit_values, visit_buffer, heap->vm}, heap};
    for (unsigned i = 0; i < heap->area_count; i++) {
        const Area *area = &heap->areas[i];
        for (size_t block = 0; (block = area_next_object(area, block, area->blocks)) < area->blocks; block++) {
            visit_slots(&updater.visitor, block_address(area, block));
        }
    }
    /* weak tables first: their buffers are roots, and contents are visited before the slot that holds the buffer */
    if (heap->host->weak_slots != NULL) {
        heap->host->weak_slots(heap->vm, &updater.visitor);
    }
    heap->host->roots(heap->vm, &updater.visitor);
}

/* ---- moving ---- */
static void move_extent(Area *area, size_t block, size_t n, size_t to) {
    bool object = bit_test(area->used, block);
    memmove(block_address(area, to), block_address(area, block), n * BLOCK_BYTES);
    area_poison(area, to + n > block ? to + n : block, block + n);
    bit_clear(area->start, block);
    bits_clear(area->used, block, n);
    bit_set(area->start, to);
    bits_set(area->used, to + !object, n - !object);
}

/* The placing of plan(), done once more; the maps change only below what is still to be looked at. */
static size_t move_area(Area *area) {
    Slide slide = slide_from(area, 0);
    size_t moved = 0;
    for (size_t block = 0; (block = area_next_start(area, block, area->blocks)) < area->blocks;) {
        size_t end = area_extent_end(area, block);
        if (!block_pinned(area, block)) {
            size_t to = place(&slide, end - block);
            if (to != block) {
                move_extent(area, block, end - block, to);
                moved += end - block;
            }
        }
        block = end;
    }
    return moved * BLOCK_BYTES;
}

void slide_everything(Heap *heap) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        plan(&heap->areas[i]);
    }
    update_slots(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        heap->stats.moved_bytes += move_area(&heap->areas[i]);
        heap->areas[i].large_from = 0;
    }
}
