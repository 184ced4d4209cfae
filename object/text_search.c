/* text_search.c: finding, counting, splitting, stripping, replacing and joining ranges of bytes.
 *
 * Knows UTF-8 as far as white space, line ends and character counts go; results are made through a TextKind. Must not
 * know the layouts of str and bytes. (Padding and ASCII case are in text_shape.c.)
 */
#include "object/call.h"
#include "object/text_search.h"

#include "object/container.h"
#include "object/number.h"

static inline bool is_continuation(char c) {
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* ---- find ---- */
size_t text_find(const char *text, size_t size, const char *needle, size_t needle_size) {
    if (needle_size == 0) return 0;
    if (needle_size > size) return TEXT_NONE;
    const char *at = text, *last = text + (size - needle_size);
    char end = needle[needle_size - 1];
    for (; at <= last; at++) {
        at = memchr(at, (unsigned char)needle[0], (size_t)(last - at) + 1);
        if (!at) return TEXT_NONE;
        if (at[needle_size - 1] == end && memcmp(at, needle, needle_size) == 0) return (size_t)(at - text);
    }
    return TEXT_NONE;
}

size_t text_find_last(const char *text, size_t size, const char *needle, size_t needle_size) {
    if (needle_size > size) return TEXT_NONE;
    if (needle_size == 0) return size;
    for (size_t at = size - needle_size + 1; at-- > 0;) {
        if (text[at] == needle[0] && memcmp(text + at, needle, needle_size) == 0) return at;
    }
    return TEXT_NONE;
}

size_t text_count(const char *text, size_t size, const char *needle, size_t needle_size, size_t limit, bool unicode) {
    size_t count = 0;
    if (needle_size == 0) {
        count = size + 1;
        for (size_t i = 0; unicode && i < size; i++) count -= is_continuation(text[i]);
        return count < limit ? count : limit;
    }
    while (count < limit) {
        size_t at = text_find(text, size, needle, needle_size);
        if (at == TEXT_NONE) break;
        text += at + needle_size;
        size -= at + needle_size;
        count++;
    }
    return count;
}

/* ---- arguments ---- */
intptr_t text_index_argument(Vm *vm, Value v, intptr_t otherwise) {
    if (adder_is_small_int(v)) return adder_small_int_get(v);
    if (adder_is_unbound(v) || adder_is_none(v)) return otherwise;
    if (!adder_is_int(v)) {
        Value index = vm_special_method(vm, v, N(__index__));
        if (adder_is_unbound(index)) {
            adder_raise(vm, &adder_TypeError, "slice indices must be integers or None or have an __index__ method");
        }
        v = adder_call(vm, index, 0, NULL);
        if (!adder_is_int(v)) adder_raise(vm, &adder_TypeError, "__index__ returned non-int (type %T)", v);
    }
    v = adder_unwrap(v);
    if (value_is_big(v)) return int_sign_is_negative(v) ? INTPTR_MIN : INTPTR_MAX;
    return adder_to_index(vm, v);
}

bool text_resolve_range(Vm *vm, Value start, Value end, size_t n, size_t *from, size_t *to) {
    intptr_t length = (intptr_t)n;
    intptr_t first = text_index_argument(vm, start, 0), last = text_index_argument(vm, end, length);
    if (last > length) last = length;
    if (last < 0) last = last + length < 0 ? 0 : last + length;
    if (first < 0) first = first + length < 0 ? 0 : first + length;
    *from = (size_t)first;
    *to = (size_t)last;
    return first <= last;
}

/* ---- white space ---- */
/* The character that starts (ends) at `at`, its size in *width; valid UTF-8 when unicode. */
static uint32_t character_at(const char *at, size_t *width, bool unicode) {
    unsigned char c = (unsigned char)*at;
    *width = 1;
    if (c < 0x80 || !unicode) return c;
    size_t more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    uint32_t codepoint = c & (0x3fu >> more);
    for (size_t i = 1; i <= more; i++) codepoint = codepoint << 6 | ((unsigned char)at[i] & 0x3f);
    *width = more + 1;
    return codepoint;
}
static uint32_t character_before(const char *start, const char *end, size_t *width, bool unicode) {
    const char *at = end - 1;
    while (unicode && at > start && is_continuation(*at)) at--;
    return character_at(at, width, unicode);
}
static bool is_space(uint32_t c, bool unicode) {
    if (c < 0x80) return (ascii_classes[c] & (unicode ? ASCII_SPACE | ASCII_UNICODE_SPACE : ASCII_SPACE)) != 0;
    return unicode && (c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
                       c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000);
}
static const char *skip_space(const char *at, const char *end, bool space, bool unicode) {
    size_t width;
    while (at < end && is_space(character_at(at, &width, unicode), unicode) == space) at += width;
    return at;
}
static const char *skip_space_back(const char *start, const char *at, bool space, bool unicode) {
    size_t width;
    while (at > start && is_space(character_before(start, at, &width, unicode), unicode) == space) at -= width;
    return at;
}

void text_strip(const char **text, size_t *size, const char *set, size_t set_size, unsigned sides, bool unicode) {
    const char *start = *text, *end = start + *size;
    if (!set) {
        if (sides & TEXT_LEFT) start = skip_space(start, end, true, unicode);
        if (sides & TEXT_RIGHT) end = skip_space_back(start, end, true, unicode);
    } else {
        size_t width;
        while ((sides & TEXT_LEFT) && start < end) {
            character_at(start, &width, unicode);
            if (text_find(set, set_size, start, width) == TEXT_NONE) break;
            start += width;
        }
        while ((sides & TEXT_RIGHT) && start < end) {
            character_before(start, end, &width, unicode);
            if (text_find(set, set_size, end - width, width) == TEXT_NONE) break;
            end -= width;
        }
    }
    *text = start;
    *size = (size_t)(end - start);
}

/* ---- split ---- */
static void put_part(Vm *vm, const TextKind *kind, Value list, const char *start, const char *end) {
    adder_list_append(vm, list, kind->make(vm, start, (size_t)(end - start)));
}

static void split_space(Vm *vm, const TextKind *kind, Value list, const char *at, const char *end, size_t max) {
    for (;;) {
        at = skip_space(at, end, true, kind->unicode);
        if (at == end) return;
        const char *stop = max-- > 0 ? skip_space(at, end, false, kind->unicode) : end;
        put_part(vm, kind, list, at, stop);
        if (stop == end) return;
        at = stop;
    }
}
static void split_space_right(Vm *vm, const TextKind *kind, Value list, const char *start, const char *at, size_t max) {
    for (;;) {
        at = skip_space_back(start, at, true, kind->unicode);
        if (at == start) return;
        const char *stop = max-- > 0 ? skip_space_back(start, at, false, kind->unicode) : start;
        put_part(vm, kind, list, stop, at);
        if (stop == start) return;
        at = stop;
    }
}
static void reverse(Vm *vm, Value list) {
    Value *items = adder_list_items(list);
    for (size_t i = 0, j = adder_list_count(list); i + 1 < j; i++) {
        Value v = items[i];
        items[i] = items[--j];
        items[j] = v;
    }
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, adder_object_get(list));
}

Value text_split(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *separator,
                 size_t separator_size, intptr_t max, bool right) {
    if (separator && separator_size == 0) adder_raise(vm, &adder_ValueError, "empty separator");
    Value list = adder_list(vm, 0, NULL);
    size_t left = max < 0 ? SIZE_MAX : (size_t)max;
    const char *end = text + size;
    if (!separator && right) {
        split_space_right(vm, kind, list, text, end, left);
    } else if (!separator) {
        split_space(vm, kind, list, text, end, left);
    } else if (right) {
        size_t at;
        while (left-- > 0 &&
               (at = text_find_last(text, (size_t)(end - text), separator, separator_size)) != TEXT_NONE) {
            put_part(vm, kind, list, text + at + separator_size, end);
            end = text + at;
        }
        put_part(vm, kind, list, text, end);
    } else {
        size_t at;
        while (left-- > 0 && (at = text_find(text, (size_t)(end - text), separator, separator_size)) != TEXT_NONE) {
            put_part(vm, kind, list, text, text + at);
            text += at + separator_size;
        }
        put_part(vm, kind, list, text, end);
    }
    if (right) reverse(vm, list);
    return list;
}

/* Bytes of the line end at `at`, 0 when none starts there. */
static size_t line_end(const char *at, const char *end, bool unicode) {
    if (*at == '\n') return 1;
    if (*at == '\r') return at + 1 < end && at[1] == '\n' ? 2 : 1;
    if (!unicode || is_continuation(*at)) return 0;
    size_t width;
    uint32_t c = character_at(at, &width, true);
    return c == 0x0b || c == 0x0c || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029 ? width : 0;
}
Value text_split_lines(Vm *vm, const TextKind *kind, const char *text, size_t size, bool keep_ends) {
    Value list = adder_list(vm, 0, NULL);
    const char *start = text, *end = text + size, *at = text;
    while (at < end) {
        size_t width = line_end(at, end, kind->unicode);
        if (width == 0) {
            at++;
            continue;
        }
        put_part(vm, kind, list, start, keep_ends ? at + width : at);
        start = at += width;
    }
    if (start < end) put_part(vm, kind, list, start, end);
    return list;
}

Value text_partition(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *separator,
                     size_t separator_size, bool right) {
    if (separator_size == 0) adder_raise(vm, &adder_ValueError, "empty separator");
    size_t at = (right ? text_find_last : text_find)(text, size, separator, separator_size);
    Value parts[3];
    if (at == TEXT_NONE) {
        parts[right ? 2 : 0] = kind->make(vm, text, size);
        parts[1] = kind->make(vm, text, 0);
        parts[right ? 0 : 2] = kind->make(vm, text, 0);
    } else {
        parts[0] = kind->make(vm, text, at);
        parts[1] = kind->make(vm, separator, separator_size);
        parts[2] = kind->make(vm, text + at + separator_size, size - at - separator_size);
    }
    return adder_tuple(vm, 3, parts);
}

/* ---- replace and join ---- */
static size_t add_size(size_t a, size_t b) { /* saturates: the allocation of so much fails */
    return a > SIZE_MAX / 2 - b % (SIZE_MAX / 2) ? SIZE_MAX / 2 : a + b;
}
static char *put(char *out, const char *text, size_t size) {
    memcpy(out, text, size);
    return out + size;
}

/* `with` before every character (and behind the last), count times in all */
static void replace_empty(char *out, const char *text, size_t size, const char *with, size_t with_size, size_t count,
                          bool unicode) {
    const char *end = text + size;
    while (count-- > 0) {
        size_t width = 0;
        out = put(out, with, with_size);
        if (text < end) character_at(text, &width, unicode);
        out = put(out, text, width);
        text += width;
    }
    put(out, text, (size_t)(end - text));
}

Value text_replace(Vm *vm, const TextKind *kind, const char *text, size_t size, const char *old, size_t old_size,
                   const char *with, size_t with_size, intptr_t max) {
    size_t count = text_count(text, size, old, old_size, max < 0 ? SIZE_MAX : (size_t)max, kind->unicode);
    if (count == 0 || (old_size == with_size && memcmp(old, with, old_size) == 0)) return UNBOUND;
    size_t room = size - count * old_size;
    room = with_size > 0 && count > (SIZE_MAX / 2 - room) / with_size ? SIZE_MAX / 2 : room + count * with_size;
    Value result;
    char *out = kind->room(vm, room, &result);
    if (old_size == 0) {
        replace_empty(out, text, size, with, with_size, count, kind->unicode);
    } else {
        const char *end = text + size;
        while (count-- > 0) {
            size_t at = text_find(text, (size_t)(end - text), old, old_size);
            out = put(put(out, text, at), with, with_size);
            text += at + old_size;
        }
        put(out, text, (size_t)(end - text));
    }
    if (kind->finish) kind->finish(result);
    return result;
}

static const Value *sequence_items(Value sequence, size_t *count) {
    if (value_is_list(sequence)) {
        *count = adder_list_count(sequence);
        return adder_list_items(sequence);
    }
    *count = adder_tuple_count(sequence);
    return adder_tuple_items(sequence);
}

Value text_join(Vm *vm, const TextKind *kind, const char *separator, size_t separator_size, Value iterable) {
    if (!value_is_list(iterable) && !value_is_tuple(iterable)) {
        if (adder_is_unbound(vm_special_method(vm, iterable, N(__iter__))) &&
            adder_is_unbound(vm_special_method(vm, iterable, N(__getitem__)))) {
            adder_raise(vm, &adder_TypeError, "can only join an iterable");
        }
        iterable = list_from_iterable(vm, iterable);
    }
    size_t count, size = 0, part_size;
    const char *part;
    const Value *items = sequence_items(iterable, &count);
    if (count == 1 && kind->unicode && adder_is_exact(items[0], &adder_str_type)) return items[0];
    for (size_t i = 0; i < count; i++) {
        if (!kind->item(vm, items[i], &part, &part_size)) {
            adder_raise(vm, &adder_TypeError, "sequence item %z: expected %s, %T found", i, kind->item_name, items[i]);
        }
        size = add_size(size, add_size(part_size, i > 0 ? separator_size : 0));
    }
    Value result;
    char *out = kind->room(vm, size, &result);
    items = sequence_items(iterable, &count); /* the buffer may have moved */
    for (size_t i = 0; i < count; i++) {
        if (i > 0) out = put(out, separator, separator_size);
        kind->item(vm, items[i], &part, &part_size);
        out = put(out, part, part_size);
    }
    if (kind->finish) kind->finish(result);
    return result;
}
