/* io.h: what the files of the module io share, and what sys and os need of them: streams, paths, the port's files.
 * Knows the public headers only. */
#ifndef MODULE_IO_H
#define MODULE_IO_H

#include "adder.h"
#include "adder_files.h"

extern const AdderModule sys_module;
/* given by the floor that runs natives */
const AdderPort *vm_port(AdderVm *vm);

/* ---- io.c ---- */
extern const AdderType io_base_type, io_raw_base_type, io_buffered_base_type, io_text_base_type, io_unsupported_type;
_Noreturn void io_raise_closed(AdderVm *vm);              /* "I/O operation on closed file." */
_Noreturn void io_raise_unsupported(AdderVm *vm, const char *what);
/* The argument n of read(n) and the like: -1 when it is None, absent or negative. */
intptr_t io_count(AdderVm *vm, AdderValue v);
AdderValue io_iterate(AdderVm *vm, AdderValue self); /* slots of every stream: itself, and readline() */
AdderValue io_next(AdderVm *vm, AdderValue self);
/* Text of a str argument: TypeError "write() argument must be str, not int". */
const char *io_text(AdderVm *vm, AdderValue v, size_t *bytes);
size_t io_characters(const char *text, size_t bytes); /* in valid UTF-8 */

/* Bytes read piece by piece into memory of the heap that only a C local knows. */
typedef struct IoBytes {
    AdderVm *vm;
    char *bytes;
    size_t size, capacity;
} IoBytes;
char *io_bytes_room(IoBytes *b, size_t count); /* room for count more behind the `size` there are */
void io_bytes_put(IoBytes *b, const void *bytes, size_t count);
AdderValue io_bytes_take(IoBytes *b); /* as bytes; gives the memory back */

/* ---- io_path.c: paths and the port's files ---- */
const AdderFiles *io_files(AdderVm *vm); /* OSError(EOPNOTSUPP) when the port has none */
/* A path argument (str, bytes, or __fspath__()) as C text; *v becomes what holds the text. function: of os, for the
 * messages; null: open(). */
const char *io_path(AdderVm *vm, AdderValue *v, const char *function);
/* Raises the OSError of a negative result, with the file's name (unbound: none). */
_Noreturn void io_raise(AdderVm *vm, int64_t result, AdderValue name);
#define ADDER_EINTR (-4)

/* ---- io_file.c, io_text.c, io_memory.c, io_console.c ---- */
enum { IO_FILE_BUFFER = ADDER_WORD64 ? 4096 : 512 };
extern const AdderType io_file_type, io_text_type, io_bytes_type, io_string_type;
void io_flush_all(AdderVm *vm);                        /* writes what waits in the buffers of all files */
AdderValue io_open_file(AdderVm *vm, AdderValue *args); /* the parameters of open() */

typedef struct Console {
    const AdderHead *head;
    uint8_t stream; /* 0, 1, 2 */
    bool binary;
} Console;
extern const Console io_stdin, io_stdout, io_stderr, io_stdin_bytes, io_stdout_bytes, io_stderr_bytes;
#endif
