/* memory.c: the VM as host of the heap: allocation that raises, roots, weak tables, finalizers. */
#include "vm/attribute.h"
#include "vm/cache.h"
#include "vm/call.h"
#include "vm/weak.h"

/* ---- allocation ---- */

void *adder_new(Vm *vm, const Type *type, size_t bytes) {
    Object *object = heap_object(&vm->heap, bytes);
    if (UNLIKELY(object == NULL)) {
        raise_memory_error(vm, bytes);
    }
    object->head = adder_head_of(type);
    return object;
}

/* Dead frames below the stack pointer hold addresses, and the next calls will lay their frames over them: a buffer that
 * is worth the trouble would look alive to the scan. They are overwritten at the next poll. */
#define LARGE_BUFFER 1024u
static void note_large(Vm *vm, size_t bytes) {
    if (bytes >= LARGE_BUFFER) {
        __atomic_fetch_or(&vm->public.attention, ATTENTION_SCRUB, __ATOMIC_RELAXED);
    }
}

NOINLINE void vm_scrub_stack(Vm *vm) {
    uint8_t dead[SCRUB_BYTES];
    if (vm_stack_used(vm) + SCRUB_BYTES < vm->stack_bytes) {
        memset(dead, 0, sizeof dead);
        __asm__ volatile("" : : "r"(dead) : "memory"); /* the stores must happen */
    }
}

void adder_make_room(Vm *vm, size_t bytes) {
    heap_make_room(&vm->heap, bytes);
}

void *adder_buffer_new(Vm *vm, size_t bytes) {
    note_large(vm, bytes);
    void *buffer = heap_buffer(&vm->heap, bytes);
    if (UNLIKELY(buffer == NULL)) {
        raise_memory_error(vm, bytes);
    }
    return buffer;
}

void *adder_buffer_resize(Vm *vm, void *buffer, size_t old_bytes, size_t new_bytes) {
    note_large(vm, new_bytes);
    if (buffer == NULL) {
        return new_bytes == 0 ? NULL : adder_buffer_new(vm, new_bytes);
    }
    if (new_bytes == 0) {
        heap_free(&vm->heap, buffer);
        return NULL;
    }
    void *resized = heap_resize(&vm->heap, buffer, old_bytes, new_bytes);
    if (UNLIKELY(resized == NULL)) {
        raise_memory_error(vm, new_bytes);
    }
    return resized;
}

void adder_buffer_free(Vm *vm, void *buffer) {
    if (buffer != NULL) {
        heap_free(&vm->heap, buffer);
    }
}

void adder_barrier(Vm *vm, Object *owner) { heap_barrier(&vm->heap, owner); }
void adder_barrier_value(Vm *vm, Object *owner, Value v) { heap_barrier_values(&vm->heap, owner, &v, 1); }
void adder_barrier_values(Vm *vm, Object *owner, const Value *values, size_t count) {
    heap_barrier_values(&vm->heap, owner, values, count);
}
void adder_barrier_moved(Vm *vm, Object *owner, size_t slots) { heap_barrier_moved(&vm->heap, owner, slots); }

void adder_pin(Vm *vm, Value v) {
    if (value_is_object(v) && heap_contains(&vm->heap, (const void *)v.bits)) {
        heap_pin(&vm->heap, (void *)v.bits);
    }
}

/* ---- roots ---- */

static void visit_saved_pc(Vm *vm, Visitor *visitor) {
    if (vm->code == NULL) {
        return;
    }
    /* pc points into the running code object: it moves along */
    Code *old = vm->code;
    adder_visit_object(visitor, &vm->code);
    vm->pc += (const uint8_t *)vm->code - (const uint8_t *)old;
}

static void visit_caches(Vm *vm, Visitor *visitor) {
#if INLINE_CACHES_SHARED
    (void)visitor;
    for (unsigned i = 0; i < SHARED_CACHE_ENTRIES; i++) {
        vm->shared_caches[i].owner = NULL;
    }
#else
    (void)vm;
    (void)visitor;
#endif
}

#define CLEAR_REGISTERS 1024u

static void vm_roots(Vm *vm, Visitor *visitor) {
    visit_saved_pc(vm, visitor);
    size_t dead = (size_t)(vm->stack_limit - vm->top) * (vm->stack_limit > vm->top);
    memset(vm->top, 0, dead * sizeof(Value));
    if (dead > CLEAR_REGISTERS) { /* what lies behind is zero: it need not be cleared again until a deeper call */
        vm->stack_limit = vm->top + CLEAR_REGISTERS;
    }
    adder_visit_values(visitor, vm->stack_start, (size_t)(vm->top - vm->stack_start));
    Value *const singles[] = {&vm->raised, &vm->handled, &vm->main_module, &vm->modules, &vm->builtins, &vm->path, &vm->argv,
                              &vm->sys_dict, &vm->overlays, &vm->emergency, &vm->class_cell};
    for (size_t i = 0; i < sizeof singles / sizeof *singles; i++) {
        adder_visit(visitor, singles[i]);
    }
    adder_visit_values(visitor, vm->schedule, vm->schedule_count * 2);
    adder_visit_values(visitor, vm->module_state, ADDER_STATES);
    intern_trace_buffer(&vm->interned, visitor);
    DerivedSlots *next;
    for (DerivedSlots **at = &vm->derived; *at != NULL;) { /* pinned: the address does not change */
        DerivedSlots *here = *at;
        next = here->next;
        void *slot = here;
        adder_visit_buffer(visitor, &slot);
        (void)next;
        at = &here->next;
    }
    adder_visit_buffer(visitor, &vm->finalizable.items);
    adder_visit_buffer(visitor, &vm->weak.items);
    cache_forget(vm);
    visit_caches(vm, visitor);
}

static bool is_alive(Vm *vm, const void *object) { return heap_is_marked(&vm->heap, object); }

static bool is_generator(Value v) {
    return adder_is_exact(v, &adder_generator_type) || adder_is_exact(v, &adder_coroutine_type);
}
/* Something written in Python is to run at the end: __del__, or what a generator has open. */
static bool has_python_finalizer(Value v) {
    if (is_generator(v)) {
        return VALUE_AS(Generator, v)->state == GENERATOR_SUSPENDED;
    }
    return value_is_python_instance(v) && (value_head(v)->type->flags & TYPE_CUSTOM_DEL) != 0;
}

/* Objects with a finalizer that nothing refers to any more go to vm->dying; Python's __del__ runs later, natives' now. */
static void sweep_finalizables(Vm *vm) {
    Value *items = vm->finalizable.items;
    size_t kept = 0;
    for (size_t i = 0; i < vm->finalizable.count; i++) {
        Value v = items[i];
        if (heap_is_marked(&vm->heap, (const void *)v.bits)) {
            items[kept++] = v;
            continue;
        }
        const Slots *slots = value_head(v)->slots;
        if (has_python_finalizer(v) && vm->finalizable.dying_count < DYING_MAX) {
            heap_mark_value(&vm->heap, v); /* lives until its __del__ has run */
            vm->finalizable.dying[vm->finalizable.dying_count++] = v;
            __atomic_fetch_or(&vm->public.attention, ATTENTION_FINALIZE, __ATOMIC_RELAXED);
        } else if (has_python_finalizer(v)) {
            heap_mark_value(&vm->heap, v); /* the queue is full: next time */
            items[kept++] = v;
        } else if (slots->finalize != NULL) {
            slots->finalize(vm, adder_object_get(v));
        }
    }
    vm->finalizable.count = kept;
}

static void vm_after_mark(Vm *vm) {
    for (unsigned i = 0; i < vm->finalizable.dying_count; i++) {
        heap_mark_value(&vm->heap, vm->finalizable.dying[i]);
    }
    heap_drain(&vm->heap);
    weak_clear_dead(vm);
    sweep_finalizables(vm);
    heap_drain(&vm->heap);
    weak_drop_unmarked(vm);
    intern_sweep(vm, &vm->interned, is_alive);
}

static void vm_weak_slots(Vm *vm, Visitor *visitor) {
    intern_visit_weak(&vm->interned, visitor);
    weak_visit(vm, visitor);
    adder_visit_values(visitor, vm->finalizable.dying, vm->finalizable.dying_count);
    /* the array was visited as a root buffer already; its items are weak */
    adder_visit_values(visitor, vm->finalizable.items, vm->finalizable.count);
}

static uintptr_t vm_native_stack_base(Vm *vm) { return vm->native_base; }

/* The frames of vm_interpret: its values are all in registers of the VM, too. The frame lies between the stack pointer that
 * it noted and the Catch of its caller. */
static void vm_native_stack_gap(Vm *vm, uintptr_t from, uintptr_t *start, uintptr_t *end) {
    for (const Catch *at = vm->catch; at != NULL; at = at->previous) {
        if (at->interpreter != 0 && (uintptr_t)at > from) {
            *start = at->interpreter;
            *end = (uintptr_t)at;
            return;
        }
    }
    *start = *end = UINTPTR_MAX;
}

static uint64_t vm_microseconds(Vm *vm) { return vm->port->microseconds(vm); }
static uint32_t *vm_marking_flag(Vm *vm) { return &vm->public.marking; }

const HeapHost vm_heap_host = {.roots = vm_roots, .after_mark = vm_after_mark, .weak_slots = vm_weak_slots,
                               .native_stack_base = vm_native_stack_base, .native_stack_gap = vm_native_stack_gap,
                               .microseconds = vm_microseconds, .marking_flag = vm_marking_flag};

/* ---- finalizers ---- */

void adder_finalize_later(Vm *vm, Value v) {
    if (vm->finalizable.count == vm->finalizable.capacity) {
        size_t capacity = vm->finalizable.capacity == 0 ? 8 : vm->finalizable.capacity * 2;
        vm->finalizable.items = adder_buffer_resize(vm, vm->finalizable.items, vm->finalizable.count * sizeof(Value),
                                                    capacity * sizeof(Value));
        vm->finalizable.capacity = capacity;
    }
    vm->finalizable.items[vm->finalizable.count++] = v;
}

typedef struct DelCall {
    Value method, self;
} DelCall;
static void call_del(Vm *vm, void *data) {
    DelCall *call = data;
    if (is_generator(call->self)) {
        vm_generator_close(vm, VALUE_AS(Generator, call->self));
    } else {
        adder_call(vm, call->method, 1, &call->self);
    }
}

void vm_run_finalizers(Vm *vm) {
    weak_run_callbacks(vm);
    while (vm->finalizable.dying_count != 0) {
        Value v = vm->finalizable.dying[--vm->finalizable.dying_count];
        DelCall call = {is_generator(v) ? v : type_lookup(vm, adder_type_of(v), N(__del__)), v};
        if (adder_is_unbound(call.method)) {
            continue;
        }
        Value handled = vm->handled;
        vm->handled = UNBOUND;
        Value error = adder_try(vm, call_del, &call);
        vm->handled = handled;
        if (!adder_is_unbound(error)) {
            adder_unraisable(vm, error, "while calling deallocator", call.method);
        }
    }
}
