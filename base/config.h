/* config.h: sizes and levels that a build may choose. Everything else derives from these. */
#ifndef BASE_CONFIG_H
#define BASE_CONFIG_H

#include "adder.h"

#ifndef ADDER_CHECKS
#define ADDER_CHECKS 0
#endif
#ifndef ADDER_STRESS
#define ADDER_STRESS 0 /* collect, compact, poison and verify at every n-th allocation */
#endif
#ifndef ADDER_BOARD
#define ADDER_BOARD (!ADDER_WORD64) /* board-like: single floats, small tables */
#endif

#define BLOCK_BYTES 16u
#define HEAP_AREAS 4u
#ifndef MARK_STACK_ENTRIES
#define MARK_STACK_ENTRIES (ADDER_BOARD ? 32u : 512u)
#endif
/* Automatic collections go in steps of so many units of work (slots and objects visited); 0 leaves steps out. */
#ifndef STEP_UNITS
#define STEP_UNITS (ADDER_BOARD ? 256u : 1024u)
#endif
#define COLLECT_IN_STEPS (STEP_UNITS != 0)
/* gc.census, gc.why, gc.get_objects and the like. Without them the files module/gc_*.c add nothing to a program. */
#ifndef GC_INSPECTS
#define GC_INSPECTS 1
#endif
/* Entries of the attribute and method lookup cache shared by the whole VM (a power of two). */
#ifndef LOOKUP_CACHE_ENTRIES
#define LOOKUP_CACHE_ENTRIES (ADDER_BOARD ? 64u : 1024u)
#define SLOT_CACHE_ENTRIES 256u /* of inline caches that are not shared */
#endif
/* Inline caches: one array a code object, or (boards) one small table for all. */
#ifndef INLINE_CACHES_SHARED
#define INLINE_CACHES_SHARED ADDER_BOARD
#endif
#define SHARED_CACHE_ENTRIES 64u
/* Instructions that have a shorter form for small operands take it. */
#ifndef PACKED_INSTRUCTIONS
#define PACKED_INSTRUCTIONS ADDER_BOARD
#endif

#define DEFAULT_STACK_BYTES (ADDER_WORD64 ? 1024u * 1024u : 256u * 1024u)

#endif
