/* reach.c: questions about what is reached from where. They use the maps of marking, so no collection may be under way;
 * nothing is allocated meanwhile.
 */
#include "heap/internal.h"

#define FARTHEST 4096u /* levels of a search: an object behind a longer chain is not found */

/* ---- how much a value holds ---- */
static size_t marked_blocks(const Heap *heap) {
    size_t blocks = 0;
    for (unsigned i = 0; i < heap->area_count; i++) {
        for (size_t w = 0, words = area_words(&heap->areas[i]); w < words; w++) {
            blocks += count_bits(heap->areas[i].mark[w]);
        }
    }
    return blocks;
}

size_t heap_reach(Heap *heap, Value v) {
    CHECK(heap->phase == HEAP_IDLE);
    size_t before = marked_blocks(heap);
    heap_mark_value(heap, v);
    heap_drain(heap);
    return (marked_blocks(heap) - before) * BLOCK_BYTES;
}

void heap_reach_forget(Heap *heap) {
    unmark(heap);
}

/* ---- by what an object is held ---- */
typedef struct Search {
    Visitor visitor;
    Heap *heap;
    uintptr_t target;
    const Value *skip, *skip_end; /* slots that do not count */
    const void *found;            /* the slot */
} Search;

/* The next level stands in the held map; the level that is looked at in the grey map. */
static void look(Search *search, const void *slot, uintptr_t address) {
    if (address == search->target && search->found == NULL) {
        search->found = slot;
    }
    Area *area = area_of(search->heap, address);
    if (area == NULL || bit_test(area->mark, block_index(area, address))) {
        return;
    }
    size_t block = block_index(area, address);
    bit_set(area->mark, block);
    if (bit_test(area->used, block)) {
        bit_set(area->held, block);
    }
}

static void look_at_values(Visitor *visitor, Value *slots, size_t count) {
    Search *search = (Search *)visitor;
    for (size_t i = 0; i < count; i++) {
        bool skipped = &slots[i] >= search->skip && &slots[i] < search->skip_end;
        if (adder_is_object(slots[i]) && !skipped) {
            look(search, &slots[i], slots[i].bits);
        }
    }
}

static void look_at_value(Visitor *visitor, Value *slot) {
    look_at_values(visitor, slot, 1);
}

static void look_at_buffer(Visitor *visitor, void **slot) {
    look((Search *)visitor, slot, (uintptr_t)*slot);
}

static bool next_level(Heap *heap) {
    bool any = false;
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        for (size_t w = 0, words = area_words(area); w < words; w++) {
            area->grey[w] = area->held[w];
            area->held[w] = 0;
            any |= area->grey[w] != 0;
        }
    }
    return any;
}

static Object *search_level(Search *search) {
    for (unsigned i = 0; i < search->heap->area_count; i++) {
        Area *area = &search->heap->areas[i];
        for (size_t w = 0, words = area_words(area); w < words; w++) {
            for (; area->grey[w] != 0; area->grey[w] &= area->grey[w] - 1u) {
                Object *object = block_address(area, w * WORD_BITS + lowest_bit(area->grey[w]));
                visit_slots(&search->visitor, object);
                if (search->found != NULL) {
                    return object;
                }
            }
        }
    }
    return NULL;
}

/* Level by level from the roots, so the first that refers to the target is on a shortest way to it. */
Object *heap_parent(Heap *heap, const void *target, const Value *skip, const Value *skip_end, const void **slot) {
    Search search = {{look_at_value, look_at_values, look_at_buffer, heap->vm}, heap, (uintptr_t)target, skip, skip_end,
                     NULL};
    Object *parent = NULL;
    CHECK(heap->phase == HEAP_IDLE);
    heap->host->roots(heap->vm, &search.visitor);
    for (unsigned level = 0; search.found == NULL && level < FARTHEST && next_level(heap); level++) {
        parent = search_level(&search);
    }
    unmark(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        memset(heap->areas[i].held, 0, area_words(&heap->areas[i]) * sizeof(Word));
    }
    *slot = search.found;
    return parent;
}

/* ---- the slots of one object ---- */
void heap_visit(Visitor *visitor, Object *object) {
    visit_slots(visitor, object);
}
