/* io_memory.c: BytesIO and StringIO: streams in memory.
 *
 * Both keep their contents in a buffer that grows: bytes, or the UTF-8 of text. The position of a StringIO counts
 * characters outside and bytes inside; as long as all is ASCII the two are the same. A position beyond the end is
 * filled up with zeros at the next write.
 */
#include "module/io.h"

#include <string.h>

typedef struct Memory {
    AdderObject object;
    uint8_t *bytes; /* the first fields are those of a bytearray, so that memoryviews count in `room` */
    size_t size;
    size_t room; /* capacity * 2, or the number of views * 2 + 1 */
    size_t position; /* bytes; beyond the end: the size plus so many zeros */
    bool open, wide, translate; /* wide: not all is ASCII; translate: \r\n and \r are written as \n */
    char newline; /* what a written \n becomes: 'r' \r, 'w' \r\n, else itself */
} Memory;

static void memory_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_buffer(visitor, &((Memory *)self)->bytes);
}
static Memory *memory_of(AdderVm *vm, AdderValue v) {
    Memory *m = (Memory *)adder_object_get(v);
    if (!m->open) io_raise_closed(vm);
    return m;
}

/* ---- the buffer ---- */
static void check_exports(AdderVm *vm, const Memory *m) {
    if ((m->room & 1) != 0) {
        adder_raise(vm, &adder_BufferError, "Existing exports of data: object cannot be re-sized");
    }
}
static void need(AdderVm *vm, Memory *m, size_t size) {
    size_t now = (m->room & 1) != 0 ? m->size : m->room / 2;
    if (size <= now) return;
    if (size > SIZE_MAX / 4) adder_raise(vm, &adder_MemoryError, "");
    size_t capacity = now + now / 2;
    if (capacity < size) capacity = size < 32 ? 32 : size;
    uint8_t *bytes = m->bytes == NULL ? adder_buffer_new(vm, capacity)
                                      : adder_buffer_resize(vm, m->bytes, now, capacity);
    m->bytes = bytes;
    m->room = capacity * 2;
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, &m->object);
}

/* Makes room at the position for `fresh` bytes in the place of `old` ones there, and fills up to the position. The
 * source of what is to come may be this very buffer: it is looked up afterwards. */
static void open_gap(AdderVm *vm, Memory *m, size_t old, size_t fresh) {
    size_t at = m->position, end = at > m->size ? at : m->size;
    if (at > SIZE_MAX / 4) adder_raise(vm, &adder_MemoryError, "");
    if (at + old > end) old = end - at;
    size_t size = end - old + fresh;
    if (size != m->size) check_exports(vm, m);
    need(vm, m, size);
    if (at > m->size) memset(m->bytes + m->size, 0, at - m->size);
    if (at < m->size) memmove(m->bytes + at + fresh, m->bytes + at + old, m->size - at - old);
    m->size = size;
    m->position = at + fresh;
}

/* [from, to) of a line or of at most count bytes at the position, which moves on. */
static size_t take(Memory *m, intptr_t count, bool line, size_t *from) {
    size_t left = m->position < m->size ? m->size - m->position : 0;
    *from = left != 0 ? m->position : m->size;
    if (count >= 0 && (size_t)count < left) left = (size_t)count;
    if (line && left != 0) {
        const uint8_t *end = memchr(m->bytes + *from, '\n', left);
        if (end != NULL) left = (size_t)(end - (m->bytes + *from)) + 1;
    }
    if (left != 0) m->position += left;
    return left;
}

static AdderValue close_memory(AdderVm *vm, AdderValue self) {
    Memory *m = (Memory *)adder_object_get(self);
    check_exports(vm, m);
    uint8_t *old = m->bytes;
    m->open = false;
    m->bytes = NULL;
    m->size = m->room = m->position = 0;
    adder_buffer_free(vm, old);
    return ADDER_NONE;
}

/* ---- BytesIO ---- */
static AdderValue take_bytes(AdderVm *vm, Memory *m, intptr_t count, bool line) {
    size_t from, n = take(m, count, line, &from);
    return adder_bytes(vm, m->bytes + from, n);
}
ADDER_METHOD(io_bytes_type, bytes_io_read, "read(self, size=-1, /)", "Reads at most size bytes, by default all.") {
    return take_bytes(vm, memory_of(vm, args[0]), io_count(vm, args[1]), false);
}
ADDER_METHOD(io_bytes_type, bytes_io_readline, "readline(self, size=-1, /)",
             "Reads a line with its newline, at most size bytes of it.") {
    return take_bytes(vm, memory_of(vm, args[0]), io_count(vm, args[1]), true);
}
ADDER_METHOD(io_bytes_type, bytes_io_readinto, "readinto(self, buffer, /)",
             "Reads into a buffer; returns the number of bytes.") {
    Memory *m = memory_of(vm, args[0]);
    AdderBufferView view;
    adder_to_writable_buffer(vm, args[1], &view);
    size_t from, n = take(m, view.size < INTPTR_MAX ? (intptr_t)view.size : INTPTR_MAX, false, &from);
    if (n != 0) memmove(view.bytes, m->bytes + from, n);
    return adder_int_unsigned(vm, n);
}
ADDER_METHOD(io_bytes_type, bytes_io_write, "write(self, data, /)", "Writes bytes; returns their number.") {
    Memory *m = memory_of(vm, args[0]);
    AdderBufferView view;
    if (adder_is_str(args[1])) adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", args[1]);
    adder_to_buffer(vm, args[1], &view);
    size_t n = view.size;
    if (n == 0) return adder_small_int(0);
    open_gap(vm, m, n, n);
    adder_to_buffer(vm, args[1], &view);
    memmove(m->bytes + m->position - n, view.bytes, n < view.size ? n : view.size);
    return adder_int_unsigned(vm, n);
}
static size_t seek_place(AdderVm *vm, int64_t offset, int whence, int64_t here, int64_t end) {
    if (whence < 0 || whence > 2) {
        adder_raise(vm, &adder_ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (whence == 0 && offset < 0) {
        adder_raise(vm, &adder_ValueError, "negative seek value %r", adder_int(vm, offset));
    }
    if (offset > INTPTR_MAX / 2) adder_raise(vm, &adder_OverflowError, "new position too large");
    offset += whence == 1 ? here : whence == 2 ? end : 0;
    return offset < 0 ? 0 : (size_t)offset;
}
ADDER_METHOD(io_bytes_type, bytes_io_seek, "seek(self, offset, whence=0, /)",
             "Moves the position: from the start (0), from here (1) or from the end (2).") {
    Memory *m = memory_of(vm, args[0]);
    int64_t offset = adder_to_int64(vm, args[1]);
    int whence = adder_is_unbound(args[2]) ? 0 : adder_to_int(vm, args[2]);
    m->position = seek_place(vm, offset, whence, (int64_t)m->position, (int64_t)m->size);
    return adder_int_unsigned(vm, m->position);
}
ADDER_METHOD(io_bytes_type, bytes_io_tell, "tell(self, /)", "The position.") {
    return adder_int_unsigned(vm, memory_of(vm, args[0])->position);
}
static size_t size_argument(AdderVm *vm, AdderValue v, size_t otherwise) {
    if (adder_is_unbound(v) || adder_is_none(v)) return otherwise;
    intptr_t size = adder_to_index(vm, v);
    if (size < 0) adder_raise(vm, &adder_ValueError, "negative size value %r", v);
    return (size_t)size;
}
ADDER_METHOD(io_bytes_type, bytes_io_truncate, "truncate(self, size=None, /)",
             "Drops what lies behind size, by default the position.") {
    Memory *m = memory_of(vm, args[0]);
    size_t size = size_argument(vm, args[1], m->position);
    check_exports(vm, m);
    if (size < m->size) m->size = size;
    return adder_int_unsigned(vm, size);
}
ADDER_METHOD(io_bytes_type, bytes_io_getvalue, "getvalue(self, /)", "All the bytes.") {
    Memory *m = memory_of(vm, args[0]);
    return adder_bytes(vm, m->bytes, m->size);
}
ADDER_METHOD(io_bytes_type, bytes_io_getbuffer, "getbuffer(self, /)", "A memoryview of the contents.") {
    memory_of(vm, args[0]);
    return adder_call(vm, adder_object(&adder_memoryview_type), 1, args);
}
static bool bytes_io_buffer(AdderVm *vm, AdderValue self, AdderBufferView *view) {
    Memory *m = memory_of(vm, self);
    *view = (AdderBufferView){m->bytes == NULL ? (uint8_t *)&m->position : m->bytes, m->size, 'B', 1, true};
    return true;
}

/* ---- StringIO ---- */
static size_t characters(const Memory *m, size_t bytes) {
    size_t inside = bytes < m->size ? bytes : m->size, beyond = bytes - inside;
    return (m->wide ? io_characters((const char *)m->bytes, inside) : inside) + beyond;
}
/* The bytes of so many characters from `from` on, as far as there are any. */
static size_t bytes_of(const Memory *m, size_t from, size_t count) {
    if (from >= m->size) return 0;
    if (!m->wide) return count < m->size - from ? count : m->size - from;
    size_t at = from;
    for (; at < m->size; at++) {
        if ((m->bytes[at] & 0xc0) != 0x80 && count-- == 0) break;
    }
    return at - from;
}

static AdderValue take_text(AdderVm *vm, Memory *m, intptr_t count, bool line) {
    if (count >= 0) count = (intptr_t)bytes_of(m, m->position, (size_t)count);
    size_t from, n = take(m, count, line, &from);
    return n == 0 ? ADDER_N(empty) : adder_str(vm, (const char *)m->bytes + from, n);
}
ADDER_METHOD(io_string_type, string_io_read, "read(self, size=-1, /)",
             "Reads at most size characters, by default all.") {
    return take_text(vm, memory_of(vm, args[0]), io_count(vm, args[1]), false);
}
ADDER_METHOD(io_string_type, string_io_readline, "readline(self, size=-1, /)",
             "Reads a line with its newline, at most size characters of it.") {
    return take_text(vm, memory_of(vm, args[0]), io_count(vm, args[1]), true);
}

/* Text as it is stored: with \r\n and \r made \n, or \n made what the program wants. */
static AdderValue stored_text(AdderVm *vm, Memory *m, AdderValue text) {
    size_t size;
    const char *at = adder_to_text(vm, text, &size), *end = at + size;
    AdderBuilder out;
    adder_builder_start(vm, &out);
    for (; at < end; at++) {
        if (m->translate && *at == '\r') {
            if (at + 1 < end && at[1] == '\n') at++;
            adder_builder_put_char(&out, '\n');
        } else if (*at == '\n' && m->newline != 0) {
            adder_builder_put_c(&out, m->newline == 'r' ? "\r" : "\r\n");
        } else {
            adder_builder_put(&out, at, 1);
        }
    }
    return adder_builder_str(&out);
}

static void write_text(AdderVm *vm, Memory *m, AdderValue text) {
    size_t size;
    const char *bytes;
    if (m->translate || m->newline != 0) text = stored_text(vm, m, text);
    bytes = adder_to_text(vm, text, &size);
    if (size == 0) return;
    size_t count = io_characters(bytes, size);
    open_gap(vm, m, bytes_of(m, m->position, count), size);
    memcpy(m->bytes + m->position - size, bytes, size);
    if (count != size) m->wide = true;
}
ADDER_METHOD(io_string_type, string_io_write, "write(self, text, /)",
             "Writes text; returns the number of characters.") {
    Memory *m = memory_of(vm, args[0]);
    if (!adder_is_str(args[1])) {
        adder_raise(vm, &adder_TypeError, "string argument expected, got '%T'", args[1]);
    }
    write_text(vm, m, args[1]);
    return adder_int_unsigned(vm, adder_length(vm, adder_unwrap(args[1])));
}
ADDER_METHOD(io_string_type, string_io_seek, "seek(self, offset, whence=0, /)",
             "Moves the position: from the start (0), or with offset 0 to here (1) or the end (2).") {
    Memory *m = memory_of(vm, args[0]);
    int64_t offset = adder_to_int64(vm, args[1]);
    int whence = adder_is_unbound(args[2]) ? 0 : adder_to_int(vm, args[2]);
    if (whence < 0 || whence > 2) {
        adder_raise(vm, &adder_ValueError, "Invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (whence != 0 && offset != 0) {
        adder_raise(vm, &adder_OSError, "Can't do nonzero cur-relative seeks");
    }
    if (whence == 0) {
        if (offset < 0) adder_raise(vm, &adder_ValueError, "Negative seek position %r", args[1]);
        if (offset > INTPTR_MAX / 2) adder_raise(vm, &adder_OverflowError, "new position too large");
        size_t inside = bytes_of(m, 0, (size_t)offset);
        m->position = inside < m->size ? inside : m->size + ((size_t)offset - characters(m, m->size));
    } else if (whence == 2) {
        m->position = m->size;
    }
    return adder_int_unsigned(vm, characters(m, m->position));
}
ADDER_METHOD(io_string_type, string_io_tell, "tell(self, /)", "The position.") {
    Memory *m = memory_of(vm, args[0]);
    return adder_int_unsigned(vm, characters(m, m->position));
}
ADDER_METHOD(io_string_type, string_io_truncate, "truncate(self, size=None, /)",
             "Drops what lies behind size, by default the position.") {
    Memory *m = memory_of(vm, args[0]);
    size_t size = size_argument(vm, args[1], characters(m, m->position));
    size_t bytes = bytes_of(m, 0, size);
    if (bytes < m->size) m->size = bytes;
    return adder_int_unsigned(vm, size);
}
ADDER_METHOD(io_string_type, string_io_getvalue, "getvalue(self, /)", "All the text.") {
    Memory *m = memory_of(vm, args[0]);
    return m->size == 0 ? ADDER_N(empty) : adder_str(vm, (const char *)m->bytes, m->size);
}
ADDER_PROPERTY(io_string_type, string_io_none, "encoding", "None: text is kept as text.") {
    return ADDER_NONE;
}
ADDER_PROPERTY(io_string_type, string_io_false, "line_buffering", "False.") {
    return ADDER_FALSE;
}

/* ---- both ---- */
static AdderValue memory_next(AdderVm *vm, AdderValue self) {
    Memory *m = memory_of(vm, self);
    if (m->position >= m->size) return ADDER_UNBOUND;
    bool text = m->object.head->slots->native == &io_string_type;
    return text ? take_text(vm, m, -1, true) : take_bytes(vm, m, -1, true);
}
ADDER_METHOD(io_bytes_type, bytes_io_close, "close(self, /)", "Drops the contents.") {
    return close_memory(vm, args[0]);
}
ADDER_METHOD(io_string_type, string_io_close, "close(self, /)", "Drops the contents.") {
    return close_memory(vm, args[0]);
}
ADDER_PROPERTY(io_bytes_type, bytes_io_closed, "closed", "Whether the stream is closed.") {
    return adder_bool(!((Memory *)adder_object_get(args[0]))->open);
}
ADDER_PROPERTY(io_string_type, string_io_closed, "closed", "Whether the stream is closed.") {
    return adder_bool(!((Memory *)adder_object_get(args[0]))->open);
}
ADDER_METHOD(io_bytes_type, bytes_io_yes, "readable(self, /)", "True.") {
    memory_of(vm, args[0]);
    return ADDER_TRUE;
}
ADDER_METHOD(io_string_type, string_io_yes, "readable(self, /)", "True.") {
    memory_of(vm, args[0]);
    return ADDER_TRUE;
}

/* ---- making ---- */
static void bytes_init(AdderVm *vm, Memory *m, AdderValue initial) {
    check_exports(vm, m);
    m->size = m->position = 0;
    m->open = true;
    if (adder_is_unbound(initial) || adder_is_none(initial)) return;
    if (adder_is_int(initial)) { /* MicroPython: room for so many bytes */
        intptr_t size = adder_to_index(vm, initial);
        need(vm, m, size < 0 ? 0 : (size_t)size);
        return;
    }
    AdderBufferView view;
    adder_to_buffer(vm, initial, &view);
    need(vm, m, view.size);
    adder_to_buffer(vm, initial, &view);
    if (view.size == 0) return;
    memmove(m->bytes, view.bytes, view.size);
    m->size = view.size;
}
static void string_init(AdderVm *vm, Memory *m, AdderValue initial, AdderValue newline) {
    m->size = m->position = 0;
    m->wide = m->translate = false;
    m->newline = 0;
    m->open = true;
    if (adder_is_none(newline)) {
        m->translate = true;
    } else if (!adder_is_unbound(newline)) {
        const char *text = adder_to_text(vm, newline, NULL);
        bool known = strcmp(text, "") == 0 || strcmp(text, "\n") == 0 || strcmp(text, "\r") == 0 ||
                     strcmp(text, "\r\n") == 0;
        if (!known) adder_raise(vm, &adder_ValueError, "illegal newline value: %r", newline);
        if (text[0] == '\r') m->newline = text[1] == 0 ? 'r' : 'w';
    }
    if (adder_is_unbound(initial) || adder_is_none(initial)) return;
    if (adder_is_int(initial)) { /* MicroPython: room for so many bytes */
        intptr_t size = adder_to_index(vm, initial);
        need(vm, m, size < 0 ? 0 : (size_t)size);
        return;
    }
    if (!adder_is_str(initial)) {
        adder_raise(vm, &adder_TypeError, "initial_value must be str or None, not %T", initial);
    }
    write_text(vm, m, initial);
    m->position = 0;
}
ADDER_METHOD(io_bytes_type, bytes_io_init, "__init__(self, initial_bytes=b'')", "Starts with these bytes.") {
    bytes_init(vm, (Memory *)adder_object_get(args[0]), args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(io_string_type, string_io_init, "__init__(self, initial_value='', newline='\\n')",
             "Starts with this text.") {
    string_init(vm, (Memory *)adder_object_get(args[0]), args[1], args[2]);
    return ADDER_NONE;
}
static AdderValue bytes_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                  AdderValue kwnames) {
    AdderValue bound[1];
    adder_bind(vm, "BytesIO(initial_bytes=b'')", args, nargs, kwnames, bound);
    Memory *m = adder_new_instance(vm, cls, sizeof(Memory));
    bytes_init(vm, m, bound[0]);
    return adder_object(m);
}
static AdderValue string_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    AdderValue bound[2];
    adder_bind(vm, "StringIO(initial_value='', newline='\\n')", args, nargs, kwnames, bound);
    Memory *m = adder_new_instance(vm, cls, sizeof(Memory));
    string_init(vm, m, bound[0], bound[1]);
    return adder_object(m);
}

static const AdderMember bytes_members[] = {
    ADDER_MEMBER_NATIVE(__init__, bytes_io_init),     ADDER_MEMBER_NATIVE(close, bytes_io_close),
    ADDER_MEMBER_NATIVE(closed, bytes_io_closed),     ADDER_MEMBER_NATIVE(getbuffer, bytes_io_getbuffer),
    ADDER_MEMBER_NATIVE(getvalue, bytes_io_getvalue), ADDER_MEMBER_NATIVE(read, bytes_io_read),
    ADDER_MEMBER_NATIVE(read1, bytes_io_read),        ADDER_MEMBER_NATIVE(readable, bytes_io_yes),
    ADDER_MEMBER_NATIVE(readinto, bytes_io_readinto), ADDER_MEMBER_NATIVE(readline, bytes_io_readline),
    ADDER_MEMBER_NATIVE(seek, bytes_io_seek),         ADDER_MEMBER_NATIVE(seekable, bytes_io_yes),
    ADDER_MEMBER_NATIVE(tell, bytes_io_tell),         ADDER_MEMBER_NATIVE(truncate, bytes_io_truncate),
    ADDER_MEMBER_NATIVE(writable, bytes_io_yes),      ADDER_MEMBER_NATIVE(write, bytes_io_write),
};
static const AdderMember string_members[] = {
    ADDER_MEMBER_NATIVE(__init__, string_io_init),     ADDER_MEMBER_NATIVE(close, string_io_close),
    ADDER_MEMBER_NATIVE(closed, string_io_closed),     ADDER_MEMBER_NATIVE(encoding, string_io_none),
    ADDER_MEMBER_NATIVE(errors, string_io_none),       ADDER_MEMBER_NATIVE(getvalue, string_io_getvalue),
    ADDER_MEMBER_NATIVE(line_buffering, string_io_false), ADDER_MEMBER_NATIVE(newlines, string_io_none),
    ADDER_MEMBER_NATIVE(read, string_io_read),         ADDER_MEMBER_NATIVE(readable, string_io_yes),
    ADDER_MEMBER_NATIVE(readline, string_io_readline), ADDER_MEMBER_NATIVE(seek, string_io_seek),
    ADDER_MEMBER_NATIVE(seekable, string_io_yes),      ADDER_MEMBER_NATIVE(tell, string_io_tell),
    ADDER_MEMBER_NATIVE(truncate, string_io_truncate), ADDER_MEMBER_NATIVE(writable, string_io_yes),
    ADDER_MEMBER_NATIVE(write, string_io_write),
};
static const AdderSlots bytes_slots = {
    .native = &io_bytes_type, .size = sizeof(Memory), .letter = 'A', .trace = memory_trace,
    .iterate = io_iterate, .next = memory_next, .buffer = bytes_io_buffer};
static const AdderSlots string_slots = {
    .native = &io_string_type, .size = sizeof(Memory), .letter = 'o', .trace = memory_trace,
    .iterate = io_iterate, .next = memory_next};
ADDER_TYPE(io_bytes_type, BytesIO, io_buffered_base_type, bytes_slots, bytes_members, bytes_construct, 0,
           "BytesIO(initial_bytes=b'')\nA stream of bytes in memory.");
ADDER_TYPE(io_string_type, StringIO, io_text_base_type, string_slots, string_members, string_construct, 0,
           "StringIO(initial_value='', newline='\\n')\nA stream of text in memory.");
