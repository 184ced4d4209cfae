/* errno.c: the module errno: the names of the error numbers, which are Linux's on every target (object/errno.c).
 *
 * The second name of a number stands before the first: errorcode, made when it is asked for, keeps the last one.
 */
#include "adder.h"

static const AdderMember numbers[] = {
    ADDER_MEMBER_INT(EWOULDBLOCK, 11),   ADDER_MEMBER_INT(EDEADLK, 35),
    ADDER_MEMBER_INT(EOPNOTSUPP, 95),    ADDER_MEMBER_INT(EPERM, 1),
    ADDER_MEMBER_INT(ENOENT, 2),         ADDER_MEMBER_INT(ESRCH, 3),
    ADDER_MEMBER_INT(EINTR, 4),          ADDER_MEMBER_INT(EIO, 5),
    ADDER_MEMBER_INT(ENXIO, 6),          ADDER_MEMBER_INT(E2BIG, 7),
    ADDER_MEMBER_INT(ENOEXEC, 8),        ADDER_MEMBER_INT(EBADF, 9),
    ADDER_MEMBER_INT(ECHILD, 10),        ADDER_MEMBER_INT(EAGAIN, 11),
    ADDER_MEMBER_INT(ENOMEM, 12),        ADDER_MEMBER_INT(EACCES, 13),
    ADDER_MEMBER_INT(EFAULT, 14),        ADDER_MEMBER_INT(EBUSY, 16),
    ADDER_MEMBER_INT(EEXIST, 17),        ADDER_MEMBER_INT(EXDEV, 18),
    ADDER_MEMBER_INT(ENODEV, 19),        ADDER_MEMBER_INT(ENOTDIR, 20),
    ADDER_MEMBER_INT(EISDIR, 21),        ADDER_MEMBER_INT(EINVAL, 22),
    ADDER_MEMBER_INT(ENFILE, 23),        ADDER_MEMBER_INT(EMFILE, 24),
    ADDER_MEMBER_INT(ENOTTY, 25),        ADDER_MEMBER_INT(ETXTBSY, 26),
    ADDER_MEMBER_INT(EFBIG, 27),         ADDER_MEMBER_INT(ENOSPC, 28),
    ADDER_MEMBER_INT(ESPIPE, 29),        ADDER_MEMBER_INT(EROFS, 30),
    ADDER_MEMBER_INT(EMLINK, 31),        ADDER_MEMBER_INT(EPIPE, 32),
    ADDER_MEMBER_INT(EDOM, 33),          ADDER_MEMBER_INT(ERANGE, 34),
    ADDER_MEMBER_INT(EDEADLOCK, 35),     ADDER_MEMBER_INT(ENAMETOOLONG, 36),
    ADDER_MEMBER_INT(ENOSYS, 38),        ADDER_MEMBER_INT(ENOTEMPTY, 39),
    ADDER_MEMBER_INT(ELOOP, 40),         ADDER_MEMBER_INT(ETIME, 62),
    ADDER_MEMBER_INT(EPROTO, 71),        ADDER_MEMBER_INT(EBADMSG, 74),
    ADDER_MEMBER_INT(EOVERFLOW, 75),     ADDER_MEMBER_INT(ENOTSOCK, 88),
    ADDER_MEMBER_INT(EDESTADDRREQ, 89),  ADDER_MEMBER_INT(EMSGSIZE, 90),
    ADDER_MEMBER_INT(ENOPROTOOPT, 92),   ADDER_MEMBER_INT(EPROTONOSUPPORT, 93),
    ADDER_MEMBER_INT(ENOTSUP, 95),       ADDER_MEMBER_INT(EAFNOSUPPORT, 97),
    ADDER_MEMBER_INT(EADDRINUSE, 98),    ADDER_MEMBER_INT(EADDRNOTAVAIL, 99),
    ADDER_MEMBER_INT(ENETDOWN, 100),     ADDER_MEMBER_INT(ENETUNREACH, 101),
    ADDER_MEMBER_INT(ECONNABORTED, 103), ADDER_MEMBER_INT(ECONNRESET, 104),
    ADDER_MEMBER_INT(ENOBUFS, 105),      ADDER_MEMBER_INT(EISCONN, 106),
    ADDER_MEMBER_INT(ENOTCONN, 107),     ADDER_MEMBER_INT(ESHUTDOWN, 108),
    ADDER_MEMBER_INT(ETIMEDOUT, 110),    ADDER_MEMBER_INT(ECONNREFUSED, 111),
    ADDER_MEMBER_INT(EHOSTDOWN, 112),    ADDER_MEMBER_INT(EHOSTUNREACH, 113),
    ADDER_MEMBER_INT(EALREADY, 114),     ADDER_MEMBER_INT(EINPROGRESS, 115),
    ADDER_MEMBER_INT(ESTALE, 116),       ADDER_MEMBER_INT(ECANCELED, 125),
};

static AdderValue errorcode(AdderVm *vm, AdderValue name) {
    if (!adder_same(name, ADDER_N(errorcode))) return ADDER_UNBOUND;
    AdderValue dict = adder_dict(vm);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        adder_dict_store(vm, dict, numbers[i].value, adder_object(numbers[i].name));
    }
    return dict;
}

const AdderModule ADDER_ALIGNED errno_module = {
    .head = (const AdderHead *)(const void *)&adder_module_type,
    .name = &ADDER_NAME(errno),
    .members = ADDER_MEMBERS(numbers),
    .help = "Names of the system's error numbers.",
    .get_attribute = errorcode,
};
