/* repl.c: the prompt: reads a statement, compiles it, runs it in __main__, shows what it raises; the commands on an
 * empty line. Everything that can raise runs behind adder_try, so that the prompt always comes back. */
#include "repl/repl.h"

#include "base/version.h"

/* ---- the connection ---- */
void repl_put(Vm *vm, const char *bytes, size_t count) {
    if (count != 0) vm->port->write(vm, 1, bytes, count);
}
void repl_put_c(Vm *vm, const char *text) {
    repl_put(vm, text, strlen(text));
}

void repl_mode(Vm *vm, AdderTerminalMode mode) {
    if (vm->port->terminal_mode != NULL) vm->port->terminal_mode(vm, mode);
}

int repl_read_byte(Vm *vm, Repl *repl) {
    for (;;) {
        char c;
        int count = vm->port->read(vm, &c, 1);
        if (count == 0) return -1;
        if (count < 0) {
            adder_poll(vm);
            continue;
        }
        bool folded = c == '\n' && repl->after_return;
        repl->after_return = c == '\r';
        if (!folded) return (uint8_t)c;
    }
}

static void put_banner(Vm *vm) {
    const char *const parts[] = {"Adder ",
                                 adder_version,
                                 " on ",
                                 adder_build_date,
                                 "; ",
                                 vm->port->machine,
                                 "\nType \"help()\" for more information.\n"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) repl_put_c(vm, parts[i]);
}

/* ---- running ---- */
void repl_run_code(Vm *vm, Value code) {
    vm_run_code(vm, VALUE_AS(Code, code), module_dict(vm->main_module), UNBOUND);
}

bool repl_report(Vm *vm, Value exception, int *status) {
    int result = vm_exit_status(vm, exception);
    *status = result & 0xff;
    return (result & 0x100) == 0;
}

/* ---- one statement ---- */
typedef struct Round {
    Repl *repl;
    Text text;
    LineEnd end;
    bool terminal;
    bool reading; /* what is raised now is raised at the prompt */
} Round;

/* sys.ps1 or sys.ps2 as text; an object there is asked each time. */
static void get_prompt(Vm *vm, Value name, const char *otherwise, char out[REPL_PROMPT_BYTES]) {
    Value v = adder_is_unbound(vm->sys_dict) ? UNBOUND : adder_dict_find(vm, vm->sys_dict, name);
    size_t size = strlen(otherwise);
    Value text = UNBOUND;
    if (!adder_is_unbound(v)) {
        text = adder_str_of(vm, v);
        otherwise = adder_to_text(vm, text, &size);
    }
    if (size >= REPL_PROMPT_BYTES) size = 0;
    memcpy(out, otherwise, size);
    out[size] = 0;
}

static LineEnd read_line(Vm *vm, Round *round, const char *prompt) {
    if (!round->terminal) return readline_plain(vm, round->repl, &round->text, prompt);
    repl_mode(vm, ADDER_TERMINAL_KEYS);
    return readline_edit(vm, round->repl, &round->text, prompt);
}

static void read_statement(Vm *vm, Round *round) {
    Text *text = &round->text;
    char prompt[REPL_PROMPT_BYTES];
    get_prompt(vm, N(ps1), ">>> ", prompt);
    round->end = read_line(vm, round, prompt);
    while (round->end == LINE_DONE && compile_needs_more(vm, text->bytes, text->size)) {
        text_insert(text, text->size, "\n", 1);
        text->line = text->size;
        get_prompt(vm, N(ps2), "... ", prompt);
        round->end = read_line(vm, round, prompt);
    }
    if (round->end == LINE_END && text->line != 0) round->end = LINE_DONE; /* Ctrl-D ends a block */
}

static bool only_spaces(const Text *text) {
    for (size_t i = 0; i < text->size; i++) {
        if (text->bytes[i] != ' ' && text->bytes[i] != '\n') return false;
    }
    return true;
}

static Value compile_statement(Vm *vm, const Text *text) {
    CompileOptions options = {.mode = COMPILE_SINGLE,
                              .filename = N(lt_stdin),
                              .optimise = vm->optimise,
                              .integer_constants = vm->config.integer_constants,
                              .interactive = true};
    Source source;
    source_from_text(&source, text->bytes, text->size);
    return compile_source(vm, &source, &options);
}

static void run_round(Vm *vm, void *data) {
    Round *round = data;
    round->reading = true;
    read_statement(vm, round);
    round->reading = false;
    repl_mode(vm, ADDER_TERMINAL_LINES);
    if (round->end != LINE_DONE || only_spaces(&round->text)) return;
    Value code = compile_statement(vm, &round->text);
    text_end(&round->text);
    repl_run_code(vm, code);
}

/* ---- no memory left ----
 * When the heap is so full that nothing can be compiled, there must be a way to make room: `del name` and `name = None`
 * are then done without the compiler. */
static bool is_name(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++) {
        uint8_t b = (uint8_t)text[i];
        bool digit = b >= '0' && b <= '9', letter = (b | 32) >= 'a' && (b | 32) <= 'z';
        if (!letter && !(digit && i > 0) && b != '_' && b < 0x80) return false;
    }
    return size > 0;
}

static bool forget_name(Vm *vm, const char *text, size_t size) {
    size_t position = 0;
    Value key, item, dict = module_dict(vm->main_module);
    while (size > 0 && text[size - 1] == ' ') size--;
    if (size > 4 && memcmp(text, "del ", 4) == 0) {
        text += 4;
        size -= 4;
    } else if (size > 7 && memcmp(text + size - 7, " = None", 7) == 0) {
        size -= 7;
    } else {
        return false;
    }
    if (!is_name(text, size)) return false;
    while (adder_dict_walk(dict, &position, &key, &item)) {
        const Str *name = str_exact(key);
        if (name == NULL || str_size(name) != size || memcmp(str_text(name), text, size) != 0) continue;
        return adder_dict_remove(vm, dict, key);
    }
    return false;
}

/* ---- the loop ---- */
typedef struct Session {
    Repl *repl;
    int result; /* of repl_run */
} Session;

/* Ctrl-C that came when the statement was already at its end is not the next one's. */
static void forget_interrupt(Vm *vm) {
    __atomic_fetch_and(&vm->public.attention, ~(uint32_t)ATTENTION_INTERRUPT, __ATOMIC_RELAXED);
}

/* What the last statement left on the native stack below us would keep its objects alive wherever the next frames do
 * not write at once: the stack is scanned conservatively. */
static NOINLINE void clear_stale_stack(void) {
    char area[ADDER_BOARD ? 1024 : 4096];
    memset(area, 0, sizeof area);
    __asm__ volatile("" : : "r"(area) : "memory");
}

/* A statement. True: it asked to leave. */
static bool one_round(Vm *vm, Session *session, Round *round) {
    int status = 0;
    *round = (Round){.repl = session->repl,
                     .end = LINE_CANCELLED,
                     .terminal = vm->port->is_terminal != NULL && vm->port->is_terminal(vm)};
    text_start(&round->text, vm, session->repl);
    forget_interrupt(vm);
    clear_stale_stack();
    Value error = adder_try(vm, run_round, round);
    repl_mode(vm, ADDER_TERMINAL_LINES);
    bool full = round->text.bytes != NULL && adder_is_instance(error, &adder_MemoryError);
    if (full && forget_name(vm, round->text.bytes, round->text.size)) error = UNBOUND;
    text_end(&round->text);
    if (adder_is_unbound(error)) return false;
    if (round->reading) round->end = LINE_CANCELLED;
    if (round->reading && adder_is_instance(error, &adder_KeyboardInterrupt)) {
        repl_put_c(vm, "\nKeyboardInterrupt\n");
        return false;
    }
    if (repl_report(vm, error, &status)) return false;
    session->result = status;
    return true;
}

/* What a mode that took over the connection left to do. True: the loop is at its end. */
static bool after_stream(Vm *vm, Session *session, StreamEnd end, int status) {
    session->repl->raw = end == STREAM_SOFT_RESET && session->repl->raw;
    if (end == STREAM_DONE) return false;
    if (end == STREAM_FRIENDLY) {
        repl_mode(vm, ADDER_TERMINAL_LINES);
        put_banner(vm);
        return false;
    }
    session->result = end == STREAM_SOFT_RESET ? REPL_SOFT_RESET : status;
    return true;
}

static bool run_raw(Vm *vm, Session *session, bool entered) {
    int status = 0;
    session->repl->raw = true;
    repl_mode(vm, ADDER_TERMINAL_KEYS);
    if (entered) repl_put_c(vm, "\r\n");
    StreamEnd end = repl_raw(vm, session->repl, &status);
    repl_mode(vm, ADDER_TERMINAL_LINES);
    return after_stream(vm, session, end, status);
}

static bool leave(Vm *vm, Session *session, const Round *round, bool terminal_end) {
    session->result = 0;
    if (!terminal_end || !session->repl->board) {
        if (!round->terminal) repl_put_c(vm, "\n");
        return true;
    }
    repl_put_c(vm, "MPY: soft reboot\n");
    session->result = REPL_SOFT_RESET;
    return true;
}

/* True: the loop is at its end. */
static bool command(Vm *vm, Session *session, const Round *round) {
    int status = 0;
    StreamEnd end;
    switch (round->end) {
    case LINE_END: return leave(vm, session, round, round->terminal);
    case LINE_LEAVE: return leave(vm, session, round, false);
    case LINE_RAW: return run_raw(vm, session, true);
    case LINE_BANNER: put_banner(vm); return false;
    case LINE_PASTE:
        end = repl_paste(vm, session->repl, &status);
        repl_mode(vm, ADDER_TERMINAL_LINES);
        return after_stream(vm, session, end, status);
    default: return false;
    }
}

static void loop(Vm *vm, void *data) {
    Session *session = data;
    Repl *repl = session->repl;
    Round round;
    if (!repl->started) history_start(vm, &repl->history);
    repl->started = true;
    if (repl->raw) {
        if (run_raw(vm, session, false)) return;
    } else if (!repl->quiet) {
        put_banner(vm);
    }
    repl->quiet = false;
    while (!one_round(vm, session, &round) && !command(vm, session, &round)) {
    }
}

int repl_run(Vm *vm, Repl *repl) {
    Session session = {repl, 0};
    vm_run_outside(vm, loop, &session);
    return session.result;
}
