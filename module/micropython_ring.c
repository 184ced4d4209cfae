/* micropython_ring.c: micropython.RingIO: a ring of bytes between one writer and one reader that never wait.
 *
 * One byte of the ring stays free, so that full and empty differ. A ring over a buffer that the program gave looks its
 * address up at each call: the buffer may move, and may have become smaller.
 */
#include "module/micropython_ring.h"

typedef struct RingIo {
    AdderObject object;
    AdderValue given; /* the program's buffer, or unbound */
    uint8_t *own;
    size_t size, read_at, write_at;
} RingIo;

static void ring_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((RingIo *)self)->given);
    adder_visit_buffer(visitor, &((RingIo *)self)->own);
}

static RingIo *ring_of(AdderValue v) {
    return (RingIo *)adder_object_get(v);
}
static _Noreturn void closed(AdderVm *vm) {
    adder_raise(vm, &adder_ValueError, "I/O operation on closed file.");
}
static uint8_t *ring_bytes(AdderVm *vm, RingIo *ring) {
    if (ring->size == 0) closed(vm);
    if (ring->own != NULL) return ring->own;
    AdderBufferView view;
    adder_to_writable_buffer(vm, ring->given, &view);
    if (view.size < ring->size) adder_raise(vm, &adder_ValueError, "the buffer has become too small");
    return view.bytes;
}
static size_t available(const RingIo *ring) {
    return ring->write_at >= ring->read_at ? ring->write_at - ring->read_at
                                           : ring->size - ring->read_at + ring->write_at;
}

static void take(AdderVm *vm, RingIo *ring, uint8_t *out, size_t count) {
    const uint8_t *bytes = ring_bytes(vm, ring);
    for (size_t i = 0; i < count; i++) {
        out[i] = bytes[ring->read_at];
        ring->read_at = ring->read_at + 1 == ring->size ? 0 : ring->read_at + 1;
    }
}
static AdderValue take_bytes(AdderVm *vm, RingIo *ring, size_t count) {
    if (count == 0) return adder_bytes(vm, "", 0);
    uint8_t *room = adder_buffer_new(vm, count);
    take(vm, ring, room, count);
    AdderValue result = adder_bytes(vm, room, count);
    adder_buffer_free(vm, room);
    return result;
}
/* How many bytes a call that asked for `wanted` (None, or negative: all) gets. */
static size_t limited(AdderVm *vm, AdderValue wanted, size_t count) {
    if (adder_is_unbound(wanted) || adder_is_none(wanted)) return count;
    intptr_t most = adder_to_index(vm, wanted);
    return most >= 0 && (size_t)most < count ? (size_t)most : count;
}

ADDER_METHOD(adder_ring_io_type, ring_any, "any(self, /)", "Number of bytes that can be read.") {
    return adder_int_unsigned(vm, available(ring_of(args[0])));
}
ADDER_METHOD(adder_ring_io_type, ring_read, "read(self, nbytes=None, /)",
             "Reads what is there, at most nbytes bytes, without waiting.") {
    RingIo *ring = ring_of(args[0]);
    ring_bytes(vm, ring);
    return take_bytes(vm, ring, limited(vm, args[1], available(ring)));
}
ADDER_METHOD(adder_ring_io_type, ring_readinto, "readinto(self, buffer, nbytes=None, /)",
             "Reads what is there into a buffer; returns the number of bytes.") {
    RingIo *ring = ring_of(args[0]);
    size_t count = limited(vm, args[2], available(ring));
    AdderBufferView view;
    adder_to_writable_buffer(vm, args[1], &view);
    if (count > view.size) count = view.size;
    take(vm, ring, view.bytes, count);
    return adder_int_unsigned(vm, count);
}
ADDER_METHOD(adder_ring_io_type, ring_readline, "readline(self, nbytes=None, /)",
             "Reads a line, or what is there when no line is complete.") {
    RingIo *ring = ring_of(args[0]);
    const uint8_t *bytes = ring_bytes(vm, ring);
    size_t count = limited(vm, args[1], available(ring));
    for (size_t i = 0; i < count; i++) {
        if (bytes[(ring->read_at + i) % ring->size] == '\n') count = i + 1;
    }
    return take_bytes(vm, ring, count);
}
ADDER_METHOD(adder_ring_io_type, ring_write, "write(self, data, /)",
             "Writes as much as there is room for; returns the number of bytes.") {
    RingIo *ring = ring_of(args[0]);
    AdderBufferView view;
    adder_to_buffer(vm, args[1], &view);
    uint8_t *bytes = ring_bytes(vm, ring);
    size_t room = ring->size - 1 - available(ring), count = view.size < room ? view.size : room;
    for (size_t i = 0; i < count; i++) {
        bytes[ring->write_at] = view.bytes[i];
        ring->write_at = ring->write_at + 1 == ring->size ? 0 : ring->write_at + 1;
    }
    return adder_int_unsigned(vm, count);
}
ADDER_METHOD(adder_ring_io_type, ring_close, "close(self, /)", "Gives back the buffer.") {
    RingIo *ring = ring_of(args[0]);
    uint8_t *own = ring->own;
    ring->own = NULL;
    ring->given = ADDER_UNBOUND;
    ring->size = ring->read_at = ring->write_at = 0;
    adder_buffer_free(vm, own);
    return ADDER_NONE;
}

static AdderValue ring_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                 AdderValue kwnames) {
    if (nargs != 1 || (!adder_is_unbound(kwnames) && adder_tuple_count(kwnames) != 0)) {
        adder_raise(vm, &adder_TypeError, "RingIO() takes exactly one argument (%u given)", nargs);
    }
    RingIo *ring = adder_new_instance(vm, cls, sizeof(RingIo));
    ring->given = ADDER_UNBOUND;
    if (adder_is_int(args[0])) {
        intptr_t size = adder_to_index(vm, args[0]);
        if (size < 1) adder_raise(vm, &adder_ValueError, "size must be positive");
        if (size > INTPTR_MAX / 4) adder_raise(vm, &adder_MemoryError, "");
        ring->own = adder_buffer_new(vm, (size_t)size + 1);
        ring->size = (size_t)size + 1;
    } else {
        AdderBufferView view;
        adder_to_writable_buffer(vm, args[0], &view);
        if (view.size < 2) adder_raise(vm, &adder_ValueError, "the buffer must have at least 2 bytes");
        adder_store(vm, ring, &ring->given, args[0]);
        ring->size = view.size;
    }
    return adder_object(ring);
}

static const AdderMember ring_members[] = {
    ADDER_MEMBER_NATIVE(any, ring_any),
    ADDER_MEMBER_NATIVE(read, ring_read),
    ADDER_MEMBER_NATIVE(readinto, ring_readinto),
    ADDER_MEMBER_NATIVE(readline, ring_readline),
    ADDER_MEMBER_NATIVE(write, ring_write),
    ADDER_MEMBER_NATIVE(close, ring_close),
};
static const AdderSlots ring_slots = {
    .native = &adder_ring_io_type, .size = sizeof(RingIo), .letter = 'o', .trace = ring_trace};
ADDER_TYPE(adder_ring_io_type, RingIO, adder_object_type, ring_slots, ring_members, ring_construct, 0,
           "RingIO(size_or_buffer, /)\nA ring of bytes; neither reading nor writing waits.");
