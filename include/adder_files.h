/* adder_files.h: what a port with files offers to the modules os and io (AdderPort.files), in POSIX's terms.
 *
 * No function raises, allocates in the heap or runs Python code. A result below zero is an error: the negative errno
 * number (Linux's numbers on every port). -EINTR means that a signal came before anything was done: call adder_poll
 * (Ctrl-C raises KeyboardInterrupt there), then call again. Functions that a port lacks are null: the module then
 * raises OSError(EOPNOTSUPP), or leaves the name out. Paths are UTF-8, NUL-ended; relative to the current folder.
 */
#ifndef ADDER_FILES_H
#define ADDER_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct AdderVm;

enum { /* how to open: one of the first three, plus any of the others */
       ADDER_FILE_READ = 0,
       ADDER_FILE_WRITE = 1,
       ADDER_FILE_READ_WRITE = 2,
       ADDER_FILE_ACCESS = 3, /* mask of the three above */
       ADDER_FILE_CREATE = 4,
       ADDER_FILE_EXCLUSIVE = 8, /* with CREATE: -EEXIST when it is there */
       ADDER_FILE_TRUNCATE = 16,
       ADDER_FILE_APPEND = 32
};
enum { /* type bits in AdderStat.mode and AdderDirectoryEntry.type, as os.stat shows them */
       ADDER_MODE_TYPE = 0170000,
       ADDER_MODE_DIRECTORY = 0040000,
       ADDER_MODE_REGULAR = 0100000,
       ADDER_MODE_LINK = 0120000
};

typedef struct AdderStat {
    uint32_t mode; /* type and permissions */
    uint32_t links, user, group;
    uint64_t inode, device;
    int64_t size;
    int64_t accessed, modified, changed; /* nanoseconds since 1970 */
} AdderStat;

typedef struct AdderStatVfs { /* the fields of os.statvfs, in their order */
    uint64_t block_size, fragment_size, blocks, blocks_free, blocks_available, files, files_free, files_available;
    uint64_t flags, name_max;
} AdderStatVfs;

#define ADDER_FILE_NAME_MAX 255u /* bytes of one name in a folder */
typedef struct AdderDirectoryEntry {
    char name[ADDER_FILE_NAME_MAX + 1]; /* NUL-ended; may be invalid UTF-8 (a caller skips or escapes it) */
    uint32_t type;                      /* ADDER_MODE_*, 0: unknown */
    uint64_t inode;
} AdderDirectoryEntry; /* "." and ".." are left out */

typedef struct AdderFiles {
    /* ---- open files: a handle is a small number. 0, 1 and 2 are the standard streams. ---- */
    int (*open)(struct AdderVm *vm, const char *path, int flags, int permissions); /* a handle; permissions: 0666 */
    /* Bytes done, 0 at the end of the file; may be fewer than asked. */
    intptr_t (*read)(struct AdderVm *vm, int file, void *bytes, size_t count);
    intptr_t (*write)(struct AdderVm *vm, int file, const void *bytes, size_t count);
    int64_t (*seek)(struct AdderVm *vm, int file, int64_t offset,
                    int whence); /* 0 start, 1 here, 2 end: new position */
    int (*truncate)(struct AdderVm *vm, int file, int64_t size);
    int (*sync)(struct AdderVm *vm, int file);
    int (*close)(struct AdderVm *vm, int file); /* the handle is gone whatever the result; safe in a finalizer */
    int (*stat_file)(struct AdderVm *vm, int file, AdderStat *out);
    bool (*is_terminal)(struct AdderVm *vm, int file);

    /* ---- names ---- */
    int (*stat)(struct AdderVm *vm, const char *path, bool follow_links, AdderStat *out);
    int (*statvfs)(struct AdderVm *vm, const char *path, AdderStatVfs *out);
    int (*mkdir)(struct AdderVm *vm, const char *path, int permissions); /* 0777 */
    int (*rmdir)(struct AdderVm *vm, const char *path);
    int (*remove)(struct AdderVm *vm, const char *path); /* files only */
    int (*rename)(struct AdderVm *vm, const char *from, const char *to);
    int (*set_times)(struct AdderVm *vm, const char *path, int64_t accessed, int64_t modified); /* nanoseconds */
    int (*chmod)(struct AdderVm *vm, const char *path, int permissions);
    int (*chdir)(struct AdderVm *vm, const char *path);
    int (*getcwd)(struct AdderVm *vm, char *out, size_t size); /* bytes without the NUL; -ERANGE: out is too small */
    /* A folder being listed. The owner is an object whose finalizer closes it (os.ilistdir's iterator). */
    void *(*directory_open)(struct AdderVm *vm, const char *path, int *error); /* null: *error is a negative errno */
    int (*directory_next)(struct AdderVm *vm, void *directory, AdderDirectoryEntry *out); /* 1 an entry, 0 the end */
    void (*directory_close)(struct AdderVm *vm, void *directory);

    /* ---- surroundings ---- */
    const char *(*getenv)(struct AdderVm *vm, const char *name);                   /* null: not set. Copy it at once */
    int (*setenv)(struct AdderVm *vm, const char *name, const char *text_or_null); /* null: unset */
    const char *(*environment)(struct AdderVm *vm, unsigned index); /* the index-th "NAME=text"; null behind the last */
    int (*system)(struct AdderVm *vm, const char *command);         /* wait status as os.system gives it */
    int (*getpid)(struct AdderVm *vm);
} AdderFiles;

#endif
