/* io.c: the module io: its table, and IOBase with what all streams share.
 *
 * A stream of a program derives from IOBase and has readinto(buffer) and write(data), as MicroPython wants it, or read
 * and write, as CPython does. Methods here go through the stream's own methods by name. Files stand in io_file.c and
 * io_text.c, BytesIO and StringIO in io_memory.c, the console in io_console.c.
 */
#include "module/io.h"

#include <string.h>

/* ---- UnsupportedOperation(OSError, ValueError) ---- */
extern const AdderSlots exception_slots;
AdderValue exception_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);

typedef struct RomTuple {
    const AdderHead *head;
    size_t count;
    AdderValue items[6];
} RomTuple;
#define TUPLE_HEAD (const AdderHead *)(const void *)&adder_tuple_type
static const RomTuple ADDER_ALIGNED bases = {TUPLE_HEAD, 2, {ADDER_ROM(adder_OSError), ADDER_ROM(adder_ValueError)}};
static const RomTuple ADDER_ALIGNED mro = {
    TUPLE_HEAD,
    6,
    {ADDER_ROM(io_unsupported_type), ADDER_ROM(adder_OSError), ADDER_ROM(adder_ValueError), ADDER_ROM(adder_Exception),
     ADDER_ROM(adder_BaseException), ADDER_ROM(adder_object_type)}};
static const AdderMember unsupported_members[] = {{&ADDER_NAME(__module__), ADDER_ROM_NAME(io)}};
static const RomTuple ADDER_ALIGNED bases_and_mro = {TUPLE_HEAD, 2, {ADDER_ROM(bases), ADDER_ROM(mro)}};
const AdderType ADDER_ALIGNED io_unsupported_type = {
    (const AdderHead *)(const void *)&adder_type_type,
    &exception_slots,
    &io_unsupported_type,
    ADDER_ROM_NAME(UnsupportedOperation),
    ADDER_ROM(bases_and_mro),
    {4u},
    {4u},
    ADDER_TYPE_NATIVE | ADDER_TYPE_EXCEPTION,
    ADDER_MEMBERS(unsupported_members),
    "UnsupportedOperation(*args)\nThe stream cannot do this.",
    exception_construct};

void io_raise_closed(AdderVm *vm) {
    adder_raise(vm, &adder_ValueError, "I/O operation on closed file.");
}
void io_raise_unsupported(AdderVm *vm, const char *what) {
    adder_raise(vm, &io_unsupported_type, "%s", what);
}

/* ---- what the streams share ---- */
intptr_t io_count(AdderVm *vm, AdderValue v) {
    if (adder_is_unbound(v) || adder_is_none(v)) return -1;
    if (!adder_is_int(v) && adder_is_unbound(adder_find_attribute(vm, v, ADDER_N(__index__)))) {
        adder_raise(vm, &adder_TypeError, "argument should be integer or None, not '%T'", v);
    }
    intptr_t n = adder_to_index(vm, v);
    return n < 0 ? -1 : n;
}
const char *io_text(AdderVm *vm, AdderValue v, size_t *bytes) {
    if (!adder_is_str(v)) adder_raise(vm, &adder_TypeError, "write() argument must be str, not %T", v);
    return adder_to_text(vm, v, bytes);
}
size_t io_characters(const char *text, size_t bytes) {
    size_t count = 0;
    for (size_t i = 0; i < bytes; i++) count += (text[i] & 0xc0) != 0x80;
    return count;
}

char *io_bytes_room(IoBytes *b, size_t count) {
    if (count > b->capacity - b->size) {
        if (count > SIZE_MAX / 4 || b->size > SIZE_MAX / 4) adder_raise(b->vm, &adder_MemoryError, "");
        size_t capacity = b->capacity < 32 ? 64 : b->capacity * 2;
        if (capacity < b->size + count) capacity = b->size + count;
        b->bytes = b->bytes == NULL ? adder_buffer_new(b->vm, capacity)
                                    : adder_buffer_resize(b->vm, b->bytes, b->capacity, capacity);
        b->capacity = capacity;
    }
    return b->bytes + b->size;
}
void io_bytes_put(IoBytes *b, const void *bytes, size_t count) {
    if (count == 0) return;
    memcpy(io_bytes_room(b, count), bytes, count);
    b->size += count;
}
AdderValue io_bytes_take(IoBytes *b) {
    AdderValue result = adder_bytes(b->vm, b->bytes, b->size);
    char *old = b->bytes;
    b->bytes = NULL;
    b->size = b->capacity = 0;
    adder_buffer_free(b->vm, old);
    return result;
}

AdderValue io_iterate(AdderVm *vm, AdderValue self) {
    return self;
}
AdderValue io_next(AdderVm *vm, AdderValue self) {
    AdderValue line = adder_call_method(vm, self, ADDER_N(readline), 0, NULL);
    return adder_is_none(line) || adder_length(vm, line) == 0 ? ADDER_UNBOUND : line;
}

/* ---- IOBase ---- */
ADDER_METHOD(io_base_type, io_enter, "__enter__(self, /)", "The stream itself.") {
    AdderValue closed = adder_find_attribute(vm, args[0], ADDER_N(closed));
    if (!adder_is_unbound(closed) && adder_truth(vm, closed)) io_raise_closed(vm);
    return args[0];
}
ADDER_METHOD(io_base_type, io_exit, "__exit__(self, type=None, value=None, traceback=None, /)", "Closes the stream.") {
    adder_call_method(vm, args[0], ADDER_N(close), 0, NULL);
    return ADDER_NONE;
}
ADDER_METHOD(io_base_type, io_close, "close(self, /)", "Flushes the stream and closes it.") {
    AdderValue closed = adder_find_attribute(vm, args[0], ADDER_N(_closed));
    if (!adder_is_unbound(closed)) return ADDER_NONE;
    adder_call_method(vm, args[0], ADDER_N(flush), 0, NULL);
    adder_set_attribute(vm, args[0], ADDER_N(_closed), ADDER_TRUE);
    return ADDER_NONE;
}
ADDER_PROPERTY(io_base_type, io_closed, "closed", "Whether the stream is closed.") {
    return adder_bool(!adder_is_unbound(adder_find_attribute(vm, args[0], ADDER_N(_closed))));
}
ADDER_METHOD(io_base_type, io_flush, "flush(self, /)", "Writes out what waits in buffers.") {
    return ADDER_NONE;
}
ADDER_METHOD(io_base_type, io_no, "readable(self, /)", "Whether the stream can do this.") {
    return ADDER_FALSE;
}
ADDER_METHOD(io_base_type, io_fileno, "fileno(self, /)", "The number of the open file.") {
    io_raise_unsupported(vm, "fileno");
}
ADDER_METHOD(io_base_type, io_seek, "seek(self, offset, whence=0, /)", "Moves the position.") {
    io_raise_unsupported(vm, "seek");
}
ADDER_METHOD(io_base_type, io_truncate, "truncate(self, size=None, /)", "Changes the size.") {
    io_raise_unsupported(vm, "truncate");
}
ADDER_METHOD(io_base_type, io_tell, "tell(self, /)", "The position.") {
    AdderValue here[2] = {adder_small_int(0), adder_small_int(1)};
    return adder_call_method(vm, args[0], ADDER_N(seek), 2, here);
}

/* One call of the stream's readinto: bytes, or None when there is nothing at the moment. */
static AdderValue read_through_readinto(AdderVm *vm, AdderValue self, size_t count) {
    AdderValue room = adder_bytearray(vm, NULL, count);
    AdderValue got = adder_call_method(vm, self, ADDER_N(readinto), 1, &room);
    if (adder_is_none(got)) return got;
    intptr_t n = adder_to_index(vm, got);
    if (n < 0) adder_raise_errno(vm, (int)-n, ADDER_UNBOUND);
    AdderBufferView view;
    adder_to_buffer(vm, room, &view);
    return adder_bytes(vm, view.bytes, (size_t)n < view.size ? (size_t)n : view.size);
}
enum { PIECE = 256 };
ADDER_METHOD(io_base_type, io_read, "read(self, size=-1, /)", "Reads at most size bytes, by default all.") {
    intptr_t count = io_count(vm, args[1]);
    if (adder_is_unbound(adder_find_attribute(vm, args[0], ADDER_N(readinto)))) io_raise_unsupported(vm, "read");
    if (count >= 0) return read_through_readinto(vm, args[0], (size_t)count);
    IoBytes all = {.vm = vm};
    for (;;) {
        AdderValue piece = read_through_readinto(vm, args[0], PIECE);
        if (adder_is_none(piece)) {
            if (all.size == 0) return piece;
            break;
        }
        AdderBufferView view;
        adder_to_buffer(vm, piece, &view);
        if (view.size == 0) break;
        io_bytes_put(&all, view.bytes, view.size);
        adder_poll(vm);
    }
    return io_bytes_take(&all);
}
/* By single bytes (or characters): a stream may have nothing that could be given back. */
ADDER_METHOD(io_base_type, io_readline, "readline(self, size=-1, /)", "Reads a line, at most size bytes of it.") {
    intptr_t count = io_count(vm, args[1]);
    AdderValue one = adder_small_int(1), line = ADDER_UNBOUND;
    for (intptr_t i = 0; count < 0 || i < count; i++) {
        AdderValue c = adder_call_method(vm, args[0], ADDER_N(read), 1, &one);
        if (adder_is_none(c) || adder_length(vm, c) == 0) return adder_is_unbound(line) ? c : line;
        line = adder_is_unbound(line) ? c : adder_binary(vm, ADDER_ADD, line, c);
        bool end = adder_is_str(c) ? adder_to_text(vm, c, NULL)[0] == '\n'
                                   : adder_equal(vm, adder_get_item(vm, c, adder_small_int(0)), adder_small_int('\n'));
        if (end) break;
        adder_poll(vm);
    }
    return adder_is_unbound(line) ? adder_bytes(vm, NULL, 0) : line;
}
ADDER_METHOD(io_base_type, io_readlines, "readlines(self, hint=-1, /)",
             "A list of the lines, until they have hint bytes in all.") {
    intptr_t hint = io_count(vm, args[1]), size = 0;
    AdderValue lines = adder_list(vm, 0, NULL), iterator = adder_iterate(vm, args[0]);
    for (;;) {
        AdderValue line = adder_next(vm, iterator);
        if (adder_is_unbound(line)) return lines;
        adder_list_append(vm, lines, line);
        size += (intptr_t)adder_length(vm, line);
        if (hint > 0 && size >= hint) return lines;
        adder_poll(vm);
    }
}
ADDER_METHOD(io_base_type, io_writelines, "writelines(self, lines, /)", "Writes each of the lines.") {
    AdderValue iterator = adder_iterate(vm, args[1]);
    for (;;) {
        AdderValue line = adder_next(vm, iterator);
        if (adder_is_unbound(line)) return ADDER_NONE;
        adder_call_method(vm, args[0], ADDER_N(write), 1, &line);
    }
}

static AdderValue base_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                 AdderValue kwnames) {
    if (nargs != 0) adder_raise(vm, &adder_TypeError, "%N() takes no arguments", cls);
    return adder_object(adder_new_instance(vm, cls, sizeof(AdderObject)));
}
static const AdderMember base_members[] = {
    ADDER_MEMBER_NATIVE(__enter__, io_enter),   ADDER_MEMBER_NATIVE(__exit__, io_exit),
    ADDER_MEMBER_NATIVE(close, io_close),       ADDER_MEMBER_NATIVE(closed, io_closed),
    ADDER_MEMBER_NATIVE(fileno, io_fileno),     ADDER_MEMBER_NATIVE(flush, io_flush),
    ADDER_MEMBER_NATIVE(isatty, io_no),         ADDER_MEMBER_NATIVE(read, io_read),
    ADDER_MEMBER_NATIVE(readable, io_no),       ADDER_MEMBER_NATIVE(readline, io_readline),
    ADDER_MEMBER_NATIVE(readlines, io_readlines), ADDER_MEMBER_NATIVE(seek, io_seek),
    ADDER_MEMBER_NATIVE(seekable, io_no),       ADDER_MEMBER_NATIVE(tell, io_tell),
    ADDER_MEMBER_NATIVE(truncate, io_truncate), ADDER_MEMBER_NATIVE(writable, io_no),
    ADDER_MEMBER_NATIVE(writelines, io_writelines),
};
static const AdderMember no_members[0] = {};
#define BASE_SLOTS(type_)                                                                                              \
    {.native = &type_, .size = sizeof(AdderObject), .letter = 'o', .iterate = io_iterate, .next = io_next}
static const AdderSlots base_slots = BASE_SLOTS(io_base_type), raw_base_slots = BASE_SLOTS(io_raw_base_type),
                        buffered_base_slots = BASE_SLOTS(io_buffered_base_type),
                        text_base_slots = BASE_SLOTS(io_text_base_type);
ADDER_TYPE(io_base_type, IOBase, adder_object_type, base_slots, base_members, base_construct, 0,
           "IOBase()\nBase class of streams.");
ADDER_TYPE(io_raw_base_type, RawIOBase, io_base_type, raw_base_slots, no_members, base_construct, 0,
           "RawIOBase()\nBase class of streams of bytes without a buffer.");
ADDER_TYPE(io_buffered_base_type, BufferedIOBase, io_base_type, buffered_base_slots, no_members, base_construct, 0,
           "BufferedIOBase()\nBase class of streams of bytes.");
ADDER_TYPE(io_text_base_type, TextIOBase, io_base_type, text_base_slots, no_members, base_construct, 0,
           "TextIOBase()\nBase class of streams of text.");

ADDER_NATIVE(io_open,
             "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
             "Opens a file; raises OSError when that fails.") {
    return io_open_file(vm, args);
}

ADDER_NATIVE(io_text_encoding, "text_encoding(encoding, stacklevel=2, /)", "The encoding; utf-8 when it is None.") {
    return adder_is_none(args[0]) ? adder_str_c(vm, "utf-8") : args[0];
}

static const AdderMember io_members[] = {
    ADDER_MEMBER(BlockingIOError, adder_BlockingIOError),
    ADDER_MEMBER(BufferedIOBase, io_buffered_base_type),
    ADDER_MEMBER(BufferedRandom, io_file_type),
    ADDER_MEMBER(BufferedReader, io_file_type),
    ADDER_MEMBER(BufferedWriter, io_file_type),
    ADDER_MEMBER(BytesIO, io_bytes_type),
    ADDER_MEMBER_INT(DEFAULT_BUFFER_SIZE, IO_FILE_BUFFER),
    ADDER_MEMBER(FileIO, io_file_type),
    ADDER_MEMBER(IOBase, io_base_type),
    ADDER_MEMBER(RawIOBase, io_raw_base_type),
    ADDER_MEMBER_INT(SEEK_CUR, 1),
    ADDER_MEMBER_INT(SEEK_END, 2),
    ADDER_MEMBER_INT(SEEK_SET, 0),
    ADDER_MEMBER(StringIO, io_string_type),
    ADDER_MEMBER(TextIOBase, io_text_base_type),
    ADDER_MEMBER(TextIOWrapper, io_text_type),
    ADDER_MEMBER(UnsupportedOperation, io_unsupported_type),
    ADDER_MEMBER_NATIVE(open, io_open),
    ADDER_MEMBER_NATIVE(text_encoding, io_text_encoding),
};
ADDER_MODULE(io_module, io, io_members, "Streams of text and bytes.");
