/* cache.h: inline caches: how an instruction finds its own, and the slow paths that fill them (cache.c). */
#ifndef VM_CACHE_H
#define VM_CACHE_H

#include "vm/vm.h"

/* InlineCache.extra for attributes: kind in the low bits. For slots the word of the object above them; for those in the
 * overflow tuple the word that holds the tuple, and above CACHE_WORD_BITS more the word of the tuple. */
enum { CACHE_KIND = 3, CACHE_SLOT = 0, CACHE_OVERFLOW = 1, CACHE_METHOD = 2, CACHE_GETTER = 3, CACHE_SHIFT = 2, CACHE_WORD_BITS = 16 };
static inline Value *cache_overflow_tuple(Value v, uintptr_t extra) {
    return (Value *)((Value *)v.bits)[extra >> CACHE_SHIFT & ((1u << CACHE_WORD_BITS) - 1)].bits;
}
static inline unsigned cache_overflow_word(uintptr_t extra) { return (unsigned)(extra >> (CACHE_SHIFT + CACHE_WORD_BITS)); }
/* InlineCache.key of a name found among the builtins; extra is the epoch of names for which that holds. */
#define CACHE_BUILTIN ((const void *)&adder_none_type)

#if INLINE_CACHES_SHARED
InlineCache *cache_shared(Vm *vm, unsigned index);
static inline InlineCache *cache_at(Vm *vm, unsigned index) {
    const void *owner = vm->code;
    unsigned slot = (unsigned)(((uintptr_t)owner >> 4) + index * 7u) & (SHARED_CACHE_ENTRIES - 1);
    if (LIKELY(vm->shared_caches[slot].owner == owner && vm->shared_caches[slot].index == index)) {
        return &vm->shared_caches[slot].cache;
    }
    return cache_shared(vm, index);
}
#else
static inline InlineCache *cache_at(Vm *vm, unsigned index) { return vm->code->caches + index; }
#endif

Value cache_load_global(Vm *vm, unsigned index, Value name);
void cache_store_global(Vm *vm, unsigned index, Value name, Value v);
/* UNBOUND when a property written in Python or __getattr__ has to be called: *function with *nargs of v and name. */
Value cache_load_attribute(Vm *vm, unsigned index, Value v, Value name, unsigned *nargs, Value *function);
void cache_store_attribute(Vm *vm, unsigned index, Value v, Value name, Value item);
/* out[0] and out[CALL_ARGUMENTS], as LOAD_METHOD says. */
void cache_load_method(Vm *vm, unsigned index, Value v, Value name, Value *out);
void cache_forget(Vm *vm); /* the tables of the VM: collections move what they point to */
void cache_flush(Vm *vm); /* everything that was learned about types */

#endif
