/* builder.c: text and bytes built piece by piece, and the small format language of adder_raise.
 *
 * The buffer is `local` until 64 bytes are exceeded, then a heap buffer that only the builder (on the C stack) knows.
 * Knows str and the operations of adder.h.
 */
#include "object/str.h"

#include "object/number.h"

void adder_builder_start(Vm *vm, Builder *b) {
    b->vm = vm;
    b->buffer = b->local;
    b->size = 0;
    b->capacity = sizeof b->local;
    b->ascii = true;
}

static NOINLINE void grow(Builder *b, size_t count) {
    size_t capacity = b->capacity * 2;
    if (count > SIZE_MAX / 4 || b->size > SIZE_MAX / 4) adder_raise(b->vm, &adder_MemoryError, "");
    if (capacity < b->size + count) capacity = b->size + count;
    if (b->buffer == b->local) {
        char *buffer = adder_buffer_new(b->vm, capacity);
        memcpy(buffer, b->local, b->size);
        b->buffer = buffer;
    } else {
        b->buffer = adder_buffer_resize(b->vm, b->buffer, b->capacity, capacity);
    }
    b->capacity = capacity;
}

char *builder_extend(Builder *b, size_t count) {
    if (UNLIKELY(count > b->capacity - b->size)) grow(b, count);
    char *at = b->buffer + b->size;
    b->size += count;
    return at;
}

void adder_builder_put(Builder *b, const char *bytes, size_t count) {
    memcpy(builder_extend(b, count), bytes, count);
    if (b->ascii && !utf8_all_ascii(bytes, count)) b->ascii = false;
}

void adder_builder_put_c(Builder *b, const char *text) {
    adder_builder_put(b, text, strlen(text));
}

void adder_builder_put_char(Builder *b, char c) {
    *builder_extend(b, 1) = c;
    if (c & 0x80) b->ascii = false;
}

void adder_builder_put_codepoint(Builder *b, uint32_t codepoint) {
    char text[4];
    adder_builder_put(b, text, utf8_encode(codepoint, text));
}

void builder_fill(Builder *b, uint32_t codepoint, size_t count) {
    if (codepoint < 0x80) {
        memset(builder_extend(b, count), (int)codepoint, count);
        return;
    }
    while (count-- > 0) adder_builder_put_codepoint(b, codepoint);
}

static void put_text(Builder *b, Value str) {
    const Str *s = str_exact(str);
    adder_builder_put(b, str_text(s), str_size(s));
}

void adder_builder_put_str(Builder *b, Value v) {
    if (value_is_str(v)) {
        put_text(b, v);
    } else if (adder_is_small_int(v)) {
        int_put_text(b, v, 10);
    } else {
        put_text(b, adder_str_of(b->vm, v));
    }
}

/* Native types whose repr a subclass cannot have replaced write straight into the buffer. */
void adder_builder_put_repr(Builder *b, Value v) {
    if (value_is_str(v)) {
        str_put_repr(b, str_text(str_of(v)), str_size(str_of(v)), false);
    } else if (adder_is_small_int(v)) {
        int_put_text(b, v, 10);
    } else {
        const Type *type = adder_type_of(v);
        if ((type->flags & ADDER_TYPE_NATIVE) && type->slots->repr) {
            adder_check_stack(b->vm);
            type->slots->repr(b->vm, v, b);
        } else {
            put_text(b, adder_repr(b->vm, v));
        }
    }
}

/* ---- formats ---- */
static void put_number(Builder *b, uint64_t n, bool negative, unsigned base) {
    char digits[24], *at = digits + sizeof digits;
    do {
        *--at = "0123456789abcdef"[n % base];
        n /= base;
    } while (n > 0);
    if (negative) *--at = '-';
    adder_builder_put(b, at, (size_t)(digits + sizeof digits - at));
}

void builder_vformat(Builder *b, const char *format, va_list arguments) {
    for (;;) {
        const char *percent = format;
        while (*percent && *percent != '%') percent++;
        adder_builder_put(b, format, (size_t)(percent - format));
        if (!*percent) return;
        format = percent + 2;
        switch (percent[1]) {
        case 's': adder_builder_put_c(b, va_arg(arguments, const char *)); break;
        case 'd': {
            int n = va_arg(arguments, int);
            put_number(b, n < 0 ? 0 - (uint64_t)n : (uint64_t)n, n < 0, 10);
            break;
        }
        case 'u': put_number(b, va_arg(arguments, unsigned), false, 10); break;
        case 'x': put_number(b, va_arg(arguments, unsigned), false, 16); break;
        case 'z': put_number(b, va_arg(arguments, size_t), false, 10); break;
        case 'c': adder_builder_put_codepoint(b, (uint32_t)va_arg(arguments, int)); break;
        case 'q': {
            Value v = va_arg(arguments, Value);
            if (adder_is_str(v)) put_text(b, v);
            else adder_builder_put_str(b, v); /* a program may have replaced a name by anything */
            break;
        }
        case 'r': adder_builder_put_repr(b, va_arg(arguments, Value)); break;
        case 'T': put_text(b, adder_type_of(va_arg(arguments, Value))->name); break;
        case 'P': {
            Value v = va_arg(arguments, Value);
            if (adder_is_none(v)) adder_builder_put_c(b, "None");
            else put_text(b, adder_type_of(v)->name);
            break;
        }
        case 'N': put_text(b, va_arg(arguments, const Type *)->name); break;
        case '%': adder_builder_put_char(b, '%'); break;
        default: CHECK(!"unknown format"); return;
        }
    }
}

void adder_builder_format(Builder *b, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    builder_vformat(b, format, arguments);
    va_end(arguments);
}

/* ---- results ---- */
static void reset(Builder *b) {
    if (b->buffer != b->local) adder_buffer_free(b->vm, b->buffer);
    adder_builder_start(b->vm, b);
}

Value adder_builder_str(Builder *b) {
    Value v = str_make(b->vm, b->buffer, b->size, b->ascii);
    reset(b);
    return v;
}

Value adder_builder_bytes(Builder *b) {
    Value v = adder_bytes(b->vm, b->buffer, b->size);
    reset(b);
    return v;
}
