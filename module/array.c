/* array.c: the module array: compact arrays of machine numbers.
 *
 * The first fields are those of a bytearray (sizes are in bytes, `room` counts memoryviews, which forbid resizing):
 * that is what the letter 'A' of the type tells memoryview. Items are converted before any address is taken.
 */
#include "adder.h"

#include <string.h>

/* Given by the floor of the objects: machine numbers by format letter, see object/items.h. */
typedef enum ItemStored { STORED, WRONG_TYPE, WRONG_RANGE } ItemStored;
unsigned adder_item_size(char format);
char adder_item_kind(char format);
AdderValue adder_item_load(AdderVm *vm, const void *at, char format);
ItemStored adder_item_store(AdderVm *vm, void *at, char format, AdderValue v);
void adder_check_exports(AdderVm *vm, const size_t *room, const char *message);
/* Binds the arguments of a constructor by its signature. */
void adder_no_keywords(AdderVm *vm, const char *name, AdderValue kwnames);

typedef struct Array {
    AdderObject object;
    uint8_t *bytes;
    size_t size;
    size_t room; /* as in ByteArray: capacity * 2, or the number of views * 2 + 1 */
    char code;
    uint8_t item; /* bytes an item */
} Array;

extern const AdderType adder_array_type;

#define TYPECODES "bBuwhHiIlLqQfd"

static Array *array_of(AdderValue v) {
    return (Array *)adder_object_get(v);
}
static size_t count_of(const Array *a) {
    return a->size / a->item;
}
static bool is_text(const Array *a) {
    return a->code == 'u' || a->code == 'w';
}
static bool is_array(AdderValue v) {
    return adder_is_instance(v, &adder_array_type);
}

/* ---- memory ---- */
static void trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit_buffer(visitor, &((Array *)self)->bytes);
}

static void set_capacity(AdderVm *vm, Array *a, size_t capacity) {
    if (capacity == 0) {
        adder_buffer_free(vm, a->bytes);
        a->bytes = NULL;
    } else if (a->bytes == NULL) {
        a->bytes = adder_buffer_new(vm, capacity);
    } else {
        a->bytes = adder_buffer_resize(vm, a->bytes, a->room / 2, capacity);
    }
    a->room = capacity * 2;
    if (((struct AdderVmPublic *)vm)->marking) adder_barrier(vm, &a->object);
}

/* size is in bytes; what is new is undefined. The first allocation fits exactly. */
static void set_size(AdderVm *vm, Array *a, size_t size) {
    if (size == a->size) return;
    adder_check_exports(vm, &a->room, "cannot resize an array that is exporting buffers");
    if (size > a->room / 2) {
        set_capacity(vm, a, a->size == 0 || size > SIZE_MAX / 4 ? size : size + (size >> 3) + 8);
    } else if (size < a->room / 4) {
        set_capacity(vm, a, size);
    }
    a->size = size;
}

static Array *array_new(AdderVm *vm, char code, size_t size) {
    Array *a = adder_new(vm, &adder_array_type, sizeof(Array));
    a->code = code;
    a->item = (uint8_t)adder_item_size(code);
    set_size(vm, a, size);
    return a;
}
static AdderValue copy_of(AdderVm *vm, const Array *a, size_t from, size_t size) {
    Array *made = array_new(vm, a->code, size);
    if (size != 0) memcpy(made->bytes, a->bytes + from, size);
    return adder_object(made);
}

/* The bytes [from, from + count) become `more` others, which the caller fills at once. */
static uint8_t *make_gap(AdderVm *vm, Array *a, size_t from, size_t count, size_t more) {
    size_t old = a->size, tail = old - from - count, size = old - count + more;
    if (more > SIZE_MAX / 2 - old) adder_buffer_new(vm, SIZE_MAX / 2); /* raises MemoryError */
    if (size < old) {
        adder_check_exports(vm, &a->room, "cannot resize an array that is exporting buffers");
        memmove(a->bytes + from + more, a->bytes + from + count, tail);
    }
    set_size(vm, a, size);
    if (size > old && tail != 0) memmove(a->bytes + from + more, a->bytes + from + count, tail);
    return a->bytes + from;
}

/* ---- items ---- */
static bool fits(AdderVm *vm, AdderValue v, intptr_t low, intptr_t high) {
    return adder_compare_truth(vm, ADDER_GE, v, adder_int(vm, low)) &&
           adder_compare_truth(vm, ADDER_LE, v, adder_int(vm, high));
}
static _Noreturn void wrong_range(AdderVm *vm, char code, AdderValue v) {
    static const struct {
        char code;
        const char *below, *above;
    } texts[] = {
        {'b', "signed char is less than minimum", "signed char is greater than maximum"},
        {'B', "unsigned byte integer is less than minimum", "unsigned byte integer is greater than maximum"},
        {'h', "signed short integer is less than minimum", "signed short integer is greater than maximum"},
        {'H', "unsigned short is less than minimum", "unsigned short is greater than maximum"},
        {'i', "signed integer is less than minimum", "signed integer is greater than maximum"},
        {'I', "can't convert negative value to unsigned int", "unsigned int is greater than maximum"},
        {'l', "Python int too large to convert to C long", "Python int too large to convert to C long"},
        {'L', "can't convert negative value to unsigned int", "Python int too large to convert to C unsigned long"},
        {'q', "int too big to convert", "int too big to convert"},
        {'Q', "can't convert negative int to unsigned", "int too big to convert"},
    };
    if (code == 'u' || code == 'w') {
        adder_raise(vm, &adder_TypeError, "array item must be a unicode character, not a string of length %z",
                    adder_length(vm, v));
    }
    bool below = adder_compare_truth(vm, ADDER_LT, v, adder_small_int(0));
    bool word = adder_same(v, adder_small_int(0)) || fits(vm, v, INTPTR_MIN, INTPTR_MAX);
    if (code == 'b' && !fits(vm, v, INT16_MIN, INT16_MAX)) code = 'h'; /* as the wider type is looked at first */
    if (code == 'H' && !fits(vm, v, INT32_MIN, INT32_MAX)) code = 'i';
    if (!word && strchr("bBhHil", code) != NULL) code = 'l';
    if (!below && code == 'I' && adder_compare_truth(vm, ADDER_GT, v, adder_int_unsigned(vm, UINTPTR_MAX))) {
        adder_raise(vm, &adder_OverflowError, "Python int too large to convert to C unsigned long");
    }
    unsigned i = 0;
    while (texts[i].code != code) i++;
    adder_raise(vm, &adder_OverflowError, "%s", below ? texts[i].below : texts[i].above);
}

/* Converts into a C local, for Python code may run meanwhile. */
static void convert(AdderVm *vm, char code, AdderValue v, uint8_t item[8]) {
    switch (adder_item_store(vm, item, code, v)) {
    case WRONG_RANGE:
        if (code != 'f') wrong_range(vm, code, v); /* too large a float is infinity */
        break;
    case WRONG_TYPE:
        if (code == 'f' || code == 'd') adder_raise(vm, &adder_TypeError, "must be real number, not %T", v);
        if (code == 'u' || code == 'w') {
            adder_raise(vm, &adder_TypeError, "array item must be a unicode character, not %T", v);
        }
        adder_raise(vm, &adder_TypeError, "'%T' object cannot be interpreted as an integer", v);
    default: break;
    }
}

static AdderValue load(AdderVm *vm, const Array *a, size_t index) {
    return adder_item_load(vm, a->bytes + index * a->item, a->code);
}

static void append(AdderVm *vm, Array *a, AdderValue v) {
    uint8_t item[8];
    convert(vm, a->code, v, item);
    memcpy(make_gap(vm, a, a->size, 0, a->item), item, a->item);
}

static void append_bytes(AdderVm *vm, Array *a, AdderValue v) {
    AdderBufferView view;
    adder_to_buffer(vm, v, &view);
    if (view.size % a->item != 0) adder_raise(vm, &adder_ValueError, "bytes length not a multiple of item size");
    if (view.size == 0) return;
    if (view.bytes >= a->bytes && view.bytes <= a->bytes + a->size) { /* the same memory may move */
        v = adder_bytes(vm, view.bytes, view.size);
        adder_to_buffer(vm, v, &view);
    }
    memcpy(make_gap(vm, a, a->size, 0, view.size), view.bytes, view.size);
}

static void append_text(AdderVm *vm, Array *a, AdderValue text) {
    AdderValue iterator = adder_iterate(vm, text);
    for (AdderValue v; !adder_is_unbound(v = adder_next(vm, iterator));) append(vm, a, v);
}

static void extend(AdderVm *vm, Array *a, AdderValue iterable, bool same_kind) {
    if (is_array(iterable)) {
        const Array *more = array_of(iterable);
        if (more->code == a->code) {
            size_t size = more->size;
            uint8_t *to = make_gap(vm, a, a->size, 0, size);
            if (size != 0) memcpy(to, more->bytes, size);
            return;
        }
        if (same_kind) adder_raise(vm, &adder_TypeError, "can only extend with array of same kind");
    }
    AdderValue iterator = adder_iterate(vm, iterable);
    for (AdderValue v; !adder_is_unbound(v = adder_next(vm, iterator));) {
        append(vm, a, v);
        adder_poll(vm);
    }
}

/* ---- making ---- */
static char typecode(AdderVm *vm, AdderValue v) {
    if (!adder_is_str(v)) adder_raise(vm, &adder_TypeError, "array() argument 1 must be a unicode character, not %T", v);
    if (adder_length(vm, v) != 1) {
        adder_raise(vm, &adder_TypeError, "array() argument 1 must be a unicode character, not a string of length %z",
                    adder_length(vm, v));
    }
    char code = adder_to_text(vm, v, NULL)[0];
    if (strchr(TYPECODES, code) == NULL) {
        adder_raise(vm, &adder_ValueError, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
    }
    return code;
}

static void initialize(AdderVm *vm, Array *a, AdderValue code, AdderValue v) {
    char letter = typecode(vm, code);
    set_size(vm, a, 0);
    a->code = letter;
    a->item = (uint8_t)adder_item_size(letter);
    if (adder_is_unbound(v)) return;
    bool text = adder_is_str(v) || (is_array(v) && is_text(array_of(v)));
    if (text && !is_text(a)) {
        adder_raise(vm, &adder_TypeError, "cannot use a %s to initialize an array with typecode '%c'",
                    adder_is_str(v) ? "str" : "unicode array", letter);
    }
    if (adder_is_instance(v, &adder_bytes_type) || adder_is_instance(v, &adder_bytearray_type)) {
        append_bytes(vm, a, v);
        return;
    }
    if (adder_is_instance(v, &adder_list_type) || adder_is_instance(v, &adder_tuple_type)) {
        size_t count = adder_length(vm, v); /* make room at once */
        if (count != 0 && count <= SIZE_MAX / 2 / a->item) set_capacity(vm, a, count * a->item);
    }
    extend(vm, a, v, false);
}

static AdderValue construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs, AdderValue kwnames) {
    AdderValue given[2];
    Array *a = adder_new_instance(vm, cls, sizeof(Array));
    a->code = 'B';
    a->item = 1;
    if (cls != &adder_array_type && nargs == 0) return adder_object(a); /* an __init__ in Python follows */
    adder_no_keywords(vm, "array.array", kwnames);
    adder_bind(vm, "array(typecode, initializer=(), /)", args, nargs, kwnames, given);
    initialize(vm, a, given[0], given[1]);
    return adder_object(a);
}
ADDER_METHOD(adder_array_type, array_init_method, "__init__(self, typecode, initializer=(), /)",
             "Start anew with other contents.") {
    initialize(vm, array_of(args[0]), args[1], args[2]);
    return ADDER_NONE;
}

/* ---- indexes and slices ---- */
static size_t index_of(AdderVm *vm, const Array *a, AdderValue key, const char *what) {
    size_t index = adder_index_resolve(vm, key, count_of(a), what);
    /* __index__ may have shortened it */
    if (index >= count_of(a)) adder_raise(vm, &adder_IndexError, "%s index out of range", what);
    return index;
}

static AdderValue get_item(AdderVm *vm, AdderValue self, AdderValue key) {
    const Array *a = array_of(self);
    if (adder_is_small_int(key) && (size_t)adder_small_int_get(key) < count_of(a)) {
        return load(vm, a, (size_t)adder_small_int_get(key));
    }
    if (!adder_is_exact(key, &adder_slice_type)) return load(vm, a, index_of(vm, a, key, "array"));
    intptr_t start, step;
    size_t count = adder_slice_resolve(vm, key, count_of(a), &start, &step);
    if (step == 1) return copy_of(vm, a, (size_t)start * a->item, count * a->item);
    Array *part = array_new(vm, a->code, count * a->item);
    for (size_t i = 0; i < count; i++) {
        memcpy(part->bytes + i * a->item, a->bytes + (size_t)(start + (intptr_t)i * step) * a->item, a->item);
    }
    return adder_object(part);
}

static void delete_stepped(AdderVm *vm, Array *a, intptr_t start, intptr_t step, size_t count) {
    if (count == 0) return;
    adder_check_exports(vm, &a->room, "cannot resize an array that is exporting buffers");
    if (step < 0) { /* the same items, from the left */
        start += (intptr_t)(count - 1) * step;
        step = -step;
    }
    size_t to = (size_t)start, next = to, all = count_of(a), left = count;
    for (size_t from = to; from < all; from++) {
        if (left != 0 && from == next) {
            left--;
            next += (size_t)step;
        } else {
            memmove(a->bytes + a->item * to++, a->bytes + a->item * from, a->item);
        }
    }
    set_size(vm, a, to * a->item);
}

static void set_slice(AdderVm *vm, Array *a, AdderValue key, AdderValue v) {
    intptr_t start, step;
    size_t count = adder_slice_resolve(vm, key, count_of(a), &start, &step), more = 0;
    const Array *with = NULL;
    if (!adder_is_unbound(v)) {
        if (!is_array(v)) adder_raise(vm, &adder_TypeError, "can only assign array (not \"%T\") to array slice", v);
        with = array_of(v);
        if (with->code != a->code) adder_raise(vm, &adder_TypeError, "bad argument type for built-in operation");
        if (with == a) with = array_of(copy_of(vm, a, 0, a->size));
        more = count_of(with);
    }
    if (step == 1) {
        uint8_t *to = make_gap(vm, a, (size_t)start * a->item, count * a->item, more * a->item);
        if (more != 0) memcpy(to, with->bytes, with->size);
    } else if (more == 0) {
        delete_stepped(vm, a, start, step, count);
    } else if (more != count) {
        adder_raise(vm, &adder_ValueError, "attempt to assign array of size %z to extended slice of size %z", more,
                    count);
    } else {
        for (size_t i = 0; i < count; i++) {
            memcpy(a->bytes + (size_t)(start + (intptr_t)i * step) * a->item, with->bytes + i * a->item, a->item);
        }
    }
}

static void set_item(AdderVm *vm, AdderValue self, AdderValue key, AdderValue v) {
    Array *a = array_of(self);
    if (adder_is_exact(key, &adder_slice_type)) {
        set_slice(vm, a, key, v);
        return;
    }
    size_t index = index_of(vm, a, key, "array assignment");
    if (adder_is_unbound(v)) {
        make_gap(vm, a, index * a->item, a->item, 0);
        return;
    }
    uint8_t item[8];
    convert(vm, a->code, v, item);
    if (index >= count_of(a)) adder_raise(vm, &adder_IndexError, "array assignment index out of range");
    memcpy(a->bytes + index * a->item, item, a->item);
}

/* ---- slots ---- */
static void put_text(AdderVm *vm, AdderBuilder *out, const Array *a) {
    for (size_t i = 0; i < count_of(a); i++) adder_builder_put_str(out, load(vm, a, i));
}
static void repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    const Array *a = array_of(self);
    adder_builder_format(out, "%q('%c'", adder_get_attribute(vm, adder_object(adder_type_of(self)), ADDER_N(__name__)),
                         a->code);
    if (a->size != 0 && is_text(a)) {
        AdderBuilder text;
        adder_builder_start(vm, &text);
        put_text(vm, &text, a);
        adder_builder_format(out, ", %r", adder_builder_str(&text));
    } else if (a->size != 0) {
        adder_builder_put_c(out, ", [");
        for (size_t i = 0; i < count_of(a); i++) {
            if (i != 0) adder_builder_put_c(out, ", ");
            adder_builder_put_repr(out, load(vm, a, i));
        }
        adder_builder_put_char(out, ']');
    }
    adder_builder_put_char(out, ')');
}

static bool is_integers(const Array *a) {
    return adder_item_kind(a->code) != 'f';
}
static AdderValue compare(AdderVm *vm, AdderComparison op, AdderValue self, AdderValue other) {
    if (!is_array(other)) return ADDER_NOT_IMPLEMENTED;
    const Array *a = array_of(self), *b = array_of(other);
    bool equality = op == ADDER_EQ || op == ADDER_NE;
    if (equality && count_of(a) != count_of(b)) return adder_bool(op == ADDER_NE);
    if (equality && a->code == b->code && is_integers(a)) {
        bool equal = a->size == 0 || memcmp(a->bytes, b->bytes, a->size) == 0;
        return adder_bool(equal == (op == ADDER_EQ));
    }
    size_t n = count_of(a), m = count_of(b);
    for (size_t i = 0; i < n && i < m; i++) {
        AdderValue x = load(vm, a, i), y = load(vm, b, i);
        if (adder_compare_truth(vm, ADDER_EQ, x, y)) continue;
        return equality ? adder_bool(op == ADDER_NE) : adder_compare(vm, op, x, y);
    }
    return adder_compare(vm, op, adder_small_int((intptr_t)n), adder_small_int((intptr_t)m));
}

/* b, when it is an integer as a factor; false: another type may know what to do. */
static bool factor(AdderVm *vm, AdderValue v, size_t *n) {
    if (!adder_is_int(v)) {
        if (adder_is_unbound(adder_find_attribute(vm, v, ADDER_N(__index__)))) {
            if (!(adder_type_of(v)->flags & ADDER_TYPE_NATIVE)) return false;
            adder_raise(vm, &adder_TypeError, "can't multiply sequence by non-int of type '%T'", v);
        }
    }
    intptr_t times = adder_to_index(vm, v);
    *n = times < 0 ? 0 : (size_t)times;
    return true;
}
static AdderValue repeat(AdderVm *vm, Array *a, AdderValue times, bool in_place) {
    size_t n;
    if (!factor(vm, times, &n)) return ADDER_NOT_IMPLEMENTED;
    size_t size = a->size;
    if (n != 0 && size > SIZE_MAX / 2 / n) adder_buffer_new(vm, SIZE_MAX / 2); /* raises MemoryError */
    Array *to = a;
    if (in_place) {
        set_size(vm, a, size * n);
    } else {
        to = array_new(vm, a->code, size * n);
    }
    if (size == 0) return adder_object(to);
    for (size_t i = in_place ? 1 : 0; i < n; i++) memcpy(to->bytes + i * size, a->bytes, size);
    return adder_object(to);
}
static AdderValue concatenate(AdderVm *vm, const Array *a, AdderValue other) {
    if (!is_array(other)) {
        if (!(adder_type_of(other)->flags & ADDER_TYPE_NATIVE)) return ADDER_NOT_IMPLEMENTED;
        adder_raise(vm, &adder_TypeError, "can only append array (not \"%T\") to array", other);
    }
    const Array *b = array_of(other);
    if (a->code != b->code) adder_raise(vm, &adder_TypeError, "bad argument type for built-in operation");
    Array *sum = array_new(vm, a->code, a->size + b->size);
    if (a->size != 0) memcpy(sum->bytes, a->bytes, a->size);
    if (b->size != 0) memcpy(sum->bytes + a->size, b->bytes, b->size);
    return adder_object(sum);
}
static AdderValue binary(AdderVm *vm, unsigned op, AdderValue a, AdderValue b, bool self_is_right) {
    if (self_is_right) {
        return (op & 15u) == ADDER_MULTIPLY ? repeat(vm, array_of(b), a, false) : ADDER_NOT_IMPLEMENTED;
    }
    switch (op) {
    case ADDER_ADD: return concatenate(vm, array_of(a), b);
    case ADDER_MULTIPLY: return repeat(vm, array_of(a), b, false);
    case ADDER_MULTIPLY | ADDER_IN_PLACE: return repeat(vm, array_of(a), b, true);
    case ADDER_ADD | ADDER_IN_PLACE:
        if (!is_array(b)) adder_raise(vm, &adder_TypeError, "can only extend array with array (not \"%T\")", b);
        extend(vm, array_of(a), b, true);
        return a;
    default: return ADDER_NOT_IMPLEMENTED;
    }
}
static size_t length(AdderVm *vm, AdderValue self) {
    return count_of(array_of(self));
}

/* The first item equal to v in [from, to), SIZE_MAX when there is none. */
static size_t find(AdderVm *vm, AdderValue self, AdderValue v, size_t from, size_t to) {
    for (; from < to && from < count_of(array_of(self)); from++) {
        if (adder_equal(vm, load(vm, array_of(self), from), v)) return from;
    }
    return SIZE_MAX;
}
static bool contains(AdderVm *vm, AdderValue self, AdderValue v) {
    return find(vm, self, v, 0, SIZE_MAX) != SIZE_MAX;
}
static bool buffer(AdderVm *vm, AdderValue self, AdderBufferView *view) {
    Array *a = array_of(self);
    *view = (AdderBufferView){a->bytes, a->size, a->code, a->item, true};
    return true;
}

/* ---- the iterator ---- */
typedef struct ArrayIterator {
    AdderObject object;
    AdderValue array; /* unbound at the end */
    size_t index;
} ArrayIterator;
extern const AdderType adder_array_iterator_type;

static void iterator_trace(AdderVisitor *visitor, AdderObject *self) {
    adder_visit(visitor, &((ArrayIterator *)self)->array);
}
static AdderValue iterator_self(AdderVm *vm, AdderValue self) {
    return self;
}
static AdderValue iterator_next(AdderVm *vm, AdderValue self) {
    ArrayIterator *it = (ArrayIterator *)adder_object_get(self);
    if (adder_is_unbound(it->array)) return ADDER_UNBOUND;
    const Array *a = array_of(it->array);
    if (it->index < count_of(a)) return load(vm, a, it->index++);
    it->array = ADDER_UNBOUND;
    return ADDER_UNBOUND;
}
static const AdderMember iterator_members[] = {};
static const AdderSlots iterator_slots = {
    .native = &adder_array_iterator_type,
    .size = sizeof(ArrayIterator),
    .letter = 'i',
    .trace = iterator_trace,
    .iterate = iterator_self,
    .next = iterator_next,
};
ADDER_TYPE(adder_array_iterator_type, array_arrayiterator, adder_object_type, iterator_slots, iterator_members, NULL,
           ADDER_TYPE_FINAL | ADDER_TYPE_ABSTRACT, NULL);
static AdderValue iterate(AdderVm *vm, AdderValue self) {
    ArrayIterator *it = adder_new(vm, &adder_array_iterator_type, sizeof(ArrayIterator));
    it->array = self;
    return adder_object(it);
}

/* ---- methods ---- */
#define SELF array_of(args[0])

ADDER_METHOD(adder_array_type, array_append_method, "append(self, v, /)", "Append an item to the end.") {
    append(vm, SELF, args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_extend_method, "extend(self, bb, /)", "Append the items of an iterable.") {
    extend(vm, SELF, args[1], true);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_insert_method, "insert(self, i, v, /)", "Insert an item before the index.") {
    intptr_t index = adder_to_index(vm, args[1]);
    uint8_t item[8];
    convert(vm, SELF->code, args[2], item);
    intptr_t count = (intptr_t)count_of(SELF);
    if (index < 0) index = index + count < 0 ? 0 : index + count;
    if (index > count) index = count;
    memcpy(make_gap(vm, SELF, (size_t)index * SELF->item, 0, SELF->item), item, SELF->item);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_pop_method, "pop(self, i=-1, /)", "Remove and return an item.") {
    intptr_t index = adder_is_unbound(args[1]) ? -1 : adder_to_index(vm, args[1]);
    size_t count = count_of(SELF);
    if (count == 0) adder_raise(vm, &adder_IndexError, "pop from empty array");
    if (index < 0) index += (intptr_t)count;
    if ((size_t)index >= count) adder_raise(vm, &adder_IndexError, "pop index out of range");
    AdderValue v = load(vm, SELF, (size_t)index);
    make_gap(vm, SELF, (size_t)index * SELF->item, SELF->item, 0);
    return v;
}
ADDER_METHOD(adder_array_type, array_remove_method, "remove(self, v, /)", "Remove the first item equal to v.") {
    size_t index = find(vm, args[0], args[1], 0, SIZE_MAX);
    if (index == SIZE_MAX || index >= count_of(SELF)) {
        adder_raise(vm, &adder_ValueError, "array.remove(x): x not in array");
    }
    make_gap(vm, SELF, index * SELF->item, SELF->item, 0);
    return ADDER_NONE;
}
static size_t clamped_bound(AdderVm *vm, AdderValue v, size_t n, size_t otherwise) {
    if (adder_is_unbound(v)) return otherwise;
    intptr_t i = adder_to_index(vm, v);
    if (i < 0) i += (intptr_t)n;
    return i < 0 ? 0 : (size_t)i;
}
ADDER_METHOD(adder_array_type, array_index_method, "index(self, v, start=0, stop=9223372036854775807, /)",
             "Index of the first item equal to v.") {
    size_t n = count_of(SELF), from = clamped_bound(vm, args[2], n, 0), to = clamped_bound(vm, args[3], n, n);
    size_t index = find(vm, args[0], args[1], from, to);
    if (index == SIZE_MAX) adder_raise(vm, &adder_ValueError, "array.index(x): x not in array");
    return adder_small_int((intptr_t)index);
}
ADDER_METHOD(adder_array_type, array_count_method, "count(self, v, /)", "How many items are equal to v.") {
    intptr_t found = 0;
    for (size_t at = 0; (at = find(vm, args[0], args[1], at, SIZE_MAX)) != SIZE_MAX; at++) found++;
    return adder_small_int(found);
}
ADDER_METHOD(adder_array_type, array_clear_method, "clear(self, /)", "Remove all items.") {
    set_size(vm, SELF, 0);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_copy_method, "__copy__(self, /)", "An array with the same items.") {
    return copy_of(vm, SELF, 0, SELF->size);
}
ADDER_METHOD(adder_array_type, array_deepcopy_method, "__deepcopy__(self, unused, /)",
             "An array with the same items.") {
    return copy_of(vm, SELF, 0, SELF->size);
}
ADDER_METHOD(adder_array_type, array_reverse_method, "reverse(self, /)", "Turn the order of the items round.") {
    Array *a = SELF;
    uint8_t item[8];
    for (size_t i = 0, j = count_of(a); i + 1 < j; i++) {
        uint8_t *x = a->bytes + i * a->item, *y = a->bytes + --j * a->item;
        memcpy(item, x, a->item);
        memcpy(x, y, a->item);
        memcpy(y, item, a->item);
    }
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_byteswap_method, "byteswap(self, /)", "Turn the bytes of every item round.") {
    Array *a = SELF;
    for (size_t at = 0; at < a->size; at += a->item) {
        for (size_t i = at, j = at + a->item; i + 1 < j; i++) {
            uint8_t byte = a->bytes[i];
            a->bytes[i] = a->bytes[--j];
            a->bytes[j] = byte;
        }
    }
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_buffer_info_method, "buffer_info(self, /)",
             "The address of the items and their number.") {
    if (SELF->bytes != NULL) adder_pin(vm, adder_object(SELF->bytes)); /* its address is given away */
    AdderValue info[2] = {adder_int_unsigned(vm, (uint64_t)(uintptr_t)SELF->bytes),
                          adder_small_int((intptr_t)count_of(SELF))};
    return adder_tuple(vm, 2, info);
}
ADDER_METHOD(adder_array_type, array_tobytes_method, "tobytes(self, /)", "The memory of the items as bytes.") {
    return adder_bytes(vm, SELF->bytes, SELF->size);
}
ADDER_METHOD(adder_array_type, array_frombytes_method, "frombytes(self, buffer, /)",
             "Append items from a bytes-like object.") {
    append_bytes(vm, SELF, args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_tolist_method, "tolist(self, /)", "The items as a list.") {
    size_t count = count_of(SELF);
    AdderValue list = adder_list(vm, count, NULL);
    for (size_t i = 0; i < count; i++) {
        AdderValue v = load(vm, SELF, i);
        adder_store(vm, adder_object_get(list), &adder_list_items(list)[i], v);
    }
    return list;
}
ADDER_METHOD(adder_array_type, array_fromlist_method, "fromlist(self, list, /)",
             "Append the items of a list, all or none.") {
    if (!adder_is_instance(args[1], &adder_list_type)) adder_raise(vm, &adder_TypeError, "arg must be list");
    Array *more = array_new(vm, SELF->code, 0);
    for (size_t i = 0; i < adder_list_count(args[1]); i++) append(vm, more, adder_list_items(args[1])[i]);
    extend(vm, SELF, adder_object(more), true);
    return ADDER_NONE;
}
static void need_text(AdderVm *vm, const Array *a, const char *function) {
    if (is_text(a)) return;
    adder_raise(vm, &adder_ValueError, "%s() may only be called on unicode type arrays ('u' or 'w')", function);
}
ADDER_METHOD(adder_array_type, array_fromunicode_method, "fromunicode(self, ustr, /)",
             "Append the characters of a str.") {
    if (!adder_is_str(args[1])) {
        adder_raise(vm, &adder_TypeError, "fromunicode() argument must be str, not %T", args[1]);
    }
    need_text(vm, SELF, "fromunicode");
    append_text(vm, SELF, args[1]);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_tounicode_method, "tounicode(self, /)", "The characters as a str.") {
    AdderBuilder text;
    need_text(vm, SELF, "tounicode");
    adder_builder_start(vm, &text);
    put_text(vm, &text, SELF);
    return adder_builder_str(&text);
}
ADDER_METHOD(adder_array_type, array_tofile_method, "tofile(self, f, /)", "Write the memory of the items to a file.") {
    AdderValue bytes = adder_bytes(vm, SELF->bytes, SELF->size);
    adder_call_method(vm, args[1], ADDER_N(write), 1, &bytes);
    return ADDER_NONE;
}
ADDER_METHOD(adder_array_type, array_fromfile_method, "fromfile(self, f, n, /)", "Append n items read from a file.") {
    intptr_t n = adder_to_index(vm, args[2]);
    if (n < 0) adder_raise(vm, &adder_ValueError, "negative count");
    AdderValue size = adder_int(vm, (int64_t)n * SELF->item);
    AdderValue bytes = adder_call_method(vm, args[1], ADDER_N(read), 1, &size);
    if (!adder_is_instance(bytes, &adder_bytes_type)) adder_raise(vm, &adder_TypeError, "read() didn't return bytes");
    size_t got = adder_length(vm, bytes);
    append_bytes(vm, SELF, bytes);
    if (got != (size_t)n * SELF->item) adder_raise(vm, &adder_EOFError, "read() didn't return enough bytes");
    return ADDER_NONE;
}
ADDER_PROPERTY(adder_array_type, array_typecode_property, "typecode", "The letter of the items' type.") {
    return adder_intern(vm, &SELF->code, 1);
}
ADDER_PROPERTY(adder_array_type, array_itemsize_property, "itemsize", "Bytes an item.") {
    return adder_small_int(SELF->item);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(__copy__, array_copy_method),
    ADDER_MEMBER_NATIVE(__deepcopy__, array_deepcopy_method),
    ADDER_MEMBER_NATIVE(__init__, array_init_method),
    ADDER_MEMBER_NATIVE(append, array_append_method),
    ADDER_MEMBER_NATIVE(buffer_info, array_buffer_info_method),
    ADDER_MEMBER_NATIVE(byteswap, array_byteswap_method),
    ADDER_MEMBER_NATIVE(clear, array_clear_method),
    ADDER_MEMBER_NATIVE(count, array_count_method),
    ADDER_MEMBER_NATIVE(extend, array_extend_method),
    ADDER_MEMBER_NATIVE(frombytes, array_frombytes_method),
    ADDER_MEMBER_NATIVE(fromfile, array_fromfile_method),
    ADDER_MEMBER_NATIVE(fromlist, array_fromlist_method),
    ADDER_MEMBER_NATIVE(fromunicode, array_fromunicode_method),
    ADDER_MEMBER_NATIVE(index, array_index_method),
    ADDER_MEMBER_NATIVE(insert, array_insert_method),
    ADDER_MEMBER_NATIVE(itemsize, array_itemsize_property),
    ADDER_MEMBER_NATIVE(pop, array_pop_method),
    ADDER_MEMBER_NATIVE(remove, array_remove_method),
    ADDER_MEMBER_NATIVE(reverse, array_reverse_method),
    ADDER_MEMBER_NATIVE(tobytes, array_tobytes_method),
    ADDER_MEMBER_NATIVE(tofile, array_tofile_method),
    ADDER_MEMBER_NATIVE(tolist, array_tolist_method),
    ADDER_MEMBER_NATIVE(tounicode, array_tounicode_method),
    ADDER_MEMBER_NATIVE(typecode, array_typecode_property),
};
static const AdderSlots slots = {
    .native = &adder_array_type,
    .size = sizeof(Array),
    .letter = 'A',
    .trace = trace,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = contains,
    .iterate = iterate,
    .buffer = buffer,
};
ADDER_TYPE(adder_array_type, array_array, adder_object_type, slots, members, construct, 0,
           "array(typecode, initializer=(), /)\nA compact array of machine numbers.");

static const AdderMember module_members[] = {
    ADDER_MEMBER(ArrayType, adder_array_type),
    ADDER_MEMBER(array, adder_array_type),
    {&ADDER_NAME(typecodes), ADDER_ROM_NAME(array_typecodes)},
};
ADDER_MODULE(array_module, array, module_members, "Compact arrays of machine numbers.");
