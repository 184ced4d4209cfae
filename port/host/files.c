/* files.c: AdderFiles on a POSIX host: system calls with their results turned to what adder_files.h promises. It knows
 * nothing of Python; large files work in the 32-bit program, too. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include "port/host/host.h"
#include "vm/vm.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

extern char **environ;

static int result_of(int result) {
    return result < 0 ? -errno : result;
}

/* What standard output has buffered must come before what goes to the file directly. */
static void flush_before(AdderVm *vm, int file) {
    if (file != STDOUT_FILENO && file != STDERR_FILENO) return;
    const AdderPort *port = vm->port;
    if (port != NULL && port->flush != NULL) port->flush(vm, 1);
}

/* ---- open files ---- */
static int files_open(AdderVm *vm, const char *path, int flags, int permissions) {
    static const int access[] = {O_RDONLY, O_WRONLY, O_RDWR, O_RDWR};
    int mode = access[flags & ADDER_FILE_ACCESS] | O_CLOEXEC;
    if (flags & ADDER_FILE_CREATE) mode |= O_CREAT;
    if (flags & ADDER_FILE_EXCLUSIVE) mode |= O_EXCL;
    if (flags & ADDER_FILE_TRUNCATE) mode |= O_TRUNC;
    if (flags & ADDER_FILE_APPEND) mode |= O_APPEND;
    int file = result_of(open(path, mode, permissions));
    struct stat about;
    if (file >= 0 && fstat(file, &about) == 0 && S_ISDIR(about.st_mode)) {
        close(file);
        return -EISDIR;
    }
    return file;
}

static intptr_t files_read(AdderVm *vm, int file, void *bytes, size_t count) {
    if (file == STDIN_FILENO && vm->port->read != NULL) { /* what the console has read ahead comes first */
        int taken = vm->port->read(vm, bytes, count);
        return taken < 0 ? -EINTR : taken;
    }
    if (count > INTPTR_MAX) count = INTPTR_MAX;
    ssize_t done = read(file, bytes, count);
    return done < 0 ? -errno : done;
}

static intptr_t files_write(AdderVm *vm, int file, const void *bytes, size_t count) {
    flush_before(vm, file);
    if (count > INTPTR_MAX) count = INTPTR_MAX;
    ssize_t done = write(file, bytes, count);
    return done < 0 ? -errno : done;
}

static int64_t files_seek(AdderVm *vm, int file, int64_t offset, int whence) {
    static const int from[] = {SEEK_SET, SEEK_CUR, SEEK_END};
    if (whence < 0 || whence > 2) return -EINVAL;
    off_t at = lseek(file, (off_t)offset, from[whence]);
    return at < 0 ? -errno : (int64_t)at;
}

static int files_truncate(AdderVm *vm, int file, int64_t size) {
    int result;
    do {
        result = ftruncate(file, (off_t)size);
    } while (result < 0 && errno == EINTR);
    return result_of(result);
}

static int files_sync(AdderVm *vm, int file) {
    flush_before(vm, file);
    return result_of(fsync(file));
}

static int files_close(AdderVm *vm, int file) {
    flush_before(vm, file);
    return result_of(close(file)); /* on Linux the number is free again even after EINTR */
}

static bool files_is_terminal(AdderVm *vm, int file) {
    return isatty(file) != 0;
}

/* ---- what stat tells ---- */
#if defined(__APPLE__)
#    define TIME_OF(about, which) ((about)->st_##which##timespec)
#else
#    define TIME_OF(about, which) ((about)->st_##which##tim)
#endif
static int64_t nanoseconds(struct timespec time) {
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static int stat_result(int result, const struct stat *about, AdderStat *out) {
    if (result < 0) return -errno;
    *out = (AdderStat){
        .mode = (uint32_t)about->st_mode,
        .links = (uint32_t)about->st_nlink,
        .user = (uint32_t)about->st_uid,
        .group = (uint32_t)about->st_gid,
        .inode = (uint64_t)about->st_ino,
        .device = (uint64_t)about->st_dev,
        .size = (int64_t)about->st_size,
        .accessed = nanoseconds(TIME_OF(about, a)),
        .modified = nanoseconds(TIME_OF(about, m)),
        .changed = nanoseconds(TIME_OF(about, c)),
    };
    return 0;
}

static int files_set_times(AdderVm *vm, const char *path, int64_t accessed, int64_t modified) {
    const int64_t second = 1000000000;
    struct timespec times[2] = {{.tv_sec = (time_t)(accessed / second), .tv_nsec = (long)(accessed % second)},
                                {.tv_sec = (time_t)(modified / second), .tv_nsec = (long)(modified % second)}};
    return result_of(utimensat(AT_FDCWD, path, times, 0));
}
static int files_chmod(AdderVm *vm, const char *path, int permissions) {
    return result_of(chmod(path, (mode_t)permissions));
}

static int files_stat_file(AdderVm *vm, int file, AdderStat *out) {
    struct stat about;
    return stat_result(fstat(file, &about), &about, out);
}

static int files_stat(AdderVm *vm, const char *path, bool follow_links, AdderStat *out) {
    struct stat about;
    return stat_result(follow_links ? stat(path, &about) : lstat(path, &about), &about, out);
}

static int files_statvfs(AdderVm *vm, const char *path, AdderStatVfs *out) {
    struct statvfs about;
    if (statvfs(path, &about) < 0) return -errno;
    *out = (AdderStatVfs){about.f_bsize, about.f_frsize, about.f_blocks, about.f_bfree, about.f_bavail,
                          about.f_files, about.f_ffree,  about.f_favail, about.f_flag,  about.f_namemax};
    return 0;
}

/* ---- names ---- */
static int files_mkdir(AdderVm *vm, const char *path, int permissions) {
    return result_of(mkdir(path, (mode_t)permissions));
}
static int files_rmdir(AdderVm *vm, const char *path) {
    return result_of(rmdir(path));
}
static int files_remove(AdderVm *vm, const char *path) {
    return result_of(unlink(path));
}
static int files_rename(AdderVm *vm, const char *from, const char *to) {
    return result_of(rename(from, to));
}
static int files_chdir(AdderVm *vm, const char *path) {
    return result_of(chdir(path));
}
static int files_getcwd(AdderVm *vm, char *out, size_t size) {
    return getcwd(out, size) == NULL ? -errno : (int)strlen(out);
}

/* ---- folders ---- */
static void *files_directory_open(AdderVm *vm, const char *path, int *error) {
    DIR *directory = opendir(path);
    *error = directory == NULL ? -errno : 0;
    return directory;
}

static uint32_t entry_type(const struct dirent *entry) {
    switch (entry->d_type) {
    case DT_DIR: return ADDER_MODE_DIRECTORY;
    case DT_REG: return ADDER_MODE_REGULAR;
    case DT_LNK: return ADDER_MODE_LINK;
    default: return 0;
    }
}

static int files_directory_next(AdderVm *vm, void *directory, AdderDirectoryEntry *out) {
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(directory);
        if (entry == NULL) return -errno;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        snprintf(out->name, sizeof out->name, "%s", entry->d_name);
        out->type = entry_type(entry);
        out->inode = (uint64_t)entry->d_ino;
        return 1;
    }
}

static void files_directory_close(AdderVm *vm, void *directory) {
    closedir(directory);
}

/* ---- surroundings ---- */
static const char *files_getenv(AdderVm *vm, const char *name) {
    return getenv(name);
}
static int files_setenv(AdderVm *vm, const char *name, const char *text) {
    return result_of(text != NULL ? setenv(name, text, 1) : unsetenv(name));
}
static const char *files_environment(AdderVm *vm, unsigned index) {
    for (unsigned i = 0; environ != NULL && environ[i] != NULL; i++) {
        if (i == index) return environ[i];
    }
    return NULL;
}
static int files_system(AdderVm *vm, const char *command) {
    flush_before(vm, STDOUT_FILENO);
    return result_of(system(command));
}
static int files_getpid(AdderVm *vm) {
    return (int)getpid();
}

const AdderFiles adder_host_files = {
    .open = files_open,
    .read = files_read,
    .write = files_write,
    .seek = files_seek,
    .truncate = files_truncate,
    .sync = files_sync,
    .close = files_close,
    .stat_file = files_stat_file,
    .is_terminal = files_is_terminal,
    .stat = files_stat,
    .statvfs = files_statvfs,
    .mkdir = files_mkdir,
    .rmdir = files_rmdir,
    .remove = files_remove,
    .rename = files_rename,
    .set_times = files_set_times,
    .chmod = files_chmod,
    .chdir = files_chdir,
    .getcwd = files_getcwd,
    .directory_open = files_directory_open,
    .directory_next = files_directory_next,
    .directory_close = files_directory_close,
    .getenv = files_getenv,
    .setenv = files_setenv,
    .environment = files_environment,
    .system = files_system,
    .getpid = files_getpid,
};
