/* history.c: lines that were typed, in one array of characters; on hosts also in a file. */
#include "repl/repl.h"

#include "adder_files.h"

/* ---- the array ---- */
static void drop_oldest(History *history) {
    size_t size = strlen(history->text) + 1;
    history->size -= (uint32_t)size;
    history->count--;
    memmove(history->text, history->text + size, history->size);
}

const char *history_get(const History *history, unsigned back, size_t *size) {
    if (back == 0 || back > history->count) return NULL;
    const char *line = history->text + history->size;
    for (;;) {
        const char *end = --line; /* its NUL */
        while (line > history->text && line[-1] != 0) line--;
        *size = (size_t)(end - line);
        if (--back == 0) return line;
    }
}

/* False: the line is not worth keeping, or cannot be. */
static bool remember(History *history, const char *line, size_t size) {
    size_t last_size = 0;
    const char *last = history_get(history, 1, &last_size);
    size_t spaces = 0;
    while (spaces < size && line[spaces] == ' ') spaces++;
    if (spaces == size || size >= HISTORY_BYTES / 2 || memchr(line, 0, size) != NULL) return false;
    if (last != NULL && last_size == size && memcmp(last, line, size) == 0) return false;
    while (history->count == HISTORY_DEPTH || history->size + size + 1 > HISTORY_BYTES) drop_oldest(history);
    memcpy(history->text + history->size, line, size);
    history->size += (uint32_t)size;
    history->text[history->size++] = 0;
    history->count++;
    return true;
}

/* ---- the file: a line each, appended as they come ---- */
static void write_lines(Vm *vm, History *history, int flags, const char *bytes, size_t count) {
    const AdderFiles *files = vm->port->files;
    int file = files->open(vm, history->path, ADDER_FILE_WRITE | ADDER_FILE_CREATE | flags, 0600);
    if (file < 0) {
        history->path = NULL; /* not writable: never mind */
        return;
    }
    while (count > 0) {
        intptr_t done = files->write(vm, file, bytes, count);
        if (done <= 0) break;
        bytes += done;
        count -= (size_t)done;
    }
    files->close(vm, file);
}

void history_add(Vm *vm, History *history, const char *line, size_t size) {
    if (!remember(history, line, size) || history->path == NULL) return;
    char *end = history->text + history->size - 1;
    *end = '\n';
    write_lines(vm, history, ADDER_FILE_APPEND, end - size, size + 1);
    *end = 0;
}

/* A file that has grown to several times what we keep is written anew. */
static void rewrite(Vm *vm, History *history) {
    for (uint32_t i = 0; i < history->size; i++) {
        if (history->text[i] == 0) history->text[i] = '\n';
    }
    write_lines(vm, history, ADDER_FILE_TRUNCATE, history->text, history->size);
    for (uint32_t i = 0; i < history->size; i++) {
        if (history->text[i] == '\n') history->text[i] = 0;
    }
}

static void load(Vm *vm, History *history, int file, bool in_the_middle) {
    const AdderFiles *files = vm->port->files;
    char bytes[256], line[1024];
    size_t size = 0;
    bool too_long = in_the_middle;
    intptr_t count;
    while ((count = files->read(vm, file, bytes, sizeof bytes)) > 0) {
        for (intptr_t i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                if (!too_long && utf8_valid(line, size) == size) remember(history, line, size);
                size = 0;
                too_long = false;
            } else if (size < sizeof line) {
                line[size++] = bytes[i];
            } else {
                too_long = true;
            }
        }
    }
}

void history_start(Vm *vm, History *history) {
    const AdderFiles *files = vm->port->files;
    if (files == NULL) history->path = NULL;
    if (history->path == NULL) return;
    int file = files->open(vm, history->path, ADDER_FILE_READ, 0);
    if (file < 0) return; /* none yet */
    int64_t size = files->seek(vm, file, 0, 2);
    bool in_the_middle = size > (int64_t)HISTORY_BYTES;
    files->seek(vm, file, in_the_middle ? size - (int64_t)HISTORY_BYTES : 0, 0);
    load(vm, history, file, in_the_middle);
    files->close(vm, file);
    if (size > 4 * (int64_t)HISTORY_BYTES) rewrite(vm, history);
}
