/* bytes.c: the bytes object, the buffers of bytes-like objects, and the operations that bytes and bytearray share. The
 * methods of both are in bytes_methods.c, what only bytearray can do in bytearray.c.
 *
 * The text of a bytes-like object is a C local and so pinned; it goes stale when Python code runs (a bytearray may be
 * resized), so arguments that can run some are converted before any text is taken.
 */
#include "object/bytes.h"

#include "object/call.h"
#include "object/codec.h"
#include "object/number.h"
#include "object/sequence.h"
#include "object/str.h"

/* ---- making ---- */
static const struct {
    Object object;
    size_t size;
    uint8_t bytes[sizeof(size_t)];
} ADDER_ALIGNED bytes_empty = {{(const Head *)(const void *)&adder_bytes_type}, 0, {0}};

Bytes *bytes_new(Vm *vm, size_t size) {
    if (size > PTRDIFF_MAX - sizeof(Bytes) - 1) adder_buffer_new(vm, PTRDIFF_MAX); /* raises MemoryError */
    Bytes *b = adder_new(vm, &adder_bytes_type, sizeof(Bytes) + size + 1);
    b->size = size;
    return b;
}

Value adder_bytes(Vm *vm, const void *bytes, size_t count) {
    if (count == 0) return adder_object(&bytes_empty);
    Bytes *b = bytes_new(vm, count);
    memcpy(b->bytes, bytes, count);
    return adder_object(b);
}

static Value kind_make(Vm *vm, const char *text, size_t size) {
    return adder_bytes(vm, text, size);
}
static char *kind_room(Vm *vm, size_t size, Value *out) {
    Bytes *b = bytes_new(vm, size);
    *out = adder_object(b);
    return (char *)b->bytes;
}
static bool kind_item(Vm *vm, Value item, const char **text, size_t *size) {
    ByteText t;
    if (!bytes_like(vm, item, &t)) return false;
    *text = t.text;
    *size = t.size;
    return true;
}
const TextKind bytes_kind = {kind_make, kind_room, NULL, false, kind_item, "a bytes-like object"};

static Value array_make(Vm *vm, const char *text, size_t size) {
    return adder_bytearray(vm, text, size);
}
static char *array_room(Vm *vm, size_t size, Value *out) {
    ByteArray *a = bytearray_new(vm, size);
    *out = adder_object(a);
    return (char *)a->bytes;
}
const TextKind bytearray_kind = {array_make, array_room, NULL, false, kind_item, "a bytes-like object"};

Value bytes_part(Vm *vm, Value self, size_t from, size_t to) {
    ByteText t = bytes_text(self);
    if (value_is_bytes(self)) return from == 0 && to == t.size ? self : adder_bytes(vm, t.text + from, to - from);
    return adder_bytearray(vm, t.text + from, to - from);
}

Value bytes_same(Vm *vm, Value self) {
    return bytes_part(vm, self, 0, bytes_text(self).size);
}

/* ---- buffers ---- */
static bool find_buffer(Vm *vm, Value *v, AdderBufferView *view) {
    Value inside = adder_unwrap(*v); /* may be an immediate float or int in a subclass's instance */
    if (!value_is_object(inside)) return false;
    *v = inside;
    const Slots *slots = value_head(*v)->slots;
    return slots->buffer != NULL && slots->buffer(vm, *v, view);
}

bool adder_is_bytes_like(Vm *vm, Value v) {
    v = adder_unwrap(v); /* may be an immediate float or int in a subclass's instance */
    if (!value_is_object(v)) return false;
    return value_head(v)->slots->buffer != NULL;
}

void adder_to_buffer(Vm *vm, Value v, AdderBufferView *view) {
    if (!find_buffer(vm, &v, view)) adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", v);
}

void adder_to_writable_buffer(Vm *vm, Value v, AdderBufferView *view) {
    if (!find_buffer(vm, &v, view) || !view->writable) {
        adder_raise(vm, &adder_TypeError, "argument must be read-write bytes-like object, not %T", v);
    }
}

bool bytes_like(Vm *vm, Value v, ByteText *out) {
    if (LIKELY(value_is_bytes(v))) {
        *out = bytes_text(v);
        return true;
    }
    AdderBufferView view;
    if (!find_buffer(vm, &v, &view)) return false;
    *out = (ByteText){view.bytes != NULL ? (const char *)view.bytes : "", view.size};
    return true;
}

ByteText bytes_argument(Vm *vm, Value v) {
    ByteText t;
    if (!bytes_like(vm, v, &t)) adder_raise(vm, &adder_TypeError, "a bytes-like object is required, not '%T'", v);
    return t;
}

/* ---- reading the arguments of the constructors ---- */
uint8_t bytes_item(Vm *vm, Value v, const char *what) {
    if (!adder_is_small_int(v)) v = number_index(vm, v);
    if (!adder_is_small_int(v) || (uintptr_t)adder_small_int_get(v) > 255) {
        adder_raise(vm, &adder_ValueError, "%s must be in range(0, 256)", what);
    }
    return (uint8_t)adder_small_int_get(v);
}

bool bytes_collect(Vm *vm, Builder *out, Value iterable, const char *what) {
    if (value_is_list(iterable) || value_is_tuple(iterable)) {
        for (size_t i = 0;; i++) {
            size_t count;
            const Value *items = sequence_items(iterable, &count);
            if (i >= count) return true;
            adder_builder_put_char(out, (char)bytes_item(vm, items[i], what));
        }
    }
    if (!value_is_iterable(vm, iterable)) return false;
    Value iterator = adder_iterate(vm, iterable);
    for (Value v; !adder_is_unbound(v = adder_next(vm, iterator));) {
        adder_builder_put_char(out, (char)bytes_item(vm, v, what));
        adder_poll(vm);
    }
    return true;
}

static ByteText built(const Builder *out) {
    return (ByteText){out->buffer, out->size};
}

static ByteText encoded(Vm *vm, const Value given[3]) {
    bool is_str = !adder_is_unbound(given[0]) && adder_is_str(given[0]);
    if (!adder_is_unbound(given[1])) {
        if (!is_str) adder_raise(vm, &adder_TypeError, "encoding without a string argument");
        Value b = codec_encode(vm, adder_unwrap(given[0]), given[1], given[2]);
        return bytes_text(b);
    }
    if (!adder_is_unbound(given[2]) && !is_str) {
        adder_raise(vm, &adder_TypeError, "errors without a string argument");
    }
    adder_raise(vm, &adder_TypeError, "string argument without an encoding");
}

/* Zeros for an int, the items otherwise. */
static ByteText counted_or_collected(Vm *vm, Builder *out, Value source, bool mutable_) {
    Value index = index_value(vm, source);
    if (!adder_is_unbound(index)) {
        if (!adder_is_small_int(index)) {
            adder_raise(vm, &adder_OverflowError, "cannot fit '%T' into an index-sized integer", source);
        }
        intptr_t count = adder_small_int_get(index);
        if (count < 0) adder_raise(vm, &adder_ValueError, "negative count");
        return (ByteText){NULL, (size_t)count};
    }
    ByteText text;
    if (bytes_like(vm, source, &text)) return text;
    if (!bytes_collect(vm, out, source, mutable_ ? "byte" : "bytes")) {
        adder_raise(vm, &adder_TypeError, "cannot convert '%T' object to %s", source, mutable_ ? "bytearray" : "bytes");
    }
    return built(out);
}

ByteText bytes_source(Vm *vm, Builder *out, const Value given[3], bool mutable_) {
    Value source = given[0];
    if (!adder_is_unbound(given[1]) || !adder_is_unbound(given[2]) ||
        (!adder_is_unbound(source) && adder_is_str(source))) {
        return encoded(vm, given);
    }
    if (adder_is_unbound(source)) return (ByteText){"", 0};
    if (value_is_bytes(source)) return bytes_text(source);
    Value contents = memoryview_to_bytes(vm, source); /* not every view is contiguous */
    if (!adder_is_unbound(contents)) return bytes_text(contents);
    return counted_or_collected(vm, out, source, mutable_);
}

/* What __bytes__ gives, or UNBOUND. */
static Value special_bytes(Vm *vm, Value source) {
    Value method = value_is_object(source) ? number_special(vm, source, N(__bytes__)) : UNBOUND;
    if (adder_is_unbound(method)) return UNBOUND;
    Value v = adder_unwrap(adder_call(vm, method, 0, NULL));
    if (!value_is_bytes(v)) adder_raise(vm, &adder_TypeError, "__bytes__ returned non-bytes (type %T)", v);
    return v;
}

Value bytes_construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value given[3] = {UNBOUND, UNBOUND, UNBOUND}, v = UNBOUND;
    if (nargs <= 1 && adder_is_unbound(kwnames)) {
        if (nargs == 1) given[0] = args[0];
    } else {
        adder_bind(vm, "bytes(source=b'', encoding='', errors='')", args, nargs, kwnames, given);
    }
    if (adder_is_unbound(given[1]) && adder_is_unbound(given[2]) && !adder_is_unbound(given[0])) {
        v = value_is_bytes(given[0]) ? given[0] : special_bytes(vm, given[0]);
    }
    if (adder_is_unbound(v)) {
        Builder out;
        adder_builder_start(vm, &out);
        ByteText text = bytes_source(vm, &out, given, false);
        v = text.text != NULL ? adder_bytes(vm, text.text, text.size) : adder_object(bytes_new(vm, text.size));
    }
    return cls == &adder_bytes_type ? v : adder_wrap_instance(vm, cls, v);
}

/* ---- printing ---- */
void bytes_put_repr(Builder *out, ByteText b, bool escape_single) {
    bool single = memchr(b.text, '\'', b.size) != NULL;
    char quote = single && memchr(b.text, '"', b.size) == NULL ? '"' : '\'';
    adder_builder_put_char(out, 'b');
    adder_builder_put_char(out, quote);
    for (size_t i = 0; i < b.size; i++) {
        unsigned char c = (unsigned char)b.text[i];
        static const char named[] = "\tt\nn\rr\\\\";
        char escape = c == quote || (escape_single && c == '\'') ? (char)c : 0;
        for (unsigned n = 0; n + 1 < sizeof named; n += 2) {
            if (named[n] == (char)c) escape = named[n + 1];
        }
        if (escape != 0) {
            adder_builder_put_char(out, '\\');
            adder_builder_put_char(out, escape);
        } else if (c < ' ' || c > '~') {
            char text[4] = {'\\', 'x', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
            adder_builder_put(out, text, 4);
        } else {
            adder_builder_put_char(out, (char)c);
        }
    }
    adder_builder_put_char(out, quote);
}

static char separator_byte(Vm *vm, Value separator) {
    separator = adder_unwrap(separator);
    bool is_str = value_is_str(separator);
    if (adder_length(vm, separator) != 1) adder_raise(vm, &adder_ValueError, "sep must be length 1.");
    if (!is_str && !value_is_bytes(separator)) adder_raise(vm, &adder_TypeError, "sep must be str or bytes.");
    char c = is_str ? str_text(str_of(separator))[0] : (char)VALUE_AS(Bytes, separator)->bytes[0];
    if (c & 0x80) adder_raise(vm, &adder_ValueError, "sep must be ASCII.");
    return c;
}

void bytes_put_hex(Vm *vm, Builder *out, Value source, Value separator, Value group) {
    intptr_t per = adder_is_unbound(group) ? 1 : adder_to_int(vm, group);
    char between = adder_is_unbound(separator) ? 0 : separator_byte(vm, separator);
    Value copy = memoryview_to_bytes(vm, source); /* not every view is contiguous */
    ByteText t = bytes_argument(vm, adder_is_unbound(copy) ? source : copy);
    const uint8_t *bytes = (const uint8_t *)t.text;
    size_t size = t.size;
    if (adder_is_unbound(separator)) per = 0;
    size_t every = (size_t)(per < 0 ? -per : per), until = 0; /* bytes before the next separator */
    if (every != 0) until = per < 0 || size % every == 0 ? every : size % every;
    for (size_t i = 0; i < size; i++) {
        if (every != 0) {
            if (until == 0) {
                adder_builder_put_char(out, between);
                until = every;
            }
            until--;
        }
        adder_builder_put_char(out, "0123456789abcdef"[bytes[i] >> 4]);
        adder_builder_put_char(out, "0123456789abcdef"[bytes[i] & 15]);
    }
}

static int hex_digit(char c) {
    if (!(ascii_class(c) & ASCII_HEX)) return -1;
    return c <= '9' ? c - '0' : ascii_lower(c) - 'a' + 10;
}

Value bytes_from_hex(Vm *vm, Value text) {
    ByteText t;
    const Str *s = str_exact(text);
    if (s != NULL) {
        t = (ByteText){str_text(s), str_size(s)};
    } else if (!bytes_like(vm, text, &t)) {
        adder_raise(vm, &adder_TypeError, "fromhex() argument must be str or bytes-like, not %T", text);
    }
    Builder out;
    adder_builder_start(vm, &out);
    for (size_t i = 0; i < t.size;) {
        if (ascii_class(t.text[i]) & ASCII_SPACE) {
            i++;
            continue;
        }
        int high = hex_digit(t.text[i++]), low = high < 0 || i == t.size ? -1 : hex_digit(t.text[i]);
        if (high >= 0 && i == t.size) {
            adder_raise(vm, &adder_ValueError, "fromhex() arg must contain an even number of hexadecimal digits");
        }
        if (low < 0) {
            size_t at = high < 0 ? i - 1 : i;
            adder_raise(vm, &adder_ValueError, "non-hexadecimal number found in fromhex() arg at position %z",
                        s != NULL ? str_index_of(s, at) : at);
        }
        adder_builder_put_char(&out, (char)(high << 4 | low));
        i++;
    }
    return adder_builder_bytes(&out);
}

/* ---- shared operations ---- */
Value bytes_compare_text(AdderComparison op, ByteText a, ByteText b) {
    if (op == ADDER_EQ || op == ADDER_NE) {
        bool equal = a.size == b.size && memcmp(a.text, b.text, a.size) == 0;
        return adder_bool(equal == (op == ADDER_EQ));
    }
    int order = memcmp(a.text, b.text, a.size < b.size ? a.size : b.size);
    if (order == 0) order = (a.size > b.size) - (a.size < b.size);
    switch (op) {
    case ADDER_LT: return adder_bool(order < 0);
    case ADDER_LE: return adder_bool(order <= 0);
    case ADDER_GT: return adder_bool(order > 0);
    default: return adder_bool(order >= 0);
    }
}

Value bytes_slice(Vm *vm, Value self, Value slice) {
    SliceBounds b = slice_unpack(vm, slice);
    ByteText t = bytes_text(self);
    size_t count = slice_adjust(&b, t.size);
    if (b.step == 1 || count == 0) return bytes_part(vm, self, (size_t)b.start, (size_t)b.start + count);
    Value result;
    char *out = bytes_kind_of(self)->room(vm, count, &result);
    for (size_t i = 0; i < count; i++) out[i] = t.text[b.start + (intptr_t)i * b.step];
    return result;
}

Value bytes_concatenate(Vm *vm, Value a, Value b) {
    ByteText left = bytes_text(a), right;
    if (!bytes_like(vm, b, &right)) {
        sequence_refuse(vm, b, N(__radd__),
                        value_is_bytes(a) ? "can't concat %T to bytes" : "can't concat %T to bytearray");
        return NOT_IMPLEMENTED;
    }
    if (value_is_bytes(a) && right.size == 0) return a;
    if (left.size == 0 && value_is_bytes(a) && value_is_bytes(b)) return b;
    Value result;
    char *out = bytes_kind_of(a)->room(vm, left.size + right.size, &result);
    memcpy(out, left.text, left.size);
    memcpy(out + left.size, right.text, right.size);
    return result;
}

Value bytes_repeat(Vm *vm, Value self, Value times) {
    size_t n, done;
    if (!sequence_times(vm, times, &n)) return NOT_IMPLEMENTED;
    ByteText t = bytes_text(self);
    if (n == 1 && value_is_bytes(self)) return self;
    if (n == 0 || t.size == 0) return bytes_kind_of(self)->make(vm, "", 0);
    if (t.size > PTRDIFF_MAX / n) adder_buffer_new(vm, PTRDIFF_MAX); /* raises MemoryError */
    Value result;
    char *out = bytes_kind_of(self)->room(vm, t.size * n, &result);
    if (t.size == 1) {
        memset(out, t.text[0], n);
        return result;
    }
    memcpy(out, t.text, t.size);
    for (done = t.size; done < t.size * n;) {
        size_t part = done <= t.size * n - done ? done : t.size * n - done;
        memcpy(out + done, out, part);
        done += part;
    }
    return result;
}

Value bytes_percent(Vm *vm, Value self, Value arguments) {
    if (value_is_bytes(self)) return str_percent(vm, self, arguments);
    ByteText t = bytes_text(self); /* formatting may run Python code: work on a copy */
    t = bytes_text(str_percent(vm, adder_bytes(vm, t.text, t.size), arguments));
    return adder_bytearray(vm, t.text, t.size);
}

bool bytes_contains(Vm *vm, Value self, Value item) {
    ByteText part;
    if (adder_is_small_int(item) || !bytes_like(vm, item, &part)) {
        Value index = index_value(vm, item);
        if (adder_is_unbound(index)) bytes_argument(vm, item); /* raises TypeError */
        uint8_t byte = bytes_item(vm, index, "byte");
        ByteText t = bytes_text(self);
        return memchr(t.text, byte, t.size) != NULL;
    }
    ByteText t = bytes_text(self);
    return text_find(t.text, t.size, part.text, part.size) != TEXT_NONE;
}

/* ---- iterators ---- */
extern const Type bytes_iterator_type, bytearray_iterator_type;

Value bytes_iterate(Vm *vm, Value self) {
    return sequence_index_iterator(vm, value_is_bytes(self) ? &bytes_iterator_type : &bytearray_iterator_type, self, 0);
}

static Value iterator_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    ByteText t = bytes_text(it->container);
    if (it->index < t.size) return adder_small_int((unsigned char)t.text[it->index++]);
    it->container = UNBOUND;
    return UNBOUND;
}

static Value iterator_hint(Value self) {
    const IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return adder_small_int(0);
    size_t size = bytes_text(it->container).size;
    return adder_small_int(size > it->index ? (intptr_t)(size - it->index) : 0);
}
ADDER_METHOD(bytes_iterator_type, bytes_iterator_hint_method, "__length_hint__(self, /)", "Number of items left.") {
    return iterator_hint(args[0]);
}
ADDER_METHOD(bytearray_iterator_type, bytearray_iterator_hint_method, "__length_hint__(self, /)",
             "Number of items left.") {
    return iterator_hint(args[0]);
}
static const AdderMember bytes_iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, bytes_iterator_hint_method)};
static const AdderMember bytearray_iterator_members[] = {
    ADDER_MEMBER_NATIVE(__length_hint__, bytearray_iterator_hint_method)};
static const AdderSlots bytes_iterator_slots = {
    .native = &bytes_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
static const AdderSlots bytearray_iterator_slots = {
    .native = &bytearray_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
ADDER_TYPE(bytes_iterator_type, bytes_iterator, adder_object_type, bytes_iterator_slots, bytes_iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
ADDER_TYPE(bytearray_iterator_type, bytearray_iterator, adder_object_type, bytearray_iterator_slots,
           bytearray_iterator_members, NULL, ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

/* ---- slots of bytes ---- */
static void repr(Vm *vm, Value self, Builder *out) {
    bytes_put_repr(out, bytes_text(self), false);
}
static uint32_t hash(Vm *vm, Value self) {
    ByteText t = bytes_text(self);
    return str_hash_bytes(t.text, t.size);
}
static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    other = adder_unwrap(other);
    if (!value_is_bytes(other) && !adder_is_exact(other, &adder_bytearray_type)) return NOT_IMPLEMENTED;
    return bytes_compare_text(op, bytes_text(self), bytes_text(other));
}
static Value binary(Vm *vm, unsigned op, Value a, Value b, bool self_is_right) {
    op &= ~(unsigned)ADDER_IN_PLACE;
    if (self_is_right) return op == ADDER_MULTIPLY ? bytes_repeat(vm, b, a) : NOT_IMPLEMENTED;
    switch (op) {
    case ADDER_ADD: return bytes_concatenate(vm, a, b);
    case ADDER_MULTIPLY: return bytes_repeat(vm, a, b);
    case ADDER_MODULO: return bytes_percent(vm, a, b);
    default: return NOT_IMPLEMENTED;
    }
}
static size_t length(Vm *vm, Value self) {
    return VALUE_AS(Bytes, self)->size;
}
static Value get_item(Vm *vm, Value self, Value key) {
    const Bytes *b = VALUE_AS(Bytes, self);
    if (LIKELY(adder_is_small_int(key))) {
        intptr_t index = adder_small_int_get(key);
        if (index < 0) index += (intptr_t)b->size;
        if (LIKELY((size_t)index < b->size)) return adder_small_int(b->bytes[index]);
    } else if (adder_is_exact(key, &adder_slice_type)) {
        return bytes_slice(vm, self, key);
    }
    return adder_small_int(b->bytes[adder_index_resolve(vm, key, b->size, "")]);
}
static bool buffer(Vm *vm, Value self, AdderBufferView *view) {
    Bytes *b = VALUE_AS(Bytes, self);
    *view = (AdderBufferView){b->bytes, b->size, 'B', 1, false};
    return true;
}

const AdderSlots bytes_slots = {
    .native = &adder_bytes_type,
    .letter = 'S',
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .contains = bytes_contains,
    .iterate = bytes_iterate,
    .buffer = buffer,
};
