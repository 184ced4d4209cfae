/* test_heap.c: the heap alone, with a toy host: three kinds of objects, root slots, a model in malloc'ed memory.
 *
 * The toy host scans the C stack only where a test asks for it, so that everything else is exact.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "heap/heap.h"

#define ROOTS 256u
#define BLOCK(n) ((n)*BLOCK_BYTES)

/* ---- the toy host ---- */
typedef struct Node { /* the only traced kind: two edges, a table of edges in a buffer, a tail of plain bytes */
    const Head *head;
    uint32_t id, count;
    Value *table;
    Value edge[2];
    uint8_t tail[];
} Node;

typedef struct Host {
    Heap heap;
    Value roots[ROOTS];
    Value shapes[4];
    Value weak;
    void *buffer_root;
    uintptr_t stack_base;
    unsigned after_marks;
    Value resurrect;
} Host;
static Host host; /* AdderVm is opaque: the heap hands this address around */

static void node_trace(Visitor *visitor, Object *object) {
    Node *node = (Node *)object;
    assert_true(node->head->slots->size == sizeof(Node)); /* its own head can still be read */
    adder_visit_values(visitor, node->table, node->count);
    adder_visit_buffer(visitor, &node->table);
    adder_visit(visitor, &node->edge[0]);
    adder_visit(visitor, &node->edge[1]);
}
static const Slots node_slots = {.size = sizeof(Node), .letter = 'N', .trace = node_trace};
static const Slots leaf_slots = {.size = 0}; /* ends in an array, as a str does */
static const Head ADDER_ALIGNED node_head = {{NULL}, &node_slots, NULL};
static const Head ADDER_ALIGNED leaf_head = {{NULL}, &leaf_slots, NULL};

static void host_roots(AdderVm *vm, Visitor *visitor) {
    Host *h = (Host *)vm;
    adder_visit_values(visitor, h->roots, ROOTS);
    adder_visit_values(visitor, h->shapes, 4);
    adder_visit_buffer(visitor, &h->buffer_root);
}
static void host_after_mark(AdderVm *vm) {
    Host *h = (Host *)vm;
    h->after_marks++;
    if (h->resurrect.bits != 0 && !heap_is_marked(&h->heap, adder_object_get(h->resurrect))) {
        heap_mark_value(&h->heap, h->resurrect);
        h->roots[ROOTS - 1] = h->resurrect;
        h->resurrect = NULL_VALUE;
    }
    if (h->weak.bits != 0 && !heap_is_marked(&h->heap, adder_object_get(h->weak))) {
        h->weak = NULL_VALUE;
    }
    assert_null(heap_object(&h->heap, 16)); /* no allocation during a collection */
}
static void host_weak_slots(AdderVm *vm, Visitor *visitor) {
    adder_visit(visitor, &((Host *)vm)->weak);
}
static uintptr_t host_stack_base(AdderVm *vm) {
    return ((Host *)vm)->stack_base;
}
static const HeapHost toy = {.roots = host_roots, .after_mark = host_after_mark, .weak_slots = host_weak_slots,
                             .native_stack_base = host_stack_base};

static void *memory[HEAP_AREAS];

static Heap *start_fixed(size_t total) {
    memset(&host, 0, sizeof host);
    size_t bytes = heap_fixed_bytes(total);
    memory[0] = malloc(bytes);
    memset(memory[0], 0x5c, bytes);
    assert_true(heap_init_fixed(&host.heap, (AdderVm *)&host, &toy, memory[0], bytes));
    assert_int_equal(heap_total_bytes(&host.heap), total);
    return &host.heap;
}
static void add_area(size_t total, size_t misalign) {
    for (unsigned i = 1; i < HEAP_AREAS; i++) {
        if (memory[i] == NULL) {
            size_t bytes = heap_fixed_bytes(total);
            memory[i] = malloc(bytes + misalign);
            assert_true(heap_add_area(&host.heap, (char *)memory[i] + misalign, bytes));
            return;
        }
    }
    fail();
}
static int stop(void **state) {
    heap_free_all(&host.heap);
    for (unsigned i = 0; i < HEAP_AREAS; i++) {
        free(memory[i]);
        memory[i] = NULL;
    }
    return 0;
}
static void drop_roots(void) {
    memset(host.roots, 0, sizeof host.roots);
    memset(host.shapes, 0, sizeof host.shapes);
    host.buffer_root = NULL;
}

static uint32_t random_state = 1;
static uint32_t random_below(uint32_t n) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 17;
    random_state ^= random_state << 5;
    return random_state % n;
}

/* NOINLINE: no stale copy of the address may stay in a register of the test. */
static NOINLINE void *leaf(Heap *heap, size_t bytes) {
    Object *object = heap_object(heap, bytes);
    if (object != NULL) {
        uint8_t any = 0;
        for (size_t i = 0; i < bytes; i++) {
            any |= ((uint8_t *)object)[i];
        }
        assert_int_equal(any, 0);
        object->head = &leaf_head;
    }
    return object;
}
static NOINLINE Node *node_new(Heap *heap) {
    Node *node = heap_object(heap, sizeof(Node));
    if (node != NULL) {
        node->head = &node_head;
    }
    return node;
}
static size_t free_blocks(const Heap *heap) {
    return (heap_total_bytes(heap) - heap_used_bytes(heap)) / BLOCK_BYTES;
}

/* ---- allocation ---- */
static void test_sizes(void **state) {
    for (size_t total = BLOCK(1); total < BLOCK(300); total += BLOCK(1)) {
        start_fixed(total);
        heap_verify(&host.heap);
        stop(state);
    }
    char tiny[BLOCK_BYTES];
    assert_false(heap_init_fixed(&host.heap, (AdderVm *)&host, &toy, tiny, sizeof tiny));
}

static void test_patterns(void **state) {
    Heap *heap = start_fixed(BLOCK(1000));
    size_t blocks = 0;
    for (unsigned n = 1; n <= 40; n++) {
        void *object = n % 3 ? leaf(heap, BLOCK(n)) : heap_buffer(heap, BLOCK(n) - 3);
        assert_non_null(object);
        assert_int_equal(heap_extent(heap, object), BLOCK(n));
        assert_true(heap_contains(heap, object) && heap_contains(heap, (char *)object + BLOCK(n) - 1));
        assert_int_equal((uintptr_t)object % BLOCK_BYTES, 0);
        blocks += n;
        heap_verify(heap);
    }
    assert_int_equal(heap_used_bytes(heap), BLOCK(blocks));
    assert_int_equal(heap->stats.peak_blocks, blocks);
    assert_false(heap_contains(heap, &host));
    heap_collect(heap);
    assert_int_equal(heap->used_blocks, 0);
    assert_int_equal(heap->stats.peak_blocks, blocks);
    void *first = leaf(heap, 0);
    assert_ptr_equal(first, heap->areas[0].base);
    assert_int_equal(heap_extent(heap, first), BLOCK_BYTES);
    assert_null(leaf(heap, SIZE_MAX));
    assert_null(leaf(heap, SIZE_MAX / 2));
    heap_verify(heap);
}

static void test_exhaustion(void **state) {
    Heap *heap = start_fixed(BLOCK(500));
    unsigned count = 0;
    Node *node;
    while ((node = node_new(heap)) != NULL) {
        node->edge[0] = host.roots[0];
        host.roots[0] = adder_object(node);
        count++;
    }
    size_t n = (sizeof(Node) + BLOCK_BYTES - 1) / BLOCK_BYTES;
    assert_int_equal(count, 500 / n);
    assert_null(heap_buffer(heap, BLOCK(n)));
    heap_verify(heap);
    for (node = (Node *)host.roots[0].bits; node != NULL; node = (Node *)node->edge[0].bits) {
        count--;
    }
    assert_int_equal(count, 0);
    drop_roots();
    host.buffer_root = heap_buffer(heap, BLOCK(500));
    assert_non_null(host.buffer_root);
    assert_null(heap_object(heap, 1));
    heap_verify(heap);
}

static void test_exhaustion_disabled(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    heap->enabled = false;
    for (int i = 0; i < 100; i++) {
        assert_non_null(leaf(heap, 16));
    }
    assert_null(leaf(heap, 16));
    assert_int_equal(heap->stats.collections, 0);
    heap->enabled = true;
    assert_non_null(leaf(heap, 16));
    assert_int_equal(heap->stats.collections, 1);
}

static void test_threshold(void **state) {
    Heap *heap = start_fixed(BLOCK(10000));
    heap_set_threshold(heap, BLOCK(100));
    for (int i = 0; i < 1000; i++) {
        leaf(heap, 16);
    }
    assert_in_range(heap->stats.collections, 9, 10);
    heap->enabled = false;
    for (int i = 0; i < 1000; i++) {
        leaf(heap, 16);
    }
    assert_in_range(heap->stats.collections, 9, 10);
    heap->enabled = true;
    for (int i = 0; i < 200; i++) {
        leaf(heap, BLOCK(50)); /* large ones count, too */
    }
    assert_in_range(heap->stats.collections, 100, 120);
    heap_set_threshold(heap, SIZE_MAX);
    heap_verify(heap);
}

static void test_locked_and_failing(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    leaf(heap, 16);
    void *buffer = host.buffer_root = heap_buffer(heap, 16);
    heap->locked = 1;
    assert_null(leaf(heap, 16));
    assert_null(heap_resize(heap, buffer, 16, 64));
    assert_ptr_equal(heap_resize(heap, buffer, 16, 8), buffer);
    assert_int_equal(heap->stats.collections, 0);
    heap->locked = 0;
    assert_non_null(leaf(heap, 16));
    heap->fail_after = 3;
    assert_non_null(leaf(heap, 16));
    assert_non_null(leaf(heap, 16));
    assert_false(heap->failed_one);
    assert_null(leaf(heap, 16));
    assert_true(heap->failed_one);
    assert_non_null(leaf(heap, 16));
    assert_int_equal(heap->stats.collections, 0);
    assert_int_equal(heap->stats.failures, 3);
}

static void test_reuse(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    void *a = leaf(heap, 16);
    heap_free(heap, a);
    assert_ptr_equal(leaf(heap, 48), a); /* the last one freed is used again at once */
    for (int i = 0; i < 10000; i++) {
        void *buffer = heap_buffer(heap, 1 + random_below(600));
        assert_non_null(buffer);
        memset(buffer, 0xff, heap_extent(heap, buffer));
        heap_free(heap, buffer);
    }
    assert_int_equal(heap->stats.collections, 0);
    assert_int_equal(heap->used_blocks, 3);
    for (int i = 0; i < 10000; i++) {
        host.roots[0] = adder_object(leaf(heap, 1 + random_below(600)));
        assert_true(host.roots[0].bits != 0);
    }
    heap_verify(heap);
}

static void test_large(void **state) {
    Heap *heap = start_fixed(BLOCK(1000));
    void *small = leaf(heap, 16);
    void *large = heap_buffer(heap, BLOCK(100)); /* goes to the end of the cursor's run */
    assert_ptr_equal(large, heap->areas[0].base + BLOCK(900));
    void *next = leaf(heap, 16);
    assert_ptr_equal(next, (char *)small + 16);
    void *second = heap_buffer(heap, BLOCK(50));
    assert_ptr_equal(second, heap->areas[0].base + BLOCK(850));
    heap_free(heap, large);
    void *third = heap_buffer(heap, BLOCK(60));
    heap_verify(heap);
    assert_non_null(third);
    assert_non_null(heap_buffer(heap, BLOCK(700)));
    heap_verify(heap);
    assert_non_null(heap_buffer(heap, BLOCK(1000))); /* after a collection of everything */
    heap_verify(heap);
    assert_int_equal(free_blocks(heap), 0);
}

static void test_resize(void **state) {
    Heap *heap = start_fixed(BLOCK(200));
    uint8_t *buffer = host.buffer_root = heap_buffer(heap, 10);
    memset(buffer, 1, 16);
    assert_ptr_equal(heap_resize(heap, buffer, 10, 40), buffer); /* what follows is free */
    assert_int_equal(heap_extent(heap, buffer), 48);
    for (int i = 0; i < 48; i++) {
        assert_int_equal(buffer[i], i < 10);
    }
    void *behind = leaf(heap, 16);
    host.roots[0] = adder_object(behind);
    assert_ptr_equal(behind, buffer + 48);
    uint8_t *moved = host.buffer_root = heap_resize(heap, buffer, 40, 50);
    assert_ptr_equal(moved, buffer + 64);
    for (int i = 0; i < 64; i++) {
        assert_int_equal(moved[i], i < 10);
    }
    assert_int_equal(heap_extent(heap, buffer), 0); /* freed */
    heap_shrink(heap, moved, 17);
    assert_int_equal(heap_extent(heap, moved), 32);
    assert_ptr_equal(heap_resize(heap, moved, 17, 16), moved);
    assert_int_equal(heap_extent(heap, moved), 16);
    assert_null(heap_resize(heap, moved, 16, BLOCK(300)));
    assert_int_equal(heap_extent(heap, moved), 16);
    assert_int_equal(moved[9], 1);
    heap_verify(heap);
    size_t size = 16;
    for (; size < BLOCK(60); size += 24) { /* a growing list among garbage */
        leaf(heap, 16);
        for (size_t i = 0; i < size; i++) {
            ((uint8_t *)host.buffer_root)[i] = (uint8_t)i;
        }
        host.stack_base = (uintptr_t)__builtin_frame_address(0) + 64;
        host.buffer_root = heap_resize(heap, host.buffer_root, size, size + 24);
        host.stack_base = 0;
        assert_non_null(host.buffer_root);
        for (size_t i = 0; i < size + 24; i++) {
            assert_int_equal(((uint8_t *)host.buffer_root)[i], i < size ? (uint8_t)i : 0);
        }
        heap_verify(heap);
    }
}

/* ---- marking ---- */
/* A long chain of nodes each with a wide table of nodes; the survivors must not depend on the mark stack. */
static size_t build_and_mark(unsigned capacity, unsigned reverse) {
    Heap *heap = start_fixed(BLOCK(100000));
    heap->mark_capacity = capacity;
    for (unsigned i = 0; i < 60; i++) {
        Node *node = node_new(heap);
        node->edge[reverse] = host.roots[0];
        host.roots[0] = adder_object(node);
        leaf(heap, 16 * (1 + i % 5));
        node->table = heap_buffer(heap, 100 * sizeof(Value));
        for (unsigned k = 0; k < 100; k++) {
            Node *child = node_new(heap);
            node->table[k] = adder_object(child);
            node->count = k + 1;
            child->edge[0] = k % 2 ? host.roots[0] : adder_object(child);
            child->edge[1] = adder_object(leaf(heap, 16 + i));
            leaf(heap, 32);
        }
    }
    for (unsigned i = 0; i < 10000; i++) {
        Node *node = node_new(heap);
        node->edge[i % 2] = host.roots[1];
        host.roots[1] = adder_object(node);
    }
    assert_int_equal(heap->stats.collections, 0);
    heap_collect(heap);
    heap_verify(heap);
    size_t used = heap->used_blocks;
    heap_compact(heap);
    heap_verify(heap);
    assert_int_equal(heap->used_blocks, used);
    HeapFigures figures = heap_figures(heap);
    assert_int_equal(figures.largest_free * BLOCK_BYTES, figures.free);
    assert_int_equal(heap->mark_count, 0);
    stop(NULL);
    return used;
}

static void test_mark_stack(void **state) {
    size_t expected = build_and_mark(MARK_STACK_ENTRIES, 0);
    assert_true(expected > 60 * 100 * 3);
    static const unsigned capacities[] = {0, 1, 2, 7};
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(build_and_mark(capacities[i], 0), expected);
        assert_int_equal(build_and_mark(capacities[i], 1), expected);
    }
}

static void test_weak_and_resurrection(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    leaf(heap, 16);
    Node *node = node_new(heap);
    host.weak = host.resurrect = adder_object(node);
    node->edge[0] = adder_object(leaf(heap, 16));
    heap_collect(heap);
    assert_int_equal(heap->used_blocks, (sizeof(Node) + 15) / 16 + 1);
    assert_true(host.weak.bits != 0);
    heap_compact(heap);
    assert_true(adder_same(host.weak, host.roots[ROOTS - 1]));
    assert_ptr_equal(adder_object_get(host.weak), heap->areas[0].base);
    drop_roots();
    heap_collect(heap);
    assert_int_equal(heap->used_blocks, 0);
    assert_true(host.weak.bits == 0);
    assert_true(heap_is_marked(heap, &node_head));
}

static void test_null_head(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    leaf(heap, 16);
    host.roots[0] = adder_object(heap_object(heap, 40));
    heap_collect(heap);
    assert_int_equal(heap->used_blocks, 3);
    heap_compact(heap);
    heap_verify(heap);
    assert_ptr_equal(adder_object_get(host.roots[0]), heap->areas[0].base);
}

/* ---- the C stack ---- */
/* What is not held must go: to be had only where frames have no hidden copies of addresses. */
#if defined(__SANITIZE_ADDRESS__)
#    define EXACT_STACK 0
#elif defined(__has_feature)
#    if __has_feature(address_sanitizer)
#        define EXACT_STACK 0
#    endif
#endif
#ifndef EXACT_STACK
#    define EXACT_STACK 1
#endif

static volatile uintptr_t hide_mask = 0x5555; /* volatile: no compiler keeps the plain address in a register */
#define HIDE(p) ((uintptr_t)(p) ^ hide_mask)
static NOINLINE void clear_stack(void) { /* so that no stale copy of an address is left below */
    volatile uintptr_t words[512];
    for (unsigned i = 0; i < 512; i++) {
        words[i] = 0;
    }
    (void)words[0];
}
static NOINLINE uintptr_t hidden_buffer(Heap *heap, size_t bytes) {
    return HIDE(heap_buffer(heap, bytes));
}
static NOINLINE uintptr_t hidden_leaf(Heap *heap, size_t bytes) {
    return HIDE(leaf(heap, bytes));
}
static NOINLINE size_t hidden_extent(Heap *heap, uintptr_t hidden) {
    return heap_extent(heap, (void *)HIDE(hidden));
}

/* Lives in block 0, whose address is the area's, which the collector itself has on the stack. */
static void spacer(Heap *heap) {
    host.roots[0] = adder_object(leaf(heap, 16));
}

static NOINLINE void uncover(volatile uintptr_t *word, uintptr_t hidden, size_t offset) {
    *word = HIDE(hidden) + offset;
}

/* Collects or compacts while one word of this frame is hidden + offset. */
static NOINLINE void collect_holding_word(Heap *heap, uintptr_t hidden, size_t offset, bool compact) {
    volatile uintptr_t word[1];
    uncover(word, hidden, offset);
    clear_stack();
    host.stack_base = (uintptr_t)(word + 1);
    if (compact) {
        heap_compact(heap);
    } else {
        heap_collect(heap);
    }
    host.stack_base = 0;
    word[0] = 0;
}

static void collect_holding(Heap *heap, uintptr_t hidden, size_t offset, bool compact) {
    clear_stack();
    collect_holding_word(heap, hidden, offset, compact);
}

static void test_held(void **state) {
    for (int buffer = 0; buffer < 2; buffer++) {
        for (size_t size = 16; size <= 5 * 1024; size = size * 2 + 16) {
            size_t offsets[] = {0, 1, size / 2, size - 1, size};
            for (unsigned i = 0; i < (buffer ? 8 : 10); i++) { /* one past its end holds an object, no buffer */
                Heap *heap = start_fixed(BLOCK(1000));
                spacer(heap);
                leaf(heap, 16);
                uintptr_t hidden = buffer ? hidden_buffer(heap, size) : hidden_leaf(heap, size);
                collect_holding(heap, hidden, offsets[i / 2], i % 2);
                assert_int_equal(hidden_extent(heap, hidden), size);
                assert_true(!EXACT_STACK ||
                            heap_used_bytes(heap) ==
                                16 + size + (i < 2 && size <= 512 ? 16 : 0)); /* one past the first, too */
                heap_verify(heap);
                collect_holding(heap, hidden, buffer ? size : size + 1, i % 2);
                assert_true(!EXACT_STACK || heap->used_blocks == 1);
                stop(NULL);
            }
        }
    }
}

static void test_one_past_holds_both(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    spacer(heap);
    leaf(heap, 16);
    uintptr_t a = hidden_leaf(heap, 32), b = hidden_buffer(heap, 48), c = hidden_leaf(heap, 16);
    collect_holding(heap, b, 0, true);
    assert_int_equal(hidden_extent(heap, a), 32);
    assert_int_equal(hidden_extent(heap, b), 48);
    assert_true(!EXACT_STACK || hidden_extent(heap, c) == 0);
    collect_holding(heap, b, 1, true);
    assert_true(!EXACT_STACK || hidden_extent(heap, a) == 0);
    assert_int_equal(hidden_extent(heap, b), 48);
    collect_holding(heap, a, 0, true);
    assert_true(!EXACT_STACK || heap->used_blocks == 1);
}

static NOINLINE uintptr_t hidden_node(Heap *heap) {
    Node *node = node_new(heap);
    leaf(heap, 16);
    node->id = 77;
    node->edge[0] = adder_object(leaf(heap, 16));
    return HIDE(node);
}

static void test_held_contents(void **state) { /* what a held object refers to lives and moves; it stays */
    Heap *heap = start_fixed(BLOCK(200));
    spacer(heap);
    leaf(heap, 160);
    uintptr_t hidden = hidden_node(heap);
    collect_holding(heap, hidden, 9, true);
    Node *node = (Node *)HIDE(hidden);
    assert_int_equal(node->id, 77);
    assert_true(!EXACT_STACK || node->edge[0].bits == (uintptr_t)heap->areas[0].base + 16); /* into the gap before it */
    heap_verify(heap);
}

/* ---- compaction ---- */
static void test_fragmentation(void **state) {
    for (unsigned areas = 1; areas <= 3; areas++) {
        Heap *heap = start_fixed(BLOCK(7459));
        for (unsigned i = 1; i < areas; i++) {
            add_area(BLOCK(100 * i), i);
        }
        Value *table = host.buffer_root = heap_buffer(heap, 8000 * sizeof(Value));
        unsigned count = 0;
        Object *object;
        host.roots[0] = adder_object(node_new(heap));
        heap->enabled = false;
        while ((object = leaf(heap, 16)) != NULL) {
            table[count++] = adder_object(object);
        }
        for (unsigned i = 0; i < count; i += 2) {
            heap_free(heap, adder_object_get(table[i]));
            table[i] = NULL_VALUE;
        }
        heap->enabled = true;
        Node *owner = (Node *)host.roots[0].bits;
        owner->table = table;
        owner->count = count;
        host.buffer_root = NULL;
        HeapFigures before = heap_figures(heap);
        assert_int_equal(before.largest_free, 1);
        assert_int_equal(before.one_blocks, count / 2);
        if (areas == 1) {
            assert_non_null(heap_buffer(heap, BLOCK(count / 2 - 1))); /* compacts by itself */
            assert_int_equal(heap->stats.compactions, 1);
        }
        heap_compact(heap);
        heap_verify(heap);
        HeapFigures after = heap_figures(heap);
        if (areas == 1) {
            assert_true(after.largest_free * BLOCK_BYTES * 100 >= after.free * 98);
        }
        assert_int_equal(after.used, before.used);
        stop(NULL);
    }
}

static void test_areas(void **state) {
    Heap *heap = start_fixed(BLOCK(100));
    add_area(BLOCK(70), 1);
    add_area(BLOCK(500), 7);
    assert_int_equal(heap_total_bytes(heap), BLOCK(670));
    assert_non_null(heap_buffer(heap, BLOCK(400)));
    for (unsigned i = 0; i < 270; i++) {
        Node *node = heap_object(heap, 16);
        node->head = &leaf_head;
        assert_int_equal(heap->stats.collections, 0);
    }
    heap_verify(heap);
    assert_non_null(heap_buffer(heap, BLOCK(500)));
    assert_null(heap_buffer(heap, BLOCK(501)));
    heap_verify(heap);
    char bytes[8];
    assert_false(heap_add_area(heap, bytes, sizeof bytes));
}

static void test_pins(void **state) {
    Heap *heap = start_fixed(BLOCK(1000));
    for (unsigned i = 0; i < 100; i++) {
        leaf(heap, BLOCK(1 + i % 4));
        host.roots[i] = adder_object(leaf(heap, BLOCK(1 + i % 3)));
        if (i % 7 == 0) {
            heap_pin(heap, adder_object_get(host.roots[i]));
        }
    }
    Value before[ROOTS];
    memcpy(before, host.roots, sizeof before);
    heap_compact(heap);
    heap_verify(heap);
    for (unsigned i = 0; i < 100; i++) {
        assert_true(host.roots[i].bits <= before[i].bits);
        assert_true(i % 7 != 0 || adder_same(host.roots[i], before[i]));
        assert_int_equal(heap_extent(heap, adder_object_get(host.roots[i])), BLOCK(1 + i % 3));
    }
    memcpy(before, host.roots, sizeof before);
    size_t moved = heap->stats.moved_bytes;
    assert_true(moved > 0);
    heap_compact(heap);
    assert_memory_equal(before, host.roots, sizeof before);
    assert_int_equal(moved, heap->stats.moved_bytes);
    drop_roots();
    heap_collect(heap);
    for (unsigned w = 0; w < 1000 / WORD_BITS; w++) {
        assert_int_equal(heap->areas[0].pin[w], 0); /* a pin ends with its object */
    }
}

/* ---- a model ---- */
#define MODEL_NODES 260000u
typedef struct Model { /* what node `id` must look like; 0: none */
    uint32_t edge[2], count, seen;
    uint32_t *table;
    uint32_t tail, shape;
    void *pinned;
} Model;
static Model *model;
static uint32_t model_count, model_round, root_ids[ROOTS], *model_work;

static Node *root_node(unsigned i) {
    return (Node *)host.roots[i].bits;
}
static uint8_t tail_byte(uint32_t id, uint32_t i) {
    return (uint8_t)(id * 31 + i * 7 + (id >> 8));
}

static uint32_t check_node(Value v) {
    if (v.bits == 0) {
        return 0;
    }
    const Node *node = (Node *)v.bits;
    const Model *m = &model[node->id];
    assert_int_equal(node->count, m->count);
    assert_true(heap_extent(&host.heap, node) >= sizeof(Node) + m->tail);
    bool same = true;
    for (uint32_t i = 0; i < m->tail; i++) {
        same = same && node->tail[i] == tail_byte(node->id, i);
    }
    assert_true(same);
    assert_ptr_equal(node->head->slots, &node_slots);
    assert_true(m->pinned == NULL || m->pinned == node);
    assert_int_equal(heap_contains(&host.heap, node->head), m->shape != 0);
    return node->id;
}

static uint32_t model_step(Value v, uint32_t expected, uint32_t todo, Value *values) {
    if (expected == 0 || model[expected].seen == model_round) {
        assert_true((v.bits == 0) == (expected == 0) && (expected == 0 || ((Node *)v.bits)->id == expected));
    } else {
        assert_int_equal(check_node(v), expected);
        model[expected].seen = model_round;
        model_work[todo] = expected;
        values[todo++] = v;
    }
    return todo;
}

static void model_check(void) {
    Value *values = malloc(MODEL_NODES * sizeof(Value));
    uint32_t todo = 0;
    model_round++;
    for (unsigned i = 0; i < ROOTS; i++) {
        todo = model_step(host.roots[i], root_ids[i], todo, values);
    }
    while (todo > 0) {
        todo--;
        const Model *m = &model[model_work[todo]];
        const Node *node = (Node *)values[todo].bits;
        uint32_t base = todo;
        for (unsigned k = 0; k < 2; k++) {
            base = model_step(node->edge[k], m->edge[k], base, values);
        }
        for (uint32_t k = 0; k < m->count; k++) {
            base = model_step(node->table[k], m->table[k], base, values);
        }
        todo = base;
    }
    free(values);
    heap_verify(&host.heap);
}

static void random_new(Heap *heap, unsigned r) {
    uint32_t tail = random_below(40) == 0 ? random_below(1500) : random_below(80);
    Node *node = heap_object(heap, sizeof(Node) + tail);
    if (node == NULL) {
        return;
    }
    uint32_t id = ++model_count, shape = random_below(8);
    assert_true(id < MODEL_NODES);
    bool own = shape < 4 && host.shapes[shape].bits != 0;
    node->head = own ? (const Head *)host.shapes[shape].bits : &node_head;
    node->id = id;
    for (uint32_t i = 0; i < tail; i++) {
        node->tail[i] = tail_byte(id, i);
    }
    model[id] = (Model){.tail = tail, .shape = own};
    unsigned child = random_below(ROOTS);
    node->edge[0] = host.roots[child];
    model[id].edge[0] = root_ids[child];
    host.roots[r] = adder_object(node);
    root_ids[r] = id;
}

static void random_shape(Heap *heap) {
    Head *shape = heap_object(heap, sizeof(Head));
    if (shape != NULL) {
        *shape = (Head){{&leaf_head}, &node_slots, NULL};
        host.shapes[random_below(4)] = adder_object(shape);
    }
}

static void random_table(Heap *heap, unsigned r) {
    Node *node = root_node(r);
    Model *m = &model[root_ids[r]];
    uint32_t count = random_below(20) == 0 ? random_below(300) : random_below(m->count + 6);
    if (count < m->count) {
        node->count = count; /* first count less, then shrink */
    }
    host.stack_base = (uintptr_t)__builtin_frame_address(0) + 4 * sizeof(Word);
    void *table = heap_resize(heap, node->table, m->count * sizeof(Value), count * sizeof(Value));
    host.stack_base = 0;
    node = root_node(r);
    if (table == NULL) {
        return;
    }
    node->table = table;
    m->table = realloc(m->table, (count + 1) * sizeof *m->table);
    for (uint32_t i = m->count; i < count; i++) {
        unsigned child = random_below(ROOTS);
        assert_int_equal(node->table[i].bits, 0);
        node->table[i] = host.roots[child];
        m->table[i] = root_ids[child];
    }
    node->count = m->count = count;
    heap_barrier(heap, (Object *)node);
}

static void random_link(Heap *heap, unsigned r) {
    unsigned child = random_below(ROOTS), k = random_below(2);
    heap_barrier_values(heap, (Object *)root_node(r), &host.roots[child], 1);
    root_node(r)->edge[k] = host.roots[child];
    model[root_ids[r]].edge[k] = root_ids[child];
}

static void random_operation(Heap *heap) {
    unsigned r = random_below(ROOTS), what = random_below(1000);
    if (heap->steps != NULL && random_below(3) == 0) {
        heap_step(heap, 1 + random_below(50));
        if (what % 64 == 0 && !heap->growing) {
            heap_verify(heap);
        }
    }
    if (what < 450 || root_ids[r] == 0) {
        random_new(heap, r);
    } else if (what < 600) {
        random_link(heap, r);
    } else if (what < 780) {
        random_table(heap, r);
    } else if (what < 880) {
        unsigned k = random_below(2);
        host.roots[r] = root_node(r)->edge[k];
        root_ids[r] = model[root_ids[r]].edge[k];
    } else if (what < 980) {
        host.roots[r] = NULL_VALUE;
        root_ids[r] = 0;
    } else if (what < 983) {
        heap_pin(heap, root_node(r));
        model[root_ids[r]].pinned = root_node(r);
    } else if (what < 993) {
        random_shape(heap);
    } else if (what < 996) {
        heap_collect(heap);
    } else if (what < 999) {
        heap_compact(heap);
    } else {
        host.shapes[random_below(4)] = NULL_VALUE;
    }
}

static void random_run(Heap *heap, unsigned operations, unsigned interval) {
    model = calloc(MODEL_NODES, sizeof *model);
    model_work = malloc(MODEL_NODES * sizeof *model_work);
    memset(root_ids, 0, sizeof root_ids);
    model_count = 0;
    for (unsigned i = 0; i < operations; i++) {
        random_operation(heap);
        if (i % interval == 0) {
            model_check();
        }
        if (i % 20000 == 19999) { /* start afresh: unpinned, half empty */
            for (unsigned r = 0; r < ROOTS; r++) {
                if (r % 4 != 0) {
                    host.roots[r] = NULL_VALUE;
                    root_ids[r] = 0;
                }
            }
        }
    }
    heap_compact(heap);
    model_check();
    for (uint32_t i = 0; i <= model_count; i++) {
        free(model[i].table);
    }
    free(model);
    free(model_work);
}

#ifndef RANDOM_OPERATIONS
#    if defined(__SANITIZE_ADDRESS__) /* ten times slower */
#        define RANDOM_OPERATIONS 60000u
#    else
#        define RANDOM_OPERATIONS 200000u
#    endif
#endif
static void test_random(void **state) {
    Heap *heap = start_fixed(BLOCK(7459));
    heap->mark_capacity = 3;
    random_run(heap, RANDOM_OPERATIONS, 499);
    assert_true(heap->stats.compactions > 0);
}
static void test_random_tight(void **state) { /* often exhausted, in three areas */
    Heap *heap = start_fixed(BLOCK(900));
    add_area(BLOCK(300), 3);
    add_area(BLOCK(129), 0);
    random_run(heap, RANDOM_OPERATIONS, 251);
    assert_true(heap->stats.failures > 0);
}
static void test_random_growing(void **state) {
    memset(&host, 0, sizeof host);
    assert_true(heap_init_growing(&host.heap, (AdderVm *)&host, &toy));
    random_run(&host.heap, RANDOM_OPERATIONS, 1999);
}

/* Collections in steps, from the allocator's own pace and between operations; verified in the middle of them. */
static void test_random_steps(void **state) {
    Heap *heap = start_fixed(BLOCK(7459));
    heap->mark_capacity = 3;
    heap_use_steps(heap, 7);
    random_run(heap, RANDOM_OPERATIONS / 10, 499);
    assert_true(heap->stats.collections > heap->stats.full && heap->stats.steps > 1000);
}
static void test_random_steps_tight(void **state) {
    Heap *heap = start_fixed(BLOCK(900));
    add_area(BLOCK(300), 3);
    add_area(BLOCK(129), 0);
    heap_use_steps(heap, 20);
    random_run(heap, RANDOM_OPERATIONS / 10, 251);
    assert_true(heap->stats.failures > 0 && heap->stats.finished_early > 0);
}
static void test_random_steps_growing(void **state) {
    memset(&host, 0, sizeof host);
    assert_true(heap_init_growing(&host.heap, (AdderVm *)&host, &toy));
    heap_use_steps(&host.heap, 100);
    random_run(&host.heap, RANDOM_OPERATIONS / 10, 1999);
    assert_int_equal(host.heap.stats.finished_early, 0);
}

/* One object with many slots: each step visits a few, whatever the program does to the rest meanwhile. */
static void test_slices(void **state) {
    Heap *heap = start_fixed(BLOCK(4000));
    heap_use_steps(heap, 10);
    Node *node = node_new(heap);
    host.roots[0] = adder_object(node);
    node->table = heap_buffer(heap, 1000 * sizeof(Value));
    for (unsigned i = 0; i < 1000; i++) {
        node->table[i] = adder_object(node_new(heap));
        node->count = i + 1;
    }
    unsigned steps = 0;
    while (heap->partial == NULL) {
        heap_step(heap, 10);
    }
    while (heap->partial != NULL && steps < 500) { /* items go from the front: those behind take their places */
        memmove(node->table, node->table + 1, (node->count - 1) * sizeof(Value));
        node->count--;
        heap_barrier_moved(heap, (Object *)node, 1);
        heap_step(heap, 10);
        heap_verify(heap);
        steps++;
    }
    assert_true(steps > 50 && steps < 500);
    while (!heap_step(heap, 10)) {
    }
    heap_verify(heap);
    for (unsigned i = 0; i < node->count; i++) {
        assert_ptr_equal(((Node *)node->table[i].bits)->head->slots, &node_slots);
    }
}

static void test_random_stress(void **state) { /* stress builds: compacts and verifies within allocations */
    Heap *heap = start_fixed(BLOCK(2000));
    heap->stress_every = 3;
    random_run(heap, RANDOM_OPERATIONS / 10, 99);
    assert_true(!ADDER_STRESS || heap->stats.compactions > 1000);
}

static void test_random_compacting(void **state) { /* every operation followed by a compaction */
    Heap *heap = start_fixed(BLOCK(2000));
    random_state = 99;
    model = calloc(MODEL_NODES, sizeof *model);
    model_work = malloc(MODEL_NODES * sizeof *model_work);
    memset(root_ids, 0, sizeof root_ids);
    model_count = 0;
    for (unsigned i = 0; i < 2000; i++) {
        random_operation(heap);
        heap_compact(heap);
        model_check();
        bool pinned = false;
        for (size_t w = 0; w < heap->areas[0].blocks / WORD_BITS + 1; w++) {
            pinned = pinned || heap->areas[0].pin[w] != 0;
        }
        HeapFigures figures = heap_figures(heap);
        assert_true(pinned || figures.largest_free * BLOCK_BYTES == figures.free);
    }
    for (uint32_t i = 0; i <= model_count; i++) {
        free(model[i].table);
    }
    free(model);
    free(model_work);
}

/* ---- growing ---- */
static void test_growing(void **state) {
    memset(&host, 0, sizeof host);
    Heap *heap = &host.heap;
    assert_true(heap_init_growing(heap, (AdderVm *)&host, &toy));
    assert_int_equal(heap_total_bytes(heap), 512 * 1024);
    for (unsigned i = 0; i < 1000000; i++) { /* garbage alone does not make it grow */
        Object *object = heap_object(heap, 16);
        object->head = &leaf_head;
    }
    assert_int_equal(heap_total_bytes(heap), 512 * 1024);
    size_t collections = heap->stats.collections;
    assert_in_range(collections, 30, 65);
    unsigned count = 0;
    for (; count < 500000; count++) { /* live data do */
        Node *node = node_new(heap);
        node->edge[0] = host.roots[0];
        host.roots[0] = adder_object(node);
    }
    assert_true(heap->stats.collections - collections < 20);
    assert_int_equal(heap->stats.failures, heap->stats.collections); /* those of host_after_mark only */
    assert_true(heap_total_bytes(heap) <= 4 * heap_used_bytes(heap));
    for (const Node *node = root_node(0); node != NULL; node = (Node *)node->edge[0].bits) {
        count--;
    }
    assert_int_equal(count, 0);
    uint8_t *big = heap_buffer(heap, 100u << 20);
    assert_non_null(big);
    host.buffer_root = big;
    heap_verify(heap);
    heap_compact(heap);
    heap_verify(heap);
    assert_null(heap_buffer(heap, SIZE_MAX / 4));
    heap_verify(heap);
}

static void test_growing_disabled(void **state) {
    memset(&host, 0, sizeof host);
    Heap *heap = &host.heap;
    assert_true(heap_init_growing(heap, (AdderVm *)&host, &toy));
    heap->enabled = false;
    for (unsigned i = 0; i < 200000; i++) {
        Object *object = heap_object(heap, 16);
        assert_non_null(object);
        object->head = &leaf_head;
    }
    assert_int_equal(heap->stats.collections, 0);
    assert_int_equal(heap->used_blocks, 200000);
    heap_verify(heap);
}

/* ---- figures, map, walk ---- */
static char map_text[20000];
static void map_put(void *to, const char *text, size_t count) {
    size_t *at = to;
    assert_true(*at + count < sizeof map_text);
    memcpy(map_text + *at, text, count);
    *at += count;
    map_text[*at] = 0;
}

static void test_map(void **state) {
    Heap *heap = start_fixed(BLOCK(64 * 10 + 5));
    add_area(BLOCK(65), 0);
    node_new(heap);
    leaf(heap, 16);
    heap_buffer(heap, 40);
    leaf(heap, 32);
    size_t at = 0;
    heap_map(heap, map_put, &at);
    char expected[2000], dots[65] = "................................................................";
    const char *node = ADDER_WORD64 ? "N==" : "N=";
    int n = snprintf(expected, sizeof expected, "GC memory layout; from %lx:\n00000: %shb==h=%.*s\n", /* NOLINT */
                     (unsigned long)(uintptr_t)heap->areas[0].base, node, ADDER_WORD64 ? 55 : 56, dots);
    n += snprintf(expected + n, sizeof expected - (size_t)n, "       (10 lines all free)\n");
    snprintf(expected + n, sizeof expected - (size_t)n, "GC memory layout; from %lx:\n00000: %s\n00400: .\n",
             (unsigned long)(uintptr_t)heap->areas[1].base, dots);
    assert_true(strncmp(map_text, expected, strlen(expected)) == 0);
    assert_int_equal(map_text[strlen(expected)], '(');
    HeapFigures figures = heap_figures(heap);
    assert_int_equal(figures.one_blocks, 1);
    assert_int_equal(figures.two_blocks, ADDER_WORD64 ? 1 : 2);
    assert_int_equal(figures.largest_used, 3);
    assert_int_equal(figures.largest_free, 645 - heap->used_blocks);
    assert_int_equal(figures.used, heap_used_bytes(heap));
    assert_int_equal(figures.total, figures.used + figures.free);
}

static void walk_visit(void *to, Object *object, size_t bytes) {
    size_t *sum = to;
    assert_true(object->head == &leaf_head || object->head == &node_head);
    *sum += bytes;
}
static void test_walk(void **state) {
    Heap *heap = start_fixed(BLOCK(200));
    size_t sum = 0;
    node_new(heap);
    heap_buffer(heap, 160);
    leaf(heap, 320);
    heap_walk(heap, walk_visit, &sum);
    assert_int_equal(sum, BLOCK((sizeof(Node) + 15) / 16 + 20));
}

#define TEST(name) cmocka_unit_test_teardown(name, stop)
int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(test_sizes),
        TEST(test_patterns),
        TEST(test_exhaustion),
        TEST(test_exhaustion_disabled),
        TEST(test_threshold),
        TEST(test_locked_and_failing),
        TEST(test_reuse),
        TEST(test_large),
        TEST(test_resize),
        TEST(test_mark_stack),
        TEST(test_weak_and_resurrection),
        TEST(test_null_head),
        TEST(test_held),
        TEST(test_one_past_holds_both),
        TEST(test_held_contents),
        TEST(test_fragmentation),
        TEST(test_areas),
        TEST(test_pins),
        TEST(test_random),
        TEST(test_random_tight),
        TEST(test_random_growing),
        TEST(test_random_steps), TEST(test_random_steps_tight), TEST(test_random_steps_growing), TEST(test_slices),
        TEST(test_random_stress),
        TEST(test_random_compacting),
        TEST(test_growing),
        TEST(test_growing_disabled),
        TEST(test_map),
        TEST(test_walk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
