/* io_file.h: the object behind open files, shared by io_file.c (bytes), io_text.c (text) and io_open.c. */
#ifndef MODULE_IO_FILE_H
#define MODULE_IO_FILE_H

#include "module/io.h"

/* An open file, of bytes or of text; or a buffer in front of another stream of bytes (`source`). The buffer is made at
 * the first use. It holds input that was read ahead, or (PENDING) output that was not written yet: [start, end). It is
 * never freed by hand: somebody further up in C may be looking at it. Output to a source is passed on at once.
 *
 * Text is kept as the bytes of the file; positions are those of bytes. A lone \r at the end of what was read may be the
 * first half of \r\n: SAW_CR says so, and the next read drops the \n. */
typedef struct File {
    AdderObject object;
    AdderValue source;           /* unbound: the handle */
    AdderValue name;             /* as given to open() */
    AdderValue encoding, errors; /* unbound: utf-8, strict */
    AdderValue next_pending;     /* the next file whose buffer holds output, or unbound */
    uint8_t *buffer;             /* IO_FILE_BUFFER bytes, or null */
    uint32_t start, end;
    int handle;
    uint32_t flags;
} File;
enum {
    FILE_READABLE = 1,
    FILE_WRITABLE = 2,
    FILE_TEXT = 4,
    FILE_OPEN = 8,
    FILE_KEEP = 16,     /* closing leaves the handle or source open */
    FILE_PENDING = 32,  /* the buffer holds output, and the file is in the list of such files */
    FILE_LINE = 64,     /* flushed after each line */
    FILE_DIRECT = 128,  /* unbuffered */
    FILE_SAW_CR = 256,
    FILE_NARROW = 512,  /* an encoding of one byte a character */
    FILE_PLUS = 1024,   /* mode: + */
    FILE_MODE_SHIFT = 11, /* two bits: mode: r w a x */
    FILE_NEWLINE_SHIFT = 13,
};
typedef enum Newline { NEWLINE_UNIVERSAL, NEWLINE_ANY, NEWLINE_LF, NEWLINE_CR, NEWLINE_CRLF } Newline;
static inline Newline file_newline(const File *f) {
    return (Newline)((f->flags >> FILE_NEWLINE_SHIFT) & 7u);
}
extern const char io_mode_letters[]; /* "rwax" */

/* The File in self, an instance of FileIO or TextIOWrapper; ValueError when it is closed. */
File *file_of(AdderVm *vm, AdderValue self);
File *file_open_of(AdderVm *vm, AdderValue self);
File *file_check(AdderVm *vm, AdderValue self, uint32_t flag, const char *complaint);
void file_trace(AdderVisitor *visitor, AdderObject *self);
void file_finalize(AdderVm *vm, AdderObject *self);

/* ---- the buffer ---- */
bool file_more(AdderVm *vm, File *f); /* whether a byte can be taken at f->buffer[f->start]; reads on when there is none */
size_t file_read_raw(AdderVm *vm, File *f, char *to, size_t count); /* past the buffer, at most count; 0: the end */
void file_stop_reading(AdderVm *vm, File *f);  /* drops what was read ahead */
void file_flush(AdderVm *vm, File *f);         /* writes what waits */
void file_write(AdderVm *vm, File *f, AdderValue data); /* a bytes-like object, or a str whose UTF-8 is meant */
void file_read_all(AdderVm *vm, File *f, IoBytes *all);
int64_t file_seek(AdderVm *vm, File *f, int64_t offset, int whence);
int64_t file_tell(AdderVm *vm, File *f);

/* ---- io_text.c: for text ---- */
AdderValue text_read(AdderVm *vm, File *f, intptr_t count);
AdderValue text_readline(AdderVm *vm, File *f, intptr_t count);
AdderValue text_write(AdderVm *vm, File *f, AdderValue text);
void text_set_encoding(AdderVm *vm, File *f, AdderValue encoding, AdderValue errors);
void text_set_newline(AdderVm *vm, File *f, AdderValue newline);
/* Takes a line (line) or up to count characters (negative: any number) with newlines as the text's reader sees them. */
void file_take(AdderVm *vm, File *f, IoBytes *out, intptr_t count, bool line);
#endif
