/* heap.h: blocks, allocation, marking, sweeping, compaction, the heap map.
 *
 * The heap knows a head (adder.h), its trace function, and buffers that have no head; it knows no Python type by name
 * and nothing of the VM. What it needs from above stands in HeapHost.
 *
 * A heap is one or more areas of 16-byte blocks, each with bitmaps at the side:
 *
 *     start  used   block is
 *       0      0    free
 *       1      1    the first of an object (its first word is its head)
 *       1      0    the first of a buffer (no head; reached through its owner)
 *       0      1    a further block of the object or buffer to its left
 *
 *     mark   during marking: reached (whole extents are set, so that sweeping is masking words)
 *     pin    first blocks of what must not move: for ever (heap_pin) or, found by the scan of the C stack, for this
 *            cycle (`held`, cleared when the cycle ends)
 *     grey   first blocks of marked objects whose slots are still to be visited and that found no place on the mark
 *            stack; with a summary bitmap above it, so that nothing is ever searched for by scanning the heap
 */
#ifndef HEAP_HEAP_H
#define HEAP_HEAP_H

#include "base/config.h"
#include "base/value.h"

typedef uintptr_t Word; /* of a bitmap */
#define WORD_BITS (sizeof(Word) * 8u)

typedef struct Area {
    uint8_t *base;   /* first block */
    size_t blocks;   /* in use by this heap (grows up to reserved_blocks on hosts) */
    size_t reserved_blocks;
    Word *start, *used, *mark, *pin, *held, *grey, *grey_summary;
    uint32_t *forward; /* compaction: for each 64 blocks, where their first moving object goes */
    size_t large_from; /* no free run of more than 32 blocks starts below it */
    size_t swept;      /* blocks from the first on whose maps are up to date; all, except while a sweep is under way */
    size_t grey_from;  /* no bit is set in the words of grey_summary below this one */
} Area;

typedef struct HeapHost {
    /* Visits every precise root by address: registers, modules, interned constants, ... */
    void (*roots)(AdderVm *vm, Visitor *visitor);
    /* After marking, before sweeping: drop weak entries whose object heap_is_marked denies; resurrect finalizables with
     * heap_mark_value (the heap then drains again). */
    void (*after_mark)(AdderVm *vm);
    /* Compaction: visits the weak slots too (intern table, weak references), by address; caches are flushed. */
    void (*weak_slots)(AdderVm *vm, Visitor *visitor);
    /* Limits of the native stack to scan: called with registers already spilled. Gives the highest address. */
    uintptr_t (*native_stack_base)(AdderVm *vm);
    /* May be null. The lowest part [*start, *end) of the native stack that ends above `from` and needs no scan, because
     * all it holds is in precise roots too: stale words in it would keep and hold objects for long. None: *start = *end =
     * UINTPTR_MAX. */
    void (*native_stack_gap)(AdderVm *vm, uintptr_t from, uintptr_t *start, uintptr_t *end);
    uint64_t (*microseconds)(AdderVm *vm); /* for statistics; may be null */
    uint32_t *(*marking_flag)(AdderVm *vm); /* what the write barrier asks; may be null */
    /* A collection begins or has ended (gc.callbacks); nothing may be allocated. May be null. */
    void (*cycle_ended)(AdderVm *vm);
} HeapHost;

typedef struct HeapStats {
    size_t collections, compactions, moved_bytes, failures;
    size_t peak_blocks;
    size_t full, steps, rounds, finished_early; /* full: at one stop; rounds: scans of the roots by steps */
    size_t work;                     /* slots and objects visited by the last collection */
    uint32_t longest_step, longest_full, longest_slide; /* microseconds */
} HeapStats;

/* A collection goes through these. Whole ones (heap_collect) do it within one call, others in steps between
 * allocations. */
typedef enum HeapPhase {
    HEAP_IDLE,
    HEAP_MARKING, /* new objects are white, new buffers marked; the write barrier is on */
    HEAP_SWEEPING /* what is alive is known; blocks from Area.swept on are still to be swept */
} HeapPhase;
enum { HEAP_STRESS_STEP = 1, HEAP_STRESS_COMPACT = 2 };

typedef struct Heap {
    AdderVm *vm;
    const HeapHost *host;
    Area areas[HEAP_AREAS];
    unsigned area_count;
    bool growing;            /* a host heap: areas[0].blocks is raised when live data fill more than half */
    bool owns_memory;
    unsigned cursor_area;    /* allocation goes on here */
    size_t cursor, limit;    /* free run being filled: blocks [cursor, limit) of cursor_area */
    size_t used_blocks;      /* exact */
    size_t allocated_since;  /* blocks since the last collection */
    size_t threshold_blocks; /* collect when allocated_since passes this; SIZE_MAX: never */
    size_t due;              /* what allocated_since must pass for the next automatic work: threshold, or next step */
    size_t user_threshold;   /* bytes set by gc.threshold, SIZE_MAX when none */
    bool enabled;            /* gc.enable */
    unsigned locked;         /* heap_lock depth: every allocation fails */
    bool collecting;         /* within a step or a collection */
    bool step_ended;         /* the last step ended a collection */
    bool incremental;        /* automatic collections go in steps */
    const struct HeapSteps *steps; /* null: this build or heap has none */
    bool holding;            /* what the C stack points at gets its held bit: nothing may move it afterwards */
    HeapPhase phase;
    unsigned rounds;         /* scans of the roots in this cycle */
    unsigned sweep_area;     /* where the sweep goes on */
    unsigned step_units;     /* work of a step: slots and objects visited. A setting */
    size_t step_now, step_interval; /* units of each step of this cycle; blocks allocated between two steps */
    size_t cycle_work;
    Object *partial;         /* an object whose slots are visited in several steps: the first partial_at are done */
    size_t partial_at;
    uint32_t *marking_flag, no_flag;
    uint64_t (*now)(AdderVm *vm); /* microseconds, for the statistics; growing heaps count time of the processor */
    uintptr_t scan_from;     /* while collecting: where the scan of the C stack begins */
    unsigned mark_count, mark_capacity; /* mark stack, capacity at most MARK_STACK_ENTRIES (tests lower it) */
    Object *mark_stack[MARK_STACK_ENTRIES];
    size_t fail_after;       /* stress: the n-th allocation from now fails; 0: never */
    bool failed_one;         /* that has happened */
    unsigned stress_every;   /* stress builds: collect + compact + verify at every n-th allocation (0: off) */
    unsigned stress_count;
    unsigned stress_mode;    /* HEAP_STRESS_*: what happens then */
    HeapStats stats;
    size_t frozen_blocks;    /* gc.freeze */
    unsigned debug_flags;    /* gc.set_debug: kept for the program */
} Heap;

/* ---- life ---- */
/* Memory given by the caller, of which tables take a part. Returns false when it is too small to hold any block.
 * heap_fixed_bytes tells how much memory makes a heap of exactly `total` bytes of blocks (total: multiple of 16). */
bool heap_init_fixed(Heap *heap, AdderVm *vm, const HeapHost *host, void *memory, size_t bytes);
size_t heap_fixed_bytes(size_t total);
/* Host heap that reserves address space and grows (mmap). */
bool heap_init_growing(Heap *heap, AdderVm *vm, const HeapHost *host);
bool heap_add_area(Heap *heap, void *memory, size_t bytes);
void heap_free_all(Heap *heap);

/* ---- allocation: null when the request cannot be met even after collecting, compacting and growing ---- */
/* An object: memory is zeroed, the caller sets the head at once. */
void *heap_object(Heap *heap, size_t bytes);
/* A buffer: zeroed. */
void *heap_buffer(Heap *heap, size_t bytes);
/* In place when what follows is free (or when shrinking), else a new buffer and a copy; the old one is freed. The part
 * beyond old_bytes is zeroed. Null: unchanged. The owner's slot is not touched. */
void *heap_resize(Heap *heap, void *buffer, size_t old_bytes, size_t new_bytes);
void heap_free(Heap *heap, void *object_or_buffer);
/* Before making a small object that is to own a buffer of so many bytes: makes a free run for it now, if it can, and lets
 * allocation go on at the lowest free block. Otherwise the new object, which cannot move yet, might stand in the middle of
 * what is free. */
void heap_make_room(Heap *heap, size_t bytes);
/* Gives back the tail of an object or buffer. */
void heap_shrink(Heap *heap, void *object_or_buffer, size_t new_bytes);

/* ---- collection ---- */
void heap_collect(Heap *heap);
/* Collects, then slides everything that is not pinned together. */
void heap_compact(Heap *heap);
void heap_pin(Heap *heap, void *object);
bool heap_is_marked(Heap *heap, const void *object); /* true also for what is not in the heap (flash) */
void heap_mark_value(Heap *heap, Value v);           /* from after_mark: keeps it (drained when after_mark returns) */
void heap_drain(Heap *heap);                         /* from after_mark, when it must see the effect at once */
/* Automatic collections go in steps of so many units from now on (step.c; a build that never calls this leaves it out). */
void heap_use_steps(Heap *heap, unsigned units);
/* Does about so many units of work of a collection, beginning one if none is under way; without steps, all of it. True
 * when a collection ended. */
bool heap_step(Heap *heap, size_t units);
/* The write barrier, only called while marking is under way (adder.h: adder_barrier and its sisters). */
void heap_barrier(Heap *heap, Object *owner);
void heap_barrier_values(Heap *heap, Object *owner, const Value *values, size_t count);
void heap_barrier_moved(Heap *heap, Object *owner, size_t slots);
/* The rule of automatic collection; called after a collection and when thresholds change. */
void heap_set_threshold(Heap *heap, size_t user_bytes_or_max);

/* ---- looking ---- */
bool heap_contains(const Heap *heap, const void *address);
size_t heap_extent(const Heap *heap, const void *start); /* bytes of the blocks of an object or buffer */
size_t heap_total_bytes(const Heap *heap);
size_t heap_span(const Heap *heap, uintptr_t *lowest); /* bytes from the lowest block to the end of the highest */
size_t heap_pins(const Heap *heap); /* objects and buffers pinned for ever */
static inline size_t heap_used_bytes(const Heap *heap) { return heap->used_blocks * BLOCK_BYTES; }
typedef struct HeapFigures {
    size_t total, used, free;                                    /* bytes */
    size_t one_blocks, two_blocks, largest_used, largest_free;  /* counts, then blocks */
} HeapFigures;
HeapFigures heap_figures(Heap *heap);
/* The map, as micropython.mem_info prints it, from "GC memory layout; from ...:" on: 64 blocks a line, runs of more
 * than two wholly free lines folded. Calls put for each piece of text. Buffers show as a continuation of their owner
 * would not be true, so they have their own letter given by the owner's kind: see docs/memory.md. */
void heap_map(Heap *heap, void (*put)(void *to, const char *text, size_t count), void *to);
/* Walks all objects (not buffers) in address order. The function must not allocate. */
void heap_walk(Heap *heap, void (*visit)(void *to, Object *object, size_t bytes), void *to);
/* Questions about what is reached from where (reach.c). Only after heap_collect, and nothing may be allocated until
 * heap_reach_forget: the bytes of what v leads to and no earlier call has come to. */
size_t heap_reach(Heap *heap, Value v);
void heap_reach_forget(Heap *heap);
/* The object on a shortest way from a root to the target that refers to it; null with *slot set: a root slot does; null
 * with *slot null: nothing does. Slots in [skip, skip_end) do not count. */
Object *heap_parent(Heap *heap, const void *target, const Value *skip, const Value *skip_end, const void **slot);
void heap_visit(Visitor *visitor, Object *object); /* visits its slots, its head last */
/* Checks every invariant (bitmaps, extents, heads, slots that point at starts, used_blocks); aborts with a message.
 * strict: also that no live object refers to a free block. */
void heap_verify(Heap *heap);

#endif
