/* console.c: standard input and output of the program: a buffer for output that goes into a pipe or file, the
 * terminal's modes for the REPL, errors of writing. It knows termios and nothing of Python but how to raise an OSError.
 */
#include "port/host/host.h"
#include "vm/vm.h"

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

static Console *console_of(AdderVm *vm) {
    return adder_user(vm);
}

/* ---- output ---- */

/* A failed write to standard output (a full disk, a closed pipe) is the program's OSError, as in CPython; outside of
 * any Python code it is kept for the end of the program. */
static void failed(AdderVm *vm, Console *console, int error) {
    if (vm != NULL && vm->catch != NULL) adder_raise_errno(vm, error, UNBOUND);
    console->error = error;
}

static void flush_buffer(AdderVm *vm, Console *console) {
    size_t count = console->count;
    console->count = 0;
    int error = host_write_all(STDOUT_FILENO, console->buffer, count);
    if (error != 0) failed(vm, console, error);
}

static void put_buffered(AdderVm *vm, Console *console, const char *bytes, size_t count) {
    if (console->output_terminal || count >= CONSOLE_BUFFER) {
        flush_buffer(vm, console);
        int error = host_write_all(STDOUT_FILENO, bytes, count);
        if (error != 0) failed(vm, console, error);
        return;
    }
    if (count > CONSOLE_BUFFER - console->count) flush_buffer(vm, console);
    memcpy(console->buffer + console->count, bytes, count);
    console->count += count;
}

/* The raw modes: "\n" goes out as CR LF, as on a board's serial line, and errors go the same way as output. */
static void put_raw(AdderVm *vm, Console *console, const char *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (CONSOLE_BUFFER - console->count < 2) flush_buffer(vm, console);
        if (bytes[i] == '\n' && !console->after_return) console->buffer[console->count++] = '\r';
        console->after_return = bytes[i] == '\r';
        console->buffer[console->count++] = bytes[i];
    }
    flush_buffer(vm, console);
}

static void console_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    Console *console = console_of(vm);
    if (console->mode != ADDER_TERMINAL_LINES) {
        put_raw(vm, console, bytes, count);
    } else if (stream == 1) {
        put_buffered(vm, console, bytes, count);
    } else {
        flush_buffer(vm, console);
        host_write_all(STDERR_FILENO, bytes, count);
    }
}

static void console_flush(AdderVm *vm, int stream) {
    if (stream == 1) flush_buffer(vm, console_of(vm));
}

/* ---- input, waiting ---- */
static int console_read(AdderVm *vm, char *bytes, size_t count) {
    Console *console = console_of(vm);
    flush_buffer(vm, console);
    if (console->ahead_count != 0) {
        if (count > console->ahead_count) count = console->ahead_count;
        memcpy(bytes, console->ahead, count);
        console->ahead_count -= count;
        memmove(console->ahead, console->ahead + count, console->ahead_count);
        return (int)count;
    }
    int done = adder_host_port.read(vm, bytes, count);
    if (done > 0) console->read_return = console->mode == ADDER_TERMINAL_KEYS && bytes[done - 1] == '\r';
    return done;
}

static void console_sleep(AdderVm *vm, uint64_t us) {
    flush_buffer(vm, console_of(vm));
    adder_host_port.sleep_microseconds(vm, us);
}

static bool console_is_terminal(AdderVm *vm) {
    const Console *console = console_of(vm);
    return console->input_terminal && console->output_terminal;
}

/* ---- terminal modes ---- */
static void set_mode(Console *console, int mode) {
    if (!console->saved) return;
    struct termios settings = console->original;
    if (mode != ADDER_TERMINAL_LINES) {
        settings.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
        settings.c_oflag &= ~(tcflag_t)OPOST;
        settings.c_cflag |= CS8;
        settings.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN);
        if (mode == ADDER_TERMINAL_KEYS) settings.c_lflag &= ~(tcflag_t)ISIG;
        settings.c_cc[VMIN] = 1;
        settings.c_cc[VTIME] = 0;
    }
    while (tcsetattr(STDIN_FILENO, TCSANOW, &settings) < 0 && errno == EINTR) {
    }
}

/* What was typed ahead while keys came one by one was not looked at by the terminal: before code runs, do what it would
 * have done: Ctrl-C interrupts and drops what stands before it, Enter is a line end. */
static void take_typed_ahead(AdderVm *vm, Console *console, int mode) {
    int waiting = 0;
    if (!console->saved || ioctl(STDIN_FILENO, FIONREAD, &waiting) < 0 || waiting <= 0) return;
    size_t room = CONSOLE_AHEAD - console->ahead_count;
    char typed[CONSOLE_AHEAD];
    ssize_t count = read(STDIN_FILENO, typed, (size_t)waiting < room ? (size_t)waiting : room);
    for (ssize_t i = 0; i < count; i++) {
        char c = typed[i];
        if (c == 3 && vm->interrupt_character == 3) {
            console->ahead_count = 0;
            adder_interrupt(vm);
            continue;
        }
        bool folded = c == '\n' && console->read_return; /* CR LF is one line end */
        console->read_return = c == '\r';
        if (mode == ADDER_TERMINAL_LINES) c = c == '\r' ? '\n' : c;
        if (!folded || mode != ADDER_TERMINAL_LINES) console->ahead[console->ahead_count++] = c;
    }
}

static void console_terminal_mode(AdderVm *vm, int mode) {
    Console *console = console_of(vm);
    if (mode == console->mode) return;
    flush_buffer(vm, console);
    if (console->mode == ADDER_TERMINAL_KEYS) take_typed_ahead(vm, console, mode);
    set_mode(console, mode);
    console->mode = mode;
    console->after_return = false;
}

/* ---- life ---- */
void console_start(Console *console) {
    *console = (Console){.mode = ADDER_TERMINAL_LINES};
    console->input_terminal = isatty(STDIN_FILENO) != 0;
    console->output_terminal = isatty(STDOUT_FILENO) != 0;
    console->saved = console->input_terminal && tcgetattr(STDIN_FILENO, &console->original) == 0;
}

void console_end(Console *console) {
    flush_buffer(NULL, console);
    if (console->mode != ADDER_TERMINAL_LINES) set_mode(console, ADDER_TERMINAL_LINES);
    console->mode = ADDER_TERMINAL_LINES;
}

void console_attach(AdderPort *port) {
    port->write = console_write;
    port->read = console_read;
    port->sleep_microseconds = console_sleep;
    port->is_terminal = console_is_terminal;
    port->terminal_mode = console_terminal_mode;
    port->flush = console_flush;
}
