/* weak.c: the VM's side of weak references: making them, clearing them when their referent dies, calling back. The module
 * weakref shows them to Python. */
#include "vm/weak.h"

#include "vm/attribute.h"
#include "vm/call.h"

void weak_trace(Visitor *visitor, Object *self) { adder_visit(visitor, &((WeakRef *)self)->callback); }

/* Native types that have weak references, beside classes made by Python. */
bool weak_possible(const Type *type) {
    static const Type *const types[] = {
        &adder_function_type, &adder_method_type, &adder_native_type, &method_descriptor_type, &adder_type_type, &adder_set_type,
        &adder_frozenset_type, &adder_generator_type, &adder_coroutine_type, &adder_async_generator_type,
        &adder_user_module_type, &adder_module_type, &adder_code_type, &adder_memoryview_type};
    static const char *const names[] = {"collections.deque", "array.array", "re.Pattern"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (type == types[i]) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(str_text(str_of(type->name)), names[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void remember(Vm *vm, Value ref) {
    if (vm->weak.count == vm->weak.capacity) {
        size_t capacity = vm->weak.capacity == 0 ? 8 : vm->weak.capacity * 2;
        vm->weak.items = adder_buffer_resize(vm, vm->weak.items, vm->weak.count * sizeof(Value), capacity * sizeof(Value));
        vm->weak.capacity = capacity;
    }
    vm->weak.items[vm->weak.count++] = ref;
}

/* One without a callback serves again. */
static Value existing(Vm *vm, const Type *cls, Value referent) {
    for (size_t i = 0; i < vm->weak.count; i++) {
        const WeakRef *ref = VALUE_AS(WeakRef, vm->weak.items[i]);
        if (adder_same(ref->referent, referent) && adder_is_none(ref->callback) && ref->object.head == adder_head_of(cls)) {
            return vm->weak.items[i];
        }
    }
    return UNBOUND;
}

Value weak_new(Vm *vm, const Type *cls, Value referent, Value callback) {
    if (!value_is_object(referent) || !type_has_weak_references(adder_type_of(referent))) {
        adder_raise(vm, &adder_TypeError, "cannot create weak reference to '%T' object", referent);
    }
    callback = adder_is_unbound(callback) ? NONE : callback;
    Value found = adder_is_none(callback) ? existing(vm, cls, referent) : UNBOUND;
    if (!adder_is_unbound(found)) {
        return found;
    }
    WeakRef *ref = adder_new_instance(vm, cls, sizeof *ref);
    ref->referent = UNBOUND;
    ref->callback = callback;
    remember(vm, adder_object(ref)); /* while it is still empty: this may collect */
    ref->referent = referent;
    return adder_object(ref);
}

uint32_t weak_hash(Vm *vm, Value v) {
    if (VALUE_AS(WeakRef, v)->hash == 0) {
        Value referent = weak_referent(v);
        if (adder_is_unbound(referent)) {
            adder_raise(vm, &adder_TypeError, "weak object has gone away");
        }
        uint32_t hash = adder_hash(vm, referent);
        VALUE_AS(WeakRef, v)->hash = hash;
    }
    return VALUE_AS(WeakRef, v)->hash;
}

/* ---- collection ---- */

void weak_clear_dead(Vm *vm) {
    for (size_t i = 0; i < vm->weak.count; i++) {
        WeakRef *ref = VALUE_AS(WeakRef, vm->weak.items[i]);
        if (!value_is_object(ref->referent) || heap_is_marked(&vm->heap, (const void *)ref->referent.bits)) {
            continue;
        }
        bool call = !adder_is_none(ref->callback) && heap_is_marked(&vm->heap, ref);
        ref->referent = call ? WEAK_CALL : UNBOUND;
        if (call) {
            vm->weak.pending = true;
            __atomic_fetch_or(&vm->public.attention, ATTENTION_FINALIZE, __ATOMIC_RELAXED);
        }
    }
}

void weak_drop_unmarked(Vm *vm) {
    size_t kept = 0;
    for (size_t i = 0; i < vm->weak.count; i++) {
        if (heap_is_marked(&vm->heap, (const void *)vm->weak.items[i].bits)) {
            vm->weak.items[kept++] = vm->weak.items[i];
        }
    }
    vm->weak.count = kept;
}

void weak_visit(Vm *vm, Visitor *visitor) {
    for (size_t i = 0; i < vm->weak.count; i++) {
        adder_visit(visitor, &VALUE_AS(WeakRef, vm->weak.items[i])->referent);
    }
    adder_visit_values(visitor, vm->weak.items, vm->weak.count);
}

/* ---- callbacks ---- */

static void call_back(Vm *vm, void *data) {
    Value *ref = data;
    adder_call(vm, VALUE_AS(WeakRef, *ref)->callback, 1, ref);
}

void weak_run_callbacks(Vm *vm) {
    while (vm->weak.pending) {
        vm->weak.pending = false;
        for (size_t i = 0; i < vm->weak.count; i++) {
            Value ref = vm->weak.items[i];
            if (!adder_same(VALUE_AS(WeakRef, ref)->referent, WEAK_CALL)) {
                continue;
            }
            VALUE_AS(WeakRef, ref)->referent = UNBOUND;
            Value error = adder_try(vm, call_back, &ref);
            if (!adder_is_unbound(error)) {
                adder_unraisable(vm, error, "while calling weakref callback", VALUE_AS(WeakRef, ref)->callback);
            }
            i = (size_t)-1; /* the table may have changed: from the start */
        }
    }
}
