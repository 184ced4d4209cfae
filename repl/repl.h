/* repl.h: the interactive prompt: line editor, statement loop, paste mode, raw REPL and raw-paste.
 *
 * It talks to a person or a tool through AdderPort's read, write and terminal_mode, and knows no terminal beyond the
 * escape sequences that every one understands. What it must remember between statements is a Repl, which the caller
 * owns and which survives soft resets; what it needs while a statement is typed is in the frames of repl_run, where the
 * collector finds it. */
#ifndef REPL_REPL_H
#define REPL_REPL_H

#include "compile/compile.h"
#include "vm/vm.h"

#define REPL_LINE_BYTES (ADDER_BOARD ? 256u : 4096u) /* longer statements go to the heap while they are typed */
#define HISTORY_BYTES (ADDER_BOARD ? 512u : 65536u)
#define HISTORY_DEPTH (ADDER_BOARD ? 8u : 10000u)
#define REPL_PROMPT_BYTES 64u

/* Lines typed, oldest first, each ended by a NUL. */
typedef struct History {
    const char *path; /* file to keep them in, or null */
    uint32_t size, count;
    char text[HISTORY_BYTES];
} History;

typedef struct Repl {
    bool board;        /* Ctrl-D resets instead of leaving, and so does SystemExit in the raw REPL; Ctrl-X leaves */
    bool raw;          /* in the raw REPL (kept over a soft reset) */
    bool quiet;        /* no banner at the start */
    bool after_return; /* the last key was CR: an LF behind it is the same line end */
    bool started;      /* the history was read */
    History history;
    char line[REPL_LINE_BYTES];
} Repl; /* all zero but for board, quiet and history.path at the first start */

/* Runs the prompt until its end: an exit status, or REPL_SOFT_RESET: the caller makes a new VM and calls again. */
#define REPL_SOFT_RESET (-1)
int repl_run(Vm *vm, Repl *repl);

/* ---- between the files of repl/ ---- */

/* The statement being typed: all its lines, joined by newlines. In repl->line, or in a heap buffer when it is longer.
 */
typedef struct Text {
    Vm *vm;
    char *bytes;
    size_t size, capacity;
    size_t line; /* where the last line begins */
    bool in_heap;
} Text;
void text_start(Text *text, Vm *vm, Repl *repl);
void text_end(Text *text);
void text_insert(Text *text, size_t at, const char *bytes, size_t count); /* MemoryError leaves it as it was */
void text_remove(Text *text, size_t at, size_t count);

typedef enum LineEnd {
    LINE_DONE,
    LINE_CANCELLED, /* Ctrl-C */
    LINE_END,       /* Ctrl-D on an empty line, or the end of the input */
    LINE_RAW,       /* Ctrl-A on an empty line */
    LINE_BANNER,    /* Ctrl-B */
    LINE_PASTE,     /* Ctrl-E */
    LINE_LEAVE,     /* Ctrl-X, on a board that is a program */
} LineEnd;

/* readline.c: reads one line behind what text holds, with editing. Ctrl-A, -B, -E are commands when the whole statement
 * is empty. */
LineEnd readline_edit(Vm *vm, Repl *repl, Text *text, const char *prompt);
/* The same from a pipe: without echo and editing. */
LineEnd readline_plain(Vm *vm, Repl *repl, Text *text, const char *prompt);
/* One byte of input, -1 at its end. Runs what waits (scheduled calls; KeyboardInterrupt is raised). */
int repl_read_byte(Vm *vm, Repl *repl);
void repl_put(Vm *vm, const char *bytes, size_t count);
void repl_put_c(Vm *vm, const char *text);
void repl_mode(Vm *vm, AdderTerminalMode mode);

/* history.c */
void history_start(Vm *vm, History *history); /* reads the file */
void history_add(Vm *vm, History *history, const char *line, size_t size);
/* The line that was typed `back` lines ago (1: the last one), or null. */
const char *history_get(const History *history, unsigned back, size_t *size);

/* complete.c: completes the name that ends at text[size]. Gives the bytes to insert (at most room), and their number; 0
 * with *many: there are several. repl_complete_list prints them in columns. */
size_t repl_complete(Vm *vm, const char *text, size_t size, char *insert, size_t room, bool *many);
void repl_complete_list(Vm *vm, const char *text, size_t size);

/* raw.c: paste mode, and the raw REPL. */
typedef enum StreamEnd { STREAM_DONE, STREAM_FRIENDLY, STREAM_SOFT_RESET, STREAM_INPUT_END, STREAM_EXIT } StreamEnd;
StreamEnd repl_paste(Vm *vm, Repl *repl, int *status);
StreamEnd repl_raw(Vm *vm, Repl *repl, int *status);

/* Runs code in __main__. False when it raised SystemExit: *status. Other exceptions are printed. */
bool repl_report(Vm *vm, Value exception, int *status);
void repl_run_code(Vm *vm, Value code);
#endif
