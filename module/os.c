/* os.c: the module os: files and folders by name, the environment, facts about the system, all through the port's files.
 * Listing folders stands in os_directory.c, open files by number in os_handles.c, os.path in os_path.c. */
#include "module/os.h"

#include <string.h>

extern const char adder_version[], adder_build_date[]; /* base/version.h */

const char *errno_text(int number); /* object/exception.h */

/* The root of this module in the VM: the dict os.environ once it was asked for. */
enum { CREATE_PERMISSIONS = 0777 };

/* ---- calls of the port ---- */
static const AdderFiles *files_of(AdderVm *vm, size_t offset) { /* the function there must exist */
    const AdderFiles *files = io_files(vm);
    void *function;
    memcpy(&function, (const char *)files + offset, sizeof function);
    if (function == NULL) adder_raise_errno(vm, 95, ADDER_UNBOUND);
    return files;
}
#define FILES(function) files_of(vm, offsetof(AdderFiles, function))
/* Repeats an interrupted call, raises the error of a failed one. */
#define CALL(result, call, name)                                                                                       \
    for (;;) {                                                                                                         \
        result = call;                                                                                                 \
        if (result >= 0) break;                                                                                        \
        if (result != ADDER_EINTR) io_raise(vm, result, name);                                                         \
        adder_poll(vm);                                                                                                \
    }

static AdderValue on_path(AdderVm *vm, AdderValue path, int (*function)(AdderVm *, const char *), const char *what) {
    AdderValue name = path;
    const char *text = io_path(vm, &path, what);
    int result;
    CALL(result, function(vm, text), name)
    return ADDER_NONE;
}
ADDER_NATIVE(os_remove, "remove(path, /)", "Removes a file.") {
    return on_path(vm, args[0], FILES(remove)->remove, "remove");
}
ADDER_NATIVE(os_rmdir, "rmdir(path, /)", "Removes an empty folder.") {
    return on_path(vm, args[0], FILES(rmdir)->rmdir, "rmdir");
}
ADDER_NATIVE(os_chdir, "chdir(path, /)", "Changes the current folder.") {
    return on_path(vm, args[0], FILES(chdir)->chdir, "chdir");
}
static void make_directory(AdderVm *vm, AdderValue path, int permissions) {
    AdderValue name = path;
    const char *text = io_path(vm, &path, "mkdir");
    int result;
    CALL(result, FILES(mkdir)->mkdir(vm, text, permissions), name)
}
static int permissions_of(AdderVm *vm, AdderValue v) {
    return adder_is_unbound(v) ? CREATE_PERMISSIONS : adder_to_int(vm, v);
}
ADDER_NATIVE(os_mkdir, "mkdir(path, mode=0o777)", "Makes a folder.") {
    make_directory(vm, args[0], permissions_of(vm, args[1]));
    return ADDER_NONE;
}
ADDER_NATIVE(os_makedirs, "makedirs(name, mode=0o777, exist_ok=False)",
             "Makes a folder and those that lead to it.") {
    int permissions = permissions_of(vm, args[1]);
    bool exist_ok = !adder_is_unbound(args[2]) && adder_truth(vm, args[2]);
    AdderValue missing = adder_list(vm, 0, NULL), path = os_path_argument(vm, args[0]);
    while (adder_length(vm, path) != 0 && os_kind(vm, path, true) == 0) {
        AdderValue parent = os_path_directory(vm, path);
        if (adder_length(vm, parent) != adder_length(vm, path) - 1 || /* a trailing slash names the same folder */
            adder_to_text(vm, path, NULL)[adder_length(vm, path) - 1] != '/') {
            adder_list_append(vm, missing, path);
        }
        if (adder_equal(vm, parent, path)) break;
        path = parent;
    }
    size_t count = adder_list_count(missing);
    if (count == 0 && (!exist_ok || os_kind(vm, args[0], true) != 2)) adder_raise_errno(vm, 17, args[0]);
    while (count > 0) make_directory(vm, adder_list_items(missing)[--count], permissions);
    return ADDER_NONE;
}
ADDER_NATIVE(os_rename, "rename(src, dst, /)", "Renames a file or folder; a file that is there is replaced.") {
    AdderValue from = args[0], to = args[1];
    const char *from_text = io_path(vm, &from, "rename"), *to_text = io_path(vm, &to, "rename");
    int result;
    while ((result = FILES(rename)->rename(vm, from_text, to_text)) == ADDER_EINTR) adder_poll(vm);
    if (result < 0) {
        AdderValue error[5] = {adder_small_int(-result), adder_str_c(vm, errno_text(-result)), args[0], ADDER_NONE,
                               args[1]};
        adder_raise_value(vm, adder_call(vm, adder_object(&adder_OSError), 5, error));
    }
    return ADDER_NONE;
}

AdderValue os_name_value(AdderVm *vm, const char *name) {
    AdderValue codec[2] = {ADDER_N(utf8), ADDER_N(surrogateescape)};
    size_t size = strlen(name), i = 0;
    while (i < size && !(name[i] & 0x80)) i++;
    if (i == size) return adder_str(vm, name, size);
    return adder_call_method(vm, adder_bytes(vm, name, size), ADDER_N(decode), 2, codec);
}
AdderValue os_current_directory(AdderVm *vm) {
    size_t size = 256;
    for (;;) {
        char *room = adder_buffer_new(vm, size);
        int result = FILES(getcwd)->getcwd(vm, room, size);
        if (result >= 0) {
            AdderValue path = os_name_value(vm, room);
            adder_buffer_free(vm, room);
            return path;
        }
        if (result != -34 || size > 65536) io_raise(vm, result, ADDER_UNBOUND);
        adder_buffer_free(vm, room);
        size *= 2;
    }
}
ADDER_NATIVE(os_getcwd, "getcwd()", "The current folder.") {
    return os_current_directory(vm);
}
ADDER_NATIVE(os_listdir, "listdir(path='.', /)", "A list of the names in a folder.") {
    return os_directory_names(vm, args[0]);
}
ADDER_NATIVE(os_ilistdir, "ilistdir(path='.', /)",
             "An iterator of (name, type, inode) of what is in a folder; type: 0x4000 a folder, 0x8000 a file.") {
    return os_directory_new(vm, args[0]);
}
ADDER_NATIVE(os_walk, "walk(top, topdown=True, onerror=None, followlinks=False)",
             "An iterator of (path, folders, files) of a folder and those in it.") {
    bool top_down = adder_is_unbound(args[1]) || adder_truth(vm, args[1]);
    return os_walk_new(vm, os_path_argument(vm, args[0]), top_down, adder_is_unbound(args[2]) ? ADDER_NONE : args[2]);
}

ADDER_NATIVE(os_chmod, "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", "Sets the permissions of a file.") {
    AdderValue path = args[0];
    const char *text = io_path(vm, &path, "chmod");
    int mode = adder_to_int(vm, args[1]), result;
    CALL(result, FILES(chmod)->chmod(vm, text, mode), args[0])
    return ADDER_NONE;
}
/* For os._more: os.utime with both times. */
ADDER_NATIVE(os_set_times, "_set_times(path, accessed, modified, /)", "Sets the times of a file, in nanoseconds.") {
    AdderValue path = args[0];
    int64_t accessed = adder_to_int64(vm, args[1]), modified = adder_to_int64(vm, args[2]);
    const char *text = io_path(vm, &path, "utime");
    int result;
    CALL(result, FILES(set_times)->set_times(vm, text, accessed, modified), args[0])
    return ADDER_NONE;
}

/* ---- files by number ---- */
ADDER_NATIVE(os_open, "open(path, flags, mode=0o777, *, dir_fd=None)", "Opens a file; its number.") { return os_handle_open(vm, args); }
ADDER_NATIVE(os_close, "close(fd)", "Closes a file.") { return os_handle_close(vm, args); }
ADDER_NATIVE(os_read, "read(fd, length, /)", "At most so many bytes; b'' at the end.") { return os_handle_read(vm, args); }
ADDER_NATIVE(os_write, "write(fd, data, /)", "Writes bytes; how many were written.") { return os_handle_write(vm, args); }
ADDER_NATIVE(os_lseek, "lseek(fd, position, whence, /)", "Moves the position of a file; the new one.") { return os_handle_lseek(vm, args); }

/* ---- stat ---- */
static AdderValue seconds(AdderVm *vm, int64_t nanoseconds) {
    return adder_int(vm, nanoseconds / 1000000000 - (nanoseconds % 1000000000 < 0));
}
static AdderValue stat_value(AdderVm *vm, const AdderStat *stat) {
    AdderValue items[10] = {adder_int(vm, stat->mode),
                            adder_int_unsigned(vm, stat->inode),
                            adder_int_unsigned(vm, stat->device),
                            adder_int(vm, stat->links),
                            adder_int(vm, stat->user),
                            adder_int(vm, stat->group),
                            adder_int(vm, stat->size),
                            seconds(vm, stat->accessed),
                            seconds(vm, stat->modified),
                            seconds(vm, stat->changed)};
    return sys_is_board(vm) ? adder_tuple(vm, 10, items) : record_new(vm, &os_stat_type, 10, items);
}
static AdderValue stat_path(AdderVm *vm, AdderValue path, bool follow_links) {
    AdderValue name = path;
    AdderStat stat;
    int result;
    if (adder_is_int(path)) {
        CALL(result, FILES(stat_file)->stat_file(vm, adder_to_int(vm, path), &stat), name)
        return stat_value(vm, &stat);
    }
    const char *text = io_path(vm, &path, "stat");
    CALL(result, FILES(stat)->stat(vm, text, follow_links, &stat), name)
    return stat_value(vm, &stat);
}
ADDER_NATIVE(os_stat, "stat(path, *, dir_fd=None, follow_symlinks=True)",
             "(mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime) of a file or folder.") {
    return stat_path(vm, args[0], adder_is_unbound(args[2]) || adder_truth(vm, args[2]));
}
ADDER_NATIVE(os_lstat, "lstat(path)", "As stat, but a symbolic link is not followed.") {
    return stat_path(vm, args[0], false);
}
int os_kind(AdderVm *vm, AdderValue path, bool follow_links) {
    AdderStat stat;
    const char *text = io_path(vm, &path, "stat");
    int result;
    while ((result = FILES(stat)->stat(vm, text, follow_links, &stat)) == ADDER_EINTR) adder_poll(vm);
    if (result < 0) return 0;
    uint32_t type = stat.mode & ADDER_MODE_TYPE;
    return type == ADDER_MODE_REGULAR ? 1 : type == ADDER_MODE_DIRECTORY ? 2 : 3;
}
ADDER_NATIVE(os_statvfs, "statvfs(path)", "Figures of the file system that a path is on.") {
    AdderValue path = args[0];
    AdderStatVfs stat;
    const char *text = io_path(vm, &path, "statvfs");
    int result;
    CALL(result, FILES(statvfs)->statvfs(vm, text, &stat), args[0])
    const uint64_t numbers[10] = {stat.block_size,      stat.fragment_size,   stat.blocks,    stat.blocks_free,
                                  stat.blocks_available, stat.files,          stat.files_free, stat.files_available,
                                  stat.flags,           stat.name_max};
    AdderValue items[10];
    for (unsigned i = 0; i < 10; i++) items[i] = adder_int_unsigned(vm, numbers[i]);
    return sys_is_board(vm) ? adder_tuple(vm, 10, items) : record_new(vm, &os_statvfs_type, 10, items);
}
ADDER_NATIVE(os_sync, "sync()", "Has everything written to the disk.") {
    return ADDER_NONE; /* files are written out when they are flushed */
}
ADDER_NATIVE(os_fsync, "fsync(fd)", "Has a file written to the disk.") {
    AdderValue file = args[0];
    int result;
    if (!adder_is_int(file)) file = adder_call_method(vm, file, ADDER_N(fileno), 0, NULL);
    CALL(result, FILES(sync)->sync(vm, adder_to_int(vm, file)), ADDER_UNBOUND)
    return ADDER_NONE;
}

/* ---- the environment ---- */
/* The dict os.environ, made once: what a program stores there is seen by getenv and system. */
static AdderValue environ_dict(AdderVm *vm) {
    AdderValue *state = adder_module_state(vm, ADDER_STATE_OS);
    if (!adder_is_unbound(*state)) return *state;
    const AdderFiles *files = vm_port(vm)->files;
    AdderValue dict = adder_dict(vm);
    const char *entry;
    for (unsigned i = 0; files != NULL && files->environment != NULL && (entry = files->environment(vm, i)) != NULL; i++) {
        AdderValue text = os_name_value(vm, entry), equals = ADDER_N(equals_sign);
        AdderValue parts = adder_call_method(vm, text, ADDER_N(partition), 1, &equals);
        adder_dict_store(vm, dict, adder_tuple_items(parts)[0], adder_tuple_items(parts)[2]);
    }
    *adder_module_state(vm, ADDER_STATE_OS) = dict;
    return dict;
}
AdderValue os_environment(AdderVm *vm, AdderValue name) {
    AdderValue dict = *adder_module_state(vm, ADDER_STATE_OS), key = name;
    if (!adder_is_str(name)) adder_raise(vm, &adder_TypeError, "str expected, not %T", name);
    if (!adder_is_unbound(dict)) return adder_dict_find(vm, dict, name);
    const AdderFiles *files = vm_port(vm)->files;
    const char *text = files == NULL || files->getenv == NULL ? NULL : files->getenv(vm, io_path(vm, &key, "getenv"));
    return text == NULL ? ADDER_UNBOUND : os_name_value(vm, text);
}
ADDER_NATIVE(os_getenv, "getenv(key, default=None)", "A variable of the environment.") {
    AdderValue found = os_environment(vm, args[0]);
    return !adder_is_unbound(found) ? found : adder_is_unbound(args[1]) ? ADDER_NONE : args[1];
}
static void set_environment(AdderVm *vm, AdderValue name, AdderValue text) { /* unbound: takes it away */
    AdderValue key = name, value = text;
    if (!adder_is_str(name)) adder_raise(vm, &adder_TypeError, "str expected, not %T", name);
    const char *name_text = io_path(vm, &key, "putenv");
    const char *value_text = adder_is_unbound(text) ? NULL : io_path(vm, &value, "putenv");
    int result = FILES(setenv)->setenv(vm, name_text, value_text);
    if (result < 0) io_raise(vm, result, ADDER_UNBOUND);
}
ADDER_NATIVE(os_putenv, "putenv(name, value, /)", "Sets a variable of the environment.") {
    set_environment(vm, args[0], args[1]);
    AdderValue dict = *adder_module_state(vm, ADDER_STATE_OS);
    if (!adder_is_unbound(dict)) adder_dict_store(vm, dict, args[0], args[1]);
    return ADDER_NONE;
}
ADDER_NATIVE(os_unsetenv, "unsetenv(name, /)", "Takes a variable out of the environment.") {
    set_environment(vm, args[0], ADDER_UNBOUND);
    AdderValue dict = *adder_module_state(vm, ADDER_STATE_OS);
    if (!adder_is_unbound(dict)) adder_dict_remove(vm, dict, args[0]);
    return ADDER_NONE;
}
ADDER_NATIVE(os_system, "system(command)", "Runs a command of the shell; its wait status.") {
    AdderValue dict = *adder_module_state(vm, ADDER_STATE_OS), command = args[0], key, item;
    if (!adder_is_unbound(dict)) {
        for (size_t position = 0; adder_dict_walk(dict, &position, &key, &item);) {
            if (adder_is_str(key) && adder_is_str(item)) set_environment(vm, key, item);
        }
    }
    const char *text = io_path(vm, &command, "system");
    return adder_small_int(FILES(system)->system(vm, text));
}
ADDER_NATIVE(os_getpid, "getpid()", "The number of this process.") {
    return adder_small_int(FILES(getpid)->getpid(vm));
}

/* ---- the system ---- */
ADDER_NATIVE(os_urandom, "urandom(size, /)", "So many random bytes, fit for cryptography.") {
    intptr_t size = adder_to_index(vm, args[0]);
    if (size < 0) adder_raise(vm, &adder_ValueError, "negative argument not allowed");
    if (size == 0) return adder_bytes(vm, NULL, 0);
    AdderValue room = adder_bytearray(vm, NULL, (size_t)size);
    AdderBufferView view;
    adder_to_buffer(vm, room, &view);
    vm_port(vm)->random_bytes(vm, view.bytes, view.size);
    return adder_bytes(vm, view.bytes, view.size);
}
static AdderValue c_text(AdderVm *vm, const char *text) {
    return adder_str_c(vm, text == NULL ? "" : text);
}
ADDER_NATIVE(os_uname, "uname()", "(sysname, nodename, release, version, machine)") {
    const AdderPort *port = vm_port(vm);
    AdderBuilder version;
    adder_builder_start(vm, &version);
    adder_builder_format(&version, "v%s on %s", adder_version, adder_build_date);
    AdderValue items[5] = {c_text(vm, port->platform), c_text(vm, port->platform), c_text(vm, adder_version),
                           adder_builder_str(&version), c_text(vm, port->machine)};
    return record_new(vm, &os_uname_type, 5, items);
}
ADDER_NATIVE(os_fspath, "fspath(path)", "The str or bytes of a path.") {
    if (adder_is_str(args[0]) || adder_is_instance(args[0], &adder_bytes_type)) return args[0];
    return os_path_argument(vm, args[0]);
}

/* ---- types ---- */
#define RESULT_TYPE(id, name, table, help)                                                                             \
    static const AdderSlots id##_slots = RECORD_SLOTS(id);                                                             \
    ADDER_TYPE(id, name, adder_object_type, id##_slots, table, NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, help)
#define OF_OS {&ADDER_NAME(__module__), ADDER_ROM_NAME(os)}
static const AdderMember stat_members[] = {
    OF_OS,
    ADDER_MEMBER(st_mode, record_fields[0]),
    ADDER_MEMBER(st_ino, record_fields[1]),
    ADDER_MEMBER(st_dev, record_fields[2]),
    ADDER_MEMBER(st_nlink, record_fields[3]),
    ADDER_MEMBER(st_uid, record_fields[4]),
    ADDER_MEMBER(st_gid, record_fields[5]),
    ADDER_MEMBER(st_size, record_fields[6]),
    ADDER_MEMBER(st_atime, record_fields[7]),
    ADDER_MEMBER(st_mtime, record_fields[8]),
    ADDER_MEMBER(st_ctime, record_fields[9]),
};
RESULT_TYPE(os_stat_type, stat_result, stat_members, "stat_result()");
static const AdderMember statvfs_members[] = {
    OF_OS,
    ADDER_MEMBER(f_bsize, record_fields[0]),
    ADDER_MEMBER(f_frsize, record_fields[1]),
    ADDER_MEMBER(f_blocks, record_fields[2]),
    ADDER_MEMBER(f_bfree, record_fields[3]),
    ADDER_MEMBER(f_bavail, record_fields[4]),
    ADDER_MEMBER(f_files, record_fields[5]),
    ADDER_MEMBER(f_ffree, record_fields[6]),
    ADDER_MEMBER(f_favail, record_fields[7]),
    ADDER_MEMBER(f_flag, record_fields[8]),
    ADDER_MEMBER(f_namemax, record_fields[9]),
};
RESULT_TYPE(os_statvfs_type, statvfs_result, statvfs_members, "statvfs_result()");
static const AdderMember uname_members[] = {
    OF_OS,
    ADDER_MEMBER(sysname, record_fields[0]),
    ADDER_MEMBER(nodename, record_fields[1]),
    ADDER_MEMBER(release, record_fields[2]),
    ADDER_MEMBER(version, record_fields[3]),
    ADDER_MEMBER(machine, record_fields[4]),
};
RESULT_TYPE(os_uname_type, uname_result, uname_members, "uname_result()");

/* ---- what is written in Python, in desktop programs ---- */
typedef struct More {
    AdderValue name, found;
} More;
static void find_more(AdderVm *vm, void *data) {
    More *more = data;
    more->found = adder_find_attribute(vm, adder_import(vm, "os._more"), more->name);
}
static AdderValue os_more(AdderVm *vm, AdderValue name) {
    More more = {name, ADDER_UNBOUND};
    if (adder_to_text(vm, name, NULL)[0] == '_') return ADDER_UNBOUND;
    AdderValue error = adder_try(vm, find_more, &more);
    if (!adder_is_unbound(error) && !adder_is_instance(error, &adder_ImportError)) adder_raise_value(vm, error);
    return more.found;
}

/* ---- the module ---- */
static AdderValue os_get_attribute(AdderVm *vm, AdderValue name) {
    if (adder_same(name, ADDER_N(environ))) return environ_dict(vm);
    if (adder_same(name, ADDER_N(devnull))) return adder_str_c(vm, "/dev/null");
    return sys_is_board(vm) ? ADDER_UNBOUND : os_more(vm, name);
}
static const AdderMember os_members[] = {
    {&ADDER_NAME(altsep), ADDER_ROM_NONE},
    {&ADDER_NAME(curdir), ADDER_ROM_NAME(dot)},
    {&ADDER_NAME(devnull), {4u}}, /* given by os_get_attribute */
    {&ADDER_NAME(environ), {4u}},
    {&ADDER_NAME(extsep), ADDER_ROM_NAME(dot)},
    {&ADDER_NAME(linesep), ADDER_ROM_NAME(newline_character)},
    {&ADDER_NAME(name), ADDER_ROM_NAME(posix)},
    {&ADDER_NAME(pardir), ADDER_ROM_NAME(dot_dot)},
    {&ADDER_NAME(pathsep), ADDER_ROM_NAME(colon)},
    {&ADDER_NAME(sep), ADDER_ROM_NAME(slash)},
    ADDER_MEMBER(error, adder_OSError),
    ADDER_MEMBER(path, os_path_module),
    ADDER_MEMBER(stat_result, os_stat_type),
    ADDER_MEMBER(statvfs_result, os_statvfs_type),
    ADDER_MEMBER(uname_result, os_uname_type),
    ADDER_MEMBER_NATIVE(_set_times, os_set_times),
    ADDER_MEMBER_NATIVE(chdir, os_chdir),
    ADDER_MEMBER_NATIVE(chmod, os_chmod),
    ADDER_MEMBER_NATIVE(close, os_close),
    ADDER_MEMBER_NATIVE(fspath, os_fspath),
    ADDER_MEMBER_NATIVE(fsync, os_fsync),
    ADDER_MEMBER_NATIVE(getcwd, os_getcwd),
    ADDER_MEMBER_NATIVE(getenv, os_getenv),
    ADDER_MEMBER_NATIVE(getpid, os_getpid),
    ADDER_MEMBER_NATIVE(ilistdir, os_ilistdir),
    ADDER_MEMBER_NATIVE(listdir, os_listdir),
    ADDER_MEMBER_NATIVE(lseek, os_lseek),
    ADDER_MEMBER_NATIVE(lstat, os_lstat),
    ADDER_MEMBER_NATIVE(makedirs, os_makedirs),
    ADDER_MEMBER_NATIVE(mkdir, os_mkdir),
    ADDER_MEMBER_NATIVE(open, os_open),
    ADDER_MEMBER_NATIVE(putenv, os_putenv),
    ADDER_MEMBER_NATIVE(read, os_read),
    ADDER_MEMBER_NATIVE(remove, os_remove),
    ADDER_MEMBER_NATIVE(rename, os_rename),
    ADDER_MEMBER_NATIVE(replace, os_rename),
    ADDER_MEMBER_NATIVE(rmdir, os_rmdir),
    ADDER_MEMBER_NATIVE(stat, os_stat),
    ADDER_MEMBER_NATIVE(statvfs, os_statvfs),
    ADDER_MEMBER_NATIVE(sync, os_sync),
    ADDER_MEMBER_NATIVE(system, os_system),
    ADDER_MEMBER_NATIVE(uname, os_uname),
    ADDER_MEMBER_NATIVE(unlink, os_remove),
    ADDER_MEMBER_NATIVE(unsetenv, os_unsetenv),
    ADDER_MEMBER_NATIVE(urandom, os_urandom),
    ADDER_MEMBER_NATIVE(walk, os_walk),
    ADDER_MEMBER_NATIVE(write, os_write),
};
const AdderModule ADDER_ALIGNED os_module = {(const AdderHead *)(const void *)&adder_module_type,
                                             &ADDER_NAME(os),
                                             ADDER_MEMBERS(os_members),
                                             "Files, folders, the environment.",
                                             os_get_attribute,
                                             NULL};
