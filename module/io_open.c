/* io_open.c: open(), and the constructors of FileIO and TextIOWrapper: modes, checks of arguments, the handle. */
#include "module/io_file.h"

#include <string.h>

typedef struct Mode {
    char letter; /* r w a x; 0: none */
    bool plus, binary, text;
} Mode;

static Mode parse_mode(AdderVm *vm, AdderValue v, const char *allowed) {
    Mode mode = {0};
    if (adder_is_unbound(v)) v = ADDER_N(r);
    if (!adder_is_str(v)) adder_raise(vm, &adder_TypeError, "open() argument 'mode' must be str, not %T", v);
    const char *text = adder_to_text(vm, v, NULL);
    for (const char *at = text; *at != 0; at++) {
        if (strchr(allowed, *at) == NULL || strchr(at + 1, *at) != NULL) {
            adder_raise(vm, &adder_ValueError, "invalid mode: %r", v);
        }
        if (*at == '+') {
            mode.plus = true;
        } else if (*at == 'b') {
            mode.binary = true;
        } else if (*at == 't') {
            mode.text = true;
        } else if (mode.letter != 0) {
            adder_raise(vm, &adder_ValueError, "must have exactly one of create/read/write/append mode");
        } else {
            mode.letter = *at;
        }
    }
    if (mode.binary && mode.text) adder_raise(vm, &adder_ValueError, "can't have text and binary mode at once");
    if (mode.letter == 0) {
        adder_raise(vm, &adder_ValueError,
                    "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    return mode;
}

static uint32_t flags_of(const Mode *mode) {
    uint32_t flags = mode->letter == 'r' ? FILE_READABLE : FILE_WRITABLE;
    if (mode->plus) flags |= FILE_READABLE | FILE_WRITABLE | FILE_PLUS;
    return flags | (uint32_t)(strchr(io_mode_letters, mode->letter) - io_mode_letters) << FILE_MODE_SHIFT;
}
static int open_flags(const Mode *mode) {
    int flags = mode->plus ? ADDER_FILE_READ_WRITE : mode->letter == 'r' ? ADDER_FILE_READ : ADDER_FILE_WRITE;
    if (mode->letter == 'w') flags |= ADDER_FILE_CREATE | ADDER_FILE_TRUNCATE;
    if (mode->letter == 'a') flags |= ADDER_FILE_CREATE | ADDER_FILE_APPEND;
    if (mode->letter == 'x') flags |= ADDER_FILE_CREATE | ADDER_FILE_EXCLUSIVE;
    return flags;
}

/* ---- the object ---- */
static File *file_new(AdderVm *vm, const AdderType *cls) {
    File *f = adder_new_instance(vm, cls, sizeof(File));
    f->source = f->name = f->encoding = f->errors = f->next_pending = ADDER_UNBOUND;
    f->handle = -1;
    adder_finalize_later(vm, adder_object(f));
    return f;
}

static void refuse_directory(AdderVm *vm, File *f, AdderValue name) {
    AdderStat stat;
    const AdderFiles *files = io_files(vm);
    if (files->stat_file == NULL || files->stat_file(vm, f->handle, &stat) < 0) return;
    if ((stat.mode & ADDER_MODE_TYPE) != ADDER_MODE_DIRECTORY) return;
    f->flags &= ~(uint32_t)FILE_OPEN;
    if (!(f->flags & FILE_KEEP)) files->close(vm, f->handle);
    io_raise(vm, -21, name);
}

/* Opens `file`, a path or the number of an open file, into f. */
static void file_open(AdderVm *vm, File *f, AdderValue file, const Mode *mode, bool close) {
    const AdderFiles *files = io_files(vm);
    if (f->flags & FILE_OPEN) adder_call_method(vm, adder_object(f), ADDER_N(close), 0, NULL);
    uint32_t flags = flags_of(mode) | FILE_OPEN | (uint32_t)NEWLINE_LF << FILE_NEWLINE_SHIFT;
    if (adder_is_int(file)) {
        f->handle = adder_to_int(vm, file);
        if (f->handle < 0) adder_raise(vm, &adder_ValueError, "negative file descriptor");
        AdderStat stat;
        int result = files->stat_file == NULL ? 0 : files->stat_file(vm, f->handle, &stat);
        if (result < 0) io_raise(vm, result, ADDER_UNBOUND);
        f->flags = flags | (close ? 0 : FILE_KEEP);
    } else {
        AdderValue name = file;
        const char *path = io_path(vm, &file, NULL);
        if (!close) adder_raise(vm, &adder_ValueError, "Cannot use closefd=False with file name");
        int handle;
        bool collected = false;
        while ((handle = files->open(vm, path, open_flags(mode), 0666)) < 0) {
            if (handle == -24 && !collected) { /* too many open files: some may be garbage */
                adder_call_method(vm, adder_import(vm, "gc"), ADDER_N(collect), 0, NULL);
                collected = true;
            } else if (handle == ADDER_EINTR) {
                adder_poll(vm);
            } else {
                break;
            }
        }
        if (handle < 0) io_raise(vm, handle, name);
        f->handle = handle;
        f->flags = flags;
        adder_store(vm, f, &f->name, name);
    }
    refuse_directory(vm, f, file);
    if (mode->letter == 'a') files->seek(vm, f->handle, 0, 2);
}

/* ---- open() ---- */
enum { FILE_ARG, MODE_ARG, BUFFERING_ARG, ENCODING_ARG, ERRORS_ARG, NEWLINE_ARG, CLOSEFD_ARG, OPENER_ARG };

static bool is_given(AdderValue v) {
    return !adder_is_unbound(v) && !adder_is_none(v);
}
static void check_opener(AdderVm *vm, AdderValue opener) {
    if (is_given(opener)) adder_raise(vm, &adder_NotImplementedError, "opener is not supported");
}
static bool is_true(AdderVm *vm, AdderValue v) { /* true unless something false was given */
    return adder_is_unbound(v) || adder_truth(vm, v);
}

static intptr_t check_buffering(AdderVm *vm, const Mode *mode, AdderValue v) {
    intptr_t buffering = adder_is_unbound(v) ? -1 : adder_to_index(vm, v);
    if (buffering < -1) adder_raise(vm, &adder_ValueError, "invalid buffering size");
    if (buffering == 0 && !mode->binary) adder_raise(vm, &adder_ValueError, "can't have unbuffered text I/O");
    return buffering;
}
static void check_binary(AdderVm *vm, const Mode *mode, const AdderValue *args) {
    static const char *const names[] = {"n encoding", "n errors", " newline"};
    for (unsigned i = 0; mode->binary && i < 3; i++) {
        if (is_given(args[ENCODING_ARG + i])) {
            adder_raise(vm, &adder_ValueError, "binary mode doesn't take a%s argument", names[i]);
        }
    }
}

AdderValue io_open_file(AdderVm *vm, AdderValue *args) {
    Mode mode = parse_mode(vm, args[MODE_ARG], "rwax+bt");
    check_binary(vm, &mode, args);
    check_opener(vm, args[OPENER_ARG]);
    intptr_t buffering = check_buffering(vm, &mode, args[BUFFERING_ARG]);
    File *f = file_new(vm, mode.binary ? &io_file_type : &io_text_type);
    if (!mode.binary) { /* before the file is touched */
        text_set_encoding(vm, f, args[ENCODING_ARG], args[ERRORS_ARG]);
        text_set_newline(vm, f, args[NEWLINE_ARG]);
    }
    uint32_t text_flags = f->flags & (FILE_NARROW | 7u << FILE_NEWLINE_SHIFT);
    file_open(vm, f, args[FILE_ARG], &mode, is_true(vm, args[CLOSEFD_ARG]));
    if (!mode.binary) {
        const AdderFiles *files = io_files(vm);
        f->flags = (f->flags & ~(7u << FILE_NEWLINE_SHIFT)) | text_flags | FILE_TEXT;
        if (buffering == 1 || (files->is_terminal != NULL && files->is_terminal(vm, f->handle))) f->flags |= FILE_LINE;
    } else if (buffering == 0) {
        f->flags |= FILE_DIRECT;
    }
    return adder_object(f);
}

/* ---- FileIO(file, mode), also as BufferedReader(stream) and the like ---- */
static bool can(AdderVm *vm, AdderValue stream, AdderValue question) {
    AdderValue method = adder_find_attribute(vm, stream, question);
    return adder_is_unbound(method) || adder_truth(vm, adder_call(vm, method, 0, NULL));
}
static void file_over(AdderVm *vm, File *f, AdderValue stream) {
    uint32_t flags = FILE_OPEN;
    if (adder_is_unbound(adder_find_attribute(vm, stream, ADDER_N(read))) &&
        adder_is_unbound(adder_find_attribute(vm, stream, ADDER_N(write)))) {
        adder_raise(vm, &adder_AttributeError, "'%T' object has no attribute 'readable'", stream);
    }
    if (can(vm, stream, ADDER_N(readable))) flags |= FILE_READABLE;
    if (can(vm, stream, ADDER_N(writable))) flags |= FILE_WRITABLE;
    f->flags = flags | (uint32_t)NEWLINE_LF << FILE_NEWLINE_SHIFT | (flags & FILE_READABLE ? 0 : 1u << FILE_MODE_SHIFT);
    adder_store(vm, f, &f->source, stream);
}

static void file_init(AdderVm *vm, File *f, AdderValue *args) {
    AdderValue file = args[0];
    check_opener(vm, args[3]);
    if (adder_is_int(file) || adder_is_str(file) || adder_is_instance(file, &adder_bytes_type) ||
        !adder_is_unbound(adder_find_attribute(vm, file, ADDER_N(__fspath__)))) {
        Mode mode = parse_mode(vm, args[1], "rwax+b");
        mode.binary = true;
        file_open(vm, f, file, &mode, is_true(vm, args[2]));
    } else {
        file_over(vm, f, file);
    }
}
static void text_init(AdderVm *vm, File *f, AdderValue *args) {
    text_set_encoding(vm, f, args[1], args[2]);
    text_set_newline(vm, f, args[3]);
    uint32_t text_flags = f->flags & (FILE_NARROW | 7u << FILE_NEWLINE_SHIFT);
    file_over(vm, f, args[0]);
    f->flags = (f->flags & ~(7u << FILE_NEWLINE_SHIFT)) | text_flags | FILE_TEXT;
    if (!adder_is_unbound(args[4]) && adder_truth(vm, args[4])) f->flags |= FILE_LINE;
}

/* With no arguments an object that __init__ opens: a Python subclass has one of its own. */
AdderValue io_file_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);
AdderValue io_file_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue bound[4];
    bool later = nargs == 0 && !(cls->flags & ADDER_TYPE_NATIVE) && adder_is_unbound(kwnames);
    if (!later) {
        adder_bind(vm, "FileIO(file, mode='r', closefd=True, opener=None)", args, nargs, kwnames, bound);
    }
    File *f = file_new(vm, cls);
    if (!later) file_init(vm, f, bound);
    return adder_object(f);
}
AdderValue io_text_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);
AdderValue io_text_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue bound[6];
    bool later = nargs == 0 && !(cls->flags & ADDER_TYPE_NATIVE) && adder_is_unbound(kwnames);
    if (!later) {
        adder_bind(vm,
                   "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
                   "write_through=False)",
                   args, nargs, kwnames, bound);
    }
    File *f = file_new(vm, cls);
    f->flags = FILE_TEXT;
    if (!later) text_init(vm, f, bound);
    return adder_object(f);
}

/* Seen by the member tables of io_file.c. */
#define INIT(id, signature, help)                                                                                      \
    static AdderValue id(AdderVm *vm, AdderValue *args, unsigned nargs);                                               \
    extern const AdderNative id##_native;                                                                              \
    const AdderNative ADDER_ALIGNED id##_native = {(const AdderHead *)(const void *)&adder_native_type,                \
                                                   id,                                                                 \
                                                   signature,                                                          \
                                                   help,                                                               \
                                                   &io_base_type,                                                      \
                                                   ADDER_MINIMUM_##id,                                                 \
                                                   ADDER_MAXIMUM_##id,                                                 \
                                                   ADDER_TOTAL_##id,                                                   \
                                                   ADDER_FLAGS_##id};                                                  \
    static AdderValue id(AdderVm *vm, AdderValue *args, unsigned nargs)
#undef ADDER_NATIVE
#define ADDER_NATIVE(id, signature, help) INIT(id, signature, help)
ADDER_NATIVE(io_file_init, "__init__(self, file, mode='r', closefd=True, opener=None)", "Opens the file.") {
    file_init(vm, file_of(vm, args[0]), args + 1);
    return ADDER_NONE;
}
ADDER_NATIVE(io_text_init,
             "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
             "write_through=False)",
             "Starts reading or writing text over the stream.") {
    text_init(vm, file_of(vm, args[0]), args + 1);
    return ADDER_NONE;
}
