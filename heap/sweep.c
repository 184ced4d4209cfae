/* sweep.c: what is not marked becomes free.
 *
 * Sweeping looks at no object: marks stand for whole extents, so the new maps are the old ones masked by the marks. It
 * goes through the maps from the first word on, at one go or a part at a time; Area.swept says how far it is. Blocks
 * from there on are not given out: among them are dead ones that the maps still show as taken, and live ones that still
 * have their marks. used_blocks falls as the sweep goes on.
 */
#include "heap/internal.h"

/* In checked builds: fills what the sweep is about to free. */
static void poison_unmarked(const Area *area, size_t from, size_t to) {
    for (size_t block = from; (block = area_next_start(area, block, to)) < to;) {
        size_t end = area_extent_end(area, block);
        if (!bit_test(area->mark, block)) {
            area_poison(area, block, end);
        }
        block = end;
    }
}

/* Words [from, to) of the maps; returns the blocks that became free. */
static size_t sweep_words(Area *area, size_t from, size_t to) {
    size_t freed = 0;
    for (size_t w = from; w < to; w++) {
        Word mark = area->mark[w], dead = taken_word(area, w) & ~mark;
        area->mark[w] = 0;
        if (dead != 0) {
            area->start[w] &= mark;
            area->used[w] &= mark;
            area->pin[w] &= mark;
            freed += count_bits(dead);
        }
    }
    return freed;
}

void sweep_begin(Heap *heap) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        heap->areas[i].swept = 0;
        heap->areas[i].large_from = 0;
    }
    heap->sweep_area = 0;
    heap_rewind(heap);
}

bool sweep_some(Heap *heap, size_t words) {
    while (heap->sweep_area < heap->area_count) {
        Area *area = &heap->areas[heap->sweep_area];
        size_t from = area->swept / WORD_BITS, all = area_words(area), to = all - from < words ? all : from + words;
        if (ADDER_CHECKS) {
            poison_unmarked(area, from * WORD_BITS, to * WORD_BITS < area->blocks ? to * WORD_BITS : area->blocks);
        }
        heap->used_blocks -= sweep_words(area, from, to);
        area->swept = to == all ? area->blocks : to * WORD_BITS;
        words -= to - from;
        if (to < all) {
            return false;
        }
        heap->sweep_area++;
    }
    return true;
}

void sweep_rest(Heap *heap) {
    (void)sweep_some(heap, SIZE_MAX);
}
