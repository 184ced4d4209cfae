/* bytes.h: what bytes, bytearray and memoryview share among themselves. Other floors use container.h and adder.h. */
#ifndef OBJECT_BYTES_H
#define OBJECT_BYTES_H

#include "object/container.h"
#include "object/text_search.h"

/* The contents of a bytes-like object: stale after anything that may run Python code or resize a bytearray. */
typedef struct ByteText {
    const char *text; /* never null */
    size_t size;
} ByteText;

static inline bool value_is_bytes(Value v) {
    return adder_is_exact(v, &adder_bytes_type);
}
/* self: an exact bytes, or a bytearray (of a subclass, too: the layout is the same). */
static inline ByteText bytes_text(Value self) {
    if (value_is_bytes(self)) {
        const Bytes *b = VALUE_AS(const Bytes, self);
        return (ByteText){(const char *)b->bytes, b->size};
    }
    const ByteArray *a = VALUE_AS(const ByteArray, self);
    return (ByteText){a->bytes != NULL ? (const char *)a->bytes : "", a->size};
}
extern const TextKind bytes_kind, bytearray_kind;
static inline const TextKind *bytes_kind_of(Value self) {
    return value_is_bytes(self) ? &bytes_kind : &bytearray_kind;
}

extern const AdderSlots bytes_slots, bytearray_slots;
Value bytes_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);
Value bytearray_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames);

/* ---- bytes.c ---- */
Bytes *bytes_new(Vm *vm, size_t size);           /* to be filled at once; a NUL stands behind */
ByteText bytes_argument(Vm *vm, Value v);        /* TypeError "a bytes-like object is required, not '...'" */
bool bytes_like(Vm *vm, Value v, ByteText *out); /* false when it is none */
/* The byte that an int stands for; ValueError "<what> must be in range(0, 256)". */
uint8_t bytes_item(Vm *vm, Value v, const char *what);
/* Puts the bytes that an iterable of ints gives; false when v cannot be iterated. what: as above. */
bool bytes_collect(Vm *vm, Builder *out, Value iterable, const char *what);
/* The arguments of bytes() and bytearray() as a buffer or collected in `out`. type_name: for the messages. */
ByteText bytes_source(Vm *vm, Builder *out, const Value given[3], bool mutable_);
/* self itself when it is immutable, else a copy. */
Value bytes_same(Vm *vm, Value self);
Value bytes_part(Vm *vm, Value self, size_t from, size_t to);
Value bytes_slice(Vm *vm, Value self, Value slice);
Value bytes_compare_text(AdderComparison op, ByteText a, ByteText b);
Value bytes_concatenate(Vm *vm, Value a, Value b);
Value bytes_repeat(Vm *vm, Value self, Value times);
Value bytes_percent(Vm *vm, Value self, Value arguments);
bool bytes_contains(Vm *vm, Value self, Value item);
Value bytes_iterate(Vm *vm, Value self);
void bytes_put_repr(Builder *out, ByteText b, bool escape_single); /* a ' also between double quotes */
/* Two hexadecimal digits a byte; separator and group size as in bytes.hex, each may be UNBOUND. */
void bytes_put_hex(Vm *vm, Builder *out, Value source, Value separator, Value group);
Value bytes_from_hex(Vm *vm, Value text);

/* ---- bytearray.c ---- */
static inline ByteArray *bytearray_of(Value v) {
    return VALUE_AS(ByteArray, v);
}
ByteArray *bytearray_new(Vm *vm, size_t size);
void bytearray_initialize(Vm *vm, ByteArray *a, const Value given[3]);
/* BufferError while something else looks at the contents. New bytes are zero. */
void bytearray_resize(Vm *vm, ByteArray *a, size_t size);
/* For whatever begins with the fields of ByteArray (letter 'A'): raises BufferError if memoryviews count in
 * `room`. */
void adder_check_exports(Vm *vm, const size_t *room, const char *message);
/* The bytes [from, from + count) become `with`. */
void bytearray_replace(Vm *vm, ByteArray *a, size_t from, size_t count, ByteText with);
void bytearray_extend(Vm *vm, ByteArray *a, Value iterable);

/* ---- memoryview.c ---- */
Value memoryview_to_bytes(Vm *vm, Value v); /* UNBOUND when v is no memoryview */
#endif
