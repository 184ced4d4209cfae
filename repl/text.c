/* text.c: the statement being typed. As long as it is short it stands in an array of the Repl, so that something can be
 * typed when the heap is full; a longer one moves to a heap buffer, which the frame that holds the Text keeps alive. */
#include "repl/repl.h"

void text_start(Text *text, Vm *vm, Repl *repl) {
    *text = (Text){.vm = vm, .bytes = repl->line, .capacity = REPL_LINE_BYTES};
}

void text_end(Text *text) {
    if (text->in_heap) adder_buffer_free(text->vm, text->bytes);
    text->bytes = NULL;
    text->size = text->capacity = 0;
    text->in_heap = false;
}

static void make_room(Text *text, size_t count) {
    if (count <= text->capacity - text->size) return;
    size_t capacity = text->capacity * 2;
    while (capacity - text->size < count) capacity *= 2;
    if (text->in_heap) {
        text->bytes = adder_buffer_resize(text->vm, text->bytes, text->capacity, capacity);
    } else {
        char *bytes = adder_buffer_new(text->vm, capacity);
        memcpy(bytes, text->bytes, text->size);
        text->bytes = bytes;
        text->in_heap = true;
    }
    text->capacity = capacity;
}

void text_insert(Text *text, size_t at, const char *bytes, size_t count) {
    make_room(text, count);
    memmove(text->bytes + at + count, text->bytes + at, text->size - at);
    memcpy(text->bytes + at, bytes, count);
    text->size += count;
}

void text_remove(Text *text, size_t at, size_t count) {
    memmove(text->bytes + at, text->bytes + at + count, text->size - at - count);
    text->size -= count;
}
