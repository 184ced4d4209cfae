/* io_path.c: paths as arguments, and the port's files with their errors: for io and os. */
#include "module/io.h"

#include <string.h>

const AdderFiles *io_files(AdderVm *vm) {
    const AdderFiles *files = vm_port(vm)->files;
    if (files == NULL) adder_raise_errno(vm, 95, ADDER_UNBOUND);
    return files;
}

void io_raise(AdderVm *vm, int64_t result, AdderValue name) {
    adder_raise_errno(vm, (int)-result, name);
}

static AdderValue ask_for_path(AdderVm *vm, AdderValue v, const char *function) {
    AdderValue method = adder_find_attribute(vm, v, ADDER_N(__fspath__));
    if (adder_is_unbound(method)) {
        if (function == NULL) {
            adder_raise(vm, &adder_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
        }
        const char *also = strcmp(function, "stat") == 0      ? ", os.PathLike or integer"
                           : strcmp(function, "listdir") == 0 ? ", os.PathLike, integer or None"
                                                              : " or os.PathLike";
        adder_raise(vm, &adder_TypeError, "%s: path should be string, bytes%s, not %T", function, also, v);
    }
    AdderValue path = adder_call(vm, method, 0, NULL);
    if (!adder_is_str(path) && !adder_is_instance(path, &adder_bytes_type)) {
        adder_raise(vm, &adder_TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v, path);
    }
    return path;
}

const char *io_path(AdderVm *vm, AdderValue *v, const char *function) {
    if (!adder_is_str(*v) && !adder_is_instance(*v, &adder_bytes_type)) *v = ask_for_path(vm, *v, function);
    size_t size;
    const char *text;
    io_flush_all(vm);
    *v = adder_unwrap(*v);
    if (adder_is_str(*v)) {
        text = adder_to_text(vm, *v, &size);
    } else {
        AdderBufferView view;
        adder_to_buffer(vm, *v, &view);
        *v = adder_str_decode(vm, (const char *)view.bytes, view.size);
        text = adder_to_text(vm, *v, &size);
    }
    if (memchr(text, 0xed, size) != NULL) { /* perhaps a name that is no UTF-8, as os.listdir gives it */
        AdderValue codec[2] = {ADDER_N(utf8), ADDER_N(surrogateescape)};
        AdderBufferView view;
        *v = adder_call_method(vm, *v, ADDER_N(encode), 2, codec);
        adder_to_buffer(vm, *v, &view);
        text = (const char *)view.bytes; /* a NUL stands behind bytes */
        size = view.size;
    }
    if (strlen(text) != size) {
        if (function == NULL) adder_raise(vm, &adder_ValueError, "embedded null byte");
        adder_raise(vm, &adder_ValueError, "%s: embedded null character in path", function);
    }
    return text;
}
