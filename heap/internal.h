/* internal.h: what the files of the heap share: bit scans over an area's maps, and the phases of a collection.
 *
 * Nothing above heap/ includes it. Blocks are named by their index in their area; a range is [from, to).
 */
#ifndef HEAP_INTERNAL_H
#define HEAP_INTERNAL_H

#include "heap/heap.h"

#define CHUNK_BLOCKS 64u                       /* what one entry of Area.forward stands for */
#define CHUNK_WORDS (CHUNK_BLOCKS / WORD_BITS) /* maps are whole chunks long, bits beyond the last block stay 0 */
#define LARGE_BLOCKS 32u                       /* requests above this search from the beginning of the areas */
#define GROW_FIRST_BLOCKS (512u * 1024u / BLOCK_BYTES)
#define GROW_THRESHOLD_BLOCKS (16u * 1024u) /* a growing heap collects after this many blocks at the earliest */
#define POISON 0xA5

_Static_assert(sizeof(Word) == sizeof(void *), "a word of a map is a machine word");
_Static_assert(CHUNK_BLOCKS % WORD_BITS == 0, "a chunk is made of whole words");

/* ---- bits ---- */
static inline Word bit_of(size_t block) {
    return (Word)1 << (block % WORD_BITS);
}
static inline bool bit_test(const Word *bits, size_t block) {
    return (bits[block / WORD_BITS] & bit_of(block)) != 0;
}
static inline void bit_set(Word *bits, size_t block) {
    bits[block / WORD_BITS] |= bit_of(block);
}
static inline void bit_clear(Word *bits, size_t block) {
    bits[block / WORD_BITS] &= ~bit_of(block);
}
/* The lowest n bits, 1 <= n <= WORD_BITS. */
static inline Word low_bits(size_t n) {
    return ~(Word)0 >> (WORD_BITS - n);
}
static inline unsigned lowest_bit(Word w) {
    return (unsigned)(sizeof w == sizeof(long) ? __builtin_ctzl(w) : __builtin_ctzll(w));
}
static inline unsigned highest_bit(Word w) {
    return (unsigned)WORD_BITS - 1u - (unsigned)(sizeof w == sizeof(long) ? __builtin_clzl(w) : __builtin_clzll(w));
}
/* Written out: without a popcount instruction compilers call a table-driven routine. */
static inline unsigned count_bits(Word w) {
    w -= (w >> 1) & (Word)0x5555555555555555u;
    w = (w & (Word)0x3333333333333333u) + ((w >> 2) & (Word)0x3333333333333333u);
    w = (w + (w >> 4)) & (Word)0x0f0f0f0f0f0f0f0fu;
    return (unsigned)((w * (Word)0x0101010101010101u) >> (WORD_BITS - 8u));
}
void bits_set(Word *bits, size_t from, size_t count);
void bits_clear(Word *bits, size_t from, size_t count);

/* ---- areas (area.c) ---- */
static inline size_t chunks_for(size_t blocks) {
    return (blocks + CHUNK_BLOCKS - 1u) / CHUNK_BLOCKS;
}
static inline size_t area_words(const Area *area) {
    return chunks_for(area->blocks) * CHUNK_WORDS;
}
static inline size_t summary_words(const Area *area) {
    return (area_words(area) + WORD_BITS - 1u) / WORD_BITS;
}
static inline Word taken_word(const Area *area, size_t w) {
    return area->start[w] | area->used[w];
}
static inline Word continued_word(const Area *area, size_t w) {
    return area->used[w] & ~area->start[w];
}
static inline bool block_taken(const Area *area, size_t block) {
    return (taken_word(area, block / WORD_BITS) & bit_of(block)) != 0;
}
static inline bool block_pinned(const Area *area, size_t block) {
    return ((area->pin[block / WORD_BITS] | area->held[block / WORD_BITS]) & bit_of(block)) != 0;
}
static inline void *block_address(const Area *area, size_t block) {
    return area->base + block * BLOCK_BYTES;
}
static inline size_t block_index(const Area *area, uintptr_t address) {
    return (address - (uintptr_t)area->base) / BLOCK_BYTES;
}
static inline bool area_holds(const Area *area, uintptr_t address) {
    return block_index(area, address) < area->blocks;
}
/* The area of an address, or null: an address in flash, in another VM's heap, or none. */
static inline Area *area_of(const Heap *heap, uintptr_t address) {
    const Area *area = heap->areas;
    for (unsigned i = 0; i < heap->area_count; i++, area++) {
        if (area_holds(area, address)) {
            return (Area *)(uintptr_t)area;
        }
    }
    return NULL;
}
/* Each gives the first block of its kind in [from, to), or `to`. */
size_t area_next_free(const Area *area, size_t from, size_t to);
size_t area_next_taken(const Area *area, size_t from, size_t to);
size_t area_next_start(const Area *area, size_t from, size_t to);
size_t area_next_object(const Area *area, size_t from, size_t to);
size_t area_next_pinned(const Area *area, size_t from, size_t to);
size_t area_next_not_continued(const Area *area, size_t from, size_t to);
/* The last first block at or before `block`; `block` must be in use. */
size_t area_start_before(const Area *area, size_t block);
/* The end of the object or buffer that starts at `block`. */
static inline size_t area_extent_end(const Area *area, size_t block) {
    size_t next = block + 1u;
    if (next % WORD_BITS != 0) {
        Word ended = ~continued_word(area, next / WORD_BITS) >> (next % WORD_BITS);
        if (LIKELY(ended != 0)) {
            return next + lowest_bit(ended);
        }
    }
    return area_next_not_continued(area, next, area->blocks);
}
/* The lowest free run of at least n blocks in [from, blocks); its end is not looked for beyond start + most. */
bool area_find_run(const Area *area, size_t from, size_t n, size_t most, size_t *start, size_t *end);
/* Memory of the tables of an area of so many blocks; laying them out. */
size_t area_table_bytes(size_t blocks);
void area_set_up(Area *area, void *base, size_t blocks, size_t reserved_blocks);
size_t area_fit(size_t bytes);
/* In checked builds what is given back is filled with a pattern. */
static inline void area_poison(const Area *area, size_t from, size_t to) {
    if (ADDER_CHECKS && from < to) {
        memset(block_address(area, from), POISON, (to - from) * BLOCK_BYTES);
    }
}

/* The fields that are the same for every heap. */
void heap_start(Heap *heap, AdderVm *vm, const HeapHost *host);

/* ---- memory of a growing heap (reserve.c; board builds leave the file out, then this is null) ---- */
void release_address_space(void *memory, size_t bytes) __attribute__((weak));

/* ---- marking (mark.c) ---- */
/* From the roots and the C stack, until nothing is grey, after_mark included. */
void mark_everything(Heap *heap);
/* What the roots and the C stack refer to becomes grey; returns the work. */
size_t mark_roots(Heap *heap);
/* Visits grey objects until about so many slots are visited. Returns the work; nothing_grey tells the rest. */
size_t mark_some(Heap *heap, size_t units);
bool nothing_grey(Heap *heap);
/* What stands on the mark stack stands in the grey map instead. */
void spill_mark_stack(Heap *heap);
/* Drops everything that marking has done. */
void unmark(Heap *heap);
/* Visits all slots of one object, its head last: a trace function may still look at its own head. */
static inline void visit_slots(Visitor *visitor, Object *object) {
    const Head *head = object->head;
    if (head == NULL) {
        return; /* just allocated, its head is not set yet */
    }
    if (head->slots != NULL && head->slots->trace != NULL) {
        head->slots->trace(visitor, object);
    }
    visitor->value(visitor, (Value *)(void *)&object->head);
}

/* ---- sweeping (sweep.c) ---- */
/* Everything not marked is garbage from now on. */
void sweep_begin(Heap *heap);
/* Sweeps so many words of the maps; true when none is left. */
bool sweep_some(Heap *heap, size_t words);
void sweep_rest(Heap *heap);
static inline bool all_swept(const Area *area) {
    return area->swept == area->blocks;
}

/* ---- steps (step.c) ---- */
typedef struct HeapSteps {
    void (*due)(Heap *heap, size_t n);            /* the allocation of n blocks passes heap->due */
    bool (*step)(Heap *heap, size_t units);
    void (*finish)(Heap *heap);                   /* ends what is under way, in one go */
} HeapSteps;

static inline bool object_flag(const Object *object, unsigned flag) {
    return object->head != NULL && object->head->slots != NULL && (object->head->slots->flags & flag) != 0;
}

/* ---- cycles (collect.c) ---- */
/* Runs a part of a collection, with the C stack above it ready to be scanned; nothing within another one. */
void collector_run(Heap *heap, void (*work)(Heap *heap, size_t argument), size_t argument);
void set_phase(Heap *heap, HeapPhase phase);
/* When a collection is over: growth, the next threshold. */
void cycle_end(Heap *heap);
uint64_t heap_now(const Heap *heap);
static inline void note_longest(const Heap *heap, uint64_t since, uint32_t *longest) {
    uint64_t took = heap_now(heap) - since;
    if (took > *longest) {
        *longest = (uint32_t)took;
    }
}
enum { SLIDE_NEVER = 0 };
#define SLIDE_ALWAYS SIZE_MAX
/* Marks and sweeps; then slides if no free run has `need` blocks, although so many are free in all. */
void collect_cycle(Heap *heap, size_t need);
/* Raises the blocks of a growing heap, at least for `need` more if its reserve allows. */
bool heap_grow(Heap *heap, size_t need);
/* Allocation goes on at the lowest free run. */
static inline void heap_rewind(Heap *heap) {
    heap->cursor_area = 0;
    heap->cursor = heap->limit = 0;
}
/* The compaction proper: wants exact start and used maps, and pins (compact.c). */
void slide_everything(Heap *heap);

#endif
