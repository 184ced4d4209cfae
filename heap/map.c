/* map.c: what the heap shows of itself: figures, the map, the walk over all objects.
 *
 * Reads the maps only, and of objects their head's letter.
 */
#include "heap/internal.h"

#define MAP_LINE_BLOCKS 64u
#define MAP_FOLD_LINES 2u /* more wholly free lines than this in a row become one */

/* What a sweep under way would still free is not shown. */
static void sweep_under_way(Heap *heap) {
    if (heap->phase == HEAP_SWEEPING && !heap->collecting) {
        sweep_rest(heap);
    }
}

/* ---- figures ---- */
static void add_extent(HeapFigures *figures, size_t n) {
    figures->used += n * BLOCK_BYTES;
    figures->one_blocks += n == 1u;
    figures->two_blocks += n == 2u;
    if (figures->largest_used < n) {
        figures->largest_used = n;
    }
}

static void add_area(HeapFigures *figures, const Area *area) {
    for (size_t block = 0; block < area->blocks;) {
        size_t end;
        if (block_taken(area, block)) {
            end = area_extent_end(area, block);
            add_extent(figures, end - block);
        } else {
            end = area_next_taken(area, block, area->blocks);
            if (figures->largest_free < end - block) {
                figures->largest_free = end - block;
            }
        }
        block = end;
    }
}

HeapFigures heap_figures(Heap *heap) {
    HeapFigures figures = {0};
    sweep_under_way(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        add_area(&figures, &heap->areas[i]);
    }
    figures.total = heap_total_bytes(heap);
    figures.free = figures.total - figures.used;
    return figures;
}

/* ---- walk ---- */
void heap_walk(Heap *heap, void (*visit)(void *to, Object *object, size_t bytes), void *to) {
    sweep_under_way(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        const Area *area = &heap->areas[i];
        for (size_t block = 0; (block = area_next_object(area, block, area->blocks)) < area->blocks;) {
            size_t end = area_extent_end(area, block);
            visit(to, block_address(area, block), (end - block) * BLOCK_BYTES);
            block = end;
        }
    }
}

/* ---- map ---- */
typedef struct MapOutput {
    void (*put)(void *to, const char *text, size_t count);
    void *to;
} MapOutput;

static void put_text(const MapOutput *out, const char *text) {
    size_t count = 0;
    while (text[count] != '\0') {
        count++;
    }
    out->put(out->to, text, count);
}

static void put_number(const MapOutput *out, size_t number, unsigned base, size_t digits) {
    char text[sizeof number * 3u];
    size_t at = sizeof text;
    do {
        text[--at] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0 || sizeof text - at < digits);
    out->put(out->to, text + at, sizeof text - at);
}

static char letter_of(const Area *area, size_t block) {
    if (!bit_test(area->start, block)) {
        return bit_test(area->used, block) ? '=' : '.';
    }
    if (!bit_test(area->used, block)) {
        return 'b';
    }
    const Head *head = ((const Object *)block_address(area, block))->head;
    return head != NULL && head->slots != NULL && head->slots->letter != 0 ? head->slots->letter : 'h';
}

static void put_line(const MapOutput *out, const Area *area, size_t block) {
    char text[MAP_LINE_BLOCKS + 1u];
    size_t count = 0;
    for (; count < MAP_LINE_BLOCKS && block + count < area->blocks; count++) {
        text[count] = letter_of(area, block + count);
    }
    text[count] = '\n';
    put_number(out, block * BLOCK_BYTES, 16, 5);
    put_text(out, ": ");
    out->put(out->to, text, count + 1u);
}

static void put_area(const MapOutput *out, const Area *area) {
    put_text(out, "GC memory layout; from ");
    put_number(out, (uintptr_t)area->base, 16, 1);
    put_text(out, ":\n");
    size_t blocks = area->blocks;
    for (size_t block = 0; block < blocks;) {
        size_t taken = area_next_taken(area, block, blocks);
        size_t lines = (taken - block + (taken == blocks ? MAP_LINE_BLOCKS - 1u : 0u)) / MAP_LINE_BLOCKS;
        if (lines > MAP_FOLD_LINES) {
            put_text(out, "       (");
            put_number(out, lines, 10, 1);
            put_text(out, " lines all free)\n");
            block += lines * MAP_LINE_BLOCKS;
        } else {
            put_line(out, area, block);
            block += MAP_LINE_BLOCKS;
        }
    }
}

void heap_map(Heap *heap, void (*put)(void *to, const char *text, size_t count), void *to) {
    MapOutput out = {put, to};
    sweep_under_way(heap);
    for (unsigned i = 0; i < heap->area_count; i++) {
        put_area(&out, &heap->areas[i]);
    }
    put_text(&out, "(each character is 16 bytes; = continues what starts to its left, b is a buffer, . is free; "
                   "letters: see help)\n");
}
