/* table.c: the compact hash table of dict and set: layout, growing, adding, deleting.
 *
 * The buffer holds, one after another: the entries (capacity of them), the hashes (hashed tables only, 32 bits each),
 * and for more than 8 entries the index: more slots than entries (index_slots_of), one, two or four bytes wide, each 0
 * (free) or an entry's number + 1. Probing is linear from the slot that Fibonacci hashing (Knuth, TAOCP 3, 6.4) names, and
 * deleting closes the gap (Knuth's algorithm R): there are no tombstones in the index.
 * Deleted entries keep their place among the entries until half of those are dead or the room is used up.
 *
 * Looking up stands in table_find.c. Nothing here runs Python code except table_probe.
 */
#include "object/table_layout.h"

#include "object/call.h"

enum { SMALLEST_LOG2 = 2, LARGEST_LOG2 = ADDER_WORD64 ? 30 : 24, COMPACT_FROM = 16 };

typedef struct Capacity { /* as in Table */
    unsigned log2, cut;
} Capacity;

static Capacity capacity_of(const Table *t) {
    return (Capacity){t->capacity_log2, t->cut};
}
static size_t room_of(Capacity c) {
    return table_room_of(c.log2, c.cut);
}
static size_t index_bytes(Capacity c) {
    return c.log2 <= UNINDEXED_LOG2 ? 0 : index_slots_of(c.log2, c.cut) << index_width_log2(c.log2);
}
static size_t entries_bytes(const Table *t, Capacity c) {
    return (t->single ? 1 : 2) * sizeof(Value) * room_of(c);
}
static size_t buffer_bytes(const Table *t, Capacity c, bool hashed) {
    return entries_bytes(t, c) + (hashed ? 4 * room_of(c) : 0) + index_bytes(c);
}

void table_trace(Visitor *visitor, Object *self) {
    Table *t = (Table *)self;
    if (t->entries != NULL) {
        adder_visit_values(visitor, t->entries, t->single ? t->used : (size_t)t->used * 2);
    }
    adder_visit_buffer(visitor, &t->entries);
}

static void entries_moved(Vm *vm, Table *t) {
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier_moved(vm, &t->object, SIZE_MAX);
}

static uint32_t entry_hash(Vm *vm, const Table *t, size_t number) {
    return t->hashed ? table_hashes(t)[number] : key_hash(vm, table_key(t, number));
}

static void index_put(const Table *t, uint32_t hash, size_t number) {
    void *index = table_index(t);
    size_t slots = index_slots(t), at = index_start(t, hash, slots);
    while (index_get(t, index, at) != 0) at = index_next(at, slots);
    index_set(t, index, at, (uint32_t)number + 1);
}

static void index_build(Vm *vm, Table *t) {
    if (t->capacity_log2 <= UNINDEXED_LOG2) return;
    memset(table_index(t), 0, index_bytes(capacity_of(t)));
    for (size_t i = 0; i < t->used; i++) {
        if (!value_is_null(table_key(t, i))) index_put(t, entry_hash(vm, t, i), i);
    }
}

/* Closes the gaps that deleted entries left; the index is stale afterwards. */
static void squeeze(Table *t) {
    if (t->live == t->used) return;
    size_t to = 0;
    uint32_t *hashes = t->hashed ? table_hashes(t) : NULL;
    for (size_t from = 0; from < t->used; from++) {
        Value *entry = table_slot(t, from);
        if (value_is_null(*entry)) continue;
        if (to != from) {
            Value *place = table_slot(t, to);
            place[0] = entry[0];
            if (!t->single) place[1] = entry[1];
            if (hashes != NULL) hashes[to] = hashes[from];
        }
        to++;
    }
    t->used = to;
}

/* Hashes of a table that becomes hashed: its keys are simple, so this runs no Python code. */
static void fill_hashes(Vm *vm, const Table *t, uint32_t *hashes) {
    for (size_t i = 0; i < t->used; i++) {
        Value key = table_key(t, i);
        if (!value_is_null(key)) hashes[i] = key_hash(vm, key);
    }
}

static void resize(Vm *vm, Table *t, Capacity to, bool hashed) {
    if (to.log2 > LARGEST_LOG2) (void)adder_buffer_new(vm, SIZE_MAX / 2); /* raises MemoryError */
    size_t old_bytes = t->entries == NULL ? 0 : buffer_bytes(t, capacity_of(t), t->hashed);
    size_t new_bytes = buffer_bytes(t, to, hashed);
    if (t->entries == NULL) {
        t->entries = adder_buffer_new(vm, new_bytes);
    } else {
        if (new_bytes > old_bytes) t->entries = adder_buffer_resize(vm, t->entries, old_bytes, new_bytes);
        uint32_t *old_hashes = table_hashes(t);
        bool shrinks = room_of(to) < table_room(t);
        if (shrinks) squeeze(t);
        uint32_t *new_hashes = (uint32_t *)((uint8_t *)t->entries + entries_bytes(t, to));
        if (t->hashed) {
            memmove(new_hashes, old_hashes, (size_t)t->used * 4);
        } else if (hashed) {
            fill_hashes(vm, t, new_hashes);
        }
    }
    t->capacity_log2 = to.log2;
    t->cut = to.cut & 3u;
    t->hashed = hashed;
    squeeze(t);
    index_build(vm, t);
    if (t->entries != NULL && new_bytes < old_bytes) {
        t->entries = adder_buffer_resize(vm, t->entries, old_bytes, new_bytes);
    }
    entries_moved(vm, t);
}

/* The next smaller one that still has so many eighths: 5 to 8 of them, 6 or 8 of a room for 8 entries. */
static unsigned cut_for(unsigned log2, size_t count) {
    if (!ADDER_BOARD || log2 < 3) return 0;
    unsigned cut = log2 == 3 ? 2 : 3;
    while (cut > 0 && table_room_of(log2, cut) < count) cut -= log2 == 3 ? 2 : 1;
    return cut;
}

static Capacity capacity_for(size_t count) {
    unsigned log2 = SMALLEST_LOG2;
    while (log2 <= LARGEST_LOG2 && ((size_t)1 << log2) < count) log2++;
    return (Capacity){log2, cut_for(log2, count)};
}

/* The entries' room is used up: grows, or drops deleted entries when a quarter or more of them is. */
static NOINLINE void make_room(Vm *vm, Table *t, bool hashed) {
    size_t room = table_room(t), live = t->live;
    Capacity to = t->entries == NULL ? (Capacity){SMALLEST_LOG2, 0} : capacity_of(t);
    if (t->used == room && room != 0) {
        if (live >= room - room / 4) {
            to = capacity_for(room + 1);
        } else if (live <= room / 8) {
            to = capacity_for(live * 2 + 1);
        }
    }
    resize(vm, t, to, hashed);
}

void table_reserve(Vm *vm, Table *t, size_t count) {
    if (count > table_room(t)) resize(vm, t, capacity_for(count), t->hashed);
}

void table_trim(Vm *vm, Table *t) {
    if (!ADDER_BOARD || t->entries == NULL || (t->namespace_ && t->live != t->used)) return;
    Capacity to = capacity_for(t->live);
    if (room_of(to) < table_room(t)) resize(vm, t, to, t->hashed);
}

size_t table_append(Vm *vm, Table *t, Probe *probe, Value value) {
    bool hashed = t->hashed || probe->kind == KEY_COMPLEX;
    if (UNLIKELY(t->used == table_room(t) || hashed != t->hashed)) make_room(vm, t, hashed);
    bool indexed = t->capacity_log2 > UNINDEXED_LOG2;
    if ((indexed || hashed) && !probe->has_hash) {
        probe->hash = key_hash(vm, probe->key);
        probe->has_hash = true;
    }
    size_t number = t->used;
    Value *entry = table_slot(t, number);
    entry[0] = probe->key;
    if (!t->single) entry[1] = value;
    if (hashed) table_hashes(t)[number] = probe->hash;
    if (indexed) index_put(t, probe->hash, number);
    if (probe->kind == KEY_STR && !str_is_interned(str_of(probe->key))) t->loose = 1;
    t->used = number + 1;
    t->live++;
    if (UNLIKELY(((struct AdderVmPublic *)vm)->marking)) adder_barrier_values(vm, &t->object, entry, t->single ? 1 : 2);
    return number;
}

/* Takes an entry out of the index and lets later ones of its run move up (algorithm R). */
static void index_remove(Vm *vm, Table *t, size_t number) {
    void *index = table_index(t);
    size_t slots = index_slots(t), at = index_start(t, entry_hash(vm, t, number), slots);
    while (index_get(t, index, at) != number + 1) at = index_next(at, slots);
    size_t gap = at;
    for (;;) {
        at = index_next(at, slots);
        uint32_t next = index_get(t, index, at);
        if (next == 0) break;
        size_t home = index_start(t, entry_hash(vm, t, next - 1), slots);
        if (index_distance(home, at, slots) >= index_distance(gap, at, slots)) { /* its home is not behind the gap */
            index_set(t, index, gap, next);
            gap = at;
        }
    }
    index_set(t, index, gap, 0);
}

void table_remove_at(Vm *vm, Table *t, size_t number) {
    if (t->capacity_log2 > UNINDEXED_LOG2) index_remove(vm, t, number);
    Value *entry = table_slot(t, number);
    entry[0] = NULL_VALUE;
    if (!t->single) entry[1] = NULL_VALUE;
    t->live--;
    if (number + 1 == t->used) {
        while (number > 0 && value_is_null(table_key(t, number - 1))) number--;
        t->used = number;
    } else if (t->used > COMPACT_FROM && (size_t)t->live * 2 < t->used) {
        squeeze(t);
        index_build(vm, t);
        entries_moved(vm, t);
    }
}

void table_move_first(Vm *vm, Table *t, size_t number) {
    Value *first = table_slot(t, 0), *entry = table_slot(t, number), *second = table_slot(t, 1);
    Value key = entry[0], item = t->single ? NULL_VALUE : entry[1];
    memmove(second, first, (size_t)((char *)entry - (char *)first));
    first[0] = key;
    if (!t->single) first[1] = item;
    if (t->hashed) {
        uint32_t *hashes = table_hashes(t), hash = hashes[number];
        memmove(hashes + 1, hashes, number * sizeof *hashes);
        hashes[0] = hash;
    }
    index_build(vm, t);
    entries_moved(vm, t);
}

void table_clear(Vm *vm, Table *t) {
    void *old = t->entries;
    t->used = t->live = 0;
    t->entries = NULL;
    t->capacity_log2 = t->cut = 0;
    t->hashed = t->loose = 0;
    adder_buffer_free(vm, old);
}

void table_copy(Vm *vm, Table *to, const Table *from) {
    if (from->live == 0) return;
    size_t bytes = buffer_bytes(from, capacity_of(from), from->hashed);
    void *buffer = adder_buffer_new(vm, bytes);
    memcpy(buffer, from->entries, bytes);
    to->entries = buffer;
    to->used = from->used;
    to->live = from->live;
    to->capacity_log2 = from->capacity_log2;
    to->cut = from->cut;
    to->hashed = from->hashed;
    to->loose = from->loose;
    if (to->live != to->used || to->live <= table_room(to) / 4) {
        resize(vm, to, capacity_for(to->live), to->hashed);
    }
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, &to->object);
}

size_t table_live(const Table *t, size_t number) {
    const Value *entry = table_slot(t, number);
    for (; number < t->used && value_is_null(*entry); number++) entry += t->single ? 1 : 2;
    return number;
}

size_t table_last(const Table *t) {
    size_t number = t->used - 1;
    while (value_is_null(table_key(t, number))) number--;
    return number;
}
