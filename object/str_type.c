/* str_type.c: the type str: its operations, construction and iterator. The methods stand in str_methods.c and
 * str_methods2.c (their tables are joined here).
 */
#include "object/codec.h"
#include "object/number.h"
#include "object/call.h"
#include "object/container.h"
#include "object/str.h"
#include "object/str_methods.h"
#include "object/unicode.h"

/* ---- repr ---- */
static void put_escape(Builder *out, uint32_t c) {
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    adder_builder_put_char(out, '\\');
    adder_builder_put_char(out, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0) adder_builder_put_char(out, "0123456789abcdef"[c >> (4 * digits) & 15]);
}

void str_put_repr(Builder *out, const char *text, size_t size, bool ascii) {
    char quote = memchr(text, '\'', size) && !memchr(text, '"', size) ? '"' : '\'';
    const char *end = text + size, *plain = text;
    adder_builder_put_char(out, quote);
    while (text < end) {
        const char *start = text;
        unsigned char c = (unsigned char)*text;
        if (LIKELY(c >= 0x20 && c < 0x7f && c != '\\' && c != (unsigned char)quote)) {
            text++;
            continue;
        }
        uint32_t codepoint = utf8_decode(&text);
        if (c >= 0x80 && !ascii && (unicode_flags(codepoint) & UNICODE_PRINTABLE)) continue;
        adder_builder_put(out, plain, (size_t)(start - plain));
        plain = text;
        const char *letter = c ? strchr("\tt\nn\rr\\\\''\"\"", (char)c) : NULL;
        if (letter && c < 0x80) {
            adder_builder_put_char(out, '\\');
            adder_builder_put_char(out, letter[1]);
        } else {
            put_escape(out, codepoint);
        }
    }
    adder_builder_put(out, plain, (size_t)(end - plain));
    adder_builder_put_char(out, quote);
}

Value str_ascii(Vm *vm, Value v) {
    const Str *s = str_exact(adder_repr(vm, v));
    if (str_is_ascii(s)) return adder_object(s);
    Builder out;
    adder_builder_start(vm, &out);
    for (const char *at = str_text(s), *end = at + str_size(s); at < end;) {
        uint32_t c = utf8_decode(&at);
        if (c < 0x80) {
            adder_builder_put_char(&out, (char)c);
        } else {
            put_escape(&out, c);
        }
    }
    return adder_builder_str(&out);
}

static void str_repr(Vm *vm, Value self, Builder *out) {
    str_put_repr(out, str_text(str_of(self)), str_size(str_of(self)), false);
}
static void str_str(Vm *vm, Value self, Builder *out) {
    adder_builder_put(out, str_text(str_of(self)), str_size(str_of(self)));
}

/* ---- comparison ---- */
static uint32_t hash(Vm *vm, Value self) {
    return str_hash(str_of(self));
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    const Str *a = str_of(self), *b = str_exact(other);
    if (!b) return NOT_IMPLEMENTED;
    if (op == ADDER_EQ || op == ADDER_NE) return adder_bool(str_equal(a, b) == (op == ADDER_EQ));
    int order = str_compare(a, b);
    return adder_bool(op == ADDER_LT   ? order < 0
                      : op == ADDER_LE ? order <= 0
                      : op == ADDER_GT ? order > 0
                                       : order >= 0);
}

/* ---- operators ---- */
static Value repeat(Vm *vm, Value self, Value times) {
    intptr_t count = adder_to_index(vm, times);
    const Str *s = str_of(self);
    size_t size = str_size(s), total;
    if (count <= 0 || size == 0) return N(empty);
    if (count == 1) return self;
    if (__builtin_mul_overflow(size, (size_t)count, &total)) {
        adder_raise(vm, &adder_OverflowError, "repeated string is too long");
    }
    Str *result = str_new(vm, total);
    result->size_flags |= s->size_flags & STR_ASCII;
    if (size == 1) {
        memset(str_text(result), str_text(s)[0], total);
    } else {
        for (size_t at = 0; at < total; at += size) memcpy(str_text(result) + at, str_text(s), size);
    }
    return adder_object(result);
}

/* Whether the other operand, an instance of a Python class, may answer itself. */
static bool other_answers(Vm *vm, Value other, Value method) {
    return !(adder_type_of(other)->flags & ADDER_TYPE_NATIVE) &&
           !adder_is_unbound(adder_find_attribute(vm, other, method));
}
static bool is_index(Vm *vm, Value v) {
    return adder_is_int(v) || !adder_is_unbound(number_special(vm, v, N(__index__)));
}

static Value binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    switch (op & ~(unsigned)ADDER_IN_PLACE) {
    case ADDER_ADD: {
        const Str *left = str_exact(a), *right = str_exact(b);
        if (left && right) return str_concatenate(vm, adder_object(left), adder_object(right));
        if (self_is_right || other_answers(vm, b, N(__radd__))) return NOT_IMPLEMENTED;
        adder_raise(vm, &adder_TypeError, "can only concatenate str (not \"%T\") to str", b);
    }
    case ADDER_MULTIPLY: {
        Value times = self_is_right ? a : b, self = adder_object(str_exact(self_is_right ? b : a));
        if (adder_is_small_int(times) || is_index(vm, times)) return repeat(vm, self, times);
        if (other_answers(vm, times, self_is_right ? N(__mul__) : N(__rmul__))) return NOT_IMPLEMENTED;
        adder_raise(vm, &adder_TypeError, "can't multiply sequence by non-int of type '%T'", times);
    }
    case ADDER_MODULO:
        if (self_is_right) return NOT_IMPLEMENTED;
        return str_percent(vm, adder_object(str_exact(a)), b);
    default: return NOT_IMPLEMENTED;
    }
}

/* ---- items ---- */
static size_t length(Vm *vm, Value self) {
    return str_length(str_of(self));
}
static bool truth(Vm *vm, Value self) {
    return str_size(str_of(self)) > 0;
}

static Value character(Vm *vm, const Str *s, size_t offset) {
    if ((unsigned char)str_text(s)[offset] < 0x80) return str_ascii_char((unsigned char)str_text(s)[offset]);
    const char *start = str_text(s) + offset, *at = start;
    utf8_decode(&at);
    return str_make(vm, start, (size_t)(at - start), false);
}

static size_t step_offset(const Str *s, size_t offset, intptr_t step) {
    if (str_is_ascii(s)) return offset + (size_t)step;
    for (; step > 0; step--) {
        do offset++;
        while (((unsigned char)str_text(s)[offset] & 0xc0) == 0x80);
    }
    for (; step < 0; step++) {
        do offset--;
        while (((unsigned char)str_text(s)[offset] & 0xc0) == 0x80);
    }
    return offset;
}

static Value slice(Vm *vm, Value self, Value key) {
    const Str *s = str_of(self);
    intptr_t start, step;
    size_t count = adder_slice_resolve(vm, key, str_length(s), &start, &step);
    if (count == 0) return N(empty);
    size_t from = str_offset(s, (size_t)start);
    if (step == 1) {
        size_t to = str_is_ascii(s) ? from + count : step_offset(s, from, (intptr_t)count);
        return str_part(vm, self, from, to);
    }
    Builder out;
    adder_builder_start(vm, &out);
    for (size_t offset = from; count > 0; count--) {
        adder_builder_put(&out, str_text(s) + offset, step_offset(s, offset, 1) - offset);
        if (count > 1) offset = step_offset(s, offset, step);
    }
    return adder_builder_str(&out);
}

static Value get_item(Vm *vm, Value self, Value key) {
    const Str *s = str_of(self);
    if (LIKELY(adder_is_small_int(key) && str_is_ascii(s))) {
        intptr_t index = adder_small_int_get(key);
        size_t size = str_size(s);
        if (index < 0) index += (intptr_t)size;
        if ((size_t)index >= size) adder_raise(vm, &adder_IndexError, "string index out of range");
        return str_ascii_char((unsigned char)str_text(s)[index]);
    }
    if (adder_is_exact(key, &adder_slice_type)) return slice(vm, self, key);
    if (!is_index(vm, key)) adder_raise(vm, &adder_TypeError, "string indices must be integers, not '%T'", key);
    return character(vm, s, str_offset(s, adder_index_resolve(vm, key, str_length(s), "string")));
}

static bool contains(Vm *vm, Value self, Value item) {
    const Str *s = str_of(self), *part = str_exact(item);
    if (!part) adder_raise(vm, &adder_TypeError, "'in <string>' requires string as left operand, not %T", item);
    return text_find(str_text(s), str_size(s), str_text(part), str_size(part)) != TEXT_NONE;
}

/* ---- the iterator: its index is a byte offset ---- */
extern const AdderType adder_str_iterator_type;

static void iterator_trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((IndexIterator *)self)->container);
}
static Value iterator_self(Vm *vm, Value self) {
    return self;
}
static Value iterator_next(Vm *vm, Value self) {
    IndexIterator *iterator = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(iterator->container)) return UNBOUND;
    const Str *s = str_of(iterator->container);
    size_t offset = iterator->index;
    if (offset >= str_size(s)) {
        iterator->container = UNBOUND;
        return UNBOUND;
    }
    iterator->index = step_offset(s, offset, 1);
    return character(vm, s, offset);
}
static const AdderSlots iterator_slots = {.native = &adder_str_iterator_type,
                                          .size = sizeof(IndexIterator),
                                          .letter = 'i',
                                          .trace = iterator_trace,
                                          .iterate = iterator_self,
                                          .next = iterator_next};
ADDER_METHOD(adder_str_iterator_type, str_iterator_length_hint, "__length_hint__(self, /)", "Characters left.") {
    const IndexIterator *iterator = VALUE_AS(IndexIterator, args[0]);
    if (adder_is_unbound(iterator->container)) return adder_small_int(0);
    const Str *s = str_of(iterator->container);
    return adder_small_int((intptr_t)(str_length(s) - str_index_of(s, iterator->index)));
}
static const AdderMember iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, str_iterator_length_hint)};
ADDER_TYPE(adder_str_iterator_type, str_iterator, adder_object_type, iterator_slots, iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, "Iterator of str.");

static Value iterate(Vm *vm, Value self) {
    IndexIterator *iterator = adder_new(vm, &adder_str_iterator_type, sizeof(IndexIterator));
    iterator->container = self;
    return adder_object(iterator);
}

/* ---- construction ---- */
static Value decode_argument(Vm *vm, Value object, Value encoding, Value errors) {
    if (adder_is_unbound(object)) return N(empty);
    if (adder_is_str(object)) adder_raise(vm, &adder_TypeError, "decoding str is not supported");
    if (!adder_is_bytes_like(vm, object)) {
        adder_raise(vm, &adder_TypeError, "decoding to str: need a bytes-like object, %T found", object);
    }
    AdderBufferView view;
    adder_to_buffer(vm, object, &view);
    return codec_decode(vm, view.bytes, view.size, encoding, errors);
}

static Value construct(Vm *vm, const AdderType *cls, Value *args, unsigned nargs, Value kwnames) {
    Value given[3] = {UNBOUND, UNBOUND, UNBOUND}, v;
    if (nargs <= 1 && adder_is_unbound(kwnames)) {
        if (nargs == 1) given[0] = args[0];
    } else {
        adder_bind(vm, "str(object='', encoding='utf-8', errors='strict')", args, nargs, kwnames, given);
    }
    if (!adder_is_unbound(given[1]) || !adder_is_unbound(given[2])) {
        v = decode_argument(vm, given[0], given[1], given[2]);
    } else {
        v = adder_is_unbound(given[0]) ? N(empty) : adder_str_of(vm, given[0]);
    }
    return cls == &adder_str_type ? v : adder_wrap_instance(vm, cls, adder_unwrap(v));
}

static const AdderSlots str_slots = {
    .native = &adder_str_type,
    .letter = 'S',
    .repr = str_repr,
    .str = str_str,
    .hash = hash,
    .compare = compare,
    .binary = binary,
    .truth = truth,
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iterate = iterate,
    .format = format_str,
};

ADDER_TYPE(adder_str_type, str, adder_object_type, str_slots, str_members, construct, 0,
           "str(object='', encoding='utf-8', errors='strict')\nText: a sequence of Unicode characters.");
