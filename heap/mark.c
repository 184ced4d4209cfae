/* mark.c: finding what is alive. Precise from the host's roots, conservative from the C stack.
 *
 * Knows heads and their trace functions. Does not know how memory is given out or moved.
 *
 * White: mark bit clear. Grey: marked, slots still to be visited; it stands on the mark stack, or, when that is full,
 * has its grey bit set, and the word of that bit its own bit in grey_summary. Black: marked and visited. So a full mark
 * stack costs a bit scan of the summary and nothing else.
 *
 * Marking in steps (step.c) uses the same functions with a budget. An object with more slots than that is visited in
 * slices: heap->partial names it and partial_at counts the slots that are done. No black object may refer to a white one
 * when the program runs: the barrier marks what is stored into a marked object.
 */
#include "heap/internal.h"

#define UNCHECKED_BY_ASAN __attribute__((no_sanitize("address")))

typedef struct Marker {
    Visitor visitor;
    Heap *heap;
    size_t work;     /* slots and objects visited */
    size_t slice;    /* slots in a row that may be visited at once */
    size_t skip;     /* of such slots, those done in earlier slices */
    size_t room;     /* slots left of this object's slice */
    size_t done;     /* slots of long rows that are done now */
    bool unfinished; /* the slice ended before the slots did */
} Marker;

/* ---- grey objects ---- */
static NOINLINE void push_grey(Area *area, size_t block) {
    size_t w = block / WORD_BITS, s = w / WORD_BITS;
    bit_set(area->grey, block);
    bit_set(area->grey_summary, w);
    if (area->grey_from > s) {
        area->grey_from = s;
    }
}

static inline void push(Heap *heap, Area *area, size_t block) {
    if (LIKELY(heap->mark_count < heap->mark_capacity)) {
        heap->mark_stack[heap->mark_count++] = block_address(area, block);
    } else {
        push_grey(area, block);
    }
}

static Object *pop_grey(Heap *heap) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        size_t words = summary_words(area);
        for (; area->grey_from < words; area->grey_from++) {
            Word summary = area->grey_summary[area->grey_from];
            if (summary != 0) {
                size_t w = area->grey_from * WORD_BITS + lowest_bit(summary);
                size_t block = w * WORD_BITS + lowest_bit(area->grey[w]);
                bit_clear(area->grey, block);
                if (area->grey[w] == 0) {
                    bit_clear(area->grey_summary, w);
                }
                return block_address(area, block);
            }
        }
    }
    return NULL;
}

static inline Object *pop(Heap *heap) {
    return heap->mark_count > 0 ? heap->mark_stack[--heap->mark_count] : pop_grey(heap);
}

void spill_mark_stack(Heap *heap) {
    while (heap->mark_count > 0) {
        uintptr_t address = (uintptr_t)heap->mark_stack[--heap->mark_count];
        Area *area = area_of(heap, address);
        push_grey(area, block_index(area, address));
    }
}

bool nothing_grey(Heap *heap) {
    if (heap->mark_count != 0 || heap->partial != NULL) {
        return false;
    }
    Object *object = pop_grey(heap);
    if (object != NULL) {
        push_grey(area_of(heap, (uintptr_t)object), block_index(area_of(heap, (uintptr_t)object), (uintptr_t)object));
    }
    return object == NULL;
}

/* ---- one extent ---- */
static inline void mark_block(Heap *heap, Area *area, size_t block) {
    Word bit = bit_of(block);
    size_t w = block / WORD_BITS;
    if ((area->mark[w] & bit) != 0 || UNLIKELY((area->start[w] & bit) == 0)) {
        CHECK((area->start[w] & bit) != 0); /* a slot refers to freed memory, or into the middle of something */
        return;
    }
    size_t n = area_extent_end(area, block) - block;
    if (LIKELY(block % WORD_BITS + n <= WORD_BITS)) {
        area->mark[w] |= low_bits(n) << (block % WORD_BITS);
    } else {
        bits_set(area->mark, block, n);
    }
    if ((area->used[w] & bit) != 0) {
        push(heap, area, block);
    }
}

static inline void mark_address(Heap *heap, uintptr_t address) {
    Area *area = area_of(heap, address);
    if (area != NULL) {
        mark_block(heap, area, block_index(area, address));
    }
}

static inline void mark_value(Heap *heap, Value v) {
    if (adder_is_object(v)) {
        mark_address(heap, v.bits); /* null is in no area */
    }
}

static void visit_value(Visitor *visitor, Value *slot) {
    Marker *marker = (Marker *)visitor;
    marker->work++;
    mark_value(marker->heap, *slot);
}

static inline void mark_values(Heap *heap, const Value *values, size_t count) {
    for (; count > 0; count--, values++) {
        mark_value(heap, *values);
    }
}

/* A part of a long row of slots: the next after those that are done, as many as there is room for. */
static NOINLINE void visit_slice(Marker *marker, const Value *slots, size_t count) {
    size_t from = marker->skip < count ? marker->skip : count;
    size_t n = count - from < marker->room ? count - from : marker->room;
    mark_values(marker->heap, slots + from, n);
    marker->skip -= from;
    marker->room -= n;
    marker->work += n;
    marker->done += from + n;
    marker->unfinished |= from + n < count;
}

static void visit_values(Visitor *visitor, Value *slots, size_t count) {
    Marker *marker = (Marker *)visitor;
    if (UNLIKELY(count > marker->slice)) {
        visit_slice(marker, slots, count);
        return;
    }
    marker->work += count;
    mark_values(marker->heap, slots, count);
}

static void visit_buffer(Visitor *visitor, void **slot) {
    Marker *marker = (Marker *)visitor;
    marker->work++;
    mark_address(marker->heap, (uintptr_t)*slot);
}

static Marker marker_for(Heap *heap) {
    return (Marker){{visit_value, visit_values, visit_buffer, heap->vm}, heap, 0, SIZE_MAX, 0, 0, 0, false};
}

/* Goes on with an object of many slots, for one slice. */
static void visit_partial(Marker *marker) {
    Heap *heap = marker->heap;
    Object *object = heap->partial;
    marker->skip = heap->partial_at;
    marker->room = marker->slice;
    marker->done = 0;
    marker->unfinished = false;
    heap->partial = NULL;
    marker->work++;
    size_t slice = marker->slice;
    marker->slice = object_flag(object, ADDER_SLOTS_TRACE_AT_ONCE) ? SIZE_MAX : slice;
    visit_slots(&marker->visitor, object);
    marker->slice = slice;
    if (marker->unfinished) {
        heap->partial = object;
        heap->partial_at = marker->done;
    }
}

/* A part of the work of a step; a row of slots longer than the whole of it makes its object a partial one. */
size_t mark_some(Heap *heap, size_t units) {
    Marker marker = marker_for(heap);
    marker.slice = units;
    while (marker.work < units) {
        if (heap->partial == NULL) {
            Object *object = pop(heap);
            if (object == NULL) {
                break;
            }
            heap->partial = object;
            heap->partial_at = 0;
        }
        visit_partial(&marker);
    }
    return marker.work;
}

void heap_drain(Heap *heap) {
    Marker marker = marker_for(heap);
    if (heap->partial != NULL) {
        visit_partial(&marker);
    }
    Object *object;
    while ((object = pop(heap)) != NULL) {
        visit_slots(&marker.visitor, object);
        marker.work++;
    }
    heap->cycle_work += marker.work;
}

/* ---- the C stack ---- */
/* Marks what contains this block, and keeps it where it is. */
static void hold(Heap *heap, Area *area, size_t block) {
    if (block_taken(area, block)) {
        size_t start = area_start_before(area, block);
        if (heap->holding) {
            bit_set(area->held, start);
        }
        mark_block(heap, area, start);
    }
}

/* Whether an address just past the end can be all that a loop keeps of it: true of objects that end in an array. To others
 * such an address is only that of their right neighbour. A buffer is known to its owner by its beginning. */
static bool ends_in_array(const Area *area, size_t block) {
    if (!block_taken(area, block)) {
        return false;
    }
    size_t start = area_start_before(area, block);
    if (!bit_test(area->used, start)) {
        return false; /* a buffer */
    }
    const Object *object = (const Object *)block_address(area, start);
    return object->head == NULL || object->head->slots->size == 0;
}

static void hold_word(Heap *heap, uintptr_t word) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        uintptr_t offset = word - (uintptr_t)area->base;
        if (offset > area->blocks * BLOCK_BYTES) {
            continue;
        }
        size_t block = offset / BLOCK_BYTES;
        if (block < area->blocks) {
            hold(heap, area, block);
        }
        bool inside = block < area->blocks && bit_test(area->used, block) && !bit_test(area->start, block);
        if (offset % BLOCK_BYTES == 0 && block > 0 && !inside && ends_in_array(area, block - 1u)) {
            hold(heap, area, block - 1u); /* one past its end */
        }
    }
}

/* From the entry into the collector up to the base of the stack; registers are saved there. */
static NOINLINE UNCHECKED_BY_ASAN void hold_from_stack(Heap *heap) {
    uintptr_t base = heap->host->native_stack_base(heap->vm);
    uintptr_t word = heap->scan_from & ~(uintptr_t)(sizeof(Word) - 1u);
    uintptr_t gap = UINTPTR_MAX, gap_end = UINTPTR_MAX;
    if (heap->host->native_stack_gap != NULL) {
        heap->host->native_stack_gap(heap->vm, word, &gap, &gap_end);
    }
    while (word + sizeof(Word) <= base) {
        if (word >= gap && word < gap_end) {
            word = gap_end & ~(uintptr_t)(sizeof(Word) - 1u);
            heap->host->native_stack_gap(heap->vm, gap_end, &gap, &gap_end);
            continue;
        }
        hold_word(heap, *(volatile uintptr_t *)word);
        word += sizeof(Word);
    }
}

/* ---- all of it ---- */
size_t mark_roots(Heap *heap) {
    Marker marker = marker_for(heap);
    heap->host->roots(heap->vm, &marker.visitor);
    hold_from_stack(heap);
    return marker.work;
}

void mark_everything(Heap *heap) {
    CHECK(heap->mark_count == 0 && heap->mark_capacity <= MARK_STACK_ENTRIES);
    heap->cycle_work += mark_roots(heap);
    heap_drain(heap);
    if (heap->host->after_mark != NULL) {
        heap->host->after_mark(heap->vm);
        heap_drain(heap);
    }
}

bool heap_is_marked(Heap *heap, const void *object) {
    const Area *area = area_of(heap, (uintptr_t)object);
    return area == NULL || bit_test(area->mark, block_index(area, (uintptr_t)object));
}

void heap_mark_value(Heap *heap, Value v) {
    mark_value(heap, v);
}

void unmark(Heap *heap) {
    for (unsigned i = 0; i < heap->area_count; i++) {
        Area *area = &heap->areas[i];
        memset(area->mark, 0, area_words(area) * sizeof(Word));
        memset(area->grey, 0, area_words(area) * sizeof(Word));
        memset(area->grey_summary, 0, summary_words(area) * sizeof(Word));
    }
    heap->mark_count = 0;
    heap->partial = NULL;
}

/* ---- the write barrier ---- */
static inline bool is_marked(const Area *area, uintptr_t address) {
    return area != NULL && bit_test(area->mark, block_index(area, address));
}

void heap_barrier_values(Heap *heap, Object *owner, const Value *values, size_t count) {
    if (heap->phase == HEAP_MARKING && is_marked(area_of(heap, (uintptr_t)owner), (uintptr_t)owner)) {
        mark_values(heap, values, count);
    }
}

/* Everything in it is visited again. */
void heap_barrier(Heap *heap, Object *owner) {
    Area *area = area_of(heap, (uintptr_t)owner);
    if (heap->phase != HEAP_MARKING || !is_marked(area, (uintptr_t)owner)) {
        return;
    }
    if (owner == heap->partial) {
        heap->partial_at = 0;
    } else {
        push_grey(area, block_index(area, (uintptr_t)owner));
    }
}

void heap_barrier_moved(Heap *heap, Object *owner, size_t slots) {
    if (owner == heap->partial) {
        heap->partial_at -= slots < heap->partial_at ? slots : heap->partial_at;
    }
}
