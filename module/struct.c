/* struct.c: the module struct: values to bytes and back by a format text.
 *
 * The format is walked anew at every call, a field at a time; nothing is compiled or kept. Numbers are converted by the
 * object floor's items (object/items.h) in the machine's order and turned round where the format asks for the other.
 */
#include "adder.h"

#include <stddef.h>
#include <string.h>

/* Given by the floor of the objects. */
typedef enum ItemStored { STORED, WRONG_TYPE, WRONG_RANGE } ItemStored;
unsigned adder_item_size(char format);
char adder_item_kind(char format);
AdderValue adder_item_load(AdderVm *vm, const void *at, char format);
ItemStored adder_item_store(AdderVm *vm, void *at, char format, AdderValue v);
extern const AdderSlots exception_slots;
AdderValue exception_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames);

static const AdderMember error_members[] = {};
ADDER_TYPE(adder_struct_error_type, struct_error, adder_Exception, exception_slots, error_members, exception_construct,
           ADDER_TYPE_EXCEPTION, "error(*args)\nA format or what shall be packed or unpacked is wrong.");

/* ---- walking a format ---- */
typedef struct Walk {
    AdderVm *vm;
    const char *at, *end;
    bool native; /* sizes and alignment of the C compiler */
    bool turned; /* the byte order is not the machine's */
    size_t offset;
} Walk;
typedef struct Field {
    char letter;
    char code;    /* of items.h: standard sizes map to letters of that size */
    uint8_t item; /* bytes an item; 1 for s, p, x */
    size_t count, offset;
} Field;

static _Noreturn void fail(AdderVm *vm, const char *text) {
    adder_raise(vm, &adder_struct_error_type, "%s", text);
}

static void walk_start(AdderVm *vm, Walk *w, AdderValue format) {
    size_t size;
    const char *text = adder_to_text(vm, format, &size);
    *w = (Walk){.vm = vm, .at = text, .end = text + size, .native = true};
    if (size == 0) return;
    bool little = (const uint8_t){1} == *(const uint8_t *)&(const uint16_t){1};
    switch (*text) {
    case '@': w->at++; break;
    case '=': w->at++, w->native = false; break;
    case '<': w->at++, w->native = false, w->turned = !little; break;
    case '>':
    case '!': w->at++, w->native = false, w->turned = little; break;
    default: break;
    }
}

#define ALIGNMENT(type)                                                                                                \
    offsetof(                                                                                                          \
        struct {                                                                                                       \
            char c;                                                                                                    \
            type x;                                                                                                    \
        },                                                                                                             \
        x)
static size_t alignment(char letter) {
    switch (letter) {
    case 'h':
    case 'H':
    case 'e': return ALIGNMENT(short);
    case 'i':
    case 'I': return ALIGNMENT(int);
    case 'l':
    case 'L': return ALIGNMENT(long);
    case 'q':
    case 'Q': return ALIGNMENT(long long);
    case 'n':
    case 'N': return ALIGNMENT(size_t);
    case 'P': return ALIGNMENT(void *);
    case 'f': return ALIGNMENT(float);
    case 'd': return ALIGNMENT(double);
    default: return 1;
    }
}

static _Noreturn void too_long(AdderVm *vm) {
    fail(vm, "total struct size too long");
}

/* The next field; false at the end, where offset is the size of the whole. */
static bool next_field(Walk *w, Field *f) {
    while (w->at < w->end && (*w->at == ' ' || (*w->at >= '\t' && *w->at <= '\r'))) w->at++;
    if (w->at == w->end) return false;
    f->count = 1;
    if (*w->at >= '0' && *w->at <= '9') {
        for (f->count = 0; w->at < w->end && *w->at >= '0' && *w->at <= '9'; w->at++) {
            if (f->count > (SIZE_MAX / 2 - 9) / 10) too_long(w->vm);
            f->count = f->count * 10 + (size_t)(*w->at - '0');
        }
        if (w->at == w->end) fail(w->vm, "repeat count given without format specifier");
    }
    char letter = f->letter = f->code = *w->at++;
    if (letter == 'x' || letter == 's' || letter == 'p') {
        f->item = 1;
    } else {
        if (!w->native && letter == 'l') f->code = 'i';
        if (!w->native && letter == 'L') f->code = 'I';
        f->item = (uint8_t)adder_item_size(f->code);
        if (f->item == 0 || letter == 'u' || letter == 'w' ||
            (!w->native && (letter == 'n' || letter == 'N' || letter == 'P'))) {
            fail(w->vm, letter == 0 ? "embedded null character" : "bad char in struct format");
        }
        if (w->native) {
            size_t align = alignment(letter);
            w->offset = (w->offset + align - 1) / align * align;
        }
    }
    f->offset = w->offset;
    if (f->count > (SIZE_MAX / 2 - w->offset) / f->item) too_long(w->vm);
    w->offset += f->count * f->item;
    return true;
}

static size_t values_of(const Field *f) {
    return f->letter == 'x' ? 0 : f->letter == 's' || f->letter == 'p' ? 1 : f->count;
}

/* Checks a format and gives its size; *values: how many values it stands for. */
static size_t measure(AdderVm *vm, AdderValue format, size_t *values) {
    Walk w;
    Field f;
    walk_start(vm, &w, format);
    *values = 0;
    while (next_field(&w, &f)) *values += values_of(&f);
    return w.offset;
}

/* A format argument as a str. */
static AdderValue format_argument(AdderVm *vm, AdderValue v) {
    v = adder_unwrap(v);
    if (adder_is_exact(v, &adder_str_type)) return v;
    if (!adder_is_exact(v, &adder_bytes_type)) {
        adder_raise(vm, &adder_TypeError, "Struct() argument 1 must be a str or bytes object, not %T", v);
    }
    AdderBufferView view;
    adder_to_buffer(vm, v, &view);
    return adder_str_decode(vm, (const char *)view.bytes, view.size);
}

static void turn(uint8_t *bytes, size_t size) {
    for (size_t i = 0, j = size; i + 1 < j; i++) {
        uint8_t byte = bytes[i];
        bytes[i] = bytes[--j];
        bytes[j] = byte;
    }
}

/* ---- packing ---- */
static _Noreturn void wrong_range(AdderVm *vm, const Field *f, AdderValue v) {
    if (adder_item_kind(f->code) == 'f') {
        if (adder_is_int(v) && f->letter == 'e') fail(vm, "int too large to convert");
        adder_raise(vm, &adder_OverflowError, "float too large to pack with %c format", f->letter);
    }
    if (f->letter == 'c') fail(vm, "char format requires a bytes object of length 1");
    bool is_signed = adder_item_kind(f->code) == 's';
    uint64_t most = UINT64_MAX >> (64 - 8 * f->item + is_signed);
    AdderValue low = is_signed ? adder_int(vm, -(int64_t)most - 1) : adder_small_int(0);
    AdderValue high = adder_int_unsigned(vm, most);
    adder_raise(vm, &adder_struct_error_type, "'%c' format requires %r <= number <= %r", f->letter, low, high);
}

static void pack_item(AdderVm *vm, const Walk *w, const Field *f, uint8_t *to, AdderValue v) {
    uint8_t item[8];
    if (f->code == 'P' && adder_is_int(v)) {
        uintptr_t address = (uintptr_t)adder_to_uint64_wrapped(vm, v);
        memcpy(to, &address, sizeof address);
        return;
    }
    switch (adder_item_store(vm, item, f->code, v)) {
    case WRONG_TYPE:
        if (f->letter == 'c') fail(vm, "char format requires a bytes object of length 1");
        fail(vm, adder_item_kind(f->code) == 'f' ? "required argument is not a float"
                                                 : "required argument is not an integer");
    case WRONG_RANGE:
        if (f->code != 'f' || !w->native) wrong_range(vm, f, v);
        break;
    default: break;
    }
    if (w->turned) turn(item, f->item);
    memcpy(to, item, f->item);
}

static void pack_text(AdderVm *vm, const Field *f, uint8_t *to, AdderValue v) {
    AdderBufferView view;
    if (!adder_is_instance(v, &adder_bytes_type) && !adder_is_instance(v, &adder_bytearray_type)) {
        adder_raise(vm, &adder_struct_error_type, "argument for '%c' must be a bytes object", f->letter);
    }
    adder_to_buffer(vm, v, &view);
    size_t room = f->count, size = view.size;
    if (f->letter == 'p') {
        if (room == 0) return;
        room--;
        if (size > room) size = room;
        *to++ = (uint8_t)(size < 255 ? size : 255);
    }
    if (size > room) size = room;
    if (size != 0) memcpy(to, view.bytes, size);
}

/* Values as bytes in `to`, which is zeroed. */
static void pack_all(AdderVm *vm, AdderValue format, uint8_t *to, const AdderValue *values) {
    Walk w;
    Field f;
    walk_start(vm, &w, format);
    while (next_field(&w, &f)) {
        if (f.letter == 'x') continue;
        if (f.letter == 's' || f.letter == 'p') {
            pack_text(vm, &f, to + f.offset, *values++);
            continue;
        }
        for (size_t i = 0; i < f.count; i++) pack_item(vm, &w, &f, to + f.offset + i * f.item, *values++);
    }
}

/* The packed bytes, in `local` or a buffer of the heap. */
enum { LOCAL_BYTES = 64 };
static uint8_t *pack(AdderVm *vm, AdderValue format, const AdderValue *values, size_t count, const char *function,
                     uint8_t *local, size_t *size) {
    size_t expected;
    *size = measure(vm, format, &expected);
    if (count != expected) {
        adder_raise(vm, &adder_struct_error_type, "%s expected %z items for packing (got %z)", function, expected,
                    count);
    }
    uint8_t *to = local;
    if (*size > LOCAL_BYTES) {
        to = adder_buffer_new(vm, *size);
    } else {
        memset(to, 0, *size);
    }
    pack_all(vm, format, to, values);
    return to;
}

static AdderValue pack_bytes(AdderVm *vm, AdderValue format, const AdderValue *values, size_t count) {
    uint8_t local[LOCAL_BYTES];
    size_t size;
    uint8_t *packed = pack(vm, format, values, count, "pack", local, &size);
    AdderValue result = adder_bytes(vm, packed, size);
    if (packed != local) adder_buffer_free(vm, packed);
    return result;
}

/* Where in a buffer of this size the bytes of a struct are, which the text of the error says. */
static size_t place(AdderVm *vm, intptr_t offset, size_t size, size_t buffer_size, bool packing) {
    if (offset < 0) {
        if (offset + (intptr_t)size > 0) {
            adder_raise(vm, &adder_struct_error_type,
                        packing ? "no space to pack %z bytes at offset -%z"
                                : "not enough data to unpack %z bytes at offset -%z",
                        size, (size_t)-offset);
        }
        if (offset + (intptr_t)buffer_size < 0) {
            adder_raise(vm, &adder_struct_error_type, "offset -%z out of range for %z-byte buffer", (size_t)-offset,
                        buffer_size);
        }
        offset += (intptr_t)buffer_size;
    }
    if ((size_t)offset > buffer_size || buffer_size - (size_t)offset < size) {
        adder_raise(vm, &adder_struct_error_type,
                    "%s requires a buffer of at least %z bytes for %s %z bytes at offset %z (actual buffer size is %z)",
                    packing ? "pack_into" : "unpack_from", size + (size_t)offset, packing ? "packing" : "unpacking",
                    size, (size_t)offset, buffer_size);
    }
    return (size_t)offset;
}

static AdderValue pack_into(AdderVm *vm, AdderValue format, AdderValue buffer, AdderValue offset,
                            const AdderValue *values, size_t count) {
    uint8_t local[LOCAL_BYTES];
    size_t size;
    AdderBufferView view;
    adder_to_writable_buffer(vm, buffer, &view);
    intptr_t at = adder_to_index(vm, offset);
    uint8_t *packed = pack(vm, format, values, count, "pack_into", local, &size);
    adder_to_writable_buffer(vm, buffer, &view); /* Python code may have changed it */
    size_t start = place(vm, at, size, view.size, true);
    if (size != 0) memcpy(view.bytes + start, packed, size);
    if (packed != local) adder_buffer_free(vm, packed);
    return ADDER_NONE;
}

/* ---- unpacking ---- */
static AdderValue unpack_item(AdderVm *vm, const Walk *w, const Field *f, const uint8_t *from) {
    uint8_t item[8];
    memcpy(item, from, f->item);
    if (w->turned) turn(item, f->item);
    return adder_item_load(vm, item, f->code);
}

static AdderValue unpack(AdderVm *vm, AdderValue format, size_t count, const uint8_t *from) {
    AdderValue tuple = adder_tuple(vm, count, NULL);
    Walk w;
    Field f;
    size_t next = 0;
    walk_start(vm, &w, format);
    while (next_field(&w, &f)) {
        size_t values = values_of(&f);
        for (size_t i = 0; i < values; i++) {
            AdderValue v;
            const uint8_t *at = from + f.offset + i * f.item;
            if (f.letter == 's') {
                v = adder_bytes(vm, at, f.count);
            } else if (f.letter == 'p') {
                size_t size = f.count == 0 ? 0 : *at;
                if (f.count != 0 && size >= f.count) size = f.count - 1;
                v = adder_bytes(vm, at + 1, size);
            } else {
                v = unpack_item(vm, &w, &f, at);
            }
            adder_store(vm, adder_object_get(tuple), &adder_tuple_items(tuple)[next++], v);
        }
    }
    return tuple;
}

static AdderValue unpack_whole(AdderVm *vm, AdderValue format, AdderValue buffer) {
    size_t count, size = measure(vm, format, &count);
    AdderBufferView view;
    adder_to_buffer(vm, buffer, &view);
    if (view.size != size) {
        adder_raise(vm, &adder_struct_error_type, "unpack requires a buffer of %z bytes", size);
    }
    return unpack(vm, format, count, view.bytes);
}

static AdderValue unpack_from(AdderVm *vm, AdderValue format, AdderValue buffer, AdderValue offset) {
    size_t count, size = measure(vm, format, &count);
    intptr_t at = adder_is_unbound(offset) ? 0 : adder_to_index(vm, offset);
    AdderBufferView view;
    adder_to_buffer(vm, buffer, &view);
    return unpack(vm, format, count, view.bytes + place(vm, at, size, view.size, false));
}

/* ---- iter_unpack ---- */
typedef struct UnpackIterator {
    AdderObject object;
    AdderValue format, buffer; /* buffer unbound at the end */
    size_t offset, size, count;
} UnpackIterator;
extern const AdderType adder_unpack_iterator_type;

static void iterator_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((UnpackIterator *)self)->format);
    adder_visit(visitor, &((UnpackIterator *)self)->buffer);
}
static AdderValue iterator_self(AdderVm *vm, AdderValue self) {
    return self;
}
static AdderValue iterator_next(AdderVm *vm, AdderValue self) {
    UnpackIterator *it = (UnpackIterator *)adder_object_get(self);
    AdderBufferView view;
    if (adder_is_unbound(it->buffer)) return ADDER_UNBOUND;
    adder_to_buffer(vm, it->buffer, &view);
    if (view.size < it->size || it->offset > view.size - it->size) {
        it->buffer = ADDER_UNBOUND;
        return ADDER_UNBOUND;
    }
    size_t at = it->offset;
    it->offset += it->size;
    return unpack(vm, it->format, it->count, view.bytes + at);
}
ADDER_METHOD(adder_unpack_iterator_type, unpack_iterator_hint_method, "__length_hint__(self, /)",
             "Number of items left.") {
    UnpackIterator *it = (UnpackIterator *)adder_object_get(args[0]);
    AdderBufferView view;
    if (adder_is_unbound(it->buffer)) return adder_small_int(0);
    adder_to_buffer(vm, it->buffer, &view);
    return adder_small_int(view.size < it->offset ? 0 : (intptr_t)((view.size - it->offset) / it->size));
}
static const AdderMember iterator_members[] = {ADDER_MEMBER_NATIVE(__length_hint__, unpack_iterator_hint_method)};
static const AdderSlots iterator_slots = {
    .native = &adder_unpack_iterator_type,
    .size = sizeof(UnpackIterator),
    .letter = 'i',
    .trace = iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
ADDER_TYPE(adder_unpack_iterator_type, struct_unpack_iterator, adder_object_type, iterator_slots, iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);

static AdderValue iter_unpack(AdderVm *vm, AdderValue format, AdderValue buffer) {
    size_t count, size = measure(vm, format, &count);
    AdderBufferView view;
    if (size == 0) fail(vm, "cannot iteratively unpack with a struct of length 0");
    adder_to_buffer(vm, buffer, &view);
    if (view.size % size != 0) {
        adder_raise(vm, &adder_struct_error_type, "iterative unpacking requires a buffer of a multiple of %z bytes",
                    size);
    }
    UnpackIterator *it = adder_new(vm, &adder_unpack_iterator_type, sizeof(UnpackIterator));
    it->format = format;
    it->buffer = buffer;
    it->size = size;
    it->count = count;
    return adder_object(it);
}

/* ---- the type Struct ---- */
typedef struct StructObject {
    AdderObject object;
    AdderValue format; /* str */
} StructObject;
extern const AdderType adder_struct_type;
#define FORMAT (((StructObject *)adder_object_get(args[0]))->format)

static void struct_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((StructObject *)self)->format);
}
static AdderValue struct_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                   AdderValue kwnames) {
    AdderValue format = ADDER_N(empty);
    if (cls == &adder_struct_type || nargs != 0) { /* else an __init__ in Python follows */
        adder_bind(vm, "Struct(format)", args, nargs, kwnames, &format);
    }
    size_t values;
    format = format_argument(vm, format);
    measure(vm, format, &values);
    StructObject *s = adder_new_instance(vm, cls, sizeof(StructObject));
    s->format = format;
    return adder_object(s);
}
ADDER_METHOD(adder_struct_type, struct_init_method, "__init__(self, format)", "Take another format.") {
    size_t values;
    AdderValue format = format_argument(vm, args[1]);
    measure(vm, format, &values);
    adder_store(vm, adder_object_get(args[0]), &FORMAT, format);
    return ADDER_NONE;
}
ADDER_METHOD(adder_struct_type, struct_pack_method, "pack(self, /, *v)", "The values as bytes.") {
    return pack_bytes(vm, FORMAT, args + 1, nargs - 1);
}
ADDER_METHOD(adder_struct_type, struct_pack_into_method, "pack_into(self, buffer, offset, /, *v)",
             "Put the values into a writable buffer.") {
    return pack_into(vm, FORMAT, args[1], args[2], args + 3, nargs - 3);
}
ADDER_METHOD(adder_struct_type, struct_unpack_method, "unpack(self, buffer, /)", "A tuple of the values in bytes.") {
    return unpack_whole(vm, FORMAT, args[1]);
}
ADDER_METHOD(adder_struct_type, struct_unpack_from_method, "unpack_from(self, buffer, offset=0)",
             "A tuple of the values at an offset of a buffer.") {
    return unpack_from(vm, FORMAT, args[1], args[2]);
}
ADDER_METHOD(adder_struct_type, struct_iter_unpack_method, "iter_unpack(self, buffer, /)",
             "An iterator over one tuple after another.") {
    return iter_unpack(vm, FORMAT, args[1]);
}
ADDER_PROPERTY(adder_struct_type, struct_format_property, "format", "The format text.") {
    return FORMAT;
}
ADDER_PROPERTY(adder_struct_type, struct_size_property, "size", "Bytes of the packed values.") {
    size_t values;
    return adder_int_unsigned(vm, measure(vm, FORMAT, &values));
}
static const AdderMember struct_members[] = {
    ADDER_MEMBER_NATIVE(__init__, struct_init_method),
    ADDER_MEMBER_NATIVE(format, struct_format_property),
    ADDER_MEMBER_NATIVE(iter_unpack, struct_iter_unpack_method),
    ADDER_MEMBER_NATIVE(pack, struct_pack_method),
    ADDER_MEMBER_NATIVE(pack_into, struct_pack_into_method),
    ADDER_MEMBER_NATIVE(size, struct_size_property),
    ADDER_MEMBER_NATIVE(unpack, struct_unpack_method),
    ADDER_MEMBER_NATIVE(unpack_from, struct_unpack_from_method),
};
static void struct_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    adder_builder_format(out, "%q(%r)", adder_get_attribute(vm, adder_object(adder_type_of(self)), ADDER_N(__name__)),
                         ((const StructObject *)adder_object_get(self))->format);
}
static const AdderSlots struct_slots = {
    .native = &adder_struct_type,
    .repr = struct_repr,
    .size = sizeof(StructObject),
    .letter = 'o',
    .trace = struct_trace,
};
ADDER_TYPE(adder_struct_type, struct_Struct, adder_object_type, struct_slots, struct_members, struct_construct, 0,
           "Struct(format)\nPacks and unpacks by one format.");

/* ---- functions ---- */
ADDER_NATIVE(struct_pack, "pack(*v)", "The values as bytes.") {
    if (nargs == 0) adder_raise(vm, &adder_TypeError, "missing format argument");
    return pack_bytes(vm, format_argument(vm, args[0]), args + 1, nargs - 1);
}
ADDER_NATIVE(struct_pack_into, "pack_into(*v)", "Put the values into a writable buffer.") {
    if (nargs == 0) adder_raise(vm, &adder_TypeError, "missing format argument");
    if (nargs < 2) fail(vm, "pack_into expected buffer argument");
    if (nargs < 3) fail(vm, "pack_into expected offset argument");
    return pack_into(vm, format_argument(vm, args[0]), args[1], args[2], args + 3, nargs - 3);
}
ADDER_NATIVE(struct_unpack, "unpack(format, buffer, /)", "A tuple of the values in bytes.") {
    return unpack_whole(vm, format_argument(vm, args[0]), args[1]);
}
ADDER_NATIVE(struct_unpack_from, "unpack_from(format, /, buffer, offset=0)",
             "A tuple of the values at an offset of a buffer.") {
    return unpack_from(vm, format_argument(vm, args[0]), args[1], args[2]);
}
ADDER_NATIVE(struct_iter_unpack, "iter_unpack(format, buffer, /)", "An iterator over one tuple after another.") {
    return iter_unpack(vm, format_argument(vm, args[0]), args[1]);
}
ADDER_NATIVE(struct_calcsize, "calcsize(format, /)", "Bytes of the packed values.") {
    size_t values;
    return adder_int_unsigned(vm, measure(vm, format_argument(vm, args[0]), &values));
}

static const AdderMember module_members[] = {
    ADDER_MEMBER(Struct, adder_struct_type),      ADDER_MEMBER_NATIVE(calcsize, struct_calcsize),
    ADDER_MEMBER(error, adder_struct_error_type), ADDER_MEMBER_NATIVE(iter_unpack, struct_iter_unpack),
    ADDER_MEMBER_NATIVE(pack, struct_pack),       ADDER_MEMBER_NATIVE(pack_into, struct_pack_into),
    ADDER_MEMBER_NATIVE(unpack, struct_unpack),   ADDER_MEMBER_NATIVE(unpack_from, struct_unpack_from),
};
ADDER_MODULE(struct_module, struct, module_members, "Values to bytes and back by a format text.");
