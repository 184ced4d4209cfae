/* table_find.c: looking up keys in the table of dict and set.
 *
 * It knows which keys are simple and how those compare without running Python code; for all others it compares hashes
 * first and is ready for the table to change under adder_equal. It changes no table.
 */
#include "object/table_layout.h"

#include "object/call.h"

Value vm_find_special(Vm *vm, const Type *type, Value name); /* given by the floor above */

static unsigned kind_of_instance(Vm *vm, Value key) {
    const Head *head = value_head(key);
    if ((head->type->flags & ADDER_TYPE_NATIVE) != 0) {
        return head->slots->hash == NULL && head->slots->compare == NULL ? KEY_IDENTITY : KEY_COMPLEX;
    }
    if (head->slots->native != NULL) return KEY_COMPLEX;
    Value hash = vm_find_special(vm, head->type, N(__hash__));
    return adder_is_unbound(hash) || adder_is_exact(hash, &adder_native_type) ? KEY_IDENTITY : KEY_COMPLEX;
}

static unsigned kind_of(Vm *vm, Value key) {
    if (adder_is_small_int(key)) return KEY_INT;
    if (adder_is_tagged_float(key) || adder_is_bool(key)) return KEY_NUMBER;
    if (adder_is_constant(key)) return KEY_IDENTITY;
    const Head *head = value_head(key);
    if (head == adder_head_of(&adder_str_type)) return KEY_STR;
    if (head == adder_head_of(&adder_int_type) || head == adder_head_of(&adder_float_type) ||
        head == adder_head_of(&adder_complex_type)) {
        return KEY_NUMBER;
    }
    if (head == adder_head_of(&adder_bytes_type)) return KEY_BYTES;
    return kind_of_instance(vm, key);
}

/* Hashing under adder_try, to name the use of an unhashable key. */
typedef struct HashCall {
    Value key;
    uint32_t hash;
} HashCall;
static void hash_call(Vm *vm, void *data) {
    HashCall *call = data;
    call->hash = adder_hash(vm, call->key);
}

/* Whether adder_hash cannot fail: a tuple of simple keys. */
static bool hash_is_safe(Vm *vm, Value key) {
    if (!value_is_tuple(key)) return false;
    const Tuple *tuple = VALUE_AS(Tuple, key);
    for (size_t i = 0; i < tuple->count; i++) {
        if (kind_of(vm, tuple->items[i]) == KEY_COMPLEX) return false;
    }
    return true;
}

static NOINLINE uint32_t complex_hash(Vm *vm, const Table *t, Value key) {
    if (hash_is_safe(vm, key)) return adder_hash(vm, key);
    HashCall call = {key, 0};
    Value error = adder_try(vm, hash_call, &call);
    if (adder_is_unbound(error)) return call.hash;
    if (adder_type_of(error) != &adder_TypeError) adder_raise_value(vm, error);
    adder_raise(vm, &adder_TypeError, "cannot use '%T' as a %s (%q)", key, t->single ? "set element" : "dict key",
                adder_str_of(vm, error));
}

void table_probe(Vm *vm, const Table *t, Value key, Probe *probe) {
    probe->key = key;
    probe->hash = 0;
    probe->kind = (uint8_t)kind_of(vm, key);
    probe->has_hash = probe->kind == KEY_COMPLEX;
    if (probe->has_hash) probe->hash = complex_hash(vm, t, key);
}

void table_probe_entry(Vm *vm, const Table *t, size_t number, Probe *probe) {
    probe->key = table_key(t, number);
    probe->hash = t->hashed ? table_hashes(t)[number] : 0;
    probe->has_hash = t->hashed;
    probe->kind = (uint8_t)kind_of(vm, probe->key);
}

static inline bool is_number(Value v) {
    if (adder_is_small_int(v) || adder_is_tagged_float(v)) return true;
    if (adder_is_constant(v)) return adder_is_bool(v);
    if (value_is_null(v)) return false;
    const Head *head = value_head(v);
    return head == adder_head_of(&adder_float_type) || head == adder_head_of(&adder_int_type) ||
           head == adder_head_of(&adder_complex_type);
}

static inline bool same_text(Value key, Value other) { /* both str, not the same object */
    const Str *a = str_of(key), *b = str_of(other);
    return (a->size_flags & b->size_flags & STR_INTERNED) == 0 && str_size(a) == str_size(b) &&
           memcmp(str_text(a), str_text(b), str_size(a)) == 0;
}

/* Two simple keys that are not the same word. */
static inline bool simple_equal(Vm *vm, unsigned kind, Value key, Value other) {
    switch (kind) {
    case KEY_STR: return value_is_str(other) && same_text(key, other);
    case KEY_INT: return !adder_is_small_int(other) && is_number(other) && adder_equal(vm, key, other);
    case KEY_NUMBER: return is_number(other) && adder_equal(vm, key, other);
    case KEY_BYTES: return adder_is_exact(other, &adder_bytes_type) && adder_equal(vm, key, other);
    default: return false;
    }
}

/* The search of a plain table for a simple key; made once for each common kind, which is a constant then. */
static inline __attribute__((always_inline)) intptr_t find_simple(Vm *vm, const Table *t, Probe *probe, unsigned kind,
                                                                  bool by_address) {
    Value key = probe->key;
    if (t->capacity_log2 <= UNINDEXED_LOG2) {
        size_t step = t->single ? 1 : 2;
        const Value *entries = t->entries, *end = entries + t->used * step;
        for (const Value *entry = entries; entry < end; entry += step) {
            if (adder_same(*entry, key)) return t->single ? entry - entries : (entry - entries) / 2;
        }
        if (kind == KEY_IDENTITY || by_address) return -1;
        for (const Value *entry = entries; entry < end; entry += step) {
            if (simple_equal(vm, kind, key, *entry)) return t->single ? entry - entries : (entry - entries) / 2;
        }
        return -1;
    }
    if (!probe->has_hash) {
        probe->hash = kind == KEY_STR ? name_hash(str_of(key)) : kind == KEY_INT ? int_hash(key) : adder_hash(vm, key);
        probe->has_hash = true;
    }
    const void *index = table_index(t);
    size_t slots = index_slots(t);
    for (size_t at = index_start(t, probe->hash, slots);; at = index_next(at, slots)) {
        uint32_t number = index_get(t, index, at);
        if (number == 0) return -1;
        Value other = table_key(t, number - 1);
        if (adder_same(other, key) || (!by_address && simple_equal(vm, kind, key, other))) return (intptr_t)number - 1;
    }
}

/* The general search: the table is hashed or the key complex. Hashes are compared first. adder_equal may run Python
 * code that changes the table; the search then starts again. */
typedef enum Match { MATCH_NO, MATCH_YES, MATCH_AGAIN } Match;

static Match match_entry(Vm *vm, Table *t, const Probe *probe, size_t number) {
    Value other = table_key(t, number);
    if (adder_same(other, probe->key)) return MATCH_YES;
    if (value_is_null(other)) return MATCH_NO;
    if ((t->hashed ? table_hashes(t)[number] : key_hash(vm, other)) != probe->hash) return MATCH_NO;
    if (probe->kind == KEY_STR && value_is_str(other)) return same_text(probe->key, other) ? MATCH_YES : MATCH_NO;
    const void *entries = t->entries;
    size_t used = t->used, live = t->live, capacity_log2 = t->capacity_log2, hashed = t->hashed;
    bool equal = adder_equal(vm, other, probe->key);
    if (t->entries != entries || t->used != used || t->live != live || t->capacity_log2 != capacity_log2 ||
        t->hashed != hashed || !adder_same(table_key(t, number), other)) {
        return MATCH_AGAIN;
    }
    return equal ? MATCH_YES : MATCH_NO;
}

static intptr_t find_once(Vm *vm, Table *t, const Probe *probe) { /* -2: the table changed */
    if (t->capacity_log2 <= UNINDEXED_LOG2) {
        for (size_t number = 0; number < t->used; number++) {
            Match match = match_entry(vm, t, probe, number);
            if (match != MATCH_NO) return match == MATCH_YES ? (intptr_t)number : -2;
        }
        return -1;
    }
    size_t slots = index_slots(t);
    for (size_t at = index_start(t, probe->hash, slots);; at = index_next(at, slots)) {
        uint32_t number = index_get(t, table_index(t), at);
        if (number == 0) return -1;
        Match match = match_entry(vm, t, probe, number - 1);
        if (match != MATCH_NO) return match == MATCH_YES ? (intptr_t)number - 1 : -2;
    }
}

static NOINLINE intptr_t find_hashed(Vm *vm, Table *t, Probe *probe) {
    if (t->live == 0) return -1;
    if (!probe->has_hash) {
        probe->hash = key_hash(vm, probe->key);
        probe->has_hash = true;
    }
    intptr_t number = find_once(vm, t, probe);
    while (number == -2) number = find_once(vm, t, probe);
    return number;
}

static NOINLINE intptr_t find_other(Vm *vm, const Table *t, Probe *probe) {
    return find_simple(vm, t, probe, probe->kind, false);
}

intptr_t table_find(Vm *vm, Table *t, Probe *probe) {
    if (UNLIKELY(t->hashed || probe->kind == KEY_COMPLEX)) return find_hashed(vm, t, probe);
    if (probe->kind == KEY_STR) {
        bool by_address = !t->loose && str_is_interned(str_of(probe->key));
        return by_address ? find_simple(vm, t, probe, KEY_STR, true) : find_simple(vm, t, probe, KEY_STR, false);
    }
    if (probe->kind == KEY_INT) return find_simple(vm, t, probe, KEY_INT, false);
    return find_other(vm, t, probe);
}

/* Names. A table with `loose` keys, or a hashed one, may hold the name as another object. */
static NOINLINE intptr_t find_name_loosely(const Dict *d, Value name) {
    uint32_t hash = name_hash(str_of(name));
    bool indexed = d->capacity_log2 > UNINDEXED_LOG2;
    size_t slots = indexed ? index_slots(d) : 0, at = indexed ? index_start(d, hash, slots) : 0;
    for (;; at = indexed ? index_next(at, slots) : at + 1) {
        size_t number = indexed ? index_get(d, table_index(d), at) : at < d->used ? at + 1 : 0;
        if (number-- == 0) return -1;
        Value other = dict_entries(d)[number].key;
        if (adder_same(other, name)) return (intptr_t)number;
        if (value_is_null(other) || (d->hashed && table_hashes(d)[number] != hash)) continue;
        other = adder_unwrap(other); /* an instance of a subclass of str is as good here: no Python code may run */
        if (value_is_str(other) && same_text(name, other)) return (intptr_t)number;
    }
}

intptr_t dict_find_name(const Dict *d, Value name) {
    const Entry *entries = d->entries;
    if (d->capacity_log2 <= UNINDEXED_LOG2) {
        for (const Entry *entry = entries, *end = entries + d->used; entry < end; entry++) {
            if (adder_same(entry->key, name)) return entry - entries;
        }
        return LIKELY(!d->loose && !d->hashed) ? -1 : find_name_loosely(d, name);
    }
    if (UNLIKELY(d->loose || d->hashed)) return find_name_loosely(d, name);
    const void *index = entries + table_room_of(d->capacity_log2, d->cut);
    size_t slots = index_slots(d);
    for (size_t at = index_start(d, name_hash(str_of(name)), slots);; at = index_next(at, slots)) {
        uint32_t number = index_get(d, index, at);
        if (number == 0) return -1;
        if (adder_same(entries[number - 1].key, name)) return (intptr_t)number - 1;
    }
}
