/* options.c: the command line: what it means, its help, its errors (one line, exit status 2). It starts nothing, but
 * for what it prints; main.c acts on the result. */
#include "port/host/host.h"

#include "base/config.h"
#include "base/version.h"
#include "heap/heap.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] = "usage: adder [option] ... [-c command | -m module | file | -] [argument] ...\n"
                           "Runs Python. Without command, module or file: the interactive prompt (REPL), or,\n"
                           "when standard input is no terminal, the script that comes from there.\n"
                           "\n"
                           "  -c command      run the command; ends the options\n"
                           "  -m module       run a library module as a script; ends the options\n"
                           "  file            run the script; ends the options\n"
                           "  -               run the script from standard input\n"
                           "  argument ...    what the program finds in sys.argv[1:]\n"
                           "\n"
                           "  -i              go on with the prompt after the script, even without a terminal\n"
                           "  -O[N]           optimise: -O or -O1 drops assert statements, -OO or -O2 docstrings\n"
                           "                  too, -O3 line numbers too\n"
                           "  -v              say on standard error how the memory was used; -v -v also prints\n"
                           "                  the bytecode before it runs\n"
                           "  -X heapsize=N   a heap of exactly N bytes (N[k|m]); otherwise it grows on demand\n"
                           "  -X gc=full          collections at one stop (gc=steps: in steps, as by default)\n"
                           "  -X gcstep=N         slots and objects visited by a step\n"
                           "  -X markstack=N      entries of the mark stack, for measurements\n"
                           "  -X emit=bytecode    accepted for MicroPython's sake: there is no other\n"
                           "%s"
                           "  --board NAME    be a board: its heap, stack, number sizes and banner. NAME is\n"
                           "                  %s\n"
                           "  -V, --version   print the version and leave\n"
                           "  -h, --help      print this and leave\n"
                           "\n"
                           "Environment (the names in parentheses are looked at, too):\n"
                           "  ADDERPATH (MICROPYPATH)        folders with modules, separated by ':'\n"
                           "  ADDERINSPECT (MICROPYINSPECT)  not empty: as -i\n"
                           "\n"
                           "At the prompt: Tab completes, arrow up recalls, Ctrl-C interrupts, Ctrl-D leaves (on a\n"
                           "board: soft reset; Ctrl-X leaves), Ctrl-E pastes, Ctrl-A is the raw REPL for tools.\n"
                           "Exit status: 0, 1 after an exception, 2 for a wrong command line, or what sys.exit says.\n";

static const char stress_help[] = "  -X failalloc=N  fail the N-th allocation\n"
                                  "  -X stress=WHAT  at every N-th allocation (0: never) a step of the collector (step), a\n"
                                  "                  compaction (compact) or both, and verify. WHAT: step,compact,N\n";

const char *options_environment(const char *name) {
    static const char *const prefixes[] = {"ADDER", "MICROPY"};
    for (unsigned i = 0; i < 2; i++) {
        char full[32];
        snprintf(full, sizeof full, "%s%s", prefixes[i], name);
        const char *text = getenv(full);
        if (text != NULL) return text;
    }
    return NULL;
}

/* ---- what leads to an early end ---- */
static __attribute__((format(printf, 2, 3))) void wrong(Options *options, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("adder: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs(" (adder --help tells what there is)\n", stderr);
    va_end(arguments);
    options->what = RUN_NOTHING;
    options->status = 2;
}

static void put_board_names(char *out, size_t size, const char *last) {
    out[0] = 0;
    const Profile *profile;
    for (unsigned i = 0; (profile = profile_at(i)) != NULL; i++) {
        const char *between = i == 0 ? "" : profile_at(i + 1) == NULL ? last : ", ";
        size_t used = strlen(out);
        snprintf(out + used, size - used, "%s%s", between, profile->name);
    }
}

static void print_help(Options *options) {
    char boards[128];
    put_board_names(boards, sizeof boards, " or ");
    printf(help, ADDER_STRESS ? stress_help : "", boards);
    options->what = RUN_NOTHING;
}

static void print_version(Options *options) {
    printf("Adder %s on %s; %s\n", adder_version, adder_build_date, adder_host_port.machine);
    options->what = RUN_NOTHING;
}

/* ---- -X and --board ---- */

/* A number with an optional k or m behind it; false when it is none, or too large. */
static bool read_size(const char *text, size_t *out) {
    if (text[0] < '0' || text[0] > '9') return false;
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    unsigned shift = *end == 'k' || *end == 'K' ? 10 : *end == 'm' || *end == 'M' ? 20 : 0;
    if (shift != 0) end++;
    if (errno != 0 || *end != 0 || number > (SIZE_MAX / 4) >> shift) return false;
    *out = (size_t)number << shift;
    return true;
}

static const char *after_prefix(const char *text, const char *prefix) {
    size_t size = strlen(prefix);
    return strncmp(text, prefix, size) == 0 ? text + size : NULL;
}

/* step, compact, a number (every N-th allocation), with commas between them. */
static bool read_stress(Options *options, const char *text) {
    options->stress_given = true;
    options->stress_every = 1;
    while (*text != 0) {
        size_t size = strcspn(text, ","), number;
        char word[24] = "";
        if (size < sizeof word) memcpy(word, text, size);
        if (strcmp(word, "step") == 0) {
            options->stress_mode |= HEAP_STRESS_STEP;
        } else if (strcmp(word, "compact") == 0) {
            options->stress_mode |= HEAP_STRESS_COMPACT;
        } else if (read_size(word, &number)) {
            options->stress_every = (unsigned)number;
        } else {
            return false;
        }
        text += size + (text[size] == ',');
    }
    return true;
}

static void collector_option(Options *options, const char *text) {
    const char *argument;
    if ((argument = after_prefix(text, "gc=")) != NULL) {
        options->full_collections = strcmp(argument, "full") == 0;
        if (!options->full_collections && strcmp(argument, "steps") != 0) {
            wrong(options, "-X gc=%s: expected steps or full", argument);
        }
    } else if ((argument = after_prefix(text, "gcstep=")) != NULL) {
        if (!read_size(argument, &options->step_units) || options->step_units == 0) {
            wrong(options, "-X gcstep=%s: expected a number", argument);
        }
    } else if ((argument = after_prefix(text, "markstack=")) != NULL) {
        if (!read_size(argument, &options->mark_stack) || options->mark_stack > MARK_STACK_ENTRIES) {
            wrong(options, "-X markstack=%s: expected a number up to %u", argument, MARK_STACK_ENTRIES);
        }
    } else {
        wrong(options, "unknown option -X %s", text);
    }
}

static void extra_option(Options *options, const char *text) {
    const char *argument;
    if ((argument = after_prefix(text, "heapsize=")) != NULL) {
        if (!read_size(argument, &options->heap_bytes) || options->heap_bytes == 0) {
            wrong(options, "-X heapsize=%s: expected a size such as 64k or 1m", argument);
        }
    } else if ((argument = after_prefix(text, "emit=")) != NULL) {
        if (strcmp(argument, "bytecode") != 0) wrong(options, "-X emit=%s: there is only bytecode", argument);
    } else if (ADDER_STRESS && (argument = after_prefix(text, "failalloc=")) != NULL) {
        if (!read_size(argument, &options->fail_allocation))
            wrong(options, "-X failalloc=%s: expected a number", argument);
    } else if (ADDER_STRESS && (argument = after_prefix(text, "stress=")) != NULL) {
        if (!read_stress(options, argument)) {
            wrong(options, "-X stress=%s: expected step, compact and a number, with commas between them", argument);
        }
    } else {
        collector_option(options, text);
    }
}

static void board_option(Options *options, const char *name) {
    options->profile = profile_find(name);
    if (options->profile == NULL) {
        char boards[128];
        put_board_names(boards, sizeof boards, " and ");
        wrong(options, "unknown board '%s'; there are %s", name, boards);
    }
}

/* ---- walking over argv ---- */
typedef struct Words {
    Options *options;
    int count, at; /* at: the next word */
    char **words;
} Words;

/* The argument of an option: what is left of its word, else the next word. */
static const char *argument_of(Words *w, const char *rest, const char *option) {
    if (*rest != 0) return rest;
    if (w->at < w->count) return w->words[w->at++];
    wrong(w->options, "%s needs an argument", option);
    return NULL;
}

static void run_text(Words *w, OptionsWhat what, const char *text) {
    if (text == NULL) return;
    w->options->what = what;
    w->options->text = text;
}

/* True: the options are at their end. */
static bool long_option(Words *w, const char *word) {
    Options *options = w->options;
    const char *argument = after_prefix(word, "--board=");
    if (strcmp(word, "--help") == 0) {
        print_help(options);
    } else if (strcmp(word, "--version") == 0) {
        print_version(options);
    } else if (argument != NULL || strcmp(word, "--board") == 0) {
        argument = argument_of(w, argument != NULL ? argument : "", "--board");
        if (argument != NULL) board_option(options, argument);
        return options->what == RUN_NOTHING;
    } else {
        wrong(options, "unknown option %s", word);
    }
    return true;
}

static const char *optimise_option(Options *options, const char *at) {
    if (*at >= '0' && *at <= '3') {
        options->optimise = (uint8_t)(*at - '0');
        return at + 1;
    }
    if (options->optimise < 3) options->optimise++;
    return at;
}

/* A word of one-letter options. True: the options are at their end. */
static bool short_options(Words *w, const char *at) {
    Options *options = w->options;
    while (*at != 0) {
        char letter = *at++;
        const char *argument;
        switch (letter) {
        case 'c': run_text(w, RUN_COMMAND, argument_of(w, at, "-c")); return true;
        case 'm': run_text(w, RUN_MODULE, argument_of(w, at, "-m")); return true;
        case 'X':
            argument = argument_of(w, at, "-X");
            if (argument != NULL) extra_option(options, argument);
            return options->what == RUN_NOTHING;
        case 'i': options->inspect = true; break;
        case 'v': options->verbose++; break;
        case 'O': at = optimise_option(options, at); break;
        case 'h': print_help(options); return true;
        case 'V': print_version(options); return true;
        default: wrong(options, "unknown option -%c", letter); return true;
        }
    }
    return false;
}

void options_parse(Options *options, int argc, char **argv) {
    *options = (Options){.what = RUN_INPUT};
    Words w = {options, argc, 1, argv};
    bool end = false;
    while (!end && w.at < argc && argv[w.at][0] == '-' && argv[w.at][1] != 0) {
        const char *word = argv[w.at++];
        if (strcmp(word, "--") == 0) break;
        end = word[1] == '-' ? long_option(&w, word) : short_options(&w, word + 1);
    }
    if (!end && w.at < argc) {
        const char *word = argv[w.at++];
        bool input = strcmp(word, "-") == 0;
        run_text(&w, input ? RUN_INPUT : RUN_FILE, word);
    }
    options->first_argument = w.at;
    const char *inspect = options_environment("INSPECT");
    if (inspect != NULL && inspect[0] != 0) options->inspect = true;
}
