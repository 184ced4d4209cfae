/* step.c: collections in bounded steps between allocations.
 *
 *     idle  --due-->  marking  --nothing grey, twice-->  sweeping  --all swept-->  idle
 *
 * Marking: grey objects are visited, so many slots a step. When nothing is grey, the roots and the C stack are scanned,
 * and what they refer to becomes grey. When a scan of the roots has found so little new that it could be visited
 * within the same step, marking is over: weak tables lose their dead entries and the sweep begins. New objects are
 * white, so what the program drops before that is garbage of this collection already; the scans of the roots find the
 * rest. New buffers are marked: they have no slots. The barrier marks what is stored into marked objects, so each scan
 * of the roots has less to find than the one before; after ROUNDS of them the rest is done at one go.
 *
 * Pace: the work of the last collection tells about how much there is, and a part of the free memory is set aside to
 * be given out meanwhile; so a step of step_units is made after each step_interval blocks.
 */
#include "heap/internal.h"

#define ROUNDS 16u
#define INTERVAL_MOST 256u       /* blocks */
#define SWEEP_WORDS_PER_UNIT 4u
#define LARGE_STEPS 4u           /* steps that one large allocation makes at most */

/* ---- pace ---- */
static size_t expected_work(const Heap *heap) {
    size_t last = heap->stats.work, most = heap->used_blocks * 4u + 256u;
    size_t expected = last + last / 4u + heap->allocated_since;
    return last == 0 || expected > most ? most : expected;
}

/* Blocks that may be given out until the collection is over. */
static size_t budget(const Heap *heap) {
    size_t free_blocks = heap_total_bytes(heap) / BLOCK_BYTES - heap->used_blocks;
    size_t blocks = heap->growing ? heap->threshold_blocks / 4u : free_blocks - free_blocks / 4u;
    return blocks > 16u ? blocks : 16u;
}

static void set_pace(Heap *heap) {
    size_t work = expected_work(heap), blocks = budget(heap), units = heap->step_units;
    size_t steps = work / units + 2u;
    size_t interval = blocks / steps;
    if (interval == 0) { /* a step after each block is not enough: larger ones */
        interval = 1;
        units = work / blocks + 1u;
    }
    heap->step_interval = interval < INTERVAL_MOST ? interval : INTERVAL_MOST;
    heap->step_now = units;
}

static void next_due(Heap *heap) {
    heap->due = heap->phase == HEAP_IDLE ? heap->threshold_blocks : heap->allocated_since + heap->step_interval;
    heap->limit = heap->cursor; /* measure the run again */
}

/* ---- phases ---- */
static void begin(Heap *heap) {
    heap->cycle_work = 0;
    heap->rounds = 0;
    set_phase(heap, HEAP_MARKING);
    set_pace(heap);
}

static void end_marking(Heap *heap) {
    if (heap->host->after_mark != NULL) {
        heap->host->after_mark(heap->vm);
        heap_drain(heap);
    }
    set_phase(heap, HEAP_SWEEPING);
    sweep_begin(heap);
    heap->allocated_since = 0;
}

/* Far more work than there can be: something is made grey again and again. */
static bool runs_away(const Heap *heap) {
    return heap->rounds >= ROUNDS || heap->cycle_work / 16u > heap_total_bytes(heap) / BLOCK_BYTES;
}

static void mark_step(Heap *heap, size_t units) {
    heap->cycle_work += mark_some(heap, units);
    if (!nothing_grey(heap)) {
        return;
    }
    heap->cycle_work += mark_roots(heap);
    heap->rounds++;
    heap->stats.rounds++;
    if (runs_away(heap)) {
        heap_drain(heap);
    } else {
        heap->cycle_work += mark_some(heap, units);
    }
    if (nothing_grey(heap)) {
        end_marking(heap);
    }
}

static bool sweep_step(Heap *heap, size_t words) {
    if (!sweep_some(heap, words)) {
        return false;
    }
    set_phase(heap, HEAP_IDLE);
    cycle_end(heap);
    return true;
}

static void run_step(Heap *heap, size_t units) {
    uint64_t since = heap_now(heap);
    heap->step_ended = false;
    heap->collecting = true;
    heap->limit = heap->cursor; /* no allocation by the fast path meanwhile */
    if (heap->phase == HEAP_SWEEPING) {
        heap->step_ended = sweep_step(heap, units * SWEEP_WORDS_PER_UNIT);
    } else {
        if (heap->phase == HEAP_IDLE) {
            begin(heap);
        }
        mark_step(heap, units);
    }
    next_due(heap);
    heap->collecting = false;
    heap->stats.steps++;
    note_longest(heap, since, &heap->stats.longest_step);
}

static bool step(Heap *heap, size_t units) {
    if (heap->collecting) {
        return false;
    }
    collector_run(heap, run_step, units);
    return heap->step_ended;
}

/* An allocation larger than the interval owes more than one step. */
static void due(Heap *heap, size_t n) {
    size_t steps = 1;
    if (heap->phase != HEAP_IDLE && n > heap->step_interval) {
        steps = n / heap->step_interval < LARGE_STEPS ? n / heap->step_interval : LARGE_STEPS;
    }
    while (steps-- > 0 && !step(heap, heap->phase == HEAP_IDLE ? heap->step_units : heap->step_now)) {
    }
}

static void run_finish(Heap *heap, size_t unused) {
    uint64_t since = heap_now(heap);
    (void)unused;
    if (heap->phase == HEAP_IDLE) {
        return;
    }
    heap->collecting = true;
    heap->limit = heap->cursor; /* no allocation by the fast path meanwhile */
    heap->stats.finished_early++;
    if (heap->phase == HEAP_MARKING) {
        heap->cycle_work += mark_roots(heap);
        heap_drain(heap);
        end_marking(heap);
    }
    sweep_step(heap, SIZE_MAX);
    next_due(heap);
    heap->collecting = false;
    note_longest(heap, since, &heap->stats.longest_step);
}

static void finish(Heap *heap) {
    collector_run(heap, run_finish, 0);
}

void heap_use_steps(Heap *heap, unsigned units) {
    static const HeapSteps steps = {due, step, finish};
    heap->steps = &steps;
    heap->incremental = true;
    heap->step_units = units;
    heap_set_threshold(heap, heap->user_threshold);
}
