/* memoryview.c: views of the memory of bytes, bytearrays, arrays and other objects with a buffer.
 *
 * A view holds its owner and an offset, never an address: the buffer is asked for at every access. Objects of the
 * letter 'A' (bytearray, array.array) begin with the fields of ByteArray; every view of one that is not released counts
 * in its `room`, which forbids resizing. Other owners could resize, so the range of a view is checked against the
 * buffer. Views have one dimension.
 */
#include "object/bytes.h"
#include "object/items.h"

#include "object/call.h"
#include "object/number.h"
#include "object/sequence.h"
#include "object/str.h"

typedef struct MemoryView {
    Object object;
    Value owner;     /* UNBOUND when released; never a memoryview */
    size_t offset;   /* of the first item, in bytes */
    size_t count;    /* items */
    intptr_t stride; /* bytes from one item to the next */
    char format;
    uint8_t item; /* bytes an item */
    bool writable;
} MemoryView;

static MemoryView *view_of(Value v) {
    return VALUE_AS(MemoryView, v);
}

static void trace(Visitor *visitor, Object *self) {
    adder_visit(visitor, &((MemoryView *)self)->owner);
}

static bool counts_views(Value owner) {
    return value_is_object(owner) && value_head(owner)->slots->letter == 'A';
}

/* With the last view the capacity comes back: the size, as what there was beyond it is not known. */
static void give_up(MemoryView *m) {
    if (counts_views(m->owner)) {
        ByteArray *a = VALUE_AS(ByteArray, m->owner);
        a->room = a->room == 3 ? a->size * 2 : a->room - 2;
    }
    m->owner = UNBOUND;
}
static void finalize(Vm *vm, Object *self) {
    give_up((MemoryView *)self);
}

static MemoryView *view_checked(Vm *vm, Value v) {
    MemoryView *m = view_of(v);
    if (adder_is_unbound(m->owner)) {
        adder_raise(vm, &adder_ValueError, "operation forbidden on released memoryview object");
    }
    return m;
}

static bool is_contiguous(const MemoryView *m) {
    return m->stride == m->item || m->count <= 1;
}

/* The address of the first item: good until Python code runs. */
static uint8_t *start_of(Vm *vm, const MemoryView *m) {
    if (value_is_bytes(m->owner)) return VALUE_AS(Bytes, m->owner)->bytes + m->offset;
    AdderBufferView buffer = {0};
    value_head(m->owner)->slots->buffer(vm, m->owner, &buffer);
    size_t end = m->offset;
    if (m->count != 0) end += (m->stride < 0 ? 0 : (m->count - 1) * (size_t)m->stride) + m->item;
    if (end > buffer.size) adder_raise(vm, &adder_BufferError, "memoryview: the underlying buffer has become smaller");
    return buffer.bytes + m->offset;
}
static uint8_t *item_at(Vm *vm, const MemoryView *m, size_t index) {
    return start_of(vm, m) + (intptr_t)index * m->stride;
}

/* A view like the one given, of which it makes a further one. */
static MemoryView *view_again(Vm *vm, const MemoryView *m) {
    MemoryView *made = adder_new(vm, &adder_memoryview_type, sizeof *made);
    Object object = made->object;
    *made = *m;
    made->object = object;
    if (!counts_views(made->owner)) return made;
    ByteArray *a = VALUE_AS(ByteArray, made->owner);
    a->room = (a->room & 1) != 0 ? a->room + 2 : 3;
    adder_finalize_later(vm, adder_object(made));
    return made;
}

static Value view_new(Vm *vm, Value owner) {
    if (adder_is_instance(owner, &adder_memoryview_type)) {
        return adder_object(view_again(vm, view_checked(vm, owner)));
    }
    AdderBufferView buffer = {.format = 'B', .item = 1};
    if (!adder_is_bytes_like(vm, owner)) {
        adder_raise(vm, &adder_TypeError, "memoryview: a bytes-like object is required, not '%T'", owner);
    }
    owner = adder_unwrap(owner);
    adder_to_buffer(vm, owner, &buffer);
    MemoryView m = {.owner = owner,
                    .count = buffer.size / buffer.item,
                    .stride = buffer.item,
                    .format = buffer.format,
                    .item = buffer.item,
                    .writable = buffer.writable};
    return adder_object(view_again(vm, &m));
}

static Value construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value object;
    adder_bind(vm, "memoryview(object)", args, nargs, kwnames, &object);
    return view_new(vm, object);
}

/* ---- contents ---- */
static void copy_out(uint8_t *to, const uint8_t *from, const MemoryView *m) {
    if (is_contiguous(m)) {
        if (m->count != 0) memcpy(to, from, m->count * m->item);
        return;
    }
    for (size_t i = 0; i < m->count; i++) memcpy(to + i * m->item, from + (intptr_t)i * m->stride, m->item);
}

static Value to_bytes(Vm *vm, const MemoryView *m) {
    size_t size = m->count * m->item;
    if (size == 0) return adder_bytes(vm, "", 0);
    Bytes *b = bytes_new(vm, size);
    copy_out(b->bytes, start_of(vm, m), m);
    return adder_object(b);
}

Value memoryview_to_bytes(Vm *vm, Value v) {
    return adder_is_exact(v, &adder_memoryview_type) ? to_bytes(vm, view_checked(vm, v)) : UNBOUND;
}

/* The part that a slice picks, as a view that is not counted. */
static MemoryView part_of(Vm *vm, Value self, Value slice) {
    SliceBounds b = slice_unpack(vm, slice);
    MemoryView part = *view_checked(vm, self);
    part.count = slice_adjust(&b, part.count);
    if (part.count != 0) part.offset += (size_t)(b.start * part.stride);
    part.stride *= b.step;
    return part;
}

static size_t item_index(Vm *vm, const MemoryView *m, Value key) {
    Value number = index_value(vm, key);
    if (adder_is_unbound(number)) adder_raise(vm, &adder_TypeError, "memoryview: invalid slice key");
    intptr_t index = adder_to_index(vm, number);
    if (index < 0) index += (intptr_t)m->count;
    if ((size_t)index >= m->count) adder_raise(vm, &adder_IndexError, "index out of bounds on dimension 1");
    return (size_t)index;
}

/* m[i,] is m[i]: views have one dimension. */
static Value only_index(Vm *vm, Value tuple) {
    size_t count = adder_tuple_count(tuple);
    if (count == 0) adder_raise(vm, &adder_NotImplementedError, "sub-views are not implemented");
    if (count > 1) {
        adder_raise(vm, &adder_TypeError, "cannot index 1-dimension view with %z-element tuple", count);
    }
    return adder_tuple_items(tuple)[0];
}

static Value get_item(Vm *vm, Value self, Value key) {
    const MemoryView *m = view_checked(vm, self);
    if (adder_is_exact(key, &adder_slice_type)) {
        MemoryView part = part_of(vm, self, key);
        return adder_object(view_again(vm, &part));
    }
    if (value_is_tuple(key)) key = only_index(vm, key);
    size_t index = item_index(vm, m, key);
    view_checked(vm, self); /* __index__ may have released it */
    return adder_item_load(vm, item_at(vm, m, index), m->format);
}

/* Another view, or the whole of a buffer as a view that is not counted. */
static MemoryView structure_of(Vm *vm, Value v) {
    if (adder_is_exact(v, &adder_memoryview_type)) return *view_checked(vm, v);
    AdderBufferView buffer;
    adder_to_buffer(vm, v, &buffer);
    return (MemoryView){.owner = adder_unwrap(v),
                        .count = buffer.size / buffer.item,
                        .stride = buffer.item,
                        .format = buffer.format,
                        .item = buffer.item};
}

static void store_slice(Vm *vm, Value self, Value key, Value v) {
    MemoryView to = part_of(vm, self, key), from = structure_of(vm, v);
    if (to.format != from.format || to.item != from.item || to.count != from.count) {
        adder_raise(vm, &adder_ValueError, "memoryview assignment: lvalue and rvalue have different structures");
    }
    if (to.count == 0) return;
    if (is_contiguous(&to) && is_contiguous(&from)) {
        memmove(start_of(vm, &to), start_of(vm, &from), to.count * to.item);
        return;
    }
    Value contents = to_bytes(vm, &from); /* the two may overlap */
    const uint8_t *source = VALUE_AS(Bytes, contents)->bytes;
    uint8_t *target = start_of(vm, &to);
    for (size_t i = 0; i < to.count; i++) memcpy(target + (intptr_t)i * to.stride, source + i * to.item, to.item);
}

static void store(Vm *vm, Value self, Value key, Value v) {
    uint8_t item[8];
    const MemoryView *m = view_of(self);
    size_t index = item_index(vm, m, key);
    switch (adder_item_store(vm, item, m->format, v)) {
    case ADDER_ITEM_WRONG_TYPE:
        adder_raise(vm, &adder_TypeError, "memoryview: invalid type for format '%c'", m->format);
    case ADDER_ITEM_WRONG_RANGE:
        if (m->format == 'f') break; /* too large a float is infinity */
        adder_raise(vm, &adder_ValueError, "memoryview: invalid value for format '%c'", m->format);
    default: break;
    }
    view_checked(vm, self); /* the conversion may have released it */
    memcpy(item_at(vm, m, index), item, m->item);
}

static void set_item(Vm *vm, Value self, Value key, Value v) {
    const MemoryView *m = view_checked(vm, self);
    if (!m->writable) adder_raise(vm, &adder_TypeError, "cannot modify read-only memory");
    if (adder_is_unbound(v)) adder_raise(vm, &adder_TypeError, "cannot delete memory");
    if (adder_is_exact(key, &adder_slice_type)) {
        store_slice(vm, self, key, v);
    } else {
        store(vm, self, key, v);
    }
}

/* ---- other slots ---- */
static void repr(Vm *vm, Value self, Builder *out) {
    adder_builder_format(out, "<%smemory at 0x%x>", adder_is_unbound(view_of(self)->owner) ? "released " : "",
                         (unsigned)self.bits);
}

static uint32_t hash(Vm *vm, Value self) {
    const MemoryView *m = view_checked(vm, self);
    if (m->writable) adder_raise(vm, &adder_ValueError, "cannot hash writable memoryview object");
    if (m->format != 'B' && m->format != 'b' && m->format != 'c') {
        adder_raise(vm, &adder_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    if (!value_is_bytes(m->owner)) adder_hash(vm, m->owner); /* "unhashable type: 'bytearray'" */
    return adder_hash(vm, to_bytes(vm, m));
}

static bool same_contents(Vm *vm, const MemoryView *a, const MemoryView *b) {
    if (a->count != b->count) return false;
    bool raw = a->format == b->format && adder_item_kind(a->format) != 'f' && a->format != '?';
    for (size_t i = 0; i < a->count; i++) {
        const uint8_t *x = item_at(vm, a, i), *y = item_at(vm, b, i);
        if (raw) {
            if (memcmp(x, y, a->item) != 0) return false;
        } else {
            Value left = adder_item_load(vm, x, a->format), right = adder_item_load(vm, y, b->format);
            if (!adder_compare_truth(vm, ADDER_EQ, left, right)) return false;
        }
    }
    return true;
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (op != ADDER_EQ && op != ADDER_NE) return NOT_IMPLEMENTED;
    bool equal = adder_same(self, other);
    bool released = adder_is_unbound(view_of(self)->owner);
    if (!equal && !released) {
        if (!adder_is_bytes_like(vm, other)) return NOT_IMPLEMENTED;
        if (!adder_is_exact(other, &adder_memoryview_type) || !adder_is_unbound(view_of(other)->owner)) {
            MemoryView right = structure_of(vm, other);
            equal = same_contents(vm, view_of(self), &right);
        }
    }
    return adder_bool(equal == (op == ADDER_EQ));
}

static size_t length(Vm *vm, Value self) {
    return view_checked(vm, self)->count;
}

static bool buffer_of_view(Vm *vm, Value self, AdderBufferView *out) {
    const MemoryView *m = view_checked(vm, self);
    if (!is_contiguous(m)) {
        adder_raise(vm, &adder_BufferError, "memoryview: underlying buffer is not C-contiguous");
    }
    *out = (AdderBufferView){start_of(vm, m), m->count * m->item, m->format, m->item, m->writable};
    return true;
}

/* ---- the iterator ---- */
extern const Type memory_iterator_type;
static Value iterator_next(Vm *vm, Value self) {
    IndexIterator *it = VALUE_AS(IndexIterator, self);
    if (adder_is_unbound(it->container)) return UNBOUND;
    const MemoryView *m = view_checked(vm, it->container);
    if (it->index < m->count) return adder_item_load(vm, item_at(vm, m, it->index++), m->format);
    it->container = UNBOUND;
    return UNBOUND;
}
static const AdderMember no_members[] = {};
static const AdderSlots iterator_slots = {
    .native = &memory_iterator_type,
    .size = sizeof(IndexIterator),
    .letter = 'i',
    .trace = index_iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
ADDER_TYPE(memory_iterator_type, memory_iterator, adder_object_type, iterator_slots, no_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
static Value iterate(Vm *vm, Value self) {
    view_checked(vm, self);
    return sequence_index_iterator(vm, &memory_iterator_type, self, 0);
}

/* ---- methods ---- */
ADDER_METHOD(adder_memoryview_type, memoryview_tobytes_method, "tobytes(self, order='C')", "The contents as bytes.") {
    const MemoryView *m = view_checked(vm, args[0]);
    if (!adder_is_unbound(args[1]) && !adder_is_none(args[1])) {
        const char *order = adder_to_text(vm, args[1], NULL);
        if (order[0] == '\0' || order[1] != '\0' || strchr("CFA", order[0]) == NULL) {
            adder_raise(vm, &adder_ValueError, "order must be 'C', 'F' or 'A'");
        }
    }
    return to_bytes(vm, m);
}
ADDER_METHOD(adder_memoryview_type, memoryview_tolist_method, "tolist(self, /)", "The items as a list.") {
    const MemoryView *m = view_checked(vm, args[0]);
    Value list = adder_list(vm, m->count, NULL);
    for (size_t i = 0; i < m->count; i++) {
        Value v = adder_item_load(vm, item_at(vm, m, i), m->format);
        adder_store(vm, adder_object_get(list), &adder_list_items(list)[i], v);
    }
    return list;
}
ADDER_METHOD(adder_memoryview_type, memoryview_hex_method, "hex(self, sep='', bytes_per_sep=1)",
             "The contents as hexadecimal digits.") {
    Builder out;
    adder_builder_start(vm, &out);
    bytes_put_hex(vm, &out, args[0], args[1], args[2]);
    return adder_builder_str(&out);
}
ADDER_METHOD(adder_memoryview_type, memoryview_release_method, "release(self, /)", "Let go of the owner.") {
    if (!adder_is_unbound(view_of(args[0])->owner)) give_up(view_of(args[0]));
    return NONE;
}
ADDER_METHOD(adder_memoryview_type, memoryview_enter_method, "__enter__(self, /)", "Itself.") {
    view_checked(vm, args[0]);
    return args[0];
}
ADDER_METHOD(adder_memoryview_type, memoryview_exit_method, "__exit__(self, /, *exc_info)", "Release the view.") {
    if (!adder_is_unbound(view_of(args[0])->owner)) give_up(view_of(args[0]));
    return NONE;
}
ADDER_METHOD(adder_memoryview_type, memoryview_toreadonly_method, "toreadonly(self, /)", "A view that cannot write.") {
    MemoryView *m = view_again(vm, view_checked(vm, args[0]));
    m->writable = false;
    return adder_object(m);
}

static bool is_byte_format(char format) {
    return format == 'B' || format == 'b' || format == 'c';
}
static char cast_format(Vm *vm, Value v) {
    size_t size;
    if (!adder_is_str(v)) adder_raise(vm, &adder_TypeError, "cast() argument 'format' must be str, not %P", v);
    const char *text = adder_to_text(vm, v, &size);
    if (size == 2 && text[0] == '@') text++, size--;
    if (size != 1 || adder_item_size(text[0]) == 0 || adder_item_kind(text[0]) == 'U') {
        adder_raise(vm, &adder_ValueError,
                    "memoryview: destination format must be a native single character format prefixed with an "
                    "optional '@'");
    }
    return text[0];
}
ADDER_METHOD(adder_memoryview_type, memoryview_cast_method, "cast(self, format, shape=None)",
             "The same memory with items of another format.") {
    const MemoryView *m = view_checked(vm, args[0]);
    if (!is_contiguous(m)) {
        adder_raise(vm, &adder_TypeError, "memoryview: casts are restricted to C-contiguous views");
    }
    char format = cast_format(vm, args[1]);
    unsigned item = adder_item_size(format);
    if (!is_byte_format(m->format) && !is_byte_format(format)) {
        adder_raise(vm, &adder_TypeError, "memoryview: cannot cast between two non-byte formats");
    }
    size_t size = m->count * m->item;
    if (size % item != 0) adder_raise(vm, &adder_TypeError, "memoryview: length is not a multiple of itemsize");
    if (!adder_is_unbound(args[2]) && !adder_is_none(args[2])) {
        if (!value_is_tuple(args[2]) && !value_is_list(args[2])) {
            adder_raise(vm, &adder_TypeError, "shape must be a list or a tuple");
        }
        size_t dimensions;
        const Value *sizes = sequence_items(args[2], &dimensions);
        for (size_t i = 0; i < dimensions; i++) {
            if (!adder_is_int(sizes[i])) {
                adder_raise(vm, &adder_TypeError, "memoryview.cast(): elements of shape must be integers");
            }
            if (adder_to_index(vm, sizes[i]) <= 0) {
                adder_raise(vm, &adder_ValueError, "memoryview.cast(): elements of shape must be integers > 0");
            }
        }
        if (dimensions != 1) {
            adder_raise(vm, &adder_NotImplementedError, "memoryview: only one dimension is supported");
        }
        if ((size_t)adder_to_index(vm, sizes[0]) != size / item) {
            adder_raise(vm, &adder_TypeError, "memoryview: product(shape) * itemsize != buffer size");
        }
    }
    MemoryView *made = view_again(vm, m);
    made->format = format;
    made->item = (uint8_t)item;
    made->stride = (intptr_t)item;
    made->count = size / item;
    return adder_object(made);
}

/* The first item equal to v in [from, to), SIZE_MAX when there is none. */
static size_t find_item(Vm *vm, Value self, Value v, size_t from, size_t to) {
    for (; from < to; from++) {
        const MemoryView *m = view_checked(vm, self);
        if (from >= m->count) break;
        if (adder_equal(vm, adder_item_load(vm, item_at(vm, m, from), m->format), v)) return from;
    }
    return SIZE_MAX;
}
ADDER_METHOD(adder_memoryview_type, memoryview_count_method, "count(self, value, /)",
             "How many items are equal to it.") {
    intptr_t found = 0;
    for (size_t at = 0; (at = find_item(vm, args[0], args[1], at, SIZE_MAX)) != SIZE_MAX; at++) found++;
    return adder_small_int(found);
}
ADDER_METHOD(adder_memoryview_type, memoryview_index_method, "index(self, value, start=0, stop=9223372036854775807, /)",
             "Index of the first item equal to it.") {
    size_t n = view_checked(vm, args[0])->count;
    size_t from = slice_bound(vm, args[2], n, 0), to = slice_bound(vm, args[3], n, n);
    size_t at = find_item(vm, args[0], args[1], from, to);
    if (at == SIZE_MAX) adder_raise(vm, &adder_ValueError, "memoryview.index(x): x not found");
    return adder_small_int((intptr_t)at);
}

ADDER_PROPERTY(adder_memoryview_type, memoryview_obj_property, "obj", "The object whose memory it shows.") {
    return view_checked(vm, args[0])->owner;
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_nbytes_property, "nbytes", "Size of the contents in bytes.") {
    const MemoryView *m = view_checked(vm, args[0]);
    return adder_small_int((intptr_t)(m->count * m->item));
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_itemsize_property, "itemsize", "Bytes an item.") {
    return adder_small_int(view_checked(vm, args[0])->item);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_format_property, "format", "The letter of the items' format.") {
    return str_ascii_char((unsigned char)view_checked(vm, args[0])->format);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_ndim_property, "ndim", "Number of dimensions: 1.") {
    view_checked(vm, args[0]);
    return adder_small_int(1);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_shape_property, "shape", "A tuple of the number of items.") {
    Value count = adder_small_int((intptr_t)view_checked(vm, args[0])->count);
    return adder_tuple(vm, 1, &count);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_strides_property, "strides", "A tuple of the bytes between items.") {
    Value stride = adder_small_int(view_checked(vm, args[0])->stride);
    return adder_tuple(vm, 1, &stride);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_suboffsets_property, "suboffsets", "An empty tuple.") {
    view_checked(vm, args[0]);
    return adder_tuple(vm, 0, NULL);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_readonly_property, "readonly", "Whether it cannot write.") {
    return adder_bool(!view_checked(vm, args[0])->writable);
}
ADDER_PROPERTY(adder_memoryview_type, memoryview_contiguous_property, "contiguous", "Whether there are no gaps.") {
    return adder_bool(is_contiguous(view_checked(vm, args[0])));
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__enter__, memoryview_enter_method),
    ADDER_MEMBER_NATIVE(__exit__, memoryview_exit_method),
    ADDER_MEMBER_NATIVE(c_contiguous, memoryview_contiguous_property),
    ADDER_MEMBER_NATIVE(cast, memoryview_cast_method),
    ADDER_MEMBER_NATIVE(contiguous, memoryview_contiguous_property),
    ADDER_MEMBER_NATIVE(count, memoryview_count_method),
    ADDER_MEMBER_NATIVE(f_contiguous, memoryview_contiguous_property),
    ADDER_MEMBER_NATIVE(format, memoryview_format_property),
    ADDER_MEMBER_NATIVE(hex, memoryview_hex_method),
    ADDER_MEMBER_NATIVE(index, memoryview_index_method),
    ADDER_MEMBER_NATIVE(itemsize, memoryview_itemsize_property),
    ADDER_MEMBER_NATIVE(nbytes, memoryview_nbytes_property),
    ADDER_MEMBER_NATIVE(ndim, memoryview_ndim_property),
    ADDER_MEMBER_NATIVE(obj, memoryview_obj_property),
    ADDER_MEMBER_NATIVE(readonly, memoryview_readonly_property),
    ADDER_MEMBER_NATIVE(release, memoryview_release_method),
    ADDER_MEMBER_NATIVE(shape, memoryview_shape_property),
    ADDER_MEMBER_NATIVE(strides, memoryview_strides_property),
    ADDER_MEMBER_NATIVE(suboffsets, memoryview_suboffsets_property),
    ADDER_MEMBER_NATIVE(tobytes, memoryview_tobytes_method),
    ADDER_MEMBER_NATIVE(tolist, memoryview_tolist_method),
    ADDER_MEMBER_NATIVE(toreadonly, memoryview_toreadonly_method),
};
static const AdderSlots slots = {
    .native = &adder_memoryview_type,
    .size = sizeof(MemoryView),
    .letter = 'V',
    .trace = trace,
    .finalize = finalize,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .iterate = iterate,
    .buffer = buffer_of_view,
};
ADDER_TYPE(adder_memoryview_type, memoryview, adder_object_type, slots, members, construct, ADDER_TYPE_FINAL,
           "memoryview(object)\nA view of the memory of another object.");
