/* table.h: the compact hash table behind dict, set and frozenset (the layout stands in container.h).
 *
 * It knows keys, their hashes and their equality; it knows neither errors of dict and set nor their methods. A table is
 * in one of two states. Plain: every key is simple, that is a str, number, bytes, constant or an object that is equal
 * to itself only; hashes are computed when needed and no lookup of a simple key runs Python code. Hashed: some key came
 * whose hash may run Python code or is costly; all hashes are kept and compared first.
 */
#ifndef OBJECT_TABLE_H
#define OBJECT_TABLE_H

#include "base/config.h"
#include "object/container.h"

/* How keys compare, cheapest first. All but KEY_COMPLEX are simple. */
enum { KEY_INT, KEY_STR, KEY_IDENTITY, KEY_NUMBER, KEY_BYTES, KEY_COMPLEX };

/* A key to be looked up or added: a local variable of the caller. */
typedef struct Probe {
    Value key;
    uint32_t hash;
    uint8_t kind;
    bool has_hash;
} Probe;

static inline Value *table_slot(const Table *t, size_t number) {
    return (Value *)t->entries + (t->single ? number : number * 2);
}
static inline Value table_key(const Table *t, size_t number) {
    return *table_slot(t, number);
}
/* Boards fill memory closer: room grows by a quarter of a power of two at a time, not to twice as much. */
static inline size_t table_room_of(unsigned log2, unsigned cut) {
    return ((size_t)1 << log2) - (ADDER_BOARD ? (size_t)cut << log2 >> 3 : 0);
}
/* Entries that there is room for. */
static inline size_t table_room(const Table *t) {
    return t->entries == NULL ? 0 : table_room_of(t->capacity_log2, t->cut);
}

/* Classifies the key; computes the hash of a complex one (may run Python code; TypeError when it is unhashable). */
void table_probe(Vm *vm, const Table *t, Value key, Probe *probe);
/* The probe for an entry of a table: nothing is computed twice, no Python code runs. */
void table_probe_entry(Vm *vm, const Table *t, size_t number, Probe *probe);
/* The key's entry, or -1. Runs Python code (__eq__) only when the probe is complex or the table hashed. */
intptr_t table_find(Vm *vm, Table *t, Probe *probe);
/* Adds a key that table_find has just not found; gives its entry. MemoryError leaves the table as it was. */
size_t table_append(Vm *vm, Table *t, Probe *probe, Value value);
/* Deletes a live entry. May move the others up: entry numbers are stale. */
void table_remove_at(Vm *vm, Table *t, size_t number);
/* Makes a live entry the first one. */
void table_move_first(Vm *vm, Table *t, size_t number);
void table_clear(Vm *vm, Table *t);
/* Makes room for `count` live entries in all. */
void table_reserve(Vm *vm, Table *t, size_t count);
/* Boards: table_trim (container.h) gives back the room that is not used; the entries of a namespace keep their numbers,
 * which caches know. */
/* Makes `to`, which is empty, a copy of `from` (which is of the same kind). */
void table_copy(Vm *vm, Table *to, const Table *from);
/* The first live entry at or behind `number`; `used` when there is none. */
size_t table_live(const Table *t, size_t number);
/* The last live entry; there must be one. */
size_t table_last(const Table *t);
void table_trace(Visitor *visitor, Object *self);

#endif
