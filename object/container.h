/* container.h: layouts of list, tuple, dict, set, slice, range, bytes, cell that other floors look into. */
#ifndef OBJECT_CONTAINER_H
#define OBJECT_CONTAINER_H

#include "base/value.h"

typedef struct List {
    Object object;
    Value *items; /* a heap buffer, null when capacity is 0 */
    size_t count, capacity;
} List;
typedef struct Tuple {
    Object object;
    size_t count;
    Value items[];
} Tuple;
extern const Tuple tuple_empty; /* in flash; adder_tuple(vm, 0, ..) gives it */

/* dict and set: insertion-ordered and compact. `entries` (a heap buffer) holds the entries one after another, deleted
 * ones with key NULL_VALUE, and behind them, when capacity is above 8, an index of 1-, 2- or 4-byte slots (dict.c).
 * A dict entry is two words, a set entry one. No hashes are kept, unless a key has a __hash__ written in Python
 * (`hashed`): then the hashes stand in an array of their own behind the entries, so that growing never calls Python. */
typedef struct Entry {
    Value key, value;
} Entry;
typedef struct Table {
    Object object;
    void *entries;                        /* Entry[] or Value[] */
    size_t used : sizeof(size_t) * 8 - 6; /* entries in use, deleted ones included */
    size_t capacity_log2 : 6;             /* see table_room, and index_slots_of for the index */
    size_t live : sizeof(size_t) * 8 - 6; /* entries that are not deleted: len() */
    size_t hashed : 1;
    size_t namespace_ : 1;                /* globals of a module: a new or deleted key moves vm's names epoch on */
    size_t single : 1;                    /* a set: entries are one word wide */
    size_t loose : 1;                     /* may hold str keys that are not interned */
    size_t cut : 2; /* boards: there is room for so many eighths less than 1 << capacity_log2 entries */
} Table;
typedef Table Dict;
typedef Table Set;
/* The bases and the MRO of a type that keeps an MRO, else null: it has at most one base, `bases`, which leads on. */
static inline const Tuple *type_own_bases(const Type *type) {
    return adder_is_exact(type->bases, &adder_tuple_type) ? VALUE_AS(Tuple, VALUE_AS(Tuple, type->bases)->items[0]) : NULL;
}
static inline const Tuple *type_own_mro(const Type *type) {
    return adder_is_exact(type->bases, &adder_tuple_type) ? VALUE_AS(Tuple, VALUE_AS(Tuple, type->bases)->items[1]) : NULL;
}
static inline bool value_is_dict(Value v) { return adder_is_exact(v, &adder_dict_type); }
static inline bool value_is_list(Value v) { return adder_is_exact(v, &adder_list_type); }
static inline bool value_is_tuple(Value v) { return adder_is_exact(v, &adder_tuple_type); }
static inline Entry *dict_entries(const Dict *d) { return (Entry *)d->entries; }
/* For keys that are interned str: the entry's number, or -1. No Python code runs. */
intptr_t dict_find_name(const Dict *d, Value name);
Value dict_get_name(const Dict *d, Value name); /* UNBOUND when absent */
/* Position of a key's entry or -1 (may run Python code: __hash__, __eq__). */
intptr_t dict_find(Vm *vm, Value dict, Value key);
Value dict_copy(Vm *vm, Value dict);
void table_trim(Vm *vm, Table *t); /* boards: gives back the room that is not used; see table.h */
void dict_update(Vm *vm, Value dict, Value other); /* mapping or iterable of pairs */
void dict_clear(Vm *vm, Value dict);
bool set_contains(Vm *vm, Value set, Value item);
void vm_names_changed(Vm *vm); /* given by the floor above: dict.c calls it for dicts with `namespace_` */

typedef struct Slice {
    Object object;
    Value start, stop, step;
} Slice;
/* Bytes: immutable, inline, NUL behind it. bytearray: a buffer, not resized while memoryviews of it live. */
typedef struct Bytes {
    Object object;
    size_t size;
    uint8_t bytes[];
} Bytes;
typedef struct ByteArray {
    Object object;
    uint8_t *bytes;
    size_t size;
    size_t room; /* the buffer's capacity * 2; while there are memoryviews: their number * 2 + 1 */
} ByteArray;
typedef struct Cell {
    Object object;
    Value value; /* UNBOUND when empty */
} Cell;
typedef struct Range {
    Object object;
    Value start, stop, step; /* ints of any size */
} Range;
/* The iterator of a range whose bounds are small ints: the loop instructions read it directly. */
typedef struct RangeIterator {
    Object object;
    intptr_t next, remaining, step;
} RangeIterator;
/* Iterator of list, tuple, str, bytes, ...: an index, never an address. */
typedef struct IndexIterator {
    Object object;
    Value container; /* UNBOUND at the end */
    size_t index;
} IndexIterator;
extern const AdderType adder_range_iterator_type, adder_list_iterator_type, adder_tuple_iterator_type;

void list_sort(Vm *vm, Value list, Value key, bool reverse); /* stable merge sort; key UNBOUND or None: none */
void list_extend(Vm *vm, Value list, Value iterable);
Value list_from_iterable(Vm *vm, Value iterable);
Value tuple_from_iterable(Vm *vm, Value iterable);
Value list_slice(Vm *vm, Value list, Value slice);
void list_insert(Vm *vm, Value list, size_t index, Value item);
Value list_pop(Vm *vm, Value list, size_t index);
#endif
