/* intern.c: one object for each text that is a name or a literal, so that names compare by address.
 *
 * An interned text is, in this order: a one-character ASCII string in flash, a ROM name (both made by
 * tools/harvest.py), or an entry of the VM's weak table. The table does not keep its strings alive: after marking the
 * collector sweeps it. It knows the layout of str and the harvested tables.
 *
 * A slot of the table is a word: 0 free, 1 deleted, else the address. On 32-bit machines whose heap spans less than 1 MB,
 * that is on boards, it is half a word: the number of the block + 2. Nothing but get and put knows of it. Blocks move
 * within their area only, so that a number always fits once it did.
 */
#include "base/config.h"
#include "object/str.h"

#define INTERN_DELETED ((Str *)1)
#define NARROW_SPAN ((size_t)BLOCK_BYTES * (UINT16_MAX - 2u))
/* Boards: tight, growing by a fifth. Elsewhere: at least doubling. */
enum { INTERN_FIRST = ADDER_BOARD ? 16 : 256, INTERN_LOAD = ADDER_BOARD ? 7 : 6, INTERN_SPARE = ADDER_BOARD ? 6 : 1 };

static Str *find_in_rom(const char *text, size_t size, uint32_t hash) {
    for (uint32_t slot = hash;; slot++) {
        const Str *s = adder_rom_names[slot & adder_rom_names_mask];
        if (!s) return NULL;
        if (str_size(s) == size && memcmp(str_text(s), text, size) == 0) return (Str *)(uintptr_t)s;
    }
}

/* The table has any size, so that it need not be half empty. */
static uint32_t home(uint32_t hash, uint32_t size) { return (uint32_t)((uint64_t)hash * size >> 32); }
static uint32_t next(uint32_t slot, uint32_t size) { return slot + 1 == size ? 0 : slot + 1; }

static inline bool narrow(const InternTable *table) { return !ADDER_WORD64 && table->base != 0; }

static inline Str *get(const InternTable *table, uint32_t slot) {
    if (!narrow(table)) return ((Str **)table->slots)[slot];
    uintptr_t word = ((const uint16_t *)table->slots)[slot];
    return (Str *)(word < 2 ? word : table->base + (word - 2) * BLOCK_BYTES);
}
static inline void put(InternTable *table, uint32_t slot, Str *s) {
    if (!narrow(table)) {
        ((Str **)table->slots)[slot] = s;
    } else {
        uintptr_t word = (uintptr_t)s;
        ((uint16_t *)table->slots)[slot] = (uint16_t)(word < 2 ? word : (word - table->base) / BLOCK_BYTES + 2);
    }
}
static bool fits(const InternTable *table, const Str *s) {
    return !narrow(table) || (uintptr_t)s - table->base < NARROW_SPAN;
}

Str *intern_at(const InternTable *table, uint32_t slot) {
    Str *s = get(table, slot);
    return s == INTERN_DELETED ? NULL : s;
}

static Str *find_in_table(const InternTable *table, const char *text, size_t size, uint32_t hash) {
    if (!table->slots) return NULL;
    for (uint32_t slot = home(hash, table->size);; slot = next(slot, table->size)) {
        Str *s = get(table, slot);
        if (!s) return NULL;
        if (s != INTERN_DELETED && str_size(s) == size && memcmp(str_text(s), text, size) == 0) return s;
    }
}

static Str *find(Vm *vm, const char *text, size_t size, uint32_t hash) {
    Str *s = find_in_rom(text, size, hash);
    return s ? s : find_in_table(vm_intern_table(vm), text, size, hash);
}

static void add(InternTable *table, Str *s) {
    uint32_t slot = home(str_hash(s), table->size);
    while (get(table, slot)) slot = next(slot, table->size);
    put(table, slot, s);
}

/* Room for one more; at most INTERN_LOAD eighths of the slots are taken. */
static void make_room(Vm *vm, InternTable *table, const Str *more) {
    if (table->slots && (table->used + 1) * 8 <= table->size * INTERN_LOAD && fits(table, more)) return;
    uint32_t wanted = table->count + 1;
    InternTable made = {.size = wanted * 8 / INTERN_LOAD + wanted / INTERN_SPARE};
    if (made.size < INTERN_FIRST) made.size = INTERN_FIRST;
    if (vm_heap_span(vm, &made.base) > NARROW_SPAN) made.base = 0;
    made.slots = adder_buffer_new(vm, made.size * (narrow(&made) ? sizeof(uint16_t) : sizeof(Str *))); /* may sweep the table */
    for (uint32_t i = 0; table->slots && i < table->size; i++) {
        Str *s = intern_at(table, i);
        if (s) add(&made, s);
    }
    made.count = made.used = table->count;
    void *old = table->slots;
    *table = made;
    adder_buffer_free(vm, old);
}

static Value insert(Vm *vm, Str *s) {
    InternTable *table = vm_intern_table(vm);
    make_room(vm, table, s);
    add(table, s);
    table->count++;
    table->used++;
    s->size_flags |= STR_INTERNED;
    return adder_object(s);
}

Value adder_intern(Vm *vm, const char *utf8, size_t size) {
    if (size == 1 && (unsigned char)utf8[0] < 0x80) return str_ascii_char((unsigned char)utf8[0]);
    Str *s = find(vm, utf8, size, str_hash_bytes(utf8, size));
    if (s) return adder_object(s);
    s = str_new(vm, size);
    memcpy(str_text(s), utf8, size);
    str_finish(s);
    return insert(vm, s);
}

Value adder_intern_str(Vm *vm, Value v) {
    v = adder_unwrap(v);
    Str *s = str_of(v);
    if (str_is_interned(s)) return v;
    if (str_size(s) == 1 && str_is_ascii(s)) return str_ascii_char((unsigned char)str_text(s)[0]);
    Str *known = find(vm, str_text(s), str_size(s), str_hash(s));
    return known ? adder_object(known) : insert(vm, s);
}

/* ---- for the collector ---- */
void intern_trace_buffer(InternTable *table, Visitor *visitor) {
    adder_visit_buffer(visitor, &table->slots);
}

void intern_sweep(Vm *vm, InternTable *table, bool (*alive)(Vm *vm, const void *object)) {
    for (uint32_t i = 0; table->slots && i < table->size; i++) {
        Str *s = intern_at(table, i);
        if (!s || alive(vm, s)) continue;
        bool last = !get(table, next(i, table->size)); /* no chain goes on behind it: the slot is free again */
        put(table, i, last ? NULL : INTERN_DELETED);
        table->used -= last;
        table->count--;
    }
}

void intern_visit_weak(InternTable *table, Visitor *visitor) {
    for (uint32_t i = 0; table->slots && i < table->size; i++) {
        Str *s = intern_at(table, i);
        if (!s) continue;
        adder_visit_object(visitor, &s);
        put(table, i, s);
    }
}
