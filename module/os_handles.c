/* os_handles.c: files by their number: os.open, close, read, write and lseek, straight through the port's files; their
 * natives stand in os.c. The flags of os.open are Linux's on every port (lib/os/_more.py has their names). */
#include "module/os.h"

enum { O_ACCESS = 3, O_CREATE = 0100, O_EXCLUSIVE = 0200, O_TRUNCATE = 01000, O_APPENDING = 02000 };

/* A negative result: interrupted, to be done again. */
static intptr_t checked(AdderVm *vm, intptr_t result, AdderValue name) {
    if (result == ADDER_EINTR) {
        adder_poll(vm);
    } else if (result < 0) {
        io_raise(vm, result, name);
    }
    return result;
}

static int flags_of(int flags) {
    int out = flags & O_ACCESS;
    if (flags & O_CREATE) out |= ADDER_FILE_CREATE;
    if (flags & O_EXCLUSIVE) out |= ADDER_FILE_EXCLUSIVE;
    if (flags & O_TRUNCATE) out |= ADDER_FILE_TRUNCATE;
    if (flags & O_APPENDING) out |= ADDER_FILE_APPEND;
    return out;
}

AdderValue os_handle_open(AdderVm *vm, AdderValue *args) {
    AdderValue path = args[0];
    const char *text = io_path(vm, &path, "open");
    int flags = flags_of(adder_to_int(vm, args[1])), permissions = adder_is_unbound(args[2]) ? 0777 : adder_to_int(vm, args[2]);
    intptr_t result;
    do {
        result = checked(vm, io_files(vm)->open(vm, text, flags, permissions), args[0]);
    } while (result < 0);
    return adder_small_int(result);
}
AdderValue os_handle_close(AdderVm *vm, AdderValue *args) {
    int result = io_files(vm)->close(vm, adder_to_int(vm, args[0]));
    if (result < 0) io_raise(vm, result, ADDER_UNBOUND);
    return ADDER_NONE;
}
AdderValue os_handle_read(AdderVm *vm, AdderValue *args) {
    int file = adder_to_int(vm, args[0]);
    intptr_t length = adder_to_index(vm, args[1]), count;
    if (length < 0) adder_raise_errno(vm, 22, ADDER_UNBOUND);
    IoBytes bytes = {.vm = vm};
    do {
        char *room = io_bytes_room(&bytes, (size_t)length);
        count = checked(vm, io_files(vm)->read(vm, file, room, (size_t)length), ADDER_UNBOUND);
    } while (count < 0);
    bytes.size += (size_t)count;
    return io_bytes_take(&bytes);
}
AdderValue os_handle_write(AdderVm *vm, AdderValue *args) {
    int file = adder_to_int(vm, args[0]);
    AdderBufferView view;
    adder_to_buffer(vm, args[1], &view);
    intptr_t count;
    do {
        count = checked(vm, io_files(vm)->write(vm, file, view.bytes, view.size), ADDER_UNBOUND);
    } while (count < 0);
    return adder_small_int(count);
}
AdderValue os_handle_lseek(AdderVm *vm, AdderValue *args) {
    int64_t result = io_files(vm)->seek(vm, adder_to_int(vm, args[0]), adder_to_int64(vm, args[1]), adder_to_int(vm, args[2]));
    if (result < 0) io_raise(vm, result, ADDER_UNBOUND);
    return adder_int(vm, result);
}
