/* io_console.c: sys.stdin, sys.stdout, sys.stderr and their streams of bytes: objects in flash in front of the port's
 * console. They keep nothing: output goes to the port at once, input is taken byte by byte, so that input(), the prompt
 * and these streams can be mixed. */
#include "module/io.h"

#include <string.h>

static const AdderType console_text_type, console_bytes_type;

static const Console *console_of(AdderVm *vm, AdderValue v) {
    if (!adder_is_exact(v, &console_text_type) && !adder_is_exact(v, &console_bytes_type)) {
        adder_raise(vm, &adder_TypeError, "a console stream is required, not '%T'", v);
    }
    return (const Console *)(const void *)adder_object_get(v);
}

/* ---- input ---- */
/* The next byte, -1 at the end. */
static int next_byte(AdderVm *vm) {
    const AdderPort *port = vm_port(vm);
    char c;
    for (;;) {
        int n = port->read == NULL ? 0 : port->read(vm, &c, 1);
        if (n == 0) return -1;
        if (n > 0) return (unsigned char)c;
        adder_poll(vm);
    }
}
static unsigned continuation_bytes(int lead) {
    return lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
}

/* Up to count bytes or characters (negative: any number), or a line of so many at most. */
static AdderValue console_take(AdderVm *vm, AdderValue self, AdderValue limit, bool line) {
    const Console *console = console_of(vm, self);
    intptr_t count = io_count(vm, limit);
    IoBytes out = {.vm = vm};
    if (console->stream != 0) io_raise_unsupported(vm, "not readable");
    while (count != 0) {
        int c = next_byte(vm);
        if (c < 0) break;
        char byte = (char)c;
        io_bytes_put(&out, &byte, 1);
        for (unsigned more = console->binary ? 0 : continuation_bytes(c); more > 0 && (c = next_byte(vm)) >= 0; more--) {
            byte = (char)c;
            io_bytes_put(&out, &byte, 1);
        }
        if (line && byte == '\n') break;
        if (count > 0) count--;
    }
    if (console->binary) return io_bytes_take(&out);
    AdderValue text = adder_str_decode(vm, out.bytes == NULL ? "" : out.bytes, out.size);
    adder_buffer_free(vm, out.bytes);
    return text;
}
ADDER_METHOD(io_base_type, console_read, "read(self, size=-1, /)", "Reads so much, by default all until the end.") {
    return console_take(vm, args[0], args[1], false);
}
ADDER_METHOD(io_base_type, console_readline, "readline(self, size=-1, /)", "Reads a line.") {
    return console_take(vm, args[0], args[1], true);
}
ADDER_METHOD(io_base_type, console_readinto, "readinto(self, buffer, /)",
             "Reads into a buffer until it is full or the input ends; returns the number of bytes.") {
    console_of(vm, args[0]);
    AdderBufferView view;
    adder_to_writable_buffer(vm, args[1], &view);
    size_t n = 0;
    while (n < view.size) {
        int c = next_byte(vm);
        if (c < 0) break;
        adder_to_writable_buffer(vm, args[1], &view);
        if (n < view.size) view.bytes[n++] = (uint8_t)c;
    }
    return adder_int_unsigned(vm, n);
}

/* ---- output ---- */
ADDER_METHOD(io_base_type, console_write, "write(self, data, /)", "Writes text, or bytes to a stream of bytes.") {
    const Console *console = console_of(vm, args[0]);
    AdderBufferView view;
    size_t count;
    if (console->stream == 0) io_raise_unsupported(vm, console->binary ? "write" : "not writable");
    if (console->binary) {
        if (adder_is_str(args[1])) {
            adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", args[1]);
        }
        adder_to_buffer(vm, args[1], &view);
        count = view.size;
    } else {
        view.bytes = (uint8_t *)(uintptr_t)io_text(vm, args[1], &view.size);
        count = io_characters((const char *)view.bytes, view.size);
    }
    if (view.size != 0) vm_port(vm)->write(vm, console->stream, (const char *)view.bytes, view.size);
    return adder_int_unsigned(vm, count);
}

/* ---- the rest ---- */
ADDER_METHOD(io_base_type, console_nothing, "flush(self, /)", "Does nothing: output is written at once.") {
    return ADDER_NONE;
}
ADDER_PROPERTY(io_base_type, console_closed, "closed", "False.") {
    return ADDER_FALSE;
}
ADDER_METHOD(io_base_type, console_fileno, "fileno(self, /)", "0, 1 or 2.") {
    return adder_small_int(console_of(vm, args[0])->stream);
}
ADDER_METHOD(io_base_type, console_isatty, "isatty(self, /)", "Whether it is a terminal.") {
    const Console *console = console_of(vm, args[0]);
    const AdderPort *port = vm_port(vm);
    if (port->files != NULL && port->files->is_terminal != NULL) {
        return adder_bool(port->files->is_terminal(vm, console->stream));
    }
    return adder_bool(port->is_terminal != NULL && port->is_terminal(vm));
}
ADDER_METHOD(io_base_type, console_readable, "readable(self, /)", "Whether it can be read.") {
    return adder_bool(console_of(vm, args[0])->stream == 0);
}
ADDER_METHOD(io_base_type, console_writable, "writable(self, /)", "Whether it can be written.") {
    return adder_bool(console_of(vm, args[0])->stream != 0);
}
ADDER_PROPERTY(io_base_type, console_name, "name", "'<stdin>', '<stdout>' or '<stderr>'.") {
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return adder_str_c(vm, names[console_of(vm, args[0])->stream]);
}
ADDER_PROPERTY(io_base_type, console_mode, "mode", "The mode.") {
    const Console *console = console_of(vm, args[0]);
    if (console->stream == 0) return console->binary ? ADDER_N(rb) : ADDER_N(r);
    return console->binary ? ADDER_N(wb) : ADDER_N(w);
}
ADDER_PROPERTY(io_base_type, console_encoding, "encoding", "The encoding.") {
    return adder_str_c(vm, "utf-8");
}
ADDER_PROPERTY(io_base_type, console_errors, "errors", "The error handler.") {
    return ADDER_N(strict);
}
ADDER_PROPERTY(io_base_type, console_buffer, "buffer", "The stream of bytes.") {
    switch (console_of(vm, args[0])->stream) {
    case 0: return adder_object(&io_stdin_bytes);
    case 1: return adder_object(&io_stdout_bytes);
    default: return adder_object(&io_stderr_bytes);
    }
}
ADDER_METHOD(io_base_type, console_reconfigure, "reconfigure(self, /, **settings)", "Accepted without effect.") {
    return ADDER_NONE;
}

static AdderValue console_next(AdderVm *vm, AdderValue self) {
    AdderValue line = console_take(vm, self, ADDER_NONE, true);
    return adder_length(vm, line) == 0 ? ADDER_UNBOUND : line;
}
static void console_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Console *console = console_of(vm, self);
    adder_builder_format(out, "<_io.%s name=%r", console->binary ? "FileIO" : "TextIOWrapper",
                         console_name(vm, &self, 1));
    adder_builder_format(out, " mode=%r", console_mode(vm, &self, 1));
    adder_builder_put_c(out, console->binary ? ">" : " encoding='utf-8'>");
}

#define CONSOLE_MEMBERS                                                                                                \
    ADDER_MEMBER_NATIVE(close, console_nothing), ADDER_MEMBER_NATIVE(closed, console_closed),                          \
        ADDER_MEMBER_NATIVE(fileno, console_fileno), ADDER_MEMBER_NATIVE(flush, console_nothing),                      \
        ADDER_MEMBER_NATIVE(isatty, console_isatty), ADDER_MEMBER_NATIVE(mode, console_mode),                          \
        ADDER_MEMBER_NATIVE(name, console_name), ADDER_MEMBER_NATIVE(read, console_read),                              \
        ADDER_MEMBER_NATIVE(readable, console_readable), ADDER_MEMBER_NATIVE(readline, console_readline),              \
        ADDER_MEMBER_NATIVE(writable, console_writable), ADDER_MEMBER_NATIVE(write, console_write)
static const AdderMember text_members[] = {
    CONSOLE_MEMBERS,
    ADDER_MEMBER_NATIVE(buffer, console_buffer),
    ADDER_MEMBER_NATIVE(encoding, console_encoding),
    ADDER_MEMBER_NATIVE(errors, console_errors),
    ADDER_MEMBER_NATIVE(reconfigure, console_reconfigure),
};
static const AdderMember bytes_members[] = {
    CONSOLE_MEMBERS,
    ADDER_MEMBER_NATIVE(read1, console_read),
    ADDER_MEMBER_NATIVE(readinto, console_readinto),
};
#define CONSOLE_SLOTS(type_)                                                                                           \
    {.native = &type_,                                                                                                 \
     .size = sizeof(Console),                                                                                          \
     .letter = 'o',                                                                                                    \
     .repr = console_repr,                                                                                             \
     .iterate = io_iterate,                                                                                            \
     .next = console_next}
static const AdderSlots text_slots = CONSOLE_SLOTS(console_text_type), bytes_slots = CONSOLE_SLOTS(console_bytes_type);
static ADDER_TYPE(console_text_type, TextIOWrapper, io_text_base_type, text_slots, text_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "TextIOWrapper()\nThe console.");
static ADDER_TYPE(console_bytes_type, FileIO, io_buffered_base_type, bytes_slots, bytes_members, NULL,
                  ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "FileIO()\nThe console.");

#define TEXT_HEAD (const AdderHead *)(const void *)&console_text_type
#define BYTES_HEAD (const AdderHead *)(const void *)&console_bytes_type
const Console ADDER_ALIGNED io_stdin = {TEXT_HEAD, 0, false};
const Console ADDER_ALIGNED io_stdout = {TEXT_HEAD, 1, false};
const Console ADDER_ALIGNED io_stderr = {TEXT_HEAD, 2, false};
const Console ADDER_ALIGNED io_stdin_bytes = {BYTES_HEAD, 0, true};
const Console ADDER_ALIGNED io_stdout_bytes = {BYTES_HEAD, 1, true};
const Console ADDER_ALIGNED io_stderr_bytes = {BYTES_HEAD, 2, true};
