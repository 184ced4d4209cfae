/* raise.c: what the exceptions of the object floor need of the VM: memory without raising, MemoryError, the port. */
#include "vm/vm.h"

void *vm_allocate_quietly(Vm *vm, const Type *type, size_t bytes) {
    Object *object = heap_object(&vm->heap, bytes);
    if (object != NULL) object->head = adder_head_of(type);
    return object;
}

const AdderPort *vm_port(Vm *vm) { return vm->port; }

static const char MESSAGE[] = "memory allocation failed, allocating  bytes";
enum { NUMBER_AT = sizeof MESSAGE - sizeof " bytes" };

static Str *message_for(Vm *vm, size_t wanted) {
    char digits[24];
    size_t count = 0;
    do {
        digits[sizeof digits - ++count] = (char)('0' + wanted % 10);
        wanted /= 10;
    } while (wanted > 0);
    size_t size = sizeof MESSAGE - 1 + count;
    Str *s = vm_allocate_quietly(vm, &adder_str_type, STR_BYTES(size));
    if (s == NULL) return NULL;
    memcpy(str_text(s), MESSAGE, NUMBER_AT);
    memcpy(str_text(s) + NUMBER_AT, digits + sizeof digits - count, count);
    memcpy(str_text(s) + NUMBER_AT + count, MESSAGE + NUMBER_AT, sizeof MESSAGE - 1 - NUMBER_AT);
    str_set_size(s, size);
    s->size_flags |= STR_ASCII;
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
    e->cause = e->context = e->traceback = e->dict = UNBOUND;
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
        e->cause = e->context = e->traceback = e->dict = UNBOUND;
        e->flags = 0;
    }
    adder_raise_value(vm, error);
}
