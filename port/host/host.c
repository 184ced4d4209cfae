/* host.c: the functions of AdderPort on a POSIX host. They keep no state, so that any number of VMs and any embedder
 * can use them; what a console adds stands in console.c, files for os and io in files.c. */
#define _GNU_SOURCE
#include "port/host/host.h"
#include "port/host/interfaces.h"
#include "port/host/zone.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#    include <sys/random.h>
#endif

bool host_attention(AdderVm *vm) {
    return vm != NULL && ((struct AdderVmPublic *)vm)->attention != 0;
}

/* ---- waiting ----
 * Ctrl-C that comes between the look at `attention` and the start of a wait must not be slept over: signals are held
 * back while we look, and ppoll lets them in and waits in one step. */
static int wait_for(AdderVm *vm, struct pollfd *file, const struct timespec *limit) {
    sigset_t interrupts, before;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupts, &before);
    int result = -1;
    if (!host_attention(vm)) result = ppoll(file, file != NULL, limit, &before);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return result;
}

bool host_wait_readable(AdderVm *vm, int file) {
    struct pollfd wanted = {.fd = file, .events = POLLIN};
    while (wait_for(vm, &wanted, NULL) < 0) {
        if (host_attention(vm)) return false;
        if (errno != EINTR) break; /* read will say what is wrong */
    }
    return true;
}

static uint64_t host_microseconds(AdderVm *vm) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000u + (uint64_t)now.tv_nsec / 1000u;
}

static int64_t host_wall_nanoseconds(AdderVm *vm) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void host_sleep_microseconds(AdderVm *vm, uint64_t us) {
    uint64_t end = host_microseconds(vm) + us;
    for (;;) {
        uint64_t now = host_microseconds(vm);
        if (now >= end || host_attention(vm)) return;
        uint64_t left = end - now;
        if (left > 1000000000u) left = 1000000000u; /* fits every time_t; the loop goes on */
        struct timespec limit = {(time_t)(left / 1000000u), (long)(left % 1000000u) * 1000};
        wait_for(vm, NULL, &limit);
    }
}

/* ---- standard streams ---- */
int host_write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t done = write(file, bytes, count);
        if (done >= 0) {
            bytes += done;
            count -= (size_t)done;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) { /* somebody made the terminal non-blocking */
            struct pollfd wanted = {.fd = file, .events = POLLOUT};
            poll(&wanted, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

static void host_write(AdderVm *vm, int stream, const char *bytes, size_t count) {
    host_write_all(stream == 2 ? STDERR_FILENO : STDOUT_FILENO, bytes, count);
}

static int host_read(AdderVm *vm, char *bytes, size_t count) {
    if (count > INT32_MAX) count = INT32_MAX;
    for (;;) {
        if (!host_wait_readable(vm, STDIN_FILENO)) return -1;
        ssize_t done = read(STDIN_FILENO, bytes, count);
        if (done >= 0) return (int)done;
        if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK)
            return 0; /* a closed or broken input is at its end */
    }
}

static bool host_is_terminal(AdderVm *vm) {
    return isatty(STDIN_FILENO) != 0;
}

static void host_random_bytes(AdderVm *vm, void *bytes, size_t count) {
    uint8_t *at = bytes;
#if defined(__linux__)
    while (count > 0) {
        ssize_t done = getrandom(at, count, 0);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) break; /* a kernel without it: /dev/urandom below */
        at += done;
        count -= (size_t)done;
    }
#endif
    if (count == 0) return;
    int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    while (file >= 0 && count > 0) {
        ssize_t done = read(file, at, count);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) break;
        at += done;
        count -= (size_t)done;
    }
    if (file >= 0) close(file);
}

/* ---- source files: the handle is the file number plus one ---- */
static int source_file(void *source) {
    return (int)((intptr_t)source - 1);
}

static void *host_open_source(AdderVm *vm, const char *path) {
    int file;
    do {
        file = open(path, O_RDONLY | O_CLOEXEC);
    } while (file < 0 && errno == EINTR);
    if (file < 0) return NULL;
    struct stat about;
    if (fstat(file, &about) == 0 && S_ISDIR(about.st_mode)) {
        close(file);
        errno = EISDIR;
        return NULL;
    }
    return (void *)((intptr_t)file + 1);
}

static int host_read_source(AdderVm *vm, void *source, char *bytes, size_t count) {
    if (count > INT32_MAX) count = INT32_MAX;
    ssize_t done;
    do {
        done = read(source_file(source), bytes, count);
    } while (done < 0 && errno == EINTR);
    return (int)done;
}

static void host_close_source(AdderVm *vm, void *source) {
    close(source_file(source));
}

static int host_path_kind(AdderVm *vm, const char *path) {
    struct stat about;
    if (stat(path[0] == 0 ? "." : path, &about) != 0) return 0;
    return S_ISDIR(about.st_mode) ? 2 : 1;
}

const AdderPort adder_host_port = {
    .write = host_write,
    .read = host_read,
    .microseconds = host_microseconds,
    .wall_nanoseconds = host_wall_nanoseconds,
    .sleep_microseconds = host_sleep_microseconds,
    .random_bytes = host_random_bytes,
    .open_source = host_open_source,
    .read_source = host_read_source,
    .close_source = host_close_source,
    .path_kind = host_path_kind,
#if defined(__APPLE__)
    .platform = "darwin",
#elif defined(__linux__)
    .platform = "linux",
#else
    .platform = "posix",
#endif
    .machine = ADDER_WORD64 ? "desktop, 64-bit, double precision" : "desktop, 32-bit, single precision",
    .files = &adder_host_files,
    .is_terminal = host_is_terminal,
    .interfaces = host_interfaces,
    .utc_offset = host_utc_offset,
};
