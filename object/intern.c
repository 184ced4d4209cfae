/* intern.c: one object for each text that is a name or a literal, so that names compare by address.
 *
 * An interned text is, in this order: a one-character ASCII string in flash, a ROM name (both made by
 * tools/harvest.py), or an entry of the VM's weak table. The table does not keep its strings alive: after marking the
 * collector sweeps it. It knows the layout of str and the harvested tables.
 */
#include "base/config.h"
#include "object/str.h"

#define INTERN_DELETED ((Str *)1) /* no address: visitors take it for a small int */
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

static Str *find_in_table(const InternTable *table, const char *text, size_t size, uint32_t hash) {
    if (!table->slots) return NULL;
    for (uint32_t slot = home(hash, table->size);; slot = next(slot, table->size)) {
        Str *s = table->slots[slot];
        if (!s) return NULL;
        if (s != INTERN_DELETED && str_size(s) == size && memcmp(str_text(s), text, size) == 0) return s;
    }
}

static Str *find(Vm *vm, const char *text, size_t size, uint32_t hash) {
    Str *s = find_in_rom(text, size, hash);
    return s ? s : find_in_table(vm_intern_table(vm), text, size, hash);
}

static void put_in_slots(Str **slots, uint32_t size, Str *s) {
    uint32_t slot = home(str_hash(s), size);
    while (slots[slot]) slot = next(slot, size);
    slots[slot] = s;
}

/* Room for one more; at most INTERN_LOAD eighths of the slots are taken. */
static void make_room(Vm *vm, InternTable *table) {
    if (table->slots && (table->used + 1) * 8 <= table->size * INTERN_LOAD) return;
    uint32_t wanted = table->count + 1, size = wanted * 8 / INTERN_LOAD + wanted / INTERN_SPARE;
    if (size < INTERN_FIRST) size = INTERN_FIRST;
    Str **slots = adder_buffer_new(vm, size * sizeof(Str *)); /* may sweep the table */
    Str **old = table->slots;
    for (uint32_t i = 0; old && i < table->size; i++) {
        if (old[i] && old[i] != INTERN_DELETED) put_in_slots(slots, size, old[i]);
    }
    table->slots = slots;
    table->size = size;
    table->used = table->count;
    adder_buffer_free(vm, old);
}

static Value insert(Vm *vm, Str *s) {
    InternTable *table = vm_intern_table(vm);
    make_room(vm, table);
    put_in_slots(table->slots, table->size, s);
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
        Str *s = table->slots[i];
        if (!s || s == INTERN_DELETED || alive(vm, s)) continue;
        bool last = !table->slots[next(i, table->size)]; /* no chain goes on behind it: the slot is free again */
        table->slots[i] = last ? NULL : INTERN_DELETED;
        table->used -= last;
        table->count--;
    }
}

void intern_visit_weak(InternTable *table, Visitor *visitor) {
    for (uint32_t i = 0; table->slots && i < table->size; i++) {
        if (table->slots[i] && table->slots[i] != INTERN_DELETED) adder_visit_object(visitor, &table->slots[i]);
    }
}
