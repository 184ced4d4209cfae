/* builtins_io.c: print, input, open, breakpoint, exit. Streams that a program put into sys (stdout, stdin) are used through
 * their methods; the port's own without any object. */
#include "module/builtins.h"

/* What a program stored as an attribute of sys, or UNBOUND. */
static Value sys_attribute(Vm *vm, Value name) {
    return value_is_dict(vm->sys_dict) ? dict_get_name(VALUE_AS(Dict, vm->sys_dict), name) : UNBOUND;
}

static void stream_write(Vm *vm, Value file, Value text) { adder_call_method(vm, file, N(write), 1, &text); }

/* ---- print ---- */

/* Gathers short pieces in the local part of a builder, so that printing text takes no heap. */
static void gather(Builder *b, const char *text, size_t size) {
    if (b->size + size > sizeof b->local) {
        adder_print(b->vm, b->buffer, b->size);
        b->size = 0;
        if (size > sizeof b->local) {
            adder_print(b->vm, text, size);
            return;
        }
    }
    adder_builder_put(b, text, size);
}

static void gather_value(Builder *b, Value v) {
    const Str *s = value_is_str(v) ? str_of(v) : NULL;
    if (s == NULL) {
        if (adder_is_small_int(v) && b->size + 24 <= sizeof b->local) {
            adder_builder_put_str(b, v);
            return;
        }
        s = str_exact(adder_str_of(b->vm, v));
    }
    gather(b, str_text(s), str_size(s));
}

typedef struct PrintWords {
    Value separator, end; /* str, or UNBOUND for the defaults */
} PrintWords;

static void print_plain(Vm *vm, const Value *args, unsigned nargs, PrintWords words) {
    Builder line;
    adder_builder_start(vm, &line);
    for (unsigned i = 0; i < nargs; i++) {
        if (i > 0) {
            if (adder_is_unbound(words.separator)) {
                gather(&line, " ", 1);
            } else {
                gather_value(&line, words.separator);
            }
        }
        gather_value(&line, args[i]);
    }
    if (adder_is_unbound(words.end)) {
        gather(&line, "\n", 1);
    } else {
        gather_value(&line, words.end);
    }
    adder_print(vm, line.buffer, line.size);
}

static void print_to(Vm *vm, Value file, const Value *args, unsigned nargs, PrintWords words) {
    for (unsigned i = 0; i < nargs; i++) {
        if (i > 0) stream_write(vm, file, adder_is_unbound(words.separator) ? str_ascii_char(' ') : words.separator);
        stream_write(vm, file, adder_str_of(vm, args[i]));
    }
    stream_write(vm, file, adder_is_unbound(words.end) ? str_ascii_char('\n') : words.end);
}

static Value print_word(Vm *vm, Value v, const char *name) {
    if (!argument_set(v)) return UNBOUND;
    if (!adder_is_str(v)) adder_raise(vm, &adder_TypeError, "%s must be None or a string, not %T", name, v);
    return adder_unwrap(v);
}

ADDER_NATIVE(builtin_print, "print(*args, sep=' ', end='\\n', file=None, flush=False)",
             "Prints the values to a stream, or to sys.stdout by default.") {
    Value *keywords = args + nargs, file = keywords[2];
    PrintWords words = {print_word(vm, keywords[0], "sep"), print_word(vm, keywords[1], "end")};
    if (!argument_set(file)) {
        file = sys_attribute(vm, N(stdout));
        if (adder_is_none(file)) return NONE;
    }
    if (adder_is_unbound(file)) {
        print_plain(vm, args, nargs, words);
        return NONE;
    }
    print_to(vm, file, args, nargs, words);
    if (argument_given(keywords[3]) && adder_truth(vm, keywords[3])) adder_call_method(vm, file, N(flush), 0, NULL);
    return NONE;
}

void builtins_write(Vm *vm, const char *text, size_t size) {
    Value file = sys_attribute(vm, N(stdout));
    if (adder_is_unbound(file)) {
        adder_print(vm, text, size);
    } else if (!adder_is_none(file)) {
        stream_write(vm, file, adder_str(vm, text, size));
    }
}
void builtins_write_c(Vm *vm, const char *text) { builtins_write(vm, text, strlen(text)); }

/* ---- input ---- */

static Value without_newline(Vm *vm, const char *line, size_t size) {
    if (size > 0 && line[size - 1] == '\n') size--;
    if (size > 0 && line[size - 1] == '\r') size--;
    return adder_str_decode(vm, line, size);
}

static Value read_line(Vm *vm) {
    Builder line;
    char c;
    adder_builder_start(vm, &line);
    for (;;) {
        int count = vm->port->read != NULL ? vm->port->read(vm, &c, 1) : 0;
        if (count < 0) {
            adder_poll(vm);
        } else if (count == 0) {
            if (line.size == 0) adder_raise(vm, &adder_EOFError, "EOF when reading a line");
            break;
        } else {
            adder_builder_put(&line, &c, 1);
            if (c == '\n') break;
        }
    }
    return without_newline(vm, line.buffer, line.size);
}

ADDER_NATIVE(builtin_input, "input(prompt='', /)", "Read a string from standard input, without its newline.") {
    if (argument_given(args[0])) {
        Value prompt = adder_str_of(vm, args[0]);
        builtins_write(vm, str_text(str_exact(prompt)), str_size(str_exact(prompt)));
    }
    Value file = sys_attribute(vm, N(stdin));
    if (adder_is_unbound(file)) return read_line(vm);
    Value line = adder_call_method(vm, file, N(readline), 0, NULL);
    if (!adder_is_str(line)) {
        adder_raise(vm, &adder_TypeError, "object.readline() returned non-string");
    }
    const Str *s = str_exact(line);
    if (str_size(s) == 0) adder_raise(vm, &adder_EOFError, "EOF when reading a line");
    return without_newline(vm, str_text(s), str_size(s));
}

/* ---- what leads elsewhere ---- */

ADDER_NATIVE(builtin_open,
             "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
             "Open a file: io.open.") {
    Value given[8] = {args[0], N(r), adder_small_int(-1), NONE, NONE, NONE, TRUE_VALUE, NONE};
    unsigned count = 1;
    for (unsigned i = 1; i < 8; i++) {
        if (!argument_given(args[i])) continue;
        given[i] = args[i];
        count = i + 1;
    }
    return adder_call_method(vm, adder_import(vm, "io"), N(open), count, given);
}

ADDER_NATIVE(builtin_breakpoint, "breakpoint(*args, **kws)",
             "Calls sys.breakpointhook(*args, **kws) if a program has set one; there is no debugger.") {
    Value hook = sys_attribute(vm, N(breakpointhook));
    if (adder_is_unbound(hook)) return NONE;
    if (adder_is_unbound(args[nargs])) return adder_call(vm, hook, nargs, args);
    Value all = adder_list(vm, nargs, args), names = adder_list(vm, 0, NULL), name, v;
    size_t position = 0;
    while (adder_dict_walk(args[nargs], &position, &name, &v)) {
        adder_list_append(vm, names, name);
        adder_list_append(vm, all, v);
    }
    Value given = tuple_from_iterable(vm, all);
    return adder_call_keywords(vm, hook, nargs, adder_tuple_items(given), tuple_from_iterable(vm, names));
}

ADDER_NATIVE(builtin_exit, "exit(code=None)", "Leave the interpreter: raises SystemExit(code).") {
    if (!argument_given(args[0])) adder_raise(vm, &adder_SystemExit, "");
    adder_raise_value_of(vm, &adder_SystemExit, args[0]);
}
