/* errno.c: the error numbers of the system, their texts and exception types. The numbers are Linux's on every target, as
 * programs for boards expect them. */
#include "object/exception_kinds.h"

typedef struct ErrnoEntry {
    uint8_t number;
    const char *text;
    const Type *type; /* null: OSError */
} ErrnoEntry;

static const ErrnoEntry entries[] = {
    {1, "Operation not permitted", &adder_PermissionError},
    {2, "No such file or directory", &adder_FileNotFoundError},
    {3, "No such process", &adder_ProcessLookupError},
    {4, "Interrupted system call", &adder_InterruptedError},
    {5, "Input/output error", NULL},
    {6, "No such device or address", NULL},
    {7, "Argument list too long", NULL},
    {8, "Exec format error", NULL},
    {9, "Bad file descriptor", NULL},
    {10, "No child processes", &adder_ChildProcessError},
    {11, "Resource temporarily unavailable", &adder_BlockingIOError},
    {12, "Cannot allocate memory", NULL},
    {13, "Permission denied", &adder_PermissionError},
    {14, "Bad address", NULL},
    {16, "Device or resource busy", NULL},
    {17, "File exists", &adder_FileExistsError},
    {18, "Invalid cross-device link", NULL},
    {19, "No such device", NULL},
    {20, "Not a directory", &adder_NotADirectoryError},
    {21, "Is a directory", &adder_IsADirectoryError},
    {22, "Invalid argument", NULL},
    {23, "Too many open files in system", NULL},
    {24, "Too many open files", NULL},
    {25, "Inappropriate ioctl for device", NULL},
    {26, "Text file busy", NULL},
    {27, "File too large", NULL},
    {28, "No space left on device", NULL},
    {29, "Illegal seek", NULL},
    {30, "Read-only file system", NULL},
    {31, "Too many links", NULL},
    {32, "Broken pipe", &adder_BrokenPipeError},
    {33, "Numerical argument out of domain", NULL},
    {34, "Numerical result out of range", NULL},
    {35, "Resource deadlock avoided", NULL},
    {36, "File name too long", NULL},
    {38, "Function not implemented", NULL},
    {39, "Directory not empty", NULL},
    {40, "Too many levels of symbolic links", NULL},
    {62, "Timer expired", NULL},
    {71, "Protocol error", NULL},
    {74, "Bad message", NULL},
    {75, "Value too large for defined data type", NULL},
    {88, "Socket operation on non-socket", NULL},
    {89, "Destination address required", NULL},
    {90, "Message too long", NULL},
    {92, "Protocol not available", NULL},
    {93, "Protocol not supported", NULL},
    {95, "Operation not supported", NULL},
    {97, "Address family not supported by protocol", NULL},
    {98, "Address already in use", NULL},
    {99, "Cannot assign requested address", NULL},
    {100, "Network is down", NULL},
    {101, "Network is unreachable", NULL},
    {103, "Software caused connection abort", &adder_ConnectionAbortedError},
    {104, "Connection reset by peer", &adder_ConnectionResetError},
    {105, "No buffer space available", NULL},
    {106, "Transport endpoint is already connected", NULL},
    {107, "Transport endpoint is not connected", NULL},
    {108, "Cannot send after transport endpoint shutdown", &adder_BrokenPipeError},
    {110, "Connection timed out", &adder_TimeoutError},
    {111, "Connection refused", &adder_ConnectionRefusedError},
    {112, "Host is down", NULL},
    {113, "No route to host", NULL},
    {114, "Operation already in progress", &adder_BlockingIOError},
    {115, "Operation now in progress", &adder_BlockingIOError},
    {116, "Stale file handle", NULL},
    {125, "Operation canceled", NULL},
};

static const ErrnoEntry *find(intptr_t number) {
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
        if (entries[i].number == number) return &entries[i];
    }
    return NULL;
}

const char *errno_text(int number) {
    const ErrnoEntry *entry = find(number);
    return entry != NULL ? entry->text : "Unknown error";
}

const Type *exception_type_of_errno(intptr_t number) {
    const ErrnoEntry *entry = find(number);
    return entry != NULL && entry->type != NULL ? entry->type : &adder_OSError;
}
