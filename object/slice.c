/* slice.c: the slice type, and how indexes and slices are resolved for every sequence. Knows ints and nothing of the
 * sequences themselves. */
#include "object/sequence.h"

#include "object/call.h"
#include "object/number.h"

/* ---- indexes ---- */

Value index_value(Vm *vm, Value v) {
    if (LIKELY(adder_is_small_int(v))) return v;
    Value n = int_exact(v);
    if (!adder_is_unbound(n)) return n;
    return adder_is_unbound(number_special(vm, v, N(__index__))) ? UNBOUND : number_index(vm, v);
}

/* The first word of what names the sequence. */
void index_type_error(Vm *vm, Value index, const char *what) {
    const char *name = *what == 0 ? "byte" : what;
    size_t size = strcspn(name, " ");
    if (strcmp(name, "string") == 0) {
        adder_raise(vm, &adder_TypeError, "string indices must be integers, not '%T'", index);
    }
    if (strncmp(name, "array", 5) == 0) adder_raise(vm, &adder_TypeError, "array indices must be integers");
    Builder message;
    adder_builder_start(vm, &message);
    adder_builder_put(&message, name, size);
    adder_builder_format(&message, " indices must be integers or slices, not %T", index);
    adder_raise_value_of(vm, &adder_TypeError, adder_builder_str(&message));
}

size_t adder_index_resolve(Vm *vm, Value index, size_t n, const char *what) {
    Value number = index_value(vm, index);
    if (UNLIKELY(adder_is_unbound(number))) index_type_error(vm, index, what);
    if (UNLIKELY(!adder_is_small_int(number))) {
        adder_raise(vm, &adder_IndexError, "cannot fit '%T' into an index-sized integer", index);
    }
    intptr_t i = adder_small_int_get(number);
    if (i < 0) i += (intptr_t)n;
    if ((size_t)i >= n)
        adder_raise(vm, &adder_IndexError, *what == 0 ? "%sindex out of range" : "%s index out of range", what);
    return (size_t)i;
}

/* ---- slices for machine words ---- */

static Value slice_member(Vm *vm, Value v, const char *message) {
    Value n = index_value(vm, v);
    if (adder_is_unbound(n)) adder_raise(vm, &adder_TypeError, message);
    return n;
}

static intptr_t clamped(Value n) {
    if (adder_is_small_int(n)) return adder_small_int_get(n);
    return int_sign_is_negative(n) ? -ADDER_SMALL_INT_MAX : ADDER_SMALL_INT_MAX;
}

static const char BAD_MEMBER[] = "slice indices must be integers or None or have an __index__ method";

static intptr_t slice_word(Vm *vm, Value v, intptr_t otherwise) {
    if (adder_is_small_int(v)) return adder_small_int_get(v);
    return adder_is_none(v) ? otherwise : clamped(slice_member(vm, v, BAD_MEMBER));
}

SliceBounds slice_unpack(Vm *vm, Value v) {
    const Slice *s = VALUE_AS(Slice, v);
    SliceBounds b;
    b.step = slice_word(vm, s->step, 1);
    if (b.step == 0) adder_raise(vm, &adder_ValueError, "slice step cannot be zero");
    b.start = slice_word(vm, s->start, b.step < 0 ? ADDER_SMALL_INT_MAX : 0);
    b.stop = slice_word(vm, s->stop, b.step < 0 ? ADDER_SMALL_INT_MIN : ADDER_SMALL_INT_MAX);
    return b;
}

static intptr_t cut(intptr_t i, intptr_t n, bool backwards) {
    if (i < 0) {
        i += n;
        return i < 0 ? (backwards ? -1 : 0) : i;
    }
    return i >= n ? (backwards ? n - 1 : n) : i;
}

size_t slice_adjust(SliceBounds *b, size_t count) {
    intptr_t n = (intptr_t)count;
    b->start = cut(b->start, n, b->step < 0);
    b->stop = cut(b->stop, n, b->step < 0);
    if (b->step < 0) return b->stop < b->start ? (size_t)((b->start - b->stop - 1) / -b->step) + 1 : 0;
    return b->start < b->stop ? (size_t)((b->stop - b->start - 1) / b->step) + 1 : 0;
}

size_t adder_slice_resolve(Vm *vm, Value slice, size_t n, intptr_t *start, intptr_t *step) {
    SliceBounds b = slice_unpack(vm, slice);
    size_t count = slice_adjust(&b, n);
    *start = b.start;
    *step = b.step;
    return count;
}

size_t slice_bound(Vm *vm, Value v, size_t n, size_t otherwise) {
    if (adder_is_unbound(v)) return otherwise;
    intptr_t i = clamped(slice_member(vm, v, "slice indices must be integers or have an __index__ method"));
    if (i < 0) i += (intptr_t)n;
    return i < 0 ? 0 : (size_t)i;
}

/* ---- slices for ints of any size ---- */

static Value cut_any(Vm *vm, Value i, Value n, Value lower, Value upper) {
    if (int_sign_is_negative(i)) {
        i = int_binary(vm, ADDER_ADD, i, n);
        return int_compare(i, lower) < 0 ? lower : i;
    }
    return int_compare(i, upper) > 0 ? upper : i;
}

void slice_indices(Vm *vm, Value slice, Value length, Value out[3]) {
    const Slice *s = VALUE_AS(Slice, slice);
    Value step = adder_is_none(s->step) ? adder_small_int(1) : slice_member(vm, s->step, BAD_MEMBER);
    if (adder_same(step, adder_small_int(0))) adder_raise(vm, &adder_ValueError, "slice step cannot be zero");
    bool backwards = int_sign_is_negative(step);
    Value lower = adder_small_int(backwards ? -1 : 0);
    Value upper = backwards ? int_binary(vm, ADDER_SUBTRACT, length, adder_small_int(1)) : length;
    Value start = adder_is_none(s->start) ? (backwards ? upper : lower)
                                          : cut_any(vm, slice_member(vm, s->start, BAD_MEMBER), length, lower, upper);
    Value stop = adder_is_none(s->stop) ? (backwards ? lower : upper)
                                        : cut_any(vm, slice_member(vm, s->stop, BAD_MEMBER), length, lower, upper);
    out[0] = start;
    out[1] = stop;
    out[2] = step;
}

/* ---- the type ---- */

#define SELF VALUE_AS(Slice, args[0])

Value adder_slice(Vm *vm, Value start, Value stop, Value step) {
    Slice *s = adder_new(vm, &adder_slice_type, sizeof *s);
    s->start = adder_is_unbound(start) ? NONE : start;
    s->stop = adder_is_unbound(stop) ? NONE : stop;
    s->step = adder_is_unbound(step) ? NONE : step;
    return adder_object(s);
}

static Value construct(Vm *vm, const Type *cls, Value *args, unsigned nargs, Value kwnames) {
    Value a[3];
    adder_no_keywords(vm, "slice", kwnames);
    adder_bind(vm, "slice(start, stop=None, step=None, /)", args, nargs, kwnames, a);
    return nargs == 1 ? adder_slice(vm, NONE, a[0], NONE) : adder_slice(vm, a[0], a[1], a[2]);
}

static void trace(Visitor *visitor, Object *self) {
    adder_visit_values(visitor, &((Slice *)self)->start, 3);
}

static void repr(Vm *vm, Value self, Builder *out) {
    const Slice *s = VALUE_AS(Slice, self);
    adder_builder_format(out, "slice(%r, %r, %r)", s->start, s->stop, s->step);
}

static Value as_tuple(Vm *vm, Value v) {
    return adder_tuple(vm, 3, &VALUE_AS(Slice, v)->start);
}

static Value compare(Vm *vm, AdderComparison op, Value self, Value other) {
    if (!adder_is_exact(other, &adder_slice_type)) return NOT_IMPLEMENTED;
    return sequence_compare(vm, op, as_tuple(vm, self), as_tuple(vm, other));
}

static uint32_t hash(Vm *vm, Value self) {
    return adder_hash(vm, as_tuple(vm, self));
}

ADDER_PROPERTY(adder_slice_type, slice_start_property, "start", "Where the slice begins.") {
    return SELF->start;
}
ADDER_PROPERTY(adder_slice_type, slice_stop_property, "stop", "Where the slice ends.") {
    return SELF->stop;
}
ADDER_PROPERTY(adder_slice_type, slice_step_property, "step", "The distance of its items.") {
    return SELF->step;
}

ADDER_METHOD(adder_slice_type, slice_indices_method, "indices(self, length, /)",
             "Return (start, stop, step) for a sequence of this length.") {
    Value out[3], length = number_index(vm, args[1]);
    if (int_sign_is_negative(length)) adder_raise(vm, &adder_ValueError, "length should not be negative");
    slice_indices(vm, args[0], length, out);
    return adder_tuple(vm, 3, out);
}

static const AdderMember members[] = {
    ADDER_MEMBER_NATIVE(indices, slice_indices_method),
    ADDER_MEMBER_NATIVE(start, slice_start_property),
    ADDER_MEMBER_NATIVE(step, slice_step_property),
    ADDER_MEMBER_NATIVE(stop, slice_stop_property),
};
static const AdderSlots slots = {
    .native = &adder_slice_type,
    .size = sizeof(Slice),
    .letter = 's',
    .trace = trace,
    .repr = repr,
    .hash = hash,
    .compare = compare,
};
ADDER_TYPE(adder_slice_type, slice, adder_object_type, slots, members, construct, ADDER_TYPE_FINAL,
           "slice(start, stop=None, step=None, /)\nSlices of a sequence.");
