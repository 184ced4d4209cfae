/* io_file.c: open files: the buffer between a program and the port's files, and the methods of the streams of bytes and
 * text that use it. What is special about text stands in io_text.c, opening in io_open.c.
 *
 * Any call of the port may be interrupted (-EINTR): then adder_poll runs, and with it perhaps Python code that uses the
 * same file. So the state is read again after each such call.
 */
#include "module/io_file.h"

#include <string.h>

const char io_mode_letters[] = "rwax";

static bool has_source(const File *f) {
    return !adder_is_unbound(f->source);
}
static void changed(AdderVm *vm, File *f) {
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, &f->object);
}

void file_trace(AdderVisitor *visitor, AdderObject *self) {
    File *f = (File *)self;
    adder_visit_values(visitor, &f->source, 5);
    adder_visit_buffer(visitor, &f->buffer);
}

File *file_of(AdderVm *vm, AdderValue self) {
    const AdderType *native = adder_object_get(self)->head->slots->native;
    if (native != &io_file_type && native != &io_text_type) {
        adder_raise(vm, &adder_TypeError, "a file is required, not '%T'", self);
    }
    return (File *)adder_object_get(self);
}
File *file_open_of(AdderVm *vm, AdderValue self) {
    File *f = file_of(vm, self);
    if (!(f->flags & FILE_OPEN)) io_raise_closed(vm);
    return f;
}
/* Open for reading, or for writing. */
File *file_check(AdderVm *vm, AdderValue self, uint32_t flag, const char *complaint) {
    File *f = file_of(vm, self);
    if (!(f->flags & FILE_OPEN)) {
        if (f->flags & FILE_TEXT) io_raise_closed(vm);
        adder_raise(vm, &adder_ValueError, flag == FILE_READABLE ? "read of closed file" : "write to closed file");
    }
    if (!(f->flags & flag)) {
        const char *text = flag == FILE_READABLE ? "not readable" : "not writable";
        io_raise_unsupported(vm, f->flags & FILE_TEXT ? text : complaint);
    }
    return f;
}

/* ---- what lies below ---- */
/* After something ran that may have closed the file. */
static void still_open(AdderVm *vm, const File *f) {
    if (!(f->flags & FILE_OPEN)) io_raise_closed(vm);
}
static void interrupted(AdderVm *vm, const File *f, int64_t result) {
    if (result != ADDER_EINTR) io_raise(vm, result, ADDER_UNBOUND);
    adder_poll(vm);
    still_open(vm, f);
}

size_t file_read_raw(AdderVm *vm, File *f, char *to, size_t count) {
    if (has_source(f)) {
        AdderValue size = adder_small_int((intptr_t)count);
        AdderValue got = adder_call_method(vm, f->source, ADDER_N(read), 1, &size);
        AdderBufferView view;
        if (adder_is_none(got)) return 0;
        adder_to_buffer(vm, got, &view);
        size_t n = view.size < count ? view.size : count;
        memcpy(to, view.bytes, n);
        still_open(vm, f);
        return n;
    }
    for (;;) {
        intptr_t n = io_files(vm)->read(vm, f->handle, to, count);
        if (n >= 0) return (size_t)n;
        interrupted(vm, f, n);
    }
}

static int64_t seek_raw(AdderVm *vm, File *f, int64_t offset, int whence) {
    if (has_source(f)) {
        AdderValue place[2] = {adder_int(vm, offset), adder_small_int(whence)};
        return adder_to_int64(vm, adder_call_method(vm, f->source, ADDER_N(seek), 2, place));
    }
    for (;;) {
        int64_t n = io_files(vm)->seek(vm, f->handle, offset, whence);
        if (n >= 0) return n;
        if (n == -29) io_raise_unsupported(vm, "underlying stream is not seekable");
        interrupted(vm, f, n);
    }
}

/* ---- the buffer ---- */
static void need_buffer(AdderVm *vm, File *f) {
    if (f->buffer != NULL) return;
    uint8_t *buffer = adder_buffer_new(vm, IO_FILE_BUFFER);
    f->buffer = buffer;
    f->start = f->end = 0;
    changed(vm, f);
}

/* ---- the list of files with output that waits: whoever names a file (io_path) has it written out first, so that what
 * a program wrote to a file that it did not close is there for everyone. It keeps those files alive. ---- */

static void start_pending(AdderVm *vm, File *f) {
    AdderValue *first = adder_module_state(vm, ADDER_STATE_IO);
    if (f->flags & FILE_PENDING) return;
    f->flags |= FILE_PENDING;
    adder_store(vm, f, &f->next_pending, *first);
    *first = adder_object(f);
}
static void end_pending(AdderVm *vm, File *f) {
    AdderValue *first = adder_module_state(vm, ADDER_STATE_IO);
    File *before = NULL;
    if (!(f->flags & FILE_PENDING)) return;
    f->flags &= ~(uint32_t)FILE_PENDING;
    f->start = f->end = 0;
    if (adder_same(*first, adder_object(f))) {
        *first = f->next_pending;
        return;
    }
    for (AdderValue v = *first; !adder_is_unbound(v); v = before->next_pending) {
        before = (File *)adder_object_get(v);
        if (adder_same(before->next_pending, adder_object(f))) {
            adder_store(vm, before, &before->next_pending, f->next_pending);
            return;
        }
    }
}
/* Writes what waits without raising or running Python code; the error. */
static int64_t drain(AdderVm *vm, File *f) {
    while ((f->flags & FILE_PENDING) && f->start < f->end) {
        intptr_t n = vm_port(vm)->files->write(vm, f->handle, f->buffer + f->start, f->end - f->start);
        if (n > 0) {
            f->start += (uint32_t)n;
        } else if (n != ADDER_EINTR) {
            return n == 0 ? -28 : n;
        }
    }
    return 0;
}
void io_flush_all(AdderVm *vm) {
    AdderValue v = *adder_module_state(vm, ADDER_STATE_IO);
    while (!adder_is_unbound(v)) {
        File *f = (File *)adder_object_get(v);
        v = f->next_pending;
        if (drain(vm, f) == 0) end_pending(vm, f); /* else the error shows when the file is closed */
    }
}

void file_flush(AdderVm *vm, File *f) {
    while (f->flags & FILE_PENDING) {
        if (f->start == f->end) {
            end_pending(vm, f);
            break;
        }
        intptr_t n = io_files(vm)->write(vm, f->handle, f->buffer + f->start, f->end - f->start);
        if (n <= 0) {
            interrupted(vm, f, n == 0 ? -28 : n);
        } else {
            f->start += (uint32_t)n;
        }
    }
}

void file_stop_reading(AdderVm *vm, File *f) {
    if ((f->flags & FILE_PENDING) || (f->start == f->end && !(f->flags & FILE_SAW_CR))) return;
    int64_t ahead = (int64_t)f->end - f->start;
    f->start = f->end = 0;
    f->flags &= ~(uint32_t)FILE_SAW_CR;
    if (ahead != 0) seek_raw(vm, f, -ahead, 1);
}

bool file_more(AdderVm *vm, File *f) {
    for (;;) {
        file_flush(vm, f);
        if (f->start == f->end) {
            need_buffer(vm, f);
            uint8_t *buffer = f->buffer;
            size_t n = file_read_raw(vm, f, (char *)buffer, f->flags & FILE_DIRECT ? 1 : IO_FILE_BUFFER);
            if (buffer != f->buffer) io_raise_closed(vm);
            f->start = 0;
            f->end = (uint32_t)n;
            if (n == 0) return false;
        }
        if (!(f->flags & FILE_SAW_CR)) return true;
        f->flags &= ~(uint32_t)FILE_SAW_CR;
        if (f->buffer[f->start] != '\n') return true;
        f->start++;
    }
}

/* What a writer gives: bytes, or text whose UTF-8 is meant. */
static void view_of(AdderVm *vm, AdderValue data, AdderBufferView *view) {
    if (adder_is_str(data)) {
        view->bytes = (uint8_t *)(uintptr_t)adder_to_text(vm, data, &view->size);
    } else {
        adder_to_buffer(vm, data, view);
    }
}

static void write_to_source(AdderVm *vm, File *f, AdderValue data) {
    if (adder_is_str(data)) {
        AdderBufferView view;
        view_of(vm, data, &view);
        data = adder_bytes(vm, view.bytes, view.size);
    }
    adder_call_method(vm, f->source, ADDER_N(write), 1, &data);
}

void file_write(AdderVm *vm, File *f, AdderValue data) {
    AdderBufferView view;
    file_stop_reading(vm, f);
    if (has_source(f)) {
        write_to_source(vm, f, data);
        return;
    }
    view_of(vm, data, &view);
    size_t done = 0;
    if (view.size > IO_FILE_BUFFER - f->end || (f->flags & FILE_DIRECT)) file_flush(vm, f);
    for (;;) { /* what is as large as the buffer goes past it */
        view_of(vm, data, &view);
        if (done >= view.size) return;
        if (view.size - done < IO_FILE_BUFFER && !(f->flags & FILE_DIRECT)) break;
        intptr_t n = io_files(vm)->write(vm, f->handle, view.bytes + done, view.size - done);
        if (n <= 0) {
            interrupted(vm, f, n == 0 ? -28 : n);
        } else {
            done += (size_t)n;
        }
    }
    need_buffer(vm, f);
    view_of(vm, data, &view);
    while (view.size - done > IO_FILE_BUFFER - f->end) file_flush(vm, f);
    start_pending(vm, f);
    memcpy(f->buffer + f->end, view.bytes + done, view.size - done);
    f->end += (uint32_t)(view.size - done);
}

static void take_buffered(File *f, IoBytes *out, size_t most) {
    size_t n = f->end - f->start < most ? f->end - f->start : most;
    if (n == 0 || (f->flags & FILE_PENDING)) return;
    char *to = io_bytes_room(out, n);
    memcpy(to, f->buffer + f->start, n);
    out->size += n;
    f->start += (uint32_t)n;
}

/* A guess of the bytes left, so that reading all needs no growing. */
static size_t bytes_left(AdderVm *vm, File *f) {
    AdderStat stat;
    const AdderFiles *files = io_files(vm);
    if (has_source(f) || files->stat_file(vm, f->handle, &stat) < 0) return 0;
    int64_t here = files->seek(vm, f->handle, 0, 1);
    return here >= 0 && stat.size > here && stat.size - here < INTPTR_MAX / 4 ? (size_t)(stat.size - here) + 1 : 0;
}

void file_read_all(AdderVm *vm, File *f, IoBytes *all) {
    file_flush(vm, f);
    if (f->flags & FILE_SAW_CR) file_more(vm, f);
    io_bytes_room(all, bytes_left(vm, f) + (f->end - f->start));
    take_buffered(f, all, SIZE_MAX);
    for (;;) {
        if (all->capacity - all->size < 64) io_bytes_room(all, all->size / 2 + IO_FILE_BUFFER);
        size_t room = all->capacity - all->size;
        size_t n = file_read_raw(vm, f, all->bytes + all->size, room < INT32_MAX ? room : INT32_MAX);
        if (n == 0) return;
        all->size += n;
    }
}

int64_t file_seek(AdderVm *vm, File *f, int64_t offset, int whence) {
    file_flush(vm, f);
    if (whence == 1) offset -= (int64_t)f->end - f->start;
    int64_t place = seek_raw(vm, f, offset, whence);
    f->start = f->end = 0;
    f->flags &= ~(uint32_t)FILE_SAW_CR;
    return place;
}
int64_t file_tell(AdderVm *vm, File *f) {
    if (f->flags & FILE_SAW_CR) file_more(vm, f);
    int64_t place = seek_raw(vm, f, 0, 1), waiting = (int64_t)f->end - f->start;
    return f->flags & FILE_PENDING ? place + waiting : place - waiting;
}

/* ---- closing ---- */
/* Writes what waits and gives back the handle, without raising; the first error. */
static int64_t close_handle(AdderVm *vm, File *f) {
    int64_t error = drain(vm, f);
    end_pending(vm, f);
    f->flags &= ~(uint32_t)(FILE_OPEN | FILE_SAW_CR);
    f->start = f->end = 0;
    int closed = f->flags & FILE_KEEP ? 0 : vm_port(vm)->files->close(vm, f->handle);
    return error == 0 && closed < 0 && closed != ADDER_EINTR ? closed : error;
}

static void file_close(AdderVm *vm, File *f) {
    if (!(f->flags & FILE_OPEN)) return;
    int64_t error = 0;
    if (has_source(f)) {
        f->flags &= ~(uint32_t)FILE_OPEN;
        if (!(f->flags & FILE_KEEP)) adder_call_method(vm, f->source, ADDER_N(close), 0, NULL);
    } else {
        error = close_handle(vm, f);
    }
    f->buffer = NULL;
    f->start = f->end = 0;
    if (error < 0) io_raise(vm, error, ADDER_UNBOUND);
}

void file_finalize(AdderVm *vm, AdderObject *self) {
    File *f = (File *)self;
    if ((f->flags & FILE_OPEN) && !has_source(f)) close_handle(vm, f);
}

/* ---- methods of both kinds ---- */
ADDER_METHOD(io_base_type, file_close_method, "close(self, /)", "Writes out what waits and closes the file.") {
    file_close(vm, file_of(vm, args[0]));
    return ADDER_NONE;
}
ADDER_PROPERTY(io_base_type, file_closed, "closed", "Whether the file is closed.") {
    return adder_bool(!(file_of(vm, args[0])->flags & FILE_OPEN));
}
ADDER_METHOD(io_base_type, file_flush_method, "flush(self, /)", "Writes out what waits in the buffer.") {
    File *f = file_open_of(vm, args[0]);
    if (has_source(f)) {
        AdderValue flush = adder_find_attribute(vm, f->source, ADDER_N(flush));
        if (!adder_is_unbound(flush)) adder_call(vm, flush, 0, NULL);
    } else {
        file_flush(vm, f);
    }
    return ADDER_NONE;
}
static AdderValue ask_source(AdderVm *vm, File *f, AdderValue name) {
    return adder_call_method(vm, f->source, name, 0, NULL);
}
ADDER_METHOD(io_base_type, file_fileno, "fileno(self, /)", "The number of the open file.") {
    File *f = file_open_of(vm, args[0]);
    return has_source(f) ? ask_source(vm, f, ADDER_N(fileno)) : adder_small_int(f->handle);
}
ADDER_METHOD(io_base_type, file_isatty, "isatty(self, /)", "Whether the file is a terminal.") {
    File *f = file_open_of(vm, args[0]);
    if (has_source(f)) return ask_source(vm, f, ADDER_N(isatty));
    const AdderFiles *files = io_files(vm);
    return adder_bool(files->is_terminal != NULL && files->is_terminal(vm, f->handle));
}
ADDER_METHOD(io_base_type, file_readable, "readable(self, /)", "Whether the file can be read.") {
    return adder_bool(file_open_of(vm, args[0])->flags & FILE_READABLE);
}
ADDER_METHOD(io_base_type, file_writable, "writable(self, /)", "Whether the file can be written.") {
    return adder_bool(file_open_of(vm, args[0])->flags & FILE_WRITABLE);
}
ADDER_METHOD(io_base_type, file_seekable, "seekable(self, /)", "Whether the position can be moved.") {
    File *f = file_open_of(vm, args[0]);
    if (has_source(f)) return ask_source(vm, f, ADDER_N(seekable));
    return adder_bool(io_files(vm)->seek(vm, f->handle, 0, 1) >= 0);
}
ADDER_METHOD(io_base_type, file_seek_method, "seek(self, offset, whence=0, /)",
             "Moves the position: from the start (0), from here (1) or from the end (2).") {
    File *f = file_open_of(vm, args[0]);
    int64_t offset = adder_to_int64(vm, args[1]);
    int whence = adder_is_unbound(args[2]) ? 0 : adder_to_int(vm, args[2]);
    if (whence < 0 || whence > 2) {
        adder_raise(vm, &adder_ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (f->flags & FILE_TEXT) {
        if (whence == 1 && offset != 0) io_raise_unsupported(vm, "can't do nonzero cur-relative seeks");
        if (whence == 2 && offset != 0) io_raise_unsupported(vm, "can't do nonzero end-relative seeks");
    }
    if (whence == 0 && offset < 0) {
        if (f->flags & FILE_TEXT) adder_raise(vm, &adder_ValueError, "negative seek position %r", args[1]);
        adder_raise_errno(vm, 22, ADDER_UNBOUND);
    }
    return adder_int(vm, file_seek(vm, f, offset, whence));
}
ADDER_METHOD(io_base_type, file_tell_method, "tell(self, /)", "The position.") {
    return adder_int(vm, file_tell(vm, file_open_of(vm, args[0])));
}
ADDER_METHOD(io_base_type, file_truncate, "truncate(self, size=None, /)",
             "Makes the file this long, by default as long as the position is far; returns the new size.") {
    File *f = file_check(vm, args[0], FILE_WRITABLE, "truncate");
    file_flush(vm, f);
    int64_t size =
        adder_is_unbound(args[1]) || adder_is_none(args[1]) ? file_tell(vm, f) : adder_to_int64(vm, args[1]);
    if (has_source(f)) {
        AdderValue v = adder_int(vm, size);
        return adder_call_method(vm, f->source, ADDER_N(truncate), 1, &v);
    }
    if (size < 0) adder_raise_errno(vm, 22, ADDER_UNBOUND);
    for (int n; (n = io_files(vm)->truncate(vm, f->handle, size)) < 0;) interrupted(vm, f, n);
    return adder_int(vm, size);
}

ADDER_PROPERTY(io_base_type, file_name, "name", "The name of the file, as given to open().") {
    File *f = file_of(vm, args[0]);
    return has_source(f) && adder_is_unbound(f->name) ? adder_get_attribute(vm, f->source, ADDER_N(name))
           : adder_is_unbound(f->name)                ? adder_small_int(f->handle)
                                                      : f->name;
}
ADDER_PROPERTY(io_base_type, file_mode, "mode", "The mode, as open() understands it.") {
    File *f = file_of(vm, args[0]);
    char mode[4];
    size_t n = 0;
    mode[n++] = io_mode_letters[(f->flags >> FILE_MODE_SHIFT) & 3];
    if (!(f->flags & FILE_TEXT)) mode[n++] = 'b';
    if (f->flags & FILE_PLUS) mode[n++] = '+';
    return adder_intern(vm, mode, n);
}

/* The mode of text can be set: what opens a text over bytes gives it a better name. */
static bool file_set_attribute(AdderVm *vm, AdderValue self, AdderValue name, AdderValue v) {
    File *f = file_of(vm, self);
    if (!adder_same(name, ADDER_N(mode)) || !(f->flags & FILE_TEXT) || !adder_is_str(v)) return false;
    size_t size;
    const char *text = adder_to_text(vm, v, &size), *letter = size == 0 ? NULL : strchr(io_mode_letters, text[0]);
    if (letter == NULL) return false;
    f->flags &= ~(3u << FILE_MODE_SHIFT | FILE_PLUS);
    f->flags |= (uint32_t)(letter - io_mode_letters) << FILE_MODE_SHIFT | (strchr(text, '+') ? FILE_PLUS : 0u);
    return true;
}

/* ---- reading and writing: text asks io_text.c ---- */
ADDER_METHOD(io_base_type, file_read, "read(self, size=-1, /)",
             "Reads at most size bytes or characters; by default, or when size is negative, all there are.") {
    File *f = file_check(vm, args[0], FILE_READABLE, "read");
    intptr_t count = io_count(vm, args[1]);
    if (f->flags & FILE_TEXT) return text_read(vm, f, count);
    IoBytes out = {.vm = vm};
    if (count < 0) {
        file_read_all(vm, f, &out);
        return io_bytes_take(&out);
    }
    file_flush(vm, f);
    if (count == 0) return adder_bytes(vm, NULL, 0);
    if ((size_t)count <= f->end - f->start || (count < IO_FILE_BUFFER && f->start == f->end && file_more(vm, f))) {
        size_t n = f->end - f->start < (size_t)count ? f->end - f->start : (size_t)count;
        if (n == (size_t)count) { /* straight from the buffer */
            AdderValue result = adder_bytes(vm, f->buffer + f->start, n);
            f->start += (uint32_t)n;
            return result;
        }
    }
    take_buffered(f, &out, (size_t)count);
    while (out.size < (size_t)count) {
        size_t wanted = (size_t)count - out.size;
        if (wanted < IO_FILE_BUFFER && !(f->flags & FILE_DIRECT)) {
            if (!file_more(vm, f)) break;
            take_buffered(f, &out, wanted);
            continue;
        }
        if (wanted > 65536) wanted = 65536; /* memory for what comes, not for what was asked */
        char *to = io_bytes_room(&out, wanted);
        size_t n = file_read_raw(vm, f, to, wanted);
        out.size += n;
        if (n == 0 || (f->flags & FILE_DIRECT)) break;
    }
    return io_bytes_take(&out);
}
ADDER_METHOD(io_base_type, file_read1, "read1(self, size=-1, /)", "Reads with at most one call of the system.") {
    File *f = file_check(vm, args[0], FILE_READABLE, "read");
    intptr_t count = io_count(vm, args[1]);
    IoBytes out = {.vm = vm};
    if (count != 0 && file_more(vm, f)) take_buffered(f, &out, count < 0 ? SIZE_MAX : (size_t)count);
    return io_bytes_take(&out);
}
ADDER_METHOD(io_base_type, file_peek, "peek(self, size=0, /)", "The bytes in the buffer; the position stays.") {
    File *f = file_check(vm, args[0], FILE_READABLE, "peek");
    return file_more(vm, f) ? adder_bytes(vm, f->buffer + f->start, f->end - f->start) : adder_bytes(vm, NULL, 0);
}
ADDER_METHOD(io_base_type, file_readinto, "readinto(self, buffer, /)",
             "Reads bytes into a buffer; returns their number.") {
    File *f = file_check(vm, args[0], FILE_READABLE, "readinto");
    AdderBufferView view;
    adder_to_writable_buffer(vm, args[1], &view);
    size_t done = 0;
    while (done < view.size && file_more(vm, f)) {
        adder_to_writable_buffer(vm, args[1], &view);
        if (done >= view.size) break;
        size_t n = f->end - f->start;
        if (n > view.size - done) n = view.size - done;
        memcpy(view.bytes + done, f->buffer + f->start, n);
        f->start += (uint32_t)n;
        done += n;
    }
    return adder_int_unsigned(vm, done);
}

static AdderValue read_line(AdderVm *vm, File *f, intptr_t count) {
    if (f->flags & FILE_TEXT) return text_readline(vm, f, count);
    if (file_more(vm, f)) { /* mostly the line is in the buffer */
        const uint8_t *start = f->buffer + f->start, *end = memchr(start, '\n', f->end - f->start);
        if (end != NULL && (count < 0 || end - start < count)) {
            size_t n = (size_t)(end - start) + 1;
            AdderValue line = adder_bytes(vm, start, n);
            f->start += (uint32_t)n;
            return line;
        }
    }
    IoBytes out = {.vm = vm};
    file_take(vm, f, &out, count, true);
    return io_bytes_take(&out);
}
ADDER_METHOD(io_base_type, file_readline, "readline(self, size=-1, /)",
             "Reads a line with its newline, at most size bytes or characters of it.") {
    File *f = file_check(vm, args[0], FILE_READABLE, "not readable");
    return read_line(vm, f, io_count(vm, args[1]));
}
static AdderValue file_next(AdderVm *vm, AdderValue self) {
    File *f = file_check(vm, self, FILE_READABLE, "not readable");
    AdderValue line = read_line(vm, f, -1);
    return adder_length(vm, line) == 0 ? ADDER_UNBOUND : line;
}

ADDER_METHOD(io_base_type, file_write_method, "write(self, data, /)",
             "Writes bytes, or text; returns the number of bytes or characters.") {
    File *f = file_check(vm, args[0], FILE_WRITABLE, "write");
    if (f->flags & FILE_TEXT) return text_write(vm, f, args[1]);
    AdderBufferView view;
    if (adder_is_str(args[1])) adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", args[1]);
    adder_to_buffer(vm, args[1], &view);
    size_t size = view.size;
    file_write(vm, f, args[1]);
    return adder_int_unsigned(vm, size);
}

/* ---- text only ---- */
ADDER_PROPERTY(io_base_type, file_encoding, "encoding", "The encoding of the text.") {
    AdderValue encoding = file_of(vm, args[0])->encoding;
    return adder_is_unbound(encoding) ? adder_str_c(vm, "utf-8") : encoding;
}
ADDER_PROPERTY(io_base_type, file_errors, "errors", "What is done about text that cannot be en- or decoded.") {
    AdderValue errors = file_of(vm, args[0])->errors;
    return adder_is_unbound(errors) ? ADDER_N(strict) : errors;
}
ADDER_PROPERTY(io_base_type, file_line_buffering, "line_buffering", "Whether each line is written out at once.") {
    return adder_bool(file_of(vm, args[0])->flags & FILE_LINE);
}
/* The stream of bytes below: made when it is asked for; from then on the text goes through it. */
ADDER_PROPERTY(io_base_type, file_buffer, "buffer", "The stream of bytes below the text.") {
    File *f = file_of(vm, args[0]);
    if (has_source(f)) return f->source;
    File *bytes = adder_new(vm, &io_file_type, sizeof(File));
    bytes->source = bytes->encoding = bytes->errors = bytes->next_pending = ADDER_UNBOUND;
    bytes->name = f->name;
    file_flush(vm, f);
    adder_finalize_later(vm, adder_object(bytes));
    bytes->buffer = f->buffer;
    bytes->start = f->start;
    bytes->end = f->end;
    bytes->handle = f->handle;
    uint32_t of_text = FILE_TEXT | FILE_LINE | FILE_SAW_CR | 7u << FILE_NEWLINE_SHIFT;
    bytes->flags = (f->flags & ~of_text) | (uint32_t)NEWLINE_LF << FILE_NEWLINE_SHIFT;
    f->buffer = NULL;
    f->start = f->end = 0;
    f->flags &= ~(uint32_t)FILE_KEEP;
    adder_store(vm, f, &f->source, adder_object(bytes));
    changed(vm, bytes);
    return f->source;
}

static void file_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    File *f = file_of(vm, self);
    AdderValue name = adder_is_unbound(f->name) ? adder_small_int(f->handle) : f->name;
    adder_builder_format(out, "<_io.%T", self);
    if (!has_source(f) || !adder_is_unbound(f->name)) adder_builder_format(out, " name=%r", name);
    adder_builder_format(out, " mode=%r", file_mode(vm, &self, 1));
    if (f->flags & FILE_TEXT) adder_builder_format(out, " encoding=%r", file_encoding(vm, &self, 1));
    adder_builder_put_char(out, '>');
}

AdderValue io_file_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);
AdderValue io_text_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);
extern const AdderNative io_file_init_native, io_text_init_native;

#define COMMON_MEMBERS                                                                                                 \
    ADDER_MEMBER_NATIVE(close, file_close_method), ADDER_MEMBER_NATIVE(closed, file_closed),                           \
        ADDER_MEMBER_NATIVE(fileno, file_fileno), ADDER_MEMBER_NATIVE(flush, file_flush_method),                       \
        ADDER_MEMBER_NATIVE(isatty, file_isatty), ADDER_MEMBER_NATIVE(mode, file_mode),                                \
        ADDER_MEMBER_NATIVE(name, file_name), ADDER_MEMBER_NATIVE(read, file_read),                                    \
        ADDER_MEMBER_NATIVE(readable, file_readable), ADDER_MEMBER_NATIVE(readinto, file_readinto),                    \
        ADDER_MEMBER_NATIVE(readline, file_readline), ADDER_MEMBER_NATIVE(seek, file_seek_method),                     \
        ADDER_MEMBER_NATIVE(seekable, file_seekable), ADDER_MEMBER_NATIVE(tell, file_tell_method),                     \
        ADDER_MEMBER_NATIVE(truncate, file_truncate), ADDER_MEMBER_NATIVE(writable, file_writable),                    \
        ADDER_MEMBER_NATIVE(write, file_write_method)

static const AdderMember file_members[] = {
    COMMON_MEMBERS,
    ADDER_MEMBER(__init__, io_file_init_native),
    ADDER_MEMBER_NATIVE(peek, file_peek),
    ADDER_MEMBER_NATIVE(read1, file_read1),
};
static const AdderMember text_members[] = {
    COMMON_MEMBERS,
    ADDER_MEMBER(__init__, io_text_init_native),
    ADDER_MEMBER_NATIVE(buffer, file_buffer),
    ADDER_MEMBER_NATIVE(encoding, file_encoding),
    ADDER_MEMBER_NATIVE(errors, file_errors),
    ADDER_MEMBER_NATIVE(line_buffering, file_line_buffering),
};
#define FILE_SLOTS(type_)                                                                                              \
    {.native = &type_,                                                                                                 \
     .size = sizeof(File),                                                                                             \
     .letter = 'o',                                                                                                    \
     .trace = file_trace,                                                                                              \
     .finalize = file_finalize,                                                                                        \
     .repr = file_repr,                                                                                                \
     .iterate = io_iterate,                                                                                            \
     .next = file_next,                                                                                               \
     .set_attribute = file_set_attribute}
static const AdderSlots file_slots = FILE_SLOTS(io_file_type), text_slots = FILE_SLOTS(io_text_type);
ADDER_TYPE(io_file_type, FileIO, io_buffered_base_type, file_slots, file_members, io_file_construct, 0,
           "FileIO(file, mode='r', closefd=True, opener=None)\nAn open file of bytes.");
ADDER_TYPE(io_text_type, TextIOWrapper, io_text_base_type, text_slots, text_members, io_text_construct, 0,
           "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
           "write_through=False)\nText over a stream of bytes.");
