/* table_layout.h: where things stand in a table's buffer; for table.c and table_find.c alone. */
#ifndef OBJECT_TABLE_LAYOUT_H
#define OBJECT_TABLE_LAYOUT_H

#include "object/number.h"
#include "object/str.h"
#include "object/table.h"

enum { UNINDEXED_LOG2 = 3 };

static inline uint32_t *table_hashes(const Table *t) {
    return (uint32_t *)table_slot(t, table_room_of(t->capacity_log2, t->cut));
}
static inline void *table_index(const Table *t) {
    uint32_t *hashes = table_hashes(t);
    return t->hashed ? hashes + table_room_of(t->capacity_log2, t->cut) : hashes;
}
static inline unsigned index_width_log2(unsigned capacity_log2) {
    return capacity_log2 <= 7 ? 0 : capacity_log2 <= 15 ? 1 : 2;
}
/* Slots of the index. Boards: at most four fifths are taken, four sevenths of large ones. Elsewhere: a power of two, at most
 * half of them taken. */
static inline size_t index_slots_of(unsigned log2, unsigned cut) {
    if (!ADDER_BOARD) return (size_t)2 << log2;
    size_t room = table_room_of(log2, cut);
    return (room + (log2 <= 7 ? room / 4 : room - room / 4) + BLOCK_BYTES - 1) & ~(size_t)(BLOCK_BYTES - 1);
}
static inline size_t index_slots(const Table *t) {
    return index_slots_of(t->capacity_log2, t->cut);
}
static inline size_t index_start(const Table *t, uint32_t hash, size_t slots) {
    uint32_t mixed = hash * UINT32_C(0x9E3779B1);
    return ADDER_BOARD ? (size_t)((uint64_t)mixed * slots >> 32) : mixed >> (31 - t->capacity_log2);
}
static inline size_t index_next(size_t at, size_t slots) {
    return ADDER_BOARD ? (at + 1 == slots ? 0 : at + 1) : (at + 1) & (slots - 1);
}
/* How many slots `to` is behind `from`. */
static inline size_t index_distance(size_t from, size_t to, size_t slots) {
    return ADDER_BOARD ? (to >= from ? to - from : to + slots - from) : (to - from) & (slots - 1);
}
static inline uint32_t index_get(const Table *t, const void *index, size_t at) {
    if (LIKELY(t->capacity_log2 <= 7)) return ((const uint8_t *)index)[at];
    return t->capacity_log2 <= 15 ? ((const uint16_t *)index)[at] : ((const uint32_t *)index)[at];
}
static inline void index_set(const Table *t, void *index, size_t at, uint32_t number) {
    if (t->capacity_log2 <= 7) {
        ((uint8_t *)index)[at] = (uint8_t)number;
    } else if (t->capacity_log2 <= 15) {
        ((uint16_t *)index)[at] = (uint16_t)number;
    } else {
        ((uint32_t *)index)[at] = number;
    }
}

/* The hash of a str: in the object where there is room for it. */
static inline uint32_t name_hash(const Str *s) {
#if ADDER_WORD64
    if (LIKELY(s->hash != 0)) return s->hash;
#endif
    return str_hash(s);
}
/* The hash of a simple key. */
static inline uint32_t key_hash(Vm *vm, Value key) {
    if (adder_is_small_int(key)) return int_hash(key);
    if (value_is_str(key)) return name_hash(str_of(key));
    return adder_hash(vm, key);
}

#endif
