/* host.h: Adder on a POSIX host: the port's functions, the console, board profiles, the command line.
 *
 * Everything that needs the operating system stands in port/host; nothing below includes this header. */
#ifndef PORT_HOST_HOST_H
#define PORT_HOST_HOST_H

#include "adder.h"
#include "adder_files.h"

#include <termios.h>

/* ---- host.c, files.c, interfaces.c, zone.c: functions without state; any embedder on a POSIX system can use these
 * tables as they are ---- */
extern const AdderPort adder_host_port;
extern const AdderFiles adder_host_files;
/* Waits until the file has something to read, as long as no signal brought work for the VM. False: poll the VM. */
bool host_wait_readable(AdderVm *vm, int file);
bool host_attention(AdderVm *vm);
/* Writes everything; gives 0 or an errno number. */
int host_write_all(int file, const char *bytes, size_t count);

/* ---- console.c: standard output through a buffer, terminal modes. The console is config.user of its VM. ---- */
#define CONSOLE_BUFFER 8192u
#define CONSOLE_AHEAD 4096u /* as much as a terminal holds */
typedef struct Console {
    int mode; /* AdderTerminalMode */
    bool input_terminal, output_terminal;
    bool saved;         /* `original` holds the settings of the terminal as we found it */
    bool after_return;  /* the last byte that went out in a raw mode was CR */
    bool read_return;   /* the last key that came in was CR */
    int error;          /* errno of the last failed write to standard output, 0: none */
    size_t count;       /* bytes waiting in the buffer */
    size_t ahead_count; /* typed ahead when the mode changed: read before anything else */
    struct termios original;
    char ahead[CONSOLE_AHEAD];
    char buffer[CONSOLE_BUFFER];
} Console;
void console_start(Console *console);
void console_end(Console *console); /* flushes, restores the terminal */
/* Fills in what the console does better than adder_host_port. */
void console_attach(AdderPort *port);

/* ---- profiles.c ---- */
typedef struct Profile {
    const char *name, *machine, *platform;
    size_t heap_bytes, stack_bytes;
} Profile;
const Profile *profile_find(const char *name); /* null: no such board */
const Profile *profile_at(unsigned index);     /* null behind the last */

/* ---- options.c ---- */
typedef enum OptionsWhat {
    RUN_NOTHING, /* a line was printed: leave with options.status */
    RUN_INPUT,   /* the REPL, or a script from standard input */
    RUN_COMMAND,
    RUN_MODULE,
    RUN_FILE
} OptionsWhat;
typedef struct Options {
    OptionsWhat what;
    const char *text; /* the command, module or file */
    int status;
    bool inspect;           /* -i */
    unsigned verbose;       /* -v */
    uint8_t optimise;       /* -O */
    size_t heap_bytes;      /* -X heapsize, 0: not given */
    size_t fail_allocation; /* -X failalloc, 0: not given */
    bool full_collections;  /* -X gc=full */
    size_t step_units, mark_stack; /* -X gcstep=N, -X markstack=N; 0: not given */
    bool stress_given;      /* -X stress */
    unsigned stress_mode;
    unsigned stress_every;
    const Profile *profile; /* --board */
    int first_argument;     /* index in argv of what becomes sys.argv[1] */
} Options;
void options_parse(Options *options, int argc, char **argv);
/* ---- run.c: a whole program in a new VM: sys.argv and sys.path, the script, the prompt, sys.atexit ---- */
struct Repl;
typedef struct HostRun {
    const Options *options;
    int argc;
    char **argv;
    struct Repl *repl; /* made when the prompt is wanted */
    int status;
    bool interrupted; /* ended by an unhandled KeyboardInterrupt */
    bool again;       /* soft reset: a new VM goes on with the prompt */
} HostRun;
void host_run(AdderVm *vm, HostRun *run);
/* An environment variable under Adder's name or MicroPython's: "PATH" is ADDERPATH or MICROPYPATH. Null when unset. */
const char *options_environment(const char *name);

#endif
