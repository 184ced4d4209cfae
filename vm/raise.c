/* raise.c: what the exceptions of the object floor need of the VM: memory without raising, MemoryError, the port. */
#include "vm/vm.h"

void *vm_allocate_quietly(Vm *vm, const Type *type, size_t bytes) {
    Object *object = heap_object(&vm->heap, bytes);
    if (object != NULL) object->head = adder_head_of(type);
    return object;
}

const AdderPort *vm_port(Vm *vm) { return vm->port; }

/* ---- the words of a MemoryError: what was asked, and what stood against it ---- */
typedef struct Words {
    size_t size;
    char text[160];
} Words;

static void put(Words *w, const char *text) {
    while (*text != 0) w->text[w->size++] = *text++;
}
static void put_number(Words *w, size_t number) {
    char digits[24];
    size_t at = sizeof digits;
    digits[--at] = 0;
    do digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    put(w, digits + at);
}

static void put_reason(Words *w, Heap *heap) {
    if (heap->locked != 0) {
        put(w, "; the heap is locked");
        return;
    }
    HeapFigures figures = heap_figures(heap);
    size_t pins = heap_pins(heap);
    put(w, "; free ");
    put_number(w, figures.free);
    put(w, ", longest run ");
    put_number(w, figures.largest_free * BLOCK_BYTES);
    if (pins != 0) {
        put(w, ", pinned objects ");
        put_number(w, pins);
    }
}

static Str *message_for(Vm *vm, size_t wanted) {
    Words w = {.size = 0};
    put(&w, "memory allocation failed, allocating ");
    put_number(&w, wanted);
    put(&w, " bytes");
    put_reason(&w, &vm->heap);
    Str *s = vm_allocate_quietly(vm, &adder_str_type, STR_BYTES(w.size));
    if (s == NULL) return NULL;
    str_set_size(s, w.size); /* the place of the text depends on it */
    s->size_flags |= STR_ASCII;
    memcpy(str_text(s), w.text, w.size);
    return s;
}

/* A new MemoryError with a message, as far as there is memory for them. */
static Value fresh_memory_error(Vm *vm, size_t wanted) {
    Tuple *args = NULL;
    if (wanted != 0) {
        Str *text = message_for(vm, wanted);
        if (text == NULL) return UNBOUND;
        args = vm_allocate_quietly(vm, &adder_tuple_type, sizeof(Tuple) + sizeof(Value));
        if (args == NULL) return UNBOUND;
        args->count = 1;
        args->items[0] = adder_object(text);
    }
    Exception *e = vm_allocate_quietly(vm, &adder_MemoryError, sizeof(Exception));
    if (e == NULL) return UNBOUND;
    e->args = adder_object(args != NULL ? args : &tuple_empty);
    e->cause = e->context = e->traceback = e->dict = e->fields = UNBOUND;
    return adder_object(e);
}

void raise_memory_error(Vm *vm, size_t wanted) {
    Value error = fresh_memory_error(vm, wanted);
    if (adder_is_unbound(error) && adder_is_unbound(vm->emergency)) { /* while booting: adder_vm_new gives up */
        vm->raised = NONE;
        vm_throw(vm);
    }
    if (adder_is_unbound(error)) {
        error = vm->emergency;
        Exception *e = exception_of(error);
        e->args = adder_object(&tuple_empty);
        e->cause = e->context = e->traceback = e->dict = e->fields = UNBOUND;
        e->flags = 0;
    }
    adder_raise_value(vm, error);
}
