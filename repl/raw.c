/* raw.c: source that a tool sends: paste mode, raw REPL, raw-paste. The source is compiled while it arrives, so that a
 * program of any length fits: nothing keeps its text.
 *
 * The bytes, after MicroPython's protocol (its documentation, "MicroPython REPL"):
 *   Ctrl-A at the prompt      device: CR LF "raw REPL; CTRL-B to exit" CR LF ">"
 *   source Ctrl-D             device: "OK" output 04 traceback 04 ">"
 *   Ctrl-D alone              device: "OK" CR LF "MPY: soft reboot" CR LF, then the line above (without its CR LF)
 *   Ctrl-C drops the source so far, Ctrl-A starts anew with the line above, Ctrl-B leaves
 *   05 'A' 01                 raw-paste; device: 'R' 01, window size (2 bytes, low one first), 01
 *       the host may send a window of bytes for each 01; Ctrl-D at the end of the source; device: 04, then output 04
 *       traceback 04 ">". The device sends 04 early when the source is wrong; the host then ends with Ctrl-D.
 */
#include "repl/repl.h"

enum { CTRL_A = 1, CTRL_B = 2, CTRL_C = 3, CTRL_D = 4, CTRL_E = 5, WINDOW = 128 };

typedef enum WireKind { WIRE_PASTE, WIRE_RAW, WIRE_RAW_PASTE } WireKind;
typedef enum WireEvent {
    WIRE_OPEN,      /* more is to come */
    WIRE_COMPLETE,  /* Ctrl-D */
    WIRE_CANCELLED, /* Ctrl-C */
    WIRE_RESTARTED, /* Ctrl-A, raw REPL */
    WIRE_LEFT,      /* Ctrl-B, raw REPL */
    WIRE_CLOSED     /* the input is at its end */
} WireEvent;

typedef struct Wire {
    Source source; /* first: the compiler gives it back */
    Repl *repl;
    WireKind kind;
    WireEvent event;
    unsigned window;     /* bytes until the host may send another window */
    unsigned held_count; /* bytes read ahead, when the start looked like raw-paste */
    uint8_t held[3];
    Value code;
} Wire;

/* ---- bytes ---- */
static int read_unfolded(Vm *vm, Repl *repl) {
    repl->after_return = false;
    int c = repl_read_byte(vm, repl);
    repl->after_return = false;
    return c;
}

static int next_byte(Vm *vm, Wire *wire) {
    if (wire->held_count == 0) return read_unfolded(vm, wire->repl);
    int c = wire->held[0];
    memmove(wire->held, wire->held + 1, --wire->held_count);
    return c;
}

static WireEvent event_of(const Wire *wire, int c) {
    switch (c) {
    case -1: return WIRE_CLOSED;
    case CTRL_D: return WIRE_COMPLETE;
    case CTRL_C: return WIRE_CANCELLED;
    case CTRL_A: return wire->kind == WIRE_RAW ? WIRE_RESTARTED : WIRE_OPEN;
    case CTRL_B: return wire->kind == WIRE_RAW ? WIRE_LEFT : WIRE_OPEN;
    default: return WIRE_OPEN;
    }
}

/* What the other side sees of a byte. */
static void acknowledge(Vm *vm, Wire *wire, int c) {
    char byte = (char)c;
    if (wire->kind == WIRE_PASTE) {
        if (wire->event == WIRE_CANCELLED || wire->event == WIRE_COMPLETE) {
            repl_put_c(vm, "\n");
        } else if (c == '\r' || c == '\n') {
            repl_put_c(vm, "\n=== ");
        } else if (wire->event == WIRE_OPEN) {
            repl_put(vm, &byte, 1);
        }
    } else if (wire->kind == WIRE_RAW_PASTE) {
        if (wire->event != WIRE_OPEN) {
            repl_put(vm, "\x04", 1);
        } else if (--wire->window == 0) {
            wire->window = WINDOW;
            repl_put(vm, "\x01", 1);
        }
    } else if (wire->event == WIRE_COMPLETE) {
        repl_put_c(vm, "OK");
    }
}

/* The next byte of the source, or -1 when wire->event says why there is none. */
static int read_wire(Vm *vm, Wire *wire) {
    int c;
    do c = wire->kind == WIRE_PASTE ? repl_read_byte(vm, wire->repl) : next_byte(vm, wire);
    while (wire->kind == WIRE_PASTE && c >= 0 && c < 0x20 && c != '\r' && c != '\n' && c != '\t' && c != CTRL_C &&
           c != CTRL_D);
    wire->event = event_of(wire, c);
    acknowledge(vm, wire, c);
    return wire->event == WIRE_OPEN ? c : -1;
}

static int read_source(Vm *vm, Source *source, char *bytes, size_t count) {
    Wire *wire = (Wire *)source;
    if (wire->event != WIRE_OPEN) return 0;
    int c = read_wire(vm, wire);
    if (c < 0) {
        if (wire->event == WIRE_COMPLETE) return 0;
        adder_raise_value(vm, adder_object(&adder_KeyboardInterrupt)); /* ends the compilation */
    }
    bytes[0] = (char)c;
    return 1;
}

/* ---- compiling and running ---- */
static void compile_wire(Vm *vm, void *data) {
    Wire *wire = data;
    CompileOptions options = {.mode = COMPILE_EXEC,
                              .filename = N(lt_stdin),
                              .optimise = vm->optimise,
                              .integer_constants = vm->config.integer_constants};
    wire->code = compile_source(vm, &wire->source, &options);
}

static void drain(Vm *vm, void *data) {
    Wire *wire = data;
    while (wire->event == WIRE_OPEN) read_wire(vm, wire);
}

static void run_wire(Vm *vm, void *data) {
    repl_run_code(vm, ((Wire *)data)->code);
}

/* Compiles what arrives. When it is wrong, its rest is read, too: in raw-paste the host is told to stop. */
static Value compile_arriving(Vm *vm, Wire *wire) {
    Value error = adder_try(vm, compile_wire, wire);
    if (wire->event != WIRE_OPEN) return error;
    if (wire->kind == WIRE_RAW_PASTE) {
        repl_put(vm, "\x04", 1);
        wire->kind = WIRE_RAW; /* nothing more is acknowledged */
        int c;
        while ((c = read_unfolded(vm, wire->repl)) != CTRL_D && c != CTRL_C && c != -1) {
        }
        wire->event = c == -1 ? WIRE_CLOSED : WIRE_COMPLETE;
        return error;
    }
    Value interrupted = adder_try(vm, drain, wire);
    if (!adder_is_unbound(interrupted)) wire->event = WIRE_CANCELLED;
    return error;
}

static void start_wire(Wire *wire, Repl *repl, WireKind kind) {
    *wire = (Wire){.repl = repl, .kind = kind, .window = WINDOW, .code = UNBOUND};
    source_from_text(&wire->source, NULL, 0);
    wire->source.read = read_source;
}

/* ---- paste mode ---- */
StreamEnd repl_paste(Vm *vm, Repl *repl, int *status) {
    Wire wire;
    bool terminal = vm->port->is_terminal != NULL && vm->port->is_terminal(vm);
    start_wire(&wire, repl, WIRE_PASTE);
    if (terminal) repl_mode(vm, ADDER_TERMINAL_KEYS);
    repl_put_c(vm, "\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\n=== ");
    Value error = compile_arriving(vm, &wire);
    if (wire.event == WIRE_CANCELLED) return STREAM_DONE;
    if (wire.event == WIRE_CLOSED) return STREAM_INPUT_END;
    repl_mode(vm, ADDER_TERMINAL_LINES);
    if (adder_is_unbound(error)) error = adder_try(vm, run_wire, &wire);
    if (adder_is_unbound(error) || repl_report(vm, error, status)) return STREAM_DONE;
    return STREAM_EXIT;
}

/* ---- raw REPL ---- */

/* Runs what was compiled, or shows why it could not be. */
static StreamEnd run_raw(Vm *vm, Wire *wire, Value error, int *status) {
    if (adder_is_unbound(error)) {
        repl_mode(vm, ADDER_TERMINAL_RUN);
        error = adder_try(vm, run_wire, wire);
        repl_mode(vm, ADDER_TERMINAL_KEYS);
    }
    repl_put(vm, "\x04", 1);
    bool goes_on = adder_is_unbound(error) || repl_report(vm, error, status);
    repl_put(vm, "\x04", 1);
    if (goes_on) return STREAM_DONE;
    if (!wire->repl->board) return STREAM_EXIT;
    repl_put_c(vm, "\r\nMPY: soft reboot\r\n");
    return STREAM_SOFT_RESET;
}

/* 05 has come: is it the start of raw-paste? Else what was read goes back into the wire. */
static bool raw_paste_request(Vm *vm, Wire *wire) {
    int second = read_unfolded(vm, wire->repl);
    int third = second < 0 ? second : read_unfolded(vm, wire->repl);
    if (third == CTRL_A) {
        if (second == 'A') {
            wire->kind = WIRE_RAW_PASTE;
            static const char supported[] = {'R', 1, (char)(WINDOW & 0xff), WINDOW >> 8, 1};
            repl_put(vm, supported, sizeof supported);
        } else {
            repl_put(vm, "R\x00", 2); /* understood, but there is no such mode */
        }
        return true;
    }
    const int bytes[] = {CTRL_E, second, third};
    for (unsigned i = 0; i < 3 && bytes[i] >= 0; i++) wire->held[wire->held_count++] = (uint8_t)bytes[i];
    return false;
}

static StreamEnd after_source(Vm *vm, Wire *wire, Value error, int *status) {
    switch (wire->event) {
    case WIRE_LEFT: repl_put_c(vm, "\r\n"); return STREAM_FRIENDLY;
    case WIRE_CLOSED: return STREAM_INPUT_END;
    case WIRE_CANCELLED: return wire->kind == WIRE_RAW_PASTE ? run_raw(vm, wire, error, status) : STREAM_DONE;
    case WIRE_RESTARTED: repl_put_c(vm, "raw REPL; CTRL-B to exit\r\n"); return STREAM_DONE;
    default: return run_raw(vm, wire, error, status);
    }
}

/* One source, or one command, behind the prompt ">". */
typedef struct Turn {
    Wire wire;
    StreamEnd end;
    int *status;
} Turn;

static void raw_turn(Vm *vm, void *data) {
    Turn *turn = data;
    Wire *wire = &turn->wire;
    int first = read_unfolded(vm, wire->repl);
    if (first == CTRL_D) {
        repl_put_c(vm, "OK\r\nMPY: soft reboot\r\n");
        turn->end = STREAM_SOFT_RESET;
        return;
    }
    if (first == CTRL_E && raw_paste_request(vm, wire)) {
        if (wire->kind != WIRE_RAW_PASTE) return;
    } else if (first != CTRL_E) {
        wire->event = event_of(wire, first);
        if (wire->event != WIRE_OPEN) {
            turn->end = after_source(vm, wire, UNBOUND, turn->status);
            return;
        }
        wire->held[wire->held_count++] = (uint8_t)first;
    }
    Value error = compile_arriving(vm, wire);
    turn->end = after_source(vm, wire, error, turn->status);
}

StreamEnd repl_raw(Vm *vm, Repl *repl, int *status) {
    Turn turn = {.end = STREAM_DONE, .status = status};
    repl_put_c(vm, "raw REPL; CTRL-B to exit\r\n");
    while (turn.end == STREAM_DONE) {
        repl_put(vm, ">", 1);
        start_wire(&turn.wire, repl, WIRE_RAW);
        adder_try(vm, raw_turn, &turn); /* an interrupt while nothing runs: as Ctrl-C, a new turn */
    }
    return turn.end;
}
