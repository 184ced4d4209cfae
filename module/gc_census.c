/* gc_census.c: what lies in the heap, by type or by module; snapshots and their differences.
 *
 * Buffers count for the object that owns them, so the sum is what is in use. The table of types is on the C stack: the
 * types it names stay where they are.
 */
#include "module/gc.h"

#define KINDS (ADDER_BOARD ? 48u : 200u)

typedef struct Kind {
    const Type *type; /* null: what has no type of its own, and types that found no room */
    size_t count, bytes;
} Kind;
typedef struct Census {
    Visitor visitor;
    Heap *heap;
    Kind *kinds;
    unsigned count;
    size_t extra; /* buffers of the object that is looked at */
} Census;

static Kind *kind_for(Census *c, const Type *type) {
    for (unsigned i = 0; i < c->count; i++) {
        if (c->kinds[i].type == type) return &c->kinds[i];
    }
    if (c->count == KINDS) return &c->kinds[0];
    c->kinds[c->count] = (Kind){type, 0, 0};
    return &c->kinds[c->count++];
}

static void pass_values(Visitor *visitor, Value *slots, size_t count) {
    (void)visitor;
    (void)slots;
    (void)count;
}
static void pass_value(Visitor *visitor, Value *slot) { pass_values(visitor, slot, 1); }
static void add_buffer(Visitor *visitor, void **slot) {
    Census *c = (Census *)visitor;
    c->extra += heap_extent(c->heap, *slot);
}

static void count_object(void *to, Object *object, size_t bytes) {
    Census *c = to;
    const Head *head = object->head;
    c->extra = 0;
    if (head != NULL && head->slots->trace != NULL) head->slots->trace(&c->visitor, object);
    Kind *kind = kind_for(c, head == NULL ? NULL : head->type);
    kind->count++;
    kind->bytes += bytes + c->extra;
}

static NOINLINE unsigned take_census(Vm *vm, Kind *kinds) {
    Census c = {.visitor = {pass_value, pass_values, add_buffer, vm}, .heap = &vm->heap, .kinds = kinds, .count = 1};
    memset(kinds, 0, KINDS * sizeof *kinds); /* addresses left there would hold what stands at them */
    heap_collect(&vm->heap);
    heap_walk(&vm->heap, count_object, &c);
    size_t known = 0;
    for (unsigned i = 0; i < c.count; i++) known += kinds[i].bytes;
    kinds[0].bytes += heap_used_bytes(&vm->heap) - known; /* buffers of the VM itself */
    return c.count;
}

/* ---- printing ---- */
static void put_padded(Builder *b, const char *text, size_t size, unsigned width, bool right) {
    for (unsigned i = (unsigned)size; right && i < width; i++) adder_builder_put_char(b, ' ');
    adder_builder_put(b, text, size);
    for (unsigned i = (unsigned)size; !right && i < width; i++) adder_builder_put_char(b, ' ');
}
static void put_number(Builder *b, intptr_t n, unsigned width, bool sign) {
    char digits[24];
    unsigned at = sizeof digits;
    uintptr_t rest = n < 0 ? (uintptr_t)-n : (uintptr_t)n;
    do digits[--at] = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    if (n < 0) {
        digits[--at] = '-';
    } else if (sign && n > 0) {
        digits[--at] = '+';
    }
    put_padded(b, digits + at, sizeof digits - at, width, true);
}
static void put_line(Vm *vm, const char *name, size_t size, intptr_t count, intptr_t bytes, size_t share_of) {
    Builder b;
    adder_builder_start(vm, &b);
    put_padded(&b, name, size, 20, false);
    put_number(&b, count, 9, share_of == 0);
    put_number(&b, bytes, 11, share_of == 0);
    if (share_of != 0) {
        size_t tenths = (size_t)((uint64_t)bytes * 1000u / share_of);
        put_number(&b, (intptr_t)(tenths / 10), 6, false);
        adder_builder_put_char(&b, '.');
        adder_builder_put_char(&b, (char)('0' + tenths % 10));
        adder_builder_put_c(&b, " %");
    }
    adder_builder_put_char(&b, '\n');
    adder_print(vm, b.buffer, b.size);
}
static const char *kind_name(Vm *vm, const Kind *kind, size_t *size) {
    if (kind->type == NULL) {
        *size = 10;
        return "(internal)";
    }
    return adder_to_text(vm, kind->type->name, size);
}

static void sort_kinds(Kind *kinds, unsigned count) {
    for (unsigned i = 1; i < count; i++) {
        Kind kind = kinds[i];
        unsigned k = i;
        for (; k > 0 && kinds[k - 1].bytes < kind.bytes; k--) kinds[k] = kinds[k - 1];
        kinds[k] = kind;
    }
}

static void census_by_type(Vm *vm, size_t top) {
    Kind kinds[KINDS];
    unsigned count = take_census(vm, kinds);
    size_t used = heap_used_bytes(&vm->heap), all = 0;
    sort_kinds(kinds, count);
    static const char title[] = "type                    count      bytes   share\n";
    adder_print(vm, title, sizeof title - 1);
    for (unsigned i = 0; i < count; i++) {
        size_t size;
        const char *name = kind_name(vm, &kinds[i], &size);
        if (i < top && kinds[i].bytes != 0) put_line(vm, name, size, (intptr_t)kinds[i].count, (intptr_t)kinds[i].bytes, used);
        all += kinds[i].count;
    }
    put_line(vm, "total", 5, (intptr_t)all, (intptr_t)used, used);
}

/* ---- by module ----
 * A module imported by another stands behind it in sys.modules, so going backwards each finds its own things first. What
 * several share counts for the one that was imported deepest. The other modules do not count for it, nor what the VM has
 * without any module. */
static void census_by_module(Vm *vm) {
    enum { MODULES = 64 };
    Value modules[MODULES] = {{0}}, names[MODULES] = {{0}}, key, item;
    size_t bytes[MODULES], position = 0, all = 0;
    unsigned count = 0;
    heap_collect(&vm->heap);
    while (count < MODULES && adder_dict_walk(vm->modules, &position, &key, &item)) {
        if (!adder_is_exact(item, &adder_user_module_type)) continue;
        modules[count] = item;
        names[count++] = key;
    }
    for (unsigned i = count; i-- > 0;) {
        bytes[i] = heap_reach(&vm->heap, module_dict(modules[i]));
        all += bytes[i];
    }
    heap_reach_forget(&vm->heap);
    size_t used = heap_used_bytes(&vm->heap);
    static const char title[] = "module                  names      bytes   share\n";
    adder_print(vm, title, sizeof title - 1);
    for (unsigned i = 0; i < count; i++) {
        size_t size;
        const char *name = adder_to_text(vm, names[i], &size);
        put_line(vm, name, size, (intptr_t)adder_dict_count(module_dict(modules[i])), (intptr_t)bytes[i], used);
    }
    put_line(vm, "(none)", 6, 0, (intptr_t)(used - all), used);
    put_line(vm, "total", 5, 0, (intptr_t)used, used);
}

ADDER_NATIVE(gc_census, "census(top=-1, *, by='type')",
             "Collects, then prints what the heap holds: objects, bytes and share of each type, or of each module.") {
    intptr_t top = adder_is_unbound(args[0]) ? -1 : adder_to_index(vm, args[0]);
    size_t size = 4;
    const char *by = adder_is_unbound(args[1]) ? "type" : adder_to_text(vm, args[1], &size);
    if (size == 6 && memcmp(by, "module", 6) == 0) {
        census_by_module(vm);
    } else if (size == 4 && memcmp(by, "type", 4) == 0) {
        census_by_type(vm, top < 0 ? SIZE_MAX : (size_t)top);
    } else {
        adder_raise(vm, &adder_ValueError, "by must be 'type' or 'module', not %r", args[1]);
    }
    return NONE;
}

/* ---- snapshots ---- */
ADDER_NATIVE(gc_snapshot, "snapshot()", "Collects; a dict of what the heap holds: type name to (count, bytes).") {
    Kind kinds[KINDS];
    unsigned count = take_census(vm, kinds);
    Value out = adder_dict(vm);
    for (unsigned i = 0; i < count; i++) {
        size_t size;
        const char *text = kind_name(vm, &kinds[i], &size);
        Value name = adder_str(vm, text, size), before = adder_dict_find(vm, out, name);
        intptr_t figures[2] = {(intptr_t)kinds[i].count, (intptr_t)kinds[i].bytes};
        for (unsigned k = 0; k < 2 && !adder_is_unbound(before); k++) {
            figures[k] += adder_small_int_get(adder_tuple_items(before)[k]);
        }
        Value pair[2] = {adder_small_int(figures[0]), adder_small_int(figures[1])};
        adder_dict_store(vm, out, name, adder_tuple(vm, 2, pair));
    }
    return out;
}

static intptr_t figure(Vm *vm, Value pair, size_t index) {
    return adder_is_unbound(pair) ? 0 : adder_to_index(vm, adder_get_item(vm, pair, adder_small_int((intptr_t)index)));
}
static bool put_difference(Vm *vm, Value name, Value before, Value after) {
    intptr_t count = figure(vm, after, 0) - figure(vm, before, 0), bytes = figure(vm, after, 1) - figure(vm, before, 1);
    if (count == 0 && bytes == 0) return false;
    size_t size;
    const char *text = adder_to_text(vm, name, &size);
    put_line(vm, text, size, count, bytes, 0);
    return true;
}

ADDER_NATIVE(gc_diff, "diff(before, after, /)", "Prints what has grown or shrunk between two snapshots.") {
    size_t position = 0;
    Value name, pair;
    for (unsigned i = 0; i < 2; i++) {
        if (!adder_is_instance(args[i], &adder_dict_type)) {
            adder_raise(vm, &adder_TypeError, "a snapshot is a dict, not %T", args[i]);
        }
    }
    while (adder_dict_walk(args[1], &position, &name, &pair)) {
        put_difference(vm, name, adder_dict_find(vm, args[0], name), pair);
    }
    for (position = 0; adder_dict_walk(args[0], &position, &name, &pair);) {
        if (adder_is_unbound(adder_dict_find(vm, args[1], name))) put_difference(vm, name, pair, UNBOUND);
    }
    return NONE;
}
