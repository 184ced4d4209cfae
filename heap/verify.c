/* verify.c: asserts in code what heap.h says in prose. Changes nothing; works at any time outside of a collection.
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

/* No block is a further one of nothing; what is pinned starts there; nothing is left over from a collection. */
static size_t verify_maps(const Area *area) {
    size_t words = area_words(area), taken = 0;
    Word before = 0; /* whether the last block of the word before is taken */
    for (size_t w = 0; w < words; w++) {
        Word here = taken_word(area, w);
        Word left = here << 1 | before;
        VERIFY((continued_word(area, w) & ~left) == 0);
        VERIFY((area->pin[w] & ~area->start[w]) == 0);
        VERIFY((area->mark[w] | area->held[w] | area->grey[w]) == 0);
        VERIFY(area->grey_summary[w / WORD_BITS] == 0);
        before = here >> (WORD_BITS - 1u);
        taken += count_bits(here);
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
        Object *object = block_address(area, block);
        VERIFY(((uintptr_t)object->head & 7u) == 0);
        verify_object_address(heap, (uintptr_t)object->head);
        VERIFY(object->head == NULL || object->head->slots != NULL);
        visit_slots(&verifier.visitor, object);
    }
}

void heap_verify(Heap *heap) {
    size_t taken = 0;
    VERIFY(!heap->collecting && heap->mark_count == 0);
    for (unsigned i = 0; i < heap->area_count; i++) {
        taken += verify_maps(&heap->areas[i]);
        verify_large_from(&heap->areas[i]);
    }
    VERIFY(taken == heap->used_blocks);
    verify_cursor(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        verify_objects(heap, &heap->areas[i]);
    }
    Verifier verifier = {{visit_value, visit_values, visit_buffer, heap->vm}, heap};
    heap->host->roots(heap->vm, &verifier.visitor);
}
