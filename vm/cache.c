/* cache.c: filling inline caches. What is cached and until when:
 *
 *   globals     the number of the name's entry in the dict, and the name: the entry's key at each use
 *   builtins    the value, as long as no module namespace gained or lost a name (vm->names_epoch)
 *   attributes  keyed by the receiver's head: the word of the slot, or the value found on its type, or a property's getter.
 *               What is learned about a type holds until a class changes (cache_flush).
 *
 * Instructions that see instances of several classes in turn find slots again in a table of the VM (SlotEntry).
 */
#include "vm/cache.h"

#include "vm/attribute.h"
#include "vm/operation.h"

#if INLINE_CACHES_SHARED
InlineCache *cache_shared(Vm *vm, unsigned index) {
    const void *owner = vm->code;
    unsigned slot = (unsigned)(((uintptr_t)owner >> 4) + index * 7u) & (SHARED_CACHE_ENTRIES - 1);
    vm->shared_caches[slot].owner = owner;
    vm->shared_caches[slot].index = index;
    vm->shared_caches[slot].cache = (InlineCache){NULL, 0, UNBOUND};
    return &vm->shared_caches[slot].cache;
}
#else
static void flush_code(void *to, Object *object, size_t bytes) {
    (void)to;
    (void)bytes;
    if (object->head == adder_head_of(&adder_code_type)) {
        Code *code = (Code *)object;
        for (unsigned i = 0; code->caches != NULL && i < code->cache_count; i++) {
            code->caches[i] = (InlineCache){NULL, 0, UNBOUND};
        }
    }
}
#endif

void cache_forget(Vm *vm) {
    for (unsigned i = 0; i < LOOKUP_CACHE_ENTRIES; i++) {
        vm->lookup[i].type = NULL;
    }
#if !INLINE_CACHES_SHARED
    for (unsigned i = 0; i < SLOT_CACHE_ENTRIES; i++) {
        vm->slots[i].head = NULL;
    }
#endif
}

void cache_flush(Vm *vm) {
    cache_forget(vm);
#if INLINE_CACHES_SHARED
    for (unsigned i = 0; i < SHARED_CACHE_ENTRIES; i++) {
        vm->shared_caches[i].owner = NULL;
    }
#else
    heap_walk(&vm->heap, flush_code, NULL);
#endif
}

static void fill(Vm *vm, unsigned index, const void *key, uintptr_t extra, Value v) {
    InlineCache *cache = cache_at(vm, index);
    cache->key = key;
    cache->extra = extra;
    cache->value = v;
#if !INLINE_CACHES_SHARED
    if (vm->public.marking) {
        adder_barrier(vm, &vm->code->object);
    }
#endif
}

/* ---- globals ---- */

Value cache_load_global(Vm *vm, unsigned index, Value name) {
    Value globals = frame_function(vm->base)->globals;
    intptr_t entry = dict_find_name(VALUE_AS(Dict, globals), name);
    if (entry >= 0) {
        fill(vm, index, (const void *)globals.bits, (uintptr_t)entry, name);
        return dict_entries(VALUE_AS(Dict, globals))[entry].value;
    }
    Value found = vm_find_builtin(vm, name);
    if (adder_is_unbound(found)) {
        found = module_computed_global(vm, globals, name);
        if (!adder_is_unbound(found)) {
            return found;
        }
        operation_undefined(vm, name);
    }
    fill(vm, index, CACHE_BUILTIN, vm->names_epoch, found);
    return found;
}

void cache_store_global(Vm *vm, unsigned index, Value name, Value v) {
    Value globals = frame_function(vm->base)->globals;
    adder_dict_store(vm, globals, name, v);
    intptr_t entry = dict_find_name(VALUE_AS(Dict, globals), name);
    if (entry >= 0) {
        fill(vm, index, (const void *)globals.bits, (uintptr_t)entry, name);
    }
}

/* ---- attributes ---- */

/* A cache holds what was found through this type, or that nothing was: a change of any of its bases matters, too. */
void type_mark_cached(const Type *type) {
    for (; type != NULL && type_is_python(type); type = type_parent(type)) {
        if (type->flags & TYPE_CACHED) {
            return;
        }
        ((Type *)type)->flags |= TYPE_CACHED;
        const Tuple *mro = type_own_mro(type);
        if (mro != NULL) {
            for (size_t i = 1; i < mro->count; i++) {
                Type *base = (Type *)mro->items[i].bits;
                if (type_is_python(base)) {
                    base->flags |= TYPE_CACHED;
                }
            }
            return;
        }
    }
}

static bool is_plain_function(Value v) {
    return adder_is_exact(v, &adder_function_type) &&
           (VALUE_AS(Function, v)->code->flags & (CODE_GENERATOR | CODE_COROUTINE)) == 0;
}

static bool cacheable_word(const Shape *shape, unsigned index) {
    return shape->count <= shape->inline_words || index + 1 < shape->inline_words;
}

/* ---- slots by head and name ---- */

/* InlineCache.extra of an instance's attribute. */
static uintptr_t slot_place(const Head *head, const Shape *shape, unsigned slot) {
    unsigned first = head_first_word(head), last = shape->inline_words - 1u;
    if (shape->count <= shape->inline_words || slot < last) {
        return (uintptr_t)(first + slot) << CACHE_SHIFT | CACHE_SLOT;
    }
    uintptr_t item = offsetof(Tuple, items) / sizeof(Value) + slot - last;
    return (item << CACHE_WORD_BITS | (first + last)) << CACHE_SHIFT | CACHE_OVERFLOW;
}

#define UNKNOWN_SLOT UINTPTR_MAX
#if INLINE_CACHES_SHARED
static uintptr_t find_slot(Vm *vm, const Head *head, Value name, SlotUse use) { return UNKNOWN_SLOT; }
static void remember_slot(Vm *vm, const Head *head, Value name, SlotUse use, uintptr_t extra) {}
#else
static SlotEntry *slot_entry(Vm *vm, const Head *head, uintptr_t key) {
    uintptr_t hash = ((uintptr_t)head >> 4) * 31u + (key >> 3) * 7u + (key & 1u);
    return &vm->slots[(hash ^ hash >> 7) & (SLOT_CACHE_ENTRIES - 1)];
}

static uintptr_t find_slot(Vm *vm, const Head *head, Value name, SlotUse use) {
    const SlotEntry *entry = slot_entry(vm, head, name.bits | use);
    return entry->head == head && entry->key == (name.bits | use) ? entry->extra : UNKNOWN_SLOT;
}

static void remember_slot(Vm *vm, const Head *head, Value name, SlotUse use, uintptr_t extra) {
    *slot_entry(vm, head, name.bits | use) = (SlotEntry){head, name.bits | use, extra};
}
#endif

static void store_slot(Vm *vm, Value v, uintptr_t extra, Value item) {
    bool overflow = (extra & CACHE_KIND) == CACHE_OVERFLOW;
    Value *owner = overflow ? cache_overflow_tuple(v, extra) : (Value *)v.bits;
    adder_store(vm, owner, owner + (overflow ? cache_overflow_word(extra) : extra >> CACHE_SHIFT), item);
}

/* The attribute is not there; what __getattr__ says is asked of the caller. */
static bool missing_hook(Vm *vm, const Type *type, Value *function) {
    *function = type_lookup(vm, type, N(__getattr__));
    return is_plain_function(*function) && type->slots->get_attribute == NULL;
}

Value cache_load_attribute(Vm *vm, unsigned index, Value v, Value name, unsigned *nargs, Value *function) {
    if (value_is_python_instance(v)) {
        const Head *head = value_head(v);
        uintptr_t known = find_slot(vm, head, name, SLOT_LOAD);
        if (known != UNKNOWN_SLOT) {
            fill(vm, index, head, known, UNBOUND);
            return (known & CACHE_KIND) == CACHE_SLOT ? ((Value *)v.bits)[known >> CACHE_SHIFT]
                                                      : cache_overflow_tuple(v, known)[cache_overflow_word(known)];
        }
        const Type *type = head->type;
        if ((type->flags & TYPE_CUSTOM_GETATTRIBUTE) == 0) {
            Value found = type_lookup(vm, type, name);
            bool data = !adder_is_unbound(found) && attribute_is_data_descriptor(vm, found);
            const Shape *shape = (const Shape *)(const void *)head;
            unsigned slot;
            if (!data && shape_find(shape, name, &slot)) {
                uintptr_t extra = slot_place(head, shape, slot);
                type_mark_cached(type);
                fill(vm, index, head, extra, UNBOUND);
                remember_slot(vm, head, name, SLOT_LOAD, extra);
                return *instance_slot(v, shape, slot);
            }
            if (data && value_head(found) == adder_head_of(&adder_property_type) &&
                adder_is_unbound(type_lookup(vm, type, N(__getattr__)))) {
                *function = VALUE_AS(Property, found)->getter;
                *nargs = 1;
                if (is_plain_function(*function)) {
                    type_mark_cached(type);
                    fill(vm, index, head, CACHE_GETTER, *function);
                    vm_require(vm, vm->top + FRAME_WORDS + 8);
                    return UNBOUND;
                }
            }
            *nargs = 2;
            if (adder_is_unbound(found) && adder_is_unbound(instance_find(v, name)) && missing_hook(vm, type, function)) {
                vm_require(vm, vm->top + FRAME_WORDS + 8);
                return UNBOUND;
            }
        }
    } else if (value_is_object(v) && value_head(v) == adder_head_of(&adder_user_module_type)) {
        Value found = dict_get_name(VALUE_AS(Dict, module_dict(v)), name);
        if (LIKELY(!adder_is_unbound(found))) {
            return found;
        }
    }
    return adder_get_attribute(vm, v, name);
}

void cache_store_attribute(Vm *vm, unsigned index, Value v, Value name, Value item) {
    if (value_is_python_instance(v)) {
        const Head *head = value_head(v);
        uintptr_t place = find_slot(vm, head, name, SLOT_STORE);
        if (place != UNKNOWN_SLOT) {
            if ((place & CACHE_KIND) == CACHE_SLOT) {
                fill(vm, index, head, place, UNBOUND);
            }
            store_slot(vm, v, place, item);
            return;
        }
        const Type *type = head->type;
        const Shape *shape = (const Shape *)(const void *)head;
        if ((type->flags & TYPE_CUSTOM_SETATTR) == 0 && shape->count != SHAPE_DICTIONARY &&
            head->slots->set_attribute == NULL && !adder_same(name, N(__class__)) && !adder_same(name, N(__dict__))) {
            Value found = type_lookup(vm, type, name);
            if (adder_is_exact(found, &slot_member_type) || ((type->flags & TYPE_NO_DICT) == 0 &&
                         (adder_is_unbound(found) || !attribute_is_data_descriptor(vm, found)))) {
                unsigned slot;
                unsigned before = shape->count;
                bool known = shape_find(shape, name, &slot);
                instance_store(vm, v, name, item);
                const Shape *after = (const Shape *)(const void *)value_head(v);
                if (known) {
                    type_mark_cached(type);
                    remember_slot(vm, head, name, SLOT_STORE, slot_place(head, shape, slot));
                }
                if (after->count != SHAPE_DICTIONARY && (known || before < after->inline_words)) {
                    slot = known ? slot : before;
                    if (cacheable_word(after, slot)) {
                        type_mark_cached(type);
                        fill(vm, index, head, slot_place(head, after, slot), known ? UNBOUND : adder_object(after));
                    }
                }
                return;
            }
        }
    }
    adder_set_attribute(vm, v, name, item);
}

void cache_load_method(Vm *vm, unsigned index, Value v, Value name, Value *out) {
    Value pair[CALL_ARGUMENTS_PAIR];
    attribute_load_method(vm, v, name, pair);
    out[0] = pair[0];
    out[3] = pair[1];
    if (!adder_is_unbound(pair[1]) && value_is_object(v)) {
        const Head *head = value_head(v);
        /* An instance in dictionary mode may get an attribute of that name without changing its shape. */
        if (!head_is_shape(head) || ((const Shape *)(const void *)head)->count != SHAPE_DICTIONARY) {
            type_mark_cached(head->type);
            fill(vm, index, head, CACHE_METHOD, pair[0]);
        }
    }
}
