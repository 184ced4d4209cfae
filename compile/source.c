/* source.c: the sources that are in memory: C text, and str or bytes objects (which may move between reads). */
#include "compile/compile.h"

#include "object/container.h"
#include "object/str.h"

static int read_text(Vm *vm, Source *source, char *bytes, size_t count) {
    (void)vm;
    size_t some = source->size < count ? source->size : count;
    memcpy(bytes, source->text, some);
    source->text += some;
    source->size -= some;
    return (int)some;
}

void source_from_text(Source *source, const char *text, size_t size) {
    *source = (Source){.read = read_text, .text = text, .size = size, .keep = UNBOUND};
}

static int read_object(Vm *vm, Source *source, char *bytes, size_t count) {
    AdderBufferView view;
    if (value_is_str(source->keep)) {
        view.bytes = (uint8_t *)str_text(str_of(source->keep));
        view.size = str_size(str_of(source->keep));
    } else {
        adder_to_buffer(vm, source->keep, &view);
    }
    size_t rest = source->offset < view.size ? view.size - source->offset : 0, some = rest < count ? rest : count;
    memcpy(bytes, view.bytes + source->offset, some);
    source->offset += some;
    return (int)some;
}

void source_from_str(Source *source, Value str_or_bytes) { *source = (Source){.read = read_object, .keep = str_or_bytes}; }
