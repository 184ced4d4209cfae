/* bytearray.c: what a bytearray can do beyond bytes: its memory, growing and shrinking, storing items and slices.
 *
 * The contents are a buffer of their own that only this object points at, null when capacity is 0. While memoryviews
 * count in `room` the size stays as it is.
 */
#include "object/bytes.h"

#include "base/config.h"
#include "object/call.h"
#include "object/sequence.h"
#include "object/str.h"

enum { GROWTH_SHIFT = ADDER_BOARD ? 3 : 1 };

/* ---- memory ---- */
static void trace(Visitor *visitor, Object *self) {
    adder_visit_buffer(visitor, &((ByteArray *)self)->bytes);
}

/* While nothing counts in `room`. */
static size_t capacity_of(const ByteArray *a) {
    return a->room / 2;
}

static void set_capacity(Vm *vm, ByteArray *a, size_t capacity) {
    if (capacity == 0) {
        adder_buffer_free(vm, a->bytes);
        a->bytes = NULL;
    } else if (capacity > PTRDIFF_MAX - BLOCK_BYTES) {
        adder_buffer_new(vm, PTRDIFF_MAX); /* raises MemoryError */
    } else {
        capacity = (capacity + BLOCK_BYTES - 1) & ~(size_t)(BLOCK_BYTES - 1);
        if (capacity == capacity_of(a)) return;
        a->bytes = a->bytes == NULL ? adder_buffer_new(vm, capacity)
                                    : adder_buffer_resize(vm, a->bytes, capacity_of(a), capacity);
    }
    a->room = capacity * 2;
    contents_changed(vm, a);
}

/* Room for size bytes exactly; the contents are undefined where they grow. */
static void fit(Vm *vm, ByteArray *a, size_t size) {
    set_capacity(vm, a, size);
    a->size = size;
}

/* Views that nothing refers to any more count until they are collected. */
void adder_check_exports(Vm *vm, const size_t *room, const char *message) {
    if (LIKELY((*room & 1) == 0)) return;
    adder_call_method(vm, adder_import(vm, "gc"), N(collect), 0, NULL);
    if ((*room & 1) != 0) adder_raise(vm, &adder_BufferError, message);
}
static void check_exports(Vm *vm, const ByteArray *a) {
    adder_check_exports(vm, &a->room, "Existing exports of data: object cannot be re-sized");
}

/* Another size; what is new is undefined. Growing leaves room for more, a small rest gives memory back. */
static void change_size(Vm *vm, ByteArray *a, size_t size) {
    if (size == a->size) return;
    check_exports(vm, a);
    if (size > capacity_of(a)) {
        set_capacity(vm, a, a->size == 0 || size > PTRDIFF_MAX / 2 ? size : size + (size >> GROWTH_SHIFT));
    } else if (size < capacity_of(a) / 2) {
        set_capacity(vm, a, size);
    }
    a->size = size;
}

void bytearray_resize(Vm *vm, ByteArray *a, size_t size) {
    size_t old = a->size;
    change_size(vm, a, size);
    if (size > old) memset(a->bytes + old, 0, size - old);
}

ByteArray *bytearray_new(Vm *vm, size_t size) {
    adder_make_room(vm, size);
    ByteArray *a = adder_new(vm, &adder_bytearray_type, sizeof *a);
    if (size != 0) fit(vm, a, size);
    return a;
}

Value adder_bytearray(Vm *vm, const void *bytes_or_null, size_t count) {
    ByteArray *a = bytearray_new(vm, count);
    if (bytes_or_null != NULL && count != 0) memcpy(a->bytes, bytes_or_null, count);
    return adder_object(a);
}

/* The text itself, or a copy when it is part of the array. */
static ByteText apart_from(Vm *vm, const ByteArray *a, ByteText text) {
    const char *start = (const char *)a->bytes;
    if (start == NULL || text.text < start || text.text > start + a->size) return text;
    return bytes_text(adder_bytes(vm, text.text, text.size));
}

void bytearray_replace(Vm *vm, ByteArray *a, size_t from, size_t count, ByteText with) {
    size_t old = a->size, tail = old - from - count, size = old - count + with.size;
    with = apart_from(vm, a, with);
    if (size < old) {
        check_exports(vm, a);
        memmove(a->bytes + from + with.size, a->bytes + from + count, tail);
    }
    change_size(vm, a, size);
    if (size > old) memmove(a->bytes + from + with.size, a->bytes + from + count, tail);
    if (with.size != 0) memcpy(a->bytes + from, with.text, with.size);
}

/* ---- making ---- */
void bytearray_initialize(Vm *vm, ByteArray *a, const Value given[3]) {
    Builder out;
    adder_builder_start(vm, &out);
    if (a->size != 0) bytearray_resize(vm, a, 0);
    ByteText text = bytes_source(vm, &out, given, true);
    if (a->size != 0) bytearray_resize(vm, a, 0); /* Python code has filled it meanwhile */
    if (text.size == 0) return;
    check_exports(vm, a);
    fit(vm, a, text.size);
    if (text.text != NULL) {
        memcpy(a->bytes, text.text, text.size);
    } else {
        memset(a->bytes, 0, text.size);
    }
}

Value bytearray_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    if (nargs != 0 && adder_is_small_int(args[0]) && adder_small_int_get(args[0]) > 0) {
        adder_make_room(vm, (size_t)adder_small_int_get(args[0]));
    }
    ByteArray *a = adder_new_instance(vm, cls, sizeof *a);
    Value given[3];
    adder_bind(vm, "bytearray(source=b'', encoding='', errors='')", args, nargs, kwnames, given);
    bytearray_initialize(vm, a, given);
    return adder_object(a);
}

void bytearray_extend(Vm *vm, ByteArray *a, Value iterable) {
    ByteText more;
    Builder out;
    if (!bytes_like(vm, iterable, &more)) {
        if (adder_is_str(iterable)) {
            adder_raise(vm, &adder_TypeError, "expected iterable of integers; got: 'str'");
        }
        adder_builder_start(vm, &out);
        if (!bytes_collect(vm, &out, iterable, "byte")) {
            adder_raise(vm, &adder_TypeError, "can't extend bytearray with %T", iterable);
        }
        more = (ByteText){out.buffer, out.size};
    }
    bytearray_replace(vm, a, a->size, 0, more);
}

/* ---- storing ---- */
static void delete_stepped(Vm *vm, ByteArray *a, SliceBounds b, size_t count) {
    if (count == 0) return;
    if (b.step < 0) { /* the same bytes, from the left */
        b.start += (intptr_t)(count - 1) * b.step;
        b.step = -b.step;
    }
    check_exports(vm, a);
    size_t to = (size_t)b.start, next = to, left = count;
    for (size_t from = to; from < a->size; from++) {
        if (left != 0 && from == next) {
            left--;
            next += (size_t)b.step;
        } else {
            a->bytes[to++] = a->bytes[from];
        }
    }
    change_size(vm, a, to);
}

static const char BAD_SLICE_VALUE[] = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";

static void store_slice(Vm *vm, ByteArray *a, Value slice, Value v) {
    ByteText with = {"", 0};
    Builder out;
    SliceBounds b = slice_unpack(vm, slice);
    if (!adder_is_unbound(v) && !bytes_like(vm, v, &with)) {
        adder_builder_start(vm, &out);
        if (adder_is_str(v) || !adder_is_unbound(index_value(vm, v)) || !bytes_collect(vm, &out, v, "byte")) {
            adder_raise(vm, &adder_TypeError, BAD_SLICE_VALUE);
        }
        with = (ByteText){out.buffer, out.size};
    }
    size_t count = slice_adjust(&b, a->size);
    if (b.step == 1) {
        bytearray_replace(vm, a, (size_t)b.start, count, with);
    } else if (with.size == 0) {
        delete_stepped(vm, a, b, count);
    } else if (with.size != count) {
        adder_raise(vm, &adder_ValueError, "attempt to assign bytes of size %z to extended slice of size %z", with.size,
                    count);
    } else {
        with = apart_from(vm, a, with);
        for (size_t i = 0; i < count; i++) a->bytes[b.start + (intptr_t)i * b.step] = (uint8_t)with.text[i];
    }
}

static void set_item(Vm *vm, Value self, Value key, Value v) {
    ByteArray *a = bytearray_of(self);
    if (adder_is_exact(key, &adder_slice_type)) {
        store_slice(vm, a, key, v);
        return;
    }
    size_t index = adder_index_resolve(vm, key, a->size, "bytearray");
    if (adder_is_unbound(v)) {
        if (index < a->size) bytearray_replace(vm, a, index, 1, (ByteText){"", 0});
        return;
    }
    uint8_t byte = bytes_item(vm, v, "byte");
    /* __index__ may have shortened it */
    if (index >= a->size) adder_raise(vm, &adder_IndexError, "bytearray index out of range");
    a->bytes[index] = byte;
}

/* ---- slots ---- */
static void repr(Vm *vm, Value self, Builder *out) {
    adder_builder_format(out, "%T(", self);
    bytes_put_repr(out, bytes_text(self), true); /* CPython's oddity */
    adder_builder_put_char(out, ')');
}
static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    ByteText text;
    if (!bytes_like(vm, other, &text)) return NOT_IMPLEMENTED;
    return bytes_compare_text(op, bytes_text(self), text);
}
static Value concatenate_in_place(Vm *vm, Value self, Value other) {
    ByteText text;
    if (!bytes_like(vm, other, &text)) adder_raise(vm, &adder_TypeError, "can't concat %T to %T", other, self);
    bytearray_replace(vm, bytearray_of(self), bytearray_of(self)->size, 0, text);
    return self;
}
static Value repeat_in_place(Vm *vm, Value self, Value times) {
    size_t n;
    if (!sequence_times(vm, times, &n)) return NOT_IMPLEMENTED;
    ByteArray *a = bytearray_of(self);
    size_t size = a->size;
    if (size == 0) return self;
    if (n != 0 && size > PTRDIFF_MAX / n) adder_buffer_new(vm, PTRDIFF_MAX); /* raises MemoryError */
    change_size(vm, a, size * n);
    for (size_t i = 1; i < n; i++) memcpy(a->bytes + i * size, a->bytes, size);
    return self;
}
static Value binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    if (self_is_right) return (op & 15u) == ADDER_MULTIPLY ? bytes_repeat(vm, b, a) : NOT_IMPLEMENTED;
    switch (op) {
    case ADDER_ADD: return bytes_concatenate(vm, a, b);
    case ADDER_MULTIPLY: return bytes_repeat(vm, a, b);
    case ADDER_ADD | ADDER_IN_PLACE: return concatenate_in_place(vm, a, b);
    case ADDER_MULTIPLY | ADDER_IN_PLACE: return repeat_in_place(vm, a, b);
    case ADDER_MODULO:
    case ADDER_MODULO | ADDER_IN_PLACE: return bytes_percent(vm, a, b);
    default: return NOT_IMPLEMENTED;
    }
}
static size_t length(Vm *vm, Value self) {
    return bytearray_of(self)->size;
}
static Value get_item(Vm *vm, Value self, Value key) {
    const ByteArray *a = bytearray_of(self);
    if (LIKELY(adder_is_small_int(key))) {
        intptr_t index = adder_small_int_get(key);
        if (index < 0) index += (intptr_t)a->size;
        if (LIKELY((size_t)index < a->size)) return adder_small_int(a->bytes[index]);
    } else if (adder_is_exact(key, &adder_slice_type)) {
        return bytes_slice(vm, self, key);
    }
    size_t index = adder_index_resolve(vm, key, a->size, "bytearray");
    if (index >= a->size) adder_raise(vm, &adder_IndexError, "bytearray index out of range");
    return adder_small_int(a->bytes[index]);
}
static bool buffer(Vm *vm, Value self, AdderBufferView *view) {
    ByteArray *a = bytearray_of(self);
    *view = (AdderBufferView){a->bytes, a->size, 'B', 1, true};
    return true;
}

const AdderSlots bytearray_slots = {
    .native = &adder_bytearray_type,
    .size = sizeof(ByteArray),
    .letter = 'A',
    .trace = trace,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = bytes_contains,
    .iterate = bytes_iterate,
    .buffer = buffer,
};
