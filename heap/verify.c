/* verify.c: asserts in code what heap.h says in prose. Works at any time outside of a step or collection; changes
 * nothing, but that what stands on the mark stack stands in the grey map afterwards.
 *
 * While marking in steps is under way: no object that is marked and not grey refers to one that is not marked.
 */
#include "heap/internal.h"

#define VERIFY(condition) ((condition) ? (void)0 : adder_check_failed("heap: " #condition, __FILE__, __LINE__))

typedef struct Verifier {
    Visitor visitor;
    Heap *heap;
} Verifier;

static void verify_address(const Heap *heap, uintptr_t address) {
    const Area *area = area_of(heap, address);
    if (area != NULL) {
        uintptr_t offset_in_block = (address - (uintptr_t)area->base) % BLOCK_BYTES;
        bool slot_is_a_start = offset_in_block == 0 && bit_test(area->start, block_index(area, address));
        VERIFY(slot_is_a_start);
    }
}

static void verify_object_address(const Heap *heap, uintptr_t address) {
    const Area *area = area_of(heap, address);
    verify_address(heap, address);
    if (area != NULL) {
        bool slot_is_an_object = bit_test(area->used, block_index(area, address));
        VERIFY(slot_is_an_object);
    }
}

static void visit_value(Visitor *visitor, Value *slot) {
    if (adder_is_object(*slot)) {
        verify_object_address(((Verifier *)visitor)->heap, slot->bits);
    }
}

static void visit_values(Visitor *visitor, Value *slots, size_t count) {
    for (size_t i = 0; i < count; i++) {
        visit_value(visitor, &slots[i]);
    }
}

static void visit_buffer(Visitor *visitor, void **slot) {
    verify_address(((Verifier *)visitor)->heap, (uintptr_t)*slot);
}

/* What the sweep will leave of a word of the maps. */
static Word live_word(const Heap *heap, const Area *area, size_t w, Word word) {
    return heap->phase == HEAP_SWEEPING && w * WORD_BITS >= area->swept ? word & area->mark[w] : word;
}

static void verify_marks(const Heap *heap, const Area *area, size_t w) {
    if (heap->phase == HEAP_IDLE || (heap->phase == HEAP_SWEEPING && w * WORD_BITS < area->swept)) {
        VERIFY(area->mark[w] == 0);
    }
    VERIFY((area->mark[w] & ~taken_word(area, w)) == 0);
    VERIFY((area->grey[w] & ~area->mark[w]) == 0);
    VERIFY(area->held[w] == 0);
    if (heap->phase != HEAP_MARKING) {
        VERIFY(area->grey[w] == 0 && area->grey_summary[w / WORD_BITS] == 0);
    }
}

/* No block is a further one of nothing; what is pinned starts there; nothing is left over from a collection. */
static size_t verify_maps(const Heap *heap, const Area *area) {
    size_t words = area_words(area), taken = 0;
    Word before = 0; /* whether the last block of the word before is taken */
    for (size_t w = 0; w < words; w++) {
        Word here = live_word(heap, area, w, taken_word(area, w));
        Word left = here << 1 | before;
        VERIFY((live_word(heap, area, w, continued_word(area, w)) & ~left) == 0);
        VERIFY((area->pin[w] & ~area->start[w]) == 0);
        verify_marks(heap, area, w);
        before = here >> (WORD_BITS - 1u);
        taken += count_bits(taken_word(area, w));
    }
    if (area->blocks % WORD_BITS != 0) {
        VERIFY((taken_word(area, area->blocks / WORD_BITS) & ~low_bits(area->blocks % WORD_BITS)) == 0);
    }
    return taken;
}

static void verify_large_from(const Area *area) {
    size_t start, end;
    bool found = area_find_run(area, 0, LARGE_BLOCKS + 1u, LARGE_BLOCKS + 1u, &start, &end);
    VERIFY(!found || start >= area->large_from);
}

static void verify_cursor(const Heap *heap) {
    VERIFY(heap->cursor_area < heap->area_count);
    const Area *area = &heap->areas[heap->cursor_area];
    VERIFY(heap->cursor <= heap->limit && heap->limit <= area->blocks);
    VERIFY(area_next_taken(area, heap->cursor, heap->limit) == heap->limit);
}

static void verify_objects(Heap *heap, const Area *area) {
    Verifier verifier = {{visit_value, visit_values, visit_buffer, heap->vm}, heap};
    for (size_t block = 0; (block = area_next_object(area, block, area->blocks)) < area->blocks; block++) {
        if (heap->phase == HEAP_SWEEPING && block >= area->swept && !bit_test(area->mark, block)) {
            continue;
        }
        Object *object = block_address(area, block);
        VERIFY(((uintptr_t)object->head & 7u) == 0);
        verify_object_address(heap, (uintptr_t)object->head);
        VERIFY(object->head == NULL || object->head->slots != NULL);
        visit_slots(&verifier.visitor, object);
    }
}

/* ---- colours ---- */
static void require_marked(const Heap *heap, uintptr_t address) {
    const Area *area = area_of(heap, address);
    bool black_refers_to_no_white = area == NULL || bit_test(area->mark, block_index(area, address));
    VERIFY(black_refers_to_no_white);
}

static void visit_black_values(Visitor *visitor, Value *slots, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (adder_is_object(slots[i])) {
            require_marked(((Verifier *)visitor)->heap, slots[i].bits);
        }
    }
}

static void visit_black_value(Visitor *visitor, Value *slot) {
    visit_black_values(visitor, slot, 1);
}

static void visit_black_buffer(Visitor *visitor, void **slot) {
    require_marked(((Verifier *)visitor)->heap, (uintptr_t)*slot);
}

static void verify_colours(Heap *heap, const Area *area) {
    Verifier verifier = {{visit_black_value, visit_black_values, visit_black_buffer, heap->vm}, heap};
    for (size_t block = 0; (block = area_next_object(area, block, area->blocks)) < area->blocks; block++) {
        Object *object = block_address(area, block);
        if (bit_test(area->mark, block) && !bit_test(area->grey, block) && object != heap->partial) {
            visit_slots(&verifier.visitor, object);
        }
    }
}

void heap_verify(Heap *heap) {
    size_t taken = 0;
    VERIFY(!heap->collecting);
    spill_mark_stack(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        taken += verify_maps(heap, &heap->areas[i]);
        verify_large_from(&heap->areas[i]);
    }
    VERIFY(taken == heap->used_blocks);
    verify_cursor(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        verify_objects(heap, &heap->areas[i]);
        if (heap->phase == HEAP_MARKING) {
            verify_colours(heap, &heap->areas[i]);
        }
    }
    Verifier verifier = {{visit_value, visit_values, visit_buffer, heap->vm}, heap};
    heap->host->roots(heap->vm, &verifier.visitor);
}
