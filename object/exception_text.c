/* exception_text.c: str() and repr() of exceptions, by kind. Knows their fields, not how tracebacks look. */
#include "object/exception_kinds.h"

#include "object/str.h"

void exception_put_repr(Vm *vm, Value self, Builder *out) {
    const Exception *e = exception_of(self);
    adder_check_stack(vm);
    adder_builder_put_str(out, adder_type_of(self)->name);
    if (exception_args(e)->count == 1) {
        adder_builder_format(out, "(%r)", exception_args(e)->items[0]);
    } else {
        adder_builder_put_repr(out, e->args);
    }
}

static void put_args(Exception *e, Builder *out) {
    size_t count = exception_args(e)->count;
    if (count == 1) {
        adder_builder_put_str(out, exception_args(e)->items[0]);
    } else if (count > 1) {
        adder_builder_put_repr(out, e->args);
    }
}

static void put_os(Vm *vm, Value self, Builder *out) {
    Value number = exception_field(vm, self, N(errno)), text = exception_field(vm, self, N(strerror));
    Value filename = exception_field(vm, self, N(filename)), filename2 = exception_field(vm, self, N(filename2));
    if (adder_is_none(filename) && (adder_is_none(number) || adder_is_none(text))) {
        put_args(exception_of(self), out);
        return;
    }
    adder_builder_put_c(out, "[Errno ");
    adder_builder_put_str(out, number);
    adder_builder_put_c(out, "] ");
    adder_builder_put_str(out, text);
    if (!adder_is_none(filename)) adder_builder_format(out, ": %r", filename);
    if (!adder_is_none(filename2)) adder_builder_format(out, " -> %r", filename2);
}

static void put_base_name(Builder *out, Value path) {
    const Str *s = str_exact(path);
    size_t start = str_size(s);
    while (start > 0 && str_text(s)[start - 1] != '/') start--;
    adder_builder_put(out, str_text(s) + start, str_size(s) - start);
}

static void put_syntax(Vm *vm, Value self, Builder *out) {
    Value filename = exception_field(vm, self, N(filename)), line = exception_field(vm, self, N(lineno));
    bool has_filename = adder_is_str(filename), has_line = adder_is_int(line);
    adder_builder_put_str(out, exception_field(vm, self, N(msg)));
    if (!has_filename && !has_line) return;
    adder_builder_put_c(out, " (");
    if (has_filename) put_base_name(out, filename);
    if (has_line) {
        adder_builder_put_c(out, has_filename ? ", line " : "line ");
        adder_builder_put_str(out, line);
    }
    adder_builder_put_char(out, ')');
}

static void put_hexadecimal(Builder *out, const char *prefix, uint32_t number, int digits) {
    adder_builder_put_c(out, prefix);
    while (digits-- > 0) adder_builder_put_char(out, "0123456789abcdef"[number >> (digits * 4) & 15u]);
}

static void put_escaped(Builder *out, uint32_t c) {
    if (c < 0x100) {
        put_hexadecimal(out, "\\x", c, 2);
    } else if (c < 0x10000) {
        put_hexadecimal(out, "\\u", c, 4);
    } else {
        put_hexadecimal(out, "\\U", c, 8);
    }
}

static intptr_t clamped(Value v, intptr_t least, size_t most) {
    intptr_t n = adder_is_small_int(v) ? adder_small_int_get(v) : least;
    return n < least ? least : n > (intptr_t)most ? (intptr_t)most : n;
}

/* The one item that is wrong, or "bytes in position 2-5". */
static void put_unicode(Vm *vm, Value self, ExceptionKind kind, Builder *out) {
    Value object = exception_field(vm, self, N(object));
    AdderBufferView view = {0};
    size_t size;
    if (kind == KIND_DECODE) {
        if (!adder_is_bytes_like(vm, object)) return;
        adder_to_buffer(vm, object, &view);
        size = view.size;
    } else {
        if (!adder_is_str(object)) return;
        size = str_length(str_exact(object));
    }
    intptr_t start = clamped(exception_field(vm, self, N(start)), 0, size == 0 ? 0 : size - 1);
    intptr_t end = clamped(exception_field(vm, self, N(end)), 0, size);
    if (kind != KIND_TRANSLATE) {
        adder_builder_put_char(out, '\'');
        adder_builder_put_str(out, exception_field(vm, self, N(encoding)));
        adder_builder_put_c(out, "' codec ");
    }
    adder_builder_put_c(out, kind == KIND_DECODE ? "can't decode " : kind == KIND_ENCODE ? "can't encode "
                                                                                         : "can't translate ");
    if (size > 0 && end == start + 1) {
        if (kind == KIND_DECODE) {
            put_hexadecimal(out, "byte 0x", view.bytes[start], 2);
        } else {
            const Str *s = str_exact(object);
            const char *at = str_text(s) + str_offset(s, (size_t)start);
            adder_builder_put_c(out, "character '");
            put_escaped(out, utf8_decode(&at));
            adder_builder_put_char(out, '\'');
        }
        adder_builder_format(out, " in position %z: ", (size_t)start);
    } else {
        adder_builder_format(out, "%s in position ", kind == KIND_DECODE ? "bytes" : "characters");
        adder_builder_put_str(out, adder_small_int(start));
        adder_builder_put_char(out, '-');
        adder_builder_put_str(out, adder_small_int(end - 1));
        adder_builder_put_c(out, ": ");
    }
    adder_builder_put_str(out, exception_field(vm, self, N(reason)));
}

static void put_group(Vm *vm, Value self, Builder *out) {
    size_t count = adder_tuple_count(exception_group_items(self));
    adder_builder_put_str(out, exception_field(vm, self, N(message)));
    adder_builder_format(out, " (%z sub-exception%s)", count, count == 1 ? "" : "s");
}

void exception_put_text(Vm *vm, Value self, Builder *out) {
    Exception *e = exception_of(self);
    adder_check_stack(vm);
    ExceptionKind kind = exception_kind(adder_type_of(self));
    switch (kind) {
    case KIND_KEY:
        if (exception_args(e)->count == 1) {
            adder_builder_put_repr(out, exception_args(e)->items[0]);
            return;
        }
        break;
    case KIND_OS: put_os(vm, self, out); return;
    case KIND_SYNTAX: put_syntax(vm, self, out); return;
    case KIND_IMPORT:
        if (adder_is_str(exception_field(vm, self, N(msg)))) {
            adder_builder_put_str(out, exception_field(vm, self, N(msg)));
            return;
        }
        break;
    case KIND_DECODE:
    case KIND_ENCODE:
    case KIND_TRANSLATE: put_unicode(vm, self, kind, out); return;
    case KIND_GROUP: put_group(vm, self, out); return;
    default: break;
    }
    put_args(e, out);
}
